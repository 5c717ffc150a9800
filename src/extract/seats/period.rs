//! Words that say which election a count belongs to and how sure it is. Owns the phrases; which election they mean is
//! `resolve`'s.

mod phrase;
mod term;

use std::ops::Range;

pub(super) use self::phrase::at;
use self::phrase::is_other_vote;
pub use self::term::numbered_term;
use self::term::{is_present_term, names_term};
use super::named::NamedText;
use crate::arabic::{TokenizedText, WordTest};
use crate::base::Span;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::times;
use super::{Period, steps};

/// The first phrase in `range` that names an election or a year, with its tokens.
pub(super) fn find(text: &NamedText, range: Range<usize>) -> Option<(Period, Range<usize>)> {
    range.clone().find_map(|index| at(text, index, range.end))
}

/// `الأخيرة`, `آخر`: the election held last.
pub fn says_last(text: &TokenizedText, at: usize) -> bool {
    static LAST_WORDS: WordTest = WordTest::new(|word| word.starts_with("الاخير") || word == "اخر");
    LAST_WORDS.at(text, at) || says_past(text, at)
}

/// `الماضية`: the election held last, or in the news of a new one that before.
pub fn says_past(text: &TokenizedText, at: usize) -> bool {
    static PAST_WORDS: WordTest = WordTest::words(&[], &["الماضيه", "الفايته", "المنصرمه"]);
    PAST_WORDS.at(text, at)
}

/// `الذي`, `التي`.
pub(super) fn is_relative(text: &TokenizedText, at: usize) -> bool {
    static RELATIVES: WordTest = WordTest::words(&[], &["الذي", "التي", "الذين", "اللذان", "اللتان", "والذي", "والتي"]);
    RELATIVES.at(text, at)
}

/// `ضعفي ما كان لهم في 1992`, `أقل مما ناله في 2018`: what a count is measured by, up to the time that `range` ends at.
pub(super) fn is_measure(text: &NamedText, range: Range<usize>) -> bool {
    const REACH: usize = 6;
    let near = range.start.max(range.end.saturating_sub(REACH))..range.end;
    let mut near = near.rev().take_while(|&at| text.mark(at).is_none());
    let what = near.find(|&at| matches!(text.folded(at), "ما" | "مما" | "عما" | "كما" | "لما" | "بما"));
    // `إلى ما دون حصيلته في عام 1997، يوم دخل البرلمان بتسعة`: no verb.
    let tells = |at: usize| cue::is(text, at, WAS | VERB) && !cue::is(text, at, HOLDING);
    what.is_some_and(|what| (what + 1..(what + 3).min(range.end)).any(tells))
}

/// `بعد مقاطعتها انتخابات 2002`: where a list stayed away from, it won nothing.
pub(super) fn is_stayed_away(text: &NamedText, index: usize) -> bool {
    const REACH: usize = 2;
    const STEMS: [&str; 6] = ["مقاطعت", "مقاطعه", "قاطع", "غياب", "غاب", "تغيب"];
    (index.saturating_sub(REACH)..index).any(|at| {
        let word = text.folded(at).trim_start_matches(['و', 'ب', 'ل', 'ف']);
        STEMS.iter().any(|stem| word.starts_with(stem))
    })
}

/// Words with which [`here_is`] begins.
static HERE: WordTest = WordTest::words(&[], &["وها", "ها", "فها", "فاذا"]);

/// `وها هي`: what is so now.
pub fn here_is(text: &TokenizedText, at: usize) -> bool {
    HERE.at(text, at) && tells_what_is_so(text, at)
}

fn tells_what_is_so(text: &TokenizedText, at: usize) -> bool {
    matches!(text.folded(at), "وها" | "ها" | "فها") && matches!(text.folded(at + 1), "هو" | "هي" | "هم")
        // `كان الأول في 2018 بـ58 مقعدا، فإذا به خامسا بـ25`
        || text.folded(at) == "فاذا" && matches!(text.folded(at + 1), "به" | "بها" | "بهم")
}

/// `في 2018 كان حزب السهل غائبا، واليوم هو الأول بـ13`: a clause of the present behind the time named.
pub(super) fn returns_to_now(text: &NamedText, range: Range<usize>) -> bool {
    static NOW: WordTest = WordTest::listed(&['و', 'ف', 'ب'], || times::ids_of(times::NOW));
    let opens =
        |at: usize| text.mark(at - 1).is_some() && (text.word(at + 1).is_none() || !text.folded(at + 1).starts_with("ال"));
    // `وقد هبطوا اليوم إلى نحو 60`
    let behind_verb = |at: usize| cue::is(text, at - 1, CHANGE | KEEP) && matches!(text.folded(at + 1), "الي" | "عند" | "علي");
    let range = range.start + 1..range.end;
    NOW.each_in(text, range.clone()).any(|at| opens(at) || behind_verb(at))
        || HERE.each_in(text, range).any(|at| opens(at) && here_is(text, at))
}

static PRESENT: WordTest = WordTest::words(&[], &["الحالي", "الحاليه", "الجديد", "الجديده"]);

/// `دخل المجلس الجديد`: a term that sits or begins.
pub(super) fn names_present_term(text: &NamedText, at: usize) -> bool {
    const ADJECTIVES: usize = 3;
    PRESENT.any_in(text, at + 1..at + 1 + ADJECTIVES)
        && cue::is(text, at, TERM)
        && is_present_term(text, at).is_some()
        && names_term(text, at)
}

/// A year in digits.
pub(super) fn year_at(text: &NamedText, index: usize) -> Option<i16> {
    let (value, digits) = text.digits(index)?;
    (digits == 4 && (1900..2100).contains(&value)).then_some(value as i16)
}

/// `هذه المرة`: one of the votes.
pub(super) static TIME_ROUND: WordTest = WordTest::new(is_time_round);

fn is_time_round(word: &str) -> bool {
    matches!(word, "المره" | "والمره")
}

/// `في الجديد`: the chamber that sits, where its noun was said of the one before.
pub(super) fn is_new_one(text: &TokenizedText, at: usize) -> bool {
    PRESENT.at(text, at) && at > 0 && matches!(text.folded(at - 1), "في" | "وفي")
}

fn is_since(word: &str) -> bool {
    matches!(word, "قبل" | "منذ" | "وقبل" | "فقبل" | "ومنذ")
}

/// The quick look: words besides those of elections with which a phrase may begin.
static OPENS: WordTest = WordTest::new(|word| is_time_round(word) || is_since(word) || steps::is_step_word(word));

/// True where a verb that governs counts stands in `range`.
pub fn tells(text: &TokenizedText, range: Range<usize>) -> bool {
    let text = &NamedText::plain(text);
    cue::any(text, range, VERB)
}

/// What a list was in a vote, told by a participle beside its name: `حزب السهل، الفائز في انتخابات 2014`. What follows in the clause is of
/// another time.
pub fn is_participle_of_vote(text: &TokenizedText, at: usize) -> bool {
    static PARTICIPLES: WordTest = WordTest::words(
        &[],
        &[
            "الفايز",
            "الفايزه",
            "الفايزون",
            "الفايزين",
            "المتصدر",
            "المتصدره",
            "المنتصر",
            "المنتصره",
            "الخاسر",
            "الخاسره",
            "المقاطع",
            "المقاطعه",
            "الغايب",
            "الغايبه",
            "المنسحب",
            "المنسحبه",
        ],
    );
    PARTICIPLES.at(text, at)
}

/// True for a vote named in `tokens` that such a participle tells of, where the clause goes on from it to `until`: `تراجع حزب السهل الفائز في
/// انتخابات 2014 إلى ثلاثة`, `وحل الفائز بانتخابات 2014 ثانيا بثلاثة`, but not `الفائز في انتخابات 2014 بـ86`.
pub fn is_under_participle(text: &TokenizedText, tokens: &Range<usize>, until: usize) -> bool {
    const REACH: usize = 3;
    static GOES_ON: WordTest = WordTest::words(
        &[],
        &[
            "الي",
            "علي",
            "ثانيا",
            "ثانيه",
            "ثالثا",
            "ثالثه",
            "رابعا",
            "رابعه",
            "خامسا",
            "خامسه",
            "اخيرا",
            "فقط",
            "سوي",
        ],
    );
    let start = tokens.start;
    let Some(participle) = (start.saturating_sub(REACH)..start)
        .rev()
        .find(|&at| is_participle_of_vote(text, at))
    else {
        return false;
    };
    let goes_on = |at: usize| text.is_comma(at) || GOES_ON.at(text, at) || tells(text, at..at + 1);
    (participle..start).all(|at| text.mark(at).is_none()) && (tokens.end..until).any(goes_on)
}

/// True where a word for "election" stands in `range`.
pub fn names_vote(text: &TokenizedText, range: Range<usize>) -> bool {
    cue::ELECTIONS.any_in(text, range)
}

/// Where `range` names the parliament of a region, or a vote for it: `برلمان ولاية`, `الجمعية المحلية`.
pub fn region_body(text: &TokenizedText, range: Range<usize>) -> Option<usize> {
    static BODY: WordTest = WordTest::stems(&["برلمان", "انتخابات", "جمعيه", "جمعيت"]);
    // `المجلس التشريعي لولاية السهل`, which is never a parliament's own name
    static COUNCIL: WordTest = WordTest::words(&['و', 'ب', 'ل'], &["المجلس", "مجلس"]);
    let behind = |places: Range<usize>| places.into_iter().any(|at| times::is(text, at, times::OF_REGION));
    let is_of_region = |at: usize| {
        let here = times::is(text, at + 1, times::REGIONAL);
        BODY.at(text, at) && (behind(at + 1..at + 3) || here && !text.folded(at).contains("انتخابات"))
            || COUNCIL.at(text, at) && behind(at + 1..at + 3)
    };
    if !BODY.any_in(text, range.clone()) && !COUNCIL.any_in(text, range.clone()) {
        return None;
    }
    range.into_iter().find(|&at| is_of_region(at))
}

/// True for a text that speaks in `range` of the parliament of a region before any other vote.
pub fn is_of_region(text: &TokenizedText, range: Range<usize>) -> bool {
    /// `انتخابات برلمان ولاية`
    const WORDS_BETWEEN: usize = 2;
    let body = region_body(text, range.clone());
    // `باقتراع إقليمي` is no vote of the country.
    let of_country =
        |at: usize| names_vote(text, at..at + 1) && !matches!(text.folded(at + 1), "اقليمي" | "اقليميه" | "الاقليمي" | "الاقليميه");
    // `حصد 197 مقعدا في البوندستاغ. وفي برلمان ولاية السهل …`
    let plain = NamedText::plain(text);
    let is_chambers = |body: usize| cue::any(&plain, range.start..body.saturating_sub(WORDS_BETWEEN), CHAMBER);
    body.is_some_and(|body| !is_chambers(body) && !(range.start..body.saturating_sub(WORDS_BETWEEN)).any(of_country))
}

/// A word for "election": the period that its phrase names, the span of its sentence and its own.
pub type ElectionPhrase = (Period, Span, Span);

/// Every word for "election" of the text.
pub fn election_phrases(text: &TokenizedText) -> Vec<ElectionPhrase> {
    let text = &NamedText::plain(text);
    let mut phrases = Vec::new();
    for index in cue::ELECTIONS.each_in(text, 0..text.len()) {
        let is_partial = || matches!(text.folded(index + 1), "فرعيه" | "الفرعيه" | "تكميليه" | "التكميليه");
        let other = || is_other_vote(text, index) || cue::is(text, index + 1, LOCAL) || is_partial();
        if !other() {
            let sentence = text.sentence_around(index);
            let period = at(text, index, sentence.end).map_or(Period::Unstated, |(period, _)| period);
            if period != Period::Before {
                phrases.push((period, text.span(sentence), text.span(index..index + 1)));
            }
        }
    }
    phrases
}
