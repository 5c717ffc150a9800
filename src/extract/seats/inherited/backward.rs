//! What shows that a clause without a list leads back to one told before. Owns these signs; whom it leads back to is the parent's.

use crate::arabic::Particle;

use super::super::carried::{leads_to, restricts};
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::role::{Role, becomes, follows_to};
use super::super::{statement, times};
use super::Orphan;

/// The signs that the clause leads back.
const SIGNS: [fn(&Orphan) -> bool; 12] = [
    has_own_words,
    is_behind_brackets,
    moves_to,
    is_there,
    goes_on,
    has_just_become,
    opens_with_becoming,
    is_made,
    is_restricted,
    has_now,
    has_only,
    has_copula,
];

pub(super) fn leads_back(orphan: &Orphan) -> bool {
    SIGNS.iter().any(|sign| sign(orphan))
}

/// `وصار بعد النتائج 14`
pub(super) fn has_become(orphan: &Orphan) -> bool {
    has_just_become(orphan) || opens_with_becoming(orphan) || is_made(orphan)
}

/// A verb, an earlier figure or a change, `عدد نوابه`, `أعطته النتائج 169 مقعدا`.
fn has_own_words(orphan: &Orphan) -> bool {
    orphan.verb.is_some()
        || orphan.role != Role::Result
        || orphan.number.unit_before
        || orphan.given.is_some()
        || orphan.own.is_some()
}

/// `وهو صاحب 14`
fn has_copula(orphan: &Orphan) -> bool {
    orphan.has_copula()
}

/// `حصل حزب السهل (48 مقعدا في 2018) على 17`
fn is_behind_brackets(orphan: &Orphan) -> bool {
    let (text, left) = (orphan.text, orphan.left);
    let close = left.start.checked_sub(1).filter(|_| left.len() <= 1);
    close.is_some_and(|close| {
        statement::behind_own_brackets(text, orphan.number, &(close..left.end)) == Some(close)
            && text
                .partner(close)
                .is_some_and(|open| cue::last(text, text.sentence_around(open).start..open, GAIN).is_some())
    })
}

/// `من 12 إلى`
fn moves_to(orphan: &Orphan) -> bool {
    let Orphan { text, number, left, .. } = *orphan;
    number.lead > left.start && follows_to(text, number) && orphan.last().is_some_and(|last| leads_to(text, left, last))
}

/// `مع حزب السهل: 35 هنا و34 هناك`
fn is_there(orphan: &Orphan) -> bool {
    let text = orphan.text;
    matches!(text.folded(orphan.number.end), "هناك" | "هنالك") && text.folded(orphan.left.start) == "هنا"
}

/// `34 مقعدا في المرحلة الأولى و42 في الثانية`, `بـ235 مقعدا في النواب وبـ112 في الشيوخ`
fn goes_on(orphan: &Orphan) -> bool {
    orphan
        .last()
        .is_some_and(|last| orphan.reader.is_second_part(orphan.number, orphan.left, last))
}

/// `حتى صارت 14`
fn has_just_become(orphan: &Orphan) -> bool {
    let (text, lead, start) = (orphan.text, orphan.number.lead, orphan.left.start);
    lead > start && (becomes(text, lead - 1) || lead > start + 1 && becomes(text, lead - 2))
}

/// `وصاروا بعد إعلان النتائج واحدا وستين`
fn opens_with_becoming(orphan: &Orphan) -> bool {
    let text = orphan.text;
    let opens = clause_of(orphan).find(|&at| text.word(at).is_some());
    opens.is_some_and(|at| becomes(text, at)) && orphan.number.lead > orphan.left.start
}

/// `صار أول حزب معارض بتسعة وثمانين`
fn is_made(orphan: &Orphan) -> bool {
    const REACH: usize = 5;
    let (text, left) = (orphan.text, orphan.left);
    let is_plain = |at: usize| text.word(at).is_some() && !text.folded(at).starts_with("ال") && !text.is_in_name(at);
    orphan.number.particle == Some(Particle::Bi)
        && left
            .clone()
            .rev()
            .take(REACH)
            .find(|&at| becomes(text, at))
            .is_some_and(|made| made + 2 < left.end && (made + 1..left.end).all(is_plain))
}

/// `لم يبق للحزب الذي كان أول الأحزاب بـ37 مقعدا سوى خمسة`
pub(super) fn is_restricted(orphan: &Orphan) -> bool {
    let Orphan { text, number, left, .. } = *orphan;
    restricts(text, number, left) && orphan.reader.resumes(number, left, orphan.last())
}

/// `كان لديه 57 مقعدا في المجلس السابق، والآن 27 فقط`
fn has_now(orphan: &Orphan) -> bool {
    let (text, lead) = (orphan.text, orphan.number.lead);
    orphan.last().is_some()
        && lead > orphan.left.start + 1
        && times::is_joined(text, lead - 1, times::NOW)
        && text.mark(lead - 2).is_some()
}

/// `فبعدما كان له 38 مقعدا، لن يشغل في المجلس الجديد سوى خمسة`
fn has_only(orphan: &Orphan) -> bool {
    let (text, lead) = (orphan.text, orphan.number.lead);
    lead > orphan.left.start && cue::is(text, lead - 1, EXCEPT) && cue::any(text, clause_of(orphan), HAVE)
}

/// The words from the last comma on.
fn clause_of(orphan: &Orphan) -> std::ops::Range<usize> {
    let left = orphan.left;
    let comma = left.clone().rev().find(|&at| orphan.text.is_comma(at));
    comma.unwrap_or(left.start)..left.end
}
