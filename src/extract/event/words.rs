//! The small words that part clauses and turn a statement round, from `assets/words/clauses.tsv`. Owns these classes; knows no
//! happening.

use crate::arabic::{TokenKind, TokenizedText};
use crate::extract::words::{Classes, word_classes};

word_classes! { pub(super), include_str!("../../../assets/words/clauses.tsv");
    RELATIVE "relative" "التي، الذي.";
    COMPLEMENTIZER "complementizer" "أن، إن.";
    SUBORDINATOR "subordinator" "بينما، حيث.";
    NEGATION "negation" "لم، لن.";
    HYPOTHETICAL "hypothetical" "لو، ربما.";
    PLANNED "planned" "منتظر، مقرر.";
    PREPOSITION "preposition" "في، من.";
    TIME_NOUN "time-noun" "يوم، مساء.";
    BODY "body" "هيئة، لجنة.";
    AUXILIARY "auxiliary" "كان، قد.";
    TIME_PREPOSITION "time-preposition" "بعد، قبل.";
    PERHAPS "perhaps" "قد.";
    VERB "verb" "Verbs that tell of no happening: أظهر، بلغ.";
    SOURCE "source" "وفق، حسب: words that lead to a source.";
    AFTERMATH "aftermath" "ضحايا، ذكرى: what a happening left.";
    STATE "state" "أصبح، بات: verbs that tell how something is.";
    LASTING "lasting" "انتظار، مفاوضات: what goes on for a time.";
    UNDONE "undone" "أرجأ، إلغاء: words that take a plan back.";
    NAMED_BY_DAY "named-by-day" "قوى، لائحة: what bears a day as its name.";
    CONDITIONAL "conditional" "إذا، لو.";
    ASKED "asked" "ماذا، متى: a question tells nothing.";
    WAS "was" "كان before a verb in the present: how things were.";
    LATEST "latest" "أقصاه، كحد: by when something must be.";
    GOES_ON "goes-on" "يواصل: before what has begun.";
    STARTING "starting" "ابتداء: when something is, not since when it goes on.";
    ORGAN "organ" "المفوضية: bodies that bear the happening in their name.";
    HANGING "hanging" "في، حتى: words that cannot end a phrase.";
    ORDINAL "ordinal" "الأول، العاشرة: belong to the noun before them.";
    VERB_LIKE "verb-like" "بيروت، كانت: words in ـت before a noun with the article that are no verbs of happening.";
    LED_STEM "led-stem" "بقرار، لاختيار: beginnings of words whose preposition is written with them.";
    WAW_STEM "waw-stem" "وزير، واحد: beginnings of words whose و is a letter of theirs.";
    FA_STEM "fa-stem" "فوز، فريق: the same for ف.";
    YA_STEM "ya-stem" "يوم، يسار: beginnings of words in ي that are no verbs.";
}

/// What a word is by itself; the other classes speak of its letters or of phrases alone.
pub(super) const OF_CLAUSES: Classes =
    !(HANGING | ORDINAL | VERB_LIKE | LED_STEM | WAW_STEM | FA_STEM | YA_STEM | WAS | STARTING | ORGAN | LATEST | GOES_ON);

/// The classes of the word at `index`, as it stands in the table.
#[inline]
pub(super) fn classes(text: &TokenizedText, index: usize) -> Classes {
    TABLE.exact_at(text, index)
}

/// True where the word at `index` belongs to one of `classes`, as it stands in the table.
#[inline]
pub(super) fn is(text: &TokenizedText, index: usize, classes: Classes) -> bool {
    TABLE.stands(text, index, classes)
}

/// The same of the word right before `index`.
#[inline]
pub(super) fn is_before(text: &TokenizedText, index: usize, classes: Classes) -> bool {
    index.checked_sub(1).is_some_and(|before| is(text, before, classes))
}

/// True where `folded` begins with one of the words of `classes`.
pub(super) fn begins(folded: &str, classes: Classes) -> bool {
    TABLE.begins(folded, classes)
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
