//! Which election an undated text tells of, where it does not say: by its figures, by the day of the vote, by the size of the
//! chamber, and by the votes that it looks back on. Owns that choice over the calendar of the lexicon; knows no publication date.
//!
//! Every sign only takes elections away. One is told where a single one is left that a sign speaks for; where two signs
//! disagree, nothing is. Which votes the text names is `named`'s, what it measures its own by `compared`'s.

mod compared;
mod named;

use std::cell::OnceCell;

use jiff::civil::Date;

use crate::arabic::calendar::days_between;
use crate::arabic::{TokenizedText, WordTest};
use crate::base::{DateRange, Precision};
use crate::extract::date::DateMention;
use crate::extract::event::EventMention;
use crate::extract::seats::{ElectionPhrase, SeatMention, SeatStatus, Seats, election_phrases, is_of_region};
use crate::lexicon::{Election, Lexicon};

use super::election::is_called_coming;
use super::figures;
use super::inference::is_of_another_chamber;

/// Key of the sentence for an election known by its figures.
const BY_FIGURES: &str = "why-election-figures";

/// Tokens of a title and a first sentence.
const OPENING: usize = 45;

/// Days after a vote in which a text about it may tell of something newer with its full date.
const AFTER_DAYS: i32 = 60;

/// Longest time, in days, from the newest happening that the text dates to the vote, where nothing but that speaks for it.
const NEAR_DAYS: i32 = 730;

/// What part of a chamber the sizes told of it may be off by: with or without those appointed or for minorities.
const SIZE_OFF: u32 = 50;

/// Counts from the top that are looked at.
const COUNTS_MAX: usize = 40;

/// Mentions from the top that count; longer texts are no news.
const MENTIONS_MAX: usize = 120;

/// An election that an undated text tells of.
#[derive(Clone, Copy, Debug)]
pub(super) struct VoteTold {
    /// The election.
    pub(super) election: &'static Election,
    /// Key of the sentence that says how it was found.
    pub(super) step: &'static str,
}

/// What an undated text says of the vote of its news.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct News {
    /// Which election it is, where that is known.
    pub(super) told: Option<VoteTold>,
    /// True where the text tells of a vote by a day that hangs on its own (`جرت الأحد`): a year beside it is another one's.
    pub(super) is_undated: bool,
    /// The newest election of the calendar that it names.
    pub(super) newest: Option<&'static Election>,
}

impl News {
    /// The election that was held when the text was written: a forecast may come before the vote.
    pub(super) fn held(&self, seats: &Seats) -> Option<&'static Election> {
        let told = self.told?;
        let expected = seats.seats.iter().filter(|count| count.status == Some(SeatStatus::Forecast));
        let is_sure = told.step == BY_FIGURES || expected.count() * 2 < seats.seats.len();
        is_sure.then_some(told.election)
    }
}

/// What a text says that bears on its election.
pub(super) struct Words<'a> {
    /// The text.
    pub(super) text: &'a TokenizedText<'a>,
    /// Its country.
    pub(super) country: Option<&'a str>,
    /// Its dates.
    pub(super) dates: &'a [DateMention],
    /// Its happenings.
    pub(super) events: &'a [EventMention],
    /// Its counts.
    pub(super) seats: &'a Seats,
    /// Its phrases for elections, once somebody has asked.
    pub(super) phrases: OnceCell<Vec<ElectionPhrase>>,
}

/// The election that the text tells of without its year.
pub(super) fn vote_told(words: &Words) -> News {
    let of_figures = figures::election_told(&words.seats.seats, words.country);
    if let Some(election) = of_figures {
        return News {
            told: Some(VoteTold {
                election,
                step: BY_FIGURES,
            }),
            ..News::default()
        };
    }
    // The parliament of Kurdistan in a text that its places make one about Iraq.
    let is_of_kurdistan = matches!(words.country, Some("IQ" | "IQ-KR")) && names_kurdish_parliament(words.text);
    let country = if is_of_kurdistan { Some("IQ-KR") } else { words.country };
    let calendar = country.map_or(&[][..], |country| Lexicon::bundled().elections_of(country));
    let is_other = || {
        country != Some("IQ-KR")
            && (is_of_region(words.text, 0..OPENING.min(words.text.len())) || is_of_another_chamber(words.text))
    };
    if calendar.is_empty() || words.seats.is_empty() || is_other() {
        return News::default();
    }
    let votes = words.undated_votes();
    let newest = words.newest_named(calendar);
    let may_be_it = newest.is_some_and(|newest| words.is_announced(newest) || words.is_dated(newest, &votes));
    News {
        told: words.choose(calendar, &votes),
        is_undated: !votes.is_empty() && !may_be_it,
        newest,
    }
}

/// True for a text that opens with the parliament of Kurdistan: `انتخابات برلمان إقليم كردستان`, `برلمان الإقليم`.
fn names_kurdish_parliament(text: &TokenizedText) -> bool {
    const TOP: usize = 80;
    static REGION: WordTest = WordTest::words(&[], &["كردستان", "كوردستان", "الاقليم", "اقليم"]);
    static PARLIAMENT: WordTest = WordTest::words(&['و', 'ل', 'ب'], &["برلمان", "انتخابات"]);
    let mut named = PARLIAMENT.each_in(text, 0..TOP.min(text.len()));
    named.any(|at| REGION.at(text, at + 1))
}

impl Words<'_> {
    /// The counts that are looked at: those of the top.
    fn counts(&self) -> &[SeatMention] {
        self.seats.seats.get(..COUNTS_MAX).unwrap_or(&self.seats.seats)
    }

    fn choose(&self, calendar: &'static [Election], votes: &[&DateMention]) -> Option<VoteTold> {
        let phrases = self.phrases.get_or_init(|| election_phrases(self.text));
        let is_ahead = phrases
            .first()
            .is_some_and(|(_, _, word)| is_called_coming(self.text, self.text.token_at(word.start)));
        let compared = self.compared(calendar);
        let names_a_day = || !self.polled_on_days(&calendar.iter().collect::<Vec<_>>(), true).is_empty();
        if is_ahead || votes.is_empty() && compared.is_none() && !self.is_news() && !names_a_day() {
            return None;
        }
        let newest = self.newest_named(calendar);
        if let Some(named) = newest.filter(|named| compared.is_none_or(|compared| compared.date < named.date)) {
            let is_announced = self.is_announced(named);
            // Of two votes in the year that the title names the one after what is compared with.
            let mut in_year = calendar.iter().filter(|election| election.year() == named.year());
            if let Some(election) = in_year.find(|election| is_announced && is_right_before(compared, election)) {
                return Some(VoteTold {
                    election,
                    step: "why-election-text",
                });
            }
            // The vote that it tells of may be this one.
            if is_announced || self.is_dated(named, votes) || votes.is_empty() && self.is_told_of(named, phrases) {
                return None;
            }
        }
        let looked_back_on = [newest, compared].into_iter().flatten().max_by_key(|election| election.date);
        let (known, bound) = (self.newest_told(true), self.newest_told(false));
        let mut left = Left {
            elections: calendar
                .iter()
                .filter(|election| !is_told_later(known, election))
                .filter(|election| looked_back_on.is_none_or(|other| other.date < election.date))
                .collect(),
            step: None,
        };
        left.keep_polled_on(votes, looked_back_on.is_some() || known.is_some());
        self.keep_those_of_named_days(&mut left);
        self.keep_those_of_size(&mut left);
        let Left { elections: left, step } = left;
        // Something that may be later speaks for none.
        let next = *left.first().filter(|next| !is_told_later(bound, next))?;
        if let Some(step) = step.filter(|_| left.len() == 1) {
            return Some(VoteTold { election: next, step });
        }
        // The first one after what it compares with, or after the newest that it tells of.
        let is_near = bound.is_some_and(|bound| days_between(bound, next.date) <= NEAR_DAYS);
        let is_since = looked_back_on
            .zip(bound)
            .is_some_and(|(other, bound)| other.polling_days().all(|day| day < bound));
        // `مقارنة باقتراع 2005`, where that year had two: what is told may be the second.
        let had_two = compared.is_some_and(|compared| {
            let same_year = |election: &Election| election.year() == compared.year() && election.date < compared.date;
            calendar.iter().any(same_year)
        });
        let follows = is_right_before(looked_back_on, next) && (compared.is_some() && !had_two || is_since && is_near);
        (follows || is_near && left.len() == 1).then_some(VoteTold {
            election: next,
            step: "why-election-follows",
        })
    }

    /// Where no other is left, any day that the text names may be that of the vote.
    fn keep_those_of_named_days(&self, left: &mut Left) {
        if left.step.is_none() {
            let on_days = self.polled_on_days(&left.elections, left.elections.len() > 1);
            if on_days.len() == 1 {
                (left.elections, left.step) = (on_days, Some("why-election-day"));
            }
        }
    }

    /// Keeps those that chose a chamber of the size told.
    fn keep_those_of_size(&self, left: &mut Left) {
        let is_of_size = |election: &&Election| {
            let mut sizes = self.seats.totals.iter().map(|total| total.seats);
            sizes.any(|size| size.abs_diff(election.seats) * SIZE_OFF <= election.seats)
        };
        if left.elections.iter().any(is_of_size) {
            let before = left.elections.len();
            left.elections.retain(is_of_size);
            if left.elections.len() == 1 && before > 1 {
                left.step = left.step.or(Some("why-election-size"));
            }
        }
    }
}

/// The elections that no sign has taken away yet, and what speaks for the last one.
struct Left {
    elections: Vec<&'static Election>,
    step: Option<&'static str>,
}

impl Left {
    /// Keeps those with the day of the vote itself. A weekday alone speaks for one only where something bounds them.
    fn keep_polled_on(&mut self, votes: &[&DateMention], is_bounded: bool) {
        for mention in votes {
            if mention.lacks_its_year() {
                self.elections.retain(|election| is_polled_on(election, mention));
                self.step = mention.is_day().then_some("why-election-day").or(self.step);
            } else if let Some(weekday) = mention.weekday() {
                let before = self.elections.len();
                self.elections
                    .retain(|election| election.polling_days().any(|day| day.weekday() == weekday));
                if before > 1 && self.elections.len() == 1 && is_bounded {
                    self.step = self.step.or(Some("why-election-day"));
                }
            }
        }
    }
}

/// True where `one` is the election right before `other`.
fn is_right_before(one: Option<&Election>, other: &Election) -> bool {
    let before = Lexicon::bundled().election_before(other);
    before.zip(one).is_some_and(|(before, one)| before.id == one.id)
}

/// True where something so long after the vote is told with its `day` that it is older news.
fn is_told_later(day: Option<Date>, election: &Election) -> bool {
    let last = election.polling_days().max().unwrap_or(election.date);
    day.is_some_and(|day| days_between(last, day) > AFTER_DAYS)
}

fn is_year_or_less(range: &DateRange) -> bool {
    range
        .earliest
        .zip(range.latest)
        .is_some_and(|(first, last)| days_between(first, last) <= 366)
}

/// True where an election was held on the day, or in the month, that a date without year names.
fn is_polled_on(election: &Election, mention: &DateMention) -> bool {
    election
        .polling_days()
        .any(|day| holds(&mention.range_in_year(day.year()), day))
}

fn whole_year(year: i16) -> Option<DateRange> {
    let first = Date::new(year, 1, 1).ok()?;
    Some(DateRange::between(first, Date::new(year, 12, 31).ok()?, Precision::Year))
}

/// The last election of the calendar with a polling day in `range`: a year that had two is over with the second.
fn polled_in(calendar: &'static [Election], range: &DateRange) -> Option<&'static Election> {
    calendar.iter().rfind(|election| is_polled_in(election, range))
}

fn is_polled_in(election: &Election, range: &DateRange) -> bool {
    election.polling_days().any(|day| holds(range, day))
}

fn holds(range: &DateRange, day: Date) -> bool {
    range.earliest.is_some_and(|first| first <= day) && range.latest.is_some_and(|last| day <= last)
}
