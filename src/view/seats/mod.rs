//! The seat table: two elections side by side, list by list, each figure with the facts that state it.
//! What is not stated stays empty here and everywhere below. Knows no drawing.

mod build;
mod cell;
mod describe;
mod headline;
mod pairing;
mod places;
mod predecessor;
mod reference;
mod rows;
#[cfg(test)]
pub(crate) mod tests;

use jiff::civil::Date;

use crate::base::FactId;
use crate::resolve::{Bound, SeatScope, SeatStatus};

pub use describe::{Detail, cell_lines, cell_short, cell_status, change_words, figure_short};
pub use pairing::ElectionKey;

/// What to compare, and whether reference results may fill what the text leaves open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeatOptions {
    /// True fills missing figures from the bundled reference results, marked as such.
    pub reference: bool,
    /// The earlier election, where the user chose one.
    pub before: Option<ElectionKey>,
    /// The later election, where the user chose one.
    pub after: Option<ElectionKey>,
    /// Order of the rows.
    pub order: RowOrder,
}

/// Order of the rows. Lists without the value sorted by come last, in the order of the text: absent is not zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RowOrder {
    /// Most seats in the later election first.
    #[default]
    Seats,
    /// Largest gain first, largest loss last.
    Change,
}

/// One number of seats and the words that state it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// How many seats.
    pub value: u32,
    /// The larger end of "6 or 7".
    pub maximum: Option<u32>,
    /// Words that bound the number.
    pub bound: Option<Bound>,
    /// How sure the result is.
    pub status: SeatStatus,
    /// The facts that state it, in all articles.
    pub facts: Vec<FactId>,
    /// For a provisional or partial figure: the publication day of the article that gives it, where known.
    pub as_of: Option<Date>,
    /// The titles of the articles that state it, cut to a line's length; only where sources differ.
    pub articles: Vec<String>,
}

/// The seats of one list in one election.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// No article states it, and reference results do not fill it.
    #[default]
    NotStated,
    /// A named source says that the list did not stand.
    DidNotRun {
        /// Who says so, in words.
        source: String,
        /// The facts that say so; empty for reference results.
        facts: Vec<FactId>,
    },
    /// Stated, all sources at one.
    Stated(Figure),
    /// From the bundled reference results.
    Reference {
        /// How many seats.
        value: u32,
        /// Final or not.
        status: SeatStatus,
        /// The named source.
        source: String,
    },
    /// Stated with different values: the one drawn first, the others after it.
    Conflict(Vec<Figure>),
}

impl Cell {
    /// The figure that is drawn, stated ones only.
    pub fn stated(&self) -> Option<&Figure> {
        match self {
            Self::Stated(figure) => Some(figure),
            Self::Conflict(figures) => figures.first(),
            _ => None,
        }
    }

    /// The number that is drawn, stated or from reference results; none is not zero.
    pub fn value(&self) -> Option<u32> {
        match self {
            Self::Reference { value, .. } => Some(*value),
            _ => self.stated().map(|figure| figure.value),
        }
    }

    /// True where reference results gave the number.
    pub fn is_reference(&self) -> bool {
        matches!(self, Self::Reference { .. })
    }

    /// How sure the drawn number is.
    pub fn status(&self) -> Option<SeatStatus> {
        match self {
            Self::Reference { status, .. } => Some(*status),
            _ => self.stated().map(|figure| figure.status),
        }
    }

    /// True where the drawn number is not a final result.
    pub fn is_provisional(&self) -> bool {
        self.status().is_some_and(|status| status != SeatStatus::Final)
    }

    /// The lowest and the highest number stated, where sources differ or the words give two.
    pub fn spread(&self) -> Option<(u32, u32)> {
        let figures = match self {
            Self::Stated(figure) => std::slice::from_ref(figure),
            Self::Conflict(figures) => figures.as_slice(),
            _ => return None,
        };
        let lowest = figures.iter().map(|figure| figure.value).min()?;
        let highest = figures.iter().map(|figure| figure.maximum.unwrap_or(figure.value)).max()?;
        (lowest < highest).then_some((lowest, highest))
    }

    /// All facts behind it.
    pub fn facts(&self) -> Vec<FactId> {
        match self {
            Self::Stated(figure) => figure.facts.clone(),
            Self::Conflict(figures) => figures.iter().flat_map(|figure| figure.facts.iter().copied()).collect(),
            Self::DidNotRun { facts, .. } => facts.clone(),
            Self::NotStated | Self::Reference { .. } => Vec::new(),
        }
    }
}

/// How a list's seats changed between the two elections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Seats gained, or lost where negative.
    pub value: i64,
    /// The facts that state the change itself; empty where it is the difference of the two figures.
    pub facts: Vec<FactId>,
    /// True where one of the two figures comes from reference results.
    pub uses_reference: bool,
    /// True where one of the figures, or the change, is bounded, provisional or in conflict.
    pub uncertain: bool,
}

/// One list in both elections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatRow {
    /// Its name as shown.
    pub name: String,
    /// Its id in the lexicon.
    pub id: Option<String>,
    /// Its colour as the lexicon has it: red, green, blue.
    pub color: Option<[u8; 3]>,
    /// Its leader as the text names him, else none.
    pub leader: Option<String>,
    /// Whose seats.
    pub scope: SeatScope,
    /// The earlier election.
    pub before: Cell,
    /// The later election.
    pub after: Cell,
    /// The change, where both ends or the change itself are known.
    pub change: Option<Change>,
    /// Words about it: under which name it stood before, older figures of the same text.
    pub notes: Vec<String>,
}

impl SeatRow {
    /// All facts behind the row.
    pub fn facts(&self) -> Vec<FactId> {
        let mut facts = self.before.facts();
        facts.extend(self.after.facts());
        facts.extend(self.change.iter().flat_map(|change| change.facts.iter().copied()));
        facts.dedup();
        facts
    }

    /// True where any number of it comes from the text.
    pub fn is_stated(&self) -> bool {
        !self.facts().is_empty()
    }
}

/// One of the two elections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Election {
    /// Which.
    pub key: ElectionKey,
    /// Short name for axes and headers: the year in the user's digits, or words where no year is stated.
    pub label: String,
    /// Size of the chamber, where stated or in the reference results.
    pub total: Option<u32>,
    /// The facts that state the size; empty where it comes from reference results.
    pub total_facts: Vec<FactId>,
    /// True where only reference results give the size.
    pub total_is_reference: bool,
    /// Sum of the seats that are stated.
    pub stated_seats: u32,
    /// Sum of the seats that reference results fill in.
    pub reference_seats: u32,
    /// Latest day for which provisional figures hold, where there are any and it is known.
    pub as_of: Option<Date>,
}

impl Election {
    /// Seats needed for an absolute majority: more than half of the chamber.
    pub fn majority(&self) -> Option<u32> {
        self.total.filter(|&total| total > 0).map(|total| total / 2 + 1)
    }

    /// Seats of the chamber that no row accounts for.
    pub fn missing_seats(&self) -> Option<u32> {
        self.total
            .map(|total| total.saturating_sub(self.stated_seats + self.reference_seats))
    }

    /// True where the rows add up to more than the chamber: some lists are counted within others.
    pub fn exceeds_total(&self) -> bool {
        self.total
            .is_some_and(|total| self.stated_seats + self.reference_seats > total)
    }
}

/// Two elections compared, in words and figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeatTable {
    /// The earlier election; none where only one is known.
    pub before: Option<Election>,
    /// The later election; none where no seats are stated at all.
    pub after: Option<Election>,
    /// The lists, ordered.
    pub rows: Vec<SeatRow>,
    /// Every election that the articles or the reference results could fill, latest first, for the chooser.
    pub elections: Vec<ElectionKey>,
    /// What the figures say, in one line, from stated figures only.
    pub title: String,
    /// What is counted.
    pub subtitle: String,
    /// Check sums such as "163 of 329 seats stated", one an election.
    pub checks: Vec<String>,
    /// Where the figures come from.
    pub source: String,
    /// Why there is nothing to show, where there is nothing.
    pub empty: Option<String>,
}

impl SeatTable {
    /// True where there is no figure at all.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The largest number in the table, conflicting ones included.
    pub fn largest(&self) -> u32 {
        let cells = self.rows.iter().flat_map(|row| [&row.before, &row.after]);
        cells
            .filter_map(|cell| cell.value().max(cell.spread().map(|(_, high)| high)))
            .max()
            .unwrap_or(0)
    }

    /// True where any drawn figure is provisional, partial or a forecast.
    pub fn has_provisional(&self) -> bool {
        self.rows
            .iter()
            .any(|row| row.before.is_provisional() || row.after.is_provisional())
    }

    /// True where any drawn figure comes from reference results.
    pub fn has_reference(&self) -> bool {
        self.rows
            .iter()
            .any(|row| row.before.is_reference() || row.after.is_reference())
    }
}
