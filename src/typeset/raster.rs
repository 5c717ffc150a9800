//! Glyphs as pictures and as outlines. Knows no text.

use std::sync::{Mutex, PoisonError};

use swash::scale::image::Image;
use swash::scale::{Render, ScaleContext, Source};
use swash::zeno::{Command, Format, PathData, Vector};

use super::fonts::Fonts;
use super::layout::Glyph;

/// A glyph as a coverage mask.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GlyphImage {
    /// From the glyph's origin to the left edge, in pixels.
    pub left: i32,
    /// From the baseline up to the upper edge, in pixels.
    pub top: i32,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Coverage, a byte a pixel, row by row from the top.
    pub coverage: Vec<u8>,
}

/// One piece of an outline, in points from the glyph's origin, y downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PathCommand {
    /// Begins a contour at a point.
    MoveTo(f32, f32),
    /// A straight line to a point.
    LineTo(f32, f32),
    /// A quadratic curve: control point, end point.
    QuadTo(f32, f32, f32, f32),
    /// A cubic curve: two control points, end point.
    CubicTo(f32, f32, f32, f32, f32, f32),
    /// Closes the contour.
    Close,
}

/// Scratch memory of the rasteriser.
#[derive(Default)]
pub(super) struct Raster {
    context: Mutex<ScaleContext>,
}

impl Raster {
    /// The unhinted picture of a glyph at `scale` pixels per point, its origin `subpixel` right of a whole pixel.
    pub(super) fn image(&self, glyph: &Glyph, scale: f32, subpixel: f32) -> Option<GlyphImage> {
        let font = Fonts::bundled().get(glyph.font)?;
        let mut context = self.context.lock().unwrap_or_else(PoisonError::into_inner);
        let mut scaler = context.builder(font.raster).size(glyph.size * scale).hint(false).build();
        let mut image = Image::new();
        let rendered = Render::new(&[Source::Outline])
            .format(Format::Alpha)
            .offset(Vector::new(subpixel, 0.0))
            .render_into(&mut scaler, glyph.id, &mut image);
        (rendered && image.placement.width > 0 && image.placement.height > 0).then(|| GlyphImage {
            left: image.placement.left,
            top: image.placement.top,
            width: image.placement.width,
            height: image.placement.height,
            coverage: image.data,
        })
    }

    /// The outline of a glyph at its size; empty without ink.
    pub(super) fn outline(&self, glyph: &Glyph) -> Vec<PathCommand> {
        let Some(font) = Fonts::bundled().get(glyph.font) else {
            return Vec::new();
        };
        let mut context = self.context.lock().unwrap_or_else(PoisonError::into_inner);
        let mut scaler = context.builder(font.raster).size(glyph.size).hint(false).build();
        let Some(outline) = scaler.scale_outline(glyph.id) else {
            return Vec::new();
        };
        outline.path().commands().map(command).collect()
    }
}

fn command(command: Command) -> PathCommand {
    match command {
        Command::MoveTo(to) => PathCommand::MoveTo(to.x, -to.y),
        Command::LineTo(to) => PathCommand::LineTo(to.x, -to.y),
        Command::QuadTo(control, to) => PathCommand::QuadTo(control.x, -control.y, to.x, -to.y),
        Command::CurveTo(first, second, to) => PathCommand::CubicTo(first.x, -first.y, second.x, -second.y, to.x, -to.y),
        Command::Close => PathCommand::Close,
    }
}
