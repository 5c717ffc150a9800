//! Runs of digits with their separators. Owns what one written number is; knows no unit and no date.

use super::fold::digit_value;

/// A number as written.
pub(super) struct Scanned {
    /// Bytes it takes.
    pub(super) length: usize,
    /// Its value.
    pub(super) value: f64,
    /// Digits, where it is a plain run of fewer than 256; 0 otherwise.
    pub(super) plain_digits: u8,
}

/// One run of digits: its length in bytes, how many digits, its value.
#[derive(Clone, Copy)]
struct Run {
    bytes: usize,
    digits: usize,
    value: f64,
}

fn run(text: &str) -> Option<Run> {
    let mut found = Run {
        bytes: 0,
        digits: 0,
        value: 0.0,
    };
    for character in text.chars() {
        let Some(digit) = digit_value(character) else { break };
        found.bytes += character.len_utf8();
        found.digits += 1;
        found.value = found.value * 10.0 + f64::from(digit);
    }
    (found.digits > 0).then(|| Run {
        value: if found.value.is_finite() { found.value } else { f64::MAX },
        ..found
    })
}

/// The separator at the start of `text` and the run of digits glued after it.
fn separated(text: &str) -> Option<(char, usize, Run)> {
    let separator = text.chars().next().filter(|character| is_separator(*character))?;
    let after = text.get(separator.len_utf8()..)?;
    Some((separator, separator.len_utf8(), run(after)?))
}

fn is_separator(character: char) -> bool {
    matches!(
        character,
        ',' | '.' | '٬' | '٫' | '،' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’'
    )
}

/// The number at the start of `text`; with `in_series` (digits and a separator stand glued before it) the plain run alone.
///
/// Thousands: `1,200` `1٬200` `1،200` `1.200.000` `1 200` (no-break space) `10 000`; decimals: `12.5` `12٫5` `12,5`.
/// What could be a date (`10.5.2021`) or a list (`2018,2021`) stays in parts.
pub(super) fn scan(text: &str, in_series: bool) -> Option<Scanned> {
    let first = run(text)?;
    let plain = Scanned {
        length: first.bytes,
        value: first.value,
        plain_digits: u8::try_from(first.digits).unwrap_or(0),
    };
    let Some((separator, width, second)) = text.get(first.bytes..).and_then(separated) else {
        return Some(plain);
    };
    if in_series {
        return Some(plain);
    }
    let after_second = first.bytes + width + second.bytes;
    let next = text.get(after_second..).and_then(separated);
    let repeats = next.is_some_and(|(other, ..)| other == separator && separator != ' ');
    let is_grouping = first.digits <= 3
        && first.value > 0.0
        && second.digits == 3
        && match separator {
            ',' | '٬' | '،' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’' => true,
            '.' => {
                // 1.234,50: a comma before one or two digits parts the decimals, so the dot groups.
                let is_before_decimals = next.is_some_and(|(other, _, part)| other == ',' && part.digits <= 2);
                repeats || is_before_decimals || counts_wholes(second, text.get(after_second..).unwrap_or(""))
            }
            // An ordinary space groups thousands only where no list of numbers could look so.
            ' ' => second.value == 0.0 || next.is_some_and(|(other, _, group)| other == ' ' && group.digits == 3),
            _ => false,
        };
    if is_grouping && let Some(scanned) = grouped_number(text, first, separator) {
        return Some(scanned);
    }
    let is_decimal = match separator {
        '.' | '٫' => !repeats,
        // 0,23456; four digits behind a comma may be a year.
        ',' => !repeats && (second.digits <= 2 || first.digits <= 2 && (second.digits >= 5 || first.value == 0.0)),
        _ => false,
    };
    if is_decimal && second.digits <= 15 {
        return Some(Scanned {
            length: after_second,
            value: first.value + fraction(second),
            plain_digits: 0,
        });
    }
    Some(plain)
}

/// True where a dot before three digits groups thousands: `12.000`, `2.500 ناخب`, `12.345 صوتا`. Nobody writes a decimal with
/// a zero at its end, but for the thousandths of a million or a percentage; what a noun in the accusative counts is whole.
fn counts_wholes(group: Run, behind: &str) -> bool {
    let word: String = super::fold(behind.trim_start().split(char::is_whitespace).next().unwrap_or(""));
    let is_of_scale = word.starts_with(['%', '٪'])
        || [
            "مليون",
            "مليار",
            "ملايين",
            "مليارات",
            "بليون",
            "تريليون",
            "الف",
            "الاف",
            "بالم",
            "في",
            "نقطه",
        ]
        .iter()
        .any(|scale| word.starts_with(scale));
    let is_accusative = word.ends_with('ا') && word.chars().count() > 3;
    !is_of_scale && (group.value % 10.0 == 0.0 || is_accusative)
}

/// Groups of three that one number may have; also what keeps a long list of triples from being read again and again.
const GROUPS_MAX: usize = 12;

/// Groups of three after the first run, then perhaps decimals. None where the groups do not come out even.
fn grouped_number(text: &str, first: Run, separator: char) -> Option<Scanned> {
    let (mut length, mut value, mut groups) = (first.bytes, first.value, 0);
    while let Some((other, width, group)) = text.get(length..).and_then(separated) {
        let again = text.get(length + width + group.bytes..).and_then(separated);
        let is_space = matches!(other, ' ' | '\u{a0}');
        if other == separator || (is_space && group.digits == 3 && group.value == 0.0) {
            groups += 1;
            if group.digits != 3 || groups > GROUPS_MAX {
                return None;
            }
            (length, value) = (length + width + group.bytes, value * 1000.0 + group.value);
            continue;
        }
        let is_point = matches!(other, '.' | '٫') || other == ',' && separator == '.' && group.digits <= 2;
        if is_point && again.is_none_or(|(third, ..)| third != other) && group.digits <= 15 {
            (length, value) = (length + width + group.bytes, value + fraction(group));
        }
        break;
    }
    let value = if value.is_finite() { value } else { f64::MAX };
    Some(Scanned {
        length,
        value,
        plain_digits: 0,
    })
}

fn fraction(run: Run) -> f64 {
    run.value / 10f64.powi(run.digits as i32)
}
