//! The line at the bottom: what was read, what is going on, how large the letters are. Changes nothing itself.

use egui::{Rect, Stroke, Ui, Vec2};

use super::areas::{self, Area};
use super::command::Command;
use super::icon::Icon;
use super::notice::Notice;
use super::notices::note_ui;
use super::panel::{region_ui, row_parted_ui, row_ui};
use super::theme::{GRID, TARGET, Theme, size};
use super::widgets::{Button, Label};
use crate::base::Message;
use crate::view::Words;

/// Height of the line in points.
pub const STATUS_HEIGHT: f32 = 32.0;

/// A job worth showing.
#[derive(Clone, Debug, PartialEq)]
pub struct JobView {
    /// Names it in commands.
    pub id: u64,
    /// What it does.
    pub what: Message,
    /// Done share, where known.
    pub progress: Option<f32>,
}

/// Shows the line in `rect`.
pub fn status_bar_ui(
    ui: &mut Ui,
    rect: Rect,
    (summary, notices): (&str, &[Notice]),
    jobs: &[JobView],
    zoom: f32,
    words: &Words,
    commands: &mut Vec<Command>,
) {
    let theme = Theme::of(ui.ctx());
    ui.painter().rect_filled(rect, 0.0, theme.paper);
    ui.painter()
        .hline(rect.x_range(), rect.top() + 0.5, Stroke::new(1.0, theme.line));
    let inside = rect.shrink2(Vec2::new(GRID * 5.0, 0.0));
    areas::place(ui.ctx(), Area::Status, rect);
    region_ui(ui, &words.text("status-bar"), inside, |ui| {
        row_ui(ui, STATUS_HEIGHT, |ui| {
            let summary = |ui: &mut Ui, commands: &mut Vec<Command>| {
                if note_ui(ui, notices, words, commands) {
                    return;
                }
                Label::new(summary)
                    .size(size::SMALL)
                    .color(theme.secondary)
                    .truncate()
                    .show_ui(ui);
            };
            row_parted_ui(ui, "status", commands, summary, |ui, commands| {
                for job in jobs.iter().rev() {
                    job_ui(ui, job, words, commands);
                }
                let smaller = words.text("zoom-out");
                let further = Button::icon_only(Icon::Minus, &smaller).height(TARGET).show_ui(ui);
                if areas::enters(ui.ctx(), Area::Status) {
                    further.request_focus();
                }
                if further.clicked() {
                    commands.push(Command::SetZoom(zoom / 1.1));
                }
                let shown = percent(zoom, words);
                let reset = words.text("zoom-reset");
                if Button::new(&shown)
                    .quiet()
                    .size(size::SMALL)
                    .height(TARGET)
                    .tooltip(&reset)
                    .show_ui(ui)
                    .clicked()
                {
                    commands.push(Command::SetZoom(1.0));
                }
                let bigger = words.text("zoom-in");
                if Button::icon_only(Icon::Plus, &bigger).height(TARGET).show_ui(ui).clicked() {
                    commands.push(Command::SetZoom(zoom * 1.1));
                }
            });
        });
    });
}

/// A share in hundredths, as the language writes it.
pub fn percent(share: f32, words: &Words) -> String {
    let hundredths = (share * 100.0).round() as i64;
    let digits = words.strings.digits();
    let message = Message::new("zoom-percent")
        .with("percent", digits.shape(&hundredths.to_string()))
        .with("sign", digits.percent_sign());
    words.get(&message)
}

fn job_ui(ui: &mut Ui, job: &JobView, words: &Words, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui.ctx());
    let label = |ui: &mut Ui, text: &str| Label::new(text).size(size::SMALL).color(theme.secondary).show_ui(ui);
    label(ui, &words.get(&job.what));
    if job.progress.is_some() {
        label(ui, &percent(share_of(job), words));
    }
    let (bar, response) = ui.allocate_exact_size(Vec2::new(120.0, 4.0), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, words.get(&job.what)));
    ui.painter().rect_filled(bar, 2.0, theme.line);
    let flow = super::flow::Flow::of(ui.ctx());
    let done = bar.width() * share_of(job);
    ui.painter().rect_filled(flow.start_part(bar, done), 2.0, theme.accent);
    // Where no share is known, what still moves is at work.
    if job.progress.is_none() && ui.style().animation_time > 0.0 {
        const ROUND_SECONDS: f64 = 1.4;
        let length = ((bar.width() - done) * 0.3).min(24.0);
        let along = (ui.input(|input| input.time) / ROUND_SECONDS).fract() as f32;
        let from = done + (bar.width() - done - length) * along;
        ui.painter()
            .rect_filled(flow.part(bar, from, length), 2.0, theme.accent.gamma_multiply(0.35));
        ui.ctx().request_repaint_after(std::time::Duration::from_millis(50));
    }
    let cancel = words.text("job-cancel");
    if Button::icon_only(Icon::Close, &cancel).height(TARGET).show_ui(ui).clicked() {
        commands.push(Command::CancelJob(job.id));
    }
}

/// What is drawn as done of a job: something always, so that its bar is seen.
fn share_of(job: &JobView) -> f32 {
    job.progress.unwrap_or(0.1).clamp(0.02, 1.0)
}
