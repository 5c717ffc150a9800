//! The list that the last verb before a number speaks of: behind it, before it, at the head of its relative clause. Owns these steps;
//! whether a mention can be meant is `eligible`'s.

use std::ops::ControlFlow::{Break, Continue};
use std::ops::Range;

use crate::arabic::Conjunction;
use crate::extract::name::{ListKind, ListMention, NameKind, words as name_words};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::super::cue::{self, *};
use super::super::Search;
use super::{Clause, Verdict, found};

fn is_inside(range: &Range<usize>, list: &ListMention) -> bool {
    range.start <= list.tokens.start && list.tokens.end <= range.end
}

/// `فاز حزب السهل بـ14`, `وحصل تحالف سامي كمال على 14`
pub(super) fn behind_verb(clause: &Clause) -> Verdict {
    let Clause {
        search,
        text,
        left,
        lists,
        ..
    } = *clause;
    let Some(verb) = clause.verb else { return Continue(()) };
    let after = verb + 1..left.end;
    let can_be_meant = |list: &ListMention| {
        is_inside(&after, list) && search.is_eligible(list, left.end, Some(verb)) && !search.is_what_it_is(list, verb)
    };
    if let Some(first) = lists.iter().position(can_be_meant) {
        let first = first + usize::from(is_named_behind(lists, first));
        let is_open = lists.get(first).is_none_or(|list| search.is_open(list));
        return Break((!is_open).then(|| clause.group(first)));
    }
    if let Some(person) = search.leader_after(&after) {
        // `نال فلان 42 صوتا، ووضع خمسون نائبا ورقة بيضاء`: who gets votes is a candidate for an office.
        let has_votes = (person.tokens.end..left.end).any(|at| matches!(text.folded(at), "صوت" | "صوتا" | "اصوات"));
        return Break((!has_votes).then_some(person));
    }
    found(search.bare_after(verb + 1, left.end))
}

/// `وحزبها حزب السهل`: the name follows the noun at place `back`.
fn is_named_behind(lists: &[ListMention], back: usize) -> bool {
    lists.get(back).zip(lists.get(back + 1)).is_some_and(|(back, list)| {
        back.kind == ListKind::Back && back.pronoun.is_some() && list.tokens.start <= back.tokens.end + 1
    })
}

/// True for `الذي فاز بـ14`, but not `انتخابات 2018 التي حصل فيها`.
fn is_relative(clause: &Clause) -> bool {
    let Clause { text, left, .. } = *clause;
    clause.verb.is_some_and(|verb| {
        verb > left.start
            && matches!(text.folded(verb - 1), "الذي" | "التي" | "الذين")
            && (verb >= 2 && text.is_in_name(verb - 2) || !matches!(text.folded(verb + 1), "فيها" | "فيه" | "خلالها" | "خلاله"))
    })
}

/// Who stands before `الذي` and the verb, and is no list that was read.
pub(super) fn head_of_relative(clause: &Clause) -> Verdict {
    let Clause { search, text, left, .. } = *clause;
    let Some(verb) = clause.verb.filter(|_| is_relative(clause)) else {
        return Continue(());
    };
    if let Some(quoted) = search.quoted_before(verb - 1, left.start) {
        return Break(Some(quoted));
    }
    // `وحل ثالثا بعد المؤتمر الذي حصد 123`
    if let Some(other) = search.bare_rival(left, verb) {
        return Break(Some(other));
    }
    if let Some(led) = led_up_to(clause, verb) {
        return Break(Some(clause.group(led)));
    }
    // `لن يلحق حزب السهل بخصمه الذي نال 90`: another than the list named.
    let is_other = |at: usize| cue::is(text, at, OTHER) && cue::find(text, at).pronoun.is_some();
    if verb >= left.start + 2 && is_other(verb - 2) {
        return Break(search.leader_before(left, verb));
    }
    Continue(())
}

/// `على منافسه "السهل" بزعامة سامي كمال الذي حصد 14`: the place of the list whose leader is named between.
fn led_up_to(clause: &Clause, verb: usize) -> Option<usize> {
    const NAME_MAX: usize = 4;
    let Clause { text, lists, .. } = *clause;
    let before = clause.before_verb();
    let last = lists.iter().rposition(|list| is_inside(&before, list))?;
    let list = lists.get(last)?;
    let led = list.tokens.end + usize::from(text.mark(list.tokens.end).is_some());
    let reaches = led + 1 < verb && verb - led <= NAME_MAX + 2;
    (reaches
        && list.kind != ListKind::Back
        && name_words::table().find(text, led).is(name_words::LED)
        && (led..verb).all(|at| text.word(at).is_some()))
    .then_some(last)
}

/// `حزب السهل فاز بـ14`, `حزب السهل: 14`
pub(super) fn before_verb(clause: &Clause) -> Verdict {
    const REACH: usize = 2;
    let Clause {
        search,
        text,
        left,
        verb,
        lists,
    } = *clause;
    let relative = is_relative(clause);
    let Some(last) = lists.iter().rposition(|list| stands_before_verb(clause, list, relative)) else {
        return Continue(());
    };
    let first = search.run_start(lists, last, left.start);
    // `وله 12، وكذلك "السهل"، وحزب النهر بـ10`: the first has the number told before.
    let likewise = lists.get(first).is_some_and(|list| {
        let mut near = list.tokens.start.saturating_sub(REACH)..list.tokens.start;
        near.any(|at| matches!(text.folded(at), "كذلك" | "وكذلك"))
    });
    let begins_clause = search.last_begins_clause(lists, first..=last, verb);
    let first = if likewise && verb.is_none() || begins_clause {
        last
    } else {
        first
    };
    let is_open = lists.get(first).is_some_and(|list| search.is_open(list));
    Break((!is_open).then(|| clause.group(first)))
}

/// True for a list before the verb that it can speak of; `relative` tells that `الذي` stands between.
fn stands_before_verb(clause: &Clause, list: &ListMention, relative: bool) -> bool {
    let Clause {
        search,
        text,
        left,
        verb,
        lists,
    } = *clause;
    // `متقدما على الوفد الذي حصل على 36`
    let adjoins = verb.is_some_and(|verb| list.tokens.end + 1 == verb);
    let is_spoken_of = relative && (!list.guarded || adjoins) && list.kind != ListKind::Back;
    let follows = || list.proclitics.conjunction == Some(Conjunction::Wa) && search.is_oblique(list);
    let can_be_meant = || search.is_eligible(list, left.end, None) && !search.is_of_other_noun(list, lists) && !follows();
    // `يضم الائتلاف حزب السهل (60 مقعدا) وحركة النهر (22)`: in brackets each has its own.
    let has_brackets = left.end <= list.tokens.end + 1 && text.mark(left.end) == Some('(');
    is_inside(&clause.before_verb(), list)
        && (is_spoken_of || can_be_meant())
        && !search.is_in_aside(list, lists, left)
        && (has_brackets || !search.is_component(list, lists, left))
        && !search.is_rival_of_subject(list, lists)
        && !search.is_in_relative_aside(list, left)
}

/// `السهل: 14`, and `سامي كمال فاز بـ14`: a leader or a bare name.
pub(super) fn without_list(clause: &Clause) -> Verdict {
    let Clause { search, left, .. } = *clause;
    let Some(verb) = clause.verb else {
        return Break(search.bare_alone(left));
    };
    Break(
        search
            .leader_before(left, verb)
            .or_else(|| search.bare_before(left.start, verb)),
    )
}

impl Search<'_> {
    /// True where nobody says whose the list is: `كتلته` with no list and no person named.
    fn is_open(&self, list: &ListMention) -> bool {
        let sentence = self.text.sentence_around(list.tokens.start).start;
        let from = self.told_of_before(sentence).unwrap_or(sentence);
        let mut others = self.names.others_in(from..list.tokens.start).iter();
        let is_somebodys = others.any(|other| other.kind == NameKind::Person);
        let points = list.pronoun.is_some() && list.kind == ListKind::Back;
        points && !is_somebodys && self.antecedent(list).is_none() && self.reference(list).name == list.name
    }
}
