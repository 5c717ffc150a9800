//! What is asked of a layout: the text and how to set it.

use super::face::TextStyle;

/// The side from which a paragraph is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// By its first strong letter, where addresses, handles and leading digits do not count; right to left where
    /// there is none.
    #[default]
    Auto,
    /// Declared.
    RightToLeft,
    /// Declared.
    LeftToRight,
}

impl Direction {
    /// The direction of one line or label inside text of this direction: from right to left for words that are Arabic
    /// alone, such as an article's title in the English window: their quotes and their ellipsis belong to them.
    #[must_use]
    pub fn for_line(self, text: &str) -> Self {
        let is_arabic = |character: char| matches!(character, '\u{590}'..='\u{8ff}');
        let is_letter = |character: &char| character.is_alphabetic();
        let others = || text.chars().filter(|character| !is_arabic(*character));
        if text.chars().any(|character| is_arabic(character) && is_letter(&character)) && !others().any(|other| is_letter(&other))
        {
            Self::RightToLeft
        } else {
            self
        }
    }
}

/// Where lines stand in the width. Start and end follow the paragraph's direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Align {
    /// The side where reading begins.
    #[default]
    Start,
    /// The middle.
    Center,
    /// The side where reading ends.
    End,
    /// The left, in either direction.
    Left,
    /// The right, in either direction.
    Right,
    /// Both margins, the last line at the start.
    Justify,
}

/// One piece of text to lay out. Line breaks in it (`\n`) are kept.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paragraph<'a> {
    /// The text.
    pub text: &'a str,
    /// How it looks.
    pub style: TextStyle,
    /// The side from which it is read.
    pub direction: Direction,
    /// Where its lines stand.
    pub align: Align,
    /// Lines are broken at this many points; `None` breaks none.
    pub width: Option<f32>,
    /// At most this many lines, the last with an ellipsis where text is left out.
    pub max_lines: Option<usize>,
    /// Lines of about one length, no more of them than needed: for headlines.
    pub balanced: bool,
    /// The path of a file: from the left, each of its parts in its own direction.
    pub is_path: bool,
}

impl<'a> Paragraph<'a> {
    /// `text` in `style`, on one line as wide as it needs, direction by its first strong letter.
    pub fn new(text: &'a str, style: TextStyle) -> Self {
        Self {
            text,
            style,
            direction: Direction::Auto,
            align: Align::Start,
            width: None,
            max_lines: None,
            balanced: false,
            is_path: false,
        }
    }

    /// The same with a declared direction.
    #[must_use]
    pub fn direction(mut self, direction: Direction) -> Self {
        self.direction = direction;
        self
    }

    /// The same as the path of a file: from the left, each of its parts in its own direction.
    #[must_use]
    pub fn path(mut self) -> Self {
        self.direction = Direction::LeftToRight;
        self.is_path = true;
        self
    }

    /// The same with lines placed so.
    #[must_use]
    pub fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }

    /// The same broken at `points`.
    #[must_use]
    pub fn width(mut self, points: f32) -> Self {
        self.width = Some(points);
        self
    }

    /// The same cut after `lines` lines, with an ellipsis.
    #[must_use]
    pub fn max_lines(mut self, lines: usize) -> Self {
        self.max_lines = Some(lines);
        self
    }

    /// The same with lines of about one length.
    #[must_use]
    pub fn balanced(mut self) -> Self {
        self.balanced = true;
        self
    }
}
