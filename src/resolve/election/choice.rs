//! Which election an article is about: by the votes that it names, by its day and by the calendar. Owns that choice; which
//! elections the calendar holds is the parent's.

use std::ops::Range;

use jiff::civil::Date;

use crate::arabic::{TokenizedText, WordTest};
use crate::base::Span;
use crate::extract::seats::{ElectionPhrase, Period, is_held, names_vote, speaks_of_results, tells_of_count};
use crate::lexicon::{Election, Lexicon};
use crate::resolve::forms;
use crate::resolve::vote_told::News;

use super::{DateFact, Elections, HISTORY_YEARS, NEWS_DAYS, OTHER_CHAMBER, days_between};

/// Days before the publication within which a vote is the news.
const FRESH_DAYS: i32 = 45;

/// How far behind a word for "election" the day of the vote may stand, in bytes (some twelve words: the chamber may be described between).
const POLLED_BYTES: usize = 160;

/// How far from a word for "election" a date may stand to be its date, in bytes (some ten words).
const BESIDE_BYTES: usize = 130;

/// The year up to which the calendars of all countries are complete.
const COMPLETE_UNTIL: i16 = 2025;

/// Countries in which the chamber of that name is the one elected, or both are elected together.
const UNITED: [&str; 18] = [
    "AR", "AU", "BO", "BR", "CH", "CL", "ES", "IR", "IT", "KE", "MX", "NG", "OM", "PL", "PY", "QA", "RO", "US",
];

/// Years ahead for which votes are planned.
const PLANNED_YEARS: i16 = 5;

/// What the lower chamber is called.
static LOWER: WordTest = WordTest::words(&['و', 'ل', 'ب'], &["النواب", "الشعب", "العموم", "الامه"]);

/// The years that an article's words for votes tell.
struct Told {
    /// The first named, or one that stands beside the words, where it can be that of the news.
    first_beside: Option<i16>,
    /// The latest that was held.
    latest: Option<i16>,
    /// True where even that is long ago.
    is_history: bool,
    /// The one that the article is about by its words alone.
    by_text: Option<i16>,
}

impl Elections<'_> {
    /// `توزيع المقاعد النيابية في لبنان 2022`: the vote of the year that stands beside seats or a chamber in the title, where that names no
    /// vote with its year.
    fn titled(&self, text: &TokenizedText, phrases: &[ElectionPhrase]) -> Option<ElectionPhrase> {
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
        let beside = phrases
            .iter()
            .filter_map(|(period, sentence, word)| self.year_of(*period).or_else(|| self.year_beside(text, *sentence, *word)));
        let beside: Vec<i16> = beside.collect();
        let told = beside.iter().copied().min();
        self.first_told = told.filter(|first| beside.iter().any(|other| other != first));
        let polled = self.polled(text, &phrases);
        self.coming = self.planned(text, &to_come);
        let Told {
            first_beside,
            latest,
            is_history,
            by_text,
        } = self.years_told(text, first_count, news, &phrases);
        let this_year = self.published.map(Date::year);
        // Whose results the figures are is surer than a year that an undated text names.
        let by_figures = news
            .told
            .map(|told| (told.election.year(), told.step))
            .filter(|(told, _)| by_text.is_none_or(|named| named < *told));
        // `مجلس 2026` for a vote that began in the year before and has just ended.
        let has_begun = |year: i16| {
            let day = self
                .published
                .filter(|day| day.year() == year && self.knows_calendar() && self.entry(year).is_none());
            day.and_then(|day| self.round_before(day))
        };
        let by_text = by_text.map(|year| has_begun(year).unwrap_or(year));
        let is_looked_back_on = phrases
            .iter()
            .filter(|(period, ..)| self.year_of(*period).is_some())
            .all(|(_, sentence, word)| is_background(text, *sentence, *word) || is_in_brackets(text, *word));
        let of_upper = self.is_of_upper_chamber(text, first_count);
        let known = self.published.and_then(|day| self.last_before(day)).filter(|_| !of_upper);
        // On the day of a vote, before there is anything to count, the chamber that sits is the one before.
        let is_polling = news.told.is_none() && self.published.is_some_and(|day| self.is_polling_on(day, text));
        let known = match known {
            Some(election) if is_polling => Lexicon::bundled().election_before(election),
            _ => known,
        };
        let recent = known.filter(|election| {
            self.published
                .is_some_and(|day| days_between(election.date, day) <= NEWS_DAYS)
        });
        let is_settled = recent.is_none_or(|election| {
            self.published
                .is_some_and(|day| days_between(election.date, day) > FRESH_DAYS && self.is_before_vote())
        });
        // A text that names a vote of this year or a later one, long after the last.
        let plans = recent.is_none() && self.coming.is_some_and(|coming| this_year.is_none_or(|this| coming >= this));
        self.is_ahead =
            is_polling || known.is_some() && plans || is_settled && known.is_some() && (leads_ahead || self.is_before_vote());
        self.last = match self.published {
            Some(_) => known.map(Election::year).or(latest),
            None => None,
        };
        let first_dated = phrases.iter().find(|(period, ..)| self.year_of(*period).is_some());
        let tells_first = first_count.is_some_and(|count| first_dated.is_none_or(|(_, _, word)| count.start < word.start));
        let names_lower = first_dated
            .is_some_and(|(_, sentence, _)| LOWER.any_in(text, text.token_at(sentence.start)..text.token_at(sentence.end)));
        let tells_now = tells_first && first_count.is_some_and(|count| !self.tells_time_before(text, count));
        let looked_back_on = self.anniversary(text, &phrases);
        let recent = recent.filter(|_| looked_back_on.is_none());
        // A text of these days that names an earlier election only is still about the chamber that sits.
        // But not one whose title names that election.
        let title_ends = text.paragraphs().first().map_or(0, |title| title.end);
        let is_titled = phrases
            .first()
            .is_some_and(|(period, _, word)| self.year_of(*period).is_some() && text.token_at(word.start) < title_ends);
        let is_titled = is_titled && is_history && text.paragraphs().len() > 1;
        let sits = known
            .filter(|election| !is_titled && latest.is_some_and(|latest| latest < election.year()) && self.tells_of_now(text));
        (self.main, self.main_step) = match (by_text, recent) {
            // A vote that the text dates to the last weeks is the news, whatever the calendar knows.
            _ if polled.is_some() => (polled, "why-election-text"),
            _ if by_figures.is_some() => (
                by_figures.map(|(year, _)| year),
                by_figures.map_or("why-election-unknown", |(_, step)| step),
            ),
            _ if looked_back_on.is_some() => (looked_back_on, "why-election-text"),
            (Some(year), Some(election)) if election.year() > year => (Some(election.year()), "why-election-latest"),
            (Some(_), None) if sits.is_some() => (sits.map(Election::year), "why-election-latest"),
            // Only an election before is named with its year: the chamber that sits was elected later.
            (Some(year), None) if is_looked_back_on && known.is_some_and(|election| election.year() > year) => {
                (known.map(Election::year), "why-election-latest")
            }
            // Counts are told before any time: of the chamber that sits.
            (Some(year), None) if tells_now && known.is_some_and(|election| election.year() > year) => {
                (known.map(Election::year), "why-election-latest")
            }
            // Of an upper chamber, of whose votes there is no calendar: those named behind the counts are of the lower one.
            (Some(year), None) if of_upper && tells_first && names_lower && this_year.is_some_and(|this| year < this) => {
                (this_year, "why-election-published")
            }
            // The same in a region, of whose votes there is no calendar, where results are told first.
            (Some(year), None)
                if self.is_regional && is_looked_back_on && tells_first && this_year.is_some_and(|this| year + 1 < this) =>
            {
                (this_year, "why-election-published")
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
        self.is_inferred = by_figures.is_some();
        let Some(main) = self.main else { return };
        self.is_history = is_history && this_year.is_some_and(|this| this - main >= HISTORY_YEARS);
        self.before = self.before_main(text, &phrases, main);
    }

    /// The first year of a vote to come that the text names.
    fn planned(&self, text: &TokenizedText, to_come: &[ElectionPhrase]) -> Option<i16> {
        let this_year = self.published.map(Date::year);
        let planned = to_come.iter().filter_map(|(period, sentence, word)| {
            let named = self.year_of(*period).or_else(|| self.year_beside(text, *sentence, *word));
            named.filter(|year| this_year.is_none_or(|this| (this..=this + PLANNED_YEARS).contains(year)))
        });
        planned.min()
    }

    /// Which years the words for votes tell, and which of them the article is about by its words alone.
    fn years_told(&self, text: &TokenizedText, first_count: Option<Span>, news: News, phrases: &[ElectionPhrase]) -> Told {
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
            Some(day) => {
                let told = phrases
                    .iter()
                    .filter(|(_, sentence, word)| !is_compared_with(text, *sentence, *word));
                told.filter_map(|(period, sentence, word)| {
                    self.year_of(*period).or_else(|| self.year_beside(text, *sentence, *word))
                })
                .filter(|year| *year <= day.year() && self.may_be_held(*year))
                .filter(|year| self.entry(*year).is_some() || !self.knows_all_around(day))
                .filter(|year| *year != day.year() || !self.is_polling_on(day, text))
                .max()
            }
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

    /// The year of the election before `main`.
    fn before_main(&self, text: &TokenizedText, phrases: &[ElectionPhrase], main: i16) -> Option<i16> {
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
            // `كما جرت العادة بعد عام 2003`: the years since.
            let is_since = |at: usize| {
                let year = at + 1 + usize::from(matches!(text.folded(at + 1), "عام" | "سنه" | "العام"));
                matches!(text.folded(at), "بعد" | "قبل") && text.digits(year).is_some_and(|(_, digits)| digits == 4)
            };
            (token.saturating_sub(2)..=token)
                .any(|at| forms::is(text, at, forms::COMPARES) || text.folded(at) == "منذ" || is_since(at))
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

/// `الأولى من نوعها منذ 2005`: the year of the vote before, by the text's own words.
fn first_since(text: &TokenizedText) -> Option<i16> {
    const REACH: usize = 5;
    static FIRST: WordTest = WordTest::words(&[], &["اول", "الاولي", "الاول"]);
    static SINCE: WordTest = WordTest::words(&[], &["منذ"]);
    let mut years = SINCE
        .each_in(text, 0..text.len())
        // `أول انتخابات منذ 2005`, but not `لأول مرة منذ 1945`
        .filter(|&at| FIRST.any_in(text, at.saturating_sub(REACH)..at) && names_vote(text, at.saturating_sub(REACH)..at));
    years.find_map(|at| {
        let next = at + 1 + usize::from(matches!(text.folded(at + 1), "عام" | "سنه"));
        let (year, digits) = text.digits(next)?;
        i16::try_from(year)
            .ok()
            .filter(|year| digits == 4 && (1900..2100).contains(year))
    })
}

/// `يتوجه الناخبون اليوم`, `تنظم الجزائر انتخابات`: a text that opens with people voting.
fn tells_of_polling(text: &TokenizedText) -> bool {
    const OPENING: usize = 40;
    // `قبل تصويت الأربعاء`, `عشية الاقتراع`
    let is_vote =
        |at: usize| matches!(text.folded(at), "تصويت" | "التصويت" | "اقتراع" | "الاقتراع") || names_vote(text, at..at + 1);
    let is_before = |at: usize| matches!(text.folded(at), "قبل" | "قبيل" | "عشيه") && is_vote(at + 1);
    (0..OPENING.min(text.len())).any(|at| forms::joined(text, at, &['و', 'ف'], forms::VOTING) || is_before(at))
}

/// `الانتخابات المقبلة`, `الانتخابات النيابية المقرر إجراؤها`: what the word at `election` names has not been held.
pub(in crate::resolve) fn is_called_coming(text: &TokenizedText, election: usize) -> bool {
    const REACH: usize = 4;
    let near = election + 1..election + 1 + REACH;
    near.into_iter()
        .take_while(|&at| text.word(at).is_some() && !matches!(text.folded(at), "في" | "من" | "علي" | "عن"))
        .any(|at| forms::is(text, at, forms::COMING))
}

/// True where the words before an election's name compare with it.
fn is_compared_with(text: &TokenizedText, sentence: Span, word: Span) -> bool {
    // `بعد أن كان له 13 في انتخابات 2015`
    let after_had = |at: usize| {
        matches!(text.folded(at), "بعدما" | "وبعدما" | "فبعدما")
            || text.folded(at) == "بعد" && matches!(text.folded(at + 1), "ان")
            || text.folded(at) == "علي" && text.folded(at + 1) == "ما"
    };
    before(text, sentence, word).any(|at| forms::is(text, at, forms::COMPARES) || after_had(at))
}

/// True where the words before an election's name tell of it as something past, to compare with or to count from.
pub(in crate::resolve) fn is_background(text: &TokenizedText, sentence: Span, word: Span) -> bool {
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
