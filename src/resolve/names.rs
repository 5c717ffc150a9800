//! Names as facts: which entry of the lexicon a name means. Knows no rule of how names are found.

use crate::extract::name::{ListKind, ListMention, NameKind, NameMention, Names, Target};
use crate::lexicon::Lexicon;

use super::NameFact;

/// The names of a text, in its order. Words that only point back at a name, and those that are a name only beside seats,
/// are left out.
pub(super) fn facts(names: &Names) -> Vec<NameFact> {
    let lists = names
        .lists
        .iter()
        .filter(|list| list.kind != ListKind::Back && !list.guarded)
        .map(list_fact);
    let mut facts: Vec<NameFact> = lists.chain(names.others.iter().map(other_fact)).collect();
    facts.sort_by_key(|fact| fact.span);
    facts
}

fn list_fact(list: &ListMention) -> NameFact {
    let id = match list.candidates.as_slice() {
        [only] => Lexicon::bundled().lists().get(usize::from(*only)).map(|list| list.id.clone()),
        _ => None,
    };
    NameFact {
        span: list.span,
        kind: NameKind::List,
        id,
    }
}

fn other_fact(name: &NameMention) -> NameFact {
    NameFact {
        span: name.span,
        kind: name.kind,
        id: name.target.and_then(id_of).map(str::to_owned),
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
