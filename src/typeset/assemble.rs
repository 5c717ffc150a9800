//! One line: runs in visual order, glyphs side by side, spaces stretched, cells for the caret. Coordinates run from
//! the line's own left edge and baseline. Knows nothing of the lines around it.

use unicode_segmentation::UnicodeSegmentation;

use super::bidi::{Levels, visual_order};
use super::breaks::{Cut, is_stretching_space};
use super::kashida::Insertion;
use super::layout::{Cell, Glyph};
use super::shape::{Item, ShapedGlyph, shape_characters, shape_span};
use crate::base::Span;

/// What all lines of a paragraph are made from.
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    pub(super) items: &'a [Item],
    pub(super) levels: &'a Levels,
    pub(super) size: f32,
}

/// How a line differs from its natural width.
#[derive(Clone, Debug, Default)]
pub(super) struct Stretch {
    /// Added to every stretching space, in points; may be negative.
    pub(super) space: f32,
    /// Tatweels that stand in the glyphs only.
    pub(super) kashidas: Vec<Insertion>,
}

/// A line before it is placed.
#[derive(Clone, Debug, Default)]
pub(super) struct Assembled {
    pub(super) glyphs: Vec<Glyph>,
    pub(super) cells: Vec<Cell>,
    /// Without hanging white space.
    pub(super) width: f32,
    /// Stretching spaces and their natural width together.
    pub(super) spaces: usize,
    pub(super) space_width: f32,
}

/// A piece of a line in one run.
struct Segment {
    span: Span,
    level: u8,
    glyphs: Vec<ShapedGlyph>,
    /// White space after the end of the text of a broken line: it takes no room.
    hanging: bool,
}

/// Sets one line. `ellipsis` is shown after the text, standing for everything up to its cluster's end.
pub(super) fn assemble(source: &Source<'_>, cut: Cut, stretch: &Stretch, ellipsis: Option<&Item>) -> Assembled {
    let line_end = if ellipsis.is_some() { cut.text_end } else { cut.span.end };
    let mut segments = segments(source, cut, line_end, stretch);
    if let Some(item) = ellipsis {
        segments.push(Segment {
            span: item.span,
            level: source.levels.base(),
            glyphs: item.glyphs.clone(),
            hanging: false,
        });
    }
    let levels: Vec<u8> = segments.iter().map(|segment| segment.level).collect();
    let mut line = Assembled::default();
    let mut pen = 0.0;
    for segment in visual_order(&levels).into_iter().filter_map(|index| segments.get(index)) {
        place(
            source,
            segment,
            stretch.space,
            &mut pen,
            &mut line,
            ellipsis.map(|item| item.span),
        );
    }
    line.width = pen;
    line
}

fn segments(source: &Source<'_>, cut: Cut, line_end: usize, stretch: &Stretch) -> Vec<Segment> {
    let line_levels = source.levels.line(cut.span.start, line_end);
    let first = source.items.partition_point(|item| item.span.end <= cut.span.start);
    let mut segments = Vec::new();
    for item in source.items.iter().skip(first).take_while(|item| item.span.start < line_end) {
        let mut start = item.span.start.max(cut.span.start);
        let end = item.span.end.min(line_end);
        while start < end {
            let level_at = |byte: usize| line_levels.get(byte - cut.span.start).copied().unwrap_or(item.level);
            let level = level_at(start);
            let hanging = cut.soft && start >= cut.text_end;
            let stop = (start..end)
                .find(|&byte| level_at(byte) != level || (cut.soft && !hanging && byte >= cut.text_end))
                .unwrap_or(end);
            let span = Span::new(start, stop);
            let mut glyphs = glyphs_of(source, item, span, stretch);
            if level % 2 != item.level % 2 {
                glyphs.reverse();
            }
            segments.push(Segment {
                span,
                level,
                glyphs,
                hanging,
            });
            start = stop;
        }
    }
    segments
}

/// The glyphs of a part of an item, shaped anew where the cut or a tatweel changes them.
fn glyphs_of(source: &Source<'_>, item: &Item, span: Span, stretch: &Stretch) -> Vec<ShapedGlyph> {
    let mut kashidas = stretch
        .kashidas
        .iter()
        .filter(|insertion| span.contains(insertion.at))
        .peekable();
    if kashidas.peek().is_some() {
        return shape_with(source, item, span, &kashidas.copied().collect::<Vec<_>>());
    }
    if span == item.span {
        return item.glyphs.clone();
    }
    let safe = |byte: usize| {
        byte == item.span.start
            || byte == item.span.end
            || item
                .glyphs
                .iter()
                .any(|glyph| glyph.cluster.start == byte && !glyph.unsafe_to_break)
    };
    if safe(span.start) && safe(span.end) {
        return item
            .glyphs
            .iter()
            .filter(|glyph| span.contains(glyph.cluster.start))
            .copied()
            .collect();
    }
    shape_span(source.text, span, item, source.size)
}

/// Shapes a part of an item with tatweels before some letters; each belongs to the letter before it.
pub(super) fn shape_with(source: &Source<'_>, item: &Item, span: Span, kashidas: &[Insertion]) -> Vec<ShapedGlyph> {
    let mut characters: Vec<(usize, char)> = Vec::with_capacity(span.len());
    let mut grapheme = span.start;
    for (offset, letter) in span.of(source.text).char_indices() {
        let at = span.start + offset;
        for insertion in kashidas.iter().filter(|insertion| insertion.at == at) {
            characters.extend(std::iter::repeat_n((grapheme, '\u{640}'), insertion.count));
        }
        if !unicode_normalization::char::is_combining_mark(letter) {
            grapheme = at;
        }
        characters.push((at, letter));
    }
    let before = Span::new(0, span.start).of(source.text);
    let after = Span::new(span.end, source.text.len()).of(source.text);
    shape_characters(characters.into_iter(), span, (before, after), item, source.size)
}

fn place(source: &Source<'_>, segment: &Segment, space: f32, pen: &mut f32, line: &mut Assembled, ellipsis: Option<Span>) {
    for cluster in segment.glyphs.chunk_by(|a, b| a.cluster == b.cluster) {
        let Some(first) = cluster.first() else { continue };
        let left = *pen;
        let text = first.cluster.of(source.text);
        let stretches =
            !segment.hanging && ellipsis != Some(first.cluster) && text.chars().all(is_stretching_space) && !text.is_empty();
        for glyph in cluster {
            let advance = if segment.hanging { 0.0 } else { glyph.advance };
            line.glyphs.push(Glyph {
                cluster: glyph.cluster,
                font: glyph.font,
                id: glyph.id,
                x: *pen + glyph.dx,
                y: -glyph.dy,
                advance,
                size: source.size,
                level: segment.level,
            });
            *pen += advance;
        }
        if stretches {
            line.spaces += 1;
            line.space_width += *pen - left;
            *pen += space;
        }
        cells(
            text,
            first.cluster,
            segment.level,
            (left, *pen),
            ellipsis == Some(segment.span),
            &mut line.cells,
        );
    }
}

/// Cuts a cluster's extent into equal parts, one a grapheme: a lam-alef is two letters to the caret.
fn cells(text: &str, cluster: Span, level: u8, (left, right): (f32, f32), whole: bool, cells: &mut Vec<Cell>) {
    let graphemes: Vec<Span> = if whole || text.chars().nth(1).is_none() {
        vec![cluster]
    } else {
        text.grapheme_indices(true)
            .map(|(at, grapheme)| Span::new(cluster.start + at, cluster.start + at + grapheme.len()))
            .collect()
    };
    let part = (right - left) / graphemes.len().max(1) as f32;
    let count = graphemes.len();
    let place = |(index, span): (usize, Span)| Cell {
        span,
        left: left + part * index as f32,
        right: if index + 1 == count {
            right
        } else {
            left + part * (index + 1) as f32
        },
        level,
    };
    if level % 2 == 1 {
        cells.extend(graphemes.into_iter().rev().enumerate().map(place));
    } else {
        cells.extend(graphemes.into_iter().enumerate().map(place));
    }
}
