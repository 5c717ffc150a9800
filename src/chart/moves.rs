//! The way of the keyboard through the marks of a drawing: which mark a key leads to from another one. Knows no key and no
//! screen.

use super::canvas::{Canvas, Rect, Tag, TagId};

/// A step from one mark to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkStep {
    /// To the next one as the row is read, then on into the next row.
    Forward,
    /// The other way.
    Back,
    /// To the nearest one in the row above; in a drawing of one row, back.
    Up,
    /// To the nearest one in the row below; in a drawing of one row, forward.
    Down,
    /// To the first of all.
    First,
    /// To the last of all.
    Last,
}

impl Canvas {
    /// The mark that a step leads to from `at`, of marks that are read from right to left or from left to right; none where
    /// there is none further on.
    pub fn mark_after(&self, at: TagId, step: MarkStep, right_to_left: bool) -> Option<TagId> {
        let order = self.reading_order(right_to_left);
        let place = order.iter().position(|tag| *tag == at);
        match step {
            MarkStep::First => order.first().copied(),
            MarkStep::Last => order.last().copied(),
            MarkStep::Forward => order.get(place? + 1).copied(),
            MarkStep::Back => order.get(place?.checked_sub(1)?).copied(),
            MarkStep::Up | MarkStep::Down => self.beside_row(at, step, right_to_left),
        }
    }

    /// The first mark as they are read.
    pub fn first_mark(&self, right_to_left: bool) -> Option<TagId> {
        self.reading_order(right_to_left).first().copied()
    }

    fn beside_row(&self, at: TagId, step: MarkStep, right_to_left: bool) -> Option<TagId> {
        let from = self.tag(at)?;
        let down = step == MarkStep::Down;
        if self.tags.iter().all(|tag| tag.row == from.row) {
            let along = if down { MarkStep::Forward } else { MarkStep::Back };
            return self.mark_after(at, along, right_to_left);
        }
        let rows = self.tags.iter().map(|tag| tag.row);
        let row = if down {
            rows.filter(|row| *row > from.row).min()
        } else {
            rows.filter(|row| *row < from.row).max()
        }?;
        let away = |tag: &Tag| (place(tag).center().x - place(from).center().x).abs();
        let in_row = self.numbered().filter(|(_, tag)| tag.row == row);
        in_row.min_by(|(_, a), (_, b)| away(a).total_cmp(&away(b))).map(|(id, _)| id)
    }

    /// All marks, row by row, along each from the edge where reading begins.
    fn reading_order(&self, right_to_left: bool) -> Vec<TagId> {
        let start = |tag: &Tag| if right_to_left { -place(tag).right() } else { place(tag).x };
        let mut order: Vec<(TagId, &Tag)> = self.numbered().collect();
        order.sort_by(|(_, a), (_, b)| a.row.cmp(&b.row).then(start(a).total_cmp(&start(b))));
        order.into_iter().map(|(id, _)| id).collect()
    }

    fn numbered(&self) -> impl Iterator<Item = (TagId, &Tag)> {
        (0_u32..).map(TagId).zip(&self.tags)
    }
}

/// Where a mark itself stands, its label left out.
fn place(tag: &Tag) -> &Rect {
    tag.parts.first().unwrap_or(&tag.area)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(places: &[(usize, f32)]) -> Canvas {
        let mut canvas = Canvas::new(400.0, 100.0, None);
        for (row, x) in places {
            canvas.begin_row(*row);
            let tag = canvas.add_tag(Vec::new(), String::new(), String::new());
            canvas.set_area(tag, Rect::new(*x, *row as f32 * 20.0, 10.0, 10.0));
        }
        canvas
    }

    #[test]
    fn keys_go_along_a_row_as_it_is_read_and_from_row_to_row() {
        let canvas = marks(&[(0, 10.0), (0, 90.0), (1, 20.0), (1, 200.0)]);
        let after = |at, step, rtl| canvas.mark_after(TagId(at), step, rtl).map(|tag| tag.0);
        assert_eq!(after(0, MarkStep::Forward, false), Some(1));
        assert_eq!(after(1, MarkStep::Forward, false), Some(2));
        assert_eq!(after(1, MarkStep::Forward, true), Some(0));
        assert_eq!(after(0, MarkStep::Forward, true), Some(3));
        assert_eq!(after(0, MarkStep::Back, false), None);
        assert_eq!(after(1, MarkStep::Down, false), Some(2));
        assert_eq!(after(3, MarkStep::Up, false), Some(1));
        assert_eq!(after(3, MarkStep::Down, false), None);
        assert_eq!(after(2, MarkStep::First, true), Some(1));
        assert_eq!(after(0, MarkStep::Last, false), Some(3));
        assert_eq!(canvas.first_mark(true), Some(TagId(1)));
    }

    #[test]
    fn in_one_row_up_and_down_go_along_it_too() {
        let canvas = marks(&[(0, 10.0), (0, 90.0)]);
        assert_eq!(canvas.mark_after(TagId(0), MarkStep::Down, false), Some(TagId(1)));
        assert_eq!(canvas.mark_after(TagId(0), MarkStep::Down, true), None);
        assert_eq!(canvas.mark_after(TagId(0), MarkStep::Up, true), Some(TagId(1)));
        assert_eq!(Canvas::default().first_mark(true), None);
    }
}
