//! See `waqai_fuzz::read`.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| waqai_fuzz::read(text));
