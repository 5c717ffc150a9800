//! What an article is once opened: its text, its blocks with their roles, its metadata.
//! Knows nothing of extraction or of the screen.

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
    /// Place, or place and date, on a line of its own.
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
    /// Name of the file or the like, for messages and lists.
    pub name: Option<String>,
    /// Encoding that the bytes were read in, by its usual name.
    pub encoding: Option<String>,
}
