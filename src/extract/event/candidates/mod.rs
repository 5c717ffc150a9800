//! Which words a date may date: those before and after it, each with its distance. Owns word order; knows no day.

mod after;
mod before;
mod signs;

pub(super) use signs::RESULTS;
