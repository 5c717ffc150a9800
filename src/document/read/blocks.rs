//! Building a document block by block: text grows, spans follow, blocks never overlap.

use crate::base::Span;
use crate::document::{Block, Document, Role};

/// Collects blocks in reading order, each on a line of its own.
#[derive(Debug, Default)]
pub(super) struct BlockBuilder {
    document: Document,
}

impl BlockBuilder {
    /// Appends a block; white space at its ends is dropped, and an empty one is none.
    pub(super) fn push(&mut self, role: Role, words: &str) {
        let words = words.trim();
        if words.is_empty() {
            return;
        }
        let text = &mut self.document.text;
        if !text.is_empty() {
            // Rows and items of one list stand close; everything else is set apart by an empty line.
            let close = matches!(role, Role::TableRow | Role::ListItem)
                && self.document.blocks.last().is_some_and(|block| block.role == role);
            text.push_str(if close { "\n" } else { "\n\n" });
        }
        let start = text.len();
        text.push_str(words);
        let span = Span::new(start, text.len());
        self.document.blocks.push(Block { role, span });
    }

    /// The document of all blocks.
    pub(super) fn finish(self) -> Document {
        self.document
    }
}

/// Runs of white space to one space each, line breaks included: how a browser shows them.
pub(super) fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_ascii_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
