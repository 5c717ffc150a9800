//! The list named before a number, between the last boundary and it. Owns the steps of that search and their order; what stands behind the
//! number is `behind`'s.

mod around_verb;
mod inner_clause;
mod marked;

use std::ops::ControlFlow::{self, Break, Continue};
use std::ops::Range;

use crate::extract::name::ListMention;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::named::NamedText;
use super::{Search, Subject};

/// What a step says: whose the number is, or that it is nobody's here; or it leaves the question to the next.
type Verdict = ControlFlow<Option<Subject>>;

/// The verdict of a step that decides nothing where it finds nobody.
fn found(subject: Option<Subject>) -> Verdict {
    subject.map_or(Continue(()), |subject| Break(Some(subject)))
}

/// The words before a number that are its own.
#[derive(Clone, Copy)]
struct Clause<'a, 't> {
    search: &'a Search<'t>,
    text: &'t NamedText<'t>,
    left: &'a Range<usize>,
    /// The last verb.
    verb: Option<usize>,
    /// The lists named in it.
    lists: &'a [ListMention],
}

impl<'a> Clause<'a, '_> {
    /// The words of the clause up to its verb.
    fn before_verb(&self) -> Range<usize> {
        self.left.start..self.verb.unwrap_or(self.left.end)
    }

    /// The lists named with the one at `first` of this clause.
    fn group(&self, first: usize) -> Subject {
        self.search.group(self.lists, first, self.left, "why-list-named")
    }

    /// The last list of the clause of which `is_meant` holds, with those it is named with.
    fn last_group(&self, is_meant: impl Fn(&'a ListMention) -> bool) -> Option<Subject> {
        self.lists.iter().rposition(is_meant).map(|last| self.group(last))
    }
}

/// The steps in their order: the first that knows decides.
const STEPS: [fn(&Clause) -> Verdict; 20] = [
    inner_clause::told_twice,
    inner_clause::behind_turn,
    inner_clause::behind_however,
    inner_clause::what_is_said,
    inner_clause::as_for,
    inner_clause::behind_colon,
    inner_clause::first_of_roll,
    marked::owner,
    marked::with_rank,
    marked::that_became,
    marked::in_relative_clause,
    marked::whom_it_was_to,
    marked::that_had,
    marked::that_was_first,
    marked::the_last,
    marked::winner,
    around_verb::behind_verb,
    around_verb::head_of_relative,
    around_verb::before_verb,
    around_verb::without_list,
];

impl Search<'_> {
    /// The list named before the number, between the last boundary and the number.
    pub(in super::super) fn before(&self, left: &Range<usize>) -> Option<Subject> {
        if let Some(holder) = self.holder_beside(left) {
            return Some(holder);
        }
        let clause = Clause {
            search: self,
            text: self.text,
            left,
            verb: cue::last(self.text, left.clone(), VERB),
            lists: self.names.lists_in(left.clone()),
        };
        STEPS.iter().try_for_each(|step| step(&clause)).break_value().flatten()
    }
}
