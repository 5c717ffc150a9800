//! Seasons and feasts: `صيف 2019`, `عيد الفطر`, `ثالث أيام عيد الأضحى`. Owns these forms.

use crate::arabic::number::NumberForm;

use super::expression::{Amount, Anchor, DateExpression, Deixis, Direction, Feast, Season, Unit, YearReference};
use super::hit::Hit;
use super::scan::Scan;
use super::words::{Count, DateWord};

impl Scan<'_, '_> {
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
                        year: YearReference::None,
                        deixis: Deixis::This,
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
        let Some(year) = self.year_after(after).or_else(|| self.short_year(after)) else {
            // صيف وخريف 2021: the year stands behind the second.
            let is_joined = self.begins_with_and(after) && matches!(self.word(after), Some(DateWord::Season(_)));
            let second = is_joined.then(|| self.season(after)).flatten()?;
            let DateExpression::Season {
                year,
                deixis: Deixis::None,
                ..
            } = second.expression
            else {
                return None;
            };
            let expression = DateExpression::Season {
                season,
                year,
                deixis: Deixis::None,
            };
            return (!entry.proclitics.article).then(|| Hit::new(index, after, expression, "date/season"));
        };
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
        let (feast, end) = self.feast_named(at)?;
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

    /// The feast that words at `at` name, and the token after them.
    fn feast_named(self, at: usize) -> Option<(Feast, usize)> {
        let article = |index: usize| self.text.folded(index).starts_with("ال");
        Some(match (self.word(at)?, self.word(at + 1)) {
            (DateWord::Feast, Some(DateWord::Fitr)) if article(at + 1) => (Feast::Fitr, at + 2),
            (DateWord::Feast, Some(DateWord::Adha)) if article(at + 1) => (Feast::Adha, at + 2),
            (DateWord::Feast, Some(DateWord::Birth)) if article(at + 1) => (Feast::Christmas, at + 2),
            (DateWord::Feast, _) => match self.text.folded(at + 1) {
                "العمال" | "الشغل" => (Feast::Labour, at + 2),
                "الحب" | "العشاق" => (Feast::Valentine, at + 2),
                _ => return None,
            },
            (DateWord::Ashura, _) => (Feast::Ashura, at + 1),
            (DateWord::Mawlid, Some(DateWord::Prophetic)) => (Feast::Mawlid, at + 2),
            (DateWord::NewYear, Some(DateWord::Unit(Unit::Year, Count::One))) if article(at + 1) => match self.bare(at + 2) {
                Some(DateWord::HijriEra) => (Feast::HijriNewYear, at + 3),
                Some(DateWord::ChristianEra) => (Feast::NewYear, at + 3),
                _ if self.is_other_calendar(at + 2) => return None,
                _ => (Feast::NewYear, at + 2),
            },
            _ => return None,
        })
    }

    /// True for the calendar of a New Year that is no first of January: `رأس السنة الصينية`.
    fn is_other_calendar(self, index: usize) -> bool {
        matches!(
            self.text.folded(index),
            "القمريه"
                | "الصينيه"
                | "العبريه"
                | "اليهوديه"
                | "الامازيغيه"
                | "القبطيه"
                | "الكرديه"
                | "الفارسيه"
                | "الدراسيه"
                | "الماليه"
        )
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

    pub(super) fn day_after_feast(start: usize, ordinal: u8, feast: Hit) -> Hit {
        let expression = DateExpression::Shift {
            amounts: vec![Amount::whole(i64::from(ordinal) - 1, Unit::Day)],
            direction: Direction::Future,
            anchor: Anchor::Date(Box::new(feast.expression)),
            weekday: None,
        };
        Hit::new(start, feast.end, expression, "date/day-of-feast")
    }
}
