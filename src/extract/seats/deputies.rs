//! Deputies whom a number counts without a list having won them: what they did, what befell them, and whoever they belong to when it is
//! no list named. Owns these signs; knows no list.

use std::ops::Range;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::quantity::Quantity;
use super::role::becomes;
use super::times;

/// `أعلن 15 نائبا مستقلا دعمهم`: what deputies did.
pub(super) fn is_subject_of_verb(text: &NamedText, near: &Range<usize>) -> bool {
    let Some(verb) = near.end.checked_sub(1).filter(|&verb| verb >= near.start) else {
        return false;
    };
    let word = text.bare(verb);
    // `انتخب 98 نائبا`; lists that are called like verbs.
    let is_chosen = word.ends_with("نتخب") || matches!(word, "تقدم" | "تح" | "فتح" | "عد" | "وعد");
    // `حزب سيريزا 36 مقعدا` only looks like one.
    // `إلى ما سبق أربعة عشر نائبا`: what goes before.
    let is_what = verb > near.start && text.folded(verb - 1) == "ما";
    // `بزعامة نيكولا ستيرجن 48 مقعدا`: a name.
    let is_leaders = (verb.saturating_sub(4).max(near.start)..verb).any(|at| {
        let led = crate::extract::name::words::table()
            .find(text, at)
            .is(crate::extract::name::words::LED);
        led && (at..verb).all(|at| text.word(at).is_some())
    });
    let is_verb = !is_leaders && cue::find(text, verb).classes == 0 && !text.is_in_name(verb) && !becomes(text, verb) && !is_what;
    is_verb && (!is_chosen && crate::extract::date::tells_tense(text, verb) || done_by_deputies(text, verb))
}

/// `لائحة أيدها 97 نائبا`, `وقع عليها`, `تقدم به`: what deputies did to something told before.
fn done_by_deputies(text: &NamedText, at: usize) -> bool {
    let bare = text.bare(at);
    let stem = ["ها", "هم", "ه"].iter().find_map(|end| bare.strip_suffix(end));
    let on_it = times::holds(bare, times::UPON);
    let done_before = || {
        let before = at.checked_sub(1).map_or("", |at| text.folded(at));
        times::holds(before.trim_start_matches(['و', 'ف']), times::DID_UPON)
    };
    let is_done = |stem: &str| times::holds(stem, times::DID);
    stem.is_some_and(is_done) || on_it && done_before()
}

/// How far behind deputies the list may stand that they are counted for, in tokens.
const LIST_WITHIN: usize = 4;

/// How far behind deputies what they kept or lost may stand, in tokens.
const THEIRS_WITHIN: usize = 3;

/// `وفاز 35 نائبا للمرة الأولى`, `وخسر 18 نائبا مقاعدهم`: deputies of all lists, who did it.
pub(super) fn are_winners_themselves(text: &NamedText, quantity: &Quantity, left: &Range<usize>) -> bool {
    let Some(last) = quantity.lead.checked_sub(1).filter(|&last| last >= left.start) else {
        return false;
    };
    let verb = verb_before_chamber(text, last, left.start);
    let is_deputies = !quantity.unit_before && quantity.particle.is_none() && cue::is(text, quantity.number.end, DEPUTY);
    let word = text.bare(verb);
    let wins = matches!(text.folded(verb), "فاز" | "وفاز" | "ففاز") || matches!(word, "عاد" | "دخل" | "نجح" | "وصل" | "خرج");
    let next = text.folded(quantity.end);
    let of_list = matches!(next, "من" | "عن")
        && !cue::any(text, quantity.end + 1..quantity.end + 3, CHAMBER | CHAMBER_OF | BEFORE)
        || crate::extract::name::starts_with_li(text, quantity.end) && !next.starts_with("للمر")
        || next.starts_with("مستقل")
        || next.starts_with("ينتم")
        || text.is_in_name(quantity.end)
        // `ودخل المجلس 13 نائبا محسوبين على حزب الورد`
        || verb < last
            && (quantity.end..quantity.end + LIST_WITHIN)
                .take_while(|&at| text.word(at).is_some() || text.is_quote(at))
                .any(|at| text.is_in_name(at));
    // `ويدخل البرلمان للمرة الأولى 25 نائبا من حزب السهل`: those who are new to it.
    let first_time = text.folded(last) == "الاولي" && last > left.start && text.folded(last - 1) == "للمره";
    // `وخسر 60 نائبا حاليا مقاعدهم`, `واحتفظ 23 نائبا بمقاعدهم`
    let theirs = || (quantity.end..quantity.end + THEIRS_WITHIN).any(|at| matches!(text.folded(at), "مقاعدهم" | "بمقاعدهم"));
    is_deputies && (first_time || wins && !of_list || cue::is(text, verb, LOSE | KEEP) && verb == last && theirs())
}

/// `ودخل البرلمان 60 نائبا`, `وعاد إلى المجلس 60 نائبا`, `وفاز بالعضوية 38 نائبا`: the verb before the chamber that they came into.
fn verb_before_chamber(text: &NamedText, last: usize, from: usize) -> usize {
    const REACH: usize = 4;
    let is_membership = |at: usize| matches!(text.folded(at), "بالعضويه" | "بعضويه" | "بعضويته" | "بمقاعدهم");
    let is_skipped =
        |at: usize| text.folded(at) == "الي" || is_membership(at) || cue::is(text, at, CHAMBER | CHAMBER_OF | CHAMBER_KIND);
    let near = last.saturating_sub(REACH).max(from)..=last;
    near.rev().find(|&at| !is_skipped(at)).unwrap_or(last)
}

/// `وأضاف أن 88 نائبا من التحالف سيعلنون`: those who are the subject of what is said.
pub(super) fn are_said_to_act(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    const REACH: usize = 7;
    let led = near.end > near.start && matches!(text.folded(near.end - 1), "ان" | "بان");
    let deputies = quantity.unit && cue::any(text, quantity.number.end..quantity.end, DEPUTY);
    let behind = quantity.end..text.sentence_around(near.end.saturating_sub(1)).end.min(quantity.end + REACH);
    led && deputies
        && matches!(text.folded(quantity.end), "من" | "عن" | "في")
        && behind
            .into_iter()
            .any(|at| crate::extract::date::tells_tense(text, at) && !cue::is(text, at, GAIN))
}

/// `أن "ثلاثة نواب من حزب السهل أبدوا رغبتهم"`: deputies of a list who did something, in the plural of the past.
pub(super) fn are_of_list_and_act(text: &NamedText, quantity: &Quantity) -> bool {
    const NAME_MAX: usize = 6;
    let opens = quantity.lead.checked_sub(1).is_some_and(|at| {
        let that = if text.mark(at).is_some() { at.saturating_sub(1) } else { at };
        matches!(text.folded(that), "ان" | "بان" | "وان")
    });
    let of = quantity.end;
    let name = of + 1..(of + 1 + NAME_MAX).min(text.len());
    let end = name.clone().find(|&at| text.word(at).is_some() && !text.is_in_name(at));
    opens
        && quantity.unit
        && cue::any(text, quantity.number.end..quantity.end, DEPUTY)
        && text.folded(of) == "من"
        && text.is_in_name(of + 1)
        && end.is_some_and(|end| text.folded(end).ends_with("وا") && !cue::is(text, end, VERB))
}

/// `نددت باعتقال أربعة نواب من أعضائها`.
pub(super) fn is_befallen(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    near.end > near.start && quantity.unit && is_fate(text, near.end - 1)
}

/// `اعتقال`, `استقالة`: what befalls deputies.
fn is_fate(text: &NamedText, at: usize) -> bool {
    let word = text.bare(at);
    let bare = word.strip_prefix('ب').or_else(|| word.strip_prefix('ل')).unwrap_or(word);
    times::holds(bare, times::BEFALLS)
}

/// `فاوض حزب السهل عشرة نواب مستقلين`.
pub(super) fn is_of_independents(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    // `اجتمع زعيم حزب السهل مع عشرة نواب مستقلين`
    near.end > near.start
        && quantity.unit
        && quantity.particle.is_none()
        && (text.is_in_name(near.end - 1) || text.folded(near.end - 1) == "مع")
        && text.folded(quantity.end).starts_with("مستقل")
}

/// `عشرة نواب حزبيين`: of all parties.
pub(super) fn is_of_parties(text: &NamedText, quantity: &Quantity) -> bool {
    matches!(text.folded(quantity.end), "حزبيون" | "حزبيين" | "حزبيا") && quantity.unit
}

/// `نواب جدد`: deputies added to those counted before.
pub(super) fn is_deputies_more(text: &NamedText, quantity: &Quantity) -> bool {
    quantity.extra && quantity.unit && text.folded(quantity.number.end).starts_with("نايب")
}

/// `استقطاب عشرة نواب آخرين`, `12 مقعدا في اللجان`: of whoever it is, or elsewhere.
pub(super) fn is_of_unnamed(text: &NamedText, quantity: &Quantity) -> bool {
    let end = quantity.end;
    // `21 نائبا مؤيدا و14 معارضا`: how they stood to something.
    let is_stance = matches!(
        text.folded(end),
        "اخرين"
            | "اخر"
            | "مويدا"
            | "معارضا"
            | "رافضا"
            | "حاضرا"
            | "غايبا"
            | "ممتنعا"
            | "متغيبا"
            | "منسحبا"
            | "منشقا"
    );
    let others = quantity.unit && is_stance && cue::any(text, quantity.number.end..end, DEPUTY);
    let in_committees = text.folded(end) == "في" && cue::is(text, end + 1, COMMITTEE) && !text.is_in_name(end + 1);
    others || in_committees
}

/// `عشرة نواب من خارجه`: of somebody else.
pub(super) fn comes_from_outside(text: &NamedText, right: &Range<usize>) -> bool {
    const REACH: usize = 3;
    let near = right.start..right.end.min(right.start + REACH);
    near.into_iter()
        .any(|at| text.folded(at) == "من" && matches!(text.folded(at + 1), "خارجه" | "خارجها" | "خارجهم"))
}
