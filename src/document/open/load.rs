//! Bytes from the disk or a stream, within the limits and never from anything that blocks.

use std::fs::{File, Metadata};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{FILE_LIMIT_BYTES, OpenError, OpenOptions, Stage, TEXT_LIMIT_BYTES};
use crate::document::Format;

/// The bytes of one input and what it is called.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// All its bytes.
    pub bytes: Arc<[u8]>,
    /// Last part of the path, or what the input is called.
    pub name: String,
    /// Where it was.
    pub path: Option<PathBuf>,
}

const CHUNK_BYTES: usize = 1 << 20;

/// Loads one regular file. A link that the user names is followed; pipes, devices and sockets are refused before
/// anything is read from them, and files over their limit from their size alone.
pub fn load(path: &Path, options: &OpenOptions) -> Result<Loaded, OpenError> {
    let name = path
        .file_name()
        .map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy())
        .into_owned();
    // Asked before opening: opening a pipe would wait for a writer.
    refuse(&std::fs::metadata(path).map_err(|error| OpenError::from(&error))?, &name)?;
    let file = open_without_waiting(path).map_err(|error| OpenError::from(&error))?;
    // Asked again of what was opened, which may no longer be what was asked about.
    let metadata = file.metadata().map_err(|error| OpenError::from(&error))?;
    refuse(&metadata, &name)?;
    let bytes = read_within(file, limit_of(&name), metadata.len(), options)?;
    Ok(Loaded {
        bytes: bytes.into(),
        name,
        path: Some(path.to_path_buf()),
    })
}

/// Loads all of a stream, such as stdin, up to the limit for text.
pub fn load_reader(reader: impl Read, name: &str, options: &OpenOptions) -> Result<Loaded, OpenError> {
    let bytes = read_within(reader, limit_of(name).max(TEXT_LIMIT_BYTES), 0, options)?;
    Ok(Loaded {
        bytes: bytes.into(),
        name: name.to_owned(),
        path: None,
    })
}

/// A name without a known ending is taken for text.
fn limit_of(name: &str) -> u64 {
    let other = matches!(Format::of_name(name), Some(Format::Html | Format::Markdown))
        || Path::new(name)
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("waqai"));
    if other { FILE_LIMIT_BYTES } else { TEXT_LIMIT_BYTES }
}

fn refuse(metadata: &Metadata, name: &str) -> Result<(), OpenError> {
    if !metadata.is_file() {
        return Err(OpenError::NotRegular);
    }
    let (size, limit) = (metadata.len(), limit_of(name));
    if size > limit {
        return Err(OpenError::TooLarge { size, limit });
    }
    Ok(())
}

#[cfg(unix)]
fn open_without_waiting(path: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    // O_NONBLOCK has this value on Linux only; elsewhere the question before opening has to do.
    const O_NONBLOCK: i32 = if cfg!(target_os = "linux") { 0o4000 } else { 0 };
    std::fs::OpenOptions::new().read(true).custom_flags(O_NONBLOCK).open(path)
}

#[cfg(not(unix))]
fn open_without_waiting(path: &Path) -> std::io::Result<File> {
    File::open(path)
}

/// Counts while reading: the size of a file may change, and a stream has none.
fn read_within(mut reader: impl Read, limit: u64, expected: u64, options: &OpenOptions) -> Result<Vec<u8>, OpenError> {
    let mut bytes = Vec::with_capacity(usize::try_from(expected.min(limit)).unwrap_or(0));
    loop {
        options.cancel.check()?;
        options.report(Stage::Loading, bytes.len() as u64, expected);
        let read = reader
            .by_ref()
            .take(CHUNK_BYTES as u64)
            .read_to_end(&mut bytes)
            .map_err(|error| OpenError::from(&error))?;
        if bytes.len() as u64 > limit {
            return Err(OpenError::TooLarge {
                size: bytes.len() as u64,
                limit,
            });
        }
        if read == 0 {
            return Ok(bytes);
        }
    }
}
