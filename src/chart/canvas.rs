//! The recorded drawing that screen, PNG and SVG replay: shapes and shaped text in points, each with the mark it belongs
//! to, so that a pointer finds the facts behind it. Knows no egui and no pixels.

use std::sync::Arc;

use crate::base::FactId;
use crate::typeset::Layout;

use super::Color;

/// A point: x rightwards, y downwards, in points from the canvas's top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Rightwards.
    pub x: f32,
    /// Downwards.
    pub y: f32,
}

impl Point {
    /// The point at `x`, `y`.
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }
}

/// An upright rectangle, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width, never negative.
    pub width: f32,
    /// Height, never negative.
    pub height: f32,
}

impl Rect {
    /// The rectangle with its top left corner at `x`, `y`; negative sizes become empty.
    pub fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self {
            x,
            y,
            width: width.max(0.0),
            height: height.max(0.0),
        }
    }

    /// The rectangle between two corners in any order.
    pub fn between(a: Point, b: Point) -> Self {
        Self::new(a.x.min(b.x), a.y.min(b.y), (a.x - b.x).abs(), (a.y - b.y).abs())
    }

    /// Right edge.
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    /// Bottom edge.
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// Its middle.
    pub fn center(&self) -> Point {
        Point::new(self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// True where `point` lies inside or on the edge.
    pub fn contains(&self, point: Point) -> bool {
        self.x <= point.x && point.x <= self.right() && self.y <= point.y && point.y <= self.bottom()
    }

    /// True where the two share an area.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self::new(
            x,
            y,
            self.right().max(other.right()) - x,
            self.bottom().max(other.bottom()) - y,
        )
    }

    /// Larger by `by` on every side.
    #[must_use]
    pub fn expanded(&self, by: f32) -> Self {
        Self::new(self.x - by, self.y - by, self.width + 2.0 * by, self.height + 2.0 * by)
    }
}

/// What a closed shape is filled with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fill {
    /// One colour.
    Solid(Color),
    /// Slanting lines over a ground: provisional figures.
    Hatch {
        /// The lines.
        color: Color,
        /// Between the lines.
        ground: Color,
    },
    /// From one colour at the left edge to another at the right: ends that are open.
    Fade {
        /// At the left edge.
        left: Color,
        /// At the right edge.
        right: Color,
    },
}

/// Distance of hatch lines, measured across them, in points.
pub const HATCH_PITCH: f32 = 4.0;
/// Thickness of hatch lines, in points.
pub const HATCH_WIDTH: f32 = 1.6;

/// A drawn line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: Color,
    /// Its thickness in points.
    pub width: f32,
    /// Length of dashes and of the gaps between them in points; none for an unbroken line.
    pub dash: Option<(f32, f32)>,
}

impl Stroke {
    /// An unbroken line.
    pub const fn solid(color: Color, width: f32) -> Self {
        Self {
            color,
            width,
            dash: None,
        }
    }

    /// A line of dashes as long as their gaps are `gap`.
    pub const fn dashed(color: Color, width: f32, dash: f32, gap: f32) -> Self {
        Self {
            color,
            width,
            dash: Some((dash, gap)),
        }
    }
}

/// One recorded shape.
#[derive(Clone, Debug)]
pub enum Shape {
    /// An upright rectangle with rounded corners.
    Rect {
        /// Where.
        rect: Rect,
        /// Corner radius in points.
        radius: f32,
        /// Its inside.
        fill: Option<Fill>,
        /// Its edge, centred on the outline.
        stroke: Option<Stroke>,
    },
    /// A disc or a ring.
    Circle {
        /// Its middle.
        center: Point,
        /// Its radius in points.
        radius: f32,
        /// Its inside.
        fill: Option<Fill>,
        /// Its edge, centred on the outline.
        stroke: Option<Stroke>,
    },
    /// A line through two points or more.
    Line {
        /// The points, in order.
        points: Vec<Point>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A closed shape without dents (egui fills no others).
    Polygon {
        /// Its corners, in order.
        points: Vec<Point>,
        /// Its inside.
        fill: Option<Fill>,
        /// Its edge, centred on the outline.
        stroke: Option<Stroke>,
    },
    /// Shaped text.
    Text {
        /// The lines as typeset, at the size they are drawn in.
        layout: Arc<Layout>,
        /// Where the layout's own origin (its top left corner) stands.
        origin: Point,
        /// The ink.
        color: Color,
    },
}

/// Names a tag of one canvas: an index into [`Canvas::tags`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TagId(pub u32);

/// One mark of a chart: what a pointer, a key or a screen reader meets.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// The facts it stands for; empty where it comes from reference results or is only words.
    pub facts: Vec<FactId>,
    /// Its accessible name, whole where the drawing had to shorten it.
    pub label: String,
    /// More about it for the tooltip: values, status, date, source, one line each.
    pub detail: String,
    /// The area that answers to the pointer and takes the focus frame; grown from the shapes where none was set.
    pub area: Rect,
    /// The places to set off where it is hovered or selected; the whole area where there are none.
    pub parts: Vec<Rect>,
    /// Dots that are its own among others, each ringed where it is hovered or selected: middle and radius.
    pub dots: Vec<(Point, f32)>,
    /// For a mark that stands for several: the tags of each of them.
    pub gathers: Vec<TagId>,
    /// Which of these its name tells of.
    pub chief: Option<TagId>,
    /// For a mark that stands for several: the part of the time axis (fractions of its whole) in which they stand
    /// apart; none where no zoom parts them.
    pub opens: Option<(f64, f64)>,
    /// Which row of marks it stands in, from the top: keys go along a row and from row to row.
    pub row: u32,
    /// True where `area` was set and not grown.
    area_is_set: bool,
}

/// A shape and the mark it belongs to.
#[derive(Clone, Debug)]
pub struct Item {
    /// What is drawn.
    pub shape: Shape,
    /// The mark it is part of.
    pub tag: Option<TagId>,
}

/// A finished drawing.
#[derive(Clone, Debug, Default)]
pub struct Canvas {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// Height in points below which something of it finds no room; 0 where any height does.
    pub least_height: f32,
    /// Height at the top that stays where the rows below it scroll: the numbers of an axis, the names of columns.
    pub head: f32,
    /// The same at the bottom: legend and notes.
    pub foot: f32,
    /// Ground; none leaves it transparent.
    pub background: Option<Color>,
    /// The shapes, later ones above earlier ones.
    pub items: Vec<Item>,
    /// The marks.
    pub tags: Vec<Tag>,
    /// What the picture is called.
    pub title: String,
    /// What it shows, in words, for readers who do not see it.
    pub description: String,
    /// Where its figures come from, in words.
    pub source: String,
    /// The row that marks are added to.
    row: u32,
}

impl Canvas {
    /// An empty drawing of `width` by `height` points.
    pub fn new(width: f32, height: f32, background: Option<Color>) -> Self {
        Self {
            width: width.max(1.0),
            height: height.max(1.0),
            background,
            ..Self::default()
        }
    }

    /// Adds a mark without shapes yet.
    pub fn add_tag(&mut self, facts: Vec<FactId>, label: String, detail: String) -> TagId {
        let id = TagId(u32::try_from(self.tags.len()).unwrap_or(u32::MAX));
        self.tags.push(Tag {
            facts,
            label,
            detail,
            area: Rect::default(),
            parts: Vec::new(),
            dots: Vec::new(),
            gathers: Vec::new(),
            chief: None,
            opens: None,
            row: self.row,
            area_is_set: false,
        });
        id
    }

    /// Marks added from now on stand in this row.
    pub fn begin_row(&mut self, row: usize) {
        self.row = u32::try_from(row).unwrap_or(u32::MAX);
    }

    /// Lets a mark answer to the pointer in `area`, whatever its shapes.
    pub fn set_area(&mut self, tag: TagId, area: Rect) {
        if let Some(tag) = self.tags.get_mut(tag.0 as usize) {
            tag.area = area;
            tag.area_is_set = true;
        }
    }

    /// Sets off these places where a mark is hovered or selected, in place of its whole area.
    pub fn set_parts(&mut self, tag: TagId, parts: Vec<Rect>) {
        let mut members = Vec::new();
        if let Some(tag) = self.tags.get_mut(tag.0 as usize) {
            members.clone_from(&tag.gathers);
            tag.parts = parts;
        }
        // What is gathered stands where the mark does.
        let place = self.tag(tag).and_then(|tag| tag.parts.first().copied());
        for member in members {
            if let Some(place) = place {
                self.set_area(member, place);
            }
        }
    }

    /// Rings these dots where a mark is hovered or selected.
    pub fn set_dots(&mut self, tag: TagId, dots: Vec<(Point, f32)>) {
        if let Some(tag) = self.tags.get_mut(tag.0 as usize) {
            tag.dots = dots;
        }
    }

    /// Makes a mark stand for those of `members`, `chief` before all; `opens` is the part of the time axis where they stand
    /// apart.
    pub fn set_gathered(&mut self, tag: TagId, members: Vec<TagId>, chief: Option<TagId>, opens: Option<(f64, f64)>) {
        if let Some(tag) = self.tags.get_mut(tag.0 as usize) {
            tag.gathers = members;
            tag.chief = chief;
            tag.opens = opens;
        }
    }

    /// Records a shape above all before it.
    pub fn push(&mut self, shape: Shape, tag: Option<TagId>) {
        if let Some(tag) = tag.and_then(|tag| self.tags.get_mut(tag.0 as usize))
            && !tag.area_is_set
        {
            let bounds = shape.bounds();
            let empty = tag.area.width == 0.0 && tag.area.height == 0.0;
            tag.area = if empty { bounds } else { tag.area.union(&bounds) };
        }
        self.items.push(Item { shape, tag });
    }

    /// The mark of an id.
    pub fn tag(&self, id: TagId) -> Option<&Tag> {
        self.tags.get(id.0 as usize)
    }

    /// The mark under a point: the topmost shape there, else the nearest shape within a finger's slack, else the
    /// smallest area that holds the point.
    pub fn hit(&self, x: f32, y: f32) -> Option<TagId> {
        const SLACK_POINTS: f32 = 5.0;
        let point = Point::new(x, y);
        for slack in [0.0, SLACK_POINTS] {
            let under = self
                .items
                .iter()
                .rev()
                .filter_map(|item| item.tag.map(|tag| (tag, &item.shape)))
                .find(|(_, shape)| shape.is_near(point, slack));
            if let Some((tag, _)) = under {
                return Some(tag);
            }
        }
        let holds = self.tags.iter().enumerate().filter(|(_, tag)| tag.area.contains(point));
        holds
            .min_by(|(_, a), (_, b)| {
                let size = |tag: &Tag| tag.area.width * tag.area.height;
                size(a).total_cmp(&size(b))
            })
            .and_then(|(index, _)| u32::try_from(index).ok())
            .map(TagId)
    }

    /// The marks that stand for `fact`.
    pub fn tags_of(&self, fact: FactId) -> impl Iterator<Item = TagId> + '_ {
        (0_u32..)
            .zip(&self.tags)
            .filter(move |(_, tag)| tag.facts.contains(&fact))
            .map(|(index, _)| TagId(index))
    }
}

impl Shape {
    /// The smallest upright rectangle around it, edges included.
    pub fn bounds(&self) -> Rect {
        match self {
            Self::Rect { rect, stroke, .. } => rect.expanded(half_width(*stroke)),
            Self::Circle {
                center, radius, stroke, ..
            } => {
                let reach = radius + half_width(*stroke);
                Rect::new(center.x - reach, center.y - reach, 2.0 * reach, 2.0 * reach)
            }
            Self::Line { points, stroke } => bounds_of(points).expanded(stroke.width / 2.0),
            Self::Polygon { points, stroke, .. } => bounds_of(points).expanded(half_width(*stroke)),
            Self::Text { layout, origin, .. } => Rect::new(origin.x, origin.y, layout.width, layout.height),
        }
    }

    /// True where `point` is inside, or within `slack` points of it.
    fn is_near(&self, point: Point, slack: f32) -> bool {
        match self {
            Self::Rect { .. } | Self::Polygon { .. } | Self::Text { .. } => self.bounds().expanded(slack).contains(point),
            Self::Circle { center, radius, .. } => (point.x - center.x).hypot(point.y - center.y) <= radius + slack,
            Self::Line { points, stroke } => points
                .windows(2)
                .filter_map(|pair| Some((pair.first()?, pair.get(1)?)))
                .any(|(from, to)| distance_to_segment(point, *from, *to) <= stroke.width / 2.0 + slack),
        }
    }
}

fn half_width(stroke: Option<Stroke>) -> f32 {
    stroke.map_or(0.0, |stroke| stroke.width / 2.0)
}

fn bounds_of(points: &[Point]) -> Rect {
    let Some(first) = points.first() else {
        return Rect::default();
    };
    let start = Rect::new(first.x, first.y, 0.0, 0.0);
    points
        .iter()
        .fold(start, |bounds, point| bounds.union(&Rect::new(point.x, point.y, 0.0, 0.0)))
}

fn distance_to_segment(point: Point, from: Point, to: Point) -> f32 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length_squared = dx * dx + dy * dy;
    let along = if length_squared == 0.0 {
        0.0
    } else {
        (((point.x - from.x) * dx + (point.y - from.y) * dy) / length_squared).clamp(0.0, 1.0)
    };
    (point.x - from.x - along * dx).hypot(point.y - from.y - along * dy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_topmost_shape_answers_then_the_nearest_then_the_area() {
        let mut canvas = Canvas::new(100.0, 100.0, None);
        let below = canvas.add_tag(Vec::new(), "below".to_owned(), String::new());
        let above = canvas.add_tag(Vec::new(), "above".to_owned(), String::new());
        canvas.set_area(below, Rect::new(0.0, 0.0, 100.0, 60.0));
        let fill = Some(Fill::Solid(Color::hex(0)));
        for (tag, x) in [(below, 20.0), (above, 25.0)] {
            let center = Point::new(x, 20.0);
            canvas.push(
                Shape::Circle {
                    center,
                    radius: 6.0,
                    fill,
                    stroke: None,
                },
                Some(tag),
            );
        }
        assert_eq!(canvas.hit(22.0, 20.0), Some(above));
        assert_eq!(canvas.hit(15.0, 20.0), Some(below));
        assert_eq!(canvas.hit(34.0, 20.0), Some(above));
        assert_eq!(canvas.hit(80.0, 50.0), Some(below));
        assert_eq!(canvas.hit(80.0, 80.0), None);
        assert_eq!(canvas.tag(above).unwrap().area, Rect::new(19.0, 14.0, 12.0, 12.0));
    }
}
