//! The election of an earlier figure, by the words beside it and its own `كان`. Owns these steps, which say nothing of a result; their order
//! is the parent's.

use std::ops::ControlFlow::{Break, Continue};
use std::ops::Range;

use crate::extract::date::names_month;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::named::NamedText;
use super::super::role::Role;
use super::super::{Period, period};
use super::other_times::is_measured_from;
use super::{Around, Verdict, dated, dated_clause, leading_period};

/// The steps in their order: the first that knows decides, and the last always does.
const STEPS: [fn(&Around) -> Verdict; 11] = [
    gained_in,
    since_election,
    since_date,
    in_month,
    in_aside,
    in_round,
    in_relative,
    right_before_copula,
    at_head,
    of_change,
    in_clause,
];

/// The election of a number that plays an earlier figure.
pub(super) fn figure(around: &Around) -> Verdict {
    if around.role != Role::Before {
        return Continue(());
    }
    STEPS.iter().try_for_each(|step| step(around))
}

impl Around<'_, '_> {
    /// The last `كان` before the number.
    fn was(&self) -> Option<usize> {
        cue::last(self.text, self.left.clone(), WAS)
    }
}

/// True for a time that names a vote by itself.
fn names_vote(period: &Period) -> bool {
    matches!(period, Period::Year(_) | Period::Dated(_))
}

/// `من 418 أحرزها فلان في الأول من مايو 1997`
fn gained_in(around: &Around) -> Verdict {
    const REACH: usize = 10;
    let Around { text, ref right, .. } = *around;
    let next = cue::find(text, right.start);
    let is_gained = next.is(GAIN) && (next.pronoun.is_some() || matches!(text.folded(right.start + 1), "بها" | "عليها"));
    let mut clause = (right.start..right.end.min(right.start + REACH)).take_while(|&at| is_gained && text.mark(at).is_none());
    dated(clause.find_map(|at| period::year_at(text, at)).map(Period::Year))
}

/// `كان لكل منهما خمسة نواب منذ انتخابات أكتوبر 2019`
fn since_election(around: &Around) -> Verdict {
    let Around { text, from, .. } = *around;
    if text.folded(from) != "منذ" || !cue::is(text, from + 1, ELECTION) {
        return Continue(());
    }
    let named = period::at(text, from + 1, around.sentence.end);
    dated(named.map(|(period, _)| period).filter(names_vote))
}

/// `كان يملك 155 نائبا منذ حزيران 1997`
fn since_date(around: &Around) -> Verdict {
    const WORDS_MAX: usize = 6;
    let Around { text, from, .. } = *around;
    if text.folded(from) != "منذ" {
        return Continue(());
    }
    let is_date = |&at: &usize| {
        names_month(text, at)
            || text.number(at).is_some()
            || text.mark(at) == Some('/')
            || matches!(text.folded(at), "عام" | "سنه")
    };
    let mut date = (from + 1..(from + 1 + WORDS_MAX).min(around.sentence.end)).take_while(is_date);
    dated(date.find_map(|at| period::year_at(text, at)).map(Period::Year))
}

/// `مقابل 365 في كانون الأول 2019`
fn in_month(around: &Around) -> Verdict {
    const REACH: usize = 6;
    let Around { text, from, .. } = *around;
    if text.folded(from) != "في" || !names_month(text, from + 1) {
        return Continue(());
    }
    let mut behind = (from + 2..(from + REACH).min(around.sentence.end)).take_while(|&at| text.mark(at) != Some('.'));
    let year = behind.find_map(|at| period::year_at(text, at));
    dated(Some(
        year.map_or_else(|| Period::Dated(text.span(from + 1..from + 2)), Period::Year),
    ))
}

/// `من 107، خلال انتخابات 2011، إلى 125`
fn in_aside(around: &Around) -> Verdict {
    const REACH: usize = 3;
    let Around { text, ref right, .. } = *around;
    let aside = right.start + 1;
    if !text.is_comma(right.start) || !matches!(text.folded(aside), "خلال" | "في") {
        return Continue(());
    }
    let mut words = aside..right.end.min(aside + REACH);
    let named = words.find_map(|index| period::at(text, index, around.sentence.end));
    dated(named.map(|(period, _)| period))
}

/// `بعد أن فاز بمقعدين في جولة السبت`: an earlier round of the same vote.
fn in_round(around: &Around) -> Verdict {
    let Around { text, ref right, .. } = *around;
    let is_round = right.start + 1 < right.end
        && text.folded(right.start) == "في"
        && matches!(text.folded(right.start + 1), "جوله" | "الجوله" | "الشوط" | "شوط")
        && !matches!(
            text.folded(right.start + 2),
            "الماضيه" | "السابقه" | "الاخيره" | "الماضي" | "السابق"
        );
    dated(is_round.then_some(around.reader.discourse.period))
}

/// `برلمان 2012 الذي لم يكن لهم فيه سوى 30`
fn in_relative(around: &Around) -> Verdict {
    const REACH: usize = 6;
    let text = around.text;
    let was = around.was();
    let relative = was.and_then(|was| (was.saturating_sub(2)..was).find(|&at| period::is_relative(text, at)));
    dated_clause(relative.and_then(|relative| {
        let mut heads = (relative.saturating_sub(REACH).max(around.sentence.start)..relative).rev();
        let (period, tokens) =
            heads.find_map(|at| period::at(text, at, relative).filter(|(_, tokens)| tokens.end == relative))?;
        let is_vote = names_vote(&period) && cue::any(text, tokens.start.saturating_sub(1)..tokens.end, ELECTION | TERM);
        is_vote.then_some(period)
    }))
}

/// `، وفي 2005 كان لهم مقعدان`
fn right_before_copula(around: &Around) -> Verdict {
    let Around { text, left, .. } = *around;
    let was = around.was().filter(|&was| was > left.start);
    dated_clause(was.and_then(|was| {
        let (period, tokens) = (left.start..was).rev().find_map(|index| period::at(text, index, was))?;
        let is_placed = matches!(text.folded(tokens.start.saturating_sub(1)), "وفي" | "في" | "ففي");
        (names_vote(&period) && tokens.end == was && is_placed).then_some(period)
    }))
}

/// `وفي انتخابات 1993 كان له 123 مقعدا`
fn at_head(around: &Around) -> Verdict {
    let was = around.was();
    dated_clause(was.and_then(|was| {
        let (period, tokens) = leading_period(around.text, around.sentence)?;
        matches!(was.checked_sub(tokens.end), Some(0 | 1)).then_some(period)
    }))
}

/// `هبط في 2016 من 60 مقعدا إلى 46`: the year is that of the change.
fn of_change(around: &Around) -> Verdict {
    let Around { text, left, .. } = *around;
    let is_left = around.was().is_none()
        && text.word_before(left.end, 1, left.start) == "من"
        && around.verb.is_some_and(|verb| cue::is(text, verb, CHANGE));
    dated(is_left.then_some(Period::Before))
}

/// `كان له في 2018 14 مقعدا`, or else the election before.
fn in_clause(around: &Around) -> Verdict {
    let Around { text, left, .. } = *around;
    let own = around.verb.max(around.was()).map_or(left.start, |verb| verb.max(left.start));
    let inside = period::find(text, own..left.end)
        .filter(|(_, tokens)| !is_measured_from(text, tokens, left.end))
        .map(|(period, _)| period)
        .or_else(|| month_of_year(text, own..left.end));
    let inside = inside.filter(|period| *period != Period::Unstated);
    Break((inside.unwrap_or(Period::Before), false))
}

/// `ولم يكن في أيار 2018 يملك سوى عشرة`: a month under في with its year.
fn month_of_year(text: &NamedText, range: Range<usize>) -> Option<Period> {
    const WORDS_MAX: usize = 5;
    let month = range.clone().find(|&at| {
        at > range.start && names_month(text, at) && matches!(text.folded(at - 1).trim_start_matches('و'), "في" | "خلال")
    })?;
    let words =
        (month + 1..range.end.min(month + WORDS_MAX)).take_while(|&at| names_month(text, at) || text.mark(at) == Some('/'));
    let year = words.last().unwrap_or(month) + 1;
    period::year_at(text, year).filter(|_| year < range.end).map(Period::Year)
}
