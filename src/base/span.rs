//! Positions in a text. The rest of the program slices a text only through [`Span::of`].

use std::ops::Range;

/// A half-open range of bytes of one UTF-8 text, both ends on character boundaries of that text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`, in bytes; an end before its start gives an empty span at `start`.
    pub fn new(start: usize, end: usize) -> Self {
        Self {
            start,
            end: end.max(start),
        }
    }

    /// The words it covers. A span of another text, or one off a character boundary, gives `""`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// True where it covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// True where `position` (a byte) lies inside.
    pub fn contains(self, position: usize) -> bool {
        self.start <= position && position < self.end
    }

    /// True where `other` lies wholly inside.
    pub fn encloses(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// True where the two share at least one byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// The same span, `by` bytes further on.
    #[must_use]
    pub fn shifted(self, by: usize) -> Self {
        Self {
            start: self.start + by,
            end: self.end + by,
        }
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// Bytes to code points of one text, in logarithmic time: records count positions in Unicode code points.
#[derive(Clone, Debug)]
pub struct CodePoints {
    /// Code points before byte `i * STEP`.
    counts: Vec<u32>,
    text_len: usize,
}

impl CodePoints {
    const STEP: usize = 16;

    /// Counts `text` once, in linear time.
    pub fn new(text: &str) -> Self {
        let mut counts = Vec::with_capacity(text.len() / Self::STEP + 1);
        let mut count = 0;
        let (steps, _) = text.as_bytes().as_chunks::<{ Self::STEP / 2 }>();
        let (steps, _) = steps.as_chunks::<2>();
        for [one, other] in steps {
            counts.push(count);
            count += begun_in_step(*one, *other);
        }
        counts.push(count);
        Self {
            counts,
            text_len: text.len(),
        }
    }

    /// Code points before the byte `position` of `text`, which must be the text it was made from.
    pub fn before(&self, text: &str, position: usize) -> usize {
        let position = position.min(self.text_len);
        let step = position / Self::STEP;
        let from = step * Self::STEP;
        let rest = text.as_bytes().get(from..position).unwrap_or_default();
        let base = self.counts.get(step).copied().unwrap_or_default() as usize;
        base + begun_in(rest)
    }
}

/// How many characters begin in eight bytes and eight more, counted all at once: a bit for each in a byte of its own, then their sum.
fn begun_in_step(one: [u8; 8], other: [u8; 8]) -> u32 {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    // A byte that goes on with a character has its highest bit set and the next one not.
    let begun = |bytes: [u8; 8]| {
        let bits = u64::from_le_bytes(bytes);
        (!(bits >> 7) | bits >> 6) & ONES
    };
    ((begun(one) + begun(other)).wrapping_mul(ONES) >> 56) as u32
}

/// How many characters begin in `bytes`.
fn begun_in(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| !is_continuation(byte)).count()
}

fn is_continuation(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_agree_with_chars_at_every_boundary() {
        let text = "حصلت كتلة \"تقدم\" على 38 مقعدا، ثم abc. ".repeat(5);
        let points = CodePoints::new(&text);
        for (expected, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(points.before(&text, byte), expected);
        }
        assert_eq!(points.before(&text, text.len()), text.chars().count());
        assert_eq!(CodePoints::new("").before("", 0), 0);
    }

    #[test]
    fn a_span_off_a_boundary_gives_nothing() {
        assert_eq!(Span::new(1, 2).of("اب"), "");
        assert_eq!(Span::new(0, 9).of("اب"), "");
    }
}
