//! Position and time: linear inside stretches with events, folded in long stretches without, invertible throughout. Where
//! time is folded, each stretch has its own measure; unfolded, the whole axis has one.
//!
//! When to fold, after rerun's time panel: none for two clusters or fewer, largest gap first while it takes a large part
//! of the time that is not folded yet. Unlike there, only gaps that are far longer than the usual one are folded, and at
//! most six, since a reader loses the sense of distance with each.

/// A piece of the axis: days on one side, fractions of the axis on the other.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Piece {
    days: (f64, f64),
    positions: (f64, f64),
    folded: bool,
}

/// Maps days (counted from any day) to fractions of the axis, 0 to 1, and back.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeScale {
    pieces: Vec<Piece>,
}

/// Share of the axis that one break takes.
const BREAK_SHARE: f64 = 0.045;

impl TimeScale {
    /// A scale over what lies between `spans` (first and last day of each event, in any order), with a margin of time
    /// at both ends.
    pub fn new(spans: &[(f64, f64)], fold_gaps: bool) -> Self {
        let mut sorted: Vec<(f64, f64)> = spans
            .iter()
            .copied()
            .filter(|(from, to)| from.is_finite() && to.is_finite())
            .map(|(from, to)| (from.min(to), from.max(to)))
            .collect();
        sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
        // Events that overlap or touch are one stretch.
        let mut stretches: Vec<(f64, f64)> = Vec::new();
        for span in sorted {
            match stretches.last_mut() {
                Some(last) if span.0 <= last.1 + 1.0 => last.1 = last.1.max(span.1),
                _ => stretches.push(span),
            }
        }
        let (Some(first), Some(last)) = (stretches.first().copied(), stretches.last().copied()) else {
            return Self::linear(0.0, 1.0);
        };
        let gaps: Vec<(f64, f64)> = stretches
            .windows(2)
            .filter_map(|pair| Some((pair.first()?.1, pair.get(1)?.0)))
            .collect();
        let folded = if fold_gaps {
            folded(&gaps, stretches.len(), last.1 - first.0)
        } else {
            Vec::new()
        };
        let kept = (last.1 - first.0) - folded.iter().map(|(from, to)| to - from).sum::<f64>();
        // A stretch of one day has no length: room around each end keeps marks off breaks and edges.
        let margin = (kept * 0.06).max(0.5);
        let starts: Vec<f64> = spans
            .iter()
            .map(|span| span.0.min(span.1))
            .filter(|day| day.is_finite())
            .collect();
        Self::with_folds(first.0 - margin, last.1 + margin, &folded, margin, &starts)
    }

    fn linear(from: f64, to: f64) -> Self {
        Self::with_folds(from, to.max(from + 1e-6), &[], 0.0, &[])
    }

    /// Stretches between folds get their share of the axis half by their days and half by the events that begin in them,
    /// so that a crowded week is not squeezed by a quiet year.
    fn with_folds(from: f64, to: f64, folded: &[(f64, f64)], margin: f64, starts: &[f64]) -> Self {
        const BY_EVENTS: f64 = 0.6;
        // A fold leaves some of the gap at both sides, so that a mark next to it is not cut.
        let folds: Vec<(f64, f64)> = folded
            .iter()
            .map(|(a, b)| {
                let inset = margin.min((b - a) * 0.25);
                (a + inset, b - inset)
            })
            .collect();
        let ends = folds.iter().map(|fold| fold.0).chain([to]);
        let stretches: Vec<(f64, f64)> = std::iter::once(from)
            .chain(folds.iter().map(|fold| fold.1))
            .zip(ends)
            .collect();
        let open_days = stretches.iter().map(|(a, b)| b - a).sum::<f64>().max(1e-6);
        let open_share = 1.0 - BREAK_SHARE * folds.len() as f64;
        // Half an event for the stretch itself, so that none is without room.
        let weight = |(a, b): (f64, f64)| 0.5 + starts.iter().filter(|day| a <= **day && **day <= b).count() as f64;
        let weights = stretches.iter().map(|stretch| weight(*stretch)).sum::<f64>();
        let mut pieces = Vec::with_capacity(folds.len() * 2 + 1);
        let mut position = 0.0;
        let mut after = folds.iter();
        for (a, b) in &stretches {
            let by_days = (b - a) / open_days;
            let by_events = weight((*a, *b)) / weights;
            let length = (by_days + (by_events - by_days) * BY_EVENTS) * open_share;
            pieces.push(Piece {
                days: (*a, *b),
                positions: (position, position + length),
                folded: false,
            });
            position += length;
            if let Some(fold) = after.next() {
                pieces.push(Piece {
                    days: *fold,
                    positions: (position, position + BREAK_SHARE),
                    folded: true,
                });
                position += BREAK_SHARE;
            }
        }
        if let Some(last) = pieces.last_mut() {
            // Rounding must not leave the end out of reach.
            last.positions.1 = 1.0;
        }
        Self { pieces }
    }

    /// Where a day stands; days beyond the ends stand at the ends.
    pub fn position(&self, day: f64) -> f64 {
        let piece = self.pieces.iter().find(|piece| day <= piece.days.1).or(self.pieces.last());
        piece.map_or(0.0, |piece| interpolate(day, piece.days, piece.positions))
    }

    /// The day at a position; the inverse of [`Self::position`] between its ends.
    pub fn day(&self, position: f64) -> f64 {
        let piece = self
            .pieces
            .iter()
            .find(|piece| position <= piece.positions.1)
            .or(self.pieces.last());
        piece.map_or(0.0, |piece| interpolate(position, piece.positions, piece.days))
    }

    /// First and last day.
    pub fn ends(&self) -> (f64, f64) {
        let first = self.pieces.first().map_or(0.0, |piece| piece.days.0);
        (first, self.pieces.last().map_or(1.0, |piece| piece.days.1))
    }

    /// True where all days from the first to the last stand on the axis, none beyond its ends and none folded away.
    pub fn shows_whole(&self, (first, last): (f64, f64)) -> bool {
        let stretch = |(from, until): (f64, f64)| from <= first && last <= until;
        self.stretches().any(|(days, _)| stretch(days))
    }

    /// The stretches that are not folded: first and last moment, and the positions where they stand.
    pub fn stretches(&self) -> impl Iterator<Item = ((f64, f64), (f64, f64))> + '_ {
        self.pieces
            .iter()
            .filter(|piece| !piece.folded)
            .map(|piece| (piece.days, piece.positions))
    }

    /// Positions where breaks begin and end.
    pub fn breaks(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.pieces.iter().filter(|piece| piece.folded).map(|piece| piece.positions)
    }
}

fn interpolate(value: f64, from: (f64, f64), to: (f64, f64)) -> f64 {
    let length = from.1 - from.0;
    if length <= 0.0 {
        return to.0;
    }
    let share = ((value - from.0) / length).clamp(0.0, 1.0);
    to.0 + share * (to.1 - to.0)
}

/// The gaps to fold, in the order of time.
fn folded(gaps: &[(f64, f64)], stretches: usize, total: f64) -> Vec<(f64, f64)> {
    if stretches <= 2 {
        return Vec::new();
    }
    const SHARE_NEEDED: f64 = 0.2;
    const TIMES_THE_USUAL: f64 = 3.0;
    let most = (stretches / 2).clamp(1, 6);
    // With few stretches every gap is a large part of the whole.
    let needed = SHARE_NEEDED.max(1.4 / stretches.saturating_sub(1).max(1) as f64);
    let mut largest_first: Vec<(f64, f64)> = gaps.to_vec();
    largest_first.sort_by(|a, b| (b.1 - b.0).total_cmp(&(a.1 - a.0)));
    let usual = largest_first.get(largest_first.len() / 2).map_or(0.0, |(from, to)| to - from);
    let mut open = total;
    let mut folds = Vec::new();
    for gap in largest_first.into_iter().take(most) {
        let length = gap.1 - gap.0;
        if open <= 0.0 || length / open < needed || length < usual * TIMES_THE_USUAL {
            break;
        }
        open -= length;
        folds.push(gap);
    }
    folds.sort_by(|a, b| a.0.total_cmp(&b.0));
    folds
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn years_between_clusters_are_folded_and_two_events_are_not() {
        let story = [
            (0.0, 0.0),
            (600.0, 609.0),
            (1240.0, 1240.0),
            (1262.0, 1262.0),
            (1268.0, 1269.0),
            (1270.0, 1270.0),
        ];
        let scale = TimeScale::new(&story, true);
        assert!(scale.breaks().count() >= 1);
        assert_eq!(TimeScale::new(&story, false).breaks().count(), 0);
        assert_eq!(TimeScale::new(&[(0.0, 0.0), (5000.0, 5000.0)], true).breaks().count(), 0);
        let month = scale.position(1270.0) - scale.position(1240.0);
        assert!(month > 0.2, "the cluster has room: {month}");
    }

    #[test]
    fn one_event_and_none_have_a_scale() {
        for spans in [&[][..], &[(10.0, 10.0)][..]] {
            let scale = TimeScale::new(spans, true);
            let (first, last) = scale.ends();
            assert!(first < last);
        }
    }

    proptest! {
        #[test]
        fn position_and_time_are_inverse(days in prop::collection::vec((0_i32..20_000, 0_i32..400), 1..30), at in 0.0_f64..1.0) {
            let spans: Vec<(f64, f64)> = days.iter().map(|(from, length)| (f64::from(*from), f64::from(from + length))).collect();
            let scale = TimeScale::new(&spans, true);
            let day = scale.day(at);
            prop_assert!((scale.position(day) - at).abs() < 1e-6);
            let (first, last) = scale.ends();
            let inside = first + (last - first) * at;
            prop_assert!((scale.day(scale.position(inside)) - inside).abs() < 1e-4);
            prop_assert!(scale.position(first) <= 1e-9 && scale.position(last) >= 1.0 - 1e-9);
            prop_assert!(scale.position(inside + 1.0) >= scale.position(inside));
        }
    }
}
