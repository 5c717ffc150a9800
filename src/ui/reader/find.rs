//! The search bar over the article and what it found so far. A long article is searched a little every frame.

use std::time::{Duration, Instant};

use egui::{Id, Key, Modifiers, Rect, Ui, UiBuilder, Vec2};

use crate::base::{Message, Span};
use crate::ui::flow::Flow;
use crate::ui::icon::Icon;
use crate::ui::theme::{Theme, size};
use crate::ui::widgets::{Button, Label, TextField};
use crate::view::Strings;
use crate::view::find::Query;
use crate::view::reader::{Item, ReaderModel};

/// Height of the bar in points.
pub(super) const BAR_HEIGHT: f32 = 50.0;
/// What a frame may spend on searching.
const BUDGET: Duration = Duration::from_millis(4);

/// The state of the search.
#[allow(clippy::struct_excessive_bools, reason = "each is a state of its own")]
#[derive(Clone, Debug, Default)]
pub(super) struct Find {
    pub(super) open: bool,
    words: String,
    exact: bool,
    query: Query,
    /// In order.
    matches: Vec<Span>,
    /// The next item to search.
    next_item: usize,
    current: Option<usize>,
    /// The field asks for the keyboard.
    focus: bool,
    /// The current match changed: the page should show it.
    pub(super) moved: bool,
}

impl Find {
    pub(super) fn begin(&mut self, selected: Option<&str>) {
        self.open = true;
        self.focus = true;
        if let Some(words) = selected.filter(|words| !words.is_empty() && words.len() < 200 && !words.contains('\n')) {
            words.clone_into(&mut self.words);
            self.restart();
        }
    }

    /// Forgets what was found, for another article.
    pub(super) fn restart(&mut self) {
        self.query = Query::new(&self.words, self.exact);
        self.matches.clear();
        self.next_item = 0;
        self.current = None;
    }

    /// Searches on, for a few milliseconds; true while there is more to search.
    pub(super) fn advance(&mut self, model: &ReaderModel, top: usize) -> bool {
        if !self.open || self.query.is_empty() || self.next_item >= model.items.len() {
            return false;
        }
        let begun = Instant::now();
        while let Some(item) = model.items.get(self.next_item) {
            if let Item::Block { span, .. } = item {
                let found = self.query.find(span.of(&model.document.text));
                self.matches.extend(found.into_iter().map(|found| found.shifted(span.start)));
            }
            self.next_item += 1;
            if begun.elapsed() > BUDGET {
                break;
            }
        }
        if self.current.is_none() {
            // The first at or below what is shown, else the first of all once everything was searched.
            let below = self.matches.partition_point(|found| found.start < top);
            let done = self.next_item >= model.items.len();
            if below < self.matches.len() {
                self.current = Some(below);
                self.moved = true;
            } else if done && !self.matches.is_empty() {
                self.current = Some(0);
                self.moved = true;
            }
        }
        self.next_item < model.items.len()
    }

    /// The match that is looked at.
    pub(super) fn current(&self) -> Option<Span> {
        self.matches.get(self.current?).copied()
    }

    /// Matches that overlap `span`.
    pub(super) fn matches_in(&self, span: Span) -> &[Span] {
        if !self.open {
            return &[];
        }
        let from = self.matches.partition_point(|found| found.end <= span.start);
        let until = self.matches.partition_point(|found| found.start < span.end);
        self.matches.get(from..until.max(from)).unwrap_or_default()
    }

    pub(super) fn step(&mut self, forward: bool) {
        let count = self.matches.len();
        if count == 0 {
            return;
        }
        self.current = Some(match (self.current, forward) {
            (Some(at), true) => (at + 1) % count,
            (Some(at), false) => (at + count - 1) % count,
            (None, _) => 0,
        });
        self.moved = true;
    }

    /// The bar.
    pub(super) fn bar_ui(&mut self, ui: &mut Ui, rect: Rect, id: Id, strings: &Strings) {
        let theme = Theme::of(ui.ctx());
        let flow = Flow::of(ui.ctx());
        ui.painter().rect_filled(rect, 0.0, theme.paper);
        ui.painter()
            .hline(rect.x_range(), rect.bottom(), egui::Stroke::new(1.0, theme.line));
        let field = id.with("find");
        let inside = rect.shrink2(Vec2::new(16.0, 8.0));
        ui.scope_builder(
            UiBuilder::new().max_rect(inside).layout(flow.row()).id_salt("find-bar"),
            |ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                let (name, hint) = (strings.text("reader-find"), strings.text("reader-find-hint"));
                let width = (inside.width() - 330.0).clamp(120.0, 320.0);
                // Asked for before the field is shown, so that it takes the keyboard with its words selected.
                if std::mem::take(&mut self.focus) {
                    ui.memory_mut(|memory| memory.request_focus(field));
                }
                let response = TextField::new(field, &mut self.words, &name)
                    .hint(&hint)
                    .icon(Icon::Search)
                    .width(width)
                    .show_ui(ui);
                if response.changed() {
                    self.restart();
                }
                let has_keyboard = response.has_focus() || response.lost_focus();
                let enter = has_keyboard && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
                let back = has_keyboard && ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::Enter));
                if enter || back {
                    self.step(!back);
                    self.focus = true;
                }
                let mut button = |icon: Icon, key: &str| Button::icon_only(icon, &strings.text(key)).show_ui(ui).clicked();
                if button(Icon::Up, "reader-find-previous") {
                    self.step(false);
                }
                if button(Icon::Down, "reader-find-next") {
                    self.step(true);
                }
                let exact = strings.text("reader-find-exact");
                let exactly = Button::new("\u{621}")
                    .quiet()
                    .selected(self.exact)
                    .tooltip(&exact)
                    .width(34.0)
                    .show_ui(ui);
                if exactly.clicked() {
                    self.exact = !self.exact;
                    self.restart();
                }
                if Button::icon_only(Icon::Close, &strings.text("reader-find-close"))
                    .show_ui(ui)
                    .clicked()
                {
                    self.open = false;
                }
                let count = self.count_text(strings);
                Label::new(&count)
                    .size(size::SMALL)
                    .color(theme.secondary)
                    .truncate()
                    .show_ui(ui);
            },
        );
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            self.open = false;
        }
    }

    fn count_text(&self, strings: &Strings) -> String {
        if self.query.is_empty() {
            return String::new();
        }
        match self.current {
            Some(current) => strings.get(
                &Message::new("reader-find-count")
                    .with("current", current + 1)
                    .with("count", self.matches.len()),
            ),
            None => strings.text("reader-find-none"),
        }
    }
}
