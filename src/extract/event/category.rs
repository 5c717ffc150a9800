//! The kinds of happenings. Owns their names.

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
    /// A government formed, an appointment, a resignation.
    Government,
    /// War, cease-fire, operations.
    Military,
    /// A birth, a founding, a death.
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
            Self::Military => "military",
            Self::Life => "life",
            Self::Other => "other",
        }
    }
}

impl EventCategory {
    /// The category of this name in a record or an asset.
    pub fn by_name(name: &str) -> Option<Self> {
        const ALL: [EventCategory; 13] = [
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
            EventCategory::Military,
            EventCategory::Life,
            EventCategory::Other,
        ];
        ALL.into_iter().find(|category| category.name() == name)
    }
}
