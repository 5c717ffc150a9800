//! Whether a happening can be what a date tells the beginning or the end of: `منذ`, `حتى`, `من … إلى`. Owns that question; which
//! happening a date belongs to is `clause`'s.

use super::clause::{Candidate, Reader};
use super::trigger::{Attitude, Form, Trigger};
use super::{DateSlot, EventCategory, Grain, words};

/// Words that say that something goes on since a date.
const LASTING: [&str; 12] = [
    "المستمر",
    "المستمره",
    "الدائر",
    "الدائره",
    "المتواصل",
    "المتواصله",
    "القائم",
    "القائمه",
    "المندلع",
    "المندلعه",
    "المفتوح",
    "المفتوحه",
];

impl Reader<'_> {
    /// True for the verb behind `حين`, right behind the date.
    pub(super) fn is_told_with_when(&self, index: usize, slot: &DateSlot) -> bool {
        let when = slot.tokens.end + usize::from(self.text.is_comma(slot.tokens.end));
        index == when + 1 && self.is_when(when) || self.told_of_that_day(slot) == Some(index)
    }

    /// The verb of `حتى 25 شباط، يوم فجر انتحاري حافلة`, `حتى 8 حزيران، وهو اليوم الذي أعلن فيه مقتله`: what was on that very day.
    pub(super) fn told_of_that_day(&self, slot: &DateSlot) -> Option<usize> {
        let at = slot.tokens.end + usize::from(self.text.is_comma(slot.tokens.end));
        let is_that = matches!(self.text.folded(at), "وهو" | "وهي" | "اي")
            && matches!(
                self.text.folded(at + 1),
                "اليوم" | "التاريخ" | "الشهر" | "العام" | "السنه" | "الليله"
            )
            && self.is(at + 2, words::RELATIVE);
        let verb = match self.text.folded(at) {
            "يوم" | "ليله" | "عام" | "سنه" => at + 1,
            _ if is_that => at + 3,
            _ => return None,
        };
        let is_past = |verb: Trigger| matches!(verb.form, Form::Past);
        self.verb(verb).is_some_and(is_past).then_some(verb)
    }

    /// True where what `index` tells may have begun at `slot` (`منذ`): no count of what happened since.
    pub(super) fn can_begin(&self, candidate: &Candidate, slot: &DateSlot) -> bool {
        let (index, trigger) = (candidate.index, candidate.trigger);
        if candidate.cost > 8 {
            return false;
        }
        // `ابتداء من السبت`: when it is, not since when it goes on.
        if self.is(slot.tokens.start, words::STARTING) {
            let is_wanted = self.triggers.attitude(trigger.row) == Some(Attitude::Wanting);
            return !is_wanted && (index < slot.tokens.start || trigger.form != Form::Noun);
        }
        // `منذ الثامن من يوليو، حين أطلقت الشرطة النار`: what was then.
        if self.is_told_with_when(index, slot) {
            return true;
        }
        if index > slot.tokens.start {
            return false;
        }
        if self.was_last(candidate) {
            return true;
        }
        if slot.grain == Grain::Year {
            return false;
        }
        let counts = || {
            (index + 1..slot.tokens.start)
                .any(|at| self.text.number(at).is_some() || crate::arabic::number::phrase_at(self.text, at).is_some())
        };
        match trigger.form {
            Form::Past => trigger.row != Trigger::UNKNOWN && lasts_on(trigger, index + 1 == slot.tokens.start) && !counts(),
            Form::Noun => self.goes_on_since(index, trigger, slot),
            // المغلق أمام المسافرين منذ
            Form::Participle => true,
            // `يحكم البلاد منذ مايو 2022`: who holds what since when.
            Form::Present => {
                let base = self.triggers.base(trigger.row);
                let holds = matches!(
                    base,
                    Some("حكم" | "تراس" | "تولي" | "ادار" | "شغل" | "قاطع" | "حاصر" | "احتجز" | "اغلق")
                );
                // `ويعتصم المحتجون أمام بوابات المنطقة منذ 19 أكتوبر`
                let lasts = holds || trigger.category == Some(EventCategory::Protest);
                lasts && (candidate.cost <= 4 || self.is_alone_before(index, slot)) && !counts() && !self.is_denied(index)
            }
            Form::Future => false,
        }
    }

    /// True where the verb at `index` opens its sentence and no other stands between it and the date.
    fn is_alone_before(&self, index: usize, slot: &DateSlot) -> bool {
        const FARTHEST: usize = 16;
        let opens = (self.sentence.start..index).all(|at| self.text.word(at).is_none());
        let between = index + 1..slot.tokens.start.max(index + 1);
        opens && between.len() <= FARTHEST && between.into_iter().all(|at| self.verb(at).is_none())
    }

    /// `الحرب الدائرة في غزة منذ`, `يواصل الأنصار اعتصامهم منذ`
    fn goes_on_since(&self, index: usize, noun: Trigger, slot: &DateSlot) -> bool {
        let mut behind = (index + 1..slot.tokens.start).rev().take(4);
        behind.any(|at| LASTING.contains(&self.text.folded(at)))
            || noun.category == Some(EventCategory::Protest)
                && (index.saturating_sub(7).max(self.sentence.start)..index).any(|at| self.is(at, words::GOES_ON))
    }

    /// True where `slot` (`حتى …`) is when `candidate` took place: `حتى 12 أغسطس حين أحيل`, `تأخر إعلان النتائج حتى …`.
    pub(super) fn can_end(&self, candidate: &Candidate, slot: &DateSlot) -> bool {
        let index = candidate.index;
        // `أمام الهيئة حتى 13 يوليو للتصديق على النتائج`
        if index == slot.tokens.end && candidate.trigger.particle && self.text.folded(index).starts_with('ل') {
            return (slot.tokens.start.saturating_sub(5).max(self.sentence.start)..slot.tokens.start)
                .any(|at| matches!(self.text.folded(at).trim_start_matches('و'), "امام" | "لدي"));
        }
        if index >= slot.tokens.end {
            let when = slot.tokens.end + usize::from(self.text.is_comma(slot.tokens.end));
            return self.is_when(when) || self.told_of_that_day(slot) == Some(index);
        }
        let is_late = |at: usize| {
            let folded = self.text.bare(at);
            matches!(folded, "تاخر" | "تاخرت")
        };
        candidate.trigger.form == Form::Noun && (index.saturating_sub(3).max(self.sentence.start)..index).any(is_late)
    }

    /// True for the election that was the last until the one told of: `أول انتخابات منذ 2013`, `ولم ينتخبوا مجلسا منذ`.
    pub(super) fn was_last(&self, candidate: &Candidate) -> bool {
        const FIRST: [&str; 7] = ["اول", "الاولي", "الاول", "ثاني", "الثانيه", "اخر", "ثالث"];
        if candidate.trigger.category != Some(EventCategory::Election) {
            return false;
        }
        let beside = candidate.index.saturating_sub(1).max(self.sentence.start)..candidate.index + 3;
        let is_first = beside.into_iter().any(|at| FIRST.contains(&self.text.folded(at)));
        match candidate.trigger.form {
            Form::Noun => is_first && !self.is_of_new_kind(candidate.index),
            Form::Present => self.is_denied(candidate.index),
            Form::Past | Form::Future | Form::Participle => false,
        }
    }
}

/// True for a past whose outcome may last: what was said only where the date stands right behind it.
fn lasts_on(verb: Trigger, is_beside: bool) -> bool {
    match verb.category {
        None
        | Some(
            EventCategory::Legal
            | EventCategory::Government
            | EventCategory::Protest
            | EventCategory::Visit
            | EventCategory::Life
            | EventCategory::Military,
        ) => true,
        Some(EventCategory::Statement) => is_beside,
        Some(_) => false,
    }
}
