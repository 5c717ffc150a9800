//! Rows of the table as claims come in: which claims are of one list, and what the row says of it. What its figures come to is
//! `cell`'s; knows no order of rows.

use std::collections::BTreeMap;

use crate::lexicon::Lexicon;
use crate::resolve::{SeatFact, SeatScope};
use crate::view::{Language, Words};

use super::cell::{Claim, cell};
use super::{Change, SeatRow};

/// Which of the two elections a claim is of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    After,
}

/// The rows as they grow, in the order in which the text names the lists.
pub(super) struct Rows<'a> {
    words: &'a Words,
    lexicon: &'a Lexicon,
    order: Vec<Growing<'a>>,
    index: BTreeMap<String, usize>,
}

struct Growing<'a> {
    name: String,
    id: Option<String>,
    scope: SeatScope,
    leader: Option<String>,
    before: Vec<Claim<'a>>,
    after: Vec<Claim<'a>>,
}

impl<'a> Rows<'a> {
    pub(super) fn new(words: &'a Words, lexicon: &'a Lexicon) -> Self {
        Self {
            words,
            lexicon,
            order: Vec::new(),
            index: BTreeMap::new(),
        }
    }

    pub(super) fn add(&mut self, claim: Claim<'a>, side: Side) {
        let fact = claim.fact;
        let key = fact.list_id.clone().unwrap_or_else(|| plain_name(&fact.list));
        let at = *self.index.entry(key).or_insert(self.order.len());
        if at == self.order.len() {
            self.order.push(Growing {
                name: shown_name(fact, self.lexicon, self.words),
                id: fact.list_id.clone(),
                scope: fact.scope,
                leader: None,
                before: Vec::new(),
                after: Vec::new(),
            });
        }
        let Some(row) = self.order.get_mut(at) else { return };
        if row.leader.is_none() {
            row.leader.clone_from(&fact.leader);
        }
        match side {
            Side::Before => row.before.push(claim),
            Side::After => row.after.push(claim),
        }
    }

    pub(super) fn finish(self) -> Vec<SeatRow> {
        let (words, lexicon) = (self.words, self.lexicon);
        let finished = self.order.into_iter().map(|row| {
            let color = row.id.as_deref().and_then(|id| lexicon.list(id)).map(|list| {
                let color = list.colour;
                [color.red, color.green, color.blue]
            });
            let mut notes = Vec::new();
            if row.before.iter().chain(&row.after).any(Claim::is_of_user) {
                notes.push(words.text("seats-note-user"));
            }
            let before = cell(&row.before, words, &mut notes);
            let after = cell(&row.after, words, &mut notes);
            SeatRow {
                name: row.name,
                id: row.id,
                color,
                leader: row.leader,
                scope: row.scope,
                before,
                after,
                change: stated_change(&row.after),
                notes,
            }
        });
        finished.collect()
    }
}

/// White space and quotes do not tell two names apart.
fn plain_name(name: &str) -> String {
    let letters = name.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' });
    let spaced: String = letters.collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// In Arabic the text's own name; in English the lexicon's where there is one.
fn shown_name(fact: &SeatFact, lexicon: &Lexicon, words: &Words) -> String {
    let known = fact.list_id.as_deref().and_then(|id| lexicon.list(id));
    match (words.language(), known) {
        (Language::English, Some(list)) => list.english.clone(),
        _ => fact.list.trim().to_owned(),
    }
}

/// A change that the text itself states for the later election.
fn stated_change(claims: &[Claim<'_>]) -> Option<Change> {
    let mut stated = claims
        .iter()
        .filter(|claim| !claim.fact.superseded && !claim.is_part)
        .filter_map(|claim| claim.fact.delta.map(|delta| (claim, delta)));
    let (first, value) = stated.next()?;
    let mut facts = vec![first.id];
    let mut uncertain = first.fact.seats.is_none() && first.fact.bound.is_some();
    for (claim, other) in stated {
        facts.push(claim.id);
        uncertain |= other != value;
    }
    Some(Change {
        value: i64::from(value),
        facts,
        uses_reference: false,
        uncertain,
    })
}
