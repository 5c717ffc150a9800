//! One statement for several lists: `على التوالي`, `كل منهما`, a tie. Owns which lists share which numbers; what a number
//! plays beside one list is `statement`'s.

use std::ops::Range;

use crate::arabic::{Conjunction, Proclitics, WordTest};
use crate::extract::name::{ListKind, ListMention};

use super::ListReference;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::named::NamedText;
use super::quantity::Quantity;
use super::role::Role;
use super::statement::Reader;
use super::subject::{Search, Subject};
use super::{denial, each, guard, period};

/// Words with which a name without noun does not go on.
static AFTER_NAME: WordTest = WordTest::words(
    &[],
    &[
        "في",
        "علي",
        "عن",
        "عبر",
        "ضمن",
        "داخل",
        "لدي",
        "اولا",
        "ثانيا",
        "ثالثا",
        "رابعا",
        "ثانيين",
        "ثالثين",
        "رابعين",
        "فهما",
        "فهم",
        "فهي",
        "فهو",
        "متساويين",
        "متعادلين",
        "معا",
        "سويا",
        "مناصفه",
    ],
);

static IN_TURN: WordTest = WordTest::words(&[], &["التوالي", "الترتيب", "تواليا"]);

/// The places in `numbers` of those that `على التوالي` or `على الترتيب` deals out: a run joined by و and commas.
pub(super) fn dealt(text: &NamedText, numbers: &[Quantity], sentence: &Range<usize>) -> Option<Range<usize>> {
    let word = IN_TURN
        .each_in(text, sentence.clone())
        .find(|&at| at > 0 && (text.folded(at - 1) == "علي" || text.folded(at) == "تواليا"))?;
    // `على التوالي 15 و14 مقعدا`
    let behind = numbers.iter().position(|number| number.start == word + 1);
    if let Some(first) = behind {
        let mut end = first + 1;
        while let (Some(before), Some(number)) = (numbers.get(end - 1), numbers.get(end))
            && number.start <= before.end + 1
        {
            end += 1;
        }
        return (end > first + 1).then_some(first..end);
    }
    let last = numbers.iter().rposition(|number| number.end <= word)?;
    let near = |from: usize, until: usize| until.saturating_sub(from) <= 2;
    if !near(numbers.get(last)?.end, word) {
        return None;
    }
    let mut first = last;
    while let Some((before, number)) = first
        .checked_sub(1)
        .and_then(|before| Some((numbers.get(before)?, numbers.get(first)?)))
    {
        let joined = (before.end..number.number.start).all(|at| {
            text.is_comma(at) || matches!(text.folded(at), "و" | "ثم" | "ب" | "وب" | "ال" | "وال") || at >= number.start
        });
        if !joined || !near(before.end, number.number.start) {
            break;
        }
        first -= 1;
    }
    (last > first).then_some(first..last + 1)
}

/// The places in `numbers` of those that stand side by side under one unit without a word that deals them out: `على 32 و15 مقعدا`.
pub(super) fn side_by_side(text: &NamedText, numbers: &[Quantity]) -> Option<Range<usize>> {
    let is_bare = |number: &Quantity| {
        !number.unit && number.max.is_none() && number.number.len() == 1 && text.digits(number.number.start).is_some()
    };
    let follows = |pair: &[Quantity]| {
        let [before, number] = pair else { return false };
        let joined = number.number.start == before.end && text.folded(before.end).starts_with('و')
            || number.number.start == before.end + 1 && text.folded(before.end) == "و";
        joined && is_bare(before) && (is_bare(number) || text.digits(number.number.start).is_some())
    };
    let first = numbers.windows(2).position(follows)?;
    let mut last = first + 1;
    while numbers.get(last..last + 2).is_some_and(follows) {
        last += 1;
    }
    numbers.get(last).is_some_and(|number| number.unit).then_some(first..last + 1)
}

impl Search<'_> {
    /// The names joined by و and commas in `range`: mentions of lists, and bare words between.
    pub(super) fn coordinated(&self, range: Range<usize>) -> Vec<ListReference> {
        let text = self.text;
        let mut found = Vec::new();
        // `حزبا السهل والنهر`
        let table = crate::extract::name::words::table();
        let is_dual = table.find(text, range.start).is(crate::extract::name::words::DUAL) && range.len() > 1;
        // `أما حزبا السهل والنهر`
        let is_topic = matches!(text.bare(range.start), "اما") && range.len() > 2;
        let is_dual = is_dual || is_topic && table.find(text, range.start + 1).is(crate::extract::name::words::DUAL);
        let range = range.start + usize::from(is_dual) + usize::from(is_topic)..range.end;
        let mut start = range.start;
        let mut index = range.start;
        while index <= range.end {
            let ends = index == range.end || text.is_comma(index) || text.folded(index) == "و";
            let mention = self.names.lists_in(index..index + 1).first();
            let begins = index > start
                && (mention.is_some_and(|list| list.proclitics.conjunction == Some(Conjunction::Wa))
                    || text.folded(index).starts_with("وال")
                    || index > start + 1 && begins_another(text, index));
            if (ends || begins) && index > start {
                // `السهل برئاسة سامي كمال`
                let is_led = |at: &usize| table.find(text, *at).is(crate::extract::name::words::LED);
                let end = (start + 1..index).find(is_led).unwrap_or(index);
                found.extend(self.one(start..end));
                start = index;
            }
            if ends {
                start = index + 1;
            }
            index = match mention.filter(|list| list.tokens.end <= range.end && !ends) {
                Some(list) => list.tokens.end,
                None => index + 1,
            };
        }
        found
    }

    /// The names of `range`, one after the other, each perhaps with its leader or a relative clause behind it: `تيار السهل برئاسة
    /// فلان، وحزب النهر الذي يتزعمه فلان، وحزب القمر`; none where anything else stands between them.
    pub(super) fn described_each(&self, range: &Range<usize>) -> Option<Vec<ListReference>> {
        const NAMES_MAX: usize = 8;
        let text = self.text;
        let list_at = |at: usize| {
            self.names
                .lists_in(at..at + 1)
                .first()
                .filter(|list| list.kind != ListKind::Back)
        };
        let begins = |at: usize| {
            text.folded(at) == "و" && (text.is_quote(at + 1) || list_at(at + 1).is_some_and(|list| list.tokens.start == at + 1))
                || list_at(at).is_some_and(|list| list.tokens.start == at && list.proclitics.conjunction == Some(Conjunction::Wa))
        };
        let led = |at: usize| {
            crate::extract::name::words::table()
                .find(text, at)
                .is(crate::extract::name::words::LED)
        };
        let mut lists = Vec::new();
        let mut at = range.start;
        while at < range.end {
            if text.is_comma(at) || text.folded(at) == "و" {
                at += 1;
                continue;
            }
            let quoted = text
                .is_quote(at)
                .then(|| text.partner(at))
                .flatten()
                .filter(|close| *close < range.end);
            let named = list_at(at + usize::from(quoted.is_some()))
                .filter(|list| list.tokens.start <= at + 1 && list.tokens.end <= range.end);
            let mut end = match (named, quoted) {
                (Some(list), close) => list.tokens.end.max(close.map_or(0, |close| close + 1)),
                (None, Some(close)) => close + 1,
                (None, None) => (at + 1..range.end)
                    .find(|&next| {
                        // `الشرق للعدالة والتنمية` is one name.
                        let is_and = text.folded(next).starts_with("وال") && !text.folded(next - 1).starts_with("لل");
                        let is_next = is_and || next > at + 1 && begins_another(text, next);
                        text.is_comma(next) || begins(next) || is_next || led(next)
                    })
                    .unwrap_or(range.end),
            };
            lists.push(match named {
                Some(list) => self.reference(list),
                None => self.one(at..end)?,
            });
            while end < range.end && text.is_quote(end) {
                end += 1;
            }
            let is_relative = end < range.end && period::is_relative(text, end);
            let is_led = end < range.end && (led(end) || is_relative && led(end + 1));
            if is_led || is_relative {
                end = (end + 1..range.end)
                    .find(|&next| text.is_comma(next) || is_led && begins(next))
                    .unwrap_or(range.end);
            }
            let goes_on = end >= range.end || text.is_comma(end) || begins(end) || text.folded(end).starts_with('و');
            if !goes_on || lists.len() > NAMES_MAX {
                return None;
            }
            at = end;
        }
        Some(lists).filter(|lists| lists.len() >= 2)
    }

    fn one(&self, words: Range<usize>) -> Option<ListReference> {
        let text = self.text;
        let quote = |at: usize| matches!(text.mark(at), Some('"' | '«' | '»' | '“' | '”' | '(' | ':'));
        // `أي حزب السهل`: that is to say.
        let start = words
            .clone()
            .find(|&at| !quote(at) && !matches!(text.folded(at), "اي" | "وكذلك" | "كذلك" | "وايضا"))?;
        let end = (start..words.end).rev().find(|&at| !quote(at))? + 1;
        // `حزبا السهل والنهر في المرتبة الثالثة`: where the name has ended.
        let is_definite = text.folded(start).trim_start_matches('و').starts_with("ال");
        let end = AFTER_NAME
            .first_in(text, start + 1..end)
            .filter(|_| is_definite)
            .unwrap_or(end);
        if let Some(list) = self.names.lists_in(start..start + 1).first()
            && list.kind != ListKind::Back
            && list.tokens.end + 3 >= end
        {
            return Some(self.reference(list));
        }
        // `كل من الحزبين، السهل والنهر`: what both are.
        let table = crate::extract::name::words::table();
        if end == start + 1
            && table
                .find(text, start)
                .is(crate::extract::name::words::DUAL | crate::extract::name::words::PLURAL)
        {
            return None;
        }
        // `كل من حزب السهل، الذي يمثل اليسار، وحزب النهر`: what only tells of the one before.
        // `لكل من السهل والنهر، فيما خصص الباقي`: another clause.
        if super::subject::RELATIVES.at(text, start) || CLAUSES.at(text, start) {
            return None;
        }
        // A year or `كل منهما` is nobody's name, and none goes on past a full stop; but `شعبيون 66` is one.
        let is_numbered = |at: usize| at > start && at + 1 == end && text.digits(at).is_some_and(|(_, digits)| digits == 2);
        let is_said = |at: usize| {
            (text.number(at).is_none() || is_numbered(at))
                && text.mark(at) != Some('.')
                && !cue::is(text, at, EACH)
                && !cue::is(text, at, EACH_OF)
        };
        // `كل من الدائرتين الثانية والخامسة`: places.
        if super::part::names_place(text, start) {
            return None;
        }
        if end - start > 5 || !(start..end).all(is_said) || cue::any(text, start..end, VERB | UNIT | ELECTION | CHAMBER | WAS) {
            return None;
        }
        let wa = text.folded(start).starts_with("وال") || begins_another(text, start);
        let proclitics = Proclitics {
            conjunction: wa.then_some(Conjunction::Wa),
            ..Proclitics::default()
        };
        let (name, span) = crate::extract::name::phrase(text, start..end, proclitics);
        (!name.is_empty()).then(|| ListReference {
            name,
            span,
            ..ListReference::default()
        })
    }

    /// Lists among whom numbers are dealt out: those named between the verb and the first number, or else before the verb.
    pub(super) fn sharers(&self, left: &Range<usize>, count: usize) -> Option<Subject> {
        let text = self.text;
        let fits = |range: Range<usize>| {
            let range = trimmed(text, range);
            let lists = self.coordinated(range.clone());
            (lists.len() == count).then_some(Subject {
                lists,
                tokens: range,
                how: "why-list-named",
            })
        };
        let verb = cue::last(text, left.clone(), VERB);
        let head = verb.map_or(left.start, |verb| verb + 1);
        // Each with its leader behind it: `حزب السهل برئاسة فلان و«النهر» لكل منهما`.
        let told = self.all_named(&(head..left.end)).filter(|told| told.lists.len() == count);
        if told.is_some() {
            return told;
        }
        let of_each = (head..left.end).find(|&at| text.folded(at) == "من" && at > 0 && each::is_word(text, at - 1));
        fits(of_each.map_or(head, |of| of + 1)..left.end).or_else(|| {
            // The last run of names before the verb.
            let until = verb?;
            let mentions = self.names.lists_in(left.start..until);
            let last = mentions.len().checked_sub(1)?;
            let first = self.run_start(mentions, last, left.start);
            let run = mentions.get(first..)?;
            (run.len() == count).then(|| Subject {
                lists: run.iter().map(|list| self.reference(list)).collect(),
                tokens: run.first().map_or(0, |list| list.tokens.start)..mentions.last().map_or(0, |list| list.tokens.end),
                how: "why-list-named",
            })
        })
    }

    /// `لحركة السهل مع حليفها حزب البحر ثلاثون نائبا`: the last list of the clause and the one it stood with.
    pub(super) fn allied(&self, left: &Range<usize>) -> Option<Subject> {
        let text = self.text;
        let [.., first, second] = self.names.lists_in(left.clone()) else {
            return None;
        };
        let mut between = first.tokens.end..second.tokens.start;
        let with = between.next().is_some_and(|at| text.folded(at) == "مع");
        let is_ally = between
            .clone()
            .all(|at| cue::is(text, at, OTHER) && cue::find(text, at).pronoun.is_some());
        let adjoins = second.tokens.end <= left.end && left.end - second.tokens.end <= 2;
        (with && is_ally && between.len() <= 1 && adjoins && !first.guarded && !second.guarded).then(|| Subject {
            lists: vec![self.reference(first), self.reference(second)],
            tokens: first.tokens.start..second.tokens.end,
            how: "why-list-named",
        })
    }

    /// Lists after the number: `لكل من الوفد والتجمع`.
    pub(super) fn each_after(&self, at: usize, limit: usize) -> Option<Subject> {
        let text = self.text;
        let end = (at..limit)
            .find(|&index| {
                text.mark(index)
                    .is_some_and(|mark| !matches!(mark, '"' | '«' | '»' | '“' | '”'))
                    || cue::is(text, index, VERB)
                    || matches!(text.folded(index), "في" | "خلال" | "ضمن" | "بعد" | "بحسب" | "وفق" | "وفقا")
            })
            .unwrap_or(limit);
        let lists = self.coordinated(at..end);
        (lists.len() >= 2).then_some(Subject {
            lists,
            tokens: at..end,
            how: "why-list-after",
        })
    }
}

/// Words that begin a clause.
static CLAUSES: WordTest = WordTest::words(&[], &["فيما", "بينما", "حيث", "اذ", "كما", "لكن", "مما", "ما", "في", "علما"]);

/// `والبديل الوطني ونداء السهل`: و before an indefinite word that heads a name of two words.
fn begins_another(text: &NamedText, index: usize) -> bool {
    let word = text.folded(index);
    word.starts_with('و')
        && word.chars().count() > 3
        && !forms::begins(word, forms::NAME_WAW)
        && text.folded(index + 1).starts_with("ال")
}

/// `تساوى الحزبان بـ15 مقعدا`: a tie.
pub(super) fn is_tie(text: &NamedText, verb: usize) -> bool {
    let folded = text.bare(verb);
    forms::holds(folded, forms::TIE)
}

/// `range` without particles at its ends.
pub(super) fn trimmed(text: &NamedText, mut range: Range<usize>) -> Range<usize> {
    let is_edge = |at: usize| {
        matches!(
            text.folded(at),
            "علي"
                | "التوالي"
                | "الترتيب"
                | "ب"
                | "عند"
                | "من"
                | "كل"
                | "قد"
                | "في"
                | "سوي"
                | "الا"
                | "بما"
                | "مجموعه"
                | "وله"
                | "ولها"
        ) || text.mark(at).is_some_and(|mark| !matches!(mark, '"' | '«' | '»' | '“' | '”'))
            || each::is_word(text, at)
            || cue::is(text, at, EACH_OF)
    };
    // `ولكل حزب منهما`
    let is_noun = |at: usize| {
        at > range.start
            && each::is_word(text, at - 1)
            && crate::extract::name::words::table()
                .find(text, at)
                .is(crate::extract::name::words::NOUN)
    };
    let mut end = range.end;
    while end > range.start && (is_edge(end - 1) || is_noun(end - 1)) {
        end -= 1;
    }
    range.end = end;
    while range.start < range.end && is_edge(range.start) {
        range.start += 1;
    }
    range
}

impl Reader<'_> {
    /// `لم يفز حزب السهل ولا حزب النهر بأي مقعد`: the lists that ولا joins.
    pub(super) fn neither(&self, left: &Range<usize>, verb: Option<usize>) -> Option<Subject> {
        let text = self.text();
        let from = verb.map_or(left.start, |verb| verb + 1);
        let named = self.search.names.lists_in(from..left.end);
        let is_joined = |list: &ListMention| {
            let before = list.tokens.start - 1;
            let quoted = matches!(text.mark(before), Some('"' | '«' | '“'));
            text.folded(before - usize::from(quoted && before > 0)) == "ولا"
        };
        let (first, rest) = named.split_first()?;
        let all_known = named.iter().all(|list| !list.guarded && list.kind != ListKind::Back);
        (all_known && !rest.is_empty() && rest.iter().all(is_joined)).then(|| Subject {
            lists: named.iter().map(|list| self.search.reference(list)).collect(),
            tokens: first.tokens.clone(),
            how: "why-list-named",
        })
    }

    /// Reads numbers that are dealt out to as many lists, in their order; false where the lists are not found.
    pub(super) fn deal(&mut self, numbers: &[Quantity], left: &Range<usize>, sentence: &Range<usize>) -> bool {
        let text = self.text();
        let Some(first) = numbers.first() else { return false };
        let right = numbers.last().map_or(left.end, |last| last.end);
        let right = right..sentence.end.min(right + 12);
        let counted = numbers.iter().any(|number| number.unit) || cue::any(text, sentence.clone(), SEAT);
        if !counted
            || self.discourse.local
            || guard::rejects(text, first, left, &right).is_some()
            || denial::denies(text, first, left)
        {
            return false;
        }
        let verb = cue::last(text, left.clone(), VERB);
        let together = || {
            self.named_together(left, verb)
                .filter(|told| told.lists.len() == numbers.len())
        };
        // `فاز حزبا السهل والنهر، وكلاهما جديد، بأربعة مقاعد ومقعدين على التوالي`
        let before_aside = || {
            let close = left.end.checked_sub(1).filter(|&at| text.is_comma(at))?;
            let open = (left.start..close).rev().find(|&at| text.is_comma(at))?;
            self.search.sharers(&(left.start..open), numbers.len())
        };
        // `وحصل حزبا المعارضة، السهل والنهر، على 81 و12 تواليا`
        let head = verb.map_or(left.clone(), |verb| verb + 1..left.end);
        let apposed = self.apposed_names(&head).filter(|told| told.lists.len() == numbers.len());
        let Some(subject) = apposed
            .or_else(|| self.search.sharers(left, numbers.len()))
            .or_else(together)
            .or_else(before_aside)
            .or_else(|| self.both_before(left, sentence).filter(|_| numbers.len() == 2))
        else {
            return false;
        };
        // `في ساراواك وصباح، 23 وستة على الترتيب`: places.
        if subject
            .lists
            .iter()
            .any(|list| matches!(list.name.split(' ').next(), Some("في" | "من" | "على")))
        {
            return false;
        }
        let (stated, _) = self.period(Role::Result, left, &right, verb, sentence);
        for (number, list) in numbers.iter().zip(&subject.lists) {
            let one = Subject {
                lists: vec![list.clone()],
                ..subject.clone()
            };
            self.emit(number, Role::Result, &one, false, stated, left, &right, self.seats.len());
        }
        true
    }

    /// `تنافس حزب السهل وحزب النهر. وكان الحزبان قد حصلا على 25 و18 على التوالي`: the two lists of the sentence before, which
    /// names no other.
    fn both_before(&self, left: &Range<usize>, sentence: &Range<usize>) -> Option<Subject> {
        let text = self.text();
        let both = left.clone().find(|&at| {
            let found = crate::extract::name::words::table().find(text, at);
            found.is(crate::extract::name::words::DUAL) && found.proclitics.article
        });
        let before = text.sentence_around(sentence.start.checked_sub(1)?);
        let named = self.search.names.lists_in(before);
        let [first, second] = named else { return None };
        let are_two = !first.guarded && !second.guarded && first.kind != ListKind::Back && second.kind != ListKind::Back;
        both.filter(|_| are_two).map(|both| Subject {
            lists: vec![self.search.reference(first), self.search.reference(second)],
            tokens: both..both + 1,
            how: "why-list-topic",
        })
    }

    /// The bare names between a verb and a number that each of them has: `يأتي القمر والسهل الأخضر بـ11 لكل حزب`.
    pub(super) fn joined_behind(&self, verb: Option<usize>, number: &Quantity, subject: &Subject) -> Option<Subject> {
        let text = self.text();
        let start = verb?.max(subject.tokens.start.saturating_sub(1)) + 1;
        if subject.how != "why-list-bare" {
            return None;
        }
        let range = trimmed(text, start..number.lead.max(start));
        let lists = self.search.coordinated(range.clone());
        (lists.len() >= 2).then_some(Subject {
            lists,
            tokens: range,
            how: "why-list-named",
        })
    }
}
