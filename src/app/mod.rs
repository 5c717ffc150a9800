//! State, commands, jobs, settings and the window itself.

mod jobs;
mod opening;
pub mod raster;
