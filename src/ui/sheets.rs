//! The small sheets over the window: keys, a field for a path, a publication date. Change nothing themselves.

use egui::{Id, Key, Ui, Vec2};

use super::command::{Command, PathPurpose};
use super::flow::Flow;
use super::panel::{row_ui, sheet_ui};
use super::theme::{GRID, TARGET, Theme, size};
use super::typed::parse_day;
use super::widgets::{Button, Label, TextField};
use crate::base::ArticleId;
use crate::typeset::{Direction, Weight};
use crate::view::Words;

/// What the sheets remember while they are open.
#[derive(Debug, Default)]
pub struct SheetsState {
    /// The path as typed.
    pub path: String,
    /// The date as typed.
    pub date: String,
    /// True until the field has been given the keyboard.
    pub fresh: bool,
}

/// The keys and what they do: Fluent keys beside their names.
const KEYS: [(&str, &str); 23] = [
    ("Ctrl+O", "key-open"),
    ("Ctrl+V", "key-paste"),
    ("Ctrl+S", "key-save"),
    ("Ctrl+E", "key-export"),
    ("Ctrl+F", "key-find"),
    ("Ctrl+Z / Ctrl+Y", "key-undo"),
    ("F8 / Shift+F8", "key-step"),
    ("Ctrl+Enter", "key-confirm"),
    ("F2 / Delete", "key-correct"),
    ("Ctrl+M / Ctrl+H", "key-add"),
    ("Ctrl+L", "key-language"),
    ("Ctrl+D", "key-theme"),
    ("Ctrl+Tab", "key-next-article"),
    ("Ctrl+W", "key-close-article"),
    ("Ctrl+1 … 5", "key-charts"),
    ("Ctrl+R", "key-reference"),
    ("Ctrl+ + / − / 0", "key-zoom"),
    ("F6 / Shift+F6", "key-area"),
    ("← → ↑ ↓", "key-marks"),
    ("Shift+← →, + / − / 0", "key-timeline"),
    ("Tab", "key-tab"),
    ("Esc", "key-escape"),
    ("F1", "key-help"),
];

/// The sheet of keys.
pub fn shortcuts_ui(ui: &Ui, words: &Words, commands: &mut Vec<Command>) {
    let title = words.text("shortcuts");
    let shown = sheet_ui(ui, &title, 520.0, |ui| {
        let theme = Theme::of(ui.ctx());
        Label::new(&title).size(size::TITLE).weight(Weight::Bold).show_ui(ui);
        ui.add_space(GRID * 2.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        for (keys, does) in KEYS {
            row_ui(ui, 26.0, |ui| {
                Label::new(&words.text(does)).size(size::SMALL).show_ui(ui);
                super::panel::row_end_ui(ui, |ui| {
                    Label::new(keys)
                        .size(size::SMALL)
                        .color(theme.secondary)
                        .direction(Direction::LeftToRight)
                        .show_ui(ui);
                });
            });
        }
        ui.add_space(GRID * 2.0);
        if Button::new(&words.text("close")).show_ui(ui).clicked() {
            commands.push(Command::CloseTop);
        }
    });
    if shown.should_close() {
        commands.push(Command::CloseTop);
    }
}

/// A field for a path, where the system has no file dialog.
pub fn path_field_ui(ui: &Ui, purpose: PathPurpose, state: &mut SheetsState, words: &Words, commands: &mut Vec<Command>) {
    let title = words.text(match purpose {
        PathPurpose::Open => "dialog-open",
        PathPurpose::Save => "dialog-save",
        PathPurpose::Export => "dialog-export",
    });
    let shown = sheet_ui(ui, &title, 480.0, |ui| {
        let theme = Theme::of(ui.ctx());
        Label::new(&title).size(size::TITLE).weight(Weight::Bold).show_ui(ui);
        let hint = words.text("path-field-hint");
        Label::new(&hint).size(size::SMALL).color(theme.secondary).show_ui(ui);
        ui.add_space(GRID);
        let id = Id::unique("waqai-path-field");
        let name = words.text("path-field");
        let field = TextField::new(id, &mut state.path, &name).path().show_ui(ui);
        if std::mem::take(&mut state.fresh) {
            field.request_focus();
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.add_space(GRID * 2.0);
        let given = !state.path.trim().is_empty();
        if buttons_ui(ui, &title, given, words, commands) || entered && given {
            let path = std::path::PathBuf::from(state.path.trim());
            commands.push(Command::CloseTop);
            commands.push(match purpose {
                PathPurpose::Open => Command::OpenPaths(vec![path]),
                PathPurpose::Save => Command::SaveTo(path),
                PathPurpose::Export => Command::ExportTo(path),
            });
        }
    });
    if shown.should_close() {
        commands.push(Command::CloseTop);
    }
}

/// How the publication date of an article is known.
#[derive(Clone, Debug, Default)]
pub struct DateSheetView {
    /// The basis in words.
    pub basis: String,
    /// The steps that led to it, in words.
    pub steps: Vec<String>,
    /// True where the user gave the date, so that it can be taken back.
    pub is_given: bool,
}

/// The publication date of an article, to be set or taken back.
pub fn date_sheet_ui(
    ui: &Ui,
    article: ArticleId,
    view: &DateSheetView,
    state: &mut SheetsState,
    words: &Words,
    commands: &mut Vec<Command>,
) {
    let title = words.text("published-title");
    let shown = sheet_ui(ui, &title, 440.0, |ui| {
        let theme = Theme::of(ui.ctx());
        Label::new(&title).size(size::TITLE).weight(Weight::Bold).show_ui(ui);
        Label::new(&view.basis).size(size::SMALL).color(theme.secondary).show_ui(ui);
        for step in view.steps.iter().take(8) {
            Label::new(&format!("• {step}"))
                .size(size::SMALL)
                .color(theme.secondary)
                .show_ui(ui);
        }
        ui.add_space(GRID);
        let id = Id::unique("waqai-date-field");
        let name = words.text("published-field");
        let hint = words.text("published-hint");
        let field = TextField::new(id, &mut state.date, &name).hint(&hint).figures().show_ui(ui);
        if std::mem::take(&mut state.fresh) {
            field.request_focus();
        }
        let typed = state.date.trim();
        let date = parse_day(typed);
        if !typed.is_empty() && date.is_none() {
            Label::new(&words.text("published-wrong"))
                .size(size::SMALL)
                .color(theme.error)
                .show_ui(ui);
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.add_space(GRID * 2.0);
        let set = words.text("published-set");
        if (buttons_ui(ui, &set, date.is_some(), words, commands) || entered) && date.is_some() {
            commands.push(Command::SetPublished(article, date));
        }
        if view.is_given {
            let back = words.text("published-take-back");
            if Button::new(&back)
                .quiet()
                .size(size::SMALL)
                .height(TARGET)
                .show_ui(ui)
                .clicked()
            {
                commands.push(Command::SetPublished(article, None));
            }
        }
    });
    if shown.should_close() {
        commands.push(Command::CloseTop);
    }
}

/// The two buttons of a sheet; true where the first is pressed.
fn buttons_ui(ui: &mut Ui, act: &str, enabled: bool, words: &Words, commands: &mut Vec<Command>) -> bool {
    let flow = Flow::of(ui.ctx());
    let size = Vec2::new(ui.available_width(), super::theme::CONTROL_HEIGHT);
    ui.allocate_ui_with_layout(size, flow.row(), |ui| {
        let done = Button::new(act).primary().enabled(enabled).show_ui(ui).clicked();
        if Button::new(&words.text("cancel")).show_ui(ui).clicked() {
            commands.push(Command::CloseTop);
        }
        done
    })
    .inner
}
