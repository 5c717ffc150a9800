//! Values by word, many of them and each looked up seldom: words of all their written forms. Owns only their order; knows
//! neither the words nor the values.

use super::token::WordId;

/// No entry.
const NONE: u32 = u32::MAX;

/// Values by word, several for one word in the order in which they were added.
///
/// A list of all entries, each with the next of those whose words fall on the same place: an entry is added in a few steps and
/// fills memory from the front, where a hash table would touch all of its own and grow. What the program does before its first
/// answer is mostly that.
#[derive(Debug)]
pub struct WordList<T> {
    entries: Vec<Entry<T>>,
    /// A place each: its first entry and its last.
    places: Vec<(u32, u32)>,
}

#[derive(Debug)]
struct Entry<T> {
    word: WordId,
    value: T,
    next: u32,
}

impl<T: Copy> WordList<T> {
    /// An empty list with room for `entries`; `places` is a power of two.
    pub fn with_room(entries: usize, places: usize) -> Self {
        Self {
            entries: Vec::with_capacity(entries),
            places: vec![(NONE, NONE); places],
        }
    }

    /// Adds a value of `word`, behind those it has.
    pub fn add(&mut self, word: WordId, value: T) {
        let Ok(entry) = u32::try_from(self.entries.len()) else {
            return;
        };
        let count = self.places.len();
        let Some((first, last)) = self.places.get_mut(word.place(count)) else {
            return;
        };
        match self.entries.get_mut(*last as usize) {
            Some(before) => before.next = entry,
            None => *first = entry,
        }
        *last = entry;
        self.entries.push(Entry { word, value, next: NONE });
    }

    /// Where the first value of `word` stands.
    pub fn place(&self, word: WordId) -> Option<usize> {
        let (first, _) = self.places.get(word.place(self.places.len()))?;
        self.chain(*first as usize)
            .find(|(_, entry)| entry.word == word)
            .map(|(place, _)| place)
    }

    /// The values of the word whose first one stands at `place`, in order.
    pub fn from(&self, place: usize) -> impl Iterator<Item = T> + Clone {
        let word = self.entries.get(place).map(|entry| entry.word);
        let same = move |(_, entry): &(usize, &Entry<T>)| Some(entry.word) == word;
        self.chain(place).filter(same).map(|(_, entry)| entry.value)
    }

    fn chain(&self, first: usize) -> impl Iterator<Item = (usize, &Entry<T>)> + Clone {
        let at = |place: usize| self.entries.get(place).map(|entry| (place, entry));
        std::iter::successors(at(first), move |(_, entry)| at(entry.next as usize))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_in_the_order_in_which_they_were_added() {
        let mut list = WordList::with_room(0, 2);
        let words: Vec<WordId> = ["سهل", "نهر", "بحر", "قمر", "ورد"].map(WordId::of).to_vec();
        for round in 0..3 {
            for (place, word) in words.iter().enumerate() {
                list.add(*word, (place, round));
            }
        }
        for (place, word) in words.iter().enumerate() {
            let values: Vec<_> = list.place(*word).into_iter().flat_map(|first| list.from(first)).collect();
            assert_eq!(values, [(place, 0), (place, 1), (place, 2)]);
        }
        assert_eq!(list.place(WordId::of("نجم")), None);
    }
}
