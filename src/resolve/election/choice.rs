//! Which election an article is about: by the votes that it names, by its day and by the calendar. Owns that choice; which
//! elections the calendar holds is the parent's.

mod words;
mod years;

use jiff::civil::Date;

use crate::arabic::{TokenizedText, WordTest};
use crate::base::Span;
use crate::extract::seats::{ElectionPhrase, Period, is_held, speaks_of_results, tells_of_count};
use crate::lexicon::{Election, Lexicon};
use crate::resolve::vote_told::News;

use self::words::{is_in_brackets, tells_of_polling};
use self::years::Told;
use super::{DateFact, Elections, HISTORY_YEARS, NEWS_DAYS, OTHER_CHAMBER, days_between};

pub(in crate::resolve) use self::words::{is_background, is_called_coming};

/// Days before the publication within which a vote is the news.
const FRESH_DAYS: i32 = 45;

/// How far behind a word for "election" the day of the vote may stand, in bytes (some twelve words: the chamber may be described between).
const POLLED_BYTES: usize = 160;

/// The year up to which the calendars of all countries are complete.
const COMPLETE_UNTIL: i16 = 2025;

/// Countries in which the chamber of that name is the one elected, or both are elected together.
const UNITED: [&str; 18] = [
    "AR", "AU", "BO", "BR", "CH", "CL", "ES", "IR", "IT", "KE", "MX", "NG", "OM", "PL", "PY", "QA", "RO", "US",
];

/// What the lower chamber is called.
static LOWER: WordTest = WordTest::words(&['و', 'ل', 'ب'], &["النواب", "الشعب", "العموم", "الامه"]);

/// A main election by its year, none where nothing tells, and the key of the sentence that says how it was found.
type Main = (Option<i16>, &'static str);

const BY_TEXT: &str = "why-election-text";
const BY_CALENDAR: &str = "why-election-latest";
const BY_PUBLICATION: &str = "why-election-published";

/// What is known of a text when its main election is chosen.
struct Case<'a> {
    text: &'a TokenizedText<'a>,
    first_count: Option<Span>,
    phrases: &'a [ElectionPhrase],
    told: Told,
    /// The last election before the publication; on a polling day the one before.
    known: Option<&'static Election>,
    /// The same where it may still be the news.
    recent: Option<&'static Election>,
    /// True for a text about an upper chamber, of whose votes there is no calendar.
    of_upper: bool,
}

impl Elections<'_> {
    /// Chooses the election that the article is about, the one before it, and whether a vote to come leads.
    pub(super) fn choose(
        &mut self,
        text: &TokenizedText,
        first_count: Option<Span>,
        news: News,
        mut phrases: Vec<ElectionPhrase>,
    ) {
        phrases.splice(0..0, self.titled(text, &phrases));
        let first_phrase = phrases.first().map(|(_, _, word)| *word);
        let to_come: Vec<_> = phrases.extract_if(.., |phrase| self.is_to_come(text, phrase)).collect();
        let leads_ahead = first_phrase.is_some_and(|first| to_come.iter().any(|(_, _, word)| *word == first));
        self.first_told = self.first_of_several(text, &phrases);
        self.coming = self.planned(text, &to_come);
        let told = self.years_told(text, first_count, news, &phrases);
        let of_upper = self.is_of_upper_chamber(text, first_count);
        let last = self.published.and_then(|day| self.last_before(day)).filter(|_| !of_upper);
        // On the day of a vote, before there is anything to count, the chamber that sits is the one before.
        let is_polling = news.told.is_none() && self.published.is_some_and(|day| self.is_polling_on(day, text));
        let known = match last {
            Some(election) if is_polling => Lexicon::bundled().election_before(election),
            _ => last,
        };
        let recent = known.filter(|election| self.days_since(election).is_some_and(|days| days <= NEWS_DAYS));
        self.is_ahead = is_polling || known.is_some() && self.looks_ahead(recent, leads_ahead);
        self.last = self.published.and_then(|_| known.map(Election::year).or(told.latest));
        // Whose results the figures are is surer than a year that an undated text names.
        let by_figures = news
            .told
            .map(|by_figures| (by_figures.election.year(), by_figures.step))
            .filter(|(year, _)| told.by_text.is_none_or(|named| named < *year));
        let looked_back_on = self.anniversary(text, &phrases);
        // A vote that the text dates to the last weeks is the news, whatever the calendar knows.
        let polled = self.polled(text, &phrases);
        let sure = polled
            .map(|year| (year, BY_TEXT))
            .or(by_figures)
            .or(looked_back_on.map(|year| (year, BY_TEXT)));
        let is_history = told.is_history;
        let case = Case {
            text,
            first_count,
            phrases: &phrases,
            told,
            known,
            recent,
            of_upper,
        };
        (self.main, self.main_step) = match sure {
            Some((year, step)) => (Some(year), step),
            None => self.main_of(&case),
        };
        self.is_inferred = by_figures.is_some();
        let Some(main) = self.main else { return };
        let this_year = self.published.map(Date::year);
        self.is_history = is_history && this_year.is_some_and(|this| this - main >= HISTORY_YEARS);
        self.before = self.before_main(text, &phrases, main);
    }

    fn days_since(&self, election: &Election) -> Option<i32> {
        Some(days_between(election.date, self.published?))
    }

    /// True where the last election is told of no more, but the next one.
    fn looks_ahead(&self, recent: Option<&Election>, leads_ahead: bool) -> bool {
        // A text that names a vote of this year or a later one, long after the last.
        let this_year = self.published.map(Date::year);
        let plans = recent.is_none() && self.coming.is_some_and(|coming| this_year.is_none_or(|this| coming >= this));
        let is_settled = || {
            recent.is_none_or(|election| self.days_since(election).is_some_and(|days| days > FRESH_DAYS) && self.is_before_vote())
        };
        plans || (leads_ahead || self.is_before_vote()) && is_settled()
    }

    /// The main election where no word or figure is sure to tell it.
    fn main_of(&self, case: &Case) -> Main {
        let by_text = case.told.by_text.map(|year| self.begun(year).unwrap_or(year));
        match (by_text, case.recent) {
            (Some(year), Some(election)) if election.year() > year => (Some(election.year()), BY_CALENDAR),
            (Some(year), Some(_)) => (Some(year), BY_TEXT),
            (Some(year), None) => self.main_of_named(case, year),
            (None, Some(election)) => (Some(election.year()), BY_CALENDAR),
            (None, None) => self.main_of_unnamed(case),
        }
    }

    /// `مجلس 2026` for a vote that began in the year before and has just ended.
    fn begun(&self, year: i16) -> Option<i16> {
        let day = self.published.filter(|day| day.year() == year)?;
        let is_unknown = self.knows_calendar() && self.entry(year).is_none();
        is_unknown.then(|| self.round_before(day)).flatten()
    }

    /// The main election of a text that names a vote with its `year`, where none is recent.
    fn main_of_named(&self, case: &Case, year: i16) -> Main {
        let this_year = self.published.map(Date::year);
        if let Some(sits) = self.sits(case) {
            return (Some(sits.year()), BY_CALENDAR);
        }
        let first_dated = case.phrases.iter().find(|(period, ..)| self.year_of(*period).is_some());
        let count_told_first = case
            .first_count
            .filter(|count| first_dated.is_none_or(|(_, _, word)| count.start < word.start));
        // Only an election before is named with its year: the chamber that sits was elected later.
        let is_looked_back_on = self.is_looked_back_on(case);
        // Counts are told before any time: of the chamber that sits.
        let tells_now = || count_told_first.is_some_and(|count| !self.tells_time_before(case.text, count));
        let later = case.known.filter(|election| election.year() > year);
        if let Some(later) = later.filter(|_| is_looked_back_on || tells_now()) {
            return (Some(later.year()), BY_CALENDAR);
        }
        // Of an upper chamber, of whose votes there is no calendar: those named behind the counts are of the lower one.
        let names_lower = || {
            let sentence = first_dated.map(|(_, sentence, _)| case.text.tokens_in(*sentence));
            sentence.is_some_and(|sentence| LOWER.any_in(case.text, sentence))
        };
        let is_before = this_year.is_some_and(|this| year < this);
        let is_of_upper = case.of_upper && count_told_first.is_some() && is_before && names_lower();
        // The same in a region, of whose votes there is no calendar, where results are told first; and elsewhere where the count is under
        // way.
        let is_long_before = this_year.is_some_and(|this| year + 1 < this);
        let is_of_now =
            is_looked_back_on && is_long_before && (self.is_regional && count_told_first.is_some() || tells_of_count(case.text));
        if is_of_upper || is_of_now {
            (this_year, BY_PUBLICATION)
        } else {
            (Some(year), BY_TEXT)
        }
    }

    /// The main election of a text that names no vote with its year, where none is recent.
    fn main_of_unnamed(&self, case: &Case) -> Main {
        let this_year = self.published.map(Date::year);
        if let Some(year) = case.told.first_beside {
            return (Some(year), BY_TEXT);
        }
        match case.known {
            // A calendar that ends long before the news knows nothing of the vote whose count they tell.
            Some(_) if this_year.is_some_and(|this| self.may_be_held(this)) && tells_of_count(case.text) => {
                (this_year, BY_PUBLICATION)
            }
            Some(election) => (Some(election.year()), BY_CALENDAR),
            None if case.of_upper && !tells_of_count(case.text) => (None, "why-election-unknown"),
            None => (this_year, BY_PUBLICATION),
        }
    }

    /// The election of the chamber that sits, of which a text of these days is that names only an earlier one; but not one whose title
    /// names that.
    fn sits(&self, case: &Case) -> Option<&'static Election> {
        let (text, latest) = (case.text, case.told.latest?);
        let known = case.known.filter(|election| latest < election.year())?;
        let title_ends = text.paragraphs().first().map_or(0, |title| title.end);
        let in_title =
            |(period, _, word): &ElectionPhrase| self.year_of(*period).is_some() && text.token_at(word.start) < title_ends;
        let is_titled = case.told.is_history && text.paragraphs().len() > 1 && case.phrases.first().is_some_and(in_title);
        (!is_titled && self.tells_of_now(text)).then_some(known)
    }

    /// True where all votes that are named with their year only stand in the background.
    fn is_looked_back_on(&self, case: &Case) -> bool {
        let mut dated = case.phrases.iter().filter(|(period, ..)| self.year_of(*period).is_some());
        dated.all(|(_, sentence, word)| is_background(case.text, *sentence, *word) || is_in_brackets(case.text, *word))
    }

    /// The year of a vote of the last weeks, by a day that stands beside a word for "election" in the news: `الانتخابات التي جرت
    /// الأحد`.
    fn polled(&self, text: &TokenizedText, phrases: &[(Period, Span, Span)]) -> Option<i16> {
        const NEWS: usize = 40;
        let published = self.published?;
        let day_beside = |(_, sentence, word): &(Period, Span, Span)| {
            let start = self.dates.partition_point(|date| date.span.start < word.end);
            let date = self.dates.get(start).filter(|date| date.span.end <= sentence.end)?;
            let day = date.range.single_day()?;
            let near = date.span.start.checked_sub(word.end)? <= POLLED_BYTES
                && text
                    .tokens_in(Span::new(word.end, date.span.start))
                    .any(|at| is_held(text, at));
            let fresh = (0..=FRESH_DAYS).contains(&days_between(day, published));
            (near && fresh).then(|| self.round_before(day).unwrap_or(day.year()))
        };
        phrases.iter().take(NEWS).find_map(day_beside)
    }

    /// The year of the vote whose rounds run on into the days before `day`, where the text tells of that year: those of November end
    /// in January.
    fn round_before(&self, day: Date) -> Option<i16> {
        const ROUNDS_DAYS: i32 = 100;
        let begun = self.last_before(day)?;
        let in_it = |last: Date| last.year() == begun.year() && last >= begun.date;
        let of_year = |date: &DateFact| !date.relative && date.range.latest.is_some_and(in_it);
        let runs_on = days_between(begun.date, day) <= ROUNDS_DAYS && self.dates.iter().any(of_year);
        runs_on.then(|| begun.year())
    }

    /// True where a year is told before a count, or in its sentence.
    fn tells_time_before(&self, text: &TokenizedText, count: Span) -> bool {
        let sentence = text.sentence_around(text.token_at(count.start));
        let end = text.span(sentence).end;
        let told = self.dates.iter().take_while(|date| date.span.start < end);
        let of_now = |date: &DateFact| {
            date.range
                .latest
                .zip(self.published)
                .is_some_and(|(last, day)| last.year() >= day.year())
        };
        told.into_iter().any(|date| !date.relative && !of_now(date))
    }

    /// True where the text tells of things that happened around the day it was published.
    fn tells_of_now(&self, text: &TokenizedText) -> bool {
        const NOW_DAYS: i32 = 45;
        const OPENING: usize = 60;
        let Some(day) = self.published else { return false };
        let is_near = |date: &&DateFact| {
            let (first, last) = (date.range.earliest, date.range.latest);
            first.zip(last).is_some_and(|(first, last)| {
                days_between(first, last) <= 31
                    && days_between(last, day).abs().min(days_between(first, day).abs()) <= NOW_DAYS
                    && text.token_at(date.span.start) <= OPENING
                    || date.relative && days_between(last, day).abs() <= NEWS_DAYS
            })
        };
        self.dates.iter().take(8).any(|date| is_near(&date))
    }

    /// True where the calendar has a vote in the coming weeks.
    fn is_before_vote(&self) -> bool {
        const AHEAD_DAYS: i32 = 60;
        self.published.is_some_and(|day| {
            self.calendar()
                .any(|election| (1..=AHEAD_DAYS).contains(&days_between(day, election.date)))
        })
    }

    /// True for a text of a polling day that has nothing to count yet.
    fn is_polling_on(&self, day: Date, text: &TokenizedText) -> bool {
        self.calendar().any(|election| election.date == day) && tells_of_polling(text) && !speaks_of_results(text)
    }

    /// True where the calendar is complete up to `day`: a year without an entry had no vote then.
    fn knows_all_around(&self, day: Date) -> bool {
        !self.names_other_chamber
            && self
                .calendar
                .last()
                .is_some_and(|last| last.date > day || day.year() <= COMPLETE_UNTIL)
    }

    /// True for a text that opens with an upper chamber, whose votes the calendar of the lower one does not hold.
    fn is_of_upper_chamber(&self, text: &TokenizedText, first_count: Option<Span>) -> bool {
        const OPENING: usize = 45;
        let opening = 0..OPENING.min(text.len());
        let is_only = self.country.is_some_and(|country| UNITED.contains(&country));
        let upper = opening.clone().find(|&at| OTHER_CHAMBER.at(text, at));
        // `حصد حزب السهل 316 مقعدا … وكان فاز بـ149 مقعدا في مجلس الشيوخ`: named behind the sentence of a count.
        let is_behind =
            |upper: usize| first_count.is_some_and(|count| text.sentence_around(text.token_at(count.start)).end <= upper);
        upper.is_some_and(|upper| !is_only && !is_behind(upper) && !LOWER.any_in(text, opening.start..upper))
    }

    /// `وكان قد فاز بـ149 مقعدا في مجلس الشيوخ`: a count at `token` that its sentence says is of an upper chamber, of whose votes there is no
    /// calendar.
    pub(in crate::resolve) fn is_of_other_chamber(&self, text: &TokenizedText, token: usize) -> bool {
        const BEHIND: usize = 7;
        let sentence = text.sentence_around(token);
        let near = sentence.start..sentence.end.min(token + BEHIND);
        if !self.names_other_chamber || self.country.is_some_and(|country| UNITED.contains(&country)) {
            return false;
        }
        let behind = || {
            OTHER_CHAMBER
                .first_in(text, token..near.end)
                .filter(|&at| !LOWER.any_in(text, token..at))
        };
        let before = OTHER_CHAMBER.last_in(text, near.start..token);
        before.map_or_else(|| behind().is_some(), |at| !LOWER.any_in(text, at..token))
    }
}
