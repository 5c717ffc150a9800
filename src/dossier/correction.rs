//! What the user says about single facts. A correction holds on to the words of the fact, so that it survives a newer
//! reading of the same text. How it is laid over what was read: `overlay`.

use jiff::civil::Date;

use crate::base::{FactKind, Span};
use crate::resolve::{EventCategory, Reading};

/// The words that a correction is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Which kind of fact.
    pub kind: FactKind,
    /// The fact's own words: a seat count's number, an event's trigger, the phrase of a date, the quote of a total.
    pub span: Span,
    /// Which of several facts in the same words: the list of a seat count, the title of an added event, else empty.
    pub label: String,
    /// True for a fact that the user added: it never takes the place of another one in the same words.
    pub added: bool,
}

impl Anchor {
    /// The anchor of a fact of `reading`; none where there is no such fact.
    pub fn of(reading: &Reading, kind: FactKind, index: usize) -> Option<Self> {
        let (span, label) = match kind {
            FactKind::Seats => reading.seats.get(index).map(|fact| (fact.number, fact.list.clone()))?,
            FactKind::Total => reading.totals.get(index).map(|fact| (fact.quote, String::new()))?,
            FactKind::Event => reading.events.get(index).map(|fact| (fact.trigger, String::new()))?,
            FactKind::Date => reading.dates.get(index).map(|fact| (fact.span, String::new()))?,
        };
        Some(Self {
            kind,
            span,
            label,
            added: false,
        })
    }

    /// Which fact of `reading` it means: the one in the same words, first by label, else the only one there.
    pub fn find(&self, reading: &Reading) -> Option<usize> {
        let spans: Vec<(Span, &str)> = match self.kind {
            FactKind::Seats => reading.seats.iter().map(|fact| (fact.number, fact.list.as_str())).collect(),
            FactKind::Total => reading.totals.iter().map(|fact| (fact.quote, "")).collect(),
            FactKind::Event => reading.events.iter().map(|fact| (fact.trigger, "")).collect(),
            FactKind::Date => reading.dates.iter().map(|fact| (fact.span, "")).collect(),
        };
        let here = |span: Span| span == self.span || span.overlaps(self.span);
        let exact = spans
            .iter()
            .position(|(span, label)| *span == self.span && *label == self.label);
        let labelled = || spans.iter().position(|(span, label)| here(*span) && *label == self.label);
        let only = || {
            let mut places = spans
                .iter()
                .enumerate()
                .filter(|(_, (span, _))| here(*span))
                .map(|(index, _)| index);
            places.next().filter(|_| places.next().is_none())
        };
        let found = exact.or_else(labelled);
        if self.added { found } else { found.or_else(only) }
    }
}

/// What the user says about a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is right as read; with what was read, so that it stays even where newer rules read something else.
    Confirmed(Option<Box<Change>>),
    /// It is no fact.
    Dismissed,
    /// The seat count is this; where nothing was read in these words, it is added.
    Seats(SeatChange),
    /// The size of the chamber is this; likewise added.
    Total(TotalChange),
    /// The event is this; likewise added.
    Event(EventChange),
}

/// A seat count as the user has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeatChange {
    /// The list.
    pub list: String,
    /// The list of the lexicon, where the user put the count to another list's; else it follows the name.
    pub list_id: Option<String>,
    /// Year of the election.
    pub year: Option<i16>,
    /// Seats.
    pub seats: Option<u32>,
    /// Change against the election before.
    pub delta: Option<i32>,
}

/// The size of a chamber as the user has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TotalChange {
    /// Year of the election.
    pub year: Option<i16>,
    /// Seats in all.
    pub seats: u32,
}

/// An event as the user has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventChange {
    /// Its title.
    pub title: String,
    /// First possible day.
    pub earliest: Option<Date>,
    /// Last possible day.
    pub latest: Option<Date>,
    /// Its kind, where the user put it to another event's; else as read.
    pub category: Option<EventCategory>,
}

/// A fact and what the user says about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The fact.
    pub anchor: Anchor,
    /// What is said.
    pub change: Change,
}
