//! One line of text to type into, in either direction: caret, selection, clipboard, input methods.

use egui::output::IMEOutput;
use egui::{
    CursorIcon, Event, EventFilter, IMEPurpose, Id, ImeEvent, Key, Modifiers, Pos2, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo,
};
use unicode_segmentation::UnicodeSegmentation;

use super::announce;
use crate::base::Span;
use crate::typeset::{Align, Direction, Layout, Paragraph, Position, TextStyle};
use crate::ui::flow::Flow;
use crate::ui::icon::{self, Icon};
use crate::ui::text::{Text, interface_direction, line, paint_in};
use crate::ui::theme::{CONTROL_HEIGHT, RADIUS_CONTROL, Theme, size};

const PADDING: f32 = 12.0;

/// A text field of one line. Its direction follows what is typed, and the window's while it is empty.
#[derive(Debug)]
#[must_use = "nothing is seen before show_ui"]
pub struct TextField<'a> {
    id: Id,
    text: &'a mut String,
    name: &'a str,
    hint: &'a str,
    icon: Option<Icon>,
    width: Option<f32>,
    enabled: bool,
    direction: Option<Direction>,
    at_start: bool,
    is_path: bool,
}

/// What a field remembers between frames.
#[derive(Clone, Debug, Default)]
struct State {
    caret: Position,
    anchor: usize,
    /// How far the text is moved to the left, in points.
    scroll: f32,
    /// What the input method suggests, not yet part of the text.
    preedit: String,
    /// It had the keyboard when last shown.
    focused: bool,
}

impl<'a> TextField<'a> {
    /// A field over `text`; `name` is told to assistive technology.
    pub fn new(id: Id, text: &'a mut String, name: &'a str) -> Self {
        Self {
            id,
            text,
            name,
            hint: "",
            icon: None,
            width: None,
            enabled: true,
            direction: None,
            at_start: false,
            is_path: false,
        }
    }

    /// The same with words shown while it is empty.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// The same with an icon at the start.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The same so wide, in points.
    pub fn width(mut self, points: f32) -> Self {
        self.width = Some(points);
        self
    }

    /// The same, to be used or not.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// The same for the path of a file, whose parts keep each its own direction.
    pub fn path(mut self) -> Self {
        self.direction = Some(Direction::LeftToRight);
        self.is_path = true;
        self
    }

    /// The same for figures: they run left to right, but stand at the window's start as words in their place would.
    pub fn figures(mut self) -> Self {
        self.direction = Some(Direction::LeftToRight);
        self.at_start = true;
        self
    }

    /// Shows it; `changed()` of the response tells of typing, `lost_focus()` with Enter of its end.
    pub fn show_ui(self, ui: &mut Ui) -> Response {
        let width = self.width.unwrap_or_else(|| ui.available_width()).max(40.0);
        let (rect, _) = ui.allocate_exact_size(Vec2::new(width, CONTROL_HEIGHT), Sense::hover());
        let sense = if self.enabled {
            Sense::click_and_drag()
        } else {
            Sense::hover()
        };
        let mut response = ui.interact(rect, self.id, sense);
        let mut state: State = ui.ctx().data(|data| data.get_temp(self.id)).unwrap_or_default();
        let before = self.text.clone();
        clamp(&mut state, self.text);

        let text = Text::of(ui.ctx());
        let inner = self.inner(rect, ui);
        // By a key or by its owner, all of it is to be typed over; a click sets the caret itself.
        if response.has_focus() && !state.focused && !response.is_pointer_button_down_on() {
            state.anchor = 0;
            state.caret = Position::upstream(self.text.len());
        }
        if response.has_focus() {
            ui.memory_mut(|memory| {
                let filter = EventFilter {
                    horizontal_arrows: true,
                    vertical_arrows: true,
                    tab: false,
                    escape: false,
                };
                memory.set_focus_lock_filter(self.id, filter);
            });
            let layout = self.layout(ui, &text, &state);
            edit(ui, self.text, &mut state, &layout);
            // Enter ends the typing; the owner sees it by `lost_focus()`.
            if state.preedit.is_empty() && ui.input(|input| input.key_pressed(Key::Enter)) {
                ui.memory_mut(|memory| memory.surrender_focus(self.id));
            }
        }
        let layout = self.layout(ui, &text, &state);
        let at_right = if self.at_start && !layout.right_to_left {
            Flow::of(ui.ctx()).is_right_to_left()
        } else {
            layout.right_to_left
        };
        let place = Place { inner, at_right };
        point(ui, &mut response, &mut state, &layout, place, self.text);
        follow_caret(&mut state, &layout, inner.width());
        if *self.text != before {
            response.mark_changed();
        }
        announce(ui, &response, || {
            let mut info = WidgetInfo::text_edit(self.enabled, &before, &*self.text, self.hint);
            info.role = Role::TextInput;
            info.label = Some(self.name.to_owned());
            info
        });
        if ui.is_rect_visible(rect) {
            self.paint(ui, &response, &state, &layout, rect, place);
        }
        if response.hovered() && self.enabled {
            ui.ctx().set_cursor_icon(CursorIcon::Text);
        }
        state.focused = response.has_focus();
        ui.ctx().data_mut(|data| data.insert_temp(self.id, state));
        response
    }

    fn inner(&self, rect: Rect, ui: &Ui) -> Rect {
        let flow = Flow::of(ui.ctx());
        let icon = if self.icon.is_some() { 26.0 } else { 0.0 };
        flow.part(rect, PADDING + icon, rect.width() - 2.0 * PADDING - icon)
    }

    /// The text with what the input method suggests in it.
    fn layout(&self, ui: &Ui, text: &Text, state: &State) -> std::sync::Arc<Layout> {
        let mut shown = self.text.clone();
        if !state.preedit.is_empty() && shown.is_char_boundary(state.caret.index) {
            shown.insert_str(state.caret.index, &state.preedit);
        }
        let strong = shown.chars().any(char::is_alphabetic);
        let direction = match self.direction {
            Some(direction) if !(self.at_start && strong) => direction,
            _ if strong => Direction::Auto,
            _ => interface_direction(ui.ctx()),
        };
        let paragraph = Paragraph::new(&shown, TextStyle::interface(size::BODY)).align(Align::Left);
        text.layout(&if self.is_path {
            paragraph.path()
        } else {
            paragraph.direction(direction)
        })
    }

    fn paint(&self, ui: &Ui, response: &Response, state: &State, layout: &Layout, rect: Rect, place: Place) {
        let inner = place.inner;
        let theme = Theme::of(ui.ctx());
        let flow = Flow::of(ui.ctx());
        let focused = response.has_focus();
        let stroke = if focused {
            Stroke::new(2.0, theme.focus)
        } else {
            Stroke::new(1.0, theme.outline)
        };
        ui.painter()
            .rect(rect, RADIUS_CONTROL, theme.sunken, stroke, StrokeKind::Inside);
        if let Some(icon) = self.icon {
            let place = flow.part(rect, PADDING - 2.0, 18.0);
            icon::paint(
                ui.painter(),
                Rect::from_center_size(place.center(), Vec2::splat(18.0)),
                icon,
                theme.secondary,
            );
        }
        let painter = ui
            .painter()
            .with_clip_rect(inner.expand2(Vec2::new(2.0, 4.0)).intersect(ui.clip_rect()));
        let origin = origin(state, layout, place);
        if self.text.is_empty() && state.preedit.is_empty() {
            let hint = line(ui.ctx(), self.hint, TextStyle::interface(size::BODY), Some(inner.width()));
            let align = if hint.right_to_left { 1.0 } else { -1.0 };
            paint_in(&painter, inner, &hint, align, theme.secondary);
        }
        if focused {
            let selected = selection(state);
            for area in layout.selection_rects(selected) {
                let area = Rect::from_min_max(Pos2::new(area.left, area.top), Pos2::new(area.right, area.bottom));
                painter.rect_filled(area.translate(origin.to_vec2()), 2.0, theme.selection);
            }
        }
        Text::of(ui.ctx()).paint(&painter, origin, layout, if self.enabled { theme.ink } else { theme.outline });
        if !state.preedit.is_empty() {
            let span = Span::new(state.caret.index, state.caret.index + state.preedit.len());
            for area in layout.selection_rects(span) {
                let y = origin.y + area.bottom - 3.0;
                painter.hline(origin.x + area.left..=origin.x + area.right, y, Stroke::new(1.0, theme.ink));
            }
        }
        if focused {
            let place = Position {
                index: state.caret.index + state.preedit.len(),
                ..state.caret
            };
            let caret = layout.caret(if state.preedit.is_empty() { state.caret } else { place });
            let bar = Rect::from_min_max(Pos2::new(caret.left, caret.top), Pos2::new(caret.left, caret.bottom))
                .translate(origin.to_vec2());
            let blink = ui.input(|input| input.time).fract() < 0.6 || layout.text.is_empty();
            if blink || response.changed() {
                painter.vline(bar.left(), bar.y_range(), Stroke::new(1.5, theme.accent));
            }
            ui.ctx().request_repaint_after(std::time::Duration::from_millis(300));
            ui.ctx().output_mut(|output| {
                output.ime = Some(IMEOutput {
                    purpose: IMEPurpose::Normal,
                    rect,
                    cursor_rect: bar,
                    should_interrupt_composition: false,
                });
            });
        }
    }
}

/// True where the keyboard belongs to a field: keys and pastes are typing then, and no commands.
pub fn is_typing(context: &egui::Context) -> bool {
    let focused = context.memory(egui::Memory::focused);
    focused.is_some_and(|id| context.data(|data| data.get_temp::<State>(id)).is_some())
}

fn clamp(state: &mut State, text: &str) {
    let boundary = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    state.caret.index = boundary(state.caret.index);
    state.anchor = boundary(state.anchor);
}

fn selection(state: &State) -> Span {
    Span::new(state.anchor.min(state.caret.index), state.anchor.max(state.caret.index))
}

/// Where the text of a field may stand.
#[derive(Clone, Copy)]
struct Place {
    inner: Rect,
    /// True where a text with room to spare keeps to the right.
    at_right: bool,
}

/// Where the layout's upper left corner stands.
fn origin(state: &State, layout: &Layout, Place { inner, at_right }: Place) -> Pos2 {
    let free = inner.width() - layout.width;
    let left = if free >= 0.0 {
        if at_right {
            inner.right() - layout.width
        } else {
            inner.left()
        }
    } else {
        inner.left() - state.scroll
    };
    Pos2::new(left, inner.center().y - layout.height / 2.0)
}

fn follow_caret(state: &mut State, layout: &Layout, width: f32) {
    if layout.width <= width {
        state.scroll = 0.0;
        return;
    }
    let furthest = layout.width - width;
    // At either end of the text its first or last letters are seen, on whichever side of them the caret stands.
    let end = if layout.right_to_left { 0.0 } else { furthest };
    if state.caret.index == 0 {
        state.scroll = furthest - end;
    } else if state.caret.index == layout.text.len() {
        state.scroll = end;
    }
    let x = layout.caret(state.caret).left;
    state.scroll = state.scroll.clamp(x - width, x).clamp(0.0, furthest);
}

fn point(ui: &Ui, response: &mut Response, state: &mut State, layout: &Layout, place: Place, text: &str) {
    let Some(pointer) = response.interact_pointer_pos() else {
        return;
    };
    let local = pointer - origin(state, layout, place);
    let hit = layout.hit(local.x, layout.height / 2.0);
    if response.triple_clicked() {
        state.anchor = 0;
        state.caret = Position::upstream(text.len());
    } else if response.double_clicked() {
        let word = layout.word_at(hit.index);
        state.anchor = word.start;
        state.caret = Position::upstream(word.end);
    } else if ui.input(|input| input.pointer.primary_pressed()) {
        response.request_focus();
        if !ui.input(|input| input.modifiers.shift) {
            state.anchor = hit.index;
        }
        state.caret = hit;
    } else if response.dragged() {
        state.caret = hit;
    }
}

fn edit(ui: &Ui, text: &mut String, state: &mut State, layout: &Layout) {
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        tab: false,
        escape: false,
    };
    for event in ui.input(|input| input.filtered_events(&filter)) {
        match event {
            Event::Text(typed) => insert(text, state, &typed),
            Event::Paste(pasted) => insert(text, state, &one_line(&pasted)),
            Event::Copy => copy(ui, text, state),
            Event::Cut => {
                copy(ui, text, state);
                insert(text, state, "");
            }
            Event::Ime(ImeEvent::Preedit { text: suggested, .. }) => state.preedit = suggested,
            Event::Ime(ImeEvent::Commit(typed)) => {
                state.preedit.clear();
                insert(text, state, &typed);
            }
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } => press(text, state, layout, key, modifiers),
            _ => {}
        }
    }
}

fn one_line(text: &str) -> String {
    text.split(['\n', '\r'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn copy(ui: &Ui, text: &str, state: &State) {
    let selected = selection(state).of(text);
    if !selected.is_empty() {
        ui.ctx().copy_text(selected.to_owned());
    }
}

fn insert(text: &mut String, state: &mut State, typed: &str) {
    let span = selection(state);
    let typed: String = typed.chars().filter(|c| !c.is_control()).collect();
    if text.get(span.start..span.end).is_some() {
        text.replace_range(span.start..span.end, &typed);
        state.anchor = span.start + typed.len();
        state.caret = Position::upstream(state.anchor);
    }
}

fn press(text: &mut String, state: &mut State, layout: &Layout, key: Key, modifiers: Modifiers) {
    let previous = |at: usize| {
        text.get(..at)
            .and_then(|before| before.grapheme_indices(true).next_back())
            .map_or(0, |(start, _)| start)
    };
    let next = |at: usize| {
        text.get(at..)
            .and_then(|after| after.graphemes(true).next())
            .map_or(text.len(), |piece| at + piece.len())
    };
    let at = state.caret.index;
    let by_word = modifiers.ctrl || modifiers.alt;
    let collapsed = state.anchor == at;
    let moved = match key {
        Key::ArrowLeft | Key::ArrowRight if by_word => {
            let forward = (key == Key::ArrowLeft) == layout.right_to_left;
            Some(Position::downstream(layout.word_boundary(at, forward)))
        }
        Key::ArrowLeft => Some(layout.left_of(state.caret)),
        Key::ArrowRight => Some(layout.right_of(state.caret)),
        Key::Home | Key::ArrowUp => Some(Position::downstream(0)),
        Key::End | Key::ArrowDown => Some(Position::upstream(text.len())),
        Key::A if modifiers.command => {
            state.anchor = 0;
            state.caret = Position::upstream(text.len());
            None
        }
        Key::Backspace | Key::Delete => {
            if collapsed {
                state.anchor = match (key, by_word) {
                    (Key::Backspace, false) => {
                        // A mark is taken off before its letter.
                        text.get(..at)
                            .and_then(|before| before.char_indices().next_back())
                            .map_or(previous(at), |(start, _)| start)
                    }
                    (Key::Backspace, true) => layout.word_boundary(at, false),
                    (_, false) => next(at),
                    (_, true) => layout.word_boundary(at, true),
                };
            }
            insert(text, state, "");
            None
        }
        _ => None,
    };
    if let Some(position) = moved {
        state.caret = position;
        if !modifiers.shift {
            state.anchor = position.index;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typeset::Typesetter;

    /// Where a field of 120 points stands in a text when its caret goes from the beginning to `index`: what is left out at the
    /// left, and at the right.
    fn left_out(text: &str, index: usize) -> (f32, f32) {
        let layout = Typesetter::new().layout(&Paragraph::new(text, TextStyle::interface(size::BODY)).align(Align::Left));
        let mut state = State::default();
        follow_caret(&mut state, &layout, 120.0);
        state.caret = Position::upstream(index);
        follow_caret(&mut state, &layout, 120.0);
        (state.scroll, layout.width - 120.0 - state.scroll)
    }

    #[test]
    fn at_the_ends_of_a_text_its_first_and_last_letters_are_seen() {
        let arabic = "إعلان النتائج النهائية لانتخابات 2021";
        let (left, right) = left_out(arabic, arabic.len());
        assert!(
            left == 0.0 && right > 0.0,
            "the year at the left end is whole: {left} {right}"
        );
        let (left, right) = left_out(arabic, 0);
        assert!(right == 0.0 && left > 0.0, "{left} {right}");
        let english = "The final results of the elections";
        let (left, right) = left_out(english, english.len());
        assert!(right == 0.0 && left > 0.0, "{left} {right}");
        // A number longer than the field: the caret stays in sight.
        let number = format!("رقم {}", "1234567890".repeat(4));
        let (left, _) = left_out(&number, number.len());
        assert!(left > 0.0, "{left}");
    }
}
