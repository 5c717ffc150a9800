//! What somebody said, as headlines have it: `فلان: …`. Knows no day.

use super::super::phrase::{self, Kind, Phrase, Reach};
use super::Title;
use super::joined::joined;
use super::owner::Asked;
use super::verb::{After, Told};

impl Title<'_> {
    /// The title of a verb of saying that has no noun.
    pub(super) fn of_report(&self, told: &Told) -> Option<String> {
        if told.noun.is_some() || !told.with_speech {
            return None;
        }
        let Told { index, verb, .. } = *told;
        let reach = Reach {
            with_speech: true,
            past_asides: true,
            ..Reach::default()
        };
        let phrases = phrase::phrases(self.text, self.sentence.clone(), self.dates, index + 1, reach);
        let who = match &told.after {
            After::Subject => self.subject_after(index, verb).map(|(_, words)| words),
            _ => None,
        };
        let who = who
            .or_else(|| self.subject_before(index).map(|range| self.taken(range)))
            .or_else(|| self.subject_going_on(index, verb.feminine, Asked::Any))?;
        // `عضو في …`, `الأمين العام للجبهة فلان`: half of who it was.
        let next = self.behind(index) + who.len();
        if matches!(told.after, After::Subject) && (phrase::kind_of(self.text, next) == Kind::Led && who.len() <= 2) {
            return None;
        }
        let speech = phrases.iter().position(Phrase::is_speech);
        let Some(speech) = speech else {
            let quote = self.quote_behind(index)?;
            return Some(format!("{}: {quote}", who.join(" ")));
        };
        let mut said: Vec<Phrase> = phrases.get(speech..)?.to_vec();
        let first = said.first_mut()?;
        let leads = first.words.first().map(|word| crate::arabic::fold(word));
        if matches!(leads.as_deref(), Some("ان" | "بان")) {
            first.words.remove(0);
            let last = who.last().map(|word| format!("{word}:"));
            let mut who = who;
            if let (Some(place), Some(last)) = (who.last_mut(), last) {
                *place = last;
            }
            return Some(joined(&who, &said));
        }
        let mut words = vec![self.bare(index, usize::from(verb.letters))];
        words.extend(who);
        Some(joined(&words, &said))
    }

    /// The quoted words behind a colon.
    fn quote_behind(&self, index: usize) -> Option<String> {
        let colon = (index..(index + 20).min(self.sentence.end)).find(|&at| self.text.mark(at) == Some(':'))?;
        let close = self
            .text
            .partner(colon + 1)
            .filter(|&close| close > colon + 1 && close - colon <= 14)?;
        let inner: Vec<&str> = (colon + 2..close)
            .filter(|&at| self.text.mark(at).is_none())
            .map(|at| self.text.surface(at))
            .collect();
        (!inner.is_empty()).then(|| format!("«{}»", inner.join(" ")))
    }
}
