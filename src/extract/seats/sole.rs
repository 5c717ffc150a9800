//! The one list that a sentence speaks of, for a count of seats that nothing else ties to a list. Owns that last resort and what
//! forbids it; every tie that the words of a clause tell comes before it.

use std::ops::Range;

use crate::extract::name::{Gender, ListKind, ListMention, words as name_words};

use super::agreement::{gender_of, gender_of_given, gender_of_holder};
use super::carried::restricts;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::quantity::Quantity;
use super::role::Role;
use super::single::Place;
use super::statement::Reader;
use super::subject::{RELATIVES, Subject, text_is_colon};
use super::{Period, SeatMention, SeatStatus, period, status};

/// Fewer seats than this are told of single deputies and of districts too.
const LEAST: u32 = 3;

/// A number and the only list of its sentence.
struct Pair<'a, 't> {
    reader: &'a Reader<'t>,
    text: &'t NamedText<'t>,
    place: &'a Place<'a>,
    list: &'a ListMention,
    verb: Option<usize>,
    /// The words between both.
    between: Range<usize>,
    /// `فقد أعطته النتائج 169 مقعدا`: the gender of whom the number is given to.
    given: Option<Gender>,
    /// `أن ينتهي به الأمر إلى ستة مقاعد`
    befallen: Option<Gender>,
    /// The gender that the words around the number ask for.
    gender: Option<Gender>,
}

/// What forbids that the number is the list's.
const FORBIDS: [fn(&Pair) -> bool; 6] = [is_camp, is_of_other_year, is_aside, is_of_another, is_forecast, disagrees];

impl Reader<'_> {
    /// The only list named in the sentence up to where the clause of the number ends.
    pub(super) fn sole(&self, place: &Place, role: Role, verb: Option<usize>) -> Option<Subject> {
        let (text, number) = (self.text(), place.number);
        if role != Role::Result || !may_be_whole(text, place) {
            return None;
        }
        // `وقال حزب السهل: عشرون مقعدا لا تكفي أحدا`
        if self.quotes_speech(number) && (place.sentence.start..number.lead).any(|at| text_is_colon(text, at)) {
            return None;
        }
        let list = self.only_list(place)?;
        let between = list.tokens.end..number.lead;
        let given = gender_of_given(text, &between);
        let befallen = between.clone().rev().find_map(|at| match text.folded(at) {
            "به" => Some(Gender::Masculine),
            "بها" => Some(Gender::Feminine),
            _ => None,
        });
        let pair = Pair {
            reader: self,
            text,
            place,
            list,
            verb,
            between,
            given,
            befallen,
            gender: given
                .or_else(|| verb.and_then(|verb| gender_of(text, verb)))
                .or_else(|| gender_of_holder(text, place.left))
                .or(befallen),
        };
        (!FORBIDS.iter().any(|forbids| forbids(&pair))).then(|| Subject {
            lists: vec![self.search.reference(list)],
            tokens: list.tokens.clone(),
            how: "why-list-same-sentence",
        })
    }

    /// The only list that the sentence names, before the number.
    fn only_list(&self, place: &Place) -> Option<&ListMention> {
        let Place {
            number, right, sentence, ..
        } = *place;
        let text = self.text();
        let ends = |&at: &usize| text.mark(at).is_some() || cue::is(text, at, VERB);
        let end = (number.end..right.end).find(ends).unwrap_or(right.end);
        let named = self.search.names.lists_in(sentence.start..end);
        let mut free = named.iter().filter(|list| list.kind != ListKind::Back);
        let one = free.next()?;
        let is_alone = one.tokens.end <= number.lead && free.all(|other| other.name == one.name);
        let points = |list: &ListMention| list.kind == ListKind::Back && list.pronoun.is_some();
        (is_alone && !named.iter().any(points)).then_some(one)
    }
}

/// True for a plain count of seats, of which a list can have all.
fn may_be_whole(text: &NamedText, place: &Place) -> bool {
    let Place { number, left, .. } = *place;
    let is_few = number.implicit || number.none || number.value < LEAST;
    number.unit
        && (!is_few || restricts(text, number, left))
        && !(number.max.is_some() || number.bound.is_some() || number.article || number.extra)
        && !is_part(text, number)
        && !is_planned(text, left)
}

/// `منها خمسون مقعدا`, `من بين 258 مقعدا`, `نحو 21 نائبا من كتلة لا يعرفها أحد`: a part of some, or all there are.
fn is_part(text: &NamedText, number: &Quantity) -> bool {
    matches!(
        text.word_before(number.lead, 1, 0).trim_start_matches('و'),
        "منها" | "منهم" | "بينها" | "بينهم" | "ضمنها" | "ضمنهم" | "بين" | "اصل" | "مجموع"
    ) || matches!(text.folded(number.end), "من" | "عن") && !matches!(text.folded(number.end + 1), "اصل" | "مجموع")
}

/// `لن يكون له 14 مقعدا`
fn is_planned(text: &NamedText, left: &Range<usize>) -> bool {
    let comma = left.clone().rev().find(|&at| matches!(text.mark(at), Some('،' | ',' | '؛')));
    (comma.unwrap_or(left.start)..left.end).any(|at| text.bare(at) == "لن")
}

/// `انضمام 216 من المستقلين`: a camp is spoken of in many ways.
fn is_camp(pair: &Pair) -> bool {
    let list = pair.list;
    let is_group = || name_words::table().find(pair.text, list.tokens.start).is(name_words::GROUP);
    list.kind == ListKind::Group || list.noun.is_none() && is_group()
}

/// `الفائز في 2014 بـ86 مقعدا، سوى ثلاثة`: a year of something else would be taken for that of this one.
fn is_of_other_year(pair: &Pair) -> bool {
    let Place {
        number,
        left,
        right,
        sentence,
        ..
    } = *pair.place;
    let text = pair.text;
    let told = pair
        .reader
        .told_last(pair.place)
        .filter(|last| matches!(last.period, Period::Year(_)));
    let since = |told: &SeatMention| text.token_at(told.number.end).min(number.lead)..right.end;
    if told.is_some_and(|told| period::find(text, since(told)).is_none()) {
        return true;
    }
    let is_year = |at: usize| text.digits(at).is_some_and(|(_, digits)| digits == 4);
    let stated = || pair.reader.period(Role::Result, left, right, pair.verb, sentence).0;
    pair.between.clone().any(is_year) && !matches!(stated(), Period::Year(_))
}

/// True for a list that only stands by, where nothing comes back to it.
fn is_aside(pair: &Pair) -> bool {
    const MARKS_MAX: usize = 2;
    let Pair { text, ref between, .. } = *pair;
    let first = (between.start..between.end.min(between.start + MARKS_MAX)).find(|&at| text.word(at).is_some());
    !first.is_some_and(|at| RELATIVES.at(text, at))
        && !pair.reader.search.is_eligible(pair.list, usize::MAX, None)
        && !is_resumed(pair)
}

/// `لحقت بحزب السهل هزيمة، فهو لم ينل إلا ستة`: whoever the sentence names, where nobody was spoken of before.
fn is_resumed(pair: &Pair) -> bool {
    let Pair { reader, text, verb, .. } = *pair;
    let refers = pair.given.is_some()
        || pair.befallen.is_some() && verb.is_none()
        || verb.is_some_and(|verb| cue::is(text, verb, GAIN) && cue::find(text, verb).pronoun.is_some());
    let turns = || pair.between.clone().any(|at| matches!(text.mark(at), Some('،' | ',' | '؛')));
    let discourse = &reader.discourse;
    let begins = text.paragraph_of(pair.place.sentence.start) != discourse.paragraph || discourse.topic.is_none();
    begins && (refers || turns()) && pair.gender.is_some() && pair.gender == pair.list.gender
}

fn is_of_another(pair: &Pair) -> bool {
    let Pair {
        reader,
        verb,
        ref between,
        ..
    } = *pair;
    let Place { number, left, .. } = *pair.place;
    reader.speaks_of_another(between, verb, number.lead)
        || reader.is_elsewhere(between, verb)
        || reader.goes_to_unread(number, left)
}

fn is_forecast(pair: &Pair) -> bool {
    let (text, sentence) = (pair.text, pair.place.sentence);
    cue::any(text, sentence.clone(), FORECAST) || status::of(text, sentence.clone()) == Some(SeatStatus::Forecast)
}

fn disagrees(pair: &Pair) -> bool {
    pair.gender.is_some() && pair.list.gender.is_some() && pair.gender != pair.list.gender
}
