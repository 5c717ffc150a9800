//! What a list has since the vote, has together with another, or has elsewhere than in the chamber; and counts of others than seats.
//! Owns these words; knows no list.

use std::ops::Range;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::named::NamedText;
use super::quantity::Quantity;
use super::role::becomes;
use crate::arabic::{Particle, WordTest};

/// `اقتسم مع حزب السهل مئة مقعد`: what two have together.
static SHARES: WordTest = WordTest::listed(&['و', 'ف'], || forms::ids_of(forms::SHARES));

static STRENGTH: WordTest = WordTest::words(
    &[],
    &["تضم", "يضم", "وتضم", "ويضم", "ضم", "ضمت", "سيضم", "ستضم", "وسيضم", "وستضم"],
);

/// `حكومة من 24 وزيرا له فيها خمسة`: ministers that are counted.
pub(super) fn is_portfolio(text: &NamedText, at: usize) -> bool {
    let counted = |at: usize| text.number(at).is_some() || crate::arabic::number::word(text, at).is_some();
    forms::is(text, at, forms::PORTFOLIO) && at > 0 && counted(at - 1)
}

/// `عدد المرشحات بلغ 17`: of others than seats and deputies.
pub(super) fn counts_others(text: &NamedText, near: &Range<usize>) -> bool {
    // `فاز بالعدد الأكبر من المقاعد، وهو 39`
    let is_largest = |count: usize| matches!(text.folded(count + 1), "الاكبر" | "الاعلي" | "الاقل");
    let count = cue::last(text, near.clone(), COUNT).filter(|&count| !is_largest(count));
    count.is_some_and(|count| {
        let of = cue::find(text, count + 1);
        // but not `ارتفع العدد إلى 34`
        let after = text.folded(count + 1);
        let is_noun = after.starts_with("ال") && after != "الي" && !text.is_in_name(count + 1) && count + 1 < near.end;
        // `زاد عدد الإسلاميين من 17 إلى 21 نائبا`: a camp's.
        let names = crate::extract::name::words::table().find(text, count + 1);
        let is_camp = names.is(crate::extract::name::words::GROUP) && matches!(text.folded(count + 2), "من" | "الي");
        cue::find(text, count).pronoun.is_none() && is_noun && !is_camp && !of.is(SEAT | DEPUTY | MEMBER | DUAL | GAIN)
    })
}

/// `باتت تعد 54 نائبا بعد التحاق آخرين`: what joined after the vote.
fn joins_behind(text: &NamedText, right: &Range<usize>) -> bool {
    const REACH: usize = 4;
    let near = right.start..right.end.min(right.start + REACH);
    near.clone().any(|at| {
        let joins = forms::is(text, at, forms::JOINS);
        joins && at > near.start
    })
}

/// `نواب حزب السهل العشرة الذين استقالوا`
pub(super) fn is_some_of_own(text: &NamedText, quantity: &Quantity) -> bool {
    let is_apart = quantity.head.is_some_and(|head| head + 1 < quantity.start);
    is_apart && (matches!(text.folded(quantity.end), "الذين" | "اللذين") || cue::is(text, quantity.end, LEAVE))
}

/// `انضم 5 نواب إلى الحزب ليرتفع عدد نوابه إلى 30`: what became of a bloc after the vote.
pub(super) fn joins_later(text: &NamedText, near: &Range<usize>, verb: Option<usize>) -> bool {
    // `بعد إعلان مجموعة فلان خروجها وفي حوزتها 15 مقعدا`
    static OWN_LEAVE: WordTest = WordTest::words(
        &['ب'],
        &[
            "خروجها",
            "خروجه",
            "خروجهم",
            "انسحابها",
            "انسحابه",
            "انسحابهم",
            "انشقاقها",
            "انشقاقه",
            "انشقاقهم",
            "انفصالها",
            "انفصاله",
        ],
    );
    static WITH: WordTest = WordTest::words(
        &['و', 'ب'],
        &["حوزتها", "حوزته", "حوزتهم", "معها", "معه", "معهم", "جعبتها", "جعبته"],
    );
    let carried = near.end.checked_sub(1).filter(|&at| at > near.start && WITH.at(text, at));
    if carried.is_some_and(|carried| OWN_LEAVE.any_in(text, near.start..carried)) {
        return true;
    }
    // `قبل أن تنضم إليه كتلة السهل ويصل عدد نوابه إلى 330`
    static JOINS: WordTest = WordTest::words(
        &['و', 'ف'],
        &["تنضم", "ينضم", "انضمت", "انضم", "التحقت", "التحق", "تلتحق", "يلتحق"],
    );
    let reaches = (near.start..near.end).any(|at| {
        cue::is(text, at, COUNT) && cue::is(text, at + 1, DEPUTY | SEAT | MEMBER) && cue::find(text, at + 1).pronoun.is_some()
    });
    if reaches
        && JOINS.any_in(text, text.sentence_around(near.start).start..near.end)
        && near.end > 0
        && text.folded(near.end - 1) == "الي"
    {
        return true;
    }
    verb.is_some_and(|verb| {
        let head = text.sentence_around(near.start).start;
        let left = |at: usize| cue::is(text, at, LEAVE) || text.bare(at).starts_with("غادر");
        text.folded(verb).starts_with(['ل', 'ف']) && cue::is(text, verb, CHANGE) && (head..verb).any(left)
    })
}

/// `انقسم بعد ذلك ولم يبق له سوى 25 نائبا`: what deputies who left did not take along.
pub(super) fn is_what_remained(text: &NamedText, near: &Range<usize>, verb: Option<usize>) -> bool {
    let remains = |at: usize| {
        let bare = text.bare(at);
        matches!(bare, "بقي" | "بقيت" | "يبق" | "تبق" | "يتبق" | "تبقي")
    };
    // `لم يبق في الكتلة سوى 67`
    let in_bloc = |verb: usize| text.folded(verb + 1) == "في" && text.folded(verb + 2).contains("كتل");
    verb.is_some_and(|verb| remains(verb) && (in_bloc(verb) || cue::any(text, near.start..verb, LEAVE)))
}

/// `كتلته التي تضم 20 نائبا`: what a bloc has now.
pub(super) fn has_strength(text: &NamedText, near: &Range<usize>) -> bool {
    let last = near.end.saturating_sub(3).max(near.start)..near.end;
    // `وتضم كتلة «من أجل الشعب» 18 نائبا`: before the whole name.
    let is_name = |at: usize| text.is_in_name(at) || text.is_quote(at);
    let before = near.clone().rev().find(|&at| !is_name(at)).filter(|&at| at + 1 < near.end);
    STRENGTH.any_in(text, last) || before.is_some_and(|at| STRENGTH.at(text, at))
}

/// `ولها أربعة نواب حاليا`, `29 نائبا في الوقت الراهن`: deputies that it has by now.
pub(super) fn has_by_now(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    let end = quantity.end;
    let is_now = matches!(text.folded(end), "حاليا" | "اليوم" | "الان")
        || text.folded(end) == "في" && text.folded(end + 1) == "الوقت" && cue::is(text, end + 2, THIS);
    let of_deputies = cue::any(text, quantity.number.end..end, DEPUTY);
    let has = || {
        let owns = near.end.saturating_sub(3).max(near.start)..near.end;
        cue::any(text, owns.clone(), HAVE)
            || owns
                .into_iter()
                .any(|at| matches!(text.folded(at).trim_start_matches('و'), "له" | "لها" | "لهم"))
    };
    quantity.unit && of_deputies && is_now && (has() || cue::any(text, text.sentence_around(near.start).start..near.end, LEAVE))
}

/// `لم يكن للحزب عند حل المجلس غير 198 نائبا`, `كان يشغل 230 مقعدا عشية حل البرلمان`: what was left at the end of a term.
pub(super) fn has_at_dissolution(text: &NamedText, near: &Range<usize>, right: &Range<usize>) -> bool {
    static MOMENTS: WordTest = WordTest::words(&['و'], &["عند", "عشيه", "قبيل", "لحظه"]);
    const BEHIND: usize = 3;
    let behind = right.start..right.end.min(right.start + BEHIND);
    // `بزيادة مقعد عما كان لديه عند حل البرلمان، وحصل حزب النهر على 119`: another clause.
    let begins = |at: &usize| {
        let next = cue::find(text, at + 1);
        text.is_comma(*at) && next.is(VERB) && next.proclitics.conjunction.is_some()
    };
    let near = &(near.clone().rev().find(begins).map_or(near.start, |comma| comma + 1)..near.end);
    // `بعد أن كان لديه 115 مقعدا قبل حل المجلس`: what the result is compared with.
    let compares = near
        .clone()
        .any(|at| matches!(text.bare(at), "بعدما") || text.bare(at) == "بعد" && text.folded(at + 1) == "ان");
    let dissolved = |at: usize| {
        (MOMENTS.at(text, at) || text.folded(at) == "قبل" && !compares)
            && matches!(text.folded(at + 1), "حل" | "حله" | "حلها")
            && !text.is_in_name(at + 1)
    };
    let has = |at: usize| {
        cue::is(text, at, WAS | HAVE) || matches!(text.folded(at).trim_start_matches('و'), "له" | "لها" | "لهم" | "لدي")
    };
    // `تراجعت كتلته إلى 25 نائبا عند نهاية الولاية`
    let at_end = |at: usize| {
        (MOMENTS.at(text, at) || matches!(text.folded(at), "في" | "مع" | "حتي"))
            && matches!(text.folded(at + 1), "نهايه" | "انتهاء" | "ختام" | "اواخر")
            && cue::is(text, at + 2, TERM)
    };
    behind.clone().any(at_end) || near.clone().chain(behind.clone()).any(dissolved) && near.clone().chain(behind).any(has)
}

/// `دخل السهل السباق وفي جعبته 45 مقعدا`, `دخل السهل انتخابات 2021 بـ48 نائبا`: what a list had when it ran.
pub(super) fn brings_into_race(text: &NamedText, quantity: &Quantity, left: &Range<usize>) -> bool {
    const REACH: usize = 12;
    let enters = |at: usize| matches!(text.bare(at), "دخل" | "دخلت" | "دخلا" | "يدخل" | "تدخل" | "سيدخل" | "ستدخل");
    if quantity.particle == Some(Particle::Bi) && quantity.unit && enters_race(text, left, enters) {
        return true;
    }
    let carried = (left.end.saturating_sub(3).max(left.start)..left.end).find(|&at| {
        at > left.start
            && text.folded(at - 1) == "وفي"
            && matches!(text.folded(at), "رصيده" | "رصيدها" | "جعبته" | "جعبتها" | "حوزته" | "حوزتها")
    });
    let is_race = |at: usize| {
        matches!(
            text.folded(at),
            "الحمله"
                | "السباق"
                | "الانتخابات"
                | "الاقتراع"
                | "الاستحقاق"
                | "المعركه"
                | "المنافسه"
                | "الاستحقاقات"
        )
    };
    let runs = |at: usize| {
        let word = text.bare(at);
        matches!(word, "دخل" | "دخلت" | "خاض" | "خاضت" | "يدخل" | "تدخل" | "يخوض" | "تخوض") && (at + 1..at + 5).any(is_race)
    };
    carried.is_some_and(|at| (at.saturating_sub(REACH).max(left.start)..at).any(runs))
}

/// `دخل السهل انتخابات 2021 `: no preposition between the verb and the vote, which nothing but its year follows.
fn enters_race(text: &NamedText, left: &Range<usize>, enters: impl Fn(usize) -> bool) -> bool {
    const REACH: usize = 6;
    let Some(race) = left.clone().rev().find(|&at| cue::is(text, at, ELECTION)) else {
        return false;
    };
    let Some(verb) = cue::last(text, left.start..race, VERB).filter(|&verb| enters(verb) && race <= verb + REACH) else {
        return false;
    };
    let is_other = |at: usize| {
        matches!(text.folded(at), "في" | "بعد" | "قبل" | "عبر" | "عقب" | "منذ") || cue::is(text, at, CHAMBER | CHAMBER_OF)
    };
    !(verb + 1..race).any(is_other) && !cue::any(text, race + 1..left.end, VERB) && text.mark(left.end - 1).is_none()
}

/// `قدم حزب السهل 12 نائبا سابقا`: who once was one.
pub(super) fn counts_former(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    let is_former = |at: usize| matches!(text.folded(at), "سابقا" | "سابقين" | "سابقون");
    let deputies = quantity.number.end..quantity.end.max(quantity.number.end + 1);
    quantity.unit
        && cue::any(text, deputies, DEPUTY)
        && is_former(quantity.end)
        && (!cue::any(text, near.clone(), WAS | HAVE | GAIN | CHANGE)
            // `أظهرت النتائج فوز نحو 30 نائبا سابقا`: whoever they stood for.
            || cue::last(text, near.clone(), VERB).is_some_and(|verb| {
                cue::is(text, verb, GAIN) && quantity.lead <= verb + 2 && quantity.particle.is_none()
            }))
}

/// `30 حزبا لم يفز منها سوى ستة`: some of others that were counted.
pub(super) fn is_of_others(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    const REACH: usize = 5;
    let last = near.end.saturating_sub(REACH).max(near.start)..near.end;
    let of = last
        .rev()
        .find(|&at| matches!(text.folded(at), "منها" | "منهم" | "منهن" | "بينهم" | "بينهن" | "ضمنهم"));
    let Some(of) = of else {
        return false;
    };
    let is_number = |at: usize| text.number(at).is_some() || crate::arabic::number::word(text, at).is_some();
    let sentence = text.sentence_around(of).start;
    let told = (sentence..of).rev().find(|&at| is_number(at));
    // `7 آلاف مترشح بينهم 90 نائبا`
    let of_candidates = told.is_some_and(|at| (at + 1..(at + 3).min(of)).any(|at| cue::is(text, at, CANDIDATE)));
    of_candidates && quantity.unit && cue::any(text, quantity.number.end..quantity.end, DEPUTY)
        || !quantity.unit
            && told.is_some_and(|at| {
                // `حظي بتأييد 54، بينهم عشرة`
                // `عاد 30 نائبا سابقا، منهم أربعة`
                let is_former = matches!(text.folded(at + 2), "سابقا" | "سابقين" | "مستقيلا");
                if is_former
                    || cue::is(text, at + 1, CANDIDATE)
                    || at > sentence && (cue::is(text, at - 1, VOTE) || cue::is(text, at + 1, VOTE))
                {
                    return true;
                }
                let next = crate::extract::name::words::table().find(text, at + 1);
                next.is(crate::extract::name::words::NOUN)
                    || matches!(text.folded(at + 1), "حزبا" | "احزاب" | "قايمه" | "لايحه" | "قوايم")
            })
}

/// `اقتسم مع حزب السهل مئة مقعد`
pub(super) fn shares_with(text: &NamedText, near: &Range<usize>) -> bool {
    near.clone().any(|at| SHARES.at(text, at) && text.folded(at + 1) == "مع")
}

/// `تقلصت كتلته إلى 30 نائبا بعد استقالات متتالية`: what is left of a bloc.
pub(super) fn shrinks_since(text: &NamedText, near: &Range<usize>, right: &Range<usize>) -> bool {
    const REACH: usize = 4;
    const STEMS: [&str; 7] = ["استقال", "انشقاق", "انسحاب", "وفاه", "انشق", "رحيل", "خروج"];
    let sentence = text.sentence_around(right.start.saturating_sub(1));
    // `تقلصت مقاعده من 42 إلى 28 بعد انشقاق نوابه`: both are told by the verb before the first.
    let leads_on = text.folded(right.start) == "الي";
    let is_led_on = near.len() == 1 && text.folded(near.start) == "الي";
    let from = if is_led_on {
        near.start.saturating_sub(2 * REACH).max(sentence.start)
    } else {
        near.start
    };
    // `قفز من 39 إلى 64 بعد انشقاق خصمه` is won.
    let kinds = if leads_on || is_led_on {
        FALL | LOSE
    } else {
        CHANGE | LOSE | HAVE
    };
    let changes = cue::any(text, from..near.end, kinds) || near.clone().any(|at| becomes(text, at));
    let end = if leads_on {
        sentence.end.min(right.start + 2 * REACH)
    } else {
        right.end.min(right.start + REACH)
    };
    let mut near = right.start..end;
    changes
        && near.any(|at| {
            let leads = matches!(text.folded(at), "بعد" | "اثر" | "بسبب" | "نتيجه" | "جراء" | "عقب");
            let next = text.folded(at + 1).trim_start_matches("ال");
            // `فقدت أربعة نواب بانشقاقات`
            let by = text.folded(at).strip_prefix('ب').unwrap_or_default();
            STEMS
                .iter()
                .any(|stem| leads && next.starts_with(stem) || by.starts_with(stem))
        })
}

/// `باتت تعد 54 نائبا بعد التحاق آخرين`
pub(super) fn has_grown(text: &NamedText, near: &Range<usize>, right: &Range<usize>) -> bool {
    // `ارتفع عدد نوابه إلى 34 بعد انضمام آخرين`
    let grows = |at: usize| {
        matches!(text.folded(at), "لدي" | "لديه" | "لديها" | "لديهم") && at + 3 >= near.end
            || becomes(text, at) && forms::is(text, at + 1, forms::STRENGTH_VERB)
            || cue::is(text, at, COUNT) && cue::is(text, at + 1, DEPUTY | MEMBER)
    };
    // `ارتفع عدد نوابه من 26 إلى 28 بعد أن انضم إليه نائبان`: both are told by the words before the first.
    const FURTHER: usize = 12;
    let is_step = near.end > near.start && matches!(text.folded(near.end - 1), "الي" | "من");
    let from = if is_step {
        near.start
            .saturating_sub(FURTHER)
            .max(text.sentence_around(right.start.saturating_sub(1)).start)
    } else {
        near.start
    };
    let leads_on = text.folded(right.start) == "الي";
    let joins = || {
        if leads_on {
            joins_behind(text, &(right.start + 2..text.sentence_around(right.start).end))
        } else {
            joins_behind(text, right)
        }
    };
    (from..near.end).any(grows) && joins()
}

/// True for a text that tells of deputies who left their blocs or joined others, and of no vote: whatever counts it gives are what
/// blocs have by now.
pub(super) fn tells_of_blocs(text: &NamedText) -> bool {
    const MOVES_MIN: usize = 2;
    const NEAR: usize = 4;
    if cue::any(text, 0..text.len(), ELECTION | RESULTS | COUNTING | VOTE) {
        return false;
    }
    let moves = |at: &usize| {
        let is_move = cue::is(text, *at, LEAVE) || forms::is(text, *at, forms::JOINS);
        is_move && cue::any(text, at.saturating_sub(NEAR)..(at + NEAR).min(text.len()), DEPUTY | MEMBER)
    };
    (0..text.len()).filter(moves).count() >= MOVES_MIN
}

/// Those who come in for others.
static REPLACED: WordTest = WordTest::words(
    &['و'],
    &[
        "بدلاء",
        "بدلا",
        "البدلاء",
        "بديلا",
        "بديل",
        "البديل",
        "البدلا",
        "الشاغره",
        "المستقيلين",
        "المستقيلون",
    ],
);

/// Where `range` speaks of them; `بدلا من` compares.
fn replaced_in<'t>(text: &'t NamedText, range: Range<usize>) -> impl Iterator<Item = usize> + use<'t> {
    REPLACED
        .each_in(text, range)
        .filter(|&at| !matches!(text.folded(at + 1), "من" | "عن"))
}

/// True where `range` speaks of somebody who comes in for others.
pub(super) fn names_replaced(text: &NamedText, range: Range<usize>) -> bool {
    replaced_in(text, range).next().is_some()
}

/// True for a text that tells who came into the seats of deputies who resigned: what rises or falls in it is what blocs have by now.
pub(super) fn tells_of_replaced(text: &NamedText) -> bool {
    const WORDS_MIN: usize = 2;
    let hits = replaced_in(text, 0..text.len()).take(WORDS_MIN).count();
    hits >= WORDS_MIN && cue::any(text, 0..text.len(), DEPUTY)
}

/// `تشكلت كتلة السهل من 15 نائبا`: a bloc that deputies of several lists formed.
pub(super) fn is_formed(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    const REACH: usize = 9;
    let of = near
        .end
        .checked_sub(1)
        .filter(|&at| at > near.start && text.folded(at) == "من");
    let forms_bloc = |at: usize| {
        matches!(
            text.bare(at),
            "تشكلت" | "تشكل" | "تاسست" | "تشكيل" | "تاسيس" | "شكل" | "شكلت" | "شكلوا" | "ولدت" | "بتشكيل"
        ) && text.folded(at + 1).trim_start_matches("ال").starts_with("كتل")
    };
    of.is_some_and(|of| {
        quantity.unit
            && cue::any(text, quantity.number.end..quantity.end, DEPUTY)
            && (of.saturating_sub(REACH).max(near.start)..of).any(forms_bloc)
    })
}

/// True for a text about deputies who left their blocs, which tells of no results: its counts are what blocs have by now.
pub(super) fn is_of_blocs(text: &NamedText) -> bool {
    static LEAVING: WordTest = WordTest::new(|word| {
        let bare = crate::arabic::without_articles(word.trim_start_matches(['و', 'ف', 'ب', 'ل']));
        const STEMS: [&str; 4] = ["استقال", "انشق", "منشق", "مستقيل"];
        STEMS.iter().any(|stem| bare.starts_with(stem))
    });
    static BLOCS: WordTest = WordTest::new(|word| {
        let bare = crate::arabic::without_articles(word.trim_start_matches(['و', 'ف', 'ب']));
        bare.starts_with("كتل") || word.starts_with("للكتل")
    });
    const BLOCS_MIN: usize = 3;
    let all = 0..text.len();
    let leaving = LEAVING.each_in(text, all.clone()).count();
    let blocs = BLOCS.each_in(text, all.clone()).count();
    // Each of both says so the more often the surer.
    leaving > 0 && blocs > 0 && leaving.max(blocs) >= BLOCS_MIN && !cue::any(text, all, RESULTS | COUNTING)
}

/// `تقلصت الكتلة إلى 56 نائبا`, `تتصدر الكتل بـ69`: in such a text, a sentence about what a bloc has become, in which nobody wins.
pub(super) fn tells_bloc_now(text: &NamedText, number: usize) -> bool {
    static BECOMES: WordTest = WordTest::new(|word| {
        const STEMS: [&str; 17] = [
            "صار",
            "هبط",
            "تقلص",
            "تقليص",
            "تراجع",
            "ارتفع",
            "انخفض",
            "تصدر",
            "يتصدر",
            "تتصدر",
            "تحتل",
            "اصبح",
            "التحاق",
            "المستقيل",
            "تشكل",
            "يشكل",
            "بقاء",
        ];
        let bare = word.trim_start_matches(['و', 'ف', 'ل']);
        STEMS.iter().any(|stem| bare.starts_with(stem))
    });
    static WON: WordTest = WordTest::words(
        &['و', 'ف'],
        &[
            "فاز",
            "فازت",
            "حصل",
            "حصلت",
            "نال",
            "نالت",
            "حصد",
            "حصدت",
            "انتزع",
            "انتزعت",
            "احرز",
            "احرزت",
            "فوز",
            "فوزا",
        ],
    );
    // `تتصدر الكتل`, but not `الانتخابات التي تصدرتها كتلته`.
    static LEADS: WordTest = WordTest::words(&['و', 'ف', 'ل'], &["تصدر", "يتصدر", "تتصدر", "تحتل", "يحتل"]);
    static VOTE: WordTest = WordTest::stems(&["انتخابات", "اقتراع"]);
    let sentence = text.sentence_around(number);
    let leads = || {
        LEADS
            .each_in(text, sentence.clone())
            .any(|at| text.folded(at + 1).contains("كتل"))
    };
    let becomes = BECOMES.any_in(text, sentence.clone()) || leads();
    // but `تراجعت الكتلة منذ الانتخابات من 85 إلى 56`
    let of_vote = VOTE
        .each_in(text, sentence.clone())
        .any(|at| at == 0 || text.folded(at - 1) != "منذ");
    becomes && !of_vote && !WON.any_in(text, sentence)
}

/// `بمئة مقعد إلا مقعدا واحدا`: neither the round number nor what is taken off it.
pub(super) fn is_less_some(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    let is_counted = |at: usize| {
        cue::is(text, at, UNIT | DUAL) || crate::arabic::number::word(text, at).is_some() || text.number(at).is_some()
    };
    let takes_off = |at: usize| matches!(text.folded(at), "الا") && at > 0 && cue::is(text, at - 1, UNIT) && is_counted(at + 1);
    // `لم يحتفظ من مقاعده إلا بثمانية`: a restriction.
    let is_denied = cue::any(text, near.clone(), NEGATION);
    quantity.unit && takes_off(quantity.end) || near.end > 1 && !is_denied && takes_off(near.end - 1)
}

/// `بحقيبة واحدة`
pub(super) fn is_portfolio_count(text: &NamedText, quantity: &Quantity) -> bool {
    quantity
        .number
        .start
        .checked_sub(1)
        .is_some_and(|at| text.folded(at).contains("حقيب") || text.folded(at).ends_with("وزاره"))
}

/// `وبضم مقاعد حلفائه يرتفع رصيده إلى 98`: no longer its own.
pub(super) fn adds_allies(text: &NamedText, near: &Range<usize>) -> bool {
    const REACH: usize = 18;
    let last = near.end.checked_sub(1).map_or("", |at| text.folded(at));
    // `وإذا أضيفت إليه مقاعد حلفائه يصبح المجموع 49`
    if matches!(last, "المجموع" | "الاجمالي") {
        let sentence = text.sentence_around(near.end.saturating_sub(1));
        return cue::any(text, sentence.start..near.end.max(sentence.start), OTHER);
    }
    if !matches!(last, "الي" | "من") {
        return false;
    }
    let from = near
        .end
        .saturating_sub(REACH)
        .max(text.sentence_around(near.end.saturating_sub(1)).start);
    let adds = |at: usize| {
        matches!(text.folded(at).trim_start_matches('و'), "بضم" | "باضافه" | "باحتساب" | "بجمع")
            && cue::is(text, at + 1, SEAT | DEPUTY | VOTE)
            && cue::is(text, at + 2, OTHER)
    };
    (from..near.end).any(|at| adds(at) && cue::any(text, at + 3..near.end, CHANGE | GAIN))
}
