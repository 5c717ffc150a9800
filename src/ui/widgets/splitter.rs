//! The handle between two panes.

use egui::{CursorIcon, Id, Key, Modifiers, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::announce;
use crate::ui::theme::Theme;

/// A handle over `line`, a thin upright (or, where it is wider than high, lying) rectangle. Gives how far it was moved,
/// in points of the screen: rightwards or downwards positive. Arrow keys move it by 16.
pub fn splitter_ui(ui: &mut Ui, id: Id, line: Rect, name: &str) -> f32 {
    let upright = line.height() >= line.width();
    let theme = Theme::of(ui.ctx());
    let grip = if upright {
        line.expand2(Vec2::new((8.0 - line.width() / 2.0).max(0.0), 0.0))
    } else {
        line.expand2(Vec2::new(0.0, (8.0 - line.height() / 2.0).max(0.0)))
    };
    let response = ui.interact(grip, id, Sense::click_and_drag());
    announce(ui, &response, || WidgetInfo::labeled(Role::Splitter, ui.is_enabled(), name));
    let cursor = if upright {
        CursorIcon::ResizeHorizontal
    } else {
        CursorIcon::ResizeVertical
    };
    if response.hovered() || response.dragged() {
        ui.ctx().set_cursor_icon(cursor);
    }
    let active = response.hovered() || response.dragged() || response.has_focus();
    let stroke = if active {
        Stroke::new(2.0, theme.focus)
    } else {
        Stroke::new(1.0, theme.line)
    };
    if upright {
        ui.painter().vline(line.center().x, line.y_range(), stroke);
    } else {
        ui.painter().hline(line.x_range(), line.center().y, stroke);
    }
    let mut moved = if upright {
        response.drag_delta().x
    } else {
        response.drag_delta().y
    };
    if response.has_focus() {
        let filter = egui::EventFilter {
            horizontal_arrows: upright,
            vertical_arrows: !upright,
            ..Default::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let (less, more) = if upright {
            (Key::ArrowLeft, Key::ArrowRight)
        } else {
            (Key::ArrowUp, Key::ArrowDown)
        };
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, less)) {
            moved -= 16.0;
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, more)) {
            moved += 16.0;
        }
    }
    moved
}
