//! Which of a country's elections an article is about, and which of them a phrase means: by a year in the text, by a date, by
//! the publication date and the calendar of elections in the lexicon. Owns that choice; knows no seats.

use jiff::civil::Date;

use crate::arabic::{TokenizedText, WordTest, number};
use crate::base::{DateRange, Message, Span};
use crate::extract::seats::{Period, election_phrases, tells_of_count};
use crate::lexicon::{Election, Lexicon};

use super::country::lists_meet;
use super::{DateFact, Published};

/// Days after an election during which news without a year are taken to be about it.
const NEWS_DAYS: i32 = 400;
/// Days after an election during which a forecast still means it (exit polls).
const POLL_DAYS: i32 = 20;

/// Days after polling within which a day or month still means the election: its results.
const RESULT_DAYS: i32 = 45;

/// Years ahead for which votes are planned.
const PLANNED_YEARS: i16 = 5;

/// Days before the publication within which a vote is the news.
const FRESH_DAYS: i32 = 45;

/// Years after an election from which on what is told of it is history.
const HISTORY_YEARS: i16 = 4;

/// How far behind a word for "election" the day of the vote may stand, in bytes (some twelve words: the chamber may be described between).
const POLLED_BYTES: usize = 160;

/// How far from a word for "election" a date may stand to be its date, in bytes (some ten words).
const BESIDE_BYTES: usize = 130;

/// Most years back that an anniversary counts.
const MEMORY_YEARS_MAX: f64 = 100.0;

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
}

/// The chambers of notables beside a parliament.
static OTHER_CHAMBER: WordTest = WordTest::new(|word| matches!(word, "الشيوخ" | "للشيوخ" | "الشوري" | "المستشارين" | "الاعيان"));

impl<'a> Elections<'a> {
    /// Works out the main election of a text about `country`.
    /// `first_count` is the first count of seats: an election named only later is told as background.
    pub(super) fn of(
        text: &TokenizedText,
        country: Option<&'static str>,
        published: &Published,
        dates: &'a [DateFact],
        first_count: Option<Span>,
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
            names_other_chamber: OTHER_CHAMBER.any_in(text, 0..text.len()),
        };
        elections.choose(text, first_count);
        elections
    }

    /// True where lists of `country` can be meant.
    pub(super) fn is_of_country(&self, country: &str) -> bool {
        lists_meet(self.country, country)
    }

    fn calendar(&self) -> std::slice::Iter<'static, Election> {
        self.calendar.iter()
    }

    /// False where the calendar knows that the election of `year` came after the publication: its seats cannot be told yet.
    fn may_be_held(&self, year: i16) -> bool {
        let Some(day) = self.published.filter(|_| !self.names_other_chamber) else {
            return true;
        };
        let mut of_year = self.calendar().filter(|election| election.year() == year).peekable();
        of_year.peek().is_none() || of_year.any(|election| election.date <= day)
    }

    /// The last election of the country up to `day`.
    fn last_before(&self, day: Date) -> Option<&'static Election> {
        self.calendar()
            .filter(|election| election.date <= day)
            .max_by_key(|election| election.date)
    }

    /// The year of the vote that the text looks back on: `مرور ستة عشر عاما على إجراء انتخابات`.
    fn anniversary(&self, text: &TokenizedText, phrases: &[(Period, Span, Span)]) -> Option<i16> {
        const PHRASES: usize = 20;
        const REACH: usize = 5;
        const NUMBER_WORDS_MAX: usize = 3;
        let this_year = self.published?.year();
        let years_before = |(_, sentence, word): &(Period, Span, Span)| {
            let (head, word) = (text.token_at(sentence.start), text.token_at(word.start));
            let from = word.saturating_sub(REACH).max(head + 2);
            let on = (from..word).rev().find(|&at| text.folded(at) == "علي")?;
            let unit = on - 1;
            if !matches!(text.folded(unit), "عاما" | "سنه" | "عام" | "سنوات" | "اعوام") {
                return None;
            }
            let starts = unit.saturating_sub(NUMBER_WORDS_MAX).max(head)..unit;
            let number = starts
                .into_iter()
                .filter_map(|at| number::phrase_at(text, at))
                .find(|number| number.tokens.end == unit)?;
            (1.0..=MEMORY_YEARS_MAX)
                .contains(&number.value)
                .then_some(this_year - number.value as i16)
        };
        let year = phrases.iter().take(PHRASES).find_map(years_before)?;
        Some(self.near(year))
    }

    /// The election that was held so many years before the main one, or nearest to that.
    pub(super) fn years_before(&self, years: i16) -> Placed {
        let year = self.main.map(|main| self.near(main.saturating_sub(years)));
        self.placed(year.filter(|year| Some(*year) != self.main), "why-election-dated")
    }

    fn choose(&mut self, text: &TokenizedText, first_count: Option<Span>) {
        let mut phrases = election_phrases(text);
        let first_phrase = phrases.first().map(|(_, _, word)| *word);
        let to_come: Vec<_> = phrases.extract_if(.., |phrase| self.is_to_come(text, phrase)).collect();
        let leads_ahead = first_phrase.is_some_and(|first| to_come.iter().any(|(_, _, word)| *word == first));
        let stated: Vec<i16> = phrases
            .iter()
            .filter(|(_, sentence, word)| !is_compared_with(text, *sentence, *word))
            .filter_map(|(period, ..)| self.year_of(*period))
            .collect();
        let beside = phrases
            .iter()
            .filter_map(|(period, sentence, word)| self.year_of(*period).or_else(|| self.year_beside(text, *sentence, *word)));
        let beside: Vec<i16> = beside.collect();
        let told = beside.iter().copied().min();
        self.first_told = told.filter(|first| beside.iter().any(|other| other != first));
        let polled = self.polled(text, &phrases);
        let leading = || {
            phrases
                .iter()
                .take_while(|(_, sentence, _)| first_count.is_none_or(|count| sentence.start <= count.start))
                .filter(|(_, sentence, word)| !is_background(text, *sentence, *word))
        };
        // A year of the election's own says more than one that stands in its sentence.
        let first_named = leading()
            .find_map(|(period, ..)| self.year_of(*period))
            .or_else(|| leading().find_map(|(_, sentence, word)| self.year_beside(text, *sentence, *word)));
        let first_beside = match self.published {
            Some(day) => {
                let told = phrases
                    .iter()
                    .filter(|(_, sentence, word)| !is_compared_with(text, *sentence, *word));
                told.filter_map(|(period, sentence, word)| {
                    self.year_of(*period).or_else(|| self.year_beside(text, *sentence, *word))
                })
                .filter(|year| *year <= day.year() && self.may_be_held(*year))
                .filter(|year| self.entry(*year).is_some() || !self.knows_all_around(day))
                .max()
            }
            None => first_named,
        };
        let this_year = self.published.map(Date::year);
        let past: Vec<i16> = stated
            .iter()
            .copied()
            .filter(|year| this_year.is_none_or(|this| *year <= this) && self.may_be_held(*year))
            .collect();
        let latest = past.iter().copied().max();
        let is_history = this_year
            .zip(latest)
            .is_some_and(|(this, latest)| this - latest >= HISTORY_YEARS);
        // Without a date of its own, or written years later, an article is about the election that it names first.
        let by_text = match this_year {
            Some(_) if is_history => first_named.or(latest),
            Some(_) => latest,
            None => first_beside.or_else(|| self.voted_before(text, first_count)),
        };
        let is_looked_back_on = phrases
            .iter()
            .filter(|(period, ..)| self.year_of(*period).is_some())
            .all(|(_, sentence, word)| is_background(text, *sentence, *word) || is_in_brackets(text, *word));
        let planned = to_come.iter().filter_map(|(period, sentence, word)| {
            let named = self.year_of(*period).or_else(|| self.year_beside(text, *sentence, *word));
            named.filter(|year| this_year.is_none_or(|this| (this..=this + PLANNED_YEARS).contains(year)))
        });
        self.coming = planned.min();
        let of_upper = self.is_of_upper_chamber(text);
        let known = self.published.and_then(|day| self.last_before(day)).filter(|_| !of_upper);
        let recent = known.filter(|election| {
            self.published
                .is_some_and(|day| days_between(election.date, day) <= NEWS_DAYS)
        });
        self.is_ahead = recent.is_none() && known.is_some() && (leads_ahead || self.is_before_vote());
        self.last = match self.published {
            Some(_) => known.map(Election::year).or(latest),
            None => None,
        };
        let looked_back_on = self.anniversary(text, &phrases);
        // A text of these days that names an earlier election only is still about the chamber that sits.
        let sits = known.filter(|election| latest.is_some_and(|latest| latest < election.year()) && self.tells_of_now(text));
        (self.main, self.main_step) = match (by_text, recent) {
            // A vote that the text dates to the last weeks is the news, whatever the calendar knows.
            _ if polled.is_some() => (polled, "why-election-text"),
            _ if looked_back_on.is_some() => (looked_back_on, "why-election-text"),
            (Some(year), Some(election)) if election.year() > year => (Some(election.year()), "why-election-latest"),
            (Some(_), None) if sits.is_some() => (sits.map(Election::year), "why-election-latest"),
            // Only an election before is named with its year: the chamber that sits was elected later.
            (Some(year), None) if is_looked_back_on && known.is_some_and(|election| election.year() > year) => {
                (known.map(Election::year), "why-election-latest")
            }
            // Only an election before is named with its year: the count under way is that of this one.
            (Some(year), None) if this_year.is_some_and(|this| year + 1 < this) && is_looked_back_on && tells_of_count(text) => {
                (this_year, "why-election-published")
            }
            (Some(year), _) => (Some(year), "why-election-text"),
            (None, Some(election)) => (Some(election.year()), "why-election-latest"),
            (None, None) => match known {
                _ if first_beside.is_some() => (first_beside, "why-election-text"),
                // A calendar that ends long before the news knows nothing of the vote whose count they tell.
                Some(_) if this_year.is_some_and(|this| self.may_be_held(this)) && tells_of_count(text) => {
                    (this_year, "why-election-published")
                }
                Some(election) => (Some(election.year()), "why-election-latest"),
                None if of_upper && !tells_of_count(text) => (None, "why-election-unknown"),
                None => (this_year, "why-election-published"),
            },
        };
        let Some(main) = self.main else { return };
        let by_calendar = self
            .entry(main)
            .and_then(|election| Lexicon::bundled().election_before(election))
            .map(Election::year);
        self.before = by_calendar.or_else(|| past.into_iter().filter(|year| *year < main).max());
    }

    /// The election of the last day of a vote that is told before the first count: `شهد خريف 2017 زلزالا انتخابيا. فقد نال …`.
    fn voted_before(&self, text: &TokenizedText, first_count: Option<Span>) -> Option<i16> {
        const DATES: usize = 6;
        static VOTE: WordTest = WordTest::new(|word| {
            ["انتخاب", "انتخب", "اقتراع", "صناديق", "تشريعيات"]
                .iter()
                .any(|stem| word.contains(stem))
        });
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

    /// True for a text that opens with an upper chamber, whose votes the calendar of the lower one does not hold.
    fn is_of_upper_chamber(&self, text: &TokenizedText) -> bool {
        const OPENING: usize = 45;
        static LOWER: WordTest = WordTest::new(|word| {
            matches!(
                word.trim_start_matches(['و', 'ل', 'ب']),
                "النواب" | "الشعب" | "العموم" | "الامه"
            )
        });
        let opening = 0..OPENING.min(text.len());
        // There the chamber of that name is the one elected, or both are elected together.
        let is_only = self
            .country
            .is_some_and(|country| matches!(country, "IR" | "OM" | "QA" | "US"));
        let upper = opening.clone().find(|&at| OTHER_CHAMBER.at(text, at));
        upper.is_some_and(|upper| !is_only && !LOWER.any_in(text, opening.start..upper))
    }

    /// True where the calendar goes on past `day`: a year without an entry had no vote then.
    fn knows_all_around(&self, day: Date) -> bool {
        !self.names_other_chamber && self.calendar.last().is_some_and(|last| last.date > day)
    }

    /// The election that `الانتخابات الأخيرة` means.
    pub(super) fn last(&self) -> Option<Placed> {
        self.last.map(|year| self.placed(Some(year), "why-election-latest"))
    }

    /// True where the calendar has a vote in the coming weeks.
    fn is_before_vote(&self) -> bool {
        const AHEAD_DAYS: i32 = 60;
        self.published.is_some_and(|day| {
            self.calendar()
                .any(|election| (1..=AHEAD_DAYS).contains(&days_between(day, election.date)))
        })
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
                && text.tokens_in(Span::new(word.end, date.span.start)).any(|at| {
                    matches!(
                        text.folded(at),
                        "جرت"
                            | "جري"
                            | "اجريت"
                            | "اجري"
                            | "دارت"
                            | "نظمت"
                            | "اقيمت"
                            | "اقيم"
                            | "شهدتها"
                            | "شهدها"
                            | "شهدته"
                    )
                });
            let fresh = (0..=FRESH_DAYS).contains(&days_between(day, published));
            (near && fresh).then_some(day.year())
        };
        phrases.iter().take(NEWS).find_map(day_beside)
    }

    /// The lexicon's election of `year`; of several the last one up to the publication.
    fn entry(&self, year: i16) -> Option<&'static Election> {
        let of_year = || self.calendar().filter(|election| election.year() == year);
        let held = of_year()
            .filter(|election| self.published.is_none_or(|day| election.date <= day))
            .max_by_key(|election| election.date);
        held.or_else(|| of_year().min_by_key(|election| election.date))
    }

    /// True for a vote that the text only looks forward to: by its words, by its day, by its year, by the calendar.
    fn is_to_come(&self, text: &TokenizedText, (period, _, word): &(Period, Span, Span)) -> bool {
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
        range.latest.or(range.earliest).map(Date::year)
    }

    /// The first date expression inside `span` that means something.
    fn date_in(&self, span: Span) -> Option<&'a DateFact> {
        let start = self.dates.partition_point(|date| date.span.end <= span.start);
        let mut inside = self.dates.get(start..)?.iter().take_while(|date| date.span.start < span.end);
        inside.find(|date| date.range.is_resolved())
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
            (token.saturating_sub(2)..token)
                .any(|at| matches!(text.folded(at), "عن" | "مقابل" | "مقارنه" | "منذ" | "بدل" | "قياسا"))
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

    /// The election that the article is about.
    pub(super) fn main(&self) -> Placed {
        self.placed(self.main, self.main_step)
    }

    /// True where the lexicon knows elections of the text's country.
    pub(super) fn knows_calendar(&self) -> bool {
        !self.calendar.is_empty()
    }

    /// The election of `year`; of several that year the one nearest to `beside`, else the last one up to the publication.
    pub(super) fn in_year(&self, year: i16, beside: Option<&DateRange>) -> Placed {
        let of_year = || self.calendar().filter(|election| election.year() == year);
        let nearest = beside
            .filter(|range| is_narrow(range) && of_year().nth(1).is_some())
            .and_then(|range| range.earliest)
            .and_then(|day| of_year().min_by_key(|election| days_between(election.date, day).abs()));
        Placed {
            year: Some(year),
            election: nearest.or_else(|| self.entry(year)),
            step: "why-election-stated",
        }
    }

    /// The election that the words of a date inside `span` mean: `انتخابات أكتوبر الماضي`, `قبل أربع سنوات`.
    pub(super) fn dated(&self, span: Span) -> Placed {
        let Some(range) = self.date_in(span).map(|date| date.range).filter(DateRange::is_resolved) else {
            return self.placed(None, "why-election-unknown");
        };
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

    /// The election so many years after (or, where negative, before) a year that the text told of; none where the calendar
    /// knows of none around then, or where it had not come yet.
    pub(super) fn years_on(&self, from: i16, years: i16) -> Option<Placed> {
        let asked = from.checked_add(years)?;
        let year = self.near(asked);
        let is_known = self.calendar().any(|election| election.year() == year);
        let (first, last) = (self.calendar.first(), self.calendar.last());
        let has_gap = first.is_some_and(|first| first.year() <= asked) && last.is_some_and(|last| asked <= last.year());
        let year = if is_known || !has_gap { year } else { return None };
        let is_past = self.published.is_none_or(|day| year <= day.year()) && self.may_be_held(year);
        // A step leads on to another vote.
        (is_past && (year - from) * years.signum() > 0).then(|| self.placed(Some(year), "why-election-dated"))
    }

    /// The election so many elections after (or, where negative, before) another.
    pub(super) fn elections_on(&self, from: Placed, elections: i16) -> Option<Placed> {
        let here = from.election?;
        let place = self.calendar.iter().position(|election| election.id == here.id)?;
        let to = usize::try_from(i64::try_from(place).ok()? + i64::from(elections)).ok()?;
        let election = self.calendar.get(to)?;
        let held = self.published.is_none_or(|day| election.date <= day);
        held.then(|| Self::exact(election, "why-election-before"))
    }

    /// The election that comes `place` elections after the first one that the text tells of, where it tells of several.
    pub(super) fn nth_told(&self, place: usize) -> Option<Placed> {
        let first = self.first_told?;
        let election = self.calendar().skip_while(|election| election.year() != first).nth(place)?;
        Some(Self::exact(election, "why-election-stated"))
    }

    /// The election before `about`.
    pub(super) fn before(&self, about: Placed) -> Placed {
        if about.year == self.main && self.is_ahead {
            return self.main();
        }
        if about.year == self.main
            && about.election.map(|election| &election.id) == self.main().election.map(|election| &election.id)
        {
            return match self
                .main()
                .election
                .and_then(|election| Lexicon::bundled().election_before(election))
            {
                Some(election) => Self::exact(election, "why-election-before"),
                None => self.placed(self.before, "why-election-before"),
            };
        }
        match about
            .election
            .and_then(|election| Lexicon::bundled().election_before(election))
        {
            Some(election) => Self::exact(election, "why-election-before"),
            None => self.placed(None, "why-election-unknown"),
        }
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

    /// The election of the calendar held in `range`, or whose results came then; none for a day or month in which there was
    /// none.
    fn held(&self, range: &DateRange) -> Option<&'static Election> {
        let (earliest, latest) = (range.earliest?, range.latest?);
        let inside = || {
            self.calendar()
                .filter(move |election| (earliest..=latest).contains(&election.date))
        };
        let first = inside().rfind(|election| self.published.is_none_or(|day| election.date <= day));
        first.or_else(|| inside().next()).or_else(|| {
            let mut results = self
                .calendar()
                .filter(|election| (0..=RESULT_DAYS).contains(&days_between(election.date, latest)));
            results.next_back().filter(|_| is_narrow(range))
        })
    }

    /// The election of the calendar that "five years ago" means: the one of that year, or else the nearest by a year.
    fn near(&self, year: i16) -> i16 {
        let nearest = self.calendar().map(Election::year).min_by_key(|other| (other - year).abs());
        nearest.filter(|other| (other - year).abs() <= 1).unwrap_or(year)
    }

    fn forecast_year(&self) -> Option<i16> {
        let day = self.published?;
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

/// `الانتخابات المقبلة`, `الانتخابات النيابية المقرر إجراؤها`: what the word at `election` names has not been held.
fn is_called_coming(text: &TokenizedText, election: usize) -> bool {
    const REACH: usize = 4;
    static COMING: WordTest = WordTest::new(|word| {
        matches!(
            word,
            "المقبله"
                | "المقبل"
                | "القادمه"
                | "القادم"
                | "المقرره"
                | "المقرر"
                | "المرتقبه"
                | "المرتقب"
                | "المزمع"
                | "المزمعه"
                | "المنتظره"
                | "المنتظر"
                | "ستجري"
                | "سيجري"
        )
    });
    let near = election + 1..election + 1 + REACH;
    near.into_iter()
        .take_while(|&at| text.word(at).is_some() && !matches!(text.folded(at), "في" | "من" | "علي" | "عن"))
        .any(|at| COMING.at(text, at))
}

/// True where the words before an election's name compare with it.
fn is_compared_with(text: &TokenizedText, sentence: Span, word: Span) -> bool {
    const COMPARING: [&str; 12] = [
        "بدلا",
        "بدل",
        "عوضا",
        "عوض",
        "عن",
        "مقارنه",
        "بالمقارنه",
        "قياسا",
        "بالقياس",
        "مقابل",
        "خلافا",
        "بعكس",
    ];
    // `بعد أن كان له 13 في انتخابات 2015`
    let after_had = |at: usize| {
        matches!(text.folded(at), "بعدما" | "وبعدما") || text.folded(at) == "بعد" && matches!(text.folded(at + 1), "ان")
    };
    before(text, sentence, word).any(|at| COMPARING.contains(&text.folded(at)) || after_had(at))
}

/// True where the words before an election's name tell of it as something past, to compare with or to count from.
fn is_background(text: &TokenizedText, sentence: Span, word: Span) -> bool {
    const PAST: [&str; 10] = ["منذ", "بعد", "قبل", "كان", "كانت", "وكان", "وكانت", "فكان", "منها", "حين"];
    let head = text.token_at(sentence.start);
    let opens_past =
        (head..text.token_at(word.start).min(head + 3)).any(|at| matches!(text.folded(at), "كان" | "كانت" | "وكان" | "وكانت"));
    opens_past || is_compared_with(text, sentence, word) || before(text, sentence, word).any(|at| PAST.contains(&text.folded(at)))
}

/// `(114 في انتخابات 1999)`.
fn is_in_brackets(text: &TokenizedText, word: Span) -> bool {
    const REACH: usize = 6;
    let token = text.token_at(word.start);
    (token.saturating_sub(REACH)..token)
        .rev()
        .find_map(|at| text.mark(at).filter(|mark| matches!(mark, '(' | ')')))
        == Some('(')
}

/// The few words of a sentence before one of its words.
fn before(text: &TokenizedText, sentence: Span, word: Span) -> std::ops::Range<usize> {
    const REACH: usize = 7;
    let token = text.token_at(word.start);
    token.saturating_sub(REACH).max(text.token_at(sentence.start))..token
}
