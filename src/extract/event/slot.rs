//! Dates as the events pass sees them. Owns which dates can date a happening; knows no happening.

use crate::extract::date::{Anchor, DateExpression, DateMention, MonthReference, Part, Point, Unit, YearReference};

use super::{DateRole, DateSlot, Grain};

impl DateSlot {
    /// The slot of a date mention.
    pub fn of(mention: &DateMention) -> Self {
        // مرور ستة عشر عاما على …: what was so long ago to the day.
        let is_elapsed = mention.rule == "date/elapsed";
        let grain = grain(&mention.expression).or(is_elapsed.then_some(Grain::Year));
        let counts_from_next = matches!(
            mention.expression,
            DateExpression::Shift {
                anchor: Anchor::FollowingEvent,
                ..
            }
        );
        // `بعد نحو أسبوعين على الانتخابات بدأت …`: about a fortnight later is no day.
        let is_blurred = mention.approximate && grain == Some(Grain::Day) && counts_from_next;
        Self {
            tokens: mention.tokens.clone(),
            grain: grain.unwrap_or(Grain::Year),
            counts_from_next,
            names: match &mention.expression {
                DateExpression::Shift {
                    anchor: Anchor::NamedEvent { tokens },
                    ..
                } => Some(tokens.clone()),
                _ => None,
            },
            joins_next: mention.rule == "date/shared-month",
            ends: matches!(
                mention.expression,
                DateExpression::Range {
                    from: None,
                    to: Some(_),
                    exclusive: false
                }
            ),
            // `وقف النار ثلاثة أيام ابتداء من …` begins then.
            begins: mention.rule == "date/length-from"
                || matches!(
                    mention.expression,
                    DateExpression::Range {
                        from: Some(_),
                        to: None,
                        exclusive: false
                    }
                ),
            is_target: mention.is_target,
            dates_events: grain.is_some() && !(mention.is_apposed || mention.is_heading || is_blurred),
            opens_entry: false,
        }
    }
}

impl DateSlot {
    /// What it says of the happening that it dates.
    pub(super) fn role(&self) -> DateRole {
        if self.begins {
            DateRole::Begins
        } else if self.ends {
            DateRole::Ends
        } else {
            DateRole::At
        }
    }
}

/// How long the words reach; none for those that date no happening: vague windows, decades, mere beginnings and ends.
fn grain(expression: &DateExpression) -> Option<Grain> {
    match expression {
        DateExpression::Point(point) | DateExpression::Either(point, _) => grain_of_point(point),
        DateExpression::Day { .. }
        | DateExpression::Weekday { .. }
        | DateExpression::WeekdayIn { .. }
        | DateExpression::WeekOf(_)
        | DateExpression::Feast { .. }
        | DateExpression::Anniversary { whole_month: false, .. }
        | DateExpression::Nth { .. } => Some(Grain::Day),
        DateExpression::Unit { unit, .. } => grain_of_unit(*unit),
        DateExpression::Season { .. } | DateExpression::Anniversary { whole_month: true, .. } => Some(Grain::Month),
        DateExpression::Part { part: Part::Rest, .. } => None,
        DateExpression::Part { whole, .. } => match &**whole {
            DateExpression::Years { .. } => Some(Grain::Year),
            whole if grain(whole)? == Grain::Year => Some(Grain::Month),
            _ => Some(Grain::Day),
        },
        // `في مثل هذا اليوم قبل ثلاثة عقود`
        DateExpression::Shift {
            anchor: Anchor::Date(date),
            ..
        } if matches!(**date, DateExpression::Day { offset: 0, .. }) => Some(Grain::Day),
        DateExpression::Shift { amounts, anchor, .. } => {
            let coarsest = amounts
                .iter()
                .filter(|amount| !amount.vague)
                .max_by_key(|amount| amount.unit)?;
            // `قبل عام من الرئاسيات` is too vague to date anything.
            let is_vague = *anchor == Anchor::FollowingEvent && coarsest.unit >= Unit::Year;
            grain_of_unit(coarsest.unit).filter(|_| !is_vague)
        }
        DateExpression::Range {
            from: Some(from),
            to: Some(_),
            exclusive: false,
        } => grain(from),
        // منذ: when it began.
        DateExpression::Range {
            from: Some(from),
            to: None,
            exclusive: false,
        } => grain(from),
        // حتى: only what a clause after it tells.
        DateExpression::Range {
            from: None,
            to: Some(to),
            exclusive: false,
        } => grain(to),
        DateExpression::Range { .. } | DateExpression::Window { .. } | DateExpression::Years { .. } => None,
    }
}

fn grain_of_point(point: &Point) -> Option<Grain> {
    match (point.day, point.month, point.year) {
        (Some(_), ..) => Some(Grain::Day),
        // A small number beside a word for year is a count.
        (None, MonthReference::None, YearReference::Number(year)) if year < 1000 => None,
        (None, MonthReference::None, _) => Some(Grain::Year),
        (None, ..) => Some(Grain::Month),
    }
}

fn grain_of_unit(unit: Unit) -> Option<Grain> {
    match unit {
        Unit::Day | Unit::Week => Some(Grain::Day),
        Unit::Month | Unit::Quarter => Some(Grain::Month),
        Unit::Year => Some(Grain::Year),
        // `بعد ساعات` stays within the day of what it counts from.
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Decade | Unit::Century => None,
    }
}
