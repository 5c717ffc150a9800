//! The entrance: text in, layouts, glyph pictures and outlines out. Holds the caches.

use std::sync::Arc;

use super::face::FontKey;
use super::layout::{Glyph, Layout};
use super::paragraph::Paragraph;

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

/// Lays out text with the bundled fonts. Cheap to share: `&self` everywhere, safe between threads.
#[derive(Debug, Default)]
pub struct Typesetter {}

impl Typesetter {
    /// A typesetter over the bundled fonts; it never looks for others.
    pub fn new() -> Self {
        Self::default()
    }

    /// Lays out a paragraph, or hands back the layout made before.
    pub fn layout(&self, paragraph: &Paragraph<'_>) -> Arc<Layout> {
        Arc::new(Layout {
            text: paragraph.text.into(),
            width: 0.0,
            height: 0.0,
            lines: Vec::new(),
            right_to_left: true,
            truncated: false,
        })
    }

    /// The picture of a glyph at `scale` pixels per point; `subpixel` (0.0 to below 1.0) is how far right of a whole
    /// pixel its origin stands. `None` for a glyph without ink.
    pub fn image(&self, _glyph: &Glyph, _scale: f32, _subpixel: f32) -> Option<GlyphImage> {
        None
    }

    /// The outline of a glyph, in points from its origin, y downwards; fill by the non-zero rule. Empty without ink.
    pub fn outline(&self, _glyph: &Glyph) -> Arc<[PathCommand]> {
        Arc::new([])
    }

    /// Family name of a font, for SVG and the like.
    pub fn family(&self, _font: FontKey) -> &'static str {
        ""
    }
}
