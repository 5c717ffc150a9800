//! Short forms of a list's name: after `الحزب الديمقراطي الكردستاني` a text says `الديمقراطي`, after `تحالف السهل` only `السهل`. Owns which
//! short name means which full one of the same text; knows no lexicon. Where two full names fit, the short one stays its own.

use rustc_hash::FxHashMap;

use crate::arabic::{WordId, fold};
use crate::base::Message;
use crate::extract::name::words;
use crate::extract::seats::SeatScope;

use super::SeatFact;

/// A name taken apart.
struct Parts {
    noun: Option<String>,
    /// The words without noun and article.
    core: Vec<String>,
    /// All words.
    length: usize,
}

/// A full name of the text.
struct Full {
    parts: Parts,
    /// What tells the lists apart.
    key: String,
    /// The fact that names it.
    place: usize,
}

/// Gives the facts that a short name was used for the list that it is short for.
pub(super) fn adopt(facts: &mut [SeatFact]) {
    let may_be_short = |fact: &SeatFact| fact.list_id.is_none() && fact.scope == SeatScope::List;
    if !facts.iter().any(may_be_short) {
        return;
    }
    let mut fulls: Vec<Full> = Vec::new();
    let mut known: FxHashMap<String, usize> = FxHashMap::default();
    let mut by_word: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (place, fact) in facts.iter().enumerate().filter(|(_, fact)| fact.scope == SeatScope::List) {
        let name = fold(&fact.list);
        if known.contains_key(&name) {
            continue;
        }
        known.insert(name.clone(), place);
        let parts = Parts::of(&name);
        for word in &parts.core {
            by_word.entry(word.clone()).or_default().push(fulls.len());
        }
        let key = fact.list_id.clone().unwrap_or(name);
        fulls.push(Full { parts, key, place });
    }
    let mut meant: FxHashMap<String, Option<usize>> = FxHashMap::default();
    for at in 0..facts.len() {
        let Some(fact) = facts
            .get(at)
            .filter(|fact| fact.list_id.is_none() && fact.scope == SeatScope::List)
        else {
            continue;
        };
        let name = fold(&fact.list);
        let full = *meant
            .entry(name)
            .or_insert_with_key(|name| meaning(&Parts::of(name), name, &fulls, &by_word));
        let Some(source) = full.and_then(|place| facts.get(place)).cloned() else {
            continue;
        };
        if let Some(fact) = facts.get_mut(at) {
            fact.provenance.steps.insert(
                1.min(fact.provenance.steps.len()),
                Message::new("why-list-short").with("list", source.list.clone()),
            );
            fact.list = source.list;
            fact.list_id = source.list_id;
        }
    }
}

/// The fact whose list `short` means, where it is one list only.
fn meaning(short: &Parts, name: &str, fulls: &[Full], by_word: &FxHashMap<String, Vec<usize>>) -> Option<usize> {
    let first = short.core.first()?;
    let places = by_word.get(first)?;
    let mut fitting = places
        .iter()
        .filter_map(|&place| fulls.get(place))
        .filter(|full| full.key != name && short.is_short_for(&full.parts));
    let full = fitting.next()?;
    fitting.all(|other| other.key == full.key).then_some(full.place)
}

impl Parts {
    /// Takes a folded name apart.
    fn of(name: &str) -> Self {
        let all: Vec<&str> = name.split_whitespace().collect();
        let bare = |word: &str| word.strip_prefix("ال").unwrap_or(word).to_owned();
        let is_noun = |word: &str| words::table().exact(WordId::of(word)) & (words::NOUN | words::WEAK) != 0;
        let noun = all
            .first()
            .map(|word| bare(word))
            .filter(|word| all.len() > 1 && is_noun(word));
        let core = all.iter().skip(usize::from(noun.is_some())).map(|word| bare(word)).collect();
        Self {
            noun,
            core,
            length: all.len(),
        }
    }

    /// True where this name can stand for `full`: its words begin the full name's own, and no noun of another kind is said.
    fn is_short_for(&self, full: &Self) -> bool {
        let same_noun = self.noun.is_none() || self.noun == full.noun;
        // `حزب السهل الوسطي` only describes `حزب السهل`: the longer name is no fuller.
        let describes = self.noun.is_some()
            && full.length == self.length + 1
            && full
                .core
                .last()
                .is_some_and(|word| !word.starts_with("وال") && (word.ends_with('ي') || word.ends_with("يه")));
        !describes && self.length < full.length && same_noun && full.core.starts_with(&self.core)
    }
}

#[cfg(test)]
mod tests {
    use super::Parts;

    fn is_short(short: &str, full: &str) -> bool {
        let folded = |name: &str| Parts::of(&crate::arabic::fold(name));
        folded(short).is_short_for(&folded(full))
    }

    #[test]
    fn begins_like_the_full_name() {
        assert!(is_short("الديمقراطي", "الحزب الديمقراطي الكردستاني"));
        assert!(is_short("السهل", "تحالف السهل"));
        assert!(is_short("حزب العدالة", "حزب العدالة والتنمية"));
        assert!(!is_short("الكردستاني", "الحزب الديمقراطي الكردستاني"));
        assert!(!is_short("حركة السهل", "حزب السهل الجديد"));
        assert!(!is_short("تحالف السهل", "تحالف السهل"));
        assert!(!is_short("السهل", "السهل"));
    }
}
