//! A date found in a text. Owns the mention; finding and resolving it stand in their own modules.

use std::ops::Range;

use crate::base::{DateRange, Message, Span};
use jiff::civil::{Date, Weekday};

use super::expression::{Anchor, DateExpression, Deixis, Direction, MonthReference, Point, Tense, Unit, YearReference};
use super::resolve;
use super::trial::Trials;

/// A date expression in a text, unresolved, so that it can be resolved anew when the publication date changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// The phrase, without a particle written together with it.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What the words say.
    pub expression: DateExpression,
    /// Time of the verb that governs it.
    pub tense: Tense,
    /// True where that verb stands in the date's own clause.
    pub tense_is_firm: bool,
    /// True where it is the day to which something is put off or for which it is set (`تأجيلها إلى تشرين الأول`).
    pub is_target: bool,
    /// True where it is the day set for something (`6 حزيران موعدا`).
    pub is_appointed: bool,
    /// True for a length that only says more of the date right before it (`في 7 أيار، بعد يومين من الاقتراع`).
    pub is_apposed: bool,
    /// True for a length that the day right behind it says more exactly (`قبل أسبوع من ذلك، في 28 يونيو`).
    pub is_told_behind: bool,
    /// True for what dates nothing itself: a month that stands over the days of a list (`يناير 2011:`), the day that a paper bears
    /// (`كتابها المؤرخ 17/8`).
    pub is_heading: bool,
    /// True where the words say "about".
    pub approximate: bool,
    /// Days after the publication that the words state beside the date: `أمس الأحد 10 نوفمبر` is -1.
    pub offset: Option<i32>,
    /// Time of day, where stated.
    pub time: Option<DayTime>,
    /// Name of the rule that found it.
    pub rule: &'static str,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayTime {
    /// Hour (0–23) and minute.
    Clock(u8, u8),
    /// فجر
    Dawn,
    /// صباح
    Morning,
    /// ظهر
    Noon,
    /// عصر، بعد الظهر
    Afternoon,
    /// مساء
    Evening,
    /// ليل
    Night,
}

impl DayTime {
    /// Its name in a record: `10:30`, `morning`.
    pub fn name(self) -> String {
        match self {
            Self::Clock(hour, minute) => format!("{hour:02}:{minute:02}"),
            Self::Dawn => "dawn".to_owned(),
            Self::Morning => "morning".to_owned(),
            Self::Noon => "noon".to_owned(),
            Self::Afternoon => "afternoon".to_owned(),
            Self::Evening => "evening".to_owned(),
            Self::Night => "night".to_owned(),
        }
    }
}

/// What a mention's meaning hangs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dependence {
    /// Nothing: day, month or year stand in the words.
    Absolute,
    /// The publication date.
    Publication,
    /// The event told before.
    PreviousEvent,
    /// The event that the words after it (or inside it) name.
    FollowingEvent,
    /// The date told before.
    PreviousDate,
}

/// What is known around a mention when it is resolved.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context {
    /// The publication date, or the day the words are spoken on.
    pub published: Option<Date>,
    /// When the event happened that the expression counts from, where it counts from one.
    pub event: Option<DateRange>,
}

/// Days, and how they came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// The days; both ends absent where nothing resolves the words.
    pub range: DateRange,
    /// The steps, each a translatable sentence.
    pub steps: Vec<Message>,
}

impl DateMention {
    /// The days it means in `context`.
    pub fn resolve(&self, context: Context) -> Resolved {
        resolve::resolve(self, context)
    }

    /// The same without the steps that lead there.
    pub fn range(&self, context: Context) -> DateRange {
        resolve::range(self, context)
    }

    /// The same words told on `day` of something yet to come: the next such day or month after it.
    pub fn after(&self, day: Date) -> Resolved {
        let mut mention = self.clone();
        (mention.tense, mention.tense_is_firm) = (Tense::Future, true);
        if let DateExpression::Point(point) = &mut mention.expression
            && point.day.is_none()
            && point.deixis == Deixis::None
        {
            point.deixis = Deixis::Next;
        }
        let range = mention.range(Context {
            published: Some(day),
            event: None,
        });
        Resolved {
            range,
            steps: vec![Message::new("why-next-told").with("date", day)],
        }
    }

    /// True for `بعد يومين` as counted from now, where nothing says so but that nothing else is named.
    pub fn counts_forward(&self) -> bool {
        matches!(
            &self.expression,
            DateExpression::Shift {
                direction: Direction::Future,
                anchor: Anchor::Reference,
                weekday: None,
                ..
            }
        ) && self.rule == "date/shift"
    }

    /// True for `فبراير التالي`: the next one after what was told before.
    pub fn is_following_month(&self) -> bool {
        self.rule == super::point::FOLLOWING_MONTH
    }

    /// True for `منذ 7 أكتوبر`.
    pub fn is_since(&self) -> bool {
        self.rule == "date/since" && names_a_month(&self.expression)
    }

    /// The same words counted from what was told before.
    #[must_use]
    pub fn from_told(&self) -> Self {
        let mut mention = self.clone();
        if let DateExpression::Shift { anchor, .. } = &mut mention.expression {
            *anchor = Anchor::PreviousEvent;
        }
        mention
    }

    /// True for a day and month without year that nothing else places: `30 نوفمبر`.
    pub fn lacks_only_year(&self) -> bool {
        matches!(&self.expression, DateExpression::Point(point) if point.day.is_some()
            && matches!(point.month, MonthReference::Named(_))
            && point.year == YearReference::None
            && point.weekday.is_none()
            && point.deixis == Deixis::None)
    }

    /// True for a day or month by its name without its year, whatever is said of it beside: `8 شتنبر الماضي`.
    pub fn lacks_its_year(&self) -> bool {
        matches!(&self.expression, DateExpression::Point(point) if matches!(point.month, MonthReference::Named(_)) && point.year == YearReference::None)
            || names_a_month(&self.expression)
    }

    /// True for a month by its name, whole or a part or day of it, whose year nothing tells.
    pub fn names_a_month(&self) -> bool {
        names_a_month(&self.expression)
    }

    /// True for `بين الأول والثاني عشر من نيسان`: days or months without their year.
    pub fn spans_a_month(&self) -> bool {
        let names = |end: &Option<Box<DateExpression>>| end.as_ref().is_some_and(|end| names_a_month(end));
        matches!(&self.expression, DateExpression::Range { from, to, .. } if from.is_some() && names(to))
    }

    /// True for `منذ …`, `قبل …`: one end only, and no moment of a story as that of `حتى …` is.
    pub fn is_background(&self) -> bool {
        self.rule == "date/before-end"
            || matches!(&self.expression, DateExpression::Range { to, exclusive, .. } if to.is_none() || *exclusive)
    }

    /// True for a year by its number alone: `مجلس 1996`.
    pub fn is_bare_year(&self) -> bool {
        self.says_a_year() && self.tokens.len() == 1
    }

    /// The year that the words give by its number.
    pub fn stated_year(&self) -> Option<i16> {
        match &self.expression {
            DateExpression::Point(Point {
                year: YearReference::Number(year),
                ..
            }) => Some(*year),
            _ => None,
        }
    }

    /// True for `مثل هذا اليوم قبل عشر سنوات`.
    pub fn is_anniversary(&self) -> bool {
        matches!(&self.expression, DateExpression::Anniversary { .. })
            || matches!(&self.expression, DateExpression::Shift { anchor: Anchor::Date(date), .. }
                if matches!(&**date, DateExpression::Day { offset: 0, .. }))
    }

    /// True where the words name a year as a whole: `عام 2003`, `قبل عام`, `العام الماضي`.
    pub fn says_a_year(&self) -> bool {
        match &self.expression {
            DateExpression::Point(point) => point.day.is_none() && point.month == MonthReference::None,
            DateExpression::Unit { unit, .. } => *unit == Unit::Year,
            DateExpression::Shift { amounts, anchor, .. } => {
                *anchor == Anchor::Reference && amounts.iter().all(|amount| amount.unit == Unit::Year && !amount.vague)
            }
            _ => false,
        }
    }

    /// True for `قبل ذلك بعام`.
    pub fn counts_back_from_told(&self) -> bool {
        matches!(
            &self.expression,
            DateExpression::Shift {
                direction: Direction::Past,
                anchor: Anchor::PreviousEvent,
                ..
            }
        )
    }

    /// True for `صيف 1994`.
    pub fn is_season_of_year(&self) -> bool {
        matches!(
            &self.expression,
            DateExpression::Season {
                year: YearReference::Number(_),
                ..
            }
        )
    }

    /// True where the words count from the day they were written on: `أمس`, `الأحد`, `الشهر الماضي`, `قبل أسبوعين`; not
    /// for months and days without year, nor for lengths in years, which a story has too.
    pub fn looks_from_now(&self) -> bool {
        let in_years = matches!(&self.expression, DateExpression::Shift { amounts, .. }
            if amounts.iter().all(|amount| amount.unit == Unit::Year));
        let whole = match &self.expression {
            DateExpression::Part { whole, .. } | DateExpression::Nth { whole, .. } => whole.as_ref(),
            other => other,
        };
        let names_a_month = matches!(whole, DateExpression::Point(point) | DateExpression::Either(point, _)
            if matches!(point.month, MonthReference::Named(_)) && point.deixis == Deixis::None);
        self.dependence() == Dependence::Publication && !in_years && !names_a_month
    }

    /// True for a day or month in a year counted from now: `شباط من هذا العام`.
    pub fn is_in_near_year(&self) -> bool {
        matches!(&self.expression, DateExpression::Point(point) | DateExpression::Either(point, _)
            if matches!(point.year, YearReference::Shift(_)) && matches!(point.month, MonthReference::Named(_)))
    }

    /// True for `منذ 19 أكتوبر`, `حتى 19 أكتوبر`, but not `منذ أكتوبر`.
    pub fn is_of_day(&self) -> bool {
        match &self.expression {
            DateExpression::Range { from, to, .. } => {
                let end = from.as_deref().or(to.as_deref());
                matches!(end, Some(DateExpression::Point(point)) if point.day.is_some())
            }
            _ => self.is_day(),
        }
    }

    /// True for `العاشر من الشهر`: of the present month where no other was told.
    pub fn is_of_month_alone(&self) -> bool {
        self.rule == super::point::MONTH_ALONE
    }

    /// The day in this year, which the text tells elsewhere.
    pub fn in_year(&self, year: i16) -> Resolved {
        Resolved {
            range: self.range_in_year(year),
            steps: vec![Message::new("why-year-told").with("year", year)],
        }
    }

    /// As [`Self::in_year`], without saying why.
    pub fn range_in_year(&self, year: i16) -> DateRange {
        let mut mention = self.clone();
        set_year(&mut mention.expression, year);
        mention.range(Context::default())
    }

    /// Takes a year that words around it name.
    pub(super) fn take_year(&mut self, year: i16) {
        set_year(&mut self.expression, year);
    }

    /// The day in this year, where the weekday beside it is right.
    pub fn in_year_with_weekday(&self, year: i16) -> Option<Date> {
        let DateExpression::Point(point) = &self.expression else {
            return None;
        };
        let day = self.range_in_year(year).single_day()?;
        (day.weekday() == point.weekday?).then_some(day)
    }

    /// True where the words name a day: a weekday, `أمس`, a day of a month.
    pub fn is_day(&self) -> bool {
        match &self.expression {
            DateExpression::Point(point) => point.day.is_some(),
            DateExpression::Day { .. } | DateExpression::Weekday { .. } | DateExpression::WeekdayIn { .. } => true,
            _ => false,
        }
    }

    /// The weekday of a day that the words name by it alone: `الأحد`, `أمس الخميس`.
    pub fn weekday(&self) -> Option<Weekday> {
        match &self.expression {
            DateExpression::Day { weekday, .. } => *weekday,
            DateExpression::Weekday { weekday, .. } => Some(*weekday),
            _ => None,
        }
    }

    /// True where the month told before is meant, not only its year.
    pub fn needs_month(&self) -> bool {
        needs_month(&self.expression)
    }

    /// True for `اليوم نفسه` and `اليوم التالي`.
    pub fn is_same_or_next_day(&self) -> bool {
        matches!(self.rule, "date/same-day" | "date/next-day-after-event") || self.is_same_night()
    }

    /// True for `اليوم السابق`.
    pub fn is_day_before(&self) -> bool {
        self.rule == super::relative::DAY_BEFORE
    }

    /// True for `الليلة نفسها`.
    pub fn is_same_night(&self) -> bool {
        self.rule == super::relative::SAME_NIGHT
    }

    /// True for `يوم الاقتراع`, `عشية الهجوم`.
    pub fn is_day_of_named(&self) -> bool {
        self.rule == "date/day-of-named-event"
    }

    /// True for `يوم الاقتراع` itself.
    pub fn is_that_of_named(&self) -> bool {
        self.is_day_of_named()
            && matches!(&self.expression, DateExpression::Shift { amounts, .. } if amounts.iter().all(|amount| amount.thousandths == 0))
    }

    /// What its meaning hangs on.
    pub fn dependence(&self) -> Dependence {
        dependence(&self.expression)
    }

    /// What it means on one publication day after another, and which of them it lets be: constraints for inferring that day.
    pub(crate) fn trials(&self) -> Trials<'_> {
        Trials::of(self)
    }
}

fn names_a_month(expression: &DateExpression) -> bool {
    match expression {
        DateExpression::Point(point) => {
            matches!(point.month, MonthReference::Named(_)) && point.year == YearReference::None && point.deixis == Deixis::None
        }
        DateExpression::Part { whole, .. } | DateExpression::Nth { whole, .. } => names_a_month(whole),
        DateExpression::Range { from, to, .. } => [from, to].into_iter().flatten().all(|end| names_a_month(end)),
        _ => false,
    }
}

fn needs_month(expression: &DateExpression) -> bool {
    match expression {
        DateExpression::Point(point) => matches!(point.month, MonthReference::Told(_)),
        DateExpression::Part { whole, .. } | DateExpression::Nth { whole, .. } => needs_month(whole),
        DateExpression::Range { from, to, .. } => [from, to].into_iter().flatten().any(|end| needs_month(end)),
        _ => false,
    }
}

fn set_year(expression: &mut DateExpression, year: i16) {
    match expression {
        DateExpression::Point(point) => point.year = YearReference::Number(year),
        DateExpression::Part { whole, .. } | DateExpression::Nth { whole, .. } => set_year(whole, year),
        DateExpression::Range { from, to, .. } => {
            for end in [from, to].into_iter().flatten() {
                set_year(end, year);
            }
        }
        _ => {}
    }
}

fn dependence(expression: &DateExpression) -> Dependence {
    match expression {
        DateExpression::Point(point) | DateExpression::Either(point, _) => point_dependence(point),
        DateExpression::Years { .. } => Dependence::Absolute,
        DateExpression::Season { year, .. } | DateExpression::Feast { year, .. } => match year {
            YearReference::Number(_) => Dependence::Absolute,
            YearReference::Told(_) => Dependence::PreviousDate,
            _ => Dependence::Publication,
        },
        DateExpression::Part { whole, .. }
        | DateExpression::Nth { whole, .. }
        | DateExpression::WeekdayIn { whole, .. }
        | DateExpression::WeekOf(whole) => dependence(whole),
        DateExpression::Shift { anchor, .. } => match anchor {
            Anchor::Reference => Dependence::Publication,
            Anchor::PreviousEvent => Dependence::PreviousEvent,
            Anchor::FollowingEvent | Anchor::NamedEvent { .. } => Dependence::FollowingEvent,
            Anchor::Date(date) => dependence(date),
        },
        DateExpression::Range { from, to, .. } => {
            let of = |end: &Option<Box<DateExpression>>| end.as_deref().map_or(Dependence::Absolute, dependence);
            if of(from) == Dependence::Absolute { of(to) } else { of(from) }
        }
        DateExpression::Day { .. }
        | DateExpression::Weekday { .. }
        | DateExpression::Unit { .. }
        | DateExpression::Anniversary { .. }
        | DateExpression::Window { .. } => Dependence::Publication,
    }
}

fn point_dependence(point: &Point) -> Dependence {
    match (point.year, point.month) {
        (YearReference::Told(_), _) | (_, MonthReference::Told(_)) => Dependence::PreviousDate,
        (YearReference::Number(_), _) => Dependence::Absolute,
        _ => Dependence::Publication,
    }
}
