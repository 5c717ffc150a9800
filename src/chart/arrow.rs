//! Before → after for every list: a ring at the earlier figure, an arrow head at the later one. A list with one figure
//! only is a single dot with words, never an arrow from nought.

use crate::base::Message;
use crate::typeset::Weight;
use crate::view::Words;
use crate::view::seats::{Cell, SeatRow, SeatTable, cell_short};

use super::canvas::{Fill, Point, Rect, Stroke};
use super::frame::{self, LegendEntry, Symbol};
use super::ink::{Anchor, Ink};
use super::plot::ValueAxis;
use super::rows::{self, Plan, Rows};
use super::{ChartStyle, Color};

/// Draws the plot onto `ink`.
pub(super) fn draw(ink: &mut Ink<'_>, table: &SeatTable, style: &ChartStyle, words: &Words) {
    let legend = |rows: &[&SeatRow]| legend(table, rows, style, words);
    let rows = rows::begin(ink, table, Plan::of(table, &legend), style, words);
    let unit = rows.unit;
    let names = rows.names_width(ink);
    let shows_change = table.before.is_some();
    let change_width = if shows_change { 64.0 * unit } else { 0.0 };
    let label_room = 46.0 * unit;
    let area = rows.across(names + label_room, rows.area.width - change_width - label_room);
    let number = |value| words.strings.number(value);
    let axis = rows.axis(area, (0, rows.largest()), &number);
    axis.draw(ink);
    // Digits stand under each other by their right edge, in either direction.
    let change_x = if style.right_to_left {
        rows.area.x + 44.0 * unit
    } else {
        rows.area.right()
    };
    if shows_change {
        ink.text(
            &words.text("chart-column-change"),
            rows.sizes.small,
            Point::new(change_x, rows.area.y - 12.0 * unit),
            Anchor::Right,
            style.palette.secondary,
        );
    }
    for (index, (row, color)) in rows.lists.iter().enumerate() {
        rows.name(ink, index, row, names);
        mark(ink, &rows, &axis, row, *color, rows.y(index));
        if let Some(change) = &row.change {
            let weight = if change.uses_reference {
                Weight::Regular
            } else {
                Weight::Bold
            };
            ink.text(
                &words.change(change.value),
                rows.sizes.label.weight(weight),
                Point::new(change_x, rows.y(index)),
                Anchor::Right,
                rows::change_color(change.value, style),
            );
        }
    }
    ink.set_tag(None);
}

fn legend(table: &SeatTable, rows: &[&SeatRow], style: &ChartStyle, words: &Words) -> Vec<LegendEntry> {
    let palette = style.palette;
    let mut legend = Vec::new();
    let stroke = Stroke::solid(palette.secondary, 2.0);
    if let (Some(before), Some(after)) = (&table.before, &table.after) {
        legend.push(LegendEntry::key(Symbol::Ring(stroke), before.label.clone()));
        legend.push(LegendEntry::key(Symbol::Arrow(stroke), after.label.clone()));
        let single = |row: &&SeatRow| row.before.value().is_some() != row.after.value().is_some();
        if rows.iter().any(single) {
            legend.push(LegendEntry::new(
                Symbol::Disc(Fill::Solid(palette.secondary)),
                words.text("chart-legend-single"),
            ));
        }
    }
    legend.extend(rows::common_legend(&rows::cells(rows), style, words, true));
    legend
}

/// Radius of a ring, in units.
const RING: f32 = 5.5;
/// Least distance from the middle of a ring to the tip of its arrow, in units.
const LEAST_APART: f32 = 15.0;

/// The places of two figures, moved apart from their middle where they are nearer than `least`: a change of one seat is
/// small, but it is a change, and must be seen, told by its direction and hit. The numbers beside say how small it is.
fn told_apart(from: f32, to: f32, direction: f32, least: f32) -> (f32, f32) {
    if (to - from).abs() >= least {
        return (from, to);
    }
    let (middle, half) = (f32::midpoint(from, to), direction * least / 2.0);
    (middle - half, middle + half)
}

/// One list's marks with their numbers.
fn mark(ink: &mut Ink<'_>, rows: &Rows<'_>, axis: &ValueAxis<'_>, row: &SeatRow, color: Color, y: f32) {
    let forward = rows.forward();
    let unit = rows.unit;
    let (before, after) = (row.before.value(), row.after.value());
    match (before, after) {
        (Some(from), Some(to)) if from != to => {
            let direction = if to > from { forward } else { -forward };
            let (x0, x1) = told_apart(axis.x(from as f32), axis.x(to as f32), direction, LEAST_APART * unit);
            let reference = row.before.is_reference() || row.after.is_reference();
            // Where both figures are near each other ring and head share the room, so that neither lies on the other.
            let ring = RING * unit;
            let head = ((x1 - x0).abs() - ring).min(12.0 * unit);
            let line = if reference {
                Stroke::dashed(color, 2.0 * unit, 3.0 * unit, 3.0 * unit)
            } else {
                Stroke::solid(color, 2.6 * unit)
            };
            let (line_from, line_to) = (x0 + direction * ring, x1 - direction * head);
            if (line_to - line_from) * direction > 0.5 {
                ink.line(Point::new(line_from, y), Point::new(line_to, y), line);
            }
            let tag = rows.cell_tag(ink, row, false);
            ink.set_tag(tag);
            let edge = if row.before.is_reference() {
                Stroke::dashed(color, 1.6 * unit, 2.2 * unit, 1.8 * unit)
            } else {
                Stroke::solid(color, 2.2 * unit)
            };
            ink.circle(Point::new(x0, y), ring, Some(ring_fill(&row.before, color, rows)), Some(edge));
            range(ink, rows, axis, &row.before, y);
            let beside = clear_of_range(axis, &row.before, x0 - direction * (ring + 7.0 * unit), -direction, unit);
            value(ink, rows, &row.before, beside, y, -direction, false);
            let tag = rows.cell_tag(ink, row, true);
            ink.set_tag(tag);
            let tip = Point::new(x1, y);
            if row.after.is_provisional() || row.after.is_reference() {
                open_head(ink, rows, tip, direction, head, color, &row.after);
            } else {
                frame::arrow_head(ink, tip, direction, head, color);
            }
            range(ink, rows, axis, &row.after, y);
            let beside = clear_of_range(axis, &row.after, x1 + direction * 7.0 * unit, direction, unit);
            value(ink, rows, &row.after, beside, y, direction, true);
        }
        (Some(_), Some(to)) => {
            let x = axis.x(to as f32);
            let tag = rows.cell_tag(ink, row, true);
            ink.set_tag(tag);
            dot(ink, rows, &row.after, Point::new(x, y), color);
            ink.circle(Point::new(x, y), 9.0 * unit, None, Some(Stroke::solid(color, 1.4 * unit)));
            range(ink, rows, axis, &row.after, y);
            let beside = clear_of_range(axis, &row.after, x + forward * 16.0 * unit, forward, unit);
            value(ink, rows, &row.after, beside, y, forward, true);
        }
        (None, Some(to)) => single(ink, rows, axis, row, color, (to, y), true),
        (Some(from), None) => single(ink, rows, axis, row, color, (from, y), false),
        (None, None) => {
            ink.set_tag(None);
            let words = rows.words.text("chart-no-figure-plain");
            let x = axis.x(0.0) + forward * 6.0 * unit;
            ink.text(
                &words,
                rows.sizes.small,
                Point::new(x, y),
                Anchor::start(rows.style.right_to_left),
                rows.style.palette.secondary,
            );
        }
    }
    ink.set_tag(None);
}

/// One figure only: a dot, its number, and words for the missing one.
fn single(
    ink: &mut Ink<'_>,
    rows: &Rows<'_>,
    axis: &ValueAxis<'_>,
    row: &SeatRow,
    color: Color,
    (seats, y): (u32, f32),
    is_after: bool,
) {
    let (unit, forward) = (rows.unit, rows.forward());
    let cell = if is_after { &row.after } else { &row.before };
    let center = Point::new(axis.x(seats as f32), y);
    let tag = rows.cell_tag(ink, row, is_after);
    ink.set_tag(tag);
    dot(ink, rows, cell, center, color);
    range(ink, rows, axis, cell, y);
    let beside = clear_of_range(axis, cell, center.x + forward * 14.0 * unit, forward, unit);
    let label = value(ink, rows, cell, beside, y, forward, is_after);
    ink.set_tag(None);
    let (Some(missing), Some(_)) = (
        if is_after { &rows.table.before } else { &rows.table.after },
        &rows.table.before,
    ) else {
        return;
    };
    let other = if is_after { &row.before } else { &row.after };
    let words = match (other, missing.key.year) {
        (Cell::DidNotRun { .. }, _) => format!("{}: {}", missing.label, rows.words.text("seats-cell-did-not-run")),
        (_, Some(_)) => rows.words.get(&Message::new("chart-no-figure").with("year", &missing.label)),
        (_, None) => rows.words.text("chart-no-figure-plain"),
    };
    // Behind the number where there is room, else before the dot, else left to the tooltip and the legend.
    let width = ink.width_of(&words, rows.sizes.small);
    let gap = 12.0 * unit;
    let edge = if rows.style.right_to_left { label.x } else { label.right() };
    let end = axis.x(axis.to as f32) + forward * 40.0 * unit;
    let zero = axis.x(0.0);
    let (x, anchor) = if (end - edge) * forward >= width + gap {
        (edge + forward * gap, Anchor::start(rows.style.right_to_left))
    } else if (center.x - zero) * forward >= width + 2.0 * gap {
        (center.x - forward * (gap + 2.0 * unit), Anchor::end(rows.style.right_to_left))
    } else {
        return;
    };
    rows.clear_of_grid(ink, &words, Point::new(x, y), anchor);
    ink.text(
        &words,
        rows.sizes.small,
        Point::new(x, y),
        anchor,
        rows.style.palette.secondary,
    );
}

fn ring_fill(cell: &Cell, color: Color, rows: &Rows<'_>) -> Fill {
    let ground = rows.style.palette.paper;
    if cell.is_provisional() {
        Fill::Hatch { color, ground }
    } else {
        Fill::Solid(ground)
    }
}

fn dot(ink: &mut Ink<'_>, rows: &Rows<'_>, cell: &Cell, center: Point, color: Color) {
    let ground = rows.style.palette.paper;
    let edge = if cell.is_reference() {
        Some(Stroke::dashed(color, 1.6 * rows.unit, 2.2 * rows.unit, 1.8 * rows.unit))
    } else if cell.is_provisional() {
        Some(Stroke::solid(color, 1.6 * rows.unit))
    } else {
        None
    };
    let fill = if cell.is_reference() && !cell.is_provisional() {
        Fill::Solid(ground)
    } else {
        rows::fill(cell, color, ground)
    };
    ink.circle(center, 6.0 * rows.unit, Some(fill), edge);
}

fn open_head(ink: &mut Ink<'_>, rows: &Rows<'_>, tip: Point, direction: f32, size: f32, color: Color, cell: &Cell) {
    let back = tip.x - direction * size;
    let half = size * 0.55;
    let ground = rows.style.palette.paper;
    let fill = if cell.is_provisional() {
        Fill::Hatch { color, ground }
    } else {
        Fill::Solid(ground)
    };
    ink.polygon(
        vec![tip, Point::new(back, tip.y - half), Point::new(back, tip.y + half)],
        Some(fill),
        Some(Stroke::solid(color, 1.6 * rows.unit)),
    );
}

/// How far below the middle of its row the bracket of a disagreement is drawn, in units.
const BRACKET_DROP: f32 = 9.0;

/// What sources give between lowest and highest: a bracket below the mark, inside its own row, that no arrow head hides.
fn range(ink: &mut Ink<'_>, rows: &Rows<'_>, axis: &ValueAxis<'_>, cell: &Cell, y: f32) {
    if let Some((low, high)) = cell.spread() {
        let below = y + BRACKET_DROP * rows.unit;
        frame::range_tick(
            ink,
            Point::new(axis.x(low as f32), below),
            Point::new(axis.x(high as f32), below),
            2.5 * rows.unit,
            Stroke::solid(rows.style.palette.ink, 1.3 * rows.unit),
        );
    }
}

/// Where a number may begin that wants to at `x`, on the side `side`: beyond the range that sources give.
fn clear_of_range(axis: &ValueAxis<'_>, cell: &Cell, x: f32, side: f32, unit: f32) -> f32 {
    let ends = cell.spread().map_or([None, None], |(low, high)| [Some(low), Some(high)]);
    ends.into_iter()
        .flatten()
        .map(|end| axis.x(end as f32) + side * 7.0 * unit)
        .fold(x, |x, end| if (end - x) * side > 0.0 { end } else { x })
}

/// The number of a mark, outside of it: `side` is 1 where it stands to the right of `x`.
fn value(ink: &mut Ink<'_>, rows: &Rows<'_>, cell: &Cell, x: f32, y: f32, side: f32, strong: bool) -> Rect {
    let text = cell_short(cell, rows.words);
    let (style, color) = if strong && !cell.is_reference() {
        (rows.sizes.strong, rows.style.palette.ink)
    } else {
        (rows.sizes.label, rows.style.palette.secondary)
    };
    let anchor = if side > 0.0 { Anchor::Left } else { Anchor::Right };
    ink.text(&text, style, Point::new(x, y), anchor, color)
}
