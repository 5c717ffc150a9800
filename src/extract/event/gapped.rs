//! A second happening told with the first one's word left out: `أجريت الدورة الأولى يوم 15 سبتمبر والثانية يوم 13 أكتوبر`,
//! `اغتيال فلان في 6 فبراير وفلان في 25 يوليو`. Owns where a word is left out; knows no day.

use std::ops::Range;

use super::clause::{DATE_FIRST, Happening, Reader};
use super::phrase;
use super::trigger::{Form, Trigger};
use super::{DateRole, DateSlot, Grain, words};

/// Most words that stand for what is left out.
const WORDS_MAX: usize = 6;

impl Reader<'_> {
    /// What `slot` dates where `last`, told right before it, lends its word.
    pub(super) fn gapped(&self, date: usize, slot: &DateSlot, last: Option<&Happening>) -> Option<Happening> {
        let last = last.filter(|last| last.role == DateRole::At && last.until + 1 == date && last.rule != DATE_FIRST)?;
        if slot.begins || slot.ends || slot.counts_from_next || slot.names.is_some() || !slot.dates_events {
            return None;
        }
        let before = self.dates.get(last.until).map(|slot| slot.tokens.end)?;
        let first = self.first_of_gap(before, slot);
        // `فاز بسبعة مقاعد في شباط ثم بأحد عشر في تشرين الأول`
        let is_then = self.text.folded(first) == "ثم";
        // `وتلتها الثانية يوم 29`
        let follows = matches!(self.text.bare(first), "تلتها" | "تلاها" | "تلته" | "تلاه" | "تليها" | "تليه");
        if !is_then && !follows && !self.text.folded(first).starts_with('و') {
            return None;
        }
        let gap = first + usize::from(is_then || follows)..slot.tokens.start;
        let is_plain = |at: usize| is_then && self.is_of_count(at) || self.is_plain(at);
        if gap.len() > WORDS_MAX || !gap.clone().all(is_plain) {
            return None;
        }
        let named = self.named_in(gap);
        let round = self.round_at(named.start);
        if first != before && !is_then && round.is_none() {
            return None;
        }
        let again = Happening {
            date,
            until: date,
            rule: "event/shared-word",
            ..last.clone()
        };
        if named.is_empty() {
            return self.again_without_words(again, last, slot);
        }
        (last.is_round() == round.is_some()).then(|| Happening {
            tokens: named.clone(),
            gap: Some(named),
            word: round.map_or(last.word, |round| Trigger::UNKNOWN - 1 - round),
            ..again
        })
    }

    /// Where the words begin that stand between two dates: `يومي 24 و25 في 14 محافظة، والثانية يومي 7 و8`, what stands before the comma is the
    /// first one's.
    fn first_of_gap(&self, before: usize, slot: &DateSlot) -> usize {
        let tells_nothing = |at: usize| self.verb(at).is_none() && self.noun(at).is_none();
        (before..slot.tokens.start)
            .rev()
            .find(|&at| self.text.is_comma(at))
            .filter(|&comma| (before..comma).all(tells_nothing))
            .map_or(before, |comma| comma + 1)
    }

    /// True for the words of a count: `بأحد عشر مقعدا`.
    fn is_of_count(&self, at: usize) -> bool {
        self.text.number(at).is_some()
            || crate::arabic::number::phrase_at(self.text, at).is_some()
            || matches!(self.text.folded(at), "ب" | "مقعدا" | "مقاعد" | "نايبا" | "نواب")
    }

    /// True for a word that neither tells of a happening nor parts clauses.
    fn is_plain(&self, at: usize) -> bool {
        self.text.word(at).is_some()
            && self.verb(at).is_none()
            && self.noun(at).is_none()
            && !phrase::may_be_verb(self.text, at)
            && !self.is(at, words::OF_CLAUSES & !(words::PREPOSITION | words::TIME_NOUN))
    }

    /// The second happening where its date alone tells of it: `فاز في 2014 وفي 2018`.
    fn again_without_words(&self, again: Happening, last: &Happening, slot: &DateSlot) -> Option<Happening> {
        if slot.grain == Grain::Year {
            if self.text.folded_before(slot.tokens.start) == "وفي" {
                return Some(again);
            }
            // `قاطعت انتخابات 2010 و2013`: the year stands for the words before it.
            if let Some(gap) = self.counted_by_year(last.date, slot) {
                return Some(Happening { gap: Some(gap), ..again });
            }
        }
        (self.is_several(last) || self.is_joined_day(last, slot)).then_some(again)
    }

    /// The words of a gap without those that lead to the date.
    fn named_in(&self, gap: Range<usize>) -> Range<usize> {
        let is_lead = |at: &usize| self.is(*at, words::PREPOSITION | words::TIME_NOUN);
        let end = gap
            .clone()
            .rev()
            .find(|at| !is_lead(at) && self.text.folded(*at) != "و")
            .map_or(gap.start, |at| at + 1);
        gap.start..end
    }

    /// The happening that stands before the first of two years, and the second year: its tokens.
    fn counted_by_year(&self, first: usize, second: &DateSlot) -> Option<Range<usize>> {
        let slot = self.dates.get(first).filter(|slot| slot.grain == Grain::Year)?;
        let noun = slot.tokens.start.checked_sub(1)?;
        self.noun(noun).map(|_| noun..second.tokens.end)
    }

    /// True for the second day of `أخفقت الجلسة في 7 شباط و26 آذار`: nothing behind it has it.
    fn is_joined_day(&self, last: &Happening, slot: &DateSlot) -> bool {
        let first = self.dates.get(last.until);
        let is_beside = first.is_some_and(|first| first.grain == slot.grain && slot.tokens.start <= first.tokens.end + 2);
        let end = slot.tokens.end + usize::from(self.text.is_comma(slot.tokens.end));
        let is_taken = || self.verb(end).is_some() || self.noun(end).is_some() || phrase::may_be_verb(self.text, end);
        let has_number = slot.tokens.clone().any(|at| self.text.number(at).is_some());
        // `قاطع دورتي 2010 و2013` says which terms, `أعيد انتخابه في 2004 و2009` when.
        let is_when = first.is_some_and(|first| {
            let before = first.tokens.start.checked_sub(1);
            first.grain == Grain::Day
                || first.tokens.len() > 1
                || before.is_some_and(|before| self.is(before, words::PREPOSITION | words::TIME_NOUN))
        });
        slot.grain != Grain::Month && is_when && has_number && is_beside && (end >= self.sentence.end || !is_taken())
    }

    /// True for a noun of several happenings: `تعليقان`, `انفجارين`, `جلسات`.
    fn is_several(&self, last: &Happening) -> bool {
        let folded = self.text.folded(last.head);
        last.form == Form::Noun && ["ان", "ين", "تين"].iter().any(|ending| folded.ends_with(ending))
    }
}
