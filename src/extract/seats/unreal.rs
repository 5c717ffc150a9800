//! Counts that nobody has got: aims, conditions, possibilities, and whoever would have them. Owns those signs; knows no lists, and
//! what else keeps a number out is `guard`'s.

use std::ops::Range;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::named::NamedText;
use super::quantity::Quantity;
use super::times;
use crate::arabic::WordTest;

/// Words with which one of the wishes or possibilities of [`aims`] begins, those of the table aside.
static WISHES: WordTest = WordTest::new(|word| {
    matches!(
        word,
        "حتي"
            | "وحتي"
            | "قد"
            | "وقد"
            | "ربما"
            | "كاد"
            | "كادت"
            | "وكاد"
            | "وكادت"
            | "يتوقع"
            | "تتوقع"
            | "يامل"
            | "تامل"
            | "يطمح"
            | "تطمح"
            | "قريبا"
            | "قريبه"
            | "قاب"
            | "عينيه"
            | "عينيها"
            | "اعينهم"
            | "النفس"
    ) || plans(word)
        || is_able(word)
        || word.trim_start_matches('و').starts_with("فرص")
});

/// `يمكن`, `بإمكانه`, `قادر`
fn is_able(word: &str) -> bool {
    matches!(
        word,
        "يمكن"
            | "بامكانه"
            | "بامكانها"
            | "بوسعه"
            | "بوسعها"
            | "بمقدوره"
            | "بمقدورها"
            | "يستطيع"
            | "تستطيع"
            | "يمكنه"
            | "يمكنها"
            | "القادر"
            | "القادره"
            | "قادر"
            | "قادره"
    )
}

/// `خطط`, `فرصة`
fn plans(word: &str) -> bool {
    matches!(
        word.trim_start_matches(['و', 'ف']),
        "خطط" | "خططت" | "يخطط" | "تخطط" | "فرصه" | "فرصته" | "فرصتها"
    )
}

/// How far before what may come the estimate of it may be named, in tokens.
const ESTIMATED_WITHIN: usize = 20;

/// `قد يحصل حزب السهل على 54 مقعدا`: only possible, and so is what goes on from it.
pub(super) fn is_possible(text: &NamedText, near: &Range<usize>) -> bool {
    static MAY: WordTest = WordTest::words(&['و', 'ف'], &["قد", "ربما"]);
    MAY.each_in(text, near.clone())
        .any(|at| forms::is(text, at + 1, forms::TO_COME) && !is_estimated(text, at))
}

/// `تشير التقديرات إلى أن حزب السهل قد يحصد بين 255 و295`: an estimate, told as one.
fn is_estimated(text: &NamedText, at: usize) -> bool {
    let from = text.sentence_around(at).start.max(at.saturating_sub(ESTIMATED_WITHIN));
    cue::any(text, from..at, FORECAST)
}

/// `يسعى إلى 40 مقعدا`, `قد يحصل على 45 مقعدا`: wished, set as a condition, or only possible.
pub(super) fn aims(text: &NamedText, near: &Range<usize>) -> bool {
    let even_if =
        |at: usize| matches!(text.folded(at), "حتي" | "وحتي") && matches!(text.folded(at + 1), "وان" | "ان" | "ولو" | "لو");
    // `قد يحصل على 45 مقعدا`: only possible.
    let is_to_come = |at: usize| forms::is(text, at, forms::TO_COME);
    // `قد يصل عددهم إلى 20`
    let may_reach = |at: usize| {
        matches!(
            text.folded(at),
            "يصل" | "تصل" | "يبلغ" | "تبلغ" | "يرتفع" | "ترتفع" | "ينخفض" | "تنخفض" | "يتراجع" | "تتراجع"
        )
    };
    let may = |at: usize| {
        matches!(text.folded(at), "قد" | "وقد" | "ربما") && (is_to_come(at + 1) || may_reach(at + 1)) && !is_estimated(text, at)
    };
    // `كاد حزب السهل يفوز بـ60 مقعدا`
    let almost = |at: usize| matches!(text.folded(at), "كاد" | "كادت" | "وكاد" | "وكادت") && (at + 1..at + 6).any(is_to_come);
    // `كان يتوقع عشرين مقعدا`: hoped for; `ما بين 20 و25` is an estimate.
    let hoped = |at: usize| {
        let hopes = matches!(text.folded(at), "يتوقع" | "تتوقع" | "يامل" | "تامل" | "يطمح" | "تطمح");
        let estimates = || (at..near.end + 2).any(|at| text.folded(at) == "بين");
        hopes && at > 0 && cue::is(text, at - 1, WAS) && at + 2 >= near.end && !estimates()
    };
    // `كان يمكن للسهل أن يحصد 30 مقعدا`, `بإمكانه حصد 30`
    let could = |at: usize| {
        let what = |at: usize| {
            matches!(
                text.folded(at),
                "ان" | "حصد" | "الفوز" | "نيل" | "الحصول" | "جمع" | "حشد" | "تامين" | "ضمان" | "كسب" | "بلوغ"
            )
        };
        // `التي تستطيع جمع 165 مقعدا`, `القادرة على تأمين 165 نائبا`
        is_able(text.folded(at)) && (at + 1..near.end).any(what)
    };
    // `كان قريبا من حصد 30 مقعدا لولا`
    let close_to = |at: usize| {
        matches!(text.folded(at), "قريبا" | "قريبه" | "قاب") && text.folded(at + 1) == "من" && cue::is(text, at + 2, GAIN)
    };
    // `خطط لنيل 40 مقعدا`, `أضاع فرصة حصد 40`, `وضع نصب عينيه 40`
    let wants = |at: usize| {
        let plans = plans(text.folded(at));
        let chance =
            text.folded(at).trim_start_matches('و').starts_with("فرص") && at + 1 < near.end && cue::is(text, at + 1, GAIN | ADD);
        chance
            || plans && (at + 1..near.end).any(|at| cue::is(text, at, GAIN) && !crate::extract::date::tells_tense(text, at))
            || matches!(text.folded(at), "عينيه" | "عينيها" | "اعينهم")
    };
    // `تمني النفس بـ40 مقعدا`
    let flatters = |at: usize| text.folded(at) == "النفس" && at > 0 && text.folded(at - 1).contains("من");
    let leads =
        |at: usize| could(at) || wants(at) || flatters(at) || close_to(at) || hoped(at) || even_if(at) || may(at) || almost(at);
    // `فإذا بالنتائج تمنحها تسعين مقعدا`: it came to pass; `إذا أضيف إليهم سبعة نواب لحزب السهل`: a sum, no condition.
    let is_aim = |at: usize| {
        if !cue::is(text, at, AIM) {
            return false;
        }
        let comes = text.folded(at) == "فاذا" && text.folded(at + 1).starts_with('ب');
        // `وإذا ما احتسبنا نواب حزب السهل الـ97`
        let verb = at + 1 + usize::from(text.folded(at + 1) == "ما");
        let adds_up = matches!(text.bare(at), "اذا" | "لو") && forms::is(text, verb, forms::ADDED_UP);
        // `لو جرت الانتخابات الآن` in a poll
        let would_be = text.folded(at) == "لو" && is_poll_told(text, text.sentence_around(at).start..at);
        // `وإذا كان صعود حزب السهل من 11 مقعدا إلى 18 متوقعا، فإن`: so it was.
        let so_it_was = text.bare(at) == "اذا" && cue::is(text, at + 1, WAS);
        // `أما إذا فصلت النتائج، فقد نال حزب السهل 31`: behind `فقد` a past is one, whatever the condition.
        let is_done = || {
            let is_past =
                |at: usize| cue::is(text, at, GAIN | KEEP | RANK | LOSE) && !text.folded(at).starts_with(['ي', 'ت', 'س']);
            (at + 2..near.end).any(|then| text.folded(then) == "فقد" && is_past(then + 1))
        };
        let is_done = text.bare(at) == "اذا" && is_done();
        // `جمعية العمل (وعد)`: its other name.
        let is_name = text.folded(at) == "وعد" && at > 0 && text.mark(at - 1).is_some();
        // `تراجع إذا قيس بـ69 مقعدا`: what it is measured by.
        let measures = text.bare(at) == "اذا" && cue::is(text, verb, COMPARE);
        !is_name && !so_it_was && !is_done && !measures && !comes && !adds_up && !would_be && !times::is_measure(text, at)
    };
    near.clone().any(is_aim) || WISHES.each_in(text, near.clone()).any(leads)
}

/// `لم يكن كثيرون يتوقعون أن ينال حزب السهل أكثر من عشرة`: what was not expected; without a bound it came to pass.
pub(super) fn nobody_expected(text: &NamedText, near: &Range<usize>) -> bool {
    static EXPECTED: WordTest = WordTest::words(
        &[],
        &[
            "يتوقعون",
            "يتوقع",
            "يظن",
            "يظنون",
            "يتخيل",
            "يتخيلون",
            "يتصور",
            "يتصورون",
            "يحسب",
            "يعتقد",
            "يعتقدون",
        ],
    );
    const REACH: usize = 24;
    let from = near.end.saturating_sub(REACH).max(text.sentence_around(near.start).start);
    EXPECTED.last_in(text, from..near.end).is_some_and(|at| {
        let denied = (at.saturating_sub(4).max(from)..at)
            .any(|word| matches!(text.folded(word), "لم" | "ولم" | "لا" | "ولا" | "ما" | "يكن" | "تكن"));
        let that = (at + 1..(at + 4).min(near.end)).any(|word| text.folded(word) == "ان");
        let turned = (at + 1..near.end).any(|word| {
            matches!(text.mark(word), Some('،' | ','))
                && matches!(
                    text.folded(word + 1),
                    "لكن"
                        | "لكنه"
                        | "لكنها"
                        | "غير"
                        | "الا"
                        | "وحصل"
                        | "وفاز"
                        | "ونال"
                        | "فحصل"
                        | "ففاز"
                        | "فنال"
                )
        });
        denied && that && !turned
    })
}

/// `حتى لو انضم حزب السهل إلى حزب النهر، فلن يتجاوز التحالف 126`, `السيناريو الأول: تحالف يضمن 154 نائبا`: what would follow of what is
/// not so.
pub(super) fn is_supposed(text: &NamedText, near: &Range<usize>) -> bool {
    static IF: WordTest = WordTest::words(&['و', 'ف'], &["اذا", "لو", "حال", "حاله"]);
    static THEN: WordTest =
        WordTest::new(|word| matches!(word, "فلن" | "فان" | "فانه" | "فانها" | "فانهما" | "فانهم") || word.starts_with("فس"));
    static SCENARIO: WordTest = WordTest::new(|word| {
        let bare = word.trim_start_matches('و');
        bare.strip_prefix("ال").unwrap_or(bare).starts_with("سيناريو")
    });
    let sentence = text.sentence_around(near.start).start;
    let before = sentence..near.end;
    // `لم يحقق ما كان يحلم به، أي خمسين مقعدا`
    static DREAMS: WordTest = WordTest::words(
        &[],
        &[
            "يحلم",
            "تحلم",
            "يطمح",
            "تطمح",
            "يامل",
            "تامل",
            "يتوقع",
            "تتوقع",
            "يريد",
            "تريد",
            "يسعي",
            "تسعي",
            "ياملون",
            "يحلمون",
        ],
    );
    const DREAM_WITHIN: usize = 5;
    let says = near
        .end
        .checked_sub(1)
        .filter(|&at| at > near.start && text.folded(at) == "اي" && text.is_comma(at - 1));
    if says.is_some_and(|says| DREAMS.any_in(text, says.saturating_sub(DREAM_WITHIN).max(sentence)..says)) {
        return true;
    }
    // `التحالف المرتقب سيضم أكثر من 170 نائبا`
    static EXPECTED: WordTest = WordTest::new(|word| {
        matches!(
            word.strip_prefix("ال").unwrap_or(word),
            "مرتقب" | "مرتقبه" | "محتمل" | "محتمله" | "مفترض" | "مفترضه" | "منشود" | "منشوده" | "مزمع"
        )
    });
    let names = crate::extract::name::words::table();
    let is_list = |at: usize| names.find(text, at).is(crate::extract::name::words::NOUN);
    let is_expected = EXPECTED
        .last_in(text, near.clone())
        .is_some_and(|at| at > near.start && is_list(at - 1));
    if is_expected || SCENARIO.any_in(text, before.clone()) {
        return true;
    }
    let Some(condition) = IF.first_in(text, before.clone()) else {
        return false;
    };
    // `ولو خرج منه حزب السهل الذي حاز 46 مقعدا لهبط إلى 129`
    let would = |at: usize| {
        let verb = text.folded(at).strip_prefix('ل');
        let is_past = verb.is_some_and(|verb| !verb.starts_with(['ي', 'ت', 'ل']) && cue::is_verb_form(verb));
        is_past && cue::is(text, at, CHANGE | LOSE | GAIN)
            || matches!(
                text.folded(at),
                "لكان" | "لكانت" | "لصار" | "لصارت" | "لاصبح" | "لاصبحت" | "لبات" | "لصرنا"
            )
    };
    if text.bare(condition) == "لو" && (condition + 2..near.end).any(would) {
        // `وبحسب الاستطلاع، فإنه لو أجريت الانتخابات اليوم، لكان حزب السهل أكبر حزب بـ26 مقعدا`
        return !is_vote_now(text, condition, near.end) || !is_poll_told(text, before);
    }
    let next = text.folded(condition + 1);
    let in_case = matches!(text.bare(condition), "حال" | "حاله");
    let is_condition = match text.bare(condition) {
        "حال" | "حاله" => condition > sentence && matches!(text.folded(condition - 1), "في" | "وفي" | "ففي"),
        // `إذا كان حزب السهل أول الأحزاب بـ54، فإن حزب النهر ثانيها بـ48`: so it is; `إذا نظرنا إلى الأرقام، فإن …`
        "اذا" => {
            !cue::is(text, condition + 1, WAS) && !next.ends_with("نا") && !forms::is(text, condition + 1, forms::ADDED_UP)
        }
        _ => !next.ends_with("نا") && !forms::is(text, condition + 1, forms::ADDED_UP),
    };
    let follows = || {
        let then = THEN.last_in(text, condition + 2..near.end);
        // `فإن حزب السهل سيحكم منفردا، لأول مرة منذ 1984، حين نال 404`: what was.
        let since = |then: usize| (then..near.end).any(|at| matches!(text.folded(at), "حين" | "عندما" | "حينما" | "بعدما"));
        // `وفي حالة نجاح مرشحي السهل فإنهم سيشكلون`
        then.is_some_and(|then| (in_case || text.is_comma(then - 1)) && !since(then))
    };
    is_condition && follows() && !is_poll_told(text, before)
}

/// `تعهد زعيم حزب السهل الفائز بـ12`, `راهن على الشباب فلم يكسب سوى 12`, `يطمح حزب السهل الذي نال 12`: where words begin, behind an
/// aim, that tell what came to pass.
pub(super) fn told_since(text: &NamedText, near: &Range<usize>) -> Option<usize> {
    static WINNERS: WordTest = WordTest::words(
        &[],
        &["الفايز", "الفايزه", "الحاصل", "الحاصله", "الحايز", "الحايزه", "صاحب", "صاحبه"],
    );
    static NEGATIONS: WordTest = WordTest::words(&[], &["لم", "ولم", "فلم"]);
    let restricted = |at: usize| NEGATIONS.at(text, at) && cue::any(text, at..near.end, EXCEPT);
    let happened = |at: usize| {
        let won = at + 1 < near.end && cue::is(text, at + 1, GAIN | KEEP | RANK);
        won && super::period::is_relative(text, at) && !text.folded(at + 1).starts_with(['ي', 'ت', 'س'])
    };
    // `لم يكن أحد يراهن عليه، وحصل على 42`
    let went_on = |at: usize| {
        let next = text.folded(at + 1);
        let is_past =
            || next.starts_with(['و', 'ف']) && !next.starts_with("وي") && !next.starts_with("فس") && !next.starts_with("وس");
        text.is_comma(at) && at + 1 < near.end && cue::is(text, at + 1, GAIN | KEEP) && is_past()
    };
    // `رغم طموح الحركة إلى الصدارة، فإنها حصلت على سبعة`, `كان يطمح إلى 40 لكنه نال 12`
    let came_out = |at: usize| {
        let turns = matches!(
            text.folded(at),
            "فانه" | "فانها" | "لكنه" | "لكنها" | "ولكنه" | "ولكنها" | "انه" | "انها"
        );
        let is_past = at + 1 < near.end && !text.folded(at + 1).starts_with(['ي', 'ت', 'س']);
        let is_except = at > 0 && matches!(text.folded(at - 1), "الا" | "غير" | "بيد");
        turns && is_past && (is_except || !text.folded(at).starts_with('ا')) && cue::is(text, at + 1, GAIN | KEEP)
    };
    let happened = |at: usize| happened(at) || went_on(at) || came_out(at);
    near.clone()
        .rev()
        .find(|&at| WINNERS.at(text, at) || restricted(at) || happened(at))
}

/// `وإذا أضفنا مقاعد حزب السهل، وهي سبعة عشر`: where an aside begins that tells the number as it is.
pub(super) fn aside_start(text: &NamedText, near: &Range<usize>) -> Option<usize> {
    const REACH: usize = 3;
    let tells = |at: usize| {
        text.is_comma(at.saturating_sub(1))
            && matches!(
                text.folded(at),
                "وهي"
                    | "وهو"
                    | "وهم"
                    | "وعددها"
                    | "وعددهم"
                    | "وله"
                    | "ولها"
                    | "ولهم"
                    | "ولديه"
                    | "ولديها"
                    | "صاحب"
                    | "صاحبه"
            )
    };
    static BEFORE: WordTest = WordTest::words(&[], &["بعدما", "بعد", "الذي", "التي"]);
    let aside = (near.end.saturating_sub(REACH).max(near.start)..near.end).find(|&at| at > 0 && tells(at));
    // `يأمل في تحسين نتيجته بعدما حصل على 34 مقعدا`: what came before the wish.
    let won = |at: usize| {
        cue::is(text, at, VERB) && !text.folded(at).starts_with(['ي', 'ت', 'س']) && cue::find(text, at).pronoun.is_none()
    };
    let after = |at: usize| match text.folded(at) {
        "بعدما" => won(at + 1),
        "بعد" => text.folded(at + 1) == "ان" && won(at + 2),
        // `تأمل حركة النهر، التي نالت 21 مقعدا في 2010`
        // `تعهد له حزب السهل، الذي يملك 63 مقعدا، بالدعم`
        "الذي" | "التي" => (won(at + 1) || cue::is(text, at + 1, HAVE)) && text.is_comma(at.saturating_sub(1)),
        _ => false,
    };
    aside.or_else(|| BEFORE.each_in(text, near.clone()).rev().find(|&at| after(at)))
}

/// `زعيم الحزب الذي يفوز بـ31 مقعدا`: whichever it will be.
pub(super) fn is_whoever(text: &NamedText, near: &Range<usize>) -> bool {
    let wins =
        |at: usize| cue::is(text, at, GAIN) && text.folded(at).starts_with(['ي', 'ت']) && cue::find(text, at).pronoun.is_none();
    let noun = |at: usize| {
        let found = crate::extract::name::words::table().find(text, at);
        found.is(crate::extract::name::words::NOUN) && found.proclitics.article && !text.is_in_name(at)
    };
    static RELATIVES: WordTest = WordTest::words(&[], &["الذي", "التي"]);
    RELATIVES
        .each_in(text, near.clone())
        .any(|at| at > near.start && noun(at - 1) && at + 1 < near.end && wins(at + 1))
}

/// `لو جرت الانتخابات اليوم` behind the number.
pub(super) fn would_be(text: &NamedText, right: &Range<usize>) -> bool {
    const REACH: usize = 4;
    let would = (right.start..right.end.min(right.start + REACH)).any(|at| text.folded(at) == "لو");
    // `إن جمع إلى كتلته حليفين، فسيكون لديه 155 نائبا`: what a condition would lead to.
    if follows_condition(text, right.start) {
        return true;
    }
    // `سيحصل على 40 مقعدا لو أجريت الانتخابات اليوم`: a forecast, where one is spoken of.
    would && !is_poll_told(text, text.sentence_around(right.start).start..right.start)
}

/// True where the words before a number, which ends before `end`, are what a condition leads to: `فسيكون لديه`.
fn follows_condition(text: &NamedText, end: usize) -> bool {
    const REACH: usize = 6;
    static LEADS_TO: WordTest = WordTest::words(
        &[],
        &[
            "فسيكون",
            "فستكون",
            "فسيصبح",
            "فستصبح",
            "فسيملك",
            "فستملك",
            "فسيصل",
            "فستصل",
            "فسيبلغ",
            "فستبلغ",
        ],
    );
    let from = end
        .saturating_sub(REACH)
        .max(text.sentence_around(end.saturating_sub(1)).start);
    LEADS_TO.any_in(text, from..end)
}

/// `تبقى عشرة مقاعد سيحسمها الدور الثاني`, `20 مقعدا، وهو ما نفته المفوضية`: open, or denied.
pub(super) fn is_open_or_denied(text: &NamedText, quantity: &Quantity) -> bool {
    let next = text.folded(quantity.end);
    let will_be = (next.starts_with("سي") || next.starts_with("ست")) && next.ends_with("ها") && quantity.unit;
    let from = quantity.end + usize::from(text.word(quantity.end).is_none());
    let told = matches!(text.folded(from), "وهو" | "وهي" | "الامر" | "الرقم") && matches!(text.folded(from + 1), "ما" | "الذي");
    let denies = |at: usize| {
        let word = text.folded(at);
        ["نفا", "نفت", "نفي", "تنفي", "ينفي", "كذب", "تكذب", "يكذب", "دحض"]
            .iter()
            .any(|stem| word.starts_with(stem))
    };
    // `حصد 77 مقعدا قبل أن تنفي المفوضية ذلك`
    let until = text.folded(from) == "قبل" && text.folded(from + 1) == "ان";
    will_be || (told || until) && denies(from + 2)
}

/// `لولا القانون الجديد لكان حزب السهل حصد 70 مقعدا`: what would have been.
pub(super) fn is_unhappened(text: &NamedText, near: &Range<usize>) -> bool {
    static BUT_FOR: WordTest = WordTest::words(&['و', 'ف'], &["لولا"]);
    let head = text.sentence_around(near.start).start;
    let but_for = BUT_FOR.first_in(text, head..near.end);
    but_for.is_some_and(|but_for| {
        let follows = |at: usize| {
            let word = text.folded(at);
            matches!(word, "لكان" | "لكانت" | "لكانوا") || word.strip_prefix('ل').is_some_and(cue::is_verb_form)
        };
        (but_for + 1..near.end).any(follows)
    })
}

/// `لو أجريت الانتخابات اليوم`
fn is_vote_now(text: &NamedText, condition: usize, end: usize) -> bool {
    const WITHIN: usize = 6;
    let near = condition + 1..(condition + WITHIN).min(end);
    cue::any(text, near.clone(), ELECTION)
        && near
            .clone()
            .any(|at| matches!(text.folded(at), "اليوم" | "الان" | "حاليا" | "غدا"))
}

/// `أظهر استطلاع أن`: what is told is what a poll gives.
fn is_poll_told(text: &NamedText, before: Range<usize>) -> bool {
    let mut before = before;
    before.any(|at| cue::is(text, at, FORECAST) && text.folded(at).contains("استطلاع"))
}
