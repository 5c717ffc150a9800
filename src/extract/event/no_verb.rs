//! Words whose letters a verb has, and that are another word where they stand. Owns these signs; knows no dates.

use super::clause::Reader;
use super::trigger::{Form, Trigger};
use super::{Grain, words};
use crate::arabic::{WordTest, number};

/// Tokens looked back for a verb that governs a noun.
const GOVERNING_REACH: usize = 8;

impl Reader<'_> {
    /// True where what stands before the word does not matter: by its own letters and what follows, it is no verb.
    pub(super) fn is_none_anywhere(&self, index: usize, verb: Trigger) -> bool {
        let (folded, next) = (self.text.folded(index), self.text.folded(index + 1));
        // `أدى النواب اليمين أمس ليحلوا محل غيرهم`: what for.
        folded.starts_with("لي") && folded.ends_with("وا")
            // `بين الصدريين وتقدم والحزب الديمقراطي`: a name among names.
            || verb.letters > 0 && next.starts_with("وال")
            // قبل is "before" unless a vowel mark tells the verb.
            || self.is(index, words::TIME_PREPOSITION) && !self.text.surface(index).contains('\u{650}') && !self.accepts(index)
            // `خفض سن الاقتراع`: how old one must be.
            || folded == "سن" && matches!(next, "الاقتراع" | "التصويت" | "الانتخاب" | "الترشح" | "التقاعد" | "الرشد")
            // `وتلا ذلك انهيار الائتلاف`: what came next.
            || matches!(self.text.bare(index), "تلا" | "تلت" | "يتلو" | "تتلو") && matches!(next, "ذلك" | "هذا")
            || self.is_named_list(index)
            // `أدى انفجار إلى مقتل خمسة`: the explosion is told.
            || self.only_leads_to(index, verb)
            // `استقالتها` is no verb.
            || verb.pronoun && self.triggers.base(verb.row) == Some("استقال")
            || self.becomes_figure(index, verb)
            || self.lacks_own_object(index, verb)
            || self.remembers(index)
            || self.is_before_that(index, verb)
    }

    /// `فأصبحت 7 أعضاء`, `أصبح عدد نوابه 12`: how many there were.
    fn becomes_figure(&self, index: usize, verb: Trigger) -> bool {
        let is_number = |at: usize| self.text.number(at).is_some() || number::phrase_at(self.text, at).is_some();
        matches!(self.triggers.base(verb.row), Some("اصبح" | "صار"))
            && (is_number(index + 1) && self.date_over(index + 1).is_none()
                || matches!(self.text.folded(index + 1), "عدد" | "رصيد"))
    }

    /// True for the verb of `أدى انفجار سيارة إلى مقتل خمسة`, where no oath is taken.
    fn only_leads_to(&self, index: usize, verb: Trigger) -> bool {
        const REACH: usize = 14;
        let near = || (index + 1..(index + REACH).min(self.sentence.end)).take_while(|&at| !words::is_stop(self.text, at));
        static DONE: WordTest = WordTest::stems(&["يمين", "قسم", "صلاه", "تحيه", "واجب", "زياره", "دور", "شعاير"]);
        self.triggers.base(verb.row) == Some("ادي")
            && near().any(|at| self.text.folded(at) == "الي")
            && !near().any(|at| DONE.at(self.text, at))
    }

    /// `ترك أثرا`, `تدفق اللاجئون`: leaving tells of a happening where an office or a seat is left, streaming where voters do.
    fn lacks_own_object(&self, index: usize, verb: Trigger) -> bool {
        const REACH: usize = 11;
        static LEFT: WordTest = WordTest::words(
            &[],
            &[
                "مقعده",
                "مقعدها",
                "مقاعدهم",
                "منصبه",
                "منصبها",
                "مناصبهم",
                "المنصب",
                "الحكم",
                "السلطه",
                "الحزب",
                "حزب",
                "حزبه",
                "الحكومه",
                "حكومه",
                "البرلمان",
                "المجلس",
                "مقاطعه",
                "القياده",
                "الرياسه",
                "رياسه",
                "الوزاره",
                "وزاره",
                "الايتلاف",
            ],
        );
        static POLLS: WordTest = WordTest::words(&['و'], &["مراكز", "المراكز", "صناديق", "مكاتب", "لجان", "الصناديق"]);
        let near = || {
            (index + 1..(index + REACH).min(self.sentence.end))
                .take_while(|&at| self.text.is_comma(at) || !words::is_stop(self.text, at) && !self.is(at, words::RELATIVE))
        };
        match self.triggers.base(verb.row) {
            Some("ترك") => verb.pronoun || !near().any(|at| LEFT.at(self.text, at)),
            Some("تدفق" | "توافد") => !near().any(|at| POLLS.at(self.text, at)),
            _ => false,
        }
    }

    /// `وفي حزيران، قبل رئيس البرلمان استقالة النواب`: who accepts, and what.
    fn accepts(&self, index: usize) -> bool {
        const REACH: usize = 12;
        static WHO: WordTest = WordTest::words(
            &[],
            &[
                "رييس",
                "الرييس",
                "الملك",
                "الامير",
                "الوزير",
                "وزير",
                "البرلمان",
                "المجلس",
                "مجلس",
                "المحكمه",
                "محكمه",
                "الهييه",
                "القضاء",
            ],
        );
        static WHAT: WordTest = WordTest::words(
            &[],
            &[
                "استقاله",
                "استقالات",
                "استقالته",
                "استقالتها",
                "الاستقاله",
                "الاستقالات",
                "استقالتهم",
                "طعن",
                "الطعن",
                "طعنا",
                "طعون",
                "الطعون",
                "دعوي",
                "الدعوي",
                "اعتذار",
                "اعتذاره",
                "عرض",
                "العرض",
                "عرضا",
            ],
        );
        let opens = self
            .previous(index)
            .is_none_or(|before| words::is_stop(self.text, before) || self.date_over(before).is_some());
        matches!(self.text.folded(index), "قبل" | "وقبل")
            && (opens || self.text.folded(index) == "وقبل")
            && WHO.at(self.text, index + 1)
            && (index + 2..(index + REACH).min(self.sentence.end))
                .take_while(|&at| self.text.is_comma(at) || !words::is_stop(self.text, at) && !self.is(at, words::PREPOSITION))
                .any(|at| WHAT.at(self.text, at))
    }

    /// `حزب تقدم الذي يتزعمه`, `ائتلاف النصر`: the name behind the noun of a list.
    fn is_named_list(&self, index: usize) -> bool {
        let lists = self.names.lists_in(index.saturating_sub(1)..index + 1);
        lists.iter().any(|list| {
            list.tokens.contains(&index)
                && list.tokens.start < index
                && !list.candidates.is_empty()
                && super::phrase::names_list(self.text.folded(list.tokens.start))
        })
    }

    /// `يصادف اليوم مرور عام على`, `تحل غدا الذكرى الأولى لـ`: what is remembered was another day.
    fn remembers(&self, index: usize) -> bool {
        matches!(
            self.text.folded(index).trim_start_matches('و'),
            "يصادف" | "تصادف" | "صادف" | "صادفت" | "تحل" | "حلت"
        ) && {
            let is_memory = |at: usize| matches!(self.text.folded(at), "الذكري" | "ذكري" | "مرور");
            // `تحل اليوم، الخامس والعشرين من كانون الثاني، الذكرى الثانية لـ`
            let passed = |at: &usize| self.date_over(*at).is_some() || self.text.is_comma(*at);
            let behind = (index + 1..self.sentence.end).find(|at| !passed(at) || is_memory(*at));
            (index + 1..(index + 5).min(self.sentence.end)).any(is_memory) || behind.is_some_and(is_memory)
        }
    }

    /// `وقبلها في 2010`, `وقبله بعامين`: before that, where nobody accepts anything; but `رفضه ثم قبله في 9 أيار`.
    fn is_before_that(&self, index: usize, verb: Trigger) -> bool {
        let is_year = |at: usize| self.date_over(at).is_some_and(|slot| slot.grain == Grain::Year);
        verb.pronoun
            && self.triggers.base(verb.row) == Some("قبل")
            && self.text.folded(index).starts_with("وقبل")
            && (self.text.folded(index + 1).starts_with('ب')
                || self.date_over(index).is_some()
                || is_year(index + 1)
                || self.is(index + 1, words::PREPOSITION | words::TIME_NOUN) && is_year(index + 2))
    }

    /// True for a name, and for one of the words that are more often no verb than one, where the word at `before` shows it.
    pub(super) fn is_other_word(&self, before: usize, index: usize, verb: Trigger) -> bool {
        let (folded_before, next) = (self.text.folded(before), self.text.folded(index + 1));
        // `دي ويفر`, `«وعد»`
        let is_quoted = matches!(self.text.mark(before), Some('«' | '"' | '“')) && self.text.partner(before) == Some(index + 1);
        if is_quoted || matches!(folded_before, "دي" | "فان" | "فون" | "دا" | "سان") {
            return true;
        }
        let is_behind_word = || self.text.word(before).is_some();
        let is_behind_date = || self.date_over(before).is_some();
        match self.text.folded(index) {
            // `أنصار فتح`: the movement.
            "فتح" => has_movement(folded_before),
            // `إعلان تحالف «النهر»`: behind a noun it is one.
            "تحالف" => {
                let leads = words::RELATIVE | words::AUXILIARY | words::COMPLEMENTIZER | words::NEGATION;
                is_behind_word() && !self.is(before, leads) && !is_behind_date()
            }
            // `كما جرت العادة` tells of nothing that happened.
            "جرت" | "تجري" => next == "العاده",
            // ياسر عرفات; `تعثر تأليف الحكومة` is no finding.
            "ياسر" => !self.text.surface(index).contains('أ'),
            "تعثر" | "وتعثر" => !(index + 1..index + 4).any(|at| self.text.folded(at) == "علي"),
            // `عبر لائحة`
            "عبر" => next != "عن",
            // `ينتهي أجل الترشح`
            "اجل" => self.triggers.verb_at(self.text, before).is_some(),
            // `تبدو الخريطة أوضح`: clearer.
            "اوضح" => folded_before.starts_with("ال") && !is_behind_date(),
            // `بـ200 صوت`
            "صوت" | "صوتا" => verb.letters == 0 && self.text.number(before).is_some() && !is_behind_date(),
            // دحو ولد قابلية: part of a name, where no preposition or date follows.
            "ولد" => {
                is_behind_word()
                    && !self.is(before, words::RELATIVE | words::AUXILIARY)
                    && !self.is(index + 1, words::PREPOSITION)
            }
            _ => false,
        }
    }

    /// `جلسة منح الثقة`: a session would have granted in the feminine.
    pub(super) fn is_noun_of(&self, before: usize, index: usize, verb: Trigger) -> bool {
        verb.form == Form::Past
            && !verb.feminine
            && !verb.pronoun
            && verb.letters == 0
            && self.triggers.weak_noun_at(self.text, index).is_some()
            && self
                .triggers
                .noun_at(self.text, before)
                .is_some_and(|noun| noun.feminine && !noun.article && !noun.pronoun)
    }

    /// True where a verb of the same clause stands before the word at `index`.
    pub(super) fn has_governing_verb(&self, before: usize, index: usize) -> bool {
        // `أعلن الوزير، اليوم الاثنين، استقالته`: a date stands aside.
        let is_aside = |at: usize| {
            self.text.is_comma(at) && (self.date_over(at + 1).is_some() || at > 0 && self.date_over(at - 1).is_some())
        };
        !self.is(before, words::RELATIVE | words::COMPLEMENTIZER | words::NEGATION)
            && (index.saturating_sub(GOVERNING_REACH).max(self.sentence.start)..index)
                .rev()
                .take_while(|&at| (!words::is_stop(self.text, at) || is_aside(at)) && !self.is(at, words::RELATIVE))
                .any(|at| self.triggers.verb_at(self.text, at).is_some() && self.triggers.noun_at(self.text, at).is_none())
    }

    /// After a preposition the letters of a past are a noun; but `حتى أطاحه الجيش`, `منذ بدأ الإقليم حكمه`: until he did, where no noun is
    /// written so.
    pub(super) fn is_led(&self, before: usize, index: usize, verb: Trigger) -> bool {
        verb.form == Form::Past
            && self.is(before, words::PREPOSITION | words::TIME_PREPOSITION)
            && !(matches!(self.text.folded(before), "حتي" | "منذ" | "ومنذ")
                && self.triggers.noun_at(self.text, index).is_none()
                && self.triggers.weak_noun_at(self.text, index).is_none())
    }
}

/// True for `أنصار`, `كتلة`: the noun of those who belong to a movement.
fn has_movement(folded: &str) -> bool {
    matches!(
        folded.trim_start_matches(['و', 'ل', 'ب']),
        "انصار"
            | "حركه"
            | "كتله"
            | "مرشحي"
            | "مرشحو"
            | "نواب"
            | "قاده"
            | "قيادات"
            | "قياده"
            | "اعضاء"
            | "قايمه"
            | "مقاتلي"
    )
}
