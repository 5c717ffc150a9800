//! Numbers of several together, of a person or of the chamber's own seats, where a list was spoken of before. Owns these signs; which of
//! them are asked is the parent's.

use crate::arabic::{Particle, WordTest};
use crate::extract::name::{NameKind, words as name_words};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::role;
use super::{Clause, is_dual_verb};

/// What two do, in words that are no verbs of counts.
static DUAL_VERBS: WordTest = WordTest::words(
    &['و', 'ف'],
    &[
        "يملكان",
        "تملكان",
        "يشغلان",
        "تشغلان",
        "يمتلكان",
        "يجمعان",
        "انهما",
        "لانهما",
        "كانا",
        "كانتا",
        "لهما",
    ],
);

/// `توزعت المقاعد الباقية، وعددها خمسون، على`: of those seats.
pub(super) fn of_seats(clause: &Clause) -> bool {
    const REACH: usize = 8;
    let text = clause.text;
    let counted = clause.lead.checked_sub(1);
    let counted = counted.filter(|&at| matches!(text.folded(at), "وعددها" | "وعددهم"));
    counted.is_some_and(|at| {
        let is_seats = |seat: usize| {
            let found = cue::find(text, seat);
            found.is(SEAT | DEPUTY) && found.proclitics.article && text.folded(seat + 1).starts_with("ال")
        };
        (at.saturating_sub(REACH)..at).any(is_seats)
    })
}

/// `باز وميدينا يملكان معا 75`, `أنهما فقدا 45`
pub(super) fn of_two(clause: &Clause) -> bool {
    DUAL_VERBS.any_in(clause.text, clause.left.clone()) || clause.verb.is_some_and(|verb| is_dual_verb(clause.text, verb))
}

/// `لم يبق لأكثر من عشرين حزبا آخر إلا 54`
pub(super) fn of_many(clause: &Clause) -> bool {
    let text = clause.text;
    clause.left.clone().any(|at| {
        matches!(text.folded(at), "حزبا" | "قايمه" | "حزبين" | "احزاب")
            && at > clause.left.start
            && text.word(at - 1).is_some()
            && !text.is_in_name(at)
            && clause.names_no_list(at..at + 1)
    })
}

/// `وكانت هذه القوى قد حصدت 58 مقعدا`: all of those.
pub(super) fn of_these(clause: &Clause) -> bool {
    let text = clause.text;
    clause.left.clone().any(|at| {
        let noun = name_words::table().find(text, at);
        at > 0
            && noun.proclitics.article
            && (noun.is(name_words::PLURAL) || text.folded(at) == "القوي")
            && matches!(text.bare(at - 1), "هذه" | "تلك")
    })
}

/// `وكان معسكره فاز بـ350`: more than the list.
pub(super) fn by_camp(clause: &Clause) -> bool {
    let (text, left) = (clause.text, clause.left);
    left.clone().any(|at| {
        matches!(text.folded(at), "معسكره" | "معسكرها" | "محوره" | "محورها")
            && at > left.start
            && cue::is(text, at - 1, VERB | WAS)
            && clause.names_no_list(at..left.end)
    })
}

/// `فبات لسامي كمال سبعة نواب`: somebody's own.
pub(super) fn of_person(clause: &Clause) -> bool {
    let text = clause.text;
    clause.reader.search.names.others_in(clause.left.clone()).iter().any(|other| {
        let before = other.tokens.start.checked_sub(1);
        other.kind == NameKind::Person
            && (other.proclitics.particle == Some(Particle::Li) || text.folded(other.tokens.start).starts_with('ل'))
            && before.is_some_and(|before| role::becomes(text, before) || cue::is(text, before, WAS))
    })
}

/// A bloc that a clause begins with and that is not the list spoken of.
pub(super) fn of_unread_bloc(clause: &Clause) -> bool {
    clause.left.clone().any(|at| clause.reader.starts_own_bloc(at))
}

/// `عدد نواب القمريين ضمنها لا يتجاوز 14`: whose deputies they are was not read.
pub(super) fn of_their_deputies(clause: &Clause) -> bool {
    let (text, left) = (clause.text, clause.left);
    (left.start + 1..left.end.saturating_sub(1)).any(|at| {
        let found = cue::find(text, at);
        cue::is(text, at - 1, COUNT)
            && found.is(DEPUTY | SEAT)
            && found.pronoun.is_none()
            && !found.proclitics.article
            && text.folded(at + 1).starts_with("ال")
            && clause.is_free(at + 1)
            && clause.names_no_list(at + 1..left.end)
    })
}

/// `ثلاث قوائم لم يحصل أكبرها، القمر، إلا على 23`: one of those just told of, whom no list names.
pub(super) fn by_one_of_them(clause: &Clause) -> bool {
    clause.reader.tells_of_one_of_them(clause.left)
}
