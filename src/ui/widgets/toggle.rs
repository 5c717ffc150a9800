//! On and off.

use egui::{Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::{announce, focus_ring};
use crate::typeset::TextStyle;
use crate::ui::flow::Flow;
use crate::ui::icon::{self, Icon};
use crate::ui::text::{line, paint_in};
use crate::ui::theme::{CONTROL_HEIGHT, Theme, size};

/// A box to tick, with words after it.
pub fn checkbox_ui(ui: &mut Ui, checked: &mut bool, text: &str) -> Response {
    toggle_ui(ui, checked, text, Role::CheckBox, 18.0, |ui, rect, checked| {
        let theme = Theme::of(ui.ctx());
        let rect = Rect::from_center_size(rect.center(), Vec2::splat(18.0));
        if checked {
            ui.painter().rect_filled(rect, 4.0, theme.accent);
            icon::paint(ui.painter(), rect.shrink(1.0), Icon::Check, theme.on_accent);
        } else {
            ui.painter()
                .rect(rect, 4.0, theme.paper, Stroke::new(1.5, theme.outline), StrokeKind::Inside);
        }
    })
}

/// A switch, with words after it.
pub fn switch_ui(ui: &mut Ui, on: &mut bool, text: &str) -> Response {
    toggle_ui(ui, on, text, Role::Switch, 34.0, |ui, rect, on| {
        let theme = Theme::of(ui.ctx());
        let rect = Rect::from_center_size(rect.center(), Vec2::new(34.0, 20.0));
        let fill = if on { theme.accent } else { theme.outline };
        ui.painter().rect_filled(rect, 10.0, fill);
        let flow = Flow::of(ui.ctx());
        let x = if on { flow.end(rect, 10.0) } else { flow.start(rect, 10.0) };
        ui.painter()
            .circle_filled(Pos2::new(x, rect.center().y), 7.0, theme.on_accent);
    })
}

fn toggle_ui(ui: &mut Ui, value: &mut bool, text: &str, role: Role, mark: f32, paint: impl Fn(&Ui, Rect, bool)) -> Response {
    const GAP: f32 = 8.0;
    let room = (ui.available_width() - mark - GAP).max(1.0);
    let style = TextStyle::interface(size::BODY);
    let mut layout = line(ui.ctx(), text, style, None);
    if layout.width > room {
        layout = line(ui.ctx(), text, style, Some(room));
    }
    let (rect, mut response) =
        ui.allocate_exact_size(Vec2::new((mark + GAP + layout.width).ceil(), CONTROL_HEIGHT), Sense::click());
    if response.clicked() {
        *value = !*value;
        response.mark_changed();
    }
    announce(ui, &response, || WidgetInfo::selected(role, ui.is_enabled(), *value, text));
    if ui.is_rect_visible(rect) {
        let theme = Theme::of(ui.ctx());
        let flow = Flow::of(ui.ctx());
        paint(ui, flow.start_part(rect, mark), *value);
        let color = if ui.is_enabled() { theme.ink } else { theme.outline };
        paint_in(ui.painter(), flow.part(rect, mark + GAP, layout.width), &layout, 0.0, color);
        focus_ring(ui, &response);
    }
    response
}
