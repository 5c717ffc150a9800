//! Ordered passes over an article's tokens that find mentions: dates, numbers, names, seats, events, each with its exact
//! span and the rule that made it. Knows nothing of files, clocks or the screen.

pub mod date;
pub mod event;
pub mod name;
pub mod number;
pub mod seats;
pub mod words;
