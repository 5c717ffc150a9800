//! Lines that head sections of a text with the year that they tell of: `2005: موجة جديدة`, `الدورة الثانية (2010–2014)`,
//! `ماذا عن 2024؟`. Owns these lines; which election the year means is `focus`'s.

use std::ops::Range;

use crate::arabic::{TokenKind, TokenizedText};
use crate::extract::date::years_of_sections;

/// Words of a heading.
const WORDS_MAX: usize = 8;

/// How many headings a text has whose one year heads a section.
const HEADINGS_MIN: usize = 3;

/// A line that heads what follows it.
#[derive(Clone, Debug)]
pub(super) struct Heading {
    /// Its tokens.
    pub(super) line: Range<usize>,
    /// The year that it names; none ends the section before.
    pub(super) year: Option<i16>,
    /// True for the years of a term, which began after its election.
    pub(super) is_term: bool,
}

/// The headings of a text, in order; none where fewer than two of them name a year.
pub(super) fn headings_of(text: &TokenizedText) -> Vec<Heading> {
    let mut by_year: Vec<Heading> = years_of_sections(text)
        .into_iter()
        .map(|(line, year)| Heading {
            line,
            year: Some(year),
            is_term: false,
        })
        .collect();
    // The first line is the title of all.
    let others = text.paragraphs().iter().skip(1).filter_map(|line| heading(text, line));
    if by_year.is_empty() {
        let headings: Vec<Heading> = others.collect();
        let dated = headings.iter().filter(|heading| heading.year.is_some()).count();
        // `الدورة الأولى (2005)` above sections that are only numbered.
        let in_brackets = headings
            .iter()
            .any(|heading| heading.year.is_some() && text.mark(heading.line.end.saturating_sub(1)) == Some(')'));
        let enough = dated >= 2 || in_brackets && headings.len() >= HEADINGS_MIN;
        return if enough { headings } else { Vec::new() };
    }
    // `ماذا عن 2024؟` among the lines that begin with their year.
    let dated: Vec<Heading> = others.filter(|heading| heading.year.is_some()).collect();
    by_year.extend(dated.into_iter().filter(|heading| !is_line_of(text, heading)));
    by_year.sort_by_key(|heading| heading.line.start);
    by_year
}

/// True for a line that begins with its year: those are known.
fn is_line_of(text: &TokenizedText, heading: &Heading) -> bool {
    let opening = heading.line.clone().find(|&at| text.mark(at).is_none());
    opening.is_some_and(|at| text.digits(at).is_some())
}

/// A short line of words that is no sentence; its only numbers may be a year or the years of a term.
fn heading(text: &TokenizedText, line: &Range<usize>) -> Option<Heading> {
    let words = line.clone().filter(|&at| text.mark(at).is_none()).count();
    let is_closed = |at: usize| matches!(text.mark(at), Some('.' | '،' | '؛' | '•' | '*' | '|'));
    let opens_list = line
        .clone()
        .next()
        .is_some_and(|at| text.mark(at).is_some_and(|mark| matches!(mark, '-' | '–' | '—')));
    if words == 0 || words > WORDS_MAX || opens_list || line.clone().any(is_closed) {
        return None;
    }
    let numbers: Vec<usize> = line
        .clone()
        .filter(|&at| matches!(text.kind(at), Some(TokenKind::Number(_))))
        .collect();
    let year_at = |at: &usize| {
        let (year, digits) = text.digits(*at)?;
        i16::try_from(year)
            .ok()
            .filter(|year| digits == 4 && (1800..2100).contains(year))
    };
    let years: Vec<i16> = numbers.iter().filter_map(year_at).collect();
    if years.len() < numbers.len() {
        return None;
    }
    let is_term = matches!((numbers.as_slice(), years.as_slice()), ([first, second], [begins, ends])
        if *second == first + 2 && begins < ends && text.mark(first + 1).is_some_and(|mark| matches!(mark, '-' | '–' | '—' | '/')));
    Some(Heading {
        line: line.clone(),
        year: years.first().copied().filter(|_| years.len() == 1 || is_term),
        is_term,
    })
}
