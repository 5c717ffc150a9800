//! The events as a list, in the order of time: day, mark and title, one row each, and below them those that no day is known
//! for. It names every event in any card, which scrolls; a picture sets it in columns.

use crate::base::{FactId, Message};
use crate::typeset::Weight;
use crate::view::Words;
use crate::view::timeline::{Timeline, TimelineItem};

use super::super::canvas::{Fill, Point, Rect, Stroke};
use super::super::frame::{self, Frame, Symbol};
use super::super::ink::{Anchor, Ink, Sizes};
use super::super::{ChartStyle, Color};
use super::draw::hues;
use super::lanes::category_color;
use super::symbol::{self, Kind};

/// Height of a row at unit 1, in a picture and in a card.
const ROW: (f32, f32) = (22.5, 22.0);
/// The share of a column that days take at most.
const MOST_DATE: f32 = 0.36;
/// A column narrower than this at unit 1 holds no title.
const NARROWEST: f32 = 340.0;
/// Between two columns, at unit 1.
const GUTTER: f32 = 36.0;
/// Room of a mark between day and title, at unit 1.
const MARK: f32 = 40.0;

/// One row.
struct Entry<'a> {
    date: String,
    title: &'a str,
    detail: &'a str,
    facts: &'a [FactId],
    importance: u32,
    symbol: Option<Symbol>,
}

/// Draws the list with its frame onto `ink`.
pub(in crate::chart) fn draw(ink: &mut Ink<'_>, timeline: &Timeline, style: &ChartStyle, words: &Words) {
    let unit = frame::unit(style);
    let entries = entries(timeline, style, words);
    let legend = hues(timeline, &style.palette, words);
    let frame_of = |left_out: usize| Frame {
        title: &timeline.title,
        subtitle: &timeline.subtitle,
        notes: (left_out > 0)
            .then(|| words.get(&Message::new("timeline-left-out").with("count", left_out)))
            .into_iter()
            .collect(),
        source: &timeline.source,
    };
    let sizes = Sizes::of(unit);
    let dates = entries.iter().map(|entry| ink.width_of(&entry.date, sizes.small));
    let widest = dates.fold(0.0, f32::max);
    let room = frame::draw(&mut ink.scratch(), &frame_of(0), &legend, style, words);
    let (fit, _) = grid(room, entries.len(), style, unit);
    // A picture leaves out what matters least; a card is made higher and scrolls.
    let shown = if style.standalone {
        most_important(&entries, fit)
    } else {
        (0..entries.len()).collect()
    };
    let room = frame::draw(ink, &frame_of(entries.len() - shown.len()), &legend, style, words);
    let (_, columns) = grid(room, shown.len(), style, unit);
    ink.canvas.least_height = style.height - room.height + row_height(style, unit) * entries.len() as f32 + 0.5;
    ink.canvas.foot = style.height - room.bottom();
    let per_column = shown.len().div_ceil(columns).max(1);
    let gutter = GUTTER * unit * (columns - 1) as f32;
    let width = (room.width - gutter) / columns as f32;
    for (number, index) in shown.iter().enumerate() {
        let Some(entry) = entries.get(*index) else { continue };
        let (column, row) = (number / per_column, number % per_column);
        let from_start = column as f32 * (width + GUTTER * unit);
        let x = if style.right_to_left {
            room.right() - from_start - width
        } else {
            room.x + from_start
        };
        let height = row_height(style, unit);
        let area = Rect::new(x, room.y + height * row as f32, width, height);
        ink.canvas.begin_row(number);
        self::row(ink, entry, area, widest.min(width * MOST_DATE), sizes, style);
    }
}

fn row_height(style: &ChartStyle, unit: f32) -> f32 {
    unit * if style.standalone { ROW.0 } else { ROW.1 }
}

/// How many rows a room holds, and in how many columns so many entries stand.
fn grid(room: Rect, entries: usize, style: &ChartStyle, unit: f32) -> (usize, usize) {
    const MOST_COLUMNS: usize = 3;
    let rows = ((room.height / row_height(style, unit)).floor() as usize).max(1);
    if !style.standalone {
        return (rows, 1);
    }
    let wide = ((room.width + GUTTER * unit) / ((NARROWEST + GUTTER) * unit)).floor() as usize;
    let most = wide.clamp(1, MOST_COLUMNS);
    (rows * most, entries.div_ceil(rows).clamp(1, most))
}

/// The places of the `fit` entries that matter most, in the order of time.
fn most_important(entries: &[Entry<'_>], fit: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(entries.get(*at).map(|entry| entry.importance)));
    order.truncate(fit);
    order.sort_unstable();
    order
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

fn row(ink: &mut Ink<'_>, entry: &Entry<'_>, area: Rect, date_width: f32, sizes: Sizes, style: &ChartStyle) {
    let unit = frame::unit(style);
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
    let (y, anchor) = (area.center().y, Anchor::start(style.right_to_left));
    let date = ink.shape(&entry.date, sizes.small, Some(date_width + 0.5));
    ink.put(&date, start, y, anchor, style.palette.secondary);
    let middle = start + forward * (date_width + MARK / 2.0 * unit);
    if let Some(symbol) = entry.symbol {
        frame::draw_symbol(ink, symbol, Point::new(middle, y), forward);
    }
    let left = area.width - date_width - MARK * unit;
    let title = ink.shape(entry.title, sizes.label.weight(Weight::Medium), Some(left.max(1.0)));
    ink.put(&title, middle + forward * MARK / 2.0 * unit, y, anchor, style.palette.ink);
    ink.set_tag(None);
}
