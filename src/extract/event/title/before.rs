//! The words before a verb or a relative pronoun: its subject, what the clause speaks of. Owns where such a noun phrase
//! begins, and what is written together with its first word; knows no title.

use std::ops::Range;

use crate::arabic::number;
use crate::extract::name::{ListKind, NameKind};

use super::super::phrase;
use super::super::words;
use super::case::points;
use super::verb::{After, Told};
use super::{Title, inflect, words as inflected};

/// Most words of a noun phrase before a verb.
const NOUN_PHRASE_MAX: usize = 7;

/// Words looked back for `أما` before the clause with ف.
const TOPIC_REACH: usize = 30;

impl Title<'_> {
    /// True for an adjective with the article.
    pub(super) fn is_adjective(&self, at: usize) -> bool {
        let folded = self.text.folded(at);
        folded.starts_with("ال")
            && (folded.ends_with(['ي', 'ا']) && !folded.ends_with("طا")
                || folded.ends_with("يه")
                || inflected::is(folded, inflected::ADJECTIVE))
    }

    /// The name of a person, body or list that ends before `end`.
    pub(super) fn name_before(&self, end: usize) -> Option<Range<usize>> {
        let others = self
            .names
            .others_in(self.sentence.clone())
            .iter()
            .filter(|name| name.kind != NameKind::Place)
            .map(|name| name.tokens.clone());
        let lists = self
            .names
            .lists_in(self.sentence.clone())
            .iter()
            .map(|list| list.tokens.clone());
        // `حزب "عقد اجتماعي جديد"`: its quote closes behind it.
        const QUOTED_MAX: usize = 9;
        let closed = end
            .checked_sub(1)
            .filter(|&close| self.text.is_quote(close))
            .and_then(|close| self.text.partner(close));
        let is_quoted = |tokens: &Range<usize>| {
            tokens.end + 1 == end && closed.is_some_and(|open| open == tokens.start + 1) && tokens.len() <= QUOTED_MAX
        };
        others
            .chain(lists)
            .find(|tokens| tokens.end == end && tokens.len() <= 5 || is_quoted(tokens))
            .map(|tokens| tokens.start..end)
    }

    /// The name right before the brackets that the verb at `index` opens.
    pub(super) fn whom_bracket_tells_of(&self, index: usize) -> Option<Vec<String>> {
        let open = index.checked_sub(1).filter(|&open| self.text.mark(open) == Some('('))?;
        let whom = self.name_before(open).or_else(|| self.noun_phrase(open, true))?;
        Some(self.taken(whom))
    }

    /// `ثم اعتقلته القوات`: the verbal noun would say that they were arrested.
    pub(super) fn hides_whom(&self, told: &Told) -> bool {
        let base = self.triggers.base(told.verb.row);
        let is_done_to = told.verb.pronoun && base.is_some_and(|base| inflected::is(base, inflected::DONE_TO));
        is_done_to && matches!(told.after, After::Subject) && self.whom_bracket_tells_of(told.index).is_none()
    }

    /// The noun phrase that ends before `end`, back to a preposition, a mark or a verb.
    pub(super) fn noun_phrase(&self, end: usize, with_dates: bool) -> Option<Range<usize>> {
        let from = end.saturating_sub(NOUN_PHRASE_MAX).max(self.sentence.start);
        let mut first = end;
        for at in (from..end).rev() {
            let is_denied = at > from && is_denial(self.text.folded(at - 1));
            // `11:10 سامي كمال يقدم`
            let is_clock = at > from && self.text.number(at).is_some() && self.text.mark(at - 1) == Some(':');
            if self.ends_noun_phrase(at) || is_denied || is_clock || !with_dates && self.is_date(at) {
                break;
            }
            first = at;
            if self.begins_noun_phrase(at) {
                break;
            }
        }
        (first < end).then_some(first..end)
    }

    /// True for what is no part of a noun phrase.
    fn ends_noun_phrase(&self, at: usize) -> bool {
        let ends = words::PREPOSITION
            | words::TIME_PREPOSITION
            | words::COMPLEMENTIZER
            | words::SUBORDINATOR
            | words::RELATIVE
            | words::AUXILIARY
            | words::SOURCE
            | words::NEGATION;
        let folded = self.text.folded(at);
        self.text
            .mark(at)
            .is_some_and(|mark| !matches!(mark, '«' | '»' | '"' | '“' | '”'))
            || words::is_stop(self.text, at)
            || words::is(self.text, at, ends)
            || points(folded)
            || matches!(
                folded,
                "يكون"
                    | "تكون"
                    | "بذلك"
                    | "لذلك"
                    | "كذلك"
                    | "زالت"
                    | "زال"
                    | "تزال"
                    | "يزال"
                    | "تحمل"
                    | "او"
                    | "عما"
                    | "مما"
                    | "بما"
                    | "اي"
                    | "عند"
                    | "نصيب"
                    | "بينهم"
                    | "بينها"
                    | "منهم"
                    | "منها"
            )
            || phrase::may_be_verb(self.text, at)
            || is_past_in_ya(self.text.surface(at))
            || self.opens_with_past(at)
            || matches!(self.text.surface(at).trim_start_matches(['و', 'ف']), "أثار" | "أثارت")
    }

    /// True for `وأعطت` in `وأعطت الأرقام التي كشفتها`: a verb of the past that opens its sentence and agrees with a feminine.
    fn opens_with_past(&self, at: usize) -> bool {
        let folded = self.text.folded(at);
        at == self.sentence.start
            && folded.ends_with('ت')
            && !folded.ends_with("ات")
            && folded.chars().count() > 4
            && self.text.surface(at + 1).starts_with("ال")
            && !words::is(self.text, at, words::VERB_LIKE)
            && self.triggers.noun_at(self.text, at).is_none()
    }

    /// True for a word with a particle before its article, which begins a phrase; ل belongs to what is before it.
    fn begins_noun_phrase(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |before| self.text.surface(before));
        let surface = self.text.surface(at);
        let is_behind_accusative = || inflect::is_accusative(before);
        let with_particle = surface
            .strip_prefix(['ل', 'ب'])
            .is_some_and(|rest| inflected::is(rest, inflected::AGENT | inflected::DECIDED))
            && is_behind_accusative();
        // `استجابة للخطاب الذي ألقاه`
        let is_reason = || is_behind_accusative() || matches!(before, "استجابة" | "تلبية");
        with_particle
            || self.is_followed_by(at)
            || self.leads_with_particle(at) && (!self.text.folded(at).starts_with("لل") || is_reason())
    }

    /// True for `لكمال` in `خلفا لكمال عون`: whom somebody follows or stands for.
    fn is_followed_by(&self, at: usize) -> bool {
        let before = self.text.folded_before(at);
        matches!(before, "خلفا" | "بديلا" | "نايبا" | "وريثا") && self.text.folded(at).starts_with('ل')
    }

    pub(super) fn leads_with_particle(&self, index: usize) -> bool {
        let folded = self.text.folded(index);
        ["لل", "ولل", "بال", "وبال", "وال", "فال"]
            .iter()
            .any(|start| folded.starts_with(start) && folded.chars().count() > start.chars().count() + 2)
    }

    /// The subject that stands before its verb: `قاآني وصل`, `كانت الحكومة استقالت`, `إن الوفد الحكومي وصل`.
    pub(super) fn subject_before(&self, index: usize) -> Option<Range<usize>> {
        let mut end = index;
        while end > self.sentence.start
            && (words::is(self.text, end - 1, words::AUXILIARY) || matches!(self.text.bare(end - 1), "لم" | "سوف"))
        {
            end -= 1;
        }
        if let Some(topic) = self.topic_before(end) {
            return Some(topic);
        }
        // `رفض حزب السهل النتائج ونصب أنصاره خياما`: و opens a clause whose subject stands behind.
        let joined = self.triggers.verb_at(self.text, index).is_some_and(|verb| verb.letters > 0)
            && self.text.folded(index).starts_with('و');
        if joined && end == index {
            return None;
        }
        end = self.before_stray_comma(end);
        if let Some(range) = self.said_subject_before(end) {
            return Some(range);
        }
        let range = self.noun_phrase(end, false)?;
        if let Some(named) = self.described_list(&range) {
            return Some(named);
        }
        if self.is_no_subject(&range, index) {
            return None;
        }
        if self.opens_subject(&range) {
            return Some(range);
        }
        // `بعد فشل ائتلاف اليمين ترأس فلان`: a genitive is no subject.
        self.name_before(end).filter(|range| !self.is_genitive(range))
    }

    /// True where the noun phrase opens its clause and nothing leads to it.
    fn opens_subject(&self, range: &Range<usize>) -> bool {
        let first = range.start;
        let before = self.previous(first);
        let opens = before.is_none_or(|at| {
            words::is_stop(self.text, at)
                // `13:05 سامي كمال يمهل أنصاره`
                || self.slot_over(at).is_some_and(|slot| slot.opens_entry)
                // `8 آذار 2004 - مجلس السهل يوقع …`, with a tatweel for the dash in old pages
                || matches!(self.text.mark(at), Some('-' | 'ـ')) && (at == self.sentence.start || self.is_date(at - 1))
                || words::is(self.text, at, words::COMPLEMENTIZER | words::SUBORDINATOR | words::AUXILIARY)
        });
        let folded = self.text.folded(first);
        let is_led = self.leads_with_particle(first) && !folded.starts_with("وال")
            || folded.starts_with("باستثناء")
            // `وخلفا لفلان تولى …`
            || matches!(self.text.bare(first), "خلفا" | "وخلفا" | "بديلا" | "تمهيدا" | "احتجاجا" | "ردا");
        opens && !is_led && !words::is(self.text, first, words::TIME_NOUN)
    }

    /// True for the one word before the verb at `index` that says how or when, or only leads on.
    fn is_no_subject(&self, range: &Range<usize>, index: usize) -> bool {
        let folded = self.text.folded(range.start);
        // `هذا وأعلنت المفوضية`
        let leads_on = || matches!(folded, "هذا" | "ذلك") && self.text.folded(index).starts_with('و');
        // `وقبل ذلك حل المجلس`
        let tells_when = || {
            let before = self.previous(range.start);
            points_at(folded) && before.is_some_and(|at| matches!(self.text.bare(at), "قبل" | "بعد" | "عقب" | "منذ"))
        };
        // `هكذا فاز حزب السهل`
        let tells_how = || inflected::is(self.text.surface(range.start), inflected::NO_SUBJECT);
        range.len() == 1 && (leads_on() || tells_when() || tells_how())
    }

    /// True for a phrase behind a noun without article.
    fn is_genitive(&self, range: &Range<usize>) -> bool {
        let before = self.previous(range.start);
        let parts = words::COMPLEMENTIZER | words::SUBORDINATOR | words::AUXILIARY | words::PREPOSITION;
        before.is_some_and(|before| {
            let folded = self.text.folded(before);
            self.text.word(before).is_some()
                && !folded.starts_with("ال")
                && !folded.starts_with(['ب', 'ل'])
                && !self.is_date(before)
                && !words::is(self.text, before, parts)
        })
    }

    /// The list before the comma in `حزب السهل، حزب سياسي من أكبر الأحزاب تأسس عام 1957`: what stands behind it only says what it is.
    fn described_list(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let first = range.start;
        let comma = self.previous(first).filter(|&at| self.text.is_comma(at))?;
        let is_kind = matches!(
            self.text.folded(first),
            "حزب" | "حركه" | "تنظيم" | "جماعه" | "منظمه" | "تيار" | "تحالف" | "كتله"
        );
        let is_indefinite = !self.text.surface(first + 1).starts_with("ال");
        let lists = self.names.lists_in(self.sentence.start..comma);
        let named = lists
            .iter()
            .find(|list| list.tokens.end == comma && list.kind != ListKind::Back)?;
        (is_kind && is_indefinite).then(|| named.tokens.clone())
    }

    /// The topic of `أما زعيم الحزب فلان، الذي …، فكان قد حذر`: who is spoken of is the subject of the clause with ف.
    fn topic_before(&self, end: usize) -> Option<Range<usize>> {
        let verb = self.text.folded(end);
        let begins = verb.starts_with('ف') && end > self.sentence.start;
        // `أما اللائحة الوطنية فستعلن نتائجها`
        let has_owned = self
            .next_word(end)
            .is_some_and(|next| inflect::without_pronoun(self.text.surface(next)).is_some());
        if !begins || has_owned {
            return None;
        }
        let lead = (end.saturating_sub(TOPIC_REACH).max(self.sentence.start)..end)
            .rev()
            .find(|&at| matches!(self.text.folded(at), "اما" | "واما"))?;
        let last = (lead + 1..end)
            .find(|&at| words::is_stop(self.text, at) || words::is(self.text, at, words::RELATIVE | words::PREPOSITION))
            .unwrap_or(end);
        let range = lead + 1..last;
        ((1..=NOUN_PHRASE_MAX).contains(&range.len()) && !range.clone().any(|at| phrase::may_be_verb(self.text, at)))
            .then_some(range)
    }

    /// The subject of `إن نقل الصناديق إلى موقع بديل سيبدأ`: all from the particle on, where a preposition stands in it.
    fn said_subject_before(&self, end: usize) -> Option<Range<usize>> {
        let lead = (end.saturating_sub(NOUN_PHRASE_MAX + 1).max(self.sentence.start)..end)
            .rev()
            .take_while(|&at| {
                let is_verb = phrase::may_be_verb(self.text, at) && self.triggers.weak_noun_at(self.text, at).is_none();
                !words::is_stop(self.text, at) && !is_verb && !self.is_date(at)
            })
            .find(|&at| words::is(self.text, at, words::COMPLEMENTIZER))?;
        let range = lead + 1..end;
        let has_preposition = range.clone().skip(1).any(|at| words::is(self.text, at, words::PREPOSITION));
        let is_verbal = self.triggers.weak_noun_at(self.text, range.start).is_some()
            || self.triggers.noun_at(self.text, range.start).is_some();
        let ends = matches!(self.text.folded(lead), "ان" | "بان" | "وان");
        (ends && has_preposition && is_verbal && range.len() > 2).then_some(range)
    }

    /// The end of a subject that some part from its verb: `أن المفوضية، أعلنت`. Else `end`.
    fn before_stray_comma(&self, end: usize) -> usize {
        let comma = self.previous(end).filter(|&at| self.text.is_comma(at));
        let is_subject = |comma: usize| {
            let before = self.noun_phrase(comma, false).and_then(|range| range.start.checked_sub(1));
            // `بأنه "خدعة"، إلا أنه سلم`: what is said of it is no subject.
            before.is_some_and(|before| {
                let is_open = !self.text.folded(before).ends_with(['ه', 'ا', 'م']);
                is_open && self.sentence.contains(&before) && words::is(self.text, before, words::COMPLEMENTIZER)
            })
        };
        comma.filter(|&comma| is_subject(comma)).unwrap_or(end)
    }

    /// The words of a noun phrase, the first without particle.
    pub(super) fn taken(&self, range: Range<usize>) -> Vec<String> {
        let first = range.start;
        let quoted = phrase::quoted(self.text, range);
        quoted
            .into_iter()
            .enumerate()
            .map(|(place, word)| if place == 0 { self.stripped(first, word) } else { word })
            .collect()
    }

    fn stripped(&self, index: usize, word: String) -> String {
        // `وحزب السهل، حزب سياسي تأسس …`
        let list = self.names.lists_in(index..index + 1).first();
        if list.is_some_and(|list| list.tokens.start == index && list.proclitics.conjunction.is_some()) && self.opens(index) {
            return self.bare(index, 1);
        }
        // `، وحادث القطار الذي …`
        if word.starts_with('و') && self.opens(index) {
            return self.without_article_letters(index);
        }
        // `لعمر الرزاز`
        if let Some(name) = self.names.others_in(index..index + 1).first() {
            let letters = number::particle_letters(name.proclitics);
            if letters > 0 {
                return self.bare(index, letters);
            }
        }
        if self.is_followed_by(index) && !self.text.folded(index).starts_with("لل") {
            return self.bare(index, 1);
        }
        // `لبيان رئاسي`
        if let Some(noun) = self
            .triggers
            .noun_at(self.text, index)
            .filter(|noun| noun.particle && !noun.article)
        {
            return self.bare(index, usize::from(noun.letters));
        }
        // `لمجلس 2015`
        if let Some(rest) = word.strip_prefix(['ل', 'ب', 'ف'])
            && inflected::is(rest, inflected::AGENT | inflected::DECIDED | inflected::OF_BODY)
        {
            return rest.to_owned();
        }
        if self.leads_with_particle(index) || word.starts_with("لإ") || word.starts_with("لأ") || word.starts_with('ف') {
            self.without_article_letters(index)
        } else {
            word
        }
    }

    /// The word without conjunction and particle where the article shows that they are none of its letters.
    pub(super) fn without_article_letters(&self, index: usize) -> String {
        let folded = self.text.folded(index);
        let letters = if folded.starts_with("وبال") || folded.starts_with("ولل") {
            2
        } else {
            usize::from(
                self.opens(index)
                    && folded.starts_with('و')
                    && folded.chars().count() > 4
                    && !words::begins(folded, words::WAW_STEM)
                    || self.opens(index)
                        && folded.starts_with('ف')
                        && folded.chars().count() > 4
                        && !words::begins(folded, words::FA_STEM)
                    || ["لل", "بال", "وال", "فال", "لا", "كال"]
                        .iter()
                        .any(|start| folded.starts_with(start) && folded.chars().count() > 4),
            )
        };
        let verb = self
            .triggers
            .verb_at(self.text, index)
            .map_or(0, |verb| usize::from(verb.letters));
        let noun = self
            .triggers
            .noun_at(self.text, index)
            .map_or(0, |noun| usize::from(noun.letters));
        self.bare(index, letters.max(verb).max(noun))
    }

    /// The word at `index` without the `letters` written before it; لل becomes ال.
    pub(super) fn bare(&self, index: usize, letters: usize) -> String {
        let word = number::span_without_letters(self.text, index, letters).of(self.text.text());
        let lost_article = letters > 0 && self.text.folded(index).trim_start_matches('و').starts_with("لل");
        match word.strip_prefix('ل').filter(|_| lost_article) {
            Some(stem) => format!("ال{stem}"),
            None => word.to_owned(),
        }
    }
}

/// `لم`, `لن`: a verb follows, whatever it looks like.
fn is_denial(folded: &str) -> bool {
    matches!(folded.trim_start_matches(['و', 'ف']), "لم" | "لن")
}

/// `انقضى`, `استعصى`: a derived verb in the past by its letters.
fn is_past_in_ya(word: &str) -> bool {
    let bare = word.trim_start_matches(['و', 'ف']);
    word.ends_with('ى')
        && bare.chars().count() >= 5
        && ["انق", "انت", "است", "اكت", "اقت", "ارت", "اعت"]
            .iter()
            .any(|start| bare.starts_with(start))
}

/// True for `ذلك` and its like.
fn points_at(folded: &str) -> bool {
    matches!(folded, "ذلك" | "هذا" | "ذاك" | "هذه" | "تلك")
}
