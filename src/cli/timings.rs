//! Milestones in milliseconds since the process began, for `--timings`.

use std::sync::OnceLock;
use std::time::Instant;

use super::words::write_line;

static START: OnceLock<Instant> = OnceLock::new();

/// Sets the beginning; the first call counts.
pub(crate) fn start() {
    START.get_or_init(Instant::now);
}

/// The beginning of the process, as near as `main` knows it.
pub(crate) fn began() -> Instant {
    *START.get_or_init(Instant::now)
}

/// Prints a milestone where they are wanted.
pub(crate) fn milestone(wanted: bool, name: &str) {
    if wanted {
        write_line(&format!("{:>8.1} ms  {name}", began().elapsed().as_secs_f64() * 1000.0));
    }
}
