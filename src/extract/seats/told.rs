//! Names of lists that the text itself makes known: in quotes with a leader or a count behind them, or with a list noun
//! elsewhere. Owns which words of the text are such names and where they stand again; knows no lexicon, and no counts.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::arabic::{Proclitics, TokenizedText, WordId, without_articles};
use crate::extract::name::told_people::PersonMention;
use crate::extract::name::{ListKind, ListMention, NameKind, NameMention, Names, forms, phrase, words as name_words};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::named::NamedText;
use super::{chain, pair};

/// Most words of a name in quotes.
const WORDS_MAX: usize = 5;

/// Most names that are learnt from one text.
const NAMES_MAX: usize = 300;

/// A name that the text makes known.
struct Told {
    /// Its words, the first one without clitics.
    words: Vec<WordId>,
    /// True where it was only seen in quotes.
    quoted: bool,
}

/// The names learnt, by each form of their first word.
#[derive(Default)]
struct Learnt {
    all: Vec<Told>,
    by_first: FxHashMap<WordId, Vec<(usize, Proclitics)>>,
}

/// The names of `names` with all mentions of lists that the text makes known; none where nothing was learnt.
pub(super) fn with_told(text: &TokenizedText, names: &Names, people: &[PersonMention]) -> Option<Names> {
    let text = &NamedText::new(text, names);
    let mut learnt = Learnt::default();
    learn_quoted(text, names, &mut learnt);
    learn_after_nouns(text, names, &mut learnt);
    let mut chained = chain::mentions(text, names);
    chained.extend(pair::names(text, names));
    chained.sort_by_key(|list| list.tokens.start);
    chained.dedup_by(|later, earlier| later.tokens.start < earlier.tokens.end);
    if learnt.all.is_empty() && chained.is_empty() && people.is_empty() {
        return None;
    }
    let mut all = names.clone();
    all.others.extend(people.iter().map(|person| NameMention {
        tokens: person.tokens.clone(),
        span: person.span,
        kind: NameKind::Person,
        target: None,
        proclitics: Proclitics::default(),
    }));
    all.others.sort_by_key(|other| other.tokens.start);
    let is_read_anew = |list: &ListMention| {
        let place = chained.partition_point(|new| new.tokens.start < list.tokens.start);
        chained.get(place).is_some_and(|new| new.tokens.start == list.tokens.start)
    };
    all.lists.retain(|list| !is_read_anew(list));
    all.lists.extend(chained);
    all.lists.sort_by_key(|list| list.tokens.start);
    let found = mentions(text, &all, &learnt);
    all.lists.extend(found);
    all.lists.sort_by_key(|list| list.tokens.start);
    Some(all)
}

/// Learns the names in quotes that a leader or a count of seats follows.
fn learn_quoted(text: &NamedText, names: &Names, learnt: &mut Learnt) {
    for sentence in text.sentences() {
        let mut counts = None;
        for open in sentence.clone() {
            let Some(inside) = quoted_at(text, names, open) else {
                continue;
            };
            // `"العراقية" التي تزعمها فلان`
            let after = inside.end + 1;
            let is_relative = matches!(text.folded(after), "الذي" | "التي");
            let led = name_words::table()
                .find(text, after + usize::from(is_relative))
                .is(name_words::LED);
            let is_words = |at: usize| text.word(at).is_some() && crate::arabic::number::word(text, at).is_none();
            let may_be = may_be_name(text, inside.clone()) || led && inside.clone().all(is_words);
            if !may_be || tells_source(text, open) {
                continue;
            }
            let counts = *counts.get_or_insert_with(|| cue::any(text, sentence.clone(), UNIT));
            if led || counts && is_counted(text, after, sentence.end) {
                learnt.add(text, inside, true);
            }
        }
    }
}

/// Learns the names that stand with a list noun: after `حزب الورد` a text says `الورد`.
fn learn_after_nouns(text: &NamedText, names: &Names, learnt: &mut Learnt) {
    for list in &names.lists {
        let named = list.kind == ListKind::Unknown && list.noun.is_some() && !list.guarded && !list.proclitics.article;
        let mut core = list.tokens.start + 1..list.tokens.end;
        let quoted = text.is_quote(core.start);
        core.start += usize::from(quoted);
        if named && (quoted || core.len() >= 2) && may_be_name(text, core.clone()) {
            learnt.add(text, core, quoted);
        }
    }
}

impl Learnt {
    fn add(&mut self, text: &NamedText, tokens: Range<usize>, quoted: bool) {
        let first = text.folded(tokens.start);
        let Some(words) = tokens.map(|at| text.word(at)).collect::<Option<Vec<_>>>() else {
            return;
        };
        let Some(id) = words.first().copied() else { return };
        for (place, _) in self.by_first.get(&id).into_iter().flatten() {
            if let Some(told) = self.all.get_mut(*place).filter(|told| told.words == words) {
                told.quoted &= quoted;
                return;
            }
        }
        if self.all.len() >= NAMES_MAX {
            return;
        }
        let place = self.all.len();
        for (form, proclitics) in forms(first) {
            self.by_first.entry(form).or_default().push((place, proclitics));
        }
        self.all.push(Told { words, quoted });
    }

    /// The longest name learnt that begins at token `at`.
    fn at(&self, text: &NamedText, at: usize) -> Option<(Range<usize>, Proclitics, &Told)> {
        let mut longest: Option<(Range<usize>, Proclitics, &Told)> = None;
        for (place, proclitics) in self.by_first.get(&text.word(at)?)? {
            let Some(told) = self.all.get(*place) else { continue };
            let tokens = at..at + told.words.len();
            let rest = tokens.clone().zip(&told.words).skip(1);
            let is_longer = longest.as_ref().is_none_or(|(other, ..)| other.end < tokens.end);
            if is_longer && rest.into_iter().all(|(at, word)| text.word(at) == Some(*word)) {
                longest = Some((tokens, *proclitics, told));
            }
        }
        longest
    }
}

/// Every mention of the names learnt, where no list is known to stand.
fn mentions(text: &NamedText, names: &Names, learnt: &Learnt) -> Vec<ListMention> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let Some((tokens, proclitics, told)) = learnt.at(text, at) else {
            at += 1;
            continue;
        };
        at += 1;
        let in_quotes = tokens.start > 0 && text.is_quote(tokens.start - 1) && text.is_quote(tokens.end);
        // `تجمع أمل البلاد «تاج»`: what stands in quotes behind a name is its other one.
        let taken = |list: &ListMention| list.tokens.end + usize::from(in_quotes) > tokens.start;
        let is_taken = names
            .lists_in(tokens.start.saturating_sub(2 * WORDS_MAX)..tokens.end)
            .iter()
            .any(taken);
        let is_other = names
            .others_in(tokens.clone())
            .iter()
            .any(|other| other.tokens.end <= tokens.end);
        if is_taken || !in_quotes && (is_other || !stands_bare(text, &tokens, proclitics, told)) {
            continue;
        }
        at = tokens.end;
        let guarded = !in_quotes && tokens.len() == 1;
        found.push(mention(text, tokens, proclitics, guarded));
    }
    found
}

/// A mention of a list that no lexicon and no noun tells of.
pub(super) fn mention(text: &NamedText, tokens: Range<usize>, proclitics: Proclitics, guarded: bool) -> ListMention {
    let (name, span) = phrase(text, tokens.clone(), proclitics);
    ListMention {
        span,
        name,
        kind: ListKind::Unknown,
        candidates: Vec::new(),
        gender: None,
        noun: None,
        proclitics,
        pronoun: None,
        guarded,
        tokens,
    }
}

/// True where words that are a name in quotes are that name without them too.
fn stands_bare(text: &NamedText, tokens: &Range<usize>, proclitics: Proclitics, told: &Told) -> bool {
    let is_verb = proclitics.particle.is_none() && crate::extract::date::tells_tense(text, tokens.start);
    let known = |at: usize| cue::find(text, at).classes != 0 || name_words::table().find(text, at).classes != 0;
    // One word of the language is a name without quotes only where it stands with a list noun elsewhere.
    let is_plain = tokens.len() > 1 || !told.quoted || text.folded(tokens.start).chars().count() > 2;
    is_plain && !is_verb && (tokens.len() > 1 || !known(tokens.start))
}

/// The words between the quotes that open at `open`, where they are few and no list is known to stand there.
fn quoted_at(text: &NamedText, names: &Names, open: usize) -> Option<Range<usize>> {
    let close = text.partner(open).filter(|&close| close > open && text.is_quote(open))?;
    let inside = open + 1..close;
    let is_short = (1..=WORDS_MAX).contains(&inside.len());
    (is_short && names.lists_in(inside.clone()).is_empty()).then_some(inside)
}

/// True for words of which none is a cue of seats or a verb, and that do not speak of a list by its kind alone.
pub(super) fn may_be_name(text: &NamedText, tokens: Range<usize>) -> bool {
    let first = name_words::table().find(text, tokens.start);
    let describes = tokens.len() == 1 && first.is(name_words::DESCRIPTIVE | name_words::REMARK | name_words::TITLE);
    let is_word = |at: usize| text.word(at).is_some() && crate::arabic::number::word(text, at).is_none();
    !tokens.is_empty()
        && !first.is(name_words::NOUN | name_words::PLURAL | name_words::DUAL | name_words::STOP)
        && !describes
        && !cue::is(text, tokens.start, UNIT | VERB | ELECTION | CHAMBER)
        && text.folded(tokens.start).chars().count() > 1
        && tokens.into_iter().all(is_word)
}

/// True where the quotes hold the name of a newspaper or the like, or what somebody called a result: `سجل ما سماه زعيمه "تسونامي": 208 مقاعد`.
fn tells_source(text: &NamedText, open: usize) -> bool {
    const CALLED_WITHIN: usize = 6;
    let calls = |at: usize| {
        let word = text.folded(at);
        let mut verbs = ["سما", "اسما", "وصف", "يصف", "يسم", "سمي", "عرف", "يعرف", "اعتبر", "عد"].iter();
        verbs.any(|verb| word.strip_prefix(verb).is_some_and(|rest| rest.chars().count() <= 3))
    };
    let is_what = |at: usize| at > 0 && matches!(text.folded(at - 1), "ما" | "بما" | "مما");
    if (open.saturating_sub(CALLED_WITHIN)..open).any(|at| is_what(at) && calls(at)) {
        return true;
    }
    let before = open.checked_sub(1).map_or("", |before| text.folded(before));
    let bare = without_articles(before.trim_start_matches(['و', 'ف', 'ل', 'ب']));
    forms::holds(bare, forms::INSTITUTION)
}

/// True where a count follows the quotes that close before `after`: at once, under ب, in brackets.
fn is_counted(text: &NamedText, after: usize, end: usize) -> bool {
    let mut at = after;
    if text.mark(at) == Some('(') || matches!(text.folded(at), "ب" | "علي") {
        at += 1;
    }
    if text.mark(at).is_some_and(|mark| matches!(mark, '-' | '–' | ':')) {
        at += 1;
    }
    // `"الأمل" برصيد 11`, `"الأمل" وله 11`
    if matches!(
        text.folded(at),
        "برصيد" | "بحصيله" | "بمجموع" | "بواقع" | "بنحو" | "وله" | "ولها" | "ولديه" | "ولديها" | "بحصته"
    ) {
        at += 1;
    }
    let Some(number) = crate::arabic::number::phrase_at(text, at) else {
        // `"الأمل" بمقعدين`
        return at < end && cue::is(text, at, DUAL);
    };
    // What is counted there is seats, or nothing said: the chain goes on or ends.
    let next = number.tokens.end;
    cue::is(text, next, UNIT) || text.word(next).is_none() || text.folded(next).starts_with('و')
}
