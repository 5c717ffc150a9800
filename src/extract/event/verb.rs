//! Whether a word is a verb where it stands, and whose relative clause it opens. Owns these readings; knows no dates.

use crate::arabic::{TokenizedText, WordTest, number};

use super::clause::Reader;
use super::trigger::{Form, Trigger, Triggers};
use super::words;

impl Reader<'_> {
    /// The verb at `index`, where the words before it let it be one.
    pub(super) fn verb(&self, index: usize) -> Option<Trigger> {
        let Some(verb) = read_at(self.text, index) else {
            return self.unknown_verb(index);
        };
        if self.is_none_anywhere(index, verb) {
            return None;
        }
        let Some(before) = self.previous(index) else {
            return Some(verb);
        };
        let noun = self.triggers.noun_at(self.text, index);
        // `يقدم استقالته`: with a pronoun it is rather the noun.
        let is_owned = noun.is_some_and(|noun| noun.pronoun);
        if self.is_other_word(before, index, verb)
            || self.is_noun_of(before, index, verb)
            || is_owned && self.has_governing_verb(before, index)
            || self.is_led(before, index, verb)
        {
            return None;
        }
        // After a noun that it completes, the same letters are a noun.
        let leads = words::AUXILIARY | words::RELATIVE | words::COMPLEMENTIZER | words::NEGATION;
        if noun.is_none() || self.is(before, leads) {
            return Some(verb);
        }
        // `ثم تنحى`: where the noun would rather end in ي.
        let is_past_in_ya = || self.text.surface(index).ends_with('ى') && self.is(before, words::SUBORDINATOR);
        let opens = words::is_stop(self.text, before) || verb.letters > 0;
        let is_verb = opens || verb.feminine && self.triggers.noun_at(self.text, before).is_none() || is_past_in_ya();
        is_verb.then_some(verb)
    }

    /// A word that can only be a verb by its place: after قد, after a relative pronoun, or one in ـت that begins a clause
    /// and has its subject behind it.
    fn unknown_verb(&self, index: usize) -> Option<Trigger> {
        self.text.word(index)?;
        let before = self.previous(index);
        let follows = before.is_some_and(|before| self.is(before, words::RELATIVE | words::PERHAPS));
        let opens = before.is_none_or(|before| words::is_stop(self.text, before));
        if before.is_some_and(|before| self.is_behind_opening_date(before)) && self.looks_past(index) {
            let feminine = self.text.folded(index).ends_with('ت');
            return Some(Trigger::unknown(feminine, false));
        }
        if !follows && !opens {
            return None;
        }
        if self.triggers.noun_at(self.text, index).is_some()
            || self.date_over(index).is_some()
            || words::is(self.text, index, words::OF_CLAUSES & !words::VERB)
        {
            return None;
        }
        let folded = self.text.folded(index);
        let feminine = folded.ends_with('ت') && !folded.ends_with("ات") && folded.chars().count() > 3;
        // `التي تفككت` is past in spite of its first letter.
        let is_past = !folded.starts_with("ال")
            && (!folded.starts_with(['ي', 'ت', 'س']) || feminine && folded.starts_with('ت') && folded.chars().count() > 4);
        let agrees = feminine
            && opens
            && !self.is(index, words::VERB)
            && self.text.folded(index + 1).starts_with("ال")
            && !words::is(self.text, index, words::VERB_LIKE);
        (follows && is_past || agrees).then(|| Trigger::unknown(feminine, folded.starts_with('و') && opens))
    }

    /// True where the token at `before` closes a date, with or without a comma, that opens its sentence: `في حزيران 2009 وسّع`.
    fn is_behind_opening_date(&self, before: usize) -> bool {
        let last = before - usize::from(before > 0 && self.text.is_comma(before));
        self.date_over(last).is_some_and(|slot| {
            slot.dates_events && slot.tokens.end == last + 1 && slot.tokens.len() > 1 && self.opens_clause(slot)
        })
    }

    /// True for a word that stands where a verb does and bears a mark of one in the past: the ending ـت, `است` before it, or a
    /// doubled letter written out.
    fn looks_past(&self, index: usize) -> bool {
        let (folded, surface) = (self.text.folded(index), self.text.surface(index));
        let length = folded.chars().count();
        let is_feminine =
            folded.ends_with('ت') && !folded.ends_with("ات") && length > 4 && !words::is(self.text, index, words::VERB_LIKE);
        let is_tenth = folded.starts_with("است") && length == 6 && !surface.ends_with(['ة', 'ا', 'ه', 'ي']);
        let is_doubled = surface.contains('\u{651}') && length == 3;
        (is_feminine || is_tenth || is_doubled)
            && !folded.starts_with("ال")
            && !["بال", "لل", "كال", "وال", "فال"]
                .iter()
                .any(|start| folded.starts_with(start))
            && self.triggers.noun_at(self.text, index).is_none()
            && self.triggers.weak_noun_at(self.text, index).is_none()
            && !words::is(self.text, index, words::OF_CLAUSES & !words::VERB)
    }

    /// True where the same letters may be a past (`تسلم`, `توفي`).
    pub(super) fn is_past_too(&self, index: usize) -> bool {
        self.triggers
            .verb_at(self.text, index)
            .is_some_and(|verb| verb.form == Form::Past)
    }

    /// The relative pronoun that the verb at `index` follows.
    pub(super) fn relative_before(&self, index: usize) -> Option<usize> {
        (index.saturating_sub(3).max(self.sentence.start)..index)
            .rev()
            .take_while(|&before| self.is(before, words::RELATIVE | words::AUXILIARY) || self.text.mark(before).is_some())
            .find(|&before| self.is(before, words::RELATIVE))
    }

    /// The verb that the noun at `index` is subject or object of, where one stands near.
    pub(super) fn verb_before(&self, index: usize) -> Option<Trigger> {
        (index.saturating_sub(5).max(self.sentence.start)..index)
            .rev()
            .take_while(|&before| self.text.mark(before).is_none() && !self.is(before, words::COMPLEMENTIZER | words::RELATIVE))
            .find_map(|before| self.verb(before))
    }
}

/// Nouns of lists that agree with no feminine.
static TOPPING: WordTest = WordTest::words(
    &[],
    &[
        "حزب",
        "الحزب",
        "تحالف",
        "التحالف",
        "ايتلاف",
        "الايتلاف",
        "تيار",
        "التيار",
        "تكتل",
        "التكتل",
        "معسكر",
        "التجمع",
    ],
);

/// What somebody hands in: `بطعن`, `باستقالته`.
static HANDED_IN: WordTest = WordTest::words(
    &[],
    &[
        "بطعن",
        "بطعون",
        "بدعوي",
        "بدعاوي",
        "بشكوي",
        "بشكاوي",
        "بطلب",
        "بطلبات",
        "بمقترح",
        "بمقترحات",
        "باقتراح",
        "بمشروع",
        "بمذكره",
        "ببلاغ",
        "بملتمس",
        "باستقالته",
        "باستقالتها",
        "باستقالتهم",
        "باستيناف",
        "بترشيحه",
        "بترشيحها",
        "باوراق",
        "باعتراض",
        "بالتعازي",
        "بالشكر",
        "باعتذار",
        "باعتذاره",
        "بنيه",
    ],
);

/// True for `تقدم` in `تقدم الحزب بطعن`, `تقدم يوم السبت بدعوى`: went forward with it, not "presents".
fn hands_in(text: &TokenizedText, index: usize) -> bool {
    const REACH: usize = 12;
    (index + 1..(index + REACH).min(text.len()))
        .take_while(|&at| {
            text.is_comma(at) || !words::is_stop(text, at) && !words::is(text, at, words::RELATIVE | words::COMPLEMENTIZER)
        })
        .any(|at| HANDED_IN.at(text, at))
}

/// The verb at `index` by its letters and by what follows: `تصدر في أيلول بعشرين نائبا` is topped, not came out.
pub(super) fn read_at(text: &TokenizedText, index: usize) -> Option<Trigger> {
    /// Words that follow within which what it topped or won is told.
    const REACH: usize = 13;
    let triggers = Triggers::bundled();
    let verb = triggers.verb_at(text, index)?;
    // `كان تحالف السهل يملك أربعة مقاعد`: a list, and a state.
    static COPULAS: WordTest = WordTest::words(&['و', 'ف'], &["كان", "كانت", "يكون", "ظل", "بات", "اصبح", "صار", "ليس"]);
    if triggers.base(verb.row) == Some("تحالف") && index > 0 && COPULAS.at(text, index - 1) {
        return None;
    }
    // `أن يدعى إلى جلسة`: called to, not claimed.
    if triggers.base(verb.row) == Some("ادعي") && (index + 1..index + 4).any(|at| text.folded(at) == "الي") {
        return triggers.verb_of(text, index, "دعي");
    }
    // `يودي بحياة 300 شخص`, which is written as `يؤدي` is.
    if triggers.base(verb.row) == Some("ادي") && text.folded(index + 1).starts_with("بحيا") {
        return triggers.verb_of(text, index, "اودي");
    }
    if verb.form == Form::Present && text.bare(index) == "تقدم" && hands_in(text, index) {
        return triggers.verb_of(text, index, "تقدم");
    }
    // `فازوا أو تقدموا في 168 دائرة`: went ahead, for nothing is presented.
    if matches!(text.bare(index), "تقدموا" | "تقدمت") && matches!(text.folded(index + 1), "في" | "علي") {
        return triggers.verb_of(text, index, "تقدم").or(Some(verb));
    }
    let is_doubtful = verb.form == Form::Present && text.bare(index) == "تصدر";
    let leads = words::COMPLEMENTIZER | words::NEGATION | words::PLANNED;
    if !is_doubtful || words::is_before(text, index, leads) {
        return Some(verb);
    }
    let ranks = |at: usize| {
        let folded = text.folded(at);
        let is_count = || number::word(text, at).is_some_and(|entry| entry.proclitics.particle.is_some());
        matches!(folded, "الترتيب" | "السباق" | "القايمه" | "المشهد" | "الاستطلاعات")
            || folded == "ب" && text.number(at + 1).is_some()
            || folded.starts_with('ب') && is_count()
    };
    // `تصدر تحالف السهل النتائج`: what is issued is no alliance.
    let has_rank = TOPPING.at(text, index + 1)
        || (index + 1..(index + REACH).min(text.len()))
            .take_while(|&at| !words::is_stop(text, at) && !words::is(text, at, words::RELATIVE))
            .any(ranks);
    if has_rank {
        triggers.verb_of(text, index, "تصدر")
    } else {
        Some(verb)
    }
}
