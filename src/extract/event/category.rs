//! The kinds of happenings. Owns their names, and which one a word has beside others.

use std::ops::Range;

use crate::arabic::{TokenizedText, fold};

use super::clause::Happening;
use super::sense;
use super::trigger::Triggers;

/// What kind of happening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EventCategory {
    /// A vote.
    Election,
    /// Results, counts, complaints about them.
    Result,
    /// An armed attack.
    Attack,
    /// An assassination or an attempt at one; a violent death.
    Assassination,
    /// Demonstrations, clashes.
    Protest,
    /// A visit or a journey.
    Visit,
    /// A meeting or talks.
    Meeting,
    /// A statement or an announcement.
    Statement,
    /// A court, a law, a decree.
    Legal,
    /// A government formed, an appointment, a resignation; a parliament opened or dissolved.
    Government,
    /// A party or an alliance founded, split, joined, dissolved.
    Party,
    /// War, cease-fire, operations.
    Military,
    /// An earthquake, a fire, a crash.
    Disaster,
    /// A birth, an illness, a death.
    Life,
    /// Anything else.
    Other,
}

impl EventCategory {
    /// Its name in a record.
    pub fn name(self) -> &'static str {
        match self {
            Self::Election => "election",
            Self::Result => "result",
            Self::Attack => "attack",
            Self::Assassination => "assassination",
            Self::Protest => "protest",
            Self::Visit => "visit",
            Self::Meeting => "meeting",
            Self::Statement => "statement",
            Self::Legal => "legal",
            Self::Government => "government",
            Self::Party => "party",
            Self::Military => "military",
            Self::Disaster => "disaster",
            Self::Life => "life",
            Self::Other => "other",
        }
    }
}

impl EventCategory {
    /// The category of this name in a record or an asset.
    pub fn by_name(name: &str) -> Option<Self> {
        const ALL: [EventCategory; 15] = [
            EventCategory::Election,
            EventCategory::Result,
            EventCategory::Attack,
            EventCategory::Assassination,
            EventCategory::Protest,
            EventCategory::Visit,
            EventCategory::Meeting,
            EventCategory::Statement,
            EventCategory::Legal,
            EventCategory::Government,
            EventCategory::Party,
            EventCategory::Military,
            EventCategory::Disaster,
            EventCategory::Life,
            EventCategory::Other,
        ];
        ALL.into_iter().find(|category| category.name() == name)
    }
}

/// The category of `found`, by the sense of its words there.
pub(super) fn of(text: &TokenizedText, sentence: &Range<usize>, found: &Happening) -> EventCategory {
    let triggers = Triggers::bundled();
    if let Some(verb) = super::title::governing_verb(text, found).and_then(|at| triggers.verb_at(text, at)) {
        return verb.category.unwrap_or(found.category);
    }
    let sense_of = |row: u16, at: usize| {
        let base = triggers.base(row).filter(|base| !base.is_empty());
        match base {
            Some(base) => sense::of(text, sentence, base, at),
            // A participle goes by its noun.
            None => sense::of(text, sentence, &fold(triggers.verbal_noun(row)?), at),
        }
    };
    let sense_at = |at: usize| {
        let verb = super::verb::read_at(text, at).map(|verb| verb.row);
        let noun = triggers
            .noun_at(text, at)
            .or_else(|| triggers.weak_noun_at(text, at))
            .map(|noun| noun.row);
        [noun, verb]
            .into_iter()
            .flatten()
            .find_map(|row| sense_of(row, at))
            .and_then(|sense| sense.category)
    };
    let by_head = sense_at(found.head).or_else(|| {
        triggers
            .noun_at(text, found.head)?
            .category
            .filter(|_| found.category == EventCategory::Other)
    });
    let is_known = found.category != EventCategory::Other;
    let named = by_head.or_else(|| found.tokens.clone().filter(|_| !is_known).find_map(sense_at));
    named.unwrap_or(found.category)
}
