//! Messages on a shelf above the status line: which file, what happened, what to do. The panes make room for it, so that it
//! covers nothing. What merely went well is said in the status line, for a while. Changes nothing itself.

use egui::{Id, Rect, Stroke, Ui, UiBuilder, Vec2};

use super::areas::{self, Area};
use super::command::Command;
use super::flow::Flow;
use super::icon::{self, Icon};
use super::notice::{Notice, NoticeEntry};
use super::theme::{GRID, TARGET, Theme, size};
use super::widgets::{Button, Label, scroll_ui};
use crate::base::{Message, Severity};
use crate::document::open::isolated;
use crate::typeset::{Direction, Weight};
use crate::view::Words;

/// Messages longer than this are counted, not all spelled out.
const ENTRIES_SHOWN: usize = 5;
/// The share of the window that the shelf takes at most; beyond it scrolls.
const MOST: f32 = 0.36;
/// Free space above and below what the shelf says, and at its sides.
const MARGIN: Vec2 = Vec2::new(GRID * 5.0, GRID * 2.0);
/// From here on the name of a file stands before what is said of it, and not above it.
const WIDE: f32 = 640.0;

/// Messages that stay until they are taken away: something is to be done.
fn staying(notices: &[Notice]) -> impl Iterator<Item = &Notice> {
    notices.iter().rev().filter(|notice| notice.severity() != Severity::Note)
}

fn height_key() -> Id {
    Id::unique("waqai-notices-height")
}

/// Height that the shelf takes of a room that is `whole` points high.
pub fn shelf_height(ui: &Ui, whole: f32, notices: &[Notice]) -> f32 {
    if staying(notices).next().is_none() {
        return 0.0;
    }
    let known: Option<f32> = ui.data(|data| data.get_temp(height_key()));
    let wanted = known.unwrap_or(TARGET + 2.0 * MARGIN.y);
    wanted.min((whole * MOST).max(TARGET + 2.0 * MARGIN.y))
}

/// Shows the shelf in `rect`, the newest message first.
pub fn shelf_ui(ui: &mut Ui, rect: Rect, notices: &[Notice], words: &Words, commands: &mut Vec<Command>) {
    if staying(notices).next().is_none() {
        return;
    }
    areas::place(ui.ctx(), Area::Notices, rect);
    let theme = Theme::of(ui.ctx());
    ui.painter().rect_filled(rect, 0.0, theme.paper);
    ui.painter()
        .hline(rect.x_range(), rect.top() + 0.5, Stroke::new(1.0, theme.line));
    let mut builder = UiBuilder::new().id_salt("notices").max_rect(rect.shrink2(MARGIN));
    builder = builder.layout(Flow::of(ui.ctx()).column());
    builder.accessibility_label = Some(words.text("notice"));
    builder.accessibility_role = Some(egui::accesskit::Role::Alert);
    let needed = ui.scope_builder(builder, |ui| {
        let id = Id::unique("waqai-notices-scroll");
        let shown = scroll_ui(ui, id, None, |ui, _| {
            ui.spacing_mut().item_spacing.y = GRID;
            for notice in staying(notices) {
                notice_ui(ui, notice, words, commands);
            }
            ui.min_rect().height()
        });
        shown.inner + 2.0 * MARGIN.y
    });
    let needed = needed.inner;
    let known: Option<f32> = ui.data(|data| data.get_temp(height_key()));
    if known.is_none_or(|known| (known - needed).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(height_key(), needed));
        ui.ctx().request_discard("the shelf of messages has another height");
        ui.ctx().request_repaint();
    }
}

fn notice_ui(ui: &mut Ui, notice: &Notice, words: &Words, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui.ctx());
    for (index, entry) in notice.entries.iter().take(ENTRIES_SHOWN).enumerate() {
        let flow = Flow::of(ui.ctx());
        let whole = ui.available_rect_before_wrap();
        let row = Rect::from_min_size(whole.min, Vec2::new(whole.width(), TARGET));
        let said = flow.start_part(row, row.width() - TARGET - GRID * 2.0);
        let builder = UiBuilder::new().id_salt((notice.id, index)).max_rect(said);
        let shown = ui.scope_builder(builder.layout(flow.row()), |ui| entry_ui(ui, entry, words));
        if index == 0 {
            let builder = UiBuilder::new()
                .id_salt((notice.id, "close"))
                .max_rect(flow.end_part(row, TARGET));
            ui.scope_builder(builder.layout(flow.row()), |ui| close_ui(ui, notice.id, words, commands));
        }
        ui.advance_cursor_after_rect(row.with_max_y(row.bottom().max(shown.response.rect.bottom())));
    }
    if let Some(more) = notice.entries.len().checked_sub(ENTRIES_SHOWN).filter(|more| *more > 0) {
        let more = words.get(&Message::new("notice-more").with("count", more));
        Label::new(&more).size(size::SMALL).color(theme.secondary).show_ui(ui);
    }
}

fn close_ui(ui: &mut Ui, id: u64, words: &Words, commands: &mut Vec<Command>) {
    let close = Button::icon_only(Icon::Close, &words.text("notice-dismiss"))
        .height(TARGET)
        .show_ui(ui);
    if areas::enters(ui.ctx(), Area::Notices) {
        close.request_focus();
    }
    if close.clicked() {
        commands.push(Command::Dismiss(id));
    }
}

/// What happened to one input: its name, the cause, the remedy; in one line where that has the room.
fn entry_ui(ui: &mut Ui, entry: &NoticeEntry, words: &Words) {
    let theme = Theme::of(ui.ctx());
    let flow = Flow::of(ui.ctx());
    let (color, mark) = match entry.diagnostic.severity {
        Severity::Error => (theme.error, Icon::Warning),
        Severity::Warning => (theme.warning, Icon::Warning),
        Severity::Note => (theme.success, Icon::Check),
    };
    ui.spacing_mut().item_spacing.x = GRID * 2.0;
    let (at, _) = ui.allocate_exact_size(Vec2::splat(18.0), egui::Sense::hover());
    icon::paint(ui.painter(), at, mark, color);
    let said = |ui: &mut Ui| {
        let parts = [Some(&entry.diagnostic.cause), entry.diagnostic.remedy.as_ref()];
        let parts: Vec<String> = parts.into_iter().flatten().map(|part| words.get(part)).collect();
        Label::new(&parts.join(" ")).size(size::SMALL).show_ui(ui);
    };
    let name = |ui: &mut Ui, name: &str, most: f32| {
        Label::new(&isolated(name))
            .size(size::SMALL)
            .weight(Weight::Bold)
            .direction(Direction::Auto)
            .width(most)
            .truncate()
            .show_ui(ui);
    };
    let width = ui.available_width();
    match &entry.name {
        None => said(ui),
        Some(of) if width >= WIDE => {
            name(ui, of, width * 0.35);
            said(ui);
        }
        Some(of) => {
            ui.with_layout(flow.column(), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                name(ui, of, width);
                said(ui);
            });
        }
    }
}

/// What went well and is still to be said, in one line; it takes itself away after a while, not under the pointer.
pub fn note_ui(ui: &mut Ui, notices: &[Notice], words: &Words, commands: &mut Vec<Command>) -> bool {
    let Some(notice) = notices.iter().rev().find(|notice| notice.severity() == Severity::Note) else {
        return false;
    };
    let theme = Theme::of(ui.ctx());
    let mut builder = UiBuilder::new().id_salt("note").layout(Flow::of(ui.ctx()).row());
    builder.accessibility_label = Some(words.text("notice"));
    builder.accessibility_role = Some(egui::accesskit::Role::Status);
    let shown = ui.scope_builder(builder, |ui| {
        let (at, _) = ui.allocate_exact_size(Vec2::splat(18.0), egui::Sense::hover());
        icon::paint(ui.painter(), at, Icon::Check, theme.success);
        let said: Vec<String> = notice.entries.iter().map(|entry| entry_words(entry, words)).collect();
        Label::new(&said.join(" ")).size(size::SMALL).truncate().show_ui(ui);
    });
    if is_over(ui, notice.id, shown.response.contains_pointer()) {
        commands.push(Command::Dismiss(notice.id));
    }
    true
}

fn entry_words(entry: &NoticeEntry, words: &Words) -> String {
    let parts = [Some(&entry.diagnostic.cause), entry.diagnostic.remedy.as_ref()];
    let said: Vec<String> = parts.into_iter().flatten().map(|part| words.get(part)).collect();
    let said = said.join(" ");
    match &entry.name {
        Some(name) => format!("{}: {said}", isolated(name)),
        None => said,
    }
}

/// True where a note that went well has been there long enough to be read; under the pointer it stays.
fn is_over(ui: &Ui, id: u64, under_pointer: bool) -> bool {
    const SECONDS: f64 = 12.0;
    let now = ui.input(|input| input.time);
    let key = Id::unique(("waqai-notice-since", id));
    let since = ui.data_mut(|data| {
        let since = data.get_temp::<f64>(key).filter(|_| !under_pointer).unwrap_or(now);
        data.insert_temp(key, since);
        since
    });
    let left = SECONDS - (now - since);
    ui.ctx()
        .request_repaint_after(std::time::Duration::from_secs_f64(left.clamp(0.05, SECONDS)));
    left <= 0.0
}
