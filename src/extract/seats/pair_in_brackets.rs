//! Two counts in brackets behind a list: `السهل (54 مقعدا ثم 73)`, `حزب النهر (17 مقعدا بعد 48)`. Owns where such brackets stand; what
//! they hold is read as in `pair`'s lines, and one count in brackets is `brackets`'.

use super::cue::{self, DEPUTY, SEAT};
use super::statement::Reader;
use super::{SeatMention, pair};
use crate::base::{Message, Span};
use crate::extract::name::ListKind;

/// Longest brackets, in tokens.
const INSIDE_MAX: usize = 14;

/// Reads all such brackets in sentences that speak of seats; what prose reading made of their numbers gives way.
pub(super) fn add(reader: &mut Reader) {
    let text = reader.text();
    if !text.text().contains('(') {
        return;
    }
    let mut stretches: Vec<Span> = Vec::new();
    let mut found: Vec<SeatMention> = Vec::new();
    for list in reader.search.names.lists.iter().filter(|list| list.kind != ListKind::Back) {
        let open = list.tokens.end + usize::from(text.is_quote(list.tokens.end));
        let Some(close) = text
            .partner(open)
            .filter(|&close| text.mark(open) == Some('(') && close > open)
        else {
            continue;
        };
        if close - open > INSIDE_MAX || !cue::any(text, text.sentence_around(open), SEAT | DEPUTY) {
            continue;
        }
        let Some(counts) = pair::counts_in(text, open + 1..close) else {
            continue;
        };
        stretches.push(text.span(open..close + 1));
        let status = reader.status_at(open);
        let list = reader.search.reference(list);
        found.extend(counts.iter().map(|count| SeatMention {
            status,
            rule: "seats/brackets",
            steps: vec![Message::new("why-list-named")],
            ..count.told_of(&list, text)
        }));
    }
    if found.is_empty() {
        return;
    }
    reader.forget(&stretches);
    reader.seats.append(&mut found);
    reader.settle();
}
