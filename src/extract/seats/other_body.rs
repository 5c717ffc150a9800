//! Seats of other bodies than the chamber: councils, governments, boards, by-elections, and whether a sentence speaks of a local
//! election. Owns those signs; knows no lists.

use std::ops::Range;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::named::NamedText;
use crate::arabic::WordTest;

/// Words of other bodies.
pub(super) static OTHER_BODY: WordTest = WordTest::listed(&[], || forms::ids_of(forms::OTHER_BODY));

static COUNCILS: WordTest = WordTest::words(&[], &["بمجالس", "مجالس"]);

/// `12 مقعدا في الحكومة`, `في انتخابات تكميلية`, `في مجلس بلدية العاصمة`: seats of another body, or of one district.
pub(super) fn is_other_body(text: &NamedText, right: &Range<usize>) -> bool {
    const REACH: usize = 8;
    let end = text.sentence_around(right.start.saturating_sub(1)).end;
    let near = right.start..end.min(right.start + REACH);
    if !OTHER_BODY.any_in(text, near.clone()) {
        return false;
    }
    near.take_while(|&at| !cue::is(text, at, VERB) && !matches!(text.mark(at), Some('،' | ',' | '؛' | ':')))
        .filter(|&at| OTHER_BODY.at(text, at))
        .any(|at| match text.folded(at) {
            "الحكومه" | "الوزاره" | "النقابه" => {
                at > right.start && text.folded(at - 1) == "في" && at <= right.start + 1
            }
            "تكميليه" | "التكميليه" | "فرعيه" | "الفرعيه" => true,
            // `12 مقعدا في مجلس المستشارين` beside the lower house
            "مجلس" if matches!(text.folded(at + 1), "المستشارين" | "الاعيان" | "اللوردات") => {
                let sentence = text.sentence_around(at);
                let is_lower = |at: usize| text.folded(at) == "النواب" && at > 0 && text.folded(at - 1).ends_with("مجلس");
                at <= right.start + 2 && sentence.into_iter().any(is_lower)
            }
            "مجلس" => matches!(
                text.folded(at + 1),
                "بلديه"
                    | "بلدي"
                    | "محافظه"
                    | "المحافظه"
                    | "الوزراء"
                    | "الاداره"
                    | "اداره"
                    | "النقابه"
                    | "نقابه"
            ),
            "الغرفه" => matches!(text.folded(at + 1), "العليا" | "الثانيه") && at <= right.start + 2,
            "نقابه" | "النقابات" | "الغرف" => at > 0 && cue::is(text, at - 1, ELECTION),
            _ => is_of_members(text, at),
        })
}

/// `نقابة المحامين`, `انتخابات مجلس الجامعة`, `قائمتها الطلابية`, `مؤتمر الحوار`, `الانتخابات التكميلية`: bodies of a trade, of students,
/// of a conference, and votes for a seat or two.
fn is_of_members(text: &NamedText, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |at| text.folded(at));
    match text.folded(at) {
        "الطلابيه" | "الطلبه" => true,
        "الجامعه" => {
            before.ends_with("مجلس") || before.ends_with("اتحاد") || cue::names_election(text, at.saturating_sub(1))
        }
        "الحوار" => before.ends_with("موتمر") || matches!(before, "في" | "وفي"),
        "المهنيه" => before.ends_with("الغرف"),
        "التكميليه" | "تكميليه" | "الجزيي" | "الجزييه" => {
            cue::names_election(text, at.saturating_sub(1))
        }
        "المحامين" | "المهندسين" | "الاطباء" | "الصحفيين" | "المعلمين" | "الصيادله" => {
            ["نقابه", "مجلس", "اتحاد", "جمعيه"].iter().any(|body| before.ends_with(body))
        }
        _ => false,
    }
}

/// True where the words before a number, back to the last word for a chamber, speak of such a body.
pub(super) fn follows_other_body(text: &NamedText, near: &Range<usize>) -> bool {
    const REACH: usize = 16;
    let near = near
        .end
        .saturating_sub(REACH)
        .max(text.sentence_around(near.end.saturating_sub(1)).start)..near.end;
    let told = OTHER_BODY
        .each_in(text, near.clone())
        .rev()
        .find(|&at| is_of_members(text, at));
    // `الانتخابات التكميلية على مقعد كان لحزب السهل الذي فاز بـ45`
    let is_relative = |at: usize| matches!(text.folded(at), "الذي" | "التي") && text.is_in_name(at - 1);
    told.is_some_and(|at| !super::chamber::is_chamber(text, &(at + 1..near.end)) && !(at + 1..near.end).any(is_relative))
}

/// `المجالس البلدية`, `على الصعيد الجماعي`: other chambers than the national one.
pub(super) fn is_local(text: &NamedText, range: &Range<usize>) -> bool {
    let is_of_chamber = |at: usize| {
        cue::is(text, at, CHAMBER_OF | TERM | SEAT) || matches!(text.folded(at), "الصعيد" | "المجالس" | "مجالس" | "المستوي")
    };
    // `على مستوى البلديات`
    let is_level = |at: usize| {
        matches!(text.folded(at), "مستوي" | "صعيد")
            && matches!(
                text.folded(at + 1),
                "البلديات" | "الجماعات" | "المحافظات" | "الولايات" | "الجهات" | "البلديه" | "المحلي"
            )
    };
    if range.clone().any(is_level) {
        return true;
    }
    let is_of_places = |at: usize| matches!(text.folded(at), "الجماعات" | "المحافظات" | "البلديات" | "المحافظه");
    cue::each(text, range.clone(), LOCAL).any(|at| at > 0 && is_of_chamber(at - 1))
        || COUNCILS.each_in(text, range.clone()).any(|at| is_of_places(at + 1))
}

/// `غالبية المناصب في مجالس محافظات الجنوب`: the words speak of the councils of provinces.
pub(super) fn names_councils(text: &NamedText, range: Range<usize>) -> bool {
    COUNCILS
        .each_in(text, range)
        .any(|at| matches!(text.folded(at + 1), "محافظات" | "المحافظات" | "البلديات"))
}

/// `وفي مجلس محافظة البصرة حصل`: the sentence begins with the council of one place.
pub(super) fn opens_with_local(text: &NamedText, left: &Range<usize>) -> bool {
    const HEAD: usize = 5;
    // `حصد 120 مقعدا في البلاد، وفي مجلس جهة السهل نال 30`
    let comma = left.clone().rev().find(|&at| text.is_comma(at));
    let start = comma.unwrap_or(left.start);
    let head = comma.unwrap_or_else(|| text.sentence_around(left.start).start);
    start == head
        && (head..left.end.min(head + HEAD)).any(|at| {
            matches!(text.folded(at), "مجلس" | "بمجلس" | "لمجلس" | "وبمجلس")
                && matches!(
                    text.folded(at + 1),
                    "محافظه" | "المحافظه" | "محافظات" | "بلديه" | "جهه" | "عماله" | "ولايه" | "مدينه"
                )
                && at > 0
                && (matches!(text.folded(at - 1), "في" | "وفي" | "علي" | "ففي") || !text.folded(at).starts_with("مجلس"))
        })
}

/// Whether a sentence names a local election (true) or the national one (false); none where it names neither.
pub(super) fn level(text: &NamedText, sentence: &Range<usize>) -> Option<bool> {
    let near = |index: usize, national: bool| {
        (index + 1..(index + 4).min(sentence.end)).any(|at| {
            if national {
                cue::is(text, at, PARLIAMENTARY) || matches!(text.folded(at), "العامه" | "النواب" | "الكنيست")
            } else {
                cue::is(text, at, LOCAL) || matches!(text.folded(at), "المحافظات" | "البلديه" | "البلديات")
            }
        })
    };
    let elections = || cue::ELECTIONS.each_in(text, sentence.clone());
    if elections().any(|index| near(index, true)) {
        return Some(false);
    }
    // `النتائج النهائية للانتخابات الثلاثة، سواء المحلية أو الجهوية أو التشريعية`: the national one among them.
    let among = |index: usize| {
        let is_other = |at: usize| cue::is(text, at, LOCAL | PARLIAMENTARY) || matches!(text.folded(at), "او" | "و" | "ام");
        let local = (index + 1..sentence.end).find(|&at| cue::is(text, at, LOCAL));
        local.is_some_and(|local| {
            (local..sentence.end)
                .take_while(|&at| is_other(at))
                .any(|at| cue::is(text, at, PARLIAMENTARY))
        })
    };
    if elections().any(among) {
        return Some(false);
    }
    if elections().any(|index| near(index, false)) {
        return Some(true);
    }
    let council = COUNCIL
        .each_in(text, sentence.clone())
        .find(|&at| seats_in_council(text, at, sentence.start));
    council.map(|_| true)
}

/// `مجلس`, with what is written together with it.
pub(super) static COUNCIL: WordTest = WordTest::words(&['و', 'ل', 'ب'], &["مجلس"]);

/// `توزيع المقاعد في مجلس محافظة السهل`, `انتخابات مجلس محافظة`, `بعضوية مجلس محافظة`: seats of the council of one place.
fn seats_in_council(text: &NamedText, at: usize, from: usize) -> bool {
    const REACH: usize = 4;
    let is_of_place = matches!(text.folded(at + 1), "محافظه" | "بلديه" | "جهه" | "عماله");
    let is_told = |at: usize| {
        cue::is(text, at, SEAT) || cue::names_election(text, at) || text.folded(at).trim_start_matches('ب') == "عضويه"
    };
    is_of_place && (at.saturating_sub(REACH).max(from)..at).any(is_told)
}
