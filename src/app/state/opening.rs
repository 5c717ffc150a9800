//! What is opened: command line, session, sample, files; how articles come into the dossier.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use super::closed::Closed;
use super::{Report, State};
use crate::app::jobs::Lane;
use crate::app::opening::{self, Opened, Source};
use crate::base::{ArticleId, Message, Severity};
use crate::chart::SeatChart;
use crate::dossier::{Article, Dossier, Edit, History};
use crate::library::Library;
use crate::ui::linked::Linked;
use crate::ui::notice::NoticeEntry;

impl State {
    /// Opens what was named on the command line, else the last session, else the sample.
    pub(crate) fn begin(&mut self, paths: Vec<PathBuf>) {
        if let Some(library) = self.library.clone() {
            library.take_place();
            let closed = library.closed_dossier();
            self.closed = Closed::of(closed.value);
            let notes = closed.note.map(|note| NoticeEntry::about(String::new(), note));
            if notes.is_some() {
                self.notify(notes.into_iter().collect());
            }
        }
        let first_run = self.library.as_ref().is_none_or(Library::is_new);
        if first_run && paths.is_empty() {
            self.open(Source::Sample);
            return;
        }
        self.restore(paths.is_empty());
        self.take_in_left_behind();
        if !paths.is_empty() {
            self.open(Source::Paths(paths));
        }
    }

    /// Opens the sample or these files without looking at any session. `published` is given to each article that has
    /// no date of the user's own.
    pub(crate) fn begin_fresh(&mut self, paths: Vec<PathBuf>, published: Option<Date>) {
        let source = if paths.is_empty() {
            Source::Sample
        } else {
            Source::Paths(paths)
        };
        self.open_dated(source, published);
    }

    /// Takes in what windows that are gone left behind in places of their own and saved nowhere else.
    fn take_in_left_behind(&mut self) {
        let libraries = self.library.as_ref().map(Library::left_behind).unwrap_or_default();
        for library in libraries {
            self.closed.take_in(library.closed_dossier().value);
            let dossier = library.session_dossier().value.filter(|_| library.session().value.changed);
            if let Some(dossier) = dossier.filter(|dossier| !dossier.articles.is_empty()) {
                self.restored_changed = true;
                self.open_session(dossier);
            }
            self.left_behind.libraries.push(library);
        }
    }

    fn open_session(&mut self, dossier: Dossier) {
        self.left_behind.awaited += 1;
        self.open(Source::Session(Box::new(dossier)));
    }

    /// Puts the last session back. Where files were named, only if it holds what is saved nowhere else.
    fn restore(&mut self, wanted: bool) {
        let Some(library) = &self.library else { return };
        let (session, dossier) = (library.session(), library.session_dossier());
        let notes: Vec<_> = session.note.into_iter().chain(dossier.note).collect();
        let session = session.value;
        if !notes.is_empty() {
            self.notify(
                notes
                    .into_iter()
                    .map(|note| NoticeEntry::about(String::new(), note))
                    .collect(),
            );
        }
        let Some(dossier) = dossier.value else { return };
        let has_own = session.changed || dossier.articles.iter().any(|article| article.path.is_none());
        let is_sample = session.other.get("sample").is_some_and(|value| value == true);
        if !wanted && (!has_own || is_sample && !session.changed) {
            return;
        }
        if let Some(chart) = session.chart.as_deref() {
            self.chart = SeatChart::ALL
                .into_iter()
                .find(|known| known.name() == chart)
                .unwrap_or_default();
        }
        self.seat_options.reference = session.with_reference;
        self.fold_gaps = session.other.get("linear_time").is_none_or(|value| value != true);
        let lanes = session.other.get("lanes").and_then(serde_json::Value::as_str);
        self.lanes = super::keeping::lanes_named(lanes.unwrap_or_default());
        self.restored_changed = session.changed;
        self.shown = ArticleId(session.selected_article as u32);
        self.scroll_positions = session.articles.iter().map(|article| article.scroll_position).collect();
        self.dossier_path = session.dossier;
        self.is_sample = is_sample;
        if !dossier.articles.is_empty() {
            self.open_session(dossier);
        }
    }

    pub(super) fn open(&mut self, source: Source) {
        self.open_dated(source, None);
    }

    fn open_dated(&mut self, source: Source, published: Option<Date>) {
        let sample = match &source {
            Source::Sample => true,
            Source::Session(_) => self.is_sample,
            Source::Paths(_) | Source::Text(_) => false,
        };
        let source = match source {
            // Kept in the session, a path has to hold wherever the program is started from.
            Source::Paths(paths) => Source::Paths(paths.into_iter().map(opening::whole_path).collect()),
            other => other,
        };
        let started = self.jobs.start(Lane::Open, Message::new("job-opening"), move |job| {
            let mut failures = Vec::new();
            let mut first = true;
            let progress: Arc<dyn Fn(u64) + Send + Sync> = Arc::new(job.progress());
            opening::open(source, published, &job.cancel, &progress, |opened| match opened {
                Opened::Failed { name, diagnostic } => failures.push(NoticeEntry::about(name, diagnostic)),
                opened => {
                    job.report(Report::Opened { opened, sample, first });
                    first = false;
                }
            });
            if !failures.is_empty() {
                job.report(Report::Failures(failures));
            }
        });
        self.refuse_unless(started);
    }

    pub(super) fn take_opened(&mut self, opened: Opened, sample: bool) {
        // The sample makes room for the user's own articles, unless the user has worked on it.
        if self.is_untouched_sample() && !sample {
            self.clear();
        }
        match opened {
            Opened::Failed { .. } => {}
            Opened::Article(article) => {
                if let Some(path) = article.path.clone() {
                    self.remember(&path, article.document.title().map(str::to_owned));
                }
                self.add(*article);
            }
            Opened::Dossier { path, dossier } => {
                if path.is_none() {
                    self.left_behind.awaited = self.left_behind.awaited.saturating_sub(1);
                }
                if let Some(path) = &path {
                    self.remember(path, dossier.title.clone());
                }
                if self.dossier.articles.is_empty() {
                    let keep_place = path.is_none();
                    self.dossier = *dossier;
                    // What was not saved when the window closed is not saved now either.
                    self.history = if std::mem::take(&mut self.restored_changed) && keep_place {
                        History::unsaved()
                    } else {
                        History::new()
                    };
                    self.is_sample = sample;
                    if !keep_place {
                        self.dossier_path = path;
                        self.shown = ArticleId(0);
                    }
                    if sample {
                        for index in 0..self.dossier.articles.len() {
                            self.bring_back(ArticleId(index as u32));
                        }
                    }
                    self.shown = ArticleId(self.shown.0.min((self.dossier.articles.len().max(1) - 1) as u32));
                } else {
                    for article in dossier.articles {
                        self.add(article);
                    }
                }
            }
        }
        self.unsaved_session = true;
    }

    /// Adds an article, or goes to the same one where it is open already.
    fn add(&mut self, article: Article) {
        // With other corrections it is another one: neither is lost.
        let same = |open: &Article| {
            let (theirs, ours) = (article.corrections(), open.corrections());
            let agree = theirs.is_empty() || ours.is_empty() || theirs == ours;
            open.path == article.path && open.original == article.original && agree
        };
        if let Some(index) = self.dossier.articles.iter().position(same) {
            self.say_as(ArticleId(index as u32), &article);
            if std::mem::take(&mut self.shows_next) {
                self.shown = ArticleId(index as u32);
            }
            return;
        }
        let warnings: Vec<_> = article
            .document
            .diagnostics
            .iter()
            .filter(|found| found.severity >= Severity::Warning)
            .cloned()
            .collect();
        if !warnings.is_empty() {
            let name = article.path.as_deref().map(opening::name_of).unwrap_or_default();
            self.notify(
                warnings
                    .into_iter()
                    .map(|warning| NoticeEntry::about(name.clone(), warning))
                    .collect(),
            );
        }
        let at = ArticleId(self.dossier.articles.len() as u32);
        let insert = Edit::Insert {
            at,
            article: Box::new(article),
        };
        if self.history.apply(&mut self.dossier, insert).is_ok() {
            if std::mem::take(&mut self.shows_next) {
                self.shown = at;
            }
            self.bring_back(at);
        }
    }

    fn clear(&mut self) {
        self.dossier = Dossier::default();
        self.history = History::new();
        self.dossier_path = None;
        self.is_sample = false;
        self.shown = ArticleId(0);
        self.linked = Linked::default();
        self.scroll_positions.clear();
    }

    pub(super) fn remember(&mut self, path: &Path, title: Option<String>) {
        self.recent.add(path, title);
        if let Some(library) = &self.library {
            // A list of recent files that cannot be kept is no reason to disturb.
            let _ = library.keep_recent(&self.recent);
        }
    }
}
