//! The timeline: what happened when, each event once, with the words that tell of it in every article.
//! Uncertain days stay uncertain, sources that differ stay side by side. Knows no drawing.

mod build;
mod elections;
mod importance;
mod merge;
#[cfg(test)]
pub(crate) mod tests;

use jiff::civil::Date;

use crate::base::{ArticleId, DateRange, FactId};
use crate::resolve::EventCategory;

/// One happening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineItem {
    /// Its place in [`Timeline::items`].
    pub id: usize,
    /// A short title in the text's own words.
    pub title: String,
    /// When, as exactly as the best source has it.
    pub range: DateRange,
    /// The same in words.
    pub date_label: String,
    /// The same in as few words as its neighbours allow: no year where the year is clear.
    pub short_date_label: String,
    /// What kind of happening.
    pub category: EventCategory,
    /// Who took part.
    pub actors: Vec<String>,
    /// Where.
    pub place: Option<String>,
    /// The facts that tell of it, in all articles.
    pub facts: Vec<FactId>,
    /// The articles that tell of it, in order.
    pub articles: Vec<ArticleId>,
    /// Other dates that sources give for it, each with its facts.
    pub conflicts: Vec<(DateRange, Vec<FactId>)>,
    /// True where no text states the date: it was worked out from other words.
    pub inferred: bool,
    /// How much it matters to the story, for what is named first where room is scarce; see the `importance` module.
    pub importance: u32,
    /// One line each for the tooltip: date, place, actors, sources, other dates.
    pub detail: String,
}

/// An event that no date is known for: listed beside the axis, never placed on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndatedItem {
    /// Its title.
    pub title: String,
    /// The facts that tell of it.
    pub facts: Vec<FactId>,
}

/// All happenings of the open articles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// In the order of time.
    pub items: Vec<TimelineItem>,
    /// Without a date, in the order of the text.
    pub undated: Vec<UndatedItem>,
    /// First and last day that any item may lie on.
    pub span: Option<(Date, Date)>,
    /// What the timeline is called.
    pub title: String,
    /// What is counted.
    pub subtitle: String,
    /// Where it comes from.
    pub source: String,
    /// Why there is nothing to show, where there is nothing.
    pub empty: Option<String>,
}

impl Timeline {
    /// True where nothing can be placed in time.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// All of it for a reader who does not see the picture.
    pub fn description(&self, words: &crate::view::Words) -> String {
        if let Some(empty) = &self.empty {
            return empty.clone();
        }
        let mut lines = vec![self.subtitle.clone()];
        lines.extend(self.items.iter().map(|item| {
            let detail: Vec<String> = item.detail.lines().map(str::to_owned).collect();
            format!("{}: {}", item.title, words.join(&detail))
        }));
        lines.join("\n")
    }
}
