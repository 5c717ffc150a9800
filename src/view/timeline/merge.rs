//! Which events of several articles are one happening. Two become one only when kind, time and words all agree; sources
//! that put it on different days nearby are kept side by side.

use jiff::civil::Date;
use rustc_hash::FxHashSet;

use crate::base::{ArticleId, DateRange, FactId, Precision};
use crate::dossier::USER;
use crate::resolve::{EventCategory, EventFact};

use super::elections::join_named_by_time;

/// One happening, told once or often.
#[derive(Clone, Debug)]
pub(super) struct Happening {
    pub(super) title: String,
    pub(super) range: DateRange,
    pub(super) category: EventCategory,
    pub(super) actors: Vec<String>,
    pub(super) place: Option<String>,
    pub(super) facts: Vec<FactId>,
    pub(super) articles: Vec<ArticleId>,
    pub(super) conflicts: Vec<(DateRange, Vec<FactId>)>,
    /// True where the user had a say in it.
    pub(super) by_user: bool,
    /// How many sentences tell of it.
    pub(super) sentences: usize,
    /// True where no article states its date.
    pub(super) inferred: bool,
    /// Place among all that is told, for a stable order.
    pub(super) order: usize,
    stems: FxHashSet<String>,
}

/// Titles that share this part of their words tell of the same thing, if kind and time agree too.
const SAME_WORDS: f32 = 0.5;
/// The same for two exact days that differ: then the words must leave hardly any doubt.
const SAME_WORDS_OTHER_DAY: f32 = 0.75;
/// Exact days further apart than this are two happenings, however alike they are told.
const CONFLICT_DAYS: i32 = 3;

/// One event as one article tells it.
pub(super) struct Told<'a> {
    pub(super) id: FactId,
    pub(super) event: &'a EventFact,
    /// True where its date is worked out and not stated.
    pub(super) inferred: bool,
}

/// Merges what different articles tell; events of one article were merged when it was read, and stay apart here.
pub(super) fn merge(told: &[Told<'_>]) -> Vec<Happening> {
    let mut merged: Vec<Happening> = Vec::new();
    for (order, Told { id, event, inferred }) in told.iter().enumerate() {
        let stems = stems(&event.title);
        let place = merged
            .iter()
            .enumerate()
            .filter(|(_, known)| known.category == event.category)
            .filter_map(|(at, known)| {
                let joined = joined_by_user(known, event).then_some(f32::INFINITY);
                let apart = known.articles.contains(&id.article);
                let alike = || likeness(known, event, &stems).filter(|_| !apart);
                joined.or_else(alike).map(|likeness| (at, likeness))
            })
            .max_by(|(_, a), (_, b)| a.total_cmp(b))
            .map(|(at, _)| at);
        match place.and_then(|at| merged.get_mut(at)) {
            Some(known) => join(known, *id, event, *inferred),
            None => merged.push(Happening {
                title: event.title.clone(),
                range: event.range,
                category: event.category,
                actors: event.actors.clone(),
                place: event.place.clone(),
                facts: vec![*id],
                articles: vec![id.article],
                conflicts: Vec::new(),
                by_user: event.provenance.rule == USER,
                sentences: 1 + event.also.len(),
                inferred: *inferred,
                order,
                stems,
            }),
        }
    }
    join_named_by_time(merged)
}

impl Happening {
    /// Takes in what another telling of it has; its own title and days stay.
    pub(super) fn take_in(&mut self, other: Self) {
        self.sentences += other.sentences;
        self.inferred &= other.inferred;
        self.facts.extend(other.facts);
        self.articles.extend(other.articles);
        self.conflicts.extend(other.conflicts);
        let actors = other.actors.into_iter().filter(|actor| !self.actors.contains(actor));
        let actors: Vec<String> = actors.collect();
        self.actors.extend(actors);
        self.place = self.place.take().or(other.place);
        self.order = self.order.min(other.order);
    }
}

/// True where the user put one to the other: they go by the same title and the same days, down to the letter.
fn joined_by_user(known: &Happening, event: &EventFact) -> bool {
    let days = |range: &DateRange| (range.earliest, range.latest);
    (known.by_user || event.provenance.rule == USER) && known.title == event.title && days(&known.range) == days(&event.range)
}

/// How alike, where they can be one happening at all.
fn likeness(known: &Happening, event: &EventFact, stems: &FxHashSet<String>) -> Option<f32> {
    let shared = known.stems.intersection(stems).count() as f32;
    let words = shared / known.stems.len().min(stems.len()).max(1) as f32;
    let distance = days_apart(&known.range, &event.range)?;
    if distance == 0 {
        // A vote has few words to tell it by, and there is one on a day.
        let is_election = event.category == EventCategory::Election && exact(&known.range) && exact(&event.range);
        let same_actor = event.actors.iter().any(|actor| known.actors.contains(actor));
        let needed = if same_actor { SAME_WORDS * 0.7 } else { SAME_WORDS };
        // One shared word is not enough: "attack on" says little.
        let enough = (words >= needed && shared >= 2.0) || is_election;
        enough.then_some(words + if same_actor { 0.5 } else { 0.0 })
    } else {
        let nearby = exact(&known.range) && exact(&event.range) && distance <= CONFLICT_DAYS;
        (nearby && words >= SAME_WORDS_OTHER_DAY && shared >= 3.0).then_some(words - 0.5)
    }
}

fn exact(range: &DateRange) -> bool {
    range.single_day().is_some()
}

/// Days between two ranges, 0 where they overlap; open ends reach for ever. None where a length cannot be told.
fn days_apart(a: &DateRange, b: &DateRange) -> Option<i32> {
    let gap = |later: Option<Date>, earlier: Option<Date>| match (later, earlier) {
        (Some(later), Some(earlier)) => (later - earlier).get_days().max(0),
        _ => 0,
    };
    // Ranges of years hold everything: only ranges of a month or less are a sign of one happening.
    let short = |range: &DateRange| match (range.earliest, range.latest) {
        (Some(earliest), Some(latest)) => (latest - earliest).get_days() <= 31,
        _ => false,
    };
    (short(a) && short(b)).then(|| gap(a.earliest, b.latest).max(gap(b.earliest, a.latest)))
}

fn join(known: &mut Happening, id: FactId, event: &EventFact, inferred: bool) {
    known.sentences += 1 + event.also.len();
    known.inferred &= inferred;
    known.facts.push(id);
    if !known.articles.contains(&id.article) {
        known.articles.push(id.article);
    }
    known.by_user |= event.provenance.rule == USER;
    for actor in &event.actors {
        if !known.actors.contains(actor) {
            known.actors.push(actor.clone());
        }
    }
    if known.place.is_none() {
        known.place.clone_from(&event.place);
    }
    if days_apart(&known.range, &event.range) == Some(0) {
        // The more exact source gives the day.
        if width(&event.range) < width(&known.range) {
            known.range = event.range;
        }
    } else if let Some((_, facts)) = known.conflicts.iter_mut().find(|(range, _)| *range == event.range) {
        facts.push(id);
    } else {
        known.conflicts.push((event.range, vec![id]));
    }
}

fn width(range: &DateRange) -> (i32, Precision) {
    let days = match (range.earliest, range.latest) {
        (Some(earliest), Some(latest)) => (latest - earliest).get_days(),
        _ => i32::MAX,
    };
    (days, range.precision)
}

/// Words that every title may have, folded.
const PARTICLES: [&str; 10] = ["علي", "الي", "بعد", "قبل", "بين", "خلال", "منذ", "حتي", "عند", "ضمن"];

/// The words of a title, folded and without article and joined particles, short words left out.
fn stems(title: &str) -> FxHashSet<String> {
    let words = title.split(|c: char| !c.is_alphanumeric());
    words
        .map(stem)
        .filter(|word| word.chars().count() > 2 && !PARTICLES.contains(&word.as_str()))
        .collect()
}

fn stem(word: &str) -> String {
    let folded: String = word
        .chars()
        .filter(|c| !matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}'))
        .map(|c| match c {
            'أ' | 'إ' | 'آ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            other => other,
        })
        .collect();
    for prefix in ["وال", "بال", "كال", "فال", "لل", "ال"] {
        if let Some(rest) = folded.strip_prefix(prefix)
            && rest.chars().count() > 2
        {
            return rest.to_owned();
        }
    }
    folded
}
