//! Days counted back from what is told next, and expressions turned round for it. Owns that reading; `anchor` says when.

use std::ops::Range;

use crate::base::DateRange;
use crate::extract::date::{Anchor, DateExpression, DateMention, Direction, Tense, Unit};

use super::anchor::{Anchored, around, is_in, on, told_on};
use super::reference::Reference;

/// Tokens from the top within which a length until something counts from the publication.
const LEAD_TOKENS: usize = 60;

/// The length turned round, from the day that stands before it in the sentence, or from the publication date.
pub(super) fn counted_back(
    date: usize,
    dates: &[DateMention],
    reference: &Reference,
    anchored: &Anchored,
    sentence_of: &impl Fn(usize) -> Range<usize>,
) -> Option<DateRange> {
    let mention = dates.get(date)?;
    let back = turned_round(mention)?;
    // `بعد سبعة أسابيع على الاقتراع` tells about when; only days are counted exactly.
    let in_days = is_in(&back, Unit::Day);
    let told_on = told_on(date, dates, anchored, sentence_of);
    // `قبل يومين من الاقتراع` far down in a text looks back, and is not today.
    let looks_ahead = matches!(
        &mention.expression,
        DateExpression::Shift {
            direction: Direction::Past,
            ..
        }
    );
    // Without a day told, the news itself is what came so long after; that needs a verb, and the top of the text.
    let is_news = mention.tokens.start <= LEAD_TOKENS && (looks_ahead || mention.tense == Tense::Past);
    if mention.is_that_of_named() || told_on.is_none() && !is_news {
        return None;
    }
    let range = match told_on {
        Some(day) if in_days => back.resolve(on(day)).range,
        Some(day) if is_in(&back, Unit::Week) => around(back.resolve(on(day)).range)?,
        None if !in_days => return None,
        Some(_) => return None,
        None => DateRange {
            approximate: true,
            ..reference.resolve(&back, None).range
        },
    };
    range.is_resolved().then_some(range)
}

/// `بعد يوم على` as `قبل يوم`.
pub(super) fn turned_round(mention: &DateMention) -> Option<DateMention> {
    let DateExpression::Shift {
        amounts,
        direction,
        weekday,
        ..
    } = &mention.expression
    else {
        return None;
    };
    if amounts.iter().any(|amount| amount.vague || amount.unit < Unit::Day) {
        return None; // `بعد ساعات من` counts nothing back
    }
    let direction = match direction {
        Direction::Past => Direction::Future,
        Direction::Future => Direction::Past,
    };
    Some(DateMention {
        expression: DateExpression::Shift {
            amounts: amounts.clone(),
            direction,
            anchor: Anchor::Reference,
            weekday: *weekday,
        },
        ..mention.clone()
    })
}
