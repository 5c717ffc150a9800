//! Replays a canvas into pixels with tiny-skia, text as filled glyph outlines. Knows no file format.

use tiny_skia::{
    Color as SkiaColor, FillRule, GradientStop, LineCap, LineJoin, LinearGradient, Paint, Path, PathBuilder, Pixmap,
    Point as SkiaPoint, Rect as SkiaRect, Shader, SpreadMode, Stroke as SkiaStroke, StrokeDash, Transform,
};

use crate::chart::{Canvas, Color, Fill, HATCH_WIDTH, Point, Rect, Shape, Stroke, hatch_lines};
use crate::typeset::{Layout, PathCommand, Typesetter};

/// Pixels, four bytes each (red, green, blue, alpha, not premultiplied), row by row from the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raster {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The bytes.
    pub rgba: Vec<u8>,
}

/// Most pixels of one picture: 16,384 by 16,384 at four bytes would already take a gigabyte.
const MOST_PIXELS: u64 = 100_000_000;

/// Draws `canvas` at `scale` pixels per point; none where the picture would be empty or larger than 100 megapixels.
pub fn raster(canvas: &Canvas, scale: f32, typesetter: &Typesetter) -> Option<Raster> {
    let (width, height) = ((canvas.width * scale).round() as u32, (canvas.height * scale).round() as u32);
    if !scale.is_finite() || u64::from(width) * u64::from(height) > MOST_PIXELS {
        return None;
    }
    let mut painter = Painter {
        pixmap: Pixmap::new(width, height)?,
        transform: Transform::from_scale(scale, scale),
        typesetter,
    };
    if let Some(ground) = canvas.background {
        painter.pixmap.fill(skia(ground));
    }
    for item in &canvas.items {
        painter.shape(&item.shape);
    }
    Some(Raster {
        width,
        height,
        rgba: painter.pixmap.take_demultiplied(),
    })
}

struct Painter<'a> {
    pixmap: Pixmap,
    transform: Transform,
    typesetter: &'a Typesetter,
}

impl Painter<'_> {
    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect { fill, stroke, .. } | Shape::Circle { fill, stroke, .. } | Shape::Polygon { fill, stroke, .. } => {
                let Some(path) = outline(shape) else { return };
                if let Some(fill) = fill {
                    self.fill(&path, *fill, shape);
                }
                if let Some(stroke) = stroke {
                    self.stroke(&path, *stroke);
                }
            }
            Shape::Line { stroke, .. } => {
                if let Some(path) = outline(shape) {
                    self.stroke(&path, *stroke);
                }
            }
            Shape::Text { layout, origin, color } => self.text(layout, *origin, *color),
        }
    }

    fn fill(&mut self, path: &Path, fill: Fill, shape: &Shape) {
        let bounds = shape.bounds();
        let paint = match fill {
            Fill::Solid(color) | Fill::Hatch { ground: color, .. } => solid(color),
            Fill::Fade { left, right } => {
                let stops = vec![GradientStop::new(0.0, skia(left)), GradientStop::new(1.0, skia(right))];
                let gradient = LinearGradient::new(
                    SkiaPoint::from_xy(bounds.x, bounds.y),
                    SkiaPoint::from_xy(bounds.right(), bounds.y),
                    stops,
                    SpreadMode::Pad,
                    Transform::identity(),
                );
                Paint {
                    shader: gradient.unwrap_or(Shader::SolidColor(skia(right))),
                    ..Paint::default()
                }
            }
        };
        self.pixmap.fill_path(path, &paint, FillRule::Winding, self.transform, None);
        if let Fill::Hatch { color, .. } = fill {
            for (from, to) in hatch_lines(shape) {
                let mut line = PathBuilder::new();
                line.move_to(from.x, from.y);
                line.line_to(to.x, to.y);
                if let Some(line) = line.finish() {
                    self.stroke(&line, Stroke::solid(color, HATCH_WIDTH));
                }
            }
        }
    }

    fn stroke(&mut self, path: &Path, stroke: Stroke) {
        let dash = stroke.dash.and_then(|(on, off)| StrokeDash::new(vec![on, off], 0.0));
        let line = SkiaStroke {
            width: stroke.width,
            line_cap: LineCap::Butt,
            line_join: LineJoin::Round,
            dash,
            ..SkiaStroke::default()
        };
        self.pixmap
            .stroke_path(path, &solid(stroke.color), &line, self.transform, None);
    }

    fn text(&mut self, layout: &Layout, origin: Point, color: Color) {
        let mut text = PathBuilder::new();
        for glyph in layout.lines.iter().flat_map(|line| &line.glyphs) {
            let (x, y) = (origin.x + glyph.x, origin.y + glyph.y);
            for command in self.typesetter.outline(glyph).iter() {
                match *command {
                    PathCommand::MoveTo(a, b) => text.move_to(x + a, y + b),
                    PathCommand::LineTo(a, b) => text.line_to(x + a, y + b),
                    PathCommand::QuadTo(a, b, c, d) => text.quad_to(x + a, y + b, x + c, y + d),
                    PathCommand::CubicTo(a, b, c, d, e, f) => text.cubic_to(x + a, y + b, x + c, y + d, x + e, y + f),
                    PathCommand::Close => text.close(),
                }
            }
        }
        // One path a text: joined letters overlap, and by the non-zero rule their seams do not show.
        if let Some(path) = text.finish() {
            self.pixmap
                .fill_path(&path, &solid(color), FillRule::Winding, self.transform, None);
        }
    }
}

fn outline(shape: &Shape) -> Option<Path> {
    match shape {
        Shape::Rect { rect, radius, .. } => rounded(rect, *radius),
        Shape::Circle { center, radius, .. } => PathBuilder::from_circle(center.x, center.y, *radius),
        Shape::Polygon { points, .. } => polyline(points, true),
        Shape::Line { points, .. } => polyline(points, false),
        Shape::Text { .. } => None,
    }
}

fn polyline(points: &[Point], closed: bool) -> Option<Path> {
    let mut path = PathBuilder::new();
    let (first, rest) = points.split_first()?;
    path.move_to(first.x, first.y);
    for point in rest {
        path.line_to(point.x, point.y);
    }
    if closed {
        path.close();
    }
    path.finish()
}

fn rounded(rect: &Rect, radius: f32) -> Option<Path> {
    let radius = radius.min(rect.width / 2.0).min(rect.height / 2.0);
    if radius <= 0.0 {
        return SkiaRect::from_xywh(rect.x, rect.y, rect.width, rect.height).map(PathBuilder::from_rect);
    }
    // A quarter circle as one cubic curve.
    let pull = radius * (1.0 - 0.552_284_8);
    let (left, top, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
    let mut path = PathBuilder::new();
    path.move_to(left + radius, top);
    path.line_to(right - radius, top);
    path.cubic_to(right - pull, top, right, top + pull, right, top + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(right, bottom - pull, right - pull, bottom, right - radius, bottom);
    path.line_to(left + radius, bottom);
    path.cubic_to(left + pull, bottom, left, bottom - pull, left, bottom - radius);
    path.line_to(left, top + radius);
    path.cubic_to(left, top + pull, left + pull, top, left + radius, top);
    path.close();
    path.finish()
}

fn skia(color: Color) -> SkiaColor {
    SkiaColor::from_rgba8(color.red, color.green, color.blue, color.alpha)
}

fn solid(color: Color) -> Paint<'static> {
    Paint {
        shader: Shader::SolidColor(skia(color)),
        anti_alias: true,
        ..Paint::default()
    }
}
