//! Shifts: `قبل ثلاثة أيام`, `منذ أسبوعين`, `بعد يوم على …`. Owns how an amount counts from the reference day or from an event; the amounts
//! are `amount`'s.

use super::expression::{Amount, Anchor, DateExpression, Direction, NthKind, Part, Tense, Unit};
use super::hit::Hit;
use super::scan::Scan;
use super::tense;
use super::words::{Count, DateWord};
use crate::arabic::{TokenKind, WordTest};
use jiff::civil::Weekday;

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
            Some(DateWord::On) => !self.is_ground(index + 1),
            Some(DateWord::From | DateWord::After | DateWord::Before) => !self.is_now(index + 1),
            _ => false,
        }
    }

    /// `قبل أسبوعين على خلفية الفيضانات`, `قبل عامين على يد الجيش`: why and by whom, and nothing that is counted from.
    fn is_ground(self, index: usize) -> bool {
        static GROUNDS: WordTest = WordTest::words(
            &[],
            &[
                "خلفيه",
                "يد",
                "يدي",
                "ايدي",
                "ايد",
                "راس",
                "هامش",
                "اثر",
                "متن",
                "الاقل",
                "الاكثر",
                "الرغم",
                "لسان",
                "اساس",
                "وقع",
                "ان",
            ],
        );
        GROUNDS.at(self.text, index)
    }

    /// `الآن`, `اليوم`, `تاريخه`.
    pub(super) fn is_now(self, index: usize) -> bool {
        matches!(self.bare(index), Some(DateWord::Now))
            || self.bare(index) == Some(DateWord::Unit(Unit::Day, Count::One)) && self.entry_has_article(index)
    }

    /// `قبل ثلاثة أيام`, `بعد أسبوعين من الآن`, `بعد يوم على محاولة …`, `منذ يومين`.
    pub(super) fn shift(self, index: usize) -> Option<Hit> {
        let direction = match self.word(index)? {
            DateWord::Before | DateWord::Since => Direction::Past,
            DateWord::After => Direction::Future,
            _ => return None,
        };
        let (amounts, end) = self.amounts(index + 1)?;
        if self.is_no_shift(index, direction, &amounts, end) {
            return None;
        }
        let end = self.behind_length(end);
        if direction == Direction::Future && self.is_state(end) {
            return None;
        }
        let (anchor, end) = self.counted_from(index, direction, &amounts, end)?;
        let from_now = anchor == Anchor::Reference;
        if from_now && let Some(hit) = self.less_than(index, direction, &amounts, end) {
            return Some(hit);
        }
        let (weekday, end) = match self.weekday_behind(end) {
            Some((weekday, end)) if from_now && direction == Direction::Future => (Some(weekday), end),
            _ => (None, end),
        };
        let rule = match anchor {
            Anchor::Reference | Anchor::Date(_) => "date/shift",
            Anchor::PreviousEvent => "date/shift-from-previous-event",
            Anchor::FollowingEvent | Anchor::NamedEvent { .. } => "date/shift-from-following-event",
        };
        let expression = DateExpression::Shift {
            amounts,
            direction,
            anchor,
            weekday,
        };
        Some(Hit {
            approximate: self.skip_about(index + 1) > index + 1,
            ..Hit::new(index, end, expression, rule)
        })
    }

    /// True where the words from `index` on, whose length ends before `end`, only look like a shift.
    fn is_no_shift(self, index: usize, direction: Direction, amounts: &[Amount], end: usize) -> bool {
        let before = index.checked_sub(1);
        // على بعد ساعتين من المدينة
        if direction == Direction::Future && before.is_some_and(|before| self.text.folded(before) == "علي") {
            return true;
        }
        let [only] = amounts else { return false };
        let is_one = only.thousandths == 1000;
        // قبل عام 2020, بعد شهر مارس, قبل يوم الأحد and منذ ساعات الصباح are other dates.
        let is_named = is_one
            && (self.year_phrase(index + 1).is_some()
                || self.month(index + 1).is_some()
                || self.weekday_name(index + 2, true).is_some());
        // منذ عقود places nothing.
        let is_endless = only.vague && (only.unit >= Unit::Decade || only.unit < Unit::Day && !self.counts_nothing(end));
        // يوما بعد يوم
        let is_repeated = || {
            before.and_then(|before| self.word(before)) == Some(DateWord::Unit(only.unit, Count::One))
                && self.text.folded(end - 1) != "واحد"
        };
        // بعد يوم انتخابي طويل
        is_named || is_endless || is_one && self.is_described(self.behind_few(end)) || is_repeated()
    }

    /// The token behind `القليلة`, where that stands at `end`.
    fn behind_few(self, end: usize) -> usize {
        end + usize::from(matches!(self.bare(end), Some(DateWord::FewAfter)))
    }

    /// The token behind the words that belong to a length which ends before `end`: `فقط`, `من الزمن`.
    fn behind_length(self, end: usize) -> usize {
        let mut end = self.behind_few(end);
        // بعد أربعة أيام فقط من التصويت
        let exactly = self.skip_exactly(end);
        if exactly > end && self.counts_from_event(exactly) {
            end = exactly;
        }
        // قبل عقد من الزمن
        let is_of_time =
            self.bare(end) == Some(DateWord::From) && matches!(self.text.folded(end + 1), "الزمن" | "الزمان" | "السنين");
        end + 2 * usize::from(is_of_time)
    }

    /// `بعد 16 عاما في السلطة`, `بعد 16 عاما من الحكم`: how long something lasted.
    fn is_state(self, end: usize) -> bool {
        matches!(self.bare(end), Some(DateWord::In | DateWord::From)) && STATES.at(self.text, end + 1)
    }

    /// What the length that ends before `end` is counted from, and the token behind that; nothing where it is no date.
    fn counted_from(self, index: usize, direction: Direction, amounts: &[Amount], end: usize) -> Option<(Anchor, usize)> {
        let is_since = self.word(index) == Some(DateWord::Since);
        let tense = || tense::around(self.text, &(index..end));
        if self.bare(end) == Some(DateWord::From) && self.is_now(end + 1) {
            return Some((Anchor::Reference, end + 2));
        }
        if matches!(self.bare(end), Some(DateWord::From | DateWord::On)) && !is_since && self.is_of_verb(index, end) {
            // حذر قبل ثلاثة أيام من …, صوت البرلمان بعد يومين على …
            let is_told = direction == Direction::Future && tense() == Tense::Past;
            return Some((if is_told { Anchor::PreviousEvent } else { Anchor::Reference }, end));
        }
        if let Some(found) = self.counted_from_date(end) {
            return Some(found);
        }
        if !is_since && self.counts_from_event(end) {
            return Some(if self.points_back(end + 1, amounts) {
                (Anchor::PreviousEvent, end + 2)
            } else {
                (Anchor::FollowingEvent, end)
            });
        }
        if direction == Direction::Past {
            return Some((Anchor::Reference, end));
        }
        let anchor = match tense() {
            Tense::Past => Anchor::PreviousEvent,
            Tense::Future => Anchor::Reference,
            // `2018: قانون جديد بعد تسع سنوات`, `في 7 حزيران 2009 … وبعد عامين …`: not counted from the publication.
            Tense::Unknown => match self.year_before(index) {
                Some(true) => return None,
                Some(false) => Anchor::PreviousEvent,
                None => Anchor::Reference,
            },
        };
        Some((anchor, end))
    }

    /// `قبل يومين من نهاية السنة`: the date behind `من` at `end`, from its last day where its end is named.
    fn counted_from_date(self, end: usize) -> Option<(Anchor, usize)> {
        if self.bare(end) != Some(DateWord::From) {
            return None;
        }
        let date = self
            .date(end + 1)
            .filter(|date| !matches!(date.expression, DateExpression::Day { offset: 0, .. }))?;
        let from = match (date.expression, self.bare(end + 1)) {
            (DateExpression::Part { part: Part::Late, whole }, Some(DateWord::Ending | DateWord::End)) => DateExpression::Nth {
                ordinal: None,
                what: NthKind::Day,
                whole,
            },
            (expression, _) => expression,
        };
        Some((Anchor::Date(Box::new(from)), date.end))
    }

    /// `بعد يومين من ذلك`: what was told before.
    fn points_back(self, at: usize, amounts: &[Amount]) -> bool {
        matches!(
            self.text.folded(at),
            "ذلك" | "هذا" | "هذه" | "تلك" | "الموعد" | "موعدها" | "موعده"
        ) && !amounts.iter().any(|amount| amount.vague)
            && self.entry(at + 1).is_none_or(|next| !next.proclitics.article)
    }

    /// `قبل أقل من شهر`: some day since then.
    fn less_than(self, index: usize, direction: Direction, amounts: &[Amount], end: usize) -> Option<Hit> {
        let [amount] = amounts else { return None };
        if !self.is_less(index + 1) || amount.vague || amount.unit < Unit::Day {
            return None;
        }
        let expression = DateExpression::Window {
            amount: *amount,
            direction,
            from_today: false,
        };
        Some(Hit {
            approximate: true,
            ..Hit::new(index, end, expression, "date/less-than-ago")
        })
    }

    /// `بعد أسبوعين يوم الأحد`: the weekday at `end`, and the token behind it.
    fn weekday_behind(self, end: usize) -> Option<(Weekday, usize)> {
        let at = self.skip_word(end, &[DateWord::Unit(Unit::Day, Count::One)]);
        let named = Some(at).filter(|at| *at > end).and_then(|at| self.weekday_name(at, true))?;
        Some((named, at + 1))
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
}
