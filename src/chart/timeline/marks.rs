//! Where marks stand so that each can be seen and hit: those that would lie on each other are stacked beside the axis,
//! and what cannot be stacked becomes one counted mark. Plain geometry; knows no event.

/// What a mark takes across, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Wanted {
    /// Left edge.
    pub(super) left: f32,
    /// Right edge.
    pub(super) right: f32,
    /// True for a band long enough that dots on it leave it to be seen and hit.
    pub(super) wide: bool,
}

/// One mark, for one event or for several.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mark {
    /// Indices of what it stands for, rising.
    pub(super) members: Vec<usize>,
    /// Left edge.
    pub(super) left: f32,
    /// Right edge.
    pub(super) right: f32,
    /// Steps away from the axis, negative upwards.
    pub(super) level: i32,
    wide: bool,
}

impl Mark {
    /// Its middle.
    pub(super) fn middle(&self) -> f32 {
        f32::midpoint(self.left, self.right)
    }

    /// True where it stands for several.
    pub(super) fn is_cluster(&self) -> bool {
        self.members.len() > 1
    }

    fn meets(&self, other: &Self, gap: f32) -> bool {
        self.left < other.right + gap && other.left - gap < self.right
    }
}

/// Upwards and downwards in turn.
const LEVELS: [i32; 9] = [0, -1, 1, -2, 2, -3, 3, -4, 4];

/// Arranges marks on up to `levels` levels with `gap` between neighbours; a counted mark is `cluster` points wide, more
/// where its count has more than two digits, and has its place on all levels to itself. The marks come in the order of their left edges.
pub(super) fn arrange(wanted: &[Wanted], levels: usize, gap: f32, cluster: f32) -> Vec<Mark> {
    const MOST_SINGLE: usize = 240;
    let mut marks: Vec<Mark> = wanted
        .iter()
        .enumerate()
        .map(|(index, wanted)| Mark {
            members: vec![index],
            left: wanted.left,
            right: wanted.right,
            level: 0,
            wide: wanted.wide,
        })
        .collect();
    if marks.len() > MOST_SINGLE {
        marks = binned(marks, cluster);
    }
    let levels = LEVELS.get(..levels.clamp(1, LEVELS.len())).unwrap_or(&LEVELS);
    // Each round merges at least two marks or is the last.
    loop {
        let before = marks.len();
        marks = round(marks, levels, gap, cluster);
        if marks.len() == before {
            break;
        }
    }
    marks.sort_by(|a, b| a.left.total_cmp(&b.left).then_with(|| a.members.cmp(&b.members)));
    marks
}

/// So many marks cannot stand alone: those within the width of one counted mark are one from the start.
fn binned(mut marks: Vec<Mark>, cluster: f32) -> Vec<Mark> {
    marks.sort_by(|a, b| a.middle().total_cmp(&b.middle()));
    let mut bins: Vec<(f32, Mark)> = Vec::new();
    for mark in marks {
        match bins.last_mut() {
            Some((from, bin)) if mark.middle() - *from < cluster => *bin = joined(bin, &mark, cluster),
            _ => bins.push((mark.middle(), mark)),
        }
    }
    bins.into_iter().map(|(_, mark)| mark).collect()
}

/// Places every mark on the first level where it meets none, longest bands first; one that finds none joins its nearest
/// neighbour.
fn round(mut marks: Vec<Mark>, levels: &[i32], gap: f32, cluster: f32) -> Vec<Mark> {
    marks.sort_by(|a, b| {
        let length = |mark: &Mark| if mark.wide { mark.right - mark.left } else { 0.0 };
        b.is_cluster()
            .cmp(&a.is_cluster())
            .then(length(b).total_cmp(&length(a)))
            .then(a.left.total_cmp(&b.left))
            .then_with(|| a.members.cmp(&b.members))
    });
    let mut placed: Vec<Mark> = Vec::with_capacity(marks.len());
    for mut mark in marks {
        let blocks = |other: &Mark, level: i32, mark: &Mark| {
            if !other.meets(mark, gap) {
                return false;
            }
            // Dots and counts may lie on a wide band of the axis, which they do not hide.
            let over_band = (other.wide != mark.wide) && level == 0 && other.level == 0;
            !over_band && (other.is_cluster() || mark.is_cluster() || other.level == level)
        };
        let free = levels.iter().copied().find(|level| {
            let allowed = !mark.is_cluster() || *level == 0;
            allowed && !placed.iter().any(|other| blocks(other, *level, &mark))
        });
        if let Some(level) = free {
            mark.level = level;
            placed.push(mark);
            continue;
        }
        let nearest = placed
            .iter_mut()
            .filter(|other| levels.iter().any(|level| blocks(other, *level, &mark)))
            .min_by(|a, b| {
                let away = |other: &Mark| (other.middle() - mark.middle()).abs();
                // Like joins like: a dot never swallows a band where a dot is there to join.
                (a.wide != mark.wide)
                    .cmp(&(b.wide != mark.wide))
                    .then(away(a).total_cmp(&away(b)))
            });
        match nearest {
            Some(other) => *other = joined(other, &mark, cluster),
            None => placed.push(mark),
        }
    }
    placed
}

/// Two digits stand in a circle of `cluster` points across; each further one asks for a third of that more.
fn counted_width(count: usize, cluster: f32) -> f32 {
    let digits = count.max(1).ilog10() + 1;
    cluster * (1.0 + digits.saturating_sub(2) as f32 / 3.0)
}

fn joined(a: &Mark, b: &Mark, cluster: f32) -> Mark {
    let (more, less) = (a.members.len() as f32, b.members.len() as f32);
    let middle = (a.middle() * more + b.middle() * less) / (more + less);
    let mut members: Vec<usize> = a.members.iter().chain(&b.members).copied().collect();
    members.sort_unstable();
    let half = counted_width(members.len(), cluster) / 2.0;
    Mark {
        members,
        left: middle - half,
        right: middle + half,
        level: 0,
        wide: false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn dots(middles: &[f32]) -> Vec<Wanted> {
        middles
            .iter()
            .map(|middle| Wanted {
                left: middle - 6.0,
                right: middle + 6.0,
                wide: false,
            })
            .collect()
    }

    #[test]
    fn two_of_one_day_are_stacked_and_many_are_counted() {
        let two = arrange(&dots(&[100.0, 100.0]), 3, 1.0, 20.0);
        assert_eq!(two.iter().map(|mark| mark.level).collect::<Vec<_>>(), [0, -1]);
        assert!(two.iter().all(|mark| (mark.middle() - 100.0).abs() < 1e-3));
        let many = arrange(&dots(&[100.0; 9]), 3, 1.0, 20.0);
        assert_eq!(many.len(), 1);
        assert_eq!(many[0].members.len(), 9);
    }

    #[test]
    fn a_count_has_room_for_its_digits() {
        let width = |count: usize| {
            let marks = arrange(&dots(&vec![100.0; count]), 3, 1.0, 20.0);
            assert_eq!(marks.len(), 1);
            marks[0].right - marks[0].left
        };
        assert!((width(99) - 20.0).abs() < 1e-3);
        assert!(width(120) > 26.0);
        assert!(width(1200) > 33.0);
    }

    #[test]
    fn a_dot_may_lie_on_a_long_band_but_not_on_a_short_one() {
        let mut wanted = dots(&[100.0]);
        let band = |left, right, wide| Wanted { left, right, wide };
        wanted.push(band(20.0, 300.0, true));
        assert!(arrange(&wanted, 3, 1.0, 20.0).iter().all(|mark| mark.level == 0));
        wanted[1] = band(90.0, 112.0, false);
        let levels: Vec<i32> = arrange(&wanted, 3, 1.0, 20.0).iter().map(|mark| mark.level).collect();
        assert_eq!(levels.iter().filter(|level| **level == 0).count(), 1);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_lies_on_another(
            wanted in prop::collection::vec((0.0_f32..600.0, 12.0_f32..120.0), 0..120),
            levels in 1_usize..6,
        ) {
            let wanted: Vec<Wanted> = wanted
                .iter()
                .map(|(left, width)| Wanted { left: *left, right: left + width, wide: *width > 40.0 })
                .collect();
            let marks = arrange(&wanted, levels, 1.0, 20.0);
            let mut members: Vec<usize> = marks.iter().flat_map(|mark| mark.members.clone()).collect();
            members.sort_unstable();
            prop_assert_eq!(members, (0..wanted.len()).collect::<Vec<_>>());
            for (index, a) in marks.iter().enumerate() {
                for b in &marks[index + 1..] {
                    let dot_on_band = a.wide != b.wide;
                    prop_assert!(dot_on_band || a.level != b.level || !a.meets(b, 0.9), "{a:?} {b:?}");
                }
            }
        }
    }
}
