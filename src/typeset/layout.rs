//! A laid-out text: lines of placed glyphs, in points from its upper left corner, y downwards.

use std::sync::Arc;

use super::face::FontKey;
use crate::base::Span;

/// One placed glyph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// The letters it stands for, in bytes of the layout's text.
    pub cluster: Span,
    /// Its font.
    pub font: FontKey,
    /// Its index in the font.
    pub id: u16,
    /// Where its origin stands, in points from the layout's left.
    pub x: f32,
    /// Its baseline, in points from the layout's top; includes the shaper's offset.
    pub y: f32,
    /// How far the pen moves on, in points.
    pub advance: f32,
    /// Size of the em, in points.
    pub size: f32,
    /// Bidi level: odd runs from right to left.
    pub level: u8,
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The text on it, with the white space and line break that end it.
    pub span: Span,
    /// Its upper edge, in points from the layout's top.
    pub top: f32,
    /// Its baseline, in points from the layout's top.
    pub baseline: f32,
    /// Its height in points.
    pub height: f32,
    /// Left edge of its text, in points from the layout's left.
    pub left: f32,
    /// Width of its text in points, white space at the end of a broken line left out.
    pub width: f32,
    /// Its glyphs, from left to right.
    pub glyphs: Vec<Glyph>,
    /// Graphemes with their extents, from left to right, for caret and selection.
    pub(super) cells: Vec<Cell>,
    /// True where the line was broken for want of width, and not by the text.
    pub(super) soft_break: bool,
}

/// One grapheme's place on a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cell {
    /// The grapheme.
    pub(super) span: Span,
    /// Left edge in points.
    pub(super) left: f32,
    /// Right edge in points.
    pub(super) right: f32,
    /// Bidi level.
    pub(super) level: u8,
}

/// A laid-out text.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The text it was made from; every span points into it.
    pub text: Arc<str>,
    /// Width in points: the given one, else that of the widest line.
    pub width: f32,
    /// Height in points; no ink leaves it.
    pub height: f32,
    /// The lines from top to bottom; at least one.
    pub lines: Vec<Line>,
    /// True where the text is read from right to left.
    pub right_to_left: bool,
    /// True where text was left out for want of lines.
    pub truncated: bool,
    /// Above the baseline the caret reaches so far, in points.
    pub(super) ascent: f32,
    /// Below the baseline the caret reaches so far, in points.
    pub(super) descent: f32,
}

/// Which of the two sides of a place between two letters a caret belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Affinity {
    /// The letter before, in the order of the text.
    Upstream,
    /// The letter after.
    #[default]
    Downstream,
}

/// A place between two letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Position {
    /// Byte of the text.
    pub index: usize,
    /// The side it belongs to, where the two letters do not stand next to each other on the screen.
    pub affinity: Affinity,
}

impl Position {
    /// Before the letter that begins at `index`.
    pub fn downstream(index: usize) -> Self {
        Self {
            index,
            affinity: Affinity::Downstream,
        }
    }

    /// After the letter that ends at `index`.
    pub fn upstream(index: usize) -> Self {
        Self {
            index,
            affinity: Affinity::Upstream,
        }
    }
}

/// A rectangle in points, y downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub left: f32,
    /// Upper edge.
    pub top: f32,
    /// Right edge.
    pub right: f32,
    /// Lower edge.
    pub bottom: f32,
}

impl Rect {
    /// Width in points.
    pub fn width(&self) -> f32 {
        self.right - self.left
    }

    /// Height in points.
    pub fn height(&self) -> f32 {
        self.bottom - self.top
    }
}
