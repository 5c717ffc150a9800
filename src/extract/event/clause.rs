//! Which happening a date belongs to: the nearest in its clause, as clauses, relative clauses and word order have it.
//! Owns the distances; knows no day.

use std::ops::Range;

use crate::arabic::TokenizedText;

use super::trigger::{Attitude, Form, Trigger, Triggers};
use super::{DateRole, DateSlot, EventCategory, Grain, words};

/// Name of the rule for a date that its verb follows.
pub(super) const DATE_FIRST: &str = "event/date-verb";

/// Words after a noun of rounds that make it one of an election.
const ROUNDS: [&str; 10] = [
    "الاول",
    "الاولي",
    "الثاني",
    "الثانيه",
    "الثالث",
    "الثالثه",
    "الاعاده",
    "ثانيه",
    "الاخيره",
    "الحاسمه",
];

/// Words in ـت before a noun with the article that are no verbs of happening.
const NO_VERBS: [&str; 14] = [
    "بيروت",
    "الكويت",
    "تحت",
    "وقت",
    "صوت",
    "بيت",
    "موت",
    "ليست",
    "وليست",
    "كانت",
    "وكانت",
    "باتت",
    "اصبحت",
    "ظلت",
];

/// A happening found for a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Happening {
    /// Place of the date in the list that was given.
    pub(super) date: usize,
    pub(super) role: DateRole,
    /// The words that name it.
    pub(super) tokens: Range<usize>,
    /// The token that a title begins with.
    pub(super) head: usize,
    /// What the head is.
    pub(super) form: Form,
    /// The form of the word that the date stands with: the verb of a relative clause, where the head is a noun.
    pub(super) tense_form: Form,
    pub(super) category: EventCategory,
    pub(super) word: u16,
    pub(super) is_definite: bool,
    pub(super) planned: bool,
    pub(super) rule: &'static str,
}

/// A word that may be what a date dates.
#[derive(Clone, Debug)]
struct Candidate {
    cost: i32,
    index: usize,
    trigger: Trigger,
    rule: &'static str,
}

/// The happenings that the dates of one sentence date.
pub(super) fn happenings(text: &TokenizedText, sentence: Range<usize>, dates: &[DateSlot]) -> Vec<Happening> {
    let reader = Reader {
        text,
        sentence,
        dates,
        triggers: Triggers::bundled(),
    };
    let mut found: Vec<(i32, Happening)> = Vec::new();
    for (date, slot) in dates.iter().enumerate() {
        if slot.counts_from_next
            && let Some(next) = reader.counted_from(date, slot)
        {
            found.push((0, next));
        }
        // `…, بعد شهرين على …` after another date of the same statement only says how long ago something else was.
        let is_aside = slot.counts_from_next
            && !found.is_empty()
            && date > 0
            && slot
                .tokens
                .start
                .checked_sub(1)
                .is_some_and(|before| words::is_comma(text, before));
        if !slot.dates_events || is_aside {
            continue;
        }
        let Some((cost, happening)) = reader.dated_by(date, slot) else {
            continue;
        };
        // Two dates of one happening: the nearer is its own.
        match found
            .iter_mut()
            .find(|(_, other)| other.role == DateRole::At && other.head == happening.head)
        {
            Some(other) if other.0 > cost => *other = (cost, happening),
            Some(_) => {}
            None => found.push((cost, happening)),
        }
    }
    found.into_iter().map(|(_, happening)| happening).collect()
}

struct Reader<'a> {
    text: &'a TokenizedText<'a>,
    sentence: Range<usize>,
    dates: &'a [DateSlot],
    triggers: &'static Triggers,
}

impl Reader<'_> {
    fn is(&self, index: usize, classes: u64) -> bool {
        self.sentence.contains(&index) && words::is(self.text, index, classes)
    }

    fn date_over(&self, index: usize) -> Option<&DateSlot> {
        self.dates.iter().find(|slot| slot.tokens.contains(&index))
    }

    /// Cost above which a date belongs to no candidate.
    fn limit(grain: Grain) -> i32 {
        match grain {
            Grain::Day => 16,
            Grain::Month => 10,
            Grain::Year => 4,
        }
    }

    fn dated_by(&self, date: usize, slot: &DateSlot) -> Option<(i32, Happening)> {
        let mut candidates = self.before(slot);
        candidates.extend(self.after(slot));
        candidates.retain(|candidate| candidate.cost <= Self::limit(slot.grain));
        candidates.sort_by_key(|candidate| (candidate.cost, candidate.index));
        let best = candidates.first()?;
        let happening = self.happening(date, slot, best)?;
        Some((best.cost, happening))
    }

    /// Candidates before the date, nearest first.
    fn before(&self, slot: &DateSlot) -> Vec<Candidate> {
        let mut found = Vec::new();
        let (mut cost, mut verbs) = (0, 0);
        let mut index = slot.tokens.start;
        while index > self.sentence.start && cost <= 24 {
            index -= 1;
            if let Some(other) = self.date_over(index) {
                (cost, index) = (cost + 6, other.tokens.start);
                continue;
            }
            if self.text.mark(index).is_some() {
                (cost, index) = self.mark_before(slot, index, cost);
                continue;
            }
            if self.is(index, words::TIME_NOUN) {
                continue;
            }
            if self.is(index, words::COMPLEMENTIZER) {
                cost += 3;
                continue;
            }
            if self.is(index, words::SUBORDINATOR) {
                cost += 9;
                continue;
            }
            if let Some(verb) = self.verb(index).filter(|verb| can_be_dated(*verb, cost)) {
                found.push(Candidate {
                    cost: cost + 7 * verbs,
                    index,
                    trigger: verb,
                    rule: if self.relative_before(index).is_some() || verb.form == Form::Participle {
                        "event/relative-clause"
                    } else {
                        "event/verb-date"
                    },
                });
                verbs += 1;
            } else if let Some(noun) = self.noun(index)
                && !self.is_part_of_name(index, noun)
            {
                let far = match cost {
                    0..=3 => 0,
                    _ if noun.is_head => 12,
                    _ => 3,
                };
                let instrument = if noun.particle { 4 } else { 0 };
                found.push(Candidate {
                    cost: cost + far + instrument + 7 * verbs,
                    index,
                    trigger: noun,
                    rule: "event/noun-date",
                });
            }
            if !self.is(index, words::PREPOSITION) {
                cost += 1;
            }
        }
        found
    }

    /// Cost and place after a mark on the way to the left.
    fn mark_before(&self, slot: &DateSlot, index: usize, cost: i32) -> (i32, usize) {
        let text = self.text;
        if words::is_comma(text, index) {
            let is_aside = index + 1 == slot.tokens.start || self.only_time_words(index + 1..slot.tokens.start);
            return (cost + if is_aside { 1 } else { 4 }, index);
        }
        if matches!(text.mark(index), Some(')' | ']'))
            && let Some(open) = text
                .partner(index)
                .filter(|&open| open < index && open >= self.sentence.start)
        {
            return (cost + 1, open);
        }
        let stops = words::is_stop(text, index) && !matches!(text.mark(index), Some('–' | '—'));
        (cost + if stops { 8 } else { 0 }, index)
    }

    fn only_time_words(&self, range: Range<usize>) -> bool {
        range
            .into_iter()
            .all(|index| self.is(index, words::TIME_NOUN | words::PREPOSITION))
    }

    /// Candidates after the date.
    fn after(&self, slot: &DateSlot) -> Vec<Candidate> {
        let mut found = Vec::new();
        let mut cost = if self.opens_clause(slot) { 0 } else { 6 };
        let mut index = slot.tokens.end;
        while index < self.sentence.end && cost <= 16 {
            if let Some(other) = self.date_over(index) {
                (cost, index) = (cost + 6, other.tokens.end);
                continue;
            }
            let is_heading = matches!(self.text.mark(index), Some(':' | '–' | '—' | '-')) && self.opens_clause(slot);
            let is_aside = (words::is_comma(self.text, index) || is_heading) && index == slot.tokens.end;
            if self.is(index, words::COMPLEMENTIZER | words::RELATIVE | words::SUBORDINATOR)
                || (words::is_stop(self.text, index) && !is_aside)
            {
                break;
            }
            if let Some(verb) = self.verb(index).filter(|verb| verb.form != Form::Participle) {
                found.push(Candidate {
                    cost: cost + 1,
                    index,
                    trigger: verb,
                    rule: DATE_FIRST,
                });
                break;
            }
            if !slot.counts_from_next
                && let Some(noun) = self.noun(index)
                && !self.is_part_of_name(index, noun)
            {
                found.push(Candidate {
                    cost: cost + 4,
                    index,
                    trigger: noun,
                    rule: "event/date-noun",
                });
            }
            if self.text.mark(index).is_none() {
                cost += 1;
            }
            index += 1;
        }
        found
    }

    /// True where only particles stand between the beginning of the clause and the date.
    fn opens_clause(&self, slot: &DateSlot) -> bool {
        let mut index = slot.tokens.start;
        // و written together with the date's first word begins a clause by itself.
        if self.text.folded(index).starts_with('و') && self.text.span(slot.tokens.clone()).of(self.text.text()).starts_with('و')
        {
            return true;
        }
        while index > self.sentence.start {
            let before = index - 1;
            if self.is(before, words::COMPLEMENTIZER | words::SUBORDINATOR) || words::is_stop(self.text, before) {
                return true;
            }
            if self.is(before, words::PREPOSITION) && self.text.folded(before).starts_with('و') {
                return true;
            }
            if !self.is(before, words::PREPOSITION | words::TIME_NOUN | words::TIME_PREPOSITION)
                && self.text.mark(before).is_none()
            {
                return false;
            }
            index = before;
        }
        true
    }

    /// What names the same happening in all its forms: the row, and which round of an election.
    fn word(&self, index: usize, trigger: Trigger) -> u16 {
        let round = ROUNDS.iter().position(|round| *round == self.text.folded(index + 1));
        match round.filter(|_| trigger.is_round) {
            Some(round) => Trigger::UNKNOWN - 1 - round as u16,
            None => trigger.row,
        }
    }

    /// The noun of happening at `index`.
    fn noun(&self, index: usize) -> Option<Trigger> {
        let noun = self.triggers.noun_at(self.text, index)?;
        if noun.is_head && self.triggers.noun_at(self.text, index + 1).is_some() {
            return None; // `محاولة اغتيال`: what it was an attempt at says more
        }
        let is_numbered = || {
            let next = self.text.folded(index + 1);
            ROUNDS.contains(&next) || self.date_over(index + 1).is_some_and(|slot| slot.grain == Grain::Year)
        };
        (!noun.is_round || !noun.pronoun && is_numbered()).then_some(noun)
    }

    /// A word that can only be a verb by its place: after قد, after a relative pronoun, or one in ـت that begins a clause
    /// and has its subject behind it.
    fn unknown_verb(&self, index: usize) -> Option<Trigger> {
        self.text.word(index)?;
        if self.triggers.noun_at(self.text, index).is_some()
            || self.date_over(index).is_some()
            || words::is(self.text, index, u64::MAX)
        {
            return None;
        }
        let folded = self.text.folded(index);
        let before = index.checked_sub(1).filter(|&before| before >= self.sentence.start);
        let is_past = !folded.starts_with(['ي', 'ت', 'س']) && !folded.starts_with("ال");
        let follows = before.is_some_and(|before| self.is(before, words::RELATIVE | words::PERHAPS));
        let opens = before.is_none_or(|before| words::is_stop(self.text, before));
        let feminine = folded.ends_with('ت') && !folded.ends_with("ات") && folded.chars().count() > 3;
        let agrees = feminine && opens && self.text.folded(index + 1).starts_with("ال") && !NO_VERBS.contains(&folded);
        (follows && is_past || agrees).then(|| Trigger::unknown(feminine, folded.starts_with('و') && opens))
    }

    /// The verb at `index`, where the words before it let it be one.
    fn verb(&self, index: usize) -> Option<Trigger> {
        let Some(verb) = self.triggers.verb_at(self.text, index) else {
            return self.unknown_verb(index);
        };
        // قبل is "before" unless a vowel mark tells the verb.
        if self.is(index, words::TIME_PREPOSITION) && !self.text.surface(index).contains('\u{650}') {
            return None;
        }
        let before = index.checked_sub(1).filter(|&before| before >= self.sentence.start);
        let Some(before) = before else { return Some(verb) };
        // After a preposition, or after a noun that it completes, the same letters are a noun.
        let same_as_noun = self.triggers.noun_at(self.text, index).is_some();
        if self.is(before, words::PREPOSITION | words::TIME_PREPOSITION) && verb.form == Form::Past {
            return None;
        }
        if same_as_noun
            && !self.is(
                before,
                words::AUXILIARY | words::RELATIVE | words::COMPLEMENTIZER | words::NEGATION,
            )
        {
            let opens = words::is_stop(self.text, before) || verb.letters > 0;
            return (opens || self.triggers.noun_at(self.text, before).is_none() && verb.feminine).then_some(verb);
        }
        Some(verb)
    }

    /// The relative pronoun that the verb at `index` follows.
    fn relative_before(&self, index: usize) -> Option<usize> {
        (index.saturating_sub(3).max(self.sentence.start)..index)
            .rev()
            .take_while(|&before| self.is(before, words::RELATIVE | words::AUXILIARY) || self.text.mark(before).is_some())
            .find(|&before| self.is(before, words::RELATIVE))
    }

    /// A noun of happening that only names a body or a thing (`مفوضية الانتخابات`, `قانون الانتخابات`).
    fn is_part_of_name(&self, index: usize, noun: Trigger) -> bool {
        if noun.category != Some(EventCategory::Election) && noun.category != Some(EventCategory::Protest) {
            return false;
        }
        let mut before = index;
        for _ in 0..5 {
            let Some(next) = before.checked_sub(1).filter(|&next| next >= self.sentence.start) else {
                return false;
            };
            before = next;
            if self.is(before, words::BODY) {
                // `نتائج الانتخابات التي جرت في …` still dates the elections.
                return !self.has_own_date(index);
            }
            if self.text.mark(before).is_some() || self.is(before, words::PREPOSITION | words::RELATIVE | words::COMPLEMENTIZER) {
                return false;
            }
            let joins = noun.particle && before + 1 < index || before + 1 == index;
            if !joins && !self.text.folded(before).starts_with("ال") {
                return false;
            }
        }
        false
    }

    /// True where a date stands right behind the noun at `index`, its adjectives and the country apart.
    fn has_own_date(&self, index: usize) -> bool {
        let is_construct = self.triggers.noun_at(self.text, index).is_some_and(|noun| !noun.article);
        self.dates.iter().any(|slot| {
            let between = index + 1..slot.tokens.start;
            if is_construct && slot.tokens.start == index + 1 {
                return true; // `نتائج انتخابات الثلاثاء`
            }
            slot.tokens.start > index
                && between.len() <= 3
                && between.into_iter().all(|word| {
                    self.is(word, words::TIME_NOUN)
                        || self.text.mark(word).is_none()
                            && !self.is(word, words::PREPOSITION)
                            && self.text.folded(word).starts_with("ال")
                })
                && !self.text.folded(slot.tokens.start).starts_with("ال")
        })
    }

    /// The noun before a relative pronoun (or before a participle) that its clause speaks of.
    fn antecedent(&self, relative: usize, verb: Trigger) -> Option<(usize, Trigger)> {
        let mut words_left = if verb.category == Some(EventCategory::Attack) { 18 } else { 9 };
        for index in (self.sentence.start..relative).rev() {
            if words_left == 0 || self.is(index, words::COMPLEMENTIZER | words::SUBORDINATOR) {
                return None;
            }
            words_left -= 1;
            if let Some(noun) = self.noun(index)
                && (verb.category != Some(EventCategory::Attack) || is_violent(noun.category))
            {
                return Some((index, noun));
            }
            if self.verb(index).is_some() && self.triggers.noun_at(self.text, index).is_none() {
                return None;
            }
        }
        None
    }

    fn happening(&self, date: usize, slot: &DateSlot, best: &Candidate) -> Option<Happening> {
        let Candidate {
            index, trigger, rule, ..
        } = *best;
        let is_verb = trigger.form != Form::Noun;
        let planned = if is_verb {
            self.verb_stance(index, trigger)?
        } else {
            self.noun_stance(index)?
        };
        if self.governed_by(index, Attitude::Denying) || (self.governed_by(index, Attitude::Wanting) && !is_past(trigger)) {
            return None;
        }
        let mut found = Happening {
            date,
            role: DateRole::At,
            tokens: index..index + 1,
            head: index,
            form: trigger.form,
            tense_form: trigger.form,
            category: trigger.category.unwrap_or(EventCategory::Other),
            word: self.word(index, trigger),
            is_definite: trigger.article && !trigger.is_round,
            planned: planned || trigger.form == Form::Future,
            rule,
        };
        if !is_verb {
            found.tokens = self.with_head(index)..index + 1;
            found.head = found.tokens.start;
            found.tense_form = self.verb_form_before(index);
            return Some(found);
        }
        // What took place: the noun that a relative clause speaks of, or the subject beside a light verb.
        let relative = if trigger.form == Form::Participle {
            Some(index)
        } else {
            self.relative_before(index)
        };
        let is_light = trigger.category.is_none();
        let is_known = trigger.row != Trigger::UNKNOWN;
        let noun = match relative {
            Some(relative) if is_light || trigger.category == Some(EventCategory::Attack) => self.antecedent(relative, trigger),
            None if is_light && is_known => self.subject(index, slot),
            _ => None,
        };
        if let Some((noun, of)) = noun {
            let head = self.with_head(noun);
            found.tokens = head.min(index)..(noun + 1).max(index + 1);
            (found.head, found.form, found.word) = (head, Form::Noun, self.word(noun, of));
            found.category = of.category.unwrap_or(EventCategory::Other);
        } else if trigger.form == Form::Participle {
            return self.participle_alone(found, index);
        }
        Some(found)
    }

    /// The form of the verb that the noun at `index` is subject or object of; as a noun where none stands near.
    fn verb_form_before(&self, index: usize) -> Form {
        (index.saturating_sub(5).max(self.sentence.start)..index)
            .rev()
            .take_while(|&before| self.text.mark(before).is_none() && !self.is(before, words::COMPLEMENTIZER | words::RELATIVE))
            .find_map(|before| self.verb(before))
            .map_or(
                Form::Noun,
                |verb| if verb.form == Form::Present { Form::Noun } else { verb.form },
            )
    }

    /// `مجلس النواب المنتهية ولايته في …`: the participle and the noun before it.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "the happening found is replaced by the one returned"
    )]
    fn participle_alone(&self, found: Happening, index: usize) -> Option<Happening> {
        let before = index.checked_sub(1).filter(|&before| before >= self.sentence.start)?;
        self.text.word(before)?;
        Some(Happening {
            tokens: before..index + 1,
            head: before,
            ..found
        })
    }

    /// The noun of happening that is the subject (or object) of the light verb at `index`.
    fn subject(&self, index: usize, slot: &DateSlot) -> Option<(usize, Trigger)> {
        let after = (index + 1..self.sentence.end)
            .filter(|&after| !slot.tokens.contains(&after))
            .take_while(|&after| !words::is_stop(self.text, after) && !self.is(after, words::RELATIVE | words::COMPLEMENTIZER))
            .take(4);
        let noun = |at: usize| {
            let noun = self.noun(at)?;
            (!noun.particle && !self.is_part_of_name(at, noun)).then_some((at, noun))
        };
        let mut after = after.filter_map(noun);
        let before = (index.saturating_sub(5).max(self.sentence.start)..index)
            .rev()
            .take_while(|&before| !words::is_stop(self.text, before) && !self.is(before, words::COMPLEMENTIZER))
            .filter_map(noun);
        after.next().or_else(|| before.into_iter().next())
    }

    /// The place of the noun that takes this one after it (`محاولة اغتيال`), or of the noun itself.
    fn with_head(&self, index: usize) -> usize {
        let head = index.checked_sub(1).filter(|&before| {
            self.sentence.contains(&before)
                && self
                    .triggers
                    .noun_at(self.text, before)
                    .is_some_and(|noun| noun.is_head || !noun.article)
                && self.triggers.noun_at(self.text, before).is_some_and(|noun| !noun.pronoun)
                && self.verb(before).is_none()
        });
        head.unwrap_or(index)
    }

    /// Whether the verb tells of something still to come; none where it says that nothing happened.
    fn verb_stance(&self, index: usize, verb: Trigger) -> Option<bool> {
        let mut planned = false;
        let from = index.saturating_sub(4).max(self.sentence.start);
        for before in (from..index).rev() {
            let near = index - before == 1;
            if near && self.is(before, words::NEGATION) || self.is(before, words::HYPOTHETICAL) {
                return None;
            }
            if near && self.is(before, words::PERHAPS) && verb.form == Form::Present && !self.is_past_too(index) {
                return None;
            }
            if self.is(before, words::PLANNED) {
                planned = true;
            }
            if words::is_stop(self.text, before) {
                break;
            }
        }
        let after_that = index.checked_sub(1).is_some_and(|before| self.text.folded(before) == "ان");
        let on_terms = index.checked_sub(2).is_some_and(|before| self.text.folded(before) == "علي");
        if verb.form == Form::Present && after_that && !planned && !on_terms {
            return None;
        }
        Some(planned || on_terms && after_that)
    }

    /// True where the same letters may be a past (`تسلم`, `توفي`).
    fn is_past_too(&self, index: usize) -> bool {
        self.triggers
            .verb_at(self.text, index)
            .is_some_and(|verb| verb.form == Form::Past)
    }

    /// The same for a noun.
    fn noun_stance(&self, index: usize) -> Option<bool> {
        let from = index.saturating_sub(3).max(self.sentence.start);
        let mut planned = false;
        for before in from..index {
            if self.is(before, words::HYPOTHETICAL) || (index - before <= 2 && self.is(before, words::NEGATION)) {
                return None;
            }
            planned |= self.is(before, words::PLANNED);
        }
        let perhaps = (index.saturating_sub(6).max(self.sentence.start)..index).any(|before| {
            let next = before + 1;
            let is_present = self.text.folded(next).starts_with(['ي', 'ت']);
            let is_past = || {
                self.triggers
                    .verb_at(self.text, next)
                    .is_some_and(|verb| verb.form == Form::Past)
            };
            self.is(before, words::PERHAPS) && is_present && !is_past()
        });
        (!perhaps).then_some(planned || self.is(index + 1, words::PLANNED))
    }

    /// True where the nearest verb before the happening takes this stance to it.
    fn governed_by(&self, index: usize, attitude: Attitude) -> bool {
        for before in (index.saturating_sub(8).max(self.sentence.start)..index).rev() {
            if words::is_comma(self.text, before) || words::is_stop(self.text, before) || self.is(before, words::RELATIVE) {
                return false;
            }
            if let Some(verb) = self.verb(before) {
                return self.triggers.attitude(verb.row) == Some(attitude);
            }
        }
        false
    }

    /// The happening from which a date counts: the noun after `بعد يوم على`.
    fn counted_from(&self, date: usize, slot: &DateSlot) -> Option<Happening> {
        let mut index = slot.tokens.end;
        while self.is(index, words::PREPOSITION) {
            index += 1;
        }
        if matches!(self.text.folded(index), "ذلك" | "هذا" | "هذه" | "تلك") {
            return None;
        }
        let opens =
            |at: usize| self.text.mark(at).is_some() || self.triggers.noun_at(self.text, at).is_some_and(|noun| noun.is_head);
        let last = (index + if opens(index) { 3 } else { 1 }).min(self.sentence.end);
        let (noun, trigger) = (index..last)
            .take_while(|&at| {
                self.text.word(at).is_some() || self.text.mark(at).is_some_and(|mark| matches!(mark, '"' | '«' | '“'))
            })
            .find_map(|at| {
                self.triggers
                    .noun_at(self.text, at)
                    .filter(|noun| !noun.is_head)
                    .map(|noun| (at, noun))
            })?;
        let head = self.with_head(noun).max(index);
        Some(Happening {
            date,
            role: DateRole::CountedFrom,
            tokens: head..noun + 1,
            head,
            form: Form::Noun,
            tense_form: Form::Noun,
            category: trigger.category.unwrap_or(EventCategory::Other),
            word: self.word(index, trigger),
            is_definite: trigger.article && !trigger.is_round,
            planned: false,
            rule: "event/counted-from",
        })
    }
}

/// What is said in the present has no date of its own, and a participle has one only right behind it.
fn can_be_dated(verb: Trigger, cost: i32) -> bool {
    match verb.form {
        Form::Present => verb.category != Some(EventCategory::Statement),
        Form::Participle => cost <= 1,
        Form::Past | Form::Future | Form::Noun => true,
    }
}

fn is_past(trigger: Trigger) -> bool {
    trigger.form == Form::Past
}

fn is_violent(category: Option<EventCategory>) -> bool {
    matches!(
        category,
        Some(EventCategory::Attack | EventCategory::Assassination | EventCategory::Protest | EventCategory::Military)
    )
}
