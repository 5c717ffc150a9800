//! Decades and centuries: `تسعينيات القرن الماضي`, `العقد الأول من القرن الحادي والعشرين`, `القرن التاسع عشر`. Owns these forms.

use crate::arabic::number::NumberForm;
use crate::arabic::number::word as number_word;
use crate::base::Calendar;

use super::expression::{DateExpression, Point, Unit, YearReference};
use super::hit::Hit;
use super::scan::Scan;
use super::words::{Count, DateWord};

impl Scan<'_, '_> {
    /// `التسعينيات`, `ثمانينات القرن الماضي`, `عقد الثمانينيات`.
    pub(super) fn decade(self, index: usize) -> Option<Hit> {
        let at = index
            + usize::from(
                self.word(index) == Some(DateWord::Unit(Unit::Decade, Count::One))
                    || matches!(self.word(index), Some(DateWord::Unit(Unit::Year, Count::Many)))
                        && matches!(self.word(index + 1), Some(DateWord::Decade(_))),
            );
        let DateWord::Decade(tens) = self.word(at)? else { return None };
        let tens = i16::from(tens);
        let after = self.skip_word(at + 1, &[DateWord::From]);
        let first = match self.century(after).map(|century| (century.expression, century.end)) {
            Some((DateExpression::Years { first, .. }, end)) => (Some(first - 1), end),
            // القرن الماضي, seen from this century.
            Some((DateExpression::Unit { shift, .. }, end)) => (Some(2000 + 100 * i16::try_from(shift).ok()?), end),
            _ => (None, at + 1),
        };
        // His age: في الثمانينيات من عمره.
        if matches!(self.text.folded(after), "عمره" | "عمرها" | "العمر" | "عمرهم") {
            return None;
        }
        let base = first.0.unwrap_or(1900);
        Some(Hit::new(
            index,
            first.1,
            DateExpression::Years {
                first: base + tens,
                last: base + tens + 9,
            },
            "date/decade",
        ))
    }

    /// `قبل الميلاد`, `ق.م`, `الهجري`, `الميلادي` behind a century: its calendar, whether before Christ, the token after.
    pub(super) fn era_of_century(self, index: usize) -> Option<(Calendar, bool, usize)> {
        if let Some((calendar, bc, end)) = self.era(index) {
            let is_adjective = bc || self.entry_has_article(index) || self.word(index) == Some(DateWord::After);
            return is_adjective.then_some((calendar.unwrap_or_default(), bc, end));
        }
        None
    }

    /// `العقد الثاني من القرن الحالي`.
    pub(super) fn decade_of_century(self, index: usize) -> Option<Hit> {
        self.entry(index)
            .filter(|entry| entry.word == DateWord::Unit(Unit::Decade, Count::One) && entry.proclitics.article)?;
        let (ordinal, end) = if self.bare(index + 1) == Some(DateWord::Final) {
            (10, index + 2)
        } else {
            let phrase = self.number(index + 1).filter(|phrase| {
                phrase.form == NumberForm::Ordinal && phrase.proclitics.article && phrase.proclitics.conjunction.is_none()
            })?;
            (
                phrase.whole().filter(|ordinal| (1..=10).contains(ordinal))?,
                phrase.tokens.end,
            )
        };
        if self.bare(end) != Some(DateWord::From) {
            return None;
        }
        let is_this =
            self.bare(end + 1) == Some(DateWord::This) && self.bare(end + 2) == Some(DateWord::Unit(Unit::Century, Count::One));
        let (first, after) = if is_this {
            (2001, end + 3)
        } else {
            let century = self.century(end + 1)?;
            let first = match century.expression {
                DateExpression::Years { first, .. } => first,
                DateExpression::Unit { shift, .. } => 2001 + 100 * i16::try_from(shift).ok()?,
                _ => return None,
            };
            (first, century.end)
        };
        let first = first + 10 * (i16::try_from(ordinal).ok()? - 1);
        let last = first + 9;
        Some(Hit::new(index, after, DateExpression::Years { first, last }, "date/decade"))
    }

    /// `القرن التاسع عشر`, `القرن الماضي`.
    pub(super) fn century(self, index: usize) -> Option<Hit> {
        let entry = self.entry(index)?;
        if entry.word != DateWord::Unit(Unit::Century, Count::One) || !entry.proclitics.article {
            return None;
        }
        if let Some((deixis, end, _)) = self.deixis(index + 1) {
            return Some(Hit::new(
                index,
                end,
                DateExpression::Unit {
                    unit: Unit::Century,
                    shift: deixis.shift(),
                    calendar: Calendar::Gregorian,
                },
                "date/century",
            ));
        }
        let joined = number_word(self.text, index + 1).is_some_and(|entry| entry.proclitics.conjunction.is_some());
        let (number, end) = self.numbered_century(index + 1).filter(|_| !joined)?;
        let (first, last) = (100 * number - 99, 100 * number);
        let (expression, end) = match self.era_of_century(end) {
            // القرن الرابع قبل الميلاد: from 400 to 301 before Christ.
            Some((_, true, end)) => {
                let (first, last) = (1 - last, 1 - first);
                (DateExpression::Years { first, last }, end)
            }
            Some((Calendar::Hijri, _, end)) => {
                let year = |number: i16| {
                    Some(Box::new(DateExpression::Point(Point {
                        year: YearReference::Number(number),
                        calendar: Calendar::Hijri,
                        ..Point::default()
                    })))
                };
                let (from, to) = (year(first), year(last));
                let exclusive = false;
                (DateExpression::Range { from, to, exclusive }, end)
            }
            Some((Calendar::Gregorian, _, end)) => (DateExpression::Years { first, last }, end),
            None => (DateExpression::Years { first, last }, end),
        };
        Some(Hit::new(index, end, expression, "date/century"))
    }

    /// Which century the words at `index` count (`التاسع عشر`, `الـ19`), and the token after.
    pub(super) fn numbered_century(self, index: usize) -> Option<(i16, usize)> {
        let glued = usize::from(self.text.folded(index) == "ال" && self.text.is_glued(index + 1));
        let (number, end) = match self.text.digits(index + glued) {
            Some((value, digits)) if digits <= 2 => (value, index + 1 + glued),
            Some(_) => return None,
            None => {
                let phrase = self.number(index).filter(|phrase| phrase.proclitics.article)?;
                (phrase.whole()?, phrase.tokens.end)
            }
        };
        let number = i16::try_from(number).ok().filter(|number| (1..=30).contains(number))?;
        Some((number, end))
    }
}
