//! Parts of longer times: `مطلع يناير`, `أول أسبوع`, `ما تبقى من العام`, `العشر الأواخر من رمضان`. Owns these forms, and which longer
//! times have parts.

use crate::arabic::Proclitics;
use crate::arabic::number::{NumberForm, NumberWord, word as number_word};
use crate::base::Calendar;

use super::expression::{DateExpression, MonthReference, Part, Point, Unit, YearReference};
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
    pub(super) fn whole(self, index: usize, bare_unit: bool) -> Option<(DateExpression, usize)> {
        let at = self.skip_word(index, &[DateWord::From, DateWord::In]);
        let entry = self.entry(at);
        if entry.is_some_and(|entry| entry.proclitics.conjunction.is_some()) {
            return None;
        }
        if let Some(month) = self.month(at) {
            let hit = self.finish_month(at, None, month, None);
            return Some((hit.expression, hit.end));
        }
        // نهاية الشهر نفسه
        if let Some(hit) = self.told_month(at) {
            return Some((hit.expression, hit.end));
        }
        // نهاية الربع الأول من العام
        if let Some(hit) = self.fraction_part(at).or_else(|| self.quarter_by_name(at)) {
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
        let named = self.unit_phrase(at).or_else(|| self.decade(at)).or_else(|| self.century(at));
        // نهاية صيف 2006
        if let Some(hit) = named.or_else(|| self.season(at)) {
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
        let entry = number_word(self.text, index)?;
        let NumberWord::Part(parts @ 2..=4) = entry.word else {
            return None;
        };
        if !entry.proclitics.article {
            return self.fraction_of_year(index, parts);
        }
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

    /// `ربع السنة الثالث من 2018`, `نصف العام الأول 2019`; without its year half a year is a length.
    fn fraction_of_year(self, index: usize, parts: u8) -> Option<Hit> {
        let is_year = self.bare(index + 1) == Some(DateWord::Unit(Unit::Year, Count::One)) && self.entry_has_article(index + 1);
        let phrase = self.number(index + 2).filter(|phrase| {
            is_year && phrase.form == NumberForm::Ordinal && phrase.proclitics.article && phrase.proclitics.conjunction.is_none()
        })?;
        let ordinal = phrase.whole().filter(|ordinal| (1..=u32::from(parts)).contains(ordinal))? as u8;
        let part = match parts {
            2 => Part::Half(ordinal),
            3 => Part::Third(ordinal),
            _ => Part::Quarter(ordinal),
        };
        let year = self.year_after(self.skip_word(phrase.tokens.end, &[DateWord::From]))?;
        let whole = Box::new(DateExpression::Point(Point {
            year: year.year,
            ..Point::default()
        }));
        Some(Hit::new(
            index,
            year.end,
            DateExpression::Part { part, whole },
            "date/fraction-part",
        ))
    }

    /// `الفصل الثالث من 2014`, `الثلاثي الأول لسنة 2012`, `السداسي الأول من العام الماضي`: a quarter or half of that year; the
    /// chapter of a text names none.
    pub(super) fn quarter_by_name(self, index: usize) -> Option<Hit> {
        let Some(DateWord::Term(parts)) = self.word(index) else {
            return None;
        };
        let phrase = self.number(index + 1).filter(|phrase| {
            phrase.form == NumberForm::Ordinal && phrase.proclitics.article && phrase.proclitics.conjunction.is_none()
        })?;
        let ordinal = phrase.whole().filter(|ordinal| (1..=u32::from(parts)).contains(ordinal))? as u8;
        let from = self.skip_word(phrase.tokens.end, &[DateWord::From]);
        let belongs = || {
            self.entry(from)
                .is_some_and(|entry| entry.proclitics.particle == Some(crate::arabic::Particle::Li))
        };
        let year = (from > phrase.tokens.end || belongs())
            .then(|| self.year_after(from))
            .flatten()?;
        let whole = Box::new(DateExpression::Point(Point {
            year: year.year,
            ..Point::default()
        }));
        let part = if parts == 2 {
            Part::Half(ordinal)
        } else {
            Part::Quarter(ordinal)
        };
        Some(Hit::new(
            index,
            year.end,
            DateExpression::Part { part, whole },
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

    /// `العشر الأواخر من رمضان`, `العشر الأوائل من ذي الحجة`: its last or first ten days.
    pub(super) fn ten_of_month(self, index: usize) -> Option<Hit> {
        number_word(self.text, index).filter(|entry| entry.word == NumberWord::Ten && entry.proclitics.article)?;
        let third = match self.text.folded(index + 1) {
            "الاواخر" => 3,
            "الاوايل" | "الاولي" | "الاول" => 1,
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
