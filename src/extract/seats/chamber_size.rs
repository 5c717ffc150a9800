//! What a chamber has, is cut to or grows to: `في مجلس ضم آنذاك 88 عضوا`, `البرلمان الذي كان يضم 275 نائبا`, `قلصه القانون من 736 نائبا`.
//! Owns these constructions; whether a number may be a total at all is `total`'s.

use std::ops::Range;

use super::chamber::{CHAMBER_MIN, is_chamber};
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::named::NamedText;
use super::quantity::Quantity;
use super::subject::RELATIVES;
use super::times;
use super::{Period, TotalMention};
use crate::arabic::WordTest;
use crate::extract::name::{Names, starts_with_li};

/// How far a chamber may stand before its relative clause, in tokens.
const REACH: usize = 6;

/// `كان المجلس الأول الذي انتخب في 1996 يضم`: how far before the verb a chamber under كان may stand.
const WAS_REACH: usize = 12;

/// `يضم`, `ضمت`, `قوامه`: a chamber with its members.
static HAS: WordTest = WordTest::words(
    &['و', 'ف', 'ل', 'س'],
    &["يضم", "تضم", "ضم", "ضمت", "يعد", "تعد", "قوامه", "قوامها"],
);

/// Words of a chamber that are masculine.
static MASCULINE: WordTest = WordTest::stems(&["مجلس", "برلمان"]);

static FEMININE: WordTest = WordTest::words(&[], &["تضم", "ضمت", "وضمت", "وتضم", "تعد", "التي", "قوامها"]);

/// `قلصه`, `رفعته`, `وُسّع`: what is done to a chamber.
static RESIZES: WordTest = WordTest::new(|word| {
    // The و of `وسع` is its own.
    let joined = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    times::holds(word, times::RESIZES) || times::holds(joined, times::RESIZES)
});

/// True where the words before `number` say how large a chamber is, whatever else they speak of: `المجلس المؤلف من 40 عضوا`.
pub(super) fn describes(text: &NamedText, number: &Quantity, left: &Range<usize>, names: &Names) -> bool {
    is_made_of(text, number, left)
        || is_of_so_many(text, number)
        || comprises(text, number, left, names)
        || in_brackets(text, number, names)
}

/// `بات للائتلاف 351 نائبا في مجلس من 465`: a bare number behind an indefinite chamber, where the clause ends.
fn is_of_so_many(text: &NamedText, number: &Quantity) -> bool {
    let end = number.end;
    let ends = text.word(end).is_none() && text.number(end).is_none();
    let lead = number.lead;
    ends && lead >= 3
        && text.folded(lead - 1) == "من"
        && matches!(text.folded(lead - 2), "مجلس" | "برلمان")
        && matches!(text.folded(lead - 3), "في" | "داخل" | "ضمن")
}

/// `مجلس النواب (435 مقعدا)`, where no list is spoken of.
fn in_brackets(text: &NamedText, number: &Quantity, names: &Names) -> bool {
    let Some(last) = number.lead.checked_sub(1).filter(|_| text.mark(number.lead) == Some('(')) else {
        return false;
    };
    let from = text.sentence_around(last).start;
    let is_alone = names.lists_in(from..number.end).is_empty() && !cue::any(text, from..last, GAIN | LOSE | KEEP);
    let chamber = phrase_of_chamber(text, last, from).filter(|_| is_alone && (number.unit || number.member));
    chamber.is_some_and(|chamber| is_chamber(text, &(chamber..chamber + 2)))
}

/// `المجلس المؤلف من 40 عضوا`, `برلمان مكون من 129`.
fn is_made_of(text: &NamedText, number: &Quantity, left: &Range<usize>) -> bool {
    let Some(of) = before_adverbs(text, number.lead, left.start) else {
        return false;
    };
    let from = text.sentence_around(of).start;
    let of_size = text.folded(of) == "من" && of > from + 1 && cue::is(text, of - 1, SIZE) && !cue::is(text, of - 1, HAVE | COUNT);
    of_size && phrase_of_chamber(text, of - 2, from).is_some()
}

/// True where `number` counts the members that a chamber has.
fn comprises(text: &NamedText, number: &Quantity, left: &Range<usize>, names: &Names) -> bool {
    if !(number.unit || number.member) || number.max.is_some() || counts_a_list(text, number, names) {
        return false;
    }
    let from = text.sentence_around(number.lead).start;
    let Some(last) = before_adverbs(text, number.lead, left.start) else {
        return false;
    };
    if !HAS.at(text, last) {
        return verb_before_chamber(text, last, left.start);
    }
    let Some(before) = last.checked_sub(1).filter(|&before| before >= from) else {
        return false;
    };
    let was = cue::is(text, before, WAS);
    let before = before - usize::from(was && before > from);
    if RELATIVES.at(text, before) {
        let agrees = |chamber: usize| agree(text, before, chamber);
        return antecedent(text, before, from, names).is_some_and(agrees);
    }
    let governed = |chamber: usize| chamber > from && is_governing(text, chamber - 1);
    let is_subject =
        |chamber: usize| agree(text, last, chamber) && (!cue::find(text, chamber).proclitics.article || !governed(chamber));
    let adjoining = phrase_of_chamber(text, before, from);
    if adjoining.is_some_and(is_subject) {
        return true;
    }
    // `كان المجلس الأول الذي انتخب في 1996 يضم 88 عضوا`
    let reach = last.saturating_sub(WAS_REACH).max(from)..last;
    let head = reach
        .clone()
        .find(|&at| cue::is(text, at, WAS) && is_chamber(text, &(at + 1..at + 2)));
    head.is_some_and(|head| {
        let between = head + 2..last;
        agree(text, last, head + 1)
            && names.lists_in(between.clone()).is_empty()
            && !cue::any(text, between, VERB | HAVE | SEAT | DEPUTY)
    })
}

/// True where the words before `number` cut or widen a chamber: `قلصه القانون الجديد من 736 نائبا`, `في مجلس وُسّع إلى 462 نائبا`,
/// `عدد مقاعد البرلمان انخفض من 111`.
pub(super) fn is_resized(text: &NamedText, number: &Quantity, near: &Range<usize>, names: &Names) -> bool {
    const BETWEEN: usize = 5;
    let Some(last) = near.end.checked_sub(1).filter(|&last| last >= near.start) else {
        return false;
    };
    if !matches!(text.folded(last), "من" | "الي") {
        return false;
    }
    if counts_chamber_before(text, near).is_some() {
        return true;
    }
    let verb = (last.saturating_sub(BETWEEN).max(near.start)..last)
        .rev()
        .find(|&at| RESIZES.at(text, at));
    (number.unit || number.member)
        && verb.is_some_and(|verb| {
            let from = text.sentence_around(verb).start;
            verb > from
                && names.lists_in(verb..last).is_empty()
                && (phrase_of_chamber(text, verb - 1, from).is_some()
                    || RELATIVES.at(text, verb - 1) && antecedent(text, verb - 1, from, names).is_some())
        })
}

/// `المجلس كبر أكثر من مرة، من 95 مقعدا إلى 147`, `اتسع البرلمان من 95 مقعدا`: what the chamber itself grew from and to; `end` is the number's place.
pub(super) fn grows(text: &NamedText, end: usize) -> bool {
    static GROWS: WordTest = WordTest::words(
        &['و', 'ف'],
        &[
            "كبر",
            "اتسع",
            "توسع",
            "تضخم",
            "صغر",
            "تقلص",
            "انكمش",
            "كبرت",
            "اتسعت",
            "توسعت",
            "تقلصت",
            "يكبر",
            "يتسع",
        ],
    );
    let moves = end
        .checked_sub(1)
        .is_some_and(|at| matches!(text.folded(at), "من" | "الي" | "فالي"));
    if !moves {
        return false;
    }
    let from = text.sentence_around(end.saturating_sub(1)).start;
    let is_size = |verb: usize| {
        let before = verb.checked_sub(1).filter(|&last| last >= from && !text.is_in_name(last));
        before.is_some_and(|last| phrase_of_chamber(text, last, from).is_some()) || is_chamber(text, &(verb + 1..verb + 3))
    };
    GROWS
        .each_in(text, from..end)
        .any(|verb| is_size(verb) && !(verb..end).any(|at| text.is_in_name(at)))
}

/// `دعا إلى رفع عدد النواب إلى 150`: a change that somebody wishes.
pub(super) fn is_wished(text: &NamedText, near: &Range<usize>) -> bool {
    let wishes = |at: usize| {
        matches!(
            text.bare(at),
            "دعا"
                | "دعت"
                | "يدعو"
                | "اقترح"
                | "اقترحت"
                | "يقترح"
                | "طالب"
                | "طالبت"
                | "يطالب"
                | "مشروع"
                | "اقتراح"
                | "مقترح"
        )
    };
    cue::any(text, near.clone(), CHANGE) && near.clone().any(wishes)
}

/// The verb of `عدد مقاعد البرلمان انخفض من`, `عدد المقاعد ارتفع إلى` right before the end of `near`: a count of the whole chamber,
/// no list's.
pub(super) fn counts_chamber_before(text: &NamedText, near: &Range<usize>) -> Option<usize> {
    const LONGEST: usize = 6;
    let verb = cue::last(text, near.end.saturating_sub(3).max(near.start)..near.end, CHANGE)?;
    let counted = verb.saturating_sub(LONGEST).max(near.start)..verb;
    // `وكان مجموع المقاعد قد ارتفع إلى`
    let is_sum = |at: usize| matches!(text.folded(at).trim_start_matches('و'), "مجموع" | "اجمالي");
    let count = counted
        .rev()
        .find(|&at| (cue::is(text, at, COUNT) || is_sum(at)) && !text.folded(at).contains("ال"))?;
    let unit = cue::find(text, count + 1);
    let helper = usize::from(matches!(text.folded(count + 2), "قد" | "كان"));
    let of_whole = unit.proclitics.article && count + 2 + helper == verb;
    let of_chamber = || is_chamber(text, &(count + 2..verb)) && (count + 2..verb).all(|at| text.word(at).is_some());
    (unit.is(SEAT | DEPUTY | MEMBER) && unit.pronoun.is_none() && (of_whole || of_chamber())).then_some(verb)
}

/// `543 مقعدا هو عدد مقاعد مجلس النواب`: what the number is stands behind it.
pub(super) fn is_told_behind(text: &NamedText, number: &Quantity, names: &Names) -> bool {
    const LONGEST: usize = 5;
    let at = number.end;
    // `395 عدد مقاعد مجلس النواب` as a line
    let opens = text.sentence_around(number.lead).start == number.lead && !number.unit && cue::is(text, at, COUNT);
    let is_copula = matches!(text.folded(at), "هو" | "هي") || text.mark(at) == Some(':') || opens;
    let counted = at + usize::from(!opens) + usize::from(matches!(text.folded(at + 1), "هو" | "هي"));
    let unit = cue::find(text, counted + 1);
    let behind = counted..(counted + LONGEST).min(text.sentence_around(at).end);
    is_copula
        && cue::is(text, counted, COUNT)
        && unit.is(SEAT | DEPUTY | MEMBER)
        && unit.pronoun.is_none()
        && (is_chamber(text, &(counted + 2..counted + 4)) || unit.proclitics.article && text.word(counted + 2).is_none())
        && names.lists_in(behind).is_empty()
}

/// `45 عضوا من حزب السهل`, `20 نائبا لحزب النهر`: who they are.
fn counts_a_list(text: &NamedText, number: &Quantity, names: &Names) -> bool {
    let end = number.end;
    let list_noun = |at: usize| {
        crate::extract::name::words::table()
            .find(text, at)
            .is(crate::extract::name::words::NOUN)
    };
    let clause = end..(end..end + 3).find(|&at| text.mark(at).is_some()).unwrap_or(end + 3);
    !names.lists_in(clause).is_empty()
        || starts_with_li(text, end)
        || text.folded(end) == "من" && list_noun(end + 1)
        || text.folded(end).starts_with("مستقل")
}

/// The token before the adverbs before `lead`: `ضم آنذاك 88`, `يضم حاليا 88`, `يتكون في مجموعه من 200`.
fn before_adverbs(text: &NamedText, lead: usize, from: usize) -> Option<usize> {
    let mut at = lead;
    while at > from {
        let word = text.folded(at - 1);
        let in_all = matches!(word, "مجموعه" | "مجموعها" | "المجموع") && at > from + 1 && text.folded(at - 2) == "في";
        if in_all {
            at -= 2;
        } else if times::is(text, at - 1, times::THEN) || matches!(word, "حاليا" | "الان" | "اليوم" | "سابقا")
        {
            at -= 1;
        } else {
            return Some(at - 1);
        }
    }
    None
}

/// `وضم المجلس الأول 88 عضوا`: `last` is the last word of the chamber, which its verb stands before.
fn verb_before_chamber(text: &NamedText, last: usize, from: usize) -> bool {
    let chamber = phrase_of_chamber(text, last, from);
    chamber.is_some_and(|chamber| {
        chamber > from
            && HAS.at(text, chamber - 1)
            && agree(text, chamber - 1, chamber)
            && is_chamber(text, &(chamber..chamber + 1))
    })
}

/// The chamber whose phrase ends with the word at `last`: `مجلس`, `مجلس نواب جديد`, `المجلس الشعبي الوطني`.
fn phrase_of_chamber(text: &NamedText, last: usize, from: usize) -> Option<usize> {
    const LONGEST: usize = 4;
    let found = |at: usize| cue::is(text, at, CHAMBER | CHAMBER_OF);
    let describes = |at: usize| {
        let classes = cue::find(text, at).classes;
        text.word(at).is_some()
            && !text.is_in_name(at)
            && (classes == 0 || cue::is(text, at, CHAMBER_KIND | EXTRA | BEFORE | THIS))
    };
    let chamber = (last.saturating_sub(LONGEST - 1).max(from)..=last)
        .rev()
        .find(|&at| found(at))?;
    // `مجلس أمناء`, `مجلس إدارة`: no chamber.
    let is_kind = |at: usize| {
        let word = text.folded(at);
        cue::is(text, at, CHAMBER_KIND | EXTRA | BEFORE)
            || matches!(word, "منتخب" | "منتخبه" | "كامل" | "سابق" | "جديد")
            || at > last
    };
    let is_parliament = cue::is(text, chamber, CHAMBER) || cue::find(text, chamber).proclitics.article || is_kind(chamber + 1);
    (is_parliament && (chamber + 1..=last).all(describes)).then_some(chamber)
}

/// The chamber that a relative clause beginning at `relative` tells of.
fn antecedent(text: &NamedText, relative: usize, from: usize, names: &Names) -> Option<usize> {
    let reach = relative.saturating_sub(REACH).max(from)..relative;
    let chamber = reach
        .rev()
        .find(|&at| is_chamber(text, &(at..at + 1)) || cue::is(text, at, CHAMBER))?;
    // `الكتلة الأكبر في مجلس النواب التي تضم 40`: the bloc has them.
    let head = chamber
        .checked_sub(2)
        .filter(|&head| head >= from && is_governing(text, head + 1));
    let of_bloc = head.is_some_and(|head| {
        forms::is(text, head, forms::FORCE)
            || matches!(text.folded(head), "الاكبر" | "الاقوي" | "الابرز")
            || crate::extract::name::words::table()
                .find(text, head)
                .is(crate::extract::name::words::NOUN)
    });
    // `الجمعية الوطنية` may be a list's name as well.
    // `الوطنية` of it is the name of one too.
    let is_its_kind = |at: usize| at == chamber + 1 && cue::is(text, at, CHAMBER_KIND);
    let is_list = |list: &crate::extract::name::ListMention| {
        list.tokens.start != chamber && !is_its_kind(list.tokens.start)
            || !list.guarded && list.kind == crate::extract::name::ListKind::Known
    };
    (!of_bloc && !names.lists_in(chamber..relative).iter().any(is_list)).then_some(chamber)
}

fn is_governing(text: &NamedText, at: usize) -> bool {
    matches!(text.folded(at), "في" | "داخل" | "من" | "ضمن" | "عن" | "وفي" | "تحت")
}

/// True where the verb or relative pronoun at `at` has the gender of the chamber.
fn agree(text: &NamedText, at: usize, chamber: usize) -> bool {
    let feminine = FEMININE.at(text, at);
    if MASCULINE.at(text, chamber) {
        !feminine
    } else {
        feminine || !text.folded(chamber).ends_with('ه')
    }
}

/// `في مجلس زاد عدد أعضائه إلى 110`, `المجلس الذي زاد عدد مقاعده من 389`: what a chamber itself has grown to.
pub(super) fn has_grown(text: &NamedText, near: &Range<usize>) -> bool {
    const REACH: usize = 4;
    let from = near.end.saturating_sub(REACH).max(near.start);
    let owned = |at: usize| {
        let members = matches!(
            text.folded(at),
            "اعضاءه" | "اعضاءها" | "اعضايه" | "اعضايها" | "اعضاوه" | "اعضاوها"
        );
        members || cue::is(text, at, SEAT | DEPUTY) && cue::find(text, at).pronoun.is_some()
    };
    let Some(count) = (from..near.end).find(|&at| cue::is(text, at, COUNT) && owned(at + 1)) else {
        return false;
    };
    let Some(verb) = count
        .checked_sub(1)
        .filter(|&verb| verb > near.start && cue::is(text, verb, CHANGE))
    else {
        return false;
    };
    let is_relative = matches!(text.folded(verb - 1), "الذي" | "التي");
    let end = verb - usize::from(is_relative);
    (end.saturating_sub(REACH).max(near.start)..end)
        .rev()
        .take_while(|&at| text.word(at).is_some())
        .any(|at| cue::is(text, at, CHAMBER | CHAMBER_OF))
}

/// True where the words between a chamber's size and the next number change it or tell the one before: `من 111 إلى 100`, `قبل أن
/// تخفضه المحكمة إلى مئة مقعد`, `وكان السابق من 325`.
pub(super) fn leads_on(text: &NamedText, left: &Range<usize>) -> bool {
    const REACH: usize = 8;
    let Some(last) = left
        .end
        .checked_sub(1)
        .filter(|&last| last >= left.start && left.len() <= REACH)
    else {
        return false;
    };
    let changes = |at: usize| {
        let word = text.bare(at);
        [
            "خفضه",
            "خفضته",
            "خفضها",
            "رفعه",
            "رفعته",
            "رفعها",
            "قلصه",
            "قلصته",
            "زاده",
            "زادته",
        ]
        .iter()
        .any(|form| word.ends_with(form))
    };
    match text.folded(last) {
        "الي" => left.len() == 1 || left.clone().any(changes),
        "من" => left
            .clone()
            .any(|at| cue::is(text, at, WAS) && matches!(text.folded(at + 1), "السابق" | "السابقه" | "سابقه")),
        _ => false,
    }
}

/// `إلى 100` after a chamber's `من 111`.
pub(super) fn becomes(text: &NamedText, number: &Quantity) -> Option<TotalMention> {
    (number.value >= CHAMBER_MIN).then(|| TotalMention {
        seats: number.value,
        quote: text.span(number.start..number.end),
        rule: "total/size",
        ..TotalMention::default()
    })
}

/// Which election the size is of, by the words of its chamber before the number and the phrase behind it.
pub(super) fn period(text: &NamedText, number: &Quantity, left: &Range<usize>, right: &Range<usize>) -> Option<Period> {
    const CHAMBER_REACH: usize = 6;
    const PHRASE_REACH: usize = 8;
    static FORMER: WordTest = WordTest::words(
        &[],
        &[
            "السابق",
            "السابقه",
            "المنحل",
            "المنحله",
            "المنتهيه",
            "المنتهي",
            "الماضي",
            "المنصرم",
        ],
    );
    // `رفع عدد مقاعد المجلس من 325 إلى 329`
    // but not `لترتفع حصته في المجلس المكون من 329 نائبا إلى 27`
    let is_within = || {
        let is_made_of = number.lead > left.start + 1 && cue::is(text, number.lead - 2, SIZE);
        let near = number.lead.saturating_sub(CHAMBER_REACH).max(left.start)..number.lead;
        is_made_of && near.into_iter().any(|at| super::chamber_other::is_within(text, at))
    };
    let leads_on = text.word_before(number.lead, 1, left.start) == "من" && text.folded(number.end) == "الي" && !is_within();
    let near = number.lead.saturating_sub(CHAMBER_REACH).max(left.start)..number.lead;
    let is_former = |at: usize| FORMER.at(text, at) && at > 0 && cue::is(text, at - 1, CHAMBER | CHAMBER_OF);
    if leads_on || near.into_iter().any(is_former) {
        return Some(Period::Before);
    }
    // `المؤلف من 217 نائبا سيحل محل برلمان 2014`: what it is compared with.
    let is_its_own = |at: &usize| !cue::is(text, *at, VERB) && !crate::extract::date::tells_tense(text, *at);
    let own = (right.start..right.end.min(right.start + PHRASE_REACH))
        .take_while(is_its_own)
        .count();
    let (stated, _) = super::period::find(text, right.start..right.start + own)?;
    (stated != Period::Before).then_some(stated)
}
