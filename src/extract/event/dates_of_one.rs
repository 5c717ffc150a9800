//! The happenings that the dates of one sentence date. Owns what one date is to those before it: another day of the same happening, the same
//! day again, or the day of another. Knows no day.

use std::ops::Range;

use crate::arabic::TokenizedText;
use crate::extract::name::Names;

use super::clause::{DATE_FIRST, Happening, Reader};
use super::trigger::{Form, Trigger, Triggers};
use super::{DateRole, DateSlot, Grain, words};

/// The happenings that the dates of one sentence date.
pub(super) fn happenings(text: &TokenizedText, names: &Names, sentence: Range<usize>, dates: &[DateSlot]) -> Vec<Happening> {
    let reader = Reader {
        text,
        names,
        sentence,
        dates,
        triggers: Triggers::bundled(),
    };
    let mut found = Found {
        reader: &reader,
        happenings: Vec::new(),
    };
    for dated in (0..dates.len()).filter_map(|date| reader.dated_at(date)) {
        found.read(&dated);
    }
    let found = found.happenings.into_iter().map(|(_, happening)| happening);
    found
        .filter(|happening| !reader.only_points(happening))
        .flat_map(|happening| reader.each_day(happening))
        .collect()
}

/// A date, or several told in one breath: `3 و5 أيار`.
struct Dated {
    /// The places of the first and the last of them among the dates of the sentence.
    date: usize,
    until: usize,
    /// The first, over the tokens of all.
    slot: DateSlot,
}

/// The happenings found so far, each with the cost of its date.
struct Found<'a> {
    reader: &'a Reader<'a>,
    happenings: Vec<(i32, Happening)>,
}

impl Found<'_> {
    /// Adds what the next date of the sentence dates.
    fn read(&mut self, dated: &Dated) {
        let (reader, date, slot) = (self.reader, dated.date, &dated.slot);
        if self.is_said_more_exactly(dated) {
            self.move_last_to(dated);
            return;
        }
        // `في الرابع من أبريل، الموافق 25 رمضان`: the same day by another calendar.
        if date > 0 && reader.is_same_by_calendar(slot) {
            return;
        }
        self.count_from(dated);
        if !slot.dates_events || self.is_aside(dated) || reader.only_counts(slot) {
            return;
        }
        let last = self.happenings.last().map(|(_, last)| last);
        if reader.is_set_day(slot) {
            self.add(dated, reader.appointed(date, slot));
        } else if slot.is_target {
            self.add(dated, reader.put_off(date, slot));
        } else if last.is_some_and(|last| reader.says_again(slot, date, last)) {
            self.move_last_to(dated);
        } else if let Some(happening) = reader.gapped(date, slot, last) {
            self.add(dated, Some(happening));
        } else if let Some((cost, happening)) = reader.dated_by(date, slot) {
            let until = dated.until;
            self.add_nearest(dated, (cost, Happening { until, ..happening }));
        }
    }

    fn add(&mut self, dated: &Dated, happening: Option<Happening>) {
        let until = dated.until;
        self.happenings
            .extend(happening.map(|happening| (0, Happening { until, ..happening })));
    }

    /// Gives the last happening this date in place of its own.
    fn move_last_to(&mut self, dated: &Dated) {
        if let Some((_, last)) = self.happenings.last_mut() {
            (last.date, last.until) = (dated.date, dated.until);
        }
    }

    /// `في رمضان، أي يوم 8 أغسطس`: the second says the same more exactly.
    fn is_said_more_exactly(&self, dated: &Dated) -> bool {
        let (reader, slot) = (self.reader, &dated.slot);
        slot.dates_events
            && reader.text.folded_before(slot.tokens.start) == "اي"
            && self.happenings.last().is_some_and(|(_, last)| {
                let before = reader.dates.get(last.until);
                last.until + 1 == dated.date && before.is_some_and(|before| slot.tokens.start <= before.tokens.end + 2)
            })
    }

    /// Adds the happening that the date counts from.
    fn count_from(&mut self, dated: &Dated) {
        let (reader, slot) = (self.reader, &dated.slot);
        if !slot.counts_from_next && slot.names.is_none() {
            return;
        }
        // `اندلع الحريق في مخازن الانتخابات التي جرت في 12 أيار، وذلك بعد يومين من …`: of the fire, whose day is not told.
        let last_rule = self.happenings.last().map(|(_, last)| last.rule);
        let is_of_other = last_rule == Some("event/relative-clause") && reader.only_counts(slot);
        let counted = reader.counted_from(dated.date, slot);
        self.happenings
            .extend(counted.filter(|next| !is_of_other || next.is_round()).map(|next| (0, next)));
    }

    /// `…, بعد شهرين على …` after another date of the same statement only says how long ago something else was.
    fn is_aside(&self, dated: &Dated) -> bool {
        let before = dated.slot.tokens.start.checked_sub(1);
        dated.slot.counts_from_next
            && !self.happenings.is_empty()
            && dated.date > 0
            && before.is_some_and(|before| self.reader.text.is_comma(before))
    }

    /// Adds a happening; where the date is the second of one happening, the nearer is its own, and the year in a name
    /// (`انتخابات «أمة 2022» يوم الخميس`) none.
    fn add_nearest(&mut self, dated: &Dated, new: (i32, Happening)) {
        if self.is_of_dated_verb(dated, &new.1) {
            return;
        }
        let reader = self.reader;
        let same = self.happenings.iter_mut().find(|(_, other)| {
            other.role != DateRole::CountedFrom && other.head == new.1.head && !reader.begins_and_ends(other, new.1.verb)
        });
        match same {
            Some(other) if reader.is_rather_dated_by(dated, new.0, other) => *other = new,
            Some(_) => {}
            None => self.happenings.push(new),
        }
    }

    /// `اكتمل أمس إعلان النتائج بعد ثلاثة أيام من الاقتراع`: the clause has its day already.
    fn is_of_dated_verb(&self, dated: &Dated, new: &Happening) -> bool {
        let reader = self.reader;
        let goes_on = |last: &Happening| {
            last.until + 1 == dated.date
                && last.head < new.head
                && last.form != Form::Noun
                && !(last.head + 1..dated.slot.tokens.start)
                    .any(|at| words::is_stop(reader.text, at) || reader.verb(at).is_some())
        };
        let mut told = self.happenings.iter().rev().map(|(_, last)| last);
        dated.slot.counts_from_next && new.form == Form::Noun && told.find(|last| last.role == DateRole::At).is_some_and(goes_on)
    }
}

impl Reader<'_> {
    /// The date at this place of the list with those told in one breath with it; none where it dates nothing of its own.
    fn dated_at(&self, date: usize) -> Option<Dated> {
        let before = date.checked_sub(1).and_then(|before| self.dates.get(before));
        if before.is_some_and(|before| before.joins_next) {
            return None; // told with the first of its list
        }
        let rest = self.dates.get(date..)?;
        let first = rest.first()?;
        let joined = rest.iter().take_while(|slot| slot.joins_next).count();
        let until = (date + joined).min(self.dates.len() - 1);
        let end = self.dates.get(until).map_or(first.tokens.end, |last| last.tokens.end);
        let slot = DateSlot {
            tokens: first.tokens.start..end,
            ..first.clone()
        };
        // `يوم الاقتراع، الأحد الماضي،`: the second says the same day.
        let is_apposed = before.is_some_and(|before| {
            let end = before.tokens.end;
            before.names.is_some() && end + 1 == slot.tokens.start && self.text.is_comma(end)
        });
        // `أرجئت من 6 حزيران إلى 10 تشرين الأول`: the day that no longer holds.
        let leaves =
            self.text.folded_before(slot.tokens.start) == "من" && self.dates.get(date + 1).is_some_and(|next| next.is_target);
        // `تأجلت جلسة الاثنين إلى الخميس`: the day of the sitting, which holds no more.
        let is_of_put_off = self.dates.get(date + 1).is_some_and(|next| {
            next.is_target && next.tokens.start <= slot.tokens.end + 2 && self.text.folded(slot.tokens.end) == "الي"
        }) && self.previous(slot.tokens.start).is_some_and(|noun| {
            self.triggers
                .noun_at(self.text, noun)
                .is_some_and(|noun| !noun.article && !noun.pronoun)
        });
        if is_apposed || leaves || is_of_put_off || self.dates_nothing(&slot) {
            return None;
        }
        Some(Dated { date, until, slot })
    }

    /// True where of two dates of one happening the new one, `cost` away, is its own.
    fn is_rather_dated_by(&self, new: &Dated, cost: i32, other: &(i32, Happening)) -> bool {
        let (known, grain) = (other.1.date, new.slot.grain);
        // `1956: إعلان الاستقلال في 1 كانون الثاني`: the day says it more exactly.
        if self.is_entry_of_year(known) && grain != Grain::Year {
            return true;
        }
        // `28 حزيران: بعد 14 شهرا من الحرب، انسحب الجنود`: the day of the entry is its own.
        if self.dates.get(known).is_some_and(|slot| slot.opens_entry) {
            return false;
        }
        // `بعد أربعة أيام من الانتظار، أعلنت الهيئة أمس …`
        if self.counts(known) != self.counts(new.date) {
            return self.counts(known);
        }
        self.is_in_name(known)
            || self.refines(grain, other)
            || other.0 > cost && !self.is_in_name(new.date) && !self.is_coarse(grain, cost, other)
    }

    /// What took place on two days that do not follow each other (`في 27 و29 أيلول`) took place twice.
    fn each_day(&self, happening: Happening) -> Vec<Happening> {
        let Happening { date, until, .. } = happening;
        let number = |place: usize| {
            let mut tokens = self.dates.get(place)?.tokens.clone();
            tokens.find_map(|at| self.text.number(at))
        };
        let is_apart = || {
            number(date)
                .zip(number(until))
                .is_some_and(|(first, last)| last > first + 1.5)
        };
        if until != date + 1 || !is_apart() {
            return vec![happening];
        }
        let on = |day: usize, happening: Happening| Happening {
            date: day,
            until: day,
            ..happening
        };
        vec![on(date, happening.clone()), on(until, happening)]
    }

    /// True where of one noun the first verb tells the beginning and the second the end: `بدأت الحملة في … وانتهت في …`.
    fn begins_and_ends(&self, first: &Happening, second: Option<usize>) -> bool {
        let verb_at = |verb: usize| self.triggers.verb_at(self.text, verb);
        let begin = first.verb.and_then(verb_at).or_else(|| self.verb_before(first.head));
        let base = |verb: Option<Trigger>| self.triggers.base(verb?.row);
        matches!(base(begin), Some("بدا" | "انطلق" | "اندلع" | "افتتح" | "شب" | "انعقد"))
            && matches!(base(second.and_then(verb_at)), Some("انتهي" | "اختتم" | "توقف"))
    }

    /// True for a date behind a comma that only says more exactly when `last` was, whose date counts from something.
    fn says_again(&self, slot: &DateSlot, date: usize, last: &Happening) -> bool {
        let Some(counted) = self.dates.get(last.date).filter(|counted| counted.counts_from_next) else {
            return false;
        };
        let mut between = counted.tokens.end..slot.tokens.start;
        let comma = between
            .clone()
            .rev()
            .find(|&at| !self.is(at, words::PREPOSITION | words::TIME_NOUN));
        last.role == DateRole::At
            && last.until + 1 == date
            && slot.dates_events
            && !slot.counts_from_next
            && between.len() <= 6
            && comma.is_some_and(|comma| self.text.is_comma(comma))
            && !between.any(|at| self.verb(at).is_some())
            && self.is_end(slot.tokens.end)
            && !self.goes_on_behind(slot)
    }

    /// True where nothing of the clause follows.
    fn is_end(&self, index: usize) -> bool {
        index >= self.sentence.end || words::is_stop(self.text, index)
    }

    /// True where a day says more of the happening than the year found for it, unless the year is part of its name.
    fn refines(&self, grain: Grain, other: &(i32, Happening)) -> bool {
        let known = self.dates.get(other.1.date).map(|slot| slot.grain);
        // `قبل شهر، حين أعلن فلان مساء 9 يونيو`
        if known == Some(Grain::Month) && grain == Grain::Day && other.1.rule == DATE_FIRST && self.counts_back(other.1.date) {
            return true;
        }
        known == Some(Grain::Year)
            && grain != Grain::Year
            && (other.0 >= 2 || other.1.rule == DATE_FIRST || self.is_beside(other.1.date) || self.is_led_by_li(other.1.date))
    }

    /// `الانتخابات العامة لعام 2024، وهي التي جرت من 19 أبريل إلى 1 يونيو`: the year only names it.
    fn is_led_by_li(&self, date: usize) -> bool {
        let slot = self.dates.get(date);
        slot.is_some_and(|slot| matches!(self.text.folded(slot.tokens.start), "لعام" | "لسنه" | "للعام"))
    }

    /// The same the other way round: a year that says less than the day found.
    fn is_coarse(&self, grain: Grain, cost: i32, other: &(i32, Happening)) -> bool {
        let known = self.dates.get(other.1.date).map(|slot| slot.grain);
        grain == Grain::Year && known.is_some_and(|known| known != Grain::Year) && cost >= 2
    }

    /// True where only a comma and a preposition part this date from the next (`قبل أقل من عامين، في آذار 2021`).
    fn is_beside(&self, date: usize) -> bool {
        let (Some(one), Some(next)) = (self.dates.get(date), self.dates.get(date + 1)) else {
            return false;
        };
        let between = one.tokens.end..next.tokens.start;
        self.text.is_comma(one.tokens.end) && between.len() <= 2
    }

    /// True for a date that is only how long ago it was: `قبل شهر`.
    fn counts_back(&self, date: usize) -> bool {
        self.dates
            .get(date)
            .is_some_and(|slot| matches!(self.text.folded(slot.tokens.start), "قبل" | "وقبل" | "منذ") && !slot.begins)
    }

    /// True for a date that counts from what the words after it name.
    fn counts(&self, date: usize) -> bool {
        self.dates
            .get(date)
            .is_some_and(|slot| slot.counts_from_next || slot.names.is_some())
    }

    /// True for a year that closes a quoted name: `«أمة 2022»`.
    fn is_in_name(&self, date: usize) -> bool {
        self.dates.get(date).is_some_and(|slot| {
            slot.grain == Grain::Year
                && self
                    .text
                    .mark(slot.tokens.end)
                    .is_some_and(|mark| matches!(mark, '»' | '"' | '”'))
                && (slot.tokens.start.saturating_sub(4)..slot.tokens.start)
                    .any(|at| self.text.mark(at).is_some_and(|mark| matches!(mark, '«' | '"' | '“')))
        })
    }
}
