//! What a clause puts in between, by the commas around it: where it opens, and whether the clause before goes on behind it. Owns these readings;
//! knows no day.

use super::clause::Reader;
use super::trigger::Form;
use super::{DateSlot, words};

/// Longest relative clause between commas, in tokens.
const RELATIVE_ASIDE_MAX: usize = 20;

impl Reader<'_> {
    /// The comma that opens what the comma at `index` closes, where nothing in it can be dated: `حلّ الوفاق، صاحبة
    /// المقاعد الثمانية عشر، في 17 يوليو`.
    pub(super) fn aside_before(&self, index: usize) -> Option<usize> {
        let opening = (index.saturating_sub(12).max(self.sentence.start)..index)
            .rev()
            .find(|&at| words::is_stop(self.text, at))
            .filter(|&at| self.text.is_comma(at))?;
        (opening + 1..index)
            .all(|at| self.verb(at).is_none() && self.noun(at).is_none() && !self.is(at, words::RELATIVE))
            .then_some(opening)
    }

    /// The comma that opens the relative clause which the comma at `close` closes: `، الذي خسر مقعده،`.
    pub(super) fn relative_aside_before(&self, close: usize) -> Option<usize> {
        (close.saturating_sub(RELATIVE_ASIDE_MAX).max(self.sentence.start)..close)
            .rev()
            .take_while(|&at| self.text.is_comma(at) || !words::is_stop(self.text, at))
            .find(|&at| self.text.is_comma(at))
            .filter(|&opening| self.is(opening + 1, words::RELATIVE) && opening > self.sentence.start)
    }

    /// True for the comma before the date in `دعا فلان، الذي خسر مقعده، أمس إلى …`, `دعا فلان، زعيم الحزب، أمس إلى …`: the clause that opened before
    /// what is put in between goes on.
    pub(super) fn closes_aside(&self, comma: usize, slot: &DateSlot) -> bool {
        const REACH: usize = 8;
        // By the table alone: what else is a verb hangs on where clauses open.
        let verb = |at: usize| self.triggers.verb_at(self.text, at);
        if !self.text.is_comma(comma) || verb(slot.tokens.end).is_some() {
            return false;
        }
        let plain_aside = || {
            let opening = (comma.saturating_sub(RELATIVE_ASIDE_MAX).max(self.sentence.start)..comma)
                .rev()
                .find(|&at| words::is_stop(self.text, at))
                .filter(|&at| self.text.is_comma(at))?;
            (opening + 1..comma).all(|at| verb(at).is_none()).then_some(opening)
        };
        let opening = self.relative_aside_before(comma).or_else(plain_aside);
        let goes_on = self.is(slot.tokens.end, words::PREPOSITION | words::COMPLEMENTIZER);
        goes_on
            && opening.is_some_and(|opening| {
                (opening.saturating_sub(REACH).max(self.sentence.start)..opening)
                    .rev()
                    .take_while(|&at| !words::is_stop(self.text, at))
                    .any(|at| verb(at).is_some_and(|verb| verb.form == Form::Past))
            })
    }
}
