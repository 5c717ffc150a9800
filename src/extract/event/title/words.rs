//! Words whose form changes in a title, and words that can be somebody's. Owns these classes; knows no clause.

use std::sync::LazyLock;

use crate::arabic::WordId;
use crate::extract::words::{Classes, WordTable};

const ASSET: &str = include_str!("../../../../assets/words/titles.tsv");

/// القانون: words in ون that are no plurals
pub(super) const NO_PLURAL: Classes = 1;
/// الوفدان
pub(super) const DUAL: Classes = 1 << 1;
/// وفدا: duals that take a noun after them
pub(super) const DUAL_CONSTRUCT: Classes = 1 << 2;
/// عشرون: plurals without article whose genitive is written otherwise
pub(super) const COUNTED: Classes = 1 << 3;
/// ضحايا: words whose ا is no accusative
pub(super) const ENDING_IN_ALIF: Classes = 1 << 4;
/// نواب، حكومة: what acts, and can be somebody's: `استقال نوابه`
pub(super) const AGENT: Classes = 1 << 5;

/// رئيس، الأمير: words before the name of a person
pub(super) const PERSON: Classes = 1 << 6;
/// نتائج، قانون: what is decided about, and meant by a pronoun: `صادقت عليها`
pub(super) const DECIDED: Classes = 1 << 7;
/// أسس، شكل: verbs whose object may be somebody's, so that `حزبه` behind them is no subject
pub(super) const MAKING: Classes = 1 << 8;
/// ولد، توفي: verbs of people alone
pub(super) const PERSONAL: Classes = 1 << 9;
/// جلسات، دورة: what only a body has
pub(super) const OF_BODY: Classes = 1 << 10;
/// أعيد، أقيل: verbs that are passive as they are written
pub(super) const PASSIVE: Classes = 1 << 11;

/// رسميا، احتجاجا: accusatives that are no objects
pub(super) const ADVERB: Classes = 1 << 12;

/// أعمال، باب: nouns that are no names
pub(super) const COMMON: Classes = 1 << 13;

const NAMES: [(&str, Classes); 14] = [
    ("no-plural", NO_PLURAL),
    ("dual", DUAL),
    ("dual-construct", DUAL_CONSTRUCT),
    ("counted", COUNTED),
    ("ending-in-alif", ENDING_IN_ALIF),
    ("agent", AGENT),
    ("person", PERSON),
    ("decided", DECIDED),
    ("making", MAKING),
    ("personal", PERSONAL),
    ("of-body", OF_BODY),
    ("passive", PASSIVE),
    ("adverb", ADVERB),
    ("common", COMMON),
];

static TABLE: LazyLock<WordTable> = LazyLock::new(|| WordTable::parse(ASSET, &NAMES));

/// True where `word`, in any spelling, belongs to one of `classes`.
pub(super) fn is(word: &str, classes: Classes) -> bool {
    TABLE.exact(WordId::of(word)) & classes != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_of_the_asset_is_known() {
        for class in crate::extract::words::classes_of(ASSET) {
            assert!(NAMES.iter().any(|(name, _)| *name == class), "{class}");
        }
    }
}
