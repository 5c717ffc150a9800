//! Dates in digits alone: `15/3/2011`, `2011-03-15`, `١٠/٩/١٤٣٤هـ`, `3/2015`, `2003-2011`. Owns
//! which of the digits are day, month and year; knows no words but eras.

use crate::base::Calendar;

use super::bounds;
use super::expression::{DateExpression, MonthReference, Point, Unit, YearReference};
use super::hit::Hit;
use super::scan::Scan;
use super::words::{self, Bearer, Count, DateWord, Neighbour};

impl Scan<'_, '_> {
    /// A date in digits at `index`.
    pub(super) fn numeric(self, index: usize) -> Option<Hit> {
        let (first, first_digits) = self.text.digits(index)?;
        let continues = index.checked_sub(2).is_some_and(|before| {
            self.text.is_glued(index)
                && self.text.is_glued(index - 1)
                && self.text.mark(index - 1).is_some_and(is_separator)
                && self.text.number(before).is_some()
                // 10-12/5/2015 is two days of May.
                && !(self.text.mark(index + 1) == Some('/')
                    && matches!(self.text.mark(index - 1), Some('-' | '–'))
                    && self.day_digits(before).is_some())
        });
        let separator = self.text.mark(index + 1).filter(|mark| is_separator(*mark))?;
        let spaced = !self.text.is_glued(index + 1) || !self.text.is_glued(index + 2);
        let (second, second_digits) = self.text.digits(index + 2)?;
        if continues || (spaced && separator == '.') {
            return None;
        }
        let third = self
            .text
            .digits(index + 4)
            .filter(|_| self.text.mark(index + 3) == Some(separator) && (spaced || self.text.is_glued(index + 4)));
        let Some((third, third_digits)) = third else {
            return self.two_parts(index, (first, first_digits), separator, (second, second_digits), spaced);
        };
        if self.text.mark(index + 5).is_some_and(is_separator)
            && self.text.is_glued(index + 5)
            && self.text.is_glued(index + 6)
            && self.text.number(index + 6).is_some()
        {
            return None; // a version, an address, a telephone number
        }
        let era = self
            .bare(index + 5)
            .filter(|word| matches!(word, DateWord::HijriEra | DateWord::ChristianEra));
        let end = index + 5 + usize::from(era.is_some());
        let point = |year: u32, month: u32, day: u32| -> Option<Point> {
            let hijri = era == Some(DateWord::HijriEra) || era.is_none() && (1350..=1500).contains(&year);
            let calendar = if hijri { Calendar::Hijri } else { Calendar::Gregorian };
            let fits = (1..=12).contains(&month)
                && (1..=bounds::longest_month(calendar, month as u8)).contains(&(day as u8))
                && day <= 31
                && (1000..=2200).contains(&year);
            let point = Point {
                day: Some(day as u8),
                month: MonthReference::Named(month as u8),
                year: YearReference::Number(year as i16),
                calendar,
                ..Point::default()
            };
            fits.then_some(point)
        };
        let expression = match (first_digits, second_digits, third_digits) {
            (1 | 2, 1 | 2, 4) => DateExpression::Point(point(third, second, first)?),
            (4, 1 | 2, 1 | 2) => DateExpression::Point(point(first, second, third)?),
            (1 | 2, 1 | 2, 2) if !spaced && !self.follows_phone(index) => {
                let century = |year: u32| if year < 70 { 2000 + year } else { 1900 + year };
                match (
                    point(century(third), second, first),
                    point(century(first), second, third).filter(|_| first_digits == 2),
                ) {
                    (Some(one), Some(other)) => DateExpression::Either(one, other),
                    (one, other) => DateExpression::Point(one.or(other)?),
                }
            }
            _ => return None,
        };
        Some(Hit::new(index, end, expression, "date/numeric"))
    }

    /// `هاتف: 03/12/45`
    fn follows_phone(self, index: usize) -> bool {
        let before = index.checked_sub(1);
        let word = before
            .filter(|&before| self.text.mark(before).is_none())
            .or_else(|| index.checked_sub(2));
        word.is_some_and(|word| words::is_bearer(self.text, word, Bearer::Phone))
    }

    /// `8/11` behind `بتاريخ`, `يوم` or a weekday, `22/4` also behind `في`: elsewhere it may be anything.
    fn day_and_month(self, index: usize, day: u32, month: u32) -> Option<Hit> {
        let mut before = index.checked_sub(1)?;
        if self.text.mark(before).is_some_and(|mark| matches!(mark, '،' | ',' | '(')) {
            before = before.checked_sub(1)?;
        }
        let is_led = self.text.folded(before) == "بتاريخ"
            || self.word(before) == Some(DateWord::Unit(Unit::Day, Count::One))
            || self.weekday_name(before, false).is_some()
            // في 22/4: no part of a whole, and no month has so many days but the other one.
            || day > 12
                && self.text.mark(index + 1) == Some('/')
                && matches!(
                    self.bare(before),
                    Some(DateWord::In | DateWord::Since | DateWord::Until | DateWord::Before | DateWord::After)
                );
        let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
        let day = u8::try_from(day)
            .ok()
            .filter(|day| (1..=bounds::longest_month(Calendar::Gregorian, month)).contains(day))?;
        // الاثنين 4-6 فبراير: days of one month.
        let ends = self.month(index + 3).is_none()
            && self.counts_nothing(index + 3)
            && !self
                .text
                .mark(index + 3)
                .is_some_and(|mark| is_separator(mark) && self.text.is_glued(index + 3) && self.text.number(index + 4).is_some());
        let point = Point {
            day: Some(day),
            month: MonthReference::Named(month),
            ..Point::default()
        };
        (is_led && ends).then(|| Hit::new(index, index + 3, DateExpression::Point(point), "date/numeric-day-month"))
    }

    /// True for papers that bear a number and the year of it: `القرار 12/2014`.
    fn names_paper(self, index: usize) -> bool {
        let noun = self.text.folded(index);
        matches!(
            noun.strip_prefix("ال").or_else(|| noun.strip_prefix("لل")).unwrap_or(noun),
            "قرار"
                | "قانون"
                | "مرسوم"
                | "تعميم"
                | "بند"
                | "ملف"
                | "دعوي"
                | "قضيه"
                | "منشور"
                | "امر"
                | "محضر"
                | "لايحه"
        )
    }

    /// The second year of `2018-2019` or `2021/22`, from the mark at `index` on, and the token after.
    pub(super) fn second_year(self, index: usize) -> Option<(i16, usize)> {
        let parted = self
            .text
            .mark(index)
            .is_some_and(|mark| matches!(mark, '/' | '-' | '–' | '\\' | '\u{640}'));
        let even = self.text.is_glued(index) == self.text.is_glued(index + 1);
        let (first, _) = self.text.digits(index.checked_sub(1)?)?;
        let (second, digits) = self.text.digits(index + 1).filter(|_| parted && even)?;
        let second = match digits {
            4 if (1800..2200).contains(&second) && first < second => second,
            // Only the next year is written with two digits: 2011-12 is no span of years.
            2 if first % 100 + 1 == second && second > 12 => first + 1,
            _ => return None,
        };
        let free = !self.text.mark(index + 2).is_some_and(is_separator) && self.counts_nothing(index + 2);
        i16::try_from(second).ok().filter(|_| free).map(|second| (second, index + 2))
    }

    /// `3/2015`, `2015-3` (a month) or `2003-2011`, `2003/2004` (years).
    fn two_parts(self, index: usize, first: (u32, u8), separator: char, second: (u32, u8), spaced: bool) -> Option<Hit> {
        let years = 1800..2100;
        if first.1 == 4
            && second.1 == 4
            && separator != '.'
            && years.contains(&first.0)
            && years.contains(&second.0)
            && first.0 < second.0
            && self.counts_nothing(index + 3)
        {
            let year = |year: u32| {
                Some(Box::new(DateExpression::Point(Point {
                    year: YearReference::Number(year as i16),
                    ..Point::default()
                })))
            };
            return Some(Hit::new(
                index,
                index + 3,
                DateExpression::Range {
                    from: year(first.0),
                    to: year(second.0),
                    exclusive: false,
                },
                "date/years-range",
            ));
        }
        // على الرقم 1/2021
        let is_number = index
            .checked_sub(1)
            .is_some_and(|before| self.is(before, Neighbour::Quantity) || self.names_paper(before));
        if spaced || separator == '.' || is_number {
            return None;
        }
        // موسم 2021-22
        if let (4, 2, Some((next, end))) = (first.1, second.1, self.second_year(index + 1)) {
            let year = |year: i16| {
                Some(Box::new(DateExpression::Point(Point {
                    year: YearReference::Number(year),
                    ..Point::default()
                })))
            };
            let (from, to, exclusive) = (year(next - 1), year(next), false);
            return Some(Hit::new(
                index,
                end,
                DateExpression::Range { from, to, exclusive },
                "date/years-range",
            ));
        }
        if first.1 <= 2 && second.1 <= 2 {
            return self.day_and_month(index, first.0, second.0);
        }
        let (year, month) = match (first.1, second.1) {
            (4, 1 | 2) => (first.0, second.0),
            (1 | 2, 4) => (second.0, first.0),
            _ => return None,
        };
        let fits = years.contains(&year) && (1..=12).contains(&month) && self.counts_nothing(index + 3);
        let point = Point {
            month: MonthReference::Named(month as u8),
            year: YearReference::Number(year as i16),
            ..Point::default()
        };
        fits.then(|| Hit::new(index, index + 3, DateExpression::Point(point), "date/numeric-month"))
    }
}

fn is_separator(mark: char) -> bool {
    matches!(mark, '/' | '-' | '.' | '–' | '\\' | '\u{640}')
}
