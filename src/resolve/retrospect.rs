//! Texts that look back on one year as a whole: `عشرون سنة مرت على …`, `في مثل هذه الأيام من سنة 1986`. Owns which year that is;
//! knows no happening.

use jiff::civil::Date;

use crate::arabic::TokenizedText;
use crate::arabic::number::phrase_at;
use crate::extract::date::DateMention;

/// Tokens at the top of a text within which it says so.
const TOP: usize = 60;

/// Tokens at the top within which the year stands.
const YEAR_TOP: usize = 120;

/// Fewest years that a text looks back.
const YEARS_MIN: i16 = 5;

/// Words between a number of years and `على`.
const GAP_MAX: usize = 3;

/// The year that the text, written on `published`, tells the story of: one that its top names, and says to be so long ago.
pub(super) fn year_looked_back_on(text: &TokenizedText, dates: &[DateMention], published: Option<Date>) -> Option<i16> {
    let present = published?.year();
    let top = 0..TOP.min(text.len());
    let is_old = |year: i16| year <= present - YEARS_MIN;
    let named = |year: i16| {
        dates
            .iter()
            .take_while(|date| date.tokens.start < YEAR_TOP)
            .any(|date| date.stated_year() == Some(year))
    };
    top.clone()
        .filter_map(|index| years_on(text, index))
        .map(|years| present - years)
        .find(|year| is_old(*year) && named(*year))
        .or_else(|| {
            // `في مثل هذا اليوم من عام 1986`
            let like = top.clone().find(|&at| {
                text.folded(at) == "مثل" && matches!(text.folded(at + 1), "هذا" | "هذه") && text.word(at + 2).is_some()
            })?;
            let date = dates
                .iter()
                .find(|date| (like..like + 8).contains(&date.tokens.start) || date.tokens.contains(&like))?;
            date.stated_year().filter(|year| is_old(*year))
        })
}

/// The number of years at `index` that have passed since something: `ثلاثون عاما على`, `عشرون سنة بالتمام مرت على`.
fn years_on(text: &TokenizedText, index: usize) -> Option<i16> {
    let phrase = phrase_at(text, index)?;
    let end = phrase.tokens.end;
    let is_unit = matches!(text.folded(end), "عاما" | "عام" | "سنه" | "سنوات" | "اعوام");
    let passed = |at: &usize| {
        matches!(
            text.folded(*at),
            "مرت" | "مضت" | "انقضت" | "تمر" | "تمضي" | "بالتمام" | "والكمال" | "كامله"
        )
    };
    let gap = (end + 1..=end + GAP_MAX).take_while(passed).count();
    let since = text.folded(end + 1 + gap) == "علي";
    // `بعد تسع سنوات على آخر انتخابات، أفضى الاقتراع إلى …` tells news.
    let leads = text.folded_before(index);
    let is_news = matches!(leads.trim_start_matches(['و', 'ف']), "بعد" | "قبل" | "منذ" | "خلال" | "كل");
    (is_unit && !is_news && since && phrase.value.fract() == 0.0 && (1.0..200.0).contains(&phrase.value))
        .then_some(phrase.value as i16)
}
