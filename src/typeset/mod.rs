//! Arabic typesetting: fonts, layout, hit-testing, glyph pictures and outlines. The only place that names cosmic-text.
