//! The clock time beside a date, before or after it, in digits or words: `الساعة 10:30 صباح الأحد`, `عند العاشرة والنصف من
//! مساء أمس`, `الأحد الساعة الثامنة إلا ربعا`, `19.30 ت غ`. Owns reading it and its twenty-four hours; knows no dates.

use crate::arabic::number::{NumberForm, NumberWord, word as number_word};

use super::expression::Unit;
use super::mention::DayTime;
use super::scan::Scan;
use super::words::{Count, DateWord};

/// Most tokens of a clock time and what stands between it and its date.
const REACH: usize = 16;

/// A clock time as the words say it.
struct Clock {
    hour: u8,
    minute: u8,
    /// The part of the day beside it.
    part: Option<DayTime>,
    /// True where `الساعة` or its form leaves no doubt that it is one.
    is_sure: bool,
    end: usize,
}

impl Clock {
    /// The time in twenty-four hours, given the part of the day that the date names.
    fn time(&self, of_date: Option<DayTime>) -> Option<DayTime> {
        let part = self.part.or(of_date.filter(|part| !matches!(part, DayTime::Clock(..))));
        let hour = match (part, self.hour) {
            (_, 13..=23) | (None | Some(DayTime::Clock(..)), _) => self.hour % 24,
            // الثانية عشرة مساء is midnight to some and noon to others.
            (Some(DayTime::Evening), 12) => return None,
            (Some(DayTime::Dawn | DayTime::Morning | DayTime::Night), 12) | (_, 24) => 0,
            (Some(DayTime::Noon), 1..=4) | (Some(DayTime::Afternoon | DayTime::Evening), 1..=11) => self.hour + 12,
            (Some(DayTime::Night), 6..=11) => self.hour + 12,
            (Some(_), hour) => hour,
        };
        Some(DayTime::Clock(hour, self.minute))
    }
}

impl Scan<'_, '_> {
    /// The clock time beside the date of these tokens, whose own words may name a part of the day.
    pub(super) fn clock_beside(self, start: usize, end: usize, of_date: Option<DayTime>) -> Option<DayTime> {
        self.clock_after(end, of_date.is_some())
            .or_else(|| self.clock_before(start, of_date.is_some()))
            .and_then(|clock| clock.time(of_date))
    }

    /// The clock time right after a date, at `index`: `الأحد، عند الساعة الثامنة`, `12 مايو في تمام العاشرة صباحا`.
    fn clock_after(self, index: usize, has_part: bool) -> Option<Clock> {
        let mut at = self.skip(index, &['،', ',', '(', '-', '–', '|', ':']);
        let mut is_led = false;
        while at < index + 5 && self.leads_to_clock(at) {
            (is_led, at) = (true, at + 1);
        }
        let in_words = self.text.word(at).is_some();
        self.clock(at).filter(|clock| {
            let is_free = self.bare(clock.end) != Some(DateWord::From);
            clock.is_sure || in_words && (clock.part.is_some() || is_led && has_part && is_free)
        })
    }

    /// The clock time before a date that begins at `index`: `الساعة العاشرة من صباح الأحد`, `عند الثالثة فجر الأحد`.
    fn clock_before(self, index: usize, has_part: bool) -> Option<Clock> {
        let sentence_start = self.text.sentence_around(index).start;
        let from = index.saturating_sub(REACH).max(sentence_start);
        let mut opened = None;
        for at in from..index {
            let Some(clock) = self.may_begin_clock(at).then(|| self.clock(at)).flatten() else {
                continue;
            };
            let before = at.checked_sub(1).filter(|before| *before >= sentence_start);
            // من السابعة إلى العاشرة: the end of a stretch is no time of the day's happening.
            let closes = before.is_some_and(|before| match self.word(before) {
                Some(DateWord::To) => true,
                Some(DateWord::Until) => opened.is_some_and(|end| end <= before),
                _ => false,
            });
            if closes {
                return None;
            }
            let is_led = before
                .is_none_or(|before| self.leads_to_clock(before) || self.text.mark(before).is_some() || self.at_end(before));
            let in_words = self.text.number(at).is_none();
            let counts = clock.is_sure || in_words && is_led && (has_part || clock.part.is_some());
            if counts && self.after_between(clock.end, index) == index {
                return Some(clock);
            }
            if clock.is_sure || clock.part.is_some() {
                opened = Some(clock.end);
            }
        }
        None
    }

    /// A quick look before [`Self::clock`].
    fn may_begin_clock(self, index: usize) -> bool {
        self.text.number(index).is_some()
            || self.is_hour_word(index)
            || number_word(self.text, index).is_some_and(|entry| {
                matches!(
                    entry.word,
                    NumberWord::Ordinal(_) | NumberWord::OrdinalBound(_) | NumberWord::Unit(1)
                ) && entry.proclitics.article
            })
    }

    fn is_hour_word(self, index: usize) -> bool {
        self.entry(index).is_some_and(|entry| {
            entry.word == DateWord::Unit(Unit::Hour, Count::One)
                && entry.proclitics.article
                && entry.proclitics.particle != Some(crate::arabic::Particle::Ka)
        })
    }

    /// `عند`, `في تمام`, `حوالي`, `نحو`, `في حدود`: what leads to a clock time.
    fn leads_to_clock(self, index: usize) -> bool {
        matches!(
            self.text.folded(index),
            "عند" | "وعند" | "تمام" | "بتمام" | "حدود" | "بحدود" | "علي" | "بحلول" | "بعيد" | "قبيل"
        ) || matches!(
            self.word(index),
            Some(DateWord::In | DateWord::About | DateWord::Since | DateWord::Until | DateWord::Before | DateWord::After)
        )
    }

    /// The token after what may stand between a clock time and its date: `من`, a comma, a time zone, an aside in brackets.
    fn after_between(self, index: usize, until: usize) -> usize {
        let mut at = index;
        while at < until {
            let next = self.after_zone(at);
            let next = self.skip_word(next, &[DateWord::From, DateWord::In]);
            let next = self.skip(next, &['،', ',', '-', '–']);
            let next = if self.text.mark(next) == Some('(') {
                (next + 1..until)
                    .find(|&close| self.text.mark(close) == Some(')'))
                    .map_or(next, |close| close + 1)
            } else {
                next
            };
            if next == at {
                break;
            }
            at = next;
        }
        at
    }

    /// The token after `بتوقيت غرينتش`, `بالتوقيت المحلي`, `ت.غ`, `ت غ`.
    fn after_zone(self, index: usize) -> usize {
        match self.text.folded(index) {
            "بتوقيت" | "توقيت" => {
                let place = index + 2;
                let described =
                    self.text.word(place).is_some() && self.entry(place).is_none() && self.text.folded(place).starts_with("ال");
                place + usize::from(described)
            }
            "بالتوقيت" => index + 2,
            "ت" => {
                let second = self.skip(index + 1, &['.']);
                if self.text.folded(second) == "غ" {
                    self.skip(second + 1, &['.'])
                } else {
                    index
                }
            }
            "غرينتش" | "جرينتش" | "غرينيتش" | "جرينيتش" => index + 1,
            _ => index,
        }
    }

    /// A clock time at `index`, with the part of the day behind it where that is no part of a date.
    fn clock(self, index: usize) -> Option<Clock> {
        let named = self.is_hour_word(index);
        let at = index + usize::from(named);
        let at = at + usize::from(self.text.folded(at) == "ال" && self.text.is_glued(at + 1) && named);
        let (hour, minute, after, is_form) = self.digital(at).or_else(|| self.hour_in_words(at, named))?;
        let (part, end) = self.part_behind(after);
        let zoned = self.after_zone(end) > end;
        let letter = matches!(self.text.folded(after), "م" | "ص") && part.is_some();
        (hour <= 24 && minute < 60).then_some(Clock {
            hour,
            minute,
            part,
            is_sure: named || is_form && (self.text.mark(at + 1) == Some(':') || zoned || letter),
            end: self.after_zone(end),
        })
    }

    /// `10:30`, `19.30`, and after `الساعة` also `10`: hour, minute, the token after, whether it looks like a clock.
    fn digital(self, index: usize) -> Option<(u8, u8, usize, bool)> {
        let Some((hour, digits)) = self.text.digits(index) else {
            return self.dotted(index);
        };
        if digits > 2 || hour > 24 {
            return None;
        }
        let hour = hour as u8;
        let is_glued = |mark: usize| self.text.is_glued(mark) && self.text.is_glued(mark + 1);
        if self.text.mark(index + 1) == Some(':') && is_glued(index + 1) {
            let minute = self
                .text
                .digits(index + 2)
                .filter(|&(value, digits)| digits == 2 && value < 60)
                .map(|(value, _)| value as u8)?;
            // 10:30:00
            let seconds = self.text.mark(index + 3) == Some(':') && is_glued(index + 3) && self.text.digits(index + 4).is_some();
            return Some((hour, minute, index + 3 + 2 * usize::from(seconds), true));
        }
        let continues = index.checked_sub(1).is_some_and(|before| {
            self.text.is_glued(index)
                && self
                    .text
                    .mark(before)
                    .is_some_and(|mark| matches!(mark, ':' | '/' | '-' | '–'))
        });
        if continues || matches!(self.word(index + 1), Some(DateWord::Unit(..))) {
            return None;
        }
        let (minute, hour_less, end) = self.minutes_in_words(index + 1);
        Some((less_an_hour(hour, hour_less), minute, end, true))
    }

    /// `19.30`, which is one number to the tokens.
    fn dotted(self, index: usize) -> Option<(u8, u8, usize, bool)> {
        let value = self.text.number(index).filter(|value| (0.0..25.0).contains(value))?;
        let (hour, minute) = self.text.surface(index).split_once(['.', '٫', ',', '،'])?;
        let is_form = hour.chars().count() <= 2 && minute.chars().count() == 2;
        let minutes = ((value - value.floor()) * 100.0).round();
        (is_form && minutes < 60.0).then_some((value.floor() as u8, minutes as u8, index + 1, true))
    }

    /// `الثامنة`, `الحادية عشرة والنصف`, `العاشرة إلا ربعا`, behind `الساعة` also `ثلاثة`.
    fn hour_in_words(self, index: usize, named: bool) -> Option<(u8, u8, usize, bool)> {
        let phrase = self.number(index).filter(|phrase| {
            phrase.in_words && phrase.proclitics.conjunction.is_none() && phrase.proclitics.particle.is_none()
        })?;
        // الواحدة is the first hour, with no ordinal of its own.
        let feminine = (phrase.form == NumberForm::Ordinal || self.text.folded(index).ends_with("واحده"))
            && phrase.proclitics.article
            && (self.text.folded(index).ends_with('ه') || self.text.folded(index).ends_with("ولي"));
        let cardinal = named && phrase.form == NumberForm::Cardinal && !phrase.proclitics.article;
        // الواحدة إلا ربعا is one number to the words of numbers: three quarters.
        if !(feminine || cardinal) || !(0.5..13.0).contains(&phrase.value) {
            return None;
        }
        let hour = phrase.value.floor();
        let within = ((phrase.value - hour) * 60.0).round() as u8;
        let (minute, hour_less, end) = self.minutes_in_words(phrase.tokens.end);
        let minute = if within > 0 { within } else { minute };
        let hour = if hour == 0.0 { 12 } else { hour as u8 };
        Some((less_an_hour(hour, hour_less), minute, end, false))
    }

    /// `والنصف`, `وعشر دقائق`, `إلا ربعا`, `و45 دقيقة` behind an hour: the minutes, an hour less or none, the token after.
    fn minutes_in_words(self, index: usize) -> (u8, u8, usize) {
        let none = (0, 0, index);
        if number_word(self.text, index).is_some_and(|entry| entry.word == NumberWord::Less) {
            return self.minutes(index + 1).map_or(none, |(minutes, end)| (60 - minutes, 1, end));
        }
        let minute_word = self.entry(index).is_some_and(|entry| {
            entry.word == DateWord::Unit(Unit::Minute, Count::One)
                && entry.proclitics.article
                && entry.proclitics.conjunction.is_some()
        });
        if minute_word {
            // والدقيقة الثلاثين
            let minutes = self.number(index + 1).filter(|phrase| (1.0..60.0).contains(&phrase.value));
            return minutes.map_or(none, |phrase| (phrase.value as u8, 0, phrase.tokens.end));
        }
        let separate = usize::from(self.text.folded(index) == "و");
        let joined = separate == 1 || self.joined(index);
        self.minutes(index + separate)
            .filter(|_| joined)
            .map_or(none, |(minutes, end)| (minutes, 0, end))
    }

    /// A half, quarter or third of an hour, or minutes by their number.
    fn minutes(self, index: usize) -> Option<(u8, usize)> {
        match number_word(self.text, index).map(|entry| entry.word) {
            Some(NumberWord::Part(part @ 2..=4)) => return Some((60 / part, index + 1)),
            // إلا ثلثا: a third, though elsewhere it is two of them.
            Some(NumberWord::PartDual(3)) if self.text.folded(index).ends_with('ا') => return Some((20, index + 1)),
            _ => {}
        }
        let phrase = self
            .number(index)
            .filter(|phrase| (1.0..60.0).contains(&phrase.value) && phrase.value.fract() == 0.0)?;
        matches!(self.bare(phrase.tokens.end), Some(DateWord::Unit(Unit::Minute, _)))
            .then_some((phrase.value as u8, phrase.tokens.end + 1))
    }

    /// `صباحا`, `مساء`, `بعد الظهر`, `م`, `ص` behind an hour; `مساء الأربعاء` belongs to the date.
    fn part_behind(self, index: usize) -> (Option<DayTime>, usize) {
        match self.text.folded(index) {
            "ص" => return (Some(DayTime::Morning), self.skip(index + 1, &['.'])),
            "م" => return (Some(DayTime::Afternoon), self.skip(index + 1, &['.'])),
            "am" => return (Some(DayTime::Morning), index + 1),
            "pm" => return (Some(DayTime::Afternoon), index + 1),
            _ => {}
        }
        let at = self.skip_word(index, &[DateWord::From]);
        match self.bare(at) {
            Some(DateWord::DayPartAdverb(time)) if at == index => return (Some(time), index + 1),
            Some(word @ (DateWord::Before | DateWord::After)) => {
                let noon = self.entry(at + 1).filter(|entry| entry.proclitics.article);
                if noon.map(|entry| entry.word) == Some(DateWord::DayPart(DayTime::Noon)) {
                    let is_after = word == DateWord::After;
                    let time = if is_after { DayTime::Afternoon } else { DayTime::Morning };
                    return (Some(time), at + 2);
                }
                let midnight = self.text.folded(at + 1) == "منتصف" && self.text.folded(at + 2) == "الليل";
                if word == DateWord::After && midnight {
                    return (Some(DayTime::Night), at + 3);
                }
            }
            _ => {}
        }
        // مساء with nothing behind it that it could be the evening of.
        if let Some(DateWord::DayPart(time)) = self.bare(index)
            && self.day_part_after(index) == Some(time)
            && self.date(index + 1).is_none()
        {
            return (Some(time), index + 1);
        }
        (None, index)
    }
}

/// The hour before, where a part of it is taken off: a quarter to one is in the twelfth.
fn less_an_hour(hour: u8, less: u8) -> u8 {
    if less == 1 && hour <= 1 { 12 } else { hour - less }
}
