//! Which tellings name an election by its year or month alone (`انتخابات 2018`, `اقتراع أيار 2018`), and which happening of
//! another article that is. Owns that choice; knows no chart.

use crate::arabic::TokenizedText;
use crate::base::DateRange;
use crate::extract::date;
use crate::resolve::EventCategory;

use super::merge::Happening;

/// Joins elections told by their year or month with the one election that another article dates more exactly within it, or
/// names by the same year. Where there are two that it could be, such as two elections of one year, it stays apart.
pub(super) fn join_named_by_time(mut merged: Vec<Happening>) -> Vec<Happening> {
    let mut at = 0;
    while at < merged.len() {
        match merged.get(at).and_then(|named| counterpart(&merged, named, at)) {
            Some(other) => {
                let named = merged.remove(at);
                let other = if other > at { other - 1 } else { other };
                if let Some(known) = merged.get_mut(other) {
                    known.take_in(named);
                }
            }
            None => at += 1,
        }
    }
    merged
}

/// The place of the one happening that `named`, at `own`, can only be.
fn counterpart(merged: &[Happening], named: &Happening, own: usize) -> Option<usize> {
    if named.category != EventCategory::Election || named.by_user || !is_named_by_time(&named.title) {
        return None;
    }
    let can_be = |other: &Happening| {
        other.category == EventCategory::Election
            && is_within(&other.range, &named.range)
            && other.articles.iter().all(|article| !named.articles.contains(article))
            && names_vote(&other.title)
    };
    let mut candidates: Vec<(usize, DateRange)> = merged
        .iter()
        .enumerate()
        .filter(|(at, other)| *at != own && can_be(other))
        .map(|(at, other)| (at, other.range))
        .collect();
    // The most exact first: the others must hold it.
    candidates.sort_by_key(|(_, range)| days(range));
    let (first, exact) = *candidates.first()?;
    candidates.iter().all(|(_, range)| is_within(&exact, range)).then_some(first)
}

/// True where a title has no word but those for a vote, its kind and its time.
fn is_named_by_time(title: &str) -> bool {
    let text = TokenizedText::new(title);
    let dates = date::find(&text);
    let mut rest = (0..text.len()).filter(|&at| text.word(at).is_some() && !dates.iter().any(|date| date.tokens.contains(&at)));
    !dates.is_empty() && rest.all(|at| is_vote(text.folded(at)))
}

fn names_vote(title: &str) -> bool {
    let text = TokenizedText::new(title);
    (0..text.len()).any(|at| is_vote(text.folded(at)))
}

/// The words for a vote for a parliament; one for a president or for councils is another.
fn is_vote(word: &str) -> bool {
    matches!(
        word.strip_prefix("ال").unwrap_or(word),
        "انتخابات" | "اقتراع" | "تشريعيه" | "تشريعيات" | "برلمانيه" | "نيابيه"
    )
}

fn is_within(inner: &DateRange, outer: &DateRange) -> bool {
    let bounds = |range: &DateRange| Some((range.earliest?, range.latest?));
    matches!((bounds(inner), bounds(outer)), (Some(inner), Some(outer)) if outer.0 <= inner.0 && inner.1 <= outer.1)
}

fn days(range: &DateRange) -> i32 {
    match (range.earliest, range.latest) {
        (Some(earliest), Some(latest)) => (latest - earliest).get_days(),
        _ => i32::MAX,
    }
}
