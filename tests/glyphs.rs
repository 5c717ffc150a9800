//! A missing glyph must never show as a box: walks every word of the interface and of the bundled sample.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test that cannot go on must stop, and tells what it measured"
)]

use std::fs;
use std::path::Path;

use waqai::typeset::{Face, Paragraph, TextStyle, Typesetter, Weight};

/// Letters of `text` for which no bundled font has a glyph: a box, or the sign that stands for what is not there.
fn missing(typesetter: &Typesetter, text: &str, style: TextStyle) -> Vec<String> {
    const SIGN: &str = "\u{25c7}";
    let sign = typesetter.layout(&Paragraph::new(SIGN, style));
    let sign = &sign.lines[0].glyphs[0];
    let layout = typesetter.layout(&Paragraph::new(text, style));
    let glyphs = layout.lines.iter().flat_map(|line| &line.glyphs);
    glyphs
        .filter(|glyph| glyph.id == 0 || (glyph.font, glyph.id) == (sign.font, sign.id) && glyph.cluster.of(text) != SIGN)
        .map(|glyph| glyph.cluster.of(text).to_owned())
        .collect()
}

#[test]
fn every_word_of_interface_and_sample_has_its_glyphs() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let typesetter = Typesetter::new();
    let styles = [
        TextStyle::interface(15.0),
        TextStyle::new(Face::Naskh, Weight::Regular, 20.0),
        TextStyle::new(Face::Kufi, Weight::Bold, 29.0),
    ];
    let mut read = 0;
    for folder in ["assets/strings", "assets/sample"] {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            for line in text.lines().filter(|line| !line.trim().is_empty()) {
                read += 1;
                for style in styles {
                    let lost = missing(&typesetter, line, style);
                    assert!(lost.is_empty(), "{}: {lost:?} in {line}", path.display());
                }
            }
        }
    }
    assert!(read > 100, "only {read} lines were found");
    assert_eq!(
        missing(&typesetter, "漢", styles[0]).len(),
        1,
        "the check sees what is missing"
    );
}
