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

/// How lanes with so many events each share `height`: alike where it is low, so that axes stand at even distances; where there
/// is more, what is beyond a label above and below goes to those with more events.
pub(super) fn lane_heights(counts: &[usize], height: f32, line: f32) -> Vec<f32> {
    /// Lines that every lane has.
    const LEAST: f32 = 8.0;
    /// More events than this ask for no more height.
    const MOST: usize = 24;
    let each = height / counts.len().max(1) as f32;
    let spare = (each - LEAST * line).max(0.0) * counts.len() as f32;
    let weights = counts.iter().map(|count| (*count).clamp(1, MOST) as f32);
    let all: f32 = weights.clone().sum();
    weights
        .map(|weight| each.min(LEAST * line) + spare * weight / all.max(1.0))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::lane_heights;

    #[test]
    fn a_full_lane_gets_what_is_beyond_the_least() {
        assert_eq!(lane_heights(&[1, 9, 2], 300.0, 19.0), [100.0; 3]);
        let heights = lane_heights(&[1, 1, 30], 600.0, 19.0);
        assert!((heights.iter().sum::<f32>() - 600.0).abs() < 0.1);
        assert!(heights[0] >= 8.0 * 19.0 && heights[2] > 1.8 * heights[0], "{heights:?}");
        assert!(lane_heights(&[], 600.0, 19.0).is_empty());
    }
}
