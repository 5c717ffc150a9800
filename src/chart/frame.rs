//! What stands around every chart: title, subtitle, legend, check sums, source line, wordmark. Leaves a rectangle for
//! the plot.

use crate::typeset::TextStyle;
use crate::view::Words;

use super::canvas::{Fill, Point, Rect, Stroke};
use super::ink::{Anchor, Ink, Sizes};
use super::{ChartStyle, Color};

mod foot;

use foot::{ENTRY_GAP, Foot, NotesPlace, Row, SYMBOL_GAP, SYMBOL_WIDTH};

/// The words around a plot.
pub(super) struct Frame<'a> {
    pub(super) title: &'a str,
    pub(super) subtitle: &'a str,
    pub(super) notes: Vec<String>,
    pub(super) source: &'a str,
}

/// A meaning that the plot uses, for the legend.
pub(super) struct LegendEntry {
    pub(super) symbol: Symbol,
    pub(super) label: String,
    /// True of what the marks cannot be read without: it stands first, and goes before the notes in a low card.
    pub(super) is_key: bool,
}

impl LegendEntry {
    /// A meaning that is worth knowing.
    pub(super) fn new(symbol: Symbol, label: String) -> Self {
        Self {
            symbol,
            label,
            is_key: false,
        }
    }

    /// A meaning without which the marks cannot be read.
    pub(super) fn key(symbol: Symbol, label: String) -> Self {
        Self {
            is_key: true,
            ..Self::new(symbol, label)
        }
    }
}

/// The pictures of the legend.
#[derive(Clone, Copy)]
pub(super) enum Symbol {
    /// A ring, as for the earlier election.
    Ring(Stroke),
    /// A disc.
    Disc(Fill),
    /// A box.
    Swatch(Option<Fill>, Option<Stroke>),
    /// An arrow head on a line, pointing the way time runs.
    Arrow(Stroke),
    /// A range tick.
    Range(Stroke),
    /// A pill with an edge.
    Pill(Fill, Color),
    /// A band whose ends fade out.
    Soft(Color),
    /// A band with one open end.
    Fade(Fill),
    /// A disc with an edge of its own.
    Dot(Fill, Stroke),
    /// A disc inside a ring.
    Disputed(Fill, Stroke),
    /// A filled disc with a number.
    Count(Color, Color),
    /// Double chevron.
    Break(Stroke),
}

/// Draws title and subtitle at the top, legend, check sums and source at the bottom; gives back the room between.
pub(super) fn draw(ink: &mut Ink<'_>, frame: &Frame<'_>, legend: &[LegendEntry], style: &ChartStyle, words: &Words) -> Rect {
    let unit = unit(style);
    let small = Sizes::of(unit).small;
    let margin = margin(style);
    let (left, right) = (margin, style.width - margin);
    let (mut top, mut bottom) = (margin, style.height - margin);
    if style.standalone {
        top = header(ink, frame, style, (left, right), top);
        bottom -= footer(ink, frame, style, words, small);
    }
    let notes = frame.notes.join(" \u{b7} ");
    let foot = Foot::of(ink, &notes, legend, style, right - left);
    if foot.notes == NotesPlace::Beside {
        // On the legend's last line, at its end.
        let x = if style.right_to_left { left } else { right };
        let at = Point::new(x, bottom - small.size * 0.85);
        ink.text(&notes, small, at, Anchor::end(style.right_to_left), style.palette.secondary);
    } else if foot.notes == NotesPlace::Below {
        bottom = notes_above(ink, frame, &notes, style, (left, right), bottom);
        // Right above stands the legend, or a row of the plot, which keeps a distance.
        bottom -= if foot.rows.is_empty() { 12.0 } else { 4.0 } * unit;
    }
    if !foot.rows.is_empty() {
        bottom -= draw_legend(ink, &foot.rows, style, left, right, bottom, small);
        bottom -= if style.standalone { 14.0 } else { 8.0 } * unit;
    }
    Rect::new(left, top, right - left, bottom - top)
}

/// An accent, the title and the subtitle from `top` down. Gives back where they end.
fn header(ink: &mut Ink<'_>, frame: &Frame<'_>, style: &ChartStyle, (left, right): (f32, f32), top: f32) -> f32 {
    let (unit, palette) = (unit(style), style.palette);
    let sizes = Sizes::of(unit);
    let start_bar = if style.right_to_left { right - 40.0 * unit } else { left };
    let accent = Rect::new(start_bar, top, 40.0 * unit, 4.0 * unit);
    ink.rect(accent, 0.0, Some(Fill::Solid(palette.accent)), None);
    let mut y = top + 14.0 * unit;
    let title = style.title.as_deref().unwrap_or(frame.title);
    let layout = ink.shape_lines(title, sizes.title.line_height(sizes.title.size * 1.4), right - left, 2);
    ink.put_block(&layout, left, y, palette.ink);
    y += layout.height + 2.0 * unit;
    if !frame.subtitle.is_empty() {
        let layout = ink.shape_lines(frame.subtitle, sizes.subtitle, right - left, 2);
        ink.put_block(&layout, left, y, palette.secondary);
        y += layout.height;
    }
    y + 12.0 * unit
}

/// The notes in lines of their own, up from `bottom`. Gives back where they begin.
fn notes_above(
    ink: &mut Ink<'_>,
    frame: &Frame<'_>,
    notes: &str,
    style: &ChartStyle,
    (left, right): (f32, f32),
    bottom: f32,
) -> f32 {
    let small = Sizes::of(unit(style)).small;
    let width = right - left;
    let lines = whole_notes(&frame.notes, |text| ink.width_of(text, small) <= width);
    let is_parted = lines.is_some();
    let texts = lines.unwrap_or_else(|| vec![notes.to_owned()]);
    let mut y = bottom;
    for text in texts.into_iter().rev() {
        let layout = ink.shape_lines(&text, small, width, if is_parted { 1 } else { 2 });
        y -= layout.height;
        ink.put_block(&layout, left, y, style.palette.secondary);
    }
    y
}

/// Notes in lines that end between two of them, in as few as hold them; none where one does not fit a line, or where they are too
/// many.
fn whole_notes(notes: &[String], fits: impl Fn(&str) -> bool) -> Option<Vec<String>> {
    const MOST_LINES: usize = 3;
    let mut lines: Vec<String> = Vec::new();
    for note in notes {
        if !fits(note) {
            return None;
        }
        let longer = lines
            .last()
            .map(|line| format!("{line} \u{b7} {note}"))
            .filter(|line| fits(line));
        match (longer, lines.last_mut()) {
            (Some(longer), Some(line)) => *line = longer,
            _ => lines.push(note.clone()),
        }
    }
    (lines.len() <= MOST_LINES).then_some(lines)
}

/// A sentence in place of a plot: what it would show, and why there is nothing.
pub(super) fn empty(ink: &mut Ink<'_>, title: &str, words_of_it: &str, style: &ChartStyle, words: &Words) {
    let frame = Frame {
        title,
        subtitle: "",
        notes: Vec::new(),
        source: "",
    };
    let room = draw(ink, &frame, &[], style, words);
    let width = room.width.min(420.0 * unit(style));
    let text = Sizes::of(unit(style)).subtitle;
    let tag = ink.canvas.add_tag(Vec::new(), words_of_it.to_owned(), String::new());
    ink.set_tag(Some(tag));
    let layout = ink.shape_centered_lines(words_of_it, text, width, 12);
    let middle = room.center();
    ink.put_block(
        &layout,
        middle.x - layout.width / 2.0,
        middle.y - layout.height / 2.0,
        style.palette.secondary,
    );
    ink.set_tag(None);
}

/// Source at the start, wordmark at the end, under a hairline. Gives back its height.
fn footer(ink: &mut Ink<'_>, frame: &Frame<'_>, style: &ChartStyle, words: &Words, small: TextStyle) -> f32 {
    let margin = margin(style);
    let (left, right) = (margin, style.width - margin);
    let palette = style.palette;
    let mark = words.text("app-name");
    let mark_width = if style.wordmark {
        ink.width_of(&mark, small.weight(crate::typeset::Weight::Bold)) + 24.0
    } else {
        0.0
    };
    let mut source = style.source.as_deref().unwrap_or(frame.source).to_owned();
    if let Some(credit) = style.credit.as_deref().filter(|credit| !credit.trim().is_empty()) {
        if !source.is_empty() {
            source.push_str(" \u{b7} ");
        }
        source.push_str(credit);
    }
    let layout = ink.shape_lines(&source, small, right - left - mark_width, 2);
    let height = layout.height.max(small.line_height);
    let top = style.height - margin - height;
    ink.line(
        Point::new(left, top - 7.0),
        Point::new(right, top - 7.0),
        Stroke::solid(palette.lines, 1.0),
    );
    let block_left = if style.right_to_left { left + mark_width } else { left };
    if !source.is_empty() {
        ink.put_block(&layout, block_left, top, palette.secondary);
    }
    if style.wordmark {
        let x = if style.right_to_left { left } else { right };
        ink.text(
            &mark,
            small.weight(crate::typeset::Weight::Bold),
            Point::new(x, top + small.line_height / 2.0),
            Anchor::end(style.right_to_left),
            palette.accent,
        );
    }
    height + 16.0
}

/// Rows of entries, each from the start, the last at `bottom`. Gives back the height.
fn draw_legend(
    ink: &mut Ink<'_>,
    rows: &[Row<'_>],
    style: &ChartStyle,
    left: f32,
    right: f32,
    bottom: f32,
    small: TextStyle,
) -> f32 {
    let row_height = small.size * 1.7;
    let height = row_height * rows.len() as f32;
    let sign = if style.right_to_left { -1.0 } else { 1.0 };
    for (row_index, row) in rows.iter().enumerate() {
        let y = bottom - height + row_height * (row_index as f32 + 0.5);
        let mut x = if style.right_to_left { right } else { left };
        for (entry, width) in row {
            let middle = Point::new(x + sign * SYMBOL_WIDTH / 2.0, y);
            draw_symbol(ink, entry.symbol, middle, sign);
            let label_x = x + sign * (SYMBOL_WIDTH + SYMBOL_GAP);
            let room = width.min(right - left) - SYMBOL_WIDTH - SYMBOL_GAP;
            let layout = ink.shape(&entry.label, small, Some(room + 0.5));
            ink.put(
                &layout,
                label_x,
                y,
                Anchor::start(style.right_to_left),
                style.palette.secondary,
            );
            x += sign * (width + ENTRY_GAP);
        }
    }
    height
}

pub(super) fn draw_symbol(ink: &mut Ink<'_>, symbol: Symbol, middle: Point, forward: f32) {
    let half = SYMBOL_WIDTH / 2.0;
    let across = |from: f32, to: f32| {
        (
            Point::new(middle.x + from * half * forward, middle.y),
            Point::new(middle.x + to * half * forward, middle.y),
        )
    };
    match symbol {
        Symbol::Ring(stroke) => ink.circle(middle, 4.5, None, Some(stroke)),
        Symbol::Disc(fill) => ink.circle(middle, 5.0, Some(fill), None),
        Symbol::Swatch(fill, stroke) => {
            ink.rect(
                Rect::new(middle.x - half + 2.0, middle.y - 5.5, SYMBOL_WIDTH - 4.0, 11.0),
                2.0,
                fill,
                stroke,
            );
        }
        Symbol::Arrow(stroke) => {
            let (from, to) = across(-1.0, 0.4);
            ink.line(from, to, stroke);
            arrow_head(
                ink,
                Point::new(middle.x + half * forward, middle.y),
                forward,
                9.0,
                stroke.color,
            );
        }
        Symbol::Range(stroke) => {
            let (from, to) = across(-0.8, 0.8);
            range_tick(ink, from, to, 4.0, stroke);
        }
        Symbol::Pill(fill, edge) => ink.rect(
            Rect::new(middle.x - half + 0.5, middle.y - 4.5, SYMBOL_WIDTH - 1.0, 9.0),
            4.5,
            Some(fill),
            Some(Stroke::solid(edge, 1.0)),
        ),
        Symbol::Soft(color) => {
            super::timeline::soft(ink, Rect::new(middle.x - half, middle.y - 4.5, SYMBOL_WIDTH, 9.0), color, 7.0);
        }
        Symbol::Fade(fill) => ink.rect(
            Rect::new(middle.x - half, middle.y - 4.5, SYMBOL_WIDTH, 9.0),
            0.0,
            Some(fill),
            None,
        ),
        Symbol::Dot(fill, edge) => ink.circle(middle, 5.0, Some(fill), Some(edge)),
        Symbol::Disputed(fill, ring) => {
            ink.circle(middle, 3.6, Some(fill), None);
            ink.circle(middle, 6.6, None, Some(ring));
        }
        Symbol::Count(fill, edge) => {
            ink.circle(middle, 7.0, Some(Fill::Solid(fill)), None);
            for offset in [-2.8, 0.0, 2.8] {
                ink.circle(Point::new(middle.x + offset, middle.y), 1.0, Some(Fill::Solid(edge)), None);
            }
        }
        Symbol::Break(stroke) => chevrons(ink, middle, 4.5, forward, stroke),
    }
}

/// A filled triangle whose tip is at `tip` and which points along `direction` (1 rightwards, −1 leftwards).
pub(super) fn arrow_head(ink: &mut Ink<'_>, tip: Point, direction: f32, size: f32, color: super::Color) {
    let back = tip.x - direction * size;
    let half = size * 0.55;
    ink.polygon(
        vec![tip, Point::new(back, tip.y - half), Point::new(back, tip.y + half)],
        Some(Fill::Solid(color)),
        None,
    );
}

/// A line with a stop at each end: what sources give between lowest and highest.
pub(super) fn range_tick(ink: &mut Ink<'_>, from: Point, to: Point, half: f32, stroke: Stroke) {
    ink.line(from, to, stroke);
    for end in [from, to] {
        ink.line(Point::new(end.x, end.y - half), Point::new(end.x, end.y + half), stroke);
    }
}

/// Time left out: two chevrons that point forwards.
pub(super) fn chevrons(ink: &mut Ink<'_>, middle: Point, half: f32, forward: f32, stroke: Stroke) {
    for offset in [-0.7_f32, 0.7] {
        let x = middle.x + offset * half;
        ink.polyline(
            vec![
                Point::new(x - forward * half * 0.5, middle.y - half),
                Point::new(x + forward * half * 0.5, middle.y),
                Point::new(x - forward * half * 0.5, middle.y + half),
            ],
            stroke,
        );
    }
}

/// Size of text and marks against those of a wide picture 960 points across. One that is as high as wide is read on a
/// telephone, three fingers across: its letters are larger.
pub(super) fn unit(style: &ChartStyle) -> f32 {
    const WIDE: f32 = 16.0 / 9.0;
    /// From here on a picture is wider than high: a printed page is.
    const ACROSS: f32 = 1.35;
    if !style.standalone {
        return 1.0;
    }
    let ratio = (style.width / style.height.max(1.0)).clamp(1.0, ACROSS);
    let across = 740.0 + (960.0 - 740.0) * (ratio - 1.0) / (ACROSS - 1.0);
    (style.width.min(style.height * WIDE) / across).clamp(0.85, 2.0)
}

/// Free space at every side.
pub(super) fn margin(style: &ChartStyle) -> f32 {
    if style.standalone { (36.0 * unit(style)).round() } else { 4.0 }
}

#[cfg(test)]
mod tests {
    use super::whole_notes;

    #[test]
    fn lines_of_notes_end_between_two_of_them() {
        let notes = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let fits = |text: &str| text.chars().count() <= 12;
        assert_eq!(
            whole_notes(&notes(&["abc", "def", "ghi"]), fits),
            Some(notes(&["abc \u{b7} def", "ghi"]))
        );
        assert_eq!(
            whole_notes(&notes(&["abcdefghij", "def"]), fits),
            Some(notes(&["abcdefghij", "def"]))
        );
        assert_eq!(whole_notes(&notes(&["abc", "longer than a line"]), fits), None);
        assert_eq!(whole_notes(&notes(&["abcdefghij"; 4]), fits), None);
    }
}
