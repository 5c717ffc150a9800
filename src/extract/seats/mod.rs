//! Seats: who holds how many by the words of the text, and how large the chamber is.

mod mention;

pub use mention::{Bound, ListReference, Period, SeatMention, SeatScope, SeatStatus, TotalMention};
