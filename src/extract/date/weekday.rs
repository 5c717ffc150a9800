//! Weekdays, alone and beside other dates: `الأحد الماضي`, `أمس الخميس`, `الثلاثاء 15 مارس 2011`, `الأربعاء الأسبوع الماضي`.
//! Owns these forms; which Friday is meant is `resolve`'s.

use jiff::civil::Weekday;

use super::expression::{Amount, Anchor, DateExpression, Deixis, Direction, NthKind, Point, Unit};
use super::hit::Hit;
use super::scan::Scan;
use super::words::{Count, DateWord, Neighbour};
use crate::arabic::number::NumberForm;

impl Scan<'_, '_> {
    /// The weekday at `index`; one that is also another word needs the article, unless `named` (after يوم, آخر, أول).
    pub(super) fn weekday_name(self, index: usize, named: bool) -> Option<Weekday> {
        let entry = self.entry(index)?;
        match entry.word {
            DateWord::WeekdayStrong(weekday) => Some(weekday),
            DateWord::Weekday(weekday) if entry.proclitics.article || named => Some(weekday),
            DateWord::WeekdaySpoken(weekday) if named || self.is_spoken_day(index) => Some(weekday),
            _ => None,
        }
    }

    /// `الاتنين الجاي`, `التلات القادم`; what counts things before it agrees with them (`السنوات الأربع الماضية`), and `الحد القادم`
    /// may be a limit.
    fn is_spoken_day(self, index: usize) -> bool {
        let Some((_, end, _)) = self.deixis(index + 1) else {
            return false;
        };
        let adjective = self.text.folded(end - 1);
        let is_spoken = end > index + 2 || adjective == "الجاي";
        // النقاط الأربع السابق ذكرها
        let is_number = || index.checked_sub(1).is_some_and(|noun| self.entry_has_article(noun));
        let is_plain =
            self.text.folded(index) != "الحد" && !adjective.ends_with('ه') && !adjective.ends_with("ين") && !is_number();
        is_spoken || is_plain
    }

    /// A weekday phrase whose name stands at `index`; `start` is its first token (يوم).
    pub(super) fn weekday_phrase(self, start: usize, index: usize) -> Option<Hit> {
        // خميس الأسبوع المقبل
        let named = start < index || self.week_phrase(index + 1).is_some();
        let weekday = self.weekday_name(index, named)?;
        if !named && index.checked_sub(1).is_some_and(|before| self.is(before, Neighbour::Prayer)) {
            return None;
        }
        // اثنين والعشرين, الأحد عشر: the number.
        let is_number = || self.number(index).is_some_and(|phrase| phrase.tokens.end > index + 1);
        let is_ten = || matches!(self.text.folded(index + 1), "عشر" | "عشري");
        // الاثنين معا
        let is_both = || self.text.folded(index + 1) == "معا";
        if weekday == Weekday::Monday && (is_number() || is_both()) || weekday == Weekday::Sunday && is_ten() && is_number() {
            return None;
        }
        let mut at = index + 1;
        let time = self.day_part_after(at);
        if time.is_some() {
            at += 1;
        }
        let mut hit = self.weekday_rest(start, at, weekday)?;
        hit.time = time.or(hit.time);
        Some(hit)
    }

    /// What stands behind a weekday, whose name ends before `at`.
    fn weekday_rest(self, start: usize, at: usize, weekday: Weekday) -> Option<Hit> {
        let plain = |end: usize, deixis: Deixis, rule: &'static str| {
            Hit::new(start, end, DateExpression::Weekday { weekday, deixis }, rule)
        };
        if let Some((deixis, end, following)) = self.deixis(at) {
            if following {
                return Some(self.following_weekday(start, end, weekday));
            }
            // الأحد الماضي 7 نوفمبر
            return self.weekday_with_date(start, end, weekday).or_else(|| {
                let time = self.day_part_after(end);
                let end = end + usize::from(time.is_some());
                Some(Hit {
                    time,
                    ..plain(end, deixis, "date/weekday-deixis")
                })
            });
        }
        // الثلاثاء الأخير; of something it is `counted`'s
        if self.bare(at) == Some(DateWord::Final) && self.bare(at + 1) != Some(DateWord::From) {
            return Some(plain(at + 1, Deixis::Last, "date/weekday-deixis"));
        }
        self.weekday_with_date(start, at, weekday)
            .or_else(|| {
                // الأحد في السادس من أيار
                let is_led = self.bare(at) == Some(DateWord::In);
                let date = is_led.then(|| self.day_month(at + 1, Some(weekday))).flatten()?;
                Some(date.from(start))
            })
            .or_else(|| self.weekday_of_month(start, at, weekday))
            .or_else(|| self.weekday_with_day(start, at, weekday))
            .or_else(|| self.weekday_in_week(start, at, weekday))
            .or_else(|| self.weekday_after_weeks(start, at, weekday))
            // الأحد أمس is rare, الأحد المذكور means another day.
            .or_else(|| (!self.is(at, Neighbour::Same)).then(|| plain(at, Deixis::None, "date/weekday")))
    }

    /// A date behind a weekday, also behind a comma or in brackets: `الأحد، الموافق 7 نوفمبر`.
    fn weekday_with_date(self, start: usize, at: usize, weekday: Weekday) -> Option<Hit> {
        let after_mark = self.skip(at, &['،', ',', '(']);
        let mut date = self.date_beside(self.after_corresponding(after_mark), Some(weekday))?;
        // `حدد الوزير، مساء الجمعة، 6 حزيران 2021 موعدا`: the day on which he did, and the day that he set.
        if after_mark > at && self.text.folded(date.end) == "موعدا" {
            return None;
        }
        let is_enclosed = self.text.mark(at) == Some('(') && self.text.mark(date.end) == Some(')');
        date.end += usize::from(is_enclosed);
        Some(date.from(start))
    }

    /// A day of some month: `الخميس 21`, `الخميس في الحادي والعشرين`.
    fn weekday_with_day(self, start: usize, at: usize, weekday: Weekday) -> Option<Hit> {
        let after_in = self.skip_word(at, &[DateWord::In]);
        // الأحد الاثنين are two days.
        let second = self.weekday_name(after_in, false).is_some();
        let (day, end) = self.day(after_in).filter(|(_, end)| !second || *end > after_in + 1)?;
        let is_in_words = self.text.number(after_in).is_none();
        let is_ordinal = self
            .number(after_in)
            .is_some_and(|phrase| phrase.proclitics.article && phrase.proclitics.conjunction.is_none());
        // الجمعة في خمسة عشر, and nothing that they count
        let is_led = after_in > at && day > 10 && self.text.word(end).is_none();
        let is_glued = self.text.word(end).is_some() && self.text.is_glued(end);
        if !self.is_day_alone(end) || is_in_words && !is_ordinal && !is_led || is_glued {
            return None;
        }
        let point = Point {
            day: Some(day),
            weekday: Some(weekday),
            ..Point::default()
        };
        Some(Hit::new(start, end, DateExpression::Point(point), "date/weekday-day"))
    }

    /// True where a number that ends before `end` counts nothing and is no part of a longer date.
    fn is_day_alone(self, end: usize) -> bool {
        let is_in_month = || self.month(self.skip_word(end, &[DateWord::From])).is_some();
        // السبت والأحد 6 و7 نوفمبر: the days are a list of their own.
        let is_listed = || self.text.folded(end) == "و" && self.day_digits(end + 1).is_some();
        let is_of_figure = || matches!(self.text.mark(end), Some('%' | '٪' | ':' | '/' | '-' | '–'));
        self.counts_nothing(end) && !is_in_month() && self.bare(end) != Some(DateWord::After) && !is_listed() && !is_of_figure()
    }

    /// `الأربعاء الأسبوع الماضي`, `الجمعة من الأسبوع المقبل`.
    fn weekday_in_week(self, start: usize, at: usize, weekday: Weekday) -> Option<Hit> {
        let after_from = self.skip_word(at, &[DateWord::From, DateWord::In]);
        let (whole, end) = self.week_phrase(after_from)?;
        let whole = Box::new(whole);
        let expression = DateExpression::WeekdayIn { weekday, whole };
        Some(Hit::new(start, end, expression, "date/weekday-in-week"))
    }

    /// `الخميس بعد أسبوعين`.
    fn weekday_after_weeks(self, start: usize, at: usize, weekday: Weekday) -> Option<Hit> {
        if self.bare(at) != Some(DateWord::After) {
            return None;
        }
        let (amounts, end) = self.amounts(at + 1)?;
        let are_weeks = amounts
            .iter()
            .all(|amount| matches!(amount.unit, Unit::Week | Unit::Month) && !amount.vague);
        let expression = DateExpression::Shift {
            amounts,
            direction: Direction::Future,
            anchor: Anchor::Reference,
            weekday: Some(weekday),
        };
        (are_weeks && !self.counts_from_event(end)).then(|| Hit::new(start, end, expression, "date/weekday-shift"))
    }

    /// The token after `الموافق`, `المصادف لـ`, or `index` itself.
    pub(super) fn after_corresponding(self, index: usize) -> usize {
        // السبت الواقع فيه 2 تشرين الثاني
        if self.text.folded(index) == "الواقع" && matches!(self.text.folded(index + 1), "في" | "فيه" | "به") {
            return index + 2;
        }
        let at = self.skip_word(index, &[DateWord::Corresponding]);
        at + usize::from(self.text.folded(at) == "ل" && self.text.is_glued(at + 1))
    }

    /// `الجمعة الثانية من أكتوبر`, `الأحد الأخير من أيار`.
    fn weekday_of_month(self, start: usize, at: usize, weekday: Weekday) -> Option<Hit> {
        let (ordinal, after) = if self.bare(at) == Some(DateWord::Final) {
            (None, at + 1)
        } else {
            let phrase = self
                .number(at)
                .filter(|phrase| phrase.form == NumberForm::Ordinal && phrase.proclitics.article)?;
            let is_feminine = self.text.folded(at).ends_with(['ه', 'ي']) && self.text.folded(at) != "الثاني";
            let ordinal = phrase.whole().filter(|value| is_feminine && (1..=5).contains(value))?;
            (Some(u8::try_from(ordinal).ok()?), phrase.tokens.end)
        };
        if self.bare(after) != Some(DateWord::From) {
            return None;
        }
        let (whole, end) = self.whole_of_nth(after + 1, true)?;
        let expression = DateExpression::Nth {
            ordinal,
            what: NthKind::Weekday(weekday),
            whole: Box::new(whole),
        };
        Some(Hit::new(start, end, expression, "date/nth"))
    }

    /// A day with month that stands right beside a weekday.
    fn date_beside(self, index: usize, weekday: Option<Weekday>) -> Option<Hit> {
        if let Some(mut hit) = self.numeric(index) {
            if let DateExpression::Point(point) = &mut hit.expression {
                point.weekday = weekday;
            }
            return Some(hit);
        }
        self.day_month(index, weekday).or_else(|| {
            self.month_first(index, weekday)
                .filter(|hit| matches!(&hit.expression, DateExpression::Point(point) if point.day.is_some()))
        })
    }

    /// `الأسبوع الماضي`, `هذا الأسبوع` as an expression, and the token after.
    fn week_phrase(self, index: usize) -> Option<(DateExpression, usize)> {
        let this = usize::from(matches!(self.bare(index), Some(DateWord::This)));
        self.entry(index + this).filter(|entry| {
            entry.word == DateWord::Unit(Unit::Week, Count::One)
                && entry.proclitics.article
                && entry.proclitics.conjunction.is_none()
        })?;
        let (shift, end) = if this == 1 {
            (0, index + 2)
        } else {
            let (deixis, end, _) = self.deixis(index + 1)?;
            (deixis.shift(), end)
        };
        Some((
            DateExpression::Unit {
                unit: Unit::Week,
                shift,
                calendar: crate::base::Calendar::Gregorian,
            },
            end,
        ))
    }

    /// `الأحد التالي` counts from the event told before where the sentence tells of the past.
    fn following_weekday(self, start: usize, end: usize, weekday: Weekday) -> Hit {
        if self.follows_an_event(start, end) {
            let day_after = DateExpression::Shift {
                amounts: vec![Amount::whole(1, Unit::Day)],
                direction: Direction::Future,
                anchor: Anchor::PreviousEvent,
                weekday: None,
            };
            return Hit::new(
                start,
                end,
                DateExpression::WeekdayIn {
                    weekday,
                    whole: Box::new(day_after),
                },
                "date/weekday-after-event",
            );
        }
        Hit::new(
            start,
            end,
            DateExpression::Weekday {
                weekday,
                deixis: Deixis::Next,
            },
            "date/weekday-deixis",
        )
    }
}
