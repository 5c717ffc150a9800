//! Looking for words in a text as a reader means them: hamza seats, ى/ي, ة/ه, tatweel, vowel marks and the three digit
//! sets do not matter, unless the reader asks for exactness. Owns matching and its offsets; knows no screen.

use crate::arabic::{fold_each, is_ignorable};
use crate::base::Span;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    needle: String,
    exact: bool,
}

impl Query {
    /// A query for `words`, which count letter by letter where `exact`. White space at its ends does not count.
    pub fn new(words: &str, exact: bool) -> Self {
        let words = words.trim();
        let needle = if exact { words.to_owned() } else { Folded::new(words).text };
        Self { needle, exact }
    }

    /// True where there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.needle.is_empty()
    }

    /// Where it stands in `text`, in order, without overlaps. A match never ends between a letter and its marks.
    pub fn find(&self, text: &str) -> Vec<Span> {
        if self.is_empty() {
            return Vec::new();
        }
        if self.exact {
            let matches = text.match_indices(&self.needle);
            return matches.map(|(at, found)| Span::new(at, at + found.len())).collect();
        }
        let folded = Folded::new(text);
        let mut spans: Vec<Span> = Vec::new();
        for (at, found) in folded.text.match_indices(&self.needle) {
            let start = folded.source(at);
            let last = folded.source(at + found.len() - 1);
            let end = letter_end(text, last);
            // A ligature that folds to several letters may hold the end of one match and the start of the next.
            if spans.last().is_none_or(|before| before.end <= start) {
                spans.push(Span::new(start, end));
            }
        }
        spans
    }
}

/// The end of the letter that begins at `at`, its marks and what else is not seen included.
fn letter_end(text: &str, at: usize) -> usize {
    let rest = Span::new(at, text.len()).of(text);
    let mut letters = rest.char_indices();
    letters.next();
    letters
        .find(|&(_, letter)| !is_ignorable(letter) || letter == '\u{640}')
        .map_or(text.len(), |(end, _)| at + end)
}

struct Folded {
    text: String,
    /// For every byte of the folded text, where its character stands in the source.
    sources: Vec<u32>,
}

impl Folded {
    fn new(source: &str) -> Self {
        let mut text = String::with_capacity(source.len());
        let mut sources = Vec::with_capacity(source.len());
        let mut in_space = false;
        fold_each(source, |at, letter| {
            // A line break in the text is as good as a space.
            let space = letter.is_whitespace();
            if space && in_space {
                return;
            }
            in_space = space;
            let letter = if space { ' ' } else { letter };
            text.push(letter);
            sources.resize(text.len(), u32::try_from(at).unwrap_or(u32::MAX));
        });
        Self { text, sources }
    }

    fn source(&self, at: usize) -> usize {
        self.sources.get(at).copied().unwrap_or_default() as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(text: &'a str, words: &str) -> Vec<&'a str> {
        Query::new(words, false)
            .find(text)
            .into_iter()
            .map(|span| span.of(text))
            .collect()
    }

    #[test]
    fn spelling_variants_are_one_word() {
        assert_eq!(found("أَحْمَد واحمد وأحمـد", "احمد"), ["أَحْمَد", "احمد", "أحمـد"]);
        assert_eq!(found("إلى الى", "إلي"), ["إلى", "الى"]);
        assert_eq!(found("المفوضية المفوضيه", "مفوضيه"), ["مفوضية", "مفوضيه"]);
        assert_eq!(found("٧٣ 73 ۷۳", "73"), ["٧٣", "73", "۷۳"]);
        assert_eq!(found("ﻻ شيء", "لا"), ["ﻻ"]);
        assert_eq!(found("هٰذا", "هذا"), ["هٰذا"]);
        assert_eq!(found("نتائج\nأولية", "نتائج اولية"), ["نتائج\nأولية"]);
    }

    #[test]
    fn a_match_takes_its_marks_and_no_more() {
        let text = "ثُمَّ قال";
        assert_eq!(found(text, "ثم"), ["ثُمَّ"]);
        assert_eq!(found(text, "ث"), ["ثُ"]);
        assert!(found(text, "").is_empty() && found(text, "  ").is_empty());
    }

    #[test]
    fn exactness_can_be_asked_for() {
        let text = "احمد أحمد";
        let spans = Query::new("أحمد", true).find(text);
        assert_eq!(spans.len(), 1);
        assert_eq!(spans[0].of(text), "أحمد");
    }

    proptest::proptest! {
        #[test]
        fn matches_are_in_order_and_on_boundaries(text in "[\u{600}-\u{6ff}\u{fe70}-\u{fefc}a-c \n]{0,60}", words in "[\u{621}-\u{64a}a-c]{1,2}") {
            let mut end = 0;
            for span in Query::new(&words, false).find(&text) {
                proptest::prop_assert!(span.start >= end && span.end > span.start && span.end <= text.len());
                proptest::prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
                end = span.end;
            }
        }
    }
}
