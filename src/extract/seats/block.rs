//! Lines of counts under a line that says whose election they are: `وكانت نتائج انتخابات 2018 كما يلي:` over `السهل: 54`. Owns which
//! lines such a heading dates; what a line states of its own election stays, headings of sections are `resolve`'s.

use std::ops::Range;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::statement::Reader;
use super::{Period, SeatMention, period, times};

/// Fewest lines under a heading.
const LINES_MIN: usize = 2;

/// Longest heading, in tokens.
const HEADING_MAX: usize = 32;

/// Gives the counts of such lines the election of their heading.
pub(super) fn date(reader: &mut Reader) {
    let text = reader.text();
    let lines = text.paragraphs();
    let mut place = 0;
    while let Some(heading) = lines.get(place) {
        place += 1;
        let Some(period) = period_of_heading(text, heading) else {
            continue;
        };
        let rest = lines.get(place..).unwrap_or_default();
        let of_line = |line: &Range<usize>| {
            let span = text.span(line.clone());
            let first = reader.seats.partition_point(|mention| mention.number.start < span.start);
            let end = reader.seats.partition_point(|mention| mention.number.start < span.end);
            first..end
        };
        let is_counted = |line: &&Range<usize>| !of_line(line).is_empty() && !ends_with_colon(text, line);
        let count = rest.iter().take_while(is_counted).count();
        if count < LINES_MIN {
            continue;
        }
        let undated = rest
            .iter()
            .take(count)
            .filter(|line| !names_vote(text, line))
            .flat_map(of_line)
            .collect::<Vec<_>>();
        for at in undated {
            // `السهل: 73 مقعدا بعد 54`: the earlier figure stays one.
            // `السهل: 73 مقعدا (54)` where another line says that the brackets are of 2018.
            let is_own = |mention: &SeatMention| match mention.period {
                Period::Unstated => true,
                Period::Year(_) => mention.rule != "seats/line",
                _ => false,
            };
            if let Some(mention) = reader.seats.get_mut(at).filter(|mention| is_own(mention)) {
                mention.period = period;
            }
        }
        place += count;
    }
}

fn ends_with_colon(text: &NamedText, line: &Range<usize>) -> bool {
    line.end > line.start && text.mark(line.end - 1) == Some(':')
}

/// True for a line that says of its own whose election its counts are.
fn names_vote(text: &NamedText, line: &Range<usize>) -> bool {
    line.clone().any(|at| period::year_at(text, at).is_some()) || period::find(text, line.clone()).is_some()
}

/// The one election that a line ending in a colon names.
fn period_of_heading(text: &NamedText, line: &Range<usize>) -> Option<Period> {
    let may_head = line.len() <= HEADING_MAX && ends_with_colon(text, line);
    may_head.then(|| vote_of(text, line)).flatten()
}

/// The one election that the words before a colon name.
pub(super) fn vote_of(text: &NamedText, line: &Range<usize>) -> Option<Period> {
    // `منذ 2003`, `الفارق عن 2013 بين قوسين`, `مقارنة بـ2018`: what the counts are measured from.
    let compares = |at: usize| {
        cue::is(text, at, COMPARE | VERSUS)
            || times::is(text, at, times::BRACKETED)
            || matches!(text.folded(at), "الفارق" | "الفرق" | "مقارنه")
    };
    let mut years = line.clone().filter_map(|at| Some((at, period::year_at(text, at)?)));
    if let Some((at, year)) = years.next() {
        let led = |back: usize| at.checked_sub(back).map_or("", |before| text.folded(before));
        let measures = [led(1), led(2)]
            .into_iter()
            .any(|word| matches!(word, "منذ" | "بعد" | "قبل" | "عن"));
        let is_one = years.all(|(_, other)| other == year) && !measures && !line.clone().any(compares);
        return is_one.then_some(Period::Year(year));
    }
    // `الدورة السابقة:`
    let is_former = |at: usize| cue::is(text, at, ELECTION | TERM | CHAMBER) && cue::is(text, at + 1, BEFORE);
    if line.clone().any(is_former) {
        return Some(Period::Before);
    }
    let (period, _) = period::find(text, line.clone())?;
    (period != Period::Unstated).then_some(period)
}
