//! Painting the visible items: washes, selection and found words first, then the thin lines under words that state
//! facts, then the unbroken text. Gives each block to assistive technology.

use egui::{Color32, Id, Pos2, Rect, Role as Kind, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, accesskit};

use super::page::{FACTS_BEFORE, FACTS_HEIGHT, Piece};
use super::{ReaderPane, item_id};
use crate::base::Span;
use crate::document::{ListMark, Role, list_mark};
use crate::typeset::{Layout, TextStyle};
use crate::ui::command::{Command, Sheet};
use crate::ui::flow::Flow;
use crate::ui::linked::Linked;
use crate::ui::text::{Text, line};
use crate::ui::theme::{RADIUS_MARK, Theme, size};
use crate::ui::widgets::{self, Label};
use crate::view::reader::{Chip, Item, MarkKind, ReaderModel};

impl ReaderPane {
    #[allow(clippy::too_many_arguments, reason = "one frame's geometry, passed on as it is")]
    pub(super) fn paint(
        &self,
        ui: &mut Ui,
        visible: &[(usize, f32)],
        view: Rect,
        column: Rect,
        linked: &Linked,
        id: Id,
        commands: &mut Vec<Command>,
    ) {
        let Some(model) = self.model.clone() else { return };
        let clip = view.intersect(ui.clip_rect());
        for &(index, top) in visible {
            let corner = Pos2::new(column.left(), top);
            match model.items.get(index) {
                Some(Item::Facts(chips)) => {
                    let rect = Rect::from_min_size(corner, Vec2::new(column.width(), FACTS_HEIGHT));
                    // It begins where the text above it does.
                    let above = index.checked_sub(1).and_then(|above| self.placed.get(&above));
                    let text = above.and_then(|placed| placed.pieces.first());
                    let flow = text.map_or_else(|| Flow::of(ui.ctx()), |piece| Flow::new(piece.layout.right_to_left));
                    if facts_ui(ui, rect, clip, chips, (item_id(id, index), flow)) {
                        commands.push(Command::Show(Sheet::PublicationDate(model.article)));
                    }
                }
                Some(Item::Block { role, span, .. }) => {
                    self.block(ui, &model, (index, *role, *span), (corner, column, clip), linked, id);
                }
                None => {}
            }
        }
    }

    fn block(
        &self,
        ui: &Ui,
        model: &ReaderModel,
        (index, role, span): (usize, Role, Span),
        (corner, column, clip): (Pos2, Rect, Rect),
        linked: &Linked,
        id: Id,
    ) {
        let Some(placed) = self.placed.get(&index) else { return };
        let theme = Theme::of(ui.ctx());
        let painter = ui.painter().with_clip_rect(clip);
        let text = Text::of(ui.ctx());
        let top = corner.y + placed.space_before;
        let bottom = corner.y + placed.height;
        for piece in &placed.pieces {
            let origin = corner + piece.offset;
            self.grounds(&painter, model, piece, origin, linked, &theme);
            underlines(&painter, model, piece, origin, &theme);
            let color = match role {
                Role::Standfirst | Role::Byline | Role::Dateline | Role::Around => theme.secondary,
                _ => theme.ink,
            };
            text.paint(&painter, origin, &piece.layout, color);
        }
        let right_to_left = placed.pieces.first().is_none_or(|piece| piece.layout.right_to_left);
        let flow = Flow::new(right_to_left);
        match role {
            Role::Quotation => {
                let bar = flow.part(
                    Rect::from_min_max(Pos2::new(column.left(), top), Pos2::new(column.right(), bottom)),
                    6.0,
                    3.0,
                );
                painter.rect_filled(bar, 1.5, theme.accent.gamma_multiply(0.55));
            }
            Role::ListItem if list_mark(span.of(&model.document.text)) != ListMark::Number => {
                if let Some(line) = placed.pieces.first().and_then(|piece| piece.layout.lines.first()) {
                    let y = top + line.baseline - size::TEXT * 0.28;
                    painter.circle_filled(Pos2::new(flow.start(column, 11.0), y), 2.5, theme.accent);
                }
            }
            Role::TableRow => {
                painter.hline(column.x_range(), bottom - 1.0, Stroke::new(1.0, theme.line));
            }
            _ => {}
        }
        // One node a block, with its own direction and language.
        let rect = Rect::from_min_max(Pos2::new(column.left(), top), Pos2::new(column.right(), bottom)).intersect(clip);
        let response = ui.interact(rect, item_id(id, index), Sense::hover());
        let kind = match role {
            Role::Title | Role::Heading => Kind::Heading,
            Role::ListItem => Kind::ListItem,
            Role::Quotation => Kind::Blockquote,
            Role::TableRow => Kind::Row,
            _ => Kind::Paragraph,
        };
        response.widget_info(|| WidgetInfo::labeled(kind, ui.is_enabled(), span.of(&model.document.text)));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_language(if right_to_left { "ar" } else { "en" });
            node.set_text_direction(if right_to_left {
                accesskit::TextDirection::RightToLeft
            } else {
                accesskit::TextDirection::LeftToRight
            });
            if role == Role::Title {
                node.set_level(1);
            }
        });
    }

    /// Washes under linked words, found words and the selection.
    fn grounds(&self, painter: &egui::Painter, model: &ReaderModel, piece: &Piece, origin: Pos2, linked: &Linked, theme: &Theme) {
        for mark in model.marks_in(piece.span) {
            let facts = [mark.fact];
            let color = if linked.is_selected(&facts) {
                theme.wash_selected
            } else if linked.is_hovered(&facts) {
                theme.wash
            } else {
                continue;
            };
            fill(painter, piece, mark.span, origin, color);
        }
        for &found in self.find.matches_in(piece.span) {
            fill(painter, piece, found, origin, theme.found);
            if self.find.current() == Some(found) {
                for area in areas(&piece.layout, piece.inside(found), 0.0) {
                    let area = area.translate(origin.to_vec2());
                    painter.rect_stroke(area, RADIUS_MARK, Stroke::new(1.5, theme.accent), egui::StrokeKind::Outside);
                }
            }
        }
        if let Some(selection) = &self.selection {
            let span = selection.span();
            if !span.is_empty() && span.overlaps(piece.span) {
                for rect in piece.layout.selection_rects(piece.inside(span)) {
                    let area = Rect::from_min_max(Pos2::new(rect.left, rect.top), Pos2::new(rect.right, rect.bottom));
                    painter.rect_filled(area.translate(origin.to_vec2()), 0.0, theme.selection);
                }
            }
        }
    }
}

/// Rectangles around words, as high as their letters and not as the line.
fn areas(layout: &Layout, span: Span, expand: f32) -> Vec<Rect> {
    let rects = layout.selection_rects(span);
    let around = rects.iter().filter_map(|rect| {
        let line = layout
            .lines
            .get(layout.line_at_height(f32::midpoint(rect.top, rect.bottom)))?;
        let size = line.glyphs.first().map_or(16.0, |glyph| glyph.size);
        let top = (line.baseline - size * 1.02).max(line.top);
        let bottom = (line.baseline + size * 0.55).min(line.top + line.height);
        Some(Rect::from_min_max(
            Pos2::new(rect.left - expand, top),
            Pos2::new(rect.right + expand, bottom),
        ))
    });
    around.collect()
}

fn fill(painter: &egui::Painter, piece: &Piece, span: Span, origin: Pos2, color: Color32) {
    for area in areas(&piece.layout, piece.inside(span), 2.0) {
        painter.rect_filled(area.translate(origin.to_vec2()), RADIUS_MARK, color);
    }
}

/// Thin lines under the words that state facts. Where two kinds share words, each has a line of its own.
fn underlines(painter: &egui::Painter, model: &ReaderModel, piece: &Piece, origin: Pos2, theme: &Theme) {
    // Words that help to state several facts of a kind bear one line of even weight.
    let mut lines: Vec<(Span, MarkKind)> = Vec::new();
    for mark in model.marks_in(piece.span) {
        match lines
            .iter_mut()
            .rev()
            .find(|(span, kind)| *kind == mark.kind && span.overlaps(mark.span))
        {
            Some((span, _)) => *span = span.union(mark.span),
            None => lines.push((mark.span, mark.kind)),
        }
    }
    for (index, &(span, kind)) in lines.iter().enumerate() {
        let earlier = lines.iter().take(index);
        let below = earlier
            .filter(|(other, other_kind)| *other_kind != kind && other.overlaps(span))
            .count();
        let (color, width) = match kind {
            MarkKind::Seats => (theme.seats, 1.6),
            MarkKind::Date => (theme.dates, 1.6),
            MarkKind::Event => (theme.secondary, 1.0),
        };
        for rect in piece.layout.selection_rects(piece.inside(span)) {
            let line = piece.layout.line_at_height(f32::midpoint(rect.top, rect.bottom));
            let Some(line) = piece.layout.lines.get(line) else { continue };
            let size = line.glyphs.first().map_or(16.0, |glyph| glyph.size);
            let y = origin.y + line.baseline + size * 0.46 + below.min(2) as f32 * 3.0;
            let y = y.min(origin.y + line.top + line.height - 1.0);
            painter.hline(origin.x + rect.left..=origin.x + rect.right, y, Stroke::new(width, color));
        }
    }
}

/// The row of what is known about the article; true where the publication date was chosen to be changed.
fn facts_ui(ui: &mut Ui, rect: Rect, clip: Rect, chips: &[Chip], (id, flow): (Id, Flow)) -> bool {
    let inside = Rect::from_min_max(rect.min + Vec2::new(0.0, FACTS_BEFORE), rect.max - Vec2::new(0.0, 6.0));
    let mut chosen = false;
    ui.scope_builder(UiBuilder::new().max_rect(inside).layout(flow.row()).id_salt(id), |ui| {
        ui.set_clip_rect(clip);
        ui.spacing_mut().item_spacing.x = 10.0;
        for (index, chip) in chips.iter().enumerate() {
            if chip.plain {
                // Who wrote it may be cut; how long it takes is told whole or not at all.
                let style = TextStyle::interface(size::SMALL);
                if index > 0 && line(ui.ctx(), &chip.text, style, None).width > ui.available_width() {
                    continue;
                }
                let theme = Theme::of(ui.ctx());
                Label::new(&chip.text)
                    .size(size::SMALL)
                    .color(theme.secondary)
                    .truncate()
                    .show_ui(ui);
            } else {
                let mut shown = widgets::Chip::new(&chip.text).clickable();
                if chip.inferred {
                    shown = shown.dashed();
                }
                chosen |= shown.show_ui(ui).clicked();
            }
        }
    });
    chosen
}
