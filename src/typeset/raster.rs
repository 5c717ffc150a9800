//! Glyphs as pictures and as outlines. Knows no text.

use std::sync::PoisonError;

use cosmic_text::{Command, SwashContent};

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

/// The unhinted picture of a glyph at `scale` pixels per point, its origin `subpixel` right of a whole pixel.
pub(super) fn image(glyph: &Glyph, scale: f32, subpixel: f32) -> Option<GlyphImage> {
    let fonts = Fonts::bundled();
    let font = fonts.get(glyph.font)?;
    let mut raster = fonts.raster.lock().unwrap_or_else(PoisonError::into_inner);
    let image = raster.image(font, glyph.id, glyph.size * scale, subpixel)?;
    let is_mask = image.content == SwashContent::Mask && image.placement.width > 0 && image.placement.height > 0;
    is_mask.then_some(GlyphImage {
        left: image.placement.left,
        top: image.placement.top,
        width: image.placement.width,
        height: image.placement.height,
        coverage: image.data,
    })
}

/// The outline of a glyph at its size; empty without ink.
pub(super) fn outline(glyph: &Glyph) -> Vec<PathCommand> {
    let fonts = Fonts::bundled();
    let Some(font) = fonts.get(glyph.font) else {
        return Vec::new();
    };
    let mut raster = fonts.raster.lock().unwrap_or_else(PoisonError::into_inner);
    let commands = raster.outline(font, glyph.id, glyph.size).unwrap_or_default();
    commands.iter().copied().map(command).collect()
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
