//! From points to places in the text and back: hit-testing, the caret, its movement. Knows no glyphs, only cells.

use unicode_segmentation::UnicodeSegmentation;

use super::layout::{Affinity, Cell, Layout, Line, Position, Rect};
use crate::base::Span;

/// Differences below this are the same place, in points.
const SAME: f32 = 0.01;

impl Cell {
    fn right_to_left(&self) -> bool {
        self.level % 2 == 1
    }

    /// Where the caret stands before the letter.
    fn leading(&self) -> f32 {
        if self.right_to_left() { self.right } else { self.left }
    }

    /// Where the caret stands after the letter.
    fn trailing(&self) -> f32 {
        if self.right_to_left() { self.left } else { self.right }
    }

    fn at_left(&self) -> Position {
        if self.right_to_left() {
            Position::upstream(self.span.end)
        } else {
            Position::downstream(self.span.start)
        }
    }

    fn at_right(&self) -> Position {
        if self.right_to_left() {
            Position::downstream(self.span.start)
        } else {
            Position::upstream(self.span.end)
        }
    }
}

impl Line {
    /// The place on this line that is nearest to `x`, in points from the layout's left.
    fn hit(&self, x: f32) -> Position {
        let mut best: Option<(&Cell, f32)> = None;
        for cell in &self.cells {
            let away = (cell.left - x).max(x - cell.right).max(0.0);
            if best.is_none_or(|(_, least)| away < least) {
                best = Some((cell, away));
            }
        }
        match best {
            Some((cell, _)) if x < f32::midpoint(cell.left, cell.right) => cell.at_left(),
            Some((cell, _)) => cell.at_right(),
            None => Position::downstream(self.span.start),
        }
    }

    /// Where the caret stands for a place of this line.
    fn caret_x(&self, position: Position) -> f32 {
        let starting = || {
            self.cells
                .iter()
                .find(|cell| cell.span.start == position.index)
                .map(Cell::leading)
        };
        let ending = || {
            self.cells
                .iter()
                .find(|cell| cell.span.end == position.index)
                .map(Cell::trailing)
        };
        let inside = || {
            self.cells
                .iter()
                .find(|cell| cell.span.contains(position.index))
                .map(Cell::leading)
        };
        let found = match position.affinity {
            Affinity::Downstream => starting().or_else(inside).or_else(ending),
            Affinity::Upstream => ending().or_else(starting).or_else(inside),
        };
        // After the line's last letter, before its line break.
        let last = || self.cells.iter().max_by_key(|cell| cell.span.end).map(Cell::trailing);
        found.or_else(last).unwrap_or(self.left)
    }
}

impl Layout {
    /// The line that a place stands on.
    pub fn line_at(&self, position: Position) -> usize {
        let after = self.lines.partition_point(|line| line.span.start <= position.index);
        let index = after.saturating_sub(1);
        let at_start = self.lines.get(index).is_some_and(|line| line.span.start == position.index);
        let before = index.checked_sub(1).and_then(|before| self.lines.get(before));
        if at_start && position.affinity == Affinity::Upstream && before.is_some_and(|line| line.soft_break) {
            return index - 1;
        }
        index
    }

    /// The line at a height, in points from the top; the first or last beyond the ends.
    pub fn line_at_height(&self, y: f32) -> usize {
        self.lines
            .partition_point(|line| line.top <= y)
            .saturating_sub(1)
            .min(self.lines.len().saturating_sub(1))
    }

    /// The place nearest to a point, in points from the upper left corner.
    pub fn hit(&self, x: f32, y: f32) -> Position {
        self.lines
            .get(self.line_at_height(y))
            .map_or_else(Position::default, |line| line.hit(x))
    }

    /// The letter (grapheme) under a point; `None` beside the text.
    pub fn letter_at(&self, x: f32, y: f32) -> Option<Span> {
        let line = self.lines.get(self.line_at_height(y))?;
        if y < line.top || y > line.top + line.height {
            return None;
        }
        let cell = line.cells.iter().find(|cell| cell.left <= x && x < cell.right)?;
        Some(cell.span)
    }

    /// Where the caret stands, a rectangle without width.
    pub fn caret(&self, position: Position) -> Rect {
        let Some(line) = self.lines.get(self.line_at(position)) else {
            return Rect::default();
        };
        let x = line.caret_x(position);
        Rect {
            left: x,
            top: (line.baseline - self.ascent).max(line.top),
            right: x,
            bottom: (line.baseline + self.descent).min(line.top + line.height),
        }
    }

    /// The place one letter to the right on the screen; from the line's right end, the beginning or end of the line
    /// that is read there.
    pub fn right_of(&self, position: Position) -> Position {
        self.beside(position, true)
    }

    /// The place one letter to the left on the screen.
    pub fn left_of(&self, position: Position) -> Position {
        self.beside(position, false)
    }

    fn beside(&self, position: Position, right: bool) -> Position {
        let index = self.line_at(position);
        let Some(line) = self.lines.get(index) else {
            return position;
        };
        let x = line.caret_x(position);
        let wide = |cell: &&Cell| cell.right - cell.left > SAME;
        let next = if right {
            line.cells
                .iter()
                .filter(wide)
                .find(|cell| cell.right > x + SAME)
                .map(Cell::at_right)
        } else {
            line.cells
                .iter()
                .rev()
                .filter(wide)
                .find(|cell| cell.left < x - SAME)
                .map(Cell::at_left)
        };
        if let Some(next) = next {
            return next;
        }
        // Off the line's end: onwards is the next line, backwards the one before.
        if right == self.right_to_left {
            match index.checked_sub(1).and_then(|before| self.lines.get(before)) {
                Some(before) => self.line_end(before),
                None => position,
            }
        } else {
            self.lines
                .get(index + 1)
                .map_or(position, |after| Position::downstream(after.span.start))
        }
    }

    fn line_end(&self, line: &Line) -> Position {
        if line.soft_break {
            return Position::upstream(line.span.end);
        }
        let content = line.span.of(&self.text).trim_end_matches(super::shape::is_line_break);
        Position::upstream(line.span.start + content.len())
    }

    /// The place one line down (or up, for negative `lines`) at the same distance from the left: `x` is in points.
    pub fn vertical(&self, position: Position, lines: isize, x: f32) -> Position {
        let index = self.line_at(position).saturating_add_signed(lines);
        self.lines
            .get(index.min(self.lines.len().saturating_sub(1)))
            .map_or(position, |line| line.hit(x))
    }

    /// The beginning of the line in the order of reading.
    pub fn line_start_of(&self, position: Position) -> Position {
        self.lines
            .get(self.line_at(position))
            .map_or(position, |line| Position::downstream(line.span.start))
    }

    /// The end of the line in the order of reading.
    pub fn line_end_of(&self, position: Position) -> Position {
        self.lines
            .get(self.line_at(position))
            .map_or(position, |line| self.line_end(line))
    }

    /// The word at a place, with its clitics, marks and ZWNJ, without the punctuation around it; the white space or
    /// sign itself where no word stands there.
    pub fn word_at(&self, index: usize) -> Span {
        word_at(&self.text, index)
    }

    /// The beginning of the next word after (or the one before, if not `forward`) a place, in the order of the text.
    pub fn word_boundary(&self, index: usize, forward: bool) -> usize {
        let words = self
            .text
            .split_word_bound_indices()
            .filter(|(_, word)| word.chars().any(char::is_alphanumeric));
        if forward {
            words
                .map(|(start, word)| start + word.len())
                .find(|&end| end > index)
                .unwrap_or(self.text.len())
        } else {
            words
                .map(|(start, _)| start)
                .take_while(|&start| start < index)
                .last()
                .unwrap_or_default()
        }
    }

    /// The extents of a part of the text, one or more a line: from top to bottom and from left to right, disjoint.
    pub fn selection_rects(&self, span: Span) -> Vec<Rect> {
        let mut rects: Vec<Rect> = Vec::new();
        let first = self.lines.partition_point(|line| line.span.end <= span.start);
        for line in self.lines.iter().skip(first).take_while(|line| line.span.start < span.end) {
            let mut open: Option<Rect> = None;
            for cell in line
                .cells
                .iter()
                .filter(|cell| cell.right - cell.left > SAME && cell.span.overlaps(span))
            {
                match &mut open {
                    Some(rect) if cell.left - rect.right < SAME => rect.right = rect.right.max(cell.right),
                    _ => {
                        rects.extend(open.take());
                        open = Some(Rect {
                            left: cell.left,
                            top: line.top,
                            right: cell.right,
                            bottom: line.top + line.height,
                        });
                    }
                }
            }
            rects.extend(open);
        }
        rects
    }
}

/// As [`Layout::word_at`], for a text without a layout.
pub fn word_at(text: &str, index: usize) -> Span {
    let mut found = Span::new(text.len(), text.len());
    for (start, piece) in text.split_word_bound_indices() {
        let span = Span::new(start, start + piece.len());
        let is_word = piece.chars().any(char::is_alphanumeric);
        if span.contains(index) {
            found = span;
            if is_word {
                break;
            }
        } else if span.end == index && is_word {
            // At a word's end, before a sign: the word, unless another begins here.
            found = span;
        }
        if start > index {
            break;
        }
        if span.contains(index) {
            break;
        }
    }
    found
}
