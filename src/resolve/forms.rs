//! Words that tell which election is meant, from `assets/words/votes.tsv`. Owns the classes; knows no election.

use crate::arabic::TokenizedText;
use crate::extract::words::{Classes, word_classes};

word_classes! { pub(super), include_str!("../../assets/words/votes.tsv");
    COMING "coming" "المقبلة, ستجري.";
    COMPARES "compares" "مقارنة, بدلا: before an election that another is compared with.";
    VOTING "voting" "يتوجه, تنظم: how a text of a polling day opens.";
    STORY_ON "story-on" "لكن, حين: a clause that a story goes on with.";
    CHOSEN "chosen" "المنتخب: before the day on which a chamber was chosen.";
    STAYED_AWAY "stayed-away" "مقاطعته, قاطعت.";
    WON "won" "نال, حصلت: finished verbs that tell of a count won.";
    EARLY_STAGE "early-stage" "حتى, الأولية: words of an early stage of a count, or of what was expected.";
    PRESENT_VOTE "present-vote" "هذه, الحالية: the vote that is the news.";
    HELD_THEN "held-then" "تبلغ, تضم: behind كانت, of a strength that is over.";
    SINCE_VOTE "since-vote" "انشقاق, استقالة, الطعون: what changes a strength between two votes.";
    BECAME "became" "صار, أصبح.";
    REPLACES "replaces" "رفعت, خفضت: what later results do to a count.";
    RESULT_OF "result-of" "حصيلة, رقم, إنجاز: before the year of a result.";
    WEEKDAY "weekday" "الأحد: a vote by its day.";
    HAS "has" "له, لديها: what somebody has.";
    LONG_AGO "long-ago" "أيام عزه, أوج: a past that no vote dates.";
    NOW "now" "اليوم, حاليا: opens a sentence about the chamber that sits.";
    DATE_LINE "date-line" "نشر, بتوقيت, آخر تحديث: what stands beside the day at the top of a page.";
    PARTS "parts" "بعد, الذي: parts what follows from what is told.";
}

/// True where `folded`, of which the rule has taken what may stand before it, is one of `classes`.
pub(super) fn holds(folded: &str, classes: Classes) -> bool {
    TABLE.holds(folded, classes)
}

/// True where the word at `index` is one of `classes` once the letters of `before` are taken off its front.
#[inline]
pub(super) fn joined(text: &TokenizedText, index: usize, before: &[char], classes: Classes) -> bool {
    TABLE.joined(text, index, before, classes)
}

/// True where the word at `index` is one of `classes`.
#[inline]
pub(super) fn is(text: &TokenizedText, index: usize, classes: Classes) -> bool {
    TABLE.stands(text, index, classes)
}
