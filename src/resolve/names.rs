//! Names as facts: which entry of the lexicon a name means. Owns the choice of a list by the countries of the text; knows no
//! rule of how names are found.

use crate::extract::name::told_people::PersonMention;
use crate::extract::name::{ListKind, ListMention, NameKind, NameMention, Names, Target};
use crate::lexicon::Lexicon;

use super::NameFact;
use super::country::lists_meet;

/// The names of a text, in its order. Words that only point back at a name, and those that are a name only beside seats,
/// are left out. `people` are those that the text alone names, `country` is the one it is about.
pub(super) fn facts(names: &Names, people: &[PersonMention], country: Option<&str>) -> Vec<NameFact> {
    let places = names.others.iter().filter_map(|name| match name.target {
        Some(Target::Place(index)) => Lexicon::bundled().places().get(usize::from(index)),
        _ => None,
    });
    let named: Vec<&str> = places.map(|place| place.country.as_str()).collect();
    let lists = names
        .lists
        .iter()
        .filter(|list| list.kind != ListKind::Back && !list.guarded)
        .map(|list| list_fact(list, country, &named));
    let people = people.iter().map(|person| NameFact {
        span: person.span,
        kind: NameKind::Person,
        id: None,
        full: Some(person.full),
    });
    let mut facts: Vec<NameFact> = lists.chain(names.others.iter().map(other_fact)).chain(people).collect();
    facts.sort_by_key(|fact| fact.span);
    facts
}

/// Which list is meant: the only one of the text's own country that bears the name, else the only one of all, if the text
/// names its country too. Parties of many countries are called alike.
fn list_fact(list: &ListMention, country: Option<&str>, named: &[&str]) -> NameFact {
    let known = Lexicon::bundled().lists();
    let candidates = || list.candidates.iter().filter_map(|index| known.get(usize::from(*index)));
    let own = || candidates().filter(|list| lists_meet(country, &list.country));
    let meant = match (own().next(), own().nth(1)) {
        (Some(only), None) => Some(only),
        (Some(_), Some(_)) => None,
        (None, _) => candidates()
            .next()
            .filter(|only| list.candidates.len() == 1 && named.contains(&only.country.as_str())),
    };
    NameFact {
        span: list.span,
        kind: NameKind::List,
        id: meant.map(|list| list.id.clone()),
        full: None,
    }
}

fn other_fact(name: &NameMention) -> NameFact {
    NameFact {
        span: name.span,
        kind: name.kind,
        id: name.target.and_then(id_of).map(str::to_owned),
        full: None,
    }
}

fn id_of(target: Target) -> Option<&'static str> {
    let lexicon = Lexicon::bundled();
    match target {
        Target::List(index) => lexicon.lists().get(usize::from(index)).map(|list| list.id.as_str()),
        Target::Person(index) => lexicon.people().get(usize::from(index)).map(|person| person.id.as_str()),
        Target::Organisation(index) => lexicon.organisations().get(usize::from(index)).map(|body| body.id.as_str()),
        Target::Place(index) => lexicon.places().get(usize::from(index)).map(|place| place.id.as_str()),
    }
}
