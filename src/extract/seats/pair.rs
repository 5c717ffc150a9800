//! Lines that give a list's counts at two elections: `السهل: 54 (2018) – 73 (2021)`, `السهل (2018: 54 / 2021: 73)`, `السهل: 73 (سابقا
//! 54)`, `السهل: 54 ← 73`, and `السهل: 54 مقعدا – 73 مقعدا` where other lines or the heading say which is which. Owns the shape of these lines, which hold nothing else; lines with one count are `roll`'s, rows under
//! a heading `table`'s.

mod body;
mod names;

use std::ops::Range;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::statement::Reader;
use super::{Period, SeatMention, period, roll, times};
use crate::base::{Message, Span};
use crate::extract::name::words as name_words;

pub(super) use body::Count;
use body::{Body, counts_any};
pub(super) use names::{name_of_line, names};

/// Fewest lines in a row that are read.
pub(super) const LINES_MIN: usize = 2;

/// Longest name, in tokens.
const NAME_MAX: usize = 7;

/// Longest line, in tokens.
const LINE_MAX: usize = 30;

/// Lines above in which a word for seats may stand, where the lines have none.
const HEADING_LINES: usize = 4;

/// A line of a list and its two counts.
struct Pair {
    name: Range<usize>,
    /// Both of [`Period::Unstated`] where the line does not tell which is which.
    counts: [Count; 2],
    /// The change that the line tells besides, signed.
    change: Option<i32>,
    tokens: Range<usize>,
    has_unit: bool,
    /// True where the second count stands in brackets.
    in_brackets: bool,
    /// True where words beside the counts tell more: prose that was read knows better.
    is_prose: bool,
}

impl Pair {
    fn is_open(&self) -> bool {
        self.counts.iter().all(|count| count.period == Period::Unstated)
    }

    fn periods(&self) -> [Period; 2] {
        self.counts.clone().map(|count| count.period)
    }

    fn date(&mut self, order: &[Period; 2]) {
        for (count, period) in self.counts.iter_mut().zip(order) {
            count.period = *period;
        }
    }
}

/// Reads all such lines; what prose reading made of their numbers gives way, for their shape says more.
pub(super) fn add(reader: &mut Reader) {
    let text = reader.text();
    let lines = text.paragraphs();
    let mut run: Vec<Pair> = Vec::new();
    let mut pairs: Vec<Pair> = Vec::new();
    // Which count is of which election, as lines further up said.
    let mut order: Option<[Period; 2]> = None;
    for place in 0..=lines.len() {
        match lines.get(place).and_then(|line| parse(text, line)) {
            Some(pair) => run.push(pair),
            None if run.is_empty() => {}
            None => {
                if run.len() >= LINES_MIN && speaks_of_seats(text, &run, place) && !are_ranges(text, &run) {
                    order = order_of(text, &run, place).or(order);
                    put_in_order(&mut run, order);
                    put_in_brackets(text, &mut run, place);
                    pairs.append(&mut run);
                }
                run.clear();
            }
        }
    }
    pairs.retain(|pair| !(pair.is_prose && is_read_by_prose(reader, pair)));
    let read: Vec<Span> = pairs.iter().map(|pair| text.span(pair.tokens.clone())).collect();
    reader.forget(&read);
    for pair in pairs.iter().filter(|pair| !pair.is_open()) {
        add_pair(reader, pair);
    }
    reader.settle();
}

/// True where prose reading took both counts of a line.
fn is_read_by_prose(reader: &Reader, pair: &Pair) -> bool {
    let text = reader.text();
    let is_read = |count: &Count| reader.is_counted(text.span(count.number.clone()));
    pair.counts.iter().all(is_read)
}

/// `end` is the place of the line behind the run.
fn speaks_of_seats(text: &NamedText, run: &[Pair], end: usize) -> bool {
    let first = end.saturating_sub(run.len());
    let above = text.paragraphs().get(first.saturating_sub(HEADING_LINES)..first);
    run.iter().any(|pair| pair.has_unit)
        || above
            .unwrap_or_default()
            .iter()
            .any(|line| cue::any(text, line.clone(), SEAT | DEPUTY) || compares_lists(text, line))
}

/// `كيف تبدلت الكتل بين 2018 و2022؟`
fn compares_lists(text: &NamedText, line: &Range<usize>) -> bool {
    let of_lists = |at: usize| cue::is(text, at, CHAMBER) || name_words::table().find(text, at).is(name_words::PLURAL);
    years_of(text, line).is_some() && line.clone().any(of_lists) && !speaks_of_shares(text, line)
}

/// True where a line heads a comparison of lists without a word for seats.
pub(super) fn heads_comparison(text: &NamedText) -> bool {
    text.paragraphs()
        .iter()
        .any(|line| line.len() <= LINE_MAX && compares_lists(text, line))
}

/// `نسب الأحزاب في 2018 و2022`: votes, no seats.
fn speaks_of_shares(text: &NamedText, line: &Range<usize>) -> bool {
    cue::any(text, line.clone(), VOTE | LOCAL | WOMEN | CANDIDATE) || line.clone().any(|at| times::is(text, at, times::NO_LISTS))
}

/// `السهل: 40 – 45 مقعدا`: from that to that.
fn are_ranges(text: &NamedText, run: &[Pair]) -> bool {
    let is_range = |pair: &Pair| {
        let [first, second] = &pair.counts;
        pair.is_open() && !pair.in_brackets && first.value < second.value && !cue::is(text, first.number.end, SEAT | DEPUTY)
    };
    run.iter().all(is_range)
}

/// Which count stands first: what a line of the run says, or the two years that a line above it names. `end` is the place of
/// the line behind it.
fn order_of(text: &NamedText, run: &[Pair], end: usize) -> Option<[Period; 2]> {
    let told = run.iter().find(|pair| !pair.is_open() && !pair.in_brackets);
    told.map(Pair::periods)
        .or_else(|| years_above(text, run.len(), end).map(|years| years.map(Period::Year)))
}

/// The two years that a line above a run of so many lines names, in their order.
fn years_above(text: &NamedText, lines: usize, end: usize) -> Option<[i16; 2]> {
    let first = end.saturating_sub(lines);
    let above = text.paragraphs().get(first.saturating_sub(HEADING_LINES)..first)?;
    above.iter().rev().find_map(|line| years_of(text, line))
}

/// The first two years of a line.
fn years_of(text: &NamedText, line: &Range<usize>) -> Option<[i16; 2]> {
    let mut years = line.clone().filter_map(|at| period::year_at(text, at));
    let first = years.next()?;
    let other = years.find(|&year| year != first)?;
    Some([first, other])
}

/// `السهل: 73 مقعدا (54)`: of what vote the second count is, where another line of the run says it (`(31 في 2018)`) or a line above names two
/// years; lines of which nothing says it are left to others.
fn put_in_brackets(text: &NamedText, run: &mut Vec<Pair>, end: usize) {
    let told = run.iter().find(|pair| !pair.is_open() && pair.in_brackets).map(Pair::periods);
    let later_first = |[one, other]: [i16; 2]| [Period::Year(one.max(other)), Period::Year(one.min(other))];
    let order = told.or_else(|| years_above(text, run.len(), end).map(later_first));
    if let Some(order) = order {
        for pair in run.iter_mut().filter(|pair| pair.is_open() && pair.in_brackets) {
            pair.date(&order);
        }
    }
    run.retain(|pair| !(pair.is_open() && pair.in_brackets));
}

/// Gives the counts of lines that do not tell their elections those of `order`.
fn put_in_order(run: &mut [Pair], order: Option<[Period; 2]>) {
    let Some(order) = order else { return };
    for pair in run.iter_mut().filter(|pair| pair.is_open() && !pair.in_brackets) {
        pair.date(&order);
    }
}

fn add_pair(reader: &mut Reader, pair: &Pair) {
    let text = reader.text();
    let list = roll::reference(reader, &pair.name);
    let status = reader.status_at(pair.tokens.start);
    for count in &pair.counts {
        reader.seats.push(SeatMention {
            delta: pair.change.filter(|_| is_later(pair, count)),
            status,
            rule: "seats/line",
            steps: vec![Message::new("why-list-row")],
            ..count.told_of(&list, text)
        });
    }
}

/// True for the later of the two counts.
fn is_later(pair: &Pair, count: &Count) -> bool {
    let [one, other] = &pair.counts;
    let later = match (one.period, other.period) {
        (Period::Year(first), Period::Year(second)) if first > second => one,
        (Period::Unstated, _) => one,
        _ => other,
    };
    later.number == count.number
}

fn parse(text: &NamedText, line: &Range<usize>) -> Option<Pair> {
    if line.len() > LINE_MAX {
        return None;
    }
    let name = name(text, line)?;
    let mut body = Body::default();
    let mut at = name.end;
    while at < line.end {
        // `كان 54 مقعدا (سائرون) وأصبح 73`: a note.
        let note = text
            .partner(at)
            .filter(|&close| close > at && text.mark(at) == Some('(') && close < line.end);
        // `السهل (سابقا النهر): 54`
        let of_name = at == name.end && note.is_some_and(|close| text.mark(close + 1) == Some(':'));
        let note = note.filter(|&close| !(at..close).any(|at| text.number(at).is_some()) && (of_name || !body.found.is_empty()));
        let says_when = |close: usize| (at..close).any(|at| matches!(text.folded(at), "سابقا" | "كان" | "كانت"));
        if let Some(close) = note.filter(|&close| of_name || !says_when(close)) {
            body.is_unchanged |= !of_name && (at..close).any(|at| times::is(text, at, times::UNCHANGED));
            at = close + 1;
            continue;
        }
        match body.step(text, at) {
            Some(next) => at = next,
            // `من 20 إلى ثلاثة بعد عزوفه عن الترشح`: what is told besides.
            None if body.tells_both() && !counts_any(text, at..line.end) => {
                body.is_prose = true;
                break;
            }
            None => return None,
        }
    }
    let (has_unit, change, in_brackets, is_prose) = (body.has_unit, body.change, body.in_brackets, body.is_prose);
    let counts = body.counts()?;
    Some(Pair {
        name,
        counts,
        change,
        tokens: line.clone(),
        has_unit,
        in_brackets,
        is_prose,
    })
}

/// The two counts that `inside` tells, where it holds nothing else and says which is which.
pub(super) fn counts_in(text: &NamedText, inside: Range<usize>) -> Option<[Count; 2]> {
    let mut body = Body::default();
    let mut at = inside.start;
    while at < inside.end {
        at = body.step(text, at)?;
    }
    let counts = body.counts()?;
    counts.iter().any(|count| count.period != Period::Unstated).then_some(counts)
}

/// The name that a line begins with, behind its mark or number: what stands before a colon, a bracket or a dash.
pub(super) fn name(text: &NamedText, line: &Range<usize>) -> Option<Range<usize>> {
    let opening = line
        .clone()
        .find(|&at| text.word(at).is_some() || text.number(at).is_some())?;
    let opening = roll::behind_number(text, opening, line.end).unwrap_or(opening);
    let within = opening..line.end.min(opening + NAME_MAX + 1);
    let ends = |at: usize| text.number(at).is_some() || text.mark(at).is_some() && !text.is_quote(at);
    let mut end = within.into_iter().find(|&at| ends(at))?;
    // `• السهل 54 مقعدا بدلا من 48`
    let is_marked = text.mark(line.start).is_some_and(|mark| !matches!(mark, '(' | '[')) && !text.is_quote(line.start);
    let is_led = |at: usize| name_words::table().find(text, at).is(name_words::LED);
    if let Some(leader) = (opening..end).find(|&at| is_led(at)) {
        // `السهل بزعامة فلان: 54`
        end = leader;
    } else {
        let is_parted = matches!(text.mark(end), Some(':' | '(' | '-' | '–' | '—'));
        let is_counted = is_marked && text.number(end).is_some();
        if !is_parted && !is_counted {
            return None;
        }
    }
    while end > opening && text.is_quote(end - 1) {
        end -= 1;
    }
    let is_word = |at: usize| text.number(at).is_none() && !cue::is(text, at, SEAT | DEPUTY | VOTE | ELECTION);
    (end > opening && text.word(opening).is_some() && (opening..end).all(is_word)).then_some(opening..end)
}

/// True for the token at `at` where the name of its line, or of its item, stands right before it, and lines above compare two
/// elections: so `السهل: من 54 إلى 73 مقعدا` tells two counts rather than a range.
pub(super) fn leads_change(text: &NamedText, at: usize) -> bool {
    const WORDS_BETWEEN: usize = 1;
    let is_colon = |back: usize| at.checked_sub(back).is_some_and(|colon| text.mark(colon) == Some(':'));
    let ends_name = |last: usize| text.is_in_name(last) || matches!(text.mark(last), Some('"' | '»' | '”'));
    let is_led = (1..=WORDS_BETWEEN + 1).any(is_colon) || at.checked_sub(1).is_some_and(ends_name);
    is_led && compares_elections(text, at)
}

/// True where the lines above that of `at` name two years.
fn compares_elections(text: &NamedText, at: usize) -> bool {
    const LINES: usize = 12;
    let paragraph = text.paragraph_of(at);
    let above = text.paragraphs().get(paragraph.saturating_sub(LINES)..paragraph);
    let tokens = above.unwrap_or_default().iter().flat_map(Clone::clone);
    let mut years = tokens.filter_map(|at| period::year_at(text, at));
    years.next().is_some_and(|first| years.any(|year| year != first))
}
