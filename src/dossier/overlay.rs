//! How corrections are laid over a reading. Pure: the same reading and corrections give the same facts. Knows no widgets.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Change, Correction, EventChange, SeatChange, TotalChange};
use crate::base::{Calendar, DateRange, FactKind, Message, Precision, Span};
use crate::lexicon::Lexicon;
use crate::resolve::{EventCategory, EventFact, Provenance, Reading, SeatFact, SeatScope, SeatStatus, TotalFact};

/// The name under which the user's own facts go in place of a rule.
pub const USER: &str = "user";

/// How the user stands to a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Confirmed as read.
    Confirmed,
    /// Changed.
    Changed,
    /// Added: nothing was read there.
    Added,
}

/// What the user said about a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// The place of the correction among those of the article.
    pub correction: usize,
    /// How the user stands to the fact.
    pub standing: Standing,
}

/// A reading with corrections laid over.
#[derive(Clone, Debug, Default)]
pub struct Overlaid {
    /// The facts.
    pub reading: Reading,
    /// Those of them that the user spoke of, by kind and place in the reading.
    pub said: BTreeMap<(FactKind, u32), Said>,
}

/// Lays `corrections` over `reading` of `text`. Corrected facts go under the rule [`USER`]; confirmed ones keep
/// their rule and gain a step that says so.
pub fn overlay(reading: &Reading, text: &str, corrections: &[Correction]) -> Overlaid {
    let mut out = Overlaid {
        reading: reading.clone(),
        ..Overlaid::default()
    };
    let mut spoken: BTreeMap<(FactKind, usize), usize> = BTreeMap::new();
    let mut added = Vec::new();
    for (at, correction) in corrections.iter().enumerate() {
        let kind = correction.anchor.kind;
        match correction.anchor.find(reading) {
            // Two that newer rules read as one: the later word holds.
            Some(index) => drop(spoken.insert((kind, index), at)),
            None => added.push(at),
        }
    }
    out.lay_seats(reading, corrections, &spoken);
    out.lay_totals(reading, corrections, &spoken);
    out.lay_events(reading, text, corrections, &spoken);
    out.lay_dates(reading, corrections, &spoken);
    for at in added {
        if let Some(correction) = corrections.get(at) {
            out.add(text, correction, at);
        }
    }
    out
}

type Spoken = BTreeMap<(FactKind, usize), usize>;

impl Overlaid {
    fn say(&mut self, kind: FactKind, index: usize, correction: usize, standing: Standing) {
        let index = u32::try_from(index).unwrap_or(u32::MAX);
        self.said.insert((kind, index), Said { correction, standing });
    }

    fn lay_seats(&mut self, reading: &Reading, corrections: &[Correction], spoken: &Spoken) {
        self.reading.seats.clear();
        for (index, fact) in reading.seats.iter().enumerate() {
            let at = spoken.get(&(FactKind::Seats, index)).copied();
            let correction = at.and_then(|at| corrections.get(at).map(|correction| (at, correction)));
            let Some((at, correction)) = correction else {
                self.reading.seats.push(fact.clone());
                continue;
            };
            let (laid, standing) = match &correction.change {
                Change::Dismissed => continue,
                Change::Seats(change) => (seats(change, correction.anchor.span, Some(fact)), Standing::Changed),
                Change::Confirmed(Some(was)) => match &**was {
                    Change::Seats(change) if *change != change_of_seats(fact, change) => {
                        (seats(change, correction.anchor.span, Some(fact)), Standing::Confirmed)
                    }
                    _ => (confirmed(fact, |fact| &mut fact.provenance), Standing::Confirmed),
                },
                _ => (confirmed(fact, |fact| &mut fact.provenance), Standing::Confirmed),
            };
            self.say(FactKind::Seats, self.reading.seats.len(), at, standing);
            self.reading.seats.push(laid);
        }
    }

    fn lay_totals(&mut self, reading: &Reading, corrections: &[Correction], spoken: &Spoken) {
        self.reading.totals.clear();
        for (index, fact) in reading.totals.iter().enumerate() {
            let at = spoken.get(&(FactKind::Total, index)).copied();
            let correction = at.and_then(|at| corrections.get(at).map(|correction| (at, correction)));
            let Some((at, correction)) = correction else {
                self.reading.totals.push(fact.clone());
                continue;
            };
            let (laid, standing) = match &correction.change {
                Change::Dismissed => continue,
                Change::Total(change) => (total(*change, fact.quote, &fact.also), Standing::Changed),
                Change::Confirmed(Some(was)) => match **was {
                    Change::Total(change) if (change.year, change.seats) != (fact.year, fact.seats) => {
                        (total(change, fact.quote, &fact.also), Standing::Confirmed)
                    }
                    _ => (confirmed(fact, |fact| &mut fact.provenance), Standing::Confirmed),
                },
                _ => (confirmed(fact, |fact| &mut fact.provenance), Standing::Confirmed),
            };
            self.say(FactKind::Total, self.reading.totals.len(), at, standing);
            self.reading.totals.push(laid);
        }
    }

    fn lay_events(&mut self, reading: &Reading, text: &str, corrections: &[Correction], spoken: &Spoken) {
        self.reading.events.clear();
        for (index, fact) in reading.events.iter().enumerate() {
            let at = spoken.get(&(FactKind::Event, index)).copied();
            let correction = at.and_then(|at| corrections.get(at).map(|correction| (at, correction)));
            let Some((at, correction)) = correction else {
                self.reading.events.push(fact.clone());
                continue;
            };
            let (laid, standing) = match &correction.change {
                Change::Dismissed => continue,
                Change::Event(change) => (event(change, text, correction.anchor.span, Some(fact)), Standing::Changed),
                Change::Confirmed(Some(was)) => match &**was {
                    Change::Event(change)
                        if (&change.title, change.earliest, change.latest)
                            != (&fact.title, fact.range.earliest, fact.range.latest) =>
                    {
                        (event(change, text, correction.anchor.span, Some(fact)), Standing::Confirmed)
                    }
                    _ => (confirmed(fact, |fact| &mut fact.provenance), Standing::Confirmed),
                },
                _ => (confirmed(fact, |fact| &mut fact.provenance), Standing::Confirmed),
            };
            self.say(FactKind::Event, self.reading.events.len(), at, standing);
            self.reading.events.push(laid);
        }
    }

    fn lay_dates(&mut self, reading: &Reading, corrections: &[Correction], spoken: &Spoken) {
        self.reading.dates.clear();
        for (index, fact) in reading.dates.iter().enumerate() {
            let at = spoken.get(&(FactKind::Date, index)).copied();
            let correction = at.and_then(|at| corrections.get(at).map(|correction| (at, correction)));
            let laid = match correction.map(|(at, correction)| (at, &correction.change)) {
                None => fact.clone(),
                Some((_, Change::Dismissed)) => continue,
                Some((at, _)) => {
                    self.say(FactKind::Date, self.reading.dates.len(), at, Standing::Confirmed);
                    confirmed(fact, |fact| &mut fact.provenance)
                }
            };
            self.reading.dates.push(laid);
        }
    }

    /// A correction in whose words nothing is read.
    fn add(&mut self, text: &str, correction: &Correction, at: usize) {
        let (change, standing) = match &correction.change {
            Change::Confirmed(Some(was)) => (&**was, Standing::Confirmed),
            // Read by older rules, added by nobody: it keeps what the user made of it.
            change if correction.anchor.added => (change, Standing::Added),
            change => (change, Standing::Changed),
        };
        let span = correction.anchor.span;
        // Words that are not there (a file edited by hand) state nothing.
        if span.of(text).is_empty() {
            return;
        }
        let told = |provenance: &mut Provenance| {
            if standing == Standing::Added {
                provenance.steps = vec![Message::new("why-added-by-user")];
            }
        };
        match change {
            Change::Confirmed(_) | Change::Dismissed => {}
            Change::Seats(change) => {
                self.say(FactKind::Seats, self.reading.seats.len(), at, standing);
                let mut fact = seats(change, span, None);
                told(&mut fact.provenance);
                self.reading.seats.push(fact);
            }
            Change::Total(change) => {
                self.say(FactKind::Total, self.reading.totals.len(), at, standing);
                let mut fact = total(*change, span, &[]);
                told(&mut fact.provenance);
                self.reading.totals.push(fact);
            }
            Change::Event(change) => {
                self.say(FactKind::Event, self.reading.events.len(), at, standing);
                let mut fact = event(change, text, span, None);
                told(&mut fact.provenance);
                self.reading.events.push(fact);
            }
        }
    }
}

fn by_user() -> Provenance {
    Provenance {
        rule: USER,
        steps: vec![Message::new("why-corrected-by-user")],
    }
}

fn confirmed<Fact: Clone>(fact: &Fact, provenance: impl Fn(&mut Fact) -> &mut Provenance) -> Fact {
    let mut fact = fact.clone();
    provenance(&mut fact).steps.push(Message::new("why-confirmed-by-user"));
    fact
}

/// What `change` would be if it said what `fact` says.
fn change_of_seats(fact: &SeatFact, change: &SeatChange) -> SeatChange {
    SeatChange {
        list: fact.list.clone(),
        list_id: change.list_id.as_ref().and(fact.list_id.clone()),
        year: fact.year,
        seats: fact.seats,
        delta: fact.delta,
    }
}

/// The list of the lexicon that goes by exactly this name.
fn list_named(name: &str) -> Option<String> {
    let mut known = Lexicon::bundled()
        .lists()
        .iter()
        .filter(|list| list.names().any(|known| known == name));
    let only = known.next()?;
    known.next().is_none().then(|| only.id.clone())
}

fn seats(change: &SeatChange, number: Span, read: Option<&SeatFact>) -> SeatFact {
    let same_list = read.filter(|fact| fact.list == change.list);
    let same_year = read.filter(|fact| fact.year == change.year);
    let same_seats = read.filter(|fact| fact.seats == change.seats);
    let own_id = || match same_list {
        Some(fact) => fact.list_id.clone(),
        None => list_named(&change.list),
    };
    SeatFact {
        list: change.list.clone(),
        list_span: same_list.and_then(|fact| fact.list_span),
        list_id: change.list_id.clone().or_else(own_id),
        leader: same_list.and_then(|fact| fact.leader.clone()),
        election: same_year.and_then(|fact| fact.election.clone()),
        year: change.year,
        seats: change.seats,
        seats_max: same_seats.and_then(|fact| fact.seats_max),
        delta: change.delta,
        bound: same_seats.and_then(|fact| fact.bound),
        status: read.map_or(SeatStatus::Final, |fact| fact.status),
        scope: read.map_or(SeatScope::List, |fact| fact.scope),
        place: read.and_then(|fact| fact.place.clone()),
        superseded: false,
        quote: read.map_or(number, |fact| fact.quote),
        number,
        also: read.map_or_else(Vec::new, |fact| fact.also.clone()),
        provenance: by_user(),
    }
}

fn total(change: TotalChange, quote: Span, also: &[Span]) -> TotalFact {
    TotalFact {
        year: change.year,
        seats: change.seats,
        quote,
        also: also.to_vec(),
        provenance: by_user(),
    }
}

fn event(change: &EventChange, text: &str, trigger: Span, read: Option<&EventFact>) -> EventFact {
    let range = range_of(change.earliest, change.latest);
    match read {
        Some(fact) => {
            let mut fact = fact.clone();
            fact.title.clone_from(&change.title);
            fact.category = change.category.unwrap_or(fact.category);
            if (fact.range.earliest, fact.range.latest) != (range.earliest, range.latest) {
                fact.range = range;
                // The words of the old date no longer state the new one.
                fact.date = None;
            }
            fact.provenance = by_user();
            fact
        }
        None => EventFact {
            title: change.title.clone(),
            category: change.category.unwrap_or(EventCategory::Other),
            range,
            date: None,
            trigger,
            sentence: line_around(text, trigger),
            actors: Vec::new(),
            place: None,
            also: Vec::new(),
            provenance: by_user(),
        },
    }
}

/// The range between two days as exact as they show: a whole month is a month, a whole year a year.
pub fn range_of(earliest: Option<Date>, latest: Option<Date>) -> DateRange {
    let precision = match (earliest, latest) {
        (Some(first), Some(last)) if first == last => Precision::Day,
        (Some(first), Some(last)) if first.first_of_year() == first && first.last_of_year() == last => Precision::Year,
        (Some(first), Some(last)) if first.first_of_month() == first && first.last_of_month() == last => Precision::Month,
        (Some(_), Some(_)) => Precision::Range,
        _ => Precision::Open,
    };
    DateRange {
        earliest,
        latest,
        precision,
        calendar: Calendar::Gregorian,
        approximate: false,
    }
}

/// The line that holds `span`: enough for showing where an added event stands.
fn line_around(text: &str, span: Span) -> Span {
    let before = Span::new(0, span.start).of(text);
    let after = Span::new(span.end, text.len()).of(text);
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let end = after.find('\n').map_or(text.len(), |at| span.end + at);
    Span::new(start, end)
}
