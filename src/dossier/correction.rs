//! What the user says about single facts, and how it is laid over what was read. A correction holds on to the words of
//! the fact, so that it survives a newer reading of the same text.

use jiff::civil::Date;

use crate::base::{DateRange, FactKind, Message, Precision, Span};
use crate::resolve::{DateFact, EventCategory, EventFact, Provenance, Reading, SeatFact, SeatScope, SeatStatus, TotalFact};

/// The name under which the user's own facts go in place of a rule.
const USER: &str = "user";

/// The words that a correction is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Which kind of fact.
    pub kind: FactKind,
    /// The fact's own words: a seat count's number, an event's trigger, the phrase of a date, the quote of a total.
    pub span: Span,
    /// Which of several facts in the same words: the list of a seat count, else empty.
    pub label: String,
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
        Some(Self { kind, span, label })
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
        exact.or_else(labelled).or_else(only)
    }
}

/// What the user says about a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is right as read.
    Confirmed,
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
}

/// A fact and what the user says about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The fact.
    pub anchor: Anchor,
    /// What is said.
    pub change: Change,
}

/// `reading` with `corrections` laid over. Corrected facts go under the rule `user`; confirmed ones keep their rule and
/// gain a step that says so.
pub fn corrected(reading: &Reading, text: &str, corrections: &[Correction]) -> Reading {
    let mut out = reading.clone();
    for Correction { anchor, change } in corrections {
        let found = anchor.find(&out);
        match change {
            Change::Confirmed => confirm(&mut out, anchor.kind, found),
            Change::Dismissed => dismiss(&mut out, anchor.kind, found),
            Change::Seats(seats) => change_seats(&mut out, anchor, found, seats),
            Change::Total(total) => change_total(&mut out, anchor, found, *total),
            Change::Event(event) => change_event(&mut out, text, anchor, found, event),
        }
    }
    out
}

fn by_user() -> Provenance {
    Provenance {
        rule: USER,
        steps: vec![Message::new("why-corrected-by-user")],
    }
}

fn confirm(reading: &mut Reading, kind: FactKind, found: Option<usize>) {
    let Some(index) = found else { return };
    let provenance = match kind {
        FactKind::Seats => reading.seats.get_mut(index).map(|fact| &mut fact.provenance),
        FactKind::Total => reading.totals.get_mut(index).map(|fact| &mut fact.provenance),
        FactKind::Event => reading.events.get_mut(index).map(|fact| &mut fact.provenance),
        FactKind::Date => reading.dates.get_mut(index).map(|fact: &mut DateFact| &mut fact.provenance),
    };
    if let Some(provenance) = provenance {
        provenance.steps.push(Message::new("why-confirmed-by-user"));
    }
}

fn dismiss(reading: &mut Reading, kind: FactKind, found: Option<usize>) {
    let Some(index) = found else { return };
    match kind {
        FactKind::Seats => drop(reading.seats.remove(index)),
        FactKind::Total => drop(reading.totals.remove(index)),
        FactKind::Event => drop(reading.events.remove(index)),
        FactKind::Date => drop(reading.dates.remove(index)),
    }
}

fn change_seats(reading: &mut Reading, anchor: &Anchor, found: Option<usize>, change: &SeatChange) {
    let read = found.and_then(|index| reading.seats.get(index)).cloned();
    let same_list = read.as_ref().is_some_and(|fact| fact.list == change.list);
    let same_year = read.as_ref().is_some_and(|fact| fact.year == change.year);
    let fact = SeatFact {
        list: change.list.clone(),
        list_span: read.as_ref().filter(|_| same_list).and_then(|fact| fact.list_span),
        list_id: read.as_ref().filter(|_| same_list).and_then(|fact| fact.list_id.clone()),
        leader: read.as_ref().filter(|_| same_list).and_then(|fact| fact.leader.clone()),
        election: read.as_ref().filter(|_| same_year).and_then(|fact| fact.election.clone()),
        year: change.year,
        seats: change.seats,
        seats_max: None,
        delta: change.delta,
        bound: None,
        status: read.as_ref().map_or(SeatStatus::Final, |fact| fact.status),
        scope: read.as_ref().map_or(SeatScope::List, |fact| fact.scope),
        superseded: false,
        quote: read.as_ref().map_or(anchor.span, |fact| fact.quote),
        number: anchor.span,
        provenance: by_user(),
    };
    match found.and_then(|index| reading.seats.get_mut(index)) {
        Some(place) => *place = fact,
        None => reading.seats.push(fact),
    }
}

fn change_total(reading: &mut Reading, anchor: &Anchor, found: Option<usize>, change: TotalChange) {
    let fact = TotalFact {
        year: change.year,
        seats: change.seats,
        quote: anchor.span,
        provenance: by_user(),
    };
    match found.and_then(|index| reading.totals.get_mut(index)) {
        Some(place) => *place = fact,
        None => reading.totals.push(fact),
    }
}

fn change_event(reading: &mut Reading, text: &str, anchor: &Anchor, found: Option<usize>, change: &EventChange) {
    let precision = match (change.earliest, change.latest) {
        (Some(earliest), Some(latest)) if earliest == latest => Precision::Day,
        (Some(_), Some(_)) => Precision::Range,
        _ => Precision::Open,
    };
    let range = DateRange {
        earliest: change.earliest,
        latest: change.latest,
        precision,
        calendar: crate::base::Calendar::Gregorian,
        approximate: false,
    };
    match found.and_then(|index| reading.events.get_mut(index)) {
        Some(fact) => {
            fact.title.clone_from(&change.title);
            if (fact.range.earliest, fact.range.latest) != (range.earliest, range.latest) {
                fact.range = range;
            }
            fact.provenance = by_user();
        }
        None => reading.events.push(EventFact {
            title: change.title.clone(),
            category: EventCategory::Other,
            range,
            date: None,
            trigger: anchor.span,
            sentence: sentence_around(text, anchor.span),
            actors: Vec::new(),
            place: None,
            also: Vec::new(),
            provenance: by_user(),
        }),
    }
}

/// The line that holds `span`: enough for showing where an added event stands.
fn sentence_around(text: &str, span: Span) -> Span {
    let start = text
        .get(..span.start)
        .and_then(|before| before.rfind('\n'))
        .map_or(0, |at| at + 1);
    let end = text
        .get(span.end..)
        .and_then(|after| after.find('\n'))
        .map_or(text.len(), |at| span.end + at);
    Span::new(start, end)
}
