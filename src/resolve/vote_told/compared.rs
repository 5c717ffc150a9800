//! What a text measures the results of its vote by: figures of another one, by words of comparison (`مقابل 19 في 2017`), by what
//! somebody had then, or by two numbers of one list. Owns which dates are only compared with; which vote is told is the parent's to choose.

use std::ops::Range;

use crate::arabic::{TokenizedText, WordTest, number};
use crate::extract::date::DateMention;
use crate::extract::seats::{Period, SeatMention};
use crate::lexicon::Election;
use crate::resolve::forms;

use super::{MENTIONS_MAX, Words, is_polled_on, is_year_or_less, polled_in, whole_year};

/// Words from a date back to those that say what it is to the news.
const REACH: usize = 7;

impl Words<'_> {
    /// The newest election that the text compares results with, by its year or day.
    pub(super) fn compared(&self, calendar: &'static [Election]) -> Option<&'static Election> {
        let places = 0..self.dates.len().min(MENTIONS_MAX);
        let compared = places.filter_map(|place| {
            let mention = self.dates.get(place)?;
            match self.absolute(place) {
                Some(range) => (is_year_or_less(&range) && (is_compared(self.text, mention) || self.is_set_against(mention)))
                    .then(|| polled_in(calendar, &range))?,
                None if is_compared_by_word(self.text, mention) => self.only_one_on(calendar, place),
                None => None,
            }
        });
        let counted = self
            .counts()
            .iter()
            .enumerate()
            .filter_map(|(place, then)| match then.period {
                Period::Year(year)
                    if self.counts_otherwise(place) && (self.is_then_and_now(then) || self.counts_others_then(then)) =>
                {
                    polled_in(calendar, &whole_year(year)?)
                }
                _ => None,
            });
        compared.chain(counted).max_by_key(|election| election.date)
    }

    /// True where a count of that date stands beside one of the same list without a date: `بـ12 مقعدا (20 في 2016)`.
    pub(super) fn is_set_against(&self, mention: &DateMention) -> bool {
        let sentence = self.text.span(self.text.sentence_around(mention.tokens.start));
        let here = || self.counts().iter().filter(|count| sentence.encloses(count.number));
        !looks_far_back(self.text, mention)
            && here().any(|then| is_of(then.period, mention) && here().any(|now| is_now(now) && now.list.name == then.list.name))
    }

    /// True where a list that the text has given another number before had won so many then: another vote than that of the news.
    pub(super) fn is_of_other_count(&self, mention: &DateMention) -> bool {
        let dated = |(place, then): (usize, &SeatMention)| is_of(then.period, mention) && self.counts_otherwise(place);
        self.counts().iter().enumerate().any(dated)
    }

    /// True where the sentence of an earlier count says what the list had then: `بـ41 نائبا، وكان له في مجلس 2018 33`.
    pub(super) fn is_then_and_now(&self, then: &SeatMention) -> bool {
        let number = self.text.token_at(then.number.start);
        let sentence = self.text.sentence_around(number);
        let now = |count: &SeatMention| is_now(count) && sentence.contains(&self.text.token_at(count.number.start));
        let window = sentence.start.max(number.saturating_sub(REACH))..number;
        self.counts()
            .iter()
            .any(|count| now(count) && count.list.name == then.list.name)
            && window.into_iter().any(|at| says_had(self.text, at))
    }

    /// True where another list, too, has a number of that year beside one without a date before: the text sets two votes side by side.
    pub(super) fn counts_others_then(&self, then: &SeatMention) -> bool {
        let mut counts = self.counts().iter().enumerate();
        counts.any(|(place, other)| {
            other.period == then.period && other.list.name != then.list.name && self.counts_otherwise(place)
        })
    }

    /// True where the list of the count at `place` has another number without a date before: `بـ41 نائبا، وكان له في مجلس 2018 33`.
    pub(super) fn counts_otherwise(&self, place: usize) -> bool {
        let seats = self.counts();
        let other = |then: &SeatMention| {
            let differs = |now: &SeatMention| is_now(now) && now.list.name == then.list.name && now.seats != then.seats;
            seats.iter().take(place).any(differs)
        };
        seats.get(place).is_some_and(other)
    }

    /// The only election of the calendar held on the day and month that a date without year names.
    fn only_one_on(&self, calendar: &'static [Election], place: usize) -> Option<&'static Election> {
        let mention = self
            .dates
            .get(place)
            .filter(|mention| mention.is_day() && mention.lacks_its_year())?;
        let mut held = calendar.iter().filter(|election| is_polled_on(election, mention));
        held.next().filter(|_| held.next().is_none())
    }
}

pub(super) fn before(text: &TokenizedText, mention: &DateMention) -> Range<usize> {
    let start = mention.tokens.start;
    text.sentence_around(start).start.max(start.saturating_sub(REACH))..start
}

/// `مقابل 19 في 2017`, `عما ناله في انتخابات 2016`, `ضعف ما ناله عام 2009`
pub(super) fn is_compared_by_word(text: &TokenizedText, mention: &DateMention) -> bool {
    const NEAR: usize = 5;
    // `كشفت عن نتائج اقتراع الجمعة 25 نونبر`
    let reveals =
        |at: usize| text.folded(at) == "عن" && (text.folded(at + 1).contains("نتايج") || at + NEAR < mention.tokens.start);
    let compares = |at: usize| {
        forms::is(text, at, forms::COMPARES) && !reveals(at) && text.folded(at + 1) != "بين"
            || matches!(text.folded(at), "علي" | "ضعف" | "ضعفي" | "نصف") && matches!(text.folded(at + 1), "ما" | "عدد")
    };
    // `من 66 نائبا في اقتراع 28 نيسان إلى 88`
    let is_left = || {
        let until = (0..2).any(|after| text.folded(mention.tokens.end + after) == "الي");
        until && before(text, mention).any(|at| text.folded(at) == "من" && number::phrase_at(text, at + 1).is_some())
    };
    !looks_far_back(text, mention) && (before(text, mention).any(compares) || is_left())
}

/// The same, and what somebody had then: `بعد أن كان له 13 في انتخابات 2015`, `في الانتخابات السابقة عام 2015`.
pub(super) fn is_compared(text: &TokenizedText, mention: &DateMention) -> bool {
    static BEFORE: WordTest = WordTest::words(&[], &["السابقه", "الماضيه", "السابق", "الماضي"]);
    // `303 مقاعد فاز بها في 2019`, `أضاف إلى حصيلته في 2007`
    static WON: WordTest = WordTest::new(|word| {
        matches!(word, "بها" | "عليها")
            || [
                "نالها",
                "حصدها",
                "احرزها",
                "حققها",
                "كسبها",
                "حازها",
                "جمعها",
                "حصيلت",
                "رصيد",
                "حصته",
                "حصتها",
                "تمثيل",
            ]
            .iter()
            .any(|stem| word.starts_with(stem))
    });
    const NEXT: usize = 3;
    let had = |at: usize| BEFORE.at(text, at) || says_had(text, at) || at + NEXT >= mention.tokens.start && WON.at(text, at);
    is_compared_by_word(text, mention) || !looks_far_back(text, mention) && before(text, mention).any(had)
}

/// `كان له`, `كانت قد`
pub(super) fn says_had(text: &TokenizedText, at: usize) -> bool {
    static HAD: WordTest = WordTest::words(&['و', 'ف'], &["كان", "كانت", "كانوا"]);
    static HAVING: WordTest = WordTest::words(
        &[],
        &[
            "قد",
            "قبل",
            "له",
            "لها",
            "لهم",
            "لديه",
            "لديها",
            "لديهم",
            "يشغل",
            "تشغل",
            "يملك",
            "تملك",
            "عددها",
            "عدده",
            "عددهم",
        ],
    );
    HAD.at(text, at) && (HAVING.at(text, at + 1) || text.folded(at + 1).starts_with("لل"))
}

/// `منذ 2015`, `بلغ ذروته في 2012`, `لأول مرة عام 2010`: no measure of the vote of the news.
pub(super) fn looks_far_back(text: &TokenizedText, mention: &DateMention) -> bool {
    static BARS: WordTest = WordTest::words(
        &['و', 'ف'],
        &[
            "منذ",
            "قاطع",
            "قاطعت",
            "قاطعوا",
            "مقاطعته",
            "مقاطعتها",
            "مقاطعه",
            "ذروته",
            "ذروتها",
            "ذروه",
            "لاول",
            "الاولي",
            "اول",
            "غداه",
        ],
    );
    let window = before(text, mention);
    mention.is_since() || BARS.any_in(text, window.start..window.end + 1)
}

/// True where the words of a count date it so.
pub(super) fn is_of(period: Period, mention: &DateMention) -> bool {
    match period {
        Period::Year(year) => mention.stated_year() == Some(year),
        Period::Dated(span) => span.encloses(mention.span),
        Period::Unstated | Period::Before | Period::Stepped(_) => false,
    }
}

/// True for a result without a date.
pub(super) fn is_now(count: &SeatMention) -> bool {
    count.period == Period::Unstated && count.seats.is_some()
}
