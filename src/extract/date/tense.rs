//! Whether the sentence around a date tells of the past or of what is to come. Owns the search for the governing verb;
//! knows no dates.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::arabic::{MemorySlot, TokenizedText, WordId, WordTest, fold};

use super::expression::Tense;

const TABLE: &str = include_str!("../../../assets/words/tense.tsv");

/// How far from the date its verb is looked for, in tokens.
const BEFORE: usize = 40;
const AFTER: usize = 14;

struct Vocabulary {
    /// The tense that a word tells, by the table or by its form.
    memory: MemorySlot,
    tenses: FxHashMap<WordId, Tense>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let mut tenses = FxHashMap::default();
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t');
        let (Some(class), Some(words)) = (fields.next(), fields.next()) else {
            continue;
        };
        for word in words.split(' ').filter(|word| !word.is_empty()) {
            let word = fold(word);
            match class {
                "past" => {
                    for form in past_forms(&word) {
                        for prefix in ["", "و", "ف"] {
                            tenses.entry(WordId::of(prefix).extended(&form)).or_insert(Tense::Past);
                        }
                    }
                }
                "future" => {
                    for prefix in ["", "و", "ف", "ال", "وال"] {
                        tenses.insert(WordId::of(prefix).extended(&word), Tense::Future);
                    }
                }
                _ => {
                    for prefix in ["", "و", "ف"] {
                        tenses.entry(WordId::of(prefix).extended(&word)).or_insert(Tense::Unknown);
                    }
                }
            }
        }
    }
    Vocabulary {
        memory: MemorySlot::take(),
        tenses,
    }
});

/// Masculine, feminine and plural of a finished verb, and those with a pronoun that news prose uses.
fn past_forms(word: &str) -> Vec<String> {
    let mut forms = vec![word.to_owned()];
    let stem = word.strip_suffix(['ي', 'ا']).unwrap_or(word);
    forms.push(format!("{stem}ت"));
    forms.push(format!("{word}ت"));
    forms.push(format!("{stem}وا"));
    for pronoun in ["ه", "ها", "هم", "نا"] {
        forms.push(format!("{stem}ت{pronoun}"));
        // `أرجأتها`, whose last letter is a consonant though it is folded to ا
        if stem.len() < word.len() {
            forms.push(format!("{word}ت{pronoun}"));
        }
        forms.push(format!("{word}{pronoun}"));
    }
    forms
}

/// Words that begin another clause than the one before them.
const CLAUSE_WORDS: [&str; 16] = [
    "التي",
    "الذي",
    "الذين",
    "ان",
    "بان",
    "انه",
    "انها",
    "بانه",
    "بانها",
    "بينما",
    "فيما",
    "بعدما",
    "حيث",
    "اذ",
    "لكن",
    "ولكن",
];

static CLAUSE_OPENERS: WordTest = WordTest::words(&[], &CLAUSE_WORDS);

/// The tense that governs the date at `tokens`, and whether its verb stands in the date's own clause: before it, with no
/// mark and no word between that begins another clause.
pub(super) fn around_with_clause(text: &TokenizedText, tokens: &Range<usize>) -> (Tense, bool) {
    let sentence = text.sentence_around(tokens.start);
    let from = tokens.start.saturating_sub(BEFORE).max(sentence.start);
    for index in (from..tokens.start).rev() {
        if text.mark(index).is_some_and(|mark| !matches!(mark, '«' | '»' | '"' | '/')) || CLAUSE_OPENERS.at(text, index) {
            break;
        }
        let tense = of_word(text, index);
        if tense != Tense::Unknown {
            return (tense, true);
        }
    }
    (around(text, tokens), false)
}

/// The tense that governs the date at `tokens`: the nearest verb before it in its sentence, else the nearest after it.
pub(super) fn around(text: &TokenizedText, tokens: &Range<usize>) -> Tense {
    let sentence = text.sentence_around(tokens.start);
    let mut from = tokens.start;
    for _ in 0..BEFORE {
        let Some(previous) = from.checked_sub(1).filter(|previous| *previous >= sentence.start) else {
            break;
        };
        from = previous;
        if obliges(text, from, sentence.start) {
            return Tense::Future;
        }
        let tense = of_word(text, from);
        if tense != Tense::Unknown {
            return tense;
        }
    }
    (tokens.end..sentence.end.min(tokens.end + AFTER))
        .map(|index| of_word(text, index))
        .find(|tense| *tense != Tense::Unknown)
        .unwrap_or_default()
}

/// True for the أن of `وعلى البرلمان الجديد أن ينتخب رئيسا`, but not of `كان على البرلمان أن`.
fn obliges(text: &TokenizedText, index: usize, from: usize) -> bool {
    const DUTY_WITHIN: usize = 5;
    static ON: WordTest = WordTest::words(&['و', 'ف'], &["علي", "عليه", "عليها", "عليهم"]);
    static DUTY: WordTest = WordTest::words(&[], &["ان"]);
    if !DUTY.at(text, index) {
        return false;
    }
    let on = ON.last_in(text, index.saturating_sub(DUTY_WITHIN).max(from)..index);
    // At the head of its clause: no verb has asked for it.
    on.is_some_and(|on| on == from || text.mark(on - 1).is_some_and(|mark| !matches!(mark, '"' | '«' | '»')))
}

/// The tense that the word at `index` tells.
#[inline]
pub(super) fn of_word(text: &TokenizedText, index: usize) -> Tense {
    if text.surely_lacks(index, &VOCABULARY.memory) {
        return Tense::Unknown;
    }
    of_held_word(text, index)
}

#[inline(never)]
fn of_held_word(text: &TokenizedText, index: usize) -> Tense {
    let vocabulary = &*VOCABULARY;
    let told = |id| match vocabulary.tenses.get(&id) {
        Some(Tense::Past) => Some(PAST),
        Some(Tense::Future) => Some(FUTURE),
        Some(Tense::Unknown) => None,
        None => is_future_verb(text.folded(index)).then_some(FUTURE_BY_FORM),
    };
    match text.place_of(index, &vocabulary.memory, told) {
        // أن تصدر is to come out, not has topped; after بعد أن it has.
        Some(PAST)
            if text.folded(index).starts_with('ت')
                && text.folded_before(index) == "ان"
                && !index
                    .checked_sub(2)
                    .is_some_and(|before| text.folded(before).ends_with("بعد")) =>
        {
            Tense::Unknown
        }
        // إعادة, إقالة are no أعاده, أقاله.
        Some(PAST) if text.surface(index).ends_with('ة') => Tense::Unknown,
        Some(PAST) => Tense::Past,
        Some(FUTURE) => Tense::Future,
        Some(FUTURE_BY_FORM) if text.folded(index).ends_with("يه") && text.surface(index).ends_with('ة') => Tense::Unknown,
        // ساحقا is no سأحقّق: that has its hamza.
        Some(FUTURE_BY_FORM) if !text.folded(index).contains("سا") || text.surface(index).contains("سأ") => Tense::Future,
        _ => Tense::Unknown,
    }
}

/// How the tenses are remembered; a form is remembered by its folded letters, which do not tell its hamza.
const PAST: usize = 0;
const FUTURE: usize = 1;
const FUTURE_BY_FORM: usize = 2;

/// س before an imperfect verb: `سيؤدي`, `وستجرى`, `سأعود`.
fn is_future_verb(folded: &str) -> bool {
    let verb = folded
        .strip_prefix(['و', 'ف'])
        .filter(|rest| rest.starts_with('س'))
        .unwrap_or(folded);
    let Some(rest) = verb.strip_prefix('س') else { return false };
    rest.starts_with(['ي', 'ت', 'ن', 'ا'])
        && rest.chars().count() >= 3
        // `سياسية`, but `سيلتقيه`
        && (!rest.ends_with("يه") || rest.chars().count() > 5)
        && !rest.ends_with("ات")
        && !rest.ends_with("ين")
}
