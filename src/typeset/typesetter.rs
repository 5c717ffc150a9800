//! The entrance: text in, layouts, glyph pictures and outlines out. Holds the caches.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::compose::compose;
use super::face::{FontKey, TextStyle};
use super::fonts::Fonts;
use super::layout::{Glyph, Layout};
use super::paragraph::{Align, Direction, Paragraph};
use super::raster::{self, GlyphImage, PathCommand};

/// Bytes of text whose layouts one generation of the cache holds.
const GENERATION_BYTES: usize = 512 * 1024;

/// Font, glyph, bits of the size.
type OutlineKey = (FontKey, u16, u32);

/// Lays out text with the bundled fonts. Cheap to share: `&self` everywhere, safe between threads.
#[derive(Default)]
pub struct Typesetter {
    layouts: Mutex<LayoutCache>,
    outlines: Mutex<HashMap<OutlineKey, Arc<[PathCommand]>>>,
}

impl std::fmt::Debug for Typesetter {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Typesetter").finish_non_exhaustive()
    }
}

impl Typesetter {
    /// A typesetter over the bundled fonts; it never looks for others.
    pub fn new() -> Self {
        Self::default()
    }

    /// Lays out a paragraph, or hands back the layout made before.
    pub fn layout(&self, paragraph: &Paragraph<'_>) -> Arc<Layout> {
        let key = Key::new(paragraph);
        if let Some(known) = self
            .layouts
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&key, paragraph.text)
        {
            return known;
        }
        // Made outside the lock, so that a long paragraph does not hold up other threads.
        let layout = Arc::new(compose(paragraph));
        self.layouts
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(key, layout.clone());
        layout
    }

    /// The picture of a glyph at `scale` pixels per point; `subpixel` (0.0 to below 1.0) is how far right of a whole
    /// pixel its origin stands. `None` for a glyph without ink.
    pub fn image(&self, glyph: &Glyph, scale: f32, subpixel: f32) -> Option<GlyphImage> {
        raster::image(glyph, scale, subpixel)
    }

    /// The outline of a glyph, in points from its origin, y downwards; fill by the non-zero rule. Empty without ink.
    pub fn outline(&self, glyph: &Glyph) -> Arc<[PathCommand]> {
        let mut outlines = self.outlines.lock().unwrap_or_else(PoisonError::into_inner);
        if outlines.len() > 20_000 {
            outlines.clear();
        }
        outlines
            .entry((glyph.font, glyph.id, glyph.size.to_bits()))
            .or_insert_with(|| raster::outline(glyph).into())
            .clone()
    }

    /// Family name of a font, for SVG and the like.
    pub fn family(&self, font: FontKey) -> &'static str {
        Fonts::bundled().get(font).map_or("", |font| font.family)
    }
}

/// What makes two layouts the same, the text itself apart, of which it holds a hash.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Key {
    text: u64,
    style: (super::face::Face, super::face::Weight, u32, u32),
    direction: Direction,
    align: Align,
    width: Option<u32>,
    max_lines: Option<usize>,
    balanced: bool,
    is_path: bool,
}

impl Key {
    fn new(paragraph: &Paragraph<'_>) -> Self {
        use std::hash::{BuildHasher, BuildHasherDefault};
        let TextStyle {
            face,
            weight,
            size,
            line_height,
        } = paragraph.style;
        Self {
            text: BuildHasherDefault::<rustc_hash::FxHasher>::default().hash_one(paragraph.text),
            style: (face, weight, size.to_bits(), line_height.to_bits()),
            direction: paragraph.direction,
            align: paragraph.align,
            width: paragraph.width.map(f32::to_bits),
            max_lines: paragraph.max_lines,
            balanced: paragraph.balanced,
            is_path: paragraph.is_path,
        }
    }
}

/// Two generations: what was used since the last change lives on.
#[derive(Default)]
struct LayoutCache {
    young: HashMap<Key, Arc<Layout>>,
    young_bytes: usize,
    old: HashMap<Key, Arc<Layout>>,
}

impl LayoutCache {
    fn get(&mut self, key: &Key, text: &str) -> Option<Arc<Layout>> {
        // Two texts of one hash are told apart by the text.
        if let Some(layout) = self.young.get(key) {
            return (&*layout.text == text).then(|| layout.clone());
        }
        let layout = self.old.remove(key).filter(|layout| &*layout.text == text)?;
        self.insert(*key, layout.clone());
        Some(layout)
    }

    fn insert(&mut self, key: Key, layout: Arc<Layout>) {
        self.young_bytes += layout.text.len() + 64;
        if self.young_bytes > GENERATION_BYTES {
            self.old = std::mem::take(&mut self.young);
            self.young_bytes = layout.text.len() + 64;
        }
        self.young.insert(key, layout);
    }
}
