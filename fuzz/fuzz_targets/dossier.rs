//! See `waqai_fuzz::dossier`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| waqai_fuzz::dossier(bytes));
