//! A message to the user: what happened and what to do, kept as messages so that it follows the language.

use crate::base::{Diagnostic, Message, Severity};

/// One message, about one input or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Names it in commands.
    pub id: u64,
    /// What it is about.
    pub entries: Vec<NoticeEntry>,
}

/// What happened to one input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeEntry {
    /// Name of the input, safe to show; none where it is about no input.
    pub name: Option<String>,
    /// What happened and what to do.
    pub diagnostic: Diagnostic,
}

impl NoticeEntry {
    /// About an input.
    pub fn about(name: String, diagnostic: Diagnostic) -> Self {
        Self {
            name: Some(name).filter(|name| !name.is_empty()),
            diagnostic,
        }
    }

    /// Something worth knowing.
    pub fn note(cause: Message) -> Self {
        Self {
            name: None,
            diagnostic: Diagnostic::new(Severity::Note, cause),
        }
    }
}

impl Notice {
    /// The worst of its entries.
    pub fn severity(&self) -> Severity {
        let entries = self.entries.iter().map(|entry| entry.diagnostic.severity);
        entries.max().unwrap_or(Severity::Note)
    }
}
