//! The command line: arguments to pipeline to export, or to the window. Owns argument grammar and exit codes;
//! knows nothing of how facts are read or drawn.

use std::process::ExitCode;

/// Runs the program with the process's arguments. Exit codes: 0 done, 1 some input could not be read, 2 wrong usage.
pub fn main() -> ExitCode {
    ExitCode::SUCCESS
}
