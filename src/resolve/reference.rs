//! Days of date mentions, given what is known of the publication date: one day, a few, or none. Owns what holds for all of
//! them; knows no words.

use jiff::civil::Date;

use crate::arabic::calendar::{day_number, day_of_number, days_between};
use crate::base::{DateRange, Precision};
use crate::extract::date::{Context, DateMention, Resolved};

use super::Published;

/// Days that are tried where the publication date is one of many; more are sampled.
const TRIED_MAX: usize = 24;

/// Widest spread of a day's meaning, in days, that still says something.
const SPREAD_MAX: i32 = 7;

/// The days on which an article may have been published.
#[derive(Clone, Debug, Default)]
pub(super) struct Reference {
    days: Vec<Date>,
}

impl Reference {
    /// The possible days of `published`.
    pub(super) fn of(published: &Published) -> Self {
        let days = match (published.earliest, published.latest) {
            (Some(earliest), Some(latest)) => sample(earliest, latest),
            _ => published.date.into_iter().collect(),
        };
        Self { days }
    }

    /// The first of the possible days.
    pub(super) fn first(&self) -> Option<Date> {
        self.days.first().copied()
    }

    /// What `mention` means whichever of the days it was; unresolved where they differ too far. `event` is when the
    /// happening was that it counts from.
    pub(super) fn resolve(&self, mention: &DateMention, event: Option<DateRange>) -> Resolved {
        let on = |published: Option<Date>| mention.resolve(Context { published, event });
        let Some((first, rest)) = self.days.split_first() else {
            return on(None);
        };
        let mut resolved = on(Some(*first));
        for day in rest {
            let other = mention.range(Context {
                published: Some(*day),
                event,
            });
            if other == resolved.range {
                continue;
            }
            resolved.range = hull(resolved.range, other);
            if !resolved.range.is_resolved() {
                break;
            }
        }
        resolved
    }
}

/// Both ranges as one, or nothing where that says nothing any more.
fn hull(one: DateRange, other: DateRange) -> DateRange {
    let ends = (one.earliest.min(other.earliest), one.latest.max(other.latest));
    let wide = match ends {
        (Some(earliest), Some(latest)) => days_between(earliest, latest) > SPREAD_MAX,
        _ => true,
    };
    DateRange {
        earliest: ends.0.filter(|_| !wide),
        latest: ends.1.filter(|_| !wide),
        precision: if wide { one.precision } else { Precision::Range },
        ..one
    }
}

fn sample(earliest: Date, latest: Date) -> Vec<Date> {
    let length = days_between(earliest, latest).max(0) as usize + 1;
    let step = length.div_ceil(TRIED_MAX).max(1);
    let first = day_number(earliest);
    let mut days: Vec<Date> = (0..length)
        .step_by(step)
        .filter_map(|day| day_of_number(first + day as i32))
        .take_while(|day| *day <= latest)
        .collect();
    if days.last() != Some(&latest) && latest >= earliest {
        days.push(latest);
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_sampled_from_end_to_end() {
        let days = sample(date(2021, 1, 1), date(2021, 12, 31));
        assert!(days.len() <= TRIED_MAX + 1);
        assert_eq!(days.first(), Some(&date(2021, 1, 1)));
        assert_eq!(days.last(), Some(&date(2021, 12, 31)));
        assert_eq!(sample(date(2021, 1, 1), date(2021, 1, 1)), [date(2021, 1, 1)]);
    }

    #[test]
    fn far_meanings_say_nothing() {
        let near = hull(DateRange::day(date(2021, 1, 1)), DateRange::day(date(2021, 1, 5)));
        assert_eq!((near.earliest, near.latest), (Some(date(2021, 1, 1)), Some(date(2021, 1, 5))));
        assert!(!hull(DateRange::day(date(2021, 1, 1)), DateRange::day(date(2021, 3, 5))).is_resolved());
    }
}
