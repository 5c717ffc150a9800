//! Where a name without noun ends, and which words are none after all. Owns both.

use std::ops::Range;

use crate::arabic::number;
use crate::extract::date::tells_tense;
use crate::extract::name::{NameKind, is_object, words as name_words};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::named::NamedText;
use super::super::subject::Search;
use super::super::{forms, times};
use super::REGIONS;

/// Nouns that govern a count, with the pronoun of whose it is.
const NOUNS_OF_COUNTS: [&str; 9] = ["فوز", "انتصار", "حصول", "هزيم", "خسارت", "سقوط", "صعود", "تراجع", "احتفاظ"];

impl Search<'_> {
    /// The end of the words from `start` that can be a name.
    pub(in super::super) fn bare_end(&self, start: usize, limit: usize) -> usize {
        const WORDS_MAX: usize = 5;
        let goes_on = |&at: &usize| self.text.word(at).is_some() && self.may_go_on(start, at, limit);
        let end = start + (start..limit.min(start + WORDS_MAX)).take_while(goes_on).count();
        if NO_NAME.iter().any(|sign| sign(self, &(start..end))) {
            return start;
        }
        end
    }

    /// True for a word at `at` that a name which begins at `start` may hold.
    fn may_go_on(&self, start: usize, at: usize, limit: usize) -> bool {
        let text = self.text;
        let (found, name, word) = (cue::find(text, at), name_words::table().find(text, at), text.folded(at));
        let is_first = at == start;
        let has_article = found.proclitics.article && !is_first;
        // `الاتحادي الأصل`
        let is_origin = found.is(TOTAL_OF) && has_article && word.ends_with("الاصل");
        // `القمر الجديد`
        let is_new = found.is(EXTRA) && has_article;
        let is_cue = found.is(!(CHAMBER_KIND | LAST | SINGLE | THIS | PARLIAMENTARY | LOCAL)) && found.classes != 0;
        let has_particle = found.proclitics.particle.is_some() && found.classes != 0;
        // `الصهيونية الدينية`
        let names = !is_first && name.is(name_words::NAMING) && name.proclitics.article;
        let is_other = name.is(name_words::STOP | name_words::PLURAL | name_words::DUAL | name_words::TITLE) && !is_origin
            || name.is(name_words::DESCRIPTIVE) && !names && !self.is_adjective_alone(at, limit, start)
            || number::word(text, at).is_some();
        let turns = !is_first && (word.starts_with("بال") || opens_clause(text, at));
        !(is_cue && !is_origin && !is_new || has_particle || is_other || turns || word.chars().count() < 2)
    }

    /// `فازت العراقية بـ91`: a relational adjective right behind its verb and right before its count, which is called so.
    fn is_adjective_alone(&self, at: usize, limit: usize, start: usize) -> bool {
        let text = self.text;
        let is_led = limit == at + 1
            || limit == at + 2 && matches!(text.folded(at + 1), "ب" | "علي" | "اولا" | "ثانيا" | "ثالثا" | "رابعا");
        let governs = at.checked_sub(1).is_some_and(|verb| {
            let verb = cue::find(text, verb);
            verb.is(GAIN | RANK | CHANGE) && !verb.is(HOLDING) && !verb.proclitics.article && verb.pronoun.is_none()
        });
        at == start && is_led && governs && text.folded(at).starts_with("ال") && text.folded(at).ends_with("يه")
    }
}

/// `سيطرة النظام وجرى على 250 مقعدا`, `وجاء الربيع العربي ليحمله إلى الصدارة`
fn opens_clause(text: &NamedText, at: usize) -> bool {
    let word = text.folded(at);
    let aims = word.starts_with('ل') && !word.starts_with("لل") && word.ends_with(['ه', 'م']) && word.chars().count() > 4;
    aims || word.starts_with('و') && !word.starts_with("وال") && tells_tense(text, at)
}

/// The signs that the words are no name.
const NO_NAME: [fn(&Search, &Range<usize>) -> bool; 7] = [
    is_of_count,
    is_region_or_time,
    is_noun_of_lists,
    is_place,
    is_teller,
    is_what_a_list_has,
    is_indefinite,
];

/// `فوزه التاريخي بـ45 مقعدا`: of the noun that governs the count.
fn is_of_count(search: &Search, tokens: &Range<usize>) -> bool {
    let governs = |at: usize| {
        let word = search.text.folded(at).trim_start_matches(['و', 'ب', 'ل']);
        word.ends_with(['ه', 'ا', 'م'])
            && NOUNS_OF_COUNTS
                .iter()
                .any(|noun| word.starts_with(noun) && word.len() > noun.len())
    };
    tokens.start.checked_sub(1).is_some_and(governs)
}

/// `وحصل الأربعاء على 13`: a day.
fn is_region_or_time(search: &Search, tokens: &Range<usize>) -> bool {
    let (text, start) = (search.text, tokens.start);
    let is_season = |word: &str| ["ربيع", "خريف", "صيف", "شتاء"].iter().any(|season| word.ends_with(season));
    tokens.len() <= 1 && (REGIONS.at(text, start) || times::is_joined(text, start, times::TIME) && !is_season(text.folded(start)))
}

/// `«الكتلة الأكبر»`: a noun of lists names none by itself.
fn is_noun_of_lists(search: &Search, tokens: &Range<usize>) -> bool {
    let noun = name_words::table().find(search.text, tokens.start);
    noun.is(name_words::NOUN) && noun.proclitics.article
}

/// `بغداد`: what is no person.
fn is_place(search: &Search, tokens: &Range<usize>) -> bool {
    let other = search.names.others_in(tokens.clone()).first();
    other.is_some_and(|other| other.tokens.start == tokens.start && other.kind != NameKind::Person)
}

/// `والقناة 13 على 121`: who tells it.
fn is_teller(search: &Search, tokens: &Range<usize>) -> bool {
    let teller = search
        .text
        .folded(tokens.start)
        .trim_start_matches('و')
        .trim_start_matches("ال");
    tokens.len() == 1 && forms::holds(teller, forms::INSTITUTION)
}

/// `خطفت الأضواء بـ44`: what a list has or does.
fn is_what_a_list_has(search: &Search, tokens: &Range<usize>) -> bool {
    tokens.len() == 1 && is_object(search.text.bare(tokens.start))
}

/// The word behind `letter`, where that stands before an article.
fn without(letter: char, word: &str) -> Option<&str> {
    word.strip_prefix(letter).filter(|rest| rest.starts_with("ال"))
}

/// Indefinite words are rarely a name.
fn is_indefinite(search: &Search, tokens: &Range<usize>) -> bool {
    let (text, start) = (search.text, tokens.start);
    let first = text.folded(start).trim_start_matches('و');
    let first = without('ف', first).unwrap_or(first);
    // `متبوعا بالسهل (82)`
    let is_led_on = text.word_before(start, 1, 0).trim_start_matches('و').starts_with("متبوع");
    let first = without('ب', first).filter(|_| is_led_on).unwrap_or(first);
    let is_quoted = || {
        let open = start.checked_sub(1).and_then(|open| text.mark(open));
        open.is_some_and(|mark| matches!(mark, '"' | '«' | '“' | '”'))
    };
    !first.starts_with("ال") && !first.starts_with("لل") && !is_quoted()
}
