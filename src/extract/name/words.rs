//! The words that begin and end names, from `assets/words/names.tsv`.

use std::sync::LazyLock;

use crate::extract::words::{Classes, WordTable};

const ASSET: &str = include_str!("../../../assets/words/names.tsv");

/// Nouns of lists: حزب, تحالف.
pub(crate) const NOUN: Classes = 1 << 0;
/// Their plurals, which name none by themselves.
pub(crate) const PLURAL: Classes = 1 << 1;
/// Their duals.
pub(crate) const DUAL: Classes = 1 << 2;
/// Nouns that other bodies bear as well: اتحاد, منظمة.
pub(crate) const WEAK: Classes = 1 << 3;
/// Nouns of feminine gender.
pub(crate) const FEMININE: Classes = 1 << 4;
/// Kinds of deputies: المستقلون.
pub(crate) const GROUP: Classes = 1 << 5;
/// Words that end a name.
pub(crate) const STOP: Classes = 1 << 6;
/// Adjectives that describe a list and name none: `كتلة نيابية`, `الحزب الحاكم`.
pub(crate) const DESCRIPTIVE: Classes = 1 << 7;
/// Titles before a person's name.
pub(crate) const TITLE: Classes = 1 << 8;
/// `بزعامة`: a leader follows.
pub(crate) const LED: Classes = 1 << 9;

/// Adjectives that describe a list after its name: `حزب النهضة الحاكم`.
pub(crate) const REMARK: Classes = 1 << 10;

/// Adjectives that describe a list, but belong to a name that has begun: `القائمة العربية الموحدة`.
pub(crate) const NAMING: Classes = 1 << 11;

pub(super) const CLASSES: [(&str, Classes); 12] = [
    ("naming", NAMING),
    ("remark", REMARK),
    ("noun", NOUN),
    ("plural", PLURAL),
    ("dual", DUAL),
    ("weak", WEAK),
    ("feminine", FEMININE),
    ("group", GROUP),
    ("stop", STOP),
    ("descriptive", DESCRIPTIVE),
    ("title", TITLE),
    ("led", LED),
];

static TABLE: LazyLock<WordTable> = LazyLock::new(|| WordTable::parse(ASSET, &CLASSES));

/// The table.
pub(crate) fn table() -> &'static WordTable {
    &TABLE
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_class_has_a_bit() {
        for class in crate::extract::words::classes_of(super::ASSET) {
            assert!(super::CLASSES.iter().any(|(name, _)| *name == class), "{class}");
        }
    }
}
