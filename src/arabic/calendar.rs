//! Days and months of the two calendars. Owns conversion from Hijri; knows no words.
//!
//! Hijri dates follow the Umm al-Qura tables. They are firm from 1343 to 1500 AH (1 August 1924 to 16 November 2077): as printed
//! to 1419 AH, as all tables have them to 1450 AH, and later as the calendar's own rule gives them (the head of the table says
//! how it was checked). The rest of 1300 to 1600 AH rests on KACST's table alone, which others may miss by a day; outside it the
//! arithmetic calendar stands in.

use icu::calendar::cal::Hijri;
use icu::calendar::{Date as IcuDate, Iso};
use jiff::Span;
use jiff::civil::Date;

use super::umm_al_qura;

/// True for a Hijri year whose days are sure; those of any other may be off by a day.
pub fn is_firm(year: i16) -> bool {
    umm_al_qura::holds(year)
}

/// The Gregorian day of a Hijri date; none where that month has no such day.
pub fn from_hijri(year: i16, month: u8, day: u8) -> Option<Date> {
    if umm_al_qura::holds(year) {
        return umm_al_qura::to_gregorian(year, month, day);
    }
    let hijri = IcuDate::try_new_hijri_with_calendar(i32::from(year), month, day, Hijri::new_umm_al_qura()).ok()?;
    let iso = hijri.to_calendar(Iso);
    Date::new(
        i16::try_from(iso.year().extended_year()).ok()?,
        iso.month().ordinal as i8,
        iso.day_of_month().0 as i8,
    )
    .ok()
}

/// Year, month and day of a Gregorian day in the Hijri calendar.
pub fn to_hijri(day: Date) -> Option<(i16, u8, u8)> {
    if let Some(hijri) = umm_al_qura::from_gregorian(day) {
        return Some(hijri);
    }
    let iso = IcuDate::try_new_iso(i32::from(day.year()), day.month() as u8, day.day() as u8).ok()?;
    let hijri = iso.to_calendar(Hijri::new_umm_al_qura());
    Some((
        i16::try_from(hijri.year().extended_year()).ok()?,
        hijri.month().ordinal,
        hijri.day_of_month().0,
    ))
}

/// First and last day of a Hijri month.
pub fn hijri_month(year: i16, month: u8) -> Option<(Date, Date)> {
    let first = from_hijri(year, month, 1)?;
    let next = if month == 12 {
        from_hijri(year.checked_add(1)?, 1, 1)
    } else {
        from_hijri(year, month + 1, 1)
    }?;
    Some((first, next.yesterday().ok()?))
}

/// First and last day of a Hijri year.
pub fn hijri_year(year: i16) -> Option<(Date, Date)> {
    Some((
        from_hijri(year, 1, 1)?,
        from_hijri(year.checked_add(1)?, 1, 1)?.yesterday().ok()?,
    ))
}

/// First and last day of a Gregorian month.
pub fn month(year: i16, month: u8) -> Option<(Date, Date)> {
    let first = Date::new(year, month as i8, 1).ok()?;
    Some((first, first.last_of_month()))
}

/// First and last day of a Gregorian year.
pub fn year(year: i16) -> Option<(Date, Date)> {
    Some((Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?))
}

/// The number of a day, counted from 1 March of the year 0: what differences and shifts of days are reckoned in.
pub fn day_number(day: Date) -> i32 {
    let (month, day_of_month) = (i32::from(day.month()), i32::from(day.day()));
    // Years begin in March, so that the odd day of leap years is their last.
    let year = i32::from(day.year()) - i32::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day_of_month - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
}

/// The day of a number; none outside the years that dates have.
pub fn day_of_number(number: i32) -> Option<Date> {
    let era = number.div_euclid(146_097);
    let day_of_era = number.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = era * 400 + year_of_era + i32::from(month <= 2);
    Date::new(i16::try_from(year).ok()?, month as i8, day as i8).ok()
}

/// Days from `from` to `to`.
pub fn days_between(from: Date, to: Date) -> i32 {
    day_number(to) - day_number(from)
}

/// The day `days` after `day`.
pub fn plus_days(day: Date, days: i64) -> Option<Date> {
    let within = i64::from(day.day()) + days;
    if (1..=28).contains(&within) {
        return Date::new(day.year(), day.month(), within as i8).ok();
    }
    let number = i64::from(day_number(day)).checked_add(days)?;
    day_of_number(i32::try_from(number).ok()?)
}

/// The day `months` after `day`; the last of the month where that has fewer days.
pub fn plus_months(day: Date, months: i64) -> Option<Date> {
    day.checked_add(Span::new().try_months(months).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_days_follow_the_calendar() {
        let mut day = Date::MIN;
        let mut number = day_number(day);
        while let Ok(next) = day.tomorrow() {
            assert_eq!(day_number(next), number + 1);
            assert_eq!(day_of_number(number), Some(day));
            (day, number) = (next, number + 1);
        }
        assert_eq!(day_of_number(number + 1), None);
        assert_eq!(plus_days(Date::MAX, 1), None);
        assert_eq!(plus_days(Date::MIN, -1), None);
        assert_eq!(plus_days(Date::MIN, i64::MIN), None);
        assert_eq!(plus_months(Date::MAX, i64::MAX), None);
        assert_eq!(plus_months(Date::MIN, -1_200_000_000), None);
    }

    /// Where the printed table ends, ICU's takes over without a gap or a day told twice.
    #[test]
    fn both_hijri_tables_meet() {
        assert_eq!(
            hijri_month(1500, 12).map(|(_, last)| last),
            from_hijri(1501, 1, 1).and_then(|day| day.yesterday().ok())
        );
        assert_eq!(
            hijri_month(1342, 12).map(|(_, last)| last),
            from_hijri(1343, 1, 1).and_then(|day| day.yesterday().ok())
        );
        for year in [1924, 1999, 2077] {
            for day in (1..=365).filter_map(|number| plus_days(Date::constant(year - 1, 12, 31), number)) {
                let (hijri, month, number) = to_hijri(day).unwrap();
                assert_eq!(from_hijri(hijri, month, number), Some(day));
            }
        }
    }

    #[test]
    fn hijri_days_agree_with_published_ones() {
        for ((year, month, day), expected) in [
            ((1434, 9, 10), "2013-07-18"),
            ((1436, 1, 10), "2014-11-03"),
            ((1443, 1, 1), "2021-08-09"),
            ((1445, 9, 12), "2024-03-22"),
            ((1375, 5, 9), "1955-12-24"),
            ((1400, 1, 1), "1979-11-20"),
            ((1460, 9, 1), "2038-09-30"),
        ] {
            let found = from_hijri(year, month, day);
            assert_eq!(found, Some(expected.parse().unwrap()), "{year}/{month}/{day}");
            assert_eq!(found.and_then(to_hijri), Some((year, month, day)));
        }
        assert_eq!(from_hijri(1434, 13, 1), None);
        assert_eq!(from_hijri(i16::MAX, 1, 1), None);
    }
}
