//! Lines at the top of a page that hold its day and nothing that is told: `الثلاثاء 30 نوفمبر 2021 - 18:00`, `Published On 30/11/2021`,
//! `بغداد اليوم - 30-11-2021`. Owns the shape of such lines; knows no elections.

use std::ops::Range;

use crate::arabic::TokenizedText;
use crate::extract::date::{Context, DateMention, tells_tense};
use crate::extract::seats::{names_vote, tells};

use super::forms;

/// Tokens of such a line.
const TOKENS_MAX: usize = 30;

/// Names beside the day, of places, papers and authors: how many, and of how many words.
const NAMES_MAX: usize = 3;
const NAME_WORDS_MAX: usize = 4;

/// True where `line` says nothing but when, by whom and where its text was published, and `date` is the day that it states in full.
pub(super) fn holds(text: &TokenizedText, line: &Range<usize>, date: &DateMention, dates: &[DateMention]) -> bool {
    let is_full = date.resolve(Context::default()).range.single_day().is_some();
    if !is_full || line.len() > TOKENS_MAX || names_vote(text, line.clone()) || tells(text, line.clone()) {
        return false;
    }
    // `آخر تحديث: 11/01/2022` may be days after the text that was written.
    let says = |stem: &str| line.clone().any(|at| text.folded(at).contains(stem));
    if (says("تحديث") || says("updated")) && !says("نشر") {
        return false;
    }
    let in_date = |at: usize| {
        let near = dates.iter().take_while(|date| date.tokens.start < line.end);
        near.into_iter().any(|date| date.tokens.contains(&at))
    };
    let is_own = |at: usize| in_date(at) || text.number(at).is_some() || forms::joined(text, at, &[], forms::DATE_LINE);
    // `بتوقيت بغداد`, `بتوقيت مكة المكرمة`
    let zone = line.clone().find(|&at| text.folded(at) == "بتوقيت").unwrap_or(line.end);
    let mut names = 0;
    for part in text_parts(text, line) {
        if part.clone().all(|at| is_own(at) || at > zone && part.start <= zone) {
            continue;
        }
        names += 1;
        // `17 أيار 2022: أعلنت الوزارة النتائج`: what stands behind the day tells of it.
        let is_name = part.start < date.tokens.end && part.len() <= NAME_WORDS_MAX && part.clone().all(|at| is_named(text, at));
        if !is_name || names > NAMES_MAX {
            return false;
        }
    }
    true
}

/// The runs of words and numbers of a line, between its marks.
fn text_parts<'a>(text: &'a TokenizedText<'a>, line: &Range<usize>) -> impl Iterator<Item = Range<usize>> + 'a {
    let end = line.end;
    let mut at = line.start;
    std::iter::from_fn(move || {
        while at < end && text.mark(at).is_some() {
            at += 1;
        }
        let start = at;
        while at < end && text.mark(at).is_none() {
            at += 1;
        }
        (start < at).then_some(start..at)
    })
}

/// True for a word that a name may hold: no verb, no particle.
fn is_named(text: &TokenizedText, at: usize) -> bool {
    let particle = matches!(
        text.folded(at),
        "في" | "من" | "عن" | "الي" | "قبل" | "بعد" | "ان" | "لا" | "لم"
    ) || text.surface(at) == "على";
    // `الغد`, `اليوم` are papers.
    let is_verb = !text.folded(at).starts_with("ال") && tells_tense(text, at);
    text.number(at).is_none() && !is_verb && !particle
}

#[cfg(test)]
mod tests {
    use super::*;

    /// True where a date of the first line is its day.
    fn is_date_line(line: &str) -> bool {
        let text = TokenizedText::new(line);
        let dates = crate::extract::date::find(&text);
        dates.iter().any(|date| holds(&text, &(0..text.len()), date, &dates))
    }

    #[test]
    fn a_line_of_day_clock_and_source_holds_nothing_else() {
        for line in [
            "الثلاثاء 30 نوفمبر 2021 - 08:15 بتوقيت غرينتش",
            "Published On 30/11/2021",
            "30 تشرين الثاني 2021 | 12:30",
            "الثلاثاء 30 نوفمبر 2021 - 18:04 بتوقيت بغداد",
            "الثلاثاء - 25 شهر ربيع الثاني 1443 هـ - 30 نوفمبر 2021 مـ رقم العدد [15708]",
            "كتب: أحمد علي | الثلاثاء 30 نوفمبر 2021 06:00 م",
            "بغداد: 30 تشرين الثاني 2021",
            "2021-11-30T18:04",
            "عمان - الغد - 30/11/2021",
            "منذ ساعتين - 30 نوفمبر 2021",
        ] {
            assert!(is_date_line(line), "{line}");
        }
    }

    #[test]
    fn a_line_that_tells_something_is_none() {
        for line in [
            "انتخابات 10 تشرين الأول 2021 في العراق",
            "17 أيار 2022: أعلنت الوزارة النتائج",
            "17 أيار 2022: فتح الصناديق",
            "تظاهر الآلاف في بغداد - 5 تشرين الثاني 2021",
            "آخر تحديث: 11/01/2022 09:15",
            "الثلاثاء 30 نوفمبر",
        ] {
            assert!(!is_date_line(line), "{line}");
        }
    }
}
