//! Days of a list under their month or year: `يناير 2011:` and, a line each, `04: …`, `14: …`; `2011` and then `14 يناير: …`;
//! sections that are headed by their years (`2005: موجة جديدة`). Owns these lists only; days that say their month and year are
//! found word by word elsewhere.

use std::ops::Range;

use crate::arabic::{TokenKind, TokenizedText};

use super::expression::{DateExpression, MonthReference, Point, Tense, YearReference};
use super::mention::DateMention;

/// Adds the days to `found`, which stays in order; the months above them become headings.
pub(super) fn add_days(text: &TokenizedText, found: &mut Vec<DateMention>) {
    add_years(text, found);
    add_years_of_sections(text, found);
    add_opening_years(text, found);
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

/// Adds the years that open lines (`• 2015: حصل على 80 مقعدا`), where two lines or more do so.
fn add_opening_years(text: &TokenizedText, found: &mut Vec<DateMention>) {
    let opening = |line: &Range<usize>| {
        let at = first_word(text, line.clone());
        let year = year_at(text, at)?;
        let is_parted = text.mark(at + 1) == Some(':') && !text.is_glued(at + 2) && at + 2 < line.end;
        let is_free = || {
            let begun = found.partition_point(|mention| mention.tokens.start <= at);
            begun == 0 || found.get(begun - 1).is_none_or(|mention| !mention.tokens.contains(&at))
        };
        (is_parted && is_free()).then_some((at, year))
    };
    let headings = years_of_sections(text);
    let is_heading = |at: usize| {
        let begun = headings.partition_point(|(line, _)| line.start <= at);
        begun > 0 && headings.get(begun - 1).is_some_and(|(line, _)| line.contains(&at))
    };
    // `1975: اندلاع الحرب` right above `1982: الاجتياح`: entries of a list, not headings with something below them.
    let opened: Vec<Option<(usize, i16)>> = text.paragraphs().iter().map(opening).collect();
    let opens = |place: Option<usize>| place.and_then(|place| opened.get(place)).is_some_and(Option::is_some);
    let is_entry = |place: usize| opens(place.checked_sub(1)) || opens(Some(place + 1));
    let years: Vec<(usize, i16)> = opened
        .iter()
        .enumerate()
        .filter_map(|(place, opening)| Some((place, (*opening)?)))
        .filter(|(place, (at, _))| !is_heading(*at) || is_entry(*place))
        .map(|(_, opening)| opening)
        .collect();
    if years.len() < 2 {
        return;
    }
    found.extend(years.into_iter().map(|(at, year)| {
        let point = Point {
            year: YearReference::Number(year),
            ..Point::default()
        };
        DateMention {
            span: text.span(at..at + 1),
            tokens: at..at + 1,
            expression: DateExpression::Point(point),
            tense: Tense::Unknown,
            tense_is_firm: false,
            is_target: false,
            is_appointed: false,
            is_heading: false,
            approximate: false,
            offset: None,
            time: None,
            is_apposed: false,
            is_told_behind: false,
            rule: "date/year-of-line",
        }
    }));
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

/// Gives days and months that say no year that of the section they stand in, where two sections or more are headed by one. Behind
/// another year in a section its story goes on from there.
fn add_years_of_sections(text: &TokenizedText, found: &mut [DateMention]) {
    add_years_of_lines(text, found);
    let headings = years_of_sections(text);
    if headings.is_empty() {
        return;
    }
    let mut next = 0;
    let mut year_under_way = None;
    for mention in found {
        while let Some((line, year)) = headings.get(next).filter(|(line, _)| line.start <= mention.tokens.start) {
            year_under_way = (!line.contains(&mention.tokens.start)).then_some(*year);
            next += usize::from(year_under_way.is_some());
            if year_under_way.is_none() {
                break;
            }
        }
        match year_under_way {
            // `1997: عتبة التناوب`, and under it `في 14 نونبر من تلك السنة`
            Some(year) if points_at_year(&mention.expression) => {
                mention.take_year(year);
                mention.rule = "date/day-of-list";
            }
            Some(year) if mention.names_a_month() => {
                give_year(&mut mention.expression, year);
                mention.rule = "date/day-of-list";
            }
            Some(year) if says_other_year(&mention.expression, year) => year_under_way = None,
            _ => {}
        }
    }
}

/// Gives days and months on a line that opens with its year that year: `2015: … وفي 7 حزيران نال`, where several lines do.
fn add_years_of_lines(text: &TokenizedText, found: &mut [DateMention]) {
    let opens = |line: &Range<usize>| {
        let opening = first_word(text, line.clone());
        let year = year_at(text, opening)?;
        is_parted(text, opening).then(|| (line.clone(), year))
    };
    let lines: Vec<_> = text.paragraphs().iter().filter_map(opens).collect();
    if lines.len() < 2 {
        return;
    }
    for (line, year) in lines {
        let first = found.partition_point(|mention| mention.tokens.start < line.start);
        let inside = found
            .iter_mut()
            .skip(first)
            .take_while(|mention| mention.tokens.start < line.end);
        // A year before it is only looked back on.
        let goes_on = |mention: &&mut DateMention| !says_later_year(&mention.expression, year);
        for mention in inside.take_while(goes_on) {
            if mention.names_a_month() {
                give_year(&mut mention.expression, year);
                mention.rule = "date/day-of-list";
            }
        }
    }
}

/// `1991:`, `2009 -`: a year that a mark parts from what it tells.
fn is_parted(text: &TokenizedText, opening: usize) -> bool {
    text.mark(opening + 1)
        .is_some_and(|mark| matches!(mark, ':' | '-' | '–' | '—'))
        && !text.is_glued(opening + 2)
}

/// Puts `year` into all points of `expression` that say none.
fn give_year(expression: &mut DateExpression, year: i16) {
    match expression {
        DateExpression::Point(point) if point.year == YearReference::None => point.year = YearReference::Number(year),
        DateExpression::Part { whole, .. } | DateExpression::Nth { whole, .. } => give_year(whole, year),
        DateExpression::Range { from, to, .. } => {
            for end in [from, to].into_iter().flatten() {
                give_year(end, year);
            }
        }
        _ => {}
    }
}

/// True for a month or day `من تلك السنة`.
fn points_at_year(expression: &DateExpression) -> bool {
    matches!(
        expression,
        DateExpression::Point(Point {
            year: YearReference::Told(0),
            month: MonthReference::Named(_),
            ..
        })
    )
}

/// True for a year in digits behind `year`.
fn says_later_year(expression: &DateExpression, year: i16) -> bool {
    matches!(expression, DateExpression::Point(Point { year: YearReference::Number(other), .. }) if *other > year)
}

/// True for a year in digits that is not `year`.
fn says_other_year(expression: &DateExpression, year: i16) -> bool {
    matches!(expression, DateExpression::Point(Point { year: YearReference::Number(other), .. }) if *other != year)
}

/// The lines that head a section with its year, in order: `2005: موجة جديدة`, `2009 - ثبات`, the year alone, or a vote with its year
/// (`انتخابات 1995`); none where there is only one.
pub(crate) fn years_of_sections(text: &TokenizedText) -> Vec<(Range<usize>, i16)> {
    /// Words of a heading.
    const WORDS_MAX: usize = 12;
    let heads = |line: &Range<usize>| {
        let opening = first_word(text, line.clone());
        let is_short = line.end <= opening + WORDS_MAX && line.clone().all(|at| text.mark(at) != Some('.'));
        if !is_short {
            return None;
        }
        let year = year_at(text, opening)
            .filter(|_| is_parted(text, opening) || year_alone(text, line).is_some())
            .or_else(|| year_of_vote(text, opening, line.end))?;
        Some((line.clone(), year))
    };
    let headings: Vec<_> = text.paragraphs().iter().filter_map(heads).collect();
    if headings.len() < 2 { Vec::new() } else { headings }
}

/// The year of a short line that names an election by it: `انتخابات 1995`, `الدورة الأولى (2005)`, `انتخابات 2002 وما بعدها`.
fn year_of_vote(text: &TokenizedText, opening: usize, end: usize) -> Option<i16> {
    /// Tokens of such a line, brackets included.
    const TOKENS_MAX: usize = 7;
    let is_vote = matches!(
        text.folded(opening).trim_start_matches("ال"),
        "انتخابات" | "تشريعيات" | "اقتراع" | "دوره" | "مجلس" | "برلمان"
    );
    if !is_vote || end > opening + TOKENS_MAX {
        return None;
    }
    let mut years = (opening + 1..end).filter_map(|at| year_at(text, at));
    let year = years.next()?;
    years.next().is_none().then_some(year)
}

/// The year that is all of a line.
fn year_alone(text: &TokenizedText, line: &Range<usize>) -> Option<i16> {
    let opening = first_word(text, line.clone());
    let year = year_at(text, opening)?;
    let is_alone = (opening + 1..line.end).all(|index| text.mark(index).is_some());
    is_alone.then_some(year)
}

/// Four digits that can be a year of our time.
fn year_at(text: &TokenizedText, index: usize) -> Option<i16> {
    let (year, digits) = text.digits(index)?;
    i16::try_from(year)
        .ok()
        .filter(|year| digits == 4 && (1800..2100).contains(year))
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
