//! Numbers that measure one list by another: leads, differences, what goes from list to list. Owns those signs; whose the seats
//! are it never asks.

use std::ops::Range;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::described::is_other;
use super::guard::last_words_of;
use super::named::NamedText;
use super::quantity::Quantity;
use super::times;
use crate::arabic::{Particle, WordTest};

/// `الفارق`: how far one is from the other.
static DISTANCE: WordTest = WordTest::words(&['و', 'ف'], &["الفارق", "الفرق"]);

/// `فالفارق بين السهل والنهر لم يزد على ثلاثة مقاعد`.
pub(super) fn is_about_difference(text: &NamedText, left: &Range<usize>, verb: Option<usize>) -> bool {
    const REACH: usize = 25;
    let near = left.end.saturating_sub(REACH).max(left.start)..left.end;
    DISTANCE.last_in(text, near).is_some_and(|at| {
        verb.is_none_or(|verb| verb < at || !cue::is(text, verb, GAIN | KEEP | RANK)) && text.folded(at + 1) == "بين"
    })
}

/// Verbs of being ahead of somebody.
static AHEAD: WordTest = WordTest::words(&['و', 'ف'], &["تفوق", "تفوقت", "يتفوق", "تتفوق", "تقدمت", "متقدما", "متقدمه"]);

/// How far before a difference its verb stands, in tokens.
const EXCEEDS_REACH: usize = 6;

/// `بثلاثة مقاعد أكثر منه`, `تقل بثمانية عشر عن النصاب`: how far one is from the other.
pub(super) fn is_comparison(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    let more = |at: usize| matches!(text.folded(at), "اكثر" | "اقل" | "زياده");
    let than = |at: usize| matches!(text.folded(at), "من" | "منه" | "منها" | "منهم" | "مما");
    let behind = quantity.unit && more(quantity.end) && than(quantity.end + 1);
    let falls_short = quantity.particle == Some(Particle::Bi)
        && last_words_of(near).any(|at| matches!(text.folded(at), "تقل" | "يقل" | "تزيد" | "يزيد" | "تنقص" | "ينقص"))
        && (quantity.end..quantity.end + 4).any(|at| cue::is(text, at, MAJORITY));
    // `حصة تفوق حصة حزب السهل بمقعدين`
    let exceeds = |at: usize| matches!(text.bare(at), "تفوق" | "يفوق" | "فاقت" | "فاق");
    let exceeds = quantity.particle == Some(Particle::Bi)
        && (near.end.saturating_sub(EXCEEDS_REACH).max(near.start)..near.end).any(|at| {
            exceeds(at) && matches!(text.folded(at + 1), "حصه" | "مقاعد" | "رصيد" | "كتله") && !text.is_in_name(at + 1)
        });
    behind || falls_short || exceeds
}

/// `يتقدم بثلاثة مقاعد على حزب البحر`: a lead, not a count.
pub(super) fn leads(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    let ahead = near
        .clone()
        .any(|at| text.folded(at).trim_start_matches('و').ends_with("تقدم"));
    // `يتقدم بثلاثة مقاعد في البرلمان على حزب البحر`
    let in_chamber = quantity.particle == Some(Particle::Bi)
        && text.folded(quantity.end) == "في"
        && (quantity.end + 1..quantity.end + 7).any(|at| text.folded(at) == "علي" && text.is_in_name(at + 1));
    // `يتفوق بثلاثة مقاعد على حزب البحر`
    let excels = || {
        quantity.particle == Some(Particle::Bi)
            && text.folded(quantity.end) == "علي"
            && text.is_in_name(quantity.end + 1)
            && AHEAD.any_in(text, near.clone())
    };
    if rival_has_less(text, quantity) {
        return false;
    }
    ahead && (text.folded(quantity.end) == "علي" || in_chamber)
        || excels()
        || precedes(text, quantity, near)
        // `وتقدم حزب السهل على حزب النهر بمقعدين`
        || quantity.particle == Some(Particle::Bi)
            && !near.clone().any(|at| text.is_comma(at))
            && near.clone().any(|at| {
                let bare = text.bare(at);
                let ahead = matches!(bare, "تقدم" | "تقدمت" | "يتقدم" | "تتقدم" | "تفوق" | "تفوقت" | "يتفوق" | "تتفوق");
                ahead && (at + 1..near.end).any(|on| text.folded(on) == "علي" && text.is_in_name(on + 1))
            })
            && quantity.value <= 9
        || quantity.particle == Some(Particle::Bi) && last_words_of(near).any(|at| matches!(text.folded(at), "متفوقا" | "متفوقه"))
        // `تفوقت كتلة السهل بثلاثة مقاعد: 176 مقابل 173`
        || quantity.particle == Some(Particle::Bi)
            && quantity.unit
            && text.mark(quantity.end) == Some(':')
            && near.clone().any(|at| {
                let bare = text.bare(at);
                matches!(bare, "تفوق" | "تفوقت" | "يتفوق" | "تتفوق" | "تقدم" | "تقدمت") && text.is_in_name(at + 1)
            })
        // `تفوق عليه بـ60 مقعدا`
        || quantity.particle == Some(Particle::Bi)
            && last_words_of(near).any(|at| {
                let ahead = text.bare(at);
                matches!(ahead, "تفوق" | "تفوقت" | "يتفوق" | "تتفوق") && text.folded(at + 1).starts_with("علي") && at + 2 == near.end
            })
}

/// `تقدمت قائمة السهل بـ91 مقعدا على حزب النهر (89 مقعدا)`, `على حزب النهر بـ15`: what the rival has beside it shows that the first number is
/// a count as well.
fn rival_has_less(text: &NamedText, quantity: &Quantity) -> bool {
    const REACH: usize = 8;
    let on = quantity.end;
    let is_named = text.folded(on) == "علي" && text.is_in_name(on + 1);
    let leads = |at: usize| text.mark(at) == Some('(') || text.is_in_name(at - 1) && matches!(text.folded(at), "ب" | "بـ");
    let value = |at: usize| crate::arabic::number::phrase_at(text, at)?.whole();
    let rival = (on + 2..on + REACH).find(|&at| leads(at)).and_then(|at| value(at + 1));
    quantity.unit && is_named && rival.is_some_and(|rival| rival < quantity.value)
}

/// `حزب السهل يسبق حزب البحر بثلاثة مقاعد`: ahead of whoever stands right behind the verb. Only small numbers are a lead where nothing
/// else says so.
fn precedes(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    const LEAD_MAX: u32 = 9;
    static PRECEDES: WordTest = WordTest::words(&['و', 'ف'], &["سبق", "سبقت", "يسبق", "تسبق", "متجاوزا", "متجاوزه"]);
    quantity.particle == Some(Particle::Bi)
        && quantity.value <= LEAD_MAX
        && !near.clone().any(|at| text.is_comma(at))
        && PRECEDES
            .last_in(text, near.clone())
            .is_some_and(|verb| verb + 1 < near.end && text.is_in_name(verb + 1))
}

/// `انتقل مقعد واحد إلى حزب السهل`, `مقعد واحد انتقل إلى حزب السهل`: what went from list to list is nobody's whole count.
pub(super) fn moves_over(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    let moves = |at: usize| matches!(text.bare(at), "انتقل" | "انتقلت" | "تنتقل" | "ينتقل" | "انتقال");
    let before = near.end > near.start && moves(near.end - 1) && quantity.particle.is_none();
    quantity.unit && (before || moves(quantity.end))
}

/// `انتزع حزب السهل من حزب النهر ستة مقاعد`, `قضم أربعة مقاعد من حصة حزب النهر`, `كسب ستة مقاعد من حزب النهر وخمسة من حزب القمر`: no whole
/// count.
pub(super) fn is_taken_off(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    const REACH: usize = 24;
    static TAKES: WordTest = WordTest::listed(&['و', 'ف'], || times::ids_of(times::TAKES));
    /// Verbs of winning that take from somebody only where it is said from whom.
    static WINS: WordTest = WordTest::words(&['و', 'ف'], &["اخذ", "اخذت", "كسب", "كسبت", "اقتطع", "اقتطعت", "ربح", "ربحت"]);
    let wins = || {
        let from = near.end.saturating_sub(REACH).max(text.sentence_around(near.end).start);
        WINS.any_in(text, from..near.end) || TAKES.any_in(text, from..near.end)
    };
    if text.folded(quantity.end) == "من" && text.is_in_name(quantity.end + 1) && wins() {
        return true;
    }
    let Some(verb) = TAKES.last_in(text, near.clone()) else {
        return false;
    };
    let is_one_clause = !(verb..near.end).any(|at| text.is_comma(at));
    let of_list = |from: usize| text.folded(from) == "من" && text.is_in_name(from + 1);
    let of_another = |from: usize| {
        text.folded(from) == "من" && (is_other(text, from + 1) || times::is(text, from + 1, times::SHARE_OF_ANOTHER))
    };
    let behind = quantity.end;
    is_one_clause && ((verb + 1..near.end.saturating_sub(1)).any(of_list) || of_list(behind) || of_another(behind))
}

/// `تنازل حزب السهل عن ثلاثة مقاعد لحليفه`.
pub(super) fn is_given_up(text: &NamedText, near: &Range<usize>) -> bool {
    near.end > near.start
        && text.folded(near.end - 1) == "عن"
        && near
            .clone()
            .any(|at| matches!(text.bare(at), "تنازل" | "تنازلت" | "يتنازل" | "تتنازل"))
}

/// `بفارق مقعد واحد، مقابل 56 مقعدا لتحالف النهر`: the words from a comparison on that a comma parts from those before.
pub(super) fn since_versus(text: &NamedText, governed: &Range<usize>) -> Range<usize> {
    let versus = cue::last(text, governed.clone(), VERSUS).filter(|&versus| versus > governed.start && text.is_comma(versus - 1));
    // `بفارق ضئيل، مع 81 مقعدا`
    let with = (governed.start + 1..governed.end).rev().find(|&at| match text.folded(at) {
        "مع" => text.is_comma(at - 1),
        // `بفارق طفيف عن نتيجة 2018 حين كان في حوزته 27 مقعدا`
        "حين" | "حينما" | "عندما" | "بعدما" => true,
        _ => false,
    });
    versus.max(with).unwrap_or(governed.start)..governed.end
}
