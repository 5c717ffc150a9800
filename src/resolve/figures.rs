//! Which election a text tells the results of, by its figures: those that a named source of the lexicon gives for that one and
//! no other. Owns how many must agree; knows no dates and no words.

use crate::extract::seats::SeatMention;
use crate::lexicon::{Election, Lexicon};

/// Lists whose figures must agree: one or two do by chance.
const AGREEING_MIN: usize = 3;

/// By how many times they must outnumber those that agree with any other election: one that is compared with, or chance.
const OUTNUMBERS: usize = 2;

/// The election of the bundled results whose figures these are, for a text about `country`.
pub(super) fn election_told(mentions: &[SeatMention], country: Option<&str>) -> Option<&'static Election> {
    let lexicon = Lexicon::bundled();
    let elections = lexicon.elections_of(country?);
    let mut agreeing: Vec<(usize, &Election)> = elections
        .iter()
        .filter(|election| !election.results.is_empty())
        .map(|election| {
            let mut lists: Vec<&str> = mentions
                .iter()
                .filter_map(|mention| agreeing_list(mention, election))
                .collect();
            lists.sort_unstable();
            lists.dedup();
            (lists.len(), election)
        })
        .collect();
    agreeing.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let (most, election) = *agreeing.first()?;
    let next = agreeing.get(1).map_or(0, |(count, _)| *count);
    (most >= AGREEING_MIN && most >= next * OUTNUMBERS).then_some(election)
}

/// The list that the statement may mean of which a source gives this very count.
fn agreeing_list(mention: &SeatMention, election: &'static Election) -> Option<&'static str> {
    let lists = Lexicon::bundled().lists();
    let seats = mention
        .seats
        .filter(|_| mention.seats_max.is_none() && mention.bound.is_none())?;
    let candidates = mention
        .list
        .candidates
        .iter()
        .filter_map(|place| lists.get(usize::from(*place)));
    let mut rows = candidates.flat_map(|list| election.results.iter().filter_map(|set| set.row(&list.id)));
    let row = rows.find(|row| row.seats == seats || row.others.contains(&seats))?;
    row.list.as_deref()
}
