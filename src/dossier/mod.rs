//! The open articles with the user's corrections laid over what was read, and the file they are saved in (`.waqai`).
//! Knows no widgets.

mod correction;
mod disk;
mod draft;
mod edit;
mod history;
mod overlay;
mod saved;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

pub use correction::{Anchor, Change, Correction, EventChange, SeatChange, TotalChange};
pub use disk::{SaveError, save, write_whole};
pub use edit::{Edit, EditError, Touched};
pub use history::History;
pub use overlay::{Overlaid, Said, Standing, USER, overlay, range_of};
pub use saved::{EXTENSION, SCHEMA, decode, encode, is_dossier};

use crate::base::{ArticleId, FactKind};
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
    /// What was read in it with the corrections laid over: what charts, timeline, table and records show.
    pub reading: Arc<Reading>,
    /// What the user said about single facts, in the order it was said; at most one for a fact.
    corrections: Vec<Correction>,
    /// What was read in it, before corrections.
    as_read: Arc<Reading>,
    /// The facts of `reading` that the user spoke of.
    said: Arc<BTreeMap<(FactKind, u32), Said>>,
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

    /// Takes in what was read, and lays the corrections over it.
    pub fn set_reading(&mut self, as_read: Arc<Reading>) {
        self.as_read = as_read;
        self.lay_over();
    }

    /// What was read, before corrections.
    pub fn as_read(&self) -> &Arc<Reading> {
        &self.as_read
    }

    /// All that the user said about facts.
    pub fn corrections(&self) -> &[Correction] {
        &self.corrections
    }

    /// Takes these corrections in place of those it has; gives the old ones.
    pub fn set_corrections(&mut self, corrections: Vec<Correction>) -> Vec<Correction> {
        let before = std::mem::replace(&mut self.corrections, corrections);
        self.lay_over();
        before
    }

    /// Shares the reading where there are no corrections.
    fn lay_over(&mut self) {
        if self.corrections.is_empty() {
            self.reading = Arc::clone(&self.as_read);
            self.said = Arc::default();
            return;
        }
        let Overlaid { reading, said } = overlay(&self.as_read, &self.document.text, &self.corrections);
        self.reading = Arc::new(reading);
        self.said = Arc::new(said);
    }

    /// What the user said about a fact of `reading`, by kind and place.
    pub fn said(&self, kind: FactKind, index: u32) -> Option<Said> {
        self.said.get(&(kind, index)).copied()
    }

    /// The words by which a fact of `reading` is known, corrected or not.
    pub fn anchor(&self, kind: FactKind, index: u32) -> Option<Anchor> {
        match self.said(kind, index) {
            Some(said) => self
                .corrections
                .get(said.correction)
                .map(|correction| correction.anchor.clone()),
            None => Anchor::of(&self.reading, kind, index as usize),
        }
    }

    /// The place in `reading` of the fact known by these words.
    pub fn place_of(&self, anchor: &Anchor) -> Option<u32> {
        let said = self.said.iter().find(|((kind, _), said)| {
            let correction = self.corrections.get(said.correction);
            *kind == anchor.kind && correction.is_some_and(|correction| correction.anchor == *anchor)
        });
        match said {
            Some(((_, index), _)) => Some(*index),
            None => {
                let index = u32::try_from(anchor.find(&self.reading)?).ok()?;
                (self.anchor(anchor.kind, index).as_ref() == Some(anchor)).then_some(index)
            }
        }
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
