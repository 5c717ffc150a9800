//! Lines of a stream in batches: as many whole lines as have arrived, up to a size.

use std::io::{BufRead, BufReader, Read};

/// Whole lines.
#[derive(Debug, Default)]
pub(super) struct Batch {
    /// The lines with their ends.
    pub(super) bytes: Vec<u8>,
    /// True where, after these, a line was left out because no memory should hold it.
    pub(super) too_long: bool,
}

impl Batch {
    /// The lines with something on them.
    pub(super) fn lines(&self) -> impl Iterator<Item = &[u8]> {
        let mut rest = self.bytes.as_slice();
        let lines = std::iter::from_fn(move || {
            let whole = rest;
            // Looks at many bytes at a time, and cannot fail on memory.
            let length = rest.skip_until(b'\n').unwrap_or(whole.len());
            whole.get(..length).filter(|line| !line.is_empty())
        });
        lines.map(<[u8]>::trim_ascii).filter(|line| !line.is_empty())
    }
}

/// Reads batches.
pub(super) struct Source<Input> {
    input: BufReader<Input>,
    longest: usize,
}

const BUFFER_BYTES: usize = 64 << 10;
/// The longest line that is answered: four times the longest text that is opened from a file, since escapes lengthen it.
const LONGEST_LINE_BYTES: usize = 256 << 20;

impl<Input: Read> Source<Input> {
    pub(super) fn new(input: Input) -> Self {
        Self {
            input: BufReader::with_capacity(BUFFER_BYTES, input),
            longest: LONGEST_LINE_BYTES,
        }
    }

    #[cfg(test)]
    pub(super) fn with_longest(input: Input, longest: usize) -> Self {
        Self {
            longest,
            ..Self::new(input)
        }
    }

    /// Waits for one line and takes with it those that are here already; none at the end. A last line needs no end.
    pub(super) fn next_batch(&mut self) -> std::io::Result<Option<Batch>> {
        let mut batch = Batch::default();
        let mut line_start = 0;
        loop {
            let available = match self.input.fill_buf() {
                Ok(available) => available,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if available.is_empty() {
                let end = batch.bytes.is_empty() && !batch.too_long;
                return Ok((!end).then_some(batch));
            }
            // Up to the last line end that is here; without one, all of it is the middle of a line.
            let whole = available.iter().rposition(|byte| *byte == b'\n').map(|at| at + 1);
            let taken = whole.unwrap_or(available.len());
            let first_end = available.iter().position(|byte| *byte == b'\n').unwrap_or(available.len());
            if batch.bytes.len() - line_start + first_end > self.longest {
                batch.bytes.truncate(line_start);
                batch.too_long = true;
                self.skip_line()?;
                return Ok(Some(batch));
            }
            batch.bytes.extend_from_slice(available.get(..taken).unwrap_or_default());
            self.input.consume(taken);
            if whole.is_some() {
                return Ok(Some(batch));
            }
            line_start = line_start.min(batch.bytes.len());
        }
    }

    /// Passes by what is left of a line.
    fn skip_line(&mut self) -> std::io::Result<()> {
        loop {
            let available = self.input.fill_buf()?;
            if available.is_empty() {
                return Ok(());
            }
            let end = available.iter().position(|byte| *byte == b'\n');
            let taken = end.map_or(available.len(), |at| at + 1);
            self.input.consume(taken);
            if end.is_some() {
                return Ok(());
            }
        }
    }
}
