//! Days told without all their parts: which year, month or week is meant, by the tense, by the weekday beside them, or else the
//! nearest. Owns that choice; the rest of the conventions are the parent's.

use jiff::civil::{Date, Weekday};

use crate::arabic::calendar;
use crate::base::{Calendar, DateRange};
use crate::extract::date::bounds;
use crate::extract::date::expression::{Deixis, MonthReference, NthKind, Point, Tense, Unit, YearReference};

use super::{Resolver, WEEKDAY_DIFFERS, nth};

/// Beyond this a day is told with its year.
pub(in crate::extract::date) const FAR_DAYS: i64 = 240;

/// A day set for something that lies no more days back has come, rather than being set for the next year.
const JUST_PASSED_DAYS: i64 = 45;

impl Resolver {
    pub(super) fn point(&mut self, point: &Point) -> Option<DateRange> {
        let has_year = point.year != YearReference::None;
        let year = self.year(point.year, point.calendar);
        if has_year && year.is_none() {
            return None;
        }
        let month = match point.month {
            MonthReference::Named(month) => month,
            MonthReference::Shift(shift) => {
                let reference = self.reference()?;
                self.because("why-published", reference);
                return self.day_of_near_month(point, reference, shift);
            }
            MonthReference::Told(0) if has_year && point.day.is_none() => {
                let (_, month, _) = bounds::fields(point.calendar, self.told()?)?;
                month
            }
            MonthReference::Told(shift) => {
                let told = self.told()?;
                // `منذ غرة ربيع الآخر … وفي العاشر منه`: in the calendar of what was told.
                let calendar = self.context.event.map_or(point.calendar, |told| told.calendar);
                let point = Point {
                    calendar,
                    ..point.clone()
                };
                return self.day_of_near_month(&point, told, shift);
            }
            MonthReference::None if point.day.is_some() => return self.day_of_some_month(point),
            MonthReference::None => return bounds::year(point.calendar, year?),
        };
        if let Some(year) = year {
            let found = bounds::fields_to_range(point.calendar, year, month, point.day)?;
            return Some(self.check_weekday(found, point));
        }
        self.in_some_year(point, month)
    }

    /// A month, or a day of it, told without a year.
    fn in_some_year(&mut self, point: &Point, month: u8) -> Option<DateRange> {
        let reference = self.reference()?;
        let (present_year, present_month, _) = bounds::fields(point.calendar, reference)?;
        let in_year = |step: i16| bounds::fields_to_range(point.calendar, present_year + step, month, point.day);
        let is_past = matches!(point.deixis, Deixis::Last | Deixis::BeforeLast);
        if point.day.is_some() && matches!(point.deixis, Deixis::Last | Deixis::Next) {
            let side = if is_past { "why-side-past" } else { "why-side-future" };
            let is_on_side = |day: Date| if is_past { day < reference } else { day > reference };
            let starts = |range: &DateRange| range.earliest.filter(|day| is_on_side(*day));
            // `السبت 30 أكتوبر المقبل`, told in October: the year in which it is one.
            if let Some(weekday) = point.weekday {
                let fits = |range: &DateRange| starts(range).is_some_and(|day| day.weekday() == weekday);
                let steps = [0, if is_past { -1 } else { 1 }];
                if let Some(found) = steps.into_iter().filter_map(in_year).find(fits) {
                    self.because(side, reference);
                    return Some(found);
                }
            }
            // `27 نوفمبر القادم`, `3 نوفمبر الماضي`, told in November: a day a year off would be told with its year.
            if month == present_month
                && let Some(found) = in_year(0).filter(|range| starts(range).is_some())
            {
                self.because(side, reference);
                return Some(self.check_weekday(found, point));
            }
        }
        let found = match point.deixis {
            Deixis::This => {
                self.because("why-published-year", reference);
                in_year(0)
            }
            Deixis::Last | Deixis::BeforeLast => {
                let back = i16::from(month >= present_month) + i16::from(point.deixis == Deixis::BeforeLast);
                self.because("why-month-last", reference);
                in_year(-back)
            }
            Deixis::Next | Deixis::AfterNext => {
                let ahead = i16::from(month <= present_month) + i16::from(point.deixis == Deixis::AfterNext);
                self.because("why-month-next", reference);
                in_year(ahead)
            }
            Deixis::None => self.in_near_year(point, reference, in_year),
        }?;
        Some(self.check_weekday(found, point))
    }

    /// The year, by its distance from the present one, that the weekday, the tense or nearness points to.
    fn in_near_year(&mut self, point: &Point, reference: Date, in_year: impl Fn(i16) -> Option<DateRange>) -> Option<DateRange> {
        // الثلاثاء الثاني من أكتوبر may be the second Tuesday of the nearest one.
        let may_count = point.ordinal && point.day.is_some_and(|day| day <= 5);
        if let Some(weekday) = point.weekday.filter(|_| point.day.is_some() && !may_count) {
            let agrees = |range: &DateRange| range.earliest.is_some_and(|day| day.weekday() == weekday);
            let agreeing = [-3, -2, -1, 0, 1, 2, 3].map(|step| in_year(step).filter(agrees));
            if agreeing.iter().any(Option::is_some) {
                return self.choose_near(&agreeing, reference);
            }
        }
        self.choose_near(&[-1, 0, 1].map(in_year), reference)
    }

    /// As [`Self::choose`], but a verb of another clause does not push a day most of a year away: that would be told with
    /// its year.
    fn choose_near(&mut self, candidates: &[Option<DateRange>], reference: Date) -> Option<DateRange> {
        candidates.iter().flatten().next()?;
        let steps = self.steps.len();
        let chosen = self.choose(candidates, reference)?;
        if bounds::distance(&chosen, reference) <= FAR_DAYS {
            return Some(chosen);
        }
        let nearest = candidates.iter().flatten();
        let nearest = nearest.min_by_key(|range| bounds::distance(range, reference)).copied()?;
        // `حدد الرئيس يوم 20 أكتوبر موعدا للاقتراع`, told two days after it: the day has come.
        let has_come = self.is_appointed && bounds::distance(&nearest, reference) <= JUST_PASSED_DAYS;
        if self.tense_is_firm && !has_come {
            return Some(chosen);
        }
        if bounds::distance(&nearest, reference) >= FAR_DAYS / 2 {
            return Some(chosen);
        }
        self.steps.truncate(steps);
        self.because("why-nearest", reference);
        Some(nearest)
    }

    /// The candidate that the tense points to, or the nearest.
    pub(in crate::extract::date) fn choose(&mut self, candidates: &[Option<DateRange>], reference: Date) -> Option<DateRange> {
        let chosen = match self.tense {
            Tense::Past => {
                self.because("why-latest-before", reference);
                candidates
                    .iter()
                    .flatten()
                    .rfind(|range| range.earliest.is_some_and(|day| day <= reference))
                    .copied()
            }
            Tense::Future => {
                self.because("why-next-after", reference);
                candidates
                    .iter()
                    .flatten()
                    .find(|range| range.latest.is_some_and(|day| day >= reference))
                    .copied()
            }
            Tense::Unknown => {
                self.because("why-nearest", reference);
                None
            }
        };
        chosen.or_else(|| {
            let nearest = candidates.iter().flatten();
            nearest.min_by_key(|range| bounds::distance(range, reference)).copied()
        })
    }

    /// `الرابع والعشرين من الشهر المقبل`.
    fn day_of_near_month(&mut self, point: &Point, reference: Date, shift: i32) -> Option<DateRange> {
        let month = bounds::unit(reference, Unit::Month, shift, point.calendar)?;
        let Some(day) = point.day else { return Some(month) };
        let (year, number, _) = bounds::fields(point.calendar, month.earliest?)?;
        let found = bounds::fields_to_range(point.calendar, year, number, Some(day))?;
        Some(self.check_weekday(found, point))
    }

    /// `يوم 27`, `الخميس 21`: a day without a month.
    fn day_of_some_month(&mut self, point: &Point) -> Option<DateRange> {
        let reference = self.reference()?;
        let candidates = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6].map(|shift| {
            let month = bounds::unit(reference, Unit::Month, shift, point.calendar)?;
            let (year, number, _) = bounds::fields(point.calendar, month.earliest?)?;
            let range = bounds::fields_to_range(point.calendar, year, number, point.day)?;
            let agrees = |weekday| range.earliest.is_some_and(|day| day.weekday() == weekday);
            point.weekday.is_none_or(agrees).then_some(range)
        });
        let is_before = |range: &&DateRange| range.latest.is_some_and(|day| day < reference);
        let is_after = |range: &&DateRange| range.earliest.is_some_and(|day| day > reference);
        match point.deixis {
            Deixis::Last | Deixis::BeforeLast => return candidates.iter().flatten().rfind(is_before).copied(),
            Deixis::Next | Deixis::AfterNext => return candidates.iter().flatten().find(is_after).copied(),
            Deixis::None | Deixis::This => {}
        }
        if self.tense == Tense::Unknown && point.weekday.is_none() {
            self.because("why-published", reference);
            return candidates.into_iter().flatten().find(|range| {
                range
                    .earliest
                    .is_some_and(|day| (day.year(), day.month()) == (reference.year(), reference.month()))
            });
        }
        self.choose(&candidates, reference)
    }

    /// Says where the weekday beside a date is another one; of a Hijri date one day off, the weekday is right (the month
    /// may have begun a day from the table).
    pub(super) fn check_weekday(&mut self, range: DateRange, point: &Point) -> DateRange {
        let (Some(weekday), Some(day)) = (point.weekday, range.single_day()) else {
            return range;
        };
        if day.weekday() == weekday {
            return range;
        }
        if point.calendar == Calendar::Hijri {
            let beside = [-1, 1]
                .into_iter()
                .filter_map(|step| calendar::plus_days(day, step))
                .find(|day| day.weekday() == weekday);
            if let Some(day) = beside {
                self.because_weekday("why-hijri-weekday", weekday, day);
                return DateRange {
                    calendar: Calendar::Hijri,
                    ..DateRange::day(day)
                };
            }
        }
        // الثلاثاء الثاني من أكتوبر, where the second day is no Tuesday: the second Tuesday.
        if point.ordinal
            && day.day() <= 5
            && let Some(month) = bounds::unit(day, Unit::Month, 0, Calendar::Gregorian)
            && let Some(found) = nth(Some(day.day().unsigned_abs()), NthKind::Weekday(weekday), month)
        {
            return found;
        }
        self.because_weekday(WEEKDAY_DIFFERS, weekday, day);
        range
    }

    pub(super) fn either(&mut self, first: &Point, second: &Point) -> Option<DateRange> {
        let (one, other) = (self.point(first), self.point(second));
        let (Some(one), Some(other)) = (one, other) else {
            return one.or(other);
        };
        let Some(reference) = self.reference() else { return Some(one) };
        self.because("why-nearest", reference);
        Some(if bounds::distance(&other, reference) < bounds::distance(&one, reference) {
            other
        } else {
            one
        })
    }

    pub(super) fn relative_day(&mut self, offset: i32, weekday: Option<Weekday>) -> Option<DateRange> {
        let reference = self.reference()?;
        let day = calendar::plus_days(reference, i64::from(offset))?;
        self.because("why-published", reference);
        let Some(weekday) = weekday.filter(|weekday| day.weekday() != *weekday) else {
            return Some(DateRange::day(day));
        };
        // Across midnight the weekday is surer than the day that the page was stamped with.
        self.because_weekday(WEEKDAY_DIFFERS, weekday, day);
        let beside = [-1, 1]
            .into_iter()
            .filter_map(|step| calendar::plus_days(day, step))
            .find(|day| day.weekday() == weekday);
        Some(DateRange {
            approximate: beside.is_none(),
            ..DateRange::day(beside.unwrap_or(day))
        })
    }

    pub(super) fn weekday(&mut self, weekday: Weekday, deixis: Deixis) -> Option<DateRange> {
        let reference = self.reference()?;
        let on_or_after = bounds::weekday_from(reference, weekday)?;
        let ahead = i64::from(calendar::days_between(reference, on_or_after));
        let weeks = |from: i64, weeks: i64| calendar::plus_days(reference, from + 7 * weeks);
        // Days to the last one before the reference day, and to the next one after it.
        let (last, next) = (ahead - 7, if ahead == 0 { 7 } else { ahead });
        let (key, day) = match (deixis, self.tense) {
            (Deixis::Last, _) => ("why-weekday-last", weeks(last, 0)),
            (Deixis::BeforeLast, _) => ("why-weekday-before-last", weeks(last, -1)),
            (Deixis::Next, _) => ("why-weekday-next", weeks(next, 0)),
            (Deixis::AfterNext, _) => ("why-weekday-after-next", weeks(next, 1)),
            _ if ahead == 0 => ("why-weekday-same", Some(reference)),
            (_, Tense::Past) => ("why-weekday-past", weeks(last, 0)),
            (_, Tense::Future) | (Deixis::This, _) => ("why-weekday-future", weeks(ahead, 0)),
            _ => (
                "why-weekday-nearest",
                if ahead <= 3 { weeks(ahead, 0) } else { weeks(last, 0) },
            ),
        };
        self.because_weekday(key, weekday, reference);
        day.map(DateRange::day)
    }
}
