//! Sets of days as stretches of them. Owns their union and intersection; knows no text.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use crate::arabic::calendar::day_of_number;

/// Days, as stretches of day numbers in order that neither overlap nor touch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Stretches(Vec<RangeInclusive<i32>>);

impl Stretches {
    /// The days of any of `stretches`.
    pub(super) fn of(mut stretches: Vec<RangeInclusive<i32>>) -> Self {
        stretches.sort_unstable_by_key(|stretch| *stretch.start());
        let mut merged: Vec<RangeInclusive<i32>> = Vec::with_capacity(stretches.len());
        for stretch in stretches.into_iter().filter(|stretch| !stretch.is_empty()) {
            match merged.last_mut() {
                Some(last) if *stretch.start() <= last.end().saturating_add(1) => {
                    *last = *last.start()..=*last.end().max(stretch.end());
                }
                _ => merged.push(stretch),
            }
        }
        Self(merged)
    }

    /// The days that are in `other` as well.
    pub(super) fn only(&self, other: &Self) -> Self {
        let mut common = Vec::new();
        let (mut own, mut others) = (self.0.iter().peekable(), other.0.iter().peekable());
        while let (Some(one), Some(two)) = (own.peek(), others.peek()) {
            let both = *one.start().max(two.start())..=*one.end().min(two.end());
            if !both.is_empty() {
                common.push(both);
            }
            if one.end() < two.end() {
                own.next();
            } else {
                others.next();
            }
        }
        Self(common)
    }

    /// How many days there are.
    pub(super) fn len(&self) -> i64 {
        let length = |stretch: &RangeInclusive<i32>| i64::from(*stretch.end()) - i64::from(*stretch.start()) + 1;
        self.0.iter().map(length).sum()
    }

    /// The first day.
    pub(super) fn first(&self) -> Option<Date> {
        self.0.first().and_then(|stretch| day_of_number(*stretch.start()))
    }

    /// The last day.
    pub(super) fn last(&self) -> Option<Date> {
        self.0.last().and_then(|stretch| day_of_number(*stretch.end()))
    }

    /// Its days, in order.
    pub(super) fn days(&self) -> impl DoubleEndedIterator<Item = Date> {
        self.0.iter().cloned().flatten().filter_map(day_of_number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_are_merged_and_cut() {
        let one = Stretches::of(vec![20..=29, 1..=5, 4..=9, 10..=12]);
        assert_eq!(one, Stretches(vec![1..=12, 20..=29]));
        let other = Stretches::of(vec![3..=4, 11..=21, 29..=40]);
        assert_eq!(one.only(&other), Stretches(vec![3..=4, 11..=12, 20..=21, 29..=29]));
        assert_eq!((one.days().count(), one.len()), (22, 22));
        assert_eq!(one.only(&Stretches::default()).first(), None);
    }
}
