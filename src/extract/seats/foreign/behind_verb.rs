//! Subjects that stand right behind the verb of a count, or that it tells, and are no list that was read: ranks, kin, rivals, somebody's people.
//! Owns these signs; which of them are asked is the parent's.

use std::ops::Range;

use crate::arabic::{Proclitics, number};
use crate::extract::name::{ListKind, NameKind, NameMention, is_given, words as name_words};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::{described, forms, role, times};
use super::Clause;

/// `ومنها حماة السهل الحاصل على 87`, but not `لم يتمكن من الحصول سوى على ثلاثة`.
pub(super) fn is_participle(clause: &Clause) -> bool {
    let text = clause.text;
    let is_verbal_noun = |verb: usize| matches!(text.folded(verb.saturating_sub(1)), "من" | "في" | "عن" | "الي");
    clause
        .verb
        .is_some_and(|verb| cue::is(text, verb, GAIN) && cue::find(text, verb).proclitics.article && !is_verbal_noun(verb))
}

/// `وتبقى خمسة مقاعد خارج الحسبة`: the number is what the verb speaks of.
pub(super) fn is_left_over(clause: &Clause) -> bool {
    clause.verb.is_some_and(|verb| {
        let bare = clause.text.bare(verb);
        clause.lead <= verb + 1 && matches!(bare, "بقي" | "بقيت" | "تبقي" | "يبقي" | "تبقت")
    })
}

/// `إذ حل الأول بـ225`: of whom it is said elsewhere.
pub(super) fn by_rank(clause: &Clause) -> bool {
    let first = if clause.verb.is_some() {
        clause.behind_verb()
    } else {
        clause.left.clone().next()
    };
    first.is_some_and(|at| {
        matches!(
            clause.text.folded(at),
            "الاول" | "الاولي" | "الثاني" | "الثانيه" | "والثاني" | "والثانيه" | "الثالث"
        )
    })
}

/// `فازت الأكثرية بـ72`
pub(super) fn by_majority(clause: &Clause) -> bool {
    let text = clause.text;
    let is_majority = |at: usize| cue::is(text, at, MAJORITY) && text.folded(at).starts_with("ال");
    clause.verb_is(GAIN) && clause.behind_verb().is_some_and(is_majority)
}

/// `ثم فاز نجله بمقعد`: kin of somebody, whatever list was spoken of.
pub(super) fn by_kin(clause: &Clause) -> bool {
    clause.verb_is(GAIN) && clause.behind_verb().is_some_and(|at| forms::is(clause.text, at, forms::KIN))
}

/// `فيما انتقل رفاق فلان من 20 إلى 34`, `فزاد أهل المدينة`: somebody's people.
pub(super) fn by_people(clause: &Clause) -> bool {
    let text = clause.text;
    let is_somebodys = |noun: usize| {
        let whose = clause.reader.search.names.others_in(noun + 1..noun + 2).first();
        noun + 1 < clause.left.end
            && clause.is_free(noun)
            && number::word(text, noun).is_none()
            && !text.folded(noun).starts_with(['ب', 'ل'])
            && !matches!(
                text.folded(noun),
                "في" | "من" | "عن" | "مع" | "الي" | "علي" | "عند" | "امام" | "منذ" | "بعد" | "قبل"
            )
            && whose.is_some_and(|whose| whose.proclitics.particle.is_none() && whose.kind != NameKind::Organisation)
    };
    clause.verb_is(CHANGE | GAIN | LOSE) && clause.behind_verb().is_some_and(is_somebodys)
}

/// `فيما تصدرت غريمته بـ52`, `إذ لم ينل علاوي أي مقعد`: whoever that is.
pub(super) fn by_other(clause: &Clause) -> bool {
    let text = clause.text;
    let Some(verb) = clause.verb else { return false };
    // `حصل فيها خصومه على 11`
    let there = usize::from(matches!(text.folded(verb + 1), "فيها" | "فيه" | "بها" | "عليها"));
    let at = verb + 1 + there;
    // `التي نالت فيها فتح 55`: a name that nobody read.
    let is_unread = there == 1
        && at + 1 == clause.left.end
        && text.word(at).is_some()
        && cue::find(text, at).classes == 0
        && text.folded(at).chars().count() > 2
        && !matches!(
            text.folded(at),
            "علي" | "نحو" | "زهاء" | "حوالي" | "اكثر" | "قرابه" | "وحدها" | "وحده"
        );
    if is_unread && cue::is(text, verb, GAIN) {
        return true;
    }
    let is_person =
        |other: &NameMention| other.kind == NameKind::Person && other.tokens.start == at && other.proclitics.particle.is_none();
    at < clause.left.end
        && cue::is(text, verb, GAIN | KEEP | RANK | CHANGE | LOSE)
        && (described::is_other(text, at) && !text.folded(at).starts_with('و')
            || clause.reader.search.names.others_in(at..at + 1).iter().any(is_person))
}

/// `وحل منافسه ثانيا وخرج بـ21`: the verb goes on with whom the one before it told of.
pub(super) fn goes_on_with_other(clause: &Clause) -> bool {
    let text = clause.text;
    let joined = clause
        .verb
        .filter(|&verb| cue::find(text, verb).proclitics.conjunction.is_some());
    let Some(verb) = joined else { return false };
    // `شريكه في الائتلاف الحاكم`
    let names_none = |range| {
        let lists = clause.reader.search.names.lists_in(range);
        lists.iter().all(|list| list.kind == ListKind::Back)
    };
    let tells_of_other = |before: usize| {
        let at = before + 1;
        at < verb && described::is_other(text, at) && !text.folded(at).starts_with('و') && names_none(at..verb)
    };
    cue::each(text, clause.left.start..verb, VERB).any(tells_of_other)
}

/// `وهبط سامي كمال من 34 إلى 28`, `وسجل سامي كمال هبوطا (من 34 إلى 28)`: his, whatever list was spoken of.
pub(super) fn is_persons_change(clause: &Clause) -> bool {
    const NAME_MAX: usize = 3;
    let text = clause.text;
    let Some(change) = clause.verb.filter(|&verb| cue::is(text, verb, CHANGE)) else {
        return false;
    };
    let near = change.saturating_sub(NAME_MAX).max(clause.left.start)..change + 2;
    let people = clause.reader.search.names.others_in(near.clone());
    let is_beside = |tokens: &Range<usize>| tokens.end == change || tokens.start == change + 1;
    let is_his =
        |name: &NameMention| name.kind == NameKind::Person && name.proclitics.particle.is_none() && is_beside(&name.tokens);
    // `سامي كمال`, whom no lexicon holds
    let is_named = |at: usize| is_given(text, at) && is_beside(&(at..at + 2));
    (people.iter().any(is_his) || near.into_iter().any(is_named)) && clause.names_no_list(clause.left.clone())
}

/// `وحصل حزب معارض على 15 مقعدا`, `وحصلت قوائم حرة على 78`: a list that the text does not name.
pub(super) fn by_some_list(clause: &Clause) -> bool {
    clause.behind_verb().is_some_and(|at| {
        let found = name_words::table().find(clause.text, at);
        found.is(name_words::NOUN | name_words::PLURAL)
            && found.pronoun.is_none()
            && found.proclitics == Proclitics::default()
            && clause.verb_is(GAIN)
            && !clause.text.is_in_name(at)
            && clause.names_no_list(at..at + 1)
    })
}

/// `ويصبح الإطار الموحد أكبر كتلة بما يقارب 130`: a subject behind the verb that nobody knows.
pub(super) fn has_become_another(clause: &Clause) -> bool {
    let text = clause.text;
    let is_subject = |at: usize| {
        text.word(at).is_some()
            && text.folded(at).starts_with("ال")
            && clause.is_free(at)
            && !matches!(
                text.folded(at),
                "القوه" | "الطرف" | "الرقم" | "اليوم" | "الان" | "الخاسر" | "الرابح"
            )
    };
    clause.left.clone().any(|at| {
        role::becomes(text, at)
            && at + 2 < clause.left.end
            && is_subject(at + 1)
            && is_subject(at + 2)
            && !text.is_in_name(at + 1)
    })
}

/// `فاز حزب السهل بـ124، فيما تقدم النهر من 66 إلى 83`
pub(super) fn by_advance(clause: &Clause) -> bool {
    let (text, end) = (clause.text, clause.left.end);
    clause.left.clone().any(|at| {
        let verb = text.bare(at);
        matches!(verb, "تقدم" | "تقدمت")
            && at + 1 < end
            && text.folded(at + 1).starts_with("ال")
            && clause.names_no_list(at + 1..end)
    })
}

/// `حيث يشغل القمري 31 مقعدا`: a name that nobody read, between having and what is had.
pub(super) fn by_holder(clause: &Clause) -> bool {
    let text = clause.text;
    clause.left.end.checked_sub(1).is_some_and(|at| {
        at > clause.left.start
            && cue::is(text, at - 1, HAVE)
            && cue::find(text, at - 1).pronoun.is_none()
            && text.folded(at).starts_with("ال")
            && cue::find(text, at).classes == 0
            && name_words::table().find(text, at).classes & !name_words::GROUP == 0
            && clause.names_no_list(at..at + 1)
    })
}

/// `حصل حزب السهل على 29 مقعدا، وفازت مطير بستة مقاعد`: a bare name that nobody read, alone between the verb and what it won.
pub(super) fn by_bare_name(clause: &Clause) -> bool {
    const SHORTEST: usize = 3;
    let text = clause.text;
    let Some(at) = clause.behind_verb().filter(|_| clause.verb_is(GAIN | KEEP | RANK)) else {
        return false;
    };
    let is_led = at + 1 == clause.lead && text.folded(clause.lead).starts_with('ب')
        || at + 2 == clause.lead && text.folded(at + 1) == "علي";
    let word = text.folded(at);
    // `وفاز مجددا بستة`, `وفاز وحده بستة`, `وفاز بدوره بستة`
    let is_adverb =
        word.ends_with(['ا', 'ه']) || word.starts_with(['ب', 'ل', 'ك', 'ف', 'و']) || times::is(text, at, times::ADVERBS);
    is_led
        && text.word(at).is_some()
        && word.chars().count() >= SHORTEST
        && !word.starts_with("ال")
        && !is_adverb
        && clause.is_free(at)
        && number::word(text, at).is_none()
        && !times::is(text, at, times::THEN | times::NOW)
        && clause.names_no_list(at..at + 1)
}
