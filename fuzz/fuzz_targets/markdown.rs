//! See `waqai_fuzz::markdown`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| waqai_fuzz::markdown(bytes));
