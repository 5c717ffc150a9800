//! Which words a date may date: those before and after it, each with its distance. Owns word order; knows no day.

use std::ops::Range;

use super::clause::{Candidate, DATE_FIRST, Reader};
use super::trigger::{Form, Trigger};
use crate::arabic::WordTest;
use crate::extract::words::Classes;

use super::{DateSlot, EventCategory, Grain, words};

static COMPARISON: WordTest = WordTest::words(&[], &["مقارنه", "بالمقارنه", "قياسا", "بالقياس"]);

/// What is counted of a vote.
pub(super) static RESULTS: WordTest = WordTest::stems(&["نتايج", "نتيجه", "مقاعد", "حصيله"]);

static AGAINST: WordTest = WordTest::words(&[], &["مقابل"]);

/// `أقل مما`, `زيادة عما`.
static COMPARED: WordTest = WordTest::words(
    &['و', 'ب'],
    &[
        "اقل",
        "اكثر",
        "اكبر",
        "اعلي",
        "ادني",
        "افضل",
        "اسوا",
        "زياده",
        "تراجع",
        "انخفاض",
    ],
);

/// `ضعف ما نالته`: how many times as much.
static MULTIPLES: WordTest = WordTest::words(
    &['و', 'ب'],
    &[
        "ضعف",
        "ضعفا",
        "ضعفي",
        "اضعاف",
        "نصف",
        "ثلث",
        "ثلثي",
        "ثلثا",
        "ربع",
        "خمس",
        "عشر",
    ],
);

impl Reader<'_> {
    /// Candidates before the date, nearest first.
    pub(super) fn before(&self, slot: &DateSlot) -> Vec<Candidate> {
        let mut found: Vec<Candidate> = Vec::new();
        let (mut cost, mut verbs) = (0, 0);
        let mut index = slot.tokens.start;
        while index > self.sentence.start && cost <= 24 {
            index -= 1;
            if let Some(other) = self.date_over(index) {
                (cost, index) = (cost + 6, other.tokens.start);
                continue;
            }
            // `أسس فلان، صهر الملك، الحزب في تشرين الأول`
            let is_plain = |range: Range<usize>| {
                range.len() <= 3
                    && range
                        .into_iter()
                        .all(|at| self.text.word(at).is_some() && self.verb(at).is_none() && self.noun(at).is_none())
            };
            if self.text.is_comma(index)
                && (self.only_time_words(index + 1..slot.tokens.start) || is_plain(index + 1..slot.tokens.start))
                && let Some(opening) = self.aside_before(index)
            {
                (cost, index) = (cost + 3, opening);
                continue;
            }
            // `دعا فلان، الذي خسر مقعده، أمس إلى …`: the clause that the comma closes has had its say.
            if self.text.is_comma(index)
                && (self.only_time_words(index + 1..slot.tokens.start) || is_plain(index + 1..slot.tokens.start))
                && !(index.saturating_sub(4).max(self.sentence.start)..index).any(|at| self.text.folded(at) == "منذ")
                && let Some(opening) = self.relative_aside_before(index)
            {
                (cost, index) = (cost + 3, opening);
                continue;
            }
            if self.text.mark(index).is_some() && !self.is_bracketed_with_number(index, slot) {
                (cost, index) = self.mark_before(slot, index, cost);
                continue;
            }
            let classes = words::classes(self.text, index);
            let is = |asked: Classes| classes & asked != 0;
            if is(words::TIME_NOUN) {
                continue;
            }
            if is(words::COMPLEMENTIZER) {
                cost += 3;
                continue;
            }
            if is(words::SUBORDINATOR) {
                cost += 9;
                continue;
            }
            // `تطرح المذكرة في الجلسة، وربما يكون ذلك الجمعة`
            if is(words::HYPOTHETICAL) {
                cost += 20;
                continue;
            }
            // `أرجأ جلسة كانت مقررة اليوم إلى الخميس`: the day of the plan.
            if self.is_put_off_from(slot)
                && is(words::PLANNED)
                && index.checked_sub(1).is_some_and(|before| self.is(before, words::WAS))
            {
                cost += 20;
                continue;
            }
            // `أسسه فلان وأصبح اليوم أول الأحزاب`; but `الذي أصبح رئيسا في 18 أغسطس`
            if is(words::STATE) && (cost > 4 || slot.tokens.len() < 2 && slot.grain == Grain::Day) {
                cost += 10;
                continue;
            }
            // `وإن كان الإقليم اليوم أضعف`: how things are now.
            let is_now = slot.tokens.len() == 1 && self.text.folded(slot.tokens.start) == "اليوم";
            if is(words::WAS) && is_now && found.is_empty() && index + 1 < slot.tokens.start {
                cost += 20;
                continue;
            }
            // `كما حدث عام 2014 حين سيطر الحزب …`: what that was, the clause behind the date tells.
            if found.is_empty() && self.points_ahead(index, slot) {
                cost += 8;
                continue;
            }
            // `يخسر مقعدين مقارنة باستطلاع الأسبوع الماضي`: the date is that of what it is compared with.
            let is_apart = index > self.sentence.start && self.text.is_comma(index - 1);
            let measures = || {
                (slot.grain == Grain::Year || is_apart) && self.sets_against(index)
                    || slot.grain == Grain::Year && self.leads_from(index, slot)
            };
            if COMPARISON.at(self.text, index) || measures() || self.is_bracketed_with_number(index, slot) {
                cost += 20;
                continue;
            }
            // `نظمت الانتخابات إثر حل البرلمان في 16 أيلول`: the day is that of what the preposition leads to.
            // `بعد أعوام من نيلها حقوقها في مايو 2005` likewise.
            let counts = || {
                self.text.folded(index) == "من"
                    && index
                        .checked_sub(1)
                        .and_then(|at| self.date_over(at))
                        .is_some_and(|other| other.counts_from_next && self.text.folded(other.tokens.start).ends_with("بعد"))
            };
            if cost > 0 && (is(words::TIME_PREPOSITION) || counts()) && self.is_led(index + 1, cost, &mut found) {
                cost += 8;
                continue;
            }
            if let Some(verb) = self
                .verb(index)
                .filter(|_| !self.is_compared(index) && !self.announces_results(index))
                .filter(|verb| verb.form != Form::Participle || !self.is_of_held(index))
                .filter(|verb| !self.is_day_of_called_off(*verb, slot) && !self.is_day_of_called_for(index, *verb, slot))
                .filter(|verb| {
                    can_be_dated(*verb, cost, slot.begins)
                        || self.is_told(index)
                        || self.is_set(index)
                        || self.is_deadline(slot)
                        || self.tells_results(index)
                })
            {
                // `عزل الجيش الرئيس المنتخب في 3 يوليو`: what he is called by, and the day is the verb's.
                let is_title = verb.form == Form::Participle
                    && slot.grain == Grain::Day
                    && index
                        .checked_sub(1)
                        .is_some_and(|before| matches!(self.text.folded(before), "الرييس" | "الرييسه" | "الحكومه"));
                let called = if is_title { 6 } else { 0 };
                found.push(Candidate {
                    cost: cost + called + 7 * verbs,
                    index,
                    trigger: verb,
                    rule: if self.relative_before(index).is_some() || verb.form == Form::Participle {
                        "event/relative-clause"
                    } else {
                        "event/verb-date"
                    },
                });
                verbs += i32::from(!is_title);
            } else if let Some(noun) = self.noun(index)
                && !self.is_part_of_name(index, noun)
                && !self.is_of_term(index)
                && !self.is_since_aside(index, slot)
                && !self.is_told_of_results(index, noun, slot)
                && !self.is_only_asked(index)
            {
                // `الانتخابات بعد ثلاثة أيام من الاقتراع`: no election counts from itself.
                if slot.counts_from_next && noun.category == Some(EventCategory::Election) && self.counts_from_election(slot) {
                    cost += 1;
                    continue;
                }
                let far = match cost {
                    0..=3 => 0,
                    _ if noun.is_head => 12,
                    _ => 3,
                };
                // `مقارنة بانتخابات 2012` names the election.
                let is_named = cost == 0
                    && noun.category == Some(EventCategory::Election)
                    && (slot.grain == Grain::Year || self.is_told_by_day(index, noun, slot));
                let instrument = if noun.particle && !is_named { 4 } else { 0 };
                found.push(Candidate {
                    cost: cost + far + instrument + 7 * verbs,
                    index,
                    trigger: noun,
                    rule: "event/noun-date",
                });
            }
            if !is(words::PREPOSITION) {
                cost += 1;
            }
        }
        found
    }

    /// True for the vote of `نتائج الاقتراع`, told by its day alone: `إعلان النتائج النهائية لاقتراع يوم 11 أيار`.
    fn is_told_by_day(&self, index: usize, noun: Trigger, slot: &DateSlot) -> bool {
        let adjoins = (index + 1..slot.tokens.start).all(|at| self.is(at, words::TIME_NOUN));
        let has_number = slot
            .tokens
            .clone()
            .any(|at| self.text.number(at).is_some() || crate::extract::date::names_month(self.text, at));
        // `فاز باقتراع تشرين الثاني 2011`: the victory is told.
        let is_means = self.text.folded(index).starts_with('ب') && noun.particle;
        let wins = |at: usize| self.verb(at).is_some_and(|verb| verb.category == Some(EventCategory::Result));
        let is_won = is_means && (index.saturating_sub(4).max(self.sentence.start)..index).any(wins);
        !noun.article && !noun.pronoun && adjoins && has_number && !is_won
    }

    /// True for the verb of `ما جرى في نيسان حين …`, `كما حدث عام 2014 عندما …`, which says nothing of what took place.
    fn points_ahead(&self, index: usize, slot: &DateSlot) -> bool {
        let when = slot.tokens.end + usize::from(self.text.is_comma(slot.tokens.end));
        let says_nothing = matches!(
            self.text.folded(index),
            "جري" | "حدث" | "حصل" | "وقع" | "كان" | "يحدث" | "يجري"
        );
        says_nothing
            && self.is_when(when)
            && index
                .checked_sub(1)
                .is_some_and(|before| matches!(self.text.folded(before), "ما" | "كما" | "مثلما" | "لما" | "بما" | "مما"))
    }

    /// True for the vote of `أظهرت النتائج الأولية للانتخابات العراقية أمس فوز فلان`: a day told from now is that of the telling.
    fn is_told_of_results(&self, index: usize, noun: Trigger, slot: &DateSlot) -> bool {
        const WORDS_MAX: usize = 4;
        let is_from_now = slot.grain == Grain::Day
            && !slot
                .tokens
                .clone()
                .any(|at| self.text.number(at).is_some() || crate::extract::date::names_month(self.text, at));
        let is_led = self.text.folded(index).starts_with("لل") && noun.category == Some(EventCategory::Election);
        // The noun before, with its adjectives between.
        let head = || {
            (index.saturating_sub(WORDS_MAX).max(self.sentence.start)..index)
                .rev()
                .find(|&at| RESULTS.at(self.text, at) || !self.text.folded(at).starts_with("ال"))
        };
        is_led && is_from_now && head().is_some_and(|at| RESULTS.at(self.text, at))
    }

    /// True for a day right before the one to which something was put off.
    fn is_put_off_from(&self, slot: &DateSlot) -> bool {
        let next = self.dates.iter().find(|next| next.tokens.start >= slot.tokens.end);
        next.is_some_and(|next| next.is_target && next.tokens.start <= slot.tokens.end + 2)
    }

    /// True for `بعد يومين من الاقتراع`, `بعد أسبوع على الانتخابات`.
    fn counts_from_election(&self, slot: &DateSlot) -> bool {
        let from = slot.tokens.end;
        (from..(from + 2).min(self.sentence.end)).any(|at| {
            let noun = self.triggers.noun_at(self.text, at);
            noun.is_some_and(|noun| noun.category == Some(EventCategory::Election))
        })
    }

    /// True for the verb of `وتعلن النتائج النهائية في 26 آذار`: what is to be made known.
    fn tells_results(&self, index: usize) -> bool {
        matches!(self.text.folded(index).trim_start_matches('و'), "تعلن" | "يعلن")
            && matches!(
                self.text.folded(index + 1),
                "النتايج" | "نتايج" | "النتيجه" | "نتيجه" | "نتايجها" | "نتيجتها"
            )
    }

    /// True for the verb of `أقل مما حصل عليه في 2014`, `ضعف ما نالته في 2014`, `مقارنة بما حصده في 2014`: a measure for what is told; and for
    /// `وهو ما ناله في 2014`, which says how much was won.
    fn is_compared(&self, index: usize) -> bool {
        let Some(measure) = index.checked_sub(2).filter(|&at| at >= self.sentence.start) else {
            return false;
        };
        let is_relative = matches!(self.text.bare(index - 1), "ما" | "مما" | "عما" | "بما" | "لما");
        let wins = || {
            self.verb(index)
                .is_some_and(|verb| verb.category == Some(EventCategory::Result))
        };
        let is_measured = match self.text.folded(index - 1) {
            "مما" | "عما" => COMPARED.at(self.text, measure),
            "ما" => MULTIPLES.at(self.text, measure),
            "بما" | "لما" => COMPARISON.at(self.text, measure),
            _ => false,
        };
        is_measured || is_relative && wins()
    }

    /// True for a date in brackets that a number shares: `نال 8.9% (4.7% في 2018)`.
    fn is_bracketed_with_number(&self, open: usize, slot: &DateSlot) -> bool {
        matches!(self.text.mark(open), Some('(' | '['))
            && self.text.partner(open).is_some_and(|close| close >= slot.tokens.end)
            && (open + 1..slot.tokens.start).any(|at| self.text.number(at).is_some() && self.date_over(at).is_none())
    }

    /// True for `مقابل` of `تراجع إلى 18 مقعدا مقابل 21 قبل أربع سنوات`: the year is that of the figure it is set against. A day
    /// may be the vote's own: `أقر القانون بتأييد 170 نائبا مقابل 80 في 24 مارس`.
    fn sets_against(&self, index: usize) -> bool {
        AGAINST.at(self.text, index) && self.text.number(index + 1).is_some()
    }

    /// True for `من` of `قفز من 25 مقعدا في 2018 إلى 33`: the year is that of the figure it leads on from.
    fn leads_from(&self, index: usize, slot: &DateSlot) -> bool {
        let text = self.text;
        let end = slot.tokens.end;
        text.folded(index) == "من"
            && text.number(index + 1).is_some()
            && text.folded(end) == "الي"
            && text.number(end + 1).is_some()
    }

    /// True where the word at `index`, behind a preposition of time, is a noun of happening, which then has the date.
    fn is_led(&self, index: usize, cost: i32, found: &mut Vec<Candidate>) -> bool {
        if let Some(led) = found
            .last_mut()
            .filter(|led| led.index == index && led.trigger.form == Form::Noun)
        {
            led.cost = led.cost.min(cost);
            return true;
        }
        let Some(noun) = self
            .triggers
            .weak_noun_at(self.text, index)
            .filter(|noun| !noun.particle && noun.category.is_some() && self.date_over(index).is_none())
        else {
            return false;
        };
        found.push(Candidate {
            cost,
            index,
            trigger: noun,
            rule: "event/noun-date",
        });
        true
    }

    /// Cost and place after a mark on the way to the left.
    fn mark_before(&self, slot: &DateSlot, index: usize, cost: i32) -> (i32, usize) {
        let text = self.text;
        if text.is_comma(index) {
            // `…، وفي أيار 2018 خسر`: another clause.
            if index + 1 < slot.tokens.start && (self.joins_clause(index + 1) || self.joins_verb(index + 1)) {
                return (cost + 8, index);
            }
            let is_aside = index + 1 == slot.tokens.start || self.only_time_words(index + 1..slot.tokens.start);
            // `فاز حزب السهل، المؤسس عام 1990، بانتخابات …`: of what is put in between.
            if !is_aside && self.text.is_comma(slot.tokens.end) && text.folded(index + 1).starts_with("ال") {
                return (cost + 12, index);
            }
            // `…، ففي مايو خسر الحزب`: the date opens the next clause.
            if is_aside && matches!(text.folded(index + 1), "ففي" | "وفي") {
                return (cost + 8, index);
            }
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

    /// True for `حين` and its like.
    pub(super) fn is_when(&self, index: usize) -> bool {
        matches!(self.text.folded(index), "حين" | "حينما" | "عندما")
    }

    /// True where nothing but a comma stands in `range`.
    fn only_comma(&self, range: Range<usize>) -> bool {
        range.len() <= 1 && range.into_iter().all(|index| self.text.is_comma(index))
    }

    fn only_time_words(&self, range: Range<usize>) -> bool {
        range
            .into_iter()
            .all(|index| self.is(index, words::TIME_NOUN | words::PREPOSITION))
    }

    /// `، كشفت مصادر`: a finished verb that nothing joins to what stands before.
    fn opens_main_clause(&self, at: usize) -> bool {
        self.verb(at).is_some_and(|verb| verb.form == Form::Past && verb.letters == 0)
            && !self.text.folded(at).starts_with(['و', 'ف'])
    }

    /// Candidates after the date.
    pub(super) fn after(&self, slot: &DateSlot) -> Vec<Candidate> {
        let mut found = Vec::new();
        let opens = self.opens_clause(slot);
        // `…، الجمعة، …` is put in between; `… يوم الأحد، …` ends what stands before it.
        let is_between = slot
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|before| self.text.is_comma(before));
        let mut cost = if opens { 0 } else { 6 };
        let mut index = slot.tokens.end;
        // `بعد يوم على هجوم استهدف منزله، كشفت مصادر …`: what it dates stands behind the comma.
        // `عشية الانتخابات التي جرت في 10 أكتوبر، قتل جندي` likewise.
        let is_told_of = slot.names.is_some() && self.is(index, words::RELATIVE);
        if (slot.counts_from_next || is_told_of)
            && opens
            && let Some(comma) = (index..(index + 30).min(self.sentence.end)).find(|&at| self.text.is_comma(at))
            && (self.opens_main_clause(comma + 1)
                || !(index + 2..comma).any(|at| {
                    self.verb(at).is_some_and(|verb| verb.form == Form::Past && verb.letters == 0)
                        && self.relative_before(at).is_none()
                }))
        {
            index = comma + 1;
        }
        while index < self.sentence.end && cost <= 16 {
            if let Some(other) = self.date_over(index) {
                (cost, index) = (cost + 6, other.tokens.end);
                // `واليوم، بعد شهرين على انتخاب فلان، …`: what stands there is what it counts from.
                if other.counts_from_next {
                    index = (index..self.sentence.end)
                        .find(|&at| words::is_stop(self.text, at))
                        .map_or(self.sentence.end, |stop| stop + usize::from(self.text.is_comma(stop)));
                }
                continue;
            }
            let is_heading = matches!(self.text.mark(index), Some(':' | '–' | '—' | '-' | '.' | '…')) && self.opens_clause(slot);
            let is_comma = self.text.is_comma(index) && (opens || is_between);
            let is_aside = (is_comma && index == slot.tokens.end
                || is_heading && (slot.tokens.end..index).all(|at| self.text.mark(at) == Some('.')))
                || slot.opens_entry && (slot.tokens.end..=index).all(|at| self.text.word(at).is_none());
            // `وفي 2005، في عهد فلان، نال …`: an aside without a verb.
            if is_comma
                && opens
                && slot.tokens.start <= self.sentence.start + 3
                && index == slot.tokens.end
                && self.is(index + 1, words::PREPOSITION | words::TIME_PREPOSITION)
                && let Some(close) = (index + 1..(index + 10).min(self.sentence.end)).find(|&at| words::is_stop(self.text, at))
                && self.text.is_comma(close)
                && !(index + 1..close).any(|at| self.verb(at).is_some() || self.date_over(at).is_some())
            {
                (cost, index) = (cost + 1, close + 1);
                continue;
            }
            // `في 29 آب، حين قُتل ثلاثون …`: the day is that of what the clause tells.
            // `من 1991 حتى 2012 حين أحاله الملك`: only the end of it.
            if self.is_when(index) && self.text.folded(slot.tokens.start) != "من" && self.only_comma(slot.tokens.end..index) {
                (cost, index) = (2, index + 1);
                continue;
            }
            let leads_to_when = index == slot.tokens.end && self.text.is_comma(index) && self.is_when(index + 1);
            // `يوم 8 أغسطس على ما ذكر مصدر`
            let is_source = self.text.folded(index) == "ما" || self.is(index, words::SOURCE);
            if is_source && index > slot.tokens.end
                || self.is(index, words::COMPLEMENTIZER | words::RELATIVE | words::SUBORDINATOR)
                || (words::is_stop(self.text, index) && !is_aside && !leads_to_when)
            {
                break;
            }
            // `غداة جولة إعادة شهدتها دوائر`: a clause about what the date counts from.
            let is_of_anchor = |verb: &Trigger| {
                verb.pronoun
                    && index > slot.tokens.end
                    && (slot.counts_from_next || slot.names.is_some())
                    && !(slot.tokens.end..index).any(|at| self.text.is_comma(at))
            };
            if let Some(verb) = self
                .verb(index)
                .filter(|verb| verb.form != Form::Participle && !is_of_anchor(verb))
                .filter(|_| !is_between || !self.is_object_behind(index, slot))
                // `واليوم أصبح الحزب …`: how things are now.
                .filter(|_| !self.is(index, words::STATE) || slot.tokens.len() > 1 || slot.grain != Grain::Day)
            {
                found.push(Candidate {
                    cost: cost + 1,
                    index,
                    trigger: verb,
                    rule: DATE_FIRST,
                });
                break;
            }
            // `أسدلت اللجنة الستار، مساء أمس، على انتخابات …`: behind an aside the noun has no date of it.
            let is_behind_aside = !opens
                && !slot.opens_entry
                && !(slot.tokens.end..index).any(|at| self.is_when(at))
                && (slot.tokens.end..index).any(|at| self.text.is_comma(at));
            let is_another = slot.counts_from_next || slot.names.is_some() && index == slot.tokens.end;
            // `أعدت الوكالة، اليوم الأحد، جدولا بمقاعد الكتل في الانتخابات`: of the vote only the results are told.
            let is_measured = |noun: Trigger| {
                is_between
                    && noun.category == Some(EventCategory::Election)
                    && RESULTS.any_in(self.text, slot.tokens.end..index)
                    && self.is(index - 1, words::PREPOSITION)
            };
            if !is_another
                && !is_behind_aside
                && let Some(noun) = self.noun(index).filter(|noun| !is_measured(*noun))
                && !self.is_part_of_name(index, noun)
                && !self.is_only_asked(index)
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

    /// True for `ويفترض`, `ويبدو`: a verb in the present with the conjunction of a new clause.
    fn joins_verb(&self, index: usize) -> bool {
        let folded = self.text.folded(index);
        folded.starts_with("وي") && folded.chars().count() > 4 && super::phrase::may_be_verb(self.text, index)
            || folded.starts_with('و') && self.is(index, words::WAS)
    }

    /// True for `وفي`, `ففي`: a preposition with the conjunction of a new clause.
    fn joins_clause(&self, index: usize) -> bool {
        let folded = self.text.folded(index);
        self.is(index, words::PREPOSITION) && folded.starts_with(['و', 'ف']) && folded != "في"
    }

    /// True where only particles stand between the beginning of the clause and the date.
    pub(super) fn opens_clause(&self, slot: &DateSlot) -> bool {
        let mut index = slot.tokens.start;
        // و written together with the date's first word begins a clause by itself.
        if self.text.folded(index).starts_with('و') && self.text.span(slot.tokens.clone()).of(self.text.text()).starts_with('و')
        {
            // `يومي الثلاثاء والأربعاء`: the second of two days.
            let pair = index.checked_sub(1).and_then(|before| self.date_over(before));
            return pair.is_none_or(|first| self.opens_clause(first));
        }
        while index > self.sentence.start {
            let before = index - 1;
            if self.text.folded(before) == "الا" {
                return false;
            }
            // `بغداد - بعد يوم على …`
            let is_dash = self.text.mark(before) == Some('-') && !self.text.is_glued(before);
            if self.is(before, words::COMPLEMENTIZER | words::SUBORDINATOR) || words::is_stop(self.text, before) || is_dash {
                return !self.closes_aside(before, slot);
            }
            if self.joins_clause(before) {
                return true;
            }
            if !self.is(before, words::PREPOSITION | words::TIME_NOUN | words::TIME_PREPOSITION)
                && self.text.mark(before).is_none()
                && self.text.folded(before) != "مثل"
            {
                return false;
            }
            index = before;
        }
        true
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
