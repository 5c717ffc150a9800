//! What the words around an election's name say of it: that it is yet to come, that it is only compared with, that people are voting. Owns
//! these words; knows no calendar.

use std::ops::Range;

use crate::arabic::{TokenizedText, WordTest};
use crate::base::Span;
use crate::extract::seats::names_vote;
use crate::resolve::forms;

/// `الأولى من نوعها منذ 2005`: the year of the vote before, by the text's own words.
pub(super) fn first_since(text: &TokenizedText) -> Option<i16> {
    const REACH: usize = 5;
    static FIRST: WordTest = WordTest::words(&[], &["اول", "الاولي", "الاول"]);
    static SINCE: WordTest = WordTest::words(&[], &["منذ"]);
    let mut years = SINCE
        .each_in(text, 0..text.len())
        // `أول انتخابات منذ 2005`, but not `لأول مرة منذ 1945`
        .filter(|&at| FIRST.any_in(text, at.saturating_sub(REACH)..at) && names_vote(text, at.saturating_sub(REACH)..at));
    years.find_map(|at| {
        let next = at + 1 + usize::from(matches!(text.folded(at + 1), "عام" | "سنه"));
        let (year, digits) = text.digits(next)?;
        i16::try_from(year)
            .ok()
            .filter(|year| digits == 4 && (1900..2100).contains(year))
    })
}

/// `يتوجه الناخبون اليوم`, `تنظم الجزائر انتخابات`: a text that opens with people voting.
pub(super) fn tells_of_polling(text: &TokenizedText) -> bool {
    const OPENING: usize = 40;
    // `قبل تصويت الأربعاء`, `عشية الاقتراع`
    let is_vote =
        |at: usize| matches!(text.folded(at), "تصويت" | "التصويت" | "اقتراع" | "الاقتراع") || names_vote(text, at..at + 1);
    let is_before = |at: usize| matches!(text.folded(at), "قبل" | "قبيل" | "عشيه") && is_vote(at + 1);
    (0..OPENING.min(text.len())).any(|at| forms::joined(text, at, &['و', 'ف'], forms::VOTING) || is_before(at))
}

/// `الانتخابات المقبلة`, `الانتخابات النيابية المقرر إجراؤها`: what the word at `election` names has not been held.
pub(in crate::resolve) fn is_called_coming(text: &TokenizedText, election: usize) -> bool {
    const REACH: usize = 4;
    let near = election + 1..election + 1 + REACH;
    near.into_iter()
        .take_while(|&at| text.word(at).is_some() && !matches!(text.folded(at), "في" | "من" | "علي" | "عن"))
        .any(|at| forms::is(text, at, forms::COMING))
}

/// True where the words before an election's name compare with it.
pub(super) fn is_compared_with(text: &TokenizedText, sentence: Span, word: Span) -> bool {
    // `بعد أن كان له 13 في انتخابات 2015`
    let after_had = |at: usize| {
        matches!(text.folded(at), "بعدما" | "وبعدما" | "فبعدما")
            || text.folded(at) == "بعد" && matches!(text.folded(at + 1), "ان")
            || text.folded(at) == "علي" && text.folded(at + 1) == "ما"
    };
    before(text, sentence, word).any(|at| forms::is(text, at, forms::COMPARES) || after_had(at))
}

/// True where the words before an election's name tell of it as something past, to compare with or to count from.
pub(in crate::resolve) fn is_background(text: &TokenizedText, sentence: Span, word: Span) -> bool {
    const PAST: [&str; 10] = ["منذ", "بعد", "قبل", "كان", "كانت", "وكان", "وكانت", "فكان", "منها", "حين"];
    let head = text.token_at(sentence.start);
    let opens_past =
        (head..text.token_at(word.start).min(head + 3)).any(|at| matches!(text.folded(at), "كان" | "كانت" | "وكان" | "وكانت"));
    opens_past || is_compared_with(text, sentence, word) || before(text, sentence, word).any(|at| PAST.contains(&text.folded(at)))
}

/// `(114 في انتخابات 1999)`.
pub(super) fn is_in_brackets(text: &TokenizedText, word: Span) -> bool {
    const REACH: usize = 6;
    let token = text.token_at(word.start);
    (token.saturating_sub(REACH)..token)
        .rev()
        .find_map(|at| text.mark(at).filter(|mark| matches!(mark, '(' | ')')))
        == Some('(')
}

/// The few words of a sentence before one of its words.
fn before(text: &TokenizedText, sentence: Span, word: Span) -> Range<usize> {
    const REACH: usize = 7;
    let token = text.token_at(word.start);
    token.saturating_sub(REACH).max(text.token_at(sentence.start))..token
}
