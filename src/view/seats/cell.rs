//! The figures of one list at one election: which claims of the articles are one figure, which replace others and which differ.
//! Knows no second election.

use std::cmp::Reverse;

use jiff::civil::Date;

use crate::base::{ArticleId, FactId, Message};
use crate::dossier::USER;
use crate::resolve::{Bound, SeatFact, SeatStatus};
use crate::view::Words;

use super::{Cell, Figure};

/// One stated seat count with its address.
#[derive(Clone, Copy)]
pub(super) struct Claim<'a> {
    pub(super) id: FactId,
    pub(super) fact: &'a SeatFact,
    pub(super) published: Option<Date>,
    /// True for a count of one part of the country beside counts of another or of the whole.
    pub(super) is_part: bool,
}

impl Claim<'_> {
    /// True where the user added it or said what is right.
    pub(super) fn is_of_user(&self) -> bool {
        self.fact.provenance.rule == USER
    }
}

/// One election's figures of one list: equal ones become one, newer ones of the same text replace older ones, and what
/// still differs stands side by side, the best first: the user's own, final before provisional, then the latest article's.
pub(super) fn cell(claims: &[Claim<'_>], words: &Words, notes: &mut Vec<String>) -> Cell {
    let mut figures = without_loose(figures(claims, words, notes));
    sort(&mut figures, claims);
    let differ = figures.iter().any(|figure| {
        figures
            .first()
            .is_some_and(|first| first.value != figure.value || first.maximum != figure.maximum)
    });
    if differ {
        return Cell::Conflict(figures);
    }
    let mut figures = figures.into_iter();
    let Some(mut first) = figures.next() else {
        return Cell::NotStated;
    };
    for other in figures {
        first.facts.extend(other.facts);
    }
    Cell::Stated(first)
}

/// The different figures of the claims; what was replaced, or only expected before it was counted, is a note.
fn figures(claims: &[Claim<'_>], words: &Words, notes: &mut Vec<String>) -> Vec<Figure> {
    let mut figures: Vec<Figure> = Vec::new();
    let counted = claims.iter().any(|claim| is_counted(claim) && !claim.is_part);
    for claim in claims {
        let Some(value) = claim.fact.seats else { continue };
        if claim.is_part {
            let place = claim.fact.place.as_deref().unwrap_or_default();
            notes.push(
                words.get(
                    &Message::new("seats-note-place")
                        .with("place", place)
                        .with("seats", words.count(value)),
                ),
            );
            continue;
        }
        if claim.fact.superseded {
            notes.push(words.get(&Message::new("seats-note-superseded").with("seats", words.count(value))));
            continue;
        }
        if counted && claim.fact.status == SeatStatus::Forecast {
            notes.push(words.get(&Message::new("seats-note-forecast").with("seats", words.count(value))));
            continue;
        }
        let as_of = claim.published.filter(|_| claim.fact.status != SeatStatus::Final);
        let same = figures.iter_mut().find(|figure| {
            figure.value == value
                && figure.maximum == claim.fact.seats_max
                && figure.bound == claim.fact.bound
                && figure.status == claim.fact.status
        });
        if let Some(figure) = same {
            figure.facts.push(claim.id);
            figure.as_of = figure.as_of.max(as_of);
        } else {
            figures.push(Figure {
                value,
                maximum: claim.fact.seats_max,
                bound: claim.fact.bound,
                status: claim.fact.status,
                facts: vec![claim.id],
                as_of,
                articles: Vec::new(),
            });
        }
    }
    figures
}

/// True for a figure that neither was replaced nor is only expected.
fn is_counted(claim: &Claim) -> bool {
    claim.fact.seats.is_some() && !claim.fact.superseded && claim.fact.status != SeatStatus::Forecast
}

/// "More than 30" does not contradict 37, nor "about 40" a plain 38 of another article: such figures go with the plain one.
fn without_loose(figures: Vec<Figure>) -> Vec<Figure> {
    let firm = figures
        .iter()
        .find(|figure| figure.bound.is_none())
        .map(|figure| figure.value);
    let Some(value) = firm.filter(|_| figures.len() > 1) else {
        return figures;
    };
    let (loose, mut rest): (Vec<Figure>, Vec<Figure>) = figures.into_iter().partition(|figure| agrees(figure, value));
    if let Some(first) = rest.iter_mut().find(|figure| figure.bound.is_none()) {
        first.facts.extend(loose.into_iter().flat_map(|figure| figure.facts));
    }
    rest
}

/// The user's own word first, then the surest stage of the count, of it the latest article's figure, of those the one most articles give.
fn sort(figures: &mut [Figure], claims: &[Claim<'_>]) {
    let latest = |figure: &Figure| {
        let own = claims.iter().filter(|claim| figure.facts.contains(&claim.id));
        own.filter_map(|claim| claim.published).max()
    };
    figures.sort_by_key(|figure| {
        let articles = articles(&figure.facts);
        let is_users = claims
            .iter()
            .any(|claim| claim.is_of_user() && figure.facts.contains(&claim.id));
        (
            !is_users,
            certainty_rank(figure.status),
            Reverse(latest(figure)),
            Reverse(articles),
        )
    });
}

/// True where a bounded figure leaves room for `value`.
fn agrees(figure: &Figure, value: u32) -> bool {
    match figure.bound {
        None => false,
        Some(Bound::AtLeast | Bound::SoFar) => value >= figure.value,
        Some(Bound::AtMost) => value <= figure.value,
        Some(Bound::About) => value.abs_diff(figure.value) * 10 <= value.max(10),
    }
}

pub(super) fn certainty_rank(status: SeatStatus) -> u8 {
    match status {
        SeatStatus::Final => 0,
        SeatStatus::Provisional => 1,
        SeatStatus::Partial => 2,
        SeatStatus::Forecast => 3,
    }
}

fn articles(facts: &[FactId]) -> usize {
    let mut articles: Vec<ArticleId> = facts.iter().map(|fact| fact.article).collect();
    articles.sort_unstable();
    articles.dedup();
    articles.len()
}
