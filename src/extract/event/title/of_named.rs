//! Nouns of happenings that a text names only in passing: in the words of a date (`غداة إعلان النتائج`), as what is remembered (`الذكرى الأولى لوفاته`), as
//! what led to something (`أدى مقتل فلان إلى …`). Owns what belongs to such a noun; knows no day.

use crate::arabic::WordTest;

use super::super::clause::Happening;
use super::super::phrase::Reach;
use super::super::trigger::Trigger;
use super::super::{DateRole, words};
use super::Title;

/// Verbs whose subject is what happened, and whose object what came of it.
static LEADING_TO: WordTest = WordTest::words(
    &['و', 'ف'],
    &[
        "ادي",
        "ادت",
        "اسفر",
        "اسفرت",
        "تسبب",
        "تسببت",
        "اثار",
        "اثارت",
        "دفع",
        "دفعت",
        "شكل",
        "شكلت",
        "مثل",
        "مثلت",
        "فجر",
        "فجرت",
        "اشعل",
        "اشعلت",
        "اجبر",
        "اجبرت",
    ],
);

impl Title<'_> {
    /// `غداة إعلان الهيئة النتائج`: the words inside the date, and behind it those that they need.
    pub(super) fn of_named(&self, found: &Happening, next: usize) -> String {
        let said = self.taken(found.tokens.clone());
        let noun = self.triggers.noun_at(self.text, found.head);
        let is_construct = noun.is_some_and(|noun| !noun.article && !noun.pronoun && !noun.is_round);
        let has_more = self.text.word(next).is_some()
            && self.text.folded(next).starts_with("ال")
            && !self.is_date(next)
            && !words::is(self.text, next, words::RELATIVE);
        if !is_construct || !has_more {
            return said.join(" ");
        }
        let reach = Reach {
            is_noun: true,
            ..Reach::default()
        };
        self.finished(&said, next, reach)
    }

    /// True for the noun of `أدى مقتل فلان أمس إلى احتجاجات`, `أسفر هجوم أمس عن مقتل`: what it led to is the verb's.
    pub(super) fn leads_to_outcome(&self, head: usize) -> bool {
        self.previous(head).is_some_and(|before| LEADING_TO.at(self.text, before))
    }

    /// The noun as it stands without its pronoun: of `وفاته` `وفاة`.
    pub(super) fn with_taa(&self, stem: String, noun: Trigger) -> String {
        let in_taa = self.triggers.base(noun.row).is_some_and(|base| base.ends_with('ه'))
            || self.triggers.verbal_noun(noun.row).is_some_and(|noun| noun.ends_with('ة'));
        match stem.strip_suffix('ت').filter(|_| in_taa) {
            Some(open) => format!("{open}ة"),
            None => stem,
        }
    }

    /// `سامي كمال الذي تحل اليوم الذكرى الأولى لوفاته`: whom the relative clause speaks of.
    pub(super) fn remembered(&self, found: &Happening) -> Option<Vec<String>> {
        const REACH: usize = 10;
        if found.role != DateRole::CountedFrom || !self.text.folded(found.head).starts_with('ل') {
            return None;
        }
        let relative = (found.head.saturating_sub(REACH).max(self.sentence.start)..found.head)
            .rev()
            .take_while(|&at| !words::is_stop(self.text, at))
            .find(|&at| words::is(self.text, at, words::RELATIVE))?;
        Some(self.taken(self.antecedent(relative)?))
    }
}
