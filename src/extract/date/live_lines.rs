//! Lines of a live report that open with a clock (`13:05 سامي كمال يمهل أنصاره`) under a line with the day. Owns which lines these are and
//! gives each its day; days themselves are found word by word elsewhere.

use std::ops::Range;

use crate::arabic::{TokenKind, TokenizedText};

use super::mention::{DateMention, DayTime};

/// Name of the rule for the day of such a line.
const RULE: &str = "date/line-of-clock";

/// Fewest lines that make a live report.
const LINES_MIN: usize = 2;

/// Most tokens of the line with the day.
const HEADER_MAX: usize = 14;

/// Adds a day to each line that opens with a clock below a short line that names one. `found` stays in order.
pub(super) fn add_days_of_clocks(text: &TokenizedText, found: &mut Vec<DateMention>) {
    let clocks: Vec<_> = text
        .paragraphs()
        .iter()
        .map(|line| (line, clock_opening(text, line)))
        .collect();
    if clocks.iter().filter(|(_, clock)| clock.is_some()).count() < LINES_MIN {
        return;
    }
    let mut header: Option<DateMention> = None;
    let mut added = Vec::new();
    for (line, clock) in clocks {
        let first = found.partition_point(|mention| mention.tokens.start < line.start);
        let mut inside = found.iter().skip(first).take_while(|mention| mention.tokens.start < line.end);
        match (clock, &header) {
            (None, _) if line.len() <= HEADER_MAX => header = inside.find(|mention| mention.is_day()).cloned().or(header),
            (Some((tokens, time)), Some(day)) if !inside.any(|mention| mention.tokens.start <= tokens.end) => {
                added.push(DateMention {
                    span: text.span(tokens.clone()),
                    tokens,
                    time: Some(time),
                    is_target: false,
                    is_appointed: false,
                    is_apposed: false,
                    is_told_behind: false,
                    is_heading: false,
                    rule: RULE,
                    ..day.clone()
                });
            }
            _ => {}
        }
    }
    found.extend(added);
    found.sort_by_key(|mention| mention.tokens.start);
}

/// The clock that `line` begins with, marks before it aside: its tokens and its time.
fn clock_opening(text: &TokenizedText, line: &Range<usize>) -> Option<(Range<usize>, DayTime)> {
    let start = line
        .clone()
        .find(|&at| text.mark(at).is_none() && text.kind(at) != Some(TokenKind::LineBreak))?;
    let (hour, _) = text.digits(start).filter(|(_, digits)| (1..=2).contains(digits))?;
    let (minute, _) = text.digits(start + 2).filter(|(_, digits)| *digits == 2)?;
    let hour = u8::try_from(hour).ok().filter(|hour| *hour < 24)?;
    let minute = u8::try_from(minute).ok().filter(|minute| *minute < 60)?;
    let is_clock = text.mark(start + 1) == Some(':') && text.is_glued(start + 1) && text.is_glued(start + 2);
    let goes_on = (start + 3..line.end.min(start + 6)).any(|at| text.word(at).is_some());
    (is_clock && goes_on && !text.is_glued(start + 3)).then_some((start..start + 3, DayTime::Clock(hour, minute)))
}
