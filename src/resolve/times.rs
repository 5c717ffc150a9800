//! Date, duration and number facts from their mentions. Owns the conversion; which publication date and which event a
//! mention counts from is decided before.

use crate::base::DateRange;
use crate::extract::date::duration::DurationMention;
use crate::extract::date::{Context, DateMention, Dependence};
use crate::extract::number::NumberMention;

use super::{DateFact, DurationFact, NumberFact, Provenance, Published};

/// Resolves each mention against the publication date, and against the event that `event_of` gives for the place of a
/// mention that counts from one.
pub(super) fn dates(
    mentions: &[DateMention],
    published: &Published,
    event_of: impl Fn(usize) -> Option<DateRange>,
) -> Vec<DateFact> {
    mentions
        .iter()
        .enumerate()
        .map(|(place, mention)| {
            let resolved = mention.resolve(Context {
                published: published.date,
                event: event_of(place),
            });
            DateFact {
                span: mention.span,
                range: resolved.range,
                relative: mention.dependence() != Dependence::Absolute,
                time: mention.time.map(|time| time.name()),
                provenance: Provenance {
                    rule: mention.rule,
                    steps: resolved.steps,
                },
            }
        })
        .collect()
}

/// Durations as facts.
pub(super) fn durations(mentions: Vec<DurationMention>) -> Vec<DurationFact> {
    mentions
        .into_iter()
        .map(|mention| DurationFact {
            span: mention.span,
            iso: mention.iso,
        })
        .collect()
}

/// Numbers as facts.
pub(super) fn numbers(mentions: &[NumberMention]) -> Vec<NumberFact> {
    mentions
        .iter()
        .map(|mention| NumberFact {
            span: mention.span,
            value: mention.value,
            kind: mention.kind,
        })
        .collect()
}
