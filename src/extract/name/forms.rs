//! Words that rules of names ask for as they stand, from `assets/words/names-forms.tsv`. Owns the classes; knows no name. Words
//! that bear clitics are the matter of [`words`](super::words).

use crate::arabic::TokenizedText;
use crate::extract::words::{Classes, word_classes};

word_classes! { pub(super), include_str!("../../../assets/words/names-forms.tsv");
    DEPUTIES_KIND "deputies-kind" "الشيعة, المستقلون: behind النواب.";
    PARTIES_KIND "parties-kind" "الصغيرة, الدينية, العشرة: behind الأحزاب.";
    FORCES_KIND "forces-kind" "المسلحة, الدولية: behind القوى, where no camp is meant.";
    RANK_ORDINAL "rank-ordinal" "الأولى, الأكبر.";
    RANK_NOUN "rank-noun" "القوة, الفائز: what has a rank.";
    COMMUNITY "community" "الشيعية, الكردية: lists of one people or creed.";
    LEANING "leaning" "اليميني, الحاكم: where a list stands, no name.";
    PARTY_HEAD "party-head" "زعيم, غريمه: behind حزب somebody whose list it is.";
    COMPARED "compared" "أكبر, ثاني: before a noun of lists that names none.";
    TO_WHAT_END "to-what-end" "لتحرير, لإنقاذ: what a list is for, in its name.";
    OBJECT "object" "السلطة, المعادلة: what a list has, loses or turns round, behind its name.";
}

/// True where the word at `index` is one of `classes`.
#[inline]
pub(super) fn is(text: &TokenizedText, index: usize, classes: Classes) -> bool {
    TABLE.stands(text, index, classes)
}

/// True for a word that a list has, loses or turns round, and that is the name of none.
pub(crate) fn is_object(word: &str) -> bool {
    TABLE.holds(word, OBJECT)
}
