//! Whether a clause names a list, or words that may be the name of one nobody read. Owns these signs.

use std::ops::Range;

use crate::extract::name::{ListKind, ListMention, words as name_words};

use super::super::agreement::gender_of_given;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::forms;
use super::super::named::NamedText;
use super::super::role::becomes;
use super::super::statement::Reader;

impl Reader<'_> {
    /// True where a list is named before the number in the clause, or words that may name one stand after the verb.
    pub(in super::super) fn names_list(&self, left: &Range<usize>, verb: Option<usize>) -> bool {
        let search = &self.search;
        let is_meant = |list: &ListMention| {
            // `كان القوة المعارضة الأولى`: what the subject is.
            let is_adjective = list.kind == ListKind::Group
                && list.tokens.start > left.start
                && search.describes_another(list, list.tokens.start - 1);
            list.kind != ListKind::Back && !list.guarded && !is_adjective && !search.is_left_behind(list, left.end)
        };
        search.names.lists_in(left.clone()).iter().any(is_meant) || names_unread(self.text(), left, verb)
    }
}

/// `وكانت الأصالة تشغل مقعدين`: words behind the verb that may be a name.
fn names_unread(text: &NamedText, left: &Range<usize>, verb: Option<usize>) -> bool {
    let was = || cue::last(text, left.clone(), WAS).filter(|&was| verb.is_none() && !tells_what(text, was, left));
    let was = if verb.is_none() { was() } else { None };
    let Some(verb) = verb
        .or(was)
        .filter(|&verb| !is_predicate(text, verb) && !is_giver(text, verb))
    else {
        return false;
    };
    let noun = verb + 1;
    let is_name_mark = |mark: char| matches!(mark, '"' | '«' | '»' | '“' | '”');
    is_construct(text, noun, left.end)
        || is_lone(text, noun, left.end)
        || (noun..left.end)
            .take_while(|&at| text.mark(at).is_none_or(is_name_mark))
            .any(|at| may_be_name(text, at, was.is_some()))
}

/// `بعدما كانت القوة الأولى بـ89 مقعدا`: what the list was.
fn tells_what(text: &NamedText, was: usize, left: &Range<usize>) -> bool {
    was > left.start
        && matches!(
            text.folded(was - 1),
            "بعدما" | "وبعدما" | "فبعدما" | "ان" | "حين" | "حينما" | "عندما" | "يوم"
        )
        && !cue::any(text, was..left.end, HAVE)
}

/// `وأصبح القوة الثالثة مع 52`: what it has become.
fn is_predicate(text: &NamedText, verb: usize) -> bool {
    let what = text.folded(verb + 1).trim_start_matches("ال");
    becomes(text, verb) && (forms::holds(what, forms::FORCE) || forms::holds(what, forms::FIRST_OF))
}

/// `لم تمنحه الصناديق سوى 35`: who gives is not who has.
fn is_giver(text: &NamedText, verb: usize) -> bool {
    gender_of_given(text, &(verb..verb + 1)).is_some()
}

/// True for a word that nobody knows.
fn is_unknown(text: &NamedText, at: usize) -> bool {
    text.folded(at).chars().count() > 2
        && cue::find(text, at).classes == 0
        && name_words::table().find(text, at).classes == 0
        && crate::arabic::number::word(text, at).is_none()
}

/// `تراجع بيت السهل إلى 26`: two words in construct.
fn is_construct(text: &NamedText, noun: usize, end: usize) -> bool {
    noun + 1 < end && text.folded(noun + 1).starts_with("ال") && is_unknown(text, noun)
}

/// `وحافظت مطير على ستة`: one word that nobody knows.
fn is_lone(text: &NamedText, noun: usize, end: usize) -> bool {
    noun + 2 == end
        && matches!(text.folded(noun + 1), "علي" | "ب" | "الي")
        && !text.folded(noun).ends_with(['ا', 'ه'])
        && text.word(noun).is_some()
        && is_unknown(text, noun)
}

/// True for a word with the article that is known for nothing else, or a camp's.
fn may_be_name(text: &NamedText, at: usize, behind_was: bool) -> bool {
    let name = name_words::table().find(text, at);
    if name.is(name_words::GROUP) {
        return true;
    }
    let what = text.folded(at).trim_start_matches("ال");
    let is_placed = || {
        matches!(
            text.word_before(at, 1, 0),
            "في" | "خلال" | "هذه" | "تلك" | "بعد" | "قبل" | "منذ"
        )
    };
    let is_known = || {
        behind_was && name.is(name_words::DUAL | name_words::PLURAL)
            || matches!(what, "مركز" | "مرتبه" | "صداره")
            || forms::holds(what, forms::FIRST_OF)
            || cue::find(text, at).classes != 0
            || name.is(name_words::STOP)
    };
    // `تراجع في اقتراع الثامن من شتنبر إلى 13`
    let is_day = || crate::arabic::number::word(text, at).is_some();
    text.folded(at).starts_with("ال") && !is_placed() && !is_known() && !is_day()
}
