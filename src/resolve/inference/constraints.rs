//! What a text says that its publication date must agree with. Owns which words bind it and to which days; how the days that
//! are left are found is the parent's.

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use crate::arabic::calendar::{day_number, day_of_number, days_between};
use crate::arabic::{TokenKind, TokenizedText, WordTest, fold};
use crate::base::{DateRange, Message, Precision, Span};
use crate::extract::date::{Context, DateMention, Dependence, Tense, Trials};
use crate::extract::event::{DateRole, EventCategory, EventMention};
use crate::extract::name::{NameKind, Names, Target};
use crate::extract::seats::is_held;
use crate::lexicon::{Election, Lexicon};
use crate::resolve::stretches::Stretches;

use super::{Evidence, MENTIONS_MAX, TOP_TOKENS};

/// Days back within which a day or month is told without its year.
const LAST_YEAR_DAYS: i32 = 366;

/// Days after an election within which its results are news.
const REPORT_DAYS: i32 = 60;

/// Tokens from the top in which the news itself is told.
const REPORT_TOKENS: usize = 150;

/// Words from the top that say which chamber a text tells of.
const TOP_WORDS: usize = 60;

/// A mention that must come out within one of some ranges.
pub(super) struct Constraint {
    /// Its place among the dates.
    pub(super) mention: usize,
    /// What its days must agree with.
    pub(super) holds: Holds,
    /// What is said of it where the date is explained.
    pub(super) step: Message,
    /// True where it names a month without its year: that lies no more than a year back.
    lacks_year: bool,
}

pub(super) enum Holds {
    /// It must overlap one of these.
    Within(Vec<DateRange>),
    /// It must not end before this day.
    NotBefore(Date),
    /// It must be the publication date itself.
    Itself,
    /// It must be so many days after the publication date.
    Offset(i32),
}

impl Constraint {
    /// The days outside which it cannot hold: those near the ones that its mention must mean. `any` is any day.
    pub(super) fn possible_days(&self, days_of: &mut Trials, any: Date) -> Stretches {
        let all = || Stretches::of(vec![i32::MIN..=i32::MAX]);
        let on_any = days_of.range_on(any);
        if let Some(fixed) = days_of.fixed() {
            return match (&self.holds, fixed.earliest.zip(fixed.latest)) {
                (_, None) => Stretches::default(),
                (Holds::Itself, Some((first, last))) => Stretches::of(vec![day_number(first)..=day_number(last)]),
                (Holds::Offset(offset), Some((first, last))) => {
                    Stretches::of(vec![day_number(first) - offset..=day_number(last) - offset])
                }
                _ if self.holds_on(any, &on_any) => all(),
                _ => Stretches::default(),
            };
        }
        match &self.holds {
            Holds::Within(ranges) => Stretches::of(ranges.iter().filter_map(|known| days_of.behind(known)).collect()),
            Holds::NotBefore(_) | Holds::Itself | Holds::Offset(_) => all(),
        }
    }

    /// True where it only says that something was within weeks.
    pub(super) fn spans_weeks(&self) -> bool {
        let is_long = |range: &DateRange| {
            let ends = range.earliest.zip(range.latest);
            ends.is_some_and(|(first, last)| days_between(first, last) >= REPORT_DAYS)
        };
        matches!(&self.holds, Holds::Within(ranges) if ranges.iter().any(is_long))
    }

    /// Whether it holds where the mention, published on `day`, means `range`.
    pub(super) fn holds_on(&self, day: Date, range: &DateRange) -> bool {
        let (Some(earliest), Some(latest)) = (range.earliest, range.latest) else {
            return false;
        };
        match &self.holds {
            // What took place did so before it was told.
            Holds::Within(_) if self.lacks_year && days_between(latest, day) > LAST_YEAR_DAYS => false,
            Holds::Within(ranges) => earliest <= day && ranges.iter().any(|known| overlaps(known, range)),
            Holds::NotBefore(first) => latest >= *first,
            Holds::Itself => earliest <= day && day <= latest,
            Holds::Offset(offset) => days_between(day, earliest) <= *offset && *offset <= days_between(day, latest),
        }
    }
}

fn overlaps(one: &DateRange, other: &DateRange) -> bool {
    one.earliest.is_some_and(|first| Some(first) <= other.latest)
        && one
            .latest
            .is_some_and(|last| other.earliest.is_some_and(|first| first <= last))
}

/// What the relative dates must come out as.
pub(super) fn constraints(evidence: &Evidence) -> Vec<Constraint> {
    let elections = undated_elections(evidence);
    let bound = |mention: usize, holds: Holds| {
        Some(Constraint {
            mention,
            holds,
            step: words_of(evidence, evidence.dates.get(mention)?),
            lacks_year: false,
        })
    };
    let of_dateline = evidence.dateline.and_then(|place| bound(place, Holds::Itself));
    let dates = evidence.dates.iter().enumerate().take(MENTIONS_MAX);
    let offsets = dates.filter_map(|(place, mention)| bound(place, Holds::Offset(mention.offset?)));
    let events = evidence.events.iter().take(MENTIONS_MAX);
    let of_events = events.filter_map(|event| of_event(evidence, event, &elections));
    let mut found: Vec<Constraint> = of_dateline.into_iter().chain(offsets).chain(of_events).collect();
    if let Some(told) = evidence.told {
        found.extend(polled(evidence, told, &found));
        found.extend(results_reported(evidence, told, &found));
    }
    // Where the text tells of two votes, which day is whose cannot be told from here.
    let tells_of_two = found
        .iter()
        .any(|constraint| matches!(&constraint.holds, Holds::Within(ranges) if ranges.is_empty()));
    if tells_of_two {
        found.retain(|constraint| matches!(constraint.holds, Holds::Itself));
    }
    found
}

fn words_of(evidence: &Evidence, mention: &DateMention) -> Message {
    Message::new("why-published-relative").with("words", mention.span.of(evidence.text))
}

/// What a happening binds by its date: to the days of the one that is known, or to a time after what it counts from.
fn of_event(evidence: &Evidence, event: &EventMention, elections: &[DateRange]) -> Option<Constraint> {
    let mention = evidence.dates.get(event.date).filter(|_| !event.planned)?;
    let (place, holds) = match event.role {
        DateRole::At if mention.dependence() == Dependence::Publication => {
            let ranges = days_of(evidence, event, mention, elections)?;
            let says_nothing = ranges.is_empty() && elections.is_empty();
            (event.date, (!says_nothing).then_some(Holds::Within(ranges))?)
        }
        DateRole::At | DateRole::Begins | DateRole::Ends => return None,
        DateRole::CountedFrom => {
            let (told, first) = told_after(evidence, event, mention)?;
            (told, Holds::NotBefore(first))
        }
    };
    Some(Constraint {
        mention: place,
        holds,
        step: words_of(evidence, mention),
        lacks_year: mention.names_a_month(),
    })
}

/// The days on which a happening can have been: those of the chronology, or of the elections that nobody dates.
fn days_of(evidence: &Evidence, event: &EventMention, mention: &DateMention, elections: &[DateRange]) -> Option<Vec<DateRange>> {
    let known = evidence.known.of_event(event);
    if let Some(range) = known.filter(|_| event.category != EventCategory::Statement) {
        return Some(vec![range]);
    }
    if !names_general_election(evidence.words, event) || is_called_for(evidence.words, mention) {
        return None;
    }
    let can_be = |range: &&DateRange| {
        let day = range.single_day();
        day.is_none_or(|day| !is_called_by_date(evidence, mention, day))
    };
    Some(elections.iter().filter(can_be).copied().collect())
}

/// True for the day that a vote is called for: `أعلن حل البرلمان وتنظيم انتخابات في 30 يونيو`.
pub(in crate::resolve) fn is_called_for(text: &TokenizedText, mention: &DateMention) -> bool {
    const REACH: usize = 12;
    static CALLS: WordTest = WordTest::words(
        &['و', 'ل', 'ب', 'ف'],
        &[
            "تنظيم",
            "اجراء",
            "موعد",
            "موعدا",
            "دعا",
            "دعت",
            "الدعوه",
            "دعوه",
            "حدد",
            "حددت",
            "تحديد",
        ],
    );
    let start = mention.tokens.start;
    let near = text.sentence_around(start).start.max(start.saturating_sub(REACH))..start;
    CALLS.any_in(text, near.clone()) && !near.into_iter().any(|at| is_held(text, at))
}

/// True where the text calls a vote's day by its date apart from a day told from now: `فاز في انتخابات أمس الأحد بعدما خسر في اقتراع
/// السابع من جوان` tells of two votes, and no day is inferred.
fn is_called_by_date(evidence: &Evidence, from_now: &DateMention, day: Date) -> bool {
    const BESIDE: usize = 3;
    let is_apart = |mention: &DateMention| {
        mention.tokens.start > from_now.tokens.end + BESIDE || from_now.tokens.start > mention.tokens.end + BESIDE
    };
    let mut dates = evidence.dates.iter().take(MENTIONS_MAX);
    from_now.looks_from_now()
        && dates.any(|mention| {
            mention.lacks_its_year() && is_apart(mention) && mention.range_in_year(day.year()).single_day() == Some(day)
        })
}

/// Days that are those of the vote told: by day and month (`في الرابع من ماي`), or by weekday behind a word for the vote
/// (`في الانتخابات التي جرت الأحد`).
fn polled(evidence: &Evidence, told: &Election, found: &[Constraint]) -> Vec<Constraint> {
    const WORDS_MAX: usize = 5;
    static VOTE: WordTest = WordTest::stems(&["انتخابات", "اقتراع", "اقترع", "صناديق", "تشريعيات", "ناخب"]);
    static OTHER: WordTest = WordTest::stems(&["نتايج", "نتيجه", "فرز", "مقبل", "قادم"]);
    let text = evidence.words;
    let names_vote = |mention: &DateMention| {
        let start = mention.tokens.start;
        let near = text.sentence_around(start).start.max(start.saturating_sub(WORDS_MAX))..start;
        let vote = VOTE.last_in(text, near.clone());
        vote.is_some_and(|vote| {
            !OTHER.any_in(text, near.start..mention.tokens.end)
                && (vote..start).all(|at| text.mark(at).is_none())
                && (vote + 1 == start && !text.folded(vote).starts_with("لل") || (vote..start).any(|at| is_held(text, at)))
                && !names_other_vote(evidence.words, text.span(near))
        })
    };
    let is_dated = |mention: &DateMention| {
        mention.lacks_its_year()
            && told
                .polling_days()
                .any(|day| mention.range_in_year(day.year()).single_day() == Some(day))
    };
    let is_day_of_vote = |mention: &DateMention| {
        if mention.lacks_its_year() {
            return is_dated(mention);
        }
        let weekday = mention.weekday();
        weekday.is_some_and(|weekday| told.polling_days().any(|day| day.weekday() == weekday))
            && mention.looks_from_now()
            && mention.tokens.start < TOP_TOKENS
            && names_vote(mention)
    };
    let mentions = evidence.dates.iter().enumerate().take(MENTIONS_MAX);
    mentions
        .filter(|(place, mention)| {
            mention.is_day()
                && mention.tense != Tense::Future
                && !is_called_for(text, mention)
                && found.iter().all(|known| known.mention != *place)
                && is_day_of_vote(mention)
        })
        .map(|(place, mention)| Constraint {
            mention: place,
            holds: Holds::Within(
                told.polling_days()
                    .filter(|day| !is_called_by_date(evidence, mention, *day))
                    .map(DateRange::day)
                    .collect(),
            ),
            step: Message::new("why-published-relative").with("words", mention.span.of(evidence.text)),
            lacks_year: mention.lacks_its_year(),
        })
        .collect()
}

/// Days near the top on which the results of the election were told: within weeks after it.
fn results_reported(evidence: &Evidence, told: &Election, found: &[Constraint]) -> Vec<Constraint> {
    const RESULTS: [&str; 3] = ["نتائج", "نتيجة", "فرز"];
    const LATER: [&str; 8] = ["محكمة", "مصادق", "صادق", "طعن", "طعون", "إعادة", "اعادة", "يدوي"];
    const RECOUNTS: [&str; 8] = [
        "إعادة العد",
        "اعادة العد",
        "إعادة الفرز",
        "اعادة الفرز",
        "إعادة فرز",
        "اعادة فرز",
        "اليدوي",
        "يدويا",
    ];
    static AGAIN: WordTest = WordTest::stems(&["اعاده", "يدوي"]);
    // What is counted again may be months old.
    if AGAIN.may_hold(evidence.words) && RECOUNTS.iter().any(|words| evidence.text.contains(words)) {
        return Vec::new();
    }
    let last = told.polling_days().max().unwrap_or(told.date);
    let Some(until) = day_of_number(day_number(last).saturating_add(REPORT_DAYS)) else {
        return Vec::new();
    };
    let weeks = DateRange::between(told.date, until, Precision::Range);
    let day = |(place, mention): &(usize, &DateMention)| {
        let sentence = evidence.events.iter().take(MENTIONS_MAX).find(|event| event.date == *place)?;
        let is_report = sentence.role == DateRole::At && !sentence.planned && mention.tense != Tense::Future;
        let words = sentence.sentence.of(evidence.text);
        (is_report
            && mention.is_day()
            && mention.looks_from_now()
            && found.iter().all(|known| known.mention != *place)
            && RESULTS.iter().any(|word| sentence.title.contains(word))
            && !LATER.iter().any(|word| words.contains(word))
            && !names_other_vote(evidence.words, sentence.sentence))
        .then(|| Constraint {
            mention: *place,
            holds: Holds::Within(vec![weeks]),
            step: Message::new("why-published-relative").with("words", mention.span.of(evidence.text)),
            lacks_year: false,
        })
    };
    let top = evidence.dates.iter().enumerate().take(MENTIONS_MAX);
    top.take_while(|(_, mention)| mention.tokens.start < REPORT_TOKENS)
        .filter_map(|date| day(&date))
        .collect()
}

/// True where the words name the election of a parliament: not a vote in it, nor one for a president or a town.
pub(in crate::resolve) fn names_general_election(words: &TokenizedText, event: &EventMention) -> bool {
    let text = words.text();
    const NAMES: [&str; 4] = ["انتخابات", "اقتراع", "تشريعيات", "استحقاق"];
    if event.category != EventCategory::Election {
        return false;
    }
    let is_named = NAMES.iter().any(|name| event.trigger.of(text).contains(name));
    if !is_named || !OTHER_VOTES.may_hold(words) {
        return is_named;
    }
    let after = Span::new(event.trigger.start, event.sentence.end.max(event.trigger.start)).of(text);
    let after = after.split_whitespace().take(4);
    !after.into_iter().any(is_word_of_other_vote)
}

/// True where the words are those of a vote for somebody else than a parliament.
pub(in crate::resolve) fn names_other_vote(words: &TokenizedText, span: Span) -> bool {
    OTHER_VOTES.may_hold(words) && span.of(words.text()).split_whitespace().any(is_word_of_other_vote)
}

/// Folded stems of words for votes that elect no parliament, or none of the whole country.
const OTHER_VOTE_STEMS: [&str; 14] = [
    "رياسي",
    "بلدي",
    "محلي",
    "فرعي",
    "نقاب",
    "طلاب",
    "تكميلي",
    "داخلي",
    "مقاطعات",
    "محافظات",
    "جهوي",
    "شيوخ",
    "اوروبي",
    "اقليم",
];

/// A quick look before [`is_word_of_other_vote`]: most texts hold no such word.
static OTHER_VOTES: WordTest = WordTest::stems(&OTHER_VOTE_STEMS);

fn is_word_of_other_vote(word: &str) -> bool {
    let folded = fold(word);
    OTHER_VOTE_STEMS.iter().any(|stem| folded.contains(stem))
}

/// For `… الاثنين … بعد يوم على X` with X known: the date before it in the sentence, and the day that it cannot precede.
fn told_after(evidence: &Evidence, event: &EventMention, mention: &DateMention) -> Option<(usize, Date)> {
    let known = evidence.known.of_event(event)?;
    let counted = mention.range(Context {
        published: None,
        event: Some(known),
    });
    let before = event.date.checked_sub(1)?;
    let told = evidence.dates.get(before)?;
    (event.sentence.encloses(told.span) && told.dependence() == Dependence::Publication).then_some((before, counted.earliest?))
}

/// Polling days of the text's country that can be the one it tells of without its year: not those that it dates itself
/// (`انتخابات 2018`, `تشريعيات 17 ماي 2007`).
fn undated_elections(evidence: &Evidence) -> Vec<DateRange> {
    if is_of_another_chamber(evidence.words) {
        return Vec::new();
    }
    let dated: Vec<(DateRange, bool)> = evidence
        .events
        .iter()
        .take(MENTIONS_MAX)
        .filter(|event| event.role == DateRole::At && event.category == EventCategory::Election)
        .filter_map(|event| Some((evidence.dates.get(event.date)?, event)))
        .filter(|(mention, _)| mention.dependence() == Dependence::Absolute)
        .map(|(mention, event)| {
            let compares = compares(event.sentence.of(evidence.text));
            (mention.range(Context::default()), compares)
        })
        .collect();
    // `وكان قد تصدر انتخابات 21 مايو`: another vote than the one of the news, whatever its year.
    let looked_back_on: Vec<&DateMention> = evidence
        .events
        .iter()
        .take(MENTIONS_MAX)
        .filter(|event| {
            event.role == DateRole::At && event.category == EventCategory::Election && looks_back(evidence.text, event)
        })
        .filter_map(|event| evidence.dates.get(event.date))
        .filter(|mention| mention.lacks_only_year())
        .collect();
    let elections = elections_of_country(evidence.names);
    let is_dated = |election: &&Election| {
        election.polling_days().any(|day| {
            dated.iter().any(|(range, _)| overlaps(range, &DateRange::day(day)))
                || looked_back_on
                    .iter()
                    .any(|mention| mention.range_in_year(day.year()).single_day() == Some(day))
        })
    };
    // What is compared with an election is the next one.
    let compared = elections.iter().rposition(|election| is_dated(&election)).filter(|&place| {
        elections.get(place).is_some_and(|election| {
            let days = || election.polling_days().map(DateRange::day);
            dated
                .iter()
                .any(|(range, compares)| *compares && days().any(|day| overlaps(range, &day)))
        })
    });
    let told = evidence.told.filter(|told| !is_dated(told));
    let meant: Vec<&Election> = match compared {
        _ if told.is_some() => told.into_iter().collect(),
        Some(place) => elections.iter().skip(place + 1).take(1).collect(),
        None => elections.iter().filter(|election| !is_dated(election)).collect(),
    };
    meant
        .into_iter()
        .flat_map(Election::polling_days)
        .map(DateRange::day)
        .collect()
}

/// True where the sentence looks back before it names the happening: `كان قد`, `كانت قد`.
fn looks_back(text: &str, event: &EventMention) -> bool {
    let before = Span::new(event.sentence.start, event.trigger.start.max(event.sentence.start)).of(text);
    before.contains("كان قد") || before.contains("كانت قد")
}

/// True where the top of the text tells of another vote than that of the first chamber.
pub(in crate::resolve) fn is_of_another_chamber(words: &TokenizedText) -> bool {
    // What follows goes by the spelling: first the quick look for any word of it.
    static OTHER_WORDS: WordTest = WordTest::stems(&["اوروبي", "ولايه", "اقليم", "شيوخ", "مستشارين", "بلديه", "محليه", "محافظات"]);
    const OTHERS: [&str; 13] = [
        "الانتخابات الأوروبية",
        "البرلمان الأوروبي",
        "برلمان ولاية",
        "برلمان الولاية",
        "برلمان إقليم",
        "انتخابات ولاية",
        "انتخابات الولاية",
        "الشيوخ",
        "المستشارين",
        "البلدية",
        "المحلية",
        "مجالس المحافظات",
        "برلمان الإقليم",
    ];
    const FIRST: [&str; 7] = [
        "النواب",
        "النيابية",
        "التشريعية",
        "البرلمانية",
        "تشريعيات",
        "مجلس الأمة",
        "الجمعية الوطنية",
    ];
    let Some(first) = OTHER_WORDS.first_in(words, 0..words.len()) else {
        return false;
    };
    // It stands behind so many words at the least.
    let follows_space = |at: usize| {
        let before = words.get(at).and_then(|token| token.span().start.checked_sub(1));
        let byte = before.and_then(|before| words.text().as_bytes().get(before));
        matches!(byte, Some(b' ' | b'\n')) && words.kind(at) != Some(TokenKind::LineBreak)
    };
    if (0..=first).filter(|&at| follows_space(at)).take(TOP_WORDS + 1).count() > TOP_WORDS {
        return false;
    }
    let top: Vec<&str> = words.text().split_whitespace().take(TOP_WORDS).collect();
    let top = top.join(" ");
    OTHERS.iter().any(|name| top.contains(name)) && !FIRST.iter().any(|name| top.contains(name))
}

/// True for a sentence that compares with what it names.
fn compares(sentence: &str) -> bool {
    const WORDS: [&str; 14] = [
        "مقارنة",
        "مقابل",
        "زيادة",
        "بدلا",
        "بعدما",
        "بعد أن",
        "عن انتخابات",
        "تراجع",
        "خسر",
        "فقد",
        "أضاف",
        "رفع",
        "ارتفع",
        "عما",
    ];
    !sentence.contains("منذ") && WORDS.iter().any(|word| sentence.contains(word))
}

/// Elections of the country that the text names most, in order.
fn elections_of_country(names: &Names) -> &'static [Election] {
    let lexicon = Lexicon::bundled();
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    let mut most: Option<(&str, usize)> = None;
    for name in names
        .others
        .iter()
        .filter(|name| name.kind == NameKind::Place)
        .take(MENTIONS_MAX)
    {
        let Some(Target::Place(place)) = name.target else { continue };
        let Some(place) = lexicon.places().get(usize::from(place)) else {
            continue;
        };
        let count = counts.entry(place.country.as_str()).or_default();
        *count += 1;
        if most.is_none_or(|(_, highest)| *count > highest) {
            most = Some((place.country.as_str(), *count));
        }
    }
    most.map_or(&[], |(country, _)| lexicon.elections_of(country))
}
