//! What the user names, files and folders, to the files in it: folders walked without following links.

use std::path::{Path, PathBuf};

use super::OpenError;
use crate::base::CancelToken;
use crate::document::Format;

const MAX_DEPTH: usize = 16;
const MAX_FILES: usize = 20_000;

/// The files that a list of paths stands for.
#[derive(Clone, Debug, Default)]
pub struct FolderEntries {
    /// Files to open, in the order given; those of a folder sorted by name.
    pub files: Vec<PathBuf>,
    /// What could not be used, with the reason.
    pub failures: Vec<(PathBuf, OpenError)>,
    /// True where files were left out because there are more than 20,000, or folders because they are too deep.
    pub truncated: bool,
}

/// Files named stay as they are, even where they do not exist (opening says so); a folder gives the files in it whose
/// names promise an article or a dossier.
pub fn expand(paths: &[PathBuf], cancel: &CancelToken) -> FolderEntries {
    let mut entries = FolderEntries::default();
    for path in paths {
        if path.is_dir() {
            let before = entries.files.len();
            let failures = entries.failures.len();
            walk(path, 0, &mut entries, cancel);
            if entries.files.len() == before && entries.failures.len() == failures {
                entries.failures.push((path.clone(), OpenError::EmptyFolder));
            }
        } else {
            entries.files.push(path.clone());
        }
    }
    entries
}

fn walk(folder: &Path, depth: usize, entries: &mut FolderEntries, cancel: &CancelToken) {
    if depth >= MAX_DEPTH {
        entries.truncated = true;
        return;
    }
    let listing = match std::fs::read_dir(folder) {
        Ok(listing) => listing,
        Err(error) => {
            entries.failures.push((folder.to_path_buf(), OpenError::from(&error)));
            return;
        }
    };
    let mut children: Vec<_> = listing.filter_map(Result::ok).collect();
    children.sort_by_key(std::fs::DirEntry::file_name);
    for child in children {
        if cancel.is_cancelled() {
            return;
        }
        if entries.files.len() >= MAX_FILES {
            entries.truncated = true;
            return;
        }
        // The type of the entry itself: a link is neither file nor folder and is passed by.
        let Ok(kind) = child.file_type() else { continue };
        if kind.is_dir() {
            if !is_hidden(&child.path()) {
                walk(&child.path(), depth + 1, entries, cancel);
            }
        } else if kind.is_file() && promises_article(&child.path()) {
            entries.files.push(child.path());
        }
    }
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn promises_article(path: &Path) -> bool {
    if is_hidden(path) {
        return false;
    }
    let name = path.to_string_lossy();
    Format::of_name(&name).is_some()
        || path
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("waqai"))
}
