//! The words of a label: a date over a title of one line to three, in several widths of which the layout picks one; where
//! there is no height for both, the title alone.

use std::sync::Arc;

use crate::typeset::{Layout, Weight};

use super::super::Palette;
use super::super::canvas::Rect;
use super::super::ink::{Anchor, Ink, Sizes, ink_extent};
use super::labels::Variant;

/// Height of a line of a label at unit 1.
pub(super) const LINE: f32 = 19.0;

/// Height of a label that is a title alone, at unit 1.
pub(super) const LOW_LINE: f32 = 15.5;

/// One way to set a label.
pub(super) struct Setting {
    /// None where the title stands alone.
    date: Option<Arc<Layout>>,
    title: Arc<Layout>,
    /// What it takes.
    pub(super) size: Variant,
    /// True where words of the title are left out.
    pub(super) is_cut: bool,
}

/// The ways to set a label, the one that says most first, and which of them is modest in its wants.
pub(super) struct Settings {
    pub(super) ways: Vec<Setting>,
    pub(super) modest: usize,
}

/// The ways to set `date` over `title`; none is wider than `most` points.
pub(super) fn settings(ink: &Ink<'_>, date: &str, title: &str, sizes: Sizes, unit: f32, most: f32) -> Settings {
    let style = sizes.label.weight(Weight::Medium).line_height(LINE * unit);
    let title = &numbers_kept(title);
    let natural = ink.width_of(title, style);
    let most = most.max(40.0 * unit);
    let way = |width: f32, lines: usize| {
        let width = width.min(most);
        let title = ink.shape_centered_lines(title, style, width, lines);
        // A date is never cut for its title's sake.
        let date = ink.shape(date, sizes.small, Some(most));
        let lines = title.lines.len().clamp(1, 3);
        Setting {
            size: Variant {
                width: ink_extent(&title).1.max(ink_extent(&date).1).ceil(),
                lines: lines + 1,
            },
            is_cut: title.truncated,
            date: Some(date),
            title,
        }
    };
    // A little more than the width, so that a line is not broken for a rounding.
    let whole = natural + 1.0;
    if whole <= 112.0 * unit {
        return Settings {
            ways: vec![way(whole, 1)],
            modest: 0,
        };
    }
    let mut ways = Vec::new();
    let widest = 190.0 * unit;
    // Two lines of about the same length, as narrow as holds all words.
    let two = [0.54, 0.6, 0.68, 0.78]
        .into_iter()
        .map(|share| (natural * share).clamp(84.0 * unit, widest))
        .map(|width| way(width, 2))
        .find(|way| !way.is_cut);
    let two = two.unwrap_or_else(|| way(widest, 2));
    // A title that two lines cut has a third where there is height: its end is often what happened.
    if two.is_cut {
        let three = [0.37, 0.42, 0.48, 0.55]
            .into_iter()
            .map(|share| (natural * share).clamp(120.0 * unit, widest))
            .map(|width| way(width, 3))
            .find(|way| !way.is_cut);
        ways.push(three.unwrap_or_else(|| way(widest, 3)));
    }
    ways.push(two);
    if whole <= 200.0 * unit {
        ways.push(way(whole, 1));
    }
    let modest = ways.len();
    ways.push(way(116.0 * unit, 2));
    ways.push(way(132.0 * unit, 1));
    ways.push(way(84.0 * unit, 1));
    Settings { ways, modest }
}

/// A title in which no line ends between a number and the word that it counts or dates.
fn numbers_kept(title: &str) -> String {
    let mut after_digit = false;
    let kept = title.chars().map(|character| {
        let space = character == ' ' && after_digit;
        after_digit = character.is_numeric();
        if space { '\u{a0}' } else { character }
    });
    kept.collect()
}

/// The ways to set a title alone: on one line and, where there is height for it and the words ask for it, on two.
pub(super) fn low_settings(ink: &Ink<'_>, title: &str, sizes: Sizes, unit: f32, most: f32, two_lines: bool) -> Settings {
    /// A title no wider than this at unit 1 stands well on one line.
    const SHORT: f32 = 112.0;
    let style = sizes.small.weight(Weight::Medium);
    let natural = ink.width_of(title, style) + 1.0;
    let one = |width: f32| {
        let title = ink.shape(title, style, Some(width));
        Setting {
            date: None,
            size: Variant {
                width: ink_extent(&title).1.ceil(),
                lines: 1,
            },
            is_cut: title.truncated,
            title,
        }
    };
    let two = |width: f32| {
        let style = style.line_height(LOW_LINE * unit);
        let title = ink.shape_centered_lines(&numbers_kept(title), style, width.min(most), 2);
        Setting {
            date: None,
            size: Variant {
                width: ink_extent(&title).1.ceil(),
                lines: title.lines.len().clamp(1, 2),
            },
            is_cut: title.truncated,
            title,
        }
    };
    let widths = [natural, 150.0 * unit, SHORT * unit, 84.0 * unit];
    let narrower = widths.into_iter().skip(1).filter(|width| *width < natural);
    let whole = widths.into_iter().take(1).filter(|width| *width <= most.max(84.0 * unit));
    let mut ways: Vec<Setting> = whole.map(one).collect();
    let mut modest = 0;
    if two_lines && natural > SHORT * unit {
        // Two lines of about the same length, as narrow as holds all words; first of all each title gets one line.
        let shares = [0.54, 0.6, 0.68, 0.78];
        let widths = shares.map(|share| (natural * share).clamp(84.0 * unit, 190.0 * unit));
        let narrowest = widths.into_iter().map(two).find(|way| !way.is_cut);
        ways.push(narrowest.unwrap_or_else(|| two(190.0 * unit)));
        modest = ways.len();
    }
    ways.extend(narrower.map(one));
    Settings { ways, modest }
}

/// Puts a label into its room.
pub(super) fn draw(ink: &mut Ink<'_>, setting: &Setting, room: Rect, unit: f32, palette: Palette) {
    let x = room.center().x;
    let Some(date) = &setting.date else {
        let first = room.y + room.height / (2 * setting.size.lines.max(1)) as f32;
        ink.put(&setting.title, x, first, Anchor::Middle, palette.ink);
        return;
    };
    let top = room.y + (room.height - LINE * unit * setting.size.lines as f32) / 2.0;
    let line = |index: f32| top + LINE * unit * (index + 0.5);
    ink.put(date, x, line(0.0), Anchor::Middle, palette.secondary);
    ink.put(&setting.title, x, line(1.0) - unit, Anchor::Middle, palette.ink);
}

#[cfg(test)]
mod tests {
    use super::numbers_kept;

    #[test]
    fn a_number_stays_with_its_word() {
        assert_eq!(numbers_kept("انتخابات 1 نيسان 1989"), "انتخابات 1\u{a0}نيسان 1989");
        assert_eq!(numbers_kept("وفاته"), "وفاته");
    }
}
