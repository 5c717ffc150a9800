//! Titles of happenings, from the words of the text: a noun phrase as it stands, or the verbal noun of the verb with the
//! verb's own subject and object. Invents no word; knows no day.

use std::ops::Range;

use crate::arabic::{TokenizedText, number};
use crate::extract::name::Names;

use super::clause::Happening;
use super::trigger::{Form, Trigger, Triggers};
use super::{DateSlot, EventCategory, words};

/// Longest title, in characters; it ends with a whole word.
const LENGTH_MAX: usize = 60;

/// The title of `found`.
pub(super) fn title(
    text: &TokenizedText,
    names: &Names,
    sentence: Range<usize>,
    dates: &[DateSlot],
    found: &Happening,
) -> String {
    let mut title = Title {
        text,
        dates,
        sentence,
        said: String::new(),
        full: false,
    };
    match found.form {
        Form::Noun | Form::Participle => title.noun(found),
        Form::Past | Form::Present | Form::Future => title.verb(names, found),
    }
    title.finished()
}

struct Title<'a> {
    text: &'a TokenizedText<'a>,
    dates: &'a [DateSlot],
    sentence: Range<usize>,
    said: String,
    full: bool,
}

impl Title<'_> {
    fn noun(&mut self, found: &Happening) {
        let letters = Triggers::bundled()
            .noun_at(self.text, found.head)
            .map_or(0, |noun| noun.letters);
        self.push(&bare(self.text, found.head, usize::from(letters)));
        let names_year = found.category == EventCategory::Election;
        let first = if found.form == Form::Participle {
            found.tokens.end
        } else {
            found.head + 1
        };
        for index in found.head + 1..first {
            self.push(self.text.surface(index));
        }
        self.continue_from(first, names_year, false);
    }

    fn verb(&mut self, names: &Names, found: &Happening) {
        let (text, index) = (self.text, found.head);
        let triggers = Triggers::bundled();
        let unknown = Trigger::unknown(false, self.is_conjoined(index));
        let verb = triggers.verb_at(text, index).unwrap_or(unknown);
        let after = self.next_word(index);
        let subject = self.subject_before(names, index);
        let agrees = after.is_none_or(|after| !changes_its_case(text.folded(after)));
        if let Some(noun) = triggers.verbal_noun(verb.row).filter(|_| agrees && !verb.pronoun) {
            self.push(noun);
            // `طارق بيطار، الذي عُيّن`: the last two words before the pronoun are the name.
            let subject = subject.or_else(|| {
                self.antecedent(index)
                    .map(|words| words.end.saturating_sub(3).max(words.start)..words.end - 1)
            });
            for word in subject.unwrap_or_default() {
                let surface = text.surface(word);
                self.push(
                    surface
                        .strip_prefix('ل')
                        .filter(|rest| rest.starts_with(['إ', 'أ']))
                        .unwrap_or(surface),
                );
            }
        } else {
            // `المقاعد التي أحرزها`: what the relative clause speaks of stands before it.
            for word in subject.or_else(|| self.antecedent(index)).unwrap_or_default() {
                self.push(text.surface(word));
            }
            self.push(&bare(text, index, usize::from(verb.letters)));
        }
        self.continue_from(index + 1, false, found.category == EventCategory::Statement);
    }

    fn is_conjoined(&self, index: usize) -> bool {
        self.text.folded(index).starts_with('و') && (index == self.sentence.start || words::is_stop(self.text, index - 1))
    }

    /// The few words before a relative pronoun, with it, where the verb follows one.
    fn antecedent(&self, index: usize) -> Option<Range<usize>> {
        let relative = index
            .checked_sub(1)
            .filter(|&before| words::is(self.text, before, words::RELATIVE))?;
        let from = relative.saturating_sub(4).max(self.sentence.start);
        let ends = words::PREPOSITION | words::COMPLEMENTIZER | words::SUBORDINATOR;
        let first = (from..relative)
            .rev()
            .take_while(|&at| self.text.mark(at).is_none() && !words::is(self.text, at, ends))
            .last()?;
        Some(first..index)
    }

    /// The first word after the verb that belongs to no date.
    fn next_word(&self, index: usize) -> Option<usize> {
        (index + 1..self.sentence.end).find(|&after| self.text.word(after).is_some() && !self.is_date(after))
    }

    /// The name before a verb that is its subject: `قاآني وصل`, `سليماني الذي قتل`.
    fn subject_before(&self, names: &Names, index: usize) -> Option<Range<usize>> {
        let mut end = index;
        while end > self.sentence.start
            && (words::is(self.text, end - 1, words::RELATIVE | words::AUXILIARY)
                || self.text.mark(end - 1).is_some()
                || self.is_date(end - 1))
        {
            end -= 1;
        }
        let others = names.others_in(self.sentence.clone()).iter().map(|name| name.tokens.clone());
        let lists = names.lists_in(self.sentence.clone()).iter().map(|list| list.tokens.clone());
        let named = others.chain(lists).find(|tokens| tokens.end == end && tokens.len() <= 5);
        named.or_else(|| {
            // `إن الوفد الحكومي وصل`: the words between the particle and the verb.
            let from = end.saturating_sub(5).max(self.sentence.start);
            let after = (from..end)
                .rev()
                .take_while(|&at| self.text.mark(at).is_none() && !self.is_date(at));
            let opened = after
                .into_iter()
                .find(|&at| words::is(self.text, at, words::COMPLEMENTIZER))?;
            (opened + 1 < end && end == index).then_some(opened + 1..end)
        })
    }

    /// Adds words from `index` on until the phrase ends.
    fn continue_from(&mut self, index: usize, with_date: bool, with_speech: bool) {
        let mut added = 0;
        for index in index..self.sentence.end {
            if self.full
                || words::is_stop(self.text, index)
                || self
                    .text
                    .mark(index)
                    .is_some_and(|mark| matches!(mark, '(' | '[' | '"' | '“'))
                    && added > 4
            {
                break;
            }
            if self
                .dates
                .iter()
                .any(|slot| slot.counts_from_next && slot.tokens.contains(&index))
            {
                break;
            }
            if self.is_date(index) {
                if with_date && added <= 2 {
                    self.push(self.text.surface(index));
                }
                continue;
            }
            let ends = words::RELATIVE
                | words::SUBORDINATOR
                | words::TIME_PREPOSITION
                | if with_speech { 0 } else { words::COMPLEMENTIZER };
            if words::is(self.text, index, ends) || (added > 0 && self.is_new_clause(index)) {
                break;
            }
            if words::is(self.text, index, words::TIME_NOUN | words::PREPOSITION) && self.leads_to_date(index) {
                continue;
            }
            match self.text.mark(index) {
                Some('"' | '“' | '”' | '«' | '»' | '(' | ')') => {}
                _ => self.push(self.text.surface(index)),
            }
            added += 1;
        }
    }

    fn is_date(&self, index: usize) -> bool {
        self.dates.iter().any(|slot| slot.tokens.contains(&index))
    }

    fn leads_to_date(&self, index: usize) -> bool {
        self.is_date(index + 1) || (words::is(self.text, index + 1, words::TIME_NOUN) && self.is_date(index + 2))
    }

    /// A verb of happening after some words begins another statement.
    fn is_new_clause(&self, index: usize) -> bool {
        let triggers = Triggers::bundled();
        triggers.verb_at(self.text, index).is_some() && triggers.noun_at(self.text, index).is_none()
    }

    fn push(&mut self, word: &str) {
        if word.is_empty() || self.full {
            return;
        }
        if self.said.chars().count() + 1 + word.chars().count() > LENGTH_MAX {
            self.full = true;
            return;
        }
        if !self.said.is_empty() {
            self.said.push(' ');
        }
        self.said.push_str(word);
    }

    /// Without a preposition or conjunction left hanging at the end.
    fn finished(mut self) -> String {
        loop {
            let last = self.said.rsplit(' ').next().unwrap_or("");
            let hangs = matches!(
                last,
                "في" | "من"
                    | "إلى"
                    | "الى"
                    | "على"
                    | "عن"
                    | "مع"
                    | "بين"
                    | "أن"
                    | "ان"
                    | "إن"
                    | "و"
                    | "لدى"
                    | "عبر"
                    | "ضد"
                    | "فى"
                    | "بعد"
                    | "قبل"
                    | "كل"
                    | "أي"
                    | "هو"
                    | "هي"
                    | "-"
                    | "/"
            );
            if !hangs || self.said.len() == last.len() {
                return self.said;
            }
            let kept = self.said.len() - last.len();
            self.said.truncate(kept);
            let trimmed = self.said.trim_end().len();
            self.said.truncate(trimmed);
        }
    }
}

/// The word at `index` without the `letters` written before it; لل becomes ال.
fn bare(text: &TokenizedText, index: usize, letters: usize) -> String {
    let word = number::span_without_letters(text, index, letters).of(text.text());
    let lost_article = letters > 0 && text.folded(index).trim_start_matches('و').starts_with("لل");
    match word.strip_prefix('ل').filter(|_| lost_article) {
        Some(stem) => format!("ال{stem}"),
        None => word.to_owned(),
    }
}

/// Duals, sound plurals and the five nouns change in the genitive, so that the verb must stay before them.
fn changes_its_case(folded: &str) -> bool {
    let long = folded.chars().count() > 4;
    (long && (folded.ends_with("ون") || folded.ends_with("ان")) && folded.starts_with("ال"))
        || matches!(folded, "ابو" | "اخو" | "ذو")
}
