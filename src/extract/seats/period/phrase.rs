//! The phrase that names an election or a year and begins at a word. Owns its readings and their order; what a term is called is `term`'s.

use std::ops::ControlFlow::{self, Break, Continue};
use std::ops::Range;

use crate::arabic::{WordTest, without_articles};
use crate::extract::date::{bounds_span, is_month_of_name, names_month};
use crate::extract::words::Found;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::named::NamedText;
use super::super::{Period, steps, times};
use super::term::{is_placed, is_present_term, names_term, numbered_term};
use super::{OPENS, TIME_ROUND, find, is_new_one, is_since, says_last, year_at};

/// Parts of a year.
static PARTS_OF_YEAR: WordTest = WordTest::words(
    &[],
    &[
        "ربيع",
        "صيف",
        "خريف",
        "شتاء",
        "مطلع",
        "اواخر",
        "اوايل",
        "نهايه",
        "بدايه",
        "منتصف",
    ],
);

/// What years are counted back from now with.
static SINCE: WordTest = WordTest::new(is_since);

/// How far after a word for "election" its year or adjective may stand.
const REACH: usize = 8;

type Phrase = (Period, Range<usize>);

/// What a step says: the phrase, or that none begins here; or it leaves the question to the next.
type Verdict = ControlFlow<Option<Phrase>>;

/// The verdict of a step that decides nothing where it finds no phrase.
fn found(phrase: Option<Phrase>) -> Verdict {
    phrase.map_or(Continue(()), |phrase| Break(Some(phrase)))
}

/// The verdict for `period` in `tokens`.
fn says(period: Period, tokens: Range<usize>) -> Verdict {
    Break(Some((period, tokens)))
}

/// The word that a phrase may begin with.
struct Start<'a, 't> {
    text: &'a NamedText<'t>,
    index: usize,
    /// Where the phrase has to end.
    end: usize,
    found: Found,
}

impl Start<'_, '_> {
    /// The words of `tokens` as a date that `resolve` reads.
    fn dated(&self, tokens: Range<usize>) -> Period {
        Period::Dated(self.text.span(tokens))
    }

    /// `آخر انتخابات`, up to `until`.
    fn last(&self, until: usize) -> Option<Phrase> {
        let is_last = self.text.word_before(self.index, 1, 0) == "اخر";
        is_last.then(|| (self.dated(self.index - 1..self.index + 1), self.index..until))
    }
}

/// The readings of a first word in their order: the first that knows decides.
const FIRST: [fn(&Start) -> Verdict; 8] = [year, step, since, round, numbered, no_election, present_term, behind_year];

/// The readings of a word behind the first, as far as the phrase may reach.
const NEXT: [fn(&Start, usize) -> Verdict; 9] = [
    numbered_behind,
    in_brackets,
    ended,
    measured,
    year_behind,
    dissolved,
    before,
    last_or_this,
    verb_or_month,
];

/// The phrase that begins at `index`.
pub(in super::super) fn at(text: &NamedText, index: usize, end: usize) -> Option<Phrase> {
    let found = cue::among(text, index, ELECTION | TERM);
    // Asked of every word of a sentence, and most begin none.
    if found.classes == 0 && text.number(index).is_none() && !steps::may_begin(text, index) && !OPENS.at(text, index) {
        // `كان له في البرلمان السابق 38 مقعدا، ولن يشغل في الجديد سوى خمسة`
        return is_new_one(text, index).then(|| (Period::Unstated, index..index + 1));
    }
    let start = Start { text, index, end, found };
    let first = FIRST.iter().try_for_each(|read| read(&start));
    let mut behind = index + 1..(index + REACH).min(end);
    let next = |at: usize| NEXT.iter().try_for_each(|read| read(&start, at));
    let verdict = if first.is_break() { first } else { behind.try_for_each(next) };
    verdict.break_value().flatten()
}

/// `في 2018`, `عام 2018`
fn year(start: &Start) -> Verdict {
    let Start { text, index, .. } = *start;
    let Some(year) = year_at(text, index).filter(|_| index > 0) else {
        return Continue(());
    };
    let is_placed = match text.folded(index - 1) {
        "في" | "وفي" | "ففي" | "منذ" | "ومنذ" | "بعام" | "لعام" | "سباق" | "محطه" => true,
        // `تفككت بعد 2010 حين كانت الأولى بـ91`
        "بعد" | "قبل" | "عن" => matches!(text.folded(index + 1), "حين" | "عندما"),
        // `مقارنة مع 2016`
        "مع" => index > 1 && cue::is(text, index - 2, COMPARE),
        _ => false,
    };
    // `في ربيع 2010`, `مطلع 2010`
    let is_part_of_year =
        || index > 1 && PARTS_OF_YEAR.at(text, index - 1) && matches!(text.folded(index - 2), "في" | "منذ" | "وفي");
    let is_span = || bounds_span(text, index) && !matches!(text.folded(index + 1), "حين" | "عندما");
    if is_placed || cue::is(text, index - 1, YEAR | TERM | ELECTION) && !is_span() || is_part_of_year() {
        return says(Period::Year(year), index..index + 1);
    }
    Continue(())
}

/// `بعد خمس سنوات`, `الانتخابات التالية عام 2018`
fn step(start: &Start) -> Verdict {
    let Start { text, index, end, .. } = *start;
    let Some((_, tokens)) = steps::step_at(text, index, end) else {
        return Continue(());
    };
    // `بعد عام 2003`: no year on.
    if year_at(text, tokens.end).is_some() && bounds_span(text, tokens.end) {
        return Break(None);
    }
    match year_after(text, tokens.end - 1, end) {
        Some(year) => says(Period::Year(year), tokens.start..tokens.end + 1),
        None => says(Period::Stepped(text.span(tokens.clone())), tokens),
    }
}

/// `قبل أقل من أربع سنوات`, but not `قبل عام من الانتخابات`, which is not from now.
fn since(start: &Start) -> Verdict {
    const WORDS_MAX: usize = 5;
    let Start { text, index, end, .. } = *start;
    if !SINCE.at(text, index) {
        return Continue(());
    }
    let is_year = |at: usize| {
        matches!(
            text.folded(at),
            "سنوات" | "اعوام" | "سنه" | "عاما" | "عامين" | "سنتين" | "عام"
        )
    };
    let years = (index + 1..(index + WORDS_MAX).min(end)).find(|&at| is_year(at));
    let years = years.filter(|years| text.folded(years + 1) != "من");
    Break(years.map(|years| (start.dated(index..years + 1), index..years + 1)))
}

/// `هذه المرة`, `المرة الماضية`
fn round(start: &Start) -> Verdict {
    let Start { text, index, .. } = *start;
    if !TIME_ROUND.at(text, index) {
        return Continue(());
    }
    if cue::find(text, index + 1).is(BEFORE) {
        return says(Period::Before, index..index + 2);
    }
    if index > 0 && text.bare(index - 1) == "هذه" {
        return says(Period::Unstated, index..index + 1);
    }
    Continue(())
}

/// `في الدورة الرابعة`, `في الكنيست العشرين`
fn numbered(start: &Start) -> Verdict {
    let Start { text, index, .. } = *start;
    let may_be = start.found.is(TERM) && is_placed(text, index);
    let term = may_be.then(|| numbered_term(text, index)).flatten();
    found(term.map(|(_, until)| (start.dated(index..until), index..until)))
}

/// No other word begins a phrase but one for an election that fills a chamber, or for a term.
fn no_election(start: &Start) -> Verdict {
    let Start { text, index, .. } = *start;
    let names_election = start.found.is(ELECTION) || start.found.is(TERM) && names_term(text, index);
    if names_election && !is_other_vote(text, index) {
        Continue(())
    } else {
        Break(None)
    }
}

/// `في المجلس الجديد`, but not `في المجلس الجديد بعد انتخابات 2021`
fn present_term(start: &Start) -> Verdict {
    let Start { text, index, end, .. } = *start;
    if start.found.is(ELECTION) {
        return Continue(());
    }
    let is_named_behind = |until: usize| {
        let next = find(text, until..end.min(until + REACH));
        next.is_some_and(|(_, tokens)| (until..tokens.start).all(|at| text.mark(at).is_none()))
    };
    let until = is_present_term(text, index).filter(|&until| !is_named_behind(until));
    found(until.map(|until| (Period::Unstated, index..until)))
}

/// `في أيار 2018 انتخابات فاز فيها`
fn behind_year(start: &Start) -> Verdict {
    let year = year_right_before(start.text, start.index);
    found(year.map(|year| (Period::Year(year), start.index..start.index + 1)))
}

/// `انتخابات الكنيست الحادية والعشرين`
fn numbered_behind(start: &Start, at: usize) -> Verdict {
    let near = at <= start.index + 2;
    let term = near.then(|| numbered_term(start.text, at)).flatten();
    found(term.map(|(_, until)| (start.dated(at..until), start.index..until)))
}

/// `في الدورة السادسة (2000)`
fn in_brackets(start: &Start, at: usize) -> Verdict {
    let text = start.text;
    let year = year_at(text, at + 1).filter(|_| text.mark(at) == Some('(') && text.mark(at + 2) == Some(')'));
    found(year.map(|year| (Period::Year(year), start.index..at + 2)))
}

/// `آخر انتخابات،`: a mark ends the phrase.
fn ended(start: &Start, at: usize) -> Verdict {
    match start.text.mark(at) {
        Some('.' | '،' | '؛' | '(' | ',' | ':' | '؟' | '!') => Break(start.last(start.index + 1)),
        _ => Continue(()),
    }
}

/// `أول انتخابات بعد ثورة يناير`, `الانتخابات التي جرت بعد حرب 2006`: measured from something else.
fn measured(start: &Start, at: usize) -> Verdict {
    let text = start.text;
    let is_measured = match text.folded(at) {
        "بعد" | "قبل" | "منذ" | "عقب" | "اثر" => !cue::is(text, at + 1, ELECTION),
        // `في انتخابات الأحد عن انتخابات 2018`
        "عن" => cue::is(text, at + 1, ELECTION | TERM),
        _ => false,
    };
    // `50 مقعدا في البرلمان مقارنة بانتخابات 2018`
    if is_measured || cue::is(text, at, COMPARE) {
        return Break(None);
    }
    Continue(())
}

/// `انتخابات مجلس النواب 2018`
fn year_behind(start: &Start, at: usize) -> Verdict {
    let year = year_at(start.text, at);
    found(year.map(|year| (Period::Year(year), start.index..at + 1)))
}

/// `في البرلمان الذي حله الرئيس`
fn dissolved(start: &Start, at: usize) -> Verdict {
    let text = start.text;
    let is_dissolved = start.found.is(TERM)
        && at <= start.index + 3
        && matches!(text.folded(at), "الذي" | "التي")
        && matches!(text.folded(at + 1), "حله" | "حلها" | "حل" | "حلت");
    found(is_dissolved.then(|| (Period::Before, start.index..at + 2)))
}

/// `الانتخابات السابقة`, but not `الانتخابات السابقة لأوانها`, which are early ones.
fn before(start: &Start, at: usize) -> Verdict {
    const ADJECTIVES: usize = 4;
    let Start { text, index, end, .. } = *start;
    let word = cue::find(text, at);
    let is_early = || matches!(text.folded(at + 1), "لاوانها" | "لاوانه" | "لموعدها");
    if !word.is(BEFORE) || at > index + ADJECTIVES || word.proclitics.particle.is_some() || is_early() {
        return Continue(());
    }
    // `في انتخابات أيار الماضي`: a day of the calendar.
    let is_last = matches!(
        text.folded(at),
        "الماضيه" | "الماضي" | "المنصرم" | "الفايت" | "المنقضي" | "المنصرف"
    );
    let names_time = || (index + 1..at).any(|at| names_month(text, at)) || times::is(text, at - 1, times::TIME);
    if is_last && names_time() {
        return says(start.dated(index..at + 1), index..at + 1);
    }
    if let Some(year) = year_after(text, at, end) {
        return says(Period::Year(year), index..at + 2);
    }
    if let Some((year, told)) = year_told(text, at + 1..end) {
        return says(Period::Year(year), index..told + 1);
    }
    // `الدورة الماضية` is over, `الانتخابات الماضية` may be the last ones held.
    let tokens = index..at + 1;
    if start.found.is(ELECTION) && matches!(text.folded(at), "الماضيه" | "الفايته" | "المنصرمه") {
        return says(start.dated(tokens.clone()), tokens);
    }
    says(Period::Before, tokens)
}

/// `الانتخابات الأخيرة عام 2018`, `الانتخابات الحالية`
fn last_or_this(start: &Start, at: usize) -> Verdict {
    const ADJECTIVES: usize = 3;
    let Start { text, index, end, .. } = *start;
    if !cue::find(text, at).is(LAST | THIS) || at > index + ADJECTIVES {
        return Continue(());
    }
    if let Some(year) = year_after(text, at, end) {
        return says(Period::Year(year), index..at + 2);
    }
    let period = if says_last(text, at) {
        start.dated(index..at + 1)
    } else {
        Period::Unstated
    };
    says(period, index..at + 1)
}

/// `آخر انتخابات فاز فيها`, `انتخابات شباط (فبراير) 2008`, `مايو - أيار 2008`
fn verb_or_month(start: &Start, at: usize) -> Verdict {
    const WORDS_MAX: usize = 7;
    let Start { text, index, end, .. } = *start;
    if cue::is(text, at, VERB) {
        return Break(start.last(at + 1).or(Some((Period::Unstated, index..at + 1))));
    }
    if !names_month(text, at) || is_month_of_name(text, at) {
        return Continue(());
    }
    let names_again = |at: usize| match text.mark(at) {
        Some('-' | '–') => names_month(text, at + 1) && names_month(text, at.saturating_sub(1)),
        Some('(') => names_month(text, at + 1),
        Some(')') => names_month(text, at.saturating_sub(1)),
        _ => false,
    };
    let until = (at + WORDS_MAX).min(end);
    let ends = |&at: &usize| text.mark(at).is_some_and(|mark| mark != '/') && !names_again(at);
    let until = (at + 1..until).find(ends).unwrap_or(until);
    if let Some((year, at)) = (at..until).find_map(|at| Some((year_at(text, at)?, at))) {
        return says(Period::Year(year), index..at + 1);
    }
    let until = (at..until).find(|&at| cue::is(text, at, VERB)).unwrap_or(until);
    says(start.dated(index..until), index..until)
}

/// True where a word for "election" speaks of a vote that fills no chamber: for a president, for one person.
pub(super) fn is_other_vote(text: &NamedText, index: usize) -> bool {
    let whose = |at: usize| without_articles(text.folded(at).trim_start_matches(['و', 'ل', 'ب']));
    let president = |at: usize| matches!(whose(at), "رياسيه" | "رياسه" | "رييس" | "رييسا" | "رييسه" | "خليفه" | "خلف");
    let chamber = |at: usize| matches!(whose(at), "تشريعيه" | "نيابيه" | "برلمانيه" | "عامه" | "نواب");
    // A by-election fills one seat.
    if matches!(whose(index + 1), "فرعيه" | "تكميليه" | "جزييه") {
        return true;
    }
    let person = cue::find(text, index).pronoun.is_some();
    person
        && text
            .folded(index)
            .trim_start_matches(['و', 'ب', 'ل', 'ف'])
            .starts_with("انتخاب")
        || president(index + 1) && !chamber(index + 2)
}

/// The year that settles which "previous" election is meant: `الانتخابات السابقة عام 2018`, `الدورة الماضية (2018)`.
fn year_after(text: &NamedText, index: usize, end: usize) -> Option<i16> {
    let joins = |at: usize| {
        matches!(text.folded(at), "عام" | "سنه" | "في" | "لعام" | "لسنه" | "اي") || matches!(text.mark(at), Some('(' | '،' | ','))
    };
    let limit = end.min(index + 5);
    let year = (index + 1..limit).find(|&at| !joins(at))?;
    year_at(text, year)
}

/// The year of the day that is told of an election named in `range`'s clause: `التي جرت في 26 أيلول 2021`.
fn year_told(text: &NamedText, range: Range<usize>) -> Option<(i16, usize)> {
    const REACH: usize = 9;
    let clause = range.start..range.end.min(range.start + REACH);
    for at in clause {
        if let Some(year) = year_at(text, at) {
            return (!bounds_span(text, at)).then_some((year, at));
        }
        // `في المجلس السابق و22 في برلمان 1989`: another count.
        let is_day = names_month(text, at + 1) || text.mark(at + 1) == Some('/') || text.mark(at.wrapping_sub(1)) == Some('/');
        if text.number(at).is_some() && !is_day {
            return None;
        }
        let ends = text.mark(at).is_some_and(|mark| mark != '/') || cue::is(text, at, VERB | UNIT | ELECTION);
        if ends {
            return None;
        }
    }
    None
}

/// `شهد العراق في أيار 2018 انتخابات فاز فيها`: the year of the month that stands right before an election told of for the first
/// time and then pointed at.
fn year_right_before(text: &NamedText, index: usize) -> Option<i16> {
    const POINTED_WITHIN: usize = 5;
    let year = index.checked_sub(1).and_then(|before| year_at(text, before))?;
    let is_new = !cue::find(text, index).proclitics.article && index >= 2 && names_month(text, index - 2);
    let points = |at: usize| matches!(text.folded(at), "فيها" | "فيه" | "خلالها" | "خلاله");
    (is_new && (index + 1..=index + POINTED_WITHIN).any(points)).then_some(year)
}
