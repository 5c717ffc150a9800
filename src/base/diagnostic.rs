//! What went wrong or deserves a word, without the words: a key and arguments, which `view::strings` turns into a
//! sentence in the user's language.

/// A translatable sentence: the key of a Fluent message and its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Fluent message id, such as `file-too-large`.
    pub key: &'static str,
    /// Argument names and values; the formatter isolates each against the text around it.
    pub arguments: Vec<(&'static str, String)>,
}

impl Message {
    /// A message without arguments.
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            arguments: Vec::new(),
        }
    }

    /// The same message with one more argument.
    #[must_use]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "callers hand over numbers, names and paths as they are"
    )]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.arguments.push((name, value.to_string()));
        self
    }
}

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Something was left out or repaired.
    Warning,
    /// Nothing could be read.
    Error,
}

/// A finding about one input, beside whatever could be read of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// What happened.
    pub cause: Message,
    /// What the user can do about it.
    pub remedy: Option<Message>,
}

impl Diagnostic {
    /// A diagnostic without a remedy.
    pub fn new(severity: Severity, cause: Message) -> Self {
        Self {
            severity,
            cause,
            remedy: None,
        }
    }

    /// The same with what to do.
    #[must_use]
    pub fn remedy(mut self, remedy: Message) -> Self {
        self.remedy = Some(remedy);
        self
    }
}
