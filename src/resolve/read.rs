//! The assembly: runs the passes over one article in order and gathers their facts. Owns the order of the passes; each
//! pass and each resolver knows its own matter.

use jiff::civil::Date;

use crate::arabic::TokenizedText;
use crate::base::{CancelToken, Cancelled};
use crate::document::Document;
use crate::extract::name::Names;
use crate::extract::{date, number};

use super::Reading;
use super::names;
use super::publication;
use super::times;

/// Reads the facts of `document`. `given` is the publication date that the user or caller states, which outranks the
/// document's own.
pub fn read(document: &Document, given: Option<Date>, cancel: &CancelToken) -> Result<Reading, Cancelled> {
    let text = TokenizedText::new(&document.text);
    cancel.check()?;
    let names = Names::of(&text);
    cancel.check()?;
    let published = publication::of(document, given);
    let mentions = date::find(&text);
    let durations = date::duration::find(&text, &mentions);
    let dates = times::dates(&mentions, &published, |_| None);
    let numbers = times::numbers(&number::find(&text));
    cancel.check()?;
    Ok(Reading {
        published,
        dates,
        durations: times::durations(durations),
        numbers,
        names: names::facts(&names),
        ..Reading::default()
    })
}
