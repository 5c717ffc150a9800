//! What a source made known (`بحسب ما أعلنت الهيئة`): of such a verb the sentence tells what it was. Owns where that stands; knows no day.

use super::super::phrase::Reach;
use super::super::trigger::Form;
use super::super::{EventCategory, words};
use super::Title;
use super::verb::{After, Told};

/// Longest result, in letters, that is told with who made it known.
const SOURCED_LENGTH_MAX: usize = 70;

impl Title<'_> {
    /// What was declared, where the verb stands behind `وفق ما`: the result that the sentence tells.
    pub(super) fn sourced(&self, told: &Told) -> Option<String> {
        let before = told.index.checked_sub(1).filter(|&at| self.text.folded(at) == "ما")?;
        let source = before.checked_sub(1)?;
        let is_source = words::is(self.text, source, words::SOURCE) || matches!(self.text.folded(source), "علي" | "حسبما");
        let has_subject = matches!(told.after, After::Subject);
        if !is_source || !has_subject {
            return None;
        }
        let tells_result = |at: usize| {
            let is_perhaps = (at.saturating_sub(2)..at).any(|before| words::is(self.text, before, words::HYPOTHETICAL));
            at != told.index
                && !is_perhaps
                && self
                    .main_verb(at)
                    .is_some_and(|verb| verb.category == Some(EventCategory::Result) && !verb.pronoun)
        };
        let what = match self.sentence.clone().find(|&at| tells_result(at)) {
            Some(main) => self.of_verb(main, EventCategory::Result),
            None => self.of_opening(told.index)?,
        };
        (what.split(' ').count() > 2 && what.chars().count() <= SOURCED_LENGTH_MAX).then_some(what)
    }

    /// What the sentence opens with, before the verb at `index`: behind `بحسب ما أعلنت` it is what was made known.
    fn of_opening(&self, index: usize) -> Option<String> {
        let first = self.sentence.clone().find(|&at| self.text.word(at).is_some() && at < index)?;
        let verb = self.triggers.verb_at(self.text, first)?;
        // `تصدر تحالف السهل النتائج`: spelt like the noun of what he did.
        let is_nominal = verb.letters == 0 && self.triggers.weak_noun_at(self.text, first).is_some();
        if is_nominal {
            return Some(self.finished(&[self.bare(first, 0)], first + 1, Reach::default()));
        }
        let tells = verb.category.is_some_and(|category| category != EventCategory::Statement) && verb.form == Form::Past;
        (tells && !verb.pronoun).then(|| self.of_verb(first, EventCategory::Result))
    }
}
