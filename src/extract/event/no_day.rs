//! Dates that date nothing of their clause: lengths of what goes on, days that are names, days that hold no more, the same day by another calendar,
//! what is only added. Owns these readings; knows no day.

use std::ops::Range;

use super::clause::Reader;
use super::{DateSlot, Grain, words};
use crate::arabic::WordTest;
use crate::arabic::number::phrase_at;

/// Hours of a clock.
static HOURS: WordTest = WordTest::words(
    &[],
    &[
        "الواحده",
        "الثانيه",
        "الثالثه",
        "الرابعه",
        "الخامسه",
        "السادسه",
        "السابعه",
        "الثامنه",
        "التاسعه",
        "العاشره",
        "الحاديه",
        "عشره",
    ],
);

impl Reader<'_> {
    /// True for a length of what goes on (`بعد أيام من الانتظار`, `بعد 48 يوما قضاها في السجن`), for a day that is a name (`قوى
    /// 14 آذار`), and for the days between which something was put off.
    pub(super) fn dates_nothing(&self, slot: &DateSlot) -> bool {
        let Range { start, end } = slot.tokens;
        let lasts = slot.counts_from_next && self.text.folded(end) == "من" && self.is(end + 1, words::LASTING);
        let is_spent = || {
            matches!(self.text.folded(start), "بعد" | "وبعد")
                && self.triggers.verb_at(self.text, end).is_some_and(|verb| verb.pronoun)
        };
        let is_name = || slot.grain == Grain::Day && (self.is_named_by(start) || self.was_named_by(start));
        let is_put_off = || {
            let leaves = |at: usize| self.text.folded(at) == "من";
            (leaves(start) || start.checked_sub(1).is_some_and(leaves))
                && (start.saturating_sub(6).max(self.sentence.start)..start)
                    .filter_map(|at| self.triggers.verb_at(self.text, at))
                    .any(|verb| matches!(self.triggers.base(verb.row), Some("اجل" | "تاجل" | "ارجي")))
        };
        // `انقضى عام 2020 دون حكومة`: the year itself ended.
        let is_subject = || {
            matches!(self.text.folded(start), "عام" | "العام" | "سنه" | "السنه" | "شهر" | "الشهر")
                && start
                    .checked_sub(1)
                    .and_then(|before| self.triggers.verb_at(self.text, before))
                    .is_some_and(|verb| matches!(self.triggers.base(verb.row), Some("انتهي" | "انقضي" | "مضي" | "بدا")))
        };
        // `ويستعيد تلك الليلة وما تلاها`: what somebody thinks back to.
        let is_recalled = || {
            matches!(self.text.folded(start), "تلك" | "ذلك")
                && (start.saturating_sub(5).max(self.sentence.start)..start)
                    .any(|at| matches!(self.text.bare(at), "يستعيد" | "تستعيد" | "يتذكر" | "تتذكر" | "يروي" | "تروي"))
        };
        // `ينفذون اعتصاما منذ أكثر من أسبوعين`
        let is_vague = |at: usize| matches!(self.text.folded(at), "اكثر" | "نحو" | "حوالي" | "قرابه" | "زهاء");
        let is_since_about = self.text.folded(start).ends_with("منذ") && slot.tokens.clone().any(is_vague);
        // `يحقق أفضل نتيجة منذ 35 عاما`, `يتصدر للمرة الأولى منذ 20 عاما`: what it is compared with.
        let is_measure = || {
            const REACH: usize = 7;
            let is_best = |at: usize| {
                matches!(
                    self.text.folded(at),
                    "افضل" | "اسوا" | "اكبر" | "اعلي" | "ادني" | "اقل" | "اقوي" | "اضعف" | "اعنف" | "اقسي"
                )
            };
            let is_first_time = |at: usize| {
                matches!(self.text.folded(at), "للمره" | "المره") && self.text.folded(at + 1) == "الاولي"
                    || self.text.folded(at) == "لاول" && self.text.folded(at + 1) == "مره"
            };
            let near = start.saturating_sub(REACH).max(self.sentence.start)..start;
            self.text.folded(start).ends_with("منذ")
                && near
                    .rev()
                    .take_while(|&at| !words::is_stop(self.text, at))
                    .any(|at| is_best(at) || is_first_time(at))
        };
        // `نشر بـ 10/03/2020 16:31`: a line of the page, without anything that was published.
        let is_page_line = || {
            let is_small = |at: usize| {
                matches!(self.text.folded(at), "ب" | "في" | "يوم" | "بتاريخ" | "الساعه" | "علي")
                    || slot.tokens.contains(&at)
                    || self.text.word(at).is_none()
            };
            let mut rest = self.sentence.start + 1..self.sentence.end;
            matches!(self.text.folded(self.sentence.start), "نشر" | "نشرت" | "حرر" | "كتب") && rest.all(is_small)
        };
        // `date 2023-10-18 اجتماع لقادة …`: what a page says of itself.
        let is_page_label = || {
            start == self.sentence.start + 1
                && matches!(
                    self.text.folded(self.sentence.start),
                    "date" | "Date" | "DATE" | "published" | "posted" | "updated"
                )
        };
        // `من الاستقلال إلى اليوم: محطات`
        let is_until_now = || {
            let before = self.text.folded_before(start);
            end == start + 1 && self.text.folded(start) == "اليوم" && before == "الي" && !slot.is_target
        };
        // `أمهله حتى الخامسة من عصر الثلاثاء`
        let is_until_hour = || {
            let near = start.saturating_sub(5).max(self.sentence.start)..start;
            let is_hour = |at: usize| {
                matches!(
                    self.text.folded(at),
                    "من" | "الساعه" | "يوم" | "عصر" | "مساء" | "صباح" | "ظهر" | "والنصف"
                ) || HOURS.at(self.text, at)
            };
            let until = near.rev().find(|&at| !is_hour(at));
            until.is_some_and(|until| until + 1 < start && self.text.folded(until) == "حتي")
        };
        lasts
            || is_until_hour()
            || is_until_now()
            || is_since_about
            || is_measure()
            || is_page_line()
            || is_page_label()
            || self.is_of_figure_left(slot)
            || self.is_of_anniversary(slot)
            || self.was_set_down(slot)
            || self.is_borne_year(slot)
            || self.is_term_of_house(slot)
            || is_spent()
            || is_name()
            || is_put_off()
            || is_recalled()
            || is_subject()
    }

    /// True for the day of `تحل اليوم، الخامس والعشرين من كانون الثاني، الذكرى الثانية لثاني انتخابات`: what is remembered was another.
    fn is_of_anniversary(&self, slot: &DateSlot) -> bool {
        let Range { start, end } = slot.tokens;
        let passed = |at: &usize| self.date_over(*at).is_some() || self.text.is_comma(*at);
        let before = (self.sentence.start..start).rev().find(|at| !passed(at));
        let comes = before.is_some_and(|at| matches!(self.text.bare(at), "تحل" | "حلت" | "يصادف" | "تصادف" | "يوافق" | "توافق"));
        let behind = (end..self.sentence.end).find(|at| !passed(at));
        comes && self.text.is_comma(end) && behind.is_some_and(|at| matches!(self.text.folded(at), "الذكري" | "ذكري"))
    }

    /// True for the year of `انتقل من 50 مقعدا في عام 2018 إلى 73`: that of the figure that it leads on from.
    fn is_of_figure_left(&self, slot: &DateSlot) -> bool {
        const REACH: usize = 7;
        let Range { start, end } = slot.tokens;
        let leads_on = (end..(end + 2).min(self.sentence.end)).any(|at| self.text.folded(at) == "الي");
        let near = start.saturating_sub(REACH).max(self.sentence.start)..start;
        let from = near.rev().find(|&at| self.text.folded(at) == "من");
        leads_on
            && from.is_some_and(|from| {
                (from + 1..(from + 4).min(start)).any(|at| self.text.number(at).is_some() || phrase_at(self.text, at).is_some())
                    && !(from + 1..start)
                        .any(|at| words::is_stop(self.text, at) || self.verb(at).is_some() || self.noun(at).is_some())
            })
    }

    /// True for the day of `بعد أن كانت مقررة في 6 حزيران`: a plan that holds no more, and nothing else was then.
    fn was_set_down(&self, slot: &DateSlot) -> bool {
        let near = slot.tokens.start.saturating_sub(3).max(self.sentence.start)..slot.tokens.start;
        near.rev()
            .take_while(|&at| self.is(at, words::PREPOSITION | words::TIME_NOUN | words::PLANNED))
            .any(|at| self.is(at, words::PLANNED) && at.checked_sub(1).is_some_and(|before| self.is(before, words::WAS)))
    }

    /// `قوى 14 آذار`, `قوى "14 آذار"`: true where the day that begins at `at` is what the noun before it is called.
    fn is_named_by(&self, at: usize) -> bool {
        let quoted = at > 0 && self.text.mark(at - 1).is_some_and(|mark| matches!(mark, '"' | '«' | '“'));
        at.checked_sub(1 + usize::from(quoted))
            .is_some_and(|noun| self.is(noun, words::NAMED_BY_DAY))
    }

    /// `وحصلت 14 آذار على الأغلبية`: a bare day that a noun was called by a little before.
    fn was_named_by(&self, start: usize) -> bool {
        const REACH: usize = 160;
        let same = |at: usize| {
            self.text.number(at) == self.text.number(start) && self.text.folded(at + 1) == self.text.folded(start + 1)
        };
        self.text.number(start).is_some()
            && (start.saturating_sub(REACH)..start).any(|at| self.text.number(at).is_some() && same(at) && self.is_named_by(at))
    }

    /// True for the date behind `الموافق`.
    pub(super) fn is_same_by_calendar(&self, slot: &DateSlot) -> bool {
        (slot.tokens.start.saturating_sub(2).max(self.sentence.start)..slot.tokens.start).any(|at| {
            matches!(
                self.text.folded(at),
                "الموافق" | "الموافقه" | "المصادف" | "المصادفه" | "الموافقين"
            )
        })
    }

    /// True for `…، وذلك بعد أسبوعين من …`: the clause before has its own date.
    pub(super) fn only_counts(&self, slot: &DateSlot) -> bool {
        let mut leads = slot.tokens.start.checked_sub(1);
        // `وذلك بعد مرور يومين على`
        if leads.is_some_and(|before| matches!(self.text.folded(before), "بعد" | "قبل")) {
            leads = leads.and_then(|before| before.checked_sub(1));
        }
        slot.counts_from_next && leads.is_some_and(|before| self.text.folded(before) == "وذلك")
    }
}
