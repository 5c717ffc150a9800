//! The election that a text looks back on: years since (`مرور ستة عشر عاما على إجراء انتخابات`), this very day years ago, an old day of a vote in the
//! title. Owns these phrases; what else the text is about is `choice`'s.

use super::{Elections, HISTORY_YEARS, days_between};
use crate::arabic::{TokenizedText, number};
use crate::base::Span;
use crate::extract::seats::{Period, names_vote};

/// Most years back that an anniversary counts.
const MEMORY_YEARS_MAX: f64 = 100.0;

/// How many years `عقد`, `ثلاثة عقود`, `نصف قرن` are.
fn decades(text: &TokenizedText, at: usize) -> Option<i16> {
    const TEN: i16 = 10;
    match text.folded(at) {
        "عقد" => Some(TEN),
        "عقدان" | "عقدين" => Some(2 * TEN),
        "عقود" => number::word(text, at.checked_sub(1)?)
            .and(number::phrase_at(text, at - 1))
            .map(|number| number.value as i16 * TEN),
        "قرن" => match text.folded(at.checked_sub(1)?) {
            "نصف" => Some(5 * TEN),
            "ربع" => Some(25),
            _ => None,
        },
        _ => None,
    }
}

impl Elections<'_> {
    /// The year of the vote that the text looks back on: `مرور ستة عشر عاما على إجراء انتخابات`, `في مثل هذا اليوم قبل ثلاثين عاما`.
    pub(super) fn anniversary(&self, text: &TokenizedText, phrases: &[(Period, Span, Span)]) -> Option<i16> {
        if let Some(year) = self.on_this_day(text).or_else(|| self.titled_day(text)) {
            return Some(year);
        }
        const PHRASES: usize = 20;
        const REACH: usize = 5;
        const NUMBER_WORDS_MAX: usize = 3;
        let this_year = self.published?.year();
        let years_before = |(_, sentence, word): &(Period, Span, Span)| {
            let (head, word) = (text.token_at(sentence.start), text.token_at(word.start));
            let from = word.saturating_sub(REACH).max(head + 2);
            let on = (from..word).rev().find(|&at| text.folded(at) == "علي")?;
            let is_years = |at: usize| matches!(text.folded(at), "عاما" | "سنه" | "عام" | "سنوات" | "اعوام");
            // `عشرون سنة بالتمام مرت على أول انتخابات`
            let passes = |at: usize| matches!(text.folded(at), "مرت" | "مضت" | "انقضت" | "تمر" | "مر" | "مضي");
            let passed = (on.saturating_sub(3).max(head)..on).any(passes);
            // `مر عقد كامل على الانتخابات`
            let decades = (on.saturating_sub(4).max(head)..on).find_map(|at| decades(text, at));
            if let Some(years) = decades.filter(|_| passed || on <= head + 4) {
                return Some(this_year - years);
            }
            let unit = (on.saturating_sub(4).max(head)..on).rev().find(|&at| is_years(at));
            let unit = unit.filter(|&unit| unit + 1 == on || passed)?;
            let starts = unit.saturating_sub(NUMBER_WORDS_MAX).max(head)..unit;
            let number = starts
                .into_iter()
                .filter_map(|at| number::phrase_at(text, at))
                .find(|number| number.tokens.end == unit)?;
            // `بعد تسع سنوات على آخر انتخابات` tells how long the new ones had to wait.
            // But not at the head of a title or where they have passed: `ثلاثون عاما على آخر انتخابات`.
            let after = matches!(text.folded(number.tokens.start.saturating_sub(1)), "بعد" | "وبعد");
            let waited = after || text.folded(word - 1) == "اخر" && number.tokens.start > 0 && !passed;
            (!waited && (1.0..=MEMORY_YEARS_MAX).contains(&number.value)).then_some(this_year - number.value as i16)
        };
        let year = phrases.iter().take(PHRASES).find_map(years_before)?;
        Some(self.near(year))
    }

    /// `26 ديسمبر 1991.. الدور الذي لم يعقبه دور ثان`: a title that opens with the day of a vote held years before.
    fn titled_day(&self, text: &TokenizedText) -> Option<i16> {
        const OPENING: usize = 2;
        let this_year = self.published?.year();
        let title = text
            .paragraphs()
            .first()
            .filter(|title| text.paragraphs().len() > 1 && !title.is_empty())?;
        let date = self
            .dates
            .first()
            .filter(|date| text.token_at(date.span.start) < title.start + OPENING)?;
        let day = date
            .range
            .single_day()
            .filter(|day| !date.relative && day.year() + HISTORY_YEARS <= this_year)?;
        self.is_polling_day(day).then(|| day.year())
    }

    /// `في مثل هذا اليوم قبل ثلاثين عاما` at the head of a text, where the calendar has a vote on that day.
    fn on_this_day(&self, text: &TokenizedText) -> Option<i16> {
        const OPENING: usize = 60;
        const DAYS_OFF: i32 = 3;
        let today = self.published?;
        let is_this_day = |at: usize| matches!(text.folded(at), "اليوم" | "الايام" | "الاسبوع" | "الشهر");
        let same = (0..OPENING.min(text.len())).find(|&at| {
            text.folded(at).ends_with("مثل") && matches!(text.folded(at + 1), "هذا" | "هذه") && is_this_day(at + 2)
        })?;
        let from = text.span(same..same + 1).start;
        let date = self.dates.iter().skip_while(|date| date.span.end <= from).take(3);
        let years = date.filter_map(|date| Some((date.span, date.range.latest?.year())));
        let mut years = years.filter(|(_, year)| *year < today.year());
        // `في مثل هذا اليوم من عام 1986 أغلقت صناديق الاقتراع`
        let sentence = text.sentence_around(same);
        let is_its_vote = |span: Span| text.tokens_in(span).start < same + 6 && names_vote(text, sentence.clone());
        let found = years.find(|(span, year)| {
            is_its_vote(*span)
                || self.calendar().any(|election| {
                    let on_day = today.with().year(*year).build();
                    election.year() == *year && on_day.is_ok_and(|day| days_between(election.date, day).abs() <= DAYS_OFF)
                })
        });
        found.map(|(_, year)| year)
    }
}
