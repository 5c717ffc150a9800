//! Counts that the text denies: `لم يحصل على 20 مقعدا`, but not `لم يحصل سوى على 9`. Owns the words of denial; knows no list.

use std::ops::Range;

use crate::arabic::{Particle, WordTest};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::guard::turn;
use super::named::NamedText;
use super::quantity::Quantity;

/// How many words before `أي مقعد` its denial may stand.
const NEAR: usize = 12;

/// A denial before a number, and what stands between.
struct Denial<'a, 't> {
    text: &'a NamedText<'t>,
    quantity: &'a Quantity,
    left: &'a Range<usize>,
    /// The words before the number from where the sentence turns.
    near: Range<usize>,
    /// Where the word of denial stands.
    at: usize,
}

/// True where the text denies the number: `لم يحصل على 20 مقعدا`, but not `لم يحصل سوى على 9`.
pub(super) fn denies(text: &NamedText, quantity: &Quantity, left: &Range<usize>) -> bool {
    const REACH: usize = 8;
    let near = left.end.saturating_sub(REACH).max(left.start)..left.end;
    let near = turn(text, &near).unwrap_or(near.start)..near.end;
    let is_denial =
        |&at: &usize| forms::is(text, at, forms::DENIES) || cue::is(text, at, FAIL) && !is_without(text, at, near.end);
    let Some(at) = near.clone().rev().find(is_denial) else {
        // `نفى المتحدث باسم حزب العمل والكرامة أن يكون حزبه قد حصل على 20`: who denies may be told at length.
        return denies_report(text, left);
    };
    let denial = Denial {
        text,
        quantity,
        left,
        near,
        at,
    };
    if quantity.none || denial.is_unexpected() || denial.stands_in_brackets() || denial.is_told() {
        return false;
    }
    denial.foretells() || !denial.is_restricted() && !denial.goes_on()
}

impl Denial<'_, '_> {
    fn next(&self) -> &str {
        self.text.folded(self.at + 1)
    }

    /// The words between the denied one and the number.
    fn between(&self) -> Range<usize> {
        self.at + 2..self.left.end
    }

    /// `لن`
    fn is_future(&self) -> bool {
        matches!(self.text.folded(self.at), "لن" | "ولن")
    }

    /// `لم يتوقع أحد أن يفقد 112 منها`: what nobody expected happened.
    fn is_unexpected(&self) -> bool {
        const REACH: usize = 4;
        let text = self.text;
        let expects = |at: usize| {
            matches!(
                text.folded(at),
                "يتوقع" | "تتوقع" | "يتوقعوا" | "يتصور" | "يحلم" | "تحلم" | "متوقعا" | "يتخيل"
            )
        };
        (self.at + 1..self.left.end.min(self.at + REACH)).any(expects) && !self.is_future()
    }

    /// `لم يطرأ تغيير على الحركة الشعبية (28)`
    fn stands_in_brackets(&self) -> bool {
        let end = self.left.end;
        self.text.mark(end) == Some('(') && self.text.word(end.saturating_sub(1)).is_some()
    }

    /// True where the denial leaves the number as it is: `لم يحصل سوى على 9`.
    fn is_restricted(&self) -> bool {
        self.quantity.bound.is_some()
            || self.exceeds()
            || self.suffices()
            || self.is_restricted_behind()
            || cue::any(self.text, self.at..self.left.end, EXCEPT)
    }

    /// `لم يزد ما فاز به على 11`
    fn exceeds(&self) -> bool {
        matches!(
            self.next(),
            "يتغير"
                | "تتغير"
                | "يطرا"
                | "يزد"
                | "تزد"
                | "يتجاوز"
                | "تتجاوز"
                | "يتعد"
                | "تتعد"
                | "يتخط"
                | "تتخط"
        )
    }

    /// `لا تكفي حزب السهل مقاعده الـ33`: it has them.
    fn suffices(&self) -> bool {
        self.quantity.owned && matches!(self.next(), "تكفي" | "يكفي" | "تكفيه" | "تكفيها" | "تخوله" | "تتيح" | "تسمح")
    }

    /// `لم يبق من نوابه الستة والثمانين سوى ثلاثة`
    fn is_restricted_behind(&self) -> bool {
        const BEHIND: usize = 8;
        let Self { text, quantity, .. } = *self;
        let of_own = |head: usize| {
            text.word_before(head, 1, 0) == "من" && cue::is(text, head, SEAT | DEPUTY) && !cue::is(text, head, CANDIDATE)
        };
        let mut behind = (quantity.end..quantity.end + BEHIND).take_while(|&at| !matches!(text.mark(at), Some('.' | '؛')));
        quantity.unit_before && quantity.head.is_some_and(of_own) && behind.any(|at| cue::is(text, at, EXCEPT))
    }

    /// `لم تتجاوز العتبة وفازت بـ9`: a further clause.
    fn goes_on(&self) -> bool {
        let text = self.text;
        let begins = |at: usize| {
            cue::find(text, at).proclitics.conjunction.is_some()
                || text.mark(at - 1).is_some()
                || matches!(
                    text.folded(at - 1),
                    "اذ" | "حيث" | "بل" | "لكنه" | "لكنها" | "انما" | "حين" | "عندما" | "بعدما"
                )
        };
        cue::each(text, self.between(), GAIN | KEEP | RANK).any(begins)
    }

    /// True for a number that the words between tell as it happened.
    fn is_told(&self) -> bool {
        self.between()
            .any(|at| self.is_in_relative(at) || self.is_in_spite(at) || self.by_winning(at))
            || self.is_behind_aside()
    }

    /// `لن يتمكن حزب السهل، الذي فاز بـ64 مقعدا، من`: the relative clause is told as it happened.
    fn is_in_relative(&self, at: usize) -> bool {
        let text = self.text;
        matches!(text.folded(at), "الذي" | "التي" | "الذين" | "اللذان" | "اللذين")
            && cue::any(text, at + 1..self.left.end, GAIN | KEEP | RANK)
    }

    /// `لم يتمكن حزب السهل، رغم فوزه بـ64 مقعدا، من`
    fn is_in_spite(&self, at: usize) -> bool {
        let text = self.text;
        let back = match text.folded(at) {
            "رغم" | "برغم" => 1,
            "الرغم" => 2,
            _ => return false,
        };
        text.is_comma(at.saturating_sub(back)) && cue::any(text, at + 1..self.left.end, GAIN | KEEP)
    }

    /// `أخفق في بلوغ الأغلبية بحصوله على 73`: what he won all the same.
    fn by_winning(&self, at: usize) -> bool {
        let found = cue::find(self.text, at);
        found.is(GAIN) && found.pronoun.is_some() && found.proclitics.particle == Some(Particle::Bi)
    }

    /// `حزب السهل، الذي لم يكن عمره يتجاوز أشهرا، بـ156 مقعدا`: an aside that has closed.
    fn is_behind_aside(&self) -> bool {
        let text = self.text;
        let opens =
            |at: usize| matches!(text.folded(at), "الذي" | "التي" | "الذين") && text.is_comma(at - 1) && self.at - at <= 2;
        text.is_comma(self.left.end.saturating_sub(1)) && (self.near.start.max(1)..self.at).any(opens)
    }

    /// `لن يحصل على أكثر من 40`: nobody has counted them.
    fn foretells(&self) -> bool {
        self.is_future() && self.quantity.bound.is_some()
    }
}

/// `نفى … أن يكون`: what somebody denies, up to the next clause.
fn denies_report(text: &NamedText, left: &Range<usize>) -> bool {
    const REACH: usize = 16;
    static DENIALS: WordTest = WordTest::words(&['و', 'ف'], &["نفي", "نفت", "ينفي", "تنفي", "نافيا", "نافيه"]);
    let near = left.end.saturating_sub(REACH).max(left.start)..left.end;
    let denial = DENIALS.last_in(text, near.clone());
    denial.is_some_and(|denial| {
        let closes = |at: usize| matches!(text.mark(at), Some('،' | ',' | '؛' | ':')) || text.folded(at).starts_with("مؤكد");
        let that = (denial + 1..near.end).find(|&at| text.folded(at) == "ان");
        that.is_some_and(|that| !(that..near.end).any(closes))
    })
}

/// `يملك المعسكر من دون حزب السهل 55 مقعدا`: who is left out, not what is denied.
fn is_without(text: &NamedText, at: usize, number: usize) -> bool {
    let is_word = matches!(text.folded(at).trim_start_matches('و'), "دون" | "بدون" | "بلا");
    is_word && at + 2 < number && text.folded(at + 1) != "ان" && !cue::is(text, at + 1, SEAT | ANY | GAIN | CHAMBER)
}

/// True where `أي مقعد` stands under a negation.
pub(super) fn is_zero(text: &NamedText, left: &Range<usize>) -> bool {
    let near = left.end.saturating_sub(NEAR + 4).max(left.start)..left.end;
    near.into_iter()
        .any(|index| matches!(text.folded(index), "لم" | "ولم" | "فلم") || cue::is(text, index, FAIL))
}
