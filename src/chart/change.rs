//! Gains and losses from a line in the middle, largest gain first. Lists whose change nobody can reckon are left out and
//! counted in the notes.

use crate::base::Message;
use crate::typeset::Weight;
use crate::view::Words;
use crate::view::seats::{SeatRow, SeatTable, cell_short};

use super::ChartStyle;
use super::canvas::{Fill, Point, Rect, Stroke};
use super::frame::{self, LegendEntry, Symbol};
use super::ink::{Anchor, Ink};
use super::plot::ValueAxis;
use super::rows;

/// From the end of a bar to its change, in points at unit 1.
const END: f32 = 7.0;
/// From there to what changed.
const BESIDE: f32 = 8.0;

/// Draws the plot onto `ink`.
pub(super) fn draw(ink: &mut Ink<'_>, table: &SeatTable, style: &ChartStyle, words: &Words) {
    let palette = style.palette;
    let mut shown: Vec<&SeatRow> = table.rows.iter().filter(|row| row.change.is_some()).collect();
    if shown.is_empty() {
        frame::empty(ink, &table.title, &words.text("chart-no-change"), style, words);
        return;
    }
    shown.sort_by_key(|row| row.change.as_ref().map(|change| -change.value));
    let mut notes = table.checks.clone();
    let left_out = table.rows.len() - shown.len();
    if left_out > 0 {
        notes.push(words.get(&Message::new("chart-change-left-out").with("count", left_out)));
    }
    let changes = |row: &&SeatRow| row.change.as_ref().map_or(0, |change| change.value);
    let largest = shown.iter().map(changes).max().unwrap_or(0).max(0);
    let smallest = shown.iter().map(changes).min().unwrap_or(0).min(0);
    let mut legend = Vec::new();
    if largest > 0 {
        legend.push(LegendEntry {
            symbol: Symbol::Swatch(Some(Fill::Solid(palette.gain)), None),
            label: words.text("chart-legend-gain"),
        });
    }
    if smallest < 0 {
        legend.push(LegendEntry {
            symbol: Symbol::Swatch(Some(Fill::Solid(palette.loss)), None),
            label: words.text("chart-legend-loss"),
        });
    }
    legend.extend(rows::common_legend(table, style, words, false));
    let rows = rows::begin(ink, table, shown, notes, &legend, style, words, 24.0, 1.0);
    let unit = rows.unit;
    let names = rows.names_width(ink);
    let bold = rows.sizes.label.weight(Weight::Bold);
    // What stands beyond the end of a bar: its change, and from what to what where both are known.
    let words_of = |row: &SeatRow| {
        let change = words.change(row.change.as_ref().map_or(0, |change| change.value));
        let both = row.before.value().is_some() && row.after.value().is_some();
        let from_to = both.then(|| {
            let (from, to) = (cell_short(&row.before, words), cell_short(&row.after, words));
            words.get(&Message::new("chart-from-to").with("from", from).with("to", to))
        });
        (change, from_to)
    };
    let room_of = |losses: bool| {
        let lists = rows.lists.iter().map(|(row, _)| *row);
        let width = |row: &SeatRow| {
            let (change, from_to) = words_of(row);
            let beside = from_to.map_or(0.0, |from_to| BESIDE * unit + ink.width_of(&from_to, rows.sizes.small));
            END * unit + ink.width_of(&change, bold) + beside
        };
        lists
            .filter(|row| (changes(row) < 0) == losses)
            .map(width)
            .fold(6.0 * unit, f32::max)
    };
    let (loss_room, gain_room) = (room_of(true), room_of(false));
    let axis = ValueAxis {
        area: rows.across(names + loss_room, rows.area.width - gain_room),
        label_height: 24.0 * unit,
        from: i32::try_from(smallest).unwrap_or(i32::MIN + 1),
        to: i32::try_from(largest).unwrap_or(i32::MAX),
        mirrored: style.right_to_left,
        ticks: ((rows.area.width / (150.0 * unit)) as usize).clamp(3, 8),
        text: rows.sizes.small,
        text_color: palette.secondary,
        lines: palette.lines,
        format: &|value| words.change(value),
    };
    axis.draw(ink);
    let zero = axis.x(0.0);
    rows.baseline(ink, zero);
    let height = (rows.band * 0.58).min(rows.thickest(24.0));
    for (index, (row, _)) in rows.lists.iter().enumerate() {
        rows.name(ink, index, row, names);
        let Some(change) = &row.change else { continue };
        let tag = ink
            .canvas
            .add_tag(row.facts(), row.name.clone(), table.row_words(row, words).join("\n"));
        ink.set_tag(Some(tag));
        let y = rows.y(index);
        let color = rows::change_color(change.value, style);
        let end = axis.x(change.value as f32);
        let rect = Rect::between(Point::new(zero, y - height / 2.0), Point::new(end, y + height / 2.0));
        let hatched = row.before.is_provisional() || row.after.is_provisional();
        let (fill, edge) = match (change.uses_reference, hatched) {
            (false, false) => (Fill::Solid(color), None),
            (true, false) => (
                Fill::Solid(color.opacity(0.16).over(palette.paper)),
                Some(Stroke::dashed(color, 1.2, 3.0, 2.0)),
            ),
            (reference, true) => (
                Fill::Hatch {
                    color,
                    ground: palette.paper,
                },
                Some(if reference {
                    Stroke::dashed(color, 1.2, 3.0, 2.0)
                } else {
                    Stroke::solid(color, 1.2)
                }),
            ),
        };
        if change.value != 0 {
            ink.rect(rect, 1.5, Some(fill), edge);
        }
        let side = if change.value < 0 { -rows.forward() } else { rows.forward() };
        let anchor = if side > 0.0 { Anchor::Left } else { Anchor::Right };
        let (told, from_to) = words_of(row);
        let label = ink.text(&told, bold, Point::new(end + side * END * unit, y), anchor, color);
        if let Some(from_to) = from_to {
            let edge = if side > 0.0 { label.right() } else { label.x };
            let at = Point::new(edge + side * BESIDE * unit, y);
            rows.clear_of_grid(ink, &from_to, at, anchor);
            ink.text(&from_to, rows.sizes.small, at, anchor, palette.secondary);
        }
        ink.set_tag(None);
    }
}
