//! The names of the lexicon as a table from first words to whole names, clitics included. Owns matching them in a text;
//! knows nothing of names outside the lexicon.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::arabic::{Conjunction, MemorySlot, Particle, Proclitics, TokenizedText, WordId, fold};
use crate::lexicon::Lexicon;

/// What a name of the lexicon names: an index into the lexicon's slice of that kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A political list.
    List(u16),
    /// A person.
    Person(u16),
    /// An organisation.
    Organisation(u16),
    /// A place.
    Place(u16),
}

/// One spelling of one name.
#[derive(Debug)]
struct Spelling {
    rest: Box<[WordId]>,
    target: Target,
    guarded: bool,
}

/// The names that begin with one written word.
#[derive(Debug, Default)]
struct Beginning {
    spellings: Vec<(Proclitics, u32)>,
}

/// All names, by the written form of their first word.
#[derive(Debug)]
pub struct Gazetteer {
    memory: MemorySlot,
    /// Places in `beginnings` by written words.
    by_word: FxHashMap<WordId, usize>,
    beginnings: Vec<Beginning>,
    spellings: Vec<Spelling>,
}

/// The longest name at a place in the text, with all that it may name.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// One past its last token.
    pub end: usize,
    /// How many words it has.
    pub words: usize,
    /// What is written together with its first word.
    pub proclitics: Proclitics,
    /// What it may name; several lists of different countries can share a name.
    pub targets: Vec<Target>,
    /// True where the words are ordinary ones too.
    pub guarded: bool,
}

static BUNDLED: LazyLock<Gazetteer> = LazyLock::new(|| Gazetteer::new(Lexicon::bundled()));

impl Gazetteer {
    /// The one over the bundled lexicon.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    fn new(lexicon: &Lexicon) -> Self {
        let mut gazetteer = Self {
            memory: MemorySlot::take(),
            by_word: FxHashMap::default(),
            beginnings: Vec::new(),
            spellings: Vec::new(),
        };
        for (index, list) in lexicon.lists().iter().enumerate() {
            for name in list.names() {
                gazetteer.add(name, Target::List(index as u16), list.guarded.iter().any(|word| word == name));
            }
        }
        for (index, person) in lexicon.people().iter().enumerate() {
            gazetteer.add(&person.arabic, Target::Person(index as u16), false);
            for alias in &person.aliases {
                gazetteer.add(alias, Target::Person(index as u16), !alias.contains(' '));
            }
        }
        for (index, organisation) in lexicon.organisations().iter().enumerate() {
            for name in std::iter::once(&organisation.arabic).chain(&organisation.aliases) {
                gazetteer.add(name, Target::Organisation(index as u16), false);
            }
        }
        for (index, place) in lexicon.places().iter().enumerate() {
            for name in std::iter::once(&place.arabic).chain(&place.aliases) {
                gazetteer.add(name, Target::Place(index as u16), place.guarded);
            }
        }
        gazetteer
    }

    fn add(&mut self, name: &str, target: Target, guarded: bool) {
        let folded = fold(name);
        self.add_spelling(&folded, target, guarded);
        for (usual, other) in [("ديمقراط", "ديموقراط"), ("كردستان", "كوردستان"), ("عبد ال", "عبدال")]
        {
            if folded.contains(usual) {
                self.add_spelling(&folded.replace(usual, other), target, guarded);
            }
        }
    }

    fn add_spelling(&mut self, folded: &str, target: Target, guarded: bool) {
        let mut words = folded.split_whitespace();
        let Some(first) = words.next() else { return };
        let spelling = self.spellings.len() as u32;
        self.spellings.push(Spelling {
            rest: words.map(WordId::of).collect(),
            target,
            guarded,
        });
        for (written, proclitics) in forms(first) {
            let place = *self.by_word.entry(written).or_insert(self.beginnings.len());
            if place == self.beginnings.len() {
                self.beginnings.push(Beginning::default());
            }
            if let Some(beginning) = self.beginnings.get_mut(place) {
                beginning.spellings.push((proclitics, spelling));
            }
        }
    }

    /// The longest name that begins at token `index`.
    #[inline]
    pub fn at(&self, text: &TokenizedText, index: usize) -> Option<Match> {
        if text.surely_lacks(index, &self.memory) {
            return None;
        }
        self.longest_at(text, index)
    }

    #[inline(never)]
    fn longest_at(&self, text: &TokenizedText, index: usize) -> Option<Match> {
        let place = text.place_of(index, &self.memory, |first| self.by_word.get(&first).copied())?;
        let beginning = self.beginnings.get(place)?;
        let mut found: Option<Match> = None;
        for &(proclitics, spelling) in &beginning.spellings {
            let Some(spelling) = self.spellings.get(spelling as usize) else {
                continue;
            };
            let Some(end) = end_of(text, index, &spelling.rest) else {
                continue;
            };
            let words = spelling.rest.len() + 1;
            match &mut found {
                Some(best) if best.words > words => {}
                Some(best) if best.words == words && best.proclitics == proclitics => {
                    best.guarded |= spelling.guarded;
                    if !best.targets.contains(&spelling.target) {
                        best.targets.push(spelling.target);
                    }
                }
                Some(best) if best.words == words && best.proclitics != proclitics => {}
                _ => {
                    found = Some(Match {
                        end,
                        words,
                        proclitics,
                        targets: vec![spelling.target],
                        guarded: spelling.guarded,
                    });
                }
            }
        }
        found
    }
}

/// One past the last word of `rest`, which must follow token `index`; quotes may stand between.
fn end_of(text: &TokenizedText, index: usize, rest: &[WordId]) -> Option<usize> {
    let mut at = index + 1;
    for &word in rest {
        while text.mark(at).is_some_and(is_quote) {
            at += 1;
        }
        if text.word(at)? != word {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// True for every kind of double quote.
pub(super) fn is_quote(mark: char) -> bool {
    matches!(mark, '"' | '“' | '”' | '„' | '«' | '»')
}

/// The written forms of a name's first word with what may stand before it.
fn forms(first: &str) -> Vec<(WordId, Proclitics)> {
    let mut forms = Vec::with_capacity(15);
    for (mark, conjunction) in [("", None), ("و", Some(Conjunction::Wa)), ("ف", Some(Conjunction::Fa))] {
        for (letter, particle) in [
            ("", None),
            ("ب", Some(Particle::Bi)),
            ("ل", Some(Particle::Li)),
            ("ك", Some(Particle::Ka)),
        ] {
            let article = first.starts_with("ال") && particle == Some(Particle::Li);
            let proclitics = Proclitics {
                conjunction,
                particle,
                article,
            };
            let begun = WordId::of(mark).extended(letter);
            if let Some(stem) = first.strip_prefix("ال").filter(|_| article) {
                forms.push((begun.extended("ل").extended(stem), proclitics));
            }
            // Some write لل apart: ل + ال.
            forms.push((begun.extended(first), proclitics));
        }
    }
    forms
}
