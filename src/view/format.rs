//! Dates as words: CLDR's month and weekday names in the user's language, region and digits.
//! Owns how exact a shown date looks; knows nothing of how it was read.

use icu::calendar::{Date as IcuDate, Gregorian};
use icu::datetime::FixedCalendarDateTimeFormatter;
use icu::datetime::fieldsets::{self, MD, YM, YMD};
use icu::locale::Locale;
use jiff::civil::Date;

use super::strings::{Digits, Language, Strings};
use crate::base::{DateRange, Message, Precision};

/// Which Arabic month names the program itself uses; an article keeps its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MonthNames {
    /// كانون الثاني، شباط … as in Iraq and the Levant.
    #[default]
    Levantine,
    /// يناير، فبراير … as in Egypt and the Gulf.
    Egyptian,
    /// يناير … غشت، شتنبر … as in Morocco.
    Moroccan,
    /// جانفي، فيفري … as in Algeria and Tunisia.
    Algerian,
}

impl MonthNames {
    /// All of them, in the order in which settings list them.
    pub const ALL: [Self; 4] = [Self::Levantine, Self::Egyptian, Self::Moroccan, Self::Algerian];

    fn region(self) -> &'static str {
        match self {
            Self::Levantine => "IQ",
            Self::Egyptian => "EG",
            Self::Moroccan => "MA",
            Self::Algerian => "DZ",
        }
    }
}

type Formatter<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

/// Formats `$date`, or gives its ISO form where the locale data failed to load, so that a date is never lost.
/// A macro, since each field set is a type of its own with bounds that ICU keeps to itself.
macro_rules! format_with {
    ($formatter:expr, $date:expr) => {
        match (&$formatter, to_icu($date)) {
            (Some(formatter), Some(day)) => formatter.format(&day).to_string(),
            _ => $date.to_string(),
        }
    };
}
/// Formats dates of one language, region and digit shape.
pub struct DateFormat {
    digits: Digits,
    year_month_day: Option<Formatter<YMD>>,
    month_day: Option<Formatter<MD>>,
    year_month: Option<Formatter<YM>>,
    month: Option<Formatter<fieldsets::M>>,
    weekday: Option<Formatter<fieldsets::E>>,
}

impl std::fmt::Debug for DateFormat {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("DateFormat")
            .field("digits", &self.digits)
            .finish_non_exhaustive()
    }
}

impl DateFormat {
    /// Loads the names that `language` and `months` ask for; in English the region has no effect.
    pub fn new(language: Language, digits: Digits, months: MonthNames) -> Self {
        let numbering = match digits {
            Digits::Latin => "latn",
            Digits::ArabicIndic => "arab",
        };
        let tag = match language {
            Language::Arabic => format!("ar-{}-u-nu-{numbering}", months.region()),
            Language::English => format!("en-GB-u-nu-{numbering}"),
        };
        let locale = tag.parse::<Locale>().unwrap_or(Locale::UNKNOWN);
        Self {
            digits,
            year_month_day: Formatter::try_new((&locale).into(), YMD::long()).ok(),
            month_day: Formatter::try_new((&locale).into(), MD::long()).ok(),
            year_month: Formatter::try_new((&locale).into(), YM::long()).ok(),
            month: Formatter::try_new((&locale).into(), fieldsets::M::long()).ok(),
            weekday: Formatter::try_new((&locale).into(), fieldsets::E::long()).ok(),
        }
    }

    /// `8 تشرين الثاني 2021`
    pub fn day(&self, date: Date) -> String {
        format_with!(self.year_month_day, date)
    }

    /// `8 تشرين الثاني`, for places where the year stands beside it.
    pub fn day_of_year(&self, date: Date) -> String {
        format_with!(self.month_day, date)
    }

    /// `تشرين الثاني 2021`
    pub fn month(&self, date: Date) -> String {
        format_with!(self.year_month, date)
    }

    /// `تشرين الثاني`
    pub fn month_name(&self, date: Date) -> String {
        format_with!(self.month, date)
    }

    /// `الاثنين`
    pub fn weekday(&self, date: Date) -> String {
        format_with!(self.weekday, date)
    }

    /// `2021`
    pub fn year(&self, year: i16) -> String {
        self.digits.shape(&year.to_string())
    }

    /// A range as exactly as it is known, no more: a day, a part of a month, a month, two ends, or one end and "from".
    /// Nothing resolved comes out as the words for an unknown date.
    pub fn range(&self, range: &DateRange, strings: &Strings) -> String {
        let words = match (range.earliest, range.latest) {
            (None, None) => return strings.text("date-unknown"),
            (Some(from), None) => strings.get(&Message::new("date-since").with("date", self.day(from))),
            (None, Some(until)) => strings.get(&Message::new("date-until").with("date", self.day(until))),
            (Some(from), Some(until)) if from == until => self.day(from),
            (Some(from), Some(until)) => self.closed_range(range.precision, from, until, strings),
        };
        if range.approximate {
            strings.get(&Message::new("date-about").with("date", words))
        } else {
            words
        }
    }

    fn closed_range(&self, precision: Precision, from: Date, until: Date, strings: &Strings) -> String {
        let same_month = from.year() == until.year() && from.month() == until.month();
        let between =
            |from: String, until: String| strings.get(&Message::new("date-between").with("from", from).with("until", until));
        match precision {
            Precision::Month if same_month => self.month(from),
            Precision::PartOfMonth if same_month && from.day() == 1 => {
                strings.get(&Message::new("date-early").with("date", self.month(from)))
            }
            Precision::PartOfMonth if same_month && until == until.last_of_month() => {
                strings.get(&Message::new("date-late").with("date", self.month(from)))
            }
            Precision::PartOfMonth if same_month => strings.get(&Message::new("date-middle").with("date", self.month(from))),
            Precision::Year if from.year() == until.year() => self.year(from.year()),
            Precision::Season if let Some(season) = season_of(from, until) => {
                let year = if from.year() == until.year() {
                    self.year(until.year())
                } else {
                    between(self.year(from.year()), self.year(until.year()))
                };
                strings.get(&Message::new(season).with("year", year))
            }
            _ if is_whole_years(from, until) && from.year() == until.year() => self.year(from.year()),
            _ if is_whole_years(from, until) => between(self.year(from.year()), self.year(until.year())),
            _ if is_whole_months(from, until) && !same_month => {
                let first = if from.year() == until.year() {
                    self.month_name(from)
                } else {
                    self.month(from)
                };
                between(first, self.month(until))
            }
            _ => {
                let first = if same_month {
                    self.digits.shape(&from.day().to_string())
                } else if from.year() == until.year() {
                    self.day_of_year(from)
                } else {
                    self.day(from)
                };
                between(first, self.day(until))
            }
        }
    }
}

/// The words for a season, where the range is that of one; a winter begins in the year before.
fn season_of(from: Date, until: Date) -> Option<&'static str> {
    let is_one = is_whole_months(from, until) && (from.month() + 1) % 12 + 1 == until.month();
    match from.month() {
        3 if is_one => Some("date-spring"),
        6 if is_one => Some("date-summer"),
        9 if is_one => Some("date-autumn"),
        12 if is_one => Some("date-winter"),
        _ => None,
    }
}

/// Whole months are told as such: days would look more exact than what was said.
fn is_whole_months(from: Date, until: Date) -> bool {
    from.day() == 1 && until == until.last_of_month()
}

fn is_whole_years(from: Date, until: Date) -> bool {
    is_whole_months(from, until) && from.month() == 1 && until.month() == 12
}

fn to_icu(date: Date) -> Option<IcuDate<Gregorian>> {
    IcuDate::try_new_gregorian(i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs()).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn arabic(months: MonthNames, digits: Digits) -> DateFormat {
        DateFormat::new(Language::Arabic, digits, months)
    }

    #[test]
    fn months_follow_the_region() {
        let day = date(2021, 11, 8);
        assert_eq!(arabic(MonthNames::Levantine, Digits::Latin).day(day), "8 تشرين الثاني 2021");
        assert_eq!(arabic(MonthNames::Egyptian, Digits::Latin).day(day), "8 نوفمبر 2021");
        assert_eq!(arabic(MonthNames::Moroccan, Digits::Latin).month_name(day), "نونبر");
        assert_eq!(
            arabic(MonthNames::Algerian, Digits::Latin).month_name(date(2021, 1, 1)),
            "جانفي"
        );
        assert_eq!(
            arabic(MonthNames::Levantine, Digits::ArabicIndic).day(day),
            "٨ تشرين الثاني ٢٠٢١"
        );
        assert_eq!(arabic(MonthNames::Levantine, Digits::Latin).weekday(day), "الاثنين");
        assert_eq!(
            DateFormat::new(Language::English, Digits::Latin, MonthNames::Levantine).day(day),
            "8 November 2021"
        );
    }

    #[test]
    fn a_range_shows_no_more_than_is_known() {
        let strings = Strings::new(Language::English, Digits::Latin);
        let format = DateFormat::new(Language::English, Digits::Latin, MonthNames::Levantine);
        let show = |from, until, precision| {
            let text = format.range(&DateRange::between(from, until, precision), &strings);
            text.chars()
                .filter(|c| !matches!(c, '\u{2068}' | '\u{2069}' | '\u{200e}'))
                .collect::<String>()
        };
        assert_eq!(show(date(2021, 10, 1), date(2021, 10, 31), Precision::Month), "October 2021");
        assert_eq!(
            show(date(2020, 1, 1), date(2020, 1, 10), Precision::PartOfMonth),
            "early January 2020"
        );
        assert_eq!(
            show(date(2020, 1, 11), date(2020, 1, 20), Precision::PartOfMonth),
            "mid-January 2020"
        );
        assert_eq!(
            show(date(2020, 1, 21), date(2020, 1, 31), Precision::PartOfMonth),
            "late January 2020"
        );
        assert_eq!(show(date(2018, 1, 1), date(2018, 12, 31), Precision::Year), "2018");
        assert_eq!(
            show(date(2021, 11, 5), date(2021, 11, 8), Precision::Range),
            "5\u{2013}8 November 2021"
        );
        // Whole seasons, months and years are not told by their days.
        assert_eq!(show(date(1984, 3, 1), date(1984, 5, 31), Precision::Season), "spring 1984");
        assert_eq!(
            show(date(1983, 12, 1), date(1984, 2, 29), Precision::Season),
            "winter 1983\u{2013}1984"
        );
        assert_eq!(
            show(date(1984, 3, 1), date(1984, 8, 31), Precision::Season),
            "March\u{2013}August 1984"
        );
        assert_eq!(
            show(date(2022, 1, 1), date(2022, 3, 31), Precision::Quarter),
            "January\u{2013}March 2022"
        );
        assert_eq!(
            show(date(1980, 1, 1), date(1989, 12, 31), Precision::Decade),
            "1980\u{2013}1989"
        );
        assert_eq!(show(date(2019, 1, 1), date(2019, 12, 31), Precision::Range), "2019");
        assert_eq!(
            show(date(2021, 11, 1), date(2021, 11, 30), Precision::Range),
            "1\u{2013}30 November 2021"
        );
        let open = DateRange {
            latest: None,
            ..DateRange::between(date(2012, 1, 1), date(2012, 1, 1), Precision::Open)
        };
        assert!(format.range(&open, &strings).contains("from"));
        let unknown = DateRange { earliest: None, ..open };
        assert_eq!(format.range(&unknown, &strings), "date not known");
    }
}
