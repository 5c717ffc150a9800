//! The one font that egui itself asks for. It shows no text of ours, yet will not start without any.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily};

/// Gives egui a bundled font.
pub(super) fn install(context: &Context) {
    let mut fonts = FontDefinitions::empty();
    let data = FontData::from_static(include_bytes!("../../fonts/Vazirmatn-Regular.ttf"));
    fonts.font_data.insert("interface".to_owned(), Arc::new(data));
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, vec!["interface".to_owned()]);
    }
    context.set_fonts(fonts);
}
