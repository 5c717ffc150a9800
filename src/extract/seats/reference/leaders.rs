//! Lists that a mention means by whom they are led: `كتلته`, `الحزب الذي يتزعمه فلان`, `حزب سامي كمال`. Owns which leader is meant and what such a
//! list is called; who leads which list is `leader`'s.

use super::super::ListReference;
use super::super::cue::{self, OTHER};
use super::super::subject::Search;
use crate::arabic::WordTest;
use crate::base::Span;
use crate::extract::name::{ListKind, ListMention, NameKind, NameMention, Target, words as name_words};

/// Verbs before who made a list.
pub(super) static FOUNDS: WordTest = WordTest::words(&[], &["اسسه", "اسسها", "اسسته", "اسستها", "انشاه", "انشاها"]);

/// The `list` that `back` stands for, told by its leader.
fn of_leader_named(back: &ListMention, list: &ListMention, person: Span) -> ListReference {
    ListReference {
        name: list.name.clone(),
        span: back.span,
        candidates: list.candidates.clone(),
        leader: Some(person),
        ..ListReference::default()
    }
}

/// The noun of a list that a folded word with pronoun holds, as it is written alone.
fn list_noun(folded: &str) -> Option<&'static str> {
    const NOUNS: [(&str, &str); 9] = [
        ("حزب", "حزب"),
        ("كتلت", "كتلة"),
        ("تيار", "تيار"),
        ("ايتلاف", "ائتلاف"),
        ("تحالف", "تحالف"),
        ("حركت", "حركة"),
        ("لايحت", "لائحة"),
        ("قايمت", "قائمة"),
        ("جبهت", "جبهة"),
    ];
    let owned = folded.strip_suffix("ها").or_else(|| folded.strip_suffix('ه'))?;
    let is_noun = |bare: &str| NOUNS.iter().find(|(stem, _)| *stem == bare).map(|(_, noun)| *noun);
    is_noun(owned).or_else(|| is_noun(owned.trim_start_matches(['و', 'ف', 'ل', 'ب'])))
}

impl Search<'_> {
    /// `الحزب الذي يتزعمه فلان`: the list that text or lexicon give that leader.
    pub(super) fn led(&self, back: &ListMention) -> Option<ListReference> {
        let after = back.tokens.end;
        let is_led = back.kind == ListKind::Back
            && back.pronoun.is_none()
            && matches!(self.text.folded(after), "الذي" | "التي")
            && (name_words::table().find(self.text, after + 1).is(name_words::LED) || FOUNDS.at(self.text, after + 1));
        let person = self
            .names
            .others_in(after + 2..after + 6)
            .first()
            .filter(|other| other.kind == NameKind::Person && is_led)?;
        let own = || {
            self.own()
                .filter(|own| own.tokens.end <= back.tokens.start && self.is_called(own, back))
        };
        let heading = || self.heading(back.tokens.start).or_else(own);
        let told = || {
            self.only_in_sentence_before(back)
                .or_else(heading)
                .or_else(|| self.only_of_noun(back))
        };
        if let Some(list) = self.list_led_by(person).or_else(told) {
            return Some(of_leader_named(back, list, person.span));
        }
        let noun = back.span.of(self.text.text());
        let list = self.named_after(back, noun.strip_prefix("ال").unwrap_or(noun), person);
        list.person.is_some().then_some(list)
    }

    /// `حزب سامي كمال`, where the text says elsewhere which list he leads.
    pub(super) fn of_named_leader(&self, list: &ListMention) -> Option<ListReference> {
        // A camp is more than the list of the one who leads it.
        let is_list = || name_words::table().find(self.text, list.tokens.start).is(name_words::NOUN);
        if list.kind != ListKind::Unknown || list.noun.is_none() || !is_list() {
            return None;
        }
        let led = self.list_of_name(list)?;
        let is_union = |noun: &str| noun.ends_with("ايتلاف") || noun.ends_with("تحالف") || noun.ends_with("جبهه");
        let noun = |list: &ListMention| is_union(self.text.folded(list.tokens.start));
        (led.noun == list.noun || noun(led) == noun(list)).then(|| ListReference {
            name: led.name.clone(),
            span: list.span,
            candidates: led.candidates.clone(),
            leader: Some(self.text.span(list.tokens.start + 1..list.tokens.end)),
            ..ListReference::default()
        })
    }

    /// The person named last before `حزبه` in its sentence.
    fn person_before(&self, back: &ListMention) -> Option<&NameMention> {
        if back.kind != ListKind::Back || back.pronoun.is_none() {
            return None;
        }
        let start = back.tokens.start;
        let sentence = self.text.sentence_around(start).start;
        let mut people = self.names.others_in(sentence..start).iter().rev();
        people.find(|other| other.kind == NameKind::Person)
    }

    /// `مني غريمه فلان بخسارة، إذ لم تحصد لائحته سوى 12`: the list of the other one, of whom the text says no more.
    pub(super) fn of_rival_leader(&self, back: &ListMention) -> Option<ListReference> {
        let start = back.tokens.start;
        let person = self.person_before(back)?;
        let before = person.tokens.start.checked_sub(1)?;
        let is_rival = cue::is(self.text, before, OTHER) && cue::find(self.text, before).pronoun.is_some();
        let is_last = self
            .names
            .lists_in(person.tokens.end..start)
            .iter()
            .all(|list| list.kind == ListKind::Back);
        (is_rival && is_last).then(|| self.of_leader(back)).flatten()
    }

    /// `وكان كمال قد دعا إلى الانتخابات حين فاز حزبه بـ184`: the list of somebody whose list is known, named later than any list.
    pub(super) fn of_nearest_leader(&self, back: &ListMention) -> Option<ListReference> {
        let start = back.tokens.start;
        let person = self.person_before(back)?;
        let between = self.names.lists_in(person.tokens.start..start).iter();
        let is_nearest = between.into_iter().all(|list| list.kind == ListKind::Back);
        let is_known = self.list_led_by(person).is_some() || matches!(person.target, Some(Target::Person(_)));
        (is_nearest && is_known).then(|| self.of_leader(back)).flatten()
    }

    /// `كتلته` after a person: the list of that person, named by noun and leader.
    pub(super) fn of_leader(&self, back: &ListMention) -> Option<ListReference> {
        let noun = list_noun(self.text.folded(back.tokens.start))?;
        let owned = back.kind == ListKind::Back && back.pronoun.is_some();
        let sentence = self.text.sentence_around(back.tokens.start).start;
        let from = self.told_of_before(sentence).unwrap_or(sentence);
        let is_person = |other: &&NameMention| other.kind == NameKind::Person;
        let mut people = self.names.others_in(from..back.tokens.start).iter();
        let Some(person) = people.rfind(is_person).filter(|_| owned) else {
            let led = || self.led_in_sentence_before(sentence, back);
            let led = led().map(|(list, leader)| of_leader_named(back, list, leader));
            return led.or_else(|| self.of_surname(sentence, back)).filter(|_| owned);
        };
        if let Some(list) = self.list_led_by(person) {
            return Some(of_leader_named(back, list, person.span));
        }
        // `المتحدث باسم تحالف السهل سامي كمال إن تحالفه`: whose he is by the words before his name.
        let start = person.tokens.start;
        let beside = self.names.lists_in(from..start).last().filter(|list| {
            let quote = usize::from(self.text.is_quote(list.tokens.end));
            matches!(list.kind, ListKind::Known | ListKind::Unknown) && list.tokens.end + quote == start
        });
        // Somebody who leads a list of his own is told by that.
        let leads = || self.only_known_leader(person.tokens.clone()).is_some();
        if let Some(list) = beside.filter(|_| !leads()) {
            return Some(of_leader_named(back, list, person.span));
        }
        Some(self.named_after(back, noun, person))
    }

    /// `عاد المالكي بقوة، إذ حصد ائتلافه 37`: whose list it is says a surname that leads one list of the country, where the sentence names
    /// no other list.
    fn of_surname(&self, sentence: usize, back: &ListMention) -> Option<ListReference> {
        let before = sentence..back.tokens.start;
        if !self.names.lists_in(before.clone()).is_empty() {
            return None;
        }
        let (tokens, index, particle) = self.only_known_leader(before)?;
        let span = self.text.span(tokens);
        particle.is_none().then(|| ListReference {
            name: span.of(self.text.text()).to_owned(),
            span: back.span,
            person: Some(index),
            leader: Some(span),
            ..ListReference::default()
        })
    }

    /// `يتزعم فلان حزب السهل منذ سنوات. وقاد حزبه إلى الفوز`: the only list and the only person of the sentence before, where he leads it.
    fn led_in_sentence_before(&self, sentence: usize, back: &ListMention) -> Option<(&ListMention, Span)> {
        let before = self.text.sentence_around(sentence.checked_sub(1)?);
        if self.text.paragraph_of(before.start) != self.text.paragraph_of(sentence) {
            return None;
        }
        let (leader, list) = self.only_led_in(&before)?;
        let is_other = |other: &NameMention| other.kind == NameKind::Person && other.tokens.start != leader.start;
        let others = self.names.others_in(before.start..back.tokens.start).iter();
        let lists = self.names.lists_in(before.start..back.tokens.start).iter();
        let is_same = |other: &ListMention| other.kind == ListKind::Back || other.name == list.name;
        let is_only = lists.into_iter().all(is_same) && !others.into_iter().any(is_other);
        is_only.then(|| (list, self.text.span(leader)))
    }

    /// A list of which only the noun and the leader are known: `كتلة فلان`.
    fn named_after(&self, back: &ListMention, noun: &str, person: &NameMention) -> ListReference {
        ListReference {
            name: format!("{noun} {}", person.span.of(self.text.text())),
            span: back.span,
            person: match person.target {
                Some(Target::Person(index)) => Some(index),
                _ => None,
            },
            leader: Some(person.span),
            ..ListReference::default()
        }
    }
}
