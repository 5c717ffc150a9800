//! Selecting words with pointer and keyboard, and telling which facts the pointer is on. Positions are bytes of the
//! article's text.

use egui::{CursorIcon, Key, Pos2, Rect, Response, Ui};

use super::ReaderPane;
use super::page::Piece;
use crate::base::Span;
use crate::typeset::Position;
use crate::ui::command::Command;
use crate::ui::text::Text;
use crate::view::reader::Item;

/// What is selected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Selection {
    /// Where it began.
    anchor: usize,
    /// Where it was drawn to.
    caret: Position,
    /// What a drag adds: letters, words, or whole blocks.
    unit: Unit,
    /// The word or block it began with.
    first: Span,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Unit {
    #[default]
    Letter,
    Word,
    Block,
}

impl Selection {
    /// From the earlier to the later end.
    pub(super) fn span(&self) -> Span {
        Span::new(self.anchor.min(self.caret.index), self.anchor.max(self.caret.index))
    }
}

impl ReaderPane {
    pub(super) fn select_all(&mut self) {
        if let Some(model) = &self.model {
            self.selection = Some(Selection {
                anchor: 0,
                caret: Position::upstream(model.document.text.len()),
                ..Selection::default()
            });
        }
    }

    pub(super) fn point(
        &mut self,
        ui: &Ui,
        response: &Response,
        visible: &[(usize, f32)],
        column: Rect,
        commands: &mut Vec<Command>,
    ) {
        let Some(model) = self.model.clone() else { return };
        let hover = response.hover_pos().filter(|_| !response.dragged());
        let letter = hover.and_then(|pointer| self.letter_at(pointer, visible, column));
        let facts = letter.map(|byte| model.facts_at(byte)).unwrap_or_default();
        if let Some(pointer) = hover {
            let inside = pointer.x >= column.left() - 8.0 && pointer.x <= column.right() + 8.0;
            ui.ctx().set_cursor_icon(match (facts.is_empty(), inside) {
                (false, _) => CursorIcon::PointingHand,
                (true, true) => CursorIcon::Text,
                (true, false) => CursorIcon::Default,
            });
        }
        if facts != self.hovered {
            self.hovered.clone_from(&facts);
            commands.push(Command::Hover(facts.clone()));
        }
        if response.secondary_clicked() {
            // The menu is about the words under the pointer.
            self.menu_on_fact = !facts.is_empty();
            if !facts.is_empty() {
                commands.push(Command::Select(facts));
            }
            return;
        }
        let Some(pointer) = response.interact_pointer_pos() else {
            return;
        };
        let Some(hit) = self.hit(pointer, visible, column) else {
            return;
        };
        let pressed = ui.input(|input| input.pointer.primary_pressed());
        let shift = ui.input(|input| input.modifiers.shift);
        // A quick tap is pressed and let go within one frame.
        let tapped = response.clicked() && !shift;
        if response.triple_clicked() {
            self.begin(hit, Unit::Block);
        } else if response.double_clicked() {
            self.begin(hit, Unit::Word);
        } else if pressed && !tapped {
            response.request_focus();
            match &mut self.selection {
                Some(selection) if shift => selection.caret = hit,
                _ => self.begin(hit, Unit::Letter),
            }
        } else if response.dragged_by(egui::PointerButton::Primary) {
            self.draw_to(hit);
        } else if tapped {
            response.request_focus();
            self.selection = None;
            if !facts.is_empty() {
                commands.push(Command::Select(facts));
            }
        }
    }

    fn begin(&mut self, hit: Position, unit: Unit) {
        let first = self.unit_at(hit.index, unit);
        self.selection = Some(Selection {
            anchor: first.start,
            caret: if unit == Unit::Letter {
                hit
            } else {
                Position::upstream(first.end)
            },
            unit,
            first,
        });
    }

    fn draw_to(&mut self, hit: Position) {
        let Some(selection) = self.selection else { return };
        let reached = self.unit_at(hit.index, selection.unit);
        let (anchor, caret) = if selection.unit == Unit::Letter {
            (selection.anchor, hit)
        } else if hit.index < selection.first.start {
            (selection.first.end, Position::downstream(reached.start))
        } else {
            (
                selection.first.start,
                Position::upstream(reached.end.max(selection.first.end)),
            )
        };
        self.selection = Some(Selection {
            anchor,
            caret,
            ..selection
        });
    }

    fn unit_at(&self, byte: usize, unit: Unit) -> Span {
        let here = Span::new(byte, byte);
        let Some(model) = self.model.as_ref().filter(|_| unit != Unit::Letter) else {
            return here;
        };
        let Some(Item::Block { span, .. }) = model.item_at(byte).and_then(|item| model.items.get(item)) else {
            return here;
        };
        if unit == Unit::Block {
            return *span;
        }
        crate::typeset::word_at(span.of(&model.document.text), byte.saturating_sub(span.start)).shifted(span.start)
    }

    /// The piece at a height and the upper left corner of it, or the nearest one.
    fn piece_at(&self, pointer: Pos2, visible: &[(usize, f32)], column: Rect) -> Option<(&Piece, Pos2)> {
        let mut best: Option<(&Piece, Pos2, f32)> = None;
        for &(index, top) in visible {
            let Some(placed) = self.placed.get(&index) else { continue };
            for piece in &placed.pieces {
                let corner = Pos2::new(column.left(), top) + piece.offset;
                let below = pointer.y - corner.y - piece.layout.height;
                let away = (corner.y - pointer.y).max(below).max(0.0) * 1000.0
                    + (corner.x - pointer.x).max(pointer.x - corner.x - piece.layout.width).max(0.0);
                if best.is_none_or(|(.., least)| away < least) {
                    best = Some((piece, corner, away));
                }
            }
        }
        best.map(|(piece, corner, _)| (piece, corner))
    }

    fn hit(&self, pointer: Pos2, visible: &[(usize, f32)], column: Rect) -> Option<Position> {
        let (piece, corner) = self.piece_at(pointer, visible, column)?;
        let local = pointer - corner;
        Some(piece.position_outside(piece.layout.hit(local.x, local.y)))
    }

    fn letter_at(&self, pointer: Pos2, visible: &[(usize, f32)], column: Rect) -> Option<usize> {
        let (piece, corner) = self.piece_at(pointer, visible, column)?;
        let local = pointer - corner;
        let letter = piece.layout.letter_at(local.x, local.y)?;
        Some(piece.outside(letter.start))
    }

    /// Draws the selection on by one letter, word or line, from block to block.
    pub(super) fn extend_selection(&mut self, key: Key, by_word: bool, text: &Text) {
        let Some(model) = self.model.clone() else { return };
        let start = self.selection.unwrap_or_else(|| {
            let at = self.top_byte();
            Selection {
                anchor: at,
                caret: Position::downstream(at),
                ..Selection::default()
            }
        });
        let Some(item) = model.item_at(start.caret.index) else {
            return;
        };
        self.height(item, text);
        let Some(piece) = self
            .placed
            .get(&item)
            .and_then(|placed| placed.pieces.iter().rev().find(|piece| piece.span.start <= start.caret.index))
        else {
            return;
        };
        let layout = piece.layout.clone();
        let local = piece.position_inside(start.caret);
        let x = layout.caret(local).left;
        let forward = match key {
            Key::ArrowLeft => layout.right_to_left,
            Key::ArrowRight => !layout.right_to_left,
            Key::ArrowUp | Key::Home => false,
            _ => true,
        };
        let moved = match key {
            Key::ArrowLeft | Key::ArrowRight if by_word => Position::downstream(layout.word_boundary(local.index, forward)),
            Key::ArrowLeft => layout.left_of(local),
            Key::ArrowRight => layout.right_of(local),
            Key::ArrowUp if layout.line_at(local) > 0 => layout.vertical(local, -1, x),
            Key::ArrowDown if layout.line_at(local) + 1 < layout.lines.len() => layout.vertical(local, 1, x),
            // With Ctrl to the ends of the article.
            Key::Home if by_word => {
                self.select_until(start, Position::downstream(0));
                return;
            }
            Key::End if by_word => {
                self.select_until(start, Position::upstream(model.document.text.len()));
                return;
            }
            Key::Home => layout.line_start_of(local),
            Key::End => layout.line_end_of(local),
            _ => local,
        };
        let mut caret = piece.position_outside(moved);
        if moved == local && !matches!(key, Key::Home | Key::End) {
            // At the end of a block: on into the next one.
            let blocks = |index: usize| match model.items.get(index) {
                Some(Item::Block { span, .. }) => Some(*span),
                _ => None,
            };
            let next = if forward {
                (item + 1..model.items.len())
                    .find_map(blocks)
                    .map(|span| Position::downstream(span.start))
            } else {
                (0..item).rev().find_map(blocks).map(|span| Position::upstream(span.end))
            };
            caret = next.unwrap_or(caret);
        }
        self.select_until(start, caret);
    }

    fn select_until(&mut self, start: Selection, caret: Position) {
        self.selection = Some(Selection {
            caret,
            unit: Unit::Letter,
            ..start
        });
        self.target = Some(Span::new(caret.index.saturating_sub(1), caret.index + 1));
    }
}
