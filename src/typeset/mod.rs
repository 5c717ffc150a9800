//! Arabic typesetting: fonts, layout, hit-testing, glyph pictures and outlines. The only place that names
//! cosmic-text: its font database, its rasteriser, and its shaper (harfrust) straight. Whole bidi runs are shaped at once, so that joins, kerning over spaces and
//! marks come out as `HarfBuzz` sets them. Knows nothing of egui.

mod assemble;
mod bidi;
mod breaks;
mod caret;
mod compose;
mod face;
mod fonts;
mod kashida;
mod layout;
mod paragraph;
mod raster;
mod shape;
mod ties;
mod typesetter;

pub use caret::word_at;
pub use face::{Face, FontKey, TextStyle, Weight};
pub use layout::{Affinity, Glyph, Layout, Line, Position, Rect};
pub use paragraph::{Align, Direction, Paragraph};
pub use raster::{GlyphImage, PathCommand};
pub use typesetter::Typesetter;

#[cfg(test)]
mod tests;
