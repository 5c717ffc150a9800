//! What keeps a number of the right size from being that of a chamber: ages, women, local bodies, reserved seats, votes. Owns these signs; the
//! rules by which it is one are the parent's.

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::{chamber, chamber_other, chamber_part as part, own_seats, place};
use super::{Candidate, Sign, is_chamber, was_held};

const SIGNS: [Sign; 19] = [
    is_ordinal,
    is_ordinal_of_knesset,
    is_bloc,
    |it| chamber_other::is_reached_within(it.text, it.number, it.names),
    is_added_to_list,
    is_theirs,
    is_of_city,
    is_age,
    |it| it.number.extra && !it.is_chosen,
    |it| chamber_other::is_whole_of_some(it.text, it.number),
    is_of_people,
    |it| chamber_other::is_unelected(it.text, &it.near),
    |it| chamber_other::is_unlike_size(it.text, it.number, it.names),
    // `من أصل 295 كانت في حوزته`
    |it| was_held(it.text, it.number),
    |it| own_seats::is_lost_of(it.text, it.number),
    is_some,
    |it| chamber_other::is_of_provinces(it.text, it.number, &it.near, it.right),
    is_local,
    is_of_place,
];

pub(super) fn is_refused(it: &Candidate) -> bool {
    SIGNS.iter().any(|sign| sign(it))
}

/// `مجلس النواب العشرين`: the twentieth.
fn is_ordinal(it: &Candidate) -> bool {
    const REACH: usize = 4;
    let (text, number) = (it.text, it.number);
    let in_words = text.number(number.number.start).is_none();
    let behind_chamber = number
        .lead
        .checked_sub(1)
        .is_some_and(|at| cue::is(text, at, CHAMBER | CHAMBER_OF | CHAMBER_KIND));
    // `مقاعد مجلس السهل الخمسين`
    let from = number.lead.saturating_sub(REACH).max(text.sentence_around(number.lead).start);
    let of_seats = || (from..number.lead).any(|at| text.folded(at).ends_with("مقاعد"));
    number.article && in_words && !number.unit && !number.member && behind_chamber && !of_seats()
}

/// `توزعت مقاعد الكنيست الـ24`: its terms are counted, and none was that small.
fn is_ordinal_of_knesset(it: &Candidate) -> bool {
    const SMALLEST: u32 = 60;
    it.number.article && it.number.value < SMALLEST && matches!(it.word(1), "الكنيست" | "للكنيست" | "بالكنيست")
}

/// `حظيت في برلمان 2005 بكتلة من 88 نائبا`: a bloc's.
fn is_bloc(it: &Candidate) -> bool {
    matches!(
        it.word(2).trim_start_matches(['و', 'ب']),
        "كتله" | "كتلته" | "كتلتها" | "كتلتهم"
    ) && it.word(1) == "من"
}

/// `ويضاف إلى حزب السهل مقعدان، ليصبح عدد المقاعد 94`: the list's, where nobody names the chamber.
fn is_added_to_list(it: &Candidate) -> bool {
    let (text, number) = (it.text, it.number);
    let sentence = text.sentence_around(number.lead).start..number.lead;
    let is_bare = |at: usize| cue::is(text, at, COUNT) && matches!(text.folded(at + 1), "المقاعد" | "النواب" | "مقاعد");
    let becomes = |at: usize| super::super::role::becomes(text, at) && is_bare(at + 1) && at + 3 >= number.lead;
    sentence.clone().any(becomes) && !is_chamber(text, &sentence) && !it.names.lists_in(sentence).is_empty()
}

/// `البالغ من العمر 87 عاما`
fn is_age(it: &Candidate) -> bool {
    matches!(it.text.folded(it.number.end), "عاما" | "سنه" | "عام")
}

/// `رفعوا عدد مقاعدهم من 49 إلى 52`: people's own.
fn is_theirs(it: &Candidate) -> bool {
    const REACH: usize = 3;
    let text = it.text;
    let near = it.number.lead.saturating_sub(REACH).max(it.near.start)..it.number.lead;
    let is_own =
        |at: usize| cue::is(text, at, SEAT) && text.folded(at).ends_with("هم") && cue::is(text, at.saturating_sub(1), COUNT);
    // `كان لحزب السهل وحلفائه 71 نائبا، وتراجع عددهم في الانتخابات إلى 61`
    let has_changed = || {
        let counted = it
            .near
            .clone()
            .rev()
            .find(|&at| cue::is(text, at, COUNT) && text.folded(at).ends_with("هم"));
        let sentence = text.sentence_around(it.number.lead).start;
        counted.is_some_and(|at| at > sentence && cue::is(text, at - 1, CHANGE) && !it.names.lists_in(sentence..at).is_empty())
    };
    near.into_iter().any(is_own) || has_changed()
}

/// `وبأغلبية المقاعد في مجلس مدينة طهران وعددها 21`
fn is_of_city(it: &Candidate) -> bool {
    let text = it.text;
    let is_council =
        |at: usize| text.folded(at) == "مجلس" && matches!(text.folded(at + 1), "مدينه" | "بلديه" | "محافظه" | "جهه" | "عماله");
    it.near.clone().any(is_council)
}

/// `عدد الوزراء البالغ عددهم 23 وزيرا`, `من مجموع الـ84 امرأة`
fn is_of_people(it: &Candidate) -> bool {
    let end = it.number.end;
    !it.number.unit
        && !it.number.member
        && (cue::is(it.text, end, WOMEN | CANDIDATE) || matches!(it.text.folded(end), "وزيرا" | "وزير"))
}

/// `من أصل عشرين مقعدا محجوزة للأقليات`
fn is_some(it: &Candidate) -> bool {
    chamber_other::is_some(it.text, it.number, it.names) || it.of_all && it.text.folded(it.number.end) == "محجوزه"
}

/// `14 مقعدا للبلديات`, `المقاعد المخصصة للنساء وعددها 14`, unless the number is the chamber's whatever stands beside it.
fn is_local(it: &Candidate) -> bool {
    speaks_of_local(it) && !(is_only_vacant(it) || it.is_described() || is_of_votes(it) || is_chosen_by_vote(it))
}

fn speaks_of_local(it: &Candidate) -> bool {
    const BEHIND: usize = 3;
    let Candidate {
        text,
        names,
        number,
        left,
        right,
        ..
    } = *it;
    // `25 بالمئة من مقاعد البرلمان الـ329 كمقاعد كوتا`: the chamber's, whatever is made of some.
    let is_whole =
        || number.article && text.folded(number.end).starts_with("كم") && chamber::bears_number(text, number, &it.after_verb);
    // `305 مرشحين بينهم 22 امرأة على 50 مقعدا`
    let competed = || it.word(1) == "علي" && cue::any(text, it.clause.clone(), COMPETE);
    let behind = right.start..(right.start + BEHIND).min(right.end);
    // `يتنافسون على 329 مقعدا، خصص ربعها للنساء`
    let is_part = |at: usize| matches!(text.folded(at), "ربعها" | "منها" | "بينها" | "ضمنها" | "ثلثها" | "نصفها");
    let is_partly = || competed() && text.is_comma(right.start) && behind.clone().any(is_part);
    cue::any(text, it.near.clone(), LOCAL)
        || cue::any(text, behind.clone(), LOCAL | WOMEN | RESERVED)
            && !is_partly()
            && !is_whole()
            && !part::is_for_lists(text, number)
        || cue::any(text, it.clause.clone(), RESERVED | WOMEN | VOTE)
            && !competed()
            && !part::contested_by_all(text, number, left, names)
}

/// `65 مقعدا شاغرا من أصل 290`
fn is_only_vacant(it: &Candidate) -> bool {
    it.of_all && !cue::any(it.text, it.near.clone(), LOCAL | WOMEN | VOTE)
}

/// `يتطلب 165 صوتا من أصل 329`, `انتخب رئيسا للمجلس بـ65 صوتا من أصل 128`: votes of a chamber's members.
fn is_of_votes(it: &Candidate) -> bool {
    /// Largest chamber whose members' votes are told; more are voters.
    const VOTES_MAX: u32 = 800;
    let (text, near) = (it.text, &it.near);
    it.of_all
        && it.number.value <= VOTES_MAX
        && matches!(text.word_before(it.number.lead, 3, 1), "صوتا" | "اصوات" | "صوت")
        && !cue::any(text, near.clone(), LOCAL | WOMEN)
        && (cue::any(text, near.clone(), NEED | MAJORITY | DEPUTY) || is_chamber(text, near))
}

/// `أدلى الناخبون بأصواتهم لاختيار 329 عضوا`
fn is_chosen_by_vote(it: &Candidate) -> bool {
    const BEHIND: usize = 4;
    let around = it.near.start..it.right.end.min(it.right.start + BEHIND);
    it.is_chosen && !cue::any(it.text, around, LOCAL | WOMEN | RESERVED)
}

/// `وفي نينوى فاز حزب السهل بثمانية من أصل 31`: what one part of the country has.
fn is_of_place(it: &Candidate) -> bool {
    let text = it.text;
    it.of_all
        && !is_chamber(text, &it.near)
        && !is_chamber(text, &(it.right.start..it.right.end.min(it.right.start + 3)))
        && place::heads(text, it.names, &text.sentence_around(it.number.start), it.number.start)
}
