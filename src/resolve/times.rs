//! Date, duration and number facts from their mentions. Owns the conversion; which publication date and which event a
//! mention counts from is decided before.

use crate::extract::date::duration::DurationMention;
use crate::extract::date::{DateMention, DayTime, Dependence, Resolved};
use crate::extract::number::NumberMention;

use super::{DateFact, DurationFact, NumberFact, Provenance};

/// Dates as facts, with what each of them resolved to.
pub(super) fn dates(mentions: &[DateMention], resolved: Vec<Resolved>) -> Vec<DateFact> {
    mentions
        .iter()
        .zip(resolved)
        .map(|(mention, resolved)| DateFact {
            span: mention.span,
            range: resolved.range,
            relative: mention.dependence() != Dependence::Absolute,
            time: mention.time.map(DayTime::name),
            provenance: Provenance {
                rule: mention.rule,
                steps: resolved.steps,
            },
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
