//! Where the words before a number hold a clause of their own that it belongs to: behind a turn, what somebody says, a colon. Owns where
//! those begin.

use std::ops::ControlFlow::{Break, Continue};
use std::ops::Range;

use crate::arabic::WordTest;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::super::cue::{self, *};
use super::super::super::period;
use super::super::{Search, text_is_colon};
use super::{Clause, Verdict, found};

static TURNS: WordTest = WordTest::words(&[], &["فيما", "بينما", "وفيما", "وبينما"]);

/// `بينما حصل "النهر" حصل على تسعة`: the verb told twice.
pub(super) fn told_twice(clause: &Clause) -> Verdict {
    let Clause { search, left, .. } = *clause;
    match clause.verb.filter(|&verb| search.repeats_verb(left, verb)) {
        Some(verb) => Break(search.before(&(left.start..verb))),
        None => Continue(()),
    }
}

/// `ومثلهم لحزب السهل، فيما اقتصر تمثيل القمر على نائب`: a clause with a verb of its own.
pub(super) fn behind_turn(clause: &Clause) -> Verdict {
    let Clause { search, text, left, .. } = *clause;
    let turn = clause
        .verb
        .and_then(|verb| TURNS.last_in(text, left.start..left.end.min(verb)));
    match turn.filter(|&turn| turn > left.start && turn + 1 < left.end) {
        Some(turn) => Break(search.before(&(turn + 1..left.end))),
        None => Continue(()),
    }
}

/// `السهل احتفظ بالصدارة لكنه فقد ستة مقاعد`: whoever the clause before is about.
pub(super) fn behind_however(clause: &Clause) -> Verdict {
    let Clause { search, text, left, .. } = *clause;
    found(clause.verb.and_then(|verb| however(clause, verb)).and_then(|turn| {
        // `حصل حزب السهل على أصوات أكثر مما حصل عليه حزب النهر، لكنه نال 23`: whom it is compared with is not meant.
        let measure = (left.start..turn).find(|&at| text.folded(at) == "مما").unwrap_or(turn);
        search.topic_of_as_for(left).or_else(|| search.before(&(left.start..measure)))
    }))
}

/// Where `لكنه` or `إلا أنه` stands before the verb.
fn however(clause: &Clause, verb: usize) -> Option<usize> {
    let Clause { text, left, .. } = *clause;
    let before = verb.checked_sub(1).filter(|&at| at > left.start)?;
    match text.folded(before) {
        "لكنه" | "لكنها" | "ولكنه" | "ولكنها" => Some(before),
        // `أما حزب السهل فورث نواب حزب النهر الذي حظرته المحكمة، إلا أنه خسر 47 مقعدا`
        "انه" | "انها" => Some(before - 1).filter(|&turns| matches!(text.folded(turns), "الا" | "غير" | "بيد")),
        _ => None,
    }
}

/// `قال مسؤول في حزب السهل، في لقاء، إن حزب النهر زاد مقاعده`: what is said has a subject of its own.
pub(super) fn what_is_said(clause: &Clause) -> Verdict {
    let Clause { search, left, .. } = *clause;
    match clause.verb.and_then(|verb| search.said(left, verb)) {
        Some(said) => Break(search.before(&(said..left.end))),
        None => Continue(()),
    }
}

/// `أما حزب السهل فقد`
pub(super) fn as_for(clause: &Clause) -> Verdict {
    found(clause.search.topic_of_as_for(clause.left))
}

/// The last colon of the clause, with words behind it.
fn colon(clause: &Clause) -> Option<usize> {
    let left = clause.left;
    let colon = left.clone().rev().find(|&at| text_is_colon(clause.text, at));
    colon.filter(|&colon| colon + 1 < left.end)
}

/// `جاءت النتائج كالآتي: الورد (45 مقعدا)`: what stands behind the colon is a clause of its own.
pub(super) fn behind_colon(clause: &Clause) -> Verdict {
    let Clause {
        search,
        text,
        left,
        verb,
        ..
    } = *clause;
    // but `بدا التراجع أوضح لدى حزب السهل: من 56 مقعدا إلى 28`
    let leads_from = |colon: usize| colon + 2 == left.end && text.folded(colon + 1) == "من" && text.is_in_name(colon - 1);
    let behind = |verb: usize| colon(clause).filter(|&colon| verb < colon && !leads_from(colon));
    match verb.and_then(behind) {
        Some(colon) => Break(search.before(&(colon + 1..left.end))),
        None => Continue(()),
    }
}

/// `النتائج: السهل 42 مقعدا`: the first of a roll.
pub(super) fn first_of_roll(clause: &Clause) -> Verdict {
    let Clause {
        search,
        text,
        left,
        verb,
        ..
    } = *clause;
    let opens_roll =
        |colon: usize| search.names.lists_in(left.start..colon).is_empty() && cue::any(text, left.start..colon, RESULTS | SEAT);
    let colon = if verb.is_none() { colon(clause) } else { None };
    found(
        colon
            .filter(|&colon| opens_roll(colon))
            .and_then(|colon| search.bare_alone(&(colon + 1..left.end))),
    )
}

impl Search<'_> {
    /// True where the verb at `verb` stands before the name of its subject already.
    fn repeats_verb(&self, left: &Range<usize>, verb: usize) -> bool {
        const NAME_MAX: usize = 7;
        let text = self.text;
        let bare = |at: usize| text.bare(at);
        let first = (verb.saturating_sub(NAME_MAX).max(left.start)..verb)
            .rev()
            .find(|&at| bare(at) == bare(verb) && cue::is(text, at, GAIN));
        let is_name = |at: usize| text.word(at).is_some() || text.is_quote(at);
        first.is_some_and(|first| first + 1 < verb && (first + 1..verb).all(|at| is_name(at) && !period::is_relative(text, at)))
    }

    /// Where what is said begins, behind `، إن`, with a noun of its own before the verb.
    fn said(&self, left: &Range<usize>, verb: usize) -> Option<usize> {
        const NOUN_MAX: usize = 4;
        let text = self.text;
        let that = (left.start + 1..verb).rev().find(|&at| text.folded(at) == "ان")?;
        let begins = that + 1;
        let near = begins < verb && verb - begins <= NOUN_MAX && (begins..verb).all(|at| text.word(at).is_some());
        let is_noun = text.folded(begins).starts_with("ال") && cue::find(text, begins).classes == 0
            || !self.names.lists_in(begins..begins + 1).is_empty();
        (near && is_noun && text.is_comma(that - 1)).then_some(begins)
    }
}
