//! Months with a slip of the pen: `3 ديسيمبر 2001`, `14 حزبران 2010`. Owns how near a word must come to a month's name, and where
//! that is asked: only between a day and a year.

use std::sync::LazyLock;

use crate::base::Calendar;

use super::expression::{Deixis, YearReference};
use super::month_name::MonthName;
use super::scan::Scan;
use super::words::month_spellings;

/// Letters from which a name is long enough that one letter more or less leaves it recognizable.
const LETTERS_MIN: usize = 5;

/// Letters from which one letter may also be another one, or two change places: `شباب` is no `شباط`.
const LETTERS_OTHER: usize = 6;

static NAMES: LazyLock<Vec<(Vec<char>, u8)>> = LazyLock::new(|| {
    month_spellings()
        .map(|(name, month)| (name.chars().collect::<Vec<char>>(), month))
        .filter(|(name, _)| name.len() >= LETTERS_MIN)
        .collect()
});

impl Scan<'_, '_> {
    /// The month that the unknown word at `index` is meant to name, behind a day and before a year in digits.
    pub(super) fn misspelt_month(self, index: usize) -> Option<MonthName> {
        if self.text.word(index).is_none() || !self.begins_no_word(index) {
            return None;
        }
        let year = self.year_after(index + 1)?;
        if !matches!(year.year, YearReference::Number(1800..2200)) || self.text.digits(year.end - 1).is_none() {
            return None;
        }
        Some(MonthName {
            month: nearest(self.text.folded(index))?,
            calendar: Calendar::Gregorian,
            end: index + 1,
            weak: false,
            deixis: Deixis::None,
        })
    }
}

/// The one month whose name differs from `word` in a single slip.
fn nearest(word: &str) -> Option<u8> {
    let word: Vec<char> = word.chars().collect();
    let mut months = NAMES
        .iter()
        .filter(|(name, _)| differs_once(name, &word))
        .map(|(_, month)| *month);
    let month = months.next()?;
    months.all(|other| other == month).then_some(month)
}

/// True where one letter is missing, doubled or added, or in long names another one or out of its place.
fn differs_once(name: &[char], word: &[char]) -> bool {
    let first = name.iter().zip(word).take_while(|(one, other)| one == other).count();
    let (name_rest, word_rest) = (&name[first..], &word[first..]);
    match name.len().abs_diff(word.len()) {
        1 if name.len() > word.len() => name_rest.get(1..) == Some(word_rest),
        1 => word_rest.get(1..) == Some(name_rest),
        0 if name.len() >= LETTERS_OTHER => {
            let replaced = !name_rest.is_empty() && name_rest.get(1..) == word_rest.get(1..);
            let swapped =
                matches!((name_rest, word_rest), ([a, b, rest @ ..], [c, d, other @ ..]) if a == d && b == c && rest == other);
            replaced || swapped
        }
        _ => false,
    }
}
