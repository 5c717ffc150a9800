//! Verbs that are spelt alike, told apart by what stands behind them: `حل العيد` is no dissolution, `سلم من هجوم` no handing over. Owns the
//! noun that such a verb has in a title; knows no day.

use super::super::trigger::{Form, Trigger};
use super::super::words;
use super::Title;
use crate::arabic::WordTest;

/// Words behind a verb in which what tells it apart stands.
const REACH: usize = 9;

/// What comes round by itself.
static TIMES: WordTest = WordTest::words(
    &[],
    &[
        "عيد",
        "العيد",
        "رمضان",
        "شهر",
        "موعد",
        "موسم",
        "فصل",
        "الشتاء",
        "الصيف",
        "الربيع",
        "الخريف",
        "المساء",
        "الليل",
    ],
);

/// What somebody comes out of unhurt.
static DANGERS: WordTest = WordTest::words(
    &[],
    &[
        "هجوم",
        "الهجوم",
        "محاوله",
        "محاولتي",
        "قصف",
        "القصف",
        "انفجار",
        "الانفجار",
        "اغتيال",
        "تفجير",
        "حادث",
        "استهداف",
        "كمين",
    ],
);

impl Title<'_> {
    /// The noun of the verb at `index`, of the folded `base`, where its own would tell of something else.
    pub(super) fn noun_of_spelt_alike(&self, index: usize, base: &str, verb: Trigger) -> Option<&'static str> {
        match base {
            // `عيد الأضحى الذي يحل غدا`
            "حل" if self.comes_round(index) => Some("حلول"),
            "سلم" if !verb.pronoun && self.is_of_danger(index) => Some("نجاة"),
            // `قوات التحالف تسلم السلطة إلى حكومة`: she hands it over.
            "تسلم" if self.hands_over(index, verb) => Some("تسليم"),
            _ => None,
        }
    }

    /// True for `يحل عيد الأضحى`, `شهر رمضان الذي يحل`.
    fn comes_round(&self, index: usize) -> bool {
        let behind = self.behind(index);
        let spoken_of = || {
            let relative = self.relative_before(index)?;
            let near = relative.saturating_sub(3).max(self.sentence.start)..relative;
            Some(TIMES.any_in(self.text, near))
        };
        behind < self.sentence.end && TIMES.at(self.text, behind) || spoken_of().unwrap_or(false)
    }

    /// The first `word` behind the verb at `index` in its clause.
    fn led_behind(&self, index: usize, word: &str) -> Option<usize> {
        (index + 1..(index + REACH).min(self.sentence.end))
            .take_while(|&at| {
                !words::is_stop(self.text, at) && !words::is(self.text, at, words::RELATIVE | words::COMPLEMENTIZER)
            })
            .find(|&at| self.text.folded(at) == word)
    }

    /// True for `سلم رئيس الوزراء من هجوم`.
    fn is_of_danger(&self, index: usize) -> bool {
        self.led_behind(index, "من")
            .is_some_and(|from| DANGERS.at(self.text, from + 1))
    }

    fn hands_over(&self, index: usize, verb: Trigger) -> bool {
        let has_subject = self.previous(index).is_some_and(|before| self.text.word(before).is_some());
        let is_bare = verb.letters == 0 && !verb.pronoun && verb.form != Form::Future;
        let to = self.led_behind(index, "الي");
        let is_letter = |at: usize| matches!(self.text.folded(at), "دعوه" | "الدعوه" | "رساله" | "الرساله" | "طلبا");
        is_bare
            && has_subject
            && self.subject_before(index).is_some()
            && to.is_some_and(|to| to > index + 1 && !(index + 1..to).any(is_letter))
            && self.led_behind(index, "من").is_none()
    }
}
