//! Rolls within a sentence: `وجاءت النتائج كالتالي: السهل 40، النهر 31، وجبهة الورد سبعة`. Owns the shape of these items; rolls of
//! a line each are `roll`'s, prose is `statement`'s.

use std::ops::Range;

use super::count::LARGEST;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::named::NamedText;
use super::statement::Reader;
use super::times;
use super::{Period, SeatMention, period};
use super::{block, roll};
use crate::arabic::number::{NumberForm, phrase_at};
use crate::arabic::{Conjunction, Proclitics, WordTest};
use crate::base::{Message, Span};
use crate::extract::name::{ListKind, NameKind, Names, words as name_words};

/// Fewest items that make a roll.
const ITEMS_MIN: usize = 3;

/// Longest name, in tokens.
const NAME_MAX: usize = 7;

/// How far before the colon its heading is looked for, in tokens.
const HEADING: usize = 16;

/// Longest heading that need not speak of seats, in tokens.
const HEADWORDS: usize = 2;

/// `السهل أولا بـ46`: the rank between a name and its number.
static RANKS: WordTest = WordTest::listed(&[], || forms::ids_of(forms::RANKS));

/// A name and its number.
struct Item {
    name: Range<usize>,
    proclitics: Proclitics,
    number: Range<usize>,
    value: u32,
    /// The number in brackets behind it, and its token.
    aside: Option<(u32, usize)>,
    /// The election that these brackets name: `(31 في 2018)`.
    aside_of: Option<Period>,
    shape: Shape,
}

/// How an item stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// `السهل 40`
    NameFirst,
    /// `السهل (40)`
    InBrackets,
    /// `40 للسهل`
    CountFirst,
    /// `السهل +12`: the sign of a change.
    Signed(i32),
}

impl Item {
    fn new(name: Range<usize>, number: Range<usize>, value: u32, shape: Shape) -> Self {
        Self {
            name,
            proclitics: Proclitics::default(),
            number,
            value,
            aside: None,
            aside_of: None,
            shape,
        }
    }
}

/// A roll and the words before its colon.
struct Roll {
    heading: Range<usize>,
    /// From the colon to the end of its sentence.
    tokens: Range<usize>,
    items: Vec<Item>,
    /// The election whose counts stand in brackets, where the heading says so.
    earlier: Option<Period>,
}

/// Adds the counts of all rolls in sentences that prose reading has not found.
pub(super) fn add(reader: &mut Reader) {
    let text = reader.text();
    if !text.text().contains(':') {
        return;
    }
    let colons = (0..text.len()).filter(|&at| text.mark(at) == Some(':') && !text.is_glued(at + 1));
    let colons: Vec<usize> = colons.collect();
    let mut rolls: Vec<Roll> = Vec::new();
    for colon in colons {
        let sentence = text.sentence_around(colon);
        let heading = sentence.start..colon;
        // `وفي نينوى توزعت المقاعد الـ31 كالآتي:`: of that province.
        let is_headed = heads_roll(text, heading.clone());
        if !is_headed && heading.len() > HEADWORDS || reader.place_shared_out(&heading).is_some() {
            continue;
        }
        let items = items(text, reader.search.names, colon + 1..sentence.end);
        // `المتوسطون: السهل 9، النهر 8`: mostly known lists, in a text that has spoken of seats.
        let are_known = || {
            let is_known =
                |item: &Item| item.shape == Shape::NameFirst && !roll::reference(reader, &item.name).candidates.is_empty();
            let known = items.iter().filter(|item| is_known(item)).count();
            spoke_of_seats(text, heading.start) && known * 3 >= items.len() * 2
        };
        if !is_headed && !are_known() {
            continue;
        }
        if items.len() >= ITEMS_MIN && are_alike(&items) && names_lists(reader, &items, heading.clone()) {
            rolls.push(Roll {
                earlier: earlier_of(text, &heading, &items),
                heading,
                tokens: colon..sentence.end,
                items,
            });
        }
    }
    rolls.extend(rolls_of_lines(reader));
    // `(بين قوسين نتائج 2018)`: what prose reading made of these numbers gives way.
    let in_brackets = rolls.iter().filter(|roll| roll.earlier.is_some());
    let read: Vec<Span> = in_brackets.map(|roll| text.span(roll.tokens.clone())).collect();
    reader.forget(&read);
    for roll in &rolls {
        add_roll(reader, roll);
    }
    reader.settle();
}

/// Rolls of a line of their own under one that announces them: `توزعت المقاعد الأخرى على:`, below it `السهل: 8 النهر: 6 الورد: 4`.
fn rolls_of_lines<'a>(reader: &'a Reader) -> impl Iterator<Item = Roll> + 'a {
    let text = reader.text();
    let pairs = text.paragraphs().windows(2);
    pairs.filter_map(move |pair| {
        let [above, line] = pair else { return None };
        let colon = above.end.checked_sub(1).filter(|&colon| text.mark(colon) == Some(':'))?;
        let heading = above.start..colon;
        if !heads_roll(text, heading.clone()) || reader.place_shared_out(above).is_some() {
            return None;
        }
        let items = items(text, reader.search.names, line.clone());
        let is_roll = items.len() >= ITEMS_MIN && are_alike(&items) && names_lists(reader, &items, heading.clone());
        is_roll.then(|| Roll {
            earlier: earlier_of(text, &heading, &items),
            heading,
            tokens: line.clone(),
            items,
        })
    })
}

/// The election whose counts stand in brackets behind the items: as the heading or one of the items says.
fn earlier_of(text: &NamedText, heading: &Range<usize>, items: &[Item]) -> Option<Period> {
    let is_paired = items.iter().all(|item| item.aside.is_some());
    roll::period_of_brackets(text, heading)
        .or_else(|| items.iter().find_map(|item| item.aside_of))
        .or_else(|| roll::period_compared(text, heading).filter(|_| is_paired))
}

fn add_roll(reader: &mut Reader, roll: &Roll) {
    let text = reader.text();
    let period = match roll.earlier {
        Some(Period::Year(earlier)) => later_year(text, roll.heading.end, earlier).map_or(Period::Unstated, Period::Year),
        _ => block::vote_of(text, &roll.heading).unwrap_or_default(),
    };
    for item in &roll.items {
        add_item(reader, item, period, "seats/roll");
        if let (Some(period), Some((seats, at))) = (roll.earlier, item.aside) {
            let earlier = Item {
                name: item.name.clone(),
                number: at..at + 1,
                value: seats,
                ..*item
            };
            add_item(reader, &earlier, period, "seats/before");
        }
    }
}

fn add_item(reader: &mut Reader, item: &Item, period: Period, rule: &'static str) {
    let text = reader.text();
    let number = text.span(item.number.clone());
    if reader.is_counted(number) {
        return;
    }
    let mut list = roll::reference(reader, &item.name);
    // The و before a name that nobody knows is none of it.
    if list.candidates.is_empty() && item.proclitics.conjunction.is_some() {
        (list.name, list.span) = crate::extract::name::phrase(text, item.name.clone(), item.proclitics);
    }
    let change = match item.shape {
        Shape::Signed(sign) => i32::try_from(item.value).ok().map(|value| sign * value),
        _ => None,
    };
    let status = reader.status_at(item.number.start);
    reader.seats.push(SeatMention {
        quote: list.span.union(number),
        list,
        seats: change.is_none().then_some(item.value),
        delta: change,
        period,
        number,
        status,
        rule,
        steps: vec![Message::new("why-list-row")],
        ..SeatMention::default()
    });
}

/// True where the words before a colon announce who got how many seats.
fn heads_roll(text: &NamedText, before: Range<usize>) -> bool {
    let near = before.end.saturating_sub(HEADING).max(before.start)..before.end;
    // `في انتخابات 2018:`, `الدورة السابقة:` in a text that has spoken of seats.
    let is_vote = || block::vote_of(text, &near).is_some() && spoke_of_seats(text, near.start);
    // `وكان ترتيب القوائم:`, `وبلغة الأرقام:`
    let is_order = || near.clone().any(|at| times::is(text, at, times::ORDER)) && spoke_of_seats(text, near.start);
    let announces = cue::any(text, near.clone(), RESULTS | SEAT | DEPUTY) || is_vote() || is_order();
    announces
        && !cue::any(text, near.clone(), VOTE | LOCAL | WOMEN | CANDIDATE)
        && !near.clone().any(|at| times::is(text, at, times::NO_LISTS))
}

/// The latest year after `earlier` that the lines up to `at` name.
fn later_year(text: &NamedText, at: usize, earlier: i16) -> Option<i16> {
    const LINES: usize = 6;
    let paragraph = text.paragraph_of(at);
    let above = text.paragraphs().get(paragraph.saturating_sub(LINES)..=paragraph)?;
    let years = above.iter().flat_map(Clone::clone).take_while(|&token| token < at);
    years
        .filter_map(|token| period::year_at(text, token))
        .filter(|&year| year > earlier)
        .max()
}

/// True where the paragraph up to `at` or one of the lines above speaks of seats.
fn spoke_of_seats(text: &NamedText, at: usize) -> bool {
    const LINES: usize = 6;
    let paragraph = text.paragraph_of(at);
    let above = text.paragraphs().get(paragraph.saturating_sub(LINES)..=paragraph);
    above
        .unwrap_or_default()
        .iter()
        .any(|line| cue::any(text, line.start..line.end.min(at), SEAT | DEPUTY))
}

/// True where all items are changes or none: a lone `-12` may be a dash and a count.
fn are_alike(items: &[Item]) -> bool {
    let is_signed = |item: &&Item| matches!(item.shape, Shape::Signed(_));
    let signed = items.iter().filter(is_signed).count();
    signed == 0 || signed == items.len() && items.iter().any(|item| item.shape == Shape::Signed(1))
}

/// True where the items are lists: one of them is known as one, or the heading speaks of lists, and none is a place.
fn names_lists(reader: &Reader, items: &[Item], heading: Range<usize>) -> bool {
    let text = reader.text();
    let names = reader.search.names;
    let is_place = |item: &Item| {
        let others = names.others_in(item.name.clone());
        others
            .iter()
            .any(|name| name.kind == NameKind::Place && name.tokens.start == item.name.start && name.tokens.end == item.name.end)
    };
    let is_list = |item: &Item| {
        let lists = names.lists_in(item.name.clone());
        lists
            .iter()
            .any(|list| list.kind != ListKind::Back && list.tokens.start == item.name.start)
    };
    let of_lists = |at: usize| name_words::table().find(text, at).is(name_words::PLURAL);
    !items.iter().any(is_place) && (items.iter().any(is_list) || heading.into_iter().any(of_lists))
}

/// The items that follow each other from the start of `range`.
fn items(text: &NamedText, names: &Names, range: Range<usize>) -> Vec<Item> {
    let mut found = Vec::new();
    let mut at = range.start;
    while let Some((item, next)) = item(text, names, at..range.end, found.is_empty()) {
        found.push(item);
        at = next;
    }
    found
}

/// The item that begins at `at`, and where the next one does.
fn item(text: &NamedText, names: &Names, range: Range<usize>, is_first: bool) -> Option<(Item, usize)> {
    let Range { start: at, end } = range;
    let joined = !is_first && matches!(text.folded(at), "و" | "ثم");
    let start = at + usize::from(joined);
    let start = roll::behind_number(text, start, end).unwrap_or(start);
    let (mut item, after) = count_first(text, names, start)
        .or_else(|| in_brackets(text, start, end))
        .or_else(|| name_first(text, start, end))?;
    item.proclitics.conjunction = (!is_first && !joined && text.folded(start).starts_with('و')).then_some(Conjunction::Wa);
    match text.mark(after) {
        Some('،' | ',' | '؛' | '-' | '–' | '|' | '/' | '•' | '·') => Some((item, after + 1)),
        Some('.') => Some((item, end)),
        Some(_) => None,
        None if after >= end => Some((item, end)),
        None => (text.folded(after).starts_with('و') || is_colon_item(text, &item) && goes_on_by_colons(text, after, end))
            .then_some((item, after)),
    }
}

/// `السهل: 8`
fn is_colon_item(text: &NamedText, item: &Item) -> bool {
    let before = item.number.start.checked_sub(1);
    item.shape == Shape::NameFirst && before.is_some_and(|at| text.mark(at) == Some(':'))
}

/// `السهل: 8 النهر: 6`: an item with a colon begins at `at`, though no mark parts it from the one before.
fn goes_on_by_colons(text: &NamedText, at: usize, end: usize) -> bool {
    name_first(text, at, end).is_some_and(|(next, _)| is_colon_item(text, &next))
}

/// A number that may be a count: its tokens and value.
fn count(text: &NamedText, at: usize) -> Option<(Range<usize>, u32)> {
    let phrase = phrase_at(text, at).filter(|phrase| phrase.form == NumberForm::Cardinal)?;
    let value = phrase.whole().filter(|&value| value <= LARGEST)?;
    period::year_at(text, at).is_none().then(|| (phrase.tokens.clone(), value))
}

/// True for words that can be a name.
fn is_name(text: &NamedText, name: &Range<usize>) -> bool {
    let is_named =
        |at: usize| (text.word(at).is_some() || text.is_quote(at)) && !cue::is(text, at, VERB | SEAT | DEPUTY | VOTE | WAS);
    name.clone().any(|at| text.word(at).is_some()) && name.clone().all(is_named)
}

/// `السهل 40`, `السهل: 40 مقعدا (31)`.
fn name_first(text: &NamedText, start: usize, end: usize) -> Option<(Item, usize)> {
    let counts = |at: &usize| phrase_at(text, *at).is_some() && !(*at > start && RANKS.at(text, *at));
    let at = (start..end.min(start + NAME_MAX + 1)).find(counts)?;
    let (number, value) = count(text, at)?;
    let before = |back: usize| at.checked_sub(back).filter(|&at| at > start).and_then(|at| text.mark(at));
    let sign = match before(1) {
        Some('+') => Some(1),
        Some('-' | '−' | '–') if text.is_glued(at) => Some(-1),
        _ => None,
    };
    let signs = usize::from(sign.is_some());
    let name = start..at - signs - usize::from(before(1 + signs) == Some(':'));
    // `السهل بـ46`, `السهل على 46`
    let led = name.end > start + 1 && matches!(text.folded(name.end - 1), "ب" | "علي");
    let name = start..name.end - usize::from(led);
    // `السهل أولا بـ46`
    let ranked = name.end > start + 1 && RANKS.at(text, name.end - 1);
    let name = start..name.end - usize::from(ranked);
    if !is_name(text, &name) {
        return None;
    }
    let mut after = number.end;
    if cue::is(text, after, SEAT | DEPUTY) {
        after += 1;
    }
    let opens = text.mark(after) == Some('(');
    let (mut aside, mut aside_of) = (None, None);
    if let Some(close) = text.partner(after).filter(|&close| opens && close < end) {
        let inside = text.digits(after + 1).map(|(value, _)| value);
        let behind = after + 2 + usize::from(cue::is(text, after + 2, SEAT | DEPUTY));
        aside_of = vote_of_aside(text, behind..close);
        aside = inside
            .filter(|&value| (close == after + 2 || aside_of.is_some()) && value <= LARGEST)
            .map(|value| (value, after + 1));
        aside_of = aside_of.filter(|_| aside.is_some());
        after = close + 1;
    }
    let mut item = Item::new(name, number, value, sign.map_or(Shape::NameFirst, Shape::Signed));
    (item.aside, item.aside_of) = (aside, aside_of);
    Some((item, after))
}

/// `في 2018`, `في انتخابات 2018`, `سابقا`: whose count the number before them in brackets is.
pub(super) fn vote_of_aside(text: &NamedText, mut words: Range<usize>) -> Option<Period> {
    let year = words.clone().find_map(|at| period::year_at(text, at)).map(Period::Year);
    let is_former = words.len() == 1 && matches!(text.folded(words.start), "سابقا" | "السابق");
    let is_plain = words.all(|at| text.number(at).is_none() || period::year_at(text, at).is_some());
    year.filter(|_| is_plain).or(is_former.then_some(Period::Before))
}

/// `السهل (40)`, `السهل (40 مقعدا)`.
fn in_brackets(text: &NamedText, start: usize, end: usize) -> Option<(Item, usize)> {
    let open = (start..end.min(start + NAME_MAX + 1)).find(|&at| text.mark(at) == Some('('))?;
    let close = text.partner(open).filter(|&close| close < end)?;
    let (number, value) = count(text, open + 1)?;
    let has_unit = cue::is(text, number.end, SEAT | DEPUTY);
    let is_whole = number.end + usize::from(has_unit) == close;
    (is_whole && is_name(text, &(start..open))).then(|| (Item::new(start..open, number, value, Shape::InBrackets), close + 1))
}

/// `40 للسهل`, `40 مقعدا للسهل`: the name is one that is read as such.
fn count_first(text: &NamedText, names: &Names, start: usize) -> Option<(Item, usize)> {
    let (number, value) = count(text, start)?;
    let first = number.end + usize::from(cue::is(text, number.end, SEAT | DEPUTY));
    let list = names.lists_in(first..first + 1).first()?;
    let is_given = text.folded(first).starts_with('ل') && list.kind != ListKind::Back;
    is_given.then(|| {
        let item = Item::new(list.tokens.clone(), number, value, Shape::CountFirst);
        (item, list.tokens.end)
    })
}
