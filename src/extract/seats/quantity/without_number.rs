//! Seats told without a number: a dual, a lone `مقعد`, `أي مقعد`. Owns which of them count.

use std::ops::ControlFlow::{self, Break, Continue};
use std::ops::Range;

use crate::arabic::{Particle, WordTest};
use crate::extract::name::starts_with_li;
use crate::extract::words::{Classes, Found};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::named::NamedText;
use super::{Quantity, unit_end};

/// What a step says: what is counted, or that nothing is; or it leaves the question to the next.
type Verdict = ControlFlow<Option<Quantity>>;

/// A word of seats or deputies without a number.
struct Lone<'a, 't> {
    text: &'a NamedText<'t>,
    index: usize,
    unit: Found,
    /// The token before it in its sentence.
    previous: Option<usize>,
    sentence: &'a Range<usize>,
}

impl Lone<'_, '_> {
    /// The token behind it.
    fn after(&self) -> usize {
        self.index + 1
    }

    /// The folded word before it.
    fn word_before(&self) -> &str {
        self.previous.map_or("", |at| self.text.folded(at))
    }

    /// True for a word of these classes before it.
    fn follows(&self, classes: Classes) -> bool {
        self.previous.is_some_and(|previous| cue::is(self.text, previous, classes))
    }

    fn is_led_by_bi(&self) -> bool {
        self.unit.proclitics.particle == Some(Particle::Bi)
    }

    /// `value` seats told by the words of `number`.
    fn counts(&self, value: u32, number: Range<usize>) -> Quantity {
        let (end, extra) = unit_end(self.text, number.end, self.sentence.end);
        Quantity {
            start: number.start,
            lead: number.start,
            number,
            end,
            value,
            max: None,
            unit: true,
            unit_before: false,
            owned: false,
            head: None,
            member: false,
            implicit: false,
            none: false,
            article: false,
            extra,
            particle: self.unit.proclitics.particle,
            bound: None,
        }
    }

    /// `أي مقعد`: none, with the word before it.
    fn none(&self) -> Quantity {
        Quantity {
            none: true,
            ..self.counts(0, self.index.saturating_sub(1)..self.after())
        }
    }
}

/// The steps in their order: the first that knows decides.
const STEPS: [fn(&Lone) -> Verdict; 10] = [
    own_two,
    two,
    without,
    only_one,
    plain,
    one,
    none_of,
    in_brackets,
    for_each,
    for_list,
];

/// `مقعدين`, `مقعد واحد`, `بمقعد`, `أي مقعد`.
pub(super) fn without_number(text: &NamedText, index: usize, sentence: &Range<usize>) -> Option<Quantity> {
    let unit = cue::find(text, index);
    if !unit.is(UNIT) {
        return None;
    }
    let lone = Lone {
        text,
        index,
        unit,
        previous: index.checked_sub(1).filter(|previous| *previous >= sentence.start),
        sentence,
    };
    match STEPS.iter().try_for_each(|step| step(&lone)) {
        Break(counted) => counted,
        Continue(()) => governed(&lone),
    }
}

/// `احتفظ بمقعديه`, but not `أحد مقعديه`
fn own_two(lone: &Lone) -> Verdict {
    let word = lone.text.folded(lone.index);
    if !lone.unit.is(DUAL) || !["ه", "ها", "هم"].iter().any(|ending| word.ends_with(ending)) {
        return Continue(());
    }
    let is_governed = lone.is_led_by_bi() || matches!(lone.word_before(), "علي" | "ب") || lone.follows(VERB | EXCEPT);
    Break(is_governed.then(|| Quantity {
        owned: true,
        ..lone.counts(2, lone.index..lone.after())
    }))
}

/// `نائبين اثنين`
fn two(lone: &Lone) -> Verdict {
    if !lone.unit.is(DUAL) {
        return Continue(());
    }
    // `مقعدا أو مقعدين`
    let is_either = lone.word_before() == "او" && lone.previous.is_some_and(|or| or > 0 && cue::is(lone.text, or - 1, SEAT));
    if is_either {
        return Break(None);
    }
    let is_told_twice = matches!(lone.text.folded(lone.after()), "اثنين" | "اثنان");
    Break(Some(lone.counts(2, lone.index..lone.after() + usize::from(is_told_twice))))
}

/// `بلا مقاعد`
fn without(lone: &Lone) -> Verdict {
    if lone.unit.is(SEAT) && matches!(lone.word_before(), "بلا" | "دون" | "بدون") && !lone.unit.proclitics.article {
        return Break(Some(lone.none()));
    }
    Continue(())
}

/// `مقعدها الوحيد`
fn only_one(lone: &Lone) -> Verdict {
    let is_only = matches!(lone.text.folded(lone.after()), "الوحيد" | "اليتيم");
    if !lone.unit.is(SEAT) || lone.unit.pronoun.is_none() || !is_only {
        return Continue(());
    }
    Break(Some(Quantity {
        unit_before: true,
        owned: true,
        ..lone.counts(1, lone.index..lone.after() + 1)
    }))
}

/// Only `مقعد` and `نائب` by themselves can be one.
fn plain(lone: &Lone) -> Verdict {
    let word = lone.text.folded(lone.index);
    let is_single = ["مقعد", "مقعدا", "نايب", "نايبا"].iter().any(|single| word.ends_with(single));
    if !is_single || lone.unit.proclitics.article || lone.unit.pronoun.is_some() {
        return Break(None);
    }
    Continue(())
}

/// `مقعد واحد`
fn one(lone: &Lone) -> Verdict {
    match lone.text.folded(lone.after()) {
        "واحد" | "واحدا" if is_not_even_one(lone) => Break(Some(Quantity {
            none: true,
            ..lone.counts(0, lone.index..lone.after() + 1)
        })),
        "واحد" | "واحدا" | "وحيد" | "وحيدا" | "يتيم" | "يتيما" => {
            Break(Some(lone.counts(1, lone.index..lone.after() + 1)))
        }
        _ => Continue(()),
    }
}

/// `لم ينل حزب السهل مقعدا واحدا`, `لم يبق له مقعد واحد`, but not `لم ينل سوى مقعد واحد`, `لم يتقدم إلا بفارق مقعد واحد`.
fn is_not_even_one(lone: &Lone) -> bool {
    const REACH: usize = 9;
    static DENIALS: WordTest = WordTest::words(&['و', 'ف'], &["لم"]);
    static LEFT: WordTest = WordTest::words(&[], &["يبق", "تبق", "يتبق", "تتبق"]);
    static EVEN: WordTest = WordTest::words(&[], &["حتي", "ولو"]);
    static BUT: WordTest = WordTest::words(&['و'], &["بل", "انما"]);
    static BOUNDS: WordTest = WordTest::words(&['ب'], &["اكثر", "اقل", "ازيد"]);
    let text = lone.text;
    let near = lone.index.saturating_sub(REACH).max(lone.sentence.start)..lone.index;
    let Some(verb) = DENIALS.last_in(text, near.clone()).map(|denial| denial + 1) else {
        return false;
    };
    let is_won = cue::is(text, verb, GAIN) && !cue::is(text, verb, HOLDING) || LEFT.at(text, verb);
    let is_plain = |at: usize| {
        let is_rest = text.is_in_name(at) || text.is_quote(at) || EVEN.at(text, at);
        is_rest || text.word(at).is_some() && !cue::is(text, at, VERB | EXCEPT | SEAT | DIFFERENCE) && !BOUNDS.at(text, at)
    };
    let behind = lone.after() + 1;
    let behind = behind + usize::from(text.is_comma(behind));
    // `لم يبق له نائب واحد في الشمال`: there.
    let is_there = text.folded(behind) == "في" && !super::super::chamber::is_chamber(text, &(behind + 1..behind + 3));
    is_won && !is_there && (verb + 1..lone.index).all(is_plain) && !BUT.at(text, behind) && !cue::is(text, behind, EXCEPT)
}

/// `لم يحصل على أي نائب`, but not `لم يحضر أي نائب`, `لم تعد بأي نائب سوى فلان`
fn none_of(lone: &Lone) -> Verdict {
    const REACH: usize = 7;
    let text = lone.text;
    let is_won = |previous: usize| {
        let near = previous.saturating_sub(REACH).max(lone.sentence.start)..previous;
        matches!(text.word_before(previous, 1, near.start), "دون" | "بدون" | "بلا")
            || cue::any(text, near.clone(), GAIN)
            || near.clone().any(|at| text.folded(at) == "ايصال")
    };
    let any = lone.previous.filter(|&previous| cue::is(text, previous, ANY));
    if any.is_some_and(|any| lone.unit.is(SEAT) || is_won(any)) && !cue::is(text, lone.after(), EXCEPT) {
        return Break(Some(lone.none()));
    }
    Continue(())
}

/// `وحزب صغير هو «النهر» (مقعد)`
fn in_brackets(lone: &Lone) -> Verdict {
    let (text, index) = (lone.text, lone.index);
    let open = lone.previous.filter(|&previous| text.mark(previous) == Some('('));
    let is_alone = text.mark(lone.after()) == Some(')') && lone.unit.is(SEAT) && lone.unit.proclitics.conjunction.is_none();
    let Some(open) = open.filter(|_| is_alone) else {
        return Continue(());
    };
    let (end, extra) = unit_end(text, lone.after() + 1, lone.sentence.end);
    Break(Some(Quantity {
        start: open,
        lead: open,
        end,
        extra,
        ..lone.counts(1, index..lone.after())
    }))
}

/// `و7 لحزب القمر، ومقعد لكل من حزب الشمس وحزب الوادي`, but not those of communities: `ومقعد لكل من الصابئة والشبك`.
fn for_each(lone: &Lone) -> Verdict {
    let (text, after) = (lone.text, lone.after());
    let is_for_each = lone.unit.is(SEAT)
        && text.folded(lone.index).ends_with("مقعد")
        && cue::is(text, after, EACH)
        && text.folded(after + 1) == "من"
        && lone.unit.proclitics.conjunction.is_some()
        && (after + 2..after + 4).any(|at| text.is_in_name(at) || text.is_quote(at));
    if is_for_each {
        return Break(Some(lone.counts(1, lone.index..after)));
    }
    Continue(())
}

/// `وتوزعت البقية: مقعد لحزب السهل وأربعة لحزب النهر`, but not `بقي مقعد لحزب السهل`.
fn for_list(lone: &Lone) -> Verdict {
    let Lone { text, index, .. } = *lone;
    let opens = |at: usize| matches!(text.mark(at), Some(':' | '،' | ',' | '؛' | '(')) || text.folded(at) == "و";
    let begins = lone.unit.proclitics.conjunction.is_some() || lone.previous.is_some_and(opens);
    let word = text.folded(index);
    let is_one = lone.unit.is(SEAT) && word.ends_with("مقعد") && lone.unit.proclitics.particle.is_none();
    let after = lone.after();
    if is_one && begins && text.is_in_name(after) && starts_with_li(text, after) {
        return Break(Some(lone.counts(1, index..after)));
    }
    Continue(())
}

/// `فاز بمقعد`, `خسر مقعدا`, `مقعدا إضافيا`
fn governed(lone: &Lone) -> Option<Quantity> {
    let Lone { text, index, .. } = *lone;
    let (word, behind) = (text.folded(index), text.folded(lone.after()));
    // `مقعد الدائرة الثالثة`: one certain seat.
    let is_certain = || word.ends_with("مقعد") && behind.starts_with("ال");
    // `زاد مقعدا على مقاعده الـ49`
    let is_raised = || lone.follows(RISE) && matches!(behind, "علي" | "الي" | "عن");
    // `لم تبلغ إلا مقعدا`
    let is_left = || lone.follows(EXCEPT) && word.ends_with("مقعدا");
    let is_gained = || lone.word_before() == "علي" || lone.follows(GAIN | LOSE | ADD) || is_raised();
    let is_object = || word.ends_with("مقعدا") && follows_winner(lone);
    let is_more = || unit_end(text, lone.after(), lone.sentence.end).1;
    let is_governed = lone.unit.is(SEAT)
        && behind != "او"
        && lone.unit.proclitics.conjunction.is_none()
        && (!is_certain() && (lone.is_led_by_bi() || is_gained() || is_left() || is_object()) || is_more());
    is_governed.then(|| Quantity {
        implicit: true,
        ..lone.counts(1, index..lone.after())
    })
}

/// `كسب حزب السهل مقعدا وحزب النهر مقعدين`: right behind whom its verb speaks of, where the clause ends or goes on.
fn follows_winner(lone: &Lone) -> bool {
    const REACH: usize = 8;
    static GOES_ON: WordTest = WordTest::words(&[], &["علي", "لصالح", "لمصلحه", "لحساب", "في", "مقابل", "بعد", "فقط"]);
    let Lone { text, index, .. } = *lone;
    let after = lone.after();
    let ends = after >= lone.sentence.end
        || text.word(after).is_none() && text.number(after).is_none()
        || text.folded(after).starts_with(['و', 'ف'])
        || GOES_ON.at(text, after);
    let near = index.saturating_sub(REACH).max(lone.sentence.start)..index;
    // `وخسر الاتحاد مقعدا`
    let is_subject = |at: usize| at > 0 && text.folded(at).starts_with("ال") && cue::is(text, at - 1, GAIN | LOSE | ADD);
    let names = |at: usize| text.is_in_name(at) || text.is_quote(at) || is_subject(at);
    ends && lone.previous.is_some_and(names) && cue::any(text, near, GAIN | LOSE | ADD)
}
