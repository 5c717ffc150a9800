//! Gender as the words around a number show it: of a verb, of a pronoun, of who had the seats. Owns that reading; knows no lists.

use std::ops::Range;

use crate::arabic::Pronoun;
use crate::extract::name::Gender;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;

/// The gender of whom a pronoun means, where it is one.
pub(super) fn gender_of_pronoun(pronoun: Option<Pronoun>) -> Option<Gender> {
    match pronoun {
        Some(Pronoun::She) => Some(Gender::Feminine),
        Some(Pronoun::He) => Some(Gender::Masculine),
        _ => None,
    }
}

/// `لم يكن لها إلا ثمانية عشر`: the gender of who had them.
pub(super) fn gender_of_holder(text: &NamedText, left: &Range<usize>) -> Option<Gender> {
    let was = cue::last(text, left.clone(), WAS)?;
    match text.folded(was + 1) {
        "لها" if was + 1 < left.end => Some(Gender::Feminine),
        "له" if was + 1 < left.end => Some(Gender::Masculine),
        _ => None,
    }
}

/// The gender that a verb or verbal noun agrees with.
pub(super) fn gender_of(text: &NamedText, verb: usize) -> Option<Gender> {
    // `هبطت مقاعده`: the list is the one that the pronoun means.
    let found = cue::find(text, verb);
    let next = cue::find(text, verb + 1);
    let pronoun = if next.is(SEAT | COUNT | HOLDING) && next.pronoun.is_some() {
        next.pronoun
    } else {
        found.pronoun
    };
    if let Some(gender) = gender_of_pronoun(pronoun) {
        return Some(gender);
    }
    let folded = text.folded(verb);
    // `تفز` is hers, `يفز` his: both are verbs of the table.
    let bare = folded.trim_start_matches(['و', 'ف']);
    if let Some(stem) = bare.strip_prefix('ت').or_else(|| bare.strip_prefix('ي'))
        && found.is(GAIN | LOSE | KEEP)
        && cue::is_verb_form(&format!("ت{stem}"))
        && cue::is_verb_form(&format!("ي{stem}"))
    {
        return Some(if bare.starts_with('ت') {
            Gender::Feminine
        } else {
            Gender::Masculine
        });
    }
    // The ت of `بات` is its own.
    if folded.ends_with('ت') && !folded.ends_with("بات") && found.is(VERB) {
        return Some(Gender::Feminine);
    }
    // `فاز` beside `فازت`.
    let is_his = found.is(GAIN | LOSE | KEEP) && cue::is_verb_form(bare) && cue::is_verb_form(&format!("{bare}ت"));
    is_his.then_some(Gender::Masculine)
}
