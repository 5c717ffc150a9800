//! Waqai (وقائع) reads Arabic political news: it sets an article in real Arabic typography and draws, beside it, the
//! seat changes between two elections and a timeline of the events, each mark led back to the words that state it.
//!
//! The modules stand in the order of their imports: nothing imports from a module named below it
//! (`tests/import_table.rs` holds the table). `ARCHITECTURE.md` says what each owns.

#[cfg(feature = "gui")]
pub mod app;
pub mod arabic;
pub mod base;
pub mod chart;
pub mod cli;
pub mod document;
pub mod dossier;
pub mod export;
pub mod extract;
pub mod lexicon;
pub mod library;
pub mod pipeline;
pub mod resolve;
pub mod typeset;
#[cfg(feature = "gui")]
pub mod ui;
pub mod view;
