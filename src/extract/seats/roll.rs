//! Rolls: lines of a list that begin with a list mark and a name, then its number: `- الورد 84 (38.7%) بزعامة فلان`, `• البحر
//! بزعامة فلان 31 مقعدا`, or hold only both: `الورد .. 84`. Owns the shape of these lines; prose is `statement`'s, tables with a heading row `table`'s.

use std::ops::Range;

use super::count::LARGEST;
use super::named::NamedText;
use crate::arabic::TokenKind;
use crate::base::Message;
use crate::extract::name::{ListKind, NameKind, words as name_words};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::quantity::quantities;
use super::statement::Reader;
use super::{ListReference, Period, SeatMention, in_line, period, times};

/// Fewest lines that make a roll.
pub(super) const LINES_MIN: usize = 3;

/// Longest name, in tokens.
const NAME_MAX: usize = 7;

/// How far from the name its number may stand, in tokens: a leader and what he is stand between them.
const REACH: usize = 18;

/// Lines above a roll in which a word for seats may stand, where the numbers have none.
const HEADING_LINES: usize = 4;

/// Lines that may stand between two rolls of one kind: a heading.
const HEADINGS_BETWEEN: usize = 1;

/// A line of a roll.
struct Row {
    name: Range<usize>,
    number: Range<usize>,
    value: u32,
    /// What the brackets behind the number hold.
    aside: Aside,
    /// True where a word for seats stands behind the number.
    has_unit: bool,
    /// True where the number stands before the name: `84: الورد`.
    leads: bool,
    tokens: Range<usize>,
}

/// What stands in brackets at the end of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Aside {
    /// The change against the election before: `(-13)`.
    Change(i32),
    /// A number without a sign and where it stands: the count of an election before, where the heading says so.
    Number(u32, usize),
    /// A number of another election that the brackets name: `(54 في 2018)`, `(54 سابقا)`; and where it stands.
    OfVote(u32, usize, Period),
    /// Nothing of use: `(–)`, `(بلا تغيير)`.
    Other,
}

/// Adds the counts of all rolls that prose reading has not found, and gives those that it gave to lists of other lines their
/// own list.
pub(super) fn add(reader: &mut Reader) {
    let text = reader.text();
    reader.settle();
    let of_prose = reader.seats.len();
    let mut run: Vec<Row> = Vec::new();
    let lines = text.paragraphs();
    // The line behind the roll read last: one that follows it closely is of the same kind.
    let mut last_end: Option<usize> = None;
    let mut first = 0;
    let row_at = |reader: &Reader, place: usize| {
        let line = lines.get(place)?;
        parse(reader, line).or_else(|| number_first(text, line))
    };
    for place in 0..=lines.len() {
        if let Some(row) = row_at(reader, place) {
            if run.is_empty() {
                first = place;
            }
            run.push(row);
            continue;
        }
        // `2) السهل: انظر أعلاه`: an item without a count between others.
        let is_item = lines.get(place).is_some_and(|line| is_numbered(text, line));
        if is_item && !run.is_empty() && row_at(reader, place + 1).is_some() {
            continue;
        }
        let follows = last_end.is_some_and(|end| first <= end + HEADINGS_BETWEEN);
        if finish(reader, &run, first, of_prose, follows) {
            last_end = Some(place);
        }
        run.clear();
    }
    reader.settle();
}

/// True for a line that begins with its number in a list: `2) السهل`.
fn is_numbered(text: &NamedText, line: &Range<usize>) -> bool {
    let opening = line.clone().find(|&at| text.word(at).is_some() || text.number(at).is_some());
    opening.is_some_and(|opening| behind_number(text, opening, line.end).is_some())
}

/// `first` is the place of the first line of the run, `of_prose` how many counts were found before any roll, `follows` says that
/// another roll stands right above. False where the run is no roll.
fn finish(reader: &mut Reader, run: &[Row], first: usize, of_prose: usize, follows: bool) -> bool {
    let text = reader.text();
    // `مقاعد البرلمان: 79` above the lists, `مجموع المقاعد: 79` below them.
    let is_sum = |line: &Row| cue::any(text, line.name.clone(), SEAT | DEPUTY | TOTAL_OF);
    let (above, below) = (run.first().is_some_and(is_sum), run.last().is_some_and(is_sum));
    let lists = usize::from(above)..run.len().saturating_sub(usize::from(below));
    let (run, first) = (run.get(lists).unwrap_or_default(), first + usize::from(above));
    if run.len() < LINES_MIN {
        return false;
    }
    // `1- بغداد: 69 مقعدا`, `محافظة دهوك 9 مقاعد`: seats of places.
    let is_place = |line: &&Row| {
        if forms::is(text, line.name.start, forms::CONSTITUENCY) {
            return true;
        }
        let others = reader.search.names.others_in(line.name.clone());
        let mut places = others.iter().filter(|name| name.kind == NameKind::Place);
        places.any(|place| place.tokens.start == line.name.start && place.tokens.end == line.name.end)
    };
    if run.iter().filter(is_place).count() * 2 >= run.len() {
        return false;
    }
    // `الشيعة: 197 مقعدا`, `السنة: 67`: what the communities have in all lists together.
    let is_community = |line: &&Row| line.name.len() == 1 && times::is(text, line.name.start, times::PEOPLE_PART);
    if run.iter().filter(is_community).count() * 2 > run.len() {
        let is_of_run = |at: usize| run.iter().any(|line| line.tokens.contains(&at));
        reader.seats.retain(|mention| !is_of_run(text.token_at(mention.number.start)));
        return false;
    }
    let has_heading = || {
        above
            || below
            || text
                .paragraphs()
                .get(first.saturating_sub(HEADING_LINES)..first)
                .unwrap_or_default()
                .iter()
                .any(|line| cue::any(text, line.clone(), SEAT | DEPUTY))
    };
    // `1: السهل`, `2: النهر`: ranks, no counts.
    let leading = run.iter().filter(|line| line.leads).count();
    let is_ranked = || run.iter().zip(1..).all(|(line, rank)| line.value == rank);
    if leading > 0 && (leading < run.len() || is_ranked()) {
        return false;
    }
    let units = run.iter().filter(|line| line.has_unit).count();
    let above = || {
        text.paragraphs()
            .get(first.saturating_sub(HEADING_LINES)..first)
            .unwrap_or_default()
    };
    // `السهل 98 مقعدا`, `النهر 65`: the first line says what all of them count.
    let is_first = || run.first().is_some_and(|line| line.has_unit);
    if units * 2 < run.len() && !follows && !is_first() && !has_heading() && !is_of_results(reader, run, above(), of_prose > 0) {
        return false;
    }
    let headings = text.paragraphs().get(first.saturating_sub(HEADING_LINES)..first);
    let headings = headings.unwrap_or_default();
    let is_paired = || run.iter().all(|line| matches!(line.aside, Aside::Number(..)));
    let compared = || period_compared(text, headings.last().filter(|_| is_paired())?);
    let in_brackets = headings.iter().rev().find_map(|line| period_of_brackets(text, line));
    let in_brackets = in_brackets.or_else(compared);
    for line in run {
        add_line(reader, line, of_prose);
        if let (Some(period), Aside::Number(seats, at)) = (in_brackets, line.aside) {
            add_earlier(reader, line, seats, at, period);
        }
        if let Aside::OfVote(seats, at, period) = line.aside {
            add_earlier(reader, line, seats, at, period);
        }
    }
    true
}

/// `نتائج الانتخابات بحسب الكتل:` above lists that are known: what a chamber's vote gives lists is seats, unless the words speak of votes,
/// shares, candidates or another body. Where prose has counted seats, `النتائج النهائية:` says enough.
fn is_of_results(reader: &Reader, run: &[Row], above: &[Range<usize>], has_counted: bool) -> bool {
    let text = reader.text();
    let is_known = |line: &&Row| {
        let named = reader.search.names.lists_in(line.name.clone());
        named
            .iter()
            .any(|list| list.kind == ListKind::Known && list.tokens.start == line.name.start)
    };
    let known = run.iter().filter(is_known).count();
    let sum: u32 = run.iter().map(|line| line.value).sum();
    let is_ranked = run.iter().zip(1..).all(|(line, rank)| line.value == rank);
    let told = |classes| above.iter().any(|line| cue::any(text, line.clone(), classes));
    let is_share = |at: usize| matches!(text.folded(at), "نسبه" | "نسب" | "بالنسب" | "اعمار" | "الدوائر");
    let counts_others = told(VOTE | CANDIDATE | LOCAL | WOMEN) || above.iter().any(|line| line.clone().any(is_share));
    let heads = above.last().is_some_and(|line| cue::any(text, line.clone(), RESULTS));
    !reader.discourse.local
        && known >= LINES_MIN
        && known * 2 >= run.len()
        && sum <= LARGEST
        && !is_ranked
        && (told(ELECTION)
            || has_counted
                && above
                    .last()
                    .is_some_and(|line| cue::any(text, line.clone(), FINAL | PROVISIONAL)))
        && heads
        && !counts_others
}

/// The election whose counts a heading says stand in brackets: `بين قوسين حصيلة انتخابات 2019`.
pub(super) fn period_of_brackets(text: &NamedText, heading: &Range<usize>) -> Option<Period> {
    const BEFORE: usize = 6;
    let said = heading.clone().find(|&at| times::is(text, at, times::BRACKETED))?;
    // `مقارنة بمقاعد 2018 بين قوسين`
    let before = said.saturating_sub(BEFORE).max(heading.start)..said;
    let year = |range: Range<usize>| range.into_iter().find_map(|at| period::year_at(text, at)).map(Period::Year);
    let named = |range: Range<usize>| {
        period::find(text, range.clone())
            .map(|(period, _)| period)
            .or_else(|| year(range))
    };
    named(said..heading.end).or_else(|| named(before))
}

/// The election that a heading compares the counts with: `حصيلة كل حزب مقارنة بانتخابات 2019`.
pub(super) fn period_compared(text: &NamedText, heading: &Range<usize>) -> Option<Period> {
    let said = heading.clone().find(|&at| cue::is(text, at, COMPARE))?;
    let year = (said..heading.end).find_map(|at| period::year_at(text, at));
    let former = || period::find(text, said..heading.end).map(|(period, _)| period);
    year.map(Period::Year)
        .or_else(former)
        .filter(|period| *period != Period::Unstated)
}

/// Adds the count of an earlier election that stands in brackets behind that of a line.
fn add_earlier(reader: &mut Reader, line: &Row, seats: u32, at: usize, period: Period) {
    let number = reader.text().span(at..at + 1);
    if reader.is_counted(number) {
        return;
    }
    let list = reference(reader, &line.name);
    reader.seats.push(SeatMention {
        quote: number,
        list,
        seats: Some(seats),
        number,
        period,
        rule: "seats/roll",
        steps: vec![Message::new("why-list-row")],
        ..SeatMention::default()
    });
}

fn add_line(reader: &mut Reader, line: &Row, of_prose: usize) {
    let text = reader.text();
    // `المجموع: 550`
    // `مقاعد مؤجلة: مقعدان`
    // `الأغلبية: 61 مقعدا`
    let is_seats =
        cue::is(text, line.name.start, SEAT) || times::is(text, line.name.start, times::NO_LIST_ROW) && line.name.len() <= 2;
    if is_seats || line.name.len() == 1 && forms::is(text, line.name.start, forms::SUM_ROW) {
        return;
    }
    let span = text.span(line.tokens.clone());
    let number = text.span(line.number.clone());
    let list = reference(reader, &line.name);
    let mut is_known = false;
    // Counts of other lines stand in their own.
    let prose = reader.seats.get_mut(..of_prose).unwrap_or_default();
    let first = prose.partition_point(|mention| mention.number.start < span.start);
    let near = prose.get_mut(first..).unwrap_or_default().iter_mut();
    let near = near.take_while(|mention| mention.number.start < span.end);
    for mention in near.filter(|mention| span.encloses(mention.number)) {
        is_known |= mention.number.overlaps(number);
        if !span.encloses(mention.list.span) {
            mention.list = list.clone();
        }
    }
    if is_known {
        return;
    }
    let status = reader.status_at(line.tokens.start);
    reader.seats.push(SeatMention {
        quote: list.span.union(number),
        list,
        seats: Some(line.value),
        delta: match line.aside {
            Aside::Change(change) => Some(change).filter(|change| *change != 0),
            Aside::Number(..) | Aside::OfVote(..) | Aside::Other => None,
        },
        number,
        status,
        rule: "seats/roll",
        steps: vec![Message::new("why-list-row")],
        ..SeatMention::default()
    });
}

pub(super) fn reference(reader: &Reader, name: &Range<usize>) -> ListReference {
    let text = reader.text();
    let known = reader
        .search
        .names
        .lists_in(name.clone())
        .iter()
        .find(|list| list.kind != ListKind::Back && list.tokens.start == name.start && list.tokens.end >= name.end);
    known.map_or_else(
        || ListReference {
            name: text.span(name.clone()).of(text.text()).to_owned(),
            span: text.span(name.clone()),
            leader: reader.search.names.leader_after(text, name.end),
            ..ListReference::default()
        },
        |list| reader.search.reference(list),
    )
}

fn parse(reader: &Reader, line: &Range<usize>) -> Option<Row> {
    let text = reader.text();
    // Any sign can be a list mark, but a bracket: `■`, `🔹`.
    let opening = (line.clone())
        .find(|&at| text.word(at).is_some() || text.number(at).is_some() || matches!(text.mark(at), Some('(' | '[')))?;
    let (opening, is_numbered) = match behind_number(text, opening, line.end) {
        Some(behind) => (behind, true),
        None => (opening, false),
    };
    // Without a mark before it, a line must hold nothing but name and number: `الكتلة الصدرية .. 73`, `الفتح = 17 مقعدا`.
    let has_mark = is_numbered || opening > line.start && !matches!(text.mark(line.start), Some('"' | '«' | '“'));
    let (body_end, aside) = aside_behind(text, line);
    let is_bare = || {
        let last = (line.start..body_end).rev().find(|&at| !cue::is(text, at, SEAT | DEPUTY));
        // `السهل ........ 84`
        let dots = (line.start..body_end)
            .filter(|&at| matches!(text.mark(at), Some('.' | '…' | '_')))
            .count();
        body_end - line.start - dots <= NAME_MAX + 4 && last.is_some_and(|at| text.number(at).is_some())
    };
    // `السهل (84)`
    let is_in_brackets = || {
        matches!(aside, Aside::Number(..))
            && body_end - line.start <= NAME_MAX
            && !(line.start..body_end).any(|at| text.number(at).is_some())
    };
    if !has_mark && !is_bare() && !is_in_brackets() {
        return None;
    }
    let ends_name = |at: usize| {
        text.mark(at).is_some_and(|mark| !matches!(mark, '"' | '»' | '”'))
            || text.number(at).is_some()
            || name_words::table().find(text, at).is(name_words::LED)
            || forms::is(text, at, forms::ENDS_ROW_NAME)
            // but `الحسم الجديد: مقعدان`
            || cue::is(text, at, VERB) && !cue::find(text, at).proclitics.article
    };
    // `البحر: مقعدان`, `النهر: ثلاثة مقاعد`
    let in_words = quantities(text, opening..line.end)
        .into_iter()
        .find(|quantity| (quantity.unit || quantity.implicit) && !quantity.unit_before && !quantity.none && !quantity.article)
        .filter(|quantity| !(opening..=quantity.number.start).any(|at| text.digits(at).is_some()));
    let mut end = (opening..line.end).find(|&at| ends_name(at)).unwrap_or(line.end);
    // `الورد: مقعد`
    let is_lone = |at: usize| text.folded(at) == "مقعد" && matches!(text.mark(at - 1), Some(':' | '-' | '–' | '='));
    let lone = line.end.checked_sub(1).filter(|&at| at > opening && is_lone(at));
    let number = match &in_words {
        Some(quantity) => quantity.number.start,
        None => (end..line.end.min(opening + REACH))
            .find(|&at| text.number(at).is_some())
            .or(lone)?,
    };
    end = end.min(number);
    while end > opening && text.mark(end - 1).is_some() {
        end -= 1;
    }
    // `• ما الذي لم يتغير؟ عدد النواب: 128`: a question is no name.
    if (opening..number).any(|at| matches!(text.mark(at), Some('؟' | '?'))) {
        return None;
    }
    let value = in_words.as_ref().map(|quantity| quantity.value).or_else(|| {
        if lone == Some(number) {
            Some(1)
        } else {
            Some(text.digits(number)?.0)
        }
    });
    let value = value.filter(|value| *value <= LARGEST)?;
    let has_words = (opening..end).any(|at| text.word(at).is_some());
    if !has_words || end - opening > NAME_MAX || period_like(text, number) {
        return None;
    }
    let behind = in_words.as_ref().map_or(number + 1, |quantity| quantity.number.end);
    let has_unit = in_words.is_some() || lone == Some(number) || cue::is(text, behind, SEAT | DEPUTY);
    let closes = behind + 1 >= line.end && matches!(text.mark(behind), Some('|' | '؛' | '.'));
    let is_alone = behind >= line.end || closes || matches!(text.mark(behind), Some('(' | '-' | '–' | ')' | '،' | ':'));
    // `السهل – 54 – 73`: which of them is meant, nothing says.
    let is_dash = matches!(text.mark(behind), Some('-' | '–' | '—'));
    let is_second = |at: usize| text.number(at).is_some() && !matches!(text.mark(at + 1), Some('%' | '٪'));
    if is_dash && !has_unit && behind + 1 < line.end && is_second(behind + 1) {
        return None;
    }
    let is_share = matches!(text.mark(behind), Some('%' | '٪')) || matches!(text.mark(number - 1), Some('%' | '٪'));
    ((has_unit || is_alone) && !is_share && !cue::any(text, end..line.end, VOTE)).then(|| Row {
        name: opening..end,
        number: number..behind,
        value,
        aside,
        has_unit,
        leads: false,
        tokens: line.clone(),
    })
}

/// A line whose count stands before its name: `84: الورد`, `84 مقعدا – الورد`.
fn number_first(text: &NamedText, line: &Range<usize>) -> Option<Row> {
    let number = (line.clone()).find(|&at| text.word(at).is_some() || text.number(at).is_some())?;
    let value = text
        .digits(number)
        .map(|(value, _)| value)
        .filter(|value| *value <= LARGEST)?;
    let has_unit = cue::is(text, number + 1, SEAT | DEPUTY);
    let mark = number + 1 + usize::from(has_unit);
    let is_parted = matches!(text.mark(mark), Some(':' | '-' | '–' | '—'));
    let end = (mark + 1..line.end).rev().find(|&at| text.mark(at) != Some('.'))? + 1;
    let name = mark + 1..end;
    let is_name = |at: usize| {
        text.is_quote(at) || text.word(at).is_some() && !cue::is(text, at, VERB | SEAT | DEPUTY | VOTE | WAS | ELECTION)
    };
    (is_parted && !name.is_empty() && name.len() <= NAME_MAX && name.clone().all(is_name) && !period_like(text, number)).then(
        || Row {
            name,
            number: number..number + 1,
            value,
            aside: Aside::Other,
            has_unit,
            leads: true,
            tokens: line.clone(),
        },
    )
}

/// Where the name begins behind the number of its line: `3- السهل: 35 مقعدا`, `ثانيا: السهل 12`.
pub(super) fn behind_number(text: &NamedText, opening: usize, end: usize) -> Option<usize> {
    const LINES_MAX: u32 = 60;
    // `4️⃣ السهل: 6 مقاعد`, `1️⃣2️⃣ النهر: 3`: digits on keys.
    let is_key = |at: usize| text.digits(at).is_some() && matches!(text.mark(at + 1), Some('\u{fe0f}' | '\u{20e3}'));
    if is_key(opening) {
        let is_sign =
            |at: usize| text.digits(at).is_some() && is_key(at) || matches!(text.mark(at), Some('\u{fe0f}' | '\u{20e3}'));
        return (opening + 1..end)
            .find(|&at| !is_sign(at))
            .filter(|&at| text.word(at).is_some());
    }
    let is_number = text.digits(opening).is_some_and(|(value, _)| value <= LINES_MAX)
        && matches!(text.mark(opening + 1), Some('-' | '–' | '—' | '.' | ')' | '/'));
    let is_ordinal = text.mark(opening + 1) == Some(':')
        && matches!(
            text.folded(opening),
            "اولا"
                | "ثانيا"
                | "ثالثا"
                | "رابعا"
                | "خامسا"
                | "سادسا"
                | "سابعا"
                | "ثامنا"
                | "تاسعا"
                | "عاشرا"
        );
    let behind = (opening + 2..end).find(|&at| !matches!(text.mark(at), Some('-' | '–' | '"' | '«' | '“')))?;
    ((is_number || is_ordinal) && text.word(behind).is_some()).then_some(behind)
}

/// Where a line ends before `(-13)`, `(+30)`, `(149)` or `(بلا تغيير)`, and what that says.
fn aside_behind(text: &NamedText, line: &Range<usize>) -> (usize, Aside) {
    const ASIDE_MAX: usize = 9;
    /// Longest aside without a vote of its own.
    const PLAIN_MAX: usize = 5;
    const CHANGE_MAX: u32 = 400;
    let ends = |at: &usize| !matches!(text.mark(*at), Some('.' | '؛' | '،'));
    let Some((open, close)) = line
        .clone()
        .rev()
        .find(ends)
        .filter(|&close| text.mark(close) == Some(')'))
        .and_then(|close| Some((text.partner(close)?, close)))
        .filter(|&(open, close)| open > line.start && close - open < ASIDE_MAX)
    else {
        return (line.end, Aside::Other);
    };
    let inside = open + 1..close;
    if let Some(aside) = of_vote(text, inside.clone()) {
        return (open, aside);
    }
    if close - open >= PLAIN_MAX {
        return (line.end, Aside::Other);
    }
    let amount = |at: usize| text.digits(at).map(|(value, _)| value);
    let sign = match text.mark(inside.start) {
        Some('-' | '–' | '−') => Some(-1),
        Some('+') => Some(1),
        Some('=') => Some(0),
        _ => None,
    };
    let holds_number = inside.clone().any(|at| text.number(at).is_some());
    match (sign, inside.len()) {
        (Some(sign), 2) => {
            let change = amount(inside.start + 1).filter(|value| *value <= CHANGE_MAX);
            let change = change.and_then(|value| i32::try_from(value).ok()).unwrap_or(0);
            (open, Aside::Change(sign * change))
        }
        (None, 1) if holds_number && !period_like(text, inside.start) => {
            let seats = amount(inside.start).filter(|value| *value <= LARGEST);
            (open, seats.map_or(Aside::Other, |seats| Aside::Number(seats, inside.start)))
        }
        _ if !holds_number => (open, Aside::Other),
        _ => (line.end, Aside::Other),
    }
}

/// `54 في 2018`, `مقابل 54 مقعدا في انتخابات 2018`, `54 سابقا`.
fn of_vote(text: &NamedText, inside: Range<usize>) -> Option<Aside> {
    let versus = usize::from(matches!(text.folded(inside.start), "مقابل" | "كانت" | "كان" | "بدل" | "بعد"));
    let at = inside.start + versus;
    let (seats, _) = text.digits(at).filter(|(seats, _)| *seats <= LARGEST)?;
    let behind = at + 1 + usize::from(cue::is(text, at + 1, SEAT | DEPUTY));
    let is_count = behind < inside.end && !period_like(text, at) && text.mark(behind).is_none();
    let period = in_line::vote_of_aside(text, behind..inside.end).filter(|_| is_count)?;
    Some(Aside::OfVote(seats, at, period))
}

/// True for digits that may be a year or stand in a date.
fn period_like(text: &NamedText, number: usize) -> bool {
    let in_fraction = text.mark(number + 1).is_some_and(|mark| matches!(mark, '/' | '.'))
        && text.is_glued(number + 1)
        && matches!(text.kind(number + 2), Some(TokenKind::Number(_)));
    in_fraction || super::period::year_at(text, number).is_some()
}
