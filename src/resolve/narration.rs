//! The year of a day that a story tells without one: `في 20 كانون الثاني 2006 … وفي العاشر من شباط`. Owns when a text goes
//! forward in time, so that the next such day after the one told before is meant; knows no words.

use jiff::civil::Date;

use crate::base::DateRange;
use crate::extract::date::{DateMention, Dependence, Resolved, Tense};

use super::anchor::Story;

/// Longest step forward, in days: a longer one may as well be a look back.
const STEP_DAYS_MAX: i32 = 200;

/// The same within one sentence.
const STEP_DAYS_IN_SENTENCE_MAX: i32 = 330;

/// Longest step back, in days, in a text that tells only of the past.
const BACK_DAYS_MAX: i32 = 60;

/// Longest time, in days, between two dates with years between which the others lie.
const FRAME_DAYS_MAX: i32 = 500;

/// A day so few days before the publication is rather of the news than of the story told.
const NEWS_DAYS: i32 = 60;

/// Dates on either side among which one with a year is looked for.
const BESIDE: usize = 10;

/// Longest time, in years, that a story looked back on goes on.
const STORY_YEARS_MAX: i16 = 15;

/// A day told with its year.
struct Told {
    day: Date,
    place: usize,
    /// True where a later year is named between it and the date that looks for it.
    passed_later_year: bool,
}

impl Story<'_> {
    /// The day in a text that looks back on one year: the next such day after the one told last, in that year where none is.
    pub(super) fn looked_back_on(&self, index: usize) -> Option<Resolved> {
        let year = self.setting.retrospect?;
        let mention = self
            .dates
            .get(index)
            .filter(|mention| mention.names_a_month() || mention.spans_a_month())?;
        // `… واليوم، وقبل أشهر من اقتراع 5 مايو`: of the news.
        let beside_now = self.dates.iter().any(|other| {
            other.looks_from_now()
                && !other.is_anniversary()
                && !other.spans_a_month()
                && self.setting.in_one_sentence(mention, other)
        });
        if beside_now {
            return None;
        }
        let told_last = (0..index).rev().find_map(|before| {
            let other = self.dates.get(before)?;
            let is_told = other.dependence() == Dependence::Absolute && !other.says_a_year() || self.is_narrated(before);
            let day = self.range(before)?.latest.filter(|_| is_told)?;
            (year..=year + STORY_YEARS_MAX).contains(&day.year()).then_some(day)
        });
        let resolved = match told_last {
            None => mention.in_year(year),
            Some(day) if mention.spans_a_month() => mention.in_year(day.year()),
            Some(day) => {
                let next = mention.after(day);
                let step = next.range.earliest.map(|first| (first - day).get_days());
                if step.is_some_and(|step| step > STEP_DAYS_IN_SENTENCE_MAX) && day.year() >= year {
                    mention.in_year(day.year())
                } else {
                    next
                }
            }
        };
        let is_past = resolved
            .range
            .latest
            .is_some_and(|last| self.setting.published.is_none_or(|published| last < published));
        is_past.then_some(resolved)
    }

    /// The day that a story told in order means: the next one after the date told before, where a later date with its year
    /// closes the story, or where nothing lets it have ended before that day.
    pub(super) fn next_told(&self, index: usize) -> Option<Resolved> {
        let mention = self.dates.get(index).filter(|mention| mention.names_a_month())?;
        if mention.tense == Tense::Future {
            return None;
        }
        let before = self.told((index.saturating_sub(BESIDE)..index).rev())?;
        let told_in = self.dates.get(before.place)?;
        // `عين في 29 تشرين الثاني 2011 بعد استفتاء أول تموز`: what it came after.
        if self.setting.comes_after(told_in.tokens.end, mention.tokens.start) {
            let same = mention.in_year(before.day.year());
            let is_before = same.range.latest.is_some_and(|last| last <= before.day);
            return Some(if is_before {
                same
            } else {
                mention.in_year(before.day.year() - 1)
            });
        }
        // `استقال الوزير في 10 أيار 2019. وكان قد تسلم منصبه في 3 شباط`: what had been was not later.
        if self.setting.in_past_perfect(mention.tokens.start) && !self.setting.in_one_sentence(mention, told_in) {
            // `نافسوه في رئاسيات تموز 2009. … وكانت السلطات قد قطعت الإنترنت يوم 30 أيار`: paragraphs on, weeks before the text.
            let is_of_news = self.setting.published.is_some_and(|published| {
                let now = self.range(index);
                !self.setting.in_one_paragraph(mention, told_in) && now.is_some_and(|now| is_shortly_before(&now, published))
            });
            if is_of_news {
                return None;
            }
            return self.had_been(mention, told_in, before.day);
        }
        let resolved = mention.after(before.day);
        let (first, last) = (resolved.range.earliest?, resolved.range.latest?);
        let step = (first - before.day).get_days();
        if step <= STEP_DAYS_MAX && self.is_framed(index, before.day, (first, last)) {
            return Some(resolved);
        }
        if before.passed_later_year {
            return None;
        }
        let in_sentence = self.setting.in_one_sentence(mention, told_in);
        // `في 15 شباط 2011 …. في 19 آذار …. في 20 تشرين الأول …`: sentences that open with days, one after the other.
        let is_row =
            self.setting.in_one_paragraph(mention, told_in) && self.opens_sentence(mention) && self.opens_sentence(told_in);
        let longest = if in_sentence || is_row {
            STEP_DAYS_IN_SENTENCE_MAX
        } else {
            STEP_DAYS_MAX
        };
        let Some(published) = self.setting.published else {
            return match self.setting.is_timeless {
                true if step <= longest => Some(resolved),
                true => shortly_before(mention, before.day),
                false => None,
            };
        };
        let is_old = if in_sentence {
            before.day.year() < published.year()
        } else {
            self.setting.in_one_paragraph(mention, told_in) && before.day.year() < published.year() - 1
        };
        let is_news = self.range(index).is_some_and(|now| is_shortly_before(&now, published));
        // `ففي 14 كانون الثاني 2011 فر …، وفي 11 شباط تنحى …`: one story.
        let goes_on = in_sentence && step <= NEWS_DAYS && self.is_narrated(before.place);
        if mention.tense != Tense::Past || !is_old || is_news && !goes_on && !is_row {
            return None;
        }
        // `تنحى في 11 شباط 2011 بعد التظاهرات التي بدأت يوم 25 كانون الثاني`: what led to it was shortly before.
        if in_sentence && step > longest {
            return shortly_before(mention, before.day);
        }
        (step <= longest && last < published).then_some(resolved)
    }

    /// True for a date with which its sentence begins: `وفي 19 آذار بدأ`.
    fn opens_sentence(&self, mention: &DateMention) -> bool {
        const LEAD_MAX: usize = 2;
        mention.tokens.start <= self.setting.sentence_of(mention.tokens.start).start + LEAD_MAX
    }

    /// The last such day before the one told; where that only describes somebody (`كمال الذي انتخب في 2019`), it is no part of the story.
    fn had_been(&self, mention: &DateMention, told_in: &DateMention, told: Date) -> Option<Resolved> {
        let sentence = self.setting.sentence_of(told_in.tokens.start);
        if (sentence.start..told_in.tokens.start).any(|at| self.setting.leads_to_relative(at)) {
            return None;
        }
        let same = mention.in_year(told.year());
        let is_before = same.range.latest.is_some_and(|last| last < told);
        let resolved = if is_before { same } else { mention.in_year(told.year() - 1) };
        let back = (told - resolved.range.latest?).get_days();
        (back <= STEP_DAYS_MAX).then_some(resolved)
    }

    /// True where a later date closes the story that goes from the day told `before` on, or lies a little before `first` in the same year,
    /// years before the text: the story looks ahead.
    fn is_framed(&self, index: usize, before: Date, (first, last): (Date, Date)) -> bool {
        let Some(after) = self.told(index + 1..self.dates.len().min(index + BESIDE)) else {
            return false;
        };
        let closes = after.day >= last && (after.day - before).get_days() <= FRAME_DAYS_MAX;
        let is_past = self
            .setting
            .published
            .is_some_and(|published| before.year() + 1 < published.year());
        let looks_ahead = is_past
            && after.day.year() == first.year()
            && (before..first).contains(&after.day)
            && after.day > before
            && (first - after.day).get_days() <= BACK_DAYS_MAX;
        closes || looks_ahead
    }

    /// The day that opens a paragraph in a text whose paragraphs open with days, one after the other: the next such day after the one
    /// that opened a paragraph last, where a later one with its year closes the row. What is told inside of them does not count.
    pub(super) fn next_opened(&self, index: usize) -> Option<Resolved> {
        let opens = |place: &usize| self.dates.get(*place).is_some_and(|date| self.setting.opens_paragraph(date));
        let mention = self.dates.get(index).filter(|mention| mention.names_a_month())?;
        if mention.tense == Tense::Future || !opens(&index) {
            return None;
        }
        let day = |place: usize| {
            let date = self.dates.get(place)?;
            let is_told = date.dependence() == Dependence::Absolute && !date.says_a_year() || self.is_narrated(place);
            let range = self.range(place)?;
            is_told.then_some((range.earliest?, range.latest?))
        };
        let (_, before) = day((index.saturating_sub(BESIDE)..index).rev().find(opens)?)?;
        let ahead = index + 1..self.dates.len().min(index + BESIDE);
        let (_, after) = ahead.filter(opens).find_map(day)?;
        let resolved = mention.after(before);
        let (first, last) = (resolved.range.earliest?, resolved.range.latest?);
        let is_framed = after >= last && (after - before).get_days() <= FRAME_DAYS_MAX;
        (is_framed && (first - before).get_days() <= STEP_DAYS_MAX).then_some(resolved)
    }

    /// The day in the year that a sentence before it in its paragraph, or its own, begins with: `وكان عام 2012 عام الانهيار. ففي 6
    /// مايو …`. What may as well be of the news stays open.
    pub(super) fn in_year_told(&self, index: usize) -> Option<Resolved> {
        /// Words before the year: `وكان`, `وشهد عام`.
        const HEAD_MAX: usize = 3;
        let mention = self.dates.get(index).filter(|mention| mention.names_a_month())?;
        if mention.tense == Tense::Future || self.setting.looks_back(mention.tokens.start) {
            return None;
        }
        let mut found = None;
        for place in (index.saturating_sub(BESIDE)..index).rev() {
            let other = self
                .dates
                .get(place)
                .filter(|other| self.setting.in_one_paragraph(mention, other) && !other.looks_from_now())?;
            if other.stated_year().is_some() && !other.is_background() {
                found = Some(other);
                break;
            }
            if !other.is_background() && !other.names_a_month() {
                return None;
            }
        }
        let other = found?;
        let opens = other.tokens.start <= self.setting.sentence_of(other.tokens.start).start + HEAD_MAX;
        let year = other.stated_year().filter(|_| other.says_a_year() && opens)?;
        let resolved = mention.in_year(year);
        let last = resolved.range.latest?;
        let in_sentence = self.setting.in_one_sentence(mention, other);
        let is_news = || {
            let now = self.resolved.get(index).map(|now| now.range);
            self.setting.published.is_some_and(|published| {
                let is_near = || now.is_some_and(|now| is_shortly_before(&now, published));
                last >= published || year >= published.year() - 1 && !in_sentence && is_near()
            })
        };
        let is_set = self.setting.is_timeless || self.setting.published.is_some();
        (is_set && !is_news()).then_some(resolved)
    }

    /// The last day of the first of `places` that says its day or month and year; none past a word that looks from now.
    fn told(&self, places: impl Iterator<Item = usize>) -> Option<Told> {
        let mut latest_year = None;
        for place in places {
            let mention = self.dates.get(place)?;
            if mention.is_background() || self.setting.looks_back(mention.tokens.start) {
                continue;
            }
            let range = self.range(place)?;
            let days = (range.earliest.or(range.latest), range.latest.or(range.earliest));
            if (mention.looks_from_now() || mention.is_in_near_year()) && !mention.is_anniversary() {
                return None;
            }
            let (Some(earliest), Some(latest)) = days else {
                continue;
            };
            let stated = matches!(mention.dependence(), Dependence::Absolute | Dependence::PreviousDate)
                || mention.is_anniversary()
                || self.is_narrated(place);
            if stated && mention.says_a_year() {
                latest_year = latest_year.max(Some(latest.year()));
            } else if stated {
                return ((latest - earliest).get_days() <= 31).then_some(Told {
                    day: latest,
                    place,
                    passed_later_year: latest_year.is_some_and(|year| year > latest.year()),
                });
            }
        }
        None
    }
}

/// The same day a little before the one told: a text that tells only of the past may look back.
fn shortly_before(mention: &DateMention, told: Date) -> Option<Resolved> {
    let resolved = mention.in_year(told.year());
    let last = resolved.range.latest?;
    let back = (told - last).get_days();
    (0..=BACK_DAYS_MAX).contains(&back).then_some(resolved)
}

fn is_shortly_before(range: &DateRange, published: Date) -> bool {
    range
        .latest
        .is_some_and(|last| (0..=NEWS_DAYS).contains(&(published - last).get_days()))
}
