//! Any bytes as a saved dossier: one that is saved as it was opened, or an error.
#![no_main]

use libfuzzer_sys::fuzz_target;
use waqai::document::open::OpenOptions;
use waqai::dossier::{decode, encode};

fuzz_target!(|bytes: &[u8]| {
    let Ok(dossier) = decode(bytes, &OpenOptions::default()) else { return };
    let saved = encode(&dossier);
    let again = decode(&saved, &OpenOptions::default()).expect("what was saved opens");
    assert_eq!(encode(&again), saved);
});
