//! Where the panes stand in a wide window and in a narrow one, and what each is handed.

use std::sync::Arc;

use egui::{Pos2, Rect, Ui, Vec2};

use super::{CARD_BAR, EMPTY_CARD, GAP, NARROW, Window};
use crate::ui::article_pane::{ArticleHeadView, article_head_ui, head_height};
use crate::ui::charts_pane::{ChartsView, charts_pane_ui};
use crate::ui::command::{Command, Pane};
use crate::ui::flow::Flow;
use crate::ui::icon::Icon;
use crate::ui::reader::ReaderOptions;
use crate::ui::theme::Theme;
use crate::ui::timeline_pane::{TimelineView, timeline_pane_ui};
use crate::ui::widgets::{Button, splitter_ui, tabs_ui};

impl Window {
    pub(super) fn narrow_ui(&mut self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let words = Arc::clone(&self.state.words);
        let bar = Rect::from_min_size(rect.min, Vec2::new(rect.width(), 44.0));
        let panes = [Pane::Article, Pane::Charts, Pane::Timeline];
        let names = [
            words.text("pane-article"),
            words.text("pane-charts"),
            words.text("pane-timeline"),
        ];
        let labels: Vec<&str> = names.iter().map(String::as_str).collect();
        let chosen = panes.iter().position(|pane| *pane == self.narrow_pane).unwrap_or(0);
        let inside = bar.shrink2(Vec2::new(16.0, 8.0));
        let picked = crate::ui::panel::region_ui(ui, &words.text("panes"), inside, |ui| {
            tabs_ui(ui, &words.text("panes"), &labels, chosen)
        });
        if let Some(pane) = picked.and_then(|index| panes.get(index)) {
            self.narrow_pane = *pane;
            ui.ctx().request_repaint();
        }
        let rest = Rect::from_min_max(Pos2::new(rect.left(), bar.bottom()), rect.max);
        let rest = if self.narrow_pane == Pane::Article {
            rest
        } else {
            rest.shrink2(Vec2::new(12.0, 4.0))
        };
        self.pane_ui(ui, self.narrow_pane, rest, commands);
    }

    pub(super) fn wide_ui(&mut self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let flow = Flow::of(ui.ctx());
        let words = Arc::clone(&self.state.words);
        let article = self.state.pane(Pane::Article);
        let width = if article.collapsed {
            44.0
        } else {
            (rect.width() * article.share).clamp(320.0, rect.width() - 400.0)
        };
        let article_rect = flow.start_part(rect, width);
        if article.collapsed {
            self.collapsed_article_ui(ui, article_rect, commands);
        } else {
            self.pane_ui(ui, Pane::Article, article_rect, commands);
            let edge = flow.end(article_rect, 0.0);
            let line = Rect::from_center_size(Pos2::new(edge, rect.center().y), Vec2::new(1.0, rect.height()));
            let moved = splitter_ui(
                ui,
                egui::Id::unique("waqai-split-article"),
                line,
                &words.text("splitter-article"),
            );
            if moved != 0.0 {
                commands.push(Command::SetShare(Pane::Article, (width + moved * flow.sign()) / rect.width()));
            }
        }
        let column = flow.part(rect, width, rect.width() - width).shrink(GAP);
        let (charts, timeline) = (self.state.pane(Pane::Charts), self.state.pane(Pane::Timeline));
        let room = column.height() - GAP;
        // A card that only says why it is empty leaves its room to the other.
        let empty = (self.state.seats.is_empty(), self.state.timeline.items.is_empty());
        let charts_height = match (charts.collapsed, timeline.collapsed) {
            (true, _) => CARD_BAR,
            (false, true) => room - CARD_BAR,
            (false, false) if empty == (true, false) => EMPTY_CARD.min(room / 2.0),
            (false, false) if empty == (false, true) => room - EMPTY_CARD.min(room / 2.0),
            (false, false) => (room * charts.share).clamp(200.0_f32.min(room / 2.0), (room - 180.0).max(room / 2.0)),
        };
        let timeline_height = if timeline.collapsed { CARD_BAR } else { room - charts_height };
        let charts_rect = Rect::from_min_size(column.min, Vec2::new(column.width(), charts_height));
        let timeline_rect = Rect::from_min_size(
            Pos2::new(column.left(), charts_rect.bottom() + GAP),
            Vec2::new(column.width(), timeline_height),
        );
        self.pane_ui(ui, Pane::Charts, charts_rect, commands);
        self.pane_ui(ui, Pane::Timeline, timeline_rect, commands);
        if !charts.collapsed && !timeline.collapsed && empty.0 == empty.1 {
            let middle = Pos2::new(column.center().x, charts_rect.bottom() + GAP / 2.0);
            let line = Rect::from_center_size(middle, Vec2::new(48.0, 1.0));
            let moved = splitter_ui(
                ui,
                egui::Id::unique("waqai-split-charts"),
                line,
                &words.text("splitter-charts"),
            );
            if moved != 0.0 {
                commands.push(Command::SetShare(Pane::Charts, (charts_height + moved) / room));
            }
        }
    }

    fn collapsed_article_ui(&self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let theme = Theme::of(ui.ctx());
        let words = &self.state.words;
        ui.painter().rect_filled(rect, 0.0, theme.paper);
        let name = format!("{}: {}", words.text("pane-expand"), words.text("pane-article"));
        crate::ui::panel::region_ui(ui, &words.text("pane-article"), rect.shrink(5.0), |ui| {
            if Button::icon_only(Icon::Document, &name).show_ui(ui).clicked() {
                commands.push(Command::SetCollapsed(Pane::Article, false));
            }
        });
    }

    pub(super) fn pane_ui(&mut self, ui: &mut Ui, pane: Pane, rect: Rect, commands: &mut Vec<Command>) {
        let alone = self.only.is_some() || ui.max_rect().width() < NARROW;
        let collapsed = !alone && self.state.pane(pane).collapsed;
        let state = &self.state;
        match pane {
            Pane::Article => self.article_ui(ui, rect, commands),
            Pane::Charts => {
                let view = ChartsView {
                    table: &state.seats,
                    generation: state.generation,
                    chart: state.chart,
                    hemicycle: state.hemicycle,
                    reference: state.seat_options.reference,
                    order: state.seat_options.order,
                    collapsed,
                    options: &state.seat_options,
                    linked: &state.linked,
                    menu: state.fact_menu(),
                    words: &state.words,
                };
                charts_pane_ui(ui, rect, view, &mut self.charts, commands);
            }
            Pane::Timeline => {
                let view = TimelineView {
                    timeline: &state.timeline,
                    generation: state.generation,
                    fold_gaps: state.fold_gaps,
                    right_to_left: state.time_right_to_left(),
                    window: state.time_window,
                    collapsed,
                    lanes: state.lanes,
                    linked: &state.linked,
                    menu: state.fact_menu(),
                    words: &state.words,
                };
                timeline_pane_ui(ui, rect, view, &mut self.timeline, commands);
            }
        }
    }

    fn article_ui(&mut self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let theme = Theme::of(ui.ctx());
        ui.painter().rect_filled(rect, 0.0, theme.paper);
        let state = &self.state;
        if state.article().is_none() {
            return;
        }
        let titles: Vec<String> = state
            .dossier
            .articles
            .iter()
            .map(|article| {
                let name = article.path.as_deref().map(crate::app::opening::name_of);
                let name = name.map(|name| crate::document::open::isolated(&name));
                article
                    .document
                    .title()
                    .map(str::to_owned)
                    .or(name)
                    .unwrap_or_else(|| state.words.text("article-untitled"))
            })
            .collect();
        let head = Rect::from_min_size(rect.min, Vec2::new(rect.width(), head_height(titles.len())));
        let view = ArticleHeadView {
            titles: &titles,
            shown: state.shown,
            words: &state.words,
        };
        if titles.len() > 1 {
            article_head_ui(ui, head, &view, commands);
        }
        let body = Rect::from_min_max(Pos2::new(rect.left(), head.bottom()), rect.max);
        self.reader_ui(ui, body, commands);
    }

    fn reader_ui(&mut self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let state = &mut self.state;
        let shown = state.shown;
        let Some(document) = state.article().map(|article| Arc::clone(&article.document)) else {
            return;
        };
        let Some(model) = state.reader_model() else {
            waiting_ui(ui, rect, &state.words);
            return;
        };
        let page = state.settings.page;
        let options = ReaderOptions {
            zoom: state.settings.zoom,
            text_width_em: state.settings.text_width_em,
            page,
            menu: state.fact_menu(),
            covered: if self.only.is_some() { 0.0 } else { self.explained },
        };
        // Each article keeps its place and its selection while others are shown.
        let pane = self.readers.entry(Arc::as_ptr(&document) as usize).or_default();
        let name = state.words.text("pane-article");
        let asked = crate::ui::panel::region_ui(ui, &name, rect, |ui| {
            pane.show_ui(ui, &model, &options, &state.linked, &state.words.strings)
        });
        commands.extend(asked);
        let at = shown.0 as usize;
        if let Some(position) = self.begin_at.remove(&at) {
            pane.begin_at(position);
            ui.ctx().request_repaint();
        }
        if state.scroll_positions.len() <= at {
            state.scroll_positions.resize(at + 1, 0);
        }
        if let Some(position) = state.scroll_positions.get_mut(at) {
            *position = pane.first_in_view();
        }
    }
}

/// While a long article is being prepared.
fn waiting_ui(ui: &mut Ui, rect: Rect, words: &crate::view::Words) {
    let words_shown = words.text("reader-waiting");
    crate::ui::panel::region_ui(ui, &words.text("pane-article"), rect.shrink(40.0), |ui| {
        let theme = Theme::of(ui.ctx());
        crate::ui::widgets::Label::new(&words_shown)
            .color(theme.secondary)
            .show_ui(ui);
    });
}
