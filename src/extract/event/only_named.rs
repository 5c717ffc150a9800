//! Words of happenings that only name something: what a party is called, what a term or a door is for (`مهلة الانسحاب`), the year that a
//! council bears (`مجلس 2020`), a verb that points back (`جاء ذلك`). Owns these readings; knows no day.

use crate::arabic::WordTest;

use super::clause::{Happening, Reader};
use super::trigger::{Form, Trigger};
use super::{DateSlot, EventCategory, Grain, words};

/// Longest name of a list before one of its words, in tokens.
const NAME_MAX: usize = 6;

/// What is set for something, without which it may not be: `انتهت مهلة الانسحاب`, `أغلق باب الترشح`.
static TERMS: WordTest = WordTest::words(
    &['و', 'ب', 'ل'],
    &[
        "مهله",
        "باب",
        "فتره",
        "مده",
        "شروط",
        "اليه",
        "ضوابط",
        "طلب",
        "طلبات",
        "نصاب",
        "ملف",
        "مذكره",
        "مذكرات",
        "سن",
        "حق",
        "كتاب",
        "هامش",
    ],
);

/// Laws and offices before what they are about.
static LAWS: WordTest = WordTest::words(
    &['و', 'ب', 'ل'],
    &[
        "قانون",
        "قانونا",
        "قانوني",
        "قوانين",
        "لجنه",
        "لجنتا",
        "لجنتي",
        "شؤون",
        "شوون",
        "مشروعا",
        "مشروعي",
    ],
);

/// Places and forces before what they are called.
static PLACES: WordTest = WordTest::words(
    &['و', 'ب', 'ل'],
    &[
        "ساحه",
        "ساحات",
        "ميدان",
        "شارع",
        "جسر",
        "جيش",
        "حي",
        "مدينه",
        "جبهه",
        "منظمه",
        "مستشفي",
        "جامعه",
        "مطار",
        "قصر",
        "دوار",
        "قاعه",
        "نفق",
        "معسكر",
        "مخيم",
        "لواء",
        "حديقه",
        "مبني",
        "فندق",
        "كنيسه",
        "سيده",
        "مسجد",
        "كتايب",
        "سرايا",
        "محافظه",
    ],
);

/// Bodies and texts that a year tells from others of their kind.
static BORNE_BY: WordTest = WordTest::words(
    &['و', 'ل', 'ب', 'ك'],
    &[
        "مجلس",
        "برلمان",
        "دستور",
        "قانون",
        "حكومه",
        "تعديلات",
        "موازنه",
        "ميزانيه",
        "لايحه",
        "نظام",
    ],
);

/// Elections that are first of a kind which had not been before: `أول انتخابات مبكرة منذ 2003`.
static OF_NEW_KIND: WordTest = WordTest::words(
    &[],
    &[
        "مبكره",
        "حره",
        "ديمقراطيه",
        "ديموقراطيه",
        "تعدديه",
        "نزيهه",
        "تنافسيه",
        "المبكره",
        "الحره",
        "الديمقراطيه",
        "التعدديه",
    ],
);

/// What stands before the vote that took place, in titles too.
static HOLDING: WordTest = WordTest::words(
    &['و', 'ب', 'ل'],
    &[
        "اجراء",
        "تنظيم",
        "اقامه",
        "عقد",
        "جوله",
        "دوره",
        "محاوله",
        "حادث",
        "حادثه",
        "عمليه",
    ],
);

static VOTES: WordTest = WordTest::stems(&["انتخابات", "استفتا", "اقتراع"]);

impl Reader<'_> {
    /// True for `التجمع` in `حزب التجمع الوطني`, `التجمع الوطني للأحرار`: a word of a list's name.
    pub(super) fn is_in_list_name(&self, index: usize, noun: Trigger) -> bool {
        noun.article
            && self
                .names
                .lists_in(index.saturating_sub(NAME_MAX)..index + 1)
                .iter()
                .any(|list| list.tokens.contains(&index) && list.tokens.len() > 1)
    }

    /// True for `التحرير` in `ساحة التحرير`, `جيش التحرير`: what a place or a force is called.
    pub(super) fn is_of_place(&self, index: usize) -> bool {
        self.previous(index).is_some_and(|before| PLACES.at(self.text, before))
    }

    /// True for `الانسحاب` in `انتهت مهلة الانسحاب`: what the term was for.
    pub(super) fn is_of_term(&self, index: usize) -> bool {
        let before = |back: usize| index.checked_sub(back).filter(|before| self.sentence.contains(before));
        // `قانونا الأحزاب والانتخاب`: what the second one is about.
        let joined = self.text.folded(index).starts_with("وال");
        let is_about = |at: usize| LAWS.at(self.text, at) && self.text.folded(at + 1).starts_with("ال");
        before(1).is_some_and(|at| TERMS.at(self.text, at)) || joined && before(2).is_some_and(is_about)
    }

    /// True for `انتخابات` in `بقيت البلاد بلا انتخابات حتى اليوم`: what there was not.
    pub(super) fn is_lacking(&self, index: usize) -> bool {
        let before = self.previous(index).map_or("", |before| self.text.bare(before));
        matches!(before, "بلا" | "دون" | "بدون" | "بغير") || before == "اي" && self.is_lacking(index - 1)
    }

    /// True for `الاقتراع` in `ورحب مجلس الأمن بسير الاقتراع يوم الجمعة`: a day told from now is that of the praise.
    pub(super) fn is_praised(&self, index: usize, slot: &DateSlot) -> bool {
        const REACH: usize = 8;
        static HOW: WordTest = WordTest::words(
            &['ب', 'ل'],
            &["سير", "نجاح", "نزاهه", "تنظيم", "شفافيه", "سلامه", "حسن", "هدوء"],
        );
        let is_day_alone = slot.grain == Grain::Day && !slot.tokens.clone().any(|at| self.text.number(at).is_some());
        let praises = |at: usize| {
            let verb = self.triggers.verb_at(self.text, at);
            verb.is_some_and(|verb| {
                matches!(
                    self.triggers.base(verb.row),
                    Some("رحب" | "اشاد" | "هنا" | "شكك" | "ندد" | "اثني" | "شكر")
                )
            })
        };
        is_day_alone
            && self.previous(index).is_some_and(|how| HOW.at(self.text, how))
            && (index.saturating_sub(REACH).max(self.sentence.start)..index)
                .rev()
                .take_while(|&at| !words::is_stop(self.text, at))
                .any(praises)
    }

    /// True for `حظر` in `ترفع السلطات حظر التجول`, `انتهاء حظر التجول`: what is over with it.
    pub(super) fn is_lifted(&self, index: usize) -> bool {
        const REACH: usize = 6;
        static BANS: WordTest = WordTest::words(&['ل', 'ب'], &["حظر", "الحظر", "حظرا"]);
        let lifts = |at: usize| {
            let verb = self.triggers.verb_at(self.text, at);
            verb.is_some_and(|verb| {
                matches!(
                    self.triggers.base(verb.row),
                    Some("رفع" | "الغي" | "انهي" | "خفف" | "علق" | "كسر" | "خرق")
                )
            })
        };
        BANS.at(self.text, index)
            && (index.saturating_sub(REACH).max(self.sentence.start)..index)
                .rev()
                .take_while(|&at| !words::is_stop(self.text, at))
                .any(lifts)
    }

    /// True for the year of `الدورة البرلمانية لعام 2010`: a term of the house, which it tells from others.
    pub(super) fn is_term_of_house(&self, slot: &DateSlot) -> bool {
        static TERM: WordTest = WordTest::words(&['و', 'ب', 'ل'], &["الدوره", "دوره", "الفصل", "فصل", "ولايه", "الولايه"]);
        static HOUSE: WordTest = WordTest::words(
            &[],
            &[
                "البرلمانيه",
                "النيابيه",
                "التشريعيه",
                "برلمانيه",
                "نيابيه",
                "التشريعي",
                "النيابي",
                "المجلس",
                "البرلمان",
            ],
        );
        let house = slot
            .tokens
            .start
            .checked_sub(1)
            .filter(|&house| self.sentence.contains(&house));
        slot.grain == Grain::Year
            && house.is_some_and(|house| house > 0 && HOUSE.at(self.text, house) && TERM.at(self.text, house - 1))
    }

    /// True for `بيان` in `دعا في بيان الجمعة إلى تظاهرة`: where it was said, not what for.
    pub(super) fn is_said_in(&self, index: usize, noun: Trigger) -> bool {
        let is_led = self.previous(index).is_some_and(|before| self.text.folded(before) == "في");
        is_led && !noun.article && noun.category == Some(EventCategory::Statement)
    }

    /// True for the noun of `زار المدينة مرتين منذ الانفجار، في 6 آب`: the day behind the comma is the visit's.
    pub(super) fn is_since_aside(&self, index: usize, slot: &DateSlot) -> bool {
        let is_led = self.previous(index).is_some_and(|before| self.text.folded(before) == "منذ");
        is_led && (index + 1..slot.tokens.start).any(|at| self.text.is_comma(at))
    }

    /// True for the year of `مجلس 2020`, `دستور 2014`.
    pub(super) fn is_borne_year(&self, slot: &DateSlot) -> bool {
        let behind = slot.tokens.end + usize::from(self.text.is_comma(slot.tokens.end));
        slot.grain == Grain::Year
            && slot.tokens.len() == 1
            && !self.is_when(behind)
            && self
                .previous(slot.tokens.start)
                .is_some_and(|before| BORNE_BY.at(self.text, before))
    }

    /// True for the election at `index` that is the first of a kind there had been none of.
    pub(super) fn is_of_new_kind(&self, index: usize) -> bool {
        OF_NEW_KIND.any_in(self.text, index + 1..(index + 4).min(self.sentence.end))
    }

    /// True for `وجاء ذلك`, `وحدث هذا`: what that was stands elsewhere.
    pub(super) fn only_points(&self, found: &Happening) -> bool {
        let points = |at: usize| matches!(self.text.folded(at), "ذلك" | "هذا" | "ذاك");
        let verb = found.verb.unwrap_or(found.head);
        let is_light = self.triggers.verb_at(self.text, verb).is_some_and(|verb| {
            matches!(
                self.triggers.base(verb.row),
                Some("جاء" | "حدث" | "حصل" | "جري" | "وقع" | "تم" | "تزامن")
            )
        });
        // `وجاء العرض بعد تسعة أيام من …`
        let is_pointed = |at: usize| {
            self.text.folded(at).starts_with("ال") && self.date_over(at + 1).is_some_and(|slot| slot.counts_from_next)
        };
        let comes =
            found.form != Form::Noun && matches!(self.text.bare(verb), "جاء" | "جاءت" | "ياتي" | "تاتي") && is_pointed(verb + 1);
        // `الأمر الذي كذبته الهيئة`
        let is_of_all = found.form != Form::Noun
            && self
                .relative_before(verb)
                .and_then(|relative| relative.checked_sub(1))
                .is_some_and(|before| matches!(self.text.folded(before), "الامر" | "الشيء"));
        // `ما جرى يوم الثلاثاء «مهزلة»`
        let is_all_that = found.form != Form::Noun
            && is_light
            && verb > self.sentence.start
            && matches!(self.text.folded(verb - 1), "ما" | "بما" | "مما" | "لما" | "عما")
            && !self.is_when(verb + 1);
        comes || is_of_all || is_all_that || points(found.head) || found.form != Form::Noun && is_light && points(verb + 1)
    }

    /// True for the day of `بعد أسبوع من مصادقة المحكمة، في 14 أيار، على النتائج`: what was approved is told behind it, so that the day is the
    /// approval's.
    pub(super) fn goes_on_behind(&self, slot: &DateSlot) -> bool {
        let comma = slot.tokens.end;
        self.text.is_comma(comma) && matches!(self.text.folded(comma + 1), "علي" | "عن" | "الي" | "من")
    }

    /// The place of the noun before the one that a relative clause or a participle speaks of, where both are one happening:
    /// `إجراء الانتخابات المقررة`; but `إلغاء الانتخابات المقررة` was another day.
    pub(super) fn with_held(&self, noun: usize, feminine: bool) -> usize {
        let head = self.with_head(noun);
        let trigger = |at: usize| self.triggers.noun_at(self.text, at);
        // `جلسة انتخاب الرئيس المقررة`, `اتفاقية الانسحاب التي`: the one that agrees.
        let agrees = |at: usize| trigger(at).is_some_and(|noun| noun.feminine == feminine);
        let is_one = HOLDING.at(self.text, head)
            || VOTES.at(self.text, head)
            || trigger(noun).is_some_and(|noun| noun.is_round)
            || agrees(head) && !agrees(noun);
        if is_one { head } else { noun }
    }

    /// True for the participle of `جرت انتخابات المجلس المنحل في 4 نيسان`: the day is that of the vote.
    pub(super) fn is_of_held(&self, participle: usize) -> bool {
        const REACH: usize = 5;
        let near = participle.saturating_sub(REACH).max(self.sentence.start)..participle;
        let Some(verb) = near.rev().find(|&at| self.triggers.verb_at(self.text, at).is_some()) else {
            return false;
        };
        let holds = self.triggers.verb_at(self.text, verb).is_some_and(|verb| {
            verb.form == Form::Past && matches!(self.triggers.base(verb.row), Some("جري" | "اجري" | "نظم" | "اقيم"))
        });
        let noun = self
            .noun(verb + 1)
            .filter(|noun| !noun.article && noun.category == Some(EventCategory::Election));
        holds && noun.is_some() && !self.text.folded(participle).ends_with('ه')
    }

    /// True for the word at `index` behind an aside of time that may be a verb: `أبطلت المحكمة، الأحد، ترشح سامي كمال`. It is the object
    /// of the verb before the aside.
    pub(super) fn is_object_behind(&self, index: usize, slot: &DateSlot) -> bool {
        const REACH: usize = 10;
        let start = slot.tokens.start;
        // `أعلن القائد، أمس، حالة الطوارئ وحل المجلسين`
        let comma = slot.tokens.end;
        let is_run = (comma + 1..index).all(|at| self.text.word(at).is_some());
        let is_closed = self.text.is_comma(comma) && index > comma && is_run;
        let joins = index > comma + 1 && self.text.folded(index).starts_with('و');
        let is_unknown = || self.verb(index).is_some_and(|verb| verb.row == Trigger::UNKNOWN);
        let is_noun = is_unknown()
            || self.triggers.noun_at(self.text, index).is_some()
            || self.triggers.weak_noun_at(self.text, index).is_some();
        let opened = (start.saturating_sub(3).max(self.sentence.start)..start)
            .rev()
            .find(|&at| self.text.is_comma(at));
        let Some(comma) = opened.filter(|_| is_closed && is_noun && (joins || !self.text.folded(index).starts_with(['و', 'ف'])))
        else {
            return false;
        };
        let clause = (comma.saturating_sub(REACH).max(self.sentence.start)..comma)
            .rev()
            .take_while(|&at| self.text.word(at).is_some());
        let mut verb = None;
        for at in clause {
            if self
                .verb(at)
                .is_some_and(|found| found.form == Form::Past && found.category.is_some())
            {
                verb = Some(at);
            }
        }
        verb.is_some_and(|verb| comma > verb + 1 && self.relative_before(verb).is_none())
    }
}
