//! Parties, alliances and electoral lists. Knows no results.

use serde::Deserialize;

/// How sure a name, a figure or an identification is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// One weak source; never shown without a check.
    Low,
    /// One good source, or several that differ.
    Medium,
    /// Several independent sources agree.
    High,
}

/// An opaque sRGB colour with a contrast of at least 3 against white and against the dark theme's ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub struct ListColour {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

impl TryFrom<String> for ListColour {
    type Error = String;

    fn try_from(hex: String) -> Result<Self, String> {
        let value = hex.strip_prefix('#').filter(|digits| digits.len() == 6);
        let value = value.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let [_, red, green, blue] = value.ok_or_else(|| format!("not a colour: {hex}"))?.to_be_bytes();
        Ok(Self { red, green, blue })
    }
}

/// A party, alliance or electoral list.
#[derive(Clone, Debug, Deserialize)]
pub struct PoliticalList {
    /// Such as `iq-fatah`: country, then a short Latin name.
    pub id: String,
    /// ISO 3166-1 code, or `IQ-KR` for the Kurdistan Region.
    pub country: String,
    /// Its Arabic name; none where no reliable one is known.
    #[serde(rename = "ar")]
    pub arabic: Option<String>,
    /// Its English name.
    #[serde(rename = "en")]
    pub english: String,
    /// How sure the Arabic name is.
    #[serde(rename = "sure")]
    pub arabic_certainty: Certainty,
    /// Other Arabic names and spellings.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Arabic names of those who lead it or led it.
    #[serde(default)]
    pub leaders: Vec<String>,
    /// The colour charts give it.
    pub colour: ListColour,
    /// True where the hue is the list's own by a source, false where it was chosen to be distinct.
    #[serde(default)]
    pub colour_sourced: bool,
    /// Those of its names that are ordinary words too, and count only beside a list noun, in quotes, or with seats, in a
    /// text about its country.
    #[serde(default)]
    pub guarded: Vec<String>,
}

impl PoliticalList {
    /// The Arabic name, where it is sure enough to be shown.
    pub fn shown_arabic(&self) -> Option<&str> {
        self.arabic.as_deref().filter(|_| self.arabic_certainty == Certainty::High)
    }

    /// The Arabic name and all aliases, for matching.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.arabic.iter().chain(&self.aliases).map(String::as_str)
    }
}

/// How the lists of two elections hang together.
#[derive(Clone, Debug, Deserialize)]
pub struct Continuity {
    /// Ids at the earlier election; empty for a new list.
    pub from: Vec<String>,
    /// Ids at the later election; empty for one that ended.
    pub to: Vec<String>,
    /// `same`, `renamed`, `merged`, `split` and the like.
    pub kind: String,
    /// True where sources disagree: not to be drawn as a link.
    pub contested: bool,
}
