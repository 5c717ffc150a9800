//! The bar at the top: the program's name, the dossier, and what can be done to all of it. Changes nothing itself.

use std::path::PathBuf;

use egui::{Rect, Stroke, Ui};

use super::areas::{self, Area};
use super::command::{Command, Picture, Sheet};
use super::icon::Icon;
use super::panel::{region_ui, row_parted_ui, row_ui};
use super::theme::{GRID, Theme, size};
use super::widgets::{Button, Label, Menu, menu_item_ui, menu_separator_ui};
use crate::library::{PageSettings, ThemeChoice};
use crate::typeset::{Face, Weight};
use crate::view::{Digits, Language, MonthNames, Words};

/// Height of the bar in points.
pub const TOOLBAR_HEIGHT: f32 = 56.0;

/// What the bar shows.
#[derive(Clone, Debug)]
pub struct ToolbarView<'a> {
    /// The dossier's name; empty where nothing is open.
    pub dossier: &'a str,
    /// How many articles, in words; empty where one or none is open.
    pub articles: &'a str,
    /// True where something is open.
    pub has_articles: bool,
    /// True where there is a step to take back.
    pub can_undo: bool,
    /// True where there is a step to make again.
    pub can_redo: bool,
    /// Paths and names of the files opened last.
    pub recent: &'a [(PathBuf, String)],
    /// Light, dark or as the system.
    pub theme: ThemeChoice,
    /// Digits of the program's own numbers.
    pub digits: Digits,
    /// Arabic month names of the program's own dates.
    pub months: MonthNames,
    /// How the article is set.
    pub page: PageSettings,
    /// Width of the article's column.
    pub text_width_em: Option<f32>,
    /// True where nothing moves on its own.
    pub reduced_motion: bool,
    /// True where the dossier's file lacks what was changed.
    pub unsaved: bool,
    /// The words of the interface.
    pub words: &'a Words,
}

/// Least width of the bar, in points, that leaves room for the program's name.
const NARROWEST_NAMED: f32 = 440.0;

/// Shows the bar in `rect`.
pub fn toolbar_ui(ui: &mut Ui, rect: Rect, view: &ToolbarView<'_>, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui.ctx());
    let words = view.words;
    ui.painter().rect_filled(rect, 0.0, theme.paper);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, theme.line));
    let inside = rect.shrink2(egui::Vec2::new(GRID * 5.0, 0.0));
    areas::place(ui.ctx(), Area::Toolbar, rect);
    region_ui(ui, &words.text("toolbar"), inside, |ui| {
        row_ui(ui, TOOLBAR_HEIGHT, |ui| {
            // In the narrowest windows there is room for what can be done, and for no name beside it.
            if inside.width() >= NARROWEST_NAMED {
                Label::new(&words.text("app-name"))
                    .face(Face::Kufi)
                    .weight(Weight::Bold)
                    .size(size::HEADING - 2.0)
                    .color(theme.accent)
                    .show_ui(ui);
                ui.add_space(GRID * 2.0);
            }
            let wide = ui.available_width() > 620.0;
            row_parted_ui(
                ui,
                "toolbar",
                commands,
                |ui, _| dossier_ui(ui, view),
                |ui, commands| actions_ui(ui, view, wide, commands),
            );
        });
    });
}

/// What is open, and whether its file lacks something.
fn dossier_ui(ui: &mut Ui, view: &ToolbarView<'_>) {
    if view.dossier.is_empty() || ui.available_width() < 80.0 {
        return;
    }
    let theme = Theme::of(ui.ctx());
    // Often the name of a file.
    let dossier = crate::document::open::isolated(view.dossier);
    let name = if view.articles.is_empty() {
        dossier
    } else {
        format!("{dossier} · {}", view.articles)
    };
    Label::new(&name).color(theme.secondary).truncate().show_ui(ui);
    if view.unsaved && ui.available_width() > 120.0 {
        Label::new(&view.words.text("dossier-unsaved"))
            .size(size::SMALL)
            .color(theme.accent)
            .truncate()
            .show_ui(ui);
    }
}

fn actions_ui(ui: &mut Ui, view: &ToolbarView<'_>, wide: bool, commands: &mut Vec<Command>) {
    let words = view.words;
    open_ui(ui, view, wide, commands);
    let export = words.text("action-export");
    let button = if wide {
        Button::new(&export).icon(Icon::Export)
    } else {
        Button::icon_only(Icon::Export, &export)
    };
    if button.enabled(view.has_articles).show_ui(ui).clicked() {
        commands.push(Command::Show(Sheet::Export(Picture::Seats)));
    }
    ui.add_space(GRID);
    if view.has_articles || view.can_undo || view.can_redo {
        let undo = words.text("action-undo");
        if Button::icon_only(Icon::Undo, &undo)
            .enabled(view.can_undo)
            .show_ui(ui)
            .clicked()
        {
            commands.push(Command::Undo);
        }
        let redo = words.text("action-redo");
        if Button::icon_only(Icon::Redo, &redo)
            .enabled(view.can_redo)
            .show_ui(ui)
            .clicked()
        {
            commands.push(Command::Redo);
        }
    }
    let search = words.text("action-find");
    if view.has_articles && Button::icon_only(Icon::Search, &search).show_ui(ui).clicked() {
        commands.push(Command::Find);
    }
    let (other, name) = match words.language() {
        Language::Arabic => (Language::English, "EN"),
        Language::English => (Language::Arabic, "ع"),
    };
    let switch = words.text("switch-language");
    if Button::new(name).quiet().tooltip(&switch).show_ui(ui).clicked() {
        commands.push(Command::SetLanguage(other));
    }
    settings_ui(ui, view, commands);
}

fn open_ui(ui: &mut Ui, view: &ToolbarView<'_>, wide: bool, commands: &mut Vec<Command>) {
    let words = view.words;
    let open = words.text("action-open");
    let button = if wide {
        Button::new(&open).icon(Icon::Open).primary()
    } else {
        Button::icon_only(Icon::Open, &open).primary()
    };
    let button = button.show_ui(ui);
    if areas::enters(ui.ctx(), Area::Toolbar) {
        button.request_focus();
    }
    if button.clicked() {
        commands.push(Command::OpenDialog);
    }
    let recent = words.text("recent-files");
    let more = Button::icon_only(Icon::Down, &recent).width(28.0).show_ui(ui);
    Menu::width(300.0).show_ui(&more, |ui| {
        if view.recent.is_empty() {
            menu_item_ui(ui, &words.text("recent-none"), None, None, false, false);
        }
        for (path, name) in view.recent.iter().take(10) {
            if menu_item_ui(ui, name, Some(Icon::Document), None, false, true) {
                commands.push(Command::OpenPaths(vec![path.clone()]));
            }
        }
        if !view.recent.is_empty() {
            menu_separator_ui(ui);
            if menu_item_ui(ui, &words.text("recent-clear"), Some(Icon::Close), None, false, true) {
                commands.push(Command::ClearRecent);
            }
        }
        menu_separator_ui(ui);
        if menu_item_ui(ui, &words.text("action-sample"), Some(Icon::Document), None, false, true) {
            commands.push(Command::OpenSample);
        }
        if menu_item_ui(
            ui,
            &words.text("action-new"),
            Some(Icon::Plus),
            Some("Ctrl+N"),
            false,
            view.has_articles,
        ) {
            commands.push(Command::NewDossier);
        }
        if menu_item_ui(ui, &words.text("action-save"), None, Some("Ctrl+S"), false, view.has_articles) {
            commands.push(Command::Save);
        }
        if menu_item_ui(
            ui,
            &words.text("action-save-as"),
            None,
            Some("Ctrl+Shift+S"),
            false,
            view.has_articles,
        ) {
            commands.push(Command::SaveAs);
        }
    });
}

fn settings_ui(ui: &mut Ui, view: &ToolbarView<'_>, commands: &mut Vec<Command>) {
    let words = view.words;
    let settings = Button::icon_only(Icon::Settings, &words.text("settings")).show_ui(ui);
    Menu::width(260.0).show_ui(&settings, |ui| {
        let heading = |ui: &mut Ui, key: &str| {
            let theme = Theme::of(ui.ctx());
            row_ui(ui, 24.0, |ui| {
                ui.add_space(GRID * 2.0);
                Label::new(&words.text(key))
                    .size(size::SMALL)
                    .color(theme.secondary)
                    .show_ui(ui);
            });
        };
        heading(ui, "settings-look");
        for (choice, key, icon) in [
            (ThemeChoice::System, "theme-system", None),
            (ThemeChoice::Light, "theme-light", Some(Icon::Sun)),
            (ThemeChoice::Dark, "theme-dark", Some(Icon::Moon)),
        ] {
            if menu_item_ui(ui, &words.text(key), icon, None, view.theme == choice, true) {
                commands.push(Command::SetTheme(choice));
            }
        }
        if menu_item_ui(ui, &words.text("motion-none"), None, None, view.reduced_motion, true) {
            commands.push(Command::SetReducedMotion(!view.reduced_motion));
        }
        menu_separator_ui(ui);
        heading(ui, "settings-figures");
        for (digits, key) in [(Digits::Latin, "digits-latin"), (Digits::ArabicIndic, "digits-arabic")] {
            if menu_item_ui(ui, &words.text(key), None, None, view.digits == digits, true) {
                commands.push(Command::SetDigits(digits));
            }
        }
        let months = MonthNames::ALL;
        let at = months.iter().position(|known| *known == view.months).unwrap_or(0);
        let name = crate::base::Message::new("months-item").with("names", words.text(months_key(view.months)));
        if menu_item_ui(ui, &words.get(&name), None, None, false, true)
            && let Some(next) = months.get((at + 1) % months.len())
        {
            commands.push(Command::SetMonthNames(*next));
        }
        menu_separator_ui(ui);
        heading(ui, "settings-article");
        super::reader::page_menu_ui(ui, view.page, view.text_width_em, &words.strings, commands);
        menu_separator_ui(ui);
        if menu_item_ui(ui, &words.text("shortcuts"), Some(Icon::Help), Some("F1"), false, true) {
            commands.push(Command::Show(Sheet::Shortcuts));
        }
    });
}

fn months_key(months: MonthNames) -> &'static str {
    match months {
        MonthNames::Levantine => "months-levantine",
        MonthNames::Egyptian => "months-egyptian",
        MonthNames::Moroccan => "months-moroccan",
        MonthNames::Algerian => "months-algerian",
    }
}
