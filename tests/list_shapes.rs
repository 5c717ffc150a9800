//! Lists and tables of seats in the shapes that newsrooms write them in: each shape is filled with names that the text alone
//! knows, and every count must come out with its list. Prose is `tests/suite`'s.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::fmt::Write as _;

use jiff::civil::date;
use waqai::base::CancelToken;
use waqai::document::{Block, Document, Role};
use waqai::pipeline;

/// What stands above every list.
const LEAD: &str = "أعلنت مفوضية الانتخابات النتائج النهائية لانتخابات مجلس النواب العراقي، وتوزعت المقاعد على القوائم كما يأتي:";

/// Names with their noun, in quotes and without a noun, and what each won.
const LISTS: [(&str, u32); 6] = [
    ("حزب السهل", 46),
    ("تحالف النهر الجديد", 29),
    ("كتلة \"صوت البلاد\"", 27),
    ("جبهة الجبل", 21),
    ("القمر", 19),
    ("الحركة الشعبية", 14),
];

/// Lines of a list; `{n}` is the name, `{s}` the count, `{i}` the rank.
const LINES: [&str; 27] = [
    "- {n}: {s}",
    "{n}: {s}",
    "{n} : {s}",
    "{n} {s}",
    "{n} {s} مقعدا",
    "{n} - {s}",
    "{n} – {s} مقعدا",
    "{n} = {s}",
    "{n} ......... {s}",
    "{n}، {s} مقعدا",
    "{n} ({s})",
    "{n} ({s} مقعدا)",
    "• {n} {s}",
    "* **{n}**: {s}",
    "{i}- {n}: {s}",
    "{i}- {n} ({s})",
    "{i}. {n} – {s} مقعدا",
    "{i}) {n}: {s}",
    "- {n} بزعامة سامي كمال: {s} مقعدا",
    "{n} (سامي كمال): {s}",
    "{n}: {s} مقعدا (+4)",
    "{n}: {s} مقعدا بدلا من 10",
    "{s}: {n}",
    "{s} مقعدا - {n}",
    "| {n} | {s} |",
    "{n}\t{s}",
    "{n} حصل على {s} مقعدا",
];

/// Tables: the heading rows and what each row holds.
const TABLES: [(&str, &str); 8] = [
    ("| القائمة | المقاعد |\n|---|---|", "| {n} | {s} |"),
    ("| القائمة | الأصوات | المقاعد |\n|---|---|---|", "| {n} | {s}000 | {s} |"),
    ("| الترتيب | القائمة | المقاعد |\n|---|---|---|", "| {i} | {n} | {s} |"),
    ("| المقاعد | القائمة |\n|---|---|", "| {s} | {n} |"),
    ("القائمة\tعدد المقاعد", "{n}\t{s}"),
    ("م\tالحزب\tالمقاعد", "{i}\t{n}\t{s}"),
    ("الحزب    2021", "{n}    {s}"),
    ("الحزب – 2021", "{n} – {s}"),
];

/// Lists within a sentence: between which signs an item stands, and the item.
const IN_LINE: [(&str, &str); 6] = [
    ("، ", "{n} {s}"),
    ("، ", "{n}: {s}"),
    ("، ", "{n} ({s})"),
    ("؛ ", "{n} {s} مقعدا"),
    ("، ثم ", "{n} {s}"),
    (" - ", "{n} {s}"),
];

fn filled(shape: &str) -> Vec<String> {
    let fill = |(place, (name, seats)): (usize, &(&str, u32))| {
        shape
            .replace("{n}", name)
            .replace("{s}", &seats.to_string())
            .replace("{i}", &(place + 1).to_string())
    };
    LISTS.iter().enumerate().map(fill).collect()
}

/// The counts of `LISTS` that a text with this list does not give to their lists, and those that it gives besides.
fn problems(list: &str, gap: &str) -> Option<String> {
    let text = format!("{LEAD}{gap}{list}");
    let block = Block {
        role: Role::Paragraph,
        span: (0..text.len()).into(),
    };
    let document = Document {
        text: text.clone(),
        blocks: vec![block],
        ..Document::default()
    };
    let reading = pipeline::read(&document, Some(date(2021, 10, 20)), &CancelToken::default()).unwrap();
    let bare = |name: &str| name.replace(['"', '«', '»'], "");
    let has = |name: &str, seats: u32| {
        let mut facts = reading.seats.iter();
        facts.any(|fact| fact.seats == Some(seats) && fact.year == Some(2021) && bare(&fact.list) == bare(name))
    };
    let missed: Vec<_> = LISTS.iter().filter(|(name, seats)| !has(name, *seats)).collect();
    let of_vote = reading.seats.iter().filter(|fact| fact.year == Some(2021)).count();
    (!missed.is_empty() || of_vote > LISTS.len()).then(|| format!("{text}\n    missed {missed:?}, {of_vote} counts in all\n"))
}

#[test]
fn lists_are_read_in_every_shape() {
    let mut failures = String::new();
    let lines = LINES.iter().map(|shape| (filled(shape).join("\n"), "\n\n"));
    let tables = TABLES
        .iter()
        .map(|(heading, row)| (format!("{heading}\n{}", filled(row).join("\n")), "\n\n"));
    let in_line = IN_LINE
        .iter()
        .map(|(sign, item)| (format!("{}.", filled(item).join(sign)), " "));
    for (list, gap) in lines.chain(tables).chain(in_line) {
        if let Some(problem) = problems(&list, gap) {
            writeln!(failures, "{problem}").unwrap();
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}
