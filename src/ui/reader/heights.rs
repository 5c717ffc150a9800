//! Heights of very many items, estimated or measured: the place of each, and the one at a place, in logarithmic time
//! (Fenwick, "A new data structure for cumulative frequency tables", 1994). Knows no items.

/// Heights in points, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Heights {
    heights: Vec<f32>,
    /// Node `i` holds the sum of the `i & -i` heights that end with height `i - 1`.
    tree: Vec<f64>,
}

impl Heights {
    pub(super) fn new(heights: Vec<f32>) -> Self {
        let mut tree = vec![0.0; heights.len() + 1];
        for (index, &height) in heights.iter().enumerate() {
            let node = index + 1;
            let own = tree.get(node).copied().unwrap_or_default() + f64::from(height);
            if let Some(slot) = tree.get_mut(node) {
                *slot = own;
            }
            if let Some(parent) = tree.get_mut(node + lowest_bit(node)) {
                *parent += own;
            }
        }
        Self { heights, tree }
    }

    pub(super) fn len(&self) -> usize {
        self.heights.len()
    }

    pub(super) fn total(&self) -> f32 {
        self.before(self.heights.len())
    }

    /// Where an item begins.
    pub(super) fn before(&self, index: usize) -> f32 {
        let mut node = index.min(self.heights.len());
        let mut sum = 0.0;
        while node > 0 {
            sum += self.tree.get(node).copied().unwrap_or_default();
            node -= lowest_bit(node);
        }
        sum as f32
    }

    /// Corrects a height.
    pub(super) fn set(&mut self, index: usize, height: f32) {
        let Some(slot) = self.heights.get_mut(index) else {
            return;
        };
        let change = f64::from(height) - f64::from(*slot);
        *slot = height;
        let mut node = index + 1;
        while let Some(sum) = self.tree.get_mut(node) {
            *sum += change;
            node += lowest_bit(node);
        }
    }

    /// The item at `y` and how far into it that is; the first or last beyond the ends.
    pub(super) fn at(&self, y: f32) -> (usize, f32) {
        let mut left = f64::from(y.max(0.0));
        let mut node = 0;
        let mut step = self.heights.len().next_power_of_two();
        while step > 0 {
            if let Some(&sum) = self.tree.get(node + step).filter(|&&sum| sum <= left) {
                node += step;
                left -= sum;
            }
            step /= 2;
        }
        if node >= self.heights.len() {
            let last = self.heights.len().saturating_sub(1);
            return (last, self.heights.get(last).copied().unwrap_or_default());
        }
        (node, left as f32)
    }
}

fn lowest_bit(node: usize) -> usize {
    node & node.wrapping_neg()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_agree_with_adding_up() {
        let mut plain: Vec<f32> = (0..37_u8).map(|i| f32::from(i % 5) * 10.0 + 1.0).collect();
        let mut heights = Heights::new(plain.clone());
        for (index, height) in [(0, 7.0), (36, 90.0), (17, 0.5), (17, 44.0)] {
            plain[index] = height;
            heights.set(index, height);
        }
        let mut y = 0.0;
        for (index, height) in plain.iter().enumerate() {
            assert!((heights.before(index) - y).abs() < 0.001);
            assert_eq!(heights.at(y + height / 2.0).0, index);
            y += height;
        }
        assert!((heights.total() - y).abs() < 0.001);
        assert_eq!(heights.at(1e9).0, 36);
        assert_eq!(Heights::new(Vec::new()).at(5.0), (0, 0.0));
    }
}
