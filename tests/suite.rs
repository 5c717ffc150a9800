//! Runs the case files `tests/suite/**/*.cases`: small texts of our own, each with the facts that must be read in it.
//! The format stands in `tests/suite/README.md`. A new kind of expectation is one function in `KINDS`.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test that cannot go on must stop, and tells what it measured"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use waqai::base::{CancelToken, DateRange};
use waqai::document::{Block, Document, Role};
use waqai::pipeline;
use waqai::resolve::Reading;

/// One block of a case file.
#[derive(Debug, Default)]
struct Case {
    place: String,
    text: String,
    published: Option<Date>,
    /// Kind and the rest of its line.
    expected: Vec<(String, String)>,
}

/// Says what one kind of expectation found wrong, or nothing. It gets all lines of that kind in the case.
type Check = fn(&Case, &Reading, &[&str]) -> Vec<String>;

const KINDS: [(&str, Check); 12] = [
    ("counts", counts),
    ("date", dates),
    ("duration", durations),
    ("event", events),
    ("inferred", inferred),
    ("title", titles),
    ("number", numbers),
    ("none", none),
    ("place", places),
    ("seats", seats),
    ("stage", stages),
    ("totals", totals),
];

#[test]
fn every_case_reads_as_written() {
    let mut failures = String::new();
    let mut count = 0;
    for file in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite")) {
        for case in cases(&file) {
            count += 1;
            let reading = pipeline::read(&document(&case.text), case.published, &CancelToken::default()).unwrap();
            for (kind, check) in KINDS {
                let lines: Vec<&str> = case
                    .expected
                    .iter()
                    .filter(|(other, _)| other == kind)
                    .map(|(_, line)| line.as_str())
                    .collect();
                if lines.is_empty() {
                    continue;
                }
                for problem in check(&case, &reading, &lines) {
                    writeln!(failures, "{}: {}\n    {problem}", case.place, case.text).unwrap();
                }
            }
        }
    }
    assert!(count >= 1400, "only {count} cases found");
    assert!(failures.is_empty(), "\n{failures}");
}

fn document(text: &str) -> Document {
    let block = Block {
        role: Role::Paragraph,
        span: (0..text.len()).into(),
    };
    Document {
        text: text.to_owned(),
        blocks: vec![block],
        ..Document::default()
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "cases") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn cases(file: &Path) -> Vec<Case> {
    let source = fs::read_to_string(file).unwrap();
    let mut found: Vec<Case> = Vec::new();
    let mut current = Case::default();
    let finish = |current: &mut Case, found: &mut Vec<Case>| {
        if !current.text.is_empty() {
            assert!(!current.expected.is_empty(), "{}: nothing is expected", current.place);
            found.push(std::mem::take(current));
        }
    };
    for (number, line) in source.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            if line.is_empty() {
                finish(&mut current, &mut found);
            }
            continue;
        }
        let (key, value) = line
            .split_once(':')
            .unwrap_or_else(|| panic!("{}:{}: no key", file.display(), number + 1));
        let value = value.trim().to_owned();
        match key {
            "text" => {
                finish(&mut current, &mut found);
                current.place = format!("{}:{}", file.file_name().unwrap_or_default().to_string_lossy(), number + 1);
                current.text = value.replace("\\n", "\n");
            }
            "published" => current.published = Some(value.parse().unwrap()),
            _ => {
                assert!(
                    KINDS.iter().any(|(kind, _)| *kind == key),
                    "{}:{}: unknown kind {key}",
                    file.display(),
                    number + 1
                );
                current.expected.push((key.to_owned(), value));
            }
        }
    }
    finish(&mut current, &mut found);
    found
}

/// The quoted phrase at the start of a line, and the words after it.
fn quoted(line: &str) -> (&str, Vec<&str>) {
    let (phrase, rest) = line.trim_start_matches('"').split_once('"').unwrap_or((line, ""));
    (phrase, rest.split_whitespace().collect())
}

/// `date: "phrase" 2021-11-05 day`, `… 2021-11-01..2021-11-30 month`, `… 2003-01-01.. open`, `… unresolved`; further words:
/// `about`, `hijri`, a time. All dates of the text must be listed, in order.
fn dates(case: &Case, reading: &Reading, lines: &[&str]) -> Vec<String> {
    let shown = |range: &DateRange| {
        let day = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
        let days = match (range.is_resolved(), range.single_day()) {
            (false, _) => return "unresolved".to_owned(),
            (_, Some(day)) => day.to_string(),
            _ => format!("{}..{}", day(range.earliest), day(range.latest)),
        };
        format!(
            "{days} {}{}{}",
            range.precision.name(),
            if range.approximate { " about" } else { "" },
            if range.calendar.name() == "hijri" { " hijri" } else { "" }
        )
    };
    let found: Vec<String> = reading
        .dates
        .iter()
        .map(|date| {
            format!(
                "\"{}\" {}{}",
                date.span.of(&case.text),
                shown(&date.range),
                date.time.as_ref().map_or_else(String::new, |time| format!(" {time}"))
            )
        })
        .collect();
    let lines: Vec<String> = lines
        .iter()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    let found: Vec<String> = found
        .iter()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    if found == lines {
        Vec::new()
    } else {
        vec![format!("wanted {}\n    found  {}", lines.join("; "), found.join("; "))]
    }
}

/// `duration: "phrase" P3D`; all of them, in order.
fn durations(case: &Case, reading: &Reading, lines: &[&str]) -> Vec<String> {
    let found: Vec<String> = reading
        .durations
        .iter()
        .map(|duration| format!("\"{}\" {}", duration.span.of(&case.text), duration.iso))
        .collect();
    if found == lines {
        Vec::new()
    } else {
        vec![format!("wanted {lines:?}\n    found  {found:?}")]
    }
}

/// `number: "phrase" 38 cardinal`; all of them, in order.
fn numbers(case: &Case, reading: &Reading, lines: &[&str]) -> Vec<String> {
    let found: Vec<String> = reading
        .numbers
        .iter()
        .map(|number| format!("\"{}\" {} {}", number.span.of(&case.text), number.value, number.kind.name()))
        .collect();
    if found == lines {
        Vec::new()
    } else {
        vec![format!("wanted {lines:?}\n    found  {found:?}")]
    }
}

/// `none: date`: nothing of that kind.
fn none(case: &Case, reading: &Reading, lines: &[&str]) -> Vec<String> {
    let mut problems = Vec::new();
    for kind in lines {
        let found: Vec<&str> = match *kind {
            "date" => reading.dates.iter().map(|date| date.span.of(&case.text)).collect(),
            "duration" => reading
                .durations
                .iter()
                .map(|duration| duration.span.of(&case.text))
                .collect(),
            "number" => reading.numbers.iter().map(|number| number.span.of(&case.text)).collect(),
            "seats" => reading.seats.iter().map(|seats| seats.quote.of(&case.text)).collect(),
            "event" => reading.events.iter().map(|event| event.trigger.of(&case.text)).collect(),
            other => panic!("{}: unknown kind {other}", case.place),
        };
        if !found.is_empty() {
            problems.push(format!("wanted no {kind}, found {found:?}"));
        }
    }
    problems
}

/// `place: "list" 27 "بغداد"`, `place: "list" 73 -`: the part of the country that a count is bound to.
fn places(_: &Case, reading: &Reading, lines: &[&str]) -> Vec<String> {
    let found: Vec<(&str, Option<u32>, Option<&str>)> = reading
        .seats
        .iter()
        .map(|fact| (fact.list.as_str(), fact.seats, fact.place.as_deref()))
        .collect();
    let is_wanting = |line: &&&str| {
        let (list, rest) = quoted(line);
        let count: Option<u32> = rest.first().and_then(|count| count.parse().ok());
        let place = rest.get(1..).unwrap_or_default().join(" ");
        let place = Some(place.trim_matches('"')).filter(|place| *place != "-");
        !found.contains(&(list, count, place))
    };
    let wanting = lines.iter().filter(is_wanting);
    wanting.map(|line| format!("wanted place {line}, found {found:?}")).collect()
}

/// `stage: "list" 73 forecast`; among others: how far the count has come.
fn stages(_: &Case, reading: &Reading, lines: &[&str]) -> Vec<String> {
    let found: Vec<(&str, Option<u32>, &str)> = reading
        .seats
        .iter()
        .map(|fact| (fact.list.as_str(), fact.seats, fact.status.name()))
        .collect();
    let is_wanting = |line: &&&str| {
        let (list, rest) = quoted(line);
        let count: Option<u32> = rest.first().and_then(|count| count.parse().ok());
        !found.contains(&(list, count, rest.get(1).copied().unwrap_or_default()))
    };
    let wanting = lines.iter().filter(is_wanting);
    wanting.map(|line| format!("wanted stage {line}, found {found:?}")).collect()
}

/// `seats: "list" 2021 73`; among others, in any order; `-` for an unknown year.
fn seats(_: &Case, reading: &Reading, lines: &[&str]) -> Vec<String> {
    lines
        .iter()
        .filter(|line| {
            let (list, rest) = quoted(line);
            let year: Option<i16> = rest.first().and_then(|year| year.parse().ok());
            let stated = rest.get(1).copied().unwrap_or_default();
            let change: Option<i32> = stated.starts_with(['+', '-']).then(|| stated.parse().ok()).flatten();
            let count: Option<u32> = stated.parse().ok().filter(|_| change.is_none());
            let is_alone = rest.get(2) == Some(&"alone");
            !reading.seats.iter().any(|fact| {
                let told = if change.is_some() {
                    fact.delta == change
                } else {
                    fact.seats == count
                };
                fact.list == list && fact.year == year && told && !(is_alone && fact.delta.is_some())
            })
        })
        .map(|line| {
            format!(
                "wanted seats {line}, found {:?}",
                reading
                    .seats
                    .iter()
                    .map(|fact| (&fact.list, fact.year, fact.seats, fact.delta))
                    .collect::<Vec<_>>()
            )
        })
        .collect()
}

/// `totals: 329 275`: the sizes of chambers, in order; `totals: -` where there is none.
fn totals(_: &Case, reading: &Reading, lines: &[&str]) -> Vec<String> {
    let found: Vec<String> = reading.totals.iter().map(|total| total.seats.to_string()).collect();
    let found = if found.is_empty() { "-".to_owned() } else { found.join(" ") };
    if lines.iter().all(|line| *line == found) {
        return Vec::new();
    }
    vec![format!("totals: expected {lines:?}, found {found}")]
}

/// `counts: 3`: how many counts and changes of lists are read in all.
fn counts(_: &Case, reading: &Reading, lines: &[&str]) -> Vec<String> {
    let found = reading.seats.len().to_string();
    if lines.iter().all(|line| *line == found) {
        return Vec::new();
    }
    let read: Vec<_> = reading
        .seats
        .iter()
        .map(|fact| (&fact.list, fact.year, fact.seats, fact.delta))
        .collect();
    vec![format!("counts: expected {lines:?}, found {found}: {read:?}")]
}

/// `event: "words of the trigger" 2021-11-05 protest`, `… 2018-01-01..2018-12-31 election`. All events of the text must be
/// listed, in order; `event: -` where there is none.
fn events(case: &Case, reading: &Reading, lines: &[&str]) -> Vec<String> {
    let day = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
    let found: Vec<String> = reading
        .events
        .iter()
        .map(|event| {
            let days = match event.range.single_day() {
                Some(day) => day.to_string(),
                None => format!("{}..{}", day(event.range.earliest), day(event.range.latest)),
            };
            format!("\"{}\" {days} {}", event.trigger.of(&case.text), event.category.name())
        })
        .collect();
    let expected: Vec<&str> = lines.iter().copied().filter(|line| *line != "-").collect();
    if found == expected {
        return Vec::new();
    }
    vec![format!("events: expected {expected:?}, found {found:?}")]
}

/// `title: "…"`: the titles of the events, in order.
fn titles(_: &Case, reading: &Reading, lines: &[&str]) -> Vec<String> {
    let found: Vec<String> = reading.events.iter().map(|event| format!("\"{}\"", event.title)).collect();
    if found == lines {
        return Vec::new();
    }
    vec![format!("titles: expected {lines:?}, found {found:?}")]
}

/// `inferred: 2021-11-08`, `inferred: 2021-11-08..2021-11-12`, `inferred: unknown`: where the text alone puts its publication.
fn inferred(_: &Case, reading: &Reading, lines: &[&str]) -> Vec<String> {
    let published = &reading.published;
    let found = match (published.earliest, published.latest) {
        (Some(earliest), Some(latest)) if earliest == latest => earliest.to_string(),
        (Some(earliest), Some(latest)) => format!("{earliest}..{latest}"),
        _ => "unknown".to_owned(),
    };
    if lines == [found.as_str()] {
        return Vec::new();
    }
    vec![format!("publication: expected {lines:?}, found {found}")]
}
