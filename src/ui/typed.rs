//! What the user typed, as days, spans of days and counts; digits of any shape. Makes nothing up: what is no such thing
//! is none.

use jiff::civil::Date;

/// First and last day; none at an open end.
pub type Days = (Option<Date>, Option<Date>);

/// Digits as ASCII, dashes as hyphens, marks of direction left out.
fn plain(typed: &str) -> String {
    let plain = typed.chars().filter_map(|character| match character {
        '٠'..='٩' => char::from_digit(character as u32 - 0x660, 10),
        '۰'..='۹' => char::from_digit(character as u32 - 0x6f0, 10),
        '/' | '.' | '\u{2212}' => Some('-'),
        '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{2066}'..='\u{2069}' => None,
        other => Some(other),
    });
    plain.collect::<String>().trim().to_owned()
}

/// A day in the order year, month, day, parted by hyphens or slashes.
pub fn parse_day(typed: &str) -> Option<Date> {
    match parts(&plain(typed).replace('\u{2013}', "-"))?.as_slice() {
        [year, month, day] => Date::new(*year, i8::try_from(*month).ok()?, i8::try_from(*day).ok()?).ok(),
        _ => None,
    }
}

/// Year, month and day, as many as are given.
fn parts(plain: &str) -> Option<Vec<i16>> {
    let parts: Vec<&str> = plain.split('-').map(str::trim).collect();
    let year = parts.first()?;
    if year.len() != 4 || parts.len() > 3 {
        return None;
    }
    parts.iter().map(|part| part.parse().ok()).collect()
}

/// The days of a year, a month or a day: `2021`, `2021-11`, `2021-11-07`.
fn stretch(plain: &str) -> Option<(Date, Date)> {
    match parts(plain)?.as_slice() {
        [year] => {
            let first = Date::new(*year, 1, 1).ok()?;
            Some((first, first.last_of_year()))
        }
        [year, month] => {
            let first = Date::new(*year, i8::try_from(*month).ok()?, 1).ok()?;
            Some((first, first.last_of_month()))
        }
        [year, month, day] => {
            let day = Date::new(*year, i8::try_from(*month).ok()?, i8::try_from(*day).ok()?).ok()?;
            Some((day, day))
        }
        _ => None,
    }
}

/// A day, a month, a year, or from one to another with a dash between them; an end may be left open. Nothing typed is
/// no date at all, which is well said too.
pub fn parse_days(typed: &str) -> Option<Days> {
    let plain = plain(&typed.replace("..", "\u{2013}"));
    if plain.is_empty() {
        return Some((None, None));
    }
    let spaced = plain.replace('\u{2014}', "\u{2013}").replace(" - ", "\u{2013}");
    let days = match spaced.split_once('\u{2013}') {
        None => stretch(&plain).map(|(first, last)| (Some(first), Some(last)))?,
        Some((from, until)) => {
            let end = |typed: &str| {
                let typed = typed.trim();
                if typed.is_empty() {
                    Some(None)
                } else {
                    stretch(typed).map(Some)
                }
            };
            (end(from)?.map(|(first, _)| first), end(until)?.map(|(_, last)| last))
        }
    };
    match days {
        (None, None) => None,
        (Some(first), Some(last)) if first > last => None,
        days => Some(days),
    }
}

/// Days as [`parse_days`] takes them.
pub fn typed_days((first, last): Days) -> String {
    let (Some(from), Some(until)) = (first, last) else {
        return match (first, last) {
            (None, None) => String::new(),
            (first, last) => {
                let end = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
                format!("{} \u{2013} {}", end(first), end(last)).trim().to_owned()
            }
        };
    };
    if from == until {
        return from.to_string();
    }
    if from.first_of_year() == from && from.last_of_year() == until {
        return format!("{:04}", from.year());
    }
    if from.first_of_month() == from && from.last_of_month() == until {
        return format!("{:04}-{:02}", from.year(), from.month());
    }
    format!("{from} \u{2013} {until}")
}

/// A whole number from 0 on; nothing typed is none and well said.
pub fn parse_count(typed: &str) -> Option<Option<u32>> {
    let plain = plain(typed);
    if plain.is_empty() {
        return Some(None);
    }
    plain.parse().ok().filter(|count| *count <= 100_000).map(Some)
}

/// A number with or without a sign.
pub fn parse_signed(typed: &str) -> Option<Option<i32>> {
    let plain = plain(typed).replace('\u{2013}', "-");
    if plain.is_empty() {
        return Some(None);
    }
    // A sign may stand behind its number, where a right-to-left field shows it.
    let (sign, digits) = if let Some(digits) = plain.strip_prefix('-').or_else(|| plain.strip_suffix('-')) {
        (-1, digits)
    } else {
        (1, plain.trim_matches('+'))
    };
    let value: i32 = digits.trim().parse().ok()?;
    (0..=100_000).contains(&value).then_some(Some(sign * value))
}

/// A year of an election.
pub fn parse_year(typed: &str) -> Option<Option<i16>> {
    let plain = plain(typed);
    if plain.is_empty() {
        return Some(None);
    }
    let year = plain.parse().ok().filter(|year| (1800..=2200).contains(year));
    year.map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_any_digits_and_never_made_up() {
        let day = Date::new(2021, 11, 8).ok();
        for typed in ["2021-11-08", "2021/11/8", "٢٠٢١-١١-٠٨", "۲۰۲۱/۱۱/۰۸", " 2021.11.08 "] {
            assert_eq!(parse_day(typed), day, "{typed}");
        }
        for typed in ["", "2021", "2021-02-30", "8-11-2021", "2021-11-08-1", "21-11-08"] {
            assert_eq!(parse_day(typed), None, "{typed}");
        }
    }

    #[test]
    fn stretches_come_back_as_they_were_typed() {
        for typed in [
            "2021-11-07",
            "2021-11",
            "2021",
            "2021-11-05 \u{2013} 2021-11-07",
            "2021-11-05 \u{2013}",
            "",
        ] {
            let days = parse_days(typed).unwrap();
            assert_eq!(typed_days(days), typed);
        }
        assert_eq!(parse_days("٢٠٢١-١١ .. ٢٠٢٢"), parse_days("2021-11-01 – 2022-12-31"));
        for typed in ["2021-13", "2021-11-07 – 2021-11-05", "أمس", "–", "31-12-2021"] {
            assert_eq!(parse_days(typed), None, "{typed}");
        }
    }

    #[test]
    fn numbers_keep_their_sign_wherever_it_stands() {
        assert_eq!(parse_signed("-32"), Some(Some(-32)));
        assert_eq!(parse_signed("\u{2212}٣٢"), Some(Some(-32)));
        assert_eq!(parse_signed("32-"), Some(Some(-32)));
        assert_eq!(parse_signed("+19"), Some(Some(19)));
        assert_eq!(parse_signed("١٩"), Some(Some(19)));
        assert_eq!(parse_signed(""), Some(None));
        assert_eq!(parse_signed("كثير"), None);
        assert_eq!(parse_count("٧٣"), Some(Some(73)));
        assert_eq!(parse_count("-1"), None);
        assert_eq!(parse_count("99999999999"), None);
        assert_eq!(parse_year("٢٠٢١"), Some(Some(2021)));
        assert_eq!(parse_year("21"), None);
    }
}
