//! Amounts of time: `ثلاثة أيام`, `عام ونصف`, `نحو شهرين`. Owns their units and fractions; knows no day.

use super::expression::{Amount, Unit};
use super::scan::Scan;
use super::words::{Count, DateWord};
use crate::arabic::number::{NumberForm, NumberWord, word as number_word};
use crate::base::Calendar;

impl Scan<'_, '_> {
    /// A quick look before [`Self::amounts`]: false where nothing at `index` can begin one.
    pub(super) fn may_begin_amount(self, index: usize) -> bool {
        // و before digits is a word of its own.
        self.word(index).is_some_and(DateWord::may_begin_amount)
            || self.text.number(index).is_some()
            || self.text.number(index + 1).is_some()
            || self.number(index).is_some()
            || number_word(self.text, index).is_some()
    }

    /// One or several lengths of time: `3 أيام`, `يومين`, `شهر و21 يوما`, `نحو عشرين عاما`, `بضعة أشهر`, `ساعة ونصف`.
    pub(super) fn amounts(self, index: usize) -> Option<(Vec<Amount>, usize)> {
        let start = self.skip_about(index);
        let (first, mut end) = self.amount(start)?;
        let mut amounts = vec![first];
        if let Some((half, after)) = self.and_fraction(end, first) {
            amounts.push(half);
            end = after;
        } else if let Some((less, after)) = self.less_fraction(end, first) {
            return Some((vec![less], after));
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
    pub(super) fn joined(self, index: usize) -> bool {
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
    pub(super) fn amount(self, index: usize) -> Option<(Amount, usize)> {
        let is_free = || self.entry(index).is_some_and(|entry| !entry.proclitics.article);
        match self.word(index) {
            Some(DateWord::Unit(unit, Count::Two) | DateWord::Unit(unit @ Unit::Day, Count::Construct)) => {
                Some(self.whole_amount(2000, unit, false, index + 1))
            }
            // عقد المؤتمر, يوم الحسم; ساعة إلا ربعا is a length.
            Some(DateWord::Unit(_, Count::One))
                if self.text.word(index + 1).is_some()
                    && self.entry_has_article(index + 1)
                    && self.text.folded(index + 1) != "الا" =>
            {
                None
            }
            Some(DateWord::Unit(unit, Count::One)) if is_free() => {
                let is_alone = self.number(index + 1).is_none_or(|phrase| {
                    phrase.proclitics.conjunction.is_some()
                        || matches!(phrase.value, 1.0) && self.text.number(index + 1).is_none()
                });
                is_alone.then(|| self.whole_amount(1000, unit, false, index + 1))
            }
            Some(DateWord::Unit(unit, Count::Many)) if is_free() => Some(match self.count_behind(index, unit) {
                Some((count, end)) => self.whole_amount(count * 1000, unit, false, end),
                None => self.whole_amount(0, unit, true, index + 1),
            }),
            Some(DateWord::Few) => {
                let DateWord::Unit(unit, Count::Many) = self.word(index + 1)? else {
                    return None;
                };
                Some(self.whole_amount(3000, unit, true, index + 2))
            }
            _ => self.numbered_amount(index),
        }
    }

    /// An amount with the words behind its unit that belong to it.
    fn whole_amount(self, thousandths: i64, unit: Unit, vague: bool, end: usize) -> (Amount, usize) {
        let (calendar, mut end) = match self.bare(end) {
            Some(DateWord::HijriEra) if unit >= Unit::Month => (Calendar::Hijri, end + 1),
            _ => (Calendar::Gregorian, end),
        };
        end += usize::from(thousandths == 1000 && matches!(self.text.folded(end), "واحد" | "واحده" | "واحدا"));
        end += usize::from(matches!(self.bare(end), Some(DateWord::Whole)));
        // شهرين ونيف
        end += usize::from(matches!(self.text.folded(end), "ونيف" | "ونيفا"));
        let amount = Amount {
            thousandths,
            unit,
            calendar,
            vague,
        };
        (amount, end)
    }

    /// A number with its unit behind it: `3 أيام`, `ثلاثة أيام`.
    fn numbered_amount(self, index: usize) -> Option<(Amount, usize)> {
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
        // القرار 242 عام 67: the year behind has its own word.
        if unit == Unit::Year && count == Count::One && self.text.digits(after + 1).is_some() && self.year_phrase(after).is_some()
        {
            return None;
        }
        let (thousandths, unit) = in_thousandths(value, unit);
        Some(self.whole_amount(thousandths, unit, false, after + 1))
    }

    /// A length that is known already: `السنوات الأربع`, `حرب الأيام الستة`, `الثماني سنوات`, `الثلاثين يوما`.
    pub(super) fn definite_amount(self, index: usize) -> Option<(Amount, usize)> {
        let count = |phrase: &crate::arabic::number::NumberPhrase| {
            let count = phrase
                .whole()
                .filter(|&count| count >= 3 && phrase.form == NumberForm::Cardinal)?;
            Some(i64::from(count))
        };
        if let Some(DateWord::Unit(unit, Count::Many)) = self.word(index) {
            let glued = usize::from(self.text.folded(index + 1) == "ال" && self.text.is_glued(index + 2));
            let phrase = self.number(index + 1 + glued).filter(|phrase| {
                let definite = glued == 1 || phrase.proclitics.article && phrase.in_words;
                definite && phrase.proclitics.conjunction.is_none() && phrase.proclitics.particle.is_none()
            })?;
            let known = self.entry_has_article(index).then(|| count(&phrase)).flatten()?;
            return Some((Amount::whole(known, unit), phrase.tokens.end));
        }
        let phrase = self
            .number(index)
            .filter(|phrase| phrase.in_words && phrase.proclitics.article)?;
        let DateWord::Unit(unit, Count::One | Count::Many) = self.bare(phrase.tokens.end)? else {
            return None;
        };
        let known = count(&phrase).filter(|_| !self.entry_has_article(phrase.tokens.end))?;
        Some((Amount::whole(known, unit), phrase.tokens.end + 1))
    }

    /// `سنوات أربع`, `أيام خمسة`: how many a plural is told to be by the number behind it, which takes the other gender and counts
    /// nothing else (`خسر قبل أيام خمسة مقاعد`).
    fn count_behind(self, index: usize, unit: Unit) -> Option<(i64, usize)> {
        let phrase = self.number(index + 1).filter(|phrase| {
            phrase.in_words && phrase.form == NumberForm::Cardinal && phrase.proclitics == crate::arabic::Proclitics::default()
        })?;
        let end = phrase.tokens.end;
        let count = phrase.whole().filter(|count| (3..=10).contains(count) && end == index + 2)?;
        let is_feminine = unit < Unit::Day || matches!(self.text.folded(index), "سنوات" | "سنين");
        let agrees = self.text.folded(index + 1).ends_with('ه') != is_feminine;
        let of_others = matches!(self.text.folded(end), "من" | "منهم" | "منهن" | "منها" | "في") || !self.counts_nothing(end);
        (agrees && !of_others).then_some((i64::from(count), end))
    }

    /// `إلا ربعا`, `إلا خمس دقائق` after a length: what is left of it.
    fn less_fraction(self, index: usize, of: Amount) -> Option<(Amount, usize)> {
        if self.text.folded(index) != "الا" || of.vague {
            return None;
        }
        let Some(phrase) = self.number(index + 1).filter(|phrase| phrase.form == NumberForm::Fraction) else {
            let (less, end) = self.amount(index + 1).filter(|(less, _)| !less.vague)?;
            let each = within(of.unit, less.unit)?;
            let thousandths = of.thousandths.checked_mul(each)?.checked_sub(less.thousandths)?;
            return (thousandths > 0).then_some((Amount { thousandths, ..less }, end));
        };
        let less = (phrase.value * 1000.0).round() as i64;
        (less < of.thousandths).then(|| {
            let thousandths = of.thousandths - less;
            (Amount { thousandths, ..of }, phrase.tokens.end)
        })
    }

    /// `ونصف` after a length: a half of its unit.
    fn and_fraction(self, index: usize, of: Amount) -> Option<(Amount, usize)> {
        let separate = usize::from(self.text.folded(index) == "و");
        let at = index + separate;
        if separate == 0 && !self.joined(at) {
            return None;
        }
        let Some(phrase) = self.number(at) else {
            return self.spoken_half(at, of);
        };
        let fits = phrase.form == NumberForm::Fraction
            && !of.vague
            // `شهر ونصف عام` are two lengths, `يوما ونصف يوم` is one.
            && !matches!(self.bare(phrase.tokens.end), Some(DateWord::Unit(unit, Count::One)) if unit != of.unit && !self.entry_has_article(phrase.tokens.end));
        let named =
            usize::from(matches!(self.bare(phrase.tokens.end), Some(DateWord::Unit(unit, Count::One)) if unit == of.unit));
        fits.then(|| {
            let (thousandths, unit) = in_thousandths(phrase.value, of.unit);
            (Amount { thousandths, unit, ..of }, phrase.tokens.end + named)
        })
    }

    /// `ساعة ونص`: a half as it is spoken, where nothing follows that its word could be the verb of.
    fn spoken_half(self, at: usize, of: Amount) -> Option<(Amount, usize)> {
        let is_half = number_word(self.text, at).is_some_and(|entry| entry.word == NumberWord::PartBefore(2));
        (is_half && !of.vague && self.text.word(at + 1).is_none()).then_some((Amount { thousandths: 500, ..of }, at + 1))
    }
}

/// How many of a smaller unit one of a larger always holds.
fn within(larger: Unit, smaller: Unit) -> Option<i64> {
    Some(match (larger, smaller) {
        (Unit::Minute, Unit::Second) | (Unit::Hour, Unit::Minute) => 60,
        (Unit::Day, Unit::Hour) => 24,
        (Unit::Week, Unit::Day) => 7,
        (Unit::Year, Unit::Month) => 12,
        (Unit::Decade, Unit::Year) => 10,
        (Unit::Century, Unit::Year) => 100,
        _ => return None,
    })
}

/// So many of a unit; thirds, which no thousandths hold, of a smaller one: a third of an hour is twenty minutes.
fn in_thousandths(value: f64, unit: Unit) -> (i64, Unit) {
    let is_held = (value * 1000.0).fract().abs() < 1e-9;
    let smaller = match unit {
        Unit::Minute => Some(Unit::Second),
        Unit::Hour => Some(Unit::Minute),
        Unit::Day => Some(Unit::Hour),
        Unit::Year => Some(Unit::Month),
        _ => None,
    };
    let parts = smaller
        .filter(|_| !is_held)
        .and_then(|smaller| Some((within(unit, smaller)? as f64 * value, smaller)));
    match parts.filter(|(parts, _)| (parts - parts.round()).abs() < 1e-6) {
        Some((parts, smaller)) => (parts.round() as i64 * 1000, smaller),
        None => ((value * 1000.0).round() as i64, unit),
    }
}
