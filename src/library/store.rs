//! Where the files are, and reading and writing them. A damaged file is set aside under another name, never deleted and
//! never written over.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::places::Place;
use super::{RecentFiles, Session, Settings};
use crate::base::{Diagnostic, Message, Severity};
use crate::document::open::{OpenOptions, isolated_path};
use crate::dossier::{self, Dossier, SaveError, write_whole};

/// Names a folder to use in place of the platform's, for tests and portable use.
pub const HOME_VARIABLE: &str = "WAQAI_HOME";

const SETTINGS: &str = "settings.json";
const RECENT: &str = "recent.json";
const SESSION: &str = "session.json";
const SESSION_DOSSIER: &str = "session.waqai";
const CLOSED_DOSSIER: &str = "closed.waqai";

/// The folder of all that is kept.
#[derive(Clone, Debug)]
pub struct Library {
    pub(super) folder: PathBuf,
    /// Which of several windows this is; none yet is the first.
    pub(super) place: Arc<OnceLock<Place>>,
}

/// What was kept, or the default, with a word where the file was damaged.
#[derive(Clone, Debug)]
pub struct Restored<Value> {
    /// The value.
    pub value: Value,
    /// What happened to a damaged file.
    pub note: Option<Diagnostic>,
}

impl Library {
    /// The folder of this user; none where the system names none. Nothing is written yet.
    pub fn of_user() -> Option<Self> {
        if let Some(folder) = std::env::var_os(HOME_VARIABLE).filter(|folder| !folder.is_empty()) {
            return Some(Self::in_folder(folder));
        }
        let directories = directories::ProjectDirs::from("", "", "waqai")?;
        Some(Self::in_folder(directories.data_local_dir()))
    }

    /// A library in that folder, which need not exist yet.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
            place: Arc::default(),
        }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// True where nothing was ever kept here: the first run.
    pub fn is_new(&self) -> bool {
        !self.folder.join(SETTINGS).exists() && !self.folder.join(SESSION).exists()
    }

    /// The user's settings.
    pub fn settings(&self) -> Restored<Settings> {
        let Restored { value, note } = self.restore::<Settings>(SETTINGS);
        let value = value.sane();
        Restored { value, note }
    }

    /// Keeps the settings.
    pub fn keep_settings(&self, settings: &Settings) -> Result<(), SaveError> {
        self.keep(SETTINGS, settings)
    }

    /// The files opened last.
    pub fn recent(&self) -> Restored<RecentFiles> {
        self.restore(RECENT)
    }

    /// Keeps the list of files opened last.
    pub fn keep_recent(&self, recent: &RecentFiles) -> Result<(), SaveError> {
        self.keep(RECENT, recent)
    }

    /// The state of the last session.
    pub fn session(&self) -> Restored<Session> {
        self.restore(&self.own(SESSION))
    }

    /// Keeps the state of the session.
    pub fn keep_session(&self, session: &Session) -> Result<(), SaveError> {
        self.keep(&self.own(SESSION), session)
    }

    /// The articles of the last session with all that the user corrected, not read for facts yet; none where there was
    /// no session.
    pub fn session_dossier(&self) -> Restored<Option<Dossier>> {
        self.dossier(&self.own(SESSION_DOSSIER))
    }

    /// The articles that were closed with corrections, not read for facts.
    pub fn closed_dossier(&self) -> Restored<Option<Dossier>> {
        self.dossier(&self.own(CLOSED_DOSSIER))
    }

    /// Keeps the articles that were closed with corrections.
    pub fn keep_closed_dossier(&self, dossier: &Dossier) -> Result<(), SaveError> {
        self.prepare()?;
        write_whole(&self.folder.join(self.own(CLOSED_DOSSIER)), &dossier::encode(dossier))
    }

    /// True where a session is kept here.
    pub fn has_session(&self) -> bool {
        self.folder.join(self.own(SESSION_DOSSIER)).exists() || self.folder.join(self.own(CLOSED_DOSSIER)).exists()
    }

    /// Forgets the session, which another one has taken in.
    pub fn forget_session(&self) {
        for name in [SESSION, SESSION_DOSSIER, CLOSED_DOSSIER] {
            // What stays is taken in once more, which adds nothing.
            let _ = std::fs::remove_file(self.folder.join(self.own(name)));
        }
    }

    fn dossier(&self, name: &str) -> Restored<Option<Dossier>> {
        let path = self.folder.join(name);
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) => return self.unread(&path, &error, None),
        };
        match dossier::decode(&bytes, &OpenOptions::default()) {
            Ok(dossier) => Restored {
                value: Some(dossier),
                note: None,
            },
            Err(_) => Restored {
                value: None,
                note: Some(set_aside(&path)),
            },
        }
    }

    /// Keeps the articles of the session.
    pub fn keep_session_dossier(&self, dossier: &Dossier) -> Result<(), SaveError> {
        self.prepare()?;
        write_whole(&self.folder.join(self.own(SESSION_DOSSIER)), &dossier::encode(dossier))
    }

    fn restore<Value: DeserializeOwned + Default>(&self, name: &str) -> Restored<Value> {
        let path = self.folder.join(name);
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) => return self.unread(&path, &error, Value::default()),
        };
        match serde_json::from_slice(&bytes) {
            Ok(value) => Restored { value, note: None },
            Err(_) => Restored {
                value: Value::default(),
                note: Some(set_aside(&path)),
            },
        }
    }

    /// A missing file is nothing to speak of; any other reason is told, and the file left alone.
    #[allow(clippy::unused_self, reason = "reads as one of the ways to restore")]
    fn unread<Value>(&self, path: &Path, error: &std::io::Error, value: Value) -> Restored<Value> {
        let note = (error.kind() != std::io::ErrorKind::NotFound).then(|| {
            Diagnostic::new(
                Severity::Warning,
                Message::new("library-unreadable")
                    .with("path", isolated_path(path))
                    .with("reason", error),
            )
            .remedy(Message::new("library-unreadable-remedy"))
        });
        Restored { value, note }
    }

    fn keep(&self, name: &str, value: &impl Serialize) -> Result<(), SaveError> {
        self.prepare()?;
        let path = self.folder.join(name);
        let bytes = serde_json::to_vec_pretty(value).map_err(|error| SaveError {
            path: path.clone(),
            source: error.into(),
        })?;
        write_whole(&path, &bytes)
    }

    /// The folder, readable by the user alone: the session holds whole articles.
    pub(super) fn prepare(&self) -> Result<(), SaveError> {
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.folder).map_err(|source| SaveError {
            path: self.folder.clone(),
            source,
        })
    }
}

/// Gives a damaged file a name that nothing else has.
fn set_aside(path: &Path) -> Diagnostic {
    let name = path.file_name().map_or_else(|| "file".into(), |name| name.to_string_lossy());
    let aside = (1..=u32::MAX)
        .map(|number| path.with_file_name(format!("{name}.damaged-{number}")))
        .find(|aside| !aside.exists())
        .unwrap_or_else(|| path.to_path_buf());
    let key = match std::fs::rename(path, &aside) {
        Ok(()) => "library-set-aside",
        // Then it is written over at the next change, which the message does not promise otherwise.
        Err(_) => "library-damaged",
    };
    let cause = Message::new(key)
        .with("path", isolated_path(path))
        .with("aside", isolated_path(&aside));
    Diagnostic::new(Severity::Warning, cause).remedy(Message::new("library-set-aside-remedy"))
}
