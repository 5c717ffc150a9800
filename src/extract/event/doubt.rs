//! What a text only passes on or sets beside what was: rumours (`أنباء عن استقالته`), what was not done (`من دون أن يعلن`), what something was done
//! instead of, what is contradicted. Owns these signs; knows no dates.

use super::clause::Reader;
use super::words;
use crate::arabic::WordTest;

/// Words looked back for a rumour.
const REACH: usize = 9;

/// Who or what only passes something on.
static RUMOURS: WordTest = WordTest::words(
    &['و', 'ب', 'ل'],
    &[
        "انباء",
        "الانباء",
        "شايعات",
        "الشايعات",
        "اشاعات",
        "الاشاعات",
        "مزاعم",
        "تكهنات",
        "تسريبات",
        "شايعه",
        "اشاعه",
    ],
);

/// Verbs behind ما that say no more than that it was said.
static PASSED_ON: WordTest = WordTest::words(
    &[],
    &[
        "تردد",
        "اشيع",
        "يشاع",
        "يتردد",
        "تداولته",
        "تداوله",
        "تتداوله",
        "قيل",
        "يقال",
        "روج",
        "راج",
    ],
);

impl Reader<'_> {
    /// True for the noun of `أنباء عن استقالة الوزير`, `لا صحة لما تردد أمس عن استقالته`.
    pub(super) fn is_rumoured(&self, index: usize) -> bool {
        let head = self.with_head(index);
        let is_led = self.text.folded_before(head) == "عن";
        is_led
            && (head.saturating_sub(REACH).max(self.sentence.start)..head)
                .rev()
                .take_while(|&at| !words::is_stop(self.text, at))
                .any(|at| self.passes_on(at))
    }

    /// True for `أنباء`, `ما تردد`.
    pub(super) fn passes_on(&self, at: usize) -> bool {
        let follows_what = || matches!(self.text.folded_before(at), "ما" | "لما" | "عما" | "مما" | "بما");
        RUMOURS.at(self.text, at) || PASSED_ON.at(self.text, at) && follows_what()
    }

    /// True for the noun of `بدلا من عقد الجلسة`.
    pub(super) fn is_instead(&self, index: usize) -> bool {
        (index.saturating_sub(3).max(self.sentence.start)..index)
            .any(|at| matches!(self.text.bare(at), "بدلا" | "عوضا") && matches!(self.text.folded(at + 1), "من" | "عن"))
    }

    /// True for what stands behind `من دون أن`.
    pub(super) fn is_without(&self, index: usize) -> bool {
        (index.saturating_sub(4).max(self.sentence.start)..index)
            .any(|at| matches!(self.text.folded(at), "دون" | "بدون") && self.text.folded(at + 1) == "ان")
    }

    /// True for the verb of `بخلاف ما نشر أمس`, `خلافا لما أعلن`.
    pub(super) fn is_contradicted(&self, index: usize) -> bool {
        self.is_untrue(index) || self.is_against(index)
    }

    /// `عدم صحة ما نشر أمس`, `لا صحة لما تردد`.
    fn is_untrue(&self, index: usize) -> bool {
        let what = self
            .previous(index)
            .filter(|&at| matches!(self.text.folded(at), "ما" | "لما"));
        let true_ = what.and_then(|at| self.previous(at));
        true_.is_some_and(|at| matches!(self.text.bare(at), "صحه" | "حقيقه" | "دقه"))
    }

    /// True for the noun or verb of `كان يمكن أن يعقد البرلمان جلسته الاثنين لولا الخلافات`, `أوشكت الحكومة على السقوط`: it nearly was.
    pub(super) fn only_nearly_was(&self, index: usize) -> bool {
        const BEFORE: usize = 9;
        const BEHIND: usize = 12;
        static NEARLY: WordTest = WordTest::words(
            &['و'],
            &["اوشك", "اوشكت", "اوشكوا", "وشك", "شفير", "حافه", "كاد", "كادت", "كادوا"],
        );
        let clause = |at: &usize| !words::is_stop(self.text, *at);
        let before = (index.saturating_sub(BEFORE).max(self.sentence.start)..index).rev();
        let mut before = before.take_while(clause);
        let mut behind = (index + 1..(index + BEHIND).min(self.sentence.end)).take_while(clause);
        let is_near_miss = |at: usize| NEARLY.at(self.text, at) && index - at <= 5;
        let was_possible = |at: usize| {
            matches!(self.text.bare(at), "كان" | "كانت")
                && matches!(
                    self.text.folded(at + 1),
                    "يمكن" | "بالامكان" | "بامكان" | "بامكانه" | "بوسع" | "بوسعه"
                )
        };
        before.any(|at| is_near_miss(at) || was_possible(at)) || behind.any(|at| self.text.folded(at) == "لولا")
    }

    fn is_against(&self, index: usize) -> bool {
        let what = index
            .checked_sub(1)
            .filter(|&at| matches!(self.text.folded(at), "ما" | "لما"));
        what.and_then(|at| at.checked_sub(1))
            .is_some_and(|at| matches!(self.text.bare(at), "بخلاف" | "خلافا" | "عكس" | "بعكس" | "وبخلاف" | "وخلافا"))
    }
}
