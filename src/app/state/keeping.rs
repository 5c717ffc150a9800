//! Session and settings, kept off the window's thread; on the way out they are kept before the window goes.

use std::sync::{Arc, Mutex, PoisonError};

use super::{Report, State};
use crate::app::jobs::Lane;
use crate::base::Message;
use crate::dossier::{Dossier, SaveError};
use crate::library::{Library, Session, SessionArticle, Settings, WindowSize};
use crate::ui::notice::NoticeEntry;

/// Writes what is kept, never an older state over a newer one.
#[derive(Clone)]
pub(super) struct Keeper {
    library: Library,
    /// Number of the newest state that was written; held while writing.
    newest: Arc<Mutex<u64>>,
}

impl Keeper {
    pub(super) fn new(library: Library) -> Self {
        Self {
            library,
            newest: Arc::default(),
        }
    }

    fn write(&self, number: u64, kept: &Kept) -> Result<(), SaveError> {
        let mut newest = self.newest.lock().unwrap_or_else(PoisonError::into_inner);
        if *newest > number {
            return Ok(());
        }
        self.library
            .keep_settings(&kept.settings)
            .and_then(|()| {
                kept.closed
                    .as_ref()
                    .map_or(Ok(()), |closed| self.library.keep_closed_dossier(closed))
            })
            .and_then(|()| self.library.keep_session_dossier(&kept.dossier))
            .and_then(|()| self.library.keep_session(&kept.session))?;
        *newest = number;
        kept.taken_in.iter().for_each(Library::forget_session);
        Ok(())
    }
}

/// Sessions of other windows that are gone, with what was changed in them.
#[derive(Default)]
pub(super) struct LeftBehind {
    /// Where they are kept until this one holds them.
    pub(super) libraries: Vec<Library>,
    /// How many sessions are still being opened, this window's own among them.
    pub(super) awaited: usize,
}

/// All that outlives the window.
struct Kept {
    settings: Settings,
    session: Session,
    dossier: Dossier,
    /// Articles that were closed with corrections, where that changed: kept before the session lets go of them.
    closed: Option<Dossier>,
    /// Sessions that this one holds now.
    taken_in: Vec<Library>,
}

impl State {
    /// Keeps session and settings on a worker.
    pub(crate) fn keep(&mut self) {
        let Some(keeper) = self.keeper.clone() else {
            self.unsaved_session = false;
            return;
        };
        let (number, kept) = (self.next_keep(), self.kept());
        let started = self.jobs.start(Lane::Keep, Message::new("job-keeping"), move |job| {
            let result = keeper.write(number, &kept);
            job.report(Report::Kept(result.map_err(|error| error.diagnostic())));
        });
        if started {
            self.unsaved_session = false;
        }
    }

    /// Keeps them before anything else happens: the window is about to go.
    pub(crate) fn keep_now(&mut self) {
        let Some(keeper) = self.keeper.clone() else { return };
        let (number, kept) = (self.next_keep(), self.kept());
        // There is nobody left to tell of a failure.
        if keeper.write(number, &kept).is_ok() {
            self.unsaved_session = false;
        }
    }

    fn next_keep(&mut self) -> u64 {
        self.kept_count += 1;
        self.kept_count
    }

    /// What came of keeping: a failure is told once, until it succeeds again.
    pub(super) fn take_kept(&mut self, result: Result<(), crate::base::Diagnostic>) {
        match result {
            Ok(()) => self.keep_failed = false,
            Err(diagnostic) => {
                if !std::mem::replace(&mut self.keep_failed, true) {
                    self.notify(vec![NoticeEntry::about(String::new(), diagnostic)]);
                }
            }
        }
    }

    fn kept(&self) -> Kept {
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
        session.other.insert("linear_time".to_owned(), (!self.fold_gaps).into());
        session.other.insert("lanes".to_owned(), lanes_name(self.lanes).into());
        Kept {
            settings: self.settings.clone(),
            session,
            dossier: self.dossier.clone(),
            closed: self.closed.to_keep(),
            taken_in: if self.left_behind.awaited == 0 {
                self.left_behind.libraries.clone()
            } else {
                Vec::new()
            },
        }
    }

    /// True where the session differs from what is kept.
    pub(crate) fn is_unkept(&self) -> bool {
        self.unsaved_session
    }

    /// Something changed that is to be kept, such as the size of the window.
    pub(crate) fn set_window(&mut self, size: WindowSize) {
        if self.settings.window != Some(size) {
            self.settings.window = Some(size);
            self.unsaved_session = true;
        }
    }
}

/// The name under which the lanes are kept.
fn lanes_name(lanes: crate::chart::Lanes) -> &'static str {
    use crate::chart::Lanes;
    match lanes {
        Lanes::None => "none",
        Lanes::Category => "category",
        Lanes::Actor => "actor",
        Lanes::List => "list",
    }
}

/// The lanes of a name.
pub(super) fn lanes_named(name: &str) -> crate::chart::Lanes {
    use crate::chart::Lanes;
    [Lanes::Category, Lanes::Actor, Lanes::List]
        .into_iter()
        .find(|lanes| lanes_name(*lanes) == name)
        .unwrap_or_default()
}
