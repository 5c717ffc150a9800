//! Where everything of one lane stands: which marks there are, how high the axis, which labels find a place. Tried in several
//! rooms before anything is drawn; what was tried for a room is remembered. Draws nothing.

use std::rc::Rc;

use super::super::labels::{self, Placed, Room};
use super::super::lanes::Lane;
use super::super::marks::{self, Mark};
use super::super::symbol::{self, COUNTED, DOT};
use super::super::text::{self, LINE, LOW_LINE, Settings};
use super::super::{axis::Axis, axis::days};
use super::order::{chief, heights, importance};
use super::{Ink, Outcome, Rect, Scene};
use crate::view::timeline::TimelineItem;

/// Below this height at unit 1 a lane has no room for marks and for a date over a title.
const LOW: f32 = 2.0 * 11.5 + 2.0 * LINE;
/// Below this one a card names its marks by their titles alone where that names far more of them.
const LOW_CARD: f32 = 12.0 * LINE;

/// What labels say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Labels {
    /// A date over a title.
    Dated,
    /// A title alone, its day being told by the axis.
    Titles,
    /// The same in a lane with one line above the axis and one below.
    Low,
}

/// One lane, laid out.
pub(super) struct Plan<'a> {
    /// Its events, from left to right.
    pub(super) items: Vec<&'a TimelineItem>,
    /// Its marks; their members are places in `items`.
    pub(super) marks: Vec<Mark>,
    /// Where each stands.
    pub(super) rects: Vec<Rect>,
    /// The words of each.
    pub(super) settings: Vec<Settings>,
    /// Where these found room.
    pub(super) places: Vec<Option<Placed>>,
    /// Height of the axis.
    pub(super) y: f32,
}

impl Plan<'_> {
    fn named(&self) -> usize {
        self.places.iter().flatten().count()
    }

    /// What its drawing comes to.
    pub(super) fn outcome(&self) -> Outcome {
        Outcome {
            named: self.named(),
            unnamed: self.items.len() - self.named(),
            clusters: self.marks.iter().filter(|mark| mark.is_cluster()).count(),
        }
    }
}

/// A lane and the room it was laid out in.
pub(super) type PlanKey = (usize, [u32; 4]);

impl<'a> Scene<'a> {
    /// The layout of the lane with this number in `area`.
    pub(super) fn plan(&self, ink: &Ink<'_>, lane: &Lane, number: usize, area: Rect) -> Rc<Plan<'a>> {
        let key = (number, [area.x, area.y, area.width, area.height].map(f32::to_bits));
        if let Some(known) = self.plans.borrow().get(&key) {
            return Rc::clone(known);
        }
        let plan = Rc::new(self.best_plan(ink, lane, area));
        self.plans.borrow_mut().insert(key, Rc::clone(&plan));
        plan
    }

    fn best_plan(&self, ink: &Ink<'_>, lane: &Lane, area: Rect) -> Plan<'a> {
        let unit = self.unit;
        if area.height < LOW * unit {
            return self.plan_with(ink, lane, area, Labels::Low, 1);
        }
        // Stacks where the height allows them beside labels, else counts.
        let lines = area.height / (LINE * unit);
        let levels = [(24.0, 9), (15.0, 5), (7.0, 3), (3.9, 2)];
        let levels = levels
            .into_iter()
            .find(|(least, _)| lines > *least)
            .map_or(1, |(_, levels)| levels);
        let dated = self.plan_with(ink, lane, area, Labels::Dated, levels);
        let all = dated.items.len();
        if self.style.standalone || area.height > LOW_CARD * unit || dated.named() * 2 > all {
            return dated;
        }
        // More of a crowd is seen where marks stand alone: the height for it comes from the dates.
        let titles = (1..=levels.max(3)).map(|levels| self.plan_with(ink, lane, area, Labels::Titles, levels));
        let best = titles.reduce(|best, next| if next.named() > best.named() { next } else { best });
        match best {
            Some(best) if best.named() * 2 >= dated.named() * 3 => best,
            _ => dated,
        }
    }

    fn plan_with(&self, ink: &Ink<'_>, lane: &Lane, area: Rect, words: Labels, levels: usize) -> Plan<'a> {
        let unit = self.unit;
        let (items, wanted) = self.wanted(lane, area);
        let line = if words == Labels::Dated { LINE } else { LOW_LINE } * unit;
        let marks = marks::arrange(&wanted, levels, 1.0 * unit, COUNTED * unit);
        let pitch = 14.5 * unit;
        let (near_above, near_below) = if words == Labels::Low {
            low_reach(area, line, unit)
        } else {
            (reach(&marks, -1, pitch, unit), reach(&marks, 1, pitch, unit))
        };
        let least = if words == Labels::Dated { 2 } else { 1 };
        let (above, below, y) = heights(area, near_above, near_below, line, least);
        let axis = self.axis(area, y);
        let rects: Vec<Rect> = marks.iter().map(|mark| self.mark_rect(mark, &items, &axis, pitch)).collect();
        let settings = self.settings(ink, &marks, &items, area, words);
        let asked: Vec<labels::Wanted> = marks
            .iter()
            .zip(&rects)
            .zip(&settings)
            .map(|((mark, rect), settings)| labels::Wanted {
                mark: rect.center(),
                importance: importance(mark, &items),
                variants: settings.ways.iter().map(|way| way.size).collect(),
                modest: settings.modest,
            })
            .collect();
        let label_room = Room {
            left: area.x,
            right: area.right(),
            axis: y,
            near_above,
            near_below,
            line,
            above,
            below,
            gap: 11.0 * unit,
        };
        let places = labels::place(&asked, &rects, &label_room);
        Plan {
            items,
            marks,
            rects,
            settings,
            places,
            y,
        }
    }

    /// The events of a lane that are in view, from left to right, and what their marks take.
    fn wanted(&self, lane: &Lane, area: Rect) -> (Vec<&'a TimelineItem>, Vec<marks::Wanted>) {
        let flat = self.axis(area, area.center().y);
        let timeline = self.timeline;
        let mut shown: Vec<(&TimelineItem, marks::Wanted)> = lane
            .items
            .iter()
            .filter_map(|id| timeline.items.get(*id))
            .filter(|item| self.is_in_view(item))
            .filter_map(|item| {
                let (left, right) = symbol::extent(&flat, &item.range)?;
                let wide = right - left > 3.0 * 2.0 * DOT * self.unit && !symbol::is_plate(&self.scale, &item.range);
                Some((item, marks::Wanted { left, right, wide }))
            })
            .collect();
        shown.sort_by(|a, b| a.1.left.total_cmp(&b.1.left).then(a.0.id.cmp(&b.0.id)));
        shown.into_iter().unzip()
    }

    fn is_in_view(&self, item: &TimelineItem) -> bool {
        days(&item.range).is_some_and(|(from, until)| {
            let (start, end) = (self.scale.position(from), self.scale.position(until));
            end >= self.time.window.start && start <= self.time.window.end
        })
    }

    /// The names of marks, and of what gathers several: their days, and the one that matters most.
    fn settings(&self, ink: &Ink<'_>, marks: &[Mark], items: &[&TimelineItem], area: Rect, words: Labels) -> Vec<Settings> {
        let most = area.width * 0.45;
        marks
            .iter()
            .map(|mark| {
                let Some(item) = chief(mark, items) else {
                    return text::settings(ink, "", "", self.sizes, self.unit, most);
                };
                if words != Labels::Dated {
                    let two_lines = words == Labels::Titles;
                    return text::low_settings(ink, &item.title, self.sizes, self.unit, most, two_lines);
                }
                let date = if mark.is_cluster() {
                    self.cluster_words(mark, items)
                } else {
                    item.short_date_label.clone()
                };
                text::settings(ink, &date, &item.title, self.sizes, self.unit, most)
            })
            .collect()
    }

    /// Where a mark is drawn.
    fn mark_rect(&self, mark: &Mark, items: &[&TimelineItem], axis: &Axis<'_>, pitch: f32) -> Rect {
        let single = mark
            .members
            .first()
            .filter(|_| !mark.is_cluster())
            .and_then(|index| items.get(*index));
        let height = single.map_or(COUNTED * self.unit, |item| symbol::height(axis, &item.range));
        let y = axis.y + mark.level as f32 * pitch;
        Rect::new(mark.left, y - height / 2.0, mark.right - mark.left, height)
    }
}

/// How far marks reach from the axis, upwards for a `sign` of −1.
fn reach(marks: &[Mark], sign: i32, pitch: f32, unit: f32) -> f32 {
    let of = |mark: &Mark| (mark.level * sign).max(0) as f32 * pitch + if mark.is_cluster() { 15.0 } else { 11.5 } * unit;
    marks.iter().map(of).fold(11.5 * unit, f32::max)
}

/// What the titles of a low lane leave is shared alike, so that axes stand at even distances whatever is on them.
fn low_reach(area: Rect, line: f32, unit: f32) -> (f32, f32) {
    let lines = if area.height >= 2.0 * line + COUNTED * unit {
        2.0
    } else {
        1.0
    };
    let share = (area.height - lines * line - 0.01) / 2.0;
    let reach = share.max((DOT + 2.5) * unit);
    (reach, reach)
}
