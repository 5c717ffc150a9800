//! Names right behind a number under ل that nobody read: short ones of a chain, two words in construct. Owns these steps; their order is the
//! parent's.

use std::ops::ControlFlow::{Break, Continue};

use crate::arabic::{Particle, Proclitics};
use crate::extract::name::{phrase, starts_with_li, words as name_words};

use super::super::subject::Subject;
use super::super::{ListReference, bare, cue};
use super::{Behind, HOW, Verdict};

/// `14 لمرشحي السهل`
pub(super) fn with_people(behind: &Behind) -> Verdict {
    let (text, at) = (behind.text, behind.at);
    let is_people =
        (behind.is_elided() || behind.chained) && at == behind.end && matches!(text.folded(at), "لمرشحي" | "لممثلي" | "لشركاء");
    behind.listed_at(is_people.then_some(at))
}

/// `للاتحاد` may be short for the name of one told before.
pub(super) fn short_name(behind: &Behind) -> Verdict {
    const LETTERS_MIN: usize = 5;
    const WORDS_MAX: usize = 4;
    let Behind {
        search, text, at, limit, ..
    } = *behind;
    let is_short = text.folded(at).starts_with("لل")
        && text.folded(at).chars().count() >= LETTERS_MIN
        && is_free(behind)
        && (behind.is_elided() || at == behind.end && (behind.chained || opens_chain(behind)));
    if !is_short {
        return Continue(());
    }
    let goes_on = |at: usize| text.folded(at).starts_with("ال") && cue::find(text, at).classes == 0;
    let until = limit.min(at + WORDS_MAX);
    let after = (at + 1..until).find(|&at| !goes_on(at)).unwrap_or(until);
    let ends =
        after >= limit || text.word(after).is_none() || text.folded(after).starts_with('و') || text.number(after).is_some();
    if ends && search.names.lists_in(at..at + 1).is_empty() {
        return Break(Some((search.bare(at..after, HOW), false)));
    }
    Continue(())
}

/// True for a word that neither cues nor names know.
fn is_free(behind: &Behind) -> bool {
    let (text, at) = (behind.text, behind.at);
    let name = name_words::table().find(text, at);
    cue::find(text, at).classes == 0 && (name.classes == 0 || name.is(name_words::WEAK)) && !bare::REGIONS.at(text, at)
}

/// `39 مقعدا للديمقراطي و23 للاتحاد الوطني`: the first of a chain.
fn opens_chain(behind: &Behind) -> bool {
    let Behind { text, at, limit, .. } = *behind;
    let next = (at + 1..limit.max(at + 1) + 3).find(|&at| text.folded(at).starts_with('و'));
    let number = next.map(|next| next + usize::from(text.folded(next) == "و"));
    number.is_some_and(|number| number <= at + 4 && behind.is_number(number) && starts_with_li(text, number + 1))
}

/// `وستة لحزب النهر ومقعدان لغد السهل`: ل before two words in construct.
pub(super) fn construct(behind: &Behind) -> Verdict {
    let Behind {
        search, text, at, end, ..
    } = *behind;
    let word = text.folded(at);
    // `يتحالف مع حزب السهل (73 مقعدا) لتشكيل الحكومة`: what brackets hold is given to nobody.
    let in_brackets = end > 0 && text.mark(end - 1) == Some(')');
    let is_dealt_on = behind.chained
        && at == end
        && !in_brackets
        && word.starts_with('ل')
        && !word.starts_with("لل")
        && word.trim_start_matches('ل').chars().count() >= 2
        && is_free(behind);
    if !is_dealt_on {
        return Continue(());
    }
    let names = search.names;
    let stop = construct_end(behind);
    let Some(stop) = stop.filter(|&stop| names.lists_in(at..stop).is_empty() && names.others_in(at..stop).is_empty()) else {
        return Continue(());
    };
    let proclitics = Proclitics {
        particle: Some(Particle::Li),
        ..Proclitics::default()
    };
    let (name, span) = phrase(text, at..stop, proclitics);
    let list = ListReference {
        name,
        span,
        ..ListReference::default()
    };
    let subject = Subject {
        lists: vec![list],
        tokens: at..stop,
        how: HOW,
    };
    Break(Some((subject, false)))
}

/// Where `و10 لجامعة علماء السهل` ends, but not `41 ليصبح القوة الثالثة`.
fn construct_end(behind: &Behind) -> Option<usize> {
    const CONSTRUCT_MAX: usize = 5;
    let Behind { text, at, limit, .. } = *behind;
    let ends = |end: usize| end >= limit || text.word(end).is_none() || text.folded(end).starts_with('و');
    let end = (at + 2..at + CONSTRUCT_MAX).find(|&end| ends(end))?;
    let is_plain = |at: usize| cue::find(text, at).classes == 0 && text.number(at).is_none();
    let has_article = |at: usize| text.folded(at).starts_with("ال");
    let is_construct = has_article(at + 1) == (end == at + 2);
    ((at + 1..end).all(is_plain) && is_construct && (at + 1..end).take(2).any(has_article)).then_some(end)
}
