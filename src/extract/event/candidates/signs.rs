//! Words before a date that it does not date, and those that part it from what stands before them. Owns these signs; knows no day.

use std::ops::Range;

use super::super::clause::Reader;
use super::super::trigger::Trigger;
use super::super::{DateSlot, EventCategory, Grain, words};
use crate::arabic::WordTest;

pub(super) static COMPARISON: WordTest = WordTest::words(&[], &["مقارنه", "بالمقارنه", "قياسا", "بالقياس"]);

/// What is counted of a vote.
pub(in super::super) static RESULTS: WordTest = WordTest::stems(&["نتايج", "نتيجه", "مقاعد", "حصيله"]);

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
    /// True for the vote of `نتائج الاقتراع`, told by its day alone: `إعلان النتائج النهائية لاقتراع يوم 11 أيار`.
    pub(super) fn is_told_by_day(&self, index: usize, noun: Trigger, slot: &DateSlot) -> bool {
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
    pub(super) fn points_ahead(&self, index: usize, slot: &DateSlot) -> bool {
        let when = slot.tokens.end + usize::from(self.text.is_comma(slot.tokens.end));
        let says_nothing = matches!(
            self.text.folded(index),
            "جري" | "حدث" | "حصل" | "وقع" | "كان" | "يحدث" | "يجري"
        );
        says_nothing
            && self.is_when(when)
            && matches!(self.text.folded_before(index), "ما" | "كما" | "مثلما" | "لما" | "بما" | "مما")
    }

    /// True for the vote of `أظهرت النتائج الأولية للانتخابات العراقية أمس فوز فلان`: a day told from now is that of the telling.
    pub(super) fn is_told_of_results(&self, index: usize, noun: Trigger, slot: &DateSlot) -> bool {
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
    pub(super) fn is_put_off_from(&self, slot: &DateSlot) -> bool {
        let next = self.dates.iter().find(|next| next.tokens.start >= slot.tokens.end);
        next.is_some_and(|next| next.is_target && next.tokens.start <= slot.tokens.end + 2)
    }

    /// True for `بعد يومين من الاقتراع`, `بعد أسبوع على الانتخابات`.
    pub(super) fn counts_from_election(&self, slot: &DateSlot) -> bool {
        let from = slot.tokens.end;
        (from..(from + 2).min(self.sentence.end)).any(|at| {
            let noun = self.triggers.noun_at(self.text, at);
            noun.is_some_and(|noun| noun.category == Some(EventCategory::Election))
        })
    }

    /// True for the verb of `وتعلن النتائج النهائية في 26 آذار`: what is to be made known.
    pub(super) fn tells_results(&self, index: usize) -> bool {
        matches!(self.text.folded(index).trim_start_matches('و'), "تعلن" | "يعلن")
            && matches!(
                self.text.folded(index + 1),
                "النتايج" | "نتايج" | "النتيجه" | "نتيجه" | "نتايجها" | "نتيجتها"
            )
    }

    /// True for the verb of `أقل مما حصل عليه في 2014`, `ضعف ما نالته في 2014`, `مقارنة بما حصده في 2014`: a measure for what is told; and for
    /// `وهو ما ناله في 2014`, which says how much was won.
    pub(super) fn is_compared(&self, index: usize) -> bool {
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
    pub(super) fn is_bracketed_with_number(&self, open: usize, slot: &DateSlot) -> bool {
        matches!(self.text.mark(open), Some('(' | '['))
            && self.text.partner(open).is_some_and(|close| close >= slot.tokens.end)
            && (open + 1..slot.tokens.start).any(|at| self.text.number(at).is_some() && self.date_over(at).is_none())
    }

    /// True for `مقابل` of `تراجع إلى 18 مقعدا مقابل 21 قبل أربع سنوات`: the year is that of the figure it is set against. A day
    /// may be the vote's own: `أقر القانون بتأييد 170 نائبا مقابل 80 في 24 مارس`.
    pub(super) fn sets_against(&self, index: usize) -> bool {
        AGAINST.at(self.text, index) && self.text.number(index + 1).is_some()
    }

    /// True for `من` of `قفز من 25 مقعدا في 2018 إلى 33`: the year is that of the figure it leads on from.
    pub(super) fn leads_from(&self, index: usize, slot: &DateSlot) -> bool {
        let text = self.text;
        let end = slot.tokens.end;
        text.folded(index) == "من"
            && text.number(index + 1).is_some()
            && text.folded(end) == "الي"
            && text.number(end + 1).is_some()
    }

    /// True for `حين` and its like.
    pub(in super::super) fn is_when(&self, index: usize) -> bool {
        matches!(self.text.folded(index), "حين" | "حينما" | "عندما")
    }

    pub(super) fn only_time_words(&self, range: Range<usize>) -> bool {
        range
            .into_iter()
            .all(|index| self.is(index, words::TIME_NOUN | words::PREPOSITION))
    }

    /// True for `ويفترض`, `ويبدو`: a verb in the present with the conjunction of a new clause.
    pub(super) fn joins_verb(&self, index: usize) -> bool {
        let folded = self.text.folded(index);
        folded.starts_with("وي") && folded.chars().count() > 4 && super::super::phrase::may_be_verb(self.text, index)
            || folded.starts_with('و') && self.is(index, words::WAS)
    }

    /// True for `وفي`, `ففي`: a preposition with the conjunction of a new clause.
    pub(super) fn joins_clause(&self, index: usize) -> bool {
        let folded = self.text.folded(index);
        self.is(index, words::PREPOSITION) && folded.starts_with(['و', 'ف']) && folded != "في"
    }

    /// True where only particles stand between the beginning of the clause and the date.
    pub(in super::super) fn opens_clause(&self, slot: &DateSlot) -> bool {
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
