//! The subject behind a verb, as far as it is sure to reach, and what stands between both. Owns where a subject begins and ends; knows no day.

use super::super::phrase::{self, Kind};
use super::super::trigger::Trigger;
use super::super::words;
use super::{Title, inflect, words as inflected};
use crate::extract::name::NameKind;
use crate::extract::name::told_people::is_given;

/// Most words of a subject.
const SUBJECT_MAX: usize = 7;

/// Words that end a subject.
const ENDS: u64 = words::PREPOSITION
    | words::TIME_PREPOSITION
    | words::COMPLEMENTIZER
    | words::RELATIVE
    | words::SUBORDINATOR
    | words::AUXILIARY
    | words::NEGATION
    | words::SOURCE
    | words::TIME_NOUN;

impl Title<'_> {
    /// The first token behind the verb at `index` that is no date, nor an aside with one.
    pub(super) fn behind(&self, index: usize) -> usize {
        let mut at = index + 1;
        while at < self.sentence.end {
            if let Some(slot) = self.slot_over(at) {
                at = slot.tokens.end.max(at + 1);
            } else if words::is(self.text, at, words::TIME_NOUN | words::PREPOSITION) && self.leads_to_date(at) {
                at += 1;
            } else if self.text.is_comma(at)
                && let Some(close) = self.dated_aside(at)
            {
                at = close + 1;
            } else {
                break;
            }
        }
        at
    }

    /// True for `في`, `يوم` before a date.
    fn leads_to_date(&self, index: usize) -> bool {
        (index + 1..index + 4)
            .find(|&at| !words::is(self.text, at, words::TIME_NOUN | words::PREPOSITION) || self.is_date(at))
            .is_some_and(|at| self.is_date(at))
    }

    /// The comma that closes `، في وقت متأخر من مساء أمس،`.
    fn dated_aside(&self, comma: usize) -> Option<usize> {
        let close = (comma + 1..(comma + 13).min(self.sentence.end)).find(|&at| words::is_stop(self.text, at))?;
        let inside = comma + 1..close;
        (self.text.is_comma(close)
            && inside.clone().any(|at| self.is_date(at))
            && !inside
                .into_iter()
                .any(|at| phrase::may_be_verb(self.text, at) && !self.is_date(at)))
        .then_some(close)
    }

    /// The subject behind the verb at `index`, with its first token: no farther than it is sure to reach.
    pub(super) fn subject_after(&self, index: usize, verb: Trigger) -> Option<(usize, Vec<String>)> {
        let first = self.behind(index);
        // `غادر الحكومة`, `أنشأ جريدة`: no subject.
        let disagrees = !verb.feminine
            && self.text.surface(first).ends_with('ة')
            && !inflected::is(self.text.folded(first), inflected::PLURAL_IN_TAA)
            && !self.is_in_name(first);
        if disagrees || self.takes_held(verb, first) || self.is_plural(index) || super::case::points(self.text.folded(first)) {
            return None;
        }
        let mut words: Vec<String> = Vec::new();
        let mut is_definite = false; // once a word had its article
        let mut at = first;
        while at < self.sentence.end && words.len() < SUBJECT_MAX {
            if let Some(close) = self.quoted_to(at) {
                // `قاطع "للمرة الثانية"`: no subject.
                let is_led = phrase::kind_of(self.text, at + 1) == Kind::Led || self.leads_with_particle(at + 1);
                if words.is_empty() && is_led {
                    return None;
                }
                words.push(phrase::quoted(self.text, at..close + 1).join(" "));
                at = close + 1;
                continue;
            }
            if self.text.word(at).is_none()
                || self.is_date(at)
                || self.text.number(at).is_some()
                || words::is(self.text, at, ENDS)
            {
                break;
            }
            let surface = self.text.surface(at);
            let folded = self.text.folded(at);
            let has_article = surface.starts_with("ال");
            if words.is_empty() {
                let points_at_others = !verb.feminine && matches!(folded, "هذه" | "تلك");
                let is_verb = phrase::may_be_verb(self.text, at) && !self.is_in_name(at);
                if phrase::kind_of(self.text, at) == Kind::Led || inflect::is_accusative(surface) || points_at_others || is_verb {
                    return None;
                }
            } else if phrase::kind_of(self.text, at) != Kind::Noun
                || phrase::may_be_verb(self.text, at) && !self.is_in_name(at)
                || inflect::is_accusative(surface)
                || matches!(folded, "سوي" | "الا" | "فقط" | "نفسه" | "نفسها")
                || is_definite && !self.goes_on(first, at)
            {
                break;
            }
            let person = || self.person_to(at).filter(|_| !words.is_empty());
            if let Some(end) = self.joined_name_to(at).or_else(person) {
                words.extend((at..end).map(|word| self.text.surface(word).to_owned()));
                (is_definite, at) = (true, end);
                continue;
            }
            words.push(surface.to_owned());
            // `عبد العزيز كمال`: the name goes on.
            let is_servant = at > first && matches!(self.text.folded(at - 1).trim_start_matches(['و', 'ل', 'ب']), "عبد");
            is_definite |= has_article && !is_servant || self.is_in_name(at);
            at += 1;
        }
        (!words.is_empty()).then_some((first, words))
    }

    /// Where the name of a person ends that begins at `at`: of a name, no part.
    fn person_to(&self, at: usize) -> Option<usize> {
        const WORDS_MAX: usize = 4;
        let person = self.names.others_in(at..at + 1).first()?;
        let fits = person.kind == NameKind::Person && person.tokens.start == at && person.tokens.len() <= WORDS_MAX;
        let is_plain = person.tokens.clone().all(|word| self.text.word(word).is_some());
        (fits && is_plain).then_some(person.tokens.end)
    }

    /// Where the list's name ends that begins at `at` and holds a و: `لحزب السهل والنهر` is whole or not at all.
    fn joined_name_to(&self, at: usize) -> Option<usize> {
        const WORDS_MAX: usize = 5;
        let list = self.names.lists_in(at..at + 1).first()?;
        let whole = list.tokens.clone();
        let joins = |word: usize| self.text.folded(word).starts_with("وال");
        let is_plain = whole.clone().all(|word| self.text.word(word).is_some());
        (whole.start == at && whole.len() <= WORDS_MAX && is_plain && whole.clone().skip(1).any(joins)).then_some(whole.end)
    }

    /// True for the object in `وأدى اليمين`, `ودخل البرلمان عام 2014`: nothing else of the clause can be it.
    pub(super) fn takes_held(&self, verb: Trigger, first: usize) -> bool {
        let base = self.triggers.base(verb.row).unwrap_or_default();
        let word = self.text.folded(first);
        let is_held = inflected::is(base, inflected::HOLDING) && inflected::is(word, inflected::HELD);
        // `وأسس تيار النهر مطلع 2021`
        let is_made =
            || phrase::names_list(word) && matches!(base, "اسس" | "انشا" | "شكل" | "قاد" | "تراس" | "راس" | "غادر" | "ترك");
        // `وتسلم حقيبة العمل`
        let is_lady = || {
            let next = self.text.surface(first + 1);
            !verb.feminine
                && self.text.surface(first).ends_with('ة')
                && next.starts_with("ال")
                && !is_given(self.text, first)
                && inflected::is(base, inflected::HOLDING)
        };
        if verb.pronoun || !is_held && !is_made() && !is_lady() {
            return false;
        }
        let is_construct = !word.starts_with("ال") && self.text.word(first + 1).is_some() && !self.is_date(first + 1);
        let next = self.behind(first + usize::from(is_construct));
        let is_joined = self.text.folded(next).starts_with('و') || self.text.folded(next) == "ثم";
        let is_end = is_joined || next >= self.sentence.end || words::is_stop(self.text, next) || self.text.word(next).is_none();
        let is_state = base == "دخل" && self.text.folded(next) == "في";
        let is_adverb = inflect::is_accusative(self.text.surface(next));
        is_end || is_adverb || !is_state && phrase::kind_of(self.text, next) == Kind::Led
    }

    /// True where the word at `at` goes on with a noun phrase that has its article already: an adjective, a name.
    fn goes_on(&self, first: usize, at: usize) -> bool {
        if self.is_in_name(at) && !self.begins_list(at) {
            return true;
        }
        let has_article = |at: usize| self.text.surface(at).starts_with("ال");
        if has_article(at) {
            // `رئيس الحركة سامي الحداد`
            let is_surname = at >= first + 2
                && inflected::is(self.text.folded(first), inflected::PERSON)
                && !has_article(at - 1)
                && has_article(at - 2);
            return self.is_adjective(at) || is_surname;
        }
        // A name behind a title: `رئيس الوزراء فلان`; `الرئيس أعمال المجلس` has its object there.
        let common = inflected::COMMON | inflected::AGENT | inflected::DECIDED | inflected::OF_BODY | inflected::PERSON;
        inflected::is(self.text.folded(first), inflected::PERSON)
            && !self.text.surface(at).ends_with('ة')
            && !inflected::is(self.text.surface(at), common)
            && inflect::without_pronoun(self.text.surface(at))
                .is_none_or(|(stem, _)| !inflected::is(&stem, inflected::AGENT) && !stem.ends_with("اء"))
            && self.triggers.noun_at(self.text, at).is_none()
    }

    /// True for `القرار` in `وصف الوزير القرار`: the name of some list, but no part of who did it.
    fn begins_list(&self, at: usize) -> bool {
        let is_bare = self.text.surface(at).starts_with("ال") && self.text.surface(at - 1).starts_with("ال");
        let lists = self.names.lists_in(at..at + 1);
        // `زار الحكيم القاهرة`
        let places = self.names.others_in(at..at + 1);
        is_bare
            && (lists.iter().any(|list| list.tokens.start == at && list.guarded)
                || places
                    .iter()
                    .any(|name| name.kind == NameKind::Place && name.tokens.start == at))
    }

    /// True inside the name of a person, a body or a list.
    pub(super) fn is_in_name(&self, at: usize) -> bool {
        let near = at.saturating_sub(6)..at + 1;
        self.names
            .others_in(near.clone())
            .iter()
            .any(|name| name.tokens.contains(&at))
            || self.names.lists_in(near).iter().any(|list| list.tokens.contains(&at))
    }

    /// The quote that closes the one at `at`.
    fn quoted_to(&self, at: usize) -> Option<usize> {
        matches!(self.text.mark(at), Some('«' | '"' | '“'))
            .then(|| self.text.partner(at))
            .flatten()
            .filter(|&close| close > at && close - at <= 6 && close < self.sentence.end)
    }
}
