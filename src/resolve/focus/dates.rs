//! Which election the words of a date mean: a year beside a count, `قبل أربع سنوات`, `الانتخابات الأخيرة`. Owns these words' meaning;
//! the calendar is `election`'s.

use std::ops::Range;

use crate::arabic::WordTest;
use crate::base::Span;
use crate::extract::date::{months_at, names_month};
use crate::extract::seats::{Period, numbered_term, says_past};
use crate::lexicon::Election;

use super::super::DateFact;
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

    /// `تولى الحكم في 20 مايو 2006 مرشحا عن حزب السهل الذي كان له 128 نائبا`, `كان يشغل 18 مقعدا حين انسحب في فبراير 2011`: what a list had on
    /// a day of years ago was won in the last vote before that day.
    pub(in crate::resolve) fn had_on_day(&self, token: usize) -> Option<Placed> {
        const REACH: usize = 14;
        static HAD: WordTest = WordTest::words(&[], &["كان", "كانت"]);
        let text = self.text;
        let sentence = text.sentence_around(token);
        let had = HAD.last_in(text, token.saturating_sub(REACH).max(sentence.start)..token)?;
        let in_relative = had > sentence.start && matches!(text.folded(had - 1), "الذي" | "التي");
        let span = text.span(sentence);
        let end = text.span(token..token + 1).end;
        let start = self.dates.partition_point(|date| date.span.end <= span.start);
        let dates = self.dates.get(start..)?.iter().take_while(|date| date.span.start < span.end);
        let is_told = |date: &&DateFact| {
            let first = text.token_at(date.span.start);
            let when = || (token..first).any(|at| matches!(text.folded(at), "حين" | "عندما" | "حينما" | "لما"));
            let near = first.abs_diff(token) <= 2 * REACH;
            near && !date.relative && (date.span.end <= end || when())
        };
        let day = dates.filter(is_told).last()?.range;
        let (first, last) = (day.earliest?, day.latest?);
        // Of days of votes and of their news other rules know more.
        let is_old = last.year() + 2 <= self.elections.main().year?;
        (in_relative && is_old && (last - first).get_days() <= 31)
            .then(|| self.elections.last_on(first))
            .flatten()
    }

    /// `في نيسان 2007 انسحب وزراؤه. وكان للتيار حينها 30 مقعدا`: what a list had at a time long past that a word points back at was won in
    /// the last vote before.
    pub(in crate::resolve) fn had_then(&self, token: usize) -> Option<Placed> {
        const REACH: usize = 7;
        const DATES: usize = 3;
        static THEN: WordTest = WordTest::words(
            &['و'],
            &["حينها", "انذاك", "حينذاك", "وقتها", "وقتذاك", "يومها", "يومذاك", "حينيذ"],
        );
        static HAD: WordTest = WordTest::words(&['و', 'ف'], &["كان", "كانت", "لديه", "لديها", "له", "لها"]);
        let text = self.text;
        let sentence = text.sentence_around(token);
        let near = token.saturating_sub(REACH).max(sentence.start)..token;
        let then = THEN.last_in(text, near.clone())?;
        HAD.last_in(text, near)?;
        let from = text.paragraphs().get(text.paragraph_of(token))?.start;
        let end = self
            .dates
            .partition_point(|date| date.span.end <= text.span(then..then + 1).start);
        let told = self.dates.get(end.saturating_sub(DATES)..end)?.iter().rev();
        let mut told = told.filter(|date| date.range.is_resolved() && text.token_at(date.span.start) >= from);
        let range = told.next().filter(|date| !date.relative)?.range;
        let (first, last) = (range.earliest?, range.latest?);
        let is_old = last.year() + 2 <= self.elections.main().year?;
        let is_narrow = (last - first).get_days() <= 31;
        // A vote of that very time is told of by other rules.
        let is_votes = self.elections.on(&range).is_some_and(|placed| placed.election.is_some());
        (is_old && is_narrow && !is_votes).then(|| self.elections.last_on(first).unwrap_or_else(|| self.elections.unknown()))
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
            // In a text without a day of its own the last one is the newest told of.
            let last = self.elections.last().or(self.newest_told);
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
        let (months, mut end) = tokens.clone().find_map(|at| months_at(text, at))?;
        // `مارس/آذار`, `مارس (آذار)`
        while matches!(text.mark(end), Some('/' | '('))
            && let Some((_, next)) = months_at(text, end + 1)
        {
            end = next + usize::from(text.mark(next) == Some(')'));
        }
        let is_told = matches!(
            text.folded(end),
            "قبل"
                | "من"
                | "نفسه"
                | "ذاته"
                | "عينه"
                | "الماضي"
                | "المنصرم"
                | "الفايت"
                | "المقبل"
                | "القادم"
                | "الجاري"
                | "الحالي"
                | "عام"
                | "سنه"
        ) || text.digits(end).is_some_and(|(_, digits)| digits == 4);
        let counts = |at: usize| text.number(at).is_some();
        let has_day = tokens.start < end && (tokens.start..end).any(counts);
        (!is_told && !has_day).then_some(months)
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
