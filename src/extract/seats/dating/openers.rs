//! Words that open a clause of its own before a verb of counts. Owns these words; knows no election.

use std::ops::Range;

use super::super::cue::{self, VERB};
use super::super::named::NamedText;
use crate::arabic::{TokenizedText, WordTest};

/// True where the words up to a verb, which they end with, open a clause of its own: `ولم يتعد`, `بعدما كان قد نزل`.
pub(super) fn begins_clause(text: &NamedText, range: Range<usize>) -> bool {
    let verb = range.end.saturating_sub(1);
    if cue::find(text, verb).proclitics.conjunction.is_some() {
        return true;
    }
    range.clone().any(|at| {
        CLAUSE_OPENERS.at(text, at) || text.folded(at) == "ان" && matches!(text.folded(at.wrapping_sub(1)), "بعد" | "قبل")
    })
}

/// True where a verb of counts in `range` opens a clause of its own: what stands behind it is told of what follows.
pub fn opens_clause(text: &TokenizedText, range: Range<usize>) -> bool {
    let text = &NamedText::plain(text);
    let verb = cue::last(text, range.clone(), VERB);
    verb.is_some_and(|verb| cue::find(text, verb).pronoun.is_none() && begins_clause(text, range.start..verb + 1))
}

/// Words that open a clause of its own before a verb.
static CLAUSE_OPENERS: WordTest = WordTest::words(
    &[],
    &[
        "ولم",
        "ولن",
        "وما",
        "بعدما",
        "وكان",
        "وكانت",
        "لكن",
        "لكنه",
        "لكنها",
        "بينما",
        "فيما",
        "وقد",
        "كان",
        "كانت",
    ],
);
