//! Opening: from a path or from bytes to a [`Document`]. Owns limits, the kinds of input that are refused and the
//! names shown for them; the readers of each format are in `read`.

mod error;
mod folder;
mod load;
mod name;

use std::sync::Arc;

pub use error::OpenError;
pub use folder::{FolderEntries, expand};
pub use load::{Loaded, load, load_reader};
pub use name::{is_deceptive, isolated, isolated_path, path_isolates, shown};

use super::decode::{Decoded, decode, encoding_by_name};
use super::{Document, Format, read};
use crate::base::{CancelToken, Diagnostic, Message, Severity};

/// The most bytes of plain text that are read.
pub const TEXT_LIMIT_BYTES: u64 = 64 << 20;
/// The most bytes of any other file that are read.
pub const FILE_LIMIT_BYTES: u64 = 256 << 20;

/// The message about a text of another language.
pub(super) const NOT_ARABIC: &str = "open-not-arabic";

/// How far the opening of one input has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// Bytes done in this stage.
    pub done: u64,
    /// Bytes in all; 0 where unknown.
    pub total: u64,
}

/// A part of the way from a file to its facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Bytes come from the disk.
    Loading,
    /// Bytes become text and blocks.
    Decoding,
    /// Facts are read.
    Reading,
}

/// Takes word of the progress; called from the thread that works.
pub type ProgressCallback = Arc<dyn Fn(Progress) + Send + Sync>;

/// What the opener wants otherwise than by default, and how it follows and stops the work.
#[derive(Clone, Default)]
pub struct OpenOptions {
    /// Read as this format, whatever name and first bytes say.
    pub format: Option<Format>,
    /// Decode as this encoding, by any of its usual names.
    pub encoding: Option<String>,
    /// Stops the work.
    pub cancel: CancelToken,
    /// Follows the work.
    pub progress: Option<ProgressCallback>,
}

impl std::fmt::Debug for OpenOptions {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("OpenOptions")
            .field("format", &self.format)
            .field("encoding", &self.encoding)
            .finish_non_exhaustive()
    }
}

impl OpenOptions {
    /// Tells the follower, if there is one.
    pub fn report(&self, stage: Stage, done: u64, total: u64) {
        if let Some(progress) = &self.progress {
            progress(Progress { stage, done, total });
        }
    }
}

/// Makes an article of bytes. `name` is the file's, or what the input is called in messages (`""` for a paste).
pub fn read_bytes(bytes: &[u8], name: &str, options: &OpenOptions) -> Result<Document, OpenError> {
    if bytes.is_empty() {
        return Err(OpenError::Empty);
    }
    options.cancel.check()?;
    options.report(Stage::Decoding, 0, bytes.len() as u64);
    let encoding = match &options.encoding {
        Some(name) => Some(encoding_by_name(name).ok_or_else(|| OpenError::UnknownEncoding(name.clone()))?),
        None => None,
    };
    let promised = options.format.or_else(|| Format::of_name(name));
    let decoded = decode(bytes, encoding, promised == Some(Format::Html))?;
    options.cancel.check()?;
    let Decoded {
        text,
        encoding,
        replaced,
    } = decoded;
    if text
        .trim_matches(|character: char| character.is_whitespace() || is_invisible(character))
        .is_empty()
    {
        return Err(OpenError::Blank);
    }
    let format = promised.unwrap_or_else(|| Format::of_text(&text));
    if format == Format::Text && bytes.len() as u64 > TEXT_LIMIT_BYTES {
        return Err(OpenError::TooLarge {
            size: bytes.len() as u64,
            limit: TEXT_LIMIT_BYTES,
        });
    }
    let mut document = match format {
        Format::Text => read::text::read(&text, &options.cancel)?,
        Format::Html => read::html::read(&text, &options.cancel)?,
        Format::Markdown => read::markdown::read(&text, &options.cancel)?,
    };
    document.metadata.format = format;
    document.metadata.encoding = Some(encoding.name().to_owned());
    document.metadata.name = (!name.is_empty()).then(|| name.to_owned());
    if replaced > 0 {
        document.diagnostics.push(
            Diagnostic::new(Severity::Warning, Message::new("open-broken-bytes").with("count", replaced))
                .remedy(Message::new("open-broken-bytes-remedy")),
        );
    }
    if !is_arabic(&document.text) {
        document
            .diagnostics
            .push(Diagnostic::new(Severity::Warning, Message::new(NOT_ARABIC)).remedy(Message::new("open-not-arabic-remedy")));
    }
    options.report(Stage::Decoding, bytes.len() as u64, bytes.len() as u64);
    Ok(document)
}

/// Characters that show nothing: a text of these alone is as good as empty.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{ad}')
        || character.is_control()
}

/// True where Arabic letters make up a fair part of the letters: a page in another language with one quoted name is not.
fn is_arabic(text: &str) -> bool {
    let (mut arabic, mut letters) = (0_usize, 0_usize);
    for character in text.chars().filter(|character| character.is_alphabetic()).take(200_000) {
        letters += 1;
        arabic += usize::from(
            matches!(character, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'),
        );
    }
    arabic > 0 && arabic * 10 >= letters
}
