//! The `waqai` binary: hands the arguments to [`waqai::cli`].

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    waqai::cli::main()
}
