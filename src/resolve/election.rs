//! Which of a country's elections an article is about, and which of them a phrase means: by a year in the text, by a date, by
//! the publication date and the calendar of elections in the lexicon. Owns that choice; knows no seats.

mod anniversary;
mod choice;
mod counted_on;

use jiff::civil::Date;

use crate::arabic::{TokenizedText, WordTest};
use crate::base::{DateRange, Message, Span};
use crate::extract::seats::{ElectionPhrase, Period, is_of_region};
use crate::lexicon::{Election, Lexicon};

use super::country::lists_meet;
use super::vote_told::News;
use super::{DateFact, Published};
pub(super) use choice::{is_background, is_called_coming};

/// Years after an election from which on what is told of it is history.
const HISTORY_YEARS: i16 = 4;

/// Days after an election during which news without a year are taken to be about it.
const NEWS_DAYS: i32 = 400;
/// Days after an election during which a forecast still means it (exit polls).
const POLL_DAYS: i32 = 20;

/// Days after polling within which a day or month still means the election: its results.
const RESULT_DAYS: i32 = 45;

/// What a phrase means.
#[derive(Clone, Debug, Default)]
pub(super) struct Resolved {
    /// Year of the election.
    pub(super) year: Option<i16>,
    /// Its id in the lexicon.
    pub(super) election: Option<String>,
    /// How that was found.
    pub(super) steps: Vec<Message>,
}

/// An election that a phrase was found to mean.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    /// Its year; none where nothing resolves it.
    pub(super) year: Option<i16>,
    /// Its entry in the lexicon.
    pub(super) election: Option<&'static Election>,
    /// Key of the sentence that says how it was found.
    pub(super) step: &'static str,
}

/// The elections of one article.
#[derive(Debug)]
pub(super) struct Elections<'a> {
    country: Option<&'static str>,
    /// The elections of that country, by date.
    calendar: &'static [Election],
    published: Option<Date>,
    dates: &'a [DateFact],
    main: Option<i16>,
    main_step: &'static str,
    before: Option<i16>,
    coming: Option<i16>,
    /// The first year that the text names for an election, where it names several.
    first_told: Option<i16>,
    /// The year of the last election that the text can call the last one.
    last: Option<i16>,
    /// True where the text is about a vote to come: `الانتخابات السابقة` is then the last one held.
    is_ahead: bool,
    /// True where the text speaks of a chamber whose elections the calendar does not have.
    names_other_chamber: bool,
    /// True for a text written years after the votes that it tells of.
    is_history: bool,
    /// True where it is about the parliament of a region.
    is_regional: bool,
    /// True where only the signs of [`super::vote_told`] tell the main one.
    is_inferred: bool,
}

/// Tokens of a title and a first sentence.
const OPENING: usize = 45;

/// The chambers of notables beside a parliament.
static OTHER_CHAMBER: WordTest = WordTest::words(&[], &["الشيوخ", "للشيوخ", "الشوري", "المستشارين", "الاعيان"]);

impl<'a> Elections<'a> {
    /// Works out the main election of a text about `country`.
    /// `first_count` is the first count of seats: an election named only later is told as background. `told` is the one whose
    /// known results its figures are.
    pub(super) fn of(
        text: &TokenizedText,
        country: Option<&'static str>,
        published: &Published,
        dates: &'a [DateFact],
        first_count: Option<Span>,
        news: News,
        phrases: Vec<ElectionPhrase>,
    ) -> Self {
        // The first day of a long stretch is near the event that it was worked out from.
        let is_long = |first: Date, last: Date| (last - first).get_days() > 31;
        let stretch = match (published.earliest, published.latest) {
            (Some(first), Some(last)) if is_long(first, last) => Some(first),
            (_, last) => last,
        };
        let day = published.date.or(stretch);
        let mut elections = Self {
            country,
            calendar: country.map_or(&[], |country| Lexicon::bundled().elections_of(country)),
            published: day,
            dates,
            main: None,
            main_step: "why-election-unknown",
            before: None,
            coming: None,
            first_told: None,
            last: None,
            is_ahead: false,
            is_history: false,
            is_inferred: false,
            is_regional: is_of_region(text, 0..OPENING.min(text.len())) && country != Some("IQ-KR"),
            names_other_chamber: OTHER_CHAMBER.any_in(text, 0..text.len()),
        };
        // Of votes for the parliament of a region the calendar knows nothing.
        if elections.is_regional {
            elections.calendar = &[];
        }
        elections.choose(text, first_count, news, phrases);
        elections
    }

    /// True where only the signs of [`super::vote_told`] tell which one it is.
    pub(super) fn is_inferred(&self) -> bool {
        self.is_inferred
    }

    /// True where lists of `country` can be meant.
    pub(super) fn is_of_country(&self, country: &str) -> bool {
        lists_meet(self.country, country)
    }

    fn calendar(&self) -> std::slice::Iter<'static, Election> {
        self.calendar.iter()
    }

    /// Those of one year.
    fn calendar_of(&self, year: i16) -> &'static [Election] {
        let first = self.calendar.partition_point(|election| election.year() < year);
        let rest = self.calendar.get(first..).unwrap_or_default();
        let count = rest.iter().take_while(|election| election.year() == year).count();
        rest.get(..count).unwrap_or_default()
    }

    /// False where the calendar knows that the election of `year` came after the publication: its seats cannot be told yet.
    fn may_be_held(&self, year: i16) -> bool {
        let Some(day) = self.published.filter(|_| !self.names_other_chamber) else {
            return true;
        };
        let of_year = self.calendar_of(year);
        of_year.is_empty() || of_year.iter().any(|election| election.date <= day)
    }

    /// The last election of the country up to `day`.
    fn last_before(&self, day: Date) -> Option<&'static Election> {
        self.calendar()
            .filter(|election| election.date <= day)
            .max_by_key(|election| election.date)
    }

    /// The last election up to a day that is not the time of a vote or of its results.
    pub(super) fn last_on(&self, day: Date) -> Option<Placed> {
        let last = self.last_before(day)?;
        let since = last.polling_days().map(|polled| days_between(polled, day)).min()?;
        (since > RESULT_DAYS).then(|| Self::exact(last, "why-election-dated"))
    }

    /// The election that was held so many years before the main one, or nearest to that.
    pub(super) fn years_before(&self, years: i16) -> Placed {
        let year = self.main.map(|main| self.near(main.saturating_sub(years)));
        self.placed(year.filter(|year| Some(*year) != self.main), "why-election-dated")
    }

    /// The election that `الانتخابات الأخيرة` means.
    pub(super) fn last(&self) -> Option<Placed> {
        let year = self.last?;
        // A calendar that ends before the news knows less than the text.
        Some(if self.main > Some(year) {
            self.main()
        } else {
            self.placed(Some(year), "why-election-latest")
        })
    }

    /// The lexicon's election of `year`; of several the last one up to the publication.
    fn entry(&self, year: i16) -> Option<&'static Election> {
        let of_year = self.calendar_of(year);
        let held = of_year
            .iter()
            .filter(|election| self.published.is_none_or(|day| election.date <= day))
            .max_by_key(|election| election.date);
        held.or_else(|| of_year.iter().min_by_key(|election| election.date))
    }

    fn year_of(&self, period: Period) -> Option<i16> {
        match period {
            Period::Year(year) => Some(year),
            Period::Dated(span) => self.year_in(span),
            Period::Unstated | Period::Before | Period::Stepped(_) => None,
        }
    }

    /// The year of the date expression inside `span`.
    fn year_in(&self, span: Span) -> Option<i16> {
        let range = self.date_in(span)?.range;
        let day = range.latest.or(range.earliest)?;
        Some(self.on_same_day(&range).unwrap_or(day).year())
    }

    /// `بعد عامين على انتخابات 8 شتنبر`: the last vote of the calendar on that day of a year, where there was none in the year that the day
    /// was taken for.
    fn on_same_day(&self, range: &DateRange) -> Option<Date> {
        let day = range
            .single_day()
            .filter(|day| self.knows_calendar() && !self.is_polling_day(*day))?;
        let is_same = |other: &Date| other.month() == day.month() && other.day() == day.day() && *other < day;
        self.calendar().map(|vote| vote.date).filter(is_same).max()
    }

    /// The first day of the date expression inside `span`.
    pub(super) fn first_day_in(&self, span: Span) -> Option<Date> {
        self.date_in(span)?.range.earliest
    }

    /// True for a vote that had not been held when the text was published.
    pub(super) fn is_to_come_on(&self, placed: Placed, day: Option<Date>) -> bool {
        let Some(published) = self.published else { return false };
        // On the day of a vote that is not the one told of.
        let is_today = day == Some(published) && placed.year > self.main;
        is_today || day.is_some_and(|day| day > published) || placed.year.is_some_and(|year| year > published.year())
    }

    /// The first date expression inside `span` that means something.
    fn date_in(&self, span: Span) -> Option<&'a DateFact> {
        let start = self.dates.partition_point(|date| date.span.end <= span.start);
        let mut inside = self.dates.get(start..)?.iter().take_while(|date| date.span.start < span.end);
        inside.find(|date| date.range.is_resolved())
    }

    /// The election that the article is about.
    pub(super) fn main(&self) -> Placed {
        self.placed(self.main, self.main_step)
    }

    /// True where the calendar is that of a country, whose regions may have parliaments of their own.
    pub(super) fn knows_other_bodies(&self) -> bool {
        self.knows_calendar() && self.country != Some("IQ-KR")
    }

    /// True for a text written years after the votes that it tells of.
    pub(super) fn is_history(&self) -> bool {
        self.is_history
    }

    /// True where the main election was held shortly before the publication.
    pub(super) fn is_news(&self) -> bool {
        let held = self.main().election.zip(self.published);
        held.is_none_or(|(election, day)| {
            let polled = election.polling_days().filter(|polled| *polled <= day).max();
            polled.is_some_and(|polled| days_between(polled, day) <= RESULT_DAYS)
        })
    }

    /// True where the calendar has a vote on that day.
    pub(super) fn is_polling_day(&self, day: Date) -> bool {
        self.calendar()
            .any(|election| election.polling_days().any(|polled| polled == day))
    }

    /// True where the calendar has no vote in a year between its first and its last one.
    pub(super) fn knows_of_none_in(&self, year: i16) -> bool {
        let covered = self.calendar.first().zip(self.calendar.last());
        !self.names_other_chamber
            && covered.is_some_and(|(first, last)| (first.year()..=last.year()).contains(&year))
            && self
                .calendar()
                .all(|election| election.polling_days().all(|day| day.year() != year))
    }

    /// The last election that another country held before the publication; none where that is long ago.
    pub(super) fn last_abroad(&self, country: &str) -> Option<Placed> {
        const TERM_MAX: i32 = 6 * 366;
        let day = self.published?;
        let held = Lexicon::bundled().elections_of(country).iter();
        let last = held
            .filter(|election| election.date <= day)
            .max_by_key(|election| election.date)?;
        (days_between(last.date, day) <= TERM_MAX).then(|| Self::exact(last, "why-election-latest"))
    }

    /// True where the lexicon knows elections of the text's country.
    pub(super) fn knows_calendar(&self) -> bool {
        !self.calendar.is_empty()
    }

    /// The election of `year`; of several that year the one nearest to `beside`, else the last one up to the publication.
    pub(super) fn in_year(&self, year: i16, beside: Option<&DateRange>) -> Placed {
        let of_year = self.calendar_of(year);
        let nearest = beside
            .filter(|range| is_narrow(range) && of_year.len() > 1)
            .and_then(|range| range.earliest)
            .and_then(|day| of_year.iter().min_by_key(|election| days_between(election.date, day).abs()));
        Placed {
            year: Some(year),
            election: nearest.or_else(|| self.entry(year)),
            step: "why-election-stated",
        }
    }

    /// The election that the words of a date inside `span` mean: `انتخابات أكتوبر الماضي`, `قبل أربع سنوات`.
    pub(super) fn dated(&self, span: Span) -> Placed {
        let Some((range, relative)) = self
            .date_in(span)
            .filter(|date| date.range.is_resolved())
            .map(|date| (date.range, date.relative))
        else {
            return self.placed(None, "why-election-unknown");
        };
        // `قبل أقل من أربع سنوات`: near the beginning of that time.
        if relative && let Some(first) = self.first_of_years(&range) {
            return Self::exact(first, "why-election-dated");
        }
        if let Some(election) = self.held(&range) {
            return Placed {
                year: Some(election.year()),
                election: Some(election),
                step: "why-election-dated",
            };
        }
        let year = range.latest.or(range.earliest).map(Date::year);
        self.placed(year.map(|year| self.near(year)), "why-election-dated")
    }

    /// The election that began the term of that number; none where nobody has counted the country's terms.
    pub(super) fn of_term(&self, number: u32) -> Option<Placed> {
        let (first, counted) = self
            .calendar()
            .enumerate()
            .find_map(|(place, election)| Some((place, election.term.filter(|term| (*term == 0) == (number == 0))?)))?;
        let place = first.checked_add(usize::try_from(number.checked_sub(counted)?).ok()?)?;
        let election = self.calendar.get(place)?;
        let held = self.published.is_none_or(|day| election.date <= day);
        held.then(|| Self::exact(election, "why-election-stated"))
    }

    /// The last election held in one of these months.
    pub(super) fn last_in_months(&self, months: &[i8]) -> Option<Placed> {
        let published = self.published?;
        let election = self
            .calendar()
            .rfind(|election| election.date <= published && months.contains(&election.date.month()))?;
        Some(Self::exact(election, "why-election-dated"))
    }

    /// The last election held whose polling day is that day of its month.
    pub(super) fn polled_on_day(&self, span: Span) -> Option<Placed> {
        let date = self.date_in(span)?;
        let day = date.range.earliest.filter(|day| date.range.latest == Some(*day))?;
        // `في الاقتراع المقرر في الأول من نوفمبر`: still to come.
        if self.published.is_some_and(|published| day > published) {
            return None;
        }
        let election = self.calendar().rfind(|election| {
            let is_held = self.published.is_none_or(|published| election.date <= published);
            is_held
                && election
                    .polling_days()
                    .any(|polled| (polled.month(), polled.day()) == (day.month(), day.day()))
        })?;
        Some(Self::exact(election, "why-election-dated"))
    }

    /// The election that a plain date of the text can mean: one held then, or, before the calendar begins, the date's year.
    pub(super) fn on(&self, range: &DateRange) -> Option<Placed> {
        if let Some(election) = self.held(range) {
            return Some(Placed {
                year: Some(election.year()),
                election: Some(election),
                step: "why-election-dated",
            });
        }
        let year = range.latest?.year();
        let first = self.calendar().map(Election::year).min();
        // Of a country whose elections nobody has listed any date might be one.
        let early =
            first.map_or(self.country.is_none(), |first| year < first) && self.published.is_none_or(|day| year < day.year());
        early.then(|| self.placed(Some(year), "why-election-dated"))
    }

    /// True for a decade in which there were several elections.
    pub(super) fn holds_many(&self, range: &DateRange) -> bool {
        let ends = range.earliest.zip(range.latest);
        ends.is_some_and(|(first, last)| {
            range.precision == crate::base::Precision::Decade
                && self
                    .calendar()
                    .filter(|vote| (first..=last).contains(&vote.date))
                    .nth(1)
                    .is_some()
        })
    }

    /// True for a text about the parliament of a region.
    pub(super) fn is_of_region(&self) -> bool {
        self.is_regional
    }

    /// An election that nothing tells.
    pub(super) fn unknown(&self) -> Placed {
        self.placed(None, "why-election-unknown")
    }

    /// The election that a forecast without a year concerns.
    pub(super) fn forecast(&self) -> Placed {
        self.placed(self.forecast_year(), "why-election-coming")
    }

    /// What a phrase was found to mean, for a fact.
    pub(super) fn resolved(placed: Placed) -> Resolved {
        let message = Message::new(if placed.year.is_some() {
            placed.step
        } else {
            "why-election-unknown"
        });
        Resolved {
            year: placed.year,
            election: placed.election.map(|election| election.id.clone()),
            steps: vec![match placed.year {
                Some(year) => message.with("year", year),
                None => message,
            }],
        }
    }

    fn placed(&self, year: Option<i16>, step: &'static str) -> Placed {
        Placed {
            year,
            election: year.and_then(|year| self.entry(year)),
            step,
        }
    }

    fn exact(election: &'static Election, step: &'static str) -> Placed {
        Placed {
            year: Some(election.year()),
            election: Some(election),
            step,
        }
    }

    /// The first election of a time of several years.
    fn first_of_years(&self, range: &DateRange) -> Option<&'static Election> {
        const YEARS_MIN: i32 = 2 * 366;
        let (earliest, latest) = (range.earliest?, range.latest?);
        let is_long = days_between(earliest, latest) >= YEARS_MIN;
        self.calendar()
            .find(|election| is_long && (earliest..=latest).contains(&election.date))
    }

    /// The election of the calendar held in `range`, or whose results came then; none for a day or month in which there was
    /// none.
    fn held(&self, range: &DateRange) -> Option<&'static Election> {
        let (earliest, latest) = (range.earliest?, range.latest?);
        let inside = || {
            self.calendar()
                .filter(move |election| polled_in(election, earliest, latest, is_narrow(range)))
        };
        let first = inside().rfind(|election| self.published.is_none_or(|day| election.date <= day));
        first.or_else(|| inside().next()).or_else(|| {
            let mut results = self.calendar().filter(|election| {
                election
                    .polling_days()
                    .any(|day| (0..=RESULT_DAYS).contains(&days_between(day, latest)))
            });
            results.next_back().filter(|_| is_narrow(range))
        })
    }

    /// The election of the calendar that "five years ago" means: the one of that year, or else the nearest by a year.
    fn near(&self, year: i16) -> i16 {
        let nearest = self.calendar().map(Election::year).min_by_key(|other| (other - year).abs());
        nearest.filter(|other| (other - year).abs() <= 1).unwrap_or(year)
    }

    fn forecast_year(&self) -> Option<i16> {
        let Some(day) = self.published else {
            return self.coming.or(self.main.filter(|_| self.is_inferred));
        };
        if let Some(held) = self.last_before(day).filter(|held| days_between(held.date, day) <= POLL_DAYS) {
            return Some(held.year());
        }
        let next = self
            .calendar()
            .filter(|election| election.date > day && days_between(day, election.date) <= NEWS_DAYS)
            .min_by_key(|election| election.date);
        self.coming.or_else(|| next.map(Election::year)).or(self.main)
    }
}

/// True where an election was held between two days, in a later round too where they are near.
fn polled_in(election: &Election, earliest: Date, latest: Date, any_round: bool) -> bool {
    let mut days = election.polling_days().take(if any_round { usize::MAX } else { 1 });
    days.any(|day| (earliest..=latest).contains(&day))
}

/// True for a day, a month, a season: not a whole year.
fn is_narrow(range: &DateRange) -> bool {
    range
        .earliest
        .zip(range.latest)
        .is_some_and(|(first, last)| days_between(first, last) < 120)
}

fn days_between(earlier: Date, later: Date) -> i32 {
    crate::arabic::calendar::days_between(earlier, later)
}
