//! From mentions to facts: publication date, which election, which list, duplicates and conflicts.

mod facts;
mod names;
mod publication;
mod read;

pub use facts::*;
pub use read::read;
