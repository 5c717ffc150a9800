//! How sure a day is, as a mark: a dot for a day, a band with soft ends for days that are not known exactly, a firm pill
//! for a stated span, a plate for a year that the axis does not show whole, a fade for an open end, dashes for what was
//! worked out, a dashed twin for what sources dispute.

use crate::base::{DateRange, Precision};
use crate::view::timeline::TimelineItem;

use super::super::Color;
use super::super::canvas::{Fill, Point, Rect, Stroke};
use super::super::ink::{Anchor, Ink, Sizes};
use super::axis::{Axis, days};
use super::lanes::category_color;
use super::scale::TimeScale;
use crate::typeset::Weight;

/// Radius of a dot at unit 1.
pub(super) const DOT: f32 = 6.5;

/// Height of a counted mark, and its width where the count has one or two digits.
pub(super) const COUNTED: f32 = 22.0;
/// Shortest band, so that it is told from a dot.
const SHORTEST_BAND: f32 = 24.0;
/// Width and height of a plate with a year on it.
const PLATE: (f32, f32) = (40.0, 17.0);
/// Length of a fade towards an open end.
const OPEN_LENGTH: f32 = 64.0;

/// What a mark looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One day.
    Day,
    /// One day, "about".
    About,
    /// From one day to another, both stated.
    Span,
    /// A day or more somewhere between two days.
    Uncertain,
    /// One end only; true where the later one is open.
    Open(bool),
}

/// The kind of a range; none where nothing resolves it.
pub(super) fn kind(range: &DateRange) -> Option<Kind> {
    Some(match (range.earliest, range.latest) {
        (None, None) => return None,
        (Some(_), None) => Kind::Open(true),
        (None, Some(_)) => Kind::Open(false),
        (Some(from), Some(until)) if from == until && range.approximate => Kind::About,
        (Some(from), Some(until)) if from == until => Kind::Day,
        _ if range.precision == Precision::Range && !range.approximate => Kind::Span,
        _ => Kind::Uncertain,
    })
}

/// True of what is known by its year or less.
pub(super) fn is_coarse(range: &DateRange) -> bool {
    matches!(range.precision, Precision::Year | Precision::Decade)
}

/// True of a year that the axis does not show whole, since its other days stand too near each other for that: a band over
/// what is shown of it would look cut, and tell of other months than the text. It is a plate with its name instead.
pub(super) fn is_plate(scale: &TimeScale, range: &DateRange) -> bool {
    is_coarse(range) && kind(range) == Some(Kind::Uncertain) && days(range).is_some_and(|days| !scale.shows_whole(days))
}

/// Left and right edge of an item's mark on the axis, kept inside; none where it lies out of view.
pub(super) fn extent(axis: &Axis<'_>, range: &DateRange) -> Option<(f32, f32)> {
    let (from, until) = days(range)?;
    let (a, b) = (axis.x_of_day(from), axis.x_of_day(until));
    let (left, right) = match kind(range)? {
        Kind::Uncertain if is_plate(axis.scale, range) => {
            let (middle, half) = (axis.x_of_day(f64::midpoint(from, until)), PLATE.0 / 2.0 * axis.unit);
            // Whole at an edge too, unless its middle is out of view.
            let inside = (axis.area.x..=axis.area.right()).contains(&middle);
            let most = (axis.area.right() - half).max(axis.area.x + half);
            let middle = if inside {
                middle.clamp(axis.area.x + half, most)
            } else {
                middle
            };
            (middle - half, middle + half)
        }
        Kind::Day => (a - DOT * axis.unit, a + DOT * axis.unit),
        Kind::About => (a - 1.8 * DOT * axis.unit, a + 1.8 * DOT * axis.unit),
        Kind::Span | Kind::Uncertain => {
            let half = ((a - b).abs() / 2.0).max(SHORTEST_BAND * axis.unit / 2.0);
            let middle = f32::midpoint(a, b);
            (middle - half, middle + half)
        }
        Kind::Open(later) => {
            let end = a + if later { 1.0 } else { -1.0 } * axis.forward() * OPEN_LENGTH * axis.unit;
            (a.min(end), a.max(end))
        }
    };
    let dot = 2.0 * DOT * axis.unit;
    let (low, high) = (axis.area.x, axis.area.right());
    if right < low || left > high {
        return None;
    }
    // At an edge a mark keeps its least size, so that it can be seen and hit.
    let (left, right) = (left.max(low), right.min(high));
    Some(if right - left >= dot {
        (left, right)
    } else if left <= low {
        (low, low + dot)
    } else {
        (right - dot, right)
    })
}

/// Height of an item's mark.
pub(super) fn height(axis: &Axis<'_>, range: &DateRange) -> f32 {
    let height = match (kind(range), range.precision) {
        (Some(Kind::Day) | None, _) => 2.0 * DOT,
        _ if is_plate(axis.scale, range) => PLATE.1,
        (_, Precision::Half | Precision::Year | Precision::Decade) => 8.5,
        _ => 11.0,
    };
    height * axis.unit
}

/// Draws an item's mark in `rect`, its height included.
pub(super) fn draw(ink: &mut Ink<'_>, axis: &Axis<'_>, item: &TimelineItem, rect: Rect) {
    let color = category_color(item.category, &axis.palette);
    let (unit, middle) = (axis.unit, rect.center());
    let Some(kind) = kind(&item.range) else { return };
    conflicts(ink, axis, item, color, middle);
    let dashed = item
        .inferred
        .then_some(Stroke::dashed(color, 1.7 * unit, 2.4 * unit, 1.8 * unit));
    match kind {
        Kind::Day | Kind::About => {
            if kind == Kind::About {
                soft(ink, rect, color.opacity(0.38), rect.width / 2.0);
            }
            let paper = axis.palette.paper;
            let (fill, edge) = match dashed {
                Some(dashed) => (color.opacity(0.14).over(paper), dashed),
                None => (color, Stroke::solid(paper, 1.5 * unit)),
            };
            ink.circle(middle, (DOT - 0.4) * unit, Some(Fill::Solid(fill)), Some(edge));
        }
        Kind::Span => {
            let edge = dashed.unwrap_or(Stroke::solid(color, 1.2 * unit));
            let fill = color
                .opacity(if item.inferred { 0.16 } else { 0.45 })
                .over(axis.palette.paper);
            ink.rect(rect, rect.height / 2.0, Some(Fill::Solid(fill)), Some(edge));
        }
        Kind::Uncertain if is_plate(axis.scale, &item.range) => plate(ink, item, color, rect, axis, dashed),
        Kind::Uncertain => {
            let long = matches!(item.range.precision, Precision::Half | Precision::Year | Precision::Decade);
            let fade = (rect.width * 0.3).min(18.0 * unit);
            soft(ink, rect, color.opacity(if long { 0.3 } else { 0.48 }), fade);
            if let Some(dashed) = dashed {
                rails(ink, rect, dashed);
            }
        }
        Kind::Open(later) => {
            // The known day is firm; from there the mark fades to where time is open.
            let rightwards = (axis.forward() > 0.0) == later;
            let (near, far) = (color.opacity(0.75), color.opacity(0.0));
            let (fill, stop) = if rightwards {
                (Fill::Fade { left: near, right: far }, rect.x)
            } else {
                (Fill::Fade { left: far, right: near }, rect.right())
            };
            ink.rect(rect, 0.0, Some(fill), None);
            let edge = dashed.unwrap_or(Stroke::solid(color, 2.2 * unit));
            ink.line(Point::new(stop, rect.y - unit), Point::new(stop, rect.bottom() + unit), edge);
        }
    }
}

/// A year by its name, in the colour of its kind; the name of what is longer than a year has no room on it.
fn plate(ink: &mut Ink<'_>, item: &TimelineItem, color: Color, rect: Rect, axis: &Axis<'_>, dashed: Option<Stroke>) {
    const LONGEST: usize = 5;
    let (unit, paper) = (axis.unit, axis.palette.paper);
    let edge = dashed.unwrap_or(Stroke::solid(color, 1.2 * unit));
    let ground = color.opacity(0.14).over(paper);
    // Opaque: the axis does not strike the name through.
    ink.rect(rect, rect.height / 2.0, Some(Fill::Solid(ground)), Some(edge));
    let name = item.short_date_label.trim();
    if name.chars().count() <= LONGEST {
        let small = Sizes::of(unit * 0.9).small.weight(Weight::Bold);
        let layout = ink.shape(name, small, Some(rect.width));
        let middle = rect.center();
        ink.put(&layout, middle.x, middle.y, Anchor::Middle, color.legible_on(ground, 4.5));
    }
}

/// A band whose ends fade out over `fade` points: how long it is, is not known.
pub(in crate::chart) fn soft(ink: &mut Ink<'_>, rect: Rect, color: Color, fade: f32) {
    let fade = fade.min(rect.width / 2.0);
    let clear = color.opacity(0.0);
    let part = |x: f32, width: f32| Rect::new(x, rect.y, width, rect.height);
    let rising = Fill::Fade {
        left: clear,
        right: color,
    };
    let falling = Fill::Fade {
        left: color,
        right: clear,
    };
    ink.rect(part(rect.x, fade), 0.0, Some(rising), None);
    if rect.width > 2.0 * fade + 0.1 {
        ink.rect(
            part(rect.x + fade, rect.width - 2.0 * fade),
            0.0,
            Some(Fill::Solid(color)),
            None,
        );
    }
    ink.rect(part(rect.right() - fade, fade), 0.0, Some(falling), None);
}

fn rails(ink: &mut Ink<'_>, rect: Rect, stroke: Stroke) {
    let inset = rect.width * 0.12;
    for y in [rect.y, rect.bottom()] {
        ink.line(Point::new(rect.x + inset, y), Point::new(rect.right() - inset, y), stroke);
    }
}

/// The other dates that sources give: dashed rings, tied to the mark along the axis, and a dashed ring around the mark
/// itself, so that a dispute is seen even where all of them fall on one place.
fn conflicts(ink: &mut Ink<'_>, axis: &Axis<'_>, item: &TimelineItem, color: Color, middle: Point) {
    if item.conflicts.is_empty() {
        return;
    }
    let unit = axis.unit;
    let dashed = Stroke::dashed(color, 1.5 * unit, 2.4 * unit, 2.0 * unit);
    for (range, _) in &item.conflicts {
        let Some((left, right)) = extent(axis, range) else { continue };
        let x = f32::midpoint(left, right);
        if (x - middle.x).abs() < 3.0 * unit {
            continue;
        }
        let tie = Stroke::dashed(color, 2.4 * unit, 3.0 * unit, 2.4 * unit);
        ink.polyline(vec![middle, Point::new(x, axis.y)], tie);
        let paper = Fill::Solid(axis.palette.paper);
        ink.circle(Point::new(x, axis.y), (DOT - 1.5) * unit, Some(paper), Some(dashed));
    }
    ink.circle(middle, (DOT + 2.6) * unit, None, Some(dashed));
}
