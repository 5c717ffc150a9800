//! Which way text runs: the base direction of a paragraph and the order of runs on a line (UAX #9). Knows no glyphs.

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

use super::paragraph::Direction;
use crate::document::open::{is_deceptive, path_isolates};

/// True where a paragraph is read from right to left.
pub(super) fn is_right_to_left(text: &str, direction: Direction) -> bool {
    match direction {
        Direction::RightToLeft => true,
        Direction::LeftToRight => false,
        Direction::Auto => first_strong_is_right_to_left(text).unwrap_or(true),
    }
}

/// By the first strong letter that is not part of an address or a handle; by the first strong of all where every
/// word is one of those.
fn first_strong_is_right_to_left(text: &str) -> Option<bool> {
    let mut fallback = None;
    for word in text.split_whitespace() {
        let Some(strong) = word.chars().find_map(strong_direction) else {
            continue;
        };
        if strong || !is_address(word) {
            return Some(strong);
        }
        fallback = fallback.or(Some(strong));
    }
    fallback
}

fn strong_direction(character: char) -> Option<bool> {
    match bidi_class(character) {
        BidiClass::L => Some(false),
        BidiClass::R | BidiClass::AL => Some(true),
        _ => None,
    }
}

/// True for a web or mail address, a handle or a hashtag in Latin letters.
fn is_address(word: &str) -> bool {
    let word = word.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']' | '«' | '»' | '"' | '<' | '>' | ':' | ',' | '،'));
    if word.starts_with(['@', '#']) || word.contains("://") || word.starts_with("www.") {
        return true;
    }
    let Some((name, rest)) = word.split_once(['@', '.']) else {
        return false;
    };
    let ascii = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "._-/@?=&".contains(c));
    ascii(name) && ascii(rest)
}

/// Bidi classes and levels of a text, one a byte.
pub(super) struct Levels {
    classes: Vec<BidiClass>,
    resolved: Vec<Level>,
    base: Level,
}

impl Levels {
    /// Resolves `text` in a paragraph of the given direction.
    pub(super) fn new(text: &str, right_to_left: bool) -> Self {
        let base = if right_to_left { Level::rtl() } else { Level::ltr() };
        let info = BidiInfo::new(text, Some(base));
        Self {
            classes: info.original_classes,
            resolved: info.levels,
            base,
        }
    }

    /// Resolves the path of a file as it is read: from the left, each of its parts isolated in its own direction, as if the text
    /// held the characters for it.
    pub(super) fn of_path(text: &str) -> Self {
        /// In place of a character of the path that would turn it round.
        const NEUTRAL: char = '\u{fffc}';
        let isolates = path_isolates(text);
        let mut rest = isolates.iter().peekable();
        let mut marked = String::with_capacity(text.len() + isolates.len() * 3);
        // Where each byte of the text stands among the marks.
        let mut places = Vec::with_capacity(text.len());
        for (at, character) in text.char_indices() {
            while let Some((_, isolate)) = rest.next_if(|(before, _)| *before <= at) {
                marked.push(*isolate);
            }
            places.extend(std::iter::repeat_n(marked.len(), character.len_utf8()));
            marked.push(if is_deceptive(character) { NEUTRAL } else { character });
        }
        marked.extend(rest.map(|(_, isolate)| isolate));
        let levels = Self::new(&marked, false);
        let class = |place: &usize| levels.classes.get(*place).copied().unwrap_or(BidiClass::ON);
        let level = |place: &usize| levels.resolved.get(*place).copied().unwrap_or(levels.base);
        Self {
            classes: places.iter().map(class).collect(),
            resolved: places.iter().map(level).collect(),
            base: levels.base,
        }
    }

    /// Level of the paragraph.
    pub(super) fn base(&self) -> u8 {
        self.base.number()
    }

    /// Level at a byte, before lines are broken.
    pub(super) fn at(&self, byte: usize) -> u8 {
        self.resolved.get(byte).map_or(self.base(), Level::number)
    }

    /// Levels of the bytes from `start` to `end` as one line: rule L1 resets separators, and white space before them
    /// and at the line's end, to the base.
    pub(super) fn line(&self, start: usize, end: usize) -> Vec<u8> {
        let mut levels: Vec<u8> = (start..end).map(|byte| self.at(byte)).collect();
        let mut resetting = true;
        for (byte, level) in (start..end).zip(levels.iter_mut()).rev() {
            match self.classes.get(byte) {
                Some(BidiClass::B | BidiClass::S) => {
                    resetting = true;
                    *level = self.base();
                }
                Some(
                    BidiClass::WS
                    | BidiClass::FSI
                    | BidiClass::LRI
                    | BidiClass::RLI
                    | BidiClass::PDI
                    | BidiClass::LRE
                    | BidiClass::LRO
                    | BidiClass::RLE
                    | BidiClass::RLO
                    | BidiClass::PDF
                    | BidiClass::BN,
                ) => {
                    if resetting {
                        *level = self.base();
                    }
                }
                _ => resetting = false,
            }
        }
        levels
    }
}

/// Rule L2: the order, from left to right, of runs with these levels.
pub(super) fn visual_order(levels: &[u8]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..levels.len()).collect();
    let highest = levels.iter().copied().max().unwrap_or_default();
    let lowest_odd = levels.iter().copied().filter(|level| level % 2 == 1).min().unwrap_or(u8::MAX);
    for level in (lowest_odd..=highest).rev() {
        for reversed in order.chunk_by_mut(|&a, &b| {
            let above = |run: usize| levels.get(run).is_some_and(|&own| own >= level);
            above(a) == above(b)
        }) {
            let above = reversed
                .first()
                .and_then(|&run| levels.get(run))
                .is_some_and(|&own| own >= level);
            if above {
                reversed.reverse();
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_reversed_level_by_level() {
        assert_eq!(visual_order(&[1, 2, 1]), [2, 1, 0]);
        assert_eq!(visual_order(&[0, 1, 2, 1, 0]), [0, 3, 2, 1, 4]);
        assert_eq!(
            visual_order(&[1, 2, 3, 2, 1]),
            [4, 1, 2, 3, 0].map(|i: usize| i).to_vec().as_slice()
        );
        assert_eq!(visual_order(&[]), Vec::<usize>::new());
    }
}
