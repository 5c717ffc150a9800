//! Which days can be the publication date: one mention resolved for one day after another. Owns what a day must fulfil; how
//! words become days is `resolve`'s.

use jiff::civil::Date;

use crate::base::DateRange;

use super::bounds;
use super::expression::{DateExpression, Deixis, MonthReference, Point, Tense, YearReference};
use super::mention::{Context, DateMention, Dependence};
use super::resolve::Resolver;

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

    /// The days that the mention means if it was published on `day`.
    pub(crate) fn range_on(&mut self, day: Date) -> DateRange {
        self.on(day).range
    }

    /// True where the mention lets `day` be the publication date: its weekday, month or year come out right, and what the
    /// words put into the past (future) lies there.
    pub(crate) fn fit(&mut self, day: Date) -> bool {
        let trial = self.on(day);
        fits(self.mention, day, trial)
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
    if mention.dependence() != Dependence::Absolute {
        return true;
    }
    match mention.tense {
        Tense::Past => resolved.range.earliest.is_none_or(|day| day <= published),
        Tense::Future => resolved.range.latest.is_none_or(|day| day >= published),
        Tense::Unknown => true,
    }
}
