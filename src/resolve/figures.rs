//! Which election figures are of, by those that a named source of the lexicon gives for that one and no other: those of a whole
//! text, or the one of a list that did not stand in the election it would else be of. Owns how much must agree; knows no dates and
//! no words.

use crate::base::Message;
use crate::extract::seats::{Period, SeatMention, SeatStatus};
use crate::lexicon::{Election, Lexicon};

use super::election::Resolved;

/// Lists whose figures must agree: one or two do by chance.
const AGREEING_MIN: usize = 3;

/// By how many times they must outnumber those that agree with any other election: one that is compared with, or chance.
const OUTNUMBERS: usize = 2;

/// Fewer seats than this many lists have in many elections.
const TELLING_MIN: u32 = 5;

/// Seats from which a count that is off by half is not the list's of that election: stages of a count differ by less.
const FAR_MIN: u32 = 20;

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

/// The election that a count of `list` is of, where its words name no year for it and a source gives the one found in full, without
/// that list or with a count far from this: the only other one of its country in which a source gives the list this very count.
pub(super) fn other_election(mention: &SeatMention, list: &str, found: &Resolved) -> Option<Resolved> {
    let lexicon = Lexicon::bundled();
    let seats = mention
        .seats
        .filter(|seats| *seats >= TELLING_MIN && mention.seats_max.is_none() && mention.bound.is_none())?;
    let election = lexicon.election(found.election.as_deref()?)?;
    let own = election
        .results
        .iter()
        .filter_map(|set| set.row(list))
        .max_by_key(|row| row.seats);
    let is_known = election.results.iter().any(|set| set.complete);
    let can_be_own = own.is_some_and(|row| seats < FAR_MIN || seats.abs_diff(row.seats) * 2 < row.seats);
    // A year that the words name stays, and a poll may give a list what it had.
    let is_told = matches!(mention.period, Period::Year(_)) || mention.status == Some(SeatStatus::Forecast);
    if is_told || can_be_own || !is_known {
        return None;
    }
    let agrees = |other: &&Election| {
        let mut rows = other.results.iter().filter_map(|set| set.row(list));
        rows.any(|row| row.seats == seats || row.others.contains(&seats))
    };
    let mut others = lexicon.elections_of(&election.country).iter().filter(agrees);
    let other = others.next().filter(|_| others.next().is_none())?;
    let step = match own {
        Some(row) => Message::new("why-election-far").with("seats", i64::from(row.seats)),
        None => Message::new("why-election-stood"),
    };
    Some(Resolved {
        year: Some(other.year()),
        election: Some(other.id.clone()),
        steps: vec![
            step.with("found", i64::from(election.year()))
                .with("year", i64::from(other.year())),
        ],
    })
}
