//! Which election each count of a text belongs to where its own words do not say: by what the sentence has named before,
//! by the count it is coordinated or compared with, by the sentence before, and at last by the article's main election.
//! Owns the way through the text; which elections there are is `election`'s, the words of time are `extract`'s.

mod beside;
mod carried;
mod clauses;
mod dates;
mod earlier;
mod moves;
mod past_perfect;
mod unstated;

use std::ops::Range;

use crate::arabic::{TokenizedText, WordTest};
use crate::base::Span;
use crate::extract::seats::{Period, SeatMention, SeatStatus, TotalMention};

use self::carried::story_start;
use super::DateFact;
use super::election::{Elections, Placed, Resolved};
use super::headings::{Heading, headings_of};

/// Rule of an earlier figure.
const BEFORE: &str = "seats/before";

/// How far before a count a landmark of its sentence is looked for, in tokens.
const REACH: usize = 80;

/// Counts of one sentence that are looked back on.
const TOLD_MAX: usize = 40;

/// Sentences back over which an election named stays the topic of its paragraph.
pub(super) const CARRIED_OVER: usize = 4;

/// How far behind `الانتخابات السابقة` the day of that vote may stand, in tokens.
const DESCRIBED_WITHIN: usize = 6;

/// How far into its sentence a sign leads it, in tokens.
const LEADING: usize = 4;

/// Dates on either side of a count among which that of its election is looked for.
pub(super) const DATES_BESIDE: usize = 8;

/// A count that was placed.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub(super) sentence: usize,
    /// The token of its number.
    pub(super) token: usize,
    /// The name of its list.
    pub(super) name: String,
    pub(super) seats: Option<u32>,
    /// True for an earlier figure.
    pub(super) earlier: bool,
    /// True for an earlier figure that the result of the same list is compared with in its sentence.
    pub(super) compared: bool,
    /// True where its words only say that it is of the election before.
    pub(super) former: bool,
    /// True for a count of the election before, told in the past perfect.
    pub(super) looked_back: bool,
    pub(super) placed: Placed,
}

/// What a stretch of text says of the election.
#[derive(Clone, Debug)]
pub(super) struct Sign {
    pub(super) tokens: Range<usize>,
    pub(super) barred: bool,
    /// True for a date that names no election.
    pub(super) plain: bool,
    /// True for `الانتخابات السابقة`.
    pub(super) former: bool,
    /// True for a step of the story that led to an election.
    pub(super) is_step: bool,
    /// The first day of its date, where that is what it says.
    pub(super) day: Option<jiff::civil::Date>,
    /// None for a phrase that means the main election.
    pub(super) placed: Option<Placed>,
}

impl Sign {
    /// Words that name an election and nothing else.
    pub(super) fn at(tokens: Range<usize>, placed: Placed) -> Self {
        Self {
            tokens,
            barred: false,
            plain: false,
            former: false,
            is_step: false,
            day: None,
            placed: Some(placed),
        }
    }
}

/// The signs of one sentence, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Signs {
    pub(super) sentence: Option<usize>,
    pub(super) all: Vec<Sign>,
    /// True where one of them names an election.
    pub(super) names_election: bool,
}

/// The way through one text.
pub(super) struct Focus<'a> {
    pub(super) text: &'a TokenizedText<'a>,
    pub(super) elections: &'a Elections<'a>,
    pub(super) dates: &'a [DateFact],
    pub(super) told: Vec<Told>,
    /// The newest election of those told of.
    pub(super) newest_told: Option<Placed>,
    /// The signs of the sentence looked at last.
    pub(super) signs: Signs,
    /// Those of the sentences looked at before it: a look back must not read a long sentence anew for every count.
    pub(super) known_signs: Vec<Signs>,
    /// The lines that head sections with their years, where there are several.
    headings: Vec<Heading>,
}

impl<'a> Focus<'a> {
    pub(super) fn new(text: &'a TokenizedText<'a>, elections: &'a Elections<'a>, dates: &'a [DateFact]) -> Self {
        Self {
            text,
            elections,
            dates,
            told: Vec::new(),
            newest_told: None,
            signs: Signs::default(),
            known_signs: Vec::new(),
            headings: headings_of(text),
        }
    }

    /// The election of the count at `index` of all. Counts must come in the order of the text.
    pub(super) fn of_seat(&mut self, mentions: &[SeatMention], index: usize) -> Resolved {
        let Some(mention) = mentions.get(index) else {
            return Resolved::default();
        };
        // A term that nobody has counted says nothing.
        let plain = self.is_uncounted_term(mention.period).then(|| SeatMention {
            period: Period::Unstated,
            ..mention.clone()
        });
        let mention = plain.as_ref().unwrap_or(mention);
        let token = self.text.token_at(mention.number.start);
        let placed = self.place(mentions, index, mention);
        let placed = self.after_compared(mentions, index, placed);
        let placed = self.before_next(mentions, index, placed).unwrap_or(placed);
        let placed = self.led_up_to(mention, token).unwrap_or(placed);
        let had = match mention.period {
            Period::Unstated => self.had_before(mention, token, placed),
            _ => None,
        };
        let is_past = placed.year < self.elections.main().year;
        let was = || self.after_clause(token).is_some() || self.elections.is_news() && self.opens_with_had(token);
        let looked_back = had.is_some() || mention.period == Period::Unstated && self.was_on_the_eve(token) || is_past && was();
        let placed = had.unwrap_or(placed);
        let placed = self.since_last(mention, token, placed).unwrap_or(placed);
        let placed = if self.is_before_in_other_chamber(placed, mention.period, token) {
            self.elections.unknown()
        } else {
            placed
        };
        let compared_election = self.tells_of_compared(token)
            || self.goes_on_from_earlier(token, placed)
            || mention.period == Period::Unstated && self.was_so_then(token, placed);
        if placed.year.is_some() && placed.year >= self.newest_told.and_then(|newest| newest.year) {
            self.newest_told = Some(placed);
        }
        self.told.push(Told {
            sentence: self.text.sentence_of(token),
            token,
            name: mention.list.name.clone(),
            seats: mention.seats,
            earlier: mention.rule == BEFORE || compared_election,
            compared: mention.rule == BEFORE && self.is_compared(mentions, index),
            former: mention.period == Period::Before,
            looked_back,
            placed,
        });
        Elections::resolved(placed)
    }

    /// The election of a count by its own words, and by those around it where they do not say.
    fn place(&mut self, mentions: &[SeatMention], index: usize, mention: &SeatMention) -> Placed {
        let token = self.text.token_at(mention.number.start);
        match mention.period {
            _ if let Some(placed) = self.ordinal_behind(token).or_else(|| self.alone_in_bracket(token)) => placed,
            Period::Unstated | Period::Before if self.is_of_long_ago(token) => self.elections.unknown(),
            Period::Unstated | Period::Before if let Some(year) = self.between_years(token) => self.dated_year(year, token),
            _ if let Some(year) = self.had_until(token) => self.elections.before_year(year),
            Period::Unstated | Period::Before if let Some(placed) = self.pointed_at_other_vote(token) => placed,
            Period::Unstated | Period::Before if let Some(placed) = self.had_then(token) => placed,
            Period::Year(_) | Period::Before
                if mention.rule == BEFORE
                    && let Some(vote) = self.had_moved_in(token) =>
            {
                self.elections.earlier_than(vote)
            }
            Period::Year(year) => self.dated_year(year, token),
            Period::Dated(span) if mention.rule == BEFORE && self.means_former(span, token) => self.before(token),
            Period::Dated(span) if self.sets_against_past(mentions, index, span) => self.before(token),
            // A vote to come is no time of seats that are held.
            Period::Dated(span) if self.is_to_come(span) && self.is_held(token) => self.elections.main(),
            Period::Dated(span) => self.dated(span),
            // `17 مقعدا لا 67 كما أعلن`: a figure set right.
            Period::Before
                if mention.rule == BEFORE
                    && (self.is_of_early_stage(token) || self.text.folded(token.saturating_sub(1)) == "لا") =>
            {
                self.elections.main()
            }
            Period::Before if let Some(placed) = self.vote_entered(token) => placed,
            Period::Before if self.is_told_of_event(token) => self.elections.unknown(),
            // `قد يصعد من 33 إلى أربعين`: from what it has now.
            Period::Before if !self.elections.is_news() && self.is_of_future_change(token) => self.elections.main(),
            Period::Before => {
                let alone = !self.is_compared(mentions, index);
                let beside = self.was_beside(mention, token);
                beside
                    .or_else(|| self.had_on_day(token))
                    .or_else(|| self.at_that_time(token, alone))
                    .unwrap_or_else(|| self.before(token))
            }
            Period::Stepped(span) if let Some(placed) = self.stepped(span) => placed,
            Period::Unstated | Period::Stepped(_) if mention.corrected => self.elections.main(),
            Period::Unstated | Period::Stepped(_) => self.place_unstated(mention, token),
        }
    }

    /// The election of a count whose own words do not say.
    fn place_unstated(&mut self, mention: &SeatMention, token: usize) -> Placed {
        let is_forecast = mention.status == Some(SeatStatus::Forecast);
        match self.unstated(token, Some(mention), mention.seats.is_none()) {
            // `تمنح الاستطلاعات الحزب 250 مقعدا هذه المرة`
            Some(_) if is_forecast && self.says_this_time(token) => self.elections.forecast(),
            // Seats that are held are not of a vote to come.
            Some(placed)
                if self
                    .elections
                    .is_to_come_on(placed, placed.election.map(|election| election.date))
                    && self.is_held(token) =>
            {
                self.elections.main()
            }
            // What is expected is not of the time told in the sentences before.
            Some(placed)
                if is_forecast && self.says_expected(token) && !self.is_of_sentence(placed, token) && !self.is_held(token) =>
            {
                self.elections.forecast()
            }
            Some(placed) => placed,
            None if is_forecast && !self.is_held(token) => self.elections.forecast(),
            None => {
                let from = story_start(self.text, token);
                let of_body = self.elections_of_body(from, token);
                // `وشكل الحزب في 2018 تحالفا، وحل أولا بـ54`: rather that year than the vote that the story began with.
                let since = self
                    .year_told_before(token)
                    .filter(|told| self.elections.is_history() && told.year > self.elections.main().year);
                of_body
                    .or(since)
                    .or_else(|| self.of_history(token))
                    .unwrap_or_else(|| self.elections.main())
            }
        }
    }

    /// True for a number of an upper chamber that was placed in an earlier vote by the calendar alone, which is that of the lower one.
    fn is_before_in_other_chamber(&self, placed: Placed, period: Period, token: usize) -> bool {
        matches!(period, Period::Unstated | Period::Before | Period::Stepped(_))
            && placed.year < self.elections.main().year
            && self.elections.is_of_other_chamber(self.text, token)
    }

    /// The election of a chamber's size; all counts must have been placed before.
    pub(super) fn of_total(&mut self, mention: &TotalMention) -> Resolved {
        let token = self.text.token_at(mention.quote.end.saturating_sub(1));
        let placed = match mention.period {
            Period::Year(year) => self.dated_year(year, token),
            Period::Dated(span) => self.dated(span),
            Period::Before => self.before(token),
            Period::Stepped(span) if let Some(placed) = self.stepped(span) => placed,
            // `مقاعد البرلمان الـ328 في الانتخابات المقررة في 30 نيسان`
            Period::Unstated if self.is_voted_on_later(token) => self.elections.forecast(),
            Period::Unstated | Period::Stepped(_) => self.unstated(token, None, false).unwrap_or_else(|| self.elections.main()),
        };
        let placed = if self.is_before_in_other_chamber(placed, mention.period, token) {
            self.elections.unknown()
        } else {
            placed
        };
        Elections::resolved(placed)
    }

    /// True where a vote to come stands right behind a number.
    fn is_voted_on_later(&self, token: usize) -> bool {
        const REACH: usize = 6;
        static TO_COME: WordTest = WordTest::words(&[], &["المقرره", "المقبله", "القادمه", "المرتقبه"]);
        static VOTE: WordTest = WordTest::words(&[], &["الانتخابات", "انتخابات"]);
        let text = self.text;
        let near = token + 1..(token + 1 + REACH).min(text.sentence_around(token).end);
        let vote = VOTE.first_in(text, near.clone());
        vote.is_some_and(|vote| TO_COME.any_in(text, vote + 1..(vote + 3).min(near.end)))
    }

    /// True where the sentence of a count itself says that it is expected.
    pub(super) fn says_expected(&self, token: usize) -> bool {
        static EXPECTS: WordTest = WordTest::stems(&["توقع", "استطلاع"]);
        let head = self.text.sentence_around(token).start.max(token.saturating_sub(REACH));
        EXPECTS.any_in(self.text, head..token)
    }

    /// True where the sentence of a count itself tells of an election: by a sign, or by a count before it.
    fn is_of_sentence(&mut self, placed: Placed, token: usize) -> bool {
        let sentence = self.text.sentence_of(token);
        self.signs_of(sentence);
        let of_it = |other: &Placed| other.year == placed.year;
        // `ليس كما حدث في انتخابات 2018، ومن المتوقع حصوله على 30`: what is expected now is of another.
        static EXPECTS_NOW: WordTest = WordTest::words(&['و', 'ف'], &["المتوقع", "متوقع", "يتوقع", "تتوقع"]);
        let text = self.text;
        let is_now = |at: usize| !(at.saturating_sub(2)..at).any(|was| matches!(text.folded(was), "كان" | "كانت"));
        let expects = EXPECTS_NOW
            .last_in(text, text.sentence(sentence).start..token)
            .filter(|&at| is_now(at));
        let is_left = |end: usize| expects.is_some_and(|expects| end <= expects);
        let mut signs = self
            .signs_in(text.sentence(sentence))
            .filter(|sign| !is_left(sign.tokens.end))
            .filter_map(|sign| sign.placed);
        signs.any(|other| of_it(&other)) || self.in_sentence(sentence, token).any(|told| of_it(&told.placed))
    }

    /// True where the words of a date mean a vote to come.
    fn is_to_come(&self, span: Span) -> bool {
        self.elections
            .is_to_come_on(self.dated(span), self.elections.first_day_in(span))
    }

    /// `هذه المرة` around a count.
    fn says_this_time(&self, token: usize) -> bool {
        const REACH: usize = 7;
        let text = self.text;
        (token.saturating_sub(REACH)..token + REACH)
            .any(|at| text.folded(at) == "المره" && at > 0 && text.folded(at - 1).trim_start_matches('ل') == "هذه")
    }

    /// The counts of `sentence` before `token`, the nearest of them first.
    fn in_sentence(&self, sentence: usize, token: usize) -> impl Iterator<Item = &Told> {
        let end = self
            .told
            .partition_point(|told| (told.sentence, told.token) < (sentence, token));
        let told = self.told.get(..end).unwrap_or_default().iter().rev();
        told.take_while(move |told| told.sentence == sentence).take(TOLD_MAX)
    }
}
