//! Counts that the text denies: `لم يحصل على 20 مقعدا`, but not `لم يحصل سوى على 9`. Owns the words of denial; knows no list.

use std::ops::Range;

use crate::arabic::WordTest;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::guard::turn;
use super::named::NamedText;
use super::quantity::Quantity;

/// How many words before `أي مقعد` its denial may stand.
const NEAR: usize = 12;

/// True where the text denies the number: `لم يحصل على 20 مقعدا`, but not `لم يحصل سوى على 9`.
pub(super) fn denies(text: &NamedText, quantity: &Quantity, left: &Range<usize>) -> bool {
    let near = left.end.saturating_sub(8).max(left.start)..left.end;
    let near = turn(text, &near).unwrap_or(near.start)..near.end;
    let negation = near
        .clone()
        .rev()
        .find(|&index| forms::is(text, index, forms::DENIES) || cue::is(text, index, FAIL) && !is_without(text, index, near.end));
    // `نفى المتحدث باسم حزب العمل والكرامة أن يكون حزبه قد حصل على 20`: who denies may be told at length.
    let Some(negation) = negation else {
        return denies_report(text, left);
    };
    // `لم يزد ما فاز به على 11`
    let exceeds = matches!(
        text.folded(negation + 1),
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
    );
    // `لم يبق من نوابه الستة والثمانين سوى ثلاثة`: what is denied is restricted behind.
    const BEHIND: usize = 8;
    let of_own = quantity.unit_before
        && quantity.head.is_some_and(|head| {
            head > 0 && text.folded(head - 1) == "من" && cue::is(text, head, SEAT | DEPUTY) && !cue::is(text, head, CANDIDATE)
        })
        && (quantity.end..quantity.end + BEHIND)
            .take_while(|&at| !matches!(text.mark(at), Some('.' | '؛')))
            .any(|at| cue::is(text, at, EXCEPT));
    // `لا تكفي حزب السهل مقاعده الـ33`: it has them.
    let suffices = quantity.owned
        && matches!(
            text.folded(negation + 1),
            "تكفي" | "يكفي" | "تكفيه" | "تكفيها" | "تخوله" | "تتيح" | "تسمح"
        );
    let restricted = of_own || suffices || cue::any(text, negation..left.end, EXCEPT) || quantity.bound.is_some() || exceeds;
    // `لم يتوقع أحد أن يفقد 112 منها`: what nobody expected happened.
    let unexpected = (negation + 1..left.end.min(negation + 4)).any(|at| {
        matches!(
            text.folded(at),
            "يتوقع" | "تتوقع" | "يتوقعوا" | "يتصور" | "يحلم" | "تحلم" | "متوقعا" | "يتخيل"
        )
    }) && !matches!(text.folded(negation), "لن" | "ولن");
    if unexpected {
        return false;
    }
    // `لم يطرأ تغيير على الحركة الشعبية (28)`
    let in_brackets = text.mark(left.end) == Some('(') && text.word(left.end.saturating_sub(1)).is_some();
    if quantity.none || in_brackets {
        return false;
    }
    // `لم تتجاوز العتبة وفازت بـ9`: a further clause.
    let goes_on = (negation + 2..left.end).any(|at| {
        let begins = cue::find(text, at).proclitics.conjunction.is_some()
            || text.mark(at - 1).is_some()
            || matches!(
                text.folded(at - 1),
                "اذ" | "حيث" | "بل" | "لكنه" | "لكنها" | "انما" | "حين" | "عندما" | "بعدما"
            );
        begins && cue::is(text, at, GAIN | KEEP | RANK)
    });
    // `لن يتمكن حزب السهل، الذي فاز بـ64 مقعدا، من`: the relative clause is told as it happened.
    let is_relative = |at: usize| {
        matches!(text.folded(at), "الذي" | "التي" | "الذين" | "اللذان" | "اللذين")
            && cue::any(text, at + 1..left.end, GAIN | KEEP | RANK)
    };
    // `حزب السهل، الذي لم يكن عمره يتجاوز أشهرا، بـ156 مقعدا`: an aside that has closed.
    let is_comma = |at: usize| text.is_comma(at);
    let opens = (near.start.max(1)..negation)
        .any(|at| matches!(text.folded(at), "الذي" | "التي" | "الذين") && is_comma(at - 1) && negation - at <= 2);
    // `لم يتمكن حزب السهل، رغم فوزه بـ64 مقعدا، من`
    let in_spite = |at: usize| {
        let is_word = matches!(text.folded(at), "رغم" | "برغم" | "الرغم");
        is_word
            && is_comma(at.saturating_sub(1 + usize::from(text.folded(at) == "الرغم")))
            && cue::any(text, at + 1..left.end, GAIN | KEEP)
    };
    // `أخفق في بلوغ الأغلبية بحصوله على 73`: what he won all the same.
    let by_winning = |at: usize| {
        let found = cue::find(text, at);
        found.is(GAIN) && found.pronoun.is_some() && found.proclitics.particle == Some(crate::arabic::Particle::Bi)
    };
    let is_told = (negation + 2..left.end).any(|at| is_relative(at) || in_spite(at) || by_winning(at))
        || opens && is_comma(left.end.saturating_sub(1));
    // `لن يحصل على أكثر من 40`: nobody has counted them.
    let foretells = matches!(text.folded(negation), "لن" | "ولن") && quantity.bound.is_some() && !is_told;
    foretells || !restricted && !goes_on && !is_told
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
