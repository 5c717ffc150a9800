//! The timeline put together: frame, axis, marks, labels, ticks.

mod legend;
mod order;
mod plan;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use crate::base::{DateRange, Message, Precision};
use crate::typeset::Weight;
use crate::view::Words;
use crate::view::timeline::{Timeline, TimelineItem};

pub(super) use self::legend::hues;
use self::order::{chief, in_drawing_order, lane_heights};
use self::plan::{Plan, PlanKey};
use super::super::ChartStyle;
use super::super::canvas::{Fill, Point, Rect, Stroke, TagId};
use super::super::frame::{self, Frame, LegendEntry};
use super::super::ink::{Anchor, Ink, Sizes};
use super::axis::{Axis, days};
use super::labels;
use super::lanes::{Lane, category_color, lanes};
use super::marks::Mark;
use super::scale::TimeScale;
use super::symbol::{self, is_coarse};
use super::text::{self, LINE};
use super::ticks;
use super::{TimeWindow, TimelineStyle};

/// The scale of a timeline, for turning a pointer's place into a day and back.
pub fn time_scale(timeline: &Timeline, time: &TimelineStyle) -> TimeScale {
    let spans: Vec<(f64, f64)> = timeline
        .items
        .iter()
        .flat_map(|item| std::iter::once(&item.range).chain(item.conflicts.iter().map(|(range, _)| range)))
        // Ranges of years would hold every gap open.
        .filter(|range| !is_coarse(range) || timeline.items.len() < 3)
        .filter_map(days)
        .collect();
    let years = timeline
        .items
        .iter()
        .filter(|item| is_coarse(&item.range))
        .filter_map(|item| days(&item.range))
        .map(|(from, until)| (f64::midpoint(from, until), f64::midpoint(from, until)));
    let all: Vec<(f64, f64)> = spans.into_iter().chain(years).collect();
    TimeScale::new(&all, time.fold_gaps)
}

/// What one lane's drawing came to.
#[derive(Clone, Copy, Default)]
struct Outcome {
    /// Events that a label names.
    named: usize,
    /// Events that no label names.
    unnamed: usize,
    /// Marks that stand for several.
    clusters: usize,
}

/// Height of the strip with the names of days and years along the foot, at unit 1.
const STRIP: f32 = 21.0;

/// What all lanes share.
struct Scene<'a> {
    timeline: &'a Timeline,
    scale: TimeScale,
    time: &'a TimelineStyle,
    style: &'a ChartStyle,
    words: &'a Words,
    unit: f32,
    sizes: Sizes,
    /// What all lanes together take of a room that is high enough, once it is found.
    height: Cell<Option<f32>>,
    /// Lanes as they were laid out in the rooms tried.
    plans: RefCell<HashMap<PlanKey, Rc<Plan<'a>>>>,
}

/// Draws the timeline with its frame onto `ink`.
pub(in crate::chart) fn draw(ink: &mut Ink<'_>, timeline: &Timeline, time: &TimelineStyle, style: &ChartStyle, words: &Words) {
    let unit = frame::unit(style);
    let scene = Scene {
        timeline,
        scale: time_scale(timeline, time),
        time,
        style,
        words,
        unit,
        sizes: Sizes::of(unit),
        height: Cell::new(None),
        plans: RefCell::default(),
    };
    let frame_of = |outcome: Outcome| {
        let count = |key: &'static str, count: usize| (count > 0).then(|| words.get(&Message::new(key).with("count", count)));
        let notes = [
            count("timeline-undated", timeline.undated.len()),
            count("timeline-unlabelled", outcome.unnamed),
        ];
        Frame {
            title: &timeline.title,
            subtitle: &timeline.subtitle,
            notes: notes.into_iter().flatten().collect(),
            source: &timeline.source,
        }
    };
    // On a scratch canvas until frame and lanes agree: what finds no label is said beneath, and that takes room itself.
    let mut outcome = Outcome::default();
    for _ in 0..3 {
        let mut scratch = ink.scratch();
        let legend = scene.legend(outcome.clusters > 0);
        let room = frame::draw(&mut scratch, &frame_of(outcome), &legend, style, words);
        let next = scene.lanes(&mut scratch, room);
        let settled = (next.unnamed > 0) == (outcome.unnamed > 0) && (next.clusters > 0) == (outcome.clusters > 0);
        outcome = next;
        if settled {
            break;
        }
    }
    let legend = scene.legend(outcome.clusters > 0);
    let frame = frame_of(outcome);
    if let Some(least) = scene.better_low(ink, &frame, outcome, &legend) {
        let bare = Frame {
            notes: Vec::new(),
            ..frame
        };
        let room = frame::draw(ink, &bare, least, style, words);
        scene.lanes(ink, room);
        return;
    }
    let room = frame::draw(ink, &frame, &legend, style, words);
    scene.lanes(ink, room);
}

impl Scene<'_> {
    /// The legend of a card so low that names find room only without notes and with no more of it than the marks need, or with
    /// none: marks say the rest under the pointer. None where the card has room for all.
    fn better_low<'l>(
        &self,
        ink: &Ink<'_>,
        frame: &Frame<'_>,
        outcome: Outcome,
        legend: &'l [LegendEntry],
    ) -> Option<&'l [LegendEntry]> {
        /// Lines of a card that has room for both.
        const BOTH: f32 = 9.5;
        let is_high = outcome.named > 0 && (outcome.unnamed == 0 || self.style.height > BOTH * LINE * self.unit);
        if self.style.standalone || is_high {
            return None;
        }
        let named = |legend: &[LegendEntry]| {
            let bare = Frame {
                notes: Vec::new(),
                ..*frame
            };
            let mut scratch = ink.scratch();
            let room = frame::draw(&mut scratch, &bare, legend, self.style, self.words);
            self.lanes(&mut scratch, room).named
        };
        let keys = legend.get(..legend.iter().take_while(|entry| entry.is_key).count())?;
        if named(keys) >= outcome.named + 2 || outcome.named == 0 && named(keys) > 0 {
            return Some(keys);
        }
        (outcome.named == 0).then_some(&[])
    }

    /// Draws all lanes. A tall picture keeps its axis, labels and dates together in its middle, and takes more of its height
    /// only where that names more.
    fn lanes(&self, ink: &mut Ink<'_>, room: Rect) -> Outcome {
        let lanes = lanes(self.timeline, self.time.lanes, self.words);
        let chosen = self.height.get().unwrap_or_else(|| self.best_height(ink, &lanes, room));
        self.height.set(Some(chosen));
        self.lanes_in(ink, &lanes, room, chosen)
    }

    /// The least height of all lanes together that names most.
    fn best_height(&self, ink: &Ink<'_>, lanes: &[Lane], room: Rect) -> f32 {
        /// Of a lane, in lines; beyond the first only for what is still unnamed.
        const LINES: [f32; 4] = [19.0, 27.0, 38.0, 60.0];
        let heights = LINES.map(|lines| lines * LINE * self.unit * lanes.len().max(1) as f32 + STRIP * self.unit);
        let mut best: Option<(usize, f32)> = None;
        for height in heights {
            // A room for the first alone, as nearly always, asks for no trial.
            if best.is_none() && height >= room.height {
                return height;
            }
            let unnamed = self.lanes_in(&mut ink.scratch(), lanes, room, height).unnamed;
            if best.is_none_or(|(least, _)| unnamed < least) {
                best = Some((unnamed, height));
            }
            if unnamed == 0 || height >= room.height {
                break;
            }
        }
        best.map_or(room.height, |(_, height)| height)
    }

    /// Draws lanes that take no more than `tallest` of the room.
    fn lanes_in(&self, ink: &mut Ink<'_>, lanes: &[Lane], room: Rect, tallest: f32) -> Outcome {
        let strip = STRIP * self.unit;
        let spare = (room.height - tallest).max(0.0);
        let room = Rect::new(room.x, room.y + spare * 0.4, room.width, room.height - spare);
        let counts: Vec<usize> = lanes.iter().map(|lane| lane.items.len()).collect();
        let heights = lane_heights(&counts, (room.height - strip).max(1.0), LINE * self.unit);
        let names = self.names_column(ink, lanes, room);
        let room = if self.style.right_to_left {
            Rect::new(room.x, room.y, room.width - names.width, room.height)
        } else {
            Rect::new(room.x + names.width, room.y, room.width - names.width, room.height)
        };
        let ticks = self.ticks(ink, room);
        let mut total = Outcome::default();
        let mut top = room.y;
        for (row, (lane, height)) in lanes.iter().zip(heights).enumerate() {
            ink.canvas.begin_row(row);
            let area = Rect::new(room.x, top, room.width, height);
            top += height;
            let outcome = self.lane(ink, lane, row, area, &ticks, names);
            total.named += outcome.named;
            total.unnamed += outcome.unnamed;
            total.clusters += outcome.clusters;
        }
        self.names_of_ticks(ink, room, &ticks);
        total
    }

    fn ticks(&self, ink: &Ink<'_>, room: Rect) -> Vec<ticks::Tick> {
        let small = self.sizes.small;
        let measure = |text: &str| ink.width_of(text, small);
        let exact: Vec<(f64, f64)> = self
            .timeline
            .items
            .iter()
            .filter(|item| !is_coarse(&item.range))
            .filter_map(|item| days(&item.range))
            .collect();
        let is_coarse = |(from, until): (f64, f64)| !exact.iter().any(|(first, last)| *first <= until && from <= *last);
        let (scale, window) = (&self.scale, self.time.window);
        ticks::ticks(scale, window, room.width, small.size, self.words, &measure, &is_coarse)
    }

    /// The names of days, months and years in a strip along the foot.
    fn names_of_ticks(&self, ink: &mut Ink<'_>, room: Rect, ticks: &[ticks::Tick]) {
        let axis = self.axis(room, room.bottom());
        let y = room.bottom() - 9.0 * self.unit;
        ink.set_tag(None);
        for tick in ticks.iter().filter(|tick| !tick.label.is_empty()) {
            let layout = ink.shape(&tick.label, self.sizes.small, None);
            let width = super::super::ink::ink_extent(&layout).1;
            let (left, right) = ticks::extent(axis.x(tick.position) - room.x, width, room.width);
            let middle = room.x + f32::midpoint(left, right);
            ink.put(&layout, middle, y, Anchor::Middle, self.style.palette.secondary);
        }
    }

    fn axis(&self, area: Rect, y: f32) -> Axis<'_> {
        Axis {
            scale: &self.scale,
            time: self.time,
            area,
            y,
            unit: self.unit,
            palette: self.style.palette,
        }
    }

    /// Draws one lane, the one with this number.
    fn lane(&self, ink: &mut Ink<'_>, lane: &Lane, number: usize, area: Rect, ticks: &[ticks::Tick], names: Rect) -> Outcome {
        let plan = self.plan(ink, lane, number, area);
        let axis = self.axis(area, plan.y);
        self.lane_name(ink, lane, names, plan.y);
        self.grid(ink, &axis, ticks, &plan.places, area);
        axis.draw(ink);
        let leader = Stroke::solid(self.style.palette.secondary.opacity(0.45), 1.0 * self.unit);
        for place in plan.places.iter().flatten() {
            ink.polyline(place.leader.clone(), leader);
        }
        let items = &plan.items;
        let tags: Vec<TagId> = plan.marks.iter().map(|mark| self.tag(ink, mark, items)).collect();
        for (index, mark) in in_drawing_order(&plan.marks) {
            let (Some(tag), Some(rect)) = (tags.get(index), plan.rects.get(index)) else {
                continue;
            };
            ink.set_tag(Some(*tag));
            self.mark(ink, &axis, mark, items, *rect);
        }
        for (((tag, rect), place), settings) in tags.iter().zip(&plan.rects).zip(&plan.places).zip(&plan.settings) {
            ink.set_tag(Some(*tag));
            let mut parts = vec![*rect];
            if let Some(place) = place
                && let Some(way) = settings.ways.get(place.variant)
            {
                text::draw(ink, way, place.rect, self.unit, self.style.palette);
                parts.push(place.rect.expanded(2.0 * self.unit));
            }
            ink.canvas.set_parts(*tag, parts);
        }
        ink.set_tag(None);
        plan.outcome()
    }

    /// Where the names of lanes stand: at the start edge, each beside its axis, so that lanes keep their height for labels.
    fn names_column(&self, ink: &Ink<'_>, lanes: &[Lane], room: Rect) -> Rect {
        const MOST: f32 = 0.2;
        let text = self.sizes.small.weight(Weight::Bold);
        let widths = lanes
            .iter()
            .filter_map(|lane| lane.name.as_deref())
            .map(|name| ink.width_of(name, text));
        let widest = widths.fold(0.0, f32::max);
        let gap = if widest > 0.0 { 16.0 * self.unit } else { 0.0 };
        let width = widest.min(room.width * MOST).ceil() + gap;
        let x = if self.style.right_to_left {
            room.right() - width
        } else {
            room.x
        };
        Rect::new(x, room.y, width, room.height)
    }

    /// The name of a lane in the column of names, its middle at the height of the lane's axis.
    fn lane_name(&self, ink: &mut Ink<'_>, lane: &Lane, names: Rect, y: f32) {
        let Some(name) = &lane.name else { return };
        let width = names.width - 16.0 * self.unit;
        let layout = ink.shape_lines(name, self.sizes.small.weight(Weight::Bold), width, 2);
        let x = if self.style.right_to_left {
            names.right() - width
        } else {
            names.x
        };
        ink.put_block(&layout, x, y - layout.height / 2.0, self.style.palette.secondary);
    }

    /// "5 events · 7–9 November".
    fn cluster_words(&self, mark: &Mark, items: &[&TimelineItem]) -> String {
        let of = || mark.members.iter().filter_map(|index| items.get(*index));
        let earliest = of().filter_map(|item| item.range.earliest.or(item.range.latest)).min();
        let latest = of().filter_map(|item| item.range.latest.or(item.range.earliest)).max();
        let range = match (earliest, latest) {
            (Some(from), Some(until)) => DateRange::between(from, until, Precision::Range),
            _ => return String::new(),
        };
        let date = self.words.dates.range(&range, &self.words.strings);
        let count = self
            .words
            .get(&Message::new("timeline-cluster").with("count", mark.members.len()));
        format!("{count} \u{b7} {date}")
    }

    /// The tag of a mark, and one of each that it gathers, so that keys reach every one.
    fn tag(&self, ink: &mut Ink<'_>, mark: &Mark, items: &[&TimelineItem]) -> TagId {
        const MOST_LISTED: usize = 8;
        let mut of: Vec<&TimelineItem> = mark.members.iter().filter_map(|index| items.get(*index).copied()).collect();
        // Items are numbered in the order of time, whichever way it runs across.
        of.sort_by_key(|item| item.id);
        let own = |ink: &mut Ink<'_>, item: &TimelineItem| {
            ink.canvas
                .add_tag(item.facts.clone(), item.title.clone(), item.detail.clone())
        };
        if let [item] = of.as_slice() {
            return own(ink, item);
        }
        let told = |item: &&TimelineItem| self.words.join(&[item.date_label.clone(), item.title.clone()]);
        let mut lines: Vec<String> = of.iter().map(told).collect();
        // One more is as short as the sign that there is more.
        if lines.len() > MOST_LISTED + 1 {
            lines.truncate(MOST_LISTED);
            lines.push("\u{2026}".to_owned());
        }
        let facts = of.iter().flat_map(|item| item.facts.iter().copied()).collect();
        let tag = ink.canvas.add_tag(facts, self.cluster_words(mark, items), lines.join("\n"));
        let named = chief(mark, items).map(|item| item.id);
        let mut first = None;
        let mut members = Vec::new();
        for item in &of {
            let member = own(ink, item);
            ink.canvas.set_area(member, Rect::new(mark.left, mark.left, 0.0, 0.0));
            if Some(item.id) == named {
                first = Some(member);
            }
            members.push(member);
        }
        ink.canvas.set_gathered(tag, members, first, self.opens(mark, items));
        tag
    }

    /// The part of the axis in which the members of a counted mark stand apart; none where no zoom parts them.
    fn opens(&self, mark: &Mark, items: &[&TimelineItem]) -> Option<(f64, f64)> {
        let ends = || {
            mark.members
                .iter()
                .filter_map(|index| items.get(*index))
                .filter_map(|item| days(&item.range))
                .map(|(from, until)| self.scale.position(f64::midpoint(from, until)))
        };
        let (from, until) = (ends().reduce(f64::min)?, ends().reduce(f64::max)?);
        let margin = (until - from) * 0.25;
        let window = TimeWindow {
            start: from - margin,
            end: until + margin,
        }
        .inside();
        let now = self.time.window;
        let closer = window.end - window.start < (now.end - now.start) * 0.8;
        (until - from > TimeWindow::SHORTEST * 0.2 && closer).then_some((window.start, window.end))
    }

    fn mark(&self, ink: &mut Ink<'_>, axis: &Axis<'_>, mark: &Mark, items: &[&TimelineItem], rect: Rect) {
        let of = || mark.members.iter().filter_map(|index| items.get(*index));
        if !mark.is_cluster() {
            if let Some(item) = of().next() {
                symbol::draw(ink, axis, item, rect);
            }
            return;
        }
        let palette = self.style.palette;
        let mut colors = of().map(|item| category_color(item.category, &palette));
        let first = colors.next();
        // One kind keeps its colour; a mixed company has none.
        let color = first
            .filter(|first| colors.all(|color| color == *first))
            .unwrap_or(palette.secondary);
        let color = color.legible_on(palette.paper, 4.5);
        let edge = Stroke::solid(palette.paper, 1.5 * self.unit);
        let body = rect.expanded(-0.5 * self.unit);
        ink.rect(body, body.height / 2.0, Some(Fill::Solid(color)), Some(edge));
        let count = self.words.count(u32::try_from(mark.members.len()).unwrap_or(u32::MAX));
        let size = self.sizes.small.weight(Weight::Bold);
        let layout = ink.shape(&count, size, None);
        ink.put(&layout, rect.center().x, rect.center().y, Anchor::Middle, palette.paper);
    }

    /// A stroke on the axis at every tick, and from those that are named a hairline down to the name, interrupted where
    /// labels stand.
    fn grid(&self, ink: &mut Ink<'_>, axis: &Axis<'_>, ticks: &[ticks::Tick], places: &[Option<labels::Placed>], room: Rect) {
        let (unit, palette) = (self.unit, self.style.palette);
        ink.set_tag(None);
        for tick in ticks.iter().filter(|tick| !tick.is_stretch) {
            let x = axis.x(tick.position);
            if x < axis.area.x - 0.5 || x > axis.area.right() + 0.5 {
                continue;
            }
            let stroke = Stroke::solid(palette.secondary.opacity(0.6), 1.0 * unit);
            let reach = if tick.label.is_empty() { 3.0 } else { 5.0 } * unit;
            ink.line(Point::new(x, axis.y - reach), Point::new(x, axis.y + reach), stroke);
            if tick.label.is_empty() {
                continue;
            }
            let mut from = axis.y + reach;
            // Beside a leader a hairline would look like its double: it begins below it.
            let near = |point: &&Point| (point.x - x).abs() < 7.0 * unit;
            let leaders = places.iter().flatten().flat_map(|place| place.leader.iter().filter(near));
            from = leaders.map(|point| point.y).fold(from, f32::max);
            let mut blocks: Vec<Rect> = places
                .iter()
                .flatten()
                .map(|place| place.rect.expanded(3.0 * unit))
                .filter(|rect| rect.x < x && x < rect.right() && rect.bottom() > from)
                .collect();
            blocks.sort_by(|a, b| a.y.total_cmp(&b.y));
            let hairline = Stroke::solid(palette.lines, 1.0);
            for block in blocks {
                // A short piece between two labels belongs to neither and leads nowhere.
                if block.y > from + 14.0 * unit {
                    ink.line(Point::new(x, from), Point::new(x, block.y), hairline);
                }
                from = from.max(block.bottom());
            }
            let foot = room.bottom();
            if foot > from + 2.0 {
                ink.line(Point::new(x, from), Point::new(x, foot), hairline);
            }
        }
    }
}
