//! The timeline as data: CSV, JSON with sources, and the two forms that `TimelineJS` reads.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use crate::base::{DateRange, Precision};
use crate::dossier::Dossier;
use crate::view::timeline::{Timeline, TimelineItem};

use super::png::plain;
use super::seats::{article_name, csv_line, pretty, quote};

/// A range in EDTF (ISO 8601-2): `2021-11-07`, `2021-11`, `2020-01-01/2020-01-10`, open ends as `..`, approximate ones with `~`.
fn edtf(range: &DateRange) -> String {
    let day = |day: Date| day.to_string();
    let words = match (range.earliest, range.latest) {
        (None, None) => return String::new(),
        (Some(from), None) => format!("{}/..", day(from)),
        (None, Some(until)) => format!("../{}", day(until)),
        (Some(from), Some(until)) if from == until => day(from),
        (Some(from), Some(_)) if range.precision == Precision::Month => {
            format!("{:04}-{:02}", from.year(), from.month())
        }
        (Some(from), Some(_)) if range.precision == Precision::Year => format!("{:04}", from.year()),
        (Some(from), Some(until)) => format!("{}/{}", day(from), day(until)),
    };
    if range.approximate { words + "~" } else { words }
}

fn quotes(dossier: &Dossier, item: &TimelineItem) -> Vec<(String, String)> {
    item.facts
        .iter()
        .map(|fact| (article_name(dossier, *fact), quote(dossier, *fact)))
        .collect()
}

/// One row an event: date in EDTF, title, category, actors, place, articles, words.
pub fn timeline_csv(dossier: &Dossier, timeline: &Timeline) -> String {
    let header = [
        "date",
        "earliest",
        "latest",
        "precision",
        "title",
        "category",
        "actors",
        "place",
        "articles",
        "quote",
    ];
    let mut out = csv_line(&header.map(str::to_owned));
    for item in &timeline.items {
        let quotes = quotes(dossier, item);
        let bound = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let articles: Vec<&str> = quotes.iter().map(|(article, _)| article.as_str()).collect();
        out.push_str(&csv_line(&[
            edtf(&item.range),
            bound(item.range.earliest),
            bound(item.range.latest),
            item.range.precision.name().to_owned(),
            item.title.clone(),
            item.category.name().to_owned(),
            item.actors.join("; "),
            item.place.clone().unwrap_or_default(),
            articles.join("; "),
            quotes.first().map(|(_, quote)| quote.clone()).unwrap_or_default(),
        ]));
    }
    out
}

/// Every event with its sources and the other dates that sources give.
pub fn timeline_json(dossier: &Dossier, timeline: &Timeline) -> String {
    let events: Vec<Value> = timeline
        .items
        .iter()
        .map(|item| {
            json!({
                "title": item.title, "date": edtf(&item.range),
                "earliest": item.range.earliest.map(|day| day.to_string()),
                "latest": item.range.latest.map(|day| day.to_string()),
                "precision": item.range.precision.name(), "calendar": item.range.calendar.name(),
                "approximate": item.range.approximate, "category": item.category.name(),
                "actors": item.actors, "place": item.place,
                "conflicting_dates": item.conflicts.iter().map(|(range, _)| edtf(range)).collect::<Vec<_>>(),
                "evidence": quotes(dossier, item).into_iter()
                    .map(|(article, quote)| json!({"article": article, "quote": quote})).collect::<Vec<_>>(),
            })
        })
        .collect();
    let undated: Vec<&str> = timeline.undated.iter().map(|item| item.title.as_str()).collect();
    pretty(&json!({"schema": 1, "title": plain(&timeline.title), "events": events, "undated": undated}))
}

/// As much of a day as the precision holds; `TimelineJS` leaves out what is not there.
fn partial_date(day: Date, precision: Precision) -> Value {
    let mut date = Map::new();
    date.insert("year".to_owned(), json!(day.year()));
    if !matches!(precision, Precision::Year | Precision::Decade) {
        date.insert("month".to_owned(), json!(day.month()));
        if precision != Precision::Month {
            date.insert("day".to_owned(), json!(day.day()));
        }
    }
    Value::Object(date)
}

/// First and last day to show; an open end is shown as one point, and the words say that it is open.
fn ends(item: &TimelineItem) -> Option<(Date, Option<Date>)> {
    let start = item.range.earliest.or(item.range.latest)?;
    let end = item.range.latest.filter(|end| *end != start);
    // A month or a year is one partial date, not a span.
    let whole = matches!(item.range.precision, Precision::Month | Precision::Year);
    Some((start, end.filter(|_| !whole)))
}

/// `TimelineJS` 3, JSON.
pub fn timelinejs_json(dossier: &Dossier, timeline: &Timeline) -> String {
    let events: Vec<Value> = timeline
        .items
        .iter()
        .filter_map(|item| {
            let (start, end) = ends(item)?;
            let text: Vec<String> = quotes(dossier, item)
                .into_iter()
                .map(|(article, quote)| format!("<p>«{}» ({})</p>", html(&quote), html(&article)))
                .collect();
            let mut event = json!({
                "start_date": partial_date(start, item.range.precision),
                "display_date": plain(&item.date_label),
                "text": {"headline": html(&item.title), "text": text.concat()},
                "group": item.category.name(),
                "unique_id": format!("event-{}", item.id + 1),
            });
            if let (Some(end), Some(event)) = (end, event.as_object_mut()) {
                event.insert("end_date".to_owned(), partial_date(end, item.range.precision));
            }
            Some(event)
        })
        .collect();
    pretty(&json!({"title": {"text": {"headline": html(&plain(&timeline.title))}}, "events": events}))
}

/// `TimelineJS` reads headlines and texts as HTML.
fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// `TimelineJS` 3, spreadsheet; the headers are exactly those it looks for.
pub fn timelinejs_csv(dossier: &Dossier, timeline: &Timeline) -> String {
    const HEADERS: [&str; 19] = [
        "Year",
        "Month",
        "Day",
        "Time",
        "End Year",
        "End Month",
        "End Day",
        "End Time",
        "Display Date",
        "Headline",
        "Text",
        "Media",
        "Media Credit",
        "Media Caption",
        "Media Thumbnail",
        "Alt Text",
        "Type",
        "Group",
        "Background",
    ];
    let mut out = csv_line(&HEADERS.map(str::to_owned));
    for item in &timeline.items {
        let Some((start, end)) = ends(item) else { continue };
        let part = |date: Option<Date>, name: &str| {
            date.map(|day| partial_date(day, item.range.precision))
                .and_then(|date| date.get(name).map(ToString::to_string))
                .unwrap_or_default()
        };
        let quote = quotes(dossier, item).into_iter().next().map(|(_, quote)| quote);
        let mut cells = vec![String::new(); HEADERS.len()];
        let mut set = |header: &str, value: String| {
            let at = HEADERS.iter().position(|name| *name == header);
            if let Some(cell) = at.and_then(|at| cells.get_mut(at)) {
                *cell = value;
            }
        };
        set("Year", part(Some(start), "year"));
        set("Month", part(Some(start), "month"));
        set("Day", part(Some(start), "day"));
        set("End Year", part(end, "year"));
        set("End Month", part(end, "month"));
        set("End Day", part(end, "day"));
        set("Display Date", item.date_label.clone());
        set("Headline", html(&item.title));
        set("Text", html(&quote.unwrap_or_default()));
        set("Group", item.category.name().to_owned());
        out.push_str(&csv_line(&cells));
    }
    out
}
