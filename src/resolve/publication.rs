//! When an article was published, and how that is known: what the user says, then what the file says, then what the
//! text says. Owns the order of these; knows nothing of how dates are found.

use jiff::civil::Date;

use crate::document::Document;

use super::{Published, PublishedBasis};

/// The publication date by what stands outside the running text.
pub(super) fn of(document: &Document, given: Option<Date>) -> Published {
    let known = given
        .map(|date| (date, PublishedBasis::Given))
        .or_else(|| document.metadata.published.map(|date| (date, PublishedBasis::Metadata)));
    known.map_or_else(Published::default, |(date, basis)| Published {
        date: Some(date),
        earliest: Some(date),
        latest: Some(date),
        basis,
        steps: Vec::new(),
    })
}
