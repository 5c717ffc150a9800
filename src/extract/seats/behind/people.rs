//! Deputies, candidates and independents behind a number who are a list's: `نواب من حزب السهل`, `محسوبين على`, `كمستقلين`. Owns these steps;
//! their order is the parent's.

use std::ops::ControlFlow::Continue;

use crate::arabic::{Particle, Proclitics, WordTest};
use crate::extract::name::ListKind;

use super::super::chamber;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::subject::{is_independents, text_is_colon};
use super::{Behind, Verdict};

/// `ذهبت سبعة منها إلى مرشحي حزب السهل`
pub(super) fn of_them_to(behind: &Behind) -> Verdict {
    let (text, at) = (behind.text, behind.at);
    let goes =
        matches!(text.folded(at), "منها" | "منهم") && behind.moved && text.folded(at + 1) == "الي" && at + 2 < behind.limit;
    behind.listed_at(goes.then_some(at + 2))
}

/// `سبعة عشر مقعدا، أربعة منها لحزب السهل`
pub(super) fn of_them_for(behind: &Behind) -> Verdict {
    let (text, at) = (behind.text, behind.at);
    let is_given = || {
        let named = behind.search.names.lists_in(at + 1..at + 2).first();
        named.is_some_and(|list| list.proclitics.particle == Some(Particle::Li))
    };
    let is_share = matches!(text.folded(at), "منها" | "منهم");
    let goes = is_share && at + 1 < behind.limit && is_given();
    if goes {
        return behind.listed(at + 1);
    }
    // `فاز الليبراليون بسبعة مقاعد، ثلاثة منهم من حزب السهل`, but not `قدم 25 نائبا طلبا، عشرة منهم من حزب السهل`
    let sentence = || text.sentence_around(behind.end.saturating_sub(1)).start;
    let are_winners = || {
        // Those just counted, and no others: `سبعة نواب، ثلاثة`.
        let comma = (behind.end.saturating_sub(3)..behind.end).rev().find(|&at| text.is_comma(at));
        let unit = comma.and_then(|comma| comma.checked_sub(1));
        let follows = unit.is_some_and(|unit| cue::is(text, unit, SEAT | DEPUTY) || behind.is_number(unit));
        let sentence = sentence()..behind.end;
        let acts = cue::any(text, sentence.clone(), LEAVE | AIM);
        behind.chained && follows && !acts && cue::any(text, sentence, GAIN | RANK | KEEP | CHANGE)
    };
    if is_share && text.folded(at + 1) == "من" && at + 2 < behind.limit && are_winners() {
        return behind.named_at(at + 2);
    }
    Continue(())
}

/// `خمسة من مرشحي حزب السهل`
pub(super) fn candidates(behind: &Behind) -> Verdict {
    let (text, at) = (behind.text, behind.at);
    let named = || behind.search.names.lists_in(at..at + 1).first();
    let is_theirs = text.word_before(at, 1, 0) == "مرشحي" && named().is_some_and(|list| list.proclitics.particle.is_none());
    behind.listed_at(is_theirs.then_some(at))
}

/// `وثلاثة نواب من جمعية السهل` in a chain of them, `بين الفائزين 22 من حزب السهل`.
pub(super) fn deputies_of(behind: &Behind) -> Verdict {
    let (text, at) = (behind.text, behind.at);
    let begins = || behind.chained || follows_lead(behind) || counts_winners(behind) || is_behind_winning(behind);
    let is_theirs = matches!(text.folded(at), "عن" | "من") && (behind.is_elided() || counts_deputies(behind)) && begins();
    if is_theirs { behind.named_at(at + 1) } else { Continue(()) }
}

fn counts_deputies(behind: &Behind) -> bool {
    let text = behind.text;
    behind
        .at
        .checked_sub(1)
        .is_some_and(|unit| cue::is(text, unit, DEPUTY) || matches!(text.folded(unit), "مرشحا" | "مرشحين"))
}

/// `ومنهم عشرة من حزب السهل`, but not `قدم 25 نائبا، بينهم عشرة من حزب السهل، طلبا`: nobody has won anything.
fn follows_lead(behind: &Behind) -> bool {
    const REACH: usize = 5;
    let (text, end) = (behind.text, behind.end);
    let leads = |at: usize| matches!(text.folded(at), "راس" | "منهم" | "ومنهم" | "بينهم" | "وبينهم");
    let sentence = || text.sentence_around(end.saturating_sub(1)).start;
    (end.saturating_sub(REACH)..end).any(leads) && cue::any(text, sentence()..end, GAIN | RANK | KEEP | AGAIN)
}

/// `خسر حزب السهل، إذ فاز ثلاثة نواب من لائحة النهر`: the verb of those who are counted, right before their number.
fn is_behind_winning(behind: &Behind) -> bool {
    static WIN: WordTest = WordTest::words(&['و', 'ف', 'ب'], &["فاز", "نجح", "انتخب", "فازت", "نجحت", "نجاح"]);
    let (text, end) = (behind.text, behind.end);
    let Some(unit) = end.checked_sub(1).filter(|_| counts_deputies(behind)) else {
        return false;
    };
    let first = (unit.saturating_sub(3)..unit)
        .rev()
        .take_while(|&at| behind.is_number(at))
        .last();
    first.is_some_and(|first| first > 0 && WIN.at(text, first - 1))
}

/// `بين الفائزين 22 من حزب السهل`, `المجلس الجديد: 22 نائبا من حزب السهل`
fn counts_winners(behind: &Behind) -> bool {
    const REACH: usize = 4;
    let (text, end) = (behind.text, behind.end);
    (end.saturating_sub(REACH)..end).any(|at| {
        matches!(text.folded(at), "الفايزين" | "الفايزون" | "المنتخبين")
            || text_is_colon(text, at) && chamber::is_chamber(text, &(at.saturating_sub(3)..at))
    })
}

/// `دخل المجلس ثلاثة عشر نائبا محسوبين على قوى السهل`
pub(super) fn reckoned_among(behind: &Behind) -> Verdict {
    let (text, at) = (behind.text, behind.at);
    let is_reckoned = match text.folded(at + 1) {
        "علي" => text.folded(at).trim_start_matches("ال").starts_with("محسوب"),
        "الي" => matches!(text.folded(at), "ينتمون" | "ينتمي" | "منتمين"),
        _ => false,
    };
    behind.listed_at((is_reckoned && behind.chained && counts_deputies(behind)).then_some(at + 2))
}

/// `انتخب 98 نائبا كمستقلين`, `34 مستقلا`
pub(super) fn independents(behind: &Behind) -> Verdict {
    let at = behind.at;
    let first = behind.search.names.lists_in(at..at + 1).first();
    let are_some = first.is_some_and(|group| {
        group.kind == ListKind::Group
            && (group.proclitics.particle == Some(Particle::Ka) || group.proclitics == Proclitics::default())
            && is_independents(behind.text, at)
    });
    behind.listed_at(are_some.then_some(at))
}
