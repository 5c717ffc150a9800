//! Names of groups that a text writes in two grammatical cases: `المحافظون` that won are `المحافظين` of `كان للمحافظين`. Owns that both
//! are one, told as the subject is; knows no seats and no lexicon.

use rustc_hash::FxHashMap;

use crate::arabic::fold;

use super::SeatFact;

/// Gives the facts that name a group in the genitive the name that the text has for it as a subject.
pub(super) fn adopt(facts: &mut [SeatFact]) {
    let mut subjects: FxHashMap<String, (String, Option<String>)> = FxHashMap::default();
    for fact in facts.iter() {
        let plain = bare(&fact.list);
        if plain.split(' ').any(|word| word.ends_with("ون")) {
            let named = || (fact.list.clone(), fact.list_id.clone());
            subjects.entry(plain).or_insert_with(named);
        }
    }
    if subjects.is_empty() {
        return;
    }
    for fact in facts {
        let Some(as_subject) = nominative(&bare(&fact.list)) else {
            continue;
        };
        if let Some((name, _)) = subjects.get(&as_subject).filter(|(_, id)| *id == fact.list_id) {
            fact.list.clone_from(name);
        }
    }
}

/// The folded words of a name without their articles.
fn bare(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split_whitespace();
    let words: Vec<&str> = words.map(|word| word.strip_prefix("ال").unwrap_or(word)).collect();
    words.join(" ")
}

/// `محافظون` of `محافظين`; none for a name without a plural in the genitive.
fn nominative(bare: &str) -> Option<String> {
    const SHORTEST: usize = 4;
    let is_genitive = |word: &&str| word.ends_with("ين") && word.chars().count() > SHORTEST;
    bare.split(' ').any(|word| is_genitive(&word)).then(|| {
        let words = bare.split(' ').map(|word| match word.strip_suffix("ين") {
            Some(stem) if is_genitive(&word) => format!("{stem}ون"),
            _ => word.to_owned(),
        });
        words.collect::<Vec<_>>().join(" ")
    })
}

#[cfg(test)]
mod tests {
    use super::{bare, nominative};

    #[test]
    fn names_the_subject() {
        let subject = |name: &str| nominative(&bare(name));
        assert_eq!(subject("المحافظين").as_deref(), Some("محافظون"));
        assert_eq!(subject("المرشحين المستقلين").as_deref(), Some("مرشحون مستقلون"));
        assert_eq!(subject("المحافظون"), None);
        assert_eq!(subject("حزب السهل"), None);
        assert_eq!(subject("حزب اللين"), None);
    }
}
