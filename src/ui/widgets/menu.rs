//! What opens over the window: menus and tooltips.

use egui::containers::Tooltip;
use egui::{Frame, Id, Popup, PopupCloseBehavior, RectAlign, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::scroll::scroll_low_ui;
use super::{Label, announce, focus_ring};
use crate::typeset::{Direction, TextStyle};
use crate::ui::flow::Flow;
use crate::ui::icon::{self, Icon};
use crate::ui::text::{line, paint_in};
use crate::ui::theme::{CONTROL_HEIGHT, RADIUS_CARD, RADIUS_CONTROL, Theme, size};

/// A list of things to do that opens under a button (or at the pointer).
#[derive(Clone, Copy, Debug)]
pub struct Menu {
    width: f32,
}

impl Default for Menu {
    fn default() -> Self {
        Self { width: 220.0 }
    }
}

impl Menu {
    /// A menu so many points wide.
    pub fn width(width: f32) -> Self {
        Self { width }
    }

    /// Opens and closes with clicks on `anchor`; a click on an item closes it. Gives what `contents` gives while open.
    pub fn show_ui<R>(self, anchor: &Response, contents: impl FnOnce(&mut Ui) -> R) -> Option<R> {
        let align = below(Flow::of(&anchor.ctx));
        self.popup(Popup::menu(anchor).align(align).gap(4.0), contents)
    }

    /// Opens at the pointer on a secondary click on `anchor`.
    pub fn context_ui<R>(self, anchor: &Response, contents: impl FnOnce(&mut Ui) -> R) -> Option<R> {
        let flow = Flow::of(&anchor.ctx);
        self.popup(Popup::context_menu(anchor).align(below(flow)), contents)
    }

    fn popup<R>(self, popup: Popup<'_>, contents: impl FnOnce(&mut Ui) -> R) -> Option<R> {
        let theme = Theme::of(popup.ctx());
        let flow = Flow::of(popup.ctx());
        let frame = Frame::new()
            .fill(theme.paper)
            .stroke(Stroke::new(1.0, theme.line))
            .corner_radius(RADIUS_CARD)
            .inner_margin(6.0)
            .shadow(egui::Shadow {
                offset: [0, 6],
                blur: 16,
                spread: 0,
                color: theme.shadow,
            });
        popup
            .frame(frame)
            .width(self.width)
            .layout(flow.column())
            .close_behavior(PopupCloseBehavior::CloseOnClick)
            .show(|ui| {
                ui.set_width(self.width);
                ui.spacing_mut().item_spacing.y = 2.0;
                // A window lower than the menu shows a part of it at a time.
                let highest = ui.ctx().content_rect().height() - 2.0 * WINDOW_MARGIN;
                scroll_low_ui(ui, Id::unique("waqai-menu"), highest, contents)
            })
            .map(|shown| shown.inner)
    }
}

/// Kept free at the window's edges and of the menu's own frame.
const WINDOW_MARGIN: f32 = 16.0;

/// Under its anchor, beginning where the anchor begins.
fn below(flow: Flow) -> RectAlign {
    if flow.is_right_to_left() {
        RectAlign::BOTTOM_END
    } else {
        RectAlign::BOTTOM_START
    }
}

/// One item of a menu, as wide as the menu; true when chosen. `shortcut` is shown at the end; a chosen state gets a tick.
pub fn menu_item_ui(ui: &mut Ui, text: &str, icon: Option<Icon>, shortcut: Option<&str>, ticked: bool, enabled: bool) -> bool {
    item_ui(ui, text, icon, shortcut, ticked, enabled).clicked()
}

/// The same for a list of choices outside a menu, which is given the keyboard as it opens.
pub fn choice_ui(ui: &mut Ui, text: &str, icon: Icon, focus: bool) -> bool {
    let response = item_ui(ui, text, Some(icon), None, false, true);
    if focus {
        response.request_focus();
    }
    response.clicked()
}

fn item_ui(ui: &mut Ui, text: &str, icon: Option<Icon>, shortcut: Option<&str>, ticked: bool, enabled: bool) -> Response {
    ui.add_enabled_ui(enabled, |ui| {
        let theme = Theme::of(ui.ctx());
        let flow = Flow::of(ui.ctx());
        let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), CONTROL_HEIGHT), Sense::click());
        announce(ui, &response, || {
            if ticked {
                WidgetInfo::selected(Role::MenuItemCheckBox, enabled, true, text)
            } else {
                WidgetInfo::labeled(Role::MenuItem, enabled, text)
            }
        });
        if ui.is_rect_visible(rect) {
            let color = if enabled { theme.ink } else { theme.outline };
            if response.hovered() || response.has_focus() {
                ui.painter().rect_filled(rect, RADIUS_CONTROL, theme.hover);
            }
            if let Some(icon) = if ticked { Some(Icon::Check) } else { icon } {
                icon::paint(
                    ui.painter(),
                    flow.part(rect, 8.0, 18.0).shrink2(Vec2::new(0.0, 8.0)),
                    icon,
                    color,
                );
            }
            // Keys have Latin names: isolated, so that the sign behind them stays at their end.
            let hint = shortcut.map(|keys| {
                line(
                    ui.ctx(),
                    &format!("\u{2066}{keys}\u{2069}"),
                    TextStyle::interface(size::SMALL),
                    None,
                )
            });
            let hint_width = hint.as_ref().map_or(0.0, |hint| hint.width + 12.0);
            let room = rect.width() - 34.0 - 10.0 - hint_width;
            let style = TextStyle::interface(size::BODY);
            let mut layout = line(ui.ctx(), text, style, None);
            if layout.width > room {
                layout = line(ui.ctx(), text, style, Some(room));
            }
            paint_in(ui.painter(), flow.part(rect, 34.0, room), &layout, -flow.sign(), color);
            if let Some(hint) = hint {
                let place = flow.end_part(rect, hint.width + 10.0);
                paint_in(ui.painter(), place, &hint, -flow.sign(), theme.secondary);
            }
            focus_ring(ui, &response);
        }
        response
    })
    .inner
}

/// A hairline between groups of items.
pub fn menu_separator_ui(ui: &mut Ui) {
    let theme = Theme::of(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 9.0), Sense::hover());
    ui.painter().hline(
        rect.shrink2(Vec2::new(8.0, 0.0)).x_range(),
        rect.center().y,
        Stroke::new(1.0, theme.line),
    );
}

/// Words told while the pointer rests on something.
pub fn tooltip_ui(response: &Response, text: &str) {
    if text.is_empty() {
        return;
    }
    let theme = Theme::of(&response.ctx);
    let flow = Flow::of(&response.ctx);
    let mut tooltip = Tooltip::for_enabled(response).gap(6.0);
    tooltip.popup = tooltip.popup.align(below(flow)).layout(flow.column()).frame(
        Frame::new()
            .fill(theme.ink)
            .corner_radius(RADIUS_CONTROL)
            .inner_margin(egui::Margin::symmetric(10, 5)),
    );
    tooltip.show(|ui| {
        ui.set_max_width(320.0);
        Label::new(text)
            .size(size::SMALL)
            .color(theme.paper)
            .direction(Direction::Auto)
            .show_ui(ui);
    });
}
