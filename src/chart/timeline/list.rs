//! The events as a list, in the order of time: day, mark and title, one row each, and below them those that no day is known
//! for. It names every event in any card, which scrolls; a picture sets it in columns. No day is cut: one too long for its
//! column takes more lines, and so do titles where there is room.

use std::sync::Arc;

use crate::base::{FactId, Message};
use crate::typeset::{Layout, Weight};
use crate::view::Words;
use crate::view::timeline::{Timeline, TimelineItem};

use super::super::canvas::{Fill, Point, Rect, Stroke};
use super::super::frame::{self, Frame, LegendEntry, Symbol};
use super::super::ink::{Anchor, Ink, Sizes, ink_extent};
use super::super::{ChartStyle, Color};
use super::draw::hues;
use super::lanes::category_color;
use super::symbol::{self, Kind};

mod columns;

/// Height of a row of one line at unit 1, in a picture and in a card.
const ROW: (f32, f32) = (22.5, 22.0);
/// From line to line of one row, at unit 1.
const STEP: f32 = 17.0;
/// What a row of several lines has more to the next, at unit 1.
const APART: f32 = 3.0;
/// The share of a column that days take at most.
const MOST_DATE: f32 = 0.36;
/// The lines that a day takes at most, which no day needs.
const MOST_DATE_LINES: usize = 4;
/// A column narrower than this at unit 1 holds no title.
const NARROWEST: f32 = 340.0;
/// Between two columns, at unit 1.
const GUTTER: f32 = 36.0;
/// Room of a mark between day and title, at unit 1.
const MARK: f32 = 40.0;

/// One event.
struct Entry<'a> {
    date: String,
    title: &'a str,
    detail: &'a str,
    facts: &'a [FactId],
    importance: u32,
    symbol: Option<Symbol>,
}

/// The words of one row, set.
struct Row {
    date: Arc<Layout>,
    title: Arc<Layout>,
    height: f32,
}

/// What stands in which column.
struct Grid {
    /// The places of the entries that are shown.
    shown: Vec<usize>,
    /// How many of them each column has, from the start.
    columns: Vec<usize>,
    /// How many lines a title takes at most.
    title_lines: usize,
}

/// Draws the list with its frame onto `ink`.
pub(in crate::chart) fn draw(ink: &mut Ink<'_>, timeline: &Timeline, style: &ChartStyle, words: &Words) {
    let legend = hues(timeline, &style.palette, words);
    let list = List::of(timeline, style, words);
    let frame_of = |left_out: usize| Frame {
        title: &timeline.title,
        subtitle: &timeline.subtitle,
        notes: (left_out > 0)
            .then(|| words.get(&Message::new("timeline-left-out").with("count", left_out)))
            .into_iter()
            .collect(),
        source: &timeline.source,
    };
    let room_of = |ink: &Ink<'_>, left_out: usize, legend: &[LegendEntry]| {
        frame::draw(&mut ink.scratch(), &frame_of(left_out), legend, style, words)
    };
    let grid = if style.standalone {
        let whole = list.grid(ink, room_of(ink, 0, &legend));
        // A picture leaves out what matters least, and says so, which takes room itself.
        whole.unwrap_or_else(|| list.most_important(ink, room_of(ink, list.entries.len(), &legend)))
    } else {
        // A card is made higher and scrolls.
        Grid {
            shown: (0..list.entries.len()).collect(),
            columns: vec![list.entries.len()],
            title_lines: 3,
        }
    };
    let room = frame::draw(ink, &frame_of(list.entries.len() - grid.shown.len()), &legend, style, words);
    let height = list.draw(ink, &grid, room);
    ink.canvas.least_height = style.height - room.height + height + 0.5;
    ink.canvas.foot = style.height - room.bottom();
}

/// What is drawn, and how.
struct List<'a> {
    entries: Vec<Entry<'a>>,
    sizes: Sizes,
    unit: f32,
    style: &'a ChartStyle,
}

impl<'a> List<'a> {
    fn of(timeline: &'a Timeline, style: &'a ChartStyle, words: &Words) -> Self {
        let unit = frame::unit(style);
        let sizes = Sizes::of(unit);
        let entries = entries(timeline, style, words);
        Self {
            entries,
            sizes,
            unit,
            style,
        }
    }

    /// Width of one of so many columns.
    fn column_width(&self, room: Rect, columns: usize) -> f32 {
        (room.width - GUTTER * self.unit * (columns.max(1) - 1) as f32) / columns.max(1) as f32
    }

    /// A day as it stands in a column so wide.
    fn date(&self, ink: &Ink<'_>, entry: &Entry<'_>, width: f32) -> Arc<Layout> {
        let small = self.sizes.small.line_height(STEP * self.unit);
        ink.shape_lines(&days_kept(&entry.date), small, width * MOST_DATE, MOST_DATE_LINES)
    }

    /// Width of the days in a column so wide.
    fn date_width(&self, ink: &Ink<'_>, width: f32) -> f32 {
        let dates = self.entries.iter().map(|entry| ink_extent(&self.date(ink, entry, width)).1);
        dates.fold(0.0, f32::max).ceil()
    }

    /// Sets an entry in a column so wide.
    fn row(&self, ink: &Ink<'_>, entry: &Entry<'_>, (width, date_width): (f32, f32), title_lines: usize) -> Row {
        let step = STEP * self.unit;
        let left = (width - date_width - MARK * self.unit).max(1.0);
        let label = self.sizes.label.line_height(step);
        let date = self.date(ink, entry, width);
        let title = ink.shape_lines(entry.title, label.weight(Weight::Medium), left, title_lines);
        let lines = date.lines.len().max(title.lines.len()).max(1);
        let first = self.line_height();
        Row {
            date,
            title,
            height: first + step * (lines - 1) as f32 + if lines > 1 { APART * self.unit } else { 0.0 },
        }
    }

    /// Height of a row of one line.
    fn line_height(&self) -> f32 {
        self.unit * if self.style.standalone { ROW.0 } else { ROW.1 }
    }

    /// How all entries stand in a room; none where it is too small for them.
    fn grid(&self, ink: &Ink<'_>, room: Rect) -> Option<Grid> {
        let shown: Vec<usize> = (0..self.entries.len()).collect();
        [2, 1].into_iter().find_map(|title_lines| {
            (1..=self.most_columns(room)).find_map(|columns| {
                let heights = self.heights(ink, &shown, self.column_width(room, columns), title_lines);
                let columns = columns::fill(&heights, columns, room.height)?;
                Some(Grid {
                    shown: shown.clone(),
                    columns,
                    title_lines,
                })
            })
        })
    }

    /// The entries that matter most, in the order of time, as many as a room holds.
    fn most_important(&self, ink: &Ink<'_>, room: Rect) -> Grid {
        let columns = self.most_columns(room);
        let all: Vec<usize> = (0..self.entries.len()).collect();
        let heights = self.heights(ink, &all, self.column_width(room, columns), 1);
        let mut order = all;
        order.sort_by_key(|at| std::cmp::Reverse(self.entries.get(*at).map(|entry| entry.importance)));
        let first = |count: usize| {
            let mut shown = order.get(..count).unwrap_or_default().to_vec();
            shown.sort_unstable();
            let heights: Vec<f32> = shown.iter().filter_map(|at| heights.get(*at).copied()).collect();
            columns::fill(&heights, columns, room.height).map(|columns| (shown, columns))
        };
        let counts: Vec<usize> = (1..=order.len()).collect();
        let fit = counts.partition_point(|count| first(*count).is_some());
        let (shown, columns) = first(fit).unwrap_or_default();
        Grid {
            shown,
            columns,
            title_lines: 1,
        }
    }

    fn most_columns(&self, room: Rect) -> usize {
        const MOST_COLUMNS: usize = 3;
        let wide = (room.width + GUTTER * self.unit) / ((NARROWEST + GUTTER) * self.unit);
        (wide.floor() as usize).clamp(1, MOST_COLUMNS)
    }

    fn heights(&self, ink: &Ink<'_>, shown: &[usize], width: f32, title_lines: usize) -> Vec<f32> {
        let widths = (width, self.date_width(ink, width));
        let entries = shown.iter().filter_map(|at| self.entries.get(*at));
        entries
            .map(|entry| self.row(ink, entry, widths, title_lines).height)
            .collect()
    }

    /// Draws the entries shown. Gives back the height of the highest column.
    fn draw(&self, ink: &mut Ink<'_>, grid: &Grid, room: Rect) -> f32 {
        let width = self.column_width(room, grid.columns.len());
        let date_width = self.date_width(ink, width);
        let mut shown = grid.shown.iter().enumerate();
        let mut highest: f32 = 0.0;
        for (column, count) in grid.columns.iter().enumerate() {
            let from_start = column as f32 * (width + GUTTER * self.unit);
            let x = if self.style.right_to_left {
                room.right() - from_start - width
            } else {
                room.x + from_start
            };
            let mut height = 0.0;
            for (number, index) in shown.by_ref().take(*count) {
                let Some(entry) = self.entries.get(*index) else { continue };
                let row = self.row(ink, entry, (width, date_width), grid.title_lines);
                ink.canvas.begin_row(number);
                self.draw_row(ink, entry, &row, Rect::new(x, room.y + height, width, row.height), date_width);
                height += row.height;
            }
            highest = highest.max(height);
        }
        highest
    }

    fn draw_row(&self, ink: &mut Ink<'_>, entry: &Entry<'_>, row: &Row, area: Rect, date_width: f32) {
        let (unit, style) = (self.unit, self.style);
        let tag = ink
            .canvas
            .add_tag(entry.facts.to_vec(), entry.title.to_owned(), entry.detail.to_owned());
        ink.canvas.set_area(tag, area);
        ink.set_tag(Some(tag));
        let (start, forward) = if style.right_to_left {
            (area.right(), -1.0)
        } else {
            (area.x, 1.0)
        };
        // Day, mark and title stand on the first line together.
        let y = area.y + self.line_height() / 2.0;
        let anchor = Anchor::start(style.right_to_left);
        ink.put(&row.date, start, y, anchor, style.palette.secondary);
        let middle = start + forward * (date_width + MARK / 2.0 * unit);
        if let Some(symbol) = entry.symbol {
            frame::draw_symbol(ink, symbol, Point::new(middle, y), forward);
        }
        ink.put(&row.title, middle + forward * MARK / 2.0 * unit, y, anchor, style.palette.ink);
        ink.set_tag(None);
    }
}

/// The words of a day or a span of days, in which a line ends only between its two days.
fn days_kept(date: &str) -> String {
    if date.contains('–') {
        date.replace(' ', "\u{a0}")
    } else {
        date.to_owned()
    }
}

fn entries<'a>(timeline: &'a Timeline, style: &ChartStyle, words: &Words) -> Vec<Entry<'a>> {
    let dated = timeline.items.iter().map(|item| Entry {
        date: item.date_label.clone(),
        title: &item.title,
        detail: &item.detail,
        facts: &item.facts,
        importance: item.importance + 1,
        symbol: mark(item, style),
    });
    let undated = timeline.undated.iter().map(|item| Entry {
        date: words.text("timeline-no-date"),
        title: &item.title,
        detail: "",
        facts: &item.facts,
        importance: 0,
        symbol: None,
    });
    dated.chain(undated).collect()
}

/// What a mark on the axis looks like, as small as a legend's.
fn mark(item: &TimelineItem, style: &ChartStyle) -> Option<Symbol> {
    let palette = style.palette;
    let color: Color = category_color(item.category, &palette);
    let dash = Stroke::dashed(color, 1.5, 2.4, 1.8);
    if item.inferred {
        return Some(Symbol::Dot(Fill::Solid(color.opacity(0.14).over(palette.paper)), dash));
    }
    if !item.conflicts.is_empty() {
        return Some(Symbol::Disputed(Fill::Solid(color), dash));
    }
    Some(match symbol::kind(&item.range)? {
        Kind::Day => Symbol::Disc(Fill::Solid(color)),
        Kind::About | Kind::Uncertain => Symbol::Soft(color.opacity(0.6)),
        Kind::Span => Symbol::Pill(Fill::Solid(color.opacity(0.45).over(palette.paper)), color),
        Kind::Open(later) => {
            let (firm, clear) = (color.opacity(0.8), color.opacity(0.0));
            let rightwards = later != style.right_to_left;
            let (left, right) = if rightwards { (firm, clear) } else { (clear, firm) };
            Symbol::Fade(Fill::Fade { left, right })
        }
    })
}
