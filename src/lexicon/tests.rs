//! Checks every asset of the lexicon.

use std::collections::BTreeSet;

use super::load::{CHRONOLOGY, ChronologyFile, ELECTIONS, ElectionsFile, LISTS, ListsFile, NAMES, NamesFile, SCHEMA};
use super::*;

#[test]
fn every_asset_parses_and_has_the_schema() {
    assert_eq!(serde_json::from_str::<ListsFile>(LISTS).unwrap().schema, SCHEMA);
    assert_eq!(serde_json::from_str::<ElectionsFile>(ELECTIONS).unwrap().schema, SCHEMA);
    assert_eq!(serde_json::from_str::<NamesFile>(NAMES).unwrap().schema, SCHEMA);
    assert_eq!(serde_json::from_str::<ChronologyFile>(CHRONOLOGY).unwrap().schema, SCHEMA);
}

fn assert_unique<'a>(kind: &str, ids: impl Iterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        assert!(!id.is_empty(), "{kind}: empty id");
        assert!(seen.insert(id), "{kind}: {id} stands twice");
    }
    assert!(!seen.is_empty(), "{kind}: none at all");
}

#[test]
fn ids_are_unique() {
    let lexicon = Lexicon::bundled();
    assert_unique("list", lexicon.lists().iter().map(|it| it.id.as_str()));
    assert_unique("election", lexicon.elections().iter().map(|it| it.id.as_str()));
    assert_unique("person", lexicon.people().iter().map(|it| it.id.as_str()));
    assert_unique("organisation", lexicon.organisations().iter().map(|it| it.id.as_str()));
    assert_unique("place", lexicon.places().iter().map(|it| it.id.as_str()));
    assert_unique("event", lexicon.chronology().iter().map(|it| it.id.as_str()));
}

#[test]
fn elections_stand_by_country_and_date() {
    let lexicon = Lexicon::bundled();
    for election in lexicon.elections() {
        let of_country = lexicon.elections_of(&election.country);
        assert!(
            of_country.iter().all(|other| other.country == election.country),
            "{}",
            election.id
        );
        assert!(of_country.iter().any(|other| other.id == election.id), "{}", election.id);
        assert!(of_country.is_sorted_by_key(|other| other.date), "{}", election.country);
    }
}

#[test]
fn results_fill_at_most_the_chamber_and_name_their_sources() {
    let lexicon = Lexicon::bundled();
    for election in lexicon.elections() {
        for set in &election.results {
            let sum: u32 = set.rows.iter().map(|row| row.seats).sum();
            if set.complete {
                assert_eq!(sum, election.seats, "{} {:?}", election.id, set.stage);
            } else {
                assert!(sum <= election.seats, "{} {:?}", election.id, set.stage);
            }
            for row in &set.rows {
                assert!(!row.sources.is_empty(), "{}: a row without a source", election.id);
                for source in &row.sources {
                    assert!(lexicon.source(source).is_some_and(|it| !it.publisher.is_empty()), "{source}");
                }
                match &row.list {
                    Some(list) => assert!(lexicon.list(list).is_some(), "{}: {list}", election.id),
                    None => assert!(row.arabic.is_some() && row.english.is_some(), "{}", election.id),
                }
            }
        }
    }
}

#[test]
fn the_elections_of_the_main_comparison_are_there() {
    let lexicon = Lexicon::bundled();
    let seats = |election, stage, list| lexicon.results(election, stage).unwrap().row(list).unwrap().seats;
    assert_eq!(seats("iq-2018", ResultStage::Final, "iq-fatah"), 48);
    assert_eq!(seats("iq-2021", ResultStage::Final, "iq-fatah"), 17);
    assert_eq!(seats("iq-2021", ResultStage::Provisional, "iq-fatah"), 15);
    let of_2021 = lexicon.election("iq-2021").unwrap();
    assert_eq!(lexicon.election_before(of_2021).unwrap().id, "iq-2018");
    let before: Vec<_> = lexicon.predecessors("iq-sadrist").map(|list| list.id.as_str()).collect();
    assert_eq!(before, ["iq-sairoun"]);
}

#[test]
fn continuity_names_known_lists() {
    let lexicon = Lexicon::bundled();
    assert!(!lexicon.continuity().is_empty());
    for link in lexicon.continuity() {
        for id in link.from.iter().chain(&link.to) {
            assert!(lexicon.list(id).is_some(), "{id}");
        }
    }
}

#[test]
fn only_sure_arabic_names_are_shown() {
    for list in Lexicon::bundled().lists() {
        assert_eq!(
            list.shown_arabic().is_some(),
            list.arabic.is_some() && list.arabic_certainty == Certainty::High
        );
        assert!(
            list.guarded.iter().all(|guarded| list.names().any(|name| name == guarded)),
            "{}: a guard is one of its names",
            list.id
        );
    }
    assert!(Lexicon::bundled().list("iq-muntaj").unwrap().shown_arabic().is_none());
}

/// Relative luminance by WCAG 2.2.
fn luminance(colour: ListColour) -> f64 {
    let linear = |channel: u8| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
}

#[test]
fn colours_are_legible_on_both_grounds() {
    let contrast = |a: f64, b: f64| (a.max(b) + 0.05) / (a.min(b) + 0.05);
    let dark = luminance(ListColour {
        red: 22,
        green: 24,
        blue: 29,
    });
    for list in Lexicon::bundled().lists() {
        let own = luminance(list.colour);
        assert!(contrast(own, 1.0) >= 2.95, "{} on white", list.id);
        assert!(contrast(own, dark) >= 2.95, "{} on dark", list.id);
    }
}

#[test]
fn large_rivals_have_distinct_colours() {
    let lexicon = Lexicon::bundled();
    for election in lexicon.elections() {
        for set in &election.results {
            let large = set.rows.iter().filter(|row| row.seats * 50 >= election.seats);
            let colours: Vec<_> = large.filter_map(|row| lexicon.list(row.list.as_deref()?)).collect();
            for (index, one) in colours.iter().enumerate() {
                for other in colours.iter().skip(index + 1) {
                    assert_ne!(one.colour, other.colour, "{} and {}", one.id, other.id);
                }
            }
        }
    }
}

#[test]
fn elections_stand_by_country_and_then_by_date() {
    let elections = Lexicon::bundled().elections();
    let key = |election: &Election| (election.country.clone(), election.date);
    for pair in elections.windows(2) {
        assert!(key(&pair[0]) < key(&pair[1]), "{} before {}", pair[0].id, pair[1].id);
    }
}

#[test]
fn places_elections_and_events_are_sound() {
    let lexicon = Lexicon::bundled();
    for election in lexicon.elections() {
        assert!(election.seats > 0, "{}", election.id);
        let days: Vec<_> = election.polling_days().collect();
        assert!(
            days.is_sorted_by(|one, other| one < other),
            "{}: days out of order",
            election.id
        );
        assert!(
            lexicon.countries().iter().any(|country| country.code == election.country),
            "{}",
            election.id
        );
    }
    for event in lexicon.chronology() {
        assert!(event.earliest <= event.latest, "{}", event.id);
        assert!(
            event.match_words.iter().all(|words| words.len() >= 2),
            "{}: one word proves nothing",
            event.id
        );
    }
}
