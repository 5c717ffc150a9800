//! The menu of the article pane: what can be done to a fact and to the selection, and how the page is set.

use egui::{Response, Ui};

use super::{MEASURE_EM, ReaderOptions, ReaderPane};
use crate::base::FactKind;
use crate::library::PageSettings;
use crate::ui::command::{Command, Editing};
use crate::ui::icon::Icon;
use crate::ui::why::{add_menu_ui, fact_menu, fact_menu_ui};
use crate::ui::widgets::{menu_item_ui, menu_separator_ui};
use crate::view::{Digits, Strings};

impl ReaderPane {
    /// What adding a fact of a kind begins with: the selected words.
    pub(super) fn addition(&self, kind: FactKind) -> Option<Editing> {
        let model = self.model.as_ref()?;
        let span = self.selection.as_ref()?.span();
        (!span.of(&model.document.text).trim().is_empty()).then_some(Editing::New {
            article: model.article,
            span,
            kind,
        })
    }

    pub(super) fn menu_ui(
        &mut self,
        response: &Response,
        options: &ReaderOptions,
        strings: &Strings,
        commands: &mut Vec<Command>,
    ) {
        let words = |key: &str| strings.text(key);
        fact_menu().context_ui(response, |ui| {
            let on_fact = options.menu.filter(|_| self.menu_on_fact);
            if let Some(menu) = on_fact {
                fact_menu_ui(ui, menu, strings, commands);
                menu_separator_ui(ui);
            }
            if let Some(Editing::New { article, span, .. }) = self.addition(FactKind::Seats) {
                add_menu_ui(ui, |kind| Editing::New { article, span, kind }, strings, commands);
            }
            let selected = self.selected_text().map(ToOwned::to_owned);
            let can_copy = selected.is_some();
            if menu_item_ui(ui, &words("reader-copy"), Some(Icon::Copy), Some("Ctrl+C"), false, can_copy) {
                self.copied = selected;
            }
            if menu_item_ui(ui, &words("reader-select-all"), None, Some("Ctrl+A"), false, true) {
                self.select_all();
            }
            if menu_item_ui(ui, &words("reader-find"), Some(Icon::Search), Some("Ctrl+F"), false, true) {
                self.find();
            }
            if on_fact.is_some() {
                return;
            }
            menu_separator_ui(ui);
            for (key, icon, keys, zoom) in [
                ("reader-zoom-in", Some(Icon::Plus), "Ctrl++", options.zoom * 1.1),
                ("reader-zoom-out", Some(Icon::Minus), "Ctrl+-", options.zoom / 1.1),
                ("reader-zoom-reset", None, "Ctrl+0", 1.0),
            ] {
                if menu_item_ui(ui, &words(key), icon, Some(keys), false, true) {
                    commands.push(Command::SetZoom(zoom));
                }
            }
            menu_separator_ui(ui);
            page_menu_ui(ui, options.page, options.text_width_em, strings, commands);
        });
    }
}

/// The items that say how the article is set: digits, vowel marks, face, margins, width.
pub fn page_menu_ui(ui: &mut Ui, page: PageSettings, width_em: Option<f32>, strings: &Strings, commands: &mut Vec<Command>) {
    let mut item = |ui: &mut Ui, key: &str, ticked: bool, changed: PageSettings| {
        if menu_item_ui(ui, &strings.text(key), None, None, ticked, true) {
            commands.push(Command::SetPage(changed));
        }
    };
    for (digits, key) in [
        (None, "reader-digits-written"),
        (Some(Digits::Latin), "reader-digits-latin"),
        (Some(Digits::ArabicIndic), "reader-digits-arabic"),
    ] {
        item(ui, key, page.digits == digits, PageSettings { digits, ..page });
    }
    let vowels = PageSettings {
        hide_vowels: !page.hide_vowels,
        ..page
    };
    item(ui, "reader-hide-vowels", page.hide_vowels, vowels);
    let classical = PageSettings {
        classical: !page.classical,
        ..page
    };
    item(ui, "reader-classical", page.classical, classical);
    let justify = PageSettings {
        justify: !page.justify,
        ..page
    };
    item(ui, "reader-justify", page.justify, justify);
    let width = width_em.unwrap_or(MEASURE_EM);
    if menu_item_ui(ui, &strings.text("reader-wider"), None, None, false, width < 60.0) {
        commands.push(Command::SetTextWidth(Some((width + 3.0).min(60.0))));
    }
    if menu_item_ui(ui, &strings.text("reader-narrower"), None, None, false, width > 18.0) {
        commands.push(Command::SetTextWidth(Some((width - 3.0).max(18.0))));
    }
}
