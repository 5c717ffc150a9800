//! Hatching as plain lines, so that every painter draws the very same pattern. Lines run up to the right.

use super::canvas::{HATCH_PITCH, Point, Shape};

/// The hatch lines inside a shape, ends on its outline; none for lines and text. Rounded corners are taken as square,
/// since hatched marks have next to none.
pub fn hatch_lines(shape: &Shape) -> Vec<(Point, Point)> {
    match shape {
        Shape::Rect { rect, .. } => inside_convex(&[
            Point::new(rect.x, rect.y),
            Point::new(rect.right(), rect.y),
            Point::new(rect.right(), rect.bottom()),
            Point::new(rect.x, rect.bottom()),
        ]),
        Shape::Circle { center, radius, .. } => inside_circle(*center, *radius),
        Shape::Polygon { points, .. } => inside_convex(points),
        Shape::Line { .. } | Shape::Text { .. } => Vec::new(),
    }
}

/// Distance between two lines along x + y.
const STEP: f32 = HATCH_PITCH * std::f32::consts::SQRT_2;

fn sums(from: f32, to: f32) -> impl Iterator<Item = f32> {
    const MOST: i32 = 4000;
    let (first, last) = ((from / STEP).ceil() as i32, (to / STEP).floor() as i32);
    (first..=last.min(first.saturating_add(MOST))).map(|index| index as f32 * STEP)
}

fn inside_circle(center: Point, radius: f32) -> Vec<(Point, Point)> {
    let middle = center.x + center.y;
    let reach = radius * std::f32::consts::SQRT_2;
    sums(middle - reach, middle + reach)
        .filter_map(|sum| {
            let offset = (sum - middle) / std::f32::consts::SQRT_2;
            let half = (radius * radius - offset * offset).max(0.0).sqrt();
            let shift = offset / std::f32::consts::SQRT_2;
            let along = half / std::f32::consts::SQRT_2;
            let foot = Point::new(center.x + shift, center.y + shift);
            (half > 0.3).then_some((
                Point::new(foot.x - along, foot.y + along),
                Point::new(foot.x + along, foot.y - along),
            ))
        })
        .collect()
}

fn inside_convex(corners: &[Point]) -> Vec<(Point, Point)> {
    let along = |point: &Point| point.x + point.y;
    let lowest = corners.iter().map(along).fold(f32::INFINITY, f32::min);
    let highest = corners.iter().map(along).fold(f32::NEG_INFINITY, f32::max);
    if !lowest.is_finite() || !highest.is_finite() {
        return Vec::new();
    }
    sums(lowest, highest)
        .filter_map(|sum| {
            let mut cuts: Vec<Point> = Vec::with_capacity(2);
            let next = corners.iter().cycle().skip(1);
            for (from, to) in corners.iter().zip(next) {
                let (a, b) = (along(from) - sum, along(to) - sum);
                if (a < 0.0) != (b < 0.0) {
                    let at = a / (a - b);
                    cuts.push(Point::new(from.x + (to.x - from.x) * at, from.y + (to.y - from.y) * at));
                }
            }
            match cuts.as_slice() {
                [first, second] => Some((*first, *second)),
                _ => None,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::canvas::Rect;
    use super::*;

    #[test]
    fn hatch_lines_stay_inside_and_keep_their_distance() {
        let rect = Rect::new(3.0, 5.0, 60.0, 12.0);
        let shape = Shape::Rect {
            rect,
            radius: 0.0,
            fill: None,
            stroke: None,
        };
        let lines = hatch_lines(&shape);
        assert!(lines.len() > 8);
        for (from, to) in &lines {
            assert!(rect.expanded(0.01).contains(*from) && rect.expanded(0.01).contains(*to));
            assert!(((from.x + from.y) - (to.x + to.y)).abs() < 0.01);
        }
        let center = Point::new(20.0, 20.0);
        let circle = Shape::Circle {
            center,
            radius: 9.0,
            fill: None,
            stroke: None,
        };
        for (from, _) in hatch_lines(&circle) {
            assert!(((from.x - center.x).hypot(from.y - center.y) - 9.0).abs() < 0.01);
        }
    }
}
