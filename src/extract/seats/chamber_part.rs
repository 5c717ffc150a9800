//! Sizes of what is elected of a chamber, or run for: `من المقاعد الفرنسية الـ81`, `منهم 568 بالانتخاب`, `لاختيار 128 نائبا`. Knows no
//! list's seats.

use std::ops::Range;

use super::chamber::{CHAMBER_MIN, is_chamber};
use super::chamber_other::is_size_in;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::quantity::Quantity;
use crate::arabic::{Particle, WordTest};
use crate::extract::name::{Names, Target};
use crate::lexicon::{Lexicon, PlaceKind};

/// `سبعة من مقاعد البلاد الـ21`, `39 مقعدا من المقاعد الثمانين`: behind what a list has won of them. What a list loses or
/// keeps is counted of its own.
pub(super) fn share_of(text: &NamedText, number: &Quantity, left: &Range<usize>, right: &Range<usize>, names: &Names) -> bool {
    const LONGEST: usize = 4;
    // `سبعة من مقاعد` may be one count.
    let is_taken = left.start > 1 && cue::is(text, left.start - 1, SEAT) && text.folded(left.start - 2) == "من";
    let from = if is_taken { left.start - 2 } else { left.start };
    let seats = from + 1;
    if !number.article || number.value < CHAMBER_MIN || number.lead > from + LONGEST || number.lead < from + 2 || from == 0 {
        return false;
    }
    let found = cue::find(text, seats);
    let is_behind_count = text.number(from - 1).is_some()
        || crate::arabic::number::word(text, from - 1).is_some()
        || cue::is(text, from - 1, SEAT | DEPUTY);
    if text.folded(from) != "من" || !found.is(SEAT) || found.pronoun.is_some() || !is_behind_count {
        return false;
    }
    let between = seats + 1..left.end.max(seats + 1);
    let is_other = cue::any(text, between.clone(), VERB | HAVE | WOMEN | LOCAL | RESERVED | COUNT)
        || !names.lists_in(seats..left.end).is_empty()
        || text.number(from - 1).is_some_and(|value| value >= f64::from(number.value));
    let is_described = matches!(text.folded(number.end), "التي" | "الباقيه" | "المتبقيه" | "الشاغره")
        || (right.start..(right.start + 2).min(right.end)).any(|at| cue::is(text, at, WOMEN));
    // `56 من مقاعد اسكتلندا الـ59`: of one part of the country.
    let is_region = |name: &crate::extract::name::NameMention| match name.target {
        Some(Target::Place(index)) => {
            let place = Lexicon::bundled().places().get(usize::from(index));
            place.is_some_and(|place| place.kind != PlaceKind::Country)
        }
        _ => false,
    };
    let places = names.others_in(seats + 1..left.end.max(seats + 1));
    if places.iter().any(is_region) && !is_size_in(names, number.value) {
        return false;
    }
    let won = cue::last(text, text.sentence_around(from).start..from, VERB).is_some_and(|verb| cue::is(text, verb, GAIN));
    won && !is_other && !is_described
}

/// `المقاعد الثمانين المخصصة للقوائم`: set apart for lists, which all run for them.
pub(super) fn is_for_lists(text: &NamedText, number: &Quantity) -> bool {
    cue::is(text, number.end, RESERVED) && matches!(text.folded(number.end + 1), "للقوايم" | "للاحزاب" | "للكيانات" | "للدواير")
}

/// `النواب الـ329 المنتخبون`, `بأي من المقاعد الـ128`, `برلمان العراق بمقاعده الـ329`: all that there are.
pub(super) fn is_all_there_are(text: &NamedText, number: &Quantity, left: &Range<usize>, names: &Names) -> bool {
    const MEMBERS_MIN: u32 = 100;
    const REACH: usize = 5;
    let whose = number.head.unwrap_or(number.number.start.saturating_sub(1));
    let Some(noun) = (whose.saturating_sub(1)..=whose)
        .rev()
        .find(|&at| cue::is(text, at, SEAT | DEPUTY) || text.folded(at) == "الاعضاء")
    else {
        return false;
    };
    let found = cue::find(text, noun);
    let before = noun.saturating_sub(REACH).max(left.start)..noun;
    let of_chamber = found.pronoun.is_some() && is_chamber(text, &before) && names.lists_in(before.clone()).is_empty();
    let among_all = text.folded(noun.saturating_sub(1)) == "من" && text.folded(noun.saturating_sub(2)).ends_with("اي");
    // `في شغل واحد من المقاعد الـ329 في البرلمان`
    let among_all = among_all
        || text.folded(noun.saturating_sub(1)) == "من"
            && matches!(text.folded(noun.saturating_sub(2)), "واحد" | "احد")
            && is_chamber(text, &(number.end..number.end + REACH));
    let of_elected = matches!(
        text.folded(number.end),
        "المنتخبون" | "المنتخبين" | "الجدد" | "الفايزون" | "الفايزين"
    );
    number.article && number.value >= MEMBERS_MIN && (of_chamber || found.proclitics.article && (among_all || of_elected))
}

/// `منهم 568 بالانتخاب` behind a chamber's size, `وينتخب 272 نائبا بالاقتراع المباشر`.
pub(super) fn elected(text: &NamedText, number: &Quantity, left: &Range<usize>, names: &Names) -> bool {
    let by_vote = matches!(text.folded(number.end), "بالانتخاب" | "بالاقتراع");
    let Some(before) = number.lead.checked_sub(1).filter(|&at| by_vote && at >= left.start) else {
        return false;
    };
    let spoken_of = text.sentence_around(before).start..before;
    let is_share = cue::is(text, before, EACH_OF)
        && before <= left.start + 1
        && is_chamber(text, &spoken_of)
        && names.lists_in(spoken_of).is_empty();
    let is_elected = matches!(text.bare(before), "ينتخب" | "تنتخب") && (number.unit || number.member);
    is_share || is_elected
}

/// `تنافس 7743 مرشحا، بينهم 2247 امرأة، على 329 مقعدا`: who they are stands between.
pub(super) fn contested_by_all(text: &NamedText, number: &Quantity, left: &Range<usize>, names: &Names) -> bool {
    const REACH: usize = 14;
    let Some(on) = number.lead.checked_sub(1).filter(|&at| text.folded(at) == "علي") else {
        return false;
    };
    let near = text.sentence_around(on).start.max(on.saturating_sub(REACH))..on;
    let closes = on > 0 && text.is_comma(on - 1) && number.unit && number.particle != Some(Particle::Bi);
    let opened = near.clone().rev().skip(1).find(|&at| text.is_comma(at));
    let opened =
        opened.filter(|&at| closes && matches!(text.folded(at + 1), "بينهم" | "منهم" | "وبينهم" | "من" | "بينها" | "منها"));
    opened.is_some_and(|at| {
        let competing = cue::last(text, near.start..at, COMPETE);
        competing.is_some_and(|verb| names.lists_in(verb..at).is_empty() && cue::last(text, verb + 1..at, VERB).is_none())
            && left.end == number.lead
    })
}

/// `تتنافس القوائم على 329 مقعدا`, but not `تصدر السباق بـ46 مقعدا`: what a clause of competing counts, where no list is named behind the
/// last verb.
pub(super) fn is_contested(
    text: &NamedText,
    number: &Quantity,
    clause: &Range<usize>,
    after_verb: &Range<usize>,
    last_verb: Option<usize>,
    names: &Names,
) -> bool {
    let lead = number.lead;
    cue::last(text, clause.clone(), COMPETE)
        .is_some_and(|compete| last_verb.is_none_or(|verb| verb < compete || verb + 1 == lead && text.folded(verb) == "لنيل"))
        && number.unit
        && number.particle != Some(Particle::Bi)
        && names.lists_in(after_verb.clone()).is_empty()
}

/// `يتنافس 3200 مرشح للفوز بـ329 مقعدا في البرلمان`, `329 مقعدا تتنافس عليها القوائم`: seats that all run for, where no list is named before.
pub(super) fn is_run_for(text: &NamedText, number: &Quantity, names: &Names) -> bool {
    const BEHIND: usize = 3;
    let sentence = text.sentence_around(number.lead);
    let before = sentence.start..number.lead;
    let to_win = number.lead > before.start && text.folded(number.lead - 1) == "للفوز";
    let is_won =
        to_win && is_chamber(text, &(number.end..number.end + BEHIND)) && cue::any(text, before.clone(), COMPETE | CANDIDATE);
    let is_on_them = |at: usize| cue::is(text, at, COMPETE) && matches!(text.folded(at + 1), "عليها" | "عليه");
    let is_told = || (number.end..(number.end + BEHIND).min(sentence.end)).any(is_on_them);
    let is_named = |list: &crate::extract::name::ListMention| list.noun.is_some();
    number.unit && (is_won || is_told()) && !names.lists_in(before).iter().any(is_named)
}

/// `جرت الانتخابات على 128 مقعدا`.
pub(super) fn is_balloted(
    text: &NamedText,
    number: &Quantity,
    clause: &Range<usize>,
    last_verb: Option<usize>,
    names: &Names,
) -> bool {
    text.word_before(number.lead, 1, clause.start) == "علي"
        && number.unit
        && clause.clone().any(|at| {
            matches!(
                text.folded(at).trim_start_matches('و'),
                "جرت" | "جري" | "تجري" | "يجري" | "ستجري" | "سيجري"
            )
        })
        && last_verb.is_none_or(|verb| verb < clause.start)
        && names.lists_in(clause.clone()).is_empty()
}

/// `لاختيار 128 نائبا`, `انتخب العراقيون 329 نائبا`, but not `أعيد انتخاب 20 نائبا`.
pub(super) fn is_chosen(text: &NamedText, number: &Quantity, left: &Range<usize>, names: &Names) -> bool {
    let word = |back: usize| text.word_before(number.lead, back, left.start);
    let is_again = matches!(word(2).trim_start_matches(['و', 'ف']), "اعيد" | "اعاده" | "باعاده");
    // `تم انتخاب 42 نائبا من حزب السهل`
    let is_lists = matches!(text.folded(number.end), "من" | "عن") && text.is_in_name(number.end + 1);
    (matches!(
        word(1),
        "لاختيار" | "لانتخاب" | "لتعيين" | "انتخاب" | "اختيار" | "لشغل" | "لملء"
    ) || matches!(word(1), "شغل" | "ملء") && word(2) == "الي"
        || is_elected_by_people(text, number, left, names))
        && !is_again
        && !is_lists
        && (number.unit || number.member)
}

static WEEKDAYS: WordTest = WordTest::words(&[], &["الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت"]);

/// `انتخب العراقيون 329 نائبا`: all of them, by the voters.
fn is_elected_by_people(text: &NamedText, number: &Quantity, left: &Range<usize>, names: &Names) -> bool {
    const MEMBERS_MIN: u32 = 60;
    const DAY_MAX: usize = 9;
    // `اختار العراقيون في العاشر من تشرين الأول 329 نائبا`: a day between.
    let tells_day = |at: usize| {
        matches!(
            text.folded(at),
            "في" | "من" | "يوم" | "امس" | "اليوم" | "الشهر" | "الماضي" | "الجاري" | "الحالي"
        ) || text.number(at).is_some()
            || text.mark(at) == Some('/')
            || crate::arabic::number::word(text, at).is_some()
            || crate::extract::date::names_month(text, at)
            || crate::extract::date::names_month(text, at.saturating_sub(1))
            || WEEKDAYS.at(text, at)
    };
    let from = number.lead.saturating_sub(DAY_MAX).max(left.start);
    let Some(people) = (from..number.lead)
        .rev()
        .find(|&at| !tells_day(at))
        .filter(|&at| at > left.start)
    else {
        return false;
    };
    let verb = text.bare(people - 1);
    let elects = matches!(verb, "انتخب" | "اختار" | "ينتخب" | "يختار" | "سينتخب" | "سيختار");
    let word = text.folded(people);
    let is_nation = word.ends_with("ون") || matches!(word, "المغاربه" | "التوانسه" | "الاتراك" | "الاكراد");
    let is_people = word.starts_with("ال") && is_nation && names.lists_in(people..number.lead).is_empty();
    elects && is_people && number.value >= MEMBERS_MIN && text.folded(number.end) != "من"
}
