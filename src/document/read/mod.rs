//! Decoded text to a `Document`, one reader a format. Knows no bytes and no disk.

mod around;
mod blocks;
pub(super) mod html;
pub(super) mod markdown;
mod publication;
pub(super) mod text;

use crate::base::Span;

pub(super) use around::mark as mark_around;

/// The lines of `text` with words on them, white space at both ends left out.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut at = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let start = at;
        at += line.len();
        let trimmed = line.trim();
        if trimmed.is_empty() {
            return None;
        }
        let lead = line.len() - line.trim_start().len();
        Some(Span::new(start + lead, start + lead + trimmed.len()))
    })
}
