//! The bar at the top, the line at the bottom, and what invites where nothing is open.

use egui::{Rect, Ui};

use super::Window;
use crate::base::Message;
use crate::document::open::isolated;
use crate::ui::command::Command;
use crate::ui::empty::{Invitation, Taken, invitation_ui, opening_ui};
use crate::ui::status_bar::{JobView, percent, status_bar_ui};
use crate::ui::toolbar::{ToolbarView, toolbar_ui};

impl Window {
    pub(super) fn toolbar_ui(&self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let state = &self.state;
        let name = state.dossier_name();
        let count = state.dossier.articles.len();
        let articles = if count > 1 {
            state.words.get(&Message::new("articles-count").with("count", count))
        } else {
            String::new()
        };
        let recent: Vec<_> = state
            .recent
            .files
            .iter()
            .map(|file| {
                (
                    file.path.clone(),
                    file.title
                        .clone()
                        .unwrap_or_else(|| isolated(&crate::app::opening::name_of(&file.path))),
                )
            })
            .collect();
        let view = ToolbarView {
            dossier: &name,
            articles: &articles,
            has_articles: count > 0,
            can_undo: state.history.can_undo(),
            can_redo: state.history.can_redo(),
            recent: &recent,
            theme: state.settings.theme,
            digits: state.settings.digits,
            months: state.settings.month_names,
            page: state.settings.page,
            text_width_em: state.settings.text_width_em,
            reduced_motion: state.reduced_motion(),
            unsaved: state.dossier_path.is_some() && state.history.is_changed(),
            words: &state.words,
        };
        toolbar_ui(ui, rect, &view, commands);
    }

    pub(super) fn invitation_ui(&self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let words = &self.state.words;
        let opening = self.state.jobs.running().iter().find(|job| job.is_shown());
        if let Some(job) = opening {
            let (share, what) = (job.progress(), words.get(&job.what));
            let percent = percent(share.unwrap_or_default(), words);
            if opening_ui(ui, rect, &what, share, &percent, &words.text("job-cancel")) {
                commands.push(Command::CancelJob(job.id));
            }
            return;
        }
        let invitation = Invitation {
            title: words.text("invitation-title"),
            detail: words.text("invitation-detail"),
            open: words.text("action-open"),
            sample: words.text("action-sample"),
        };
        match invitation_ui(ui, rect, &invitation) {
            Some(Taken::Open) => commands.push(Command::OpenDialog),
            Some(Taken::Sample) => commands.push(Command::OpenSample),
            None => {}
        }
    }

    pub(super) fn status_ui(&self, ui: &mut Ui, rect: Rect, commands: &mut Vec<Command>) {
        let state = &self.state;
        let jobs: Vec<JobView> = state
            .jobs
            .running()
            .iter()
            .filter(|job| job.is_shown() && !state.dossier.articles.is_empty())
            .map(|job| JobView {
                id: job.id,
                what: job.what.clone(),
                progress: job.progress(),
            })
            .collect();
        let seats: usize = state.dossier.articles.iter().map(|article| article.reading.seats.len()).sum();
        let summary = if state.dossier.articles.is_empty() {
            state.words.text("status-nothing")
        } else {
            let parts = [
                Message::new("status-seats").with("count", seats),
                Message::new("status-events").with("count", state.timeline.items.len()),
            ];
            let mut parts: Vec<String> = parts.iter().map(|part| state.words.get(part)).collect();
            if state.is_untouched_sample() {
                parts.insert(0, state.words.text("status-sample"));
            }
            let dates = state.timeline.items.iter().filter(|item| !item.conflicts.is_empty()).count();
            let conflicts = state.seats.rows.iter().filter(|row| is_conflict(row)).count() + dates;
            if conflicts > 0 {
                let key = if state.dossier.articles.len() > 1 {
                    "status-conflicts"
                } else {
                    "status-conflicts-inside"
                };
                parts.push(state.words.get(&Message::new(key).with("count", conflicts)));
            }
            parts.join(" · ")
        };
        status_bar_ui(
            ui,
            rect,
            (&summary, &state.notices),
            &jobs,
            state.settings.zoom,
            &state.words,
            commands,
        );
    }
}

fn is_conflict(row: &crate::view::seats::SeatRow) -> bool {
    use crate::view::seats::Cell;
    matches!(row.before, Cell::Conflict(_)) || matches!(row.after, Cell::Conflict(_))
}
