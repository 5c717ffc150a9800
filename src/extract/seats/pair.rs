//! Lines that give a list's counts at two elections: `السهل: 54 (2018) – 73 (2021)`, `السهل (2018: 54 / 2021: 73)`, `السهل: 73 (سابقا
//! 54)`, `السهل: 54 ← 73`, and `السهل: 54 مقعدا – 73 مقعدا` where other lines or the heading say which is which. Owns the shape of these lines, which hold nothing else; lines with one count are `roll`'s, rows under
//! a heading `table`'s.

use std::ops::Range;

use super::count::LARGEST;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::statement::Reader;
use super::{ListReference, Period, SeatMention, forms, period, roll, told};
use crate::arabic::Proclitics;
use crate::arabic::number::{NumberForm, phrase_at};
use crate::base::{Message, Span};
use crate::extract::name::{ListMention, Names, words as name_words};

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
}

impl Pair {
    fn is_open(&self) -> bool {
        self.counts.iter().all(|count| count.period == Period::Unstated)
    }
}

impl Count {
    /// What it states of `list`; how that is known is the reader's to say.
    pub(super) fn told_of(&self, list: &ListReference, text: &NamedText) -> SeatMention {
        let number = text.span(self.number.clone());
        SeatMention {
            quote: list.span.union(number),
            list: list.clone(),
            seats: Some(self.value),
            period: self.period,
            number,
            ..SeatMention::default()
        }
    }
}

#[derive(Clone)]
pub(super) struct Count {
    pub(super) value: u32,
    pub(super) number: Range<usize>,
    pub(super) period: Period,
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
                    pairs.append(&mut run);
                }
                run.clear();
            }
        }
    }
    let read: Vec<Span> = pairs.iter().map(|pair| text.span(pair.tokens.clone())).collect();
    forget(&mut reader.seats, &read);
    for pair in pairs.iter().filter(|pair| !pair.is_open()) {
        add_pair(reader, pair);
    }
    reader.seats.sort_by_key(|mention| mention.number);
}

/// Drops the counts whose numbers stand in one of these stretches, which are in order.
pub(super) fn forget(seats: &mut Vec<SeatMention>, stretches: &[Span]) {
    if stretches.is_empty() {
        return;
    }
    seats.retain(|mention| {
        let place = stretches.partition_point(|stretch| stretch.end < mention.number.end);
        !stretches.get(place).is_some_and(|stretch| stretch.encloses(mention.number))
    });
}

/// `end` is the place of the line behind the run.
fn speaks_of_seats(text: &NamedText, run: &[Pair], end: usize) -> bool {
    let first = end.saturating_sub(run.len());
    let above = text.paragraphs().get(first.saturating_sub(HEADING_LINES)..first);
    run.iter().any(|pair| pair.has_unit)
        || above
            .unwrap_or_default()
            .iter()
            .any(|line| cue::any(text, line.clone(), SEAT | DEPUTY))
}

/// `السهل: 40 – 45 مقعدا`: from that to that.
fn are_ranges(text: &NamedText, run: &[Pair]) -> bool {
    let is_range = |pair: &Pair| {
        let [first, second] = &pair.counts;
        pair.is_open() && first.value < second.value && !cue::is(text, first.number.end, SEAT | DEPUTY)
    };
    run.iter().all(is_range)
}

/// Which count stands first: what a line of the run says, or the two years that a line above it names. `end` is the place of
/// the line behind it.
fn order_of(text: &NamedText, run: &[Pair], end: usize) -> Option<[Period; 2]> {
    let told = run.iter().find(|pair| !pair.is_open());
    let periods = |pair: &Pair| pair.counts.clone().map(|count| count.period);
    told.map(periods).or_else(|| {
        let first = end.saturating_sub(run.len());
        let above = text.paragraphs().get(first.saturating_sub(HEADING_LINES)..first)?;
        above.iter().rev().find_map(|line| {
            let mut years = line.clone().filter_map(|at| period::year_at(text, at));
            let first = years.next()?;
            let other = years.find(|&year| year != first)?;
            Some([Period::Year(first), Period::Year(other)])
        })
    })
}

/// Gives the counts of lines that do not tell their elections those of `order`.
fn put_in_order(run: &mut [Pair], order: Option<[Period; 2]>) {
    let Some(order) = order else { return };
    for pair in run.iter_mut().filter(|pair| pair.is_open()) {
        for (count, period) in pair.counts.iter_mut().zip(order) {
            count.period = period;
        }
    }
}

fn add_pair(reader: &mut Reader, pair: &Pair) {
    let text = reader.text();
    let list = roll::reference(reader, &pair.name);
    let status = reader.status();
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
            at = close + 1;
            continue;
        }
        at = body.step(text, at)?;
    }
    let (has_unit, change) = (body.has_unit, body.change);
    let counts = body.counts()?;
    Some(Pair {
        name,
        counts,
        change,
        tokens: line.clone(),
        has_unit,
    })
}

/// A count in words: `مقعدان`, `ثلاثة مقاعد`.
fn counted(text: &NamedText, at: usize) -> Option<(u32, Range<usize>)> {
    if cue::is(text, at, DUAL) {
        return Some((2, at..at + 1));
    }
    if cue::is(text, at, SEAT | DEPUTY) && text.folded(at + 1) == "واحد" {
        return Some((1, at..at + 2));
    }
    let phrase = phrase_at(text, at).filter(|phrase| phrase.form == NumberForm::Cardinal && text.digits(at).is_none())?;
    let value = phrase.whole().filter(|&value| value <= LARGEST)?;
    cue::is(text, phrase.tokens.end, SEAT | DEPUTY).then(|| (value, phrase.tokens.clone()))
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

/// What a line holds behind its name, taken token by token.
#[derive(Default)]
struct Body {
    /// Counts, their tokens, and their elections where they are told.
    found: Vec<(u32, Range<usize>, Option<Period>)>,
    /// What was said of the next number.
    ahead: Option<Period>,
    has_arrow: bool,
    has_unit: bool,
    /// A number with its sign: `(+19)`.
    change: Option<i32>,
    /// True where the second number stands in brackets.
    in_brackets: bool,
}

impl Body {
    /// Takes the count in words or the token at `at`, and gives the place behind it.
    fn step(&mut self, text: &NamedText, at: usize) -> Option<usize> {
        let Some((value, number)) = counted(text, at) else {
            self.take(text, at)?;
            return Some(at + 1);
        };
        self.found.push((value, number.clone(), self.ahead.take()));
        self.has_unit |= cue::is(text, number.start, UNIT);
        Some(number.end)
    }

    /// None where the token is no part of such a line.
    fn take(&mut self, text: &NamedText, at: usize) -> Option<()> {
        if let Some(mark) = text.mark(at) {
            self.has_arrow |= matches!(mark, '←' | '⟵' | '⬅');
            let may_stand = matches!(
                mark,
                ':' | '/'
                    | '-'
                    | '−'
                    | '–'
                    | '—'
                    | '+'
                    | '،'
                    | '('
                    | ')'
                    | '['
                    | ']'
                    | '|'
                    | '.'
                    | '؛'
                    | '"'
                    | '«'
                    | '»'
                    | '←'
                    | '⟵'
                    | '⬅'
            );
            return may_stand.then_some(());
        }
        if let Some(year) = period::year_at(text, at) {
            let places = |at: usize| text.mark(at) == Some('(') || matches!(text.folded(at), "في" | "عام" | "سنه" | "انتخابات");
            return match self.found.last_mut() {
                Some((.., period @ (None | Some(Period::Before))))
                    if places(at - 1) && self.ahead.is_none() && text.mark(at + 1) != Some(':') =>
                {
                    *period = Some(Period::Year(year));
                    Some(())
                }
                _ => {
                    self.ahead = Some(Period::Year(year));
                    Some(())
                }
            };
        }
        if let Some((value, _)) = text.digits(at) {
            let sign = match text.mark(at - 1) {
                Some('+') => Some(1),
                Some('-' | '−') if text.mark(at.saturating_sub(2)) == Some('(') => Some(-1),
                _ => None,
            };
            if let Some(sign) = sign {
                self.change = i32::try_from(value).ok().map(|value| sign * value);
                return Some(());
            }
            self.in_brackets = (at.saturating_sub(3)..at).any(|at| text.mark(at) == Some('('));
            self.found.push((value, at..at + 1, self.ahead.take()));
            return (value <= LARGEST).then_some(());
        }
        if cue::is(text, at, SEAT | DEPUTY) {
            self.has_unit = true;
            return Some(());
        }
        match text.folded(at) {
            "في" | "عام" | "سنه" | "انتخابات" | "عدد" | "دوره" | "وفي" => Some(()),
            "البرلمان" | "الدوره" | "الانتخابات" | "المجلس" if !self.found.is_empty() => Some(()),
            "السابقه" | "الماضيه" | "الماضي" if !self.found.is_empty() => {
                let last = self.found.last_mut().filter(|(.., period)| period.is_none())?;
                last.2 = Some(Period::Before);
                Some(())
            }
            "سابقا" | "السابق" | "سابق" => {
                // `54 سابقا`, `سابقا 54`
                match self.found.last_mut() {
                    Some((_, number, period @ None)) if text.mark(at - 1) != Some('(') && at <= number.end + 1 => {
                        *period = Some(Period::Before);
                    }
                    _ => self.ahead = Some(Period::Before),
                }
                Some(())
            }
            "كان" | "كانت" | "كانوا" => {
                self.ahead = Some(Period::Before);
                Some(())
            }
            "من" if self.found.is_empty() => {
                self.ahead = Some(Period::Before);
                Some(())
            }
            "الي" if !self.found.is_empty() => Some(()),
            "ثم" if !self.found.is_empty() => {
                self.has_arrow = true;
                Some(())
            }
            "بعد" | "مقابل" if !self.found.is_empty() => {
                self.ahead = Some(Period::Before);
                Some(())
            }
            "واصبح" | "واصبحت" | "وصار" | "وصارت" | "وبات" | "وباتت" | "فاصبح" | "فاصبحت" if !self.found.is_empty() => {
                Some(())
            }
            "له" | "لها" | "لهم" | "لديه" | "لديها" if self.ahead.is_some() || !self.found.is_empty() => {
                Some(())
            }
            _ => None,
        }
    }

    /// The two counts, where each has its election.
    fn counts(self) -> Option<[Count; 2]> {
        let [(first, first_at, first_period), (second, second_at, second_period)] = self.found.try_into().ok()?;
        let (one, other) = match (first_period, second_period) {
            (Some(Period::Year(one)), Some(Period::Year(other))) if one != other => (Period::Year(one), Period::Year(other)),
            (None, Some(Period::Before)) => (Period::Unstated, Period::Before),
            // `73 مقعدا (2018: 54)`
            (None, Some(year @ Period::Year(_))) if self.in_brackets => (Period::Unstated, year),
            (Some(Period::Before), None) => (Period::Before, Period::Unstated),
            (None, None) if self.has_arrow => (Period::Before, Period::Unstated),
            (None, None) if !self.in_brackets => (Period::Unstated, Period::Unstated),
            _ => return None,
        };
        let count = |value: u32, number: Range<usize>, period: Period| Count { value, number, period };
        Some([count(first, first_at, one), count(second, second_at, other)])
    }
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

/// Lists that only the shape of their lines, or of the items behind a colon, makes known: `السهل: 54`, `النهر: 31`, where most of
/// them begin with a list. A name that may be a plain word (`الفتح`) is none here.
pub(super) fn names(text: &NamedText, known: &Names) -> Vec<ListMention> {
    let mut found = Vec::new();
    let mut run: Vec<Range<usize>> = Vec::new();
    let lines = text.paragraphs();
    for place in 0..=lines.len() {
        let head = lines.get(place).and_then(|line| {
            let name = name(text, line)?;
            let counts = text.mark(name.end) != Some('(') && (name.end..line.end).any(|at| text.number(at).is_some());
            counts.then_some(name)
        });
        if let Some(line) = lines.get(place) {
            learn(text, known, &item_names(text, line), &mut found);
        }
        if let Some(name) = head {
            run.push(name);
            continue;
        }
        learn(text, known, &run, &mut found);
        run.clear();
    }
    found
}

/// Adds the names of a run that are not known yet, where at least half of it is.
fn learn(text: &NamedText, known: &Names, run: &[Range<usize>], found: &mut Vec<ListMention>) {
    const RUN_MIN: usize = 3;
    if run.len() < RUN_MIN {
        return;
    }
    let is_list = |name: &&Range<usize>| !known.lists_in(name.start..name.start + 1).is_empty();
    if run.iter().filter(is_list).count() * 2 >= run.len() {
        found.extend(run.iter().filter_map(|name| name_of_line(text, known, name)));
    }
}

/// What the items behind a colon begin with, each with a number behind it: `السهل من 54 إلى 73؛ النهر من 20 إلى 31`.
fn item_names(text: &NamedText, line: &Range<usize>) -> Vec<Range<usize>> {
    let parts = |at: &usize| matches!(text.mark(*at), Some('،' | '؛'));
    let Some(colon) = line.clone().find(|&at| text.mark(at) == Some(':')) else {
        return Vec::new();
    };
    let mut names = Vec::new();
    let mut start = colon + 1;
    let limit = line.end.min(text.sentence_around(colon).end);
    while start < limit {
        let end = (start..limit).find(parts).unwrap_or(limit);
        let number = (start..end).find(|&at| text.number(at).is_some());
        let Some(number) = number else { break };
        let ends = |at: &usize| *at == number || text.mark(*at) == Some('(') || text.folded(*at) == "من";
        let name = start..(start..=number).find(ends).unwrap_or(number);
        if name.is_empty() || name.len() > NAME_MAX {
            break;
        }
        names.push(name);
        start = end + 1;
    }
    names
}

/// The list that the words at the head of a line name, where they are not known as one yet.
pub(super) fn name_of_line(text: &NamedText, known: &Names, name: &Range<usize>) -> Option<ListMention> {
    if let Some(list) = known.lists_in(name.clone()).first() {
        let is_whole = list.guarded && list.tokens == *name;
        return is_whole.then(|| ListMention {
            guarded: false,
            ..list.clone()
        });
    }
    let may_be = known.others_in(name.clone()).is_empty()
        && !forms::is(text, name.start, forms::SUM_ROW)
        && told::may_be_name(text, name.clone());
    may_be.then(|| told::mention(text, name.clone(), Proclitics::default(), false))
}
