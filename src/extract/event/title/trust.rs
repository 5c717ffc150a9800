//! What is signed and decided: `وقع` before what can be signed; whom a parliament trusts where the clause leaves it out (`فنالت الثقة` is
//! said of the government that the text named); rulings that only what follows أن tells. Owns these senses; knows no day.

use crate::arabic::WordTest;

use super::super::trigger::Trigger;
use super::super::words;
use super::verb::Told;
use super::{Title, owner::Asked};

/// Words looked back for the government.
const REACH: usize = 40;

static TRUST: WordTest = WordTest::words(&[], &["الثقه", "ثقه", "ثقته", "ثقتها"]);

static GOVERNMENT: WordTest = WordTest::words(
    &['و', 'ل', 'ب', 'ف'],
    &[
        "الحكومه",
        "حكومه",
        "حكومته",
        "حكومتها",
        "للحكومه",
        "التشكيله",
        "تشكيلته",
        "الكابينه",
    ],
);

/// What is signed, by its beginning.
const SIGNED: [&str; 9] = [
    "اتفاق",
    "مذكر",
    "وثيق",
    "ميثاق",
    "مرسوم",
    "بروتوكول",
    "معاهد",
    "قانون",
    "مبادر",
];

impl Title<'_> {
    /// True for the verb of `وقع سامي كمال أمرا`, `وقّع`: somebody signed.
    pub(super) fn is_signing(&self, index: usize) -> bool {
        let is_signed = |at: usize| {
            let folded = self.text.folded(at);
            let bare = folded.strip_prefix("ال").unwrap_or(folded);
            folded == "امرا" || SIGNED.iter().any(|start| bare.starts_with(start))
        };
        let mut near = (index + 1..(index + 10).min(self.sentence.end)).take_while(|&at| !words::is_stop(self.text, at));
        // `وقع البلدان، الأحد الماضي، اتفاقية`
        let behind_aside = || {
            (index + 2..(index + 14).min(self.sentence.end)).any(|at| {
                self.text.is_comma(at - 1)
                    && is_signed(at)
                    && !self.text.folded(at).starts_with(['و', 'ف'])
                    && !self.text.folded(at).starts_with("ال")
            })
        };
        self.text.surface(index).contains("ق\u{651}") || near.any(is_signed) || behind_aside()
    }

    /// True for the verb of `قضت المحكمة بأن النصاب هو الثلثان`: what was ruled says what it was.
    pub(super) fn rules_that(&self, index: usize, verb: Trigger) -> bool {
        matches!(
            self.triggers.base(verb.row),
            Some("قضي" | "قرر" | "حكم" | "افتي" | "راي" | "اختار" | "فضل")
        ) && (index + 1..(index + 14).min(self.sentence.end))
            // `اختار رئيس الوزراء، سامي كمال، أن`
            .take_while(|&at| self.text.is_comma(at) || !words::is_stop(self.text, at))
            .any(|at| {
                words::is(self.text, at, words::COMPLEMENTIZER) && !words::is_before(self.text, at, words::TIME_PREPOSITION)
            })
    }

    /// `نيل الحكومة الثقة`, where nothing but the trust stands behind the verb.
    pub(super) fn of_trust(&self, told: &Told) -> Option<String> {
        let noun = told.noun.as_deref().filter(|noun| *noun == "نيل")?;
        let first = self.behind(told.index);
        if !TRUST.at(self.text, first) || first >= self.sentence.end {
            return None;
        }
        let whose = self.subject_before(told.index).map(|range| self.taken(range)).or_else(|| {
            let told_of = self.subject_going_on(told.index, told.verb.feminine, Asked::Any);
            told_of.or_else(|| {
                let near = told.index.saturating_sub(REACH)..told.index;
                let is_named = told.verb.feminine && GOVERNMENT.any_in(self.text, near);
                is_named.then(|| vec!["الحكومة".to_owned()])
            })
        })?;
        let trust = self.text.surface(first);
        // `نالت ثقة البرلمان`
        let of_whom = self.text.surface(first + 1);
        let is_construct = !trust.starts_with("ال") && first + 1 < self.sentence.end && self.text.word(first + 1).is_some();
        let said = format!("{noun} {} {trust}", whose.join(" "));
        Some(if is_construct { format!("{said} {of_whom}") } else { said })
    }
}
