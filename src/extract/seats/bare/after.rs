//! A name without noun right behind a verb: `وحصدت النهضة 89 مقعدا`. Owns what may stand between both, and what is nobody's name there; where
//! such a name ends is `end`'s.

use std::ops::ControlFlow::{self, Break, Continue};

use crate::arabic::{Pronoun, WordTest};
use crate::extract::name::words as name_words;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::description::is_description;
use super::super::named::NamedText;
use super::super::subject::{Search, Subject};
use super::super::{forms, times};

/// Verbs whose subject gives seats to another.
static GIVES: WordTest = WordTest::listed(&['و', 'ف'], || forms::ids_of(forms::GIVES));

/// What a step says: whose the number is, or that it is nobody's here; or it leaves the question to the next.
type Verdict = ControlFlow<Option<Subject>>;

/// The words behind a verb.
struct Words<'a, 't> {
    search: &'a Search<'t>,
    text: &'t NamedText<'t>,
    /// The first of them that can be a name.
    start: usize,
    number: usize,
    quoted: bool,
    /// The verb, where one is before the first word.
    verb: Option<usize>,
}

impl Words<'_, '_> {
    /// The verdict that the name begins at `start` instead.
    fn after(&self, start: usize) -> Verdict {
        Break(self.search.bare_after(start, self.number))
    }

    /// The verdict that a list with a noun begins at `from`, at most `by` tokens later.
    fn listed(&self, from: usize, by: usize) -> Verdict {
        let named = self.search.listed(from, self.number, "why-list-named");
        Break(named.filter(|named| named.how != "why-list-bare" && named.tokens.start <= from + by))
    }

    fn word(&self) -> &str {
        self.text.folded(self.start)
    }
}

/// The steps in their order: the first that knows decides.
const STEPS: [fn(&Words) -> Verdict; 8] = [
    candidates,
    behind_rank,
    people,
    of_holding,
    behind_pronoun,
    how_it_ended,
    kin,
    giver,
];

impl Search<'_> {
    /// A name without noun right after a verb: `وحصدت النهضة 89 مقعدا`.
    pub(in super::super) fn bare_after(&self, start: usize, number: usize) -> Option<Subject> {
        let text = self.text;
        let quoted = text.mark(start).is_some_and(|mark| matches!(mark, '"' | '«' | '“' | '”'));
        let closing = text.partner(start).filter(|&close| quoted && close > start && close < number);
        let start = start + usize::from(quoted);
        let words = Words {
            search: self,
            text,
            start,
            number,
            quoted,
            verb: start.checked_sub(1),
        };
        if let Break(subject) = STEPS.iter().try_for_each(|step| step(&words)) {
            return subject;
        }
        let end = closing.unwrap_or_else(|| self.bare_end(start, number));
        if end == start {
            return without_article(&words);
        }
        let closes = end + usize::from(quoted && text.mark(end).is_some());
        ends_at(&words, closes).then(|| self.bare(start..end, "why-list-bare"))
    }
}

/// `فاز مرشحو السهل بعشرة`: those of a list.
fn candidates(words: &Words) -> Verdict {
    if !words.quoted && words.start + 1 < words.number && matches!(words.word(), "مرشحو" | "مرشحي") {
        return words.after(words.start + 1);
    }
    Continue(())
}

/// `لتحل في المركز الثاني المواطن بـ29`, `بالمرتبة الثانية المواطن`
fn behind_rank(words: &Words) -> Verdict {
    let Words { text, start, .. } = *words;
    let rank = start + usize::from(words.word() == "في");
    let noun = text.folded(rank).trim_start_matches('ب');
    let is_rank = matches!(noun, "المركز" | "المرتبه")
        && (rank > start || text.folded(rank).starts_with('ب'))
        && crate::arabic::number::word(text, rank + 1).is_some();
    if is_rank && !words.quoted && rank + 2 < words.number {
        return words.after(rank + 2);
    }
    Continue(())
}

/// `فاز المرشحون المنتمون إلى جماعة السهل بعشرة`, but not `المؤيدون لها`
fn people(words: &Words) -> Verdict {
    let Words { text, start, .. } = *words;
    if words.quoted || !matches!(words.word(), "المرشحون" | "النواب" | "الاعضاء" | "المستقلون") {
        return Continue(());
    }
    let begins = |stems: &[&str]| stems.iter().any(|stem| text.folded(start + 1).starts_with(stem));
    // `المرشحون المدعومون من حركة السهل`: whose they are is open.
    if begins(&["المدعوم", "المويد", "الموال", "المقرب", "المعارض"]) {
        return Break(None);
    }
    if begins(&["المنتم", "المحسوب", "التابع", "الممثل", "المنتسب"]) {
        let leads = matches!(text.folded(start + 2), "الي" | "علي" | "من" | "عن" | "ل");
        return words.listed(start + 2 + usize::from(leads), 1);
    }
    Continue(())
}

/// `أكثر من الحصة المحددة بـ83 مقعدا`, `حصته الصافية أقل من 146 مقعدا`: an adjective of what is held; `ينخفض التمثيل العربي من 15 مقعدا`: what
/// somebody holds.
fn of_holding(words: &Words) -> Verdict {
    let is_held = || {
        let held = words.verb.map(|held| cue::find(words.text, held)).unwrap_or_default();
        held.is(HOLDING) && (held.proclitics.article || held.pronoun.is_some())
    };
    let holds = || {
        let word = cue::find(words.text, words.start);
        word.is(HOLDING | HAVE) && word.proclitics.article && !is_behind_pronoun(words)
    };
    if !words.quoted && (is_held() || holds()) {
        return Break(None);
    }
    Continue(())
}

/// `جاء بعده السهليون بستين`, `انهار فيه الوفد من 51 إلى 32`
fn behind_pronoun(words: &Words) -> Verdict {
    if is_behind_pronoun(words) {
        return words.after(words.start + 1);
    }
    Continue(())
}

fn is_behind_pronoun(words: &Words) -> bool {
    let Words { text, start, .. } = *words;
    !words.quoted
        && start + 1 < words.number
        && matches!(
            words.word(),
            "بعده"
                | "بعدها"
                | "بعدهم"
                | "خلفه"
                | "خلفها"
                | "وراءه"
                | "وراءها"
                | "فيه"
                | "فيها"
                | "معه"
                | "معها"
        )
        && text.folded(start + 1).starts_with("ال")
}

/// `انتهى الأمر بحزب السهل إلى ستة`
fn how_it_ended(words: &Words) -> Verdict {
    match words.word() {
        "الامر" | "الحال" | "المطاف" => words.listed(words.start + 1, 0),
        _ => Continue(()),
    }
}

/// `حين ظفر ابنها سامي بأربعمئة مقعد`: somebody's kin is no list.
fn kin(words: &Words) -> Verdict {
    if forms::is(words.text, words.start, forms::KIN) {
        return Break(None);
    }
    Continue(())
}

/// `منحها النظام النسبي 35 نائبا`: whoever gives it to the list spoken of.
fn giver(words: &Words) -> Verdict {
    let gives = |verb: usize| {
        let word = words.text.bare(verb);
        let given = ["ها", "هم", "ه"].iter().find_map(|pronoun| word.strip_suffix(pronoun));
        given.is_some_and(|verb| forms::holds(verb, forms::GIVES) || verb.ends_with("منح"))
    };
    if !words.quoted && words.verb.is_some_and(gives) {
        return Break(None);
    }
    Continue(())
}

/// `وحصد حماة السهل 23`: words of no article, right up to the number.
fn without_article(words: &Words) -> Option<Subject> {
    let Words {
        search,
        text,
        start,
        number,
        ..
    } = *words;
    // `ويعطي معهد الرأي اليسار 175`: who gives is no list.
    let gives = |verb: usize| GIVES.at(text, verb);
    // `واليوم يدخله مطأطئ الرأس بـ18 مقعدا`: how somebody else does it.
    let has_object = |verb: usize| {
        let verb = cue::find(text, verb);
        verb.pronoun == Some(Pronoun::He) && !verb.is(FOLLOW | HOLDING | SEAT | DEPUTY | COUNT)
    };
    if words.quoted || words.verb.is_some_and(|verb| gives(verb) || has_object(verb)) {
        return None;
    }
    search
        .free_words(start, number)
        .or_else(|| search.construct_with_aside(start, number))
}

/// True where what stands behind a name shows that it ends at `closes`.
fn ends_at(words: &Words, closes: usize) -> bool {
    let (text, number) = (words.text, words.number);
    let has_own = || cue::is(text, closes, SEAT | HOLDING) && cue::find(text, closes).pronoun.is_some();
    let is_then = times::is(text, closes, times::THEN) && closes + 1 >= number;
    closes >= number
        || is_then
        || matches!(
            text.folded(closes),
            "علي" | "ب" | "في" | "اولا" | "ثانيا" | "ثالثا" | "رابعا" | "خامسا" | "المرتبه" | "المركز" | "الي" | "من" | "سوي" | "وله" | "ولها"
        )
        || text.folded(closes).starts_with("بال")
        || cue::is(text, closes, ELECTION | CHAMBER | CHAMBER_OF)
        || name_words::table().find(text, closes).is(name_words::LED)
        || has_own()
        || text.mark(closes) == Some('(')
        // `فازت "السهل"، المقربة من الجيش، بعشرين`
        || words.quoted && text.is_comma(closes) && is_description(text, closes..number)
}
