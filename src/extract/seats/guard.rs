//! What keeps a number from being a result: thresholds, quorums, women's and municipal seats, aims, present strength.
//! Owns the reasons and their order, and knows no list; the signs of some have modules of their own: `unreal`, `other_body`,
//! `difference`, `strength`, `threshold`, `part`, `unlike`.

use std::ops::Range;

use super::named::NamedText;
use super::part;

use super::chamber_size::counts_chamber_before;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::difference::{is_about_difference, is_comparison, is_taken_off, leads, moves_over};
use super::forms;
use super::other_body::{follows_other_body, is_local, is_other_body};
use super::quantity::Quantity;
use super::role::becomes;
use super::strength::{
    counts_former, counts_others, has_at_dissolution, has_by_now, has_grown, has_strength, is_of_others, is_portfolio,
    is_some_of_own, is_what_remained, joins_later, shares_with, shrinks_since,
};
use super::threshold::{is_of_many, is_reserved};
use super::unlike;
use super::unreal::{aims, aside_start, is_open_or_denied, is_whoever, told_since, would_be};
use crate::arabic::{Particle, WordTest};

/// Words that turn to something else: `لكنه`, `بينما`, and `غير`, `إلا`, `بيد`, which do before أن.
static TURNS: WordTest = WordTest::new(|word| {
    let bare = word.trim_start_matches(['و', 'ف']);
    matches!(
        bare,
        "لكن" | "لكنه" | "لكنها" | "لكنهم" | "ولكن" | "بينما" | "يما" | "فيما" | "انما" | "بل"
    ) || is_turn_before_that(bare)
});

/// `سيشغل`: what the result gives.
static TAKES_UP: WordTest = WordTest::new(|word| {
    matches!(
        word.trim_start_matches('و'),
        "سيشغل" | "ستشغل" | "سيمثله" | "سيمثلها" | "سيمثل" | "ستضم" | "سيضم"
    )
});

/// What a list has now, where the election that gave it is told with it.
static TAKES: WordTest = WordTest::new(|word| matches!(word.trim_start_matches('و'), "يشغل" | "تشغل" | "يملك" | "تملك"));

/// `شغلت`: what the result gave, where the election is told with it.
static TOOK_UP: WordTest = WordTest::new(|word| matches!(word.trim_start_matches('و'), "شغل" | "شغلت"));

static REPRESENTATION: WordTest = WordTest::new(|word| word.starts_with("تمثيل"));

static IN_HALVES: WordTest = WordTest::new(|word| word == "مناصفه");

/// Words that open another clause behind a number: `بينما`, `فيما يتطلب`, `علما بأن`.
static CLAUSE_STOPS: WordTest = WordTest::new(|word| {
    word.starts_with("بين")
        || matches!(
            word,
            "هي" | "هو" | "وهي" | "وهو" | "فيما" | "علما" | "لكن" | "لكنه" | "لكنها" | "حين"
        )
});

static RULES: WordTest = WordTest::new(|word| matches!(word, "القانون" | "الدستور" | "المرسوم"));

static SETTING_ASIDE: WordTest = WordTest::new(|word| matches!(word, "حجز" | "تخصيص"));

static OURS: WordTest = WordTest::new(|word| matches!(word, "لنا" | "لدينا" | "معنا"));

static MEMBERSHIP: WordTest = WordTest::new(|word| matches!(word, "عضويتها" | "عضويته" | "اقتسم" | "اقتسما" | "تقاسما"));

/// Words right before what a bloc has, whatever it won.
static STANDING: WordTest = WordTest::new(|word| matches!(word, "حاليا" | "اعضاوه" | "اعضاوها" | "اعضايه" | "اعضايها"));

/// How many words before and after a number are looked at.
const NEAR: usize = 12;
const AFTER: usize = 6;

/// Why the words around `quantity` say that it is no result of a list; none where they do not. `left` ends at the number,
/// `right` begins after it.
pub(super) fn rejects(text: &NamedText, quantity: &Quantity, left: &Range<usize>, right: &Range<usize>) -> Option<&'static str> {
    let near = left.end.saturating_sub(NEAR).max(left.start)..left.end;
    let near = turn(text, &near).unwrap_or(near.start)..near.end;
    let verb = cue::last(text, near.clone(), VERB);
    let governed = verb.unwrap_or(near.start)..near.end;
    let gains = verb.is_some_and(|verb| cue::is(text, verb, GAIN | KEEP | RANK | CHANGE));
    let after = clause_start(text, right);
    let last_words = near.end.saturating_sub(4).max(near.start)..near.end;
    // `على 8 بالمئة من الأصوات (9 مقاعد)`
    let in_brackets = (near.end.saturating_sub(1)..=near.end).any(|at| text.mark(at) == Some('('));
    let after_mark = last_words
        .clone()
        .rev()
        .find(|&at| matches!(text.mark(at), Some('،' | '؛' | ',')) || cue::is(text, at, GAIN));
    let last_words = after_mark.unwrap_or(last_words.start)..near.end;
    let of_deputies = quantity.extra && quantity.unit && text.folded(quantity.number.end).starts_with("نايب");
    // `ليرتفع تمثيله إلى 7`
    let reaches = near.end > near.start && text.folded(near.end - 1) == "الي";
    // `حصل تحالف السهل الذي يضم أحزابا على سبعين`
    let is_led = quantity.particle == Some(Particle::Bi) || near.end > near.start && text.folded(near.end - 1) == "علي";
    let described = is_led
        && (gains || verb.is_none())
        && cue::last(text, near.clone(), HAVE)
            .is_some_and(|have| have > near.start && matches!(text.folded(have - 1), "الذي" | "التي" | "الذين"));
    // `سيشغل حزب الورد 45 مقعدا`: what the result gives it.
    let takes_up = TAKES_UP.any_in(text, near.clone());
    // `شغلت حركة السهل 55 مقعدا في مجلس 1996`
    // `فأصبح يشغل ستة`: what a change made.
    let dated = || super::period::find(text, right.start..right.end.min(right.start + 5)).is_some();
    // `يشغل حزب السهل 41 مقعدا في البرلمان المنتخب عام 2018`
    let in_year = || {
        let found = super::period::find(text, right.start..right.end.min(right.start + AFTER));
        matches!(found, Some((super::Period::Year(_), _)))
    };
    let with_subject = |verb: usize| (verb + 1..near.end).any(|at| text.is_in_name(at)) && quantity.unit;
    let made = |have: usize| have > near.start && forms::is(text, have - 1, forms::HAS_MADE);
    let took_up = near.clone().any(|at| TOOK_UP.at(text, at) && (with_subject(at) || dated()))
        || near
            .clone()
            .any(|at| TAKES.at(text, at) && quantity.unit && with_subject(at) && in_year())
        || cue::last(text, near.clone(), HAVE).is_some_and(made);
    // `تراجع تمثيل الشيعة من تسعة نواب`
    let changes = near
        .clone()
        .any(|at| REPRESENTATION.at(text, at) && cue::any(text, near.start..at, CHANGE));
    // `للتحالف، الذي يضم حزبين، 43 مقعدا`
    let aside = cue::last(text, near.clone(), HAVE).is_some_and(|have| {
        have > near.start
            && matches!(text.folded(have - 1), "الذي" | "التي")
            && near.end > have + 1
            && matches!(text.mark(near.end - 1), Some('،' | ','))
    });
    let described = described || aside || takes_up || took_up || changes || is_made_of(text, quantity, &near);
    // `تتوزع مناصفة بين المسلمين والمسيحيين`: shares fixed by law.
    let by_law = near.clone().any(|at| IN_HALVES.at(text, at) && text.folded(at + 1) == "بين");
    // `يزيد كثيرا عن أغلبية 272 مقعدا`
    let of_majority = near.len() >= 2
        && cue::is(text, near.end - 1, MAJORITY)
        && cue::find(text, near.end - 1).pronoun.is_none()
        && matches!(text.folded(near.end - 2), "عن" | "من" | "تتجاوز" | "يتجاوز" | "دون" | "تحت");
    // `حصل على مليون صوت و45 مقعدا`: the votes are another count.
    let is_joined = quantity.unit && near.len() > 1 && {
        // `ثلث الأصوات تقريبا وتسعة مقاعد`
        [quantity.lead, quantity.start]
            .iter()
            .any(|&at| text.folded(at).starts_with('و'))
            || matches!(text.folded(near.end - 1), "و")
    };
    // `34 في المئة من الأصوات، أي ما يعادل 107 مقاعد`: what the votes are worth.
    let is_worth = quantity.unit && near.clone().rev().take(3).any(|at| forms::is(text, at, forms::IS_WORTH));
    let counts_voters = !in_brackets && !is_joined && !is_worth;
    // `حزبا الوسط، أي حزب السهل وحزب النهر`: that is to say.
    let says = |at: usize| at > left.start && matches!(text.mark(at - 1), Some('،' | ',' | '('));
    let any_list = |at: usize| cue::is(text, at, ANY) && is_list_noun(text, at + 1) && !says(at);
    let of_many = |at: usize| is_of_many(text, at, near.end);
    let keeps_apart = |at: usize| is_reserved(text, at, near.start, (is_led || reaches) && gains);
    // `32 مقعدا بينهم عشر نساء، وحركة السهل على 26`: those of the list before.
    let is_left = |at: usize| (at + 1..near.end).any(|on| text.is_in_name(on));
    // `أما تحالف السهل، الأقرب إلى شباب الميدان، فلم يتجاوز سبعة`: an aside that has closed.
    let has_closed = |at: usize| {
        (at + 1..near.end).any(|comma| matches!(text.mark(comma), Some('،' | ',')) && text.folded(comma + 1).starts_with('ف'))
    };
    let of_women = |at: usize| {
        !has_closed(at)
            && !is_left(at)
            && (cue::is(text, at, WOMEN) && !is_in_description(text, at) || matches!(text.folded(at), "منهن" | "بينهن"))
    };
    let until_women = after.start..after.clone().find(|&at| COUNTERPARTS.at(text, at)).unwrap_or(after.end);
    let owns = governed.end.saturating_sub(4).max(governed.start)..governed.end;
    // `بعد إضافة المقاعد المخصصة، مقابل 82 لحزب السهل`
    let apart = cue::last(text, governed.clone(), VERSUS).unwrap_or(governed.start)..governed.end;
    // `فاز بجميع المقاعد المخصصة للقوائم، وعددها 100`
    if super::total::is_whole_of_some(text, quantity) {
        return None;
    }
    if let Some(reason) = unlike::reason(text, quantity, &near) {
        return Some(reason);
    }
    let reason = match () {
        () if is_whole(text, quantity) => "out of all",
        // `تنازل حزب السهل عن ثلاثة مقاعد لحليفه`
        () if near.end > near.start
            && text.folded(near.end - 1) == "عن"
            && near.clone().any(|at| {
                matches!(
                    text.folded(at).trim_start_matches(['و', 'ف']),
                    "تنازل" | "تنازلت" | "يتنازل" | "تتنازل"
                )
            }) =>
        {
            "given up"
        }
        // `يتجاوز فيها حزب السهل عتبة خمسين مقعدا`
        () if near.end > near.start
            && matches!(text.folded(near.end - 1), "عتبه" | "حاجز" | "سقف")
            && !near.clone().any(|at| cue::is(text, at, NEGATION | FORECAST))
            && near
                .clone()
                .any(|at| matches!(text.folded(at), "يتجاوز" | "تتجاوز" | "تجاوز" | "تجاوزت" | "يتخطي" | "تتخطي")) =>
        {
            "threshold"
        }
        // `نددت باعتقال أربعة نواب من أعضائها`
        () if near.end > near.start && quantity.unit && is_fate(text, near.end - 1) => "fate",
        // `ولا أحد يبلغ 176`
        () if (near.end.saturating_sub(4).max(near.start + 1)..near.end)
            .any(|at| text.folded(at) == "احد" && matches!(text.folded(at - 1), "لا" | "ولا" | "فلا")) =>
        {
            "nobody"
        }
        // `مجموع أصواتهم يبلغ 44`
        () if (near.end.saturating_sub(4).max(near.start)..near.end)
            .any(|at| text.folded(at) == "مجموع" && cue::find(text, at + 1).pronoun.is_some() && cue::is(text, at + 1, VOTE)) =>
        {
            "sum"
        }
        () if unlike::is_contested(text, quantity, &near) => "contested",
        () if unlike::is_missing(text, quantity, verb) => "missing",
        () if aims(
            text,
            &(aside_start(text, &near).max(told_since(text, &near)).unwrap_or(near.start)..near.end),
        ) =>
        {
            "aim"
        }
        () if quantity.particle == Some(Particle::Li) && (!gains || cue::any(text, near.clone(), COMPETE)) => "for",
        () if by_rule(text, &near) => "rule",
        () if is_other_body(text, right) || follows_other_body(text, &near) => "other body",
        () if joins_later(text, &near, verb) => "joins later",
        () if near.clone().any(|at| matches!(text.folded(at), "عديد" | "وعديد")) => "strength",
        () if has_by_now(text, quantity, &near) || has_at_dissolution(text, &near, right) => "strength",
        () if is_rest_told(text, &near) => "rest told",
        () if moves_over(text, quantity, &near) => "moves over",
        () if by_law => "by law",
        () if near
            .clone()
            .any(|at| DIALOGUE.at(text, at) && matches!(text.folded(at.saturating_sub(1)), "في" | "وفي" | "موتمر")) =>
        {
            "other body"
        }
        () if counts_chamber_before(text, &near).is_some() => "of chamber",
        () if is_taken_off(text, &near) => "taken",
        // `أن 13 مقعدا لا تليق بحزب كبير`
        () if near.end > near.start
            && text.folded(near.end - 1) == "ان"
            && matches!(text.folded(quantity.end), "لا" | "لن" | "لم" | "ليست") =>
        {
            "subject of verb"
        }
        () if quantity.particle.is_none() && unlike::is_of_region(text, &near) => "region",
        () if quantity.particle.is_none() && is_majority_itself(text, &near) => "of majority",
        () if SUMS.any_in(text, last_words_of(&near).start.saturating_sub(1).max(near.start)..near.end) => "sum",
        () if near.end > near.start + 1 && BESIDE.at(text, near.end - 1) && text.folded(near.end - 2) == "الي" => "beside",
        () if comes_from_outside(text, right) => "from outside",
        () if is_whoever(text, &near) => "whoever",
        () if quantity.number.len() == 1 && !quantity.unit && is_portfolio_count(text, quantity) => "portfolios",
        () if quantity.particle.is_none() && near.end > near.start && is_construct_results(text, near.end - 1) => "results of",
        () if last_words_of(&near).any(|at| MEMBERSHIP.at(text, at)) => "membership",
        () if near.end > near.start && STANDING.at(text, near.end - 1) => "standing",
        () if is_about_difference(text, left, verb) => "difference between",
        () if is_comparison(text, quantity, &near) => "comparison",
        () if is_set_aside(text, &near) => "set aside",
        () if of_majority => "of majority",
        () if quantity.particle.is_none() && is_subject_of_verb(text, &near) => "subject of verb",
        () if would_be(text, right) || is_open_or_denied(text, quantity) => "would be",
        () if cue::is(text, quantity.end, HAVE) && cue::find(text, quantity.end).pronoun.is_some() => "has them",
        () if !is_led && cue::any(text, governed.clone(), LEAVE) => "left",
        () if is_what_remained(text, &near, verb) => "remained",
        () if matches!(text.folded(quantity.end), "مرات" | "اضعاف" | "مره" | "ضعفا") => "times",
        () if OURS.any_in(text, last_words.clone()) => "ours",
        () if are_winners_themselves(text, quantity, left) => "winners",
        () if is_of_one_place(text, &near, right) => "one place",
        () if is_fraction_told(text, &near) => "fraction",
        // `رفع شعار "أكثر من 400 مقعد"`
        () if (near.end.saturating_sub(2).max(near.start)..near.end).any(|at| SLOGAN.at(text, at)) => "slogan",
        () if of_deputies => "new deputies",
        () if counts_voters && cue::any(text, last_words, VOTE) => "votes",
        // `فاوض حزب السهل عشرة نواب مستقلين`
        () if near.end > near.start
            && quantity.unit
            && quantity.particle.is_none()
            && text.is_in_name(near.end - 1)
            && text.folded(quantity.end).starts_with("مستقل") =>
        {
            "independents"
        }
        () if verb.is_none_or(|verb| verb + 2 < near.end) && is_for_majority(text, quantity) => "needed",
        () if is_of_unnamed(text, quantity) => "unnamed",
        () if adds_allies(text, &near) => "sum",
        () if is_of_votes_or_nobody(text, &near) => "votes",
        () if is_list_of_women(text, &near) => "women",
        () if matches!(text.folded(quantity.end), "حزبيون" | "حزبيين" | "حزبيا") && quantity.unit => {
            "deputies of parties"
        }
        () if governed.clone().any(any_list) && !quantity.none => "any list",
        () if apart.clone().any(keeps_apart) && !cue::any(text, last_words_of(&near), EXCEPT) => "needed or reserved",
        () if !in_brackets && cue::any(text, since_versus(text, &governed), DIFFERENCE) => "difference",
        () if near.clone().any(of_many) && !gains => "majority",
        () if governed.clone().any(of_women) && !quantity.none => "women",
        // `حصلوا على الثمانية مقاعد المخصصة للريف`: all of them were won.
        () if cue::any(text, until_women, WOMEN)
            || cue::any(text, after.clone(), NEED)
            || is_short_of(text, quantity, right)
            || cue::any(text, after.clone(), RESERVED) && !(is_led && gains && quantity.article) =>
        {
            "women or needed behind"
        }
        () if part::is_part(text, quantity, left, right) => "part",
        () if leads(text, quantity, &near) => "lead",
        () if is_local(text, &left.clone()) || is_local(text, &after) => "local",
        () if is_per_unit(text, quantity.end) => "per unit",
        () if !quantity.unit && near.clone().any(|at| is_portfolio(text, at)) => "portfolios",
        () if !quantity.unit && counts_others(text, &near) => "count of others",
        () if is_of_others(text, quantity, &near) => "of others",
        () if counts_former(text, quantity, &near) => "former deputies",
        () if shares_with(text, &near) => "shared with",
        () if has_grown(text, &near, right) || shrinks_since(text, &near, right) => "joined since",
        () if is_some_of_own(text, quantity) => "some of its own",
        () if !described && has_strength(text, &near) => "strength",
        // but `يضم الائتلاف حزب السهل (30 مقعدا)`
        () if !reaches
            && !described
            && !stands_in_brackets_of_name(text, quantity)
            && cue::any(text, owns.clone(), HAVE)
            && !unlike::holds_seats(text, quantity, &near)
            && !cue::any(text, near.clone(), WAS)
            // `ولم يعد لديها غير عشرة`
            && !cue::any(text, last_words_of(&near), EXCEPT) =>
        {
            "has"
        }
        () => return None,
    };
    Some(reason)
}

/// `مجموع أصواتهم يبلغ 44`, `لا أحد يبلغ 176`: of votes, of nobody.
fn is_of_votes_or_nobody(text: &NamedText, near: &Range<usize>) -> bool {
    const REACH: usize = 5;
    let last = near.end.saturating_sub(REACH).max(near.start)..near.end;
    let nobody = |at: usize| text.folded(at) == "احد" && at > 0 && matches!(text.folded(at - 1), "لا" | "ولا" | "فلا");
    let of_votes =
        |at: usize| cue::is(text, at, VOTE) && cue::find(text, at).pronoun.is_some() && cue::is(text, at - 1, TOTAL_OF | COUNT);
    last.clone().any(|at| nobody(at) || at > last.start && of_votes(at)) && !cue::any(text, last, EXCEPT)
}

/// `استمالة 12 نائبا لبلوغ الأغلبية`, `20 مقعدا كي يحكم وحيدا`: what is wanted.
fn is_for_majority(text: &NamedText, quantity: &Quantity) -> bool {
    let next = text.folded(quantity.end);
    let is_aim = matches!(
        next,
        "لبلوغ" | "لتحقيق" | "لتامين" | "لتشكيل" | "لنيل" | "للوصول" | "لضمان" | "لاكمال"
    );
    let wanted = |at: usize| cue::is(text, at, MAJORITY) || matches!(text.folded(at), "الحكومه" | "حكومه" | "الثقه");
    let rules = |at: usize| matches!(text.folded(at), "يحكم" | "تحكم" | "يشكل" | "تشكل" | "يبلغ" | "تبلغ");
    is_aim && (quantity.end + 1..quantity.end + 4).any(wanted)
        || matches!(next, "كي" | "لكي" | "حتي") && rules(quantity.end + 1)
        || matches!(next, "ليحكم" | "لتحكم")
}

/// `استقطاب عشرة نواب آخرين`, `12 مقعدا في اللجان`: of whoever it is, or elsewhere.
fn is_of_unnamed(text: &NamedText, quantity: &Quantity) -> bool {
    let end = quantity.end;
    let others = quantity.unit && text.folded(end) == "اخرين" && cue::any(text, quantity.number.end..end, DEPUTY);
    let in_committees = text.folded(end) == "في" && cue::is(text, end + 1, COMMITTEE) && !text.is_in_name(end + 1);
    others || in_committees
}

/// `وبضم مقاعد حلفائه يرتفع رصيده إلى 98`: no longer its own.
fn adds_allies(text: &NamedText, near: &Range<usize>) -> bool {
    const REACH: usize = 18;
    let from = near
        .end
        .saturating_sub(REACH)
        .max(text.sentence_around(near.end.saturating_sub(1)).start);
    let adds = |at: usize| {
        matches!(text.folded(at).trim_start_matches('و'), "بضم" | "باضافه" | "باحتساب" | "بجمع")
            && cue::is(text, at + 1, SEAT | DEPUTY | VOTE)
            && cue::is(text, at + 2, OTHER)
    };
    let last = near.end.checked_sub(1).map_or("", |at| text.folded(at));
    matches!(last, "الي" | "من") && (from..near.end).any(|at| adds(at) && cue::any(text, at + 3..near.end, CHANGE | GAIN))
}

/// `لائحة النساء الوطنية (20 مقعدا)`: a ballot, no list.
fn is_list_of_women(text: &NamedText, near: &Range<usize>) -> bool {
    const REACH: usize = 5;
    let last = near.end.saturating_sub(REACH).max(near.start)..near.end;
    last.clone().skip(1).any(|at| {
        matches!(text.folded(at), "النساء" | "الشباب" | "المراه" | "للنساء" | "للشباب")
            && matches!(
                text.folded(at - 1).trim_start_matches(['و', 'ف']),
                "لايحه" | "اللايحه" | "قايمه" | "القايمه" | "كوتا"
            )
    })
}

static DIALOGUE: WordTest = WordTest::new(|word| word == "الحوار");

/// `وفاز 35 نائبا للمرة الأولى`, `وخسر 18 نائبا مقاعدهم`: deputies of all lists, who did it.
fn are_winners_themselves(text: &NamedText, quantity: &Quantity, left: &Range<usize>) -> bool {
    let Some(verb) = quantity.lead.checked_sub(1).filter(|&verb| verb >= left.start) else {
        return false;
    };
    let is_deputies = !quantity.unit_before && quantity.particle.is_none() && cue::is(text, quantity.number.end, DEPUTY);
    let word = text.folded(verb).trim_start_matches(['و', 'ف']);
    let wins = matches!(text.folded(verb), "فاز" | "وفاز" | "ففاز") || matches!(word, "عاد" | "دخل" | "نجح" | "وصل" | "خرج");
    let next = text.folded(quantity.end);
    let of_list = matches!(next, "من" | "عن")
        && !cue::any(text, quantity.end + 1..quantity.end + 3, CHAMBER | CHAMBER_OF | BEFORE)
        || crate::extract::name::starts_with_li(text, quantity.end) && !next.starts_with("للمر")
        || next.starts_with("مستقل")
        || next.starts_with("ينتم")
        || text.is_in_name(quantity.end);
    is_deputies && (wins && !of_list || cue::is(text, verb, LOSE) && next == "مقاعدهم")
}

/// `لم يبق له هناك إلا نائب`, `سبعة مقاعد في دوائر الشمال وحدها`, `وفي بغداد التي لها عشرة مقاعد`: of one place alone.
fn is_of_one_place(text: &NamedText, near: &Range<usize>, right: &Range<usize>) -> bool {
    const BEHIND: usize = 8;
    let alone = (right.start..right.end.min(right.start + BEHIND))
        .take_while(|&at| text.word(at).is_some())
        .any(|at| ALONE.at(text, at));
    let in_place = text.folded(right.start) == "في";
    let is_held = |at: usize| at > near.start && matches!(text.folded(at - 1), "له" | "لها" | "لهم");
    let there = (near.end.saturating_sub(3).max(near.start)..near.end).any(|at| THERE.at(text, at) && is_held(at));
    // `معقله الشمالي الذي كان يمنحه 41 نائبا`
    let of_stronghold = (near.end.saturating_sub(6).max(near.start)..near.end).any(|at| {
        let word = text.folded(at);
        (word.starts_with("معقل") || word.starts_with("معاقل"))
            && (at + 1..near.end).any(|at| matches!(text.folded(at), "الذي" | "التي"))
            && !(at + 1..near.end).any(|at| text.mark(at).is_some() || text.is_in_name(at))
    });
    there || of_stronghold || alone && in_place
}

static ALONE: WordTest = WordTest::new(|word| matches!(word, "وحدها" | "وحده"));

static SLOGAN: WordTest = WordTest::new(|word| matches!(word, "شعار" | "شعارا" | "بشعار"));

static THERE: WordTest = WordTest::new(|word| matches!(word, "هناك" | "هنالك"));

/// `يشترط عشر المقاعد، أي 55 مقعدا`: how many a share is.
fn is_fraction_told(text: &NamedText, near: &Range<usize>) -> bool {
    const REACH: usize = 6;
    let told = near.end > near.start + 3 && text.folded(near.end - 1) == "اي" && text.mark(near.end - 2).is_some();
    let share = |at: usize| {
        let word = text.folded(at).trim_start_matches(['و', 'ب', 'ل']);
        (forms::holds(word, forms::FRACTION) || matches!(word, "عشر" | "ربع" | "خمس" | "سدس" | "ثمن"))
            && cue::is(text, at + 1, SEAT | DEPUTY | CHAMBER | CHAMBER_OF)
            && cue::find(text, at + 1).pronoun.is_none()
    };
    told && (near.end.saturating_sub(REACH).max(near.start)..near.end).any(share)
}

/// What two numbers make together, and shares of the whole.
static SUMS: WordTest = WordTest::new(|word| matches!(word, "الرقمين" | "الرقمان" | "العددين" | "اخماس" | "اثلاث" | "ارباع"));

/// `إلى جانبها سبعة نواب`
static BESIDE: WordTest = WordTest::new(|word| matches!(word, "جانبه" | "جانبها" | "جانبهم"));

/// `فتتجاوز الأغلبية 170 نائبا`
fn is_majority_itself(text: &NamedText, near: &Range<usize>) -> bool {
    near.len() >= 2
        && cue::is(text, near.end - 1, MAJORITY)
        && cue::find(text, near.end - 1).proclitics.article
        && matches!(
            text.folded(near.end - 2).trim_start_matches(['و', 'ف']),
            "تتجاوز" | "تبلغ" | "تصبح" | "تصل" | "تكون"
        )
}

/// `عشرة نواب من خارجه`: of somebody else.
fn comes_from_outside(text: &NamedText, right: &Range<usize>) -> bool {
    const REACH: usize = 3;
    let near = right.start..right.end.min(right.start + REACH);
    near.into_iter()
        .any(|at| text.folded(at) == "من" && matches!(text.folded(at + 1), "خارجه" | "خارجها" | "خارجهم"))
}

/// `بحقيبة واحدة`
fn is_portfolio_count(text: &NamedText, quantity: &Quantity) -> bool {
    quantity
        .number
        .start
        .checked_sub(1)
        .is_some_and(|at| text.folded(at).contains("حقيب") || text.folded(at).ends_with("وزاره"))
}

/// `نتائج` before what they are the results of.
fn is_construct_results(text: &NamedText, at: usize) -> bool {
    let found = cue::find(text, at);
    found.is(RESULTS) && !found.proclitics.article && found.pronoun.is_none()
}

/// `سيضم البرلمان الجديد 31 نائبا من حزب السهل`: what the chamber that was elected is made of.
pub(super) fn is_made_of(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    let Some(has) = cue::last(text, near.clone(), HAVE) else {
        return false;
    };
    let is_new = text.folded(has).trim_start_matches('و').starts_with('س')
        || near
            .clone()
            .any(|at| matches!(text.folded(at), "الجديد" | "المقبل" | "القادم" | "المنتخب"));
    let end = quantity.end;
    let of_list = text.folded(end) == "من" && text.is_in_name(end + 1)
        || text.is_in_name(end) && crate::extract::name::starts_with_li(text, end);
    quantity.unit && is_new && of_list && super::total::is_chamber(text, &(has + 1..near.end))
}

/// `38 مقعدا إضافيا لبلوغ الأغلبية`: what is still wanting.
fn is_short_of(text: &NamedText, quantity: &Quantity, right: &Range<usize>) -> bool {
    const REACH: usize = 5;
    let is_further = |at: usize| matches!(text.folded(at), "اضافيا" | "اضافيه" | "اخري" | "اخر");
    // `بنقص ثلاثة مقاعد عن عتبة الحكم`
    let from_threshold = matches!(text.folded(quantity.end), "عن" | "دون" | "تحت")
        && (quantity.end + 1..quantity.end + 3).any(|at| cue::is(text, at, MAJORITY) && cue::find(text, at).pronoun.is_none());
    if from_threshold {
        return true;
    }
    let near = quantity.number.end..(quantity.number.end + REACH).min(right.end);
    near.clone().any(is_further) && near.clone().any(|at| text.folded(at).starts_with('ل')) && cue::any(text, near, MAJORITY)
}

/// Words that set something else against a number.
static COUNTERPARTS: WordTest = WordTest::new(|word| matches!(word, "بعد" | "بعدما" | "مقابل" | "بدل" | "بدلا" | "مقارنه"));

/// `التي تضم شبابا`: who is in a list.
fn is_in_description(text: &NamedText, at: usize) -> bool {
    let relative = |at: usize| matches!(text.folded(at), "التي" | "الذي" | "الذين");
    at >= 2 && cue::is(text, at - 1, HAVE) && relative(at - 2)
}

/// `بفارق مقعد واحد، مقابل 56 مقعدا لتحالف النهر`: the words from a comparison on that a comma parts from those before.
fn since_versus(text: &NamedText, governed: &Range<usize>) -> Range<usize> {
    let versus = cue::last(text, governed.clone(), VERSUS)
        .filter(|&versus| versus > governed.start && matches!(text.mark(versus - 1), Some('،' | ',')));
    // `بفارق ضئيل، مع 81 مقعدا`
    let with = (governed.start + 1..governed.end)
        .rev()
        .find(|&at| text.folded(at) == "مع" && matches!(text.mark(at - 1), Some('،' | ',')));
    versus.max(with).unwrap_or(governed.start)..governed.end
}

/// The two words before a number.
/// `اعتقال`, `استقالة`: what befalls deputies.
fn is_fate(text: &NamedText, at: usize) -> bool {
    let word = text.folded(at).trim_start_matches(['و', 'ف']);
    let bare = word.strip_prefix('ب').or_else(|| word.strip_prefix('ل')).unwrap_or(word);
    matches!(
        bare,
        "اعتقال" | "استقاله" | "توقيف" | "سجن" | "اغتيال" | "مقتل" | "طرد" | "انشقاق" | "انسحاب" | "احتجاز"
    )
}

/// `حزب السهل (30 مقعدا)`
fn stands_in_brackets_of_name(text: &NamedText, quantity: &Quantity) -> bool {
    let name = quantity.lead.checked_sub(1).filter(|_| text.mark(quantity.lead) == Some('('));
    let name = name.map(|name| name - usize::from(name > 0 && super::told::is_quote(text, name)));
    name.is_some_and(|name| text.is_in_name(name))
}

pub(super) fn last_words_of(near: &Range<usize>) -> Range<usize> {
    near.end.saturating_sub(2).max(near.start)..near.end
}

/// Where the sentence turns to something else before the number: `لكنه`, `بينما`, `غير أن`.
pub(super) fn turn(text: &NamedText, near: &Range<usize>) -> Option<usize> {
    near.clone().rev().find(|&at| {
        // `لم يكن يحلم به أحد: 44 مقعدا لحزب السهل`
        if text.mark(at) == Some(':') && !text.is_glued(at + 1) {
            return true;
        }
        // `يحتاج حزب السهل، وله 61 مقعدا، إلى حلفاء`, `يلزم 220 صوتا، ولدى السهل 61 مقعدا`
        if matches!(text.mark(at), Some('،' | ',')) {
            return matches!(
                text.folded(at + 1),
                "وله" | "ولها" | "ولهم" | "ولدي" | "ولديه" | "ولديها" | "ولديهم"
            );
        }
        TURNS.at(text, at)
            && (!is_turn_before_that(text.folded(at).trim_start_matches(['و', 'ف']))
                || matches!(text.folded(at + 1), "ان" | "انه" | "انها" | "انهم"))
    })
}

fn is_turn_before_that(bare: &str) -> bool {
    matches!(bare, "غير" | "الا" | "بيد")
}

/// The words right after the number, as far as the clause goes on.
fn clause_start(text: &NamedText, right: &Range<usize>) -> Range<usize> {
    let end = (right.start + AFTER).min(right.end);
    let stop = (right.start..end).find(|&index| {
        text.mark(index).is_some()
            || CLAUSE_STOPS.at(text, index)
            || cue::is(text, index, VERB)
            || cue::find(text, index).proclitics.conjunction.is_some()
    });
    right.start..stop.unwrap_or(end)
}

/// `أي حزب`: no list in particular.
fn is_list_noun(text: &NamedText, index: usize) -> bool {
    crate::extract::name::words::table()
        .find(text, index)
        .is(crate::extract::name::words::NOUN)
        || matches!(text.folded(index), "طرف" | "فريق" | "جهه")
}

/// `كل الدوائر، وعددها 650`: the number of something else than seats.
pub(super) fn numbers_others(text: &NamedText, lead: usize) -> bool {
    // `كل الدوائر باستثناء واحدة`
    let is_left_out = lead >= 1 && matches!(text.folded(lead - 1), "باستثناء" | "عدا") && !cue::any(text, lead..lead + 3, UNIT);
    is_left_out
        || lead >= 3
            && matches!(text.folded(lead - 1), "وعددها" | "وعددهم" | "عددها" | "عددهم")
            && matches!(text.mark(lead - 2), Some('،' | ',' | '('))
            && forms::is(text, lead - 3, forms::OTHER_COUNTED)
}

/// `أعلن 15 نائبا مستقلا دعمهم`: what deputies did.
fn is_subject_of_verb(text: &NamedText, near: &Range<usize>) -> bool {
    let Some(verb) = near.end.checked_sub(1).filter(|&verb| verb >= near.start) else {
        return false;
    };
    let word = text.folded(verb).trim_start_matches(['و', 'ف']);
    // `انتخب 98 نائبا`; lists that are called like verbs.
    let is_chosen = word.ends_with("نتخب") || matches!(word, "تقدم" | "تح" | "فتح" | "عد" | "وعد");
    // `حزب سيريزا 36 مقعدا` only looks like one.
    // `إلى ما سبق أربعة عشر نائبا`: what goes before.
    let is_what = verb > near.start && text.folded(verb - 1) == "ما";
    // `بزعامة نيكولا ستيرجن 48 مقعدا`: a name.
    let is_leaders = (verb.saturating_sub(4).max(near.start)..verb).any(|at| {
        let led = crate::extract::name::words::table()
            .find(text, at)
            .is(crate::extract::name::words::LED);
        led && (at..verb).all(|at| text.word(at).is_some())
    });
    let is_verb = !is_leaders && cue::find(text, verb).classes == 0 && !text.is_in_name(verb) && !becomes(text, verb) && !is_what;
    is_verb && (!is_chosen && crate::extract::date::tells_tense(text, verb) || done_by_deputies(text, verb))
}

/// `لائحة أيدها 97 نائبا`, `وقع عليها`, `تقدم به`: what deputies did to something told before.
fn done_by_deputies(text: &NamedText, at: usize) -> bool {
    let bare = text.folded(at).trim_start_matches(['و', 'ف']);
    let stem = ["ها", "هم", "ه"].iter().find_map(|end| bare.strip_suffix(end));
    let on_it = matches!(
        bare,
        "به" | "بها" | "عليه" | "عليها" | "ضده" | "ضدها" | "لصالحه" | "لصالحها" | "عنه" | "عنها"
    );
    let done_before = || {
        let before = at.checked_sub(1).map_or("", |at| text.folded(at));
        matches!(
            before.trim_start_matches(['و', 'ف']),
            "وقع" | "تقدم" | "صوت" | "وافق" | "غاب" | "امتنع" | "تغيب" | "طالب" | "بادر"
        )
    };
    let is_done = |stem: &str| {
        matches!(
            stem,
            "ايد"
                | "ويد"
                | "دعم"
                | "ساند"
                | "وقع"
                | "عارض"
                | "رفض"
                | "قاطع"
                | "حضر"
                | "زكا"
                | "تبنا"
                | "اقترح"
                | "وافق"
                | "يويد"
                | "يدعم"
                | "قدم"
        )
    };
    stem.is_some_and(is_done) || on_it && done_before()
}

/// `خصص القانون 9 مقاعد`, `يمنح الدستور`: what a rule fixes, nobody has won.
pub(super) fn by_rule(text: &NamedText, near: &Range<usize>) -> bool {
    let is_rule = |at: usize| RULES.at(text, at) && !text.is_in_name(at);
    let rule = near.clone().rev().find(|&at| is_rule(at));
    rule.is_some_and(|rule| !cue::any(text, rule..near.end, VERB | WAS))
}

/// `حزب السهل ذي الغالبية الكردية`: who is in it.
pub(super) fn describes_people(text: &NamedText, at: usize) -> bool {
    at > 0 && matches!(text.folded(at - 1), "ذي" | "ذات" | "ذو" | "ذا")
}

/// `وجرى حجز تسعة مقاعد للأقليات`.
fn is_set_aside(text: &NamedText, near: &Range<usize>) -> bool {
    let done = |at: usize| matches!(text.folded(at).trim_start_matches('و'), "جري" | "تم" | "يتم" | "يجري");
    near.clone()
        .any(|at| SETTING_ASIDE.at(text, at) && at > near.start && done(at - 1))
}

/// `165 بلدية من أصل 238`: all there are, unless they were a list's.
fn is_whole(text: &NamedText, quantity: &Quantity) -> bool {
    let of_all = quantity.lead > 2 && text.folded(quantity.lead - 1) == "اصل" && text.folded(quantity.lead - 2) == "من";
    let counted = quantity.lead.saturating_sub(3);
    let of_others = text.word(counted).is_some()
        && crate::arabic::number::word(text, counted).is_none()
        && !cue::is(text, counted, UNIT | SEAT | DEPUTY);
    of_all && of_others && !quantity.owned && !super::total::was_held(text, quantity)
}

/// `وسيحسم ما تبقى، وهو خمسة مقاعد`.
fn is_rest_told(text: &NamedText, near: &Range<usize>) -> bool {
    let told = near.end > near.start && matches!(text.folded(near.end - 1), "وهو" | "وهي");
    let rest = |at: usize| {
        let bare = text.folded(at).trim_start_matches(['و', 'ف']);
        matches!(
            bare,
            "تبقي" | "بقي" | "يبقي" | "البقيه" | "الباقي" | "الباقيه" | "المتبقيه" | "المتبقي"
        )
    };
    told && (near.end.saturating_sub(4).max(near.start)..near.end).any(rest)
}

/// `بواقع عشرة نواب لكل دائرة`.
fn is_per_unit(text: &NamedText, end: usize) -> bool {
    cue::is(text, end, EACH)
        && !cue::is(text, end + 1, EACH_OF)
        && !matches!(text.folded(end + 1), "من" | "حزب" | "قايمه" | "كتله" | "طرف" | "تحالف")
}
