//! What a clause takes back: the object of a denied verb, a plan that was put off or called off. Knows no dates.

use super::clause::{Candidate, Reader};
use super::trigger::{Attitude, Form, Trigger};
use super::{DateSlot, EventCategory, Grain, words};
use crate::arabic::WordTest;

/// Longest way, in tokens, from the word that takes something back to what it takes back.
const REACH: usize = 7;

/// What something was like: `لم يكن فوزه مفاجئا`.
static LIKENESS: WordTest = WordTest::words(
    &[],
    &[
        "مفاجيا",
        "مفاجيه",
        "مفاجاه",
        "غريبا",
        "غريبه",
        "مستغربا",
        "متوقعا",
        "سهلا",
        "سهله",
        "عابرا",
        "عابره",
        "صدفه",
        "عفويا",
        "وليد",
        "وليده",
        "مصادفه",
        "عاديا",
        "عاديه",
        "هينا",
    ],
);

static VOTE: WordTest = WordTest::words(&[], &["اقتراع", "انتخابات", "استفتاء", "تصويت", "جلسه"]);

impl Reader<'_> {
    /// `الأغلبية اللازمة لانتخاب رئيس`: what something is needed for may never have been.
    pub(super) fn is_needed_for(&self, index: usize) -> bool {
        static NEEDED: WordTest = WordTest::words(
            &[],
            &[
                "اللازم",
                "اللازمه",
                "لازم",
                "لازمه",
                "المطلوب",
                "المطلوبه",
                "الضروري",
                "الضروريه",
                "الكافي",
                "الكافيه",
                "الكفيله",
            ],
        );
        let is_led = self.text.folded(index).starts_with('ل');
        is_led && index > self.sentence.start && NEEDED.at(self.text, index - 1)
    }

    /// True for the object of a denied verb: `لم يعلن رئيس الوزراء استقالته`, `لم يكتمل نصاب الجلسة`. What stands behind a
    /// preposition may well have been: `لم يشارك الحزب في انتخابات 2018`.
    pub(super) fn is_object_of_denied(&self, index: usize) -> bool {
        let denial = (index.saturating_sub(REACH).max(self.sentence.start)..index)
            .rev()
            .take_while(|&at| {
                let leads = words::PREPOSITION | words::TIME_PREPOSITION | words::RELATIVE | words::COMPLEMENTIZER;
                !words::is_stop(self.text, at) && !self.is(at, leads | words::SUBORDINATOR)
            })
            .find(|&at| self.is(at, words::NEGATION));
        let is_verb = |at: usize| self.text.folded(at).starts_with(['ي', 'ت', 'ن']);
        let is_excepted = || (index..(index + 4).min(self.sentence.end)).any(|at| matches!(self.text.folded(at), "الا" | "سوي"));
        // `لم تبتعد نتائج انتخابات الثلاثاء`
        // but `لم يعلن الوزير استقالته أمس`
        let is_of_day = !self.text.folded(index).starts_with("ال")
            && self
                .triggers
                .noun_at(self.text, index)
                .is_some_and(|noun| noun.category == Some(EventCategory::Election) && !noun.pronoun)
            && self.dates.iter().any(|slot| slot.tokens.start == index + 1);
        let is_denied = |at: usize| at + 1 < index && is_verb(at + 1) && !self.is_only_described(at, index);
        denial.is_some_and(is_denied) && !is_excepted() && !is_of_day
    }

    /// True for `اتفاق` in `لم يتم التوصل إلى اتفاق أمس`, `أخفقوا في التوصل إلى اتفاق`: what they did not come to.
    pub(super) fn is_unreached(&self, index: usize) -> bool {
        const WAY: usize = 12;
        static COMING: WordTest = WordTest::stems(&["توصل"]);
        static NOT: WordTest = WordTest::words(
            &['و', 'ف'],
            &[
                "لم",
                "لن",
                "دون",
                "بدون",
                "عدم",
                "فشل",
                "فشلت",
                "فشلوا",
                "فشلا",
                "اخفق",
                "اخفقت",
                "اخفقوا",
                "اخفقا",
                "تعذر",
                "تعثر",
                "بعدم",
                "لعدم",
            ],
        );
        let led = self
            .previous(index)
            .filter(|&to| matches!(self.text.folded(to), "الي" | "لاي") || self.text.folded(to) == "اي");
        let Some(to) = led else { return false };
        let near = to.saturating_sub(WAY).max(self.sentence.start)..to;
        let coming = near
            .clone()
            .rev()
            .take_while(|&at| !words::is_stop(self.text, at))
            .find(|&at| COMING.at(self.text, at));
        coming.is_some_and(|coming| {
            (near.start..coming)
                .rev()
                .take_while(|&at| !words::is_stop(self.text, at))
                .any(|at| NOT.at(self.text, at))
        })
    }

    /// True for the noun of `لم يكن فوز فلان أمس مفاجئا`: only what it was like is denied.
    pub(super) fn is_only_described(&self, denial: usize, index: usize) -> bool {
        const REACH: usize = 16;
        let is_of_being = matches!(self.text.folded(denial + 1), "يكن" | "تكن" | "يات" | "تات") && index == denial + 2;
        is_of_being
            && (index + 1..(index + REACH).min(self.sentence.end))
                .take_while(|&at| !words::is_stop(self.text, at))
                .any(|at| LIKENESS.at(self.text, at))
    }

    /// The verbal noun, where a word that may also be a verb stands behind another verb of its clause: `تعتزم الحكومة خفض
    /// قواتها`, `قرر البرلمان حل نفسه`.
    pub(super) fn read_as_noun(&self, candidate: &Candidate) -> Option<Trigger> {
        let (index, trigger) = (candidate.index, candidate.trigger);
        if trigger.form != Form::Past || trigger.pronoun || self.relative_before(index).is_some() {
            return None;
        }
        let noun = self.triggers.noun_at(self.text, index);
        let noun = noun.or_else(|| self.triggers.weak_noun_at(self.text, index))?;
        // `وتسلم المؤتمر السلطة متوقع مطلع أغسطس`: what is expected is told by a noun.
        if self.is_expected_behind(index) {
            return Some(noun);
        }
        if trigger.letters > 0 {
            return None;
        }
        let clause = (index.saturating_sub(5).max(self.sentence.start)..index)
            .rev()
            .take_while(|&at| {
                self.text.mark(at).is_none() && !self.is(at, words::COMPLEMENTIZER | words::RELATIVE | words::SUBORDINATOR)
            });
        let mut before = clause.peekable();
        let is_auxiliary = before
            .peek()
            .is_some_and(|&at| self.is(at, words::AUXILIARY | words::NEGATION | words::TIME_PREPOSITION));
        let leads = |at: usize| self.verb(at).is_some() || self.is(at, words::PLANNED);
        (!is_auxiliary && before.any(leads)).then_some(noun)
    }

    /// True where the predicate before a date says that what the noun at `index` tells is expected for it.
    pub(super) fn is_expected_behind(&self, index: usize) -> bool {
        (index + 2..(index + 6).min(self.sentence.end))
            .take_while(|&at| self.text.word(at).is_some())
            .any(|at| matches!(self.text.folded(at), "متوقع" | "مقرر" | "مرتقب" | "منتظر") && self.date_over(at + 1).is_some())
    }

    /// True for the noun of `أعلن الرئيس إجراء انتخابات في 14 تموز`, `قررت الحكومة تنظيم استفتاء`: what is decided on is yet to come.
    pub(super) fn is_decided_on(&self, index: usize, noun: Trigger) -> bool {
        let holds = |at: usize| {
            ["تنظيم", "اجراء", "اقامه"]
                .iter()
                .any(|word| self.text.folded(at).trim_start_matches(['و', 'ب', 'ل']) == *word)
        };
        let is_held = matches!(noun.category, Some(EventCategory::Election | EventCategory::Meeting))
            && !noun.article
            && !noun.pronoun
            && self.previous(index).is_some_and(holds);
        let decides = |at: usize| {
            let base = self.triggers.base_at(self.text, at);
            matches!(base, Some("اعلن" | "قرر" | "اقر" | "حدد" | "اتفق"))
        };
        is_held
            && (index.saturating_sub(9).max(self.sentence.start)..index)
                .rev()
                .take_while(|&at| !words::is_stop(self.text, at) && !self.is(at, words::RELATIVE | words::COMPLEMENTIZER))
                .any(decides)
    }

    /// True for a plan that its clause tells as over: put off (`أرجأ البرلمان الجلسة المقررة الخميس المقبل`), called off, or
    /// planned once (`كان مقررا`).
    pub(super) fn has_lapsed(&self, index: usize) -> bool {
        let is_called_off = (index.saturating_sub(REACH).max(self.sentence.start)..index)
            .rev()
            .take_while(|&at| !words::is_stop(self.text, at) && !self.is(at, words::RELATIVE | words::SUBORDINATOR))
            .any(|at| self.is(at, words::UNDONE));
        let around = index.saturating_sub(4).max(self.sentence.start)..(index + 4).min(self.sentence.end);
        is_called_off
            || around
                .into_iter()
                .any(|at| self.is(at, words::PLANNED) && self.was_planned(at))
    }

    /// True for what a verb says that it did not come to be, or that somebody left it: the date is the verb's own.
    /// `فشل البرلمان في انتخاب رئيس`, `أرجئت الجلسة`, `انسحب من الانتخابات`; an election of its own day was
    /// (`فشل في انتخابات 2018`).
    pub(super) fn only_stands_with(&self, candidate: &Candidate) -> bool {
        let (index, trigger) = (candidate.index, candidate.trigger);
        let folded = self.text.folded(index);
        let is_of_day = !folded.starts_with("ال")
            && trigger.category != Some(EventCategory::Meeting)
            && self.dates.iter().any(|slot| slot.tokens.start == index + 1);
        let is_noun = trigger.form == Form::Noun || self.triggers.weak_noun_at(self.text, index).is_some();
        // `أرجئت الجلسة التي كانت مقررة …`: the plan's own day.
        let is_told_apart = self.is(index + 1, words::RELATIVE | words::PLANNED);
        if !is_noun || is_of_day || is_told_apart {
            return false;
        }
        // `فشلت محاولة اغتيال`: it was made.
        let head = self.with_head(index);
        let is_attempt = head < index
            && head
                .checked_sub(1)
                .is_some_and(|before| matches!(self.text.folded(before).trim_start_matches('و'), "فشلت" | "اخفقت" | "فشل"));
        if is_attempt {
            return false;
        }
        let before = self.text.folded_before(index);
        let is_held = matches!(before, "في" | "فى") && trigger.article && trigger.category == Some(EventCategory::Election);
        self.governed_by(index, Attitude::Failing) && !is_held
            || self.is_attempted(index)
            || matches!(before, "من" | "عن") && self.governed_by(index, Attitude::Leaving)
    }

    /// True for the verb of `ألغى المجلس اقتراع 4 تموز`: the day names the vote.
    pub(super) fn is_day_of_called_off(&self, verb: Trigger, slot: &DateSlot) -> bool {
        // `بل أرجأها إلى اليوم 15 تموز`: the day of what is put off.
        let before = |at: usize| self.previous(at);
        let first = before(slot.tokens.start)
            .and_then(|at| self.date_over(at))
            .map_or(slot.tokens.start, |other| other.tokens.start);
        let is_to = before(first).is_some_and(|before| self.text.folded(before) == "الي");
        if is_to && matches!(self.triggers.base(verb.row), Some("ارجا" | "اجل" | "ارجي" | "تاجل")) {
            return true;
        }
        let names_vote = self
            .previous(slot.tokens.start)
            .is_some_and(|before| VOTE.at(self.text, before));
        names_vote && slot.grain != Grain::Year && matches!(self.triggers.base(verb.row), Some("الغي" | "ارجا" | "اجل"))
    }

    /// True for the noun of `قالت إن إجراءه في 24 كانون الأول «مستحيل»`.
    pub(super) fn is_impossible_behind(&self, index: usize) -> bool {
        const REACH: usize = 10;
        (index + 1..(index + REACH).min(self.sentence.end))
            .take_while(|&at| !words::is_stop(self.text, at) && self.verb(at).is_none())
            .any(|at| {
                matches!(
                    self.text.folded(at),
                    "مستحيل" | "مستحيله" | "مستحيلا" | "متعذر" | "متعذره" | "متعذرا" | "مستبعد" | "مستبعده"
                )
            })
    }

    /// True for the noun of `لم ينجح المجلس في عقد جلسة`, `لم يتمكن من انتخاب رئيس`.
    pub(super) fn was_not_managed(&self, index: usize) -> bool {
        (index.saturating_sub(REACH).max(self.sentence.start)..index)
            .rev()
            .take_while(|&at| !words::is_stop(self.text, at))
            .any(|at| {
                matches!(
                    self.text.folded(at),
                    "ينجح"
                        | "تنجح"
                        | "ينجحوا"
                        | "يتمكن"
                        | "تتمكن"
                        | "يتمكنوا"
                        | "يفلح"
                        | "تفلح"
                        | "يستطع"
                        | "تستطع"
                        | "يوفق"
                        | "توفق"
                ) && at.checked_sub(1).is_some_and(|before| self.is(before, words::NEGATION))
            })
    }

    /// True for the vote of `ألغى المجلس اقتراع 4 تموز`: it may never have been held. One of a year alone was.
    pub(super) fn is_called_off(&self, index: usize, noun: Trigger, slot: &DateSlot) -> bool {
        let is_of_day = noun.category == Some(EventCategory::Election) && !noun.article && slot.tokens.start == index + 1;
        if slot.grain == Grain::Year || !is_of_day {
            return false;
        }
        (index.saturating_sub(REACH).max(self.sentence.start)..index)
            .rev()
            .take_while(|&at| self.text.word(at).is_some() && !self.is(at, words::PREPOSITION | words::RELATIVE))
            .find_map(|at| self.triggers.verb_at(self.text, at))
            .is_some_and(|verb| matches!(self.triggers.base(verb.row), Some("الغي" | "ارجا" | "اجل")))
    }

    /// True for the noun of `حاول مسلحون اقتحام المقر`: it was tried.
    fn is_attempted(&self, index: usize) -> bool {
        (index.saturating_sub(REACH).max(self.sentence.start)..index)
            .rev()
            .take_while(|&at| !words::is_stop(self.text, at) && !self.is(at, words::RELATIVE | words::TIME_PREPOSITION))
            .find_map(|at| self.triggers.verb_at(self.text, at))
            .is_some_and(|verb| self.triggers.base(verb.row) == Some("حاول"))
    }

    /// True for a word in the past that may be a noun: `استقالته`, and `حل` in `سيعلن حل البرلمان`.
    pub(super) fn may_be_noun(&self, index: usize) -> bool {
        let folded = self.text.folded(index);
        let has_pronoun = ["ته", "تها", "تهم"].iter().any(|ending| folded.ends_with(ending));
        let is_noun = || {
            let noun = self.triggers.noun_at(self.text, index);
            noun.or_else(|| self.triggers.weak_noun_at(self.text, index)).is_some() && self.verb_before(index).is_some()
        };
        // `ثم أرجأتها الحكومة`: a subject stands behind a verb, and no noun with a pronoun has an article behind it.
        let has_subject = || self.text.folded(index + 1).starts_with("ال") && self.triggers.noun_at(self.text, index).is_none();
        has_pronoun && !has_subject() || is_noun()
    }

    /// True where what was planned is told as past: `كان مقررا`, `كان من المقرر`.
    pub(super) fn was_planned(&self, planned: usize) -> bool {
        (planned.saturating_sub(2).max(self.sentence.start)..planned)
            .any(|at| matches!(self.text.bare(at), "كان" | "كانت" | "كانوا"))
    }

    /// True where the words behind the noun at `index` say that it was set down for a day: `الجلسة المقررة`, `الانتخابات التي
    /// كانت مقررة`.
    pub(super) fn is_set_down_behind(&self, index: usize) -> bool {
        // `جلسة منح الثقة التي كانت مقررة`
        let relative = (index + 1..(index + 4).min(self.sentence.end))
            .take_while(|&at| self.text.word(at).is_some() && !self.is(at, words::PREPOSITION))
            .find(|&at| self.is(at, words::RELATIVE));
        let first = relative.unwrap_or(index + 1);
        let until = if self.is(first, words::RELATIVE) {
            first + 3
        } else {
            first + 1
        };
        (first..until).any(|at| self.is(at, words::PLANNED))
    }

    /// True where what is expected is not: `لا يتوقع أن تصدر`, `من غير المرجح أن تصدر`.
    pub(super) fn is_unexpected(&self, planned: usize) -> bool {
        planned.checked_sub(1).is_some_and(|before| {
            self.sentence.contains(&before) && (self.is(before, words::NEGATION) || self.text.folded(before) == "غير")
        })
    }
}
