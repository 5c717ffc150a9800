//! Numbers that are a part of a list's count, by ballot, place or who holds the seats, or what it took from another list: `98 مقعدا في
//! الدوائر المحلية`, `بينهم عشر نساء`, `18 من مقاعده`.
//! Owns these words; knows no list.

use std::ops::Range;

use super::named::NamedText;
use super::quantity::Quantity;
use crate::arabic::{WordTest, without_articles};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;

/// How far behind a number the ballot may be named that gave it, in tokens.
const BEHIND: usize = 9;

/// How far before.
const AHEAD: usize = 6;

/// Words for a kind of ballot.
static BALLOTS: WordTest = WordTest::new(|word| ballot_of(word).is_some());

static BETWEEN: WordTest = WordTest::new(|word| word.starts_with("بين"));

static ALONE: WordTest = WordTest::words(&[], &["وحدها", "وحده"]);

static THERE: WordTest = WordTest::words(&[], &["هناك", "هنالك"]);

/// Words that set something else against a number.
static COUNTERPARTS: WordTest = WordTest::words(&[], &["بعد", "بعدما", "مقابل", "بدل", "بدلا", "مقارنه"]);

/// A kind of ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ballot {
    Lists,
    Districts,
}

/// True where the number is no list's whole count.
pub(super) fn is_part(text: &NamedText, quantity: &Quantity, left: &Range<usize>, right: &Range<usize>) -> bool {
    if is_of_reserved(text, quantity)
        || is_moved(text, quantity, left, right)
        || is_of_place(text, quantity.lead, left.start)
        || is_share_of_told(text, quantity)
    {
        return true;
    }
    let behind = right.start..clause_end(text, right);
    let from = left.end.saturating_sub(AHEAD).max(left.start);
    let other_number = (from..left.end).rev().find(|&at| text.number(at).is_some());
    // `و27 في اللائحة الوطنية بمجموع 125`: the ballot is that of the number before.
    let before = other_number.map_or(from, |_| left.end)..left.end;
    behind.clone().any(|at| is_kind_of_ballot(text, at))
        || matches!(text.folded(right.start), "محليا" | "وطنيا" | "جهويا" | "فرديا" | "فرديين")
        || is_one_of_two(text, &behind)
        || is_one_of_two(text, &before)
        || is_led_by_ballot(text, quantity, left)
}

/// `ومن بين 128 مقعدا مخصصة للمرأة نال حزب السهل 107`: of some seats that the head of the sentence sets apart.
fn is_of_reserved(text: &NamedText, quantity: &Quantity) -> bool {
    const HEAD: usize = 3;
    const APART: usize = 3;
    let sentence = text.sentence_around(quantity.lead);
    let opens = matches!(text.bare(sentence.start), "من") && matches!(text.folded(sentence.start + 1), "بين" | "اصل" | "مجموع");
    let unit = (sentence.start + HEAD..sentence.start + 2 * HEAD).find(|&at| cue::is(text, at, UNIT));
    opens
        && unit.is_some_and(|unit| {
            unit < quantity.lead && cue::any(text, unit + 1..(unit + 1 + APART).min(quantity.lead), RESERVED | WOMEN)
        })
}

/// `وعلى صعيد القوائم المحلية حصد 14`, `أول على القائمة الوطنية، بعدد مقاعد بلغ 18`: the clause of the number says by which ballot.
fn is_led_by_ballot(text: &NamedText, quantity: &Quantity, left: &Range<usize>) -> bool {
    const REACH: usize = 12;
    let from = left.end.saturating_sub(REACH).max(left.start);
    // What leads on with ب is of the same clause.
    let goes_on = |at: usize| text.is_comma(at) && (at + 1 == quantity.lead || text.folded(at + 1) == "بعدد");
    // The year of the vote parts nothing.
    let is_count = |at: usize| text.number(at).is_some() && text.digits(at).is_none_or(|(_, digits)| digits != 4);
    let ends = |at: usize| {
        text.is_comma(at) && !goes_on(at) || is_count(at) || cue::is(text, at, VERB) && text.folded(at).starts_with(['و', 'ف'])
    };
    let end = (from..left.end).rfind(|&at| ends(at));
    let start = end.map_or(from, |at| at + 1);
    // `40 مقعدا في الدوائر المحلية بمجموع 125`: the ballot of the number before.
    let is_of_other = match end {
        Some(end) => is_count(end),
        None => start == left.start && start > text.sentence_around(quantity.lead).start,
    };
    !is_of_other && (start..left.end).any(|at| is_kind_of_ballot(text, at))
}

/// `118 مقعدا، موزعة بين 60 فرديا و44 بالقائمة`, `65 مقعدا، بواقع 21 في الإعادة و36 قبلها`: what makes up the count before.
fn is_share_of_told(text: &NamedText, quantity: &Quantity) -> bool {
    static SHARED_OUT: WordTest = WordTest::words(
        &['و'],
        &[
            "موزعه",
            "موزعا",
            "موزعين",
            "مقسمه",
            "مقسما",
            "مقسمين",
            "توزعت",
            "تتوزع",
            "بواقع",
        ],
    );
    const REACH: usize = 26;
    let sentence = text.sentence_around(quantity.lead).start;
    let near = quantity.lead.saturating_sub(REACH).max(sentence)..quantity.lead;
    if text.folded(quantity.end) == "بالتعيين" {
        return true;
    }
    // `600 مقعدا، توزعت بواقع 268 لحزب السهل و169 لحزب النهر`: each a list's own.
    let Some(out) = SHARED_OUT
        .first_in(text, near.clone())
        .filter(|_| !text.is_in_name(quantity.end))
    else {
        return false;
    };
    // A count right before, and no list or verb since.
    let comma = out
        .checked_sub(1)
        .is_some_and(|at| matches!(text.mark(at), Some('،' | ',' | '؛')));
    let until = out - usize::from(comma);
    let reach = if comma { 4 } else { 1 };
    // but `60% من المقاعد بواقع 120 مقعدا`, `على مقاعدها بواقع ثلاثة`: what they are in numbers.
    let is_counted = (until.saturating_sub(reach).max(sentence)..until).any(|at| {
        let unit = cue::find(text, at);
        unit.is(UNIT) && !unit.proclitics.article && unit.pronoun.is_none()
    });
    is_counted && !cue::any(text, out + 1..quantity.lead, VERB) && !(out..quantity.lead).any(|at| text.is_in_name(at))
}

/// `18 من مقاعده ذهبت`, `انتزع 15 مقعدا من حزب السهل`: seats that one list has got from another.
fn is_moved(text: &NamedText, quantity: &Quantity, left: &Range<usize>, right: &Range<usize>) -> bool {
    let is_taken = || {
        let verb = cue::last(text, text.sentence_around(left.start.min(right.start)).start..left.end, VERB);
        verb.is_some_and(|verb| forms::is_joined(text, verb, forms::TAKES))
    };
    if (comes_from_list(text, quantity) || is_taken_from(text, quantity)) && is_taken() {
        return true;
    }
    if !is_transferred(text, quantity, right) {
        return false;
    }
    let is_lost = cue::last(text, left.clone(), VERB).is_some_and(|verb| cue::is(text, verb, LOSE));
    // `لم يبق له إلا أربعة من مقاعده التسعة والعشرين`
    let keeps = (left.end.saturating_sub(2).max(left.start)..left.end).any(|at| cue::is(text, at, EXCEPT))
        || cue::last(text, left.clone(), VERB).is_some_and(|verb| cue::is(text, verb, KEEP));
    // `حصدت 34 مقعدا من مقاعده الخمسين`: of the chamber's.
    let of = [quantity.number.end, right.start]
        .into_iter()
        .find(|&at| text.folded(at) == "من");
    let is_of_chamber = of.filter(|&of| of > quantity.number.end).is_some_and(|of| {
        let size = crate::arabic::number::phrase_at(text, of + 2);
        size.and_then(|size| size.whole())
            .is_some_and(|size| size >= super::chamber::CHAMBER_MIN && size > quantity.value)
    });
    // `ذهب 226 من مقاعدها إلى حزب السهل`
    let goes_to = of.is_some_and(|of| text.folded(of + 2) == "الي");
    // `فاز المستقلون بأربعة من مقاعدها`: of the seats at stake.
    let wins = cue::last(text, left.clone(), VERB).is_some_and(|verb| {
        matches!(
            text.bare(verb),
            "از" | "ازت" | "ازوا" | "فاز" | "فازت" | "فازوا" | "ظفر" | "ظفرت" | "ظفروا"
        ) && quantity.particle == Some(crate::arabic::Particle::Bi)
    });
    !is_lost && !wins && !keeps && !goes_to && (!is_of_chamber || is_taken())
}

/// `فاز بعشرين مقعدا، أكثرها في الجنوب حيث انتزع تسعة`, `ومن مقاعد العاصمة لم ينل إلا ثلاثة`: what a list has got in one place.
pub(super) fn is_of_place(text: &NamedText, lead: usize, from: usize) -> bool {
    const REACH: usize = 7;
    let sentence = text.sentence_around(lead).start;
    let near = lead.saturating_sub(REACH).max(sentence)..lead;
    let is_comma = |at: usize| matches!(text.mark(at), Some('،' | ',' | '؛'));
    // A list named behind has its own count there.
    let ends = |at: usize| is_comma(at) || text.is_in_name(at);
    static WHERE: WordTest = WordTest::words(&[], &["حيث"]);
    let place = WHERE.last_in(text, near).filter(|&place| !(place..lead).any(ends));
    let Some(place) = place else {
        return is_of_seats_of_place(text, lead);
    };
    let leads = |at: usize| matches!(text.folded(at), "في" | "وفي" | "من");
    let head = (place.saturating_sub(AHEAD).max(sentence)..place).rev().find(|&at| leads(at));
    head.is_some_and(|head| {
        let is_other = |at: usize| {
            text.number(at).is_some()
                || is_comma(at)
                || cue::is(text, at, CHAMBER | CHAMBER_OF | ELECTION | TERM | YEAR | SEAT | LAST | BEFORE)
        };
        // `وأكثر مقاعد حزب السهل من الشمال، حيث فاز بـ14`
        let of_most = || {
            (sentence..head).any(|at| {
                let word = text.folded(at).trim_start_matches('و');
                matches!(word, "اكثر" | "معظم" | "اغلب" | "غالبيه" | "جل") && cue::is(text, at + 1, SEAT)
            })
        };
        (from > sentence || of_most()) && !(head + 1..place).any(is_other) && cue::any(text, sentence..head, UNIT)
    })
}

/// `ومن مقاعد العاصمة الـ26 لم ينل إلا`.
fn is_of_seats_of_place(text: &NamedText, lead: usize) -> bool {
    const REACH: usize = 14;
    static SEATS: WordTest = WordTest::words(&[], &["مقاعد"]);
    let from = lead.saturating_sub(REACH).max(text.sentence_around(lead).start);
    let is_seats = |at: &usize| {
        *at > 0
            && matches!(text.folded(at - 1), "من" | "ومن")
            && forms::holds(text.folded(at + 1).trim_start_matches("ال"), forms::CONSTITUENCY)
    };
    let seats = SEATS.each_in(text, from..lead).rev().find(is_seats);
    seats.is_some_and(|seats| !(seats..lead).any(|at| matches!(text.mark(at), Some('،' | ',' | '؛' | ':'))))
}

/// `الدائرة`, `الدائرتين`, `دوائر`: a place that elects.
pub(super) fn names_place(text: &NamedText, at: usize) -> bool {
    let word = without_articles(text.folded(at).trim_start_matches(['و', 'ب']));
    forms::holds(word, forms::CONSTITUENCY)
        || ["داير", "محافظ", "ولاي", "مدين"].iter().any(|place| {
            word.strip_prefix(place)
                .is_some_and(|rest| matches!(rest, "تين" | "تان" | "تي" | "تا"))
        })
        || matches!(word, "دواير" | "محافظات" | "ولايات" | "مدن")
}

/// `وواحد في الرابعة`, where the sentence has named a district before.
pub(super) fn is_ordinal_of_district(text: &NamedText, at: usize) -> bool {
    static ORDINALS: WordTest = WordTest::words(
        &[],
        &[
            "الاولي",
            "الثانيه",
            "الثالثه",
            "الرابعه",
            "الخامسه",
            "السادسه",
            "السابعه",
            "الثامنه",
            "التاسعه",
            "العاشره",
        ],
    );
    static DISTRICTS: WordTest = WordTest::words(&['و', 'ب'], &["الدايره", "الدايرتين", "الدواير"]);
    ORDINALS.at(text, at) && DISTRICTS.any_in(text, text.sentence_around(at).start..at)
}

/// Where the clause behind a number ends.
fn clause_end(text: &NamedText, right: &Range<usize>) -> usize {
    let end = (right.start + BEHIND).min(right.end);
    let stops = |at: usize| {
        let conjoined = cue::find(text, at).proclitics.conjunction.is_some();
        text.mark(at).is_some() || BETWEEN.at(text, at) || cue::is(text, at, VERB) || conjoined
    };
    (right.start..end).find(|&at| stops(at)).unwrap_or(end)
}

/// `وانتزع منه 15 مقعدا`
fn is_taken_from(text: &NamedText, quantity: &Quantity) -> bool {
    let before = quantity.lead.checked_sub(1).map_or("", |at| text.folded(at));
    quantity.unit && matches!(before, "منه" | "منها" | "منهم")
}

/// `استحوذ على 18 أخرى من حزب السهل`
fn comes_from_list(text: &NamedText, quantity: &Quantity) -> bool {
    let end = quantity.end;
    // `انتزع خمسة مقاعد في مجلس النواب من حزب النهر`
    const CHAMBER_WORDS: usize = 5;
    let in_chamber = text.folded(end) == "في" && super::chamber::is_chamber(text, &(end + 1..end + 3));
    let behind_chamber = (end + 2..end + 2 + CHAMBER_WORDS).find(|&at| text.folded(at) == "من");
    let of = match behind_chamber.filter(|_| in_chamber) {
        Some(of) => of,
        None if matches!(text.folded(end), "اخري" | "فقط") => end + 1,
        None => end,
    };
    // `انتزع 41 مقعدا من القمريين`: from a list named without a noun, and all that is told is the change.
    text.folded(of) == "من"
        && (text.is_in_name(of + 1)
            || crate::extract::name::words::table()
                .find(text, of + 1)
                .is(crate::extract::name::words::NOUN))
}

/// `18 من مقاعده`, `37 من المقاعد التي فقدها`: seats that went from one list to another.
fn is_transferred(text: &NamedText, quantity: &Quantity, right: &Range<usize>) -> bool {
    let end = quantity.number.end;
    let Some(of) = [end, right.start].into_iter().find(|&at| text.folded(at) == "من") else {
        return false;
    };
    let is_seats = cue::is(text, of + 1, SEAT);
    // `37 من المقاعد التي كانت في يد حزب السهل`
    let was_held =
        matches!(text.folded(of + 3), "كانت" | "كان") && matches!(text.folded(of + 4), "في" | "بيد" | "بحوزه" | "من" | "تشغلها");
    is_seats
        && (cue::find(text, of + 1).pronoun.is_some()
            || text.folded(of + 2) == "التي" && (cue::is(text, of + 3, LOSE) || was_held))
}

/// The kind of ballot that the word at `at` names under a preposition.
fn ballot_at(text: &NamedText, at: usize) -> Option<Ballot> {
    if !BALLOTS.at(text, at) {
        return None;
    }
    let word = text.folded(at);
    let kind = ballot_of(word)?;
    let placed = word.starts_with("با")
        || at.checked_sub(1).is_some_and(|before| {
            matches!(
                text.folded(before),
                "في" | "عبر" | "علي" | "عن" | "ضمن" | "من" | "مستوي" | "صعيد" | "بنظام" | "نظام" | "بالنظام" | "النظام"
            )
                // `30 مقعدا من مقاعد القوائم`
                || matches!(text.folded(before), "مقاعد" | "المقاعد") && before > 0 && text.folded(before - 1) == "من"
        });
    (placed && word.contains("ال")).then_some(kind)
}

fn ballot_of(word: &str) -> Option<Ballot> {
    match without_articles(word.trim_start_matches(['و', 'ب'])) {
        "قوايم" | "قايمه" | "لايحه" | "لوايح" => Some(Ballot::Lists),
        "دواير" | "فردي" | "فرديه" => Some(Ballot::Districts),
        _ => None,
    }
}

/// `في الدوائر الانتخابية المحلية`, `على مستوى القوائم الحزبية`.
fn is_kind_of_ballot(text: &NamedText, at: usize) -> bool {
    let is_kind = |at: usize| forms::is(text, at, forms::BALLOT_KIND);
    ballot_at(text, at).is_some() && (is_kind(at + 1) || text.folded(at + 1) == "الانتخابيه" && is_kind(at + 2))
}

/// `30 مقعدا في القوائم و46 في الدوائر`: the sentence names the other kind of ballot as well.
fn is_one_of_two(text: &NamedText, near: &Range<usize>) -> bool {
    let Some(kind) = near.clone().find_map(|at| ballot_at(text, at)) else {
        return false;
    };
    let is_named = |at: usize| BALLOTS.at(text, at) && text.folded(at).contains("ال") && !text.is_in_name(at);
    let other = |at: usize| is_named(at) && ballot_of(text.folded(at)).is_some_and(|other| other != kind);
    text.sentence_around(near.start).any(other)
}

/// `لم يبق له هناك إلا نائب`, `سبعة مقاعد في دوائر الشمال وحدها`, `وفي بغداد التي لها عشرة مقاعد`: of one place alone.
pub(super) fn is_of_one_place(text: &NamedText, near: &Range<usize>, right: &Range<usize>) -> bool {
    const BEHIND: usize = 8;
    let alone = (right.start..right.end.min(right.start + BEHIND))
        .take_while(|&at| text.word(at).is_some())
        .any(|at| ALONE.at(text, at));
    let in_place = text.folded(right.start) == "في";
    let is_held = |at: usize| at > near.start && matches!(text.folded(at - 1), "له" | "لها" | "لهم");
    let there = (near.end.saturating_sub(3).max(near.start)..near.end).any(|at| THERE.at(text, at) && is_held(at));
    // `معقله الشمالي الذي كان يمنحه 41 نائبا`
    let of_stronghold = (near.end.saturating_sub(6).max(near.start)..near.end).any(|at| {
        let word = text.folded(at);
        (word.starts_with("معقل") || word.starts_with("معاقل"))
            && (at + 1..near.end).any(|at| matches!(text.folded(at), "الذي" | "التي"))
            && !(at + 1..near.end).any(|at| text.mark(at).is_some() || text.is_in_name(at))
    });
    there || of_stronghold || alone && in_place
}

/// `بينهم عشر نساء`: true where the word at `at` says that the number at `number` counts women or the young alone.
pub(super) fn is_of_women(text: &NamedText, at: usize, number: usize) -> bool {
    // `32 مقعدا بينهم عشر نساء، وحركة السهل على 26`: those of the list before.
    let is_left = || (at + 1..number).any(|on| text.is_in_name(on));
    // `أما تحالف السهل، الأقرب إلى شباب الميدان، فلم يتجاوز سبعة`: an aside that has closed.
    let has_closed = || (at + 1..number).any(|comma| text.is_comma(comma) && text.folded(comma + 1).starts_with('ف'));
    (cue::is(text, at, WOMEN) && !is_in_description(text, at) || matches!(text.folded(at), "منهن" | "بينهن"))
        && !has_closed()
        && !is_left()
}

/// `عشرة مقاعد للنساء`, but not `عشرة مقاعد مقابل ستة للنساء`: of the words `after` the number.
pub(super) fn is_of_women_behind(text: &NamedText, after: &Range<usize>) -> bool {
    let until = after.clone().find(|&at| COUNTERPARTS.at(text, at)).unwrap_or(after.end);
    cue::any(text, after.start..until, WOMEN)
}

/// `التي تضم شبابا`: who is in a list.
fn is_in_description(text: &NamedText, at: usize) -> bool {
    let relative = |at: usize| matches!(text.folded(at), "التي" | "الذي" | "الذين");
    at >= 2 && cue::is(text, at - 1, HAVE) && relative(at - 2)
}

/// `لائحة النساء الوطنية (20 مقعدا)`, `مقاعد القائمة الوطنية الـ27`: a ballot, no list.
pub(super) fn is_list_of_women(text: &NamedText, near: &Range<usize>) -> bool {
    const REACH: usize = 5;
    let last = near.end.saturating_sub(REACH).max(near.start)..near.end;
    let is_ballot = |at: usize| {
        let is_kind = matches!(text.folded(at + 1), "الوطنيه" | "العامه" | "النسبيه");
        is_kind && matches!(text.folded(at), "القايمه" | "اللايحه") && at > 0 && cue::is(text, at - 1, SEAT)
    };
    last.clone().any(is_ballot)
        || last.clone().skip(1).any(|at| {
            matches!(text.folded(at), "النساء" | "الشباب" | "المراه" | "للنساء" | "للشباب")
                && matches!(text.bare(at - 1), "لايحه" | "اللايحه" | "قايمه" | "القايمه" | "كوتا")
        })
}
