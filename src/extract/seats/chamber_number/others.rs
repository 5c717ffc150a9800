//! What a word of number or size counts that is no chamber: what lists have, some seats, a majority. Owns these signs; which are asked, and what
//! shows a chamber, is the parent's.

use std::ops::Range;

use crate::arabic::without_articles;
use crate::extract::name::NameKind;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::{forms, head};
use super::{Size, is_chamber};

/// Signs that hold whatever whole the number may be of.
const BEFORE_WHOLE: [fn(&Size) -> bool; 10] = [
    has,
    is_lists,
    is_of_some_seats,
    is_of_named,
    is_component,
    is_majority,
    is_of_owner,
    is_own_size,
    is_some_deputies,
    opens_roll,
];

pub(super) fn before_whole(it: &Size) -> bool {
    BEFORE_WHOLE.iter().any(|sign| sign(it))
}

const OTHERS: [fn(&Size) -> bool; 5] = [is_of_majority, is_changed, is_own, was_theirs, has_ended];

pub(super) fn counts_others(it: &Size) -> bool {
    OTHERS.iter().any(|sign| sign(it))
}

/// What a chamber has is `chamber_size`'s.
fn has(it: &Size) -> bool {
    cue::is(it.text, it.at, HAVE) && !cue::any(it.text, it.behind(), COUNT)
}

/// `كانت النهضة تعد 89 نائبا`: a list's own.
fn is_lists(it: &Size) -> bool {
    matches!(it.word(), "تعد" | "يعد")
        && !matches!(it.text.folded(it.at.saturating_sub(1)), "التي" | "الذي")
        && !it.names.lists_in(it.sentence()..it.at).is_empty()
}

/// `المقاعد الفردية، وعددها مئة`: some of the seats.
fn is_of_some_seats(it: &Size) -> bool {
    (it.at.saturating_sub(3)..it.at).any(|at| forms::is(it.text, at, forms::SOME_SEATS))
}

/// `ذهبت المقاعد الأخرى إلى مستقلين، وعددهم خمسة وثلاثون`
fn is_of_named(it: &Size) -> bool {
    const REACH: usize = 8;
    let Size { text, at: size, .. } = *it;
    let refers = || text.folded(size).ends_with("ها") || text.folded(size).ends_with("هم");
    let near = || it.names.lists_in(size.saturating_sub(REACH)..size).iter();
    size > 1 && text.is_comma(size - 1) && refers() && near().any(|list| list.tokens.end == size - 1)
}

/// `المكون الكردي 63`: a part of the people, not what something is made of.
fn is_component(it: &Size) -> bool {
    matches!(without_articles(it.word()), "مكون" | "مكونات") && it.text.folded(it.at + 1) != "من"
}

/// `وتبلغ الأغلبية المطلوبة 109 أصوات`
fn is_majority(it: &Size) -> bool {
    let text = it.text;
    cue::each(text, it.at + 1..it.range.end, MAJORITY).any(|at| cue::find(text, at).proclitics.article)
}

/// `عدد مقاعد القوى السنية 71`, `عدد مقاعد فلان`: whose they are.
fn is_of_owner(it: &Size) -> bool {
    let text = it.text;
    let is_place = |at: usize| {
        let mut others = it.names.others_in(at..at + 1).iter();
        others.any(|other| other.kind != NameKind::Person)
    };
    (it.at..it.range.end.saturating_sub(1)).any(|at| {
        let seats = cue::find(text, at);
        seats.is(SEAT | DEPUTY)
            && !seats.proclitics.article
            && seats.pronoun.is_none()
            && text.folded(at + 1).starts_with("ال")
            && !cue::is(text, at + 1, CHAMBER | CHAMBER_OF | CHAMBER_KIND)
            && !is_place(at + 1)
    })
}

/// `مقاعد حزب السهل البالغة 21`, `احتفظ بمقاعده البالغ عددها 21`, `عدد مقاعد حزب السهل، أقدم الأحزاب، البالغة 21`: what a list has.
fn is_own_size(it: &Size) -> bool {
    const REACH: usize = 8;
    let Size {
        text, names, at: size, ..
    } = *it;
    let sentence = text.sentence_around(size);
    let is_lists_own = |head: usize| {
        cue::find(text, head).pronoun.is_none()
            || !names.lists_in(sentence.start..head).is_empty() && !is_chamber(text, &(head.saturating_sub(4)..head))
    };
    let is_lists =
        |seats: usize| cue::is(text, size, SIZE) && text.is_in_name(seats + 1) && !is_chamber(text, &(seats + 1..size));
    let near = size.saturating_sub(REACH).max(sentence.start)..size;
    head::told_by_size(text, size, &sentence).is_some_and(|head| is_lists_own(head.at))
        || near.rev().find(|&at| cue::is(text, at, SEAT)).is_some_and(is_lists)
}

/// `النواب الحاضرين وعددهم 190`: some of them.
fn is_some_deputies(it: &Size) -> bool {
    let Size { text, at: size, .. } = *it;
    (size.saturating_sub(3)..size.saturating_sub(1)).any(|at| {
        let next = text.folded(at + 1);
        cue::is(text, at, DEPUTY)
            && cue::find(text, at).proclitics.article
            && next.starts_with("ال")
            && (next.ends_with("ين") || next.ends_with("ون"))
            && !next.starts_with("المنتخب")
    })
}

/// `يضم المجلس ثماني كتل: "الورد" 27 نائبا`: the first of a roll.
fn opens_roll(it: &Size) -> bool {
    !it.is_count() && (it.at..it.range.end.saturating_sub(1)).any(|at| it.text.mark(at) == Some(':'))
}

/// `الأغلبية البسيطة البالغة 272 مقعدا`, but not `نصف مقاعد البرلمان البالغة 128`.
fn is_of_majority(it: &Size) -> bool {
    const REACH: usize = 3;
    let Size {
        text, at: size, range, ..
    } = *it;
    let majority = cue::last(text, size.saturating_sub(REACH).max(range.start)..size, MAJORITY);
    majority.is_some_and(|majority| !cue::any(text, majority..size, SEAT))
}

/// `لينخفض عدد مقاعده من 80`, `بلغ عدد مقاعده 45`: a list's own.
fn is_changed(it: &Size) -> bool {
    let text = it.text;
    let changes = || cue::any(text, it.from.saturating_sub(2)..it.at, CHANGE);
    (it.word().ends_with("بلغ") || changes())
        && cue::each(text, it.behind(), SEAT).any(|at| cue::find(text, at).pronoun.is_some())
        && !it.is_of_chamber()
}

/// `وكان حزب السهل رابعا وعدد مقاعده 25`
fn is_own(it: &Size) -> bool {
    let Size { text, at: size, .. } = *it;
    it.is_count()
        && cue::is(text, size + 1, SEAT | DEPUTY)
        && cue::find(text, size + 1).pronoun.is_some()
        && it.names_list()
        && !is_chamber(text, &(size.saturating_sub(4)..size))
        && !it.is_of_chamber()
}

/// `نال حزب السهل 241 مقعدا بعدما كان عددهم لا يزيد على 57`: whoever was spoken of.
fn was_theirs(it: &Size) -> bool {
    let Size { text, at: size, .. } = *it;
    let counts_them = it.is_count() && cue::find(text, size).pronoun.is_some() || text.folded(size) == "عددهم";
    counts_them
        && size > 1
        && cue::is(text, size - 1, WAS)
        && matches!(text.folded(size - 2), "بعدما" | "ان" | "حين")
        && it.names_list()
}

/// A clause later than the word speaks of something else.
fn has_ended(it: &Size) -> bool {
    it.behind().any(|at| matches!(it.text.mark(at), Some('،' | '؛' | '(' | ',')))
        || it.names.lists_in(it.behind()).iter().any(|list| !list.guarded)
}

/// `انخفض العدد إلى 53 مقعدا`: of what was counted before.
pub(super) fn is_of_before(it: &Size, here: usize, around: &Range<usize>) -> bool {
    let Size { text, at: size, .. } = *it;
    let told = || here.checked_sub(1).map_or(here, |before| text.sentence_around(before).start);
    it.word() == "العدد" && size + 2 >= it.range.end && !is_chamber(text, around) && !it.names.lists_in(told()..size).is_empty()
}
