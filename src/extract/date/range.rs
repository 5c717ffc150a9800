//! From one date to another, and dates joined by و that share a month or year: `من 13 إلى 15 يوليو`, `بين عامي 2003 و2011`,
//! `1–4 آب 2020`, `عامي 2006 و2008`, `منذ أغسطس`, `قبل عام 2020`. Owns what ties two dates; each of
//! them is read by its own module.

use crate::base::Calendar;

use super::expression::{Amount, Anchor, DateExpression, Direction, MonthReference, Part, Point, Unit, YearReference};
use super::hit::Hit;
use super::scan::Scan;
use super::shared::{year_before, year_behind};
use super::words::{Count, DateWord, Neighbour};

/// Tokens before a range in which a word of putting off makes it two dates.
const PUTTING_OFF_REACH: usize = 7;

/// Years that can only be of the Hijri calendar where another one beside them is.
const HIJRI_YEARS: std::ops::Range<u32> = 1000..1700;

/// One end of a range: a date, or a bare number that gets its month or year from the other end.
#[derive(Clone, Debug)]
struct End {
    expression: Option<DateExpression>,
    number: Option<u32>,
    after: usize,
}

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
        let end = End {
            expression: Some(first.expression.clone()),
            number: None,
            after: first.end,
        };
        self.close_range(first.start, &end, false)
    }

    /// A range of bare numbers with the month or year behind: `13-15 يوليو 2010`, `4 إلى 23 الشهر المقبل`.
    pub(super) fn number_range(self, index: usize) -> Option<Hit> {
        let first = self.bare_number(index)?;
        self.close_range(index, &first, false)
    }

    fn bare_number(self, index: usize) -> Option<End> {
        if let Some((value, digits)) = self.text.digits(index) {
            return (digits == 4 || (digits <= 2 && value <= 31)).then_some(End {
                expression: None,
                number: Some(value),
                after: index + 1,
            });
        }
        // من فاتح إلى 15 نونبر
        let (day, end) = if self.word(index) == Some(DateWord::FirstDay) {
            (1, index + 1)
        } else {
            self.day(index)?
        };
        Some(End {
            expression: None,
            number: Some(u32::from(day)),
            after: end,
        })
    }

    fn range_end(self, index: usize) -> Option<End> {
        if self.is_now(index) && self.word(index) == Some(DateWord::Now) {
            return Some(End {
                expression: Some(DateExpression::Day {
                    offset: 0,
                    weekday: None,
                }),
                number: None,
                after: index + 1,
            });
        }
        match self.date(index) {
            Some(hit) => Some(End {
                expression: Some(hit.expression),
                number: None,
                after: hit.end,
            }),
            // بين مارس ومايو: between its words a doubtful name is a month.
            None => self
                .weak_month(index)
                .or_else(|| self.year_with_era(index))
                .or_else(|| self.bare_number(index)),
        }
    }

    /// `1435هـ`, `1990م`.
    fn year_with_era(self, index: usize) -> Option<End> {
        self.text.digits(index)?;
        let year = self.year_number(index, true)?;
        let calendar = year.calendar?;
        let point = Point {
            year: year.year,
            calendar,
            ..Point::default()
        };
        Some(End {
            expression: Some(DateExpression::Point(point)),
            number: None,
            after: year.end,
        })
    }

    fn weak_month(self, index: usize) -> Option<End> {
        let month = self.month(index).filter(|month| month.weak)?;
        let and_only = self
            .entry(index)
            .is_some_and(|entry| entry.proclitics.particle.is_none() && !entry.proclitics.article);
        let hit = self.finish_month(index, None, month, None);
        and_only.then_some(End {
            expression: Some(hit.expression),
            number: None,
            after: hit.end,
        })
    }

    fn close_range(self, start: usize, first: &End, with_and: bool) -> Option<Hit> {
        let comma = self.skip(first.after, &['،', ',']);
        let at = if with_and { comma } else { first.after };
        if let (Some(DateExpression::Point(from)), Some((year, end))) = (&first.expression, self.second_year(first.after))
            && from.day.is_none()
            && from.month == MonthReference::None
        {
            let to = DateExpression::Point(Point {
                year: YearReference::Number(year),
                ..from.clone()
            });
            return Some(Self::range_of(start, end, DateExpression::Point(from.clone()), to));
        }
        let second_at = match self.text.mark(at) {
            // `بغداد اليوم - 30-11-2021`: a paper and its day.
            Some(_) if matches!(first.expression, Some(DateExpression::Day { .. })) => return None,
            Some('-' | '–' | '—' | '‑' | '~' | '\u{640}') => {
                let glued = self.text.is_glued(at) == self.text.is_glued(at + 1);
                glued.then_some(at + 1)?
            }
            _ => match self.joins_end(at) {
                // أرجئت من 6 حزيران إلى 10 تشرين الأول: two days, and nothing between them.
                Some(DateWord::To | DateWord::Until) if !with_and && self.follows_putting_off(start) => return None,
                Some(DateWord::To | DateWord::Until) if !with_and => {
                    let after = self.skip_word(at + 1, &[DateWord::Limit]);
                    self.skip_day_word(after)
                }
                _ if with_and && self.text.folded(at) == "و" => at + 1,
                _ if with_and => at,
                // من 13 لـ15 تموز
                _ if self.text.folded(at) == "ل"
                    && self.text.digits(at + 1).is_some()
                    && self.word(start) == Some(DateWord::From) =>
                {
                    at + 1
                }
                // من الآن لآخر يوم, من يناير لمارس
                _ if self.entry(at).is_some_and(|entry| {
                    let is_end = matches!(
                        entry.word,
                        DateWord::End
                            | DateWord::Month(_)
                            | DateWord::MonthWeak(_)
                            | DateWord::Weekday(_)
                            | DateWord::WeekdayStrong(_)
                    );
                    // من سنة 1990 لسنة 1995
                    let is_year = || entry.word == DateWord::Unit(Unit::Year, Count::One) && self.year_phrase(at).is_some();
                    let is_end = is_end || self.word(start) == Some(DateWord::From) && is_year();
                    let is_opened = self.word(start) == Some(DateWord::From) || entry.word == DateWord::End;
                    entry.proclitics.particle == Some(crate::arabic::Particle::Li) && is_end && is_opened && !with_and
                }) =>
                {
                    at
                }
                _ => return None,
            },
        };
        if with_and
            && second_at == at
            && !self.begins_with_and(at)
            && !self.text.mark(at - 1).is_some_and(|mark| matches!(mark, '-' | '–'))
        {
            return None;
        }
        let year_noun = usize::from(
            with_and
                && matches!(self.word(second_at), Some(DateWord::Unit(Unit::Year, Count::One)))
                && self.year_phrase(second_at).is_none(),
        );
        let second = self.range_end(second_at + year_noun)?;
        let (from, to, end) = self.complete(first, &second)?;
        Some(Self::range_of(start, end, from, to))
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

    /// Gives a bare number at either end the month or year of the other one, and a missing year the other's year.
    fn complete(self, first: &End, second: &End) -> Option<(DateExpression, DateExpression, usize)> {
        let year = |number: u32| {
            (1800..2200).contains(&number).then(|| {
                DateExpression::Point(Point {
                    year: YearReference::Number(number as i16),
                    ..Point::default()
                })
            })
        };
        // بين 1400 و1405هـ
        let of_calendar = |number: u32, calendar: Calendar| {
            (calendar == Calendar::Hijri && HIJRI_YEARS.contains(&number)).then(|| {
                DateExpression::Point(Point {
                    year: YearReference::Number(number as i16),
                    calendar,
                    ..Point::default()
                })
            })
        };
        let end = second.after;
        match (&first.expression, first.number, &second.expression, second.number) {
            (None, Some(from), None, Some(to)) => {
                (from < to && self.counts_nothing(end)).then_some((year(from)?, year(to)?, end))
            }
            (None, Some(from), Some(DateExpression::Point(to)), _) => {
                let first = of_calendar(from, to.calendar).or_else(|| year(from));
                if let (Some(from), MonthReference::None, YearReference::Number(_)) = (first, to.month, to.year) {
                    return Some((from, DateExpression::Point(to.clone()), end));
                }
                // من 2014 إلى مايو 2018
                if let Some(earlier) = year(from).filter(|_| is_month_after(to, from)) {
                    return Some((earlier, DateExpression::Point(to.clone()), end));
                }
                let from = u8::try_from(from)
                    .ok()
                    .filter(|from| (1..=31).contains(from) && to.day.is_some_and(|to| *from < to))?;
                Some((
                    DateExpression::Point(Point {
                        day: Some(from),
                        weekday: None,
                        ..to.clone()
                    }),
                    DateExpression::Point(to.clone()),
                    end,
                ))
            }
            // من 7 نوفمبر لغاية 10 منه
            (Some(DateExpression::Point(from)), _, None, Some(to)) if self.text.folded(end) == "منه" => {
                let day = u8::try_from(to)
                    .ok()
                    .filter(|to| from.day.is_some_and(|from| from < *to && *to <= 31));
                let to = Point {
                    day,
                    weekday: None,
                    ..from.clone()
                };
                day.map(|_| (DateExpression::Point(from.clone()), DateExpression::Point(to), end + 1))
            }
            (Some(DateExpression::Point(from)), _, Some(DateExpression::Point(to)), _)
                if to.month == MonthReference::Told(0)
                    && to.year == YearReference::None
                    && from.month != MonthReference::None =>
            {
                let to = Point {
                    day: to.day,
                    weekday: to.weekday,
                    ..from.clone()
                };
                Some((DateExpression::Point(from.clone()), DateExpression::Point(to), end))
            }
            (Some(DateExpression::Point(from)), _, None, Some(to)) => {
                let later = year(to).filter(|_| self.counts_nothing(end) && from.day.is_none())?;
                // من مايو 2014 إلى 2018
                let follows = match (from.month, from.year) {
                    (MonthReference::None, YearReference::Number(_)) => true,
                    (MonthReference::Named(_), YearReference::Number(from)) => u32::try_from(from).is_ok_and(|from| from < to),
                    _ => false,
                };
                follows.then(|| (DateExpression::Point(from.clone()), later, end))
            }
            // بين عامي 1400 و1405هـ
            (Some(DateExpression::Point(from)), _, Some(DateExpression::Point(to)), _) if is_hijri_year_before(from, to) => {
                let from = Point {
                    calendar: Calendar::Hijri,
                    ..from.clone()
                };
                Some((DateExpression::Point(from), DateExpression::Point(to.clone()), end))
            }
            // 3 ربيع الثاني 1443 - 8 نوفمبر 2021 is one day in two calendars.
            (Some(DateExpression::Point(from)), _, Some(DateExpression::Point(to)), _) if from.calendar != to.calendar => None,
            (Some(DateExpression::Point(from)), _, Some(DateExpression::Point(to)), _) => {
                let mut from = from.clone();
                // بين أيلول 2020 وآذار: the next such month.
                let mut to = to.clone();
                if to.year == YearReference::None && to.deixis == super::expression::Deixis::None && to.weekday.is_none() {
                    to.year = year_behind(from.year, from.month, to.month);
                }
                if from.year == YearReference::None && to.year != YearReference::None && from.month != MonthReference::None {
                    from.year = year_before(to.year, from.month, to.month);
                }
                Some((DateExpression::Point(from), DateExpression::Point(to), end))
            }
            // من الآن وحتى 2025
            (Some(from @ DateExpression::Day { .. }), _, None, Some(to)) if self.counts_nothing(end) => {
                Some((from.clone(), year(to)?, end))
            }
            // من 2010 وحتى الآن
            (None, Some(from), Some(to @ DateExpression::Day { .. }), _) => Some((year(from)?, to.clone(), end)),
            // من نهاية 1987 إلى 1993
            (Some(from), _, None, Some(to)) if self.counts_nothing(end) => {
                let is_later = inner_point(&mut from.clone()).is_some_and(
                    |from| matches!(from.year, YearReference::Number(from) if u32::try_from(from).is_ok_and(|from| from < to)),
                );
                let to = year(to).filter(|_| is_later)?;
                Some((from.clone(), to, end))
            }
            // من أول يوليو إلى آخر أغسطس 2003
            (Some(from), _, Some(to), _) => {
                let mut from = from.clone();
                if let (Some(from), Some(to)) = (inner_point(&mut from), inner_point(&mut to.clone()))
                    && from.year == YearReference::None
                    && from.month != MonthReference::None
                    && from.deixis == super::expression::Deixis::None
                {
                    from.year = year_before(to.year, from.month, to.month);
                }
                Some((from, to.clone(), end))
            }
            _ => None,
        }
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

    /// `منذ أغسطس`, `حتى 2020`, `قبل عام 2020`, `بعد 1/1/2016`, `ابتداء من الأحد`: one end only.
    pub(super) fn open_range(self, index: usize) -> Option<Hit> {
        let (word, at) = match self.word(index)? {
            DateWord::Starting => {
                let from = usize::from(self.bare(index + 1) == Some(DateWord::From));
                (DateWord::Since, index + 1 + from)
            }
            word @ (DateWord::Since | DateWord::Until | DateWord::Before | DateWord::After) => (word, index + 1),
            DateWord::To if self.bare(index + 1) == Some(DateWord::Limit) => (DateWord::Until, index + 2),
            _ => return None,
        };
        let date = self.date_or_month(at).or_else(|| {
            let year = self.bare_year(at).or_else(|| self.starting_year(index, at))?;
            Some(self.continued_range(&year).unwrap_or(year))
        })?;
        // حتى اليوم says nothing; قبل اليوم too.
        if matches!(
            date.expression,
            DateExpression::Day {
                offset: 0,
                weekday: None
            }
        ) && !(word == DateWord::Since && date.time.is_some())
            && self.word(index) != Some(DateWord::Starting)
        {
            return None;
        }
        if word == DateWord::Since
            && matches!(
                date.expression,
                DateExpression::Range {
                    from: Some(_),
                    to: Some(_),
                    ..
                }
            )
        {
            return Some(date.from(index));
        }
        let end = date.end;
        let hour_only = date.time.is_some() && matches!(word, DateWord::Until);
        if hour_only {
            return None;
        }
        // قبل نهاية العام: not later than its last day.
        if let (DateWord::Before, Some(DateWord::Ending | DateWord::End)) = (word, self.bare(at))
            && let DateExpression::Part { part: Part::Late, whole } = date.expression
        {
            let expression = DateExpression::Range {
                from: None,
                to: Some(whole),
                exclusive: false,
            };
            return Some(Hit::new(index, end, expression, "date/before-end"));
        }
        if self.word(index) == Some(DateWord::Starting)
            && let Some(to) = self.last_of_length(index, &date.expression)
        {
            return Some(Hit {
                rule: "date/length-from",
                ..Self::range_of(index, end, date.expression, to)
            });
        }
        let date = Some(Box::new(date.expression));
        let (from, to, exclusive, rule) = match word {
            DateWord::Since if self.word(index) == Some(DateWord::Starting) => (date, None, false, "date/starting"),
            DateWord::Since => (date, None, false, "date/since"),
            DateWord::Until => (None, date, false, "date/until"),
            DateWord::Before => (None, date, true, "date/before"),
            _ => (date, None, true, "date/after"),
        };
        Some(Hit::new(index, end, DateExpression::Range { from, to, exclusive }, rule))
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

    fn date_or_month(self, index: usize) -> Option<Hit> {
        if let Some(hit) = self.date(index) {
            return Some(self.continued_range(&hit).unwrap_or(hit));
        }
        // منذ هذا أغسطس
        None
    }
}

/// True for a year without an era before one of the Hijri calendar.
pub(super) fn is_hijri_year_before(from: &Point, to: &Point) -> bool {
    let is_year = |point: &Point| point.month == MonthReference::None && point.day.is_none();
    let old =
        matches!(from.year, YearReference::Number(year) if u32::try_from(year).is_ok_and(|year| HIJRI_YEARS.contains(&year)));
    old && is_year(from) && is_year(to) && from.calendar == Calendar::Gregorian && to.calendar == Calendar::Hijri
}

/// True for a month, or a day of one, whose own year is later than `year`.
fn is_month_after(point: &Point, year: u32) -> bool {
    let later =
        matches!(point.year, YearReference::Number(of_point) if u32::try_from(of_point).is_ok_and(|of_point| of_point > year));
    later && matches!(point.month, MonthReference::Named(_))
}

/// The month or year that an end is, or is a part of.
fn inner_point(end: &mut DateExpression) -> Option<&mut Point> {
    match end {
        DateExpression::Point(point) => Some(point),
        DateExpression::Part { whole, .. } | DateExpression::Nth { whole, .. } => inner_point(whole),
        _ => None,
    }
}
