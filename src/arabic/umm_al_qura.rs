//! Months of the Umm al-Qura calendar from 1343 to 1500 AH: as they were printed, then as the calendar's rule gives them. ICU's table
//! differs from these in most months to 1419 AH and in a third of those from 1451 AH on, by a day. Owns the table
//! `assets/calendar/umm-al-qura.tsv`; knows no other years.

use std::sync::LazyLock;

use jiff::civil::Date;

use super::calendar::{day_number, day_of_number};

const TABLE: &str = include_str!("../../assets/calendar/umm-al-qura.tsv");

/// Months from the first of the table's first year, each by the number of its first day; the last entry is the day behind
/// the table.
struct Months {
    first_year: i16,
    starts: Vec<i32>,
}

static MONTHS: LazyLock<Months> = LazyLock::new(|| read(TABLE));

/// The months of a table of years that follow one another; what is no such line is left out.
fn read(table: &str) -> Months {
    let mut months = Months {
        first_year: 0,
        starts: Vec::new(),
    };
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t');
        let (Some(year), Some(first), Some(lengths)) = (fields.next(), fields.next(), fields.next()) else {
            continue;
        };
        if months.starts.is_empty() {
            let (Ok(year), Ok(first)) = (year.parse(), first.parse::<Date>()) else {
                continue;
            };
            months.first_year = year;
            months.starts.push(day_number(first));
        }
        for length in lengths.split(' ').filter_map(|length| length.parse::<i32>().ok()) {
            let start = months.starts.last().copied().unwrap_or_default();
            months.starts.push(start + length);
        }
    }
    months
}

/// Whether the table holds this Hijri year.
pub(super) fn holds(year: i16) -> bool {
    place(year, 1).is_some()
}

/// Where the month stands among the table's starts.
fn place(year: i16, month: u8) -> Option<usize> {
    let years = usize::try_from(year.checked_sub(MONTHS.first_year)?).ok()?;
    let place = years * 12 + usize::from(month.checked_sub(1)?);
    (month <= 12 && place + 1 < MONTHS.starts.len()).then_some(place)
}

/// The Gregorian day of a Hijri date of the table's years; none where that month has no such day.
pub(super) fn to_gregorian(year: i16, month: u8, day: u8) -> Option<Date> {
    let place = place(year, month)?;
    let number = MONTHS.starts.get(place)? + i32::from(day.checked_sub(1)?);
    (number < *MONTHS.starts.get(place + 1)?)
        .then(|| day_of_number(number))
        .flatten()
}

/// Year, month and day of a Gregorian day that falls into the table's years.
pub(super) fn from_gregorian(day: Date) -> Option<(i16, u8, u8)> {
    let number = day_number(day);
    let place = MONTHS.starts.partition_point(|&start| start <= number).checked_sub(1)?;
    let start = *MONTHS.starts.get(place).filter(|_| place + 1 < MONTHS.starts.len())?;
    Some((
        MONTHS.first_year + i16::try_from(place / 12).ok()?,
        u8::try_from(place % 12 + 1).ok()?,
        u8::try_from(number - start + 1).ok()?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each year's own first day checks the lengths of the year before it.
    #[test]
    fn lengths_lead_from_each_year_to_the_next() {
        let mut years = 0;
        for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
            let fields: Vec<&str> = line.split('\t').collect();
            let (year, first) = (fields[0].parse().unwrap(), fields[1].parse().unwrap());
            assert_eq!(to_gregorian(year, 1, 1), Some(first), "{year}");
            assert_eq!(from_gregorian(first), Some((year, 1, 1)), "{year}");
            assert_eq!(fields[2].split(' ').count(), 12, "{year}");
            years += 1;
        }
        assert_eq!(MONTHS.starts.len(), years * 12 + 1);
    }

    #[test]
    fn other_years_and_days_that_a_month_lacks_are_none() {
        assert!(holds(1343) && holds(1500) && !holds(1342) && !holds(1501) && !holds(i16::MIN) && !holds(i16::MAX));
        assert_eq!(to_gregorian(1400, 0, 1), None);
        assert_eq!(to_gregorian(1400, 13, 1), None);
        assert_eq!(to_gregorian(1400, 1, 0), None);
        assert_eq!(to_gregorian(1419, 1, 30), None, "a month of 29 days");
        assert_eq!(from_gregorian(Date::MIN), None);
        assert_eq!(from_gregorian(Date::MAX), None);
    }
}
