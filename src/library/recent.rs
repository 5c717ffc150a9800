//! The files opened last.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

const MOST: usize = 30;

/// One file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentFile {
    /// Where it was, as an absolute path.
    pub path: PathBuf,
    /// The title of its article or dossier, for the list.
    #[serde(default)]
    pub title: Option<String>,
}

/// The files, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RecentFiles {
    /// At most thirty.
    pub files: Vec<RecentFile>,
}

impl RecentFiles {
    /// Puts a file first, wherever it was before. A name that no text can hold is left out.
    pub fn add(&mut self, path: &Path, title: Option<String>) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
        if path.to_str().is_none() {
            return;
        }
        self.remove(&path);
        self.files.insert(0, RecentFile { path, title });
        self.files.truncate(MOST);
    }

    /// Takes one file out, as when it is gone.
    pub fn remove(&mut self, path: &Path) {
        self.files.retain(|file| file.path != path);
    }

    /// Empties the list.
    pub fn clear(&mut self) {
        self.files.clear();
    }
}
