//! The first and the last of a longer time: `الأشهر التسعة الأولى من العام`, `أول ثلاثة أيام من الشهر`. Owns how many of which unit are
//! counted from which end; the longer time is read by its own module.

use super::expression::{Amount, Anchor, DateExpression, Direction, MonthReference, NthKind, Point, Unit, YearReference};
use super::hit::Hit;
use super::scan::Scan;
use super::words::{Count, DateWord};
use crate::arabic::number::{NumberForm, NumberWord, word as number_word};

/// So many of a unit, at the beginning or the end of what the words from `at` name.
struct Share {
    count: u8,
    unit: Unit,
    is_last: bool,
    at: usize,
}

impl Scan<'_, '_> {
    /// So many days, weeks or months from the beginning or the end of what they are in.
    pub(super) fn first_or_last_of(self, index: usize) -> Option<Hit> {
        let share = self.first_or_last(index)?;
        let (whole, end) = self.whole_of_nth(share.at, true)?;
        let (from, to) = match share.unit {
            Unit::Month => months_of(&share, &whole)?,
            _ => days_of(&share, &whole),
        };
        let (from, to, exclusive) = (Some(Box::new(from)), Some(Box::new(to)), false);
        Some(Hit::new(
            index,
            end,
            DateExpression::Range { from, to, exclusive },
            "date/first-of",
        ))
    }

    /// Which part of a longer time is counted at `index`, in days or months. `الأشهر التسعة الأولى من`, `الشهرين الأولين من`,
    /// `الثلاثة أشهر الأولى من`, `أول ثلاثة أشهر من`.
    fn first_or_last(self, index: usize) -> Option<Share> {
        let (count, unit, at) = self.counted_unit(index)?;
        let (is_last, at) = match (self.leads_last(index), self.text.folded(at)) {
            (Some(is_last), _) => (is_last, at),
            (None, "الاولي" | "الاولين" | "الاولان" | "الاوليين" | "الاوايل") => {
                (false, at + 1)
            }
            (None, "الاخيره" | "الاخيرين" | "الاخيران" | "الاخيرتين" | "الاواخر") => {
                (true, at + 1)
            }
            _ => return None,
        };
        let (count, unit) = match unit {
            Unit::Day | Unit::Month => (count, unit),
            Unit::Week => (count.checked_mul(7)?, Unit::Day),
            _ => return None,
        };
        let at = (self.bare(at) == Some(DateWord::From)).then_some(at + 1)?;
        Some(Share {
            count,
            unit,
            is_last,
            at,
        })
    }

    /// Whether `أول` or `آخر` leads what is counted, and then whether it is the last.
    fn leads_last(self, index: usize) -> Option<bool> {
        match self.word(index) {
            Some(DateWord::Unit(_, Count::Many | Count::Two)) if self.entry_has_article(index) => None,
            Some(DateWord::End) => Some(true),
            _ => number_word(self.text, index)
                .is_some_and(|entry| entry.word == NumberWord::Ordinal(1) && !entry.proclitics.article)
                .then_some(false),
        }
    }

    /// How many of which unit are counted from `index` on, and the token behind them.
    fn counted_unit(self, index: usize) -> Option<(u8, Unit, usize)> {
        let article = self.entry_has_article(index);
        match self.word(index) {
            Some(DateWord::Unit(unit, Count::Many)) if article => {
                let (count, end) = self.few(index + 1)?;
                Some((count, unit, end))
            }
            Some(DateWord::Unit(unit, Count::Two)) if article => Some((2, unit, index + 1)),
            // أول ثلاثة أشهر, آخر يومين
            _ if self.leads_last(index).is_some() => match self.bare(index + 1) {
                Some(DateWord::Unit(unit, Count::Two)) if !self.entry_has_article(index + 1) => Some((2, unit, index + 2)),
                _ => self.few_of_unit(index + 1),
            },
            // الأرباع الثلاثة
            None if is_quarters(self.text.folded(index)) => {
                let (count, end) = self.few(index + 1).filter(|(count, _)| *count <= 4)?;
                Some((count * 3, Unit::Month, end))
            }
            None if number_word(self.text, index).is_some_and(|entry| entry.proclitics.article) => self.few_of_unit(index),
            _ => None,
        }
    }

    /// A whole number from two to a hundred at `at`, and the token behind it.
    fn few(self, at: usize) -> Option<(u8, usize)> {
        let number = self
            .number(at)
            .filter(|phrase| phrase.form != NumberForm::Fraction && phrase.proclitics.conjunction.is_none())?;
        let count = number.whole().filter(|count| (2..=100).contains(count))? as u8;
        Some((count, number.tokens.end))
    }

    /// As [`Self::few`], with its unit: `ثلاثة أشهر`.
    fn few_of_unit(self, at: usize) -> Option<(u8, Unit, usize)> {
        let (count, end) = self.few(at)?;
        let DateWord::Unit(unit, Count::One | Count::Many) = self.bare(end)? else {
            return None;
        };
        Some((count, unit, end + 1))
    }
}

/// The first and the last month of a share of a year.
fn months_of(share: &Share, whole: &DateExpression) -> Option<(DateExpression, DateExpression)> {
    let year = match whole {
        DateExpression::Point(point) if point.month == MonthReference::None && point.day.is_none() => point.year,
        DateExpression::Unit {
            unit: Unit::Year, shift, ..
        } => YearReference::Shift(*shift),
        _ => return None,
    };
    let month = |month: u8| {
        DateExpression::Point(Point {
            month: MonthReference::Named(month),
            year,
            ..Point::default()
        })
    };
    let count = Some(share.count).filter(|count| *count <= 12)?;
    Some(if share.is_last {
        (month(13 - count), month(12))
    } else {
        (month(1), month(count))
    })
}

/// The first and the last day of a share of what `whole` tells.
fn days_of(share: &Share, whole: &DateExpression) -> (DateExpression, DateExpression) {
    let day = |ordinal: Option<u8>| DateExpression::Nth {
        ordinal,
        what: NthKind::Day,
        whole: Box::new(whole.clone()),
    };
    if !share.is_last {
        return (day(Some(1)), day(Some(share.count)));
    }
    let back = DateExpression::Shift {
        amounts: vec![Amount::whole(i64::from(share.count) - 1, Unit::Day)],
        direction: Direction::Past,
        anchor: Anchor::Date(Box::new(day(None))),
        weekday: None,
    };
    (back, day(None))
}

/// `الأرباع`, `بالأرباع`: the quarters of a year, where a number and an order follow.
fn is_quarters(folded: &str) -> bool {
    folded.trim_start_matches(['و', 'ب', 'ل']) == "الارباع"
}
