//! State, commands, jobs, settings and the window itself.

pub mod raster;
