//! Gains and losses from a line in the middle, largest gain first. Lists whose change nobody can reckon are left out and
//! counted in the notes.

use crate::base::Message;
use crate::typeset::Weight;
use crate::view::Words;
use crate::view::seats::{SeatRow, SeatTable, cell_short};

use super::canvas::{Fill, Point, Rect, Stroke};
use super::frame::{self, LegendEntry, Symbol};
use super::ink::{Anchor, Ink};
use super::plot::ValueAxis;
use super::rows::{self, Kept};
use super::{ChartStyle, Color};

/// From the end of a bar to its change, in points at unit 1.
const END: f32 = 7.0;
/// Least length of a bar.
const LEAST: f32 = 3.0;
/// From there to what changed.
const BESIDE: f32 = 8.0;

/// The ends of the axis for changes from `smallest` to `largest` of lists with up to `seats` seats: where all changes are
/// small it goes on beyond them, so that a loss of one seat does not fill the picture.
fn at_least(smallest: i64, largest: i64, seats: u32) -> (i64, i64) {
    const LEAST: i64 = 10;
    let least = LEAST.max(i64::from(seats) / 10);
    let missing = (least - (largest - smallest)).max(0);
    if largest > -smallest {
        (smallest, largest + missing)
    } else {
        (smallest - missing, largest)
    }
}

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
    let counts = shown.iter().flat_map(|row| [row.before.value(), row.after.value()]);
    let (from, to) = at_least(smallest, largest, counts.flatten().max().unwrap_or(0));
    let legend = |rows: &[&SeatRow]| {
        let kinds = [
            (largest > 0, palette.gain, "chart-legend-gain"),
            (smallest < 0, palette.loss, "chart-legend-loss"),
        ];
        let of = |(_, color, key): (bool, Color, &str)| {
            LegendEntry::key(Symbol::Swatch(Some(Fill::Solid(color)), None), words.text(key))
        };
        let common = rows::common_legend(&rows::cells(rows), style, words, false);
        kinds.into_iter().filter(|(some, ..)| *some).map(of).chain(common).collect()
    };
    let rows = rows::begin(
        ink,
        table,
        (shown, Kept::MostChanged),
        notes,
        &legend,
        style,
        words,
        24.0,
        1.0,
    );
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
        from: i32::try_from(from).unwrap_or(i32::MIN + 1),
        to: i32::try_from(to).unwrap_or(i32::MAX),
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
        let side = if change.value < 0 { -rows.forward() } else { rows.forward() };
        // Of many seats one is still a bar and no hairline.
        let least = if change.value == 0 { 0.0 } else { LEAST * unit };
        let end = zero + side * (axis.x(change.value as f32) - zero).abs().max(least);
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

#[cfg(test)]
mod tests {
    use super::at_least;

    #[test]
    fn small_changes_do_not_fill_the_axis() {
        assert_eq!(at_least(-1, 0, 42), (-10, 0));
        assert_eq!(at_least(-1, 2, 42), (-1, 9));
        assert_eq!(at_least(-31, 19, 73), (-31, 19));
        assert_eq!(at_least(0, 3, 300), (0, 30));
    }
}
