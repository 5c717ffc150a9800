//! Happenings: which words of a text tell of one, and which of the text's dates is its own. Owns the mentions; what day
//! that was, and which mentions tell of the same happening, is `resolve`'s.

mod actor;
mod appointed;
mod aside;
mod candidates;
mod category;
mod chronology;
mod clause;
mod counted;
mod dates_of_one;
mod doubt;
mod ends;
mod gapped;
mod no_day;
mod no_verb;
mod noun;
mod only_named;
mod phrase;
mod phrase_kind;
mod sense;
mod slot;
mod stance;
#[cfg(test)]
mod tests;
mod title;
mod trigger;
mod undone;
mod verb;
mod verb_forms;
mod words;

use std::ops::Range;

use crate::arabic::{TokenizedText, WordTest};
use crate::base::{Cancelled, Span, Watch};
use crate::extract::date::Tense;
use crate::extract::name::Names;

pub use category::EventCategory;
pub use chronology::mark_entries;

/// How long a date's words reach; a longer one must stand nearer to the happening that it dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grain {
    /// Days.
    Day,
    /// Months and seasons.
    Month,
    /// Years.
    Year,
}

/// A date expression as this pass sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateSlot {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// How long its words reach.
    pub grain: Grain,
    /// True where it counts from a happening that the words after it name (`بعد يوم على محاولة …`).
    pub counts_from_next: bool,
    /// The words inside it that name the happening it counts from (`قبل الهجوم بيومين`).
    pub names: Option<Range<usize>>,
    /// True for a day of a list but its last: `3` in `3 و5 أيار`.
    pub joins_next: bool,
    /// True where it only says until when: `حتى 12 أغسطس 2012`.
    pub ends: bool,
    /// True where it only says since when: `منذ 9 أغسطس`.
    pub begins: bool,
    /// True where it can date a happening at all: no vague windows, no mere beginnings of a state.
    pub dates_events: bool,
    /// True where something is put off to it: `أرجئت الجلسة إلى 14 مايو`.
    pub is_target: bool,
    /// True where it opens an entry of a chronology: [`mark_entries`].
    pub opens_entry: bool,
}

/// What a date says of a happening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateRole {
    /// When it was.
    At,
    /// When it began: `منذ 9 أغسطس`.
    Begins,
    /// When what went before it ended: `حتى 12 أغسطس 2012 حين أحيل إلى التقاعد`.
    Ends,
    /// How long before or after something else it was: it is that something.
    CountedFrom,
}

/// A happening with a date, as one sentence tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventMention {
    /// What kind of happening its word tells of: what resolving goes by.
    pub category: EventCategory,
    /// The same by the sense that the word has beside the others: what is shown.
    pub shown: EventCategory,
    /// Place of its date in the list that was given.
    pub date: usize,
    /// Place of the last of its dates, where they are a list; else the same.
    pub until: usize,
    /// What that date says of it.
    pub role: DateRole,
    /// The words that name the happening.
    pub trigger: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The sentence.
    pub sentence: Span,
    /// A short title of the text's own words.
    pub title: String,
    /// Who takes part, as named.
    pub actors: Vec<String>,
    /// Where, as named.
    pub place: Option<String>,
    /// Names the same word in all its forms.
    pub word: u16,
    /// True where it is one word with the article, which may point back at what was told.
    pub is_definite: bool,
    /// True where it tells of voting itself, not of candidates or boycotts.
    pub is_vote: bool,
    /// True where it is told as still to come.
    pub planned: bool,
    /// True for a plan that is told as over: `كان مقررا`, put off, called off.
    pub lapsed: bool,
    /// What the form of its verb says of the time; nouns and participles say nothing.
    pub tense: Tense,
    /// True where that form leaves no doubt: the present may tell of the past too.
    pub tense_is_firm: bool,
    /// True for a verb in the present behind its date, which tells of what comes or, in a chronicle, of what was.
    pub is_present: bool,
    /// Name of the rule that gave it its date.
    pub rule: &'static str,
}

impl EventMention {
    /// True for one round of an election.
    pub fn is_round(&self) -> bool {
        self.word != trigger::Trigger::UNKNOWN && self.word > trigger::Trigger::UNKNOWN - 32
    }
}

/// Makes the words of happenings ready before any text asks for them.
pub fn prepare() {
    trigger::Triggers::bundled();
}

/// The dated happenings of `text`, in its order. `dates` are in the order of the text and do not overlap.
pub fn find(text: &TokenizedText, names: &Names, dates: &[DateSlot], watch: Watch<'_>) -> Result<Vec<EventMention>, Cancelled> {
    let mut events = Vec::new();
    let mut first = 0;
    while let Some(slot) = dates.get(first) {
        let sentence = chronology::sentence_of(text, slot);
        let rest = dates.get(first..).unwrap_or_default();
        let count = rest.iter().take_while(|slot| slot.tokens.start < sentence.end).count().max(1);
        // A "sentence" that goes on for pages is a table or a broken file, not prose.
        if sentence.len() <= SENTENCE_TOKENS_MAX {
            let here = rest.get(..count).unwrap_or_default();
            for happening in dates_of_one::happenings(text, names, sentence.clone(), here) {
                events.push(mention(
                    text,
                    names,
                    sentence.clone(),
                    dates,
                    first..first + count,
                    &happening,
                ));
            }
        }
        first += count;
        watch.at(first, dates.len())?;
    }
    events.sort_by_key(|event| (event.trigger, event.date));
    Ok(events)
}

/// Words that lead from a happening back to what was before it.
static CAUSES: WordTest = WordTest::words(&['و'], &["عقب", "اثر", "غداه", "بسبب", "نتيجه", "جراء", "بفعل"]);

/// What nobody sets a day for: told by itself, it has been.
static UNPLANNED: WordTest = WordTest::words(
    &['و', 'ل', 'ب'],
    &[
        "مقتل",
        "اغتيال",
        "وفاه",
        "مصرع",
        "انفجار",
        "الانفجار",
        "هجوم",
        "الهجوم",
        "تفجير",
        "قصف",
        "اعتقال",
        "استقاله",
        "استقالته",
        "استقالتها",
        "اقاله",
        "انقلاب",
        "الانقلاب",
        "سقوط",
        "اندلاع",
        "فرار",
        "هروب",
        "انهيار",
        "زلزال",
        "حريق",
        "مجزره",
        "اقتحام",
        "انتفاضه",
        "احتلال",
        "غزو",
        "تحطم",
        "مقتله",
        "اغتياله",
        "وفاته",
        "رحيل",
    ],
);

/// True for `أغلقت مساء أمس مراكز الاقتراع`: then the vote was.
fn closes_polls(text: &TokenizedText, sentence: &Range<usize>, found: &clause::Happening) -> bool {
    const REACH: usize = 12;
    let noun = trigger::Triggers::bundled().verbal_noun(found.word);
    found.category == EventCategory::Election
        && matches!(noun, Some("إغلاق" | "إقفال"))
        && (found.head..(found.head + REACH).min(sentence.end))
            .any(|at| matches!(text.folded(at), "الاقتراع" | "التصويت" | "الانتخاب" | "الانتخابات"))
}

/// Longest sentence that is read, in tokens.
const SENTENCE_TOKENS_MAX: usize = 400;

fn mention(
    text: &TokenizedText,
    names: &Names,
    sentence: Range<usize>,
    all_dates: &[DateSlot],
    here: Range<usize>,
    found: &clause::Happening,
) -> EventMention {
    let dates = all_dates.get(here.clone()).unwrap_or_default();
    let offset = here.start;
    let around = actor::clause_around(text, sentence.clone(), found.tokens.clone());
    let closes = closes_polls(text, &sentence, found);
    // `الانتخابات التي تجرى إثر حل البرلمان في مايو`: what leads to something was before it.
    let is_cause = found.form == trigger::Form::Noun
        && !found.planned
        && found
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|before| CAUSES.at(text, before));
    let has_begun = found.tense_form == trigger::Form::Present && began(text, found.tokens.start, sentence.start);
    let is_unplanned = found.form == trigger::Form::Noun
        && found.verb.is_none()
        && !found.planned
        && !found.is_said
        && found.tense_form != trigger::Form::Future
        && UNPLANNED.any_in(text, found.tokens.clone());
    EventMention {
        category: found.category,
        shown: category::of(text, &sentence, found),
        date: offset + found.date,
        until: offset + found.until,
        role: found.role,
        trigger: text.span(found.tokens.clone()),
        tokens: found.tokens.clone(),
        sentence: text.span(sentence.clone()),
        title: title::title(text, names, sentence, dates, all_dates, found),
        actors: actor::actors(text, names, around.clone()),
        place: actor::place(text, names, around),
        word: found.word,
        is_definite: found.tokens.len() == 1 && found.is_definite,
        is_vote: found.is_vote() || closes,
        planned: found.planned,
        lapsed: found.lapsed,
        tense: match found.tense_form {
            _ if is_cause || is_unplanned => Tense::Past,
            trigger::Form::Past => Tense::Past,
            trigger::Form::Present if has_begun => Tense::Past,
            trigger::Form::Future => Tense::Future,
            // `الأحد يعلن` may be a chronicle's present.
            trigger::Form::Present if found.rule != clause::DATE_FIRST => Tense::Future,
            trigger::Form::Present | trigger::Form::Noun | trigger::Form::Participle => Tense::Unknown,
        },
        is_present: found.tense_form == trigger::Form::Present && found.rule == clause::DATE_FIRST,
        // `أعلنت البعثة وصول مبعوثها مطلع أيلول`: what a noun tells need not be past with its verb.
        tense_is_firm: found.planned
            || is_unplanned
            || matches!(found.tense_form, trigger::Form::Past | trigger::Form::Future) && !found.is_said,
        rule: found.rule,
    }
}

/// `شرع تحالف يقصف`, `أخذ الجيش يتقدم`: a verb of beginning in the past a little before the verb at `verb`.
fn began(text: &TokenizedText, verb: usize, from: usize) -> bool {
    const REACH: usize = 8;
    static BEGAN: WordTest = WordTest::words(
        &['و', 'ف'],
        &[
            "شرع",
            "شرعت",
            "شرعوا",
            "بدا",
            "بدات",
            "بدووا",
            "اخذ",
            "اخذت",
            "اخذوا",
            "راح",
            "راحت",
            "راحوا",
            "طفق",
            "طفقت",
            "ظل",
            "ظلت",
        ],
    );
    let near = verb.saturating_sub(REACH).max(from)..verb;
    BEGAN
        .last_in(text, near)
        .is_some_and(|at| (at + 1..verb).all(|at| text.word(at).is_some()))
}
