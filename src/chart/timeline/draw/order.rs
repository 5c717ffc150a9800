//! Which of a timeline's marks stands for others, which is drawn first, and how many lines of labels an axis gets. Draws nothing.

use super::super::super::canvas::Rect;
use super::super::marks::Mark;
use crate::view::timeline::TimelineItem;

/// The member that stands for the others.
pub(super) fn chief<'a>(mark: &Mark, items: &[&'a TimelineItem]) -> Option<&'a TimelineItem> {
    let of = mark.members.iter().filter_map(|index| items.get(*index).copied());
    of.max_by_key(|item| (item.importance, std::cmp::Reverse(item.id)))
}

pub(super) fn importance(mark: &Mark, items: &[&TimelineItem]) -> u32 {
    let company = u32::try_from(mark.members.len()).unwrap_or(u32::MAX).ilog2() * 8;
    chief(mark, items).map_or(0, |item| item.importance + company)
}

/// Bands below dots, long ones first; counts above all.
pub(super) fn in_drawing_order(marks: &[Mark]) -> Vec<(usize, &Mark)> {
    let mut order: Vec<(usize, &Mark)> = marks.iter().enumerate().collect();
    order.sort_by(|(_, a), (_, b)| {
        let length = |mark: &Mark| mark.right - mark.left;
        a.is_cluster().cmp(&b.is_cluster()).then(length(b).total_cmp(&length(a)))
    });
    order
}

/// Lines of labels above and below, and where the axis stands for them: two sides where both hold a label of `least`
/// lines, else one.
pub(super) fn heights(area: Rect, near_above: f32, near_below: f32, line: f32, least: usize) -> (usize, usize, f32) {
    const MOST: usize = 28;
    let near = near_above + near_below;
    let all = ((area.height - near) / line).floor().max(0.0) as usize;
    let (above, below) = if all >= 2 * least {
        (all.div_ceil(2), all / 2)
    } else {
        (all, 0)
    };
    let (above, below) = (above.min(MOST), below.min(MOST));
    let used = (above + below) as f32 * line + near;
    let spare = ((area.height - used) / 2.0).max(0.0);
    (above, below, area.y + spare + above as f32 * line + near_above)
}

/// How lanes with so many events each share `height`: alike where it is low, so that axes stand at even distances; no lane gets
/// more than its few labels ask for while a fuller one has less than it needs, and what is left goes to the fullest.
pub(super) fn lane_heights(counts: &[usize], height: f32, line: f32) -> Vec<f32> {
    /// More events than this ask for no more height.
    const MOST: usize = 24;
    let needs: Vec<f32> = counts.iter().map(|count| lines_of(*count) * line).collect();
    let needed: f32 = needs.iter().sum();
    if needed > height {
        let level = level(&needs, height);
        return needs.iter().map(|need| need.min(level)).collect();
    }
    let spare = height - needed;
    // A lane whose labels all have their room takes of the rest only where no lane has more to show.
    let most = counts.iter().copied().max().unwrap_or(0).min(MOST);
    let weight = |count: usize| if count < most.min(4) { 0.0 } else { count.min(MOST) as f32 };
    let all: f32 = counts.iter().map(|count| weight(*count)).sum();
    let shares = counts.iter().zip(&needs);
    shares
        .map(|(count, need)| need + spare * weight(*count) / all.max(1.0))
        .collect()
}

/// Lines that the labels of so many events take with their marks: of one on one side of the axis, of more on both.
fn lines_of(count: usize) -> f32 {
    match count {
        0 | 1 => 4.5,
        2 => 6.0,
        _ => 8.0,
    }
}

/// The height that no lane exceeds where all of them together want more than there is.
fn level(needs: &[f32], height: f32) -> f32 {
    let mut sorted = needs.to_vec();
    sorted.sort_by(f32::total_cmp);
    let mut rest = height;
    for (index, need) in sorted.iter().enumerate() {
        let each = rest / (sorted.len() - index) as f32;
        if *need >= each {
            return each;
        }
        rest -= need;
    }
    f32::INFINITY
}

#[cfg(test)]
mod tests {
    use super::lane_heights;

    #[test]
    fn a_full_lane_gets_what_others_do_not_need() {
        // Low lanes stand at even distances.
        assert_eq!(lane_heights(&[1, 9, 2], 225.0, 19.0), [75.0; 3]);
        let heights = lane_heights(&[1, 9, 2], 320.0, 19.0);
        assert!((heights.iter().sum::<f32>() - 320.0).abs() < 0.1);
        assert!(heights[0] < heights[2] && heights[1] >= heights[2], "{heights:?}");
        // Nine lanes of one event each leave the tenth its room.
        let mut counts = [1; 10];
        counts[9] = 30;
        let heights = lane_heights(&counts, 1200.0, 19.0);
        assert!((heights.iter().sum::<f32>() - 1200.0).abs() < 0.1);
        assert!(heights[0] < 5.0 * 19.0 && heights[9] > 4.0 * heights[0], "{heights:?}");
        // Alone with their like they share all of it.
        assert_eq!(lane_heights(&[1, 1], 300.0, 19.0), [150.0; 2]);
        assert!(lane_heights(&[], 600.0, 19.0).is_empty());
    }
}
