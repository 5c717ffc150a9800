//! Numbers that may count seats: digits, words, duals, a lone `مقعد`, `أي مقعد`. Owns number, unit and what bounds them;
//! knows not whose seats they are.

mod bounds;
mod counted;
mod without_number;

use std::ops::Range;

use crate::arabic::number::phrase_at;
use crate::arabic::{Particle, TokenKind};

use self::bounds::bounds;
use self::counted::counted;
use self::without_number::without_number;
use super::Bound;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::pair;

/// A number in a sentence about seats.
#[derive(Clone, Debug)]
pub(super) struct Quantity {
    /// First token that belongs to it: a bracket, `بـ`, or the number.
    pub(super) start: usize,
    /// The number's own tokens.
    pub(super) number: Range<usize>,
    /// One past its unit, adjectives and closing bracket.
    pub(super) end: usize,
    /// The value.
    pub(super) value: u32,
    /// The larger end of a range.
    pub(super) max: Option<u32>,
    /// True where a word of seats or deputies stands with it.
    pub(super) unit: bool,
    /// True where that word stands before it: `المقاعد الـ33`.
    pub(super) unit_before: bool,
    /// True where that word has a pronoun, or the name of a list behind it: `مقاعده الـ13`, `مقاعد حزب السهل الـ13`.
    pub(super) owned: bool,
    /// The place of a unit that stands before the number.
    pub(super) head: Option<usize>,
    /// True where the unit is only a word for "member".
    pub(super) member: bool,
    /// True for `مقعد` without a number.
    pub(super) implicit: bool,
    /// True for `أي مقعد`.
    pub(super) none: bool,
    /// True where it has the article: `الـ329`, `الخمسة والستين`.
    pub(super) article: bool,
    /// True for `مقعدا إضافيا`.
    pub(super) extra: bool,
    /// The particle written together with it.
    pub(super) particle: Option<Particle>,
    /// What bounds it.
    pub(super) bound: Option<Bound>,
    /// The token after the words that govern it: where bounds and `الـ` end towards the left.
    pub(super) lead: usize,
}

/// Largest count of seats that is believed.
const SEATS_MAX: u32 = 1200;

/// The quantities of `sentence`, in order.
pub(super) fn quantities(text: &NamedText, sentence: Range<usize>) -> Vec<Quantity> {
    let mut found: Vec<Quantity> = Vec::new();
    let mut index = sentence.start;
    while index < sentence.end {
        if text.is_in_name(index) {
            index += 1;
            continue;
        }
        // `حزب "السهليون 66"`: a number that ends a name in quotes.
        let closes_name = text.number(index).is_some()
            && matches!(text.mark(index + 1), Some('"' | '»' | '”'))
            && text
                .partner(index + 1)
                .is_some_and(|open| open < index && index - open <= 6 && open + 1 < index);
        if closes_name {
            index += 1;
            continue;
        }
        // `13 في المئة و80 مقعدا`: the share ends before و.
        let is_percent_word =
            index > sentence.start && text.folded(index - 1) == "في" && matches!(text.folded(index), "الميه" | "المايه");
        if is_percent_word {
            index += 1;
            continue;
        }
        let quantity = match text.kind(index) {
            Some(TokenKind::Number(_)) => counted(text, index, &sentence),
            Some(TokenKind::Word(_)) => {
                let unit = cue::is(text, index, UNIT).then(|| without_number(text, index, &sentence));
                let counts = || phrase_at(text, index).and_then(|_| counted(text, index, &sentence));
                unit.flatten().or_else(counts)
            }
            _ => None,
        };
        let Some(quantity) = quantity else {
            index = phrase_at(text, index).map_or(index + 1, |phrase| phrase.tokens.end.max(index + 1));
            continue;
        };
        index = quantity.end.max(index + 1);
        // `ضاعف عدد نوابه ثلاث مرات`
        if matches!(text.folded(quantity.end), "مرات" | "اضعاف") {
            continue;
        }
        if let Some(last) = found.last_mut()
            && is_range(text, last, &quantity, sentence.start)
        {
            last.max = Some(quantity.value);
            last.number.end = quantity.number.end;
            (last.end, last.unit, last.extra) = (quantity.end, quantity.unit, quantity.extra);
            continue;
        }
        found.push(quantity);
    }
    for quantity in &mut found {
        bounds(text, quantity, &sentence);
    }
    found
}

/// True for a word of seats that can stand right after its number.
fn is_unit(text: &NamedText, index: usize) -> bool {
    let found = cue::find(text, index);
    found.is(UNIT | MEMBER)
        && found.proclitics.conjunction.is_none()
        && found.proclitics.particle.is_none()
        && found.pronoun.is_none()
}

/// The end of the adjectives after a unit, and whether one of them says "additional".
fn unit_end(text: &NamedText, mut index: usize, end: usize) -> (usize, bool) {
    let mut extra = false;
    while index < end {
        let found = cue::find(text, index);
        if found.is(EXTRA) && found.proclitics.conjunction.is_none() {
            extra = true;
        } else if !(found.is(PARLIAMENTARY) && found.proclitics == crate::arabic::Proclitics::default()
            || text.folded(index) == "فقط")
        {
            break;
        }
        index += 1;
    }
    (index, extra)
}

pub(super) fn is_percent(text: &NamedText, after: usize) -> bool {
    text.mark(after).is_some_and(|mark| matches!(mark, '%' | '٪'))
        || matches!(text.folded(after), "بالميه" | "بالمايه")
        || (text.folded(after) == "في" && matches!(text.folded(after + 1), "الميه" | "المايه"))
}

/// `6 إلى 7 مقاعد`, `6 أو 7 مقاعد`, `بين 30 و35 مقعدا`: two numbers that are one statement.
fn is_range(text: &NamedText, first: &Quantity, second: &Quantity, sentence_start: usize) -> bool {
    if first.unit || second.value <= first.value {
        return false;
    }
    let between = first.number.end..second.number.start;
    let joined = |words: &[&str]| between.len() == 1 && words.contains(&text.folded(between.start));
    if !(second.unit || second.member) {
        // `مقابل 120 إلى 140 لحزب النهر و90 إلى 125 لحزب الورد`
        let before = first.number.start.checked_sub(1).filter(|before| *before >= sentence_start);
        let joined_on = text.word(first.number.start).is_none()
            && (before.is_some_and(|before| cue::is(text, before, VERSUS) || text.folded(before) == "و")
                || text.folded(first.lead).starts_with('و'));
        if joined_on && joined(&["الي"]) && crate::extract::name::starts_with_li(text, second.number.end) {
            return true;
        }
        // `تراجع إلى 12 أو 14`
        return joined(&["او"]) && text.digits(first.number.start).is_some() && text.digits(second.number.start).is_some();
    }
    let before = first.number.start.checked_sub(1).filter(|before| *before >= sentence_start);
    let before_is = |word: &str| before.is_some_and(|before| text.folded(before) == word);
    let dashed = between.len() == 1 && text.mark(between.start).is_some_and(|mark| matches!(mark, '-' | '–'));
    let is_change = before_is("من")
        && cue::any(
            text,
            before.unwrap_or(0).saturating_sub(8).max(sentence_start)..before.unwrap_or(0),
            CHANGE | SEAT,
        );
    // `تقدم حزب السهل من 66 إلى 83 مقعدا`
    let advances = |at: usize| matches!(text.bare(at), "تقدم" | "تقدمت" | "يتقدم" | "تتقدم");
    let is_named = |from: usize| text.is_in_name(from - 1) || from > 1 && text.is_in_name(from - 2);
    let is_change = is_change
        || before.is_some_and(|before| {
            let mut near = before.saturating_sub(8).max(sentence_start)..before;
            text.folded(before) == "من" && before > sentence_start && is_named(before) && near.any(advances)
        });
    // `السهل: من 54 إلى 73 مقعدا`, `السهل: تحول من 54 إلى 73 مقعدا`, where two elections are compared.
    let is_change = is_change || before.is_some_and(|before| text.folded(before) == "من" && pair::leads_change(text, before));
    dashed
        || joined(&["او"])
        || (joined(&["الي"]) && !is_change)
        || before_is("بين") && (joined(&["و"]) || text.folded(second.number.start).starts_with('و') || between.is_empty())
}
