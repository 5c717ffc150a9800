//! Titles of nouns with a pronoun: `بعد دقائق من فوزه`, whose it was. Knows no day.

use super::super::clause::Happening;
use super::super::phrase::{self, Kind, Reach};
use super::super::trigger::Trigger;
use super::super::words;
use super::inflect::{self, Owner};
use super::owner::Asked;
use super::{Title, words as inflected};

impl Title<'_> {
    /// `أدى حسن شيخ اليمين بعد دقائق من فوزه`: whose it was, the subject of the clause before tells.
    pub(super) fn of_owned(&self, found: &Happening, noun: Option<Trigger>) -> Option<String> {
        let noun = noun.filter(|noun| noun.pronoun && found.tokens.len() == 1)?;
        let surface = self.bare(found.head, usize::from(noun.letters));
        let (stem, owner) = inflect::without_pronoun(&surface).filter(|(_, owner)| *owner != Owner::They)?;
        let before = found.head.checked_sub(1)?;
        if words::is(self.text, before, words::RELATIVE) || self.text.folded(before) == "ما" {
            return None; // `التي حملته`: no noun
        }
        let feminine = owner == Owner::She;
        let asked = if inflected::is(&stem, inflected::OF_BODY) {
            Asked::Body
        } else {
            Asked::Any
        };
        let founded = self.founded_since(before, feminine);
        // `أخفق الحزب منذ تأسيسه عام 1973 في دخول البرلمان`: what stands behind the date is the verb's.
        let is_led = words::is(self.text, before, words::TIME_PREPOSITION) && self.is_date(found.head + 1);
        let ends = founded.is_some() || is_led;
        let owner = founded
            .or_else(|| self.owner(found.head, feminine, asked))
            .or_else(|| self.remembered(found))
            .filter(|owner| !feminine || !is_man(owner))?;
        let mut said = vec![self.with_taa(stem, noun)];
        said.extend(owner);
        if ends {
            return Some(said.join(" "));
        }
        let reach = Reach {
            is_noun: true,
            ..Reach::default()
        };
        Some(self.finished(&said, found.head + 1, reach))
    }

    /// Whose beginning stands behind the `منذ` at `since`: `تهيمن على السلطة الوطنية منذ قيامها`.
    fn founded_since(&self, since: usize, feminine: bool) -> Option<Vec<String>> {
        if self.text.folded(since) != "منذ" {
            return None;
        }
        let range = self.noun_phrase(since, false)?;
        // `لم تفز الحركة بأي مقعد منذ تأسيسها`
        let end = range.clone().find(|&at| self.text.folded(at) == "باي");
        let range = range.start..end.unwrap_or(range.end);
        let belongs = |at: usize| phrase::kind_of(self.text, at) == Kind::Noun && !self.text.folded(at).starts_with('ل');
        if range.is_empty() || !range.clone().skip(1).all(belongs) {
            return None;
        }
        let phrase = self.taken(range);
        let agrees = |first: &String| first.ends_with('ة') == feminine && !first.starts_with("مر");
        phrase.first().is_some_and(agrees).then_some(phrase)
    }
}

/// True for `رئيس الوزراء`, of whom no feminine pronoun speaks.
fn is_man(phrase: &[String]) -> bool {
    let first = phrase.first().map_or("", String::as_str);
    inflected::is(&crate::arabic::fold(first), inflected::PERSON) && !first.ends_with('ة')
}
