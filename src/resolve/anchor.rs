//! When each happening was: the days of its date, counted from another happening where the words do so. Owns these chains;
//! knows no clauses.

mod named;
mod year;

use jiff::civil::Date;
use rustc_hash::FxHashSet;

use crate::base::{DateRange, Message};
use crate::extract::date::{Context, DateExpression, DateMention, Dependence, Resolved, Tense, Unit};
use crate::extract::event::{DateRole, EventCategory, EventMention};

use super::known::KnownInText;
use super::previous::BACK;
use super::reference::Reference;
use super::setting::Setting;

/// What every date and every happening of a text resolves to, in their order.
#[derive(Debug)]
pub(super) struct Anchored {
    /// One for each date mention.
    pub(super) dates: Vec<Resolved>,
    /// One for each event mention; unresolved where nothing tells.
    pub(super) events: Vec<Resolved>,
}

/// A text whose dates are being resolved, one after the other.
pub(super) struct Story<'a> {
    pub(super) dates: &'a [DateMention],
    pub(super) events: &'a [EventMention],
    pub(super) known: &'a KnownInText,
    pub(super) reference: &'a Reference,
    pub(super) setting: &'a Setting<'a>,
    /// What the dates resolve to so far.
    pub(super) resolved: Vec<Resolved>,
    /// Dates that took their year from the line before them in a list.
    chained: FxHashSet<usize>,
    /// Dates that took their year from the story they are told in.
    narrated: FxHashSet<usize>,
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

/// Resolves `dates` and `events` of one text.
pub(super) fn anchor(
    dates: &[DateMention],
    events: &[EventMention],
    known: &KnownInText,
    reference: &Reference,
    setting: &Setting,
) -> Anchored {
    let mut story = Story {
        dates,
        events,
        known,
        reference,
        setting,
        resolved: dates.iter().map(|mention| reference.resolve(mention, None)).collect(),
        chained: FxHashSet::default(),
        narrated: FxHashSet::default(),
    };
    for index in 0..dates.len() {
        story.place(index);
    }
    for index in 0..dates.len() {
        story.place_by_later(index);
    }
    let happened = events.iter().map(|event| story.happened(event));
    let events = happened.map(|resolved| resolved.unwrap_or_else(unresolved)).collect();
    Anchored {
        dates: story.resolved,
        events,
    }
}

impl<'a> Story<'a> {
    /// The days that the date at `index` resolves to so far.
    pub(super) fn range(&self, index: usize) -> Option<DateRange> {
        Some(self.resolved.get(index)?.range)
    }

    /// True where the date at `index` took its year from the story it is told in.
    pub(super) fn is_narrated(&self, index: usize) -> bool {
        self.narrated.contains(&index)
    }

    /// The events told around `token`, which stand in the order of the text.
    pub(super) fn near(&self, token: usize) -> &'a [EventMention] {
        let place = self.events.partition_point(|event| event.tokens.start < token);
        let until = (place + NEAR).min(self.events.len());
        self.events.get(place.saturating_sub(NEAR)..until).unwrap_or_default()
    }

    fn set(&mut self, index: usize, resolved: Resolved) {
        if let Some(slot) = self.resolved.get_mut(index) {
            *slot = resolved;
        }
    }

    /// Resolves the date at `index` by what was told before it.
    fn place(&mut self, index: usize) {
        let dates = self.dates;
        let Some(mention) = dates.get(index) else { return };
        let told = self.counts_in_entry(index).then(|| mention.from_told());
        let mention = told.as_ref().unwrap_or(mention);
        if let Some(resolved) = self.date_before(index, mention).or_else(|| self.date_behind(index, mention)) {
            self.set(index, resolved);
            return;
        }
        let base = match mention.dependence() {
            Dependence::FollowingEvent => self.counted_from(index),
            Dependence::PreviousEvent if mention.is_day_before() => self.day_named_before(index),
            Dependence::PreviousEvent => self
                .previous_night(index)
                .or_else(|| self.previous_day_in_sentence(index))
                .or_else(|| self.previous(mention))
                .or_else(|| self.previous_day(index)),
            Dependence::PreviousDate => self.told_before(index).or_else(|| self.present_month(mention)),
            Dependence::Publication => {
                self.place_in_time(index, mention);
                None
            }
            Dependence::Absolute => None,
        };
        let Some(base) = base else { return };
        let resolved = self.reference.resolve(mention, Some(base));
        if mention.dependence() != Dependence::PreviousEvent || !self.is_told_too_late(mention, &resolved) {
            self.set(index, resolved);
        }
    }

    /// Resolves a date that would be counted from the publication by its place in the text, where that tells more.
    fn place_in_time(&mut self, index: usize, mention: &DateMention) {
        if mention.is_following_month() {
            let told = index.checked_sub(1).and_then(|before| self.range(before)?.latest);
            self.set(index, told.map_or_else(unresolved, |day| mention.after(day)));
        } else if (mention.is_target || mention.is_appointed) && mention.names_a_month() {
            if let Some(resolved) = self.put_off_to(index) {
                self.set(index, resolved);
            }
        } else if let Some(resolved) = self
            .in_year_of_line(index)
            .or_else(|| self.next_in_entry(index))
            .or_else(|| self.in_year_of_sentence(index))
        {
            self.set(index, resolved);
        } else if let Some(resolved) = self.looked_back_on(index) {
            self.set(index, resolved);
            self.narrated.insert(index);
        } else if let Some(resolved) = self.next_of_list(index) {
            self.set(index, resolved);
            self.chained.insert(index);
        } else if let Some(resolved) = self
            .next_told(index)
            .or_else(|| self.in_year_told(index))
            .or_else(|| self.next_opened(index))
        {
            self.set(index, resolved);
            self.narrated.insert(index);
        }
    }

    /// What is counted from a day told further on: that day may have found its year since.
    fn place_by_later(&mut self, index: usize) {
        let dates = self.dates;
        let Some(mention) = dates.get(index) else { return };
        let names_later = |event: &EventMention| event.role == DateRole::At && event.date == index + 1;
        if mention.dependence() == Dependence::FollowingEvent
            && self.is_narrated(index + 1)
            && self.near(mention.tokens.start).iter().any(names_later)
            && let Some(base) = self.counted_from(index)
        {
            let resolved = self.reference.resolve(mention, Some(base));
            self.set(index, resolved);
        }
    }

    /// When a happening was.
    fn happened(&self, event: &EventMention) -> Option<Resolved> {
        match event.role {
            DateRole::At => self.until(event),
            DateRole::Begins | DateRole::Ends => self.end_of_range(event),
            // One that is told with its own date elsewhere is no second happening.
            DateRole::CountedFrom
                if self.in_apposition(event.date).is_none()
                    && (self.told_elsewhere(event).is_some() || self.last_election(event).is_some()) =>
            {
                None
            }
            DateRole::CountedFrom => {
                let range = self.counted_from(event.date)?;
                let day = range.earliest.or(range.latest);
                let step = day.map(|day| Message::new("why-counted-back").with("date", day));
                Some(Resolved {
                    range,
                    steps: step.into_iter().collect(),
                })
            }
        }
    }

    /// True for `بعد ثلاثة أيام` in a line that a day of the past opens: a chronicle tells its steps in the present.
    fn counts_in_entry(&self, index: usize) -> bool {
        let Some(mention) = self
            .dates
            .get(index)
            .filter(|mention| mention.counts_forward() && !(mention.tense == Tense::Future && mention.tense_is_firm))
        else {
            return false;
        };
        let line = self.setting.paragraph_of(mention.tokens.start);
        // `بعد ستة أيام: استقالة الحكومة` in a list: counted from the line before.
        let opens = self.setting.opens_line(mention.tokens.start);
        (index.saturating_sub(BACK)..index).any(|before| {
            let is_past = || {
                let latest = self.resolved.get(before).and_then(|resolved| resolved.range.latest);
                latest.is_some_and(|day| self.setting.published.is_none_or(|published| day < published))
            };
            self.dates.get(before).is_some_and(|other| {
                let told_in = self.setting.paragraph_of(other.tokens.start);
                (told_in == line || opens && told_in + 1 == line) && self.setting.opens_line(other.tokens.start) && is_past()
            })
        })
    }

    /// What the date right before a length that only says more of it resolves to.
    fn date_before(&self, index: usize, mention: &DateMention) -> Option<Resolved> {
        let before = index.checked_sub(1).filter(|_| mention.is_apposed)?;
        let range = self.range(before)?;
        let day = range.earliest.filter(|_| range.latest.is_some())?;
        let steps = vec![Message::new("why-apposed").with("date", day)];
        Some(Resolved { range, steps })
    }

    /// What the day right behind a length that it says more exactly resolves to.
    fn date_behind(&self, index: usize, mention: &DateMention) -> Option<Resolved> {
        let range = self.range(index + 1).filter(|_| mention.is_told_behind)?;
        let steps = vec![Message::new("why-apposed").with("date", range.single_day()?)];
        Some(Resolved { range, steps })
    }

    /// True where what is told as past would lie ahead of the text: another day was meant.
    fn is_told_too_late(&self, mention: &DateMention, resolved: &Resolved) -> bool {
        mention.tense == Tense::Past
            && self
                .reference
                .first()
                .zip(resolved.range.earliest)
                .is_some_and(|(published, day)| day > published)
    }

    /// The days of an event whose date is a list (`في 3 و5 و7 أيار`): from the first to the last.
    fn until(&self, event: &EventMention) -> Option<Resolved> {
        let first = self.resolved.get(event.date)?.clone();
        let last = self.resolved.get(event.until).map(|last| last.range);
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

    /// When what is told with `منذ` began, or until when something went on.
    fn end_of_range(&self, event: &EventMention) -> Option<Resolved> {
        let begins = event.role == DateRole::Begins;
        let (mention, range) = (self.dates.get(event.date)?, self.resolved.get(event.date)?);
        let DateExpression::Range { from, to, .. } = &mention.expression else {
            return Some(range.clone());
        };
        let Some(end) = (if begins { from } else { to }) else {
            return Some(range.clone());
        };
        // `يحتجزونهم منذ الثلاثاء`: whatever the verb, that day has been.
        let tense = if begins && mention.rule == "date/since" {
            Tense::Past
        } else {
            mention.tense
        };
        let end = DateMention {
            expression: (**end).clone(),
            tense,
            ..mention.clone()
        };
        let told = if begins { range.range.earliest } else { range.range.latest };
        Some(match told {
            Some(told) if self.is_narrated(event.date) => end.in_year(told.year()),
            Some(told) if begins && mention.dependence() == Dependence::PreviousDate => Resolved {
                range: DateRange::day(told),
                steps: Vec::new(),
            },
            _ => self.reference.resolve(&end, None),
        })
    }

    /// The day that stands before the date in its sentence.
    pub(super) fn told_on(&self, date: usize) -> Option<Date> {
        let sentence = self.setting.sentence_of(self.dates.get(date)?.tokens.start);
        // `ولدت في 10 أيلول بعد 13 شهرا على استقالة الحكومة التي جاءت غداة الانفجار`: a length that nothing places parts both.
        let is_open = |before: usize| {
            let counts = |mention: &DateMention| matches!(mention.dependence(), Dependence::FollowingEvent);
            self.dates.get(before).is_some_and(counts) && self.resolved.get(before).is_some_and(|told| !told.range.is_resolved())
        };
        (0..date)
            .rev()
            .take_while(|&before| {
                self.dates
                    .get(before)
                    .is_some_and(|before| sentence.contains(&before.tokens.start))
                    && !is_open(before)
            })
            .find_map(|before| self.range(before)?.single_day())
    }
}

/// Events before and after that a word may point back at; keeps the time linear in the length of the text.
const NEAR: usize = 96;

fn unresolved() -> Resolved {
    Resolved {
        range: DateRange {
            earliest: None,
            latest: None,
            precision: crate::base::Precision::Day,
            calendar: crate::base::Calendar::Gregorian,
            approximate: false,
        },
        steps: Vec::new(),
    }
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
