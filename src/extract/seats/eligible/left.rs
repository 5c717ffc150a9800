//! The list that somebody has left, told in an aside: `فلان، المنشق عن حزب السهل، فاز بستة`. Owns that sign; knows no number.

use std::ops::Range;

use crate::arabic::WordTest;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::named::NamedText;
use super::super::subject::RELATIVES;
use super::super::times;

/// How far before the list its leaving stands (`أبعد عن قيادة حزب السهل`), and behind it the end of the aside, in tokens.
const REACH: usize = 4;
const ASIDE_MAX: usize = 5;

static LEAVES: WordTest = WordTest::new(|word| times::holds(word, times::LEFT_LIST));

/// True where the aside in which the list at `tokens` stands tells that somebody left it.
pub(in super::super) fn in_aside(text: &NamedText, tokens: &Range<usize>) -> bool {
    let start = tokens.start;
    let Some(leaves) = LEAVES.last_in(text, start.saturating_sub(REACH)..start) else {
        return false;
    };
    let opens = leaves
        .checked_sub(1)
        .is_some_and(|at| text.is_comma(at) || RELATIVES.at(text, at));
    let leads = (leaves + 1..start).any(|at| matches!(text.folded(at), "عن" | "من"));
    let end = tokens.end + usize::from(text.is_quote(tokens.end));
    let closes = (end..end + ASIDE_MAX).find(|&at| text.is_comma(at) || cue::is(text, at, VERB));
    opens && leads && closes.is_some_and(|at| text.is_comma(at))
}
