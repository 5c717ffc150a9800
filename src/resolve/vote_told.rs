//! Which election an undated text tells of, where it does not say: by its figures, by the day of the vote, by the size of the
//! chamber, and by the votes that it looks back on. Owns that choice over the calendar of the lexicon; knows no publication date.
//!
//! Every sign only takes elections away. One is told where a single one is left that a sign speaks for; where two signs
//! disagree, nothing is.

use std::ops::Range;

use jiff::civil::Date;

use crate::arabic::{TokenizedText, WordTest, number};
use crate::base::{DateRange, Precision, Span};
use crate::extract::date::{Context, DateMention, Dependence, Tense};
use crate::extract::event::{DateRole, EventMention};
use crate::extract::seats::{Period, SeatMention, SeatStatus, Seats, election_phrases, is_of_region, names_vote};
use crate::lexicon::{Election, Lexicon};

use super::election::{is_background, is_called_coming};
use super::figures;
use super::forms;
use super::inference::{is_called_for, is_of_another_chamber, names_general_election, names_other_vote};

/// Key of the sentence for an election known by its figures.
const BY_FIGURES: &str = "why-election-figures";

/// Tokens of a title and a first sentence.
const OPENING: usize = 45;

/// Tokens from the top within which words such as `أمس` tell that a text is news.
const NEWS_TOKENS: usize = 150;

/// Days after a vote in which a text about it may tell of something newer with its full date.
const AFTER_DAYS: i32 = 60;

/// Longest time, in days, from the newest happening that the text dates to the vote, where nothing but that speaks for it.
const NEAR_DAYS: i32 = 730;

/// What part of a chamber the sizes told of it may be off by: with or without those appointed or for minorities.
const SIZE_OFF: u32 = 50;

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
    /// Its letters.
    pub(super) letters: &'a str,
    /// Its country.
    pub(super) country: Option<&'a str>,
    /// Its dates.
    pub(super) dates: &'a [DateMention],
    /// Its happenings.
    pub(super) events: &'a [EventMention],
    /// Its counts.
    pub(super) seats: &'a Seats,
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
    let is_other = country != Some("IQ-KR")
        && (is_of_region(words.text, 0..OPENING.min(words.text.len())) || is_of_another_chamber(words.letters));
    if calendar.is_empty() || is_other || words.seats.is_empty() {
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
    static REGION: WordTest = WordTest::new(|word| matches!(word, "كردستان" | "كوردستان" | "الاقليم" | "اقليم"));
    static PARLIAMENT: WordTest = WordTest::new(|word| matches!(word.trim_start_matches(['و', 'ل', 'ب']), "برلمان" | "انتخابات"));
    let mut named = PARLIAMENT.each_in(text, 0..TOP.min(text.len()));
    named.any(|at| REGION.at(text, at + 1))
}

impl Words<'_> {
    fn choose(&self, calendar: &'static [Election], votes: &[&DateMention]) -> Option<VoteTold> {
        let phrases = election_phrases(self.text);
        let is_ahead = phrases
            .first()
            .is_some_and(|(_, _, word)| is_called_coming(self.text, self.text.token_at(word.start)));
        let compared = self.compared(calendar);
        let names_a_day = || !self.polled_on_days(&calendar.iter().collect::<Vec<_>>(), true).is_empty();
        if is_ahead || votes.is_empty() && compared.is_none() && !self.is_news() && !names_a_day() {
            return None;
        }
        let newest = self.newest_named(calendar);
        let is_before = |one: Option<&Election>, other: &Election| {
            let before = Lexicon::bundled().election_before(other);
            before.zip(one).is_some_and(|(before, one)| before.id == one.id)
        };
        if let Some(named) = newest.filter(|named| compared.is_none_or(|compared| compared.date < named.date)) {
            let is_announced = self.is_announced(named);
            // Of two votes in the year that the title names the one after what is compared with.
            let in_year = calendar.iter().filter(|election| election.year() == named.year());
            if let Some(election) = in_year
                .into_iter()
                .find(|election| is_announced && is_before(compared, election))
            {
                return Some(VoteTold {
                    election,
                    step: "why-election-text",
                });
            }
            // The vote that it tells of may be this one.
            if is_announced || self.is_dated(named, votes) || votes.is_empty() && self.is_told_of(named, &phrases) {
                return None;
            }
        }
        let looked_back_on = [newest, compared].into_iter().flatten().max_by_key(|election| election.date);
        let (known, bound) = (self.newest_told(true), self.newest_told(false));
        let is_later = |day: Option<Date>, election: &Election| {
            let last = election.polling_days().max().unwrap_or(election.date);
            day.is_some_and(|day| (day - last).get_days() > AFTER_DAYS)
        };
        let mut left: Vec<&'static Election> = calendar
            .iter()
            .filter(|election| !is_later(known, election) && looked_back_on.is_none_or(|other| other.date < election.date))
            .collect();
        let mut step = None;
        // The day of the vote itself.
        for mention in votes {
            if mention.lacks_its_year() {
                left.retain(|election| is_polled_on(election, mention));
                step = mention.is_day().then_some("why-election-day").or(step);
            } else if let Some(weekday) = mention.weekday() {
                let before = left.len();
                left.retain(|election| election.polling_days().any(|day| day.weekday() == weekday));
                let is_bounded = looked_back_on.is_some() || known.is_some();
                if before > 1 && left.len() == 1 && is_bounded {
                    step = step.or(Some("why-election-day"));
                }
            }
        }
        if step.is_none() {
            // Where no other is left, any day that the text names may be that of the vote.
            let on_days = self.polled_on_days(&left, left.len() > 1);
            if on_days.len() == 1 {
                (left, step) = (on_days, Some("why-election-day"));
            }
        }
        // The chamber as it was elected then.
        let sizes = || self.seats.totals.iter().map(|total| total.seats);
        let is_of_size = |election: &&Election| sizes().any(|size| size.abs_diff(election.seats) * SIZE_OFF <= election.seats);
        if left.iter().any(is_of_size) {
            let before = left.len();
            left.retain(is_of_size);
            if left.len() == 1 && before > 1 {
                step = step.or(Some("why-election-size"));
            }
        }
        // Something that may be later speaks for none.
        let next = *left.first().filter(|next| !is_later(bound, next))?;
        if let Some(step) = step.filter(|_| left.len() == 1) {
            return Some(VoteTold { election: next, step });
        }
        // The first one after what it compares with, or after the newest that it tells of.
        let is_near = bound.is_some_and(|bound| (next.date - bound).get_days() <= NEAR_DAYS);
        let is_next = is_before(looked_back_on, next);
        let is_since = looked_back_on
            .zip(bound)
            .is_some_and(|(other, bound)| other.polling_days().all(|day| day < bound));
        let follows = is_next && (compared.is_some() || is_since && is_near);
        (follows || is_near && left.len() == 1).then_some(VoteTold {
            election: next,
            step: "why-election-follows",
        })
    }

    /// True where the text counts from the day it was written on, near its top.
    fn is_news(&self) -> bool {
        self.dates
            .iter()
            .take_while(|mention| mention.tokens.start < NEWS_TOKENS)
            .any(DateMention::looks_from_now)
    }

    /// The days that the text gives the vote of its news, without their year.
    fn undated_votes(&self) -> Vec<&DateMention> {
        self.events
            .iter()
            .take(MENTIONS_MAX)
            .filter(|event| event.role == DateRole::At && !event.planned && names_general_election(self.letters, event))
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
    fn newest_named(&self, calendar: &'static [Election]) -> Option<&'static Election> {
        let named = self.named_dates().filter_map(|(_, range)| polled_in(calendar, &range));
        named.max_by_key(|election| election.date)
    }

    /// Dates that can name a vote: days and months, and years beside a word for a vote or a chamber, or beside a count.
    fn named_dates(&self) -> impl Iterator<Item = (&DateMention, DateRange)> {
        let dates = self.dates.iter().enumerate().take(MENTIONS_MAX);
        dates.filter_map(|(place, mention)| {
            let range = self.absolute(place).filter(is_year_or_less)?;
            let is_year = mention.says_a_year();
            (!is_year || names_body_before(self.text, mention) || self.dates_count(mention)).then_some((mention, range))
        })
    }

    /// True where a count is told of that date.
    fn dates_count(&self, mention: &DateMention) -> bool {
        self.seats.seats.iter().any(|count| is_of(count.period, mention))
    }

    /// True where the title names the election.
    fn is_announced(&self, election: &Election) -> bool {
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
    fn is_dated(&self, election: &Election, votes: &[&DateMention]) -> bool {
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

    /// The newest election that the text compares results with, by its year or day.
    fn compared(&self, calendar: &'static [Election]) -> Option<&'static Election> {
        let places = 0..self.dates.len().min(MENTIONS_MAX);
        let compared = places.filter_map(|place| {
            let mention = self.dates.get(place)?;
            match self.absolute(place) {
                Some(range) => (is_year_or_less(&range) && (is_compared(self.text, mention) || self.is_set_against(mention)))
                    .then(|| polled_in(calendar, &range))?,
                None if is_compared_by_word(self.text, mention) => self.only_one_on(calendar, place),
                None => None,
            }
        });
        let counted = self
            .seats
            .seats
            .iter()
            .enumerate()
            .filter_map(|(place, then)| match then.period {
                Period::Year(year) if self.counts_otherwise(place) && self.is_then_and_now(then) => {
                    polled_in(calendar, &whole_year(year)?)
                }
                _ => None,
            });
        compared.chain(counted).max_by_key(|election| election.date)
    }

    /// True where a count of that date stands beside one of the same list without a date: `بـ12 مقعدا (20 في 2016)`.
    fn is_set_against(&self, mention: &DateMention) -> bool {
        let sentence = self.text.span(self.text.sentence_around(mention.tokens.start));
        let here = || self.seats.seats.iter().filter(|count| sentence.encloses(count.number));
        !looks_far_back(self.text, mention)
            && here().any(|then| is_of(then.period, mention) && here().any(|now| is_now(now) && now.list.name == then.list.name))
    }

    /// True where a list that the text has given another number before had won so many then: another vote than that of the news.
    fn is_of_other_count(&self, mention: &DateMention) -> bool {
        let dated = |(place, then): (usize, &SeatMention)| is_of(then.period, mention) && self.counts_otherwise(place);
        self.seats.seats.iter().enumerate().any(dated)
    }

    /// True where the sentence of an earlier count says what the list had then: `بـ41 نائبا، وكان له في مجلس 2018 33`.
    fn is_then_and_now(&self, then: &SeatMention) -> bool {
        let number = self.text.token_at(then.number.start);
        let sentence = self.text.sentence_around(number);
        let now = |count: &SeatMention| is_now(count) && sentence.contains(&self.text.token_at(count.number.start));
        let window = sentence.start.max(number.saturating_sub(REACH))..number;
        self.seats
            .seats
            .iter()
            .any(|count| now(count) && count.list.name == then.list.name)
            && window.into_iter().any(|at| says_had(self.text, at))
    }

    /// True where the list of the count at `place` has another number without a date before: `بـ41 نائبا، وكان له في مجلس 2018 33`.
    fn counts_otherwise(&self, place: usize) -> bool {
        let seats = &self.seats.seats;
        let other = |then: &SeatMention| {
            let differs = |now: &SeatMention| is_now(now) && now.list.name == then.list.name && now.seats != then.seats;
            seats.iter().take(place).any(differs)
        };
        seats.get(place).is_some_and(other)
    }

    /// The elections that were held on a day that the text names, `beside` a word for a vote or not.
    fn polled_on_days(&self, among: &[&'static Election], beside: bool) -> Vec<&'static Election> {
        static VOTE: WordTest = WordTest::new(|word| {
            ["انتخاب", "انتخب", "اقتراع", "اقترع", "صناديق", "تشريعيات", "ناخب"]
                .iter()
                .any(|stem| word.contains(stem))
        });
        let days: Vec<&DateMention> = self
            .dates
            .iter()
            .take(MENTIONS_MAX)
            .filter(|mention| mention.is_day() && mention.lacks_its_year())
            .filter(|mention| mention.tense != Tense::Future && !mention.is_target && !mention.is_appointed)
            .filter(|mention| !is_called_for(self.text, mention))
            .filter(|mention| !beside || VOTE.any_in(self.text, self.text.sentence_around(mention.tokens.start)))
            .filter(|mention| !is_compared_by_word(self.text, mention) && !self.is_of_other_count(mention))
            .filter(|mention| !names_other_vote(self.letters, self.text.span(before(self.text, mention))))
            .collect();
        let mut held = among.to_vec();
        held.retain(|election| days.iter().any(|mention| is_polled_on(election, mention)));
        held
    }

    /// The only election of the calendar held on the day and month that a date without year names.
    fn only_one_on(&self, calendar: &'static [Election], place: usize) -> Option<&'static Election> {
        let mention = self
            .dates
            .get(place)
            .filter(|mention| mention.is_day() && mention.lacks_its_year())?;
        let mut held = calendar.iter().filter(|election| is_polled_on(election, mention));
        held.next().filter(|_| held.next().is_none())
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

    fn absolute(&self, date: usize) -> Option<DateRange> {
        let mention = self.dates.get(date)?;
        (mention.dependence() == Dependence::Absolute).then(|| mention.range(Context::default()))
    }

    /// True where a phrase before the counts tells of that election itself.
    fn is_told_of(&self, election: &Election, phrases: &[(Period, Span, Span)]) -> bool {
        let first_count = self.seats.seats.first().map(|mention| mention.number.start);
        phrases
            .iter()
            .take_while(|(_, sentence, _)| first_count.is_none_or(|count| sentence.start <= count))
            .filter(|(_, sentence, word)| !is_background(self.text, *sentence, *word))
            .filter_map(|(period, ..)| self.range_of(*period))
            .any(|range| is_polled_in(election, &range))
    }

    /// The newest day with its year that the text tells of: as past beyond doubt where `is_sure`.
    fn newest_told(&self, is_sure: bool) -> Option<Date> {
        let is_planned = |place: usize| {
            self.events
                .iter()
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
    (start..mention.tokens.start + 1).any(|at| AWAITED.at(text, at) || forms::is(text, at, forms::COMING))
}

/// Words from a date back to those that say what it is to the news.
const REACH: usize = 7;

fn before(text: &TokenizedText, mention: &DateMention) -> Range<usize> {
    let start = mention.tokens.start;
    text.sentence_around(start).start.max(start.saturating_sub(REACH))..start
}

/// `مقابل 19 في 2017`, `عما ناله في انتخابات 2016`, `ضعف ما ناله عام 2009`
fn is_compared_by_word(text: &TokenizedText, mention: &DateMention) -> bool {
    const NEAR: usize = 5;
    // `كشفت عن نتائج اقتراع الجمعة 25 نونبر`
    let reveals =
        |at: usize| text.folded(at) == "عن" && (text.folded(at + 1).contains("نتايج") || at + NEAR < mention.tokens.start);
    let compares = |at: usize| {
        forms::is(text, at, forms::COMPARES) && !reveals(at) && text.folded(at + 1) != "بين"
            || matches!(text.folded(at), "علي" | "ضعف" | "ضعفي" | "نصف") && matches!(text.folded(at + 1), "ما" | "عدد")
    };
    // `من 66 نائبا في اقتراع 28 نيسان إلى 88`
    let is_left = || {
        let until = (0..2).any(|after| text.folded(mention.tokens.end + after) == "الي");
        until && before(text, mention).any(|at| text.folded(at) == "من" && number::phrase_at(text, at + 1).is_some())
    };
    !looks_far_back(text, mention) && (before(text, mention).any(compares) || is_left())
}

/// The same, and what somebody had then: `بعد أن كان له 13 في انتخابات 2015`, `في الانتخابات السابقة عام 2015`.
fn is_compared(text: &TokenizedText, mention: &DateMention) -> bool {
    static BEFORE: WordTest = WordTest::new(|word| matches!(word, "السابقه" | "الماضيه" | "السابق" | "الماضي"));
    // `303 مقاعد فاز بها في 2019`, `أضاف إلى حصيلته في 2007`
    static WON: WordTest = WordTest::new(|word| {
        matches!(word, "بها" | "عليها")
            || [
                "نالها",
                "حصدها",
                "احرزها",
                "حققها",
                "كسبها",
                "حازها",
                "جمعها",
                "حصيلت",
                "رصيد",
                "حصته",
                "حصتها",
                "تمثيل",
            ]
            .iter()
            .any(|stem| word.starts_with(stem))
    });
    const NEXT: usize = 3;
    let had = |at: usize| BEFORE.at(text, at) || says_had(text, at) || at + NEXT >= mention.tokens.start && WON.at(text, at);
    is_compared_by_word(text, mention) || !looks_far_back(text, mention) && before(text, mention).any(had)
}

/// `كان له`, `كانت قد`
fn says_had(text: &TokenizedText, at: usize) -> bool {
    static HAD: WordTest = WordTest::new(|word| matches!(word.trim_start_matches(['و', 'ف']), "كان" | "كانت" | "كانوا"));
    static HAVING: WordTest = WordTest::new(|word| {
        matches!(
            word,
            "قد" | "قبل"
                | "له"
                | "لها"
                | "لهم"
                | "لديه"
                | "لديها"
                | "لديهم"
                | "يشغل"
                | "تشغل"
                | "يملك"
                | "تملك"
                | "عددها"
                | "عدده"
                | "عددهم"
        )
    });
    HAD.at(text, at) && (HAVING.at(text, at + 1) || text.folded(at + 1).starts_with("لل"))
}

/// `منذ 2015`, `بلغ ذروته في 2012`, `لأول مرة عام 2010`: no measure of the vote of the news.
fn looks_far_back(text: &TokenizedText, mention: &DateMention) -> bool {
    static BARS: WordTest = WordTest::new(|word| {
        matches!(
            word.trim_start_matches(['و', 'ف']),
            "منذ"
                | "قاطع"
                | "قاطعت"
                | "قاطعوا"
                | "مقاطعته"
                | "مقاطعتها"
                | "مقاطعه"
                | "ذروته"
                | "ذروتها"
                | "ذروه"
                | "لاول"
                | "الاولي"
                | "اول"
                | "غداه"
        )
    });
    let window = before(text, mention);
    mention.is_since() || BARS.any_in(text, window.start..window.end + 1)
}

/// True where a word for a vote or a chamber stands before a year: `انتخابات عام 2010`, `مجلس 2016`.
fn names_body_before(text: &TokenizedText, mention: &DateMention) -> bool {
    const NEAR: usize = 3;
    static BODY: WordTest = WordTest::new(|word| {
        ["مجلس", "برلمان", "كنيست", "دوره", "دورتي"].iter().any(|stem| {
            word.trim_start_matches(['و', 'ف', 'ب', 'ل'])
                .trim_start_matches("ال")
                .starts_with(stem)
        })
    });
    let start = mention.tokens.start;
    let near = text.sentence_around(start).start.max(start.saturating_sub(NEAR))..start;
    names_vote(text, near.clone()) || BODY.any_in(text, near)
}

fn is_year_or_less(range: &DateRange) -> bool {
    range
        .earliest
        .zip(range.latest)
        .is_some_and(|(first, last)| (last - first).get_days() <= 366)
}

/// True where an election was held on the day, or in the month, that a date without year names.
fn is_polled_on(election: &Election, mention: &DateMention) -> bool {
    election
        .polling_days()
        .any(|day| holds(&mention.in_year(day.year()).range, day))
}

fn whole_year(year: i16) -> Option<DateRange> {
    let first = Date::new(year, 1, 1).ok()?;
    Some(DateRange::between(first, Date::new(year, 12, 31).ok()?, Precision::Year))
}

/// True where the words of a count date it so.
fn is_of(period: Period, mention: &DateMention) -> bool {
    match period {
        Period::Year(year) => mention.stated_year() == Some(year),
        Period::Dated(span) => span.encloses(mention.span),
        Period::Unstated | Period::Before | Period::Stepped(_) => false,
    }
}

/// True for a result without a date.
fn is_now(count: &SeatMention) -> bool {
    count.period == Period::Unstated && count.seats.is_some()
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
