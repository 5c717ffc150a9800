//! Titles of happenings, from the words of the text: a noun phrase as it stands, or the verbal noun of the verb with the
//! verb's own subject and object. Invents no word; knows no day. What follows the head is taken in whole phrases
//! (`phrase`), so that no title breaks off in the middle of one.

mod before;
mod case;
mod casualties;
mod decided;
mod declared;
mod inflect;
mod killed;
mod left_out;
mod main_clause;
mod noun;
mod noun_told;
mod of_named;
mod owned;
mod owner;
mod participle;
mod relative;
mod report;
mod setting;
mod sourced;
mod trust;
mod verb;
mod whom;
mod words;

use std::ops::Range;

use crate::arabic::TokenizedText;
use crate::extract::name::Names;

use super::clause::Happening;
use super::phrase::{self, Kind, Phrase, Reach};
use super::trigger::{Form, Triggers};
use super::words as clauses;
use super::{DateRole, DateSlot, EventCategory};

pub(super) use noun_told::governing_verb;

/// Longest title, in characters and in words.
const LENGTH_MAX: usize = 80;
const WORDS_MAX: usize = 13;

/// Words of a title that needs no more said of where and how.
const LONG_WORDS: usize = 9;

/// The same where it tells what somebody said.
const SPEECH_LENGTH_MAX: usize = 120;
const SPEECH_WORDS_MAX: usize = 18;

/// The title of `found`; `dates` are those of its sentence, `all_dates` those of the text.
pub(super) fn title(
    text: &TokenizedText,
    names: &Names,
    sentence: Range<usize>,
    dates: &[DateSlot],
    all_dates: &[DateSlot],
    found: &Happening,
) -> String {
    let title = Title {
        text,
        names,
        dates,
        all_dates,
        sentence,
        triggers: Triggers::bundled(),
    };
    if let Some(said) = title.of_gap(found) {
        return said;
    }
    // `يوم الاقتراع`: the words inside the date name it.
    if let Some(slot) = dates
        .get(found.date)
        .filter(|slot| slot.names.is_some() && found.role == DateRole::CountedFrom)
    {
        return title.of_named(found, slot.tokens.end);
    }
    if let Some(seen) = title.of_witnessed(found) {
        return seen;
    }
    // `جلس الطرفان وجها لوجه`: no verb, but they met.
    if text.folded(found.head) == "وجها"
        && let Some(said) = title.of_clause(found)
    {
        return said;
    }
    if let Some(said) = title
        .of_casualties(found)
        .or_else(|| title.of_setting(found))
        .or_else(|| title.of_declared(found))
    {
        return said;
    }
    if title.is_measure(found) {
        return title.of_measure(found.head);
    }
    let said = match found.form {
        Form::Noun => title.of_noun(found),
        Form::Participle => title.of_participle(found),
        Form::Past | Form::Present | Form::Future => title.of_verb(found.head, found.category),
    };
    let said = title.without_order(found, &without_clock(said));
    // One verb says too little, unless nothing more stands there; `وعادت فارتفعت` is told by the next.
    let is_helper = phrase::tells_what_followed(text, found.head + 1);
    if said.contains(' ') || found.form == Form::Noun || is_helper {
        return said;
    }
    // `وعاد بعد سنة`, `حتى توفي`: whom, the pronoun says; the clause before tells of something else.
    let is_verb = matches!(found.form, Form::Past | Form::Present | Form::Future);
    if is_verb && found.head > title.sentence.start && inflect::without_pronoun(&said).is_some() {
        return said;
    }
    title.of_clause(found).unwrap_or(said)
}

#[derive(Clone)]
struct Title<'a> {
    text: &'a TokenizedText<'a>,
    names: &'a Names,
    /// The dates of the sentence.
    dates: &'a [DateSlot],
    /// Those of the text.
    all_dates: &'a [DateSlot],
    sentence: Range<usize>,
    triggers: &'static Triggers,
}

impl Title<'_> {
    /// `أول انتخابات محلية منذ 2013` tells of the last one before: it was not the first.
    fn without_order(&self, found: &Happening, said: &str) -> String {
        const ORDERS: [&str; 4] = ["أول ", "ثاني ", "ثالث ", "آخر "];
        let is_last_before =
            found.category == EventCategory::Election && self.dates.get(found.date).is_some_and(|slot| slot.begins);
        let rest = ORDERS.iter().find_map(|order| said.strip_prefix(order));
        rest.filter(|_| is_last_before).unwrap_or(said).to_owned()
    }

    /// The same reader for another sentence.
    fn in_sentence(&self, sentence: Range<usize>) -> Self {
        let start = self.all_dates.partition_point(|slot| slot.tokens.start < sentence.start);
        let end = self.all_dates.partition_point(|slot| slot.tokens.start < sentence.end);
        Self {
            dates: self.all_dates.get(start..end.max(start)).unwrap_or_default(),
            sentence,
            ..self.clone()
        }
    }

    fn opens(&self, index: usize) -> bool {
        index == self.sentence.start || clauses::is_stop(self.text, index - 1)
    }

    /// True where the word at `index` may begin a clause.
    fn opens_clause(&self, index: usize) -> bool {
        index.checked_sub(1).is_none_or(|before| {
            before < self.sentence.start
                || clauses::is_stop(self.text, before)
                || self.is_date(before)
                || clauses::is(self.text, before, clauses::AUXILIARY | clauses::COMPLEMENTIZER)
        }) || self.text.folded(index).starts_with('و')
    }

    fn slot_over(&self, index: usize) -> Option<&DateSlot> {
        self.dates.iter().find(|slot| slot.tokens.contains(&index))
    }

    fn is_date(&self, index: usize) -> bool {
        self.slot_over(index).is_some()
    }

    /// The first word after the verb that belongs to no date.
    fn next_word(&self, index: usize) -> Option<usize> {
        (index + 1..self.sentence.end).find(|&after| self.text.word(after).is_some() && !self.is_date(after))
    }

    fn is_verb(&self, index: usize) -> bool {
        // `دي ويفر`
        let is_name = matches!(self.text.folded_before(index), "دي" | "فان" | "فون");
        !is_name && self.triggers.verb_at(self.text, index).is_some() && self.triggers.noun_at(self.text, index).is_none()
    }

    /// The relative pronoun that the verb at `index` follows.
    fn relative_before(&self, index: usize) -> Option<usize> {
        (index.saturating_sub(3).max(self.sentence.start)..index)
            .rev()
            .take_while(|&before| clauses::is(self.text, before, clauses::RELATIVE | clauses::AUXILIARY))
            .find(|&before| clauses::is(self.text, before, clauses::RELATIVE))
    }

    /// `said` and the whole phrases from `index` on that there is room for.
    fn finished(&self, said: &[String], index: usize, reach: Reach) -> String {
        let phrases = phrase::phrases(self.text, self.sentence.clone(), self.dates, index, reach);
        Self::joined(said, &phrases)
    }

    /// `said` and those of `phrases` that there is room for. A preposition gives way to what was said.
    fn joined(said: &[String], phrases: &[Phrase]) -> String {
        let fits = |said: Length, more: Length, is_speech: bool| {
            let (length, words) = if is_speech {
                (SPEECH_LENGTH_MAX, SPEECH_WORDS_MAX)
            } else {
                (LENGTH_MAX, WORDS_MAX)
            };
            let both = said.and(more);
            both.letters <= length && both.words <= words
        };
        let head = said.join(" ");
        let speech = phrases.iter().position(Phrase::is_speech);
        let gives_way = speech.is_some_and(|speech| {
            let words = phrases.iter().take(speech + 1).flat_map(|phrase| &phrase.words);
            !fits(Length::of(&head), Length::of_words(words), false)
        });
        let mut is_free = true;
        // The length so far, the words of the title, and the kind and place of its last part.
        let mut length = Length::of(&head);
        let mut title = head;
        let (mut parts, mut last) = (0, None);
        for (place, phrase) in phrases.iter().enumerate() {
            // `أعلن رئيس الهيئة في مؤتمر صحفي في العاصمة أن …`: where is left out before what.
            let is_name = phrase.words.first().is_some_and(|word| word.starts_with("للانتخاب"));
            if gives_way && speech.is_some_and(|speech| place < speech) && !is_name && (phrase.kind != Kind::Noun || !is_free) {
                is_free = false;
                continue;
            }
            // `دعت بنفسها إلى انتخابات`, `كحد أقصى`
            if matches!(phrase.words.first().map(String::as_str), Some("بنفسه" | "بنفسها" | "كحد")) {
                continue;
            }
            if phrase.kind == Kind::Joined && phrase.words.first().is_some_and(|word| opens_clause_joined(word)) {
                break;
            }
            let is_pointing = matches!(phrase.words.as_slice(), [word] if case::points(&crate::arabic::fold(word)));
            let is_long = length.words >= LONG_WORDS && !phrase.is_speech() && place > 0;
            if phrase.kind == Kind::Led && (is_hour(&phrase.words) || is_long) || is_pointing {
                if is_long {
                    break;
                }
                continue;
            }
            let words = without_pointing(&phrase.words);
            let more = Length::of_words(words);
            let room = fits(length, more, phrase.is_speech()) || place == 0 && more.letters < LENGTH_MAX;
            if !room {
                // `في [المنطقة] [الخضراء]`: not the half of a place.
                let is_half =
                    phrase.kind == Kind::Noun && phrase.words.first().is_some_and(|word| word.starts_with("ال")) && parts > 1;
                // `بحصوله [على 102 مقعدا]`
                let only_word = last.and_then(|(_, start)| title.get(start..)).map(str::trim_start);
                let hangs = parts > 1 && only_word.is_some_and(|word| !word.contains(' ') && names_deed(word));
                if let Some((kind, start)) = last
                    && (kind == Kind::Led && is_half || matches!(kind, Kind::Led | Kind::Joined) && hangs)
                {
                    title.truncate(start);
                }
                break;
            }
            if more.letters > 0 {
                length = length.and(more);
                last = Some((phrase.kind, title.len()));
                parts += 1;
                for (place, word) in words.iter().enumerate() {
                    if place > 0 || !title.is_empty() {
                        title.push(' ');
                    }
                    title.push_str(word);
                }
            }
        }
        // `تراجع الحزب بحصوله، بعد الفرز، على …`
        if parts > 1
            && let Some((kind, start)) = last
            && title
                .get(start..)
                .map(str::trim_start)
                .is_some_and(|word| !word.contains(' ') && names_deed(word) && (kind == Kind::Led || word.starts_with("بحصول")))
        {
            title.truncate(start);
        }
        without_half_clause(title)
    }
}

/// The title without the half of a clause at its end: `توقيف أربعة أشخاص يشتبه بضلوعهم`.
fn without_half_clause(mut title: String) -> String {
    let Some((rest, last)) = title.rsplit_once(' ') else {
        return title;
    };
    let Some((kept, verb)) = rest.rsplit_once(' ') else {
        return title;
    };
    let is_half = last.starts_with('ب')
        && inflect::without_pronoun(last).is_some()
        && verb.starts_with(['ي', 'ت'])
        && matches!(
            crate::arabic::fold(verb).as_str(),
            "يشتبه" | "يعتقد" | "تتهم" | "يتهم" | "تشتبه" | "تعتقد" | "يشتبهون"
        );
    if is_half {
        let length = kept.len();
        title.truncate(length);
    }
    title
}

/// True for `بحصوله`, `وشروعها`: what somebody did, which the next words tell.
fn names_deed(word: &str) -> bool {
    word.starts_with(['ب', 'و']) && inflect::without_pronoun(word).is_some()
}

/// How long what is said is: its letters, spaces included, and its words.
#[derive(Clone, Copy)]
struct Length {
    letters: usize,
    words: usize,
}

impl Length {
    fn of(said: &str) -> Self {
        Self {
            letters: said.chars().count(),
            words: said.bytes().filter(|byte| *byte == b' ').count() + 1,
        }
    }

    /// The length of `words` with spaces between them.
    fn of_words<'a>(words: impl IntoIterator<Item = &'a String>) -> Self {
        let lengths = words.into_iter().map(|word| Self::of(word));
        lengths.reduce(Self::and).unwrap_or(Self { letters: 0, words: 1 })
    }

    /// The length of both with a space between them.
    fn and(self, more: Self) -> Self {
        Self {
            letters: self.letters + 1 + more.letters,
            words: self.words + more.words,
        }
    }
}

/// `في ساعة متأخرة`, `عند الثالثة عصرا`: the date says when.
fn is_hour(words: &[String]) -> bool {
    let second = words.get(1).map(|word| crate::arabic::fold(word));
    let is_clock = words.first().is_some_and(|first| first == "عند")
        && words.iter().any(|word| {
            matches!(
                crate::arabic::fold(word).as_str(),
                "عصرا" | "صباحا" | "مساء" | "ظهرا" | "فجرا" | "ليلا" | "الساعه"
            )
        });
    let is_later = words.len() == 2
        && words.first().is_some_and(|first| first == "بعد" || first == "قبل")
        && second.as_deref() == Some("ذلك");
    is_clock || is_later || matches!(second.as_deref(), Some("ساعه" | "وقت" | "ساعات" | "الساعات" | "الساعه"))
}

/// True for `وله أربعة أبناء`, `وصودرت مقاره`: a clause of its own.
fn opens_clause_joined(word: &str) -> bool {
    let folded = crate::arabic::fold(word);
    let is_past = folded.ends_with('ت')
        && folded.chars().count() > 5
        && !["ات", "يت", "وت"].iter().any(|ending| folded.ends_with(ending))
        && !folded.starts_with("وال");
    is_past || matches!(folded.as_str(), "وله" | "ولها" | "ولديه" | "ولديها" | "وهو" | "وهي")
}

/// The title without the hour at its end: `عند الساعة السابعة`, `من العاشرة صباحا حتى الثانية`, `وسبع دقائق`.
fn without_clock(said: String) -> String {
    // Nearly no title ends in an hour.
    let last = said.rsplit(' ').next().unwrap_or(&said);
    let ends_in_clock = words::is(last, words::HOUR | words::HOUR_LEAD | words::HOUR_PART)
        || matches!(crate::arabic::fold(last).as_str(), "الساعه" | "دقايق" | "دقيقه");
    if !ends_in_clock {
        return said;
    }
    let all: Vec<&str> = said.split(' ').collect();
    let folded: Vec<String> = all.iter().map(|word| crate::arabic::fold(word)).collect();
    let is = |at: usize, class: u64| folded.get(at).is_some_and(|word| words::is(word, class));
    let is_hour = |at: usize| is(at, words::HOUR);
    let leads =
        |at: usize| is(at, words::HOUR_LEAD) && (is_hour(at + 1) || folded.get(at + 1).is_some_and(|next| next == "الساعه"));
    let opens = |at: usize| {
        let adds_minutes = || {
            let last = folded.last().is_some_and(|word| matches!(word.as_str(), "دقايق" | "دقيقه"));
            last && at + 2 == folded.len() && folded.get(at).is_some_and(|word| word.starts_with('و'))
        };
        leads(at) || folded.get(at).is_some_and(|word| word == "الساعه") || adds_minutes()
    };
    let is_clock = |at: usize| {
        is(at, words::HOUR | words::HOUR_LEAD | words::HOUR_PART)
            || folded.get(at).is_some_and(|word| {
                let counts = || {
                    folded
                        .get(at + 1)
                        .is_some_and(|next| matches!(next.as_str(), "دقايق" | "دقيقه"))
                };
                matches!(word.as_str(), "الساعه" | "دقايق" | "دقيقه") || word.starts_with('و') && counts()
            })
    };
    match (1..all.len()).find(|&at| opens(at) && (at..all.len()).all(is_clock)) {
        // `في تمام الساعة السابعة`
        Some(at) => {
            let kept = all.get(..at).unwrap_or_default();
            let kept = kept.strip_suffix(&["في", "تمام"]).unwrap_or(kept);
            kept.join(" ")
        }
        None => said,
    }
}

/// `حل ذلك المجلس`: in a title nothing is pointed at.
fn without_pointing(words: &[String]) -> &[String] {
    match words {
        [first, rest @ ..]
            if matches!(first.as_str(), "ذلك" | "هذا" | "هذه" | "تلك")
                && rest.first().is_some_and(|next| next.starts_with("ال")) =>
        {
            rest
        }
        // `خريطة الطريق هذه`
        [rest @ .., last] if !rest.is_empty() && matches!(last.as_str(), "هذه" | "هذا" | "تلك") => rest,
        _ => words,
    }
}
