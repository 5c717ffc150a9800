//! The names of the lexicon as a table from first words to whole names, clitics included. Owns matching them in a text;
//! knows nothing of names outside the lexicon.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::arabic::{Conjunction, MemorySlot, Particle, Proclitics, TokenizedText, WordId, WordList, fold};
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

/// The names that begin with one word: their second words and their places among the spellings, in that order, so that of
/// the hundreds that begin with `حزب` only those of the text's next word are looked at.
#[derive(Debug, Default)]
struct Beginning {
    spellings: Vec<(Option<WordId>, u32)>,
}

/// All names, by the written forms of their first word.
#[derive(Debug)]
pub struct Gazetteer {
    memory: MemorySlot,
    /// Beginnings by the written forms of their first word.
    written: WordList<(Proclitics, u32)>,
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

/// Written words that there is room for from the start, and places for them: a name is looked up again for each of its words that
/// a text holds, and each further word on a place is a line of memory.
const WRITTEN: usize = 1 << 15;

impl Gazetteer {
    /// The one over the bundled lexicon.
    pub fn bundled() -> &'static Self {
        &BUNDLED
    }

    fn new(lexicon: &Lexicon) -> Self {
        let mut gazetteer = Self {
            memory: MemorySlot::take(),
            written: WordList::with_room(WRITTEN, WRITTEN),
            beginnings: Vec::new(),
            spellings: Vec::new(),
        };
        let mut firsts = FxHashMap::default();
        for (index, list) in lexicon.lists().iter().enumerate() {
            for name in list.names() {
                gazetteer.add(
                    &mut firsts,
                    name,
                    Target::List(index as u16),
                    list.guarded.iter().any(|word| word == name),
                );
            }
        }
        for (index, person) in lexicon.people().iter().enumerate() {
            gazetteer.add(&mut firsts, &person.arabic, Target::Person(index as u16), false);
            for alias in &person.aliases {
                gazetteer.add(&mut firsts, alias, Target::Person(index as u16), !alias.contains(' '));
            }
        }
        for (index, organisation) in lexicon.organisations().iter().enumerate() {
            for name in std::iter::once(&organisation.arabic).chain(&organisation.aliases) {
                gazetteer.add(&mut firsts, name, Target::Organisation(index as u16), false);
            }
        }
        for (index, place) in lexicon.places().iter().enumerate() {
            for name in std::iter::once(&place.arabic).chain(&place.aliases) {
                gazetteer.add(&mut firsts, name, Target::Place(index as u16), place.guarded);
            }
        }
        for beginning in &mut gazetteer.beginnings {
            beginning.spellings.sort_by_key(|&(second, _)| second);
        }
        gazetteer
    }

    fn add(&mut self, firsts: &mut FxHashMap<WordId, u32>, name: &str, target: Target, guarded: bool) {
        let folded = fold(name);
        self.add_spelling(firsts, &folded, target, guarded);
        for (usual, other) in [("ديمقراط", "ديموقراط"), ("كردستان", "كوردستان"), ("عبد ال", "عبدال")]
        {
            if folded.contains(usual) {
                self.add_spelling(firsts, &folded.replace(usual, other), target, guarded);
            }
        }
    }

    fn add_spelling(&mut self, firsts: &mut FxHashMap<WordId, u32>, folded: &str, target: Target, guarded: bool) {
        let mut words = folded.split_whitespace();
        let Some(first) = words.next() else { return };
        let spelling = self.spellings.len() as u32;
        let rest: Box<[WordId]> = words.map(WordId::of).collect();
        let second = rest.first().copied();
        self.spellings.push(Spelling { rest, target, guarded });
        let beginning = *firsts.entry(WordId::of(first)).or_insert_with(|| {
            let beginning = self.beginnings.len() as u32;
            self.beginnings.push(Beginning::default());
            for (written, proclitics) in forms(first) {
                self.written.add(written, (proclitics, beginning));
            }
            beginning
        });
        if let Some(beginning) = self.beginnings.get_mut(beginning as usize) {
            beginning.spellings.push((second, spelling));
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
        let place = text.place_of(index, &self.memory, |first| self.written.place(first))?;
        let next = word_after(text, index + 1);
        let mut found: Option<Match> = None;
        let ways = self.written.from(place);
        let begun =
            ways.flat_map(|(proclitics, beginning)| self.begun(beginning, next).map(move |spelling| (proclitics, spelling)));
        for (proclitics, spelling) in begun {
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

    /// The names of one beginning that are one word long or go on with `next`.
    fn begun(&self, beginning: u32, next: Option<WordId>) -> impl Iterator<Item = &Spelling> {
        let places = self
            .beginnings
            .get(beginning as usize)
            .map_or(&[][..], |beginning| &beginning.spellings);
        let alone = places.partition_point(|(second, _)| second.is_none());
        let (alone, longer) = places.split_at_checked(alone).unwrap_or_default();
        let longer = next.map(|next| {
            let start = longer.partition_point(|&(second, _)| second < Some(next));
            let rest = longer.get(start..).unwrap_or_default();
            let count = rest.iter().take_while(|&&(second, _)| second == Some(next)).count();
            rest.get(..count).unwrap_or_default()
        });
        let all = alone.iter().chain(longer.unwrap_or_default());
        all.filter_map(|&(_, place)| self.spellings.get(place as usize))
    }
}

/// The word at `at` or behind the quotes there.
fn word_after(text: &TokenizedText, mut at: usize) -> Option<WordId> {
    while text.is_quote(at) {
        at += 1;
    }
    text.word(at)
}

/// One past the last word of `rest`, which must follow token `index`; quotes may stand between.
fn end_of(text: &TokenizedText, index: usize, rest: &[WordId]) -> Option<usize> {
    let mut at = index + 1;
    for &word in rest {
        while text.is_quote(at) {
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
pub(crate) fn forms(first: &str) -> Vec<(WordId, Proclitics)> {
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
