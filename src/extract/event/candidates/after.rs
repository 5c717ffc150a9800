//! The words after a date that it may date, nearest first, to the first verb. Owns what ends the clause behind a date; knows no day.

use std::ops::{ControlFlow, Range};

use super::super::clause::{Candidate, DATE_FIRST, Reader};
use super::super::trigger::{Form, Trigger};
use super::super::{DateSlot, EventCategory, Grain, words};
use super::signs::RESULTS;

/// Cost above which no word behind a date is looked at.
const COST_MAX: i32 = 16;

/// Tokens behind a date that counts from something within which the comma stands that the clause follows.
const COUNTED_FROM_REACH: usize = 30;

/// Tokens of an aside behind a date.
const ASIDE_MAX: usize = 9;

/// A way from a date to the right, word by word.
struct Way<'a> {
    reader: &'a Reader<'a>,
    slot: &'a DateSlot,
    /// True where the date opens its clause.
    opens: bool,
    /// True for a date behind a comma: `…، الجمعة، …` is put in between; `… يوم الأحد، …` ends what stands before it.
    is_between: bool,
    index: usize,
    /// The distance so far.
    cost: i32,
    found: Vec<Candidate>,
}

impl Reader<'_> {
    /// Candidates after the date, nearest first.
    pub(in super::super) fn after(&self, slot: &DateSlot) -> Vec<Candidate> {
        let opens = self.opens_clause(slot);
        let before = slot.tokens.start.checked_sub(1);
        let mut way = Way {
            reader: self,
            slot,
            opens,
            is_between: before.is_some_and(|before| self.text.is_comma(before)),
            index: slot.tokens.end,
            cost: if opens { 0 } else { 6 },
            found: Vec::new(),
        };
        way.index = way.clause_behind_counted().unwrap_or(way.index);
        while way.index < self.sentence.end && way.cost <= COST_MAX {
            if way.step().is_break() {
                break;
            }
        }
        way.found
    }

    /// `، كشفت مصادر`: a finished verb that nothing joins to what stands before.
    fn opens_main_clause(&self, at: usize) -> bool {
        self.is_unjoined_past(at) && !self.text.folded(at).starts_with(['و', 'ف'])
    }

    fn is_unjoined_past(&self, at: usize) -> bool {
        self.verb(at).is_some_and(|verb| verb.form == Form::Past && verb.letters == 0)
    }

    /// True where nothing but a comma stands in `range`.
    fn only_comma(&self, range: Range<usize>) -> bool {
        range.len() <= 1 && range.into_iter().all(|index| self.text.is_comma(index))
    }
}

impl Way<'_> {
    fn step(&mut self) -> ControlFlow<()> {
        if let Some((cost, index)) = self.past_whole() {
            (self.cost, self.index) = (cost, index);
            return ControlFlow::Continue(());
        }
        if self.is_end() {
            return ControlFlow::Break(());
        }
        if let Some(verb) = self.dated_verb() {
            self.take(verb, 1, DATE_FIRST);
            return ControlFlow::Break(());
        }
        if let Some(noun) = self.dated_noun() {
            self.take(noun, 4, "event/date-noun");
        }
        self.cost += i32::from(self.reader.text.mark(self.index).is_none());
        self.index += 1;
        ControlFlow::Continue(())
    }

    fn take(&mut self, trigger: Trigger, more: i32, rule: &'static str) {
        self.found.push(Candidate {
            cost: self.cost + more,
            index: self.index,
            trigger,
            rule,
        });
    }

    /// The tokens between the date and the way's place.
    fn between(&self) -> Range<usize> {
        self.slot.tokens.end..self.index
    }

    /// Where the clause begins behind what the date counts from: `بعد يوم على هجوم استهدف منزله، كشفت مصادر …`, `عشية الانتخابات التي جرت في 10
    /// أكتوبر، قتل جندي`.
    fn clause_behind_counted(&self) -> Option<usize> {
        let (reader, first) = (self.reader, self.index);
        let is_told_of = || self.slot.names.is_some() && reader.is(first, words::RELATIVE);
        if !self.opens || !self.slot.counts_from_next && !is_told_of() {
            return None;
        }
        let comma = (first..(first + COUNTED_FROM_REACH).min(reader.sentence.end)).find(|&at| reader.text.is_comma(at))?;
        let is_main = |at: usize| reader.is_unjoined_past(at) && reader.relative_before(at).is_none();
        (reader.opens_main_clause(comma + 1) || !(first + 2..comma).any(is_main)).then_some(comma + 1)
    }

    /// The distance and the place behind what is passed over whole: another date, an aside, `حين`.
    fn past_whole(&self) -> Option<(i32, usize)> {
        let (reader, index, cost) = (self.reader, self.index, self.cost);
        if let Some(other) = reader.date_over(index) {
            return Some((cost + 6, self.behind_other(other)));
        }
        if let Some(close) = self.aside() {
            return Some((cost + 1, close + 1));
        }
        // `حتى 25 شباط، يوم فجر انتحاري حافلة`
        let is_next = index == self.slot.tokens.end && reader.text.folded(self.slot.tokens.start) != "من";
        if let Some(verb) = is_next.then(|| reader.told_of_that_day(self.slot)).flatten() {
            return Some((2, verb));
        }
        // `في 29 آب، حين قُتل ثلاثون …`: the day is that of what the clause tells.
        // `من 1991 حتى 2012 حين أحاله الملك`: only the end of it.
        let is_when =
            reader.is_when(index) && reader.text.folded(self.slot.tokens.start) != "من" && reader.only_comma(self.between());
        is_when.then_some((2, index + 1))
    }

    /// `واليوم، بعد شهرين على انتخاب فلان، …`: behind a date that counts from something stands what it counts from.
    fn behind_other(&self, other: &DateSlot) -> usize {
        let (reader, end) = (self.reader, other.tokens.end);
        if !other.counts_from_next {
            return end;
        }
        let stop = (end..reader.sentence.end).find(|&at| words::is_stop(reader.text, at));
        stop.map_or(reader.sentence.end, |stop| stop + usize::from(reader.text.is_comma(stop)))
    }

    /// The comma that closes `وفي 2005، في عهد فلان، نال …`: an aside without a verb.
    fn aside(&self) -> Option<usize> {
        let (reader, index) = (self.reader, self.index);
        let can_open = self.opens
            && index == self.slot.tokens.end
            && reader.text.is_comma(index)
            && self.slot.tokens.start <= reader.sentence.start + 3
            && reader.is(index + 1, words::PREPOSITION | words::TIME_PREPOSITION);
        if !can_open {
            return None;
        }
        let first = index + 1;
        let close = (first..(first + ASIDE_MAX).min(reader.sentence.end)).find(|&at| words::is_stop(reader.text, at))?;
        let has_own = (first..close).any(|at| reader.verb(at).is_some() || reader.date_over(at).is_some());
        (reader.text.is_comma(close) && !has_own).then_some(close)
    }

    /// True where the clause of the date ends.
    fn is_end(&self) -> bool {
        let (reader, index, end) = (self.reader, self.index, self.slot.tokens.end);
        // `يوم 8 أغسطس على ما ذكر مصدر`
        let is_source = || reader.text.folded(index) == "ما" || reader.is(index, words::SOURCE);
        let leads_to_when = || index == end && reader.text.is_comma(index) && reader.is_when(index + 1);
        index > end && is_source()
            || reader.is(index, words::COMPLEMENTIZER | words::RELATIVE | words::SUBORDINATOR)
            || words::is_stop(reader.text, index) && !self.is_behind_heading() && !leads_to_when()
    }

    /// True for a mark behind which the clause of the date goes on, or begins.
    fn is_behind_heading(&self) -> bool {
        let (text, index, end) = (self.reader.text, self.index, self.slot.tokens.end);
        let closes_aside = index == end && text.is_comma(index) && (self.opens || self.is_between);
        let is_heading = || {
            self.opens
                && matches!(text.mark(index), Some(':' | '–' | '—' | '-' | '.' | '…'))
                && self.between().all(|at| text.mark(at) == Some('.'))
        };
        closes_aside || is_heading() || self.slot.opens_entry && (end..=index).all(|at| text.word(at).is_none())
    }

    /// The verb here, where the date may be its own.
    fn dated_verb(&self) -> Option<Trigger> {
        let (reader, slot, index) = (self.reader, self.slot, self.index);
        let verb = reader.verb(index).filter(|verb| verb.form != Form::Participle)?;
        let is_none = self.is_of_counted(verb)
            || self.is_between && reader.is_object_behind(index, slot)
            // `واليوم أصبح الحزب …`: how things are now.
            || slot.tokens.len() <= 1 && slot.grain == Grain::Day && reader.is(index, words::STATE);
        (!is_none).then_some(verb)
    }

    /// `غداة جولة إعادة شهدتها دوائر`: a clause about what the date counts from.
    fn is_of_counted(&self, verb: Trigger) -> bool {
        verb.pronoun
            && self.index > self.slot.tokens.end
            && (self.slot.counts_from_next || self.slot.names.is_some())
            && !self.between().any(|at| self.reader.text.is_comma(at))
    }

    /// The noun here, where the date may be its own.
    fn dated_noun(&self) -> Option<Trigger> {
        let (reader, slot, index) = (self.reader, self.slot, self.index);
        let is_counted_from = slot.counts_from_next || slot.names.is_some() && index == slot.tokens.end;
        if is_counted_from || self.is_behind_aside() {
            return None;
        }
        let noun = reader.noun(index)?;
        let is_none = self.is_measured(noun) || reader.is_part_of_name(index, noun) || reader.is_only_asked(index);
        (!is_none).then_some(noun)
    }

    /// `أسدلت اللجنة الستار، مساء أمس، على انتخابات …`: behind an aside the noun has no date of it.
    fn is_behind_aside(&self) -> bool {
        !self.opens
            && !self.slot.opens_entry
            && self.between().any(|at| self.reader.text.is_comma(at))
            && !self.between().any(|at| self.reader.is_when(at))
    }

    /// `أعدت الوكالة، اليوم الأحد، جدولا بمقاعد الكتل في الانتخابات`: of the vote only the results are told.
    fn is_measured(&self, noun: Trigger) -> bool {
        self.is_between
            && noun.category == Some(EventCategory::Election)
            && RESULTS.any_in(self.reader.text, self.between())
            && self.reader.is(self.index - 1, words::PREPOSITION)
    }
}
