//! Dates that no calendar has, whose parts look like dates: `31 فبراير 2020`, `0 مايو`, `3 مايو 99999`, `5 محرم 0هـ`. Owns
//! these; that a month has so many days is the calendar's.

use crate::arabic::TokenKind;
use crate::arabic::number::NumberForm;

use super::bounds;
use super::expression::{DateExpression, MonthReference, YearReference};
use super::hit::Hit;
use super::scan::Scan;
use super::words::DateWord;
use crate::base::Calendar;

impl Scan<'_, '_> {
    /// True where the words around `hit` make it a part of a date that does not exist: nothing is known of the rest either.
    pub(super) fn is_absurd(self, hit: &Hit) -> bool {
        if let DateExpression::Range { from: Some(from), .. } = &hit.expression {
            return matches!(&**from, DateExpression::Point(point) if point.day.is_none() && matches!(point.month, MonthReference::Named(_)))
                && self.follows_no_day(hit.start);
        }
        let DateExpression::Point(point) = &hit.expression else {
            return matches!(&hit.expression, DateExpression::Weekday { .. }) && self.precedes_no_day(hit.end);
        };
        if let (Some(_), MonthReference::Named(month), YearReference::Number(year)) = (point.day, point.month, point.year)
            && bounds::fields_to_range(point.calendar, year, month, point.day).is_none()
        {
            return true;
        }
        if !matches!(point.month, MonthReference::Named(_)) {
            return false;
        }
        point.day.is_none() && self.follows_no_day(hit.start)
            || point.year == YearReference::None && self.precedes_no_year(hit.end)
    }

    /// `31` before a month of thirty days, `0`, `32`, `الحادي والثلاثين من`: a day right before the month that it has not.
    fn follows_no_day(self, month: usize) -> bool {
        let Some(before) = month.checked_sub(1) else { return false };
        let last = if self.bare(before) == Some(DateWord::From) {
            before.checked_sub(1)
        } else {
            Some(before)
        };
        let Some(last) = last else { return false };
        if let Some((day, digits)) = self.text.digits(last) {
            return digits <= 2 && (day == 0 || (30..40).contains(&day));
        }
        (last.saturating_sub(1)..=last).any(|first| {
            self.number(first).is_some_and(|phrase| {
                phrase.tokens.end == last + 1
                    && phrase.form != NumberForm::Fraction
                    && phrase.proclitics.article
                    && (30.0..40.0).contains(&phrase.value)
            })
        })
    }

    /// `31 من نيسان` right behind a weekday.
    fn precedes_no_day(self, index: usize) -> bool {
        let at = self.skip(index, &['،', ',']);
        let month = self.skip_word(at + 1, &[DateWord::From]);
        self.text
            .digits(at)
            .is_some_and(|(day, digits)| digits <= 2 && (day == 0 || (30..40).contains(&day)))
            && self.month(month).is_some()
    }

    /// The token behind an ordinal in words at `index` that is no day of the month behind it: its second half alone
    /// (`الحادي والثلاثين من نيسان`) is none either.
    pub(super) fn after_ordinal(self, index: usize) -> usize {
        let ordinal = self.number(index).filter(|phrase| phrase.form == NumberForm::Ordinal);
        ordinal.map_or(index + 1, |phrase| phrase.tokens.end.max(index + 1))
    }

    /// `99999` or `0هـ` right behind: digits that count nothing and are no year.
    fn precedes_no_year(self, index: usize) -> bool {
        let Some((year, digits)) = self.text.digits(index) else {
            return false;
        };
        let has_era = self.era(index + 1).is_some();
        let ends = !matches!(
            self.text.kind(index + 1),
            Some(TokenKind::Word(_) | TokenKind::Number(_) | TokenKind::Symbol(_))
        );
        let is_hijri = matches!(self.era(index + 1), Some((Some(Calendar::Hijri), ..)));
        has_era && year == 0 || is_hijri && digits >= 4 || ends && (digits >= 5 || year == 0)
    }
}
