//! Elections and their reference results with named sources. Knows no names of lists beyond their ids.

use jiff::civil::Date;
use serde::Deserialize;

use super::Certainty;

/// A parliamentary election.
#[derive(Clone, Debug, Deserialize)]
pub struct Election {
    /// Such as `iq-2021`.
    pub id: String,
    /// ISO 3166-1 code, or `IQ-KR`.
    pub country: String,
    /// Arabic name, where results are bundled.
    #[serde(rename = "ar")]
    pub arabic: Option<String>,
    /// English name, where results are bundled.
    #[serde(rename = "en")]
    pub english: Option<String>,
    /// Arabic name of the chamber.
    #[serde(rename = "chamber_ar")]
    pub chamber_arabic: Option<String>,
    /// English name of the chamber.
    #[serde(rename = "chamber_en")]
    pub chamber_english: Option<String>,
    /// Polling day; the first one where there were several.
    pub date: Date,
    /// Its other polling days, in order: stages, second rounds, days of a vote that took several.
    #[serde(default)]
    pub later_days: Vec<Date>,
    /// The number of the term that it began, on one election of a country whose terms are counted without a break from there on; 0 for a constituent assembly.
    #[serde(default)]
    pub term: Option<u32>,
    /// Size of the chamber; the elected part where some are appointed.
    pub seats: u32,
    /// Reference results, one set a stage; empty where none are bundled.
    #[serde(default)]
    pub results: Vec<ReferenceSet>,
}

impl Election {
    /// All its polling days, in order.
    pub fn polling_days(&self) -> impl Iterator<Item = Date> {
        std::iter::once(self.date).chain(self.later_days.iter().copied())
    }

    /// The year it is called after.
    pub fn year(&self) -> i16 {
        self.date.year()
    }
}

/// How far the count had come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ResultStage {
    /// As certified.
    Final,
    /// As announced before appeals.
    Provisional,
}

/// The results of one election at one stage.
#[derive(Clone, Debug, Deserialize)]
pub struct ReferenceSet {
    /// Which stage.
    #[serde(rename = "status")]
    pub stage: ResultStage,
    /// The day (or month) of the announcement, ISO.
    pub as_of: Option<String>,
    /// True where the rows add up to the chamber.
    pub complete: bool,
    /// A row a list, largest first, then what is not itemised.
    pub rows: Vec<ReferenceRow>,
}

impl ReferenceSet {
    /// The row of one list.
    pub fn row(&self, list: &str) -> Option<&ReferenceRow> {
        self.rows.iter().find(|row| row.list.as_deref() == Some(list))
    }
}

/// The seats of one list by named sources.
#[derive(Clone, Debug, Deserialize)]
pub struct ReferenceRow {
    /// Id of the list; none for "others".
    pub list: Option<String>,
    /// Arabic label of a row without a list.
    #[serde(rename = "ar")]
    pub arabic: Option<String>,
    /// English label of a row without a list.
    #[serde(rename = "en")]
    pub english: Option<String>,
    /// Seats won.
    pub seats: u32,
    /// How sure the figure is.
    pub certainty: Certainty,
    /// Keys of the sources that give it, best first.
    pub sources: Vec<String>,
    /// True where the figure was worked out from others.
    #[serde(default)]
    pub derived: bool,
    /// Other figures that were reported.
    #[serde(default)]
    pub others: Vec<u32>,
}

/// Who published a figure, and when.
#[derive(Clone, Debug, Deserialize)]
pub struct Source {
    /// Name of the publisher.
    pub publisher: String,
    /// ISO day or month, or words such as `stored copy`.
    pub date: String,
}
