//! Months by their names, both names of a double one included, by number and as `الشهر الماضي`. Owns reading them off the tokens;
//! knows no whole dates.

use crate::arabic::number::NumberForm;
use crate::base::Calendar;

use super::expression::{Deixis, MonthReference, Season, Unit};
use super::scan::Scan;
use super::words::{Count, DateEntry, DateWord, Neighbour};

/// A name of a month (or two that say the same), with all that belongs to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct MonthName {
    pub(super) month: u8,
    pub(super) calendar: Calendar,
    pub(super) end: usize,
    /// True where the name is also another word and nothing yet says that it is a month.
    pub(super) weak: bool,
    pub(super) deixis: Deixis,
}

impl Scan<'_, '_> {
    /// A month by its name, both names of a double one included, or by number (`شهر 3`).
    pub(super) fn month(self, index: usize) -> Option<MonthName> {
        if let Some(DateWord::Unit(Unit::Month, Count::One | Count::Construct)) = self.word(index) {
            if let Some(named) = self.month_name(index + 1) {
                return Some(MonthName {
                    weak: false,
                    ..self.double(named)
                });
            }
            return self.month_number(index);
        }
        let found = self.month_name(index)?;
        Some(self.double(found))
    }

    /// `شهر 3`, `شهر ثلاثة`.
    pub(super) fn month_number(self, index: usize) -> Option<MonthName> {
        if self.entry(index).is_some_and(|entry| entry.proclitics.article) {
            return self.month_ordinal(index);
        }
        let phrase = self
            .number(index + 1)
            .filter(|phrase| phrase.form == NumberForm::Cardinal && phrase.proclitics.conjunction.is_none())?;
        let (month, end) = match self.text.digits(index + 1) {
            Some((value, digits)) if digits <= 2 => (value, index + 2),
            Some(_) => return None,
            // شهر واحد is one month.
            None if phrase.value == 1.0 => return None,
            None => (phrase.whole()?, phrase.tokens.end),
        };
        ((1..=12).contains(&month) && self.counts_nothing_or_year(end)).then_some(MonthName {
            month: month as u8,
            calendar: Calendar::Gregorian,
            end,
            weak: false,
            deixis: Deixis::None,
        })
    }

    /// `الشهر الثالث`, `الشهر 11` behind a day of it.
    pub(super) fn month_of_day(self, index: usize) -> Option<MonthName> {
        let noun = self.entry(index)?;
        if noun.word != DateWord::Unit(Unit::Month, Count::One) || !noun.proclitics.article {
            return None;
        }
        let (month, end) = match self.text.digits(index + 1) {
            Some((value, digits)) if digits <= 2 => (value, index + 2),
            Some(_) => return None,
            None => {
                let phrase = self.number(index + 1).filter(|phrase| {
                    phrase.form == NumberForm::Ordinal && phrase.proclitics.article && phrase.proclitics.conjunction.is_none()
                })?;
                (phrase.whole()?, phrase.tokens.end)
            }
        };
        let fits = (1..=12).contains(&month) && self.counts_nothing_or_year(end) && self.bare(end) != Some(DateWord::From);
        fits.then_some(MonthName {
            month: month as u8,
            calendar: Calendar::Gregorian,
            end,
            weak: false,
            deixis: Deixis::None,
        })
    }

    /// `الشهر الثالث من عام 2020`, `الشهر العاشر الماضي`: without year or adjective it is the third of anything.
    pub(super) fn month_ordinal(self, index: usize) -> Option<MonthName> {
        let phrase = self.number(index + 1).filter(|phrase| {
            phrase.form == NumberForm::Ordinal && phrase.proclitics.article && phrase.proclitics.conjunction.is_none()
        })?;
        let month = phrase.whole().filter(|month| (1..=12).contains(month))?;
        let end = phrase.tokens.end;
        let placed = self.year_after(end).is_some() || self.deixis(end).is_some_and(|(.., following)| !following);
        placed.then_some(MonthName {
            month: month as u8,
            calendar: Calendar::Gregorian,
            end,
            weak: false,
            deixis: Deixis::None,
        })
    }

    pub(super) fn counts_nothing_or_year(self, index: usize) -> bool {
        self.counts_nothing(index)
            || self
                .text
                .digits(index)
                .is_some_and(|(value, digits)| digits == 4 && (1000..2200).contains(&value))
            || self
                .word(index)
                .is_some_and(|word| matches!(word, DateWord::Unit(Unit::Year, _)))
    }

    pub(super) fn month_name(self, index: usize) -> Option<MonthName> {
        let entry = self.entry(index)?;
        let name = |month: u8, calendar: Calendar, end: usize, weak: bool| {
            Some(MonthName {
                month,
                calendar,
                end,
                weak,
                deixis: Deixis::None,
            })
        };
        match entry.word {
            DateWord::Month(month) => name(month, Calendar::Gregorian, index + 1, false),
            DateWord::MonthWeak(month) => name(month, Calendar::Gregorian, index + 1, true),
            DateWord::English(month) => name(month, Calendar::Gregorian, self.skip(index + 1, &['.']), true),
            DateWord::MonthWith(month, deixis) => Some(MonthName {
                month,
                calendar: Calendar::Gregorian,
                end: index + 1,
                weak: false,
                deixis,
            }),
            DateWord::Kanun => self
                .second_of_short(index)
                .and_then(|(second, end, short)| name(if second { 1 } else { 12 }, Calendar::Gregorian, end, short)),
            DateWord::Tishrin => self
                .second_of_short(index)
                .and_then(|(second, end, short)| name(if second { 11 } else { 10 }, Calendar::Gregorian, end, short)),
            DateWord::Hijri(month) => name(month, Calendar::Hijri, index + 1, false),
            DateWord::HijriWeak(month) => {
                // محرم الحرام, رمضان المبارك
                let end = index
                    + 1
                    + usize::from(matches!(
                        self.text.folded(index + 1),
                        "الحرام" | "المبارك" | "الخير" | "المعظم" | "المكرم" | "المرجب" | "الفضيل"
                    ));
                name(month, Calendar::Hijri, end, end == index + 1 || month == 1)
            }
            DateWord::Season(Season::Spring) => self
                .second(index + 1)
                .and_then(|(second, end)| name(if second { 4 } else { 3 }, Calendar::Hijri, end, false)),
            DateWord::Jumada => self
                .second(index + 1)
                .and_then(|(second, end)| name(if second { 6 } else { 5 }, Calendar::Hijri, end, false)),
            DateWord::Dhu => match self.entry(index + 1)? {
                DateEntry {
                    word: DateWord::DhuName(month),
                    proclitics,
                } if proclitics.conjunction.is_none() => name(month, Calendar::Hijri, index + 2, false),
                _ => None,
            },
            _ => None,
        }
    }

    /// Which of two months of one name, the token after it, and whether its name is one letter (`ت2`).
    pub(super) fn second_of_short(self, index: usize) -> Option<(bool, usize, bool)> {
        let (second, end) = self.second(index + 1)?;
        let is_short = self.text.folded(index).chars().count() == 1;
        let is_digit = self.text.is_glued(index + 1) && self.text.number(index + 1).is_some();
        (!is_short || is_digit).then_some((second, end, is_short))
    }

    /// The word that tells the second of two months of one name from the first.
    pub(super) fn second(self, index: usize) -> Option<(bool, usize)> {
        match self.text.folded(index) {
            "الثاني" | "ثاني" | "تاني" | "التاني" | "الاخر" | "الاخره" | "الثانيه" | "2" => {
                Some((true, index + 1))
            }
            "الاول" | "اول" | "الاولي" | "اولي" | "1" => Some((false, index + 1)),
            _ => None,
        }
    }

    /// `آذار/مارس`, `يناير (كانون الثاني)`, `مايو - أيار`, `مارس آذار`.
    pub(super) fn double(self, first: MonthName) -> MonthName {
        if first.deixis != Deixis::None {
            return first;
        }
        let bracket = self.text.mark(first.end) == Some('(');
        let after_mark = self.skip(first.end, &['/', '-', '–', '(', '\\', '،']);
        let Some(second) = self
            .month_name(after_mark)
            .filter(|second| second.month == first.month && second.calendar == first.calendar)
        else {
            return first;
        };
        let end = if bracket && self.text.mark(second.end) == Some(')') {
            second.end + 1
        } else {
            second.end
        };
        MonthName {
            end,
            weak: false,
            deixis: second.deixis,
            ..first
        }
    }

    /// A relative month: `الشهر الماضي`, `هذا الشهر`, `الشهر هذا`.
    pub(super) fn month_phrase(self, index: usize) -> Option<(MonthReference, usize)> {
        let this = matches!(self.bare(index), Some(DateWord::This));
        let that = self.word(index) == Some(DateWord::That);
        let at = index + usize::from(this || that);
        self.entry(at)
            .filter(|noun| noun.word == DateWord::Unit(Unit::Month, Count::One) && noun.proclitics.article)?;
        let same = self.is(at + 1, Neighbour::Same);
        if that || same {
            return Some((MonthReference::Told(0), at + 1 + usize::from(same)));
        }
        if this {
            return Some((MonthReference::Shift(0), at + 1));
        }
        if matches!(self.bare(at + 1), Some(DateWord::This | DateWord::ThisBehind)) {
            return Some((MonthReference::Shift(0), at + 2));
        }
        let (deixis, end, following) = self.deixis(at + 1)?;
        let month = if following {
            MonthReference::Told(deixis.shift())
        } else {
            MonthReference::Shift(deixis.shift())
        };
        Some((month, end))
    }
}
