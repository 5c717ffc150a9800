//! Titles of participles: their verbal noun with the noun phrase that they are said of. Knows no day.

use std::ops::Range;

use super::super::clause::Happening;
use super::super::phrase::{self, Reach};
use super::super::trigger::Form;
use super::super::words;
use super::case::{in_genitive, preposition_of, with_preposition};
use super::{Title, inflect};
use crate::arabic::WordTest;

/// Papers that are issued.
static PAPERS: WordTest = WordTest::words(
    &['و', 'ف', 'ب', 'ل'],
    &[
        "مرسوم",
        "قرار",
        "حكم",
        "قانون",
        "بيان",
        "كتاب",
        "دستور",
        "امر",
        "تقرير",
        "قرارها",
        "قراره",
        "حكمها",
        "القانون",
        "المرسوم",
        "القرار",
        "الحكم",
        "البيان",
        "الكتاب",
    ],
);

impl Title<'_> {
    /// `مجلس النواب المنتهية ولايته`: the noun of the participle with the noun phrase before it.
    pub(super) fn of_participle(&self, found: &Happening) -> String {
        let participle = found.tokens.end - 1;
        let comma = participle.checked_sub(1).filter(|&before| self.text.is_comma(before));
        let mut phrase = self
            .noun_phrase(comma.unwrap_or(participle), false)
            .map(|range| self.object_of(range))
            .map_or_else(Vec::new, |range| self.taken(range));
        let noun = self.triggers.verbal_noun_at(self.text, participle);
        let reach = Reach {
            is_noun: true,
            ends_at_date: true,
            ..Reach::default()
        };
        if phrase.is_empty() {
            return self.finished(&[self.text.surface(participle).to_owned()], found.tokens.end, reach);
        }
        let Some(noun) = noun else {
            return self.finished(&phrase, found.tokens.end, reach);
        };
        let next = found.tokens.end;
        let mut said = vec![noun.to_owned()];
        if let Some((stem, _)) = inflect::without_pronoun(self.text.surface(next)) {
            // المنتهية ولايته
            said.push(stem);
            said.extend(phrase);
            return self.finished(&said, next + 1, reach);
        }
        in_genitive(&mut phrase);
        let preposition = preposition_of(self.text.folded(next));
        if preposition == "على" {
            // المصادق عليه
            said.push(with_preposition(preposition, &phrase));
        } else {
            said.extend(phrase);
        }
        self.finished(&said, if preposition.is_empty() { next } else { next + 1 }, reach)
    }

    /// `الإعلان الدستوري الصادر`, `معاهدة السلام الموقعة`: the noun of the participle with the noun phrase that it is said of.
    pub(super) fn of_noun_and_participle(&self, found: &Happening) -> Option<String> {
        let participle = found.verb.filter(|&verb| verb > found.head + 1)?;
        let form = self.triggers.verb_at(self.text, participle)?;
        let parts = words::PREPOSITION | words::RELATIVE | words::COMPLEMENTIZER;
        let is_whole = (found.head..participle).all(|at| {
            self.text.mark(at).is_none()
                && !self.is_date(at)
                && !words::is(self.text, at, parts)
                && !phrase::may_be_verb(self.text, at)
        });
        if form.form != Form::Participle || !is_whole {
            return None;
        }
        let noun = self.triggers.verbal_noun(form.row)?;
        // `انتهاء ولاية سلفه المنتخب`
        let is_owned = inflect::without_pronoun(self.text.surface(participle - 1)).is_some();
        let first = if is_owned { participle - 1 } else { found.head };
        let mut said = self.taken(first..participle);
        in_genitive(&mut said);
        said.insert(0, noun.to_owned());
        Some(said.join(" "))
    }

    /// `مرسوم حل البرلمان الصادر في 2 آب`, `بقرار المحكمة الصادر`: what is issued is the paper, whatever stands behind it.
    pub(super) fn of_issued(&self, found: &Happening) -> Option<String> {
        const REACH: usize = 7;
        let participle = found.tokens.end.checked_sub(1)?;
        let issued = self.triggers.verbal_noun_at(self.text, participle)?;
        let is_issued = issued == "صدور" && self.text.folded(participle).starts_with("الصادر");
        let near = participle.saturating_sub(REACH).max(self.sentence.start)..participle;
        let paper = near
            .rev()
            .take_while(|&at| {
                let is_verb = phrase::may_be_verb(self.text, at) && self.triggers.weak_noun_at(self.text, at).is_none();
                self.text.word(at).is_some() && !self.is_date(at) && !is_verb
            })
            .find(|&at| PAPERS.at(self.text, at))
            .filter(|&paper| is_issued && paper + 1 < participle)?;
        let mut words = self.taken(paper..participle);
        if let Some(first) = words.first_mut() {
            let bare = first.trim_start_matches(['و', 'ف', 'ب', 'ل']).to_owned();
            *first = bare;
        }
        words.insert(0, issued.to_owned());
        Some(words.join(" "))
    }

    /// `حل الملك البرلمان المنتخب`: behind a verb and its subject only the object is what the participle is said of.
    fn object_of(&self, range: Range<usize>) -> Range<usize> {
        let has_article = |at: usize| self.text.surface(at).starts_with("ال");
        let is_behind_verb = self
            .previous(range.start)
            .is_some_and(|before| phrase::may_be_verb(self.text, before));
        let second = range.start + 1;
        let is_apart = range.len() == 2 && has_article(range.start) && has_article(second) && !self.is_adjective(second);
        // `انتهاء ولاية سلفه المنتخب`
        let last = range.end - 1;
        let is_owned = range.len() > 1 && inflect::without_pronoun(self.text.surface(last)).is_some();
        if is_owned {
            last..range.end
        } else if is_behind_verb && is_apart {
            second..range.end
        } else {
            range
        }
    }
}
