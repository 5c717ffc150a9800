//! Dates in a text: finding them in one pass, and what they mean once the publication date is known.
//!
//! ```
//! use jiff::civil::date;
//! use waqai::arabic::TokenizedText;
//! use waqai::extract::date::{self, Context};
//!
//! let text = TokenizedText::new("وقعت الصدامات الجمعة الماضية");
//! let mentions = date::find(&text);
//! let context = Context { published: Some(date(2021, 11, 8)), event: None };
//! assert_eq!(mentions[0].resolve(context).range.single_day(), Some(date(2021, 11, 5)));
//! ```
//!
//! A mention is kept unresolved: [`DateMention::resolve`] is called anew when the publication date changes,
//! `DateMention::trials` tells which days can be the publication date, and [`DateMention::dependence`] whether the words
//! count from another event (then `Context::event` gives its days).

mod absurd;
mod amount;
mod bounds;
mod century;
mod counted;
mod day_list;
mod day_of_named;
mod day_part;
pub mod duration;
mod elapsed;
mod expression;
mod first_of;
mod hit;
mod list;
mod live_lines;
mod mention;
mod misspelt;
mod month_name;
mod no_date;
mod numeric;
mod open_range;
mod part;
mod point;
mod range;
mod range_end;
mod recurring;
mod relative;
mod resolve;
mod scan;
mod season;
mod shared;
mod shift;
mod shift_beside;
mod tense;
mod time;
mod trial;
mod weekday;
mod window;
mod words;
mod year_name;

use crate::arabic::number::{particle_letters, span_without_letters};
use crate::arabic::{Proclitics, TokenKind, TokenizedText};
use crate::base::{CancelToken, Cancelled, Span, Watch};

pub(crate) use day_list::years_of_sections;
pub use expression::{
    Amount, Anchor, DateExpression, Deixis, Direction, Feast, MonthReference, NthKind, Part, Point, Season, Tense, Unit,
    YearReference,
};
pub use mention::{Context, DateMention, DayTime, Dependence, Resolved};
pub(crate) use trial::Trials;
pub(crate) use year_name::bounds_span;

use hit::Hit;
use scan::Scan;
use words::{DateWord, Neighbour};

/// True where the word at `index` is the name of a month of the solar year, or the first half of one: `مارس`, `كانون`.
pub(crate) fn names_month(text: &TokenizedText, index: usize) -> bool {
    words::entry(text, index).is_some_and(|entry| {
        let is_month = matches!(
            entry.word,
            DateWord::Month(_) | DateWord::MonthWeak(_) | DateWord::Kanun | DateWord::Tishrin
        );
        is_month && entry.proclitics == Proclitics::default()
    })
}

/// The months that the name at `index` can mean, one or two, and the token behind it: `مارس`, `تشرين`, `كانون الأول`.
pub(crate) fn months_at(text: &TokenizedText, index: usize) -> Option<([i8; 2], usize)> {
    let second = match text.folded(index + 1) {
        "الاول" | "اول" => Some(0),
        "الثاني" | "ثان" | "ثاني" => Some(1),
        _ => None,
    };
    let either = |months: [i8; 2]| match second.and_then(|place| months.get(place)) {
        Some(month) => ([*month; 2], index + 2),
        None => (months, index + 1),
    };
    match words::entry(text, index)?.word {
        DateWord::Month(month) | DateWord::MonthWeak(month) => Some(([i8::try_from(month).ok()?; 2], index + 1)),
        DateWord::Kanun => Some(either([12, 1])),
        DateWord::Tishrin => Some(either([10, 11])),
        _ => None,
    }
}

/// `قوى 14 آذار`, `حركة 20 فبراير`: the month at `index` is of a name.
pub(crate) fn is_month_of_name(text: &TokenizedText, index: usize) -> bool {
    let number = index.checked_sub(1).filter(|&at| text.number(at).is_some());
    let head = number.and_then(|number| number.checked_sub(1));
    head.is_some_and(|head| words::neighbours_at(text, head) & words::Neighbour::NameHead.bit() != 0)
}

/// True where the word at `index` is a verb that tells whether something has happened: `أعلن`, `سيجتمع`.
pub(crate) fn tells_tense(text: &TokenizedText, index: usize) -> bool {
    tense::of_word(text, index) != Tense::Unknown
}

/// All dates of a text, in order, none inside another.
pub fn find(text: &TokenizedText) -> Vec<DateMention> {
    find_watched(text, Watch::new(&CancelToken::default())).unwrap_or_default()
}

/// The same in work that may be stopped.
pub fn find_watched(text: &TokenizedText, watch: Watch<'_>) -> Result<Vec<DateMention>, Cancelled> {
    let scan = Scan::of(text);
    let mut found = Vec::new();
    let mut index = 0;
    while index < text.len() {
        if scan.begins_nothing(index) {
            index += 1;
            continue;
        }
        watch.at(index, text.len())?;
        let mut hits = scan.hits(index);
        if let [only] = hits.as_slice() {
            hits.extend(scan.years_joined(only));
        }
        let Some(end) = hits.last().map(|hit| hit.end.max(index + 1)) else {
            index = scan.after_ordinal(index);
            continue;
        };
        for hit in hits {
            let only_tells_more = hit.rule == "date/day-of-feast" && found.last().is_some_and(|last| scan.is_beside(last, &hit));
            let is_no_date = scan.is_name(&hit) || scan.is_absurd(&hit) || scan.recurs(&hit) || scan.is_in_title(hit.start);
            if !is_no_date && !only_tells_more {
                let is_apposed = found.last().is_some_and(|last| scan.is_apposed(last, &hit));
                if let Some(last) = found.last_mut().filter(|last| scan.is_apposed_behind(last, &hit)) {
                    last.is_told_behind = true;
                }
                found.push(DateMention {
                    is_apposed,
                    ..scan.mention(hit)
                });
            }
        }
        index = end;
    }
    shared::share(text, scan, &mut found);
    shared::take_years(text, scan, &mut found);
    day_list::add_days(text, &mut found);
    live_lines::add_days_of_clocks(text, &mut found);
    Ok(found)
}

impl Scan<'_, '_> {
    /// A quick look before [`Self::hits`]: true for most tokens, at which no date can begin.
    #[inline]
    fn begins_nothing(self, index: usize) -> bool {
        self.begins_no_word(index) && !(self.text.word(index).is_some() && (self.may_elapse(index) || self.may_be_named(index)))
    }

    /// The dates that begin at `index`; several where they share a month or year.
    fn hits(self, index: usize) -> Vec<Hit> {
        match self.text.kind(index) {
            Some(TokenKind::Number(_)) => {
                if self.text.is_glued(index) && index.checked_sub(1).is_some_and(|before| self.is_latin(before)) {
                    return Vec::new();
                }
                if let Some(hits) = self.shared_list(index) {
                    return hits;
                }
                let hit = self
                    .elapsed(index)
                    .or_else(|| self.counted_from_now(index))
                    .or_else(|| self.number_range(index))
                    .or_else(|| self.closed(self.date(index)))
                    .or_else(|| self.window(index))
                    .or_else(|| self.bare_year(index));
                hit.into_iter().collect()
            }
            Some(TokenKind::Word(_)) => self.hits_of_word(index),
            _ => Vec::new(),
        }
    }

    fn is_latin(self, index: usize) -> bool {
        self.text
            .folded(index)
            .starts_with(|letter: char| letter.is_ascii_alphabetic())
    }

    fn hits_of_word(self, index: usize) -> Vec<Hit> {
        let Some(entry) = self.entry(index) else {
            if self.number(index).is_none() {
                let hit = self
                    .day_of_named(index)
                    .or_else(|| self.elapsed(index))
                    .or_else(|| self.anniversary_of(index))
                    .or_else(|| self.first_or_last_of(index));
                return hit.into_iter().collect();
            }
            if let Some(hit) = self.elapsed(index).or_else(|| self.counted_from_now(index)) {
                return vec![hit];
            }
            if let Some(hits) = self.shared_list(index) {
                return hits;
            }
            let hit = self
                .number_range(index)
                .filter(is_day_range)
                .or_else(|| self.closed(self.date(index)))
                .or_else(|| self.window(index))
                .or_else(|| self.bare_year(index));
            return hit.into_iter().collect();
        };
        if let DateWord::Unit(_, words::Count::Construct | words::Count::Many) | DateWord::Unit(Unit::Century, words::Count::Two) =
            entry.word
            && let Some(hits) = self.shared_list(index)
        {
            return hits;
        }
        let hit = match entry.word {
            DateWord::From | DateWord::Between | DateWord::What => self.opened_range(index),
            DateWord::Since | DateWord::Before | DateWord::After => self
                .around_noon(index)
                .or_else(|| self.relative_day(index))
                .or_else(|| self.named_shift(index))
                .or_else(|| self.shift(index))
                .or_else(|| self.open_range(index)),
            DateWord::Until | DateWord::Starting | DateWord::To => self.open_range(index),
            DateWord::During => self.within(index),
            DateWord::AfterThat | DateWord::BeforeThat => self.named_shift(index),
            _ => None,
        };
        let hit = hit
            .or_else(|| self.day_of_named(index))
            .or_else(|| self.elapsed(index))
            .or_else(|| self.counted_from_now(index))
            .or_else(|| {
                let date = self.date(index)?;
                self.days_in_month(&date).or_else(|| self.closed(Some(date)))
            });
        hit.into_iter().collect()
    }

    /// A date, or the range that it begins.
    fn closed(self, hit: Option<Hit>) -> Option<Hit> {
        let hit = hit?;
        Some(self.continued_range(&hit).unwrap_or(hit))
    }

    /// A date at `index` that no preposition begins.
    fn date(self, index: usize) -> Option<Hit> {
        if self.begins_no_word(index) {
            return None;
        }
        if self.text.number(index).is_some() {
            return self
                .numeric(index)
                .or_else(|| self.day_month(index, None))
                .or_else(|| self.year_first(index));
        }
        let Some(entry) = self.entry(index) else {
            return self
                .relative_day(index)
                .or_else(|| self.fraction_part(index))
                .or_else(|| self.first_or_last_of(index))
                .or_else(|| self.counted(index))
                .or_else(|| self.first_of_unit(index))
                .or_else(|| self.day_of_feast(index))
                .or_else(|| self.ten_of_month(index))
                .or_else(|| {
                    self.day_month(index, None)
                        .filter(|_| self.number(index).is_some_and(|phrase| phrase.value >= 1.0))
                });
        };
        match entry.word {
            DateWord::This => self
                .this_part_of_day(index)
                .or_else(|| self.today(index))
                .or_else(|| self.unit_phrase(index))
                .or_else(|| self.this_named(index))
                .or_else(|| self.this_quarter(index))
                .or_else(|| self.season(index)),
            DateWord::TodayGlued => Some(Hit::new(
                index,
                index + 1,
                DateExpression::Day {
                    offset: 0,
                    weekday: None,
                },
                "date/today",
            )),
            DateWord::ThisGlued(unit) => {
                let (shift, calendar) = (0, crate::base::Calendar::Gregorian);
                let expression = DateExpression::Unit { unit, shift, calendar };
                Some(Hit::new(index, index + 1, expression, "date/unit"))
            }
            DateWord::That => self.told(index),
            DateWord::FirstDay => self.day_month(index, None),
            DateWord::Unit(..) => self.told(index).or_else(|| self.of_unit(index, entry.word)),
            DateWord::Weekday(_) | DateWord::WeekdayStrong(_) | DateWord::WeekdaySpoken(_) => self.weekday_phrase(index, index),
            DateWord::Yesterday | DateWord::Tomorrow | DateWord::Before | DateWord::After => self.relative_day(index),
            DateWord::Early | DateWord::Beginning | DateWord::Middle | DateWord::Late | DateWord::Ending | DateWord::Rest => {
                self.part(index)
            }
            DateWord::What | DateWord::Left => self.rest_left(index),
            DateWord::End => self
                .first_or_last_of(index)
                .or_else(|| self.counted(index))
                .or_else(|| self.window(index))
                .or_else(|| self.part(index)),
            DateWord::Season(_) => self.month_first(index, None).or_else(|| self.season(index)),
            DateWord::Term(_) => self.quarter_by_name(index),
            DateWord::Decade(_) => self.decade(index),
            DateWord::DayPart(time) => self.part_of_day(index, time),
            DateWord::Feast | DateWord::Mawlid | DateWord::NewYear | DateWord::Ashura => self.feast(index),
            DateWord::Month(_)
            | DateWord::MonthWeak(_)
            | DateWord::MonthWith(..)
            | DateWord::Kanun
            | DateWord::Tishrin
            | DateWord::Hijri(_)
            | DateWord::HijriWeak(_)
            | DateWord::Jumada
            | DateWord::Dhu => self.month_first(index, None),
            DateWord::English(_) => self.month_first(index, None).filter(|hit| {
                matches!(
                    &hit.expression,
                    DateExpression::Point(Point {
                        year: YearReference::Number(_),
                        ..
                    })
                )
            }),
            _ => None,
        }
    }

    /// `هذا الأربعاء`, `هذا سبتمبر`.
    fn this_named(self, index: usize) -> Option<Hit> {
        if let Some(hit) = self.month_first(index + 1, None) {
            let DateExpression::Point(mut point) = hit.expression else {
                return None;
            };
            if point.deixis == Deixis::None && point.year == YearReference::None {
                point.deixis = Deixis::This;
            }
            return Some(Hit::new(index, hit.end, DateExpression::Point(point), hit.rule));
        }
        let hit = self.weekday_phrase(index + 1, index + 1)?;
        match hit.expression {
            DateExpression::Weekday {
                weekday,
                deixis: Deixis::None,
            } => Some(Hit::new(
                index,
                hit.end,
                DateExpression::Weekday {
                    weekday,
                    deixis: Deixis::This,
                },
                hit.rule,
            )),
            _ => Some(hit.from(index)),
        }
    }

    /// Dates that begin with a unit: `يوم الأحد`, `يوم 15 مارس`, `شهر مارس`, `عام 2010`, `الأسبوع المقبل`.
    fn of_unit(self, index: usize, word: DateWord) -> Option<Hit> {
        let DateWord::Unit(unit, count) = word else { return None };
        if let Some(hit) = self.first_or_last_of(index) {
            return Some(hit);
        }
        let article = self.entry(index).is_some_and(|entry| entry.proclitics.article);
        match unit {
            Unit::Day if article && count == words::Count::One => self
                .window(index)
                .or_else(|| self.counted_day(index))
                .or_else(|| self.today(index)),
            Unit::Day if !article && count != words::Count::Two => self
                .relative_day(index)
                .or_else(|| self.weekday_phrase(index, index + 1))
                .or_else(|| self.feast(index))
                .or_else(|| {
                    let at = index + 1 + usize::from(self.word(index + 1) == Some(DateWord::Corresponding));
                    self.numeric(at)
                        .or_else(|| self.day_month(at, None))
                        .map(|hit| hit.from(index))
                })
                .or_else(|| self.day_alone(index)),
            Unit::Week => self
                .window(index)
                .or_else(|| self.counted_week(index))
                .or_else(|| self.unit_phrase(index)),
            Unit::Month => self
                .window(index)
                .or_else(|| self.unit_phrase(index))
                .or_else(|| self.month_first(index, None)),
            Unit::Year => self
                .window(index)
                .or_else(|| self.decade(index))
                .or_else(|| self.unit_phrase(index))
                .or_else(|| self.year_alone(index)),
            Unit::Decade => self
                .decade_of_century(index)
                .or_else(|| self.window(index))
                .or_else(|| self.decade(index))
                .or_else(|| self.unit_phrase(index)),
            Unit::Century => self.century(index).or_else(|| self.window(index)),
            _ => self
                .window(index)
                .filter(|hit| !matches!(&hit.expression, DateExpression::Window { amount, .. } if amount.unit < Unit::Hour)),
        }
    }

    /// `يوم 27`: the month is this one, or the last.
    fn day_alone(self, index: usize) -> Option<Hit> {
        let day = self.day_digits(index + 1)?;
        // `يوم 31 فبراير`: its month stands there, and has no such day.
        let month = self.skip_word(index + 2, &[DateWord::From]);
        let clear = self.month(month).is_none()
            && self.counts_nothing(index + 2)
            && !self
                .text
                .mark(index + 2)
                .is_some_and(|mark| matches!(mark, '%' | '٪' | '/' | '-' | ':'));
        clear.then(|| {
            Hit::new(
                index,
                index + 2,
                DateExpression::Point(Point {
                    day: Some(day),
                    ..Point::default()
                }),
                "date/day-alone",
            )
        })
    }

    /// True for the day set for something: `6 حزيران موعدا`, `حددت موعد الانتخابات في 31 يوليو`.
    fn is_appointed(self, hit: &Hit) -> bool {
        let behind = self.is(hit.end, Neighbour::Appointed) && self.text.folded(hit.end).ends_with('ا');
        behind
            || (hit.start.saturating_sub(5)..hit.start)
                .rev()
                .take_while(|&at| self.text.mark(at).is_none())
                .any(|at| self.is(at, Neighbour::Appointed))
    }

    /// True for the day to which something is put off: `تأجيلها إلى تشرين الأول`.
    fn is_target(self, hit: &Hit) -> bool {
        let before = hit.start.checked_sub(1);
        let leads = self
            .entry(hit.start)
            .is_some_and(|entry| entry.proclitics.particle == Some(crate::arabic::Particle::Li))
            || before.is_some_and(|before| matches!(self.word(before), Some(DateWord::To | DateWord::Until)))
            || matches!(self.word(hit.start), Some(DateWord::To | DateWord::Until));
        leads
            && (hit.start.saturating_sub(9)..hit.start)
                .rev()
                .take_while(|&at| self.text.mark(at).is_none_or(|mark| matches!(mark, '«' | '»' | '"')))
                .any(|at| self.is(at, Neighbour::PuttingOff))
    }

    /// Where `السبت المقبل 30 أكتوبر` lies: its adjective belongs to the weekday, and the month says nothing of it.
    fn side_of_weekday(self, hit: &Hit) -> Option<Tense> {
        let DateExpression::Point(Point {
            weekday: Some(_),
            day: Some(_),
            year: YearReference::None,
            deixis: Deixis::None,
            ..
        }) = &hit.expression
        else {
            return None;
        };
        (hit.start..hit.end).find_map(|at| match self.bare(at) {
            Some(DateWord::Next) => Some(Tense::Future),
            Some(DateWord::Last) => Some(Tense::Past),
            _ => None,
        })
    }

    fn mention(self, hit: Hit) -> DateMention {
        let tokens = hit.start..hit.end;
        let letters = self
            .entry(hit.start)
            .map(|entry| entry.proclitics)
            .or_else(|| crate::arabic::number::word(self.text, hit.start).map(|entry| entry.proclitics))
            .map_or(0, particle_letters);
        let start = span_without_letters(self.text, hit.start, letters);
        let last = self.text.span(hit.end.saturating_sub(1)..hit.end);
        let about = hit
            .start
            .checked_sub(1)
            .is_some_and(|before| matches!(self.word(before), Some(DateWord::About)));
        let (tense, tense_is_firm) = self
            .side_of_weekday(&hit)
            .map_or_else(|| tense::around_with_clause(self.text, &tokens), |tense| (tense, true));
        // حتى الاثنين, where nothing tells of the past
        let tense = if tense == Tense::Unknown && lasts_until_weekday(&hit) {
            Tense::Future
        } else {
            tense
        };
        DateMention {
            span: Span::new(start.start, last.end.max(start.end)),
            tense,
            tense_is_firm,
            is_target: self.is_target(&hit),
            is_appointed: self.is_appointed(&hit),
            is_apposed: false,
            is_told_behind: false,
            is_heading: self.is_of_paper(&hit),
            time: self.clock_beside(hit.start, hit.end, hit.time).or(hit.time),
            approximate: hit.approximate || about,
            offset: hit.offset,
            rule: hit.rule,
            expression: hit.expression,
            tokens,
        }
    }
}

fn is_day_range(hit: &Hit) -> bool {
    matches!(&hit.expression, DateExpression::Range { to: Some(to), .. } if matches!(&**to, DateExpression::Point(point) if point.day.is_some()))
}

/// True for what lasts until a bare weekday.
fn lasts_until_weekday(hit: &Hit) -> bool {
    let DateExpression::Range {
        from: None,
        to: Some(to),
        ..
    } = &hit.expression
    else {
        return false;
    };
    hit.rule == "date/until"
        && matches!(
            **to,
            DateExpression::Weekday {
                deixis: Deixis::None,
                ..
            }
        )
}

/// True for expressions that a part of the day can belong to.
fn names_a_day(expression: &DateExpression) -> bool {
    match expression {
        DateExpression::Point(point) => point.day.is_some(),
        DateExpression::Shift { amounts, anchor, .. } => {
            matches!(anchor, Anchor::PreviousEvent | Anchor::FollowingEvent)
                && amounts.iter().all(|amount| amount.unit == Unit::Day)
        }
        DateExpression::Day { .. }
        | DateExpression::Weekday { .. }
        | DateExpression::WeekdayIn { .. }
        | DateExpression::Feast { .. }
        | DateExpression::Either(..) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests;
