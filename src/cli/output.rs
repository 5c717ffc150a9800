//! Data to stdout. A reader that has seen enough and closed the pipe is no error.

use std::io::{ErrorKind, Write};

use super::{Outcome, Words};
use crate::base::Message;

/// Writes a text to stdout.
pub(crate) fn print(text: &str, words: &Words) -> Outcome {
    let mut stdout = std::io::stdout().lock();
    ended(stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()), words)
}

/// How a run ends whose writing ended so.
pub(crate) fn ended(result: std::io::Result<()>, words: &Words) -> Outcome {
    match result {
        Ok(()) => Outcome::Done,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Outcome::Done,
        Err(error) => {
            words.say_error(&Message::new("cli-output-failed").with("reason", error), None);
            Outcome::Incomplete
        }
    }
}
