//! Lists and tables of seats in the shapes that newsrooms write them in: each shape is filled with names that the text alone
//! knows, and every count must come out with its list. Prose is `tests/suite`'s.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use std::fmt::Write as _;

use jiff::civil::date;
use waqai::base::CancelToken;
use waqai::document::{Block, Document, Role};
use waqai::pipeline;
use waqai::resolve::Reading;

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

/// What stands above lists of two elections.
const PAIRS_LEAD: &str = "كيف تغيرت مقاعد القوائم العراقية بين انتخابات 2018 وانتخابات 2021؟";

/// What each of `LISTS` had before.
const BEFORE: [u32; 6] = [54, 25, 31, 12, 9, 4];

/// Lines with two counts; `{b}` is the earlier one. One name may be more than one line.
const PAIRS: [&str; 30] = [
    "{n}: من {b} إلى {s} مقعدا",
    "- {n}: من {b} مقعدا إلى {s}",
    "{n}: {s} مقعدا ({b} في 2018)",
    "{n}: {s} مقعدا مقابل {b} في 2018",
    "{n}: {b} مقعدا في 2018، و{s} في 2021",
    "{n}: {b} (2018) – {s} (2021)",
    "{n}: 2018: {b} – 2021: {s}",
    "{n} (2018: {b} / 2021: {s})",
    "{n}: كان له {b} مقعدا وأصبح له {s}",
    "{n}: {s} مقعدا بعد أن كان {b}",
    "{n}: {b} ← {s}",
    "{n}: {s} مقعدا (كانت {b})",
    "{i}- {n}: {s} مقعدا (سابقا {b})",
    "• {n} {s} مقعدا بدلا من {b}",
    "{n}\n2018: {b} مقعدا\n2021: {s} مقعدا\n",
    "{n}\nمقاعد 2018: {b}\nمقاعد 2021: {s}\n",
    "{i}. {n}\n- 2018: {b}\n- 2021: {s}\n",
    "- {n}: {s} مقعدا، مقابل {b} مقعدا في الدورة السابقة",
    "{n}: {s} مقعدا بعدما كانت {b}",
    "- {n}: {b} مقعدا سابقا، {s} حاليا",
    "{n}: {b} مقعدا (2018) مقابل {s} مقعدا (2021)",
    "{n}: {s} ({b} في الدورة السابقة)",
    "* {n}: كان {b} مقعدا (باسم آخر) وأصبح {s} مقعدا",
    "- {n}: كان {b} وصار {s}",
    "{n}: من {b} إلى {s} (+7)",
    "{n} (من {b} إلى {s} مقعدا)",
    "{n}: {b} مقعدا ثم {s} مقعدا",
    "{n}: {s} مقعدا (2018: {b})",
    "{n}: تقدم من {b} مقعدا في 2018 إلى {s} مقعدا في 2021",
    "{n}: {s} مقعدا في 2021 / {b} مقعدا في 2018",
];

/// Tables of two elections: the heading row and what each row holds.
const PAIR_TABLES: [(&str, &str); 14] = [
    ("القائمة – مقاعد 2018 – مقاعد 2021", "{n} – {b} – {s}"),
    ("القوة السياسية - مقاعد 2018 - مقاعد 2021", "{n} - {b} - {s}"),
    ("الكتلة\tانتخابات 2018\tانتخابات 2021", "{n}\t{b}\t{s}"),
    ("القائمة / 2018 / 2021", "{n} / {b} / {s}"),
    ("الحزب، 2018، 2021", "{n}، {b}، {s}"),
    ("القوة السياسية    مقاعد 2018    مقاعد 2021", "{n}    {b}    {s}"),
    ("(القائمة: مقاعد 2018 – مقاعد 2021)", "{n}: {b} – {s}"),
    ("القائمة: 2018 / 2021", "{n}: {b} / {s}"),
    ("القائمة – 2021 – 2018", "{n} – {s} – {b}"),
    ("القائمة | 2018 | 2021 | الفارق", "{n} | {b} | {s} | +7"),
    (
        "| القائمة | 2018 | 2021 | التغير |\n|---|---|---|---|",
        "| {n} | {b} | {s} | +7 |",
    ),
    ("القائمة – 2018 – 2021 – الفارق", "{n} – {b} – {s} – +7"),
    ("القائمة | المقاعد السابقة | المقاعد الحالية", "{n} | {b} | {s}"),
    ("اسم الكتلة\tدورة 2018\tدورة 2021", "{n}\t{b}\t{s}"),
];

/// Items in a sentence with two counts: what stands before them, between them, and the item.
const PAIRS_IN_LINE: [(&str, &str, &str); 4] = [
    ("وتوزعت المقاعد كما يأتي (بين قوسين نتائج 2018): ", "، ", "{n} {s} ({b})"),
    ("وجاءت المقارنة كالآتي: ", "؛ ", "{n} من {b} إلى {s} مقعدا"),
    ("وجاءت المقارنة كالآتي: ", "، ", "{n} {s} مقعدا مقابل {b} في 2018"),
    (
        "- (الأرقام بين قوسين تعود إلى انتخابات 2018)\n- ",
        "\n- ",
        "{n}: {s} مقعدا ({b})",
    ),
];

/// Lines that say whose election the counts below them are: of the earlier and of the later one.
const HEADINGS: [(&str, &str); 8] = [
    (
        "نتائج انتخابات 12 أيار/مايو 2018:",
        "نتائج انتخابات 10 تشرين الأول/أكتوبر 2021:",
    ),
    ("مقاعد القوائم في برلمان 2018", "مقاعد القوائم في برلمان 2021"),
    ("البرلمان السابق (2018):", "البرلمان الجديد (2021):"),
    ("الدورة السابقة:", "الدورة الحالية:"),
    ("- في 2018:", "- في 2021:"),
    (
        "في انتخابات عام 2018 (نسبة المشاركة 44.5%):",
        "في انتخابات عام 2021 (نسبة المشاركة 43.5%):",
    ),
    (
        "كانت نتائج انتخابات 2018 كما يلي:",
        "وفي المقابل، جاءت نتائج انتخابات 2021 كما يلي:",
    ),
    ("أولا: الدورة الماضية 2018", "ثانيا: الدورة الجديدة 2021"),
];

/// Lines under such headings.
const UNDER_HEADINGS: [&str; 4] = ["{n}: {s} مقعدا", "- {n} {s}", "{i}. {n} ({s} مقعدا)", "{n} حصل على {s} مقعدا"];

fn filled(shape: &str) -> Vec<String> {
    let fill = |(place, ((name, seats), before)): (usize, (&(&str, u32), &u32))| {
        shape
            .replace("{n}", name)
            .replace("{s}", &seats.to_string())
            .replace("{b}", &before.to_string())
            .replace("{i}", &(place + 1).to_string())
    };
    LISTS.iter().zip(&BEFORE).enumerate().map(fill).collect()
}

fn read(text: &str) -> Reading {
    let block = Block {
        role: Role::Paragraph,
        span: (0..text.len()).into(),
    };
    let document = Document {
        text: text.to_owned(),
        blocks: vec![block],
        ..Document::default()
    };
    pipeline::read(&document, Some(date(2021, 10, 20)), &CancelToken::default()).unwrap()
}

/// True where the reading gives the list that count at the election of the year.
fn has(reading: &Reading, (name, seats): (&str, u32), year: i16) -> bool {
    let bare = |name: &str| name.replace(['"', '«', '»'], "");
    let mut facts = reading.seats.iter();
    facts.any(|fact| fact.seats == Some(seats) && fact.year == Some(year) && bare(&fact.list) == bare(name))
}

/// The counts of `LISTS` that a text with this list does not give to their lists, and those that it gives besides.
fn problems(list: &str, gap: &str) -> Option<String> {
    let text = format!("{LEAD}{gap}{list}");
    let reading = read(&text);
    let missed: Vec<_> = LISTS.iter().filter(|list| !has(&reading, **list, 2021)).collect();
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

#[test]
fn counts_of_two_elections_are_read_in_every_shape() {
    let mut failures = String::new();
    let lines = PAIRS.iter().map(|shape| filled(shape).join("\n"));
    let tables = PAIR_TABLES
        .iter()
        .map(|(heading, row)| format!("{heading}\n{}", filled(row).join("\n")));
    let in_line = PAIRS_IN_LINE
        .iter()
        .map(|(head, sign, item)| format!("{head}{}.", filled(item).join(sign)));
    let under_headings = HEADINGS.iter().flat_map(|(earlier, later)| {
        UNDER_HEADINGS.iter().map(move |row| {
            let before = filled(&row.replace("{s}", "{b}")).join("\n");
            let after = filled(row).join("\n");
            format!("{earlier}\n{before}\n\n{later}\n{after}")
        })
    });
    for list in lines.chain(tables).chain(in_line).chain(under_headings) {
        let text = format!("{PAIRS_LEAD}\n\n{list}");
        let reading = read(&text);
        let before = LISTS.iter().zip(&BEFORE).map(|((name, _), before)| ((*name, *before), 2018));
        let after = LISTS.iter().map(|list| (*list, 2021));
        let missed: Vec<_> = before
            .chain(after)
            .filter(|(list, year)| !has(&reading, *list, *year))
            .collect();
        let counts = reading.seats.iter().filter(|fact| fact.seats.is_some()).count();
        if !missed.is_empty() || counts > 2 * LISTS.len() {
            writeln!(failures, "{text}\n    missed {missed:?}, {counts} counts in all\n").unwrap();
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}
