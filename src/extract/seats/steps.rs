//! Steps of a story that goes from election to election: `بعد خمس سنوات`, `قبل ذلك بعامين`, `في الانتخابات التالية`, and words that
//! stay where it stands: `في السنة ذاتها`, `في الموعد نفسه`. Owns the phrases; from which election they are counted is `resolve`'s.

use std::ops::Range;

use crate::arabic::{TokenizedText, WordTest, number};
use crate::extract::date::names_month;

use super::cue::{self, BEFORE, ELECTION, TERM};
use super::named::NamedText;
use super::times;

/// Most years that one step spans.
const YEARS_MAX: f64 = 60.0;

/// How far behind a word for "election" the word that counts on may stand.
const REACH: usize = 4;

/// A step from what was told before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many years on, or back where negative; none for the year itself.
    Years(i16),
    /// So many months on: `بعد ثلاث سنوات ونصف`.
    Months(i32),
    /// On within a year: `في فبراير التالي`, `بعد أشهر`.
    Soon,
    /// So many elections on, or back where negative; none for the election itself.
    Elections(i16),
    /// The first one after what was told: `تأسس في 2014 وفاز في أول انتخابات خاضها بـ53`.
    First,
    /// The first one of a year or after it: `أول انتخابات بعد دستور 2011`.
    FirstFrom(i16),
    /// The first one after something that has no year: `أول انتخابات بعد الثورة`.
    FirstAfter,
    /// The term that was spoken of: `في ذلك البرلمان`.
    Term,
}

static TIMES: WordTest = WordTest::new(is_time);

fn is_time(word: &str) -> bool {
    let word = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    matches!(word, "بعد" | "بعدها" | "بعده" | "قبل" | "قبلها" | "قبله")
}

static NEXT: WordTest = WordTest::words(&[], &["التاليه", "التالي", "اللاحقه", "اللاحق", "المواليه", "الموالي"]);

static YEAR_WORDS: WordTest = WordTest::new(is_year_word);

fn is_year_word(word: &str) -> bool {
    let word = word.trim_start_matches(['و', 'ف', 'ب', 'ل']);
    matches!(word, "العام" | "السنه" | "لعام" | "لسنه")
}

/// Words with which a step of [`step_at`] begins, months and elections aside.
pub(super) fn is_step_word(word: &str) -> bool {
    is_time(word)
        || is_year_word(word)
        || times::holds(word, times::APPOINTED | times::YEARS | times::DEBUT)
        || matches!(word, "الذي" | "التي" | "سوي" | "غير" | "الا")
}

/// The quick look: true where a month or a season may begin a step at `index`.
pub(super) fn may_begin(text: &TokenizedText, index: usize) -> bool {
    NEXT.at(text, index + 1) && is_part_of_year(text, index)
}

/// A month or a season.
fn is_part_of_year(text: &TokenizedText, index: usize) -> bool {
    names_month(text, index) || matches!(text.folded(index), "الشهر" | "الربيع" | "الصيف" | "الخريف" | "الشتاء")
}

/// True for a word that the words around it tie to what was spoken of: `ذلك العام`, `الموعد نفسه`, `الاستحقاق التشريعي ذاته`.
fn points_back(text: &TokenizedText, index: usize, end: usize) -> Option<Range<usize>> {
    const ADJECTIVES: usize = 2;
    let behind = (index + 1..(index + 2 + ADJECTIVES).min(end))
        .take_while(|&at| times::is(text, at, times::SAME) || text.folded(at).starts_with("ال"))
        .find(|&at| times::is(text, at, times::SAME));
    if let Some(same) = behind {
        return Some(index..same + 1);
    }
    let is_told = text.folded(index).starts_with("ال") && index > 0 && times::is_joined(text, index - 1, times::THAT);
    is_told.then_some(index..index + 1)
}

/// The step that begins at `index`, with its tokens.
pub fn step_at(text: &TokenizedText, index: usize, end: usize) -> Option<(Step, Range<usize>)> {
    if TIMES.at(text, index) {
        return by_years(text, index, end);
    }
    if has_passed(text, index) {
        let number = number::phrase_at(text, index + 1).filter(|number| (1.0..=YEARS_MAX).contains(&number.value))?;
        let unit = number.tokens.end;
        let until = unit < end && times::is(text, unit, times::YEARS) && text.folded(unit + 1) == "حتي";
        return until.then(|| (Step::Years(number.value as i16), index..unit + 1));
    }
    if YEAR_WORDS.at(text, index) {
        if NEXT.at(text, index + 1) {
            return Some((Step::Years(1), index..index + 2));
        }
        return points_back(text, index, end).map(|tokens| (Step::Years(0), tokens));
    }
    if is_debut(text, index) {
        return (index + 2 <= end).then(|| (Step::First, index..index + 2));
    }
    if is_back(text, index) {
        return back(text, index, end);
    }
    if is_one_before(text, index) {
        let elections = if times::is(text, index + 1, times::CAME_BEFORE) {
            -1
        } else {
            1
        };
        return (index + 2 <= end).then(|| (Step::Elections(elections), index..index + 2));
    }
    if times::is(text, index, times::APPOINTED) {
        return points_back(text, index, end).map(|tokens| (Step::Elections(0), tokens));
    }
    if NEXT.at(text, index + 1) && is_part_of_year(text, index) {
        return Some((Step::Soon, index..index + 2));
    }
    let text = &NamedText::plain(text);
    by_elections(text, index, end)
}

/// `لم يمر سوى خمس سنوات حتى صارت`, from the word of exception on.
fn has_passed(text: &TokenizedText, index: usize) -> bool {
    let passes = |at: usize| matches!(text.folded(at), "يمر" | "تمر" | "يمض" | "تمض" | "تمضي" | "يمضي");
    matches!(text.folded(index), "سوي" | "غير" | "الا") && index > 0 && passes(index - 1)
}

/// `في البرلمان السابق 61، وفي الذي قبله 34`: the term before the one told of, or the one after.
fn is_one_before(text: &TokenizedText, index: usize) -> bool {
    matches!(text.folded(index), "الذي" | "التي")
        && index > 0
        && matches!(text.folded(index - 1), "في" | "وفي")
        && times::is(text, index + 1, times::CAME_BEFORE | times::CAME_AFTER)
}

/// `أول مشاركة له`
fn is_debut(text: &TokenizedText, index: usize) -> bool {
    times::is(text, index, times::DEBUT)
        && index > 0
        && text.folded(index - 1) == "اول"
        && times::is(text, index + 1, times::OWN_VOTE)
}

/// `أربع سنوات إلى الوراء`, from its unit on.
fn back(text: &TokenizedText, index: usize, end: usize) -> Option<(Step, Range<usize>)> {
    const NUMBER_WORDS_MAX: usize = 3;
    let number = (index.saturating_sub(NUMBER_WORDS_MAX)..index)
        .filter_map(|at| number::phrase_at(text, at))
        .find(|number| number.tokens.end == index && (1.0..=YEARS_MAX).contains(&number.value))?;
    (index + 3 <= end).then(|| (Step::Years(-(number.value as i16)), index..index + 3))
}

fn is_back(text: &TokenizedText, index: usize) -> bool {
    times::is(text, index, times::YEARS)
        && text.folded(index + 1) == "الي"
        && matches!(text.folded(index + 2), "الوراء" | "الخلف")
}

/// True where the last term that the words of `range` speak of is the one before: `حل الرئيس البرلمان السابق`.
pub fn speaks_of_former(text: &TokenizedText, range: Range<usize>) -> bool {
    const ADJECTIVES: usize = 3;
    let text = &NamedText::plain(text);
    let is_former = |at: usize| {
        (at + 1..=at + ADJECTIVES)
            .take_while(|&word| text.mark(word).is_none())
            .any(|word| cue::is(text, word, BEFORE))
    };
    let last = range.rev().find(|&at| cue::is(text, at, TERM | ELECTION));
    last.is_some_and(is_former)
}

/// `بعد خمس سنوات`, `بعد ذلك بعامين`, `قبلها بأربع سنوات`.
fn by_years(text: &TokenizedText, index: usize, end: usize) -> Option<(Step, Range<usize>)> {
    let word = text.folded(index);
    let word = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let sign: i16 = if word.starts_with("قبل") { -1 } else { 1 };
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
    let (mut months, mut last) = match bare {
        "عامين" | "سنتين" => (24, at + 1),
        "عام" | "سنه" => (12, at + 1),
        "شهرين" => (2, at + 1),
        _ if times::is(text, at, times::SHORT_SPAN) && sign > 0 => return Some((Step::Soon, index..at + 1)),
        _ => {
            let number = number::phrase_at(text, at).filter(|number| (1.0..=YEARS_MAX).contains(&number.value))?;
            let unit = number.tokens.end;
            let months = match text.folded(unit) {
                "سنوات" | "اعوام" | "سنه" | "عاما" | "عام" => 12,
                "اشهر" | "شهرا" | "شهور" => 1,
                _ => return None,
            };
            (number.value as i32 * months, unit + 1)
        }
    };
    if text.folded(last) == "ونصف" {
        months += 6;
        last += 1 + usize::from(matches!(text.folded(last + 1), "السنه" | "العام" | "سنه" | "عام"));
    }
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
    // But `بعد أربعة أعوام على رأس تحالف`.
    let leads = next == "علي" && text.folded(last + 1) == "راس";
    let counts_else = times::holds(next, times::COUNTS_ELSE) && !leads;
    if !points && counts_else && !from_told {
        return None;
    }
    let tokens = index..last + if from_told { 2 } else { 0 };
    let step = match i16::try_from(months / 12) {
        Ok(years) if months % 12 == 0 => Step::Years(sign * years),
        _ if sign > 0 => Step::Months(months),
        _ => return None,
    };
    Some((step, tokens))
}

/// `أول انتخابات بعد دستور 2011`, from the noun on.
fn first_since(text: &NamedText, index: usize, end: usize) -> Option<(Step, Range<usize>)> {
    let near = |from: usize| {
        let clause = from..(from + REACH).min(end);
        clause.take_while(|&at| text.mark(at).is_none() && !cue::is(text, at, cue::VERB))
    };
    let after = near(index + 1).find(|&at| matches!(text.folded(at), "بعد" | "عقب" | "تلت" | "اعقبت"))?;
    let year = near(after + 1).find_map(|at| Some((super::period::year_at(text, at)?, at)));
    // `في أول انتخابات بعد الحرب، صيف 1992`: the date behind says it; `أول مجلس بعد شهرين` measures nothing.
    const DATED_WITHIN: usize = 8;
    let is_dated = || (after + 1..(after + DATED_WITHIN).min(text.len())).any(|at| super::period::year_at(text, at).is_some());
    let of_event = || text.folded(after + 1).starts_with("ال") && !is_dated();
    match year {
        Some((year, at)) => Some((Step::FirstFrom(year), index..at + 1)),
        None => of_event().then_some((Step::FirstAfter, index..after + 1)),
    }
}

/// `الانتخابات التالية`, `الدورة التي سبقتها`.
fn by_elections(text: &NamedText, index: usize, end: usize) -> Option<(Step, Range<usize>)> {
    if !cue::is(text, index, ELECTION | TERM) {
        return None;
    }
    if index > 0 && text.folded(index - 1).ends_with("اول") && cue::is(text, index, ELECTION | TERM) {
        if let Some(found) = first_since(text, index, end) {
            return Some(found);
        }
        let own = (index + 1..(index + 4).min(end))
            .take_while(|&at| text.mark(at).is_none())
            .find(|&at| {
                times::is(text, at, times::OWN_VOTE) || times::is(text, at, times::TAKES_PART) && text.folded(at + 1) == "فيها"
            })?;
        return Some((Step::First, index..own + 1));
    }
    if let Some(tokens) = points_back(text, index, end) {
        let step = if cue::is(text, index, ELECTION) {
            Step::Elections(0)
        } else {
            Step::Term
        };
        return Some((step, tokens));
    }
    for at in index + 1..(index + 1 + REACH).min(end) {
        // `أسفرت هذه الانتخابات عن النتائج التالية`: what follows here.
        if text.mark(at).is_some() || text.number(at).is_some() || matches!(text.folded(at), "عن" | "علي" | "الي") {
            return None;
        }
        if NEXT.at(text, at) {
            // `انتخابات العام التالي`
            let is_year = YEAR_WORDS.at(text, at - 1);
            return Some((if is_year { Step::Years(1) } else { Step::Elections(1) }, index..at + 1));
        }
        let relative = matches!(text.folded(at.saturating_sub(1)), "التي" | "الذي");
        if relative && times::is(text, at, times::CAME_AFTER) {
            return Some((Step::Elections(1), index..at + 1));
        }
        if relative && times::is(text, at, times::CAME_BEFORE) {
            return Some((Step::Elections(-1), index..at + 1));
        }
    }
    None
}
