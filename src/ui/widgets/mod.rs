//! The controls of the window, all with set text: each is reached by Tab with a ring around it, names itself to
//! assistive technology in the window's language, and mirrors with the flow. Knows no article.

mod button;
mod chip;
mod field;
mod label;
mod menu;
mod scroll;
mod segmented;
mod splitter;
mod toggle;

pub use button::{Button, ButtonKind};
pub use chip::Chip;
pub use field::{TextField, is_typing};
pub use label::{Label, label_ui};
pub use menu::{Menu, choice_ui, menu_item_ui, menu_separator_ui, tooltip_ui};
pub(super) use scroll::bar_ui as scroll_bar_ui;
pub use scroll::{ScrollOutput, scroll_on, scroll_ui};
pub use segmented::{segmented_end_ui, segmented_ui, tabs_ui};
pub use splitter::splitter_ui;
pub use toggle::{checkbox_ui, switch_ui};

use egui::{Response, StrokeKind, Ui, WidgetInfo, accesskit};

use super::flow::Flow;
use super::theme::{RADIUS_CONTROL, Theme};

/// Names a widget, with the language and direction of its words.
pub(super) fn announce(ui: &Ui, response: &Response, info: impl Fn() -> WidgetInfo) {
    response.widget_info(info);
    let right_to_left = Flow::of(ui.ctx()).is_right_to_left();
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_language(if right_to_left { "ar" } else { "en" });
        node.set_text_direction(if right_to_left {
            accesskit::TextDirection::RightToLeft
        } else {
            accesskit::TextDirection::LeftToRight
        });
    });
}

/// The ring around what has the keyboard.
pub(super) fn focus_ring(ui: &Ui, response: &Response) {
    if response.has_focus() {
        let theme = Theme::of(ui.ctx());
        let rect = response.rect.expand(1.0);
        ui.painter()
            .rect_stroke(rect, RADIUS_CONTROL, egui::Stroke::new(2.0, theme.focus), StrokeKind::Outside);
    }
}

/// The ring inside a whole area that has the keyboard, where a key brought it there: under the pointer nobody asks where it is.
pub(super) fn area_ring(ui: &Ui, response: &Response, area: egui::Rect) {
    let key = response.id.with("focus-by-key");
    if response.gained_focus() {
        let by_pointer = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
        ui.data_mut(|data| data.insert_temp(key, !by_pointer));
    }
    if response.has_focus() && ui.data(|data| data.get_temp(key)).unwrap_or(false) {
        let theme = Theme::of(ui.ctx());
        let stroke = egui::Stroke::new(2.0, theme.focus);
        ui.painter()
            .rect_stroke(area.shrink(2.0), RADIUS_CONTROL, stroke, StrokeKind::Inside);
    }
}

#[cfg(test)]
mod tests;
