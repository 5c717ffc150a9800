//! People: titles before a surname, leaders after a list. Knows no list.

use std::ops::Range;

use crate::arabic::TokenizedText;
use crate::base::Span;

use super::{NameKind, Names, words};

/// How many tokens a leader's titles may take (`رئيس البرلمان المنحل`).
const TITLES_MAX: usize = 8;

/// True where a title stands right before the word at `index`.
pub(super) fn is_titled(text: &TokenizedText, index: usize) -> bool {
    index
        .checked_sub(1)
        .is_some_and(|before| words::table().find(text, before).is(words::TITLE | words::LED))
}

impl Names {
    /// The leader named right after a list that ends before token `after`: `بزعامة رئيس الوزراء الأسبق نوري المالكي`. A person
    /// of the lexicon, or else the two or three words left after the titles.
    pub fn leader_after(&self, text: &TokenizedText, after: usize) -> Option<Span> {
        let sentence_end = text.sentence_around(after).end;
        let mut at = after;
        // Closing quotes and brackets, `التي`.
        while at < sentence_end && at < after + 3 && !words::table().find(text, at).is(words::LED) {
            at += 1;
        }
        if at >= sentence_end || !words::table().find(text, at).is(words::LED) {
            return None;
        }
        // `بزعامة، سامي كمال،`: a slip.
        let from = at + 1 + usize::from(text.is_comma(at + 1));
        let window = from..(from + TITLES_MAX).min(sentence_end);
        if let Some(person) = self
            .others_in(window.clone())
            .iter()
            .find(|name| name.kind == NameKind::Person)
        {
            let between = from..person.tokens.start;
            if between.clone().all(|index| text.word(index).is_some()) {
                return Some(person.span);
            }
        }
        unknown_person(text, window).map(|tokens| text.span(tokens))
    }
}

/// Two or three words after titles that are no stop words.
pub(crate) fn unknown_person(text: &TokenizedText, window: Range<usize>) -> Option<Range<usize>> {
    let mut start = window.start;
    while start < window.end {
        let found = words::table().find(text, start);
        let is_plain = found.proclitics.conjunction.is_none() && found.proclitics.particle.is_none();
        // `رئيس مجلس النواب فلان`
        let is_office = start > window.start
            && matches!(
                text.folded(start),
                "مجلس" | "المجلس" | "البرلمان" | "النواب" | "الامه" | "الحكومه" | "الجمهوريه" | "الدوله"
            );
        if found.is(words::TITLE | words::DESCRIPTIVE) && is_plain || is_office {
            start += 1;
        } else {
            break;
        }
    }
    let mut end = start;
    while end < window.end && end < start + 3 && super::is_word(text, end) {
        // `بزعامة فلان الفلاني بـ40 مقعدا`
        let is_particle = text.folded(end).chars().count() < 2;
        // الله would come apart as ال and له, العلي as ال and على.
        let word = words::table().find(text, end);
        let stops = word.is(words::STOP) && !word.proclitics.article;
        if is_particle || stops || text.folded(end).starts_with('و') && end > start {
            break;
        }
        end += 1;
    }
    (end > start + 1).then_some(start..end)
}
