//! The exact figures: list, both elections, change, status and source, with numbers set under each other.

use std::sync::Arc;

use crate::typeset::{Layout, Weight};
use crate::view::Words;
use crate::view::seats::{Cell, Detail, SeatRow, SeatTable, cell_short, cell_status};

use super::ChartStyle;
use super::canvas::{Fill, Point, Stroke};
use super::ink::{Anchor, Ink};
use super::rows::{self, Plan};

/// Below this width, in points at unit 1, a picture's table is narrow.
const NARROW: f32 = 800.0;

/// Where everything of the table stands, in points.
struct Sheet<'a> {
    rows: rows::Rows<'a>,
    /// Where each election's column of numbers, and that of the change, stands, and what it is called.
    columns: Vec<(f32, String)>,
    /// Width of the names with their swatch.
    names: f32,
    /// Where the words on a row begin, and how much room they have.
    status_from: f32,
    status_width: f32,
    /// True where there is anything to say on any row.
    speaks: bool,
    /// Digits stand under each other by their right edge, in either direction.
    number_shift: f32,
}

/// Draws the plot onto `ink`.
pub(super) fn draw(ink: &mut Ink<'_>, table: &SeatTable, style: &ChartStyle, words: &Words) {
    let plan = Plan {
        header: 30.0,
        ..Plan::of(table, &|_| Vec::new())
    };
    let rows = rows::begin(ink, table, plan, style, words);
    let sheet = Sheet::of(ink, rows);
    sheet.head(ink);
    for index in 0..sheet.rows.lists.len() {
        sheet.row(ink, index);
    }
}

impl<'a> Sheet<'a> {
    fn of(ink: &Ink<'_>, rows: rows::Rows<'a>) -> Self {
        let (unit, forward) = (rows.unit, rows.forward());
        let names = rows.names_width(ink) + 18.0 * unit;
        let told = |row: &SeatRow| !status_words(rows.table, row, Detail::Full, (true, true), rows.words).is_empty();
        let speaks = rows.lists.iter().any(|(row, _)| told(row));
        let columns = if rows.table.before.is_some() { 3.0 } else { 1.0 };
        let (closest, widest) = match speaks {
            // Where the picture is narrow figures stand closer, so that the words beside them are whole.
            true if rows.style.standalone && rows.area.width < NARROW * unit => (60.0, 60.0),
            true => (78.0, 78.0),
            // Without words on the rows the figures have their room.
            false => (78.0, 150.0),
        };
        let column = ((rows.area.width - names) / (columns + 0.6)).clamp(closest * unit, widest * unit);
        let change = rows.table.before.is_some().then(|| rows.words.text("chart-column-change"));
        let elections = rows.table.before.iter().chain(&rows.table.after);
        let labels = elections.map(|election| election.label.clone()).chain(change);
        let first = rows.start() + forward * (names + column);
        let columns: Vec<(f32, String)> = labels
            .enumerate()
            .map(|(place, label)| (first + forward * column * place as f32, label))
            .collect();
        let past_numbers = first + forward * column * columns.len() as f32;
        let status_from = past_numbers - forward * (column - 28.0 * unit);
        let end = rows.start() + forward * rows.area.width;
        Self {
            columns,
            names,
            status_from,
            status_width: (end - status_from).abs(),
            speaks,
            number_shift: if rows.style.right_to_left { 40.0 * unit } else { 0.0 },
            rows,
        }
    }

    /// True where there are words on rows, and room for them to say anything.
    fn has_status(&self) -> bool {
        self.speaks && self.status_width > 60.0 * self.rows.unit
    }

    fn start_anchor(&self) -> Anchor {
        Anchor::start(self.rows.style.right_to_left)
    }

    /// The names of the columns, and the line below them.
    fn head(&self, ink: &mut Ink<'_>) {
        let (rows, palette) = (&self.rows, self.rows.style.palette);
        let y = rows.area.y - 15.0 * rows.unit;
        let head = rows.sizes.small.weight(Weight::Medium);
        let mut put = |words: &str, x: f32, anchor: Anchor| ink.text(words, head, Point::new(x, y), anchor, palette.secondary);
        put(&rows.words.text("chart-column-list"), rows.start(), self.start_anchor());
        for (x, label) in &self.columns {
            put(label, *x + self.number_shift, Anchor::Right);
        }
        if self.has_status() {
            put(&rows.words.text("chart-column-status"), self.status_from, self.start_anchor());
        }
        self.rule(ink, rows.area.y - 2.0, Stroke::solid(palette.secondary.opacity(0.7), 1.0));
    }

    /// A line across the table.
    fn rule(&self, ink: &mut Ink<'_>, y: f32, stroke: Stroke) {
        let area = self.rows.area;
        ink.line(Point::new(area.x, y), Point::new(area.right(), y), stroke);
    }

    fn row(&self, ink: &mut Ink<'_>, index: usize) {
        let (rows, palette) = (&self.rows, self.rows.style.palette);
        let Some((row, color)) = rows.lists.get(index) else { return };
        let y = rows.y(index);
        let swatch = Point::new(rows.start() + rows.forward() * 5.0 * rows.unit, y);
        ink.circle(swatch, 4.5 * rows.unit, Some(Fill::Solid(*color)), None);
        name(ink, rows, index, row, self.names, 18.0 * rows.unit);
        self.numbers(ink, row, y);
        if self.has_status() {
            let layout = status(ink, rows, row, self.status_width);
            if layout.lines.len() < 2 {
                ink.put(&layout, self.status_from, y, self.start_anchor(), palette.secondary);
            } else {
                let left = self.status_from.min(self.status_from + rows.forward() * self.status_width);
                ink.put_block(&layout, left, y - layout.height / 2.0, palette.secondary);
            }
        }
        self.rule(ink, y + rows.band / 2.0, Stroke::solid(palette.lines, 0.8));
    }

    /// The figures of a row and their change.
    fn numbers(&self, ink: &mut Ink<'_>, row: &SeatRow, y: f32) {
        let (rows, palette) = (&self.rows, self.rows.style.palette);
        let is_compared = rows.table.before.is_some();
        let mut at = self.columns.iter().map(|(x, _)| Point::new(*x + self.number_shift, y));
        let before = is_compared.then_some((&row.before, false));
        for ((cell, is_after), place) in before.into_iter().chain([(&row.after, true)]).zip(at.by_ref()) {
            let tag = rows.cell_tag(ink, row, is_after);
            ink.set_tag(tag);
            let (text, color) = if cell.value().is_none() || cell.is_reference() {
                (rows.sizes.label, palette.secondary)
            } else {
                (rows.sizes.label.weight(Weight::Bold), palette.ink)
            };
            ink.text(&cell_short(cell, rows.words), text, place, Anchor::Right, color);
        }
        ink.set_tag(None);
        if let Some(place) = at.next().filter(|_| is_compared) {
            let (label, color) = match &row.change {
                Some(change) => (rows.words.change(change.value), rows::change_color(change.value, rows.style)),
                None => ("\u{2014}".to_owned(), palette.secondary),
            };
            ink.text(&label, rows.sizes.label, place, Anchor::Right, color);
        }
    }
}

fn name(ink: &mut Ink<'_>, rows: &rows::Rows<'_>, index: usize, row: &SeatRow, width: f32, inset: f32) {
    rows.tag(ink, index, row);
    let y = rows.y(index);
    let layout = ink.shape(
        &row.name,
        rows.sizes.label.weight(Weight::Medium),
        Some(width - inset - 8.0 * rows.unit),
    );
    let x = rows.start() + rows.forward() * inset;
    ink.put(&layout, x, y, Anchor::start(rows.style.right_to_left), rows.style.palette.ink);
    ink.set_tag(None);
}

/// The words on a row's figures as they fit into its band. Who says what needs room; cut short, it would hide the figure
/// of the other article.
fn status(ink: &Ink<'_>, rows: &rows::Rows<'_>, row: &SeatRow, width: f32) -> Arc<Layout> {
    const LINE_EMS: f32 = 1.45;
    let small = rows.sizes.small;
    let line = small.size * LINE_EMS;
    let lines = ((rows.band - 6.0 * rows.unit) / line).floor().max(1.0) as usize;
    let shape = |words: &str| {
        let single = ink.shape(words, small, Some(width));
        if single.truncated && lines > 1 {
            ink.shape_lines(words, small.line_height(line), width, lines)
        } else {
            single
        }
    };
    // What is said beside the figures goes before any of these is cut.
    let ways = [
        (Detail::Full, true, true),
        (Detail::Brief, true, true),
        (Detail::Brief, false, true),
        (Detail::Brief, true, false),
        (Detail::Brief, false, false),
    ];
    let mut shaped = shape("");
    for (detail, missing, notes) in ways {
        shaped = shape(&status_words(rows.table, row, detail, (missing, notes), rows.words));
        if !shaped.truncated {
            break;
        }
    }
    shaped
}

/// What is special about either figure, with its year where two elections are compared. Without `missing`
/// nothing is said of a figure that is not stated, which its dash says too; without `notes` only what concerns the figures.
fn status_words(table: &SeatTable, row: &SeatRow, detail: Detail, (missing, notes): (bool, bool), words: &Words) -> String {
    let mut parts = Vec::new();
    let sides = [(&table.before, &row.before), (&table.after, &row.after)];
    let speaking: Vec<(String, String)> = sides
        .into_iter()
        .filter(|(_, cell)| missing || !matches!(cell, Cell::NotStated))
        .filter_map(|(election, cell)| {
            election
                .as_ref()
                .map(|election| (election.label.clone(), cell_status(cell, detail, words)))
        })
        .filter(|(_, status)| !status.is_empty())
        .collect();
    match speaking.as_slice() {
        [(_, a), (_, b)] if a == b => parts.push(a.clone()),
        [(_, only)] if table.before.is_none() => parts.push(only.clone()),
        _ => parts.extend(speaking.iter().map(|(label, status)| format!("{label}: {status}"))),
    }
    if notes {
        parts.extend(row.notes.iter().cloned());
    }
    parts.join(" \u{b7} ")
}
