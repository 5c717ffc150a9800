//! The language of messages, and writing them: one line an input, its name first, to stderr.

use std::ffi::OsString;
use std::io::Write as _;

use crate::base::{Diagnostic, Message};
use crate::document::open::shown;
use crate::library::Library;
use crate::view::{Digits, Language, Strings};

/// Sentences for this run.
#[derive(Debug)]
pub(crate) struct Words {
    strings: Strings,
}

impl Words {
    /// The language of `--lang`, else of the user's settings, else of the system's locale; Arabic where none says.
    pub(crate) fn choose(arguments: &[OsString]) -> Self {
        let language = of_arguments(arguments)
            .or_else(of_settings)
            .or_else(of_locale)
            .unwrap_or_default();
        Self::new(language)
    }

    /// Sentences in that language.
    pub(crate) fn new(language: Language) -> Self {
        Self {
            strings: Strings::new(language, Digits::Latin),
        }
    }

    pub(crate) fn strings(&self) -> &Strings {
        &self.strings
    }

    /// A sentence without the marks that isolate its arguments: terminals show those as boxes.
    pub(crate) fn plain(&self, message: &Message) -> String {
        self.strings.get(message).replace(['\u{2068}', '\u{2069}'], "")
    }

    /// A sentence without arguments.
    pub(crate) fn text(&self, key: &str) -> String {
        self.strings.text(key)
    }

    /// Says what happened to one input and what to do, on a line of its own.
    pub(crate) fn say(&self, name: &str, diagnostic: &Diagnostic) {
        let mut line = format!("{}: {}", shown(name), one_line(&self.plain(&diagnostic.cause)));
        if let Some(remedy) = &diagnostic.remedy {
            line.push(' ');
            line.push_str(&one_line(&self.plain(remedy)));
        }
        write_line(&line);
    }

    /// Says what happened where no input is to name.
    pub(crate) fn say_error(&self, cause: &Message, remedy: Option<&Message>) {
        let mut line = format!("waqai: {}", one_line(&self.plain(cause)));
        if let Some(remedy) = remedy {
            line.push(' ');
            line.push_str(&one_line(&self.plain(remedy)));
        }
        write_line(&line);
    }
}

/// To stderr; where nobody listens there is nobody to tell.
pub(crate) fn write_line(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}

fn one_line(text: &str) -> String {
    text.split('\n').map(str::trim).collect::<Vec<_>>().join(" ")
}

/// Looked for before parsing, since parsing may fail in words too.
fn of_arguments(arguments: &[OsString]) -> Option<Language> {
    let mut arguments = arguments.iter().skip(1).map(|argument| argument.to_string_lossy());
    while let Some(argument) = arguments.next() {
        if argument == "--" {
            return None;
        }
        if let Some(value) = argument.strip_prefix("--lang=") {
            return of_tag(value);
        }
        if argument == "--lang" {
            return arguments.next().and_then(|value| of_tag(&value));
        }
    }
    None
}

fn of_tag(tag: &str) -> Option<Language> {
    match tag {
        "ar" => Some(Language::Arabic),
        "en" => Some(Language::English),
        _ => None,
    }
}

fn of_settings() -> Option<Language> {
    Library::of_user()?.settings().value.language
}

/// `C` and `POSIX` name no language.
fn of_locale() -> Option<Language> {
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))?;
    let language = value
        .split(['_', '.', '@', '-'])
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    match language.as_str() {
        "" | "c" | "posix" => None,
        "ar" => Some(Language::Arabic),
        _ => Some(Language::English),
    }
}
