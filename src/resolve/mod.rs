//! From mentions to facts: publication date, which election, which list, duplicates and conflicts. Owns
//! what mentions mean; knows no widget, and no rule by which mentions are found.

mod anchor;
mod counted_back;
mod country;
mod date_line;
mod election;
mod facts;
mod figures;
mod focus;
mod forms;
mod group_names;
mod headings;
mod inference;
mod known;
mod merge;
mod names;
mod narration;
mod previous;
mod publication;
mod read;
mod reference;
mod retrospect;
mod seats;
mod setting;
mod short_names;
mod signs;
mod story;
mod stretches;
mod times;
mod vote_told;

pub use facts::*;
pub use read::read;
