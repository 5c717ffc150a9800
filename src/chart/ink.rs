//! A pen over a [`Canvas`]: text placed by its edges, marks in few words. Owns anchoring and shortening of text.

use std::sync::Arc;

use crate::typeset::{Align, Direction, Layout, Paragraph, TextStyle, Typesetter, Weight};

use super::canvas::{Canvas, Fill, Point, Rect, Shape, Stroke, TagId};
use super::color::Color;

/// Which point of a text stands at the place given: of its box across, and of its line down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// The left edge.
    Left,
    /// The middle.
    Middle,
    /// The right edge.
    Right,
}

impl Anchor {
    /// The edge where reading begins.
    pub(super) fn start(right_to_left: bool) -> Self {
        if right_to_left { Self::Right } else { Self::Left }
    }

    /// The edge where reading ends.
    pub(super) fn end(right_to_left: bool) -> Self {
        Self::start(!right_to_left)
    }
}

/// Draws onto one canvas with one typesetter.
pub(super) struct Ink<'a> {
    pub(super) canvas: Canvas,
    typesetter: &'a Typesetter,
    /// Direction of all text whose own first letter does not say otherwise.
    right_to_left: bool,
    /// The mark that shapes belong to until another is set.
    tag: Option<TagId>,
}

impl<'a> Ink<'a> {
    pub(super) fn new(canvas: Canvas, typesetter: &'a Typesetter, right_to_left: bool) -> Self {
        Self {
            canvas,
            typesetter,
            right_to_left,
            tag: None,
        }
    }

    /// A pen over an empty canvas of the same size, to measure with.
    pub(super) fn scratch(&self) -> Self {
        let canvas = Canvas::new(self.canvas.width, self.canvas.height, None);
        Self::new(canvas, self.typesetter, self.right_to_left)
    }

    fn direction(&self, text: &str) -> Direction {
        let around = if self.right_to_left {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        };
        around.for_line(text)
    }

    /// Shapes drawn from now on belong to `tag`.
    pub(super) fn set_tag(&mut self, tag: Option<TagId>) {
        self.tag = tag;
    }

    /// One line of text, cut with an ellipsis at `width` points where one is given.
    pub(super) fn shape(&self, text: &str, style: TextStyle, width: Option<f32>) -> Arc<Layout> {
        let paragraph = Paragraph::new(text, style).direction(self.direction(text)).align(Align::Left);
        let natural = self.typesetter.layout(&paragraph);
        match width {
            Some(width) if natural.width > width => self.typesetter.layout(&paragraph.width(width.max(1.0)).max_lines(1)),
            _ => natural,
        }
    }

    /// Several lines of text broken at `width` points, at most `lines` of them, of about one length: no last word stands
    /// alone.
    pub(super) fn shape_lines(&self, text: &str, style: TextStyle, width: f32, lines: usize) -> Arc<Layout> {
        let align = if self.right_to_left { Align::Right } else { Align::Left };
        let paragraph = Paragraph::new(text, style)
            .direction(self.direction(text))
            .align(align)
            .width(width.max(1.0))
            .max_lines(lines);
        let filled = self.typesetter.layout(&paragraph);
        if filled.truncated || filled.lines.len() < 2 {
            return filled;
        }
        self.typesetter.layout(&paragraph.balanced())
    }

    /// Lines broken at `width` points, centred, at most `lines` of them.
    pub(super) fn shape_centered_lines(&self, text: &str, style: TextStyle, width: f32, lines: usize) -> Arc<Layout> {
        let paragraph = Paragraph::new(text, style)
            .direction(self.direction(text))
            .align(Align::Center)
            .width(width.max(1.0))
            .max_lines(lines);
        self.typesetter.layout(&paragraph)
    }

    /// Width of one line of text in points.
    pub(super) fn width_of(&self, text: &str, style: TextStyle) -> f32 {
        ink_width(&self.shape(text, style, None))
    }

    /// Puts a shaped line so that `anchor` of its letters stands at `x` and its visual middle at `y`. Gives back the box.
    pub(super) fn put(&mut self, layout: &Arc<Layout>, x: f32, y: f32, anchor: Anchor, color: Color) -> Rect {
        let (left, width) = ink_extent(layout);
        let shift = match anchor {
            Anchor::Left => 0.0,
            Anchor::Middle => width / 2.0,
            Anchor::Right => width,
        };
        let origin = Point::new(x - shift - left, y - optical_middle(layout));
        self.canvas.push(
            Shape::Text {
                layout: Arc::clone(layout),
                origin,
                color,
            },
            self.tag,
        );
        Rect::new(x - shift, origin.y, width, layout.height)
    }

    /// Puts a block of lines with its top left corner at `x`, `y`.
    pub(super) fn put_block(&mut self, layout: &Arc<Layout>, x: f32, y: f32, color: Color) {
        self.canvas.push(
            Shape::Text {
                layout: Arc::clone(layout),
                origin: Point::new(x, y),
                color,
            },
            self.tag,
        );
    }

    /// Shapes and puts one line.
    pub(super) fn text(&mut self, text: &str, style: TextStyle, at: Point, anchor: Anchor, color: Color) -> Rect {
        let layout = self.shape(text, style, None);
        self.put(&layout, at.x, at.y, anchor, color)
    }

    pub(super) fn line(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.polyline(vec![from, to], stroke);
    }

    pub(super) fn polyline(&mut self, points: Vec<Point>, stroke: Stroke) {
        self.canvas.push(Shape::Line { points, stroke }, self.tag);
    }

    pub(super) fn rect(&mut self, rect: Rect, radius: f32, fill: Option<Fill>, stroke: Option<Stroke>) {
        self.canvas.push(
            Shape::Rect {
                rect,
                radius,
                fill,
                stroke,
            },
            self.tag,
        );
    }

    pub(super) fn circle(&mut self, center: Point, radius: f32, fill: Option<Fill>, stroke: Option<Stroke>) {
        self.canvas.push(
            Shape::Circle {
                center,
                radius,
                fill,
                stroke,
            },
            self.tag,
        );
    }

    pub(super) fn polygon(&mut self, points: Vec<Point>, fill: Option<Fill>, stroke: Option<Stroke>) {
        self.canvas.push(Shape::Polygon { points, fill, stroke }, self.tag);
    }
}

/// Left edge and width of the letters of a layout, in points from its left.
pub(super) fn ink_extent(layout: &Layout) -> (f32, f32) {
    let left = layout.lines.iter().map(|line| line.left).fold(f32::INFINITY, f32::min);
    let right = layout
        .lines
        .iter()
        .map(|line| line.left + line.width)
        .fold(f32::NEG_INFINITY, f32::max);
    if left.is_finite() && right > left {
        (left, right - left)
    } else {
        (0.0, layout.width)
    }
}

fn ink_width(layout: &Layout) -> f32 {
    ink_extent(layout).1
}

/// The height at which a line looks centred: the middle of its digits and of alef, not of its box.
fn optical_middle(layout: &Layout) -> f32 {
    let Some(line) = layout.lines.first() else {
        return layout.height / 2.0;
    };
    let size = line.glyphs.first().map_or(line.height / 1.6, |glyph| glyph.size);
    line.baseline - size * 0.34
}

/// The sizes of text in charts, from the interface's one scale; larger for pictures that stand alone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    pub(super) title: TextStyle,
    pub(super) subtitle: TextStyle,
    pub(super) label: TextStyle,
    pub(super) strong: TextStyle,
    pub(super) small: TextStyle,
}

impl Sizes {
    /// `unit` is 1 at a width of 900 points.
    pub(super) fn of(unit: f32) -> Self {
        Self {
            title: TextStyle::interface(24.0 * unit).weight(Weight::Bold),
            subtitle: TextStyle::interface(15.0 * unit),
            label: TextStyle::interface(14.0 * unit),
            strong: TextStyle::interface(15.0 * unit).weight(Weight::Bold),
            small: TextStyle::interface(12.5 * unit),
        }
    }
}
