//! Which days can be the publication date: one mention resolved for one day after another. Owns what a day must fulfil; how
//! words become days is `resolve`'s.

use std::ops::RangeInclusive;

use jiff::civil::{Date, Weekday};

use crate::arabic::calendar::{self, day_number};
use crate::base::{Calendar, DateRange};

use super::bounds;
use super::expression::{DateExpression, Deixis, MonthReference, Part, Point, Tense, Unit, YearReference};
use super::mention::{Context, DateMention, Dependence};
use super::resolve::Resolver;
use super::resolve::day::FAR_DAYS;

/// Days by which a week may begin before Monday.
const WEEKEND_DAYS: i64 = 2;

/// The days of one mention for one publication day after another, without the steps that lead to them: what does not hang
/// on that day is worked out once.
pub(crate) struct Trials<'a> {
    mention: &'a DateMention,
    fixed: Option<Trial>,
}

/// What comes out on one day.
#[derive(Clone, Copy)]
struct Trial {
    range: DateRange,
    weekday_differs: bool,
}

impl<'a> Trials<'a> {
    pub(super) fn of(mention: &'a DateMention) -> Self {
        Self { mention, fixed: None }
    }

    /// The days that the mention means if it was published on `day`. Weeks begin on Saturday, Sunday or Monday, as countries and
    /// papers have it: `الأسبوع الماضي` told on a Sunday may be the week that has just ended.
    pub(crate) fn range_on(&mut self, day: Date) -> DateRange {
        let range = self.on(day).range;
        if !matches!(self.mention.expression, DateExpression::Unit { unit: Unit::Week, .. }) {
            return range;
        }
        let monday = bounds::weekday_from(day, Weekday::Monday);
        let is_weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        let next = monday.filter(|_| is_weekend).map(|monday| self.on(monday).range);
        DateRange {
            earliest: range.earliest.and_then(|day| calendar::plus_days(day, -WEEKEND_DAYS)),
            latest: next.map_or(range.latest, |next| next.latest),
            ..range
        }
    }

    /// True where the mention lets `day` be the publication date: its weekday, month or year come out right, and what the
    /// words put into the past (future) lies there.
    pub(crate) fn fit(&mut self, day: Date) -> bool {
        let trial = self.on(day);
        fits(self.mention, day, trial)
    }

    /// True where there can be days that do not [`Self::fit`].
    pub(crate) fn can_refuse(&self) -> bool {
        let is_timed = self.mention.dependence() == Dependence::Absolute && self.mention.tense != Tense::Unknown;
        is_timed || may_refuse(&self.mention.expression)
    }

    /// What the mention means whichever day it was published on, once that is known not to hang on the day.
    pub(crate) fn fixed(&self) -> Option<DateRange> {
        self.fixed.map(|trial| trial.range)
    }

    /// The stretch of publication days, by number, outside which the mention cannot mean any day of `known`: a bound that
    /// costs nothing beside trying the days. None where no day can.
    fn around(&self, known: &DateRange) -> Option<RangeInclusive<i32>> {
        let first = known.earliest.map_or(i32::MIN, day_number);
        let last = known.latest.map_or(i32::MAX, day_number);
        around(&self.mention.expression, self.mention, first, last)
    }

    /// The same where the mention was over by the day of publication.
    pub(crate) fn behind(&self, known: &DateRange) -> Option<RangeInclusive<i32>> {
        let around = self.around(known)?;
        let first = known.earliest.map(day_number).zip(longest(&self.mention.expression));
        let first = first.map_or(i32::MIN, |(first, longest)| first.saturating_sub(longest));
        Some(first.max(*around.start())..=*around.end())
    }

    fn on(&mut self, day: Date) -> Trial {
        if let Some(trial) = self.fixed {
            return trial;
        }
        let context = Context {
            published: Some(day),
            event: None,
        };
        let mut resolver = Resolver::new(self.mention, context, false);
        let trial = Trial {
            range: resolver.mention(self.mention),
            weekday_differs: resolver.weekday_differs,
        };
        if !resolver.asked_reference {
            self.fixed = Some(trial);
        }
        trial
    }
}

fn fits(mention: &DateMention, published: Date, resolved: Trial) -> bool {
    if resolved.weekday_differs {
        return false;
    }
    if let DateExpression::Point(Point {
        month: MonthReference::Named(month),
        deixis: Deixis::This,
        year: YearReference::None,
        calendar,
        ..
    }) = &mention.expression
    {
        return bounds::fields(*calendar, published).is_some_and(|(_, present, _)| present == *month);
    }
    // `السبت المقبل 30 أكتوبر`
    let is_sided = mention.tense_is_firm
        && matches!(
            &mention.expression,
            DateExpression::Point(Point {
                weekday: Some(_),
                month: MonthReference::Named(_),
                deixis: Deixis::None,
                ..
            })
        );
    if mention.dependence() != Dependence::Absolute && !is_sided {
        return true;
    }
    match mention.tense {
        Tense::Past => resolved.range.earliest.is_none_or(|day| day <= published),
        // A verb of what is to come may stand beside a date that is only looked back on.
        Tense::Future if mention.tense_is_firm => resolved.range.latest.is_none_or(|day| day >= published),
        Tense::Future | Tense::Unknown => true,
    }
}

/// True where a weekday beside a date can be another one, or the month must be the present one.
fn may_refuse(expression: &DateExpression) -> bool {
    let point_may = |point: &Point| point.weekday.is_some() || point.deixis == Deixis::This;
    match expression {
        DateExpression::Point(point) => point_may(point),
        DateExpression::Either(one, other) => point_may(one) || point_may(other),
        DateExpression::Day { weekday, .. } => weekday.is_some(),
        DateExpression::Weekday { .. }
        | DateExpression::Unit { .. }
        | DateExpression::Years { .. }
        | DateExpression::Season { .. }
        | DateExpression::Feast { .. }
        | DateExpression::Anniversary { .. }
        | DateExpression::Window { .. } => false,
        DateExpression::WeekdayIn { whole, .. }
        | DateExpression::Part { whole, .. }
        | DateExpression::Nth { whole, .. }
        | DateExpression::WeekOf(whole) => may_refuse(whole),
        DateExpression::Shift { .. } | DateExpression::Range { .. } => true,
    }
}

/// How many days before a month without its year, and how many after it, the publication day can be: the year is the one
/// before, this one or the next, whichever is nearest on the side that the tense tells, or the nearest where that is far off.
fn month_reach(point: &Point, mention: &DateMention) -> (i32, i32) {
    const YEAR: i32 = 366;
    // Its adjective (`قبل الماضي`) or the weekday beside its day chooses among more years, and two years may lack a day.
    const FAR: (i32, i32) = (YEAR * 4 + 40, YEAR * 4 + 40);
    const NEAREST: i32 = YEAR / 2 + 8;
    // Against the tense of another clause only what is nearer than this is meant.
    const NEAR: i32 = FAR_DAYS as i32 / 2;
    if point.deixis != Deixis::None || point.weekday.is_some() || point.day.is_some_and(|day| day > 28) {
        return FAR;
    }
    match (mention.tense, mention.tense_is_firm) {
        (Tense::Past, true) => (NEAREST, YEAR),
        (Tense::Past, false) => (NEAR, YEAR - NEAR),
        (Tense::Future, true) => (YEAR, NEAREST),
        (Tense::Future, false) => (YEAR - NEAR, NEAR),
        (Tense::Unknown, _) => (NEAREST, NEAREST),
    }
}

/// The most days from the first to the last that `expression` can mean; none where that is not known.
fn longest(expression: &DateExpression) -> Option<i32> {
    match expression {
        DateExpression::Day { .. } | DateExpression::Weekday { .. } => Some(0),
        DateExpression::Point(point) if point.day.is_some() => Some(0),
        DateExpression::Point(point) if point.month != MonthReference::None => Some(30),
        _ => None,
    }
}

/// The publication days on which `expression` may mean a day from `first` to `last`; all days where nothing bounds them.
fn around(expression: &DateExpression, mention: &DateMention, first: i32, last: i32) -> Option<RangeInclusive<i32>> {
    let within = |back: i32, ahead: i32| Some(first.saturating_sub(ahead)..=last.saturating_add(back));
    match expression {
        DateExpression::Day { offset, .. } => within((-offset).saturating_add(1), offset.saturating_add(1)),
        // الجمعة قبل الماضية, بعد المقبلة: two weeks.
        DateExpression::Weekday { .. } => within(14, 14),
        DateExpression::WeekdayIn { whole, .. } => around(whole, mention, first.saturating_sub(6), last),
        DateExpression::WeekOf(day) => around(day, mention, first.saturating_sub(6), last.saturating_add(6)),
        DateExpression::Unit { unit, shift, .. } => {
            let longest = match unit {
                Unit::Week => 7,
                Unit::Month => 31,
                Unit::Year => 366,
                _ => return Some(i32::MIN..=i32::MAX),
            };
            let reach = shift.saturating_abs().saturating_add(1).saturating_mul(longest);
            within(reach, reach)
        }
        DateExpression::Part { part, whole } if *part != Part::Rest => {
            around(whole, mention, first.saturating_sub(31), last.saturating_add(31))
        }
        DateExpression::Point(point) => around_point(point, mention, first, last),
        _ => Some(i32::MIN..=i32::MAX),
    }
}

/// A month or a day of it without its year can only be that of the years from `first` to `last`.
fn around_point(point: &Point, mention: &DateMention, first: i32, last: i32) -> Option<RangeInclusive<i32>> {
    let all = Some(i32::MIN..=i32::MAX);
    let (MonthReference::Named(month), YearReference::None, Calendar::Gregorian, false) =
        (point.month, point.year, point.calendar, point.ordinal)
    else {
        return all;
    };
    let year_of = |number: i32| crate::arabic::calendar::day_of_number(number).map(Date::year);
    let (Some(first_year), Some(last_year)) = (year_of(first), year_of(last)) else {
        return all;
    };
    let mut meant = (first_year..=last_year)
        .filter_map(|year| bounds::fields_to_range(point.calendar, year, month, point.day))
        .filter_map(|range| Some((day_number(range.earliest?), day_number(range.latest?))))
        .filter(|&(earliest, latest)| earliest <= last && first <= latest);
    let (earliest, latest) = meant.next()?;
    let latest = meant.next_back().map_or(latest, |(_, latest)| latest);
    let (before, after) = month_reach(point, mention);
    Some(earliest.saturating_sub(before)..=latest.saturating_add(after))
}
