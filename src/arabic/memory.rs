//! What each thread remembers of the words it has met: a bit for every yes-or-no question that was asked of a word, and for
//! each vocabulary the place of what it holds for the word. Most words of a text are in none of them, and this is one small
//! record a word, which all its tokens share, where every vocabulary would be a table of its own to search. Knows no
//! vocabulary.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

use super::fold::fold;
use super::questions::Questions;
use super::token::{TokenizedText, WordId};

/// Sets of words remembered by each thread, a power of two: the common words of a newspaper all fit.
const SETS: usize = 1 << 13;

/// Words whose ids fall on the same set; the one met last drives out the one met first.
const SET_WORDS: usize = 4;

/// Vocabularies that can be told apart in one record.
pub(super) const SLOTS: usize = 32;

/// A slot that was not asked for yet.
const UNASKED: u16 = 0;

/// A slot of a vocabulary that holds nothing for the word.
const NOTHING: u16 = 1;

/// Machine words of bits in one record.
const BIT_WORDS: usize = 4;

/// Questions that can be told apart in one record.
const PLACES: u32 = u64::BITS * BIT_WORDS as u32 - 1;

/// A set of questions, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits([u64; BIT_WORDS]);

impl Bits {
    /// Takes those of `other` in.
    #[inline]
    pub(super) fn add(&mut self, other: Self) {
        for (word, more) in self.0.iter_mut().zip(other.0) {
            *word |= more;
        }
    }

    /// All others.
    pub(super) fn others(self) -> Self {
        Self(self.0.map(|bits| !bits))
    }

    /// True where the question of `place` is among them.
    #[inline]
    pub(super) fn hold(&self, place: &MemoryPlace) -> bool {
        self.0[place.word % BIT_WORDS] & place.bit != 0
    }
}

/// A question's bit in the records.
#[derive(Clone, Copy, Debug)]
pub struct MemoryPlace {
    word: usize,
    bit: u64,
}

/// A vocabulary's slot in the records.
#[derive(Debug)]
pub struct MemorySlot(usize);

/// What is known of what a vocabulary holds for a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known<T> {
    /// It was not asked, or what it holds was not remembered.
    Unasked,
    /// It holds nothing.
    Nothing,
    /// It holds this.
    Held(T),
}

impl<T> Known<T> {
    /// What is held, as `ask` says where it is not known.
    #[inline]
    pub fn or_ask(self, ask: impl FnOnce() -> Option<T>) -> Option<T> {
        match self {
            Self::Unasked => ask(),
            Self::Nothing => None,
            Self::Held(held) => Some(held),
        }
    }
}

/// What is known of one word: its folded letters, what was asked about it, and the answers.
///
/// Its fields stand in the order in which they are wanted: what nearly every look needs shares a line of the cache.
#[derive(Debug, Default)]
#[repr(C)]
pub(super) struct Record {
    folded: Box<str>,
    /// How many bytes of them are conjunctions.
    conjunctions: u32,
    held: [Cell<u64>; BIT_WORDS],
    slots: [Cell<u16>; SLOTS],
    asked: [Cell<u64>; BIT_WORDS],
    /// How many of the questions about letters were asked.
    tested: Cell<usize>,
}

impl Record {
    /// Of digits, which are no word: no vocabulary holds them.
    fn of_digits(digits: String) -> Rc<Self> {
        Rc::new(Self {
            folded: digits.into(),
            conjunctions: 0,
            tested: Cell::new(usize::MAX),
            asked: [const { Cell::new(u64::MAX) }; BIT_WORDS],
            held: [const { Cell::new(0) }; BIT_WORDS],
            slots: [const { Cell::new(NOTHING) }; SLOTS],
        })
    }

    /// The folded letters.
    #[inline]
    pub(super) fn folded(&self) -> &str {
        &self.folded
    }

    /// The folded letters without و and ف before them.
    #[inline]
    pub(super) fn bare(&self) -> &str {
        self.folded.get(self.conjunctions as usize..).unwrap_or_default()
    }

    /// Takes note that the first `count` questions about letters are asked; gives how many were before.
    pub(super) fn ask_up_to(&self, count: usize) -> usize {
        self.tested.replace(count)
    }

    /// The questions that were answered by yes.
    #[inline]
    pub(super) fn held(&self) -> Bits {
        let [first, second, third, fourth] = &self.held;
        Bits([first.get(), second.get(), third.get(), fourth.get()])
    }

    /// Whether a question that was asked holds of the word.
    #[inline]
    pub(super) fn is_held(&self, place: &MemoryPlace) -> bool {
        self.held[place.word % BIT_WORDS].get() & place.bit != 0
    }

    /// Whether the vocabulary of `place` holds the word, as `ask` says or said the last time.
    #[inline]
    pub(super) fn holds(&self, place: &MemoryPlace, ask: impl FnOnce() -> bool) -> bool {
        if self.asked[place.word % BIT_WORDS].get() & place.bit == 0 {
            let held = ask();
            self.answer(place, held);
            held
        } else {
            self.held[place.word % BIT_WORDS].get() & place.bit != 0
        }
    }

    #[cold]
    pub(super) fn answer(&self, place: &MemoryPlace, held: bool) {
        if place.is_known() {
            let (asked, held_bits) = (&self.asked[place.word % BIT_WORDS], &self.held[place.word % BIT_WORDS]);
            asked.set(asked.get() | place.bit);
            held_bits.set(held_bits.get() | if held { place.bit } else { 0 });
        }
    }

    /// Takes note of questions that were asked, and of some that were answered by yes.
    pub(super) fn add(&self, asked: Bits, held: Bits) {
        for (word, more) in self.asked.iter().zip(asked.0) {
            word.set(word.get() | more);
        }
        for (word, more) in self.held.iter().zip(held.0) {
            word.set(word.get() | more);
        }
    }

    /// The place of what the vocabulary of `slot` holds for the word, as `ask` says or said the last time; a place too large
    /// to be remembered is asked for every time.
    #[inline]
    pub(super) fn place(&self, slot: &MemorySlot, ask: impl FnOnce() -> Option<usize>) -> Option<usize> {
        match self.slots.get(slot.0).map(Cell::get) {
            None | Some(UNASKED) => self.ask_place(slot, ask),
            Some(value) => value.checked_sub(NOTHING + 1).map(usize::from),
        }
    }

    #[cold]
    fn ask_place(&self, slot: &MemorySlot, ask: impl FnOnce() -> Option<usize>) -> Option<usize> {
        let held = ask();
        let value = held.map_or(Some(NOTHING), |place| u16::try_from(place).ok()?.checked_add(NOTHING + 1));
        if let (Some(value), Some(slot)) = (value, self.slots.get(slot.0)) {
            slot.set(value);
        }
        held
    }

    /// What is known of the vocabulary of `slot`: the place of what it holds.
    #[inline]
    pub(super) fn known(&self, slot: &MemorySlot) -> Known<usize> {
        match self.slots.get(slot.0).map(Cell::get) {
            None | Some(UNASKED) => Known::Unasked,
            Some(value) => value
                .checked_sub(NOTHING + 1)
                .map_or(Known::Nothing, |place| Known::Held(usize::from(place))),
        }
    }

    /// True where it is known that the vocabulary holds nothing.
    #[inline]
    pub(super) fn lacks(&self, slot: &MemorySlot) -> bool {
        self.slots.get(slot.0).is_some_and(|value| value.get() == NOTHING)
    }
}

/// The words of one set, each with its record, the one met last before the others.
type Set = [Option<(WordId, Rc<Record>)>; SET_WORDS];

/// The words that a thread remembers.
pub(super) struct Records {
    sets: Vec<Set>,
    /// What is asked of every word.
    questions: Questions,
    /// Years, by their value: most numbers of a text are counts and years that stand there again.
    years: Vec<Option<Rc<Record>>>,
}

/// Numbers of four digits below this are remembered.
const YEARS: usize = 2200;

thread_local! {
    static RECORDS: RefCell<Records> = RefCell::new(Records {
        sets: vec![[const { None }; SET_WORDS]; SETS],
        questions: Questions::default(),
        years: Vec::new(),
    });
}

/// Lets `work` look words up among those that this thread remembers.
pub(super) fn with_records<T>(work: impl FnOnce(&mut Records) -> T) -> T {
    RECORDS.with_borrow_mut(|records| {
        records.questions.catch_up();
        work(records)
    })
}

impl Records {
    /// The record of the word `id`, spelled `word`, of which every question has been asked.
    #[inline]
    pub(super) fn of(&mut self, id: WordId, word: &str) -> Rc<Record> {
        let set = self.sets.get(id.place(SETS));
        let known = set.and_then(|set| set.iter().flatten().find(|(other, _)| *other == id));
        match known {
            Some((_, record)) if record.tested.get() >= self.questions.count() => Rc::clone(record),
            Some((_, record)) => {
                self.questions.ask(id, record);
                Rc::clone(record)
            }
            None => self.add(id, word),
        }
    }

    /// The record of a number of `plain` digits, if those are all of it, and of this value.
    pub(super) fn of_digits(&mut self, plain: u8, value: f64, digits: impl Iterator<Item = char>) -> Rc<Record> {
        let place = value as usize;
        if plain != 4 || place >= YEARS {
            return Record::of_digits(digits.collect());
        }
        self.years.resize(YEARS, None);
        match self.years.get_mut(place) {
            Some(known) => Rc::clone(known.get_or_insert_with(|| Record::of_digits(digits.collect()))),
            None => Record::of_digits(digits.collect()),
        }
    }

    /// The questions that are asked of every word.
    pub(super) fn tested(&self) -> Bits {
        self.questions.bits()
    }

    #[inline(never)]
    fn add(&mut self, id: WordId, word: &str) -> Rc<Record> {
        let folded = fold(word);
        let bare = folded.trim_start_matches(['و', 'ف']);
        let record = Rc::new(Record {
            conjunctions: (folded.len() - bare.len()) as u32,
            folded: folded.into(),
            ..Record::default()
        });
        if let Some(set) = self.sets.get_mut(id.place(SETS)) {
            set.rotate_right(1);
            if let Some(first) = set.first_mut() {
                *first = Some((id, Rc::clone(&record)));
            }
        }
        self.questions.ask(id, &record);
        record
    }
}

static TAKEN: AtomicU32 = AtomicU32::new(0);

impl MemoryPlace {
    /// A place of one's own; each question takes one, once.
    pub fn take() -> Self {
        // With all places taken a question is asked every time: the last one is nobody's.
        let taken = TAKEN.fetch_add(1, Ordering::Relaxed).min(PLACES);
        Self {
            word: (taken / u64::BITS) as usize,
            bit: 1 << (taken % u64::BITS),
        }
    }

    /// False for the place of all questions that found none of their own.
    pub(super) fn is_known(&self) -> bool {
        (self.word, self.bit) != (BIT_WORDS - 1, 1 << (u64::BITS - 1))
    }

    /// The question alone.
    pub(super) fn bits(self) -> Bits {
        let mut bits = Bits::default();
        if self.is_known() {
            bits.0[self.word % BIT_WORDS] = self.bit;
        }
        bits
    }
}

static SLOTS_TAKEN: AtomicU32 = AtomicU32::new(0);

impl MemorySlot {
    /// A slot of one's own; each vocabulary takes one, once. With all slots taken a vocabulary is asked every time.
    pub fn take() -> Self {
        Self(SLOTS_TAKEN.fetch_add(1, Ordering::Relaxed) as usize)
    }

    /// What stands in it; none for a vocabulary that found no slot.
    #[inline]
    pub(super) fn of<'a, T>(&self, slots: &'a [T; SLOTS]) -> Option<&'a T> {
        slots.get(self.0)
    }
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

    /// What is known already to be held for the token at `index` by the vocabulary of `slot`: nearly every question ends here,
    /// without a call.
    #[inline]
    pub fn known(&self, text: &TokenizedText, index: usize, slot: &MemorySlot) -> Known<T> {
        match text.known_place(index, slot) {
            Known::Held(place) => self.get(place).map_or(Known::Unasked, Known::Held),
            Known::Nothing => Known::Nothing,
            Known::Unasked => Known::Unasked,
        }
    }

    /// The value at a place that [`Self::place`] gave.
    #[inline]
    pub fn get(&self, place: usize) -> Option<T> {
        self.at(place).copied()
    }

    /// The same where it stands.
    #[inline]
    pub fn at(&self, place: usize) -> Option<&T> {
        self.values.get(place)?.get()
    }
}

impl<T: Copy + PartialEq> Default for Interned<T> {
    fn default() -> Self {
        Self::new()
    }
}

/// Different values of one vocabulary that are remembered.
const INTERNED_MAX: usize = 2048;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_remembered_as_far_as_they_fit() {
        let (slot, other) = (MemorySlot::take(), MemorySlot::take());
        let record = Record::default();
        assert_eq!(record.place(&slot, || Some(7)), Some(7));
        assert_eq!(record.place(&other, || None), None);
        assert_eq!(record.place(&slot, || unreachable!("known already")), Some(7));
        assert_eq!((record.lacks(&slot), record.lacks(&other)), (false, true));
        let values = Interned::new();
        for round in 0..2 {
            for value in 0..INTERNED_MAX + 10 {
                let place = values.place(value);
                assert_eq!(values.get(place), (value < INTERNED_MAX).then_some(value), "{round}");
            }
        }
        let far = Record::default();
        assert_eq!(far.place(&slot, || Some(usize::MAX)), Some(usize::MAX));
        assert_eq!(far.place(&slot, || Some(3)), Some(3));
    }

    #[test]
    fn an_answer_is_remembered_for_its_own_vocabulary_only() {
        let (first, second) = (MemoryPlace::take(), MemoryPlace::take());
        let text = TokenizedText::new("مقعد");
        assert!(text.holds(0, &first, |_| true));
        assert!(!text.holds(0, &second, |_| false));
        // Another text, and a place that is no longer free.
        let text = TokenizedText::new("مقعد ومقعد");
        assert!(text.holds(0, &first, |_| unreachable!("known already")));
        assert!(!text.holds(0, &second, |_| unreachable!("known already")));
        let beyond = MemoryPlace {
            word: BIT_WORDS - 1,
            bit: 1 << (u64::BITS - 1),
        };
        assert!(text.holds(0, &beyond, |_| true) && !text.holds(0, &beyond, |_| false));
        // Far more words than fit: whatever was driven out is asked anew, and texts keep what they have.
        let numbers: String = (0..100_000_u32)
            .flat_map(|number| [spelled(number), " ".to_owned()])
            .collect();
        let many = TokenizedText::new(&numbers);
        let held = |index: usize| many.holds(index, &first, |_| index.is_multiple_of(3));
        assert!((0..many.len()).all(|index| held(index) == (index % 3 == 0)));
        assert!((0..many.len()).all(|index| many.folded(index) == spelled(index as u32)));
        assert!(text.holds(0, &first, |_| unreachable!("known already")));
    }

    /// A word of its own for every number.
    fn spelled(number: u32) -> String {
        number
            .to_string()
            .bytes()
            .map(|digit| char::from(digit - b'0' + b'a'))
            .collect()
    }
}
