//! Days, months and years by name or number: `15 مارس 2011`, `السابع من حزيران`, `يناير 2010`, `عام 2003`, `14 الشهر المقبل`.
//! Owns how the pieces make one date; reading the pieces is `scan`'s, `month_name`'s and `year_name`'s.

use crate::arabic::number::{NumberForm, NumberWord, word};
use crate::base::Calendar;
use jiff::civil::Weekday;

use super::bounds;
use super::expression::{DateExpression, Deixis, MonthReference, Point, Unit, YearReference};
use super::hit::Hit;
use super::month_name::MonthName;
use super::scan::Scan;
use super::words::{self, Bearer, Count, DateWord, Neighbour};
use super::year_name::YearName;

/// Name of the rule for `فبراير التالي`.
pub(super) const FOLLOWING_MONTH: &str = "date/following-month";

/// Name of the rule for `العاشر من الشهر`.
pub(super) const MONTH_ALONE: &str = "date/day-of-month-alone";

/// Years that are of the Hijri calendar where nothing says so: those of our time, and not the fall of Constantinople.
const HIJRI_YEARS_OF_OURS: std::ops::RangeInclusive<i16> = 1420..=1452;

impl Scan<'_, '_> {
    /// A day of the month and its month at `index`: `15 مارس`, `15/مارس`, `الخامس عشر من شهر مارس عام 2011`,
    /// `الرابع والعشرين من الشهر المقبل`.
    pub(super) fn day_month(self, index: usize, weekday: Option<Weekday>) -> Option<Hit> {
        let (day, after_day) = self.day(index)?;
        if self.text.mark(after_day) == Some('.') && !self.text.is_glued(after_day + 1) && self.text.number(index).is_none() {
            return None;
        }
        let after_mark = self.skip(after_day, &['.', '/', '-', '–', '،', ',']);
        let at = self.skip_word(after_mark, &[DateWord::From, DateWord::In]);
        // `مقابل ثلاثين في أيار`: so many in that month.
        if weekday.is_none() && at > after_mark && self.word(after_mark) == Some(DateWord::In) && self.month_phrase(at).is_none()
        {
            return None;
        }
        if let Some(month) = self
            .month(at)
            .or_else(|| self.month_of_day(at))
            .filter(|month| self.may_follow_day(after_day, at) && day <= bounds::longest_month(month.calendar, month.month))
        {
            let mut hit = self.finish_month(index, Some(day), month, weekday);
            if let DateExpression::Point(point) = &mut hit.expression {
                point.ordinal = weekday.is_some() && self.is_ordinal(index);
            }
            return Some(hit);
        }
        if let Some(month) = self
            .misspelt_month(at)
            .filter(|month| day <= bounds::longest_month(month.calendar, month.month))
        {
            return Some(self.finish_month(index, Some(day), month, weekday));
        }
        if let Some(hit) = self.day_of_present(index, day, after_day, at, weekday) {
            return Some(hit);
        }
        // في التاسع والعشرين منه: of the month told before.
        let is_led = || index.checked_sub(1).is_some_and(|before| self.leads_to_day(before));
        let (month, end) = if self.text.folded(after_day) == "منه"
            && (self.is_ordinal(index)
                || self.text.number(index).is_some() && (is_led() || self.text.mark(after_day + 1) == Some(':')))
        {
            (MonthReference::Told(0), after_day + 1)
        } else if at > after_mark && is_led() && self.is_month_alone(at) {
            // في العاشر من الشهر: of the month told before, or of the present one.
            let point = Point {
                day: Some(day),
                month: MonthReference::Told(0),
                weekday,
                ..Point::default()
            };
            return Some(Hit::new(index, at + 1, DateExpression::Point(point), MONTH_ALONE));
        } else {
            self.month_phrase(at)?
        };
        let point = Point {
            day: Some(day),
            month,
            weekday,
            ..Point::default()
        };
        Some(Hit::new(index, end, DateExpression::Point(point), "date/day-of-near-month"))
    }

    /// `في 7 الجاري`, `في 25 المنصرم`, `الجمعة 12 المقبل`, `العاشر من الجاري`: of this, the last or the next month.
    fn day_of_present(self, index: usize, day: u8, after_day: usize, at: usize, weekday: Option<Weekday>) -> Option<Hit> {
        let in_digits = self.text.number(after_day - 1).is_some();
        let is_led = weekday.is_some() || index.checked_sub(1).is_some_and(|before| self.leads_to_day(before));
        let from = at > after_day && self.word(at - 1) == Some(DateWord::From);
        if !(is_led && (in_digits && at == after_day || from && self.text.mark(after_day).is_none())) {
            return None;
        }
        let (deixis, end, _) = self.deixis(at).filter(|(.., following)| !following)?;
        // الـ12 الماضية counts something; المقبلين too.
        if self.text.folded(end - 1).ends_with(['ه', 'ن']) || matches!(deixis, Deixis::BeforeLast | Deixis::AfterNext) {
            return None;
        }
        let (month, deixis) = match (weekday, deixis) {
            (Some(_), Deixis::Last | Deixis::Next) => (MonthReference::None, deixis),
            _ => (MonthReference::Shift(deixis.shift()), Deixis::None),
        };
        let point = Point {
            day: Some(day),
            month,
            weekday,
            deixis,
            ..Point::default()
        };
        Some(Hit::new(index, end, DateExpression::Point(point), "date/day-of-near-month"))
    }

    /// True for `الشهر` that no word behind it tells apart: no `الشهر الكريم`, `الشهر القمري`.
    fn is_month_alone(self, at: usize) -> bool {
        let entry = self.entry(at);
        let is_month = entry.is_some_and(|noun| noun.word == DateWord::Unit(Unit::Month, Count::One) && noun.proclitics.article);
        is_month && self.month_phrase(at).is_none() && !self.text.folded(at + 1).starts_with("ال")
    }

    /// True for words that a day of the month may follow: `في`, `يوم`, `منذ`, `إلى`, `صباح`, `و`.
    fn leads_to_day(self, index: usize) -> bool {
        matches!(self.text.folded(index), "و" | "بتاريخ" | "ال" | "موعد")
            || self.word(index).is_some_and(|word| {
                matches!(
                    word,
                    DateWord::In
                        | DateWord::Since
                        | DateWord::Until
                        | DateWord::From
                        | DateWord::To
                        | DateWord::Before
                        | DateWord::After
                        | DateWord::Between
                        | DateWord::Limit
                        | DateWord::DayPart(_)
                        | DateWord::DayPartAdverb(_)
                        | DateWord::Unit(Unit::Day, _)
                )
            })
            || self.text.mark(index).is_some_and(|mark| {
                matches!(mark, '-' | '–') && index.checked_sub(1).is_some_and(|at| self.day_digits(at).is_some())
            })
    }

    /// True for a day in words with the article: `الثاني`.
    fn is_ordinal(self, index: usize) -> bool {
        self.number(index).is_some_and(|phrase| {
            // الثلاثين is written as the thirtieth and as thirty.
            let is_tens = phrase.form == NumberForm::Cardinal && phrase.value >= 20.0;
            phrase.in_words && phrase.proclitics.article && (phrase.form == NumberForm::Ordinal || is_tens)
        })
    }

    /// Between a day and its month no conjunction may stand, and after a comma no particle.
    fn may_follow_day(self, after_day: usize, at: usize) -> bool {
        self.entry(at).is_some_and(|entry| {
            entry.proclitics.conjunction.is_none() && (entry.proclitics.particle.is_none() || at == after_day)
        })
    }

    /// Adds the adjective and year that stand after a month's name.
    pub(super) fn finish_month(self, start: usize, day: Option<u8>, month: MonthName, weekday: Option<Weekday>) -> Hit {
        let mut point = Point {
            day,
            month: MonthReference::Named(month.month),
            calendar: month.calendar,
            deixis: month.deixis,
            weekday,
            year: YearReference::None,
            ordinal: false,
        };
        let mut end = month.end;
        if point.deixis == Deixis::None
            && let Some((deixis, after, following)) = self.deixis(end).filter(|(.., following)| !following)
        {
            let _ = following;
            (point.deixis, end) = (deixis, after);
        }
        // `في فبراير التالي`: the next one after what was told.
        let follows = day.is_none() && point.deixis == Deixis::None && matches!(self.deixis(end), Some((.., true)));
        if follows {
            end += 1;
        }
        let spaced = end + 1;
        let dashed = self.text.mark(end).is_some_and(|mark| {
            let is_repeated = day.is_some() && (start..month.end).any(|at| self.text.mark(at) == Some(mark));
            // شهر 11 / 2021
            matches!(mark, '-' | '–' | '/') && (is_repeated || self.text.number(month.end - 1).is_some())
        });
        if let Some(year) = self.year_after(end).or_else(|| {
            self.year_number(spaced, false)
                .filter(|year| dashed && self.counts_nothing(year.end))
        }) {
            point.year = year.year;
            point.deixis = Deixis::None;
            if let (Some(Calendar::Hijri), YearReference::Number(_)) = (year.calendar, year.year) {
                point.calendar = Calendar::Hijri;
            }
            end = year.end;
        }
        // 6 أكتوبر 73
        if let (Some(_), YearReference::None, Deixis::None, Calendar::Gregorian) = (day, point.year, point.deixis, point.calendar)
            && let Some(year) = self.short_year(end).filter(|_| self.text.number(end).is_some())
            && self.text.word(year.end).is_none()
        {
            (point.year, end) = (year.year, year.end);
        }
        let rule = match (day, point.year) {
            (Some(_), YearReference::Number(_)) => "date/day-month-year",
            (Some(_), _) => "date/day-month",
            (None, YearReference::Number(_)) => "date/month-year",
            (None, YearReference::None) if follows => FOLLOWING_MONTH,
            (None, _) => "date/month",
        };
        Hit::new(start, end, DateExpression::Point(point), rule)
    }

    /// A month at `index`, with a day after it (`يناير الثاني والعشرين`, `أكتوبر/ 2`) or without.
    pub(super) fn month_first(self, index: usize, weekday: Option<Weekday>) -> Option<Hit> {
        let month = self.month(index)?;
        // فاصلة صفر خمسة is a number.
        let is_decimal = |before: usize| word(self.text, before).is_some_and(|entry| entry.word == NumberWord::Point);
        if month.weak && index.checked_sub(1).is_some_and(is_decimal) {
            return None;
        }
        // صفر صفر is a score.
        let is_same = |other: usize| self.text.folded(other) == self.text.folded(index);
        if matches!(self.word(index), Some(DateWord::HijriWeak(_)))
            && (is_same(index + 1) || index.checked_sub(1).is_some_and(is_same))
        {
            return None;
        }
        if month.deixis == Deixis::None
            && let Some((day, end)) = self.day_after_month(month.end)
        {
            return Some(self.finish_month(index, Some(day), MonthName { end, ..month }, weekday));
        }
        let hit = self.finish_month(index, None, month, weekday);
        let named = month.weak && hit.end == month.end && !self.is_governed(index);
        (!named).then_some(hit)
    }

    /// `2015 مايو 1`, `2015/مايو/1`: the year first, then the month and a day of it.
    pub(super) fn year_first(self, index: usize) -> Option<Hit> {
        let (year, digits) = self.text.digits(index)?;
        let at = self.skip(index + 1, &['/', '-', '–', '.', '،']);
        if digits != 4 || !(1900..2100).contains(&year) {
            return None;
        }
        let month = self
            .month(at)
            .filter(|month| month.deixis == Deixis::None && self.bare(at).is_some())?;
        let (day, end) = self.day_after_month(month.end)?;
        let point = Point {
            day: Some(day).filter(|day| *day <= bounds::longest_month(month.calendar, month.month)),
            month: MonthReference::Named(month.month),
            year: YearReference::Number(i16::try_from(year).ok()?),
            calendar: month.calendar,
            ..Point::default()
        };
        point
            .day
            .map(|_| Hit::new(index, end, DateExpression::Point(point), "date/day-month-year"))
    }

    fn day_after_month(self, index: usize) -> Option<(u8, usize)> {
        let at = self.skip(index, &['/', '-', '،']);
        let (day, end) = self.day(at)?;
        if self.text.number(at).is_none()
            && self
                .number(at)
                .is_some_and(|phrase| phrase.proclitics.conjunction.is_some() || phrase.proclitics.particle.is_some())
        {
            return None;
        }
        let clear = self.counts_nothing(end) || self.year_after(end).is_some();
        let separated = at == index || self.text.is_glued(index) || self.text.mark(index) == Some('/');
        (clear && separated && self.text.mark(end) != Some('%') && !self.follows_range(end)).then_some((day, end))
    }

    /// `15-18` after a month is no day.
    fn follows_range(self, index: usize) -> bool {
        self.text.mark(index).is_some_and(|mark| matches!(mark, '-' | '–' | ':')) && self.text.number(index + 1).is_some()
    }

    /// True where what stands before or around `index` makes a doubtful month name a month: `في مارس`, `شهر صفر`, or the
    /// whole text is it.
    fn is_governed(self, index: usize) -> bool {
        // باب, الأب
        let is_other_word = self.entry(index).is_some_and(|entry| {
            matches!(entry.word, DateWord::MonthWeak(_)) && (entry.proclitics.particle.is_some() || entry.proclitics.article)
        });
        let Some(before) = index.checked_sub(1) else {
            return !is_other_word && self.at_end(index + 1);
        };
        if self
            .entry(index)
            .is_some_and(|entry| entry.proclitics.article && !matches!(entry.word, DateWord::HijriWeak(1)))
        {
            return false;
        }
        let surface_settles = |index: usize| !matches!(self.text.surface(index), "اب" | "أب");
        matches!(
            self.bare(before),
            Some(
                DateWord::In
                    | DateWord::Since
                    | DateWord::During
                    | DateWord::Until
                    | DateWord::Early
                    | DateWord::Beginning
                    | DateWord::Middle
                    | DateWord::Late
                    | DateWord::Ending
            )
        ) && surface_settles(index)
            || !is_other_word && self.at_end(before) && self.at_end(index + 1)
    }

    /// A year by itself: `عام 2003`, `السنة 2010م`, `العام الماضي`, or digits where the words before and after make them one.
    pub(super) fn year_alone(self, index: usize) -> Option<Hit> {
        let year = self.year_phrase(index)?;
        let calendar = year.calendar.unwrap_or(match year.year {
            YearReference::Number(number) if HIJRI_YEARS_OF_OURS.contains(&number) => Calendar::Hijri,
            _ => Calendar::Gregorian,
        });
        let point = Point {
            year: year.year,
            calendar,
            ..Point::default()
        };
        Some(Hit::new(index, year.end, DateExpression::Point(point), "date/year"))
    }

    /// `حرب 73`, `نكسة 67`, `أراضي الـ48`; `في حدود 50` is about so many.
    fn short_year_of(self, index: usize, before: usize) -> Option<Hit> {
        let glued_article = self.text.folded(before) == "ال" && self.text.is_glued(index);
        let noun = before.checked_sub(usize::from(glued_article))?;
        let is_about = noun
            .checked_sub(1)
            .is_some_and(|first| self.bare(first) == Some(DateWord::In))
            && self.text.folded(noun) == "حدود";
        let year = self
            .short_year(index)
            .filter(|_| self.is(noun, Neighbour::ShortYearNoun) && !is_about)?;
        let point = Point {
            year: year.year,
            ..Point::default()
        };
        Some(Hit::new(index, year.end, DateExpression::Point(point), "date/bare-year"))
    }

    /// A bare year: `انتخابات 2018`, `في 2018`, `ب2025`.
    pub(super) fn bare_year(self, index: usize) -> Option<Hit> {
        let found = self.year_number(index, false);
        let Some(before) = index.checked_sub(1) else {
            // 1443هـ as all that stands there
            return Some(bare_year(index, found.filter(|year| year.calendar.is_some())?));
        };
        let Some(year) = found else {
            return self.short_year_of(index, before);
        };
        let YearReference::Number(number) = year.year else {
            return None;
        };
        let has_era = year.calendar.is_some();
        let is_modern =
            (1800..2100).contains(&number) || has_era || self.text.number(index).is_none() && (1500..2100).contains(&number);
        let is_quantity = self.is(before, Neighbour::Quantity) && !(has_era && self.is(before, Neighbour::YearPreposition));
        let is_year = is_modern
            && !is_quantity
            && !self.begins_span(year.end)
            && self.ends_as_year(before, year.end, number)
            && (has_era || self.is_led_as_year(index, before, number) || self.is_bracketed_year(before, year.end, number));
        is_year.then(|| bare_year(index, year))
    }

    /// True where a mark and digits follow, with no space between: `2018-19`.
    fn begins_span(self, end: usize) -> bool {
        matches!(self.text.mark(end), Some('/' | '-' | '–')) && self.text.is_glued(end + 1) && self.text.number(end + 1).is_some()
    }

    /// True where what stands behind the number lets it be a year: nothing that it could count, or what it counts is less likely.
    fn ends_as_year(self, before: usize, end: usize, number: i16) -> bool {
        let is_recent = (1900..2100).contains(&number);
        // `انتخابات 2002 احتجاجا`: a word of years before it says more than the noun behind it.
        let is_named = is_recent && number % 100 != 0 && self.is(before, Neighbour::YearNoun);
        // `في 2015 حصل`: a verb in the past is nothing that could be counted.
        let is_told = || {
            is_recent
                && self.is(before, Neighbour::YearPreposition)
                && (super::tense::of_word(self.text, end) == super::expression::Tense::Past
                    || matches!(self.text.folded(end), "اسوا" | "افضل" | "اعلي" | "ادني"))
        };
        let is_amount = match self.text.mark(end) {
            Some('%' | '٪') => true,
            // `اقتراع 1968: 36 نائبا`
            Some(':') => !is_named || self.text.is_glued(end + 1),
            _ => false,
        };
        !is_amount && (is_named || is_told() || self.counts_nothing(end))
    }

    /// True where the word before the number leads to a year, or is a noun that a year can follow.
    fn is_led_as_year(self, index: usize, before: usize, number: i16) -> bool {
        let is_glued = self.text.is_glued(index);
        let folded = self.text.folded(before);
        self.is(before, Neighbour::YearPreposition)
            || self.is(before, Neighbour::YearNoun)
            || is_glued && number % 100 != 0 && matches!(folded, "ب" | "ل" | "وب" | "ول")
            || !is_glued
                && self.text.number(index).is_some()
                && self.text.word(before).is_some()
                && folded.chars().count() > 2
                && !words::is_bearer(self.text, before, Bearer::Number)
                && !self.is(before, Neighbour::Function)
                && self.number(before).is_none()
    }

    /// `القرار 2334 (2016)`
    fn is_bracketed_year(self, open: usize, end: usize, number: i16) -> bool {
        let is_function = |at: usize| self.is(at, Neighbour::Quantity) || self.is(at, Neighbour::Function);
        let can_bear_year = |noun: usize| {
            let is_word = self.text.word(noun).is_some();
            // عدد المقاعد (2018)
            let is_counted = || noun.checked_sub(1).is_some_and(|first| self.is(first, Neighbour::Quantity));
            (is_word || self.text.number(noun).is_some()) && !is_function(noun) && !(is_word && is_counted())
        };
        self.text.mark(open) == Some('(')
            && self.text.mark(end) == Some(')')
            && number % 100 != 0
            && open.checked_sub(1).is_some_and(can_bear_year)
            && (self.counts_nothing(end + 1)
                // `اتفاق الطائف (1989) أنهى الحرب`
                || super::tense::of_word(self.text, end + 1) == super::expression::Tense::Past)
    }
}

fn bare_year(index: usize, year: YearName) -> Hit {
    let point = Point {
        year: year.year,
        calendar: year.calendar.unwrap_or_default(),
        ..Point::default()
    };
    Hit::new(index, year.end, DateExpression::Point(point), "date/bare-year")
}
