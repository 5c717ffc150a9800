//! The article pane: set text that scrolls at any length, words that state facts, selection, search, zoom. It returns
//! commands and changes nothing outside of itself. Knows no files and no charts.

mod find;
mod heights;
mod page;
mod paint;
mod select;

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Event, Id, Key, Modifiers, Rect, Response, Role as Kind, Sense, Ui, Vec2, WidgetInfo};

use self::find::{BAR_HEIGHT, Find};
use self::heights::Heights;
use self::page::{Page, Placed};
use self::select::Selection;
use super::command::Command;
use super::flow::Flow;
use super::linked::Linked;
use super::text::Text;
use super::theme::{MOTION_SECONDS, size};
use super::widgets::{Label, Menu, menu_item_ui, menu_separator_ui};
use crate::base::{FactId, Span};
use crate::typeset::Face;
use crate::view::Strings;
use crate::view::reader::ReaderModel;

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
    /// Amiri in place of Noto Naskh.
    pub classical: bool,
    /// Lines that reach both margins.
    pub justify: bool,
}

impl Default for ReaderOptions {
    fn default() -> Self {
        Self {
            zoom: 1.0,
            text_width_em: None,
            classical: false,
            justify: true,
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
    motion: Option<Motion>,
    /// Words for the clipboard.
    copied: Option<String>,
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

    /// Brings the words that state a fact into view, in a short motion.
    pub fn scroll_to(&mut self, fact: FactId) {
        self.target = self.model.as_ref().and_then(|model| model.words_of(fact)).or(self.target);
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
                face: if options.classical { Face::Amiri } else { Face::Naskh },
                justify: options.justify,
            },
            view.height(),
        );

        let response = ui.interact(view, id, Sense::click_and_drag());
        announce(ui, &response, strings);
        let text = Text::of(ui.ctx());
        if linked.selection_count != self.seen_selection {
            self.seen_selection = linked.selection_count;
            let own = linked.selected.iter().find(|fact| fact.article == model.article);
            if let Some(&fact) = own {
                self.scroll_to(fact);
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
        if let Some(moved) = super::widgets::scroll_bar_ui(ui, id, view, self.content_height(), self.offset()) {
            self.motion = None;
            self.go_to(moved);
        }
        if self.find.open {
            let bar = Rect::from_min_size(area.min, Vec2::new(area.width(), BAR_HEIGHT));
            self.find.bar_ui(ui, bar, id, strings);
        }
        self.menu(&response, options, strings, &mut commands);
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

    /// Lays out an item unless it is, and learns its height.
    fn height(&mut self, index: usize, text: &Text) -> f32 {
        if let Some(placed) = self.placed.get(&index) {
            return placed.height;
        }
        let (Some(model), Some(page)) = (&self.model, &self.page) else {
            return 0.0;
        };
        let placed = page.place(text.typesetter(), model, index);
        let height = placed.height;
        self.heights.set(index, height);
        self.placed.insert(index, placed);
        height
    }

    fn content_height(&self) -> f32 {
        self.heights.total() + PADDING.0 + PADDING.1
    }

    /// How far the view stands below the article's beginning.
    fn offset(&self) -> f32 {
        self.heights.before(self.anchor.0) + self.anchor.1 + PADDING.0
    }

    fn go_to(&mut self, offset: f32) {
        let y = offset - PADDING.0;
        self.anchor = if y < 0.0 { (0, y) } else { self.heights.at(y) };
    }

    fn scroll_by(&mut self, points: f32) {
        self.anchor.1 += points;
        self.motion = None;
    }

    /// Brings the anchor to where it belongs: inside its item, inside the article.
    fn settle(&mut self, text: &Text) {
        let count = self.heights.len();
        // Far jumps go by the estimates; what is near is laid out.
        if self.anchor.1.abs() > 4.0 * self.view_height.max(1.0) {
            self.go_to(self.offset());
        }
        while self.anchor.1 < 0.0 && self.anchor.0 > 0 {
            let height = self.height(self.anchor.0 - 1, text);
            self.anchor = (self.anchor.0 - 1, self.anchor.1 + height);
        }
        loop {
            let height = self.height(self.anchor.0, text);
            if self.anchor.1 < height || self.anchor.0 + 1 >= count {
                break;
            }
            self.anchor = (self.anchor.0 + 1, self.anchor.1 - height);
        }
        if self.anchor.0 == 0 {
            self.anchor.1 = self.anchor.1.max(-PADDING.0);
        }
        // Not past the end: what shows below the anchor is laid out first, so that the end is where it is.
        let mut below = -self.anchor.1;
        let mut index = self.anchor.0;
        while index < count && below < self.view_height {
            below += self.height(index, text);
            index += 1;
        }
        if index >= count && below + PADDING.1 < self.view_height {
            let most = (self.content_height() - self.view_height).max(0.0);
            if self.offset() > most {
                self.go_to(most);
            }
        }
    }

    /// Items in view with the top of each on the screen.
    fn visible(&mut self, text: &Text, view: Rect) -> Vec<(usize, f32)> {
        let mut visible = Vec::new();
        let mut top = view.top() - self.anchor.1;
        let mut index = self.anchor.0;
        while index < self.heights.len() && top < view.bottom() {
            let height = self.height(index, text);
            visible.push((index, top));
            top += height;
            index += 1;
        }
        visible
    }

    /// Layouts far off the view are made again when they are needed.
    fn forget_far(&mut self) {
        if self.placed.len() > 400 {
            let (from, until) = (self.anchor.0.saturating_sub(60), self.anchor.0 + 120);
            self.placed.retain(|&index, _| from <= index && index <= until);
        }
    }

    /// The first byte in view.
    fn top_byte(&self) -> usize {
        let items = self.model.as_ref().map(|model| model.items.as_slice()).unwrap_or_default();
        let blocks = items.iter().skip(self.anchor.0).find_map(|item| match item {
            crate::view::reader::Item::Block { span, .. } => Some(span.start),
            crate::view::reader::Item::Facts(_) => None,
        });
        blocks.unwrap_or_default()
    }

    fn scroll(&mut self, ui: &Ui, response: &Response, text: &Text) {
        if response.contains_pointer() {
            let delta = ui.input(|input| input.smooth_scroll_delta().y);
            if delta != 0.0 {
                self.scroll_by(-delta);
            }
        }
        // A drag that leaves the view takes it along.
        if response.dragged()
            && let Some(pointer) = response.interact_pointer_pos()
        {
            let over = (response.rect.top() - pointer.y).max(0.0) - (pointer.y - response.rect.bottom()).max(0.0);
            if over != 0.0 {
                self.scroll_by(-over.clamp(-40.0, 40.0) * 0.4);
                ui.ctx().request_repaint();
            }
        }
        let Some(motion) = self.motion else { return };
        let elapsed = ui.input(|input| input.time) - motion.begun;
        let seconds = f64::from(ui.style().animation_time.min(MOTION_SECONDS));
        let part = if seconds > 0.0 {
            (elapsed / seconds).clamp(0.0, 1.0) as f32
        } else {
            1.0
        };
        let eased = 1.0 - (1.0 - part).powi(3);
        self.go_to(motion.from + (motion.to - motion.from) * eased);
        if part >= 1.0 {
            self.motion = None;
            self.settle(text);
        } else {
            ui.ctx().request_repaint();
        }
    }

    fn move_to_target(&mut self, ui: &Ui, text: &Text) {
        let Some(target) = self.target.take() else { return };
        let Some(item) = self.model.as_ref().and_then(|model| model.item_at(target.start)) else {
            return;
        };
        self.height(item, text);
        let place = self.placed.get(&item).and_then(|placed| {
            placed.pieces.iter().find(|piece| piece.span.overlaps(target)).map(|piece| {
                let local = Span::new(
                    target.start.saturating_sub(piece.span.start),
                    target.end.saturating_sub(piece.span.start),
                );
                let rects = piece.layout.selection_rects(local);
                let (top, bottom) = rects.first().map_or((0.0, 0.0), |rect| (rect.top, rect.bottom));
                (piece.offset.y + top, piece.offset.y + bottom)
            })
        });
        let Some((top, bottom)) = place else { return };
        let from = self.offset();
        let above = self.heights.before(item) + PADDING.0;
        let (top, bottom) = (above + top, above + bottom);
        if top >= from + 8.0 && bottom <= from + self.view_height - 8.0 {
            return;
        }
        let to = (top - self.view_height / 3.0).clamp(0.0, (self.content_height() - self.view_height).max(0.0));
        // A long way is travelled at its end only.
        let near = if (to - from).abs() > 2.0 * self.view_height {
            to - (to - from).signum() * self.view_height * 0.5
        } else {
            from
        };
        self.motion = Some(Motion {
            from: near,
            to,
            begun: ui.input(|input| input.time),
        });
        ui.ctx().request_repaint();
    }

    fn keys(&mut self, ui: &Ui, response: &Response, options: &ReaderOptions, text: &Text, commands: &mut Vec<Command>) {
        let zoom = ui.input(egui::InputState::zoom_delta);
        if response.contains_pointer() && (zoom - 1.0).abs() > 0.001 {
            commands.push(Command::SetZoom((options.zoom * zoom).clamp(0.5, 4.0)));
        }
        let consume = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if consume(Modifiers::COMMAND, Key::F) {
            self.find();
        }
        if self.find.open && consume(Modifiers::SHIFT, Key::F3) {
            self.find.step(false);
        }
        if self.find.open && consume(Modifiers::NONE, Key::F3) {
            self.find.step(true);
        }
        for (key, step) in [
            (Key::Plus, 1.1),
            (Key::Equals, 1.1),
            (Key::Minus, 1.0 / 1.1),
            (Key::Num0, 0.0),
        ] {
            if consume(Modifiers::COMMAND, key) {
                let zoom = if step == 0.0 { 1.0 } else { options.zoom * step };
                commands.push(Command::SetZoom(zoom.clamp(0.5, 4.0)));
            }
        }
        if !response.has_focus() {
            return;
        }
        ui.memory_mut(|memory| {
            let filter = egui::EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                ..Default::default()
            };
            memory.set_focus_lock_filter(response.id, filter);
        });
        if ui.input(|input| input.events.contains(&Event::Copy)) {
            self.copied = self.selected_text().map(ToOwned::to_owned);
        }
        if consume(Modifiers::COMMAND, Key::A) {
            self.select_all();
        }
        for (key, by_word) in [
            (Key::ArrowLeft, false),
            (Key::ArrowRight, false),
            (Key::ArrowUp, false),
            (Key::ArrowDown, false),
            (Key::Home, false),
            (Key::End, false),
            (Key::ArrowLeft, true),
            (Key::ArrowRight, true),
        ] {
            let modifiers = if by_word {
                Modifiers::COMMAND | Modifiers::SHIFT
            } else {
                Modifiers::SHIFT
            };
            if consume(modifiers, key) {
                self.extend_selection(key, by_word, text);
            }
        }
        let page = (self.view_height - 60.0).max(40.0);
        for (modifiers, key, points) in [
            (Modifiers::NONE, Key::ArrowDown, size::TEXT * 2.0),
            (Modifiers::NONE, Key::ArrowUp, -size::TEXT * 2.0),
            (Modifiers::NONE, Key::PageDown, page),
            (Modifiers::NONE, Key::PageUp, -page),
            (Modifiers::NONE, Key::Space, page),
            (Modifiers::SHIFT, Key::Space, -page),
        ] {
            if consume(modifiers, key) {
                self.scroll_by(points);
            }
        }
        for modifiers in [Modifiers::NONE, Modifiers::COMMAND] {
            if consume(modifiers, Key::Home) {
                self.motion = None;
                self.go_to(0.0);
            }
            if consume(modifiers, Key::End) {
                self.motion = None;
                self.go_to((self.content_height() - self.view_height).max(0.0));
            }
        }
    }

    fn menu(&mut self, response: &Response, options: &ReaderOptions, strings: &Strings, commands: &mut Vec<Command>) {
        let words = |key: &str| strings.text(key);
        Menu::default().context_ui(response, |ui| {
            let selected = self.selected_text().map(ToOwned::to_owned);
            if menu_item_ui(
                ui,
                &words("reader-copy"),
                Some(super::icon::Icon::Copy),
                Some("Ctrl+C"),
                false,
                selected.is_some(),
            ) {
                self.copied = selected;
            }
            if menu_item_ui(ui, &words("reader-select-all"), None, Some("Ctrl+A"), false, true) {
                self.select_all();
            }
            if menu_item_ui(
                ui,
                &words("reader-find"),
                Some(super::icon::Icon::Search),
                Some("Ctrl+F"),
                false,
                true,
            ) {
                self.find();
            }
            menu_separator_ui(ui);
            if menu_item_ui(
                ui,
                &words("reader-zoom-in"),
                Some(super::icon::Icon::Plus),
                Some("Ctrl++"),
                false,
                true,
            ) {
                commands.push(Command::SetZoom((options.zoom * 1.1).min(4.0)));
            }
            if menu_item_ui(
                ui,
                &words("reader-zoom-out"),
                Some(super::icon::Icon::Minus),
                Some("Ctrl+-"),
                false,
                true,
            ) {
                commands.push(Command::SetZoom((options.zoom / 1.1).max(0.5)));
            }
            if menu_item_ui(ui, &words("reader-zoom-reset"), None, Some("Ctrl+0"), false, true) {
                commands.push(Command::SetZoom(1.0));
            }
            menu_separator_ui(ui);
            let width = options.text_width_em.unwrap_or(MEASURE_EM);
            if menu_item_ui(ui, &words("reader-wider"), None, None, false, width < 60.0) {
                commands.push(Command::SetTextWidth(Some((width + 3.0).min(60.0))));
            }
            if menu_item_ui(ui, &words("reader-narrower"), None, None, false, width > 18.0) {
                commands.push(Command::SetTextWidth(Some((width - 3.0).max(18.0))));
            }
        });
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
