//! Fractions of numbers: alone, added or taken off, behind a point, as a part of what follows. Owns these forms; whole numbers are
//! the parent's.

use super::super::words::{Beside, NumberWord, is_beside, word};
use super::super::{NumberForm, NumberPhrase};
use super::{Item, Slot, Sum, What, cardinal, item, phrase};
use crate::arabic::{Proclitics, TokenKind, TokenizedText};

/// `6ر12`: twelve point six, as some agencies write it; its fraction stands first.
pub(super) fn decimal_by_letter(text: &TokenizedText, index: usize) -> Option<f64> {
    /// Digits of a fraction.
    const DIGITS_MAX: u8 = 3;
    let (fraction, digits) = text.digits(index).filter(|(_, digits)| *digits <= DIGITS_MAX)?;
    let is_written_so = text.folded(index + 1) == "ر" && text.is_glued(index + 1) && text.is_glued(index + 2);
    let (whole, _) = text.digits(index + 2).filter(|_| is_written_so)?;
    Some(f64::from(whole) + f64::from(fraction) / 10f64.powi(i32::from(digits)))
}

/// `خمس المقاعد`, `عشر الأصوات`, `ثمن الأعضاء`: a part, where so many of what follows would take another form of the word.
pub(super) fn part_of_whole(text: &TokenizedText, first: Item) -> Option<NumberPhrase> {
    // خمسا السكان: two fifths; elsewhere the word stands only before tens.
    if first.what == What::Word(NumberWord::Bound(5))
        && !first.proclitics.article
        && is_beside(text, first.next, Beside::Whole)
        && text.folded(first.next).starts_with("ال")
    {
        return Some(phrase(text, first, first.next, 0.4, NumberForm::Fraction, true));
    }
    let part = match first.what {
        What::Word(NumberWord::Unit(unit @ (5 | 7 | 9))) => unit,
        What::Word(NumberWord::Ten) => 10,
        What::Word(NumberWord::PartBefore(8)) => 8,
        _ => return None,
    };
    let folded = text.folded(first.index);
    let names_part = !first.proclitics.article && ["خمس", "سبع", "ثمن", "تسع", "عشر"].iter().any(|word| folded.ends_with(word));
    let next = text.folded(first.next);
    // الناخبين, المسجلون: plurals of men.
    let of_men = next.starts_with("ال") && next.ends_with(['ن']) && (next.ends_with("ين") || next.ends_with("ون"));
    let of_whole = is_beside(text, first.next, Beside::Whole) && next.starts_with("ال")
        || part != 8
            && of_men
            && word(text, first.next).is_none()
            && !is_beside(text, first.next, Beside::Uncounted)
            && next != "السنين";
    // ثمن المجلس الجهود, he valued them.
    let is_valued = part == 8 && text.folded(first.next + 1).starts_with("ال");
    let is_price = part == 8
        && (next == "الاصوات"
            || first
                .index
                .checked_sub(1)
                .is_some_and(|before| is_beside(text, before, Beside::Paid)));
    (names_part && of_whole && !is_price && !is_valued)
        .then(|| phrase(text, first, first.next, 1.0 / f64::from(part), NumberForm::Fraction, true))
}

/// `نصف`, `ثلثا`, `ثلاثة أرباع` at `at`: the value and the token after.
pub(super) fn fraction_alone(text: &TokenizedText, at: Item) -> Option<(f64, usize)> {
    match at.what {
        What::Word(NumberWord::PartBefore(8)) => None,
        What::Word(NumberWord::Part(part) | NumberWord::PartBefore(part)) => Some((1.0 / f64::from(part), at.next)),
        What::Word(NumberWord::PartDual(part)) => Some((2.0 / f64::from(part), at.next)),
        What::Word(NumberWord::Unit(_) | NumberWord::Ten) | What::Digits(_) => {
            let count = match at.what {
                What::Word(NumberWord::Unit(unit)) => f64::from(unit),
                What::Digits(value) if value <= 10.0 => value,
                What::Digits(_) => return None,
                What::Word(_) => 10.0,
            };
            let next = item(text, at.next).filter(|next| !next.joined && next.index == at.next)?;
            match next.what {
                What::Word(NumberWord::PartPlural(part)) if count > 0.0 && next.proclitics.particle.is_none() => {
                    Some((count / f64::from(part), next.next))
                }
                _ => None,
            }
        }
        What::Word(_) => None,
    }
}

/// A fraction added to, or taken from, the number so far: `ونصف`, `وثلاثة أرباع`, `إلا ربعا`.
pub(super) fn fraction_after(text: &TokenizedText, at: Item, sum: &Sum) -> Option<(f64, usize)> {
    let unit = match (sum.group, sum.closed) {
        (None, Some(scale)) => scale,
        (Some(group), _) if group.bound => return None,
        _ => 1.0,
    };
    if at.what == What::Word(NumberWord::Less) {
        let next = item(text, at.next).filter(|next| !next.joined)?;
        let (value, after) = fraction_alone(text, next)?;
        let unit = if sum.group.is_some_and(|group| group.value == 100.0) {
            100.0
        } else {
            unit
        };
        return Some((-value * unit, after));
    }
    if !at.joined || at.proclitics.particle.is_some() || at.proclitics.article {
        return None;
    }
    // المادة خمسة ونص القانون: what stands in it.
    if matches!(at.what, What::Word(NumberWord::PartBefore(_))) && text.folded(at.next).starts_with("ال") {
        return None;
    }
    // 435 وثلث مقاعد الشيوخ: so many, and a part of something else.
    if is_beside(text, at.next, Beside::WholeOf) && sum.closed.is_none() {
        return None;
    }
    // مئة وثلاثون وخمسين: fifty does not fit after thirty, so it is two fifths.
    let two_fifths = at.what == What::Word(NumberWord::Tens(50)) && sum.group.is_some_and(|group| group.slot == Slot::Full);
    let (value, after) = if two_fifths {
        (0.4, at.next)
    } else {
        fraction_alone(text, at)?
    };
    // ونصف المليون, وربع مية
    match item(text, after)
        .filter(|next| !next.joined && next.proclitics.particle.is_none())
        .map(|next| (next.what, next.next))
    {
        Some((What::Word(NumberWord::Scale(scale)), next)) if scale <= unit => Some((value * scale, next)),
        // ثلاثة ونصف مليون: so many and a half of it.
        Some((What::Word(NumberWord::Scale(scale)), next)) if scale >= 1e6 && sum.closed.is_none() && sum.total == 0.0 => {
            Some(((sum.value() + value) * scale - sum.value(), next))
        }
        Some((What::Word(NumberWord::Hundred), next)) if unit >= 1000.0 => Some((value * 100.0, next)),
        _ => Some((value * unit, after)),
    }
}

/// `فاصلة خمسة` after a whole number: what it adds, and the token after.
pub(super) fn decimals_after(text: &TokenizedText, index: usize) -> Option<(f64, usize)> {
    if !matches!(word(text, index)?.word, NumberWord::Point)
        || !matches!(text.kind(index + 1), Some(TokenKind::Word(_) | TokenKind::Number(_)))
    {
        return None;
    }
    let next = item(text, index + 1).filter(|next| !next.joined)?;
    if matches!(
        next.what,
        What::Word(NumberWord::Point | NumberWord::Less | NumberWord::Minus | NumberWord::Ordinal(_))
    ) {
        return None;
    }
    let decimals = cardinal(text, next)
        .filter(|phrase| phrase.form == NumberForm::Cardinal && phrase.value.fract() == 0.0 && phrase.value < 1e9)?;
    let mut digits = if decimals.value < 1.0 {
        1
    } else {
        decimals.value.log10().floor() as i32 + 1
    };
    // فاصلة صفر خمسة: digit by digit.
    let (mut value, mut end) = (decimals.value, decimals.tokens.end);
    let is_digit = |index: usize| match word(text, index) {
        Some(entry) if entry.proclitics == Proclitics::default() => match entry.word {
            NumberWord::Unit(unit) => Some(f64::from(unit)),
            _ => None,
        },
        _ => None,
    };
    while is_digit(end - 1).is_some()
        && digits < 9
        && let Some(digit) = is_digit(end)
    {
        (value, digits, end) = (value * 10.0 + digit, digits + 1, end + 1);
    }
    Some((value / 10f64.powi(digits), end))
}
