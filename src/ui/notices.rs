//! Messages at the end edge above the status line, away from the sheet that explains a fact: which file, what happened, what
//! to do. Changes nothing itself.

use egui::{Area, Frame, Id, Margin, Order, Rect, Stroke, Ui, Vec2};

use super::command::Command;
use super::flow::Flow;
use super::icon::{self, Icon};
use super::notice::Notice;
use super::panel::row_ui;
use super::text::line;
use super::theme::{GRID, RADIUS_CARD, TARGET, Theme, size};
use super::widgets::{Button, Label};
use crate::base::Severity;
use crate::typeset::{Direction, TextStyle, Weight};
use crate::view::Words;

/// Messages longer than this are counted, not all spelled out.
const ENTRIES_SHOWN: usize = 5;
/// Lines of a cause that stands at the head.
const HEAD_LINES: usize = 3;

/// Shows the messages, the newest lowest, above the bottom of `rect`.
pub fn notices_ui(ui: &Ui, rect: Rect, notices: &[Notice], words: &Words, commands: &mut Vec<Command>) {
    let flow = Flow::of(ui.ctx());
    let width = 400.0_f32.min(rect.width() - 32.0);
    let mut bottom = rect.bottom() - 16.0;
    for notice in notices.iter().rev() {
        let pivot = if flow.is_right_to_left() {
            egui::Align2::LEFT_BOTTOM
        } else {
            egui::Align2::RIGHT_BOTTOM
        };
        let position = egui::Pos2::new(flow.end(rect, 16.0), bottom);
        let shown = Area::new(Id::unique(("waqai-notice", notice.id)))
            .order(Order::Foreground)
            .pivot(pivot)
            .fixed_pos(position)
            .accessible_name(words.text("notice"))
            .role(egui::accesskit::Role::Alert)
            .show(ui.ctx(), |ui| notice_ui(ui, notice, width, words, commands));
        if notice.severity() == Severity::Note && is_over(ui, notice.id, shown.response.contains_pointer()) {
            commands.push(Command::Dismiss(notice.id));
        }
        bottom = shown.response.rect.top() - 8.0;
        if bottom < rect.top() + 60.0 {
            break;
        }
    }
}

/// True where a note that went well has been there long enough to be read; under the pointer it stays. Errors and warnings
/// stay until they are taken away.
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

fn notice_ui(ui: &mut Ui, notice: &Notice, width: f32, words: &Words, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui.ctx());
    let flow = Flow::of(ui.ctx());
    let (color, mark) = match notice.severity() {
        Severity::Error => (theme.error, Icon::Warning),
        Severity::Warning => (theme.warning, Icon::Warning),
        Severity::Note => (theme.success, Icon::Check),
    };
    let frame = Frame::new()
        .fill(theme.paper)
        .stroke(Stroke::new(1.0, theme.line))
        .corner_radius(RADIUS_CARD)
        .inner_margin(Margin::symmetric(16, 12))
        .shadow(egui::Shadow {
            offset: [0, 6],
            blur: 18,
            spread: 0,
            color: theme.shadow,
        });
    let framed = frame.show(ui, |ui| {
        ui.set_width(width - 32.0);
        ui.with_layout(flow.column(), |ui| {
            ui.spacing_mut().item_spacing.y = GRID;
            for (index, entry) in notice.entries.iter().take(ENTRIES_SHOWN).enumerate() {
                let cause = words.get(&entry.diagnostic.cause);
                let head = entry.name.clone().unwrap_or_else(|| cause.clone());
                // A file's name may be cut, a cause may not: it goes on in further lines.
                let room = width - 32.0 - 18.0 - TARGET - 3.0 * GRID * 2.0;
                let style = TextStyle::interface(size::BODY).weight(Weight::Bold);
                let natural = line(ui.ctx(), &head, style, None);
                let lines = match entry.name {
                    Some(_) => 1,
                    None => ((natural.width / room).ceil() as usize).clamp(1, HEAD_LINES),
                };
                let height = TARGET + (lines - 1) as f32 * natural.height;
                row_ui(ui, height, |ui| {
                    let (at, _) = ui.allocate_exact_size(Vec2::splat(18.0), egui::Sense::hover());
                    icon::paint(ui.painter(), at, mark, color);
                    super::panel::row_end_ui(ui, |ui| {
                        if index == 0
                            && Button::icon_only(Icon::Close, &words.text("notice-dismiss"))
                                .height(TARGET)
                                .show_ui(ui)
                                .clicked()
                        {
                            commands.push(Command::Dismiss(notice.id));
                        }
                        ui.with_layout(flow.row(), |ui| {
                            let label = Label::new(&head).weight(Weight::Bold).lines(lines);
                            if entry.name.is_some() {
                                label.direction(Direction::Auto)
                            } else {
                                label
                            }
                            .show_ui(ui);
                        });
                    });
                });
                if entry.name.is_some() {
                    Label::new(&cause).size(size::SMALL).show_ui(ui);
                }
                if let Some(remedy) = &entry.diagnostic.remedy {
                    Label::new(&words.get(remedy))
                        .size(size::SMALL)
                        .color(theme.secondary)
                        .show_ui(ui);
                }
            }
            if let Some(more) = notice.entries.len().checked_sub(ENTRIES_SHOWN).filter(|more| *more > 0) {
                let more = words.get(&crate::base::Message::new("notice-more").with("count", more));
                Label::new(&more).size(size::SMALL).color(theme.secondary).show_ui(ui);
            }
        });
    });
    let edge = flow.start_part(framed.response.rect.shrink2(Vec2::new(1.0, 12.0)), 3.0);
    ui.painter().rect_filled(edge, 1.5, color);
}
