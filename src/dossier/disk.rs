//! Writing a file whole or not at all.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use super::{Dossier, encode};
use crate::base::{Diagnostic, Message, Severity};

/// Why a file could not be written; what was there before is still there.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {source}")]
pub struct SaveError {
    /// The file.
    pub path: PathBuf,
    /// What the system said.
    pub source: std::io::Error,
}

impl SaveError {
    /// Cause and remedy for the user.
    pub fn diagnostic(&self) -> Diagnostic {
        let key = match self.source.kind() {
            std::io::ErrorKind::PermissionDenied => "save-forbidden",
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => "save-full",
            std::io::ErrorKind::ReadOnlyFilesystem => "save-read-only",
            std::io::ErrorKind::NotFound => "save-no-folder",
            _ => "save-failed",
        };
        let cause = Message::new(key)
            .with("path", crate::document::open::isolated_path(&self.path))
            .with("reason", &self.source);
        Diagnostic::new(Severity::Error, cause).remedy(Message::new("save-remedy"))
    }
}

/// Saves a dossier.
pub fn save(dossier: &Dossier, path: &Path) -> Result<(), SaveError> {
    write_whole(path, &encode(dossier))
}

/// Writes `bytes` to `path` so that at every moment, even when the power fails, the file is the old one or the new one:
/// a file beside it, brought to the disk, takes its name. A link is written through, not replaced.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let fail = |source| SaveError {
        path: path.to_path_buf(),
        source,
    };
    let target = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let scratch = scratch_beside(&target);
    let written = write_scratch(&scratch, &target, bytes).and_then(|()| std::fs::rename(&scratch, &target));
    if let Err(source) = written {
        // The scratch file is ours and of no use any more; that it is gone already is no matter.
        let _ = std::fs::remove_file(&scratch);
        return Err(fail(source));
    }
    // The new name has to reach the disk as well. Some file systems cannot sync a folder; the file itself is safe.
    if let Some(folder) = target.parent()
        && let Ok(folder) = File::open(folder)
    {
        let _ = folder.sync_all();
    }
    Ok(())
}

fn write_scratch(scratch: &Path, target: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = File::options().write(true).create_new(true).open(scratch)?;
    file.write_all(bytes)?;
    if let Ok(metadata) = std::fs::metadata(target) {
        file.set_permissions(metadata.permissions())?;
    }
    file.sync_all()
}

/// A name of its own for each process and call, in the same folder, so that renaming never copies.
fn scratch_beside(target: &Path) -> PathBuf {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = target
        .file_name()
        .map_or_else(|| "waqai".into(), |name| name.to_string_lossy());
    target.with_file_name(format!(".{name}.{}-{count}.part", std::process::id()))
}
