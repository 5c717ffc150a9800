//! Places for every seat of a half-round chamber: exact, evenly spread, no row over its capacity. Knows no lists.
//!
//! Rows and capacities as in parliamentarch (Wikipedia's parliament diagrams); the remainder is handed out by largest
//! fraction instead of all to the outer row, which would overfill it for some totals.

use std::f64::consts::PI;

/// One seat: outer radius 1, middle of the half circle at (1, 0), y upwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Seat {
    /// From 0 at the left to 2 at the right.
    pub(super) x: f64,
    /// From 0 at the base to 1 at the top.
    pub(super) y: f64,
    /// Angle from the right end, in radians.
    pub(super) angle: f64,
}

/// The chamber's geometry.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Chamber {
    /// Seats from the right end to the left, along the angle.
    pub(super) seats: Vec<Seat>,
    /// Seats of each row, from the inside.
    pub(super) row_counts: Vec<u32>,
    /// Room of each row, from the inside.
    pub(super) row_capacities: Vec<u32>,
    /// Half the distance of two rows: a dot of this radius touches its neighbours.
    pub(super) half_pitch: f64,
}

/// Room for more than 60,000 seats.
const MOST_ROWS: u32 = 200;

/// The places of `total` seats.
pub(super) fn chamber(total: u32) -> Chamber {
    let row_count = (1..=MOST_ROWS)
        .find(|rows| capacities(*rows).iter().map(|c| u64::from(*c)).sum::<u64>() >= u64::from(total))
        .unwrap_or(MOST_ROWS);
    let half_pitch = half_pitch(row_count);
    let row_capacities = capacities(row_count);
    let row_counts = share(total, &row_capacities);
    let mut seats = Vec::with_capacity(total as usize);
    for (row, count) in row_counts.iter().enumerate() {
        let radius = 0.5 + 2.0 * row as f64 * half_pitch;
        let margin = (half_pitch / radius).asin();
        for seat in 0..*count {
            let angle = if *count == 1 {
                PI / 2.0
            } else {
                margin + f64::from(seat) * (PI - 2.0 * margin) / f64::from(count - 1)
            };
            seats.push(Seat {
                x: 1.0 + radius * angle.cos(),
                y: radius * angle.sin(),
                angle,
            });
        }
    }
    // Equal angles keep their order from the inside outwards, so that wedges have straight edges.
    seats.sort_by(|a, b| a.angle.total_cmp(&b.angle));
    Chamber {
        seats,
        row_counts,
        row_capacities,
        half_pitch,
    }
}

fn half_pitch(rows: u32) -> f64 {
    1.0 / (4.0 * f64::from(rows) - 2.0)
}

fn capacities(rows: u32) -> Vec<u32> {
    let half_pitch = half_pitch(rows);
    (0..rows)
        .map(|row| {
            let radius = 0.5 + 2.0 * f64::from(row) * half_pitch;
            (PI * radius / (2.0 * half_pitch)).floor() as u32
        })
        .collect()
}

/// Seats of each row: in proportion to its room, the remainder by largest fraction, ties to the outer row.
fn share(total: u32, capacities: &[u32]) -> Vec<u32> {
    let room: u32 = capacities.iter().sum();
    let quotas: Vec<f64> = capacities
        .iter()
        .map(|capacity| f64::from(total) * f64::from(*capacity) / f64::from(room.max(1)))
        .collect();
    let mut counts: Vec<u32> = quotas
        .iter()
        .zip(capacities)
        .map(|(quota, capacity)| (quota.floor() as u32).min(*capacity))
        .collect();
    let mut order: Vec<usize> = (0..capacities.len()).collect();
    let fraction = |row: usize| quotas.get(row).map_or(0.0, |quota| quota - quota.floor());
    order.sort_by(|a, b| fraction(*b).total_cmp(&fraction(*a)).then(b.cmp(a)));
    let mut left = total.saturating_sub(counts.iter().sum());
    while left > 0 {
        let before = left;
        for row in &order {
            if let (Some(count), Some(capacity)) = (counts.get_mut(*row), capacities.get(*row))
                && left > 0
                && *count < *capacity
            {
                *count += 1;
                left -= 1;
            }
        }
        if left == before {
            break;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_total_is_exact_and_no_row_is_over_its_room() {
        for total in 1..=1200 {
            let chamber = chamber(total);
            assert_eq!(chamber.row_counts.iter().sum::<u32>(), total);
            assert_eq!(chamber.seats.len(), total as usize);
            for (count, capacity) in chamber.row_counts.iter().zip(&chamber.row_capacities) {
                assert!(count <= capacity, "{total}: {chamber:?}");
            }
        }
    }

    #[test]
    fn the_iraqi_chamber_has_nine_rows() {
        let chamber = chamber(329);
        assert_eq!(chamber.row_counts, [25, 27, 30, 34, 37, 40, 43, 45, 48]);
        assert!((chamber.half_pitch - 1.0 / 34.0).abs() < 1e-12);
    }

    #[test]
    fn dots_never_overlap() {
        for total in [2, 7, 50, 128, 217, 329, 395, 630] {
            let chamber = chamber(total);
            let seats = &chamber.seats;
            let mut closest = f64::INFINITY;
            for (index, a) in seats.iter().enumerate() {
                for b in seats.iter().skip(index + 1) {
                    closest = closest.min((a.x - b.x).hypot(a.y - b.y));
                }
            }
            assert!(closest >= 2.0 * chamber.half_pitch * 0.8, "{total}: {closest}");
        }
    }
}
