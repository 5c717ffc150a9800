//! When each happening was: the days of its date, counted from another happening where the words do so. Owns these chains;
//! knows no clauses.

mod named;

use std::ops::Range;

use jiff::civil::Date;

use crate::base::{DateRange, Message};
use crate::extract::date::{Context, DateExpression, DateMention, Dependence, Resolved, Tense, Unit};
use crate::extract::event::{DateRole, EventCategory, EventMention};

use self::named::{counted_from, in_apposition, last_election, told_elsewhere};
use super::known::KnownInText;
use super::narration::{self, Setting};
use super::previous::{BACK, previous, previous_day, previous_day_in_sentence, previous_night, told_before};
use super::reference::Reference;

/// What every date and every happening of a text resolves to, in their order.
#[derive(Debug, Default)]
pub(super) struct Anchored {
    /// One for each date mention.
    pub(super) dates: Vec<Resolved>,
    /// One for each event mention; unresolved where nothing tells.
    pub(super) events: Vec<Resolved>,
    /// Dates that took their year from the line before them in a list.
    chained: rustc_hash::FxHashSet<usize>,
    /// Dates that took their year from the story they are told in.
    narrated: rustc_hash::FxHashSet<usize>,
}

impl Anchored {
    /// True where the date at `index` took its year from the story it is told in.
    pub(super) fn is_narrated(&self, index: usize) -> bool {
        self.narrated.contains(&index)
    }
}

/// Gives each date the tense of the verb that it dates: the verb knows better than the words around.
pub(super) fn take_tenses(dates: &mut [DateMention], events: &[EventMention]) {
    // `منذ السابع من أكتوبر` lies in the past.
    for date in dates.iter_mut().filter(|date| date.is_since()) {
        (date.tense, date.tense_is_firm) = (Tense::Past, true);
    }
    for event in events.iter().filter(|event| event.role == DateRole::At) {
        let tense = match (event.planned, event.lapsed) {
            // `كانت الجلسة مقررة الخميس`
            (true, true) => Tense::Past,
            (true, false) => Tense::Future,
            (false, _) => event.tense,
        };
        if let Some(date) = dates.get_mut(event.date)
            && (tense != Tense::Unknown || event.rule == "event/relative-clause" || event.is_present)
        {
            date.tense = tense;
            date.tense_is_firm = event.tense_is_firm;
            // `وبعد أربع سنوات قرر المقاطعة`: what is past is no four years ahead.
            if tense == Tense::Past && date.counts_forward() {
                *date = date.from_told();
            }
        } else if let Some(date) = dates.get_mut(event.date)
            && date.tense == Tense::Unknown
            && date.names_a_month()
            && !matches!(event.category, EventCategory::Election | EventCategory::Meeting)
        {
            // `لم يتوقعه أحد قبل عودته في شباط`: what nothing sets down for later has been.
            date.tense = Tense::Past;
        }
    }
}

/// True for `بعد ثلاثة أيام` in a line that a day of the past opens: a chronicle tells its steps in the present.
fn counts_in_entry(
    index: usize,
    dates: &[DateMention],
    anchored: &Anchored,
    setting: &Setting,
    opens_line: &impl Fn(usize) -> bool,
) -> bool {
    let Some(mention) = dates
        .get(index)
        .filter(|mention| mention.counts_forward() && !(mention.tense == Tense::Future && mention.tense_is_firm))
    else {
        return false;
    };
    let line = (setting.paragraph_of)(mention.tokens.start);
    // `بعد ستة أيام: استقالة الحكومة` in a list: counted from the line before.
    let opens = opens_line(mention.tokens.start);
    (index.saturating_sub(BACK)..index).any(|before| {
        let is_past = || {
            let latest = anchored.dates.get(before).and_then(|resolved| resolved.range.latest);
            latest.is_some_and(|day| setting.published.is_none_or(|published| day < published))
        };
        dates.get(before).is_some_and(|other| {
            let told_in = (setting.paragraph_of)(other.tokens.start);
            (told_in == line || opens && told_in + 1 == line) && opens_line(other.tokens.start) && is_past()
        })
    })
}

/// True where what is told as past would lie ahead of the text: another day was meant.
fn is_told_too_late(mention: &DateMention, resolved: &Resolved, reference: &Reference) -> bool {
    mention.tense == Tense::Past
        && reference
            .first()
            .zip(resolved.range.earliest)
            .is_some_and(|(published, day)| day > published)
}

/// Resolves `dates` and `events` of one text. `opens_line` tells whether nothing but a list mark stands before a token on
/// its line.
pub(super) fn anchor(
    dates: &[DateMention],
    events: &[EventMention],
    known: &KnownInText,
    reference: &Reference,
    setting: &Setting,
    opens_line: impl Fn(usize) -> bool,
) -> Anchored {
    let sentence_of = setting.sentence_of;
    let mut anchored = Anchored {
        dates: dates.iter().map(|mention| reference.resolve(mention, None)).collect(),
        events: Vec::with_capacity(events.len()),
        chained: rustc_hash::FxHashSet::default(),
        narrated: rustc_hash::FxHashSet::default(),
    };
    for (index, mention) in dates.iter().enumerate() {
        let told;
        let mention = if counts_in_entry(index, dates, &anchored, setting, &opens_line) {
            told = mention.from_told();
            &told
        } else {
            mention
        };
        if let Some(range) = date_before(index, mention, &anchored) {
            set(&mut anchored, index, range);
            continue;
        }
        let base = match mention.dependence() {
            Dependence::FollowingEvent => counted_from(index, dates, events, known, reference, &anchored, &sentence_of),
            Dependence::PreviousEvent => previous_night(index, dates, &anchored, setting)
                .or_else(|| previous_day_in_sentence(index, dates, &anchored, &sentence_of))
                .or_else(|| previous(mention, dates, events, &anchored, setting))
                .or_else(|| previous_day(index, dates, &anchored, &sentence_of)),
            Dependence::PreviousDate => told_before(index, dates, &anchored, setting),
            Dependence::Publication if mention.is_following_month() => {
                let told = index
                    .checked_sub(1)
                    .and_then(|before| anchored.dates.get(before)?.range.latest);
                let resolved = told.map_or(
                    Resolved {
                        range: UNRESOLVED,
                        steps: Vec::new(),
                    },
                    |day| mention.after(day),
                );
                set(&mut anchored, index, resolved);
                None
            }
            Dependence::Publication if (mention.is_target || mention.is_appointed) && mention.names_a_month() => {
                if let Some(resolved) = put_off_to(index, dates, &anchored, &sentence_of) {
                    set(&mut anchored, index, resolved);
                }
                None
            }
            Dependence::Publication => {
                if let Some(resolved) = in_year_of_line(index, dates, setting, &opens_line)
                    .or_else(|| next_in_entry(index, dates, &anchored, setting, &opens_line))
                    .or_else(|| in_year_of_sentence(index, dates, &anchored, setting))
                {
                    set(&mut anchored, index, resolved);
                } else if let Some(resolved) = narration::looked_back_on(index, dates, &anchored, setting) {
                    set(&mut anchored, index, resolved);
                    anchored.narrated.insert(index);
                } else if let Some(resolved) = next_of_list(index, dates, &anchored, &opens_line) {
                    set(&mut anchored, index, resolved);
                    anchored.chained.insert(index);
                } else if let Some(resolved) = narration::next_told(index, dates, &anchored, setting)
                    .or_else(|| narration::in_year_told(index, dates, &anchored, setting))
                    .or_else(|| narration::next_opened(index, dates, &anchored, setting))
                {
                    set(&mut anchored, index, resolved);
                    anchored.narrated.insert(index);
                }
                None
            }
            Dependence::Absolute => None,
        };
        if let Some(base) = base {
            let resolved = reference.resolve(mention, Some(base));
            if !(mention.dependence() == Dependence::PreviousEvent && is_told_too_late(mention, &resolved, reference)) {
                set(&mut anchored, index, resolved);
            }
        }
    }
    // What is counted from a day told further on: that day may have found its year since.
    for (index, mention) in dates.iter().enumerate() {
        let names_later = |event: &&EventMention| event.role == DateRole::At && event.date == index + 1;
        let is_later = || near(events, mention.tokens.start).iter().any(|event| names_later(&event));
        if mention.dependence() == Dependence::FollowingEvent
            && anchored.is_narrated(index + 1)
            && is_later()
            && let Some(base) = counted_from(index, dates, events, known, reference, &anchored, &sentence_of)
        {
            let resolved = reference.resolve(mention, Some(base));
            set(&mut anchored, index, resolved);
        }
    }
    for event in events {
        let resolved = match event.role {
            DateRole::At => until(event, &anchored),
            DateRole::Begins | DateRole::Ends => dates
                .get(event.date)
                .and_then(|mention| end_of_range(mention, event.date, event.role, reference, &anchored)),
            // One that is told with its own date elsewhere is no second happening.
            DateRole::CountedFrom
                if in_apposition(event.date, dates, &anchored).is_none()
                    && (told_elsewhere(event, events, &anchored).is_some()
                        || last_election(event, events, &anchored, reference, &sentence_of).is_some()) =>
            {
                None
            }
            DateRole::CountedFrom => {
                let base = counted_from(event.date, dates, events, known, reference, &anchored, &sentence_of);
                base.map(|range| Resolved {
                    range,
                    steps: base_steps(dates, event, range),
                })
            }
        };
        anchored.events.push(resolved.unwrap_or(Resolved {
            range: UNRESOLVED,
            steps: Vec::new(),
        }));
    }
    anchored
}

/// What the date right before a length that only says more of it resolves to.
fn date_before(index: usize, mention: &DateMention, anchored: &Anchored) -> Option<Resolved> {
    let before = index.checked_sub(1).filter(|_| mention.is_apposed)?;
    let range = anchored.dates.get(before)?.range;
    let day = range.earliest.filter(|_| range.latest.is_some())?;
    let steps = vec![Message::new("why-apposed").with("date", day)];
    Some(Resolved { range, steps })
}

fn set(anchored: &mut Anchored, index: usize, resolved: Resolved) {
    if let Some(slot) = anchored.dates.get_mut(index) {
        *slot = resolved;
    }
}

/// The days of an event whose date is a list (`في 3 و5 و7 أيار`): from the first to the last.
fn until(event: &EventMention, anchored: &Anchored) -> Option<Resolved> {
    let first = anchored.dates.get(event.date)?.clone();
    let last = anchored.dates.get(event.until).map(|last| last.range);
    match (
        event.until > event.date,
        first.range.earliest,
        last.and_then(|last| last.latest),
    ) {
        (true, Some(earliest), Some(latest)) if earliest < latest => Some(Resolved {
            range: DateRange {
                latest: Some(latest),
                precision: crate::base::Precision::Range,
                ..first.range
            },
            ..first
        }),
        _ => Some(first),
    }
}

/// When what is told with `منذ` began, or until when something went on, as `role` says.
fn end_of_range(
    mention: &DateMention,
    index: usize,
    role: DateRole,
    reference: &Reference,
    anchored: &Anchored,
) -> Option<Resolved> {
    let begins = role == DateRole::Begins;
    let range = anchored.dates.get(index)?;
    let DateExpression::Range { from, to, .. } = &mention.expression else {
        return Some(range.clone());
    };
    let Some(end) = (if begins { from } else { to }) else {
        return Some(range.clone());
    };
    let end = DateMention {
        expression: (**end).clone(),
        ..mention.clone()
    };
    let told = if begins { range.range.earliest } else { range.range.latest };
    Some(match told {
        Some(told) if anchored.is_narrated(index) => end.in_year(told.year()),
        Some(told) if begins && mention.dependence() == Dependence::PreviousDate => Resolved {
            range: DateRange::day(told),
            steps: Vec::new(),
        },
        _ => reference.resolve(&end, None),
    })
}

/// The month or day to which something was put off: the next one after the day on which that was decided, where the
/// sentence tells it.
fn put_off_to(
    index: usize,
    dates: &[DateMention],
    anchored: &Anchored,
    sentence_of: &impl Fn(usize) -> Range<usize>,
) -> Option<Resolved> {
    let mention = dates.get(index)?;
    let decided = told_on(index, dates, anchored, sentence_of)?;
    Some(mention.after(decided))
}

/// Longest way, in tokens, from a year to a month in the relative clause behind it.
const RELATIVE_REACH: usize = 9;

/// The day or month in the year that opens its line: `2015: قرر الحزب … وفي 7 حزيران حصد …`.
fn in_year_of_line(
    index: usize,
    dates: &[DateMention],
    setting: &Setting,
    opens_line: &impl Fn(usize) -> bool,
) -> Option<Resolved> {
    let mention = dates.get(index).filter(|mention| mention.names_a_month())?;
    let line = (setting.paragraph_of)(mention.tokens.start);
    let year = (index.saturating_sub(BACK)..index)
        .rev()
        .filter_map(|before| dates.get(before))
        .take_while(|other| (setting.paragraph_of)(other.tokens.start) == line)
        .find(|other| other.is_bare_year() && opens_line(other.tokens.start))
        .and_then(DateMention::stated_year)?;
    Some(mention.in_year(year))
}

/// The day behind the one with its year that opens its line: `4 تشرين الثاني 2017: يعلن استقالته، ثم يعود عنها في 5 كانون الأول`.
fn next_in_entry(
    index: usize,
    dates: &[DateMention],
    anchored: &Anchored,
    setting: &Setting,
    opens_line: &impl Fn(usize) -> bool,
) -> Option<Resolved> {
    /// Longest step forward, in days.
    const STEP_DAYS_MAX: i32 = 200;
    let mention = dates.get(index).filter(|mention| mention.lacks_only_year())?;
    let line = (setting.paragraph_of)(mention.tokens.start);
    let opening = (index.saturating_sub(BACK)..index)
        .rev()
        .take_while(|&before| {
            dates
                .get(before)
                .is_some_and(|other| (setting.paragraph_of)(other.tokens.start) == line)
        })
        .last()?;
    let told = dates.get(opening).filter(|other| {
        other.is_day() && other.stated_year().is_some() && opens_line(other.tokens.start) && (setting.is_entry)(other.tokens.end)
    })?;
    let day = anchored.dates.get(opening)?.range.single_day()?;
    let resolved = mention.after(day);
    let is_near = resolved
        .range
        .earliest
        .is_some_and(|first| (first - day).get_days() <= STEP_DAYS_MAX);
    (told.tokens.end <= mention.tokens.start && is_near).then_some(resolved)
}

/// The day in the year that its sentence begins with (`وقبل عام استفتى الإقليم سكانه يوم 25 أيلول`, `في عام 2003 …`), or that its
/// clause tells of (`في عام 2022، حين فر الرئيس في 13 تموز`).
fn in_year_of_sentence(index: usize, dates: &[DateMention], anchored: &Anchored, setting: &Setting) -> Option<Resolved> {
    let before = index.checked_sub(1)?;
    // `وقبل عامين، في أيار، انشق الحزب`: a month right beside the year.
    let is_beside = |mention: &DateMention| {
        let other = dates.get(before);
        mention.names_a_month() && other.is_some_and(|other| mention.tokens.start <= other.tokens.end + 2)
    };
    let mention = dates
        .get(index)
        .filter(|mention| mention.lacks_only_year() || is_beside(mention))?;
    let sentence = (setting.sentence_of)(mention.tokens.start);
    let opening = dates.get(before).filter(|other| {
        // `حرب صيف 1994 التي انتهت في 7 يوليو`
        let is_relative = mention.tense != Tense::Future
            && mention.tokens.start <= other.tokens.end + RELATIVE_REACH
            && (setting.leads_to_relative)(other.tokens.end);
        let leads = other.tokens.start <= sentence.start + 2
            || is_relative
            || (setting.leads_to_when)(other.tokens.end)
            || (setting.opens_clause_of)(&other.tokens, mention.tokens.start);
        (other.says_a_year() || other.is_season_of_year()) && sentence.contains(&other.tokens.start) && leads
    })?;
    let range = anchored.dates.get(before)?.range;
    let year = range.earliest?.year();
    (opening.tokens.end <= mention.tokens.start && range.latest?.year() == year).then(|| mention.in_year(year))
}

/// The day of a list's line, where the lines go forward in time: the next such day after that of the line before.
fn next_of_list(
    index: usize,
    dates: &[DateMention],
    anchored: &Anchored,
    opens_line: &impl Fn(usize) -> bool,
) -> Option<Resolved> {
    let mention = dates
        .get(index)
        .filter(|mention| mention.lacks_only_year() && opens_line(mention.tokens.start))?;
    let (before, other) = (index.saturating_sub(BACK)..index)
        .rev()
        .filter_map(|before| Some((before, dates.get(before)?)))
        .find(|(_, other)| opens_line(other.tokens.start))?;
    let starts_list = other.dependence() == Dependence::Absolute;
    let range = anchored.dates.get(before)?.range;
    let day = range.latest?;
    let chained = starts_list || anchored.chained.contains(&before);
    // `2011:` above the days of that year, not before them.
    let within = other.says_a_year() && range.earliest.is_some_and(|first| first.year() == day.year() && first < day);
    chained.then(|| {
        if within {
            mention.in_year(day.year())
        } else {
            mention.after(day)
        }
    })
}

const UNRESOLVED: DateRange = DateRange {
    earliest: None,
    latest: None,
    precision: crate::base::Precision::Day,
    calendar: crate::base::Calendar::Gregorian,
    approximate: false,
};

fn base_steps(dates: &[DateMention], event: &EventMention, range: DateRange) -> Vec<Message> {
    let day = range.earliest.or(range.latest);
    match (dates.get(event.date), day) {
        (Some(_), Some(day)) => vec![Message::new("why-counted-back").with("date", day)],
        _ => Vec::new(),
    }
}

/// Events before and after that a word may point back at; keeps the time linear in the length of the text.
const NEAR: usize = 96;

/// The events told around `token`; `events` stand in the order of the text.
pub(super) fn near(events: &[EventMention], token: usize) -> &[EventMention] {
    let place = events.partition_point(|event| event.tokens.start < token);
    let until = (place + NEAR).min(events.len());
    events.get(place.saturating_sub(NEAR)..until).unwrap_or_default()
}

/// The day that stands before the date in its sentence.
pub(super) fn told_on(
    date: usize,
    dates: &[DateMention],
    anchored: &Anchored,
    sentence_of: &impl Fn(usize) -> Range<usize>,
) -> Option<Date> {
    let sentence = sentence_of(dates.get(date)?.tokens.start);
    // `ولدت في 10 أيلول بعد 13 شهرا على استقالة الحكومة التي جاءت غداة الانفجار`: a length that nothing places parts both.
    let is_open = |before: usize| {
        let counts = |mention: &DateMention| matches!(mention.dependence(), Dependence::FollowingEvent);
        dates.get(before).is_some_and(counts) && anchored.dates.get(before).is_some_and(|told| !told.range.is_resolved())
    };
    (0..date)
        .rev()
        .take_while(|&before| {
            dates
                .get(before)
                .is_some_and(|before| sentence.contains(&before.tokens.start))
                && !is_open(before)
        })
        .find_map(|before| anchored.dates.get(before)?.range.single_day())
}

pub(super) fn is_in(mention: &DateMention, unit: Unit) -> bool {
    matches!(&mention.expression, DateExpression::Shift { amounts, .. } if amounts.iter().all(|amount| amount.unit == unit))
}

/// A day counted in weeks, which are told roundly: a day more or less.
pub(super) fn around(range: DateRange) -> Option<DateRange> {
    let day = range.single_day()?;
    let (earliest, latest) = (day.yesterday().ok()?, day.tomorrow().ok()?);
    Some(DateRange {
        approximate: true,
        ..DateRange::between(earliest, latest, crate::base::Precision::Range)
    })
}

pub(super) fn on(day: Date) -> Context {
    Context {
        published: Some(day),
        event: None,
    }
}
