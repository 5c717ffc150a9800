//! Both elections side by side for every list, in two tints of the list's own colour. Missing figures have no bar at all.

use crate::view::Words;
use crate::view::seats::{Cell, SeatRow, SeatTable, cell_short};

use super::canvas::{Fill, Point, Rect, Stroke};
use super::frame::{self, LegendEntry, Symbol};
use super::ink::{Anchor, Ink};
use super::plot::ValueAxis;
use super::rows::{self, Plan};
use super::{ChartStyle, Color};

/// Draws the plot onto `ink`.
pub(super) fn draw(ink: &mut Ink<'_>, table: &SeatTable, style: &ChartStyle, words: &Words) {
    let palette = style.palette;
    let both = table.before.is_some();
    let mut elections = Vec::new();
    if let (Some(before), Some(after)) = (&table.before, &table.after) {
        for (election, color) in [(before, pale(palette.secondary, style)), (after, palette.secondary)] {
            elections.push((Symbol::Swatch(Some(Fill::Solid(color)), None), election.label.clone()));
        }
    }
    let legend = |rows: &[&SeatRow]| {
        let of = |(symbol, label): &(Symbol, String)| LegendEntry::key(*symbol, label.clone());
        let common = rows::common_legend(&rows::cells(rows), style, words, true);
        elections.iter().map(of).chain(common).collect()
    };
    let plan = Plan {
        tallest: if both { 1.35 } else { 1.0 },
        ..Plan::of(table, &legend)
    };
    let rows = rows::begin(ink, table, plan, style, words);
    let unit = rows.unit;
    let names = rows.names_width(ink);
    let area = rows.across(names + 6.0 * unit, rows.area.width - 50.0 * unit);
    let number = |value| words.strings.number(value);
    let axis = rows.axis(area, (0, rows.largest()), &number);
    axis.draw(ink);
    rows.baseline(ink, axis.x(0.0));
    let height = (rows.band * if both { 0.36 } else { 0.56 }).min(rows.thickest(18.0));
    let gap = 2.0 * unit;
    for (index, (row, color)) in rows.lists.iter().enumerate() {
        rows.name(ink, index, row, names);
        let y = rows.y(index);
        let sides: &[(&Cell, bool, f32)] = if both {
            &[
                (&row.before, false, y - height / 2.0 - gap / 2.0),
                (&row.after, true, y + height / 2.0 + gap / 2.0),
            ]
        } else {
            &[(&row.after, true, y)]
        };
        for (cell, after, middle) in sides {
            let tag = rows.cell_tag(ink, row, *after);
            ink.set_tag(tag);
            let tint = if *after { *color } else { pale(*color, style) };
            bar(ink, &rows, &axis, cell, tint, *color, *middle, height, *after);
            ink.set_tag(None);
        }
    }
}

/// The lighter tint of the earlier election.
fn pale(color: Color, style: &ChartStyle) -> Color {
    color.mix(style.palette.paper, 0.52)
}

#[expect(clippy::too_many_arguments, reason = "one bar is nothing but these values")]
fn bar(
    ink: &mut Ink<'_>,
    rows: &rows::Rows<'_>,
    axis: &ValueAxis<'_>,
    cell: &Cell,
    tint: Color,
    color: Color,
    middle: f32,
    height: f32,
    strong: bool,
) {
    let (unit, palette, forward) = (rows.unit, rows.style.palette, rows.forward());
    let zero = axis.x(0.0);
    let text = if strong {
        rows.sizes.label.weight(crate::typeset::Weight::Bold)
    } else {
        rows.sizes.small
    };
    let Some(value) = cell.value() else {
        ink.text(
            &cell_short(cell, rows.words),
            rows.sizes.small,
            Point::new(zero + forward * 7.0 * unit, middle),
            Anchor::start(rows.style.right_to_left),
            palette.secondary,
        );
        return;
    };
    let end = axis.x(value as f32);
    let rect = Rect::between(
        Point::new(zero, middle - height / 2.0),
        Point::new(end, middle + height / 2.0),
    );
    if cell.is_reference() {
        let fill = if cell.is_provisional() {
            Fill::Hatch {
                color: tint,
                ground: palette.paper,
            }
        } else {
            Fill::Solid(tint.opacity(0.18).over(palette.paper))
        };
        ink.rect(rect, 1.5, Some(fill), Some(Stroke::dashed(color, 1.2, 3.0, 2.0)));
    } else {
        let edge = cell.is_provisional().then_some(Stroke::solid(color, 1.2));
        ink.rect(rect, 1.5, Some(rows::fill(cell, tint, palette.paper)), edge);
    }
    let mut label_at = end;
    if let Some((low, high)) = cell.spread() {
        let (low, high) = (axis.x(low as f32), axis.x(high as f32));
        frame::range_tick(
            ink,
            Point::new(low, middle),
            Point::new(high, middle),
            4.0 * unit,
            Stroke::solid(palette.ink, 1.2 * unit),
        );
        if (high - end) * forward > 0.0 {
            label_at = high;
        }
    }
    let ink_color = if strong && !cell.is_reference() {
        palette.ink
    } else {
        palette.secondary
    };
    ink.text(
        &cell_short(cell, rows.words),
        text,
        Point::new(label_at + forward * 6.0 * unit, middle),
        Anchor::start(rows.style.right_to_left),
        ink_color,
    );
}
