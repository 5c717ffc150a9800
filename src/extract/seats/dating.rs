//! Which election a count belongs to: the words beside the number, at the head of its clause, of its sentence or of the
//! paragraph. Owns that choice; the phrases themselves are `period`'s.

mod openers;
mod other_times;

use std::ops::Range;

use crate::arabic::{Particle, TokenizedText, WordTest};
use crate::extract::date::names_month;
use crate::extract::name::ListMention;

use self::openers::begins_clause;
pub use self::openers::opens_clause;
use self::other_times::{
    counted_since, is_in_relative, is_measured_from, is_of_relatives_count, tells_of_another_vote, tells_of_year_when,
};
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::named::NamedText;
use super::role::Role;
use super::statement::Reader;
use super::times;
use super::{Period, period};

/// `خاض الانتخابات`
static RUNS: WordTest = WordTest::words(&[], &["خاض", "خاضت", "خاضوا", "يخوض", "تخوض", "يخوضون"]);

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
        let is_counted =
            |at: usize| text.number(at).is_some() || crate::arabic::number::word(text, at).is_some() || cue::is(text, at, UNIT);
        let whole = (open.saturating_sub(2).max(sentence.start)..open).find(|&at| text.number(at).is_some());
        let was = whole.is_some_and(|whole| {
            let of_two = |at: usize| {
                text.folded(at).ends_with("يه") || text.folded(at).ends_with("هما") || text.folded(at).ends_with("يها")
            };
            (whole + 1..open).all(is_counted) && whole >= sentence.start + 2 && cue::is(text, whole - 2, WAS) && of_two(whole - 1)
        });
        // `فبعد أن كان الفارق سبعة مقاعد (25 للسهل و18 للنهر)`
        let is_number = |at: usize| text.number(at).is_some() || crate::arabic::number::word(text, at).is_some();
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
            // `ثم خسر بعد أربع سنوات 27 مقعدا`, `وخسر منها 27 بعد أربع سنوات`: the story goes on by a step.
            let clause = verb.unwrap_or(left.end)..left.end;
            let steps = clause.chain(right.start..right.end.min(right.start + 1));
            let mut steps = steps.filter_map(|at| period::at(text, at, sentence.end));
            let step = steps.find(|(period, _)| matches!(period, Period::Stepped(_)));
            return (step.map_or(self.discourse.period, |(period, _)| period), false);
        }
        // `45 مقعدا من نصيب حزب الورد في انتخابات 2021`, `45 مقعدا للورد في 2021`: the list that the number goes to stands between.
        let goes_to = matches!(text.folded(right.start), "من" | "الي" | "لصالح" | "عن" | "كانت");
        let named = self.search.names.lists_in(right.clone());
        let own = named.first().filter(|list| {
            let is_given = list.proclitics.particle == Some(Particle::Li) && list.tokens.start == right.start;
            is_given || goes_to && list.tokens.start <= right.start + 2
        });
        // `للورد والسهل في 2018`
        let given_to = own.map(|own| {
            let joined = |end: usize, list: &ListMention| {
                let is_next = list.tokens.start == end && list.proclitics.conjunction.is_some();
                if is_next { list.tokens.end } else { end }
            };
            named.iter().fold(own.tokens.end, joined)
        });
        let from = given_to.map_or(right.start, |end| end.min(right.end));
        let (from, right) = &match past_whole(text, from, right, sentence.end) {
            Some(past) => (past, past..sentence.end),
            None => (from, right.clone()),
        };
        let from = *from;
        let limit = clause_end(text, &(from..right.end));
        // The phrase may run on past the window where a date follows.
        let beside = (from..limit).find_map(|index| period::at(text, index, sentence.end));
        // `22 مقعدا من أصل ثمانين في مجلس عام 1989`
        let beside = beside.or_else(|| {
            // `64 مقعدا من 81 في انتخابات 2001`
            let total = from + 1 + usize::from(cue::is(text, from + 1, TOTAL_OF));
            let of_all = text.folded(from) == "من";
            // `سوى مقعد واحد من أصل 34 كانت لها في المجلس السابق`: the time of the whole.
            let size =
                crate::arabic::number::phrase_at(text, total).filter(|size| of_all && !cue::is(text, size.tokens.end, WAS))?;
            let behind = size.tokens.end..sentence.end.min(size.tokens.end + 4);
            let placed = behind.clone().find(|&at| matches!(text.folded(at), "في" | "خلال"))?;
            // `220 مقعدا من 290 في فبراير 2020`
            let dated = (names_month(text, placed + 1) || cue::is(text, placed + 1, YEAR))
                .then(|| (placed + 2..(placed + 6).min(sentence.end)).find_map(|at| Some((period::year_at(text, at)?, at))))
                .flatten();
            let dated = dated.filter(|&(_, at)| (placed..at).all(|on| !matches!(text.mark(on), Some('،' | ',' | '.'))));
            (placed..behind.end)
                .find_map(|index| period::at(text, index, sentence.end))
                .or_else(|| dated.map(|(year, at)| (Period::Year(year), placed + 1..at + 1)))
        });
        let named_in_right = beside
            .as_ref()
            .is_some_and(|(_, tokens)| !self.search.names.lists_in(from..tokens.start).is_empty());
        // `بسبعة مقاعد قادته إلى رئاسة الحكومة في السنة الموالية`: what came of them.
        // But not `66 مقعدا في أبريل من العام نفسه`.
        let leads_on = |period: &Period, tokens: &Range<usize>| {
            let is_date = |at: usize| matches!(text.folded(at), "في" | "من") || names_month(text, at);
            matches!(period, Period::Stepped(_)) && tokens.start > from + 2 && !(from..tokens.start).all(is_date)
        };
        // `في 2011 بـ107 مقاعد وفي 2016 بـ125`: of the next count.
        let of_next = |tokens: &Range<usize>| {
            (tokens.start.saturating_sub(2).max(from)..=tokens.start).any(|at| {
                let word = text.folded(at);
                matches!(word, "وفي" | "وخلال" | "وعام" | "وسنه") || word == "ثم"
            })
                // `دخل برلمان 2005 بخمسة نواب وبرلمان 2009 بثمانية`
                || text.folded(tokens.start).starts_with('و')
                    && cue::is(text, tokens.start, ELECTION | TERM)
                    && cue::find(text, tokens.start).proclitics.conjunction.is_some()
        };
        // `فالحزب الذي دخل البرلمان عام 2018 بـ48 نائبا خاض الانتخابات الأخيرة`: of what it did then.
        let of_other_run = |tokens: &Range<usize>| (from..tokens.start).any(|at| RUNS.at(text, at));
        // `17 مقعدا سابقا`
        let formerly = matches!(text.folded(from), "سابقا" | "سابقاً") && from < right.end;
        if formerly {
            return (Period::Before, false);
        }
        if let Some((period, _)) = beside.filter(|(period, tokens)| {
            !named_in_right
                && !leads_on(period, tokens)
                && !of_next(tokens)
                && !of_other_run(tokens)
                && !is_in_relative(text, tokens, from)
                && !is_of_relatives_count(text, tokens, from)
        }) {
            let period = if role == Role::Before && period == Period::Unstated {
                Period::Before
            } else {
                period
            };
            return (period, false);
        }
        if role == Role::Result && verb.is_none() && self.goes_on_before(left, sentence) {
            return (Period::Before, false);
        }
        if role == Role::Result
            && let Some(whole) = self.whole_before_brackets(left.end, sentence)
        {
            return (whole, false);
        }
        // `52 مقعدا، سجلها عام 1999`
        let told = from + usize::from(text.is_comma(from));
        if told > from && is_told_of_seats(text, told) {
            const NEAR: usize = 5;
            let clause = (told + 1..(told + NEAR).min(sentence.end)).take_while(|&at| text.mark(at).is_none());
            if let Some(year) = clause.into_iter().find_map(|at| period::year_at(text, at)) {
                return (Period::Year(year), false);
            }
        }
        // `من 418 أحرزها فلان في الأول من مايو 1997`
        let next = cue::find(text, right.start);
        if role == Role::Before
            && next.is(GAIN)
            && (next.pronoun.is_some() || matches!(text.folded(right.start + 1), "بها" | "عليها"))
        {
            const REACH: usize = 10;
            let clause = (right.start..right.end.min(right.start + REACH)).take_while(|&at| text.mark(at).is_none());
            if let Some(year) = clause.into_iter().find_map(|at| period::year_at(text, at)) {
                return (Period::Year(year), false);
            }
        }
        // `كان لكل منهما خمسة نواب منذ انتخابات أكتوبر 2019`
        if role == Role::Before
            && text.folded(from) == "منذ"
            && cue::is(text, from + 1, ELECTION)
            && let Some((period @ (Period::Year(_) | Period::Dated(_)), _)) = period::at(text, from + 1, sentence.end)
        {
            return (period, false);
        }
        // `كان يملك 155 نائبا منذ حزيران 1997`
        if role == Role::Before && text.folded(from) == "منذ" {
            const WORDS_MAX: usize = 6;
            let is_date = |at: &usize| {
                names_month(text, *at)
                    || text.number(*at).is_some()
                    || text.mark(*at) == Some('/')
                    || matches!(text.folded(*at), "عام" | "سنه")
            };
            let date = (from + 1..(from + 1 + WORDS_MAX).min(sentence.end)).take_while(is_date);
            if let Some(year) = date.into_iter().find_map(|at| period::year_at(text, at)) {
                return (Period::Year(year), false);
            }
        }
        // `مقابل 365 في كانون الأول 2019`
        if role == Role::Before && text.folded(from) == "في" && names_month(text, from + 1) {
            let mut behind = (from + 2..(from + 6).min(sentence.end)).take_while(|&at| text.mark(at) != Some('.'));
            return match behind.find_map(|at| period::year_at(text, at)) {
                Some(year) => (Period::Year(year), false),
                None => (Period::Dated(text.span(from + 1..from + 2)), false),
            };
        }
        // `من 107، خلال انتخابات 2011، إلى 125`
        let aside = right.start + 1;
        if role == Role::Before
            && text.is_comma(right.start)
            && matches!(text.folded(aside), "خلال" | "في")
            && let Some((period, _)) = (aside..right.end.min(aside + 3)).find_map(|index| period::at(text, index, sentence.end))
        {
            return (period, false);
        }
        // `بعد أن فاز بمقعدين في جولة السبت`: an earlier round of the same vote.
        let is_round = text.folded(right.start) == "في"
            && matches!(text.folded(right.start + 1), "جوله" | "الجوله" | "الشوط" | "شوط")
            && !matches!(
                text.folded(right.start + 2),
                "الماضيه" | "السابقه" | "الاخيره" | "الماضي" | "السابق"
            );
        if role == Role::Before && is_round && right.start + 1 < right.end {
            return (self.discourse.period, false);
        }
        if role == Role::Before {
            let was = cue::last(text, left.clone(), WAS);
            // `برلمان 2012 الذي لم يكن لهم فيه سوى 30`
            let relative = was.and_then(|was| (was.saturating_sub(2)..was).find(|&at| period::is_relative(text, at)));
            if let Some(relative) = relative {
                const REACH: usize = 6;
                let heads = (relative.saturating_sub(REACH).max(sentence.start)..relative).rev();
                let phrase = heads
                    .into_iter()
                    .find_map(|at| period::at(text, at, relative).filter(|(_, tokens)| tokens.end == relative));
                if let Some((period @ (Period::Year(_) | Period::Dated(_)), tokens)) = phrase
                    && cue::any(text, tokens.start.saturating_sub(1)..tokens.end, ELECTION | TERM)
                {
                    return (period, true);
                }
            }
            // `، وفي 2005 كان لهم مقعدان`
            if let Some(was) = was.filter(|was| *was > left.start)
                && let Some((period @ (Period::Year(_) | Period::Dated(_)), tokens)) =
                    (left.start..was).rev().find_map(|index| period::at(text, index, was))
                && tokens.end == was
                && matches!(text.folded(tokens.start.saturating_sub(1)), "وفي" | "في" | "ففي")
            {
                return (period, true);
            }
            // `وفي انتخابات 1993 كان له 123 مقعدا`
            if let Some(was) = was
                && let Some((period, tokens)) = leading_period(text, sentence)
                && matches!(was.checked_sub(tokens.end), Some(0 | 1))
            {
                return (period, true);
            }
            // `هبط في 2016 من 60 مقعدا إلى 46`: the year is that of the change.
            let of_change = was.is_none()
                && left.end > left.start
                && text.folded(left.end - 1) == "من"
                && verb.is_some_and(|verb| cue::is(text, verb, CHANGE));
            if of_change {
                return (Period::Before, false);
            }
            let own = verb.max(was).map_or(left.start, |verb| verb.max(left.start));
            let inside = period::find(text, own..left.end)
                .filter(|(_, tokens)| !is_measured_from(text, tokens, left.end))
                .map(|(period, _)| period)
                .or_else(|| month_of_year(text, own..left.end));
            return (
                inside.filter(|period| *period != Period::Unstated).unwrap_or(Period::Before),
                false,
            );
        }
        // `بعد خمس سنوات من حصوله على 18 مقعدا`
        if let Some(since) = verb.and_then(|verb| counted_since(text, verb, sentence.start)) {
            return (Period::Dated(text.span(since)), true);
        }
        let mut head = verb.map_or(left.start, |verb| verb + 1).max(left.start);
        let coordinated = verb.is_some_and(|verb| verb >= left.start && begins_clause(text, left.start..verb + 1));
        // `هبطت مقاعده في انتخابات 2022 إلى 38`: a verb with its own subject.
        let has_subject = verb.is_some_and(|verb| {
            verb >= left.start && cue::is(text, verb + 1, SEAT | HOLDING) && cue::find(text, verb + 1).pronoun.is_some()
        });
        // `80 مقعدا لحزب السهل الذي فاز في 2022 بـ135`
        let is_relative = verb.is_some_and(|verb| verb > left.start && period::is_relative(text, verb - 1));
        // `بـ25 مقعدا وفي انتخابات 2011 بـ18`: the vote of the next count.
        let of_this = matches!(text.folded(left.start), "وفي" | "وعام") && number_follows(text, left);
        if left.start > sentence.start && !coordinated && !has_subject && !is_relative && !of_this {
            // What follows the number before, up to a comma, belongs to that one.
            let after_mark = (left.start..left.end)
                .find(|&index| text.mark(index).is_some())
                .unwrap_or(left.end);
            head = head.max(after_mark);
        }
        // `25 مقعدا، وهو العدد الذي حازه في 2014، وحزب النهر 18`: an aside on the count before.
        let is_first = left.start == sentence.start;
        let last = (left.start..left.end)
            .rev()
            .find(|&at| matches!(text.mark(at), Some('،' | ',')));
        let is_item = |comma: &usize| {
            let named = self.search.names.lists_in(comma + 1..comma + 2).first();
            named.is_some_and(|list| list.proclitics.conjunction.is_some())
        };
        head = head.max(last.filter(|comma| !is_first && is_item(comma)).unwrap_or(head));
        // `قد حصل في سابقتها، في 23 آذار، على 30`
        let in_former = |at: usize| {
            let former = text.surface(at);
            FORMER.at(text, at) && matches!(former, "سابقه" | "سابقتها" | "سابقتهما") && at > 0 && text.folded(at - 1) == "في"
        };
        if (head..left.end).any(in_former) {
            return (Period::Before, true);
        }
        if let Some((period, _)) = last_of_story(text, head..left.end)
            .filter(|(_, tokens)| {
                !super::description::is_in_aside(text, tokens, head..left.end) && !is_in_relative(text, tokens, head)
            })
            .filter(|(_, tokens)| {
                super::description::closed_relative(text, sentence.start..left.end)
                    .is_none_or(|closed| !closed.contains(&tokens.start))
            })
            // `الذي لم يكن قد ولد في 2018 صار يملك 37`
            .filter(|(_, tokens)| {
                let relative = (left.start..tokens.start).any(|at| period::is_relative(text, at));
                let turns = |at: usize| super::role::becomes(text, at) && !text.folded(at).starts_with('و');
                !(super::landmark::tells_of_founding(text, tokens.start) || relative && (tokens.end..left.end).any(turns))
            })
            .filter(|(_, tokens)| !period::is_stayed_away(text, tokens.start) && !is_measured_from(text, tokens, left.end))
            .filter(|(_, tokens)| !period::returns_to_now(text, tokens.end..left.end))
            .filter(|(_, tokens)| {
                // `نال أقل من ربع ما ناله في 2018: مقعدين`
                let from = head.saturating_sub(2).max(left.start);
                !period::is_measure(text, from..tokens.start) || !(tokens.end..left.end).any(|at| text.mark(at).is_some())
            })
        {
            return (period, true);
        }
        // `انتخابات 2006 حين نالت 17 مقعدا`.
        if let Some(verb) = verb.filter(|verb| *verb > left.start && matches!(text.folded(verb - 1), "حين" | "عندما" | "التي" | "الذي"))
            && let Some((period, tokens)) = (left.start..verb).rev().find_map(|index| period::at(text, index, verb))
            && (tokens.end + 1 >= verb
                || tokens.end + 2 == verb && text.folded(tokens.end).starts_with("ال") && !period::is_relative(text, tokens.end)
                || tokens.end + 2 == verb
                    && text.is_comma(tokens.end)
                    && (!period::is_relative(text, verb - 1) || cue::any(text, tokens.clone(), ELECTION)))
            && tokens.start > 0
            // `المنشقة عنها عام 2012، التي نالت ستة`: of a list, not of an election.
            && (!period::is_relative(text, verb - 1) || cue::any(text, tokens.start - 1..tokens.end, ELECTION | TERM))
            && (text.folded(tokens.start - 1) != "منذ" || tokens.end + 2 == verb)
        {
            return (period, true);
        }
        // `فاز النصر عام 2018 بـ42 مقعدا، وتيار الحكمة بـ19`: one clause goes on.
        let new_clause = |at: usize| text.is_comma(at) && !text.folded(at + 1).starts_with(['و', 'ف', 'ل']);
        let is_long = left.len() > CLAUSE_GOES_ON;
        // `متجاوزا ما حققه قبل خمس سنوات (282)، فيما راوح حزب النهر عند 52`: another clause, in the time of the sentence.
        // `قبل أن تنقلب الصورة: 30 للأول`
        let turns = left
            .clone()
            .any(|at| matches!(text.folded(at), "فيما" | "بينما") || text.folded(at) == "قبل" && text.folded(at + 1) == "ان");
        // `فقدت الحركة، التي كان لها 15 في 2014، كل مقاعدها عدا مقعد واحد`: the object of the verb before the relative clause.
        let is_object = |at: usize| cue::is(text, at, SEAT) && cue::find(text, at).pronoun.is_some();
        let goes_on = !(turns
            || super::description::closes_aside(text, left)
            || is_long && left.clone().any(new_clause)
            || left.clone().any(is_object));
        // `بعدما كان له 38 في المجلس السابق، لن يشغل في الجديد سوى خمسة`: the chamber that sits.
        let is_present = || left.clone().any(|at| period::is_new_one(text, at)) || period::returns_to_now(text, left.clone());
        if verb.is_none() && self.discourse.clause != Period::Unstated && goes_on && !is_present() {
            return (self.discourse.clause, true);
        }
        // `في انتخابات 1997 نال 57، وتصدر في شتنبر 2002 رغم تراجعه إلى 50`: another time is named since.
        let comma = (left.start..left.end).find(|&at| text.is_comma(at));
        let renamed = comma.is_some_and(|comma| {
            (comma..left.end).any(|at| {
                cue::is(text, at, ELECTION)
                    && matches!(period::at(text, at, left.end), Some((Period::Year(_) | Period::Dated(_), _)))
            })
        }) || tells_of_year_when(text, left.clone())
            || left.start > sentence.start
                && comma.is_some_and(|comma| {
                    (comma..left.end).any(|at| {
                        period::year_at(text, at).is_some() && !period::is_stayed_away(text, at)
                            || super::steps::step_at(text, at, left.end).is_some()
                    })
                });
        // `في 2013 تراجع إلى 97، لكنه استعاد زخمه في الاقتراع الذي جرى في 30 أبريل، إذ نال 92، بفارق عن كتلة النهر (34)`
        let renamed = renamed
            || comma.is_some_and(|comma| (comma..left.end).any(|at| period::names_present_term(text, at)))
            || tells_of_another_vote(text, sentence.start..left.end)
            || period::returns_to_now(text, sentence.start..left.end);
        let period = if renamed { Period::Unstated } else { self.discourse.period };
        (period, false)
    }
}

/// `ولم يكن في أيار 2018 يملك سوى عشرة`: a month under في with its year.
fn month_of_year(text: &NamedText, range: Range<usize>) -> Option<Period> {
    const WORDS_MAX: usize = 5;
    let month = range.clone().find(|&at| {
        at > range.start && names_month(text, at) && matches!(text.folded(at - 1).trim_start_matches('و'), "في" | "خلال")
    })?;
    let words =
        (month + 1..range.end.min(month + WORDS_MAX)).take_while(|&at| names_month(text, at) || text.mark(at) == Some('/'));
    let year = words.last().unwrap_or(month) + 1;
    period::year_at(text, year).filter(|_| year < range.end).map(Period::Year)
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

/// `سجلها`, `حققتها`: a verb whose object are the seats just counted.
fn is_told_of_seats(text: &NamedText, at: usize) -> bool {
    let found = cue::find(text, at);
    found.is(GAIN) && found.pronoun.is_some() && found.proclitics.conjunction.is_none() || times::is(text, at, times::REACHED)
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

/// Where the words go on behind the chamber that a count is part of: `22 مقعدا من أصل ثمانين في مجلس عام 1989`.
fn past_whole(text: &NamedText, from: usize, right: &Range<usize>, end: usize) -> Option<usize> {
    const REACH: usize = 3;
    let whole = (from..(from + REACH).min(end)).find(|&at| text.folded(at) == "اصل" && text.folded(at - 1) == "من")?;
    let number = crate::arabic::number::phrase_at(text, whole + 1).filter(|number| number.tokens.start + 1 >= right.end)?;
    let unit = usize::from(cue::is(text, number.tokens.end, UNIT));
    // `بمقعد واحد من أصل 34 كانت لها في المجلس السابق`: the whole is what it had.
    let past = number.tokens.end + unit;
    Some(past).filter(|past| *past < end && !cue::is(text, *past, WAS))
}

/// How many words a clause that goes on may put between two of its counts.
const CLAUSE_GOES_ON: usize = 8;

/// True where an election alone stands in `left`: `وفي انتخابات 2011`.
fn number_follows(text: &NamedText, left: &Range<usize>) -> bool {
    const LONGEST: usize = 6;
    let reaches = |tokens: Range<usize>| (tokens.end..left.end).all(|at| text.folded(at) == "علي");
    left.len() <= LONGEST && period::find(text, left.clone()).is_some_and(|(_, tokens)| reaches(tokens))
}

static FORMER: WordTest = WordTest::words(&[], &["سابقه", "سابقتها", "سابقتهما"]);

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
    if let Some(year) = dated.filter(|_| starts && about_elections)
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
            // `72 لحزب السهل الذي كان قبل خمس سنوات يكتفي بـ17`
            || period::is_relative(text, index) && cue::is(text, index + 1, WAS)
            || TURNS.at(text, index) && !is_for_constituency(text, index)
    };
    (right.start..end).find(|&index| stops(index)).unwrap_or(end)
}
