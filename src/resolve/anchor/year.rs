//! The year of a date that has none, by where it stands: on the line of a year, in an entry, a sentence or a list. Owns these places; knows
//! no story.

use crate::extract::date::{DateMention, Dependence, Resolved, Tense};

use super::Story;
use crate::resolve::previous::BACK;

/// Longest way, in tokens, from a year to a month in the relative clause behind it.
const RELATIVE_REACH: usize = 9;

impl Story<'_> {
    /// The month or day to which something was put off: the next one after the day on which that was decided, where the
    /// sentence tells it.
    pub(super) fn put_off_to(&self, index: usize) -> Option<Resolved> {
        let mention = self.dates.get(index)?;
        let decided = self.told_on(index)?;
        Some(mention.after(decided))
    }

    /// The day or month in the year that opens its line: `2015: قرر الحزب … وفي 7 حزيران حصد …`.
    pub(super) fn in_year_of_line(&self, index: usize) -> Option<Resolved> {
        let mention = self.dates.get(index).filter(|mention| mention.names_a_month())?;
        let line = self.setting.paragraph_of(mention.tokens.start);
        let year = (index.saturating_sub(BACK)..index)
            .rev()
            .filter_map(|before| self.dates.get(before))
            .take_while(|other| self.setting.paragraph_of(other.tokens.start) == line)
            .find(|other| other.is_bare_year() && self.setting.opens_line(other.tokens.start))
            .and_then(DateMention::stated_year)?;
        Some(mention.in_year(year))
    }

    /// The day behind the one with its year that opens its line: `4 تشرين الثاني 2017: يعلن استقالته، ثم يعود عنها في 5 كانون الأول`.
    pub(super) fn next_in_entry(&self, index: usize) -> Option<Resolved> {
        /// Longest step forward, in days.
        const STEP_DAYS_MAX: i32 = 200;
        let mention = self.dates.get(index).filter(|mention| mention.lacks_only_year())?;
        let line = self.setting.paragraph_of(mention.tokens.start);
        let opening = (index.saturating_sub(BACK)..index)
            .rev()
            .take_while(|&before| {
                self.dates
                    .get(before)
                    .is_some_and(|other| self.setting.paragraph_of(other.tokens.start) == line)
            })
            .last()?;
        let told = self.dates.get(opening).filter(|other| {
            other.is_day()
                && other.stated_year().is_some()
                && self.setting.opens_line(other.tokens.start)
                && self.setting.is_entry(other.tokens.end)
        })?;
        let day = self.range(opening)?.single_day()?;
        let resolved = mention.after(day);
        let is_near = resolved
            .range
            .earliest
            .is_some_and(|first| (first - day).get_days() <= STEP_DAYS_MAX);
        (told.tokens.end <= mention.tokens.start && is_near).then_some(resolved)
    }

    /// The day in the year that its sentence begins with (`وقبل عام استفتى الإقليم سكانه يوم 25 أيلول`, `في عام 2003 …`), or that its
    /// clause tells of (`في عام 2022، حين فر الرئيس في 13 تموز`).
    pub(super) fn in_year_of_sentence(&self, index: usize) -> Option<Resolved> {
        let before = index.checked_sub(1)?;
        // `وقبل عامين، في أيار، انشق الحزب`: a month right beside the year.
        let is_beside = |mention: &DateMention| {
            let other = self.dates.get(before);
            mention.names_a_month() && other.is_some_and(|other| mention.tokens.start <= other.tokens.end + 2)
        };
        let mention = self
            .dates
            .get(index)
            .filter(|mention| mention.lacks_only_year() || is_beside(mention))?;
        let sentence = self.setting.sentence_of(mention.tokens.start);
        let opening = self.dates.get(before).filter(|other| {
            // `حرب صيف 1994 التي انتهت في 7 يوليو`
            let is_relative = mention.tense != Tense::Future
                && mention.tokens.start <= other.tokens.end + RELATIVE_REACH
                && self.setting.leads_to_relative(other.tokens.end);
            let leads = other.tokens.start <= sentence.start + 2
                || is_relative
                || self.setting.leads_to_when(other.tokens.end)
                || self.setting.opens_clause_of(&other.tokens, mention.tokens.start);
            (other.says_a_year() || other.is_season_of_year()) && sentence.contains(&other.tokens.start) && leads
        })?;
        let range = self.range(before)?;
        let year = range.earliest?.year();
        (opening.tokens.end <= mention.tokens.start && range.latest?.year() == year).then(|| mention.in_year(year))
    }

    /// The day of a list's line, where the lines go forward in time: the next such day after that of the line before.
    pub(super) fn next_of_list(&self, index: usize) -> Option<Resolved> {
        let mention = self
            .dates
            .get(index)
            .filter(|mention| mention.lacks_only_year() && self.setting.opens_line(mention.tokens.start))?;
        let (before, other) = (index.saturating_sub(BACK)..index)
            .rev()
            .filter_map(|before| Some((before, self.dates.get(before)?)))
            .find(|(_, other)| self.setting.opens_line(other.tokens.start))?;
        let starts_list = other.dependence() == Dependence::Absolute;
        let range = self.range(before)?;
        let day = range.latest?;
        let chained = starts_list || self.chained.contains(&before);
        // `2011:` above the days of that year, not before them.
        let within = other.says_a_year() && range.earliest.is_some_and(|first| first.year() == day.year() && first < day);
        chained.then(|| {
            if within {
                mention.in_year(day.year())
            } else {
                mention.after(day)
            }
        })
    }
}
