//! What each thread remembers of the words it has met: a bit for every yes-or-no question that was asked of a word, and for
//! each vocabulary the place of what it holds for the word. Most words of a text are in none of them, and this is one small
//! record a word where every vocabulary would be a table of its own to search. Knows no vocabulary.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{LazyLock, Mutex, OnceLock, PoisonError};

use super::token::{TokenizedText, WordId};

/// Pairs of words remembered by each thread, a power of two: 2 MiB at most, and the common words of a newspaper all fit.
const PAIRS: usize = 1 << 14;

/// Vocabularies that can be told apart in one record.
const SLOTS: usize = 16;

/// A slot that was not asked for yet.
const UNASKED: u16 = 0;

/// A slot of a vocabulary that holds nothing for the word.
const NOTHING: u16 = 1;

/// Questions that can be told apart in one record.
const PLACES: u32 = 64;

/// A question's bit in the records.
#[derive(Debug)]
pub struct MemoryPlace(u64);

/// A vocabulary's slot in the records.
#[derive(Debug)]
pub struct MemorySlot(usize);

/// What was asked about a word, and the answers.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Answers {
    asked: u64,
    held: u64,
    slots: [u16; SLOTS],
}

impl Answers {
    /// Of what is no word: no vocabulary holds it.
    pub(super) const NO_WORD: Self = Self {
        asked: u64::MAX,
        held: 0,
        slots: [NOTHING; SLOTS],
    };

    /// The answer of the vocabulary, if it was asked.
    #[inline]
    pub(super) fn of(self, place: &MemoryPlace) -> Option<bool> {
        (self.asked & place.0 != 0).then_some(self.held & place.0 != 0)
    }

    /// What the slot holds: outside none where the vocabulary was not asked, inside where it holds nothing.
    #[inline]
    #[expect(clippy::option_option, reason = "outer: not asked yet; inner: nothing held")]
    pub(super) fn value(&self, slot: &MemorySlot) -> Option<Option<u16>> {
        match self.slots.get(slot.0) {
            None | Some(&UNASKED) => None,
            Some(value) => Some(value.checked_sub(NOTHING + 1)),
        }
    }

    /// True where it is known that the vocabulary holds nothing.
    #[inline]
    pub(super) fn lacks(&self, slot: &MemorySlot) -> bool {
        self.slots.get(slot.0) == Some(&NOTHING)
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
        let mut answers = remembered(word);
        if let Some(held) = answers.of(self) {
            return (held, answers);
        }
        let held = ask();
        answers.asked |= self.0;
        answers.held |= if held { self.0 } else { 0 };
        remember(word, answers);
        (held, answers)
    }
}

static SLOTS_TAKEN: AtomicU32 = AtomicU32::new(0);

impl MemorySlot {
    /// A slot of one's own; each vocabulary takes one, once. With all slots taken a vocabulary is asked every time.
    pub fn take() -> Self {
        Self(SLOTS_TAKEN.fetch_add(1, Ordering::Relaxed) as usize)
    }

    /// The place of what the vocabulary holds for `word`, as `ask` says or said the last time, and all that is known of the
    /// word by then. `ask` must always say the same of a word; a place too large to be remembered is asked for every time.
    pub(super) fn recall(&self, word: WordId, ask: impl FnOnce() -> Option<usize>) -> (Option<usize>, Answers) {
        let mut answers = remembered(word);
        if let Some(value) = answers.value(self) {
            return (value.map(usize::from), answers);
        }
        let held = ask();
        let value = held.map_or(Some(NOTHING), |place| u16::try_from(place).ok()?.checked_add(NOTHING + 1));
        if let (Some(value), Some(slot)) = (value, answers.slots.get_mut(self.0)) {
            *slot = value;
            remember(word, answers);
        }
        (held, answers)
    }
}

/// What is known of `word`.
fn remembered(word: WordId) -> Answers {
    let known = RECORDS.with_borrow(|records| {
        let pair = records.get(word.place(PAIRS))?;
        pair.iter().find(|(other, _)| *other == word).map(|record| record.1)
    });
    known.unwrap_or_default()
}

fn remember(word: WordId, answers: Answers) {
    RECORDS.with_borrow_mut(|records| {
        if let Some([first, second]) = records.get_mut(word.place(PAIRS)) {
            if first.0 != word {
                std::mem::swap(first, second);
            }
            *first = (word, answers);
        }
    });
}

/// Values that records name by their place: each different one that was met stands here once, for all threads. Few are
/// ever met; what does not fit is not remembered.
#[derive(Debug)]
pub struct Interned<T> {
    values: Box<[OnceLock<T>]>,
    count: Mutex<usize>,
}

impl<T: Copy + PartialEq> Interned<T> {
    /// Room for as many different values as texts have.
    pub fn new() -> Self {
        Self {
            values: (0..INTERNED_MAX).map(|_| OnceLock::new()).collect(),
            count: Mutex::new(0),
        }
    }

    /// The place of `value`; one past all where there is no room for it.
    pub fn place(&self, value: T) -> usize {
        let mut count = self.count.lock().unwrap_or_else(PoisonError::into_inner);
        let known = self.values.iter().take(*count).position(|other| other.get() == Some(&value));
        known.unwrap_or_else(|| match self.values.get(*count).map(|free| free.set(value)) {
            Some(Ok(())) => {
                *count += 1;
                *count - 1
            }
            _ => usize::MAX,
        })
    }

    /// The value at a place that [`Self::place`] gave.
    #[inline]
    pub fn get(&self, place: usize) -> Option<T> {
        self.values.get(place)?.get().copied()
    }
}

impl<T: Copy + PartialEq> Default for Interned<T> {
    fn default() -> Self {
        Self::new()
    }
}

/// Different values of one vocabulary that are remembered.
const INTERNED_MAX: usize = 2048;

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
    fn places_are_remembered_as_far_as_they_fit() {
        let (slot, other) = (MemorySlot::take(), MemorySlot::take());
        let word = WordId::of("مقعد");
        assert_eq!(slot.recall(word, || Some(7)).0, Some(7));
        assert_eq!(other.recall(word, || None).0, None);
        let (place, answers) = slot.recall(word, || unreachable!("known already"));
        assert_eq!(
            (place, answers.value(&other), answers.lacks(&other)),
            (Some(7), Some(None), true)
        );
        let values = Interned::new();
        for round in 0..2 {
            for value in 0..INTERNED_MAX + 10 {
                let place = values.place(value);
                assert_eq!(values.get(place), (value < INTERNED_MAX).then_some(value), "{round}");
            }
        }
        let far = WordId::of("نائب");
        assert_eq!(slot.recall(far, || Some(usize::MAX)).0, Some(usize::MAX));
        assert_eq!(slot.recall(far, || Some(3)).0, Some(3));
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
