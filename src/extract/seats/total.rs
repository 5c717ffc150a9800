//! Sizes of chambers: `من أصل 329`, `128 مقعدا بالتمام`. Owns whether a number is one at all and by which rule; the constructions have
//! modules of their own: `chamber`, `chamber_number`, `chamber_size`, `chamber_part`, and what only looks like one `chamber_other`. Knows
//! no list's seats.

use std::ops::Range;

use super::TotalMention;
use super::chamber::{self, CHAMBER_MIN, is_chamber};
use super::chamber_part as part;
use super::clause_end::ends_clause;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::quantity::Quantity;
use super::{chamber_number, chamber_other, chamber_size};
use crate::extract::name::Names;

/// Largest chamber whose members' votes are told; more are voters.
const VOTES_MAX: u32 = 800;

/// No chamber has more members.
const CHAMBER_MAX: u32 = 3_000;

/// The total that `number` states, if it is one.
pub(super) fn read(
    text: &NamedText,
    number: &Quantity,
    left: &Range<usize>,
    right: &Range<usize>,
    names: &Names,
) -> Option<TotalMention> {
    let in_range = number.max.is_some() || number.lead > left.start && text.folded(number.lead - 1) == "بين";
    let among = in_range && number.max.is_none() && text.folded(number.lead.saturating_sub(2)).trim_start_matches('و') == "من";
    // `البالغ من العمر 87 عاما`
    let is_age = matches!(text.folded(number.end), "عاما" | "سنه" | "عام");
    // `انتخب العراقيون 329 نائبا جديدا`: all of them are new.
    let is_chosen = part::is_chosen(text, number, left, names);
    if number.value < CHAMBER_MIN
        || number.value > CHAMBER_MAX
        || number.extra && !is_chosen
        || is_age
        || in_range && !among
        || chamber_other::is_whole_of_some(text, number)
    {
        return None;
    }
    let lead = number.lead;
    let near = lead.saturating_sub(12).max(left.start)..lead;
    let clause = (near.clone())
        .rev()
        .find(|&at| matches!(text.mark(at), Some('،' | ',' | '؛')))
        .map_or(near.start, |mark| mark + 1)..lead;
    // `من أصل 295 كانت في حوزته`
    let was_held = was_held(text, number);
    let word = |back: usize| text.word_before(lead, back, left.start);
    let last_verb = cue::last(text, near.clone(), GAIN | LOSE | KEEP | RANK | CHANGE);
    // `تبلغ مقاعد الجمعية 176`: a size, though lists reach theirs with the same verb.
    let is_reach = |verb: usize| text.folded(verb).trim_start_matches('و').ends_with("بلغ");
    let after_verb = last_verb.map_or(near.start, |verb| verb + usize::from(!is_reach(verb)))..lead;
    // `305 مرشحين بينهم 22 امرأة على 50 مقعدا`
    let competed = word(1) == "علي" && cue::any(text, clause.clone(), COMPETE);
    // `25 بالمئة من مقاعد البرلمان الـ329 كمقاعد كوتا`: the chamber's, whatever is made of some.
    let is_whole =
        number.article && text.folded(number.end).starts_with("كم") && chamber::bears_number(text, number, &after_verb);
    let local = near.clone().any(|at| cue::is(text, at, LOCAL))
        || !is_whole
            && (right.start..(right.start + 3).min(right.end)).any(|at| cue::is(text, at, LOCAL | WOMEN | RESERVED))
            && !part::is_for_lists(text, number)
        || !competed
            && !part::contested_by_all(text, number, left, names)
            && cue::any(text, clause.clone(), RESERVED | WOMEN | VOTE);
    // `107 من 176 هي عدد أعضاء البرلمان`
    let is_told_behind = matches!(text.folded(number.end), "هي" | "هو" | "وهو" | "وهي") && cue::is(text, number.end + 1, COUNT);
    // `90 من 179 هي مقاعد البرلمان`
    let is_told_behind = is_told_behind
        || matches!(text.folded(number.end), "هي" | "وهي")
            && cue::is(text, number.end + 1, SEAT)
            && is_chamber(text, &(number.end + 2..number.end + 4));
    let ends = is_told_behind || number.unit || number.member || ends_clause(text, number, right.end);
    // `35 مقعدا من أصل 85 جرى فرزها`, `من أصل 85 تم فرزها`: only what was counted so far.
    let is_so_far = (number.end..number.end + 3).any(|at| text.folded(at).starts_with("فرز"));
    let counts_others = !ends && chamber_other::counts_others(text, number);
    let of_all = !counts_others
        && !chamber_other::follows_others(text, number, left)
        && !is_so_far
        && of_all(text, number, left, names, &near);
    // `عدد الوزراء البالغ عددهم 23 وزيرا`, `من مجموع الـ84 امرأة`
    let of_people = cue::is(text, number.end, WOMEN | CANDIDATE) || matches!(text.folded(number.end), "وزيرا" | "وزير");
    let of_others = !number.unit && !number.member && of_people;
    if of_others || chamber_other::is_unelected(text, &near) || chamber_other::is_unlike_size(text, number) {
        return None;
    }
    // `65 مقعدا شاغرا من أصل 290`
    let only_vacant = of_all && !near.clone().any(|at| cue::is(text, at, LOCAL | WOMEN | VOTE));
    // `يتطلب 165 صوتا من أصل 329`, `انتخب رئيسا للمجلس بـ65 صوتا من أصل 128`: votes of a chamber's members.
    let of_votes = of_all
        && number.value <= VOTES_MAX
        && lead > 3
        && matches!(text.folded(lead - 3), "صوتا" | "اصوات" | "صوت")
        && !cue::any(text, near.clone(), LOCAL | WOMEN)
        && (cue::any(text, near.clone(), NEED | MAJORITY | DEPUTY) || is_chamber(text, &near));
    // `حضور المرأة في المجلس المؤلف من 40 عضوا`: a size whatever it stands beside.
    let is_described = !near.clone().any(|at| cue::is(text, at, LOCAL)) && chamber_size::describes(text, number, left, names);
    // `أدلى الناخبون بأصواتهم لاختيار 329 عضوا`
    let others = near.start..right.end.min(right.start + 4);
    let is_chosen_by_vote = is_chosen && !cue::any(text, others, LOCAL | WOMEN | RESERVED);
    // `من أصل عشرين مقعدا محجوزة للأقليات`
    let is_some = chamber_other::is_some(text, number) || of_all && text.folded(number.end) == "محجوزه";
    if was_held
        || is_some
        || chamber_other::is_of_provinces(text, number, &near, right)
        || local && !only_vacant && !is_described && !of_votes && !is_chosen_by_vote
    {
        return None;
    }
    // `240 مقعدا من بين 543 مقعدا بالبرلمان`
    let opens = left.len() <= 2 || text.mark(lead - 3).is_some();
    let among = among
        && !counts_others
        && (number.unit || left.len() == 2)
        && (opens || is_chamber(text, &(right.start..(right.start + 2).min(right.end))));
    // `64 مقعدا من 120`, but not `تراجع إلى تسعة مقاعد من 48`: the list's own count before.
    let behind_number = lead >= left.start + 2 && text.number(lead - 2).is_some_and(|value| value < f64::from(number.value))
        || lead >= left.start + 3 && cue::is(text, lead - 2, SEAT) && crate::arabic::number::word(text, lead - 3).is_some();
    // `من 45 مقعدا إلى 12` opens no total.
    let follows = left.len() == 1 && left.start > text.sentence_around(left.start).start;
    let out_of = (follows || behind_number)
        && word(1) == "من"
        && number.max.is_none()
        && !number.article
        && ends
        && !follows_fall(text, left.start);
    let is_stated = chamber_number::sizes(text, &after_verb, names)
        || chamber_size::has_grown(text, &near)
        || chamber_size::is_resized(text, number, &near, names);
    let stated_size = is_stated && !chamber_size::is_wished(text, &near);
    let of_chamber = is_described || chamber::bears_number(text, number, &after_verb);
    let contested = part::is_contested(text, number, &clause, &after_verb, last_verb, names)
        || part::is_balloted(text, number, &clause, last_verb, names)
        || part::is_run_for(text, number, names)
        || is_chosen;
    let rule = match () {
        () if of_all || among || out_of => "total/of",
        () if chamber_size::is_told_behind(text, number, names) => "total/size",
        () if part::share_of(text, number, left, right, names) => "total/of",
        () if part::elected(text, number, left, names) => "total/elected",
        () if part::contested_by_all(text, number, left, names) => "total/contested",
        () if of_chamber || part::is_all_there_are(text, number, left, names) => "total/chamber",
        () if stated_size => "total/size",
        () if contested => "total/contested",
        // `132 مقعدا بالتمام`: what the counts before add up to.
        () if left.is_empty() && number.unit && matches!(text.folded(number.end), "بالتمام" | "بالكمال") => {
            "total/sum"
        }
        () => return None,
    };
    let start = if of_all {
        lead.saturating_sub(2).max(left.start)
    } else {
        number.start
    };
    Some(TotalMention {
        seats: number.value,
        quote: text.span(start..number.end),
        rule,
        ..TotalMention::default()
    })
}

/// `من أصل 329`, `من إجمالي مقاعد المجلس`: of a chamber, not of a list.
fn of_all(text: &NamedText, number: &Quantity, left: &Range<usize>, names: &Names, near: &Range<usize>) -> bool {
    let lead = number.lead;
    let word = |back: usize| text.word_before(lead, back, left.start);
    // `ما مجموعه 57` sums up what lists have got.
    let sums_up = matches!(word(2), "ما" | "بما");
    // `نصيبها الإجمالي 235`, `بمجموع 125`: a list's own.
    let has_list = || !names.lists_in(near.clone()).is_empty();
    let has_owner = cue::find(text, lead.saturating_sub(1)).pronoun.is_some();
    // `على 11 مقعدا في المرحلة الثانية، بإجمالي 37 مقعدا`: what the list's counts make together.
    let sums_told =
        || matches!(word(1), "باجمالي" | "بمجموع") && !names.lists_in(text.sentence_around(lead).start..left.start).is_empty();
    let is_own = has_owner
        || sums_told()
        || word(1).starts_with("ال")
        || word(1).starts_with("با") && has_list()
        || word(1) == "بمجموع" && has_list();
    cue::is(text, lead.saturating_sub(1), TOTAL_OF) && lead > left.start && !sums_up && !is_own
        || cue::is(text, lead.saturating_sub(2), TOTAL_OF) && (cue::is(text, lead.saturating_sub(1), SEAT) || word(1) == "مقاعد")
            // `في مجلس إجمالي مقاعده 342`, but not `الحزب الذي بلغ مجموع مقاعده 234`
            && (!has_owner || lead > 2 && cue::is(text, lead - 3, CHAMBER | CHAMBER_OF))
}

/// `من أصل 295 كانت في حوزته`: a list's own.
pub(super) fn was_held(text: &NamedText, number: &Quantity) -> bool {
    let end = number.end;
    // `من أصل 57 مقعدا حصلوا عليها`, `من أصل 57 مقعدا نالها الحزب`
    let were_won = cue::is(text, end, GAIN)
        && (matches!(text.folded(end + 1), "عليها" | "بها")
            || number.unit
                && cue::find(text, end).pronoun == Some(crate::arabic::Pronoun::She)
                && cue::find(text, end).proclitics.particle.is_none());
    were_won
        // `من أصل 28 مقعدا كانت لحزب السهل`
        || matches!(text.folded(end), "كان" | "كانت") && crate::extract::name::starts_with_li(text, end + 1)
        || matches!(text.folded(end), "كان" | "كانت")
            && (end..end + 4).any(|at| {
                cue::is(text, at, HAVE)
                    || text.folded(at).contains("حوزت")
                    || matches!(text.folded(at), "له" | "لها" | "لهم" | "لديه" | "لديها")
                    // `من أصل 53 كانت قد كسبتها`
                    || cue::is(text, at, GAIN) && cue::find(text, at).pronoun == Some(crate::arabic::Pronoun::She)
            })
}

/// `تراجع إلى تسعة مقاعد` before token `at`.
pub(super) fn follows_fall(text: &NamedText, at: usize) -> bool {
    const REACH: usize = 12;
    let near = at.saturating_sub(REACH).max(text.sentence_around(at).start)..at;
    let to = near.clone().rev().find(|&at| text.folded(at) == "الي");
    to.and_then(|to| cue::last(text, near.start..to, VERB))
        .is_some_and(|verb| cue::is(text, verb, CHANGE))
}
