//! Which elections the facts speak of, and which two of them to compare.

use std::collections::BTreeMap;

use crate::resolve::{SeatFact, SeatStatus};

/// Names an election: by the lexicon's id and by year, as far as either is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ElectionKey {
    /// Chamber or country: the part of the lexicon's id before the year (`iq`), empty where the election has no id.
    pub chamber: String,
    /// Year; none where the text names none.
    pub year: Option<i16>,
}

impl ElectionKey {
    /// The election a fact belongs to.
    pub fn of(fact: &SeatFact) -> Self {
        let chamber = fact.election.as_deref().map(chamber_of).unwrap_or_default();
        Self {
            chamber: chamber.to_owned(),
            year: fact.year,
        }
    }

    /// The id under which the lexicon would have it.
    pub fn lexicon_id(&self) -> Option<String> {
        let year = self.year.filter(|_| !self.chamber.is_empty())?;
        Some(format!("{}-{year}", self.chamber))
    }
}

/// `iq-2021` or `iq-2021-prelim` is an election of `iq`.
pub(super) fn chamber_of(id: &str) -> &str {
    let year = id
        .split('-')
        .position(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit()));
    let Some(parts) = year else { return id };
    let end = id
        .char_indices()
        .filter(|(_, character)| *character == '-')
        .nth(parts.saturating_sub(1))
        .map_or(id.len(), |(at, _)| at);
    id.get(..end).unwrap_or(id)
}

/// The elections of `facts`, latest first, with how many facts each has. Facts whose election has no id join the chamber
/// that is spoken of most, if their year is one of its years or no chamber is known.
#[derive(Debug, Default)]
pub(super) struct Elections {
    /// Latest first.
    pub(super) keys: Vec<ElectionKey>,
    /// The chamber that facts without an id are taken to belong to.
    main_chamber: String,
}

impl Elections {
    pub(super) fn of<'a>(facts: impl Iterator<Item = &'a SeatFact>) -> Self {
        let mut chambers: BTreeMap<String, usize> = BTreeMap::new();
        let mut counts: BTreeMap<ElectionKey, usize> = BTreeMap::new();
        for fact in facts {
            let key = ElectionKey::of(fact);
            let weight = usize::from(fact.status != SeatStatus::Forecast);
            *chambers.entry(key.chamber.clone()).or_default() += weight;
            *counts.entry(key).or_default() += weight;
        }
        let main_chamber = chambers
            .iter()
            .filter(|(chamber, _)| !chamber.is_empty())
            .max_by_key(|(_, count)| **count)
            .map(|(chamber, _)| chamber.clone())
            .unwrap_or_default();
        let mut keys: Vec<ElectionKey> = counts.into_keys().map(|key| Self::settled(&main_chamber, key)).collect();
        keys.sort_by(|a, b| b.year.cmp(&a.year).then_with(|| a.chamber.cmp(&b.chamber)));
        keys.dedup();
        Self { keys, main_chamber }
    }

    /// The election of a fact, a missing chamber filled in.
    pub(super) fn key_of(&self, fact: &SeatFact) -> ElectionKey {
        Self::settled(&self.main_chamber, ElectionKey::of(fact))
    }

    fn settled(main_chamber: &str, key: ElectionKey) -> ElectionKey {
        if key.chamber.is_empty() {
            ElectionKey {
                chamber: main_chamber.to_owned(),
                ..key
            }
        } else {
            key
        }
    }

    /// The later election to show: of the chamber spoken of most, the latest with a year.
    pub(super) fn latest(&self) -> Option<&ElectionKey> {
        let mut of_chamber = self.keys.iter().filter(|key| key.chamber == self.main_chamber);
        of_chamber
            .clone()
            .find(|key| key.year.is_some())
            .or_else(|| of_chamber.next())
            .or_else(|| self.keys.first())
    }

    /// The election to compare `after` with: the latest earlier one of the same chamber.
    pub(super) fn earlier(&self, after: &ElectionKey) -> Option<&ElectionKey> {
        self.keys
            .iter()
            .find(|key| key.chamber == after.chamber && key.year.is_some() && key.year < after.year)
    }
}
