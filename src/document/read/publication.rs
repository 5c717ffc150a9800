//! Publication dates as fields of a file write them (`2021-11-08T10:00:00+03:00`, `08/11/2021`), never prose.

use jiff::civil::Date;

/// The day that a field states; none where it states none that exists. A time of day and its zone are left out: the
/// day is the one written.
pub(super) fn day(field: &str) -> Option<Date> {
    let ascii: String = field.trim().chars().map(ascii_digit).collect();
    let mut numbers = ascii
        .split(|character: char| !character.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(|part| (part.len(), part.parse::<i32>().ok()));
    let mut next = || numbers.next().and_then(|(length, value)| Some((length, value?)));
    if !ascii.starts_with(|character: char| character.is_ascii_digit()) {
        return rfc_2822(&ascii);
    }
    let (first_length, first) = next()?;
    if first_length == 8 {
        return date(first / 10_000, first / 100 % 100, first % 100);
    }
    let Some(((_, second), (third_length, third))) = next().zip(next()) else {
        return rfc_2822(&ascii);
    };
    match (first_length, third_length) {
        (4, _) => date(first, second, third),
        // Day first, as everywhere Arabic is written.
        (1 | 2, 4) => date(third, second, first),
        _ => rfc_2822(&ascii),
    }
}

/// `Mon, 08 Nov 2021 10:00:00 GMT`, as some feeds and pages have it.
fn rfc_2822(field: &str) -> Option<Date> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let words: Vec<&str> = field
        .split(|character: char| !character.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let month_of = |word: &str| {
        let word = word.to_ascii_lowercase();
        MONTHS
            .iter()
            .position(|month| word.starts_with(month))
            .filter(|_| word.len() >= 3)
    };
    let (at, month) = words.iter().enumerate().find_map(|(at, word)| Some((at, month_of(word)?)))?;
    let number = |at: usize| words.get(at).and_then(|word| word.parse::<i32>().ok());
    let month = i32::try_from(month).ok()? + 1;
    let year = |value: &i32| (1800..=2999).contains(value);
    // `8 Nov 2021`, or `Nov 8, 2021`.
    let day_first = at.checked_sub(1).and_then(number).zip(number(at + 1).filter(year));
    let month_first = number(at + 1).zip(number(at + 2).filter(year));
    let (day, year) = day_first.or(month_first)?;
    date(year, month, day)
}

fn date(year: i32, month: i32, day: i32) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
        .ok()
        .filter(|date| date.year() >= 1800)
}

fn ascii_digit(character: char) -> char {
    let value = match character {
        '٠'..='٩' => u32::from(character) - u32::from('٠'),
        '۰'..='۹' => u32::from(character) - u32::from('۰'),
        _ => return character,
    };
    char::from_digit(value, 10).unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::day;

    #[test]
    fn fields_give_the_day_they_write() {
        for field in [
            "2021-11-08",
            "2021-11-08T23:59:00+03:00",
            "2021/11/8",
            "08/11/2021",
            "8.11.2021",
            "20211108",
            "Mon, 08 Nov 2021 10:00:00 GMT",
            "Nov 8, 2021",
            "8 November 2021",
            "٢٠٢١-١١-٠٨",
            "٨/١١/٢٠٢١",
        ] {
            assert_eq!(day(field), Some(date(2021, 11, 8)), "{field}");
        }
    }

    #[test]
    fn what_is_no_day_gives_none() {
        for field in [
            "",
            "2021",
            "2021-02-30",
            "31/04/2021",
            "yesterday",
            "99999-01-01",
            "10:30",
            "Nov 2021",
        ] {
            assert_eq!(day(field), None, "{field}");
        }
    }
}
