//! The ways into the window, and what is said where this build or this machine has none.

use std::path::PathBuf;

use super::grammar::Screenshot;
use super::{Common, Outcome, Words};
use crate::base::Message;

/// Opens the window with files and folders.
pub(crate) fn open(_paths: Vec<PathBuf>, _common: &Common, words: &Words) -> Outcome {
    no_window(words)
}

/// Saves a picture of the window with files and folders open.
pub(crate) fn screenshot(_arguments: &Screenshot, _common: &Common, words: &Words) -> Outcome {
    no_window(words)
}

fn no_window(words: &Words) -> Outcome {
    words.say_error(&Message::new("cli-no-window"), Some(&Message::new("cli-no-window-remedy")));
    Outcome::Misused
}
