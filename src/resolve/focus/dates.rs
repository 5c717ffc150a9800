//! Which election the words of a date mean: a year beside a count, `قبل أربع سنوات`, `الانتخابات الأخيرة`. Owns these words' meaning;
//! the calendar is `election`'s.

use std::ops::Range;

use crate::arabic::WordTest;
use crate::base::Span;
use crate::extract::date::names_month;
use crate::extract::seats::{Period, numbered_term, says_past};
use crate::lexicon::Election;

use super::{DATES_BESIDE, Focus, Placed};

/// Words of lengths that lead away from the vote of the news.
static YEARS: WordTest = WordTest::stems(&["عام", "سنه", "سنت", "سنوات", "اعوام", "شهر", "شهور", "اشهر", "عقد"]);

impl Focus<'_> {
    /// A year stated beside a count; of several elections in that year the one whose date stands nearest.
    pub(in crate::resolve) fn dated_year(&self, year: i16, token: usize) -> Placed {
        let sentence = self.text.span(self.text.sentence_around(token));
        let here = self.text.span(token..token + 1).start;
        let at = self.dates.partition_point(|date| date.span.end <= here);
        let dates = self.dates.get(at.saturating_sub(DATES_BESIDE)..).unwrap_or_default();
        let dates = dates
            .iter()
            .take(2 * DATES_BESIDE)
            .filter(|date| sentence.encloses(date.span));
        let of_year = dates.filter(|date| date.range.earliest.is_some_and(|day| day.year() == year));
        let nearest = of_year.min_by_key(|date| date.span.start.abs_diff(here));
        self.elections.in_year(year, nearest.map(|date| &date.range))
    }

    /// The words of the date that settles a vague one: `قبل أقل من عامين، في آذار 2021`.
    pub(in crate::resolve) fn settled(&self, span: Span) -> Span {
        let start = self.dates.partition_point(|date| date.span.end <= span.end);
        let next = self.dates.get(start);
        let apposed = next.filter(|date| {
            let between = self.text.tokens_in(Span::new(span.end, date.span.start.max(span.end)));
            between.len() <= 2
                && !date.relative
                && date.range.is_resolved()
                && between.clone().all(|at| {
                    self.text.mark(at).is_some_and(|mark| matches!(mark, '،' | ',' | '(')) || self.text.folded(at) == "في"
                })
        });
        apposed.map_or(span, |date| date.span)
    }

    /// True for a term whose number says nothing, since nobody has counted those of the country.
    pub(in crate::resolve) fn is_uncounted_term(&self, period: Period) -> bool {
        let Period::Dated(span) = period else { return false };
        let term = numbered_term(self.text, self.text.tokens_in(span).start);
        term.is_some_and(|(term, _)| self.elections.of_term(term).is_none())
    }

    /// The election that the words of a date mean.
    pub(in crate::resolve) fn dated(&self, span: Span) -> Placed {
        if let Some((term, _)) = numbered_term(self.text, self.text.tokens_in(span).start) {
            return self.elections.of_term(term).unwrap_or_else(|| self.elections.unknown());
        }
        // `قبل أعوام`: nobody says how many.
        let words = self.text.tokens_in(span);
        if words.len() == 2 && matches!(self.text.folded(words.start + 1), "سنوات" | "اعوام") {
            return self.elections.unknown();
        }
        // `في انتخابات الثامن من سبتمبر`, told beside another year: the last vote of that day and month.
        let settled = self.settled(span);
        let has_year = |at: usize| self.text.digits(at).is_some_and(|(_, digits)| digits == 4);
        let tokens = self.text.tokens_in(settled);
        if tokens.clone().any(|at| names_month(self.text, at))
            && !tokens.clone().any(has_year)
            && let Some(placed) = self.elections.polled_on_day(settled)
        {
            return placed;
        }
        let placed = self.elections.dated(settled);
        // `انتخابات تشرين`, `انتخابات أيار` a year after the vote of another month: the last one held in such a month.
        let of_month = || {
            let months = self.months_of_vote(settled)?;
            let is_of_months = |placed: &Placed| {
                let mut votes = placed.election.into_iter().flat_map(Election::polling_days);
                votes.any(|day| months.contains(&day.month()))
            };
            (!is_of_months(&placed))
                .then(|| self.elections.last_in_months(&months))
                .flatten()
        };
        if let Some(placed) = of_month() {
            return placed;
        }
        if placed.year.is_some() {
            return placed;
        }
        let tokens = self.text.tokens_in(span);
        if tokens.clone().any(|at| says_past(self.text, at)) && self.elections.is_news() {
            return self.elections.before(self.elections.main());
        }
        if self.says_last(&tokens) {
            let last = self.elections.last().or_else(|| self.newest_told());
            return last.unwrap_or_else(|| self.elections.main());
        }
        // `كانت تتوفر قبل خمس سنوات على 60`: without a day to count from, from the vote that the text is about.
        if let Some(years) = self.years_back(&tokens) {
            return self.elections.years_before(years);
        }
        let in_story = self.in_year_of_story(span.start);
        if in_story.is_none() && self.elections.is_inferred() && !YEARS.any_in(self.text, tokens) {
            return self.elections.main(); // `الاقتراع الذي جرى الأحد` of a text without a day
        }
        in_story.unwrap_or(placed)
    }

    /// The months that words for a month without its year can mean; none where they say more.
    fn months_of_vote(&self, span: Span) -> Option<[i8; 2]> {
        let text = self.text;
        let tokens = text.tokens_in(span);
        let bare = tokens.clone().find(|&at| matches!(text.folded(at), "تشرين" | "كانون"));
        let is_counted = |at: usize| matches!(text.folded(at + 1), "الاول" | "الثاني" | "اول" | "ثان" | "ثاني");
        if let Some(bare) = bare.filter(|&bare| !is_counted(bare)) {
            return Some(if text.folded(bare) == "تشرين" {
                [10, 11]
            } else {
                [12, 1]
            });
        }
        let start = self.dates.partition_point(|date| date.span.end <= span.start);
        let date = self
            .dates
            .get(start)
            .filter(|date| span.encloses(date.span) && !date.relative)?;
        let (first, last) = (date.range.earliest?, date.range.latest?);
        let is_month = first.day() == 1 && last == first.last_of_month();
        let end = text.tokens_in(date.span).end;
        let is_told = matches!(text.folded(end), "قبل" | "من" | "نفسه" | "ذاته" | "عينه")
            || text.digits(end).is_some_and(|(_, digits)| digits == 4);
        (is_month && !is_told).then(|| [first.month(); 2])
    }

    /// The election of the year told last in the paragraph: `توفي في يوليو 2019. وفي تشريعيات السادس من أكتوبر …`.
    pub(in crate::resolve) fn in_year_of_story(&self, position: usize) -> Option<Placed> {
        let text = self.text;
        let end = self.dates.partition_point(|date| date.span.start < position);
        let paragraph = text.paragraph_of(text.token_at(position));
        let from = text.paragraphs().get(paragraph)?.start;
        let told = self.dates.get(end.saturating_sub(DATES_BESIDE)..end)?;
        let last = told.iter().rev().find(|date| date.range.is_resolved())?;
        let in_paragraph = text.token_at(last.span.start) >= from;
        let year = last.range.latest?.year();
        let placed = self.elections.in_year(year, None);
        (in_paragraph && placed.election.is_some()).then_some(placed)
    }

    /// How many years `قبل خمس سنوات` counts.
    pub(in crate::resolve) fn years_back(&self, tokens: &Range<usize>) -> Option<i16> {
        const YEARS_MAX: f64 = 60.0;
        let text = self.text;
        let counted = tokens.start + 1;
        if !matches!(text.folded(tokens.start), "قبل" | "وقبل" | "فقبل" | "بعد" | "وبعد") || tokens.len() < 2 {
            return None;
        }
        if matches!(text.folded(counted), "عامين" | "سنتين") {
            return Some(2);
        }
        let number = crate::arabic::number::phrase_at(text, counted).filter(|number| number.tokens.end < tokens.end)?;
        let is_years = matches!(text.folded(number.tokens.end), "سنوات" | "اعوام" | "سنه" | "عاما");
        (is_years && (1.0..=YEARS_MAX).contains(&number.value)).then_some(number.value as i16)
    }
}
