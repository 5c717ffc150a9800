//! The words before a date that it may date, nearest first. Owns what stands between: each word adds to the distance, what ends a clause adds
//! more, asides are passed over. Knows no day.

use super::super::clause::{Candidate, Reader};
use super::super::trigger::{Form, Trigger};
use super::super::{DateSlot, EventCategory, Grain, words};
use super::signs::COMPARISON;
use crate::extract::words::Classes;

/// Cost above which no word before a date is looked at.
const COST_MAX: i32 = 24;

/// Cost of a verb between a word and the date.
const VERB_BETWEEN: i32 = 7;

/// Words of a name that stands as an aside right before the date.
const PLAIN_MAX: usize = 3;

/// A way from a date to the left, word by word.
struct Way<'a> {
    reader: &'a Reader<'a>,
    slot: &'a DateSlot,
    index: usize,
    /// The distance so far.
    cost: i32,
    /// The verbs met.
    verbs: i32,
    found: Vec<Candidate>,
}

impl Reader<'_> {
    /// Candidates before the date, nearest first.
    pub(in super::super) fn before(&self, slot: &DateSlot) -> Vec<Candidate> {
        let mut way = Way {
            reader: self,
            slot,
            index: slot.tokens.start,
            cost: 0,
            verbs: 0,
            found: Vec::new(),
        };
        while way.index > self.sentence.start && way.cost <= COST_MAX {
            way.index -= 1;
            way.step();
        }
        way.found
    }
}

impl Way<'_> {
    fn step(&mut self) {
        if let Some((cost, index)) = self.past_whole() {
            (self.cost, self.index) = (self.cost + cost, index);
            return;
        }
        let classes = words::classes(self.reader.text, self.index);
        if let Some(cost) = self.parting_cost(classes) {
            self.cost += cost;
        } else if self.may_lead(classes) && self.leads_to_noun() {
            self.cost += 8;
        } else {
            if let Some(verb) = self.dated_verb() {
                self.take_verb(verb);
            } else if let Some(noun) = self.dated_noun() {
                self.take(noun, self.noun_cost(noun), "event/noun-date");
            }
            self.cost += i32::from(classes & words::PREPOSITION == 0);
        }
    }

    /// The cost and the first token of what is passed over whole: another date, an aside, a mark.
    fn past_whole(&self) -> Option<(i32, usize)> {
        let (reader, index) = (self.reader, self.index);
        if let Some(other) = reader.date_over(index) {
            return Some((6, other.tokens.start));
        }
        let text = reader.text;
        text.mark(index)?;
        if text.is_comma(index) && self.is_near_date() {
            // `أسس فلان، صهر الملك، الحزب في تشرين الأول`
            if let Some(opening) = reader.aside_before(index) {
                return Some((3, opening));
            }
            // `دعا فلان، الذي خسر مقعده، أمس إلى …`: the clause that the comma closes has had its say.
            let is_since = |at: usize| text.folded(at) == "منذ";
            if !(index.saturating_sub(4).max(reader.sentence.start)..index).any(is_since)
                && let Some(opening) = reader.relative_aside_before(index)
            {
                return Some((3, opening));
            }
        }
        (!reader.is_bracketed_with_number(index, self.slot)).then(|| self.past_mark())
    }

    /// True where only words of time or a short name stand between the comma and the date.
    fn is_near_date(&self) -> bool {
        let reader = self.reader;
        let between = self.index + 1..self.slot.tokens.start;
        let is_plain = |at: usize| reader.text.word(at).is_some() && reader.verb(at).is_none() && reader.noun(at).is_none();
        reader.only_time_words(between.clone()) || between.len() <= PLAIN_MAX && between.into_iter().all(is_plain)
    }

    /// The cost of a mark, and the place where the way goes on.
    fn past_mark(&self) -> (i32, usize) {
        let (reader, index, text) = (self.reader, self.index, self.reader.text);
        if text.is_comma(index) {
            return (self.comma_cost(), index);
        }
        if matches!(text.mark(index), Some(')' | ']'))
            && let Some(open) = text
                .partner(index)
                .filter(|&open| open < index && open >= reader.sentence.start)
        {
            return (1, open);
        }
        // `حدد فيه مواعيد ثلاثة: التشريعية في 22 أيار`: each has its own.
        let lists = |at: usize| matches!(text.folded(at), "مواعيد" | "تواريخ" | "موعدين" | "المواعيد" | "التواريخ");
        if text.mark(index) == Some(':') && (index.saturating_sub(4).max(reader.sentence.start)..index).any(lists) {
            return (20, index);
        }
        let stops = words::is_stop(text, index) && !matches!(text.mark(index), Some('–' | '—'));
        (if stops { 8 } else { 0 }, index)
    }

    fn comma_cost(&self) -> i32 {
        let (reader, next, text) = (self.reader, self.index + 1, self.reader.text);
        let date = &self.slot.tokens;
        // `…، وفي أيار 2018 خسر`: another clause.
        if next < date.start && (reader.joins_clause(next) || reader.joins_verb(next)) {
            return 8;
        }
        let is_aside = reader.only_time_words(next..date.start);
        match text.folded(next) {
            // `…، ففي مايو خسر الحزب`: the date opens the next clause.
            "ففي" | "وفي" if is_aside => 8,
            _ if is_aside => 1,
            // `فاز حزب السهل، المؤسس عام 1990، بانتخابات …`: of what is put in between.
            folded if text.is_comma(date.end) && folded.starts_with("ال") => 12,
            _ => 4,
        }
    }

    /// The cost of a word that parts the date from what stands before it; nothing for words of time.
    fn parting_cost(&self, classes: Classes) -> Option<i32> {
        let (reader, slot, index) = (self.reader, self.slot, self.index);
        let is = |asked: Classes| classes & asked != 0;
        let is_first = self.found.is_empty();
        let cost = if is(words::TIME_NOUN) {
            0
        } else if is(words::COMPLEMENTIZER) {
            3
        } else if is(words::SUBORDINATOR) {
            9
        } else if is(words::HYPOTHETICAL) {
            // `تطرح المذكرة في الجلسة، وربما يكون ذلك الجمعة`
            20
        } else if is(words::PLANNED) && reader.is_put_off_from(slot) && words::is_before(reader.text, index, words::WAS) {
            // `أرجأ جلسة كانت مقررة اليوم إلى الخميس`: the day of the plan.
            20
        } else if is(words::STATE) && (self.cost > 4 || slot.tokens.len() < 2 && slot.grain == Grain::Day) {
            // `أسسه فلان وأصبح اليوم أول الأحزاب`; but `الذي أصبح رئيسا في 18 أغسطس`
            10
        } else if is(words::WAS) && is_first && self.is_now() && index + 1 < slot.tokens.start {
            // `وإن كان الإقليم اليوم أضعف`: how things are now.
            20
        } else if is_first && reader.points_ahead(index, slot) {
            // `كما حدث عام 2014 حين سيطر الحزب …`: what that was, the clause behind the date tells.
            8
        } else if self.compares() {
            20
        } else {
            return None;
        };
        Some(cost)
    }

    fn is_now(&self) -> bool {
        self.slot.tokens.len() == 1 && self.reader.text.folded(self.slot.tokens.start) == "اليوم"
    }

    /// `يخسر مقعدين مقارنة باستطلاع الأسبوع الماضي`: the date is that of what it is compared with.
    fn compares(&self) -> bool {
        let (reader, slot, index) = (self.reader, self.slot, self.index);
        let is_year = slot.grain == Grain::Year;
        let is_apart = || index > reader.sentence.start && reader.text.is_comma(index - 1);
        COMPARISON.at(reader.text, index)
            || reader.sets_against(index) && (is_year || is_apart())
            || is_year && reader.leads_from(index, slot)
            || reader.is_bracketed_with_number(index, slot)
    }

    /// True for a preposition of time on the way: `نظمت الانتخابات إثر حل البرلمان في 16 أيلول`, `بعد أعوام من نيلها حقوقها في مايو 2005`.
    fn may_lead(&self, classes: Classes) -> bool {
        let (reader, index) = (self.reader, self.index);
        let counts = || {
            let before = index.checked_sub(1).and_then(|at| reader.date_over(at));
            reader.text.folded(index) == "من"
                && before.is_some_and(|other| other.counts_from_next && reader.text.folded(other.tokens.start).ends_with("بعد"))
        };
        self.cost > 0 && (classes & words::TIME_PREPOSITION != 0 || counts())
    }

    /// True where a noun of happening stands behind the preposition, which then has the date.
    fn leads_to_noun(&mut self) -> bool {
        let (reader, led, cost) = (self.reader, self.index + 1, self.cost);
        let last = self.found.last_mut();
        if let Some(last) = last.filter(|last| last.index == led && last.trigger.form == Form::Noun) {
            last.cost = last.cost.min(cost);
            return true;
        }
        let weak = reader.triggers.weak_noun_at(reader.text, led);
        let is_dated = |noun: &Trigger| !noun.particle && noun.category.is_some() && reader.date_over(led).is_none();
        let Some(noun) = weak.filter(is_dated) else {
            return false;
        };
        self.found.push(Candidate {
            cost,
            index: led,
            trigger: noun,
            rule: "event/noun-date",
        });
        true
    }

    /// Adds the word here, `more` farther than its distance.
    fn take(&mut self, trigger: Trigger, more: i32, rule: &'static str) {
        self.found.push(Candidate {
            cost: self.cost + more + VERB_BETWEEN * self.verbs,
            index: self.index,
            trigger,
            rule,
        });
    }

    fn take_verb(&mut self, verb: Trigger) {
        let (reader, index) = (self.reader, self.index);
        let is_participle = verb.form == Form::Participle;
        // `عزل الجيش الرئيس المنتخب في 3 يوليو`: what he is called by, and the day is the verb's.
        let is_title = is_participle
            && self.slot.grain == Grain::Day
            && matches!(reader.text.folded_before(index), "الرييس" | "الرييسه" | "الحكومه");
        let is_relative = is_participle || reader.relative_before(index).is_some();
        let rule = if is_relative {
            "event/relative-clause"
        } else {
            "event/verb-date"
        };
        self.take(verb, if is_title { 6 } else { 0 }, rule);
        self.verbs += i32::from(!is_title);
    }

    /// The verb here, where the date may be its own.
    fn dated_verb(&self) -> Option<Trigger> {
        let (reader, slot, index) = (self.reader, self.slot, self.index);
        let verb = reader.verb(index)?;
        let is_of_other = reader.is_compared(index)
            || reader.announces_results(index)
            || verb.form == Form::Participle && reader.is_of_held(index)
            || reader.is_day_of_called_off(verb, slot)
            || reader.is_day_of_called_for(index, verb, slot);
        let can_be_dated = || {
            can_be_dated(verb, self.cost, slot.begins)
                || reader.is_told(index)
                || reader.is_set(index)
                || reader.is_deadline(slot)
                || reader.tells_results(index)
        };
        (!is_of_other && can_be_dated()).then_some(verb)
    }

    /// The noun here, where the date may be its own.
    fn dated_noun(&self) -> Option<Trigger> {
        let (reader, slot, index) = (self.reader, self.slot, self.index);
        let noun = reader.noun(index)?;
        // `الانتخابات بعد ثلاثة أيام من الاقتراع`: no election counts from itself.
        let counts_from_itself =
            || slot.counts_from_next && noun.category == Some(EventCategory::Election) && reader.counts_from_election(slot);
        let is_none = reader.is_part_of_name(index, noun)
            || reader.is_of_term(index)
            || reader.is_lacking(index)
            || reader.is_lifted(index)
            || reader.is_praised(index, slot)
            || reader.is_since_aside(index, slot)
            || reader.is_told_of_results(index, noun, slot)
            || reader.is_only_asked(index)
            || counts_from_itself();
        (!is_none).then_some(noun)
    }

    /// What a noun costs more than its distance: far off, and where a preposition is written with it.
    fn noun_cost(&self, noun: Trigger) -> i32 {
        let far = match self.cost {
            0..=3 => 0,
            _ if noun.is_head => 12,
            _ => 3,
        };
        // `مقارنة بانتخابات 2012` names the election.
        let is_named = || {
            // `للانتخابات العامة لعام 2024`
            let is_of_year = self.cost <= 1 && matches!(self.reader.text.folded(self.slot.tokens.start), "لعام" | "لسنه");
            (self.cost == 0 || is_of_year)
                && noun.category == Some(EventCategory::Election)
                && (self.slot.grain == Grain::Year || self.reader.is_told_by_day(self.index, noun, self.slot))
        };
        far + if noun.particle && !is_named() { 4 } else { 0 }
    }
}

/// What is said in the present has no date of its own, and a participle has one only right behind it.
fn can_be_dated(verb: Trigger, cost: i32, begins: bool) -> bool {
    match verb.form {
        Form::Present => verb.category != Some(EventCategory::Statement),
        Form::Participle => cost <= if begins { 4 } else { 1 },
        Form::Past | Form::Future | Form::Noun => true,
    }
}
