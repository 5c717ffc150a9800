//! A dot a seat in a half-round chamber, the majority line as ticks, lists named beneath with their seats. Seats that no
//! list is stated for stay empty rings.

use crate::base::Message;
use crate::typeset::Weight;
use crate::view::Words;
use crate::view::seats::{Cell, Election, SeatRow, SeatTable, cell_short, cell_words};

use super::arc::{Chamber, chamber};
use super::canvas::{Fill, Point, Rect, Stroke, TagId};
use super::frame::{self, Frame, LegendEntry, Symbol};
use super::ink::{Anchor, Ink, Sizes};
use super::rows;
use super::{ChartStyle, Color, HemicycleOf};

/// One of the two elections with the cell that each row has in it.
type Half<'a> = (&'a Election, fn(&SeatRow) -> &Cell);

/// Share of what is left of a high picture that goes above the chamber.
const SPARE_ABOVE: f32 = 0.35;
/// From the start of a list's swatch to its number, in points at unit 1.
const NAME_FROM: f32 = 18.0;
/// Around its name.
const NAME_AROUND: f32 = 22.0;

/// Draws the plot onto `ink`.
pub(super) fn draw(ink: &mut Ink<'_>, table: &SeatTable, style: &ChartStyle, words: &Words) {
    let after: Option<Half<'_>> = table
        .after
        .as_ref()
        .map(|election| (election, (|row| &row.after) as fn(&SeatRow) -> &Cell));
    let before: Option<Half<'_>> = table
        .before
        .as_ref()
        .map(|election| (election, (|row| &row.before) as fn(&SeatRow) -> &Cell));
    let halves: Vec<Half<'_>> = match style.hemicycle {
        HemicycleOf::After => after.into_iter().collect(),
        HemicycleOf::Before => before.or(after).into_iter().collect(),
        HemicycleOf::Both => before.into_iter().chain(after).collect(),
    };
    let palette = style.palette;
    let drawn: Vec<&Cell> = halves.iter().flat_map(|(_, cell)| table.rows.iter().map(cell)).collect();
    let mut legend = rows::common_legend(&drawn, style, words, false);
    let missing: Vec<u32> = halves
        .iter()
        .map(|(election, _)| election.missing_seats().unwrap_or(0))
        .collect();
    if missing.iter().any(|seats| *seats > 0) {
        let label = match missing.as_slice() {
            [seats] => words.get(&Message::new("chart-legend-missing-count").with("count", *seats)),
            _ => words.text("chart-legend-missing"),
        };
        legend.push(LegendEntry::new(
            Symbol::Ring(Stroke::solid(palette.unknown.opacity(0.7), 1.2)),
            label,
        ));
    }
    // Of one chamber alone only its own election is spoken of. The sums come in the order of time.
    let shows = |label: &str| halves.iter().any(|(election, _)| election.label == label);
    let elections = table.before.iter().chain(&table.after);
    let own = elections.zip(&table.checks).filter(|(election, _)| shows(&election.label));
    let mut notes: Vec<String> = own.map(|(_, check)| check.clone()).collect();
    let subtitle = match halves.as_slice() {
        [(election, _)] => words.get(&Message::new("seats-subtitle-one").with("after", &election.label)),
        _ => table.subtitle.clone(),
    };
    if halves.iter().any(|(election, _)| election.total.is_none()) {
        notes.push(words.text("chart-hemicycle-no-total"));
    }
    let frame = Frame {
        title: &table.title,
        subtitle: &subtitle,
        notes,
        source: &table.source,
    };
    let room = frame::draw(ink, &frame, &legend, style, words);
    let colors = palette.list_colors(&table.rows.iter().map(|row| row.color.map(rows::color)).collect::<Vec<_>>());
    let gap = 24.0;
    let share = (room.width - gap * (halves.len().saturating_sub(1)) as f32) / halves.len().max(1) as f32;
    for (index, half) in halves.iter().enumerate() {
        let offset = index as f32 * (share + gap);
        let x = if style.right_to_left {
            room.right() - offset - share
        } else {
            room.x + offset
        };
        let place = Rect::new(x, room.y, share, room.height);
        one(ink, table, *half, &colors, place, halves.len() > 1, style, words);
    }
    ink.set_tag(None);
}

/// One chamber with its names beneath.
#[expect(clippy::too_many_arguments, reason = "a part of one drawing, split for reading")]
fn one(
    ink: &mut Ink<'_>,
    table: &SeatTable,
    (election, cell_of): Half<'_>,
    colors: &[Color],
    place: Rect,
    named: bool,
    style: &ChartStyle,
    words: &Words,
) {
    let unit = frame::unit(style);
    let sizes = Sizes::of(unit);
    let mut groups: Vec<(&SeatRow, u32, Color)> = table
        .rows
        .iter()
        .zip(colors)
        .filter_map(|(row, color)| cell_of(row).value().map(|seats| (row, seats, *color)))
        .filter(|(_, seats, _)| *seats > 0)
        .collect();
    groups.sort_by_key(|(_, seats, _)| std::cmp::Reverse(*seats));
    let counted: u32 = groups.iter().map(|(_, seats, _)| *seats).sum();
    let total = election.total.unwrap_or(0).max(counted);
    if total == 0 {
        return;
    }
    let line_height = 25.0 * unit;
    let (columns, lines) = columns_and_lines(ink, &groups, cell_of, place, line_height, style, words);
    let names_height = lines as f32 * line_height + 14.0 * unit;
    let arc_room = Rect::new(
        place.x,
        place.y + 27.0 * unit,
        place.width,
        place.height - names_height - 31.0 * unit,
    );
    let radius = (arc_room.width / 2.0 - 12.0 * unit).min(arc_room.height).max(20.0);
    // What a high picture leaves goes around chamber and names, not all of it below them.
    let spare = (arc_room.height - radius).max(0.0) * SPARE_ABOVE;
    let center = Point::new(place.center().x, arc_room.y + spare + radius);

    let chamber = chamber(total);
    let tags: Vec<TagId> = groups
        .iter()
        .map(|(row, _, _)| {
            let label = cell_words(election, cell_of(row), words);
            ink.canvas.add_tag(cell_of(row).facts(), row.name.clone(), label)
        })
        .collect();
    dots(ink, &chamber, &groups, &tags, cell_of, (center, radius), style);
    ink.set_tag(None);
    majority(ink, election, &chamber, center, radius, style, words);
    middle(ink, election, total, center, radius, named, sizes, words, style);
    names(
        ink,
        &groups,
        &tags,
        cell_of,
        Rect::new(place.x, center.y + 14.0 * unit, place.width, names_height),
        (columns, lines, line_height),
        style,
        words,
    );
}

/// How many columns of names stand under the chamber, and how many lines: fewer and wider columns where names would be cut, as long as
/// all of them still find a line.
fn columns_and_lines(
    ink: &Ink<'_>,
    groups: &[(&SeatRow, u32, Color)],
    cell_of: fn(&SeatRow) -> &Cell,
    place: Rect,
    line_height: f32,
    style: &ChartStyle,
    words: &Words,
) -> (usize, usize) {
    let unit = frame::unit(style);
    let sizes = Sizes::of(unit);
    let most_columns = ((place.width / (210.0 * unit)) as usize).clamp(1, 5);
    let most_lines = ((place.height * 0.42 / line_height) as usize).max(1);
    let number = |row: &SeatRow| ink.width_of(&cell_short(cell_of(row), words), sizes.strong);
    let numbers = groups.iter().map(|(row, _, _)| number(row)).fold(0.0, f32::max);
    let longest = groups
        .iter()
        .map(|(row, _, _)| ink.width_of(&row.name, sizes.label))
        .fold(0.0, f32::max);
    let wanted = NAME_FROM * unit + numbers + NAME_AROUND * unit + longest;
    let is_wide = |columns: usize| place.width / columns as f32 >= wanted;
    let has_lines = |columns: usize| groups.len().div_ceil(columns) <= most_lines;
    let columns = (1..=most_columns)
        .rev()
        .find(|columns| is_wide(*columns))
        .filter(|columns| has_lines(*columns))
        .or_else(|| (1..=most_columns).find(|columns| has_lines(*columns)))
        .unwrap_or(most_columns);
    let lines = groups.len().div_ceil(columns).min(most_lines);
    (columns, lines)
}

/// A dot a seat, in the colour of its list; seats of nobody are empty rings.
fn dots(
    ink: &mut Ink<'_>,
    chamber: &Chamber,
    groups: &[(&SeatRow, u32, Color)],
    tags: &[TagId],
    cell_of: fn(&SeatRow) -> &Cell,
    (center, radius): (Point, f32),
    style: &ChartStyle,
) {
    let palette = style.palette;
    let dot = (chamber.half_pitch as f32 * radius * 0.8).max(0.6);
    let mut dealt = groups
        .iter()
        .zip(tags)
        .flat_map(|((row, seats, color), tag)| std::iter::repeat_n((*row, *color, *tag), *seats as usize));
    let reading = |position: usize| {
        // Right to left deals from the right end, which is where the angle begins.
        if style.right_to_left {
            position
        } else {
            chamber.seats.len() - 1 - position
        }
    };
    for position in 0..chamber.seats.len() {
        let Some(seat) = chamber.seats.get(reading(position)) else {
            continue;
        };
        let at = Point::new(center.x + (seat.x as f32 - 1.0) * radius, center.y - seat.y as f32 * radius);
        if let Some((row, color, tag)) = dealt.next() {
            ink.set_tag(Some(tag));
            let cell = cell_of(row);
            let (fill, edge) = if cell.is_reference() {
                (
                    Fill::Solid(color.opacity(0.2).over(palette.paper)),
                    Some(Stroke::solid(color, (dot * 0.28).max(0.5))),
                )
            } else if cell.is_provisional() && dot >= 4.0 {
                (
                    Fill::Hatch {
                        color,
                        ground: palette.paper,
                    },
                    Some(Stroke::solid(color, (dot * 0.24).max(0.6))),
                )
            } else {
                (Fill::Solid(color), None)
            };
            let inset = edge.map_or(0.0, |edge| edge.width / 2.0);
            ink.circle(at, dot - inset, Some(fill), edge);
        } else {
            ink.set_tag(None);
            ink.circle(at, dot - 0.4, None, Some(Stroke::solid(palette.unknown.opacity(0.8), 0.9)));
        }
    }
}

/// Ticks outside and inside at the mean angle of the last seat without and the first seat with a majority.
fn majority(
    ink: &mut Ink<'_>,
    election: &Election,
    chamber: &Chamber,
    center: Point,
    radius: f32,
    style: &ChartStyle,
    words: &Words,
) {
    // Of more seats than the chamber has no majority can be told.
    let Some(needed) = election.majority().filter(|_| !election.exceeds_total()) else {
        return;
    };
    let unit = frame::unit(style);
    let at = |seat: u32| chamber.seats.get(seat as usize).map(|seat| seat.angle);
    let (Some(before), Some(first)) = (at(needed.saturating_sub(1)), at(needed)) else {
        return;
    };
    let mean = f64::midpoint(before, first) as f32;
    let angle = if style.right_to_left {
        mean
    } else {
        std::f32::consts::PI - mean
    };
    let point = |share: f32| {
        Point::new(
            center.x + angle.cos() * radius * share,
            center.y - angle.sin() * radius * share,
        )
    };
    let stroke = Stroke::solid(style.palette.ink, 1.4 * unit);
    let pitch = chamber.half_pitch as f32;
    ink.line(
        point(1.0 + pitch * 1.2),
        point(1.0 + pitch * 1.2 + 9.0 * unit / radius),
        stroke,
    );
    ink.line(
        point(0.5 - pitch * 1.2),
        point(0.5 - pitch * 1.2 - 9.0 * unit / radius),
        stroke,
    );
    let label = words.get(&Message::new("chart-majority").with("seats", needed));
    let text = Sizes::of(unit).small.weight(Weight::Medium);
    // Clear of the dots below its letters.
    let top = point(1.0 + pitch * 1.2 + 20.0 * unit / radius);
    ink.text(&label, text, top, Anchor::Middle, style.palette.ink);
}

/// The number that the arc counts, and the year, under the arc.
#[expect(clippy::too_many_arguments, reason = "a part of one drawing, split for reading")]
fn middle(
    ink: &mut Ink<'_>,
    election: &Election,
    total: u32,
    center: Point,
    radius: f32,
    named: bool,
    sizes: Sizes,
    words: &Words,
    style: &ChartStyle,
) {
    let big = sizes.title.size.min(radius * 0.16);
    let number = crate::typeset::TextStyle::interface(big).weight(Weight::Bold);
    ink.text(
        &words.count(total),
        number,
        Point::new(center.x, center.y - big * 1.35),
        Anchor::Middle,
        style.palette.ink,
    );
    let caption = if named || election.key.year.is_some() {
        election.label.clone()
    } else {
        String::new()
    };
    ink.text(
        &caption,
        sizes.small,
        Point::new(center.x, center.y - big * 0.3),
        Anchor::Middle,
        style.palette.secondary,
    );
}

/// Swatch, seats and name of every list, in columns; what does not fit is counted in the last place.
#[expect(clippy::too_many_arguments, reason = "a part of one drawing, split for reading")]
fn names(
    ink: &mut Ink<'_>,
    groups: &[(&SeatRow, u32, Color)],
    tags: &[TagId],
    cell_of: fn(&SeatRow) -> &Cell,
    place: Rect,
    (columns, lines, line_height): (usize, usize, f32),
    style: &ChartStyle,
    words: &Words,
) {
    let unit = frame::unit(style);
    let sizes = Sizes::of(unit);
    let palette = style.palette;
    let column_width = place.width / columns as f32;
    let forward = if style.right_to_left { -1.0 } else { 1.0 };
    let start = if style.right_to_left { place.right() } else { place.x };
    let slots = columns * lines;
    let shown = if groups.len() > slots {
        slots.saturating_sub(1)
    } else {
        groups.len()
    };
    let widest = groups
        .iter()
        .map(|(row, _, _)| ink.width_of(&cell_short(cell_of(row), words), sizes.strong))
        .fold(0.0, f32::max);
    for (index, ((row, _, color), tag)) in groups.iter().zip(tags).take(shown).enumerate() {
        // Down the columns, so that the order of size is read as a list.
        let (column, line) = (index / lines.max(1), index % lines.max(1));
        let x = start + forward * column as f32 * column_width;
        let y = place.y + line_height * (line as f32 + 0.5);
        ink.set_tag(Some(*tag));
        let cell = cell_of(row);
        let swatch = Point::new(x + forward * 6.0 * unit, y);
        if cell.is_reference() {
            let edge = Stroke::dashed(*color, 1.4 * unit, 2.2 * unit, 1.8 * unit);
            ink.circle(
                swatch,
                5.0 * unit,
                Some(Fill::Solid(color.opacity(0.2).over(palette.paper))),
                Some(edge),
            );
        } else {
            let edge = cell.is_provisional().then_some(Stroke::solid(*color, 1.2 * unit));
            ink.circle(swatch, 5.5 * unit, Some(rows::fill(cell, *color, palette.paper)), edge);
        }
        let number_end = x + forward * (NAME_FROM * unit + widest);
        ink.text(
            &cell_short(cell, words),
            sizes.strong,
            Point::new(
                if style.right_to_left {
                    number_end + widest
                } else {
                    number_end
                },
                y,
            ),
            Anchor::Right,
            if cell.is_reference() { palette.secondary } else { palette.ink },
        );
        let room = column_width - NAME_FROM * unit - widest - NAME_AROUND * unit;
        let layout = ink.shape(&row.name, sizes.label, Some(room));
        ink.put(
            &layout,
            number_end + forward * 8.0 * unit,
            y,
            Anchor::start(style.right_to_left),
            if cell.is_reference() { palette.secondary } else { palette.ink },
        );
    }
    ink.set_tag(None);
    if shown < groups.len() {
        let index = shown;
        let (column, line) = (index / lines.max(1), index % lines.max(1));
        let x = start + forward * (column as f32 * column_width + 18.0 * unit);
        let y = place.y + line_height * (line as f32 + 0.5);
        let seats: u32 = groups.iter().skip(shown).map(|(_, seats, _)| *seats).sum();
        let more = words.get(
            &Message::new("chart-more-lists")
                .with("count", groups.len() - shown)
                .with("seats", seats),
        );
        let layout = ink.shape(&more, sizes.small, Some(column_width - 26.0 * unit));
        ink.put(&layout, x, y, Anchor::start(style.right_to_left), palette.secondary);
    }
}
