//! Lines that put the year or the number first: tables whose rows are elections and whose columns are lists, histories of one
//! list (`- 1993: 41 مقعدا`) and figures with what they count behind a colon (`52: مقاعد حزب السهل`). Owns the shape of these
//! lines; tables with a list a row are `table`'s, lines with a name first `roll`'s.

use std::ops::Range;

use super::count::LARGEST;
use super::named::NamedText;
use crate::arabic::TokenKind;
use crate::base::Message;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::statement::Reader;
use super::table::{cells, list_of_cell};
use super::times;
use super::{ListReference, Period, SeatMention, TotalMention, pair, period, roll};

/// Lines above in which a word for seats, or the list they are of, may stand.
const HEADING_LINES: usize = 3;

/// Fewest lines that make a history.
const LINES_MIN: usize = 2;

/// Longest name of a column, in tokens.
const NAME_MAX: usize = 6;

/// How far behind the colon the list may stand, in tokens.
const WHOM_REACH: usize = 7;

/// Adds the counts of such lines where prose reading has found nothing.
pub(super) fn add(reader: &mut Reader) {
    let text = reader.text();
    let lines = text.paragraphs();
    let mut place = 0;
    while let Some(line) = lines.get(place) {
        let read = elections_by_row(reader, place)
            .or_else(|| history(reader, place))
            .or_else(|| number_first(reader, line).map(|()| 1));
        place += read.unwrap_or(1);
    }
    reader.settle();
    reader.totals.sort_by_key(|mention| mention.quote);
}

/// What a column of a table by elections holds.
enum Column {
    List(ListReference),
    Size,
    Other,
}

/// Reads `الدورة | السهل | النهر` over `2018 | 25 | 18`; gives how many lines it has.
fn elections_by_row(reader: &mut Reader, place: usize) -> Option<usize> {
    let text = reader.text();
    let heading = text.paragraphs().get(place)?;
    let first = cells(text, heading);
    let corner = first.first().filter(|_| first.len() >= 2)?;
    let names_votes = corner
        .clone()
        .any(|at| cue::is(text, at, ELECTION | TERM) || forms::is(text, at, forms::YEAR_COLUMN));
    if !names_votes || !speaks_of_seats(text, place) {
        return None;
    }
    let columns: Vec<Column> = first.iter().skip(1).map(|cell| column(reader, cell, place)).collect();
    let mut read = 0;
    for line in text.paragraphs().get(place + 1..).unwrap_or_default() {
        if is_rule(text, line) {
            read += 1;
            continue;
        }
        let row = cells(text, line);
        let year = row
            .first()
            .and_then(|cell| cell.clone().find_map(|at| period::year_at(text, at)));
        let Some(year) = year.filter(|_| row.len() == columns.len() + 1) else {
            break;
        };
        for (cell, column) in row.iter().skip(1).zip(&columns) {
            let number = cell.clone().find_map(|at| Some((at, text.digits(at)?.0)));
            match (number.filter(|(_, value)| *value <= LARGEST), column) {
                (Some((at, value)), Column::List(list)) => {
                    push(reader, list.clone(), (value, at), Period::Year(year), line.start..at + 1);
                }
                (Some((at, seats)), Column::Size) => reader.totals.push(TotalMention {
                    seats,
                    period: Period::Year(year),
                    quote: text.span(at..at + 1),
                    rule: "total/sum",
                }),
                _ => {}
            }
        }
        read += 1;
    }
    (read > 0).then_some(read + 1)
}

fn is_rule(text: &NamedText, line: &Range<usize>) -> bool {
    line.clone()
        .all(|at| matches!(text.mark(at), Some('|' | '-' | ':' | '—' | '–' | '_')))
}

/// `place` is that of the heading line.
fn column(reader: &Reader, cell: &Range<usize>, place: usize) -> Column {
    let text = reader.text();
    let is_share = |at: usize| matches!(text.mark(at), Some('%' | '٪'));
    if cell.len() > NAME_MAX || cue::any(text, cell.clone(), VOTE | LOCAL | WOMEN) || cell.clone().any(is_share) {
        return Column::Other;
    }
    if cell.clone().any(|at| forms::is(text, at, forms::SUM_ROW)) || cue::any(text, cell.clone(), CHAMBER | CHAMBER_OF) {
        return Column::Size;
    }
    if cue::any(text, cell.clone(), SEAT | DEPUTY) {
        // `السنة | المقاعد`: those of the list that the table is about.
        return list_above(reader, place).map_or(Column::Other, Column::List);
    }
    if forms::is(text, cell.start, forms::NO_LIST_COLUMN) || !cell.clone().any(|at| text.word(at).is_some()) {
        return Column::Other;
    }
    Column::List(list_of_cell(reader, cell))
}

/// Reads `- 1993: 41 مقعدا` and what follows it as the history of the list that the lines above name; gives the number of
/// lines.
fn history(reader: &mut Reader, place: usize) -> Option<usize> {
    let text = reader.text();
    let lines = text.paragraphs();
    let parsed: Vec<YearLine> = lines.get(place..)?.iter().map_while(|line| year_line(text, line)).collect();
    if parsed.len() < LINES_MIN {
        return None;
    }
    // `السهل` over `2018: 54` and `2021: 73`, in a text about seats.
    let alone = list_right_above(reader, place);
    let has_units = parsed.iter().all(|line| line.has_unit);
    if !has_units && (alone.is_none() || !(0..place).any(|place| speaks_of_seats(text, place))) {
        return None;
    }
    let list = alone.or_else(|| list_above(reader, place))?;
    for line in &parsed {
        push(
            reader,
            list.clone(),
            (line.seats, line.number),
            Period::Year(line.year),
            line.first..line.number + 1,
        );
    }
    Some(parsed.len())
}

/// The list that is all that the line right above holds; a name that nothing else knows is taken as it stands.
fn list_right_above(reader: &Reader, place: usize) -> Option<ListReference> {
    let text = reader.text();
    let line = text.paragraphs().get(place.checked_sub(1)?)?;
    let opening = line
        .clone()
        .find(|&at| text.word(at).is_some() || text.number(at).is_some())?;
    let start = roll::behind_number(text, opening, line.end).unwrap_or(opening);
    let is_end = |at: &usize| text.word(*at).is_some();
    let name = start..line.clone().rev().find(is_end)? + 1;
    let names = reader.search.names;
    if let Some(list) = names.lists_in(name.clone()).first() {
        return (list.tokens.start <= start && list.tokens.end >= name.end).then(|| reader.search.reference(list));
    }
    let is_name = name.len() <= NAME_MAX && !cue::any(text, name.clone(), VERB | SEAT | DEPUTY | ELECTION | CHAMBER);
    let told = is_name.then(|| pair::name_of_line(text, names, &name)).flatten()?;
    Some(reader.search.reference(&told))
}

/// The one list that the nearest line above names.
fn list_above(reader: &Reader, place: usize) -> Option<ListReference> {
    let above = reader.text().paragraphs().get(place.saturating_sub(HEADING_LINES)..place)?;
    let lists = above
        .iter()
        .rev()
        .map(|line| reader.search.names.lists_in(line.clone()))
        .find(|lists| !lists.is_empty())?;
    let [list] = lists else { return None };
    Some(reader.search.reference(list)).filter(|list| !list.name.is_empty())
}

/// A line of a history.
struct YearLine {
    /// The token of the year.
    first: usize,
    year: i16,
    seats: u32,
    /// The token of the number.
    number: usize,
    /// True where a word for seats stands with the number.
    has_unit: bool,
}

fn year_line(text: &NamedText, line: &Range<usize>) -> Option<YearLine> {
    const LEAD_MAX: usize = 4;
    let is_mark = |at: &usize| !matches!(text.mark(*at), Some('-' | '–' | '—' | '•' | '*' | '◦' | '▪' | '●'));
    let start = line.clone().find(is_mark)?;
    // `مقاعد 2018: 54`, `في انتخابات 2018: 54`
    let first = (start..line.end.min(start + LEAD_MAX)).find(|&at| text.number(at).is_some())?;
    let leads = |at: usize| {
        cue::is(text, at, SEAT | DEPUTY | ELECTION | COUNT) || matches!(text.folded(at), "في" | "عام" | "سنه" | "دوره")
    };
    if !(start..first).all(leads) {
        return None;
    }
    let year = period::year_at(text, first)?;
    let apart = matches!(text.mark(first + 1), Some(':' | '-' | '–' | '—' | '،' | '('));
    let number = first + 2;
    let (seats, _) = text.digits(number).filter(|_| apart && number < line.end)?;
    let end = number + 1;
    let has_unit =
        cue::is(text, end, SEAT | DEPUTY) || matches!(text.mark(end), Some(')')) || cue::any(text, start..first, SEAT | DEPUTY);
    let is_alone = end >= line.end || text.mark(end) == Some('.');
    ((has_unit || is_alone) && seats <= LARGEST).then_some(YearLine {
        first,
        year,
        seats,
        number,
        has_unit,
    })
}

/// Reads `52: مقاعد حزب السهل المعارض`, `56: هي حصة حزب السهل` and `113: عدد مقاعد البرلمان`.
fn number_first(reader: &mut Reader, line: &Range<usize>) -> Option<()> {
    let text = reader.text();
    let number = opening(text, line)?;
    let (value, _) = text.digits(number).filter(|(value, _)| *value <= LARGEST)?;
    let end = number + 1;
    let colon = end + usize::from(cue::is(text, end, SEAT | DEPUTY));
    if !matches!(text.mark(colon), Some(':' | '–' | '—' | '-')) || colon + 2 >= line.end {
        return None;
    }
    let first = colon + 1 + usize::from(matches!(text.folded(colon + 1), "هي" | "هو"));
    let unit = first + usize::from(text.folded(first) == "عدد");
    let names_unit = cue::is(text, unit, SEAT | DEPUTY) && !cue::find(text, unit).proclitics.article;
    let of_whom = if names_unit { unit + 1 } else { first };
    let span = text.span(number..number + 1);
    if reader.is_counted(span) {
        return None;
    }
    // `8: ما تبقى لحزب السهل`, `56: هي حصة حزب السهل`, but not `12: خسرها حزب السهل`.
    let list = reader
        .search
        .names
        .lists_in(first..line.end.min(first + WHOM_REACH))
        .first()
        .cloned();
    let tells =
        |at: usize| cue::is(text, at, SEAT | DEPUTY | HOLDING | COUNT | GAIN | KEEP) || times::is(text, at, times::LEFT_OVER);
    let list = list.filter(|list| {
        let before = first..list.tokens.start;
        let counts = colon > end
            || before
                .clone()
                .any(|at| !cue::is(text, at, COUNT) && tells(at) && text.folded(at) != "ما");
        counts && before.into_iter().all(tells)
    });
    let has_unit = names_unit || colon > end || list.is_some();
    if !has_unit {
        return None;
    }
    if let Some(list) = list {
        let reference = reader.search.reference(&list);
        push(reader, reference, (value, number), Period::Unstated, number..list.tokens.end);
        return Some(());
    }
    let is_size =
        names_unit && cue::is(text, of_whom, CHAMBER | CHAMBER_OF) && text.mark(of_whom + 1).is_none_or(|mark| mark != '،');
    if is_size && !reader.totals.iter().any(|total| total.quote.overlaps(span)) {
        reader.totals.push(TotalMention {
            seats: value,
            period: Period::Unstated,
            quote: span,
            rule: "total/number-first",
        });
    }
    is_size.then_some(())
}

/// The first token of a line behind its list mark.
fn opening(text: &NamedText, line: &Range<usize>) -> Option<usize> {
    line.clone()
        .find(|&at| !matches!(text.mark(at), Some('-' | '–' | '—' | '•' | '*' | '◦' | '▪' | '●')))
        .filter(|&at| matches!(text.kind(at), Some(TokenKind::Number(_))))
}

fn speaks_of_seats(text: &NamedText, place: usize) -> bool {
    text.paragraphs()
        .get(place.saturating_sub(HEADING_LINES)..=place)
        .unwrap_or_default()
        .iter()
        .any(|line| cue::any(text, line.clone(), SEAT | DEPUTY))
}

/// Adds a count, its token and the tokens that state it, where no other rule has found it.
fn push(reader: &mut Reader, list: ListReference, (seats, number): (u32, usize), period: Period, quote: Range<usize>) {
    let text = reader.text();
    let number = text.span(number..number + 1);
    if reader.is_counted(number) {
        return;
    }
    let status = reader.status_at(quote.start);
    reader.seats.push(SeatMention {
        quote: text.span(quote),
        list,
        seats: Some(seats),
        period,
        number,
        status,
        rule: "seats/line",
        steps: vec![Message::new("why-list-row")],
        ..SeatMention::default()
    });
}
