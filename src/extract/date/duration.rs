//! Lengths of time: `ثلاثة أيام`, `ساعة ونصف`, `لمدة عام`. Owns finding them where they are no dates.

use crate::arabic::TokenizedText;
use crate::arabic::number::{Entry, NumberWord, particle_letters, span_without_letters, word as number_word};
use crate::base::Span;

use super::bounds::iso_duration;
use super::expression::{Amount, Unit};
use super::mention::DateMention;
use super::scan::Scan;
use super::words::{Count, DateWord};

/// A length of time in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DurationMention {
    /// The phrase, without a preposition.
    pub span: Span,
    /// ISO 8601, such as `P3D` or `PT1.5H`.
    pub iso: String,
}

/// All lengths of time outside `dates` (the mentions of the same text, in order).
pub fn find(text: &TokenizedText, dates: &[DateMention]) -> Vec<DurationMention> {
    let scan = Scan::unread(text);
    let mut found = Vec::new();
    let mut dates = dates.iter().peekable();
    let mut index = 0;
    while index < text.len() {
        if scan.begins_no_word(index) {
            index += 1;
            continue;
        }
        while dates.peek().is_some_and(|date| date.tokens.end <= index) {
            dates.next();
        }
        if let Some(date) = dates.peek().filter(|date| date.tokens.start <= index) {
            index = date.tokens.end.max(index + 1);
            continue;
        }
        match scan.duration(index) {
            // في دورته الـ15 عام 2016: the year is a date.
            Some((_, end)) if dates.peek().is_some_and(|date| date.tokens.start < end) => index += 1,
            Some((_, end)) if scan.is_in_title(index) => index = end.max(index + 1),
            Some((mention, end)) => {
                found.push(mention);
                index = end.max(index + 1);
            }
            None => index += 1,
        }
    }
    found
}

impl Scan<'_, '_> {
    /// `الثامنة وعشر دقائق`, `التاسعة إلا خمس دقائق`: minutes of a clock.
    fn follows_hour(self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1) else { return false };
        let separate = usize::from(self.text.folded(before) == "و");
        let Some(hour) = before.checked_sub(separate) else {
            return false;
        };
        match number_word(self.text, before).map(|entry| entry.word) {
            Some(NumberWord::Less) => true,
            _ if separate == 1 || self.joined(index) => {
                let is_ordinal = |entry: Entry| {
                    matches!(entry.word, NumberWord::Ordinal(_) | NumberWord::Ten) && self.text.folded(hour).ends_with('ه')
                };
                number_word(self.text, hour).is_some_and(is_ordinal)
                    || self.text.number(hour).is_some()
                        && hour
                            .checked_sub(1)
                            .is_some_and(|noun| self.text.folded(noun).ends_with("الساعه"))
            }
            _ => false,
        }
    }

    fn duration(self, index: usize) -> Option<(DurationMention, usize)> {
        let entry = self.entry(index);
        // طوال الشهر
        if let Some(DateWord::Unit(unit, Count::One)) = entry.map(|entry| entry.word) {
            let whole = matches!(self.text.folded_before(index), "طوال" | "طيله" | "طول");
            if whole && entry.is_some_and(|entry| entry.proclitics.article) && self.deixis(index + 1).is_none() {
                let amount = Amount::whole(1, unit);
                return Some((
                    DurationMention {
                        span: self.text.span(index..index + 1),
                        iso: iso_duration(&[amount]),
                    },
                    index + 1,
                ));
            }
        }
        let may_begin = entry.is_some_and(|entry| entry.word.may_begin_amount());
        // نص ساعة
        let is_half = || number_word(self.text, index).is_some_and(|entry| entry.word == NumberWord::PartBefore(2));
        if !may_begin && self.text.number(index).is_none() && self.number(index).is_none() && !is_half() {
            return None;
        }
        if let Some((amount, end)) = self.definite_amount(index) {
            return Some((self.length(index, &[amount], end), end));
        }
        let (amounts, end) = self.amounts(index)?;
        let first = amounts.first()?;
        // العامين 2019 و2020 are these years, القرنين 19 و20 these centuries.
        let is_named = entry.is_some_and(|entry| entry.proclitics.article && matches!(entry.word, DateWord::Unit(_, Count::Two)));
        if is_named && (self.text.number(end).is_some() || self.number(end).is_some()) {
            return None;
        }
        if first.unit == Unit::Minute && self.follows_hour(index) {
            return None;
        }
        if first.vague && (first.thousandths == 0 || amounts.len() > 1) {
            return None;
        }
        let bare_one = amounts.len() == 1 && first.thousandths == 1000 && end == index + 1;
        let after_span = index
            .checked_sub(1)
            .is_some_and(|before| matches!(self.word(before), Some(DateWord::Span | DateWord::During)));
        // مدد المجلس ولايته شهرا إضافيا
        let is_further = matches!(self.text.folded(end), "اضافيا" | "اضافيه" | "اضافي");
        let alone = is_further || self.at_end(end) && index.checked_sub(1).is_none_or(|before| self.at_end(before));
        if bare_one && !after_span && !alone {
            return None;
        }
        if matches!(
            entry.map(|entry| entry.word),
            Some(DateWord::Unit(Unit::Day, Count::Construct))
        ) {
            return None;
        }
        Some((self.length(index, &amounts, end), end))
    }

    /// The mention of a length whose words go from `start` to `end`, without the particle before them.
    fn length(self, start: usize, amounts: &[Amount], end: usize) -> DurationMention {
        let letters = self
            .entry(start)
            .map(|entry| entry.proclitics)
            .or_else(|| number_word(self.text, start).map(|entry| entry.proclitics))
            .map_or(0, particle_letters);
        let first = span_without_letters(self.text, start, letters);
        DurationMention {
            span: Span::new(first.start, self.text.span(end.saturating_sub(1)..end).end.max(first.end)),
            iso: iso_duration(amounts),
        }
    }
}
