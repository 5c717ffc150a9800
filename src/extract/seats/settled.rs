//! Which numbers of the text are counted already: asked by the passes that read lines, brackets and headlines behind prose reading.
//! Owns the order of the counts, so that the question looks at one of them and never at all; never what a number means.

use super::SeatMention;
use super::statement::Reader;
use crate::base::Span;

impl Reader<'_> {
    /// Puts what was told up to now in the order of the text. Every pass does so at its end.
    pub(super) fn settle(&mut self) {
        self.seats.sort_by_key(|mention| mention.number);
        self.settled = self.seats.len();
    }

    /// True where a pass before this one, or prose reading, counted what stands at `number`.
    pub(super) fn is_counted(&self, number: Span) -> bool {
        let settled = self.seats.get(..self.settled).unwrap_or_default();
        let place = settled.partition_point(|mention| mention.number.end <= number.start);
        settled.get(place).is_some_and(|mention| mention.number.overlaps(number))
    }

    /// Drops the counts whose numbers stand in one of these stretches, which are in order.
    pub(super) fn forget(&mut self, stretches: &[Span]) {
        if stretches.is_empty() {
            return;
        }
        let stands_there = |mention: &SeatMention| {
            let place = stretches.partition_point(|stretch| stretch.end < mention.number.end);
            stretches.get(place).is_some_and(|stretch| stretch.encloses(mention.number))
        };
        self.seats.retain(|mention| !stands_there(mention));
        self.settle();
    }
}
