//! State, commands, jobs, settings and the window itself.

mod dialogs;
mod jobs;
mod opening;
pub mod raster;
mod state;
