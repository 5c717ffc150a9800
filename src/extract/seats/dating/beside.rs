//! The election that the words right behind a number name, or the count before it that it goes on with. Owns these steps; their order is the
//! parent's.

use std::ops::ControlFlow::Continue;
use std::ops::Range;

use crate::arabic::{Particle, WordTest, number};
use crate::extract::date::names_month;
use crate::extract::name::ListMention;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::named::NamedText;
use super::super::role::{Role, becomes};
use super::super::statement::Reader;
use super::super::{Period, period, times};
use super::other_times::{is_in_relative, is_of_relatives_count};
use super::{Around, Verdict, clause_end, dated};

/// `خاض الانتخابات`
static RUNS: WordTest = WordTest::words(&[], &["خاض", "خاضت", "خاضوا", "يخوض", "تخوض", "يخوضون"]);

/// Where the words go on behind the list that the number goes to: `45 مقعدا من نصيب حزب الورد في انتخابات 2021`, `45 مقعدا للورد في 2021`.
pub(super) fn past_receiver(reader: &Reader, right: &Range<usize>) -> usize {
    let text = reader.text();
    let goes_to = || matches!(text.folded(right.start), "من" | "الي" | "لصالح" | "عن" | "كانت");
    let named = reader.search.names.lists_in(right.clone());
    let receives = |list: &&ListMention| {
        list.proclitics.particle == Some(Particle::Li) && list.tokens.start == right.start
            || list.tokens.start <= right.start + 2 && goes_to()
    };
    let Some(receiver) = named.first().filter(receives) else {
        return right.start;
    };
    // `للورد والسهل في 2018`
    let joined = |end: usize, list: &ListMention| {
        let is_next = list.tokens.start == end && list.proclitics.conjunction.is_some();
        if is_next { list.tokens.end } else { end }
    };
    named.iter().fold(receiver.tokens.end, joined).min(right.end)
}

/// Where the words go on behind the chamber that a count is part of: `22 مقعدا من أصل ثمانين في مجلس عام 1989`.
pub(super) fn past_whole(text: &NamedText, from: usize, right: &Range<usize>, end: usize) -> Option<usize> {
    const REACH: usize = 3;
    let whole = (from..(from + REACH).min(end)).find(|&at| text.folded(at) == "اصل" && text.folded(at - 1) == "من")?;
    let number = number::phrase_at(text, whole + 1).filter(|number| number.tokens.start + 1 >= right.end)?;
    let unit = usize::from(cue::is(text, number.tokens.end, UNIT));
    // `بمقعد واحد من أصل 34 كانت لها في المجلس السابق`: the whole is what it had.
    let past = number.tokens.end + unit;
    Some(past).filter(|past| *past < end && !cue::is(text, *past, WAS))
}

/// `17 مقعدا سابقا`
pub(super) fn formerly(around: &Around) -> Verdict {
    let is_former = around.from < around.right.end && matches!(around.text.folded(around.from), "سابقا" | "سابقاً");
    dated(is_former.then_some(Period::Before))
}

/// `14 مقعدا في انتخابات 2018`
pub(super) fn in_phrase(around: &Around) -> Verdict {
    let Around {
        reader,
        text,
        from,
        ref right,
        ..
    } = *around;
    let limit = clause_end(text, &(from..right.end));
    // The phrase may run on past the window where a date follows.
    let beside = (from..limit).find_map(|index| period::at(text, index, around.sentence.end));
    let Some((period, tokens)) = beside.or_else(|| of_whole(around)) else {
        return Continue(());
    };
    let is_other = !reader.search.names.lists_in(from..tokens.start).is_empty()
        || leads_on(around, &period, &tokens)
        || is_of_next(around, &tokens)
        // `فالحزب الذي دخل البرلمان عام 2018 بـ48 نائبا خاض الانتخابات الأخيرة`: of what it did then.
        || RUNS.any_in(text, from..tokens.start)
        || is_in_relative(text, &tokens, from)
        || is_of_relatives_count(text, &tokens, from);
    if is_other {
        return Continue(());
    }
    let is_before = around.role == Role::Before && period == Period::Unstated;
    dated(Some(if is_before { Period::Before } else { period }))
}

/// `22 مقعدا من أصل ثمانين في مجلس عام 1989`, `64 مقعدا من 81 في انتخابات 2001`
fn of_whole(around: &Around) -> Option<(Period, Range<usize>)> {
    const REACH: usize = 4;
    const DATE_REACH: usize = 6;
    let Around {
        text, from, sentence, ..
    } = *around;
    if text.folded(from) != "من" {
        return None;
    }
    let size = number::phrase_at(text, from + 1 + usize::from(cue::is(text, from + 1, TOTAL_OF)))?;
    let whole = size.tokens.end;
    // `سوى مقعد واحد من أصل 34 كانت لها في المجلس السابق`: the time of the whole.
    if cue::is(text, whole, WAS) {
        return None;
    }
    let behind = whole..sentence.end.min(whole + REACH);
    let placed = behind.clone().find(|&at| matches!(text.folded(at), "في" | "خلال"))?;
    // `221 مقعدا من 290 مقابل 83 في المجلس السابق`: the time of what it is set against.
    if cue::any(text, whole..placed, VERSUS | INSTEAD | COMPARE) {
        return None;
    }
    // `220 مقعدا من 290 في فبراير 2020`
    let dated = || {
        let is_date = names_month(text, placed + 1) || cue::is(text, placed + 1, YEAR);
        let mut words = (placed + 2..(placed + DATE_REACH).min(sentence.end)).filter(|_| is_date);
        let (year, at) = words.find_map(|at| Some((period::year_at(text, at)?, at)))?;
        (placed..at)
            .all(|on| !matches!(text.mark(on), Some('،' | ',' | '.')))
            .then_some((Period::Year(year), placed + 1..at + 1))
    };
    let named = (placed..behind.end).find_map(|index| period::at(text, index, sentence.end));
    named.or_else(dated)
}

/// `بسبعة مقاعد قادته إلى رئاسة الحكومة في السنة الموالية`: what came of them, but not `66 مقعدا في أبريل من العام نفسه`.
fn leads_on(around: &Around, period: &Period, tokens: &Range<usize>) -> bool {
    let (text, from) = (around.text, around.from);
    let is_date = |at: usize| matches!(text.folded(at), "في" | "من") || names_month(text, at);
    matches!(period, Period::Stepped(_)) && tokens.start > from + 2 && !(from..tokens.start).all(is_date)
}

/// `في 2011 بـ107 مقاعد وفي 2016 بـ125`: of the next count.
fn is_of_next(around: &Around, tokens: &Range<usize>) -> bool {
    let (text, start) = (around.text, tokens.start);
    let leads = |at: usize| matches!(text.folded(at), "وفي" | "وخلال" | "وعام" | "وسنه" | "ثم");
    // `كان له 25 مقعدا وصار له في 2021 واحد وثلاثون`
    let becomes = |at: usize| becomes(text, at) && (text.folded(at).starts_with(['و', 'ف']) || text.folded(at - 1) == "ثم");
    (start.saturating_sub(2).max(around.from)..=start).any(leads)
        || (around.from.max(1)..start).any(becomes)
        // `دخل برلمان 2005 بخمسة نواب وبرلمان 2009 بثمانية`
        || text.folded(start).starts_with('و')
            && cue::is(text, start, ELECTION | TERM)
            && cue::find(text, start).proclitics.conjunction.is_some()
}

/// `وكان حزب السهل يملك 26 مقعدا وحركة النهر 12`: what the chamber before had goes on.
pub(super) fn chamber_before(around: &Around) -> Verdict {
    let goes_on =
        around.role == Role::Result && around.verb.is_none() && around.reader.goes_on_before(around.left, around.sentence);
    dated(goes_on.then_some(Period::Before))
}

/// `وكان لهما 61 مقعدا في 2018 (42 للسهل و19 للنهر)`
pub(super) fn whole_of_brackets(around: &Around) -> Verdict {
    if around.role != Role::Result {
        return Continue(());
    }
    dated(around.reader.whole_before_brackets(around.left.end, around.sentence))
}

/// `52 مقعدا، سجلها عام 1999`
pub(super) fn reached_in(around: &Around) -> Verdict {
    const NEAR: usize = 5;
    let (text, told) = (around.text, around.from + 1);
    let is_told = text.is_comma(around.from) && is_told_of_seats(text, told);
    let mut clause = (told + 1..(told + NEAR).min(around.sentence.end)).take_while(|&at| is_told && text.mark(at).is_none());
    dated(clause.find_map(|at| period::year_at(text, at)).map(Period::Year))
}

/// `سجلها`, `حققتها`: a verb whose object are the seats just counted.
fn is_told_of_seats(text: &NamedText, at: usize) -> bool {
    let found = cue::find(text, at);
    found.is(GAIN) && found.pronoun.is_some() && found.proclitics.conjunction.is_none() || times::is(text, at, times::REACHED)
}

impl Reader<'_> {
    /// `وكان حزب السهل يملك 26 مقعدا وحركة النهر 12`: what the chamber before had goes on.
    fn goes_on_before(&self, left: &Range<usize>, sentence: &Range<usize>) -> bool {
        let text = self.text();
        let Some(last) = self.seats.last().filter(|last| last.period == Period::Before) else {
            return false;
        };
        let told = text.token_at(last.number.start);
        let head = sentence.start..told;
        sentence.contains(&told)
            && self
                .search
                .names
                .lists_in(left.clone())
                .first()
                .is_some_and(|list| list.proclitics.conjunction.is_some())
            && cue::any(text, head.clone(), WAS)
            && !cue::any(text, head, VERB)
            && !cue::any(text, left.clone(), VERB | WAS | HAVE | VERSUS | COMPARE)
    }

    /// `وكان لهما 61 مقعدا في 2018 (42 للسهل و19 للنهر)`: the election of the count whose parts the brackets around `at` tell.
    fn whole_before_brackets(&self, at: usize, sentence: &Range<usize>) -> Option<Period> {
        let text = self.text();
        let open = self.bracket_around(at, sentence.start)?;
        // `كان لطرفيه 42 (27 للسهل و15 للنهر)`: a whole that was nobody's own.
        let is_counted = |at: usize| text.number(at).is_some() || number::word(text, at).is_some() || cue::is(text, at, UNIT);
        let whole = (open.saturating_sub(2).max(sentence.start)..open).find(|&at| text.number(at).is_some());
        let was = whole.is_some_and(|whole| {
            let of_two = |at: usize| {
                text.folded(at).ends_with("يه") || text.folded(at).ends_with("هما") || text.folded(at).ends_with("يها")
            };
            (whole + 1..open).all(is_counted) && whole >= sentence.start + 2 && cue::is(text, whole - 2, WAS) && of_two(whole - 1)
        });
        // `فبعد أن كان الفارق سبعة مقاعد (25 للسهل و18 للنهر)`
        let is_number = |at: usize| text.number(at).is_some() || number::word(text, at).is_some();
        let told_whole = (open.saturating_sub(2).max(sentence.start)..open).find(|&at| is_number(at));
        let was_after = told_whole.is_some_and(|whole| {
            const REACH: usize = 4;
            (whole + 1..open).all(is_counted)
                && (whole.saturating_sub(REACH).max(sentence.start + 1)..whole).any(|at| {
                    cue::is(text, at, WAS)
                        && (text.folded(at - 1).ends_with("بعدما")
                            || text.folded(at - 1) == "ان" && text.folded(at.saturating_sub(2)).ends_with("بعد"))
                })
        });
        if was || was_after {
            return Some(Period::Before);
        }
        let told = self.seats.iter().rev().find(|told| text.token_at(told.number.start) < open)?;
        let number = text.token_at(told.number.start);
        // Nothing but its unit and its time stands between.
        let is_plain = |at: usize| text.mark(at).is_none() && !cue::is(text, at, VERB) && !text.is_in_name(at);
        let is_whole = sentence.contains(&number) && number + 7 > open && (number + 1..open).all(is_plain);
        is_whole.then_some(told.period)
    }
}
