//! Names for facts, by which charts, timeline, table and article point at each other.

/// One article of the open dossier, by its place in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ArticleId(pub u32);

/// What kind of fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FactKind {
    /// A seat count of a list.
    Seats,
    /// The size of a chamber.
    Total,
    /// A dated event.
    Event,
    /// A date expression that belongs to no event.
    Date,
}

/// One fact of one article: an index into the reading's list of that kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FactId {
    /// The article that states it.
    pub article: ArticleId,
    /// Which list of the reading.
    pub kind: FactKind,
    /// The place in that list.
    pub index: u32,
}
