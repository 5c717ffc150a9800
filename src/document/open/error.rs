//! Why an input could not be opened, each with its cause and what to do as messages in the user's language.

use crate::base::{Cancelled, Diagnostic, Message, Severity};

/// Why nothing could be opened. `Display` is for logs; the user is shown the [`Diagnostic`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// There is no such file.
    #[error("no such file")]
    Missing,
    /// The system does not let us read it.
    #[error("permission denied")]
    Forbidden,
    /// Reading failed half-way; what the system said.
    #[error("reading failed: {0}")]
    Unreadable(String),
    /// A pipe, a device or a socket.
    #[error("not a regular file")]
    NotRegular,
    /// A link where links are not followed.
    #[error("a symbolic link inside a folder")]
    Link,
    /// Larger than the limit of its kind; both in bytes.
    #[error("{size} bytes, the limit is {limit}")]
    TooLarge {
        /// Its size.
        size: u64,
        /// The most that is read.
        limit: u64,
    },
    /// No bytes at all.
    #[error("empty")]
    Empty,
    /// Nothing but white space.
    #[error("only white space")]
    Blank,
    /// No text in any encoding.
    #[error("binary data")]
    Binary,
    /// A known kind of file that is not read yet, by its usual name.
    #[error("a {0} file")]
    OtherFormat(&'static str),
    /// A web page without an article.
    #[error("no article in the page")]
    NoArticle,
    /// Nested deeper, or of more elements, than is safe to read.
    #[error("too deep or too many elements")]
    TooComplex,
    /// A folder without a file that can be read.
    #[error("nothing to read in the folder")]
    EmptyFolder,
    /// A dossier written by a newer version; the schema number found and the newest known.
    #[error("dossier of schema {found}, known up to {known}")]
    NewerDossier {
        /// The number in the file.
        found: u64,
        /// The newest this program reads.
        known: u64,
    },
    /// A dossier that ends before it should.
    #[error("dossier cut off")]
    CutDossier,
    /// A dossier that is damaged; line and column of the first fault.
    #[error("dossier damaged at {line}:{column}")]
    DamagedDossier {
        /// Line, from 1; 0 where no place is known.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// No encoding goes by that name.
    #[error("unknown encoding {0}")]
    UnknownEncoding(String),
    /// The work was cancelled.
    #[error("cancelled")]
    Cancelled,
}

impl From<Cancelled> for OpenError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<&std::io::Error> for OpenError {
    fn from(error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound => Self::Missing,
            std::io::ErrorKind::PermissionDenied => Self::Forbidden,
            _ => Self::Unreadable(error.to_string()),
        }
    }
}

impl OpenError {
    /// Cause and remedy, without the name of the input: where several are listed, the list names each.
    pub fn diagnostic(&self) -> Diagnostic {
        let mebibytes = |bytes: u64| bytes.div_ceil(1 << 20);
        let (cause, remedy) = match self {
            Self::Missing => (Message::new("open-missing"), "open-missing-remedy"),
            Self::Forbidden => (Message::new("open-forbidden"), "open-forbidden-remedy"),
            Self::Unreadable(reason) => (
                Message::new("open-unreadable").with("reason", reason),
                "open-unreadable-remedy",
            ),
            Self::NotRegular => (Message::new("open-not-regular"), "open-not-regular-remedy"),
            Self::Link => (Message::new("open-link"), "open-link-remedy"),
            Self::TooLarge { size, limit } => (
                Message::new("open-too-large")
                    .with("size", mebibytes(*size))
                    .with("limit", mebibytes(*limit)),
                "open-too-large-remedy",
            ),
            Self::Empty => (Message::new("open-empty"), "open-empty-remedy"),
            Self::Blank => (Message::new("open-blank"), "open-empty-remedy"),
            Self::Binary => (Message::new("open-binary"), "open-binary-remedy"),
            Self::OtherFormat(format) => (
                Message::new("open-other-format").with("format", format),
                "open-other-format-remedy",
            ),
            Self::NoArticle => (Message::new("open-no-article"), "open-no-article-remedy"),
            Self::TooComplex => (Message::new("open-too-complex"), "open-no-article-remedy"),
            Self::EmptyFolder => (Message::new("open-empty-folder"), "open-empty-folder-remedy"),
            Self::NewerDossier { found, known } => (
                Message::new("open-newer-dossier").with("found", found).with("known", known),
                "open-newer-dossier-remedy",
            ),
            Self::CutDossier => (Message::new("open-cut-dossier"), "open-damaged-dossier-remedy"),
            Self::DamagedDossier { line, column } => (
                Message::new("open-damaged-dossier").with("line", line).with("column", column),
                "open-damaged-dossier-remedy",
            ),
            Self::UnknownEncoding(name) => (
                Message::new("open-unknown-encoding").with("name", name),
                "open-unknown-encoding-remedy",
            ),
            Self::Cancelled => (Message::new("open-cancelled"), "open-cancelled-remedy"),
        };
        // What the user stopped did not fail.
        let severity = if matches!(self, Self::Cancelled) {
            Severity::Note
        } else {
            Severity::Error
        };
        Diagnostic::new(severity, cause).remedy(Message::new(remedy))
    }
}

impl From<OpenError> for Diagnostic {
    fn from(error: OpenError) -> Self {
        error.diagnostic()
    }
}
