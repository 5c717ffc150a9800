//! Shifts and windows: `قبل ثلاثة أيام`, `منذ أسبوعين`, `الأيام القليلة الماضية`, `خلال شهر`. Owns how an amount counts from the
//! reference day or from an event; the amounts are `amount`'s.

use super::expression::{
    Amount, Anchor, DateExpression, Direction, MonthReference, NthKind, Part, Point, Tense, Unit, YearReference,
};
use super::hit::Hit;
use super::scan::Scan;
use super::tense;
use super::words::{Count, DateWord, Neighbour};
use crate::arabic::number::{NumberForm, NumberWord, word as number_word};
use crate::arabic::{TokenKind, WordTest};
use crate::base::Calendar;

/// The word that [`Scan::anniversary_of`] begins with.
static ANNIVERSARIES: WordTest = WordTest::words(&[], &["الذكري", "بالذكري", "للذكري"]);

/// What somebody is in for years: `بعد 16 عاما في السلطة` counts from its beginning.
static STATES: WordTest = WordTest::words(
    &[],
    &[
        "السلطه",
        "الحكم",
        "السجن",
        "المنفي",
        "المنصب",
        "منصبه",
        "منصبها",
        "الرئاسه",
        "المعارضه",
        "المعتقل",
        "الخدمه",
    ],
);

/// Tokens before a length in which a year is looked for.
const PARAGRAPH_REACH: usize = 60;

impl Scan<'_, '_> {
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
        // على بعد ساعتين من المدينة
        if direction == Direction::Future && index.checked_sub(1).is_some_and(|before| self.text.folded(before) == "علي") {
            return None;
        }
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
            // منذ عقود places nothing.
            if only.vague && (only.unit >= Unit::Decade || only.unit < Unit::Day && !self.counts_nothing(end)) {
                return None;
            }
        }
        if matches!(self.bare(end), Some(DateWord::FewAfter)) {
            end += 1;
        }
        // بعد يوم انتخابي طويل
        if let [only] = amounts.as_slice()
            && only.thousandths == 1000
            && self.is_described(end)
        {
            return None;
        }
        // بعد أربعة أيام فقط من التصويت
        let exactly = self.skip_exactly(end);
        if exactly > end && self.counts_from_event(exactly) {
            end = exactly;
        }
        // يوما بعد يوم
        if index
            .checked_sub(1)
            .and_then(|before| self.word(before))
            .is_some_and(|before| matches!(amounts.as_slice(), [only] if before == DateWord::Unit(only.unit, Count::One)))
            && self.text.folded(end - 1) != "واحد"
        {
            return None;
        }
        // قبل عقد من الزمن
        if self.bare(end) == Some(DateWord::From) && matches!(self.text.folded(end + 1), "الزمن" | "الزمان" | "السنين")
        {
            end += 2;
        }
        // بعد 16 عاما في السلطة, بعد 16 عاما من الحكم
        if direction == Direction::Future
            && matches!(self.bare(end), Some(DateWord::In | DateWord::From))
            && STATES.at(self.text, end + 1)
        {
            return None;
        }
        let mut anchor = Anchor::Reference;
        if self.bare(end) == Some(DateWord::From) && self.is_now(end + 1) {
            end += 2;
        } else if matches!(self.bare(end), Some(DateWord::From | DateWord::On))
            && word != DateWord::Since
            && self.is_of_verb(index, end)
        {
            // حذر قبل ثلاثة أيام من …, صوت البرلمان بعد يومين على …
            if direction == Direction::Future && tense::around(self.text, &(index..end)) == Tense::Past {
                anchor = Anchor::PreviousEvent;
            }
        } else if self.bare(end) == Some(DateWord::From)
            && let Some(date) = self
                .date(end + 1)
                .filter(|date| !matches!(date.expression, DateExpression::Day { offset: 0, .. }))
        {
            // قبل يومين من نهاية السنة: from its last day.
            let from = match (date.expression, self.bare(end + 1)) {
                (DateExpression::Part { part: Part::Late, whole }, Some(DateWord::Ending | DateWord::End)) => {
                    DateExpression::Nth {
                        ordinal: None,
                        what: NthKind::Day,
                        whole,
                    }
                }
                (expression, _) => expression,
            };
            anchor = Anchor::Date(Box::new(from));
            end = date.end;
        } else if word != DateWord::Since && self.counts_from_event(end) {
            // بعد يومين من ذلك
            let told = matches!(
                self.text.folded(end + 1),
                "ذلك" | "هذا" | "هذه" | "تلك" | "الموعد" | "موعدها" | "موعده"
            ) && !amounts.iter().any(|amount| amount.vague)
                && self.entry(end + 2).is_none_or(|next| !next.proclitics.article);
            anchor = if told { Anchor::PreviousEvent } else { Anchor::FollowingEvent };
            end += if told { 2 } else { 0 };
        } else if direction == Direction::Future {
            match tense::around(self.text, &(index..end)) {
                Tense::Past => anchor = Anchor::PreviousEvent,
                // `2018: قانون جديد بعد تسع سنوات`, `في 7 حزيران 2009 … وبعد عامين …`: not counted from the publication.
                Tense::Unknown => match self.year_before(index) {
                    Some(true) => return None,
                    Some(false) => anchor = Anchor::PreviousEvent,
                    None => {}
                },
                Tense::Future => {}
            }
        }
        // قبل أقل من شهر: some day since then.
        if let ([only], Anchor::Reference, true) = (amounts.as_slice(), &anchor, self.is_less(index + 1))
            && !only.vague
            && only.unit >= Unit::Day
        {
            let expression = DateExpression::Window {
                amount: *only,
                direction,
                from_today: false,
            };
            return Some(Hit {
                approximate: true,
                ..Hit::new(index, end, expression, "date/less-than-ago")
            });
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

    /// Whether a year in digits stands before `index` in its paragraph; true where it heads the line.
    fn year_before(self, index: usize) -> Option<bool> {
        let line = (index.saturating_sub(PARAGRAPH_REACH)..index)
            .rev()
            .take_while(|&at| !matches!(self.text.kind(at), Some(TokenKind::LineBreak)));
        let is_year = |at: usize| matches!(self.text.digits(at), Some((value, 4)) if (1900..2100).contains(&value));
        let mut years = line.filter(|&at| is_year(at) && self.counts_nothing(at + 1));
        years.next().map(|year| {
            let opens = year.checked_sub(1).is_none_or(|before| self.at_end(before));
            opens && matches!(self.text.mark(year + 1), Some(':' | '-' | '–' | '—'))
        })
    }

    /// `أقل من`, `دون`: less than what follows.
    fn is_less(self, index: usize) -> bool {
        let at = self.skip_word(index, &[DateWord::In]);
        matches!(self.text.folded(at), "اقل" | "باقل")
    }

    /// A quick look before [`Self::elapsed`] at a word that is none of dates and numbers.
    pub(super) fn may_elapse(self, index: usize) -> bool {
        ANNIVERSARIES.at(self.text, index)
            || self.has(Neighbour::Elapsed) && (self.is(index, Neighbour::Elapsed) || self.text.number(index + 1).is_some())
    }

    /// `يصادف اليوم الذكرى الثانية لاغتيال فلان`: what the words after it name is so many years ago, to the day beside them.
    pub(super) fn anniversary_of(self, index: usize) -> Option<Hit> {
        if !ANNIVERSARIES.at(self.text, index) {
            return None;
        }
        let before = index.checked_sub(1)?;
        let is_beside_day =
            matches!(self.text.folded(before), "اليوم" | "غدا" | "امس") || self.weekday_name(before, true).is_some();
        let yearly = |at: usize| usize::from(self.text.folded(at) == "السنويه");
        let years = self
            .number(index + 1 + yearly(index + 1))
            .filter(|phrase| phrase.form == NumberForm::Ordinal && phrase.proclitics.article)?;
        let end = years.tokens.end + yearly(years.tokens.end);
        let names = self.text.folded(end).starts_with('ل') && self.text.word(end).is_some();
        // `تحيي البلاد اليوم الذكرى العاشرة للثورة` tells of a feast.
        let keeps = (index.saturating_sub(6)..index).any(|at| {
            let folded = self.text.folded(at).trim_start_matches(['و', 'ف', 'س']);
            matches!(
                folded,
                "تحيي" | "يحيي" | "احيا" | "احيت" | "تحتفل" | "يحتفل" | "احتفل" | "احتفلت"
            )
        });
        (!keeps && is_beside_day && names && years.value < 200.0).then(|| {
            let expression = DateExpression::Shift {
                amounts: vec![Amount::whole(years.value as i64, Unit::Year)],
                direction: Direction::Future,
                anchor: Anchor::FollowingEvent,
                weekday: None,
            };
            Hit::new(index, end, expression, "date/elapsed")
        })
    }

    /// `ثلاثة أيام مضت على إقفال الصناديق`, `مضى شهران على …`: what the words after it name is so long ago.
    pub(super) fn elapsed(self, index: usize) -> Option<Hit> {
        if !self.has(Neighbour::Elapsed) {
            return None;
        }
        let first = usize::from(self.is(index, Neighbour::Elapsed));
        if first == 0 && !self.may_begin_amount(index) {
            return None;
        }
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

    /// `الأيام الثلاثة الماضية`, `اليومين المقبلين`, `3 أيام القادمة`, `آخر 3 سنوات`, `الأشهر الأخيرة`.
    pub(super) fn window(self, index: usize) -> Option<Hit> {
        let direction_at = |at: usize| -> Option<(Direction, usize)> {
            match self.bare(at)? {
                // الأيام الأخيرة من الحملة: counted from its end, not from now.
                DateWord::Final if self.bare(at + 1) == Some(DateWord::From) => None,
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
                // آخر أيام الحملة
                let is_of_noun = amount.vague && self.text.word(end).is_some() && self.entry_has_article(end);
                let wide = amount.unit >= Unit::Day && (amount.vague || amount.thousandths != 1000) && !is_of_noun;
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
            Some((DateWord::Unit(unit, Count::Many), true)) if unit >= Unit::Hour => {
                let few = usize::from(matches!(self.bare(index + 1), Some(DateWord::FewAfter)));
                if let Some((direction, end)) = direction_at(index + 1 + few).filter(|_| few == 1 || unit >= Unit::Day) {
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
                // الأشهر الـ12 الماضية
                let glued = usize::from(self.text.folded(index + 1) == "ال" && self.text.is_glued(index + 2));
                let number = self
                    .number(index + 1 + glued)
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

    /// Which part of a longer time is counted at `index`: how many of which unit, whether from its end, and where the longer
    /// time begins. `الأشهر التسعة الأولى من`, `الشهرين الأولين من`, `الثلاثة أشهر الأولى من`, `أول ثلاثة أشهر من`.
    fn first_or_last(self, index: usize) -> Option<(u8, Unit, bool, usize)> {
        let count = |at: usize| {
            let number = self
                .number(at)
                .filter(|phrase| phrase.form != NumberForm::Fraction && phrase.proclitics.conjunction.is_none())?;
            let count = number.whole().filter(|count| (2..=100).contains(count))? as u8;
            Some((count, number.tokens.end))
        };
        let article = self.entry_has_article(index);
        let is_ordinal_one =
            number_word(self.text, index).is_some_and(|entry| entry.word == NumberWord::Ordinal(1) && !entry.proclitics.article);
        let (count, unit, leads_last, at) = match self.word(index) {
            Some(DateWord::Unit(unit, Count::Many)) if article => {
                let (count, end) = count(index + 1)?;
                (count, unit, None, end)
            }
            Some(DateWord::Unit(unit, Count::Two)) if article => (2, unit, None, index + 1),
            // أول ثلاثة أشهر, آخر يومين
            word if word == Some(DateWord::End) || is_ordinal_one => {
                let is_last = Some(word == Some(DateWord::End));
                match self.bare(index + 1) {
                    Some(DateWord::Unit(unit, Count::Two)) if !self.entry_has_article(index + 1) => (2, unit, is_last, index + 2),
                    _ => {
                        let (count, end) = count(index + 1)?;
                        let DateWord::Unit(unit, Count::One | Count::Many) = self.bare(end)? else {
                            return None;
                        };
                        (count, unit, is_last, end + 1)
                    }
                }
            }
            // الأرباع الثلاثة
            None if article_quarters(self.text.folded(index)) => {
                let (count, end) = count(index + 1).filter(|(count, _)| *count <= 4)?;
                (count * 3, Unit::Month, None, end)
            }
            None if number_word(self.text, index).is_some_and(|entry| entry.proclitics.article) => {
                let (count, end) = count(index)?;
                let DateWord::Unit(unit, Count::One | Count::Many) = self.bare(end)? else {
                    return None;
                };
                (count, unit, None, end + 1)
            }
            _ => return None,
        };
        let (is_last, at) = match (leads_last, self.text.folded(at)) {
            (Some(is_last), _) => (is_last, at),
            (None, "الاولي" | "الاولين" | "الاولان" | "الاوليين" | "الاوايل") => {
                (false, at + 1)
            }
            (None, "الاخيره" | "الاخيرين" | "الاخيران" | "الاخيرتين" | "الاواخر") => {
                (true, at + 1)
            }
            _ => return None,
        };
        let (count, unit) = match unit {
            Unit::Day | Unit::Month => (count, unit),
            Unit::Week => (count.checked_mul(7)?, Unit::Day),
            _ => return None,
        };
        (self.bare(at) == Some(DateWord::From)).then_some((count, unit, is_last, at + 1))
    }

    /// So many days, weeks or months from the beginning or the end of what they are in.
    pub(super) fn first_or_last_of(self, index: usize) -> Option<Hit> {
        let (count, unit, is_last, at) = self.first_or_last(index)?;
        let (whole, end) = self.whole_of_nth(at, true)?;
        let (from, to) = match unit {
            Unit::Month => {
                let year = match &whole {
                    DateExpression::Point(point) if point.month == MonthReference::None && point.day.is_none() => point.year,
                    DateExpression::Unit {
                        unit: Unit::Year, shift, ..
                    } => YearReference::Shift(*shift),
                    _ => return None,
                };
                let month = |month: u8| {
                    DateExpression::Point(Point {
                        month: MonthReference::Named(month),
                        year,
                        ..Point::default()
                    })
                };
                let count = Some(count).filter(|count| *count <= 12)?;
                if is_last {
                    (month(13 - count), month(12))
                } else {
                    (month(1), month(count))
                }
            }
            _ => {
                let day = |ordinal: Option<u8>| DateExpression::Nth {
                    ordinal,
                    what: NthKind::Day,
                    whole: Box::new(whole.clone()),
                };
                if is_last {
                    let back = DateExpression::Shift {
                        amounts: vec![Amount::whole(i64::from(count) - 1, Unit::Day)],
                        direction: Direction::Past,
                        anchor: Anchor::Date(Box::new(day(None))),
                        weekday: None,
                    };
                    (back, day(None))
                } else {
                    (day(Some(1)), day(Some(count)))
                }
            }
        };
        let (from, to, exclusive) = (Some(Box::new(from)), Some(Box::new(to)), false);
        Some(Hit::new(
            index,
            end,
            DateExpression::Range { from, to, exclusive },
            "date/first-of",
        ))
    }

    /// `خلال يومين`, `في غضون شهر`: from now on, unless the sentence tells of the past.
    pub(super) fn within(self, index: usize) -> Option<Hit> {
        if self.word(index) != Some(DateWord::During) {
            return None;
        }
        // خلال الأسبوعين المقبلين is a window of its own.
        if self.entry(index + 1).is_some_and(|entry| entry.proclitics.article) {
            return None;
        }
        let (amounts, mut end) = self.amounts(index + 1)?;
        let [amount] = amounts.as_slice() else { return None };
        let from_now = self.bare(end) == Some(DateWord::From) && self.is_now(end + 1);
        end += 2 * usize::from(from_now);
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
        (tense == Tense::Future || from_now || self.at_end(end)).then(|| {
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
}

/// `الأرباع`, `بالأرباع`: the quarters of a year, where a number and an order follow.
fn article_quarters(folded: &str) -> bool {
    folded.trim_start_matches(['و', 'ب', 'ل']) == "الارباع"
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
