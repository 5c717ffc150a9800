//! Words that are only read.

use egui::{Color32, Response, Role, Sense, Ui, Vec2, WidgetInfo};

use super::{announce, tooltip_ui};
use crate::typeset::{Align, Direction, Face, Paragraph, TextStyle, Weight};
use crate::ui::text::{Text, interface_direction};
use crate::ui::theme::{Theme, size};

/// A label: wraps at the width there is, or is cut with an ellipsis and told whole on hover.
#[derive(Clone, Debug)]
#[must_use = "nothing is seen before show_ui"]
pub struct Label<'a> {
    text: &'a str,
    style: TextStyle,
    color: Option<Color32>,
    align: Align,
    direction: Option<Direction>,
    width: Option<f32>,
    lines: Option<usize>,
    balanced: bool,
}

impl<'a> Label<'a> {
    /// Interface text in ink, wrapping.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            style: TextStyle::interface(size::BODY),
            color: None,
            align: Align::Start,
            direction: None,
            width: None,
            lines: None,
            balanced: false,
        }
    }

    /// The same at another size, in points, with the line pitch of its face.
    pub fn size(mut self, points: f32) -> Self {
        self.style = TextStyle::new(self.style.face, self.style.weight, points);
        self
    }

    /// The same in another weight.
    pub fn weight(mut self, weight: Weight) -> Self {
        self.style.weight = weight;
        self
    }

    /// The same in another face, with the line pitch of that.
    pub fn face(mut self, face: Face) -> Self {
        self.style = TextStyle::new(face, self.style.weight, self.style.size);
        self
    }

    /// The same in any style.
    pub fn style(mut self, style: TextStyle) -> Self {
        self.style = style;
        self
    }

    /// The same in another colour.
    pub fn color(mut self, color: Color32) -> Self {
        self.color = Some(color);
        self
    }

    /// The same with lines placed so in the width there is.
    pub fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }

    /// The same with a direction of its own, for words of an article or a file's name.
    pub fn direction(mut self, direction: Direction) -> Self {
        self.direction = Some(direction);
        self
    }

    /// The same no wider than `points`.
    pub fn width(mut self, points: f32) -> Self {
        self.width = Some(points);
        self
    }

    /// One line, cut with an ellipsis where it is too long; the whole is told on hover.
    pub fn truncate(self) -> Self {
        self.lines(1)
    }

    /// At most so many lines.
    pub fn lines(mut self, lines: usize) -> Self {
        self.lines = Some(lines);
        self
    }

    /// Lines of about one length, as of a headline: no last word stands alone.
    pub fn balanced(mut self) -> Self {
        self.balanced = true;
        self
    }

    /// Shows it.
    pub fn show_ui(self, ui: &mut Ui) -> Response {
        let text = Text::of(ui.ctx());
        let room = self.width.unwrap_or(f32::INFINITY).min(ui.available_width()).max(1.0);
        let direction = self.direction.unwrap_or_else(|| interface_direction(ui.ctx()));
        let mut paragraph = Paragraph::new(self.text, self.style).direction(direction);
        let natural = text.layout(&paragraph);
        let mut layout = natural.clone();
        let stretches = !matches!(self.align, Align::Start);
        // A rounded width, so that a resized pane does not lay out every label at every pixel's fraction.
        if natural.width > room || stretches && room.is_finite() {
            paragraph = paragraph.width(room.floor().max(1.0)).align(self.align);
            if let Some(lines) = self.lines {
                paragraph = paragraph.max_lines(lines);
            }
            layout = text.layout(&paragraph);
            if self.balanced && !layout.truncated {
                layout = text.layout(&paragraph.balanced());
            }
        }
        let (rect, response) = ui.allocate_exact_size(Vec2::new(layout.width.ceil(), layout.height.ceil()), Sense::hover());
        announce(ui, &response, || WidgetInfo::labeled(Role::Label, true, self.text));
        if ui.is_rect_visible(rect) {
            let theme = Theme::of(ui.ctx());
            let color = self
                .color
                .unwrap_or(if ui.is_enabled() { theme.ink } else { theme.secondary });
            // Narrower by a fraction than its place: right-to-left text ends at the right edge.
            let x = if layout.right_to_left {
                rect.right() - layout.width
            } else {
                rect.left()
            };
            text.paint(ui.painter(), egui::Pos2::new(x, rect.top()), &layout, color);
        }
        if layout.truncated {
            tooltip_ui(&response, self.text);
        }
        response
    }
}

/// A label of ordinary size.
pub fn label_ui(ui: &mut Ui, text: &str) -> Response {
    Label::new(text).show_ui(ui)
}
