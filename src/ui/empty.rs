//! What stands where there is nothing to show: in a sentence, what would be here and why it is not.

use egui::{Rect, Ui, Vec2};

use super::flow::Flow;
use super::icon::{self, Icon};
use super::panel::region_ui;
use super::theme::{GRID, Theme, size};
use super::widgets::{Button, Label};
use crate::typeset::{Align, Weight};

/// Title and reason.
pub fn empty_ui(ui: &mut Ui, title: &str, reason: &str) {
    let theme = Theme::of(ui.ctx());
    let room = ui.available_rect_before_wrap();
    let width = room.width().min(420.0);
    let rect = Rect::from_center_size(room.center(), Vec2::new(width, room.height().min(64.0)));
    region_ui(ui, title, rect, |ui| {
        ui.with_layout(egui::Layout::top_down(egui::Align::Center), |ui| {
            ui.spacing_mut().item_spacing.y = GRID;
            Label::new(title)
                .weight(Weight::Bold)
                .color(theme.ink)
                .align(Align::Center)
                .show_ui(ui);
            Label::new(reason)
                .size(size::SMALL)
                .color(theme.secondary)
                .align(Align::Center)
                .show_ui(ui);
        });
    });
}

/// What is being opened while nothing else is there; true when it is to stop.
pub fn opening_ui(ui: &mut Ui, rect: Rect, what: &str, share: Option<f32>, percent: &str, stop: &str) -> bool {
    let theme = Theme::of(ui.ctx());
    let flow = Flow::of(ui.ctx());
    let area = Rect::from_center_size(rect.center(), Vec2::new(rect.width().min(360.0) - 32.0, 140.0));
    let mut stopped = false;
    region_ui(ui, what, area, |ui| {
        ui.with_layout(egui::Layout::top_down(egui::Align::Center), |ui| {
            ui.spacing_mut().item_spacing.y = GRID * 2.0;
            Label::new(what)
                .size(size::TITLE)
                .weight(Weight::Bold)
                .align(Align::Center)
                .show_ui(ui);
            let (bar, response) = ui.allocate_exact_size(Vec2::new(area.width(), 4.0), egui::Sense::hover());
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, what));
            ui.painter().rect_filled(bar, 2.0, theme.line);
            let done = bar.width() * share.unwrap_or_default().clamp(0.02, 1.0);
            ui.painter().rect_filled(flow.start_part(bar, done), 2.0, theme.accent);
            Label::new(if share.is_some() { percent } else { " " })
                .size(size::SMALL)
                .color(theme.secondary)
                .align(Align::Center)
                .show_ui(ui);
            stopped = Button::new(stop).size(size::SMALL).show_ui(ui).clicked();
        });
    });
    stopped
}

/// What the article pane shows while nothing is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invitation {
    /// One line that invites.
    pub title: String,
    /// What can be opened, and how else.
    pub detail: String,
    /// The button that asks for files.
    pub open: String,
    /// The button that opens the sample.
    pub sample: String,
}

/// Which of the two offers was taken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Ask for files.
    Open,
    /// Show the sample.
    Sample,
}

/// Invites to drop an article.
pub fn invitation_ui(ui: &mut Ui, rect: Rect, words: &Invitation) -> Option<Taken> {
    let theme = Theme::of(ui.ctx());
    let flow = Flow::of(ui.ctx());
    let area = Rect::from_center_size(rect.center(), Vec2::new(rect.width().min(440.0) - 32.0, 260.0));
    let mut taken = None;
    region_ui(ui, &words.title, area, |ui| {
        ui.with_layout(egui::Layout::top_down(egui::Align::Center), |ui| {
            let (mark, _) = ui.allocate_exact_size(Vec2::splat(56.0), egui::Sense::hover());
            ui.painter().circle_filled(mark.center(), 28.0, theme.wash);
            icon::paint(ui.painter(), mark.shrink(16.0), Icon::Document, theme.accent);
            ui.add_space(GRID * 2.0);
            Label::new(&words.title)
                .size(size::TITLE)
                .weight(Weight::Bold)
                .align(Align::Center)
                .show_ui(ui);
            Label::new(&words.detail)
                .size(size::SMALL)
                .color(theme.secondary)
                .align(Align::Center)
                .show_ui(ui);
            ui.add_space(GRID * 2.0);
            let width = 132.0;
            let row = Vec2::new(width * 2.0 + 8.0, 34.0);
            ui.allocate_ui_with_layout(row, flow.row(), |ui| {
                if Button::new(&words.open).primary().width(width).show_ui(ui).clicked() {
                    taken = Some(Taken::Open);
                }
                if Button::new(&words.sample).width(width).show_ui(ui).clicked() {
                    taken = Some(Taken::Sample);
                }
            });
        });
    });
    taken
}

/// Over everything while files are dragged over the window.
pub fn drop_overlay_ui(ui: &Ui, text: &str) {
    let theme = Theme::of(ui.ctx());
    let rect = ui.ctx().content_rect();
    let layer = egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("waqai-drop"));
    let painter = ui.ctx().layer_painter(layer);
    painter.rect_filled(rect, 0.0, theme.paper.gamma_multiply(0.94));
    let frame = rect.shrink(20.0);
    let corners = [
        frame.left_top(),
        frame.right_top(),
        frame.right_bottom(),
        frame.left_bottom(),
        frame.left_top(),
    ];
    painter.extend(egui::Shape::dashed_line(
        &corners,
        egui::Stroke::new(2.0, theme.accent),
        10.0,
        6.0,
    ));
    icon::paint(
        &painter,
        Rect::from_center_size(rect.center() - Vec2::new(0.0, 44.0), Vec2::splat(40.0)),
        Icon::Open,
        theme.accent,
    );
    let style = crate::typeset::TextStyle::interface(size::HEADING).weight(Weight::Bold);
    let layout = super::text::line(ui.ctx(), text, style, Some(frame.width() - 40.0));
    let place = Rect::from_center_size(rect.center() + Vec2::new(0.0, 16.0), Vec2::new(frame.width(), 40.0));
    super::text::paint_in(&painter, place, &layout, 0.0, theme.ink);
}
