//! Where the article stands in the view: laying out what is near, scrolling, and the short motion to words far away.

use egui::{Rect, Response, Ui};

use super::{Motion, PADDING, ReaderPane};
use crate::ui::text::Text;
use crate::ui::theme::MOTION_SECONDS;

/// What the explanation of a selected fact covers of the foot of the page before it was drawn, in points.
const EXPLAINED_HEIGHT: f32 = 300.0;

impl ReaderPane {
    /// Lays out an item unless it is, and learns its height.
    pub(super) fn height(&mut self, index: usize, text: &Text) -> f32 {
        if let Some(placed) = self.placed.get(&index) {
            return placed.height;
        }
        let (Some(model), Some(page)) = (&self.model, &self.page) else {
            return 0.0;
        };
        let placed = page.place(text.typesetter(), model, index);
        let height = placed.height;
        self.heights.set(index, height);
        self.placed.insert(index, placed);
        height
    }

    /// Takes what covers the foot of the page; true where that became more, so that words may be under it now.
    pub(super) fn cover(&mut self, covered: f32, will_be: bool) -> bool {
        let covered = if covered <= 0.0 && will_be {
            EXPLAINED_HEIGHT
        } else {
            covered
        };
        let grows = covered > self.covered + 1.0;
        self.covered = covered;
        grows
    }

    /// Room below the last line, so that it can be read above what covers the foot of the page.
    fn foot(&self) -> f32 {
        PADDING.1.max(self.covered)
    }

    pub(super) fn content_height(&self) -> f32 {
        self.heights.total() + PADDING.0 + self.foot()
    }

    /// How far the view stands below the article's beginning.
    pub(super) fn offset(&self) -> f32 {
        self.heights.before(self.anchor.0) + self.anchor.1 + PADDING.0
    }

    pub(super) fn go_to(&mut self, offset: f32) {
        let y = offset - PADDING.0;
        self.anchor = if y < 0.0 { (0, y) } else { self.heights.at(y) };
    }

    pub(super) fn scroll_by(&mut self, points: f32) {
        self.anchor.1 += points;
        self.motion = None;
    }

    /// Brings the anchor to where it belongs: inside its item, inside the article.
    pub(super) fn settle(&mut self, text: &Text) {
        let count = self.heights.len();
        // Far jumps go by the estimates; what is near is laid out.
        if self.anchor.1.abs() > 4.0 * self.view_height.max(1.0) {
            self.go_to(self.offset());
        }
        while self.anchor.1 < 0.0 && self.anchor.0 > 0 {
            let height = self.height(self.anchor.0 - 1, text);
            self.anchor = (self.anchor.0 - 1, self.anchor.1 + height);
        }
        loop {
            let height = self.height(self.anchor.0, text);
            if self.anchor.1 < height || self.anchor.0 + 1 >= count {
                break;
            }
            self.anchor = (self.anchor.0 + 1, self.anchor.1 - height);
        }
        if self.anchor.0 == 0 {
            self.anchor.1 = self.anchor.1.max(-PADDING.0);
        }
        // Not past the end: what shows below the anchor is laid out first, so that the end is where it is.
        let mut below = -self.anchor.1;
        let mut index = self.anchor.0;
        while index < count && below < self.view_height {
            below += self.height(index, text);
            index += 1;
        }
        if index >= count && below + self.foot() < self.view_height {
            let most = (self.content_height() - self.view_height).max(0.0);
            if self.offset() > most {
                self.go_to(most);
            }
        }
    }

    /// Items in view with the top of each on the screen.
    pub(super) fn visible(&mut self, text: &Text, view: Rect) -> Vec<(usize, f32)> {
        let mut visible = Vec::new();
        let mut top = view.top() - self.anchor.1;
        let mut index = self.anchor.0;
        while index < self.heights.len() && top < view.bottom() {
            let height = self.height(index, text);
            visible.push((index, top));
            top += height;
            index += 1;
        }
        visible
    }

    /// Layouts far off the view are made again when they are needed.
    pub(super) fn forget_far(&mut self) {
        if self.placed.len() > 400 {
            let (from, until) = (self.anchor.0.saturating_sub(60), self.anchor.0 + 120);
            self.placed.retain(|&index, _| from <= index && index <= until);
        }
    }

    /// The first byte in view.
    pub(super) fn top_byte(&self) -> usize {
        let items = self.model.as_ref().map(|model| model.items.as_slice()).unwrap_or_default();
        let blocks = items.iter().skip(self.anchor.0).find_map(|item| match item {
            crate::view::reader::Item::Block { span, .. } => Some(span.start),
            crate::view::reader::Item::Facts(_) => None,
        });
        blocks.unwrap_or_default()
    }

    pub(super) fn scroll(&mut self, ui: &Ui, response: &Response, text: &Text) {
        if response.contains_pointer() {
            let delta = ui.input(|input| input.smooth_scroll_delta().y);
            if delta != 0.0 {
                self.scroll_by(-delta);
            }
        }
        // A drag that leaves the view takes it along.
        if response.dragged()
            && let Some(pointer) = response.interact_pointer_pos()
        {
            let over = (response.rect.top() - pointer.y).max(0.0) - (pointer.y - response.rect.bottom()).max(0.0);
            if over != 0.0 {
                self.scroll_by(-over.clamp(-40.0, 40.0) * 0.4);
                ui.ctx().request_repaint();
            }
        }
        let Some(motion) = self.motion else { return };
        let elapsed = ui.input(|input| input.time) - motion.begun;
        let seconds = f64::from(ui.style().animation_time.min(MOTION_SECONDS));
        let part = if seconds > 0.0 {
            (elapsed / seconds).clamp(0.0, 1.0) as f32
        } else {
            1.0
        };
        let eased = 1.0 - (1.0 - part).powi(3);
        self.go_to(motion.from + (motion.to - motion.from) * eased);
        if part >= 1.0 {
            self.motion = None;
            self.settle(text);
        } else {
            ui.ctx().request_repaint();
        }
    }

    pub(super) fn move_to_target(&mut self, ui: &Ui, text: &Text) {
        let Some(target) = self.target.take() else { return };
        let Some(item) = self.model.as_ref().and_then(|model| model.item_at(target.start)) else {
            return;
        };
        self.height(item, text);
        let place = self.placed.get(&item).and_then(|placed| {
            placed.pieces.iter().find(|piece| piece.span.overlaps(target)).map(|piece| {
                let local = piece.inside(target);
                let rects = piece.layout.selection_rects(local);
                let (top, bottom) = rects.first().map_or((0.0, 0.0), |rect| (rect.top, rect.bottom));
                (piece.offset.y + top, piece.offset.y + bottom)
            })
        });
        let Some((top, bottom)) = place else { return };
        let from = self.offset();
        let above = self.heights.before(item) + PADDING.0;
        let (top, bottom) = (above + top, above + bottom);
        let visible = (self.view_height - self.covered).max(self.view_height / 3.0);
        if top >= from + 8.0 && bottom <= from + visible - 8.0 {
            return;
        }
        let to = (top - visible / 3.0).clamp(0.0, (self.content_height() - self.view_height).max(0.0));
        // A long way is travelled at its end only.
        let near = if (to - from).abs() > 2.0 * self.view_height {
            to - (to - from).signum() * self.view_height * 0.5
        } else {
            from
        };
        self.motion = Some(Motion {
            from: near,
            to,
            begun: ui.input(|input| input.time),
        });
        ui.ctx().request_repaint();
    }
}
