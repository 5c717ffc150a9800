//! Which election a count belongs to: the words beside the number, at the head of its clause, of its sentence or of the
//! paragraph. Owns the steps and their order; the phrases themselves are `period`'s.

mod beside;
mod clause;
mod earlier;
mod openers;
mod other_times;

use std::ops::ControlFlow::{self, Break, Continue};
use std::ops::Range;

use crate::arabic::{TokenizedText, WordTest};

pub use self::openers::opens_clause;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::named::NamedText;
use super::role::Role;
use super::statement::Reader;
use super::{Period, period};

/// The words around a number, as far as they can date it.
struct Around<'a, 't> {
    reader: &'a Reader<'t>,
    text: &'t NamedText<'t>,
    role: Role,
    left: &'a Range<usize>,
    /// The words behind the number, or behind the whole that it is part of.
    right: Range<usize>,
    /// Where among them the words begin that can date it, behind the list that it goes to.
    from: usize,
    verb: Option<usize>,
    sentence: &'a Range<usize>,
}

/// What a step says: the election, and whether the clause under way is of it; or it leaves the question to the next.
type Verdict = ControlFlow<(Period, bool)>;

/// The verdict of a step that dates the number alone.
fn dated(period: Option<Period>) -> Verdict {
    period.map_or(Continue(()), |period| Break((period, false)))
}

/// As [`dated`], of the clause as well.
fn dated_clause(period: Option<Period>) -> Verdict {
    period.map_or(Continue(()), |period| Break((period, true)))
}

/// The steps in their order: the first that knows decides.
const STEPS: [fn(&Around) -> Verdict; 12] = [
    beside::formerly,
    beside::in_phrase,
    beside::chamber_before,
    beside::whole_of_brackets,
    beside::reached_in,
    earlier::figure,
    clause::counted_on,
    clause::in_former,
    clause::in_phrase,
    clause::when,
    clause::under_way,
    clause::of_sentence,
];

impl Reader<'_> {
    /// Which election: the words beside the number, at the head of its clause or of the paragraph.
    pub(super) fn period(
        &self,
        role: Role,
        left: &Range<usize>,
        right: &Range<usize>,
        verb: Option<usize>,
        sentence: &Range<usize>,
    ) -> (Period, bool) {
        let text = self.text();
        if matches!(role, Role::Change(_)) {
            return (self.period_of_change(left, right, verb, sentence), false);
        }
        let from = beside::past_receiver(self, right);
        let past_whole = beside::past_whole(text, from, right, sentence.end);
        let around = Around {
            reader: self,
            text,
            role,
            left,
            right: past_whole.map_or(right.clone(), |past| past..sentence.end),
            from: past_whole.unwrap_or(from),
            verb,
            sentence,
        };
        let verdict = STEPS.iter().try_for_each(|step| step(&around));
        verdict.break_value().unwrap_or((Period::Unstated, false))
    }

    /// `ثم خسر بعد أربع سنوات 27 مقعدا`, `وخسر منها 27 بعد أربع سنوات`: the story goes on by a step.
    fn period_of_change(
        &self,
        left: &Range<usize>,
        right: &Range<usize>,
        verb: Option<usize>,
        sentence: &Range<usize>,
    ) -> Period {
        let clause = verb.unwrap_or(left.end)..left.end;
        let mut words = clause.chain(right.start..right.end.min(right.start + 1));
        let step = words.find_map(|at| {
            let (period, _) = period::at(self.text(), at, sentence.end)?;
            matches!(period, Period::Stepped(_)).then_some(period)
        });
        step.unwrap_or(self.discourse.period)
    }
}

/// `ثم تراجعت إلى 69`: words between two counts that lead from the first on to the second, which `range` ends before.
pub fn leads_on_to(text: &TokenizedText, range: Range<usize>) -> bool {
    let text = &NamedText::plain(text);
    let to = range
        .end
        .checked_sub(1)
        .is_some_and(|at| at > range.start && text.folded(at) == "الي");
    // `أصبح له 88 بعد أن هبط إلى 66` goes back. A rise may be what joined the list since.
    let goes_back = |at: usize| matches!(text.folded(at), "بعد" | "بعدما" | "منذ" | "مقابل" | "كان" | "كانت");
    let to = to && !range.clone().any(goes_back);
    to && (cue::any(text, range.clone(), FALL) || range.into_iter().any(|at| text.folded(at) == "ثم"))
}

/// `تسعة مقاعد عن المحافظة في انتخابات 2021`
fn is_for_constituency(text: &NamedText, at: usize) -> bool {
    let next = text.folded(at + 1);
    text.folded(at) == "عن" && forms::holds(next.strip_prefix("ال").unwrap_or(next), forms::CONSTITUENCY)
}

/// Words at which what dates a number ends.
static TURNS: WordTest = WordTest::words(&[], &["بعد", "بعدما", "عن", "منذ", "بينما", "فيما"]);

/// An election named at the head of a sentence: `وفي انتخابات 2018، حصل …`.
pub(super) fn leading_period(text: &NamedText, sentence: &Range<usize>) -> Option<(Period, Range<usize>)> {
    let head = sentence.start..(sentence.start + 3).min(sentence.end);
    let starts = matches!(
        text.folded(sentence.start),
        "في" | "وفي" | "خلال" | "وخلال" | "اما" | "وكانت" | "وكان" | "عام" | "وعام"
    );
    let about_elections = cue::any(text, sentence.start..(sentence.start + 14).min(sentence.end), ELECTION);
    let dated = (sentence.start..(sentence.start + 7).min(sentence.end)).find(|&index| period::year_at(text, index).is_some());
    // `أما حزب السهل، الفائز في انتخابات 2014، فنال ثلاثة`
    let is_of_list = |year: usize| (sentence.start..year).any(|at| period::is_participle_of_vote(text, at));
    if let Some(year) = dated.filter(|&year| starts && about_elections && !is_of_list(year))
        && let Some(value) = period::year_at(text, year)
    {
        return Some((Period::Year(value), sentence.start..year + 1));
    }
    let (period, tokens) = head.clone().find_map(|index| period::at(text, index, sentence.end))?;
    matches!(
        text.folded(sentence.start),
        "في" | "وفي" | "خلال" | "وخلال" | "اما" | "وكانت" | "وكان"
    )
    .then_some((period, tokens))
}

/// Where the words that can still date a number end: at a mark, another verb, a comparison.
pub(super) fn clause_end(text: &NamedText, right: &Range<usize>) -> usize {
    const REACH: usize = 9;
    let end = right.end.min(right.start + REACH);
    let stops = |index: usize| {
        let found = cue::find(text, index);
        let refers = found.pronoun.is_some() || matches!(text.folded(index + 1), "عليها" | "بها");
        text.mark(index).is_some_and(|mark| !matches!(mark, ')' | '"' | '»'))
            || found.is(VERB) && !refers
            || found.is(VERSUS | COMPARE | INSTEAD)
            // `لم تنل غير 12 مقعدا وكانت قد حصلت في انتخابات 2018 على 24`
            || found.is(WAS) && text.folded(index).starts_with('و') && text.folded(index + 1) == "قد"
            // `72 لحزب السهل الذي كان قبل خمس سنوات يكتفي بـ17`
            || period::is_relative(text, index) && cue::is(text, index + 1, WAS)
            || TURNS.at(text, index) && !is_for_constituency(text, index)
    };
    (right.start..end).find(|&index| stops(index)).unwrap_or(end)
}
