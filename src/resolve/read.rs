//! The assembly: runs the passes over one article in order and gathers their facts. Owns the order of the passes; each
//! pass and each resolver knows its own matter.

use jiff::civil::Date;

use crate::arabic::TokenizedText;
use crate::base::{CancelToken, Cancelled};
use crate::document::Document;
use crate::extract::date::{self, duration};
use crate::extract::event::{self, DateSlot};
use crate::extract::name::Names;
use crate::extract::number;

use super::known::KnownInText;
use super::reference::Reference;
use super::Reading;
use super::{anchor, merge, names, publication, times};

/// Reads the facts of `document`. `given` is the publication date that the user or caller states, which outranks the
/// document's own.
pub fn read(document: &Document, given: Option<Date>, cancel: &CancelToken) -> Result<Reading, Cancelled> {
    let text = TokenizedText::new(&document.text);
    cancel.check()?;
    let dates = date::find(&text);
    cancel.check()?;
    let named = Names::of(&text);
    cancel.check()?;
    let slots: Vec<DateSlot> = dates.iter().map(DateSlot::of).collect();
    let events = event::find(&text, &named, &slots, cancel)?;
    let known = KnownInText::of(&text, &named, usize::MAX);
    let published = publication::of(document, given);
    let reference = Reference::of(&published);
    let sentence_of = |token: usize| text.sentence_around(token);
    let anchored = anchor::anchor(&dates, &events, &known, &reference, sentence_of);
    cancel.check()?;
    let durations = duration::find(&text, &dates);
    let events = merge::merge(events, anchored.events, |date| dates.get(date).map(|date| date.span));
    cancel.check()?;
    Ok(Reading {
        published,
        dates: times::dates(&dates, anchored.dates),
        durations: times::durations(durations),
        numbers: times::numbers(&number::find(&text)),
        events,
        names: names::facts(&named),
        ..Reading::default()
    })
}
