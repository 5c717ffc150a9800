//! From mentions to facts: publication date, which election, which list, duplicates and conflicts.

mod facts;

pub use facts::*;
