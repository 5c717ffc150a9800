//! How number words and digits combine into one number. Owns the grammar; the words stand in `words`.

mod fraction;

use crate::arabic::{Conjunction, Proclitics, TokenizedText, WordId};
use crate::base::Span;

use self::fraction::{decimal_by_letter, decimals_after, fraction_after, fraction_alone, part_of_whole};
use super::words::{Beside, NumberWord, is_beside, word};
use super::{NumberForm, NumberPhrase, particle_letters, span_without_letters};

/// Number words or digits at a place, with the و before them.
#[derive(Clone, Copy)]
struct Item {
    what: What,
    joined: bool,
    proclitics: Proclitics,
    /// The token itself (the one after a separate و).
    index: usize,
    next: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum What {
    Word(NumberWord),
    Digits(f64),
}

fn item(text: &TokenizedText, index: usize) -> Option<Item> {
    if let Some(value) = decimal_by_letter(text, index) {
        return Some(Item {
            what: What::Digits(value),
            joined: false,
            proclitics: Proclitics::default(),
            index,
            next: index + 3,
        });
    }
    if let Some(value) = text.number(index) {
        return Some(Item {
            what: What::Digits(value),
            joined: false,
            proclitics: Proclitics::default(),
            index,
            next: index + 1,
        });
    }
    if let Some(entry) = word(text, index) {
        let joined = entry.proclitics.conjunction == Some(Conjunction::Wa);
        return Some(Item {
            what: What::Word(entry.word),
            joined,
            proclitics: entry.proclitics,
            index,
            next: index + 1,
        });
    }
    // و written apart, or before digits.
    if text.folded(index) != "و" {
        return None;
    }
    let (what, proclitics) = if let Some(value) = text.number(index + 1) {
        (What::Digits(value), Proclitics::default())
    } else {
        let entry = word(text, index + 1).filter(|entry| entry.proclitics.conjunction.is_none())?;
        (What::Word(entry.word), entry.proclitics)
    };
    Some(Item {
        what,
        joined: true,
        proclitics,
        index: index + 1,
        next: index + 2,
    })
}

/// What may still be added to the group under way.
#[derive(Clone, Copy, PartialEq)]
enum Slot {
    /// Tens, with و: `خمسة` وعشرون. Also what ten or a hundred may follow.
    Unit,
    /// Anything under a hundred, with و.
    Hundreds,
    /// Nothing but a scale.
    Full,
    /// Digits: a hundred or a scale.
    Digits,
}

#[derive(Clone, Copy)]
struct Group {
    value: f64,
    slot: Slot,
    /// One or two in the form that cannot stand alone.
    bound: bool,
}

pub(super) fn phrase_at(text: &TokenizedText, index: usize) -> Option<NumberPhrase> {
    let first = item(text, index)?;
    if first.index != index {
        return None; // a separate و is no part of the number
    }
    // بضعة عشر, بضع وعشرون: not exactly so many.
    let is_about = index
        .checked_sub(1)
        .is_some_and(|before| is_beside(text, before, Beside::Indefinite));
    if is_about
        && matches!(
            first.what,
            What::Word(NumberWord::Ten | NumberWord::Tens(_) | NumberWord::Hundred)
        )
    {
        return None;
    }
    match first.what {
        What::Word(NumberWord::Ordinal(_) | NumberWord::OrdinalBound(_)) => ordinal(text, first),
        What::Word(NumberWord::OrdinalOf(place)) => {
            let value = f64::from(place);
            Some(phrase(text, first, first.next, value, NumberForm::Ordinal, true))
        }
        What::Word(NumberWord::Minus) => negative(text, index),
        _ => cardinal(text, first),
    }
}

fn negative(text: &TokenizedText, index: usize) -> Option<NumberPhrase> {
    let phrase = phrase_at(text, index + 1).filter(|phrase| phrase.form != NumberForm::Ordinal && phrase.value > 0.0)?;
    let span = text.span(index..index + 1).union(phrase.span);
    Some(NumberPhrase {
        tokens: index..phrase.tokens.end,
        span,
        value: -phrase.value,
        ..phrase
    })
}

fn phrase(text: &TokenizedText, first: Item, end: usize, value: f64, form: NumberForm, in_words: bool) -> NumberPhrase {
    let start = span_without_letters(text, first.index, particle_letters(first.proclitics));
    let last = text.span(end.saturating_sub(1)..end);
    NumberPhrase {
        tokens: first.index..end,
        span: Span::new(start.start, last.end.max(start.end)),
        value,
        form,
        proclitics: first.proclitics,
        in_words,
        may_be_ordinal: false,
    }
}

/// `السابع`, `الحادي عشر`, `الرابع والعشرين`, `الثاني بعد المئة`.
fn ordinal(text: &TokenizedText, first: Item) -> Option<NumberPhrase> {
    let (unit, bound) = match first.what {
        What::Word(NumberWord::Ordinal(unit)) => (unit, false),
        What::Word(NumberWord::OrdinalBound(unit)) => (unit, true),
        _ => return None,
    };
    let compounds = bound || (2..=9).contains(&unit);
    let next = item(text, first.next).filter(|next| compounds && next.proclitics.particle.is_none());
    let (value, end) = match next.map(|next| (next.what, next.joined, next)) {
        Some((What::Word(NumberWord::Ten), false, next)) if !next.proclitics.article => (f64::from(unit) + 10.0, next.next),
        Some((What::Word(NumberWord::Tens(tens)), true, next)) => (f64::from(unit) + f64::from(tens), next.next),
        _ if bound => return None,
        _ => (f64::from(unit), first.next),
    };
    let (above, end) = above(text, end);
    Some(phrase(text, first, end, value + above, NumberForm::Ordinal, true))
}

/// `بعد المئة`, `بعد الألف` behind an ordinal: what it adds, and the token after.
fn above(text: &TokenizedText, index: usize) -> (f64, usize) {
    let base = (text.folded(index) == "بعد")
        .then(|| word(text, index + 1))
        .flatten()
        .filter(|entry| entry.proclitics.article);
    match base.map(|entry| entry.word) {
        Some(NumberWord::Hundred) => (100.0, index + 2),
        Some(NumberWord::Scale(scale)) => (scale, index + 2),
        Some(NumberWord::ScaleDual(scale)) => (2.0 * scale, index + 2),
        Some(NumberWord::Hundreds(hundreds)) => (f64::from(hundreds), index + 2),
        _ => (0.0, index),
    }
}

/// Adds up groups and scales from left to right.
struct Sum {
    total: f64,
    group: Option<Group>,
    /// The scale just closed, while nothing came after it.
    closed: Option<f64>,
    /// What the last scale added.
    last_added: f64,
    /// Everything further must be smaller than this.
    ceiling: f64,
}

/// `ألفا مرشح`, `مليونا ناخب`: two of the scale, before a noun without article; `ألفا` elsewhere is one in the accusative.
fn is_dual(text: &TokenizedText, item: Item) -> bool {
    if item.proclitics.article || !text.folded(item.index).ends_with('ا') || text.surface(item.index).contains('\u{64b}') {
        return false;
    }
    let next = text.folded(item.next);
    let is_plain = next.chars().count() >= 3
        && !next.starts_with("ال")
        && !next.starts_with(['و', 'ف', 'ب', 'ل', 'ك', 'س', 'ي', 'ت'])
        && !next.ends_with('ا')
        && !is_beside(text, item.next, Beside::Uncounted);
    text.word(item.next).is_some() && word(text, item.next).is_none() && (is_plain || is_beside(text, item.next, Beside::Counted))
}

fn cardinal(text: &TokenizedText, first: Item) -> Option<NumberPhrase> {
    if let Some(part) = part_of_whole(text, first) {
        return Some(part);
    }
    let mut sum = Sum {
        total: 0.0,
        group: None,
        closed: None,
        last_added: 0.0,
        ceiling: f64::INFINITY,
    };
    let (mut at, mut end, mut in_words, mut any) = (first, None, false, false);
    let (mut words_only, mut ordinal_tail) = (true, None);
    // Where the scale closed last ends.
    let mut whole_before = None;
    loop {
        if any && let Some((value, after)) = fraction_after(text, at, &sum) {
            let value = sum.value() + value;
            return Some(phrase(text, first, after, value, NumberForm::Cardinal, true));
        }
        if !any && let Some((value, after)) = fraction_alone(text, at) {
            // نصف مليون
            match item(text, after)
                .filter(|next| !next.joined && next.proclitics.particle.is_none())
                .map(|next| (next.what, next.next))
            {
                Some((What::Word(NumberWord::Scale(scale)), next)) => {
                    sum.total = value * scale;
                    (sum.closed, sum.last_added, sum.ceiling) = (Some(scale), sum.total, scale);
                    (any, in_words, end) = (true, true, Some(next));
                }
                Some((What::Word(NumberWord::Hundred), next)) => {
                    return Some(phrase(text, first, next, value * 100.0, NumberForm::Cardinal, true));
                }
                _ if matches!(at.what, What::Word(NumberWord::PartBefore(_))) => return None,
                _ => return Some(phrase(text, first, after, value, NumberForm::Fraction, true)),
            }
        } else if !sum.take(at, !any, text) {
            // مئتي ألف وثلاثمئة ألف: the hundreds are of the second thousand.
            if let Some(start) = whole_before.filter(|_| sum.belongs_to_next(at)) {
                (sum.group, end) = (None, Some(start));
                break;
            }
            ordinal_tail = any.then(|| ordinal_after_hundred(text, at, &sum)).flatten();
            break;
        } else {
            any = true;
            in_words |= matches!(at.what, What::Word(_));
            words_only &= matches!(at.what, What::Word(_));
            if sum.group.is_none_or(|group| !group.bound) {
                end = Some(at.next);
            }
            if sum.group.is_none() {
                whole_before = end;
            }
        }
        let Some(next) = item(text, end.unwrap_or(at.next).max(at.next)) else {
            break;
        };
        at = next;
    }
    let end = end?;
    if let Some((value, after)) = ordinal_tail {
        return Some(phrase(text, first, after, value, NumberForm::Ordinal, true));
    }
    // مئة وأحد المسؤولين: the one is no number.
    let dangling = sum.group.filter(|group| group.bound).map_or(0.0, |group| group.value % 10.0);
    let mut value = sum.value() - dangling;
    let mut end = end;
    if let Some((decimals, after)) = decimals_after(text, end) {
        (value, end, in_words) = (value + decimals, after, true);
    }
    let mut found = phrase(text, first, end, value, NumberForm::Cardinal, in_words);
    if first.proclitics.article && words_only && value >= 11.0 {
        let (above, after) = above(text, end);
        if above > 0.0 {
            return Some(phrase(text, first, after, value + above, NumberForm::Ordinal, true));
        }
        found.may_be_ordinal = true;
    }
    Some(found)
}

impl Sum {
    fn value(&self) -> f64 {
        self.total + self.group.map_or(0.0, |group| group.value)
    }

    /// Takes one more item, or says that it does not belong.
    fn take(&mut self, item: Item, is_first: bool, text: &TokenizedText) -> bool {
        if !is_first && item.proclitics.particle.is_some() {
            return false;
        }
        match item.what {
            What::Word(NumberWord::Scale(scale))
                if (is_first || (item.joined && self.may_start(2.0 * scale))) && self.group.is_none() && is_dual(text, item) =>
            {
                self.close(2.0 * scale, scale);
                true
            }
            What::Word(NumberWord::Scale(scale) | NumberWord::ScalePlural(scale)) => self.take_scale(item, scale, is_first),
            What::Word(NumberWord::ScaleDual(scale)) => self.take_scaled(item, 2.0 * scale, scale, is_first),
            What::Word(NumberWord::Thousands(count)) => self.take_scaled(item, f64::from(count) * 1000.0, 1000.0, is_first),
            What::Word(NumberWord::Hundred | NumberWord::HundredPlural) => self.take_hundred(item, is_first),
            _ => self.take_small(item, is_first, text),
        }
    }

    /// True where a new group under the last scale may begin.
    fn may_start(&self, value: f64) -> bool {
        self.closed.is_some() && value < self.ceiling
    }

    /// True where the group under way counts the scale at `item`, which is as large as the one before it.
    fn belongs_to_next(&self, item: Item) -> bool {
        let What::Word(NumberWord::Scale(scale) | NumberWord::ScalePlural(scale)) = item.what else {
            return false;
        };
        !item.joined && !item.proclitics.article && self.group.is_some() && self.closed.is_some_and(|closed| scale >= closed)
    }

    fn close(&mut self, added: f64, scale: f64) {
        self.total += added;
        (self.group, self.closed, self.last_added, self.ceiling) = (None, Some(scale), added, scale);
    }

    /// Takes a scale that tells itself how many of it: `ألفين`, `سبعتلاف`.
    fn take_scaled(&mut self, item: Item, value: f64, scale: f64, is_first: bool) -> bool {
        let fits = (is_first || (item.joined && self.may_start(value))) && self.group.is_none();
        if fits {
            self.close(value, scale);
        }
        fits
    }

    fn take_scale(&mut self, item: Item, scale: f64, is_first: bool) -> bool {
        let plural = matches!(item.what, What::Word(NumberWord::ScalePlural(_)));
        match self.group {
            Some(group) if !item.joined && !group.bound && scale < self.ceiling && group.value > 0.0 => {
                self.close(group.value * scale, scale);
                true
            }
            // ألف وخمسمئة مليار
            Some(group)
                if !item.joined
                    && !item.proclitics.article
                    && !plural
                    && scale >= 1e6
                    && group.value >= 100.0
                    && self.closed == Some(1000.0)
                    && self.total == self.last_added =>
            {
                let added = (self.total + group.value) * scale;
                self.total = 0.0;
                self.close(added, scale);
                true
            }
            None if plural => false,
            None if is_first || (item.joined && self.may_start(scale)) => {
                self.close(scale, scale);
                true
            }
            // ألف مليار
            None if !item.joined
                && !item.proclitics.article
                && self.closed.is_some_and(|closed| closed < scale)
                && self.total == self.last_added =>
            {
                self.total = 0.0;
                let added = self.last_added * scale;
                self.ceiling = f64::INFINITY;
                self.close(added, scale);
                true
            }
            _ => false,
        }
    }

    fn take_hundred(&mut self, item: Item, is_first: bool) -> bool {
        let plural = item.what == What::Word(NumberWord::HundredPlural);
        match self.group {
            Some(Group {
                value,
                slot: Slot::Unit | Slot::Digits,
                bound: false,
            }) if !item.joined && value >= 2.0 && value * 100.0 < self.ceiling => {
                self.group = Some(Group {
                    value: value * 100.0,
                    slot: Slot::Hundreds,
                    bound: false,
                });
                true
            }
            None if !plural && (is_first || (item.joined && self.may_start(100.0))) => {
                self.group = Some(Group {
                    value: 100.0,
                    slot: Slot::Hundreds,
                    bound: false,
                });
                true
            }
            _ => false,
        }
    }

    fn take_small(&mut self, item: Item, is_first: bool, text: &TokenizedText) -> bool {
        let (value, slot, bound) = match item.what {
            What::Word(NumberWord::Unit(unit)) => (f64::from(unit), Slot::Unit, false),
            What::Word(NumberWord::Bound(unit)) => (f64::from(unit), Slot::Unit, true),
            What::Word(NumberWord::Ten) => (10.0, Slot::Full, false),
            What::Word(NumberWord::Teen(teen)) => (f64::from(teen), Slot::Full, false),
            What::Word(NumberWord::Tens(tens)) => (f64::from(tens), Slot::Full, false),
            What::Word(NumberWord::Hundreds(hundreds)) => (f64::from(hundreds), Slot::Hundreds, false),
            What::Digits(value) => (value, Slot::Digits, false),
            What::Word(_) => return false,
        };
        let is_tens = matches!(item.what, What::Word(NumberWord::Tens(_)));
        let is_ten = item.what == What::Word(NumberWord::Ten);
        // مئة واحد عشر: و and احد without its hamza.
        let is_and_eleven = || {
            let is_ten = |next: Item| next.what == What::Word(NumberWord::Ten) && !next.joined;
            value == 1.0 && text.folded(item.index) == "واحد" && self::item(text, item.next).is_some_and(is_ten)
        };
        let joined = item.joined || !is_first && is_and_eleven();
        match self.group {
            // ثلاثة عشر
            Some(group)
                if is_ten
                    && !item.joined
                    && !item.proclitics.article
                    && group.slot == Slot::Unit
                    && (1.0..=9.0).contains(&(group.value % 100.0)) =>
            {
                self.group = Some(Group {
                    value: group.value + 10.0,
                    slot: Slot::Full,
                    bound: false,
                });
                true
            }
            // خمسة وعشرون
            Some(group) if is_tens && item.joined && group.slot == Slot::Unit && (1.0..=9.0).contains(&(group.value % 100.0)) => {
                self.group = Some(Group {
                    value: group.value + value,
                    slot: Slot::Full,
                    bound: false,
                });
                true
            }
            // مئة وخمسة
            Some(group) if joined && group.slot == Slot::Hundreds && value > 0.0 && value < 100.0 => {
                self.group = Some(Group {
                    value: group.value + value,
                    slot,
                    bound,
                });
                true
            }
            None if is_first || (joined && value > 0.0 && self.may_start(value)) => {
                self.group = Some(Group { value, slot, bound });
                true
            }
            // ٤ آلاف ٣ مائة
            None if slot == Slot::Digits && self.may_start(value * 100.0) && text.word(item.next) == Some(WordId::of("مائة")) =>
            {
                self.group = Some(Group { value, slot, bound });
                true
            }
            _ => false,
        }
    }
}

/// `المئة والخامسة والعشرون`.
fn ordinal_after_hundred(text: &TokenizedText, at: Item, sum: &Sum) -> Option<(f64, usize)> {
    let fits = at.joined && at.proclitics.article && sum.value() % 100.0 == 0.0 && sum.value() > 0.0;
    let phrase = fits.then(|| ordinal(text, at)).flatten()?;
    Some((sum.value() + phrase.value, phrase.tokens.end))
}
