//! Facts as rows of comma-separated values (RFC 4180), for spreadsheets: one row a seat count, total or event.

use std::io::Write;

use jiff::civil::Date;

use crate::base::Span;
use crate::export::record::Facts;
use crate::resolve::{Bound, EventFact, SeatFact, TotalFact};

const HEAD: &str = "path,kind,name,id,year,seats,seats_max,delta,bound,status,scope,superseded,earliest,latest,precision,approx,category,actors,place,start,end,quote,rule";

/// The head of the table, after the mark by which spreadsheets know UTF-8.
pub(super) fn write_head(out: &mut impl Write) -> std::io::Result<()> {
    write!(out, "\u{feff}{HEAD}\r\n")
}

/// The rows of one article.
pub(super) fn write_rows(out: &mut impl Write, path: &str, facts: &Facts<'_>) -> std::io::Result<()> {
    for fact in &facts.reading.seats {
        write_row(out, &seat_row(path, fact, facts))?;
    }
    for fact in &facts.reading.totals {
        write_row(out, &total_row(path, fact, facts))?;
    }
    for fact in &facts.reading.events {
        write_row(out, &event_row(path, fact, facts))?;
    }
    Ok(())
}

/// One row, by column.
#[derive(Default)]
struct Row {
    path: String,
    kind: &'static str,
    name: String,
    id: String,
    year: String,
    seats: String,
    seats_max: String,
    delta: String,
    bound: &'static str,
    status: &'static str,
    scope: &'static str,
    superseded: String,
    earliest: String,
    latest: String,
    precision: &'static str,
    approx: String,
    category: &'static str,
    actors: String,
    place: String,
    start: String,
    end: String,
    quote: String,
    rule: &'static str,
}

impl Row {
    fn about(path: &str, kind: &'static str, span: Span, facts: &Facts<'_>) -> Self {
        let position = |byte: usize| facts.points.before(facts.text, byte).to_string();
        Self {
            path: path.to_owned(),
            kind,
            start: position(span.start),
            end: position(span.end),
            quote: span.of(facts.text).to_owned(),
            ..Self::default()
        }
    }
}

fn shown<Value: ToString>(value: Option<Value>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn seat_row(path: &str, fact: &SeatFact, facts: &Facts<'_>) -> Row {
    Row {
        name: fact.list.clone(),
        id: shown(fact.list_id.as_ref()),
        year: shown(fact.year),
        seats: shown(fact.seats),
        seats_max: shown(fact.seats_max),
        delta: shown(fact.delta),
        bound: fact.bound.map_or("", Bound::name),
        status: fact.status.name(),
        scope: fact.scope.name(),
        superseded: fact.superseded.to_string(),
        place: shown(fact.place.as_ref()),
        rule: fact.provenance.rule,
        ..Row::about(path, "seats", fact.quote, facts)
    }
}

fn total_row(path: &str, fact: &TotalFact, facts: &Facts<'_>) -> Row {
    Row {
        year: shown(fact.year),
        seats: fact.seats.to_string(),
        rule: fact.provenance.rule,
        ..Row::about(path, "total", fact.quote, facts)
    }
}

fn event_row(path: &str, fact: &EventFact, facts: &Facts<'_>) -> Row {
    Row {
        name: fact.title.clone(),
        earliest: shown::<Date>(fact.range.earliest),
        latest: shown::<Date>(fact.range.latest),
        precision: fact.range.precision.name(),
        approx: fact.range.approximate.to_string(),
        category: fact.category.name(),
        actors: fact.actors.join("؛ "),
        place: shown(fact.place.as_ref()),
        rule: fact.provenance.rule,
        ..Row::about(path, "event", fact.sentence, facts)
    }
}

fn write_row(out: &mut impl Write, row: &Row) -> std::io::Result<()> {
    let fields: [&str; 23] = [
        &row.path,
        row.kind,
        &row.name,
        &row.id,
        &row.year,
        &row.seats,
        &row.seats_max,
        &row.delta,
        row.bound,
        row.status,
        row.scope,
        &row.superseded,
        &row.earliest,
        &row.latest,
        row.precision,
        &row.approx,
        row.category,
        &row.actors,
        &row.place,
        &row.start,
        &row.end,
        &row.quote,
        row.rule,
    ];
    for (column, field) in fields.into_iter().enumerate() {
        if column > 0 {
            out.write_all(b",")?;
        }
        write_field(out, field)?;
    }
    out.write_all(b"\r\n")
}

/// Quoted where it has to be. Text that a spreadsheet would run as a formula is given a leading apostrophe.
fn write_field(out: &mut impl Write, field: &str) -> std::io::Result<()> {
    let is_number = field.parse::<f64>().is_ok();
    let formula = !is_number && field.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let guarded = if formula { format!("'{field}") } else { field.to_owned() };
    if guarded.contains([',', '"', '\n', '\r']) {
        write!(out, "\"{}\"", guarded.replace('"', "\"\""))
    } else {
        out.write_all(guarded.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_and_never_run() {
        let written = |field: &str| {
            let mut out = Vec::new();
            write_field(&mut out, field).unwrap();
            String::from_utf8(out).unwrap()
        };
        assert_eq!(written("الفتح"), "الفتح");
        assert_eq!(written("قال \"نعم\"، ثم, لا"), "\"قال \"\"نعم\"\"، ثم, لا\"");
        assert_eq!(written("=HYPERLINK(1)"), "'=HYPERLINK(1)");
        assert_eq!(written("-31"), "-31");
    }

    #[test]
    fn the_head_has_a_name_for_each_field() {
        let mut out = Vec::new();
        write_row(&mut out, &Row::default()).unwrap();
        assert_eq!(out.iter().filter(|byte| **byte == b',').count(), HEAD.matches(',').count());
    }
}
