//! What somebody made known of himself by a noun: `إعلان مقتدى الصدر اعتزاله السياسة`, `تقديم رئيس الوزراء استقالته`. The words of the text from
//! that noun on are the title, for they say whose it is. Knows no day.

use super::super::clause::Happening;
use super::super::words;
use super::Title;
use crate::arabic::WordTest;

/// Verbal nouns of making known or handing in, which take what they govern as an object.
static DECLARING: WordTest = WordTest::words(
    &['ب', 'ل', 'و'],
    &["اعلان", "اعلانه", "اعلانها", "تقديم", "تاكيد", "سحب", "عرض", "طلب"],
);

impl Title<'_> {
    /// The title of a noun with a pronoun whose owner a noun of declaring names before it.
    pub(super) fn of_declared(&self, found: &Happening) -> Option<String> {
        const REACH: usize = 8;
        const OBJECT_MAX: usize = 2;
        let owned = self.triggers.noun_at(self.text, found.head).filter(|noun| noun.pronoun)?;
        if owned.particle {
            return None;
        }
        let near = found.head.saturating_sub(REACH).max(self.sentence.start)..found.head;
        let declaring = DECLARING.last_in(self.text, near)?;
        let between = declaring + 1..found.head;
        let is_plain = |at: usize| {
            self.text.word(at).is_some()
                && !self.is_verb(at)
                && !self.is_date(at)
                && !words::is(self.text, at, words::PREPOSITION | words::RELATIVE | words::TIME_PREPOSITION)
        };
        if between.is_empty() || !between.into_iter().all(is_plain) {
            return None;
        }
        let is_object = |at: usize| at < self.sentence.end && self.text.folded(at).starts_with("ال") && is_plain(at);
        let objects = (found.head + 1..found.head + 1 + OBJECT_MAX)
            .take_while(|&at| is_object(at))
            .count();
        Some(self.taken(declaring..found.head + 1 + objects).join(" "))
    }
}
