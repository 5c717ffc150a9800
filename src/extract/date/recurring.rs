//! Which one of what comes every year is meant: seasons and feasts. Owns that choice; what days they have is `bounds`'.

use crate::base::{Calendar, DateRange};

use super::bounds;
use super::expression::{Deixis, Feast, Tense, YearReference};
use super::resolve::Resolver;

impl Resolver {
    /// Something that comes every year: of `year`, or which one the deixis or tense tells.
    pub(super) fn recurring(
        &mut self,
        year: Option<i16>,
        deixis: Deixis,
        of_year: impl Fn(i16) -> Option<DateRange>,
    ) -> Option<DateRange> {
        if let Some(year) = year {
            return of_year(year);
        }
        let reference = self.reference()?;
        let candidates = [-2, -1, 0, 1, 2].map(|step| of_year(reference.year() + step));
        let before: Vec<DateRange> = candidates
            .iter()
            .flatten()
            .filter(|range| range.latest.is_some_and(|day| day < reference))
            .copied()
            .collect();
        let after: Vec<DateRange> = candidates
            .iter()
            .flatten()
            .filter(|range| range.earliest.is_some_and(|day| day > reference))
            .copied()
            .collect();
        match deixis {
            Deixis::Last | Deixis::BeforeLast => self.because("why-side-past", reference),
            Deixis::Next | Deixis::AfterNext => self.because("why-side-future", reference),
            Deixis::This => self.because("why-published", reference),
            Deixis::None => {}
        }
        match deixis {
            Deixis::Last => before.last().copied(),
            Deixis::BeforeLast => before.iter().rev().nth(1).copied(),
            Deixis::Next => after.first().copied(),
            Deixis::AfterNext => after.get(1).copied(),
            // `هذا الشتاء` told in November is the one to come, `هذا الصيف` told then the one that is over.
            Deixis::This => {
                let under_way = candidates
                    .iter()
                    .flatten()
                    .find(|range| bounds::distance(range, reference) == 0);
                let of_this_year = |range: &&DateRange| range.earliest.is_some_and(|day| day.year() == reference.year());
                let begun = candidates.iter().flatten().rfind(of_this_year);
                under_way.or(begun).copied()
            }
            Deixis::None => self.choose(&candidates, reference),
        }
    }

    pub(super) fn feast(&mut self, feast: Feast, year: YearReference, deixis: Deixis) -> Option<DateRange> {
        if year != YearReference::None {
            let year = self.year(year, Calendar::Gregorian)?;
            return bounds::feast_of_hijri_year(feast, year).or_else(|| bounds::feast(feast, year).into_iter().next());
        }
        let reference = self.reference()?;
        let candidates: Vec<Option<DateRange>> = (-1..=1)
            .flat_map(|step| bounds::feast(feast, reference.year() + step))
            .map(Some)
            .collect();
        let is_before = |range: &&DateRange| range.latest.is_some_and(|day| day < reference);
        let is_after = |range: &&DateRange| range.earliest.is_some_and(|day| day > reference);
        match deixis {
            Deixis::Last | Deixis::BeforeLast => return candidates.iter().flatten().rfind(is_before).copied(),
            Deixis::Next | Deixis::AfterNext => return candidates.iter().flatten().find(is_after).copied(),
            Deixis::None | Deixis::This => {}
        }
        let near = candidates
            .iter()
            .flatten()
            .any(|range| bounds::distance(range, reference) <= 31);
        if self.tense == Tense::Unknown && !near {
            return candidates
                .into_iter()
                .flatten()
                .find(|range| range.earliest.is_some_and(|day| day >= reference));
        }
        self.choose(&candidates, reference)
    }
}
