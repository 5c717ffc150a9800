//! Ranges with one end: `منذ أغسطس`, `حتى 2020`, `قبل عام 2020`, `لمدة ثلاثة أيام ابتداء من الأحد`. Owns which end is open; the date is read by
//! its own module.

use super::expression::{Amount, Anchor, DateExpression, Direction, Part, Point, Unit, YearReference};
use super::hit::Hit;
use super::scan::Scan;
use super::words::DateWord;

impl Scan<'_, '_> {
    /// `منذ أغسطس`, `حتى 2020`, `قبل عام 2020`, `بعد 1/1/2016`, `ابتداء من الأحد`: one end only.
    pub(super) fn open_range(self, index: usize) -> Option<Hit> {
        let is_starting = self.word(index) == Some(DateWord::Starting);
        let (word, at) = match self.word(index)? {
            DateWord::Starting => {
                let from = usize::from(self.bare(index + 1) == Some(DateWord::From));
                (DateWord::Since, index + 1 + from)
            }
            word @ (DateWord::Since | DateWord::Until | DateWord::Before | DateWord::After) => (word, index + 1),
            DateWord::To if self.bare(index + 1) == Some(DateWord::Limit) => (DateWord::Until, index + 2),
            _ => return None,
        };
        let date = self.date_or_year(index, at)?;
        if !is_starting && says_nothing(word, &date) {
            return None;
        }
        // منذ ما بين 2010 و2012
        if word == DateWord::Since
            && let DateExpression::Range {
                from: Some(_),
                to: Some(_),
                ..
            } = date.expression
        {
            return Some(date.from(index));
        }
        // حتى السابعة مساء
        if date.time.is_some() && word == DateWord::Until {
            return None;
        }
        let end = date.end;
        // قبل نهاية العام: not later than its last day.
        if let (DateWord::Before, Some(DateWord::Ending | DateWord::End)) = (word, self.bare(at))
            && let DateExpression::Part { part: Part::Late, whole } = date.expression
        {
            let (from, to, exclusive) = (None, Some(whole), false);
            let expression = DateExpression::Range { from, to, exclusive };
            return Some(Hit::new(index, end, expression, "date/before-end"));
        }
        if is_starting && let Some(to) = self.last_of_length(index, &date.expression) {
            return Some(Hit {
                rule: "date/length-from",
                ..Self::range_of(index, end, date.expression, to)
            });
        }
        let date = Some(Box::new(date.expression));
        let (from, to, exclusive, rule) = match word {
            DateWord::Since if is_starting => (date, None, false, "date/starting"),
            DateWord::Since => (date, None, false, "date/since"),
            DateWord::Until => (None, date, false, "date/until"),
            DateWord::Before => (None, date, true, "date/before"),
            _ => (date, None, true, "date/after"),
        };
        Some(Hit::new(index, end, DateExpression::Range { from, to, exclusive }, rule))
    }

    /// The date or bare year at `at`, or the range that it begins; `opening` is the word before it.
    fn date_or_year(self, opening: usize, at: usize) -> Option<Hit> {
        let first = self
            .date(at)
            .or_else(|| self.bare_year(at))
            .or_else(|| self.starting_year(opening, at))?;
        Some(self.continued_range(&first).unwrap_or(first))
    }

    /// `اعتبارا من 2017`: a year of our time that counts nothing.
    fn starting_year(self, opening: usize, index: usize) -> Option<Hit> {
        let (year, digits) = self.text.digits(index)?;
        let fits = self.word(opening) == Some(DateWord::Starting)
            && digits == 4
            && (1900..2100).contains(&year)
            && self.counts_nothing(index + 1)
            && self
                .text
                .mark(index + 1)
                .is_none_or(|mark| !matches!(mark, '%' | '٪' | '/' | '-'));
        let point = Point {
            year: YearReference::Number(i16::try_from(year).ok()?),
            ..Point::default()
        };
        fits.then(|| Hit::new(index, index + 1, DateExpression::Point(point), "date/bare-year"))
    }

    /// The last day of `لمدة ثلاثة أيام اعتبارا من …`, whose length ends before `index`.
    fn last_of_length(self, index: usize, first: &DateExpression) -> Option<DateExpression> {
        let (amounts, _) = (index.saturating_sub(3)..index)
            .filter_map(|at| self.amounts(at))
            .find(|(_, end)| *end == index)?;
        let exact = |amount: &Amount| !amount.vague && matches!(amount.unit, Unit::Day | Unit::Week);
        let back = |amounts, direction, from: DateExpression| DateExpression::Shift {
            amounts,
            direction,
            anchor: Anchor::Date(Box::new(from)),
            weekday: None,
        };
        let day_after = amounts
            .iter()
            .all(exact)
            .then(|| back(amounts, Direction::Future, first.clone()))?;
        Some(back(vec![Amount::whole(1, Unit::Day)], Direction::Past, day_after))
    }
}

/// True of today without an hour: `حتى اليوم` says nothing, `قبل اليوم` neither.
fn says_nothing(word: DateWord, date: &Hit) -> bool {
    let is_today = matches!(
        date.expression,
        DateExpression::Day {
            offset: 0,
            weekday: None
        }
    );
    is_today && !(word == DateWord::Since && date.time.is_some())
}
