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

/// The lanes of a timeline, fullest first; what belongs to none of them stands in the last.
pub(super) fn lanes(timeline: &Timeline, how: Lanes, words: &Words) -> Vec<Lane> {
    const MOST: usize = 6;
    let others = words.text("timeline-lane-others");
    let mut named: Vec<(String, Vec<usize>)> = Vec::new();
    for item in &timeline.items {
        let names: Vec<String> = match how {
            // A list has no lanes.
            Lanes::None | Lanes::List => {
                return vec![Lane {
                    name: None,
                    items: (0..timeline.items.len()).collect(),
                }];
            }
            Lanes::Category => vec![words.text(category_key(item.category))],
            Lanes::Actor if item.actors.is_empty() => vec![others.clone()],
            Lanes::Actor => item.actors.clone(),
        };
        for name in names {
            match named.iter_mut().find(|(known, _)| *known == name) {
                Some((_, items)) => items.push(item.id),
                None => named.push((name, vec![item.id])),
            }
        }
    }
    if how == Lanes::Actor {
        join_short_names(&mut named);
    }
    let mut rest = named
        .extract_if(.., |(name, _)| *name == others)
        .flat_map(|(_, items)| items)
        .collect::<Vec<_>>();
    named.sort_by_key(|(_, items)| std::cmp::Reverse(items.len()));
    if named.len() + usize::from(!rest.is_empty()) > MOST {
        rest.extend(named.split_off(MOST - 1).into_iter().flat_map(|(_, items)| items));
        rest.sort_unstable();
        rest.dedup();
    }
    if !rest.is_empty() {
        named.push((others, rest));
    }
    named
        .into_iter()
        .map(|(name, items)| Lane { name: Some(name), items })
        .collect()
}

/// `الكاظمي` beside `مصطفى الكاظمي`: a name that one other name ends in is that one's lane.
fn join_short_names(named: &mut Vec<(String, Vec<usize>)>) {
    let mut short = 0;
    while let Some((name, items)) = named.get(short).cloned() {
        let ending = format!(" {name}");
        let mut longer = named
            .iter()
            .enumerate()
            .filter(|(_, (other, _))| other.ends_with(&ending))
            .map(|(at, _)| at);
        let only = longer.next().filter(|_| longer.next().is_none());
        let Some((_, known)) = only.and_then(|at| named.get_mut(at)) else {
            short += 1;
            continue;
        };
        known.extend(items);
        known.sort_unstable();
        known.dedup();
        named.remove(short);
    }
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

/// What the colour of a mark tells: few hues, by weight of the matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Hue {
    Votes,
    Violence,
    Protest,
    Power,
    Other,
}

impl Hue {
    pub(super) fn of(category: EventCategory) -> Self {
        match category {
            EventCategory::Election | EventCategory::Result => Self::Votes,
            EventCategory::Attack | EventCategory::Assassination | EventCategory::Military | EventCategory::Disaster => {
                Self::Violence
            }
            EventCategory::Protest => Self::Protest,
            EventCategory::Government | EventCategory::Party | EventCategory::Legal => Self::Power,
            _ => Self::Other,
        }
    }

    pub(super) fn color(self, palette: &Palette) -> Color {
        match self {
            Self::Votes => palette.blue,
            Self::Violence => palette.loss,
            Self::Protest => palette.amber,
            Self::Power => palette.gain,
            Self::Other => palette.unknown,
        }
    }

    /// Fluent key of its name in the legend; `disasters` where there are such among the events.
    pub(super) fn key(self, disasters: bool) -> &'static str {
        match self {
            Self::Votes => "timeline-hue-votes",
            Self::Violence if disasters => "timeline-hue-violence-disasters",
            Self::Violence => "timeline-hue-violence",
            Self::Protest => "timeline-hue-protest",
            Self::Power | Self::Other => "timeline-hue-power",
        }
    }
}

/// The colour of a kind of event.
pub(super) fn category_color(category: EventCategory, palette: &Palette) -> Color {
    Hue::of(category).color(palette)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_stands_in_the_lane_of_the_only_long_one() {
        let lane = |name: &str, items: &[usize]| (name.to_owned(), items.to_vec());
        let mut named = vec![lane("الكاظمي", &[3, 1]), lane("مصطفى الكاظمي", &[1, 2]), lane("سليم", &[4])];
        join_short_names(&mut named);
        assert_eq!(named, [lane("مصطفى الكاظمي", &[1, 2, 3]), lane("سليم", &[4])]);
        let mut two = vec![lane("سعيد", &[0]), lane("ليلى سعيد", &[1]), lane("سامي سعيد", &[2])];
        join_short_names(&mut two);
        assert_eq!(two.len(), 3);
    }
}
