//! The article pane: set text that scrolls at any length, words that state facts, selection, search, zoom. It returns
//! commands and changes nothing outside of itself. Knows no files and no charts.

mod find;
mod heights;
mod keys;
mod menu;
mod page;
mod paint;
mod scroll;
mod select;

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Id, Rect, Response, Role as Kind, Sense, Ui, Vec2, WidgetInfo};

use self::find::{BAR_HEIGHT, Find};
use self::heights::Heights;
pub use self::menu::page_menu_ui;
use self::page::{Page, Placed};
use self::select::Selection;
use super::areas::{self, Area};
use super::command::Command;
use super::flow::Flow;
use super::linked::Linked;
use super::text::Text;
use super::theme::size;
use super::why::FactMenu;
use super::widgets::Label;

use crate::base::{FactId, Span};
use crate::library::PageSettings;
use crate::typeset::Face;
use crate::view::Strings;
use crate::view::reader::ReaderModel;
use crate::view::shown::ShownAs;

/// Above the first line and below the last, in points.
const PADDING: (f32, f32) = (28.0, 72.0);
/// Width of the column in ems, where the user chose none.
const MEASURE_EM: f32 = 29.0;

/// How the user wants text to be set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReaderOptions {
    /// Size of letters, 1 as designed.
    pub zoom: f32,
    /// Width of the column in ems of the text; `None` as designed.
    pub text_width_em: Option<f32>,
    /// Face, margins, digits and vowel marks.
    pub page: PageSettings,
    /// The fact that is explained, for the menu on its words.
    pub menu: Option<FactMenu>,
    /// What covers the foot of the page, such as the explanation of a fact, in points.
    pub covered: f32,
}

impl Default for ReaderOptions {
    fn default() -> Self {
        Self {
            zoom: 1.0,
            text_width_em: None,
            page: PageSettings::default(),
            menu: None,
            covered: 0.0,
        }
    }
}

/// The state of the article pane, kept by its owner from frame to frame.
#[derive(Debug, Default)]
pub struct ReaderPane {
    model: Option<Arc<ReaderModel>>,
    page: Option<Page>,
    heights: Heights,
    placed: BTreeMap<usize, Placed>,
    /// The topmost item, and how far it is scrolled past, in points. Padding belongs to the first item.
    anchor: (usize, f32),
    view_height: f32,
    selection: Option<Selection>,
    find: Find,
    hovered: Vec<FactId>,
    seen_selection: u64,
    /// Words to bring into view.
    target: Option<Span>,
    /// What covers the foot of the page, in points.
    covered: f32,
    motion: Option<Motion>,
    /// Words for the clipboard.
    copied: Option<String>,
    /// The menu was opened on words that state a fact.
    menu_on_fact: bool,
}

/// A journey to another place of the article.
#[derive(Clone, Copy, Debug)]
struct Motion {
    from: f32,
    to: f32,
    begun: f64,
}

impl ReaderPane {
    /// Opens the search bar, with the selected words in it, or goes to its field.
    pub fn find(&mut self) {
        let selected = self.selected_text().map(ToOwned::to_owned);
        self.find.begin(selected.as_deref());
    }

    /// True while the search bar is open.
    pub fn is_finding(&self) -> bool {
        self.find.open
    }

    /// Brings the words that state a fact into view, in a short motion; where some of them are in view already, those.
    pub fn scroll_to(&mut self, fact: FactId) {
        let words = self.words_in_view(fact);
        self.target = words
            .or_else(|| self.model.as_ref().and_then(|model| model.words_of(fact)))
            .or(self.target);
    }

    /// The first words in view that state a fact.
    fn words_in_view(&self, fact: FactId) -> Option<Span> {
        let model = self.model.as_ref()?;
        let bottom = self.offset() + self.view_height;
        let is_above_bottom = |span: Span| {
            let item = model.item_at(span.start);
            item.is_some_and(|item| self.heights.before(item) + PADDING.0 < bottom)
        };
        let top = self.top_byte();
        let mut own = model.marks.iter().filter(|mark| mark.fact == fact && mark.span.start >= top);
        own.next().map(|mark| mark.span).filter(|span| is_above_bottom(*span))
    }

    /// The first byte of the article in view, for the next session.
    pub fn first_in_view(&self) -> usize {
        self.top_byte()
    }

    /// Brings the block of a byte to the top at once, as when a session is put back.
    pub fn begin_at(&mut self, byte: usize) {
        if let Some(item) = self
            .model
            .as_ref()
            .and_then(|model| model.item_at(byte))
            .filter(|item| *item > 0)
        {
            self.anchor = (item, 0.0);
        }
    }

    /// The selected words, in the order of the article's own text.
    pub fn selected_text(&self) -> Option<&str> {
        let model = self.model.as_ref()?;
        let span = self.selection.as_ref()?.span();
        Some(span.of(&model.document.text)).filter(|words| !words.is_empty())
    }

    /// Shows the article in all the room there is.
    pub fn show_ui(
        &mut self,
        ui: &mut Ui,
        model: &Arc<ReaderModel>,
        options: &ReaderOptions,
        linked: &Linked,
        strings: &Strings,
    ) -> Vec<Command> {
        let mut commands = Vec::new();
        let id = ui.scope_id().with("reader");
        let area = ui.available_rect_before_wrap();
        ui.allocate_rect(area, Sense::hover());
        self.take_model(model);
        if model.items.is_empty() {
            let words = strings.text("reader-empty");
            let middle = Rect::from_center_size(area.center(), Vec2::new(area.width().min(360.0), 60.0));
            ui.scope_builder(egui::UiBuilder::new().max_rect(middle), |ui| {
                let theme = super::theme::Theme::of(ui.ctx());
                Label::new(&words)
                    .color(theme.secondary)
                    .align(crate::typeset::Align::Center)
                    .show_ui(ui);
            });
            return commands;
        }
        let bar = if self.find.open { BAR_HEIGHT } else { 0.0 };
        let view = Rect::from_min_max(area.min + Vec2::new(0.0, bar), area.max);
        let column = column(view, options);
        self.take_page(
            Page {
                width: column.width(),
                zoom: options.zoom,
                face: if options.page.classical { Face::Amiri } else { Face::Naskh },
                justify: options.page.justify,
                shown: ShownAs {
                    digits: options.page.digits,
                    hide_vowels: options.page.hide_vowels,
                },
            },
            view.height(),
        );

        let response = ui.interact(view, id, Sense::click_and_drag());
        areas::place(ui.ctx(), Area::Article, view);
        if areas::enters(ui.ctx(), Area::Article) {
            response.request_focus();
        }
        announce(ui, &response, strings);
        let text = Text::of(ui.ctx());
        // The one that is explained, else the first of this article.
        let mut chosen = linked.selected.get(linked.shown).into_iter().chain(&linked.selected);
        let own = chosen.find(|fact| fact.article == model.article).copied();
        let more_is_covered = self.cover(options.covered, !linked.selected.is_empty());
        if linked.selection_count != self.seen_selection || more_is_covered {
            self.seen_selection = linked.selection_count;
            match own {
                Some(fact) => self.scroll_to(fact),
                None if more_is_covered && linked.selected.is_empty() => {
                    self.target = self.selection.as_ref().map(Selection::span);
                }
                None => {}
            }
        }
        self.keys(ui, &response, options, &text, &mut commands);
        let top = self.top_byte();
        if self.find.advance(model, top) {
            ui.ctx().request_repaint();
        }
        if std::mem::take(&mut self.find.moved) {
            self.target = self.find.current();
        }
        self.scroll(ui, &response, &text);
        self.move_to_target(ui, &text);
        self.settle(&text);

        let visible = self.visible(&text, view);
        self.point(ui, &response, &visible, column, &mut commands);
        self.paint(ui, &visible, view, column, linked, id, &mut commands);
        super::widgets::area_ring(ui, &response, view);
        if let Some(moved) = super::widgets::scroll_bar_ui(ui, id, view, self.content_height(), self.offset()) {
            self.motion = None;
            self.go_to(moved);
        }
        if self.find.open {
            let bar = Rect::from_min_size(area.min, Vec2::new(area.width(), BAR_HEIGHT));
            self.find.bar_ui(ui, bar, id, strings);
        }
        self.menu_ui(&response, options, strings, &mut commands);
        if let Some(words) = self.copied.take() {
            commands.push(Command::CopyText(words));
        }
        self.forget_far();
        commands
    }

    fn take_model(&mut self, model: &Arc<ReaderModel>) {
        let known = self.model.as_ref();
        if known.is_some_and(|known| Arc::ptr_eq(known, model)) {
            return;
        }
        let same_article = known.is_some_and(|known| {
            known.article == model.article
                && Arc::ptr_eq(&known.document, &model.document)
                && known.items.len() == model.items.len()
        });
        self.model = Some(model.clone());
        self.placed.clear();
        if !same_article {
            self.page = None;
            self.anchor = (0, -PADDING.0);
            self.selection = None;
            self.motion = None;
            self.target = None;
            self.hovered.clear();
            self.find.restart();
        }
    }

    fn take_page(&mut self, page: Page, view_height: f32) {
        self.view_height = view_height;
        if self.page == Some(page) {
            return;
        }
        let Some(model) = &self.model else { return };
        // The same words stay at the top when the column or the letters change.
        let share = {
            let (item, offset) = self.anchor;
            let height = self.heights.before(item + 1) - self.heights.before(item);
            if height > 0.0 { offset / height } else { 0.0 }
        };
        self.heights = Heights::new(model.items.iter().map(|item| page.estimate(item)).collect());
        self.placed.clear();
        self.page = Some(page);
        let item = self.anchor.0.min(self.heights.len().saturating_sub(1));
        let height = self.heights.before(item + 1) - self.heights.before(item);
        self.anchor = (
            item,
            if item == 0 && self.anchor.1 <= 0.0 {
                -PADDING.0
            } else {
                share * height
            },
        );
    }
}

/// The column of text: as wide as asked for, in the middle of the view, with margins of 24 to 44 points at least.
fn column(view: Rect, options: &ReaderOptions) -> Rect {
    let wished = options.text_width_em.unwrap_or(MEASURE_EM) * size::TEXT * options.zoom;
    let margin = (view.width() * 0.08).clamp(24.0, 44.0);
    let width = wished.min(view.width() - 2.0 * margin).max(60.0).floor();
    Rect::from_center_size(view.center(), Vec2::new(width, view.height()))
}

fn announce(ui: &Ui, response: &Response, strings: &Strings) {
    response.widget_info(|| WidgetInfo::labeled(Kind::Document, ui.is_enabled(), strings.text("reader-name")));
    let right_to_left = Flow::of(ui.ctx()).is_right_to_left();
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_language(if right_to_left { "ar" } else { "en" }));
}

/// The id of an item's node for assistive technology.
fn item_id(id: Id, index: usize) -> Id {
    id.with(("item", index))
}

#[cfg(test)]
mod tests;
