//! Any bytes as html: a sound document or an error.
#![no_main]

use libfuzzer_sys::fuzz_target;
use waqai::document::Format;
use waqai::document::open::{OpenOptions, read_bytes};

fuzz_target!(|bytes: &[u8]| {
    let options = OpenOptions {
        format: Some(Format::Html),
        ..OpenOptions::default()
    };
    let Ok(document) = read_bytes(bytes, "", &options) else { return };
    let mut end = 0;
    for block in &document.blocks {
        assert!(block.span.start >= end && !block.span.of(&document.text).is_empty());
        end = block.span.end;
    }
});
