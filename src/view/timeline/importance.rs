//! How much an event matters to the story as told: exactly dated, told often and by several articles, close to the news
//! itself, sharing its actors with others, and of a kind that headlines are made of. Decides only what is named first
//! where room is scarce; nothing is left out for it.

use jiff::civil::Date;

use super::merge::Happening;
use crate::base::{DateRange, Precision};
use crate::resolve::EventCategory;

/// Points for every happening, in their order; `news` are the publication days of the articles.
pub(super) fn importances(happenings: &[Happening], news: &[Date]) -> Vec<u32> {
    happenings
        .iter()
        .map(|happening| {
            exactness(&happening.range)
                + telling(happening)
                + kind(happening.category)
                + nearness(&happening.range, news)
                + company(happening, happenings)
        })
        .collect()
}

fn exactness(range: &DateRange) -> u32 {
    if range.single_day().is_some() {
        return if range.approximate { 30 } else { 40 };
    }
    match range.precision {
        Precision::Day | Precision::PartOfMonth | Precision::Range => 28,
        Precision::Month => 18,
        Precision::Open | Precision::Season | Precision::Quarter => 10,
        Precision::Half | Precision::Year | Precision::Decade => 4,
    }
}

/// Each doubling of the sentences that tell of it counts alike; another article counts more than another sentence.
fn telling(happening: &Happening) -> u32 {
    let sentences = u32::try_from(happening.sentences).unwrap_or(u32::MAX).max(1);
    let articles = u32::try_from(happening.articles.len()).unwrap_or(u32::MAX);
    sentences.ilog2().min(4) * 14 + articles.saturating_sub(1).min(3) * 20
}

fn kind(category: EventCategory) -> u32 {
    match category {
        EventCategory::Election | EventCategory::Result | EventCategory::Attack | EventCategory::Assassination => 24,
        EventCategory::Government
        | EventCategory::Party
        | EventCategory::Protest
        | EventCategory::Military
        | EventCategory::Disaster
        | EventCategory::Legal => 14,
        EventCategory::Visit | EventCategory::Meeting => 8,
        EventCategory::Statement => 5,
        EventCategory::Life | EventCategory::Other => 0,
    }
}

/// What happened in the week before an article is what it is about.
fn nearness(range: &DateRange, news: &[Date]) -> u32 {
    const WEEK_DAYS: i32 = 7;
    let Some(day) = range.latest.or(range.earliest) else {
        return 0;
    };
    let near = news.iter().any(|published| {
        let days = (*published - day).get_days();
        (0..=WEEK_DAYS).contains(&days)
    });
    if near { 18 } else { 0 }
}

/// Other happenings with one of the same actors.
fn company(happening: &Happening, all: &[Happening]) -> u32 {
    const MOST: usize = 4;
    if happening.actors.is_empty() {
        return 0;
    }
    let shared = all
        .iter()
        .filter(|other| other.order != happening.order)
        .filter(|other| other.actors.iter().any(|actor| happening.actors.contains(actor)))
        .take(MOST)
        .count();
    u32::try_from(shared).unwrap_or(0) * 4
}
