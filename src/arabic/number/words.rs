//! The vocabulary of numbers, with every clitic form, from `assets/words/numbers.tsv`. Knows no grammar.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::arabic::{Conjunction, Interned, Known, MemorySlot, Particle, Proclitics, TokenizedText, WordId, fold, is_ignorable};

const TABLE: &str = include_str!("../../../assets/words/numbers.tsv");

/// What a word does in a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NumberWord {
    /// Zero to nine.
    Unit(u8),
    /// One or two in the form that stands only before ten or tens (`أحد عشر`, `إحدى وعشرون`, `اثني عشر`).
    Bound(u8),
    /// Ten, also the second half of 11 to 19.
    Ten,
    /// Eleven to nineteen in one word.
    Teen(u8),
    /// Twenty, thirty … ninety.
    Tens(u8),
    /// A hundred.
    Hundred,
    /// Hundreds, after a unit.
    HundredPlural,
    /// Two hundred to nine hundred in one word.
    Hundreds(u16),
    /// A thousand, million, … or a dozen.
    Scale(f64),
    /// Its plural, after a number.
    ScalePlural(f64),
    /// Two of it.
    ScaleDual(f64),
    /// So many thousands in one word, as they are spoken: `سبعتلاف`.
    Thousands(u8),
    /// One nth.
    Part(u8),
    /// One nth, only right before a hundred, a scale or a unit of time (`نص`, elsewhere "text").
    PartBefore(u8),
    /// Two nths.
    PartDual(u8),
    /// nths, after a unit.
    PartPlural(u8),
    /// First to tenth.
    Ordinal(u8),
    /// First, in the form that stands only in compounds (`الحادي عشر`).
    OrdinalBound(u8),
    /// First to tenth of those that its ending names: `أولهم`, `ثانيتها`.
    OrdinalOf(u8),
    /// Decimal point.
    Point,
    /// "Less" a part.
    Less,
    /// Minus.
    Minus,
}

/// A number word in one of its clitic forms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entry {
    /// What it does.
    pub word: NumberWord,
    /// What stands before it.
    pub proclitics: Proclitics,
    /// Place in the list of spellings that must match exactly; none where folding is enough.
    exact: Option<u16>,
}

struct Vocabulary {
    memory: MemorySlot,
    /// The entries met in texts.
    met: Interned<Entry>,
    entries: FxHashMap<WordId, Entry>,
    exact: Vec<String>,
    /// Parts of one that only their vowel tells from a unit: `خُمس`.
    vowelled: FxHashMap<WordId, u8>,
    /// Words around numbers that are none.
    beside: FxHashMap<WordId, u8>,
}

/// Words that tell what a number beside them is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beside {
    /// What only parts are taken of: `المقاعد`, `السكان`.
    Whole,
    /// No noun that a number could count: `من`, `بينهم`.
    Uncounted,
    /// A noun that a number counts though its first letter could be a particle: `بطاقة`, `كيلومتر`.
    Counted,
    /// `بضعة`, `نيف`: the number after it is not exact.
    Indefinite,
    /// `دفع`: ثمن after it is a price.
    Paid,
    /// A plural that does not look so: `النواب`.
    Many,
    /// One thing that bears a number: `المركز`, `الذكرى`.
    Single,
    /// `مقاعد`, and what else is a whole, in the construct state: `وثلث مقاعد المجلس`.
    WholeOf,
}

/// True where the word at `index` is of a kind.
pub(super) fn is_beside(text: &TokenizedText, index: usize, kind: Beside) -> bool {
    let kinds = text.word(index).and_then(|id| VOCABULARY.beside.get(&id));
    kinds.is_some_and(|kinds| kinds & (1 << kind as u8) != 0)
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(load);

/// True where the token at `index` may be a number word: a quick look before [`word`].
#[inline]
pub(super) fn is_known(text: &TokenizedText, index: usize) -> bool {
    let vocabulary = &*VOCABULARY;
    match text.known_place(index, &vocabulary.memory) {
        Known::Held(_) => true,
        Known::Nothing => false,
        Known::Unasked => vocabulary.entry(text, index).is_some(),
    }
}

impl Vocabulary {
    #[inline]
    fn known(&self, text: &TokenizedText, index: usize) -> Option<Entry> {
        let known = self.met.known(text, index, &self.memory);
        known.or_ask(|| self.entry(text, index))
    }

    #[inline(never)]
    fn entry(&self, text: &TokenizedText, index: usize) -> Option<Entry> {
        let met = |id| Some(self.met.place(*self.entries.get(&id)?));
        let place = text.place_of(index, &self.memory, met)?;
        self.met.get(place).or_else(|| self.entries.get(&text.word(index)?).copied())
    }
}

/// Where it is known which words are no number words.
pub fn memory() -> &'static MemorySlot {
    &VOCABULARY.memory
}

/// The number word at token `index`, if it is one.
#[inline]
pub fn word(text: &TokenizedText, index: usize) -> Option<Entry> {
    if text.surely_lacks(index, &VOCABULARY.memory) {
        return None;
    }
    held_word(text, index)
}

#[inline(never)]
fn held_word(text: &TokenizedText, index: usize) -> Option<Entry> {
    let vocabulary = &*VOCABULARY;
    let entry = vocabulary.known(text, index)?;
    let id = text.word(index)?;
    if let Some(spelling) = entry.exact.and_then(|place| vocabulary.exact.get(usize::from(place))) {
        return ends_exactly(text.surface(index), spelling).then_some(entry);
    }
    if matches!(entry.word, NumberWord::Unit(_) | NumberWord::Ten)
        && has_damma_first(text.surface(index))
        && let Some(&part) = vocabulary.vowelled.get(&id)
    {
        return Some(Entry {
            word: NumberWord::Part(part),
            ..entry
        });
    }
    // وأحد and واحد fold alike; the hamza tells "and one" from "one".
    if entry.word == NumberWord::Unit(1) && entry.proclitics.conjunction.is_none() && text.surface(index).starts_with("وأ") {
        let proclitics = clitics(WA, None, false);
        return Some(Entry {
            word: NumberWord::Bound(1),
            proclitics,
            exact: None,
        });
    }
    Some(entry)
}

/// True where `surface`, marks apart, ends with `spelling`; the seats of alef are let pass.
fn ends_exactly(surface: &str, spelling: &str) -> bool {
    fn plain(text: &str) -> impl Iterator<Item = char> {
        let seat = |character| {
            if matches!(character, 'أ' | 'إ' | 'آ') {
                'ا'
            } else {
                character
            }
        };
        text.chars().rev().filter(|character| !is_ignorable(*character)).map(seat)
    }
    let mut letters = plain(surface);
    plain(spelling).all(|letter| letters.next() == Some(letter))
}

/// `خُمس`: a fifth, against `خَمس`, five.
fn has_damma_first(surface: &str) -> bool {
    // Among the characters that begin within the first seven bytes; its own two stand together nowhere else, and the second
    // is rare enough to be looked for first.
    let bytes = surface.as_bytes();
    let begins = bytes.get(..8).unwrap_or(bytes);
    begins.contains(&0x8f) && begins.windows(2).any(|pair| matches!(pair, [0xd9, 0x8f]))
}

fn load() -> Vocabulary {
    let mut vocabulary = Vocabulary {
        memory: MemorySlot::take(),
        met: Interned::new(),
        entries: FxHashMap::default(),
        exact: Vec::new(),
        vowelled: FxHashMap::default(),
        beside: FxHashMap::default(),
    };
    vocabulary.entries.reserve(8192);
    let mut words: Vec<(String, NumberWord, bool)> = Vec::new();
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t');
        let (Some(class), Some(value), Some(spellings)) = (fields.next(), fields.next(), fields.next()) else {
            continue;
        };
        let value: f64 = value.parse().unwrap_or(0.0);
        let beside = match class {
            "whole" => Some((Beside::Whole, ["ال", "لل", "بال"].as_slice())),
            "whole-of" => Some((Beside::WholeOf, [""].as_slice())),
            "single" => Some((Beside::Single, ["ال", "وال", "بال", "لل", "كال", "فال"].as_slice())),
            "uncounted" => Some((Beside::Uncounted, ["", "و", "ف"].as_slice())),
            "counted" => Some((Beside::Counted, [""].as_slice())),
            "indefinite" => Some((Beside::Indefinite, ["", "و", "ب", "ل", "ال"].as_slice())),
            "many" => Some((Beside::Many, ["ال", "وال", "بال", "لل"].as_slice())),
            "paid" => Some((Beside::Paid, ["", "و", "ف", "س"].as_slice())),
            _ => None,
        };
        if let Some((kind, clitics)) = beside {
            for (spelling, clitic) in spellings
                .split(' ')
                .flat_map(|word| clitics.iter().map(move |clitic| (word, clitic)))
            {
                *vocabulary
                    .beside
                    .entry(WordId::of(clitic).extended(&fold(spelling)))
                    .or_default() |= 1 << kind as u8;
            }
            continue;
        }
        for spelling in spellings.split(' ').filter(|spelling| !spelling.is_empty()) {
            add_class(class, value, spelling, &mut words, &mut vocabulary);
        }
    }
    // Words without clitics first: `واحد` is one, not و + أحد.
    for clitics in CLITICS {
        for (spelling, number, exact) in &words {
            if !allows(number, spelling, clitics.1) {
                continue;
            }
            let id = WordId::of(clitics.0).extended(spelling);
            let place = exact.then(|| {
                vocabulary.exact.push(spelling.clone());
                (vocabulary.exact.len() - 1) as u16
            });
            vocabulary.entries.entry(id).or_insert(Entry {
                word: *number,
                proclitics: clitics.1,
                exact: place,
            });
        }
    }
    vocabulary
}

fn add_class(class: &str, value: f64, spelling: &str, words: &mut Vec<(String, NumberWord, bool)>, vocabulary: &mut Vocabulary) {
    let small = value as u8;
    let number = match class {
        "unit" => NumberWord::Unit(small),
        "bound" => NumberWord::Bound(small),
        "ten" => NumberWord::Ten,
        "teen" => NumberWord::Teen(small),
        "tens" => NumberWord::Tens(small),
        "hundred" => NumberWord::Hundred,
        "hundred-plural" => NumberWord::HundredPlural,
        "hundreds" => NumberWord::Hundreds(value as u16),
        "scale" => NumberWord::Scale(value),
        "scale-plural" => NumberWord::ScalePlural(value),
        "scale-dual" => NumberWord::ScaleDual(value),
        "part" => NumberWord::Part(small),
        "part-before" => NumberWord::PartBefore(small),
        "part-dual" => NumberWord::PartDual(small),
        "part-plural" => NumberWord::PartPlural(small),
        "ordinal" => NumberWord::Ordinal(small),
        "ordinal-bound" => NumberWord::OrdinalBound(small),
        "ordinal-stem" => {
            for ending in ["ها", "هم", "هما", "هن"] {
                words.push((fold(spelling) + ending, NumberWord::OrdinalOf(small), false));
            }
            return;
        }
        "thousands-stem" => {
            for ending in ["تلاف", "تالاف"] {
                words.push((fold(spelling) + ending, NumberWord::Thousands(small), false));
            }
            return;
        }
        "point" => NumberWord::Point,
        "less" => NumberWord::Less,
        "minus" => NumberWord::Minus,
        "teen-stem" => {
            for ending in [
                "تعش",
                "طعش",
                "عش",
                "تعشر",
                "طعشر",
                "عشر",
                "تاشر",
                "طاشر",
                "اشر",
                "طاعش",
                "طاعشر",
                "تاعش",
                "تاعشر",
                "عشرة",
            ] {
                words.push((fold(spelling) + ending.trim(), NumberWord::Teen(small), false));
            }
            return;
        }
        "hundreds-stem" => {
            for ending in ["ميه", "مايه", "ماه", "ميت"] {
                words.push((fold(spelling) + ending, NumberWord::Hundreds(value as u16), false));
            }
            return;
        }
        "part-vowelled" => {
            for clitics in CLITICS {
                vocabulary
                    .vowelled
                    .insert(WordId::of(clitics.0).extended(&fold(spelling)), small);
            }
            return;
        }
        _ => return,
    };
    match spelling.strip_prefix('=') {
        Some(exact) => {
            words.push((exact.to_owned(), number, true));
        }
        None => words.push((fold(spelling), number, false)),
    }
}

const fn clitics(conjunction: Option<Conjunction>, particle: Option<Particle>, article: bool) -> Proclitics {
    Proclitics {
        conjunction,
        particle,
        article,
    }
}

const WA: Option<Conjunction> = Some(Conjunction::Wa);
const FA: Option<Conjunction> = Some(Conjunction::Fa);
const BI: Option<Particle> = Some(Particle::Bi);
const LI: Option<Particle> = Some(Particle::Li);
const KA: Option<Particle> = Some(Particle::Ka);

/// The clitics that go before numbers and words of time, shortest first, as they are written.
pub(crate) const CLITICS: [(&str, Proclitics); 20] = [
    ("", clitics(None, None, false)),
    ("ال", clitics(None, None, true)),
    ("و", clitics(WA, None, false)),
    ("ب", clitics(None, BI, false)),
    ("ل", clitics(None, LI, false)),
    ("ف", clitics(FA, None, false)),
    ("ك", clitics(None, KA, false)),
    ("وال", clitics(WA, None, true)),
    ("بال", clitics(None, BI, true)),
    ("لل", clitics(None, LI, true)),
    ("فال", clitics(FA, None, true)),
    ("كال", clitics(None, KA, true)),
    ("وب", clitics(WA, BI, false)),
    ("ول", clitics(WA, LI, false)),
    ("وك", clitics(WA, KA, false)),
    ("وبال", clitics(WA, BI, true)),
    ("ولل", clitics(WA, LI, true)),
    ("فب", clitics(FA, BI, false)),
    ("فل", clitics(FA, LI, false)),
    ("وكال", clitics(WA, KA, true)),
];

/// Clitic forms that are another word: `لست` (I am not), `كمية` (quantity), `فاصل`, `والا`.
fn allows(word: &NumberWord, spelling: &str, proclitics: Proclitics) -> bool {
    let bare = proclitics == Proclitics::default();
    match (word, proclitics.particle) {
        (NumberWord::Point | NumberWord::Less | NumberWord::Minus | NumberWord::PartBefore(2), _) => {
            bare || (matches!(word, NumberWord::PartBefore(2))
                && proclitics.conjunction == WA
                && proclitics.particle.is_none()
                && !proclitics.article)
        }
        // كمئة is written as كمية, كواحد من tells what somebody is; أولهم and the like take no كـ.
        (NumberWord::Unit(1) | NumberWord::PartBefore(_) | NumberWord::OrdinalOf(_), Some(Particle::Ka)) => false,
        (_, Some(Particle::Ka)) => !spelling.starts_with("مي"),
        (NumberWord::OrdinalOf(_), _) => !proclitics.article,
        (NumberWord::Unit(6), Some(Particle::Li)) => spelling != "ست" || proclitics.article,
        _ => true,
    }
}
