//! File dialogs of the system. They block, so they are asked on a worker only. Owns how it is told that there is none.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::dossier::EXTENSION;
use crate::ui::command::PathPurpose;

/// What came of asking for paths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// These.
    Chosen(Vec<PathBuf>),
    /// The user closed the dialog.
    Cancelled,
    /// There is no dialog to be shown.
    NoDialog,
}

/// Nobody sees a dialog and closes it sooner.
const SEEN_AFTER: Duration = Duration::from_millis(350);

/// Asks for paths; where one is to be written, `proposed` is offered.
pub(crate) fn ask(purpose: PathPurpose, title: &str, proposed: Option<&Path>) -> Answer {
    let mut dialog = rfd::FileDialog::new().set_title(title);
    if let Some(folder) = proposed.and_then(Path::parent) {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = proposed.and_then(Path::file_name) {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    let begun = Instant::now();
    let paths = match purpose {
        PathPurpose::Open => dialog.pick_files(),
        PathPurpose::Save => dialog.add_filter(EXTENSION, &[EXTENSION]).save_file().map(|path| vec![path]),
        PathPurpose::Export => dialog
            .add_filter("PNG", &["png"])
            .add_filter("SVG", &["svg"])
            .save_file()
            .map(|path| vec![path]),
    };
    answer(paths, purpose, begun.elapsed())
}

/// What the library's answer means after that time. Without a portal it has none at once, the same as for a file to be written
/// whose dialog was closed; a dialog for several files that was closed gives an empty list.
fn answer(paths: Option<Vec<PathBuf>>, purpose: PathPurpose, took: Duration) -> Answer {
    const ALWAYS_THERE: bool = cfg!(any(target_os = "windows", target_os = "macos"));
    match paths {
        Some(paths) if paths.is_empty() => Answer::Cancelled,
        Some(paths) => Answer::Chosen(paths),
        None if ALWAYS_THERE || purpose != PathPurpose::Open && took >= SEEN_AFTER => Answer::Cancelled,
        None => Answer::NoDialog,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_dialog_is_told_from_none() {
        let at_once = Duration::from_millis(20);
        let later = Duration::from_secs(3);
        let path = PathBuf::from("a.txt");
        assert_eq!(
            answer(Some(vec![path.clone()]), PathPurpose::Open, later),
            Answer::Chosen(vec![path])
        );
        assert_eq!(answer(Some(Vec::new()), PathPurpose::Open, at_once), Answer::Cancelled);
        assert_eq!(answer(None, PathPurpose::Save, later), Answer::Cancelled);
        if cfg!(target_os = "linux") {
            assert_eq!(answer(None, PathPurpose::Open, later), Answer::NoDialog);
            assert_eq!(answer(None, PathPurpose::Export, at_once), Answer::NoDialog);
        }
    }
}
