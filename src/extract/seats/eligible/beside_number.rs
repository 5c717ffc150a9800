//! Lists whose number stands right behind them, in brackets, behind a colon or a pronoun, whatever is before their name. Owns these signs;
//! which of them are asked is the parent's.

use crate::arabic::Particle;

use super::super::agreement::gender_of_holder;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::Candidate;

/// `مع تحالف السهل، وله 25 مقعدا، على`
pub(super) fn has_them(candidate: &Candidate) -> bool {
    let (text, list) = (candidate.text, candidate.list);
    let comma = candidate.end() + usize::from(text.mark(candidate.end()).is_some_and(|mark| !matches!(mark, '،' | ',')));
    let agrees = || {
        let holder = gender_of_holder(text, &(comma + 1..comma + 2));
        holder.is_none() || list.gender.is_none() || holder == list.gender
    };
    comma + 2 == candidate.number
        && text.is_comma(comma)
        && matches!(text.folded(comma + 1), "وله" | "ولها" | "ولديه" | "ولديها" | "ولهم")
        && !list.guarded
        && !matches!(candidate.word_before(), "من" | "عن" | "الي")
        && agrees()
}

/// `بعد حزب النهر (61 مقعدا)`, `وتخلف عنه الوطن الأكبر (132 مقعدا)`: whoever has seats there is a list.
pub(super) fn is_before_brackets(candidate: &Candidate) -> bool {
    let (text, number, end) = (candidate.text, candidate.number, candidate.end());
    let is_bracketed =
        text.mark(number) == Some('(') && number.saturating_sub(end) <= 1 && (number == end || text.mark(end).is_some());
    let counts_seats = || {
        let close = text.partner(number).filter(|&close| close > number);
        close.is_some_and(|close| cue::any(text, number + 1..close, UNIT))
    };
    is_bracketed && (!candidate.list.guarded || candidate.quoted || counts_seats())
}

/// `والأمر ذاته مع حزب السهل: 35`, `وبدا التراجع أوضح لدى حزب السهل: من 56 مقعدا إلى 28`
pub(super) fn is_before_colon(candidate: &Candidate) -> bool {
    let (text, number, colon) = (candidate.text, candidate.number, candidate.close());
    let is_within = || match candidate.word_before() {
        "ضمن" | "في" | "من" => true,
        "الي" => !candidate.before.is_some_and(|to| candidate.search.is_given_to(to)),
        _ => false,
    };
    text.mark(colon) == Some(':')
        && (number == colon + 1 || number == colon + 2 && text.folded(colon + 1) == "من")
        && !candidate.list.guarded
        && !is_within()
}

/// `ما من خاسر كحزب السهل: هوى من 48 مقعدا إلى 17`
pub(super) fn is_likened_before_colon(candidate: &Candidate) -> bool {
    let (text, colon) = (candidate.text, candidate.close());
    candidate.particle() == Some(Particle::Ka)
        && text.mark(colon) == Some(':')
        && !text.is_glued(colon + 1)
        && !candidate.list.guarded
}

/// `الأمر يختلف مع حزب السهل، فهو هوى من 48 مقعدا إلى 17`
pub(super) fn is_taken_up(candidate: &Candidate) -> bool {
    let (text, mark) = (candidate.text, candidate.close());
    matches!(text.mark(mark), Some('،' | ',' | '؛'))
        && matches!(text.folded(mark + 1), "فهو" | "فهي")
        && cue::is(text, mark + 2, VERB | HAVE)
        && !candidate.list.guarded
        && candidate.verb.is_none_or(|verb| verb > mark)
}

/// `متحدون (سامي كمال): 23 مقعدا`: the name at the head of a line, who leads it in brackets.
pub(super) fn heads_line(candidate: &Candidate) -> bool {
    const LEADER_MAX: usize = 6;
    let (text, list, open) = (candidate.text, candidate.list, candidate.close());
    let begins = text.sentence_around(candidate.start()).start + usize::from(candidate.quoted) == candidate.start();
    let close = text
        .partner(open)
        .filter(|&close| text.mark(open) == Some('(') && close > open && close - open <= LEADER_MAX);
    !list.candidates.is_empty()
        && begins
        && close.is_some_and(|close| text.mark(close + 1) == Some(':') && candidate.number == close + 2)
}
