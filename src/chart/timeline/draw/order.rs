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
