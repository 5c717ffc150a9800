//! Words that tell which election is meant, from `assets/words/votes.tsv`. Owns the classes; knows no election.

use crate::arabic::TokenizedText;
use crate::extract::words::{Classes, word_classes};

word_classes! { pub(super), include_str!("../../assets/words/votes.tsv");
    COMING "coming" "المقبلة, ستجري.";
    COMPARES "compares" "مقارنة, بدلا: before an election that another is compared with.";
    PARTS "parts" "بعد, الذي: parts what follows from what is told.";
}

/// True where the word at `index` is one of `classes`.
#[inline]
pub(super) fn is(text: &TokenizedText, index: usize, classes: Classes) -> bool {
    TABLE.stands(text, index, classes)
}
