//! Signs that a number is what several lists or deputies make up together, before or after the vote. Owns
//! these signs; knows no list.

use crate::arabic::WordTest;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::Suspect;

/// True where deputies are counted, not seats.
fn counts_deputies(it: &Suspect) -> bool {
    let quantity = it.quantity;
    quantity.unit && cue::any(it.text, quantity.number.end..quantity.end, DEPUTY)
}

/// `وثيقة تعد فيها نفسها الكتلة الأكثر عددا بنحو 175 نائبا`: declared by those who joined, but not `أصبح السهل الكتلة الأكبر بـ73 نائبا`.
pub(super) fn is_of_declared_bloc(it: &Suspect) -> bool {
    static DECLARES: WordTest = WordTest::words(
        &[],
        &[
            "نفسه",
            "نفسها",
            "انفسهم",
            "وثيقه",
            "بوثيقه",
            "الوثيقه",
            "تواقيع",
            "بتواقيع",
            "توقيعات",
            "بتوقيع",
        ],
    );
    static BLOC: WordTest = WordTest::words(&['و'], &["الكتله"]);
    const REACH: usize = 12;
    let (text, near) = (it.text, &it.near);
    let is_largest = |at: usize| matches!(text.folded(at + 1), "الاكثر" | "الاكبر");
    let Some(bloc) = BLOC.last_in(text, near.clone()).filter(|&bloc| is_largest(bloc)) else {
        return false;
    };
    counts_deputies(it) && DECLARES.any_in(text, bloc.saturating_sub(REACH).max(near.start)..bloc)
}

/// `تكتل قيل إنه جمع 177 نائبا`: who came together, but not `جمع الائتلاف سبعين مقعدا`, `حين جمع 73 نائبا`.
pub(super) fn are_brought_together(it: &Suspect) -> bool {
    static BRINGS: WordTest = WordTest::words(
        &['و', 'ف'],
        &["جمع", "جمعت", "يجمع", "تجمع", "جمعوا", "يجمعون", "جمعا", "جمعتا"],
    );
    let is_said = matches!(it.word_before(2), "انه" | "انها" | "انهم");
    is_said && counts_deputies(it) && it.at_before().is_some_and(|at| BRINGS.at(it.text, at))
}

/// `يجتمع للسهل والنهر 143 مقعدا`: what they would have together.
pub(super) fn come_together(it: &Suspect) -> bool {
    static MEETS: WordTest = WordTest::words(&['و', 'ف', 'ل'], &["يجتمع", "تجتمع", "سيجتمع", "ستجتمع", "اجتمع", "اجتمعت"]);
    let text = it.text;
    MEETS
        .last_in(text, it.near.clone())
        .is_some_and(|at| text.folded(at + 1).starts_with('ل'))
}

/// `بعد أن كان ائتلافهما يملك سبعين مقعدا`, `فنال تحالفهما 61`: of two together, never of the one named last.
pub(super) fn is_of_both(it: &Suspect) -> bool {
    static OF_BOTH: WordTest = WordTest::words(
        &['و', 'ف'],
        &["ايتلافهما", "تحالفهما", "قايمتهما", "كتلتهما", "لايحتهما", "جبهتهما"],
    );
    const REACH: usize = 4;
    OF_BOTH.any_in(it.text, it.near.end.saturating_sub(REACH).max(it.near.start)..it.near.end)
}
