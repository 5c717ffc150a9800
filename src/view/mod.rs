//! View models: what reader, seat table, charts and timeline show, as plain data in the user's language.
//! Knows nothing of egui or of shaping.

pub mod fact;
pub mod find;
pub mod format;
mod origin;
pub mod reader;
pub mod seats;
pub mod shown;
pub mod strings;
pub mod timeline;
mod words;

pub use format::{DateFormat, MonthNames};
pub use strings::{Digits, Language, Strings};
pub use words::Words;
