//! The votes that a text names: by a day without its year, by a year beside a word for a vote, in its title, and the newest happening
//! that it dates. Owns which dates are those of a vote; which election is the one told is the parent's to choose.

use jiff::civil::Date;

use crate::arabic::{TokenizedText, WordTest};
use crate::base::{DateRange, Span};
use crate::extract::date::{Context, DateMention, Dependence, Tense};
use crate::extract::event::{DateRole, EventCategory, EventMention};
use crate::extract::seats::{Period, names_vote};
use crate::lexicon::Election;
use crate::resolve::election::is_background;
use crate::resolve::forms;
use crate::resolve::inference::{is_called_for, names_general_election, names_other_vote};

use super::compared::{before, is_compared, is_compared_by_word, is_of};
use super::{MENTIONS_MAX, Words, is_polled_in, is_polled_on, is_year_or_less, polled_in, whole_year};

/// Tokens from the top within which words such as `أمس` tell that a text is news.
const NEWS_TOKENS: usize = 150;

impl Words<'_> {
    /// True where the text counts from the day it was written on, near its top.
    pub(super) fn is_news(&self) -> bool {
        self.dates
            .iter()
            .take_while(|mention| mention.tokens.start < NEWS_TOKENS)
            .any(DateMention::looks_from_now)
    }

    /// The days that the text gives the vote of its news, without their year.
    pub(super) fn undated_votes(&self) -> Vec<&DateMention> {
        self.events
            .iter()
            .take(MENTIONS_MAX)
            .filter(|event| event.role == DateRole::At && !event.planned && names_general_election(self.text, event))
            .filter(|event| !is_background(self.text, event.sentence, event.trigger))
            .filter_map(|event| self.dates.get(event.date))
            .filter(|mention| mention.dependence() == Dependence::Publication)
            .filter(|mention| mention.is_day() || mention.lacks_its_year())
            .filter(|mention| !self.is_of_other_count(mention) && !is_compared_by_word(self.text, mention))
            .filter(|mention| mention.tense != Tense::Future && !mention.is_target && !mention.is_appointed)
            .filter(|mention| !is_called_for(self.text, mention))
            .collect()
    }

    /// The newest election of the calendar that the text names by its year, month or day.
    pub(super) fn newest_named(&self, calendar: &'static [Election]) -> Option<&'static Election> {
        let named = self.named_dates().filter_map(|(_, range)| polled_in(calendar, &range));
        named.max_by_key(|election| election.date)
    }

    /// Dates that can name a vote: days and months, and years beside a word for a vote or a chamber, or beside a count.
    pub(super) fn named_dates(&self) -> impl Iterator<Item = (&DateMention, DateRange)> {
        let dates = self.dates.iter().enumerate().take(MENTIONS_MAX);
        dates.filter_map(|(place, mention)| {
            let range = self.absolute(place).filter(is_year_or_less)?;
            let is_year = mention.says_a_year();
            (!is_year || names_body_before(self.text, mention) || self.dates_count(mention)).then_some((mention, range))
        })
    }

    /// True where a count is told of that date.
    pub(super) fn dates_count(&self, mention: &DateMention) -> bool {
        self.counts().iter().any(|count| is_of(count.period, mention))
    }

    /// True where the title names the election.
    pub(super) fn is_announced(&self, election: &Election) -> bool {
        let paragraphs = self.text.paragraphs();
        let title = paragraphs
            .first()
            .filter(|_| paragraphs.len() > 1)
            .map_or(0, |title| title.end);
        self.named_dates()
            .take_while(|(mention, _)| mention.tokens.start < title)
            .any(|(mention, range)| !is_compared(self.text, mention) && is_polled_in(election, &range))
    }

    /// True where the text dates the election to its day, or beside the day of its vote (`انتخابات «أمة 2022» يوم الخميس`), and does
    /// not look back on it.
    pub(super) fn is_dated(&self, election: &Election, votes: &[&DateMention]) -> bool {
        const BESIDE: usize = 3;
        let is_beside = |mention: &DateMention| {
            votes.iter().any(|vote| {
                vote.tokens
                    .start
                    .checked_sub(mention.tokens.end)
                    .is_some_and(|between| between <= BESIDE)
            })
        };
        self.named_dates().any(|(mention, range)| {
            (mention.is_day() || is_beside(mention))
                && !is_compared(self.text, mention)
                && !mention.is_since()
                && is_polled_in(election, &range)
        })
    }

    /// The elections that were held on a day that the text names, `beside` a word for a vote or not.
    pub(super) fn polled_on_days(&self, among: &[&'static Election], beside: bool) -> Vec<&'static Election> {
        static VOTE: WordTest = WordTest::stems(&["انتخاب", "انتخب", "اقتراع", "اقترع", "صناديق", "تشريعيات", "ناخب"]);
        let days: Vec<&DateMention> = self
            .dates
            .iter()
            .take(MENTIONS_MAX)
            .filter(|mention| mention.is_day() && mention.lacks_its_year())
            .filter(|mention| mention.tense != Tense::Future && !mention.is_target && !mention.is_appointed)
            .filter(|mention| !is_called_for(self.text, mention))
            .filter(|mention| !self.dates_another_happening(mention))
            .filter(|mention| !beside || VOTE.any_in(self.text, self.text.sentence_around(mention.tokens.start)))
            .filter(|mention| !is_compared_by_word(self.text, mention) && !self.is_of_other_count(mention))
            .filter(|mention| !names_other_vote(self.text, self.text.span(before(self.text, mention))))
            .collect();
        let mut held = among.to_vec();
        held.retain(|election| days.iter().any(|mention| is_polled_on(election, mention)));
        held
    }

    /// `توفي الأمير في 29 سبتمبر`: the day of something else than a vote, even where one was held on it in some year.
    fn dates_another_happening(&self, mention: &DateMention) -> bool {
        let is_its = |event: &&EventMention| {
            let date = self.dates.get(event.date);
            date.is_some_and(|date| date.span == mention.span)
        };
        let mut dated = self.events.iter().take(MENTIONS_MAX).filter(is_its).peekable();
        dated.peek().is_some() && dated.all(|event| event.category != EventCategory::Election)
    }

    fn range_of(&self, period: Period) -> Option<DateRange> {
        match period {
            Period::Year(year) => whole_year(year),
            Period::Dated(span) => {
                let start = self.dates.partition_point(|date| date.span.end <= span.start);
                (self.dates.get(start).is_some_and(|date| date.span.start < span.end)).then(|| self.absolute(start))?
            }
            Period::Unstated | Period::Before | Period::Stepped(_) => None,
        }
    }

    pub(super) fn absolute(&self, date: usize) -> Option<DateRange> {
        let mention = self.dates.get(date)?;
        (mention.dependence() == Dependence::Absolute).then(|| mention.range(Context::default()))
    }

    /// True where a phrase before the counts tells of that election itself.
    pub(super) fn is_told_of(&self, election: &Election, phrases: &[(Period, Span, Span)]) -> bool {
        let first_count = self.seats.seats.first().map(|mention| mention.number.start);
        phrases
            .iter()
            .take_while(|(_, sentence, _)| first_count.is_none_or(|count| sentence.start <= count))
            .filter(|(_, sentence, word)| !is_background(self.text, *sentence, *word))
            .filter_map(|(period, ..)| self.range_of(*period))
            .any(|range| is_polled_in(election, &range))
    }

    /// The newest day with its year that the text tells of: as past beyond doubt where `is_sure`.
    pub(super) fn newest_told(&self, is_sure: bool) -> Option<Date> {
        let is_planned = |place: usize| {
            self.events
                .iter()
                .take(MENTIONS_MAX)
                .any(|event| event.date == place && (event.planned || event.lapsed))
        };
        let told = self.dates.iter().enumerate().take(MENTIONS_MAX).filter(|(place, mention)| {
            mention.dependence() == Dependence::Absolute
                && mention.tense != Tense::Future
                && !mention.is_target
                && !mention.is_appointed
                && !is_planned(*place)
                && !is_awaited(self.text, mention)
                && (!is_sure || mention.tense == Tense::Past && mention.tense_is_firm)
        });
        told.filter_map(|(_, mention)| {
            let range = mention.range(Context::default());
            // `وكان منبوذا حتى عام 2019`
            let until = range
                .latest
                .filter(|_| mention.tense == Tense::Past && !mention.is_background());
            range.earliest.or(until.map(Date::first_of_year))
        })
        .max()
    }
}

/// `بحلول العام 2010`, `المقرر عام 2002`
fn is_awaited(text: &TokenizedText, mention: &DateMention) -> bool {
    const REACH: usize = 5;
    static AWAITED: WordTest = WordTest::new(|word| {
        let word = word.trim_start_matches(['و', 'ف', 'ل', 'ب']);
        matches!(
            word,
            "حلول" | "موعدها" | "موعده" | "مقررا" | "مقرره" | "تنتهي" | "ينتهي" | "ستنتهي" | "سينتهي"
        ) || word.contains("رياسي")
    });
    let start = text
        .sentence_around(mention.tokens.start)
        .start
        .max(mention.tokens.start.saturating_sub(REACH));
    (start..=mention.tokens.start).any(|at| AWAITED.at(text, at) || forms::is(text, at, forms::COMING))
}

/// True where a word for a vote or a chamber stands before a year: `انتخابات عام 2010`, `مجلس 2016`.
fn names_body_before(text: &TokenizedText, mention: &DateMention) -> bool {
    const NEAR: usize = 3;
    static BODY: WordTest = WordTest::new(|word| {
        let joined = word.trim_start_matches(['و', 'ف', 'ب', 'ل']);
        let bare = joined.strip_prefix("ال").unwrap_or(joined);
        let stems = ["مجلس", "برلمان", "كنيست", "دوره", "دورتي"];
        stems.iter().any(|stem| bare.starts_with(stem))
    });
    let start = mention.tokens.start;
    let near = text.sentence_around(start).start.max(start.saturating_sub(NEAR))..start;
    names_vote(text, near.clone()) || BODY.any_in(text, near)
}
