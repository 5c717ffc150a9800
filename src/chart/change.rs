//! Gains and losses from a line in the middle, largest gain first. Lists whose change nobody can reckon are left out and
//! counted in the notes.

use crate::base::Message;
use crate::typeset::{TextStyle, Weight};
use crate::view::Words;
use crate::view::seats::{Change, SeatRow, SeatTable, cell_short};

use super::canvas::{Fill, Point, Rect, Stroke};
use super::frame::{self, LegendEntry, Symbol};
use super::ink::{Anchor, Ink};
use super::plot::ValueAxis;
use super::rows::{self, Kept, Plan, Rows};
use super::{ChartStyle, Color};

/// From the end of a bar to its change, in points at unit 1.
const END: f32 = 7.0;
/// Least length of a bar.
const LEAST: f32 = 3.0;
/// Share of the width beside names that the words at the ends of bars take at most.
const MOST_WORDS: f32 = 0.62;
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
    let mut shown: Vec<&SeatRow> = table.rows.iter().filter(|row| row.change.is_some()).collect();
    if shown.is_empty() {
        frame::empty(ink, &table.title, &words.text("chart-no-change"), style, words);
        return;
    }
    shown.sort_by_key(|row| -change_of(row));
    let mut notes = table.checks.clone();
    let left_out = table.rows.len() - shown.len();
    if left_out > 0 {
        notes.push(words.get(&Message::new("chart-change-left-out").with("count", left_out)));
    }
    let largest = shown.iter().map(|row| change_of(row)).max().unwrap_or(0).max(0);
    let smallest = shown.iter().map(|row| change_of(row)).min().unwrap_or(0).min(0);
    let counts = shown.iter().flat_map(|row| [row.before.value(), row.after.value()]);
    let (from, to) = at_least(smallest, largest, counts.flatten().max().unwrap_or(0));
    let legend = |rows: &[&SeatRow]| legend(rows, (smallest, largest), style, words);
    let plan = Plan {
        rows: shown,
        kept: Kept::MostChanged,
        notes,
        ..Plan::of(table, &legend)
    };
    let rows = rows::begin(ink, table, plan, style, words);
    let names = rows.names_width(ink);
    // Where the words would leave bars too little they say the change alone.
    let both = room(ink, &rows, true, false) + room(ink, &rows, false, false);
    let brief = both > (rows.area.width - names) * MOST_WORDS;
    let (losses, gains) = (room(ink, &rows, true, brief), room(ink, &rows, false, brief));
    let ends = (
        i32::try_from(from).unwrap_or(i32::MIN + 1),
        i32::try_from(to).unwrap_or(i32::MAX),
    );
    let area = rows.across(names + losses, rows.area.width - gains);
    let signed = |value| words.change(value);
    let axis = rows.axis(area, ends, &signed);
    axis.draw(ink);
    rows.baseline(ink, axis.x(0.0));
    for (index, (row, _)) in rows.lists.iter().enumerate() {
        rows.name(ink, index, row, names);
        if let Some(change) = &row.change {
            let facts = row.facts();
            let tag = ink
                .canvas
                .add_tag(facts, row.name.clone(), table.row_words(row, words).join("\n"));
            ink.set_tag(Some(tag));
            let told = words_of(row, brief, words);
            bar(ink, &rows, &axis, (row, change, told), rows.y(index));
            ink.set_tag(None);
        }
    }
}

fn change_of(row: &SeatRow) -> i64 {
    row.change.as_ref().map_or(0, |change| change.value)
}

fn legend(rows: &[&SeatRow], (smallest, largest): (i64, i64), style: &ChartStyle, words: &Words) -> Vec<LegendEntry> {
    let kinds = [
        (largest > 0, style.palette.gain, "chart-legend-gain"),
        (smallest < 0, style.palette.loss, "chart-legend-loss"),
    ];
    let of =
        |(_, color, key): (bool, Color, &str)| LegendEntry::key(Symbol::Swatch(Some(Fill::Solid(color)), None), words.text(key));
    let common = rows::common_legend(&rows::cells(rows), style, words, false);
    kinds.into_iter().filter(|(some, ..)| *some).map(of).chain(common).collect()
}

/// What stands beyond the end of a bar: its change, and, unless it is to be brief, from what to what where both are known.
fn words_of(row: &SeatRow, brief: bool, words: &Words) -> (String, Option<String>) {
    let both = !brief && row.before.value().is_some() && row.after.value().is_some();
    let from_to = both.then(|| {
        let (from, to) = (cell_short(&row.before, words), cell_short(&row.after, words));
        words.get(&Message::new("chart-from-to").with("from", from).with("to", to))
    });
    (words.change(change_of(row)), from_to)
}

/// The room for those words beyond the losses, or beyond the gains.
fn room(ink: &Ink<'_>, rows: &Rows<'_>, losses: bool, brief: bool) -> f32 {
    let unit = rows.unit;
    let width = |row: &SeatRow| {
        let (change, from_to) = words_of(row, brief, rows.words);
        let beside = from_to.map_or(0.0, |from_to| BESIDE * unit + ink.width_of(&from_to, rows.sizes.small));
        END * unit + ink.width_of(&change, bold(rows)) + beside
    };
    let lists = rows.lists.iter().map(|(row, _)| *row);
    lists
        .filter(|row| (change_of(row) < 0) == losses)
        .map(width)
        .fold(6.0 * unit, f32::max)
}

fn bold(rows: &Rows<'_>) -> TextStyle {
    rows.sizes.label.weight(Weight::Bold)
}

/// A row, its change, and what is said of it.
type Told<'a> = (&'a SeatRow, &'a Change, (String, Option<String>));

/// One list's bar with its words.
fn bar(ink: &mut Ink<'_>, rows: &Rows<'_>, axis: &ValueAxis<'_>, (row, change, (told, from_to)): Told<'_>, y: f32) {
    let (unit, style) = (rows.unit, rows.style);
    let zero = axis.x(0.0);
    let height = (rows.band * 0.58).min(rows.thickest(24.0));
    let color = rows::change_color(change.value, style);
    let side = if change.value < 0 { -rows.forward() } else { rows.forward() };
    // Of many seats one is still a bar and no hairline.
    let least = if change.value == 0 { 0.0 } else { LEAST * unit };
    let end = zero + side * (axis.x(change.value as f32) - zero).abs().max(least);
    if change.value != 0 {
        let rect = Rect::between(Point::new(zero, y - height / 2.0), Point::new(end, y + height / 2.0));
        let hatched = row.before.is_provisional() || row.after.is_provisional();
        let (fill, edge) = look(change.uses_reference, hatched, color, style.palette.paper);
        ink.rect(rect, 1.5, Some(fill), edge);
    }
    let anchor = if side > 0.0 { Anchor::Left } else { Anchor::Right };
    let label = ink.text(&told, bold(rows), Point::new(end + side * END * unit, y), anchor, color);
    if let Some(from_to) = from_to {
        let edge = if side > 0.0 { label.right() } else { label.x };
        let at = Point::new(edge + side * BESIDE * unit, y);
        rows.clear_of_grid(ink, &from_to, at, anchor);
        ink.text(&from_to, rows.sizes.small, at, anchor, style.palette.secondary);
    }
}

/// How a bar is filled and edged: pale and dashed where a figure is of reference results, hatched where one is not final.
fn look(uses_reference: bool, hatched: bool, color: Color, ground: Color) -> (Fill, Option<Stroke>) {
    let dashed = Stroke::dashed(color, 1.2, 3.0, 2.0);
    match (hatched, uses_reference) {
        (false, false) => (Fill::Solid(color), None),
        (false, true) => (Fill::Solid(color.opacity(0.16).over(ground)), Some(dashed)),
        (true, true) => (Fill::Hatch { color, ground }, Some(dashed)),
        (true, false) => (Fill::Hatch { color, ground }, Some(Stroke::solid(color, 1.2))),
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
