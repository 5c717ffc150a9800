//! Cells, rows and the whole table in words: for tooltips, screen readers, alternative text and the exact table.

use crate::base::Message;
use crate::resolve::{Bound, SeatStatus};
use crate::view::Words;

use super::{Cell, Election, Figure, SeatRow, SeatTable};

/// A figure without its unit: `48`, `6–7`, `≥ 30`, `≈ 40`.
pub fn figure_short(figure: &Figure, words: &Words) -> String {
    let number = match figure.maximum {
        Some(maximum) if maximum > figure.value => {
            format!(
                "\u{2066}{}\u{2013}{}\u{2069}",
                words.count(figure.value),
                words.count(maximum)
            )
        }
        _ => words.count(figure.value),
    };
    let sign = match figure.bound {
        None => return number,
        Some(Bound::AtLeast | Bound::SoFar) => '\u{2265}',
        Some(Bound::AtMost) => '\u{2264}',
        Some(Bound::About) => '\u{2248}',
    };
    format!("\u{2066}{sign}{number}\u{2069}")
}

/// The drawn number of a cell in as few signs as can be; a dash where there is none.
pub fn cell_short(cell: &Cell, words: &Words) -> String {
    match cell {
        Cell::NotStated | Cell::DidNotRun { .. } => "\u{2014}".to_owned(),
        Cell::Reference { value, .. } => words.count(*value),
        Cell::Stated(_) | Cell::Conflict(_) => cell.stated().map(|figure| figure_short(figure, words)).unwrap_or_default(),
    }
}

fn status_key(status: SeatStatus) -> &'static str {
    match status {
        SeatStatus::Final => "seats-status-final",
        SeatStatus::Provisional => "seats-status-provisional",
        SeatStatus::Partial => "seats-status-partial",
        SeatStatus::Forecast => "seats-status-forecast",
    }
}

/// How much is said of figures that differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The figures alone.
    Brief,
    /// Each figure with the articles that state it.
    Full,
}

/// How sure a cell's number is and where it comes from, in words; empty for a plain final figure of the text.
pub fn cell_status(cell: &Cell, detail: Detail, words: &Words) -> String {
    match cell {
        Cell::NotStated => words.text("seats-cell-not-stated"),
        Cell::DidNotRun { .. } => words.text("seats-cell-did-not-run"),
        Cell::Reference { source, status, .. } => {
            let reference = words.get(&Message::new("seats-cell-reference").with("source", source));
            if *status == SeatStatus::Final {
                reference
            } else {
                words.join(&[words.text(status_key(*status)), reference])
            }
        }
        Cell::Stated(figure) if figure.status == SeatStatus::Final => String::new(),
        Cell::Stated(figure) => figure_status(figure, words),
        Cell::Conflict(figures) => {
            // In brief a number stands once, with its surest stage, which comes first.
            let told = |index: usize, figure: &Figure| {
                let is_same = |other: &Figure| (other.value, other.maximum) == (figure.value, figure.maximum);
                detail == Detail::Brief && figures.iter().take(index).any(is_same)
            };
            let figures: Vec<String> = figures
                .iter()
                .enumerate()
                .filter(|(index, figure)| !told(*index, figure))
                .map(|(_, figure)| figure_told(figure, detail, words))
                .collect();
            words.get(&Message::new("seats-cell-conflict").with("figures", words.join(&figures)))
        }
    }
}

/// One of several figures that differ, with its stage where that is not the last, and in full with the articles that state
/// it: `38 (أولي) في «عنوان»`.
fn figure_told(figure: &Figure, detail: Detail, words: &Words) -> String {
    let mut told = figure_short(figure, words);
    if figure.status != SeatStatus::Final {
        let status = match detail {
            Detail::Brief => words.text(status_key(figure.status)),
            Detail::Full => figure_status(figure, words),
        };
        told = format!("{told} ({status})");
    }
    if detail == Detail::Brief || figure.articles.is_empty() {
        return told;
    }
    words.get(
        &Message::new("seats-figure-in")
            .with("figure", told)
            .with("articles", words.quoted(&figure.articles)),
    )
}

fn figure_status(figure: &Figure, words: &Words) -> String {
    let status = words.text(status_key(figure.status));
    match figure.as_of {
        Some(day) => words.get(
            &Message::new("seats-cell-as-of")
                .with("status", status)
                .with("date", words.dates.day(day)),
        ),
        None => status,
    }
}

/// One election of one list: `2018: 48 مقعدًا`, with status and source behind it.
fn cell_words(election: &Election, cell: &Cell, words: &Words) -> String {
    let status = cell_status(cell, Detail::Full, words);
    let body = match cell.value() {
        None => status,
        Some(value) => {
            let bounded = cell
                .stated()
                .is_some_and(|figure| figure.bound.is_some() || figure.maximum.is_some());
            let seats = if bounded {
                cell_short(cell, words)
            } else {
                words.get(&Message::new("seats-count").with("count", value))
            };
            if status.is_empty() {
                seats
            } else {
                format!("{seats} ({status})")
            }
        }
    };
    format!("{}: {body}", election.label)
}

/// The same in lines: figures that differ stand under each other, each with the articles that state it, so that no line mixes the
/// titles of two.
pub fn cell_lines(election: &Election, cell: &Cell, words: &Words) -> Vec<String> {
    let Cell::Conflict(figures) = cell else {
        return vec![cell_words(election, cell, words)];
    };
    let value = cell.value().unwrap_or_default();
    let seats = words.get(&Message::new("seats-count").with("count", value));
    let head = format!("{}: {seats} ({})", election.label, words.text("seats-cell-differ"));
    let each = figures
        .iter()
        .map(|figure| format!("\u{2022} {}", figure_told(figure, Detail::Full, words)));
    std::iter::once(head).chain(each).collect()
}

/// The change in words, where it is known.
pub fn change_words(row: &SeatRow, words: &Words) -> Option<String> {
    let change = row.change.as_ref()?;
    let key = match change.value.signum() {
        1 => "seats-change-gain",
        -1 => "seats-change-loss",
        _ => return Some(words.text("seats-change-none")),
    };
    Some(words.get(&Message::new(key).with("count", change.value.unsigned_abs())))
}

impl SeatTable {
    /// One list in all its lines: both elections, change, notes.
    pub fn row_words(&self, row: &SeatRow, words: &Words) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(before) = &self.before {
            lines.extend(cell_lines(before, &row.before, words));
        }
        if let Some(after) = &self.after {
            lines.extend(cell_lines(after, &row.after, words));
        }
        lines.extend(change_words(row, words));
        lines.extend(row.notes.iter().cloned());
        lines
    }

    /// All of it for a reader who does not see the picture.
    pub fn description(&self, words: &Words) -> String {
        if let Some(empty) = &self.empty {
            return empty.clone();
        }
        let mut lines = vec![self.subtitle.clone()];
        lines.extend(
            self.rows
                .iter()
                // In running words without the points of a list.
                .map(|row| {
                    format!(
                        "{}: {}",
                        row.name,
                        words.join(&self.row_words(row, words)).replace("\u{2022} ", "")
                    )
                }),
        );
        lines.extend(self.checks.iter().cloned());
        lines.join("\n")
    }
}
