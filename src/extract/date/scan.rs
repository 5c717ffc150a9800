//! The pieces every date is made of: days, numbers, adjectives such as `الماضي`. Owns reading them off the tokens, each from a
//! place, each telling where it ends; knows no whole dates. Months and years have modules of their own.

use crate::arabic::number::{self, NumberForm, NumberPhrase, NumberWord};
use crate::arabic::{MemorySlot, TokenKind, TokenizedText, is_arabic_letter};

use super::expression::{Deixis, Unit};
use super::words::{Count, DateEntry, DateWord, Neighbour, NeighbourSet, entry, entry_memory, neighbours_at};

/// Reads pieces off the tokens of one text.
#[derive(Clone, Copy)]
pub(super) struct Scan<'scan, 'text> {
    pub(super) text: &'scan TokenizedText<'text>,
    /// The neighbour words that stand anywhere in it: most texts have few kinds, and what is nowhere need not be looked for.
    present: NeighbourSet,
    /// Where it is known which words are of dates, and which of numbers.
    words: [&'static MemorySlot; 2],
}

impl<'scan, 'text> Scan<'scan, 'text> {
    /// Reads off `text`.
    pub(super) fn of(text: &'scan TokenizedText<'text>) -> Self {
        let present = (0..text.len()).fold(0, |all, index| all | neighbours_at(text, index));
        Self {
            present,
            ..Self::unread(text)
        }
    }

    /// Reads off `text` without knowing which neighbour words stand in it: for those who ask of few.
    pub(super) fn unread(text: &'scan TokenizedText<'text>) -> Self {
        Self {
            text,
            present: NeighbourSet::MAX,
            words: [entry_memory(), number::memory()],
        }
    }

    /// True for most tokens: no digits, and neither a word of dates nor one of numbers.
    #[inline]
    pub(super) fn begins_no_word(self, index: usize) -> bool {
        self.text.surely_lacks_all(index, self.words) && self.text.number(index).is_none()
    }
}

impl Scan<'_, '_> {
    #[inline]
    pub(super) fn entry(self, index: usize) -> Option<DateEntry> {
        entry(self.text, index)
    }

    #[inline]
    pub(super) fn word(self, index: usize) -> Option<DateWord> {
        self.entry(index).map(|entry| entry.word)
    }

    /// The word at `index` where nothing is written together before it.
    pub(super) fn bare(self, index: usize) -> Option<DateWord> {
        self.entry(index)
            .filter(|entry| entry.proclitics.conjunction.is_none() && entry.proclitics.particle.is_none())
            .map(|entry| entry.word)
    }

    #[inline]
    pub(super) fn is(self, index: usize, neighbour: Neighbour) -> bool {
        self.has(neighbour) && neighbours_at(self.text, index) & neighbour.bit() != 0
    }

    /// True where a `neighbour` word stands anywhere in the text.
    #[inline]
    pub(super) fn has(self, neighbour: Neighbour) -> bool {
        self.present & neighbour.bit() != 0
    }

    /// The index after a mark of `marks` at `index`, or `index` itself.
    pub(super) fn skip(self, index: usize, marks: &[char]) -> usize {
        if self.text.mark(index).is_some_and(|mark| marks.contains(&mark)) {
            index + 1
        } else {
            index
        }
    }

    /// The index after a word of date grammar at `index`, or `index` itself.
    pub(super) fn skip_word(self, index: usize, words: &[DateWord]) -> usize {
        if self.bare(index).is_some_and(|word| words.contains(&word)) {
            index + 1
        } else {
            index
        }
    }

    /// True where nothing visible follows `index` in its paragraph.
    pub(super) fn at_end(self, index: usize) -> bool {
        matches!(self.text.kind(index), None | Some(TokenKind::LineBreak))
    }

    /// True where the number that ends before `index` counts nothing: what follows is no noun that it could count.
    pub(super) fn counts_nothing(self, index: usize) -> bool {
        match self.text.kind(index) {
            None | Some(TokenKind::LineBreak | TokenKind::Punctuation(_) | TokenKind::Address) => true,
            Some(TokenKind::Symbol(mark)) => !matches!(mark, '%' | '٪' | '$' | '€' | '£'),
            Some(TokenKind::Number(_)) => false,
            Some(TokenKind::Word(_)) => {
                if self.text.is_glued(index) {
                    return matches!(self.word(index), Some(DateWord::ChristianEra | DateWord::HijriEra));
                }
                let folded = self.text.folded(index);
                let letters = folded.chars().count();
                self.is(index, Neighbour::Function)
                    || letters == 1
                    || folded.starts_with("ال")
                    || folded.starts_with("لل")
                    || folded.starts_with("وال")
                    || folded.starts_with("بال")
                    || (letters >= 4 && (folded.starts_with('و') || folded.starts_with('ف') || folded.starts_with("ب")))
                    || self
                        .entry(index)
                        .is_some_and(|entry| !matches!(entry.word, DateWord::Unit(_, Count::One | Count::Many)))
                    || is_verb_like(folded)
            }
        }
    }

    /// The day of a month in digits: 1 to 31.
    pub(super) fn day_digits(self, index: usize) -> Option<u8> {
        self.text
            .digits(index)
            .filter(|&(value, digits)| digits <= 2 && (1..=31).contains(&value))
            .map(|(value, _)| value as u8)
    }

    /// The day of a month in digits, or an ordinal or cardinal in words (`السابع`, `الرابع والعشرين`), and the token after.
    /// Feminine ordinals name no days.
    pub(super) fn day(self, index: usize) -> Option<(u8, usize)> {
        if let Some(day) = self.day_digits(index) {
            return Some((day, index + 1));
        }
        if self.text.folded(index) == "ال" && self.text.is_glued(index + 1) {
            return self.day_digits(index + 1).map(|day| (day, index + 2));
        }
        // فاتح يوليوز
        if self.word(index) == Some(DateWord::FirstDay) {
            let at = self.skip_word(index + 1, &[DateWord::From]);
            // غرة الشهر المقبل
            let leads = self.month(at).is_some() || matches!(self.bare(at), Some(DateWord::Unit(Unit::Month, Count::One)));
            return leads.then_some((1, index + 1));
        }
        let phrase = self.number(index)?;
        let masculine = phrase.form != NumberForm::Ordinal
            || !self.text.folded(index).ends_with(['ه', 'ي'])
            || self.text.folded(index).ends_with("ثاني")
            || self.text.folded(index).ends_with("حادي");
        // `جاء ثانيا في أيار` tells a rank.
        let is_rank = phrase.form == NumberForm::Ordinal && !phrase.proclitics.article && self.text.folded(index).ends_with('ا');
        // ثالثهم في تموز
        let is_of_them = number::word(self.text, index).is_some_and(|entry| matches!(entry.word, NumberWord::OrdinalOf(_)));
        let fits = phrase.in_words
            && !is_of_them
            && masculine
            && !is_rank
            && phrase.form != NumberForm::Fraction
            && (1.0..=31.0).contains(&phrase.value)
            && phrase.value.fract() == 0.0;
        fits.then_some((phrase.value as u8, phrase.tokens.end))
    }

    /// The number phrase at `index`, without a particle other than ب or ل before it.
    #[inline]
    pub(super) fn number(self, index: usize) -> Option<NumberPhrase> {
        number::phrase_at(self.text, index)
    }

    /// `الماضي`, `المقبل`, `قبل الماضي`, `الجاري`; the second value is true for `التالي`, which may count from an event.
    pub(super) fn deixis(self, index: usize) -> Option<(Deixis, usize, bool)> {
        let at = self.skip_word(index, &[DateWord::Which]);
        let at = if self.bare(at) == Some(DateWord::What) && matches!(self.bare(at + 1), Some(DateWord::Before | DateWord::After))
        {
            at + 1
        } else {
            at
        };
        let found = match (self.bare(at)?, self.bare(at + 1)) {
            (DateWord::LastVerb, next) if at > index && next != Some(DateWord::On) => (Deixis::Last, at + 1, false),
            (DateWord::NextVerb, _) if at > index => (Deixis::Next, at + 1, false),
            (DateWord::Before, Some(DateWord::Last)) => (Deixis::BeforeLast, at + 2, false),
            (DateWord::After, Some(DateWord::Next)) => (Deixis::AfterNext, at + 2, false),
            (DateWord::Last, _) => (Deixis::Last, at + 1, false),
            (DateWord::Next, _) => (Deixis::Next, at + 1, false),
            (DateWord::Following, _) => (Deixis::Next, at + 1, true),
            (DateWord::Present, _) => (Deixis::This, at + 1, false),
            _ => return None,
        };
        Some(found)
    }
}

/// Imperfect verbs: ي or ت and at least four letters.
fn is_verb_like(folded: &str) -> bool {
    let mut letters = folded.chars();
    matches!(letters.next(), Some('ي' | 'ت')) && letters.clone().count() >= 3 && letters.all(is_arabic_letter)
}
