//! Arabic as a writing system and its counting words: normalising, tokens, clitics, numerals, number words, calendars.
//! Knows nothing of elections or of files.
//!
//! # In short
//! ```
//! use waqai::arabic::{TokenKind, TokenizedText, WordId, analyses};
//!
//! let text = TokenizedText::new("حصلت كتلة «تقدّم» على 38مقعدًا. وللحزبِ بـ١٥");
//! assert_eq!(text.word(1), Some(WordId::of("كتله"))); // hamza seats, ى/ي, ة/ه, marks, tatweel do not matter
//! assert_eq!(text.folded(3), "تقدم");
//! assert_eq!(text.surface(3), "تقدّم"); // exact words of the article
//! assert_eq!(text.partner(2), Some(4)); // « and »
//! assert_eq!(text.number(6), Some(38.0)); // digits in any of the three sets, glued or not
//! assert!(text.is_glued(7)); // no space between 38 and مقعدا
//! assert_eq!(text.sentence_of(6), 0);
//! // Clitics: every way to read the word, the least stripped first.
//! assert!(analyses(text.folded(9)).any(|analysis| analysis.stem == "حزب" && analysis.proclitics.article));
//! assert_eq!(text.span(10..12).of(text.text()), "بـ١٥");
//! ```
//!
//! A gazetteer keeps its words as [`WordId`]s (`WordId::of` folds what it is given) and compares numbers, never strings;
//! the whole text is folded once. Number words: [`number::phrase_at`].

pub mod calendar;
mod clitic;
mod digits;
mod fold;
mod memory;
pub mod number;
mod questions;
mod structure;
mod token;
mod tokenize;
mod umm_al_qura;
mod word_list;

pub use clitic::{Analysis, Conjunction, Particle, Proclitics, Pronoun, analyses, without_articles, without_pronoun};
pub use fold::{fold, fold_each, is_arabic_letter, is_ignorable};
pub use memory::{Interned, Known, MemoryPlace, MemorySlot};
pub use questions::WordTest;
pub use token::{Classes, Found, Token, TokenKind, TokenizedText, WordId};
pub use word_list::WordList;

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) use tests::noise;
