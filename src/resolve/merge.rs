//! One fact for one happening, however often a text tells it. Owns what counts as the same; conflicting statements stay
//! apart.

use rustc_hash::FxHashMap;

use crate::base::DateRange;
use crate::extract::date::{Resolved, Tense};
use crate::extract::event::{EventCategory, EventMention};

use super::{EventFact, Provenance};

/// What tells two happenings apart: the word, and the kind that the word alone tells of.
type Told = (u16, EventCategory);

/// Candidates of one year that are compared with a new mention, newest first.
const COMPARED_MAX: usize = 48;

/// The happenings of a text, from its mentions and what they resolved to; those without any date are left out, and so are
/// plans whose day had passed when the text was `published`: it does not say that they came true, and such days are often
/// told because they were put off. `date_span` gives the words of a date.
pub(super) fn merge(
    mentions: Vec<EventMention>,
    resolved: Vec<Resolved>,
    published: Option<jiff::civil::Date>,
    date_span: impl Fn(usize) -> Option<crate::base::Span>,
) -> Vec<EventFact> {
    let mut facts: Vec<(Told, EventFact)> = Vec::new();
    let mut by_year: FxHashMap<i16, Vec<usize>> = FxHashMap::default();
    for (mention, resolved) in mentions.into_iter().zip(resolved) {
        let Some(year) = resolved.range.earliest.or(resolved.range.latest).map(jiff::civil::Date::year) else {
            continue;
        };
        if mention.lapsed {
            continue;
        }
        if mention.planned
            && published
                .zip(resolved.range.latest)
                .is_some_and(|(told_on, latest)| latest < told_on)
        {
            continue;
        }
        // What a verb tells as past lies in no day to come: the date is that of something else.
        let is_of_verb = matches!(mention.rule, "event/verb-date" | "event/date-verb");
        let is_ahead = published
            .zip(resolved.range.earliest)
            .is_some_and(|(told_on, earliest)| told_on < earliest);
        if is_ahead && is_of_verb && !mention.planned && mention.tense == Tense::Past && mention.tense_is_firm {
            continue;
        }
        let told = (mention.word, mention.category);
        let date = date_span(mention.date);
        let fact = fact(mention, resolved, date);
        let same_year = by_year.entry(year).or_default();
        let twin = same_year.iter().rev().take(COMPARED_MAX).copied().find(|&index| {
            facts
                .get(index)
                .is_some_and(|(other_told, other)| is_same((*other_told, other), (told, &fact)))
        });
        match twin.and_then(|index| facts.get_mut(index)) {
            Some((known_told, known)) => {
                if absorb(known, fact) {
                    *known_told = told;
                }
            }
            None => {
                same_year.push(facts.len());
                facts.push((told, fact));
            }
        }
    }
    facts.into_iter().map(|(_, fact)| fact).collect()
}

fn fact(mention: EventMention, resolved: Resolved, date: Option<crate::base::Span>) -> EventFact {
    let mut steps = resolved.steps;
    if mention.planned {
        steps.push(crate::base::Message::new("why-planned"));
    }
    EventFact {
        title: mention.title,
        category: mention.shown,
        range: resolved.range,
        date,
        trigger: mention.trigger,
        sentence: mention.sentence,
        actors: mention.actors,
        place: mention.place,
        also: Vec::new(),
        provenance: Provenance {
            rule: mention.rule,
            steps,
        },
    }
}

fn is_same((one_told, one): (Told, &EventFact), (other_told, other): (Told, &EventFact)) -> bool {
    let ((one_word, one_kind), (other_word, other_kind)) = (one_told, other_told);
    if !(lies_in(&one.range, &other.range) || lies_in(&other.range, &one.range)) {
        return false;
    }
    if one.date == other.date && one.date.is_some() {
        return false; // two roles of one date
    }
    if one_kind == EventCategory::Election && other_kind == EventCategory::Election {
        return true;
    }
    let same_days = one.range.earliest == other.range.earliest && one.range.latest == other.range.latest;
    let shared = one.actors.iter().any(|actor| other.actors.contains(actor));
    let unnamed = one.actors.is_empty() && other.actors.is_empty();
    if one_word == other_word {
        return same_days
            && !is_another(one, other)
            && (shared || unnamed && (one.title == other.title || one_kind != EventCategory::Statement));
    }
    let is_telling = !matches!(one_kind, EventCategory::Statement | EventCategory::Other);
    // `استقال فلان أمس، وكلف الملك في اليوم ذاته فلانا`: one sentence tells a happening once.
    let is_retold = one.sentence != other.sentence;
    is_retold && same_days && shared && one_kind == other_kind && is_telling
}

/// True where the same word is told of somebody or something else: `استقالة وزير العدل`, `استقالة وزير المالية`; `انفجرت ثانية`.
fn is_another(one: &EventFact, other: &EventFact) -> bool {
    const SECOND: [&str; 6] = ["ثان", "ثانية", "آخر", "أخرى", "آخرين", "آخرون"];
    let word = |fact: &EventFact, place: usize| fact.title.split(' ').nth(place).map(str::to_owned);
    let is_apart = one.place.is_some() && other.place.is_some() && one.place != other.place;
    let of_like = word(one, 1).is_some() && word(one, 1) == word(other, 1);
    let (first, second) = (word(one, 2), word(other, 2));
    let is_definite = |word: &Option<String>| word.as_ref().is_some_and(|word| word.starts_with("ال"));
    let differ = of_like && first != second && is_definite(&first) && is_definite(&second);
    let tells_second = |fact: &EventFact| word(fact, 1).is_some_and(|word| SECOND.contains(&word.as_str()));
    is_apart || differ || tells_second(one) != tells_second(other)
}

fn lies_in(inner: &DateRange, outer: &DateRange) -> bool {
    match (inner.earliest, inner.latest, outer.earliest, outer.latest) {
        (Some(first), Some(last), Some(from), Some(until)) => from <= first && last <= until,
        _ => inner == outer,
    }
}

/// Adds what `other` tells to `known`. The more exact statement leads; true where that is `other`.
fn absorb(known: &mut EventFact, mut other: EventFact) -> bool {
    // A happening's own date says more than a length counted from it.
    let counts = |fact: &EventFact| fact.provenance.rule == "event/counted-from";
    let leads = known.range != other.range && lies_in(&other.range, &known.range) || counts(known) && !counts(&other);
    if leads {
        std::mem::swap(known, &mut other);
    }
    if other.sentence != known.sentence {
        known.also.push(other.sentence);
    }
    known.also.append(&mut other.also);
    known.also.sort_unstable();
    known.also.dedup();
    for actor in other.actors {
        if !known.actors.contains(&actor) {
            known.actors.push(actor);
        }
    }
    // One word says less than the same happening's title elsewhere.
    if !known.title.contains(' ') && other.title.contains(' ') && known.category == other.category {
        known.title = other.title;
    }
    known.place = known.place.take().or(other.place);
    leads
}
