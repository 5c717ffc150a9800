//! Whether a number of a sentence counts seats at all, or only guesses at what comes: its unit, words of other things around it,
//! denials. Owns that question; named reasons against a count are `guard`'s, whose it is `choice`'s.

mod claimed;
mod others;

use std::ops::Range;

use crate::arabic::Particle;

use super::clause_end::ends_clause;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::quantity::Quantity;
use super::statement::Reader;
use super::{denial, guard, period};

/// No list has more seats: what is larger counts something else.
pub(super) const LARGEST: u32 = 700;

/// What a number that counts seats says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Count {
    /// What was counted.
    Stated,
    /// What somebody expects.
    Estimate,
}

/// A number that may count seats, and what stands around it.
struct Candidate<'a, 't> {
    reader: &'a Reader<'t>,
    text: &'t NamedText<'t>,
    number: &'a Quantity,
    left: &'a Range<usize>,
    right: &'a Range<usize>,
    sentence: &'a Range<usize>,
}

impl Candidate<'_, '_> {
    /// The folded word `back` words before the number, inside its clause.
    fn word_before(&self, back: usize) -> &str {
        self.text.word_before(self.number.lead, back, self.left.start)
    }

    /// The last `reach` words before the number.
    fn last_words(&self, reach: usize) -> Range<usize> {
        let lead = self.number.lead;
        lead.saturating_sub(reach).max(self.left.start)..lead
    }

    /// True for a number with no word for seats on either side.
    fn is_bare(&self) -> bool {
        !self.number.unit && !self.number.unit_before
    }

    /// `دخل البرلمان بـ34 عضوا`
    fn enters(&self) -> bool {
        self.number.particle == Some(Particle::Bi)
            && cue::last(self.text, self.left.clone(), VERB).is_some_and(|verb| self.text.folded(verb).ends_with("دخل"))
    }

    /// `كان ممثلا بثلاثة أعضاء`
    fn is_represented(&self) -> bool {
        self.number.particle == Some(Particle::Bi) && matches!(self.word_before(1), "ممثلا" | "ممثله" | "ممثلين")
    }

    /// True where its unit, or that of the sentence, makes it a count of seats.
    fn has_unit(&self, of_sentence: bool) -> bool {
        let number = self.number;
        let ends = || ends_clause(self.text, number, self.sentence.end);
        // `وترأس نوابه أربع لجان`: the number is of what follows it.
        let is_of_next = || number.head.is_some_and(|head| head + 1 == number.lead) && !number.article && !ends();
        number.unit && !is_of_next()
            || number.member && (self.enters() || self.is_represented())
            || of_sentence && !number.member && ends()
    }

    /// True for `أي مقعد` and `لا مقعد` that nothing denies.
    fn is_undenied(&self) -> bool {
        self.number.none && !denial::is_zero(self.text, self.left) && !resumes_denial(self.text, self.left, self.sentence)
    }
}

impl Reader<'_> {
    /// How the number between the words of `left` and `right` counts seats; none where it does not. `has_unit` tells that the
    /// sentence speaks of seats, `in_own_brackets` that the number stands alone in brackets behind its list.
    pub(super) fn count(
        &self,
        number: &Quantity,
        left: &Range<usize>,
        right: &Range<usize>,
        sentence: &Range<usize>,
        has_unit: bool,
        in_own_brackets: bool,
    ) -> Option<Count> {
        let text = self.text();
        let candidate = Candidate {
            reader: self,
            text,
            number,
            left,
            right,
            sentence,
        };
        let counts = candidate.has_unit(has_unit || in_own_brackets || self.discourse.last.is_some())
            && !self.discourse.local
            && !self.is_of_blocs()
            && number.value <= LARGEST
            && !others::counts_others(&candidate)
            && (in_own_brackets || guard::rejects(text, number, left, right).is_none())
            && !denial::denies(text, number, left)
            && !candidate.is_undenied();
        if counts { claimed::stated(&candidate) } else { None }
    }
}

/// `لم يتمكن حزب السهل، الذي نال 65 مقعدا، من الحصول على أي مقعد`
pub(super) fn resumes_denial(text: &NamedText, left: &Range<usize>, sentence: &Range<usize>) -> bool {
    // `لم تتمكن الجمعية، ولها سبعة مقاعد سابقا، من الفوز بأي مقعد`: behind the aside.
    let comma = left.clone().rev().find(|&at| text.is_comma(at));
    let from = (comma.unwrap_or(left.start)..left.end).find(|&at| text.word(at).is_some());
    let denied = (sentence.start..left.start).rev().find(|&at| cue::is(text, at, NEGATION));
    from.is_some_and(|from| matches!(text.folded(from), "من" | "عن" | "في") && cue::is(text, from + 1, GAIN))
        && denial::is_zero(text, &(sentence.start..left.start))
        // A year told in between would be taken for that of the loss.
        && period::find(text, denied.unwrap_or(sentence.start)..left.start).is_none()
}
