//! By how much a count differs from what was before: `أقل بـ30 مقعدا من الانتخابات الماضية`, `ما يقل بـ31 مقعدا عما ناله في 2018`. Owns what a number
//! is compared with; a lead over another list is no change.

use std::ops::Range;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::quantity::Quantity;
use super::statement::Reader;
use crate::arabic::{Particle, WordTest};

impl Reader<'_> {
    /// The sign of `أقل بـ30 مقعدا من الانتخابات الماضية` behind a count; 0 where it compares with anything else.
    pub(super) fn compared_with_before(&self, number: &Quantity, word: &str, first_of_sentence: usize) -> Option<i32> {
        let text = self.text();
        // `أقل مما كان له بستة مقاعد`
        let told = (number.lead.saturating_sub(5)..number.lead)
            .rev()
            .find(|&at| text.folded(at) == "مما" && matches!(text.folded(at + 1), "كان" | "كانت"));
        let word = told.map_or(word, |than| text.folded(than.saturating_sub(1)));
        let sign = match word.trim_start_matches(['و', 'ب']) {
            "اقل" => -1,
            "اكثر" | "ازيد" => 1,
            // `وهو ما يقل بـ31 مقعدا عما ناله في 2018`; `يزيد بثلاثة` may be a change without comparison.
            "يقل" | "تقل" | "ينقص" | "تنقص" if self.than(number).is_some() => -1,
            "يزيد" | "تزيد" if self.than(number).is_some() => 1,
            _ => return None,
        };
        let by_verb = word.trim_start_matches('و').starts_with(['ي', 'ت']);
        if by_verb {
            return Some(if self.is_compared_with_before(number) { sign } else { 0 });
        }
        if number.particle != Some(Particle::Bi) || number.bound.is_some() {
            return None;
        }
        let is_told = self.seats.len() > first_of_sentence;
        if told.is_some() {
            return is_told.then_some(sign);
        }
        Some(if is_told && self.is_compared_with_before(number) {
            sign
        } else {
            0
        })
    }

    /// Where what a number is compared with begins: behind `من`, `عن`, `عما`, `على ما`.
    fn than(&self, number: &Quantity) -> Option<usize> {
        let text = self.text();
        match text.folded(number.end) {
            "مما" | "عما" => Some(number.end + 1),
            "علي" | "من" | "عن" => Some(number.end + 1 + usize::from(text.folded(number.end + 1) == "ما")),
            _ => None,
        }
    }

    /// True where a number is compared with a vote before: `30 مقعدا من الانتخابات الماضية`, `ستة مما كان له`; but not `مما ناله حزب النهر`.
    fn is_compared_with_before(&self, number: &Quantity) -> bool {
        const REACH: usize = 5;
        static TIMES: WordTest = WordTest::words(
            &[],
            &["في", "عام", "سنه", "قبل", "خلال", "سابقا", "ابان", "اخر", "لدي", "من", "عند"],
        );
        let text = self.text();
        let behind = number.end..number.end + REACH;
        let Some(than) = self.than(number) else {
            return text.folded(number.end) == "مقارنه" && number.unit && self.names_before(behind);
        };
        // `عما ناله في 2018`, `عما حصل عليه`, `مما كان له`: its own.
        let had = text.folded(than - 1).ends_with("ما") && cue::is(text, than, WAS | GAIN | HAVE);
        let rest = than
            + 1
            + usize::from(matches!(
                text.folded(than + 1),
                "عليه" | "عليها" | "به" | "بها" | "له" | "لها" | "لديه" | "لديها"
            ));
        let is_own = text.word(rest).is_none() || rest > than + 1 || TIMES.at(text, rest);
        // `أقل بستة مما كان له`
        let counts = number.unit || had;
        number.bound.is_none()
            && counts
            && (had && is_own || !had && self.names_before(behind.clone()))
            && !cue::any(text, behind, MAJORITY)
    }

    /// True where a vote, a year or a term stands among the words of a comparison.
    fn names_before(&self, behind: Range<usize>) -> bool {
        super::period::find(self.text(), behind.clone()).is_some()
            || cue::any(self.text(), behind, ELECTION | TERM | BEFORE | WAS)
    }
}
