//! What stands above the text where several articles are open: which is shown, and the way to the others. Changes nothing
//! itself.

use egui::{Rect, Ui};

use super::command::Command;
use super::icon::Icon;
use super::panel::{row_parted_ui, row_ui};
use super::theme::{CONTROL_HEIGHT, GRID, TARGET, Theme, size};
use super::widgets::{Button, Label, Menu, menu_item_ui};
use crate::base::ArticleId;
use crate::view::Words;

/// What stands above the text.
#[derive(Clone, Debug)]
pub struct ArticleHeadView<'a> {
    /// The titles of all open articles.
    pub titles: &'a [String],
    /// Which is shown.
    pub shown: ArticleId,
    /// The words of the interface.
    pub words: &'a Words,
}

/// Height of what stands above the text, in points.
pub fn head_height(titles: usize) -> f32 {
    if titles > 1 { 48.0 } else { 0.0 }
}

/// Shows the switcher and the date in `rect`.
pub fn article_head_ui(ui: &mut Ui, rect: Rect, view: &ArticleHeadView<'_>, commands: &mut Vec<Command>) {
    let words = view.words;
    let theme = Theme::of(ui.ctx());
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, egui::Stroke::new(1.0, theme.line));
    let inside = rect.shrink2(egui::Vec2::new(GRID * 5.0, GRID));
    super::panel::region_ui(ui, &words.text("article-head"), inside, |ui| {
        ui.spacing_mut().item_spacing.y = GRID;
        row_ui(ui, CONTROL_HEIGHT, |ui| switcher_ui(ui, view, commands));
    });
}

fn close_ui(ui: &mut Ui, view: &ArticleHeadView<'_>, commands: &mut Vec<Command>) {
    let name = view.words.text("article-close");
    if Button::icon_only(Icon::Close, &name).height(TARGET).show_ui(ui).clicked() {
        commands.push(Command::CloseArticle(view.shown));
    }
}

fn switcher_ui(ui: &mut Ui, view: &ArticleHeadView<'_>, commands: &mut Vec<Command>) {
    let words = view.words;
    let theme = Theme::of(ui.ctx());
    let count = view.titles.len();
    let at = view.shown.0 as usize;
    let place = crate::base::Message::new("article-place")
        .with("at", words.count((at + 1) as u32))
        .with("count", words.count(count as u32));
    let choice = |ui: &mut Ui, commands: &mut Vec<Command>| {
        let title = view.titles.get(at).map(String::as_str).unwrap_or_default();
        let label = words.text("article-choose");
        let button = Button::new(title)
            .quiet()
            .icon(Icon::Down)
            .size(size::SMALL)
            .height(TARGET)
            .tooltip(&label);
        let button = button.show_ui(ui);
        Menu::width(360.0).show_ui(&button, |ui| {
            for (index, title) in (0_u32..).zip(view.titles) {
                if menu_item_ui(ui, title, Some(Icon::Document), None, index == view.shown.0, true) {
                    commands.push(Command::ShowArticle(ArticleId(index)));
                }
            }
        });
    };
    ui.spacing_mut().item_spacing.x = 2.0;
    row_parted_ui(ui, "article", commands, choice, |ui, commands| {
        let previous = words.text("article-previous");
        if Button::icon_only(Icon::Back, &previous)
            .height(TARGET)
            .enabled(at > 0)
            .show_ui(ui)
            .clicked()
        {
            commands.push(Command::ShowArticle(ArticleId((at.max(1) - 1) as u32)));
        }
        // The ring around a button that has the focus stands clear of the words.
        ui.add_space(2.0);
        Label::new(&words.get(&place))
            .size(size::SMALL)
            .color(theme.secondary)
            .show_ui(ui);
        ui.add_space(2.0);
        let next = words.text("article-next");
        if Button::icon_only(Icon::Forward, &next)
            .height(TARGET)
            .enabled(at + 1 < count)
            .show_ui(ui)
            .clicked()
        {
            commands.push(Command::ShowArticle(ArticleId((at + 1) as u32)));
        }
        close_ui(ui, view, commands);
    });
}
