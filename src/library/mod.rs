//! What outlives a session on disk: settings, recent files, the last session. Written whole or not at all.
//! Knows no widgets; the dossier's own file is `dossier`'s.

mod places;
mod recent;
mod session;
mod settings;
mod store;

pub use recent::{RecentFile, RecentFiles};
pub use session::{Session, SessionArticle};
pub use settings::{PageSettings, PaneSettings, Settings, ThemeChoice, TimeDirection, WindowSize};
pub use store::{HOME_VARIABLE, Library, Restored};

#[cfg(test)]
mod tests;
