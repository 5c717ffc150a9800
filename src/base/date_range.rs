//! When something was, as exactly as a text states it and no more.

use jiff::civil::Date;

/// The days between which something happened, both ends inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DateRange {
    /// First possible day; none where the range is open towards the past, or nothing resolves it.
    pub earliest: Option<Date>,
    /// Last possible day; none where the range is open towards the future, or nothing resolves it.
    pub latest: Option<Date>,
    /// How exact the words are.
    pub precision: Precision,
    /// The calendar of the words; both ends are Gregorian all the same.
    pub calendar: Calendar,
    /// True where the words say "about".
    pub approximate: bool,
}

impl DateRange {
    /// One certain day.
    pub fn day(day: Date) -> Self {
        Self::between(day, day, Precision::Day)
    }

    /// From `earliest` to `latest`, Gregorian and not approximate.
    pub fn between(earliest: Date, latest: Date, precision: Precision) -> Self {
        Self {
            earliest: Some(earliest),
            latest: Some(latest),
            precision,
            calendar: Calendar::Gregorian,
            approximate: false,
        }
    }

    /// The day, where it is exactly one.
    pub fn single_day(&self) -> Option<Date> {
        self.earliest.filter(|_| self.earliest == self.latest)
    }

    /// True where at least one end is known.
    pub fn is_resolved(&self) -> bool {
        self.earliest.is_some() || self.latest.is_some()
    }
}

/// How exact a date's words are, in the order of the record's names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    /// One day, or less than one.
    Day,
    /// "Early January", "mid-May": a stated part of a month (or of a week).
    PartOfMonth,
    /// One month.
    Month,
    /// One season.
    Season,
    /// One quarter.
    Quarter,
    /// One half year.
    Half,
    /// One year.
    Year,
    /// Ten years.
    Decade,
    /// From one day to another, both stated.
    Range,
    /// One end only.
    Open,
}

impl Precision {
    /// Its name in a record.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::PartOfMonth => "part_of_month",
            Self::Month => "month",
            Self::Season => "season",
            Self::Quarter => "quarter",
            Self::Half => "half",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Range => "range",
            Self::Open => "open",
        }
    }
}

/// The calendar in which the words are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Calendar {
    /// Months from January to December, under any of their Arabic names.
    #[default]
    Gregorian,
    /// Muharram to Dhu al-Hijja, by the Umm al-Qura tables.
    Hijri,
}

impl Calendar {
    /// Its name in a record.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gregorian => "gregorian",
            Self::Hijri => "hijri",
        }
    }
}
