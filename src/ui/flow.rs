//! Start and end in place of left and right: every position of the window goes through here, so that Arabic and
//! English are each other's mirror image.

use egui::{Align, Context, Id, Key, Layout, Pos2, Rect, Vec2};

/// The direction in which the interface runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Flow {
    /// Arabic: the start is at the right.
    #[default]
    RightToLeft,
    /// English: the start is at the left.
    LeftToRight,
}

impl Flow {
    /// From the language's direction.
    pub fn new(right_to_left: bool) -> Self {
        if right_to_left { Self::RightToLeft } else { Self::LeftToRight }
    }

    /// Makes it the flow of `context` from this frame on.
    pub fn install(self, context: &Context) {
        context.data_mut(|data| data.insert_temp(Id::unique("waqai-flow"), self));
    }

    /// The flow of `context`.
    pub fn of(context: &Context) -> Self {
        context
            .data(|data| data.get_temp(Id::unique("waqai-flow")))
            .unwrap_or_default()
    }

    /// True where the start is at the right.
    pub fn is_right_to_left(self) -> bool {
        self == Self::RightToLeft
    }

    /// 1 where x grows from start to end, -1 where it falls.
    pub fn sign(self) -> f32 {
        if self.is_right_to_left() { -1.0 } else { 1.0 }
    }

    /// The x `inset` points inside the start edge of `rect`.
    pub fn start(self, rect: Rect, inset: f32) -> f32 {
        if self.is_right_to_left() {
            rect.right() - inset
        } else {
            rect.left() + inset
        }
    }

    /// The x `inset` points inside the end edge of `rect`.
    pub fn end(self, rect: Rect, inset: f32) -> f32 {
        if self.is_right_to_left() {
            rect.left() + inset
        } else {
            rect.right() - inset
        }
    }

    /// The part of `rect` from its start edge, `width` points wide.
    pub fn start_part(self, rect: Rect, width: f32) -> Rect {
        self.part(rect, 0.0, width)
    }

    /// The part of `rect` at its end edge, `width` points wide.
    pub fn end_part(self, rect: Rect, width: f32) -> Rect {
        self.part(rect, rect.width() - width, width)
    }

    /// The part of `rect` that begins `offset` points from its start edge and is `width` points wide.
    pub fn part(self, rect: Rect, offset: f32, width: f32) -> Rect {
        let width = width.max(0.0);
        let left = if self.is_right_to_left() {
            rect.right() - offset - width
        } else {
            rect.left() + offset
        };
        Rect::from_min_size(Pos2::new(left, rect.top()), Vec2::new(width, rect.height()))
    }

    /// One row, filled from the start, centred in height.
    pub fn row(self) -> Layout {
        if self.is_right_to_left() {
            Layout::right_to_left(Align::Center)
        } else {
            Layout::left_to_right(Align::Center)
        }
    }

    /// One row, filled from the end, centred in height.
    pub fn row_from_end(self) -> Layout {
        if self.is_right_to_left() {
            Layout::left_to_right(Align::Center)
        } else {
            Layout::right_to_left(Align::Center)
        }
    }

    /// A column whose items stand at the start edge.
    pub fn column(self) -> Layout {
        Layout::top_down(if self.is_right_to_left() { Align::Max } else { Align::Min })
    }

    /// The arrow key that leads towards the end.
    pub fn key_forward(self) -> Key {
        if self.is_right_to_left() {
            Key::ArrowLeft
        } else {
            Key::ArrowRight
        }
    }

    /// The arrow key that leads towards the start.
    pub fn key_back(self) -> Key {
        if self.is_right_to_left() {
            Key::ArrowRight
        } else {
            Key::ArrowLeft
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_flows_are_mirror_images() {
        let rect = Rect::from_min_max(Pos2::new(10.0, 0.0), Pos2::new(110.0, 20.0));
        let mirror = |x: f32| 120.0 - x;
        let (arabic, english) = (Flow::RightToLeft, Flow::LeftToRight);
        assert_eq!(mirror(arabic.start(rect, 8.0)), english.start(rect, 8.0));
        assert_eq!(mirror(arabic.end(rect, 8.0)), english.end(rect, 8.0));
        let (right, left) = (arabic.part(rect, 8.0, 30.0), english.part(rect, 8.0, 30.0));
        assert_eq!((mirror(right.right()), mirror(right.left())), (left.left(), left.right()));
    }
}
