//! Windows that lie beside a day: `الأيام القليلة الماضية`, `آخر 3 سنوات`, `خلال شهر`. Owns how long one is and on which side it lies;
//! the amounts are `amount`'s.

use super::expression::{Amount, DateExpression, Direction, Tense, Unit};
use super::hit::Hit;
use super::scan::Scan;
use super::tense;
use super::words::{Count, DateWord};
use crate::arabic::number::{NumberForm, NumberPhrase};
use crate::base::Calendar;

/// An amount, the side of the reference day on which it lies, and the token behind both.
type Side = (Amount, Direction, usize);

impl Scan<'_, '_> {
    /// `الأيام الثلاثة الماضية`, `اليومين المقبلين`, `3 أيام القادمة`, `آخر 3 سنوات`, `الأشهر الأخيرة`.
    pub(super) fn window(self, index: usize) -> Option<Hit> {
        let entry = self.entry(index);
        let (amount, direction, end) = match entry.map(|entry| (entry.word, entry.proclitics.article)) {
            Some((DateWord::End, false)) => self.last_so_many(index)?,
            Some((DateWord::Unit(unit, Count::Two | Count::Construct), true)) => {
                let (direction, end) = self.side(index + 1)?;
                (Amount::whole(2, unit), direction, end)
            }
            Some((DateWord::Unit(unit, Count::Many), true)) if unit >= Unit::Hour => self.units_beside(index, unit)?,
            _ => self.count_beside(index)?,
        };
        let expression = DateExpression::Window {
            amount,
            direction,
            from_today: false,
        };
        Some(Hit::new(index, end, expression, "date/window"))
    }

    /// `الماضية`, `المقبلين`: the side on which a window lies, and the token behind it.
    fn side(self, at: usize) -> Option<(Direction, usize)> {
        match self.bare(at)? {
            // الأيام الأخيرة من الحملة: counted from its end, not from now.
            DateWord::Final if self.bare(at + 1) == Some(DateWord::From) => None,
            DateWord::Last | DateWord::Final => Some((Direction::Past, at + 1)),
            DateWord::Next | DateWord::Following => Some((Direction::Future, at + 1)),
            _ => None,
        }
    }

    /// `آخر 3 سنوات`.
    fn last_so_many(self, index: usize) -> Option<Side> {
        let (amounts, end) = self.amounts(index + 1)?;
        let [amount] = amounts.as_slice() else { return None };
        // آخر أيام الحملة
        let is_of_noun = amount.vague && self.text.word(end).is_some() && self.entry_has_article(end);
        let is_wide = amount.unit >= Unit::Day && (amount.vague || amount.thousandths != 1000) && !is_of_noun;
        is_wide.then(|| (at_least_three(*amount), Direction::Past, end))
    }

    /// `الأيام القليلة الماضية`, `الأشهر الأخيرة`, `الأشهر الـ12 الماضية`.
    fn units_beside(self, index: usize, unit: Unit) -> Option<Side> {
        let few = usize::from(matches!(self.bare(index + 1), Some(DateWord::FewAfter)));
        if let Some((direction, end)) = self.side(index + 1 + few).filter(|_| few == 1 || unit >= Unit::Day) {
            let some = Amount {
                vague: true,
                ..Amount::whole(0, unit)
            };
            return Some((at_least_three(some), direction, end));
        }
        let glued = usize::from(self.text.folded(index + 1) == "ال" && self.text.is_glued(index + 2));
        let number = self
            .number(index + 1 + glued)
            .filter(|phrase| phrase.form != NumberForm::Fraction && phrase.proclitics.conjunction.is_none())?;
        let (direction, end) = self.side(number.tokens.end)?;
        Some((amount_of(&number, unit), direction, end))
    }

    /// `الثلاثة عقود القادمة`, `3 أيام القادمة`, `الـ24 ساعة الماضية`.
    fn count_beside(self, index: usize) -> Option<Side> {
        let glued_article = usize::from(self.text.folded(index) == "ال" && self.text.is_glued(index + 1));
        let number = self
            .number(index + glued_article)
            .filter(|phrase| phrase.form == NumberForm::Cardinal && phrase.value >= 2.0 && phrase.value < 1e6)?;
        let DateWord::Unit(unit, Count::One | Count::Many) = self.bare(number.tokens.end)? else {
            return None;
        };
        let (direction, end) = self.side(number.tokens.end + 1)?;
        Some((amount_of(&number, unit), direction, end))
    }

    /// `خلال يومين`, `في غضون شهر`: from now on, unless the sentence tells of the past.
    pub(super) fn within(self, index: usize) -> Option<Hit> {
        if self.word(index) != Some(DateWord::During) {
            return None;
        }
        // خلال الأسبوعين المقبلين is a window of its own.
        if self.entry(index + 1).is_some_and(|entry| entry.proclitics.article) {
            return None;
        }
        let (amounts, mut end) = self.amounts(index + 1)?;
        let [amount] = amounts.as_slice() else { return None };
        let from_now = self.bare(end) == Some(DateWord::From) && self.is_now(end + 1);
        end += 2 * usize::from(from_now);
        let tense = tense::around(self.text, &(index..end));
        if amount.vague
            || amount.unit < Unit::Day
            || tense == Tense::Past
            || self.counts_from_event(end)
            || self.year_phrase(index + 1).is_some()
            || self.month(index + 1).is_some()
        {
            return None;
        }
        (tense == Tense::Future || from_now || self.at_end(end)).then(|| {
            Hit::new(
                index,
                end,
                DateExpression::Window {
                    amount: *amount,
                    direction: Direction::Future,
                    from_today: true,
                },
                "date/within",
            )
        })
    }
}

/// So many of a unit as a number phrase tells.
fn amount_of(number: &NumberPhrase, unit: Unit) -> Amount {
    Amount {
        thousandths: (number.value * 1000.0) as i64,
        unit,
        calendar: Calendar::Gregorian,
        vague: false,
    }
}

/// A vague plural in a window stands for three.
fn at_least_three(amount: Amount) -> Amount {
    if amount.vague {
        Amount {
            thousandths: 3000,
            ..amount
        }
    } else {
        amount
    }
}
