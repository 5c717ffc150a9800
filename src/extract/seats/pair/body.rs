//! What a line holds behind its list: two counts, and the words that say which is of which vote. Owns these words; which lines belong together, and
//! what a line leaves open, is the parent's.

use std::ops::Range;

use super::super::count::LARGEST;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::named::NamedText;
use super::super::{ListReference, Period, SeatMention, period, times};
use crate::arabic::number::{NumberForm, phrase_at};

/// One count of a line.
#[derive(Clone)]
pub(in crate::extract::seats) struct Count {
    pub(in crate::extract::seats) value: u32,
    pub(in crate::extract::seats) number: Range<usize>,
    pub(in crate::extract::seats) period: Period,
}

impl Count {
    /// What it states of `list`; how that is known is the reader's to say.
    pub(in crate::extract::seats) fn told_of(&self, list: &ListReference, text: &NamedText) -> SeatMention {
        let number = text.span(self.number.clone());
        SeatMention {
            quote: list.span.union(number),
            list: list.clone(),
            seats: Some(self.value),
            period: self.period,
            number,
            ..SeatMention::default()
        }
    }
}

/// What a line holds behind its name, taken token by token.
#[derive(Default)]
pub(super) struct Body {
    /// Counts, their tokens, and their elections where they are told.
    pub(super) found: Vec<(u32, Range<usize>, Option<Period>)>,
    /// What was said of the next number.
    ahead: Option<Period>,
    has_arrow: bool,
    pub(super) has_unit: bool,
    /// `(بلا تغيير)`
    pub(super) is_unchanged: bool,
    pub(super) is_prose: bool,
    /// A number with its sign: `(+19)`.
    pub(super) change: Option<i32>,
    /// True where the second number stands in brackets.
    pub(super) in_brackets: bool,
}

impl Body {
    /// Takes the count in words or the token at `at`, and gives the place behind it.
    pub(super) fn step(&mut self, text: &NamedText, at: usize) -> Option<usize> {
        // `من 20 إلى صفر`
        let is_none = |at: usize| !self.found.is_empty() && matches!(text.folded(at), "صفر" | "الصفر");
        let none = || is_none(at).then(|| (0, at..at + 1));
        let Some((value, number)) = counted(text, at).or_else(none) else {
            self.take(text, at)?;
            return Some(at + 1);
        };
        self.found.push((value, number.clone(), self.ahead.take()));
        self.has_unit |= cue::is(text, number.start, UNIT);
        Some(number.end)
    }

    /// None where the token is no part of such a line.
    fn take(&mut self, text: &NamedText, at: usize) -> Option<()> {
        if let Some(mark) = text.mark(at) {
            self.has_arrow |= matches!(mark, '←' | '⟵' | '⬅');
            let may_stand = matches!(
                mark,
                ':' | '/'
                    | '-'
                    | '−'
                    | '–'
                    | '—'
                    | '+'
                    | '،'
                    | '('
                    | ')'
                    | '['
                    | ']'
                    | '|'
                    | '.'
                    | '؛'
                    | '"'
                    | '«'
                    | '»'
                    | '←'
                    | '⟵'
                    | '⬅'
            );
            return may_stand.then_some(());
        }
        if let Some(year) = period::year_at(text, at) {
            let places = |at: usize| {
                text.mark(at) == Some('(')
                    || matches!(text.folded(at), "في" | "عام" | "سنه" | "انتخابات")
                    || crate::extract::date::names_month(text, at)
            };
            return match self.found.last_mut() {
                Some((.., period @ (None | Some(Period::Before))))
                    if places(at - 1) && self.ahead.is_none() && text.mark(at + 1) != Some(':') =>
                {
                    *period = Some(Period::Year(year));
                    Some(())
                }
                _ => {
                    self.ahead = Some(Period::Year(year));
                    Some(())
                }
            };
        }
        if let Some((value, _)) = text.digits(at) {
            let sign = match text.mark(at - 1) {
                Some('+') => Some(1),
                Some('-' | '−') if text.mark(at.saturating_sub(2)) == Some('(') => Some(-1),
                _ => None,
            };
            if let Some(sign) = sign {
                self.change = i32::try_from(value).ok().map(|value| sign * value);
                return Some(());
            }
            self.in_brackets = (at.saturating_sub(3)..at).any(|at| text.mark(at) == Some('('));
            self.found.push((value, at..at + 1, self.ahead.take()));
            return (value <= LARGEST).then_some(());
        }
        if cue::is(text, at, SEAT | DEPUTY) {
            self.has_unit = true;
            return Some(());
        }
        match text.folded(at) {
            "في" | "عام" | "سنه" | "انتخابات" | "عدد" | "دوره" | "وفي" => Some(()),
            "البرلمان" | "الدوره" | "الانتخابات" | "المجلس" if !self.found.is_empty() => Some(()),
            "السابقه" | "الماضيه" | "الماضي" if !self.found.is_empty() => {
                let last = self.found.last_mut().filter(|(.., period)| period.is_none())?;
                last.2 = Some(Period::Before);
                Some(())
            }
            "سابقا" | "السابق" | "سابق" => {
                // `54 سابقا`, `سابقا 54`
                match self.found.last_mut() {
                    Some((_, number, period @ None)) if text.mark(at - 1) != Some('(') && at <= number.end + 1 => {
                        *period = Some(Period::Before);
                    }
                    _ => self.ahead = Some(Period::Before),
                }
                Some(())
            }
            "كان" | "كانت" | "كانوا" => {
                self.ahead = Some(Period::Before);
                Some(())
            }
            "من" | "عن" if self.found.is_empty() || times::is(text, at - 1, times::MOVED_FROM) => {
                self.ahead = Some(Period::Before);
                Some(())
            }
            // `السهل: تراجع من 54 إلى 31`
            _ if self.found.is_empty() && cue::is(text, at, CHANGE) => {
                self.is_prose = true;
                Some(())
            }
            // `31 مقعدا نزولا من 54`
            _ if self.found.len() == 1 && times::is(text, at, times::MOVED_FROM) => {
                self.ahead = Some(Period::Before);
                Some(())
            }
            "ان" if self.ahead.is_some() => {
                self.is_prose = true;
                Some(())
            }
            // `317 في نوفمبر 2015`
            _ if period::year_at(text, at + 1).is_some() && crate::extract::date::names_month(text, at) => Some(()),
            "الي" if !self.found.is_empty() => Some(()),
            "ثم" if !self.found.is_empty() => {
                self.has_arrow = true;
                Some(())
            }
            "بعد" | "بعدما" | "مقابل" if !self.found.is_empty() => {
                self.ahead = Some(Period::Before);
                Some(())
            }
            "واصبح" | "واصبحت" | "وصار" | "وصارت" | "وبات" | "وباتت" | "فاصبح" | "فاصبحت" if !self.found.is_empty() => {
                Some(())
            }
            "له" | "لها" | "لهم" | "لديه" | "لديها" if self.ahead.is_some() || !self.found.is_empty() => {
                Some(())
            }
            _ => None,
        }
    }

    /// True where both counts are told, and which is which.
    pub(super) fn tells_both(&self) -> bool {
        let tells = |period: Option<&(u32, Range<usize>, Option<Period>)>| matches!(period, Some((.., Some(_))));
        self.found.len() == 2 && (tells(self.found.first()) || tells(self.found.last()))
    }

    /// The two counts, where each has its election, or one of them stands in brackets.
    pub(super) fn counts(mut self) -> Option<[Count; 2]> {
        if let ([(value, number, None)], true) = (self.found.as_slice(), self.is_unchanged) {
            let same = (*value, number.clone(), Some(Period::Before));
            self.found.push(same);
        }
        let [(first, first_at, first_period), (second, second_at, second_period)] = self.found.try_into().ok()?;
        let (one, other) = match (first_period, second_period) {
            (Some(Period::Year(one)), Some(Period::Year(other))) if one != other => (Period::Year(one), Period::Year(other)),
            (None, Some(Period::Before)) => (Period::Unstated, Period::Before),
            // `73 مقعدا (2018: 54)`
            (None, Some(year @ Period::Year(_))) if self.in_brackets => (Period::Unstated, year),
            (Some(Period::Before), None) => (Period::Before, Period::Unstated),
            (None, None) if self.has_arrow => (Period::Before, Period::Unstated),
            (None, None) => (Period::Unstated, Period::Unstated),
            _ => return None,
        };
        let count = |value: u32, number: Range<usize>, period: Period| Count { value, number, period };
        Some([count(first, first_at, one), count(second, second_at, other)])
    }
}

pub(super) fn counts_any(text: &NamedText, mut range: Range<usize>) -> bool {
    range.any(|at| text.number(at).is_some() || phrase_at(text, at).is_some() || cue::is(text, at, DUAL))
}

/// A count in words: `مقعدان`, `ثلاثة مقاعد`.
fn counted(text: &NamedText, at: usize) -> Option<(u32, Range<usize>)> {
    if cue::is(text, at, DUAL) {
        return Some((2, at..at + 1));
    }
    if cue::is(text, at, SEAT | DEPUTY) && text.folded(at + 1) == "واحد" {
        return Some((1, at..at + 2));
    }
    let phrase = phrase_at(text, at).filter(|phrase| phrase.form == NumberForm::Cardinal && text.digits(at).is_none())?;
    let value = phrase.whole().filter(|&value| value <= LARGEST)?;
    cue::is(text, phrase.tokens.end, SEAT | DEPUTY).then(|| (value, phrase.tokens.clone()))
}
