//! A count that opens its sentence before its list is named: `وبعد حصوله على 33 مقعدا، جاء حزب السهل رابعا`, `بعد أن حصد 37 مقعدا، أعلن
//! تحالف السهل`. Owns when the pronoun looks ahead and not back; what the clause behind names is `owner`'s.

use std::ops::Range;

use super::super::agreement::{gender_of, gender_of_pronoun};
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::role::{Role, becomes};
use super::super::statement::Reader;
use super::super::subject::Subject;
use super::Place;

/// How far behind the verb or noun the number may stand, in tokens.
const NUMBER_WITHIN: usize = 2;

/// How far behind the number the clause that names the list begins, in tokens.
const CLAUSE_WITHIN: usize = 10;

/// Counts back among which those of the sentence before are.
const TOLD_BACK: usize = 4;

impl Reader<'_> {
    /// The list that the clause behind names, for a count in a clause of time that opens the sentence.
    pub(super) fn named_behind_time(&self, place: &Place, role: Role, verb: Option<usize>) -> Option<Subject> {
        let Place {
            number, left, sentence, ..
        } = *place;
        let text = self.text();
        let verb = verb.filter(|&verb| {
            role == Role::Result && number.unit && left.start == sentence.start && number.lead <= verb + NUMBER_WITHIN
        })?;
        let found = cue::find(text, verb);
        let word = |back: usize| {
            verb.checked_sub(back)
                .filter(|&at| at >= left.start)
                .map_or("", |at| text.bare(at))
        };
        let by_noun = found.pronoun.is_some() && matches!(word(1), "بعد" | "عقب" | "اثر" | "مع" | "فور" | "منذ");
        let by_verb = found.pronoun.is_none() && (word(1) == "بعدما" || word(1) == "ان" && word(2) == "بعد");
        let is_first = verb <= left.start + 3;
        if !(is_first && (by_noun || by_verb) && found.is(GAIN) && !found.is(HOLDING)) {
            return None;
        }
        let gender = if by_noun {
            gender_of_pronoun(found.pronoun)
        } else {
            gender_of(text, verb)
        };
        let subject = self.ahead(number.end..sentence.end, true)?;
        let list = subject.lists.first()?;
        let own = self.search.gender(list);
        let agrees = gender.is_none() || own.is_none() || own == gender;
        let comma = (number.end..sentence.end.min(number.end + CLAUSE_WITHIN)).find(|&at| text.is_comma(at))?;
        // `جاء حزب السهل رابعا`: it is told of the same list; `أعلن حزب النهر` may answer to what another one got.
        let tells_of_it = cue::is(text, comma + 1, RANK | GAIN | KEEP) || becomes(text, comma + 1);
        (agrees && (tells_of_it || !self.may_point_back(list, gender, sentence, number.value))).then_some(subject)
    }

    /// True where the sentence before names another list that the pronoun may mean.
    fn may_point_back(
        &self,
        list: &super::super::ListReference,
        gender: Option<crate::extract::name::Gender>,
        sentence: &Range<usize>,
        number: u32,
    ) -> bool {
        let Some(last) = sentence.start.checked_sub(1) else {
            return false;
        };
        let before = self.text().sentence_around(last);
        let others = self.search.names.lists_in(before);
        others.iter().any(|other| {
            let other = self.search.reference(other);
            let fits = gender.is_none() || self.search.gender(&other).is_none_or(|own| Some(own) == gender);
            // `وفازت قائمة السهل بستة مقاعد. وبعد حصولها على تسعة`: whoever has its count already gets no other one.
            let has_other = self.seats.iter().rev().take(TOLD_BACK).any(|told| {
                told.list.name == other.name && told.seats.is_some_and(|seats| seats != number) && told.rule != "seats/before"
            });
            fits && !has_other && other.name != list.name
        })
    }
}
