//! What the workers hand back, and what becomes of it. Starts no work but what a report asks for.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::State;
use super::views::Made;
use crate::app::dialogs::{self, Answer};
use crate::app::jobs::{Lane, Outcome};
use crate::app::opening::{self, Opened, Source};
use crate::base::{Diagnostic, Message, Severity};
use crate::document::Document;
use crate::document::open::{isolated, isolated_path};
use crate::dossier::{self, Article};
use crate::resolve::Reading;
use crate::ui::command::{PathPurpose, Sheet};
use crate::ui::export_dialog::ExportChoice;
use crate::ui::notice::NoticeEntry;

/// What a job hands back.
#[derive(Debug)]
pub(crate) enum Report {
    /// Something was opened.
    Opened {
        /// What.
        opened: Opened,
        /// True for the bundled sample.
        sample: bool,
        /// True for the first of several opened together: that one is shown.
        first: bool,
    },
    /// What could not be opened in one go.
    Failures(Vec<NoticeEntry>),
    /// An article was read anew with this date.
    Reread {
        /// Which article.
        document: Arc<Document>,
        /// With which date of the user.
        published: Option<jiff::civil::Date>,
        /// The facts.
        reading: Arc<Reading>,
    },
    /// What came of a dialog for paths.
    Chosen(PathPurpose, Answer),
    /// The dossier was saved.
    Saved(PathBuf),
    /// A picture was exported.
    Exported(PathBuf),
    /// A picture for the clipboard.
    Picture(egui::ColorImage),
    /// The picture of these choices for the export sheet.
    Preview(Box<ExportChoice>, egui::ColorImage),
    /// Something could not be written.
    WriteFailed(Diagnostic),
    /// A view was made.
    Made(Made),
    /// Session and settings were kept, or why not.
    Kept(Result<(), Diagnostic>),
}

impl State {
    /// Takes in what the workers have done. True where anything came.
    pub(crate) fn collect(&mut self) -> bool {
        let outcomes = self.jobs.collect();
        self.take(outcomes)
    }

    /// The same, waiting for all work to be done.
    pub(crate) fn collect_all(&mut self, limit: Duration) -> bool {
        let outcomes = self.jobs.collect_all(limit);
        self.take(outcomes)
    }

    fn take(&mut self, outcomes: Vec<Outcome<Report>>) -> bool {
        let any = !outcomes.is_empty();
        let mut changed = false;
        for outcome in outcomes {
            match outcome {
                Outcome::Crashed(what) => {
                    let fault = Diagnostic::new(
                        Severity::Error,
                        Message::new("job-crashed").with("job", self.words.get(&what)),
                    )
                    .remedy(Message::new("job-crashed-remedy"));
                    self.forget_views();
                    self.notify(vec![NoticeEntry::about(String::new(), fault)]);
                }
                Outcome::Report(report) => changed |= self.take_report(report),
            }
        }
        if changed {
            self.refresh();
        }
        any
    }

    /// True where table and timeline have to be made anew.
    fn take_report(&mut self, report: Report) -> bool {
        match report {
            Report::Opened { opened, sample, first } => {
                self.shows_next |= first;
                self.take_opened(opened, sample);
                return true;
            }
            Report::Failures(entries) => self.notify(entries),
            Report::Reread {
                document,
                published,
                reading,
            } => {
                let selected = self.held();
                let asked =
                    |article: &&mut Article| Arc::ptr_eq(&article.document, &document) && article.published_by_user == published;
                for article in self.dossier.articles.iter_mut().filter(asked) {
                    article.set_reading(Arc::clone(&reading));
                }
                self.reselect(&selected);
                return true;
            }
            Report::Chosen(purpose, answer) => self.take_chosen(purpose, answer),
            Report::Saved(path) => {
                self.history.mark_saved();
                self.remember(&path, self.dossier.title.clone());
                self.notify(vec![NoticeEntry::note(
                    Message::new("saved-dossier").with("name", isolated(&opening::name_of(&path))),
                )]);
                self.dossier_path = Some(path);
                self.unsaved_session = true;
            }
            Report::Exported(path) => {
                self.settings.export_folder = path.parent().map(Path::to_path_buf);
                self.sheet = None;
                let folder = path.parent().map(isolated_path).unwrap_or_default();
                let saved = Diagnostic::new(Severity::Note, Message::new("exported").with("folder", folder));
                self.notify(vec![NoticeEntry::about(opening::name_of(&path), saved)]);
            }
            Report::Picture(image) => self.effects.push(super::Effect::CopyImage(image)),
            Report::Preview(choice, image) => self.effects.push(super::Effect::Preview(choice, image)),
            Report::WriteFailed(diagnostic) => self.notify(vec![NoticeEntry::about(String::new(), diagnostic)]),
            Report::Made(made) => self.take_made(made),
            Report::Kept(result) => self.take_kept(result),
        }
        false
    }

    pub(in crate::app) fn take_chosen(&mut self, purpose: PathPurpose, answer: Answer) {
        let paths = match answer {
            Answer::Chosen(paths) => paths,
            Answer::Cancelled => return,
            Answer::NoDialog => {
                self.sheet = Some(Sheet::PathField(purpose));
                return;
            }
        };
        let first = paths.first().cloned();
        match (purpose, first) {
            (PathPurpose::Open, _) => self.open(Source::Paths(paths)),
            (PathPurpose::Save, Some(path)) => self.save_to(path),
            (PathPurpose::Export, Some(path)) => self.effects.push(super::Effect::Export(path)),
            (_, None) => {}
        }
    }

    pub(super) fn save_to(&mut self, path: PathBuf) {
        let path = opening::whole_path(path);
        let path = if path.extension().is_some() {
            path
        } else {
            path.with_extension(dossier::EXTENSION)
        };
        self.history.begin_save();
        let dossier = self.dossier.clone();
        let started = self.jobs.start(Lane::Write, Message::new("job-saving"), move |job| {
            let report = match dossier::save(&dossier, &path) {
                Ok(()) => Report::Saved(path),
                Err(error) => Report::WriteFailed(error.diagnostic()),
            };
            job.report(report);
        });
        self.refuse_unless(started);
    }

    pub(super) fn effect_dialog(&mut self, purpose: PathPurpose) {
        let title = self.words.text(match purpose {
            PathPurpose::Open => "dialog-open",
            PathPurpose::Save => "dialog-save",
            PathPurpose::Export => "dialog-export",
        });
        let proposed = self.proposed_path(purpose);
        let started = self.jobs.start(Lane::Dialog, Message::new("job-dialog"), move |job| {
            job.report(Report::Chosen(purpose, dialogs::ask(purpose, &title, proposed.as_deref())));
        });
        self.refuse_unless(started);
    }

    /// Where a file could go and what it could be called: beside what is open, by its name. None where a file is opened.
    pub(in crate::app) fn proposed_path(&self, purpose: PathPurpose) -> Option<PathBuf> {
        let articles = || self.dossier.articles.iter().filter_map(|article| article.path.as_deref());
        let beside = self
            .dossier_path
            .as_deref()
            .or_else(|| articles().next())
            .and_then(Path::parent);
        let name = match self.dossier_name() {
            name if name.is_empty() => self.words.text("app-name"),
            name => name,
        };
        let (folder, ending) = match purpose {
            PathPurpose::Open => return None,
            PathPurpose::Save if self.dossier_path.is_some() => return self.dossier_path.clone(),
            PathPurpose::Save => (beside, dossier::EXTENSION),
            PathPurpose::Export => (self.settings.export_folder.as_deref().or(beside), "png"),
        };
        let folder = folder.map(Path::to_path_buf).or_else(|| std::env::current_dir().ok())?;
        // Nothing that is there is proposed to be written over.
        let name = file_name(&name);
        let numbered = (2..100).map(|number| format!("{name} {number}.{ending}"));
        let mut names = std::iter::once(format!("{name}.{ending}")).chain(numbered);
        names.find_map(|name| Some(folder.join(name)).filter(|path| !path.exists()))
    }
}

/// A name that every file system takes: without separators, without the ending of the file it is taken from.
fn file_name(name: &str) -> String {
    const LONGEST: usize = 60;
    let stem = ["txt", "html", "htm", "md"]
        .iter()
        .find_map(|ending| name.strip_suffix(ending)?.strip_suffix('.'))
        .unwrap_or(name);
    let safe = |c: char| !c.is_control() && !"/\\:*?\"<>|".contains(c) && !('\u{2066}'..='\u{2069}').contains(&c);
    let kept: String = stem.chars().map(|c| if safe(c) { c } else { ' ' }).take(LONGEST).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}
