//! Days and units named from the reference day or from what was told: `أمس`, `اليوم`, `العام الماضي`, `ذلك الشهر`, `بعد ذلك بأسبوع`.
//! Owns these words; lengths counted before their anchor (`قبل ثلاثة أيام`) are `shift`'s.

use jiff::civil::Weekday;

use crate::arabic::WordTest;
use crate::arabic::number::{NumberForm, NumberWord, word as number_word};
use crate::base::Calendar;

use super::expression::{Amount, Anchor, DateExpression, Deixis, Direction, MonthReference, Point, Tense, Unit, YearReference};
use super::hit::Hit;
use super::mention::DayTime;
use super::scan::Scan;
use super::tense;
use super::words::{Count, DateWord, Neighbour};

/// Name of the rule for `اليوم السابق`.
pub(super) const DAY_BEFORE: &str = "date/day-before-event";

/// Name of the rule for `الليلة نفسها`.
pub(super) const SAME_NIGHT: &str = "date/same-night";

impl Scan<'_, '_> {
    /// `أمس`, `يوم غد`, `أول من أمس`, `بعد غد`, `أمس الأول`, with the weekday after it.
    pub(super) fn relative_day(self, index: usize) -> Option<Hit> {
        let (offset, end) = self.relative_offset(index)?;
        // أمس الأول
        let is_first = matches!(self.text.folded(end), "الاول" | "اول" | "الاولي");
        let (offset, end) = if offset == -1 && is_first {
            (-2, end + 1)
        } else {
            (offset, end)
        };
        Some(self.with_weekday(index, end, offset, "date/relative-day"))
    }

    /// True for `الأمس` behind a word for people: `أعداء الأمس`, `خصوم الأمس`.
    fn is_of_former(self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1).filter(|&before| self.text.word(before).is_some()) else {
            return false;
        };
        let people = self.text.folded(before).trim_start_matches(['و', 'ب', 'ل']);
        // وزراء, حلفاء, أصدقاء; but استفتاء, اعتداء, إجراء
        let surface = self.text.surface(before).trim_start_matches(['و', 'ب', 'ل']);
        let is_plural = surface.ends_with("اء") && surface.chars().count() >= 4 && !surface.starts_with(['ا', 'إ']);
        self.text.folded(index) == "الامس"
            && (is_plural
                || matches!(
                    people,
                    "خصوم" | "رفاق" | "رجال" | "قاده" | "ثوار" | "معارضي" | "اخوه" | "نجوم"
                ))
    }

    fn relative_offset(self, index: usize) -> Option<(i32, usize)> {
        if number_word(self.text, index).is_some_and(|entry| entry.word == NumberWord::Ordinal(1)) {
            let at = self.skip_word(index + 1, &[DateWord::From]);
            // `أول أمس`, `الأول من أمس`; but `عقد جلسته الأولى أمس` was yesterday.
            let first = self.text.folded(index);
            let is_adjective = first.ends_with("اولي") || first.contains("ال") && at == index + 1;
            if is_adjective {
                return None;
            }
            return (self.word(at)? == DateWord::Yesterday).then_some((-2, at + 1));
        }
        match self.word(index)? {
            // `حلفاء الأمس`, `وزراء الأمس`: who they were once.
            DateWord::Yesterday if self.is_of_former(index) => None,
            DateWord::Yesterday => Some((-1, index + 1)),
            DateWord::Tomorrow => Some((1, index + 1)),
            DateWord::Before => {
                let at = self.skip_word(index + 1, &[DateWord::Unit(Unit::Day, Count::One)]);
                (self.bare(at)? == DateWord::Yesterday && !matches!(self.text.folded(at + 1), "الاول")).then_some((-2, at + 1))
            }
            DateWord::After => {
                let at = self.skip_word(index + 1, &[DateWord::Unit(Unit::Day, Count::One)]);
                (self.bare(at)? == DateWord::Tomorrow).then_some((2, at + 1))
            }
            DateWord::Unit(Unit::Day, Count::One) if !self.entry(index)?.proclitics.article => match self.bare(index + 1)? {
                DateWord::Yesterday => Some((-1, index + 2)),
                DateWord::Tomorrow => Some((1, index + 2)),
                _ => None,
            },
            _ => None,
        }
    }

    /// Adds a weekday, part of the day or the date named right after a relative day.
    fn with_weekday(self, start: usize, end: usize, offset: i32, rule: &'static str) -> Hit {
        let at = self.skip(end, &['،', '(', '"', '“', '«']);
        let at = self.skip_word(at, &[DateWord::Unit(Unit::Day, Count::One)]);
        let named = self
            .entry(at)
            .filter(|entry| entry.proclitics.conjunction.is_none() && entry.proclitics.particle.is_none())
            .and_then(|_| self.weekday_name(at, false));
        let mut end = match named {
            Some(_) => {
                let is_enclosed = matches!(
                    (self.text.mark(end), self.text.mark(at + 1)),
                    (Some('('), Some(')')) | (Some('"'), Some('"')) | (Some('“'), Some('”')) | (Some('«'), Some('»'))
                );
                at + 1 + usize::from(is_enclosed)
            }
            None => end,
        };
        let time = self.day_part_after(end);
        if time.is_some() {
            end += 1;
        }
        // أمس الخميس 4 نوفمبر: the date itself says most.
        if named.is_some()
            && let at = self.after_corresponding(self.skip(end, &['،', ',']))
            && let Some(date) = self
                .day_month(at, named)
                .or_else(|| self.numeric(at).filter(|_| self.word(end) == Some(DateWord::Corresponding)))
        {
            return Hit {
                time,
                offset: Some(offset),
                ..date.from(start)
            };
        }
        Hit {
            time,
            ..Hit::new(start, end, DateExpression::Day { offset, weekday: named }, rule)
        }
    }

    /// True for the word of a happening with ل behind `اليوم التالي`: `للاقتراع`, `لإعلان النتائج`.
    fn is_day_after_named(self, end: usize) -> bool {
        static HAPPENINGS: WordTest = WordTest::stems(&[
            "اقتراع",
            "انتخاب",
            "تصويت",
            "استفتا",
            "هجوم",
            "انفجار",
            "اغتيال",
            "مجزره",
            "اعلان",
            "صدور",
            "جلسه",
            "جريمه",
        ]);
        self.text.folded(end).starts_with('ل') && HAPPENINGS.at(self.text, end)
    }

    /// `صباحا`, `مساء` right after a day.
    pub(super) fn day_part_after(self, index: usize) -> Option<DayTime> {
        match self.bare(index)? {
            DateWord::DayPartAdverb(time) => Some(time),
            DateWord::DayPart(time @ DayTime::Evening)
                if self.weekday_name(index + 1, false).is_none() && self.text.folded(index) == "مساء" =>
            {
                Some(time)
            }
            _ => None,
        }
    }

    /// True where `التالي` counts from the event told before: in any sentence that does not look ahead.
    pub(super) fn follows_an_event(self, index: usize, end: usize) -> bool {
        let alone = self.at_end(end) && index.checked_sub(1).is_none_or(|before| self.at_end(before));
        !alone && tense::around(self.text, &(index..end)) != Tense::Future
    }

    /// The day told before: `اليوم نفسه`, `نفس اليوم`, `ذلك اليوم`, `الليلة ذاتها`.
    pub(super) fn same_day(self, index: usize) -> Option<Hit> {
        let that = usize::from(self.word(index) == Some(DateWord::That));
        let at = index + that;
        let is_night = |word: DateWord| word == DateWord::DayPart(DayTime::Night) && self.text.folded(at).ends_with("ليله");
        self.entry(at).filter(|entry| {
            (entry.word == DateWord::Unit(Unit::Day, Count::One) || is_night(entry.word)) && entry.proclitics.article
        })?;
        let same = self.is(at + 1, Neighbour::Same);
        // اليوم نفسه الذي أعلنت فيه النتائج: the day of what follows.
        let is_of_following = self.bare(at + 1 + usize::from(same)) == Some(DateWord::Which);
        let expression = DateExpression::Shift {
            amounts: vec![Amount::whole(0, Unit::Day)],
            direction: Direction::Future,
            anchor: if is_of_following {
                Anchor::FollowingEvent
            } else {
                Anchor::PreviousEvent
            },
            weekday: None,
        };
        (that == 1 || same).then(|| Hit::new(index, at + 1 + usize::from(same), expression, "date/same-day"))
    }

    /// What was told before: `ذلك العام`, `نفس الشهر`, `اليوم ذاته`.
    pub(super) fn told(self, index: usize) -> Option<Hit> {
        self.same_day(index).or_else(|| {
            let year = self.year_alone(index).filter(
                |hit| matches!(&hit.expression, DateExpression::Point(point) if matches!(point.year, YearReference::Told(_))),
            );
            year.or_else(|| self.told_month(index))
        })
    }

    /// `نفس الشهر`, `الشهر ذاته`, `الشهر التالي`.
    pub(super) fn told_month(self, index: usize) -> Option<Hit> {
        let (month, mut end) = self.month_phrase(index)?;
        let mut point = Point {
            month,
            ..Point::default()
        };
        // نفس الشهر من العام الماضي
        let at = self.skip_word(end, &[DateWord::From, DateWord::In]);
        if let Some(year) = self.year_phrase(at).filter(|_| at > end && month == MonthReference::Told(0)) {
            (point.year, end) = (year.year, year.end);
        }
        matches!(month, MonthReference::Told(_)).then(|| Hit::new(index, end, DateExpression::Point(point), "date/told-month"))
    }

    /// `قبل الهجوم بيومين`, `بعد ذلك بأسبوع`, `بعدها بثلاثة أيام`: the length stands behind what it is counted from.
    pub(super) fn named_shift(self, index: usize) -> Option<Hit> {
        let (direction, named) = match self.word(index)? {
            DateWord::Before => (Direction::Past, true),
            DateWord::After => (Direction::Future, true),
            DateWord::BeforeThat => (Direction::Past, false),
            DateWord::AfterThat => (Direction::Future, false),
            _ => return None,
        };
        let first = index + 1;
        let is_that = named && self.bare(first) == Some(DateWord::That) && self.length_with_bi(first + 1).is_some();
        let last = match (named, is_that) {
            (false, _) => first,
            (true, true) => first + 1,
            (true, false) => first + 6,
        };
        let from = if is_that { last } else { first + usize::from(named) };
        for at in from..=last {
            if let Some((amounts, end)) = self.length_with_bi(at) {
                // بعد عيد الفطر بيومين
                let date = self.date(first).filter(|date| named && date.end == at);
                let anchor = if let Some(date) = date {
                    Anchor::Date(Box::new(date.expression))
                } else if named && !is_that {
                    Anchor::NamedEvent { tokens: first..at }
                } else {
                    Anchor::PreviousEvent
                };
                let expression = DateExpression::Shift {
                    amounts,
                    direction,
                    anchor,
                    weekday: None,
                };
                return Some(Hit::new(index, end, expression, "date/shift-from-named-event"));
            }
            if self.text.word(at).is_none() && self.text.number(at).is_none() {
                return None;
            }
        }
        None
    }

    /// `بيومين`, `بثمانية أيام`, `بـ 8 أيام`.
    fn length_with_bi(self, index: usize) -> Option<(Vec<Amount>, usize)> {
        let bi = Some(crate::arabic::Particle::Bi);
        let separate = usize::from(self.text.folded(index) == "ب");
        let joined = self.entry(index).is_some_and(|entry| entry.proclitics.particle == bi)
            || number_word(self.text, index).is_some_and(|entry| entry.proclitics.particle == bi);
        if separate == 0 && !joined {
            return None;
        }
        let (amounts, end) = self.amounts(index + separate)?;
        amounts
            .iter()
            .all(|amount| !amount.vague && amount.unit >= Unit::Day)
            .then_some((amounts, end))
    }

    /// `اليوم`, `اليوم الاثنين`, `اليوم التالي`, `هذا اليوم`.
    pub(super) fn today(self, index: usize) -> Option<Hit> {
        if let Some(same) = self.same_day(index) {
            return Some(same);
        }
        let at = index + usize::from(matches!(self.word(index), Some(DateWord::This)));
        let behind = at + 1;
        self.entry(at).filter(|entry| {
            entry.word == DateWord::Unit(Unit::Day, Count::One)
                && entry.proclitics.article
                && entry.proclitics.particle != Some(crate::arabic::Particle::Ka)
        })?;
        if let Some((deixis, end, following)) = self.deixis(behind) {
            // `وقع الاتفاق في 27 آب بعد لقاء عقد في اليوم السابق`: the day before what was told.
            let preceding = end == behind + 1 && self.text.folded(behind) == "السابق";
            // `في اليوم التالي للاقتراع`: that happening says which day.
            if following && self.is_day_after_named(end) {
                let expression = DateExpression::Shift {
                    amounts: vec![Amount::whole(1, Unit::Day)],
                    direction: Direction::Future,
                    anchor: Anchor::FollowingEvent,
                    weekday: None,
                };
                return Some(Hit::new(index, end, expression, "date/day-after-named"));
            }
            return Some(if (following || preceding) && self.follows_an_event(index, end) {
                let expression = DateExpression::Shift {
                    amounts: vec![Amount::whole(1, Unit::Day)],
                    direction: if preceding { Direction::Past } else { Direction::Future },
                    anchor: Anchor::PreviousEvent,
                    weekday: None,
                };
                let rule = if preceding { DAY_BEFORE } else { "date/next-day-after-event" };
                Hit::new(index, end, expression, rule)
            } else {
                let offset = deixis.shift();
                let expression = DateExpression::Day { offset, weekday: None };
                Hit::new(index, end, expression, "date/relative-day")
            });
        }
        if self.is_in_name(index, behind) || self.is_share_or_rate(index) || self.is_one_of_days(behind) {
            return None;
        }
        self.anniversary(index, behind)
            .or_else(|| Some(self.with_weekday(index, behind, 0, "date/today")))
    }

    /// True for the day in `صحيفة اليوم`, `روسيا اليوم`, `«المصري اليوم»`.
    fn is_in_name(self, index: usize, end: usize) -> bool {
        let Some(before) = index.checked_sub(1) else { return false };
        let opening = before.checked_sub(1);
        // A name of two words in quotes.
        let folded = self.text.folded(before);
        let is_quoted = (folded.starts_with("ال") || matches!(folded, "اخبار" | "روسيا" | "مصر" | "تونس"))
            && matches!(self.text.mark(end), Some('»' | '"' | '”'))
            && opening.is_some_and(|opening| matches!(self.text.mark(opening), Some('«' | '"' | '“')));
        is_quoted
            || self.is(before, Neighbour::Outlet)
            || opening.is_some_and(|at| self.is(at, Neighbour::Outlet) && self.text.folded(at) != "روسيا")
    }

    /// True for `يوما ونصف اليوم`, and for `24 ساعة في اليوم`: each day.
    fn is_share_or_rate(self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1) else { return false };
        let is_share = number_word(self.text, before)
            .is_some_and(|entry| matches!(entry.word, NumberWord::Part(_) | NumberWord::PartBefore(_)));
        let is_rate = || {
            let counted = before.checked_sub(1);
            counted.is_some_and(|unit| {
                matches!(self.word(unit), Some(DateWord::Unit(_, Count::One | Count::Many)))
                    || matches!(self.text.folded(unit), "مره" | "مرات" | "مرتين")
            })
        };
        is_share || self.bare(before) == Some(DateWord::In) && is_rate()
    }

    /// True where the words at `index` behind a day say which of several it is: `اليوم العالمي`, `اليوم الثالث`, `اليوم الـ15 من الحرب`, `اليوم الأخير
    /// من الحملة`.
    fn is_one_of_days(self, index: usize) -> bool {
        let is_ordinal = self.number(index).is_some_and(|phrase| {
            let is_ordinal = phrase.form == NumberForm::Ordinal || phrase.may_be_ordinal;
            is_ordinal && phrase.proclitics.article && phrase.proclitics.conjunction.is_none()
        });
        is_ordinal
            || self.bare(index) == Some(DateWord::Final)
            || self.is(index, Neighbour::Same)
            || self.is(index, Neighbour::Qualifier) && self.entry_has_article(index)
            || self.text.folded(index) == "ال" && self.text.number(index + 1).is_some()
    }

    /// `هذا اليوم من عام 1948`, `هذا الشهر من العام الماضي`, the token after them at `end`.
    fn anniversary_in_year(self, index: usize, end: usize, whole_month: bool) -> Option<Hit> {
        let is_this = self.word(index) == Some(DateWord::This) || index.checked_sub(1).is_some_and(|before| self.is_such(before));
        let at = self.skip_word(end, &[DateWord::From, DateWord::In]);
        if !is_this || at == end {
            return None;
        }
        let year = self.year_phrase(at).or_else(|| self.year_number(at, false))?;
        let fits = year.calendar != Some(Calendar::Hijri)
            && matches!(year.year, YearReference::Number(_) | YearReference::Shift(_))
            && year.year != YearReference::Shift(0);
        let expression = DateExpression::Anniversary {
            year: year.year,
            whole_month,
        };
        fits.then(|| Hit::new(index, year.end, expression, "date/anniversary"))
    }

    fn is_such(self, index: usize) -> bool {
        matches!(self.text.folded(index), "مثل" | "كمثل" | "بمثل" | "لمثل")
    }

    /// `مثل هذا اليوم قبل عشر سنوات`: the day itself, so many years back.
    fn anniversary(self, index: usize, end: usize) -> Option<Hit> {
        if let Some(hit) = self.anniversary_in_year(index, end, false) {
            return Some(hit);
        }
        let is_such = index.checked_sub(1).is_some_and(|before| self.is_such(before));
        let before = self.skip(end, &['،', ',']);
        if !is_such || self.bare(before) != Some(DateWord::Before) {
            return None;
        }
        let (amounts, end) = self.amounts(before + 1)?;
        let in_years = amounts.iter().all(|amount| amount.unit >= Unit::Year && !amount.vague);
        in_years.then(|| {
            let today = DateExpression::Day {
                offset: 0,
                weekday: None,
            };
            let expression = DateExpression::Shift {
                amounts,
                direction: Direction::Past,
                anchor: Anchor::Date(Box::new(today)),
                weekday: None,
            };
            Hit::new(index, end, expression, "date/anniversary")
        })
    }

    pub(super) fn entry_has_article(self, index: usize) -> bool {
        self.text.folded(index).starts_with("ال")
    }

    /// `العام الماضي`, `هذا الشهر`, `الأسبوع المقبل [يوم] الجمعة`, `السنة الهجرية القادمة`, `القرن الماضي`.
    pub(super) fn unit_phrase(self, index: usize) -> Option<Hit> {
        let this = usize::from(matches!(self.word(index), Some(DateWord::This)));
        let at = index + this;
        let entry = self.entry(at)?;
        let DateWord::Unit(unit, Count::One) = entry.word else {
            return None;
        };
        if !entry.proclitics.article
            || unit <= Unit::Day
            || (this == 1 && (entry.proclitics.conjunction.is_some() || entry.proclitics.particle.is_some()))
        {
            return None;
        }
        if unit == Unit::Year && self.is_adjective_of_year(at) {
            return None;
        }
        let (calendar, after) = match self.bare(at + 1) {
            Some(DateWord::HijriEra) if self.entry_has_article(at + 1) => (Calendar::Hijri, at + 2),
            Some(DateWord::ChristianEra) if self.entry_has_article(at + 1) => (Calendar::Gregorian, at + 2),
            _ => (Calendar::Gregorian, at + 1),
        };
        if unit == Unit::Month
            && let Some(hit) = self.anniversary_in_year(index, after, true)
        {
            return Some(hit);
        }
        let (deixis, mut end, following) = if this == 1 {
            (Deixis::This, after, false)
        } else if matches!(self.bare(after), Some(DateWord::This | DateWord::ThisBehind)) {
            (Deixis::This, after + 1, false)
        } else {
            self.deixis(after)?
        };
        if following && unit == Unit::Year && self.follows_an_event(index, end) {
            return self.year_alone(index);
        }
        if following && self.follows_an_event(index, end) {
            let expression = DateExpression::Shift {
                amounts: vec![Amount {
                    calendar,
                    ..Amount::whole(1, unit)
                }],
                direction: Direction::Future,
                anchor: Anchor::PreviousEvent,
                weekday: None,
            };
            return Some(Hit::new(index, end, expression, "date/next-unit-after-event"));
        }
        // نفس العام, العام نفسه point at another year.
        let mut expression = DateExpression::Unit {
            unit,
            shift: deixis.shift(),
            calendar,
        };
        if unit == Unit::Week {
            let weekday_at = self.skip_word(end, &[DateWord::Unit(Unit::Day, Count::One)]);
            let bare = self
                .entry(weekday_at)
                .is_some_and(|entry| entry.proclitics.conjunction.is_none() && entry.proclitics.particle.is_none());
            if let Some(weekday) = self.weekday_name(weekday_at, weekday_at > end).filter(|_| bare) {
                expression = DateExpression::WeekdayIn {
                    weekday,
                    whole: Box::new(expression),
                };
                end = weekday_at + 1;
            }
        }
        Some(Hit::new(index, end, expression, "date/unit"))
    }

    /// A weekday in the week or month, ordinals first: `ثالث جمعة من مايو`, `آخر يوم من الشهر`, `آخر ثلاثاء`.
    pub(super) fn counted_weekday(self, index: usize) -> Option<(Option<u8>, Option<Weekday>, usize)> {
        let ordinal = match self.word(index) {
            Some(DateWord::End) => None,
            _ => match number_word(self.text, index)?.word {
                NumberWord::Ordinal(ordinal) => Some(ordinal),
                _ => return None,
            },
        };
        if let Some(weekday) = self.weekday_name(index + 1, true) {
            let clean = self.entry(index + 1)?.proclitics.conjunction.is_none();
            return clean.then_some((ordinal, Some(weekday), index + 2));
        }
        // آخر أيام الشهر is its last day.
        (matches!(self.bare(index + 1)?, DateWord::Unit(Unit::Day, Count::One | Count::Many))
            && !self.entry(index + 1)?.proclitics.article)
            .then_some((ordinal, None, index + 2))
    }
}
