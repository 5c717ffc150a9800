//! Where lines are broken: opportunities by UAX #14, measured, and the choice among them, line by line or for the
//! whole paragraph at once (Knuth and Plass, "Breaking paragraphs into lines", 1981). Knows no glyph positions.

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::shape::{Item, is_line_break, tatweel_places};
use super::ties::{Tie, tie};
use crate::base::Span;

/// Narrowest a space may become in justified text, as a part of its natural width.
pub(super) const MIN_SPACE_RATIO: f32 = 0.67;
/// Up to this, spaces alone stretch.
pub(super) const EASY_SPACE_RATIO: f32 = 1.5;
/// Beyond this a line is left ragged.
pub(super) const MAX_SPACE_RATIO: f32 = 2.0;

/// What a line end that parts neighbours costs, beside [`line_cost`]: as much as spaces half as wide again as they should
/// be on one line, no more.
const STRAINED_COST: f64 = 12_000.0;
/// The same beside [`rag_cost`]: half a line left empty.
const STRAINED_RAG_COST: f64 = 15_000.0;
/// A greedy line gives up its last words to keep them with their neighbours where it stays this full.
const FULL_ENOUGH: f32 = 0.72;
/// A last line below this part of the width looks lost.
const RUNT: f32 = 0.12;

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
    /// A line should rather not end here.
    strained: bool,
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

/// How the ends of lines are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// Each line as full as can be.
    Greedy,
    /// No more lines than needed, and those about as long as each other.
    Balanced,
    /// Ragged, the rag as even as can be over the whole paragraph.
    Rag,
    /// Justified, the spaces as even as can be over the whole paragraph.
    Justified,
}

/// Breaks one hard line at `width` points.
pub(super) fn choose(text: &str, hard: Cut, items: &[Item], measure: &Measure, width: f32, space: f32, fit: Fit) -> Vec<Cut> {
    let total = measure.before(hard.span.end);
    if total <= width {
        return vec![hard];
    }
    let stops = stops(text, hard, items, measure, width);
    let ends = match fit {
        Fit::Greedy => greedy(&stops, width),
        Fit::Balanced => balanced(&stops, width),
        Fit::Rag => total_fit(&stops, width, 0.0, STRAINED_RAG_COST, rag_cost),
        Fit::Justified => total_fit(&stops, width, space, STRAINED_COST, line_cost),
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
    let joins = tatweel_places(items.iter());
    let mut gathered = Stops {
        text,
        hard,
        joins: &joins,
        measure,
        width,
        found: Vec::new(),
        from: hard.span.start,
        spaces: 0,
    };
    let mut held = Vec::new();
    for (offset, _) in linebreaks(content) {
        let at = hard.span.start + offset;
        let tied = if at < hard.text_end { tie(text, at) } else { Tie::Free };
        if tied == Tie::Forbid {
            held.push(at);
            continue;
        }
        let wide = measure.before(at) - measure.before(gathered.from) > width;
        // Words that no line holds together part before any word is cut.
        for place in held.drain(..).filter(|_| wide) {
            gathered.add(place, true);
        }
        gathered.add(at, tied == Tie::Avoid);
    }
    gathered.found
}

/// Stops as they are gathered, in the order of the text.
struct Stops<'a> {
    text: &'a str,
    hard: Cut,
    joins: &'a [usize],
    measure: &'a Measure,
    width: f32,
    found: Vec<Stop>,
    /// Where the last stop is.
    from: usize,
    /// Spaces before it.
    spaces: usize,
}

impl Stops<'_> {
    fn add(&mut self, at: usize, strained: bool) {
        let piece = Span::new(self.from, at);
        let trimmed = piece.of(self.text).trim_end_matches(is_hanging_space);
        let text_end = if at == self.hard.text_end {
            at
        } else {
            self.from + trimmed.len()
        };
        let spaces_in = |span: Span| span.of(self.text).chars().filter(|&c| is_stretching_space(c)).count();
        let stop = Stop {
            at,
            text_end,
            width: self.measure.before(text_end),
            width_with_space: self.measure.before(at),
            spaces: self.spaces + spaces_in(Span::new(self.from, text_end)),
            joins: self.joins.partition_point(|&join| join < text_end),
            inside_word: false,
            strained,
        };
        if stop.width - self.measure.before(self.from) > self.width {
            let spaces = self.spaces;
            let inside = self.measure.boundaries(Span::new(self.from, text_end));
            self.found.extend(inside.map(|at| {
                let advance = self.measure.before(at);
                Stop {
                    at,
                    text_end: at,
                    width: advance,
                    width_with_space: advance,
                    spaces,
                    inside_word: true,
                    strained: false,
                    ..stop
                }
            }));
        }
        self.spaces += spaces_in(piece);
        self.found.push(stop);
        self.from = at;
    }
}

/// White space that hangs off the end of a line.
pub(super) fn is_hanging_space(character: char) -> bool {
    character.is_whitespace() && !matches!(character, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// White space that widens in justified text.
pub(super) fn is_stretching_space(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}')
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
        let mut end = best.take().unwrap_or(index);
        if stops.get(end).is_some_and(|stop| stop.strained) {
            end = unstrained(stops, end, origin + width * FULL_ENOUGH).unwrap_or(end);
        }
        ends.push(end);
        origin = stops.get(end).map_or(origin, |stop| stop.width_with_space);
        index = end + 1;
    }
    if ends.last() != Some(&(stops.len().saturating_sub(1))) && !stops.is_empty() {
        ends.push(stops.len() - 1);
    }
    ends
}

/// The nearest stop before `end` where a line ends well, if the line still reaches `least`.
fn unstrained(stops: &[Stop], end: usize, least: f32) -> Option<usize> {
    let earlier = stops.iter().enumerate().take(end).rev();
    earlier
        .take_while(|(_, stop)| stop.width >= least)
        .find(|(_, stop)| !stop.strained && !stop.inside_word)
        .map(|(index, _)| index)
}

/// As many lines as the greedy choice makes, in the least width that holds them: none much shorter than the others.
fn balanced(stops: &[Stop], width: f32) -> Vec<usize> {
    let widest = greedy(stops, width);
    let (mut low, mut high) = (width / 4.0, width);
    let mut best = widest.clone();
    // A dozen halvings come within a thousandth of the width.
    for _ in 0..12 {
        let middle = f32::midpoint(low, high);
        let ends = greedy(stops, middle);
        let mut origin = 0.0;
        let holds = ends.iter().filter_map(|&end| stops.get(end)).all(|stop| {
            let own = stop.width - origin;
            origin = stop.width_with_space;
            own <= middle
        });
        if holds && ends.len() <= widest.len() {
            best = ends;
            high = middle;
        } else {
            low = middle;
        }
    }
    best
}

/// What the choice of a line weighs.
struct Candidate {
    /// Without stretch or shrink, in points.
    natural: f32,
    width: f32,
    /// Spaces in it, and the width of each.
    spaces: usize,
    space: f32,
    /// Letters between which a tatweel could stand.
    joins: usize,
    last: bool,
    only: bool,
}

/// The cheapest sequence of line ends, by dynamic programming over the stops.
fn total_fit(stops: &[Stop], width: f32, space: f32, strained_cost: f64, cost_of: fn(&Candidate) -> f64) -> Vec<usize> {
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
            let candidate = Candidate {
                natural,
                width,
                spaces,
                space,
                joins,
                last,
                only: before.is_none(),
            };
            let extra = match (stop.inside_word, stop.strained) {
                (true, _) => 1e7,
                (_, true) => strained_cost,
                _ => 0.0,
            };
            let line = cost_of(&candidate) + extra;
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

/// Cost of a ragged line: by the square of its emptiness, in the measure of [`line_cost`].
fn rag_cost(line: &Candidate) -> f64 {
    let room = f64::from(line.width - line.natural) / f64::from(line.width.max(1.0));
    if line.last && room >= 0.0 {
        return 1.0 + runt_cost(line);
    }
    if room < 0.0 {
        return 4e5 + 1e7 * room * room;
    }
    // The square keeps lines alike; the constant keeps their number low.
    500.0 + 60_000.0 * room * room
}

/// Dearness of a last line of one short word under others.
fn runt_cost(line: &Candidate) -> f64 {
    if !line.only && line.natural < line.width * RUNT {
        1500.0
    } else {
        0.0
    }
}

fn line_cost(line: &Candidate) -> f64 {
    let &Candidate {
        natural,
        width,
        spaces,
        space,
        joins,
        last,
        ..
    } = line;
    let room = f64::from(width - natural);
    let own = f64::from(space) * spaces as f64;
    if last && room >= 0.0 {
        return 1.0 + runt_cost(line);
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
