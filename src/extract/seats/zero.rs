//! Lists left without a seat, told without a number: `أخفق الحزب في دخول البرلمان`, `لم يدخل المجلس`, `بقي خارج البرلمان`. Owns
//! these phrases; `أي مقعد` under a negation is `quantity`'s.

use std::ops::Range;

use super::named::NamedText;
use crate::base::Message;
use crate::extract::name::{ListKind, ListMention};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::statement::Reader;
use super::total::is_chamber;
use super::{SeatMention, period};

/// Words between a verb and what it fails at: the subject and what is said of it.
const REACH: usize = 14;

/// Adds the lists that a text leaves without a seat, where it counts seats at all.
pub(super) fn add(reader: &mut Reader) {
    let text = reader.text();
    let mut found = Vec::new();
    for sentence in text.sentences() {
        for at in sentence.clone() {
            if let Some((verb, told)) = told_at(text, sentence, at)
                && let Some(list) = bearer(reader, sentence, verb, &told)
            {
                let list = reader.search.reference(list);
                let number = text.span(told.clone());
                found.push(SeatMention {
                    quote: list.span.union(number),
                    list,
                    seats: Some(0),
                    number,
                    status: period::status(text, sentence.clone()).or(reader.status()),
                    rule: "seats/no-seat",
                    steps: vec![Message::new("why-list-named")],
                    ..SeatMention::default()
                });
            }
        }
    }
    found.retain(|zero| !reader.seats.iter().any(|known| known.quote.overlaps(zero.number)));
    if !found.is_empty() {
        reader.seats.extend(found);
        reader.seats.sort_by_key(|mention| mention.number);
    }
}

/// The verb at `at` and the words behind it that say it: none where it is only possible, or no parliament is meant.
fn told_at(text: &NamedText, sentence: &Range<usize>, at: usize) -> Option<(usize, Range<usize>)> {
    let end = sentence.end.min(at + REACH);
    let word = text.folded(at).trim_start_matches(['و', 'ف']);
    let possible = (at.saturating_sub(4).max(sentence.start)..at).any(|before| {
        matches!(
            text.folded(before),
            "اذا" | "لو" | "قد" | "كاد" | "كادت" | "ان" | "سوف" | "احتمال"
        ) || cue::is(text, before, FORECAST)
    });
    let chamber = |from: usize| (from..sentence.end.min(from + 3)).find(|&index| is_chamber(text, &(index..index + 2)));
    if possible {
        return None;
    }
    let behind = match word {
        "اخفق" | "اخفقت" | "فشل" | "فشلت" | "عجز" | "عجزت" => (at + 1..end).find(|&index| {
            matches!(text.folded(index), "دخول" | "الوصول" | "ولوج" | "بلوغ") && matches!(text.folded(index - 1), "في" | "عن")
        })?,
        "يدخل" | "تدخل" | "يدخلوا" if at > sentence.start && matches!(text.folded(at - 1), "لم" | "ولم" | "فلم") => {
            at
        }
        "بقي" | "بقيت" | "ظل" | "ظلت" | "بات" | "باتت" | "وجد" | "وجدت" | "اصبح" | "اصبحت" | "صار" | "صارت" => {
            (at + 1..end).find(|&index| text.folded(index) == "خارج")?
        }
        _ => return None,
    };
    let told = chamber(behind + 1).or_else(|| {
        let last = (behind + 1..end).find(|&index| is_chamber(text, &(index..index + 2)));
        last.filter(|_| behind == at)
    })?;
    let crosses =
        (at + 1..told).any(|index| cue::is(text, index, GAIN | LOSE) || matches!(text.mark(index), Some('؛' | ':' | '.')));
    (!crosses).then_some((at, behind..told + 1))
}

/// Whom the verb speaks of: the list behind it, or the one right before it.
fn bearer<'a>(reader: &'a Reader, sentence: &Range<usize>, verb: usize, told: &Range<usize>) -> Option<&'a ListMention> {
    let names = reader.search.names;
    let text = reader.text();
    let is_free = |list: &&ListMention| list.kind != ListKind::Back || list.proclitics.article;
    let behind = names
        .lists_in(verb + 1..told.end)
        .iter()
        .filter(is_free)
        .find(|list| list.tokens.start <= verb + 2);
    // Words between the verb and the rest are a subject that is not understood.
    let follows = told.start <= verb + 2;
    behind.or_else(|| {
        if !follows {
            return None;
        }
        let from = verb.saturating_sub(REACH).max(sentence.start);
        let last = names.lists_in(from..verb).iter().rfind(|list| list.tokens.end <= verb)?;
        let near = (last.tokens.end..verb).all(|index| {
            text.mark(index).is_some_and(|mark| matches!(mark, '"' | '»' | '”' | ')'))
                || matches!(text.folded(index), "فقد" | "قد" | "لم" | "فلم" | "الذي" | "التي")
        });
        near.then_some(last)
    })
}
