//! The years that an article's words for votes tell: in their own words or beside them, of votes held and of those to come. Owns which of
//! them the article is about by its words alone; which election it is about at all is the parent's.

use std::ops::Range;

use jiff::civil::Date;

use super::super::{DateFact, Elections, HISTORY_YEARS, days_between};
use super::words::{first_since, is_background, is_called_coming, is_compared_with};
use crate::arabic::{TokenizedText, WordTest};
use crate::base::Span;
use crate::extract::date::bounds_span;
use crate::extract::seats::{ElectionPhrase, Period};
use crate::lexicon::{Election, Lexicon};
use crate::resolve::forms;
use crate::resolve::vote_told::News;

/// How far from a word for "election" a date may stand to be its date, in bytes (some ten words).
const BESIDE_BYTES: usize = 130;

/// Years ahead for which votes are planned.
const PLANNED_YEARS: i16 = 5;

/// The years that an article's words for votes tell.
pub(super) struct Told {
    /// The first named, or one that stands beside the words, where it can be that of the news.
    pub(super) first_beside: Option<i16>,
    /// The latest that was held.
    pub(super) latest: Option<i16>,
    /// True where even that is long ago.
    pub(super) is_history: bool,
    /// The one that the article is about by its words alone.
    pub(super) by_text: Option<i16>,
}

impl Elections<'_> {
    /// `توزيع المقاعد النيابية في لبنان 2022`: the vote of the year that stands beside seats or a chamber in the title, where that names no
    /// vote with its year.
    pub(super) fn titled(&self, text: &TokenizedText, phrases: &[ElectionPhrase]) -> Option<ElectionPhrase> {
        static SEATS: WordTest = WordTest::words(&['و'], &["مقاعد", "المقاعد", "مجلس", "المجلس", "برلمان", "البرلمان"]);
        const TITLE_MAX: usize = 10;
        const LINES: usize = 3;
        let lines = text.paragraphs().iter().filter(|line| line.start < line.end);
        let is_title =
            |line: &&Range<usize>| line.len() <= TITLE_MAX && line.end < text.len() && SEATS.any_in(text, (*line).clone());
        let title = lines.take(LINES).find(is_title)?.clone();
        let is_named = phrases
            .iter()
            .any(|(period, _, word)| title.contains(&text.token_at(word.start)) && self.year_of(*period).is_some());
        let seats = SEATS.first_in(text, title.clone()).filter(|_| !is_named)?;
        let vote_of = |at: usize| {
            let (year, digits) = text.digits(at)?;
            let year = i16::try_from(year).ok().filter(|_| digits == 4)?;
            self.entry(year).filter(|election| election.year() == year).map(|_| year)
        };
        let year = (seats + 1..title.end).find_map(vote_of)?;
        Some((Period::Year(year), text.span(title), text.span(seats..seats + 1)))
    }

    /// The first year of a vote to come that the text names.
    pub(super) fn planned(&self, text: &TokenizedText, to_come: &[ElectionPhrase]) -> Option<i16> {
        let this_year = self.published.map(Date::year);
        let years = to_come.iter().filter_map(|phrase| self.year_at(text, phrase));
        years
            .filter(|year| this_year.is_none_or(|this| (this..=this + PLANNED_YEARS).contains(year)))
            .min()
    }

    /// Which years the words for votes tell, and which of them the article is about by its words alone.
    pub(super) fn years_told(
        &self,
        text: &TokenizedText,
        first_count: Option<Span>,
        news: News,
        phrases: &[ElectionPhrase],
    ) -> Told {
        let stated: Vec<i16> = phrases
            .iter()
            .filter(|(_, sentence, word)| !is_compared_with(text, *sentence, *word))
            .filter_map(|(period, ..)| self.year_of(*period))
            .collect();
        let leading = || {
            phrases
                .iter()
                .take_while(|(_, sentence, _)| first_count.is_none_or(|count| sentence.start <= count.start))
                .filter(|(_, sentence, word)| !is_background(text, *sentence, *word))
        };
        // A year of the election's own says more than one that stands in its sentence.
        let first_named = leading().find_map(|(period, ..)| self.year_of(*period)).or_else(|| {
            let mut leading = leading().filter(|_| !news.is_undated);
            leading.find_map(|(_, sentence, word)| self.year_beside(text, *sentence, *word))
        });
        // The first of many votes is where a history begins.
        let begins_no_history = |first: i16| {
            news.newest
                .is_none_or(|newest| newest.year() < first.saturating_add(HISTORY_YEARS))
        };
        let first_beside = match self.published {
            Some(day) => self.latest_beside(text, phrases, day),
            None => first_named.filter(|first| begins_no_history(*first)),
        };
        let this_year = self.published.map(Date::year);
        // In the year of a vote to come there was none, unless the calendar has one: another date is that of its decree.
        let is_planned = |year: i16| {
            self.coming == Some(year)
                && self.knows_calendar()
                && self.entry(year).is_none_or(|vote| self.published < Some(vote.date))
        };
        let past: Vec<i16> = stated
            .iter()
            .copied()
            .filter(|year| this_year.is_none_or(|this| *year <= this) && self.may_be_held(*year) && !is_planned(*year))
            .collect();
        let latest = past.iter().copied().max();
        let is_history = this_year
            .zip(latest)
            .is_some_and(|(this, latest)| this - latest >= HISTORY_YEARS);
        // Without a date of its own, or written years later, an article is about the election that it names first.
        let by_text = match this_year {
            Some(_) if is_history => first_named.or(latest),
            Some(_) => latest,
            None => first_beside.or_else(|| {
                self.voted_before(text, first_count)
                    .filter(|voted| !news.is_undated && begins_no_history(*voted))
            }),
        };
        Told {
            first_beside,
            latest,
            is_history,
            by_text,
        }
    }

    /// The latest year, up to that of the publication, that stands in or beside a word for a vote that may have been held then.
    fn latest_beside(&self, text: &TokenizedText, phrases: &[ElectionPhrase], day: Date) -> Option<i16> {
        let own = phrases
            .iter()
            .filter(|(_, sentence, word)| !is_compared_with(text, *sentence, *word));
        own.filter_map(|phrase| self.year_at(text, phrase))
            .filter(|year| *year <= day.year() && self.may_be_held(*year))
            .filter(|year| self.entry(*year).is_some() || !self.knows_all_around(day))
            .filter(|year| *year != day.year() || !self.is_polling_on(day, text))
            .max()
    }

    /// The year of a word for a vote, or the one beside it.
    fn year_at(&self, text: &TokenizedText, (period, sentence, word): &ElectionPhrase) -> Option<i16> {
        self.year_of(*period).or_else(|| self.year_beside(text, *sentence, *word))
    }

    /// The first year told for a vote, where several are.
    pub(super) fn first_of_several(&self, text: &TokenizedText, phrases: &[ElectionPhrase]) -> Option<i16> {
        let years: Vec<i16> = phrases.iter().filter_map(|phrase| self.year_at(text, phrase)).collect();
        let first = years.iter().copied().min()?;
        years.iter().any(|year| *year != first).then_some(first)
    }

    /// The year of the election before `main`.
    pub(super) fn before_main(&self, text: &TokenizedText, phrases: &[ElectionPhrase], main: i16) -> Option<i16> {
        let by_calendar = self
            .entry(main)
            .and_then(|election| Lexicon::bundled().election_before(election))
            .map(Election::year);
        // A vote that the calendar lacks, or its second round in the year after: the one held well before.
        let known_before = || {
            const TERM_DAYS: i32 = 200;
            let day = self
                .published
                .filter(|day| self.entry(main).is_none() && day.year() == main)?;
            let well_before = self
                .calendar()
                .filter(|election| days_between(election.date, day) > TERM_DAYS);
            Some(well_before.max_by_key(|election| election.date)?.year())
        };
        let named = phrases.iter().filter_map(|(period, ..)| self.year_of(*period));
        let first_since = || first_since(text).filter(|year| *year < main);
        by_calendar
            // The votes that a text about a region names may be those of its country.
            .or_else(|| named.filter(|year| *year < main && !self.is_regional).max())
            .or_else(known_before)
            .or_else(first_since)
    }

    /// The election of the last day of a vote that is told before the first count: `شهد خريف 2017 زلزالا انتخابيا. فقد نال …`.
    fn voted_before(&self, text: &TokenizedText, first_count: Option<Span>) -> Option<i16> {
        const DATES: usize = 6;
        static VOTE: WordTest = WordTest::stems(&["انتخاب", "انتخب", "اقتراع", "صناديق", "تشريعيات"]);
        let count = first_count?;
        let end = self.dates.partition_point(|date| date.span.end <= count.start);
        let dates = self.dates.get(end.saturating_sub(DATES)..end)?.iter().rev();
        let of_vote = |date: &&DateFact| {
            let sentence = text.sentence_around(text.token_at(date.span.start));
            !date.relative && date.range.is_resolved() && VOTE.any_in(text, sentence)
        };
        let held = dates.filter(of_vote).find_map(|date| self.held(&date.range))?;
        Some(held.year())
    }

    /// True for a vote that the text only looks forward to: by its words, by its day, by its year, by the calendar.
    pub(super) fn is_to_come(&self, text: &TokenizedText, (period, _, word): &(Period, Span, Span)) -> bool {
        if is_called_coming(text, text.token_at(word.start)) {
            return true;
        }
        let Some(day) = self.published else { return false };
        let named = match period {
            Period::Dated(span) => self.date_in(*span).and_then(|date| date.range.earliest),
            _ => None,
        };
        named.is_some_and(|named| named > day)
            || self
                .year_of(*period)
                .is_some_and(|year| year > day.year() || !self.may_be_held(year))
    }

    /// The year of the date that stands nearest to a word for "election" in its sentence.
    fn year_beside(&self, text: &TokenizedText, sentence: Span, word: Span) -> Option<i16> {
        let start = self.dates.partition_point(|date| date.span.end <= sentence.start);
        let inside = self
            .dates
            .get(start..)?
            .iter()
            .take_while(|date| date.span.start < sentence.end);
        let is_past = |date: &&DateFact| {
            date.range
                .earliest
                .zip(self.published)
                .is_none_or(|(first, day)| first <= day)
        };
        // `بزيادة 18 مقعدا عن سنة 2011`: what it is compared with.
        let is_compared = |date: &&DateFact| {
            let token = text.token_at(date.span.start);
            let year = (token..token + 3).find(|&at| text.digits(at).is_some_and(|(_, digits)| digits == 4));
            let is_bound = year.is_some_and(|year| bounds_span(text, year));
            is_bound
                || (token.saturating_sub(2)..=token).any(|at| forms::is(text, at, forms::COMPARES) || text.folded(at) == "منذ")
        };
        let inside = inside.filter(is_past).filter(|date| !is_compared(date));
        let known = inside.filter_map(|date| {
            Some((
                date.span.start.abs_diff(word.start),
                date.range.latest.or(date.range.earliest)?.year(),
            ))
        });
        known
            .filter(|(distance, _)| *distance <= BESIDE_BYTES)
            .min()
            .map(|(_, year)| year)
    }
}
