//! The words of seat statements, from `assets/words/seats.tsv`. Owns the classes; knows no grammar.

use std::sync::LazyLock;

use super::named::NamedText;
use crate::arabic::{Particle, TokenizedText, WordTest};
use crate::extract::words::{Classes, Found, WordForms, WordTable};

const ASSET: &str = include_str!("../../../assets/words/seats.tsv");

macro_rules! classes {
    ($($constant:ident $name:literal $bit:literal $doc:literal;)*) => {
        $(#[doc = $doc] pub(super) const $constant: Classes = 1 << $bit;)*
        const CLASSES: &[(&str, Classes)] = &[$(($name, $constant)),*];
    };
}

classes! {
    SEAT "seat" 0 "مقعد.";
    DUAL "dual" 1 "مقعدان, نائبان: two, without a number.";
    DEPUTY "deputy" 2 "نائب: one seat each.";
    MEMBER "member" 3 "عضو.";
    PARLIAMENTARY "parliamentary" 4 "An adjective after the unit.";
    SINGLE "single" 5 "واحد, وحيد.";
    GAIN "gain" 6 "فاز, حصل.";
    RANK "rank" 7 "حل, جاء, تصدر.";
    FOLLOW "follow" 8 "تلاه, يليه, ثم.";
    LOSE "lose" 9 "خسر, فقد.";
    FALL "fall" 10 "تراجع, انخفض.";
    RISE "rise" 11 "ارتفع, زاد.";
    ADD "add" 12 "أضاف.";
    EXTRA "extra" 13 "إضافي, جديد.";
    KEEP "keep" 14 "احتفظ.";
    HAVE "have" 15 "يملك, تضم: strength, no result.";
    WAS "was" 16 "كان.";
    NEED "need" 17 "يحتاج, المطلوبة.";
    MAJORITY "majority" 18 "أغلبية, نصاب.";
    AIM "aim" 19 "يطمح, إذا: no statement of fact.";
    COMPETE "compete" 20 "يتنافس.";
    WOMEN "women" 21 "نساء.";
    LOCAL "local" 22 "بلدية.";
    RESERVED "reserved" 23 "مخصصة, كوتا, شاغر.";
    COMMITTEE "committee" 24 "لجنة.";
    DIFFERENCE "difference" 25 "فارق.";
    VOTE "vote" 26 "صوت.";
    CHAMBER "chamber" 27 "برلمان.";
    CHAMBER_OF "chamber-of" 28 "مجلس, جمعية.";
    CHAMBER_KIND "chamber-kind" 29 "نواب, أمة.";
    TOTAL_OF "total-of" 30 "أصل, مجموع.";
    SIZE "size" 31 "البالغ, المؤلف.";
    COUNT "count" 32 "عدد.";
    NEGATION "negation" 33 "لم, لا.";
    FAIL "fail" 34 "أخفق, دون.";
    EXCEPT "except" 35 "سوى, إلا.";
    ANY "any" 36 "أي.";
    EACH "each" 37 "لكل.";
    EACH_OF "each-of" 38 "منها, منهما.";
    ABOUT "about" 39 "نحو.";
    INSTEAD "instead" 40 "بدلا.";
    COMPARE "compare" 41 "مقارنة.";
    VERSUS "versus" 42 "مقابل.";
    BEFORE "before" 43 "سابق, منحل.";
    LAST "last" 44 "أخير.";
    THIS "this" 45 "حالي.";
    ELECTION "election" 46 "انتخابات.";
    TERM "term" 47 "دورة, برلمان, مجلس.";
    YEAR "year" 48 "عام.";
    PROVISIONAL "provisional" 49 "أولية.";
    FINAL "final" 50 "نهائية.";
    PARTIAL "partial" 51 "جزئية.";
    FORECAST "forecast" 52 "استطلاع, توقعات.";
    RECOUNT "recount" 53 "طعون.";
    COUNTING "counting" 54 "فرز.";
    AGAIN "again" 55 "إعادة.";
    RESULTS "results" 56 "نتائج.";
    OTHER "other" 57 "غريمه, حليفه: another list than the one spoken of.";
    HOLDING "holding" 58 "رصيده, حصته: what a list has got.";
    LEAVE "leave" 60 "استقال, انشق: what became of deputies since.";
    CANDIDATE "candidate" 61 "مرشحا: one that won is a seat.";
    DISTRICT "district" 62 "دائرة: one won is a seat.";
    NONE "none" 59 "Words that only look like others with clitics: الجمعة is no جمع, بعد no عد.";
}

/// Verbs and verbal nouns that govern a count.
pub(super) const VERB: Classes = GAIN | RANK | FOLLOW | LOSE | FALL | RISE | ADD | KEEP;
/// Verbs and nouns of change.
pub(super) const CHANGE: Classes = FALL | RISE;
/// Units that make a number a count of seats.
pub(super) const UNIT: Classes = SEAT | DEPUTY | DUAL;

static TABLE: LazyLock<WordTable> = LazyLock::new(|| WordTable::parse(ASSET, CLASSES));
static TRIGGERS: LazyLock<WordForms> =
    LazyLock::new(|| WordTable::forms_of(ASSET, &["seat", "deputy", "dual", "member", "candidate", "district"]));

static ELECTIONS: LazyLock<WordForms> = LazyLock::new(|| WordTable::forms_of(ASSET, &["election"]));

/// True for any form of a word for "election".
pub(super) fn names_election(text: &TokenizedText, index: usize) -> bool {
    ELECTIONS.contains(text, index)
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
        || folded == "فقد" && (TABLE.find(text, index + 1).is(VERB) || crate::extract::date::tells_tense(text, index + 1))
        // `صارت على هامش الحياة`
        || found.is(DIFFERENCE) && folded.contains("هامش") && index > 0 && text.folded(index - 1) == "علي"
        // `في المقابل` compares nothing by itself.
        || found.is(VERSUS) && found.proclitics.article
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

/// True for any form of a unit of seats or a word for members: the quick look that decides whether a sentence is read at all.
pub(super) fn is_trigger(text: &TokenizedText, index: usize) -> bool {
    TRIGGERS.contains(text, index)
}

/// Beside the classes of a sentence's words: that `رسمية` stands among them.
pub(super) const OFFICIAL_WORD: Classes = 1 << 63;

/// Takes note of all classes that stand in a sentence, before its numbers are read.
pub(super) fn summarise(text: &NamedText, sentence: &std::ops::Range<usize>) {
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
    let of = |index| class(index) | if is_official(text, index) { OFFICIAL_WORD } else { 0 };
    text.summarise(sentence, sentence.clone().fold(0, |all, index| all | of(index)));
}

/// True for `رسمية`, which `غير` turns round.
#[inline]
pub(super) fn is_official(text: &TokenizedText, index: usize) -> bool {
    static OFFICIAL: WordTest = WordTest::new(|word| word.ends_with("رسميه"));
    OFFICIAL.at(text, index)
}

/// The last token of `range` that belongs to any of `classes`.
pub(super) fn last(text: &NamedText, range: std::ops::Range<usize>, classes: Classes) -> Option<usize> {
    if !text.may_hold(&range, classes) {
        return None;
    }
    range.rev().find(|&index| is(text, index, classes))
}

/// True where any token of `range` belongs to any of `classes`.
#[inline]
pub(super) fn any(text: &NamedText, range: std::ops::Range<usize>, classes: Classes) -> bool {
    text.may_hold(&range, classes) && range.into_iter().any(|index| is(text, index, classes))
}

/// True where the tokens from `index` are exactly these words, each with any particle before it.
pub(super) fn words_at(text: &NamedText, index: usize, words: &[&str]) -> bool {
    words
        .iter()
        .enumerate()
        .all(|(offset, word)| text.folded(index + offset) == *word)
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_class_has_a_bit() {
        for class in crate::extract::words::classes_of(super::ASSET) {
            assert!(super::CLASSES.iter().any(|(name, _)| *name == class), "{class}");
        }
    }
}
