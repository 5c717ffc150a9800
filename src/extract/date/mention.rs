//! A date found in a text. Owns the mention; finding and resolving it stand in their own modules.

use std::ops::Range;

use crate::base::{DateRange, Message, Span};
use jiff::civil::Date;

use super::expression::{Anchor, DateExpression, Point, Tense, YearReference};
use super::resolve;

/// A date expression in a text, unresolved, so that it can be resolved anew when the publication date changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// The phrase, without a particle written together with it.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What the words say.
    pub expression: DateExpression,
    /// Time of the verb that governs it.
    pub tense: Tense,
    /// True where the words say "about".
    pub approximate: bool,
    /// Time of day, where stated.
    pub time: Option<DayTime>,
    /// Name of the rule that found it.
    pub rule: &'static str,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayTime {
    /// Hour (0–23) and minute.
    Clock(u8, u8),
    /// فجر
    Dawn,
    /// صباح
    Morning,
    /// ظهر
    Noon,
    /// عصر، بعد الظهر
    Afternoon,
    /// مساء
    Evening,
    /// ليل
    Night,
}

impl DayTime {
    /// Its name in a record: `10:30`, `morning`.
    pub fn name(self) -> String {
        match self {
            Self::Clock(hour, minute) => format!("{hour:02}:{minute:02}"),
            Self::Dawn => "dawn".to_owned(),
            Self::Morning => "morning".to_owned(),
            Self::Noon => "noon".to_owned(),
            Self::Afternoon => "afternoon".to_owned(),
            Self::Evening => "evening".to_owned(),
            Self::Night => "night".to_owned(),
        }
    }
}

/// What a mention's meaning hangs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dependence {
    /// Nothing: day, month or year stand in the words.
    Absolute,
    /// The publication date.
    Publication,
    /// The event told before.
    PreviousEvent,
    /// The event that the words after it name.
    FollowingEvent,
}

/// What is known around a mention when it is resolved.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context {
    /// The publication date, or the day the words are spoken on.
    pub published: Option<Date>,
    /// When the event happened that the expression counts from, where it counts from one.
    pub event: Option<DateRange>,
}

/// Days, and how they came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// The days; both ends absent where nothing resolves the words.
    pub range: DateRange,
    /// The steps, each a translatable sentence.
    pub steps: Vec<Message>,
}

impl DateMention {
    /// The days it means in `context`.
    pub fn resolve(&self, context: Context) -> Resolved {
        resolve::resolve(self, context)
    }

    /// What its meaning hangs on.
    pub fn dependence(&self) -> Dependence {
        dependence(&self.expression)
    }

    /// True where `published` may be the publication date as far as this mention tells: its weekday, month or year come
    /// out right and what the words put into the past (future) lies there. Constraints for inferring that date.
    pub fn fits(&self, published: Date) -> bool {
        resolve::fits(self, published)
    }
}

fn dependence(expression: &DateExpression) -> Dependence {
    match expression {
        DateExpression::Point(point) | DateExpression::Either(point, _) => point_dependence(point),
        DateExpression::Years { .. } => Dependence::Absolute,
        DateExpression::Season { year, .. } | DateExpression::Feast { year, .. } => match year {
            YearReference::Number(_) => Dependence::Absolute,
            _ => Dependence::Publication,
        },
        DateExpression::Part { whole, .. }
        | DateExpression::Nth { whole, .. }
        | DateExpression::WeekdayIn { whole, .. }
        | DateExpression::WeekOf(whole) => dependence(whole),
        DateExpression::Shift { anchor, .. } => match anchor {
            Anchor::Reference => Dependence::Publication,
            Anchor::PreviousEvent => Dependence::PreviousEvent,
            Anchor::FollowingEvent => Dependence::FollowingEvent,
            Anchor::Date(date) => dependence(date),
        },
        DateExpression::Range { from, to, .. } => {
            let of = |end: &Option<Box<DateExpression>>| end.as_deref().map_or(Dependence::Absolute, dependence);
            if of(from) == Dependence::Absolute { of(to) } else { of(from) }
        }
        DateExpression::Day { .. }
        | DateExpression::Weekday { .. }
        | DateExpression::Unit { .. }
        | DateExpression::Window { .. } => Dependence::Publication,
    }
}

fn point_dependence(point: &Point) -> Dependence {
    match point.year {
        YearReference::Number(_) => Dependence::Absolute,
        _ => Dependence::Publication,
    }
}
