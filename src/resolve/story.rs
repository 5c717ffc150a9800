//! Where a story that goes from election to election stands, and where a step from there leads. Owns that clock; the words of
//! the steps are `extract`'s, the elections `election`'s.

use jiff::civil::Date;

use crate::base::{Precision, Span};
use crate::extract::seats::{Step, speaks_of_former, step_at, tells_of_founding};

use super::election::Placed;
use super::focus::{CARRIED_OVER, DATES_BESIDE, Focus};

/// Tokens of a line that only heads what follows.
const HEADING_MAX: usize = 6;

/// Days of the month at which an open time begins.
const MONTH_DAYS: i64 = 30;

/// The time that a text told of last.
#[derive(Clone, Copy, Debug)]
struct Clock {
    token: usize,
    year: i16,
    /// The day, where it is known.
    day: Option<Date>,
    /// The first of its days.
    first: Option<Date>,
    /// The election, where the time is that of one.
    election: Option<Placed>,
}

impl Focus<'_> {
    /// The election that a step means, counted from what was told before it; without a year where nothing was. None for words that
    /// need not mean an election, or one told before, and lead to none.
    pub(super) fn stepped(&self, span: Span) -> Option<Placed> {
        let unknown = Placed {
            year: None,
            election: None,
            step: "why-election-unknown",
        };
        let tokens = self.text.tokens_in(span);
        let Some((step, _)) = step_at(self.text, tokens.start, tokens.end) else {
            return Some(unknown);
        };
        let (count, date) = (self.last_count(tokens.start), self.last_date(tokens.start));
        let vote = self.last_vote(tokens.start);
        let later = |one: Option<Clock>, other: Option<Clock>| [one, other].into_iter().flatten().max_by_key(|clock| clock.token);
        let found = match step {
            Step::FirstFrom(year) => jiff::civil::Date::new(year - 1, 12, 31).ok().and_then(|day| self.elections.first_after(day)),
            Step::FirstAfter if self.elections.is_news() => Some(self.elections.main()),
            Step::FirstAfter => None,
            Step::Years(0) => self.same_year(tokens.start, count),
            Step::Years(years) => later(count, date).and_then(|clock| self.elections.years_on(clock.year, years)),
            Step::Months(months) => {
                return later(count, date).and_then(|clock| self.elections.months_on(clock.day?, months));
            }
            Step::First => {
                let founded = date.filter(|clock| tells_of_founding(self.text, clock.token));
                return founded.and_then(|clock| self.elections.first_after(clock.first?));
            }
            Step::Soon => return later(count, date).and_then(|clock| self.elections.soon_after(clock.day?)),
            Step::Term if let Some(former) = self.former_term(tokens.start) => Some(former),
            Step::Term | Step::Elections(0) => return later(count, vote).and_then(|clock| clock.election),
            Step::Elections(elections) => later(count, vote)
                .and_then(|clock| clock.election)
                .and_then(|placed| self.elections.elections_on(placed, elections)),
        };
        Some(found.unwrap_or(unknown))
    }

    /// The election of the year told last; one in which there was none tells of something else.
    fn same_year(&self, at: usize, count: Option<Clock>) -> Option<Placed> {
        let in_year = |clock: Clock| self.elections.years_on(clock.year, 0);
        let dates = self
            .dates_back(at)
            .map_while(|clock| count.is_none_or(|count| clock.token > count.token).then_some(clock));
        dates.into_iter().find_map(in_year).or_else(|| in_year(count?))
    }

    /// `حل البرلمان السابق … في ذلك البرلمان`: the term spoken of last, where it is the one before.
    fn former_term(&self, at: usize) -> Option<Placed> {
        let range = self.horizon(at)..at;
        speaks_of_former(self.text, range).then(|| self.elections.before(self.elections.main()))
    }

    /// The first token that a step may count from.
    fn horizon(&self, at: usize) -> usize {
        let sentence = self.text.sentence_of(at).saturating_sub(CARRIED_OVER);
        let here = self.text.paragraph_of(at);
        // The line between may be a heading.
        let is_heading = |place: usize| self.text.paragraphs().get(place).is_none_or(|line| line.len() <= HEADING_MAX);
        let back = 1 + usize::from(here.checked_sub(1).is_some_and(is_heading));
        let paragraph = here.saturating_sub(back);
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
            day: last.placed.election.map(|election| election.date),
            first: last.placed.election.map(|election| election.date),
            election: Some(last.placed),
        })
    }

    /// The last date before token `at` on which there was a vote.
    fn last_vote(&self, at: usize) -> Option<Clock> {
        let from = self
            .text
            .sentence(self.text.sentence_of(at).saturating_sub(CARRIED_OVER))
            .start;
        let here = self.text.span(at..at + 1).start;
        let end = self.dates.partition_point(|date| date.span.end <= here);
        let mut dates = self.dates.get(end.saturating_sub(DATES_BESIDE)..end)?.iter().rev();
        dates.find_map(|date| {
            let token = self.text.token_at(date.span.start);
            // `منذ حزيران 2018 … في تلك الدورة`
            let leads = token <= self.text.sentence_around(token).start + 1;
            let range = match date.range.earliest {
                Some(first) if leads && date.range.precision == Precision::Open => crate::base::DateRange {
                    latest: first.checked_add(jiff::Span::new().days(MONTH_DAYS)).ok(),
                    ..date.range.clone()
                },
                _ => date.range.clone(),
            };
            let placed = self
                .elections
                .on(&range)
                .filter(|_| token >= from && range.is_resolved())?;
            Some(Clock {
                token,
                year: placed.year?,
                day: date.range.latest,
                first: date.range.earliest,
                election: Some(placed),
            })
        })
    }

    /// The last date before token `at` that says its year itself.
    fn last_date(&self, at: usize) -> Option<Clock> {
        self.dates_back(at).next()
    }

    /// The dates before token `at` that say their years themselves, the nearest first.
    fn dates_back(&self, at: usize) -> impl Iterator<Item = Clock> {
        let from = self.horizon(at);
        let here = self.text.span(at..at + 1).start;
        let end = self.dates.partition_point(|date| date.span.end <= here);
        let dates = self.dates.get(end.saturating_sub(DATES_BESIDE)..end).unwrap_or_default();
        dates.iter().rev().filter_map(move |date| {
            let token = self.text.token_at(date.span.start);
            // `منذ عام 2010` tells of that year.
            let is_since = date.range.precision == Precision::Open || date.range.latest.is_none();
            let day = if is_since {
                date.range.earliest.or(date.range.latest)
            } else {
                date.range.latest
            };
            (!date.relative && date.range.is_resolved() && token >= from).then_some(Clock {
                token,
                year: day?.year(),
                day,
                first: date.range.earliest.or(day),
                election: None,
            })
        })
    }
}
