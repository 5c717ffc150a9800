//! The happening that a date counts from (`بعد يوم على محاولة …`, `قبل الهجوم بيومين`). Knows no day.

use std::ops::Range;

use super::clause::{Happening, Reader};
use super::trigger::{Form, Trigger};
use super::{DateRole, DateSlot, EventCategory, words};
use crate::arabic::WordTest;

/// Numbers of order before what they count.
static COUNTED: WordTest = WordTest::words(
    &[],
    &[
        "اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر", "اخر", "اولي",
    ],
);

impl Reader<'_> {
    /// The happening from which a date counts: the noun after `بعد يوم على`.
    pub(super) fn counted_from(&self, date: usize, slot: &DateSlot) -> Option<Happening> {
        if let Some(named) = &slot.names {
            return self.named(date, named.clone());
        }
        let mut index = slot.tokens.end;
        while self.is(index, words::PREPOSITION) {
            index += 1;
        }
        if matches!(self.text.folded(index), "ذلك" | "هذا" | "هذه" | "تلك") {
            return None;
        }
        // `بعد ثلاثة أيام من رابع انتخابات`
        index += usize::from(COUNTED.at(self.text, index) && self.triggers.noun_at(self.text, index + 1).is_some());
        let opens =
            |at: usize| self.text.mark(at).is_some() || self.triggers.noun_at(self.text, at).is_some_and(|noun| noun.is_head);
        let last = (index + if opens(index) { 3 } else { 1 }).min(self.sentence.end);
        let (noun, trigger) = (index..last)
            .take_while(|&at| {
                self.text.word(at).is_some() || self.text.mark(at).is_some_and(|mark| matches!(mark, '"' | '«' | '“'))
            })
            .find_map(|at| self.noun_or_round(at).filter(|noun| !noun.is_head).map(|noun| (at, noun)))
            // كف يد سلفه
            .or_else(|| self.triggers.noun_at(self.text, index).map(|head| (index, head)))
            // `بعد عشرة أيام من خروجه من السجن`
            .or_else(|| {
                let weak = self.triggers.weak_noun_at(self.text, index)?;
                // `بعد تسعة أيام من دخول القوات المدينة`
                let is_construct = !weak.article && !weak.particle && self.text.word(index + 1).is_some();
                (weak.pronoun || is_construct).then_some((index, weak))
            })?;
        Some(self.counted(date, self.with_head(noun).max(index), noun, trigger))
    }

    /// The happening that `tokens`, inside the date, name.
    fn named(&self, date: usize, tokens: Range<usize>) -> Option<Happening> {
        let (noun, trigger) = tokens.clone().find_map(|at| {
            let noun = self.noun_or_round(at)?;
            (!noun.is_head || tokens.len() == 1).then_some((at, noun))
        })?;
        Some(self.counted(date, self.with_head(noun).max(tokens.start), noun, trigger))
    }

    fn counted(&self, date: usize, head: usize, noun: usize, trigger: Trigger) -> Happening {
        Happening {
            date,
            until: date,
            role: DateRole::CountedFrom,
            gap: None,
            verb: None,
            tokens: head..noun + 1,
            head,
            form: Form::Noun,
            tense_form: Form::Noun,
            is_said: false,
            category: trigger.category.unwrap_or(EventCategory::Other),
            word: self.word(noun, trigger),
            is_definite: trigger.article && !trigger.is_round,
            planned: false,
            lapsed: false,
            rule: "event/counted-from",
        }
    }
}
