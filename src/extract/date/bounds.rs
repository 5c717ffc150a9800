//! First and last days of calendar fields, units, parts, seasons and feasts, in both calendars. Pure arithmetic: knows
//! no words and no publication date.

use jiff::civil::{Date, Weekday};

use crate::arabic::calendar;
use crate::base::{Calendar, DateRange, Precision};

use super::expression::{Amount, Direction, Feast, Part, Season, Unit};

/// Year, month and day of `day` in a calendar.
pub(super) fn fields(of: Calendar, day: Date) -> Option<(i16, u8, u8)> {
    match of {
        Calendar::Gregorian => Some((day.year(), day.month() as u8, day.day() as u8)),
        Calendar::Hijri => calendar::to_hijri(day),
    }
}

/// A whole year.
pub(super) fn year(of: Calendar, year: i16) -> Option<DateRange> {
    let (first, last) = match of {
        Calendar::Gregorian => calendar::year(year),
        Calendar::Hijri => calendar::hijri_year(year),
    }?;
    Some(DateRange {
        calendar: of,
        ..DateRange::between(first, last, Precision::Year)
    })
}

/// A whole month.
pub(super) fn month(of: Calendar, year: i16, month: u8) -> Option<DateRange> {
    let (first, last) = match of {
        Calendar::Gregorian => calendar::month(year, month),
        Calendar::Hijri => calendar::hijri_month(year, month),
    }?;
    Some(DateRange {
        calendar: of,
        approximate: of == Calendar::Hijri && !calendar::is_firm(year),
        ..DateRange::between(first, last, Precision::Month)
    })
}

/// A month, or a day of it. A thirtieth that the Hijri table does not have is the month's last day, about.
pub(super) fn fields_to_range(of: Calendar, year: i16, number: u8, day: Option<u8>) -> Option<DateRange> {
    let Some(day) = day else {
        return if of == Calendar::Hijri && year > 1600 {
            hijri_month_in(year, number)
        } else {
            month(of, year, number)
        };
    };
    match of {
        Calendar::Gregorian => Date::new(year, number as i8, day as i8).ok().map(DateRange::day),
        Calendar::Hijri if year > 1600 => {
            let month = hijri_month_in(year, number)?;
            let (hijri, _, _) = calendar::to_hijri(month.earliest?)?;
            fields_to_range(of, hijri, number, Some(day))
        }
        Calendar::Hijri => match calendar::from_hijri(year, number, day) {
            Some(day) => Some(DateRange {
                calendar: of,
                approximate: !calendar::is_firm(year),
                ..DateRange::day(day)
            }),
            None if day == 30 => calendar::hijri_month(year, number).map(|(_, last)| DateRange {
                calendar: of,
                approximate: true,
                ..DateRange::day(last)
            }),
            None => None,
        },
    }
}

/// The Hijri month that begins in a Gregorian year (`رمضان 2025`).
fn hijri_month_in(gregorian: i16, number: u8) -> Option<DateRange> {
    let (hijri, _, _) = calendar::to_hijri(Date::new(gregorian, 1, 1).ok()?)?;
    (hijri..=hijri + 1)
        .filter_map(|year| month(Calendar::Hijri, year, number))
        .find(|range| range.earliest.is_some_and(|day| day.year() == gregorian))
}

/// The most days that a month can have.
pub(super) fn longest_month(of: Calendar, month: u8) -> u8 {
    match (of, month) {
        (Calendar::Hijri, _) | (Calendar::Gregorian, 4 | 6 | 9 | 11) => 30,
        (Calendar::Gregorian, 2) => 29,
        (Calendar::Gregorian, _) => 31,
    }
}

/// Days between `reference` and the nearest end of `range`; zero inside.
pub(super) fn distance(range: &DateRange, reference: Date) -> i64 {
    let days = |from: Date, to: Date| i64::from(calendar::days_between(from, to));
    match (range.earliest, range.latest) {
        (Some(first), _) if reference < first => days(reference, first),
        (_, Some(last)) if last < reference => days(last, reference),
        _ => 0,
    }
}

/// The first `weekday` on or after `from`.
pub(super) fn weekday_from(from: Date, weekday: Weekday) -> Option<Date> {
    calendar::plus_days(from, i64::from(from.weekday().until(weekday)))
}

/// The Monday of the week of `day`.
pub(super) fn monday_of(day: Date) -> Option<Date> {
    calendar::plus_days(day, -i64::from(day.weekday().to_monday_zero_offset()))
}

/// The unit that holds `reference`, moved by `shift` of them.
pub(super) fn unit(reference: Date, unit: Unit, shift: i32, of: Calendar) -> Option<DateRange> {
    let shift = i64::from(shift);
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => Some(DateRange::day(reference)),
        Unit::Day => calendar::plus_days(reference, shift).map(DateRange::day),
        Unit::Week => {
            let monday = calendar::plus_days(monday_of(reference)?, 7 * shift)?;
            Some(DateRange::between(
                monday,
                calendar::plus_days(monday, 6)?,
                Precision::PartOfMonth,
            ))
        }
        Unit::Month => {
            let (present, number, _) = fields(of, reference)?;
            let months = i64::from(present) * 12 + i64::from(number) - 1 + shift;
            month(
                of,
                i16::try_from(months.div_euclid(12)).ok()?,
                months.rem_euclid(12) as u8 + 1,
            )
        }
        Unit::Quarter => {
            let quarters = i64::from(reference.year()) * 4 + i64::from(reference.month() - 1) / 3 + shift;
            part(
                Part::Quarter(quarters.rem_euclid(4) as u8 + 1),
                year(of, i16::try_from(quarters.div_euclid(4)).ok()?)?,
            )
        }
        Unit::Year => year(of, i16::try_from(i64::from(fields(of, reference)?.0) + shift).ok()?),
        Unit::Decade => {
            let first = i16::try_from(i64::from(reference.year()).div_euclid(10) * 10 + 10 * shift).ok()?;
            years(first, first.checked_add(9)?)
        }
        Unit::Century => {
            let first = i16::try_from((i64::from(reference.year()) - 1).div_euclid(100) * 100 + 1 + 100 * shift).ok()?;
            years(first, first.checked_add(99)?)
        }
    }
}

/// Whole years from `first` to `last`.
pub(super) fn years(first: i16, last: i16) -> Option<DateRange> {
    let precision = match last.checked_sub(first)? {
        0 => Precision::Year,
        9 => Precision::Decade,
        _ => Precision::Range,
    };
    Some(DateRange::between(
        Date::new(first, 1, 1).ok()?,
        Date::new(last, 12, 31).ok()?,
        precision,
    ))
}

/// A season of a year; a winter belongs to the year of its January.
pub(super) fn season(season: Season, year: i16) -> Option<DateRange> {
    let (first_year, first, last) = match season {
        Season::Spring => (year, 3, 5),
        Season::Summer => (year, 6, 8),
        Season::Autumn => (year, 9, 11),
        Season::Winter => (year.checked_sub(1)?, 12, 2),
    };
    Some(DateRange::between(
        Date::new(first_year, first, 1).ok()?,
        Date::new(year, last, 1).ok()?.last_of_month(),
        Precision::Season,
    ))
}

/// Month and day of a Hijri feast.
fn hijri_feast(feast: Feast) -> Option<(u8, u8)> {
    match feast {
        Feast::Fitr => Some((10, 1)),
        Feast::Adha => Some((12, 10)),
        Feast::Mawlid => Some((3, 12)),
        Feast::Ashura => Some((1, 10)),
        Feast::HijriNewYear => Some((1, 1)),
        Feast::Christmas | Feast::NewYear | Feast::Labour | Feast::Valentine => None,
    }
}

/// A Hijri feast where its year is one of the Hijri calendar of our time (`عيد الفطر 1442`).
pub(super) fn feast_of_hijri_year(feast: Feast, year: i16) -> Option<DateRange> {
    let (month, day) = hijri_feast(feast).filter(|_| (1300..1600).contains(&year))?;
    let day = calendar::from_hijri(year, month, day)?;
    Some(DateRange {
        calendar: Calendar::Hijri,
        approximate: true,
        ..DateRange::day(day)
    })
}

/// A feast in a Gregorian year; a Hijri one may fall into it twice, or a day from the table.
pub(super) fn feast(feast: Feast, year: i16) -> Vec<DateRange> {
    let hijri = |(month, day): (u8, u8)| -> Vec<DateRange> {
        let Some((first, _, _)) = Date::new(year, 1, 1).ok().and_then(calendar::to_hijri) else {
            return Vec::new();
        };
        (first..=first + 1)
            .filter_map(|hijri| calendar::from_hijri(hijri, month, day))
            .filter(|day| day.year() == year)
            .map(|day| DateRange {
                calendar: Calendar::Hijri,
                approximate: true,
                ..DateRange::day(day)
            })
            .collect()
    };
    let gregorian = |month: i8, day: i8| Date::new(year, month, day).ok().map(DateRange::day).into_iter().collect();
    match (feast, hijri_feast(feast)) {
        (_, Some(day)) => hijri(day),
        (Feast::Christmas, _) => gregorian(12, 25),
        (Feast::Labour, _) => gregorian(5, 1),
        (Feast::Valentine, _) => gregorian(2, 14),
        _ => gregorian(1, 1),
    }
}

/// A part of a range: thirds of a month (days 1–10, 11–20, 21–end), the first and last quarter of a year and its middle
/// third; of anything else thirds of its days.
pub(super) fn part(part: Part, whole: DateRange) -> Option<DateRange> {
    let (first, last) = (whole.earliest?, whole.latest?);
    let days = i64::from(calendar::days_between(first, last)) + 1;
    let cut = |from: i64, to: i64, precision: Precision| -> Option<DateRange> {
        Some(DateRange {
            earliest: Some(calendar::plus_days(first, from)?),
            latest: Some(calendar::plus_days(first, to - 1)?.min(last)),
            precision,
            ..whole
        })
    };
    let months = |from: i64, to: i64, precision: Precision| -> Option<DateRange> {
        let begin = |months: i64| match whole.calendar {
            Calendar::Gregorian => calendar::plus_months(first, months),
            Calendar::Hijri => unit(first, Unit::Month, i32::try_from(months).ok()?, Calendar::Hijri)?.earliest,
        };
        let latest = begin(to)?.yesterday().ok()?.min(last);
        Some(DateRange {
            earliest: Some(begin(from)?),
            latest: Some(latest),
            precision,
            ..whole
        })
    };
    let third = match part {
        Part::Early | Part::Beginning => Some(0),
        Part::Middle => Some(1),
        Part::Late => Some(2),
        _ => None,
    };
    let months_of_third = match whole.precision {
        Precision::Quarter | Precision::Season => Some(1),
        Precision::Half => Some(2),
        _ => None,
    };
    if let (Some(third), Some(count)) = (third, months_of_third) {
        return months(third * count, (third + 1) * count, Precision::Range);
    }
    if whole.precision == Precision::Day && !matches!(part, Part::Half(_) | Part::Quarter(_)) {
        return Some(whole);
    }
    // Of decades and centuries, in whole months.
    if let (Some((number, parts)), Some(total)) = (share_of(part), months_of_years(&whole)) {
        return months((number - 1) * total / parts, number * total / parts, Precision::Range);
    }
    match (part, whole.precision) {
        (Part::Quarter(number), Precision::Year) => {
            months(3 * (i64::from(number) - 1), 3 * i64::from(number), Precision::Quarter)
        }
        (Part::Half(number), Precision::Year) => months(6 * (i64::from(number) - 1), 6 * i64::from(number), Precision::Half),
        (Part::Third(number), Precision::Year) => months(4 * (i64::from(number) - 1), 4 * i64::from(number), Precision::Range),
        (Part::Third(number), Precision::Month) => cut(
            10 * (i64::from(number) - 1),
            if number == 3 { days } else { 10 * i64::from(number) },
            Precision::PartOfMonth,
        ),
        (Part::Half(1), Precision::Month) => cut(0, 15, Precision::PartOfMonth),
        (Part::Half(_), Precision::Month) => cut(15, days, Precision::PartOfMonth),
        (Part::Half(number), _) => cut(
            days * (i64::from(number) - 1) / 2,
            days * i64::from(number) / 2,
            Precision::Range,
        ),
        (Part::Quarter(number), _) => cut(
            days * (i64::from(number) - 1) / 4,
            days * i64::from(number) / 4,
            Precision::Range,
        ),
        (Part::Beginning, Precision::Month) if whole.calendar == Calendar::Hijri => Some(DateRange {
            calendar: Calendar::Hijri,
            ..DateRange::day(first)
        }),
        (Part::Early | Part::Beginning, Precision::Month) => cut(0, 10, Precision::PartOfMonth),
        (Part::Middle, Precision::Month) => cut(10, 20, Precision::PartOfMonth),
        (Part::Late, Precision::Month) => cut(20, days, Precision::PartOfMonth),
        (Part::Early | Part::Beginning, Precision::Year) => months(0, 3, Precision::Quarter),
        (Part::Middle, Precision::Year) => months(4, 8, Precision::Range),
        (Part::Late, Precision::Year) => months(9, 12, Precision::Quarter),
        (Part::Early | Part::Beginning | Part::Third(1), _) => cut(0, (days + 2) / 3, fine(whole.precision)),
        (Part::Middle | Part::Third(2), _) => cut(days / 3, (2 * days + 2) / 3, fine(whole.precision)),
        (Part::Late | Part::Third(_), _) => cut(2 * days / 3, days, fine(whole.precision)),
        (Part::Rest, _) => Some(whole),
    }
}

/// Which of how many equal parts.
fn share_of(part: Part) -> Option<(i64, i64)> {
    match part {
        Part::Early | Part::Beginning => Some((1, 3)),
        Part::Middle => Some((2, 3)),
        Part::Late => Some((3, 3)),
        Part::Half(number) => Some((i64::from(number), 2)),
        Part::Third(number) => Some((i64::from(number), 3)),
        Part::Quarter(number) => Some((i64::from(number), 4)),
        Part::Rest => None,
    }
}

/// The months of several whole years of the solar calendar.
fn months_of_years(whole: &DateRange) -> Option<i64> {
    let (first, last) = (whole.earliest?, whole.latest?);
    let is_whole = whole.calendar == Calendar::Gregorian && first == first.first_of_year() && last == last.last_of_year();
    let years = i64::from(last.year()) - i64::from(first.year()) + 1;
    (is_whole && years > 1).then_some(12 * years)
}

fn fine(whole: Precision) -> Precision {
    if whole == Precision::PartOfMonth {
        Precision::PartOfMonth
    } else {
        Precision::Range
    }
}

/// The nth week of a month (days 1–7, 8–14, …) or of a year (ISO weeks); the last one that lies wholly inside.
pub(super) fn nth_week(ordinal: Option<u8>, whole: DateRange) -> Option<DateRange> {
    let (first, last) = (whole.earliest?, whole.latest?);
    let Some(ordinal) = ordinal else {
        let sunday = calendar::plus_days(last, -i64::from(last.weekday().to_sunday_zero_offset()))?;
        return Some(DateRange::between(
            calendar::plus_days(sunday, -6)?,
            sunday,
            Precision::PartOfMonth,
        ));
    };
    let start = if whole.precision == Precision::Year {
        monday_of(calendar::plus_days(first, 3)?)?
    } else {
        first
    };
    let from = calendar::plus_days(start, 7 * (i64::from(ordinal) - 1))?;
    let to = calendar::plus_days(from, 6)?;
    (from <= last).then(|| {
        DateRange::between(
            from,
            if whole.precision == Precision::Year {
                to
            } else {
                to.min(last)
            },
            Precision::PartOfMonth,
        )
    })
}

/// `day` moved by all `amounts`.
pub(super) fn shift_day(day: Date, amounts: &[Amount], direction: Direction) -> Option<Date> {
    let sign = if direction == Direction::Past { -1 } else { 1 };
    amounts.iter().try_fold(day, |day, amount| {
        let count = |per: i64| amount.thousandths.checked_mul(per).map(|total| sign * total / 1000);
        match (amount.unit, amount.calendar) {
            (Unit::Year, Calendar::Hijri) => {
                let (year, month, number) = calendar::to_hijri(day)?;
                let year = i16::try_from(i64::from(year) + count(1)?).ok()?;
                calendar::from_hijri(year, month, number).or_else(|| calendar::hijri_month(year, month).map(|(_, last)| last))
            }
            (Unit::Second, _) => calendar::plus_days(day, count(1)? / 86_400),
            (Unit::Minute, _) => calendar::plus_days(day, count(1)? / 1440),
            (Unit::Hour, _) => calendar::plus_days(day, count(1)? / 24),
            (Unit::Day, _) => calendar::plus_days(day, count(1)?),
            (Unit::Week, _) => calendar::plus_days(day, count(7)?),
            (Unit::Month, _) => {
                let rest = sign * 30 * (amount.thousandths % 1000) / 1000;
                calendar::plus_days(calendar::plus_months(day, count(1)?)?, rest)
            }
            (Unit::Quarter, _) => calendar::plus_months(day, count(3)?),
            (Unit::Year, _) => calendar::plus_months(day, count(12)?),
            (Unit::Decade, _) => calendar::plus_months(day, count(120)?),
            (Unit::Century, _) => calendar::plus_months(day, count(1200)?),
        }
    })
}

/// A range moved by `amounts`, as wide as the smallest unit named: days stay days, `قبل شهرين` is a month, `قبل عامين` a year.
/// Without a number (`قبل أيام`) anything from two to ten of them.
pub(super) fn shift(base: DateRange, amounts: &[Amount], direction: Direction) -> Option<DateRange> {
    let finest = amounts.iter().map(|amount| amount.unit).min()?;
    // قبل نصف عام, قبل عام ونصف: told by its month; who says five years and a half rounds to a half.
    let is_year_and_part = finest == Unit::Year
        && amounts.iter().any(|amount| amount.thousandths % 1000 != 0)
        && amounts
            .iter()
            .fold(0, |sum: i64, amount| sum.saturating_add(amount.thousandths))
            < 2000;
    let finest = if is_year_and_part { Unit::Month } else { finest };
    if let [
        Amount {
            vague: true,
            unit: single,
            calendar,
            ..
        },
    ] = amounts
    {
        let by = |count: i64| {
            shift_day(
                base.earliest?,
                &[Amount {
                    thousandths: count * 1000,
                    unit: *single,
                    calendar: *calendar,
                    vague: true,
                }],
                direction,
            )
        };
        let (near, far) = if *single < Unit::Day {
            (base.earliest?, base.earliest?)
        } else {
            (by(2)?, by(10)?)
        };
        return Some(DateRange {
            approximate: true,
            ..DateRange::between(near.min(far), near.max(far), Precision::Range)
        });
    }
    let hijri = amounts.iter().any(|amount| amount.calendar == Calendar::Hijri);
    let (first, last) = (
        shift_day(base.earliest.or(base.latest)?, amounts, direction)?,
        shift_day(base.latest.or(base.earliest)?, amounts, direction)?,
    );
    let exact = DateRange {
        calendar: if hijri { Calendar::Hijri } else { base.calendar },
        ..DateRange::between(first, last, base.precision)
    };
    match finest {
        _ if hijri => Some(exact),
        Unit::Second | Unit::Minute | Unit::Hour => Some(DateRange {
            approximate: true,
            ..exact
        }),
        Unit::Day | Unit::Week => Some(exact),
        Unit::Month | Unit::Quarter => {
            let last = last.last_of_month();
            Some(DateRange {
                approximate: true,
                ..DateRange::between(first.first_of_month(), last, Precision::Month)
            })
        }
        Unit::Year | Unit::Decade | Unit::Century => {
            let last = last.last_of_year();
            Some(DateRange {
                approximate: true,
                ..DateRange::between(first.first_of_year(), last, Precision::Year)
            })
        }
    }
}

/// An amount of time added to itself in ISO 8601, for durations.
pub(super) fn iso_duration(amounts: &[Amount]) -> String {
    let mut date = String::new();
    let mut time = String::new();
    let mut totals: Vec<(Unit, i64)> = Vec::new();
    for amount in amounts {
        let (unit, factor) = match amount.unit {
            Unit::Century => (Unit::Year, 100),
            Unit::Decade => (Unit::Year, 10),
            Unit::Quarter => (Unit::Month, 3),
            unit => (unit, 1),
        };
        let thousandths = amount.thousandths.saturating_mul(factor);
        match totals.iter_mut().find(|(other, _)| *other == unit) {
            Some((_, total)) => *total = total.saturating_add(thousandths),
            None => totals.push((unit, thousandths)),
        }
    }
    totals.sort_by_key(|&(unit, _)| std::cmp::Reverse(unit));
    for (unit, thousandths) in totals {
        let letter = match unit {
            Unit::Second => 'S',
            Unit::Minute | Unit::Month => 'M',
            Unit::Hour => 'H',
            Unit::Day => 'D',
            Unit::Week => 'W',
            _ => 'Y',
        };
        let part = if unit < Unit::Day { &mut time } else { &mut date };
        part.push_str(&decimal(thousandths));
        part.push(letter);
    }
    if time.is_empty() {
        format!("P{date}")
    } else {
        format!("P{date}T{time}")
    }
}

fn decimal(thousandths: i64) -> String {
    let (whole, rest) = (thousandths / 1000, (thousandths % 1000).abs());
    if rest == 0 {
        return whole.to_string();
    }
    let digits = format!("{rest:03}");
    format!("{whole}.{}", digits.trim_end_matches('0'))
}
