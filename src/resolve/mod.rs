//! From mentions to facts: publication date, which election, which list, duplicates and conflicts.

mod facts;
mod names;
mod publication;
mod read;
mod times;

pub use facts::*;
pub use read::read;
