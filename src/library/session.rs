//! What was open when the window closed. The articles themselves, with all corrections, lie beside it as a dossier.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// The state of the window.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// The file that the dossier was opened from or saved to.
    pub dossier: Option<PathBuf>,
    /// True where the dossier differs from that file.
    pub changed: bool,
    /// Which article is shown.
    pub selected_article: usize,
    /// Each article's own state, in the order of the dossier.
    pub articles: Vec<SessionArticle>,
    /// Name of the chart that is shown.
    pub chart: Option<String>,
    /// Whether reference results fill the missing lists.
    pub with_reference: bool,
    /// What a newer version has kept; left as it is.
    #[serde(flatten)]
    pub other: serde_json::Map<String, serde_json::Value>,
}

/// The state of one article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SessionArticle {
    /// First byte of the text that is in view: it stays the same in a window of another size.
    pub scroll_position: usize,
}
