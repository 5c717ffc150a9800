//! What names a chamber, and the number that its seats or members bear by name: `مقاعد البرلمان الـ329`, `مجلس من 128 نائبا`. Owns which
//! words are a chamber and the least size of one; knows no list.

use std::ops::Range;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::named::NamedText;
use super::quantity::Quantity;
use crate::arabic::{Particle, WordTest};

static HOUSE: WordTest = WordTest::words(&['و'], &["الغرفه", "للغرفه"]);

/// The smallest chamber that is believed.
pub(super) const CHAMBER_MIN: u32 = 20;

/// Fewest districts that are told for a chamber's seats, one each.
pub(super) const DISTRICTS_MIN: u32 = 100;

/// True where `range` names a chamber.
pub(super) fn is_chamber(text: &NamedText, range: &Range<usize>) -> bool {
    range.clone().any(|at| {
        let found = cue::find(text, at);
        let described = |next: usize| cue::is(text, next, CHAMBER_KIND | COUNT);
        // `الغرفة الأولى`
        let is_house = HOUSE.at(text, at)
            && matches!(
                text.folded(at + 1),
                "الاولي" | "الثانيه" | "السفلي" | "العليا" | "التشريعيه" | "النيابيه"
            );
        let is_congress = text.folded(at) == "الموتمر" && text.folded(at + 1) == "الوطني" && text.folded(at + 2) == "العام";
        is_house || is_congress || found.is(CHAMBER) || found.is(CHAMBER_OF) && (found.proclitics.article || described(at + 1))
    })
}

/// `مقاعد البرلمان الـ329`, `النواب الـ329`.
pub(super) fn bears_number(text: &NamedText, number: &Quantity, range: &Range<usize>) -> bool {
    let from = range.end.saturating_sub(5).max(range.start);
    let governs = range.end.checked_sub(1).filter(|&at| at >= range.start);
    // `في مجلس من 128 نائبا`, `مجلس مؤلف من 435`, `البرلمان ذي الستمئة مقعد`
    let is_made_of = governs.is_some_and(|at| match text.folded(at) {
        // but not `تمثيل حزب السهل في البرلمان من 28 نائبا إلى 38`
        "من" => {
            let is_size = at > from && cue::is(text, at - 1, SIZE);
            let is_open = |chamber: usize| {
                cue::is(text, chamber, CHAMBER_OF | CHAMBER) && (is_size || !cue::find(text, chamber).proclitics.article)
            };
            (number.unit || number.member) && (from..at).any(is_open)
        }
        "ذي" | "ذو" | "ذا" => is_chamber(text, &(from..at)),
        _ => false,
    });
    // `في برلمان الـ407 مقاعد`
    let is_called = governs.is_some_and(|at| {
        cue::is(text, at, CHAMBER | CHAMBER_OF) && number.article && (number.unit || number.member) && number.value >= CHAMBER_MIN
    });
    // `وفي المجلس 329 مقعدا، …`
    let holds = governs.is_some_and(|at| {
        at > 0
            && matches!(text.folded(at - 1), "في" | "وفي")
            && range.end <= range.start + 2
            && is_chamber(text, &(at..range.end))
            && number.unit
            && number.particle.is_none()
            && number.value >= 60
            && matches!(text.mark(number.end), Some('،' | ',' | '.'))
    });
    if is_called || holds {
        return true;
    }
    let is_gained = cue::any(text, from..range.end, VERB);
    if is_made_of && !is_gained && number.value >= CHAMBER_MIN {
        return true;
    }
    // `مقاعد المجلس 128`
    let is_told = governs.is_some_and(|at| {
        let seats = (from..at).rev().find(|&at| cue::is(text, at, SEAT));
        let bare = |at: usize| !text.folded(at).contains("ال") && cue::find(text, at).pronoun.is_none();
        let apart = |at: usize| matches!(text.folded(at), "في" | "الي" | "علي" | "من" | "عن" | "بين" | "ب" | "ل");
        let is_one_phrase = |seats: usize| !(seats + 1..range.end).any(apart);
        seats.is_some_and(|seats| {
            is_one_phrase(seats) && bare(seats) && is_chamber(text, &(seats + 1..range.end)) && number.lead <= seats + 4
        })
    });
    let ends = text.word(number.end).is_none() && number.max.is_none();
    if is_told && ends && !is_gained && !number.unit && number.particle.is_none() {
        return number.value >= CHAMBER_MIN;
    }
    if !number.article || number.value < CHAMBER_MIN {
        return false;
    }
    // `238 من مقاعد المجلس الـ301`
    let is_rest =
        range.start > 0 && cue::is(text, range.start - 1, SEAT) && is_chamber(text, &(range.start..number.number.start));
    let seats = (from..range.end).find(|&at| cue::is(text, at, SEAT | DEPUTY) || text.folded(at) == "اعضاء");
    // `خسر حزب السهل كل مقاعده الـ21`
    let is_own = |seats: usize| {
        let sentence = text.sentence_around(seats).start;
        let of_list = seats >= 2 && text.is_in_name(seats - 2);
        cue::find(text, seats).pronoun.is_some() && (of_list || cue::any(text, sentence..seats, LOSE))
    };
    // `توزيع المقاعد الـ217`, `ما بقي من المقاعد الـ128`
    let is_won = |seats: usize| {
        matches!(
            text.folded(seats.saturating_sub(1)).trim_start_matches('ب'),
            "كل" | "جميع" | "كافه" | "كامل" | "بقيه" | "باقي"
        ) && cue::any(text, text.sentence_around(seats).start..seats, GAIN | KEEP)
            || is_own(seats)
    };
    let whole = seats
        .filter(|&seats| seats > 0 && !is_won(seats))
        .filter(|&seats| seats > 0 && number.number.start <= seats + 2 && text.folded(number.end) != "التي")
        .is_some_and(|seats| {
            forms::is(text, seats - 1, forms::OF_SEATS)
                // `الفائزون بالمقاعد الـ329`
                || cue::find(text, seats).proclitics.particle == Some(Particle::Bi) && text.folded(seats - 1).starts_with("الفايز")
                // `التوزيع النهائي للمقاعد المئتين`
                || cue::find(text, seats).proclitics.particle == Some(Particle::Li)
                    && (seats.saturating_sub(2)..seats).any(|at| text.folded(at).ends_with("توزيع"))
                || text.folded(seats - 1) == "من" && seats > 1 && matches!(text.folded(seats - 2), "بقي" | "تبقي" | "المتبقي")
        });
    // `من المقاعد الـ68 المتنافس عليها`
    let is_contested = seats.is_some_and(|seats| number.number.start <= seats + 2) && text.folded(number.end) == "المتنافس";
    // `39 من مقاعد الأحزاب الثمانين`
    let counted = seats.or_else(|| range.start.checked_sub(1).filter(|&at| cue::is(text, at, SEAT)));
    let of_parties = counted.filter(|&seats| seats > 0 && !is_won(seats)).is_some_and(|seats| {
        matches!(text.folded(seats + 1), "الاحزاب" | "القوايم")
            && number.number.start <= seats + 3
            && !text.folded(seats).contains("ال")
    });
    whole
        || is_contested
        || of_parties
        || is_rest
        || seats.is_some_and(|seats| is_chamber(text, &(seats + 1..number.number.start)))
}
