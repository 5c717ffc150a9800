//! The small words that part clauses and turn a statement round. Owns these classes; knows no happening.

use std::sync::LazyLock;

use crate::arabic::{TokenKind, TokenizedText};
use crate::extract::words::{Classes, WordTable};

const ASSET: &str = include_str!("../../../assets/words/clauses.tsv");

/// التي، الذي
pub(super) const RELATIVE: Classes = 1;
/// أن، إن
pub(super) const COMPLEMENTIZER: Classes = 1 << 1;
/// بينما، حيث
pub(super) const SUBORDINATOR: Classes = 1 << 2;
/// لم، لن
pub(super) const NEGATION: Classes = 1 << 3;
/// لو، ربما
pub(super) const HYPOTHETICAL: Classes = 1 << 4;
/// منتظر، مقرر
pub(super) const PLANNED: Classes = 1 << 5;
/// في، من
pub(super) const PREPOSITION: Classes = 1 << 6;
/// يوم، مساء
pub(super) const TIME_NOUN: Classes = 1 << 7;
/// هيئة، لجنة
pub(super) const BODY: Classes = 1 << 8;
/// كان، قد
pub(super) const AUXILIARY: Classes = 1 << 9;
/// بعد، قبل
pub(super) const TIME_PREPOSITION: Classes = 1 << 10;
/// قد
pub(super) const PERHAPS: Classes = 1 << 11;
/// Verbs that tell of no happening: أظهر، بلغ
pub(super) const VERB: Classes = 1 << 13;
/// وفق، حسب: words that lead to a source
pub(super) const SOURCE: Classes = 1 << 14;
/// ضحايا، ذكرى: what a happening left
pub(super) const AFTERMATH: Classes = 1 << 15;
/// أصبح، بات: verbs that tell how something is
pub(super) const STATE: Classes = 1 << 16;
/// انتظار، مفاوضات: what goes on for a time
pub(super) const LASTING: Classes = 1 << 17;
/// قوى، لائحة: what bears a day as its name
pub(super) const NAMED_BY_DAY: Classes = 1 << 18;
/// إذا، لو
pub(super) const CONDITIONAL: Classes = 1 << 12;

const NAMES: [(&str, Classes); 19] = [
    ("relative", RELATIVE),
    ("complementizer", COMPLEMENTIZER),
    ("subordinator", SUBORDINATOR),
    ("negation", NEGATION),
    ("hypothetical", HYPOTHETICAL),
    ("planned", PLANNED),
    ("preposition", PREPOSITION),
    ("time-noun", TIME_NOUN),
    ("body", BODY),
    ("auxiliary", AUXILIARY),
    ("time-preposition", TIME_PREPOSITION),
    ("perhaps", PERHAPS),
    ("conditional", CONDITIONAL),
    ("verb", VERB),
    ("source", SOURCE),
    ("aftermath", AFTERMATH),
    ("state", STATE),
    ("lasting", LASTING),
    ("named-by-day", NAMED_BY_DAY),
];

static TABLE: LazyLock<WordTable> = LazyLock::new(|| WordTable::parse(ASSET, &NAMES));

/// The classes of the word at `index`, as it stands in the table.
#[inline]
pub(super) fn classes(text: &TokenizedText, index: usize) -> Classes {
    TABLE.exact_at(text, index)
}

/// True where the word at `index` belongs to one of `classes`, as it stands in the table.
#[inline]
pub(super) fn is(text: &TokenizedText, index: usize, classes: Classes) -> bool {
    TABLE.exact_at(text, index) & classes != 0
}

/// True where a clause ends at `index`: a mark that is neither quote nor bracket nor joined to a word, or the end of a line.
pub(super) fn is_stop(text: &TokenizedText, index: usize) -> bool {
    text.kind(index) == Some(TokenKind::LineBreak)
        || text.mark(index).is_some_and(|mark| {
            matches!(
                mark,
                '.' | '!' | '?' | '؟' | '؛' | ';' | ':' | '…' | '،' | ',' | '–' | '—' | '|' | '•'
            )
        })
}

/// True for a comma.
pub(super) fn is_comma(text: &TokenizedText, index: usize) -> bool {
    text.mark(index).is_some_and(|mark| matches!(mark, '،' | ','))
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
