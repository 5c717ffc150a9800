//! Days of a list under their month or year: `يناير 2011:` and, a line each, `04: …`, `14: …`; `2011` and then `14 يناير: …`.
//! Owns these lists only; days that say their month and year are found word by word elsewhere.

use std::ops::Range;

use crate::arabic::{TokenKind, TokenizedText};

use super::expression::{DateExpression, MonthReference, Point, YearReference};
use super::mention::DateMention;

/// Adds the days to `found`, which stays in order; the months above them become headings.
pub(super) fn add_days(text: &TokenizedText, found: &mut Vec<DateMention>) {
    add_years(text, found);
    if !found.iter().any(|mention| is_month(mention).is_some()) {
        return;
    }
    let mut days = Vec::new();
    let mut heading: Option<usize> = None;
    for line in text.paragraphs() {
        let opening = first_word(text, line.clone());
        if let Some(place) = heading_at(text, found, opening, line) {
            heading = Some(place);
            let after = found.get(place).map_or(line.end, |mention| mention.tokens.end + 1);
            days.extend(day_at(text, found, place, after, line));
        } else if let Some(place) = heading {
            days.extend(day_at(text, found, place, opening, line));
        }
    }
    for (place, _) in &days {
        if let Some(mention) = found.get_mut(*place) {
            mention.is_heading = true;
        }
    }
    found.extend(days.into_iter().map(|(_, day)| day));
    found.sort_by_key(|mention| mention.tokens.start);
}

/// Gives days that open a line the year that stands alone on a line above them.
fn add_years(text: &TokenizedText, found: &mut [DateMention]) {
    let mut heading = None;
    let mut lines = text.paragraphs().iter();
    for mention in found.iter_mut().filter(|mention| mention.lacks_only_year()) {
        let start = mention.tokens.start;
        let mut opens = false;
        for line in lines.by_ref() {
            heading = year_alone(text, line).or(heading);
            opens = line.contains(&start) && first_word(text, line.clone()) == start;
            if line.contains(&start) {
                break;
            }
        }
        if let (true, Some(year), DateExpression::Point(point)) = (opens, heading, &mut mention.expression) {
            point.year = YearReference::Number(year);
            mention.rule = "date/day-of-list";
        }
    }
}

/// The year that is all of a line.
fn year_alone(text: &TokenizedText, line: &Range<usize>) -> Option<i16> {
    let opening = first_word(text, line.clone());
    let (year, _) = text
        .digits(opening)
        .filter(|(year, digits)| *digits == 4 && (1800..2100).contains(year))?;
    let is_alone = (opening + 1..line.end).all(|index| text.mark(index).is_some());
    is_alone.then(|| i16::try_from(year).ok()).flatten()
}

/// A month without a day.
fn is_month(mention: &DateMention) -> Option<&Point> {
    match &mention.expression {
        DateExpression::Point(point) if point.day.is_none() && matches!(point.month, MonthReference::Named(_)) => Some(point),
        _ => None,
    }
}

/// The first token of a line behind its list marks.
fn first_word(text: &TokenizedText, line: Range<usize>) -> usize {
    let end = line.end;
    line.into_iter().find(|&index| text.mark(index).is_none()).unwrap_or(end)
}

/// The month that a line begins with and that a colon or the line's end closes.
fn heading_at(text: &TokenizedText, found: &[DateMention], opening: usize, line: &Range<usize>) -> Option<usize> {
    let place = found.partition_point(|mention| mention.tokens.start < opening);
    let mention = found.get(place).filter(|mention| mention.tokens.start == opening)?;
    let end = mention.tokens.end;
    (is_month(mention).is_some() && (end >= line.end || text.mark(end) == Some(':'))).then_some(place)
}

/// The day in plain digits at `index`, which a colon or a dash parts from what it tells.
fn day_at(
    text: &TokenizedText,
    found: &[DateMention],
    heading: usize,
    index: usize,
    line: &Range<usize>,
) -> Option<(usize, DateMention)> {
    let (day, digits) = text.digits(index).filter(|_| line.contains(&index))?;
    let parted = match text.mark(index + 1)? {
        ':' => true,
        '-' | '–' | '—' => !matches!(text.kind(index + 2), Some(TokenKind::Number(_))),
        _ => false,
    };
    let is_taken = found
        .iter()
        .skip(heading)
        .take_while(|mention| mention.tokens.start <= index)
        .any(|mention| mention.tokens.contains(&index));
    let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day) && digits <= 2)?;
    let month = found.get(heading)?;
    let point = is_month(month)?;
    (parted && !is_taken).then(|| {
        let mention = DateMention {
            span: text.span(index..index + 1),
            tokens: index..index + 1,
            expression: DateExpression::Point(Point {
                day: Some(day),
                ..point.clone()
            }),
            rule: "date/day-of-list",
            ..month.clone()
        };
        (heading, mention)
    })
}
