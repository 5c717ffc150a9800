//! Words that rules of seat statements ask for as they stand, from `assets/words/seats-forms.tsv`. Owns the classes; knows no
//! grammar. Words that bear clitics are the matter of [`cue`](super::cue).

use crate::arabic::{TokenizedText, WordId};
use crate::extract::words::{Classes, word_classes};

word_classes! { pub(super), include_str!("../../../assets/words/seats-forms.tsv");
    STANDINGS "standings" "الحاكم, المعارضة: where a list stands, which others may say of themselves as well.";
    AHEAD "ahead" "تقدم, متفوقا: before على and a rival.";
    CONTRASTS "contrasts" "فيما, لكن: begins a clause of somebody else.";
    RANKS "ranks" "أولا, ثالثة: between a name and its number.";
    GIVES "gives" "أعطى, منح: verbs whose subject gives seats to another.";
    KIN "kin" "ابنه, شقيقتها: kin of somebody spoken of.";
    REST "rest" "بقية, غيرهم: the rest, and people who are no list.";
    FORCE "force" "القوة, الكتلة: what a list is called besides its name.";
    FIRST_OF "first-of" "أكبر, أول: what a list is among several.";
    AGAINST "against" "على, ضد: before a rival.";
    HEADS_OTHER "heads-other" "على, زعيم: before a list whose count the number is not.";
    FAR_FROM "far-from" "خلف, لصالح: before one that a count is told beside.";
    GOES_ON "goes-on" "في, مقارنة: what may follow a count whose unit is left out.";
    SAYS "says" "قال, أعلن.";
    CONSTITUENCY "constituency" "محافظة, دائرة.";
    INSTITUTION "institution" "صحيفة, مركز: whose name in quotes is no list.";
    FRACTION "fraction" "نصف, ثلثها.";
    MEASURES "measures" "البالغة, وهي: goes on to say how large something is.";
    COUNTED_IN "counted-in" "باحتساب, توزيع: what an election is counted by.";
    DENIES "denies" "لم, نفى.";
    VOTERS "voters" "الناخبين, الأصوات: what is no seat.";
    WHOLE "whole" "كل, غالبية: said of all or of a part.";
    SOME_SEATS "some-seats" "الفردية, المتبقية: some of the seats only.";
    OF_SEATS "of-seats" "توزيع, خريطة: before the seats of a whole chamber.";
    IS_WORTH "is-worth" "يعادل, يخوله.";
    HAS_MADE "has-made" "فأصبح, ليصير: what a change told before has made.";
    OTHER_COUNTED "other-counted" "الدوائر, الناخبين: counted behind وعددها.";
    TO_COME "to-come" "يحصل, يفوز: only possible behind قد.";
    ADDED_UP "added-up" "أضيف, جمعنا: behind إذا it only adds up.";
    OTHER_BODY "other-body" "الحكومة, النقابة, فرعية: bodies beside the chamber, and elections to a single seat of it.";
    JOINED_IN "joined-in" "المنضوون, المنتمين.";
    WENT "went" "ذهب, آلت: seats that go to somebody.";
    ENDS_ROW_NAME "ends-row-name" "بزعامة, حصل: ends the name in a roll.";
    TIE "tie" "تساوى, تعادلا.";
    PORTFOLIO "portfolio" "وزير, حقيبة: what a list has in a government, not in a chamber.";
    SHARES "shares" "اقتسم, تقاسم.";
    STRENGTH_VERB "strength-verb" "يضم, تملك: tells of strength.";
    JOINS "joins" "التحق, انضمام.";
    APPOSED "apposed" "الجناح, حليف: what a list is to the one behind it.";
    TAKES "takes" "انتزع, استحوذ.";
    BALLOT_KIND "ballot-kind" "الوطنية, الفردية: kinds of ballots.";
    NUMBERED "numbered" "القناة, رقم: what bears a number as its name.";
    COMPRISES "comprises" "تضم, تشمل.";
    OWN_SHARE "own-share" "حصته, رصيدها: what a list has got.";
    SO_THAT_NOW "so-that-now" "ليرتفع, فأصبح.";
    COPULA "copula" "له, برصيد, أولا: ties a name to a number without a verb.";
    BECAME "became" "أصبح, يصير.";
    SUM_ROW "sum-row" "المجموع: the row or column of sums.";
    YEAR_COLUMN "year-column" "السنة, التاريخ: heads a column of elections.";
    NO_LIST_COLUMN "no-list-column" "المشاركة, الأول: heads a column that is no list's.";
    HELD "held" "جرت, نظم: verbs of a vote that took place.";
    COUNTED_WAW "counted-waw" "وزير, وفد: beginnings of counted things whose و is their own.";
    NAME_WAW "name-waw" "وطن, وفاء: beginnings of words of names whose و is their own.";
    COMMUNITY "community" "المسيحيين, الأرمن: for whom laws set seats aside.";
    FAILS "fails" "أخفق, عجز: in entering a chamber.";
    MANAGES "manages" "يتمكن, يفلح: under a negation.";
    ENTERS "enters" "يدخل.";
    WINS "wins" "يفز, ينجح.";
    STAYS "stays" "بقي, أصبح: outside a chamber.";
    LEAVES "leaves" "خرج, عاد: without seats.";
    VANISHES "vanishes" "اختفى, غاب.";
    LOSES "loses" "خسر, فقد: all it had, where تمثيله follows.";
    DEPARTURE "departure" "خروجه.";
}

/// True where the word at `index` is one of `classes`.
#[inline]
pub(super) fn is(text: &TokenizedText, index: usize, classes: Classes) -> bool {
    TABLE.stands(text, index, classes)
}

/// True where the word at `index` is one of `classes` once و and ف are taken off.
pub(super) fn is_joined(text: &TokenizedText, index: usize, classes: Classes) -> bool {
    TABLE.stands_bare(text, index, classes)
}

/// True for a verb of a vote that took place, whatever conjunction it has: `جرت`, `ونظمت`.
pub fn is_held(text: &TokenizedText, index: usize) -> bool {
    is_joined(text, index, HELD)
}

/// The words of `classes`.
pub(super) fn ids_of(classes: Classes) -> Vec<WordId> {
    TABLE.ids_of(classes)
}

/// True where `folded`, of which the rule has taken what may stand before it, is one of `classes`.
pub(super) fn holds(folded: &str, classes: Classes) -> bool {
    TABLE.holds(folded, classes)
}

/// True where a word, however it is spelled, is one of `classes`.
pub(super) fn holds_spelled(word: &str, classes: Classes) -> bool {
    TABLE.holds_spelled(word, classes)
}

/// True where `folded` begins with one of the words of `classes`.
pub(super) fn begins(folded: &str, classes: Classes) -> bool {
    TABLE.begins(folded, classes)
}
