//! Words that tell which vote a count is of, and those that keep a number from being one, from `assets/words/seats-times.tsv`. Owns the
//! classes; knows no grammar.

use crate::arabic::{TokenizedText, WordId};
use crate::extract::words::{Classes, word_classes};

word_classes! { pub(super), include_str!("../../../assets/words/seats-times.tsv");
    SOME_LISTS "some-lists" "قوى, كيانات: lists that a text does not name.";
    PEOPLE_PART "people-part" "الشيعة, الأكراد: parts of a people, in rolls no lists.";
    LEFT_LIST "left-list" "المنشق, استقال: leaves a list, in an aside.";
    SAME "same" "نفسه, ذاتها: what was spoken of.";
    THAT "that" "ذلك, تلك.";
    APPOINTED "appointed" "الموعد: a vote, where the words beside it say that it was spoken of.";
    SHORT_SPAN "short-span" "أشهر, أسابيع: without a number.";
    YEARS "years" "سنوات, عاما.";
    OWN_VOTE "own-vote" "خاضها, له: behind the first election of a list.";
    DEBUT "debut" "مشاركة, ظهور: the first vote of a list.";
    TAKES_PART "takes-part" "شارك.";
    REACHED "reached" "سجلها, حققتها: verbs whose object are the seats just counted.";
    AWAITED "awaited" "يتوقع, ستعلن: before results that there are not yet.";
    OF_REGION "of-region" "ولاية, مقاطعة: behind a parliament or an election.";
    REGIONAL "regional" "المحلية, الإقليم: behind a parliament.";
    CAME_AFTER "came-after" "تلتها, أعقبته.";
    CAME_BEFORE "came-before" "سبقتها, قبلها.";
    COUNTS_ELSE "counts-else" "قضاها, متتالية: years behind which no election is counted.";
    THEN "then" "يومها, آنذاك.";
    BARS "bars" "منذ, خلافا: before a vote that the count is not of.";
    RESIZES "resizes" "قلصه, وسع: what is done to a chamber.";
    SETTLED "settled" "أعلنت, حسمت: behind seats whose results are known.";
    NO_LISTS "no-lists" "المحافظات, النسب: what numbers behind a colon are of when they are no seats of lists.";
    NOW "now" "اليوم, الآن: opens a clause about the chamber that sits.";
    LEFT_OVER "left-over" "ما تبقى, التي: between a number that opens its line and the list that has it.";
    NO_CHAMBER "no-chamber" "الأعلى, الوزراء: behind مجلس and جمعية, no parliament.";
    TIME "time" "الأحد, العام: spans of time that الماضي can follow.";
    TURNS "turns" "لكن, بينما: turns to something else.";
    CLAUSE_STOPS "clause-stops" "هو, علما, لكن: opens another clause behind a number.";
    TAKES_UP "takes-up" "سيشغل, ستضم: what the result gives.";
    BEFALLS "befalls" "اعتقال, استقالة: what befalls deputies.";
    UPON "upon" "به, عليها, ضده: what deputies did something to.";
    DID_UPON "did-upon" "وقع, صوت: verbs of deputies before عليه.";
    DID "did" "أيد, رفض: verbs of deputies, their object taken off.";
    REMAINS "remains" "تبقى, البقية: what is not decided yet.";
    IN_ORDER_TO "in-order-to" "لبلوغ, لتشكيل: behind what is wanted for a majority.";
    EXCEEDS "exceeds" "تجاوز, يقل: before a bound, no size.";
    BELIED "belied" "دون, خلافا, فاقت: before what was expected or hoped for, which came otherwise.";
    CALLED "called" "المعروف, المسمى: behind a list whose name follows.";
    ORDER "order" "ترتيب, الأرقام: before a colon and a roll.";
    MOVED_FROM "moved-from" "نزولا, ارتفاعا: behind a count, before the earlier one.";
    APPOINTS "appoints" "عين, يمثل: what somebody does to deputies that nobody's list won.";
    TAKES "takes" "انتزع, قضم: takes seats off another list, where that is named.";
    SHARE_OF_ANOTHER "share-of-another" "حصة, خصومه: what seats are taken off.";
    ADVERBS "adverbs" "هناك, فقط: between a verb and what was won, no name.";
    ROUND "round" "المرحلة, الجولة.";
    NO_LIST_ROW "no-list-row" "الأغلبية, النصاب: begins a row that is no list's.";
    FOR_ROUND "for-round" "للدور, للجولة: behind seats that are left for it.";
    TO_SETTLE "to-settle" "لحسم, لملء: what a further vote is held for.";
    UNCHANGED "unchanged" "تغيير, ثبات: in brackets behind a count that is the earlier one too.";
    BRACKETED "bracketed" "قوسين: before or behind the vote whose counts stand in brackets.";
    NAMED_TO "named-to" "معينا, يعينهم: members that nobody votes for.";
}

/// True where the word at `index` is one of `classes`.
#[inline]
pub(super) fn is(text: &TokenizedText, index: usize, classes: Classes) -> bool {
    TABLE.stands(text, index, classes)
}

/// True where the word at `index` is one of `classes` once the conjunctions and ب are taken off.
pub(super) fn is_joined(text: &TokenizedText, index: usize, classes: Classes) -> bool {
    TABLE.joined(text, index, &['و', 'ف', 'ب'], classes)
}

/// The words of `classes`.
pub(super) fn ids_of(classes: Classes) -> Vec<WordId> {
    TABLE.ids_of(classes)
}

/// True where `folded`, of which the rule has taken what may stand before it, is one of `classes`.
pub(super) fn holds(folded: &str, classes: Classes) -> bool {
    TABLE.holds(folded, classes)
}

/// `دون التوقعات`, `على قدر الطموح`, `خلافا لاستطلاعات الرأي`: what was expected or hoped for, only to measure what came by it.
pub(super) fn is_measure(text: &TokenizedText, index: usize) -> bool {
    // `بخلاف كل ما كان يتداوله الإعلام من توقعات`
    const REACH: usize = 3;
    const RELATIVE_REACH: usize = 8;
    let near = index.saturating_sub(RELATIVE_REACH)..index;
    let is_of_what = index > 0 && text.folded(index - 1) == "من" && near.clone().any(|at| text.folded(at) == "ما");
    // `فاق حزب السهل كل التوقعات`
    let is_all = index > 0 && matches!(text.folded(index - 1), "كل" | "جميع" | "كافه");
    let reach = if is_of_what || is_all { RELATIVE_REACH } else { REACH };
    (index.saturating_sub(reach)..index)
        .rev()
        .take_while(|&at| text.word(at).is_some())
        .any(|at| is_joined(text, at, BELIED))
}
