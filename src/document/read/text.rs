//! Plain text.

use crate::base::{CancelToken, Cancelled};
use crate::document::Document;

pub(in crate::document) fn read(text: &str, cancel: &CancelToken) -> Result<Document, Cancelled> {
    cancel.check()?;
    Ok(Document::plain(text))
}
