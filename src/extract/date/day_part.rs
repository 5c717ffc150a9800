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
        if article {
            let is_night = time == DayTime::Night && self.text.folded(index).ends_with("ليله");
            return is_night.then(|| self.the_night(index)).flatten();
        }
        let at = index + 1;
        let is_bare = self
            .entry(at)
            .is_none_or(|entry| entry.proclitics.conjunction.is_none() && entry.proclitics.particle.is_none());
        let hit = self
            .date(at)
            .filter(|hit| is_bare && names_a_day(&hit.expression))
            .or_else(|| {
                // ليلة 14 إلى 15 يوليو
                self.number_range(at)
                    .filter(|hit| is_bare && time == DayTime::Night && is_day_range(hit))
            })?;
        let mut hit = Hit {
            time: Some(time),
            ..hit.from(index)
        };
        if self.is_eve(index, &hit.expression) {
            hit.expression = day_before(Anchor::Date(Box::new(hit.expression)));
        }
        if time == DayTime::Night
            && let Some((night, end)) = self.night_between(&hit)
        {
            (hit.expression, hit.end) = (night, end);
        }
        Some(hit)
    }

    /// `الليلة الماضية`, `الليلة نفسها`, `الليلة`.
    fn the_night(self, index: usize) -> Option<Hit> {
        let Some((deixis, end, _)) = self.deixis(index + 1) else {
            let same = self.same_day(index).map(|hit| Hit {
                rule: super::relative::SAME_NIGHT,
                ..hit
            });
            return same.or_else(|| self.tonight(index));
        };
        // الليلة السابقة للاقتراع: counted from what follows.
        if self.text.folded(index + 1) == "السابقه" && self.text.folded(end).starts_with('ل') {
            return Some(Hit::new(index, end, day_before(Anchor::FollowingEvent), "date/night-before"));
        }
        let day = DateExpression::Day {
            offset: deixis.shift(),
            weekday: None,
        };
        Some(Hit {
            time: Some(DayTime::Night),
            ..Hit::new(index, end, day, "date/night")
        })
    }

    /// `عشية عيد الفطر`, `ليلة رأس السنة`: the day before; so too `عشية 11 سبتمبر`, but `عشية الأحد` is its evening.
    fn is_eve(self, index: usize, of: &DateExpression) -> bool {
        match of {
            DateExpression::Feast { .. } => matches!(self.text.folded(index), "عشيه" | "ليله"),
            DateExpression::Point(point) => {
                let is_day_alone = point.day.is_some() && point.weekday.is_none() && self.word(index + 1).is_none();
                is_day_alone && matches!(self.text.folded(index), "عشيه" | "وعشيه")
            }
            _ => false,
        }
    }

    /// `ليل الأحد - الاثنين`: the night between both, and the token behind it.
    fn night_between(self, first: &Hit) -> Option<(DateExpression, usize)> {
        let DateExpression::Weekday {
            weekday,
            deixis: Deixis::None,
        } = first.expression
        else {
            return None;
        };
        let second = self.skip(first.end, &['-', '–', '—', '/']);
        let second = self.skip_word(second, &[DateWord::To]);
        let next_day = self
            .entry(second)
            .filter(|entry| entry.proclitics.conjunction.is_none() && entry.proclitics.particle.is_none())
            .and_then(|_| self.weekday_name(second, false))
            .filter(|next| *next == weekday.wrapping_add(1))?;
        let from = Box::new(first.expression.clone());
        let to = Box::new(DateExpression::WeekdayIn {
            weekday: next_day,
            whole: from.clone(),
        });
        let (from, to, exclusive) = (Some(from), Some(to), false);
        Some((DateExpression::Range { from, to, exclusive }, second + 1))
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

/// The day before what `anchor` tells.
fn day_before(anchor: Anchor) -> DateExpression {
    DateExpression::Shift {
        amounts: vec![Amount::whole(1, Unit::Day)],
        direction: Direction::Past,
        anchor,
        weekday: None,
    }
}
