//! The bundled fonts and what they cover. Owns font data, fallback order and metrics; knows no text.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use cosmic_text::harfrust::{Direction, Script, ShapePlan, Shaper};
use cosmic_text::{CacheKey, CacheKeyFlags, Command, FontSystem, SubpixelBin, SwashCache, SwashImage, fontdb};

use super::face::{Face, FontKey, Weight};

struct Source {
    family: &'static str,
    weight: u16,
    data: &'static [u8],
}

macro_rules! source {
    ($family:literal, $weight:literal, $file:literal) => {
        Source {
            family: $family,
            weight: $weight,
            data: include_bytes!(concat!("../../fonts/", $file)),
        }
    };
}

const SOURCES: [Source; 14] = [
    source!("Noto Naskh Arabic", 400, "NotoNaskhArabic-Regular.ttf"),
    source!("Noto Naskh Arabic", 700, "NotoNaskhArabic-Bold.ttf"),
    source!("Noto Kufi Arabic", 700, "NotoKufiArabic-Bold.ttf"),
    source!("Vazirmatn", 400, "Vazirmatn-Regular.ttf"),
    source!("Vazirmatn", 500, "Vazirmatn-Medium.ttf"),
    source!("Vazirmatn", 700, "Vazirmatn-Bold.ttf"),
    source!("Amiri", 400, "Amiri-Regular.ttf"),
    source!("Amiri", 700, "Amiri-Bold.ttf"),
    source!("Noto Sans", 400, "NotoSans-Regular.ttf"),
    source!("Noto Sans Hebrew", 400, "NotoSansHebrew-Regular.ttf"),
    source!("Noto Sans Symbols", 400, "NotoSansSymbols-Regular.ttf"),
    source!("Noto Sans Math", 400, "NotoSansMath-Subset.ttf"),
    source!("Noto Sans Symbols 2", 400, "NotoSansSymbols2-Subset.ttf"),
    source!("Noto Emoji", 400, "NotoEmoji-Regular.ttf"),
];

/// What the typefaces lack: other alphabets that news quotes, then arrows, signs and emoji.
const OTHER_SCRIPTS: [FontKey; 6] = [FontKey(8), FontKey(9), FontKey(10), FontKey(11), FontKey(12), FontKey(13)];

/// Stands for a character that no bundled font has, such as a Chinese one: a sign to be seen, never an empty box.
pub(super) const UNKNOWN: char = '\u{25c7}';

/// The font of [`UNKNOWN`].
const UNKNOWN_FONT: FontKey = FontKey(12);

/// One parsed font.
pub(super) struct Font {
    pub(super) family: &'static str,
    parsed: Arc<cosmic_text::Font>,
    id: fontdb::ID,
    weight: fontdb::Weight,
    /// Units of the em.
    pub(super) units_per_em: f32,
    /// Above the baseline, in em.
    pub(super) ascent: f32,
    /// Below the baseline, in em, positive.
    pub(super) descent: f32,
    plans: Mutex<HashMap<(bool, u32), Arc<ShapePlan>>>,
    extents: Mutex<HashMap<u16, Option<Extents>>>,
}

/// Ink of a glyph above and below its baseline, in em.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Extents {
    pub(super) above: f32,
    pub(super) below: f32,
}

impl Font {
    fn new(system: &mut FontSystem, id: fontdb::ID, source: &Source) -> Option<Self> {
        let weight = fontdb::Weight(source.weight);
        let parsed = system.get_font(id, weight)?;
        let metrics = parsed.as_swash().metrics(&[]);
        let units_per_em = f32::from(metrics.units_per_em.max(1));
        Some(Self {
            family: source.family,
            parsed,
            id,
            weight,
            units_per_em,
            ascent: metrics.ascent / units_per_em,
            descent: metrics.descent / units_per_em,
            plans: Mutex::default(),
            extents: Mutex::default(),
        })
    }

    /// True where the font has a glyph for `character`.
    pub(super) fn covers(&self, character: char) -> bool {
        self.parsed.as_swash().charmap().map(character) != 0
    }

    /// A shaper and the plan for one direction and script.
    pub(super) fn shaper(&self, right_to_left: bool, script: Script) -> (&Shaper<'_>, Arc<ShapePlan>) {
        let shaper = self.parsed.shaper();
        let key = (right_to_left, u32::from_be_bytes(script.tag().to_be_bytes()));
        let mut plans = self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        let plan = plans
            .entry(key)
            .or_insert_with(|| Arc::new(ShapePlan::new(shaper, direction(right_to_left), Some(script), None, &[])))
            .clone();
        (shaper, plan)
    }

    /// Ink of a glyph; `None` where it has none.
    pub(super) fn extents(&self, glyph: u16) -> Option<Extents> {
        let mut known = self.extents.lock().unwrap_or_else(PoisonError::into_inner);
        *known.entry(glyph).or_insert_with(|| self.measure(glyph))
    }

    /// Control points lie outside of the ink at most, so what holds them holds the ink.
    fn measure(&self, glyph: u16) -> Option<Extents> {
        let commands = Fonts::bundled()
            .raster
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .outline(self, glyph, 1000.0)?;
        let (mut low, mut high) = (f32::INFINITY, f32::NEG_INFINITY);
        let mut add = |y: f32| {
            low = low.min(y / 1000.0);
            high = high.max(y / 1000.0);
        };
        for command in &commands {
            match command {
                Command::MoveTo(to) | Command::LineTo(to) => add(to.y),
                Command::QuadTo(control, to) => [control, to].into_iter().for_each(|point| add(point.y)),
                Command::CurveTo(one, other, to) => [one, other, to].into_iter().for_each(|point| add(point.y)),
                Command::Close => {}
            }
        }
        (low <= high).then_some(Extents {
            above: high,
            below: -low,
        })
    }
}

/// The font database with the rasteriser.
pub(super) struct Raster {
    system: FontSystem,
    cache: SwashCache,
}

impl Raster {
    fn key(font: &Font, glyph: u16, size: f32, x_bin: SubpixelBin) -> CacheKey {
        CacheKey {
            font_id: font.id,
            glyph_id: glyph,
            font_size_bits: size.to_bits(),
            x_bin,
            y_bin: SubpixelBin::Zero,
            font_weight: font.weight,
            flags: CacheKeyFlags::DISABLE_HINTING,
        }
    }

    /// The unhinted picture of a glyph, `size` pixels to the em, its origin `subpixel` right of a whole pixel, to the
    /// nearest quarter.
    pub(super) fn image(&mut self, font: &Font, glyph: u16, size: f32, subpixel: f32) -> Option<SwashImage> {
        let (_, bin) = SubpixelBin::new(subpixel);
        self.cache
            .get_image_uncached(&mut self.system, Self::key(font, glyph, size, bin))
    }

    /// The outline of a glyph at `size`, y upwards.
    pub(super) fn outline(&mut self, font: &Font, glyph: u16, size: f32) -> Option<Box<[Command]>> {
        let key = Self::key(font, glyph, size, SubpixelBin::Zero);
        self.cache.get_outline_commands_uncached(&mut self.system, key)
    }
}

/// The shaper's name of a direction.
pub(super) fn direction(right_to_left: bool) -> Direction {
    if right_to_left {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    }
}

/// All bundled fonts, parsed once.
pub(super) struct Fonts {
    fonts: Vec<Font>,
    /// Draws glyphs; locked for one glyph at a time.
    pub(super) raster: Mutex<Raster>,
}

impl Fonts {
    /// The bundled fonts.
    pub(super) fn bundled() -> &'static Self {
        static FONTS: OnceLock<Fonts> = OnceLock::new();
        FONTS.get_or_init(|| {
            // A database of the bundled fonts only: the system's are never looked for.
            let mut database = fontdb::Database::new();
            let ids: Vec<Option<fontdb::ID>> = SOURCES
                .iter()
                .map(|source| {
                    let loaded = database.load_font_source(fontdb::Source::Binary(Arc::new(source.data)));
                    loaded.first().copied()
                })
                .collect();
            let mut system = FontSystem::new_with_locale_and_db("ar".to_owned(), database);
            let sources = ids.into_iter().zip(&SOURCES);
            let fonts = sources
                .filter_map(|(id, source)| Font::new(&mut system, id?, source))
                .collect();
            let cache = SwashCache::new();
            Self {
                fonts,
                raster: Mutex::new(Raster { system, cache }),
            }
        })
    }

    /// A font by its key; `None` for a key of another build.
    pub(super) fn get(&self, key: FontKey) -> Option<&Font> {
        self.fonts.get(usize::from(key.0))
    }

    /// The fonts to try for a face and weight, best first. One of every family, so that what any font has is found.
    pub(super) fn chain(face: Face, weight: Weight) -> [FontKey; 4] {
        let naskh = FontKey(u8::from(weight == Weight::Bold));
        let kufi = FontKey(2);
        let interface = FontKey(match weight {
            Weight::Regular => 3,
            Weight::Medium => 4,
            Weight::Bold => 5,
        });
        let amiri = FontKey(6 + u8::from(weight == Weight::Bold));
        match face {
            Face::Naskh => [naskh, amiri, interface, kufi],
            Face::Kufi => [kufi, interface, naskh, amiri],
            Face::Interface => [interface, naskh, amiri, kufi],
            Face::Amiri => [amiri, naskh, interface, kufi],
        }
    }

    /// The font that shows `character`: of `chain` where one does, else of another script, else that of [`UNKNOWN`];
    /// the first of `chain` for what is not drawn at all.
    pub(super) fn font_for(&self, chain: [FontKey; 4], character: char) -> FontKey {
        if is_invisible(character) {
            return chain[0];
        }
        chain
            .into_iter()
            .chain(OTHER_SCRIPTS)
            .find(|&key| self.get(key).is_some_and(|font| font.covers(character)))
            .unwrap_or(UNKNOWN_FONT)
    }
}

/// True for characters that only steer the text: spaces, direction marks, joiners, variation selectors. The shaper leaves
/// them out where a font has no glyph for them.
pub(super) fn is_invisible(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_font_is_read() {
        assert_eq!(Fonts::bundled().fonts.len(), SOURCES.len());
        for font in &Fonts::bundled().fonts {
            assert!(
                font.ascent > 0.3 && font.descent > 0.1,
                "{} {} {}",
                font.family,
                font.ascent,
                font.descent
            );
        }
    }

    #[test]
    fn what_news_quotes_is_covered_and_the_rest_is_a_sign() {
        let fonts = Fonts::bundled();
        let chain = Fonts::chain(Face::Naskh, Weight::Regular);
        let shown = |character: char| fonts.get(fonts.font_for(chain, character)).unwrap();
        for character in "שПЕλ→←↑↓⇒≥≠★✓✔●■▲①😀👍❤₪₺№ŞğİçŽ".chars() {
            assert!(shown(character).covers(character), "{character:?}");
        }
        for character in "中日ไ\u{10ffff}".chars() {
            assert!(
                !shown(character).covers(character) && shown(character).covers(UNKNOWN),
                "{character:?}"
            );
        }
        // A mark of direction changes no font.
        assert_eq!(fonts.font_for(chain, '\u{200f}'), chain[0]);
    }

    #[test]
    fn punctuation_of_news_is_covered_in_every_face() {
        for face in [Face::Naskh, Face::Kufi, Face::Interface, Face::Amiri] {
            let chain = Fonts::chain(face, Weight::Regular);
            for character in "«»“”…–—،؛؟٪٫٬0123456789٠١٢٣٤٥٦٧٨٩۰۱۲%$€£/+\u{2212}·•()[]ﷺ".chars()
            {
                let font = Fonts::bundled().font_for(chain, character);
                assert!(
                    Fonts::bundled().get(font).is_some_and(|font| font.covers(character)),
                    "{face:?} has no {character:?}"
                );
            }
        }
    }
}
