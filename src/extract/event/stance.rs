//! Whether what a word tells has happened, is planned, is only possible, or is denied. Knows no dates.

use super::clause::Reader;
use super::trigger::{Attitude, Form, Trigger};
use super::{DateSlot, words};
use crate::arabic::WordTest;

/// `من المتوقع أن يعلن`: what somebody guesses.
static GUESSED: WordTest = WordTest::words(
    &['و'],
    &["المتوقع", "متوقع", "يتوقع", "المرجح", "مرجح", "يرجح", "المفترض", "يفترض"],
);

/// Longest way, in tokens, from a verb to the happening that it takes a stance to, and from one of denial.
const GOVERNING_REACH: usize = 8;
const DENYING_REACH: usize = 14;

/// Who says that something is not so.
static DENYING: WordTest = WordTest::words(
    &['و'],
    &["نافيا", "نافيه", "نافين", "مستبعدا", "مستبعده", "مستبعدين", "مكذبا", "مكذبه"],
);

impl Reader<'_> {
    /// Whether the verb tells of something still to come; none where it says that nothing happened.
    pub(super) fn verb_stance(&self, index: usize, verb: Trigger, slot: &DateSlot) -> Option<bool> {
        if self.is_asked_by_mark(index) {
            return None;
        }
        let mut planned = false;
        let from = index.saturating_sub(4).max(self.sentence.start);
        for before in (from..index).rev() {
            let near = index - before == 1;
            if near && self.is(before, words::ASKED) {
                return None;
            }
            if near && self.is(before, words::NEGATION) && !self.is_excepted(slot) || self.is(before, words::HYPOTHETICAL) {
                return None;
            }
            // `لم يكد الرئيس يصل الأحد حتى`: it was, though its verb is none of the past and its day would be read as to come.
            if verb.form == Form::Present && matches!(self.text.folded(before), "يكد" | "تكد") {
                return None;
            }
            // `زيارة كان سيقوم بها الثلاثاء`: a plan that is over.
            if near && self.is(before, words::WAS) && verb.form == Form::Future {
                return None;
            }
            // `كان الحزب يشغل 38 مقعدا`: how things were.
            if self.is(before, words::WAS)
                && verb.form == Form::Present
                && !self.is_past_too(index)
                && self.is_run(before + 1..index)
            {
                return None;
            }
            if near && self.is(before, words::PERHAPS) && verb.form == Form::Present && !self.is_past_too(index) {
                return None;
            }
            // `قبل أسبوعين من الانتخابات المقررة في 10 تموز انسحب الحزب`: what the vote is, not what was done.
            let is_of_noun = verb.form == Form::Past && self.text.folded(before).starts_with("ال");
            if self.is(before, words::PLANNED) && !is_of_noun {
                if self.is_unexpected(before) {
                    return None;
                }
                planned = true;
            }
            if words::is_stop(self.text, before) {
                break;
            }
        }
        if self.is_conditional(index) || self.is_without(index) || self.is_contradicted(index) || self.only_nearly_was(index) {
            return None;
        }
        planned |= verb.form == Form::Present && self.is_deadline(slot);
        let after_that = self.text.folded_before(index) == "ان";
        let on_terms = index.checked_sub(2).is_some_and(|before| self.text.folded(before) == "علي");
        // قبل أن يقرر، إلى أن سلم: told as having happened.
        if self.is_told(index) {
            return Some(planned);
        }
        if verb.form == Form::Present && after_that && !planned && !on_terms {
            return None;
        }
        Some(planned || on_terms && after_that)
    }

    /// `وانتخب المجلس رئيسه يوم السبت؟`: the verb opens a sentence that asks whether it was so.
    fn is_asked_by_mark(&self, index: usize) -> bool {
        let end = self.sentence.end;
        let asks = |at: usize| matches!(self.text.mark(at), Some('؟' | '?'));
        let asks = (end.saturating_sub(1)..=end).any(asks);
        asks && (self.sentence.start..index).all(|at| self.text.word(at).is_none())
    }

    /// True where nothing in `range` parts a verb from its auxiliary: two words at most, none of which leads elsewhere.
    fn is_run(&self, range: std::ops::Range<usize>) -> bool {
        range.len() <= 2
            && range
                .into_iter()
                .all(|at| self.text.word(at).is_some() && !self.is(at, words::OF_CLAUSES))
    }

    /// True for a day by which something must be: `في أجل أقصاه 13 نوفمبر`.
    pub(super) fn is_deadline(&self, slot: &DateSlot) -> bool {
        let before = slot.tokens.start.saturating_sub(2).max(self.sentence.start)..slot.tokens.start;
        before.into_iter().any(|at| self.is(at, words::LATEST))
            || matches!(self.text.folded(slot.tokens.end), "كحد" | "حدا")
                && self.text.folded(slot.tokens.end + 1).starts_with("اقصي")
    }

    /// True for the date of `لم تولد الحكومة إلا في تموز`: then it was.
    fn is_excepted(&self, slot: &DateSlot) -> bool {
        (slot.tokens.start.saturating_sub(3).max(self.sentence.start)..slot.tokens.start)
            .rev()
            .take_while(|&at| {
                self.is(at, words::PREPOSITION | words::TIME_NOUN | words::SUBORDINATOR) || self.text.folded(at) == "سوي"
            })
            .any(|at| matches!(self.text.folded(at), "الا" | "سوي"))
    }

    /// True where لم or لن stands before the verb at `index`.
    pub(super) fn is_denied(&self, index: usize) -> bool {
        index.checked_sub(1).is_some_and(|before| self.is(before, words::NEGATION))
    }

    /// True where what follows قد is told as having been: `كان الطرفان قد تعادلا`.
    pub(super) fn is_past_perfect(&self, index: usize) -> bool {
        (index.saturating_sub(10).max(self.sentence.start)..index)
            .rev()
            .take_while(|&at| !words::is_stop(self.text, at))
            .any(|at| matches!(self.text.bare(at), "كان" | "كانت" | "كانوا"))
    }

    /// The same for a noun.
    pub(super) fn noun_stance(&self, index: usize) -> Option<bool> {
        if self.is_impossible_behind(index)
            || self.was_not_managed(index)
            || self.is_rumoured(index)
            || self.is_instead(index)
            || self.is_without(index)
            || self.only_nearly_was(index)
            || self.is_needed_for(index)
        {
            return None;
        }
        let from = index.saturating_sub(3).max(self.sentence.start);
        let mut planned = false;
        for before in from..index {
            // `لا نية لإجراء انتخابات`
            let reach = if matches!(self.text.folded(before), "لا" | "ولا") {
                3
            } else {
                2
            };
            let is_denied = index - before <= reach && self.is(before, words::NEGATION) && !self.is_only_described(before, index);
            if self.is(before, words::HYPOTHETICAL) || is_denied {
                return None;
            }
            planned |= self.is(before, words::PLANNED);
            // `متى تجرى الانتخابات، في مايو؟`
            if index - before <= 2 && self.is(before, words::ASKED) && self.date_over(index + 1).is_none() {
                return None;
            }
        }
        planned |= self.is_set_down_behind(index) || self.is_expected_behind(index);
        if self.is_object_of_denied(index) {
            return None;
        }
        // `على أن تقام جولة الإعادة السبت المقبل`
        planned |= (index.saturating_sub(6).max(self.sentence.start)..index)
            .any(|at| self.text.folded(at) == "علي" && self.text.folded(at + 1) == "ان");
        if self.is_conditional(index) {
            return None;
        }
        let perhaps = (index.saturating_sub(6).max(self.sentence.start)..index).any(|before| {
            let next = before + 1;
            let is_present = self.text.folded(next).starts_with(['ي', 'ت']);
            let is_past = || {
                self.triggers
                    .verb_at(self.text, next)
                    .is_some_and(|verb| verb.form == Form::Past)
            };
            self.is(before, words::PERHAPS) && is_present && !is_past() && !self.is_past_perfect(before)
        });
        (!perhaps).then_some(planned)
    }

    /// True for the verb of `قبل أن يقرر`, `إلى أن سلم`.
    pub(super) fn is_told(&self, index: usize) -> bool {
        self.text.folded_before(index) == "ان"
            && index.checked_sub(2).is_some_and(|before| {
                matches!(
                    self.text.folded(before),
                    "قبل" | "وقبل" | "بعد" | "وبعد" | "الي" | "منذ" | "قبيل" | "بعيد"
                )
            })
    }

    /// True for the verb of `من المقرر أن تعلن`, `على أن تعلن`: what is set down for a day, not what somebody says.
    pub(super) fn is_set(&self, index: usize) -> bool {
        index > self.sentence.start + 1
            && self.text.folded(index - 1) == "ان"
            && (self.is(index - 2, words::PLANNED) || self.text.folded(index - 2) == "علي")
            && !GUESSED.at(self.text, index - 2)
            && !self.is_conditional(index)
    }

    /// True where the clause begins with a condition: `إذا`, `في حال`.
    fn is_conditional(&self, index: usize) -> bool {
        (index.saturating_sub(12).max(self.sentence.start)..index)
            .rev()
            .take_while(|&before| {
                let parts = self.is(before, words::RELATIVE | words::SUBORDINATOR) && !self.is(before, words::CONDITIONAL);
                !words::is_stop(self.text, before) && !parts
            })
            .any(|before| {
                self.is(before, words::CONDITIONAL)
                    || self.text.folded(before) == "حال" && self.text.folded_before(before) == "في"
            })
    }

    /// True for the verb of `استبعد حزبا من الانتخابات`, where the noun at `index` is that of which somebody is no part.
    fn is_left_out(&self, verb: usize, index: usize) -> bool {
        (verb + 1..index).any(|at| matches!(self.text.folded(at), "من" | "عن") && !self.names_who(at))
    }

    /// True for the preposition of `مقربون من فلان`, `قيادي من الحزب`.
    fn names_who(&self, preposition: usize) -> bool {
        preposition.checked_sub(1).is_some_and(|before| {
            matches!(
                self.text.folded(before),
                "مقربون"
                    | "مقرب"
                    | "مقربه"
                    | "قريب"
                    | "قريبه"
                    | "قريبون"
                    | "عضو"
                    | "نايب"
                    | "قيادي"
                    | "نواب"
                    | "مصدر"
                    | "مصادر"
            )
        })
    }

    /// True where the nearest verb before the happening takes this stance to it.
    pub(super) fn governed_by(&self, index: usize, attitude: Attitude) -> bool {
        let reach = if attitude == Attitude::Denying {
            DENYING_REACH
        } else {
            GOVERNING_REACH
        };
        for before in (index.saturating_sub(reach).max(self.sentence.start)..index).rev() {
            let leads = words::RELATIVE | words::TIME_PREPOSITION;
            if self.text.is_comma(before) || words::is_stop(self.text, before) || self.is(before, leads) {
                return false;
            }
            // `نافيا ما تردد أمس عن استقالة الوزير`
            if DENYING.at(self.text, before) {
                return attitude == Attitude::Denying;
            }
            if let Some(verb) = self.verb(before) {
                // `استبعد أن تجرى`, `استبعد إجراء`; but `استبعد من`: somebody was left out.
                if attitude == Attitude::Denying && self.triggers.base(verb.row) == Some("استبعد") {
                    return !self.is_left_out(before, index);
                }
                // `رجح أن تجرى الانتخابات`: that it takes place, as somebody guesses.
                let is_light =
                    verb.category.is_none() && verb.row != Trigger::UNKNOWN && self.triggers.attitude(verb.row).is_none();
                // `رفض الحزب عقد اجتماع`: its noun, behind the verb that asks for it.
                let is_nominal = is_light
                    && before + 1 == index
                    && verb.letters == 0
                    && verb.form == Form::Past
                    && self.triggers.weak_noun_at(self.text, before).is_some();
                if is_nominal {
                    continue;
                }
                if is_light && matches!(self.text.folded_before(before), "ان" | "بان") {
                    continue;
                }
                return self.triggers.attitude(verb.row) == Some(attitude);
            }
        }
        false
    }
}
