//! What each thread remembers of the words it has met: which vocabularies hold nothing for a word. Most words of a text
//! are in none of them, and this is one small record a word where every vocabulary would be a table of its own to search.
//! Knows no vocabulary.

use std::cell::RefCell;
use std::sync::atomic::{AtomicU32, Ordering};

use super::token::WordId;

/// Words remembered by each thread, a power of two: 256 KiB, and a text's common words all fit.
const REMEMBERED: usize = 1 << 14;

/// Vocabularies that can be told apart in one record.
const PLACES: u32 = 32;

/// A vocabulary's bit in the records.
#[derive(Debug)]
pub struct MemoryPlace(u32);

/// What vocabularies were asked about a word, and which of them hold it, a bit each.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Answers {
    asked: u32,
    held: u32,
}

impl Answers {
    /// Of what is no word: no vocabulary holds it.
    pub(super) const NO_WORD: Self = Self {
        asked: u32::MAX,
        held: 0,
    };

    /// The answer of the vocabulary, if it was asked.
    #[inline]
    pub(super) fn of(self, place: &MemoryPlace) -> Option<bool> {
        (self.asked & place.0 != 0).then_some(self.held & place.0 != 0)
    }
}

/// What is known so far of each of `words`; all vocabularies hold nothing of what is no word.
pub(super) fn known_of(words: impl Iterator<Item = Option<WordId>>) -> Vec<std::cell::Cell<Answers>> {
    RECORDS.with_borrow(|records| {
        let known = |word: WordId| {
            let record = records.get(word.place(REMEMBERED)).filter(|(other, _)| *other == word);
            record.map_or_else(Answers::default, |record| record.1)
        };
        words
            .map(|word| std::cell::Cell::new(word.map_or(Answers::NO_WORD, known)))
            .collect()
    })
}

thread_local! {
    /// A new word on the same place overwrites the one before.
    static RECORDS: RefCell<Vec<(WordId, Answers)>> = RefCell::new(vec![(WordId::EMPTY, Answers::default()); REMEMBERED]);
}

static TAKEN: AtomicU32 = AtomicU32::new(0);

impl MemoryPlace {
    /// A place of one's own; each vocabulary takes one, once.
    pub fn take() -> Self {
        let taken = TAKEN.fetch_add(1, Ordering::Relaxed);
        // With all places taken a vocabulary is asked every time.
        Self(1_u32.checked_shl(taken).filter(|_| taken < PLACES).unwrap_or(0))
    }

    /// Whether the vocabulary holds `word`, as `ask` says or said the last time, and all that is known of the word by then.
    /// `ask` must always say the same of a word.
    pub(super) fn recall(&self, word: WordId, ask: impl FnOnce() -> bool) -> (bool, Answers) {
        let place = word.place(REMEMBERED);
        let known = RECORDS.with_borrow(|records| records.get(place).filter(|(other, _)| *other == word).map(|record| record.1));
        let mut answers = known.unwrap_or_default();
        if let Some(held) = answers.of(self) {
            return (held, answers);
        }
        let held = ask();
        answers.asked |= self.0;
        answers.held |= if held { self.0 } else { 0 };
        RECORDS.with_borrow_mut(|records| {
            if let Some(record) = records.get_mut(place) {
                *record = (word, answers);
            }
        });
        (held, answers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
