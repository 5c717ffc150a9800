//! Who takes part in a happening, and where it is: names of the clause. Knows no dates.

use std::ops::Range;

use crate::arabic::{Particle, TokenizedText};
use crate::extract::name::{ListKind, NameKind, Names};

use super::words;

/// Words looked at before and after the trigger.
const BEFORE: usize = 8;
const AFTER: usize = 16;
const ACTORS_MAX: usize = 4;

/// The tokens around `trigger` in which its actors are looked for.
pub(super) fn clause_around(text: &TokenizedText, sentence: Range<usize>, trigger: Range<usize>) -> Range<usize> {
    let from = trigger.start.saturating_sub(BEFORE).max(sentence.start);
    let until = (trigger.end + AFTER).min(sentence.end);
    let start = (from..trigger.start)
        .rev()
        .find(|&index| words::is_stop(text, index) || words::is(text, index, words::COMPLEMENTIZER | words::SUBORDINATOR))
        .map_or(from, |stop| stop + 1);
    let end = (trigger.end..until)
        .find(|&index| {
            (words::is_stop(text, index) && !text.is_comma(index))
                || words::is(text, index, words::COMPLEMENTIZER | words::SUBORDINATOR | words::RELATIVE)
        })
        .unwrap_or(until);
    start..end
}

/// People, organisations and lists named in `clause`, each once.
pub(super) fn actors(text: &TokenizedText, names: &Names, clause: Range<usize>) -> Vec<String> {
    let others = names
        .others_in(clause.clone())
        .iter()
        .filter(|name| matches!(name.kind, NameKind::Person | NameKind::Organisation))
        .map(|name| (name.tokens.start, name.span.of(text.text())));
    let lists = names
        .lists_in(clause)
        .iter()
        .filter(|list| list.kind != ListKind::Back && !list.guarded)
        .map(|list| (list.tokens.start, list.name.as_str()));
    let mut found: Vec<(usize, &str)> = others.chain(lists).collect();
    found.sort_unstable();
    let mut actors: Vec<String> = Vec::new();
    for (_, name) in found {
        if actors.len() < ACTORS_MAX && !actors.iter().any(|known| known == name) {
            actors.push(name.to_owned());
        }
    }
    actors
}

/// The first place of `clause` that a preposition of place leads to.
pub(super) fn place(text: &TokenizedText, names: &Names, clause: Range<usize>) -> Option<String> {
    names
        .others_in(clause.clone())
        .iter()
        .filter(|name| name.kind == NameKind::Place)
        .find(|name| {
            let before = name.tokens.start.checked_sub(1).filter(|&index| clause.contains(&index));
            name.proclitics.particle == Some(Particle::Bi) || before.is_some_and(|index| leads_to_place(text, index))
        })
        .map(|name| name.span.of(text.text()).to_owned())
}

/// في، إلى, or a word of place before the name (`في مدينة الموصل`).
fn leads_to_place(text: &TokenizedText, index: usize) -> bool {
    matches!(
        text.folded(index),
        "في" | "الي"
            | "وفي"
            | "وصل"
            | "وصلت"
            | "مدينه"
            | "محافظه"
            | "العاصمه"
            | "بمحافظه"
            | "بمدينه"
            | "منطقه"
            | "قرب"
    )
}
