//! From what the words say to days, given the publication date. Owns the conventions (which Friday, which October, what
//! "early" covers); knows no words. A week runs from Monday to Sunday.

pub(super) mod day;

use jiff::civil::{Date, Weekday};

use crate::arabic::calendar;
use crate::base::{Calendar, DateRange, Message, Precision};

use super::bounds;
use super::expression::{Amount, Anchor, DateExpression, Deixis, Direction, NthKind, Part, Point, Tense, Unit, YearReference};
use super::mention::{Context, DateMention, Resolved};

/// The days that `mention` means, without the steps that lead to them.
pub(super) fn range(mention: &DateMention, context: Context) -> DateRange {
    Resolver::new(mention, context, false).mention(mention)
}

/// The days that `mention` means.
pub(super) fn resolve(mention: &DateMention, context: Context) -> Resolved {
    let mut resolver = Resolver::new(mention, context, true);
    Resolved {
        range: resolver.mention(mention),
        steps: resolver.steps,
    }
}

const UNRESOLVED: DateRange = DateRange {
    earliest: None,
    latest: None,
    precision: Precision::Day,
    calendar: Calendar::Gregorian,
    approximate: false,
};

const WEEKDAY_DIFFERS: &str = "why-weekday-differs";

pub(super) struct Resolver {
    context: Context,
    pub(super) tense: Tense,
    tense_is_firm: bool,
    /// As [`DateMention::is_appointed`].
    is_appointed: bool,
    /// Whether `steps` are wanted.
    tells: bool,
    steps: Vec<Message>,
    /// True once a weekday beside a date turned out to be another one.
    pub(super) weekday_differs: bool,
    /// True once anything hung on the reference day.
    pub(super) asked_reference: bool,
}

impl Resolver {
    pub(super) fn new(mention: &DateMention, context: Context, tells: bool) -> Self {
        Self {
            context,
            tense: mention.tense,
            tense_is_firm: mention.tense_is_firm,
            is_appointed: mention.is_appointed,
            tells,
            steps: Vec::new(),
            weekday_differs: false,
            asked_reference: false,
        }
    }

    pub(super) fn mention(&mut self, mention: &DateMention) -> DateRange {
        let mut range = self.expression(&mention.expression).unwrap_or(UNRESOLVED);
        range.approximate |= mention.approximate;
        range
    }

    /// The reference day.
    pub(super) fn reference(&mut self) -> Option<Date> {
        self.asked_reference = true;
        self.context.published
    }

    /// The first day of what was told before.
    fn told(&mut self) -> Option<Date> {
        let event = self.context.event?;
        let day = event.earliest.or(event.latest)?;
        self.because("why-counted-from-event", day);
        Some(day)
    }

    pub(super) fn because(&mut self, key: &'static str, day: Date) {
        if self.tells {
            self.steps.push(Message::new(key).with("date", day));
        }
    }

    fn because_weekday(&mut self, key: &'static str, weekday: Weekday, day: Date) {
        self.weekday_differs |= key == WEEKDAY_DIFFERS;
        if self.tells {
            self.steps.push(
                Message::new(key)
                    .with("weekday", weekday.to_monday_one_offset())
                    .with("date", day),
            );
        }
    }

    fn expression(&mut self, expression: &DateExpression) -> Option<DateRange> {
        match expression {
            DateExpression::Point(point) => self.point(point),
            DateExpression::Either(first, second) => self.either(first, second),
            DateExpression::Day { offset, weekday } => self.relative_day(*offset, *weekday),
            DateExpression::Weekday { weekday, deixis } => self.weekday(*weekday, *deixis),
            DateExpression::WeekdayIn { weekday, whole } => {
                let whole = self.expression(whole)?;
                bounds::weekday_from(whole.earliest?, *weekday).map(DateRange::day)
            }
            DateExpression::Unit { unit, shift, calendar } => {
                let reference = self.reference()?;
                self.because("why-published", reference);
                bounds::unit(reference, *unit, *shift, *calendar)
            }
            DateExpression::Years { first, last } => bounds::years(*first, *last),
            DateExpression::Season { season, year, deixis } => {
                let year = self.year(*year, Calendar::Gregorian);
                self.recurring(year, *deixis, |year| bounds::season(*season, year))
            }
            DateExpression::Feast { feast, year, deixis } => self.feast(*feast, *year, *deixis),
            DateExpression::Part { part, whole } => self.part(*part, whole),
            DateExpression::Nth { ordinal, what, whole } => {
                let whole = self.expression(whole)?;
                nth(*ordinal, *what, whole)
            }
            DateExpression::Anniversary { year, whole_month } => {
                let year = self.year(*year, Calendar::Gregorian)?;
                let reference = self.reference()?;
                self.because("why-published", reference);
                let day = (!whole_month).then_some(reference.day() as u8);
                bounds::fields_to_range(Calendar::Gregorian, year, reference.month() as u8, day)
            }
            DateExpression::WeekOf(day) => {
                let day = self.expression(day)?.earliest?;
                bounds::unit(day, Unit::Week, 0, Calendar::Gregorian)
            }
            DateExpression::Shift {
                amounts,
                direction,
                anchor,
                weekday,
            } => self.shift(amounts, *direction, anchor, *weekday),
            DateExpression::Window {
                amount,
                direction,
                from_today,
            } => self.window(*amount, *direction, *from_today),
            DateExpression::Range { from, to, exclusive } => self.range(from.as_deref(), to.as_deref(), *exclusive),
        }
    }

    pub(super) fn year(&mut self, year: YearReference, calendar: Calendar) -> Option<i16> {
        match year {
            YearReference::None => None,
            YearReference::Number(year) => Some(year),
            YearReference::Shift(shift) => {
                let reference = self.reference()?;
                self.because("why-published", reference);
                let (present, _, _) = bounds::fields(calendar, reference)?;
                i16::try_from(i32::from(present) + shift).ok()
            }
            YearReference::New => {
                let reference = self.reference()?;
                self.because("why-published", reference);
                let (present, month, _) = bounds::fields(calendar, reference)?;
                present.checked_add(i16::from(month > 6))
            }
            YearReference::Told(shift) => {
                let told = self.told()?;
                let (present, _, _) = bounds::fields(calendar, told)?;
                i16::try_from(i32::from(present) + shift).ok()
            }
        }
    }

    fn part(&mut self, part: Part, whole: &DateExpression) -> Option<DateRange> {
        if matches!(whole, DateExpression::Point(point) if *point == Point::default()) {
            let reference = self.reference()?;
            let year = reference.year();
            let of_year = |year: i16| bounds::part(part, bounds::year(Calendar::Gregorian, year)?);
            let candidates = [year.checked_sub(1)?, year, year.checked_add(1)?].map(of_year);
            return self.choose(&candidates, reference);
        }
        let bounds = self.expression(whole)?;
        if part == Part::Rest {
            // Of what is over, or yet to come, nobody says from when.
            let reference = self.reference()?;
            if bounds.latest.is_some_and(|last| last < reference) {
                return None;
            }
            return Some(DateRange {
                earliest: bounds.earliest.max(Some(reference)),
                precision: Precision::Range,
                ..bounds
            });
        }
        if let (
            Part::Early | Part::Beginning,
            DateExpression::Unit {
                unit: Unit::Week, shift, ..
            },
        ) = (part, whole)
        {
            return self.early_in_week(bounds, *shift == 0);
        }
        bounds::part(part, bounds)
    }

    /// `مطلع الأسبوع`: papers begin it on Saturday, on Sunday or on Monday; what has been was before the day of the news.
    fn early_in_week(&mut self, week: DateRange, is_this: bool) -> Option<DateRange> {
        let monday = week.earliest?;
        let (mut first, mut last) = (calendar::plus_days(monday, -2)?, calendar::plus_days(monday, 1)?);
        let reference = self.reference()?;
        if is_this && self.tense == Tense::Past && first <= reference {
            last = last.min(reference);
        } else if is_this && self.tense == Tense::Future && last >= reference {
            first = first.max(reference);
        }
        Some(DateRange {
            earliest: Some(first),
            latest: Some(last),
            precision: Precision::Range,
            ..week
        })
    }

    fn shift(
        &mut self,
        amounts: &[Amount],
        direction: Direction,
        anchor: &Anchor,
        weekday: Option<Weekday>,
    ) -> Option<DateRange> {
        let base = match anchor {
            Anchor::Reference => {
                let reference = self.reference()?;
                self.because("why-counted-from-published", reference);
                DateRange::day(reference)
            }
            Anchor::PreviousEvent | Anchor::FollowingEvent | Anchor::NamedEvent { .. } => {
                let event = self.context.event?;
                self.because("why-counted-from-event", event.earliest.or(event.latest)?);
                event
            }
            Anchor::Date(date) => self.expression(date)?,
        };
        // في مثل هذا اليوم قبل عشر سنوات
        if let Anchor::Date(date) = anchor
            && matches!(**date, DateExpression::Day { offset: 0, .. })
        {
            return bounds::shift_day(base.earliest?, amounts, direction).map(DateRange::day);
        }
        let mut shifted = bounds::shift(base, amounts, direction)?;
        shifted.approximate |= matches!(anchor, Anchor::Date(_)) && base.approximate;
        // Several weeks after a happening are told roundly.
        if *anchor == Anchor::FollowingEvent
            && let [only] = amounts
            && only.unit == Unit::Week
            && only.thousandths >= 3000
        {
            shifted = DateRange {
                approximate: true,
                ..DateRange::between(
                    calendar::plus_days(shifted.earliest?, -3)?,
                    calendar::plus_days(shifted.latest?, 3)?,
                    Precision::Range,
                )
            };
        }
        let Some(weekday) = weekday else { return Some(shifted) };
        let day = bounds::shift_day(base.earliest?, amounts, direction)?;
        let from = if amounts.iter().all(|amount| amount.unit == Unit::Week) {
            bounds::monday_of(day)?
        } else {
            day
        };
        bounds::weekday_from(from, weekday).map(DateRange::day)
    }

    fn window(&mut self, amount: Amount, direction: Direction, from_today: bool) -> Option<DateRange> {
        let reference = self.reference()?;
        self.because("why-published", reference);
        let far = bounds::shift_day(reference, &[amount], direction)?;
        let (earliest, latest) = match (direction, from_today || amount.unit < Unit::Day) {
            (Direction::Past, true) => (far, reference),
            (Direction::Past, false) => (far, reference.yesterday().ok()?),
            (Direction::Future, true) => (reference, far),
            (Direction::Future, false) => (reference.tomorrow().ok()?, far),
        };
        Some(DateRange {
            approximate: amount.vague,
            ..DateRange::between(earliest, latest.max(earliest), Precision::Range)
        })
    }

    /// `من الأحد إلى الخميس`: the one that nothing places is the nearest on its side of the other.
    fn weekdays_of_range(
        &self,
        (from, deixis, first): (Weekday, Deixis, DateRange),
        (to, near, last): (Weekday, Deixis, DateRange),
    ) -> (Option<DateRange>, Option<DateRange>) {
        let last_on_or_before = |day: Date| {
            let back = i64::from(from.until(day.weekday()));
            calendar::plus_days(day, -back).map(DateRange::day)
        };
        let first_on_or_after = |day: Date| bounds::weekday_from(day, to).map(DateRange::day);
        let from_end = near != Deixis::None || self.tense == Tense::Past;
        if deixis == Deixis::None && from_end {
            (last.earliest.and_then(last_on_or_before), Some(last))
        } else if near == Deixis::None {
            (Some(first), first.earliest.and_then(first_on_or_after))
        } else {
            (Some(first), Some(last))
        }
    }

    fn range(&mut self, from: Option<&DateExpression>, to: Option<&DateExpression>, exclusive: bool) -> Option<DateRange> {
        let first = from.map(|from| self.expression(from));
        let last = to.map(|to| self.expression(to));
        let (first, last) = match (from, to, first, last) {
            (
                Some(&DateExpression::Weekday { weekday: from, deixis }),
                Some(&DateExpression::Weekday {
                    weekday: to,
                    deixis: near,
                }),
                Some(Some(first)),
                Some(Some(last)),
            ) => {
                let (first, last) = self.weekdays_of_range((from, deixis, first), (to, near, last));
                (Some(first), Some(last))
            }
            // من غد إلى الأحد: the first one after it, where the nearest lies before.
            (
                Some(_),
                Some(&DateExpression::Weekday {
                    weekday,
                    deixis: Deixis::None,
                }),
                Some(Some(first)),
                Some(Some(last)),
            ) if last.latest < first.earliest => {
                let after = first.earliest.and_then(|day| bounds::weekday_from(day, weekday));
                (Some(Some(first)), Some(after.map(DateRange::day)))
            }
            (.., first, last) => (first, last),
        };
        // An end that is stated but resolves to nothing leaves the whole unknown.
        let (first, last) = (
            first.map_or(Some(None), |range| range.map(Some))?,
            last.map_or(Some(None), |range| range.map(Some))?,
        );
        let earliest = first.and_then(|range| {
            if exclusive {
                range.latest?.tomorrow().ok()
            } else {
                range.earliest
            }
        });
        let latest = last.and_then(|range| {
            if exclusive {
                range.earliest?.yesterday().ok()
            } else {
                range.latest
            }
        });
        let calendar = first.or(last).map_or(Calendar::Gregorian, |range| range.calendar);
        let approximate = first.is_some_and(|range| range.approximate) || last.is_some_and(|range| range.approximate);
        let precision = if earliest.is_some() && latest.is_some() {
            Precision::Range
        } else {
            Precision::Open
        };
        let (earliest, latest) = match (earliest, latest) {
            // من اليوم إلى آخر أكتوبر, told in November
            (Some(first), Some(last)) if first > last && matches!(from, Some(DateExpression::Day { .. })) => {
                (earliest, calendar::plus_months(last, 12).filter(|last| first <= *last))
            }
            // من نوفمبر إلى فبراير
            (Some(first), Some(last)) if first > last => {
                (calendar::plus_months(first, -12).filter(|first| *first <= last), latest)
            }
            both => both,
        };
        (earliest.is_some() || latest.is_some()).then_some(DateRange {
            earliest,
            latest,
            precision,
            calendar,
            approximate,
        })
    }
}

fn nth(ordinal: Option<u8>, what: NthKind, whole: DateRange) -> Option<DateRange> {
    let (first, last) = (whole.earliest?, whole.latest?);
    let day = match (what, ordinal) {
        (NthKind::Day, Some(ordinal)) => calendar::plus_days(first, i64::from(ordinal) - 1)?,
        (NthKind::Day, None) => last,
        (NthKind::Weekday(weekday), Some(ordinal)) => {
            calendar::plus_days(bounds::weekday_from(first, weekday)?, 7 * (i64::from(ordinal) - 1))?
        }
        (NthKind::Weekday(weekday), None) => bounds::weekday_from(calendar::plus_days(last, -6)?, weekday)?,
        (NthKind::Week, ordinal) => return bounds::nth_week(ordinal, whole),
    };
    (first <= day && day <= last).then(|| DateRange {
        calendar: whole.calendar,
        ..DateRange::day(day)
    })
}
