//! The open articles with the user's corrections laid over what was read, and the file they are saved in (`.waqai`).
//! Knows no widgets.

use jiff::civil::Date;

use crate::document::Document;
use crate::resolve::Reading;

/// The articles that are open together.
#[derive(Clone, Debug, Default)]
pub struct Dossier {
    /// Its title, where the user gave one.
    pub title: Option<String>,
    /// The articles, in the order they were added; `ArticleId` is the index.
    pub articles: Vec<Article>,
}

/// One article of a dossier.
#[derive(Clone, Debug)]
pub struct Article {
    /// The bytes it was opened from, saved so that newer rules can read it again.
    pub original: std::sync::Arc<[u8]>,
    /// The article's text, blocks and metadata.
    pub document: std::sync::Arc<Document>,
    /// The user's publication date, which outranks every other.
    pub published_by_user: Option<Date>,
    /// What was read in it.
    pub reading: std::sync::Arc<Reading>,
}
