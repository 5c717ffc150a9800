//! What the charts with a row a list share: which rows fit, their bands, names and tags, and the colours of lists.

use crate::base::FactId;
use crate::base::Message;
use crate::typeset::Weight;
use crate::view::Words;
use crate::view::seats::{Cell, SeatRow, SeatTable, cell_lines};

use super::canvas::{Fill, Point, Rect, Stroke, TagId};
use super::frame::{self, Frame, LegendEntry, Symbol};
use super::ink::{Anchor, Ink, Sizes};
use super::plot::ValueAxis;
use super::{ChartStyle, Color};

/// Height of the numbers of an axis, in points at unit 1.
const HEADER: f32 = 24.0;
/// Lowest band in which a list can be read, in points at unit 1.
const LOWEST_BAND: f32 = 25.0;
/// The same in a card of the window, which is read from nearby.
const LOWEST_CARD_BAND: f32 = 22.0;
/// Highest band in a card: beyond it rows fall apart.
const HIGHEST_CARD_BAND: f32 = 64.0;
/// The same in a picture, whose size is given: a square one with few lists would stand half empty.
const HIGHEST_BAND: f32 = 92.0;
/// Share of what rows leave of a picture that goes above them.
const SPARE_ABOVE: f32 = 0.35;

/// The drawing of one chart with rows, once its frame stands.
pub(super) struct Rows<'a> {
    pub(super) lists: Vec<(&'a SeatRow, Color)>,
    /// Room for all bands, axis numbers left out.
    pub(super) area: Rect,
    /// Height of one band.
    pub(super) band: f32,
    pub(super) sizes: Sizes,
    pub(super) unit: f32,
    pub(super) style: &'a ChartStyle,
    pub(super) table: &'a SeatTable,
    pub(super) words: &'a Words,
}

/// Which rows stay where not all can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    /// Those of the largest lists.
    Largest,
    /// Those of the largest changes.
    MostChanged,
}

impl Kept {
    /// What a row weighs; those that the text states go before those of reference results.
    fn weight(self, row: &SeatRow) -> (bool, u64) {
        let seats = || {
            row.after
                .value()
                .max(row.before.value())
                .map_or(0, |seats| u64::from(seats) + 1)
        };
        let weight = match self {
            Self::Largest => seats(),
            Self::MostChanged => row.change.as_ref().map_or(0, |change| change.value.unsigned_abs()),
        };
        (row.is_stated(), weight)
    }

    /// Fluent key of what is said of those left out.
    fn key(self) -> &'static str {
        match self {
            Self::Largest => "chart-rows-left-out",
            Self::MostChanged => "chart-changes-left-out",
        }
    }
}

/// The legend of a chart that draws these rows.
pub(super) type LegendOf<'a> = dyn Fn(&[&SeatRow]) -> Vec<LegendEntry> + 'a;

/// What a chart asks for before its own drawing.
pub(super) struct Plan<'a, 'l> {
    /// The rows that it has marks for, in their order.
    pub(super) rows: Vec<&'a SeatRow>,
    pub(super) kept: Kept,
    pub(super) notes: Vec<String>,
    pub(super) legend: &'l LegendOf<'l>,
    /// Height above the first band, in points at unit 1.
    pub(super) header: f32,
    /// How many times as high as a band of one mark its bands must be.
    pub(super) tallest: f32,
}

impl<'a, 'l> Plan<'a, 'l> {
    /// That of a chart with one mark for every row.
    pub(super) fn of(table: &'a SeatTable, legend: &'l LegendOf<'l>) -> Self {
        Self {
            rows: table.rows.iter().collect(),
            kept: Kept::Largest,
            notes: table.checks.clone(),
            legend,
            header: HEADER,
            tallest: 1.0,
        }
    }
}

/// Draws the frame with as many rows as can be read; the notes say how many were left out.
pub(super) fn begin<'a>(
    ink: &mut Ink<'_>,
    table: &'a SeatTable,
    plan: Plan<'a, '_>,
    style: &'a ChartStyle,
    words: &'a Words,
) -> Rows<'a> {
    let Plan {
        mut rows,
        kept,
        mut notes,
        legend,
        header,
        tallest,
    } = plan;
    let unit = frame::unit(style);
    let header = header * unit;
    let frame_of = |notes: &[String]| Frame {
        title: &table.title,
        subtitle: &table.subtitle,
        notes: notes.to_vec(),
        source: &table.source,
    };
    let mut scratch = ink.scratch();
    let room = frame::draw(&mut scratch, &frame_of(&notes), &legend(&rows), style, words);
    let between = (room.height - header) / rows.len().max(1) as f32;
    let lowest = lowest_band(between / unit / tallest, style.standalone) * unit * tallest;
    ink.canvas.least_height = style.height - room.height + header + lowest * rows.len() as f32 + 0.5;
    let fit = (((room.height - header) / lowest).floor().max(1.0)) as usize;
    if rows.len() > fit {
        let fit = fit.saturating_sub(1).max(1);
        notes.push(words.get(&Message::new(kept.key()).with("count", rows.len() - fit)));
        rows = least_left_out(&rows, fit, kept);
    }
    // What only rows left out would show is not in the legend either.
    let room = frame::draw(ink, &frame_of(&notes), &legend(&rows), style, words);
    let colors = style
        .palette
        .list_colors(&table.rows.iter().map(|row| row.color.map(color)).collect::<Vec<_>>());
    let colored = rows
        .iter()
        .map(|row| {
            let at = table.rows.iter().position(|other| std::ptr::eq(other, *row));
            let color = at.and_then(|at| colors.get(at)).copied().unwrap_or(style.palette.unknown);
            (*row, color)
        })
        .collect::<Vec<_>>();
    let area = Rect::new(room.x, room.y + header, room.width, room.height - header);
    ink.canvas.head = area.y;
    ink.canvas.foot = style.height - area.bottom();
    let highest = if style.standalone { HIGHEST_BAND } else { HIGHEST_CARD_BAND };
    let band = (area.height / colored.len().max(1) as f32).min(highest * unit * tallest);
    let height = band * rows.len() as f32;
    let above = if style.standalone {
        (area.height - height) * SPARE_ABOVE
    } else {
        0.0
    };
    Rows {
        lists: colored,
        area: Rect::new(area.x, area.y + above, area.width, height),
        band,
        sizes: Sizes::of(unit),
        unit,
        style,
        table,
        words,
    }
}

/// The lowest band where all rows would have `each` in the room there is, at unit 1: in a card a little less than usual, where
/// that spares it from scrolling over a part of one row.
fn lowest_band(each: f32, standalone: bool) -> f32 {
    const SQUEEZED: f32 = 19.5;
    match standalone {
        true => LOWEST_BAND,
        // A hair less, so that rounding asks for no more height.
        false if (SQUEEZED..LOWEST_CARD_BAND).contains(&each) => each * 0.99,
        false => LOWEST_CARD_BAND,
    }
}

/// The `fit` rows that weigh most, in their own order.
fn least_left_out<'a>(rows: &[&'a SeatRow], fit: usize, kept: Kept) -> Vec<&'a SeatRow> {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(rows.get(*at).map(|row| kept.weight(row))));
    order.truncate(fit);
    order.sort_unstable();
    order.iter().filter_map(|at| rows.get(*at).copied()).collect()
}

/// The colour of a row as the view has it.
pub(super) fn color([red, green, blue]: [u8; 3]) -> Color {
    Color {
        red,
        green,
        blue,
        alpha: 255,
    }
}

impl Rows<'_> {
    /// The thickest a bar may be that is `in_card` units thick at most in a card: more where a picture's bands are higher.
    pub(super) fn thickest(&self, in_card: f32) -> f32 {
        let more = if self.style.standalone {
            HIGHEST_BAND / HIGHEST_CARD_BAND
        } else {
            1.0
        };
        in_card * more * self.unit
    }

    /// Middle of a band.
    pub(super) fn y(&self, index: usize) -> f32 {
        self.area.y + self.band * (index as f32 + 0.5)
    }

    /// Width that the names take, at most a share of the whole.
    pub(super) fn names_width(&self, ink: &Ink<'_>) -> f32 {
        let widest = self
            .lists
            .iter()
            .map(|(row, _)| ink.width_of(&row.name, self.sizes.label.weight(Weight::Bold)))
            .fold(0.0, f32::max);
        widest.min(names_limit(self.area.width, self.unit)) + 14.0 * self.unit
    }

    /// +1 where categories run rightwards from the start, −1 in right to left.
    pub(super) fn forward(&self) -> f32 {
        if self.style.right_to_left { -1.0 } else { 1.0 }
    }

    /// Where reading begins and ends across.
    pub(super) fn start(&self) -> f32 {
        if self.style.right_to_left {
            self.area.right()
        } else {
            self.area.x
        }
    }

    /// The rectangle from `from` to `to`, both measured from the start.
    pub(super) fn across(&self, from: f32, to: f32) -> Rect {
        let (a, b) = (self.start() + self.forward() * from, self.start() + self.forward() * to);
        Rect::new(a.min(b), self.area.y, (b - a).abs(), self.area.height)
    }

    /// The axis of figures across `area`, from one value to another.
    pub(super) fn axis<'f>(&self, area: Rect, (from, to): (i32, i32), format: &'f dyn Fn(i64) -> String) -> ValueAxis<'f> {
        ValueAxis {
            area,
            label_height: HEADER * self.unit,
            from,
            to,
            mirrored: self.style.right_to_left,
            ticks: ((self.area.width / (150.0 * self.unit)) as usize).clamp(3, 8),
            text: self.sizes.small,
            text_color: self.style.palette.secondary,
            lines: self.style.palette.lines,
            format,
        }
    }

    /// The largest figure of the table, for an axis that begins at nought.
    pub(super) fn largest(&self) -> i32 {
        i32::try_from(self.table.largest().max(1)).unwrap_or(i32::MAX)
    }

    /// Adds the tag of a whole row with its band as area; what is drawn next bears it.
    pub(super) fn tag(&self, ink: &mut Ink<'_>, index: usize, row: &SeatRow) {
        ink.canvas.begin_row(index);
        let lines = self.table.row_words(row, self.words);
        let tag = ink.canvas.add_tag(row.facts(), row.name.clone(), lines.join("\n"));
        let band = Rect::new(self.area.x, self.y(index) - self.band / 2.0, self.area.width, self.band);
        ink.canvas.set_area(tag, band);
        ink.set_tag(Some(tag));
    }

    /// Tags a row and draws its name.
    pub(super) fn name(&self, ink: &mut Ink<'_>, index: usize, row: &SeatRow, width: f32) {
        self.tag(ink, index, row);
        let y = self.y(index);
        let weight = if row.is_stated() { Weight::Bold } else { Weight::Regular };
        let color = if row.is_stated() {
            self.style.palette.ink
        } else {
            self.style.palette.secondary
        };
        let (text, most) = (self.sizes.label.weight(weight), width - 14.0 * self.unit);
        // Where rows stand far enough apart a long name goes on in a second line before it is cut.
        let two = (ink.width_of(&row.name, text) > most).then(|| ink.shape_lines(&row.name, text, most, 2));
        if let Some(two) = two.filter(|two| two.height <= self.band - 2.0 * self.unit) {
            let x = self.start() - if self.style.right_to_left { most } else { 0.0 };
            ink.put_block(&two, x, y - two.height / 2.0, color);
            ink.set_tag(None);
            return;
        }
        let layout = ink.shape(&row.name, text, Some(most));
        ink.put(&layout, self.start(), y, Anchor::start(self.style.right_to_left), color);
        ink.set_tag(None);
    }

    /// The tag of one election's mark of a row.
    pub(super) fn cell_tag(&self, ink: &mut Ink<'_>, row: &SeatRow, after: bool) -> Option<TagId> {
        let (election, cell) = if after {
            (self.table.after.as_ref()?, &row.after)
        } else {
            (self.table.before.as_ref()?, &row.before)
        };
        let facts: Vec<FactId> = cell.facts();
        let lines = cell_lines(election, cell, self.words);
        Some(ink.canvas.add_tag(facts, row.name.clone(), lines.join("\n")))
    }

    /// Takes the grid away behind small words, where a picture has a ground to do it with.
    pub(super) fn clear_of_grid(&self, ink: &mut Ink<'_>, words: &str, at: Point, anchor: Anchor) {
        if self.style.transparent && self.style.standalone {
            return;
        }
        let width = ink.width_of(words, self.sizes.small);
        let left = if anchor == Anchor::Left { at.x } else { at.x - width };
        let height = 18.0 * self.unit;
        let ground = Rect::new(left - 2.0, at.y - height / 2.0, width + 4.0, height);
        ink.rect(ground, 0.0, Some(Fill::Solid(self.style.palette.paper)), None);
    }

    /// A hairline between header and rows, where a chart wants one.
    pub(super) fn baseline(&self, ink: &mut Ink<'_>, x: f32) {
        ink.line(
            Point::new(x, self.area.y),
            Point::new(x, self.area.bottom()),
            Stroke::solid(self.style.palette.secondary.opacity(0.6), 1.0),
        );
    }
}

/// The widest that names may stand in a chart of `width`: a share of it, but in a narrow chart as much as most names of
/// lists take, since a shorter arrow still tells its change and half a name tells nothing.
fn names_limit(width: f32, unit: f32) -> f32 {
    const MOST_NAMES: f32 = 190.0;
    (width * 0.3).max((width * 0.4).min(MOST_NAMES * unit))
}

/// How a mark of a cell is filled: solid for final figures, hatched for others.
pub(super) fn fill(cell: &Cell, color: Color, ground: Color) -> Fill {
    if cell.is_provisional() {
        Fill::Hatch { color, ground }
    } else {
        Fill::Solid(color)
    }
}

/// The colour of a figure's change.
pub(super) fn change_color(value: i64, style: &ChartStyle) -> Color {
    match value.signum() {
        1 => style.palette.gain,
        -1 => style.palette.loss,
        _ => style.palette.secondary,
    }
}

/// Both figures of each row.
pub(super) fn cells<'a>(rows: &[&'a SeatRow]) -> Vec<&'a Cell> {
    rows.iter().flat_map(|row| [&row.before, &row.after]).collect()
}

/// Legend entries that all forms share: how provisional and reference figures and differing sources look, where any of the
/// figures drawn is such.
pub(super) fn common_legend(drawn: &[&Cell], style: &ChartStyle, words: &Words, ranges: bool) -> Vec<LegendEntry> {
    let palette = style.palette;
    let mut legend = Vec::new();
    if drawn.iter().any(|cell| cell.is_provisional()) {
        legend.push(LegendEntry::new(
            Symbol::Swatch(
                Some(Fill::Hatch {
                    color: palette.secondary,
                    ground: palette.paper,
                }),
                Some(Stroke::solid(palette.secondary, 1.0)),
            ),
            words.text("chart-legend-provisional"),
        ));
    }
    if drawn.iter().any(|cell| cell.is_reference()) {
        legend.push(LegendEntry::new(
            Symbol::Swatch(None, Some(Stroke::dashed(palette.secondary, 1.2, 3.0, 2.0))),
            words.text("chart-legend-reference"),
        ));
    }
    if ranges && drawn.iter().any(|cell| cell.spread().is_some()) {
        legend.push(LegendEntry::new(
            Symbol::Range(Stroke::solid(palette.ink, 1.2)),
            words.text("chart-legend-range"),
        ));
    }
    legend
}

#[cfg(test)]
mod tests {
    use super::{lowest_band, names_limit};

    #[test]
    fn rows_move_together_before_a_card_scrolls_over_a_part_of_one() {
        for (each, lowest) in [(30.0, 22.0), (20.5, 20.3), (18.0, 22.0)] {
            assert!((lowest_band(each, false) - lowest).abs() < 0.01, "{each}");
            assert!((lowest_band(each, true) - 25.0).abs() < 0.01);
        }
    }

    #[test]
    fn a_narrow_chart_leaves_names_more_of_its_width_than_a_wide_one() {
        assert!((names_limit(464.0, 1.0) - 185.6).abs() < 0.1);
        assert!((names_limit(560.0, 1.0) - 190.0).abs() < 0.1);
        assert!((names_limit(1000.0, 1.0) - 300.0).abs() < 0.1);
        assert!(names_limit(300.0, 1.0) <= 150.0);
    }
}
