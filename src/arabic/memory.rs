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

/// One word: what was asked and what the answer was, a bit a vocabulary. A new word on the same place overwrites it.
#[derive(Clone, Copy)]
struct Record {
    word: WordId,
    asked: u32,
    held: u32,
}

const NOTHING: Record = Record {
    word: WordId::EMPTY,
    asked: 0,
    held: 0,
};

thread_local! {
    static RECORDS: RefCell<Vec<Record>> = RefCell::new(vec![NOTHING; REMEMBERED]);
}

static TAKEN: AtomicU32 = AtomicU32::new(0);

impl MemoryPlace {
    /// A place of one's own; each vocabulary takes one, once.
    pub fn take() -> Self {
        let taken = TAKEN.fetch_add(1, Ordering::Relaxed);
        // With all places taken a vocabulary is asked every time.
        Self(1_u32.checked_shl(taken).filter(|_| taken < PLACES).unwrap_or(0))
    }

    /// True where the vocabulary holds `word`, as `ask` says or said the last time. `ask` must always say the same of a word.
    #[inline]
    pub fn holds(&self, word: WordId, ask: impl FnOnce() -> bool) -> bool {
        let asked = RECORDS.with_borrow(|records| {
            let record = records.get(word.place(REMEMBERED)).filter(|record| record.word == word)?;
            (record.asked & self.0 != 0).then_some(record.held & self.0 != 0)
        });
        match asked {
            Some(held) => held,
            None => self.note(word, ask()),
        }
    }

    #[inline(never)]
    fn note(&self, word: WordId, holds: bool) -> bool {
        RECORDS.with_borrow_mut(|records| {
            let Some(record) = records.get_mut(word.place(REMEMBERED)) else {
                return;
            };
            if record.word != word {
                *record = Record { word, ..NOTHING };
            }
            record.asked |= self.0;
            if holds {
                record.held |= self.0;
            }
        });
        holds
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_remembered_for_its_own_vocabulary_only() {
        let (first, second) = (MemoryPlace::take(), MemoryPlace::take());
        let word = WordId::of("مقعد");
        assert!(first.holds(word, || true));
        assert!(!second.holds(word, || false));
        assert!(first.holds(word, || unreachable!("known already")));
        assert!(!second.holds(word, || unreachable!("known already")));
        // Far more words than fit: whatever was overwritten is asked anew.
        for number in 0..100_000_u32 {
            let word = WordId::of(&number.to_string());
            assert_eq!(first.holds(word, || number % 3 == 0), number % 3 == 0);
        }
        assert!(first.holds(word, || true));
    }
}
