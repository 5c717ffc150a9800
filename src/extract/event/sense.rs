//! What a word means beside others: `حل البرلمان` dissolves, `حل ثانيا` comes second. Owns the kind of happening and the
//! verbal noun that a sense has; knows neither dates nor clauses. The senses are data: `assets/words/events.tsv`.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::arabic::{TokenizedText, fold};

use super::trigger::ASSET;
use super::{EventCategory, words};

/// Words looked at behind and before the one whose sense is asked for.
const BEHIND: usize = 10;
const BEFORE: usize = 4;

/// One sense of a word.
#[derive(Debug)]
pub(super) struct Sense {
    /// What kind of happening; none where the table's own holds.
    pub(super) category: Option<EventCategory>,
    /// The verbal noun for a title; none where the table's own holds.
    pub(super) noun: Option<&'static str>,
    cues: Vec<Cue>,
}

/// What gives a word its sense.
#[derive(Debug)]
enum Cue {
    /// Always.
    Any,
    /// A word beside it.
    Word(String),
    /// A word beside it that begins so.
    Start(String),
    /// A word of the sentence, as it stands.
    Anywhere(String),
}

static SENSES: LazyLock<FxHashMap<String, Vec<Sense>>> = LazyLock::new(|| parse(ASSET));

fn parse(asset: &'static str) -> FxHashMap<String, Vec<Sense>> {
    let mut senses: FxHashMap<String, Vec<Sense>> = FxHashMap::default();
    for line in asset.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let ["sense", category, heads, noun, cues] = columns.as_slice() else {
            continue;
        };
        for head in heads.split_whitespace() {
            senses.entry(fold(head)).or_default().push(Sense {
                category: EventCategory::by_name(category),
                noun: (*noun != "-").then_some(*noun),
                cues: cues.split_whitespace().map(cue).collect(),
            });
        }
    }
    senses
}

fn cue(word: &str) -> Cue {
    if word == "*" {
        return Cue::Any;
    }
    if let Some(word) = word.strip_prefix('@') {
        return Cue::Anywhere(fold(word));
    }
    match word.strip_suffix('…') {
        Some(start) => {
            // `حكومة…` is also `حكومته`.
            let folded = fold(start);
            Cue::Start(folded.strip_suffix('ه').map_or(folded.clone(), str::to_owned))
        }
        None => Cue::Word(fold(word)),
    }
}

/// The sense of the word `head` (a folded verb in the past, or a folded noun) that stands at `index`.
pub(super) fn of(text: &TokenizedText, sentence: &Range<usize>, head: &str, index: usize) -> Option<&'static Sense> {
    let senses = SENSES.get(head)?;
    let ends = |at: &usize| {
        words::is_stop(text, *at)
            || words::is(
                text,
                *at,
                words::COMPLEMENTIZER | words::RELATIVE | words::SUBORDINATOR | words::TIME_PREPOSITION,
            )
    };
    let behind = (index + 1..sentence.end)
        .take_while(|at| !ends(at))
        .filter(|&at| text.word(at).is_some())
        .take(BEHIND);
    let is_relative = |at: &usize| words::is(text, *at, words::RELATIVE);
    let before = (index.saturating_sub(BEFORE).max(sentence.start)..index)
        .rev()
        .take_while(|at| !ends(at) || is_relative(at));
    let near = behind.chain(before).map(|at| counted(text, at));
    let beside: Vec<(&str, &str)> = near.map(|near| (near, bare(near))).collect();
    senses.iter().find(|sense| {
        sense.cues.iter().any(|cue| match cue {
            Cue::Any => true,
            Cue::Word(word) => beside.iter().any(|(near, bare)| near == word || bare == word),
            Cue::Start(start) => beside
                .iter()
                .any(|(near, bare)| near.starts_with(start.as_str()) || bare.starts_with(start.as_str())),
            Cue::Anywhere(word) => sentence.clone().any(|at| text.folded(at) == word),
        })
    })
}

/// The word at `index`, or nothing for the number of a time: `للمرة الثانية`.
fn counted<'a>(text: &'a TokenizedText, index: usize) -> &'a str {
    let is_time = matches!(text.folded_before(index), "مره" | "للمره" | "المره" | "لمره");
    if is_time { "" } else { text.folded(index) }
}

/// The folded word without conjunction, particle and article.
fn bare(folded: &str) -> &str {
    let word = folded
        .strip_prefix('و')
        .filter(|rest| rest.starts_with("ال") || rest.starts_with("لل") || rest.starts_with("بال"))
        .unwrap_or(folded);
    ["بال", "كال", "ال", "لل"]
        .iter()
        .find_map(|start| word.strip_prefix(start))
        .or_else(|| word.strip_prefix(['ل', 'ب', 'و']))
        .filter(|rest| rest.chars().nth(1).is_some())
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sense_names_a_category() {
        for line in ASSET.lines().filter(|line| line.starts_with("sense\t")) {
            let columns: Vec<&str> = line.split('\t').collect();
            assert_eq!(columns.len(), 5, "{line}");
            assert!(columns[1] == "=" || EventCategory::by_name(columns[1]).is_some(), "{line}");
        }
    }

    #[test]
    fn the_words_beside_it_tell_a_word_s_sense() {
        let noun = |sentence: &str, head: &str, index: usize| {
            let text = TokenizedText::new(sentence);
            of(&text, &(0..text.len()), head, index).and_then(|sense| Some((sense.category?, sense.noun)))
        };
        assert_eq!(
            noun("حل الملك البرلمان", "حل", 0),
            Some((EventCategory::Government, Some("حل")))
        );
        assert_eq!(noun("حل الحزب ثانيا", "حل", 0), Some((EventCategory::Result, Some("حلول"))));
        assert_eq!(
            noun("حل البرلمان للمرة الثانية", "حل", 0),
            Some((EventCategory::Government, Some("حل")))
        );
        assert_eq!(
            noun("أسقط البرلمان الحكومة", "اسقط", 0),
            Some((EventCategory::Government, None))
        );
    }
}
