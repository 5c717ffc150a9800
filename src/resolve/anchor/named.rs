//! The happening that a date counts from by name (`بعد يوم على الهجوم`, `عشية الاقتراع`): as told elsewhere in the text, as the chronology has it,
//! or counted back. Owns which one is meant; how days are counted from it is the parent's.

use crate::arabic::calendar::days_between;
use crate::base::DateRange;
use crate::extract::date::{DateMention, Unit};
use crate::extract::event::{DateRole, EventCategory, EventMention};

use super::{Story, is_in, on};
use crate::resolve::counted_back::turned_round;

/// Longest that an election's voting takes, in days.
const VOTING_DAYS_MAX: i32 = 4;

/// Days back within which a text of news tells of its vote.
const RECENT_DAYS: i32 = 400;

impl Story<'_> {
    /// When the happening was that the words after the date name: as told elsewhere in the text, as the chronology has it, or
    /// counted back from the day that the sentence is told of.
    pub(super) fn counted_from(&self, date: usize) -> Option<DateRange> {
        let named = self
            .near(self.dates.get(date)?.tokens.start)
            .iter()
            .find(|event| event.date == date && event.role == DateRole::CountedFrom)?;
        let counted = self.dates.get(date)?;
        // `عشية انتخابات 2010` is not the eve of the election told of.
        let has_year = |next: &DateMention| next.says_a_year() && next.tokens.start == counted.tokens.end;
        if counted.is_day_of_named() && self.dates.get(date + 1).is_some_and(has_year) {
            return None;
        }
        let fits = |range: &DateRange| !is_in(counted, Unit::Day) || is_some_days(range);
        self.in_apposition(date)
            .or_else(|| self.last_election(named))
            .or_else(|| self.told_elsewhere(named).filter(fits))
            .or_else(|| self.known.of_event(named))
            .or_else(|| self.election_near(named, date))
            .or_else(|| self.counted_back(date))
    }

    /// `يوم الاقتراع، الأحد الماضي،`: the day that stands between commas behind the words.
    pub(super) fn in_apposition(&self, date: usize) -> Option<DateRange> {
        let mention = self.dates.get(date).filter(|mention| mention.is_day_of_named())?;
        let next = self.dates.get(date + 1).filter(|next| next.is_day())?;
        let beside = next.tokens.start <= mention.tokens.end + 1;
        let range = self.range(date + 1)?;
        (beside && range.single_day().is_some()).then_some(range)
    }

    /// The election that `الاقتراع` alone means: the one told in the same sentence, or the last one that the text tells of.
    pub(super) fn last_election(&self, named: &EventMention) -> Option<DateRange> {
        if named.category != EventCategory::Election || !named.is_definite || named.is_round() {
            return None;
        }
        let published = self.reference.first();
        let sentence = self.setting.sentence_of(named.tokens.start);
        let told = self
            .near(named.tokens.start)
            .iter()
            .filter(|event| event.role == DateRole::At && event.is_vote && event.date != named.date)
            .filter_map(|event| {
                let range = self.range(event.date)?;
                let is_past = published.is_none_or(|published| range.earliest.is_some_and(|day| day <= published));
                // `ليلة الاقتراع` alone is that of the news, not one told of by the way.
                let is_recent = || {
                    let days = published
                        .zip(range.earliest)
                        .map(|(published, day)| days_between(day, published));
                    days.is_none_or(|days| days <= RECENT_DAYS) || sentence.contains(&event.tokens.start)
                };
                (is_some_days(&range) && is_past && is_recent()).then_some((event, range))
            });
        told.max_by_key(|(event, range)| {
            let here = sentence.contains(&event.tokens.start) && event.tokens.end <= named.tokens.start;
            (here, range.earliest)
        })
        .map(|(_, range)| range)
    }

    /// The days of the happening that `named` points back at, where the text tells its date before: the same word, or for a
    /// word with the article the last of its kind (`الكارثة` after an explosion).
    pub(super) fn told_elsewhere(&self, named: &EventMention) -> Option<DateRange> {
        let dated = |event: &&EventMention| event.role == DateRole::At && event.date != named.date;
        let range = |event: &EventMention| {
            let range = self.range(event.date)?;
            range.is_resolved().then_some(range)
        };
        let around = self.near(named.tokens.start);
        let same_word = around
            .iter()
            .filter(dated)
            .filter(|event| event.word == named.word && shares_actor(event, named))
            .filter_map(range)
            .min_by_key(|range| range.single_day().is_none());
        let last_told = |is_meant: &dyn Fn(EventCategory) -> bool| {
            around
                .iter()
                .filter(dated)
                .filter(|event| event.tokens.end <= named.tokens.start && is_meant(event.category))
                .filter_map(range)
                .next_back()
        };
        let same_kind = || {
            let same = last_told(&|told| told == named.category && is_of_kind(told, named.category));
            same.or_else(|| last_told(&|told| is_of_kind(told, named.category)))
        };
        same_word.or_else(|| if named.is_definite { same_kind() } else { None })
    }

    /// The election that the text tells of, in whatever words, about as long ago as the words say.
    fn election_near(&self, named: &EventMention, date: usize) -> Option<DateRange> {
        if named.category != EventCategory::Election {
            return None;
        }
        let back = turned_round(self.dates.get(date)?)?;
        let counted = match self.told_on(date) {
            Some(day) => back.resolve(on(day)).range,
            None => self.reference.resolve(&back, None).range,
        };
        let (earliest, latest) = (counted.earliest?, counted.latest?);
        let days_off = if is_in(&back, Unit::Day) { 0 } else { 5 };
        self.near(named.tokens.start)
            .iter()
            .filter(|event| event.role == DateRole::At && event.category == EventCategory::Election)
            .filter_map(|event| self.range(event.date)?.single_day())
            .find(|day| days_between(*day, earliest) <= days_off && days_between(latest, *day) <= days_off)
            .map(DateRange::day)
    }
}

fn is_some_days(range: &DateRange) -> bool {
    match (range.earliest, range.latest) {
        (Some(first), Some(last)) => days_between(first, last) < VOTING_DAYS_MAX,
        _ => false,
    }
}

fn is_of_kind(told: EventCategory, named: EventCategory) -> bool {
    let violent = |category| {
        matches!(
            category,
            EventCategory::Attack | EventCategory::Assassination | EventCategory::Protest
        )
    };
    told == named && named == EventCategory::Election || violent(told) && violent(named)
}

fn shares_actor(one: &EventMention, other: &EventMention) -> bool {
    one.actors.is_empty() || other.actors.is_empty() || one.actors.iter().any(|actor| other.actors.contains(actor))
}
