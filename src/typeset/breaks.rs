//! Where lines are broken: opportunities by UAX #14, measured, and the choice among them, line by line or for the
//! whole paragraph at once (Knuth and Plass, "Breaking paragraphs into lines", 1981). Knows no glyph positions.

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::shape::{Item, is_line_break};
use crate::base::Span;

/// Narrowest a space may become in justified text, as a part of its natural width.
pub(super) const MIN_SPACE_RATIO: f32 = 0.67;
/// Up to this, spaces alone stretch.
pub(super) const EASY_SPACE_RATIO: f32 = 1.5;
/// Beyond this a line is left ragged.
pub(super) const MAX_SPACE_RATIO: f32 = 2.0;

/// The widths of a hard line, in the order of the text.
pub(super) struct Measure {
    starts: Vec<usize>,
    /// Advance before each cluster, and one more for all of them.
    sums: Vec<f32>,
}

impl Measure {
    pub(super) fn new(items: &[Item]) -> Self {
        let mut starts: Vec<usize> = Vec::new();
        let mut sums = vec![0.0];
        let mut total = 0.0;
        let mut add = |cluster: usize, advance: f32| {
            total += advance;
            if starts.last() == Some(&cluster) {
                if let Some(last) = sums.last_mut() {
                    *last = total;
                }
            } else {
                starts.push(cluster);
                sums.push(total);
            }
        };
        for item in items {
            if item.level % 2 == 1 {
                item.glyphs
                    .iter()
                    .rev()
                    .for_each(|glyph| add(glyph.cluster.start, glyph.advance));
            } else {
                item.glyphs.iter().for_each(|glyph| add(glyph.cluster.start, glyph.advance));
            }
        }
        Self { starts, sums }
    }

    /// Advance, in points, of all clusters that begin before `byte`.
    pub(super) fn before(&self, byte: usize) -> f32 {
        let index = self.starts.partition_point(|&start| start < byte);
        self.sums.get(index).copied().unwrap_or_default()
    }

    /// The bytes between `span`'s ends where clusters begin.
    pub(super) fn boundaries(&self, span: Span) -> impl Iterator<Item = usize> + '_ {
        let from = self.starts.partition_point(|&start| start <= span.start);
        self.starts
            .iter()
            .skip(from)
            .copied()
            .take_while(move |&start| start < span.end)
    }
}

/// A line as chosen: what stands on it, and where its text ends before the white space that closes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    pub(super) span: Span,
    pub(super) text_end: usize,
    /// True where only want of width ends the line.
    pub(super) soft: bool,
}

/// A place where a line may end.
#[derive(Clone, Copy, Debug)]
struct Stop {
    at: usize,
    text_end: usize,
    /// Advance up to `text_end` and up to `at`.
    width: f32,
    width_with_space: f32,
    /// Spaces before `text_end`.
    spaces: usize,
    /// Letters between which a tatweel could stand, before `text_end`.
    joins: usize,
    /// Inside a word too long for any line.
    inside_word: bool,
}

/// The hard lines of a text: each with its end before the line break characters. At least one.
pub(super) fn hard_lines(text: &str) -> Vec<Cut> {
    let mut lines = Vec::new();
    let mut start = 0;
    for (at, opportunity) in linebreaks(text) {
        if opportunity != BreakOpportunity::Mandatory {
            continue;
        }
        let content = Span::new(start, at).of(text);
        let trimmed = content.trim_end_matches(is_line_break);
        lines.push(Cut {
            span: Span::new(start, at),
            text_end: start + trimmed.len(),
            soft: false,
        });
        start = at;
    }
    if text.is_empty() || text.ends_with(is_line_break) {
        lines.push(Cut {
            span: Span::new(start, text.len()),
            text_end: text.len(),
            soft: false,
        });
    }
    lines
}

/// Breaks one hard line at `width` points; greedily, or so that justified spaces come out as even as can be.
pub(super) fn choose(
    text: &str,
    hard: Cut,
    items: &[Item],
    measure: &Measure,
    width: f32,
    space: f32,
    justify: bool,
) -> Vec<Cut> {
    let total = measure.before(hard.span.end);
    if total <= width {
        return vec![hard];
    }
    let stops = stops(text, hard, items, measure, width);
    let ends = if justify {
        total_fit(&stops, width, space)
    } else {
        greedy(&stops, width)
    };
    let mut start = hard.span.start;
    let mut cuts: Vec<Cut> = Vec::with_capacity(ends.len());
    for stop in ends.iter().filter_map(|&index| stops.get(index)) {
        cuts.push(Cut {
            span: Span::new(start, stop.at),
            text_end: stop.text_end.max(start),
            soft: true,
        });
        start = stop.at;
    }
    if let Some(last) = cuts.last_mut() {
        last.soft = false;
        last.span.end = hard.span.end;
        last.text_end = hard.text_end;
    }
    cuts
}

fn stops(text: &str, hard: Cut, items: &[Item], measure: &Measure, width: f32) -> Vec<Stop> {
    let content = Span::new(hard.span.start, hard.text_end).of(text);
    let mut joins: Vec<usize> = items
        .iter()
        .flat_map(|item| {
            item.glyphs
                .iter()
                .filter(|glyph| glyph.tatweel)
                .map(|glyph| glyph.cluster.start)
        })
        .collect();
    joins.sort_unstable();
    let mut stops: Vec<Stop> = Vec::new();
    let mut spaces = 0;
    let mut from = hard.span.start;
    for (offset, _) in linebreaks(content) {
        let at = hard.span.start + offset;
        if at < hard.text_end && is_kept_together(text, at) {
            continue;
        }
        let piece = Span::new(from, at);
        let trimmed = piece.of(text).trim_end_matches(is_hanging_space);
        let text_end = if at == hard.text_end { at } else { from + trimmed.len() };
        let inner = Span::new(from, text_end)
            .of(text)
            .chars()
            .filter(|&c| is_stretching_space(c))
            .count();
        let stop = Stop {
            at,
            text_end,
            width: measure.before(text_end),
            width_with_space: measure.before(at),
            spaces: spaces + inner,
            joins: joins.partition_point(|&join| join < text_end),
            inside_word: false,
        };
        if stop.width - measure.before(from) > width {
            for inside in measure.boundaries(Span::new(from, text_end)) {
                let advance = measure.before(inside);
                stops.push(Stop {
                    at: inside,
                    text_end: inside,
                    width: advance,
                    width_with_space: advance,
                    spaces,
                    joins: stop.joins,
                    inside_word: true,
                });
            }
        }
        spaces += piece.of(text).chars().filter(|&c| is_stretching_space(c)).count();
        stops.push(stop);
        from = at;
    }
    stops
}

/// White space that hangs off the end of a line.
pub(super) fn is_hanging_space(character: char) -> bool {
    character.is_whitespace() && !matches!(character, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// White space that widens in justified text.
pub(super) fn is_stretching_space(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}')
}

/// Places that UAX #14 allows but Arabic setting avoids: between a number and its sign or short unit, before the
/// honorific ligature.
fn is_kept_together(text: &str, at: usize) -> bool {
    const UNITS: [&str; 16] = [
        "%", "٪", "‰", "$", "€", "£", "كم", "كلم", "كغم", "كغ", "سم", "ملم", "م", "km", "kg", "m",
    ];
    let (before, after) = (Span::new(0, at).of(text), Span::new(at, text.len()).of(text));
    if after.starts_with(['ﷺ', 'ﷻ']) {
        return true;
    }
    let before = before.strip_suffix([' ', '\u{a0}']).unwrap_or(before);
    if !before.ends_with(|c: char| c.is_numeric()) {
        return false;
    }
    let word: &str = after
        .split(|c: char| c.is_whitespace() || matches!(c, '.' | '،' | ',' | '؛' | ')' | '»'))
        .next()
        .unwrap_or_default();
    UNITS.contains(&word)
}

fn greedy(stops: &[Stop], width: f32) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut origin = 0.0;
    let mut best: Option<usize> = None;
    let mut index = 0;
    while let Some(stop) = stops.get(index) {
        if stop.width - origin <= width {
            // A word is cut only where the line would hold nothing else.
            let keeps_word = stop.inside_word && best.and_then(|best| stops.get(best)).is_some_and(|best| !best.inside_word);
            if !keeps_word {
                best = Some(index);
            }
            index += 1;
            continue;
        }
        let end = best.take().unwrap_or(index);
        ends.push(end);
        origin = stops.get(end).map_or(origin, |stop| stop.width_with_space);
        index = end + 1;
    }
    if ends.last() != Some(&(stops.len().saturating_sub(1))) && !stops.is_empty() {
        ends.push(stops.len() - 1);
    }
    ends
}

/// The cheapest sequence of line ends, by dynamic programming over the stops.
fn total_fit(stops: &[Stop], width: f32, space: f32) -> Vec<usize> {
    struct Best {
        cost: f64,
        before: Option<usize>,
    }
    let mut best: Vec<Best> = Vec::with_capacity(stops.len());
    for (index, stop) in stops.iter().enumerate() {
        let last = index + 1 == stops.len();
        let mut own = Best {
            cost: f64::INFINITY,
            before: None,
        };
        // Candidates from the nearest back, until the line is far too long; the nearest is always allowed.
        for before in (0..index).rev().map(Some).chain([None]) {
            let (origin, spaces, joins, cost) = match before.and_then(|before| Some((stops.get(before)?, best.get(before)?))) {
                Some((stop, best)) => (stop.width_with_space, stop.spaces, stop.joins, best.cost),
                None => (0.0, 0, 0, 0.0),
            };
            let natural = stop.width - origin;
            let spaces = stop.spaces.saturating_sub(spaces + usize::from(before.is_some()));
            let shrink = spaces as f32 * space * (1.0 - MIN_SPACE_RATIO);
            let nearest = before.map_or(index == 0, |before| before + 1 == index);
            if natural - shrink > width && !nearest {
                break;
            }
            let joins = stop.joins.saturating_sub(joins);
            let line = line_cost(natural, width, spaces, space, joins, last) + if stop.inside_word { 1e7 } else { 0.0 };
            if cost + line < own.cost {
                own = Best {
                    cost: cost + line,
                    before,
                };
            }
        }
        best.push(own);
    }
    let mut ends = Vec::new();
    let mut at = stops.len().checked_sub(1);
    while let Some(index) = at {
        ends.push(index);
        at = best.get(index).and_then(|best| best.before);
    }
    ends.reverse();
    ends
}

fn line_cost(natural: f32, width: f32, spaces: usize, space: f32, joins: usize, last: bool) -> f64 {
    let room = f64::from(width - natural);
    let own = f64::from(space) * spaces as f64;
    if last && room >= 0.0 {
        return 1.0;
    }
    let ratio = if spaces == 0 { f64::INFINITY } else { (own + room) / own };
    if room.abs() < 0.5 {
        return 1.0;
    }
    if ratio > f64::from(MAX_SPACE_RATIO) || room < 0.0 && spaces == 0 {
        // Left ragged: dearer than any justified line, and the dearer the emptier.
        let part = room / f64::from(width);
        return 4e5 + 1e7 * part * part;
    }
    let badness = if ratio < 1.0 {
        let shrink = (1.0 - ratio) / f64::from(1.0 - MIN_SPACE_RATIO);
        if shrink > 1.0 { 1e5 } else { 100.0 * shrink.powi(3) }
    } else {
        // Joins lend a little: a kashida of half an em a line, dearer than a space.
        let lent = if joins > 2 { 1.15 } else { 1.0 };
        let stretch = (ratio - 1.0) / (f64::from(EASY_SPACE_RATIO - 1.0) * lent);
        100.0 * stretch.powi(3)
    };
    (1.0 + badness).powi(2)
}
