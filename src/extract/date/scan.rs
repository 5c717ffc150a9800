//! The pieces every date is made of: month names, days, years, adjectives. Owns reading them off the tokens, each from a
//! place, each telling where it ends; knows no whole dates.

use crate::arabic::number::{self, NumberForm, NumberPhrase};
use crate::arabic::{Particle, TokenKind, TokenizedText, is_arabic_letter};
use crate::base::Calendar;

use super::expression::{Deixis, MonthReference, YearReference};
use super::words::{Count, DateEntry, DateWord, Neighbour, NeighbourSet, entry, neighbours_at};

use super::expression::Unit;

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

/// A year, with its era.
#[derive(Clone, Copy, Debug)]
pub(super) struct YearName {
    pub(super) year: YearReference,
    /// The calendar that its era mark names.
    pub(super) calendar: Option<Calendar>,
    pub(super) end: usize,
}

/// Reads pieces off the tokens of one text.
#[derive(Clone, Copy)]
pub(super) struct Scan<'scan, 'text> {
    pub(super) text: &'scan TokenizedText<'text>,
    /// The neighbour words that stand anywhere in it: most texts have few kinds, and what is nowhere need not be looked for.
    present: NeighbourSet,
}

impl<'scan, 'text> Scan<'scan, 'text> {
    /// Reads off `text`.
    pub(super) fn of(text: &'scan TokenizedText<'text>) -> Self {
        let present = (0..text.len()).fold(0, |all, index| all | neighbours_at(text, index));
        Self { text, present }
    }
}

impl Scan<'_, '_> {
    #[inline]
    pub(super) fn entry(self, index: usize) -> Option<DateEntry> {
        entry(self.text, index)
    }

    #[inline]
    pub(super) fn word(self, index: usize) -> Option<DateWord> {
        self.entry(index).map(|entry| entry.word)
    }

    /// The word at `index` where nothing is written together before it.
    pub(super) fn bare(self, index: usize) -> Option<DateWord> {
        self.entry(index)
            .filter(|entry| entry.proclitics.conjunction.is_none() && entry.proclitics.particle.is_none())
            .map(|entry| entry.word)
    }

    #[inline]
    pub(super) fn is(self, index: usize, neighbour: Neighbour) -> bool {
        self.has(neighbour) && neighbours_at(self.text, index) & neighbour.bit() != 0
    }

    /// True where a `neighbour` word stands anywhere in the text.
    #[inline]
    pub(super) fn has(self, neighbour: Neighbour) -> bool {
        self.present & neighbour.bit() != 0
    }

    /// The index after a mark of `marks` at `index`, or `index` itself.
    pub(super) fn skip(self, index: usize, marks: &[char]) -> usize {
        if self.text.mark(index).is_some_and(|mark| marks.contains(&mark)) {
            index + 1
        } else {
            index
        }
    }

    /// The index after a word of date grammar at `index`, or `index` itself.
    pub(super) fn skip_word(self, index: usize, words: &[DateWord]) -> usize {
        if self.bare(index).is_some_and(|word| words.contains(&word)) {
            index + 1
        } else {
            index
        }
    }

    /// True where nothing visible follows `index` in its paragraph.
    pub(super) fn at_end(self, index: usize) -> bool {
        matches!(self.text.kind(index), None | Some(TokenKind::LineBreak))
    }

    /// True where the number that ends before `index` counts nothing: what follows is no noun that it could count.
    pub(super) fn counts_nothing(self, index: usize) -> bool {
        match self.text.kind(index) {
            None | Some(TokenKind::LineBreak | TokenKind::Punctuation(_) | TokenKind::Address) => true,
            Some(TokenKind::Symbol(mark)) => !matches!(mark, '%' | '٪' | '$' | '€' | '£'),
            Some(TokenKind::Number(_)) => false,
            Some(TokenKind::Word(_)) => {
                if self.text.is_glued(index) {
                    return matches!(self.word(index), Some(DateWord::ChristianEra | DateWord::HijriEra));
                }
                let folded = self.text.folded(index);
                let letters = folded.chars().count();
                self.is(index, Neighbour::Function)
                    || letters == 1
                    || folded.starts_with("ال")
                    || folded.starts_with("لل")
                    || folded.starts_with("وال")
                    || folded.starts_with("بال")
                    || (letters >= 4 && (folded.starts_with('و') || folded.starts_with('ف') || folded.starts_with("ب")))
                    || self
                        .entry(index)
                        .is_some_and(|entry| !matches!(entry.word, DateWord::Unit(_, Count::One | Count::Many)))
                    || is_verb_like(folded)
            }
        }
    }

    /// The day of a month in digits: 1 to 31.
    pub(super) fn day_digits(self, index: usize) -> Option<u8> {
        self.text
            .digits(index)
            .filter(|&(value, digits)| digits <= 2 && (1..=31).contains(&value))
            .map(|(value, _)| value as u8)
    }

    /// The day of a month in digits, or an ordinal or cardinal in words (`السابع`, `الرابع والعشرين`), and the token after.
    /// Feminine ordinals name no days.
    pub(super) fn day(self, index: usize) -> Option<(u8, usize)> {
        if let Some(day) = self.day_digits(index) {
            return Some((day, index + 1));
        }
        if self.text.folded(index) == "ال" && self.text.is_glued(index + 1) {
            return self.day_digits(index + 1).map(|day| (day, index + 2));
        }
        // فاتح يوليوز
        if self.word(index) == Some(DateWord::FirstDay) {
            let month = self.month(self.skip_word(index + 1, &[DateWord::From]));
            return month.map(|_| (1, index + 1));
        }
        let phrase = self.number(index)?;
        let masculine = phrase.form != NumberForm::Ordinal
            || !self.text.folded(index).ends_with(['ه', 'ي'])
            || self.text.folded(index).ends_with("ثاني")
            || self.text.folded(index).ends_with("حادي");
        let fits = phrase.in_words
            && masculine
            && phrase.form != NumberForm::Fraction
            && (1.0..=31.0).contains(&phrase.value)
            && phrase.value.fract() == 0.0;
        fits.then_some((phrase.value as u8, phrase.tokens.end))
    }

    /// The number phrase at `index`, without a particle other than ب or ل before it.
    #[inline]
    pub(super) fn number(self, index: usize) -> Option<NumberPhrase> {
        number::phrase_at(self.text, index)
    }

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
    fn month_number(self, index: usize) -> Option<MonthName> {
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
    fn month_ordinal(self, index: usize) -> Option<MonthName> {
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

    fn counts_nothing_or_year(self, index: usize) -> bool {
        self.counts_nothing(index)
            || self
                .text
                .digits(index)
                .is_some_and(|(value, digits)| digits == 4 && (1000..2200).contains(&value))
            || self
                .word(index)
                .is_some_and(|word| matches!(word, DateWord::Unit(Unit::Year, _)))
    }

    fn month_name(self, index: usize) -> Option<MonthName> {
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
            DateWord::Season(super::expression::Season::Spring) => self
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
    fn second_of_short(self, index: usize) -> Option<(bool, usize, bool)> {
        let (second, end) = self.second(index + 1)?;
        let is_short = self.text.folded(index).chars().count() == 1;
        let is_digit = self.text.is_glued(index + 1) && self.text.number(index + 1).is_some();
        (!is_short || is_digit).then_some((second, end, is_short))
    }

    /// The word that tells the second of two months of one name from the first.
    fn second(self, index: usize) -> Option<(bool, usize)> {
        match self.text.folded(index) {
            "الثاني" | "ثاني" | "الاخر" | "الاخره" | "الثانيه" | "2" => Some((true, index + 1)),
            "الاول" | "اول" | "الاولي" | "اولي" | "1" => Some((false, index + 1)),
            _ => None,
        }
    }

    /// `آذار/مارس`, `يناير (كانون الثاني)`, `مايو - أيار`, `مارس آذار`.
    fn double(self, first: MonthName) -> MonthName {
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

    /// `الماضي`, `المقبل`, `قبل الماضي`, `الجاري`; the second value is true for `التالي`, which may count from an event.
    pub(super) fn deixis(self, index: usize) -> Option<(Deixis, usize, bool)> {
        let at = self.skip_word(index, &[DateWord::Which]);
        let at = if self.bare(at) == Some(DateWord::What) && matches!(self.bare(at + 1), Some(DateWord::Before | DateWord::After))
        {
            at + 1
        } else {
            at
        };
        let found = match (self.bare(at)?, self.bare(at + 1)) {
            (DateWord::LastVerb, next) if at > index && next != Some(DateWord::On) => (Deixis::Last, at + 1, false),
            (DateWord::NextVerb, _) if at > index => (Deixis::Next, at + 1, false),
            (DateWord::Before, Some(DateWord::Last)) => (Deixis::BeforeLast, at + 2, false),
            (DateWord::After, Some(DateWord::Next)) => (Deixis::AfterNext, at + 2, false),
            (DateWord::Last, _) => (Deixis::Last, at + 1, false),
            (DateWord::Next, _) => (Deixis::Next, at + 1, false),
            (DateWord::Following, _) => (Deixis::Next, at + 1, true),
            (DateWord::Present, _) => (Deixis::This, at + 1, false),
            _ => return None,
        };
        Some(found)
    }

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
    fn is_year_of_month(self, index: usize, year: YearName) -> bool {
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
        if !matches!(noun.word, DateWord::Unit(Unit::Year, Count::One | Count::Construct))
            || noun.proclitics.particle == Some(Particle::Ka)
        {
            return None;
        }
        let same = noun.proclitics.article && self.is(at + 1, Neighbour::Same);
        if that || same {
            return noun.proclitics.article.then_some(YearName {
                year: YearReference::Told(0),
                calendar: None,
                end: at + 1 + usize::from(same),
            });
        }
        if this {
            return Some(YearName {
                year: YearReference::Shift(0),
                calendar: None,
                end: at + 1,
            });
        }
        if self.is_adjective_of_year(at) {
            return None;
        }
        if noun.proclitics.article && self.bare(at + 1) == Some(DateWord::New) {
            return Some(YearName {
                year: YearReference::New,
                calendar: None,
                end: at + 2,
            });
        }
        let hijri = matches!(self.bare(at + 1), Some(DateWord::HijriEra | DateWord::ChristianEra)) && noun.proclitics.article;
        let after = at + 1 + usize::from(hijri);
        let calendar = hijri.then(|| {
            if self.bare(at + 1) == Some(DateWord::HijriEra) {
                Calendar::Hijri
            } else {
                Calendar::Gregorian
            }
        });
        if let Some((deixis, end, following)) = self.deixis(after).filter(|_| noun.proclitics.article) {
            let year = if following {
                YearReference::Told(deixis.shift())
            } else {
                YearReference::Shift(deixis.shift())
            };
            return Some(YearName { year, calendar, end });
        }
        if let Some(year) = self.year_number(after, true).filter(|_| hijri) {
            let calendar = calendar.or(year.calendar);
            return Some(YearName { calendar, ..year });
        }
        self.year_number(at + 1, true)
            .filter(|year| year.calendar.is_some() || self.text.number(at + 1).is_none() || !self.is_percent(year.end))
            // `المؤتمر الشعبي العام 238 مقعدا` holds no year.
            .filter(|year| {
                !noun.proclitics.article
                    || year.calendar.is_some()
                    || self.text.digits(at + 1).is_none_or(|(_, digits)| digits == 4)
                    || self.counts_nothing(year.end)
            })
            .or_else(|| self.short_year(at + 1).filter(|_| self.is_noun_of_year(at, noun)))
    }

    /// A year by its last two digits at `index`: those that only the last century has.
    pub(super) fn short_year(self, index: usize) -> Option<YearName> {
        let Some((value, digits)) = self.text.digits(index) else {
            let phrase = self.number(index).filter(|phrase| {
                phrase.in_words
                    && phrase.form == NumberForm::Cardinal
                    && !phrase.proclitics.article
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
    fn is_noun_of_year(self, index: usize, noun: DateEntry) -> bool {
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
            && self.deixis(index + 1).is_some()
            || self.text.folded(index) == "السنه" && self.text.folded(index + 1).ends_with(['ن'])
    }

    fn is_percent(self, index: usize) -> bool {
        self.text.mark(index).is_some_and(|mark| matches!(mark, '%' | '٪'))
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

/// Imperfect verbs: ي or ت and at least four letters.
fn is_verb_like(folded: &str) -> bool {
    let mut letters = folded.chars();
    matches!(letters.next(), Some('ي' | 'ت')) && letters.clone().count() >= 3 && letters.all(is_arabic_letter)
}
