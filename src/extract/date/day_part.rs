//! Parts of a day and of a night: `مساء السبت`, `الليلة`, `فجر اليوم`, `قبيل ظهر الأحد`. Owns which day they are of; the day itself
//! is read by its own module, the clock is `time`'s.

use super::expression::{Amount, Anchor, DateExpression, Deixis, Direction, Unit};
use super::hit::Hit;
use super::scan::Scan;
use super::words::DateWord;
use super::{DayTime, is_day_range, names_a_day};

impl Scan<'_, '_> {
    /// `مساء الأحد`, `ليل أمس`, `فجر الاثنين`, `صباح يوم 15 مارس`, `ليل الأحد الاثنين`.
    pub(super) fn part_of_day(self, index: usize, time: DayTime) -> Option<Hit> {
        let article = self.entry(index)?.proclitics.article;
        // الليلة الماضية
        if article && time == DayTime::Night && self.text.folded(index).ends_with("ليله") {
            let Some((deixis, end, _)) = self.deixis(index + 1) else {
                let same = self.same_day(index).map(|hit| Hit {
                    rule: super::relative::SAME_NIGHT,
                    ..hit
                });
                return same.or_else(|| self.tonight(index));
            };
            // الليلة السابقة للاقتراع: counted from what follows.
            if self.text.folded(index + 1) == "السابقه" && self.text.folded(end).starts_with('ل') {
                let expression = DateExpression::Shift {
                    amounts: vec![Amount::whole(1, Unit::Day)],
                    direction: Direction::Past,
                    anchor: Anchor::FollowingEvent,
                    weekday: None,
                };
                return Some(Hit::new(index, end, expression, "date/night-before"));
            }
            return Some(Hit {
                time: Some(time),
                ..Hit::new(
                    index,
                    end,
                    DateExpression::Day {
                        offset: deixis.shift(),
                        weekday: None,
                    },
                    "date/night",
                )
            });
        }
        if article {
            return None;
        }
        let at = index + 1;
        let bare = self
            .entry(at)
            .is_none_or(|entry| entry.proclitics.conjunction.is_none() && entry.proclitics.particle.is_none());
        let hit = self.date(at).filter(|hit| bare && names_a_day(&hit.expression)).or_else(|| {
            // ليلة 14 إلى 15 يوليو
            self.number_range(at)
                .filter(|hit| bare && time == DayTime::Night && is_day_range(hit))
        })?;
        let mut hit = Hit {
            time: Some(time),
            ..hit.from(index)
        };
        // عشية عيد الفطر, ليلة رأس السنة: the day before; so too عشية 11 سبتمبر, but عشية الأحد is its evening.
        let is_eve = match &hit.expression {
            DateExpression::Feast { .. } => matches!(self.text.folded(index), "عشيه" | "ليله"),
            DateExpression::Point(point) => {
                let is_day_alone = point.day.is_some() && point.weekday.is_none() && self.word(at).is_none();
                is_day_alone && matches!(self.text.folded(index), "عشيه" | "وعشيه")
            }
            _ => false,
        };
        if is_eve {
            hit.expression = DateExpression::Shift {
                amounts: vec![Amount::whole(1, Unit::Day)],
                direction: Direction::Past,
                anchor: Anchor::Date(Box::new(hit.expression)),
                weekday: None,
            };
        }
        // ليل الأحد - الاثنين
        if let DateExpression::Weekday {
            weekday,
            deixis: Deixis::None,
        } = hit.expression
        {
            let second = self.skip(hit.end, &['-', '–', '—', '/']);
            let second = self.skip_word(second, &[DateWord::To]);
            let next_day = self
                .entry(second)
                .filter(|entry| entry.proclitics.conjunction.is_none() && entry.proclitics.particle.is_none())
                .and_then(|_| self.weekday_name(second, false));
            if time == DayTime::Night && next_day == Some(weekday.wrapping_add(1)) {
                let first = Box::new(DateExpression::Weekday {
                    weekday,
                    deixis: Deixis::None,
                });
                hit.expression = DateExpression::Range {
                    from: Some(first.clone()),
                    to: Some(Box::new(DateExpression::WeekdayIn {
                        weekday: weekday.wrapping_add(1),
                        whole: first,
                    })),
                    exclusive: false,
                };
                hit.end = second + 1;
            }
        }
        Some(hit)
    }

    /// `الليلة`: tonight, where no word after it says which night.
    fn tonight(self, index: usize) -> Option<Hit> {
        let points_back = index
            .checked_sub(1)
            .is_some_and(|before| matches!(self.word(before), Some(DateWord::That)) || self.text.folded(before) == "في");
        let is_told = self.text.word(index + 1).is_some() && self.entry_has_article(index + 1);
        (!points_back && !is_told && self.text.folded(index) == "الليله")
            .then(|| Self::in_today(index, index + 1, DayTime::Night))
    }

    /// `هذا المساء`, `هذه الليلة`.
    pub(super) fn this_part_of_day(self, index: usize) -> Option<Hit> {
        let entry = self.entry(index + 1).filter(|entry| entry.proclitics.article)?;
        match entry.word {
            DateWord::DayPart(time) => Some(Self::in_today(index, index + 2, time)),
            _ => None,
        }
    }

    fn in_today(start: usize, end: usize, time: DayTime) -> Hit {
        let today = DateExpression::Day {
            offset: 0,
            weekday: None,
        };
        Hit {
            time: Some(time),
            ..Hit::new(start, end, today, "date/today")
        }
    }

    /// `بعد ظهر أمس`, `قبل ظهر الأحد`, `بعد منتصف ليل الجمعة`: the day with its time.
    pub(super) fn around_noon(self, index: usize) -> Option<Hit> {
        let is_after = self.text.folded(index).ends_with("بعد");
        if self.text.folded(index + 1) == "منتصف" {
            let Some(DateWord::DayPart(time @ DayTime::Night)) = self.bare(index + 2) else {
                return None;
            };
            return is_after
                .then(|| self.part_of_day(index + 2, time))
                .flatten()
                .map(|hit| hit.from(index));
        }
        let Some(DateWord::DayPart(DayTime::Noon)) = self.bare(index + 1) else {
            return None;
        };
        let time = if is_after { DayTime::Afternoon } else { DayTime::Morning };
        self.part_of_day(index + 1, time).map(|hit| hit.from(index))
    }
}
