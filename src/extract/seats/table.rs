//! Tables: lines of a list's name and its numbers under a heading row. Owns the shape of rows and what the heading says of
//! each column; prose and bullets with a unit are `statement`'s.

use std::ops::Range;

use super::count::LARGEST;
use super::named::NamedText;
use crate::base::Message;
use crate::extract::name::ListKind;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::statement::Reader;
use super::{ListReference, Period, SeatMention, SeatScope, TotalMention, period};

/// What the heading says of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    /// The names of the lists.
    Name,
    /// Seats at an election.
    Seats(Period),
    /// A change.
    Change,
    /// Votes, shares, other chambers.
    Other,
}

/// What parts the cells of a row that has neither tabs nor bars.
pub(super) const GAPS: [&str; 4] = [" - ", " \u{2013} ", " \u{2014} ", "  "];

/// Before which column the names of the lists stand at the latest: behind a rank.
const NAMES_WITHIN: usize = 3;

/// Most cells of a row that are read.
const CELLS_MAX: usize = 8;

/// True where a sentence may be the heading row of a table: it begins its line, and one of its first cells is a word for lists.
pub(super) fn may_head(text: &NamedText, sentence: &Range<usize>) -> bool {
    const REACH: usize = 8;
    let near = sentence.start..(sentence.start + REACH).min(sentence.end);
    if !near.clone().any(|at| names_lists(text, at)) {
        return false;
    }
    let line = text.paragraphs().get(text.paragraph_of(sentence.start));
    // A line is cut once, not for each of its sentences.
    line.filter(|line| line.start == sentence.start).is_some_and(|line| {
        let cells = cells_of_row(text, line);
        cells.len() >= 2 && place_of_names(text, &cells).is_some()
    })
}

fn names_lists(text: &NamedText, at: usize) -> bool {
    // `اسم الكتلة`, `الكيان السياسي`
    let at = at + usize::from(text.folded(at) == "اسم");
    if matches!(text.folded(at), "الكيان" | "كيان") {
        return true;
    }
    let table = crate::extract::name::words::table();
    table
        .find(text, at)
        .is(crate::extract::name::words::NOUN | crate::extract::name::words::PLURAL)
}

/// Which of the first columns is headed by a word for lists: `القائمة | المقاعد`, `الترتيب | القائمة | المقاعد`.
fn place_of_names(text: &NamedText, cells: &[Range<usize>]) -> Option<usize> {
    let counts = |cell: &Range<usize>| cue::any(text, cell.clone(), SEAT | DEPUTY | VOTE);
    cells
        .iter()
        .take(NAMES_WITHIN)
        .position(|cell| names_lists(text, cell.start) && !counts(cell))
}

/// Reads the table whose heading row is the line of sentence number `index`; gives the token after its last row.
pub(super) fn read(reader: &mut Reader, index: usize) -> Option<usize> {
    let text = reader.search.text;
    let sentence = text.sentence(index);
    let paragraph = text.paragraph_of(sentence.start);
    let heading = text.paragraphs().get(paragraph).cloned()?;
    if heading.start != sentence.start || heading.len() > 24 {
        return None;
    }
    let cells = cells_of_row(text, &heading);
    // Dashes and spaces stand in prose too: only a heading for lists, or two years, says that they part cells.
    let parts = cells.len() >= 2 && (self::cells(text, &heading).len() >= 2 || may_head(text, &sentence));
    let columns = columns(text, &cells);
    let years = |columns: &[Column]| {
        let of_years = |column: &&Column| matches!(column, Column::Seats(Period::Year(_)));
        columns.iter().filter(of_years).count()
    };
    let heads_years = heads_years(text, &sentence);
    let (split, columns): (Split, Vec<Column>) = if parts || heads_years && years(&columns) >= 2 {
        (cells_of_row, columns)
    } else if !heads_years {
        return None;
    } else {
        let columns = self::columns(text, &cells_by_any_mark(text, &heading));
        if years(&columns) < 2 {
            return None;
        }
        (cells_by_any_mark, columns)
    };
    let named = columns.iter().any(|column| matches!(column, Column::Seats(_)));
    let mut end = None;
    for line in text.paragraphs().get(paragraph + 1..).unwrap_or_default() {
        let is_rule = line
            .clone()
            .all(|at| matches!(text.mark(at), Some('|' | '-' | ':' | '—' | '–' | '_')));
        if is_rule && named {
            continue;
        }
        let cells = split(text, line);
        if cells.len() != columns.len() || !named {
            break;
        }
        row(reader, &cells, &columns);
        end = Some(line.end);
    }
    end
}

/// How a line is cut into cells.
type Split = fn(&NamedText, &Range<usize>) -> Vec<Range<usize>>;

fn columns(text: &NamedText, cells: &[Range<usize>]) -> Vec<Column> {
    let names = place_of_names(text, cells).unwrap_or(0);
    let column = |(place, cell)| if place == names { Column::Name } else { column(text, cell) };
    cells.iter().enumerate().map(column).collect()
}

/// True where a whole line may head columns of two elections, whatever parts them: `القائمة: 2018 / 2021`.
pub(super) fn heads_years(text: &NamedText, sentence: &Range<usize>) -> bool {
    const LONGEST: usize = 16;
    if sentence.len() > LONGEST || sentence.len() < 5 {
        return false;
    }
    let mut numbers = sentence.clone().filter(|&at| text.number(at).is_some());
    if !numbers.clone().all(|at| period::year_at(text, at).is_some()) {
        return false;
    }
    let (Some(first), Some(second)) = (numbers.next(), numbers.next()) else {
        return false;
    };
    let lines = text.paragraphs();
    let paragraph = text.paragraph_of(sentence.start);
    let is_line = lines.get(paragraph).is_some_and(|line| line == sentence) && paragraph + 1 < lines.len();
    let is_gap = |gap: &str| gap.len() >= 2 || gap.contains('\t');
    let is_parted = (first + 1..=second).any(|at| text.mark(at).is_some() || is_gap(gap_before(text, at)));
    is_line && is_parted && !cue::any(text, sentence.clone(), VERB)
}

/// The cells of a line that any mark between words parts: a colon, a stroke, a comma, a dash. Brackets around the line are none.
fn cells_by_any_mark(text: &NamedText, line: &Range<usize>) -> Vec<Range<usize>> {
    let is_bracket = |at: usize| matches!(text.mark(at), Some('(' | ')' | '[' | ']'));
    let start = line.start + usize::from(is_bracket(line.start));
    let end = line.end - usize::from(line.end > start && is_bracket(line.end - 1));
    let parts = |at: usize| matches!(text.mark(at), Some(':' | '/' | '،' | ',' | '؛' | '|' | '-' | '–' | '—' | '←'));
    cells_between(text, &(start..end), parts)
}

/// The cells of a line: parted by tabs or bars.
pub(super) fn cells(text: &NamedText, line: &Range<usize>) -> Vec<Range<usize>> {
    // Looking at all bytes without stopping lets the compiler take many at a time.
    let parts_cells = |any: u8, byte: &u8| any | u8::from(*byte == b'\t') | u8::from(*byte == b'|');
    let letters = text.span(line.clone()).of(text.text()).as_bytes();
    if letters.iter().fold(0, parts_cells) == 0 {
        return if line.is_empty() { Vec::new() } else { vec![line.clone()] };
    }
    cells_between(text, line, |index| text.mark(index) == Some('|'))
}

/// The cells of a row: where it has neither tabs nor bars, they are parted by dashes with a space on either side, or else by
/// two spaces and more.
fn cells_of_row(text: &NamedText, line: &Range<usize>) -> Vec<Range<usize>> {
    let cells = cells(text, line);
    if cells.len() != 1 {
        return cells;
    }
    let is_dash = |index: usize| {
        matches!(text.mark(index), Some('-' | '\u{2013}' | '\u{2014}'))
            && line.start < index
            && index + 1 < line.end
            && gap_length(text, index) > 0
            && gap_length(text, index + 1) > 0
    };
    let cells = cells_between(text, line, is_dash);
    if cells.len() != 1 {
        return cells;
    }
    let mut cells = Vec::new();
    let mut start = line.start;
    for index in line.start + 1..line.end {
        if gap_length(text, index) >= 2 {
            cells.push(start..index);
            start = index;
        }
    }
    cells.push(start..line.end);
    cells.truncate(CELLS_MAX + 1);
    cells
}

/// What stands between the token at `index` and the one before it.
fn gap_before<'a>(text: &NamedText<'a>, index: usize) -> &'a str {
    let tokens = index.checked_sub(1).and_then(|before| text.get(before)).zip(text.get(index));
    tokens.map_or("", |(left, right)| {
        crate::base::Span::new(left.span().end, right.span().start).of(text.text())
    })
}

/// How many bytes stand there.
fn gap_length(text: &NamedText, index: usize) -> usize {
    let before = index.checked_sub(1).and_then(|before| text.get(before));
    before
        .zip(text.get(index))
        .map_or(0, |(left, right)| right.span().start.saturating_sub(left.span().end))
}

fn cells_between(text: &NamedText, line: &Range<usize>, is_bar: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut cells = Vec::new();
    let mut start = line.start;
    for index in line.clone() {
        let after_tab = index > line.start && gap_length(text, index) > 0 && gap_before(text, index).contains('\t');
        let bar = is_bar(index);
        if (after_tab || bar) && index > start {
            cells.push(start..index);
            start = index;
        }
        if bar {
            start = index + 1;
        }
        if cells.len() > CELLS_MAX {
            return Vec::new();
        }
    }
    if line.end > start {
        cells.push(start..line.end);
    }
    cells
}

fn column(text: &NamedText, cell: &Range<usize>) -> Column {
    if cue::any(text, cell.clone(), VOTE | LOCAL | WOMEN)
        || cell
            .clone()
            .any(|at| matches!(text.mark(at), Some('%' | '٪')) || matches!(text.folded(at), "الجهويه" | "البلديه" | "النسبه"))
    {
        return Column::Other;
    }
    if cell
        .clone()
        .any(|at| matches!(text.folded(at), "الفرق" | "فرق" | "التغير" | "التغيير" | "+/-"))
    {
        return Column::Change;
    }
    let year = cell.clone().find_map(|at| period::year_at(text, at));
    let seats = cue::any(text, cell.clone(), SEAT | DEPUTY);
    // `المقاعد السابقة`
    let is_former = seats && cue::any(text, cell.clone(), BEFORE);
    match year {
        Some(year) => Column::Seats(Period::Year(year)),
        None if is_former => Column::Seats(Period::Before),
        None if seats => Column::Seats(Period::Unstated),
        None => Column::Other,
    }
}

/// The row of sums: the sizes of the chambers.
fn sums(reader: &mut Reader, cells: &[Range<usize>], columns: &[Column]) {
    let text = reader.search.text;
    for (cell, column) in cells.iter().zip(columns) {
        let number = cell.clone().find_map(|at| Some((at, text.digits(at)?.0)));
        if let (Some((at, seats)), Column::Seats(period)) = (number, column) {
            reader.totals.push(TotalMention {
                seats,
                period: *period,
                quote: text.span(at..at + 1),
                rule: "total/sum",
            });
        }
    }
}

/// The list that a cell names; a name that nothing else knows is taken as it stands.
pub(super) fn list_of_cell(reader: &Reader, name: &Range<usize>) -> ListReference {
    let text = reader.text();
    reader
        .search
        .names
        .lists_in(name.clone())
        .first()
        .filter(|list| list.kind != ListKind::Back && list.tokens.end + 1 >= name.end && list.tokens.start == name.start)
        .map_or_else(
            || ListReference {
                name: text.span(name.clone()).of(text.text()).to_owned(),
                span: text.span(name.clone()),
                ..ListReference::default()
            },
            |list| reader.search.reference(list),
        )
}

fn row(reader: &mut Reader, cells: &[Range<usize>], columns: &[Column]) {
    let text = reader.search.text;
    let has_word = |name: &Range<usize>| name.clone().any(|at| text.word(at).is_some());
    let named = cells.iter().zip(columns).find(|(_, column)| **column == Column::Name);
    let Some(name) = named
        .map(|(name, _)| name)
        .filter(|name| (1..=8).contains(&name.len()) && has_word(name))
    else {
        return;
    };
    if name.clone().any(|at| forms::is(text, at, forms::SUM_ROW)) {
        sums(reader, cells, columns);
        return;
    }
    let list = list_of_cell(reader, name);
    let mut counts: Vec<SeatMention> = Vec::new();
    for (cell, column) in cells.iter().zip(columns) {
        let number = cell.clone().find_map(|at| Some((at, text.digits(at)?.0)));
        let Some((at, value)) = number.filter(|(_, value)| *value <= LARGEST) else {
            continue;
        };
        let span = text.span(at..at + 1);
        match column {
            Column::Seats(period) => counts.push(SeatMention {
                list: list.clone(),
                seats: Some(value),
                period: *period,
                quote: list.span.union(span),
                number: span,
                rule: "seats/row",
                steps: vec![Message::new("why-list-row")],
                ..SeatMention::default()
            }),
            Column::Change => {
                let falls = cell.clone().any(|at| matches!(text.mark(at), Some('-' | '−' | '–')));
                let sign = if falls { -1 } else { 1 };
                let newest = counts.iter_mut().max_by_key(|count| match count.period {
                    Period::Year(year) => year,
                    _ => i16::MAX,
                });
                if let Some(last) = newest.filter(|_| value != 0) {
                    last.delta = Some(sign * value as i32);
                    last.quote = last.quote.union(span);
                }
            }
            Column::Name | Column::Other => {}
        }
    }
    for mut count in counts {
        count.status = reader.status();
        if count.list.name == "مستقلون" {
            count.list.scope = SeatScope::Group;
        }
        reader.seats.push(count);
    }
}
