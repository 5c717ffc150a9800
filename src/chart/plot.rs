//! A plotters backend that records onto the canvas, and the value axis that plotters draws through it. Owns units
//! (plotters counts in whole numbers, so everything is told to it sixteen times as large) and mirroring.

use std::convert::Infallible;

use plotters::chart::{ChartBuilder, LabelAreaPosition};
use plotters::prelude::{IntoDrawingArea, IntoFont, RGBAColor, TRANSPARENT, TextStyle as PlottersText};
use plotters::style::ShapeStyle;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};

use crate::typeset::TextStyle;

use super::canvas::{Fill, Point, Rect, Stroke};
use super::color::Color;
use super::ink::{Anchor, Ink};

/// Plotters' units a point.
const UNITS: f32 = 16.0;

/// Records into one rectangle of the canvas; `mirrored` puts plotters' left at the right.
struct Recorder<'a, 'b> {
    ink: &'a mut Ink<'b>,
    area: Rect,
    mirrored: bool,
    text: TextStyle,
}

type Outcome = Result<(), DrawingErrorKind<Infallible>>;

impl Recorder<'_, '_> {
    fn place(&self, (x, y): BackendCoord) -> Point {
        let along = x as f32 / UNITS;
        let x = if self.mirrored {
            self.area.right() - along
        } else {
            self.area.x + along
        };
        Point::new(x, self.area.y + y as f32 / UNITS)
    }
}

fn color(color: BackendColor) -> Color {
    let (red, green, blue) = color.rgb;
    Color {
        red,
        green,
        blue,
        alpha: (color.alpha * 255.0).round() as u8,
    }
}

fn stroke<S: BackendStyle>(style: &S) -> Stroke {
    Stroke::solid(color(style.color()), style.stroke_width() as f32 / UNITS)
}

impl DrawingBackend for Recorder<'_, '_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        ((self.area.width * UNITS) as u32, (self.area.height * UNITS) as u32)
    }

    fn ensure_prepared(&mut self) -> Outcome {
        Ok(())
    }

    fn present(&mut self) -> Outcome {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, paint: BackendColor) -> Outcome {
        let at = self.place(point);
        self.ink.rect(
            Rect::new(at.x, at.y, 1.0 / UNITS, 1.0 / UNITS),
            0.0,
            Some(Fill::Solid(color(paint))),
            None,
        );
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Outcome {
        if style.color().alpha > 0.0 {
            self.ink.line(self.place(from), self.place(to), stroke(style));
        }
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, fill: bool) -> Outcome {
        if style.color().alpha > 0.0 {
            let rect = Rect::between(self.place(a), self.place(b));
            let (inside, edge) = if fill {
                (Some(Fill::Solid(color(style.color()))), None)
            } else {
                (None, Some(stroke(style)))
            };
            self.ink.rect(rect, 0.0, inside, edge);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Outcome {
        if style.color().alpha > 0.0 {
            let points: Vec<Point> = path.into_iter().map(|point| self.place(point)).collect();
            self.ink.polyline(points, stroke(style));
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Outcome {
        if style.color().alpha > 0.0 {
            let (inside, edge) = if fill {
                (Some(Fill::Solid(color(style.color()))), None)
            } else {
                (None, Some(stroke(style)))
            };
            self.ink.circle(self.place(center), radius as f32 / UNITS, inside, edge);
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Outcome {
        if style.color().alpha > 0.0 {
            let points: Vec<Point> = corners.into_iter().map(|point| self.place(point)).collect();
            self.ink.polygon(points, Some(Fill::Solid(color(style.color()))), None);
        }
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, position: BackendCoord) -> Outcome {
        let at = self.place(position);
        let anchor = match (style.anchor().h_pos, self.mirrored) {
            (HPos::Center, _) => Anchor::Middle,
            (HPos::Left, false) | (HPos::Right, true) => Anchor::Left,
            (HPos::Right, false) | (HPos::Left, true) => Anchor::Right,
        };
        let half = self.text.size * 0.55;
        let y = match style.anchor().v_pos {
            VPos::Top => at.y + half,
            VPos::Center => at.y,
            VPos::Bottom => at.y - half,
        };
        self.ink
            .text(text, self.text, Point::new(at.x, y), anchor, color(style.color()));
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        _style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Self::ErrorType>> {
        let width = self.ink.width_of(text, self.text);
        Ok(((width * UNITS) as u32, (self.text.size * 1.1 * UNITS) as u32))
    }
}

/// A value axis across a rectangle, with grid lines and numbers above it.
pub(super) struct ValueAxis<'a> {
    /// Where the values lie, numbers left out.
    pub(super) area: Rect,
    /// Height of the numbers above it.
    pub(super) label_height: f32,
    /// Value at the start.
    pub(super) from: i32,
    /// Value at the end.
    pub(super) to: i32,
    /// True where the start is at the right.
    pub(super) mirrored: bool,
    /// About how many numbers.
    pub(super) ticks: usize,
    /// How the numbers look.
    pub(super) text: TextStyle,
    /// Their colour.
    pub(super) text_color: Color,
    /// Colour of the grid.
    pub(super) lines: Color,
    /// How a number is written.
    pub(super) format: &'a dyn Fn(i64) -> String,
}

impl ValueAxis<'_> {
    /// Where a value stands across.
    pub(super) fn x(&self, value: f32) -> f32 {
        let share = (value - self.from as f32) / (self.to - self.from).max(1) as f32;
        if self.mirrored {
            self.area.right() - share * self.area.width
        } else {
            self.area.x + share * self.area.width
        }
    }

    /// Draws grid and numbers with plotters' mesh, which picks round values.
    pub(super) fn draw(&self, ink: &mut Ink<'_>) {
        let with_labels = Rect::new(
            self.area.x,
            self.area.y - self.label_height,
            self.area.width,
            self.area.height + self.label_height,
        );
        let recorder = Recorder {
            ink,
            area: with_labels,
            mirrored: self.mirrored,
            text: self.text,
        };
        let root = recorder.into_drawing_area();
        let units = |points: f32| (points * UNITS).round() as u32;
        let Ok(mut chart) = ChartBuilder::on(&root)
            .set_label_area_size(LabelAreaPosition::Top, units(self.label_height))
            .build_cartesian_2d(f64::from(self.from)..f64::from(self.to.max(self.from + 1)), 0.0..1.0)
        else {
            return;
        };
        let rgba = |color: Color| RGBAColor(color.red, color.green, color.blue, f64::from(color.alpha) / 255.0);
        let text_color = rgba(self.text_color);
        let label = PlottersText::from(("sans-serif", f64::from(self.text.size * UNITS)).into_font())
            .color(&text_color)
            .pos(Pos::new(HPos::Center, VPos::Center));
        // Plotters' own whole-number axis overflows for some spans, so it counts in fractions, no finer than one.
        // A recorder cannot fail, so there is nothing to report.
        let _ = chart
            .configure_mesh()
            .disable_y_mesh()
            .disable_y_axis()
            .axis_style(TRANSPARENT)
            .x_labels(self.ticks.min((self.to - self.from).max(1) as usize + 1))
            .y_labels(0)
            .x_label_formatter(&|value| (self.format)(value.round() as i64))
            .x_label_style(label)
            .bold_line_style(ShapeStyle {
                color: rgba(self.lines),
                filled: false,
                stroke_width: UNITS as u32,
            })
            .light_line_style(TRANSPARENT)
            .set_all_tick_mark_size(units(3.0))
            .draw();
    }
}
