//! How rows of unequal height fill columns of about one height. Knows no words.

/// How many rows each of at most `columns` columns has, in their order and of about one height, none higher than `highest`.
/// None where they have no room.
pub(super) fn fill(rows: &[f32], columns: usize, highest: f32) -> Option<Vec<usize>> {
    const STEP: f32 = 4.0;
    /// Sums of heights that are the room itself may come out a trace above it.
    const TRACE: f32 = 0.01;
    let total: f32 = rows.iter().sum();
    let mut height = total / columns.max(1) as f32;
    while height < highest + TRACE {
        let counts = first_fit(rows, height + TRACE);
        if counts.as_ref().is_some_and(|counts| counts.len() <= columns) {
            return counts;
        }
        height += STEP;
    }
    first_fit(rows, highest + TRACE).filter(|counts| counts.len() <= columns)
}

/// Columns filled one after the other up to `height`; none where a row is higher than that.
fn first_fit(rows: &[f32], height: f32) -> Option<Vec<usize>> {
    let mut counts: Vec<usize> = Vec::new();
    let mut used = f32::INFINITY;
    for row in rows {
        if *row > height {
            return None;
        }
        if used + row > height {
            counts.push(0);
            used = 0.0;
        }
        if let Some(count) = counts.last_mut() {
            *count += 1;
        }
        used += row;
    }
    Some(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_of_about_one_height() {
        assert_eq!(fill(&[10.0; 6], 2, 60.0), Some(vec![3, 3]));
        assert_eq!(fill(&[10.0; 7], 2, 60.0), Some(vec![4, 3]));
        assert_eq!(fill(&[30.0, 10.0, 10.0, 10.0], 2, 60.0), Some(vec![1, 3]));
        assert_eq!(fill(&[10.0; 6], 1, 60.0), Some(vec![6]));
    }

    #[test]
    fn what_has_no_room_is_refused() {
        assert_eq!(fill(&[10.0; 7], 1, 60.0), None);
        assert_eq!(fill(&[70.0], 3, 60.0), None);
        assert_eq!(fill(&[40.0, 40.0, 40.0], 2, 60.0), None);
        assert_eq!(fill(&[], 2, 60.0), Some(vec![]));
    }
}
