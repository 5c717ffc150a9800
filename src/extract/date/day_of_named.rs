//! Days that are called by what happened on them or beside them: `عشية الاقتراع`, `غداة الهجوم`, `يوم الاقتراع`. Owns these forms.

use super::expression::{Amount, Anchor, DateExpression, Direction, Unit};
use super::hit::Hit;
use super::scan::Scan;
use super::words::Neighbour;
use crate::arabic::WordTest;

/// Words that [`Scan::day_of_named`] knows before what is named.
static DAYS_OF_NAMED: WordTest = WordTest::words(&['و'], &["عشيه", "غداه", "يوم"]);

impl Scan<'_, '_> {
    /// True for `غداة` before a word that may begin a date.
    fn is_morrow(self, index: usize) -> bool {
        static MORROW: WordTest = WordTest::words(&['و'], &["غداه"]);
        MORROW.at(self.text, index) && !self.begins_no_word(index + 1)
    }

    /// A quick look before [`Self::day_of_named`].
    pub(super) fn may_be_named(self, index: usize) -> bool {
        DAYS_OF_NAMED.at(self.text, index) && (self.is(index + 1, Neighbour::Happening) || self.is_morrow(index))
    }

    /// `عشية الاقتراع`, `غداة الهجوم`, `يوم الاقتراع`: the day of something named, or one beside it.
    pub(super) fn day_of_named(self, index: usize) -> Option<Hit> {
        // غداة 11 سبتمبر 2001
        if self.is_morrow(index)
            && let Some(date) = self.date(index + 1)
            && matches!(&date.expression, DateExpression::Point(point) if point.day.is_some())
        {
            let expression = DateExpression::Shift {
                amounts: vec![Amount::whole(1, Unit::Day)],
                direction: Direction::Future,
                anchor: Anchor::Date(Box::new(date.expression)),
                weekday: None,
            };
            return Some(Hit::new(index, date.end, expression, "date/day-after-date"));
        }
        if !self.is(index + 1, Neighbour::Happening) {
            return None;
        }
        let days = match self.text.folded(index).trim_start_matches('و') {
            "عشيه" => -1,
            "غداه" => 1,
            // ليلة الاقتراع: its evening, where the feast's is the one before.
            "يوم" | "ليله" | "صبيحه" => 0,
            _ => return None,
        };
        let expression = DateExpression::Shift {
            amounts: vec![Amount::whole(i64::from(days != 0), Unit::Day)],
            direction: if days < 0 { Direction::Past } else { Direction::Future },
            anchor: Anchor::NamedEvent {
                tokens: index + 1..index + 2,
            },
            weekday: None,
        };
        Some(Hit::new(index, index + 2, expression, "date/day-of-named-event"))
    }
}
