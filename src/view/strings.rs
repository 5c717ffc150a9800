//! Every word the program says, from the Fluent files in `assets/strings/`. Owns language, digits and plural choice;
//! knows nothing of where a sentence is shown.
//!
//! Each argument of a sentence is isolated (FSI…PDI, UAX #9), so that no name turns its neighbours round.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::base::Message;

const ARABIC: &str = include_str!("../../assets/strings/ar.ftl");
const ENGLISH: &str = include_str!("../../assets/strings/en.ftl");

/// Language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Language {
    /// Arabic, laid out from right to left.
    #[default]
    #[serde(rename = "ar")]
    Arabic,
    /// English, laid out from left to right.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// True where its layout runs from right to left.
    pub fn is_right_to_left(self) -> bool {
        self == Self::Arabic
    }

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Arabic => "ar",
            Self::English => "en",
        }
    }
}

/// Which digits the program's own numbers use. Numbers of an article stay as written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Digits {
    /// 0123456789
    #[default]
    #[serde(rename = "latn")]
    Latin,
    /// ٠١٢٣٤٥٦٧٨٩
    #[serde(rename = "arab")]
    ArabicIndic,
}

impl Digits {
    /// `text` with its ASCII digits in this shape.
    pub fn shape(self, text: &str) -> String {
        match self {
            Self::Latin => text.to_owned(),
            Self::ArabicIndic => text.chars().map(arabic_indic).collect(),
        }
    }

    /// The percent sign that goes with these digits.
    pub fn percent_sign(self) -> &'static str {
        match self {
            Self::Latin => "%",
            Self::ArabicIndic => "\u{66a}",
        }
    }
}

fn arabic_indic(character: char) -> char {
    character
        .to_digit(10)
        .and_then(|digit| char::from_u32(0x660 + digit))
        .unwrap_or(character)
}

/// A number with the plural of `number` in Arabic. The library's rules look at whole numbers where CLDR's look at their
/// remainder by 100: they have 165 and 103 take the plural of 100 (`intl_pluralrules` 7.0, `ar`).
fn plural_form(number: i64) -> i64 {
    match number % 100 {
        _ if number.abs() < 100 => number,
        rest if rest.abs() < 3 => 100,
        rest => rest,
    }
}

/// The sentences of one language.
pub struct Strings {
    language: Language,
    digits: Digits,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Strings {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Strings")
            .field("language", &self.language)
            .field("digits", &self.digits)
            .finish_non_exhaustive()
    }
}

impl Strings {
    /// Loads the sentences of `language`. Numbers in them come out in `digits`.
    pub fn new(language: Language, digits: Digits) -> Self {
        let source = match language {
            Language::Arabic => ARABIC,
            Language::English => ENGLISH,
        };
        let locale: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // A syntax error leaves out the entry it is in; the test below keeps the files whole.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        if digits == Digits::ArabicIndic {
            bundle.set_formatter(Some(|value, _| match value {
                FluentValue::Number(number) => Some(Digits::ArabicIndic.shape(&number.as_string())),
                _ => None,
            }));
        }
        Self {
            language,
            digits,
            bundle,
        }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The digits of the program's own numbers.
    pub fn digits(&self) -> Digits {
        self.digits
    }

    /// The sentence of a key that takes no arguments. An unknown key comes out as itself, so that it is seen.
    pub fn text(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// The sentence of a message. Arguments that are whole numbers choose the plural form.
    pub fn get(&self, message: &Message) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in &message.arguments {
            match value.parse::<i64>() {
                // Only a number as a computer writes it: `08` keeps its zero.
                Ok(number) if number.to_string() == *value => {
                    arguments.set(*name, FluentValue::from(number));
                    arguments.set(format!("{name}-form"), FluentValue::from(plural_form(number)));
                }
                _ => arguments.set(*name, FluentValue::from(self.directed(value))),
            }
        }
        self.format(message.key, Some(&arguments))
    }

    /// An argument that begins with an isolated part has no strong character of its own, and the isolate around it would set it
    /// from left to right (UAX #9, P2): it gets the mark of the language.
    fn directed(&self, value: &str) -> String {
        if value.starts_with('\u{2068}') {
            format!("{}{value}", self.mark())
        } else {
            value.to_owned()
        }
    }

    /// The invisible letter that has the direction of the language.
    pub fn mark(&self) -> char {
        match self.language {
            Language::Arabic => '\u{200f}',
            Language::English => '\u{200e}',
        }
    }

    /// A whole number in the digits of the interface.
    pub fn number(&self, value: i64) -> String {
        self.digits.shape(&value.to_string())
    }

    fn format(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        // A missing argument shows as {$name}: seen, never a crash.
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, arguments, &mut errors).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn what_is_made_of_isolated_parts_goes_in_the_direction_of_the_language() {
        let strings = Strings::new(Language::Arabic, Digits::Latin);
        let between = strings.get(
            &Message::new("date-between")
                .with("from", "25 تشرين الثاني")
                .with("until", "1 كانون الأول 2021"),
        );
        let about = strings.get(&Message::new("date-about").with("date", between));
        let inside = about.split_once('\u{2068}').map(|(_, inside)| inside);
        assert!(
            inside.is_some_and(|inside| inside.starts_with("\u{200f}\u{2068}")),
            "{about:?}"
        );
    }

    /// Message ids of a Fluent source, which stand at the beginning of a line.
    fn keys(source: &str) -> BTreeSet<&str> {
        assert!(
            FluentResource::try_new(source.to_owned()).is_ok(),
            "the file has a syntax error"
        );
        let mut keys = BTreeSet::new();
        for line in source.lines() {
            let Some((key, _)) = line.split_once('=') else { continue };
            if key.starts_with(|c: char| c.is_ascii_lowercase()) {
                assert!(keys.insert(key.trim()), "{key} stands twice");
            }
        }
        keys
    }

    /// Between Arabic words bare figures joined by hyphens would stand in reverse: the year last.
    #[test]
    fn written_days_are_isolated_in_arabic() {
        let figures = |piece: &str| piece.chars().all(|c| c.is_ascii_digit() || c == '-');
        for line in ARABIC.lines().filter(|line| line.split_whitespace().count() > 3) {
            for word in line.split(|c: char| c.is_whitespace() || "،.:".contains(c)) {
                let is_day = word.contains('-') && word.starts_with(|c: char| c.is_ascii_digit());
                assert!(!is_day || !figures(word), "{line}");
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_keys() {
        let (arabic, english) = (keys(ARABIC), keys(ENGLISH));
        assert_eq!(
            arabic.difference(&english).collect::<Vec<_>>(),
            Vec::<&&str>::new(),
            "missing in English"
        );
        assert_eq!(
            english.difference(&arabic).collect::<Vec<_>>(),
            Vec::<&&str>::new(),
            "missing in Arabic"
        );
    }

    #[test]
    fn numbers_choose_the_plural_and_the_digits() {
        let strings = Strings::new(Language::Arabic, Digits::ArabicIndic);
        let say = |count: i64| strings.get(&Message::new("seats-count").with("count", count));
        assert_eq!(say(2), "مقعدان");
        assert!(say(73).contains("٧٣") && say(73).contains("مقعدًا"), "{}", say(73));
        for few in [3, 5, 10, 103, 110, 205] {
            assert!(say(few).ends_with("مقاعد"), "{}", say(few));
        }
        for many in [11, 73, 99, 111, 165, 188, 329, 540] {
            assert!(say(many).ends_with("مقعدًا"), "{}", say(many));
        }
        for other in [100, 101, 102, 200, 302, 1000] {
            assert!(say(other).ends_with("مقعد"), "{}", say(other));
        }
    }
}
