//! The facts of one article, as the rest of the program sees them. Every span points into the article's text.

use jiff::civil::Date;

use crate::base::{DateRange, Message, Span};

pub use crate::extract::event::EventCategory;
pub use crate::extract::name::NameKind;
pub use crate::extract::number::NumberKind;
pub use crate::extract::seats::{Bound, SeatScope, SeatStatus};

/// All that was read in one article.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// When the article was published, and how that is known.
    pub published: Published,
    /// Date expressions, in the order of the text.
    pub dates: Vec<DateFact>,
    /// Lengths of time.
    pub durations: Vec<DurationFact>,
    /// Numbers of every kind.
    pub numbers: Vec<NumberFact>,
    /// Seat counts.
    pub seats: Vec<SeatFact>,
    /// Sizes of chambers.
    pub totals: Vec<TotalFact>,
    /// Dated events.
    pub events: Vec<EventFact>,
    /// Names.
    pub names: Vec<NameFact>,
}

/// The rule that made a fact and the steps by which its value came about, for the "why" popover and `--explain`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// Name of the rule, such as `seats/verb-number`.
    pub rule: &'static str,
    /// The steps, in order, each a translatable sentence (Fluent ids that begin with `why-`).
    pub steps: Vec<Message>,
}

/// When the article was published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// The day, where one is known or left.
    pub date: Option<Date>,
    /// First possible day.
    pub earliest: Option<Date>,
    /// Last possible day.
    pub latest: Option<Date>,
    /// How it is known.
    pub basis: PublishedBasis,
    /// For an inferred date: which constraints led to it.
    pub steps: Vec<Message>,
}

/// How the publication date is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PublishedBasis {
    /// The user, or the caller, said so.
    Given,
    /// A field of the file.
    Metadata,
    /// The article's dateline.
    Dateline,
    /// Worked out from the text's own constraints and the chronology.
    Inferred,
    /// Not known.
    #[default]
    Unknown,
}

impl PublishedBasis {
    /// Its name in a record.
    pub fn name(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Metadata => "metadata",
            Self::Dateline => "dateline",
            Self::Inferred => "inferred",
            Self::Unknown => "unknown",
        }
    }
}

/// A date expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateFact {
    /// The phrase.
    pub span: Span,
    /// What it means; both ends absent where nothing resolves it.
    pub range: DateRange,
    /// True where its meaning hangs on the publication date or on another event.
    pub relative: bool,
    /// Clock time or part of the day (`10:30`), where stated.
    pub time: Option<String>,
    /// Rule and steps.
    pub provenance: Provenance,
}

/// A length of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DurationFact {
    /// The phrase.
    pub span: Span,
    /// ISO 8601, such as `P3D`.
    pub iso: String,
}

/// A number in digits or words.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberFact {
    /// The digits or words, without the unit.
    pub span: Span,
    /// Its value.
    pub value: f64,
    /// What it counts as.
    pub kind: NumberKind,
}

/// A seat count that the text states for one list in one election.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatFact {
    /// The list as the text names it, without quotes.
    pub list: String,
    /// Where that name stands; it may lie outside the quote.
    pub list_span: Option<Span>,
    /// The list of the lexicon it was recognised as, such as `iq-fatah`.
    pub list_id: Option<String>,
    /// Its leader as the text names him.
    pub leader: Option<String>,
    /// The election of the lexicon, such as `iq-2021`.
    pub election: Option<String>,
    /// Year of the election; none where the text names none and nothing resolves it.
    pub year: Option<i16>,
    /// How many seats; none where only a change is stated.
    pub seats: Option<u32>,
    /// The larger end of "6 or 7 seats".
    pub seats_max: Option<u32>,
    /// Change against the election before.
    pub delta: Option<i32>,
    /// Words that bound the number.
    pub bound: Option<Bound>,
    /// How sure the result is.
    pub status: SeatStatus,
    /// Whose seats.
    pub scope: SeatScope,
    /// The part of the country that the count is bound to, as the text names it; none where it is of the whole.
    pub place: Option<String>,
    /// True where the same text states a newer figure for the same list and election.
    pub superseded: bool,
    /// The words that state the number (name to unit where they stand together).
    pub quote: Span,
    /// The number itself.
    pub number: Span,
    /// Other words of the same article that state the same, in its order: the count, and the list where it is named apart.
    pub also: Vec<Span>,
    /// Rule and steps.
    pub provenance: Provenance,
}

/// The size of a chamber as the text states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalFact {
    /// Year of the election it belongs to.
    pub year: Option<i16>,
    /// How many seats there are in all.
    pub seats: u32,
    /// The words that state it.
    pub quote: Span,
    /// Other words of the same article that state the same.
    pub also: Vec<Span>,
    /// Rule and steps.
    pub provenance: Provenance,
}

/// Something that happened, as the text tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventFact {
    /// A short title built from the text's own words.
    pub title: String,
    /// What kind of happening.
    pub category: EventCategory,
    /// When; both ends absent where nothing resolves it.
    pub range: DateRange,
    /// The date words, where there are any.
    pub date: Option<Span>,
    /// The words that name the happening.
    pub trigger: Span,
    /// The sentence.
    pub sentence: Span,
    /// Who took part, as named.
    pub actors: Vec<String>,
    /// Where, as named.
    pub place: Option<String>,
    /// Other sentences of the same article that tell of the same happening.
    pub also: Vec<Span>,
    /// Rule and steps.
    pub provenance: Provenance,
}

/// A name in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameFact {
    /// Where it stands, clitics left out.
    pub span: Span,
    /// What it names.
    pub kind: NameKind,
    /// Its id in the lexicon.
    pub id: Option<String>,
    /// Of a person that only the text knows: where it gives the name in full, so that mentions can be joined.
    pub full: Option<Span>,
}
