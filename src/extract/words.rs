//! Word tables: which classes a word of the text belongs to, clitics and pronouns taken off. Owns the asset format
//! (`class TAB words`); knows what no class means.

use std::cell::RefCell;
use std::hash::BuildHasher;
use std::sync::atomic::{AtomicU32, Ordering};

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::arabic::{Proclitics, Pronoun, TokenizedText, WordId, analyses, fold, without_pronoun};

/// A set of classes, one bit each.
pub type Classes = u64;

/// How a word was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Its classes; zero where it is in no table.
    pub classes: Classes,
    /// What stands before the stem.
    pub proclitics: Proclitics,
    /// The pronoun after it.
    pub pronoun: Option<Pronoun>,
}

impl Found {
    /// True where it belongs to any class of `classes`.
    pub fn is(self, classes: Classes) -> bool {
        self.classes & classes != 0
    }
}

/// Words with their classes.
#[derive(Debug, Default)]
pub struct WordTable {
    words: FxHashMap<WordId, Classes>,
    /// Tells this table from the others in the memory of words; 0 for one without words.
    number: u32,
}

/// Words remembered by each thread, a power of two; a text's common words all fit.
const REMEMBERED: usize = 1 << 14;

/// A word that was looked for in a table, and what was found.
type Remembered = Option<(u32, WordId, Found)>;

thread_local! {
    /// Taking a word apart costs far more than looking it up, and most words of a text have been seen before: what was
    /// found last stands here, one place a word, overwritten by the next one that falls on it.
    static MEMORY: RefCell<Vec<Remembered>> = RefCell::new(vec![None; REMEMBERED]);
}

static TABLES: AtomicU32 = AtomicU32::new(0);

impl WordTable {
    /// Reads an asset; `names` gives each class its bit. Lines of unknown classes are left out (a test keeps that from
    /// happening).
    pub fn parse(asset: &str, names: &[(&str, Classes)]) -> Self {
        let mut words = FxHashMap::default();
        for (class, line) in rows(asset) {
            let Some((_, bit)) = names.iter().find(|(name, _)| *name == class) else {
                continue;
            };
            for word in line {
                *words.entry(WordId::of(word)).or_insert(0) |= bit;
            }
        }
        Self {
            words,
            number: TABLES.fetch_add(1, Ordering::Relaxed) + 1,
        }
    }

    /// The classes of a whole word, nothing taken off.
    pub fn exact(&self, id: WordId) -> Classes {
        self.words.get(&id).copied().unwrap_or(0)
    }

    /// The classes of the word at `index`: as it stands, or with the fewest particles, or without its pronoun.
    pub fn find(&self, text: &TokenizedText, index: usize) -> Found {
        let Some(id) = text.word(index) else {
            return Found::default();
        };
        let classes = self.exact(id);
        if classes != 0 {
            return Found {
                classes,
                ..Found::default()
            };
        }
        let place = FxBuildHasher.hash_one((self.number, id)) as usize % REMEMBERED;
        let known = MEMORY.with_borrow(|memory| memory.get(place).copied().flatten());
        if let Some((number, word, found)) = known
            && number == self.number
            && word == id
        {
            return found;
        }
        let found = self.find_inside(text.folded(index));
        MEMORY.with_borrow_mut(|memory| {
            if let Some(slot) = memory.get_mut(place) {
                *slot = Some((self.number, id, found));
            }
        });
        found
    }

    fn find_inside(&self, folded: &str) -> Found {
        for analysis in analyses(folded) {
            let classes = self.exact(analysis.id);
            if classes != 0 {
                return Found {
                    classes,
                    proclitics: analysis.proclitics,
                    pronoun: None,
                };
            }
        }
        for analysis in analyses(folded) {
            let Some((stem, pronoun)) = without_pronoun(analysis.stem) else {
                continue;
            };
            let mut classes = self.exact(WordId::of(stem));
            if classes == 0
                && let Some(base) = stem.strip_suffix('ت')
            {
                classes = self.exact(WordId::of(&format!("{base}ه")));
            }
            if classes != 0 && stem.chars().nth(2).is_some() {
                return Found {
                    classes,
                    proclitics: analysis.proclitics,
                    pronoun: Some(pronoun),
                };
            }
        }
        Found::default()
    }

    /// Every form in which the words of `classes` may stand in a text: for a quick first look at each token.
    pub fn forms_of(&self, asset: &str, classes: &[&str]) -> rustc_hash::FxHashSet<WordId> {
        const BEFORE: [&str; 20] = [
            "", "و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "لل", "كال", "وب", "ول", "وبال", "ولل", "فب", "فل", "فلل",
            "فبال",
        ];
        const AFTER: [&str; 6] = ["", "ه", "ها", "هم", "هما", "نا"];
        let mut forms = rustc_hash::FxHashSet::default();
        for (class, line) in rows(asset) {
            if !classes.contains(&class) {
                continue;
            }
            for word in line {
                let word = fold(word);
                for before in BEFORE {
                    for after in AFTER {
                        forms.insert(WordId::of(&format!("{before}{word}{after}")));
                    }
                }
            }
        }
        forms
    }
}

/// The class and the words of each line.
fn rows(asset: &str) -> impl Iterator<Item = (&str, std::str::SplitWhitespace<'_>)> {
    asset
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .map(|(class, words)| (class, words.split_whitespace()))
}

/// The names of all classes of an asset, for the tests of the modules that own one.
#[cfg(test)]
pub(crate) fn classes_of(asset: &str) -> Vec<&str> {
    rows(asset).map(|(class, _)| class).collect()
}
