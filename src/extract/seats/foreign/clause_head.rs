//! Who stands at the head of a clause, or of a relative clause in it, and is no list that was read. Owns these signs; which of them are
//! asked is the parent's.

use crate::arabic::{WordTest, number};
use crate::extract::date::tells_tense;
use crate::extract::name::{NameKind, words as name_words};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::forms;
use super::super::named::NamedText;
use super::super::subject::RELATIVES;
use super::Clause;

/// `ثم حزب السهل بـ168، فاليمين المتطرف بـ143`, `بعد 89 في 2019، والاشتراكي ثانيا بـ121`: the next of a chain, whom nobody knows, behind
/// what was said of the one before.
pub(super) fn of_chain(clause: &Clause) -> bool {
    let (text, end) = (clause.text, clause.left.end);
    let comma = clause.left.clone().rev().find(|&at| text.is_comma(at));
    let first = comma.map_or(clause.left.start, |comma| comma + 1);
    let is_ranked = |at: usize| {
        matches!(
            text.folded(at),
            "اولا"
                | "ثانيا"
                | "ثانيه"
                | "ثالثا"
                | "ثالثه"
                | "رابعا"
                | "رابعه"
                | "خامسا"
                | "خامسه"
                | "سادسا"
        )
    };
    clause.verb.is_none()
        && first + 1 < end
        && text.folded(first).starts_with(['و', 'ف'])
        && text.bare(first).starts_with("ال")
        && clause.is_free(first)
        && !tells_tense(text, first)
        && number::word(text, first).is_none()
        && (matches!(text.folded(end - 1), "ب" | "بنحو" | "وحلفاوه" | "وحلفاوها") || end <= first + 3 && is_ranked(end - 1))
}

/// `وفي دمشق التي لها عشرة مقاعد`: a place's.
pub(super) fn of_place(clause: &Clause) -> bool {
    let text = clause.text;
    RELATIVES.last_in(text, clause.left.clone()).is_some_and(|relative| {
        let before = relative.saturating_sub(1 + usize::from(text.mark(relative.saturating_sub(1)).is_some()));
        let others = clause.reader.search.names.others_in(before..before + 1);
        relative > clause.left.start && others.iter().any(|other| other.kind != NameKind::Person)
    })
}

/// `وفلان نفسه، الذي كان له عشرون نائبا`
pub(super) fn of_himself(clause: &Clause) -> bool {
    let text = clause.text;
    RELATIVES.last_in(text, clause.left.clone()).is_some_and(|relative| {
        relative >= clause.left.start + 2 && text.is_comma(relative - 1) && matches!(text.folded(relative - 2), "نفسه" | "نفسها")
    })
}

/// `الكمالي، الذي كانت له قوائم في كل المدن، حصل على 45`, `ولم يفز الإخوة، الذين كانوا يشغلون 88 مقعدا`: whom a relative clause tells of.
pub(super) fn of_unread_list(clause: &Clause) -> bool {
    let (text, left) = (clause.text, clause.left);
    let opens = left.clone().find(|&at| text.word(at).is_some()).is_some_and(|head| {
        text.is_comma(head + 1)
            && RELATIVES.at(text, head + 2)
            && cue::find(text, head).classes == 0
            && name_words::table().find(text, head).classes & !name_words::GROUP == 0
            && !text.folded(head).starts_with('و')
            && clause.names_no_list(head..head + 1)
    });
    opens
        || RELATIVES.last_in(text, left.clone()).is_some_and(|relative| {
            let head = relative
                .checked_sub(2)
                .filter(|&head| head > left.start && text.is_comma(relative - 1));
            head.is_some_and(|head| {
                text.folded(head).starts_with("ال")
                    && clause.is_free(head)
                    && (cue::is(text, head - 1, GAIN | KEEP | LOSE | RANK) || tells_tense(text, head - 1))
                    && clause.names_no_list(left.start..relative)
            })
        })
}

/// A noun of lists whose name was not read: `حركة الخمس نجوم`, but not `أكبر كتلة`.
pub(super) fn of_unread_noun(clause: &Clause) -> bool {
    let text = clause.text;
    let compares = |at: usize| {
        let bare = text.folded(at).trim_start_matches(['ك', 'ب', 'و']);
        bare == "اي" || forms::holds(bare, forms::FIRST_OF)
    };
    clause.left.clone().any(|at| {
        let found = name_words::table().find(text, at);
        let is_open = found.is(name_words::NOUN) && found.pronoun.is_none() && !found.proclitics.article;
        is_open
            && at > 0
            && text.folded(at + 1).starts_with("ال")
            && !compares(at - 1)
            && clause.names_no_list(at..at + 1)
            && !text.is_in_name(at)
    })
}

/// `أما X` where X is no list.
pub(super) fn is_topic(clause: &Clause) -> bool {
    let text = clause.text;
    let dates = |at: usize| matches!(text.folded(at), "في" | "خلال" | "قبل" | "بعد" | "عام" | "اليوم" | "الان");
    clause.left.clone().any(|at| {
        let begins = at + 1 < clause.left.end && text.word(at + 1).is_some();
        matches!(text.folded(at), "اما" | "واما")
            && begins
            && !dates(at + 1)
            && !cue::is(text, at + 1, VERB)
            && !is_own_best(text, at + 1)
    })
}

/// `أما أفضل نتائجه فكانت في 1989`, `أما أسوأ نتيجة له`: of whoever is spoken of already.
pub(in super::super) fn is_own_best(text: &NamedText, at: usize) -> bool {
    static BEST: WordTest = WordTest::words(&[], &["افضل", "اسوا", "اعلي", "ادني", "اكبر", "اقوي", "اضعف"]);
    static PEAKS: WordTest = WordTest::words(&[], &["ذروته", "ذروتها", "اوجه", "اوجها", "حضيضه", "حضيضها"]);
    let is_his =
        |at: usize| text.folded(at).ends_with('ه') && !text.surface(at).ends_with('ة') || text.folded(at).ends_with("ها");
    let is_theirs = |at: usize| matches!(text.folded(at), "له" | "لها") || is_his(at);
    PEAKS.at(text, at) || BEST.at(text, at) && text.word(at + 1).is_some() && (is_his(at + 1) || is_theirs(at + 2))
}

/// `فإن القمريين يحتفون بـ118`: a subject behind `إن`.
pub(super) fn is_told_of(clause: &Clause) -> bool {
    let (text, left) = (clause.text, clause.left);
    let refers = clause.verb.is_some_and(|verb| cue::find(text, verb).pronoun.is_some());
    let says = |at: &usize| matches!(text.folded(*at), "ان" | "فان" | "وان" | "بان");
    let Some(says) = left.clone().rev().find(says).filter(|says| !refers && says + 1 < left.end) else {
        return false;
    };
    let subject = says + 1;
    // `أن الأحزاب الوطنية والوسطية حصدت 80`: several that nobody names; but not `أن الأحزاب نفسها`, `أن الأحزاب الثلاثة`.
    let next = subject + 1;
    let is_kind = text.folded(next).starts_with("ال") && crate::arabic::number::word(text, next).is_none();
    let open = name_words::GROUP | if is_kind { name_words::PLURAL } else { 0 };
    let plain = cue::find(text, subject).classes == 0 && name_words::table().find(text, subject).classes & !open == 0;
    text.folded(subject).starts_with("ال") && plain && clause.names_no_list(says..left.end)
}
