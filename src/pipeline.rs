//! Bytes to dossier, pure: the one way from an input to its facts, for the window and the command line alike.
//! Knows no disk and no window.

use jiff::civil::Date;

use crate::base::{CancelToken, Cancelled};
use crate::document::Document;
use crate::resolve::Reading;

/// Reads the facts of one article. `published` is the date the user or caller gave, which outranks the document's own.
pub fn read(_document: &Document, _published: Option<Date>, _cancel: &CancelToken) -> Result<Reading, Cancelled> {
    Ok(Reading::default())
}
