//! Numbers as Arabic writes them, in digits, in words and mixed: `3 ملايين و200 ألف`, `اثنين وأربعين`, `الرابع والعشرين`.
//! Owns how number words combine; knows neither units nor dates.

mod grammar;
mod remembered;
mod words;

use std::ops::Range;

use crate::base::Span;

use super::{Proclitics, TokenizedText, fold};

pub(super) use remembered::Remembered;
pub(crate) use words::CLITICS;
pub use words::{Entry, NumberWord, memory, word};

/// What a number phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NumberForm {
    /// How many.
    Cardinal,
    /// Which one.
    Ordinal,
    /// A part of one (`نصف`, `ثلاثة أرباع`).
    Fraction,
}

/// A number in digits, words or both, as long as it goes.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberPhrase {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its words without a particle (و ب ل) written together with the first; the article stays.
    pub span: Span,
    /// Its value.
    pub value: f64,
    /// What it says.
    pub form: NumberForm,
    /// What is written together with its first word.
    pub proclitics: Proclitics,
    /// True where it holds at least one number word (not digits alone).
    pub in_words: bool,
    /// True for a cardinal in words with the article, from eleven on, which is also how the ordinal is written (`الثلاثون`).
    pub may_be_ordinal: bool,
}

impl NumberPhrase {
    /// The value where it is a whole number that fits.
    pub fn whole(&self) -> Option<u32> {
        (self.value.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&self.value)).then_some(self.value as u32)
    }
}

/// The longest number phrase that begins at token `index`, whatever stands before it. `أحد`, `آلاف`, `مئات` alone are none.
#[inline]
pub fn phrase_at(text: &TokenizedText, index: usize) -> Option<NumberPhrase> {
    // Asked of every token, and most begin none.
    if text.number(index).is_none() && !words::is_known(text, index) {
        return None;
    }
    remembered_at(text, index)
}

#[inline(never)]
fn remembered_at(text: &TokenizedText, index: usize) -> Option<NumberPhrase> {
    text.number_phrases()
        .at(text.len(), index, || grammar::phrase_at(text, index))
}

/// True for a plural with the article that does not look like one: `النواب`.
pub(crate) fn is_plural(text: &TokenizedText, index: usize) -> bool {
    words::is_beside(text, index, words::Beside::Many)
}

/// True for a noun that a number counts though its first letter could be a particle: `بطاقة`.
pub(crate) fn is_counted(text: &TokenizedText, index: usize) -> bool {
    words::is_beside(text, index, words::Beside::Counted)
}

/// True for one thing with the article that a number behind it tells which one it is: `المركز`, `الذكرى`.
pub(crate) fn is_single(text: &TokenizedText, index: usize) -> bool {
    words::is_beside(text, index, words::Beside::Single)
}

/// The span of the token at `index` without its first `letters` letters (marks and tatweel not counted).
pub fn span_without_letters(text: &TokenizedText, index: usize, letters: usize) -> Span {
    let Some(token) = text.get(index) else {
        return Span::default();
    };
    let span = token.span();
    if letters == 0 {
        return span;
    }
    let mut folded = 0;
    for (offset, character) in text.surface(index).char_indices() {
        let visible = !super::is_ignorable(character);
        if visible && folded >= letters {
            return Span::new(span.start + offset, span.end);
        }
        if visible {
            folded += fold(character.encode_utf8(&mut [0; 4])).chars().count();
        }
    }
    span
}

/// How many letters of a word its conjunction and particle take (those of the article are not counted; the ل of لل stays).
pub fn particle_letters(proclitics: Proclitics) -> usize {
    let merged = proclitics.article && proclitics.particle == Some(super::Particle::Li);
    usize::from(proclitics.conjunction.is_some()) + usize::from(proclitics.particle.is_some() && !merged)
}

#[cfg(test)]
mod tests;
