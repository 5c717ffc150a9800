//! Lists that words before a number mark as its own, whatever verb governs it: `صاحب`, a rank, `الذي صار`, `كان لحزب`, `الأخير`. Owns
//! these steps; names around a verb are `around_verb`'s.

use std::ops::ControlFlow::{Break, Continue};
use std::ops::Range;

use crate::arabic::WordTest;
use crate::extract::name::{Gazetteer, ListKind, ListMention, Target};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::super::cue::{self, *};
use super::super::super::named::NamedText;
use super::super::super::period;
use super::super::super::role::becomes;
use super::super::{Search, Subject, THE_LAST};
use super::{Clause, Verdict, found};

/// `صاحب`, `صاحبة` before a number.
fn text_is_owner(text: &NamedText, at: usize) -> bool {
    matches!(
        text.folded(at),
        "صاحب" | "صاحبه" | "الفايز" | "الفايزه" | "الحاصل" | "الحاصله" | "الحايز" | "الحايزه"
    )
}

/// `على تحالف السهل الفائز بـ54 مقعدا`, `زعيم دولة القانون فلان، صاحب 33 مقعدا`, `جمعية السهل، صاحبة المقاعد الثمانية عشر`
pub(super) fn owner(clause: &Clause) -> Verdict {
    const REACH: usize = 9;
    let Clause { search, text, left, .. } = *clause;
    let near_number = left.end.saturating_sub(2).max(left.start)..left.end;
    let Some(owner) = near_number.into_iter().find(|&at| text_is_owner(text, at)) else {
        return Continue(());
    };
    // `ستتحالف مع الفتح صاحب الـ17 مقعدا`: a name that is an ordinary word elsewhere.
    let is_list = |at: usize| {
        let known = Gazetteer::bundled().at(text, at);
        let is_list = |target: &Target| matches!(target, Target::List(_));
        known.is_some_and(|known| known.end == owner && known.targets.iter().any(is_list)) && !text.is_in_name(at)
    };
    if let Some(bare) = owner.checked_sub(1).filter(|&at| at > left.start && is_list(at)) {
        return Break(Some(search.bare(bare..owner, "why-list-bare")));
    }
    let near = owner.saturating_sub(REACH).max(left.start);
    // `خلف التغيير صاحب الـ24 مقعدا`: who owns seats is a list.
    found(clause.last_group(|list| {
        list.tokens.start >= near && list.kind != ListKind::Back && (!list.guarded || list.tokens.end == owner)
    }))
}

pub(super) fn with_rank(clause: &Clause) -> Verdict {
    found(clause.search.apposed_rank(clause.lists, clause.left))
}

/// `انتقل مقعد إلى السهل من "القمر" الذي صار له سبعة`
pub(super) fn that_became(clause: &Clause) -> Verdict {
    let Clause {
        search,
        text,
        left,
        verb,
        ..
    } = *clause;
    // `الذي صار رصيده 48`
    let holds = |verb: usize, made: usize| verb == made + 1 && cue::is(text, verb, HOLDING);
    let made = left.clone().rev().find(|&at| becomes(text, at)).filter(|&made| {
        verb.is_none_or(|verb| verb <= made || holds(verb, made)) && made > left.start && period::is_relative(text, made - 1)
    });
    found(made.and_then(|made| {
        clause
            .last_group(|list| list.tokens.end < made && made - list.tokens.end <= 2 && list.kind != ListKind::Back)
            .or_else(|| search.quoted_before(made - 1, left.start))
    }))
}

/// `حزب السهل الذي يشغل 14`
pub(super) fn in_relative_clause(clause: &Clause) -> Verdict {
    let Clause {
        search,
        left,
        verb,
        lists,
        ..
    } = *clause;
    found(
        search
            .in_relative_clause(lists, left, verb)
            .or_else(|| search.told_in_relative_clause(lists, left, verb))
            .map(|last| clause.group(last))
            .or_else(|| search.leader_in_relative(left)),
    )
}

/// The last `كان` behind the last verb.
fn was(clause: &Clause) -> Option<usize> {
    let was = cue::last(clause.text, clause.left.clone(), WAS);
    was.filter(|&was| clause.verb.is_none_or(|verb| verb < was))
}

/// `كان للحزب في دورة 2018 خمسة وأربعون`
pub(super) fn whom_it_was_to(clause: &Clause) -> Verdict {
    let was = was(clause).filter(|&was| clause.text.folded(was + 1).starts_with('ل'));
    found(was.and_then(|was| clause.search.listed(was + 1, clause.left.end, "why-list-named")))
}

/// `وكانت الأصالة تشغل مقعدين`, `بعد أن رفض النهريون التجديد له، وكان ائتلاف السهل الذي ينتمي إليه يملك 128`
pub(super) fn that_had(clause: &Clause) -> Verdict {
    let Clause { search, text, left, .. } = *clause;
    found(was(clause).and_then(|was| {
        let has = (was + 1..left.end).find(|&at| cue::is(text, at, HAVE))?;
        let begins = was + 1 + usize::from(text.is_quote(was + 1));
        let is_named = |list: &ListMention| list.tokens.start == begins && list.kind != ListKind::Back && list.tokens.end <= has;
        let is_next = text.is_comma(was.saturating_sub(1));
        let named = || clause.last_group(|list| is_next && is_named(list));
        search.bare_after(was + 1, has).or_else(named)
    }))
}

/// `كان حزب السهل الأول بـ14`
pub(super) fn that_was_first(clause: &Clause) -> Verdict {
    found(clause.search.was_first(clause.left, clause.verb))
}

/// `مع أن هذا الأخير فقد بدوره 21 مقعدا`, `وكان الأخير قد حصل على 45`
pub(super) fn the_last(clause: &Clause) -> Verdict {
    const LISTS_MAX: usize = 4;
    let Clause { search, text, left, .. } = *clause;
    let is_subject = |at: usize| at > left.start && cue::is(text, at - 1, WAS | GAIN | LOSE | KEEP);
    let is_last =
        |&at: &usize| THE_LAST.at(text, at) && (is_subject(at) || matches!(text.folded(at.saturating_sub(1)), "هذا" | "هذه"));
    let Some(at) = left.clone().rev().find(is_last) else {
        return Continue(());
    };
    // A name that is an ordinary word as well is one where a lexicon knows it and it stood under a word of a contest.
    let is_met = |list: &ListMention| {
        let led = text.word_before(list.tokens.start, 1, 0);
        !list.candidates.is_empty() && matches!(led, "علي" | "امام" | "حزب" | "خلف")
    };
    let end = search.names.lists.partition_point(|list| list.tokens.end <= at);
    let before = search.names.lists.get(end.saturating_sub(LISTS_MAX)..end).unwrap_or_default();
    let meant = before
        .iter()
        .rev()
        .find(|list| list.kind != ListKind::Back && (!list.guarded || is_met(list)));
    let mut sentence = text.sentence_around(at).start;
    if is_subject(at) {
        sentence = text.sentence_around(sentence.saturating_sub(1)).start;
    }
    Break(meant.filter(|list| list.tokens.start >= sentence).map(|list| Subject {
        lists: vec![search.reference(list)],
        tokens: at..at + 1,
        how: "why-list-same-sentence",
    }))
}

/// `تفوق السهل على النهر بـ14`
pub(super) fn winner(clause: &Clause) -> Verdict {
    let Clause { search, left, lists, .. } = *clause;
    found(clause.verb.and_then(|verb| search.winner_over(lists, left, verb)))
}

impl Search<'_> {
    /// `فإن حركة السهل، الأولى في 2018 بأربعة وخمسين، لم تشكلها`: the list that a rank in apposition tells of, with no more than a time
    /// behind it.
    fn apposed_rank(&self, mentions: &[ListMention], left: &Range<usize>) -> Option<Subject> {
        const REACH: usize = 6;
        static RANKS: WordTest = WordTest::words(
            &[],
            &[
                "الاول",
                "الاولي",
                "الثاني",
                "الثانيه",
                "الثالث",
                "الثالثه",
                "الرابع",
                "الرابعه",
                "الاكبر",
            ],
        );
        let text = self.text;
        let rank = RANKS.last_in(text, left.end.saturating_sub(REACH).max(left.start)..left.end)?;
        let comma = rank.checked_sub(1).filter(|&at| text.is_comma(at))?;
        let last = mentions.iter().rposition(|list| {
            list.tokens.end + usize::from(text.is_quote(list.tokens.end)) == comma && list.kind != ListKind::Back
        })?;
        let is_plain = (rank + 1..left.end).all(|at| text.word(at).is_some() || text.number(at).is_some());
        let is_time =
            rank + 1 == left.end || period::find(text, rank + 1..left.end).is_some_and(|(_, tokens)| tokens.end + 1 >= left.end);
        (is_plain && is_time && !cue::any(text, rank + 1..left.end, VERB))
            .then(|| self.group(mentions, last, left, "why-list-named"))
    }
}
