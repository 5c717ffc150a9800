//! What the words of a date say, before anything is known of when they were written. Owns the shapes of date expressions;
//! knows neither words nor days.

use std::ops::Range;

use crate::base::Calendar;
use jiff::civil::Weekday;

/// A date as the words state it. [`super::DateMention::resolve`] turns it into days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateExpression {
    /// A day, month or year by its name or number; what is missing is filled from the reference day.
    Point(Point),
    /// Digits that can be read two ways; the one nearer to the reference day holds.
    Either(Point, Point),
    /// So many days from the reference: `أمس` is -1.
    Day {
        /// Days after the reference day.
        offset: i32,
        /// The weekday named beside it: `أمس الخميس`.
        weekday: Option<Weekday>,
    },
    /// A bare weekday, or one with `الماضي`, `المقبل` and the like.
    Weekday {
        /// Which day.
        weekday: Weekday,
        /// Which one of them.
        deixis: Deixis,
    },
    /// A weekday of a week or in a month: `الأربعاء الأسبوع الماضي`.
    WeekdayIn {
        /// Which day.
        weekday: Weekday,
        /// Where it is looked for, from its first day on.
        whole: Box<DateExpression>,
    },
    /// This, last, next … week, month, year: `العام الماضي` is -1 year.
    Unit {
        /// How long.
        unit: Unit,
        /// How many after the present one.
        shift: i32,
        /// Whose months and years.
        calendar: Calendar,
    },
    /// Whole years from one to another, both included: `التسعينيات`, `القرن التاسع عشر`.
    Years {
        /// First.
        first: i16,
        /// Last.
        last: i16,
    },
    /// A season.
    Season {
        /// Which.
        season: Season,
        /// Of which year.
        year: YearReference,
        /// Which one of them, where no year is named.
        deixis: Deixis,
    },
    /// A feast by its name.
    Feast {
        /// Which.
        feast: Feast,
        /// Of which year.
        year: YearReference,
        /// Which one of them, where no year is named.
        deixis: Deixis,
    },
    /// A part of something longer: `مطلع يناير`, `الربع الثالث من 2010`.
    Part {
        /// Which part.
        part: Part,
        /// Of what.
        whole: Box<DateExpression>,
    },
    /// `ثالث جمعة من مايو`, `آخر يوم من الشهر`, `الأسبوع الأول من أكتوبر`.
    Nth {
        /// Which one; none for the last.
        ordinal: Option<u8>,
        /// Of what kind.
        what: NthKind,
        /// In what.
        whole: Box<DateExpression>,
    },
    /// The reference day or its month in another year: `في مثل هذا اليوم من عام 1948`.
    Anniversary {
        /// Which year.
        year: YearReference,
        /// True for the month.
        whole_month: bool,
    },
    /// The week of a day: `أسبوع 30 نوفمبر`.
    WeekOf(Box<DateExpression>),
    /// `قبل ثلاثة أيام`, `بعد يوم على …`.
    Shift {
        /// How long, as one or several lengths.
        amounts: Vec<Amount>,
        /// Backwards or forwards.
        direction: Direction,
        /// From where.
        anchor: Anchor,
        /// The weekday named beside it: `الخميس بعد أسبوعين`.
        weekday: Option<Weekday>,
    },
    /// `الأيام الثلاثة الماضية`, `آخر 3 سنوات`, `خلال الأسبوعين المقبلين`.
    Window {
        /// How long.
        amount: Amount,
        /// Before or after the reference day.
        direction: Direction,
        /// True where the reference day belongs to it (`خلال يومين`).
        from_today: bool,
    },
    /// From one to another; an end that is not stated stays open.
    Range {
        /// Beginning; its first day counts.
        from: Option<Box<DateExpression>>,
        /// End; its last day counts.
        to: Option<Box<DateExpression>>,
        /// True where the ends themselves do not belong to it (`قبل عام 2020`, `بعد 2012`).
        exclusive: bool,
    },
}

/// Fields of a calendar date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// Day of the month.
    pub day: Option<u8>,
    /// Month.
    pub month: MonthReference,
    /// Year.
    pub year: YearReference,
    /// Weekday named beside it.
    pub weekday: Option<Weekday>,
    /// Whose fields they are.
    pub calendar: Calendar,
    /// `الماضي`, `المقبل` … behind the month.
    pub deixis: Deixis,
    /// True where the day is an ordinal in words, which may also count weekdays (`الثلاثاء الثاني من أكتوبر`).
    pub ordinal: bool,
}

/// Which month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MonthReference {
    /// None named.
    #[default]
    None,
    /// 1 to 12.
    Named(u8),
    /// Months after the present one.
    Shift(i32),
    /// Months after that of the date told before (`الشهر نفسه`).
    Told(i32),
}

/// Which year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum YearReference {
    /// None named.
    #[default]
    None,
    /// The number of the year; negative before Christ.
    Number(i16),
    /// Years after the present one.
    Shift(i32),
    /// Years after that of the date told before (`العام نفسه`, `العام التالي`).
    Told(i32),
    /// The one whose first day is nearest (`العام الجديد`).
    New,
}

/// Which of the things of one name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Deixis {
    /// Not said: the tense of the verb decides.
    #[default]
    None,
    /// الماضي
    Last,
    /// قبل الماضي
    BeforeLast,
    /// الجاري، هذا
    This,
    /// المقبل
    Next,
    /// بعد المقبل
    AfterNext,
}

impl Deixis {
    /// As a number of steps from the present one.
    pub fn shift(self) -> i32 {
        match self {
            Self::BeforeLast => -2,
            Self::Last => -1,
            Self::None | Self::This => 0,
            Self::Next => 1,
            Self::AfterNext => 2,
        }
    }
}

/// Lengths of time that have a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// ثانية
    Second,
    /// دقيقة
    Minute,
    /// ساعة
    Hour,
    /// يوم
    Day,
    /// أسبوع
    Week,
    /// شهر
    Month,
    /// ربع سنة
    Quarter,
    /// سنة، عام
    Year,
    /// عقد
    Decade,
    /// قرن
    Century,
}

/// So many of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// How many, in thousandths, so that halves stay exact.
    pub thousandths: i64,
    /// Of what.
    pub unit: Unit,
    /// Whose months and years.
    pub calendar: Calendar,
    /// True where the words give no number (`أيام`, `بضعة أشهر`).
    pub vague: bool,
}

impl Amount {
    /// `count` whole units.
    pub fn whole(count: i64, unit: Unit) -> Self {
        Self {
            thousandths: count.saturating_mul(1000),
            unit,
            calendar: Calendar::Gregorian,
            vague: false,
        }
    }
}

/// Backwards or forwards in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// قبل
    Past,
    /// بعد
    Future,
}

/// What a shift is counted from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The reference day (publication).
    Reference,
    /// The event told before (`وغادرها بعد يومين`).
    PreviousEvent,
    /// The event that the next words name (`بعد يوم على محاولة …`).
    FollowingEvent,
    /// The event that words inside the expression name (`قبل الهجوم بيومين`).
    NamedEvent {
        /// The tokens of these words.
        tokens: Range<usize>,
    },
    /// Another date (`بعد شهر من 5 مايو`).
    Date(Box<DateExpression>),
}

/// The four seasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February; a winter belongs to the year of its January.
    Winter,
}

/// Feasts with a fixed day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Feast {
    /// 1 Shawwal.
    Fitr,
    /// 10 Dhu al-Hijja.
    Adha,
    /// 12 Rabi al-Awwal.
    Mawlid,
    /// 10 Muharram.
    Ashura,
    /// 1 Muharram.
    HijriNewYear,
    /// 25 December.
    Christmas,
    /// 1 May.
    Labour,
    /// 14 February.
    Valentine,
    /// 1 January.
    NewYear,
}

/// A part of a month, year or other length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// مطلع، أوائل: the first third.
    Early,
    /// بداية: as early; of a Hijri month its first day.
    Beginning,
    /// منتصف: the middle third.
    Middle,
    /// أواخر، نهاية: the last third.
    Late,
    /// A quarter of a year, 1 to 4.
    Quarter(u8),
    /// A half, 1 or 2.
    Half(u8),
    /// A third, 1 to 3.
    Third(u8),
    /// From the reference day to the end.
    Rest,
}

/// What is counted in [`DateExpression::Nth`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NthKind {
    /// Days.
    Day,
    /// A weekday.
    Weekday(Weekday),
    /// Weeks.
    Week,
}

/// Time of the verb that governs a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tense {
    /// It has happened.
    Past,
    /// It is yet to come.
    Future,
    /// The words do not tell.
    #[default]
    Unknown,
}
