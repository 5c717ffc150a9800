//! See `waqai_fuzz::line`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| waqai_fuzz::line(bytes));
