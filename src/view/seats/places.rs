//! Counts of one part of the country beside those of the whole: which of them the chart draws. Owns that choice; what a part is called
//! was read from the text.

use std::collections::BTreeMap;

use super::cell::Claim;
use super::pairing::{ElectionKey, Elections};

/// The place of the counts that are drawn for each election: none for those of the whole country, which go first where there are any,
/// else the place most counts are of.
pub(super) type Drawn = BTreeMap<ElectionKey, Option<String>>;

/// Marks the claims that are of a part of what is drawn for their election, or of another part.
pub(super) fn mark_parts(claims: &mut [Claim<'_>], elections: &Elections) -> Drawn {
    let mut told: BTreeMap<ElectionKey, BTreeMap<Option<&str>, usize>> = BTreeMap::new();
    for claim in claims.iter().filter(|claim| claim.fact.seats.is_some()) {
        let places = told.entry(elections.key_of(claim.fact)).or_default();
        *places.entry(claim.fact.place.as_deref()).or_default() += 1;
    }
    let drawn = |places: BTreeMap<Option<&str>, usize>| {
        let most = places.iter().max_by_key(|(_, count)| **count);
        let place = most.filter(|_| !places.contains_key(&None)).and_then(|(place, _)| *place);
        place.map(str::to_owned)
    };
    let drawn: Drawn = told.into_iter().map(|(key, places)| (key, drawn(places))).collect();
    for claim in claims {
        let place = drawn.get(&elections.key_of(claim.fact)).and_then(Option::as_deref);
        claim.is_part = claim.fact.place.is_some() && claim.fact.place.as_deref() != place;
    }
    drawn
}
