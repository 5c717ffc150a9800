//! File dialogs of the system. They block, so they are asked on a worker only.

use std::path::{Path, PathBuf};

use crate::dossier::EXTENSION;
use crate::ui::command::PathPurpose;

/// Asks for paths; where one is to be written, `proposed` is offered. None where nothing was chosen, or the system has no dialog (both look the same to us).
pub(crate) fn ask(purpose: PathPurpose, title: &str, proposed: Option<&Path>) -> Option<Vec<PathBuf>> {
    let mut dialog = rfd::FileDialog::new().set_title(title);
    if let Some(folder) = proposed.and_then(Path::parent) {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = proposed.and_then(Path::file_name) {
        dialog = dialog.set_file_name(name.to_string_lossy());
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
