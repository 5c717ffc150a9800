//! Any text through the whole of reading: facts whose spans lie in the text, or none.
#![no_main]

use libfuzzer_sys::fuzz_target;
use waqai::base::CancelToken;
use waqai::document::Document;
use waqai::pipeline;

fuzz_target!(|text: &str| {
    let document = Document::plain(text);
    let Ok(reading) = pipeline::read(&document, None, &CancelToken::default()) else { return };
    let dates = reading.dates.iter().map(|fact| fact.span);
    let seats = reading.seats.iter().map(|fact| fact.quote);
    let events = reading.events.iter().map(|fact| fact.sentence);
    for span in dates.chain(seats).chain(events) {
        assert!(document.text.get(span.start..span.end).is_some_and(|words| !words.is_empty()));
    }
});
