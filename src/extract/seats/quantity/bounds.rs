//! Words that bound a number or only lead to it: `أكثر من`, `ما لا يقل عن`, `نحو`, `على الأقل`. Owns how far they reach on either side.

use std::ops::Range;

use crate::arabic::Particle;

use super::super::Bound;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::named::NamedText;
use super::Quantity;

/// Finds the words that bound the number and steps back over them.
pub(super) fn bounds(text: &NamedText, quantity: &mut Quantity, sentence: &Range<usize>) {
    quantity.lead = quantity.start;
    let mut steps = Steps {
        text,
        quantity,
        sentence,
    };
    steps.past_count_noun();
    steps.past_between();
    steps.past_comparison();
    steps.past_about();
    steps.behind();
}

/// The way back over the words before a number.
struct Steps<'a, 't> {
    text: &'a NamedText<'t>,
    quantity: &'a mut Quantity,
    sentence: &'a Range<usize>,
}

impl Steps<'_, '_> {
    /// The token `by` places before the words found so far.
    fn back(&self, by: usize) -> Option<usize> {
        self.quantity.lead.checked_sub(by).filter(|at| *at >= self.sentence.start)
    }

    fn set(&mut self, bound: Bound, lead: usize) {
        (self.quantity.bound, self.quantity.lead) = (Some(bound), lead);
    }

    fn is_negated(&self, at: usize) -> bool {
        const REACH: usize = 6;
        let mut near = at.saturating_sub(REACH).max(self.sentence.start)..at;
        near.any(|index| matches!(self.text.folded(index), "لم" | "لن" | "لا" | "ولم" | "فلم" | "ولن"))
    }

    /// What `يتجاوز` says at `at`.
    fn at_least(&self, at: usize) -> Bound {
        if self.is_negated(at) { Bound::AtMost } else { Bound::AtLeast }
    }

    /// `فاز حزب السهل بعدد 27 مقعدا`, `حصدت الحركة عدد 27 مقعدا`: the noun says no more than the unit does.
    fn past_count_noun(&mut self) {
        let Some(at) = self.back(1).filter(|_| self.quantity.unit && !self.quantity.unit_before) else {
            return;
        };
        match self.text.folded(at) {
            "بعدد" => (self.quantity.lead, self.quantity.particle) = (at, Some(Particle::Bi)),
            "عدد" if at > self.sentence.start && is_count_governed(self.text, at, self.sentence) => self.quantity.lead = at,
            _ => {}
        }
    }

    /// `ما بين 32 و34`
    fn past_between(&mut self) {
        let between = self.back(1).filter(|_| self.quantity.max.is_some());
        if let Some(between) = between.filter(|&at| matches!(self.text.folded(at), "بين" | "وبين")) {
            self.quantity.lead = between;
            self.past_what();
        }
    }

    /// `ما`, `بما`
    fn past_what(&mut self) {
        let Some(what) = self.back(1).filter(|&what| matches!(self.text.folded(what), "ما" | "بما")) else {
            return;
        };
        self.quantity.lead = what;
        if self.text.folded(what) == "بما" {
            self.quantity.particle = Some(Particle::Bi);
        }
    }

    /// `أكثر من 14`, `ما لا يقل عن 14`, `بأقل من 14`
    fn past_comparison(&mut self) {
        let text = self.text;
        let Some(at) = self.back(2).filter(|&at| matches!(text.folded(at + 1), "من" | "عن" | "علي")) else {
            return;
        };
        let bound = match text.folded(at).trim_start_matches(['و', 'ب']) {
            "اكثر" => self.at_least(at),
            "يقل" | "تقل" => Bound::AtLeast,
            "يزيد" | "تزيد" | "يربو" if text.folded(at.saturating_sub(1)) == "ما" => Bound::AtLeast,
            "يزيد" | "تزيد" | "يربو" => self.at_least(at),
            "اقل" if self.is_negated(at) => Bound::AtLeast,
            "اقل" => Bound::AtMost,
            "يقرب" => Bound::About,
            _ => return,
        };
        self.set(bound, at);
        // `تراجع لحزب السهل بأكثر من 60 مقعدا`
        if text.folded(at).trim_start_matches('و').starts_with('ب') {
            self.quantity.particle = Some(Particle::Bi);
        }
        // `بما لا يقل عن`, `ما لا يزيد على`
        if let Some(no) = self.back(1).filter(|&no| matches!(text.folded(no), "لا" | "ليس" | "ليست")) {
            self.quantity.lead = no;
        }
        self.past_what();
    }

    /// `نحو 14`, `يتجاوز 14`
    fn past_about(&mut self) {
        let text = self.text;
        let Some(at) = self.back(1).filter(|_| self.quantity.bound.is_none()) else {
            return;
        };
        if cue::is(text, at, ABOUT) {
            self.set(Bound::About, at);
            if cue::find(text, at).proclitics.particle == Some(Particle::Bi) {
                self.quantity.particle = Some(Particle::Bi);
            }
        } else if matches!(text.folded(at), "يتجاوز" | "تتجاوز" | "يتعدي" | "تتعدي") {
            self.set(self.at_least(at), at);
        }
    }

    /// `14 مقعدا على الأقل`, `14 مقعدا حتى الآن`
    fn behind(&mut self) {
        let after = self.quantity.end;
        let (bound, words) = match (self.text.folded(after), self.text.folded(after + 1)) {
            ("علي", "الاقل") => (Bound::AtLeast, 2),
            ("علي", "الاكثر") | ("كحد", "اقصي") => (Bound::AtMost, 2),
            ("تقريبا", _) => (Bound::About, 1),
            ("حتي", "الان" | "اللحظه") => (self.quantity.bound.unwrap_or(Bound::SoFar), 2),
            _ => return,
        };
        (self.quantity.bound, self.quantity.end) = (Some(bound), after + words);
    }
}

/// `حصدت الحركة عدد 27 مقعدا`, `فاز بـ عدد 27 مقعدا`: won, and no number that something is said to have.
fn is_count_governed(text: &NamedText, at: usize, sentence: &Range<usize>) -> bool {
    const REACH: usize = 7;
    let near = at.saturating_sub(REACH).max(sentence.start)..at;
    let verb = cue::last(text, near.clone(), VERB);
    verb.is_some_and(|verb| cue::is(text, verb, GAIN | LOSE | KEEP) && !(verb..at).any(|at| text.is_comma(at)))
}
