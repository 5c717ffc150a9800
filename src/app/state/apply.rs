//! What each command does.

use super::{Effect, State, words_of};
use crate::app::opening::{self, Source};
use crate::base::{ArticleId, Diagnostic, FactId, Message, Severity};
use crate::dossier::Edit;
use crate::library::TimeDirection;
use crate::ui::command::{Command, PathPurpose};
use crate::ui::notice::NoticeEntry;

impl State {
    /// Does what a pane or a key asks for.
    pub(crate) fn apply(&mut self, command: Command) {
        self.unsaved_session |= is_kept(&command);
        match command {
            Command::OpenDialog => self.effect_dialog(PathPurpose::Open),
            Command::OpenPaths(paths) => self.open(Source::Paths(paths)),
            Command::OpenText(text) => self.open(Source::Text(text)),
            Command::OpenSample => self.open(Source::Sample),
            Command::NewDossier => {
                // One step, so that one undo brings it all back.
                let count = self.dossier.articles.len();
                let removals = (0..count).map(|_| Edit::Remove { article: ArticleId(0) });
                let changed = self.history.is_changed() && !self.is_sample;
                if count > 0 && self.edit(Edit::Together(removals.collect())) && changed {
                    let note = Diagnostic::new(Severity::Note, Message::new("dossier-emptied"))
                        .remedy(Message::new("dossier-emptied-remedy"));
                    self.notify(vec![NoticeEntry::about(String::new(), note)]);
                }
                self.dossier_path = None;
                self.is_sample = false;
            }
            Command::Save => match self.dossier_path.clone() {
                Some(path) => self.save_to(path),
                None => self.effect_dialog(PathPurpose::Save),
            },
            Command::SaveAs => self.effect_dialog(PathPurpose::Save),
            Command::SaveTo(path) => self.save_to(path),
            Command::ShowArticle(id) => {
                if self.dossier.article(id).is_some() {
                    self.shown = id;
                    self.unsaved_session = true;
                }
            }
            Command::CloseArticle(article) => {
                self.edit(Edit::Remove { article });
            }
            Command::SetPublished(article, date) => {
                self.sheet = None;
                self.edit(Edit::SetPublished { article, date });
            }
            Command::Undo => self.undo(false),
            Command::Redo => self.undo(true),
            Command::Correct(fact, wish) => self.correct(fact, &wish),
            Command::Edit(editing) => self.begin_editing(editing),
            Command::StopEditing => self.editing = None,
            Command::Add(article, span, change) => self.add_fact(article, span, change),
            Command::ShowFact(at) => self.show_fact(at),
            Command::StepFact(forward) => self.step_fact(forward),
            Command::SetElections(before, after) => {
                self.seat_options.before = before;
                self.seat_options.after = after;
                self.refresh();
            }
            Command::SetLanes(lanes) => self.lanes = lanes,
            Command::SetChart(chart) => self.chart = chart,
            Command::SetReference(reference) => {
                self.seat_options.reference = reference;
                self.refresh();
            }
            Command::SetOrder(order) => {
                self.seat_options.order = order;
                self.refresh();
            }
            Command::SetHemicycle(of) => self.hemicycle = of,
            Command::SetFoldGaps(fold) => self.fold_gaps = fold,
            Command::SetTimeRightToLeft(right_to_left) => {
                self.settings.time_direction = Some(if right_to_left {
                    TimeDirection::RightToLeft
                } else {
                    TimeDirection::LeftToRight
                });
            }
            Command::SetTimeWindow(window) => self.time_window = window,
            Command::Hover(facts) => self.linked.hovered = facts,
            Command::Select(facts) => self.select(facts),
            Command::Deselect => {
                self.linked.selected.clear();
                self.leave_editing();
            }
            Command::Find => self.effects.push(Effect::Find),
            Command::SetLanguage(language) => {
                self.settings.language = Some(language);
                self.reword();
            }
            Command::SetTheme(theme) => self.settings.theme = theme,
            Command::SetDigits(digits) => {
                self.settings.digits = digits;
                self.reword();
            }
            Command::SetZoom(zoom) => self.settings.zoom = zoom.clamp(0.5, 3.0),
            Command::SetTextWidth(width) => self.settings.text_width_em = width,
            Command::SetPage(page) => self.settings.page = page,
            Command::SetMonthNames(months) => {
                self.settings.month_names = months;
                self.reword();
            }
            Command::SetReducedMotion(reduced) => self.settings.reduced_motion = Some(reduced),
            Command::SetCollapsed(pane, collapsed) => self.pane_mut(pane).collapsed = collapsed,
            Command::SetShare(pane, share) => self.pane_mut(pane).share = share.clamp(0.15, 0.85),
            Command::Show(sheet) => self.sheet = Some(sheet),
            Command::CloseTop => self.close_top(),
            Command::ExportTo(path) => self.effects.push(Effect::Export(opening::whole_path(path))),
            Command::ExportDialog => self.effect_dialog(PathPurpose::Export),
            Command::CopyPicture(picture) => self.effects.push(Effect::CopyPicture(picture)),
            Command::CopyText(text) => self.effects.push(Effect::CopyText(text)),
            Command::Dismiss(id) => self.notices.retain(|notice| notice.id != id),
            Command::CancelJob(id) => self.jobs.cancel(id),
            Command::ClearRecent => {
                self.recent.clear();
                if let Some(library) = &self.library {
                    let _ = library.keep_recent(&self.recent);
                }
            }
            Command::Quit => self.effects.push(Effect::Quit),
        }
    }

    /// Closes what lies on top: a sheet, else the fields, else the popover, else the newest message.
    fn close_top(&mut self) {
        if self.sheet.take().is_some() || self.editing.take().is_some() {
            return;
        }
        if self.linked.selected.is_empty() {
            self.notices.pop();
        } else {
            self.linked.selected.clear();
        }
    }

    pub(super) fn select(&mut self, facts: Vec<FactId>) {
        // A mark that several articles state shows the article in view, else the first that states it.
        if let Some(first) = facts.first()
            && !facts.iter().any(|fact| fact.article == self.shown)
            && self.dossier.article(first.article).is_some()
        {
            self.shown = first.article;
        }
        self.linked.shown = facts.iter().position(|fact| fact.article == self.shown).unwrap_or(0);
        self.linked.selected = facts;
        self.leave_editing();
        self.linked.selection_count += 1;
    }

    /// Leaves the fields of a fact for something else; what is typed in them is neither taken nor given up.
    fn leave_editing(&mut self) {
        self.left_editing = self.editing.take().or(self.left_editing);
    }

    /// Explains another of the selected facts, and shows its words in the article that states it.
    fn show_fact(&mut self, at: usize) {
        let at = at.min(self.linked.selected.len().saturating_sub(1));
        let Some(fact) = self.linked.selected.get(at) else { return };
        if self.dossier.article(fact.article).is_some() {
            self.shown = fact.article;
        }
        self.linked.shown = at;
        self.linked.selection_count += 1;
    }

    fn reword(&mut self) {
        self.words = words_of(&self.settings);
        self.refresh();
    }
}

/// True where a command changes what outlives the window.
fn is_kept(command: &Command) -> bool {
    !matches!(
        command,
        Command::Hover(_)
            | Command::Select(_)
            | Command::Deselect
            | Command::Find
            | Command::Show(_)
            | Command::CloseTop
            | Command::Dismiss(_)
            | Command::CancelJob(_)
            | Command::CopyText(_)
            | Command::CopyPicture(_)
            | Command::Edit(_)
            | Command::StopEditing
            | Command::ShowFact(_)
            | Command::StepFact(_)
            | Command::Quit
    )
}
