//! Lists that stood under another name before: whose earlier figure is taken over. Which list continues which is the lexicon's.

use crate::base::Message;
use crate::lexicon::Lexicon;
use crate::view::Words;

use super::cell::certainty_rank;
use super::{Cell, SeatRow};

/// A list that stood under another name before takes over the figure stated for that name, and says so; only where one
/// list continues one other and no source contests it.
pub(super) fn join_predecessors(rows: &mut Vec<SeatRow>, lexicon: &Lexicon, words: &Words) {
    let pairs: Vec<(String, String)> = rows
        .iter()
        .filter(|row| row.after != Cell::NotStated)
        .filter_map(|row| {
            let id = row.id.as_deref()?;
            let mut from = lexicon.predecessors(id).filter(|list| list.id != id);
            let only = from.next()?;
            from.next().is_none().then(|| (only.id.clone(), id.to_owned()))
        })
        .collect();
    for (from, to) in pairs {
        let old = rows.iter().position(|row| {
            row.id.as_ref() == Some(&from)
                && row.after == Cell::NotStated
                && row.before != Cell::NotStated
                && row.change.is_none()
        });
        let Some(old) = old else { continue };
        let told = rows.get(old).map(|row| row.before.clone()).unwrap_or_default();
        let joined = rows
            .iter()
            .find(|row| row.id.as_ref() == Some(&to))
            .and_then(|row| joined_before(&row.before, &told));
        let Some(joined) = joined else { continue };
        let old = rows.remove(old);
        if let Some(row) = rows.iter_mut().find(|row| row.id.as_ref() == Some(&to)) {
            row.before = joined;
            row.notes.extend(old.notes);
            row.notes
                .push(words.get(&Message::new("seats-note-predecessor").with("list", old.name)));
        }
    }
}

/// The earlier figure of a list and of the one it continues as one cell: where only the earlier list has one, and where
/// both have the same, which is one count under two names. Figures that differ are of two things, and stay apart.
fn joined_before(own: &Cell, old: &Cell) -> Option<Cell> {
    match (own, old) {
        (Cell::NotStated, old) => Some(old.clone()),
        (Cell::Stated(own), Cell::Stated(old))
            if own.value == old.value && own.maximum == old.maximum && own.bound == old.bound =>
        {
            let mut one = own.clone();
            one.facts.extend(old.facts.iter().copied());
            if certainty_rank(old.status) < certainty_rank(one.status) {
                one.status = old.status;
                one.as_of = old.as_of;
            }
            Some(Cell::Stated(one))
        }
        _ => None,
    }
}
