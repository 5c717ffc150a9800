//! Steps of a story that goes from election to election: `بعد خمس سنوات`, `قبل ذلك بعامين`, `في الانتخابات التالية`. Owns the
//! phrases; from which election they are counted is `resolve`'s.

use std::ops::Range;

use crate::arabic::{TokenizedText, WordTest, number};

use super::cue::{self, ELECTION, TERM};
use super::named::NamedText;

/// Most years that one step spans.
const YEARS_MAX: f64 = 60.0;

/// How far behind a word for "election" the word that counts on may stand.
const REACH: usize = 4;

/// A step from what was told before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many years on, or back where negative.
    Years(i16),
    /// So many elections on, or back where negative.
    Elections(i16),
}

static TIMES: WordTest = WordTest::new(is_time);

fn is_time(word: &str) -> bool {
    let word = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    matches!(word, "بعد" | "بعدها" | "بعده" | "قبل" | "قبلها" | "قبله")
}

static NEXT: WordTest = WordTest::new(|word| matches!(word, "التاليه" | "التالي" | "اللاحقه" | "اللاحق" | "المواليه" | "الموالي"));

static YEAR_WORDS: WordTest = WordTest::new(is_year_word);

fn is_year_word(word: &str) -> bool {
    let word = word.trim_start_matches(['و', 'ف', 'ب', 'ل']);
    matches!(word, "العام" | "السنه" | "لعام" | "لسنه")
}

/// `تلتها`, `أعقبته`: what came after what was told.
static CAME_AFTER: WordTest = WordTest::new(|word| {
    matches!(
        word,
        "تلتها"
            | "تلته"
            | "تلاها"
            | "تلاه"
            | "تليها"
            | "يليها"
            | "يليه"
            | "اعقبتها"
            | "اعقبته"
            | "اعقبها"
            | "اعقبه"
            | "بعدها"
            | "بعده"
    )
});

static CAME_BEFORE: WordTest = WordTest::new(|word| matches!(word, "سبقتها" | "سبقته" | "سبقها" | "سبقه" | "قبلها" | "قبله"));

/// The quick look: false for words with which no step of years begins.
pub(super) fn may_begin(word: &str) -> bool {
    is_time(word) || is_year_word(word)
}

/// The step that begins at `index`, with its tokens.
pub fn step_at(text: &TokenizedText, index: usize, end: usize) -> Option<(Step, Range<usize>)> {
    if TIMES.at(text, index) {
        return by_years(text, index, end);
    }
    if NEXT.at(text, index + 1) && YEAR_WORDS.at(text, index) {
        return Some((Step::Years(1), index..index + 2));
    }
    let text = &NamedText::plain(text);
    by_elections(text, index, end)
}

/// `بعد خمس سنوات`, `بعد ذلك بعامين`, `قبلها بأربع سنوات`.
fn by_years(text: &TokenizedText, index: usize, end: usize) -> Option<(Step, Range<usize>)> {
    let word = text.folded(index);
    let word = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let sign = if word.starts_with("قبل") { -1 } else { 1 };
    let told = matches!(word, "بعدها" | "بعده" | "قبلها" | "قبله");
    let points = told || matches!(text.folded(index + 1), "ذلك" | "هذا");
    let mut at = index + 1 + usize::from(points && !told);
    if matches!(
        text.folded(at),
        "مرور" | "نحو" | "حوالي" | "زهاء" | "قرابه" | "بنحو" | "بحوالي"
    ) {
        at += 1;
    }
    let bare = text.folded(at).strip_prefix('ب').unwrap_or(text.folded(at));
    let (years, last) = match bare {
        "عامين" | "سنتين" => (2, at + 1),
        "عام" | "سنه" => (1, at + 1),
        _ => {
            let number = number::phrase_at(text, at).filter(|number| (1.0..=YEARS_MAX).contains(&number.value))?;
            let unit = number.tokens.end;
            if !matches!(text.folded(unit), "سنوات" | "اعوام" | "سنه" | "عاما" | "عام") {
                return None;
            }
            (number.value as i16, unit + 1)
        }
    };
    if last > end {
        return None;
    }
    // `قبل خمس سنوات` counts from now.
    if sign < 0 && !points {
        return None;
    }
    let next = text.folded(last);
    let from_told = matches!(next, "من" | "علي") && matches!(text.folded(last + 1), "ذلك");
    // `بعد خمس سنوات من الحرب`, `بعد أربع سنوات في المعارضة`: counted from something else.
    let counts_else = matches!(
        next,
        "من" | "علي"
            | "في"
            | "ونصف"
            | "واكثر"
            | "كامله"
            | "قضاها"
            | "قضتها"
            | "امضاها"
            | "امضتها"
            | "عجاف"
            | "متواصله"
            | "متتاليه"
    );
    if !points && counts_else && !from_told {
        return None;
    }
    let tokens = index..last + if from_told { 2 } else { 0 };
    Some((Step::Years(sign * years), tokens))
}

/// `الانتخابات التالية`, `الدورة التي سبقتها`.
fn by_elections(text: &NamedText, index: usize, end: usize) -> Option<(Step, Range<usize>)> {
    if !cue::is(text, index, ELECTION | TERM) {
        return None;
    }
    for at in index + 1..(index + 1 + REACH).min(end) {
        if text.mark(at).is_some() || text.number(at).is_some() {
            return None;
        }
        if NEXT.at(text, at) {
            return Some((Step::Elections(1), index..at + 1));
        }
        let relative = matches!(text.folded(at.saturating_sub(1)), "التي" | "الذي");
        if relative && CAME_AFTER.at(text, at) {
            return Some((Step::Elections(1), index..at + 1));
        }
        if relative && CAME_BEFORE.at(text, at) {
            return Some((Step::Elections(-1), index..at + 1));
        }
    }
    None
}
