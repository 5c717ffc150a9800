//! Words for the term of a chamber: by its number, by what sits or begins, by what is over. Owns whether they mean a term, not the chamber.

use crate::arabic::{Particle, TokenizedText, WordTest};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::named::NamedText;
use super::{is_relative, year_at};

/// The number of the term that the word at `index` and those behind it name, and where they end: `الدورة النيابية الرابعة`,
/// `الكنيست الحادية والعشرين`; 0 for a constituent assembly. A first or second `دورة` is a round.
pub fn numbered_term(text: &TokenizedText, index: usize) -> Option<(u32, usize)> {
    static NUMBERED: WordTest = WordTest::new(|word| {
        matches!(
            word.trim_start_matches(['ل', 'ب']).trim_start_matches("ال"),
            "دوره" | "برلمان" | "كنيست" | "بوندستاغ" | "مجلس" | "جمعيه" | "انتخابات" | "تاسيسي"
        )
    });
    const LARGEST: u32 = 40;
    if !NUMBERED.at(text, index) {
        return None;
    }
    // `المجلس الوطني التأسيسي`: before all terms.
    let is_constituent = |at: usize| matches!(text.folded(at), "التاسيسي" | "التاسيسيه" | "تاسيسي" | "تاسيسيه");
    if let Some(at) = (index + 1..index + 3).find(|&at| is_constituent(at)) {
        return (at == index + 1 || matches!(text.folded(index + 1), "الوطني" | "الوطنيه" | "وطني" | "وطنيه"))
            .then_some((0, at + 1));
    }
    let is_kind = |at: usize| {
        matches!(
            text.folded(at),
            "النيابيه" | "البرلمانيه" | "التشريعيه" | "الانتخابيه" | "النواب" | "الشوري"
        )
    };
    if text.folded(index).ends_with("انتخابات") || text.folded(index).ends_with("تاسيسي") {
        return None;
    }
    let behind = index + 1 + usize::from(is_kind(index + 1));
    let number = crate::arabic::number::phrase_at(text, behind)?;
    let is_ordinal = number.form == crate::arabic::number::NumberForm::Ordinal || number.may_be_ordinal;
    let value = number.whole().filter(|value| is_ordinal && (1..=LARGEST).contains(value))?;
    let is_round = value <= 2 && behind == index + 1;
    (!is_round && number.tokens.start == behind).then_some((value, number.tokens.end))
}

/// True for a word for a term under a preposition of time or place.
pub(super) fn is_placed(text: &NamedText, index: usize) -> bool {
    index > 0
        && matches!(
            text.folded(index - 1),
            "في" | "وفي" | "ففي" | "عن" | "خلال" | "وخلال" | "ضمن" | "علي" | "لدورة"
                // `ثاني أكبر قوى البرلمان المنتهية ولايته بـ48 نائبا`
                | "قوي" | "كتل" | "احزاب"
        )
}

/// `في المجلس السابق`, `في برلمان 2018`: a term, not the chamber (`رئيس البرلمان المنحل`).
pub(super) fn names_term(text: &NamedText, index: usize) -> bool {
    let placed = is_placed(text, index);
    // `قياسا بالدورة الماضية`
    let measures =
        || cue::find(text, index).proclitics.particle == Some(Particle::Bi) && index > 0 && cue::is(text, index - 1, COMPARE);
    let placed = placed || measures();
    // `دخل المجلس الجديد بستة نواب`
    let entered = index > 0 && {
        let word = text.folded(index - 1).trim_start_matches(['و', 'ف', 'س', 'ل']);
        matches!(word, "الي" | "دخل" | "دخلت" | "دخلوا" | "يدخل" | "تدخل" | "دخول")
    };
    if entered && is_present_term(text, index).is_some() {
        return true;
    }
    // `دخل حزب السهل البرلمان السابق بعشرة مقاعد`, `دخل الدورة الماضية بأقل من عشرة`: that a count was won in.
    let former = (index + 1..index + 4).find(|&at| cue::is(text, at, BEFORE) || year_at(text, at).is_some());
    // `بعشرة مقاعد خرج حزب السهل من دورة 2018`
    const LEAVES_WITHIN: usize = 6;
    let left = index > 1
        && text.folded(index - 1) == "من"
        && (index.saturating_sub(LEAVES_WITHIN)..index - 1).any(|at| matches!(text.bare(at), "خرج" | "خرجت" | "خرجوا"));
    if (entered || left) && former.is_some() || former.is_some_and(|former| leads_to_count(text, former + 1)) {
        return true;
    }
    // `في المجلس الوطني التأسيسي المنتخب في 23 أكتوبر 2011`
    let chosen = (index + 1..index + 5).find(|&at| matches!(text.folded(at), "المنتخب" | "المنتخبه"));
    let end = chosen.map_or(index + 5, |chosen| chosen + 8);
    placed
        && ((index + 1..end).any(|at| cue::is(text, at, BEFORE) || year_at(text, at).is_some())
            || (index + 1..index + 4)
                .any(|at| is_relative(text, at) && matches!(text.folded(at + 1), "حله" | "حلها" | "حل" | "حلت"))
            || is_present_term(text, index).is_some())
}

/// `بعشرة`, `بـ10`: a count under بـ at `at`.
fn leads_to_count(text: &NamedText, at: usize) -> bool {
    let word = text.folded(at);
    let is_number = |at: usize| text.number(at).is_some() || crate::arabic::number::word(text, at).is_some();
    word == "ب" && is_number(at + 1)
        || word.starts_with('ب') && crate::arabic::number::word(text, at).is_some()
        || matches!(word, "باكثر" | "باقل" | "بنحو") && (at + 1..at + 3).any(is_number)
}

/// `في الدورة الحالية`, `في المجلس النيابي الجديد`: where the words of the term that sits, or begins, end.
pub(super) fn is_present_term(text: &NamedText, index: usize) -> Option<usize> {
    const ADJECTIVES: usize = 3;
    let behind = (index + 1..=index + ADJECTIVES).take_while(|&at| text.folded(at).starts_with("ال"));
    let is_present = |at: usize| matches!(text.folded(at), "الحالي" | "الحاليه" | "الجديد" | "الجديده");
    behind.into_iter().find(|&at| is_present(at)).map(|at| at + 1)
}
