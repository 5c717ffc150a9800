//! The exact figures: list, both elections, change, status and source, with numbers set under each other.

use std::sync::Arc;

use crate::typeset::{Layout, Weight};
use crate::view::Words;
use crate::view::seats::{Cell, Detail, SeatRow, SeatTable, cell_short, cell_status};

use super::ChartStyle;
use super::canvas::{Fill, Point, Stroke};
use super::ink::{Anchor, Ink};
use super::rows;

/// Draws the plot onto `ink`.
pub(super) fn draw(ink: &mut Ink<'_>, table: &SeatTable, style: &ChartStyle, words: &Words) {
    let palette = style.palette;
    let rows = rows::begin(
        ink,
        table,
        table.rows.iter().collect(),
        table.checks.clone(),
        &[],
        style,
        words,
        30.0,
        1.0,
    );
    let unit = rows.unit;
    let names = rows.names_width(ink) + 18.0 * unit;
    let forward = rows.forward();
    let column = 78.0 * unit;
    let two = table.before.is_some();
    let mut x = rows.start() + forward * (names + column);
    let mut columns: Vec<(f32, String)> = Vec::new();
    for election in table.before.iter().chain(&table.after) {
        columns.push((x, election.label.clone()));
        x += forward * column;
    }
    if two {
        columns.push((x, words.text("chart-column-change")));
        x += forward * column;
    }
    let status_from = x - forward * (column - 28.0 * unit);
    let end = rows.start() + forward * rows.area.width;
    let status_width = (end - status_from).abs();
    let head_y = rows.area.y - 15.0 * unit;
    let start_anchor = Anchor::start(style.right_to_left);
    // Digits stand under each other by their right edge, in either direction.
    let number_shift = if style.right_to_left { 40.0 * unit } else { 0.0 };
    let head = rows.sizes.small.weight(Weight::Medium);
    ink.text(
        &words.text("chart-column-list"),
        head,
        Point::new(rows.start(), head_y),
        start_anchor,
        palette.secondary,
    );
    for (x, label) in &columns {
        ink.text(
            label,
            head,
            Point::new(*x + number_shift, head_y),
            Anchor::Right,
            palette.secondary,
        );
    }
    if status_width > 60.0 * unit {
        ink.text(
            &words.text("chart-column-status"),
            head,
            Point::new(status_from, head_y),
            start_anchor,
            palette.secondary,
        );
    }
    ink.line(
        Point::new(rows.area.x, rows.area.y - 2.0),
        Point::new(rows.area.right(), rows.area.y - 2.0),
        Stroke::solid(palette.secondary.opacity(0.7), 1.0),
    );
    for (index, (row, color)) in rows.lists.iter().enumerate() {
        let y = rows.y(index);
        let swatch = Point::new(rows.start() + forward * 5.0 * unit, y);
        ink.circle(swatch, 4.5 * unit, Some(Fill::Solid(*color)), None);
        name(ink, &rows, index, row, names, 18.0 * unit);
        let mut at = columns.iter().map(|(x, _)| *x);
        let cells: &[(&Cell, bool)] = if two {
            &[(&row.before, false), (&row.after, true)]
        } else {
            &[(&row.after, true)]
        };
        for (cell, after) in cells {
            let Some(x) = at.next() else { continue };
            let tag = rows.cell_tag(ink, row, *after);
            ink.set_tag(tag);
            let (text, ink_color) = if cell.value().is_none() || cell.is_reference() {
                (rows.sizes.label, palette.secondary)
            } else {
                (rows.sizes.label.weight(Weight::Bold), palette.ink)
            };
            ink.text(
                &cell_short(cell, words),
                text,
                Point::new(x + number_shift, y),
                Anchor::Right,
                ink_color,
            );
        }
        ink.set_tag(None);
        if let (true, Some(x)) = (two, at.next()) {
            let (label, change_color) = match &row.change {
                Some(change) => (words.change(change.value), rows::change_color(change.value, style)),
                None => ("\u{2014}".to_owned(), palette.secondary),
            };
            ink.text(
                &label,
                rows.sizes.label,
                Point::new(x + number_shift, y),
                Anchor::Right,
                change_color,
            );
        }
        if status_width > 60.0 * unit {
            let layout = status(ink, &rows, row, status_width);
            if layout.lines.len() < 2 {
                ink.put(&layout, status_from, y, start_anchor, palette.secondary);
            } else {
                let left = status_from.min(status_from + forward * status_width);
                ink.put_block(&layout, left, y - layout.height / 2.0, palette.secondary);
            }
        }
        let bottom = y + rows.band / 2.0;
        ink.line(
            Point::new(rows.area.x, bottom),
            Point::new(rows.area.right(), bottom),
            Stroke::solid(palette.lines, 0.8),
        );
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
    let ways = [(Detail::Full, true), (Detail::Brief, true), (Detail::Brief, false)];
    let mut shaped = shape("");
    for (detail, missing) in ways {
        shaped = shape(&status_words(rows.table, row, detail, missing, rows.words));
        if !shaped.truncated {
            break;
        }
    }
    shaped
}

/// What is special about either figure, with its year where two elections are compared. Without `missing`
/// nothing is said of a figure that is not stated, which its dash says too.
fn status_words(table: &SeatTable, row: &SeatRow, detail: Detail, missing: bool, words: &Words) -> String {
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
    parts.extend(row.notes.iter().cloned());
    parts.join(" \u{b7} ")
}
