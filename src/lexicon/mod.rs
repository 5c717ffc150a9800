//! What Waqai knows before it reads: political lists, elections with their reference results, people, organisations,
//! places and dated events, loaded from `assets/lexicon/`. Knows no text: matching names in an article is `extract`'s.
//!
//! Each asset carries a schema number; `tests` checks every one of them. To add a list, a country or an election, add a
//! row to the asset and run the tests of this module.

mod chronology;
mod elections;
mod lists;
mod load;
mod names;
#[cfg(test)]
mod tests;

use std::sync::{LazyLock, OnceLock};

pub use chronology::KnownEvent;
pub use elections::{Election, ReferenceRow, ReferenceSet, ResultStage, Source};
pub use lists::{Certainty, Continuity, ListColour, PoliticalList};
pub use names::{Country, Organisation, Person, Place, PlaceKind};

use rustc_hash::FxHashMap;

/// Everything known beforehand. Read-only; one instance serves the whole program.
#[derive(Debug, Default)]
pub struct Lexicon {
    lists: Vec<PoliticalList>,
    list_index: FxHashMap<String, usize>,
    continuity: Vec<Continuity>,
    elections: Vec<Election>,
    /// Where each of them stands, by its id; made when it is first asked for.
    election_index: OnceLock<FxHashMap<String, usize>>,
    /// Where those of each country stand, all together.
    elections_by_country: FxHashMap<String, std::ops::Range<usize>>,
    sources: FxHashMap<String, Source>,
    people: Vec<Person>,
    organisations: Vec<Organisation>,
    places: Vec<Place>,
    countries: Vec<Country>,
    chronology: Vec<KnownEvent>,
}

static BUNDLED: LazyLock<Lexicon> = LazyLock::new(load::bundled);

impl Lexicon {
    /// The assets compiled into the program, parsed at the first call (a few milliseconds).
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// Parties, alliances and electoral lists.
    pub fn lists(&self) -> &[PoliticalList] {
        &self.lists
    }

    /// The list with this id, such as `iq-fatah`.
    pub fn list(&self, id: &str) -> Option<&PoliticalList> {
        self.lists.get(*self.list_index.get(id)?)
    }

    /// Which list of one election continues which list of the one before.
    pub fn continuity(&self) -> &[Continuity] {
        &self.continuity
    }

    /// The lists of an earlier election that `id` continues, by links that no source contests.
    pub fn predecessors<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a PoliticalList> {
        self.continuity
            .iter()
            .filter(move |link| !link.contested && link.to.iter().any(|to| to == id))
            .flat_map(|link| &link.from)
            .filter_map(|from| self.list(from))
    }

    /// Elections, by country and then by date.
    pub fn elections(&self) -> &[Election] {
        &self.elections
    }

    /// The elections of one country, by date.
    pub fn elections_of(&self, country: &str) -> &[Election] {
        let places = self.elections_by_country.get(country).cloned().unwrap_or_default();
        self.elections.get(places).unwrap_or_default()
    }

    /// The election with this id, such as `iq-2021`.
    pub fn election(&self, id: &str) -> Option<&Election> {
        let index = self.election_index.get_or_init(|| {
            let places = self.elections.iter().enumerate();
            places.map(|(place, election)| (election.id.clone(), place)).collect()
        });
        self.elections.get(*index.get(id)?)
    }

    /// The reference results of one election at one stage of the count.
    pub fn results(&self, election: &str, stage: ResultStage) -> Option<&ReferenceSet> {
        self.election(election)?.results.iter().find(|set| set.stage == stage)
    }

    /// The election of the same country before this one.
    pub fn election_before(&self, election: &Election) -> Option<&Election> {
        self.elections_of(&election.country)
            .iter()
            .filter(|other| other.date < election.date)
            .max_by_key(|other| other.date)
    }

    /// A named source of reference results, by its key.
    pub fn source(&self, key: &str) -> Option<&Source> {
        self.sources.get(key)
    }

    /// People.
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// Organisations that stand in no election.
    pub fn organisations(&self) -> &[Organisation] {
        &self.organisations
    }

    /// Countries, regions and cities.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// Countries with the adjectives made from their names.
    pub fn countries(&self) -> &[Country] {
        &self.countries
    }

    /// Events whose day is known, by date.
    pub fn chronology(&self) -> &[KnownEvent] {
        &self.chronology
    }
}
