//! Titles of happenings, from the words of the text: a noun phrase as it stands, or the verbal noun of the verb with the
//! verb's own subject and object. Invents no word; knows no day. What follows the head is taken in whole phrases
//! (`phrase`), so that no title breaks off in the middle of one.

use std::ops::Range;

use crate::arabic::{TokenizedText, number};
use crate::extract::name::{NameKind, Names};

use super::clause::Happening;
use super::phrase::{self, Reach};
use super::trigger::{Form, Trigger, Triggers};
use super::{DateSlot, EventCategory, words};

/// Longest title, in characters.
const LENGTH_MAX: usize = 75;

/// Most words of a noun phrase before a verb.
const NOUN_PHRASE_MAX: usize = 7;

/// The title of `found`.
pub(super) fn title(
    text: &TokenizedText,
    names: &Names,
    sentence: Range<usize>,
    dates: &[DateSlot],
    found: &Happening,
) -> String {
    let title = Title {
        text,
        names,
        dates,
        sentence,
        triggers: Triggers::bundled(),
    };
    let said = match found.form {
        Form::Noun => title.of_noun(found),
        Form::Participle => title.of_participle(found),
        Form::Past | Form::Present | Form::Future => title.of_verb(found.head, found.category),
    };
    if said.contains(' ') || found.category == EventCategory::Election {
        return said;
    }
    // One word says too little, unless nothing more stands there.
    title.of_clause(found).unwrap_or(said)
}

struct Title<'a> {
    text: &'a TokenizedText<'a>,
    names: &'a Names,
    dates: &'a [DateSlot],
    sentence: Range<usize>,
    triggers: &'static Triggers,
}

impl Title<'_> {
    fn of_noun(&self, found: &Happening) -> String {
        let noun = self.triggers.noun_at(self.text, found.head);
        // `يعقد البرلمان جلسته`: the noun alone does not say whose.
        if noun.is_some_and(|noun| noun.pronoun)
            && let Some(verb) = found.verb.filter(|&verb| self.can_be_told(verb, found.head))
        {
            return self.of_verb(verb, found.category);
        }
        let letters = noun.map_or(0, |noun| usize::from(noun.letters));
        let head = self.bare(found.head, letters);
        let reach = Reach {
            keeps_date: noun.is_none_or(|noun| !noun.article && !noun.pronoun),
            ..Reach::default()
        };
        self.finished(vec![head], found.head + 1, reach)
    }

    /// True where the verb stands before the noun, near it, and is no relative clause's.
    fn can_be_told(&self, verb: usize, noun: usize) -> bool {
        verb < noun
            && noun - verb <= 7
            && self.triggers.verb_at(self.text, verb).is_some_and(|verb| !verb.pronoun)
            && !verb
                .checked_sub(1)
                .is_some_and(|before| words::is(self.text, before, words::RELATIVE))
    }

    /// `مجلس النواب المنتهية ولايته`: the noun phrase before the participle with it.
    fn of_participle(&self, found: &Happening) -> String {
        let participle = found.tokens.end - 1;
        let mut said = self.noun_phrase(participle).map_or_else(Vec::new, |range| self.taken(range));
        for index in participle..found.tokens.end {
            said.push(self.text.surface(index).to_owned());
        }
        self.finished(said, found.tokens.end, Reach::default())
    }

    fn of_verb(&self, index: usize, category: EventCategory) -> String {
        let text = self.text;
        let unknown = Trigger::unknown(false, text.folded(index).starts_with('و') && self.opens(index));
        let verb = self.triggers.verb_at(text, index).unwrap_or(unknown);
        let relative = index
            .checked_sub(1)
            .filter(|&before| self.sentence.contains(&before) && words::is(text, before, words::RELATIVE));
        let subject = match relative {
            Some(relative) => self.antecedent(relative),
            None => self.subject_before(index),
        };
        let reach = Reach {
            with_speech: category == EventCategory::Statement,
            ..Reach::default()
        };
        let agrees = self.next_word(index).is_none_or(|after| !changes_its_case(text.folded(after)));
        if let Some(noun) = self.triggers.verbal_noun(verb.row).filter(|_| agrees && !verb.pronoun) {
            let mut said = vec![noun.to_owned()];
            said.extend(subject.map_or_else(Vec::new, |subject| self.taken(subject)));
            return self.finished(said, index + 1, reach);
        }
        // `المقاعد التي أحرزها`: what the relative clause speaks of stands before it.
        let mut said = subject.map_or_else(Vec::new, |subject| self.taken(subject));
        if let Some(relative) = relative.filter(|_| !said.is_empty()) {
            said.push(text.surface(relative).to_owned());
        }
        said.push(self.bare(index, usize::from(verb.letters)));
        self.finished(said, index + 1, reach)
    }

    /// The words of the clause from its beginning, where the happening's own words are too few.
    fn of_clause(&self, found: &Happening) -> Option<String> {
        let anchor = found.verb.unwrap_or(found.head).min(found.head);
        let start = (anchor.saturating_sub(10).max(self.sentence.start)..anchor)
            .rev()
            .find(|&at| {
                words::is_stop(self.text, at)
                    || words::is(self.text, at, words::COMPLEMENTIZER | words::SUBORDINATOR | words::AUXILIARY)
            })
            .map_or(self.sentence.start.max(anchor.saturating_sub(10)), |at| at + 1);
        if start == anchor.saturating_sub(10) && start > self.sentence.start {
            return None;
        }
        let reach = Reach {
            until: Some(anchor + 1),
            ..Reach::default()
        };
        let leads = words::PREPOSITION | words::TIME_PREPOSITION | words::RELATIVE | words::NEGATION;
        if words::is(self.text, start, leads) || self.is_date(start) {
            return None;
        }
        let first = self.without_article_letters(start);
        let said = self.finished(vec![first], start + 1, reach);
        said.contains(' ').then_some(said)
    }

    fn opens(&self, index: usize) -> bool {
        index == self.sentence.start || words::is_stop(self.text, index - 1)
    }

    fn is_date(&self, index: usize) -> bool {
        self.dates.iter().any(|slot| slot.tokens.contains(&index))
    }

    /// The first word after the verb that belongs to no date.
    fn next_word(&self, index: usize) -> Option<usize> {
        (index + 1..self.sentence.end).find(|&after| self.text.word(after).is_some() && !self.is_date(after))
    }

    /// What a relative clause speaks of: the name right before its pronoun, or the noun phrase.
    fn antecedent(&self, relative: usize) -> Option<Range<usize>> {
        let comma = relative
            .checked_sub(1)
            .filter(|&at| words::is_comma(self.text, at))
            .unwrap_or(relative);
        self.name_before(comma).or_else(|| self.noun_phrase(comma))
    }

    /// The name of a person, body or list that ends before `end`.
    fn name_before(&self, end: usize) -> Option<Range<usize>> {
        let others = self
            .names
            .others_in(self.sentence.clone())
            .iter()
            .filter(|name| name.kind != NameKind::Place)
            .map(|name| name.tokens.clone());
        let lists = self.names.lists_in(self.sentence.clone()).iter().map(|list| list.tokens.clone());
        others.chain(lists).find(|tokens| tokens.end == end && tokens.len() <= 5)
    }

    /// The noun phrase that ends before `end`, back to a preposition, a mark or a verb.
    fn noun_phrase(&self, end: usize) -> Option<Range<usize>> {
        let from = end.saturating_sub(NOUN_PHRASE_MAX).max(self.sentence.start);
        let mut first = end;
        for at in (from..end).rev() {
            let ends = words::PREPOSITION
                | words::TIME_PREPOSITION
                | words::COMPLEMENTIZER
                | words::SUBORDINATOR
                | words::RELATIVE
                | words::AUXILIARY
                | words::NEGATION;
            let is_quote = self.text.mark(at).is_some_and(|mark| matches!(mark, '«' | '»' | '"' | '“' | '”'));
            if self.text.mark(at).is_some() && !is_quote || words::is(self.text, at, ends) || self.is_date(at) || self.is_verb(at)
            {
                break;
            }
            first = at;
            // A word with a particle before its article begins the phrase.
            if self.leads_with_particle(at) {
                break;
            }
        }
        (first < end).then_some(first..end)
    }

    fn is_verb(&self, index: usize) -> bool {
        self.triggers.verb_at(self.text, index).is_some() && self.triggers.noun_at(self.text, index).is_none()
    }

    fn leads_with_particle(&self, index: usize) -> bool {
        let folded = self.text.folded(index);
        ["لل", "ولل", "بال", "وبال", "وال", "فال"]
            .iter()
            .any(|start| folded.starts_with(start) && folded.chars().count() > start.chars().count() + 2)
    }

    /// The subject that stands before its verb: `قاآني وصل`, `كانت الحكومة استقالت`, `إن الوفد الحكومي وصل`.
    fn subject_before(&self, index: usize) -> Option<Range<usize>> {
        let mut end = index;
        while end > self.sentence.start && words::is(self.text, end - 1, words::AUXILIARY) {
            end -= 1;
        }
        let range = self.noun_phrase(end)?;
        let before = range.start.checked_sub(1).filter(|&at| self.sentence.contains(&at));
        let opens = before.is_none_or(|at| {
            words::is_stop(self.text, at)
                || words::is(self.text, at, words::COMPLEMENTIZER | words::SUBORDINATOR | words::AUXILIARY)
        });
        let led = self.leads_with_particle(range.start) && !self.text.folded(range.start).starts_with("وال");
        let is_time = words::is(self.text, range.start, words::TIME_NOUN);
        if opens && !led && !is_time {
            return Some(range);
        }
        self.name_before(end)
    }

    /// The words of a noun phrase, the first without particle.
    fn taken(&self, range: Range<usize>) -> Vec<String> {
        let first = range.start;
        let quoted = phrase::quoted(self.text, range);
        quoted
            .into_iter()
            .enumerate()
            .map(|(place, word)| if place == 0 { self.stripped(first, word) } else { word })
            .collect()
    }

    fn stripped(&self, index: usize, word: String) -> String {
        if self.leads_with_particle(index) || word.starts_with("لإ") || word.starts_with("لأ") {
            self.without_article_letters(index)
        } else {
            word
        }
    }

    /// The word without conjunction and particle where the article shows that they are none of its letters.
    fn without_article_letters(&self, index: usize) -> String {
        let folded = self.text.folded(index);
        let letters = if folded.starts_with("وبال") || folded.starts_with("ولل") {
            2
        } else {
            usize::from(
                ["لل", "بال", "وال", "فال", "لا", "كال"]
                    .iter()
                    .any(|start| folded.starts_with(start) && folded.chars().count() > 4),
            )
        };
        let verb = self.triggers.verb_at(self.text, index).map_or(0, |verb| usize::from(verb.letters));
        let noun = self
            .triggers
            .noun_at(self.text, index)
            .map_or(0, |noun| usize::from(noun.letters));
        self.bare(index, letters.max(verb).max(noun))
    }

    /// The word at `index` without the `letters` written before it; لل becomes ال.
    fn bare(&self, index: usize, letters: usize) -> String {
        let word = number::span_without_letters(self.text, index, letters).of(self.text.text());
        let lost_article = letters > 0 && self.text.folded(index).trim_start_matches('و').starts_with("لل");
        match word.strip_prefix('ل').filter(|_| lost_article) {
            Some(stem) => format!("ال{stem}"),
            None => word.to_owned(),
        }
    }

    /// `said` and the whole phrases from `index` on that there is room for.
    fn finished(&self, said: Vec<String>, index: usize, reach: Reach) -> String {
        let mut said = said.join(" ");
        let phrases = phrase::phrases(self.text, self.sentence.clone(), self.dates, index, reach);
        for phrase in &phrases {
            let words = phrase.join(" ");
            let length = said.chars().count() + 1 + words.chars().count();
            if length > LENGTH_MAX {
                break;
            }
            if !words.is_empty() {
                said.push(' ');
                said.push_str(&words);
            }
        }
        said
    }
}

/// Duals, sound plurals and the five nouns change in the genitive, so that the verb must stay before them.
fn changes_its_case(folded: &str) -> bool {
    let long = folded.chars().count() > 4;
    (long && (folded.ends_with("ون") || folded.ends_with("ان")) && folded.starts_with("ال"))
        || matches!(folded, "ابو" | "اخو" | "ذو")
}
