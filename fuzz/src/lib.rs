//! What must hold for any input, one function a way into the program. The coverage-guided targets and the `runner` call
//! the same functions; each panics where its property fails.

mod generate;

pub use generate::{Generator, Material};

use waqai::base::CancelToken;
use waqai::cli::answer_line;
use waqai::document::open::{OpenOptions, read_bytes};
use waqai::document::{Document, Format};
use waqai::dossier::{decode, encode};
use waqai::pipeline;

/// A property over bytes.
pub type Target = fn(&[u8]);

/// All targets by their names; `read` takes what is text of the bytes.
pub const TARGETS: [(&str, Target); 6] = [
    ("read", read_bytes_as_text),
    ("line", line),
    ("text", text),
    ("html", html),
    ("markdown", markdown),
    ("dossier", dossier),
];

fn read_bytes_as_text(bytes: &[u8]) {
    read(&String::from_utf8_lossy(bytes));
}

/// Any text through the whole of reading: facts whose spans lie in the text.
pub fn read(text: &str) {
    let document = Document::plain(text);
    let Ok(reading) = pipeline::read(&document, None, &CancelToken::default()) else { return };
    let dates = reading.dates.iter().map(|fact| fact.span);
    let durations = reading.durations.iter().map(|fact| fact.span);
    let numbers = reading.numbers.iter().map(|fact| fact.span);
    let names = reading.names.iter().map(|fact| fact.span);
    let seats = reading.seats.iter().map(|fact| fact.quote);
    let totals = reading.totals.iter().map(|fact| fact.quote);
    let events = reading.events.iter().flat_map(|fact| [fact.sentence, fact.trigger]);
    for span in dates.chain(durations).chain(numbers).chain(names).chain(seats).chain(totals).chain(events) {
        let words = document.text.get(span.start..span.end);
        assert!(words.is_some_and(|words| !words.is_empty()), "span {span:?} of {text:?}");
    }
    for date in &reading.dates {
        let ordered = date.range.earliest.zip(date.range.latest).is_none_or(|(earliest, latest)| earliest <= latest);
        assert!(ordered, "{:?} of {text:?}", date.range);
    }
}

/// Any bytes as a line of `waqai annotate`: one line of JSON, and never a fault.
pub fn line(bytes: &[u8]) {
    let bytes: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != b'\n').collect();
    let mut out = Vec::new();
    answer_line(&bytes, &mut out);
    assert_eq!(out.iter().filter(|byte| **byte == b'\n').count(), 1);
    let answer: serde_json::Value = serde_json::from_slice(&out).expect("an answer is JSON");
    let error = answer.get("error").and_then(serde_json::Value::as_str).unwrap_or_default();
    assert!(!error.contains("internal"), "{error}");
}

/// Any bytes as plain text: a sound document or an error.
pub fn text(bytes: &[u8]) {
    opened(bytes, Format::Text);
}

/// Any bytes as a web page: a sound document or an error.
pub fn html(bytes: &[u8]) {
    opened(bytes, Format::Html);
}

/// Any bytes as Markdown: a sound document or an error.
pub fn markdown(bytes: &[u8]) {
    opened(bytes, Format::Markdown);
}

/// Blocks in order, apart, on character boundaries, none empty.
fn opened(bytes: &[u8], format: Format) {
    let options = OpenOptions {
        format: Some(format),
        ..OpenOptions::default()
    };
    let Ok(document) = read_bytes(bytes, "", &options) else { return };
    let mut end = 0;
    for block in &document.blocks {
        assert!(block.span.start >= end && !block.span.of(&document.text).is_empty());
        end = block.span.end;
    }
}

/// Any bytes as a saved dossier: one that is saved as it was opened, or an error.
pub fn dossier(bytes: &[u8]) {
    let Ok(dossier) = decode(bytes, &OpenOptions::default()) else { return };
    let saved = encode(&dossier);
    let again = decode(&saved, &OpenOptions::default()).expect("what was saved opens");
    assert_eq!(encode(&again), saved);
}
