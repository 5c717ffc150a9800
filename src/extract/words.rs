//! Word tables: which classes a word of the text belongs to, clitics and pronouns taken off. Owns the asset format
//! (`class TAB words`); knows what no class means.

use std::cell::RefCell;
use std::sync::atomic::{AtomicU32, Ordering};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::arabic::{MemoryPlace, TokenizedText, WordId, analyses, without_pronoun};

pub use crate::arabic::{Classes, Found};

/// Words with their classes.
#[derive(Debug)]
pub struct WordTable {
    /// Words that are in it as they stand.
    whole: MemoryPlace,
    /// Words that are in it once particles and pronouns are taken off, those above included.
    inside: MemoryPlace,
    words: FxHashMap<WordId, Classes>,
    /// Tells this table from the others in the memory of words found.
    number: u32,
}

/// Words found that each thread remembers, a power of two.
const REMEMBERED: usize = 1 << 13;

/// A word that was looked for in a table, and what was found.
type Remembered = (u32, WordId, Found);

thread_local! {
    /// Taking a word apart costs far more than looking it up, and most words of a text have been seen before: what was
    /// found last stands here, one place a word, overwritten by the next one that falls on it.
    static FOUND: RefCell<Vec<Option<Remembered>>> = RefCell::new(vec![None; REMEMBERED]);
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
            whole: MemoryPlace::take(),
            inside: MemoryPlace::take(),
            words,
            number: TABLES.fetch_add(1, Ordering::Relaxed),
        }
    }

    /// The classes of a whole word, nothing taken off.
    pub fn exact(&self, id: WordId) -> Classes {
        self.words.get(&id).copied().unwrap_or(0)
    }

    /// The classes of the word at `index` as it stands, nothing taken off.
    #[inline]
    pub fn exact_at(&self, text: &TokenizedText, index: usize) -> Classes {
        if !text.holds(index, &self.whole, |id| self.exact(id) != 0) {
            return 0;
        }
        text.word(index).map_or(0, |id| self.exact(id))
    }

    /// The classes of the word at `index`: as it stands, or with the fewest particles, or without its pronoun.
    #[inline]
    pub fn find(&self, text: &TokenizedText, index: usize) -> Found {
        if self.surely_lacks(text, index) {
            return Found::default();
        }
        self.find_held(text, index)
    }

    /// True where it is known already that the word at `index` is in no class, whatever is taken off it.
    #[inline]
    pub fn surely_lacks(&self, text: &TokenizedText, index: usize) -> bool {
        text.surely_lacks(index, &self.inside)
    }

    #[inline(never)]
    fn find_held(&self, text: &TokenizedText, index: usize) -> Found {
        text.found(self.number as usize, index, || self.find_anew(text, index))
    }

    fn find_anew(&self, text: &TokenizedText, index: usize) -> Found {
        let holds = |id| self.find_inside(id, text.folded(index)).classes != 0;
        if !text.holds(index, &self.inside, holds) {
            return Found::default();
        }
        text.word(index)
            .map_or_else(Found::default, |id| self.find_known(id, text.folded(index)))
    }

    /// What is found of a word that is in the table.
    fn find_known(&self, id: WordId, folded: &str) -> Found {
        // Neighbouring tables share no places.
        let place = (id.place(REMEMBERED) + self.number as usize * (REMEMBERED / 8)) % REMEMBERED;
        let known = FOUND.with_borrow(|memory| memory.get(place).copied().flatten());
        if let Some((number, word, found)) = known
            && number == self.number
            && word == id
        {
            return found;
        }
        let found = self.find_inside(id, folded);
        FOUND.with_borrow_mut(|memory| {
            if let Some(slot) = memory.get_mut(place) {
                *slot = Some((self.number, id, found));
            }
        });
        found
    }

    fn find_inside(&self, id: WordId, folded: &str) -> Found {
        let classes = self.exact(id);
        if classes != 0 {
            return Found {
                classes,
                ..Found::default()
            };
        }
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
    pub fn forms_of(asset: &str, classes: &[&str]) -> WordForms {
        const BEFORE: [&str; 20] = [
            "", "و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "لل", "كال", "وب", "ول", "وبال", "ولل", "فب", "فل", "فلل",
            "فبال",
        ];
        const AFTER: [&str; 6] = ["", "ه", "ها", "هم", "هما", "نا"];
        let mut forms = FxHashSet::default();
        for (class, line) in rows(asset) {
            if !classes.contains(&class) {
                continue;
            }
            for word in line {
                for before in BEFORE {
                    let begun = WordId::of(before).extended(word);
                    forms.extend(AFTER.map(|after| begun.extended(after)));
                }
            }
        }
        WordForms {
            memory: MemoryPlace::take(),
            forms,
        }
    }
}

/// Written forms of words, to tell whether a token is one of them.
#[derive(Debug)]
pub struct WordForms {
    memory: MemoryPlace,
    forms: FxHashSet<WordId>,
}

impl WordForms {
    /// True where one of the forms stands at `index`.
    #[inline]
    pub fn contains(&self, text: &TokenizedText, index: usize) -> bool {
        text.holds(index, &self.memory, |id| self.forms.contains(&id))
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
