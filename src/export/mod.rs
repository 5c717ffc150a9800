//! Pictures and data that leave the program: PNG, SVG, CSV, JSON, made from the same canvas and view models that the
//! window shows. Knows no egui; writes no files.

pub mod compact;
mod options;
mod png;
mod raster;
pub mod record;
mod seats;
mod svg;
#[cfg(test)]
mod tests;
mod timeline;

pub use options::{ExportFormat, ExportOptions, Preset, Subject, export, file_name, render};
pub use png::{PngError, png};
pub use raster::{Raster, raster};
pub use seats::{datawrapper_csv, seats_csv, seats_json, seats_schema};
pub use svg::svg;
pub use timeline::{timeline_csv, timeline_json, timelinejs_csv, timelinejs_json};
