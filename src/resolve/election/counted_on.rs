//! Elections told by their distance from another one, from a year or from a day: so many years, months or votes on or back, the one before.
//! Owns how far from what is asked an election may lie; the words are `extract`'s, the calendar the parent's.

use jiff::civil::Date;

use super::{Elections, Placed, days_between};
use crate::lexicon::{Election, Lexicon};

impl Elections<'_> {
    /// The first election of the calendar after a day.
    pub(in crate::resolve) fn first_after(&self, from: Date) -> Option<Placed> {
        const YEARS_MAX: i32 = 7;
        let first = self.held_after(from).next()?;
        (days_between(from, first.date) <= YEARS_MAX * 366).then(|| Self::exact(first, "why-election-dated"))
    }

    /// The election so many years after (or, where negative, before) a year that the text told of; none where the calendar
    /// knows of none around then, or where it had not come yet.
    pub(in crate::resolve) fn years_on(&self, from: i16, years: i16) -> Option<Placed> {
        let asked = from.checked_add(years)?;
        let year = self.near(asked);
        let is_known = !self.calendar_of(year).is_empty();
        let (first, last) = (self.calendar.first(), self.calendar.last());
        let has_gap = first.is_some_and(|first| first.year() <= asked) && last.is_some_and(|last| asked <= last.year());
        let year = if is_known || !has_gap { year } else { return None };
        let is_past = self.published.is_none_or(|day| year <= day.year()) && self.may_be_held(year);
        // A step leads on to another vote.
        let leads_on = if years == 0 {
            year == from
        } else {
            (year - from) * years.signum() > 0
        };
        (is_past && leads_on).then(|| self.placed(Some(year), "why-election-dated"))
    }

    /// The election whose chamber sat from `year` on: held late in the year before.
    pub(in crate::resolve) fn chosen_for(&self, year: i16) -> Option<Placed> {
        let last = self.calendar().rfind(|election| election.year() < year)?;
        (last.year() + 1 == year).then(|| Self::exact(last, "why-election-dated"))
    }

    /// The election of the calendar held about so many months after a day.
    pub(in crate::resolve) fn months_on(&self, from: Date, months: i32) -> Option<Placed> {
        /// Days by which such words are out, and those for each month of them.
        const OUT: i32 = 46;
        const OUT_FOR_TWO_MONTHS: i32 = 3;
        let asked = from.checked_add(jiff::Span::new().months(months)).ok()?;
        let off = |election: &Election| days_between(election.date, asked).abs();
        let nearest = self.held_after(from).min_by_key(|election| off(election))?;
        (off(nearest) <= OUT + months * OUT_FOR_TWO_MONTHS / 2).then(|| Self::exact(nearest, "why-election-dated"))
    }

    /// The election of the calendar held in the year that begins on a day.
    pub(in crate::resolve) fn soon_after(&self, from: Date) -> Option<Placed> {
        const YEAR: i32 = 366;
        let next = self.held_after(from).next()?;
        (days_between(from, next.date) <= YEAR).then(|| Self::exact(next, "why-election-dated"))
    }

    /// The elections after a day, up to the publication, in order.
    fn held_after(&self, from: Date) -> impl Iterator<Item = &'static Election> {
        let published = self.published;
        self.calendar()
            .filter(move |election| election.date > from && published.is_none_or(|day| election.date <= day))
    }

    /// The election so many elections after (or, where negative, before) another.
    pub(in crate::resolve) fn elections_on(&self, from: Placed, elections: i16) -> Option<Placed> {
        let here = from.election?;
        let place = self.calendar.iter().position(|election| election.id == here.id)?;
        let to = usize::try_from(i64::try_from(place).ok()? + i64::from(elections)).ok()?;
        let election = self.calendar.get(to)?;
        let held = self.published.is_none_or(|day| election.date <= day);
        held.then(|| Self::exact(election, "why-election-before"))
    }

    /// The election that comes `place` elections after the first one that the text tells of, where it tells of several.
    pub(in crate::resolve) fn nth_told(&self, place: usize) -> Option<Placed> {
        let first = self.first_told?;
        let election = self.calendar().skip_while(|election| election.year() != first).nth(place)?;
        Some(Self::exact(election, "why-election-stated"))
    }

    /// The last election before `year`.
    pub(in crate::resolve) fn before_year(&self, year: i16) -> Placed {
        let last = self
            .calendar()
            .filter(|election| election.year() < year)
            .max_by_key(|election| election.date);
        last.map_or_else(|| self.unknown(), |election| Self::exact(election, "why-election-before"))
    }

    /// The election before `about`.
    pub(in crate::resolve) fn before(&self, about: Placed) -> Placed {
        if about.year == self.main && self.is_ahead {
            return self.main();
        }
        self.earlier_than(about)
    }

    /// The election before `about`, where the text has told results of that.
    pub(in crate::resolve) fn earlier_than(&self, about: Placed) -> Placed {
        if about.year == self.main
            && about.election.map(|election| &election.id) == self.main().election.map(|election| &election.id)
        {
            return match self
                .main()
                .election
                .and_then(|election| Lexicon::bundled().election_before(election))
            {
                Some(election) => Self::exact(election, "why-election-before"),
                None => self.placed(self.before, "why-election-before"),
            };
        }
        match about
            .election
            .and_then(|election| Lexicon::bundled().election_before(election))
        {
            Some(election) => Self::exact(election, "why-election-before"),
            None => self.placed(None, "why-election-unknown"),
        }
    }
}
