//! Lists left without a seat, told without a number: `أخفق الحزب في دخول البرلمان`, `لم يدخل المجلس`, `بقي خارج البرلمان`, `خرج خالي الوفاض`.
//! Owns these phrases; `أي مقعد` under a negation is `quantity`'s.

use std::ops::Range;

use super::named::NamedText;
use crate::arabic::WordTest;
use crate::base::{Message, Span};
use crate::extract::name::{ListKind, ListMention};
use crate::extract::words::Classes;

use super::chamber::is_chamber;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::each;
use super::forms::{self, DEPARTURE, ENTERS, FAILS, LEAVES, LOSES, MANAGES, STAYS, VANISHES, WINS};
use super::statement::Reader;
use super::subject::RELATIVES;
use super::{ListReference, Period, SeatMention, period, status};

/// Words between a verb and what it fails at: the subject and what is said of it.
const REACH: usize = 14;

/// Adds the lists that a text leaves without a seat, where it counts seats at all.
pub(super) fn add(reader: &mut Reader) {
    let text = reader.text();
    let mut found = Vec::new();
    for sentence in text.sentences() {
        for at in sentence.clone() {
            let Some(told) = told_at(reader, sentence, at) else { continue };
            let number = text.span(told.words.clone());
            for list in bearers(reader, sentence, &told) {
                found.push(SeatMention {
                    quote: list.span.union(number),
                    list,
                    seats: Some(0),
                    number,
                    period: told.period(text).unwrap_or_default(),
                    status: status::of(text, sentence.clone()).or_else(|| reader.status_at(at)),
                    rule: "seats/no-seat",
                    steps: vec![Message::new("why-list-named")],
                    ..SeatMention::default()
                });
            }
        }
    }
    let mut known: Vec<Span> = reader
        .seats
        .iter()
        .filter(|known| known.seats == Some(0))
        .map(|known| known.quote)
        .collect();
    known.sort_unstable_by_key(|quote| quote.start);
    // A quote lies within its sentence.
    let is_told = |zero: &SeatMention| {
        let sentence = text.span(text.sentence_around(text.token_at(zero.number.start)));
        let begun = known.partition_point(|quote| quote.start < sentence.start);
        let inside = known.iter().skip(begun).take_while(|quote| quote.start < zero.number.end);
        inside.into_iter().any(|quote| quote.overlaps(zero.number))
    };
    found.retain(|zero| !is_told(zero));
    reader.seats.extend(found);
    reader.settle();
}

/// Words that say that somebody has no seat.
struct Told {
    verb: usize,
    words: Range<usize>,
    /// Where the list stands that has none: behind the verb, or under a word for its candidates.
    bearer: usize,
}

impl Told {
    /// The election that alone stands between the verb and the rest: `خرج من انتخابات 2014 بلا مقاعد`.
    fn period(&self, text: &NamedText) -> Option<Period> {
        let between = self.verb + 1..self.words.start;
        let placed = matches!(text.folded(between.start), "من" | "في");
        let (period, tokens) = period::find(text, between.clone()).filter(|_| placed)?;
        (tokens.start <= between.start + 2 && tokens.end == between.end).then_some(period)
    }
}

/// The verbs and nouns that [`read_at`] reads.
const TOLD: Classes = LOSES | FAILS | MANAGES | ENTERS | WINS | STAYS | LEAVES | VANISHES | DEPARTURE;

static VERBS: WordTest = WordTest::new(|word| forms::holds(word.trim_start_matches(['و', 'ف']), TOLD) || loses(word));

/// The ف of `فقد` is its own.
fn loses(word: &str) -> bool {
    forms::holds(word.strip_prefix('و').unwrap_or(word), LOSES)
}

/// The verb at `at` and the words behind it that say it: none where it is only possible, or no parliament is meant.
fn told_at(reader: &Reader, sentence: &Range<usize>, at: usize) -> Option<Told> {
    VERBS.at(reader.text(), at).then(|| read_at(reader, sentence, at))?
}

fn read_at(reader: &Reader, sentence: &Range<usize>, at: usize) -> Option<Told> {
    let text = reader.text();
    let end = sentence.end.min(at + REACH);
    let is = |classes| forms::is_joined(text, at, classes);
    let words = match () {
        () if is(FAILS) => enters(text, at, end, sentence)
            .or_else(|| enters_past_aside(text, at, sentence))
            .or_else(|| sends_none(text, at, end))
            .or_else(|| keeps_none(text, at, end)),
        () if loses(text.folded(at)) => loses_all(text, at, end),
        () if is(MANAGES) && is_negated(text, at, sentence) => enters(text, at, end, sentence),
        () if is(ENTERS) && is_negated(text, at, sentence) => chamber(text, at + 1, sentence)
            .or_else(|| (at + 1..end).rfind(|&index| is_chamber(text, &(index..index + 2))))
            .map(|chamber| at..chamber + 1),
        () if is(WINS) && is_negated(text, at, sentence) => {
            let bearer = candidates_of(text, at + 1)?;
            return Some(Told {
                verb: at,
                words: at..bearer,
                bearer,
            });
        }
        () if is(STAYS) => {
            let outside = (at + 1..end).find(|&index| text.folded(index) == "خارج")?;
            chamber(text, outside + 1, sentence).map(|chamber| outside..chamber + 1)
        }
        // `خرج نواب حزب السهل من البرلمان`: out of the hall.
        () if is(LEAVES | VANISHES) && cue::is(text, at + 1, DEPUTY) => None,
        // `بعشرة مقاعد خرج حزب السهل من البرلمان السابق`
        () if is(LEAVES) && at > sentence.start && cue::is(text, at - 1, SEAT | DEPUTY) => None,
        () if is(LEAVES) => leaves(text, at, end, sentence),
        () if is(VANISHES) => {
            let words = vanishes(text, at, sentence).or_else(|| vanishes_named(reader, at, sentence))?;
            // Behind the adverb as well as before the verb.
            let bearer = if words.start == at && text.word(words.end - 1).is_some() && words.len() == 2 {
                words.end
            } else {
                at + 1
            };
            return Some(Told { verb: at, words, bearer });
        }
        () if is(DEPARTURE) && at > sentence.start && matches!(text.folded(at - 1), "يعني" | "عني") => {
            leaves(text, at, end.min(at + 3), sentence)
        }
        () => None,
    }?;
    // `بعد أن خرج من انتخابات 2014 بلا مقاعد`: it happened.
    let happened = |that: usize| text.folded(that) == "ان" && matches!(text.folded(that.saturating_sub(1)), "بعد" | "وبعد");
    let is_possible = (at.saturating_sub(4).max(sentence.start)..at).any(|before| {
        matches!(
            text.folded(before),
            "اذا" | "لو" | "قد" | "كاد" | "كادت" | "ان" | "سوف" | "احتمال"
        ) && !happened(before)
            || cue::is(text, before, FORECAST)
    });
    let crosses =
        (at + 1..words.start).any(|index| cue::is(text, index, GAIN | LOSE) || matches!(text.mark(index), Some('؛' | ':' | '.')));
    // `خرج خالي الوفاض تقريبا، إذ لم يفز إلا بمقعدين`: not without any.
    let is_almost = || {
        matches!(text.folded(words.end), "تقريبا" | "الا")
            || cue::any(text, words.end..sentence.end.min(words.end + REACH), EXCEPT)
    };
    (!is_possible && !crosses && !is_almost()).then_some(Told {
        verb: at,
        words,
        bearer: at + 1,
    })
}

fn is_negated(text: &NamedText, at: usize, sentence: &Range<usize>) -> bool {
    at > sentence.start && matches!(text.folded(at - 1), "لم" | "ولم" | "فلم")
}

/// The first word of a chamber's name right at `from`.
fn chamber(text: &NamedText, from: usize, sentence: &Range<usize>) -> Option<usize> {
    (from..sentence.end.min(from + 3)).find(|&index| is_chamber(text, &(index..index + 2)))
}

/// `في دخول البرلمان`, `في أن يتمثل في المجلس`.
fn enters(text: &NamedText, at: usize, end: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let entry = (at + 1..end).find(|&index| {
        matches!(
            text.folded(index),
            "دخول" | "الدخول" | "الوصول" | "ولوج" | "بلوغ" | "يتمثل" | "تتمثل"
        ) && (matches!(text.folded(index - 1), "في" | "عن" | "ان" | "من") || index == at + 1)
    })?;
    chamber(text, entry + 1, sentence).map(|chamber| entry..chamber + 1)
}

/// `أخفق حزب السهل، الذي شارك في الحكومة السابقة، في دخول البرلمان`: behind an aside.
fn enters_past_aside(text: &NamedText, at: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    const ASIDE: usize = 28;
    let opens = (at + 1..sentence.end.min(at + REACH)).find(|&at| text.is_comma(at) && RELATIVES.at(text, at + 1))?;
    let closes = (opens + 1..sentence.end.min(opens + ASIDE)).find(|&at| text.is_comma(at))?;
    let entry = closes + 2;
    let is_entry =
        matches!(text.folded(closes + 1), "في" | "عن") && matches!(text.folded(entry), "دخول" | "الدخول" | "الوصول" | "بلوغ");
    let chamber = chamber(text, entry + 1, sentence).filter(|_| is_entry)?;
    Some(entry..chamber + 1)
}

/// `فشل في الاحتفاظ بمقعده الوحيد`.
fn keeps_none(text: &NamedText, at: usize, end: usize) -> Option<Range<usize>> {
    let keeps = (at + 1..end).find(|&index| matches!(text.folded(index), "تجديد" | "الاحتفاظ" | "الحفاظ" | "استعاده"))?;
    let seat = (keeps + 1..keeps + 3).find(|&index| cue::is(text, index, SEAT) && cue::find(text, index).pronoun.is_some())?;
    matches!(text.folded(seat + 1), "الوحيد" | "اليتيم").then_some(keeps..seat + 2)
}

/// `خسر تمثيله البرلماني`, `فقد حزب السهل تمثيله في المجلس`.
fn loses_all(text: &NamedText, at: usize, end: usize) -> Option<Range<usize>> {
    let share = (at + 1..end).find(|&index| matches!(text.folded(index), "تمثيله" | "تمثيلها"))?;
    let in_chamber = matches!(text.folded(share + 1), "البرلماني" | "النيابي")
        || matches!(text.folded(share + 1), "في" | "داخل" | "تحت") && is_chamber(text, &(share + 2..share + 4));
    let plain = (at + 1..share).all(|index| !cue::is(text, index, VERB) && !matches!(text.mark(index), Some('،' | ',' | '؛')));
    let is_whole = !matches!(
        text.folded(share - 1),
        "نصف" | "ثلث" | "ثلثي" | "ربع" | "معظم" | "بعض" | "اغلب"
    );
    (in_chamber && plain && is_whole).then_some(share..share + 2)
}

/// `اختفى حزب السهل كليا من البرلمان`, `غاب حزب السهل عن المجلس الجديد`: the list right behind the verb.
fn vanishes_named(reader: &Reader, at: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let text = reader.text();
    let list = reader.search.names.lists_in(at + 1..at + 3).first()?;
    let is_adverb = |at: usize| matches!(text.folded(at), "تماما" | "كليا" | "نهائيا");
    let mut from = list.tokens.end + usize::from(text.mark(list.tokens.end).is_some());
    let wholly = is_adverb(from);
    from += usize::from(wholly);
    let is_chamber = matches!(text.folded(from), "من" | "عن") && cue::is(text, from + 1, CHAMBER | CHAMBER_OF);
    let chamber = chamber(text, from + 1, sentence).filter(|_| is_chamber)?;
    let behind = chamber + 1..chamber + 4;
    let was_absent = behind.clone().any(|at| cue::is(text, at, BEFORE));
    // `غاب الحزب عن البرلمان ثلاث سنوات`, `عن جلسة البرلمان`: only for a while.
    let for_good = text.folded(at).contains("اختف")
        || wholly
        || behind
            .clone()
            .any(|at| matches!(text.folded(at), "الجديد" | "المقبل" | "المنتخب"))
        // `غابت حركة السهل عن البرلمان للمرة الأولى`
        || text.folded(chamber + 1) == "للمره" && text.folded(chamber + 2) == "الاولي";
    (!was_absent && for_good).then_some(from..chamber + 1)
}

/// `عن إيصال أي مرشح`.
fn sends_none(text: &NamedText, at: usize, end: usize) -> Option<Range<usize>> {
    let sends = (at + 1..end).find(|&index| text.folded(index) == "ايصال" && matches!(text.folded(index - 1), "في" | "عن"))?;
    let any = cue::is(text, sends + 1, ANY) && matches!(text.folded(sends + 2), "مرشح" | "نايب" | "عضو" | "من");
    any.then_some(sends..sends + 3)
}

/// `أي من مرشحي حزب`, `أي مرشح من حزب`: the place of the list.
fn candidates_of(text: &NamedText, at: usize) -> Option<usize> {
    if !cue::is(text, at, ANY) {
        return None;
    }
    let of = |index: usize| matches!(text.folded(index), "من" | "عن");
    match text.folded(at + 1) {
        "من" if matches!(text.folded(at + 2), "مرشحي" | "نواب" | "اعضاء") => Some(at + 3),
        "مرشح" if of(at + 2) => Some(at + 3),
        _ => None,
    }
}

/// `خرجت بلا مقاعد`, `خرجت خالية الوفاض`, `خرج من البرلمان`.
fn leaves(text: &NamedText, at: usize, end: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let returns = text.folded(at).contains("عاد");
    (at + 1..end).find_map(|index| match text.folded(index) {
        "بلا" | "بدون" | "دون" if cue::is(text, index + 1, SEAT) => Some(index..index + 2),
        // `خرج خالي الوفاض من ولايات الشرق`: there alone.
        "خالي" | "خاليه" if text.folded(index + 1) == "الوفاض" && !is_of_part(text, index + 2) => {
            Some(index..index + 2)
        }
        "صفر" if text.folded(index + 1) == "اليدين" => Some(index..index + 2),
        // but not `خرج الحزب من رحم المجلس الأعلى`
        "من" if !returns && is_chamber(text, &(index + 1..index + 3)) && !is_origin(text, index + 1) => {
            chamber(text, index + 1, sentence).map(|chamber| index..chamber + 1)
        }
        _ => None,
    })
}

/// `من ولايات الشرق`, `في العاصمة`, but not `من السباق`, `من الانتخابات`.
fn is_of_part(text: &NamedText, at: usize) -> bool {
    static PARTS: WordTest = WordTest::words(
        &[],
        &[
            "ولايات",
            "ولايه",
            "محافظات",
            "محافظه",
            "دواير",
            "دايره",
            "مدن",
            "مدينه",
            "مناطق",
            "العاصمه",
            "الشمال",
            "الجنوب",
            "الشرق",
            "الغرب",
            "جهات",
            "اقاليم",
            "اقليم",
            "معاقل",
            "معقله",
            "معقلها",
            "معاقله",
            "معاقلها",
        ],
    );
    matches!(text.folded(at), "من" | "في") && PARTS.at(text, at + 1)
}

/// `رحم المجلس`, `عباءة`: what somebody comes of.
fn is_origin(text: &NamedText, at: usize) -> bool {
    matches!(text.folded(at), "رحم" | "عباءه" | "صلب" | "حضن" | "احضان" | "صفوف")
}

/// `اختفى تماما`, `غاب عن البرلمان`.
fn vanishes(text: &NamedText, at: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let wholly = matches!(text.folded(at + 1), "تماما" | "كليا");
    // `اختفى كليا من المجلس حزب السهل`
    let from = at + 1 + usize::from(wholly);
    let is_from = matches!(text.folded(from), "من" | "عن");
    let left = chamber(text, from + 1, sentence).filter(|_| is_from);
    if wholly && left.is_none() {
        return Some(at..at + 2);
    }
    let chamber = left?;
    // `غاب عن المجلس السابق`: it is there now.
    let was_absent = (chamber + 1..chamber + 3).any(|at| cue::is(text, at, BEFORE));
    (!was_absent).then_some(at..chamber + 1)
}

/// Whom the words speak of: the lists behind the verb, or the one right before it.
fn bearers(reader: &Reader, sentence: &Range<usize>, told: &Told) -> Vec<ListReference> {
    let names = reader.search.names;
    let text = reader.text();
    let verb = told.verb;
    let end = told.words.end.max(told.bearer + REACH).min(sentence.end);
    // `وخرجت أحزاب معارضة تاريخية من البرلمان`: some that are not named.
    let of_several = |list: &ListMention| {
        let before = list.tokens.start.checked_sub(1);
        let plural = before.is_some_and(|before| {
            crate::extract::name::words::table()
                .find(text, before)
                .is(crate::extract::name::words::PLURAL)
        });
        list.kind == ListKind::Group && plural && !list.proclitics.article
    };
    let is_free = |list: &&ListMention| (list.kind != ListKind::Back || list.proclitics.article) && !of_several(list);
    // `لم تتمكن زعيمة حزب السهل من دخول البرلمان`, `أخفق مرشحا حزب السهل`: a person or two.
    let is_person = crate::extract::name::words::table()
        .find(text, told.bearer)
        .is(crate::extract::name::words::TITLE)
        || matches!(
            text.folded(told.bearer),
            "مرشح" | "مرشحه" | "مرشحا" | "مرشحتا" | "مرشحان" | "نايب" | "نايبه"
        );
    if is_person && names.lists_in(told.bearer..told.bearer + 1).is_empty() {
        return Vec::new();
    }
    let each = each::is_word(text, told.bearer) && text.folded(told.bearer + 1) == "من";
    let from = if each { told.bearer + 2 } else { told.bearer };
    let behind = names.lists_in(from..end).iter().filter(is_free);
    if let Some(first) = behind.clone().find(|list| list.tokens.start <= from + 1) {
        let until = end.min(if told.words.start > from { told.words.start } else { end });
        let named = reader.search.listed(first.tokens.start, until, "why-list-named");
        return named.map_or_else(Vec::new, |subject| subject.lists);
    }
    if text.mark(from).is_some_and(|mark| matches!(mark, '"' | '«' | '“')) {
        let named = reader.search.listed(from, end, "why-list-bare");
        return named.map_or_else(Vec::new, |subject| subject.lists);
    }
    if text.folded(verb).starts_with("خروج") {
        let spoken_of = names
            .lists_in(sentence.start..verb)
            .iter()
            .rev()
            .find(|list| list.kind != ListKind::Back);
        return spoken_of.map_or_else(Vec::new, |list| vec![reader.search.reference(list)]);
    }
    // `وبات خارج البرلمان حزب السهل`
    if told.bearer == verb + 1
        && let Some(first) = names.lists_in(told.words.end..told.words.end + 1).first()
        && first.proclitics == crate::arabic::Proclitics::default()
    {
        return vec![reader.search.reference(first)];
    }
    // Words between the verb and the rest are a subject that is not understood, but for `من انتخابات 2014`.
    let is_left = told.words.start > verb + 2 && told.period(text).is_none();
    if is_left || told.bearer != verb + 1 && told.bearer != told.words.end {
        return Vec::new();
    }
    // `أما X، وكان له نائبان، فعاد بلا مقاعد`
    let as_for = (sentence.start..verb)
        .rev()
        .find(|&at| text.folded(at).trim_start_matches('و') == "اما");
    if let Some(first) = as_for.filter(|_| text.folded(verb).starts_with('ف')).and_then(|as_for| {
        names
            .lists_in(as_for + 1..verb)
            .first()
            .filter(|list| list.tokens.start <= as_for + 2)
    }) {
        return vec![reader.search.reference(first)];
    }
    let from = verb.saturating_sub(REACH).max(sentence.start);
    let Some(last) = names.lists_in(from..verb).iter().rfind(|list| list.tokens.end <= verb) else {
        return Vec::new();
    };
    // `حصل تجمع السهل على مقعد بعد أن خرج من انتخابات 2014 بلا مقاعد`
    let after = |at: usize| text.folded(at) == "ان" && matches!(text.folded(at.saturating_sub(1)), "بعد" | "وبعد");
    if matches!(text.folded(verb - 1), "بعدما" | "وبعدما" | "فبعدما") || after(verb - 1) {
        return vec![reader.search.reference(last)];
    }
    let near = (last.tokens.end..verb).all(|index| {
        text.mark(index).is_some_and(|mark| matches!(mark, '"' | '»' | '”' | ')'))
            || matches!(text.folded(index), "فقد" | "قد" | "لم" | "فلم" | "الذي" | "التي")
    });
    if near {
        vec![reader.search.reference(last)]
    } else {
        Vec::new()
    }
}
