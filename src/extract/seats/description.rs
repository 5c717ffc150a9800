//! Words between a list and its number that only describe the list: its leader, a rank, a share of votes, an aside. Owns where
//! such a description ends; knows no list.

use std::ops::Range;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use crate::arabic::WordTest;

/// True where all words between a list and its number only describe the list: brackets, adjectives, its leader, an aside
/// between commas: `تجمع أمل البلاد (تاج) الحديث النشأة 19`, `حزب السهل برئاسة د. كمال عون 5`.
pub(super) fn is_description(text: &NamedText, mut between: Range<usize>) -> bool {
    const LEADER_WORDS_MAX: usize = 7;
    const ASIDE_MAX: usize = 10;
    const RELATIVE_MAX: usize = 8;
    let is_plain = |at: usize| text.word(at).is_some() && cue::find(text, at).classes == 0 && text.number(at).is_none();
    // `حزب السهل بزعامة فلان: 14 مقعدا`
    let governs =
        |at: usize| matches!(text.folded(at), "علي" | "ب" | "الي") || matches!(text.mark(at), Some('(' | ':' | '-' | '–' | '—'));
    let is_governed = between.end > between.start && governs(between.end - 1);
    if is_governed {
        between.end -= 1;
    }
    let mut at = between.start;
    while at < between.end {
        let closed = text.partner(at).filter(|&close| close > at && close < between.end);
        if let Some(close) = closed.filter(|_| text.mark(at) == Some('(')) {
            at = close + 1;
        } else if let Some(close) = closed.filter(|_| text.is_quote(at)) {
            at = close + 1;
        } else if let Some(led) = led_by(text, at) {
            at = led;
            let until = between.end.min(at + 1 + LEADER_WORDS_MAX);
            at = (at + 1..until)
                .find(|&index| {
                    // Some people are called like cue words.
                    let is_named =
                        index <= at + 2 && text.word(index).is_some() && crate::arabic::number::word(text, index).is_none();
                    !(is_named
                        || is_plain(index)
                        || is_of_office(text, index)
                        || text.is_quote(index)
                        || text.mark(index) == Some('.'))
                })
                .unwrap_or(until);
        } else if text.is_comma(at) {
            let until = between.end.min(at + ASIDE_MAX);
            let close = (at + 1..until).find(|&index| text.is_comma(index));
            // `للتحالف، الذي يضم حزبين، 43 مقعدا`
            let told = if matches!(text.folded(at + 1), "الذي" | "التي") {
                VERB | WAS
            } else {
                VERB | WAS | HAVE
            };
            let Some(close) = close.filter(|&close| !cue::any(text, at..close, told)) else {
                // The comma may stand alone before the number.
                return at + 1 >= between.end;
            };
            at = if close + 1 < between.end { close } else { close + 1 };
        } else if let Some(end) = parts_end(text, at, between.end).or_else(|| nearness_end(text, at, between.end)) {
            at = end;
        } else if is_led_by(text, at, between.end) {
            // `«السهل» لسامي كمال: أربعة`
            at = between.end;
        } else if is_governed && super::period::is_relative(text, at) {
            // `والتجمع الذي قاطع الاستحقاق الماضي على تسعة`
            let clause = at + 1..between.end;
            let is_whole = clause.len() <= RELATIVE_MAX
                && clause.clone().all(|at| text.word(at).is_some())
                && !cue::any(text, clause, VERB | WAS | HAVE | UNIT);
            return is_whole;
        } else if let Some(end) = share_end(text, at, between.end)
            .or_else(|| place_end(text, at, between.end))
            .or_else(|| chamber_end(text, at, between.end))
        {
            at = end;
        } else if text.is_quote(at) || is_plain(at) && text.folded(at).starts_with("ال") {
            at += 1;
        } else {
            return false;
        }
    }
    true
}

/// `النواب` and `السابق` of `بقيادة رئيس مجلس النواب السابق سامي كمال`, which belong to the leader's title.
fn is_of_office(text: &NamedText, at: usize) -> bool {
    static TERM: WordTest = WordTest::words(
        &[],
        &[
            "السابق",
            "السابقه",
            "الاسبق",
            "الحالي",
            "الحاليه",
            "المنتهيه",
            "ولايته",
            "ولايتها",
        ],
    );
    if TERM.at(text, at) {
        return true;
    }
    let is_head = |at: usize| matches!(text.folded(at), "رييس" | "رييسه");
    match text.word_before(at, 1, 0) {
        "مجلس" => at >= 2 && is_head(at - 2) && super::chamber::is_chamber(text, &(at - 1..at + 1)),
        _ => at >= 1 && is_head(at - 1) && super::chamber::is_chamber(text, &(at..at + 1)),
    }
}

/// The word that a leader follows, at `at` or behind a relative there: `بزعامة`, `الذي تقوده`.
fn led_by(text: &NamedText, at: usize) -> Option<usize> {
    let is_relative = matches!(text.folded(at), "الذي" | "التي");
    let led = at + usize::from(is_relative);
    let table = crate::extract::name::words::table();
    table.find(text, led).is(crate::extract::name::words::LED).then_some(led)
}

/// The end of a rank that begins at `at`: `في المركز الثاني`, `ثالثا`.
fn place_end(text: &NamedText, at: usize, limit: usize) -> Option<usize> {
    if matches!(text.folded(at), "اولا" | "ثانيا" | "ثالثا" | "رابعا" | "خامسا" | "سادسا") {
        return Some(at + 1);
    }
    let placed = matches!(text.folded(at), "في" | "فى" | "ب")
        && matches!(
            text.folded(at + 1),
            "المركز" | "المرتبه" | "الصف" | "الموقع" | "الرتبه" | "المقام" | "الترتيب"
        )
        || matches!(text.folded(at), "بالمركز" | "بالمرتبه");
    let rank = if text.folded(at).starts_with("بال") {
        at + 1
    } else {
        at + 2
    };
    (placed && rank < limit && text.folded(rank).starts_with("ال")).then_some(rank + 1)
}

/// `لسامي كمال`, up to the number: whose a list is.
fn is_led_by(text: &NamedText, at: usize, end: usize) -> bool {
    let is_plain = |at: usize| {
        text.word(at).is_some()
            && cue::find(text, at).classes == 0
            && crate::extract::name::words::table().find(text, at).classes == 0
            && crate::arabic::number::word(text, at).is_none()
    };
    let word = text.folded(at);
    let begins = word.starts_with('ل') && !word.starts_with("لل") && word.chars().count() > 3;
    begins && at + 2 == end && is_plain(at) && is_plain(at + 1) && !text.folded(at + 1).starts_with('و')
}

/// The end of an adjective and whom it leads to: `القريبة من المرجعية`, `المنشق عن حزب السهل`.
fn nearness_end(text: &NamedText, at: usize, limit: usize) -> Option<usize> {
    const WORDS_MAX: usize = 3;
    let leads = text.folded(at).starts_with("ال") && matches!(text.folded(at + 1), "من" | "عن" | "علي" | "الي");
    let is_noun = |at: usize| {
        let is_number = text.number(at).is_some() || crate::arabic::number::word(text, at).is_some();
        text.word(at).is_some() && !is_number && cue::find(text, at).classes == 0
    };
    let end = (at + 2..limit.min(at + 2 + WORDS_MAX)).find(|&at| !is_noun(at));
    let end = end.unwrap_or(limit.min(at + 2 + WORDS_MAX));
    (leads && cue::find(text, at).classes == 0 && end > at + 2).then_some(end)
}

/// `المؤلف من ثلاثة أحزاب` at `at`.
pub(super) fn tells_parts(text: &NamedText, at: usize) -> bool {
    const REACH: usize = 6;
    parts_end(text, at, (at + REACH).min(text.sentence_around(at).end)).is_some()
}

/// The end of how many parties make up a list: `المؤلف من ثلاثة أحزاب إسلامية`, `الذي يضم حزبين`.
fn parts_end(text: &NamedText, at: usize, limit: usize) -> Option<usize> {
    const ADJECTIVES_MAX: usize = 2;
    static MADE: WordTest = WordTest::words(
        &[],
        &[
            "المولف",
            "المولفه",
            "المكون",
            "المكونه",
            "المتكون",
            "المتكونه",
            "المشكل",
            "المشكله",
            "المتالف",
        ],
    );
    static HOLDS: WordTest = WordTest::words(&[], &["يضم", "تضم", "يجمع", "تجمع", "ضم", "ضمت", "جمع", "جمعت"]);
    static PARTS: WordTest = WordTest::words(
        &[],
        &[
            "حزب",
            "حزبا",
            "احزاب",
            "حزبين",
            "كيانا",
            "كيانات",
            "كيانين",
            "حركات",
            "حركتين",
            "تيارات",
            "تيارين",
            "قوي",
            "فصايل",
        ],
    );
    let made = MADE.at(text, at) && text.folded(at + 1) == "من";
    let holds = super::period::is_relative(text, at) && HOLDS.at(text, at + 1);
    let first = at + 2;
    let is_number = |at: usize| text.number(at).is_some() || crate::arabic::number::word(text, at).is_some();
    let noun = (first..limit)
        .find(|&at| !is_number(at))
        .filter(|&noun| made || holds && noun > at)?;
    let is_dual = || text.folded(noun).ends_with("ين");
    if !PARTS.at(text, noun) || noun == first && !is_dual() {
        return None;
    }
    let describes = |at: usize| {
        let word = text.folded(at);
        text.word(at).is_some() && word.ends_with(['ه', 'ن']) && !word.starts_with(['و', 'ب']) && cue::find(text, at).classes == 0
    };
    let close = (noun + 1..limit.min(noun + 1 + ADJECTIVES_MAX)).find(|&at| !describes(at));
    Some(close.unwrap_or(limit.min(noun + 1 + ADJECTIVES_MAX)))
}

/// The end of a chamber that begins at `at`: `في البرلمان الجديد، المؤلف من 600 مقعد،`.
fn chamber_end(text: &NamedText, at: usize, limit: usize) -> Option<usize> {
    let placed = text.folded(at) == "في" && super::chamber::is_chamber(text, &(at + 1..at + 3));
    let goes_on = |at: usize| text.word(at).is_some() && text.folded(at).starts_with("ال") && text.number(at).is_none();
    placed.then(|| (at + 1..limit).find(|&at| !goes_on(at)).unwrap_or(limit))
}

/// The end of a share of votes that begins at `at`: `على 8 بالمئة من الأصوات`.
fn share_end(text: &NamedText, at: usize, limit: usize) -> Option<usize> {
    let is_number = |at: usize| text.number(at).is_some() || matches!(text.mark(at), Some('.' | ','));
    let is_percent = |at: usize| {
        matches!(text.mark(at), Some('%' | '٪')) || matches!(text.folded(at), "بالميه" | "بالمايه" | "الميه" | "المايه")
    };
    let begins = matches!(text.folded(at), "علي" | "بنسبه" | "نسبه" | "ب") || is_number(at);
    let goes_on =
        |at: usize| is_number(at) || is_percent(at) || matches!(text.folded(at), "في" | "من") || cue::is(text, at, VOTE);
    let end = (at + 1..limit).find(|&at| !goes_on(at)).unwrap_or(limit);
    (begins && (at..end).any(is_percent)).then_some(end)
}

/// `وبات حزب السهل، الذي تأسس عام 2003 ويرفع شعار التغيير، القوة الأولى بـ33`: the relative clause between commas that ends last before the
/// end of `range`, which says nothing of the number there.
pub(super) fn closed_relative(text: &NamedText, range: Range<usize>) -> Option<Range<usize>> {
    const REACH: usize = 30;
    let near = range.end.saturating_sub(REACH).max(range.start)..range.end;
    let relative = super::subject::RELATIVES.last_in(text, near.clone())?;
    let open = relative
        .checked_sub(1)
        .filter(|&open| open >= near.start && text.is_comma(open))?;
    let close = (relative + 1..range.end).rev().find(|&at| text.is_comma(at))?;
    // `الذي حصل في 2018، وهي الأولى له، على 20`: it goes on.
    let goes_on = close + 1 < range.end && matches!(text.folded(close + 1), "علي" | "الي" | "فقد");
    let has_clause = (close + 1..range.end).any(|at| cue::is(text, at, VERB & !HOLDING));
    (!goes_on && !has_clause).then_some(open..close)
}

/// `، الفائز بـ86 مقعدا`: a participle of winning behind a comma, which opens what is said of the list before.
pub(super) fn opens_participle(text: &NamedText, at: usize) -> bool {
    let found = cue::find(text, at);
    at > 0
        && text.is_comma(at - 1)
        && (found.is(GAIN | RANK) && found.proclitics.article && found.proclitics.conjunction.is_none()
            || matches!(text.folded(at), "صاحب" | "صاحبه"))
}

/// `لم يحصل حزب السهل، الفائز في الانتخابات السابقة بـ86 مقعدا، إلا على ثلاثة`: the number ending before `left` stood in an aside that
/// closes there.
pub(super) fn closes_aside(text: &NamedText, left: &Range<usize>) -> bool {
    const REACH: usize = 14;
    let closes = (left.start..left.end.min(left.start + 2)).any(|at| text.is_comma(at));
    let from = text
        .sentence_around(left.start.saturating_sub(1))
        .start
        .max(left.start.saturating_sub(REACH));
    let open = (from..left.start).rev().find(|&at| text.is_comma(at));
    closes && open.is_some_and(|open| opens_participle(text, open + 1))
}

/// True for words that stand between two commas and tell of somebody: `صاحب المرتبة الأولى قبل خمس سنوات`.
pub(super) fn is_in_aside(text: &NamedText, tokens: &Range<usize>, range: Range<usize>) -> bool {
    let is_comma = |at: &usize| text.is_comma(*at);
    let Some(open) = (range.start..tokens.start).rev().find(is_comma) else {
        return false;
    };
    let Some(close) = (tokens.end..range.end).find(is_comma) else {
        return false;
    };
    // A phrase of time alone between commas dates the clause.
    let begins = text.folded(open + 1);
    tokens.start > open + 2
        // `، وهي القوة الثانية في المجلس السابق،`
        && (matches!(begins, "وهو" | "وهي" | "وهم") || !begins.starts_with('و'))
        && !matches!(begins, "في" | "خلال" | "ضمن")
        // `، الفائز في الانتخابات السابقة،`
        && (begins.starts_with("ال") && !super::period::is_relative(text, open + 1) || !cue::any(text, open..close, VERB))
}
