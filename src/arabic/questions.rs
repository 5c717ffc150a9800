//! What is asked of the letters of every word that a thread meets: tests, lists of words, stems. Owns the questions and how all of
//! them are asked of a new word at once; the answers are remembered by `memory`.

use std::ops::Range;
use std::sync::{Mutex, OnceLock, PoisonError};

use rustc_hash::FxHashMap;

use super::memory::{Bits, MemoryPlace, Record};
use super::token::{TokenizedText, WordId};

/// What is asked of the letters of every word.
#[derive(Clone, Copy, Debug)]
enum Question {
    /// A test of them.
    Test(fn(&str) -> bool),
    /// Whether they are one of some words once these letters are taken off their front.
    Words(&'static [char], Words),
    /// Whether one of these stands in them, of two letters or more.
    Stems(&'static [&'static str]),
}

/// The words of a list.
#[derive(Clone, Copy, Debug)]
enum Words {
    /// These, folded.
    Here(&'static [&'static str]),
    /// Those of some classes of a table.
    Of(fn() -> Vec<WordId>),
}

impl Words {
    fn ids(self) -> Vec<WordId> {
        match self {
            Self::Here(words) => words.iter().copied().map(WordId::of_folded).collect(),
            Self::Of(ids) => ids(),
        }
    }
}

impl Question {
    fn ask(&self, word: &str) -> bool {
        match self {
            Self::Test(test) => test(word),
            Self::Words(before, words) => words.ids().contains(&WordId::of_folded(word.trim_start_matches(*before))),
            Self::Stems(stems) => stems.iter().any(|stem| word.contains(stem)),
        }
    }
}

/// A question with its bit.
type Asked = (MemoryPlace, Question);

/// A test of letters, with its bit and the number of questions before it.
type LetterTest = (usize, MemoryPlace, fn(&str) -> bool);

/// The questions that are asked of any word.
static QUESTIONS: Mutex<Vec<Asked>> = Mutex::new(Vec::new());

/// All lists of words before which the same letters are taken off: one look tells which of them hold a word.
struct Lists {
    before: &'static [char],
    of_word: FxHashMap<WordId, Bits>,
    /// How many questions there were when the last of them came.
    since: usize,
}

/// All stems that may stand in a word, by their first bytes: one way through a word tells which of them do.
#[derive(Default)]
struct Stems {
    /// How many questions there were when the last of them came.
    since: usize,
    by_start: FxHashMap<u32, Vec<(&'static str, Bits)>>,
}

/// Bytes of the two letters that a stem is looked up by.
const STEM_START: usize = 4;

impl Stems {
    fn add(&mut self, stem: &'static str, bits: Bits) {
        if let Some(start) = stem.as_bytes().first_chunk() {
            self.by_start
                .entry(u32::from_le_bytes(*start))
                .or_default()
                .push((stem, bits));
        }
    }

    /// The questions whose stems stand in `word`.
    fn within(&self, word: &str) -> Bits {
        let mut found = Bits::default();
        for (at, start) in word.as_bytes().windows(STEM_START).enumerate() {
            let Ok(start) = start.try_into().map(u32::from_le_bytes) else {
                continue;
            };
            for (stem, bits) in self.by_start.get(&start).into_iter().flatten() {
                if word
                    .as_bytes()
                    .get(at..)
                    .is_some_and(|rest| rest.starts_with(stem.as_bytes()))
                {
                    found.add(*bits);
                }
            }
        }
        found
    }
}

/// The questions that a thread asks of every word.
#[derive(Default)]
pub(super) struct Questions {
    /// How many there are so far.
    count: usize,
    /// Their bits.
    bits: Bits,
    /// The tests of letters among them.
    tests: Vec<LetterTest>,
    /// The lists of words among them.
    lists: Vec<Lists>,
    /// The stems among them.
    stems: Stems,
    /// The bits of those and of the lists.
    listed: Bits,
}

impl Questions {
    /// How many there are so far.
    #[inline]
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// Their bits.
    pub(super) fn bits(&self) -> Bits {
        self.bits
    }

    /// Takes up those that came since the last time, from whatever thread.
    pub(super) fn catch_up(&mut self) {
        let questions = QUESTIONS.lock().unwrap_or_else(PoisonError::into_inner);
        for &(place, question) in questions.get(self.count..).unwrap_or_default() {
            self.take_up(place, question);
        }
    }

    /// Takes up one more.
    fn take_up(&mut self, place: MemoryPlace, question: Question) {
        let bits = place.bits();
        match question {
            Question::Test(test) => self.tests.push((self.count, place, test)),
            Question::Words(before, words) => {
                let known = self.lists.iter().position(|lists| lists.before == before);
                let at = known.unwrap_or_else(|| {
                    self.lists.push(Lists {
                        before,
                        of_word: FxHashMap::default(),
                        since: 0,
                    });
                    self.lists.len() - 1
                });
                if let Some(lists) = self.lists.get_mut(at) {
                    lists.since = self.count;
                    for id in words.ids() {
                        lists.of_word.entry(id).or_default().add(bits);
                    }
                }
                self.listed.add(bits);
            }
            Question::Stems(stems) => {
                self.stems.since = self.count;
                for stem in stems {
                    self.stems.add(stem, bits);
                }
                self.listed.add(bits);
            }
        }
        self.bits.add(bits);
        self.count += 1;
    }

    /// Asks those of the word `id` that were not asked of its record yet.
    #[inline(never)]
    pub(super) fn ask(&self, id: WordId, record: &Record) {
        let before = record.ask_up_to(self.count);
        let folded = record.folded();
        let first = self.tests.partition_point(|(place, ..)| *place < before);
        for (_, place, test) in self.tests.get(first..).unwrap_or_default() {
            record.answer(place, test(folded));
        }
        let mut held = Bits::default();
        if self.stems.since >= before {
            held.add(self.stems.within(folded));
        }
        // Most words bear nothing that is taken off.
        let first = folded.chars().next().unwrap_or_default();
        for lists in self.lists.iter().filter(|lists| lists.since >= before) {
            let is_whole = !lists.before.contains(&first);
            let id = if is_whole {
                id
            } else {
                WordId::of_folded(folded.trim_start_matches(lists.before))
            };
            if let Some(bits) = lists.of_word.get(&id) {
                held.add(*bits);
            }
        }
        record.add(self.listed, held);
    }
}

/// A question about the letters of a word, folded, whose answers are remembered: rules look at the same few words around
/// every number and date again and again, and most texts are made of words that were met before.
///
/// One that holds of no word of a text costs nothing there: that is known when the text is cut.
#[derive(Debug)]
pub struct WordTest {
    place: OnceLock<MemoryPlace>,
    question: Question,
}

impl WordTest {
    /// Asks `test`, which must always say the same of a word.
    pub const fn new(test: fn(&str) -> bool) -> Self {
        Self {
            place: OnceLock::new(),
            question: Question::Test(test),
        }
    }

    /// Asks whether the word is one of `words`, which are folded, once the letters of `before` are taken off its front. All such
    /// lists together cost a word that is met for the first time one look.
    pub const fn words(before: &'static [char], words: &'static [&'static str]) -> Self {
        Self {
            place: OnceLock::new(),
            question: Question::Words(before, Words::Here(words)),
        }
    }

    /// The same of the words whose ids are `ids`: those of some classes of a table.
    pub const fn listed(before: &'static [char], ids: fn() -> Vec<WordId>) -> Self {
        Self {
            place: OnceLock::new(),
            question: Question::Words(before, Words::Of(ids)),
        }
    }

    /// Asks whether any of `stems`, of two Arabic letters or more, stands in the word: all such stems together cost a new word one
    /// way through its letters.
    pub const fn stems(stems: &'static [&'static str]) -> Self {
        Self {
            place: OnceLock::new(),
            question: Question::Stems(stems),
        }
    }

    #[inline]
    fn place(&self) -> &MemoryPlace {
        self.place.get_or_init(|| {
            let place = MemoryPlace::take();
            if place.is_known() {
                QUESTIONS
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push((place, self.question));
            }
            place
        })
    }

    /// False where it is known that it holds of no word of `text`.
    #[inline]
    pub fn may_hold(&self, text: &TokenizedText) -> bool {
        text.may_hold(self.place())
    }

    /// The answer for the word at `index`; false for what is no word.
    #[inline]
    pub fn at(&self, text: &TokenizedText, index: usize) -> bool {
        text.holds(index, self.place(), |_| self.question.ask(text.folded(index)))
    }

    /// The first token of `range` of which it holds.
    #[inline]
    pub fn first_in(&self, text: &TokenizedText, range: Range<usize>) -> Option<usize> {
        if self.may_hold(text) {
            self.find_first(text, range)
        } else {
            None
        }
    }

    #[inline(never)]
    fn find_first(&self, text: &TokenizedText, range: Range<usize>) -> Option<usize> {
        text.stretches(self.place(), range)
            .find_map(|mut stretch| stretch.find(|&index| self.at(text, index)))
    }

    /// The last token of `range` of which it holds.
    #[inline]
    pub fn last_in(&self, text: &TokenizedText, range: Range<usize>) -> Option<usize> {
        if self.may_hold(text) {
            self.find_last(text, range)
        } else {
            None
        }
    }

    #[inline(never)]
    fn find_last(&self, text: &TokenizedText, range: Range<usize>) -> Option<usize> {
        text.stretches(self.place(), range)
            .rev()
            .find_map(|mut stretch| stretch.rfind(|&index| self.at(text, index)))
    }

    /// The tokens of `range` of which it holds, in order.
    #[inline]
    pub fn each_in(&self, text: &TokenizedText, range: Range<usize>) -> impl DoubleEndedIterator<Item = usize> {
        let range = self.first_in(text, range.clone()).map_or(0..0, |first| first..range.end);
        range.filter(|&index| self.at(text, index))
    }

    /// True where it holds of any token of `range`.
    #[inline]
    pub fn any_in(&self, text: &TokenizedText, range: Range<usize>) -> bool {
        self.first_in(text, range).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_is_asked_once_a_word() {
        static LONG: WordTest = WordTest::new(|word| word.chars().count() > 3);
        let text = TokenizedText::new("في الانتخابات، من 2018");
        let found: Vec<bool> = (0..text.len()).map(|index| LONG.at(&text, index)).collect();
        assert_eq!(found, [false, true, false, false, false]);
        assert_eq!(LONG.last_in(&text, 0..text.len()), Some(1));
        assert!(!LONG.any_in(&text, 2..text.len() + 5));
    }

    #[test]
    fn lists_of_words_are_tests_like_others() {
        static EVE: WordTest = WordTest::words(&['و'], &["عشيه", "قبل"]);
        static PLAIN: WordTest = WordTest::words(&[], &["عشيه", "الخميس"]);
        static STEMS: WordTest = WordTest::stems(&["عش", "ميس"]);
        for round in 0..3 {
            let text = TokenizedText::new("وعشية الخميس، ووقبل 2018 فقبل");
            let found = |test: &WordTest| -> Vec<usize> { (0..text.len()).filter(|&index| test.at(&text, index)).collect() };
            assert_eq!((found(&EVE), found(&PLAIN)), (vec![0, 3], vec![1]), "{round}");
            assert_eq!(found(&STEMS), [0, 1], "{round}");
            let other = TokenizedText::new("انتخابات");
            assert!(!EVE.any_in(&other, 0..1) && !PLAIN.any_in(&other, 0..1));
        }
    }
}
