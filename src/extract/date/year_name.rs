//! Years: in digits and in words, with their noun, their adjective and their era. Owns reading them off the tokens; knows no
//! whole dates.

use crate::arabic::number::{self, NumberForm};
use crate::arabic::{Particle, TokenizedText};
use crate::base::Calendar;

use super::expression::{Unit, YearReference};
use super::scan::Scan;
use super::words::{Count, DateEntry, DateWord, Neighbour};

/// A year, with its era.
#[derive(Clone, Copy, Debug)]
pub(super) struct YearName {
    pub(super) year: YearReference,
    /// The calendar that its era mark names.
    pub(super) calendar: Option<Calendar>,
    pub(super) end: usize,
}

/// `كما جرت العادة بعد عام 2003`: whether the year in digits at `year` bounds a stretch of time, and is nobody's own.
pub(crate) fn bounds_span(text: &TokenizedText, year: usize) -> bool {
    let is_noun = |at: usize| matches!(text.folded(at), "عام" | "سنه" | "العام");
    let head = year
        .checked_sub(1)
        .map(|before| before - usize::from(before > 0 && is_noun(before)));
    head.is_some_and(|at| matches!(text.folded(at), "بعد" | "قبل" | "وبعد" | "وقبل"))
}

impl Scan<'_, '_> {
    /// The calendar of an era mark at `index` (`هـ`, `م`, `هجرية`, `للهجرة`) and the token after; before Christ is negative.
    pub(super) fn era(self, index: usize) -> Option<(Option<Calendar>, bool, usize)> {
        match self.entry(index)?.word {
            DateWord::HijriEra => Some((Some(Calendar::Hijri), false, index + 1)),
            DateWord::ChristianEra => Some((Some(Calendar::Gregorian), false, index + 1)),
            DateWord::BcLetter => {
                let second = self.skip(index + 1, &['.']);
                (self.bare(second) == Some(DateWord::ChristianEra))
                    .then(|| (Some(Calendar::Gregorian), true, self.skip(second + 1, &['.'])))
            }
            DateWord::Before | DateWord::After if self.word(index + 1) == Some(DateWord::Birth) => Some((
                Some(Calendar::Gregorian),
                self.word(index) == Some(DateWord::Before),
                index + 2,
            )),
            _ => None,
        }
    }

    /// A year in digits (four of them unless `any_digits`) or words at `index`, with its era.
    pub(super) fn year_number(self, index: usize, any_digits: bool) -> Option<YearName> {
        let (value, end) = if let Some((value, digits)) = self.text.digits(index) {
            let fits = digits == 4 && (1000..2200).contains(&value)
                || any_digits && (digits == 3 || digits <= 4 && self.era(index + 1).is_some_and(|(_, bc, _)| bc || digits >= 2));
            (fits
                && self
                    .text
                    .word(index + 1)
                    .is_none_or(|_| !self.text.is_glued(index + 1) || self.era(index + 1).is_some()))
            .then_some((value, index + 1))?
        } else if let Some(year) = self.rising_year(index).filter(|_| any_digits) {
            year
        } else {
            let phrase = self
                .number(index)
                .filter(|phrase| phrase.form == NumberForm::Cardinal && phrase.in_words && self.text.number(index).is_none())?;
            let value = phrase
                .whole()
                .filter(|value| (1000..2200).contains(value) && (value % 1000 != 0 || any_digits))?;
            (value, phrase.tokens.end)
        };
        let era = self.era(end);
        let bc = era.is_some_and(|(_, bc, _)| bc);
        let year = i16::try_from(value).ok()?;
        Some(YearName {
            year: YearReference::Number(if bc { 1 - year } else { year }),
            calendar: era.and_then(|(calendar, ..)| calendar),
            end: era.map_or(end, |(.., end)| end),
        })
    }

    /// `سبعة عشر وتسعمئة وألف`, `خمسة وألفين`: a year in words whose thousands stand last, and the token after.
    fn rising_year(self, index: usize) -> Option<(u32, usize)> {
        let part = |at: usize, is_joined: bool| {
            let phrase = self.number(at).filter(|phrase| {
                let plain = phrase.proclitics.particle.is_none() && !phrase.proclitics.article;
                plain
                    && phrase.form == NumberForm::Cardinal
                    && phrase.in_words
                    && phrase.proclitics.conjunction.is_some() == is_joined
            })?;
            Some((phrase.whole()?, phrase.tokens.end))
        };
        let (units, after_units) = part(index, false).filter(|(value, _)| *value < 1000)?;
        let (next, after_next) = part(after_units, true)?;
        let (hundreds, thousands, end) = match next {
            1000 | 2000 => (0, next, after_next),
            100..=900 if next % 100 == 0 && units < 100 => {
                let (thousands, end) = part(after_next, true)?;
                (next, thousands, end)
            }
            _ => return None,
        };
        matches!(thousands, 1000 | 2000).then_some((units + hundreds + thousands, end))
    }

    /// The year that a month or part names after it: `2010`, `، 2010`, `من عام 2010`, `لعام 1440 هجرية`, `من العام الماضي`,
    /// `من 2011`.
    pub(super) fn year_after(self, index: usize) -> Option<YearName> {
        let at = self.skip(index, &[',', '،', '.', '/', '-']);
        let marked = at > index;
        if marked && matches!(self.text.mark(index), Some('.' | '/' | '-')) && !self.text.is_glued(at) {
            return None;
        }
        // `فبراير2019`: a slip of the typist, where the digits can only be a year of our time.
        let parted = at > index || !self.text.is_glued(at) || self.text.number(at).is_none();
        let is_modern = |year: &YearName| matches!(year.year, YearReference::Number(number) if (1800..2100).contains(&number));
        if let Some(year) = self
            .year_number(at, false)
            .filter(|year| (parted || is_modern(year)) && self.is_year_of_month(at, *year))
        {
            return Some(year);
        }
        if marked && self.text.mark(index) != Some('،') && self.text.mark(index) != Some(',') {
            return None;
        }
        let after_from = self.skip_word(at, &[DateWord::From, DateWord::In]);
        if after_from > at
            && let Some(year) = self.year_number(after_from, false)
            && self.counts_nothing(year.end)
        {
            return Some(year);
        }
        self.year_phrase(after_from)
    }

    /// True where digits right behind a month are its year: of our time, or with an era, or counting nothing.
    pub(super) fn is_year_of_month(self, index: usize, year: YearName) -> bool {
        // Round ones (`في أبريل 2000 شخص`) are left to the word after them.
        let modern = matches!(year.year, YearReference::Number(number) if (1800..2100).contains(&number) && number % 100 != 0);
        let is_amount = self.is_percent(year.end) || self.text.mark(year.end) == Some(':');
        self.text.number(index).is_none() || year.calendar.is_some() || modern && !is_amount || self.counts_nothing(year.end)
    }

    /// `عام 2010`, `السنة 2010م`, `العام الماضي`, `هذا العام`.
    pub(super) fn year_phrase(self, index: usize) -> Option<YearName> {
        let this = matches!(self.bare(index), Some(DateWord::This));
        let that = self.word(index) == Some(DateWord::That);
        let at = index + usize::from(this || that);
        let noun = self.entry(at)?;
        let has_article = noun.proclitics.article;
        if !matches!(noun.word, DateWord::Unit(Unit::Year, Count::One | Count::Construct))
            || noun.proclitics.particle == Some(Particle::Ka)
        {
            return None;
        }
        let plain = |year: YearReference, end: usize| YearName {
            year,
            calendar: None,
            end,
        };
        let same = has_article && self.is(at + 1, Neighbour::Same);
        if that || same {
            return has_article.then(|| plain(YearReference::Told(0), at + 1 + usize::from(same)));
        }
        if this {
            return Some(plain(YearReference::Shift(0), at + 1));
        }
        if self.is_adjective_of_year(at) {
            return None;
        }
        if !has_article {
            return self.year_behind(at, noun);
        }
        if self.bare(at + 1) == Some(DateWord::New) {
            return Some(plain(YearReference::New, at + 2));
        }
        let calendar = match self.bare(at + 1) {
            Some(DateWord::HijriEra) => Some(Calendar::Hijri),
            Some(DateWord::ChristianEra) => Some(Calendar::Gregorian),
            _ => None,
        };
        let after = at + 1 + usize::from(calendar.is_some());
        // `من العام الذي سبقه`, `العام الذي تلاه`
        let is_relative = matches!(self.text.folded(after), "الذي" | "التي");
        if let Some(shift) = is_relative.then(|| beside_told(self.text.folded(after + 1))).flatten() {
            let next = self.text.folded(after + 2);
            let ends =
                self.text.word(after + 2).is_none() || next.starts_with('و') || matches!(next, "في" | "من" | "بعد" | "الي");
            return ends.then_some(YearName {
                year: YearReference::Told(shift),
                calendar,
                end: after + 2,
            });
        }
        if let Some((deixis, end, following)) = self.deixis(after) {
            let year = if following {
                YearReference::Told(deixis.shift())
            } else {
                YearReference::Shift(deixis.shift())
            };
            return Some(YearName { year, calendar, end });
        }
        // السنة المالية 2021
        let is_kind = matches!(
            self.text.folded(at + 1),
            "المالي" | "الماليه" | "الدراسي" | "الدراسيه" | "الجامعي"
        );
        if is_kind && self.text.digits(at + 2).is_some_and(|(_, digits)| digits == 4) {
            return self
                .year_number(at + 2, false)
                .filter(|year| self.second_year(year.end).is_none());
        }
        let of_era = calendar
            .and_then(|_| self.year_number(after, true))
            .map(|year| YearName { calendar, ..year });
        of_era.or_else(|| self.year_behind(at, noun))
    }

    /// The number of a year right behind its noun at `at`.
    fn year_behind(self, at: usize, noun: DateEntry) -> Option<YearName> {
        let is_year = |year: &YearName| {
            let digits = self.text.digits(at + 1);
            let is_amount = self.text.number(at + 1).is_some() && self.is_percent(year.end);
            // `المؤتمر الشعبي العام 238 مقعدا` holds no year.
            let counts = noun.proclitics.article && digits.is_some_and(|(_, digits)| digits != 4);
            year.calendar.is_some() || !is_amount && (!counts || self.counts_nothing(year.end))
        };
        self.year_number(at + 1, true)
            .filter(is_year)
            .or_else(|| self.short_year(at + 1).filter(|_| self.is_noun_of_year(at, noun)))
    }

    /// A year by its last two digits at `index`: those that only the last century has.
    pub(super) fn short_year(self, index: usize) -> Option<YearName> {
        let Some((value, digits)) = self.text.digits(index) else {
            let phrase = self.number(index).filter(|phrase| {
                phrase.in_words
                    && phrase.form == NumberForm::Cardinal
                    // سنة وستة وأربعين يوما
                    && phrase.proclitics == crate::arabic::Proclitics::default()
                    && self.text.number(index).is_none()
            })?;
            let value = phrase.whole().filter(|value| (33..100).contains(value))?;
            let end = phrase.tokens.end;
            return self.counts_nothing(end).then_some(YearName {
                year: YearReference::Number(1900 + value as i16),
                calendar: None,
                end,
            });
        };
        // العام 67 من عمره
        let of_life = self.bare(index + 1) == Some(DateWord::From)
            && self.text.folded(index + 2).trim_start_matches("ال").starts_with("عمر");
        let is_amount = of_life
            || self.is_percent(index + 1)
            || self.text.mark(index + 1).is_some_and(|mark| {
                matches!(mark, ':' | '/' | '-' | '–' | '.')
                    && self.text.is_glued(index + 1)
                    && self.text.number(index + 2).is_some()
            })
            || self.word(index + 1) == Some(DateWord::In) && number::word(self.text, index + 2).is_some()
            || number::word(self.text, index + 1).is_some();
        (digits == 2 && (33..100).contains(&value) && !is_amount && self.counts_nothing(index + 1)).then(|| YearName {
            year: YearReference::Number(1900 + value as i16),
            calendar: None,
            end: index + 1,
        })
    }

    /// True where the word for a year at `index` is that, and no adjective (`الأمين العام`).
    pub(super) fn is_noun_of_year(self, index: usize, noun: DateEntry) -> bool {
        self.text.folded(index).ends_with("سنه")
            || noun.proclitics.particle.is_some()
            || index.checked_sub(1).is_none_or(|before| {
                self.text.word(before).is_none() || self.entry(before).is_some() || self.is(before, Neighbour::ShortYearNoun)
            })
    }

    /// True for `الأمين العام السابق`, `النواب السنة الحاليون`: no word for a year. `زار الأمين العام الماضي` is one.
    pub(super) fn is_adjective_of_year(self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1) else { return false };
        self.text.folded(index).ends_with("العام")
            && self.is(before, Neighbour::General)
            && self.text.folded(index + 1) != "الماضي"
            && (self.deixis(index + 1).is_some() || self.bare(index + 1) == Some(DateWord::New))
            || self.text.folded(index) == "السنه" && self.text.folded(index + 1).ends_with(['ن'])
    }

    pub(super) fn is_percent(self, index: usize) -> bool {
        self.text.mark(index).is_some_and(|mark| matches!(mark, '%' | '٪'))
    }
}

/// How many years from the one told before the year is that `سبقه` or `تلاه` tells.
fn beside_told(word: &str) -> Option<i32> {
    match word {
        "سبقه" | "سبقها" | "قبله" | "قبلها" | "يسبقه" | "يسبقها" => Some(-1),
        "تلاه" | "تلاها" | "تلته" | "تلتها" | "يليه" | "يليها" | "تليه" | "تليها" | "بعده" | "بعدها" | "اعقبه" | "اعقبها"
        | "اعقبته" => Some(1),
        _ => None,
    }
}
