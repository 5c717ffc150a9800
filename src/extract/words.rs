//! Word tables: which classes a word of the text belongs to, as it stands or with clitics and pronouns taken off. Owns the asset
//! format (`class TAB words`) and how a module names its classes (`word_classes!`); knows what no class means.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::arabic::{Interned, Known, MemorySlot, TokenizedText, WordId, analyses, without_pronoun};

pub use crate::arabic::{Classes, Found};

/// The table of an asset and its classes, each `CONSTANT "class" "what belongs to it";`: the constants, a bit each, and `TABLE`.
/// A test holds the asset to the classes.
macro_rules! word_classes {
    ($visibility:vis, $asset:expr; $($constant:ident $name:literal $doc:literal;)*) => {
        $(#[doc = $doc] $visibility const $constant: $crate::extract::words::Classes = 1 << Bit::$constant as u32;)*

        /// The classes in their order; the compiler refuses more than there are bits.
        #[allow(clippy::upper_case_acronyms, non_camel_case_types, reason = "their names are those of the constants")]
        enum Bit { $($constant),* }

        static TABLE: std::sync::LazyLock<$crate::extract::words::WordTable> = std::sync::LazyLock::new(|| {
            $crate::extract::words::WordTable::parse($asset, &[$(($name, $constant)),*])
        });

        #[test]
        fn classes_and_asset_agree() {
            let written = $crate::extract::words::classes_of($asset);
            let named = [$($name),*];
            assert!(written.iter().all(|class| named.contains(class)), "{written:?}");
            assert!(named.iter().all(|class| written.contains(class)), "{written:?}");
        }
    };
}
pub(crate) use word_classes;

/// Words with their classes.
#[derive(Debug)]
pub struct WordTable {
    /// Words that are in it as they stand.
    whole: MemorySlot,
    /// Words that are in it once particles and pronouns are taken off, those above included.
    inside: MemorySlot,
    words: FxHashMap<WordId, Classes>,
    /// What was found of any word so far: taking a word apart costs far more than looking it up.
    found: Interned<Found>,
}

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
            whole: MemorySlot::take(),
            inside: MemorySlot::take(),
            words,
            found: Interned::new(),
        }
    }

    /// The classes of a whole word, nothing taken off.
    pub fn exact(&self, id: WordId) -> Classes {
        self.words.get(&id).copied().unwrap_or(0)
    }

    /// The words that belong to any of `classes`.
    pub fn ids_of(&self, classes: Classes) -> Vec<WordId> {
        let held = self.words.iter().filter(|(_, own)| **own & classes != 0);
        held.map(|(id, _)| *id).collect()
    }

    /// True where the word at `index`, nothing taken off, belongs to any of `classes`.
    #[inline]
    pub fn stands(&self, text: &TokenizedText, index: usize, classes: Classes) -> bool {
        self.exact_at(text, index) & classes != 0
    }

    /// True where a folded word, of which a rule has taken what may stand before it, belongs to any of `classes`.
    pub fn holds(&self, folded: &str, classes: Classes) -> bool {
        self.exact(WordId::of_folded(folded)) & classes != 0
    }

    /// True where a word, however it is spelled, belongs to any of `classes`.
    pub fn holds_spelled(&self, word: &str, classes: Classes) -> bool {
        self.exact(WordId::of(word)) & classes != 0
    }

    /// True where the word at `index` belongs to any of `classes` once the letters of `before` are taken off its front.
    #[inline]
    pub fn joined(&self, text: &TokenizedText, index: usize, before: &[char], classes: Classes) -> bool {
        let folded = text.folded(index);
        let bare = folded.trim_start_matches(before);
        // Most words bear none, and what is known of the word as it stands is the answer.
        if bare.len() == folded.len() {
            self.stands(text, index, classes)
        } else {
            self.holds(bare, classes)
        }
    }

    /// True where the word at `index` belongs to any of `classes` once و and ف are taken off its front.
    #[inline]
    pub fn stands_bare(&self, text: &TokenizedText, index: usize, classes: Classes) -> bool {
        let bare = text.bare(index);
        if bare.len() == text.folded(index).len() {
            self.stands(text, index, classes)
        } else {
            self.holds(bare, classes)
        }
    }

    /// True where a folded word begins with one that belongs to any of `classes`.
    pub fn begins(&self, folded: &str, classes: Classes) -> bool {
        let mut begun = WordId::of_folded("");
        folded.chars().any(|letter| {
            begun = begun.then(letter);
            self.exact(begun) & classes != 0
        })
    }

    /// The classes of the word at `index` as it stands, nothing taken off.
    #[inline]
    pub fn exact_at(&self, text: &TokenizedText, index: usize) -> Classes {
        match self.found.known(text, index, &self.whole) {
            Known::Held(found) => found.classes,
            Known::Nothing => 0,
            Known::Unasked => self.held_at(text, index),
        }
    }

    #[inline(never)]
    fn held_at(&self, text: &TokenizedText, index: usize) -> Classes {
        let place = text.place_of(index, &self.whole, |id| {
            let classes = self.exact(id);
            (classes != 0).then(|| {
                self.found.place(Found {
                    classes,
                    ..Found::default()
                })
            })
        });
        match place.map(|place| self.found.get(place)) {
            None => 0,
            Some(Some(found)) => found.classes,
            Some(None) => text.word(index).map_or(0, |id| self.exact(id)),
        }
    }

    /// The classes of the word at `index`: as it stands, or with the fewest particles, or without its pronoun.
    #[inline]
    pub fn find(&self, text: &TokenizedText, index: usize) -> Found {
        match self.found.known(text, index, &self.inside) {
            Known::Held(found) => found,
            Known::Nothing => Found::default(),
            Known::Unasked => self.find_held(text, index),
        }
    }

    /// True where it is known already that the word at `index` is in no class, whatever is taken off it.
    #[inline]
    pub fn surely_lacks(&self, text: &TokenizedText, index: usize) -> bool {
        text.surely_lacks(index, &self.inside)
    }

    /// The stretches of `range` that may hold words of any of `classes`, whatever is taken off them: most windows that a rule looks
    /// through hold none.
    #[inline]
    pub fn stretches(
        &self,
        text: &TokenizedText,
        range: Range<usize>,
        classes: Classes,
    ) -> impl DoubleEndedIterator<Item = Range<usize>> {
        text.stretches_of(range, classes, &self.inside, |index| self.find(text, index).classes)
    }

    #[inline(never)]
    fn find_held(&self, text: &TokenizedText, index: usize) -> Found {
        let place = text.place_of(index, &self.inside, |id| {
            let found = self.find_inside(id, text.folded(index));
            (found.classes != 0).then(|| self.found.place(found))
        });
        match place.map(|place| self.found.get(place)) {
            None => Found::default(),
            Some(Some(found)) => found,
            Some(None) => text
                .word(index)
                .map_or_else(Found::default, |id| self.find_inside(id, text.folded(index))),
        }
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
        WordForms(forms)
    }
}

/// Written forms of words, to tell whether a word is one of them.
#[derive(Debug)]
pub struct WordForms(FxHashSet<WordId>);

impl WordForms {
    /// True where the folded word is one of the forms.
    pub fn contains(&self, word: &str) -> bool {
        self.0.contains(&WordId::of_folded(word))
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
