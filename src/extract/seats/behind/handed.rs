//! Words that hand a count to the list behind it: `لصالح`, `من نصيب`, `ذهبت إلى`, `التي كانت لـ`, a verb of winning. Owns these steps; their
//! order is the parent's.

use std::ops::ControlFlow::{Break, Continue};

use crate::arabic::{Particle, number};
use crate::extract::name::{ListKind, starts_with_li};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::role::{becomes, holds_them};
use super::super::subject::Search;
use super::super::{forms, period};
use super::{Behind, Verdict};

/// `وأربعون لغريمه حزب السهل`, `مقابل أربعة لأقرب منافسيه، حزب النهر`
pub(super) fn to_rival(behind: &Behind) -> Verdict {
    let search = behind.search;
    let named = search.rival_at(behind.at);
    behind.listed_at(named.filter(|&named| !search.names.lists_in(named..named + 1).is_empty()))
}

/// `لـ«السهل»`, `لصالح حزب السهل`
pub(super) fn with_li_apart(behind: &Behind) -> Verdict {
    match behind.text.folded(behind.at) {
        "ل" | "لصالح" | "لمصلحه" | "لفايده" => behind.listed(behind.at + 1),
        _ => Continue(()),
    }
}

/// `من نصيب حزب السهل`
pub(super) fn in_their_hands(behind: &Behind) -> Verdict {
    behind.listed_at(behind.search.holder_behind(behind.at))
}

/// `ذهبت 14 إلى كل من حزب السهل وحزب النهر`
pub(super) fn to_each(behind: &Behind) -> Verdict {
    let (text, at) = (behind.text, behind.at);
    if text.folded(at) == "الي" && behind.moved && text.folded(at + 1) == "كل" && text.folded(at + 2) == "من" {
        let several = behind.search.each_after(at + 3, behind.limit);
        return Break(several.map(|subject| (subject, true)));
    }
    Continue(())
}

/// `آلت 12 مقعدا في انتخابات 2021 إلى حركة السهل`
pub(super) fn on_a_day(behind: &Behind) -> Verdict {
    const REACH: usize = 5;
    let Behind { text, at, limit, .. } = *behind;
    let is_dated = |to: usize| to > at && period::find(text, at..to).is_some_and(|(_, tokens)| tokens.end == to);
    let onward = (at..limit.min(at + REACH)).find(|&to| text.folded(to) == "الي");
    behind.listed_at(onward.filter(|&to| behind.moved && is_dated(to)).map(|to| to + 1))
}

/// `المقاعد الستة والخمسين التي كانت لحزب السهل`
pub(super) fn that_were_theirs(behind: &Behind) -> Verdict {
    let (text, at) = (behind.text, behind.at);
    behind.listed_at(holds_them(text, at).then(|| at + 2 + usize::from(text.folded(at + 2) == "ل")))
}

/// `أكثر من نصفها، أي 72، لحزب السهل`
pub(super) fn behind_aside(behind: &Behind) -> Verdict {
    let Behind { text, at, end, .. } = *behind;
    let says = end >= 2 && at > end - 1 && text.folded(end - 2) == "اي";
    let is_given = says && text.is_comma(at) && starts_with_li(text, at + 1);
    behind.listed_at(is_given.then_some(at + 1))
}

/// `ذهبت 14 إلى حزب السهل`, `وعادت البقية، وهي ثلاثة وثلاثون، إلى حزب السهل`
pub(super) fn to_them(behind: &Behind) -> Verdict {
    let (text, moved) = (behind.text, behind.moved);
    let to = behind.at + usize::from(moved && text.is_comma(behind.at));
    let of_candidates = usize::from(matches!(text.folded(to + 1), "مرشحي" | "نواب"));
    behind.listed_at((moved && text.folded(to) == "الي").then_some(to + 1 + of_candidates))
}

/// `ومقعدان آخران ذهبا إلى حزب السهل`, `أما المقاعد الثلاثة عشر المتبقية فذهبت إلى تيار السهل`
pub(super) fn went_to_them(behind: &Behind) -> Verdict {
    let (text, at) = (behind.text, behind.at);
    let went = at + usize::from(matches!(text.folded(at), "اخران" | "اخرين" | "اخر" | "اخري"));
    let went = went + usize::from(matches!(text.folded(went), "المتبقيه" | "الباقيه" | "الاخري"));
    let goes = text.folded(went + 1) == "الي" && forms::holds(text.folded(went).trim_start_matches('ف'), forms::WENT);
    behind.listed_at(goes.then_some(went + 2))
}

/// `وبـ32 مقعدا يأتي حزب السهل ثالثا`
pub(super) fn before_ranked(behind: &Behind) -> Verdict {
    let Behind { search, text, at, .. } = *behind;
    let verb = cue::find(text, at);
    // `بـ33 مقعدا يستطيع حزب السهل أن يعطل الجلسات`
    let is_verb = || {
        let word = text.folded(at);
        verb.classes == 0
            && (crate::extract::date::tells_tense(text, at) || word.starts_with(['ي', 'ت']) && word.chars().count() > 3)
    };
    let is_ranked = verb.is(RANK) || matches!(text.folded(at), "يتقدم" | "تتقدم") || is_verb();
    if !is_ranked || verb.proclitics.conjunction.is_some() || !leads_sentence(behind) {
        return Continue(());
    }
    match search.names.lists_in(at + 1..at + 2).first() {
        Some(list) if list.proclitics.particle.is_none() => behind.listed(at + 1),
        _ => Break(None),
    }
}

/// `وبثلاثة وسبعين نائبا تصدر`, `وبرصيد 14 مقعدا جاء`: the number opens its clause.
fn leads_sentence(behind: &Behind) -> bool {
    const REACH: usize = 4;
    let (text, end) = (behind.text, behind.end);
    let leads = |at: usize| {
        let bare = text.folded(at).trim_start_matches('و');
        matches!(bare, "ب" | "برصيد" | "بحصيله" | "بمجموع" | "بواقع") || bare.starts_with('ب') && number::word(text, at).is_some()
    };
    end >= 3 && (end.saturating_sub(REACH)..end).any(|at| leads(at) && (at == 0 || text.word(at - 1).is_none()))
}

/// `14 مقعدا حصل عليها شريكه حزب السهل`
pub(super) fn before_winner(behind: &Behind) -> Verdict {
    let Behind { search, text, at, .. } = *behind;
    let verb = cue::find(text, at);
    if !verb.is(GAIN) || verb.proclitics.conjunction.is_some() {
        return Continue(());
    }
    let has_pronoun = matches!(text.folded(at + 1), "عليها" | "بها" | "عليه" | "به" | "بهم");
    if verb.pronoun.is_none() && !has_pronoun {
        return Break(None);
    }
    let next = at + 1 + usize::from(has_pronoun);
    let other = cue::find(text, next);
    let is_told = other.is(OTHER) && other.pronoun.is_some() && !search.names.lists_in(next + 1..next + 2).is_empty();
    behind.listed(next + usize::from(is_told))
}

/// `14 مقعدا لحزب السهل`
pub(super) fn with_li(behind: &Behind) -> Verdict {
    let first = behind.search.names.lists_in(behind.at..behind.at + 1).first();
    let is_given =
        first.is_some_and(|list| list.proclitics.particle == Some(Particle::Li) && list.proclitics.conjunction.is_none());
    behind.listed_at(is_given.then_some(behind.at))
}

impl Search<'_> {
    /// Where a name can stand behind `لغريمه التقليدي،`, `لأقرب منافسيه` at `at`.
    pub(in super::super) fn rival_at(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let nearest = usize::from(matches!(text.folded(at), "لاقرب" | "لابرز" | "لاقوي" | "لاكبر"));
        let rival = cue::find(text, at + nearest);
        let is_given = nearest == 1 || rival.proclitics.particle == Some(Particle::Li);
        if !rival.is(OTHER) || rival.pronoun.is_none() || !is_given {
            return None;
        }
        let adjective = at + nearest + 1;
        let describes = text.folded(adjective).starts_with("ال") && self.names.lists_in(adjective..adjective + 1).is_empty();
        let end = adjective + usize::from(describes);
        Some(end + usize::from(text.is_comma(end)))
    }

    /// Where the list begins behind the words that hand it what was counted: `من نصيب`, `كانت حصيلة`, `باتت في يد`.
    fn holder_behind(&self, at: usize) -> Option<usize> {
        let text = self.text;
        let is_copula = matches!(text.folded(at), "كانت" | "كان" | "ستكون" | "هي") || becomes(text, at);
        let from = at + usize::from(is_copula);
        let held = cue::find(text, from);
        let is_holding =
            held.is(HOLDING) && held.pronoun.is_none() && !held.proclitics.article && held.proclitics.particle.is_none();
        match (text.folded(from), text.folded(from + 1)) {
            ("من", "نصيب" | "حصه") | ("في", "يد" | "ايدي" | "حوزه" | "جعبه" | "قبضه") => {
                Some(from + 2)
            }
            ("بيد" | "بايدي" | "بحوزه" | "بقبضه", _) => Some(from + 1),
            _ if is_copula && is_holding => Some(from + 1),
            _ => None,
        }
    }
}

/// `فلان صاحب الـ48 مقعدا في «السهل»`: what somebody has got in the list behind.
pub(super) fn in_list_of_holder(behind: &Behind) -> Verdict {
    const REACH: usize = 5;
    let (text, end) = (behind.text, behind.end);
    let from = end
        .saturating_sub(REACH)
        .max(text.sentence_around(end.saturating_sub(1)).start);
    let is_holder = || (from..end).any(|at| matches!(text.folded(at), "صاحب" | "صاحبه"));
    if text.folded(end) != "في" || !is_holder() {
        return Continue(());
    }
    let first = end + 1 + usize::from(text.is_quote(end + 1));
    let named = behind.search.names.lists_in(first..first + 1).first();
    let is_named = named.is_some_and(|list| list.tokens.start == first && list.kind != ListKind::Back);
    if is_named { behind.listed(end + 1) } else { Continue(()) }
}
