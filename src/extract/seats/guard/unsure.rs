//! Signs that a number is only said of a list or is no count of its seats at all: claims of itself, hearsay, what several bring together,
//! names that are cut to fewer, and a vote told by a year that is not known. Owns these signs; knows no list.

use crate::arabic::WordTest;

use super::super::cue::{self, VOTE};
use super::Suspect;

/// `وثيقة تعد فيها نفسها الكتلة الأكثر عددا بنحو 175 نائبا`: what somebody makes of itself.
pub(super) fn claims_of_itself(it: &Suspect) -> bool {
    static COUNTS_AS: WordTest = WordTest::words(
        &['و', 'ف'],
        &[
            "يعد",
            "تعد",
            "عد",
            "عدت",
            "يعتبر",
            "تعتبر",
            "اعتبر",
            "اعتبرت",
            "يعلن",
            "تعلن",
            "اعلن",
            "اعلنت",
        ],
    );
    const REACH: usize = 3;
    let (text, near) = (it.text, &it.near);
    let itself = near
        .clone()
        .rev()
        .find(|&at| matches!(text.folded(at), "نفسه" | "نفسها" | "انفسهم"));
    itself.is_some_and(|itself| {
        COUNTS_AS.any_in(text, itself.saturating_sub(REACH).max(near.start)..itself)
            && (itself + 1..near.end).any(|at| matches!(text.folded(at), "الاكثر" | "الاكبر"))
    })
}

/// `وقيل إنه جمع 177 نائبا`: hearsay.
pub(super) fn is_hearsay(it: &Suspect) -> bool {
    const REACH: usize = 5;
    static RUMOURED: WordTest = WordTest::words(&['و', 'ف'], &["قيل", "يقال", "يشاع", "اشيع"]);
    let (text, near) = (it.text, &it.near);
    let last = near.end.saturating_sub(REACH).max(near.start)..near.end;
    RUMOURED
        .last_in(text, last)
        .is_some_and(|at| text.folded(at + 1).starts_with("ان"))
}

/// `ضمت أربعين اسما ثم قلصت إلى تسعة`: a bare number goes on with what the number before it counts.
pub(super) fn is_cut_from_others(it: &Suspect) -> bool {
    static CUT: WordTest = WordTest::words(
        &['و', 'ف'],
        &[
            "قلص",
            "قلصت",
            "تقلص",
            "تقلصت",
            "اختصر",
            "اختصرت",
            "اختزل",
            "اختزلت",
            "خفض",
            "خفضت",
            "انخفض",
            "انخفضت",
        ],
    );
    static OTHERS: WordTest = WordTest::words(
        &[],
        &["اسما", "اسماء", "مرشحا", "مرشحين", "متقدما", "متقدمين", "طلبا", "طلبات"],
    );
    let (text, near) = (it.text, &it.near);
    let cut = near.end.checked_sub(2).filter(|&at| at >= near.start && it.reaches());
    !it.quantity.unit
        && cut.is_some_and(|cut| {
            CUT.at(text, cut) && (OTHERS.any_in(text, near.start..cut) || cue::any(text, near.start..cut, VOTE))
        })
}

/// `دخلت البرلمان في عام تأسيسها بـ25 مقعدا`: a vote of a year that these words do not tell.
pub(super) fn is_of_founding(it: &Suspect) -> bool {
    const REACH: usize = 4;
    let (text, near) = (it.text, &it.near);
    let from = near.end.saturating_sub(REACH).max(near.start);
    (from + 1..near.end).any(|at| {
        matches!(
            text.folded(at),
            "تاسيسه" | "تاسيسها" | "انشايه" | "انشايها" | "ولادته" | "ولادتها"
        ) && matches!(text.folded(at - 1), "عام" | "العام" | "سنه" | "السنه")
            && !(at + 1..near.end).any(|at| text.number(at).is_some())
    })
}
