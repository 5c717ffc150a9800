//! The line of time across one lane: where a day stands, the line itself with its breaks, and the days of a range.

use jiff::Span;
use jiff::civil::Date;

use crate::base::DateRange;

use super::super::Palette;
use super::super::canvas::{Point, Rect, Stroke};
use super::super::frame;
use super::super::ink::Ink;
use super::TimelineStyle;
use super::scale::TimeScale;

/// The day that days are counted from.
const EPOCH: Date = Date::constant(1970, 1, 1);

/// Days since 1970, which is all the scale needs.
pub(super) fn day_number(day: Date) -> f64 {
    f64::from((day - EPOCH).get_days())
}

/// The day that holds a moment; none beyond the years that can be written.
pub(super) fn day_of(number: f64) -> Option<Date> {
    if !number.is_finite() || number.abs() > 4.0e6 {
        return None;
    }
    let span = Span::new().try_days(number.floor() as i64).ok()?;
    EPOCH.checked_add(span).ok()
}

/// First and last day of a range; an open end is taken at the known one.
pub(super) fn days(range: &DateRange) -> Option<(f64, f64)> {
    match (range.earliest, range.latest) {
        (Some(from), Some(until)) => Some((day_number(from), day_number(until))),
        (Some(day), None) | (None, Some(day)) => Some((day_number(day), day_number(day))),
        (None, None) => None,
    }
}

/// One lane's axis.
pub(super) struct Axis<'a> {
    pub(super) scale: &'a TimeScale,
    pub(super) time: &'a TimelineStyle,
    pub(super) area: Rect,
    pub(super) y: f32,
    pub(super) unit: f32,
    pub(super) palette: Palette,
}

impl Axis<'_> {
    /// Where a position of the scale stands across, beyond the area too.
    pub(super) fn x(&self, position: f64) -> f32 {
        let window = self.time.window;
        let share = ((position - window.start) / (window.end - window.start).max(1e-9)) as f32;
        if self.time.right_to_left {
            self.area.right() - share * self.area.width
        } else {
            self.area.x + share * self.area.width
        }
    }

    /// Where a day stands across.
    pub(super) fn x_of_day(&self, day: f64) -> f32 {
        self.x(self.scale.position(day))
    }

    /// 1 where time runs rightwards, −1 where it runs leftwards.
    pub(super) fn forward(&self) -> f32 {
        if self.time.right_to_left { -1.0 } else { 1.0 }
    }

    /// The nearest place inside the area.
    pub(super) fn inside(&self, x: f32) -> f32 {
        x.clamp(self.area.x, self.area.right())
    }

    /// Draws the line, left open where time is folded.
    pub(super) fn draw(&self, ink: &mut Ink<'_>) {
        let stroke = Stroke::solid(self.palette.secondary.opacity(0.6), 1.6 * self.unit);
        let draw = |ink: &mut Ink<'_>, from: f64, until: f64| {
            let (a, b) = (self.inside(self.x(from)), self.inside(self.x(until)));
            if (a - b).abs() > 0.5 {
                ink.line(Point::new(a, self.y), Point::new(b, self.y), stroke);
            }
        };
        let mut from = 0.0;
        for (start, end) in self.scale.breaks() {
            let middle = f64::midpoint(start, end);
            // The opening keeps its size however far the view is zoomed.
            let window = self.time.window.end - self.time.window.start;
            let opening = f64::from(9.0 * self.unit / self.area.width.max(1.0)) * window;
            let half = opening.min((end - start) * 0.3);
            draw(ink, from, middle - half);
            from = middle + half;
            let x = self.x(middle);
            if self.area.x + 6.0 * self.unit < x && x < self.area.right() - 6.0 * self.unit {
                frame::chevrons(ink, Point::new(x, self.y), 5.5 * self.unit, self.forward(), stroke);
            }
        }
        draw(ink, from, 1.0);
    }
}
