//! Numbers that say what a list had before: what it brought along, lost some of, is compared with or leads on from. Owns the words
//! that tell; in which order they are asked is `role`'s, and it never knows which election that was.

use std::ops::ControlFlow::{Break, Continue};

use crate::arabic::{Particle, WordTest};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::role::{Around, Role, Verdict, says};
use super::subject::RELATIVES;
use super::{strength, threshold, times, total};

/// `بعدما`, and `بعد`, `عقب` before أن.
static AFTER: WordTest = WordTest::words(&[], &["بعدما", "وبعدما", "فبعدما", "بعد", "وبعد", "فبعد", "عقب"]);

/// How far before a number what it spells out may begin, in tokens.
const MEASURED_WITHIN: usize = 12;

/// What the list came into the race with.
pub(super) fn brought_into_race(around: &Around) -> Verdict {
    let Around { text, number, left, .. } = *around;
    // `دخل السهل السباق وفي جعبته 45 مقعدا`: what it had before.
    if strength::brings_into_race(text, number, left) {
        return says(Role::Before);
    }
    Continue(())
}

/// The earlier of two figures that are told one after the other without a verb.
pub(super) fn beside_the_other(around: &Around) -> Verdict {
    let Around {
        reader,
        text,
        number,
        next,
        left,
        first_of_sentence,
        lead,
        ..
    } = *around;
    // `بـ134 مقعدا بعد 132`: what it was before.
    let follows_count = around.word(1) == "بعد" && left.len() <= 3 && reader.seats.len() > first_of_sentence;
    if follows_count && reader.seats.last().is_some_and(|last| last.seats.is_some()) {
        return says(Role::Before);
    }
    // `بزيادة مقعد عما أحرزه قبل أربع سنوات، أي 17`: what it is measured by.
    let is_spelled_out = around.word(1) == "اي" && lead >= left.start + 2 && text.is_comma(lead - 2);
    let is_former = |at: usize| {
        let had = cue::find(text, at + 1);
        matches!(text.folded(at), "عما" | "مما") && (had.is(GAIN) && had.pronoun.is_some() || had.is(WAS))
    };
    let from = text.sentence_around(lead).start.max(lead.saturating_sub(MEASURED_WITHIN));
    if is_spelled_out && (from..lead).any(is_former) {
        return says(Role::Before);
    }
    // `استعاد حزب السهل أنفاسه، من 66 نائبا إلى 88`
    let leads_on = around.word(1) == "من"
        && next.is_some_and(|next| {
            let between = number.end..next.lead;
            next.lead > number.end
                && text.folded(next.lead - 1) == "الي"
                && between.clone().all(|at| text.mark(at).is_none())
                && !cue::any(text, between, VERB | UNIT)
        });
    if leads_on && lead >= left.start + 2 && text.word(lead - 2).is_none() && !around.verb_is(CHANGE | LOSE | ADD) {
        return says(Role::Before);
    }
    Continue(())
}

/// What a list was or had once, by `كان` or by what the next number leaves of it.
pub(super) fn was_once(around: &Around) -> Verdict {
    let Around {
        reader,
        text,
        number,
        next,
        left,
        first_of_sentence,
        lead,
        ..
    } = *around;
    // `ليصبح رصيدها 65`, `ليصير عددهم اثني عشر`.
    // `بعد أن كان عددهم سبعة`
    // `بعدما كان عدد نوابه لا يزيد على 57`
    let counted = [1, 2]
        .into_iter()
        .find(|&back| lead >= left.start + back + 2 && cue::is(text, lead - back, COUNT));
    let counted_before = counted.is_some_and(|back| {
        (back == 1 || cue::is(text, lead - 1, SEAT | DEPUTY))
            && cue::is(text, lead - back - 1, WAS)
            && matches!(around.word(back + 2), "ان" | "بعدما" | "وبعدما" | "فبعدما")
    });
    // `بعدما كانت القوة الأولى برصيد 91`
    let was_once = || {
        let was = (left.start + 1..lead).rev().find(|&at| cue::is(text, at, WAS))?;
        let after =
            matches!(text.folded(was - 1), "بعدما" | "وبعدما" | "فبعدما") || was > left.start + 1 && AFTER.at(text, was - 2);
        let one_clause = !(was..lead).any(|at| matches!(text.mark(at), Some('،' | ',' | '؛')));
        // `فبعد أن كان القوة الأولى اكتفى هذه المرة بـ12`: a verb of its own.
        let is_past = |at: usize| {
            let found = cue::find(text, at);
            let is_plain = !found.proclitics.article && found.proclitics.particle.is_none() && found.pronoun.is_none();
            found.is(GAIN | KEEP | CHANGE) && !found.is(HOLDING) && is_plain
        };
        let goes_on = (was + 2..lead).any(|at| is_past(at) && !RELATIVES.at(text, at - 1));
        (after && one_clause && !goes_on).then_some(was)
    };
    // `أضاف سبعة مقاعد إلى رصيده السابق البالغ 25 مقعدا`
    let is_amount =
        matches!(around.word(1), "البالغ" | "البالغه" | "وهو" | "وهي") && cue::is(text, lead.saturating_sub(2), BEFORE);
    let goes_on = reader.seats.len() > first_of_sentence && reader.search.names.lists_in(left.clone()).is_empty();
    if is_amount && goes_on && lead >= left.start + 3 && cue::is(text, lead - 3, HOLDING | SEAT) {
        return says(Role::Before);
    }
    // `كان لحزب السهل 61 مقعدا، ولم يبق له سوى خمسة`
    let is_less_now = || {
        next.is_some_and(|next| {
            let between = number.end..next.lead.max(number.end);
            let restricts =
                next.lead > 0 && (cue::is(text, next.lead - 1, EXCEPT) || cue::is(text, next.lead.saturating_sub(2), EXCEPT));
            restricts && next.value < number.value && reader.search.names.lists_in(between).is_empty()
        })
    };
    let was_before = number.unit
        && cue::last(text, left.clone(), WAS).is_some_and(|was| lead - was <= 9 && !cue::any(text, was..lead, VERB))
        && is_less_now();
    if was_before {
        return says(Role::Before);
    }
    // `السهل: كان 42 مقعدا`
    let was_alone = number.unit && lead >= 2 && cue::is(text, lead - 1, WAS) && text.mark(lead - 2) == Some(':');
    // `الذي كان يباهي بأنه ممثل بأربعين نائبا، بات يتفاخر بأن له سبعة`, `كان يحتاج بمقاعده السبعين إلى شريك، أما اليوم فيحتاج`: now it is otherwise.
    let contrasts = || {
        const BEHIND: usize = 10;
        let was = cue::last(text, around.tail(14), WAS)?;
        let plain =
            text.folded(was).trim_start_matches(['و', 'ف']).starts_with("كان") && !cue::any(text, was..lead, VERB & !HOLDING);
        let comma = || (number.end..number.end + BEHIND).find(|&at| text.is_comma(at));
        let now = |at: &usize| {
            super::role::becomes(text, *at)
                || matches!(
                    text.folded(*at).trim_start_matches('و'),
                    "اما" | "لكنه" | "لكنها" | "صار" | "بات"
                ) && times::is_joined(text, at + 1, times::NOW)
        };
        // `كان له 48 نائبا واليوم له 17`, `وصار له 17`
        let is_today = text.folded(number.end).starts_with('و')
            && (times::is_joined(text, number.end, times::NOW) || super::role::becomes(text, number.end));
        let now = if is_today {
            Some(number.end)
        } else {
            comma().map(|comma| comma + 1).filter(now)
        }?;
        let is_free = reader.search.names.lists_in(number.end..now + 1).is_empty();
        let one_clause = !(was..lead).any(|at| text.is_comma(at) || text.mark(at) == Some('؛'));
        (plain && is_free && one_clause).then_some(())
    };
    if counted_before || was_alone || was_once().is_some() || number.unit | number.owned && contrasts().is_some() {
        return says(Role::Before);
    }
    Continue(())
}

/// The other side of a comparison: `بدلا من`, `مقارنة بـ`, `مقابل`.
pub(super) fn compared_with(around: &Around) -> Verdict {
    let Around {
        reader,
        text,
        number,
        first_of_sentence,
        lead,
        ..
    } = *around;
    // `تراجعت مقاعده مقارنة بانتخابات 2014 بنحو 20 مقعدا`: by how many, measured from that vote.
    let compare = cue::last(text, around.tail(6), COMPARE);
    let is_measured = number.particle == Some(Particle::Bi)
        && around.verb_is(FALL | RISE)
        && compare.is_some_and(|compare| lead > compare + 1 && cue::any(text, compare + 1..lead, ELECTION | TERM));
    if !is_measured && cue::any(text, around.tail(4), INSTEAD | COMPARE) {
        return says(Role::Before);
    }
    if let Some(versus) = cue::last(text, around.tail(6), VERSUS) {
        let names_list = !reader.search.names.lists_in(versus..lead).is_empty()
            || reader.search.after(number.end, text.len(), false, false).is_some()
            || reader.described_after(number, &(number.end..text.len())).is_some()
            || reader.contestant(number, first_of_sentence).is_some()
            || matches!(text.folded(number.end), "للثاني" | "للثانيه");
        return says(if names_list { Role::Result } else { Role::Before });
    }
    Continue(())
}

/// What the list had: `كان لدى السهل 45 نائبا`, `حين كان القوة الأولى بـ251`, `15 لا 13`.
pub(super) fn had(around: &Around) -> Verdict {
    let Around {
        reader,
        text,
        number,
        next,
        left,
        first_of_sentence,
        lead,
        ..
    } = *around;
    let had = cue::last(text, around.tail(14), WAS).is_some_and(|was| {
        let holds = |at: usize| {
            matches!(
                text.folded(at),
                "ممثلا"
                    | "ممثله"
                    | "له"
                    | "لها"
                    | "لهم"
                    | "لهما"
                    | "فيه"
                    | "تعد"
                    | "يعد"
                    | "عنده"
                    | "عندها"
                    | "لديه"
                    | "لديها"
                    | "يحوز"
                    | "تحوز"
                    | "حوزته"
                    | "حوزتها"
                    | "جعبته"
                    | "جعبتها"
            )
                // `كان لدى السهل 45 نائبا`
                || text.folded(at) == "لدي" && text.is_in_name(at + 1)
        };
        // `أما حزب السهل فكان له مقعدان`
        let is_result = text.folded(was).starts_with("فكان") && matches!(text.folded(was + 1), "له" | "لها" | "لهم");
        // `أما حزب السهل فكان له 12 مقعدا وأصبح له 22`
        let becomes_more = next.is_some_and(|next| {
            let between = number.end..next.lead.max(number.end);
            let becomes = between.clone().any(|at| super::role::becomes(text, at));
            becomes && reader.search.names.lists_in(between).is_empty()
        });
        let is_result = is_result && !becomes_more;
        !is_result && around.is_one_clause(was) && (cue::any(text, was..lead, HAVE) || (was..lead).any(holds))
    });
    // `كان حزب النهر ثانيا وله 46، خلف حزب السهل الذي كان يتوفر على 52`: both of one time.
    let relative = cue::last(text, around.tail(9), WAS)
        .is_some_and(|was| was > left.start && matches!(text.folded(was - 1), "الذي" | "التي" | "الذين"));
    let head = text.sentence_around(left.start).start;
    let is_same_time = relative && reader.seats.len() > first_of_sentence && cue::any(text, head..head + 3, WAS);
    // `نال 15 مقعدا في برلمان 2018 ضمن تحالف السهل الذي كان له 48`: of the same vote.
    let is_frame = || {
        let was = cue::last(text, around.tail(9), WAS);
        let list = was.and_then(|was| {
            reader
                .search
                .names
                .lists_in(was.saturating_sub(3).max(left.start)..was)
                .last()
        });
        list.is_some_and(|list| {
            let before = list.tokens.start.saturating_sub(1);
            matches!(text.folded(before), "ضمن" | "اطار" | "داخل" | "بقايمه")
        })
    };
    // `حصل على ثلث ما كان له، أي 17 مقعدا`: what the main verb tells.
    let is_same_time = is_same_time || around.word(1) == "اي";
    let is_same_time = is_same_time || relative && reader.seats.len() > first_of_sentence && is_frame();
    if had && !is_same_time {
        return says(Role::Before);
    }
    // `خسر 29 مقعدا مقارنة بعام 2002، حين كان القوة الأولى بـ251`
    let when_was = cue::last(text, around.tail(8), WAS).is_some_and(|was| {
        was > left.start
            && matches!(text.folded(was - 1), "حين" | "حينما" | "عندما")
            && reader.search.names.lists_in(was..lead).is_empty()
            && around.is_one_clause(was)
    });
    if when_was && number.particle == Some(Particle::Bi) && reader.seats.len() > first_of_sentence {
        return says(Role::Before);
    }
    // `15 لا 13`.
    let corrects = lead >= 2 && (text.word(lead - 2).is_some() || text.is_comma(lead - 2));
    if matches!(around.word(1), "لا") && corrects && reader.seats.len() > first_of_sentence {
        return says(Role::Before);
    }
    Continue(())
}

/// The figure that the count told before it stands in place of.
pub(super) fn replaced(around: &Around) -> Verdict {
    let Around {
        reader,
        text,
        number,
        first_of_sentence,
        ..
    } = *around;
    // `بأربعة مقاعد بعد تسعة وعشرين في 2011`
    let told_behind = number.unit && matches!(text.folded(number.end), "كانت" | "كان");
    if around.word(1) == "بعد"
        && (matches!(text.folded(number.end), "في" | "عام" | "سنه") || told_behind)
        && reader.seats.len() > first_of_sentence
    {
        return says(Role::Before);
    }
    // `ثلاثة وعشرون مكان 43`
    if matches!(around.word(1), "مكان" | "عوض") && reader.seats.len() > first_of_sentence {
        return says(Role::Before);
    }
    Continue(())
}

/// By the particle before the number: `من` and `عن` lead away from an earlier figure, `إلى` to the result.
pub(super) fn by_particle(around: &Around) -> Verdict {
    let Around {
        reader,
        text,
        number,
        next,
        left,
        first_of_sentence,
        lead,
        verb,
    } = *around;
    let next_is_to = next.is_some_and(|next| {
        next.lead > number.end && text.folded(next.lead - 1) == "الي" || next.start > 0 && text.folded(next.start - 1) == "الي"
    });
    let is_holding = around.verb_is(HOLDING);
    let is_group = |word: &str| matches!(word, "كتله" | "بكتله" | "مجموعه" | "فريق");
    let won_majority = || (2..5).any(|back| lead > back && threshold::is_won_majority(text, lead - back, lead));
    // `فمن تسعة مقاعد لم يبق لها سوى خمسة`, `فمن 38 مقعدا في 2018 تراجعت إلى 17`
    let opens = lead == left.start + 1 || lead >= left.start + 2 && text.mark(lead - 2).is_some();
    let led_on = || {
        next.is_some_and(|next| {
            let between = number.end..next.lead.max(number.end);
            let falls = cue::any(text, between.clone(), FALL | RISE | EXCEPT);
            falls && between.into_iter().all(|at| text.mark(at).is_none())
        })
    };
    if matches!(around.word(1), "من" | "فمن" | "ومن") && opens && number.unit && led_on() {
        return says(Role::Before);
    }
    // `قفز إلى المركز الثاني، ومن تسعة مقاعد إلى 42`
    let led = if around.word(1) == "ومن" { "من" } else { around.word(1) };
    match led {
        // `قلصت الأصوات حصة حزب السهل من خمسين مقعدا`
        "من" if around.verb_is(CHANGE) && !cue::any(text, around.tail(3), MAJORITY)
            || next_is_to && !won_majority()
            || around.verb_is(GAIN) && is_holding && cue::any(text, left.clone(), CHANGE) =>
        {
            return says(Role::Before);
        }
        "عن" if around.verb_is(CHANGE | LOSE) || cue::any(text, around.tail(4), CHANGE) => return says(Role::Before),
        // `إضافة إلى 8 مقاعد نالها`: beside something else.
        "الي" if around.verb_is(ADD) && !matches!(around.word(2), "اضافه" | "بالاضافه" | "واضافه") => {
            return says(Role::Before);
        }
        "الي" => return says(Role::Result),
        // `تراجع إلى تسعة مقاعد من 48`
        "من" if left.len() == 1 && reader.seats.len() > first_of_sentence && total::follows_fall(text, left.start) => {
            return says(Role::Before);
        }
        // `حافظ على كتلة من تسعة نواب`
        "من" if number.unit && is_group(around.word(2)) && (verb.is_some() || around.word(2).starts_with('ب')) => {
            return says(Role::Result);
        }
        // `لم يكن أكثر من كتلة صغيرة من 27 نائبا`
        "من" if number.unit && is_group(around.word(3)) && (verb.is_some() || cue::any(text, around.tail(9), WAS)) => {
            return says(Role::Result);
        }
        // `فاز بأغلبية مريحة من 158 نائبا`
        "من" if number.unit && won_majority() => {
            // `كان يتمتع بأغلبية من 169 مقعدا`
            let had = cue::last(text, around.tail(9), WAS).is_some_and(|was| around.is_one_clause(was));
            return says(if had { Role::Before } else { Role::Result });
        }
        "من" => return Break(None),
        _ => {}
    }
    if number.unit_before
        && around.verb_is(CHANGE)
        && cue::any(text, around.tail(3), SEAT)
        && (lead.saturating_sub(4).max(left.start)..lead).any(|at| text.folded(at) == "عن")
    {
        return says(Role::Before);
    }
    if number.unit_before && around.verb_is(ADD) {
        return says(Role::Before);
    }
    Continue(())
}

/// What a clause behind `بعدما` tells.
pub(super) fn in_clause_after(around: &Around) -> Verdict {
    let Around {
        reader,
        text,
        first_of_sentence,
        lead,
        ..
    } = *around;
    if let Some(after) = (around.tail(12)).rev().find(|&at| {
        AFTER.at(text, at) && (matches!(text.folded(at), "بعدما" | "وبعدما" | "فبعدما") || matches!(text.folded(at + 1), "ان"))
    }) {
        // `هوى إلى 121 مقعدا بعد أن خسر 251`, `بعد أن أضاف 51`: by how many.
        let is_amount = around.number.particle.is_none() && !matches!(around.word(1), "علي" | "ب" | "الي");
        if is_amount
            && around
                .verb
                .is_some_and(|verb| verb > after && cue::is(text, verb, LOSE | ADD))
        {
            return Continue(());
        }
        // `بعد أن كانت 30، لم تتجاوز مقاعده 12`: the clause has closed.
        let closed = (after..lead).any(|at| {
            let negated = matches!(text.folded(at + 1), "لم" | "فلم" | "اضافه" | "فضلا") && at + 2 < lead;
            text.is_comma(at) && (negated || cue::is(text, at + 1, VERB)) && at + 2 < lead
        });
        let was = cue::any(text, after..lead, WAS | HAVE) && !closed;
        // `فاز السهل بـ73، وجاء النهر ثالثا بعد أن ظفر بـ37`: the other's count says nothing of this one.
        let told = reader.seats.get(first_of_sentence..).and_then(<[_]>::last);
        let has_result = told.is_some_and(|told| {
            let since = text.token_at(told.number.start).min(after);
            let named_since = reader
                .search
                .names
                .lists_in(since..after)
                .iter()
                .any(|list| list.span != told.list.span);
            !named_since && reader.search.names.lists_in(after..lead).is_empty()
        });
        // `ضاعف النهر حصته بعدما اكتفى آنذاك بمقعد`
        let then = (after..lead).any(|at| times::is(text, at, times::THEN));
        // `نال 18 مقعدا بعد أن أظهرت استطلاعات حصوله على 40`: of the same vote.
        let is_forecast = cue::any(text, after..lead, FORECAST);
        if (was || has_result || then) && !is_forecast {
            return says(Role::Before);
        }
    }
    Continue(())
}
