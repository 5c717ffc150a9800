//! File dialogs of the system. They block, so they are asked on a worker only.

use std::path::{Path, PathBuf};

use crate::dossier::EXTENSION;
use crate::ui::command::PathPurpose;

/// Asks for paths. None where nothing was chosen, or the system has no dialog (both look the same to us).
pub(crate) fn ask(purpose: PathPurpose, title: &str, folder: Option<&Path>) -> Option<Vec<PathBuf>> {
    let mut dialog = rfd::FileDialog::new().set_title(title);
    if let Some(folder) = folder {
        dialog = dialog.set_directory(folder);
    }
    match purpose {
        PathPurpose::Open => dialog.pick_files(),
        PathPurpose::Save => dialog.add_filter(EXTENSION, &[EXTENSION]).save_file().map(|path| vec![path]),
        PathPurpose::Export => dialog
            .add_filter("PNG", &["png"])
            .add_filter("SVG", &["svg"])
            .save_file()
            .map(|path| vec![path]),
    }
}
