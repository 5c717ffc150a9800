//! What is clicked.

use egui::{Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::{announce, focus_ring, tooltip_ui};
use crate::typeset::{TextStyle, Weight};
use crate::ui::flow::Flow;
use crate::ui::icon::{self, Icon};
use crate::ui::text::{line, paint_in};
use crate::ui::theme::{CONTROL_HEIGHT, RADIUS_CONTROL, Theme, size};

const ICON: f32 = 18.0;
const PADDING: f32 = 14.0;
const GAP: f32 = 8.0;

/// How much a button asks to be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do here.
    Primary,
    /// With an outline.
    #[default]
    Secondary,
    /// Text only, until the pointer is over it.
    Quiet,
}

/// A button with text, an icon, or both.
#[derive(Clone, Copy, Debug)]
#[must_use = "nothing is seen before show_ui"]
pub struct Button<'a> {
    text: &'a str,
    icon: Option<Icon>,
    icon_only: bool,
    kind: ButtonKind,
    selected: bool,
    enabled: bool,
    tooltip: Option<&'a str>,
    size: f32,
    height: f32,
    width: Option<f32>,
    role: Role,
    stop: bool,
}

impl<'a> Button<'a> {
    /// A button with words.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            icon: None,
            icon_only: false,
            kind: ButtonKind::Secondary,
            selected: false,
            enabled: true,
            tooltip: None,
            size: size::BODY,
            height: CONTROL_HEIGHT,
            width: None,
            role: Role::Button,
            stop: true,
        }
    }

    /// A square button with an icon alone; `name` is told on hover and to assistive technology.
    pub fn icon_only(icon: Icon, name: &'a str) -> Self {
        Self {
            icon: Some(icon),
            icon_only: true,
            kind: ButtonKind::Quiet,
            tooltip: Some(name),
            ..Self::new(name)
        }
    }

    /// The same as the one thing to do here.
    pub fn primary(self) -> Self {
        self.kind(ButtonKind::Primary)
    }

    /// The same without an outline.
    pub fn quiet(self) -> Self {
        self.kind(ButtonKind::Quiet)
    }

    /// The same of another kind.
    pub fn kind(mut self, kind: ButtonKind) -> Self {
        self.kind = kind;
        self
    }

    /// The same with an icon before the words.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The same as pressed in.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// The same as a stop of Tab or, where other keys lead to it, as none.
    pub fn stop(mut self, stop: bool) -> Self {
        self.stop = stop;
        self
    }

    /// The same, to be used or not.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// The same with words told on hover.
    pub fn tooltip(mut self, text: &'a str) -> Self {
        self.tooltip = Some(text);
        self
    }

    /// The same with text of another size, in points.
    pub fn size(mut self, points: f32) -> Self {
        self.size = points;
        self
    }

    /// The same of another height, in points; at least 28.
    pub fn height(mut self, points: f32) -> Self {
        self.height = points.max(crate::ui::theme::TARGET);
        self
    }

    /// The same exactly so wide, in points.
    pub fn width(mut self, points: f32) -> Self {
        self.width = Some(points);
        self
    }

    /// The same named as something else, such as a tab.
    pub(super) fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// Shows it; `clicked()` of the response is true for pointer, Enter and Space alike.
    pub fn show_ui(self, ui: &mut Ui) -> Response {
        ui.add_enabled_ui(self.enabled, |ui| self.inner_ui(ui)).inner
    }

    /// How wide it is with all its words, in points.
    pub fn natural_width(&self, ui: &Ui) -> f32 {
        let words = line(ui.ctx(), self.text, self.style(), None).width;
        (words + self.icon_room() + 2.0 * self.padding()).ceil()
    }

    fn style(&self) -> TextStyle {
        TextStyle::interface(self.size).weight(if self.kind == ButtonKind::Primary {
            Weight::Medium
        } else {
            Weight::Regular
        })
    }

    fn icon_room(&self) -> f32 {
        if self.icon.is_some() { ICON + GAP } else { 0.0 }
    }

    fn padding(&self) -> f32 {
        if self.kind == ButtonKind::Quiet {
            PADDING - 4.0
        } else {
            PADDING
        }
    }

    fn inner_ui(self, ui: &mut Ui) -> Response {
        let (style, icon_room, padding) = (self.style(), self.icon_room(), self.padding());
        let room = self.width.unwrap_or_else(|| ui.available_width().max(self.height)) - 2.0 * padding - icon_room;
        let layout = (!self.icon_only).then(|| {
            let natural = line(ui.ctx(), self.text, style, None);
            if natural.width <= room {
                natural
            } else {
                line(ui.ctx(), self.text, style, Some(room))
            }
        });
        let content = layout.as_ref().map_or(0.0, |layout| layout.width + icon_room);
        let width = self.width.unwrap_or(if self.icon_only {
            self.height
        } else {
            content + 2.0 * padding
        });
        let sense = if self.stop { Sense::click() } else { Sense::CLICK };
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width.ceil(), self.height), sense);
        announce(ui, &response, || {
            if self.selected {
                WidgetInfo::selected(self.role, ui.is_enabled(), true, self.text)
            } else {
                WidgetInfo::labeled(self.role, ui.is_enabled(), self.text)
            }
        });
        if ui.is_rect_visible(rect) {
            let color = self.ground(ui, rect, &response);
            let flow = Flow::of(ui.ctx());
            if let Some(icon) = self.icon {
                let place = if self.icon_only {
                    rect
                } else {
                    flow.part(rect, (rect.width() - content) / 2.0, ICON)
                };
                let place = Rect::from_center_size(place.center(), Vec2::splat(ICON));
                icon::paint(ui.painter(), place, icon, color);
            }
            if let Some(layout) = &layout {
                let place = flow.part(rect, (rect.width() - content) / 2.0 + icon_room, layout.width);
                paint_in(ui.painter(), place, layout, 0.0, color);
            }
            focus_ring(ui, &response);
        }
        if let Some(tooltip) = self.tooltip {
            tooltip_ui(&response, tooltip);
        } else if layout.is_some_and(|layout| layout.truncated) {
            tooltip_ui(&response, self.text);
        }
        response
    }

    /// Paints what is behind the text and says the text's colour.
    fn ground(self, ui: &Ui, rect: Rect, response: &Response) -> Color32 {
        let theme = Theme::of(ui.ctx());
        let hovered = response.hovered() || response.is_pointer_button_down_on();
        let painter = ui.painter();
        if !ui.is_enabled() {
            if self.kind != ButtonKind::Quiet {
                painter.rect_stroke(rect, RADIUS_CONTROL, Stroke::new(1.0, theme.line), StrokeKind::Inside);
            }
            return theme.outline;
        }
        if self.selected {
            painter.rect_filled(rect, RADIUS_CONTROL, theme.ink);
            return theme.paper;
        }
        match self.kind {
            ButtonKind::Primary => {
                let fill = if hovered { theme.primary_hover } else { theme.primary };
                painter.rect_filled(rect, RADIUS_CONTROL, fill);
                theme.on_primary
            }
            ButtonKind::Secondary => {
                let fill = if hovered { theme.hover } else { theme.paper };
                painter.rect(rect, RADIUS_CONTROL, fill, Stroke::new(1.0, theme.line), StrokeKind::Inside);
                theme.ink
            }
            ButtonKind::Quiet => {
                if hovered {
                    painter.rect_filled(rect, RADIUS_CONTROL, theme.hover);
                    theme.ink
                } else {
                    theme.secondary
                }
            }
        }
    }
}
