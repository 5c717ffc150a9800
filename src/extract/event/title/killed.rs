//! Who was killed, where `قتل` is written without its vowels: `قتل ثلاثون متظاهرا` is their death, `قتل الجيش ثلاثين` what an army did. Owns
//! the words for victims that nothing else is told of; knows no day.

use crate::arabic::number::phrase_at;

use super::super::phrase::{Kind, Reach};
use super::super::trigger::Trigger;
use super::{Title, words as inflected};

impl Title<'_> {
    /// True where the words behind the verb of killing at `index` are victims and no other noun follows them as its object.
    pub(super) fn is_of_victims(&self, index: usize, verb: Trigger) -> bool {
        let first = self.behind(index);
        if verb.pronoun || self.is_plural(index) || first >= self.sentence.end {
            return false;
        }
        let counts = self.text.number(first).is_some() || phrase_at(self.text, first).is_some();
        if !counts && !inflected::is(self.text.folded(first), inflected::VICTIM) {
            return false;
        }
        let reach = Reach {
            past_asides: true,
            is_clause: true,
            is_main: true,
            ..Reach::default()
        };
        let phrases = self.phrases(index + 1, reach);
        let others = phrases.iter().skip(1).filter(|phrase| phrase.kind == Kind::Noun);
        others
            .filter_map(|phrase| phrase.words.first())
            .all(|word| inflected::is(word, inflected::ADJECTIVE) || word.starts_with("ال") && word.ends_with(['ي', 'ة']))
    }
}
