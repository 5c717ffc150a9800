//! The words that begin and end names, from `assets/words/names.tsv`. Owns the classes; knows no
//! name.

use crate::extract::words::{WordTable, word_classes};

word_classes! { pub(crate), include_str!("../../../assets/words/names.tsv");
    NOUN "noun" "Nouns of lists: حزب, تحالف.";
    PLURAL "plural" "Their plurals, which name none by themselves.";
    DUAL "dual" "Their duals.";
    WEAK "weak" "Nouns that other bodies bear as well: اتحاد, منظمة.";
    FEMININE "feminine" "Nouns of feminine gender.";
    GROUP "group" "Kinds of deputies: المستقلون.";
    STOP "stop" "Words that end a name.";
    DESCRIPTIVE "descriptive" "Adjectives that describe a list and name none: `كتلة نيابية`, `الحزب الحاكم`.";
    TITLE "title" "Titles before a person's name.";
    LED "led" "`بزعامة`: a leader follows.";
    REMARK "remark" "Adjectives that describe a list after its name: `حزب النهضة الحاكم`.";
    HELD "held" "What a list has, before its name: `مقاعد الفتح`, `نواب النصر`.";
    NAMING "naming" "Adjectives that describe a list, but belong to a name that has begun: `القائمة العربية الموحدة`.";
}

/// The table.
pub(crate) fn table() -> &'static WordTable {
    &TABLE
}
