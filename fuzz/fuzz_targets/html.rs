//! See `waqai_fuzz::html`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| waqai_fuzz::html(bytes));
