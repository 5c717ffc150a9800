//! All that the window shows and the one place that changes it: a command in, a new state out.
//! Knows no widget; what needs the window itself is left as an [`Effect`].

mod apply;
mod closed;
mod correcting;
mod keeping;
mod opening;
mod reports;
mod views;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use self::closed::Closed;
use self::keeping::{Keeper, LeftBehind};
pub(crate) use self::reports::Report;
use self::views::Views;
use super::jobs::Jobs;
use crate::base::{ArticleId, Diagnostic, Message, Severity};
use crate::chart::{HemicycleOf, Lanes, SeatChart, TimeWindow};
use crate::dossier::{Article, Dossier, History};
use crate::library::{Library, RecentFiles, Settings, TimeDirection};
use crate::typeset::Typesetter;
use crate::ui::command::{Editing, Pane, Sheet};
use crate::ui::export_dialog::ExportChoice;
use crate::ui::linked::Linked;
use crate::ui::notice::{Notice, NoticeEntry};
use crate::view::seats::{SeatOptions, SeatTable};
use crate::view::timeline::Timeline;
use crate::view::{Language, Words};

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
    pub(crate) words: Arc<Words>,
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
    /// What the user is changing or adding.
    pub(crate) editing: Option<Editing>,
    /// What the user was changing or adding when something else was chosen.
    pub(crate) left_editing: Option<Editing>,
    pub(crate) lanes: Lanes,
    views: Views,
    keeper: Option<Keeper>,
    library: Option<Library>,
    is_sample: bool,
    /// True until the first article of those being opened is shown.
    shows_next: bool,
    next_notice: u64,
    unsaved_session: bool,
    kept_count: u64,
    keep_failed: bool,
    /// What the system says of motion.
    system_reduces_motion: bool,
    /// The session that is being put back differed from its file.
    restored_changed: bool,
    /// What was said about articles that are closed.
    closed: Closed,
    /// Sessions of windows that are gone, being taken into this one.
    left_behind: LeftBehind,
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
            editing: None,
            left_editing: None,
            lanes: Lanes::default(),
            views: Views::default(),
            keeper: library.clone().map(Keeper::new),
            library,
            is_sample: false,
            shows_next: false,
            next_notice: 0,
            unsaved_session: false,
            kept_count: 0,
            keep_failed: false,
            system_reduces_motion: crate::app::motion::system_reduces_motion(),
            restored_changed: false,
            closed: Closed::default(),
            left_behind: LeftBehind::default(),
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

    /// True where nothing is to move on its own.
    pub(crate) fn reduced_motion(&self) -> bool {
        self.settings.reduced_motion.unwrap_or(self.system_reduces_motion)
    }

    /// The article that is shown.
    pub(crate) fn article(&self) -> Option<&Article> {
        self.dossier.article(self.shown)
    }

    pub(super) fn refuse_unless(&mut self, started: bool) {
        if !started {
            let busy = Diagnostic::new(Severity::Warning, Message::new("job-refused")).remedy(Message::new("job-refused-remedy"));
            self.notify(vec![NoticeEntry::about(String::new(), busy)]);
        }
    }

    /// Shows a message.
    pub(crate) fn notify(&mut self, entries: Vec<NoticeEntry>) {
        const AT_MOST: usize = 4;
        let notice = Notice {
            id: self.next_notice,
            entries,
        };
        // What was well before is out of date: «Ctrl+Z brings it back» would mean the newer step.
        if notice.severity() == Severity::Note {
            self.notices.retain(|earlier| earlier.severity() != Severity::Note);
        }
        self.notices.push(notice);
        self.next_notice += 1;
        if self.notices.len() > AT_MOST {
            self.notices.remove(0);
        }
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

    /// True where the sample is open as it was: what is opened next takes its place.
    pub(crate) fn is_untouched_sample(&self) -> bool {
        self.is_sample && !self.history.is_changed()
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
            (None, _) if self.is_sample => self.words.strings.digits().shape(&self.words.text("dossier-sample")),
            (None, [only]) => {
                let metadata = &only.document.metadata;
                let known = metadata.site.as_deref().or(metadata.name.as_deref());
                // What was pasted has neither site nor file: its headline tells it from others.
                let name = known.or_else(|| only.document.title()).map(str::to_owned);
                name.unwrap_or_else(|| self.words.text("article-untitled"))
            }
            (None, _) => self.words.text("dossier-unnamed"),
        }
    }
}

fn words_of(settings: &Settings) -> Arc<Words> {
    Arc::new(Words::new(
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
