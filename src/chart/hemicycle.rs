//! A dot a seat in a half-round chamber, the majority line as ticks, lists named beneath with their seats. Seats that no
//! list is stated for stay empty rings.

use crate::base::Message;
use crate::typeset::Weight;
use crate::view::Words;
use crate::view::seats::{Cell, Election, SeatRow, SeatTable, cell_lines, cell_short};

use super::arc::{Chamber, Seat, chamber};
use super::canvas::{Fill, Point, Rect, Stroke, TagId};
use super::frame::{self, Frame, LegendEntry, Symbol};
use super::ink::{Anchor, Ink, Sizes, ink_extent};
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
/// From name to name.
const NAME_LINE: f32 = 25.0;
/// A column of names need not be wider for there to be several.
const NAME_COLUMN: f32 = 160.0;
/// A smaller arc has no room for words in it, in points.
const LEAST_WITH_WORDS: f32 = 56.0;

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
        if let Some(half) = HalfPlot::of(table, *half, &colors, style, words) {
            half.draw(ink, place, halves.len() > 1);
        }
    }
    ink.set_tag(None);
}

/// In a low and wide card the names stand beside the chamber, which has the height to itself then: the rooms of both, together
/// in the middle where names take no more than `wanted` points.
fn names_beside(place: Rect, wanted: f32, style: &ChartStyle) -> Option<(Rect, Rect)> {
    /// Below this height names would leave the chamber too little.
    const LOW: f32 = 190.0;
    const BETWEEN: f32 = 20.0;
    if style.standalone || place.height > LOW || place.width < place.height * 2.4 {
        return None;
    }
    let arc = (2.0 * place.height).min(place.width * 0.45);
    let names = (place.width - arc - BETWEEN).min(wanted);
    let spare = (place.width - arc - BETWEEN - names) / 2.0;
    let place = Rect::new(place.x + spare, place.y, place.width - 2.0 * spare, place.height);
    let part = |x: f32, width: f32| Rect::new(x, place.y, width, place.height);
    Some(if style.right_to_left {
        (part(place.right() - arc, arc), part(place.x, names))
    } else {
        (part(place.x, arc), part(place.right() - names, names))
    })
}

/// One chamber being drawn.
struct HalfPlot<'a> {
    election: &'a Election,
    cell_of: fn(&SeatRow) -> &Cell,
    /// The lists with seats, largest first.
    groups: Vec<(&'a SeatRow, u32, Color)>,
    total: u32,
    chamber: Chamber,
    style: &'a ChartStyle,
    words: &'a Words,
    unit: f32,
    sizes: Sizes,
}

/// Where the names beneath a chamber stand.
struct Columns {
    count: usize,
    lines: usize,
    line_height: f32,
    /// How wide the widest number is.
    numbers: f32,
}

impl Columns {
    /// Column and line of the name at `index`: down the columns, so that the order of size is read as a list.
    fn place(&self, index: usize) -> (f32, f32) {
        let lines = self.lines.max(1);
        ((index / lines) as f32, (index % lines) as f32)
    }
}

impl<'a> HalfPlot<'a> {
    /// The chamber of one election; none where nothing tells of a seat in it.
    fn of(
        table: &'a SeatTable,
        (election, cell_of): Half<'a>,
        colors: &[Color],
        style: &'a ChartStyle,
        words: &'a Words,
    ) -> Option<Self> {
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
        let unit = frame::unit(style);
        (total > 0).then(|| Self {
            election,
            cell_of,
            groups,
            total,
            chamber: chamber(total),
            style,
            words,
            unit,
            sizes: Sizes::of(unit),
        })
    }

    fn cell(&self, row: &'a SeatRow) -> &'a Cell {
        (self.cell_of)(row)
    }

    /// The chamber with its names beneath, or beside it in a low card; `is_named` where its caption tells it from another.
    fn draw(&self, ink: &mut Ink<'_>, place: Rect, is_named: bool) {
        let unit = self.unit;
        let beside = names_beside(place, self.names_width(ink, place.height), self.style);
        let (of_arc, of_names) = beside.unwrap_or((place, place));
        // Under the chamber names leave it most of the height.
        let columns = self.columns(ink, of_names, if beside.is_some() { 1.0 } else { 0.42 });
        let names_height = columns.lines as f32 * columns.line_height + 14.0 * unit;
        let height = of_arc.height - 31.0 * unit - if beside.is_some() { 0.0 } else { names_height };
        let radius = (of_arc.width / 2.0 - 12.0 * unit).min(height).max(20.0);
        // What a high picture leaves goes around chamber and names, not all of it below them.
        let spare = (height - radius).max(0.0) * SPARE_ABOVE;
        let center = Point::new(of_arc.center().x, of_arc.y + 27.0 * unit + spare + radius);
        let tag = |(row, _, _): &(&'a SeatRow, u32, Color)| {
            let label = cell_lines(self.election, self.cell(row), self.words).join("\n");
            ink.canvas.add_tag(self.cell(row).facts(), row.name.clone(), label)
        };
        let tags: Vec<TagId> = self.groups.iter().map(tag).collect();
        self.dots(ink, &tags, center, radius);
        ink.set_tag(None);
        self.majority(ink, center, radius);
        if radius >= LEAST_WITH_WORDS {
            self.middle(ink, center, radius, is_named);
        } else if is_named {
            // Too small for words in it, a chamber has its year over it: it is told from the other all the same.
            let (x, anchor) = if self.style.right_to_left {
                (place.right(), Anchor::Right)
            } else {
                (place.x, Anchor::Left)
            };
            let style = self.sizes.small.weight(Weight::Bold);
            let at = Point::new(x, place.y + 9.0 * unit);
            ink.text(&self.election.label, style, at, anchor, self.style.palette.secondary);
        }
        let above = (of_names.height - columns.lines as f32 * columns.line_height) / 2.0;
        let names_from = match beside {
            Some(_) => of_names.y + above.max(0.0),
            None => center.y + 14.0 * unit,
        };
        let names = Rect::new(of_names.x, names_from, of_names.width, names_height);
        self.names(ink, &tags, names, &columns);
    }

    /// How wide the widest number is, and a column that cuts no name.
    fn name_widths(&self, ink: &Ink<'_>) -> (f32, f32) {
        let (unit, sizes) = (self.unit, self.sizes);
        let widest = |width: &dyn Fn(&'a SeatRow) -> f32| self.groups.iter().map(|(row, _, _)| width(row)).fold(0.0, f32::max);
        let numbers = widest(&|row| ink.width_of(&cell_short(self.cell(row), self.words), sizes.strong));
        let longest = widest(&|row| ink.width_of(&row.name, sizes.label));
        (numbers, NAME_FROM * unit + numbers + NAME_AROUND * unit + longest)
    }

    /// What all names take beside a chamber of this height.
    fn names_width(&self, ink: &Ink<'_>, height: f32) -> f32 {
        let lines = ((height / (NAME_LINE * self.unit)) as usize).max(1);
        let columns = self.groups.len().div_ceil(lines).max(1);
        self.name_widths(ink).1 * columns as f32 + 1.0
    }

    /// How many columns of names stand in this share of the height of `place`, and how many lines: fewer and wider columns where
    /// names would be cut, as long as all of them still find a line.
    fn columns(&self, ink: &Ink<'_>, place: Rect, share: f32) -> Columns {
        let unit = self.unit;
        let line_height = NAME_LINE * unit;
        let most_lines = ((place.height * share / line_height) as usize).max(1);
        let (numbers, wanted) = self.name_widths(ink);
        let most_columns = ((place.width / wanted.min(NAME_COLUMN * unit)) as usize).clamp(1, 5);
        let is_wide = |columns: usize| place.width / columns as f32 >= wanted;
        let has_lines = |columns: usize| self.groups.len().div_ceil(columns) <= most_lines;
        let count = (1..=most_columns)
            .rev()
            .find(|columns| is_wide(*columns))
            .filter(|columns| has_lines(*columns))
            .or_else(|| (1..=most_columns).find(|columns| has_lines(*columns)))
            .unwrap_or(most_columns);
        Columns {
            count,
            lines: self.groups.len().div_ceil(count).min(most_lines),
            line_height,
            numbers,
        }
    }

    /// A dot a seat, in the colour of its list; seats of nobody are empty rings.
    fn dots(&self, ink: &mut Ink<'_>, tags: &[TagId], center: Point, radius: f32) {
        let dot = (self.chamber.half_pitch as f32 * radius * 0.8).max(0.6);
        let mut own: Vec<(TagId, Vec<(Point, f32)>)> = tags.iter().map(|tag| (*tag, Vec::new())).collect();
        let with_tags = self.groups.iter().zip(tags);
        let mut dealt =
            with_tags.flat_map(|((row, seats, color), tag)| std::iter::repeat_n((*row, *color, *tag), *seats as usize));
        let draw = |seat: &Seat| {
            let at = Point::new(center.x + (seat.x as f32 - 1.0) * radius, center.y - seat.y as f32 * radius);
            if let Some((row, color, tag)) = dealt.next() {
                ink.set_tag(Some(tag));
                let (fill, edge) = self.dot_look(self.cell(row), color, dot);
                let inset = edge.map_or(0.0, |edge| edge.width / 2.0);
                ink.circle(at, dot - inset, Some(fill), edge);
                if let Some((_, dots)) = own.iter_mut().find(|(owner, _)| *owner == tag) {
                    dots.push((at, dot));
                }
            } else {
                ink.set_tag(None);
                let edge = Stroke::solid(self.style.palette.unknown.opacity(0.8), 0.9);
                ink.circle(at, dot - 0.4, None, Some(edge));
            }
        };
        // Right to left deals from the right end, which is where the angle begins.
        if self.style.right_to_left {
            self.chamber.seats.iter().for_each(draw);
        } else {
            self.chamber.seats.iter().rev().for_each(draw);
        }
        for (tag, dots) in own {
            ink.canvas.set_dots(tag, dots);
        }
    }

    fn dot_look(&self, cell: &Cell, color: Color, dot: f32) -> (Fill, Option<Stroke>) {
        let ground = self.style.palette.paper;
        if cell.is_reference() {
            let edge = Stroke::solid(color, (dot * 0.28).max(0.5));
            (Fill::Solid(color.opacity(0.2).over(ground)), Some(edge))
        } else if cell.is_provisional() && dot >= 4.0 {
            let edge = Stroke::solid(color, (dot * 0.24).max(0.6));
            (Fill::Hatch { color, ground }, Some(edge))
        } else {
            (Fill::Solid(color), None)
        }
    }

    /// Ticks outside and inside at the mean angle of the last seat without and the first seat with a majority.
    fn majority(&self, ink: &mut Ink<'_>, center: Point, radius: f32) {
        // Of more seats than the chamber has no majority can be told.
        let Some(needed) = self.election.majority().filter(|_| !self.election.exceeds_total()) else {
            return;
        };
        let at = |seat: u32| self.chamber.seats.get(seat as usize).map(|seat| seat.angle);
        let (Some(before), Some(first)) = (at(needed.saturating_sub(1)), at(needed)) else {
            return;
        };
        let (unit, color) = (self.unit, self.style.palette.ink);
        let mean = f64::midpoint(before, first) as f32;
        let angle = if self.style.right_to_left {
            mean
        } else {
            std::f32::consts::PI - mean
        };
        let point = |share: f32| {
            let (x, y) = (angle.cos() * radius * share, angle.sin() * radius * share);
            Point::new(center.x + x, center.y - y)
        };
        let stroke = Stroke::solid(color, 1.4 * unit);
        let pitch = self.chamber.half_pitch as f32;
        let (outside, inside) = (1.0 + pitch * 1.2, 0.5 - pitch * 1.2);
        ink.line(point(outside), point(outside + 9.0 * unit / radius), stroke);
        ink.line(point(inside), point(inside - 9.0 * unit / radius), stroke);
        let label = self.words.get(&Message::new("chart-majority").with("seats", needed));
        // Clear of the dots below its letters.
        let top = point(outside + 20.0 * unit / radius);
        ink.text(&label, self.sizes.small.weight(Weight::Medium), top, Anchor::Middle, color);
    }

    /// The number that the arc counts, and the year, under the arc.
    fn middle(&self, ink: &mut Ink<'_>, center: Point, radius: f32, is_named: bool) {
        let palette = self.style.palette;
        let big = self.sizes.title.size.min(radius * 0.16);
        let number = crate::typeset::TextStyle::interface(big).weight(Weight::Bold);
        let at = |lines: f32| Point::new(center.x, center.y - big * lines);
        ink.text(&self.words.count(self.total), number, at(1.35), Anchor::Middle, palette.ink);
        let is_told = is_named || self.election.key.year.is_some();
        let caption = if is_told { self.election.label.as_str() } else { "" };
        ink.text(caption, self.sizes.small, at(0.3), Anchor::Middle, palette.secondary);
    }

    /// Swatch, seats and name of every list, in columns; what does not fit is counted in the last place.
    fn names(&self, ink: &mut Ink<'_>, tags: &[TagId], place: Rect, columns: &Columns) {
        let slots = columns.count * columns.lines;
        let shown = if self.groups.len() > slots {
            slots.saturating_sub(1)
        } else {
            self.groups.len()
        };
        let width = place.width / columns.count as f32;
        let right_to_left = self.style.right_to_left;
        let start = if right_to_left { place.right() } else { place.x };
        let at = |index: usize, inset: f32| {
            let (column, line) = columns.place(index);
            let x = start + self.forward() * (column * width + inset);
            Point::new(x, place.y + columns.line_height * (line + 0.5))
        };
        for (index, ((row, _, color), tag)) in self.groups.iter().zip(tags).take(shown).enumerate() {
            ink.set_tag(Some(*tag));
            let place = self.name(ink, row, *color, at(index, 0.0), columns.numbers, width);
            ink.canvas.set_area(*tag, place);
            ink.canvas.set_parts(*tag, vec![place]);
        }
        ink.set_tag(None);
        if shown < self.groups.len() {
            let at = at(shown, NAME_FROM * self.unit);
            let seats: u32 = self.groups.iter().skip(shown).map(|(_, seats, _)| *seats).sum();
            let left_out = Message::new("chart-more-lists").with("count", self.groups.len() - shown);
            let more = self.words.get(&left_out.with("seats", seats));
            let layout = ink.shape(&more, self.sizes.small, Some(width - 26.0 * self.unit));
            ink.put(
                &layout,
                at.x,
                at.y,
                Anchor::start(right_to_left),
                self.style.palette.secondary,
            );
        }
    }

    /// One list in a column of this `width`, whose widest number is `numbers` wide. Gives back what it takes.
    fn name(&self, ink: &mut Ink<'_>, row: &'a SeatRow, color: Color, at: Point, numbers: f32, width: f32) -> Rect {
        let (unit, forward, right_to_left) = (self.unit, self.forward(), self.style.right_to_left);
        let palette = self.style.palette;
        let cell = self.cell(row);
        self.swatch(ink, cell, color, Point::new(at.x + forward * 6.0 * unit, at.y));
        let text = if cell.is_reference() { palette.secondary } else { palette.ink };
        let number_end = at.x + forward * (NAME_FROM * unit + numbers);
        // Digits stand under each other by their right edge, in either direction.
        let right = if right_to_left { number_end + numbers } else { number_end };
        let number = cell_short(cell, self.words);
        ink.text(&number, self.sizes.strong, Point::new(right, at.y), Anchor::Right, text);
        let room = width - NAME_FROM * unit - numbers - NAME_AROUND * unit;
        let layout = ink.shape(&row.name, self.sizes.label, Some(room));
        ink.put(
            &layout,
            number_end + forward * 8.0 * unit,
            at.y,
            Anchor::start(right_to_left),
            text,
        );
        let end = number_end + forward * (8.0 * unit + ink_extent(&layout).1);
        Rect::new(at.x.min(end), at.y - 11.0 * unit, (end - at.x).abs(), 22.0 * unit)
    }

    fn swatch(&self, ink: &mut Ink<'_>, cell: &Cell, color: Color, at: Point) {
        let (unit, ground) = (self.unit, self.style.palette.paper);
        if cell.is_reference() {
            let edge = Stroke::dashed(color, 1.4 * unit, 2.2 * unit, 1.8 * unit);
            ink.circle(at, 5.0 * unit, Some(Fill::Solid(color.opacity(0.2).over(ground))), Some(edge));
        } else {
            let edge = cell.is_provisional().then_some(Stroke::solid(color, 1.2 * unit));
            ink.circle(at, 5.5 * unit, Some(rows::fill(cell, color, ground)), edge);
        }
    }

    fn forward(&self) -> f32 {
        if self.style.right_to_left { -1.0 } else { 1.0 }
    }
}
