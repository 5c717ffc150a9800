//! Numbers that are the size of a majority, of what is needed or wanting for one, or of what a rule fixes or sets apart: `الأغلبية المطلقة،
//! وهي 61 مقعدا`. Owns which of these words governs the number at hand; knows no list.

use std::ops::Range;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::quantity::Quantity;
use super::{forms, times};
use crate::arabic::WordTest;

/// Shares of a whole.
static FRACTIONS: WordTest = WordTest::listed(&['و', 'ف', 'ب', 'ل'], || forms::ids_of(forms::FRACTION));

/// What goes on to say how large something is.
static MEASURES: WordTest = WordTest::listed(&['و', 'ف'], || forms::ids_of(forms::MEASURES));

static RULES: WordTest = WordTest::words(&[], &["القانون", "الدستور", "المرسوم"]);

static SETTING_ASIDE: WordTest = WordTest::words(&[], &["حجز", "تخصيص"]);

static IN_HALVES: WordTest = WordTest::words(&[], &["مناصفه"]);

/// `الأغلبية المطلقة، وهي 61 مقعدا`: true where a word for a majority, or for what is needed, at `at` says what the number at
/// `number` is the size of.
pub(super) fn is_of_many(text: &NamedText, at: usize, number: usize) -> bool {
    const OWN: usize = 3;
    let found = cue::find(text, at);
    // `حزب السهل، صاحب الأكثرية بـ65 مقعدا`: who has it.
    let is_owned = at > 0 && matches!(text.folded(at - 1), "صاحب" | "صاحبه");
    if !found.is(MAJORITY | NEED) || describes_people(text, at) || is_owned || is_won_majority(text, at, number) {
        return false;
    }
    if found.is(NEED) {
        return true;
    }
    // `خسر نصف مقاعده`, `عامين ونصف العام`: a share of something else than the chamber.
    if FRACTIONS.at(text, at) {
        let next = cue::find(text, at + 1);
        let of_chamber = next.is(SEAT | CHAMBER | CHAMBER_OF | MAJORITY | COUNT) && next.pronoun.is_none();
        let of_members = matches!(text.folded(at + 1), "الاعضاء" | "اعضاء" | "النواب" | "نواب");
        if found.pronoun.is_some() || at + 1 < number && !of_chamber && !of_members {
            return false;
        }
    }
    // `عتبة العشرة في المئة`: it has its own number.
    let is_number = |at: usize| text.number(at).is_some() || crate::arabic::number::word(text, at).is_some();
    if at + OWN < number && (at + 1..at + OWN).any(is_number) {
        return false;
    }
    // `عبر عتبة العشرة في المئة وقلب المعادلة بـ80 مقعدا`, `على لقب الأكثرية، ففي جعبته 227`: what comes behind is another clause.
    let breaks = |at: &usize| matches!(text.mark(*at), Some('،' | ',' | '؛' | ':')) || begins_clause(text, *at);
    let Some(turn) = (at + 1..number).rev().find(breaks) else {
        return true;
    };
    let head = turn + usize::from(text.mark(turn).is_some());
    head >= number || MEASURES.at(text, head)
}

/// `فاز بأغلبية مريحة من 158 نائبا`, `يتمتع بأغلبية من 169 مقعدا`: a majority that a list has got, told by its size.
pub(super) fn is_won_majority(text: &NamedText, at: usize, number: usize) -> bool {
    const REACH: usize = 8;
    let found = cue::find(text, at);
    let word = text.folded(at).trim_start_matches(['و', 'ب']);
    let is_told = matches!(word, "اغلبيه" | "اكثريه" | "غالبيه")
        && !found.proclitics.article
        && (at + 1..at + 5).contains(&number)
        // `يتمتع بأغلبية 178 مقعدا`
        && (number == at + 1 || text.folded(number - 1) == "من")
        && (at + 1..number - 1)
            .all(|at| text.word(at).is_some() && text.folded(at).ends_with('ه') && cue::find(text, at).classes & !SINGLE == 0);
    if !is_told {
        return false;
    }
    let from = at.saturating_sub(REACH).max(text.sentence_around(at).start);
    // `أقر القانون بأغلبية من 61 نائبا`, `شكل ائتلافا بأغلبية من 61`: of a vote, of several together.
    let others = ["اقر", "صوت", "ايتلاف", "حكوم", "منح", "نال ثقه", "تحالف"];
    let is_won = |at: usize| {
        cue::is(text, at, GAIN | RANK | KEEP)
            || matches!(
                text.folded(at).trim_start_matches(['و', 'ف', 'ل']),
                "تمتع" | "تمتعت" | "تمتعوا" | "يتمتع" | "تتمتع" | "يتمتعون" | "انفرد" | "انفردت" | "انفردوا"
            )
    };
    let verb = (from..at).rev().find(|&at| is_won(at));
    verb.is_some_and(|verb| {
        let mut between = verb..at;
        !between.any(|at| {
            cue::is(text, at, NEED | AIM | NEGATION)
                || matches!(text.mark(at), Some('؛' | ':'))
                || others
                    .iter()
                    .any(|stem| text.folded(at).trim_start_matches("ال").starts_with(stem) && !text.is_in_name(at))
        })
    })
}

/// و or ف before a word that can begin a clause: a verb, a preposition.
fn begins_clause(text: &NamedText, at: usize) -> bool {
    let word = text.folded(at);
    let Some(bare) = word.strip_prefix(['و', 'ف']).filter(|bare| bare.chars().count() > 1) else {
        return false;
    };
    let conjoined = cue::find(text, at);
    matches!(bare, "في" | "له" | "لها" | "لهم" | "قد")
        || conjoined.is(VERB | HAVE | WAS) && conjoined.proclitics.conjunction.is_some()
        || crate::extract::date::tells_tense(text, at)
}

/// True for a word at `at` that says that seats are needed, or set apart for some: not where it only says what was counted in:
/// `حصل بعد احتساب المقاعد المحجوزة على 60`.
pub(super) fn is_reserved(text: &NamedText, at: usize, from: usize, is_won: bool) -> bool {
    const REACH: usize = 6;
    let found = cue::find(text, at);
    let counted_in = || (at.saturating_sub(REACH).max(from)..at).any(|index| forms::is(text, index, forms::COUNTED_IN));
    // `لجنة الانتخابات منحت`: who tells the count.
    let tells = || {
        matches!(
            text.folded(at + 1),
            "الانتخابات" | "الانتخاب" | "الانتخابيه" | "المستقله" | "العليا"
        )
    };
    found.is(NEED) || found.is(COMMITTEE) && !tells() || found.is(RESERVED) && !(is_won && counted_in())
}

/// `تحظى كوتا المسيحيين بالنصيب الأكبر بواقع 5 مقاعد`: what a rule gives them; but not `نال حزب السهل ضمن كوتا المسيحيين أربعة`.
pub(super) fn is_of_quota(text: &NamedText, near: &Range<usize>) -> bool {
    static QUOTAS: WordTest = WordTest::words(&['و', 'ف'], &["كوتا", "كوته"]);
    let is_comma = |at: usize| matches!(text.mark(at), Some('،' | ',' | '؛'));
    let Some(quota) = QUOTAS.last_in(text, near.clone()) else {
        return false;
    };
    let is_placed = |at: usize| matches!(text.folded(at), "في" | "من" | "عن" | "ضمن" | "عبر" | "علي" | "الي" | "مقاعد");
    let leads = quota == text.sentence_around(quota).start || !is_placed(quota - 1);
    leads && text.folded(quota + 1).starts_with("ال") && !(quota..near.end).any(is_comma)
}

/// `منها 11 للأقليات ضمن الكوتا: 5 للتركمان و5 للسريان`: how a rule shares out what it sets aside.
pub(super) fn is_share_of_quota(text: &NamedText, left: &Range<usize>) -> bool {
    static MINORITIES: WordTest = WordTest::words(&['و'], &["الاقليات", "للاقليات", "المكونات", "للمكونات"]);
    let sentence = text.sentence_around(left.start).start;
    let Some(colon) = (sentence..left.end).rev().find(|&at| text.mark(at) == Some(':')) else {
        return false;
    };
    let from = (sentence..colon).rev().find(|&at| text.is_comma(at)).unwrap_or(sentence);
    let told = from..colon;
    if cue::any(text, colon..left.end, VERB) {
        return false;
    }
    // `ضمن الكوتا`: within it; the verb is spelled alike.
    let tells = |at: usize| text.folded(at) != "ضمن";
    (cue::any(text, told.clone(), RESERVED) || MINORITIES.any_in(text, told.clone())) && !cue::each(text, told, VERB).any(tells)
}

/// True where the words before a number, and so those after it in one chain, speak of seats that a rule sets aside.
pub(super) fn sets_aside(text: &NamedText, left: &Range<usize>) -> bool {
    let governed = left.end > left.start && matches!(text.folded(left.end - 1), "علي" | "الي" | "ب");
    let is_won = governed && cue::any(text, left.clone(), GAIN | CHANGE);
    let reserved = |at: usize| cue::is(text, at, RESERVED) && is_reserved(text, at, left.start, is_won);
    left.clone().any(reserved) || by_rule(text, left)
}

/// `يتجاوز فيها حزب السهل عتبة خمسين مقعدا`: a round number that was passed.
pub(super) fn is_mark_passed(text: &NamedText, near: &Range<usize>) -> bool {
    near.end > near.start
        && matches!(text.folded(near.end - 1), "عتبه" | "حاجز" | "سقف")
        && !near.clone().any(|at| cue::is(text, at, NEGATION | FORECAST))
        && near.clone().any(|at| {
            matches!(
                text.bare(at),
                "يتجاوز"
                    | "تتجاوز"
                    | "تجاوز"
                    | "تجاوزت"
                    | "يتخطي"
                    | "تتخطي"
                    | "تخطي"
                    | "تخطت"
                    | "كسر"
                    | "كسرت"
                    | "اجتاز"
                    | "اجتازت"
            )
        })
}

/// `فتتجاوز الأغلبية 170 نائبا`
pub(super) fn is_majority_itself(text: &NamedText, near: &Range<usize>) -> bool {
    near.len() >= 2
        && cue::is(text, near.end - 1, MAJORITY)
        && cue::find(text, near.end - 1).proclitics.article
        && matches!(text.bare(near.end - 2), "تتجاوز" | "تبلغ" | "تصبح" | "تصل" | "تكون")
}

/// `50 مقعدا يمنحها القانون للحزب الأول`
pub(super) fn is_given_by_rule(text: &NamedText, right: &Range<usize>) -> bool {
    let at = right.start + usize::from(matches!(text.folded(right.start), "التي" | "الذي"));
    let gives = text
        .folded(at)
        .strip_suffix("ها")
        .is_some_and(|verb| forms::holds(verb, forms::GIVES) || verb.starts_with("يخصص"));
    gives && at + 1 < right.end && matches!(text.folded(at + 1), "القانون" | "الدستور" | "النظام")
}

/// `الأغلبية المطلقة المحددة بـ289 مقعدا`: how large it is.
pub(super) fn is_majority_measured(text: &NamedText, near: &Range<usize>) -> bool {
    const REACH: usize = 5;
    // `الأغلبية المطلقة (137)`
    let measured = near.end.checked_sub(1).filter(|&at| {
        text.mark(at) == Some('(')
            || matches!(
                text.folded(at),
                "المحدده" | "المحدد" | "المقدره" | "البالغه" | "البالغ" | "وهي" | "وهو" | "اي"
            )
    });
    // `لم يبلغ الأغلبية المطلقة (137)`, but not `نال الأغلبية المطلقة (140 مقعدا)`
    let denied = |at: usize| cue::is(text, at, NEGATION | FAIL) && text.folded(at) != "ما";
    let missed = || (text.mark(near.end) == Some('(') && near.clone().any(denied)).then_some(near.end);
    measured.or_else(missed).is_some_and(|measured| {
        let before = measured.saturating_sub(REACH).max(near.start)..measured;
        let majority = cue::last(text, before.clone(), MAJORITY).filter(|&at| cue::find(text, at).pronoun.is_none());
        majority.is_some_and(|majority| {
            cue::find(text, majority).proclitics.article
                && (majority + 1..measured).all(|at| text.folded(at).starts_with("ال") || text.is_comma(at))
        })
    })
}

/// `سيفوز بأغلبية صريحة بواقع 86 مقعدا`: by how many seats they rule.
pub(super) fn is_majority_by(text: &NamedText, near: &Range<usize>) -> bool {
    const REACH: usize = 4;
    let by = near.end.checked_sub(1).filter(|&at| text.folded(at) == "بواقع");
    by.is_some_and(|by| {
        let before = by.saturating_sub(REACH).max(near.start)..by;
        let majority = cue::last(text, before, MAJORITY).filter(|&at| !FRACTIONS.at(text, at));
        majority.is_some_and(|majority| (majority + 1..by).all(|at| text.word(at).is_some() && cue::find(text, at).classes == 0))
    })
}

/// `يحتاج حزب السهل إلى 51 مقعدا، وحزب النهر 50`: what the next needs.
pub(super) fn goes_on_needing(text: &NamedText, left: &Range<usize>) -> bool {
    const REACH: usize = 16;
    let sentence = text.sentence_around(left.end.saturating_sub(1)).start;
    let comma = (left.start.saturating_sub(1)..left.end)
        .rev()
        .find(|&at| matches!(text.mark(at), Some('،' | ',')));
    comma.is_some_and(|comma| {
        let told = comma.saturating_sub(REACH).max(sentence)..comma;
        let is_number = |at: usize| text.number(at).is_some() || crate::arabic::number::word(text, at).is_some();
        let needs = cue::last(text, told.clone(), NEED);
        text.folded(comma + 1).starts_with('و')
            && !cue::any(text, comma + 1..left.end, VERB | HAVE | WAS | HOLDING)
            && needs.is_some_and(|needs| {
                !cue::any(text, needs + 1..comma, GAIN | HAVE | WAS)
                    && (needs + 1..comma).any(is_number)
                    && text.folded(needs).starts_with(['ي', 'ت', 'و', 'ب'])
            })
    })
}

/// `أكبر أغلبية لهم منذ 32 عاما: 80 مقعدا`: by how many seats they rule.
pub(super) fn is_majority_named(text: &NamedText, near: &Range<usize>) -> bool {
    let behind_colon = near.end.checked_sub(1).filter(|&at| text.mark(at) == Some(':'));
    behind_colon.is_some_and(|colon| {
        let head = text.sentence_around(colon).start.max(colon.saturating_sub(8));
        let majority = cue::last(text, head..colon, MAJORITY);
        majority.is_some_and(|at| at > head && forms::holds(text.folded(at - 1), forms::FIRST_OF) && !text.is_in_name(at))
    })
}

/// `يزيد كثيرا عن أغلبية 272 مقعدا`: the majority that a count stands against.
pub(super) fn is_against_majority(text: &NamedText, near: &Range<usize>) -> bool {
    near.len() >= 2
        && cue::is(text, near.end - 1, MAJORITY)
        && cue::find(text, near.end - 1).pronoun.is_none()
        && matches!(text.folded(near.end - 2), "عن" | "من" | "تتجاوز" | "يتجاوز" | "دون" | "تحت")
}

/// `استمالة 12 نائبا لبلوغ الأغلبية`, `20 مقعدا كي يحكم وحيدا`: what is wanted.
pub(super) fn is_for_majority(text: &NamedText, quantity: &Quantity) -> bool {
    let next = text.folded(quantity.end);
    let is_aim = times::holds(next, times::IN_ORDER_TO);
    let wanted = |at: usize| cue::is(text, at, MAJORITY) || matches!(text.folded(at), "الحكومه" | "حكومه" | "الثقه");
    let rules = |at: usize| matches!(text.folded(at), "يحكم" | "تحكم" | "يشكل" | "تشكل" | "يبلغ" | "تبلغ");
    // `تحالف مع حزب السهل (31) لتشكيل الحكومة`: what the list has.
    if quantity.end.checked_sub(1).is_some_and(|last| text.mark(last) == Some(')')) {
        return false;
    }
    is_aim && (quantity.end + 1..quantity.end + 4).any(wanted)
        || matches!(next, "كي" | "لكي" | "حتي") && rules(quantity.end + 1)
        || matches!(next, "ليحكم" | "لتحكم")
}

/// `38 مقعدا إضافيا لبلوغ الأغلبية`: what is still wanting.
pub(super) fn is_short_of(text: &NamedText, quantity: &Quantity, right: &Range<usize>) -> bool {
    const REACH: usize = 5;
    let is_further = |at: usize| matches!(text.folded(at), "اضافيا" | "اضافيه" | "اخري" | "اخر");
    // `بنقص ثلاثة مقاعد عن عتبة الحكم`
    let from_threshold = matches!(text.folded(quantity.end), "عن" | "دون" | "تحت")
        && (quantity.end + 1..quantity.end + 3).any(|at| cue::is(text, at, MAJORITY) && cue::find(text, at).pronoun.is_none());
    if from_threshold {
        return true;
    }
    let near = quantity.number.end..(quantity.number.end + REACH).min(right.end);
    near.clone().any(is_further) && near.clone().any(|at| text.folded(at).starts_with('ل')) && cue::any(text, near, MAJORITY)
}

/// `يشترط عشر المقاعد، أي 55 مقعدا`: how many a share is.
pub(super) fn is_fraction_told(text: &NamedText, near: &Range<usize>) -> bool {
    const REACH: usize = 6;
    let told = near.end > near.start + 3 && text.folded(near.end - 1) == "اي" && text.mark(near.end - 2).is_some();
    let share = |at: usize| {
        let word = text.folded(at).trim_start_matches(['و', 'ب', 'ل']);
        (forms::holds(word, forms::FRACTION) || matches!(word, "عشر" | "ربع" | "خمس" | "سدس" | "ثمن"))
            && cue::is(text, at + 1, SEAT | DEPUTY | CHAMBER | CHAMBER_OF)
            && cue::find(text, at + 1).pronoun.is_none()
    };
    told && (near.end.saturating_sub(REACH).max(near.start)..near.end).any(share)
}

/// `خصص القانون 9 مقاعد`, `يمنح الدستور`: what a rule fixes, nobody has won.
pub(super) fn by_rule(text: &NamedText, near: &Range<usize>) -> bool {
    let is_rule = |at: usize| RULES.at(text, at) && !text.is_in_name(at);
    let rule = near.clone().rev().find(|&at| is_rule(at));
    rule.is_some_and(|rule| !cue::any(text, rule..near.end, VERB | WAS))
}

/// `وجرى حجز تسعة مقاعد للأقليات`.
pub(super) fn is_set_aside(text: &NamedText, near: &Range<usize>) -> bool {
    let done = |at: usize| matches!(text.folded(at).trim_start_matches('و'), "جري" | "تم" | "يتم" | "يجري");
    near.clone()
        .any(|at| SETTING_ASIDE.at(text, at) && at > near.start && done(at - 1))
}

/// `تتوزع مناصفة بين المسلمين والمسيحيين`: shares fixed by law.
pub(super) fn is_halved_by_law(text: &NamedText, near: &Range<usize>) -> bool {
    near.clone().any(|at| IN_HALVES.at(text, at) && text.folded(at + 1) == "بين")
}

/// `حزب السهل ذي الغالبية الكردية`: who is in it.
fn describes_people(text: &NamedText, at: usize) -> bool {
    at > 0 && matches!(text.folded(at - 1), "ذي" | "ذات" | "ذو" | "ذا")
}
