//! Numbers of seats that were the list's own already: added to, doubled, lost or kept some of. Owns the words that tell; in which order they
//! are asked is `role`'s.

use std::ops::ControlFlow::{Break, Continue};

use crate::arabic::{Particle, WordTest};

use super::chamber_other::is_size_in;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::quantity::Quantity;
use super::role::{Around, Role, Verdict, holds_them, says};
use super::total;

/// Seats that the list had already: those added to, taken from, or measured by.
pub(super) fn own_already(around: &Around) -> Verdict {
    let Around {
        text,
        number,
        left,
        lead,
        ..
    } = *around;
    // `خسر نصف مقاعده الأربعة والعشرين`
    if around
        .before_own_head()
        .is_some_and(|at| matches!(text.folded(at), "نصف" | "ثلث" | "ثلثي" | "ربع" | "معظم" | "اغلب"))
    {
        // `حيث انتزع معظم مقاعده الـ103`: those it has won.
        let wins = around.verb_is(GAIN) && !around.verb_is(HOLDING | KEEP);
        return says(if wins { Role::Result } else { Role::Before });
    }
    // `ضاعف حزب السهل مقاعده الأربعة`
    let doubles = around
        .verb
        .is_some_and(|verb| text.bare(verb).trim_start_matches(['ي', 'ت']).starts_with("ضاعف"));
    // `فقد ثلثي مقاعده: كانت 48 فأصبحت 15`
    let was_own = || lead >= 2 && cue::is(text, lead - 1, WAS) && names_own_before_colon(text, lead - 2);
    if doubles && number.owned && number.article || was_own() {
        return says(Role::Before);
    }
    // `أضاف أربعة نواب إلى نوابه الخمسة عشر`
    if (around.own_led_by("الي") || around.own_led_by("علي"))
        && cue::last(text, text.sentence_around(lead).start..lead, VERB).is_some_and(|verb| cue::is(text, verb, ADD | RISE))
    {
        return says(Role::Before);
    }
    // `تراجع بمقعد واحد عن مقاعده الـ18 في الانتخابات الماضية`
    if around.own_led_by("عن") && cue::any(text, text.sentence_around(lead).start..lead, CHANGE) {
        return says(Role::Before);
    }
    // `أضاف ستة مقاعد إلى رصيده السابق البالغ 25 مقعدا`
    if has_earlier_own(around) && cue::any(text, text.sentence_around(lead).start..lead, ADD) {
        return says(Role::Before);
    }
    // `من أصل 295 كانت في حوزته`
    if around.word(1) == "اصل" && total::was_held(text, number) {
        return says(Role::Before);
    }
    // `تقهقر من المركز الأول بـ50 مقعدا إلى المركز الخامس بـ38`
    let is_place = |at: usize| matches!(text.folded(at), "المركز" | "المرتبه" | "الصداره" | "الموقع");
    let closes = usize::from(text.mark(number.end) == Some(')'));
    let in_brackets = || closes > 0 || text.mark(number.end.saturating_sub(1)) == Some(')');
    let ranked = (number.particle == Some(Particle::Bi) || in_brackets())
        && around.tail(5).any(|at| is_place(at) && at > 0 && text.folded(at - 1) == "من")
        && text.folded(number.end + closes) == "الي"
        && is_place(number.end + closes + 1);
    if ranked {
        return says(Role::Before);
    }
    // `أقل بستة فقط من 418 أحرزها فلان في 1997`
    let next_word = cue::find(text, number.end);
    if around.word(1) == "من" && next_word.is(GAIN) && next_word.pronoun.is_some() && cue::any(text, left.clone(), SEAT) {
        return says(Role::Before);
    }
    Continue(())
}

/// `ثلثي مقاعده:`: a colon at `colon` behind what is somebody's own.
pub(super) fn names_own_before_colon(text: &NamedText, colon: usize) -> bool {
    let own = colon.checked_sub(1).map(|own| cue::find(text, own)).unwrap_or_default();
    text.mark(colon) == Some(':') && own.is(SEAT | DEPUTY | HOLDING) && own.pronoun.is_some()
}

/// `رصيده السابق البالغ 25`: its own, called earlier, with no more than a word for the amount before the number.
fn has_earlier_own(around: &Around) -> bool {
    static EARLIER: WordTest = WordTest::words(&[], &["السابق", "السابقه", "القديم", "القديمه", "الماضي", "الماضيه"]);
    static AMOUNTS: WordTest = WordTest::words(&[], &["البالغ", "البالغه", "وهو", "وهي", "اي", "من", "المكون"]);
    const REACH: usize = 4;
    let Around { text, lead, .. } = *around;
    let is_amount = |at: usize| AMOUNTS.at(text, at) || text.mark(at).is_some_and(|mark| matches!(mark, '،' | ',' | '('));
    around.tail(REACH).rev().find(|&at| !is_amount(at)).is_some_and(|at| {
        let owned = at.checked_sub(1).map(|own| cue::find(text, own)).unwrap_or_default();
        at < lead && EARLIER.at(text, at) && owned.is(HOLDING | SEAT | DEPUTY) && owned.pronoun.is_some()
    })
}

/// `خسر حزب السهل 31 مقعدا من 48`: out of how many it lost, which was its own and no chamber's.
pub(super) fn is_lost_of(text: &NamedText, number: &Quantity) -> bool {
    let lead = number.lead;
    let is_behind_count = lead >= 2
        && text.folded(lead - 1) == "من"
        && (cue::is(text, lead - 2, SEAT | DEPUTY) || text.number(lead - 2).is_some())
        && number.particle.is_none()
        && !number.article;
    let verb = || cue::last(text, text.sentence_around(lead).start..lead, VERB);
    is_behind_count && verb().is_some_and(|verb| cue::is(text, verb, LOSE))
}

/// The seats out of which the list lost or kept some.
pub(super) fn taken_from(around: &Around) -> Verdict {
    let Around { text, number, lead, .. } = *around;
    if is_lost_of(text, number) {
        return says(Role::Before);
    }
    // `خسرت 11 مقعدا من مقاعدها الاثني عشر`, but `حصدت 34 مقعدا من مقاعده الخمسين`: the chamber's.
    if around.own_led_by("من") {
        // `خسر حزب السهل 29 مقعدا، وفاز حزب النهر بـ37 من مقاعدها الثمانين`: the verb told last says whether they were its own.
        let own = LOSE | FALL | KEEP | EXCEPT | LEAVE;
        let before = text.sentence_around(lead).start..lead;
        let from = cue::last(text, before.clone(), GAIN & !HOLDING)
            .map_or(before.start, |verb| verb.saturating_sub(2).max(before.start));
        return Break((cue::any(text, from..lead, own) || is_left_of(around)).then_some(Role::Before));
    }
    // `لم يبق له من المقاعد الـ92 التي كسبها غير 25`, `لم ينج من مقاعد حزب السهل الخمسين إلا عشرة`
    let of_those =
        number.unit_before && number.article && number.head.is_some_and(|head| head > 0 && text.folded(head - 1) == "من");
    if of_those && is_left_of(around) {
        return says(Role::Before);
    }
    // `مقاعده التي كانت خمسة وعشرين`
    if number.owned && number.head.is_some_and(|head| cue::any(text, head + 1..lead, WAS)) {
        return says(Role::Before);
    }
    Continue(())
}

/// `من نوابه الستة والثمانين سوى ثلاثة`: what is left of them stands behind, restricted.
pub(super) fn is_left_of(around: &Around) -> bool {
    const REACH: usize = 9;
    const DENIED_WITHIN: usize = 8;
    let Around {
        text,
        number,
        next,
        lead,
        ..
    } = *around;
    let denied = (lead.saturating_sub(DENIED_WITHIN).max(text.sentence_around(lead).start)..lead)
        .any(|at| matches!(text.bare(at), "لم" | "لن" | "لا" | "ما"));
    // `من مرشحيه الاثنين والعشرين`: no seats.
    let of_seats = number
        .head
        .is_some_and(|head| cue::is(text, head, SEAT | DEPUTY) && !cue::is(text, head, CANDIDATE));
    denied
        && of_seats
        && next.is_some_and(|next| {
            let between = number.end..next.lead.max(number.end);
            let near = next.lead.saturating_sub(2).max(number.end)..next.lead;
            between.len() <= REACH && cue::any(text, near, EXCEPT) && next.value < number.value
        })
}

/// The whole that was the list's own, and seats that it held.
pub(super) fn whole_of_own(around: &Around) -> Verdict {
    let Around {
        reader,
        text,
        number,
        left,
        first_of_sentence,
        lead,
        ..
    } = *around;
    // `لم يبق له غير خمسة من أصل خمسة عشر`: of its own.
    let of_whole = left.len() <= 2 && cue::any(text, left.clone(), TOTAL_OF) && around.word(2) == "من";
    if of_whole && !number.unit_before {
        let sentence = text.sentence_around(lead).start;
        // `وبقي لحزب السهل 11 مقعدا من أصل 63`
        let is_left = |at: usize| matches!(text.bare(at), "بقي" | "تبقي" | "يبقي" | "يبق" | "تبق" | "يتبق");
        let keeps = cue::any(text, sentence..left.start, EXCEPT | KEEP) || (sentence..left.start).any(is_left);
        // `خسر حزب السهل أربعين مقعدا من أصل 42`
        let loses = text.word(number.end).is_none()
            && cue::last(text, sentence..left.start, VERB).is_some_and(|verb| cue::is(text, verb, LOSE));
        let is_own = (keeps || loses) && !is_size_in(reader.search.names, number.value) && reader.seats.len() > first_of_sentence;
        return Break(is_own.then_some(Role::Before));
    }
    // `أضاف 28 مقعدا إلى الأربعة والعشرين التي دخل بها`
    let adds = || cue::any(text, text.sentence_around(lead).start..lead, ADD);
    if number.article && !number.unit && !number.unit_before && around.word(1) == "الي" && adds() {
        return says(Role::Before);
    }
    // `المقاعد الستة والخمسين التي كانت لحزب السهل`
    if number.unit_before && !number.owned && holds_them(text, number.end) {
        return says(Role::Before);
    }
    Continue(())
}
