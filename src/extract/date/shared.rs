//! What stands once behind several dates and belongs to all of them: `يومي الاثنين والثلاثاء الماضيين`, `شهري أكتوبر ونوفمبر
//! 2020`, `30 نوفمبر و7 ديسمبر الماضيين`, `انتخابات 2005 و2010`. Owns this sharing; the dates are read one by one before.

use crate::arabic::{TokenizedText, WordTest};

use super::expression::{Amount, Anchor, DateExpression, Deixis, Direction, MonthReference, Point, Unit, YearReference};
use super::hit::Hit;
use super::mention::DateMention;
use super::scan::Scan;
use super::words::{Count, DateWord, Neighbour};

/// Longest chain of dates that share a word.
const LONGEST: usize = 8;

/// Gives dates joined by و the adjective or the year that stands behind the last of them.
pub(super) fn share(text: &TokenizedText, scan: Scan<'_, '_>, found: &mut [DateMention]) {
    let mut last = found.len();
    while let Some(place) = last.checked_sub(1) {
        let first = chain_before(text, scan, found, place);
        if first < place {
            share_within(scan, found.get_mut(first..=place).unwrap_or_default());
        }
        last = first;
    }
}

/// Words that begin what happened in the year before them: `عام 2005 حين …`.
static WHEN_WORDS: WordTest = WordTest::words(&[], &["حين", "عندما", "حينما", "لما", "حيث", "يوم"]);

/// Verbs whose subject is the year behind them: `شهد عام 2019 احتجاجات في تشرين الأول`.
static SAW_WORDS: WordTest = WordTest::words(&[], &["شهد", "وشهد", "شهدت", "وشهدت", "عرف", "وعرف", "عرفت"]);

/// Longest way, in tokens, from such a word to a month of that year.
const WHEN_REACH: usize = 9;

/// Gives a month the year that a clause around it names: `في 2005 حين خسر رئيسه في نوفمبر`, `حدد 22 أيار 2021 موعدا، قبل أن
/// يؤجله ليلة 29 نيسان`.
pub(super) fn take_years(text: &TokenizedText, scan: Scan<'_, '_>, found: &mut [DateMention]) {
    for place in 1..found.len() {
        let Some([named, month]) = found.get_mut(place - 1..=place) else {
            continue;
        };
        if !month.names_a_month() || !text.sentence_around(named.tokens.start).contains(&month.tokens.start) {
            continue;
        }
        let DateExpression::Point(Point {
            year: YearReference::Number(year),
            month: named_month,
            ..
        }) = named.expression
        else {
            continue;
        };
        let between = named.tokens.end..month.tokens.start;
        if named_month == MonthReference::None {
            let when = scan.skip(between.start, &['،', ',']);
            let before = named.tokens.start.checked_sub(1);
            let is_subject = before.is_some_and(|before| SAW_WORDS.at(text, before));
            if (WHEN_WORDS.at(text, when) || is_subject) && between.len() <= WHEN_REACH {
                month.take_year(year);
            }
        } else if named.is_appointed && between.clone().any(|at| scan.is(at, Neighbour::PuttingOff)) {
            let is_before = between
                .clone()
                .any(|at| text.folded(at) == "قبل" && text.folded(at + 1) == "ان");
            if is_before && let DateExpression::Point(point) = &month.expression {
                let wraps = matches!((point.month, named_month), (MonthReference::Named(one), MonthReference::Named(other)) if one > other);
                month.take_year(year - i16::from(wraps));
            }
        }
    }
}

/// The first of the dates that end at `last`, each joined by و or a comma to the next.
fn chain_before(text: &TokenizedText, scan: Scan<'_, '_>, found: &[DateMention], last: usize) -> usize {
    let mut first = last;
    while let Some(before) = first.checked_sub(1)
        && last - before < LONGEST
        && let (Some(one), Some(other)) = (found.get(before), found.get(first))
    {
        let comma = scan.skip(one.tokens.end, &['،', ',']);
        let and = usize::from(text.folded(comma) == "و");
        let joined = comma > one.tokens.end || and == 1 || scan.joined(other.tokens.start);
        if comma + and != other.tokens.start || !joined || !may_share(&one.expression, &other.expression) {
            break;
        }
        first = before;
    }
    first
}

/// True where both are weekdays, or both months or days of one, and the first has nothing that places it.
fn may_share(one: &DateExpression, other: &DateExpression) -> bool {
    match (one, other) {
        (
            DateExpression::Weekday {
                deixis: Deixis::None, ..
            },
            DateExpression::Weekday { .. },
        ) => true,
        (DateExpression::Point(one), DateExpression::Point(other)) => {
            let named = |point: &Point| matches!(point.month, MonthReference::Named(_));
            // السبت 6 والأحد 7 نوفمبر
            let lacks_month = one.month == MonthReference::None && one.weekday.is_some() && one.day < other.day;
            if lacks_month && named(other) && one.deixis == Deixis::None {
                return true;
            }
            named(one)
                && named(other)
                && one.calendar == other.calendar
                && one.day.is_some() == other.day.is_some()
                && one.weekday.is_none()
                && one.deixis == Deixis::None
                && one.year == YearReference::None
        }
        _ => false,
    }
}

fn share_within(scan: Scan<'_, '_>, chain: &mut [DateMention]) {
    let Some((last, rest)) = chain.split_last_mut() else { return };
    let Some(first) = rest.first().map(|first| first.tokens.start) else {
        return;
    };
    let is_headed = matches!(
        scan.word(first),
        Some(DateWord::Unit(
            Unit::Day | Unit::Month,
            Count::Construct | Count::Many | Count::Two
        ))
    );
    let adjective = last.tokens.end - 1;
    let is_dual = scan.text.folded(adjective).ends_with(['ن']) && rest.len() == 1;
    let is_plural = scan.text.folded(adjective).ends_with('ه')
        && rest.len() > 1
        && !matches!(&last.expression, DateExpression::Weekday { weekday, .. } if *weekday == jiff::civil::Weekday::Friday);
    match &last.expression {
        DateExpression::Weekday { deixis, .. } if *deixis != Deixis::None && (is_headed || is_dual || is_plural) => {
            share_among_weekdays(*deixis, chain);
        }
        DateExpression::Point(point) => {
            let (shared, calendar) = (point.deixis, point.calendar);
            let (mut year, mut month) = (point.year, point.month);
            for mention in rest.iter_mut().rev() {
                let DateExpression::Point(point) = &mut mention.expression else {
                    continue;
                };
                if point.month == MonthReference::None {
                    (point.month, point.calendar, point.deixis) = (month, calendar, shared);
                } else if is_headed || is_dual || is_plural {
                    point.deixis = shared;
                }
                year = year_before(year, point.month, month);
                (point.year, month) = (year, point.month);
            }
        }
        _ => {}
    }
}

/// `الاثنين والثلاثاء الماضيين` on a Tuesday are both of the week before: counted from the last one back, and from the first
/// one on where they are to come.
fn share_among_weekdays(shared: Deixis, chain: &mut [DateMention]) {
    let is_back = shared.shift() < 0;
    let mut beside: Option<DateExpression> = None;
    let mut place = |mention: &mut DateMention| {
        let DateExpression::Weekday { weekday, .. } = mention.expression else {
            return;
        };
        let expression = match beside.take() {
            None => DateExpression::Weekday { weekday, deixis: shared },
            Some(next) => DateExpression::WeekdayIn {
                weekday,
                whole: Box::new(if is_back { six_days_before(next) } else { next }),
            },
        };
        beside = Some(expression.clone());
        mention.expression = expression;
    };
    if is_back {
        chain.iter_mut().rev().for_each(&mut place);
    } else {
        chain.iter_mut().for_each(&mut place);
    }
}

fn six_days_before(day: DateExpression) -> DateExpression {
    DateExpression::Shift {
        amounts: vec![Amount::whole(6, Unit::Day)],
        direction: Direction::Past,
        anchor: Anchor::Date(Box::new(day)),
        weekday: None,
    }
}

/// The year of a month that stands before one of `year`: the same, or the one before it for `ديسمبر ويناير 2021`.
pub(super) fn year_before(year: YearReference, month: MonthReference, next: MonthReference) -> YearReference {
    let wraps = matches!((month, next), (MonthReference::Named(month), MonthReference::Named(next)) if month > next);
    match year {
        YearReference::Number(year) => YearReference::Number(year - i16::from(wraps)),
        YearReference::Shift(shift) => YearReference::Shift(shift - i32::from(wraps)),
        YearReference::Told(shift) => YearReference::Told(shift - i32::from(wraps)),
        YearReference::New | YearReference::None => YearReference::None,
    }
}

/// The year of a month that stands behind one of `year`: the same, or the one after it for `تشرين 2020 وآذار`.
pub(super) fn year_behind(year: YearReference, month: MonthReference, next: MonthReference) -> YearReference {
    let (MonthReference::Named(month), MonthReference::Named(next)) = (month, next) else {
        return YearReference::None;
    };
    let wraps = next < month;
    match year {
        YearReference::Number(year) => YearReference::Number(year.saturating_add(i16::from(wraps))),
        YearReference::Shift(shift) => YearReference::Shift(shift.saturating_add(i32::from(wraps))),
        YearReference::Told(shift) => YearReference::Told(shift.saturating_add(i32::from(wraps))),
        YearReference::New | YearReference::None => YearReference::None,
    }
}

impl Scan<'_, '_> {
    /// The years joined to a year that is read already: `انتخابات 2005 و2010`, `أعوام 2005، 2010 و2014`.
    pub(super) fn years_joined(self, first: &Hit) -> Vec<Hit> {
        let mut years = Vec::new();
        let is_year = matches!(&first.expression, DateExpression::Point(point)
            if point.day.is_none() && point.month == MonthReference::None && matches!(point.year, YearReference::Number(_)));
        if !is_year || self.text.digits(first.end - 1).is_none() {
            return years;
        }
        let (mut end, mut closed) = (first.end, 0);
        while years.len() < LONGEST {
            let comma = self.skip(end, &['،', ',']);
            let and = usize::from(self.text.folded(comma) == "و");
            let at = comma + and;
            let Some((value, 4)) = self.text.digits(at).filter(|_| at > end) else {
                break;
            };
            let stays = (1800..2100).contains(&value)
                && self.counts_nothing(at + 1)
                && !self.text.mark(at + 1).is_some_and(|mark| matches!(mark, '%' | '٪' | ':' | '/' | '-' | '–' | '.') && self.text.is_glued(at + 1) && self.text.number(at + 2).is_some())
                && !self.text.mark(at + 1).is_some_and(|mark| matches!(mark, '%' | '٪'))
                // و2000 من الجرحى
                && (value % 100 != 0 || self.bare(at + 1) != Some(DateWord::From));
            if !stays {
                break;
            }
            let point = Point {
                year: YearReference::Number(value as i16),
                ..Point::default()
            };
            years.push(Hit::new(at, at + 1, DateExpression::Point(point), "date/shared-year"));
            end = at + 1;
            if and == 1 {
                closed = years.len();
            }
        }
        years.truncate(closed);
        years
    }
}
