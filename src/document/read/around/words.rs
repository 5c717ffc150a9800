//! The table of words that mark lines around an article: its phrases by their first word. Knows no line.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::arabic::WordId;

/// What a phrase at the head of a line makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// An invitation to read something else, whatever stands behind it.
    Invitation,
    /// The same in words that prose begins with too: alone, or with a mark behind them.
    Label,
    /// Stands over titles of other articles.
    Section,
    /// Leads into words about a picture, or the name of who took it.
    Caption,
    /// Leads into words that the article is filed under.
    Tags,
    /// Asks to follow, share or subscribe.
    Follow,
    /// The same in words that prose begins with too: like a label, or beside the name of a button or platform.
    Joined,
    /// A note on cookies or terms.
    Consent,
    /// A note on rights.
    Rights,
    /// Who edited, translated or helped.
    Editor,
}

const KINDS: [(&str, Kind); 10] = [
    ("invitation", Kind::Invitation),
    ("label", Kind::Label),
    ("section", Kind::Section),
    ("caption", Kind::Caption),
    ("tags", Kind::Tags),
    ("follow", Kind::Follow),
    ("joined", Kind::Joined),
    ("consent", Kind::Consent),
    ("rights", Kind::Rights),
    ("editor", Kind::Editor),
];

/// The words of one part of the table, each for itself.
pub(super) type Words = FxHashSet<WordId>;

#[derive(Debug, Default)]
pub(super) struct Table {
    /// By first word, the longest first.
    phrases: FxHashMap<WordId, Vec<(Vec<WordId>, Kind)>>,
    /// Words of buttons.
    pub(super) button: Words,
    /// Words that may stand beside them.
    pub(super) beside_button: Words,
    /// Words before the time since a page was put together.
    pub(super) ago: Words,
    /// Agencies.
    pub(super) agency: Words,
    /// Words that may stand beside them.
    pub(super) beside_agency: Words,
    /// Words of days and counts: a caption that has one says something.
    pub(super) telling: Words,
}

/// The bundled table.
pub(super) static TABLE: LazyLock<Table> = LazyLock::new(|| Table::parse(include_str!("../../../../assets/words/around.tsv")));

/// Letters and digits; those of Arabic are told without a look into Unicode's tables, which every line of a feed would ask.
fn is_word_part(character: char) -> bool {
    matches!(character, 'ء'..='غ' | 'ف'..='ي') || character.is_alphanumeric()
}

/// The words of a line: what marks part is left out.
pub(super) fn words_of(line: &str) -> impl Iterator<Item = &str> {
    line.split(|character: char| !is_word_part(character))
        .filter(|word| !word.is_empty())
}

/// What stands behind the first `count` words of a line.
fn behind(line: &str, count: usize) -> &str {
    let mut words = 0;
    let mut inside = false;
    for (at, character) in line.char_indices() {
        let is_word = is_word_part(character);
        if inside && !is_word && words == count {
            return line.get(at..).unwrap_or_default();
        }
        words += usize::from(is_word && !inside);
        inside = is_word;
    }
    ""
}

impl Table {
    fn parse(asset: &str) -> Self {
        let mut table = Self::default();
        for line in asset.lines().filter(|line| !line.starts_with('#')) {
            let mut cells = line.split('\t');
            let name = cells.next().unwrap_or_default();
            let kind = KINDS.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind);
            for phrase in cells {
                let words: Vec<WordId> = words_of(phrase).map(WordId::of).collect();
                let Some(first) = words.first().copied() else { continue };
                match (kind, name) {
                    (Some(kind), _) => table.put(first, words, kind),
                    (None, "button") => table.button.extend(words),
                    (None, "beside-button") => table.beside_button.extend(words),
                    (None, "ago") => table.ago.extend(words),
                    (None, "agency") => table.agency.extend(words),
                    (None, "beside-agency") => table.beside_agency.extend(words),
                    // A test holds the asset to these.
                    (None, _) => table.telling.extend(words),
                }
            }
        }
        table
    }

    /// Adds a phrase, behind those that are longer.
    fn put(&mut self, first: WordId, words: Vec<WordId>, kind: Kind) {
        let phrases = self.phrases.entry(first).or_default();
        let at = phrases.partition_point(|(known, _)| known.len() >= words.len());
        phrases.insert(at, (words, kind));
    }

    /// The longest phrase at the head of a line, and what stands behind it.
    pub(super) fn phrase_at_head<'a>(&self, line: &'a str) -> Option<(Kind, &'a str)> {
        let mut words = words_of(line);
        let phrases = self.phrases.get(&WordId::of(words.next()?))?;
        phrases.iter().find_map(|(phrase, kind)| {
            let mut read = words_of(line);
            phrase
                .iter()
                .all(|id| read.next().is_some_and(|word| WordId::of(word) == *id))
                .then_some(())?;
            Some((*kind, behind(line, phrase.len())))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_the_asset_is_known() {
        let others = ["button", "beside-button", "ago", "agency", "beside-agency", "telling"];
        let asset = include_str!("../../../../assets/words/around.tsv");
        for line in asset.lines().filter(|line| !line.starts_with('#')) {
            let name = line.split('\t').next().unwrap();
            assert!(
                others.contains(&name) || KINDS.iter().any(|(known, _)| *known == name),
                "{name}"
            );
        }
    }
}
