//! All that the window shows and the one place that changes it: a command in, a new state out.
//! Knows no widget; what needs the window itself is left as an [`Effect`].

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use super::jobs::{Jobs, Lane, Outcome};
use super::opening::{self, Opened, Source};
use crate::base::{ArticleId, Diagnostic, FactId, FactKind, Message, Severity};
use crate::chart::{HemicycleOf, SeatChart, TimeWindow};
use crate::document::Document;
use crate::dossier::{self, Article, Dossier, Edit, History, Touched};
use crate::library::{Library, RecentFiles, Session, SessionArticle, Settings, TimeDirection};
use crate::pipeline;
use crate::resolve::Reading;
use crate::typeset::Typesetter;
use crate::ui::command::{Command, Pane, PathPurpose, Sheet};
use crate::ui::export_dialog::ExportChoice;
use crate::ui::linked::Linked;
use crate::ui::notice::{Notice, NoticeEntry};
use crate::view::seats::{SeatOptions, SeatTable};
use crate::view::timeline::Timeline;
use crate::view::{Language, Words};

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
    /// The user chose paths in a dialog; `None` where there is no dialog or nothing was chosen.
    Chosen(PathPurpose, Option<Vec<PathBuf>>),
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
}

/// What only the window itself can do.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Effect {
    /// Put a text on the clipboard.
    CopyText(String),
    /// Open the find field of the article.
    Find,
    /// Close the window.
    Quit,
    /// Draw the picture and put it on the clipboard.
    CopyPicture(crate::ui::command::Picture),
    /// Draw the picture of the export dialog and write it.
    Export(PathBuf),
    /// Put a picture on the clipboard.
    CopyImage(egui::ColorImage),
    /// Show a picture in the export sheet.
    Preview(Box<ExportChoice>, egui::ColorImage),
}

/// The state of the window.
pub(crate) struct State {
    pub(crate) words: Rc<Words>,
    pub(crate) typesetter: Arc<Typesetter>,
    pub(crate) settings: Settings,
    pub(crate) recent: RecentFiles,
    pub(crate) dossier: Dossier,
    pub(crate) dossier_path: Option<PathBuf>,
    pub(crate) history: History,
    pub(crate) shown: ArticleId,
    pub(crate) seats: SeatTable,
    pub(crate) timeline: Timeline,
    /// Rises whenever table or timeline are made anew.
    pub(crate) generation: u64,
    pub(crate) chart: SeatChart,
    pub(crate) seat_options: SeatOptions,
    pub(crate) hemicycle: HemicycleOf,
    pub(crate) fold_gaps: bool,
    pub(crate) time_window: TimeWindow,
    pub(crate) linked: Linked,
    pub(crate) notices: Vec<Notice>,
    pub(crate) sheet: Option<Sheet>,
    pub(crate) jobs: Jobs<Report>,
    pub(crate) effects: Vec<Effect>,
    /// First byte in view of each article, for the session.
    pub(crate) scroll_positions: Vec<usize>,
    library: Option<Library>,
    is_sample: bool,
    /// True until the first article of those being opened is shown.
    shows_next: bool,
    next_notice: u64,
    unsaved_session: bool,
}

impl State {
    /// A state with these settings and nothing open.
    pub(crate) fn new(settings: Settings, library: Option<Library>) -> Self {
        let words = words_of(&settings);
        let recent = library.as_ref().map(|library| library.recent().value).unwrap_or_default();
        let mut state = Self {
            words,
            typesetter: Arc::new(Typesetter::new()),
            settings,
            recent,
            dossier: Dossier::default(),
            dossier_path: None,
            history: History::new(),
            shown: ArticleId(0),
            seats: SeatTable::default(),
            timeline: Timeline::default(),
            generation: 0,
            chart: SeatChart::default(),
            seat_options: SeatOptions::default(),
            hemicycle: HemicycleOf::default(),
            fold_gaps: true,
            time_window: TimeWindow::default(),
            linked: Linked::default(),
            notices: Vec::new(),
            sheet: None,
            jobs: Jobs::new(),
            effects: Vec::new(),
            scroll_positions: Vec::new(),
            library,
            is_sample: false,
            shows_next: false,
            next_notice: 0,
            unsaved_session: false,
        };
        state.refresh();
        state
    }

    /// Language of the interface.
    pub(crate) fn language(&self) -> Language {
        self.words.language()
    }

    /// True where the timeline's past lies at the right.
    pub(crate) fn time_right_to_left(&self) -> bool {
        match self.settings.time_direction {
            Some(direction) => direction == TimeDirection::RightToLeft,
            None => self.language().is_right_to_left(),
        }
    }

    /// The article that is shown.
    pub(crate) fn article(&self) -> Option<&Article> {
        self.dossier.article(self.shown)
    }

    /// Opens what was named on the command line, else the last session, else the sample.
    pub(crate) fn begin(&mut self, paths: Vec<PathBuf>) {
        let first_run = self.library.as_ref().is_none_or(Library::is_new);
        if first_run && paths.is_empty() {
            self.open(Source::Sample);
            return;
        }
        self.restore(paths.is_empty());
        if !paths.is_empty() {
            self.open(Source::Paths(paths));
        }
    }

    /// Opens the sample or these files without looking at any session.
    pub(crate) fn begin_fresh(&mut self, paths: Vec<PathBuf>) {
        self.open(if paths.is_empty() {
            Source::Sample
        } else {
            Source::Paths(paths)
        });
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
        if !wanted && (!has_own || is_sample) {
            return;
        }
        if let Some(chart) = session.chart.as_deref() {
            self.chart = SeatChart::ALL
                .into_iter()
                .find(|known| known.name() == chart)
                .unwrap_or_default();
        }
        self.seat_options.reference = session.with_reference;
        self.shown = ArticleId(session.selected_article as u32);
        self.scroll_positions = session.articles.iter().map(|article| article.scroll_position).collect();
        self.dossier_path = session.dossier;
        self.is_sample = is_sample;
        if !dossier.articles.is_empty() {
            self.open(Source::Session(Box::new(dossier)));
        }
    }

    fn open(&mut self, source: Source) {
        let sample = match &source {
            Source::Sample => true,
            Source::Session(_) => self.is_sample,
            Source::Paths(_) | Source::Text(_) => false,
        };
        let started = self.jobs.start(Lane::Open, Message::new("job-opening"), move |job| {
            let mut failures = Vec::new();
            let mut first = true;
            let progress: Arc<dyn Fn(u64) + Send + Sync> = Arc::new(job.progress());
            opening::open(source, &job.cancel, &progress, |opened| match opened {
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

    fn refuse_unless(&mut self, started: bool) {
        if !started {
            let busy = Diagnostic::new(Severity::Warning, Message::new("job-refused")).remedy(Message::new("job-refused-remedy"));
            self.notify(vec![NoticeEntry::about(String::new(), busy)]);
        }
    }

    /// Shows a message.
    pub(crate) fn notify(&mut self, entries: Vec<NoticeEntry>) {
        const AT_MOST: usize = 4;
        self.notices.push(Notice {
            id: self.next_notice,
            entries,
        });
        self.next_notice += 1;
        if self.notices.len() > AT_MOST {
            self.notices.remove(0);
        }
    }

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
                let stale =
                    |article: &&mut Article| Arc::ptr_eq(&article.document, &document) && article.published_by_user == published;
                for article in self.dossier.articles.iter_mut().filter(stale) {
                    article.reading = Arc::clone(&reading);
                }
                return true;
            }
            Report::Chosen(purpose, paths) => self.take_chosen(purpose, paths),
            Report::Saved(path) => {
                self.history.mark_saved();
                self.remember(&path, self.dossier.title.clone());
                self.notify(vec![NoticeEntry::note(
                    Message::new("saved-dossier").with("name", opening::name_of(&path)),
                )]);
                self.dossier_path = Some(path);
                self.unsaved_session = true;
            }
            Report::Exported(path) => {
                self.settings.export_folder = path.parent().map(Path::to_path_buf);
                self.sheet = None;
                let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
                let message = Message::new("exported")
                    .with("name", opening::name_of(&path))
                    .with("folder", folder);
                self.notify(vec![NoticeEntry::note(message)]);
            }
            Report::Picture(image) => self.effects.push(Effect::CopyImage(image)),
            Report::Preview(choice, image) => self.effects.push(Effect::Preview(choice, image)),
            Report::WriteFailed(diagnostic) => self.notify(vec![NoticeEntry::about(String::new(), diagnostic)]),
        }
        false
    }

    fn take_opened(&mut self, opened: Opened, sample: bool) {
        // The sample makes room for the user's own articles, unless the user has worked on it.
        if self.is_sample && !sample && !self.history.is_changed() {
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
                if let Some(path) = &path {
                    self.remember(path, dossier.title.clone());
                }
                if self.dossier.articles.is_empty() {
                    let keep_place = path.is_none();
                    self.dossier = *dossier;
                    self.history = History::new();
                    self.is_sample = sample;
                    if !keep_place {
                        self.dossier_path = path;
                        self.shown = ArticleId(0);
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
        let same = |open: &Article| open.path == article.path && open.original == article.original;
        if let Some(index) = self.dossier.articles.iter().position(same) {
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
        if self
            .history
            .apply(
                &mut self.dossier,
                Edit::Insert {
                    at,
                    article: Box::new(article),
                },
            )
            .is_ok()
            && std::mem::take(&mut self.shows_next)
        {
            self.shown = at;
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

    fn take_chosen(&mut self, purpose: PathPurpose, paths: Option<Vec<PathBuf>>) {
        let Some(paths) = paths.filter(|paths| !paths.is_empty()) else {
            // Without a portal the dialog answers at once, the same as a cancel: the field serves both.
            self.sheet = Some(Sheet::PathField(purpose));
            return;
        };
        let first = paths.first().cloned();
        match (purpose, first) {
            (PathPurpose::Open, _) => self.open(Source::Paths(paths)),
            (PathPurpose::Save, Some(path)) => self.save_to(path),
            (PathPurpose::Export, Some(path)) => self.effects.push(Effect::Export(path)),
            (_, None) => {}
        }
    }

    fn remember(&mut self, path: &Path, title: Option<String>) {
        self.recent.add(path, title);
        if let Some(library) = &self.library {
            // A list of recent files that cannot be kept is no reason to disturb.
            let _ = library.keep_recent(&self.recent);
        }
    }

    fn save_to(&mut self, path: PathBuf) {
        let path = if path.extension().is_some() {
            path
        } else {
            path.with_extension(dossier::EXTENSION)
        };
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

    /// Makes table and timeline anew.
    pub(crate) fn refresh(&mut self) {
        self.seats = SeatTable::build(&self.dossier, &self.seat_options, &self.words);
        self.timeline = Timeline::build(&self.dossier, &self.words);
        self.generation += 1;
    }

    fn reread(&mut self, id: ArticleId) {
        let Some(article) = self.dossier.article(id) else { return };
        let mut article = article.clone();
        let started = self.jobs.start(Lane::Read, Message::new("job-reading"), move |job| {
            if pipeline::reread(&mut article, &job.cancel).is_ok() {
                job.report(Report::Reread {
                    document: article.document,
                    published: article.published_by_user,
                    reading: article.reading,
                });
            }
        });
        self.refuse_unless(started);
    }

    fn touched(&mut self, touched: Touched) {
        self.unsaved_session = true;
        match touched {
            Touched::Dossier | Touched::Facts(_) => self.refresh(),
            Touched::Reading(id) => self.reread(id),
            Touched::Articles => {
                let last = self.dossier.articles.len().max(1) - 1;
                self.shown = ArticleId(self.shown.0.min(last as u32));
                self.linked = Linked::default();
                self.refresh();
            }
        }
    }

    fn edit(&mut self, edit: Edit) {
        if let Ok(touched) = self.history.apply(&mut self.dossier, edit) {
            self.touched(touched);
        }
    }

    /// Does what a pane or a key asks for.
    pub(crate) fn apply(&mut self, command: Command) {
        match command {
            Command::OpenDialog => self.effect_dialog(PathPurpose::Open),
            Command::OpenPaths(paths) => self.open(Source::Paths(paths)),
            Command::OpenText(text) => self.open(Source::Text(text)),
            Command::OpenSample => self.open(Source::Sample),
            Command::NewDossier => {
                for _ in 0..self.dossier.articles.len() {
                    self.edit(Edit::Remove { article: ArticleId(0) });
                }
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
            Command::CloseArticle(article) => self.edit(Edit::Remove { article }),
            Command::SetPublished(article, date) => {
                self.sheet = None;
                self.edit(Edit::SetPublished { article, date });
            }
            Command::Undo => {
                if let Some(touched) = self.history.undo(&mut self.dossier) {
                    self.touched(touched);
                }
            }
            Command::Redo => {
                if let Some(touched) = self.history.redo(&mut self.dossier) {
                    self.touched(touched);
                }
            }
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
            Command::Deselect => self.linked.selected.clear(),
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
            Command::SetCollapsed(pane, collapsed) => self.pane_mut(pane).collapsed = collapsed,
            Command::SetShare(pane, share) => self.pane_mut(pane).share = share.clamp(0.15, 0.85),
            Command::Show(sheet) => self.sheet = Some(sheet),
            Command::CloseTop => {
                if self.sheet.take().is_none() && !self.linked.selected.is_empty() {
                    self.linked.selected.clear();
                } else if self.notices.pop().is_some() {
                    // The newest message went.
                }
            }
            Command::ExportTo(path) => self.effects.push(Effect::Export(path)),
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

    fn select(&mut self, facts: Vec<FactId>) {
        // A mark that several articles state shows the article in view, else the first that states it.
        if let Some(first) = facts.first()
            && !facts.iter().any(|fact| fact.article == self.shown)
            && self.dossier.article(first.article).is_some()
        {
            self.shown = first.article;
        }
        self.linked.selected = facts;
        self.linked.selection_count += 1;
    }

    fn reword(&mut self) {
        self.words = words_of(&self.settings);
        self.refresh();
    }

    fn effect_dialog(&mut self, purpose: PathPurpose) {
        let title = self.words.text(match purpose {
            PathPurpose::Open => "dialog-open",
            PathPurpose::Save => "dialog-save",
            PathPurpose::Export => "dialog-export",
        });
        let folder = self.settings.export_folder.clone();
        let started = self.jobs.start(Lane::Dialog, Message::new("job-dialog"), move |job| {
            job.report(Report::Chosen(
                purpose,
                super::dialogs::ask(purpose, &title, folder.as_deref()),
            ));
        });
        self.refuse_unless(started);
    }

    /// How a pane stands.
    pub(crate) fn pane(&self, pane: Pane) -> crate::library::PaneSettings {
        self.settings.panes.get(pane.name()).copied().unwrap_or(default_pane(pane))
    }

    fn pane_mut(&mut self, pane: Pane) -> &mut crate::library::PaneSettings {
        self.settings
            .panes
            .entry(pane.name().to_owned())
            .or_insert(default_pane(pane))
    }

    /// A name for the dossier: its title, its file, or that of its only article.
    pub(crate) fn dossier_name(&self) -> String {
        let file = || {
            self.dossier_path
                .as_deref()
                .and_then(Path::file_stem)
                .map(|stem| stem.to_string_lossy().into_owned())
        };
        match (self.dossier.title.clone().or_else(file), self.dossier.articles.as_slice()) {
            (Some(title), _) => title,
            (None, []) => String::new(),
            (None, _) if self.is_sample => self.words.text("dossier-sample"),
            (None, [only]) => only
                .document
                .metadata
                .site
                .clone()
                .or_else(|| only.document.metadata.name.clone())
                .unwrap_or_default(),
            (None, _) => self.words.text("dossier-unnamed"),
        }
    }

    /// The words of a fact and the rule and steps behind it.
    pub(crate) fn evidence(&self, fact: FactId) -> Option<Evidence<'_>> {
        let article = self.dossier.article(fact.article)?;
        let (reading, index) = (&article.reading, fact.index as usize);
        let (span, provenance) = match fact.kind {
            FactKind::Seats => reading.seats.get(index).map(|seat| (seat.quote, &seat.provenance)),
            FactKind::Total => reading.totals.get(index).map(|total| (total.quote, &total.provenance)),
            FactKind::Event => reading.events.get(index).map(|event| (event.sentence, &event.provenance)),
            FactKind::Date => reading.dates.get(index).map(|date| (date.span, &date.provenance)),
        }?;
        Some(Evidence {
            article,
            quote: span.of(&article.document.text),
            provenance,
        })
    }

    /// Keeps session and settings.
    pub(crate) fn keep(&mut self, window: Option<crate::library::WindowSize>) {
        if window.is_some() {
            self.settings.window = window;
        }
        let Some(library) = &self.library else { return };
        let mut session = Session {
            dossier: self.dossier_path.clone(),
            changed: self.history.is_changed(),
            selected_article: self.shown.0 as usize,
            articles: self
                .scroll_positions
                .iter()
                .map(|&scroll_position| SessionArticle { scroll_position })
                .collect(),
            chart: Some(self.chart.name().to_owned()),
            with_reference: self.seat_options.reference,
            other: serde_json::Map::new(),
        };
        session.other.insert("sample".to_owned(), self.is_sample.into());
        let kept = library
            .keep_settings(&self.settings)
            .and_then(|()| library.keep_session(&session))
            .and_then(|()| library.keep_session_dossier(&self.dossier));
        match kept {
            Ok(()) => self.unsaved_session = false,
            Err(error) => self.notify(vec![NoticeEntry::about(String::new(), error.diagnostic())]),
        }
    }

    /// True where the session differs from what is kept.
    pub(crate) fn is_unkept(&self) -> bool {
        self.unsaved_session
    }
}

/// Where a fact comes from.
pub(crate) struct Evidence<'a> {
    /// The article.
    pub(crate) article: &'a Article,
    /// Its words.
    pub(crate) quote: &'a str,
    /// Rule and steps.
    pub(crate) provenance: &'a crate::resolve::Provenance,
}

fn words_of(settings: &Settings) -> Rc<Words> {
    Rc::new(Words::new(
        settings.language.unwrap_or_default(),
        settings.digits,
        settings.month_names,
    ))
}

fn default_pane(pane: Pane) -> crate::library::PaneSettings {
    let share = match pane {
        Pane::Article => 0.40,
        Pane::Charts => 0.56,
        Pane::Timeline => 0.44,
    };
    crate::library::PaneSettings { share, collapsed: false }
}
