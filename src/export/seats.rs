//! The seat table as data: a row a claim with its quote, Datawrapper's table, JSON with sources.

use serde_json::{Value, json};

use crate::base::{FactId, FactKind};
use crate::dossier::Dossier;
use crate::resolve::SeatStatus;
use crate::view::seats::{Cell, Election, SeatRow, SeatTable};

use super::png::plain;

/// One line of CSV (RFC 4180), with a guard against cells that a spreadsheet would run as formulas.
pub(super) fn csv_line(cells: &[String]) -> String {
    let quoted: Vec<String> = cells.iter().map(|cell| csv_cell(&plain(cell))).collect();
    quoted.join(",") + "\r\n"
}

fn csv_cell(cell: &str) -> String {
    let number = cell.parse::<f64>().is_ok();
    let guarded = if !number && cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    if guarded.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}

/// Both elections of a table, earlier first, with the cell each has in a row.
type Side = (fn(&SeatTable) -> Option<&Election>, fn(&SeatRow) -> &Cell);

const SIDES: [Side; 2] = [
    (|table| table.before.as_ref(), |row| &row.before),
    (|table| table.after.as_ref(), |row| &row.after),
];

/// The words of the article that state a fact.
pub(super) fn quote(dossier: &Dossier, fact: FactId) -> String {
    let Some(article) = dossier.articles.get(fact.article.0 as usize) else {
        return String::new();
    };
    let (reading, index) = (&article.reading, fact.index as usize);
    let span = match fact.kind {
        FactKind::Seats => reading.seats.get(index).map(|fact| fact.quote),
        FactKind::Total => reading.totals.get(index).map(|fact| fact.quote),
        FactKind::Event => reading.events.get(index).map(|fact| fact.sentence),
        FactKind::Date => reading.dates.get(index).map(|fact| fact.span),
    };
    let text = span.map(|span| span.of(&article.document.text)).unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What an article is called in data: its title, else its file's name, else its number.
pub(super) fn article_name(dossier: &Dossier, fact: FactId) -> String {
    let index = fact.article.0 as usize;
    let metadata = dossier.articles.get(index).map(|article| &article.document.metadata);
    metadata
        .and_then(|metadata| metadata.title.clone().or_else(|| metadata.name.clone()))
        .unwrap_or_else(|| (index + 1).to_string())
}

fn election_name(election: &Election) -> String {
    let year = election.key.year.map(|year| year.to_string());
    election.key.lexicon_id().or(year).unwrap_or_default()
}

/// One row a claim: `election, election_date, list_id, list_name, seats, change, total, status, article, quote`.
/// What no article states is a row with the status `not_stated` and no number.
pub fn seats_csv(dossier: &Dossier, table: &SeatTable) -> String {
    let mut out = csv_line(
        &[
            "election",
            "election_date",
            "list_id",
            "list_name",
            "seats",
            "change",
            "total",
            "status",
            "article",
            "quote",
        ]
        .map(str::to_owned),
    );
    for row in &table.rows {
        for (election_of, cell_of) in SIDES {
            let Some(election) = election_of(table) else { continue };
            let change = match &row.change {
                Some(change) if std::ptr::eq(cell_of(row), &raw const row.after) => change.value.to_string(),
                _ => String::new(),
            };
            let mut line = |seats: String, status: &str, article: String, quote: String| {
                let cells = [
                    election_name(election),
                    election_day(election),
                    row.id.clone().unwrap_or_default(),
                    row.name.clone(),
                    seats,
                    change.clone(),
                    election.total.map(|total| total.to_string()).unwrap_or_default(),
                    status.to_owned(),
                    article,
                    quote,
                ];
                out.push_str(&csv_line(&cells));
            };
            match cell_of(row) {
                Cell::NotStated => line(String::new(), "not_stated", String::new(), String::new()),
                Cell::DidNotRun { source, .. } => line(String::new(), "did_not_run", source.clone(), String::new()),
                Cell::Reference { value, status, source } => {
                    line(
                        value.to_string(),
                        status.name(),
                        format!("reference: {source}"),
                        String::new(),
                    );
                }
                Cell::Stated(figure) => {
                    for fact in &figure.facts {
                        let article = article_name(dossier, *fact);
                        line(figure.value.to_string(), figure.status.name(), article, quote(dossier, *fact));
                    }
                }
                Cell::Conflict(figures) => {
                    for figure in figures {
                        for fact in &figure.facts {
                            let article = article_name(dossier, *fact);
                            line(figure.value.to_string(), figure.status.name(), article, quote(dossier, *fact));
                        }
                    }
                }
            }
        }
    }
    out
}

fn election_day(election: &Election) -> String {
    let lexicon = crate::lexicon::Lexicon::bundled();
    let known = election.key.lexicon_id().and_then(|id| lexicon.election(&id));
    known.map(|known| known.date.to_string()).unwrap_or_default()
}

/// Frictionless table schema of [`seats_csv`].
pub fn seats_schema() -> String {
    let field = |name: &str, kind: &str| json!({"name": name, "type": kind});
    let mut status = field("status", "string");
    if let Some(status) = status.as_object_mut() {
        status.insert(
            "constraints".to_owned(),
            json!({"enum": ["final", "provisional", "partial", "forecast", "not_stated", "did_not_run"]}),
        );
    }
    pretty(&json!({
        "fields": [
            field("election", "string"), field("election_date", "date"), field("list_id", "string"),
            field("list_name", "string"), field("seats", "integer"), field("change", "integer"),
            field("total", "integer"), status, field("article", "string"), field("quote", "string"),
        ],
        "missingValues": [""],
    }))
}

/// `Party,2018,2021`: one row a list, empty where no number is known.
pub fn datawrapper_csv(table: &SeatTable) -> String {
    let sides: Vec<Side> = SIDES.into_iter().filter(|(election, _)| election(table).is_some()).collect();
    let mut header = vec!["Party".to_owned()];
    header.extend(sides.iter().filter_map(|(election, _)| election(table)).map(|election| {
        election
            .key
            .year
            .map_or_else(|| election.label.clone(), |year| year.to_string())
    }));
    let mut out = csv_line(&header);
    for row in &table.rows {
        let mut cells = vec![row.name.clone()];
        cells.extend(
            sides
                .iter()
                .map(|(_, cell)| cell(row).value().map(|value| value.to_string()).unwrap_or_default()),
        );
        out.push_str(&csv_line(&cells));
    }
    out
}

/// The whole table with every claim, its article and its quote.
pub fn seats_json(dossier: &Dossier, table: &SeatTable) -> String {
    let election = |election: &Election| {
        json!({
            "id": election.key.lexicon_id(), "year": election.key.year, "total": election.total,
            "total_from_reference": election.total_is_reference, "majority": election.majority(),
            "stated_seats": election.stated_seats, "reference_seats": election.reference_seats,
            "as_of": election.as_of.map(|day| day.to_string()),
        })
    };
    let rows: Vec<Value> = table
        .rows
        .iter()
        .map(|row| {
            json!({
                "list": row.name, "list_id": row.id, "leader": row.leader, "scope": row.scope.name(),
                "before": cell_json(dossier, &row.before), "after": cell_json(dossier, &row.after),
                "change": row.change.as_ref().map(|change| json!({
                    "value": change.value, "stated": !change.facts.is_empty(),
                    "uses_reference": change.uses_reference, "uncertain": change.uncertain,
                })),
                "notes": row.notes.iter().map(|note| plain(note)).collect::<Vec<_>>(),
            })
        })
        .collect();
    pretty(&json!({
        "schema": 1,
        "title": plain(&table.title),
        "before": table.before.as_ref().map(election),
        "after": table.after.as_ref().map(election),
        "lists": rows,
        "source": plain(&table.source),
    }))
}

fn cell_json(dossier: &Dossier, cell: &Cell) -> Value {
    let claim = |seats: u32, status: SeatStatus| json!({"seats": seats, "status": status.name()});
    match cell {
        Cell::NotStated => json!({"status": "not_stated"}),
        Cell::DidNotRun { source, .. } => json!({"status": "did_not_run", "source": source}),
        Cell::Reference { value, status, source } => {
            let mut cell = claim(*value, *status);
            if let Some(cell) = cell.as_object_mut() {
                cell.insert("reference".to_owned(), json!(source));
            }
            cell
        }
        Cell::Stated(_) | Cell::Conflict(_) => {
            let figures = match cell {
                Cell::Stated(figure) => std::slice::from_ref(figure),
                Cell::Conflict(figures) => figures.as_slice(),
                _ => &[],
            };
            let claims: Vec<Value> = figures
                .iter()
                .map(|figure| {
                    json!({
                        "seats": figure.value, "seats_max": figure.maximum, "status": figure.status.name(),
                        "bound": figure.bound.map(crate::resolve::Bound::name),
                        "evidence": figure.facts.iter().map(|fact| json!({
                            "article": article_name(dossier, *fact), "quote": quote(dossier, *fact),
                        })).collect::<Vec<_>>(),
                    })
                })
                .collect();
            json!({
                "seats": cell.value(), "status": cell.status().map(SeatStatus::name),
                "conflict": matches!(cell, Cell::Conflict(_)), "claims": claims,
            })
        }
    }
}

pub(super) fn pretty(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
