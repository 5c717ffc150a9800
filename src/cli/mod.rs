//! The command line: arguments to pipeline to export, or to the window. Owns argument grammar, messages on stderr and
//! exit codes; knows nothing of how facts are read or drawn.

mod annotate;
mod export;
mod extract;
mod grammar;
mod inputs;
mod output;
mod table;
mod timings;
mod usage;
mod window;
mod words;

use std::ffi::OsString;
use std::process::ExitCode;

pub use annotate::answer_line;

use grammar::{Command, Common, Parsed};
use words::Words;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// All was done.
    Done,
    /// Some input could not be read, or some output not be written; each was named.
    Incomplete,
    /// The arguments make no sense.
    Misused,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Done => Self::SUCCESS,
            Outcome::Incomplete => Self::from(1),
            Outcome::Misused => Self::from(2),
        }
    }
}

/// Runs the program with the process's arguments. Exit codes: 0 done, 1 some input could not be read, 2 wrong usage.
pub fn main() -> ExitCode {
    timings::start();
    let arguments: Vec<OsString> = std::env::args_os().collect();
    // A stream may start this program thousands of times: nothing is set up that it does not need.
    if arguments.len() == 2 && arguments.get(1).is_some_and(|argument| argument == "annotate") {
        return annotate::run().into();
    }
    let words = Words::choose(&arguments);
    run(&arguments, &words).into()
}

fn run(arguments: &[OsString], words: &Words) -> Outcome {
    let parsed = match grammar::parse(arguments, words) {
        Ok(parsed) => parsed,
        Err(error) => return usage::report(&error, words),
    };
    match parsed {
        Parsed::Window { paths, common } => window::open(paths, &common, words),
        Parsed::Command { command, common } => match command {
            Command::Extract(extract) => extract::run(&extract, &common, words),
            Command::Annotate => annotate::run(),
            Command::Export(arguments) => export::run(&arguments, &common, words),
            Command::Screenshot(arguments) => window::screenshot(&arguments, &common, words),
            Command::Help { topic } => usage::help(topic.as_deref(), words),
        },
    }
}

#[cfg(test)]
mod tests;
