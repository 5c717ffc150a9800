//! How events share the height: which stand on which axis, and the colours of their kinds.

use crate::resolve::EventCategory;
use crate::view::Words;
use crate::view::timeline::Timeline;

use super::super::{Color, Palette};
use super::Lanes;

/// One axis and the items on it.
pub(super) struct Lane {
    pub(super) name: Option<String>,
    pub(super) items: Vec<usize>,
}

/// The lanes of a timeline, fullest first.
pub(super) fn lanes(timeline: &Timeline, how: Lanes, words: &Words) -> Vec<Lane> {
    const MOST: usize = 6;
    let mut named: Vec<(String, Vec<usize>)> = Vec::new();
    for item in &timeline.items {
        let names: Vec<String> = match how {
            Lanes::None => {
                return vec![Lane {
                    name: None,
                    items: (0..timeline.items.len()).collect(),
                }];
            }
            Lanes::Category => vec![words.text(category_key(item.category))],
            Lanes::Actor if item.actors.is_empty() => vec![words.text("timeline-lane-others")],
            Lanes::Actor => item.actors.clone(),
        };
        for name in names {
            match named.iter_mut().find(|(known, _)| *known == name) {
                Some((_, items)) => items.push(item.id),
                None => named.push((name, vec![item.id])),
            }
        }
    }
    named.sort_by_key(|(_, items)| std::cmp::Reverse(items.len()));
    if named.len() > MOST {
        let mut rest: Vec<usize> = named.split_off(MOST - 1).into_iter().flat_map(|(_, items)| items).collect();
        rest.sort_unstable();
        rest.dedup();
        named.push((words.text("timeline-lane-others"), rest));
    }
    named
        .into_iter()
        .map(|(name, items)| Lane { name: Some(name), items })
        .collect()
}

fn category_key(category: EventCategory) -> &'static str {
    match category {
        EventCategory::Election => "event-election",
        EventCategory::Result => "event-result",
        EventCategory::Attack => "event-attack",
        EventCategory::Assassination => "event-assassination",
        EventCategory::Protest => "event-protest",
        EventCategory::Visit => "event-visit",
        EventCategory::Meeting => "event-meeting",
        EventCategory::Statement => "event-statement",
        EventCategory::Legal => "event-legal",
        EventCategory::Government => "event-government",
        EventCategory::Military => "event-military",
        EventCategory::Party => "event-party",
        EventCategory::Disaster => "event-disaster",
        EventCategory::Life => "event-life",
        EventCategory::Other => "event-other",
    }
}

/// Few hues, by weight of the matter: votes, violence, protest, the rest in ink.
pub(super) fn category_color(category: EventCategory, palette: &Palette) -> Color {
    match category {
        EventCategory::Election | EventCategory::Result => palette.blue,
        EventCategory::Attack | EventCategory::Assassination | EventCategory::Military | EventCategory::Disaster => palette.loss,
        EventCategory::Protest => palette.amber,
        EventCategory::Government | EventCategory::Party | EventCategory::Legal => palette.gain,
        _ => palette.unknown,
    }
}
