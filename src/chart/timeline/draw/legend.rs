//! The legend of a timeline: only what its marks use. Draws nothing.

use std::collections::BTreeSet;

use super::super::super::canvas::{Fill, Stroke};
use super::super::super::frame::{LegendEntry, Symbol};
use super::super::Lanes;
use super::super::lanes::Hue;
use super::super::symbol::{self, Kind};
use super::Scene;
use crate::chart::Palette;
use crate::resolve::EventCategory;
use crate::view::Words;
use crate::view::timeline::Timeline;

impl Scene<'_> {
    /// What the marks mean that are drawn; `clusters` where some are counted.
    pub(super) fn legend(&self, clusters: bool) -> Vec<LegendEntry> {
        let palette = self.style.palette;
        let color = palette.secondary;
        let items = || self.timeline.items.iter();
        // A year's name on its plate is its own legend.
        let unnamed = || items().filter(|item| !symbol::is_plate(&self.scale, &item.range));
        let has = |wanted: fn(Kind) -> bool| unnamed().filter_map(|item| symbol::kind(&item.range)).any(wanted);
        let dash = |width: f32| Stroke::dashed(color, width, 2.4, 1.8);
        let fade = Fill::Fade {
            left: color.opacity(if self.time.right_to_left { 0.0 } else { 0.8 }),
            right: color.opacity(if self.time.right_to_left { 0.8 } else { 0.0 }),
        };
        let pale = Fill::Solid(color.opacity(0.14).over(palette.paper));
        let pill = Fill::Solid(color.opacity(0.45).over(palette.paper));
        // Lanes of kinds say it themselves.
        let hues = match self.time.lanes {
            Lanes::Category => Vec::new(),
            _ => hues(self.timeline, &palette, self.words),
        };
        // Of dots in several colours each colour shows what a dot looks like.
        let plain_day = hues.is_empty();
        let forms = [
            (
                has(|kind| matches!(kind, Kind::Uncertain | Kind::About)),
                Symbol::Soft(color.opacity(0.55)),
                "timeline-legend-uncertain",
            ),
            (
                has(|kind| kind == Kind::Span),
                Symbol::Pill(pill, color),
                "timeline-legend-span",
            ),
            (
                has(|kind| matches!(kind, Kind::Open(_))),
                Symbol::Fade(fade),
                "timeline-legend-open",
            ),
            (
                items().any(|item| item.inferred),
                Symbol::Dot(pale, dash(1.5)),
                "timeline-legend-inferred",
            ),
            (
                items().any(|item| !item.conflicts.is_empty()),
                Symbol::Disputed(Fill::Solid(color), dash(1.4)),
                "timeline-legend-conflict",
            ),
            (clusters, Symbol::Count(color, palette.paper), "timeline-legend-cluster"),
            (
                self.scale.breaks().next().is_some(),
                Symbol::Break(Stroke::solid(color, 1.4)),
                "timeline-legend-break",
            ),
            (
                plain_day && has(|kind| kind == Kind::Day),
                Symbol::Disc(Fill::Solid(color)),
                "timeline-legend-day",
            ),
        ]
        .into_iter()
        .filter(|(used, _, _)| *used)
        .map(|(_, symbol, key)| LegendEntry::new(symbol, self.words.text(key)));
        hues.into_iter().chain(forms).collect()
    }
}

/// What the colours mean, where there are several.
pub(in crate::chart::timeline) fn hues(timeline: &Timeline, palette: &Palette, words: &Words) -> Vec<LegendEntry> {
    let used: BTreeSet<Hue> = timeline.items.iter().map(|item| Hue::of(item.category)).collect();
    if used.len() < 2 {
        return Vec::new();
    }
    let disasters = timeline.items.iter().any(|item| item.category == EventCategory::Disaster);
    let entry = |hue: Hue| {
        let symbol = Symbol::Disc(Fill::Solid(hue.color(palette)));
        LegendEntry::key(symbol, words.text(hue.key(disasters)))
    };
    // What is of no colour is of no such kind, which needs no words.
    used.into_iter().filter(|hue| *hue != Hue::Other).map(entry).collect()
}
