//! SVG with text as outlines, so that it looks the same without our fonts, and title and description for readers who do
//! not see it.

use std::fmt::Write;

use crate::chart::{Canvas, Color, Fill, HATCH_WIDTH, Point, Shape, Stroke, hatch_lines};
use crate::typeset::{Layout, PathCommand, Typesetter};

use super::png::plain;

/// The text of an SVG file of `canvas`; one unit is one point.
pub fn svg(canvas: &Canvas, typesetter: &Typesetter) -> String {
    let mut writer = Writer {
        out: String::new(),
        gradients: 0,
        typesetter,
    };
    writer.document(canvas);
    writer.out
}

struct Writer<'a> {
    out: String,
    gradients: u32,
    typesetter: &'a Typesetter,
}

/// Writing to a `String` cannot fail, and there is nobody to tell.
macro_rules! put {
    ($out:expr, $($argument:tt)*) => {
        let _ = write!($out, $($argument)*);
    };
}

impl Writer<'_> {
    fn document(&mut self, canvas: &Canvas) {
        let (width, height) = (number(canvas.width), number(canvas.height));
        put!(
            self.out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             role=\"img\" aria-labelledby=\"title description\">\n"
        );
        put!(self.out, "<title id=\"title\">{}</title>\n", escape(&plain(&canvas.title)));
        put!(
            self.out,
            "<desc id=\"description\">{}</desc>\n",
            escape(&plain(&canvas.description))
        );
        put!(
            self.out,
            "<metadata>{}</metadata>\n",
            escape(&plain(&format!(
                "{} \u{b7} Waqai {}",
                canvas.source,
                env!("CARGO_PKG_VERSION")
            )))
        );
        if let Some(ground) = canvas.background {
            put!(
                self.out,
                "<rect width=\"{width}\" height=\"{height}\" {}/>\n",
                paint("fill", ground)
            );
        }
        let mut open = None;
        for item in &canvas.items {
            if item.tag != open {
                if open.is_some() {
                    self.out.push_str("</g>\n");
                }
                if let Some(tag) = item.tag.and_then(|id| canvas.tag(id)) {
                    put!(self.out, "<g><title>{}</title>\n", escape(&plain(&tag.label)));
                }
                open = item.tag.filter(|id| canvas.tag(*id).is_some());
            }
            self.shape(&item.shape);
        }
        if open.is_some() {
            self.out.push_str("</g>\n");
        }
        self.out.push_str("</svg>\n");
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect {
                rect,
                radius,
                fill,
                stroke,
            } => {
                let paint = self.paints(*fill, *stroke);
                put!(
                    self.out,
                    "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" {paint}/>\n",
                    number(rect.x),
                    number(rect.y),
                    number(rect.width),
                    number(rect.height),
                    number(radius.min(rect.width / 2.0).min(rect.height / 2.0)),
                );
                self.hatch(shape, *fill);
            }
            Shape::Circle {
                center,
                radius,
                fill,
                stroke,
            } => {
                let paint = self.paints(*fill, *stroke);
                put!(
                    self.out,
                    "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" {paint}/>\n",
                    number(center.x),
                    number(center.y),
                    number(*radius),
                );
                self.hatch(shape, *fill);
            }
            Shape::Polygon { points, fill, stroke } => {
                let paint = self.paints(*fill, *stroke);
                put!(self.out, "<path d=\"{}Z\" {paint}/>\n", path(points));
                self.hatch(shape, *fill);
            }
            Shape::Line { points, stroke } => {
                let paint = self.paints(None, Some(*stroke));
                put!(self.out, "<path d=\"{}\" {paint}/>\n", path(points));
            }
            Shape::Text { layout, origin, color } => self.text(layout, *origin, *color),
        }
    }

    fn paints(&mut self, fill: Option<Fill>, stroke: Option<Stroke>) -> String {
        let mut attributes = match fill {
            None => "fill=\"none\"".to_owned(),
            Some(Fill::Solid(color) | Fill::Hatch { ground: color, .. }) => paint("fill", color),
            Some(Fill::Fade { left, right }) => {
                self.gradients += 1;
                let id = self.gradients;
                put!(
                    self.out,
                    "<linearGradient id=\"fade{id}\"><stop {}/><stop offset=\"1\" {}/></linearGradient>\n",
                    paint("stop-color", left).replace("stop-color-opacity", "stop-opacity"),
                    paint("stop-color", right).replace("stop-color-opacity", "stop-opacity"),
                );
                format!("fill=\"url(#fade{id})\"")
            }
        };
        if let Some(stroke) = stroke {
            put!(
                attributes,
                " {} stroke-width=\"{}\" stroke-linejoin=\"round\"",
                paint("stroke", stroke.color),
                number(stroke.width)
            );
            if let Some((on, off)) = stroke.dash {
                put!(attributes, " stroke-dasharray=\"{} {}\"", number(on), number(off));
            }
        }
        attributes
    }

    fn hatch(&mut self, shape: &Shape, fill: Option<Fill>) {
        let Some(Fill::Hatch { color, .. }) = fill else { return };
        let mut lines = String::new();
        for (from, to) in hatch_lines(shape) {
            put!(
                lines,
                "M{} {}L{} {}",
                number(from.x),
                number(from.y),
                number(to.x),
                number(to.y)
            );
        }
        put!(
            self.out,
            "<path d=\"{lines}\" fill=\"none\" {} stroke-width=\"{}\"/>\n",
            paint("stroke", color),
            number(HATCH_WIDTH)
        );
    }

    fn text(&mut self, layout: &Layout, origin: Point, color: Color) {
        let mut data = String::new();
        for glyph in layout.lines.iter().flat_map(|line| &line.glyphs) {
            let at = |x: f32, y: f32| format!("{} {}", number(origin.x + glyph.x + x), number(origin.y + glyph.y + y));
            for command in self.typesetter.outline(glyph).iter() {
                match *command {
                    PathCommand::MoveTo(x, y) => {
                        put!(data, "M{}", at(x, y));
                    }
                    PathCommand::LineTo(x, y) => {
                        put!(data, "L{}", at(x, y));
                    }
                    PathCommand::QuadTo(a, b, x, y) => {
                        put!(data, "Q{} {}", at(a, b), at(x, y));
                    }
                    PathCommand::CubicTo(a, b, c, d, x, y) => {
                        put!(data, "C{} {} {}", at(a, b), at(c, d), at(x, y));
                    }
                    PathCommand::Close => data.push('Z'),
                }
            }
        }
        if !data.is_empty() {
            put!(
                self.out,
                "<path aria-label=\"{}\" d=\"{data}\" {}/>\n",
                escape(&plain(&layout.text)),
                paint("fill", color)
            );
        }
    }
}

fn path(points: &[Point]) -> String {
    let mut data = String::new();
    for (index, point) in points.iter().enumerate() {
        let command = if index == 0 { 'M' } else { 'L' };
        put!(data, "{command}{} {}", number(point.x), number(point.y));
    }
    data
}

fn paint(attribute: &str, color: Color) -> String {
    if color.alpha == 255 {
        format!("{attribute}=\"{}\"", color.to_hex())
    } else {
        format!(
            "{attribute}=\"{}\" {attribute}-opacity=\"{}\"",
            color.to_hex(),
            number(f32::from(color.alpha) / 255.0)
        )
    }
}

/// At most two decimals, none where there is nothing behind the point.
fn number(value: f32) -> String {
    let text = format!("{value:.2}");
    let short = text.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" { "0".to_owned() } else { short.to_owned() }
}

/// For text and attributes; controls that XML does not allow are left out.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(character),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}
