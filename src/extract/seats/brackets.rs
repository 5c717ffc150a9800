//! Counts in brackets: of the list right before them, or the earlier figure of the count before them. Owns what ties brackets to
//! what stands before; other counts are `statement`'s.

use std::ops::Range;

use crate::arabic::Particle;
use crate::extract::name::ListKind;

use super::cue::{self, CANDIDATE, VOTE};
use super::description::is_description;
use super::eligible::STANDS_NEAR;
use super::quantity::Quantity;
use super::role::Role;
use super::statement::Reader;
use super::subject::Subject;
use super::{Period, period};

/// How many tokens brackets may hold before a number.
const BRACKETS_REACH: usize = 24;

impl Reader<'_> {
    /// Where the brackets open that the token at `at` stands in, at or behind `from`; none outside brackets.
    pub(super) fn bracket_around(&self, at: usize, from: usize) -> Option<usize> {
        let text = self.text();
        let near = at.saturating_sub(BRACKETS_REACH).max(from)..at + 1;
        let mark = near.rev().find(|&mark| matches!(text.mark(mark), Some('(' | ')')))?;
        (text.mark(mark) == Some('(')).then_some(mark)
    }

    /// `أصوات حزب السهل (17 مقعدا)`: brackets right behind a list tell of it, whatever its sentence is about.
    pub(super) fn in_own_brackets(&self, number: &Quantity) -> Option<Subject> {
        const REACH: usize = 12;
        let text = self.text();
        // `(مقعدان)`: a word of number begins behind the mark.
        let begins = number.start.checked_sub(1).filter(|&at| text.mark(at) == Some('('));
        let open = begins
            .filter(|_| number.unit && text.mark(number.start).is_none())
            .unwrap_or(number.start);
        let closes = text.mark(number.end.saturating_sub(1)) == Some(')') || text.mark(number.end) == Some(')');
        if text.mark(open) != Some('(') || !closes {
            return None;
        }
        let mentions = self.search.names.lists_in(open.saturating_sub(REACH)..open);
        let list = mentions.last()?;
        // `احتاج إلى حزب السهل (48) كي`: without its unit only right behind a name.
        let adjoins = list.tokens.end == open && matches!(list.kind, ListKind::Known | ListKind::Unknown);
        // `وكان ترتيب المرشحين بالأصوات: حزب السهل (48)`: counts of something else.
        let counts_others = || cue::any(text, text.sentence_around(open).start..list.tokens.start, VOTE | CANDIDATE);
        if !number.unit && (!adjoins || !self.discourse.speaks_of_seats || counts_others()) {
            return None;
        }
        // `كتلة "السهل" التابعة لحزب النهر (34 مقعدا)`, `الكتلة التي تضم أحزاب السهل والنهر (34 مقعدا)`: the whole, not its part.
        let near = list
            .tokens
            .start
            .checked_sub(1 + usize::from(text.mark(list.tokens.start.saturating_sub(1)).is_some()));
        if list.proclitics.particle == Some(Particle::Li)
            && let Some(near) = near.filter(|&near| STANDS_NEAR.at(text, near))
        {
            let owner = mentions.len().checked_sub(2).and_then(|place| mentions.get(place))?;
            return (near - owner.tokens.end.min(near) <= 1 && !owner.guarded).then(|| Subject {
                lists: vec![self.search.reference(owner)],
                tokens: owner.tokens.clone(),
                how: "why-list-named",
            });
        }
        // `التي ضمت حزب السهل (9 مقاعد) وحركة النهر (4)`: each has its own.
        let close = text.partner(open).unwrap_or(number.end);
        let next = self.search.names.lists_in(close + 1..close + 4).first();
        let goes_on = next.is_some_and(|next| {
            let end = next.tokens.end + usize::from(text.is_quote(next.tokens.end));
            text.mark(end) == Some('(')
        });
        if !goes_on && self.search.is_component(list, mentions, &(open.saturating_sub(REACH)..open)) {
            return None;
        }
        let quoted = usize::from(text.mark(list.tokens.end).is_some() && list.tokens.end < open);
        let after = list.tokens.end + quoted;
        // `تحالف "السهل" اليساري (31 مقعدا)`
        let describes = |at: usize| text.folded(at).starts_with("ال") && cue::find(text, at).classes == 0;
        // `تحالف "السهل" بقيادة سامي كمال (31 مقعدا)`
        let adjoins = after <= open && (open - after <= 2 && (after..open).all(describes) || is_description(text, after..open));
        (adjoins && !list.guarded).then(|| Subject {
            lists: vec![self.search.reference(list)],
            tokens: list.tokens.clone(),
            how: "why-list-named",
        })
    }

    /// `"السهل" (27) و"القمر" (26)`: brackets right behind a name in quotes that nobody read are of no list named before it.
    pub(super) fn stands_behind_unread_quote(&self, number: &Quantity) -> bool {
        const QUOTED_MAX: usize = 7;
        let text = self.text();
        let closes = text.mark(number.end.saturating_sub(1)) == Some(')') || text.mark(number.end) == Some(')');
        let close = number.start.checked_sub(1).filter(|_| text.mark(number.start) == Some('('));
        let Some(close) = close.filter(|&close| closes && text.is_quote(close)) else {
            return false;
        };
        let open = text.partner(close).filter(|&open| open < close && close - open <= QUOTED_MAX);
        open.is_some_and(|open| {
            let near = open.saturating_sub(QUOTED_MAX)..close;
            !self.search.names.lists_in(near).iter().any(|list| list.tokens.end > open)
        })
    }

    /// `بسبعة مقاعد (145 مقابل 138)`: true where the number at `place` is only what lies between the two behind it.
    pub(super) fn lead_in_brackets(&self, numbers: &[Quantity], place: usize) -> bool {
        let text = self.text();
        let (Some(lead), Some(first), Some(second)) = (numbers.get(place), numbers.get(place + 1), numbers.get(place + 2)) else {
            return false;
        };
        let opens = text.mark(first.start) == Some('(') || first.start > 0 && text.mark(first.start - 1) == Some('(');
        let against = second.lead > first.end && cue::is(text, second.lead - 1, cue::VERSUS);
        opens
            && against
            && first.start <= lead.end + 2
            && second.lead == first.end + 1
            && first.value.checked_sub(second.value) == Some(lead.value)
    }

    /// Reads one of such two counts: the first belongs to whom the clause speaks of, the second to whom it was ahead of, where that
    /// list is named.
    pub(super) fn beside_lead(
        &mut self,
        number: &Quantity,
        clause: Range<usize>,
        is_first: bool,
        sentence: &Range<usize>,
        first_of_sentence: usize,
    ) -> bool {
        let text = self.text();
        let over = clause.clone().rev().find(|&at| text.folded(at) == "علي");
        let subject = if is_first {
            self.search.before(&(clause.start..over.unwrap_or(clause.end)))
        } else {
            over.and_then(|over| self.search.listed(over + 1, clause.end, "why-list-named"))
        };
        let Some(subject) = subject else { return false };
        let right = number.end..sentence.end;
        let (stated, _) = self.period(Role::Result, &clause, &right, None, sentence);
        self.emit(
            number,
            Role::Result,
            &subject,
            false,
            stated,
            &clause,
            &right,
            first_of_sentence,
        );
        true
    }

    /// `23 مقعدا (19 في انتخابات 2018)`, `34 عضوا (20 سابقا)`: the earlier figure of the list just counted.
    pub(super) fn before_in_brackets(
        &mut self,
        number: &Quantity,
        right: &Range<usize>,
        first_of_sentence: usize,
    ) -> Option<usize> {
        let text = self.text();
        let last = self.seats.get(first_of_sentence..).and_then(<[_]>::last)?;
        let open = number.start;
        let adjoins = text.token_at(last.number.end) <= open && open.saturating_sub(text.token_at(last.number.end)) <= 2;
        // `12 مقعدا لحزب السهل (125 سنة 2016)`
        let named = text.tokens_in(last.list.span);
        let adjoins = adjoins || named.start >= text.token_at(last.number.end) && (named.end..=named.end + 1).contains(&open);
        if text.mark(open) != Some('(') || number.unit || !adjoins || last.seats.is_none() {
            return None;
        }
        let close = text.partner(open)?;
        // `17 مقعدا (18 لحزب السهل في 2018)`: another list's.
        if !self.search.names.lists_in(number.number.end..close).is_empty() {
            return None;
        }
        let stated = period::find(text, number.number.end..close).map(|(period, _)| period);
        let formerly = (number.number.end..close).any(|at| matches!(text.folded(at), "سابقا" | "السابق" | "السابقه" | "الماضيه"));
        let stated = match stated {
            Some(period) if period != Period::Unstated => period,
            _ if formerly => Period::Before,
            _ => return None,
        };
        let subject = Subject {
            lists: vec![last.list.clone()],
            tokens: open..open,
            how: "why-list-same-sentence",
        };
        self.emit(
            number,
            Role::Before,
            &subject,
            false,
            stated,
            &(open..open),
            right,
            first_of_sentence,
        );
        Some(close)
    }
}
