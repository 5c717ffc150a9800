//! Dates in a row that share a month, a century word or a word for years: `في 3 و7 و12 آب`, `القرنين 19 و20`, `أعوام 2006 و2010 و2014`.
//! Owns what joins them; each date is read by its own module, from one date to another is `range`'s.

use crate::arabic::number::NumberForm;
use crate::base::Calendar;

use super::expression::{DateExpression, Point, Unit, YearReference};
use super::hit::Hit;
use super::range_end::is_hijri_year_before;
use super::scan::Scan;
use super::words::{Count, DateWord};
use super::year_name::YearName;

impl Scan<'_, '_> {
    /// Days or years joined by و that share what stands behind: `6 و7 نوفمبر`, `عامي 2006 و2008`, `يومي 5 و6 أكتوبر`.
    pub(super) fn shared_list(self, index: usize) -> Option<Vec<Hit>> {
        if let Some(DateWord::Unit(Unit::Year, Count::Construct | Count::Many)) = self.word(index) {
            return self.years_list(index + 1);
        }
        if let Some(DateWord::Unit(Unit::Century, Count::Two)) = self.word(index) {
            return self.two_centuries(index);
        }
        let construct = usize::from(matches!(
            self.word(index),
            Some(DateWord::Unit(Unit::Day, Count::Construct | Count::Many))
        ));
        let mut days: Vec<(usize, usize, u8)> = Vec::new();
        let mut at = index + construct;
        while let Some((day, after)) = self.listed_day(at).filter(|_| days.len() < 8) {
            let next = self.skip(after, &['،', ',']);
            let joined = matches!(self.text.folded(next), "و" | "او") && self.day_digits(next + 1).is_some();
            let listed = next > after && self.listed_day(next).is_some();
            let in_words = self.begins_with_and(next) && self.listed_day(next).is_some();
            if !joined && !listed && !in_words {
                break;
            }
            days.push((at, after, day));
            at = next + usize::from(joined);
        }
        if days.is_empty() {
            return None;
        }
        let last = self.day_month(at, None)?;
        let DateExpression::Point(point) = &last.expression else {
            return None;
        };
        let mut hits: Vec<Hit> = days
            .into_iter()
            .map(|(at, after, day)| {
                Hit::new(
                    at,
                    after,
                    DateExpression::Point(Point {
                        day: Some(day),
                        ..point.clone()
                    }),
                    "date/shared-month",
                )
            })
            .collect();
        hits.push(last);
        Some(hits)
    }

    /// `القرنان التاسع عشر والعشرون`.
    fn two_centuries(self, index: usize) -> Option<Vec<Hit>> {
        let (first, after) = self.numbered_century(index + 1)?;
        let (second, end) = self.numbered_century(after).filter(|_| self.begins_with_and(after))?;
        let hit = |start: usize, end: usize, number: i16| {
            let (first, last) = (100 * number - 99, 100 * number);
            Hit::new(start, end, DateExpression::Years { first, last }, "date/century")
        };
        (first < second).then(|| vec![hit(index, after, first), hit(after, end, second)])
    }

    /// A day of a list: digits, or an ordinal with the article (`الثالث والخامس من أيار`).
    fn listed_day(self, index: usize) -> Option<(u8, usize)> {
        if let Some(day) = self.day_digits(index) {
            return Some((day, index + 1));
        }
        let phrase = self.number(index)?;
        let fits = phrase.in_words && phrase.form == NumberForm::Ordinal && phrase.proclitics.article;
        if fits { self.day(index) } else { None }
    }

    fn years_list(self, index: usize) -> Option<Vec<Hit>> {
        let mut hits = Vec::new();
        let mut at = index;
        // الأعوام 2003-2011
        if let Some(YearName {
            year: YearReference::Number(from),
            end,
            ..
        }) = self.year_number(at, false)
            && let Some((to, end)) = self.second_year(end)
        {
            let year = |year: i16| {
                DateExpression::Point(Point {
                    year: YearReference::Number(year),
                    ..Point::default()
                })
            };
            return Some(vec![Self::range_of(at, end, year(from), year(to))]);
        }
        while let Some(year) = self.year_number(at, false).filter(|_| hits.len() < 12) {
            let calendar = year.calendar.unwrap_or(Calendar::Gregorian);
            hits.push(Hit::new(
                at,
                year.end,
                DateExpression::Point(Point {
                    year: year.year,
                    calendar,
                    ..Point::default()
                }),
                "date/shared-year",
            ));
            let next = self.skip(year.end, &['،', ',']);
            let joined = usize::from(self.text.folded(next) == "و");
            if next == year.end && joined == 0 && !self.begins_with_and(next) {
                break;
            }
            at = next + joined;
        }
        // عامي 1428 و1429هـ
        if let Some((DateExpression::Point(last), before)) =
            hits.split_last_mut().map(|(last, before)| (&last.expression, before))
        {
            for hit in before {
                if let DateExpression::Point(point) = &mut hit.expression
                    && is_hijri_year_before(point, last)
                {
                    point.calendar = Calendar::Hijri;
                }
            }
        }
        (!hits.is_empty()).then_some(hits)
    }
}
