//! What an article is once opened: its text, its blocks with their roles, its metadata.
//! Knows nothing of extraction or of the screen.

//!
//! [`open::load`] takes bytes from the disk, [`open::read_bytes`] makes an article of bytes from anywhere.

mod decode;
mod format;
pub mod open;
mod read;

pub use decode::{Decoded, decode, encoding_by_name};
pub use format::Format;
pub use read::text::{ListMark, list_mark};

use std::borrow::Cow;

use jiff::civil::Date;

use crate::base::{Diagnostic, Span};

/// An article as read from a file, the clipboard or a stream.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The whole text, title included, blocks parted by line breaks. All spans point into it.
    pub text: String,
    /// Its parts in reading order; they do not overlap. White space between them belongs to none.
    pub blocks: Vec<Block>,
    /// What the file says about it.
    pub metadata: Metadata,
    /// What was repaired, left out or doubtful.
    pub diagnostics: Vec<Diagnostic>,
}

/// One part of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is in the article.
    pub role: Role,
    /// Where it stands in the text.
    pub span: Span,
}

/// What a block is in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The headline.
    Title,
    /// The summary under the headline.
    Standfirst,
    /// Who wrote it.
    Byline,
    /// Place, or place, agency and date: on a line of its own, or with its dash right before the first paragraph.
    Dateline,
    /// A heading inside the article.
    Heading,
    /// Running text.
    Paragraph,
    /// One item of a list.
    ListItem,
    /// A quotation set apart.
    Quotation,
    /// One row of a table, cells parted by tabs.
    TableRow,
    /// What a page puts around its article: titles of others, credits of pictures, buttons. Shown, never read for facts.
    Around,
}

/// What the file says about the article; absent where it says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The headline.
    pub title: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// The newspaper, agency or site.
    pub site: Option<String>,
    /// When it was published, where a field (not the prose) says so.
    pub published: Option<Date>,
    /// Its address, as the file states it.
    pub address: Option<String>,
    /// How the bytes were read.
    pub format: Format,
    /// Name of the file or the like, for messages and lists.
    pub name: Option<String>,
    /// Encoding that the bytes were read in, by its usual name.
    pub encoding: Option<String>,
}

impl Document {
    /// The document of a text that is to stay as it is, to the last code point: every position in it is a position in
    /// what the caller gave. Each line with words on it is a paragraph, or stands around the article; no other role is guessed.
    pub fn plain(text: impl Into<String>) -> Self {
        let text = text.into();
        let blocks = read::lines(&text)
            .map(|span| Block {
                role: Role::Paragraph,
                span,
            })
            .collect();
        let mut document = Self {
            text,
            blocks,
            ..Self::default()
        };
        read::mark_around(&mut document);
        document
    }

    /// The text as it is read for facts: what stands around the article is empty lines in it, so that every position stays.
    pub fn own_text(&self) -> Cow<'_, str> {
        let around = self.blocks.iter().filter(|block| block.role == Role::Around);
        let mut own = String::new();
        let mut end = 0;
        for Block { span, .. } in around {
            own.push_str(Span::new(end, span.start).of(&self.text));
            own.extend(std::iter::repeat_n('\n', span.len()));
            end = span.end;
        }
        if end == 0 {
            return Cow::Borrowed(&self.text);
        }
        own.push_str(Span::new(end, self.text.len()).of(&self.text));
        Cow::Owned(own)
    }

    /// True for a text of another language, in which nothing is found.
    pub fn is_foreign(&self) -> bool {
        self.diagnostics.iter().any(|found| found.cause.key == open::NOT_ARABIC)
    }

    /// The words of the first block in `role`.
    pub fn first(&self, role: Role) -> Option<&str> {
        self.blocks
            .iter()
            .find(|block| block.role == role)
            .map(|block| block.span.of(&self.text))
    }

    /// The headline: what the file names, else the block that is one.
    pub fn title(&self) -> Option<&str> {
        self.metadata.title.as_deref().or_else(|| self.first(Role::Title))
    }
}

#[cfg(test)]
mod tests;
