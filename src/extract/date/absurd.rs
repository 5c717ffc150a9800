//! Dates that no calendar has, whose parts look like dates: `31 فبراير 2020`, `0 مايو`, `3 مايو 99999`, `5 محرم 0هـ`. Owns
//! these; that a month has so many days is the calendar's.

use crate::arabic::TokenKind;

use super::expression::{DateExpression, MonthReference, YearReference};
use super::hit::Hit;
use super::scan::Scan;

impl Scan<'_, '_> {
    /// True where the words around `hit` make it a part of a date that does not exist: nothing is known of the rest either.
    pub(super) fn is_absurd(self, hit: &Hit) -> bool {
        let DateExpression::Point(point) = &hit.expression else {
            return false;
        };
        if !matches!(point.month, MonthReference::Named(_)) {
            return false;
        }
        point.day.is_none() && self.follows_no_day(hit.start)
            || point.year == YearReference::None && self.precedes_no_year(hit.end)
    }

    /// `31` before a month of thirty days, `0`, `32`: digits right before the month that it has no day for.
    fn follows_no_day(self, month: usize) -> bool {
        let day = month.checked_sub(1).and_then(|before| self.text.digits(before));
        day.is_some_and(|(day, digits)| digits <= 2 && (day == 0 || (30..40).contains(&day)))
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
        has_era && year == 0 || ends && (digits >= 5 || year == 0)
    }
}
