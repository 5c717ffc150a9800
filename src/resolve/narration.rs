//! The year of a day that a story tells without one: `في 20 كانون الثاني 2006 … وفي العاشر من شباط`. Owns when a text goes
//! forward in time, so that the next such day after the one told before is meant; knows no words.

use jiff::civil::Date;

use crate::extract::date::{DateMention, Dependence, Resolved, Tense};

use super::anchor::Anchored;

/// Longest step forward, in days: a longer one may as well be a look back.
const STEP_DAYS_MAX: i32 = 200;

/// Longest time, in days, between two dates with years between which the others lie.
const FRAME_DAYS_MAX: i32 = 500;

/// Dates on either side among which one with a year is looked for.
const BESIDE: usize = 8;

/// The day that a story told in order means: the next one after the date told before, where a later date with its year closes
/// the story. An open story may have ended before the day, so that it stays without a year.
pub(super) fn next_told(index: usize, dates: &[DateMention], anchored: &Anchored) -> Option<Resolved> {
    let mention = dates.get(index).filter(|mention| mention.names_a_month())?;
    if mention.tense == Tense::Future {
        return None;
    }
    let before = told(dates, (index.saturating_sub(BESIDE)..index).rev(), anchored)?;
    let after = told(dates, index + 1..dates.len().min(index + BESIDE), anchored)?;
    let resolved = mention.after(before);
    let (first, last) = (resolved.range.earliest?, resolved.range.latest?);
    let follows = (first - before).get_days() <= STEP_DAYS_MAX;
    let closed = after >= last && (after - before).get_days() <= FRAME_DAYS_MAX;
    (follows && closed).then_some(resolved)
}

/// The last day of the first of `places` that says its day or month and year; none past a word that looks from now.
fn told(dates: &[DateMention], places: impl Iterator<Item = usize>, anchored: &Anchored) -> Option<Date> {
    for place in places {
        let mention = dates.get(place)?;
        if mention.looks_from_now() {
            return None;
        }
        let stated = mention.dependence() == Dependence::Absolute
            || mention.dependence() == Dependence::PreviousDate
            || anchored.is_narrated(place);
        let range = anchored.dates.get(place)?.range;
        let (Some(earliest), Some(latest)) = (range.earliest.or(range.latest), range.latest.or(range.earliest)) else {
            continue;
        };
        if stated && !mention.says_a_year() {
            return ((latest - earliest).get_days() <= 31).then_some(latest);
        }
    }
    None
}
