//! Where a word for having tells what the vote gave, not the strength that a list has since: `سيشغل حزب السهل 45 مقعدا`, `شغلت الحركة 55
//! مقعدا في مجلس 1996`. Owns these constructions; what is strength is `strength`'s, and whose the seats are it never asks.

use std::ops::Range;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::quantity::Quantity;
use super::{forms, times};
use crate::arabic::WordTest;

/// `سيشغل`: what the result gives.
static TAKES_UP: WordTest = WordTest::listed(&['و'], || times::ids_of(times::TAKES_UP));

/// What a list has now, where the election that gave it is told with it.
static TAKES: WordTest = WordTest::words(&['و'], &["يشغل", "تشغل", "يملك", "تملك"]);

/// `شغلت`: what the result gave, where the election is told with it.
static TOOK_UP: WordTest = WordTest::words(&['و'], &["شغل", "شغلت"]);

static REPRESENTATION: WordTest = WordTest::new(|word| word.starts_with("تمثيل"));

/// How far behind a number the election may be named that gave it, in tokens.
const AFTER: usize = 6;

/// `وسيمثلها أربعة نواب`: what the result gives.
pub(super) fn takes_up(text: &NamedText, at: usize) -> bool {
    TAKES_UP.at(text, at)
}

/// True where what `near` has before the number tells a result, though with a word for having; `is_led` where a verb of winning, or
/// none, leads to the number by على or ب.
pub(super) fn tells_result(
    text: &NamedText,
    quantity: &Quantity,
    near: &Range<usize>,
    right: &Range<usize>,
    is_led: bool,
) -> bool {
    // `حصل تحالف السهل الذي يضم أحزابا على سبعين`
    let described = is_led
        && cue::last(text, near.clone(), HAVE)
            .is_some_and(|have| have > near.start && matches!(text.folded(have - 1), "الذي" | "التي" | "الذين"));
    // `سيشغل حزب الورد 45 مقعدا`: what the result gives it.
    let takes_up = TAKES_UP.any_in(text, near.clone());
    // `شغلت حركة السهل 55 مقعدا في مجلس 1996`
    // `فأصبح يشغل ستة`: what a change made.
    let dated = || super::period::find(text, right.start..right.end.min(right.start + 5)).is_some();
    // `يشغل حزب السهل 41 مقعدا في البرلمان المنتخب عام 2018`
    let in_year = || {
        let found = super::period::find(text, right.start..right.end.min(right.start + AFTER));
        matches!(found, Some((super::Period::Year(_), _)))
    };
    let with_subject = |verb: usize| (verb + 1..near.end).any(|at| text.is_in_name(at)) && quantity.unit;
    // `فهو الذي كان يملك 54 مقعدا بات يملك 18`
    let made = |have: usize| {
        have > near.start
            && (forms::is(text, have - 1, forms::HAS_MADE)
                || super::role::becomes(text, have - 1) && cue::any(text, text.sentence_around(have).start..have - 1, WAS))
    };
    let took_up = near.clone().any(|at| TOOK_UP.at(text, at) && (with_subject(at) || dated()))
        || near
            .clone()
            .any(|at| TAKES.at(text, at) && quantity.unit && with_subject(at) && in_year())
        || cue::last(text, near.clone(), HAVE).is_some_and(made);
    // `تراجع تمثيل الشيعة من تسعة نواب`
    let changes = near
        .clone()
        .any(|at| REPRESENTATION.at(text, at) && cue::any(text, near.start..at, CHANGE));
    // `للتحالف، الذي يضم حزبين، 43 مقعدا`
    let aside = cue::last(text, near.clone(), HAVE).is_some_and(|have| {
        have > near.start
            && matches!(text.folded(have - 1), "الذي" | "التي")
            && near.end > have + 1
            && text.is_comma(near.end - 1)
    });
    described || aside || takes_up || took_up || changes || is_made_of(text, quantity, near)
}

/// `سيضم البرلمان الجديد 31 نائبا من حزب السهل`: what the chamber that was elected is made of.
pub(super) fn is_made_of(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    // `وسيجلس على مقاعد البرلمان الجديد 91 نائبا من حزب السهل`
    let sits = |at: usize| matches!(text.folded(at).trim_start_matches('و'), "سيجلس" | "يجلس");
    let Some(has) = cue::last(text, near.clone(), HAVE).or_else(|| near.clone().rev().find(|&at| sits(at))) else {
        return false;
    };
    let is_new = text.folded(has).trim_start_matches('و').starts_with('س')
        || near
            .clone()
            .any(|at| matches!(text.folded(at), "الجديد" | "المقبل" | "القادم" | "المنتخب"));
    let end = quantity.end;
    let of_list = text.folded(end) == "من" && text.is_in_name(end + 1)
        || text.is_in_name(end) && crate::extract::name::starts_with_li(text, end);
    quantity.unit && is_new && of_list && super::chamber::is_chamber(text, &(has + 1..near.end))
}

/// `حزب السهل (30 مقعدا)`
pub(super) fn stands_in_brackets_of_name(text: &NamedText, quantity: &Quantity) -> bool {
    let name = quantity.lead.checked_sub(1).filter(|_| text.mark(quantity.lead) == Some('('));
    let name = name.map(|name| name - usize::from(name > 0 && text.is_quote(name)));
    name.is_some_and(|name| text.is_in_name(name))
}
