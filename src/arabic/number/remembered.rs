//! The number phrases of a text that were read already: many rules ask about the same number. Owns that memory; knows no
//! grammar.

use std::cell::{Cell, OnceCell, RefCell};

use super::NumberPhrase;

/// Longest text, in tokens, of which phrases are remembered; longer ones are no articles, and memory matters more.
const TOKENS_MAX: usize = 1 << 20;

/// The phrases of one text.
#[derive(Clone, Debug, Default)]
pub(in crate::arabic) struct Remembered {
    /// A token each: one more than the place of its answer, zero where it was not asked about.
    places: OnceCell<Box<[Cell<u32>]>>,
    answers: RefCell<Vec<Option<NumberPhrase>>>,
}

impl Remembered {
    /// What `read` says of the token at `index` of `tokens`, or said before.
    pub(super) fn at(&self, tokens: usize, index: usize, read: impl FnOnce() -> Option<NumberPhrase>) -> Option<NumberPhrase> {
        if tokens > TOKENS_MAX {
            return read();
        }
        let places = self.places.get_or_init(|| vec![Cell::new(0); tokens].into());
        let place = places.get(index)?;
        if let Some(known) = place.get().checked_sub(1) {
            return self.answers.borrow().get(known as usize).cloned().flatten();
        }
        let found = read();
        let mut answers = self.answers.borrow_mut();
        answers.push(found.clone());
        place.set(answers.len() as u32);
        found
    }
}
