//! Phrases of a sentence that place what is told around them in an election, and how the words between one of them and a count tie
//! both together. Owns these two; which election a phrase means is `resolve`'s, the phrases themselves are `period`'s.

use std::ops::Range;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::period::{TIME_ROUND, at, is_measure, is_new_one, is_relative, is_stayed_away};
use super::{Period, times};
use crate::arabic::{TokenizedText, WordTest};

/// A phrase that places what is told around it in an election.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Landmark {
    /// Which election.
    pub period: Period,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// True where the phrase only measures from that election (`منذ انتخابات 2010`, `بعد انتخابات 2018`).
    pub barred: bool,
    /// True for a year or a span of time that names no election.
    pub plain: bool,
}

/// How far before what a change is measured from its verb is looked for.
const DEPARTS_REACH: usize = 8;

/// The phrases in `range` that name an election, in order.
pub fn landmarks(text: &TokenizedText, range: Range<usize>) -> Vec<Landmark> {
    let text = &NamedText::plain(text);
    let mut found: Vec<Landmark> = Vec::new();
    let mut index = range.start;
    while index < range.end {
        match at(text, index, range.end) {
            // `وبعد أربع سنوات خاض الانتخابات ضمن تحالف نال 31`: a bare word says nothing against the time just named.
            Some((Period::Unstated, tokens))
                if cue::is(text, tokens.end - 1, VERB) && found.last().is_some_and(|last| !last.barred) =>
            {
                index = tokens.end.max(index + 1);
            }
            Some((period, tokens)) => {
                let before = (index.saturating_sub(3)..index).filter(|&word| word >= range.start);
                let barred = before.into_iter().any(|word| times::is(text, word, times::BARS));
                // `تفككت القائمة قبل انتخابات 2019، فاقتصر تمثيلها على 6`: what came of it came then.
                let came_of_it = text.is_comma(tokens.end)
                    && cue::find(text, tokens.end + 1).proclitics.conjunction.is_some()
                    && text.folded(tokens.end + 1).starts_with('ف')
                    && matches!(text.folded(index.saturating_sub(1)), "قبل" | "بعد");
                // `مقاطعتان، قبل عودتهم عام 2016 عبر تحالف نال 15`: the story goes on to that year.
                let of_them = |at: usize| ["هم", "ها", "ه"].iter().any(|pronoun| text.folded(at).ends_with(pronoun));
                let goes_on = matches!(period, Period::Year(_))
                    && (index.saturating_sub(3).max(range.start)..index.saturating_sub(1)).any(|at| {
                        text.folded(at) == "قبل"
                            && of_them(at + 1)
                            && !cue::is(text, at + 1, ELECTION | TERM)
                            && !text.folded(at + 1).starts_with("ال")
                    });
                // `قبيل انتخابات 2018 تشكل الحزب، وحل ثانيا بـ48`: the vote that the sentence leads up to.
                let leads_up = cue::any(text, tokens.clone(), ELECTION)
                    && index == range.start + 1
                    && matches!(text.folded(range.start).trim_start_matches('و'), "قبيل" | "قبل" | "عشيه");
                let barred = barred && !came_of_it && !goes_on && !leads_up
                    || is_bracketed(text, tokens.clone(), &range)
                    || is_measure(text, range.start..tokens.start)
                    || dates_what_was_left(text, tokens.start, range.start);
                // `بالمقارنة مع انتخابات 2018، فقد 27 مقعدا`
                // but not `وللمقارنة، فإن انتخابات 2018 أعطت`
                let near = (index.saturating_sub(3).max(range.start)..index).rev();
                let mut near = near.take_while(|&word| !text.is_comma(word));
                let compared = near.any(|word| cue::is(text, word, COMPARE));
                // `مقابل 17 في انتخابات 2018`: of that figure alone.
                let set_against = index >= range.start + 3
                    && text.folded(index - 1) == "في"
                    && (index - 3..index - 1).any(|at| text.number(at).is_some())
                    && (index.saturating_sub(4).max(range.start)..index - 2).any(|at| cue::is(text, at, VERSUS));
                let compared = compared || set_against;
                // `تراجعت مقاعده عن انتخابات 2014 بنحو 20`: what a change is measured from.
                let departs = index > range.start
                    && text.folded(index - 1) == "عن"
                    && cue::any(
                        text,
                        index.saturating_sub(DEPARTS_REACH).max(range.start)..index,
                        CHANGE | LOSE,
                    );
                // `أضاف إلى حصيلته في 2007 أربعة وثمانين`
                let owns = |at: usize| cue::is(text, at, HOLDING | SEAT | DEPUTY) && cue::find(text, at).pronoun.is_some();
                let of_own = index >= 3
                    && owns(index - 2)
                    && text.folded(index - 1) == "في"
                    && matches!(text.folded(index - 3), "الي" | "عن" | "علي");
                let counted = matches!(period, Period::Dated(_)) && matches!(text.folded(tokens.start), "منذ");
                let is_step = matches!(period, Period::Stepped(_));
                let named = cue::any(text, index.saturating_sub(1).max(range.start)..tokens.end, ELECTION | TERM)
                    || TIME_ROUND.at(text, index)
                    || is_new_one(text, index);
                let founded = !named && is_founding(text, index, range.start);
                found.push(Landmark {
                    plain: !named,
                    period,
                    barred: !is_step && (barred || compared || departs || of_own || counted || founded)
                        || is_stayed_away(text, tokens.start),
                    tokens: tokens.clone(),
                });
                index = tokens.end.max(index + 1);
            }
            None => index += 1,
        }
    }
    found
}

/// `وبين قوسين نتائج 2018:`, `نتائج 2018 بين قوسين`: of the counts in brackets alone.
fn is_bracketed(text: &NamedText, tokens: Range<usize>, range: &Range<usize>) -> bool {
    const BEFORE: usize = 4;
    const BEHIND: usize = 2;
    let near = tokens.start.saturating_sub(BEFORE).max(range.start)..(tokens.end + BEHIND).min(range.end);
    near.into_iter().any(|at| times::is(text, at, times::BRACKETED))
}

/// `فمن 365 نائبا في ديسمبر 2019 هبط إلى 121`, `بعد 40 مقعدا في 2010`: the time before `at` is that of a count which the story leaves.
pub fn dates_what_was_left(text: &TokenizedText, at: usize, from: usize) -> bool {
    const REACH: usize = 6;
    let text = &NamedText::plain(text);
    let near = from.max(at.saturating_sub(REACH))..at;
    let unit = near.clone().rev().find(|&at| cue::is(text, at, UNIT));
    let counts = |at: usize| text.number(at).is_some() || crate::arabic::number::word(text, at).is_some();
    let leaves = |at: usize| {
        let bare = text.bare(at);
        matches!(bare, "من" | "بعد") && counts(at + 1)
    };
    unit.is_some_and(|unit| {
        let number = (near.start..unit).rev().take_while(|&at| counts(at)).last();
        let is_short = (unit + 1..at).all(|at| text.word(at).is_some() && !cue::is(text, at, VERB));
        // The sentence begins with what was, and its verb follows.
        let head = number.and_then(|number| number.checked_sub(1));
        is_short && head.is_some_and(|head| (head == from || text.mark(head - 1).is_some()) && leaves(head))
    })
}

/// How the words between a landmark and a count tie them together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// A colon: what follows tells what was.
    Colon,
    /// `يومها`, `آنذاك`, `فيها`: the words point back.
    Points,
    /// `حين`, `عندما` right after the landmark: what follows happened then, whatever the landmark is told for.
    When,
    /// `إذ`, `حيث` right after the landmark.
    While,
    /// One clause, or one that follows from it (`فتراجعت`).
    Clause,
    /// Other clauses with conjunctions (`، وحصل`).
    Sequence,
    /// A new clause without conjunction, a bracket or a full stop: they do not hang together.
    None,
}

/// Words that point back at a time.
static POINTERS: WordTest = WordTest::new(|word| {
    let bare = word.strip_prefix('و').filter(|rest| rest.starts_with(['ف', 'ي', 'ا', 'ح']));
    times::holds(bare.unwrap_or(word), times::THEN)
});

fn joins(word: &str) -> Option<Tie> {
    match word {
        "حين" | "عندما" | "يوم" | "لما" | "حينما" => Some(Tie::When),
        "اذ" | "حيث" => Some(Tie::While),
        _ => None,
    }
}

/// The tie that the words of `between` make.
pub fn tie(text: &TokenizedText, between: Range<usize>) -> Tie {
    let text = &NamedText::plain(text);
    // `فيه` may point to something nearer: only the last clause counts, and a list or place named after the landmark wins.
    // `الذي أسسه فلان القابع حينها في السجن، تعود 47`: what stands before a comma may point back in an aside.
    let comma = between.clone().rev().find(|&at| text.is_comma(at));
    // `الذي حمل فلانا إلى الحكم، وانهار فيه حزب السهل`: a clause of its own.
    let clause = |at: usize| {
        (between.start..at)
            .rev()
            .take_while(|&word| !(text.is_comma(word) && text.folded(word + 1).starts_with('و')))
    };
    let is_aside = |at: usize| comma.is_some_and(|comma| at < comma) && clause(at).any(|word| is_relative(text, word));
    if between.clone().any(|at| POINTERS.at(text, at) && !is_aside(at)) {
        return Tie::Points;
    }
    // `انتخابات 2018 العراقية حين حصد`: an adjective still belongs to the vote.
    let describes = |at: usize| text.folded(at).starts_with("ال") && !is_relative(text, at);
    let behind = between.start + 1 + usize::from(text.is_comma(between.start + 1));
    let described = describes(between.start) && joins(text.folded(behind)).is_some();
    let between = between.start + usize::from(described)..between.end;
    let mut tie = Tie::Clause;
    for index in between.clone() {
        match text.mark(index) {
            Some(':') => {
                return if tie == Tie::Clause && index < between.start + 4 {
                    Tie::Colon
                } else {
                    Tie::None
                };
            }
            Some('.' | '؛' | ';' | '!' | '؟') => return Tie::None,
            Some('(') => tie = Tie::None,
            Some('،' | ',' | '-' | '–' | '—') => {
                let next = text.folded(index + 1);
                // `كان ثانيا في 2010 بـ89، خلف حزب السهل الذي نال 91`: of one clause with it.
                if matches!(next, "خلف" | "وراء") {
                    continue;
                }
                let first = index < between.start + 2;
                if first && let Some(tie) = joins(next) {
                    return if is_closed(text, index + 2..between.end) {
                        Tie::None
                    } else {
                        tie
                    };
                }
                // `منحه الناخبون في الشهر التالي غالبية مطلقة، إذ نال`: of one clause with it.
                if tie == Tie::Clause && joins(next) == Some(Tie::While) {
                    return Tie::While;
                }
                let conjoined = next.starts_with(['و', 'ف']) || cue::is(text, index + 1, FOLLOW);
                let is_clause =
                    matches!(next, "لم" | "لن") || (index + 1..(index + 4).min(between.end)).any(|at| cue::is(text, at, VERB));
                if is_clause && !conjoined {
                    return Tie::None;
                }
                // `في 2014، فلم يبق له إلا`: what came of it.
                let follows = next.starts_with('ف') && cue::find(text, index + 1).proclitics.conjunction.is_some();
                let came_of_it = first
                    && tie == Tie::Clause
                    && (is_clause && follows || matches!(next, "فلم" | "فلن" | "فما" | "فكان" | "فكانت"));
                if !came_of_it {
                    tie = Tie::Sequence;
                }
            }
            _ => {
                if index == between.start
                    && let Some(tie) = joins(text.folded(index))
                {
                    return if ends_in_aim(text, index + 1..between.end) {
                        Tie::None
                    } else {
                        tie
                    };
                }
            }
        }
    }
    tie
}

/// `حين دخل البرلمان بـ15 نائبا، لم يعرف الحزب`: the clause that begins before `range` ends at a comma in it.
fn is_closed(text: &NamedText, range: Range<usize>) -> bool {
    let negates = |at: usize| matches!(text.folded(at), "لم" | "لن" | "لا" | "ما");
    range.clone().any(|at| text.is_comma(at) && negates(at + 1)) || ends_in_aim(text, range)
}

/// `حين نال 295، ليستقر عند 268`: what came of it is told behind a comma.
pub(super) fn ends_in_aim(text: &NamedText, range: Range<usize>) -> bool {
    let is_aim = |at: usize| (text.folded(at).starts_with("لي") || text.folded(at).starts_with("لت")) && cue::is(text, at, VERB);
    range.into_iter().any(|at| text.is_comma(at) && is_aim(at + 1))
}

/// True where the year at `at` is that in which a list came to be.
pub fn tells_of_founding(text: &TokenizedText, at: usize) -> bool {
    is_founding(text, at, text.sentence_around(at).start)
}

/// `تأسس عام 2015`, `أسسه فلان قبل عامين`: a year in which a list came to be, shortly before token `at`.
fn is_founding(text: &TokenizedText, at: usize, from: usize) -> bool {
    const REACH: usize = 6;
    (at.saturating_sub(REACH).max(from)..at)
        .rev()
        .take_while(|&word| text.mark(word).is_none_or(|mark| matches!(mark, '"' | '«' | '»' | '(' | ')')))
        .any(|word| {
            let bare = text.bare(word);
            let stem = bare.strip_prefix("ال").unwrap_or(bare);
            [
                "تاسس",
                "تاسيس",
                "اسسه",
                "اسسها",
                "اسست",
                "انشيت",
                "انشي",
                "انشاه",
                "انشق",
                "مولود",
                "ولد",
            ]
            .iter()
            .any(|begin| stem.starts_with(begin))
                || matches!(stem, "اسس" | "نشا" | "نشات" | "ظهر" | "ظهرت" | "انطلق" | "انطلقت")
        })
}
