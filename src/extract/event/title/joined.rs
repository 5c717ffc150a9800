//! A title's words put together: those that stand at its head, and the phrases behind them that there is room for. Owns how long a title is
//! and which phrases say nothing in one; knows no text.

use super::super::phrase::{Kind, Phrase};
use super::{case, inflect, words};

/// Longest title, in characters and in words.
const LENGTH_MAX: usize = 80;
const WORDS_MAX: usize = 13;

/// Words of a title that needs no more said of where and how.
const LONG_WORDS: usize = 9;

/// The same where it tells what somebody said.
const SPEECH_LENGTH_MAX: usize = 120;
const SPEECH_WORDS_MAX: usize = 18;

/// A title under way.
struct Joined {
    title: String,
    length: Length,
    parts: usize,
    /// True while it is a noun and who did it.
    only_nouns: bool,
    /// The kind of its last part, and where that begins.
    last: Option<(Kind, usize)>,
}

/// `said` and those of `phrases` that there is room for. A preposition gives way to what was said.
pub(super) fn joined(said: &[String], phrases: &[Phrase]) -> String {
    let title = said.join(" ");
    let mut joined = Joined {
        length: Length::of(&title),
        title,
        parts: 0,
        only_nouns: true,
        last: None,
    };
    let speech = phrases.iter().position(Phrase::is_speech).filter(|&speech| {
        let words = phrases.iter().take(speech + 1).flat_map(|phrase| &phrase.words);
        !fits(joined.length, Length::of_words(words), false)
    });
    let mut is_free = true;
    for (place, phrase) in phrases.iter().enumerate() {
        let first = phrase.words.first().map_or("", String::as_str);
        // `أعلن رئيس الهيئة في مؤتمر صحفي في العاصمة أن …`: where is left out before what.
        if speech.is_some_and(|speech| place < speech) && !first.starts_with("للانتخاب") && (!phrase.is_noun() || !is_free)
        {
            is_free = false;
            continue;
        }
        // `دعت بنفسها إلى انتخابات`, `كحد أقصى`
        if matches!(first, "بنفسه" | "بنفسها" | "كحد") {
            continue;
        }
        if phrase.kind == Kind::Joined && opens_clause_joined(first) {
            break;
        }
        let is_pointing = matches!(phrase.words.as_slice(), [word] if case::points(&crate::arabic::fold(word)));
        let is_long = joined.length.words >= LONG_WORDS && !phrase.is_speech() && place > 0;
        if is_long && (is_pointing || phrase.kind == Kind::Led) {
            break;
        }
        if is_pointing || phrase.kind == Kind::Led && is_hour(&phrase.words) {
            continue;
        }
        if !joined.takes(phrase, place == 0) {
            break;
        }
    }
    joined.drop_hanging_deed();
    without_half_clause(joined.title)
}

fn fits(said: Length, more: Length, is_speech: bool) -> bool {
    let (length, words) = if is_speech {
        (SPEECH_LENGTH_MAX, SPEECH_WORDS_MAX)
    } else {
        (LENGTH_MAX, WORDS_MAX)
    };
    let both = said.and(more);
    both.letters <= length && both.words <= words
}

impl Joined {
    /// Adds the phrase; false where there is no room for it.
    fn takes(&mut self, phrase: &Phrase, is_first: bool) -> bool {
        let words = without_pointing(&phrase.words);
        let more = Length::of_words(words);
        // `أعلن حزب السهل عن ترشيح …`: without it nothing is said.
        let is_what = self.only_nouns && words.first().is_some_and(|first| first == "عن");
        let has_room = fits(self.length, more, phrase.is_speech() || is_what) || is_first && more.letters < LENGTH_MAX;
        if !has_room {
            self.drop_half_before(phrase);
            return false;
        }
        if more.letters > 0 {
            self.length = self.length.and(more);
            self.last = Some((phrase.kind, self.title.len()));
            self.parts += 1;
            self.only_nouns &= phrase.is_noun();
            for (place, word) in words.iter().enumerate() {
                if place > 0 || !self.title.is_empty() {
                    self.title.push(' ');
                }
                self.title.push_str(word);
            }
        }
        true
    }

    /// Its last part, behind others, where that is the one word of a deed that the next words tell.
    fn hanging_deed(&self) -> Option<&str> {
        let (_, start) = self.last.filter(|_| self.parts > 1)?;
        let word = self.title.get(start..)?.trim_start();
        (!word.contains(' ') && names_deed(word)).then_some(word)
    }

    /// Takes back the last part where it is but half of something with `phrase`, for which there is no room.
    fn drop_half_before(&mut self, phrase: &Phrase) {
        // `في [المنطقة] [الخضراء]`: not the half of a place.
        let is_half = self.parts > 1 && phrase.is_noun() && phrase.words.first().is_some_and(|word| word.starts_with("ال"));
        // `بحصوله [على 102 مقعدا]`
        let hangs = self.hanging_deed().is_some();
        if let Some((kind, start)) = self.last
            && (kind == Kind::Led && is_half || matches!(kind, Kind::Led | Kind::Joined) && hangs)
        {
            self.title.truncate(start);
        }
    }

    /// `تراجع الحزب بحصوله، بعد الفرز، على …`
    fn drop_hanging_deed(&mut self) {
        let Some((kind, start)) = self.last else { return };
        let hangs = |word: &str| kind == Kind::Led || word.starts_with("بحصول");
        if self.hanging_deed().is_some_and(hangs) {
            self.title.truncate(start);
        }
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
    let is_clock = words
        .first()
        .is_some_and(|first| matches!(first.as_str(), "عند" | "بحدود" | "قرابة" | "حوالي"))
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

/// The title without the hour at its end: `عند الساعة السابعة`, `من العاشرة صباحا حتى الثانية`, `وسبع دقائق`.
pub(super) fn without_clock(said: String) -> String {
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
