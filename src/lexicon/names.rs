//! People, organisations, places and countries. Knows no text.

use serde::Deserialize;

/// Somebody often in the news.
#[derive(Clone, Debug, Deserialize)]
pub struct Person {
    /// Latin name in lower case with hyphens.
    pub id: String,
    /// Full Arabic name.
    #[serde(rename = "ar")]
    pub arabic: String,
    /// English name.
    #[serde(rename = "en")]
    pub english: String,
    /// Surname alone and other spellings.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// An armed force, an authority, a union of states: no electoral list.
#[derive(Clone, Debug, Deserialize)]
pub struct Organisation {
    /// English name in lower case with hyphens.
    pub id: String,
    /// Arabic name.
    #[serde(rename = "ar")]
    pub arabic: String,
    /// English name.
    #[serde(rename = "en")]
    pub english: String,
    /// Other names.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// What kind of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PlaceKind {
    /// A state, or a region with a parliament of its own.
    Country,
    /// A governorate.
    Region,
    /// A city, a quarter, a square.
    City,
}

/// A place.
#[derive(Clone, Debug, Deserialize)]
pub struct Place {
    /// Country code and English name.
    pub id: String,
    /// Arabic name.
    #[serde(rename = "ar")]
    pub arabic: String,
    /// English name.
    #[serde(rename = "en")]
    pub english: String,
    /// Code of the country it lies in.
    pub country: String,
    /// Other names and spellings.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What kind of place.
    pub kind: PlaceKind,
    /// True where the name is an ordinary word too, and counts only after a word of place.
    #[serde(default)]
    pub guarded: bool,
}

/// A country as parliaments are told apart by it.
#[derive(Clone, Debug, Deserialize)]
pub struct Country {
    /// ISO 3166-1 code, or `IQ-KR`.
    pub code: String,
    /// Arabic name.
    #[serde(rename = "ar")]
    pub arabic: String,
    /// Its adjectives, masculine without article.
    pub adjectives: Vec<String>,
}
