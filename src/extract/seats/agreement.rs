//! Gender as the words around a number show it: of a verb, of a pronoun, of who had the seats. Owns that reading; knows no lists.

use std::ops::Range;

use crate::arabic::{Pronoun, WordTest};
use crate::extract::name::{Gender, words as name_words};

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
    left.clone()
        .rev()
        .find_map(|at| match text.folded(at).trim_start_matches('و') {
            "لها" | "لديها" | "معها" => Some(Gender::Feminine),
            "له" | "لديه" | "معه" => Some(Gender::Masculine),
            _ => None,
        })
}

/// `فمنحوه خمسين مقعدا`, `فقد أعطته النتائج 169`, `وسيمثلها أربعة نواب`: the gender of whom something is given to by a pronoun.
pub(super) fn gender_of_given(text: &NamedText, left: &Range<usize>) -> Option<Gender> {
    static GIVEN: WordTest = WordTest::new(|word| {
        const STEMS: [&str; 7] = ["منح", "اعط", "يمنح", "تمنح", "يعط", "تعط", "اهد"];
        let bare = word.trim_start_matches(['و', 'ف', 'ل', 'س']);
        (bare.ends_with('ه') || bare.ends_with("ها"))
            && (STEMS.iter().any(|stem| bare.starts_with(stem)) || word.trim_start_matches(['و', 'ف']).starts_with("سيمثل"))
            && bare.chars().count() > 4
    });
    GIVEN.last_in(text, left.clone()).map(|at| {
        if text.folded(at).ends_with("ها") {
            Gender::Feminine
        } else {
            Gender::Masculine
        }
    })
}

/// `وكان في المجلس السابق يشغل 35`, `كانت تملك 12`: the gender of whom a copula or a verb of having speaks.
pub(super) fn gender_of_copula(text: &NamedText, left: &Range<usize>) -> Option<Gender> {
    let at = cue::last(text, left.clone(), WAS | HAVE)?;
    let bare = text.bare(at);
    let is_hers = bare == "كانت" || cue::is(text, at, HAVE) && bare.starts_with('ت');
    let is_his = bare == "كان" || cue::is(text, at, HAVE) && bare.starts_with('ي');
    if is_hers {
        Some(Gender::Feminine)
    } else {
        is_his.then_some(Gender::Masculine)
    }
}

/// The gender that a verb or verbal noun agrees with.
pub(super) fn gender_of(text: &NamedText, verb: usize) -> Option<Gender> {
    // `هبطت مقاعده`: the list is the one that the pronoun means.
    let found = cue::find(text, verb);
    let next = cue::find(text, verb + 1);
    // `غير أن حصته انخفضت`
    let before = verb.checked_sub(1).map(|before| cue::find(text, before)).unwrap_or_default();
    let owned = [next, before]
        .into_iter()
        .find(|noun| noun.is(SEAT | COUNT | HOLDING) && noun.pronoun.is_some());
    let pronoun = owned.map_or(found.pronoun, |noun| noun.pronoun);
    if let Some(gender) = gender_of_pronoun(pronoun) {
        return Some(gender);
    }
    let folded = text.folded(verb);
    // `لم يبق لها سوى تسعة`: the verb agrees with the number.
    if found.is(GAIN) && folded.contains("بق") {
        match text.folded(verb + 1) {
            "لها" | "لديها" => return Some(Gender::Feminine),
            "له" | "لديه" => return Some(Gender::Masculine),
            // `ولم يبق منها سوى تسعة`: of the seats.
            "منها" | "منهم" => return None,
            _ => {}
        }
    }
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
    // The ف of `فاز` is its own.
    let is_past = |bare: &str| cue::is_verb_form(bare) && cue::is_verb_form(&format!("{bare}ت"));
    let mut bares = [Some(folded), folded.strip_prefix('و'), folded.strip_prefix('ف'), Some(bare)]
        .into_iter()
        .flatten();
    // `فقد صارت`: mostly no verb at all.
    let is_his = found.is(GAIN | LOSE | KEEP) && folded != "فقد" && bares.any(is_past);
    is_his.then_some(Gender::Masculine)
}

/// `أحزابه الثلاثة جمعت 60`, `لم يفز من مرشحيها سوى ستة`: the gender of whose people or lists the words before a number speak of, whatever
/// their verb agrees with.
pub(super) fn gender_of_owner(text: &NamedText, before: Range<usize>) -> Option<Gender> {
    static MEN: WordTest = WordTest::new(|word| {
        let bare = word.trim_start_matches(['و', 'ف', 'ل', 'ب']);
        bare.starts_with("مرشحي") || bare.starts_with("مرشحو") || bare.starts_with("ممثلي") || bare.starts_with("ممثلو")
    });
    before.rev().find_map(|at| {
        let lists = name_words::table().find(text, at);
        let pronoun = if MEN.at(text, at) {
            let word = text.folded(at);
            if word.ends_with("ها") {
                Some(Pronoun::She)
            } else {
                word.ends_with('ه').then_some(Pronoun::He)
            }
        } else if lists.is(name_words::PLURAL) {
            lists.pronoun
        } else {
            let found = cue::find(text, at);
            found.pronoun.filter(|_| found.is(DEPUTY))
        };
        gender_of_pronoun(pronoun)
    })
}
