//! Times near a count that are not its own: how long something lasted, when another vote was, what a relative clause tells. Owns these
//! signs; which time dates the count is the parent's.

use std::ops::Range;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::named::NamedText;
use super::super::subject::RELATIVES;
use super::super::{forms, period, times};
use crate::arabic::WordTest;

/// `دخل البرلمان`
static ENTERED: WordTest = WordTest::words(&[], &["دخل", "دخلت", "دخلوا", "دخله", "دخلته"]);

/// The words of `بعد خمس سنوات من حصوله` that say how long ago the count that the noun at `verb` governs was.
pub(super) fn counted_since(text: &NamedText, verb: usize, from: usize) -> Option<Range<usize>> {
    const REACH: usize = 5;
    let is_of = text.folded(verb.checked_sub(1)?) == "من" && cue::find(text, verb).pronoun.is_some();
    let is_years = |at: usize| times::is(text, at, times::YEARS) || matches!(text.folded(at), "عامين" | "سنتين");
    let unit = verb.checked_sub(2).filter(|&unit| is_of && unit > from && is_years(unit))?;
    let start = (unit.saturating_sub(REACH).max(from)..unit)
        .rev()
        .find(|&at| matches!(text.folded(at), "بعد" | "وبعد"))?;
    Some(start..unit + 1)
}

/// `أكبر فوز منذ 2005، متقدمة على حزب السهل بـ37`: only how long something lasts or how long ago it was, in words that a comma ends.
pub(super) fn is_measured_from(text: &NamedText, tokens: &Range<usize>, end: usize) -> bool {
    const NEAR: usize = 2;
    let is_since = |at: usize| matches!(text.folded(at), "منذ" | "ومنذ");
    let since = is_since(tokens.start) || (tokens.start.saturating_sub(NEAR)..tokens.start).any(is_since);
    // `أن هبط إلى هذا الحد منذ 1935: 38 مقعدا`
    let comma = (tokens.end..end).find(|&at| matches!(text.mark(at), Some('،' | ',' | ':')));
    // `منذ عشرين عاما لا يملك الأغلبية، فمقاعده الـ102 لا تكفيه`: what it has now.
    let is_own = |at: usize| {
        let own = cue::find(text, at);
        own.is(SEAT | DEPUTY | HOLDING) && own.pronoun.is_some()
    };
    let leaves = |comma: usize| text.mark(comma) == Some(':') || !text.folded(comma + 1).starts_with('ف') || is_own(comma + 1);
    since && comma.is_some_and(leaves)
}

/// True where a clause behind a comma tells when another vote was held: `، لكنه استعاد زخمه في الاقتراع التشريعي الذي جرى في`.
pub(super) fn tells_of_another_vote(text: &NamedText, range: Range<usize>) -> bool {
    const NOUN_REACH: usize = 3;
    let comma = range.clone().find(|&at| text.is_comma(at));
    comma.is_some_and(|comma| {
        (comma + 1..range.end.saturating_sub(2)).any(|at| {
            let is_held = RELATIVES.at(text, at) && forms::is_held(text, at + 1) && text.folded(at + 2) == "في";
            is_held
                && text.word(at - 1).is_some()
                && (comma + 1).max(at.saturating_sub(NOUN_REACH)) < at
                && cue::any(text, (comma + 1).max(at.saturating_sub(NOUN_REACH))..at, ELECTION)
        })
    })
}

/// `أكثر مما حصده في 2019، حين لم يفز سوى`: a year that what follows happened in.
pub(super) fn tells_of_year_when(text: &NamedText, range: Range<usize>) -> bool {
    range.into_iter().any(|at| {
        let next = at + 1 + usize::from(text.is_comma(at + 1));
        period::year_at(text, at).is_some() && matches!(text.folded(next), "حين" | "عندما" | "حينما" | "يوم")
    })
}

/// True for a time that only tells of what a relative clause says of the list: `الحزب الذي أسسه فلان قبل عامين`, `حزب السهل الذي
/// قاطع انتخابات 2018`; but not `حزب السهل الذي يقوده فلان في انتخابات 2018`.
pub(super) fn is_in_relative(text: &NamedText, tokens: &Range<usize>, head: usize) -> bool {
    let relative = (head..tokens.start).rev().find(|&at| period::is_relative(text, at));
    relative.is_some_and(|relative| {
        let leads = crate::extract::name::words::table()
            .find(text, relative + 1)
            .is(crate::extract::name::words::LED);
        let names_election = cue::any(text, tokens.clone(), ELECTION);
        // `الذي لم ينتخب له في 1999 إلا 111`
        let has_own = (relative..tokens.start).any(|at| matches!(text.folded(at), "له" | "لها" | "لهم"));
        // `الذي كان يقود الحكومة منذ 2011`: what it did then, no count.
        let did =
            |at: usize| cue::is(text, at, WAS) && text.folded(at + 1).starts_with('ي') && !cue::is(text, at + 1, HAVE | VERB);
        let was = (relative..tokens.start).any(|at| cue::is(text, at, WAS) && !did(at));
        // `وهو الذي دخل البرلمان السابق بعشرة مقاعد`
        let entered = ENTERED.at(text, relative + 1)
            && tokens.start <= relative + 3
            && cue::any(text, tokens.clone(), ELECTION | TERM | CHAMBER | CHAMBER_OF);
        let is_of_count =
            leads && names_election || entered || has_own || was || cue::any(text, relative..tokens.start, VERB | HAVE);
        !is_of_count
    })
}

/// `9 مقاعد لحزب السهل الذي لم يكن له في برلمان 2018 سوى أربعة`: the time of the count in the relative clause.
pub(super) fn is_of_relatives_count(text: &NamedText, tokens: &Range<usize>, head: usize) -> bool {
    const REACH: usize = 4;
    let is_number = |at: usize| text.number(at).is_some() || crate::arabic::number::word(text, at).is_some();
    (head..tokens.start).any(|at| period::is_relative(text, at))
        && (tokens.end..tokens.end + REACH)
            .take_while(|&at| text.word(at).is_some() || text.number(at).is_some())
            .any(is_number)
}
