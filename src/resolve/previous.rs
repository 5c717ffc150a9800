//! What was told before a date that counts from it: `العام نفسه`, `في اليوم التالي`, `بعد ثلاثة أيام`. Owns how far back such
//! words reach; knows no clauses.

use crate::base::DateRange;
use crate::extract::date::{DateExpression, DateMention, DayTime, Tense, Unit};
use crate::extract::event::DateRole;

use super::anchor::Story;

/// Dates that a word such as `العام نفسه` may point back over.
pub(super) const BACK: usize = 12;

/// Longest part of a year, in days.
const PART_OF_YEAR_DAYS: i32 = 120;

/// Dates back within which an evening may be meant by `الليلة نفسها`.
const NIGHTS_BACK: usize = 6;

impl Story<'_> {
    /// The evening told before `الليلة نفسها`, where one is told near.
    pub(super) fn previous_night(&self, index: usize) -> Option<DateRange> {
        let mention = self.dates.get(index).filter(|mention| mention.is_same_night())?;
        let paragraph = self.setting.paragraph_of(mention.tokens.start);
        (index.saturating_sub(NIGHTS_BACK)..index).rev().find_map(|before| {
            let other = self.dates.get(before)?;
            let is_night = matches!(other.time, Some(DayTime::Evening | DayTime::Night));
            let is_near = paragraph - self.setting.paragraph_of(other.tokens.start).min(paragraph) <= 2;
            let range = self.range(before)?;
            (is_night && is_near).then(|| range.earliest.map(DateRange::day)).flatten()
        })
    }

    /// The date told before that says which year or month it was.
    pub(super) fn told_before(&self, index: usize) -> Option<DateRange> {
        let mention = self.dates.get(index)?;
        // A year that another paragraph names by the way (`مجلس 1996`) is meant only where nothing else can be.
        let here = self.setting.paragraph_of(mention.tokens.start);
        let is_aside = |before: &usize| {
            self.dates
                .get(*before)
                .is_some_and(|other| other.is_bare_year() && self.setting.paragraph_of(other.tokens.start) != here)
        };
        // `المؤسس قبل ذلك بعام`: what was before goes on telling nothing.
        let goes_back = |before: &usize| self.dates.get(*before).is_some_and(DateMention::counts_back_from_told);
        let places = || (index.saturating_sub(BACK)..index).rev().filter(|place| !goes_back(place));
        // `أول انتخابات منذ 2003، ثم في 19 من الشهر نفسه`: of no month.
        let is_since_year = |before: &usize| {
            mention.needs_month()
                && self
                    .dates
                    .get(*before)
                    .is_some_and(|other| other.is_background() && !other.is_since())
        };
        let places = || places().filter(|place| !is_since_year(place));
        self.told_among(mention, places().filter(|place| !is_aside(place)))
            .or_else(|| self.told_among(mention, places().filter(is_aside)))
    }

    /// The day of publication, whose month `العاشر من الشهر` means where no other was told; a verb of the past speaks of no day to come.
    pub(super) fn present_month(&self, mention: &DateMention) -> Option<DateRange> {
        let published = self.reference.first().filter(|_| mention.is_of_month_alone())?;
        let base = DateRange::day(published);
        let day = self.reference.resolve(mention, Some(base)).range.single_day()?;
        (mention.tense != Tense::Past || day <= published).then_some(base)
    }

    fn told_among(&self, mention: &DateMention, mut places: impl Iterator<Item = usize>) -> Option<DateRange> {
        let needs_month = mention.needs_month();
        // `في الخامس من تشرين الثاني … السادس من الشهر نفسه`: where nobody knows its year, no month before it is meant.
        let is_open = |before: &usize| {
            let names_month = self.dates.get(*before).is_some_and(DateMention::names_a_month);
            let unknown = |range: DateRange| range.earliest.is_none() && range.latest.is_none();
            needs_month && names_month && self.range(*before).is_none_or(unknown)
        };
        places.by_ref().take_while(|before| !is_open(before)).find_map(|before| {
            let range = self.range(before)?;
            let earliest = range.earliest.or(range.latest)?;
            let latest = range.latest.or(range.earliest)?;
            let fits = if needs_month {
                (earliest.year(), earliest.month()) == (latest.year(), latest.month())
            } else {
                earliest.year() == latest.year()
            };
            fits.then_some(range)
        })
    }

    /// The last day told before a word such as `اليوم نفسه` in its own sentence.
    pub(super) fn previous_day_in_sentence(&self, index: usize) -> Option<DateRange> {
        let told = self.previous_day(index)?;
        let (before, mention) = (self.dates.get(index.checked_sub(1)?)?, self.dates.get(index)?);
        self.setting
            .sentence_of(mention.tokens.start)
            .contains(&before.tokens.start)
            .then_some(told)
    }

    /// The day told before a word such as `اليوم نفسه`, where no event has it.
    pub(super) fn previous_day(&self, index: usize) -> Option<DateRange> {
        let mention = self.dates.get(index).filter(|mention| mention.is_same_or_next_day())?;
        let sentence = self.setting.sentence_of(mention.tokens.start);
        // `اليوم (19/8) … كتابها المؤرخ 17/8 … اليوم نفسه`: not that of the paper.
        let is_of_paper = |place: &usize| self.dates.get(*place).is_some_and(|date| date.is_heading && date.is_of_day());
        let before = (0..index).rev().find(|place| !is_of_paper(place))?;
        let is_near = self
            .dates
            .get(before)
            .is_some_and(|date| self.setting.sentence_of(date.tokens.start).end >= sentence.start);
        let range = self.range(before)?;
        range.single_day().filter(|_| is_near).map(DateRange::day)
    }

    /// `في 27 آب بعد لقاء عقد في اليوم السابق`, `حتى 8 حزيران، وهو اليوم الذي أعلن فيه ما جرى مساء اليوم السابق`: the day named last before in the
    /// sentence, or by the date right before in the one ahead of it.
    pub(super) fn day_named_before(&self, index: usize) -> Option<DateRange> {
        let mention = self.dates.get(index)?;
        let sentence = self.setting.sentence_of(mention.tokens.start);
        let day = |place: usize| {
            let (date, range) = (self.dates.get(place)?, self.range(place)?);
            let open = || range.latest.xor(range.earliest).filter(|_| date.is_of_day());
            range.single_day().or_else(open)
        };
        let in_sentence = |place: &usize| {
            self.dates
                .get(*place)
                .is_some_and(|date| sentence.contains(&date.tokens.start))
        };
        let here = (0..index).rev().take_while(in_sentence).find_map(day);
        let is_near = |place: &usize| {
            let date = self.dates.get(*place);
            date.is_some_and(|date| self.setting.sentence_of(date.tokens.start).end >= sentence.start)
        };
        let before = || index.checked_sub(1).filter(is_near).and_then(day);
        here.or_else(before).map(DateRange::day)
    }

    /// When the happening was that was told last before the date, as exactly as the words count: `بعد ثلاثة أيام` counts from
    /// a day, `بعد تسعة أشهر` from a month at most. What stands paragraphs away is no more meant.
    pub(super) fn previous(&self, mention: &DateMention) -> Option<DateRange> {
        let paragraph = self.setting.paragraph_of(mention.tokens.start);
        let told = self
            .near(mention.tokens.start)
            .iter()
            .filter(|event| event.role == DateRole::At && event.tokens.end <= mention.tokens.start)
            .filter_map(|event| Some((self.dates.get(event.date)?, self.range(event.date)?)))
            .filter(|(date, _)| date.tokens.start < mention.tokens.start && !self.setting.looks_back(date.tokens.start))
            .rev();
        // ليل الأربعاء الخميس: its evening.
        let as_day = |range: DateRange| {
            let (earliest, latest) = (range.earliest?, range.latest?);
            ((latest - earliest).get_days() <= 1).then(|| DateRange::day(earliest))
        };
        let Some(unit) = coarsest_unit(mention).filter(|_| !mention.is_same_or_next_day()) else {
            // `وقع الطرفان هدنة في تموز، لكنها انهارت في اليوم التالي`: the day after one that is not told.
            let sentence = self.setting.sentence_of(mention.tokens.start);
            let is_month = |(date, range): &(&DateMention, DateRange)| {
                let days = range
                    .latest
                    .zip(range.earliest)
                    .map(|(latest, earliest)| (latest - earliest).get_days());
                sentence.contains(&date.tokens.start) && days.is_some_and(|days| (7..=31).contains(&days))
            };
            let mut told = told.peekable();
            if told.peek().is_some_and(is_month) {
                return None;
            }
            return told.map(|(_, range)| range).find_map(as_day);
        };
        if let Some(day) = self.begun(mention) {
            return Some(day);
        }
        let mut beside = told.filter(|(date, _)| paragraph - self.setting.paragraph_of(date.tokens.start).min(paragraph) <= 1);
        if unit <= Unit::Week {
            // `أبطل في آذار ثم حل بعد ستة أسابيع`: what is told of a month gives no day to count from.
            let is_part_of_year = |range: &DateRange| {
                let days = range
                    .latest
                    .zip(range.earliest)
                    .map(|(latest, earliest)| (latest - earliest).get_days());
                days.is_some_and(|days| (2..=PART_OF_YEAR_DAYS).contains(&days))
            };
            return beside
                .take_while(|(_, range)| !is_part_of_year(range))
                .find_map(|(_, range)| as_day(range));
        }
        let (_, range) = beside.find(|(_, range)| range.is_resolved())?;
        let days = (range.latest? - range.earliest?).get_days();
        let longest = if unit >= Unit::Year { 366 } else { 31 };
        as_day(range).or((days <= longest).then_some(range))
    }

    /// `يعتصمون منذ 19 أكتوبر، اعتراضا على نتائج اقتراع جرى قبل ذلك بتسعة أيام`: the day on which what goes on began, told right before in
    /// the sentence.
    fn begun(&self, mention: &DateMention) -> Option<DateRange> {
        let behind = self.dates.partition_point(|date| date.tokens.start < mention.tokens.start);
        let place = behind.checked_sub(1)?;
        let since = self.dates.get(place).filter(|date| date.is_since() && date.is_of_day())?;
        let day = self.range(place)?.earliest?;
        self.setting.in_one_sentence(mention, since).then(|| DateRange::day(day))
    }
}

fn coarsest_unit(mention: &DateMention) -> Option<Unit> {
    match &mention.expression {
        DateExpression::Shift { amounts, .. } => amounts.iter().map(|amount| amount.unit).max(),
        _ => None,
    }
}
