//! Gains told by verbs of winning: what is added to its own seats, given back, taken at another's cost, or what the next count shows to be
//! more. Owns these signs; in which order changes are asked is `role`'s.

use std::ops::ControlFlow::Continue;

use crate::arabic::{Particle, WordTest};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::forms;
use super::super::role::{Around, Role, Verdict, becomes, says};

/// The signs, any of which tells a gain.
const SIGNS: [fn(&Around) -> bool; 6] = [is_added, is_given_back, is_at_cost, is_gained, is_regained, is_raised];

/// A gain told by verbs of winning.
pub(in super::super) fn won_more(around: &Around) -> Verdict {
    if SIGNS.iter().any(|sign| sign(around)) {
        return says(Role::Change(1));
    }
    Continue(())
}

/// True for a count with its unit right behind it and no particle.
fn is_plain(around: &Around) -> bool {
    let number = around.number;
    number.particle.is_none() && number.unit && !number.unit_before
}

/// `أضاف السهل إلى حصيلته في 2007 أربعة وثمانين مقعدا`, `أضاف إلى نوابه الأربعة عشر ثلاثة`
fn is_added(around: &Around) -> bool {
    !around.number.owned && around.reader.adds_to_own(around.number, around.left)
}

/// `أعادت المفوضية إلى حزب السهل مقعدين`: besides what it has.
fn is_given_back(around: &Around) -> bool {
    static GIVES_BACK: WordTest = WordTest::words(&['و', 'ف'], &["اعاد", "اعادت", "تعيد", "يعيد"]);
    let Around {
        reader,
        text,
        left,
        lead,
        ..
    } = *around;
    let Some(verb) = GIVES_BACK.last_in(text, left.clone()).filter(|_| is_plain(around)) else {
        return false;
    };
    let list = reader.search.names.lists_in(verb + 1..lead).last();
    list.is_some_and(|list| {
        let after_to = list
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|before| text.folded(before) == "الي");
        let is_to = list.proclitics.particle == Some(Particle::Li) || after_to;
        is_to && list.tokens.end + usize::from(text.is_quote(list.tokens.end)) == lead
    })
}

/// `كسب مقعدا واحدا في العاصمة على حساب حزب النهر`
fn is_at_cost(around: &Around) -> bool {
    const REACH: usize = 5;
    static TAKES: WordTest = WordTest::words(
        &['و', 'ف', 'ل'],
        &[
            "كسب",
            "كسبت",
            "يكسب",
            "تكسب",
            "ربح",
            "ربحت",
            "انتزع",
            "انتزعت",
            "اقتنص",
            "اقتنصت",
        ],
    );
    let Around { text, number, verb, .. } = *around;
    let takes = verb.is_some_and(|verb| TAKES.at(text, verb));
    let behind = number.end + 1..number.end + REACH;
    let cost = || {
        let at_cost = |&at: &usize| text.folded(at) == "حساب" && text.folded(at - 1) == "علي";
        behind.clone().find(at_cost)
    };
    takes && is_plain(around) && cost().is_some_and(|cost| (number.end..cost).all(|at| text.word(at).is_some()))
}

/// `ربح حزب السهل مقعدين فبات له ثمانية عشر`, `كسب 22 مقعدا مقارنة بالاقتراع السابق`
fn is_gained(around: &Around) -> bool {
    let Around {
        reader,
        text,
        number,
        next,
        left,
        first_of_sentence,
        verb,
        ..
    } = *around;
    let Some(verb) = verb.filter(|&verb| matches!(text.bare(verb), "ربح" | "ربحت" | "كسب" | "كسبت")) else {
        return false;
    };
    let makes = next.is_some_and(|next| {
        let between = number.end..next.lead.max(number.end);
        between.clone().any(|at| becomes(text, at)) && reader.search.names.lists_in(between).is_empty()
    });
    // `كسب 22 مقعدا مقارنة بالاقتراع السابق`, `أي أنه كسب 59 مقعدا`
    let compares = || {
        let is_that = (verb.saturating_sub(2).max(left.start)..verb).any(|at| text.folded(at) == "اي");
        is_that && reader.seats.len() > first_of_sentence || cue::is(text, number.end, COMPARE)
    };
    // `كسبت تسعة عشر مقعدا، بينما فقد حزب النهر واحدا وثلاثين`: a gain beside a loss.
    let beside_loss = next.is_some_and(|next| {
        let between = number.end..next.lead.max(number.end);
        let loses = cue::last(text, between, VERB).filter(|&verb| cue::is(text, verb, LOSE));
        loses.is_some()
            && next.particle.is_none()
            && !matches!(text.folded(next.lead.saturating_sub(1)), "علي" | "الي" | "من" | "في")
    });
    // `كسب 19 مقعدا (من 54 إلى 73)`
    let is_explained = text.mark(number.end) == Some('(') && text.folded(number.end + 1) == "من";
    number.particle.is_none() && ((makes || is_explained || beside_loss) && number.unit || compares())
}

/// `استعاد حزب السهل خمسة مقاعد`, but not `استعاد الصدارة بخمسة`
fn is_regained(around: &Around) -> bool {
    let Around {
        text, left, lead, verb, ..
    } = *around;
    let regains = verb.is_some_and(|verb| {
        let word = text.folded(verb).trim_start_matches(['و', 'ف', 'ل']);
        word.starts_with("استعاد") || word.ends_with("ستعيد")
    });
    // `يستعيد حزب السهل أرقام 2011: 34 مقعدا`
    let is_told = lead > left.start && text.mark(lead - 1) == Some(':');
    // `استعاد حزب السهل شيئا من بريقه (33 مقعدا)`
    let in_brackets = text.mark(lead) == Some('(') || lead > left.start && text.mark(lead - 1) == Some('(');
    regains && is_plain(around) && !is_told && !in_brackets
}

/// `فاز بـ27 مقعدا ليرتفع رصيده إلى 107`, `فاز بمقعد ليكون له سبعة`
fn is_raised(around: &Around) -> bool {
    const REACH: usize = 5;
    let Around {
        reader,
        text,
        number,
        next,
        ..
    } = *around;
    let Some(next) = next.filter(|next| next.value > number.value && number.unit && around.verb_is(GAIN)) else {
        return false;
    };
    let between = number.end..next.lead.max(number.end);
    // `حصل على أربعة مقاعد، ليرتفع عدد مقاعده إلى عشرة`, but not `27 مقعدا في الجولة الثانية، لترتفع حصته إلى 107`
    let of_round =
        (number.end..number.end + 2).any(|at| matches!(text.folded(at), "جوله" | "الجوله" | "الدوره" | "الشوط" | "هذه"));
    let mut head = between
        .clone()
        .take(REACH)
        .take_while(|&at| !cue::is(text, at, GAIN | LOSE | WAS));
    let becomes = !of_round && head.any(|at| forms::holds(text.folded(at), forms::SO_THAT_NOW));
    let is_own = |at: usize| {
        forms::is(text, at, forms::OWN_SHARE)
            || matches!(text.folded(at), "له" | "لها" | "لهم")
            || text.folded(at) == "اجمالي" && text.folded(at + 1) == "ما"
    };
    becomes && between.clone().any(is_own) && reader.search.names.lists_in(between).is_empty()
}
