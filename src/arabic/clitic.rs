//! Clitics: the particles written together with a word. Owns which may stand before which; knows no vocabulary.

use super::token::WordId;

/// و or ف before everything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Conjunction {
    /// و, "and".
    Wa,
    /// ف, "then", "so".
    Fa,
}

/// The particle after the conjunction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Particle {
    /// ب, "with", "by", "in".
    Bi,
    /// ل, "for", "to".
    Li,
    /// ك, "as".
    Ka,
    /// س before a verb: future.
    Sa,
}

/// What was taken off the front of a word, in its order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Proclitics {
    /// و or ف.
    pub conjunction: Option<Conjunction>,
    /// ب, ل, ك or س.
    pub particle: Option<Particle>,
    /// ال (also inside لل).
    pub article: bool,
}

/// One way to read a folded word: particles, then a stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Analysis<'word> {
    /// What stands before the stem.
    pub proclitics: Proclitics,
    /// The rest of the word, never empty.
    pub stem: &'word str,
    /// Its id.
    pub id: WordId,
}

/// Every reading of a folded word, from nothing stripped to all that could be (at most 8). A vocabulary decides which
/// holds: `وجد` may be itself or و + جد.
pub fn analyses(folded: &str) -> impl Iterator<Item = Analysis<'_>> {
    Analyses {
        conjunctions: [
            Some((None, folded)),
            conjunction(folded).map(|(mark, rest)| (Some(mark), rest)),
        ],
        next: 0,
    }
}

/// The readings, each made when it is asked for: the first often holds.
struct Analyses<'word> {
    /// Without and with the conjunction.
    conjunctions: [Option<(Option<Conjunction>, &'word str)>; 2],
    /// Which comes next: a bit each for conjunction, particle and article taken off.
    next: u8,
}

impl<'word> Iterator for Analyses<'word> {
    type Item = Analysis<'word>;

    fn next(&mut self) -> Option<Analysis<'word>> {
        while self.next < 8 {
            let (off_conjunction, off_particle, off_article) = (self.next & 4 != 0, self.next & 2 != 0, self.next & 1 != 0);
            self.next += 1;
            let (conjunction, rest) = self.conjunctions[usize::from(off_conjunction)]?;
            let taken = if off_particle {
                particle(rest).map(|(mark, rest)| (Some(mark), rest))
            } else {
                Some((None, rest))
            };
            let Some((particle, rest)) = taken else {
                self.next += 1;
                continue;
            };
            let stem = match particle {
                _ if !off_article => Some(rest),
                Some(Particle::Sa) => None,
                // ل + ال is written لل.
                Some(Particle::Li) => rest.strip_prefix('ل').or_else(|| rest.strip_prefix("ال")),
                _ => rest.strip_prefix("ال"),
            };
            if let Some(stem) = stem.filter(|stem| !stem.is_empty()) {
                return Some(Analysis {
                    proclitics: Proclitics {
                        conjunction,
                        particle,
                        article: off_article,
                    },
                    stem,
                    id: WordId::of_folded(stem),
                });
            }
        }
        None
    }
}

fn conjunction(folded: &str) -> Option<(Conjunction, &str)> {
    let wa = folded.strip_prefix('و').map(|rest| (Conjunction::Wa, rest));
    wa.or_else(|| folded.strip_prefix('ف').map(|rest| (Conjunction::Fa, rest)))
        .filter(|(_, rest)| !rest.is_empty())
}

fn particle(folded: &str) -> Option<(Particle, &str)> {
    let mut letters = folded.chars();
    let particle = match letters.next()? {
        'ب' => Particle::Bi,
        'ل' => Particle::Li,
        'ك' => Particle::Ka,
        'س' => Particle::Sa,
        _ => return None,
    };
    let rest = letters.as_str();
    (!rest.is_empty()).then_some((particle, rest))
}

/// A pronoun written at the end of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pronoun {
    /// ـه, he or it.
    He,
    /// ـها, she, it or they (things).
    She,
    /// ـهما, both of them.
    Both,
    /// ـهم, ـهن, they.
    They,
    /// ـك, ـكم, ـكما, you.
    You,
    /// ـي, I.
    I,
    /// ـنا, we.
    We,
}

/// The word without the pronoun at its end. `مقاعده` gives `مقاعد` and [`Pronoun::He`]; a feminine ending that the pronoun
/// turned to ت comes back as it is (`كتلته` gives `كتلت`: also look up `كتله`). A vocabulary decides whether it holds.
pub fn without_pronoun(folded: &str) -> Option<(&str, Pronoun)> {
    const ENDINGS: [(&str, Pronoun); 11] = [
        ("هما", Pronoun::Both),
        ("كما", Pronoun::You),
        ("هم", Pronoun::They),
        ("هن", Pronoun::They),
        ("ها", Pronoun::She),
        ("كم", Pronoun::You),
        ("كن", Pronoun::You),
        ("نا", Pronoun::We),
        ("ه", Pronoun::He),
        ("ك", Pronoun::You),
        ("ي", Pronoun::I),
    ];
    ENDINGS.iter().find_map(|&(ending, pronoun)| {
        let stem = folded.strip_suffix(ending)?;
        (stem.chars().nth(1).is_some()).then_some((stem, pronoun))
    })
}

/// A folded word without the articles that it begins with, as `trim_start_matches` takes them off, only faster.
pub fn without_articles(mut word: &str) -> &str {
    while let Some(rest) = word.strip_prefix("ال") {
        word = rest;
    }
    word
}
