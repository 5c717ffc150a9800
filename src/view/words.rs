//! Language, digits and date names together, as the view models need them to put figures into sentences.

use super::format::{DateFormat, MonthNames};
use super::strings::{Digits, Language, Strings};
use crate::base::Message;

/// All that turns values into the user's language.
#[derive(Debug)]
pub struct Words {
    /// Sentences.
    pub strings: Strings,
    /// Dates.
    pub dates: DateFormat,
}

impl Words {
    /// Loads the sentences and the date names of one language.
    pub fn new(language: Language, digits: Digits, months: MonthNames) -> Self {
        Self {
            strings: Strings::new(language, digits),
            dates: DateFormat::new(language, digits, months),
        }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.strings.language()
    }

    /// The sentence of a key without arguments.
    pub fn text(&self, key: &str) -> String {
        self.strings.text(key)
    }

    /// The sentence of a message; days in it are said as the interface says days.
    pub fn get(&self, message: &Message) -> String {
        let is_day = |value: &str| value.parse::<jiff::civil::Date>().ok();
        if !message.arguments.iter().any(|(_, value)| is_day(value).is_some()) {
            return self.strings.get(message);
        }
        let mut said = message.clone();
        for (_, value) in &mut said.arguments {
            if let Some(day) = is_day(value) {
                *value = self.dates.day(day);
            }
        }
        self.strings.get(&said)
    }

    /// A count in the digits of the interface.
    pub fn count(&self, value: u32) -> String {
        self.strings.number(i64::from(value))
    }

    /// A change with its sign (a true minus), isolated so that the sign stays at the left of its digits.
    pub fn change(&self, value: i64) -> String {
        let sign = match value.signum() {
            1 => "+",
            -1 => "\u{2212}",
            _ => "",
        };
        format!("\u{2066}{sign}{}\u{2069}", self.strings.number(value.abs()))
    }

    /// Titles side by side in the quotation marks of the language; marks within a title become the inner ones.
    pub fn quoted(&self, titles: &[String]) -> String {
        let quoted: Vec<String> = titles
            .iter()
            .map(|title| match self.language() {
                Language::Arabic => format!("«{}»", title.replace('«', "“").replace('»', "”")),
                Language::English => format!("“{title}”"),
            })
            .collect();
        self.join(&quoted)
    }

    /// Items side by side in one sentence, in the order and with the comma of the language.
    pub fn join(&self, items: &[String]) -> String {
        let comma = match self.language() {
            Language::Arabic => "، ",
            Language::English => ", ",
        };
        // Each isolated, so that a Latin name between Arabic ones keeps its place.
        let isolated: Vec<String> = items.iter().map(|item| format!("\u{2068}{item}\u{2069}")).collect();
        // A mark of the language first: what holds the list would else take its direction from nowhere.
        let mark = self.strings.mark();
        format!("{mark}{}", isolated.join(comma))
    }
}
