//! Words that give each of several lists one count: `كل من`, `لكل منهما`, `ولكل حزب`. Owns where they stand; which lists they mean is
//! `shared`'s.

use std::ops::Range;

use crate::arabic::WordTest;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;

/// `ثلاثة مقاعد، واحد لكل حزب، إلى النهر والسهل والقمر`: where the names begin behind `إلى`.
pub(super) fn to_whom(text: &NamedText, right: &Range<usize>) -> Option<usize> {
    if !follows(text, right) {
        return None;
    }
    let each = (right.start..right.end).find(|&at| cue::is(text, at, EACH))?;
    let to = each + 2 + usize::from(text.is_comma(each + 2));
    // `بسبعة مقاعد لكل منها، هي السهل والنهر`, `لكل منها: السهل والنهر`
    let names_them = matches!(text.folded(to), "هي" | "هم" | "هما" | "وهي" | "وهم" | "وهما") && text.is_comma(to - 1)
        || text.mark(to) == Some(':') && cue::is(text, each + 1, EACH_OF);
    if names_them && to + 1 < right.end {
        return Some(to + 1);
    }
    (text.folded(to) == "الي" && to + 1 < right.end).then_some(to + 1)
}

/// `كل`, `كلا`, `لكل` before `من`.
pub(super) fn is_word(text: &NamedText, index: usize) -> bool {
    static EACH: WordTest = WordTest::words(&['و', 'ف', 'ل'], &["كل", "كلا"]);
    EACH.at(text, index)
}

/// `ونالت كل منهما خمسة`: the number belongs to each of the lists named before; gives how many they are, 0 where
/// the word does not say it.
pub(super) fn of_before(text: &NamedText, left: &Range<usize>) -> Option<usize> {
    let from = left.end.saturating_sub(4).max(left.start);
    // `وحصل كلاهما على 18`
    if (from..left.end).any(|at| matches!(text.folded(at), "كلاهما" | "كلتاهما" | "كليهما")) {
        return Some(2);
    }
    // `حصل كلا الحزبين على 26`
    let table = crate::extract::name::words::table();
    let is_both =
        |at: usize| matches!(text.bare(at), "كلا" | "كلتا") && table.find(text, at + 1).is(crate::extract::name::words::DUAL);
    const BOTH_WITHIN: usize = 10;
    if (left.end.saturating_sub(BOTH_WITHIN).max(left.start)..left.end).any(is_both) {
        return Some(2);
    }
    // `ولكل حزب منهما عشرة`
    let is_noun = |at: usize| {
        crate::extract::name::words::table()
            .find(text, at)
            .is(crate::extract::name::words::NOUN)
    };
    let of_them = (from..left.end).filter(|&at| is_word(text, at)).find_map(|at| {
        let of = at + 1 + usize::from(is_noun(at + 1) || text.folded(at + 1) == "واحد");
        cue::is(text, of, EACH_OF).then_some(of)
    })?;
    Some(if text.folded(of_them).ends_with("هما") { 2 } else { 0 })
}

/// `لكل منهما` after a number.
pub(super) fn follows(text: &NamedText, right: &Range<usize>) -> bool {
    (right.start..(right.start + 3).min(right.end)).any(|index| {
        cue::is(text, index, EACH)
            && (cue::is(text, index + 1, EACH_OF)
                || matches!(
                    text.folded(index + 1),
                    "حزب" | "قايمه" | "كتله" | "طرف" | "تحالف" | "فريق" | "لايحه"
                ))
    })
}

/// `كل من` before a group of lists.
pub(super) fn is_of_group(text: &NamedText, start: usize) -> bool {
    text.folded(start - 1) == "من" && matches!(text.folded(start - 2).trim_start_matches(['و', 'ف', 'ل']), "كل" | "كلا")
}

/// `ولكل من` somewhere before the number, in its clause.
pub(super) fn stands_before(text: &NamedText, left: &Range<usize>) -> bool {
    // `كلا من السهل والنهر حصل على`: the verb may stand right before the number.
    const VERB_REACH: usize = 2;
    left.clone()
        .rev()
        .take_while(|&at| at + VERB_REACH >= left.end || !cue::is(text, at, VERB))
        .any(|at| text.folded(at) == "من" && at > left.start && is_word(text, at - 1))
}
