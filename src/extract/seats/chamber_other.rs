//! Numbers with the words of a chamber's size that are of something else: of bodies that nobody votes for, of provinces, candidates,
//! ministers, of a list's own seats or of some of the members. Owns these signs; what does tell a size is `total`'s.

use std::ops::Range;

use super::chamber::{DISTRICTS_MIN, is_chamber};
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::quantity::Quantity;
use super::{forms, other_body, times};
use crate::arabic::{WordTest, without_articles};
use crate::extract::name::Names;
use crate::lexicon::Lexicon;

/// How far before the whole stands what is kept or lost of it, in tokens.
const KEPT_WITHIN: usize = 9;

/// `حضروا`, `المشاركين`: what deputies do in the chamber.
static QUORUM: WordTest = WordTest::new(|word| {
    let bare = without_articles(word);
    ["حضر", "حاضر", "شارك", "مشارك", "صوتو"]
        .iter()
        .any(|stem| bare.starts_with(stem))
});

/// So many seats no list is told to have lost some of without its name.
pub(super) const CHAMBER_SURE: u32 = 100;

/// How far behind seats that are run for their round may be named, in tokens.
const ROUND_WITHIN: usize = 6;

static PROVINCIAL: WordTest = WordTest::words(&[], &["المجالس"]);

/// Numbers with the words of a size that are none: those told by a bound (`تجاوز عدد الموقعين 120`), with others than members (`أعضاء
/// المجلس والوزراء الـ65`), of members that nobody votes for, of a conference, of local councils, of one place (`بينها سبعة من أصل 24`).
pub(super) fn is_unlike_size(text: &NamedText, number: &Quantity, names: &Names) -> bool {
    const REACH: usize = 14;
    const COUNTED: usize = 8;
    let lead = number.lead;
    let sentence = text.sentence_around(lead).start;
    let word = |back: usize| text.word_before(lead, back, sentence);
    let near = lead.saturating_sub(COUNTED).max(sentence)..lead;
    // `تجاوز عدد الموقعين 120 نائبا`
    let exceeds = |word: &str| times::holds(word.trim_start_matches(['و', 'ف']), times::EXCEEDS);
    let counts_over = |at: usize| at > sentence && exceeds(text.folded(at - 1));
    let is_bounded = || {
        exceeds(word(1))
            || matches!(word(1), "عن" | "علي") && exceeds(word(2))
            || cue::each(text, near.clone(), COUNT).any(counts_over)
    };
    // `عدد الوزراء 26`, `عدد النواب الجدد 180`, `25 في المئة من المقاعد، وعددها 110`: of others, of some of them.
    let counts_others = |at: usize| {
        let next = text.folded(at + 1);
        let described = text.folded(at + 2);
        let some =
            || described == "الجدد" || described.starts_with("ال") && described.ends_with("ين") && described != "المنتخبين";
        // `عدد المصوتين بلغ 309 نواب`
        let of_those = next.starts_with("ال")
            && next.ends_with("ين")
            && !matches!(next, "المنتخبين" | "الممثلين")
            && !cue::is(text, at + 1, DEPUTY);
        of_those
            || forms::holds(next.trim_start_matches("ال"), forms::PORTFOLIO)
            || cue::is(text, at + 1, DEPUTY) && next.starts_with("ال") && at + 2 < lead && some()
    };
    let of_others = || cue::each(text, near.clone(), COUNT).any(counts_others);
    // `حصته السابقة البالغة 45`
    let is_own = || {
        cue::is(text, lead.saturating_sub(1), SIZE)
            && (lead.saturating_sub(4).max(sentence)..lead - 1).any(|at| forms::is(text, at, forms::OWN_SHARE))
    };
    let of_percent = || {
        matches!(word(1), "وعددها" | "عددها")
            && !word(2).starts_with("البالغ")
            && near.clone().any(|at| matches!(text.folded(at), "الميه" | "بالميه"))
    };
    // `59 هي نصيب الإقليم`, `من أصل 60 رشحهم`, `خسر 17 مقعدا من أصل 24`: of a region, of a list.
    // `من أصل 46 مقعدا حصة الإقليم`
    let is_share = || {
        let share = number.end + usize::from(matches!(text.folded(number.end), "هي" | "هو"));
        matches!(text.folded(share), "نصيب" | "حصه")
    };
    let is_put_up = || ["رشحهم", "رشحتهم", "رشحها", "قدمهم", "قدمتهم"].contains(&text.folded(number.end));
    let out_of = word(1) == "اصل";
    // `خسارة 239 نائبا من أصل 329` tells of no list.
    let is_of_all = || number.value >= CHAMBER_SURE && !(sentence..lead).any(|at| text.is_in_name(at));
    let is_lost = || {
        lead > sentence + 4
            && !is_of_all()
            && cue::is(text, lead - 3, UNIT)
            && cue::last(text, lead.saturating_sub(KEPT_WITHIN).max(sentence)..lead - 3, VERB)
                .is_some_and(|verb| cue::is(text, verb, LOSE))
    };
    // `لم يبق له سوى 17 مقعدا من أصل 48`: of its own, unless the chamber has that size.
    let is_kept = || {
        let near = lead.saturating_sub(KEPT_WITHIN).max(sentence)..lead;
        cue::any(text, near, KEEP | EXCEPT) && !is_size_in(names, number.value)
    };
    // `في العاصمة حيث انتزع تسعة من أصل ثلاثين`
    let of_place = || lead > sentence + 3 && super::part::is_of_place(text, lead - 3, lead - 3);
    let of_share = || lead > sentence + 3 && is_number(text, lead - 3) && matches!(word(4), "بينها" | "منها" | "بينهم" | "منهم");
    // `لم يعد سوى 32 نائبا من أعضاء المجلس السابق`
    let of_members = || text.folded(number.end) == "من" && matches!(text.folded(number.end + 1), "اعضاء" | "نواب");
    let is_appointed = |at: usize| times::is(text, at, times::NAMED_TO);
    let far = lead.saturating_sub(REACH).max(sentence)..lead;
    let named_last = |at: usize| !is_chamber(text, &(at + 2..lead));
    let local = || {
        let last = || far.clone().rev().find(|&at| other_body::is_local(text, &(at..at + 1)));
        if other_body::is_local(text, &far) { last() } else { None }
    };
    let dialogue = || {
        let mut bodies = other_body::OTHER_BODY.each_in(text, sentence..lead).rev();
        bodies.find(|&at| text.folded(at) == "الحوار")
    };
    matches!(word(1), "والوزراء" | "والمرشحين")
        || out_of && (is_lost() || is_kept() || of_place() || of_share())
        || is_share()
        || is_put_up()
        || of_members()
        || of_percent()
        || is_appointed(number.end)
        || is_appointed(number.end + 1)
        || is_own()
        || is_bounded()
        || of_others()
        || local().is_some_and(named_last)
        || dialogue().is_some_and(named_last)
        || other_body::follows_other_body(text, &far)
}

/// True where a chamber of a country that the text names has had `seats` seats in some term of the calendar.
pub(super) fn is_size_in(names: &Names, seats: u32) -> bool {
    let lexicon = Lexicon::bundled();
    let has_size = |country: &str| lexicon.elections_of(country).iter().any(|election| election.seats == seats);
    names.countries().iter().any(|country| has_size(country))
}

/// `المجلس الأعلى للقضاء`, `مجلس الوزراء`, `الجمعية العمومية للنقابة`: bodies that nobody votes into.
pub(super) fn is_unelected(text: &NamedText, near: &Range<usize>) -> bool {
    let body = cue::last(text, near.clone(), CHAMBER | CHAMBER_OF);
    body.is_some_and(|body| cue::is(text, body, CHAMBER_OF) && times::is(text, body + 1, times::NO_CHAMBER))
}

/// `22 من أصل 22 وزيرا`: what is counted stands behind, where no unit does.
pub(super) fn counts_others(text: &NamedText, number: &Quantity) -> bool {
    let next = text.folded(number.end);
    text.word(number.end).is_some()
        && (cue::find(text, number.end).classes == 0 || cue::is(text, number.end, CANDIDATE | WOMEN))
        && !matches!(next, "بنسبه" | "بزياده" | "بخساره" | "بفارق")
        && (next.ends_with('ا') && !next.ends_with("ها") || next.ends_with('ه'))
}

/// `قبل 48 طعنا من مجموع 361`, `من بين 361 طعنا قبل 48`: what courts and commissions deal with.
fn counts_appeals(text: &NamedText, lead: usize) -> bool {
    const REACH: usize = 4;
    static CASES: WordTest = WordTest::words(
        &[],
        &[
            "طعنا",
            "طعون",
            "شكوي",
            "شكاوي",
            "صندوقا",
            "صناديق",
            "مركزا",
            "مراكز",
            "محطه",
            "محطات",
            "ورقه",
            "قضيه",
        ],
    );
    let near = lead.saturating_sub(REACH).max(text.sentence_around(lead).start)..lead;
    CASES
        .last_in(text, near.clone())
        .is_some_and(|at| at > near.start && is_number(text, at - 1))
}

/// `15 وزيرا من أصل 22`, `12 مشروع قانون من أصل 40`: what is counted stands before.
pub(super) fn follows_others(text: &NamedText, number: &Quantity, left: &Range<usize>) -> bool {
    let lead = number.lead;
    let word = |back: usize| text.word_before(lead, back, left.start);
    let counted = lead.checked_sub(3).filter(|&at| at > text.sentence_around(lead).start);
    // but `فاز في 214 دائرة من أصل 300`
    let is_unwon = |at: usize| {
        cue::is(text, at, CANDIDATE)
            || cue::is(text, at, DISTRICT)
                && (at.checked_sub(2).is_none_or(|before| text.folded(before) != "في") || number.value < DISTRICTS_MIN)
            || crate::extract::name::words::table()
                .find(text, at)
                .is(crate::extract::name::words::NOUN | crate::extract::name::words::PLURAL)
    };
    // `12 مشروع قانون من أصل 40`
    let counts_two_words = lead > text.sentence_around(lead).start + 5
        && is_number(text, lead - 5)
        && [lead - 4, lead - 3].into_iter().all(|at| {
            text.word(at).is_some()
                && cue::find(text, at).classes == 0
                && !text.is_in_name(at)
                && text.folded(at).chars().count() > 3
        });
    word(1) == "اصل" && counts_two_words && word(3) != "فقط"
        || cue::is(text, lead.saturating_sub(1), TOTAL_OF)
            && counted.is_some_and(|at| {
                let is_other =
                    cue::find(text, at).classes == 0 && (text.folded(at).ends_with('ا') || text.folded(at).ends_with('ه'));
                is_number(text, at - 1) && text.word(at).is_some() && (is_other || is_unwon(at))
            })
        || counts_appeals(text, lead)
}

/// `من أصل 275 نائبا حضروا`, `ستة نواب من بين 22 مرشحا`, `87 مقعدا من بين 258 مقعدا أعلنت نتائجها`, `من أصل 22 جرى التنافس عليها`: some of the
/// members or seats, unless the chamber has that size.
pub(super) fn is_some(text: &NamedText, number: &Quantity, names: &Names) -> bool {
    let (first, next) = (number.end, number.end + 1);
    // `من أصل 22 نافس عليها`, `من أصل 22 جرى التنافس عليها`
    let is_on_them = |at: usize| matches!(text.folded(at + 1), "عليها" | "عليه") || text.folded(at) == "فيها";
    let is_run_for = [first, next]
        .into_iter()
        .any(|at| cue::is(text, at, COMPETE) && is_on_them(at));
    let is_of_round = || (next..next + ROUND_WITHIN).any(|at| times::is(text, at, times::ROUND));
    is_run_for && (number.value < CHAMBER_SURE || is_of_round()) && !is_size_in(names, number.value)
        || QUORUM.at(text, number.end)
        || cue::is(text, number.number.end, CANDIDATE)
        || times::is(text, number.end, times::SETTLED)
        || times::is(text, number.end + 1, times::SETTLED)
}

/// `فاز بجميع المقاعد التي نافس عليها، وعددها 22`: what somebody won is counted, no chamber.
pub(super) fn is_whole_of_some(text: &NamedText, number: &Quantity) -> bool {
    const REACH: usize = 9;
    // `البالغ عددها / 91 مقعدا /`
    let slash = usize::from(number.lead > 0 && text.mark(number.lead - 1) == Some('/'));
    let Some(told) = number.lead.checked_sub(1 + slash).filter(|&at| {
        matches!(text.folded(at), "وعددها" | "عددها" | "وهي" | "البالغه")
            || text.folded(at) == "عددها" && matches!(text.folded(at.saturating_sub(1)), "البالغ")
    }) else {
        return false;
    };
    let sentence = text.sentence_around(told).start;
    let near = told.saturating_sub(REACH).max(sentence)..told;
    let seats = near
        .clone()
        .rev()
        .find(|&at| text.folded(at) == "المقاعد" || text.folded(at) == "مقاعد");
    seats.filter(|&seats| seats > sentence).is_some_and(|seats| {
        let all = matches!(
            text.folded(seats - 1).trim_start_matches(['ب', 'ل']),
            "جميع" | "كل" | "كامل" | "كافه"
        );
        let is_some = matches!(text.folded(seats + 1), "التي" | "المخصصه" | "المتنافس" | "المتاحه");
        let most = matches!(text.folded(seats - 1).trim_start_matches('ب'), "اغلب" | "معظم" | "غالبيه");
        // `استحقاقه من نيل المقاعد البالغ عددها 91`
        let gained = matches!(
            text.folded(seats - 1).trim_start_matches(['ب', 'ل']),
            "نيل" | "كسب" | "حصد" | "احراز" | "انتزاع" | "نيله" | "نيلها" | "حصده" | "حصدها"
        );
        (all && is_some || most) && cue::any(text, sentence..seats, GAIN | KEEP) || gained
    })
}

/// `وفي مجالس المحافظات`, `24 مقعدا في المحافظة`.
pub(super) fn is_of_provinces(text: &NamedText, number: &Quantity, near: &Range<usize>, right: &Range<usize>) -> bool {
    PROVINCIAL.any_in(text, near.clone())
        || speaks_of_provinces(text, paragraph_before(text, number.lead))
        || (right.start..(right.start + 4).min(right.end)).any(|at| matches!(text.folded(at), "المحافظه" | "المحافظات"))
}

/// What the paragraph of the token at `at` tells before it, as far back as a number may hang on it.
fn paragraph_before(text: &NamedText, at: usize) -> Range<usize> {
    const REACH: usize = 120;
    let paragraph = text.paragraphs().get(text.paragraph_of(at)).map_or(at, |range| range.start);
    paragraph.max(at.saturating_sub(REACH)).min(at)..at
}

/// `في انتخابات مجالس المحافظات`, and no parliament since.
fn speaks_of_provinces(text: &NamedText, before: Range<usize>) -> bool {
    static COUNCILS: WordTest = WordTest::new(|word| word.ends_with("مجالس"));
    let mut councils = COUNCILS.each_in(text, before.clone()).rev();
    let councils = councils.find(|&at| matches!(text.folded(at + 1), "المحافظات" | "محافظات" | "الولايات" | "الاقاليم"));
    councils.is_some_and(|at| !is_chamber(text, &(at + 2..before.end)))
}

fn is_number(text: &NamedText, at: usize) -> bool {
    text.number(at).is_some() || crate::arabic::number::word(text, at).is_some()
}

/// `لترتفع حصته في المجلس المكون من 329 نائبا إلى 27`, `ارتفعت مقاعد حزب السهل في برلمان يضم 329 إلى 40`: a list's, within the chamber.
pub(super) fn is_reached_within(text: &NamedText, number: &Quantity, names: &Names) -> bool {
    let start = text.sentence_around(number.lead).start;
    let Some(to) = number.lead.checked_sub(1).filter(|&at| text.folded(at) == "الي") else {
        return false;
    };
    let Some(within) = (start..to).rev().find(|&at| is_within(text, at)) else {
        return false;
    };
    let Some(verb) = cue::last(text, start..within, CHANGE) else {
        return false;
    };
    let is_own = |at: usize| cue::is(text, at, HOLDING | SEAT | DEPUTY) && cue::find(text, at).pronoun.is_some();
    // `ارتفع حزب السهل إلى 208 مقاعد، في برلمان قلصه القانون من 736 نائبا إلى 630`: the chamber's after all.
    let is_resized = cue::any(text, within..to, CHANGE) || (verb..within).any(|at| text.folded(at) == "الي");
    !is_resized && ((verb..within).any(is_own) || !names.lists_in(verb..within).is_empty())
}

/// `في المجلس`, `داخل البرلمان`.
pub(super) fn is_within(text: &NamedText, at: usize) -> bool {
    matches!(text.folded(at), "في" | "داخل") && is_chamber(text, &(at + 1..at + 2))
}
