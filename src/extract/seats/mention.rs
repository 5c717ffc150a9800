//! What the seats pass finds: counts of seats with the words that state them, before it is known which list of which
//! election they belong to.

use crate::base::{Message, Span};

/// How sure a result is by the text's own words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SeatStatus {
    /// Final, or not said to be anything else.
    #[default]
    Final,
    /// Preliminary results.
    Provisional,
    /// Part of the count.
    Partial,
    /// Expected, not counted.
    Forecast,
}

impl SeatStatus {
    /// Its name in a record.
    pub fn name(self) -> &'static str {
        match self {
            Self::Final => "final",
            Self::Provisional => "provisional",
            Self::Partial => "partial",
            Self::Forecast => "forecast",
        }
    }
}

/// Whose seats they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SeatScope {
    /// One list or party.
    #[default]
    List,
    /// Several that stood or sit together.
    Alliance,
    /// A kind of deputies, such as independents or a quota.
    Group,
}

impl SeatScope {
    /// Its name in a record.
    pub fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Alliance => "alliance",
            Self::Group => "group",
        }
    }
}

/// Words around a number that bound it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// That many or more.
    AtLeast,
    /// That many or fewer.
    AtMost,
    /// About.
    About,
    /// Until now, the count goes on.
    SoFar,
}

impl Bound {
    /// Its name in a record.
    pub fn name(self) -> &'static str {
        match self {
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
            Self::About => "about",
            Self::SoFar => "so_far",
        }
    }
}

/// Which election a count belongs to, by the text's own words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    /// The text does not say: the one the article is about.
    #[default]
    Unstated,
    /// `في انتخابات 2018`.
    Year(i16),
    /// `الانتخابات السابقة`, or a figure that another is compared with.
    Before,
    /// `في انتخابات أكتوبر الماضي`, `قبل أربع سنوات`: the words of the date.
    Dated(Span),
    /// `بعد خمس سنوات`, `في الانتخابات التالية`: a step from what was told before, by its words.
    Stepped(Span),
}

/// A list as a statement names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListReference {
    /// Its name to show.
    pub name: String,
    /// Where the name stands; it may lie outside the statement.
    pub span: Span,
    /// Places in the lexicon's lists that the name may mean.
    pub candidates: Vec<u16>,
    /// The person of the lexicon by whom it is named, where it is named so.
    pub person: Option<u16>,
    /// Its leader as the text names him.
    pub leader: Option<Span>,
    /// Whose seats.
    pub scope: SeatScope,
}

/// A statement of seats.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeatMention {
    /// Whose seats.
    pub list: ListReference,
    /// How many; none where only a change is stated.
    pub seats: Option<u32>,
    /// The larger end of "6 or 7 seats".
    pub seats_max: Option<u32>,
    /// Change against the election before.
    pub delta: Option<i32>,
    /// Words that bound the number.
    pub bound: Option<Bound>,
    /// Which election.
    pub period: Period,
    /// How sure, where the text says so.
    pub status: Option<SeatStatus>,
    /// True where the text says that this count was corrected later.
    pub corrected: bool,
    /// The part of the country that the count is bound to; none where it is of the whole.
    pub place: Option<Span>,
    /// The words that state the number.
    pub quote: Span,
    /// The number itself.
    pub number: Span,
    /// Name of the rule.
    pub rule: &'static str,
    /// How list and election were found.
    pub steps: Vec<Message>,
}

/// The size of a chamber.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TotalMention {
    /// How many seats.
    pub seats: u32,
    /// Which election.
    pub period: Period,
    /// The words that state it.
    pub quote: Span,
    /// Name of the rule.
    pub rule: &'static str,
}
