//! Which lists near a number can be its subject: under no preposition, no ordinary word, no leader's own name. Owns that
//! choice; the search is `subject`'s.

mod another;
mod beside_number;
pub(super) mod left;
mod ordinary_word;
mod under;

use crate::arabic::{Particle, WordTest};
use crate::extract::name::{ListMention, words as name_words};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::subject::Search;
use super::{forms, times};

/// What a list is to the one behind ل.
pub(super) static STANDS_NEAR: WordTest = WordTest::new(|word| {
    const STEMS: [&str; 8] = ["موال", "مويد", "تابع", "مناهض", "معارض", "داعم", "منتم", "ممثل"];
    let bare = word.trim_start_matches(['و', 'ف']);
    bare.strip_prefix("ال")
        .is_some_and(|bare| STEMS.iter().any(|stem| bare.starts_with(stem)))
});

/// A mention near a number or a verb that may be whom it speaks of.
#[derive(Clone, Copy)]
struct Candidate<'a, 't> {
    search: &'a Search<'t>,
    text: &'t NamedText<'t>,
    list: &'a ListMention,
    quoted: bool,
    /// The token before the name and its quote.
    before: Option<usize>,
    /// `usize::MAX` where no number is at hand.
    number: usize,
    verb: Option<usize>,
}

impl Candidate<'_, '_> {
    /// The first token of the name.
    fn start(&self) -> usize {
        self.list.tokens.start
    }

    /// The token behind the name, a quote too.
    fn end(&self) -> usize {
        self.list.tokens.end
    }

    /// The token behind the name and its quote.
    fn close(&self) -> usize {
        self.end() + usize::from(self.quoted)
    }

    fn particle(&self) -> Option<Particle> {
        self.list.proclitics.particle
    }

    /// The folded word before the name and its quote; empty where none is.
    fn word_before(&self) -> &str {
        self.before.map_or("", |at| self.text.folded(at))
    }

    /// True for a verb of counts or `كان` right before the name.
    fn follows_verb(&self) -> bool {
        self.before.is_some_and(|before| cue::is(self.text, before, VERB | WAS))
    }

    /// Where the number stands, or the sentence ends before it.
    fn until(&self) -> usize {
        self.number.min(self.text.sentence_around(self.start()).end)
    }
}

type Sign = fn(&Candidate) -> bool;
type SignUnder = fn(&Candidate, usize) -> bool;

const MEANT: bool = true;
const ANOTHER: bool = false;

/// The signs in their order: what the first one that holds says of the mention.
const SIGNS: [(bool, Sign); 25] = [
    (ANOTHER, another::was_left),
    (ANOTHER, another::is_arm_or_ally),
    (ANOTHER, another::is_in_clause_of_time),
    (ANOTHER, another::stands_for),
    (ANOTHER, another::is_told_by_source),
    (ANOTHER, another::names_chamber),
    (ANOTHER, another::is_law),
    (ANOTHER, another::does_something_to_vote),
    (ANOTHER, another::has_been_founded),
    (ANOTHER, another::is_of_somebody_near),
    (ANOTHER, another::is_within_whole),
    (ANOTHER, another::is_at_home_in),
    (MEANT, beside_number::has_them),
    (MEANT, beside_number::is_before_brackets),
    (MEANT, beside_number::heads_line),
    (ANOTHER, another::has_heir),
    (MEANT, beside_number::is_before_colon),
    (ANOTHER, another::is_camp),
    (ANOTHER, another::is_under_with),
    (MEANT, beside_number::is_likened_before_colon),
    (ANOTHER, another::is_likened),
    (MEANT, beside_number::is_taken_up),
    (ANOTHER, another::is_under_noun),
    (ANOTHER, ordinary_word::is_verb),
    (ANOTHER, ordinary_word::is_no_name),
];

/// As [`SIGNS`], by the word that the mention stands under.
const UNDER: [(bool, SignUnder); 12] = [
    (ANOTHER, under::describes_another),
    (ANOTHER, under::is_of_their_seats),
    (ANOTHER, under::is_leaders_name),
    (ANOTHER, under::is_led),
    (ANOTHER, under::is_rival),
    (ANOTHER, under::has_other_share),
    (MEANT, under::goes_on),
    (ANOTHER, under::is_within_another),
    (ANOTHER, under::is_of_relative),
    (ANOTHER, under::is_object_in_relative),
    (ANOTHER, under::is_one_of_forces),
    (MEANT, under::is_apposed),
];

impl Search<'_> {
    /// `جمعية السهل المعارضة`, `أكبر أحزاب المعارضة`: a camp's word that only tells of somebody else.
    pub(super) fn describes_another(&self, list: &ListMention, previous: usize) -> bool {
        let text = self.text;
        let is_alone = list.proclitics.conjunction.is_none() && list.proclitics.particle.is_none();
        // `كان القوة المعارضة الأولى`: what the subject is.
        let is_adjective = forms::is(text, previous, forms::FORCE) && text.folded(list.tokens.start).ends_with('ه');
        let of_several = name_words::table().find(text, previous).is(name_words::PLURAL);
        let is_one_of = of_several && previous > 0 && forms::is(text, previous - 1, forms::FIRST_OF);
        // `تصدر حزب السهل أحزاب المعارضة`: whom the subject leads.
        let is_led = of_several
            && previous > 0
            && (text.is_in_name(previous - 1) || text.mark(previous - 1).is_some_and(|mark| matches!(mark, '"' | '»' | '”')));
        // `حركة "صوت السهل" اليسارية المعارضة`
        let describes = |at: usize| {
            let found = name_words::table().find(text, at);
            found.proclitics.article && found.is(name_words::REMARK | name_words::DESCRIPTIVE) || text.is_quote(at)
        };
        let named = (previous.saturating_sub(3)..=previous).rev().find(|&at| !describes(at));
        let follows_name = list.tokens.start == previous + 1 && named.is_some_and(|at| text.is_in_name(at));
        is_alone && (is_led || is_one_of || is_adjective || follows_name)
    }

    /// True where the words before the preposition at `at` tell of people who won or entered a chamber: `دخل البرلمان عن`, `فاز من`,
    /// `الفائزين من`.
    fn wins_for(&self, at: usize) -> bool {
        const REACH: usize = 4;
        let text = self.text;
        let won = at > 0
            && (matches!(
                text.folded(at - 1),
                "الفايزين"
                    | "الناجحين"
                    | "المنتخبين"
                    | "الفايزون"
                    | "نجح"
                    | "ونجح"
                    | "فاز"
                    | "وفاز"
                    | "ينجح"
                    | "يفز"
            ));
        let enters = (at.saturating_sub(REACH)..at).find(|&at| {
            let bare = text.bare(at);
            matches!(bare, "دخل" | "دخلت" | "وصل" | "انتخب")
        });
        won || enters.is_some_and(|enters| super::chamber::is_chamber(text, &(enters + 1..at)))
    }

    /// True where a mention can be whom a verb speaks of: under no preposition, and no ordinary word.
    pub(super) fn is_eligible(&self, list: &ListMention, number: usize, verb: Option<usize>) -> bool {
        let text = self.text;
        let start = list.tokens.start;
        let quoted = start > 0 && text.mark(start - 1).is_some_and(|mark| matches!(mark, '"' | '«' | '“' | '”'));
        let candidate = Candidate {
            search: self,
            text,
            list,
            quoted,
            before: start.checked_sub(1 + usize::from(quoted)),
            number,
            verb,
        };
        if let Some(&(meant, _)) = SIGNS.iter().find(|(_, sign)| sign(&candidate)) {
            return meant;
        }
        let Some(word) = candidate.before else { return true };
        // `خلف حزبي السهل والنهر`
        let counts_off = word > 0 && name_words::table().find(text, word).is(name_words::DUAL);
        let word = word - usize::from(counts_off);
        // `داخل هذا التحالف`
        let points = matches!(text.folded(word), "هذا" | "هذه" | "ذلك" | "تلك");
        let word = word.saturating_sub(usize::from(points));
        if let Some(&(meant, _)) = UNDER.iter().find(|(_, sign)| sign(&candidate, word)) {
            return meant;
        }
        let word = before_time(text, word).unwrap_or(word);
        under::PREPOSITIONS.iter().any(|sign| sign(&candidate, word)) || !under::heads_another(&candidate, word)
    }
}

/// `منح الناخبون قبل أربع سنوات حزب السهل خمسين مقعدا`: the word before a time that is counted back and ends at `at`.
fn before_time(text: &NamedText, at: usize) -> Option<usize> {
    const REACH: usize = 4;
    static SINCE: WordTest = WordTest::words(&['و', 'ف'], &["قبل", "منذ", "بعد"]);
    if !(times::is(text, at, times::YEARS) || matches!(text.folded(at), "عامين" | "سنتين")) {
        return None;
    }
    let since = (at.saturating_sub(REACH)..at).rev().find(|&word| SINCE.at(text, word))?;
    let is_number = |word: usize| text.number(word).is_some() || crate::arabic::number::word(text, word).is_some();
    (since + 1..at).all(is_number).then(|| since.checked_sub(1)).flatten()
}
