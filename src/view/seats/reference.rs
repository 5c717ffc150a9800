//! Fills what the articles leave open from the bundled reference results, each figure marked as such and its source named.

use crate::base::Message;
use crate::lexicon::{Lexicon, ReferenceRow, ReferenceSet, ResultStage};
use crate::resolve::{SeatScope, SeatStatus};
use crate::view::{Language, Words};

use super::pairing::{ElectionKey, chamber_of};
use super::{Cell, SeatRow};

/// The election of the same chamber before `after`, by the bundled list of elections with results.
pub(super) fn previous(lexicon: &Lexicon, after: &ElectionKey) -> Option<ElectionKey> {
    let id = after.lexicon_id()?;
    let election = lexicon.election_before(lexicon.election(&id)?)?;
    Some(ElectionKey {
        chamber: chamber_of(&election.id).to_owned(),
        year: Some(election.year()),
    })
}

/// The size of the chamber.
pub(super) fn total(lexicon: &Lexicon, key: &ElectionKey) -> Option<u32> {
    lexicon.election(&key.lexicon_id()?).map(|election| election.seats)
}

/// Fills empty cells and adds the lists that no article names. `provisional` asks for the provisional set of the later
/// election where there is one, so that figures of one stage stand side by side. Gives back the names of the sources.
pub(super) fn fill(
    rows: &mut Vec<SeatRow>,
    lexicon: &Lexicon,
    before: Option<&ElectionKey>,
    after: &ElectionKey,
    provisional: bool,
    words: &Words,
) -> Vec<String> {
    let mut sources = Vec::new();
    let set_of = |key: &ElectionKey, stage: ResultStage| lexicon.results(&key.lexicon_id()?, stage);
    let after_set = set_of(after, ResultStage::Provisional)
        .filter(|_| provisional)
        .or_else(|| set_of(after, ResultStage::Final));
    let before_set = before.and_then(|key| set_of(key, ResultStage::Final));
    let mut fill_side = |set: &ReferenceSet, side: Side, chamber: Option<u32>| {
        // The larger lists first: where the articles count some seats under a name of their own (`الأقليات`), these are no
        // longer there for the smallest.
        let mut ordered: Vec<&ReferenceRow> = set.rows.iter().collect();
        ordered.sort_by_key(|row| std::cmp::Reverse(row.seats));
        for row in ordered {
            // What an alliance has together is counted with its lists.
            let own = rows.iter().filter(|row| row.scope != SeatScope::Alliance);
            let shown: u32 = own.filter_map(|row| side.cell(row).value()).sum();
            if chamber.is_none_or(|chamber| shown + row.seats <= chamber) {
                place(rows, row, set, side, lexicon, words, &mut sources);
            }
        }
    };
    if let Some(set) = after_set {
        fill_side(set, Side::After, total(lexicon, after));
    }
    if let Some(set) = before_set {
        fill_side(set, Side::Before, before.and_then(|key| total(lexicon, key)));
    }
    sources
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

impl Side {
    fn cell(self, row: &SeatRow) -> &Cell {
        match self {
            Self::Before => &row.before,
            Self::After => &row.after,
        }
    }
}

fn place(
    rows: &mut Vec<SeatRow>,
    row: &ReferenceRow,
    set: &ReferenceSet,
    side: Side,
    lexicon: &Lexicon,
    words: &Words,
    sources: &mut Vec<String>,
) {
    let source = source_name(lexicon, row, words);
    let cell = Cell::Reference {
        value: row.seats,
        status: match set.stage {
            ResultStage::Final => SeatStatus::Final,
            ResultStage::Provisional => SeatStatus::Provisional,
        },
        source: source.clone(),
    };
    // What is not itemised never fills a list, and two such rows only meet when both are the rest of a chamber.
    let own = row.list.as_deref();
    let own_label = label(row, lexicon, words);
    let mut target = rows.iter().position(|candidate| match own {
        Some(id) => candidate.id.as_deref() == Some(id),
        None => candidate.id.is_none() && !candidate.is_stated() && candidate.name == own_label,
    });
    let mut note = None;
    if target.is_none()
        && side == Side::Before
        && let Some(id) = own
    {
        target = rows.iter().position(|candidate| {
            candidate.id.as_deref().is_some_and(|to| {
                let from: Vec<&str> = lexicon.predecessors(to).map(|list| list.id.as_str()).collect();
                // Only one-to-one links can be drawn as one row; merged lists stay as they were listed.
                from == [id]
            })
        });
        // What an article gives the successor for that election is this list's count already.
        if target
            .and_then(|at| rows.get(at))
            .is_some_and(|row| row.before != Cell::NotStated)
        {
            return;
        }
        note = target.map(|_| words.get(&Message::new("seats-note-predecessor").with("list", own_label.clone())));
    }
    if let Some(existing) = target.and_then(|at| rows.get_mut(at)) {
        let slot = match side {
            Side::Before => &mut existing.before,
            Side::After => &mut existing.after,
        };
        if *slot == Cell::NotStated {
            *slot = cell;
            existing.notes.extend(note);
            add_source(sources, source);
        }
        return;
    }
    let color = own.and_then(|id| lexicon.list(id)).map(|list| {
        let color = list.colour;
        [color.red, color.green, color.blue]
    });
    let mut new = SeatRow {
        name: own_label,
        id: row.list.clone(),
        color,
        leader: None,
        scope: if own.is_some() { SeatScope::List } else { SeatScope::Group },
        before: Cell::NotStated,
        after: Cell::NotStated,
        change: None,
        notes: Vec::new(),
    };
    match side {
        Side::Before => new.before = cell,
        Side::After => new.after = cell,
    }
    rows.push(new);
    add_source(sources, source);
}

fn add_source(sources: &mut Vec<String>, source: String) {
    if !sources.contains(&source) {
        sources.push(source);
    }
}

fn label(row: &ReferenceRow, lexicon: &Lexicon, words: &Words) -> String {
    let list = row.list.as_deref().and_then(|id| lexicon.list(id));
    let own = match words.language() {
        Language::Arabic => list.and_then(|list| list.shown_arabic()).or(row.arabic.as_deref()),
        Language::English => None,
    };
    own.or_else(|| list.map(|list| list.english.as_str()))
        .or(row.english.as_deref())
        .map_or_else(|| words.text("seats-others"), str::to_owned)
}

/// The best source's publisher, without the remarks in brackets that the asset keeps.
fn source_name(lexicon: &Lexicon, row: &ReferenceRow, words: &Words) -> String {
    let publisher = row
        .sources
        .first()
        .and_then(|key| lexicon.source(key))
        .map(|source| source.publisher.as_str());
    publisher.map_or_else(
        || words.text("seats-source-reference"),
        |name| name.split(['(', ',']).next().unwrap_or(name).trim().to_owned(),
    )
}
