//! Events whose day is known. Knows no text: `match_words` says which words tell of one, and `resolve` looks for them.

use jiff::civil::Date;
use serde::Deserialize;

/// An event whose day is known from outside the article.
#[derive(Clone, Debug, Deserialize)]
pub struct KnownEvent {
    /// Such as `drone-attack`.
    pub id: String,
    /// First possible day: where sources differ, the earliest they give.
    pub earliest: Date,
    /// Last possible day, inclusive.
    pub latest: Date,
    /// `election`, `attack`, `visit` and the like.
    pub category: String,
    /// Arabic label.
    #[serde(rename = "ar")]
    pub arabic: String,
    /// English label.
    #[serde(rename = "en")]
    pub english: String,
    /// Alternatives, each a set of words that must all occur in one sentence; empty where the event cannot be recognised safely.
    #[serde(rename = "match")]
    pub match_words: Vec<Vec<String>>,
    /// False where sources conflict.
    pub certain: bool,
    /// Where, in Arabic.
    pub place: Option<String>,
    /// Who, by full Arabic names.
    #[serde(default)]
    pub people: Vec<String>,
}
