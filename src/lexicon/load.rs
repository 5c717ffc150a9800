//! Parses the assets that are compiled into the program. A broken asset gives an empty part, never a stop; the tests of
//! this module keep that from happening.

use rustc_hash::FxHashMap;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{Continuity, Country, Election, KnownEvent, Lexicon, Organisation, Person, Place, PoliticalList, Source};

/// Schema number of all lexicon assets.
pub(super) const SCHEMA: u32 = 1;

pub(super) const LISTS: &str = include_str!("../../assets/lexicon/lists.json");
pub(super) const ELECTIONS: &str = include_str!("../../assets/lexicon/elections.json");
pub(super) const NAMES: &str = include_str!("../../assets/lexicon/names.json");
pub(super) const CHRONOLOGY: &str = include_str!("../../assets/lexicon/chronology.json");

#[derive(Default, Deserialize)]
pub(super) struct ListsFile {
    pub(super) schema: u32,
    pub(super) lists: Vec<PoliticalList>,
    pub(super) continuity: Vec<Continuity>,
}

#[derive(Default, Deserialize)]
pub(super) struct ElectionsFile {
    pub(super) schema: u32,
    pub(super) sources: FxHashMap<String, Source>,
    pub(super) elections: Vec<Election>,
}

#[derive(Default, Deserialize)]
pub(super) struct NamesFile {
    pub(super) schema: u32,
    pub(super) people: Vec<Person>,
    pub(super) organisations: Vec<Organisation>,
    pub(super) places: Vec<Place>,
    pub(super) countries: Vec<Country>,
}

#[derive(Default, Deserialize)]
pub(super) struct ChronologyFile {
    pub(super) schema: u32,
    pub(super) events: Vec<KnownEvent>,
}

/// A file that says which schema it follows.
pub(super) trait Asset: DeserializeOwned + Default {
    /// Its schema number.
    fn schema(&self) -> u32;
}

macro_rules! assets {
    ($($file:ty),*) => {
        $(impl Asset for $file {
            fn schema(&self) -> u32 {
                self.schema
            }
        })*
    };
}

assets!(ListsFile, ElectionsFile, NamesFile, ChronologyFile);

fn parse<T: Asset>(asset: &str) -> T {
    serde_json::from_str(asset)
        .ok()
        .filter(|file: &T| file.schema() == SCHEMA)
        .unwrap_or_default()
}

pub(super) fn bundled() -> Lexicon {
    let lists: ListsFile = parse(LISTS);
    let elections: ElectionsFile = parse(ELECTIONS);
    let names: NamesFile = parse(NAMES);
    let mut chronology: ChronologyFile = parse(CHRONOLOGY);
    chronology.events.sort_by_key(|event| event.earliest);
    let list_index = lists
        .lists
        .iter()
        .enumerate()
        .map(|(index, list)| (list.id.clone(), index))
        .collect();
    let mut by_country: FxHashMap<String, std::ops::Range<usize>> = FxHashMap::default();
    for (index, election) in elections.elections.iter().enumerate() {
        by_country.entry(election.country.clone()).or_insert(index..index).end = index + 1;
    }
    Lexicon {
        lists: lists.lists,
        list_index,
        continuity: lists.continuity,
        elections: elections.elections,
        election_index: std::sync::OnceLock::new(),
        elections_by_country: by_country,
        sources: elections.sources,
        people: names.people,
        organisations: names.organisations,
        places: names.places,
        countries: names.countries,
        chronology: chronology.events,
    }
}
