//! Datelines: «بغداد – », «بغداد (رويترز) – », «بغداد/ وكالة، 8 نوفمبر» by their form. Which words are places is not known
//! here; a dateline is told by where it stands, how short it is and by its dash.

use super::form::{labelled_date, words};
use crate::base::Span;

/// The most characters before the dash.
const LONGEST: usize = 70;

/// Words of a month or a weekday in any naming: with a number beside them they make a line a date.
const DATE_WORDS: &[&str] = &[
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "ابريل",
    "إبريل",
    "مايو",
    "يونيو",
    "يونيه",
    "يوليو",
    "يوليه",
    "أغسطس",
    "اغسطس",
    "سبتمبر",
    "أكتوبر",
    "اكتوبر",
    "نوفمبر",
    "ديسمبر",
    "كانون",
    "شباط",
    "آذار",
    "اذار",
    "نيسان",
    "أيار",
    "ايار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "ايلول",
    "تشرين",
    "جانفي",
    "فيفري",
    "أفريل",
    "ماي",
    "جوان",
    "جويلية",
    "أوت",
    "غشت",
    "شتنبر",
    "نونبر",
    "دجنبر",
    "يوليوز",
    "محرم",
    "صفر",
    "ربيع",
    "جمادى",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو",
    "ذي",
    "السبت",
    "الأحد",
    "الاحد",
    "الاثنين",
    "الإثنين",
    "الثلاثاء",
    "الأربعاء",
    "الاربعاء",
    "الخميس",
    "الجمعة",
];

/// Words that begin a sentence rather than a place: verbs of report and particles.
const SENTENCE_WORDS: &[&str] = &[
    "قال",
    "قالت",
    "أعلن",
    "أعلنت",
    "اعلن",
    "اعلنت",
    "أكد",
    "أكدت",
    "ذكر",
    "ذكرت",
    "في",
    "من",
    "على",
    "عن",
    "إلى",
    "الى",
    "أن",
    "إن",
    "الذي",
    "التي",
    "هذا",
    "هذه",
    "لم",
    "لن",
    "قد",
    "كان",
    "كانت",
    "حصل",
    "حصلت",
    "فاز",
    "فازت",
    "بعد",
    "قبل",
    "مع",
    "ثم",
    "لا",
    "ما",
    "هو",
    "هي",
];

/// What stands between a date's own words: ordinals of double month names, joining words.
const DATE_JOINERS: &[&str] = &[
    "الأول",
    "الاول",
    "الثاني",
    "الآخر",
    "الأخر",
    "الأولى",
    "الآخرة",
    "القعدة",
    "الحجة",
    "و",
    "م",
    "هـ",
    "يوم",
    "الموافق",
];

/// What stands beside a date at the top of a page: clock, time zone, label, number of the issue.
const PAGE_WORDS: &[&str] = &[
    "م",
    "ص",
    "مـ",
    "مساء",
    "مساءً",
    "صباحا",
    "صباحاً",
    "ظهرا",
    "بتوقيت",
    "غرينتش",
    "جرينتش",
    "مكة",
    "المكرمة",
    "القدس",
    "GMT",
    "GST",
    "UTC",
    "شهر",
    "رقم",
    "العدد",
    "الساعة",
    "تم",
    "نشر",
    "نُشر",
    "نشرت",
    "النشر",
    "تاريخ",
    "آخر",
    "تحديث",
    "منذ",
    "ساعة",
    "ساعات",
    "ساعتين",
    "دقيقة",
    "دقائق",
    "Published",
    "On",
    "on",
    "Updated",
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
];

/// Words of a headline about a vote: a line with one tells something.
const VOTE_WORDS: &[&str] = &["انتخابات", "الانتخابات", "نتائج", "النتائج", "اقتراع", "الاقتراع", "تصويت"];

const DASHES: &[char] = &['-', '–', '—', '−', '─', 'ـ'];

/// A place, perhaps an agency and a date, then a dash or a colon, at the head of running text. Gives the dateline with
/// its dash and the words after it, both within `line`.
pub(super) fn inline(line: &str) -> Option<(Span, Span)> {
    let (head, mut rest) = split_at_stop(line, true)?;
    if !is_place_and_more(head) {
        return None;
    }
    // Place, agency and date may each have a dash: «بيروت - 17 أيار - ».
    for _ in 0..2 {
        match split_at_stop(rest, false) {
            Some((part, after)) if words(part) <= 4 && (has_date(part) || words(part) <= 2) && has_no_sentence(part) => {
                rest = after;
            }
            _ => break,
        }
    }
    if words(rest) < 4 {
        return None;
    }
    let start = line.len() - rest.len();
    let end = line.get(..start)?.trim_end().len();
    Some((Span::new(0, end), Span::new(start, line.len())))
}

/// What stands before the first free dash (or colon) and after it, white space and further dashes left out. Free is one
/// with white space on a side: dashes inside a date («8-11-2021») or a name are not.
fn split_at_stop(line: &str, colon: bool) -> Option<(&str, &str)> {
    let mut brackets = 0_usize;
    for (count, (at, character)) in line.char_indices().enumerate() {
        if count > LONGEST {
            return None;
        }
        match character {
            '(' | '[' => brackets += 1,
            ')' | ']' => brackets = brackets.saturating_sub(1),
            '.' | '؟' | '!' | '"' | '«' | '؛' | '\t' => return None,
            _ => {}
        }
        let is_stop = DASHES.contains(&character) || colon && character == ':';
        if !is_stop || brackets > 0 || at == 0 {
            continue;
        }
        let (head, tail) = (line.get(..at)?, line.get(at + character.len_utf8()..)?);
        let spaced = head.ends_with(char::is_whitespace) || tail.starts_with(char::is_whitespace) && character != 'ـ';
        if !spaced {
            continue;
        }
        // A colon after more than a place is a speaker or a topic.
        if character == ':' && words(head) > 2 && !head.contains(['/', '(', '،']) {
            return None;
        }
        let rest = tail.trim_start_matches(|character: char| character.is_whitespace() || DASHES.contains(&character));
        return Some((head, rest));
    }
    None
}

/// One to three words, then perhaps agency and date behind a slash, a comma or in brackets.
fn is_place_and_more(head: &str) -> bool {
    let mut parts = head
        .split(['/', '(', ')', '،', ',', '[', ']'])
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let Some(place) = parts.next() else { return false };
    let lettered = place
        .chars()
        .all(|character| character.is_alphabetic() || character.is_whitespace() || is_mark(character));
    (1..=3).contains(&words(place))
        && lettered
        && has_no_sentence(place)
        && parts.all(|part| words(part) <= 6 && has_no_sentence(part))
}

fn is_mark(character: char) -> bool {
    matches!(character, '\u{64b}'..='\u{65f}' | '\u{670}' | 'ـ' | '\u{200e}' | '\u{200f}')
}

fn has_no_sentence(part: &str) -> bool {
    part.split_whitespace().all(|word| !SENTENCE_WORDS.contains(&word))
}

fn is_date_word(word: &str) -> bool {
    let word = word.trim_matches(|character: char| !character.is_alphanumeric());
    let number = word.chars().next().is_some_and(char::is_numeric);
    number || DATE_WORDS.contains(&word) || DATE_JOINERS.contains(&word)
}

fn has_date(part: &str) -> bool {
    let mut pieces = part.split([' ', '/', '،', ',']).filter(|word| !word.is_empty());
    part.chars().any(char::is_numeric) && pieces.any(|word| DATE_WORDS.contains(&word)) || is_numeric_date(part)
}

/// `2021-11-08`, `8/11/2021` and the like, alone.
fn is_numeric_date(part: &str) -> bool {
    let part = part.trim();
    let digits = part.chars().filter(|character| character.is_numeric()).count();
    let separators = part
        .chars()
        .filter(|character| matches!(character, '/' | '-' | '.' | ':'))
        .count();
    digits >= 4
        && separators >= 2
        && part
            .chars()
            .all(|character| character.is_numeric() || matches!(character, '/' | '-' | '.' | ':' | 'T' | 'Z' | '+' | ' '))
}

/// A line of its own with place and agency, place and date, or a date alone.
pub(in crate::document::read) fn is_dateline_line(line: &str) -> bool {
    if words(line) > 12 || line.contains(['؟', '!', '\t', '"', '«']) || line.ends_with('.') {
        return false;
    }
    if let Some(date) = labelled_date(line) {
        return has_date(date) || is_numeric_date(date) || is_all_date(date);
    }
    let line =
        line.trim_end_matches(|character: char| character.is_whitespace() || DASHES.contains(&character) || character == ':');
    if is_numeric_date(line) || is_all_date(line) || is_source_and_date(line) {
        return true;
    }
    let parts: Vec<&str> = line
        .split(['/', '،', ',', '|', '–', '—', '('])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    // «بغداد/ خاص» and «بغداد (رويترز)» name an agency; a comma alone needs a date behind it.
    let agency = line.contains(['/', '(']) && parts.len() <= 3 && words(line) <= 6;
    let dated = parts.len() >= 2 && parts.iter().skip(1).any(|part| has_date(part));
    (agency || dated) && is_place_and_more(line)
}

/// A date with its clock and label and nothing else: `30-11-2021 | 18:04`, `الثلاثاء 30 نوفمبر 2021 - 08:15 بتوقيت غرينتش`.
fn is_all_date(line: &str) -> bool {
    // `18:04 بتوقيت بغداد`: whose clock it is.
    let line = line.split("بتوقيت").next().unwrap_or(line);
    let is_own = |word: &str| is_date_word(word) || PAGE_WORDS.contains(&word);
    let mut words = line
        .split([' ', '/', '،', ',', '-', '–', '|', ':', '[', ']', '(', ')'])
        .filter(|word| !word.is_empty());
    let dated = has_date(line) || line.split([' ', '|', 'T']).any(is_numeric_date) || has_latin_month(line);
    dated && words.all(is_own)
}

fn has_latin_month(line: &str) -> bool {
    let is_month = |word: &str| word.is_ascii() && PAGE_WORDS.contains(&word) && word.len() == 3;
    line.chars().any(char::is_numeric) && line.split(' ').any(is_month)
}

/// Whoever wrote or printed it, and then its day: `رويترز - 30 نوفمبر 2021`, `كتب: أحمد علي | الثلاثاء 30 نوفمبر 2021`.
fn is_source_and_date(line: &str) -> bool {
    const NAMES_MAX: usize = 3;
    const NAME_WORDS_MAX: usize = 4;
    let line = line.replace(['|', '–', '—'], " - ").replace(": ", " - ");
    let parts: Vec<&str> = line.split(" - ").map(str::trim).filter(|part| !part.is_empty()).collect();
    let Some(first) = parts.iter().position(|part| is_all_date(part) || is_numeric_date(part)) else {
        return false;
    };
    let (names, date) = parts.split_at(first);
    let is_name = |part: &&str| {
        words(part) <= NAME_WORDS_MAX && has_no_sentence(part) && part.split_whitespace().all(|word| !VOTE_WORDS.contains(&word))
    };
    names.len() <= NAMES_MAX
        && names.iter().all(is_name)
        && date
            .iter()
            .all(|part| is_all_date(part) || part.chars().all(|c| !c.is_alphabetic()))
}
