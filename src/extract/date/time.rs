//! The clock time beside a date: `الساعة 10:30 مساء`. Owns reading it; knows no dates.

use super::expression::Unit;
use super::mention::DayTime;
use super::scan::Scan;
use super::words::{Count, DateWord};

impl Scan<'_, '_> {
    /// The clock time that stands right after a date, at `index`.
    pub(super) fn clock_after(self, index: usize) -> Option<DayTime> {
        let at = self.skip(index, &['،', ',', '(']);
        let at = self.skip_word(at, &[DateWord::In]);
        let at = at + usize::from(self.text.folded(at) == "عند");
        let hour_word = self
            .entry(at)
            .is_some_and(|entry| entry.word == DateWord::Unit(Unit::Hour, Count::One) && entry.proclitics.article);
        let number = at + usize::from(hour_word);
        let (hour, digits) = self.text.digits(number)?;
        let colon = self.text.mark(number + 1) == Some(':') && self.text.is_glued(number + 1);
        let minute = self
            .text
            .digits(number + 2)
            .filter(|&(value, digits)| colon && digits == 2 && value < 60)
            .map(|(value, _)| value);
        if digits > 2 || hour > 24 || !(hour_word || minute.is_some()) {
            return None;
        }
        let after = if minute.is_some() { number + 3 } else { number + 1 };
        let evening = match self.bare(after) {
            Some(DateWord::DayPartAdverb(time) | DateWord::DayPart(time)) => {
                matches!(time, DayTime::Afternoon | DayTime::Evening | DayTime::Night) && hour != 12
            }
            _ => self.text.folded(after) == "م",
        };
        let hour = if evening && hour < 12 { hour + 12 } else { hour % 24 };
        Some(DayTime::Clock(hour as u8, minute.unwrap_or(0) as u8))
    }
}
