//! Axis, marks and labels of the timeline.

use std::sync::Arc;

use jiff::civil::Date;

use crate::base::{DateRange, Message, Precision};
use crate::resolve::EventCategory;
use crate::typeset::{Layout, Weight};
use crate::view::Words;
use crate::view::timeline::{Timeline, TimelineItem};

use super::super::canvas::{Fill, Point, Rect, Stroke};
use super::super::frame::{self, Frame, LegendEntry, Symbol};
use super::super::ink::{Anchor, Ink, Sizes, ink_extent};
use super::super::{ChartStyle, Color, Palette};
use super::labels::{Slot, place};
use super::scale::TimeScale;
use super::{Lanes, TimelineStyle};

/// Days since 1970, which is all the scale needs.
fn day_number(day: Date) -> f64 {
    f64::from((day - Date::constant(1970, 1, 1)).get_days())
}

/// First and last day of a range; an open end is as long as the known one needs to be seen.
fn days(range: &DateRange) -> Option<(f64, f64)> {
    match (range.earliest, range.latest) {
        (Some(from), Some(until)) => Some((day_number(from), day_number(until))),
        (Some(day), None) | (None, Some(day)) => Some((day_number(day), day_number(day))),
        (None, None) => None,
    }
}

/// The scale of a timeline, for turning a pointer's place into a day and back.
pub fn time_scale(timeline: &Timeline, time: &TimelineStyle) -> TimeScale {
    let spans: Vec<(f64, f64)> = timeline
        .items
        .iter()
        .flat_map(|item| std::iter::once(&item.range).chain(item.conflicts.iter().map(|(range, _)| range)))
        // Ranges of years would hold every gap open.
        .filter(|range| !matches!(range.precision, Precision::Year | Precision::Decade) || timeline.items.len() < 3)
        .filter_map(days)
        .collect();
    let years = timeline
        .items
        .iter()
        .filter(|item| matches!(item.range.precision, Precision::Year | Precision::Decade))
        .filter_map(|item| days(&item.range))
        .map(|(from, until)| (f64::midpoint(from, until), f64::midpoint(from, until)));
    let all: Vec<(f64, f64)> = spans.into_iter().chain(years).collect();
    TimeScale::new(&all, time.fold_gaps)
}

/// One axis with its room and the items on it.
struct Lane {
    name: Option<String>,
    items: Vec<usize>,
}

fn lanes(timeline: &Timeline, how: Lanes, words: &Words) -> Vec<Lane> {
    const MOST: usize = 6;
    let mut named: Vec<(String, Vec<usize>)> = Vec::new();
    for item in &timeline.items {
        let names: Vec<String> = match how {
            Lanes::None => {
                return vec![Lane {
                    name: None,
                    items: (0..timeline.items.len()).collect(),
                }];
            }
            Lanes::Category => vec![words.text(category_key(item.category))],
            Lanes::Actor if item.actors.is_empty() => vec![words.text("timeline-lane-others")],
            Lanes::Actor => item.actors.clone(),
        };
        for name in names {
            match named.iter_mut().find(|(known, _)| *known == name) {
                Some((_, items)) => items.push(item.id),
                None => named.push((name, vec![item.id])),
            }
        }
    }
    named.sort_by_key(|(_, items)| std::cmp::Reverse(items.len()));
    if named.len() > MOST {
        let mut rest: Vec<usize> = named.split_off(MOST - 1).into_iter().flat_map(|(_, items)| items).collect();
        rest.sort_unstable();
        rest.dedup();
        named.push((words.text("timeline-lane-others"), rest));
    }
    named
        .into_iter()
        .map(|(name, items)| Lane { name: Some(name), items })
        .collect()
}

fn category_key(category: EventCategory) -> &'static str {
    match category {
        EventCategory::Election => "event-election",
        EventCategory::Result => "event-result",
        EventCategory::Attack => "event-attack",
        EventCategory::Assassination => "event-assassination",
        EventCategory::Protest => "event-protest",
        EventCategory::Visit => "event-visit",
        EventCategory::Meeting => "event-meeting",
        EventCategory::Statement => "event-statement",
        EventCategory::Legal => "event-legal",
        EventCategory::Government => "event-government",
        EventCategory::Military => "event-military",
        EventCategory::Life => "event-life",
        EventCategory::Other => "event-other",
    }
}

/// Few hues, by weight of the matter: votes, violence, protest, the rest in ink.
fn category_color(category: EventCategory, palette: &Palette) -> Color {
    match category {
        EventCategory::Election | EventCategory::Result => palette.blue,
        EventCategory::Attack | EventCategory::Assassination | EventCategory::Military => palette.loss,
        EventCategory::Protest => palette.amber,
        EventCategory::Government | EventCategory::Legal => palette.gain,
        _ => palette.unknown,
    }
}

/// Everything a lane's drawing needs.
struct Axis<'a> {
    scale: &'a TimeScale,
    time: &'a TimelineStyle,
    area: Rect,
    y: f32,
    unit: f32,
    palette: Palette,
}

impl Axis<'_> {
    fn x(&self, position: f64) -> f32 {
        let window = self.time.window;
        let share = ((position - window.start) / (window.end - window.start).max(1e-9)) as f32;
        if self.time.right_to_left {
            self.area.right() - share * self.area.width
        } else {
            self.area.x + share * self.area.width
        }
    }

    fn forward(&self) -> f32 {
        if self.time.right_to_left { -1.0 } else { 1.0 }
    }

    fn inside(&self, x: f32) -> f32 {
        x.clamp(self.area.x, self.area.right())
    }
}

/// Draws the timeline with its frame onto `ink`.
pub(in crate::chart) fn draw(ink: &mut Ink<'_>, timeline: &Timeline, time: &TimelineStyle, style: &ChartStyle, words: &Words) {
    let scale = time_scale(timeline, time);
    let legend = legend(timeline, &scale, time, style, words);
    let mut notes = Vec::new();
    if !timeline.undated.is_empty() {
        notes.push(words.get(&Message::new("timeline-undated").with("count", timeline.undated.len())));
    }
    let frame_of = |notes: Vec<String>| Frame {
        title: &timeline.title,
        subtitle: &timeline.subtitle,
        notes,
        source: &timeline.source,
    };
    // Once on a scratch canvas, to know how many labels find no room and say so beneath.
    let mut scratch = ink.scratch();
    let room = frame::draw(&mut scratch, &frame_of(notes.clone()), &legend, style, words);
    let left_out = draw_lanes(&mut scratch, timeline, &scale, time, style, words, room);
    if left_out > 0 {
        notes.push(words.get(&Message::new("timeline-unlabelled").with("count", left_out)));
    }
    let room = frame::draw(ink, &frame_of(notes), &legend, style, words);
    draw_lanes(ink, timeline, &scale, time, style, words, room);
}

fn draw_lanes(
    ink: &mut Ink<'_>,
    timeline: &Timeline,
    scale: &TimeScale,
    time: &TimelineStyle,
    style: &ChartStyle,
    words: &Words,
    room: Rect,
) -> usize {
    let lanes = lanes(timeline, time.lanes, words);
    let height = room.height / lanes.len().max(1) as f32;
    let mut left_out = 0;
    for (index, lane) in lanes.iter().enumerate() {
        let area = Rect::new(room.x, room.y + height * index as f32, room.width, height);
        left_out += draw_lane(ink, timeline, lane, scale, time, style, area);
    }
    left_out
}

fn legend(timeline: &Timeline, scale: &TimeScale, time: &TimelineStyle, style: &ChartStyle, words: &Words) -> Vec<LegendEntry> {
    let palette = style.palette;
    let color = palette.secondary;
    let mut legend = Vec::new();
    let mut add = |used: bool, symbol: Symbol, key: &str| {
        if used {
            legend.push(LegendEntry {
                symbol,
                label: words.text(key),
            });
        }
    };
    let any = |test: fn(&TimelineItem) -> bool| timeline.items.iter().any(test);
    add(
        any(|item| item.range.single_day().is_some()),
        Symbol::Disc(Fill::Solid(color)),
        "timeline-legend-day",
    );
    let is_span =
        |item: &TimelineItem| item.range.earliest.is_some() && item.range.latest.is_some() && item.range.single_day().is_none();
    add(
        any(is_span),
        Symbol::Pill(Fill::Solid(color.opacity(0.45))),
        "timeline-legend-span",
    );
    let open = |item: &TimelineItem| item.range.earliest.is_none() || item.range.latest.is_none();
    let fade = Fill::Fade {
        left: color.opacity(if time.right_to_left { 0.0 } else { 0.8 }),
        right: color.opacity(if time.right_to_left { 0.8 } else { 0.0 }),
    };
    add(any(open), Symbol::Pill(fade), "timeline-legend-open");
    let stroke = Stroke::solid(color, 1.4);
    add(
        any(|item| !item.conflicts.is_empty()),
        Symbol::Ring(Stroke::dashed(color, 1.4, 2.0, 2.0)),
        "timeline-legend-conflict",
    );
    add(
        scale.breaks().next().is_some(),
        Symbol::Break(stroke),
        "timeline-legend-break",
    );
    legend
}

/// Draws one lane; gives back how many labels found no room.
fn draw_lane(
    ink: &mut Ink<'_>,
    timeline: &Timeline,
    lane: &Lane,
    scale: &TimeScale,
    time: &TimelineStyle,
    style: &ChartStyle,
    room: Rect,
) -> usize {
    let unit = frame::unit(style);
    let sizes = Sizes::of(unit);
    let mut area = room;
    if let Some(name) = &lane.name {
        let layout = ink.shape(name, sizes.small.weight(Weight::Bold), Some(room.width * 0.3));
        let x = if style.right_to_left { room.right() } else { room.x };
        ink.put(
            &layout,
            x,
            room.y + 10.0 * unit,
            Anchor::start(style.right_to_left),
            style.palette.secondary,
        );
        area = Rect::new(room.x, room.y + 20.0 * unit, room.width, room.height - 20.0 * unit);
    }
    let axis = Axis {
        scale,
        time,
        area,
        y: area.center().y,
        unit,
        palette: style.palette,
    };
    axis_line(ink, &axis);
    let shown: Vec<&TimelineItem> = lane
        .items
        .iter()
        .filter_map(|id| timeline.items.get(*id))
        .filter(|item| {
            days(&item.range).is_some_and(|(from, until)| {
                let (start, end) = (scale.position(from), scale.position(until));
                end >= time.window.start && start <= time.window.end
            })
        })
        .collect();
    let label_width = (176.0 * unit).min(area.width * 0.4);
    let labels: Vec<(Arc<Layout>, Arc<Layout>, f32)> = shown
        .iter()
        .map(|item| {
            let date = ink.shape(&item.short_date_label, sizes.small, Some(label_width));
            let title = ink.shape(&item.title, sizes.label.weight(Weight::Medium), Some(label_width));
            let width = ink_extent(&date).1.max(ink_extent(&title).1);
            (date, title, width)
        })
        .collect();
    let row_height = 46.0 * unit;
    let near = 20.0 * unit;
    let per_side = (((area.height / 2.0 - near) / row_height).floor().max(0.0) as usize).min(4);
    let wanted: Vec<(f32, f32)> = shown
        .iter()
        .zip(&labels)
        .map(|(item, (_, _, width))| (mark_x(&axis, item), *width))
        .collect();
    let slots = place(&wanted, per_side * 2, area.x, area.right(), 14.0 * unit, label_width * 0.75);
    // Stubs lie under marks and labels.
    for (slot, (mark, _)) in slots.iter().zip(&wanted) {
        if let Some(row) = slot.row {
            let y = label_y(&axis, row, near, row_height);
            stub(ink, &axis, *mark, slot, y, row_height);
        }
    }
    let mut by_width: Vec<&TimelineItem> = shown.clone();
    by_width.sort_by(|a, b| length(b).total_cmp(&length(a)));
    let mut tags = vec![None; timeline.items.len()];
    for item in &by_width {
        let tag = ink
            .canvas
            .add_tag(item.facts.clone(), item.title.clone(), item.detail.clone());
        if let Some(slot) = tags.get_mut(item.id) {
            *slot = Some(tag);
        }
        ink.set_tag(Some(tag));
        mark(ink, &axis, item);
    }
    for ((item, slot), (date, title, width)) in shown.iter().zip(&slots).zip(&labels) {
        let Some(row) = slot.row else { continue };
        let y = label_y(&axis, row, near, row_height);
        ink.set_tag(None);
        if !style.transparent || !style.standalone {
            // A stub of a further row may pass behind.
            let ground = Rect::new(slot.middle - width / 2.0 - 3.0, y - 17.0 * unit, width + 6.0, 35.0 * unit);
            ink.rect(ground, 3.0, Some(Fill::Solid(style.palette.paper)), None);
        }
        ink.set_tag(tags.get(item.id).copied().flatten());
        ink.put(date, slot.middle, y - 9.0 * unit, Anchor::Middle, style.palette.secondary);
        ink.put(title, slot.middle, y + 9.0 * unit, Anchor::Middle, style.palette.ink);
    }
    ink.set_tag(None);
    slots.iter().filter(|slot| slot.row.is_none()).count()
}

fn length(item: &TimelineItem) -> f64 {
    days(&item.range).map_or(0.0, |(from, until)| until - from)
}

/// Middle of a label's two lines: rows are dealt above and below in turn, nearest first.
fn label_y(axis: &Axis<'_>, row: usize, near: f32, row_height: f32) -> f32 {
    let level = (row / 2) as f32 + 0.5;
    let side = if row.is_multiple_of(2) { -1.0 } else { 1.0 };
    axis.y + side * (near + level * row_height)
}

/// Where the mark of an item has its middle, inside what is shown.
fn mark_x(axis: &Axis<'_>, item: &TimelineItem) -> f32 {
    let Some((from, until)) = days(&item.range) else {
        return axis.area.x;
    };
    let middle = f32::midpoint(axis.x(axis.scale.position(from)), axis.x(axis.scale.position(until)));
    axis.inside(middle)
}

fn stub(ink: &mut Ink<'_>, axis: &Axis<'_>, mark: f32, slot: &Slot, label_y: f32, row_height: f32) {
    let stroke = Stroke::solid(axis.palette.lines, 1.2 * axis.unit);
    let side = if label_y < axis.y { 1.0 } else { -1.0 };
    let edge = label_y + side * row_height * 0.38;
    let bend = edge + side * 5.0 * axis.unit;
    let points = if (mark - slot.middle).abs() < 1.0 {
        vec![Point::new(mark, axis.y), Point::new(mark, edge)]
    } else {
        vec![
            Point::new(mark, axis.y),
            Point::new(mark, bend),
            Point::new(slot.middle, edge),
        ]
    };
    ink.polyline(points, stroke);
}

/// The line, left open where time is folded.
fn axis_line(ink: &mut Ink<'_>, axis: &Axis<'_>) {
    let stroke = Stroke::solid(axis.palette.secondary.opacity(0.6), 1.6 * axis.unit);
    let mut from = 0.0;
    let draw = |ink: &mut Ink<'_>, from: f64, until: f64| {
        let (a, b) = (axis.inside(axis.x(from)), axis.inside(axis.x(until)));
        if (a - b).abs() > 0.5 {
            ink.line(Point::new(a, axis.y), Point::new(b, axis.y), stroke);
        }
    };
    for (start, end) in axis.scale.breaks() {
        let middle = f64::midpoint(start, end);
        let width = (end - start) * 0.22;
        draw(ink, from, middle - width);
        from = middle + width;
        let x = axis.x(middle);
        if axis.area.x < x && x < axis.area.right() {
            frame::chevrons(ink, Point::new(x, axis.y), 6.0 * axis.unit, axis.forward(), stroke);
        }
    }
    draw(ink, from, 1.0);
}

/// Dot, pill or fading pill, and the other dates that sources give.
fn mark(ink: &mut Ink<'_>, axis: &Axis<'_>, item: &TimelineItem) {
    let color = category_color(item.category, &axis.palette);
    let (unit, y) = (axis.unit, axis.y);
    for (range, _) in &item.conflicts {
        let Some((from, until)) = days(range) else { continue };
        let x = f32::midpoint(axis.x(axis.scale.position(from)), axis.x(axis.scale.position(until)));
        let own = mark_x(axis, item);
        if (axis.area.x..=axis.area.right()).contains(&x) {
            let dashed = Stroke::dashed(color, 1.4 * unit, 2.2 * unit, 2.0 * unit);
            let lift = y - 9.0 * unit;
            ink.polyline(
                vec![
                    Point::new(own, y),
                    Point::new(own, lift),
                    Point::new(x, lift),
                    Point::new(x, y),
                ],
                dashed,
            );
            ink.circle(
                Point::new(x, y),
                5.5 * unit,
                Some(Fill::Solid(axis.palette.paper)),
                Some(dashed),
            );
        }
    }
    let Some((from, until)) = days(&item.range) else { return };
    let (a, b) = (axis.x(axis.scale.position(from)), axis.x(axis.scale.position(until)));
    let height = 11.0 * unit;
    let open_after = item.range.latest.is_none();
    if open_after || item.range.earliest.is_none() {
        // The known day is firm; from there the mark fades to where time is open.
        let direction = if open_after { axis.forward() } else { -axis.forward() };
        let end = axis.inside(a + direction * 64.0 * unit);
        let rect = Rect::between(
            Point::new(axis.inside(a), y - height / 2.0),
            Point::new(end, y + height / 2.0),
        );
        let (near, far) = (color.opacity(0.8), color.opacity(0.0));
        let fill = if direction > 0.0 {
            Fill::Fade { left: near, right: far }
        } else {
            Fill::Fade { left: far, right: near }
        };
        ink.rect(rect, 0.0, Some(fill), None);
        let stop = axis.inside(a);
        ink.line(
            Point::new(stop, y - height / 2.0),
            Point::new(stop, y + height / 2.0),
            Stroke::solid(color, 2.0 * unit),
        );
        return;
    }
    if item.range.single_day().is_some() {
        let at = Point::new(axis.inside(a), y);
        let edge = Stroke::solid(axis.palette.paper, 1.5 * unit);
        let fill = if item.range.approximate {
            color.opacity(0.5).over(axis.palette.paper)
        } else {
            color
        };
        ink.circle(at, 6.5 * unit, Some(Fill::Solid(fill)), Some(edge));
        return;
    }
    // Never shorter than a pill that is told from a dot.
    let least = 22.0 * unit;
    let middle = f32::midpoint(a, b);
    let half = ((a - b).abs() / 2.0).max(least / 2.0);
    let (left, right) = (axis.inside(middle - half), axis.inside(middle + half));
    let wide = matches!(item.range.precision, Precision::Year | Precision::Decade);
    let height = if wide { height * 0.8 } else { height };
    let rect = Rect::new(left, y - height / 2.0, right - left, height);
    let tint = color.opacity(if wide { 0.28 } else { 0.45 }).over(axis.palette.paper);
    ink.rect(
        rect,
        height / 2.0,
        Some(Fill::Solid(tint)),
        Some(Stroke::solid(color, 1.0 * unit)),
    );
}
