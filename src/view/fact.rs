//! One fact in a few words: for the popover that explains it and for lists of facts to choose from.

use crate::base::{FactKind, Message};
use crate::resolve::Reading;
use crate::view::Words;

/// What a fact of a reading says, by kind and place; none where there is no such fact.
pub fn fact_words(reading: &Reading, kind: FactKind, index: u32, words: &Words) -> Option<String> {
    let index = index as usize;
    let election =
        |year: Option<i16>| year.map(|year| words.get(&Message::new("fact-election").with("year", words.dates.year(year))));
    let parts: Vec<String> = match kind {
        FactKind::Seats => {
            let fact = reading.seats.get(index)?;
            let seats = fact
                .seats
                .map(|seats| words.get(&Message::new("seats-count").with("count", seats)));
            let change = fact.delta.map(|delta| match delta.signum() {
                1 => words.get(&Message::new("seats-change-gain").with("count", delta)),
                -1 => words.get(&Message::new("seats-change-loss").with("count", delta.unsigned_abs())),
                _ => words.text("seats-change-none"),
            });
            [Some(isolated(&fact.list)), seats, change, election(fact.year)]
                .into_iter()
                .flatten()
                .collect()
        }
        FactKind::Total => {
            let fact = reading.totals.get(index)?;
            let seats = words.get(&Message::new("seats-count").with("count", fact.seats));
            let total = words.get(&Message::new("fact-total").with("seats", seats));
            std::iter::once(total).chain(election(fact.year)).collect()
        }
        FactKind::Event => {
            let fact = reading.events.get(index)?;
            let date = words.dates.range(&fact.range, &words.strings);
            // «انتخابات 2018» tells its year itself.
            let date = (!fact.title.ends_with(&date)).then_some(date);
            std::iter::once(isolated(&fact.title)).chain(date).collect()
        }
        FactKind::Date => vec![words.dates.range(&reading.dates.get(index)?.range, &words.strings)],
    };
    Some(parts.join(" · "))
}

/// Words of the article inside words of the interface.
fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}
