//! What a word is where a phrase begins with it or may end before it: led by a preposition, joined by و, a verb. Owns these
//! kinds; where phrases end is `phrase`'s.

use crate::arabic::{TokenizedText, WordTest};

use super::trigger::Triggers;
use super::words;

/// What a phrase is to the words before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// A noun phrase.
    #[default]
    Noun,
    /// A preposition and what follows it.
    Led,
    /// What و joins.
    Joined,
    /// A clause after أن and what follows it.
    Speech,
}

/// What the phrase that begins at `first` is to the words before it.
pub(super) fn kind_of(text: &TokenizedText, first: usize) -> Kind {
    let folded = text.folded(first);
    // `خالد بن علي`
    let before = text.folded_before(first);
    // `دي ويفر`
    let is_name = text.surface(first) == "علي" && before == "بن"
        || folded.starts_with('و') && matches!(before, "دي" | "فان" | "فون" | "دير");
    if is_name {
        return Kind::Noun;
    }
    if words::is(text, first, words::PREPOSITION | words::TIME_PREPOSITION) || LED.at(text, first) {
        return Kind::Led;
    }
    if JOINED.at(text, first) { Kind::Joined } else { Kind::Noun }
}

/// Words whose preposition is written with them.
static LED: WordTest = WordTest::new(|word| matches!(word, "ب" | "ل") || words::begins(word, words::LED_STEM));

/// Words with و before them.
static JOINED: WordTest = WordTest::new(|word| {
    if !word.starts_with('و') {
        return false;
    }
    let is_stem = words::begins(word, words::WAW_STEM);
    word == "و"
        || ["وال", "ولل", "وبال", "وا"].iter().any(|start| word.starts_with(start))
            && word.chars().count() > 4
            && (!is_stem || word.starts_with("وال"))
        || word.chars().count() > 3 && !is_stem
});

/// True for a verb of the table and for what has the form of one in the present.
pub(super) fn may_be_verb(text: &TokenizedText, index: usize) -> bool {
    let triggers = Triggers::bundled();
    if words::is(text, index, words::VERB) || triggers.verb_at(text, index).is_some() && triggers.noun_at(text, index).is_none() {
        return true;
    }
    LIKE_PRESENT.at(text, index)
}

/// Words in ي that look like a verb in the present.
pub(super) static LIKE_PRESENT: WordTest = WordTest::new(|word| {
    // `فيلق`
    if word.starts_with('ف') && words::begins(word, words::FA_STEM) {
        return false;
    }
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let stem = bare.strip_prefix('س').filter(|stem| stem.starts_with('ي')).unwrap_or(bare);
    stem.starts_with('ي') && stem.chars().count() >= 3 && !words::begins(stem, words::YA_STEM)
});
