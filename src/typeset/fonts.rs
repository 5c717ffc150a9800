//! The bundled fonts and what they cover. Owns font data, fallback order and metrics; knows no text.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use harfrust::{ShapePlan, ShaperData};
use swash::scale::ScaleContext;

use super::face::{Face, FontKey, Weight};

struct Source {
    family: &'static str,
    data: &'static [u8],
}

macro_rules! source {
    ($family:literal, $file:literal) => {
        Source {
            family: $family,
            data: include_bytes!(concat!("../../fonts/", $file)),
        }
    };
}

const SOURCES: [Source; 8] = [
    source!("Noto Naskh Arabic", "NotoNaskhArabic-Regular.ttf"),
    source!("Noto Naskh Arabic", "NotoNaskhArabic-Bold.ttf"),
    source!("Noto Kufi Arabic", "NotoKufiArabic-Bold.ttf"),
    source!("Vazirmatn", "Vazirmatn-Regular.ttf"),
    source!("Vazirmatn", "Vazirmatn-Medium.ttf"),
    source!("Vazirmatn", "Vazirmatn-Bold.ttf"),
    source!("Amiri", "Amiri-Regular.ttf"),
    source!("Amiri", "Amiri-Bold.ttf"),
];

/// One parsed font.
pub(super) struct Font {
    pub(super) family: &'static str,
    pub(super) raster: swash::FontRef<'static>,
    shaping: harfrust::FontRef<'static>,
    shaper_data: ShaperData,
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
    pub(super) left: f32,
    pub(super) right: f32,
}

impl Font {
    fn new(source: &Source) -> Option<Self> {
        let raster = swash::FontRef::from_index(source.data, 0)?;
        let shaping = harfrust::FontRef::new(source.data).ok()?;
        let metrics = raster.metrics(&[]);
        let units_per_em = f32::from(metrics.units_per_em.max(1));
        Some(Self {
            family: source.family,
            raster,
            shaper_data: ShaperData::new(&shaping),
            shaping,
            units_per_em,
            ascent: metrics.ascent / units_per_em,
            descent: metrics.descent / units_per_em,
            plans: Mutex::default(),
            extents: Mutex::default(),
        })
    }

    /// True where the font has a glyph for `character`.
    pub(super) fn covers(&self, character: char) -> bool {
        self.raster.charmap().map(character) != 0
    }

    /// A shaper and the plan for one direction and script.
    pub(super) fn shaper(&self, right_to_left: bool, script: harfrust::Script) -> (harfrust::Shaper<'_>, Arc<ShapePlan>) {
        let shaper = self.shaper_data.shaper(&self.shaping).build();
        let key = (right_to_left, u32::from_be_bytes(script.tag().to_be_bytes()));
        let mut plans = self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        let plan = plans
            .entry(key)
            .or_insert_with(|| Arc::new(ShapePlan::new(&shaper, direction(right_to_left), Some(script), None, &[])))
            .clone();
        (shaper, plan)
    }

    /// Ink of a glyph; `None` where it has none.
    pub(super) fn extents(&self, glyph: u16) -> Option<Extents> {
        let mut known = self.extents.lock().unwrap_or_else(PoisonError::into_inner);
        *known.entry(glyph).or_insert_with(|| self.measure(glyph))
    }

    fn measure(&self, glyph: u16) -> Option<Extents> {
        let mut context = ScaleContext::new();
        let mut scaler = context.builder(self.raster).hint(false).build();
        let outline = scaler.scale_outline(glyph).filter(|outline| !outline.is_empty())?;
        let bounds = outline.bounds();
        Some(Extents {
            above: bounds.max.y / self.units_per_em,
            below: -bounds.min.y / self.units_per_em,
            left: bounds.min.x / self.units_per_em,
            right: bounds.max.x / self.units_per_em,
        })
    }
}

/// The shaper's name of a direction.
pub(super) fn direction(right_to_left: bool) -> harfrust::Direction {
    if right_to_left {
        harfrust::Direction::RightToLeft
    } else {
        harfrust::Direction::LeftToRight
    }
}

/// All bundled fonts, parsed once.
pub(super) struct Fonts {
    fonts: Vec<Font>,
}

impl Fonts {
    /// The bundled fonts.
    pub(super) fn bundled() -> &'static Self {
        static FONTS: OnceLock<Fonts> = OnceLock::new();
        FONTS.get_or_init(|| Self {
            fonts: SOURCES.iter().filter_map(Font::new).collect(),
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

    /// The font of `chain` that shows `character`, the first where none does.
    pub(super) fn font_for(&self, chain: [FontKey; 4], character: char) -> FontKey {
        chain
            .into_iter()
            .find(|&key| self.get(key).is_some_and(|font| font.covers(character)))
            .unwrap_or(chain[0])
    }
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
