//! What table and timeline say of the articles behind them: which they are, and why nothing was found in them. Knows no fact.

use crate::base::Message;
use crate::dossier::Dossier;

use super::Words;

/// Names the articles: by site or title where there are few, else by their number.
pub(super) fn origin(dossier: &Dossier, words: &Words) -> String {
    const NAMED: usize = 2;
    let names: Vec<String> = dossier
        .articles
        .iter()
        .filter_map(|article| {
            let metadata = &article.document.metadata;
            metadata
                .site
                .clone()
                .or_else(|| metadata.title.clone())
                .or_else(|| metadata.name.as_deref().map(crate::document::open::isolated))
        })
        .collect();
    let mut distinct = names.clone();
    distinct.sort();
    distinct.dedup();
    if names.len() == dossier.articles.len() && distinct.len() <= NAMED && !distinct.is_empty() {
        words.join(&distinct)
    } else {
        words.get(&Message::new("articles-count").with("count", dossier.articles.len()))
    }
}

/// Why there is nothing to show: that all articles are of another language, else `own`.
pub(super) fn reason_for_nothing(own: String, dossier: &Dossier, words: &Words) -> String {
    let mut articles = dossier.articles.iter();
    let is_foreign = !dossier.articles.is_empty() && articles.all(|article| article.document.is_foreign());
    if is_foreign { words.text("empty-not-arabic") } else { own }
}
