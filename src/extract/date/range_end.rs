//! The two ends of a range, and what each gives the other: `من 13 إلى 15 يوليو`, `من أيار إلى آب 2021`. Owns what an end is and how a bare
//! number or a missing year is filled from the other end; what ties both ends is `range`'s.

use crate::base::Calendar;

use super::expression::{DateExpression, Deixis, MonthReference, Point, YearReference};
use super::scan::Scan;
use super::shared::{year_before, year_behind};
use super::words::DateWord;

/// Years that can only be of the Hijri calendar where another one beside them is.
const HIJRI_YEARS: std::ops::Range<u32> = 1000..1700;

/// Years that a bare number can be.
const YEARS: std::ops::Range<u32> = 1800..2200;

/// One end of a range.
#[derive(Clone, Debug)]
pub(super) struct End {
    pub(super) bound: Bound,
    /// The token behind it.
    pub(super) after: usize,
}

/// What an end says: a date, or a bare number that gets its month or year from the other end.
#[derive(Clone, Debug)]
pub(super) enum Bound {
    Date(DateExpression),
    Number(u32),
}

impl End {
    pub(super) fn date(expression: DateExpression, after: usize) -> Self {
        let bound = Bound::Date(expression);
        Self { bound, after }
    }

    fn number(number: u32, after: usize) -> Self {
        let bound = Bound::Number(number);
        Self { bound, after }
    }
}

impl Scan<'_, '_> {
    pub(super) fn range_end(self, index: usize) -> Option<End> {
        if self.is_now(index) && self.word(index) == Some(DateWord::Now) {
            let today = DateExpression::Day {
                offset: 0,
                weekday: None,
            };
            return Some(End::date(today, index + 1));
        }
        match self.date(index) {
            Some(hit) => Some(End::date(hit.expression, hit.end)),
            // بين مارس ومايو: between its words a doubtful name is a month.
            None => self
                .weak_month(index)
                .or_else(|| self.year_with_era(index))
                .or_else(|| self.bare_number(index)),
        }
    }

    /// A number of digits that can be a day or a year, or a day in words.
    pub(super) fn bare_number(self, index: usize) -> Option<End> {
        if let Some((value, digits)) = self.text.digits(index) {
            return (digits == 4 || (digits <= 2 && value <= 31)).then(|| End::number(value, index + 1));
        }
        // من فاتح إلى 15 نونبر
        let (day, end) = if self.word(index) == Some(DateWord::FirstDay) {
            (1, index + 1)
        } else {
            self.day(index)?
        };
        Some(End::number(u32::from(day), end))
    }

    /// `1435هـ`, `1990م`.
    fn year_with_era(self, index: usize) -> Option<End> {
        self.text.digits(index)?;
        let year = self.year_number(index, true)?;
        let calendar = year.calendar?;
        let point = Point {
            year: year.year,
            calendar,
            ..Point::default()
        };
        Some(End::date(DateExpression::Point(point), year.end))
    }

    fn weak_month(self, index: usize) -> Option<End> {
        let month = self.month(index).filter(|month| month.weak)?;
        let and_only = self
            .entry(index)
            .is_some_and(|entry| entry.proclitics.particle.is_none() && !entry.proclitics.article);
        let hit = self.finish_month(index, None, month, None);
        and_only.then(|| End::date(hit.expression, hit.end))
    }

    /// Both ends as dates, and the token behind them: a bare number takes the month or year of the other end, a missing year the
    /// other's.
    pub(super) fn complete(self, first: &End, second: &End) -> Option<(DateExpression, DateExpression, usize)> {
        let end = second.after;
        let is_free = || self.counts_nothing(end);
        let (from, to) = match (&first.bound, &second.bound) {
            (Bound::Number(from), Bound::Number(to)) => (year(*from).filter(|_| from < to && is_free())?, year(*to)?),
            (Bound::Number(from), Bound::Date(DateExpression::Point(to))) => {
                (number_before(*from, to)?, DateExpression::Point(to.clone()))
            }
            // من 2010 وحتى الآن
            (Bound::Number(from), Bound::Date(to @ DateExpression::Day { .. })) => (year(*from)?, to.clone()),
            (Bound::Number(_), Bound::Date(_)) => return None,
            // من 7 نوفمبر لغاية 10 منه
            (Bound::Date(DateExpression::Point(from)), Bound::Number(to)) if self.text.folded(end) == "منه" => {
                let to = day_behind(from, *to)?;
                return Some((DateExpression::Point(from.clone()), to, end + 1));
            }
            (Bound::Date(from), Bound::Number(to)) => {
                let to = year(*to).filter(|_| is_free() && is_year_behind(from, *to))?;
                (from.clone(), to)
            }
            (Bound::Date(DateExpression::Point(from)), Bound::Date(DateExpression::Point(to))) => {
                let (from, to) = two_points(from, to)?;
                (DateExpression::Point(from), DateExpression::Point(to))
            }
            (Bound::Date(from), Bound::Date(to)) => (with_year_of(from, to), to.clone()),
        };
        Some((from, to, end))
    }
}

fn year(number: u32) -> Option<DateExpression> {
    year_of(number, Calendar::Gregorian).filter(|_| YEARS.contains(&number))
}

fn year_of(number: u32, calendar: Calendar) -> Option<DateExpression> {
    let year = YearReference::Number(i16::try_from(number).ok()?);
    Some(DateExpression::Point(Point {
        year,
        calendar,
        ..Point::default()
    }))
}

/// A bare number before a date: a year before a year (`بين 1400 و1405هـ`) or before a later month (`من 2014 إلى مايو 2018`), a day
/// before a day.
fn number_before(from: u32, to: &Point) -> Option<DateExpression> {
    if let (MonthReference::None, YearReference::Number(_)) = (to.month, to.year) {
        let is_hijri = to.calendar == Calendar::Hijri && HIJRI_YEARS.contains(&from);
        let first = is_hijri.then(|| year_of(from, Calendar::Hijri)).flatten();
        if let Some(first) = first.or_else(|| year(from)) {
            return Some(first);
        }
    }
    if let Some(earlier) = year(from).filter(|_| is_month_after(to, from)) {
        return Some(earlier);
    }
    let day = u8::try_from(from)
        .ok()
        .filter(|from| (1..=31).contains(from) && to.day.is_some_and(|to| *from < to))?;
    Some(DateExpression::Point(Point {
        day: Some(day),
        weekday: None,
        ..to.clone()
    }))
}

/// A later day of the month of `from`.
fn day_behind(from: &Point, to: u32) -> Option<DateExpression> {
    let day = u8::try_from(to)
        .ok()
        .filter(|to| from.day.is_some_and(|from| from < *to && *to <= 31))?;
    Some(DateExpression::Point(Point {
        day: Some(day),
        weekday: None,
        ..from.clone()
    }))
}

/// True where the bare number `to` is a year behind `from`: `من مايو 2014 إلى 2018`, `من نهاية 1987 إلى 1993`, `من الآن وحتى 2025`.
fn is_year_behind(from: &DateExpression, to: u32) -> bool {
    let is_before = |year: i16| u32::try_from(year).is_ok_and(|year| year < to);
    match from {
        DateExpression::Day { .. } => true,
        DateExpression::Point(from) => match (from.month, from.year) {
            _ if from.day.is_some() => false,
            (MonthReference::None, YearReference::Number(_)) => true,
            (MonthReference::Named(_), YearReference::Number(year)) => is_before(year),
            _ => false,
        },
        other => inner_point(&mut other.clone())
            .is_some_and(|from| matches!(from.year, YearReference::Number(year) if is_before(year))),
    }
}

/// Two dates, each with what it takes from the other.
fn two_points(from: &Point, to: &Point) -> Option<(Point, Point)> {
    let (mut from, mut to) = (from.clone(), to.clone());
    // من 7 نوفمبر إلى 10 من الشهر نفسه
    if to.month == MonthReference::Told(0) && to.year == YearReference::None && from.month != MonthReference::None {
        let (day, weekday) = (to.day, to.weekday);
        to = Point {
            day,
            weekday,
            ..from.clone()
        };
        return Some((from, to));
    }
    // بين عامي 1400 و1405هـ
    if is_hijri_year_before(&from, &to) {
        from.calendar = Calendar::Hijri;
        return Some((from, to));
    }
    // 3 ربيع الثاني 1443 - 8 نوفمبر 2021 is one day in two calendars.
    if from.calendar != to.calendar {
        return None;
    }
    // بين أيلول 2020 وآذار: the next such month.
    if to.year == YearReference::None && to.deixis == Deixis::None && to.weekday.is_none() {
        to.year = year_behind(from.year, from.month, to.month);
    }
    if from.year == YearReference::None && to.year != YearReference::None && from.month != MonthReference::None {
        from.year = year_before(to.year, from.month, to.month);
    }
    Some((from, to))
}

/// `من أول يوليو إلى آخر أغسطس 2003`: the first end with the year of the second, where it has none.
fn with_year_of(from: &DateExpression, to: &DateExpression) -> DateExpression {
    let mut from = from.clone();
    if let (Some(from), Some(to)) = (inner_point(&mut from), inner_point(&mut to.clone()))
        && from.year == YearReference::None
        && from.month != MonthReference::None
        && from.deixis == Deixis::None
    {
        from.year = year_before(to.year, from.month, to.month);
    }
    from
}

/// True for a year without an era before one of the Hijri calendar.
pub(super) fn is_hijri_year_before(from: &Point, to: &Point) -> bool {
    let is_year = |point: &Point| point.month == MonthReference::None && point.day.is_none();
    let old =
        matches!(from.year, YearReference::Number(year) if u32::try_from(year).is_ok_and(|year| HIJRI_YEARS.contains(&year)));
    old && is_year(from) && is_year(to) && from.calendar == Calendar::Gregorian && to.calendar == Calendar::Hijri
}

/// True for a month, or a day of one, whose own year is later than `year`.
fn is_month_after(point: &Point, year: u32) -> bool {
    let later =
        matches!(point.year, YearReference::Number(of_point) if u32::try_from(of_point).is_ok_and(|of_point| of_point > year));
    later && matches!(point.month, MonthReference::Named(_))
}

/// The month or year that an end is, or is a part of.
fn inner_point(end: &mut DateExpression) -> Option<&mut Point> {
    match end {
        DateExpression::Point(point) => Some(point),
        DateExpression::Part { whole, .. } | DateExpression::Nth { whole, .. } => inner_point(whole),
        _ => None,
    }
}
