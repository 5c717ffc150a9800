//! The election that the words before a number name, and the one of the clause or sentence under way. Owns these steps; their order is the
//! parent's.

use std::ops::ControlFlow::{Break, Continue};
use std::ops::Range;

use crate::arabic::WordTest;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::description::{closed_relative, closes_aside, is_in_aside};
use super::super::named::NamedText;
use super::super::role::becomes;
use super::super::{Period, landmark, period, steps};
use super::openers::begins_clause;
use super::other_times::{counted_since, is_in_relative, is_measured_from, tells_of_another_vote, tells_of_year_when};
use super::{Around, Verdict, dated_clause};

/// How many words a clause that goes on may put between two of its counts.
const CLAUSE_GOES_ON: usize = 8;

static FORMER: WordTest = WordTest::words(&[], &["سابقه", "سابقتها", "سابقتهما"]);

/// `بعد خمس سنوات من حصوله على 18 مقعدا`
pub(super) fn counted_on(around: &Around) -> Verdict {
    let text = around.text;
    let since = around.verb.and_then(|verb| counted_since(text, verb, around.sentence.start));
    dated_clause(since.map(|since| Period::Dated(text.span(since))))
}

impl Around<'_, '_> {
    /// Where the words before the number begin that can date it: behind its verb, and behind what belongs to the number before.
    fn head(&self) -> usize {
        let Self { text, left, verb, .. } = *self;
        let mut head = verb.map_or(left.start, |verb| verb + 1).max(left.start);
        if left.start == self.sentence.start {
            return head;
        }
        if !self.opens_own_clause() {
            // What follows the number before, up to a comma, belongs to that one.
            let after_mark = left.clone().find(|&index| text.mark(index).is_some());
            head = head.max(after_mark.unwrap_or(left.end));
        }
        // `25 مقعدا، وهو العدد الذي حازه في 2014، وحزب النهر 18`: an aside on the count before.
        let is_item = |&comma: &usize| {
            let named = self.reader.search.names.lists_in(comma + 1..comma + 2).first();
            named.is_some_and(|list| list.proclitics.conjunction.is_some())
        };
        let item = left.clone().rev().find(|&at| text.is_comma(at)).filter(is_item);
        head.max(item.unwrap_or(head))
    }

    /// True where the words before the number are its own from the number before on.
    fn opens_own_clause(&self) -> bool {
        let Self { text, left, verb, .. } = *self;
        let own_verb = verb.filter(|&verb| verb >= left.start);
        own_verb.is_some_and(|verb| {
            begins_clause(text, left.start..verb + 1)
                // `هبطت مقاعده في انتخابات 2022 إلى 38`: a verb with its own subject.
                || cue::is(text, verb + 1, SEAT | HOLDING) && cue::find(text, verb + 1).pronoun.is_some()
                // `80 مقعدا لحزب السهل الذي فاز في 2022 بـ135`
                || verb > left.start && period::is_relative(text, verb - 1)
        })
            // `كان له 25 مقعدا وصار له في 2021 واحد وثلاثون`
            || becomes(text, left.start) && text.folded(left.start).starts_with(['و', 'ف'])
            // `بـ25 مقعدا وفي انتخابات 2011 بـ18`: the vote of the next count.
            || matches!(text.folded(left.start), "وفي" | "وعام") && number_follows(text, left)
    }
}

/// `قد حصل في سابقتها، في 23 آذار، على 30`
pub(super) fn in_former(around: &Around) -> Verdict {
    let Around { text, left, .. } = *around;
    if !FORMER.any_in(text, left.clone()) {
        return Continue(());
    }
    let is_former =
        |at: usize| matches!(text.surface(at), "سابقه" | "سابقتها" | "سابقتهما") && at > 0 && text.folded(at - 1) == "في";
    let is_former = FORMER.each_in(text, around.head()..left.end).any(is_former);
    dated_clause(is_former.then_some(Period::Before))
}

/// `فاز في انتخابات 2018 بـ14`
pub(super) fn in_phrase(around: &Around) -> Verdict {
    let Around { text, left, .. } = *around;
    let head = around.head();
    let named = last_of_story(text, head..left.end);
    dated_clause(
        named
            .filter(|(_, tokens)| !is_of_other(around, tokens, head))
            .map(|(period, _)| period),
    )
}

/// True for a time before the number, behind `head`, that is not the number's own.
fn is_of_other(around: &Around, tokens: &Range<usize>, head: usize) -> bool {
    let Around { text, left, .. } = *around;
    // `الذي لم يكن قد ولد في 2018 صار يملك 37`
    let became_since = || {
        let relative = (left.start..tokens.start).any(|at| period::is_relative(text, at));
        let turns = |at: usize| becomes(text, at) && !text.folded(at).starts_with('و');
        relative && (tokens.end..left.end).any(turns)
    };
    // `نال أقل من ربع ما ناله في 2018: مقعدين`
    let is_measure = || {
        period::is_measure(text, head.saturating_sub(2).max(left.start)..tokens.start)
            && (tokens.end..left.end).any(|at| text.mark(at).is_some())
    };
    is_in_aside(text, tokens, head..left.end)
        || is_in_relative(text, tokens, head)
        || period::is_under_participle(text, tokens, left.end)
        || closed_relative(text, around.sentence.start..left.end).is_some_and(|closed| closed.contains(&tokens.start))
        || landmark::tells_of_founding(text, tokens.start)
        || became_since()
        || period::is_stayed_away(text, tokens.start)
        || is_measured_from(text, tokens, left.end)
        || period::returns_to_now(text, tokens.end..left.end)
        || is_measure()
}

/// `انتخابات 2006 حين نالت 17 مقعدا`
pub(super) fn when(around: &Around) -> Verdict {
    let Around { text, left, .. } = *around;
    let opens = |&verb: &usize| verb > left.start && matches!(text.folded(verb - 1), "حين" | "عندما" | "التي" | "الذي");
    let Some(verb) = around.verb.filter(opens) else {
        return Continue(());
    };
    let Some((period, tokens)) = (left.start..verb).rev().find_map(|index| period::at(text, index, verb)) else {
        return Continue(());
    };
    let is_relative = period::is_relative(text, verb - 1);
    let names_election = |classes| cue::any(text, tokens.start - 1..tokens.end, classes);
    let is_near = tokens.end + 1 >= verb
        || tokens.end + 2 == verb
            && (text.folded(tokens.end).starts_with("ال") && !period::is_relative(text, tokens.end)
                || text.is_comma(tokens.end) && (!is_relative || cue::any(text, tokens.clone(), ELECTION)));
    let is_when = tokens.start > 0
        && is_near
        // `المنشقة عنها عام 2012، التي نالت ستة`: of a list, not of an election.
        && (!is_relative || names_election(ELECTION | TERM))
        && (text.folded(tokens.start - 1) != "منذ" || tokens.end + 2 == verb);
    dated_clause(is_when.then_some(period))
}

/// `فاز النصر عام 2018 بـ42 مقعدا، وتيار الحكمة بـ19`: one clause goes on.
pub(super) fn under_way(around: &Around) -> Verdict {
    let clause = around.reader.discourse.clause;
    let goes_on = around.verb.is_none()
        && clause != Period::Unstated
        && !breaks_off(around.text, around.left)
        && !is_of_present(around.text, around.left);
    dated_clause(goes_on.then_some(clause))
}

/// True where the words before the number begin a clause whose time is another.
fn breaks_off(text: &NamedText, left: &Range<usize>) -> bool {
    /// Words between a number and the comma behind its unit.
    const AFTER_UNIT: usize = 2;
    // `متجاوزا ما حققه قبل خمس سنوات (282)، فيما راوح حزب النهر عند 52`: another clause, in the time of the sentence.
    // `قبل أن تنقلب الصورة: 30 للأول`
    let turns =
        |at: usize| matches!(text.folded(at), "فيما" | "بينما") || text.folded(at) == "قبل" && text.folded(at + 1) == "ان";
    let new_clause = |at: usize| text.is_comma(at) && !text.folded(at + 1).starts_with(['و', 'ف', 'ل']);
    // `فقدت الحركة، التي كان لها 15 في 2014، كل مقاعدها عدا مقعد واحد`: the object of the verb before the relative clause.
    let is_object = |at: usize| cue::is(text, at, SEAT) && cue::find(text, at).pronoun.is_some();
    // `، القوة الثانية في البرلمان السابق بـ48 نائبا، إلى المرتبة الخامسة بـ17`: back to the verb before the aside.
    let goes_back = left
        .clone()
        .take(AFTER_UNIT)
        .any(|at| text.is_comma(at) && matches!(text.folded(at + 1), "الي" | "علي" | "عند"));
    left.clone().any(turns)
        || goes_back
        || closes_aside(text, left)
        || left.len() > CLAUSE_GOES_ON && left.clone().any(new_clause)
        || left.clone().any(is_object)
}

/// `بعدما كان له 38 في المجلس السابق، لن يشغل في الجديد سوى خمسة`: the chamber that sits.
fn is_of_present(text: &NamedText, left: &Range<usize>) -> bool {
    left.clone().any(|at| period::is_new_one(text, at)) || period::returns_to_now(text, left.clone())
}

/// The time that the sentence began with, unless another is named since.
pub(super) fn of_sentence(around: &Around) -> Verdict {
    let Around {
        text, left, sentence, ..
    } = *around;
    let renamed = is_renamed(around)
        || tells_of_another_vote(text, sentence.start..left.end)
        || period::returns_to_now(text, sentence.start..left.end);
    let period = if renamed {
        Period::Unstated
    } else {
        around.reader.discourse.period
    };
    Break((period, false))
}

/// `في انتخابات 1997 نال 57، وتصدر في شتنبر 2002 رغم تراجعه إلى 50`
fn is_renamed(around: &Around) -> bool {
    let Around { text, left, .. } = *around;
    if tells_of_year_when(text, left.clone()) {
        return true;
    }
    let Some(comma) = left.clone().find(|&at| text.is_comma(at)) else {
        return false;
    };
    let names_vote = |at: usize| {
        cue::is(text, at, ELECTION) && matches!(period::at(text, at, left.end), Some((Period::Year(_) | Period::Dated(_), _)))
    };
    let names_time = |at: usize| {
        period::year_at(text, at).is_some() && !period::is_stayed_away(text, at) || steps::step_at(text, at, left.end).is_some()
    };
    let is_first = left.start == around.sentence.start;
    (comma..left.end).any(|at| {
        names_vote(at)
            || !is_first && names_time(at)
            // `في 2013 تراجع إلى 97، لكنه استعاد زخمه في الاقتراع الذي جرى في 30 أبريل، إذ نال 92، بفارق عن كتلة النهر (34)`
            || period::names_present_term(text, at)
    })
}

/// The first time that `range` names, or one that a clause behind a comma goes on to: `في 2001 انتخب زعيمه رئيسا، وبعد عامين حصد`.
fn last_of_story(text: &NamedText, range: Range<usize>) -> Option<(Period, Range<usize>)> {
    let mut found = period::find(text, range.clone())?;
    while let Some(next) = period::find(text, found.1.end..range.end) {
        let start = next.1.start;
        let at_head = text.is_comma(start - 1) && text.folded(start).starts_with('و');
        let behind = start > 1 && text.is_comma(start - 2) && matches!(text.folded(start - 1), "وفي" | "وخلال" | "وعام" | "وسنه");
        if next.0 == Period::Unstated || !(at_head || behind) {
            break;
        }
        found = next;
    }
    Some(found)
}

/// True where an election alone stands in `left`: `وفي انتخابات 2011`.
fn number_follows(text: &NamedText, left: &Range<usize>) -> bool {
    const LONGEST: usize = 6;
    let reaches = |tokens: Range<usize>| (tokens.end..left.end).all(|at| text.folded(at) == "علي");
    left.len() <= LONGEST && period::find(text, left.clone()).is_some_and(|(_, tokens)| reaches(tokens))
}
