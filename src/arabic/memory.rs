//! What each thread remembers of the words it has met: a bit for every yes-or-no question that was asked of a word, such as
//! whether a vocabulary holds it. Most words of a text are in none of them, and this is one small record a word where every
//! vocabulary would be a table of its own to search. Knows no vocabulary.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

use super::token::{TokenizedText, WordId};

/// Pairs of words remembered by each thread, a power of two: 768 KiB, and the common words of a newspaper all fit.
const PAIRS: usize = 1 << 14;

/// Questions that can be told apart in one record.
const PLACES: u32 = 64;

/// A question's bit in the records.
#[derive(Debug)]
pub struct MemoryPlace(u64);

/// What vocabularies were asked about a word, and which of them hold it, a bit each.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Answers {
    asked: u64,
    held: u64,
}

impl Answers {
    /// Of what is no word: no vocabulary holds it.
    pub(super) const NO_WORD: Self = Self {
        asked: u64::MAX,
        held: 0,
    };

    /// The answer of the vocabulary, if it was asked.
    #[inline]
    pub(super) fn of(self, place: &MemoryPlace) -> Option<bool> {
        (self.asked & place.0 != 0).then_some(self.held & place.0 != 0)
    }
}

/// What is known of one word.
type Record = (WordId, Answers);

/// Two words whose ids fall on the same place, the one met last before the other, which the next new one drives out.
type Pair = [Record; 2];

/// What is known so far of each of `words`; nothing holds for what is no word.
pub(super) fn known_of(words: impl Iterator<Item = Option<WordId>>) -> Vec<Cell<Answers>> {
    RECORDS.with_borrow(|records| {
        let known = |word: WordId| {
            let pair = records.get(word.place(PAIRS));
            let record = pair.and_then(|pair| pair.iter().find(|(other, _)| *other == word));
            record.map_or_else(Answers::default, |record| record.1)
        };
        words.map(|word| Cell::new(word.map_or(Answers::NO_WORD, known))).collect()
    })
}

thread_local! {
    static RECORDS: RefCell<Vec<Pair>> = RefCell::new(vec![[(WordId::EMPTY, Answers::default()); 2]; PAIRS]);
}

static TAKEN: AtomicU32 = AtomicU32::new(0);

impl MemoryPlace {
    /// A place of one's own; each question takes one, once.
    pub fn take() -> Self {
        let taken = TAKEN.fetch_add(1, Ordering::Relaxed);
        // With all places taken a question is asked every time.
        Self(1_u64.checked_shl(taken).filter(|_| taken < PLACES).unwrap_or(0))
    }

    /// Whether the vocabulary holds `word`, as `ask` says or said the last time, and all that is known of the word by then.
    /// `ask` must always say the same of a word.
    pub(super) fn recall(&self, word: WordId, ask: impl FnOnce() -> bool) -> (bool, Answers) {
        let place = word.place(PAIRS);
        let known = RECORDS.with_borrow(|records| {
            let pair = records.get(place)?;
            pair.iter().find(|(other, _)| *other == word).map(|record| record.1)
        });
        let mut answers = known.unwrap_or_default();
        if let Some(held) = answers.of(self) {
            return (held, answers);
        }
        let held = ask();
        answers.asked |= self.0;
        answers.held |= if held { self.0 } else { 0 };
        RECORDS.with_borrow_mut(|records| {
            if let Some([first, second]) = records.get_mut(place) {
                if first.0 != word {
                    std::mem::swap(first, second);
                }
                *first = (word, answers);
            }
        });
        (held, answers)
    }
}

/// A question about the letters of a word, folded, whose answers are remembered: rules look at the same few words around
/// every number and date again and again, and most texts are made of words that were met before.
#[derive(Debug)]
pub struct WordTest {
    place: LazyLock<MemoryPlace>,
    test: fn(&str) -> bool,
}

impl WordTest {
    /// Asks `test`, which must always say the same of a word.
    pub const fn new(test: fn(&str) -> bool) -> Self {
        Self {
            place: LazyLock::new(MemoryPlace::take),
            test,
        }
    }

    /// The answer for the word at `index`; false for what is no word.
    #[inline]
    pub fn at(&self, text: &TokenizedText, index: usize) -> bool {
        text.holds(index, &self.place, |_| (self.test)(text.folded(index)))
    }

    /// The first token of `range` of which it holds.
    #[inline]
    pub fn first_in(&self, text: &TokenizedText, mut range: Range<usize>) -> Option<usize> {
        range.find(|&index| self.at(text, index))
    }

    /// The last token of `range` of which it holds.
    #[inline]
    pub fn last_in(&self, text: &TokenizedText, mut range: Range<usize>) -> Option<usize> {
        range.rfind(|&index| self.at(text, index))
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
    fn an_answer_is_remembered_for_its_own_vocabulary_only() {
        let (first, second) = (MemoryPlace::take(), MemoryPlace::take());
        let word = WordId::of("مقعد");
        assert!(first.recall(word, || true).0);
        assert!(!second.recall(word, || false).0);
        let (held, answers) = first.recall(word, || unreachable!("known already"));
        assert!(held && answers.of(&first) == Some(true) && answers.of(&second) == Some(false));
        // Far more words than fit: whatever was overwritten is asked anew.
        for number in 0..100_000_u32 {
            let word = WordId::of(&number.to_string());
            assert_eq!(first.recall(word, || number % 3 == 0).0, number % 3 == 0);
        }
        assert!(first.recall(word, || true).0);
    }
}
