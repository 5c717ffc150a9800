//! Days counted back from what is told next, and expressions turned round for it. Owns that reading; `anchor` says when.

use std::ops::Range;

use jiff::civil::Date;

use crate::arabic::calendar::days_between;
use crate::base::{DateRange, Precision};
use crate::extract::date::{Anchor, DateExpression, DateMention, Direction, Unit};
use crate::extract::event::{DateRole, EventCategory, EventMention};

use super::anchor::{Story, around, is_in, on};

/// Tokens from the top within which a length until something counts from the publication.
const LEAD_TOKENS: usize = 60;

/// Tokens of a sentence before the length that opens it.
const OPENING_TOKENS: usize = 2;

/// Tokens of a phrase beside its length (`من الاقتراع`); one that is no longer tells nothing.
const ANCHOR_TOKENS: usize = 4;

impl Story<'_> {
    /// The length turned round, from the day that stands before it in the sentence, or from the publication date.
    pub(super) fn counted_back(&self, date: usize) -> Option<DateRange> {
        let mention = self.dates.get(date)?;
        if is_in(mention, Unit::Hour) || is_in(mention, Unit::Minute) {
            return self.hours_back(date);
        }
        let back = turned_round(mention)?;
        // `بعد سبعة أسابيع على الاقتراع` tells about when; only days are counted exactly.
        let in_days = is_in(&back, Unit::Day);
        // `ولدت الحكومة في 10 أيلول بعد استقالة سابقتها التي جاءت غداة الانفجار`: that of the relative clause is another day.
        let dates_relative = |event: &&EventMention| event.date == date && event.rule == "event/relative-clause";
        if self.near(mention.tokens.start).iter().any(|event| dates_relative(&event)) {
            return None;
        }
        let sentence = self.setting.sentence_of(mention.tokens.start);
        let told_on = self
            .told_on(date)
            .or_else(|| self.told_behind(date, &sentence))
            .or_else(|| self.told_as_news(date, &sentence));
        // Without a day told, the news itself is what was so long before or after; that needs a sentence, and the top of the text.
        let tells = sentence.len() > mention.tokens.len() + ANCHOR_TOKENS;
        // Behind days of a story what is told need not be the news.
        let is_in_story = mention.is_day_of_named()
            && self
                .dates
                .iter()
                .take(date)
                .any(|other| other.names_a_month() || other.stated_year().is_some());
        let is_news = mention.tokens.start <= LEAD_TOKENS && tells && !is_in_story;
        let is_placed = told_on.is_some() || is_in(&back, Unit::Month);
        if mention.is_that_of_named() || !is_placed && (!is_news || self.is_dated_after(date, &sentence)) {
            return None;
        }
        // يصادف اليوم مرور ستة عشر عاما على …: to the day.
        let is_anniversary = mention.rule == "date/elapsed"
            && is_in(&back, Unit::Year)
            && date
                .checked_sub(1)
                .and_then(|before| self.dates.get(before))
                .is_some_and(|before| before.is_day() && mention.tokens.start.saturating_sub(before.tokens.end) <= 1);
        let range = match told_on {
            Some(day) if is_anniversary => exactly(&back).resolve(on(day)).range,
            Some(day) if in_days => back.resolve(on(day)).range,
            Some(day) if is_in(&back, Unit::Week) => around(back.resolve(on(day)).range)?,
            _ if is_in(&back, Unit::Month) => self.months_back(date, &back, told_on)?,
            None if !in_days => return None,
            Some(_) => return None,
            None => DateRange {
                approximate: true,
                ..self.reference.resolve(&back, None).range
            },
        };
        range.is_resolved().then_some(range)
    }

    /// The month of `وتولى القيادة في تموز 1994، بعد شهرين من وفاة سلفه`, counted from the day or month told right before. Of a vote another
    /// month would make a second one.
    fn months_back(&self, date: usize, back: &DateMention, told_on: Option<Date>) -> Option<DateRange> {
        /// Longest that is counted in months.
        const MONTHS_MAX: u32 = 24;
        let named = self.near(back.tokens.start).iter();
        let is_vote = |event: &EventMention| event.category == EventCategory::Election;
        let mut named = named.filter(|event| event.date == date && event.role == DateRole::CountedFrom);
        let is_many = matches!(&back.expression, DateExpression::Shift { amounts, .. }
            if amounts.iter().any(|amount| u32::try_from(amount.thousandths).is_ok_and(|months| months > MONTHS_MAX * 1000)));
        if back.approximate || is_many || named.any(is_vote) {
            return None;
        }
        let sentence = self.setting.sentence_of(back.tokens.start);
        let month_before = || {
            let before = date.checked_sub(1)?;
            let mention = self
                .dates
                .get(before)
                .filter(|mention| sentence.contains(&mention.tokens.start))?;
            let range = self.range(before).filter(|range| range.precision == Precision::Month)?;
            range.earliest.filter(|_| mention.tokens.len() <= 6)
        };
        let from = told_on.or_else(month_before)?;
        Some(DateRange {
            approximate: true,
            ..back.resolve(on(from)).range
        })
    }

    /// `وألغت نتائجها في 18 تشرين الثاني، بعد ساعات من مطالبة الرئيس`: that day or the one before.
    fn hours_back(&self, date: usize) -> Option<DateRange> {
        let mention = self.dates.get(date)?;
        let DateExpression::Shift { direction, amounts, .. } = &mention.expression else {
            return None;
        };
        let named = self.near(mention.tokens.start).iter();
        let mut named = named.filter(|event| event.date == date && event.role == DateRole::CountedFrom);
        if *direction != Direction::Future || named.any(|event| event.category == EventCategory::Election) {
            return None;
        }
        let day = self.told_on(date)?;
        // An hour or two: the same day.
        let is_short = amounts.iter().all(|amount| !amount.vague && amount.thousandths <= 2000);
        let range = if is_short {
            DateRange::day(day)
        } else {
            DateRange::between(day.yesterday().ok()?, day, Precision::Range)
        };
        Some(DateRange {
            approximate: true,
            ..range
        })
    }

    /// The day of what the sentence tells, where the length opens it: `بعد يومين من المصادقة، بدأ الفائزون أمس الثلاثاء …`.
    fn told_behind(&self, date: usize, sentence: &Range<usize>) -> Option<Date> {
        let mention = self.dates.get(date).filter(|mention| {
            let is_first = date
                .checked_sub(1)
                .and_then(|before| self.dates.get(before))
                .is_none_or(|before| before.tokens.start < sentence.start);
            is_first
                && mention.tokens.start <= sentence.start + OPENING_TOKENS
                && !mention.is_day_of_named()
                && self.dated_word(date).is_none()
        })?;
        self.near(mention.tokens.end)
            .iter()
            // A date between both belongs to what the length counts from.
            .filter(|event| event.role == DateRole::At && event.date == date + 1 && event.tokens.start > mention.tokens.end)
            .filter(|event| sentence.contains(&event.tokens.start) && !event.planned)
            .find(|event| matches!(event.rule, "event/verb-date" | "event/date-verb"))
            .filter(|event| self.dates.get(event.date).is_some_and(DateMention::is_day))
            .and_then(|event| self.range(event.date)?.single_day())
    }

    /// The day of the news that was told last before the length, where its sentence says when that came: `عرضت الحكومة أمس … وجاء العرض بعد
    /// تسعة أيام من …` counts from yesterday. Elsewhere the length may be counted from anything.
    fn told_as_news(&self, date: usize, sentence: &Range<usize>) -> Option<Date> {
        /// Days back within which a day is the news itself.
        const NEWS_DAYS: i32 = 6;
        /// Words before the length: `وجاء العرض`, `ويأتي القرار الجديد`.
        const VERB_AND_NOUN: Range<usize> = 2..4;
        let says_when = |mention: &&DateMention| VERB_AND_NOUN.contains(&mention.tokens.start.saturating_sub(sentence.start));
        let mention = self
            .dates
            .get(date)
            .filter(says_when)
            .filter(|_| self.dated_word(date).is_some() || !self.is_dated_after(date, sentence))?;
        let published = self.reference.first()?;
        // `وجاءت الاستقالة بعد يومين من الجلسة`: what the length dates was not told before.
        let mut told = self.near(mention.tokens.start).iter().filter(|event| {
            event.date != date && event.role == DateRole::At && event.tokens.end <= mention.tokens.start && !event.planned
        });
        // `وجاء الاقتراع بعد يومين من الهجوم`, sentences behind the one that told its day
        let dated = self.dated_word(date);
        let same = dated.and_then(|dated| {
            told.clone()
                .rfind(|event| event.word == dated.word || event.is_vote && dated.is_vote)
        });
        let told = same.or_else(|| told.next_back())?;
        let day = self.range(told.date)?.single_day()?;
        (0..=NEWS_DAYS).contains(&days_between(day, published)).then_some(day)
    }

    /// `وجاء الاقتراع بعد يومين من الهجوم`: the word before the length that it dates, whatever the sentence goes on to tell.
    fn dated_word(&self, date: usize) -> Option<&EventMention> {
        let length = self.dates.get(date)?.tokens.start;
        let around = self.near(length);
        around
            .iter()
            .find(|event| event.role == DateRole::At && event.date == date && event.tokens.end <= length)
    }

    /// True where the sentence has a day of its own behind the length: `وبعد عشرة أيام من خروجه، فاز في 24 مارس`.
    fn is_dated_after(&self, date: usize, sentence: &Range<usize>) -> bool {
        self.dates
            .iter()
            .skip(date + 1)
            .take_while(|other| sentence.contains(&other.tokens.start))
            .any(DateMention::is_day)
    }
}

/// The same counted to the day.
fn exactly(mention: &DateMention) -> DateMention {
    let mut exact = mention.clone();
    if let DateExpression::Shift { anchor, .. } = &mut exact.expression {
        *anchor = Anchor::Date(Box::new(DateExpression::Day {
            offset: 0,
            weekday: None,
        }));
    }
    exact
}

/// `بعد يوم على` as `قبل يوم`.
pub(super) fn turned_round(mention: &DateMention) -> Option<DateMention> {
    let DateExpression::Shift {
        amounts,
        direction,
        weekday,
        ..
    } = &mention.expression
    else {
        return None;
    };
    if amounts.iter().any(|amount| amount.vague || amount.unit < Unit::Day) {
        return None; // `بعد ساعات من` counts nothing back
    }
    let direction = match direction {
        Direction::Past => Direction::Future,
        Direction::Future => Direction::Past,
    };
    Some(DateMention {
        expression: DateExpression::Shift {
            amounts: amounts.clone(),
            direction,
            anchor: Anchor::Reference,
            weekday: *weekday,
        },
        ..mention.clone()
    })
}
