//! Which events of the chronology a text speaks of. Owns recognising them by their words; knows no dates of the text.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::arabic::{MemoryPlace, TokenKind, TokenizedText, WordId, fold};
use crate::base::{DateRange, Precision, Span};
use crate::extract::event::EventMention;
use crate::extract::name::{NameKind, Names, Target};
use crate::lexicon::{KnownEvent, Lexicon};

/// Tokens from the top that are looked through; longer texts are no news.
const TOKENS_MAX: usize = 20_000;

/// The country whose chronology is bundled.
const CHRONICLED: &str = "IQ";

/// One way in which a text may speak of a known event: all these words in one sentence.
#[derive(Debug)]
struct Pattern {
    event: usize,
    words: Box<[u16]>,
}

#[derive(Debug)]
struct Patterns {
    memory: MemoryPlace,
    forms: FxHashMap<WordId, u16>,
    ways: Vec<Pattern>,
}

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| Patterns::of(Lexicon::bundled().chronology()));

impl Patterns {
    fn of(chronology: &[KnownEvent]) -> Self {
        const BEFORE: [&str; 10] = ["", "و", "ف", "ب", "ل", "وب", "ول", "ال", "وال", "بال"];
        let mut known = Self {
            memory: MemoryPlace::take(),
            forms: FxHashMap::default(),
            ways: Vec::new(),
        };
        let mut numbers: FxHashMap<String, u16> = FxHashMap::default();
        for (event, entry) in chronology.iter().enumerate() {
            for alternative in &entry.match_words {
                let mut words = Vec::with_capacity(alternative.len());
                for word in alternative {
                    let folded = fold(word);
                    let bare = folded.strip_prefix("ال").unwrap_or(&folded).to_owned();
                    let next = u16::try_from(numbers.len()).unwrap_or(u16::MAX);
                    let number = *numbers.entry(bare.clone()).or_insert(next);
                    for before in BEFORE {
                        known.forms.insert(WordId::of(&format!("{before}{bare}")), number);
                    }
                    known.forms.insert(WordId::of(&format!("لل{bare}")), number);
                    words.push(number);
                }
                known.ways.push(Pattern {
                    event,
                    words: words.into(),
                });
            }
        }
        known
    }
}

/// A known event in one sentence of a text.
#[derive(Clone, Debug)]
struct Found {
    event: usize,
    /// The sentence.
    sentence: Span,
    /// Where the words stand.
    words: Vec<Span>,
}

/// The known events that a text speaks of.
#[derive(Clone, Debug, Default)]
pub(super) struct KnownInText {
    found: Vec<Found>,
}

impl KnownInText {
    /// Looks through the beginning of the text; nothing is found in a text that names no place of the chronicled country.
    pub(super) fn of(text: &TokenizedText, names: &Names) -> Self {
        if !names.others.iter().any(is_of_chronicled_country) {
            return Self::default();
        }
        let known = &*PATTERNS;
        let mut found = Vec::new();
        for sentence in text.sentences().iter().take_while(|sentence| sentence.start < TOKENS_MAX) {
            let mut here: Vec<(u16, usize)> = Vec::new();
            for index in sentence.clone() {
                let holds = |id| known.forms.contains_key(&id);
                let id = match text.kind(index) {
                    Some(TokenKind::Number(_)) => Some(WordId::of(text.folded(index))),
                    _ => text.word(index).filter(|_| text.holds(index, &known.memory, holds)),
                };
                if let Some(number) = id.and_then(|id| known.forms.get(&id)) {
                    here.push((*number, index));
                }
            }
            if here.len() < 2 {
                continue;
            }
            let stands = |word: &u16| here.iter().any(|(number, _)| number == word);
            for pattern in known.ways.iter().filter(|pattern| pattern.words.iter().all(stands)) {
                let words: Option<Vec<Span>> = pattern
                    .words
                    .iter()
                    .map(|word| {
                        let (_, index) = here.iter().find(|(number, _)| number == word)?;
                        Some(text.span(*index..*index + 1))
                    })
                    .collect();
                if let Some(words) = words.filter(|_| !is_awaited(text, sentence.start, &here)) {
                    found.push(Found {
                        event: pattern.event,
                        sentence: text.span(sentence.clone()),
                        words,
                    });
                }
            }
        }
        Self { found }
    }

    /// The days of every event found.
    pub(super) fn ranges(&self) -> impl Iterator<Item = (&'static KnownEvent, DateRange)> {
        self.found.iter().filter_map(|found| {
            let event = Lexicon::bundled().chronology().get(found.event)?;
            Some((event, range(event)))
        })
    }

    /// When the happening was, where its own words are those of a known event.
    pub(super) fn of_event(&self, event: &EventMention) -> Option<DateRange> {
        let found = self
            .found
            .iter()
            .find(|found| found.sentence == event.sentence && found.words.iter().any(|word| event.trigger.encloses(*word)))?;
        Lexicon::bundled().chronology().get(found.event).map(range)
    }
}

/// True where what the words tell is still waited for: `في انتظار مصادقة المحكمة على النتائج`.
fn is_awaited(text: &TokenizedText, start: usize, words: &[(u16, usize)]) -> bool {
    words.iter().any(|(_, index)| {
        (index.saturating_sub(3).max(start)..*index).any(|at| {
            matches!(
                text.folded(at).trim_start_matches(['و', 'ب', 'ف']),
                "انتظار" | "ينتظر" | "تنتظر" | "ريثما" | "لحين"
            )
        })
    })
}

fn range(event: &KnownEvent) -> DateRange {
    let precision = if event.earliest == event.latest {
        Precision::Day
    } else {
        Precision::Range
    };
    DateRange::between(event.earliest, event.latest, precision)
}

fn is_of_chronicled_country(name: &crate::extract::name::NameMention) -> bool {
    name.kind == NameKind::Place
        && match name.target {
            Some(Target::Place(place)) => {
                let place = Lexicon::bundled().places().get(usize::from(place));
                place.is_some_and(|place| place.country == CHRONICLED)
            }
            _ => false,
        }
}
