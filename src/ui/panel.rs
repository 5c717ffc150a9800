//! Regions of the window: a part of the screen with a layout of its own, cards, and their titles. Knows no content.

use egui::{Frame, Margin, Modal, ModalResponse, Rect, Stroke, StrokeKind, Ui, UiBuilder, Vec2};

use super::areas::{self, Area};
use super::flow::Flow;
use super::icon::Icon;
use super::theme::{GRID, RADIUS_CARD, TARGET, Theme, size};
use super::widgets::{Button, Menu, menu_item_ui, segmented_end_ui};
use crate::view::Words;

/// Shows `contents` in `rect`, in a column from the start edge.
pub fn region_ui<R>(ui: &mut Ui, name: &str, rect: Rect, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let flow = Flow::of(ui.ctx());
    let mut builder = UiBuilder::new().id_salt(name).max_rect(rect).layout(flow.column());
    builder.accessibility_label = Some(name.to_owned());
    builder.accessibility_role = Some(egui::accesskit::Role::Region);
    let inner = ui.scope_builder(builder, |ui| {
        // The ring around what has the focus stands outside of it.
        ui.set_clip_rect(ui.clip_rect().intersect(rect.expand(GRID)));
        contents(ui)
    });
    inner.inner
}

/// Shows `contents` in a row of the given height, from the start edge.
pub fn row_ui<R>(ui: &mut Ui, height: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let flow = Flow::of(ui.ctx());
    let size = Vec2::new(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, flow.row(), |ui| {
        ui.set_min_size(size);
        contents(ui)
    })
    .inner
}

/// What is left of a row, filled from its end.
pub fn row_end_ui<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let flow = Flow::of(ui.ctx());
    ui.with_layout(flow.row_from_end(), contents).inner
}

/// A row whose `end` stands at its end edge and `rest` before it, in what is left, both in reading order, so that the keyboard
/// goes through them as the eye does. How wide the end is shows only when it is drawn: it is remembered under `name`, and
/// what was drawn with another width is drawn again at once.
pub fn row_parted_ui<T>(
    ui: &mut Ui,
    name: &str,
    shared: &mut T,
    rest: impl FnOnce(&mut Ui, &mut T),
    end: impl FnOnce(&mut Ui, &mut T),
) {
    let flow = Flow::of(ui.ctx());
    let whole = ui.available_rect_before_wrap();
    let id = egui::Id::unique(("waqai-row-end", name));
    let known: Option<f32> = ui.data(|data| data.get_temp(id));
    let width = known.unwrap_or(whole.width() / 2.0).min(whole.width());
    let gap = ui.spacing().item_spacing.x;
    let part = |rect: Rect| UiBuilder::new().max_rect(rect).layout(flow.row());
    ui.scope_builder(part(flow.start_part(whole, whole.width() - width - gap)), |ui| {
        rest(ui, shared);
    });
    let drawn = ui.scope_builder(part(flow.end_part(whole, width)), |ui| end(ui, shared));
    let needed = drawn.response.rect.width();
    if known.is_none_or(|known| (known - needed).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(id, needed));
        ui.ctx().request_discard("the end of a row has another width");
    }
}

/// A choice of one among a few at the end of a row, side by side where there is room for all, else in a menu; gives the newly
/// chosen one.
pub fn choices_end_ui(ui: &mut Ui, title: &str, labels: &[&str], chosen: usize) -> Option<usize> {
    segmented_end_ui(ui, title, labels, chosen).unwrap_or_else(|| {
        row_end_ui(ui, |ui| {
            let label = labels.get(chosen).copied().unwrap_or_default();
            let button = Button::new(label)
                .quiet()
                .icon(Icon::Down)
                .size(size::SMALL)
                .height(TARGET)
                .tooltip(title);
            let button = button.show_ui(ui);
            let menu = Menu::width(220.0).show_ui(&button, |ui| {
                let item =
                    |(index, label): (usize, &&str)| menu_item_ui(ui, label, None, None, index == chosen, true).then_some(index);
                labels.iter().enumerate().filter_map(item).last()
            });
            menu.flatten()
        })
    })
}

/// The button that folds a card called `title` down to its title or unfolds it; true where it was pressed. It is the
/// control of `area` where the card shows nothing else that could be.
pub fn fold_button_ui(ui: &mut Ui, title: &str, collapsed: bool, area: Option<Area>, words: &Words) -> bool {
    let (icon, act) = if collapsed {
        (Icon::Down, "pane-expand")
    } else {
        (Icon::Up, "pane-collapse")
    };
    let name = format!("{}: {title}", words.text(act));
    let button = Button::icon_only(icon, &name).height(TARGET).show_ui(ui);
    if area.is_some_and(|area| areas::enters(ui.ctx(), area)) {
        button.request_focus();
    }
    button.clicked()
}

/// Paper with rounded corners on the desk; gives the room inside its margin.
pub fn card_ui(ui: &Ui, rect: Rect) -> Rect {
    let theme = Theme::of(ui.ctx());
    ui.painter().rect(
        rect,
        RADIUS_CARD,
        theme.paper,
        Stroke::new(1.0, theme.line),
        StrokeKind::Inside,
    );
    rect.shrink2(Vec2::new(GRID * 5.0, GRID * 3.0))
}

/// The frame of what floats over the window.
pub fn floating_frame(theme: &Theme) -> Frame {
    Frame::new()
        .fill(theme.paper)
        .stroke(Stroke::new(1.0, theme.line))
        .corner_radius(RADIUS_CARD)
        .inner_margin(Margin::same(20))
        .shadow(egui::Shadow {
            offset: [0, 8],
            blur: 24,
            spread: 0,
            color: theme.shadow,
        })
}

/// A sheet over the window that waits for an answer; Escape and a click beside it close it.
pub fn sheet_ui<R>(ui: &Ui, name: &str, width: f32, contents: impl FnOnce(&mut Ui) -> R) -> ModalResponse<R> {
    let theme = Theme::of(ui.ctx());
    let flow = Flow::of(ui.ctx());
    let id = egui::Id::unique(("waqai-sheet", name));
    let area = Modal::default_area(id).accessible_name(name);
    let width = width.min(ui.ctx().content_rect().width() - 48.0);
    Modal::new(id)
        .area(area)
        .frame(floating_frame(&theme))
        .backdrop_color(theme.scrim)
        .show(ui.ctx(), |ui| {
            ui.set_width(width);
            ui.with_layout(flow.column(), contents).inner
        })
}
