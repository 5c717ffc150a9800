//! Lists that only the shape of their lines, or of the items behind a colon, makes known. Owns when such a shape is sure enough; what the
//! lines count is the parent's.

use std::ops::Range;

use super::super::named::NamedText;
use super::super::{forms, told};
use super::{NAME_MAX, name};
use crate::arabic::Proclitics;
use crate::extract::name::{ListMention, Names};

/// Lists that only the shape of their lines, or of the items behind a colon, makes known: `السهل: 54`, `النهر: 31`, where most of
/// them begin with a list. A name that may be a plain word (`الفتح`) is none here.
pub(in crate::extract::seats) fn names(text: &NamedText, known: &Names) -> Vec<ListMention> {
    let mut found = Vec::new();
    let mut run: Vec<Range<usize>> = Vec::new();
    let lines = text.paragraphs();
    for place in 0..=lines.len() {
        let head = lines.get(place).and_then(|line| {
            let name = name(text, line)?;
            let counts = text.mark(name.end) != Some('(') && (name.end..line.end).any(|at| text.number(at).is_some());
            counts.then_some(name)
        });
        if let Some(line) = lines.get(place) {
            learn(text, known, &item_names(text, line), &mut found);
        }
        if let Some(name) = head {
            run.push(name);
            continue;
        }
        learn(text, known, &run, &mut found);
        run.clear();
    }
    found
}

/// Adds the names of a run that are not known yet, where at least half of it is.
fn learn(text: &NamedText, known: &Names, run: &[Range<usize>], found: &mut Vec<ListMention>) {
    const RUN_MIN: usize = 3;
    if run.len() < RUN_MIN {
        return;
    }
    let is_list = |name: &&Range<usize>| !known.lists_in(name.start..name.start + 1).is_empty();
    if run.iter().filter(is_list).count() * 2 >= run.len() {
        found.extend(run.iter().filter_map(|name| name_of_line(text, known, name)));
    }
}

/// What the items behind a colon begin with, each with a number behind it: `السهل من 54 إلى 73؛ النهر من 20 إلى 31`.
fn item_names(text: &NamedText, line: &Range<usize>) -> Vec<Range<usize>> {
    let parts = |at: &usize| matches!(text.mark(*at), Some('،' | '؛'));
    let Some(colon) = line.clone().find(|&at| text.mark(at) == Some(':')) else {
        return Vec::new();
    };
    let mut names = Vec::new();
    let mut start = colon + 1;
    let limit = line.end.min(text.sentence_around(colon).end);
    while start < limit {
        let end = (start..limit).find(parts).unwrap_or(limit);
        let number = (start..end).find(|&at| text.number(at).is_some());
        let Some(number) = number else { break };
        let ends = |at: &usize| *at == number || text.mark(*at) == Some('(') || text.folded(*at) == "من";
        let name = start..(start..=number).find(ends).unwrap_or(number);
        if name.is_empty() || name.len() > NAME_MAX {
            break;
        }
        names.push(name);
        start = end + 1;
    }
    names
}

/// The list that the words at the head of a line name, where they are not known as one yet.
pub(in crate::extract::seats) fn name_of_line(text: &NamedText, known: &Names, name: &Range<usize>) -> Option<ListMention> {
    if let Some(list) = known.lists_in(name.clone()).first() {
        let is_whole = list.guarded && list.tokens == *name;
        return is_whole.then(|| ListMention {
            guarded: false,
            ..list.clone()
        });
    }
    let may_be = known.others_in(name.clone()).is_empty()
        && !forms::is(text, name.start, forms::SUM_ROW)
        && told::may_be_name(text, name.clone());
    may_be.then(|| told::mention(text, name.clone(), Proclitics::default(), false))
}
