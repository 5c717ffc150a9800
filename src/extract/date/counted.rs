//! Times counted inside longer ones and from now on: `الربع الثالث من 2010`, `ثالث جمعة من مايو`, `3 أيام من الآن`. Owns these forms.

use crate::arabic::number::{NumberForm, NumberWord, word as number_word};

use super::expression::{Anchor, DateExpression, Deixis, Direction, MonthReference, NthKind, Point, Unit, YearReference};
use super::hit::Hit;
use super::scan::Scan;
use super::words::{Count, DateWord};

/// Tokens within which `الآن` stands behind a length that counts from it.
const FROM_NOW_REACH: usize = 9;

impl Scan<'_, '_> {
    /// `3 أيام من الآن`: counted from the reference on.
    pub(super) fn counted_from_now(self, index: usize) -> Option<Hit> {
        let mut reach = index + 2..index + FROM_NOW_REACH;
        if !self.may_begin_amount(index) || !reach.any(|at| self.word(at) == Some(DateWord::Now)) {
            return None;
        }
        let (amounts, end) = self.amounts(index)?;
        let is_counted = amounts.iter().all(|amount| !amount.vague && amount.unit >= Unit::Day)
            && self.bare(end) == Some(DateWord::From)
            && self.bare(end + 1) == Some(DateWord::Now);
        is_counted.then(|| {
            let expression = DateExpression::Shift {
                amounts,
                direction: Direction::Future,
                anchor: Anchor::Reference,
                weekday: None,
            };
            Hit::new(index, end + 2, expression, "date/shift")
        })
    }

    /// `ثالث جمعة من مايو`, `آخر يوم بشهر 10`, `آخر ثلاثاء`, `أول سبتمبر`.
    pub(super) fn counted(self, index: usize) -> Option<Hit> {
        // أول سبتمبر: its first day.
        if number_word(self.text, index).is_some_and(|entry| entry.word == NumberWord::Ordinal(1) && !entry.proclitics.article)
            && self.entry(index + 1).is_some_and(|entry| !entry.proclitics.article)
            && let Some(month) = self.month(index + 1)
        {
            return Some(self.finish_month(index, Some(1), month, None));
        }
        if let Some(hit) = self.counted_week_before(index) {
            return Some(hit);
        }
        let (ordinal, weekday, after) = self.counted_weekday(index)?;
        let at = match self.entry(after) {
            Some(entry) if entry.word == DateWord::From || entry.word == DateWord::In => after + 1,
            _ => after,
        };
        let what = weekday.map_or(NthKind::Day, NthKind::Weekday);
        let is_of_days = self.word(index + 1) == Some(DateWord::Unit(Unit::Day, Count::Many));
        // أول أيام رمضان is a day of its own.
        if is_of_days && ordinal.is_some() && self.month(at).is_some() {
            return None;
        }
        if let Some((whole, end)) = self.whole_of_nth(at, at > after || is_of_days) {
            return Some(Hit::new(
                index,
                end,
                DateExpression::Nth {
                    ordinal,
                    what,
                    whole: Box::new(whole),
                },
                "date/nth",
            ));
        }
        match (ordinal, weekday) {
            // آخر ثلاثاء من كل شهر
            (None, Some(_)) if at > after => None,
            (None, Some(weekday)) => Some(Hit::new(
                index,
                after,
                DateExpression::Weekday {
                    weekday,
                    deixis: Deixis::Last,
                },
                "date/last-weekday",
            )),
            _ => None,
        }
    }

    /// `أول أسبوع من نوفمبر`, `آخر أسبوع في الشهر`.
    pub(super) fn counted_week_before(self, index: usize) -> Option<Hit> {
        let ordinal = match self.word(index) {
            Some(DateWord::End) => None,
            _ => match number_word(self.text, index)?.word {
                NumberWord::Ordinal(ordinal) => Some(ordinal),
                _ => return None,
            },
        };
        let named = self.bare(index + 1) == Some(DateWord::Unit(Unit::Week, Count::One)) && !self.entry_has_article(index + 1);
        let at = self.skip_word(index + 2, &[DateWord::From, DateWord::In]);
        if !named || at == index + 2 {
            return None;
        }
        let (whole, end) = self.whole_of_nth(at, true)?;
        let expression = DateExpression::Nth {
            ordinal,
            what: NthKind::Week,
            whole: Box::new(whole),
        };
        Some(Hit::new(index, end, expression, "date/nth-week"))
    }

    pub(super) fn whole_of_nth(self, index: usize, bare_unit: bool) -> Option<(DateExpression, usize)> {
        let (mut whole, mut end) = self.whole(index, bare_unit)?;
        // من شهر 2 السنة الجاي
        if let DateExpression::Point(point) = &mut whole
            && point.year == YearReference::None
            && let Some(year) = self.year_after(end)
        {
            (point.year, end) = (year.year, year.end);
        }
        Some((whole, end))
    }

    /// `الأسبوع الأول من أكتوبر`, `الأسبوع الأخير من شهر يوليو`, `أسبوع 30 نوفمبر`.
    pub(super) fn counted_week(self, index: usize) -> Option<Hit> {
        let entry = self
            .entry(index)
            .filter(|entry| entry.word == DateWord::Unit(Unit::Week, Count::One))?;
        if !entry.proclitics.article {
            let day = self
                .day_month(index + 1, None)
                .filter(|_| self.day_digits(index + 1).is_some())?;
            return Some(Hit::new(
                index,
                day.end,
                DateExpression::WeekOf(Box::new(day.expression)),
                "date/week-of",
            ));
        }
        let (ordinal, after) = if matches!(self.bare(index + 1), Some(DateWord::Final)) {
            (None, index + 2)
        } else {
            let phrase = self.number(index + 1).filter(|phrase| {
                phrase.form == NumberForm::Ordinal && phrase.proclitics.article && phrase.proclitics.conjunction.is_none()
            })?;
            (
                Some(phrase.whole().filter(|value| (1..=53).contains(value))? as u8),
                phrase.tokens.end,
            )
        };
        if !matches!(self.bare(after), Some(DateWord::From | DateWord::In)) {
            return None;
        }
        let (whole, end) = self.whole_of_nth(after + 1, true)?;
        Some(Hit::new(
            index,
            end,
            DateExpression::Nth {
                ordinal,
                what: NthKind::Week,
                whole: Box::new(whole),
            },
            "date/nth-week",
        ))
    }

    /// `اليوم الأول من العام`, `اليوم الثالث من رمضان`, `اليوم الثاني من عيد الفطر`.
    pub(super) fn counted_day(self, index: usize) -> Option<Hit> {
        self.entry(index)
            .filter(|entry| entry.word == DateWord::Unit(Unit::Day, Count::One) && entry.proclitics.article)?;
        let (ordinal, from) = if self.bare(index + 1) == Some(DateWord::Final) {
            (None, index + 2)
        } else {
            let phrase = self.number(index + 1).filter(|phrase| {
                phrase.form == NumberForm::Ordinal && phrase.proclitics.article && phrase.proclitics.conjunction.is_none()
            })?;
            let ordinal = phrase.whole().filter(|ordinal| (1..=31).contains(ordinal))? as u8;
            (Some(ordinal), phrase.tokens.end)
        };
        // وفي اليوم الأخير منه: of the month told before.
        if self.text.folded(from) == "منه" {
            let expression = DateExpression::Nth {
                ordinal,
                what: NthKind::Day,
                whole: Box::new(DateExpression::Point(Point {
                    month: MonthReference::Told(0),
                    ..Point::default()
                })),
            };
            return Some(Hit::new(index, from + 1, expression, "date/nth"));
        }
        let at = self.skip_word(from, &[DateWord::From, DateWord::In]);
        if at == from {
            return None;
        }
        if let (Some(feast), Some(ordinal)) = (self.feast(at), ordinal) {
            return Some(Self::day_after_feast(index, ordinal, feast));
        }
        let (whole, end) = self.whole_of_nth(at, true)?;
        let expression = DateExpression::Nth {
            ordinal,
            what: NthKind::Day,
            whole: Box::new(whole),
        };
        Some(Hit::new(index, end, expression, "date/nth"))
    }
}
