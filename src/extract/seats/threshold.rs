//! Numbers that are the size of a majority, of what is needed, or of what is set apart: `الأغلبية المطلقة، وهي 61 مقعدا`. Owns which of
//! these words governs the number at hand; knows no list.

use std::ops::Range;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::guard::{by_rule, describes_people};
use super::named::NamedText;
use crate::arabic::WordTest;

/// Shares of a whole.
static FRACTIONS: WordTest = WordTest::new(|word| forms::holds(word.trim_start_matches(['و', 'ف', 'ب', 'ل']), forms::FRACTION));

/// What goes on to say how large something is.
static MEASURES: WordTest = WordTest::new(|word| forms::holds(word.trim_start_matches(['و', 'ف']), forms::MEASURES));

/// `الأغلبية المطلقة، وهي 61 مقعدا`: true where a word for a majority, or for what is needed, at `at` says what the number at
/// `number` is the size of.
pub(super) fn is_of_many(text: &NamedText, at: usize, number: usize) -> bool {
    const OWN: usize = 3;
    let found = cue::find(text, at);
    // `حزب السهل، صاحب الأكثرية بـ65 مقعدا`: who has it.
    let is_owned = at > 0 && matches!(text.folded(at - 1), "صاحب" | "صاحبه");
    if !found.is(MAJORITY | NEED) || describes_people(text, at) || is_owned || is_won_majority(text, at, number) {
        return false;
    }
    if found.is(NEED) {
        return true;
    }
    // `خسر نصف مقاعده`, `عامين ونصف العام`: a share of something else than the chamber.
    if FRACTIONS.at(text, at) {
        let next = cue::find(text, at + 1);
        let of_chamber = next.is(SEAT | CHAMBER | CHAMBER_OF | MAJORITY | COUNT) && next.pronoun.is_none();
        let of_members = matches!(text.folded(at + 1), "الاعضاء" | "اعضاء" | "النواب" | "نواب");
        if found.pronoun.is_some() || at + 1 < number && !of_chamber && !of_members {
            return false;
        }
    }
    // `عتبة العشرة في المئة`: it has its own number.
    let is_number = |at: usize| text.number(at).is_some() || crate::arabic::number::word(text, at).is_some();
    if at + OWN < number && (at + 1..at + OWN).any(is_number) {
        return false;
    }
    // `عبر عتبة العشرة في المئة وقلب المعادلة بـ80 مقعدا`, `على لقب الأكثرية، ففي جعبته 227`: what comes behind is another clause.
    let breaks = |at: &usize| matches!(text.mark(*at), Some('،' | ',' | '؛' | ':')) || begins_clause(text, *at);
    let Some(turn) = (at + 1..number).rev().find(breaks) else {
        return true;
    };
    let head = turn + usize::from(text.mark(turn).is_some());
    head >= number || MEASURES.at(text, head)
}

/// `فاز بأغلبية مريحة من 158 نائبا`, `يتمتع بأغلبية من 169 مقعدا`: a majority that a list has got, told by its size.
pub(super) fn is_won_majority(text: &NamedText, at: usize, number: usize) -> bool {
    const REACH: usize = 8;
    let found = cue::find(text, at);
    let word = text.folded(at).trim_start_matches(['و', 'ب']);
    let is_told = matches!(word, "اغلبيه" | "اكثريه" | "غالبيه")
        && !found.proclitics.article
        && (at + 2..at + 5).contains(&number)
        && text.folded(number - 1) == "من"
        && (at + 1..number - 1)
            .all(|at| text.word(at).is_some() && text.folded(at).ends_with('ه') && cue::find(text, at).classes & !SINGLE == 0);
    if !is_told {
        return false;
    }
    let from = at.saturating_sub(REACH).max(text.sentence_around(at).start);
    // `أقر القانون بأغلبية من 61 نائبا`, `شكل ائتلافا بأغلبية من 61`: of a vote, of several together.
    let others = ["اقر", "صوت", "ايتلاف", "حكوم", "منح", "نال ثقه", "تحالف"];
    let is_won = |at: usize| {
        cue::is(text, at, GAIN | RANK | KEEP)
            || matches!(
                text.folded(at).trim_start_matches(['و', 'ف', 'ل']),
                "تمتع" | "تمتعت" | "يتمتع" | "تتمتع" | "انفرد" | "انفردت"
            )
    };
    let verb = (from..at).rev().find(|&at| is_won(at));
    verb.is_some_and(|verb| {
        let mut between = verb..at;
        !between.any(|at| {
            cue::is(text, at, NEED | AIM | NEGATION)
                || matches!(text.mark(at), Some('؛' | ':'))
                || others
                    .iter()
                    .any(|stem| text.folded(at).trim_start_matches("ال").starts_with(stem) && !text.is_in_name(at))
        })
    })
}

/// و or ف before a word that can begin a clause: a verb, a preposition.
fn begins_clause(text: &NamedText, at: usize) -> bool {
    let word = text.folded(at);
    let Some(bare) = word.strip_prefix(['و', 'ف']).filter(|bare| bare.chars().count() > 1) else {
        return false;
    };
    let conjoined = cue::find(text, at);
    matches!(bare, "في" | "له" | "لها" | "لهم" | "قد")
        || conjoined.is(VERB | HAVE | WAS) && conjoined.proclitics.conjunction.is_some()
        || crate::extract::date::tells_tense(text, at)
}

/// True for a word at `at` that says that seats are needed, or set apart for some: not where it only says what was counted in:
/// `حصل بعد احتساب المقاعد المحجوزة على 60`.
pub(super) fn is_reserved(text: &NamedText, at: usize, from: usize, is_won: bool) -> bool {
    const REACH: usize = 6;
    let found = cue::find(text, at);
    let counted_in = || (at.saturating_sub(REACH).max(from)..at).any(|index| forms::is(text, index, forms::COUNTED_IN));
    // `لجنة الانتخابات منحت`: who tells the count.
    let tells = || {
        matches!(
            text.folded(at + 1),
            "الانتخابات" | "الانتخاب" | "الانتخابيه" | "المستقله" | "العليا"
        )
    };
    found.is(NEED) || found.is(COMMITTEE) && !tells() || found.is(RESERVED) && !(is_won && counted_in())
}

/// True where the words before a number, and so those after it in one chain, speak of seats that a rule sets aside.
pub(super) fn sets_aside(text: &NamedText, left: &Range<usize>) -> bool {
    let governed = left.end > left.start && matches!(text.folded(left.end - 1), "علي" | "الي" | "ب");
    let is_won = governed && cue::any(text, left.clone(), GAIN | CHANGE);
    let reserved = |at: usize| cue::is(text, at, RESERVED) && is_reserved(text, at, left.start, is_won);
    left.clone().any(reserved) || by_rule(text, left)
}
