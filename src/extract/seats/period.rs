//! Words that say which election a count belongs to and how sure it is. Owns the phrases; which election they mean is
//! `resolve`'s.

use std::ops::Range;

use super::named::NamedText;
use crate::arabic::{Particle, TokenizedText, WordTest, without_articles};
use crate::base::Span;
use crate::extract::date::names_month;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::times;
use super::{Period, steps};

/// Parts of a year.
static PARTS_OF_YEAR: WordTest = WordTest::words(
    &[],
    &[
        "ربيع",
        "صيف",
        "خريف",
        "شتاء",
        "مطلع",
        "اواخر",
        "اوايل",
        "نهايه",
        "بدايه",
        "منتصف",
    ],
);

/// How far after a word for "election" its year or adjective may stand.
const REACH: usize = 8;

/// The first phrase in `range` that names an election or a year, with its tokens.
pub(super) fn find(text: &NamedText, range: Range<usize>) -> Option<(Period, Range<usize>)> {
    range.clone().find_map(|index| at(text, index, range.end))
}

/// The phrase that begins at `index`.
pub(super) fn at(text: &NamedText, index: usize, end: usize) -> Option<(Period, Range<usize>)> {
    let found = cue::among(text, index, ELECTION | TERM);
    // Asked of every word of a sentence, and most begin none.
    if found.classes == 0 && text.number(index).is_none() && !steps::may_begin(text, index) && !OPENS.at(text, index) {
        // `كان له في البرلمان السابق 38 مقعدا، ولن يشغل في الجديد سوى خمسة`
        return is_new_one(text, index).then(|| (Period::Unstated, index..index + 1));
    }
    if let Some(year) = year_at(text, index)
        && index > 0
        && (matches!(
            text.folded(index - 1),
            "في" | "وفي" | "ففي" | "منذ" | "ومنذ" | "بعام" | "لعام" | "سباق" | "محطه"
        ) || cue::is(text, index - 1, YEAR | TERM | ELECTION)
            // `في ربيع 2010`, `مطلع 2010`
            || index > 1 && PARTS_OF_YEAR.at(text, index - 1) && matches!(text.folded(index - 2), "في" | "منذ" | "وفي")
            // `تفككت بعد 2010 حين كانت الأولى بـ91`
            || matches!(text.folded(index - 1), "بعد" | "قبل" | "عن") && matches!(text.folded(index + 1), "حين" | "عندما")
            // `مقارنة مع 2016`
            || index > 1 && text.folded(index - 1) == "مع" && cue::is(text, index - 2, COMPARE))
    {
        return Some((Period::Year(year), index..index + 1));
    }
    if let Some((_, tokens)) = steps::step_at(text, index, end) {
        // `الانتخابات التالية عام 2018`
        return Some(match year_after(text, tokens.end - 1, end) {
            Some(year) => (Period::Year(year), tokens.start..tokens.end + 1),
            None => (Period::Stepped(text.span(tokens.clone())), tokens),
        });
    }
    if SINCE.at(text, index) {
        // `قبل أقل من أربع سنوات`
        let years = (index + 1..(index + 5).min(end)).find(|&at| {
            matches!(
                text.folded(at),
                "سنوات" | "اعوام" | "سنه" | "عاما" | "عامين" | "سنتين" | "عام"
            )
        })?;
        // `قبل عام من الانتخابات`: not from now.
        if text.folded(years + 1) == "من" {
            return None;
        }
        return Some((Period::Dated(text.span(index..years + 1)), index..years + 1));
    }
    // `هذه المرة`, `المرة الماضية`
    if TIME_ROUND.at(text, index) {
        let behind = cue::find(text, index + 1);
        if behind.is(BEFORE) {
            return Some((Period::Before, index..index + 2));
        }
        if index > 0 && text.bare(index - 1) == "هذه" {
            return Some((Period::Unstated, index..index + 1));
        }
    }
    // `في الدورة الرابعة`, `في الكنيست العشرين`
    if found.is(TERM)
        && is_placed(text, index)
        && let Some((_, until)) = numbered_term(text, index)
    {
        return Some((Period::Dated(text.span(index..until)), index..until));
    }
    let names_election = found.is(ELECTION) || found.is(TERM) && names_term(text, index);
    if !names_election || is_other_vote(text, index) {
        return None;
    }
    if !found.is(ELECTION)
        && let Some(until) = is_present_term(text, index)
        // `في المجلس الجديد بعد انتخابات 2021`
        && find(text, until..end.min(until + REACH)).is_none_or(|(_, tokens)| (until..tokens.start).any(|at| text.mark(at).is_some()))
    {
        return Some((Period::Unstated, index..until));
    }
    if let Some(year) = year_right_before(text, index) {
        return Some((Period::Year(year), index..index + 1));
    }
    // `آخر انتخابات`
    let is_last = index > 0 && text.folded(index - 1) == "اخر";
    let last = |until: usize| (Period::Dated(text.span(index - 1..index + 1)), index..until);
    for reach in index + 1..(index + REACH).min(end) {
        // `انتخابات الكنيست الحادية والعشرين`
        if reach <= index + 2
            && let Some((_, until)) = numbered_term(text, reach)
        {
            return Some((Period::Dated(text.span(reach..until)), index..until));
        }
        // `في الدورة السادسة (2000)`
        if text.mark(reach) == Some('(')
            && text.mark(reach + 2) == Some(')')
            && let Some(year) = year_at(text, reach + 1)
        {
            return Some((Period::Year(year), index..reach + 2));
        }
        if text
            .mark(reach)
            .is_some_and(|mark| matches!(mark, '.' | '،' | '؛' | '(' | ',' | ':' | '؟' | '!'))
        {
            return is_last.then(|| last(index + 1));
        }
        // `أول انتخابات بعد ثورة يناير`, `الانتخابات التي جرت بعد حرب 2006`: measured from something else.
        if matches!(text.folded(reach), "بعد" | "قبل" | "منذ" | "عقب" | "اثر") && !cue::is(text, reach + 1, ELECTION)
            // `في انتخابات الأحد عن انتخابات 2018`
            || text.folded(reach) == "عن" && cue::is(text, reach + 1, ELECTION | TERM)
            // `50 مقعدا في البرلمان مقارنة بانتخابات 2018`
            || cue::is(text, reach, COMPARE)
        {
            return None;
        }
        if let Some(year) = year_at(text, reach) {
            return Some((Period::Year(year), index..reach + 1));
        }
        // `في البرلمان الذي حله الرئيس`
        if found.is(TERM)
            && reach <= index + 3
            && matches!(text.folded(reach), "الذي" | "التي")
            && matches!(text.folded(reach + 1), "حله" | "حلها" | "حل" | "حلت")
        {
            return Some((Period::Before, index..reach + 2));
        }
        let word = cue::find(text, reach);
        // `الانتخابات السابقة لأوانها`: early ones.
        let is_early = matches!(text.folded(reach + 1), "لاوانها" | "لاوانه" | "لموعدها");
        if word.is(BEFORE) && reach <= index + 4 && word.proclitics.particle.is_none() && !is_early {
            let last = matches!(
                text.folded(reach),
                "الماضيه" | "الماضي" | "المنصرم" | "الفايت" | "المنقضي" | "المنصرف"
            );
            let past = last && ((index + 1..reach).any(|at| names_month(text, at)) || is_time_word(text, reach - 1));
            if past {
                return Some((Period::Dated(text.span(index..reach + 1)), index..reach + 1));
            }
            if let Some(year) = year_after(text, reach, end) {
                return Some((Period::Year(year), index..reach + 2));
            }
            if let Some((year, at)) = year_told(text, reach + 1..end) {
                return Some((Period::Year(year), index..at + 1));
            }
            // `الدورة الماضية` is over, `الانتخابات الماضية` may be the last ones held.
            let election = found.is(ELECTION) && matches!(text.folded(reach), "الماضيه" | "الفايته" | "المنصرمه");
            let tokens = index..reach + 1;
            let period = if election {
                Period::Dated(text.span(tokens.clone()))
            } else {
                Period::Before
            };
            return Some((period, tokens));
        }
        if word.is(LAST | THIS) && reach <= index + 3 {
            // `الانتخابات الأخيرة عام 2018`
            if let Some(year) = year_after(text, reach, end) {
                return Some((Period::Year(year), index..reach + 2));
            }
            if says_last(text, reach) {
                return Some((Period::Dated(text.span(index..reach + 1)), index..reach + 1));
            }
            return Some((Period::Unstated, index..reach + 1));
        }
        if cue::is(text, reach, VERB) {
            return Some(if is_last {
                last(reach + 1)
            } else {
                (Period::Unstated, index..reach + 1)
            });
        }
        if names_month(text, reach) {
            // `شباط (فبراير) 2008`, `مايو - أيار 2008`
            let names_again = |at: usize| {
                let is_dash = matches!(text.mark(at), Some('-' | '–'));
                is_dash && names_month(text, at + 1) && names_month(text, at.saturating_sub(1))
                    || text.mark(at) == Some('(') && names_month(text, at + 1)
                    || text.mark(at) == Some(')') && names_month(text, at.saturating_sub(1))
            };
            let last =
                (reach + 1..(reach + 7).min(end)).find(|&at| text.mark(at).is_some_and(|mark| mark != '/') && !names_again(at));
            let last = last.unwrap_or((reach + 7).min(end));
            if let Some((year, at)) = (reach..last).find_map(|at| Some((year_at(text, at)?, at))) {
                return Some((Period::Year(year), index..at + 1));
            }
            let last = (reach..last).find(|&at| cue::is(text, at, VERB)).unwrap_or(last);
            return Some((Period::Dated(text.span(index..last)), index..last));
        }
    }
    None
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

/// True where a word for "election" speaks of a vote that fills no chamber: for a president, for one person.
fn is_other_vote(text: &NamedText, index: usize) -> bool {
    let whose = |at: usize| without_articles(text.folded(at).trim_start_matches(['و', 'ل', 'ب']));
    let president = |at: usize| matches!(whose(at), "رياسيه" | "رياسه" | "رييس" | "رييسا" | "رييسه" | "خليفه" | "خلف");
    let chamber = |at: usize| matches!(whose(at), "تشريعيه" | "نيابيه" | "برلمانيه" | "عامه" | "نواب");
    // A by-election fills one seat.
    if matches!(whose(index + 1), "فرعيه" | "تكميليه" | "جزييه") {
        return true;
    }
    let person = cue::find(text, index).pronoun.is_some();
    person
        && text
            .folded(index)
            .trim_start_matches(['و', 'ب', 'ل', 'ف'])
            .starts_with("انتخاب")
        || president(index + 1) && !chamber(index + 2)
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

/// The year that settles which "previous" election is meant: `الانتخابات السابقة عام 2018`, `الدورة الماضية (2018)`.
fn year_after(text: &NamedText, index: usize, end: usize) -> Option<i16> {
    let joins = |at: usize| {
        matches!(text.folded(at), "عام" | "سنه" | "في" | "لعام" | "لسنه" | "اي") || matches!(text.mark(at), Some('(' | '،' | ','))
    };
    let limit = end.min(index + 5);
    let year = (index + 1..limit).find(|&at| !joins(at))?;
    year_at(text, year)
}

/// The year of the day that is told of an election named in `range`'s clause: `التي جرت في 26 أيلول 2021`.
fn year_told(text: &NamedText, range: Range<usize>) -> Option<(i16, usize)> {
    const REACH: usize = 9;
    let clause = range.start..range.end.min(range.start + REACH);
    for at in clause {
        if let Some(year) = year_at(text, at) {
            return Some((year, at));
        }
        // `في المجلس السابق و22 في برلمان 1989`: another count.
        let is_day = names_month(text, at + 1) || text.mark(at + 1) == Some('/') || text.mark(at.wrapping_sub(1)) == Some('/');
        if text.number(at).is_some() && !is_day {
            return None;
        }
        let ends = text.mark(at).is_some_and(|mark| mark != '/') || cue::is(text, at, VERB | UNIT | ELECTION);
        if ends {
            return None;
        }
    }
    None
}

/// The number of the term that the word at `index` and those behind it name, and where they end: `الدورة النيابية الرابعة`,
/// `الكنيست الحادية والعشرين`; 0 for a constituent assembly. A first or second `دورة` is a round.
pub fn numbered_term(text: &TokenizedText, index: usize) -> Option<(u32, usize)> {
    static NUMBERED: WordTest = WordTest::new(|word| {
        matches!(
            word.trim_start_matches(['ل', 'ب']).trim_start_matches("ال"),
            "دوره" | "برلمان" | "كنيست" | "بوندستاغ" | "مجلس" | "جمعيه" | "انتخابات" | "تاسيسي"
        )
    });
    const LARGEST: u32 = 40;
    if !NUMBERED.at(text, index) {
        return None;
    }
    // `المجلس الوطني التأسيسي`: before all terms.
    let is_constituent = |at: usize| matches!(text.folded(at), "التاسيسي" | "التاسيسيه" | "تاسيسي" | "تاسيسيه");
    if let Some(at) = (index + 1..index + 3).find(|&at| is_constituent(at)) {
        return (at == index + 1 || matches!(text.folded(index + 1), "الوطني" | "الوطنيه" | "وطني" | "وطنيه"))
            .then_some((0, at + 1));
    }
    let is_kind = |at: usize| {
        matches!(
            text.folded(at),
            "النيابيه" | "البرلمانيه" | "التشريعيه" | "الانتخابيه" | "النواب" | "الشوري"
        )
    };
    if text.folded(index).ends_with("انتخابات") || text.folded(index).ends_with("تاسيسي") {
        return None;
    }
    let behind = index + 1 + usize::from(is_kind(index + 1));
    let number = crate::arabic::number::phrase_at(text, behind)?;
    let is_ordinal = number.form == crate::arabic::number::NumberForm::Ordinal || number.may_be_ordinal;
    let value = number.whole().filter(|value| is_ordinal && (1..=LARGEST).contains(value))?;
    let is_round = value <= 2 && behind == index + 1;
    (!is_round && number.tokens.start == behind).then_some((value, number.tokens.end))
}

/// True for a word for a term under a preposition of time or place.
fn is_placed(text: &NamedText, index: usize) -> bool {
    index > 0
        && matches!(
            text.folded(index - 1),
            "في" | "وفي" | "ففي" | "عن" | "خلال" | "وخلال" | "ضمن" | "علي" | "لدورة"
        )
}

/// `في المجلس السابق`, `في برلمان 2018`: a term, not the chamber (`رئيس البرلمان المنحل`).
fn names_term(text: &NamedText, index: usize) -> bool {
    let placed = is_placed(text, index);
    // `قياسا بالدورة الماضية`
    let measures =
        || cue::find(text, index).proclitics.particle == Some(Particle::Bi) && index > 0 && cue::is(text, index - 1, COMPARE);
    let placed = placed || measures();
    // `دخل المجلس الجديد بستة نواب`
    let entered = index > 0 && {
        let word = text.folded(index - 1).trim_start_matches(['و', 'ف', 'س', 'ل']);
        matches!(word, "الي" | "دخل" | "دخلت" | "دخلوا" | "يدخل" | "تدخل" | "دخول")
    };
    if entered && is_present_term(text, index).is_some() {
        return true;
    }
    // `دخل حزب السهل البرلمان السابق بعشرة مقاعد`, `دخل الدورة الماضية بأقل من عشرة`: that a count was won in.
    let former = (index + 1..index + 4).find(|&at| cue::is(text, at, BEFORE) || year_at(text, at).is_some());
    // `بعشرة مقاعد خرج حزب السهل من دورة 2018`
    const LEAVES_WITHIN: usize = 6;
    let left = index > 1
        && text.folded(index - 1) == "من"
        && (index.saturating_sub(LEAVES_WITHIN)..index - 1).any(|at| matches!(text.bare(at), "خرج" | "خرجت" | "خرجوا"));
    if (entered || left) && former.is_some() || former.is_some_and(|former| leads_to_count(text, former + 1)) {
        return true;
    }
    // `في المجلس الوطني التأسيسي المنتخب في 23 أكتوبر 2011`
    let chosen = (index + 1..index + 5).find(|&at| matches!(text.folded(at), "المنتخب" | "المنتخبه"));
    let end = chosen.map_or(index + 5, |chosen| chosen + 8);
    placed
        && ((index + 1..end).any(|at| cue::is(text, at, BEFORE) || year_at(text, at).is_some())
            || (index + 1..index + 4)
                .any(|at| is_relative(text, at) && matches!(text.folded(at + 1), "حله" | "حلها" | "حل" | "حلت"))
            || is_present_term(text, index).is_some())
}

static PRESENT: WordTest = WordTest::words(&[], &["الحالي", "الحاليه", "الجديد", "الجديده"]);

/// `بعشرة`, `بـ10`: a count under بـ at `at`.
fn leads_to_count(text: &NamedText, at: usize) -> bool {
    let word = text.folded(at);
    let is_number = |at: usize| text.number(at).is_some() || crate::arabic::number::word(text, at).is_some();
    word == "ب" && is_number(at + 1)
        || word.starts_with('ب') && crate::arabic::number::word(text, at).is_some()
        || matches!(word, "باكثر" | "باقل" | "بنحو") && (at + 1..at + 3).any(is_number)
}

/// `دخل المجلس الجديد`: a term that sits or begins.
pub(super) fn names_present_term(text: &NamedText, at: usize) -> bool {
    const ADJECTIVES: usize = 3;
    PRESENT.any_in(text, at + 1..at + 1 + ADJECTIVES)
        && cue::is(text, at, TERM)
        && is_present_term(text, at).is_some()
        && names_term(text, at)
}

/// `في الدورة الحالية`, `في المجلس النيابي الجديد`: where the words of the term that sits, or begins, end.
fn is_present_term(text: &NamedText, index: usize) -> Option<usize> {
    const ADJECTIVES: usize = 3;
    let behind = (index + 1..=index + ADJECTIVES).take_while(|&at| text.folded(at).starts_with("ال"));
    let is_present = |at: usize| matches!(text.folded(at), "الحالي" | "الحاليه" | "الجديد" | "الجديده");
    behind.into_iter().find(|&at| is_present(at)).map(|at| at + 1)
}

/// A year in digits.
pub(super) fn year_at(text: &NamedText, index: usize) -> Option<i16> {
    let (value, digits) = text.digits(index)?;
    (digits == 4 && (1900..2100).contains(&value)).then_some(value as i16)
}

/// `شهد العراق في أيار 2018 انتخابات فاز فيها`: the year of the month that stands right before an election told of for the first
/// time and then pointed at.
fn year_right_before(text: &NamedText, index: usize) -> Option<i16> {
    const POINTED_WITHIN: usize = 5;
    let year = index.checked_sub(1).and_then(|before| year_at(text, before))?;
    let is_new = !cue::find(text, index).proclitics.article && index >= 2 && names_month(text, index - 2);
    let points = |at: usize| matches!(text.folded(at), "فيها" | "فيه" | "خلالها" | "خلاله");
    (is_new && (index + 1..=index + POINTED_WITHIN).any(points)).then_some(year)
}

/// Days and spans of time that `الماضي` can follow.
fn is_time_word(text: &NamedText, index: usize) -> bool {
    times::is(text, index, times::TIME)
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

/// What years are counted back from now with.
static SINCE: WordTest = WordTest::new(is_since);

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

/// True where a word for "election" stands in `range`.
pub fn names_vote(text: &TokenizedText, range: Range<usize>) -> bool {
    cue::ELECTIONS.any_in(text, range)
}

/// Where `range` names the parliament of a region, or a vote for it: `برلمان ولاية`, `الجمعية المحلية`.
pub fn region_body(text: &TokenizedText, range: Range<usize>) -> Option<usize> {
    static BODY: WordTest = WordTest::stems(&["برلمان", "انتخابات", "جمعيه", "جمعيت"]);
    let is_of_region = |at: usize| {
        let behind = |places: Range<usize>| places.into_iter().any(|at| times::is(text, at, times::OF_REGION));
        let here = times::is(text, at + 1, times::REGIONAL);
        BODY.at(text, at) && (behind(at + 1..at + 3) || here && !text.folded(at).contains("انتخابات"))
    };
    if !BODY.any_in(text, range.clone()) {
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
    body.is_some_and(|body| !(range.start..body.saturating_sub(WORDS_BETWEEN)).any(of_country))
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
