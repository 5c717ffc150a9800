//! Arabic typesetting: fonts, layout, hit-testing, glyph pictures and outlines. The only place that names the shaper
//! (harfrust) and the rasteriser (swash). Whole bidi runs are shaped at once, so that joins, kerning over spaces and
//! marks come out as HarfBuzz sets them. Knows nothing of egui.

mod face;
mod layout;
mod paragraph;
mod typesetter;

pub use face::{Face, FontKey, TextStyle, Weight};
pub use layout::{Affinity, Glyph, Layout, Line, Position, Rect};
pub use paragraph::{Align, Direction, Paragraph};
pub use typesetter::{GlyphImage, PathCommand, Typesetter};
