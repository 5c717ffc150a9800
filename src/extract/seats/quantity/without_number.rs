//! Seats told without a number: a dual, a lone `مقعد`, `أي مقعد`. Owns which of them count.

use std::ops::Range;

use crate::arabic::Particle;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::named::NamedText;
use super::{Quantity, unit_end};

/// `مقعدين`, `مقعد واحد`, `بمقعد`, `أي مقعد`.
pub(super) fn without_number(text: &NamedText, index: usize, sentence: &Range<usize>) -> Option<Quantity> {
    let unit = cue::find(text, index);
    if !unit.is(UNIT) {
        return None;
    }
    let particle = unit.proclitics.particle;
    let after = index + 1;
    let previous = index.checked_sub(1).filter(|previous| *previous >= sentence.start);
    let make = |value: u32, number: Range<usize>, end: usize| Quantity {
        start: number.start,
        lead: number.start,
        number,
        end: unit_end(text, end, sentence.end).0,
        value,
        max: None,
        unit: true,
        unit_before: false,
        owned: false,
        head: None,
        member: false,
        implicit: false,
        none: false,
        article: false,
        extra: unit_end(text, end, sentence.end).1,
        particle,
        bound: None,
    };
    if unit.is(DUAL) {
        // `احتفظ بمقعديه`, but not `أحد مقعديه`
        let owned = ["ه", "ها", "هم"].iter().any(|ending| text.folded(index).ends_with(ending));
        if owned {
            let is_governed = particle == Some(Particle::Bi)
                || previous.is_some_and(|previous| {
                    matches!(text.folded(previous), "علي" | "ب") || cue::is(text, previous, VERB | EXCEPT)
                });
            return is_governed.then(|| Quantity {
                owned,
                ..make(2, index..after, after)
            });
        }
        // `نائبين اثنين`.
        let end = if matches!(text.folded(after), "اثنين" | "اثنان") {
            after + 1
        } else {
            after
        };
        return Some(make(2, index..end, end));
    }
    // `بلا مقاعد`.
    if unit.is(SEAT)
        && previous.is_some_and(|previous| matches!(text.folded(previous), "بلا" | "دون" | "بدون"))
        && !unit.proclitics.article
    {
        return Some(Quantity {
            none: true,
            ..make(0, index.saturating_sub(1)..after, after)
        });
    }
    let folded = text.folded(index);
    let is_single =
        folded.ends_with("مقعد") || folded.ends_with("مقعدا") || folded.ends_with("نايب") || folded.ends_with("نايبا");
    // `مقعدها الوحيد`
    let only = unit.is(SEAT) && unit.pronoun.is_some() && matches!(text.folded(after), "الوحيد" | "اليتيم");
    if only {
        return Some(Quantity {
            unit_before: true,
            owned: true,
            ..make(1, index..after + 1, after + 1)
        });
    }
    if !is_single || unit.proclitics.article || unit.pronoun.is_some() {
        return None;
    }
    if matches!(text.folded(after), "واحد" | "واحدا" | "وحيد" | "وحيدا" | "يتيم" | "يتيما") {
        return Some(make(1, index..after + 1, after + 1));
    }
    // `لم يحصل على أي نائب`, but not `لم يحضر أي نائب`.
    let is_won = |previous: usize| {
        let near = previous.saturating_sub(7).max(sentence.start)..previous;
        let without = previous > near.start && matches!(text.folded(previous - 1), "دون" | "بدون" | "بلا");
        without || cue::any(text, near.clone(), GAIN) || near.clone().any(|at| text.folded(at) == "ايصال")
    };
    // `لم تعد بأي نائب سوى فلان`
    let is_none = || !cue::is(text, after, EXCEPT);
    if previous.is_some_and(|previous| cue::is(text, previous, ANY) && (unit.is(SEAT) || is_won(previous)) && is_none()) {
        return Some(Quantity {
            none: true,
            ..make(0, index.saturating_sub(1)..after, after)
        });
    }
    // `مقعد الدائرة الثالثة`: one certain seat.
    let is_certain = folded.ends_with("مقعد") && text.folded(after).starts_with("ال");
    // `زاد مقعدا على مقاعده الـ49`
    let is_raised = |previous| cue::is(text, previous, RISE) && matches!(text.folded(after), "علي" | "الي" | "عن");
    let is_gained =
        |previous| matches!(text.folded(previous), "علي") || cue::is(text, previous, GAIN | LOSE | ADD) || is_raised(previous);
    // `لم تبلغ إلا مقعدا`, `وحزب صغير هو «النهر» (مقعد)`
    let is_left = |previous| cue::is(text, previous, EXCEPT) && text.folded(index).ends_with("مقعدا");
    let in_brackets = previous.is_some_and(|previous| text.mark(previous) == Some('(')) && text.mark(after) == Some(')');
    if in_brackets && unit.is(SEAT) && unit.proclitics.conjunction.is_none() {
        return Some(Quantity {
            start: index - 1,
            lead: index - 1,
            ..make(1, index..after, after + 1)
        });
    }
    let governed = !is_certain
        && (particle == Some(Particle::Bi) || previous.is_some_and(|previous| is_gained(previous) || is_left(previous)))
        || unit_end(text, after, sentence.end).1;
    // `و7 لحزب القمر، ومقعد لكل من حزب الشمس وحزب الوادي`, but not those of communities: `ومقعد لكل من الصابئة والشبك`.
    let to_each = cue::is(text, after, EACH)
        && text.folded(after + 1) == "من"
        && unit.proclitics.conjunction.is_some()
        && (after + 2..after + 4).any(|at| text.is_in_name(at) || text.is_quote(at));
    if unit.is(SEAT) && to_each && folded.ends_with("مقعد") {
        return Some(make(1, index..after, after));
    }
    (unit.is(SEAT) && governed && unit.proclitics.conjunction.is_none()).then(|| Quantity {
        implicit: true,
        ..make(1, index..after, after)
    })
}
