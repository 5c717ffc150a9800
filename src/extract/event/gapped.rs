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
        // `يومي 24 و25 في 14 محافظة، والثانية يومي 7 و8`: what stands before the comma is the first one's.
        let first = (before..slot.tokens.start)
            .rev()
            .find(|&at| self.text.is_comma(at))
            .filter(|&comma| (before..comma).all(|at| self.verb(at).is_none() && self.noun(at).is_none()))
            .map_or(before, |comma| comma + 1);
        let gap = first..slot.tokens.start;
        // `فاز بسبعة مقاعد في شباط ثم بأحد عشر في تشرين الأول`
        let is_then = self.text.folded(gap.start) == "ثم";
        // `وتلتها الثانية يوم 29`
        let follows = matches!(
            self.text.bare(gap.start),
            "تلتها" | "تلاها" | "تلته" | "تلاه" | "تليها" | "تليه"
        );
        let joined = is_then || follows || self.text.folded(gap.start).starts_with('و');
        let gap = gap.start + usize::from(is_then || follows)..gap.end;
        let counts = |at: usize| {
            is_then
                && (self.text.number(at).is_some()
                    || crate::arabic::number::phrase_at(self.text, at).is_some()
                    || matches!(self.text.folded(at), "ب" | "مقعدا" | "مقاعد" | "نايبا" | "نواب"))
        };
        let is_plain = |at: usize| {
            counts(at)
                || self.text.word(at).is_some()
                    && self.verb(at).is_none()
                    && self.noun(at).is_none()
                    && !phrase::may_be_verb(self.text, at)
                    && !self.is(at, words::OF_CLAUSES & !(words::PREPOSITION | words::TIME_NOUN))
        };
        if !joined || gap.len() > WORDS_MAX || !gap.clone().all(is_plain) {
            return None;
        }
        let named = self.named_in(gap.clone());
        if first != before && !is_then && self.round_at(named.start).is_none() {
            return None;
        }
        // `قاطعت انتخابات 2010 و2013`: the year stands for the words before it.
        // `فاز في 2014 وفي 2018`
        let is_led = self.text.folded_before(slot.tokens.start) == "وفي";
        if named.is_empty() && is_led && slot.grain == Grain::Year {
            return Some(Happening {
                date,
                until: date,
                rule: "event/shared-word",
                ..last.clone()
            });
        }
        if named.is_empty()
            && slot.grain == Grain::Year
            && let Some(gap) = self.counted_by_year(last.date, slot)
        {
            return Some(Happening {
                date,
                until: date,
                gap: Some(gap),
                rule: "event/shared-word",
                ..last.clone()
            });
        }
        if named.is_empty() {
            let is_shared = self.is_several(last) || self.is_joined_day(last, slot);
            return is_shared.then(|| Happening {
                date,
                until: date,
                rule: "event/shared-word",
                ..last.clone()
            });
        }
        let round = self.round_at(named.start);
        if last.is_round() != round.is_some() {
            return None;
        }
        Some(Happening {
            date,
            until: date,
            tokens: named.clone(),
            gap: Some(named),
            word: round.map_or(last.word, |round| Trigger::UNKNOWN - 1 - round),
            rule: "event/shared-word",
            ..last.clone()
        })
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
