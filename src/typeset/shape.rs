//! From text to glyphs: runs of one level, font and script, each shaped whole. Knows no lines.

use cosmic_text::harfrust::{self, BufferFlags, UnicodeBuffer};
use unicode_normalization::char::is_combining_mark;
use unicode_script::{Script, UnicodeScript};

use super::bidi::Levels;
use super::face::FontKey;
use super::fonts::{Fonts, UNKNOWN, direction, is_invisible};
use crate::base::Span;

/// One glyph as the shaper gives it, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ShapedGlyph {
    pub(super) cluster: Span,
    pub(super) id: u16,
    pub(super) font: FontKey,
    pub(super) advance: f32,
    pub(super) dx: f32,
    /// Upwards.
    pub(super) dy: f32,
    /// A cut before this cluster would change shapes.
    pub(super) unsafe_to_break: bool,
    /// A tatweel may stand before this cluster.
    pub(super) tatweel: bool,
}

/// A run of one level, font and script.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) span: Span,
    pub(super) level: u8,
    pub(super) font: FontKey,
    pub(super) script: harfrust::Script,
    /// From left to right.
    pub(super) glyphs: Vec<ShapedGlyph>,
}

/// Where a tatweel may stand before a cluster: bytes of the text, in order.
pub(super) fn tatweel_places<'a>(items: impl Iterator<Item = &'a Item>) -> Vec<usize> {
    let glyphs = items.flat_map(|item| &item.glyphs);
    let mut places: Vec<usize> = glyphs
        .filter(|glyph| glyph.tatweel)
        .map(|glyph| glyph.cluster.start)
        .collect();
    places.sort_unstable();
    places
}

/// Cuts the bytes `span` of `text` into items and shapes them; in the order of the text. Line break characters stand
/// in no item.
pub(super) fn shape(text: &str, span: Span, levels: &Levels, chain: [FontKey; 4], size: f32) -> Vec<Item> {
    let mut items = itemise(text, span, levels, chain);
    for item in &mut items {
        item.glyphs = shape_span(text, item.span, item, size);
    }
    items
}

/// Shapes `span` with the properties of `item`, in the context of the letters around it.
pub(super) fn shape_span(text: &str, span: Span, item: &Item, size: f32) -> Vec<ShapedGlyph> {
    let characters = span.of(text).char_indices().map(|(at, c)| (span.start + at, c));
    let before = Span::new(0, span.start).of(text);
    let after = Span::new(span.end, text.len()).of(text);
    shape_characters(characters, span, (before, after), item, size)
}

/// Shapes characters that carry their place in the text; several may carry the same.
pub(super) fn shape_characters(
    characters: impl Iterator<Item = (usize, char)>,
    span: Span,
    (before, after): (&str, &str),
    item: &Item,
    size: f32,
) -> Vec<ShapedGlyph> {
    let Some(font) = Fonts::bundled().get(item.font) else {
        return Vec::new();
    };
    let right_to_left = item.level % 2 == 1;
    let mut buffer = UnicodeBuffer::new();
    buffer.set_pre_context(before);
    for (at, character) in characters {
        // A tab is as wide as a space here; layouts of tables place their cells themselves.
        let character = match character {
            '\t' => ' ',
            // Other control characters have no form.
            _ if character.is_control() => '\u{200b}',
            _ if is_invisible(character) || is_combining_mark(character) || font.covers(character) => character,
            _ => UNKNOWN,
        };
        buffer.add(character, u32::try_from(at).unwrap_or(u32::MAX));
    }
    buffer.set_post_context(after);
    buffer.set_direction(direction(right_to_left));
    buffer.set_script(item.script);
    buffer.set_flags(BufferFlags::PRODUCE_SAFE_TO_INSERT_TATWEEL);
    let (shaper, plan) = font.shaper(right_to_left, item.script);
    let shaped = shaper.shape_with_plan(&plan, buffer, &[]);
    let scale = size / font.units_per_em;
    let infos = shaped.glyph_infos();
    let mut glyphs: Vec<ShapedGlyph> = infos
        .iter()
        .zip(shaped.glyph_positions())
        .map(|(info, position)| ShapedGlyph {
            cluster: Span::new(info.cluster as usize, info.cluster as usize),
            id: u16::try_from(info.glyph_id).unwrap_or_default(),
            font: item.font,
            advance: position.x_advance as f32 * scale,
            dx: position.x_offset as f32 * scale,
            dy: position.y_offset as f32 * scale,
            unsafe_to_break: info.unsafe_to_break(),
            tatweel: info.safe_to_insert_tatweel(),
        })
        .collect();
    end_clusters(&mut glyphs, right_to_left, span.end);
    // Before 0.15 the flag is wrong for clusters of one glyph.
    for index in 0..glyphs.len() {
        let single = {
            let cluster = |at: Option<usize>| at.and_then(|at| glyphs.get(at)).map(|glyph| glyph.cluster);
            cluster(Some(index)) != cluster(index.checked_sub(1)) && cluster(Some(index)) != cluster(Some(index + 1))
        };
        if let Some(glyph) = glyphs.get_mut(index) {
            glyph.tatweel &= !(single && glyph.unsafe_to_break);
        }
    }
    glyphs
}

/// A cluster ends where the next one begins.
fn end_clusters(glyphs: &mut [ShapedGlyph], right_to_left: bool, end: usize) {
    let mut next = end;
    let mut current: Option<usize> = None;
    let mut close = |glyph: &mut ShapedGlyph| {
        if let Some(before) = current.filter(|&before| before != glyph.cluster.start) {
            next = before;
        }
        current = Some(glyph.cluster.start);
        glyph.cluster = Span::new(glyph.cluster.start, next);
    };
    if right_to_left {
        glyphs.iter_mut().for_each(&mut close);
    } else {
        glyphs.iter_mut().rev().for_each(&mut close);
    }
}

fn itemise(text: &str, span: Span, levels: &Levels, chain: [FontKey; 4]) -> Vec<Item> {
    let fonts = Fonts::bundled();
    let mut items: Vec<Item> = Vec::new();
    let mut pending_script = true;
    for (at, character) in span.of(text).char_indices() {
        let at = span.start + at;
        let end = at + character.len_utf8();
        if is_line_break(character) {
            continue;
        }
        let level = levels.at(at);
        let script = script_of(character);
        let last = items.last_mut().filter(|item| item.span.end == at && item.level == level);
        if let Some(item) = last {
            let font = if is_sticky(character) {
                item.font
            } else {
                fonts.font_for(chain, character)
            };
            let same_script = script.is_none_or(|script| pending_script || script == item.script);
            if font == item.font && same_script {
                if let Some(script) = script {
                    item.script = script;
                    pending_script = false;
                }
                item.span.end = end;
                continue;
            }
        }
        pending_script = script.is_none();
        let inherited = items.last().filter(|item| item.span.end == at).map(|item| item.script);
        items.push(Item {
            span: Span::new(at, end),
            level,
            font: fonts.font_for(chain, character),
            script: script.or(inherited).unwrap_or(harfrust::script::ARABIC),
            glyphs: Vec::new(),
        });
    }
    items
}

/// True for a character that ends a line wherever it stands.
pub(super) fn is_line_break(character: char) -> bool {
    matches!(
        character,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Marks and invisible characters stay in the font of the letter before them.
fn is_sticky(character: char) -> bool {
    is_combining_mark(character) || is_invisible(character) && !character.is_whitespace()
}

fn script_of(character: char) -> Option<harfrust::Script> {
    match character.script() {
        Script::Common | Script::Inherited | Script::Unknown => None,
        script => harfrust::Script::from_iso15924_tag(harfrust::Tag::from_u32(script.as_iso15924_tag())),
    }
}
