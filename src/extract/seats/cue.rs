//! The words of seat statements, from `assets/words/seats.tsv`. Owns the classes; knows no grammar.

use std::ops::Range;
use std::sync::LazyLock;

use super::named::NamedText;
use crate::arabic::{Particle, TokenizedText, WordTest};
use crate::extract::words::{Classes, Found, WordForms, WordTable, word_classes};

const ASSET: &str = include_str!("../../../assets/words/seats.tsv");

word_classes! { pub(super), ASSET;
    SEAT "seat" "مقعد.";
    DUAL "dual" "مقعدان, نائبان: two, without a number.";
    DEPUTY "deputy" "نائب: one seat each.";
    MEMBER "member" "عضو.";
    PARLIAMENTARY "parliamentary" "An adjective after the unit.";
    SINGLE "single" "واحد, وحيد.";
    GAIN "gain" "فاز, حصل.";
    RANK "rank" "حل, جاء, تصدر.";
    FOLLOW "follow" "تلاه, يليه, ثم.";
    LOSE "lose" "خسر, فقد.";
    FALL "fall" "تراجع, انخفض.";
    RISE "rise" "ارتفع, زاد.";
    ADD "add" "أضاف.";
    EXTRA "extra" "إضافي, جديد.";
    KEEP "keep" "احتفظ.";
    HAVE "have" "يملك, تضم: strength, no result.";
    WAS "was" "كان.";
    NEED "need" "يحتاج, المطلوبة.";
    MAJORITY "majority" "أغلبية, نصاب.";
    AIM "aim" "يطمح, إذا: no statement of fact.";
    COMPETE "compete" "يتنافس.";
    WOMEN "women" "نساء.";
    LOCAL "local" "بلدية.";
    RESERVED "reserved" "مخصصة, كوتا, شاغر.";
    COMMITTEE "committee" "لجنة.";
    DIFFERENCE "difference" "فارق.";
    VOTE "vote" "صوت.";
    CHAMBER "chamber" "برلمان.";
    CHAMBER_OF "chamber-of" "مجلس, جمعية.";
    CHAMBER_KIND "chamber-kind" "نواب, أمة.";
    TOTAL_OF "total-of" "أصل, مجموع.";
    SIZE "size" "البالغ, المؤلف.";
    COUNT "count" "عدد.";
    NEGATION "negation" "لم, لا.";
    FAIL "fail" "أخفق, دون.";
    EXCEPT "except" "سوى, إلا, باستثناء.";
    ANY "any" "أي.";
    EACH "each" "لكل.";
    EACH_OF "each-of" "منها, منهما.";
    ABOUT "about" "نحو.";
    INSTEAD "instead" "بدلا.";
    COMPARE "compare" "مقارنة.";
    VERSUS "versus" "مقابل.";
    BEFORE "before" "سابق, منحل.";
    LAST "last" "أخير.";
    THIS "this" "حالي.";
    ELECTION "election" "انتخابات.";
    TERM "term" "دورة, برلمان, مجلس.";
    YEAR "year" "عام.";
    PROVISIONAL "provisional" "أولية.";
    FINAL "final" "نهائية.";
    PARTIAL "partial" "جزئية.";
    FORECAST "forecast" "استطلاع, توقعات.";
    RECOUNT "recount" "طعون.";
    COUNTING "counting" "فرز.";
    AGAIN "again" "إعادة.";
    RESULTS "results" "نتائج.";
    OTHER "other" "غريمه, حليفه: another list than the one spoken of.";
    HOLDING "holding" "رصيده, حصته: what a list has got.";
    LEAVE "leave" "استقال, انشق: what became of deputies since.";
    CANDIDATE "candidate" "مرشحا: one that won is a seat.";
    DISTRICT "district" "دائرة: one won is a seat.";
    NONE "none" "Words that only look like others with clitics: الجمعة is no جمع, بعد no عد.";
}

/// Verbs and verbal nouns that govern a count.
pub(super) const VERB: Classes = GAIN | RANK | FOLLOW | LOSE | FALL | RISE | ADD | KEEP;
/// Verbs and nouns of change.
pub(super) const CHANGE: Classes = FALL | RISE;
/// Units that make a number a count of seats.
pub(super) const UNIT: Classes = SEAT | DEPUTY | DUAL;

/// Any form of a unit of seats or a word for members: the quick look that decides whether a sentence is read at all.
pub(super) static TRIGGERS: WordTest = WordTest::new(|word| {
    static FORMS: LazyLock<WordForms> =
        LazyLock::new(|| WordTable::forms_of(ASSET, &["seat", "deputy", "dual", "member", "candidate", "district"]));
    FORMS.contains(word)
});

/// Any form of a word for "election".
pub(super) static ELECTIONS: WordTest = WordTest::new(|word| {
    static FORMS: LazyLock<WordForms> = LazyLock::new(|| WordTable::forms_of(ASSET, &["election"]));
    FORMS.contains(word)
});

/// True for any form of a word for "election".
pub(super) fn names_election(text: &TokenizedText, index: usize) -> bool {
    ELECTIONS.at(text, index)
}

/// The classes of the word at `index`.
#[inline]
pub(super) fn find(text: &NamedText, index: usize) -> Found {
    text.known_cue(index).unwrap_or_else(|| find_unknown(text, index))
}

#[inline(never)]
fn find_unknown(text: &NamedText, index: usize) -> Found {
    if TABLE.surely_lacks(text, index) {
        return Found::default();
    }
    find_held(text, index)
}

fn find_held(text: &NamedText, index: usize) -> Found {
    text.cue(index, || find_anew(text, index))
}

fn find_anew(text: &NamedText, index: usize) -> Found {
    let mut found = TABLE.find(text, index);
    // Most words are in no class: nothing more is looked at then.
    if found.classes == 0 || text.is_in_name(index) {
        return Found::default();
    }
    let folded = text.folded(index);
    // `محافظة بغداد` is a place, `بحلول` without pronoun a time, and a chamber that `حل` governs is dissolved.
    let is_other = TABLE.exact_at(text, index) & NONE != 0
        || is_voice(text, index)
        || found.is(KEEP) && folded.ends_with("محافظه") && text.folded(index + 1) != "علي"
        || folded == "بحلول"
        // `نال نصيب الأسد`: most of them.
        || text.folded(index + 1) == "الاسد" && (folded.ends_with("نصيب") || folded.ends_with("حصه"))
        // `آل مقعد إلى حزب السهل`, but not an article that stands apart.
        || matches!(folded, "ال" | "وال") && !text.surface(index).contains('آ')
        // `حل ثانيا بعيدا عنه بـ41`
        || found.is(NEED) && matches!(text.folded(index + 1), "عنه" | "عنها" | "خلفه" | "خلفها" | "وراءه" | "وراءها") && folded.contains("بعيد")
        // `فقد توزعت المقاعد`: ف and قد, nothing lost.
        || folded == "فقد"
            && (TABLE.find(text, index + 1).is(VERB)
                || text.folded(index + 1).ends_with("وا")
                || crate::extract::date::tells_tense(text, index + 1))
        // `صارت على هامش الحياة`
        || found.is(DIFFERENCE) && folded.contains("هامش") && index > 0 && text.folded(index - 1) == "علي"
        // `نقابة الشغل`: work, nothing held.
        || found.is(HAVE) && found.proclitics.article
        // `من ضمنهم 90 نائبا`
        || found.is(GAIN) && found.pronoun.is_some() && folded.starts_with("ضمن") && index > 0 && text.folded(index - 1) == "من"
        // `مقعدين ضمن تحالف النهر`, `خاض الانتخابات ضمن قائمة موحدة`: within it.
        || folded == "ضمن" && is_within(text, index)
        // `التحالف الذي جمع السهل والنهر`
        || found.is(GAIN)
            && matches!(folded, "جمع" | "جمعت")
            && index > 0
            && matches!(text.folded(index - 1), "الذي" | "التي")
            && text.word(index + 1).is_some()
            && crate::arabic::number::word(text, index + 1).is_none()
            && !TABLE.find(text, index + 1).is(ABOUT)
        // `في المقابل` compares nothing by itself.
        || found.is(VERSUS) && found.proclitics.article
        // `تحالف السهل، الذي يهيمن عليه حزب النهر`
        || found.is(GAIN)
            && matches!(text.folded(index + 1), "عليه" | "عليها" | "عليهم" | "عليهما")
            && ["هيمن", "هيمنت", "سيطر", "سيطرت"].iter().any(|verb| folded.ends_with(verb))
        // `وقف عند 47`, but not `وقف مع حليفه`
        || found.is(GAIN) && folded.ends_with("قف") | folded.ends_with("وقفت") && !folded.contains("توقف") && !stops_at(text, index)
        // `إذا قيس بـ69`, but not `قيس الخزعلي`
        || found.is(COMPARE)
            && folded.ends_with("قيس")
            && (index == 0 || !matches!(text.folded(index - 1), "اذا" | "واذا" | "ما"))
        // `برلمانها المحلي`: a parliament all the same.
        || found.is(LOCAL) && index > 0 && text.folded(index - 1).contains("برلمان")
        // `نائب رئيس الوزراء`
        || found.is(DEPUTY) && is_office(text, index)
        || matches!(folded, "حل" | "وحل") && TABLE.find(text, index + 1).is(CHAMBER | CHAMBER_OF);
    if is_other {
        return Found::default();
    }
    // `في صدارة الاستطلاعات` and `بالصدارة` say at what place, not what was done.
    if found.is(RANK)
        && (found.proclitics.particle == Some(Particle::Bi) && found.proclitics.article || folded.ends_with("صداره"))
    {
        found.classes &= !RANK;
    }
    found
}

/// `مقعدين ضمن تحالف النهر`: the preposition, behind what stands within; but not `حزب السهل ضمن 40 مقعدا`.
fn is_within(text: &NamedText, index: usize) -> bool {
    let is_number = |at: usize| text.number(at).is_some() || crate::arabic::number::word(text, at).is_some();
    let Some(before) = index.checked_sub(1) else { return false };
    let is_what_stands =
        || !text.is_in_name(before) && (is_number(before) || TABLE.find(text, before).is(UNIT | VERB | COMPETE | ELECTION));
    !is_number(index + 1) && is_what_stands()
}

/// `وقف حزب السهل عند 47`: where a count stopped.
fn stops_at(text: &NamedText, index: usize) -> bool {
    const REACH: usize = 7;
    let number = |at: usize| text.number(at).is_some() || crate::arabic::number::word(text, at).is_some();
    (index + 1..index + REACH)
        .any(|at| text.folded(at) == "عند" && (number(at + 1) || text.folded(at + 1) == "حاجز" || text.folded(at + 1) == "ال"))
}

/// `نائب رئيس الوزراء`: somebody's deputy, no member of parliament.
fn is_office(text: &NamedText, index: usize) -> bool {
    text.folded(index).ends_with("نايب")
        && matches!(
            text.folded(index + 1),
            "رييس" | "رييسه" | "الرييس" | "وزير" | "قايد" | "مدير" | "محافظ" | "الامين" | "امين" | "المدير"
        )
}

/// `صوت الشعب`: somebody's voice, no vote.
pub(super) fn is_voice(text: &NamedText, index: usize) -> bool {
    matches!(text.folded(index), "صوت" | "وصوت" | "لصوت") && text.folded(index + 1).starts_with("ال")
}

/// True for a folded word that is a verb of counts as it stands.
pub(super) fn is_verb_form(folded: &str) -> bool {
    TABLE.exact(crate::arabic::WordId::of(folded)) & VERB != 0
}

/// True where the word at `index` belongs to any of `classes`.
#[inline]
pub(super) fn is(text: &NamedText, index: usize, classes: Classes) -> bool {
    among(text, index, classes).is(classes)
}

/// The classes of the word at `index` where any of `classes` may be among them; nothing is asked of its neighbours else.
#[inline]
pub(super) fn among(text: &NamedText, index: usize, classes: Classes) -> Found {
    text.known_cue(index).unwrap_or_else(|| among_unknown(text, index, classes))
}

#[inline(never)]
fn among_unknown(text: &NamedText, index: usize, classes: Classes) -> Found {
    // What stands around a word only ever takes classes from it.
    if !TABLE.find(text, index).is(classes) {
        return Found::default();
    }
    find_held(text, index)
}

/// Takes note of all classes that stand in a sentence, before its numbers are read.
pub(super) fn summarise(text: &NamedText, sentence: &Range<usize>) {
    // Words of no class are remembered as well: what is asked of any word of the sentence is one look from here on.
    let class = |index| {
        let found = || {
            if TABLE.surely_lacks(text, index) {
                Found::default()
            } else {
                find_anew(text, index)
            }
        };
        text.cue(index, found).classes
    };
    text.summarise(sentence, sentence.clone().fold(0, |all, index| all | class(index)));
}

/// `رسمية`, which `غير` turns round.
pub(super) static OFFICIAL: WordTest = WordTest::new(|word| word.ends_with("رسميه"));

/// False where it is known that no word of `range` belongs to any of `classes`.
pub(super) fn may_hold(text: &NamedText, range: &Range<usize>, classes: Classes) -> bool {
    text.may_hold(range, classes) && TABLE.stretches(text, range.clone(), classes).next().is_some()
}

/// The tokens of `range` that belong to any of `classes`, in order.
pub(super) fn each(text: &NamedText, range: Range<usize>, classes: Classes) -> impl DoubleEndedIterator<Item = usize> {
    TABLE
        .stretches(text, range, classes)
        .flatten()
        .filter(move |&index| is(text, index, classes))
}

/// The last token of `range` that belongs to any of `classes`.
#[inline]
pub(super) fn last(text: &NamedText, range: Range<usize>, classes: Classes) -> Option<usize> {
    if text.may_hold(&range, classes) {
        find_last(text, range, classes)
    } else {
        None
    }
}

#[inline(never)]
fn find_last(text: &NamedText, range: Range<usize>, classes: Classes) -> Option<usize> {
    let mut stretches = TABLE.stretches(text, range, classes).rev();
    stretches.find_map(|mut stretch| stretch.rfind(|&index| is(text, index, classes)))
}

/// True where any token of `range` belongs to any of `classes`.
#[inline]
pub(super) fn any(text: &NamedText, range: Range<usize>, classes: Classes) -> bool {
    text.may_hold(&range, classes) && find_any(text, range, classes)
}

#[inline(never)]
fn find_any(text: &NamedText, range: Range<usize>, classes: Classes) -> bool {
    let mut stretches = TABLE.stretches(text, range, classes);
    stretches.any(|mut stretch| stretch.any(|index| is(text, index, classes)))
}
