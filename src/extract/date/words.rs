//! The vocabulary of dates in every clitic form, from `assets/words/dates.tsv`. Knows no grammar.

use std::sync::LazyLock;

use jiff::civil::Weekday;
use rustc_hash::FxHashMap;

use crate::arabic::number::CLITICS;
use crate::arabic::{Interned, MemorySlot, Particle, Proclitics, TokenizedText, WordId, fold};

use super::expression::{Deixis, Season, Unit};
use super::mention::DayTime;

const TABLE: &str = include_str!("../../../assets/words/dates.tsv");

/// How many of a unit its form says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Count {
    One,
    Two,
    /// Two, before their names: `عامي 2006 و2008`.
    Construct,
    Many,
}

/// What a word does in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateWord {
    Month(u8),
    MonthWeak(u8),
    /// `سبتمبرالمقبل`: the month and its adjective without the space between.
    MonthWith(u8, Deixis),
    English(u8),
    Kanun,
    Tishrin,
    Hijri(u8),
    HijriWeak(u8),
    Jumada,
    Dhu,
    DhuName(u8),
    Weekday(Weekday),
    /// A weekday that is no other word even without the article.
    WeekdayStrong(Weekday),
    /// A weekday as it is spoken, whose word is more often another: `الاتنين`, `الأربع`.
    WeekdaySpoken(Weekday),
    Unit(Unit, Count),
    Yesterday,
    Tomorrow,
    Now,
    This,
    /// ده، دي behind its noun
    ThisBehind,
    /// ذلك، نفس: what was told before.
    That,
    /// `ظهراليوم` without its space.
    TodayGlued,
    /// `هالشهر`: this month, in one word.
    ThisGlued(Unit),
    /// فاتح: the first of a month.
    FirstDay,
    /// بعدها، بعده
    AfterThat,
    /// قبلها، قبله
    BeforeThat,
    Last,
    Next,
    Following,
    Present,
    Final,
    Which,
    /// فات، مضى behind الذي
    LastVerb,
    /// يأتي behind الذي
    NextVerb,
    /// الجديد
    New,
    Early,
    Beginning,
    Middle,
    Late,
    /// نهاية: as late, but before it is until it.
    Ending,
    End,
    Rest,
    /// تبقى، المتبقي
    Left,
    Season(Season),
    /// `الفصل`, `الثلاثي`: one of the four quarters of a year; `السداسي`: one of its two halves.
    Term(u8),
    Decade(u8),
    DayPart(DayTime),
    DayPartAdverb(DayTime),
    From,
    Starting,
    To,
    Until,
    Limit,
    Between,
    Since,
    Before,
    After,
    During,
    In,
    On,
    What,
    About,
    More,
    Few,
    FewAfter,
    Span,
    Whole,
    HijriEra,
    ChristianEra,
    BcLetter,
    Birth,
    Corresponding,
    Weekend,
    Feast,
    Fitr,
    Adha,
    NewYear,
    Mawlid,
    Prophetic,
    Ashura,
}

impl DateWord {
    /// True for words that a length of time can begin with: units, `بضعة`, `نحو`.
    pub(super) fn may_begin_amount(self) -> bool {
        matches!(self, Self::Unit(..) | Self::Few | Self::About | Self::More | Self::What)
    }
}

/// A word of dates in one of its clitic forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DateEntry {
    pub(super) word: DateWord,
    pub(super) proclitics: Proclitics,
}

/// Words around a date that tell what it is not, or is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Neighbour {
    /// `حركة 20 فبراير`
    NameHead,
    /// `صلاة الجمعة`
    Prayer,
    /// `اليوم العالمي`
    Qualifier,
    /// `صحيفة اليوم`
    Outlet,
    /// `اليوم نفسه`
    Same,
    /// `انتخابات 2018`
    YearNoun,
    /// `في 2018`
    YearPreposition,
    /// `عددهم 2018`
    Quantity,
    /// A word that no number counts.
    Function,
    /// `تأجيلها إلى تشرين الأول`
    PuttingOff,
    /// `6 حزيران موعدا`
    Appointed,
    /// `مضت على`
    Elapsed,
    /// `عشية الاقتراع`
    Happening,
    /// `حرب 73`
    ShortYearNoun,
    /// `الأمين العام`
    General,
    /// `الجمعة العظيمة`
    DayName,
}

struct Vocabulary {
    entries_memory: MemorySlot,
    entries: FxHashMap<WordId, DateEntry>,
    /// The entries met in texts.
    met: Interned<DateEntry>,
    /// Holds the set itself.
    neighbours_memory: MemorySlot,
    neighbours: FxHashMap<WordId, u16>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(load);

/// Where it is known which words are none of dates.
pub(super) fn entry_memory() -> &'static MemorySlot {
    &VOCABULARY.entries_memory
}

/// The word of dates at token `index`, if it is one.
#[inline]
pub(super) fn entry(text: &TokenizedText, index: usize) -> Option<DateEntry> {
    let vocabulary = &*VOCABULARY;
    let known = vocabulary.met.known(text, index, &vocabulary.entries_memory);
    known.or_ask(|| vocabulary.entry(text, index))
}

/// Kinds of neighbour words, a bit each.
pub(super) type NeighbourSet = u16;

impl Neighbour {
    /// Its bit in a set.
    pub(super) const fn bit(self) -> NeighbourSet {
        1 << self as NeighbourSet
    }
}

/// The kinds of neighbour words that the token at `index` is of.
#[inline]
pub(super) fn neighbours_at(text: &TokenizedText, index: usize) -> NeighbourSet {
    let vocabulary = &*VOCABULARY;
    if text.surely_lacks(index, &vocabulary.neighbours_memory) {
        return 0;
    }
    vocabulary.neighbours_at(text, index)
}

impl Vocabulary {
    #[inline(never)]
    fn entry(&self, text: &TokenizedText, index: usize) -> Option<DateEntry> {
        let met = |id| Some(self.met.place(*self.entries.get(&id)?));
        let place = text.place_of(index, &self.entries_memory, met)?;
        self.met.get(place).or_else(|| self.entries.get(&text.word(index)?).copied())
    }

    #[inline(never)]
    fn neighbours_at(&self, text: &TokenizedText, index: usize) -> NeighbourSet {
        let set = |id| self.neighbours.get(&id).copied().map(usize::from);
        text.place_of(index, &self.neighbours_memory, set)
            .map_or(0, |set| set as NeighbourSet)
    }
}

fn load() -> Vocabulary {
    let mut words: Vec<(String, DateWord)> = Vec::new();
    let mut neighbours: FxHashMap<WordId, u16> = FxHashMap::default();
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t');
        let (Some(class), Some(value), Some(spellings)) = (fields.next(), fields.next(), fields.next()) else {
            continue;
        };
        for spelling in spellings.split(' ').filter(|spelling| !spelling.is_empty()) {
            if let Some(neighbour) = neighbour(class) {
                for clitics in CLITICS {
                    if clitics.1.article
                        && !matches!(
                            neighbour,
                            Neighbour::Happening
                                | Neighbour::Qualifier
                                | Neighbour::NameHead
                                | Neighbour::Prayer
                                | Neighbour::General
                                | Neighbour::DayName
                        )
                    {
                        continue;
                    }
                    *neighbours.entry(WordId::of(clitics.0).extended(spelling)).or_default() |= 1 << neighbour as u16;
                }
            } else if let Some(word) = date_word(class, value) {
                words.push((fold(spelling), word));
            }
        }
    }
    let mut entries: FxHashMap<WordId, DateEntry> = FxHashMap::default();
    entries.reserve(words.len() * 12);
    for clitics in CLITICS {
        for (spelling, word) in &words {
            if allows(*word, spelling, clitics.1) {
                entries.entry(WordId::of(clitics.0).extended(spelling)).or_insert(DateEntry {
                    word: *word,
                    proclitics: clitics.1,
                });
            }
        }
    }
    glue_adjectives(&words, &mut entries);
    Vocabulary {
        entries_memory: MemorySlot::take(),
        entries,
        met: Interned::new(),
        neighbours_memory: MemorySlot::take(),
        neighbours,
    }
}

/// What bears a name or number that may look like a time. Asked of few words, so that no record of a word holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bearer {
    /// `الطريق 2012`
    Number,
    /// `فيلم «ثلاثة أيام في أيلول»`
    Title,
    /// `السيدة آذار ناصر`
    Person,
    /// `حي السبت`
    Weekday,
    /// `هاتف: 03/12/45`
    Phone,
}

static BEARERS: LazyLock<FxHashMap<WordId, u8>> = LazyLock::new(|| {
    let mut bearers: FxHashMap<WordId, u8> = FxHashMap::default();
    for line in TABLE.lines() {
        let mut fields = line.split('\t');
        let kind = match fields.next() {
            Some("numbered") => Bearer::Number,
            Some("work") => Bearer::Title,
            Some("titled") => Bearer::Person,
            Some("bearer") => Bearer::Weekday,
            Some("phone") => Bearer::Phone,
            _ => continue,
        };
        for spelling in fields.nth(1).unwrap_or_default().split(' ') {
            for before in ["", "و", "ب", "ل"] {
                *bearers.entry(WordId::of(before).extended(spelling)).or_default() |= 1 << kind as u8;
            }
        }
    }
    bearers
});

/// True where the word at `index` is such a bearer.
pub(super) fn is_bearer(text: &TokenizedText, index: usize, kind: Bearer) -> bool {
    let kinds = text.word(index).and_then(|id| BEARERS.get(&id));
    kinds.is_some_and(|kinds| kinds & (1 << kind as u8) != 0)
}

/// The names of the months of the solar year as they stand in the table, folded.
pub(super) fn month_spellings() -> impl Iterator<Item = (String, u8)> {
    let months = TABLE.lines().filter_map(|line| {
        let mut fields = line.split('\t');
        fields.next().filter(|class| matches!(*class, "month" | "month-weak"))?;
        Some((fields.next()?.parse().ok()?, fields.next()?))
    });
    months.flat_map(|(month, spellings): (u8, &str)| spellings.split(' ').map(move |spelling| (fold(spelling), month)))
}

/// Adds the months written together with the adjective after them.
fn glue_adjectives(words: &[(String, DateWord)], entries: &mut FxHashMap<WordId, DateEntry>) {
    let months = words.iter().filter_map(|(spelling, word)| match word {
        DateWord::Month(month) | DateWord::MonthWeak(month) => Some((spelling, *month)),
        _ => None,
    });
    for (spelling, month) in months {
        for (adjective, word) in words {
            let deixis = match word {
                DateWord::Last => Deixis::Last,
                DateWord::Next => Deixis::Next,
                DateWord::Present => Deixis::This,
                _ => continue,
            };
            let id = WordId::of(spelling).extended("ال").extended(adjective);
            entries.entry(id).or_insert(DateEntry {
                word: DateWord::MonthWith(month, deixis),
                proclitics: Proclitics::default(),
            });
        }
    }
}

fn neighbour(class: &str) -> Option<Neighbour> {
    Some(match class {
        "name-head" => Neighbour::NameHead,
        "prayer" => Neighbour::Prayer,
        "qualifier" => Neighbour::Qualifier,
        "outlet" => Neighbour::Outlet,
        "same" => Neighbour::Same,
        "year-noun" => Neighbour::YearNoun,
        "year-preposition" => Neighbour::YearPreposition,
        "quantity" => Neighbour::Quantity,
        "function" => Neighbour::Function,
        "putting-off" => Neighbour::PuttingOff,
        "appointed" => Neighbour::Appointed,
        "elapsed" => Neighbour::Elapsed,
        "happening" => Neighbour::Happening,
        "short-year-noun" => Neighbour::ShortYearNoun,
        "general" => Neighbour::General,
        "day-name" => Neighbour::DayName,
        _ => return None,
    })
}

fn date_word(class: &str, value: &str) -> Option<DateWord> {
    let number = || value.parse::<u8>().ok();
    let weekday = || {
        value
            .parse::<i8>()
            .ok()
            .and_then(|day| Weekday::from_monday_one_offset(day).ok())
    };
    Some(match class {
        "month" => DateWord::Month(number()?),
        "month-weak" => DateWord::MonthWeak(number()?),
        "english" => DateWord::English(number()?),
        "kanun" => DateWord::Kanun,
        "tishrin" => DateWord::Tishrin,
        "hijri" => DateWord::Hijri(number()?),
        "hijri-weak" => DateWord::HijriWeak(number()?),
        "jumada" => DateWord::Jumada,
        "dhu" => DateWord::Dhu,
        "dhu-name" => DateWord::DhuName(number()?),
        "weekday" => DateWord::Weekday(weekday()?),
        "weekday-strong" => DateWord::WeekdayStrong(weekday()?),
        "weekday-spoken" => DateWord::WeekdaySpoken(weekday()?),
        "unit-one" => DateWord::Unit(unit(value)?, Count::One),
        "unit-two" => DateWord::Unit(unit(value)?, Count::Two),
        "unit-construct" => DateWord::Unit(unit(value)?, Count::Construct),
        "unit-many" => DateWord::Unit(unit(value)?, Count::Many),
        "yesterday" => DateWord::Yesterday,
        "tomorrow" => DateWord::Tomorrow,
        "now" => DateWord::Now,
        "this" => DateWord::This,
        "this-behind" => DateWord::ThisBehind,
        "that" => DateWord::That,
        "today-glued" => DateWord::TodayGlued,
        "this-glued" => DateWord::ThisGlued(unit(value)?),
        "first-day" => DateWord::FirstDay,
        "after-that" => DateWord::AfterThat,
        "before-that" => DateWord::BeforeThat,
        "last" => DateWord::Last,
        "next" => DateWord::Next,
        "following" => DateWord::Following,
        "present" => DateWord::Present,
        "final" => DateWord::Final,
        "which" => DateWord::Which,
        "last-verb" => DateWord::LastVerb,
        "next-verb" => DateWord::NextVerb,
        "new" => DateWord::New,
        "early" => DateWord::Early,
        "beginning" => DateWord::Beginning,
        "middle" => DateWord::Middle,
        "late" if value == "ending" => DateWord::Ending,
        "late" => DateWord::Late,
        "end" => DateWord::End,
        "rest" => DateWord::Rest,
        "left" => DateWord::Left,
        "season" => DateWord::Season(match value {
            "spring" => Season::Spring,
            "summer" => Season::Summer,
            "autumn" => Season::Autumn,
            _ => Season::Winter,
        }),
        "term" => DateWord::Term(number()?),
        "decade" => DateWord::Decade(number()?),
        "day-part" => DateWord::DayPart(day_part(value)),
        "day-part-adverb" => DateWord::DayPartAdverb(day_part(value)),
        "from" => DateWord::From,
        "starting" => DateWord::Starting,
        "to" => DateWord::To,
        "until" => DateWord::Until,
        "limit" => DateWord::Limit,
        "between" => DateWord::Between,
        "since" => DateWord::Since,
        "before" => DateWord::Before,
        "after" => DateWord::After,
        "during" => DateWord::During,
        "in" => DateWord::In,
        "on" => DateWord::On,
        "what" => DateWord::What,
        "about" => DateWord::About,
        "more" => DateWord::More,
        "few" => DateWord::Few,
        "few-after" => DateWord::FewAfter,
        "span" => DateWord::Span,
        "whole" => DateWord::Whole,
        "hijri-era" => DateWord::HijriEra,
        "christian-era" => DateWord::ChristianEra,
        "bc-letter" => DateWord::BcLetter,
        "birth" => DateWord::Birth,
        "corresponding" => DateWord::Corresponding,
        "weekend" => DateWord::Weekend,
        "feast" => DateWord::Feast,
        "fitr" => DateWord::Fitr,
        "adha" => DateWord::Adha,
        "new-year" => DateWord::NewYear,
        "mawlid" => DateWord::Mawlid,
        "prophetic" => DateWord::Prophetic,
        "ashura" => DateWord::Ashura,
        _ => return None,
    })
}

fn unit(name: &str) -> Option<Unit> {
    Some(match name {
        "second" => Unit::Second,
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "day" => Unit::Day,
        "week" => Unit::Week,
        "month" => Unit::Month,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        _ => return None,
    })
}

fn day_part(name: &str) -> DayTime {
    match name {
        "dawn" => DayTime::Dawn,
        "morning" => DayTime::Morning,
        "noon" => DayTime::Noon,
        "afternoon" => DayTime::Afternoon,
        "evening" => DayTime::Evening,
        _ => DayTime::Night,
    }
}

/// Clitic forms that are another word: `كسبت` (she won), `لأحد` (to anyone), `وسط`, `بعد` in `وبعد`.
fn allows(word: DateWord, spelling: &str, proclitics: Proclitics) -> bool {
    let plain = proclitics.particle.is_none() && !proclitics.article;
    match word {
        // فلامس is no `to yesterday`.
        DateWord::Yesterday => proclitics.article || !matches!(proclitics.particle, Some(Particle::Ka | Particle::Li)),
        DateWord::WeekdaySpoken(_) => proclitics.article && proclitics.particle != Some(Particle::Ka),
        DateWord::ThisGlued(_) => plain,
        DateWord::Weekday(_) => proclitics.article || plain && proclitics.conjunction.is_none(),
        DateWord::Last | DateWord::Next | DateWord::Following | DateWord::Present | DateWord::Final => {
            proclitics.article && proclitics.particle.is_none()
        }
        DateWord::Term(_) => proclitics.article && proclitics.particle != Some(Particle::Ka),
        DateWord::New => proclitics.article && proclitics.particle.is_none() && proclitics.conjunction.is_none(),
        DateWord::LastVerb | DateWord::NextVerb | DateWord::ThisBehind => proclitics == Proclitics::default(),
        DateWord::From
        | DateWord::To
        | DateWord::Until
        | DateWord::Between
        | DateWord::In
        | DateWord::On
        | DateWord::What
        | DateWord::Now => plain,
        DateWord::Before | DateWord::After | DateWord::Since | DateWord::This | DateWord::Starting => {
            !proclitics.article && proclitics.particle != Some(Particle::Ka)
        }
        DateWord::HijriEra | DateWord::ChristianEra | DateWord::BcLetter => {
            proclitics == Proclitics::default()
                || proclitics.article && proclitics.conjunction.is_none() && spelling.chars().count() > 2
        }
        DateWord::More
        | DateWord::About
        | DateWord::DayPartAdverb(_)
        | DateWord::Span
        | DateWord::English(_)
        | DateWord::Dhu
        | DateWord::Jumada
        | DateWord::Kanun
        | DateWord::Tishrin => !proclitics.article,
        _ => proclitics.particle != Some(Particle::Ka),
    }
}
