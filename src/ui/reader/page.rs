//! How each kind of block is set: face, size, leading, indent. One item in, its placed layouts out. Knows no scrolling.

use std::sync::Arc;

use egui::Vec2;

use crate::base::Span;
use crate::document::Role;
use crate::typeset::{Align, Direction, Face, Layout, Paragraph, Position, TextStyle, Typesetter, Weight};
use crate::ui::theme::size;
use crate::view::reader::{Item, ReaderModel};
use crate::view::shown::{ShownAs, ShownText};

/// Height of the row of facts, in points, at its own size.
pub(super) const FACTS_HEIGHT: f32 = 52.0;
/// The same, above the row: it stands off from the headline and what is underlined there.
pub(super) const FACTS_BEFORE: f32 = 14.0;

/// How the page is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Page {
    /// Width of the column in points.
    pub(super) width: f32,
    /// 1 is the designed size.
    pub(super) zoom: f32,
    /// Naskh or Amiri.
    pub(super) face: Face,
    /// Both margins even.
    pub(super) justify: bool,
    /// Digits and vowel marks.
    pub(super) shown: ShownAs,
}

/// A layout in an item.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Upper left corner from the item's.
    pub(super) offset: Vec2,
    /// The words it shows.
    pub(super) span: Span,
    pub(super) layout: Arc<Layout>,
    /// Where what is written stands in the layout, where it is shown otherwise than written.
    shown: Option<Arc<ShownText>>,
}

impl Piece {
    /// The part of a span of the article that stands here, in bytes of the layout.
    pub(super) fn inside(&self, span: Span) -> Span {
        let start = span.start.max(self.span.start) - self.span.start;
        let end = span.end.min(self.span.end).saturating_sub(self.span.start);
        Span::new(self.shown_at(start), self.shown_at(end))
    }

    /// A position of the article, in bytes of the layout.
    pub(super) fn position_inside(&self, position: Position) -> Position {
        let local = position.index.saturating_sub(self.span.start);
        Position {
            index: self.shown_at(local).min(self.layout.text.len()),
            ..position
        }
    }

    /// A position of the layout, in bytes of the article.
    pub(super) fn position_outside(&self, position: Position) -> Position {
        Position {
            index: self.outside(position.index),
            ..position
        }
    }

    /// A byte of the layout, in bytes of the article.
    pub(super) fn outside(&self, at: usize) -> usize {
        self.span.start + self.shown.as_ref().map_or(at, |shown| shown.written(at))
    }

    fn shown_at(&self, written: usize) -> usize {
        self.shown.as_ref().map_or(written, |shown| shown.shown(written))
    }
}

/// An item laid out.
#[derive(Clone, Debug, Default)]
pub(super) struct Placed {
    pub(super) pieces: Vec<Piece>,
    /// With the space before it.
    pub(super) height: f32,
    pub(super) space_before: f32,
}

/// How a role is set.
struct Setting {
    style: TextStyle,
    align: Align,
    before: f32,
    /// At the start edge and at the end edge.
    indent: (f32, f32),
}

impl Page {
    fn setting(&self, role: Role) -> Setting {
        let zoom = self.zoom;
        let leading = if self.face == Face::Amiri { 2.05 } else { 1.9 };
        let body = TextStyle::new(self.face, Weight::Regular, size::TEXT * zoom).line_height(size::TEXT * zoom * leading);
        let justify = if self.justify { Align::Justify } else { Align::Start };
        let plain = |style: TextStyle, before: f32| Setting {
            style,
            align: Align::Start,
            before: before * zoom,
            indent: (0.0, 0.0),
        };
        let small = TextStyle::interface(size::SMALL * zoom);
        match role {
            Role::Title => plain(
                TextStyle::new(Face::Kufi, Weight::Bold, size::HEADLINE * zoom).line_height(size::HEADLINE * zoom * 1.55),
                16.0,
            ),
            Role::Standfirst => {
                let points = size::TITLE * zoom;
                plain(
                    TextStyle::new(self.face, Weight::Regular, points).line_height(points * leading.max(1.85)),
                    10.0,
                )
            }
            Role::Byline | Role::Dateline => plain(small, 10.0),
            Role::Around => plain(small, 8.0),
            Role::Heading => plain(TextStyle::new(Face::Kufi, Weight::Bold, size::TEXT * zoom), 30.0),
            Role::Paragraph => Setting {
                align: justify,
                ..plain(body, 14.0)
            },
            Role::ListItem => Setting {
                align: justify,
                indent: (26.0 * zoom, 0.0),
                ..plain(body, 6.0)
            },
            Role::Quotation => Setting {
                align: justify,
                indent: (26.0 * zoom, 26.0 * zoom),
                ..plain(body, 16.0)
            },
            Role::TableRow => plain(TextStyle::interface(size::BODY * zoom), 6.0),
        }
    }

    /// About how high an item will be, from its length alone.
    pub(super) fn estimate(&self, item: &Item) -> f32 {
        match item {
            Item::Facts(_) => FACTS_HEIGHT,
            Item::Block { role, span, .. } => {
                let setting = self.setting(*role);
                let width = (self.width - setting.indent.0 - setting.indent.1).max(20.0);
                // An Arabic letter with its share of spaces takes 1.85 bytes and 0.42 em.
                let text_width = span.len() as f32 / 1.85 * 0.42 * setting.style.size;
                setting.before + (text_width / width).ceil().max(1.0) * setting.style.line_height
            }
        }
    }

    /// Lays out an item.
    pub(super) fn place(&self, typesetter: &Typesetter, model: &ReaderModel, index: usize) -> Placed {
        let Some(item) = model.items.get(index) else {
            return Placed::default();
        };
        let (role, span) = match item {
            Item::Facts(_) => {
                return Placed {
                    height: FACTS_HEIGHT,
                    ..Placed::default()
                };
            }
            Item::Block { role, span, .. } => (*role, *span),
        };
        let setting = self.setting(role);
        let previous = index.checked_sub(1).and_then(|before| model.items.get(before));
        let (previous_role, goes_on) = match previous {
            Some(Item::Block { role, continues, .. }) => (Some(*role), *continues),
            _ => (None, false),
        };
        // A table stands off from what is above and below it.
        let meets_table = previous_role.is_some_and(|previous| (previous == Role::TableRow) != (role == Role::TableRow));
        let space_before = match (goes_on, meets_table) {
            (true, _) => 0.0,
            // The page's own margin is above a headline at its top.
            _ if role == Role::Title && previous.is_none() => 0.0,
            (false, true) => setting.before.max(20.0 * self.zoom),
            (false, false) => setting.before,
        };
        let mut placed = Placed {
            space_before,
            ..Placed::default()
        };
        let written = span.of(&model.document.text);
        let shown = self.shown.apply(written).map(Arc::new);
        let text = shown.as_ref().map_or(written, |shown| shown.text.as_str());
        if role == Role::TableRow && text.contains('\t') {
            self.place_row(typesetter, written, span, &setting, &mut placed);
        } else {
            let width = (self.width - setting.indent.0 - setting.indent.1).max(20.0);
            let mut paragraph = Paragraph::new(text, setting.style).align(setting.align).width(width);
            if matches!(role, Role::Title | Role::Heading) {
                paragraph = paragraph.balanced();
            }
            let layout = typesetter.layout(&paragraph);
            let left = if layout.right_to_left {
                setting.indent.1
            } else {
                setting.indent.0
            };
            placed.height = space_before + layout.height;
            placed.pieces.push(Piece {
                offset: Vec2::new(left, space_before),
                span,
                layout,
                shown,
            });
        }
        placed
    }

    /// A row of cells side by side, from the right where its text is Arabic.
    fn place_row(&self, typesetter: &Typesetter, text: &str, span: Span, setting: &Setting, placed: &mut Placed) {
        const GAP: f32 = 14.0;
        let right_to_left = typesetter.layout(&Paragraph::new(text, setting.style)).right_to_left;
        let count = text.split('\t').count();
        let column = (self.width + GAP) / count as f32;
        let width = (column - GAP).max(20.0);
        let direction = if right_to_left {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        };
        let mut start = span.start;
        let mut height: f32 = 0.0;
        for (index, cell) in text.split('\t').enumerate() {
            let shown = self.shown.apply(cell).map(Arc::new);
            let text = shown.as_ref().map_or(cell, |shown| shown.text.as_str());
            let paragraph = Paragraph::new(text, setting.style).direction(direction).width(width);
            let layout = typesetter.layout(&paragraph);
            let from_start = column * index as f32;
            let left = if right_to_left {
                self.width - from_start - width
            } else {
                from_start
            };
            height = height.max(layout.height);
            placed.pieces.push(Piece {
                offset: Vec2::new(left, placed.space_before),
                span: Span::new(start, start + cell.len()),
                layout,
                shown,
            });
            start += cell.len() + 1;
        }
        placed.height = placed.space_before + height + 6.0;
    }
}
