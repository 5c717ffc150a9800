//! Days and units counted from the reference day: `أمس`, `العام الماضي`, `قبل ثلاثة أيام`, `الأيام القليلة الماضية`.

use jiff::civil::Weekday;

use crate::arabic::number::{NumberForm, NumberWord, word as number_word};
use crate::base::Calendar;

use super::expression::{Amount, Anchor, DateExpression, Deixis, Direction, MonthReference, Point, Tense, Unit, YearReference};
use super::hit::Hit;
use super::mention::DayTime;
use super::scan::Scan;
use super::tense;
use super::words::{Count, DateWord, Neighbour};

impl Scan<'_, '_> {
    /// `أمس`, `يوم غد`, `أول من أمس`, `بعد غد`, `أمس الأول`, with the weekday after it.
    pub(super) fn relative_day(self, index: usize) -> Option<Hit> {
        let (offset, end) = self.relative_offset(index)?;
        // أمس الأول
        let is_first = matches!(self.text.folded(end), "الاول" | "اول");
        let (offset, end) = if offset == -1 && is_first {
            (-2, end + 1)
        } else {
            (offset, end)
        };
        Some(self.with_weekday(index, end, offset, "date/relative-day"))
    }

    fn relative_offset(self, index: usize) -> Option<(i32, usize)> {
        let first_of = |index: usize| {
            number_word(self.text, index)
                .is_some_and(|entry| entry.word == NumberWord::Ordinal(1) && entry.proclitics.conjunction.is_none())
        };
        if number_word(self.text, index).is_some_and(|entry| entry.word == NumberWord::Ordinal(1)) || first_of(index) {
            let at = self.skip_word(index + 1, &[DateWord::From]);
            return (self.word(at)? == DateWord::Yesterday).then_some((-2, at + 1));
        }
        match self.word(index)? {
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
        let at = self.skip(end, &['،', '(']);
        let at = self.skip_word(at, &[DateWord::Unit(Unit::Day, Count::One)]);
        let named = self
            .entry(at)
            .filter(|entry| entry.proclitics.conjunction.is_none() && entry.proclitics.particle.is_none())
            .and_then(|_| self.weekday_name(at, false));
        let mut end = match named {
            Some(_) => at + 1 + usize::from(self.text.mark(end) == Some('(') && self.text.mark(at + 1) == Some(')')),
            None => end,
        };
        let time = self.day_part_after(end);
        if time.is_some() {
            end += 1;
        }
        // أمس الخميس 4 نوفمبر: the date itself says most.
        if named.is_some()
            && let Some(date) = self.day_month(self.skip(end, &['،', ',']), named)
        {
            return Hit {
                time,
                ..date.from(start)
            };
        }
        Hit {
            time,
            ..Hit::new(start, end, DateExpression::Day { offset, weekday: named }, rule)
        }
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

    /// The day told before: `اليوم نفسه`, `نفس اليوم`, `ذلك اليوم`.
    fn same_day(self, index: usize) -> Option<Hit> {
        let that = usize::from(self.word(index) == Some(DateWord::That));
        let at = index + that;
        self.entry(at)
            .filter(|entry| entry.word == DateWord::Unit(Unit::Day, Count::One) && entry.proclitics.article)?;
        let same = self.is(at + 1, Neighbour::Same);
        let expression = DateExpression::Shift {
            amounts: vec![Amount::whole(0, Unit::Day)],
            direction: Direction::Future,
            anchor: Anchor::PreviousEvent,
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

    fn told_month(self, index: usize) -> Option<Hit> {
        let (month, end) = self.month_phrase(index)?;
        let point = Point {
            month,
            ..Point::default()
        };
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
                let anchor = if named && !is_that {
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
        let this = usize::from(matches!(self.word(index), Some(DateWord::This)));
        let at = index + this;
        if let Some(same) = self.same_day(index) {
            return Some(same);
        }
        let entry = self
            .entry(at)
            .filter(|entry| entry.word == DateWord::Unit(Unit::Day, Count::One) && entry.proclitics.article)?;
        if entry.proclitics.particle == Some(crate::arabic::Particle::Ka) {
            return None;
        }
        if let Some((deixis, end, following)) = self.deixis(at + 1) {
            if following && self.follows_an_event(index, end) {
                let expression = DateExpression::Shift {
                    amounts: vec![Amount::whole(1, Unit::Day)],
                    direction: Direction::Future,
                    anchor: Anchor::PreviousEvent,
                    weekday: None,
                };
                return Some(Hit::new(index, end, expression, "date/next-day-after-event"));
            }
            return Some(Hit::new(
                index,
                end,
                DateExpression::Day {
                    offset: deixis.shift(),
                    weekday: None,
                },
                "date/relative-day",
            ));
        }
        let before = index.checked_sub(1);
        let named = before.is_some_and(|before| self.is(before, Neighbour::Outlet))
            || before
                .and_then(|before| before.checked_sub(1))
                .is_some_and(|before| self.is(before, Neighbour::Outlet) && self.text.folded(before) != "روسيا");
        let qualified = self.is(at + 1, Neighbour::Qualifier) && self.entry_has_article(at + 1);
        let ordinal = self.number(at + 1).is_some_and(|phrase| {
            phrase.form == NumberForm::Ordinal && phrase.proclitics.article && phrase.proclitics.conjunction.is_none()
        });
        if named || qualified || ordinal || self.is(at + 1, Neighbour::Same) {
            return None;
        }
        Some(self.with_weekday(index, at + 1, 0, "date/today"))
    }

    fn entry_has_article(self, index: usize) -> bool {
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
        let (calendar, after) = match self.bare(at + 1) {
            Some(DateWord::HijriEra) if self.entry_has_article(at + 1) => (Calendar::Hijri, at + 2),
            Some(DateWord::ChristianEra) if self.entry_has_article(at + 1) => (Calendar::Gregorian, at + 2),
            _ => (Calendar::Gregorian, at + 1),
        };
        let (deixis, mut end, following) = if this == 1 {
            (Deixis::This, after, false)
        } else if matches!(self.bare(after), Some(DateWord::This)) {
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

    /// One or several lengths of time: `3 أيام`, `يومين`, `شهر و21 يوما`, `نحو عشرين عاما`, `بضعة أشهر`, `ساعة ونصف`.
    pub(super) fn amounts(self, index: usize) -> Option<(Vec<Amount>, usize)> {
        let start = self.skip_about(index);
        let (first, mut end) = self.amount(start)?;
        let mut amounts = vec![first];
        if let Some((half, after)) = self.and_fraction(end, first) {
            amounts.push(half);
            end = after;
        }
        while amounts.len() < 8 {
            let comma = self.skip(end, &['،', ',']);
            let separate = usize::from(comma == end && self.text.folded(end) == "و");
            let at = comma + separate;
            let joined = comma > end || separate == 1 || self.joined(at);
            if !joined {
                break;
            }
            let number_at = at;
            let Some((next, after)) = self.amount(number_at) else { break };
            if next.vague || amounts.iter().any(|amount| amount.unit <= next.unit) || comma > end && next.unit >= Unit::Year {
                break;
            }
            amounts.push(next);
            end = after;
            if let Some((half, after)) = self.and_fraction(end, next) {
                amounts.push(half);
                end = after;
            }
        }
        Some((amounts, end))
    }

    /// True where the word at `index` begins with و, or is و before digits.
    fn joined(self, index: usize) -> bool {
        let conjunction = |proclitics: crate::arabic::Proclitics| proclitics.conjunction == Some(crate::arabic::Conjunction::Wa);
        self.entry(index).is_some_and(|entry| conjunction(entry.proclitics))
            || number_word(self.text, index).is_some_and(|entry| conjunction(entry.proclitics))
    }

    /// `نحو`, `حوالي`, `أكثر من`, `ما يقارب`.
    pub(super) fn skip_about(self, index: usize) -> usize {
        let at = if self.bare(index) == Some(DateWord::What) && self.bare(index + 1) == Some(DateWord::More) {
            index + 1
        } else {
            index
        };
        match self.bare(at) {
            Some(DateWord::About) => at + 1,
            Some(DateWord::More) => self.skip_word(at + 1, &[DateWord::From, DateWord::On]),
            _ => index,
        }
    }

    /// One length of time.
    fn amount(self, index: usize) -> Option<(Amount, usize)> {
        let finish = |thousandths: i64, unit: Unit, vague: bool, end: usize| {
            let (calendar, end) = match self.bare(end) {
                Some(DateWord::HijriEra) if unit >= Unit::Month => (Calendar::Hijri, end + 1),
                _ => (Calendar::Gregorian, end),
            };
            let one = matches!(self.text.folded(end), "واحد" | "واحده") && thousandths == 1000;
            let end = end + usize::from(one);
            let end = end + usize::from(matches!(self.bare(end), Some(DateWord::Whole)));
            (
                Amount {
                    thousandths,
                    unit,
                    calendar,
                    vague,
                },
                end,
            )
        };
        match self.word(index) {
            Some(DateWord::Unit(unit, Count::Two)) => return Some(finish(2000, unit, false, index + 1)),
            Some(DateWord::Unit(unit, Count::Construct)) if unit == Unit::Day => {
                return Some(finish(2000, unit, false, index + 1));
            }
            Some(DateWord::Unit(unit, Count::One)) if !self.entry(index)?.proclitics.article => {
                return self
                    .number(index + 1)
                    .is_none_or(|phrase| {
                        phrase.proclitics.conjunction.is_some()
                            || matches!(phrase.value, 1.0) && self.text.number(index + 1).is_none()
                    })
                    .then(|| finish(1000, unit, false, index + 1));
            }
            Some(DateWord::Unit(unit, Count::Many)) if !self.entry(index)?.proclitics.article => {
                return Some(finish(0, unit, true, index + 1));
            }
            Some(DateWord::Few) => {
                let DateWord::Unit(unit, Count::Many) = self.word(index + 1)? else {
                    return None;
                };
                return Some(finish(3000, unit, true, index + 2));
            }
            _ => {}
        }
        // و30 دقيقة
        let number_at = index + usize::from(self.text.folded(index) == "و" && self.text.number(index + 1).is_some());
        let (value, after) = if let Some(phrase) = self
            .number(number_at)
            .filter(|phrase| phrase.form != NumberForm::Ordinal && !phrase.proclitics.article)
        {
            (phrase.value, phrase.tokens.end)
        } else {
            let part = number_word(self.text, number_at)?;
            matches!(part.word, NumberWord::PartBefore(2)).then_some((0.5, number_at + 1))?
        };
        if self.text.mark(after).is_some() {
            return None;
        }
        let DateWord::Unit(unit, count) = self.bare(after)? else {
            return None;
        };
        let article = self.entry(after)?.proclitics.article;
        if count == Count::Construct || article && count == Count::One && value.fract() == 0.0 || !(0.0..=1e12).contains(&value) {
            return None;
        }
        Some(finish((value * 1000.0).round() as i64, unit, false, after + 1))
    }

    /// `ونصف` after a length: a half of its unit.
    fn and_fraction(self, index: usize, of: Amount) -> Option<(Amount, usize)> {
        let separate = usize::from(self.text.folded(index) == "و");
        let at = index + separate;
        if separate == 0 && !self.joined(at) {
            return None;
        }
        let phrase = self.number(at)?;
        let fits = phrase.form == NumberForm::Fraction
            && !of.vague
            && !matches!(self.bare(phrase.tokens.end), Some(DateWord::Unit(_, Count::One)) if !self.entry_has_article(phrase.tokens.end));
        let named =
            usize::from(matches!(self.bare(phrase.tokens.end), Some(DateWord::Unit(unit, Count::One)) if unit == of.unit));
        fits.then(|| {
            (
                Amount {
                    thousandths: (phrase.value * 1000.0).round() as i64,
                    ..of
                },
                phrase.tokens.end + named,
            )
        })
    }

    /// True where the words at `index` name what a length is counted from: `بعد يوم على …`, `قبل شهرين من الانتخابات`.
    pub(super) fn counts_from_event(self, index: usize) -> bool {
        match self.bare(index) {
            Some(DateWord::On) => true,
            Some(DateWord::From | DateWord::After | DateWord::Before) => !self.is_now(index + 1),
            _ => false,
        }
    }

    /// `الآن`, `اليوم`, `تاريخه`.
    pub(super) fn is_now(self, index: usize) -> bool {
        matches!(self.bare(index), Some(DateWord::Now))
            || self.bare(index) == Some(DateWord::Unit(Unit::Day, Count::One)) && self.entry_has_article(index)
    }

    /// `قبل ثلاثة أيام`, `بعد أسبوعين من الآن`, `بعد يوم على محاولة …`, `منذ يومين`.
    pub(super) fn shift(self, index: usize) -> Option<Hit> {
        let word = self.word(index)?;
        let direction = match word {
            DateWord::Before | DateWord::Since => Direction::Past,
            DateWord::After => Direction::Future,
            _ => return None,
        };
        let (amounts, mut end) = self.amounts(index + 1)?;
        let about = self.skip_about(index + 1) > index + 1;
        if let [only] = amounts.as_slice() {
            // قبل عام 2020, بعد شهر مارس, قبل يوم الأحد and منذ ساعات الصباح are other dates.
            if only.thousandths == 1000
                && (self.year_phrase(index + 1).is_some()
                    || self.month(index + 1).is_some()
                    || self.weekday_name(index + 2, true).is_some())
            {
                return None;
            }
            if only.vague && only.unit < Unit::Day && !self.counts_nothing(end) {
                return None;
            }
        }
        let mut anchor = Anchor::Reference;
        if self.bare(end) == Some(DateWord::From) && self.is_now(end + 1) {
            end += 2;
        } else if self.bare(end) == Some(DateWord::From)
            && let Some(date) = self
                .date(end + 1)
                .filter(|date| !matches!(date.expression, DateExpression::Day { offset: 0, .. }))
        {
            anchor = Anchor::Date(Box::new(date.expression));
            end = date.end;
        } else if word != DateWord::Since && self.counts_from_event(end) {
            // بعد يومين من ذلك
            let told = matches!(
                self.text.folded(end + 1),
                "ذلك" | "هذا" | "هذه" | "تلك" | "الموعد" | "موعدها" | "موعده"
            ) && self.entry(end + 2).is_none_or(|next| !next.proclitics.article);
            anchor = if told { Anchor::PreviousEvent } else { Anchor::FollowingEvent };
            end += if told { 2 } else { 0 };
        } else if direction == Direction::Future && tense::around(self.text, &(index..end)) == Tense::Past {
            anchor = Anchor::PreviousEvent;
        }
        if matches!(self.bare(end), Some(DateWord::FewAfter)) {
            end += 1;
        }
        let mut weekday = None;
        if anchor == Anchor::Reference && direction == Direction::Future {
            let at = self.skip_word(end, &[DateWord::Unit(Unit::Day, Count::One)]);
            if let Some(named) = self.weekday_name(at, at > end).filter(|_| at > end) {
                (weekday, end) = (Some(named), at + 1);
            }
        }
        let rule = match anchor {
            Anchor::Reference | Anchor::Date(_) => "date/shift",
            Anchor::PreviousEvent => "date/shift-from-previous-event",
            Anchor::FollowingEvent | Anchor::NamedEvent { .. } => "date/shift-from-following-event",
        };
        let approximate = about;
        Some(Hit {
            approximate,
            ..Hit::new(
                index,
                end,
                DateExpression::Shift {
                    amounts,
                    direction,
                    anchor,
                    weekday,
                },
                rule,
            )
        })
    }

    /// `ثلاثة أيام مضت على إقفال الصناديق`, `مضى شهران على …`: what the words after it name is so long ago.
    pub(super) fn elapsed(self, index: usize) -> Option<Hit> {
        let first = usize::from(self.is(index, Neighbour::Elapsed));
        let (amounts, end) = self.amounts(index + first)?;
        let last = usize::from(first == 0 && self.is(end, Neighbour::Elapsed));
        let fits = first + last == 1 && amounts.iter().all(|amount| !amount.vague) && self.bare(end + last) == Some(DateWord::On);
        fits.then(|| {
            Hit::new(
                index,
                end + last,
                DateExpression::Shift {
                    amounts,
                    direction: Direction::Future,
                    anchor: Anchor::FollowingEvent,
                    weekday: None,
                },
                "date/elapsed",
            )
        })
    }

    /// `عشية الاقتراع`, `غداة الهجوم`, `يوم الاقتراع`: the day of something named, or one beside it.
    pub(super) fn day_of_named(self, index: usize) -> Option<Hit> {
        let days = match self.text.folded(index).trim_start_matches('و') {
            "عشيه" => -1,
            "غداه" => 1,
            "يوم" => 0,
            _ => return None,
        };
        if !self.is(index + 1, Neighbour::Happening) {
            return None;
        }
        let expression = DateExpression::Shift {
            amounts: vec![Amount::whole(i64::from(days != 0), Unit::Day)],
            direction: if days < 0 { Direction::Past } else { Direction::Future },
            anchor: Anchor::NamedEvent {
                tokens: index + 1..index + 2,
            },
            weekday: None,
        };
        Some(Hit::new(index, index + 2, expression, "date/day-of-named-event"))
    }

    /// `الأيام الثلاثة الماضية`, `اليومين المقبلين`, `3 أيام القادمة`, `آخر 3 سنوات`, `الأشهر الأخيرة`.
    pub(super) fn window(self, index: usize) -> Option<Hit> {
        let direction_at = |at: usize| -> Option<(Direction, usize)> {
            match self.bare(at)? {
                DateWord::Last | DateWord::Final => Some((Direction::Past, at + 1)),
                DateWord::Next | DateWord::Following => Some((Direction::Future, at + 1)),
                _ => None,
            }
        };
        let build = |amount: Amount, direction: Direction, end: usize| {
            Some(Hit::new(
                index,
                end,
                DateExpression::Window {
                    amount,
                    direction,
                    from_today: false,
                },
                "date/window",
            ))
        };
        let entry = self.entry(index);
        match entry.map(|entry| (entry.word, entry.proclitics.article)) {
            Some((DateWord::End, false)) => {
                let (amounts, end) = self.amounts(index + 1)?;
                let [amount] = amounts.as_slice() else { return None };
                let wide = amount.unit >= Unit::Day && (amount.vague || amount.thousandths != 1000);
                return if wide {
                    build(vague_three(*amount), Direction::Past, end)
                } else {
                    None
                };
            }
            Some((DateWord::Unit(unit, Count::Two | Count::Construct), true)) => {
                let (direction, end) = direction_at(index + 1)?;
                return build(Amount::whole(2, unit), direction, end);
            }
            Some((DateWord::Unit(unit, Count::Many), true)) if unit >= Unit::Day => {
                let few = usize::from(matches!(self.bare(index + 1), Some(DateWord::FewAfter)));
                if let Some((direction, end)) = direction_at(index + 1 + few) {
                    return build(
                        vague_three(Amount {
                            thousandths: 0,
                            unit,
                            calendar: Calendar::Gregorian,
                            vague: true,
                        }),
                        direction,
                        end,
                    );
                }
                let number = self
                    .number(index + 1)
                    .filter(|phrase| phrase.form != NumberForm::Fraction && phrase.proclitics.conjunction.is_none())?;
                let (direction, end) = direction_at(number.tokens.end)?;
                return build(
                    Amount {
                        thousandths: (number.value * 1000.0) as i64,
                        unit,
                        calendar: Calendar::Gregorian,
                        vague: false,
                    },
                    direction,
                    end,
                );
            }
            _ => {}
        }
        // الثلاثة عقود القادمة, 3 أيام القادمة, الـ24 ساعة الماضية
        let glued_article = usize::from(self.text.folded(index) == "ال" && self.text.is_glued(index + 1));
        let phrase = self
            .number(index + glued_article)
            .filter(|phrase| phrase.form == NumberForm::Cardinal && phrase.value >= 2.0 && phrase.value < 1e6)?;
        let DateWord::Unit(unit, Count::One | Count::Many) = self.bare(phrase.tokens.end)? else {
            return None;
        };
        let (direction, end) = direction_at(phrase.tokens.end + 1)?;
        build(
            Amount {
                thousandths: (phrase.value * 1000.0) as i64,
                unit,
                calendar: Calendar::Gregorian,
                vague: false,
            },
            direction,
            end,
        )
    }

    /// `خلال يومين`, `في غضون شهر`: from now on, unless the sentence tells of the past.
    pub(super) fn within(self, index: usize) -> Option<Hit> {
        if self.word(index) != Some(DateWord::During) {
            return None;
        }
        let (amounts, end) = self.amounts(index + 1)?;
        let [amount] = amounts.as_slice() else { return None };
        let tense = tense::around(self.text, &(index..end));
        if amount.vague
            || amount.unit < Unit::Day
            || tense == Tense::Past
            || self.counts_from_event(end)
            || self.year_phrase(index + 1).is_some()
            || self.month(index + 1).is_some()
        {
            return None;
        }
        (tense == Tense::Future || self.at_end(end)).then(|| {
            Hit::new(
                index,
                end,
                DateExpression::Window {
                    amount: *amount,
                    direction: Direction::Future,
                    from_today: true,
                },
                "date/within",
            )
        })
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
        (self.bare(index + 1)? == DateWord::Unit(Unit::Day, Count::One) && !self.entry(index + 1)?.proclitics.article)
            .then_some((ordinal, None, index + 2))
    }
}

/// A vague plural in a window stands for three.
fn vague_three(amount: Amount) -> Amount {
    if amount.vague {
        Amount {
            thousandths: 3000,
            ..amount
        }
    } else {
        amount
    }
}
