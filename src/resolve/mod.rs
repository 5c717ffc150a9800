//! From mentions to facts: publication date, which election, which list, duplicates and conflicts.

mod anchor;
mod facts;
mod inference;
mod known;
mod merge;
mod names;
mod publication;
mod read;
mod reference;
mod times;

pub use facts::*;
pub use read::read;
