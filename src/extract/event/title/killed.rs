//! Who was killed or felled. Who was killed, where `قتل` is written without its vowels: `قتل ثلاثون متظاهرا` is their death, `قتل الجيش ثلاثين` what an army did. Owns
//! the words for victims that nothing else is told of; knows no day.

use crate::arabic::number::phrase_at;

use super::super::phrase::{self, Kind, Reach};
use super::super::trigger::{Form, Trigger};
use super::super::words;
use super::{Title, inflect, words as inflected};

impl Title<'_> {
    /// True for the verb of `تجري الهيئة المحاكاة`: who conducts it and what stand behind it.
    pub(super) fn conducts(&self, index: usize, verb: Trigger) -> bool {
        let (first, second) = (index + 1, index + 2);
        let is_plain = |at: usize| at < self.sentence.end && self.text.word(at).is_some() && !self.is_date(at);
        verb.form == Form::Present
            && is_plain(first)
            && is_plain(second)
            && words::is(self.text, first, words::ORGAN)
            && self.text.surface(second).starts_with("ال")
            && !self.is_adjective(second)
    }

    /// True for the verb of `انتفاضة نيسان تسقط سامي كمال`: a subject before it, whom it fells behind it.
    pub(super) fn fells(&self, index: usize, verb: Trigger) -> bool {
        let next = index + 1;
        let is_named = next < self.sentence.end
            && self.text.word(next).is_some()
            && phrase::kind_of(self.text, next) == Kind::Noun
            && !inflect::is_accusative(self.text.surface(next))
            && !self.is_date(next);
        verb.form == Form::Present && is_named && self.subject_before(index).is_some()
    }

    /// True where the words behind the verb of killing at `index` are victims and no other noun follows them as its object.
    pub(super) fn is_of_victims(&self, index: usize, verb: Trigger) -> bool {
        let first = self.behind(index);
        // `وكان جنديان قتلوا في قصف`
        let is_behind = self.is_plural(index) && self.subject_before(index).is_some();
        let has_object =
            first < self.sentence.end && self.text.word(first).is_some() && phrase::kind_of(self.text, first) == Kind::Noun;
        if is_behind && !verb.pronoun && !has_object {
            return true;
        }
        if verb.pronoun || self.is_plural(index) || first >= self.sentence.end {
            return false;
        }
        let counts = self.text.number(first).is_some() || phrase_at(self.text, first).is_some();
        let is_person = inflected::is(self.text.folded(first), inflected::PERSON);
        if !counts && !is_person && !inflected::is(self.text.folded(first), inflected::VICTIM) {
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
