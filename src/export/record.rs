//! The JSON record of one article's facts (its form is a contract with other programs). Owns names and positions of the
//! record; knows nothing of how facts are read.

use jiff::civil::Date;
use serde::Serialize;
use serde::ser::{SerializeSeq, Serializer};

use crate::base::{CodePoints, Message, Span};
use crate::resolve::{
    DateFact, DurationFact, EventFact, NameFact, NumberFact, Provenance, Published, Reading, SeatFact, TotalFact,
};
use crate::view::Strings;

/// The facts of one article as they are written: `published`, `dates`, `durations`, `numbers`, `seats`, `totals`,
/// `events` and `names`. Serialising makes no copy of them.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// What was read.
    pub reading: &'a Reading,
    /// The text all spans point into.
    pub text: &'a str,
    /// Positions in that text.
    pub points: &'a CodePoints,
    /// Where given, every fact also has its rule and the steps that led to it, in these words.
    pub explain: Option<&'a Strings>,
}

impl Serialize for Facts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let reading = self.reading;
        Record {
            published: self.published(&reading.published),
            dates: List(&reading.dates, |fact| self.date(fact)),
            durations: List(&reading.durations, |fact| self.duration(fact)),
            numbers: List(&reading.numbers, |fact| self.number(fact)),
            seats: List(&reading.seats, |fact| self.seats(fact)),
            totals: List(&reading.totals, |fact| self.total(fact)),
            events: List(&reading.events, |fact| self.event(fact)),
            names: List(&reading.names, |fact| self.name(fact)),
        }
        .serialize(serializer)
    }
}

impl<'a> Facts<'a> {
    fn before(&self, position: usize) -> usize {
        self.points.before(self.text, position)
    }

    fn place(&self, span: Span) -> Place {
        Place {
            start: self.before(span.start),
            end: self.before(span.end),
        }
    }

    fn steps(&self, provenance: &Provenance) -> Option<Vec<String>> {
        self.explain.map(|strings| said(strings, &provenance.steps))
    }

    fn published(&self, published: &Published) -> PublishedRecord {
        PublishedRecord {
            date: published.date.map(Day),
            earliest: published.earliest.map(Day),
            latest: published.latest.map(Day),
            basis: published.basis.name(),
            steps: self.explain.map(|strings| said(strings, &published.steps)),
        }
    }

    fn date(&self, fact: &'a DateFact) -> DateRecord<'a> {
        DateRecord {
            start: self.before(fact.span.start),
            end: self.before(fact.span.end),
            text: fact.span.of(self.text),
            earliest: fact.range.earliest.map(Day),
            latest: fact.range.latest.map(Day),
            precision: fact.range.precision.name(),
            calendar: fact.range.calendar.name(),
            basis: if fact.relative { "relative" } else { "absolute" },
            approx: fact.range.approximate,
            time: fact.time.as_deref(),
            rule: self.explain.map(|_| fact.provenance.rule),
            steps: self.steps(&fact.provenance),
        }
    }

    fn duration(&self, fact: &'a DurationFact) -> DurationRecord<'a> {
        DurationRecord {
            start: self.before(fact.span.start),
            end: self.before(fact.span.end),
            text: fact.span.of(self.text),
            iso: &fact.iso,
        }
    }

    fn number(&self, fact: &NumberFact) -> NumberRecord<'a> {
        NumberRecord {
            start: self.before(fact.span.start),
            end: self.before(fact.span.end),
            text: fact.span.of(self.text),
            value: Number(fact.value),
            kind: fact.kind.name(),
        }
    }

    fn seats(&self, fact: &'a SeatFact) -> SeatRecord<'a> {
        SeatRecord {
            list: &fact.list,
            list_id: fact.list_id.as_deref(),
            leader: fact.leader.as_deref(),
            election: fact.election.as_deref(),
            year: fact.year,
            seats: fact.seats,
            seats_max: fact.seats_max,
            delta: fact.delta,
            bound: fact.bound.map(crate::resolve::Bound::name),
            status: fact.status.name(),
            scope: fact.scope.name(),
            place: fact.place.as_deref(),
            superseded: fact.superseded,
            start: self.before(fact.quote.start),
            end: self.before(fact.quote.end),
            quote: fact.quote.of(self.text),
            rule: fact.provenance.rule,
            steps: self.steps(&fact.provenance),
        }
    }

    fn total(&self, fact: &TotalFact) -> TotalRecord<'a> {
        TotalRecord {
            year: fact.year,
            seats: fact.seats,
            start: self.before(fact.quote.start),
            end: self.before(fact.quote.end),
            quote: fact.quote.of(self.text),
            rule: self.explain.map(|_| fact.provenance.rule),
            steps: self.steps(&fact.provenance),
        }
    }

    fn event(&self, fact: &'a EventFact) -> EventRecord<'a> {
        EventRecord {
            title: &fact.title,
            category: fact.category.name(),
            earliest: fact.range.earliest.map(Day),
            latest: fact.range.latest.map(Day),
            precision: fact.range.precision.name(),
            approx: fact.range.approximate,
            date: fact.date.map(|span| self.place(span)),
            trigger: self.place(fact.trigger),
            sentence: self.place(fact.sentence),
            actors: &fact.actors,
            place: fact.place.as_deref(),
            rule: fact.provenance.rule,
            steps: self.steps(&fact.provenance),
        }
    }

    fn name(&self, fact: &'a NameFact) -> NameRecord<'a> {
        NameRecord {
            start: self.before(fact.span.start),
            end: self.before(fact.span.end),
            kind: fact.kind.name(),
            id: fact.id.as_deref(),
            full: fact.full.map(|span| span.of(self.text)),
        }
    }
}

/// Steps in words, without the isolating marks that only a screen needs.
fn said(strings: &Strings, steps: &[Message]) -> Vec<String> {
    steps
        .iter()
        .map(|step| strings.get(step).replace(['\u{2068}', '\u{2069}'], ""))
        .collect()
}

/// Facts of one kind, turned into their records one by one as they are written.
struct List<'a, Fact, Make>(&'a [Fact], Make);

impl<'a, Fact, Written: Serialize, Make: Fn(&'a Fact) -> Written> Serialize for List<'a, Fact, Make> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.0.len()))?;
        for fact in self.0 {
            list.serialize_element(&self.1(fact))?;
        }
        list.end()
    }
}

/// A number without `.0` where it is whole.
struct Number(f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Up to 2^53 every whole number is one in a float as well.
        if self.0.fract() == 0.0 && self.0.abs() <= 9_007_199_254_740_992.0 {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

/// A day as ISO writes it.
struct Day(Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (year, month, day) = (self.0.year(), self.0.month(), self.0.day());
        let Ok(year @ 0..=9999) = u16::try_from(year) else {
            return serializer.collect_str(&self.0);
        };
        let digit = |number: u16| b'0' + (number % 10) as u8;
        let (month, day) = (month.unsigned_abs().into(), day.unsigned_abs().into());
        let written = [
            digit(year / 1000),
            digit(year / 100),
            digit(year / 10),
            digit(year),
            b'-',
            digit(month / 10),
            digit(month),
            b'-',
            digit(day / 10),
            digit(day),
        ];
        serializer.serialize_str(std::str::from_utf8(&written).unwrap_or_default())
    }
}

#[derive(Serialize)]
struct Record<Dates, Durations, Numbers, Seats, Totals, Events, Names> {
    published: PublishedRecord,
    dates: Dates,
    durations: Durations,
    numbers: Numbers,
    seats: Seats,
    totals: Totals,
    events: Events,
    names: Names,
}

/// Code points, from the first to one past the last.
#[derive(Serialize)]
struct Place {
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct PublishedRecord {
    date: Option<Day>,
    earliest: Option<Day>,
    latest: Option<Day>,
    basis: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    steps: Option<Vec<String>>,
}

#[derive(Serialize)]
struct DateRecord<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    earliest: Option<Day>,
    latest: Option<Day>,
    precision: &'static str,
    calendar: &'static str,
    basis: &'static str,
    approx: bool,
    time: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    steps: Option<Vec<String>>,
}

#[derive(Serialize)]
struct DurationRecord<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    iso: &'a str,
}

#[derive(Serialize)]
struct NumberRecord<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    value: Number,
    kind: &'static str,
}

#[derive(Serialize)]
struct SeatRecord<'a> {
    list: &'a str,
    list_id: Option<&'a str>,
    leader: Option<&'a str>,
    election: Option<&'a str>,
    year: Option<i16>,
    seats: Option<u32>,
    seats_max: Option<u32>,
    delta: Option<i32>,
    bound: Option<&'static str>,
    status: &'static str,
    scope: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'a str>,
    superseded: bool,
    start: usize,
    end: usize,
    quote: &'a str,
    rule: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    steps: Option<Vec<String>>,
}

#[derive(Serialize)]
struct TotalRecord<'a> {
    year: Option<i16>,
    seats: u32,
    start: usize,
    end: usize,
    quote: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    steps: Option<Vec<String>>,
}

#[derive(Serialize)]
struct EventRecord<'a> {
    title: &'a str,
    category: &'static str,
    earliest: Option<Day>,
    latest: Option<Day>,
    precision: &'static str,
    approx: bool,
    date: Option<Place>,
    trigger: Place,
    sentence: Place,
    actors: &'a [String],
    place: Option<&'a str>,
    rule: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    steps: Option<Vec<String>>,
}

#[derive(Serialize)]
struct NameRecord<'a> {
    start: usize,
    end: usize,
    kind: &'static str,
    id: Option<&'a str>,
    full: Option<&'a str>,
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::resolve::{NumberKind, PublishedBasis};

    #[test]
    fn positions_are_code_points_and_absent_values_null() {
        let text = "في 8 نوفمبر حصلت على 73 مقعدا";
        let at = text.find("73").unwrap();
        let reading = Reading {
            published: Published {
                date: Some(date(2021, 11, 8)),
                basis: PublishedBasis::Given,
                ..Published::default()
            },
            numbers: vec![NumberFact {
                span: Span::new(at, at + 2),
                value: 73.0,
                kind: NumberKind::Cardinal,
            }],
            ..Reading::default()
        };
        let points = CodePoints::new(text);
        let facts = Facts {
            reading: &reading,
            text,
            points: &points,
            explain: None,
        };
        let record = serde_json::to_value(facts).unwrap();
        assert_eq!(
            record["numbers"],
            serde_json::json!([{"start": 21, "end": 23, "text": "73", "value": 73, "kind": "cardinal"}])
        );
        assert_eq!(
            record["published"],
            serde_json::json!({"date": "2021-11-08", "earliest": null, "latest": null, "basis": "given"})
        );
        let mut compact = Vec::new();
        crate::export::compact::write(&facts, &mut compact).unwrap();
        assert_eq!(String::from_utf8(compact).unwrap(), serde_json::to_string(&facts).unwrap());
        let keys: Vec<_> = record.as_object().unwrap().keys().cloned().collect();
        let expected = [
            "published",
            "dates",
            "durations",
            "numbers",
            "seats",
            "totals",
            "events",
            "names",
        ];
        assert_eq!(keys, expected);
    }
}
