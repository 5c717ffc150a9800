//! Labels in rows, none on another, each as near its mark as the others allow.
//!
//! On one row, minimising the squared distances under minimum gaps is isotonic regression once the gaps are taken out,
//! which pooling adjacent violators solves exactly (Best and Chakravarti 1990). What is too much for one row goes to the
//! next, further from the axis.

/// Places `(wanted middle, width)` on one row between `from` and `to` with `gap` between neighbours; gives the middles in
/// the order given. None where they do not fit side by side.
pub(super) fn row(wanted: &[(f32, f32)], from: f32, to: f32, gap: f32) -> Option<Vec<f32>> {
    let total: f32 = wanted.iter().map(|(_, width)| width).sum::<f32>() + gap * wanted.len().saturating_sub(1) as f32;
    if total > to - from {
        return None;
    }
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    let of = |index: usize| wanted.get(index).copied().unwrap_or_default();
    order.sort_by(|a, b| of(*a).0.total_cmp(&of(*b).0).then(a.cmp(b)));
    // Cumulative distances between middles; without them the constraint is plain order.
    let mut offsets = Vec::with_capacity(order.len());
    let mut offset = 0.0;
    for (place, index) in order.iter().enumerate() {
        if let Some(before) = place.checked_sub(1).and_then(|before| order.get(before)) {
            offset += of(*before).1 / 2.0 + gap + of(*index).1 / 2.0;
        }
        offsets.push(offset);
    }
    // Blocks of (sum, count), their mean never falling.
    let mut blocks: Vec<(f32, f32)> = Vec::new();
    for (index, offset) in order.iter().zip(&offsets) {
        let mut block = (of(*index).0 - offset, 1.0);
        while let Some(last) = blocks.last().copied() {
            if last.0 / last.1 <= block.0 / block.1 {
                break;
            }
            block = (last.0 + block.0, last.1 + block.1);
            blocks.pop();
        }
        blocks.push(block);
    }
    // The bounds hold for the freed values too, and clamping an isotonic solution to an interval keeps it the best one.
    let low = order.first().map_or(from, |first| from + of(*first).1 / 2.0);
    let high = match (order.last(), offsets.last()) {
        (Some(last), Some(offset)) => to - of(*last).1 / 2.0 - offset,
        _ => to,
    };
    let mut middles = vec![0.0; wanted.len()];
    let values = blocks
        .iter()
        .flat_map(|(sum, count)| std::iter::repeat_n(sum / count, *count as usize));
    for ((index, offset), value) in order.iter().zip(&offsets).zip(values) {
        if let Some(middle) = middles.get_mut(*index) {
            *middle = value.clamp(low, high.max(low)) + offset;
        }
    }
    Some(middles)
}

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Slot {
    /// Row, 0 nearest the axis on its side; none where there was no room.
    pub(super) row: Option<usize>,
    /// Middle of the label.
    pub(super) middle: f32,
}

/// Spreads labels over `rows` rows, in the order of their marks and in turn, so that neighbours go to different rows; a
/// row takes no more than fits without pushing a label further from its mark than `reach`.
pub(super) fn place(wanted: &[(f32, f32)], rows: usize, from: f32, to: f32, gap: f32, reach: f32) -> Vec<Slot> {
    let mut slots: Vec<Slot> = wanted
        .iter()
        .map(|(middle, _)| Slot {
            row: None,
            middle: *middle,
        })
        .collect();
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|a, b| {
        let of = |index: &usize| wanted.get(*index).map_or(0.0, |(middle, _)| *middle);
        of(a).total_cmp(&of(b)).then(a.cmp(b))
    });
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); rows];
    for (turn, index) in order.iter().enumerate() {
        // The row that holds it with the least displacement, the one whose turn it is on a tie.
        let mut best: Option<(f32, usize)> = None;
        for step in 0..rows {
            let candidate = (turn + step) % rows.max(1);
            let Some(current) = members.get(candidate) else { continue };
            let mut with = current.clone();
            with.push(*index);
            let asked: Vec<(f32, f32)> = with.iter().filter_map(|at| wanted.get(*at)).copied().collect();
            let Some(middles) = row(&asked, from, to, gap) else { continue };
            let furthest = middles
                .iter()
                .zip(&asked)
                .map(|(middle, (wanted, width))| {
                    // A label that only keeps inside the edge is not displaced.
                    let free = wanted.clamp(from + width / 2.0, (to - width / 2.0).max(from + width / 2.0));
                    (middle - free).abs()
                })
                .fold(0.0, f32::max);
            if furthest <= reach && best.is_none_or(|(least, _)| furthest + 1.0 < least) {
                best = Some((furthest, candidate));
            }
        }
        if let Some(row) = best.and_then(|(_, row)| members.get_mut(row)) {
            row.push(*index);
        }
    }
    for (number, row_members) in members.iter().enumerate() {
        let asked: Vec<(f32, f32)> = row_members.iter().filter_map(|at| wanted.get(*at)).copied().collect();
        let Some(middles) = row(&asked, from, to, gap) else { continue };
        for (index, middle) in row_members.iter().zip(middles) {
            if let Some(slot) = slots.get_mut(*index) {
                *slot = Slot {
                    row: Some(number),
                    middle,
                };
            }
        }
    }
    slots
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn labels_with_room_stay_at_their_marks() {
        assert_eq!(row(&[(50.0, 20.0), (150.0, 20.0)], 0.0, 200.0, 4.0), Some(vec![50.0, 150.0]));
        let pushed = row(&[(100.0, 40.0), (100.0, 40.0)], 0.0, 200.0, 10.0).unwrap();
        assert_eq!(pushed, vec![75.0, 125.0]);
        assert_eq!(row(&[(5.0, 40.0)], 0.0, 200.0, 0.0), Some(vec![20.0]));
        assert_eq!(row(&[(5.0, 40.0), (9.0, 40.0)], 0.0, 60.0, 0.0), None);
    }

    proptest! {
        #[test]
        fn labels_of_one_row_never_meet_and_never_leave(
            wanted in prop::collection::vec((0.0_f32..1000.0, 10.0_f32..160.0), 1..40),
            rows in 1_usize..6,
        ) {
            let slots = place(&wanted, rows, 0.0, 1000.0, 6.0, 200.0);
            for (index, slot) in slots.iter().enumerate() {
                let Some(row) = slot.row else { continue };
                let half = wanted[index].1 / 2.0;
                prop_assert!(slot.middle - half >= -0.05 && slot.middle + half <= 1000.05);
                for (other_index, other) in slots.iter().enumerate().skip(index + 1) {
                    if other.row == Some(row) {
                        let apart = (slot.middle - other.middle).abs();
                        prop_assert!(apart + 0.05 >= half + wanted[other_index].1 / 2.0 + 6.0);
                    }
                }
            }
        }
    }
}
