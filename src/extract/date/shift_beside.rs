//! Words beside a length that is counted from something: `فقط`, `بالضبط` behind it, the verb before it whose preposition only seems to lead to
//! what it counts from (`حذر قبل يومين من التأجيل`), adjectives that say that nothing is counted (`بعد يوم طويل`). Knows no dates.

use super::scan::Scan;
use super::words::DateWord;
use crate::arabic::WordTest;

/// What a day was like: `بعد يوم انتخابي طويل` counts nothing.
static DESCRIBED: WordTest = WordTest::words(
    &[],
    &[
        "طويل",
        "طويله",
        "شاق",
        "شاقه",
        "حافل",
        "حافله",
        "دام",
        "دامي",
        "داميه",
        "دموي",
        "دمويه",
        "هادي",
        "هادييه",
        "ساخن",
        "ساخنه",
        "عاصف",
        "عاصفه",
        "متوتر",
        "متوتره",
        "صعب",
        "صعبه",
        "انتخابي",
        "تاريخي",
        "ماراثوني",
        "عصيب",
        "عصيبه",
        "استثنايي",
    ],
);

/// Verbs that lead on with من whatever stands between.
static WARNING: WordTest = WordTest::words(
    &['و', 'ف'],
    &["حذر", "حذرت", "حذروا", "يحذر", "تحذر", "محذرا", "محذره", "تخوف", "تخوفت"],
);

/// Verbs that lead on with على whatever stands between.
static DECIDING: WordTest = WordTest::words(
    &['و', 'ف'],
    &[
        "صوت",
        "صوتت",
        "صوتوا",
        "صادق",
        "صادقت",
        "صادقوا",
        "وافق",
        "افق",
        "افقت",
        "افقوا",
        "اقدم",
        "اقدمت",
        "عثر",
        "عثرت",
        "استولي",
        "استولت",
        "اعترض",
        "اعترضت",
        "اتفق",
        "اتفقت",
        "اتفقوا",
        "سيطر",
        "سيطرت",
    ],
);

/// Verbs of leaving.
static LEAVING: WordTest = WordTest::words(
    &['و', 'ف'],
    &[
        "خرج",
        "خرجت",
        "خرجوا",
        "عاد",
        "عادت",
        "عادوا",
        "انسحب",
        "انسحبت",
        "انسحبوا",
        "انشق",
        "انشقت",
        "انشقوا",
        "فر",
        "فرت",
        "هرب",
        "هربت",
        "استقال",
        "استقالت",
        "استقالوا",
        "طرد",
        "اقيل",
        "ابعد",
    ],
);

/// What somebody leaves.
static STATES_LEFT: WordTest = WordTest::words(
    &[],
    &[
        "السجن",
        "المعتقل",
        "المنفي",
        "المستشفي",
        "الحزب",
        "الحركه",
        "الايتلاف",
        "التحالف",
        "الكتله",
        "الحكومه",
        "البرلمان",
        "المجلس",
        "السباق",
        "منصبه",
        "منصبها",
        "المنصب",
        "منفاه",
        "حزب",
        "حركه",
        "تحالف",
        "ايتلاف",
        "كتله",
        "رياسه",
        "عضويه",
    ],
);

/// Words looked back for the verb that a preposition belongs to.
const VERB_REACH: usize = 12;

impl Scan<'_, '_> {
    /// True for `طويل` in `بعد يوم طويل`: what it was like, where nothing counts from it.
    pub(super) fn is_described(self, index: usize) -> bool {
        DESCRIBED.at(self.text, index)
    }

    /// The token behind `فقط`, `بالضبط`, `بالتمام والكمال`.
    pub(super) fn skip_exactly(self, index: usize) -> usize {
        match self.text.folded(index) {
            "بالتمام" if self.text.folded(index + 1) == "والكمال" => index + 2,
            "لا" if matches!(self.text.folded(index + 1), "غير" | "اكثر") => index + 2,
            "فقط" | "بالضبط" | "تماما" | "تقريبا" | "بالتمام" | "كامل" | "كامله" | "كاملين" | "كاملا" => {
                index + 1
            }
            _ => index,
        }
    }

    /// True where `من` at `from`, behind a length, belongs to the verb before it: `حذر قبل يومين من التأجيل`, `خرج قبل شهر من السجن`.
    pub(super) fn is_of_verb(self, index: usize, from: usize) -> bool {
        let clause = || {
            (index.saturating_sub(VERB_REACH)..index)
                .rev()
                .take_while(|&at| !self.at_end(at))
        };
        let is_on = self.bare(from) == Some(DateWord::On);
        let has_another = || {
            (from + 1..from + VERB_REACH)
                .take_while(|&at| !self.at_end(at) || self.text.is_comma(at))
                .any(|at| match self.text.folded(at) {
                    "علي" => is_on,
                    "من" | "بان" => !is_on,
                    _ => false,
                })
        };
        if is_on {
            // `وافق البرلمان على استقالته بعد شهرين على انطلاق الاحتجاجات`: the verb has its own.
            let decides = clause().find(|&at| DECIDING.at(self.text, at));
            let has_own = |verb: usize| (verb + 1..index).any(|at| self.text.folded(at) == "علي");
            return decides.is_some_and(|verb| !has_own(verb)) && !has_another();
        }
        let warns = || clause().any(|at| WARNING.at(self.text, at));
        let leaves = || STATES_LEFT.at(self.text, from + 1) && clause().any(|at| LEAVING.at(self.text, at));
        leaves() || warns() && !has_another()
    }
}
