//! Names of lists that stand in a chain of counts, whatever their words: `السنبلة (107) والعمران والتقدم (13)`, `السنبلة وعزيمة جيل على
//! نائب لكل منهما`. Owns where such a name begins and ends; knows no lexicon.

use std::ops::Range;

use crate::arabic::{Conjunction, Proclitics, number};
use crate::extract::name::{ListKind, ListMention, NameKind, Names, words as name_words};

use super::count::LARGEST;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::named::NamedText;
use super::told::{may_be_name, mention};

/// Most words of one name of a chain.
const WORDS_MAX: usize = 4;

/// Most tokens of a chain of names that share one count.
const RUN_MAX: usize = 28;

/// The mentions of lists in chains where no list is known to stand, in order.
pub(super) fn mentions(text: &NamedText, names: &Names) -> Vec<ListMention> {
    let mut found = Vec::new();
    let mut speaks_of_seats = false;
    for sentence in text.sentences() {
        if !cue::TRIGGERS.any_in(text, sentence.clone()) {
            // `لا تملك القوتان، السهل (37) والنهر (14)، ترف البقاء`: in a text that has counted seats.
            if speaks_of_seats {
                known_in_brackets(text, names, sentence, &mut found);
            }
            continue;
        }
        speaks_of_seats = true;
        known_in_brackets(text, names, sentence, &mut found);
        known_between_commas(text, names, sentence, &mut found);
        in_brackets(text, names, sentence, &mut found);
        for each in cue::each(text, sentence.clone(), EACH) {
            sharing(text, names, sentence, each, &mut found);
        }
    }
    found.sort_by_key(|list: &ListMention| list.tokens.start);
    found.dedup_by(|later, earlier| later.tokens.start < earlier.tokens.end);
    found
}

/// Names before counts in brackets, where two or more follow one another.
fn in_brackets(text: &NamedText, names: &Names, sentence: &Range<usize>, found: &mut Vec<ListMention>) {
    let counts: Vec<(Range<usize>, bool)> = sentence.clone().filter_map(|open| bracket_at(text, open)).collect();
    let mut first = 0;
    while first < counts.len() {
        let mut end = first + 1;
        let mut items: Vec<Range<usize>> = Vec::new();
        while let (Some((before, _)), Some((count, _))) = (counts.get(end - 1), counts.get(end)) {
            let Some(item) = joined(text, before.end..count.start) else {
                break;
            };
            items.push(item);
            end += 1;
        }
        let chain = counts.get(first..end).unwrap_or_default();
        if let Some((opening, _)) = chain.first().filter(|_| !items.is_empty()) {
            items.extend(opening_name(text, sentence.start..opening.start));
            let named = |item: &Range<usize>| list_at(names, item).is_some();
            let has_unit = chain.iter().any(|(_, unit)| *unit);
            // `ومستقلين (5)` is as sure as a name with the article.
            let definite = |item: &Range<usize>| {
                text.bare(item.start).starts_with("ال") || name_words::table().find(text, item.start).is(name_words::GROUP)
            };
            // `بغداد (24 مقعدا)، نينوى (20)، واسط (2)`: what one list has got in each place.
            let is_place = |item: &&Range<usize>| {
                let others = names.others_in(item.start..item.start + 1);
                others
                    .iter()
                    .any(|name| name.kind == NameKind::Place && name.tokens == **item)
            };
            let are_places = items.iter().filter(is_place).count() * 2 >= items.len();
            let is_sure = !are_places && (has_unit || items.iter().any(named) || items.iter().all(definite));
            for item in items.into_iter().filter(|_| is_sure) {
                found.extend(named_at(text, names, item));
            }
        }
        first = end;
    }
}

/// Names that the lexicon guards right before a count in brackets: `احتاج إلى السهل (48)`.
fn known_in_brackets(text: &NamedText, names: &Names, sentence: &Range<usize>, found: &mut Vec<ListMention>) {
    for open in sentence.clone().filter(|&at| text.mark(at) == Some('(')) {
        if bracket_at(text, open).is_none() {
            continue;
        }
        let before = open.saturating_sub(WORDS_MAX).max(sentence.start)..open;
        let guarded = names
            .lists_in(before)
            .iter()
            .find(|list| list.guarded && list.kind == ListKind::Known && list.tokens.end == open);
        found.extend(guarded.map(|list| ListMention {
            guarded: false,
            ..list.clone()
        }));
    }
}

/// Names that the lexicon guards, alone with a bare count between commas behind another count: `السهل خمسة، وحسم ستة، والنهر ثلاثة`.
fn known_between_commas(text: &NamedText, names: &Names, sentence: &Range<usize>, found: &mut Vec<ListMention>) {
    let counts = |at: usize| text.number(at).is_some() || number::word(text, at).is_some();
    let follows_count = |comma: usize| {
        let last = comma.checked_sub(1).filter(|&last| last > sentence.start);
        last.is_some_and(|last| counts(last) || cue::is(text, last, UNIT) && counts(last - 1))
    };
    let stands_alone = |list: &ListMention| {
        let comma = list.tokens.start.checked_sub(1).filter(|&at| text.is_comma(at));
        let end = number::phrase_at(text, list.tokens.end).map(|number| number.tokens.end);
        comma.is_some_and(follows_count)
            && end.is_some_and(|end| end >= sentence.end || text.is_comma(end) || text.mark(end) == Some('.'))
    };
    let guarded = names
        .lists_in(sentence.clone())
        .iter()
        .filter(|list| list.guarded && list.kind == ListKind::Known);
    found.extend(guarded.filter(|list| stands_alone(list)).map(|list| ListMention {
        guarded: false,
        ..list.clone()
    }));
}

/// True where `sentence` holds a count alone in brackets right behind a list.
pub(super) fn counts_in_brackets(text: &NamedText, names: &Names, sentence: &Range<usize>) -> bool {
    let is_named = |open: usize| {
        let list = names.lists_in(open.saturating_sub(1)..open).last();
        list.is_some_and(|list| {
            list.tokens.end == open && !list.guarded && matches!(list.kind, ListKind::Known | ListKind::Unknown)
        })
    };
    sentence
        .clone()
        .any(|open| text.mark(open) == Some('(') && bracket_at(text, open).is_some() && is_named(open))
}

/// `فجاء حزب السهل أولا (73)، والنهر ثانيا (37)، والقمر ثالثا (33)`: a sentence that goes through several lists with a number in brackets,
/// where the text goes on with seats and these are no votes or candidates.
pub(super) fn ranks_in_brackets(text: &NamedText, names: &Names, index: usize) -> bool {
    const ITEMS_MIN: usize = 3;
    const GOES_ON_WITHIN: usize = 2;
    let sentence = text.sentence(index);
    let is_named = |open: usize| {
        let rank = usize::from(open > sentence.start && forms::is(text, open - 1, forms::RANKS));
        let end = open - rank;
        let list = names.lists_in(end.saturating_sub(WORDS_MAX)..end).last();
        list.is_some_and(|list| list.tokens.end == end && list.kind != ListKind::Back)
    };
    let mut opened = sentence.clone().filter(|&at| text.mark(at) == Some('('));
    let items = opened
        .by_ref()
        .filter(|&open| bracket_at(text, open).is_some() && is_named(open))
        .count();
    let goes_on = || {
        let next = text
            .sentences()
            .get(index + 1..)
            .unwrap_or_default()
            .iter()
            .take(GOES_ON_WITHIN);
        next.into_iter().any(|next| cue::any(text, next.clone(), UNIT))
    };
    let tells = cue::any(text, sentence.clone(), RANK | GAIN | RESULTS);
    items >= ITEMS_MIN && tells && !cue::any(text, sentence, VOTE | CANDIDATE | WOMEN | LOCAL) && goes_on()
}

/// The mention that a chain makes of `item`: a new one, or that of an ordinary word which the lexicon knows as a name.
fn named_at(text: &NamedText, names: &Names, item: Range<usize>) -> Option<ListMention> {
    match list_at(names, &item) {
        None => Some(mention(text, item.clone(), conjunction_of(text, item.start), false)),
        Some(list) if list.guarded && list.tokens.start == item.start && list.tokens.end <= item.end => Some(ListMention {
            guarded: false,
            ..list.clone()
        }),
        Some(_) => None,
    }
}

/// The list known to stand at `item`, also with a noun before it.
fn list_at<'names>(names: &'names Names, item: &Range<usize>) -> Option<&'names ListMention> {
    // `التجمع من أجل الثقافة والديمقراطية`
    const NOUN_REACH: usize = 8;
    let near = names.lists_in(item.start.saturating_sub(NOUN_REACH)..item.end);
    near.iter()
        .find(|list| list.tokens.end > item.start && list.kind != ListKind::Back)
}

/// A count alone in the brackets that open at `open`, and whether it says of what.
fn bracket_at(text: &NamedText, open: usize) -> Option<(Range<usize>, bool)> {
    let close = text
        .partner(open)
        .filter(|&close| close > open && text.mark(open) == Some('('))?;
    let number = number::phrase_at(text, open + 1)?;
    let rest = number.tokens.end..close;
    let is_count = (0.0..=f64::from(LARGEST)).contains(&number.value) && number.value.fract() == 0.0;
    let unit = rest.len() <= 2 && cue::any(text, rest.clone(), UNIT);
    (is_count && (rest.is_empty() || unit)).then_some((open..close + 1, unit))
}

/// The words between two counts of a chain, where they can be one name.
fn joined(text: &NamedText, mut between: Range<usize>) -> Option<Range<usize>> {
    while between.start < between.end && (text.is_comma(between.start) || matches!(text.folded(between.start), "و" | "ف" | "ثم"))
    {
        between.start += 1;
    }
    is_name(text, &between).then_some(between)
}

/// The name before the first count of a chain: definite words behind a particle or a mark.
fn opening_name(text: &NamedText, before: Range<usize>) -> Option<Range<usize>> {
    let mut start = before.end;
    while start > before.start && before.end - start < WORDS_MAX && is_plain(text, start - 1) {
        start -= 1;
    }
    let tokens = start..before.end;
    let opens = start > before.start
        && (matches!(
            text.folded(start - 1),
            "علي" | "بين" | "الي" | "ل" | "بينها" | "بينهم" | "منها" | "ابرزها" | "اهمها" | "اولها"
        ) || matches!(text.mark(start - 1), Some(':')));
    (opens && text.folded(start).starts_with("ال") && is_name(text, &tokens)).then_some(tokens)
}

/// Names that share a count: `السنبلة وعزيمة جيل على نائب واحد لكل منهما`, `العمران والوفد ولكل حزب منهما عشرة`.
fn sharing(text: &NamedText, names: &Names, sentence: &Range<usize>, each: usize, found: &mut Vec<ListMention>) {
    const COUNT_WORDS_MAX: usize = 4;
    // `لكل حزب`, `لكل حزب منهما`, `لكل واحد منهما`
    let is_noun = name_words::table().find(text, each + 1).is(name_words::NOUN) || text.folded(each + 1) == "واحد";
    let of = each + 1 + usize::from(is_noun);
    let of_them = cue::is(text, of, EACH_OF);
    if !is_noun && !of_them {
        return;
    }
    let after = of + usize::from(of_them);
    let counts = |at: usize| text.number(at).is_some() || number::word(text, at).is_some() || cue::is(text, at, UNIT);
    let from = each.saturating_sub(COUNT_WORDS_MAX).max(sentence.start);
    let mut end = match (from..each).find(|&at| counts(at)) {
        Some(count) => count,
        None if counts(after) => each,
        None => return,
    };
    let is_edge = |at: usize| matches!(text.folded(at), "علي" | "ب" | "عند" | "و") || text.is_comma(at);
    while end > sentence.start && is_edge(end - 1) {
        end -= 1;
    }
    let mut start = end;
    while start > sentence.start && end - start < RUN_MAX && goes_on(text, start - 1) {
        // What stands in quotes is one name, whatever its words.
        let open = text.partner(start - 1).filter(|&open| open < start && open >= sentence.start);
        start = open.unwrap_or(start - 1);
    }
    let mut items = split(text, names, start..end);
    let known = |item: &Range<usize>| list_at(names, item).is_some();
    let expected = text.folded(of).ends_with("هما").then_some(2);
    // `بـ11 مقعدا لكل حزب، والسهل والنهر ولكل حزب منهما عشرة`: what stands before the comma belongs to another count.
    if let Some(first) = expected.and_then(|count| items.len().checked_sub(count))
        && let Some(item) = items.get(first)
        && first > 0
        && text.is_comma(item.start - 1)
    {
        items.drain(..first);
    }
    let fits = items.len() >= 2 && expected.is_none_or(|count| count == items.len());
    let anchored = |item: &Range<usize>| {
        known(item) || text.is_quote(item.end) || text.folded(item.start).trim_start_matches('و').starts_with("ال")
    };
    let all_names = items
        .iter()
        .all(|item| known(item) || text.is_quote(item.end) || is_name(text, item));
    if !fits || !all_names || !items.iter().any(anchored) {
        return;
    }
    found.extend(items.into_iter().filter_map(|item| named_at(text, names, item)));
}

/// The names of a run, cut at commas, و and what is told of a leader.
fn split(text: &NamedText, names: &Names, run: Range<usize>) -> Vec<Range<usize>> {
    let mut items: Vec<Range<usize>> = Vec::new();
    let mut start = run.start;
    let mut at = run.start;
    let mut is_told = false;
    let mut add = |item: Range<usize>, is_told: bool| {
        let is_apposed = forms::is(text, item.start, forms::APPOSED);
        if !item.is_empty() && !is_told && !is_apposed {
            items.push(item);
        }
    };
    while at < run.end {
        let breaks = text.is_comma(at) || text.folded(at) == "و";
        let led = name_words::table().find(text, at).is(name_words::LED);
        let close = text
            .partner(at)
            .filter(|&close| close > at && close < run.end && text.is_quote(at));
        if breaks || led {
            add(start..at, is_told);
            (start, is_told) = (at + 1, led);
        } else if let Some(close) = close {
            // A noun before the quotes is the list's, and read already.
            add(at + 1..close, is_told);
            (start, is_told) = (close + 1, true);
            at = close;
        } else if at > start && begins_another(text, at) {
            add(start..at, is_told);
            (start, is_told) = (at, false);
        }
        // A name known is not cut: `والإصلاح والتنمية والوفد`, `والتجمع من أجل الثقافة والديمقراطية`.
        let whole = names.lists_in(at..at + 1).first();
        let is_whole = |list: &&ListMention| {
            list.kind == ListKind::Known || list.kind == ListKind::Unknown && list.noun.is_some() && !list.guarded
        };
        let whole = whole.filter(|list| is_whole(list) && list.tokens.end <= run.end);
        at = whole.map_or(at + 1, |list| list.tokens.end.max(at + 1));
    }
    add(start..run.end, is_told);
    items
}

/// True for a word with و that begins a further name.
fn begins_another(text: &NamedText, at: usize) -> bool {
    const LETTERS_MIN: usize = 5;
    let word = text.folded(at);
    word.starts_with("وال")
        || word.starts_with('و') && word.chars().count() >= LETTERS_MIN && !forms::begins(word, forms::NAME_WAW)
}

/// True for what can stand among names that share a count.
fn goes_on(text: &NamedText, at: usize) -> bool {
    let is_mark = |mark: char| matches!(mark, '،' | ',' | '"' | '«' | '»' | '“' | '”');
    match text.mark(at) {
        Some(mark) => is_mark(mark),
        None => text.folded(at) == "و" || is_plain(text, at) || name_words::table().find(text, at).is(name_words::LED),
    }
}

/// True for a word that is known for nothing but may be part of a name.
fn is_plain(text: &NamedText, at: usize) -> bool {
    const OTHER: crate::extract::words::Classes =
        name_words::STOP | name_words::PLURAL | name_words::DUAL | name_words::TITLE | name_words::LED;
    let found = cue::find(text, at);
    text.word(at).is_some()
        && !super::subject::RELATIVES.at(text, at)
        && text.number(at).is_none()
        && (found.classes == 0 || found.is(CHAMBER_KIND | LOCAL | THIS))
        && !name_words::table().find(text, at).is(OTHER)
        && number::word(text, at).is_none()
        && text.folded(at).chars().count() > 1
}

/// True for a few words that may be one name.
fn is_name(text: &NamedText, tokens: &Range<usize>) -> bool {
    // `والعمران والتقدم`: behind a first word even a cue with the article is a part of the name.
    let is_part = |at: usize| {
        let definite = text.folded(at).trim_start_matches('و').starts_with("ال");
        at > tokens.start && definite && !cue::is(text, at, UNIT | ELECTION | CHAMBER | VOTE)
    };
    (1..=WORDS_MAX).contains(&tokens.len())
        && tokens.clone().all(|at| is_plain(text, at) || is_part(at))
        && may_be_name(text, tokens.clone())
}

fn conjunction_of(text: &NamedText, at: usize) -> Proclitics {
    let word = text.folded(at);
    let conjunction = match word.chars().next() {
        Some('و') if begins_another(text, at) => Some(Conjunction::Wa),
        Some('ف') if word.starts_with("فال") => Some(Conjunction::Fa),
        _ => None,
    };
    Proclitics {
        conjunction,
        ..Proclitics::default()
    }
}
