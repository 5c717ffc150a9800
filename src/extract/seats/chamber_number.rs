//! Sizes of chambers told by a word of number or size: `عدد مقاعد المجلس 128`, `البالغ عددها`, `تبلغ مقاعد الجمعية`. Owns what such a word
//! counts, the chamber or somebody's own; whether a number may be a total at all is `total`'s.

use std::ops::Range;

use super::chamber::is_chamber;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::named::NamedText;
use crate::arabic::{WordTest, without_articles};
use crate::extract::name::{NameKind, Names};

static REACHES: WordTest = WordTest::words(&[], &["تبلغ", "يبلغ", "بلغ", "وتبلغ", "ويبلغ"]);

static CANDIDATES: WordTest = WordTest::listed(&[], || forms::ids_of(forms::VOTERS));

/// `كل النواب`, `خُمس المقاعد`: what is said of all or of a part.
static WHOLE: WordTest = WordTest::listed(&['و', 'ب', 'ل'], || forms::ids_of(forms::WHOLE));

static SUPERLATIVE: WordTest = WordTest::words(&['ب', 'ل'], &["اكبر", "اقل", "اعلي", "ادني", "اكثر"]);

/// `مقاعد حزب السهل البالغة 21`, `احتفظ بمقاعده البالغ عددها 21`, `عدد مقاعد حزب السهل، أقدم الأحزاب، البالغة 21`: the word of size at
/// `size` tells what a list has.
fn is_own_size(text: &NamedText, size: usize, names: &Names) -> bool {
    const REACH: usize = 8;
    let sentence = text.sentence_around(size);
    let is_lists_own = |head: usize| {
        cue::find(text, head).pronoun.is_none()
            || !names.lists_in(sentence.start..head).is_empty() && !is_chamber(text, &(head.saturating_sub(4)..head))
    };
    let is_lists =
        |seats: usize| cue::is(text, size, SIZE) && text.is_in_name(seats + 1) && !is_chamber(text, &(seats + 1..size));
    let near = size.saturating_sub(REACH).max(sentence.start)..size;
    super::head::told_by_size(text, size, &sentence).is_some_and(|head| is_lists_own(head.at))
        || near.rev().find(|&at| cue::is(text, at, SEAT)).is_some_and(is_lists)
}

/// `البالغ عددها`, `المؤلف من`, `يضم البرلمان`, `عدد مقاعد المجلس`, `تبلغ مقاعد الجمعية`: with a chamber or its seats, and no list.
pub(super) fn sizes(text: &NamedText, range: &Range<usize>, names: &Names) -> bool {
    let from = range.end.saturating_sub(8).max(range.start);
    let near = from..range.end;
    // `كانت النهضة تعد 89 نائبا`: a list's own.
    let is_lists = |size: usize| {
        matches!(text.folded(size).trim_start_matches('و'), "تعد" | "يعد")
            && !matches!(text.folded(size.saturating_sub(1)), "التي" | "الذي")
            && !names.lists_in(text.sentence_around(size).start..size).is_empty()
    };
    // `المقاعد الفردية، وعددها مئة`: some of the seats.
    let is_some = |size: usize| (size.saturating_sub(3)..size).any(|at| forms::is(text, at, forms::SOME_SEATS));
    let size = near
        .clone()
        .rev()
        .filter(|&at| cue::is(text, at, SIZE | COUNT) || REACHES.at(text, at))
        // `على أعلى عدد من المقاعد وهو 73`, `عدد من المقاعد`, `حل رابعا بعدد المقاعد (22)`: what a list has got.
        .filter(|&at| at == 0 || !SUPERLATIVE.at(text, at - 1))
        .filter(|&at| text.folded(at) != "بعدد")
        .filter(|&at| {
            !(cue::is(text, at, COUNT)
                && text.folded(at).ends_with("عدد")
                && !text.folded(at).contains("ال")
                && text.folded(at + 1) == "من"
                && cue::is(text, at + 2, SEAT | DEPUTY))
        })
        .find(|&at| !matches!(text.folded(at + 1), "الاكبر" | "الاعلي" | "الاقل"));
    // `ذهبت المقاعد الأخرى إلى مستقلين، وعددهم خمسة وثلاثون`
    let of_named = |size: usize| {
        let refers = text.folded(size).ends_with("ها") || text.folded(size).ends_with("هم");
        let is_aside = size > 1 && text.is_comma(size - 1) && refers;
        let near = names.lists_in(size.saturating_sub(8)..size);
        is_aside && near.iter().any(|list| list.tokens.end == size - 1)
    };
    // What a chamber has is `chamber_size`'s.
    let has = |size: usize| cue::is(text, size, HAVE) && !cue::any(text, size..range.end, COUNT);
    let Some(size) = size.filter(|&size| !has(size) && !is_lists(size) && !is_some(size) && !of_named(size)) else {
        return false;
    };
    // `المكون الكردي 63`: a part of the people, not what something is made of.
    if matches!(without_articles(text.folded(size).trim_start_matches('و')), "مكون" | "مكونات") && text.folded(size + 1) != "من"
    {
        return false;
    }
    // `وتبلغ الأغلبية المطلوبة 109 أصوات`
    if (size + 1..range.end).any(|at| cue::is(text, at, MAJORITY) && cue::find(text, at).proclitics.article) {
        return false;
    }
    // `عدد مقاعد القوى السنية 71`, `عدد مقاعد فلان`: whose they are.
    let is_of_lists = (size..range.end.saturating_sub(1)).any(|at| {
        let seats = cue::find(text, at);
        let owner = text.folded(at + 1);
        seats.is(SEAT | DEPUTY)
            && !seats.proclitics.article
            && seats.pronoun.is_none()
            && owner.starts_with("ال")
            && !cue::is(text, at + 1, CHAMBER | CHAMBER_OF | CHAMBER_KIND)
            && !names
                .others_in(at + 1..at + 2)
                .iter()
                .any(|other| other.kind != NameKind::Person)
    });
    if is_of_lists || is_own_size(text, size, names) {
        return false;
    }
    // `النواب الحاضرين وعددهم 190`: some of them.
    let is_some_deputies = (size.saturating_sub(3)..size.saturating_sub(1)).any(|at| {
        let next = text.folded(at + 1);
        cue::is(text, at, DEPUTY)
            && cue::find(text, at).proclitics.article
            && next.starts_with("ال")
            && (next.ends_with("ين") || next.ends_with("ون"))
            && !next.starts_with("المنتخب")
    });
    // `يضم المجلس ثماني كتل: "الورد" 27 نائبا`: the first of a roll.
    let opens_roll = !cue::is(text, size, COUNT) && (size..range.end.saturating_sub(1)).any(|at| text.mark(at) == Some(':'));
    if is_some_deputies || opens_roll {
        return false;
    }
    // `ثلثا النواب البالغ عددهم 257`
    let described = size.saturating_sub(usize::from(cue::is(text, size.saturating_sub(1), SIZE)));
    if cue::is(text, size, COUNT)
        && size + 1 == range.end
        && described > 1
        && text.folded(described - 1) == "النواب"
        && (cue::is(text, described - 2, MAJORITY) || WHOLE.at(text, described - 2))
    {
        return true;
    }
    // `الأغلبية البسيطة البالغة 272 مقعدا`
    // but `نصف مقاعد البرلمان البالغة 128`.
    let majority = cue::last(text, size.saturating_sub(3).max(range.start)..size, MAJORITY);
    if majority.is_some_and(|majority| !cue::any(text, majority..size, SEAT)) {
        return false;
    }
    // `لينخفض عدد مقاعده من 80`: a list's own.
    let changes = (from.saturating_sub(2)..size).any(|at| cue::is(text, at, CHANGE));
    // `البرلمان الذي قلص عدد مقاعده إلى 630`: the chamber's own.
    let relative = (from.saturating_sub(3)..size)
        .rev()
        .find(|&at| matches!(text.folded(at), "الذي" | "التي"));
    // `في مجلس زاد عدد أعضائه إلى 110`
    let of_chamber = relative.is_some_and(|at| is_chamber(text, &(at.saturating_sub(4)..at)))
        || size > 1 && cue::is(text, size - 1, CHANGE) && cue::is(text, size - 2, CHAMBER | CHAMBER_OF);
    // `بلغ عدد مقاعده 45`
    let reaches = text.folded(size).trim_start_matches('و').ends_with("بلغ");
    if (changes || reaches)
        && !of_chamber
        && (size..range.end).any(|at| cue::is(text, at, SEAT) && cue::find(text, at).pronoun.is_some())
    {
        return false;
    }
    // `وكان حزب السهل رابعا وعدد مقاعده 25`
    let is_own =
        cue::is(text, size, COUNT) && cue::is(text, size + 1, SEAT | DEPUTY) && cue::find(text, size + 1).pronoun.is_some();
    let spoken_of = text.sentence_around(size).start..size;
    if is_own
        && !of_chamber
        && names.lists_in(spoken_of).iter().any(|list| !list.guarded)
        && !is_chamber(text, &(size.saturating_sub(4)..size))
    {
        return false;
    }
    // `نال حزب السهل 241 مقعدا بعدما كان عددهم لا يزيد على 57`: whoever was spoken of.
    let counts_them = cue::is(text, size, COUNT) && cue::find(text, size).pronoun.is_some() || text.folded(size) == "عددهم";
    let was_theirs =
        counts_them && size > 1 && cue::is(text, size - 1, WAS) && matches!(text.folded(size - 2), "بعدما" | "ان" | "حين");
    if was_theirs
        && names
            .lists_in(text.sentence_around(size).start..size)
            .iter()
            .any(|list| !list.guarded)
    {
        return false;
    }
    // A clause later than the size word speaks of something else.
    if (size..range.end).any(|at| matches!(text.mark(at), Some('،' | '؛' | '(' | ',')))
        || names.lists_in(size..range.end).iter().any(|list| !list.guarded)
    {
        return false;
    }
    let here = text.sentence_around(size).start;
    // `برلمان هو الأكبر في تاريخ الجمهورية، إذ ارتفع عدد نوابه`
    let spoken_alone = names.lists_in(here..size).is_empty();
    let around = if spoken_alone {
        here
    } else {
        from.saturating_sub(6).max(here)
    }..range.end;
    // `عدد أعضاء البرلمان يبلغ 290`
    let counted = size.saturating_sub(5)..size;
    let told = cue::any(text, counted.clone(), COUNT) && is_chamber(text, &counted);
    let counts = told || cue::any(text, size..range.end, COUNT) || cue::is(text, size, SIZE | COUNT);
    let about_chamber = is_chamber(text, &around) || cue::any(text, around.clone(), SEAT);
    // `انخفض العدد إلى 53 مقعدا`: of what was counted before.
    let is_of_before =
        text.folded(size).trim_start_matches('و') == "العدد" && size + 2 >= range.end && !is_chamber(text, &around);
    let told = here.checked_sub(1).map_or(here, |before| text.sentence_around(before).start);
    if is_of_before && !names.lists_in(told..size).is_empty() {
        return false;
    }
    let elected = matches!(text.folded(size + 1), "المنتخبين" | "النواب" | "الاعضاء") && cue::is(text, size, COUNT);
    let about_chamber = about_chamber || elected || of_chamber;
    let is_candidates = CANDIDATES.any_in(text, near.clone());
    (counts || is_chamber(text, &(size..range.end))) && about_chamber && !is_candidates
}
