//! Lists named without a noun such as `حزب`: `وحصدت النهضة 89 مقعدا`, `ثم الوفد بـ38`. Owns which bare words may be a name; what
//! they count is `choice`'s.

mod after;
mod end;

use std::ops::Range;

use crate::arabic::{Conjunction, Particle, Proclitics, WordTest};
use crate::extract::name::{Gazetteer, Target, words as name_words};

use super::ListReference;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::description::is_description;
use super::subject::{Search, Subject};
use super::{forms, times};

/// Parts of a country, which no list is called.
pub(super) static REGIONS: WordTest = WordTest::new(|word| {
    let bare = word.trim_start_matches(['و', 'ف']);
    let bare = bare
        .strip_prefix("لل")
        .or_else(|| bare.strip_prefix("ال"))
        .unwrap_or_default();
    matches!(
        bare,
        "جنوب"
            | "شمال"
            | "شرق"
            | "غرب"
            | "عاصمه"
            | "مدينه"
            | "قدس"
            | "محافظه"
            | "اقليم"
            | "منطقه"
            | "دايره"
            | "ولايات"
            | "محافظات"
    )
});

/// Longest name in quotes, in tokens with them.
const QUOTED_MAX: usize = 7;

impl Search<'_> {
    /// A name without noun and verb: `ثم الوفد بـ38`, `والنور (5)`.
    pub(super) fn bare_alone(&self, left: &Range<usize>) -> Option<Subject> {
        let mut start = left.start;
        let leads_on = |at: usize| {
            self.text.folded(at) == "و"
                || cue::is(self.text, at, FOLLOW)
                || matches!(self.text.folded(at), "واخيرا" | "اخيرا" | "وكذلك" | "كذلك" | "وايضا")
        };
        let mut quoted = None;
        while start < left.end && (self.text.mark(start).is_some() || leads_on(start)) {
            let is_quote = self
                .text
                .mark(start)
                .is_some_and(|mark| matches!(mark, '"' | '«' | '“' | '”'));
            let close = self
                .text
                .partner(start)
                .filter(|&close| is_quote && close > start + 1 && close < left.end);
            quoted = close.filter(|close| close - start <= QUOTED_MAX);
            start += 1;
            if quoted.is_some() {
                break;
            }
        }
        // `مقاعدهما الـ14 والـ7`: an article that stands apart.
        if matches!(self.text.folded(start), "ال" | "وال") {
            return None;
        }
        let end = quoted.unwrap_or_else(|| self.bare_end(start, left.end));
        // `السهل (سامي كمال) خمسة مقاعد`
        let aside = Some(end)
            .filter(|&open| self.text.mark(open) == Some('('))
            .and_then(|open| self.text.partner(open))
            .filter(|&close| close < left.end && (end..close).all(|at| self.text.number(at).is_none()));
        let mut rest = aside.map_or(end, |close| close + 1);
        while rest < left.end
            && (self
                .text
                .mark(rest)
                .is_some_and(|mark| matches!(mark, '"' | '»' | '”' | ':' | '-' | '–' | '('))
                || matches!(self.text.folded(rest), "علي" | "ب" | "وله" | "ولها"))
        {
            rest += 1;
        }
        // `والقمر من 19 إلى اثنين`
        let is_moved = rest > start && rest + 1 == left.end && self.text.folded(rest) == "من" && self.leads_to_another(left.end);
        let reaches = rest >= left.end || is_moved || is_description(self.text, rest..left.end);
        (end > start && reaches).then(|| self.bare(start..end, "why-list-bare"))
    }

    /// True where `إلى` and another number stand behind the number at `at`.
    fn leads_to_another(&self, at: usize) -> bool {
        let text = self.text;
        crate::arabic::number::phrase_at(text, at).is_some_and(|phrase| {
            let to = phrase.tokens.end + usize::from(cue::is(text, phrase.tokens.end, SEAT | DEPUTY));
            text.folded(to) == "الي" && crate::arabic::number::phrase_at(text, to + 1).is_some()
        })
    }

    /// Two to four words up to the number, none of them known for anything else.
    fn free_words(&self, start: usize, number: usize) -> Option<Subject> {
        let end = if matches!(self.text.folded(number.saturating_sub(1)), "علي" | "ب") {
            number - 1
        } else {
            number
        };
        let tokens = start..end;
        self.is_free(&tokens).then(|| self.bare(tokens, "why-list-bare"))
    }

    /// `تراجع بيت السهل، أقدم الأحزاب، إلى 26`: two words in construct, and an aside that reaches to the number.
    fn construct_with_aside(&self, start: usize, number: usize) -> Option<Subject> {
        let text = self.text;
        let tokens = start..start + 2;
        let is_apposed = text.is_comma(tokens.end) && tokens.end < number;
        let is_name = is_apposed && text.folded(start + 1).starts_with("ال") && self.is_free(&tokens);
        (is_name && is_description(text, tokens.end..number)).then(|| self.bare(tokens, "why-list-bare"))
    }

    /// True for two to four words that are known for nothing but may be a name.
    fn is_free(&self, tokens: &Range<usize>) -> bool {
        const WORDS: std::ops::RangeInclusive<usize> = 2..=4;
        let text = self.text;
        let describes = |at: usize| {
            let found = name_words::table().find(text, at);
            found.proclitics.article && found.is(name_words::REMARK | name_words::DESCRIPTIVE)
        };
        let is_free = |at: usize| {
            text.word(at).is_some()
                && (cue::find(text, at).classes == 0 || at > tokens.start && cue::is(text, at, CHAMBER_KIND))
                && (name_words::table().find(text, at).classes == 0 || at > tokens.start && describes(at))
                && crate::arabic::number::word(text, at).is_none()
                && (!crate::extract::date::tells_tense(text, at) || cue::is_voice(text, at))
        };
        // `مصر الحديثة` holds the name of a place, and is none.
        let is_other = self
            .names
            .others_in(tokens.clone())
            .iter()
            .any(|other| other.tokens == *tokens);
        // Two people are no list.
        let joins = |at: usize| {
            at > tokens.start
                && text.folded(at).starts_with('و')
                && !text.folded(at).starts_with("وال")
                && text.folded(at).chars().count() > 3
        };
        // `ونالت طرابلس والغرب مئة مقعد`
        let is_region = tokens.clone().any(|at| REGIONS.at(text, at));
        !is_region && !tokens.clone().any(joins) && WORDS.contains(&tokens.len()) && tokens.clone().all(is_free) && !is_other
    }

    /// True for one word alone that may be a name: `وزمزم بخمسة`.
    fn is_free_word(&self, at: usize, end: usize) -> bool {
        let text = self.text;
        let bare = text.folded(at).trim_start_matches('و');
        // Plurals and duals of persons, and adjectives, are words of the language.
        let is_noun = ["ون", "ين", "ان", "ات", "اء", "ية", "يه"]
            .iter()
            .any(|ending| bare.ends_with(ending));
        let counts_rest = forms::holds(bare, forms::REST);
        end == at + 1
            && bare.chars().count() >= 3
            && !is_noun
            && !counts_rest
            && cue::find(text, at).classes == 0
            && name_words::table().find(text, at).classes == 0
            && crate::arabic::number::word(text, at).is_none()
            && !crate::extract::date::tells_tense(text, at)
            && self.names.others_in(at..end).is_empty()
    }

    /// Two to four words behind و, none of them known for anything else, up to the number.
    pub(super) fn bare_in_chain(&self, left: &Range<usize>) -> Option<Subject> {
        let text = self.text;
        let start = left.clone().find(|&at| text.word(at).is_some())?;
        let is_joined = text.folded(start).starts_with('و') && text.folded(start).chars().count() > 3;
        // `حركة النهر 74 مقعدا، سواعد البلد 3`
        let is_item = start > left.start && matches!(text.mark(start - 1), Some('،' | ',' | '؛'));
        let end = left
            .clone()
            .rev()
            .find(|&at| text.word(at).is_some() && text.folded(at) != "علي")?
            + 1;
        let is_name = self.is_free(&(start..end)) || is_joined && self.is_free_word(start, end);
        if !(is_joined || is_item) || !is_name {
            return None;
        }
        let proclitics = Proclitics {
            conjunction: is_joined.then_some(Conjunction::Wa),
            ..Proclitics::default()
        };
        let (name, span) = crate::extract::name::phrase(text, start..end, proclitics);
        Some(Subject {
            lists: vec![ListReference {
                name,
                span,
                ..ListReference::default()
            }],
            tokens: start..end,
            how: "why-list-bare",
        })
    }

    /// A name without noun right before a verb: `النهضة حصلت على`.
    pub(super) fn bare_before(&self, start: usize, verb: usize) -> Option<Subject> {
        let opens = |at: usize| {
            self.text.mark(at).is_some()
                || cue::is(self.text, at, WAS)
                || matches!(
                    self.text.folded(at),
                    "و" | "اما" | "فيما" | "بينما" | "لكن" | "كما" | "ان" | "وان"
                )
        };
        // `قالت الصحيفة إن السهل`: the clause begins there.
        let says = |at: &usize| matches!(self.text.folded(*at), "ان" | "بان" | "وان");
        let start = (start..verb).rev().find(says).unwrap_or(start);
        let from = (start..verb).find(|&at| !opens(at) && !says(&at))?;
        let end = self.bare_end(from, verb);
        // `وكان الديمقراطي قد حصد 45`
        let has_particle = end + 1 == verb && matches!(self.text.folded(end), "قد" | "فقد");
        // `وكان القمر يومها يحصد 45`
        let is_then = |at: usize| times::is(self.text, at, times::THEN) || self.text.folded(at) == "قد";
        let has_particle = has_particle || end + 2 >= verb && (end..verb).all(is_then);
        // `وكان المالكي قد خرج`: a person, whoever his list is.
        let is_person = Gazetteer::bundled()
            .at(self.text, from)
            .is_some_and(|known| known.targets.iter().any(|target| matches!(target, Target::Person(_))));
        // `السهل، وهو الجناح السياسي لجماعة النهر، فاز بـ31`
        let is_comma = |at: usize| self.text.is_comma(at);
        let has_aside = end + 2 < verb
            && is_comma(end)
            && is_comma(verb - 1)
            && matches!(self.text.folded(end + 1), "وهو" | "وهي" | "الذي" | "التي");
        let reaches = (end == verb || has_particle || has_aside) && end > from && !is_person;
        let named = (reaches && self.text.folded(from).contains("ال")).then(|| self.bare(from..end, "why-list-bare"));
        named.or_else(|| self.bare_behind_mark(from, verb))
    }

    /// `وفي مجلس النواب: النهر خرج من اقتراع 2021 بـ31`: one word between what tells where and the verb.
    fn bare_behind_mark(&self, start: usize, verb: usize) -> Option<Subject> {
        let text = self.text;
        let name = verb.checked_sub(1).filter(|&name| name > start)?;
        let tells_where = (start..name).any(|at| matches!(text.folded(at), "في" | "وفي"));
        let is_mark = matches!(text.mark(name - 1), Some('،' | ',' | ':'));
        let is_name = text.folded(name).starts_with("ال") && self.is_free_word(name, verb);
        (tells_where && is_mark && is_name).then(|| self.bare(name..verb, "why-list-bare"))
    }

    pub(super) fn bare(&self, tokens: Range<usize>, how: &'static str) -> Subject {
        let folded = self.text.folded(tokens.start);
        let proclitics = if folded.starts_with("وال") {
            Proclitics {
                conjunction: Some(Conjunction::Wa),
                ..Proclitics::default()
            }
        } else if folded.starts_with("فال") {
            Proclitics {
                conjunction: Some(Conjunction::Fa),
                ..Proclitics::default()
            }
        } else if folded.starts_with("بال") {
            Proclitics {
                particle: Some(Particle::Bi),
                ..Proclitics::default()
            }
        } else if folded.starts_with("لل") || folded.starts_with("ولل") {
            Proclitics {
                conjunction: folded.starts_with('و').then_some(Conjunction::Wa),
                particle: Some(Particle::Li),
                article: true,
            }
        } else {
            Proclitics::default()
        };
        let (name, span) = crate::extract::name::phrase(self.text, tokens.clone(), proclitics);
        Subject {
            lists: vec![ListReference {
                name,
                span,
                ..ListReference::default()
            }],
            tokens,
            how,
        }
    }
}
