//! Headlines that put a list's move before its name: `من 48 مقعدا إلى 17.. كيف خسر حزب السهل؟`, `بعد تراجعه من 48 إلى 17 مقعدا: حزب السهل
//! يطعن`. Owns the shape of these lines; a list that stands before its numbers is `statement`'s.

use std::ops::Range;

use super::count::LARGEST;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::pair::Count;
use super::quantity::is_percent;
use super::statement::Reader;
use super::{Period, forms, period};
use crate::arabic::WordTest;
use crate::arabic::number::{NumberForm, phrase_at};
use crate::base::Message;
use crate::extract::name::{ListKind, ListMention};

/// How far the name stands from the numbers at most, in tokens.
const REACH: usize = 16;

/// Most words of a time behind a number: `في انتخابات 2018`.
const TIME_MAX: usize = 5;

/// A line that begins with a move.
struct Move {
    counts: [Count; 2],
    /// The words of the line behind it.
    rest: Range<usize>,
}

/// Adds what such lines tell, where prose reading has not found their numbers.
pub(super) fn add(reader: &mut Reader) {
    let text = reader.text();
    for line in text.paragraphs() {
        let Some(moved) = parse(text, line) else { continue };
        let numbers = moved.counts.each_ref().map(|count| text.span(count.number.clone()));
        let Some(list) = only_list(reader, &moved.rest).filter(|_| !numbers.into_iter().any(|number| reader.is_counted(number)))
        else {
            continue;
        };
        let list = reader.search.reference(list);
        for count in &moved.counts {
            let mut mention = count.told_of(&list, text);
            mention.status = reader.status();
            mention.rule = "seats/headline";
            mention.steps = vec![Message::new("why-list-after")];
            reader.seats.push(mention);
        }
    }
    reader.settle();
}

fn parse(text: &NamedText, line: &Range<usize>) -> Option<Move> {
    let first = line.clone().find(|&at| text.word(at).is_some())?;
    let from = if text.folded(first) == "من" {
        first
    } else {
        behind_opening(text, first)?
    };
    let (before, end) = count(text, from + 1, Period::Before)?;
    if text.folded(end) != "الي" {
        return None;
    }
    let (after, end) = count(text, end + 1, Period::Unstated)?;
    let parts = matches!(
        text.mark(end),
        Some(':' | '.' | '…' | '،' | ',' | '-' | '–' | '—' | '|' | '!' | '؟')
    );
    let is_told = cue::any(text, from..end, SEAT | DEPUTY);
    (parts && is_told && end < line.end && before.value != after.value).then(|| Move {
        counts: [before, after],
        rest: end + 1..line.end.min(end + 1 + REACH),
    })
}

/// `بعد تراجعه`, `عقب هبوط مقاعده`: the place of `من` behind it.
fn behind_opening(text: &NamedText, first: usize) -> Option<usize> {
    const WORDS_MAX: usize = 3;
    static AFTER: WordTest = WordTest::words(&[], &["بعد", "عقب", "اثر", "رغم", "مع"]);
    let from = (first + 2..=first + WORDS_MAX).find(|&at| text.folded(at) == "من")?;
    let moves = cue::is(text, first + 1, CHANGE);
    let is_own = |at: usize| cue::find(text, at).pronoun.is_some() && (at == first + 1 || cue::is(text, at, SEAT | HOLDING));
    (AFTER.at(text, first) && moves && is_own(from - 1)).then_some(from)
}

/// The count at `at`, with its unit and the time behind it, and the token behind all that.
fn count(text: &NamedText, at: usize, otherwise: Period) -> Option<(Count, usize)> {
    let phrase = phrase_at(text, at).filter(|phrase| phrase.form == NumberForm::Cardinal)?;
    let value = phrase.whole().filter(|value| (1..=LARGEST).contains(value))?;
    let number = phrase.tokens;
    let behind = number.end + usize::from(cue::is(text, number.end, SEAT | DEPUTY));
    if is_percent(text, number.end) {
        return None;
    }
    let time = period::find(text, behind..behind + TIME_MAX);
    let time = time.filter(|(_, tokens)| (behind..tokens.start).all(|at| matches!(text.folded(at), "في" | "عام" | "سنه")));
    let counted = |period| Count { value, number, period };
    Some(match time {
        Some((period, tokens)) => (counted(period), tokens.end),
        None => (counted(otherwise), behind),
    })
}

/// The list that the words behind the move speak of, where they speak of no other.
fn only_list<'a>(reader: &'a Reader, rest: &Range<usize>) -> Option<&'a ListMention> {
    let text = reader.text();
    let is_under = |at: usize| {
        matches!(
            text.folded(at),
            "امام" | "خلف" | "بعد" | "مع" | "عن" | "علي" | "لصالح" | "لمصلحه"
        )
    };
    // `أكبر الخاسرين أمام حزب النهر`: beside whom the line speaks of.
    let is_beside = |list: &&ListMention| {
        let before = list
            .tokens
            .start
            .checked_sub(1 + usize::from(text.is_quote(list.tokens.start.saturating_sub(1))));
        list.kind == ListKind::Back || list.proclitics.particle.is_some() || before.is_some_and(is_under)
    };
    let mut lists = reader
        .search
        .names
        .lists_in(rest.clone())
        .iter()
        .filter(|list| !is_beside(list));
    let first = lists.next()?;
    let is_place = forms::is(text, first.tokens.start, forms::CONSTITUENCY);
    (!is_place && lists.all(|list| list.name == first.name)).then_some(first)
}
