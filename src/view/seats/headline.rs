//! The words around the table: a title that states the finding, what is counted, check sums and sources.
//! A finding is made from stated figures only.

use std::cmp::Reverse;

use crate::base::Message;
use crate::view::{Language, Words};

use super::{Election, SeatRow, SeatTable};

/// Fills in the words of `table`. `origin` names the articles, `sources` those of reference results.
pub(super) fn write(table: &mut SeatTable, origin: &str, sources: &[String], words: &Words) {
    let Some(after) = &table.after else { return };
    table.title = title(table, after, words);
    table.subtitle = subtitle(table, after, words);
    table.checks = table
        .before
        .iter()
        .chain([after])
        .map(|election| check(election, words))
        .collect();
    table.source = source(table, origin, sources, words);
}

fn title(table: &SeatTable, after: &Election, words: &Words) -> String {
    let stated = |row: &&SeatRow| row.before.stated().is_some() && row.after.stated().is_some();
    let surely_changed = table
        .rows
        .iter()
        .filter(stated)
        .filter_map(|row| row.change.as_ref().map(|change| (row, change.value)))
        .filter(|(row, value)| {
            *value != 0
                && row.before.spread().is_none()
                && row.after.spread().is_none()
                && row.before.stated().is_some_and(|figure| figure.bound.is_none())
                && row.after.stated().is_some_and(|figure| figure.bound.is_none())
                && row
                    .change
                    .as_ref()
                    .is_none_or(|change| change.facts.is_empty() || !change.uncertain)
        });
    // The largest move; of two equal ones the loss, since it is the rarer news, then that of the larger list.
    let weight = |(row, value): &(&SeatRow, i64)| (value.unsigned_abs(), *value < 0, row.after.value().max(row.before.value()));
    if let (Some((row, value)), Some(before)) = (surely_changed.max_by_key(weight), &table.before) {
        let message = Message::new(if value < 0 { "seats-title-loss" } else { "seats-title-gain" })
            .with("list", &row.name)
            .with("gender", gender(&row.name, words.language()))
            .with("seats", value.unsigned_abs())
            .with("before", &before.label)
            .with("after", &after.label)
            .with("status", if row.after.is_provisional() { "provisional" } else { "final" });
        return words.get(&message);
    }
    let largest = table
        .rows
        .iter()
        .filter_map(|row| row.after.stated().map(|figure| (row, figure)))
        .max_by_key(|(_, figure)| figure.value)
        // Where the largest is open or disputed, a smaller one is no finding.
        .filter(|(row, figure)| figure.bound.is_none() && row.after.spread().is_none());
    match largest {
        Some((row, figure)) => words.get(
            &Message::new("seats-title-one")
                .with("list", &row.name)
                .with("seats", figure.value)
                .with("after", &after.label)
                .with("status", if row.after.is_provisional() { "provisional" } else { "final" }),
        ),
        None => words.get(&Message::new("seats-title-plain").with("after", &after.label)),
    }
}

/// Arabic verbs agree with the first word of the name; one that ends in teh marbuta is feminine, and so are the
/// nouns for a movement or a front that bear none of their own.
fn gender(name: &str, language: Language) -> &'static str {
    let first = name.split_whitespace().next().unwrap_or(name);
    if language == Language::Arabic && first.trim_end_matches(['»', '"', '”']).ends_with(['ة', 'ى']) {
        "feminine"
    } else {
        "masculine"
    }
}

fn subtitle(table: &SeatTable, after: &Election, words: &Words) -> String {
    match &table.before {
        Some(before) => words.get(
            &Message::new("seats-subtitle-two")
                .with("before", &before.label)
                .with("after", &after.label),
        ),
        None => words.get(&Message::new("seats-subtitle-one").with("after", &after.label)),
    }
}

fn check(election: &Election, words: &Words) -> String {
    let key = match (election.total, election.reference_seats) {
        (Some(_), _) if election.exceeds_total() => "seats-check-exceeds",
        (Some(_), 0) => "seats-check",
        (Some(_), _) => "seats-check-reference",
        (None, _) => "seats-check-no-total",
    };
    words.get(
        &Message::new(key)
            .with("election", &election.label)
            .with("stated", election.stated_seats)
            .with("reference", election.reference_seats)
            .with("sum", election.stated_seats + election.reference_seats)
            .with("total", election.total.unwrap_or(0)),
    )
}

fn source(table: &SeatTable, origin: &str, sources: &[String], words: &Words) -> String {
    let mut parts = Vec::new();
    if table.rows.iter().any(SeatRow::is_stated) {
        parts.push(words.get(&Message::new("seats-source-text").with("articles", origin)));
    }
    if !sources.is_empty() {
        parts.push(words.get(&Message::new("seats-source-named").with("sources", main_sources(table, sources, words))));
    }
    if let Some(day) = table.after.as_ref().and_then(|after| after.as_of) {
        parts.push(words.get(&Message::new("seats-source-as-of").with("date", words.dates.day(day))));
    }
    parts.join(" \u{b7} ")
}

/// The sources that give most figures, and how many more there are.
fn main_sources(table: &SeatTable, sources: &[String], words: &Words) -> String {
    const SHOWN: usize = 3;
    let uses = |name: &String| {
        let cells = table.rows.iter().flat_map(|row| [&row.before, &row.after]);
        cells
            .filter(|cell| matches!(cell, super::Cell::Reference { source, .. } if source == name))
            .count()
    };
    let mut ordered: Vec<&String> = sources.iter().collect();
    ordered.sort_by_key(|name| Reverse(uses(name)));
    let mut shown: Vec<String> = ordered.iter().take(SHOWN).map(|name| (*name).clone()).collect();
    if sources.len() > SHOWN {
        shown.push(words.get(&Message::new("seats-source-more").with("count", sources.len() - SHOWN)));
    }
    words.join(&shown)
}
