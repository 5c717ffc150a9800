//! From a paragraph to its layout: lines chosen, justified, placed one under the other without any ink meeting.

use std::sync::Arc;

use cosmic_text::harfrust;

use super::assemble::{Assembled, Source, Stretch, assemble, shape_with};
use super::bidi::{Levels, is_right_to_left};
use super::breaks::{
    Cut, EASY_SPACE_RATIO, Fit, MAX_SPACE_RATIO, MIN_SPACE_RATIO, Measure, choose, hard_lines, is_hanging_space,
};
use super::face::{Face, FontKey};
use super::fonts::Fonts;
use super::kashida::{Insertion, pick, sites};
use super::layout::{Cell, Glyph, Layout, Line};
use super::paragraph::{Align, Paragraph};
use super::shape::{Item, shape, shape_characters};
use crate::base::Span;

/// Longest run of tatweels of one kashida, in em, and of its parts that a line may hold.
const KASHIDA_MAX_EM: f32 = 0.6;

/// Lays out a paragraph.
pub(super) fn compose(paragraph: &Paragraph<'_>) -> Layout {
    let style = paragraph.style;
    let chain = Fonts::chain(style.face, style.weight);
    let right_to_left = is_right_to_left(paragraph.text, paragraph.direction);
    let text: Arc<str> = paragraph.text.into();
    let levels = if paragraph.is_path {
        Levels::of_path(&text)
    } else {
        Levels::new(&text, right_to_left)
    };
    let justify = paragraph.align == Align::Justify && paragraph.width.is_some();
    let space = space_width(chain, style.size);
    let max_lines = paragraph.max_lines.unwrap_or(usize::MAX).max(1);

    let mut lines: Vec<Line> = Vec::new();
    let mut truncated = false;
    let hard_lines = hard_lines(&text);
    let hard_count = hard_lines.len();
    for (hard_index, hard) in hard_lines.into_iter().enumerate() {
        let items = shape(&text, hard.span, &levels, chain, style.size);
        let source = Source {
            text: &text,
            items: &items,
            levels: &levels,
            size: style.size,
        };
        let measure = Measure::new(&items);
        let cuts = match paragraph.width {
            Some(width) => choose(&text, hard, &items, &measure, width, space, fit(paragraph)),
            None => vec![hard],
        };
        let cut_count = cuts.len();
        for (cut_index, cut) in cuts.into_iter().enumerate() {
            let more = cut_index + 1 < cut_count || hard_index + 1 < hard_count;
            if lines.len() + 1 == max_lines && more {
                let rest = Span::new(cut.span.start, hard.text_end);
                let assembled = truncate(&source, rest, &measure, paragraph.width, chain);
                lines.push(line(Span::new(cut.span.start, text.len()), false, assembled));
                truncated = true;
                break;
            }
            let stretch = if justify && cut.soft {
                justification(&source, cut, paragraph, space)
            } else {
                squeeze(&source, cut, paragraph.width)
            };
            lines.push(line(cut.span, cut.soft, assemble(&source, cut, &stretch, None)));
        }
        if lines.len() >= max_lines {
            break;
        }
    }
    let widest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
    let width = paragraph.width.unwrap_or(widest);
    for line in &mut lines {
        align(line, paragraph.align, right_to_left, width);
    }
    let (ascent, descent) = Fonts::bundled()
        .get(chain[0])
        .map_or((0.8, 0.2), |font| (font.ascent, font.descent));
    let height = stack(&mut lines, style.line_height, ascent * style.size, descent * style.size);
    Layout {
        text,
        width,
        height,
        lines,
        right_to_left,
        truncated,
        ascent: ascent * style.size,
        descent: descent * style.size,
    }
}

/// Lines cut off after a number of them are filled one by one, so that the most is shown.
fn fit(paragraph: &Paragraph<'_>) -> Fit {
    match paragraph.align {
        _ if paragraph.balanced => Fit::Balanced,
        Align::Justify => Fit::Justified,
        Align::Start if paragraph.max_lines.is_none() => Fit::Rag,
        _ => Fit::Greedy,
    }
}

fn line(span: Span, soft_break: bool, assembled: Assembled) -> Line {
    Line {
        span,
        top: 0.0,
        baseline: 0.0,
        height: 0.0,
        left: 0.0,
        width: assembled.width,
        glyphs: assembled.glyphs,
        cells: assembled.cells,
        soft_break,
    }
}

fn space_width(chain: [FontKey; 4], size: f32) -> f32 {
    let item = Item {
        span: Span::new(0, 1),
        level: 1,
        font: chain[0],
        script: harfrust::script::ARABIC,
        glyphs: Vec::new(),
    };
    shape_characters(std::iter::once((0, ' ')), item.span, ("", ""), &item, size)
        .iter()
        .map(|glyph| glyph.advance)
        .sum()
}

/// An unjustified line that the total fit of its paragraph left a little too long: its spaces give way.
fn squeeze(source: &Source<'_>, cut: Cut, width: Option<f32>) -> Stretch {
    let Some(width) = width else {
        return Stretch::default();
    };
    let natural = assemble(source, cut, &Stretch::default(), None);
    if natural.width <= width || natural.spaces == 0 {
        return Stretch::default();
    }
    let needed = (width - natural.width) / natural.spaces as f32;
    let least = -natural.space_width / natural.spaces as f32 * (1.0 - MIN_SPACE_RATIO);
    Stretch {
        space: needed.max(least),
        kashidas: Vec::new(),
    }
}

/// How a line fills the width: spaces to 1.5 times, then kashidas, then spaces to twice, then not at all.
fn justification(source: &Source<'_>, cut: Cut, paragraph: &Paragraph<'_>, space: f32) -> Stretch {
    let width = paragraph.width.unwrap_or_default();
    let natural = assemble(source, cut, &Stretch::default(), None);
    let missing = width - natural.width;
    if natural.spaces == 0 {
        return Stretch::default();
    }
    let own = (natural.space_width / natural.spaces as f32).max(space * 0.5);
    let each = |missing: f32| missing / natural.spaces as f32;
    let ratio = |missing: f32| 1.0 + each(missing) / own;
    if missing <= 0.0 || ratio(missing) <= EASY_SPACE_RATIO {
        return Stretch {
            space: each(missing).max(own * (MIN_SPACE_RATIO - 1.0)),
            kashidas: Vec::new(),
        };
    }
    let mut kashidas = Vec::new();
    let mut left = missing;
    if paragraph.style.face == Face::Naskh {
        let wanted = missing - own * (EASY_SPACE_RATIO - 1.0) * natural.spaces as f32;
        (kashidas, left) = draw_out(source, cut, wanted, missing);
    }
    if ratio(left) > MAX_SPACE_RATIO {
        // Ragged is better than holes.
        return Stretch::default();
    }
    Stretch {
        space: each(left),
        kashidas,
    }
}

/// Kashidas of together about `wanted` points, and what of `missing` they leave.
fn draw_out(source: &Source<'_>, cut: Cut, wanted: f32, missing: f32) -> (Vec<Insertion>, f32) {
    let mut kashidas = Vec::new();
    let mut gained = 0.0;
    let picked = pick(&sites(source.text, Span::new(cut.span.start, cut.text_end), source.items));
    for (index, site) in picked.iter().enumerate() {
        if gained >= wanted {
            break;
        }
        let share = (wanted - gained) / (picked.len() - index) as f32;
        let Some(item) = source.items.iter().find(|item| item.span.contains(site.at)) else {
            continue;
        };
        let part = Span::new(item.span.start.max(cut.span.start), item.span.end.min(cut.text_end));
        let advance = |insertions: &[Insertion]| -> f32 {
            shape_with(source, item, part, insertions)
                .iter()
                .map(|glyph| glyph.advance)
                .sum()
        };
        let plain = advance(&[]);
        let mut best: Option<(Insertion, f32)> = None;
        for count in 1..=6 {
            let insertion = Insertion { at: site.at, count };
            let gain = advance(&[insertion]) - plain;
            if gain > source.size * KASHIDA_MAX_EM || gained + gain > missing {
                break;
            }
            if gain > best.map_or(0.0, |(_, gain)| gain) {
                best = Some((insertion, gain));
            }
            if gain >= share.max(source.size * 0.2) {
                break;
            }
        }
        if let Some((insertion, gain)) = best {
            kashidas.push(insertion);
            gained += gain;
        }
    }
    (kashidas, missing - gained)
}

/// As much of `rest` as fits before an ellipsis.
fn truncate(source: &Source<'_>, rest: Span, measure: &Measure, width: Option<f32>, chain: [FontKey; 4]) -> Assembled {
    let font = Fonts::bundled().font_for(chain, '…');
    let mut item = Item {
        span: Span::new(rest.end, source.text.len()),
        level: source.levels.base(),
        font,
        script: harfrust::script::ARABIC,
        glyphs: Vec::new(),
    };
    let shape_at = |item: &Item, at: usize| shape_characters(std::iter::once((at, '…')), item.span, ("", ""), item, source.size);
    let own: f32 = shape_at(&item, rest.end).iter().map(|glyph| glyph.advance).sum();
    let origin = measure.before(rest.start);
    let mut end = rest.end;
    if let Some(width) = width {
        let fits = |at: &usize| measure.before(*at) - origin + own <= width;
        if !fits(&rest.end) {
            end = measure.boundaries(rest).take_while(fits).last().unwrap_or(rest.start);
            // After a whole word, unless that leaves the line rather empty.
            let shown = Span::new(rest.start, end).of(source.text);
            let word = shown.rfind(is_hanging_space).map_or(rest.start, |at| rest.start + at);
            if measure.before(word) - origin > width * 0.6 {
                end = word;
            }
        }
    }
    let shown = Span::new(rest.start, end).of(source.text);
    let text_end = rest.start + shown.trim_end_matches(is_hanging_space).len();
    item.span = Span::new(text_end, source.text.len());
    item.glyphs = shape_at(&item, text_end);
    let cut = Cut {
        span: Span::new(rest.start, text_end),
        text_end,
        soft: false,
    };
    assemble(source, cut, &Stretch::default(), Some(&item))
}

fn align(line: &mut Line, align: Align, right_to_left: bool, width: f32) {
    let room = width - line.width;
    let left = match (align, right_to_left) {
        (Align::Center, _) => room / 2.0,
        (Align::Left, _) | (Align::Start | Align::Justify, false) | (Align::End, true) => 0.0,
        (Align::Right, _) | (Align::Start | Align::Justify, true) | (Align::End, false) => room,
    };
    line.left = left;
    for Glyph { x, .. } in &mut line.glyphs {
        *x += left;
    }
    for Cell {
        left: from, right: to, ..
    } in &mut line.cells
    {
        *from += left;
        *to += left;
    }
}

/// Places lines under each other, `pitch` points apart, further only where ink would meet; gives the height.
fn stack(lines: &mut [Line], pitch: f32, ascent: f32, descent: f32) -> f32 {
    let nominal = (pitch - ascent - descent) / 2.0 + ascent;
    let mut baseline = 0.0;
    let mut ink_below = 0.0;
    let count = lines.len();
    let mut bottom = 0.0;
    for (index, line) in lines.iter_mut().enumerate() {
        let (above, below) = ink(line);
        baseline = if index == 0 {
            nominal.max(above)
        } else {
            baseline + pitch.max(ink_below + above)
        };
        line.top = if index == 0 {
            0.0
        } else {
            (baseline - nominal).max(bottom - pitch)
        };
        line.baseline = baseline;
        for glyph in &mut line.glyphs {
            glyph.y += baseline;
        }
        ink_below = below;
        bottom = baseline + pitch - nominal;
        if index + 1 == count {
            bottom = bottom.max(baseline + below);
        }
        line.height = bottom - line.top;
    }
    bottom
}

/// How far the ink of a line reaches above and below its baseline, in points.
fn ink(line: &Line) -> (f32, f32) {
    let (mut above, mut below) = (0.0_f32, 0.0_f32);
    for glyph in &line.glyphs {
        if let Some(extents) = Fonts::bundled().get(glyph.font).and_then(|font| font.extents(glyph.id)) {
            above = above.max(extents.above * glyph.size - glyph.y);
            below = below.max(extents.below * glyph.size + glyph.y);
        }
    }
    (above, below)
}
