//! The open articles with the user's corrections laid over what was read, and the file they are saved in (`.waqai`).
//! Knows no widgets.

mod correction;
mod disk;
mod edit;
mod history;
mod saved;

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

pub use correction::{Anchor, Change, Correction, EventChange, SeatChange, TotalChange, corrected};
pub use disk::{SaveError, save, write_whole};
pub use edit::{Edit, EditError, Touched};
pub use history::History;
pub use saved::{EXTENSION, SCHEMA, decode, encode, is_dossier};

use crate::base::ArticleId;
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
#[derive(Clone, Debug, Default)]
pub struct Article {
    /// The bytes it was opened from, saved so that newer rules can read it again.
    pub original: Arc<[u8]>,
    /// Where it was opened from, for the record and the list of recent files; it is never read again.
    pub path: Option<PathBuf>,
    /// The article's text, blocks and metadata.
    pub document: Arc<Document>,
    /// The user's publication date, which outranks every other.
    pub published_by_user: Option<Date>,
    /// What was read in it, before corrections.
    pub reading: Arc<Reading>,
    /// What the user said about single facts, in the order it was said; at most one for a fact.
    pub corrections: Vec<Correction>,
}

impl Article {
    /// An article that was opened but not read for facts yet.
    pub fn new(original: Arc<[u8]>, document: Document) -> Self {
        Self {
            original,
            document: Arc::new(document),
            ..Self::default()
        }
    }

    /// What was read with the corrections laid over: what charts, timeline, table and records show. Shares the reading
    /// where there are none.
    pub fn corrected(&self) -> Arc<Reading> {
        if self.corrections.is_empty() {
            return Arc::clone(&self.reading);
        }
        Arc::new(corrected(&self.reading, &self.document.text, &self.corrections))
    }
}

impl Dossier {
    /// A dossier of these articles.
    pub fn of(articles: Vec<Article>) -> Self {
        Self { title: None, articles }
    }

    /// The article of that id.
    pub fn article(&self, id: ArticleId) -> Option<&Article> {
        self.articles.get(id.0 as usize)
    }

    /// Adds an article at the end.
    pub fn add(&mut self, article: Article) -> ArticleId {
        self.articles.push(article);
        ArticleId((self.articles.len() - 1) as u32)
    }

    /// The articles with their ids.
    pub fn iter(&self) -> impl Iterator<Item = (ArticleId, &Article)> {
        self.articles
            .iter()
            .enumerate()
            .map(|(index, article)| (ArticleId(index as u32), article))
    }
}

#[cfg(test)]
mod tests;
