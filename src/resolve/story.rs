//! Where a story that goes from election to election stands, and where a step from there leads. Owns that clock; the words of
//! the steps are `extract`'s, the elections `election`'s.

use crate::base::Span;
use crate::extract::seats::{Step, step_at};

use super::election::Placed;
use super::focus::{CARRIED_OVER, DATES_BESIDE, Focus};

/// The time that a text told of last.
#[derive(Clone, Copy, Debug)]
struct Clock {
    token: usize,
    year: i16,
    /// The election, where the time is that of one.
    election: Option<Placed>,
}

impl Focus<'_> {
    /// The election that a step means, counted from what was told before it; without a year where nothing was.
    pub(super) fn stepped(&self, span: Span) -> Placed {
        let unknown = Placed {
            year: None,
            election: None,
            step: "why-election-unknown",
        };
        let tokens = self.text.tokens_in(span);
        let Some((step, _)) = step_at(self.text, tokens.start, tokens.end) else {
            return unknown;
        };
        let (count, date) = (self.last_count(tokens.start), self.last_date(tokens.start));
        let found = match step {
            Step::Years(years) => {
                let clock = [count, date].into_iter().flatten().max_by_key(|clock| clock.token);
                clock.and_then(|clock| self.elections.years_on(clock.year, years))
            }
            Step::Elections(elections) => {
                let is_vote = date.filter(|date| date.election.is_some_and(|placed| placed.election.is_some()));
                let clock = [count, is_vote].into_iter().flatten().max_by_key(|clock| clock.token);
                clock
                    .and_then(|clock| clock.election)
                    .and_then(|placed| self.elections.elections_on(placed, elections))
            }
        };
        found.unwrap_or(unknown)
    }

    /// The first token that a step may count from.
    fn horizon(&self, at: usize) -> usize {
        let sentence = self.text.sentence_of(at).saturating_sub(CARRIED_OVER);
        let paragraph = self.text.paragraph_of(at).saturating_sub(1);
        let sentence = self.text.sentence(sentence).start;
        self.text
            .paragraphs()
            .get(paragraph)
            .map_or(sentence, |paragraph| paragraph.start.max(sentence))
    }

    /// The election of the count told last before token `at`.
    fn last_count(&self, at: usize) -> Option<Clock> {
        let from = self.horizon(at);
        let end = self.told.partition_point(|told| told.token < at);
        let told = self.told.get(..end)?.iter().rev().take_while(|told| told.token >= from);
        let last = told.into_iter().find(|told| !told.compared)?;
        Some(Clock {
            token: last.token,
            year: last.placed.year?,
            election: Some(last.placed),
        })
    }

    /// The last date before token `at` that says its year itself.
    fn last_date(&self, at: usize) -> Option<Clock> {
        let from = self.horizon(at);
        let here = self.text.span(at..at + 1).start;
        let end = self.dates.partition_point(|date| date.span.end <= here);
        let dates = self.dates.get(end.saturating_sub(DATES_BESIDE)..end)?;
        let last = dates
            .iter()
            .rev()
            .find(|date| !date.relative && date.range.is_resolved() && self.text.token_at(date.span.start) >= from)?;
        Some(Clock {
            token: self.text.token_at(last.span.start),
            year: last.range.latest?.year(),
            election: self.elections.on(&last.range),
        })
    }
}
