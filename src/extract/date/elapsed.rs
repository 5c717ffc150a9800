//! What is so long ago in so many words: `ثلاثة أيام مضت على …`, `الذكرى الثانية ل…`. Owns lengths that count from what the words after
//! them name; knows no day of it.

use super::expression::{Amount, Anchor, DateExpression, Direction, Unit};
use super::hit::Hit;
use super::scan::Scan;
use super::words::{DateWord, Neighbour};
use crate::arabic::WordTest;
use crate::arabic::number::NumberForm;

/// The word that [`Scan::anniversary_of`] begins with.
static ANNIVERSARIES: WordTest = WordTest::words(&[], &["الذكري", "بالذكري", "للذكري"]);

impl Scan<'_, '_> {
    /// A quick look before [`Self::elapsed`] at a word that is none of dates and numbers.
    pub(super) fn may_elapse(self, index: usize) -> bool {
        ANNIVERSARIES.at(self.text, index)
            || self.has(Neighbour::Elapsed) && (self.is(index, Neighbour::Elapsed) || self.text.number(index + 1).is_some())
    }

    /// `يصادف اليوم الذكرى الثانية لاغتيال فلان`: what the words after it name is so many years ago, to the day beside them.
    pub(super) fn anniversary_of(self, index: usize) -> Option<Hit> {
        if !ANNIVERSARIES.at(self.text, index) {
            return None;
        }
        let before = index.checked_sub(1)?;
        let is_beside_day =
            matches!(self.text.folded(before), "اليوم" | "غدا" | "امس") || self.weekday_name(before, true).is_some();
        let yearly = |at: usize| usize::from(self.text.folded(at) == "السنويه");
        let years = self
            .number(index + 1 + yearly(index + 1))
            .filter(|phrase| phrase.form == NumberForm::Ordinal && phrase.proclitics.article)?;
        let end = years.tokens.end + yearly(years.tokens.end);
        let names = self.text.folded(end).starts_with('ل') && self.text.word(end).is_some();
        // `تحيي البلاد اليوم الذكرى العاشرة للثورة` tells of a feast.
        let keeps = (index.saturating_sub(6)..index).any(|at| {
            let folded = self.text.folded(at).trim_start_matches(['و', 'ف', 'س']);
            matches!(
                folded,
                "تحيي" | "يحيي" | "احيا" | "احيت" | "تحتفل" | "يحتفل" | "احتفل" | "احتفلت"
            )
        });
        (!keeps && is_beside_day && names && years.value < 200.0).then(|| {
            let expression = DateExpression::Shift {
                amounts: vec![Amount::whole(years.value as i64, Unit::Year)],
                direction: Direction::Future,
                anchor: Anchor::FollowingEvent,
                weekday: None,
            };
            Hit::new(index, end, expression, "date/elapsed")
        })
    }

    /// `ثلاثة أيام مضت على إقفال الصناديق`, `مضى شهران على …`: what the words after it name is so long ago.
    pub(super) fn elapsed(self, index: usize) -> Option<Hit> {
        if !self.has(Neighbour::Elapsed) {
            return None;
        }
        let first = usize::from(self.is(index, Neighbour::Elapsed));
        if first == 0 && !self.may_begin_amount(index) {
            return None;
        }
        let (amounts, end) = self.amounts(index + first)?;
        let last = usize::from(first == 0 && self.is(end, Neighbour::Elapsed));
        let fits = first + last == 1 && amounts.iter().all(|amount| !amount.vague) && self.bare(end + last) == Some(DateWord::On);
        fits.then(|| {
            Hit::new(
                index,
                end + last,
                DateExpression::Shift {
                    amounts,
                    direction: Direction::Future,
                    anchor: Anchor::FollowingEvent,
                    weekday: None,
                },
                "date/elapsed",
            )
        })
    }
}
