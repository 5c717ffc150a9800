//! Numbers that say by how much a list's seats changed: gains and losses by verbs, nouns and comparisons, each with its sign. Owns
//! the words that tell; in which order they are asked is `role`'s, what the list had before is `earlier_figure`'s.

mod won_more;

use std::ops::ControlFlow::{Break, Continue};
use std::ops::Range;

use crate::arabic::Particle;
use crate::arabic::number::phrase_at;
use crate::extract::name::starts_with_li;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::quantity::Quantity;
use super::role::{Around, Role, Verdict, becomes, says};
use super::statement::Reader;
use super::subject::RELATIVES;

pub(super) use self::won_more::won_more;

/// A net gain or loss.
pub(super) fn net(around: &Around) -> Verdict {
    let Around {
        reader,
        text,
        number,
        left,
        lead,
        ..
    } = *around;
    // `مقابل تراجع لحزب السهل بسبعة مقاعد`: a noun, of whom, by how many.
    const NAME_MAX: usize = 9;
    let is_given_to_several = |at: usize| {
        let found = crate::extract::name::words::table().find(text, at);
        found.is(crate::extract::name::words::PLURAL) && found.proclitics.particle == Some(Particle::Li)
    };
    let noun = cue::last(text, lead.saturating_sub(NAME_MAX).max(left.start)..lead, CHANGE).filter(|&noun| {
        let list = reader.search.names.lists_in(noun + 1..noun + 2).first();
        let is_plain = cue::find(text, noun).proclitics == crate::arabic::Proclitics::default();
        is_plain && list.is_some_and(|list| list.proclitics.particle == Some(Particle::Li) && lead <= list.tokens.end + 1)
            || is_plain && is_given_to_several(noun + 1) && (noun + 1..lead).all(|at| text.word(at).is_some())
    });
    if let Some(noun) = noun.filter(|_| number.particle == Some(Particle::Bi) && number.unit) {
        return says(Role::Change(if cue::is(text, noun, FALL) { -1 } else { 1 }));
    }
    // `سجل مكسبا صافيا من ثمانية مقاعد`
    if around.word(1) == "من" && matches!(around.word(2), "صافيا" | "صافيه") && cue::any(text, around.tail(3), CHANGE | LOSE)
    {
        return says(Role::Change(if cue::any(text, around.tail(3), FALL | LOSE) { -1 } else { 1 }));
    }
    Continue(())
}

/// What its own share rose or fell by.
pub(super) fn of_own_share(around: &Around) -> Verdict {
    let Around {
        text,
        number,
        left,
        lead,
        ..
    } = *around;
    // `زاد حصته 12 مقعدا`
    let own = forms::holds(around.word(1), forms::OWN_SHARE);
    if own
        && number.unit
        && !number.article
        && !(number.particle == Some(Particle::Bi) && is_set_against(around))
        && let Some(change) =
            cue::last(text, left.start..lead.saturating_sub(1), VERB).filter(|&at| {
                // `تراجع السهل أمام حركة النهر التي كانت حصتها 20 مقعدا`
                cue::is(text, at, CHANGE) && !RELATIVES.any_in(text, at..lead)
            })
        // `انتقل مقعد إلى السهل الذي صار رصيده 48 مقعدا`
        && !(change..lead).any(|at| becomes(text, at))
    {
        return says(Role::Change(if cue::is(text, change, FALL) { -1 } else { 1 }));
    }
    Continue(())
}

/// `زاد عدد مقاعد حزب السهل ثمانية مقاعد`, `نقصت مقاعد حزب السهل ثمانية`: the verb's own subject is their number.
pub(super) fn of_their_number(around: &Around) -> Verdict {
    let Around {
        text,
        number,
        left,
        lead,
        verb,
        ..
    } = *around;
    let Some(verb) = verb.filter(|&verb| cue::is(text, verb, CHANGE) && number.particle.is_none()) else {
        return Continue(());
    };
    let counted = verb + 1 + usize::from(cue::is(text, verb + 1, COUNT));
    let found = cue::find(text, counted);
    let is_subject = found.is(SEAT | DEPUTY) && found.proclitics.particle.is_none() && !found.proclitics.article;
    let in_brackets = text.mark(lead) == Some('(') || text.mark(lead.saturating_sub(1)) == Some('(');
    let is_alone = !in_brackets
        && (number.unit || text.word(number.end).is_none())
        && !number.article
        && !number.owned
        && !number.unit_before;
    let is_plain = (counted + 1..lead).all(|at| text.word(at).is_some() || text.is_quote(at)) && verb >= left.start;
    let is_led = matches!(around.word(1), "الي" | "من" | "علي" | "عند" | "حتي");
    if is_subject && is_alone && is_plain && !is_led && counted < lead {
        return says(Role::Change(if cue::is(text, verb, FALL) { -1 } else { 1 }));
    }
    Continue(())
}

/// A change by the verb told before, by `بواقع`, or by a comparison with the last vote.
pub(super) fn going_on(around: &Around) -> Verdict {
    let Around {
        reader,
        text,
        number,
        left,
        first_of_sentence,
        verb,
        ..
    } = *around;
    let by_as_much = number.particle == Some(Particle::Bi) && reader.goes_on_by(verb, first_of_sentence);
    let governed_by_particle =
        !by_as_much && (matches!(around.word(1), "علي" | "ب" | "الي" | "من" | "عن") || number.particle == Some(Particle::Bi));
    // `على سبعة مقاعد إضافية وحزب النهر على عشرة`: as many more.
    let by_as_many_more = around.word(1) == "علي" && reader.goes_on_with_more(verb, first_of_sentence);
    // `تسعة عشر مقعدا إضافيا لحزب السهل، وثمانية لحزب النهر`
    let is_given = left.len() <= 2 && number.particle.is_none() && starts_with_li(text, number.end);
    if is_given && !number.unit && reader.goes_on_with_more(verb, first_of_sentence) {
        return says(Role::Change(1));
    }
    let governed_by_particle = governed_by_particle && !by_as_many_more;
    // `لتصبح كتلتها 12 نائبا`, but not `لتصبح خسارتها 12 مقعدا`
    let has_become = around.tail(3).any(|at| becomes(text, at)) && !cue::any(text, around.tail(3), CHANGE | LOSE);
    if !governed_by_particle
        && !has_become
        && let Some(sign) = reader.change_before(number, verb, left, first_of_sentence)
    {
        return says(Role::Change(sign));
    }
    // `زيادة مقاعد الورد بواقع 19 مقعدا`
    // `زيادة مقاعد الورد (73 مقعدا) بواقع 19 مقعدا`: what the brackets hold is another number.
    let told = around.lead.saturating_sub(12).max(text.sentence_around(around.lead).start)..around.lead;
    if matches!(around.word(1), "بواقع" | "بمقدار")
        && let Some(change) = cue::last(text, told, CHANGE)
    {
        return says(Role::Change(if cue::is(text, change, FALL) { -1 } else { 1 }));
    }
    // `حصل على 210 مقاعد، أي أقل بـ30 مقعدا من الانتخابات الماضية`
    if let Some(sign) = reader.compared_with_before(number, around.word(1), first_of_sentence) {
        return Break((sign != 0).then_some(Role::Change(sign)));
    }
    Continue(())
}

/// `بزيادة 12 مقعدا`, `12 مقعدا إضافيا`: a noun or adjective of change with the number.
pub(super) fn by_noun(around: &Around) -> Verdict {
    let Around { text, number, .. } = *around;
    if number.extra && number.unit {
        return says(Role::Change(if around.verb_is(LOSE) { -1 } else { 1 }));
    }
    if let Some(noun) = cue::last(text, around.tail(3), CHANGE | LOSE)
        && cue::find(text, noun).proclitics.particle == Some(Particle::Bi)
    {
        let falls = cue::is(text, noun, FALL | LOSE);
        let compared = if number.unit_before { around.word(2) } else { around.word(1) };
        return match compared {
            "عن" | "من" => says(Role::Before),
            _ => says(Role::Change(if falls { -1 } else { 1 })),
        };
    }
    Continue(())
}

/// `على 46 مقعدا بإضافة 13 مقعدا`: by how many; but not `بإضافة 13 مقعدا لحلفائه`.
pub(super) fn with_more(around: &Around) -> Verdict {
    let Around { text, number, .. } = *around;
    // `بإضافة 32 مقعدا حصل عليها شريكه`
    let is_told_behind = cue::is(text, number.end, VERB) || super::period::is_relative(text, number.end);
    if number.unit && !is_told_behind && around.tail(2).any(|at| matches!(text.folded(at), "باضافه" | "وباضافه")) {
        let is_of_others = text.folded(number.end).starts_with('ل') || text.folded(number.end) == "من";
        return Break((!is_of_others).then_some(Role::Change(1)));
    }
    Continue(())
}

/// A loss, or more than there was, by the verb of the number.
pub(super) fn lost(around: &Around) -> Verdict {
    let Around { text, number, .. } = *around;
    // `خسر حزب السهل ثلاثة من نوابه بعد انتخابات 2018`: who left it since.
    let out_of = number.number.end;
    let of_own = text.folded(out_of) == "من" && cue::is(text, out_of + 1, DEPUTY) || number.owned;
    let since = (number.end..number.end + 4).find(|&at| matches!(text.folded(at), "بعد" | "منذ" | "عقب"));
    if around.verb_is(LOSE) && of_own && since.is_some_and(|since| cue::names_election(text, since + 1)) {
        return Break(None);
    }
    // `فقد حزب السهل الأغلبية، ومقاعده الـ102 لا تكفيه`: a clause of its own tells what it has.
    let opens_clause = number.head.is_some_and(|head| {
        head > 0 && text.is_comma(head - 1) && number.owned && cue::find(text, head).proclitics.conjunction.is_some()
    });
    // `خسر الصدارة، ومقاعده الـ102 كلها`: a second object.
    let are_all = matches!(text.folded(number.end), "كلها" | "جميعها" | "كلهم" | "جميعهم" | "ايضا");
    if around.verb_is(LOSE) && opens_clause && !are_all {
        return Continue(());
    }
    if around.verb_is(LOSE) && !matches!(around.word(1), "علي" | "ب") && number.particle != Some(Particle::Bi) && !number.none
    {
        return says(Role::Change(-1));
    }
    // `زاد ستة على ما كان له`
    let over_former = matches!(text.folded(number.end), "علي" | "عن" | "عما")
        && (number.end..number.end + 3).any(|at| matches!(text.folded(at), "كان" | "كانت"));
    // `كسب ثمانية مقاعد فوق ما كان لديه`, `زيادة على حصته السابقة`
    let above = number.end + usize::from(matches!(text.folded(number.end), "زياده" | "علاوه"));
    let is_above = text.folded(above) == "فوق" || above > number.end && matches!(text.folded(above), "علي" | "عن");
    let own_former = matches!(text.folded(above + 1), "ما")
        && matches!(text.folded(above + 2), "كان" | "كانت" | "لديه" | "لديها")
        || forms::is(text, above + 1, forms::OWN_SHARE);
    if number.unit && number.particle.is_none() && is_above && own_former && !matches!(around.word(1), "علي" | "الي") {
        return says(Role::Change(1));
    }
    // `ربح خمسة مقاعد عما كان لديه`, `كسب خمسة مقاعد عن الدورة السابقة`
    let from_former = match text.folded(number.end) {
        "عما" => over_former,
        "عن" => cue::is(text, number.end + 1, ELECTION | TERM) && cue::any(text, number.end + 2..number.end + 4, BEFORE | LAST),
        _ => false,
    };
    let is_direct = number.particle.is_none() && !matches!(around.word(1), "علي" | "الي" | "ب");
    if around.verb_is(GAIN) && number.unit && from_former && is_direct {
        return says(Role::Change(1));
    }
    if around.verb_is(CHANGE) && over_former && number.particle.is_none() && around.word(1) != "الي" {
        return says(Role::Change(if around.verb_is(FALL) { -1 } else { 1 }));
    }
    Continue(())
}

/// What is added, by the verb of the number; what an ally adds, or what strengthens a place, is won.
pub(super) fn added(around: &Around) -> Verdict {
    let Around {
        reader,
        text,
        number,
        lead,
        verb,
        ..
    } = *around;
    // `وأضاف الحزب أن 12 من نوابه`: a saying.
    let is_saying = verb.is_some_and(|verb| (verb..lead).any(|at| text.folded(at) == "ان"));
    // `وأضاف إليه حليفه حزب السهل أربعة`: the ally's own.
    let is_added_to = verb.is_some_and(|verb| matches!(text.folded(verb + 1), "اليه" | "اليها" | "اليهما" | "اليهم"));
    // `وأضاف شريكه، حزب النهر، 36 مقعدا`
    let by_ally = verb.is_some_and(|verb| cue::is(text, verb + 1, OTHER) && cue::find(text, verb + 1).pronoun.is_some());
    let is_added_to = is_added_to || by_ally && number.particle.is_none();
    let is_named_behind = verb.is_some_and(|verb| !reader.search.names.lists_in(verb..lead).is_empty());
    if around.verb_is(ADD) && is_added_to && is_named_behind {
        return says(Role::Result);
    }
    if around.verb_is(ADD) && number.particle == Some(Particle::Bi) && around.tail(4).any(|at| is_place(around, at)) {
        return says(Role::Result);
    }
    if around.verb_is(ADD) && !is_saying {
        return says(Role::Change(1));
    }
    Continue(())
}

/// `مقابل خسارة حزب السهل مقعدين`: a noun of loss, the list and its seats, whatever they are set against.
pub(super) fn lost_by_noun(around: &Around) -> Verdict {
    let Around {
        text,
        number,
        left,
        lead,
        ..
    } = *around;
    let is_loss = |at: usize| {
        matches!(
            text.folded(at).trim_start_matches(['و', 'ب', 'ل', 'ف']),
            "خساره" | "قدان" | "فقدان"
        )
    };
    let noun = cue::last(text, left.clone(), VERB).filter(|&noun| is_loss(noun) && noun + 1 < lead);
    let goes_right_on = |noun: usize| (noun + 1..lead).all(|at| text.is_in_name(at) || text.word(at).is_none());
    if number.particle.is_none() && number.unit && noun.is_some_and(goes_right_on) {
        return says(Role::Change(-1));
    }
    Continue(())
}

/// `خسارة مدوية لحزب السهل: 17 مقعدا فقط مقابل 48`: a headline's loss is told by what is left, where the words behind the number say so.
pub(super) fn left_by_headline(around: &Around) -> Verdict {
    let Around { text, number, lead, .. } = *around;
    let is_behind_colon = lead.checked_sub(1).is_some_and(|at| text.mark(at) == Some(':'));
    let is_only = |at: usize| text.folded(at) == "فقط";
    let behind = number.end + usize::from(is_only(number.end));
    let is_left =
        is_only(number.end) || is_only(number.end.saturating_sub(1)) || cue::is(text, behind, VERSUS | INSTEAD | COMPARE);
    if is_behind_colon && number.particle.is_none() && around.verb_is(LOSE | FALL) && is_left {
        return says(Role::Result);
    }
    Continue(())
}

/// `زادت جبهة الورد 8 (من 25 إلى 33)`: what the brackets say the number is.
pub(super) fn explained(around: &Around) -> Verdict {
    let Around { text, number, .. } = *around;
    let value = |at: usize| Some(phrase_at(text, at)?.whole()?).zip(Some(phrase_at(text, at)?.tokens.end));
    if text.mark(number.end) != Some('(') || text.folded(number.end + 1) != "من" {
        return Continue(());
    }
    let moved = value(number.end + 2).and_then(|(from, end)| {
        let to = end + usize::from(cue::is(text, end, SEAT | DEPUTY));
        let (to, _) = value(to + 1).filter(|_| text.folded(to) == "الي")?;
        (from.abs_diff(to) == number.value).then_some(if to < from { -1 } else { 1 })
    });
    moved.map_or(Continue(()), |sign| says(Role::Change(sign)))
}

/// What the list rose or fell by.
pub(super) fn rose_or_fell(around: &Around) -> Verdict {
    let change = || says(Role::Change(if around.verb_is(FALL) { -1 } else { 1 }));
    let Some(verb) = around.verb else { return Continue(()) };
    match () {
        () if changes_own_seats(around, verb) => change(),
        () if is_exceeded(around, verb) => says(Role::Change(1)),
        () if was_ranked(around, verb) => Continue(()),
        () if was_in_relative(around, verb) => says(Role::Before),
        () if sets_out(around, verb) => says(Role::Result),
        () if rises_by(around, verb) => change(),
        () => Continue(()),
    }
}

fn is_led_by_bi(around: &Around) -> bool {
    around.number.particle == Some(Particle::Bi)
}

/// `وزادت مقاعدهم 19`
fn changes_own_seats(around: &Around, verb: usize) -> bool {
    let Around { text, number, lead, .. } = *around;
    cue::is(text, verb, CHANGE)
        && lead == verb + 2
        && cue::is(text, verb + 1, SEAT | DEPUTY)
        && cue::find(text, verb + 1).pronoun.is_some()
        && number.particle.is_none()
        && !number.article
}

/// `وزادها غريمه بثلاثة`
fn is_exceeded(around: &Around, verb: usize) -> bool {
    let text = around.text;
    is_led_by_bi(around)
        && cue::find(text, verb).pronoun.is_some()
        && text.folded(verb).trim_start_matches('و').starts_with("زاد")
}

/// `وانتقلت الصدارة إلى حزب السهل بـ92 مقعدا`, `يظل ذلك تراجعا حادا، فقد كان ثانيا بـ48 مقعدا`, `تراجع حزب السهل، ثاني قوى البرلمان المنتهية ولايته بـ48
/// نائبا، إلى`: with how many, not by how many.
fn was_ranked(around: &Around, verb: usize) -> bool {
    let Around { text, number, lead, .. } = *around;
    let Some(comma) = (verb + 1..lead).find(|&at| text.is_comma(at)) else {
        return false;
    };
    let is_aside = || {
        text.is_comma(number.end)
            && !cue::any(text, comma..lead, VERB)
            && cue::any(text, comma..lead, CHAMBER | CHAMBER_OF | TERM)
    };
    is_led_by_bi(around) && (cue::any(text, comma..lead, WAS) || is_aside())
}

/// `تراجع حزب السهل الذي كان في 2013 القوة الثانية بـ24 مقعدا إلى مقعد واحد`: a relative clause on what it was.
fn was_in_relative(around: &Around, verb: usize) -> bool {
    let Around { text, number, lead, .. } = *around;
    let tells = |relative: usize| cue::is(text, relative + 1, WAS) && !cue::any(text, relative + 2..lead, VERB & !RANK);
    is_led_by_bi(around) && number.unit && around.verb_is(CHANGE) && RELATIVES.last_in(text, verb..lead).is_some_and(tells)
}

/// `كان حزب السهل قد بدأ صعوده بـ52 مقعدا`
fn sets_out(around: &Around, verb: usize) -> bool {
    let Around { text, number, left, .. } = *around;
    let begins = || {
        matches!(
            text.word_before(verb, 1, left.start),
            "بدا" | "بدات" | "واصل" | "واصلت" | "استهل" | "توج" | "توجت"
        )
    };
    let moves = || matches!(text.bare(verb), "انتقل" | "انتقلت" | "ينتقل" | "تنتقل");
    is_led_by_bi(around) && number.unit && (moves() || begins() && cue::find(text, verb).pronoun.is_some())
}

/// `زاد حزب السهل مقعدين`, `تراجع حزب السهل 12 مقعدا`, `فيما زادت مقاعد حزب السهل بـ16`
fn rises_by(around: &Around, verb: usize) -> bool {
    let Around { text, number, lead, .. } = *around;
    // `زاد عدد نواب حزب السهل بستة`
    let counted = verb + 1 + usize::from(cue::is(text, verb + 1, COUNT));
    let of_seats = || is_led_by_bi(around) && cue::is(text, counted, SEAT | DEPUTY) && lead > counted + 1;
    around.verb_is(CHANGE)
        && !number.unit_before
        && (number.unit || of_seats())
        && cue::find(text, verb).proclitics.particle != Some(Particle::Bi)
        && !text.folded(lead).starts_with('و')
        && governs_change(around, verb)
        && !ranks(around)
        && !(verb + 1..lead).any(|at| becomes(text, at))
        && !around
            .tail(3)
            .any(|at| cue::is(text, at, GAIN) && !cue::is(text, at, HOLDING))
}

/// True where the words between the verb and the number let it be what changed.
fn governs_change(around: &Around, verb: usize) -> bool {
    let Around { text, number, lead, .. } = *around;
    // `تراجعت مقعدا واحدا`, `زادت مقعدين`, `بل زاد مقعدا على مقاعده الـ49`
    let is_few =
        number.value <= 2 && cue::is(text, lead, SEAT | DUAL | DEPUTY) && (!number.implicit || text.folded(number.end) == "علي");
    // `زاد حزب السهل بقيادة فلان مقعدا واحدا`
    let is_led = |at: usize| matches!(text.folded(at), "الي" | "علي" | "من" | "في" | "عند" | "عن" | "ب" | "مع");
    let is_plain = |at: usize| (text.word(at).is_some() || text.is_in_name(at) || text.is_quote(at)) && !is_led(at);
    let grows = || !cue::is(text, verb + 1, HOLDING | COUNT) && (verb + 1..lead).all(is_plain);
    // `ارتفعت حصة حزب السهل نائبا واحدا`
    let of_share = || {
        number.unit
            && number.particle.is_none()
            && matches!(text.folded(verb + 1), "حصه" | "تمثيل" | "رصيد" | "نصيب" | "حصيله")
            && lead > verb + 1
            && !matches!(around.word(1), "الي" | "علي" | "عند" | "من")
    };
    is_led_by_bi(around)
        || around.word(1).is_empty() && text.mark(lead) != Some('(')
        || is_few && verb + 1 == lead
        || number.particle.is_none() && (is_few || number.lead == number.number.start) && grows()
        || of_share()
}

/// `انتقل إلى المركز الثاني بـ73 نائبا`
fn ranks(around: &Around) -> bool {
    let Around { text, left, lead, .. } = *around;
    let is_rank = |at: usize| matches!(text.folded(at), "المركز" | "المرتبه" | "الصف" | "الموقع" | "الصداره");
    is_led_by_bi(around) && ((left.start..lead).any(is_rank) || around.tail(4).any(|at| is_place(around, at)))
}

/// `وعززت تمثيلها بـ34 مقعدا، بعد 26 في الدورة السابقة`: set against what it was.
fn is_set_against(around: &Around) -> bool {
    let Around { text, number, .. } = *around;
    let behind = number.end + usize::from(text.is_comma(number.end));
    matches!(text.folded(behind), "مقابل" | "بعد" | "بدل" | "بدلا") && crate::arabic::number::phrase_at(text, behind + 1).is_some()
}

/// `وعززت حركة السهل موقعها بـ14 مقعدا`: a place or rank of the list's own.
fn is_place(around: &Around, at: usize) -> bool {
    let text = around.text;
    let word = text.folded(at).trim_start_matches('ا');
    let begins = |places: &[&str]| places.iter().any(|place| word.starts_with(place));
    (word.ends_with("ها") || word.ends_with('ه') || word.ends_with("هم"))
        && (begins(&["موقع", "مكانت", "صدار", "حضور", "مركز"]) || begins(&["تمثيل", "كتلت", "رصيد"]) && is_set_against(around))
}

impl Reader<'_> {
    /// True for what is added to a list's own seats, told before it.
    fn adds_to_own(&self, number: &Quantity, left: &Range<usize>) -> bool {
        const REACH: usize = 9;
        let text = self.text();
        let head = text.sentence_around(number.lead).start;
        let from = number.lead.saturating_sub(REACH).max(head);
        let is_own = |at: usize| cue::is(text, at, SEAT | DEPUTY | HOLDING) && cue::find(text, at).pronoun.is_some();
        let Some(to) = (from..number.lead)
            .rev()
            .find(|&at| text.folded(at) == "الي" && is_own(at + 1))
        else {
            return false;
        };
        let rest = to + 2..number.lead;
        let is_dated = || super::period::find(text, rest.clone()).is_some_and(|(_, tokens)| tokens.end == rest.end);
        // The own seats are counted: that count was read right before this one.
        let is_counted = || left.is_empty() && self.seats.last().is_some_and(|last| last.rule == "seats/before");
        // `لم يضف إلى رصيده سوى ثلاثة مقاعد`
        let is_restricted = rest.len() == 1 && cue::is(text, rest.start, EXCEPT);
        let is_plain = (rest.is_empty() || is_restricted) && number.unit && !number.unit_before;
        number.particle.is_none()
            && (is_plain || is_dated() || is_counted())
            && cue::any(text, from.saturating_sub(2).max(head)..to, ADD)
    }

    /// `تراجع حزب السهل بثلاثة مقاعد ومعه تحالف النهر بمقعد`: a change and nothing else was told right before, and no verb since.
    fn goes_on_by(&self, verb: Option<usize>, first_of_sentence: usize) -> bool {
        let told = self.seats.get(first_of_sentence..).and_then(<[_]>::last);
        verb.is_none() && told.is_some_and(|last| last.seats.is_none() && last.delta.is_some())
    }

    /// `حصل حزب السهل على سبعة مقاعد إضافية، وحزب النهر على عشرة`: more and nothing else was told in the sentence, and no verb since.
    fn goes_on_with_more(&self, verb: Option<usize>, first_of_sentence: usize) -> bool {
        const REACH: usize = 3;
        let text = self.text();
        let told = self.seats.get(first_of_sentence..).unwrap_or_default();
        let is_more = |mention: &super::SeatMention| {
            let end = text.tokens_in(mention.number).end;
            cue::any(text, end..end + REACH, EXTRA)
        };
        let is_change = |mention: &super::SeatMention| mention.seats.is_none() && mention.delta.is_some();
        verb.is_none() && told.first().is_some_and(is_more) && told.iter().all(is_change)
    }

    /// The sign of a change that goes on from the one told right before it: `خسر الورد 12 مقعدا والبحر 22` leaves its verb out,
    /// and beside losses `ربح` and `كسب` speak of a gain, not of a result.
    fn change_before(
        &self,
        number: &Quantity,
        verb: Option<usize>,
        left: &Range<usize>,
        first_of_sentence: usize,
    ) -> Option<i32> {
        let text = self.text();
        let told = self.seats.get(first_of_sentence..).unwrap_or_default();
        // `وقال فلان إن كتلته 21 نائبا`
        if left.clone().any(|at| matches!(text.folded(at), "ان" | "انه" | "انها")) {
            return None;
        }
        let last = told.last()?;
        let has_count = last.seats.is_some();
        let last = last.delta?;
        let Some(verb) = verb.or_else(|| has_count.then_some(left.start)) else {
            let names_list = !self.search.names.lists_in(left.clone()).is_empty();
            let goes_on = left.clone().next().is_some_and(|at| text.folded(at).starts_with("وال"));
            // `فيما النهر 22`, but not `بينما سقى النهر مقاعده الـ100`, whose verb nobody read.
            let is_own_clause =
                |at: usize| matches!(text.folded(at), "بينما" | "فيما" | "لكن" | "ولكن") && !text.is_in_name(at + 1);
            if number.owned && left.clone().any(is_own_clause) {
                return None;
            }
            return ((names_list || goes_on) && !self.has_copula(left.clone())).then_some(last.signum());
        };
        let gains = matches!(text.bare(verb), "ربح" | "ربحت" | "كسب" | "كسبت" | "ربحوا" | "كسبوا");
        gains.then_some(1)
    }
}
