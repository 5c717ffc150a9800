//! Parts of longer times and times counted inside them: `مطلع يناير`, `الربع الثالث من 2010`, `ثالث جمعة من مايو`,
//! `تسعينيات القرن الماضي`, `القرن التاسع عشر`, `صيف 2019`, feasts.

use crate::arabic::Proclitics;
use crate::arabic::number::{NumberForm, NumberWord, word as number_word};
use crate::base::Calendar;

use super::expression::{
    Amount, Anchor, DateExpression, Deixis, Direction, Feast, MonthReference, NthKind, Part, Point, Season, Unit, YearReference,
};
use super::hit::Hit;
use super::scan::Scan;
use super::words::{Count, DateWord};

const ARTICLE: Proclitics = Proclitics {
    conjunction: None,
    particle: None,
    article: true,
};

impl Scan<'_, '_> {
    /// Something with parts at `index`: a month, a relative unit, a year, a decade, a bare `الشهر` (this one).
    fn whole(self, index: usize, bare_unit: bool) -> Option<(DateExpression, usize)> {
        let at = self.skip_word(index, &[DateWord::From, DateWord::In]);
        let entry = self.entry(at);
        if entry.is_some_and(|entry| entry.proclitics.conjunction.is_some()) {
            return None;
        }
        if let Some(month) = self.month(at) {
            let hit = self.finish_month(at, None, month, None);
            return Some((hit.expression, hit.end));
        }
        // نهاية الربع الأول من العام
        if let Some(hit) = self.fraction_part(at) {
            return Some((hit.expression, hit.end));
        }
        if let Some(hit) = self.year_alone(at).filter(|hit| {
            !matches!(
                hit.expression,
                DateExpression::Point(Point {
                    year: YearReference::Shift(_),
                    ..
                })
            )
        }) {
            return Some((hit.expression, hit.end));
        }
        if let Some(hit) = self.unit_phrase(at).or_else(|| self.decade(at)).or_else(|| self.century(at)) {
            return Some((hit.expression, hit.end));
        }
        if let Some(year) = self.year_number(at, false).filter(|year| self.counts_nothing(year.end)) {
            let calendar = year.calendar.unwrap_or_default();
            return Some((
                DateExpression::Point(Point {
                    year: year.year,
                    calendar,
                    ..Point::default()
                }),
                year.end,
            ));
        }
        match entry {
            Some(entry) if bare_unit && entry.proclitics.article => match entry.word {
                DateWord::Unit(unit @ (Unit::Week | Unit::Month | Unit::Year), Count::One) => Some((
                    DateExpression::Unit {
                        unit,
                        shift: 0,
                        calendar: Calendar::Gregorian,
                    },
                    at + 1,
                )),
                _ => None,
            },
            _ => None,
        }
    }

    /// `مطلع 2021`, `أواخر ديسمبر/كانون الأول الماضي`, `نهاية الأسبوع المقبل`, `بقية الشهر`.
    pub(super) fn part(self, index: usize) -> Option<Hit> {
        let part = match self.word(index)? {
            DateWord::Early => Part::Early,
            DateWord::Beginning => Part::Beginning,
            DateWord::Middle => Part::Middle,
            DateWord::Late | DateWord::Ending | DateWord::End => Part::Late,
            DateWord::Rest => Part::Rest,
            _ => return None,
        };
        if self.entry(index)?.proclitics.article {
            return None;
        }
        if self.word(index) == Some(DateWord::End) {
            let (whole, end) = self.whole_with_end(index + 1)?;
            return Some(Self::part_of(part, whole, index, end));
        }
        if let Some(DateWord::Unit(Unit::Day, Count::One)) = self.bare(index + 1) {
            return None;
        }
        let (whole, end) = self.whole(index + 1, true)?;
        Some(Self::part_of(part, whole, index, end))
    }

    fn part_of(part: Part, whole: DateExpression, start: usize, end: usize) -> Hit {
        let whole = Box::new(whole);
        Hit::new(start, end, DateExpression::Part { part, whole }, "date/part")
    }

    /// What `آخر` is the end of, at `index`: `آخر أيار`, `آخر الشهر`, `آخر العام الماضي`; `آخر عام` is another year.
    fn whole_with_end(self, index: usize) -> Option<(DateExpression, usize)> {
        if let Some(month) = self.month(index) {
            let hit = self.finish_month(index, None, month, None);
            return Some((hit.expression, hit.end));
        }
        let entry = self.entry(index).filter(|entry| {
            entry.proclitics.article && entry.proclitics.conjunction.is_none() && entry.proclitics.particle.is_none()
        })?;
        matches!(entry.word, DateWord::Unit(Unit::Week | Unit::Month | Unit::Year, Count::One))
            .then(|| self.whole(index, true))
            .flatten()
    }

    /// `أول الشهر`, `أول العام المقبل`: its beginning.
    pub(super) fn first_of_unit(self, index: usize) -> Option<Hit> {
        let first =
            number_word(self.text, index).filter(|entry| entry.word == NumberWord::Ordinal(1) && !entry.proclitics.article)?;
        let _ = first;
        let named = matches!(
            self.bare(index + 1),
            Some(DateWord::Unit(Unit::Month | Unit::Year, Count::One))
        );
        let (whole, end) = self
            .whole_with_end(index + 1)
            .filter(|_| named && self.entry_has_article(index + 1))?;
        Some(Self::part_of(Part::Early, whole, index, end))
    }

    /// `ما تبقى من السنة`, `المتبقي من العام`: from the reference day to its end.
    pub(super) fn rest_left(self, index: usize) -> Option<Hit> {
        let what = usize::from(self.bare(index) == Some(DateWord::What));
        let left = self.entry(index + what).filter(|entry| entry.word == DateWord::Left)?;
        let from = index + what + 1;
        if (what == 0) != left.proclitics.article || self.bare(from) != Some(DateWord::From) {
            return None;
        }
        let (whole, end) = self.whole(from + 1, true)?;
        Some(Self::part_of(Part::Rest, whole, index, end))
    }

    /// `الربع الثالث من عام 2010`, `النصف الأول من 2011`, `الثلث الأخير من الشهر`; a whole must be named.
    pub(super) fn fraction_part(self, index: usize) -> Option<Hit> {
        let entry = number_word(self.text, index).filter(|entry| entry.proclitics.article)?;
        let NumberWord::Part(parts @ 2..=4) = entry.word else {
            return None;
        };
        if parts == 4
            && let Some((deixis, end, false)) = self.deixis(index + 1)
        {
            return Some(Hit::new(index, end, quarter(deixis.shift()), "date/unit"));
        }
        let (ordinal, after) = if matches!(self.bare(index + 1), Some(DateWord::Final)) {
            (parts, index + 2)
        } else {
            let phrase = self.number(index + 1).filter(|phrase| {
                phrase.form == NumberForm::Ordinal && phrase.proclitics.article && phrase.proclitics.conjunction.is_none()
            })?;
            (
                phrase.whole().filter(|value| (1..=u32::from(parts)).contains(value))? as u8,
                phrase.tokens.end,
            )
        };
        let part = match parts {
            2 => Part::Half(ordinal),
            3 => Part::Third(ordinal),
            _ => Part::Quarter(ordinal),
        };
        let from = self.skip_word(after, &[DateWord::From]);
        let (whole, end) = match self.whole(after, from > after) {
            Some(found) => found,
            // خلال الربع الثالث: of a year that the tense tells.
            None if parts == 4 && from == after && self.is_led_by_time(index) => (DateExpression::Point(Point::default()), after),
            None => return None,
        };
        Some(Hit::new(
            index,
            end,
            DateExpression::Part {
                part,
                whole: Box::new(whole),
            },
            "date/fraction-part",
        ))
    }

    /// `هذا الربع`: the quarter of a year.
    pub(super) fn this_quarter(self, index: usize) -> Option<Hit> {
        let entry = number_word(self.text, index + 1)?;
        (entry.word == NumberWord::Part(4) && entry.proclitics == ARTICLE)
            .then(|| Hit::new(index, index + 2, quarter(0), "date/unit"))
    }

    /// True right behind `خلال` or a word for a part of something: `خلال الربع الثالث`, `نهاية الربع الأول`.
    fn is_led_by_time(self, index: usize) -> bool {
        let before = index.checked_sub(1).and_then(|before| self.word(before));
        matches!(
            before,
            Some(DateWord::During | DateWord::Early | DateWord::Beginning | DateWord::Middle | DateWord::Late | DateWord::Ending)
        )
    }

    /// `ثالث جمعة من مايو`, `آخر يوم بشهر 10`, `آخر ثلاثاء`, `أول سبتمبر`.
    pub(super) fn counted(self, index: usize) -> Option<Hit> {
        // أول سبتمبر: its first day.
        if number_word(self.text, index).is_some_and(|entry| entry.word == NumberWord::Ordinal(1) && !entry.proclitics.article)
            && self.entry(index + 1).is_some_and(|entry| !entry.proclitics.article)
            && let Some(month) = self.month(index + 1)
        {
            return Some(self.finish_month(index, Some(1), month, None));
        }
        if let Some(hit) = self.counted_week_before(index) {
            return Some(hit);
        }
        let (ordinal, weekday, after) = self.counted_weekday(index)?;
        let at = match self.entry(after) {
            Some(entry) if entry.word == DateWord::From || entry.word == DateWord::In => after + 1,
            _ => after,
        };
        let what = weekday.map_or(NthKind::Day, NthKind::Weekday);
        let is_of_days = self.word(index + 1) == Some(DateWord::Unit(Unit::Day, Count::Many));
        // أول أيام رمضان is a day of its own.
        if is_of_days && ordinal.is_some() && self.month(at).is_some() {
            return None;
        }
        if let Some((whole, end)) = self.whole_of_nth(at, at > after || is_of_days) {
            return Some(Hit::new(
                index,
                end,
                DateExpression::Nth {
                    ordinal,
                    what,
                    whole: Box::new(whole),
                },
                "date/nth",
            ));
        }
        match (ordinal, weekday) {
            // آخر ثلاثاء من كل شهر
            (None, Some(_)) if at > after => None,
            (None, Some(weekday)) => Some(Hit::new(
                index,
                after,
                DateExpression::Weekday {
                    weekday,
                    deixis: Deixis::Last,
                },
                "date/last-weekday",
            )),
            _ => None,
        }
    }

    /// `أول أسبوع من نوفمبر`, `آخر أسبوع في الشهر`.
    fn counted_week_before(self, index: usize) -> Option<Hit> {
        let ordinal = match self.word(index) {
            Some(DateWord::End) => None,
            _ => match number_word(self.text, index)?.word {
                NumberWord::Ordinal(ordinal) => Some(ordinal),
                _ => return None,
            },
        };
        let named = self.bare(index + 1) == Some(DateWord::Unit(Unit::Week, Count::One)) && !self.entry_has_article(index + 1);
        let at = self.skip_word(index + 2, &[DateWord::From, DateWord::In]);
        if !named || at == index + 2 {
            return None;
        }
        let (whole, end) = self.whole_of_nth(at, true)?;
        let expression = DateExpression::Nth {
            ordinal,
            what: NthKind::Week,
            whole: Box::new(whole),
        };
        Some(Hit::new(index, end, expression, "date/nth-week"))
    }

    pub(super) fn whole_of_nth(self, index: usize, bare_unit: bool) -> Option<(DateExpression, usize)> {
        let (mut whole, mut end) = self.whole(index, bare_unit)?;
        // من شهر 2 السنة الجاي
        if let DateExpression::Point(point) = &mut whole
            && point.year == YearReference::None
            && let Some(year) = self.year_after(end)
        {
            (point.year, end) = (year.year, year.end);
        }
        Some((whole, end))
    }

    /// `الأسبوع الأول من أكتوبر`, `الأسبوع الأخير من شهر يوليو`, `أسبوع 30 نوفمبر`.
    pub(super) fn counted_week(self, index: usize) -> Option<Hit> {
        let entry = self
            .entry(index)
            .filter(|entry| entry.word == DateWord::Unit(Unit::Week, Count::One))?;
        if !entry.proclitics.article {
            let day = self
                .day_month(index + 1, None)
                .filter(|_| self.day_digits(index + 1).is_some())?;
            return Some(Hit::new(
                index,
                day.end,
                DateExpression::WeekOf(Box::new(day.expression)),
                "date/week-of",
            ));
        }
        let (ordinal, after) = if matches!(self.bare(index + 1), Some(DateWord::Final)) {
            (None, index + 2)
        } else {
            let phrase = self.number(index + 1).filter(|phrase| {
                phrase.form == NumberForm::Ordinal && phrase.proclitics.article && phrase.proclitics.conjunction.is_none()
            })?;
            (
                Some(phrase.whole().filter(|value| (1..=53).contains(value))? as u8),
                phrase.tokens.end,
            )
        };
        if !matches!(self.bare(after), Some(DateWord::From | DateWord::In)) {
            return None;
        }
        let (whole, end) = self.whole_of_nth(after + 1, true)?;
        Some(Hit::new(
            index,
            end,
            DateExpression::Nth {
                ordinal,
                what: NthKind::Week,
                whole: Box::new(whole),
            },
            "date/nth-week",
        ))
    }

    /// `التسعينيات`, `ثمانينات القرن الماضي`, `عقد الثمانينيات`.
    pub(super) fn decade(self, index: usize) -> Option<Hit> {
        let at = index
            + usize::from(
                self.word(index) == Some(DateWord::Unit(Unit::Decade, Count::One))
                    || matches!(self.word(index), Some(DateWord::Unit(Unit::Year, Count::Many)))
                        && matches!(self.word(index + 1), Some(DateWord::Decade(_))),
            );
        let DateWord::Decade(tens) = self.word(at)? else { return None };
        let tens = i16::from(tens);
        let after = self.skip_word(at + 1, &[DateWord::From]);
        let first = match self.century(after).map(|century| (century.expression, century.end)) {
            Some((DateExpression::Years { first, .. }, end)) => (Some(first - 1), end),
            // القرن الماضي, seen from this century.
            Some((DateExpression::Unit { shift, .. }, end)) => (Some(2000 + 100 * i16::try_from(shift).ok()?), end),
            _ => (None, at + 1),
        };
        // His age: في الثمانينيات من عمره.
        if matches!(self.text.folded(after), "عمره" | "عمرها" | "العمر" | "عمرهم") {
            return None;
        }
        let base = first.0.unwrap_or(1900);
        Some(Hit::new(
            index,
            first.1,
            DateExpression::Years {
                first: base + tens,
                last: base + tens + 9,
            },
            "date/decade",
        ))
    }

    /// `قبل الميلاد`, `ق.م`, `الهجري`, `الميلادي` behind a century: its calendar, whether before Christ, the token after.
    fn era_of_century(self, index: usize) -> Option<(Calendar, bool, usize)> {
        if let Some((calendar, bc, end)) = self.era(index) {
            let is_adjective = bc || self.entry_has_article(index) || self.word(index) == Some(DateWord::After);
            return is_adjective.then_some((calendar.unwrap_or_default(), bc, end));
        }
        None
    }

    /// `العقد الثاني من القرن الحالي`.
    pub(super) fn decade_of_century(self, index: usize) -> Option<Hit> {
        self.entry(index)
            .filter(|entry| entry.word == DateWord::Unit(Unit::Decade, Count::One) && entry.proclitics.article)?;
        let (ordinal, end) = if self.bare(index + 1) == Some(DateWord::Final) {
            (10, index + 2)
        } else {
            let phrase = self.number(index + 1).filter(|phrase| {
                phrase.form == NumberForm::Ordinal && phrase.proclitics.article && phrase.proclitics.conjunction.is_none()
            })?;
            (
                phrase.whole().filter(|ordinal| (1..=10).contains(ordinal))?,
                phrase.tokens.end,
            )
        };
        if self.bare(end) != Some(DateWord::From) {
            return None;
        }
        let century = self.century(end + 1)?;
        let first = match century.expression {
            DateExpression::Years { first, .. } => first,
            DateExpression::Unit { shift, .. } => 2001 + 100 * i16::try_from(shift).ok()?,
            _ => return None,
        };
        let first = first + 10 * (i16::try_from(ordinal).ok()? - 1);
        let last = first + 9;
        Some(Hit::new(
            index,
            century.end,
            DateExpression::Years { first, last },
            "date/decade",
        ))
    }

    /// `القرن التاسع عشر`, `القرن الماضي`.
    pub(super) fn century(self, index: usize) -> Option<Hit> {
        let entry = self.entry(index)?;
        if entry.word != DateWord::Unit(Unit::Century, Count::One) || !entry.proclitics.article {
            return None;
        }
        if let Some((deixis, end, _)) = self.deixis(index + 1) {
            return Some(Hit::new(
                index,
                end,
                DateExpression::Unit {
                    unit: Unit::Century,
                    shift: deixis.shift(),
                    calendar: Calendar::Gregorian,
                },
                "date/century",
            ));
        }
        let joined = number_word(self.text, index + 1).is_some_and(|entry| entry.proclitics.conjunction.is_some());
        let (number, end) = self.numbered_century(index + 1).filter(|_| !joined)?;
        let (first, last) = (100 * number - 99, 100 * number);
        let (expression, end) = match self.era_of_century(end) {
            // القرن الرابع قبل الميلاد: from 400 to 301 before Christ.
            Some((_, true, end)) => {
                let (first, last) = (1 - last, 1 - first);
                (DateExpression::Years { first, last }, end)
            }
            Some((Calendar::Hijri, _, end)) => {
                let year = |number: i16| {
                    Some(Box::new(DateExpression::Point(Point {
                        year: YearReference::Number(number),
                        calendar: Calendar::Hijri,
                        ..Point::default()
                    })))
                };
                let (from, to) = (year(first), year(last));
                let exclusive = false;
                (DateExpression::Range { from, to, exclusive }, end)
            }
            Some((Calendar::Gregorian, _, end)) => (DateExpression::Years { first, last }, end),
            None => (DateExpression::Years { first, last }, end),
        };
        Some(Hit::new(index, end, expression, "date/century"))
    }

    /// Which century the words at `index` count (`التاسع عشر`, `الـ19`), and the token after.
    pub(super) fn numbered_century(self, index: usize) -> Option<(i16, usize)> {
        let glued = usize::from(self.text.folded(index) == "ال" && self.text.is_glued(index + 1));
        let (number, end) = match self.text.digits(index + glued) {
            Some((value, digits)) if digits <= 2 => (value, index + 1 + glued),
            Some(_) => return None,
            None => {
                let phrase = self.number(index).filter(|phrase| phrase.proclitics.article)?;
                (phrase.whole()?, phrase.tokens.end)
            }
        };
        let number = i16::try_from(number).ok().filter(|number| (1..=30).contains(number))?;
        Some((number, end))
    }

    /// `صيف 2019`, `ربيع العام الماضي`, `الشتاء المقبل`; a bare season is no date, `الربيع العربي` least of all.
    pub(super) fn season(self, index: usize) -> Option<Hit> {
        let this = usize::from(matches!(self.word(index), Some(DateWord::This)));
        let entry = self.entry(index + this)?;
        let DateWord::Season(season) = entry.word else { return None };
        let after = index + this + 1;
        if this == 1 {
            return entry.proclitics.article.then(|| {
                Hit::new(
                    index,
                    after,
                    DateExpression::Season {
                        season,
                        year: YearReference::Shift(0),
                        deixis: Deixis::None,
                    },
                    "date/season",
                )
            });
        }
        if let Some((deixis, end, _)) = self.deixis(after).filter(|_| entry.proclitics.article) {
            let year = if deixis == Deixis::This {
                YearReference::Shift(0)
            } else {
                YearReference::None
            };
            return Some(Hit::new(
                index,
                end,
                DateExpression::Season { season, year, deixis },
                "date/season",
            ));
        }
        let year = self.year_after(after)?;
        // شتاء 2018-2019 is the winter of 2019.
        let (reference, end) = match (season, year.year, self.second_year(year.end)) {
            (Season::Winter, YearReference::Number(first), Some((second, end))) if second == first + 1 => {
                (YearReference::Number(second), end)
            }
            _ => (year.year, year.end),
        };
        Some(Hit::new(
            index,
            end,
            DateExpression::Season {
                season,
                year: reference,
                deixis: Deixis::None,
            },
            "date/season",
        ))
    }

    /// `عيد الفطر`, `رأس السنة الهجرية`, `المولد النبوي`, with the year after it.
    pub(super) fn feast(self, index: usize) -> Option<Hit> {
        let day = usize::from(matches!(self.word(index), Some(DateWord::Unit(Unit::Day, Count::One))));
        let at = index + day;
        let article = |index: usize| self.text.folded(index).starts_with("ال");
        let (feast, end) = match (self.word(at)?, self.word(at + 1)) {
            (DateWord::Feast, Some(DateWord::Fitr)) if article(at + 1) => (Feast::Fitr, at + 2),
            (DateWord::Feast, Some(DateWord::Adha)) if article(at + 1) => (Feast::Adha, at + 2),
            (DateWord::Feast, Some(DateWord::Birth)) if article(at + 1) => (Feast::Christmas, at + 2),
            (DateWord::Ashura, _) => (Feast::Ashura, at + 1),
            (DateWord::Mawlid, Some(DateWord::Prophetic)) => (Feast::Mawlid, at + 2),
            (DateWord::NewYear, Some(DateWord::Unit(Unit::Year, Count::One))) if article(at + 1) => match self.bare(at + 2) {
                Some(DateWord::HijriEra) => (Feast::HijriNewYear, at + 3),
                Some(DateWord::ChristianEra) => (Feast::NewYear, at + 3),
                _ => (Feast::NewYear, at + 2),
            },
            _ => return None,
        };
        let end = end + usize::from(matches!(self.text.folded(end), "المبارك" | "المجيد" | "الشريف"));
        let (deixis, end) = match self.deixis(end) {
            Some((deixis, end, false)) => (deixis, end),
            _ => (Deixis::None, end),
        };
        let year = self.year_after(end);
        let (year, end) = year.map_or((YearReference::None, end), |year| (year.year, year.end));
        let expression = DateExpression::Feast { feast, year, deixis };
        Some(Hit::new(index, end, expression, "date/feast"))
    }

    /// `ثالث أيام عيد الأضحى`, `أول أيام رمضان`, `اليوم الثاني من العيد` where it is named.
    pub(super) fn day_of_feast(self, index: usize) -> Option<Hit> {
        let phrase = self
            .number(index)
            .filter(|phrase| phrase.form == NumberForm::Ordinal && !phrase.proclitics.article)?;
        let ordinal = phrase.whole().filter(|ordinal| (1..=30).contains(ordinal))?;
        let at = phrase.tokens.end;
        let days = self.bare(at) == Some(DateWord::Unit(Unit::Day, Count::Many)) && !self.entry_has_article(at);
        if !days {
            return None;
        }
        if let Some(feast) = self.feast(at + 1) {
            return Some(Self::day_after_feast(index, ordinal as u8, feast));
        }
        let month = self.month(at + 1)?;
        Some(Hit {
            rule: "date/day-of-feast",
            ..self.finish_month(index, Some(ordinal as u8), month, None)
        })
    }

    /// `اليوم الأول من العام`, `اليوم الثالث من رمضان`, `اليوم الثاني من عيد الفطر`.
    pub(super) fn counted_day(self, index: usize) -> Option<Hit> {
        self.entry(index)
            .filter(|entry| entry.word == DateWord::Unit(Unit::Day, Count::One) && entry.proclitics.article)?;
        let (ordinal, from) = if self.bare(index + 1) == Some(DateWord::Final) {
            (None, index + 2)
        } else {
            let phrase = self.number(index + 1).filter(|phrase| {
                phrase.form == NumberForm::Ordinal && phrase.proclitics.article && phrase.proclitics.conjunction.is_none()
            })?;
            let ordinal = phrase.whole().filter(|ordinal| (1..=31).contains(ordinal))? as u8;
            (Some(ordinal), phrase.tokens.end)
        };
        let at = self.skip_word(from, &[DateWord::From, DateWord::In]);
        if at == from {
            return None;
        }
        if let (Some(feast), Some(ordinal)) = (self.feast(at), ordinal) {
            return Some(Self::day_after_feast(index, ordinal, feast));
        }
        let (whole, end) = self.whole_of_nth(at, true)?;
        let expression = DateExpression::Nth {
            ordinal,
            what: NthKind::Day,
            whole: Box::new(whole),
        };
        Some(Hit::new(index, end, expression, "date/nth"))
    }

    fn day_after_feast(start: usize, ordinal: u8, feast: Hit) -> Hit {
        let expression = DateExpression::Shift {
            amounts: vec![Amount::whole(i64::from(ordinal) - 1, Unit::Day)],
            direction: Direction::Future,
            anchor: Anchor::Date(Box::new(feast.expression)),
            weekday: None,
        };
        Hit::new(start, feast.end, expression, "date/day-of-feast")
    }

    /// `العشر الأواخر من رمضان`, `العشر الأوائل من ذي الحجة`: its last or first ten days.
    pub(super) fn ten_of_month(self, index: usize) -> Option<Hit> {
        let ten = number_word(self.text, index).filter(|entry| entry.word == NumberWord::Ten && entry.proclitics.article)?;
        let _ = ten;
        let third = match self.text.folded(index + 1) {
            "الاواخر" => 3,
            "الاوائل" | "الاول" => 1,
            _ => return None,
        };
        let from = self.skip_word(index + 2, &[DateWord::From]);
        let month = self
            .month(from)
            .filter(|month| from > index + 2 && month.calendar == Calendar::Hijri)?;
        let hit = self.finish_month(index, None, month, None);
        Some(Self::part_of(Part::Third(third), hit.expression, index, hit.end))
    }

    /// A month reference as a whole month, for ranges inside it.
    pub(super) fn month_of(point: &Point) -> Option<Point> {
        (point.day.is_none() && point.month != MonthReference::None).then(|| point.clone())
    }
}

/// The quarter of a year that is so many after the present one.
fn quarter(shift: i32) -> DateExpression {
    DateExpression::Unit {
        unit: Unit::Quarter,
        shift,
        calendar: Calendar::Gregorian,
    }
}
