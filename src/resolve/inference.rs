//! The publication date that a text itself lets be: days on which all its relative dates come out as known happenings and
//! its own words have them. Owns the way to them and how far the answer is trusted; knows no file and no user.
//!
//! Each day of a stretch is tried against each constraint; what is left is the answer, a day or a range, never a guess
//! beyond it. Days too far from what a constraint asks for are left out before they are tried.

mod constraints;

use std::ops::RangeInclusive;

use jiff::civil::Date;

use crate::arabic::TokenizedText;
use crate::arabic::calendar::{day_number, days_between};
use crate::base::{Message, Span};
use crate::extract::date::{Context, DateMention, DayTime, Dependence, Tense, Trials};
use crate::extract::event::{DateRole, EventCategory, EventMention};
use crate::extract::name::Names;
use crate::lexicon::Election;

use self::constraints::{Constraint, Holds, constraints};
pub(super) use self::constraints::{is_called_for, is_of_another_chamber, names_general_election, names_other_vote};
use super::known::KnownInText;
use super::reference::Reference;
use super::stretches::Stretches;
use super::{Published, PublishedBasis};

/// Days after the newest certain happening that are tried: `الماضي` and `العام الماضي` reach no further.
const TRIED_DAYS: i32 = 400;

/// Mentions and events from the top that count; longer texts are no news.
const MENTIONS_MAX: usize = 120;

/// The hour from which what is told of a day may be printed on the next.
const EVENING_HOUR: u8 = 17;

/// Longest range, in days, that says something of the publication date: a day and month without year (`12 جوان`) of a known
/// election tell the year, whenever in the year after it the text was written.
const RANGE_DAYS_MAX: i32 = 366;

/// The same where only what is told further down bears on it.
const SHORT_RANGE_DAYS: i32 = 31;

/// Tokens from the top in which the news itself is told.
const TOP_TOKENS: usize = 400;

/// Longest stretch, in days, of publication days after one election.
const FIRST_DAYS: i32 = 31;

/// Days after the newest certain happening in which the next election is: what is told of a campaign or the year before.
const SOON_DAYS: i32 = 800;

/// Days after a vote told of in which the next one is: five years and a half.
const TERM_DAYS: i32 = 2010;

/// Days after it in which something newer would have been told: seven years.
const LATE_DAYS: i32 = 2556;

/// Days after the newest certain happening beyond which a length that is told about is too little to go by: three years.
const FAR_DAYS: i32 = 1096;

/// Years after the newest certain happening in which only one may fit a weekday.
const YEARS_ASIDE: i16 = 9;

/// Longest range, in days, of which the day of the newest happening is taken.
const NEWEST_DAYS: i32 = 7;

/// What a text says that bears on its own date.
pub(super) struct Evidence<'a> {
    /// The text.
    pub(super) text: &'a str,
    /// Its words.
    pub(super) words: &'a TokenizedText<'a>,
    /// Its dates.
    pub(super) dates: &'a [DateMention],
    /// Its happenings.
    pub(super) events: &'a [EventMention],
    /// Known events it speaks of.
    pub(super) known: &'a KnownInText,
    /// Its names.
    pub(super) names: &'a Names,
    /// The election whose known results its figures are.
    pub(super) told: Option<&'a Election>,
    /// Place of the date of its dateline.
    pub(super) dateline: Option<usize>,
}

impl Evidence<'_> {
    /// The dates that count.
    fn mentions(&self) -> &[DateMention] {
        self.dates.get(..MENTIONS_MAX).unwrap_or(self.dates)
    }

    /// The days that words such as `اليوم الخميس 30 أكتوبر` let be: with a year that one, without it the only one of the years
    /// after the newest certain happening on which the weekday is right.
    fn stated_days(&self, constraints: &[Constraint], bound: Option<Date>) -> Vec<RangeInclusive<i32>> {
        let stated = constraints.iter().find_map(|constraint| match constraint.holds {
            Holds::Offset(offset) => Some((self.dates.get(constraint.mention)?, offset)),
            _ => None,
        });
        let Some((mention, offset)) = stated else { return Vec::new() };
        if let Some(day) = mention.range(Context::default()).single_day() {
            let number = day_number(day) - offset;
            return vec![number..=number];
        }
        let Some(bound) = bound.filter(|_| mention.names_a_month()) else {
            return Vec::new();
        };
        let mut fitting = (bound.year()..bound.year().saturating_add(YEARS_ASIDE))
            .filter_map(|year| mention.in_year_with_weekday(year))
            .filter(|day| *day >= bound);
        match (fitting.next(), fitting.next()) {
            (Some(day), None) => vec![day_number(day) - offset..=day_number(day) - offset],
            _ => Vec::new(),
        }
    }
}

/// The publication date as the text lets it be; unknown where that is nothing or too much.
pub(super) fn infer(evidence: &Evidence) -> Published {
    solve(evidence).unwrap_or_default()
}

fn solve(evidence: &Evidence) -> Option<Published> {
    let constraints = constraints(evidence);
    if constraints.is_empty() {
        return None;
    }
    let bound = lower_bound(evidence, true);
    let told = lower_bound(evidence, false);
    // Words that a known event shares may speak of another one: then no day fits, and the text alone bounds it.
    let differs = bound.0 != told.0;
    solve_from(evidence, &constraints, bound).or_else(|| {
        if differs {
            solve_from(evidence, &constraints, told)
        } else {
            None
        }
    })
}

fn solve_from(
    evidence: &Evidence,
    constraints: &[Constraint],
    (bound, mut steps): (Option<Date>, Vec<Message>),
) -> Option<Published> {
    let stated = evidence.stated_days(constraints, bound);
    let is_stated = !stated.is_empty();
    let tried = if is_stated {
        Stretches::of(stated)
    } else {
        tried_days(bound, constraints)
    };
    let last_tried = tried.last()?;
    let mut trials = trials(evidence, constraints, &tried)?;
    steps.extend(trials.iter().map(|trial| trial.constraint.step.clone()));
    let (earliest, latest) = possible_ends(evidence, &mut trials, &tried, bound)?;
    // `قبل نحو عشرة أشهر` alone, long after the newest happening that the text names: another vote than it means may lie there.
    let is_about = |trial: &Trial| {
        evidence
            .dates
            .get(trial.constraint.mention)
            .is_some_and(|mention| mention.approximate)
    };
    let is_far = bound.is_some_and(|bound| days_between(bound, earliest) > FAR_DAYS);
    if is_far && trials.iter().all(is_about) || tells_of_later(evidence, latest) {
        return None;
    }
    // Only what the top of the text tells says the year of a text written whenever after it.
    let at_top = |constraint: &Constraint| {
        let mention = evidence.dates.get(constraint.mention);
        mention.is_some_and(|mention| mention.tokens.start < TOP_TOKENS)
    };
    let is_told_at_top = constraints.iter().any(at_top);
    let longest = if is_told_at_top { RANGE_DAYS_MAX } else { SHORT_RANGE_DAYS };
    // A range that runs to the end of what was tried has no end.
    let is_endless = last_tried == latest && !is_stated;
    // The results of a vote are not told before it.
    let is_before_vote = evidence.told.is_some_and(|election| latest < election.date);
    if is_endless || is_before_vote || days_between(earliest, latest) > longest {
        return None;
    }
    let mut published = Published {
        date: (earliest == latest).then_some(earliest),
        earliest: Some(earliest),
        latest: Some(latest),
        basis: PublishedBasis::Inferred,
        steps,
    };
    // Results may have been out for a day when a text tells of them.
    let by_results = constraints.iter().any(Constraint::spans_weeks);
    if published.date.is_none()
        && !by_results
        && days_between(earliest, latest) <= NEWEST_DAYS
        && newest_told(evidence, &published) == Some(earliest)
    {
        published.date = Some(earliest);
        published
            .steps
            .push(Message::new("why-published-newest").with("date", earliest));
    }
    Some(published)
}

/// A constraint with the days on which it can hold.
struct Trial<'a> {
    constraint: &'a Constraint,
    days_of: Trials<'a>,
    possible: Stretches,
    /// The first day on which it holds.
    first: Date,
}

impl Trial<'_> {
    fn holds_on(&mut self, day: Date) -> bool {
        self.constraint.holds_on(day, &self.days_of.range_on(day))
    }
}

/// The constraints that hold on any of the days tried; none where there are none. One that holds on no day at all speaks of something
/// unknown: it says nothing.
fn trials<'a>(evidence: &'a Evidence, constraints: &'a [Constraint], tried: &Stretches) -> Option<Vec<Trial<'a>>> {
    let begin = tried.first()?;
    let trial = |constraint: &'a Constraint| {
        let mut days_of = evidence.dates.get(constraint.mention)?.trials();
        let possible = tried.only(&constraint.possible_days(&mut days_of, begin));
        let first = possible
            .days()
            .find(|day| constraint.holds_on(*day, &days_of.range_on(*day)))?;
        Some(Trial {
            constraint,
            days_of,
            possible,
            first,
        })
    };
    let trials: Vec<_> = constraints.iter().filter_map(trial).collect();
    (!trials.is_empty()).then_some(trials)
}

/// The first and the last of the days tried on which all holds.
fn possible_ends(evidence: &Evidence, trials: &mut [Trial], tried: &Stretches, bound: Option<Date>) -> Option<(Date, Date)> {
    let mentions = evidence.mentions();
    let firsts = trials.iter().map(|trial| day_number(trial.first));
    let from = firsts.chain(after_told_year(mentions)).max()?;
    let late_enough = tried.only(&Stretches::of(vec![from..=i32::MAX]));
    let candidates = trials.iter().fold(late_enough, |left, trial| left.only(&trial.possible));
    // The narrowest first: most days fall at it.
    trials.sort_by_key(|trial| trial.possible.len());
    let mut fitting: Vec<_> = mentions.iter().map(DateMention::trials).filter(Trials::can_refuse).collect();
    let mut can_be =
        |day: &Date| trials.iter_mut().all(|trial| trial.holds_on(*day)) && fitting.iter_mut().all(|days_of| days_of.fit(*day));
    // Only the ends of what is left are asked for: what lies between need not be tried.
    let earliest = candidates.days().find(&mut can_be)?;
    let latest = candidates.days().rfind(&mut can_be)?;
    let first_end = bound
        .filter(|_| days_between(earliest, latest) > FIRST_DAYS)
        .and_then(|bound| {
            let soon = if is_vote(evidence, bound) { TERM_DAYS } else { SOON_DAYS };
            first_stretch(&candidates, bound, soon, earliest, &mut can_be)
        });
    Some((earliest, first_end.unwrap_or(latest)))
}

/// True where the text tells of something later than `day` as past, with its date.
fn tells_of_later(evidence: &Evidence, day: Date) -> bool {
    let told = |mention: &&DateMention| {
        mention.dependence() == Dependence::Absolute && mention.tense != Tense::Future && !mention.is_target
    };
    let first_day = |mention: &DateMention| {
        let range = mention.range(Context::default());
        // `وكان منبوذا حتى عام 2019`
        let is_over = mention.tense == Tense::Past && mention.tense_is_firm;
        let until = range.latest.filter(|_| is_over && !mention.is_background());
        range.earliest.or(until.map(Date::first_of_year))
    };
    let mut told = evidence.mentions().iter().filter(told).filter_map(first_day);
    told.any(|told| told > day)
}

/// The last day of the first stretch that fits, where it follows the newest certain happening soon and the next stretch so
/// late that a text of that time would tell of something newer.
fn first_stretch(
    candidates: &Stretches,
    bound: Date,
    soon: i32,
    earliest: Date,
    can_be: &mut impl FnMut(&Date) -> bool,
) -> Option<Date> {
    if days_between(bound, earliest) > soon {
        return None;
    }
    let is_first = |day: &Date| days_between(earliest, *day) <= FIRST_DAYS;
    let next = candidates.days().find(|day| !is_first(day) && can_be(day))?;
    if days_between(bound, next) < LATE_DAYS {
        return None;
    }
    candidates.days().filter(is_first).filter(|day| can_be(day)).last()
}

/// True where the day is that of a vote which the text looks back on, and nobody stayed away from.
fn is_vote(evidence: &Evidence, bound: Date) -> bool {
    let mut votes = evidence.events.iter().take(MENTIONS_MAX).filter(|event| {
        let before = Span::new(event.sentence.start, event.trigger.start.max(event.sentence.start)).of(evidence.text);
        let stayed_away = before
            .split_whitespace()
            .rev()
            .take(2)
            .chain(event.trigger.of(evidence.text).split_whitespace())
            .any(|word| word.contains("قاطع"));
        event.category == EventCategory::Election && !stayed_away
    });
    votes.any(|event| {
        let mention = evidence.dates.get(event.date);
        mention.is_some_and(|mention| {
            mention.dependence() == Dependence::Absolute && mention.range(Context::default()).earliest == Some(bound)
        })
    })
}

/// The newest day that the text must follow, with the reason.
fn lower_bound(evidence: &Evidence, with_known: bool) -> (Option<Date>, Vec<Message>) {
    let told = evidence
        .events
        .iter()
        .take(MENTIONS_MAX)
        .filter(|event| event.role == DateRole::At && !event.planned && !is_led_to(evidence.text, event))
        .filter_map(|event| evidence.dates.get(event.date))
        .filter(|mention| mention.dependence() == Dependence::Absolute && mention.tense != Tense::Future)
        .filter_map(|mention| mention.range(Context::default()).earliest)
        .max();
    let known = evidence
        .known
        .ranges()
        .filter(|_| with_known)
        .max_by_key(|(_, range)| range.earliest);
    match (told, known) {
        (told, Some((event, range))) if range.earliest > told => {
            let step = Message::new("why-published-known").with("event", &event.arabic);
            let step = step.with("date", event.earliest);
            (range.earliest, vec![step])
        }
        (Some(told), _) => (Some(told), vec![Message::new("why-published-bound").with("date", told)]),
        _ => (None, Vec::new()),
    }
}

/// The first day after the last year that is told of as over: `كان لديه 280 نائبا في عام 2012`.
fn after_told_year(mentions: &[DateMention]) -> Option<i32> {
    let year = mentions
        .iter()
        .filter(|mention| mention.says_a_year() && mention.tokens.len() > 1)
        .filter(|mention| mention.tense == Tense::Past && mention.tense_is_firm)
        .filter_map(DateMention::stated_year)
        .max()?;
    Some(day_number(Date::new(year.checked_add(1)?, 1, 1).ok()?))
}

/// True for an election that something leads to: `تقود البلاد إلى انتخابات جديدة مطلع 2019`.
fn is_led_to(text: &str, event: &EventMention) -> bool {
    let sentence = Span::new(event.sentence.start, event.trigger.start.max(event.sentence.start)).of(text);
    let before = sentence.split_whitespace().next_back();
    event.category == EventCategory::Election && matches!(before, Some("إلى" | "الى" | "نحو"))
}

/// The days worth trying: after the newest certain happening, or after each known one that may be meant.
fn tried_days(bound: Option<Date>, constraints: &[Constraint]) -> Stretches {
    let starts = constraints
        .iter()
        .filter_map(|constraint| match &constraint.holds {
            Holds::Within(ranges) => Some(ranges.iter().filter_map(|range| range.earliest)),
            Holds::NotBefore(_) | Holds::Itself | Holds::Offset(_) => None,
        })
        .flatten()
        .filter(|start| bound.is_none_or(|bound| *start >= bound))
        .chain(bound);
    let stretch = |start: Date| {
        let first = day_number(start);
        first..=(first + TRIED_DAYS - 1).min(day_number(Date::MAX))
    };
    Stretches::of(starts.map(stretch).collect())
}

/// The newest day on which the text says that something happened, if all its relative days are the same whichever of the
/// possible days it was published on: a weekday that could be another one may be newer.
fn newest_told(evidence: &Evidence, published: &Published) -> Option<Date> {
    let reference = Reference::of(published);
    let is_open = |mention: &DateMention| {
        mention.dependence() == Dependence::Publication
            && mention.is_day()
            && reference.resolve(mention, None).range.single_day().is_none()
    };
    if evidence.dates.iter().take(MENTIONS_MAX).any(is_open) {
        return None;
    }
    // The day of the vote itself: what was said that evening may be told days later.
    let votes_on = |day: Date| {
        evidence.events.iter().take(MENTIONS_MAX).any(|event| {
            event.category == EventCategory::Election
                && event.role == DateRole::At
                && !event.planned
                && evidence
                    .dates
                    .get(event.date)
                    .is_some_and(|mention| reference.resolve(mention, None).range.single_day() == Some(day))
        })
    };
    // What was reported on the newest day: `أعلن … الاثنين`. A happening alone may be days old.
    let (day, category) = evidence
        .events
        .iter()
        .take(MENTIONS_MAX)
        .filter(|event| event.role == DateRole::At && !event.planned)
        .filter_map(|event| {
            let mention = evidence.dates.get(event.date)?;
            Some((reference.resolve(mention, None).range.single_day()?, event.category))
        })
        .max_by_key(|(day, category)| (*day, *category == EventCategory::Statement))?;
    // `أعلنت اللجنة مساء الأحد`: the next morning's papers tell it.
    let is_late = |event: &EventMention| {
        let mention = evidence.dates.get(event.date);
        mention.is_some_and(|mention| {
            let hour_is_late = match mention.time {
                Some(DayTime::Clock(hour, _)) => hour >= EVENING_HOUR,
                Some(time) => matches!(time, DayTime::Evening | DayTime::Night),
                None => false,
            };
            hour_is_late && reference.resolve(mention, None).range.single_day() == Some(day)
        })
    };
    let is_sure =
        category == EventCategory::Statement && !votes_on(day) && !evidence.events.iter().take(MENTIONS_MAX).any(is_late);
    is_sure.then_some(day)
}
