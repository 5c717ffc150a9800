//! Words that read as a date and place nothing: names that hold one (`حركة 20 فبراير`), what comes every year (`8 سبتمبر من كل
//! عام`), what only says more of the date before it. Owns these; dates that no calendar has are `absurd`'s.

use super::expression::{Anchor, DateExpression, Deixis, MonthReference, Tense, Unit, YearReference};
use super::hit::Hit;
use super::mention::DateMention;
use super::scan::Scan;
use super::tense;
use super::words::{self, Bearer, Count, DateWord, Neighbour};
use crate::arabic::WordTest;

/// Tokens of a title before a date in it.
const TITLE_REACH: usize = 8;

impl Scan<'_, '_> {
    /// True for `الغد` as the name of a party or paper (`حزب الغد`, `أحزاب التجمع والغد والعدالة`), and for what is only said to be
    /// yesterday or tomorrow (`الأمس القريب`, `الغد المشرق`).
    fn is_party_of_tomorrow(self, hit: &Hit) -> bool {
        let figure = self.text.folded(hit.end);
        if hit.end == hit.start + 1
            && matches!(self.word(hit.start), Some(DateWord::Yesterday | DateWord::Tomorrow))
            && matches!(
                figure.strip_prefix("ال").unwrap_or(figure),
                "قريب" | "بعيد" | "مشرق" | "افضل" | "واعد" | "جميل"
            )
        {
            return true;
        }
        let Some(before) = hit.start.checked_sub(1) else {
            return false;
        };
        match self.text.folded(hit.start) {
            "الغد" => self.is(before, Neighbour::NameHead) || self.is(before, Neighbour::Outlet),
            "غد" | "وغد" => self.text.folded(hit.end) == "الثوره",
            "والغد" => !matches!(self.text.folded(before), "اليوم" | "الامس" | "امس"),
            _ => false,
        }
    }

    /// `الجمعة، أول أيام عيد الفطر`: the second only says more of the first.
    pub(super) fn is_beside(self, last: &DateMention, hit: &Hit) -> bool {
        self.skip(last.tokens.end, &['،', ',', '(', '-']) == hit.start
    }

    /// `في 7 أيار، بعد يومين من الاقتراع`: the length says more of the date right before it.
    pub(super) fn is_apposed(self, last: &DateMention, hit: &Hit) -> bool {
        let is_length = matches!(
            hit.expression,
            DateExpression::Shift {
                anchor: Anchor::FollowingEvent,
                ..
            }
        );
        let comma = self.skip(last.tokens.end, &['،', ',']);
        let that_is = comma + usize::from(matches!(self.text.folded(comma), "اي" | "وذلك"));
        let joined = self.text.folded(hit.start).starts_with('و') && that_is == comma;
        is_length && !joined && that_is == hit.start
    }

    /// True for a length that the day behind it only says more exactly: `قبل أسبوع من ذلك، في 28 يونيو`.
    pub(super) fn is_apposed_behind(self, last: &DateMention, hit: &Hit) -> bool {
        let is_length = matches!(last.expression, DateExpression::Shift { ref anchor, .. } if *anchor != Anchor::Reference);
        let is_day = matches!(&hit.expression, DateExpression::Point(point)
            if point.day.is_some() && point.month != MonthReference::None);
        let comma = last.tokens.end;
        let led = comma + 1 + usize::from(matches!(self.text.folded(comma + 1), "في" | "اي" | "وذلك"));
        let led = led + usize::from(led > comma + 1 && self.text.folded(led) == "في");
        is_length && is_day && self.text.is_comma(comma) && led == hit.start
    }

    /// True for the day that a paper bears: `كتابها المؤرخ 17/8/2018`, `الكتاب ذو العدد 12 والمؤرخ في 3 أيار`. What it says may be of
    /// another day.
    pub(super) fn is_of_paper(self, hit: &Hit) -> bool {
        static DATED: WordTest = WordTest::words(
            &['و'],
            &["المورخ", "المورخه", "المورخين", "المورختين", "مورخ", "مورخه", "المورخات"],
        );
        let led = (hit.start.saturating_sub(2)..hit.start).rev();
        led.take_while(|&at| DATED.at(self.text, at) || matches!(self.text.folded(at), "في" | "بتاريخ" | "يوم" | "ب"))
            .any(|at| DATED.at(self.text, at))
    }

    /// True for what comes every year or week: `8 سبتمبر من كل عام`, `كل يوم أحد`.
    pub(super) fn recurs(self, hit: &Hit) -> bool {
        let every = |index: usize| matches!(self.text.folded(index), "كل" | "وكل" | "لكل");
        let behind = self.skip_word(hit.end, &[DateWord::From, DateWord::In]);
        let is_unit = matches!(self.word(behind + 1), Some(DateWord::Unit(_, Count::One)));
        let is_open = match &hit.expression {
            DateExpression::Point(point) => point.year == YearReference::None && point.deixis == Deixis::None,
            DateExpression::Weekday { deixis, .. } => *deixis == Deixis::None,
            DateExpression::Nth { .. } | DateExpression::Part { .. } | DateExpression::Feast { .. } => true,
            _ => false,
        };
        // أيام الجمعة, and no other day with it.
        let is_weekly = self.bare(hit.start) == Some(DateWord::Unit(Unit::Day, Count::Many))
            && matches!(&hit.expression, DateExpression::Weekday { .. })
            && !self.joined(hit.end)
            && !self.text.is_comma(hit.end);
        is_open && (is_weekly || every(behind) && is_unit || hit.start.checked_sub(1).is_some_and(every))
    }

    /// `نيسان تعلن أرباحها`: months are masculine, and one that does something in the feminine is a maker of cars.
    fn is_maker(self, hit: &Hit) -> bool {
        let verb = self.text.folded(hit.end);
        let is_present = verb.starts_with('ت') && verb.chars().count() >= 4 && self.entry(hit.end).is_none();
        let is_past = verb.ends_with('ت') && tense::of_word(self.text, hit.end) == Tense::Past;
        hit.end == hit.start + 1
            && hit.start.checked_sub(1).is_none_or(|before| self.text.word(before).is_none())
            && (is_present || is_past)
    }

    /// `السيدة آذار ناصر`: a month behind a person's title is a name.
    fn is_person(self, hit: &Hit) -> bool {
        hit.end == hit.start + 1
            && hit
                .start
                .checked_sub(1)
                .is_some_and(|before| words::is_bearer(self.text, before, Bearer::Person))
    }

    /// True for words inside the title of a work: `فيلم «ثلاثة أيام في أيلول»`, `رواية "صيف 1990"`.
    pub(super) fn is_in_title(self, index: usize) -> bool {
        let is_opening = |at: &usize| matches!(self.text.mark(*at), Some('«' | '"' | '“'));
        let closes = |at: usize| matches!(self.text.mark(at), Some('»' | '”' | '.' | ':' | '؛'));
        let opening = (index.saturating_sub(TITLE_REACH)..index)
            .rev()
            .take_while(|&at| !closes(at) && !self.at_end(at))
            .find(is_opening);
        opening
            .and_then(|opening| opening.checked_sub(1))
            .is_some_and(|noun| words::is_bearer(self.text, noun, Bearer::Title))
    }

    /// True for a name that holds a date: `حركة 20 فبراير`, `ميدان 15 مايو`.
    pub(super) fn is_name(self, hit: &Hit) -> bool {
        if self.is_party_of_tomorrow(hit) {
            return true;
        }
        let unanchored = match &hit.expression {
            DateExpression::Point(point) => {
                point.year == YearReference::None
                    && point.deixis == Deixis::None
                    && point.weekday.is_none()
                    && matches!(point.month, MonthReference::Named(_))
            }
            _ => false,
        };
        if unanchored && (self.is_maker(hit) || self.is_person(hit)) {
            return true;
        }
        // الجمعة العظيمة, أيلول الأسود
        let is_bare_name = match &hit.expression {
            DateExpression::Weekday { deixis, .. } => *deixis == Deixis::None,
            DateExpression::Point(point) => unanchored && point.day.is_none(),
            _ => false,
        };
        // حي السبت, but not عدد السبت الماضي
        let is_borne = |before: usize| words::is_bearer(self.text, before, Bearer::Weekday);
        let is_bare_weekday =
            is_bare_name && hit.end == hit.start + 1 && matches!(hit.expression, DateExpression::Weekday { .. });
        if is_bare_weekday && hit.start.checked_sub(1).is_some_and(is_borne) {
            return true;
        }
        if is_bare_name && self.is(hit.end, Neighbour::DayName) && self.entry_has_article(hit.end) {
            return true;
        }
        // جريدة 14 أكتوبر
        let is_of_day = matches!(&hit.expression, DateExpression::Point(point) if point.day.is_some());
        unanchored
            && hit.start.checked_sub(1).is_some_and(|before| {
                self.is(before, Neighbour::NameHead)
                    || is_of_day && self.is(before, Neighbour::Outlet)
                    || self.text.folded(before) == "ال"
                        && before
                            .checked_sub(1)
                            .is_some_and(|before| self.is(before, Neighbour::NameHead))
            })
    }
}
