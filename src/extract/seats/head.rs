//! Units that stand before their number: `المقاعد الـ33`, `مقاعده الـ13`, `مقاعد حزب السهل التسعة`, `من نوابه البالغ عددهم 119`. Owns
//! which word is the unit and whether it says whose; knows no roles.

use std::ops::Range;

use crate::arabic::Particle;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;

/// A unit that stands before its number.
pub(super) struct Head {
    /// Its place.
    pub(super) at: usize,
    /// True where it has a pronoun or the name of a list.
    pub(super) owned: bool,
}

/// The unit before a number whose last word before it is at `noun`: `المقاعد الـ33`, `مقاعده الـ13`, `عدد نوابه المحسوبين عليه 29`,
/// `مقاعد حزب السهل التسعة`.
pub(super) fn head_before(text: &NamedText, noun: usize, article: bool, sentence: &Range<usize>) -> Option<Head> {
    if noun < sentence.start {
        return None;
    }
    let found = cue::find(text, noun);
    let of_chamber = noun > sentence.start && cue::is(text, noun - 1, CHAMBER_OF);
    if found.is(SEAT | DEPUTY) && !of_chamber && (found.pronoun.is_some() || article && found.proclitics.article) {
        return Some(Head {
            at: noun,
            owned: found.pronoun.is_some(),
        });
    }
    // `مقاعد حزب السهل، وهي سبعة عشر`
    let is_aside =
        matches!(text.folded(noun), "وهي" | "وهم" | "وعددها" | "وعددهم") && noun > sentence.start + 1 && text.is_comma(noun - 1);
    if is_aside {
        let at = of_list(text, noun - 2, sentence)?;
        return Some(Head { at, owned: true });
    }
    if let Some(head) = told_by_size(text, noun, sentence) {
        return Some(head);
    }
    let head = of_own(text, noun, article, sentence).or_else(|| of_list(text, noun, sentence).filter(|_| article))?;
    Some(Head { at: head, owned: true })
}

/// `نصف مقاعده البالغة 40`, `مقاعد حزب السهل البالغة 21`: a list's own unit before a word of size at `noun`.
pub(super) fn told_by_size(text: &NamedText, noun: usize, sentence: &Range<usize>) -> Option<Head> {
    let size = noun.saturating_sub(usize::from(matches!(text.folded(noun), "عددها" | "عددهم")));
    if size <= sentence.start || !matches!(text.folded(size), "البالغ" | "البالغه") {
        return None;
    }
    let found = cue::find(text, size - 1);
    let is_own = found.is(SEAT | DEPUTY) && found.pronoun.is_some();
    let at = if is_own {
        Some(size - 1)
    } else {
        of_list(text, size - 1, sentence)
    }?;
    Some(Head { at, owned: true })
}

/// `فاز مرشحوها الثمانية عشر`, `من نوابه البالغ عددهم 119`, `مقاعده التي كانت خمسة`, `عدد نوابها المحسوبين عليها 29`: the unit with
/// its pronoun, some words before the number.
fn of_own(text: &NamedText, noun: usize, article: bool, sentence: &Range<usize>) -> Option<usize> {
    const REACH: usize = 3;
    let is_own = |at: usize| {
        let found = cue::find(text, at);
        found.is(SEAT | DEPUTY) && found.pronoun.is_some() && found.proclitics.particle != Some(Particle::Li)
    };
    let candidates = ["مرشحوه", "مرشحوها", "مرشحيه", "مرشحيها"];
    // `بممثليه الاثني عشر`
    if article
        && matches!(
            text.folded(noun).trim_start_matches('ب'),
            "ممثليه" | "ممثليها" | "ممثلوه" | "ممثلوها"
        )
    {
        return Some(noun);
    }
    let is_candidates = candidates.contains(&text.folded(noun))
        && (noun.saturating_sub(2).max(sentence.start)..noun).any(|at| cue::is(text, at, GAIN));
    if is_candidates {
        return Some(noun);
    }
    let size =
        matches!(text.folded(noun), "عددهم" | "عددها") && matches!(text.folded(noun.wrapping_sub(1)), "البالغ" | "البالغه");
    let was = matches!(text.folded(noun), "كانت" | "كان") && matches!(text.folded(noun.wrapping_sub(1)), "التي" | "الذين");
    if (size || was) && noun >= sentence.start + 2 {
        return Some(noun - 2).filter(|&at| is_own(at));
    }
    // `وعدد نوابها المحسوبين عليها 29`
    let near = noun.saturating_sub(REACH).max(sentence.start)..noun;
    let head = near.rev().find(|&at| is_own(at))?;
    let counted = head > sentence.start && cue::find(text, head - 1).is(COUNT) && cue::find(text, head - 1).pronoun.is_none();
    let describes = |at: usize| {
        text.word(at).is_some() && cue::find(text, at).classes == 0 && crate::arabic::number::word(text, at).is_none()
    };
    (counted && (head + 1..=noun).all(describes)).then_some(head)
}

/// `مقاعد حزب السهل`, `نواب «القمر»`, `مقاعد حليفه الورد،` up to the word at `noun`: the unit, which the name of a list follows.
fn of_list(text: &NamedText, noun: usize, sentence: &Range<usize>) -> Option<usize> {
    const REACH: usize = 10;
    let is_quote = |at: usize| {
        text.mark(at)
            .is_some_and(|mark| matches!(mark, '"' | '«' | '»' | '“' | '”' | '(' | ')'))
    };
    let mut named = false;
    let mut at = noun + 1;
    while at > noun.saturating_sub(REACH).max(sentence.start) {
        at -= 1;
        // `نواب «القمر» الخمسة`
        if let Some(open) = text
            .partner(at)
            .filter(|&open| open < at && is_quote(at) && text.mark(at) != Some(')'))
        {
            (named, at) = (true, open);
            continue;
        }
        let found = cue::find(text, at);
        if named && found.is(SEAT | DEPUTY) && found.pronoun.is_none() && !found.proclitics.article {
            let of_chamber = at > sentence.start && cue::is(text, at - 1, CHAMBER_OF);
            return (!of_chamber).then_some(at);
        }
        let is_name = text.is_in_name(at);
        named |= is_name;
        let describes = || text.folded(at).starts_with("ال") && found.classes == 0;
        let is_noun = || {
            crate::extract::name::words::table()
                .find(text, at)
                .is(crate::extract::name::words::NOUN)
        };
        let is_comma = at == noun && text.is_comma(at);
        let is_other = || found.is(OTHER) && found.pronoun.is_some();
        if !(is_name || is_quote(at) || is_comma || describes() || is_noun() || is_other()) {
            return None;
        }
    }
    None
}
