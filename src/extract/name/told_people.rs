//! People that no lexicon holds: a title or a verb of saying and then a given name (`النائب سعد الراوي`), and their surname
//! alone later in the text. Owns these mentions; knows no list and no election.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::arabic::number;
use crate::arabic::{TokenizedText, WordId, WordTest};
use crate::base::Span;
use crate::extract::words::word_classes;
use crate::lexicon::Lexicon;

use super::{Names, is_word, words};

word_classes! { , include_str!("../../../assets/words/people.tsv");
    GIVEN "given" "Given names.";
    SPEAKS "speaks" "Verbs before the one who does what they tell.";
}

/// First words of the people of the lexicon.
static FIRST_WORDS: LazyLock<FxHashSet<WordId>> = LazyLock::new(|| {
    let people = Lexicon::bundled().people().iter();
    let first = people.filter_map(|person| person.arabic.split_whitespace().next());
    let words = first.filter(|word| word.chars().count() >= GIVEN_MIN).map(WordId::of);
    words.collect()
});

/// Given names, of the table or of people of the lexicon.
static GIVEN_NAMES: WordTest = WordTest::new(|word| {
    let id = WordId::of(word);
    TABLE.exact(id) & GIVEN != 0 || FIRST_WORDS.contains(&id)
});

/// Words that may be a surname said alone.
static LIKE_SURNAMES: WordTest = WordTest::new(|word| surname_of(word).is_some());

/// Letters of a given name: shorter ones are words.
const GIVEN_MIN: usize = 3;

/// Words between a title and the name: `وزيرة الشؤون الاجتماعية السابقة`.
const TITLE_REACH: usize = 6;

/// Words of a name.
const NAME_MAX: usize = 4;

/// Letters of a surname that may stand alone.
const SURNAME_MIN: usize = 5;

/// A person named in the text alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonMention {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its words, clitics left out.
    pub span: Span,
    /// The person's name where the text gives it in full.
    pub full: Span,
}

/// The people of `text` that are none of `names`, in order.
pub fn find(text: &TokenizedText, names: &Names) -> Vec<PersonMention> {
    let mut found: Vec<PersonMention> = Vec::new();
    let mut surnames: FxHashMap<WordId, Span> = FxHashMap::default();
    let mut taken = Taken::of(names);
    let mut index = 0;
    while index < text.len() {
        let may_be_surname = !surnames.is_empty() && LIKE_SURNAMES.at(text, index);
        if !may_be_surname && !is_given(text, index) {
            index += 1;
            continue;
        }
        if let Some(free) = taken.past(index) {
            index = free;
            continue;
        }
        if let Some(person) = full_name(text, names, index) {
            if let Some(surname) = person.tokens.clone().last().and_then(|last| text.word(last)) {
                surnames.insert(surname, person.full);
            }
            index = person.tokens.end;
            found.push(person);
            continue;
        }
        found.extend(surname_again(text, &surnames, index));
        index += 1;
    }
    found
}

/// The tokens that other names take, met in the order of the text.
struct Taken {
    ranges: Vec<Range<usize>>,
    next: usize,
}

impl Taken {
    fn of(names: &Names) -> Self {
        let lists = names.lists.iter().map(|list| list.tokens.clone());
        let others = names.others.iter().map(|name| name.tokens.clone());
        let mut ranges: Vec<Range<usize>> = lists.chain(others).collect();
        ranges.sort_unstable_by_key(|range| range.start);
        Self { ranges, next: 0 }
    }

    /// The token behind the name that takes `index`.
    fn past(&mut self, index: usize) -> Option<usize> {
        while self.ranges.get(self.next).is_some_and(|range| range.end <= index) {
            self.next += 1;
        }
        self.ranges
            .get(self.next)
            .filter(|range| range.contains(&index))
            .map(|range| range.end)
    }
}

/// A person introduced at `index`, where a given name stands.
fn full_name(text: &TokenizedText, names: &Names, index: usize) -> Option<PersonMention> {
    if !is_given(text, index) || !is_introduced(text, names, index) {
        return None;
    }
    let tokens = index..name_end(text, names, index);
    let full = text.span(tokens.clone());
    (tokens.len() >= 2).then_some(PersonMention {
        tokens,
        span: full,
        full,
    })
}

/// True for a given name, of the table or of somebody in the lexicon.
pub(crate) fn is_given(text: &TokenizedText, index: usize) -> bool {
    GIVEN_NAMES.at(text, index)
}

/// True where a verb of saying or a title with its complements stands right before `index`.
fn is_introduced(text: &TokenizedText, names: &Names, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else {
        return false;
    };
    if TABLE.find(text, before).is(SPEAKS) {
        return true;
    }
    let is_head = |at: usize| {
        let found = words::table().find(text, at);
        found.is(words::LED) || found.is(words::TITLE) && !found.is(words::DESCRIPTIVE)
    };
    let is_complement = |at: usize| {
        let found = words::table().find(text, at);
        text.folded(at).starts_with("ال") || found.is(words::TITLE | words::DESCRIPTIVE) || names.cover(at)
    };
    (before.saturating_sub(TITLE_REACH)..=before)
        .rev()
        .take_while(|&at| is_word(text, at))
        .find(|&at| is_head(at) || !is_complement(at))
        .is_some_and(is_head)
}

/// One past the last word of the name that begins at `start`.
fn name_end(text: &TokenizedText, names: &Names, start: usize) -> usize {
    // Single words of the lexicon are ordinary ones too.
    let is_free = |at: usize| {
        let list = names.lists_in(at..at + 1).iter().any(|list| !list.guarded);
        !list && names.others_in(at..at + 1).iter().all(|name| name.tokens.len() == 1)
    };
    let mut at = start + 1;
    while at < start + NAME_MAX && is_word(text, at) && is_free(at) {
        let word = text.folded(at);
        let found = words::table().find(text, at);
        let speaks = TABLE.find(text, at).is(SPEAKS);
        let is_other = found.is(words::STOP | words::TITLE | words::LED | words::NOUN | words::DESCRIPTIVE) || speaks;
        // الله would come apart as ال and له.
        let links = matches!(word, "عبد" | "بن" | "ابن" | "ابو" | "ابي" | "ال" | "الله");
        let is_surname = word.starts_with("ال") || is_given(text, at);
        // A second word without article may be anything that is no word of another kind: `محمد شياع السوداني`.
        let is_second = at == start + 1 && word.chars().count() >= 3 && !begins_with_clitics(word);
        if is_other && !links || !(links || is_surname || is_second) {
            break;
        }
        at += 1;
    }
    // `عبد` alone ends no name.
    let is_open = matches!(text.folded(at - 1), "عبد" | "بن" | "ابن" | "ابو");
    if is_open { at - 1 } else { at }
}

fn begins_with_clitics(word: &str) -> bool {
    ["بال", "لل", "وال", "فال", "كال"]
        .iter()
        .any(|clitics| word.starts_with(clitics))
}

/// The surname of somebody named in full before: `وأضاف الراوي`.
fn surname_again(text: &TokenizedText, surnames: &FxHashMap<WordId, Span>, index: usize) -> Option<PersonMention> {
    if surnames.is_empty() || !LIKE_SURNAMES.at(text, index) {
        return None;
    }
    let word = text.folded(index);
    let bare = surname_of(word)?;
    let full = *surnames.get(&WordId::of(bare))?;
    let letters = word.chars().count() - bare.chars().count();
    // An adjective may look like a surname: `المصري` behind a noun with the article.
    let describes = index > 0 && text.folded(index - 1).starts_with("ال");
    (!describes).then(|| PersonMention {
        tokens: index..index + 1,
        span: number::span_without_letters(text, index, letters),
        full,
    })
}

/// A surname without what is written together before it.
fn surname_of(word: &str) -> Option<&str> {
    ["", "و", "ف", "ل", "ب", "ك"]
        .iter()
        .filter_map(|clitic| word.strip_prefix(clitic))
        .find(|bare| bare.starts_with("ال") && bare.chars().count() >= SURNAME_MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(text: &str) -> Vec<(String, String)> {
        let text = TokenizedText::new(text);
        let names = Names::of(&text);
        find(&text, &names)
            .iter()
            .map(|person| (person.span.of(text.text()).to_owned(), person.full.of(text.text()).to_owned()))
            .collect()
    }

    fn pair(span: &str, full: &str) -> (String, String) {
        (span.to_owned(), full.to_owned())
    }

    #[test]
    fn a_title_or_a_verb_of_saying_introduces_a_person() {
        assert_eq!(
            people("أعلن النائب سعد الراوي استقالته. وقال الراوي إن حزبه باق."),
            [pair("سعد الراوي", "سعد الراوي"), pair("الراوي", "سعد الراوي")]
        );
        assert_eq!(
            people("التقى الوفد وزيرة الشؤون الاجتماعية السابقة هدى كامل في المقر."),
            [pair("هدى كامل", "هدى كامل")]
        );
        assert_eq!(
            people("وأوضح سامي عبد الرحمن أن القانون نافذ"),
            [pair("سامي عبد الرحمن", "سامي عبد الرحمن")]
        );
    }

    #[test]
    fn words_that_are_names_too_stay_words() {
        assert_eq!(people("الرئيس عادل في حكمه"), []);
        assert_eq!(people("أعلن كامل النتائج"), []);
        assert_eq!(people("قال إن كامل المقاعد حسم"), []);
        assert_eq!(people("زار رئيس الوزراء مدينة سامراء"), []);
    }
}
