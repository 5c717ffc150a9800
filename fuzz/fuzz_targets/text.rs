//! See `waqai_fuzz::text`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| waqai_fuzz::text(bytes));
