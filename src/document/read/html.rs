//! Web pages.

use crate::base::CancelToken;
use crate::document::Document;
use crate::document::open::OpenError;

pub(in crate::document) fn read(text: &str, cancel: &CancelToken) -> Result<Document, OpenError> {
    Ok(super::text::read(text, cancel)?)
}
