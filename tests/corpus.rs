//! Reads our own corpus (`tests/corpus/`) and holds the reading to the shares reached: what is right, what is missed,
//! what is made up. The rules of agreement are those of the project's scorer, `tests/corpus/README.md` tells them.
//!
//! `WAQAI_CORPUS_FAILS=1` prints every miss and every invention.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test that cannot go on must stop, and tells what it measured"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use jiff::civil::Date;
use serde_json::Value;

use waqai::base::{CancelToken, Span};
use waqai::document::Document;
use waqai::pipeline;
use waqai::resolve::{EventFact, Reading, SeatFact};

/// The least share of right facts among those printed, and among those stated.
struct Floor {
    precision: f64,
    recall: f64,
}

const SEATS: Floor = Floor {
    precision: 0.992,
    recall: 0.955,
};
const TOTALS: Floor = Floor {
    precision: 0.99,
    recall: 0.94,
};
const EVENTS: Floor = Floor {
    precision: 0.98,
    recall: 0.945,
};

/// Articles whose publication date must be inferred to the day.
const INFERRED: usize = 38;

#[derive(Default)]
struct Tally {
    right: usize,
    stated: usize,
    printed: usize,
}

impl Tally {
    fn hold(&self, name: &str, floor: &Floor) {
        let share = |of: usize| if of == 0 { 0.0 } else { self.right as f64 / of as f64 };
        let (precision, recall) = (share(self.printed), share(self.stated));
        println!(
            "{name}: precision {precision:.3} recall {recall:.3} ({} of {} stated, {} printed)",
            self.right, self.stated, self.printed
        );
        assert!(
            precision >= floor.precision,
            "{name}: precision {precision:.3} is below {}",
            floor.precision
        );
        assert!(recall >= floor.recall, "{name}: recall {recall:.3} is below {}", floor.recall);
    }
}

struct Case {
    name: String,
    text: String,
    expected: Value,
}

fn cases() -> Vec<Case> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut cases = Vec::new();
    for path in paths
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
    {
        cases.push(Case {
            name: path.file_stem().unwrap().to_string_lossy().into_owned(),
            text: fs::read_to_string(path.with_extension("txt")).unwrap(),
            expected: serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap(),
        });
    }
    assert!(cases.len() >= 215, "only {} articles", cases.len());
    cases
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

/// Every place where `needle` stands.
fn places(text: &str, needle: Option<&str>) -> Vec<Span> {
    let needle = needle.unwrap_or_default();
    text.match_indices(needle)
        .filter(|_| !needle.is_empty())
        .map(|(at, found)| Span::new(at, at + found.len()))
        .collect()
}

fn touches(places: &[Span], span: Span) -> bool {
    places.iter().any(|place| place.overlaps(span))
}

/// A name without spelling variants, quotes, clitics and the article, as words.
fn folded(name: &str) -> Vec<String> {
    let plain: String = name
        .chars()
        .filter(|c| !matches!(c, '\u{64b}'..='\u{652}' | '\u{670}' | '\u{640}' | '\u{200c}'..='\u{200f}' | '"' | '\'' | '“' | '”' | '«' | '»' | '(' | ')'))
        .map(|c| match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' | 'ئ' => 'ي',
            'ة' => 'ه',
            'ؤ' => 'و',
            'گ' => 'ك',
            other => other,
        })
        .collect();
    let strip = |word: &str| {
        for prefix in ["وبال", "فبال", "وكال", "وال", "فال", "بال", "كال", "ال", "لل"] {
            if let Some(rest) = word.strip_prefix(prefix).filter(|rest| !rest.is_empty()) {
                return rest.to_owned();
            }
        }
        word.to_owned()
    };
    plain.split_whitespace().map(strip).collect()
}

fn same_list(expected: &str, found: &str) -> bool {
    const GENERIC: [&str; 12] = [
        "حزب",
        "تحالف",
        "ائتلاف",
        "كتله",
        "تيار",
        "حركه",
        "قائمه",
        "جبهه",
        "تجمع",
        "تكتل",
        "وطني",
        "وطنيه",
    ];
    let (a, b) = (folded(expected), folded(found));
    if a.is_empty() || b.is_empty() {
        return false;
    }
    let (joined_a, joined_b) = (a.join(" "), b.join(" "));
    if joined_a.contains(&joined_b) || joined_b.contains(&joined_a) {
        return true;
    }
    let core =
        |words: Vec<String>| -> BTreeSet<String> { words.into_iter().filter(|word| !GENERIC.contains(&word.as_str())).collect() };
    let (a, b) = (core(a), core(b));
    !a.is_empty() && !b.is_empty() && (a.is_subset(&b) || b.is_subset(&a))
}

/// First and last day of `2021-11-07`, `2021-11`, `2021` or `A/B`.
fn bounds(date: &str) -> (Date, Date) {
    let (from, until) = date.split_once('/').unwrap_or((date, date));
    let parts = |text: &str| text.split('-').map(|part| part.parse::<i16>().unwrap()).collect::<Vec<_>>();
    let at = |parts: &[i16], index: usize| parts.get(index).map_or(1, |part| *part as i8);
    let (first, last) = (parts(from), parts(until));
    let latest = Date::new(last[0], if last.len() > 1 { at(&last, 1) } else { 12 }, 1).unwrap();
    let latest = if last.len() > 2 {
        latest.with().day(at(&last, 2)).build().unwrap()
    } else {
        latest.last_of_month()
    };
    (Date::new(first[0], at(&first, 1), at(&first, 2)).unwrap(), latest)
}

fn seat_agrees(text: &str, expected: &Value, found: &SeatFact) -> bool {
    let year = expected["year"]
        .as_i64()
        .is_none_or(|year| found.year.map(i64::from) == Some(year));
    let figure = match expected["seats"].as_i64() {
        Some(seats) => found.seats.map(i64::from) == Some(seats),
        None => found.delta.map(i64::from) == expected["delta"].as_i64(),
    };
    year && figure
        && same_list(expected["party"].as_str().unwrap_or_default(), &found.list)
        && touches(&places(text, expected["evidence"].as_str()), found.quote)
}

fn event_agrees(text: &str, expected: &Value, found: &EventFact) -> bool {
    let (earliest, latest) = bounds(expected["date"].as_str().unwrap());
    let inside = found.range.earliest.is_some_and(|day| day >= earliest) && found.range.latest.is_some_and(|day| day <= latest);
    let mut at = places(text, expected["evidence"].as_str());
    at.extend(places(text, expected["trigger"].as_str()));
    inside
        && [found.date, Some(found.trigger), Some(found.sentence)]
            .into_iter()
            .flatten()
            .any(|span| touches(&at, span))
}

/// Pairs expected and found one to one, first come first served, as the scorer does; returns who was paired.
fn pair<Found>(
    expected: &[&Value],
    found: &[&Found],
    agrees: impl Fn(&Value, &Found) -> bool,
) -> (BTreeSet<usize>, BTreeSet<usize>) {
    let (mut right, mut used) = (BTreeSet::new(), BTreeSet::new());
    for (index, one) in expected.iter().enumerate() {
        let partner = (0..found.len()).find(|at| !used.contains(at) && agrees(one, found[*at]));
        if let Some(at) = partner {
            right.insert(index);
            used.insert(at);
        }
    }
    (right, used)
}

fn read(case: &Case, published: Option<Date>) -> Reading {
    pipeline::read(&Document::plain(case.text.as_str()), published, &CancelToken::default()).unwrap()
}

#[test]
fn the_corpus_is_read_as_well_as_it_was() {
    let talkative = std::env::var_os("WAQAI_CORPUS_FAILS").is_some();
    let (mut seats, mut totals, mut events) = (Tally::default(), Tally::default(), Tally::default());
    let (mut traps, mut trapped) = (0, Vec::new());
    for case in cases() {
        let reading = read(&case, case.expected["published"].as_str().map(|date| bounds(date).1));
        let text = case.text.as_str();

        let (expected, found): (Vec<_>, Vec<_>) =
            (list(&case.expected, "seats").iter().collect(), reading.seats.iter().collect());
        let (right, used) = pair(&expected, &found, |one, fact| seat_agrees(text, one, fact));
        seats.right += right.len();
        seats.stated += expected.len();
        seats.printed += found.len();
        if talkative {
            for one in expected
                .iter()
                .enumerate()
                .filter(|(index, _)| !right.contains(index))
                .map(|(_, one)| one)
            {
                println!("{}: missed {one}", case.name);
            }
            for fact in found
                .iter()
                .enumerate()
                .filter(|(index, _)| !used.contains(index))
                .map(|(_, fact)| fact)
            {
                println!(
                    "{}: made up {:?} {:?} {} | {}",
                    case.name,
                    fact.year,
                    fact.seats,
                    fact.list,
                    fact.quote.of(text)
                );
            }
        }
        for trap in list(&case.expected, "distractors") {
            traps += 1;
            let at = places(text, trap["evidence"].as_str());
            let taken = found
                .iter()
                .enumerate()
                .any(|(index, fact)| !used.contains(&index) && touches(&at, fact.quote));
            trapped.extend(taken.then(|| format!("{}: {}", case.name, trap["evidence"])));
        }

        let (expected, found): (Vec<_>, Vec<_>) = (
            list(&case.expected, "total_seats").iter().collect(),
            reading.totals.iter().collect(),
        );
        let (right, _) = pair(&expected, &found, |one, fact| {
            one["seats"].as_u64() == Some(u64::from(fact.seats)) && touches(&places(text, one["evidence"].as_str()), fact.quote)
        });
        totals.right += right.len();
        totals.stated += expected.len();
        totals.printed += found.len();

        let all = list(&case.expected, "events");
        let (may, must): (Vec<_>, Vec<_>) = all.iter().partition(|event| event["optional"] == Value::Bool(true));
        let found: Vec<_> = reading.events.iter().collect();
        let (right, used) = pair(&must, &found, |one, fact| event_agrees(text, one, fact));
        let rest: Vec<_> = found
            .iter()
            .enumerate()
            .filter(|(index, _)| !used.contains(index))
            .map(|(_, fact)| *fact)
            .collect();
        let (_, free) = pair(&may, &rest, |one, fact| event_agrees(text, one, fact));
        events.right += right.len();
        events.stated += must.len();
        events.printed += right.len() + rest.len() - free.len();
        if talkative {
            for one in must
                .iter()
                .enumerate()
                .filter(|(index, _)| !right.contains(index))
                .map(|(_, one)| one)
            {
                println!("{}: missed {one}", case.name);
            }
            for fact in rest
                .iter()
                .enumerate()
                .filter(|(index, _)| !free.contains(index))
                .map(|(_, fact)| fact)
            {
                println!("{}: made up {:?} {}", case.name, fact.range.earliest, fact.title);
            }
        }
    }
    println!("traps taken for seats: {} of {traps}\n{}", trapped.len(), trapped.join("\n"));
    seats.hold("seats", &SEATS);
    totals.hold("totals", &TOTALS);
    events.hold("events", &EVENTS);
}

#[test]
fn a_withheld_publication_date_is_inferred_or_left_open_but_never_wrong() {
    let (mut given, mut inferred, mut wrong) = (0, 0, Vec::new());
    for case in cases() {
        let Some(published) = case.expected["published"].as_str().filter(|date| date.len() == 10) else {
            continue;
        };
        let published = bounds(published).0;
        let found = read(&case, None).published;
        given += 1;
        inferred += usize::from(found.date == Some(published));
        let excluded = found.earliest.is_some_and(|day| day > published) || found.latest.is_some_and(|day| day < published);
        wrong.extend((excluded || found.date.is_some_and(|day| day != published)).then_some(case.name));
    }
    println!("inferred {inferred} of {given}; wrong: {wrong:?}");
    assert!(inferred >= INFERRED, "only {inferred} publication dates were inferred");
    assert!(wrong.is_empty(), "inferred wrong: {wrong:?}");
}

/// Steps that speak of another day than that of publication.
const STEPS_OF_OTHER_DAYS: [&str; 7] = [
    "why-counted-from-event",
    "why-counted-back",
    "why-next-told",
    "why-year-told",
    "why-apposed",
    "why-weekday-differs",
    "why-hijri-weekday",
];

#[test]
fn what_is_inferred_of_a_date_says_from_what() {
    let (mut told, mut wrong) = (0, Vec::new());
    for case in cases() {
        let reading = read(&case, case.expected["published"].as_str().map(|date| bounds(date).1));
        let (earliest, latest) = (reading.published.earliest, reading.published.latest);
        for fact in reading.dates.iter().filter(|fact| fact.relative && fact.range.is_resolved()) {
            told += 1;
            let steps = &fact.provenance.steps;
            let is_of_publication = |step: &&waqai::base::Message| !STEPS_OF_OTHER_DAYS.contains(&step.key);
            let is_of_another_day = steps.iter().filter(is_of_publication).any(|step| {
                let days: Vec<Date> = step.arguments.iter().filter_map(|(_, value)| value.parse().ok()).collect();
                days.iter()
                    .any(|day| earliest.is_none_or(|first| *day < first) || latest.is_none_or(|last| *day > last))
            });
            if steps.is_empty() || is_of_another_day {
                wrong.push(format!("{}: {} {steps:?}", case.name, fact.span.of(&case.text)));
            }
        }
    }
    assert!(told > 400, "only {told} dates hang on another");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
