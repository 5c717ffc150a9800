//! From the readings of all open articles to the timeline.

use jiff::civil::Date;

use crate::base::{ArticleId, DateRange, FactId, FactKind, Message, Precision};
use crate::dossier::Dossier;
use crate::resolve::{EventFact, PublishedBasis, Reading};
use crate::view::Words;
use crate::view::origin::{origin, reason_for_nothing};

use super::importance::importances;
use super::merge::{Happening, Told, merge};
use super::{Timeline, TimelineItem, UndatedItem};

impl Timeline {
    /// All events that the articles state, each happening once.
    pub fn build(dossier: &Dossier, words: &Words) -> Self {
        let readings: Vec<&Reading> = dossier.articles.iter().map(|article| &*article.reading).collect();
        let mut timeline = Self::gather(&readings, &origin(dossier, words), words);
        timeline.empty = timeline.empty.map(|own| reason_for_nothing(own, dossier, words));
        timeline
    }

    /// The same from readings alone; an article's place in the list is its id.
    pub fn from_readings(readings: &[&Reading], words: &Words) -> Self {
        let origin = words.get(&Message::new("articles-count").with("count", readings.len()));
        Self::gather(readings, &origin, words)
    }

    fn gather(readings: &[&Reading], origin: &str, words: &Words) -> Self {
        let mut undated: Vec<UndatedItem> = Vec::new();
        let mut told: Vec<Told<'_>> = Vec::new();
        for (article, reading) in (0_u32..).zip(readings) {
            for (index, event) in (0_u32..).zip(&reading.events) {
                let id = FactId {
                    article: ArticleId(article),
                    kind: FactKind::Event,
                    index,
                };
                if event.range.is_resolved() {
                    told.push(Told {
                        id,
                        event,
                        inferred: is_inferred(reading, event),
                    });
                } else {
                    undated.push(UndatedItem {
                        title: event.title.clone(),
                        facts: vec![id],
                    });
                }
            }
        }
        let mut happenings = merge(&told);
        happenings.sort_by_key(|happening| (first_day(&happening.range), last_day(&happening.range), happening.order));
        let span = span(&happenings);
        let news: Vec<Date> = readings.iter().filter_map(|reading| reading.published.date).collect();
        let importances = importances(&happenings, &news);
        let mut previous_year = None;
        let items: Vec<TimelineItem> = happenings
            .into_iter()
            .zip(importances)
            .enumerate()
            .map(|(id, (happening, importance))| item(id, happening, importance, &mut previous_year, words))
            .collect();
        let empty = items.is_empty().then(|| {
            words.text(if readings.is_empty() {
                "timeline-empty-no-article"
            } else {
                "timeline-empty-none-stated"
            })
        });
        Self {
            title: title(span, words),
            // Where there are none, the pane says so itself.
            subtitle: if items.is_empty() {
                String::new()
            } else {
                words.get(&Message::new("timeline-subtitle").with("count", items.len()))
            },
            source: if items.is_empty() {
                String::new()
            } else {
                words.get(&Message::new("seats-source-text").with("articles", origin))
            },
            items,
            undated,
            span,
            empty,
        }
    }
}

/// First day of a range, or its last where the first is open.
fn first_day(range: &DateRange) -> Option<Date> {
    range.earliest.or(range.latest)
}

fn last_day(range: &DateRange) -> Option<Date> {
    range.latest.or(range.earliest)
}

fn span(happenings: &[Happening]) -> Option<(Date, Date)> {
    let ranges = || {
        happenings
            .iter()
            .flat_map(|happening| std::iter::once(&happening.range).chain(happening.conflicts.iter().map(|(range, _)| range)))
    };
    Some((ranges().filter_map(first_day).min()?, ranges().filter_map(last_day).max()?))
}

fn title(span: Option<(Date, Date)>, words: &Words) -> String {
    /// Days within which a year would say too little.
    const SOME_WEEKS: i64 = 62;
    match span {
        None => words.text("timeline-title"),
        Some((first, last)) if first.duration_until(last).as_hours() / 24 < SOME_WEEKS => {
            let is_month = first.day() == 1 && last == first.last_of_month();
            let precision = if is_month { Precision::Month } else { Precision::Range };
            let range = DateRange::between(first, last, precision);
            let days = words.dates.range(&range, &words.strings);
            words.get(&Message::new("timeline-title-days").with("days", days))
        }
        Some((first, last)) if first.year() == last.year() => {
            words.get(&Message::new("timeline-title-year").with("year", words.dates.year(first.year())))
        }
        Some((first, last)) => words.get(
            &Message::new("timeline-title-years")
                .with("from", words.dates.year(first.year()))
                .with("until", words.dates.year(last.year())),
        ),
    }
}

/// True where the day stands on a publication date that nobody stated, or on no words of date at all.
fn is_inferred(reading: &Reading, event: &EventFact) -> bool {
    let Some(words) = event.date else {
        return event.provenance.rule != crate::dossier::USER;
    };
    let relative = reading
        .dates
        .iter()
        .find(|date| date.span.start <= words.start && words.end <= date.span.end)
        .is_some_and(|date| date.relative);
    relative && reading.published.basis == PublishedBasis::Inferred
}

fn item(id: usize, happening: Happening, importance: u32, previous_year: &mut Option<i16>, words: &Words) -> TimelineItem {
    let date_label = words.dates.range(&happening.range, &words.strings);
    // A day of the year that its left neighbour names needs no year of its own.
    let short_date_label = match happening.range.single_day() {
        Some(day) if *previous_year == Some(day.year()) && !happening.range.approximate => words.dates.day_of_year(day),
        _ => date_label.clone(),
    };
    *previous_year = last_day(&happening.range).map(Date::year);
    let mut detail = vec![date_label.clone()];
    if happening.inferred {
        detail.push(words.text("timeline-inferred"));
    }
    detail.extend(happening.place.iter().cloned());
    if !happening.actors.is_empty() {
        detail.push(words.join(&happening.actors));
    }
    for (range, _) in &happening.conflicts {
        let date = words.dates.range(range, &words.strings);
        detail.push(words.get(&Message::new("timeline-other-date").with("date", date)));
    }
    if happening.articles.len() > 1 {
        detail.push(words.get(&Message::new("timeline-told-by").with("count", happening.articles.len())));
    }
    if happening.by_user {
        detail.push(words.text("timeline-by-user"));
    }
    TimelineItem {
        id,
        title: happening.title,
        range: happening.range,
        date_label,
        short_date_label,
        category: happening.category,
        actors: happening.actors,
        place: happening.place,
        facts: happening.facts,
        articles: happening.articles,
        conflicts: happening.conflicts,
        inferred: happening.inferred,
        importance,
        detail: detail.join("\n"),
    }
}
