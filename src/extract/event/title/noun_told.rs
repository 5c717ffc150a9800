//! Titles of nouns that a verb tells of: `أجلت الهيئة الاقتراع` is its putting off. Owns which verb that is; knows no day.

use crate::arabic::TokenizedText;

use super::super::DateRole;
use super::super::clause::Happening;
use super::super::trigger::{Form, Triggers};
use super::super::words;
use super::{Title, inflect};

impl Title<'_> {
    /// The title of the verb that says of the noun of `found` what took place; `is_owned` where the noun has a pronoun, and alone does not
    /// say whose it was: `يعقد البرلمان جلسته`.
    pub(super) fn of_telling_verb(&self, found: &Happening, is_owned: bool) -> Option<String> {
        let verb = self.telling_verb(found, is_owned);
        if let Some(resigned) = verb
            .filter(|_| is_owned)
            .and_then(|verb| self.of_resignation(verb, found.head))
        {
            return Some(resigned);
        }
        let verb = verb
            .filter(|&verb| self.can_be_told(verb, found.head) && (is_owned || self.says_more(verb)))
            // `ويتسلم المؤتمر السلطة`: a body, not a meeting.
            .or_else(|| governing_verb(self.text, found))
            // `دخل الاتفاق حيز التنفيذ`
            .or_else(|| {
                let enters = self.text.folded_before(found.head) == "حيز";
                enters.then(|| self.verb_before(found.head)).flatten()
            })?;
        Some(self.of_verb(verb, found.category))
    }

    fn telling_verb(&self, found: &Happening, is_owned: bool) -> Option<usize> {
        // `تحل اليوم الذكرى الأولى لوفاته`: what is only counted from is told by no verb.
        let of_clause = || {
            let is_told = is_owned && found.role != DateRole::CountedFrom;
            is_told.then(|| self.verb_before(found.head)).flatten()
        };
        // `توقفت الحرب`: the verb right before the noun.
        let right_before = || {
            let before = self.previous(found.head);
            before.filter(|&before| self.is_verb(before) && self.says_more(before) && !self.puts_off(before))
        };
        found.verb.or_else(of_clause).or_else(right_before)
    }

    /// `أعلن رئيس الوزراء استقالته`: he resigns.
    fn of_resignation(&self, verb: usize, noun: usize) -> Option<String> {
        let trigger = self.triggers.verb_at(self.text, verb)?;
        if !matches!(self.triggers.base(trigger.row), Some("اعلن" | "قدم")) {
            return None;
        }
        let (stem, _) = inflect::without_pronoun(self.text.surface(noun)).filter(|(stem, _)| stem == "استقالة")?;
        let (first, subject) = self.subject_after(verb, trigger)?;
        (first + subject.len() <= noun).then(|| format!("{stem} {}", subject.join(" ")))
    }

    /// `تأجيل`, `افتتاح`: verbs that say more than that something took place.
    fn says_more(&self, verb: usize) -> bool {
        matches!(
            self.triggers.verbal_noun_at(self.text, verb),
            Some("تأجيل" | "إرجاء" | "انتهاء" | "توقف" | "استئناف" | "افتتاح" | "اختتام" | "توقيع")
        )
    }

    /// True for `أجلت`, `أرجئت`: the day behind them is that of what is put off.
    fn puts_off(&self, verb: usize) -> bool {
        matches!(self.triggers.verbal_noun_at(self.text, verb), Some("تأجيل" | "إرجاء"))
    }

    /// The nearest verb before `index` in its clause.
    pub(super) fn verb_before(&self, index: usize) -> Option<usize> {
        (index.saturating_sub(7).max(self.sentence.start)..index)
            .rev()
            .take_while(|&at| {
                // `أعلن الوزير، اليوم الاثنين، استقالته`
                let is_aside = self.text.is_comma(at) && (self.is_date(at + 1) || at > 0 && self.is_date(at - 1));
                (self.text.mark(at).is_none() || is_aside)
                    && !words::is(
                        self.text,
                        at,
                        words::COMPLEMENTIZER | words::RELATIVE | words::TIME_PREPOSITION,
                    )
            })
            .find(|&at| self.is_verb(at))
    }

    /// True where the verb stands before the noun, near it, and is no relative clause's.
    fn can_be_told(&self, verb: usize, noun: usize) -> bool {
        verb < noun
            && noun - verb <= 7
            && self.triggers.verb_at(self.text, verb).is_some_and(|verb| !verb.pronoun)
            && (self.triggers.noun_at(self.text, noun).is_some_and(|noun| noun.pronoun)
                || !words::is_before(self.text, verb, words::RELATIVE))
    }
}

/// The verb whose subject the noun of `found` is: a body called المؤتمر, or its party.
pub(in crate::extract::event) fn governing_verb(text: &TokenizedText, found: &Happening) -> Option<usize> {
    let triggers = Triggers::bundled();
    if found.form != Form::Noun || !text.folded(found.head).ends_with("الموتمر") {
        return None;
    }
    let mut before = found.head.checked_sub(1)?;
    if text.folded(before) == "حزب" {
        before = before.checked_sub(1)?;
    }
    triggers
        .verb_at(text, before)
        .filter(|verb| verb.form != Form::Participle && verb.category.is_some())
        .map(|_| before)
}
