//! Lists told only by a description: `الحزبان الحاكمان معا`, `للأحزاب التي شكلت الائتلاف`, `حليفه من اليمين القومي`, and the rival
//! of the list just counted (`غريمه`). Owns which words are such a description and where it ends; knows no counts.

use std::ops::Range;

use crate::arabic::{Particle, Proclitics, WordTest};
use crate::extract::name::{ListKind, ListMention, words as name_words};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::quantity::Quantity;
use super::statement::Reader;
use super::subject::Subject;
use super::{ListReference, SeatScope};

/// Longest description, in tokens.
const WORDS_MAX: usize = 9;

/// Words that may stand between a description and its number.
const BETWEEN_MAX: usize = 5;

impl Reader<'_> {
    /// The lists that the clause before a number describes without naming them.
    pub(super) fn described_before(&self, left: &Range<usize>, verb: Option<usize>) -> Option<Subject> {
        let text = self.text();
        let first = left.clone().find(|&at| text.word(at).is_some())?;
        let comma = left.clone().rev().find(|&at| text.is_comma(at));
        // `أن القوائم الشيعية حصلت على 187 مقعدا`
        let says = |at: &usize| matches!(text.folded(*at), "ان" | "بان" | "وان");
        let said = verb.and_then(|verb| (left.start..verb).rev().find(says));
        let starts = verb
            .map(|verb| verb + 1)
            .into_iter()
            .chain(comma.map(|comma| comma + 1))
            .chain(said.map(|said| said + 1))
            .chain([first]);
        starts.into_iter().filter(|&at| at < left.end).find_map(|at| {
            let told = self.quoted_ally(at, left.end);
            let told = told
                .or_else(|| self.same_lists(at, left.end))
                .or_else(|| self.of_other_kind(at, left.end));
            if told.is_some() {
                return told;
            }
            let end = description(text, at, left.end)?;
            let reaches = (end..left.end).all(|between| {
                text.is_comma(between)
                    || matches!(text.folded(between), "معا" | "علي" | "ب" | "مجتمعه" | "مجتمعين" | "مجتمعتين")
                    || Some(between) == verb
                    || cue::is(text, between, ABOUT)
            });
            (reaches && left.end - end <= BETWEEN_MAX).then(|| self.description(at..end))
        })
    }

    /// `وشركاؤه في «الحزب الجيد» 43`: the name that tells who the allies are.
    fn quoted_ally(&self, at: usize, limit: usize) -> Option<Subject> {
        let text = self.text();
        let placed = is_other(text, at) && matches!(text.folded(at + 1), "في" | "من");
        let open = at + 2;
        let close = text.partner(open).filter(|&close| placed && close > open && close < limit)?;
        let is_quote = text.is_quote(open) && close - open <= WORDS_MAX;
        (is_quote && limit - close <= 2).then(|| self.search.bare(open + 1..close, "why-list-named"))
    }

    /// `القوى الشيعية 187 مقعدا، والسنية 77`: the noun of those counted last, and of which kind these are.
    fn of_other_kind(&self, at: usize, limit: usize) -> Option<Subject> {
        static KINDS: WordTest = WordTest::words(
            &[],
            &[
                "والشيعيه",
                "والسنيه",
                "والكرديه",
                "والكورديه",
                "والمسيحيه",
                "والتركمانيه",
                "والعربيه",
                "والاسلاميه",
                "والعلمانيه",
                "والمدنيه",
                "والمستقله",
                "واليساريه",
                "واليمينيه",
                "والدينيه",
                "والقوميه",
                "والليبراليه",
            ],
        );
        let text = self.text();
        let is_short = KINDS.at(text, at) && limit - at <= 3;
        let last = self.seats.last().filter(|_| is_short)?;
        let near = at - text.token_at(last.number.end).min(at) <= 3;
        let (noun, kind) = last.list.name.rsplit_once(' ').filter(|_| near)?;
        let of_kind = matches!(last.list.scope, SeatScope::Alliance | SeatScope::Group) && kind.ends_with(['ة', 'ه']);
        let tokens = at..at + 1;
        let proclitics = Proclitics {
            conjunction: Some(crate::arabic::Conjunction::Wa),
            ..Proclitics::default()
        };
        let (name, span) = crate::extract::name::phrase(text, tokens.clone(), proclitics);
        of_kind.then(|| Subject {
            lists: vec![ListReference {
                name: format!("{noun} {name}"),
                span,
                scope: SeatScope::Alliance,
                ..ListReference::default()
            }],
            tokens,
            how: "why-list-named",
        })
    }

    /// `حين حصدت القوائم نفسها مئتي مقعد`: those counted last.
    fn same_lists(&self, at: usize, limit: usize) -> Option<Subject> {
        let text = self.text();
        let found = name_words::table().find(text, at);
        let is_same =
            found.is(name_words::PLURAL) && found.proclitics.article && matches!(text.folded(at + 1), "نفسها" | "ذاتها");
        let last = self.seats.last().filter(|_| is_same && limit - at <= BETWEEN_MAX)?;
        Some(Subject {
            lists: vec![last.list.clone()],
            tokens: at..at + 2,
            how: "why-list-topic",
        })
    }

    /// The lists that are described right behind a number: `51 للأحزاب التي شكلت الائتلاف`, `50 لشريكه القومي`.
    pub(super) fn described_after(&self, number: &Quantity, right: &Range<usize>) -> Option<Subject> {
        let text = self.text();
        let at = number.end;
        if heads_camp(text, at) {
            return self.camp(at, right.end);
        }
        let noun = name_words::table().find(text, at).proclitics.particle;
        let is_given = noun == Some(Particle::Li) || cue::find(text, at).proclitics.particle == Some(Particle::Li);
        let end = description(text, at, right.end).filter(|_| is_given)?;
        // `لحليفها الوسطي «السهل»`
        let close = text
            .partner(end)
            .filter(|&close| close > end + 1 && close < right.end && close - end <= WORDS_MAX && text.is_quote(end));
        if let Some(close) = close {
            return Some(self.search.bare(end + 1..close, "why-list-after"));
        }
        Some(self.description(at..end))
    }

    /// `17 لمجموعة فلان`, `لمعسكر الرئيس`: a camp and whose it is.
    fn camp(&self, at: usize, limit: usize) -> Option<Subject> {
        const OWNER_MAX: usize = 3;
        let text = self.text();
        let is_owner = |at: usize| {
            text.word(at).is_some()
                && cue::find(text, at).classes == 0
                && !name_words::table()
                    .find(text, at)
                    .is(name_words::STOP | name_words::PLURAL | name_words::DUAL)
                && crate::arabic::number::word(text, at).is_none()
                && !text.folded(at).starts_with('و')
        };
        let until = limit.min(at + 1 + OWNER_MAX);
        let end = (at + 1..until).find(|&at| !is_owner(at)).unwrap_or(until);
        (end > at + 1).then(|| self.description(at..end))
    }

    /// `اذ حصد السهل 25 مقعدا بينما اكتفى غريمه بـ21`: where a sentence speaks of two lists, the other one.
    pub(super) fn rival(&self, left: &Range<usize>, sentence: &Range<usize>, first_of_sentence: usize) -> Option<Subject> {
        let text = self.text();
        let other = left
            .clone()
            .rev()
            .find(|&at| is_other(text, at) && !is_ally_beside(text, at))?;
        let told = self.seats.get(first_of_sentence..)?.last()?;
        let named = |list: &&ListMention| matches!(list.kind, ListKind::Known | ListKind::Unknown) && !list.guarded;
        let mut rival: Option<&ListMention> = None;
        for list in self.search.names.lists_in(sentence.start..other).iter().filter(named) {
            let is_told = list.span == told.list.span || list.name == told.list.name;
            if is_told || rival.is_some_and(|rival| rival.name == list.name) {
                continue;
            }
            if rival.is_some() {
                return None;
            }
            rival = Some(list);
        }
        rival.map(|list| Subject {
            lists: vec![self.search.reference(list)],
            tokens: left.start..left.start,
            how: "why-list-same-sentence",
        })
    }

    /// `تقدمت حركة السهل على شريكها حزب النهر، فنالت 125 مقعدا مقابل 104`: the only other list of the sentence, under the preposition
    /// of a contest.
    pub(super) fn contestant(&self, number: &Quantity, first_of_sentence: usize) -> Option<Subject> {
        let text = self.text();
        let versus = number.lead.checked_sub(1).filter(|&at| cue::is(text, at, VERSUS))?;
        let ends = text.word(number.end).is_none() && text.mark(number.end) != Some('(') && text.number(number.end).is_none();
        let told = self.seats.get(first_of_sentence..)?.last().filter(|_| ends)?;
        let sentence = text.sentence_around(number.lead).start;
        let mentions = self.search.names.lists_in(sentence..versus);
        let is_other_list = |list: &&ListMention| {
            matches!(list.kind, ListKind::Known | ListKind::Unknown)
                && list.name != told.list.name
                && list.span != told.list.span
                && !self.search.is_in_aside(list, mentions, &(sentence..versus))
        };
        let mut others = mentions.iter().filter(is_other_list);
        let only = others.next().filter(|_| others.next().is_none())?;
        let start = only.tokens.start;
        let before = start.checked_sub(1)?;
        let over = before.saturating_sub(usize::from(is_other(text, before)));
        matches!(text.folded(over), "علي" | "عن" | "امام").then(|| Subject {
            lists: vec![self.search.reference(only)],
            tokens: versus..versus,
            how: "why-list-same-sentence",
        })
    }

    fn description(&self, tokens: Range<usize>) -> Subject {
        let text = self.text();
        let folded = text.folded(tokens.start);
        let bare = folded.trim_start_matches(['و', 'ف']);
        let proclitics = Proclitics {
            conjunction: name_words::table()
                .find(text, tokens.start)
                .proclitics
                .conjunction
                .or(cue::find(text, tokens.start).proclitics.conjunction),
            particle: bare.starts_with('ل').then_some(Particle::Li),
            article: bare.starts_with("ال") || bare.starts_with("لل"),
        };
        let (name, span) = crate::extract::name::phrase(text, tokens.clone(), proclitics);
        Subject {
            lists: vec![ListReference {
                name,
                span,
                scope: SeatScope::Alliance,
                ..ListReference::default()
            }],
            tokens,
            how: "why-list-named",
        }
    }
}

impl Reader<'_> {
    /// `حزب السهل وحلفاؤه`, `حزب السهل وحليفه حزب النهر`: a count of all of them is none of the list's own.
    pub(super) fn with_allies(&self, list: &ListReference) -> ListReference {
        let text = self.text();
        let named = text.tokens_in(list.span);
        let ally = named.end + usize::from(text.is_quote(named.end));
        let word = text.folded(ally);
        let is_ally = ["وحلفا", "وحليف", "وشركا", "وشريك"].iter().any(|stem| word.starts_with(stem))
            && ["ه", "ها", "هم", "هما"].iter().any(|pronoun| word.ends_with(pronoun));
        // `لحزبه وحلفائه`: the list is its leader's.
        if !is_ally || named.is_empty() || list.person.is_some() {
            return list.clone();
        }
        let next = ally + 1 + usize::from(text.is_quote(ally + 1));
        let other = self.search.names.lists_in(ally + 1..next + 1);
        let end = other.first().map_or(ally + 1, |other| other.tokens.end);
        let rest = text.span(ally..end);
        // `حزب السهل وحزب النهر`
        let name = match other.first() {
            Some(other) => format!("{} و{}", list.name, other.name),
            None => format!("{} {}", list.name, rest.of(text.text())),
        };
        ListReference {
            name,
            span: list.span.union(rest),
            candidates: Vec::new(),
            person: None,
            leader: list.leader,
            scope: SeatScope::Alliance,
        }
    }
}

/// `غريمه`, `حليفها`: another list than the one spoken of.
pub(super) fn is_other(text: &NamedText, at: usize) -> bool {
    // `منافسه` is also how منافسة folds.
    let competes = text.folded(at).trim_start_matches('و') == "منافسه" && text.surface(at).ends_with('ه');
    competes || cue::is(text, at, OTHER) && cue::find(text, at).pronoun.is_some()
}

/// `وحصل مع حليفه على 215`, `بثمانية مقاعد بمن فيهم حلفاؤه`: counted with the one spoken of.
pub(super) fn is_ally_beside(text: &NamedText, at: usize) -> bool {
    // `فاليمين المتطرف وحلفاؤه بـ143`, but not `نال السهل 25، وحلفاؤه 21`
    let is_joined = |at: usize| text.folded(at).starts_with('و') && text.word(at - 1).is_some();
    at > 0 && (matches!(text.folded(at - 1), "مع" | "فيهم" | "فيها") || is_joined(at))
}

/// `لمجموعة`, `لمعسكر`, before whose it is.
pub(super) fn heads_camp(text: &NamedText, at: usize) -> bool {
    static CAMPS: WordTest = WordTest::words(&[], &["لمجموعه", "لمعسكر", "لجناح", "لفريق"]);
    CAMPS.at(text, at)
}

/// The end of a description of lists that begins at `at`.
fn description(text: &NamedText, at: usize, limit: usize) -> Option<usize> {
    let limit = limit.min(at + WORDS_MAX);
    let table = name_words::table();
    if is_other(text, at) {
        return complement(text, at + 1, limit);
    }
    // `هذه الأحزاب مجتمعة`
    let points = matches!(text.bare(at), "هذه" | "هذان" | "هاتان");
    let noun = at + usize::from(points);
    let found = table.find(text, noun);
    if noun >= limit || !found.is(name_words::PLURAL | name_words::DUAL) || !found.proclitics.article {
        return None;
    }
    // `التحالفات والقوائم الشيعية`
    let joins = table.find(text, noun + 1);
    let is_joined = joins.is(name_words::PLURAL) && joins.proclitics.article && text.folded(noun + 1).starts_with('و');
    let next = noun + 1 + usize::from(is_joined);
    if points {
        return Some(next);
    }
    if matches!(text.folded(next), "التي" | "الذين" | "اللذان" | "اللذين") && next + 1 < limit {
        let ends = |at: usize| text.word(at).is_none() || text.number(at).is_some() || cue::is(text, at, VERB | UNIT);
        let end = (next + 1..limit).find(|&at| ends(at)).unwrap_or(limit);
        return (end > next + 1).then_some(end);
    }
    adjectives(text, next, limit)
}

/// The end of what tells more of an ally: `القومي`, `من اليمين القومي`, `في الجبهة`.
fn complement(text: &NamedText, at: usize, limit: usize) -> Option<usize> {
    let placed = matches!(text.folded(at), "من" | "في");
    adjectives(text, at + usize::from(placed), limit)
}

/// The end of the words with article from `at` on, at least one.
fn adjectives(text: &NamedText, at: usize, limit: usize) -> Option<usize> {
    // `الجبهة` alone only points at one.
    let is_named = |at: usize| text.is_in_name(at) && !name_words::table().find(text, at).is(name_words::NOUN);
    let is_plain = |at: usize| {
        text.word(at).is_some()
            && text.folded(at).starts_with("ال")
            && cue::find(text, at).classes & !(BEFORE | THIS | LAST | PARLIAMENTARY) == 0
            && !name_words::table().find(text, at).is(name_words::STOP)
            && crate::arabic::number::word(text, at).is_none()
            && !is_named(at)
    };
    let end = (at..limit).find(|&at| !is_plain(at)).unwrap_or(limit);
    (end > at).then_some(end)
}
