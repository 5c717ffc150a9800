//! How far a count has come by the words around it: final, provisional, partial, expected, or taken again. Owns these words; which
//! election it is of is `period`'s.

use std::ops::Range;

use super::cue::{self, AGAIN, COUNTING, ELECTION, FINAL, FORECAST, PARTIAL, PROVISIONAL, RECOUNT, RESULTS, UNIT, VOTE};
use super::named::NamedText;
use super::{SeatStatus, times};
use crate::arabic::{TokenizedText, WordTest, without_articles};

/// What the words of `range` say of the count: the last phrase wins.
pub(super) fn of(text: &NamedText, range: Range<usize>) -> Option<SeatStatus> {
    const STAGE: crate::extract::words::Classes = PROVISIONAL | FINAL | PARTIAL | COUNTING | FORECAST;
    if !cue::may_hold(text, &range, STAGE) && !cue::OFFICIAL.any_in(text, range.clone()) {
        return None;
    }
    let mut status = None;
    for index in range {
        let found = cue::find(text, index);
        if !found.is(STAGE) && !cue::OFFICIAL.at(text, index) {
            continue;
        }
        // `الأرقام الأولية`, `كما ورد في الإعلان المؤقت`
        let announces = |at: usize| matches!(without_articles(text.folded(at)), "ارقام" | "اعلان" | "حصيله");
        let after_results =
            || (index.saturating_sub(4)..index).any(|at| cue::is(text, at, RESULTS | COUNTING | ELECTION) || announces(at));
        let negated = index > 0 && matches!(text.folded(index - 1), "غير");
        if found.is(PROVISIONAL) && after_results() || negated && found.is(FINAL) || negated && cue::OFFICIAL.at(text, index) {
            status = Some(SeatStatus::Provisional);
        } else if found.is(FINAL) && after_results() {
            status = Some(SeatStatus::Final);
        } else if found.is(PARTIAL) && after_results() || found.is(COUNTING) && is_share(text, index) {
            status = Some(SeatStatus::Partial);
        } else if found.is(FORECAST) && !negated && !times::is_measure(text, index) && !is_unexpected(text, index) {
            status = Some(SeatStatus::Forecast);
        }
    }
    status
}

/// `لم يكن أكثر المتفائلين يتوقع أن يخرج بثلاثين مقعدا`: what nobody expected, and what happened.
fn is_unexpected(text: &NamedText, index: usize) -> bool {
    static DENIES: WordTest = WordTest::words(&['و', 'ف'], &["لم"]);
    const REACH: usize = 8;
    let clause = index.saturating_sub(REACH).max(text.sentence_around(index).start)..index;
    let mut clause = clause.rev().take_while(|&at| text.mark(at).is_none());
    clause.any(|at| DENIES.at(text, at))
}

/// The words of `sentence` before what had been expected: `نال 32 مقعدا، وكانت التوقعات تمنحه 20`.
pub(super) fn told(text: &NamedText, sentence: &Range<usize>) -> Range<usize> {
    let expected = |at: usize| {
        let was = matches!(text.folded(at), "وكانت" | "وكان" | "بينما" | "فيما" | "علما");
        let within = at + 1..(at + 4).min(sentence.end);
        was && at > sentence.start && text.is_comma(at - 1) && cue::any(text, within, FORECAST)
    };
    let is_told = |at: &usize| cue::any(text, sentence.start..*at, UNIT);
    let end = (sentence.clone()).find(|&at| expected(at)).filter(is_told);
    sentence.start..end.unwrap_or(sentence.end)
}

/// `بعد فرز 80 في المئة`: part of the count.
fn is_share(text: &NamedText, index: usize) -> bool {
    (index + 1..index + 5).any(|at| text.number(at).is_some_and(|value| value < 100.0))
        && (index + 2..index + 7).any(|at| {
            text.mark(at).is_some_and(|mark| matches!(mark, '%' | '٪'))
                || matches!(text.folded(at), "الميه" | "المايه" | "بالميه" | "بالمايه")
        })
}

/// True where the whole text is about a count that was taken again or appealed against, so that "instead of" compares
/// counts of one election.
pub(super) fn is_recount(text: &NamedText) -> bool {
    let (mut first, mut last, mut again) = (false, false, false);
    for index in cue::each(text, 0..text.len(), PROVISIONAL | FINAL | COUNTING | RECOUNT) {
        let found = cue::find(text, index);
        let results = index > 0 && cue::is(text, index - 1, RESULTS);
        first |= found.is(PROVISIONAL) && results;
        last |= found.is(FINAL) && results && !is_awaited(text, index);
        again |= found.is(COUNTING) && (index.saturating_sub(2)..index + 4).any(|at| cue::is(text, at, AGAIN))
            || found.is(RECOUNT)
                && ["طعون", "طعنين", "طعنان"]
                    .iter()
                    .any(|word| text.folded(index).contains(word))
                && !is_awaited(text, index);
    }
    again || first && last
}

/// `غير فرز أصوات الجنود بعض النتائج`, `أدى عد أصوات الخارج إلى تغييرات في النتائج`: votes counted later that moved what was known.
pub(super) fn tells_of_late_votes(text: &NamedText) -> bool {
    static CHANGES: WordTest = WordTest::words(
        &['و', 'ب', 'ل'],
        &[
            "تغيير",
            "تغييرات",
            "تغييرا",
            "تعديل",
            "تعديلات",
            "تبدل",
            "تبدلات",
            "تبدلت",
            "تغيرت",
            "تغير",
        ],
    );
    const REACH: usize = 14;
    let moves = |count: usize| {
        let near = count + 1..(count + REACH).min(text.sentence_around(count).end);
        let results = cue::any(text, near.clone(), RESULTS);
        let is_moved = count > 0 && matches!(text.bare(count - 1), "غير" | "عدل" | "بدل") || CHANGES.any_in(text, near.clone());
        let of_votes = cue::any(text, count + 1..count + 3, VOTE);
        results && is_moved && of_votes
    };
    cue::each(text, 0..text.len(), COUNTING).any(moves)
}

/// `يتوقع أن تعلن النتائج النهائية`: results that there are not yet.
fn is_awaited(text: &NamedText, index: usize) -> bool {
    const REACH: usize = 12;
    let from = text.sentence_around(index).start.max(index.saturating_sub(REACH));
    (from..index).any(|at| times::is_joined(text, at, times::AWAITED))
}

/// True for a text that tells in its first sentences of a count under way or just ended.
pub fn tells_of_count(text: &TokenizedText) -> bool {
    const SENTENCES: usize = 12;
    let text = &NamedText::plain(text);
    let head = text.sentences().iter().take(SENTENCES);
    let is_counting =
        |at: usize| cue::is(text, at, COUNTING) && matches!(text.folded(at).trim_start_matches(['و', 'ب', 'ل']), "فرز" | "الفرز");
    let is_told = |status: Option<SeatStatus>| status.is_some_and(|status| status != SeatStatus::Forecast);
    head.clone()
        .any(|sentence| is_told(of(text, sentence.clone())) || sentence.clone().any(is_counting))
}

/// True for a text that speaks of results, of a count or of what is expected of one.
pub fn speaks_of_results(text: &TokenizedText) -> bool {
    let text = &NamedText::plain(text);
    cue::any(text, 0..text.len(), RESULTS | COUNTING | PROVISIONAL | PARTIAL | FORECAST)
}
