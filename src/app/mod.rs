//! State, commands, jobs, settings and the window itself.

mod dialogs;
mod fonts;
mod input;
mod jobs;
mod motion;
mod opening;
pub mod raster;
mod run;
mod screenshot;
mod state;
mod window;

pub use run::{RunError, RunOptions, run};
pub use screenshot::{Screenshot, ScreenshotOptions, screenshot};

#[cfg(test)]
mod tests;
