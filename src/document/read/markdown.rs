//! Markdown, front matter first.

use crate::base::{CancelToken, Cancelled};
use crate::document::Document;

pub(in crate::document) fn read(text: &str, cancel: &CancelToken) -> Result<Document, Cancelled> {
    super::text::read(text, cancel)
}
