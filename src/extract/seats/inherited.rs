//! The list of a number whose clause names none: the one just spoken of, in its sentence or before it. Owns that choice; what forbids it is
//! `nobody`'s, what shows that the clause leads back `backward`'s, and a name in the clause of the number is `owner`'s.

mod backward;
mod nobody;
mod sentence;

use std::ops::Range;

use crate::extract::name::{Gender, ListKind, ListMention};

use super::agreement::{gender_of, gender_of_copula, gender_of_given, gender_of_holder, gender_of_owner, gender_of_pronoun};
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::quantity::Quantity;
use super::role::Role;
use super::statement::Reader;
use super::subject::Subject;
use super::{ListReference, SeatMention};

const SAME_SENTENCE: &str = "why-list-same-sentence";
const TOPIC: &str = "why-list-topic";

/// A number whose clause names no list.
struct Orphan<'a, 't> {
    reader: &'a Reader<'t>,
    text: &'t NamedText<'t>,
    number: &'a Quantity,
    left: &'a Range<usize>,
    verb: Option<usize>,
    role: Role,
    /// What its sentence told before it.
    told: &'a [SeatMention],
    /// `عدد نوابه`: the noun of what is counted, where it says whose.
    own: Option<usize>,
    /// `فقد أعطته النتائج 169 مقعدا`: the gender of whom it was given to.
    given: Option<Gender>,
}

impl<'a> Orphan<'a, '_> {
    fn last(&self) -> Option<&'a SeatMention> {
        self.told.last()
    }

    fn has_copula(&self) -> bool {
        self.reader.has_copula(self.left.clone())
    }

    /// The gender that the verb, or who has what is counted, asks for.
    fn gender(&self) -> Option<Gender> {
        self.given
            .or_else(|| self.verb.and_then(|verb| gender_of(self.text, verb)))
            .or_else(|| gender_of_holder(self.text, self.left).filter(|_| self.verb.is_none()))
    }

    /// As [`Self::gender`], by all words of the sentence.
    fn gender_in_sentence(&self, gender: Option<Gender>) -> Option<Gender> {
        let (text, lead) = (self.text, self.number.lead);
        gender_of_owner(text, text.sentence_around(lead).start..lead)
            .or_else(|| gender_of_holder(text, self.left))
            .or(gender)
            .or_else(|| self.own.and_then(|noun| gender_of_pronoun(cue::find(text, noun).pronoun)))
            .or_else(|| gender_of_copula(text, self.left))
    }

    /// True for a list that the verb and the number of the words allow.
    fn agrees(&self, list: &ListReference, gender: Option<Gender>) -> bool {
        (gender.is_none() || self.reader.search.gender(list).is_none_or(|own| Some(own) == gender))
            && self.reader.fits_number(list, self.left, self.verb)
    }

    /// `list` as the one that the number belongs to.
    fn of(&self, list: ListReference, how: &'static str) -> Subject {
        Subject::unnamed(list, self.left.start, how)
    }
}

impl Reader<'_> {
    /// The list of a statement that names none: the one just spoken of.
    pub(super) fn inherited(
        &self,
        number: &Quantity,
        left: &Range<usize>,
        verb: Option<usize>,
        role: Role,
        first_of_sentence: usize,
    ) -> Option<Subject> {
        let text = self.text();
        // `لم تمنحه الصناديق سوى 35`
        let is_given = number.unit || cue::is(text, number.lead.saturating_sub(1), EXCEPT);
        let orphan = Orphan {
            reader: self,
            text,
            number,
            left,
            verb,
            role,
            told: self.seats.get(first_of_sentence..).unwrap_or_default(),
            own: self.own_noun(left),
            given: gender_of_given(text, left).filter(|_| is_given),
        };
        let is_bare_dual = number.implicit && role == Role::Result && verb.is_none();
        if is_bare_dual || !backward::leads_back(&orphan) || nobody::is_of_another(&orphan) {
            return None;
        }
        if let Some(leader) = verb.and_then(|verb| self.search.leader_spoken_of(left, verb)) {
            return leader;
        }
        let gender = orphan.gender();
        if let Some(subject) = self.camp_of_many(left, verb).or_else(|| self.part_of_whole(left, verb)) {
            return Some(subject);
        }
        // `لم تحصل جبهة السهل، التي ضمت حزب النهر (9 مقاعد)، سوى على 102`
        if backward::is_restricted(&orphan)
            && let Some(denied) = self.denied_subject(left)
        {
            return Some(denied);
        }
        let last = orphan.last_told(gender);
        // `رغم حصول حزب النهر على أصوات أكثر، فاز حزب السهل: 30 مقابل 28`: the other's rather than what it had.
        if role == Role::Before && last.is_some_and(|last| self.is_of_contest(number, &last.list)) {
            return None;
        }
        if let Some(list) = orphan.told_in_sentence(last, gender) {
            return Some(orphan.of(list, SAME_SENTENCE));
        }
        if self.search.asked_above(number.lead).is_some() || nobody::is_left_open(&orphan) {
            return None;
        }
        let wider = orphan.gender_in_sentence(gender);
        if let Some(list) = self.weighed_on(left, wider) {
            return Some(orphan.of(self.search.reference(list), SAME_SENTENCE));
        }
        let topic = self.search.topic(left.start.max(1), wider);
        match topic.or_else(|| self.search.topic(number.lead, wider)) {
            Some(topic) => orphan.of_topic(topic, wider),
            None => orphan.of_discourse(gender, wider).or_else(|| orphan.of_back(wider)),
        }
    }
}

impl Orphan<'_, '_> {
    /// The list that the text spoke of last, or the one that shows to be meant rather.
    fn of_topic(&self, topic: &ListMention, gender: Option<Gender>) -> Option<Subject> {
        let Self { reader, left, verb, .. } = *self;
        if nobody::is_chambers(self, topic) {
            return None;
        }
        // `وسجلت الرابطة قفزة، إذ لم يكن لها إلا ثمانية عشر`: whoever was counted in the sentence before, rather than one named earlier.
        if let Some(list) = reader.counted_since(topic, left.start, gender) {
            let is_meant = reader.is_no_aside(&list, left, gender) && reader.fits_number(&list, left, verb);
            return is_meant.then(|| self.of(list, TOPIC));
        }
        Some(topic)
            .filter(|topic| reader.is_still_spoken_of(topic, left, verb, gender))
            .or_else(|| reader.own_told_on(left, verb, gender))
            .map(|list| self.of(reader.search.reference(list), TOPIC))
    }

    /// The lists that the sentences before were about.
    fn of_discourse(&self, gender: Option<Gender>, wider: Option<Gender>) -> Option<Subject> {
        let topic = self.reader.discourse.topic.as_ref()?;
        let is_meant = |list: &ListReference| self.agrees(list, gender) && self.reader.is_no_aside(list, self.left, wider);
        topic.lists.iter().all(is_meant).then(|| Subject {
            lists: topic.lists.clone(),
            tokens: self.left.start..self.left.start,
            how: TOPIC,
        })
    }

    /// `وكان خصوم الحزب يقدرون …، لكن أحدا لم يتوقع أن يفقد 112 منها`: whom `الحزب` means.
    fn of_back(&self, gender: Option<Gender>) -> Option<Subject> {
        let search = &self.reader.search;
        let sentence = self.text.sentence_around(self.number.lead).start;
        let mut backs = search.names.lists_in(sentence..self.number.lead).iter().rev();
        let is_back = |list: &ListMention| {
            list.kind == ListKind::Back && list.pronoun.is_none() && (gender.is_none() || list.gender == gender)
        };
        let meant = search.antecedent(backs.find(|list| is_back(list))?)?;
        Some(self.of(search.reference(meant), TOPIC))
    }
}
