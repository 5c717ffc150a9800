//! From one date to another: `من 13 إلى 15 يوليو`, `بين عامي 2003 و2011`, `1–4 آب 2020`. Owns what ties two dates; what they are and give
//! each other is `range_end`'s.

use crate::arabic::Particle;

use super::expression::{DateExpression, MonthReference, Point, Unit, YearReference};
use super::hit::Hit;
use super::range_end::{Bound, End};
use super::scan::Scan;
use super::words::{Count, DateWord, Neighbour};

/// Tokens before a range in which a word of putting off makes it two dates.
const PUTTING_OFF_REACH: usize = 7;

impl Scan<'_, '_> {
    /// A range that begins with a word of its own: `من … إلى …`, `بين … و…`.
    pub(super) fn opened_range(self, index: usize) -> Option<Hit> {
        let at = index + usize::from(self.bare(index) == Some(DateWord::What));
        match self.entry(at)?.word {
            DateWord::From => {
                let first = self.range_end(self.skip_day_word(at + 1))?;
                self.close_range(index, &first, false)
            }
            DateWord::Between => {
                let plural = usize::from(
                    matches!(
                        self.word(at + 1),
                        Some(DateWord::Unit(_, Count::Construct) | DateWord::Unit(Unit::Year, Count::Two))
                    ) || matches!(self.word(at + 1), Some(DateWord::Unit(Unit::Day, Count::One)) if self.day_digits(at + 2).is_some()),
                );
                let first = self.range_end(at + 1 + plural)?;
                self.close_range(index, &first, true)
            }
            _ => None,
        }
    }

    fn skip_day_word(self, index: usize) -> usize {
        if self.word(index) == Some(DateWord::Unit(Unit::Day, Count::One)) && self.day_digits(index + 1).is_some() {
            index + 1
        } else {
            index
        }
    }

    /// A range whose first end is `first`, already read: `2 أكتوبر إلى 22 أكتوبر`.
    pub(super) fn continued_range(self, first: &Hit) -> Option<Hit> {
        let end = End::date(first.expression.clone(), first.end);
        self.close_range(first.start, &end, false)
    }

    /// A range of bare numbers with the month or year behind: `13-15 يوليو 2010`, `4 إلى 23 الشهر المقبل`.
    pub(super) fn number_range(self, index: usize) -> Option<Hit> {
        let first = self.bare_number(index)?;
        self.close_range(index, &first, false)
    }

    fn close_range(self, start: usize, first: &End, with_and: bool) -> Option<Hit> {
        if let Some(years) = self.years_together(start, first) {
            return Some(years);
        }
        let at = if with_and {
            self.skip(first.after, &['،', ','])
        } else {
            first.after
        };
        let second_at = match self.text.mark(at) {
            // `بغداد اليوم - 30-11-2021`: a paper and its day.
            Some(_) if matches!(first.bound, Bound::Date(DateExpression::Day { .. })) => return None,
            Some('-' | '–' | '—' | '‑' | '~' | '\u{640}') => {
                let is_even = self.text.is_glued(at) == self.text.is_glued(at + 1);
                is_even.then_some(at + 1)?
            }
            _ if with_and => self.behind_and(at)?,
            _ => self.behind_to(start, at)?,
        };
        let year_noun = usize::from(
            with_and
                && matches!(self.word(second_at), Some(DateWord::Unit(Unit::Year, Count::One)))
                && self.year_phrase(second_at).is_none(),
        );
        let second = self.range_end(second_at + year_noun)?;
        let (from, to, end) = self.complete(first, &second)?;
        Some(Self::range_of(start, end, from, to))
    }

    /// `2003/2004`: two years written together, the first of them read.
    fn years_together(self, start: usize, first: &End) -> Option<Hit> {
        let Bound::Date(DateExpression::Point(from)) = &first.bound else {
            return None;
        };
        let is_year = from.day.is_none() && from.month == MonthReference::None;
        let (year, end) = self.second_year(first.after).filter(|_| is_year)?;
        let to = DateExpression::Point(Point {
            year: YearReference::Number(year),
            ..from.clone()
        });
        Some(Self::range_of(start, end, DateExpression::Point(from.clone()), to))
    }

    /// Where the second end begins behind the first one of `بين`, which ends before `at`.
    fn behind_and(self, at: usize) -> Option<usize> {
        if self.text.folded(at) == "و" {
            return Some(at + 1);
        }
        let follows_dash = || matches!(at.checked_sub(1).and_then(|before| self.text.mark(before)), Some('-' | '–'));
        (self.begins_with_and(at) || follows_dash()).then_some(at)
    }

    /// Where the second end begins behind the first one, which ends before `at`: `إلى`, `حتى`, `ل`.
    fn behind_to(self, start: usize, at: usize) -> Option<usize> {
        if matches!(self.joins_end(at), Some(DateWord::To | DateWord::Until)) {
            // أرجئت من 6 حزيران إلى 10 تشرين الأول: two days, and nothing between them.
            return (!self.follows_putting_off(start)).then(|| self.skip_day_word(self.skip_word(at + 1, &[DateWord::Limit])));
        }
        // من 13 لـ15 تموز
        if self.text.folded(at) == "ل" && self.text.digits(at + 1).is_some() && self.word(start) == Some(DateWord::From) {
            return Some(at + 1);
        }
        self.is_end_with_li(start, at).then_some(at)
    }

    /// `من الآن لآخر يوم`, `من يناير لمارس`, `من سنة 1990 لسنة 1995`: a second end under ل.
    fn is_end_with_li(self, start: usize, at: usize) -> bool {
        let Some(entry) = self.entry(at).filter(|entry| entry.proclitics.particle == Some(Particle::Li)) else {
            return false;
        };
        let is_from = self.word(start) == Some(DateWord::From);
        match entry.word {
            DateWord::End => true,
            DateWord::Month(_) | DateWord::MonthWeak(_) | DateWord::Weekday(_) | DateWord::WeekdayStrong(_) => is_from,
            DateWord::Unit(Unit::Year, Count::One) => is_from && self.year_phrase(at).is_some(),
            _ => false,
        }
    }

    pub(super) fn range_of(start: usize, end: usize, from: DateExpression, to: DateExpression) -> Hit {
        let expression = DateExpression::Range {
            from: Some(Box::new(from)),
            to: Some(Box::new(to)),
            exclusive: false,
        };
        Hit::new(start, end, expression, "date/range")
    }

    /// True where something is put off, and no mark stands between that word and `index`.
    fn follows_putting_off(self, index: usize) -> bool {
        (index.saturating_sub(PUTTING_OFF_REACH)..index)
            .rev()
            .take_while(|&at| self.text.mark(at).is_none())
            .any(|at| self.is(at, Neighbour::PuttingOff))
    }

    /// The word before the second end: `إلى`, `حتى`, also `وحتى`, `وإلى غاية`.
    fn joins_end(self, index: usize) -> Option<DateWord> {
        self.entry(index)
            .filter(|entry| entry.proclitics.particle.is_none())
            .map(|entry| entry.word)
    }

    pub(super) fn begins_with_and(self, index: usize) -> bool {
        let wa = Some(crate::arabic::Conjunction::Wa);
        self.entry(index).is_some_and(|entry| entry.proclitics.conjunction == wa)
            || crate::arabic::number::word(self.text, index).is_some_and(|entry| entry.proclitics.conjunction == wa)
    }

    /// `شهر نوفمبر بين 19 و 20`: the month first, the days after.
    pub(super) fn days_in_month(self, month: &Hit) -> Option<Hit> {
        let DateExpression::Point(point) = &month.expression else {
            return None;
        };
        let whole = Self::month_of(point)?;
        let at = self.skip_word(month.end, &[DateWord::What]);
        let with_and = self.bare(at) == Some(DateWord::Between);
        if !with_and && self.bare(at) != Some(DateWord::From) {
            return None;
        }
        let (first, after) = self.day(at + 1)?;
        let second_at = match self.bare(after) {
            Some(DateWord::To | DateWord::Until) if !with_and => after + 1,
            _ if with_and && self.text.folded(after) == "و" => after + 1,
            _ if with_and && self.begins_with_and(after) => after,
            _ => return None,
        };
        let (second, end) = self.day(second_at)?;
        let day = |day: u8| {
            Some(Box::new(DateExpression::Point(Point {
                day: Some(day),
                ..whole.clone()
            })))
        };
        (first < second && self.counts_nothing(end)).then(|| {
            Hit::new(
                month.start,
                end,
                DateExpression::Range {
                    from: day(first),
                    to: day(second),
                    exclusive: false,
                },
                "date/days-in-month",
            )
        })
    }
}
