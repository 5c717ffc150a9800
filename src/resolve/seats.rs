//! From statements of seats to facts: which list of which country, which election, which figure a newer one replaces.
//! Owns these choices; knows no grammar.

use std::borrow::Cow;
use std::cell::LazyCell;

use rustc_hash::FxHashMap;

use crate::arabic::{TokenizedText, WordId, WordTest, fold};
use crate::base::{Cancelled, Message, Watch};
use crate::extract::seats::{Period, SeatMention, SeatScope, SeatStatus, Seats};
use crate::lexicon::{Lexicon, PoliticalList};

use super::country::is_named_in;
use super::election::{Elections, Resolved};
use super::figures;
use super::focus::Focus;
use super::group_names;
use super::short_names;
use super::{DateFact, Provenance, SeatFact, TotalFact};

/// The facts of all statements, in the order of the text.
pub(super) fn facts(
    text: &TokenizedText,
    seats: &Seats,
    elections: &Elections,
    dates: &[DateFact],
    watch: Watch<'_>,
) -> Result<(Vec<SeatFact>, Vec<TotalFact>), Cancelled> {
    let mut focus = Focus::new(text, elections, dates);
    let mut facts: Vec<(SeatFact, bool)> = Vec::new();
    let mut all: Vec<SeatFact> = Vec::with_capacity(seats.seats.len());
    let of_union = LazyCell::new(|| names_union(text));
    for (index, mention) in seats.seats.iter().enumerate() {
        watch.at(index, seats.seats.len())?;
        let resolved = focus.of_seat(&seats.seats, index);
        let resolved = abroad(text, mention, elections, &resolved)
            .filter(|_| !*of_union)
            .unwrap_or(resolved);
        all.push(fact(text.text(), mention, elections, resolved));
    }
    group_names::adopt(&mut all);
    short_names::adopt(&mut all);
    for (fact, mention) in all.into_iter().zip(&seats.seats) {
        let mut near = facts.iter_mut().rev().take(REPEATS_WITHIN);
        match near.find(|(earlier, _)| repeats(earlier, &fact)) {
            Some((earlier, _)) => {
                let apart = fact.list_span.filter(|list| !fact.quote.encloses(*list));
                earlier.also.extend(apart.into_iter().chain([fact.quote]));
            }
            None => facts.push((fact, mention.corrected)),
        }
    }
    mark_superseded(&mut facts);
    let facts: Vec<SeatFact> = facts.into_iter().map(|(fact, _)| fact).collect();
    let mut totals = totals(seats, &mut focus);
    // No chamber is smaller than one of its lists; a second chamber, a round, a part that is voted on may be.
    let mut largest: FxHashMap<Option<i16>, u32> = FxHashMap::default();
    for (year, count) in facts.iter().filter_map(|fact| Some((fact.year, fact.seats?))) {
        let largest = largest.entry(year).or_insert(count);
        *largest = count.max(*largest);
    }
    totals.retain(|total| {
        let may_be_part = total.provenance.rule != WHOLE_RULE;
        may_be_part || largest.get(&total.year).is_none_or(|largest| *largest <= total.seats)
    });
    Ok((facts, totals))
}

/// The rule for sizes that the words tell only as such, which can be mistaken for a list's own count.
const WHOLE_RULE: &str = "total/size";

/// How many facts back a repetition is looked for.
const REPEATS_WITHIN: usize = 200;

fn totals(seats: &Seats, focus: &mut Focus) -> Vec<TotalFact> {
    let mut totals: Vec<TotalFact> = Vec::new();
    for mention in &seats.totals {
        let resolved = focus.of_total(mention);
        let repeated = totals
            .iter_mut()
            .find(|earlier| earlier.seats == mention.seats && (earlier.year == resolved.year || resolved.election.is_none()));
        if let Some(earlier) = repeated {
            earlier.also.push(mention.quote);
            continue;
        }
        totals.push(TotalFact {
            year: resolved.year,
            seats: mention.seats,
            quote: mention.quote,
            also: Vec::new(),
            provenance: Provenance {
                rule: mention.rule,
                steps: resolved.steps,
            },
        });
    }
    totals
}

/// Says which list of the lexicon `name` means, where it is called otherwise there.
fn known_as(list: &PoliticalList, name: &str) -> Option<Message> {
    let message = match list.shown_arabic() {
        Some(arabic) if WordId::of(arabic) == WordId::of(name) => return None,
        Some(arabic) => Message::new("why-list-known").with("list", arabic),
        None => Message::new("why-list-known-english"),
    };
    (list.english != name).then(|| message.with("english", &list.english))
}

fn fact(text: &str, mention: &SeatMention, elections: &Elections, resolved: Resolved) -> SeatFact {
    let status = mention.status.unwrap_or_default();
    let list = list_of(mention, elections, &resolved);
    let other = list.and_then(|list| figures::other_election(mention, &list.id, &resolved));
    let Resolved {
        year,
        election,
        steps: of_election,
    } = other.unwrap_or(resolved);
    // What the text says of the stage of its own count says nothing of an election before.
    let is_earlier = year.zip(elections.main().year).is_some_and(|(year, main)| year < main);
    let mut steps = mention.steps.clone();
    if let Some(list) = list {
        steps.extend(known_as(list, &mention.list.name));
    }
    steps.extend(of_election);
    if let Some(place) = mention.place {
        steps.push(Message::new("why-seats-place").with("place", place.of(text)));
    }
    // A list meant by its leader alone is shown by its own name.
    let led = list
        .filter(|_| mention.list.person.is_some())
        .and_then(PoliticalList::shown_arabic);
    SeatFact {
        list: led.map_or_else(|| mention.list.name.clone(), str::to_owned),
        list_span: Some(mention.list.span),
        list_id: list.map(|list| list.id.clone()),
        leader: mention.list.leader.map(|leader| leader.of(text).to_owned()),
        election,
        year,
        seats: mention.seats,
        seats_max: mention.seats_max,
        delta: mention.delta,
        bound: mention.bound,
        status: if (mention.period == Period::Before || is_earlier) && !mention.corrected {
            SeatStatus::Final
        } else {
            status
        },
        scope: scope_of(mention, list),
        place: mention.place.map(|place| place.of(text).to_owned()),
        superseded: false,
        quote: mention.quote,
        number: mention.number,
        also: Vec::new(),
        provenance: Provenance {
            rule: mention.rule,
            steps,
        },
    }
}

/// `ذلك بلبنان، حيث يشغل حزب السهل 13 مقعدا` in a text about another country: the last election of that country, where the words name
/// none and would leave the count to the main election.
fn abroad(text: &TokenizedText, mention: &SeatMention, elections: &Elections, resolved: &Resolved) -> Option<Resolved> {
    let lists = Lexicon::bundled().lists();
    let main = Elections::resolved(elections.main());
    let is_mains = mention.period == Period::Unstated && resolved.year == main.year && resolved.steps == main.steps;
    let candidates = mention
        .list
        .candidates
        .iter()
        .filter_map(|index| lists.get(usize::from(*index)));
    let mut countries = candidates.map(|list| list.country.as_str());
    let country = countries.next().filter(|_| is_mains)?;
    if elections.is_of_country(country) || countries.any(|other| other != country || elections.is_of_country(other)) {
        return None;
    }
    let token = text.token_at(mention.number.start);
    let paragraph = text.paragraphs().get(text.paragraph_of(token))?;
    is_named_in(text, paragraph.start..token, country)
        .then(|| elections.last_abroad(country))
        .flatten()
        .map(Elections::resolved)
}

/// The groups of a parliament of several countries have their seats there: `حصل حزب السهل الإيطالي على 20 مقعدا`. Asked once of a text.
fn names_union(text: &TokenizedText) -> bool {
    static UNION: WordTest = WordTest::words(&['و', 'ب', 'ل'], &["البرلمان", "للبرلمان", "برلمان"]);
    let is_of_union = |at: usize| matches!(text.folded(at + 1), "الاوروبي" | "اوروبا" | "الافريقي" | "العربي" | "الانديزي");
    UNION.each_in(text, 0..text.len()).any(is_of_union)
}

fn scope_of(mention: &SeatMention, list: Option<&PoliticalList>) -> SeatScope {
    let independents = list.is_some_and(|list| list.id.ends_with("-independents") || list.id.ends_with("-minorities"));
    if independents { SeatScope::Group } else { mention.list.scope }
}

/// The one list of the article's country that the name can mean; of somebody who led several, the one that stood in the election.
fn list_of(mention: &SeatMention, elections: &Elections, resolved: &Resolved) -> Option<&'static PoliticalList> {
    let lexicon = Lexicon::bundled();
    if let Some(person) = mention
        .list
        .person
        .and_then(|person| lexicon.people().get(usize::from(person)))
    {
        let election = resolved.election.as_deref().and_then(|id| lexicon.election(id));
        let stood = |list: &&PoliticalList| {
            election.is_some_and(|election| election.results.iter().any(|set| set.row(&list.id).is_some()))
        };
        let led = lexicon
            .lists()
            .iter()
            .filter(|list| list.leaders.contains(&person.arabic) && elections.is_of_country(&list.country));
        return only(led.clone()).or_else(|| only(led.filter(stood)));
    }
    let candidates = mention
        .list
        .candidates
        .iter()
        .filter_map(|index| lexicon.lists().get(usize::from(*index)));
    only(candidates.filter(|list| elections.is_of_country(&list.country)))
}

/// The one item of `items`, where there is just one.
fn only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    items.next().filter(|_| items.next().is_none())
}

/// One name for a list, whatever it is called.
fn key(fact: &SeatFact) -> Cow<'_, str> {
    match &fact.list_id {
        Some(id) => Cow::Borrowed(id),
        None => Cow::Owned(fold(&fact.list)),
    }
}

/// True where both have the same [`key`].
fn is_same_list(one: &SeatFact, other: &SeatFact) -> bool {
    match (&one.list_id, &other.list_id) {
        (Some(one), Some(other)) => one == other,
        (None, None) if one.list == other.list => true,
        _ => key(one) == key(other),
    }
}

/// True where `later` says what `earlier` said.
fn repeats(earlier: &SeatFact, later: &SeatFact) -> bool {
    earlier.year == later.year
        && earlier.election == later.election
        && earlier.seats == later.seats
        && earlier.seats_max == later.seats_max
        && earlier.place == later.place
        && (earlier.delta == later.delta || later.delta.is_none() && later.seats.is_some())
        && is_same_list(earlier, later)
}

/// Marks figures that the same text replaces: by its own word ("instead of", a recount), or by a later stage of the count.
fn mark_superseded(facts: &mut [(SeatFact, bool)]) {
    let stage = |status: SeatStatus| match status {
        SeatStatus::Forecast => 0,
        SeatStatus::Partial => 1,
        SeatStatus::Provisional => 2,
        SeatStatus::Final => 3,
    };
    let keys: Vec<Cow<str>> = facts.iter().map(|(fact, _)| key(fact)).collect();
    /// List, year, election and place of a count.
    type Counted<'a> = (&'a str, Option<i16>, Option<&'a str>, Option<&'a str>);
    let mut newest: FxHashMap<Counted<'_>, i32> = FxHashMap::default();
    let counted = facts.iter().zip(&keys).filter(|((fact, _), _)| fact.seats.is_some());
    let placed = counted.map(|((fact, corrected), key)| {
        let own = if *corrected { -1 } else { stage(fact.status) };
        (
            (key.as_ref(), fact.year, fact.election.as_deref(), fact.place.as_deref()),
            own,
        )
    });
    let placed: Vec<_> = placed.collect();
    for (place, own) in &placed {
        let newest = newest.entry(*place).or_insert(*own);
        *newest = (*own).max(*newest);
    }
    let superseded: Vec<bool> = placed
        .iter()
        .map(|(place, own)| newest.get(place).is_some_and(|newest| own < newest))
        .collect();
    let counted = facts.iter_mut().filter(|(fact, _)| fact.seats.is_some());
    for ((fact, _), superseded) in counted.zip(superseded) {
        fact.superseded = superseded;
    }
}
