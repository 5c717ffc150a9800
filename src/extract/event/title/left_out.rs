//! Titles of happenings whose own word is left out or says too little: what stands in its place, what a day saw, the clause from its
//! beginning. Knows no day.

use super::super::clause::Happening;
use super::super::phrase::Reach;
use super::super::trigger::Form;
use super::super::words;
use super::Title;

impl Title<'_> {
    /// `والثانية يوم 13 أكتوبر`: the word that is left out, and what stands for it.
    pub(super) fn of_gap(&self, found: &Happening) -> Option<String> {
        let gap = found.gap.clone()?;
        let verb = self
            .triggers
            .verb_at(self.text, found.head)
            .filter(|_| found.form != Form::Noun);
        let head = match verb {
            Some(verb) => self
                .verbal_noun(found.head, verb)
                .unwrap_or_else(|| self.bare(found.head, usize::from(verb.letters))),
            None => {
                let noun = self.triggers.noun_at(self.text, found.head);
                self.bare(found.head, noun.map_or(0, |noun| usize::from(noun.letters)))
            }
        };
        let mut said = vec![head];
        // `قاطعت انتخابات 2010 و2013`: of the second year without the first.
        let year = gap.end.checked_sub(1).filter(|&last| self.text.number(last).is_some());
        if let Some(year) = year {
            if gap.start < found.head || gap.start > found.head && self.triggers.noun_at(self.text, gap.start).is_some() {
                said.push(self.text.surface(gap.start).to_owned());
            }
            said.push(self.text.surface(year).to_owned());
            return Some(said.join(" "));
        }
        let then = self.text.folded_before(gap.start) == "ثم";
        let mut words = self.taken(gap.clone());
        let joined = !then && self.text.folded(gap.start).starts_with('و');
        if let Some(first) = words.first_mut().filter(|_| joined) {
            *first = self.bare(gap.start, 1);
        }
        said.extend(words);
        Some(said.join(" "))
    }

    /// `وشهد يوم الاقتراع تفجيرا في السوق`: what a day saw.
    pub(super) fn of_witnessed(&self, found: &Happening) -> Option<String> {
        let verb = self.text.bare(found.head);
        let slot = self
            .dates
            .get(found.date)
            .filter(|slot| slot.tokens.start == found.head + 1)?;
        let mut first = slot.tokens.end;
        // `يوم الاقتراع، الأحد الماضي، مشادات`
        while self.text.is_comma(first) || self.is_date(first) {
            first += 1;
        }
        if !matches!(verb, "شهد" | "شهدت") || self.text.word(first).is_none() || words::is(self.text, first, words::PREPOSITION)
        {
            return None;
        }
        let noun = self.text.surface(first).to_owned();
        Some(self.finished(&[noun], first + 1, Reach::default()))
    }

    /// The words of the clause from its beginning, where the happening's own words are too few.
    pub(super) fn of_clause(&self, found: &Happening) -> Option<String> {
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
        if words::is(self.text, start, leads) || self.is_date(start) || self.text.folded(start) == "اي" {
            return None;
        }
        let first = self.without_article_letters(start);
        let said = self.finished(&[first], start + 1, reach);
        said.contains(' ').then_some(said)
    }
}
