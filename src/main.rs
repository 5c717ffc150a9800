//! The `waqai` binary: hands the arguments to [`waqai::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    waqai::cli::main()
}
