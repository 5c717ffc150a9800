//! The assembly: runs the passes over one article in order and gathers their facts. Owns the order of the passes; each
//! pass and each resolver knows its own matter.

use std::cell::OnceCell;

use jiff::civil::Date;

use crate::arabic::TokenizedText;
use crate::base::{Cancelled, Watch};
use crate::document::Document;
use crate::extract::date::{self, DateMention, duration};
use crate::extract::event::{self, DateSlot};
use crate::extract::name::{Names, told_people};
use crate::extract::number;
use crate::extract::seats::{Seats, election_phrases};

use super::Reading;
use super::country;
use super::election::Elections;
use super::inference::{Evidence, infer};
use super::known::KnownInText;
use super::reference::Reference;
use super::setting::Setting;
use super::vote_told::{News, Words, vote_told};
use super::{anchor, merge, names, publication, seats, times};

/// What share of the reading is done once a pass is, in a text full of counts. (A text without any is done sooner.)
mod share {
    pub(super) const TOKENS: f32 = 0.02;
    pub(super) const DATES: f32 = 0.1;
    pub(super) const NAMES: f32 = 0.15;
    pub(super) const EVENTS: f32 = 0.22;
    pub(super) const SEATS: f32 = 0.77;
    pub(super) const TIMES: f32 = 0.82;
}

/// Reads the facts of `document`. `given` is the publication date that the user or caller states, which outranks the
/// document's own.
pub fn read(document: &Document, given: Option<Date>, watch: Watch<'_>) -> Result<Reading, Cancelled> {
    let own = document.own_text();
    let text = TokenizedText::new(&own);
    let mut dates = date::find_watched(&text, watch.part(share::TOKENS, share::DATES))?;
    let mut named = Names::of(&text);
    let country = country::country_of(&text, &named);
    country::forget_foreign_words(&mut named, country);
    watch.part(share::DATES, share::NAMES).at(1, 1)?;
    let dateline = publication::dateline(document, &text, &dates);
    let slots = slots(&text, &dates, dateline);
    let events = event::find(&text, &named, &slots, watch.part(share::NAMES, share::EVENTS))?;
    anchor::take_tenses(&mut dates, &events);
    let known = KnownInText::of(&text, &named);
    let people = told_people::find(&text, &named);
    let mentions = Seats::of(&text, &named, &people, watch.part(share::EVENTS, share::SEATS))?;
    let stated =
        publication::stated(document, given).or_else(|| publication::by_dateline(dateline.and_then(|place| dates.get(place))));
    let words = Words {
        text: &text,
        country,
        dates: &dates,
        events: &events,
        seats: &mentions,
        phrases: OnceCell::new(),
    };
    // A text that says its day needs no such inference.
    let news = match stated {
        Some(_) => News::default(),
        None => vote_told(&words),
    };
    let phrases = words.phrases.into_inner();
    let published = stated.unwrap_or_else(|| {
        infer(&Evidence {
            text: &own,
            words: &text,
            dates: &dates,
            events: &events,
            known: &known,
            names: &named,
            told: news.held(&mentions),
            dateline,
        })
    });
    let reference = Reference::of(&published);
    let setting = Setting::of(&text, &dates, reference.first());
    let anchored = anchor::anchor(&dates, &events, &known, &reference, &setting);
    watch.part(share::SEATS, share::TIMES).at(1, 2)?;
    let durations = duration::find(&text, &dates);
    let events = merge::merge(events, anchored.events, reference.first(), |date| {
        dates.get(date).map(|date| date.span)
    });
    watch.part(share::SEATS, share::TIMES).at(1, 1)?;
    let dates = times::dates(&dates, anchored.dates);
    let (seats, totals) = if mentions.is_empty() {
        (Vec::new(), Vec::new())
    } else {
        let first_count = mentions.seats.first().map(|mention| mention.number);
        let phrases = phrases.unwrap_or_else(|| election_phrases(&text));
        let elections = Elections::of(&text, country, &published, &dates, first_count, news, phrases);
        seats::facts(&text, &mentions, &elections, &dates, watch.part(share::TIMES, 1.0))?
    };
    Ok(Reading {
        published,
        dates,
        durations: times::durations(durations),
        numbers: times::numbers(&number::find(&text)),
        seats,
        totals,
        events,
        names: names::facts(&named, &people, country),
    })
}

/// The dates as the events pass sees them; that of the dateline dates the article and nothing in it.
fn slots(text: &TokenizedText, dates: &[DateMention], dateline: Option<usize>) -> Vec<DateSlot> {
    let mut slots: Vec<DateSlot> = dates.iter().map(DateSlot::of).collect();
    if let Some(slot) = dateline.and_then(|place| slots.get_mut(place)) {
        slot.dates_events = false;
    }
    event::mark_entries(text, &mut slots);
    slots
}
