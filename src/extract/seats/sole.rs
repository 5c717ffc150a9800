//! The one list that a sentence speaks of, for a count of seats that nothing else ties to a list. Owns that last resort and what
//! forbids it; every tie that the words of a clause tell comes before it.

use crate::extract::name::{Gender, ListKind, ListMention, words as name_words};

use super::agreement::{gender_of, gender_of_given, gender_of_holder};
use super::carried::restricts;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::role::Role;
use super::single::Place;
use super::statement::Reader;
use super::subject::{RELATIVES, Subject, text_is_colon};
use super::{Period, SeatMention, SeatStatus, period, status};

/// Fewer seats than this are told of single deputies and of districts too.
const LEAST: u32 = 3;

impl Reader<'_> {
    /// The only list named in the sentence up to where the clause of the number ends.
    pub(super) fn sole(&self, place: &Place, role: Role, verb: Option<usize>) -> Option<Subject> {
        let Place {
            number,
            left,
            right,
            sentence,
            ..
        } = *place;
        let text = self.text();
        let restricted = restricts(text, number, left);
        let is_few = number.implicit || number.none || number.value < LEAST;
        if !number.unit || role != Role::Result || is_few && !restricted {
            return None;
        }
        let is_bounded = number.max.is_some() || number.bound.is_some() || number.article || number.extra;
        let before = number.lead.checked_sub(1).map_or("", |at| text.folded(at));
        // `منها خمسون مقعدا`, `من بين 258 مقعدا`, `نحو 21 نائبا من كتلة لا يعرفها أحد`: a part of some, or all there are.
        let is_partitive = matches!(
            before.trim_start_matches('و'),
            "منها" | "منهم" | "بينها" | "بينهم" | "ضمنها" | "ضمنهم" | "بين" | "اصل" | "مجموع"
        );
        let of_others = matches!(text.folded(number.end), "من" | "عن") && !matches!(text.folded(number.end + 1), "اصل" | "مجموع");
        let clause = left
            .clone()
            .rev()
            .find(|&at| matches!(text.mark(at), Some('،' | ',' | '؛')))
            .unwrap_or(left.start);
        let is_planned = (clause..left.end).any(|at| matches!(text.bare(at), "لن"));
        // `وقال حزب السهل: عشرون مقعدا لا تكفي أحدا`
        if self.quotes_speech(number) && (sentence.start..number.lead).any(|at| text_is_colon(text, at)) {
            return None;
        }
        if is_bounded || is_partitive || of_others || is_planned {
            return None;
        }
        let end = (number.end..right.end)
            .find(|&at| text.mark(at).is_some() || cue::is(text, at, VERB))
            .unwrap_or(right.end);
        let named = self.search.names.lists_in(sentence.start..end);
        let mut free = named.iter().filter(|list| list.kind != ListKind::Back);
        let one = free.next()?;
        let is_alone = one.tokens.end <= number.lead && free.all(|other| other.name == one.name);
        let points = |list: &ListMention| list.kind == ListKind::Back && list.pronoun.is_some();
        if !is_alone || named.iter().any(points) {
            return None;
        }
        // `انضمام 216 من المستقلين`: a camp is spoken of in many ways.
        let is_camp = one.noun.is_none() && name_words::table().find(text, one.tokens.start).is(name_words::GROUP);
        if one.kind == ListKind::Group || is_camp {
            return None;
        }
        let between = one.tokens.end..number.lead;
        // `الفائز في 2014 بـ86 مقعدا، سوى ثلاثة`: a year of something else would be taken for that of this one.
        let names_year = between
            .clone()
            .any(|at| text.digits(at).is_some_and(|(_, digits)| digits == 4));
        let told = self.told_last(place).filter(|last| matches!(last.period, Period::Year(_)));
        let since = |told: &SeatMention| text.token_at(told.number.end).min(number.lead)..right.end;
        if told.is_some_and(|told| period::find(text, since(told)).is_none()) {
            return None;
        }
        let (stated, _) = self.period(role, left, right, verb, sentence);
        if names_year && !matches!(stated, Period::Year(_)) {
            return None;
        }
        let skip = (between.start..between.end.min(between.start + 2)).find(|&at| text.word(at).is_some());
        let is_told_of = skip.is_some_and(|at| RELATIVES.at(text, at));
        let given = gender_of_given(text, &between);
        // `أن ينتهي به الأمر إلى ستة مقاعد`
        let befallen = between.clone().rev().find_map(|at| match text.folded(at) {
            "به" => Some(Gender::Masculine),
            "بها" => Some(Gender::Feminine),
            _ => None,
        });
        let gender = given
            .or_else(|| verb.and_then(|verb| gender_of(text, verb)))
            .or_else(|| gender_of_holder(text, left))
            .or(befallen);
        let refers = given.is_some()
            || befallen.is_some() && verb.is_none()
            || verb.is_some_and(|verb| cue::is(text, verb, GAIN) && cue::find(text, verb).pronoun.is_some());
        // `لحقت بحزب السهل هزيمة، فهو لم ينل إلا ستة`: whoever the sentence names, where nobody was spoken of before.
        let is_resumed = || {
            let begins = text.paragraph_of(sentence.start) != self.discourse.paragraph || self.discourse.topic.is_none();
            let turns = between.clone().any(|at| matches!(text.mark(at), Some('،' | ',' | '؛')));
            begins && (turns || refers) && gender.is_some() && gender == one.gender
        };
        if !is_told_of && !self.search.is_eligible(one, usize::MAX, None) && !is_resumed() {
            return None;
        }
        if self.speaks_of_another(&between, verb, number.lead)
            || self.is_elsewhere(&between, verb)
            || self.goes_to_unread(number, left)
        {
            return None;
        }
        if cue::any(text, sentence.clone(), FORECAST) || status::of(text, sentence.clone()) == Some(SeatStatus::Forecast) {
            return None;
        }
        if gender.is_some() && one.gender.is_some() && gender != one.gender {
            return None;
        }
        Some(Subject {
            lists: vec![self.search.reference(one)],
            tokens: one.tokens.clone(),
            how: "why-list-same-sentence",
        })
    }
}
