//! A text as the reader may wish to see it: digits in one shape, vowel marks hidden. Positions go both ways, so that
//! what is selected and copied is the text as it was written.

use super::Digits;

/// What is shown otherwise than written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ShownAs {
    /// Shape of digits; none leaves them as written.
    pub digits: Option<Digits>,
    /// True hides vowel marks.
    pub hide_vowels: bool,
}

/// A text that is shown otherwise than written, and where each byte of the one stands in the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownText {
    /// As shown.
    pub text: String,
    /// For each byte of what is written, and for its end: where it is shown.
    to_shown: Vec<u32>,
    /// For each byte of what is shown, and for its end: where it is written.
    to_written: Vec<u32>,
}

impl ShownAs {
    /// `written` as it is shown; none where it is shown as it is written.
    pub fn apply(self, written: &str) -> Option<ShownText> {
        if written.chars().all(|character| self.character(character) == Some(character)) {
            return None;
        }
        let mut shown = ShownText {
            text: String::with_capacity(written.len()),
            to_shown: Vec::with_capacity(written.len() + 1),
            to_written: Vec::with_capacity(written.len() + 1),
        };
        let position = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        for (at, character) in written.char_indices() {
            let begin = shown.text.len();
            for _ in 0..character.len_utf8() {
                shown.to_shown.push(position(begin));
            }
            if let Some(character) = self.character(character) {
                shown.text.push(character);
                for _ in 0..character.len_utf8() {
                    shown.to_written.push(position(at));
                }
            }
        }
        shown.to_shown.push(position(shown.text.len()));
        shown.to_written.push(position(written.len()));
        Some(shown)
    }

    /// A character as it is shown; none where it is hidden.
    fn character(self, character: char) -> Option<char> {
        if self.hide_vowels && matches!(character, '\u{64b}'..='\u{652}' | '\u{670}') {
            return None;
        }
        let value = match character {
            '0'..='9' => character.to_digit(10),
            '٠'..='٩' => (character as u32).checked_sub(0x660),
            '۰'..='۹' => (character as u32).checked_sub(0x6f0),
            _ => None,
        };
        let shaped = |zero: char| value.and_then(|value| char::from_u32(zero as u32 + value));
        Some(match self.digits {
            None => character,
            Some(Digits::Latin) => shaped('0').unwrap_or(character),
            Some(Digits::ArabicIndic) => shaped('\u{660}').unwrap_or(character),
        })
    }
}

impl ShownText {
    /// Where a byte of what is written is shown.
    pub fn shown(&self, written: usize) -> usize {
        self.to_shown.get(written).map_or(self.text.len(), |at| *at as usize)
    }

    /// Where a byte of what is shown is written. Hidden marks go with the letter before them: the end of a shown letter
    /// is the end of its marks.
    pub fn written(&self, shown: usize) -> usize {
        let last = self.to_written.last().map_or(0, |at| *at as usize);
        self.to_written.get(shown).map_or(last, |at| *at as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_leads_back_to_what_is_written() {
        let written = "في ١٠ تشرينَ الأوّلِ 2021";
        let shown = ShownAs {
            digits: Some(Digits::Latin),
            hide_vowels: true,
        };
        let shown = shown.apply(written).unwrap();
        assert_eq!(shown.text, "في 10 تشرين الأول 2021");
        for (at, character) in shown.text.char_indices() {
            let back = shown.written(at);
            assert!(written.is_char_boundary(back));
            assert_eq!(shown.shown(back), at, "{character}");
        }
        let word = shown.text.find("الأول").unwrap();
        let span = shown.written(word)..shown.written(word + "الأول".len());
        assert_eq!(written.get(span), Some("الأوّلِ"));
        assert_eq!(shown.written(shown.text.len()), written.len());
        assert_eq!(shown.shown(written.len()), shown.text.len());
    }

    #[test]
    fn what_is_shown_as_written_takes_nothing() {
        assert_eq!(ShownAs::default().apply("١٠ تشرينَ 2021"), None);
        let latin = ShownAs {
            digits: Some(Digits::Latin),
            hide_vowels: true,
        };
        assert_eq!(latin.apply("في 10 تشرين"), None);
        let arabic = ShownAs {
            digits: Some(Digits::ArabicIndic),
            hide_vowels: false,
        };
        assert_eq!(arabic.apply("73 مَقعدا").unwrap().text, "٧٣ مَقعدا");
    }
}
