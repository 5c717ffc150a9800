//! Days to come that a sentence sets: what is put off to one, what one is appointed for, what people are called together for.
//! Owns these readings; knows no day.

use super::clause::{Candidate, Happening, Reader};
use super::trigger::{Attitude, Form, Trigger};
use super::{DateSlot, EventCategory, words};
use crate::arabic::WordTest;

/// What a day is set as.
const SET: &str = "موعدا";

/// What people are called to that is no happening by its word alone.
static GATHERING: WordTest = WordTest::words(
    &[],
    &["مسيره", "وقفه", "تجمع", "حشد", "عصيان", "زحف", "مليونيه", "سلسله", "يوم"],
);

impl Reader<'_> {
    /// What is put off to the day of `slot`: `أرجئت الجلسة إلى 14 مايو`, `تأجيل الانتخابات إلى تشرين الأول`.
    pub(super) fn put_off(&self, date: usize, slot: &DateSlot) -> Option<Happening> {
        let mut nouns = self.before(slot);
        nouns.retain(|candidate| candidate.trigger.form == Form::Noun && !candidate.trigger.is_head && candidate.cost <= 12);
        nouns.sort_by_key(|candidate| candidate.cost);
        // `نفت أنباء عن تأجيل الاقتراع إلى أيلول`
        let start = slot.tokens.start;
        let near = start.saturating_sub(10).max(self.sentence.start)..start;
        if near
            .rev()
            .take_while(|&at| !words::is_stop(self.text, at))
            .any(|at| self.passes_on(at))
        {
            return None;
        }
        // `أرجأت المحكمة النظر في دعوى إلى 13 كانون الأول`: a noun that tells of nothing elsewhere.
        let object = nouns.is_empty().then(|| self.put_off_object(slot)).flatten();
        let best = nouns.first().or(object.as_ref())?;
        let happening = self.happening(date, slot, best)?;
        let index = best.index;
        Some(Happening {
            tokens: index..index + 1,
            head: index,
            planned: true,
            rule: "event/put-off-to",
            ..happening
        })
    }

    /// The verbal noun with the article behind the verb that puts off to `slot`.
    fn put_off_object(&self, slot: &DateSlot) -> Option<Candidate> {
        let until = slot.tokens.start;
        let verb = (until.saturating_sub(12).max(self.sentence.start)..until)
            .rev()
            .take_while(|&at| !words::is_stop(self.text, at))
            .find(|&at| {
                let base = self.triggers.base_at(self.text, at);
                matches!(base, Some("اجل" | "ارجا" | "ارجي" | "تاجل"))
            })?;
        let index = (verb + 1..until)
            .find(|&at| self.date_over(at).is_none() && matches!(self.text.folded(at), "النظر" | "البت" | "الحسم" | "الحكم"))?;
        let trigger = Trigger {
            form: Form::Noun,
            category: Some(EventCategory::Legal),
            ..Trigger::unknown(false, false)
        };
        Some(Candidate {
            cost: 0,
            index,
            trigger,
            rule: "event/put-off-to",
        })
    }

    /// True for the day in `حددت المحكمة 13 تموز موعدا`: nothing else is dated by it.
    pub(super) fn is_set_day(&self, slot: &DateSlot) -> bool {
        let before = self.previous(slot.tokens.start);
        let is_behind = self.text.folded(self.word_behind(slot)) == SET
            && before.is_some_and(|at| !self.is(at, words::PREPOSITION | words::TIME_PREPOSITION));
        is_behind || self.set_before(slot).is_some()
    }

    /// `حدد موعدا للانتخابات هو 6 حزيران`, `حدد موعدا للجلسة في 7 شباط`: the word before the day, with what the day is for between both.
    fn set_before(&self, slot: &DateSlot) -> Option<usize> {
        const REACH: usize = 7;
        let until = slot.tokens.start;
        let near = (until.saturating_sub(REACH).max(self.sentence.start)..until).rev();
        let set = near
            .take_while(|&at| self.text.word(at).is_some() && self.date_over(at).is_none())
            .find(|&at| self.text.folded(at) == SET)?;
        let is_led = matches!(self.text.folded(until - 1), "هو" | "في" | "يوم");
        (is_led && self.text.folded(set + 1).starts_with('ل')).then_some(set)
    }

    /// The word behind the day; some put a comma between both: `حدد يوم 12 يونيو، موعدا`.
    fn word_behind(&self, slot: &DateSlot) -> usize {
        let end = slot.tokens.end;
        end + usize::from(self.text.is_comma(end))
    }

    /// What a day is set for: `حددت المحكمة 13 تموز موعدا لإعلان النتائج`. Where no word of happening follows, the setting
    /// stands for it, still to come.
    pub(super) fn appointed(&self, date: usize, slot: &DateSlot) -> Option<Happening> {
        let before = self.set_before(slot);
        let word = before.unwrap_or_else(|| self.word_behind(slot));
        let start = before.unwrap_or(slot.tokens.start);
        // `لم تحدد الهيئة`, `دعا إلى تحديد`; and what had been set may have been put off since.
        let is_undone = (start.saturating_sub(7).max(self.sentence.start)..start)
            .rev()
            .take_while(|&at| !words::is_stop(self.text, at))
            .any(|at| {
                let is_only_wanted = self.text.folded(at).ends_with("تحديد") || self.text.folded(at).ends_with("تعيين");
                self.is(at, words::NEGATION | words::HYPOTHETICAL) || is_only_wanted
            });
        if is_undone || self.is_past_perfect(start) || self.is_put_off_since(slot) {
            return None;
        }
        let set_for = self.text.folded(word + 1).starts_with('ل').then_some(word + 1);
        let noun = set_for.and_then(|at| self.noun(at).map(|trigger| (at, trigger)));
        let found = match noun {
            Some((index, trigger)) => {
                let candidate = Candidate {
                    cost: 0,
                    index,
                    trigger,
                    rule: "event/set-for",
                };
                self.happening(date, slot, &candidate)?
            }
            None => {
                let found = self.dated_by(date, slot)?.1;
                // `واقترحت الهيئة 24 كانون الثاني موعدا`: no more than a proposal.
                let base = self
                    .triggers
                    .verb_at(self.text, found.head)
                    .and_then(|verb| self.triggers.base(verb.row));
                if matches!(base, Some("اقترح" | "طلب" | "طالب" | "طرح" | "عرض")) {
                    return None;
                }
                found
            }
        };
        Some(Happening { planned: true, ..found })
    }

    /// True for `حددت الهيئة 10 حزيران موعدا قبل أن ترجئه إلى أيلول`: the day set first holds no more.
    fn is_put_off_since(&self, slot: &DateSlot) -> bool {
        const REACH: usize = 16;
        let behind = slot.tokens.end..(slot.tokens.end + REACH).min(self.sentence.end);
        if self
            .dates
            .iter()
            .any(|other| other.is_target && behind.contains(&other.tokens.start))
        {
            return true;
        }
        behind
            .filter_map(|at| {
                self.triggers
                    .verb_at(self.text, at)
                    .filter(|verb| verb.form != Form::Participle)
            })
            .any(|verb| matches!(self.triggers.base(verb.row), Some("ارجا" | "اجل" | "ارجي" | "تاجل" | "الغي")))
    }

    /// True for the verb of `دعت الحركة إلى مسيرة يوم 5 آذار`: the day is that of the march, which is no word of the table.
    pub(super) fn is_day_of_called_for(&self, verb: usize, called: Trigger, slot: &DateSlot) -> bool {
        const WORDS_MAX: usize = 5;
        let from = slot.tokens.start.saturating_sub(WORDS_MAX).max(verb + 1);
        self.triggers.base(called.row) == Some("دعا")
            && (from..slot.tokens.start).any(|at| {
                self.text.folded(at) == "الي"
                    && GATHERING.at(self.text, at + 1)
                    && (at + 1..slot.tokens.start).all(|at| self.text.word(at).is_some())
            })
    }

    /// True for `دعا إلى مظاهرة السبت`: people are called together for a day to come.
    pub(super) fn is_called_for(&self, index: usize, noun: Trigger) -> bool {
        let is_led = self.text.folded_before(index) == "الي";
        // `من المقرر أن يدعو الرئيس المجلس إلى الانعقاد في 11 تشرين الثاني`
        let is_set = || (index.saturating_sub(8).max(self.sentence.start)..index).any(|at| self.is_set(at));
        let gathers = match noun.category {
            Some(EventCategory::Protest) => true,
            _ if self.text.folded(index) == "الانعقاد" => {
                return is_led && is_set();
            }
            Some(EventCategory::Meeting) => {
                let folded = self.text.folded(index);
                ["مهرجان", "اجتماع", "جلسه", "موتمر"]
                    .iter()
                    .any(|word| folded.ends_with(word))
            }
            // `دعا رئيس الجمهورية الناخبين إلى صناديق الاقتراع يوم 8 مايو`
            Some(EventCategory::Election) => {
                let calls = (index.saturating_sub(8).max(self.sentence.start)..index)
                    .any(|at| matches!(self.text.folded(at), "الناخبين" | "الناخبه"));
                let to_polls = matches!(self.text.folded(index), "الاقتراع" | "الانتخاب" | "التصويت");
                let at_polls = self.text.folded(index.saturating_sub(1)).starts_with("صنادي");
                let leads = at_polls || matches!(self.text.folded(index.saturating_sub(1)), "الي");
                return calls && to_polls && leads && self.governed_by(index, Attitude::Wanting);
            }
            _ => false,
        };
        let is_open = !noun.article || noun.category == Some(EventCategory::Protest);
        gathers && is_open && is_led && self.governed_by(index, Attitude::Wanting)
    }
}
