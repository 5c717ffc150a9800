//! A small piece of knowledge on its own ground. A dashed border says that it was inferred.

use egui::{Color32, Pos2, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::{announce, focus_ring};
use crate::typeset::TextStyle;
use crate::ui::text::{line, paint_in};
use crate::ui::theme::{TARGET, Theme, size};

/// A chip.
#[derive(Clone, Copy, Debug)]
#[must_use = "nothing is seen before show_ui"]
pub struct Chip<'a> {
    text: &'a str,
    color: Option<Color32>,
    dashed: bool,
    clickable: bool,
}

impl<'a> Chip<'a> {
    /// Words in a rounded outline.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            color: None,
            dashed: false,
            clickable: false,
        }
    }

    /// The same with a dashed border: what it says was inferred.
    pub fn dashed(mut self) -> Self {
        self.dashed = true;
        self
    }

    /// The same with words and border in another colour.
    pub fn color(mut self, color: Color32) -> Self {
        self.color = Some(color);
        self
    }

    /// The same as a button.
    pub fn clickable(mut self) -> Self {
        self.clickable = true;
        self
    }

    /// Shows it.
    pub fn show_ui(self, ui: &mut Ui) -> Response {
        let style = TextStyle::interface(size::SMALL);
        let mut layout = line(ui.ctx(), self.text, style, None);
        let room = (ui.available_width() - 20.0).max(1.0);
        if layout.width > room {
            layout = line(ui.ctx(), self.text, style, Some(room));
        }
        let sense = if self.clickable { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(Vec2::new((layout.width + 20.0).ceil(), TARGET), sense);
        let role = if self.clickable { Role::Button } else { Role::Label };
        announce(ui, &response, || WidgetInfo::labeled(role, ui.is_enabled(), self.text));
        if ui.is_rect_visible(rect) {
            let theme = Theme::of(ui.ctx());
            let color = self
                .color
                .unwrap_or(if self.dashed { theme.inferred } else { theme.secondary });
            let body = rect.shrink2(Vec2::new(0.0, 2.0));
            if self.clickable && response.hovered() {
                ui.painter().rect_filled(body, body.height() / 2.0, theme.hover);
            }
            let stroke = Stroke::new(1.0, color);
            if self.dashed {
                ui.painter().extend(Shape::dashed_line(&pill(body), stroke, 4.0, 3.0));
            } else {
                ui.painter()
                    .rect_stroke(body, body.height() / 2.0, stroke, StrokeKind::Inside);
            }
            paint_in(ui.painter(), rect, &layout, 0.0, color);
            if self.clickable {
                focus_ring(ui, &response);
            }
        }
        response
    }
}

/// The outline of a rectangle with round ends, closed.
fn pill(rect: Rect) -> Vec<Pos2> {
    let radius = rect.height() / 2.0;
    let mut points = Vec::with_capacity(36);
    for (center, from) in [
        (Pos2::new(rect.right() - radius, rect.center().y), -90.0_f32),
        (Pos2::new(rect.left() + radius, rect.center().y), 90.0),
    ] {
        for step in 0_u8..=16 {
            let angle = (from + 180.0 * f32::from(step) / 16.0).to_radians();
            points.push(center + radius * Vec2::new(angle.cos(), angle.sin()));
        }
    }
    points.extend(points.first().copied());
    points
}
