//! Labels beside the axis: as many as have room, the most important first; none on another, on a mark or on a leader,
//! each tied to its mark by a leader that crosses nothing. Plain geometry; knows no event and no text.

mod stairs;

use super::super::canvas::{Point, Rect};

/// One size in which a label can be set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Variant {
    /// Width in points.
    pub(super) width: f32,
    /// Height in lines of the room.
    pub(super) lines: usize,
}

/// A label that wants a place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Wanted {
    /// Middle of its mark.
    pub(super) mark: Point,
    /// More is placed first.
    pub(super) importance: u32,
    /// Its sizes, the one that says most first.
    pub(super) variants: Vec<Variant>,
    /// Which of them is tried first for all labels, before any gets more than that.
    pub(super) modest: usize,
}

/// Where labels may stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Room {
    /// Left edge.
    pub(super) left: f32,
    /// Right edge.
    pub(super) right: f32,
    /// Height of the axis.
    pub(super) axis: f32,
    /// Free of labels above the axis: there the marks are.
    pub(super) near_above: f32,
    /// The same below it.
    pub(super) near_below: f32,
    /// Height of a line.
    pub(super) line: f32,
    /// Lines above the marks.
    pub(super) above: usize,
    /// Lines below the marks.
    pub(super) below: usize,
    /// Least distance between two labels across.
    pub(super) gap: f32,
}

/// Where a label stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Placed {
    /// Which of its sizes.
    pub(super) variant: usize,
    /// The room it takes.
    pub(super) rect: Rect,
    /// From the mark's middle to the label's edge.
    pub(super) leader: Vec<Point>,
    /// From where to where it reaches across, with its leader.
    across: (f32, f32),
}

impl Placed {
    fn new(variant: usize, rect: Rect, leader: Vec<Point>) -> Self {
        let start = (rect.x, rect.right());
        let wider = |(from, until): (f32, f32), point: &Point| (from.min(point.x), until.max(point.x));
        let across = leader.iter().fold(start, wider);
        Self {
            variant,
            rect,
            leader,
            across,
        }
    }

    fn meets(&self, from: f32, until: f32) -> bool {
        self.across.1 >= from && self.across.0 <= until
    }
}

/// What stands around a place: looked for once for all that is tried there.
struct Near<'b> {
    others: Vec<&'b Placed>,
    marks: Vec<&'b Rect>,
}

/// So many labels can never be read at once, and trying more would only take time.
const MOST_TRIED: usize = 160;
/// How far beside its label a mark may lie, in lines.
const MOST_BESIDE: f32 = 6.0;
/// What a line further out costs a place.
const COST_OF_LEVEL: f32 = 0.5;
/// Share of the gap between labels that a leader keeps from those it passes.
const CLEARANCE: f32 = 0.45;
/// After so many that found no room the others are not tried.
const MOST_FAILED: usize = 40;

/// Places labels among `marks`, whose rectangles no leader may touch but for its own mark; gives one place or none for
/// each label wanted, in their order.
pub(super) fn place(wanted: &[Wanted], marks: &[Rect], room: &Room) -> Vec<Option<Placed>> {
    /// Labels over their marks stand near the axis or, on a crowd, not at all.
    const MOST_LINES: usize = 14;
    let low = Room {
        above: room.above.min(MOST_LINES),
        below: room.below.min(MOST_LINES),
        ..*room
    };
    let near = near_marks(wanted, marks, &low);
    let named = |placed: &[Option<Placed>]| placed.iter().flatten().count();
    if named(&near) == wanted.len() {
        return near;
    }
    match stairs::place(wanted, marks, room) {
        Some(stairs) if named(&stairs) > named(&near) => stairs,
        _ => near,
    }
}

/// The most important ones first, each as near to its mark as it can.
fn near_marks(wanted: &[Wanted], marks: &[Rect], room: &Room) -> Vec<Option<Placed>> {
    let mut board = Board {
        room,
        marks,
        placed: vec![None; wanted.len()],
    };
    let mut order = by_importance(wanted);
    order.truncate(MOST_TRIED);
    let mut failed = 0;
    for index in &order {
        let Some(one) = wanted.get(*index) else { continue };
        let found = board.best_modest(one);
        if found.is_none() {
            failed += 1;
            if failed > MOST_FAILED {
                break;
            }
        }
        board.set(*index, found);
    }
    board.say_more(wanted, &order, f32::INFINITY);
    board.placed
}

/// The places of the labels among those wanted, the most important first.
fn by_importance(wanted: &[Wanted]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|index| (std::cmp::Reverse(wanted.get(*index).map_or(0, |one| one.importance)), *index));
    order
}

struct Board<'a> {
    room: &'a Room,
    marks: &'a [Rect],
    placed: Vec<Option<Placed>>,
}

impl Board<'_> {
    fn set(&mut self, index: usize, place: Option<Placed>) {
        if let Some(slot) = self.placed.get_mut(index) {
            *slot = place;
        }
    }

    /// What room is left lets labels say more, in this order; no leader goes further across than `most` for it.
    fn say_more(&mut self, wanted: &[Wanted], order: &[usize], most: f32) {
        for index in order {
            let Some(one) = wanted.get(*index) else { continue };
            let Some(held) = self.placed.get(*index).cloned().flatten() else {
                continue;
            };
            self.set(*index, None);
            let better = (0..held.variant).find_map(|variant| self.best(one, variant));
            let better = better.filter(|place| place.leader.iter().all(|point| (point.x - one.mark.x).abs() <= most));
            self.set(*index, better.or(Some(held)));
        }
    }

    /// A place for a label from its modest size down. One that has none for its smallest size either is soon given up.
    fn best_modest(&self, wanted: &Wanted) -> Option<Placed> {
        let smallest = wanted.variants.len().checked_sub(1)?;
        if let Some(place) = self.best(wanted, wanted.modest) {
            return Some(place);
        }
        if wanted.modest >= smallest {
            return None;
        }
        let least = self.best(wanted, smallest)?;
        (wanted.modest + 1..smallest)
            .find_map(|variant| self.best(wanted, variant))
            .or(Some(least))
    }

    fn others(&self) -> impl Iterator<Item = &Placed> {
        self.placed.iter().flatten()
    }

    /// All that a label or a leader between these two places across can meet.
    fn near(&self, from: f32, until: f32) -> Near<'_> {
        // A leader may go past its neighbours by a line and keeps its distance there.
        let margin = self.room.gap + 2.0 * self.room.line;
        let (from, until) = (from - margin, until + margin);
        Near {
            others: self.others().filter(|other| other.meets(from, until)).collect(),
            marks: self
                .marks
                .iter()
                .filter(|mark| mark.right() >= from && mark.x <= until)
                .collect(),
        }
    }

    /// The best free place of a label in one of its sizes: near the axis, near its mark, with a straight leader.
    fn best(&self, wanted: &Wanted, variant: usize) -> Option<Placed> {
        let size = *wanted.variants.get(variant)?;
        if size.width > self.room.right - self.room.left {
            return None;
        }
        let reach = self.room.line * MOST_BESIDE + size.width;
        let near = self.near(wanted.mark.x - reach, wanted.mark.x + reach);
        let mut best: Option<(f32, Placed)> = None;
        for (up, lines) in [(true, self.room.above), (false, self.room.below)] {
            if !self.may_stand(wanted.mark, up) {
                continue;
            }
            let mut ways = [true; 3];
            for level in 0..(lines + 1).saturating_sub(size.lines) {
                // Further out nothing is better any more.
                if best.as_ref().is_some_and(|(least, _)| *least <= level as f32 * COST_OF_LEVEL) {
                    break;
                }
                let rect = self.rect(level, size, up);
                self.close_ways(&mut ways, wanted.mark, &rect, up, &near);
                // What is in the way to this line is in the way to those beyond it.
                if ways == [false; 3] {
                    break;
                }
                for left in self.lefts(wanted, &rect, &near) {
                    let rect = Rect::new(left, rect.y, rect.width, rect.height);
                    let cost = self.cost(wanted, &rect, level, up);
                    if cost.is_none_or(|cost| best.as_ref().is_some_and(|(least, _)| *least <= cost))
                        || !self.is_free(&rect, &near)
                    {
                        continue;
                    }
                    if let (Some(cost), Some((leader, detour))) = (cost, self.leader(wanted, &rect, up, &near, ways)) {
                        let cost = cost + detour;
                        if best.as_ref().is_some_and(|(least, _)| *least <= cost) {
                            continue;
                        }
                        best = Some((cost, Placed::new(variant, rect, leader)));
                    }
                }
            }
        }
        best.map(|(_, place)| place)
    }

    /// A mark stacked beside the axis is named on its own side where that has room for names: a leader through the axis
    /// would run among the marks stacked on the other one.
    fn may_stand(&self, mark: Point, up: bool) -> bool {
        let away = mark.y - self.room.axis;
        let own = if away < 0.0 { self.room.above } else { self.room.below };
        away.abs() < 0.5 || own == 0 || (away < 0.0) == up
    }

    /// A label of `size` on a level, anywhere across.
    fn rect(&self, level: usize, size: Variant, up: bool) -> Rect {
        let room = self.room;
        let (away, height) = (level as f32 * room.line, size.lines as f32 * room.line);
        let y = if up {
            room.axis - room.near_above - away - height
        } else {
            room.axis + room.near_below + away
        };
        Rect::new(room.left, y, size.width, height)
    }

    /// Left edges worth trying: over the mark, beginning or ending at it, and right beside what is there already.
    fn lefts(&self, wanted: &Wanted, rect: &Rect, near: &Near<'_>) -> Vec<f32> {
        let (x, width, room) = (wanted.mark.x, rect.width, self.room);
        let flag = room.line * 0.4;
        let mut lefts = Vec::with_capacity(5 + 4 * near.others.len());
        lefts.extend([x - width / 2.0, x - flag, x - width + flag, x - width * 0.3, x - width * 0.7]);
        for other in &near.others {
            if other.rect.y < rect.bottom() && rect.y < other.rect.bottom() {
                lefts.push(other.rect.right() + room.gap);
                lefts.push(other.rect.x - room.gap - width);
            }
            // A leader that passes through the row bounds it too.
            if let Some(foot) = other.leader.get(1) {
                lefts.push(foot.x + room.gap / 2.0);
                lefts.push(foot.x - room.gap / 2.0 - width);
            }
        }
        let most = (room.right - width).max(room.left);
        for left in &mut lefts {
            *left = left.clamp(room.left, most);
        }
        lefts.sort_unstable_by(f32::total_cmp);
        lefts.dedup();
        lefts
    }

    /// Smaller is better; none where the label would stand too far from its mark.
    fn cost(&self, wanted: &Wanted, rect: &Rect, level: usize, up: bool) -> Option<f32> {
        let line = self.room.line;
        let off = self.offset(wanted.mark.x, rect).abs();
        if off > line * MOST_BESIDE {
            return None;
        }
        let skew = (rect.center().x - wanted.mark.x).abs() / rect.width.max(1.0);
        let side = if up { 0.0 } else { 0.15 };
        Some(level as f32 * COST_OF_LEVEL + off / line * 0.7 + skew * 0.8 + side)
    }

    /// How far beside the label's foot the mark lies; 0 where a straight leader reaches it.
    fn offset(&self, x: f32, rect: &Rect) -> f32 {
        let flag = (self.room.line * 0.35).min(rect.width / 2.0);
        x - x.clamp(rect.x + flag, rect.right() - flag)
    }

    fn is_free(&self, rect: &Rect, near: &Near<'_>) -> bool {
        let gap = self.room.gap;
        let wide = Rect::new(rect.x - gap + 0.02, rect.y, rect.width + 2.0 * gap - 0.04, rect.height);
        near.others.iter().all(|other| {
            if !other.meets(wide.x, wide.right()) {
                return true;
            }
            let apart =
                !wide.overlaps(&other.rect) || other.rect.y >= rect.bottom() - 0.02 || rect.y >= other.rect.bottom() - 0.02;
            apart && !crosses_rect(&other.leader, &rect.expanded(gap * CLEARANCE))
        })
    }

    /// How far beside its mark a leader may go up: not at all, or wide enough to come past a dot stacked on this one.
    fn shifts(&self) -> [f32; 3] {
        let step = self.room.line * 0.82;
        [0.0, step, -step]
    }

    /// From a mark up towards a label, to where the leader bends to it: the same for all labels of one line.
    fn trunk(&self, mark: Point, shift: f32, rect: &Rect, up: bool) -> Vec<Point> {
        let room = self.room;
        let edge = if up { rect.bottom() } else { rect.y };
        let toward = if up { -1.0 } else { 1.0 };
        let foot = room.axis + toward * if up { room.near_above } else { room.near_below };
        let bend = edge - toward * room.line * 0.2;
        let x = mark.x + shift;
        let mut trunk = Vec::with_capacity(4);
        trunk.push(mark);
        if shift != 0.0 {
            trunk.push(Point::new(x, foot));
        }
        if shift == 0.0 || (bend - foot) * toward > 0.0 {
            trunk.push(Point::new(x, bend));
        }
        trunk
    }

    /// Closes those of the ways up that something stands in before they bend to a label of this line.
    fn close_ways(&self, ways: &mut [bool; 3], mark: Point, rect: &Rect, up: bool, near: &Near<'_>) {
        for (way, shift) in ways.iter_mut().zip(self.shifts()) {
            *way = *way && self.is_clear(&self.trunk(mark, shift, rect, up), mark, near);
        }
    }

    /// A way from the mark to the label, among those that are open, that crosses no other label, leader or mark: straight, or
    /// past its neighbours at the cost given with it.
    fn leader(&self, wanted: &Wanted, rect: &Rect, up: bool, near: &Near<'_>, ways: [bool; 3]) -> Option<(Vec<Point>, f32)> {
        let mark = wanted.mark;
        let edge = if up { rect.bottom() } else { rect.y };
        for (shift, _) in self.shifts().into_iter().zip(ways).filter(|(_, open)| *open) {
            let x = mark.x + shift;
            let lands = x - self.offset(x, rect);
            let mut leader = self.trunk(mark, shift, rect, up);
            let is_straight = (lands - x).abs() < 0.5;
            // A straight one has no bend.
            let bends = leader.len() > if shift == 0.0 { 1 } else { 2 };
            if is_straight && bends {
                leader.pop();
            }
            leader.push(Point::new(if is_straight { x } else { lands }, edge));
            if self.is_clear(&leader, mark, near) {
                return Some((leader, if shift == 0.0 { 0.0 } else { 1.2 }));
            }
        }
        None
    }

    fn is_clear(&self, leader: &[Point], mark: Point, near: &Near<'_>) -> bool {
        let room = self.room;
        let ends = leader.iter().fold((mark.x, mark.x), |(from, until), point| {
            (from.min(point.x), until.max(point.x))
        });
        // Nothing further away across can be met.
        let (from, until) = (ends.0 - room.gap - room.line, ends.1 + room.gap + room.line);
        let others = near.others.iter().all(|other| {
            if !other.meets(from, until) {
                return true;
            }
            !crosses_rect(leader, &other.rect.expanded(room.gap * CLEARANCE)) && !cross(leader, &other.leader, room.line * 0.3)
        });
        others
            && near
                .marks
                .iter()
                .filter(|rect| rect.right() >= from && rect.x <= until && !rect.contains(mark))
                .all(|rect| !touches_mark(leader, rect))
    }
}

fn segments(points: &[Point]) -> impl Iterator<Item = (Point, Point)> + '_ {
    points.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?)))
}

/// True where a line goes through a rectangle.
fn crosses_rect(line: &[Point], rect: &Rect) -> bool {
    segments(line).any(|(a, b)| segment_meets_rect(a, b, rect))
}

/// Liang and Barsky's clipping: a part of the segment is left inside.
fn segment_meets_rect(a: Point, b: Point, rect: &Rect) -> bool {
    // Most segments lie wholly on one side of it.
    if a.x.max(b.x) < rect.x || a.x.min(b.x) > rect.right() || a.y.max(b.y) < rect.y || a.y.min(b.y) > rect.bottom() {
        return false;
    }
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let (mut enter, mut leave) = (0.0_f32, 1.0_f32);
    for (direction, distance) in [
        (-dx, a.x - rect.x),
        (dx, rect.right() - a.x),
        (-dy, a.y - rect.y),
        (dy, rect.bottom() - a.y),
    ] {
        if direction.abs() < 1e-6 {
            if distance < 0.0 {
                return false;
            }
        } else if direction < 0.0 {
            enter = enter.max(distance / direction);
        } else {
            leave = leave.min(distance / direction);
        }
    }
    enter < leave
}

/// Dots are taken as round, bands as they are.
fn touches_mark(line: &[Point], rect: &Rect) -> bool {
    const AIR: f32 = 0.5;
    if (rect.width - rect.height).abs() > 2.0 {
        return crosses_rect(line, &rect.expanded(AIR));
    }
    let center = rect.center();
    segments(line).any(|(a, b)| is_nearer(center, a, b, rect.width / 2.0 + AIR))
}

/// True where a point is nearer to a segment than `near`.
fn is_nearer(point: Point, a: Point, b: Point, near: f32) -> bool {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length_squared = dx * dx + dy * dy;
    let along = if length_squared <= 0.0 {
        0.0
    } else {
        (((point.x - a.x) * dx + (point.y - a.y) * dy) / length_squared).clamp(0.0, 1.0)
    };
    let (x, y) = (point.x - a.x - along * dx, point.y - a.y - along * dy);
    x * x + y * y < near * near
}

/// True where two leaders cross or come closer to each other than `near`.
fn cross(one: &[Point], other: &[Point], near: f32) -> bool {
    let apart = |a: f32, b: f32, c: f32, d: f32| a.max(b) + near <= c.min(d) || c.max(d) + near <= a.min(b);
    segments(one).any(|(a, b)| {
        segments(other).any(|(c, d)| {
            // Most stand apart, which one look at their ends tells.
            if apart(a.x, b.x, c.x, d.x) || apart(a.y, b.y, c.y, d.y) {
                return false;
            }
            let side = |p: Point, q: Point, r: Point| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
            let crossing = side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0;
            // Segments that do not cross are nearest at an end of one of them.
            let ends = [(a, c, d), (b, c, d), (c, a, b), (d, a, b)];
            crossing || ends.into_iter().any(|(end, from, until)| is_nearer(end, from, until, near))
        })
    })
}

#[cfg(test)]
mod tests;
