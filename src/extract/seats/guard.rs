//! What keeps a number from being a result: thresholds, quorums, women's and municipal seats, aims, present strength.
//! Owns the reasons and their order, and which words around a number they look at; knows no list. The signs have modules of their own:
//! `unreal`, `other_body`, `difference`, `strength`, `threshold`, `part`, `unlike`, `deputies`; `holding` says where having is a result.

use std::ops::Range;

use super::chamber_size::counts_chamber_before;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::deputies::{
    are_of_list_and_act, are_said_to_act, are_winners_themselves, comes_from_outside, is_befallen, is_deputies_more,
    is_of_independents, is_of_parties, is_of_unnamed, is_subject_of_verb,
};
use super::difference::{is_about_difference, is_comparison, is_given_up, is_taken_off, leads, moves_over, since_versus};
use super::named::NamedText;
use super::other_body::{follows_other_body, is_local, is_other_body};
use super::quantity::Quantity;
use super::strength::{
    adds_allies, counts_former, counts_others, has_at_dissolution, has_by_now, has_grown, has_strength, is_formed, is_less_some,
    is_of_others, is_portfolio, is_portfolio_count, is_some_of_own, is_what_remained, joins_later, shares_with, shrinks_since,
};
use super::threshold::{
    by_rule, goes_on_needing, is_against_majority, is_for_majority, is_fraction_told, is_given_by_rule, is_halved_by_law,
    is_majority_by, is_majority_itself, is_majority_measured, is_majority_named, is_mark_passed, is_of_many, is_of_quota,
    is_reserved, is_set_aside, is_short_of,
};
use super::unreal::{
    aims, aside_start, is_open_or_denied, is_supposed, is_unhappened, is_whoever, nobody_expected, told_since, would_be,
};
use super::{chamber_other, forms, holding, part, times, unlike};
use crate::arabic::{Particle, WordTest};

/// Words that turn to something else: `لكنه`, `بينما`, and `غير`, `إلا`, `بيد`, which do before أن.
static TURNS: WordTest = WordTest::new(|word| {
    let bare = word.trim_start_matches(['و', 'ف']);
    times::holds(bare, times::TURNS) || is_turn_before_that(bare)
});

/// Words that open another clause behind a number: `بينما`, `فيما يتطلب`, `علما بأن`.
static CLAUSE_STOPS: WordTest = WordTest::new(|word| word.starts_with("بين") || times::holds(word, times::CLAUSE_STOPS));

static OURS: WordTest = WordTest::words(&['و'], &["لنا", "لدينا", "معنا", "نصل", "سنصل", "نملك", "نمتلك", "سنحصل"]);

static MEMBERSHIP: WordTest = WordTest::words(&[], &["عضويتها", "عضويته", "اقتسم", "اقتسما", "تقاسما"]);

/// Words right before what a bloc has, whatever it won.
static STANDING: WordTest = WordTest::words(&[], &["حاليا", "اعضاوه", "اعضاوها", "اعضايه", "اعضايها"]);

/// `عديد كتلته`
static STRENGTH: WordTest = WordTest::words(&[], &["عديد", "وعديد"]);

static DIALOGUE: WordTest = WordTest::words(&[], &["الحوار"]);

static SLOGAN: WordTest = WordTest::words(&[], &["شعار", "شعارا", "بشعار"]);

/// What two numbers make together, and shares of the whole.
static SUMS: WordTest = WordTest::words(&[], &["الرقمين", "الرقمان", "العددين", "اخماس", "اثلاث", "ارباع"]);

/// `إلى جانبها سبعة نواب`
static BESIDE: WordTest = WordTest::words(&[], &["جانبه", "جانبها", "جانبهم"]);

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
    // `ليرتفع تمثيله إلى 7`
    let reaches = near.end > near.start && text.folded(near.end - 1) == "الي";
    let is_led = quantity.particle == Some(Particle::Bi) || near.end > near.start && text.folded(near.end - 1) == "علي";
    let tells_result = holding::tells_result(text, quantity, &near, right, is_led && (gains || verb.is_none()));
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
    // `وقوائم صغيرة لم يتجاوز أي منها مقعدين`
    let is_of_them = |at: usize| matches!(text.folded(at), "منها" | "منهم") && at + 1 >= near.end;
    let any_list = |at: usize| cue::is(text, at, ANY) && (is_list_noun(text, at + 1) || is_of_them(at + 1)) && !says(at);
    let of_many = |at: usize| is_of_many(text, at, near.end);
    let keeps_apart = |at: usize| is_reserved(text, at, near.start, (is_led || reaches) && gains);
    let of_women = |at: usize| part::is_of_women(text, at, near.end);
    let owns = governed.end.saturating_sub(4).max(governed.start)..governed.end;
    // `بعد إضافة المقاعد المخصصة، مقابل 82 لحزب السهل`
    let apart = cue::last(text, governed.clone(), VERSUS).unwrap_or(governed.start)..governed.end;
    // `فاز بجميع المقاعد المخصصة للقوائم، وعددها 100`
    if chamber_other::is_whole_of_some(text, quantity) {
        return None;
    }
    if let Some(reason) = unlike::reason(text, quantity, &near) {
        return Some(reason);
    }
    let reason = match () {
        () if unlike::is_whole(text, quantity) => "out of all",
        () if is_given_up(text, &near) => "given up",
        () if is_mark_passed(text, &near) => "threshold",
        () if are_of_list_and_act(text, quantity) => "fate",
        () if is_befallen(text, quantity, &near) || are_said_to_act(text, quantity, &near) => "fate",
        () if unlike::is_of_nobody(text, &near) || unlike::is_left_for_others(text, quantity) => "nobody",
        () if unlike::is_sum_of_votes(text, &near) => "sum",
        () if unlike::is_contested(text, quantity, &near) => "contested",
        () if unlike::is_missing(text, quantity, verb) => "missing",
        () if !keeps_own(text, quantity, &near)
            && aims(
                text,
                &(aside_start(text, &near).max(told_since(text, &near)).unwrap_or(near.start)..near.end),
            ) =>
        {
            "aim"
        }
        () if is_supposed(text, &near) || is_unhappened(text, &near) => "supposed",
        () if needs_to_win(text, &near) => "needed to win",
        // but `خسارة حزب السهل لثلاثة مقاعد`
        () if quantity.particle == Some(Particle::Li)
            && (!gains && !verb.is_some_and(|verb| is_loss_told(text, verb)) || cue::any(text, near.clone(), COMPETE)) =>
        {
            "for"
        }
        () if by_rule(text, &near) || is_of_quota(text, &near) || is_given_by_rule(text, right) => "rule",
        () if is_other_body(text, right) || follows_other_body(text, &near) => "other body",
        () if joins_later(text, &near, verb) || is_formed(text, quantity, &near) => "joins later",
        () if is_less_some(text, quantity, &near) => "less some",
        () if STRENGTH.any_in(text, near.clone()) => "strength",
        () if is_over_former(text, quantity, &near) => "difference",
        () if near.end > near.start + 1 && text.folded(near.end - 1) == "علي" && text.folded(near.end - 2) == "لا" => {
            "denied"
        }
        () if is_whose_it_may_be(text, &near) => "whoever",
        () if quantity.bound.is_some() && nobody_expected(text, &near) => "not expected",
        () if is_purpose(text, &near) => "purpose",
        () if is_sum_of_several(text, &near) => "sum",
        () if counts_people(text, quantity, &near) => "count of others",
        () if has_posts(text, quantity, &near) => "posts",
        () if has_by_now(text, quantity, &near) || has_at_dissolution(text, &near, right) => "strength",
        () if unlike::is_rest_told(text, &near) => "rest told",
        () if moves_over(text, quantity, &near) => "moves over",
        () if is_halved_by_law(text, &near) => "by law",
        () if DIALOGUE
            .each_in(text, near.clone())
            .any(|at| matches!(text.folded(at.saturating_sub(1)), "في" | "وفي" | "موتمر")) =>
        {
            "other body"
        }
        () if is_one_of_two(text, quantity) => "one of two",
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
        () if is_majority_measured(text, &near) || is_majority_named(text, &near) || is_majority_by(text, &near) => "of majority",
        () if verb.is_none() && goes_on_needing(text, left) => "needed",
        // `كل منهما على خمسة، أي بمجموع 10 نواب`
        () if near.end > near.start + 1 && text.folded(near.end - 1) == "بمجموع" && text.folded(near.end - 2) == "اي" => {
            "sum"
        }
        // `جميع مقاعد البرلمان وعددها 543`
        () if near.end > near.start + 1
            && text.folded(near.end - 1) == "وعددها"
            && cue::any(text, near.end - 2..near.end - 1, CHAMBER | CHAMBER_OF | CHAMBER_KIND) =>
        {
            "of chamber"
        }
        () if SUMS.any_in(text, last_words_of(&near).start.saturating_sub(1).max(near.start)..near.end) => "sum",
        () if near.end > near.start + 1 && BESIDE.at(text, near.end - 1) && text.folded(near.end - 2) == "الي" => "beside",
        () if comes_from_outside(text, right) => "from outside",
        () if is_whoever(text, &near) => "whoever",
        // `144 مقعدا بما فيها 50 مقعدا`
        () if near.end > near.start + 1
            && matches!(text.folded(near.end - 1), "فيها" | "فيهم")
            && matches!(text.folded(near.end - 2), "بما" | "بمن") =>
        {
            "within"
        }
        () if quantity.number.len() == 1 && !quantity.unit && is_portfolio_count(text, quantity) => "portfolios",
        () if quantity.particle.is_none() && near.end > near.start && unlike::is_construct_results(text, near.end - 1) => {
            "results of"
        }
        () if last_words_of(&near).any(|at| MEMBERSHIP.at(text, at)) => "membership",
        () if near.end > near.start && STANDING.at(text, near.end - 1) => "standing",
        () if is_about_difference(text, left, verb) => "difference between",
        () if is_comparison(text, quantity, &near) => "comparison",
        () if is_set_aside(text, &near) => "set aside",
        () if is_against_majority(text, &near) => "of majority",
        () if quantity.particle.is_none() && is_subject_of_verb(text, &near) => "subject of verb",
        () if would_be(text, right) || is_open_or_denied(text, quantity) => "would be",
        () if cue::is(text, quantity.end, HAVE) && cue::find(text, quantity.end).pronoun.is_some() => "has them",
        // but `حاز حزب السهل، الذي انسحب لاحقا من البرلمان، 73 مقعدا`
        () if !is_led
            && cue::last(text, governed.clone(), LEAVE).is_some_and(|leaves| {
                let closed = super::description::closed_relative(text, left.clone());
                closed.is_none_or(|closed| !closed.contains(&leaves))
            }) =>
        {
            "left"
        }
        () if is_what_remained(text, &near, verb) => "remained",
        () if matches!(text.folded(quantity.end), "مرات" | "اضعاف" | "مره" | "ضعفا") => "times",
        () if OURS.any_in(text, last_words.clone()) => "ours",
        () if are_winners_themselves(text, quantity, left) => "winners",
        () if part::is_of_one_place(text, &near, right) => "one place",
        () if is_fraction_told(text, &near) => "fraction",
        // `رفع شعار "أكثر من 400 مقعد"`
        () if (near.end.saturating_sub(2).max(near.start)..near.end).any(|at| SLOGAN.at(text, at)) => "slogan",
        () if is_deputies_more(text, quantity) => "new deputies",
        () if counts_voters && cue::any(text, last_words, VOTE) => "votes",
        () if is_of_independents(text, quantity, &near) => "independents",
        () if verb.is_none_or(|verb| verb + 2 < near.end) && is_for_majority(text, quantity) => "needed",
        () if is_of_unnamed(text, quantity) => "unnamed",
        () if adds_allies(text, &near) => "sum",
        () if unlike::is_of_votes_or_nobody(text, &near) => "votes",
        () if part::is_list_of_women(text, &near) => "women",
        () if is_of_parties(text, quantity) => "deputies of parties",
        () if governed.clone().any(any_list) && !quantity.none => "any list",
        () if apart.clone().any(keeps_apart) && !cue::any(text, last_words_of(&near), EXCEPT) => "needed or reserved",
        () if !in_brackets && cue::any(text, since_versus(text, &governed), DIFFERENCE) => "difference",
        () if near.clone().any(of_many) && !gains => "majority",
        () if governed.clone().any(of_women) && !quantity.none => "women",
        // `حصلوا على الثمانية مقاعد المخصصة للريف`: all of them were won.
        () if part::is_of_women_behind(text, &after)
            || cue::any(text, after.clone(), NEED)
            || is_short_of(text, quantity, right)
            || cue::any(text, after.clone(), RESERVED) && !(is_led && gains && quantity.article) =>
        {
            "women or needed behind"
        }
        () if part::is_part(text, quantity, left, right) => "part",
        () if leads(text, quantity, &near) => "lead",
        () if is_local(text, &left.clone()) || is_local(text, &after) => "local",
        () if unlike::is_per_unit(text, quantity.end) => "per unit",
        () if !quantity.unit && near.clone().any(|at| is_portfolio(text, at)) => "portfolios",
        () if !quantity.unit && counts_others(text, &near) => "count of others",
        () if is_of_others(text, quantity, &near) => "of others",
        () if counts_former(text, quantity, &near) => "former deputies",
        () if shares_with(text, &near) => "shared with",
        () if has_grown(text, &near, right) || shrinks_since(text, &near, right) => "joined since",
        () if is_some_of_own(text, quantity) => "some of its own",
        // but `بعد أن كانت كتلته تضم 15 نائبا`
        () if !tells_result && has_strength(text, &near) && !told_as_before(text, &near) => "strength",
        // but `يضم الائتلاف حزب السهل (30 مقعدا)`
        () if !reaches
            && !tells_result
            && !holding::stands_in_brackets_of_name(text, quantity)
            && cue::any(text, owns.clone(), HAVE)
            && !has_parties(text, &owns)
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

/// `حصل الائتلاف الذي يضم الأحزاب الدينية 70 مقعدا`: what it has are parties; the number is the main verb's.
fn has_parties(text: &NamedText, owns: &Range<usize>) -> bool {
    let names = crate::extract::name::words::table();
    let is_several = |at: usize| {
        let found = names.find(text, at);
        found.is(crate::extract::name::words::PLURAL) && found.proclitics.article
    };
    cue::last(text, owns.start.saturating_sub(1)..owns.end, HAVE)
        .is_some_and(|has| has > 0 && super::period::is_relative(text, has - 1) && is_several(has + 1) && has + 2 < owns.end + 1)
}

/// `متقدما على ما حققه قبل ثلاثة أعوام بثمانية نواب`: by how many it did better than before.
fn is_over_former(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    static AHEAD: WordTest = WordTest::words(
        &['و'],
        &[
            "متقدما",
            "متقدمه",
            "متجاوزا",
            "متجاوزه",
            "متفوقا",
            "متفوقه",
            "متراجعا",
            "متراجعه",
        ],
    );
    let ahead = AHEAD.last_in(text, near.clone());
    quantity.particle == Some(Particle::Bi)
        && ahead.is_some_and(|ahead| {
            matches!(text.folded(ahead + 1), "علي" | "عن")
                && matches!(
                    text.folded(ahead + 2),
                    "ما" | "حصيلته" | "حصيلتها" | "رصيده" | "رصيدها" | "نتيجته" | "نتيجتها"
                )
                || matches!(text.folded(ahead + 1), "عما")
        })
}

/// `من له 18 مقعدا لا يحق له`: whoever has them.
fn is_whose_it_may_be(text: &NamedText, near: &Range<usize>) -> bool {
    let has = near
        .end
        .checked_sub(1)
        .filter(|&at| at > near.start && matches!(text.folded(at), "له" | "لديه" | "يملك"));
    has.is_some_and(|has| text.folded(has - 1) == "من" || text.folded(has - 1) == "لمن")
}

/// `بعد أن كانت كتلته تضم`, `بعدما كان تمثيله`: what was so before.
fn told_as_before(text: &NamedText, near: &Range<usize>) -> bool {
    near.clone().any(|at| {
        let that = at + usize::from(text.folded(at + 1) == "ان");
        matches!(text.bare(at), "بعدما" | "بعد") && cue::is(text, that + 1, WAS)
    })
}

/// `طلب تقدمت به نائبات لرفعها إلى 30`: what is to be done to a share, told without whose.
fn is_purpose(text: &NamedText, near: &Range<usize>) -> bool {
    const NOUNS: [&str; 6] = ["رفع", "خفض", "تخفيض", "زياد", "تقليص", "توسيع"];
    let Some(noun) = near
        .end
        .checked_sub(2)
        .filter(|&at| at >= near.start && text.folded(at + 1) == "الي")
    else {
        return false;
    };
    let word = text.folded(noun);
    let bare = word.strip_prefix(['ل', 'ب']).unwrap_or_default();
    NOUNS.iter().any(|stem| {
        let rest = bare.strip_prefix(stem);
        rest.is_some_and(|rest| matches!(rest, "ها" | "ه" | "هم" | "تها" | "ته" | "تهم"))
    })
}

/// `ائتلاف يضم حزب السهل وحزب النهر بمجموع 136 مقعدا`: what several make together.
fn is_sum_of_several(text: &NamedText, near: &Range<usize>) -> bool {
    static TOGETHER: WordTest = WordTest::words(&['و'], &["بمجموع", "مجموعها", "مجموعهم", "مجموعهما", "باجمالي"]);
    let sum = near.end.checked_sub(1).filter(|&at| at > near.start && TOGETHER.at(text, at));
    sum.is_some_and(|sum| (near.start..sum).any(|at| forms::is(text, at, forms::COMPRISES) || cue::is(text, at, HAVE)))
}

/// `عدد الموقعين بلغ 187 نائبا`: deputies counted by what they did.
fn counts_people(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    static DOERS: WordTest = WordTest::words(
        &[],
        &[
            "الموقعين",
            "الموقعون",
            "الحاضرين",
            "المصوتين",
            "الغايبين",
            "المويدين",
            "المعترضين",
            "الرافضين",
            "المشاركين",
            "المستقيلين",
            "المقاطعين",
            "المنسحبين",
            "الحضور",
            "الموافقين",
            "المتغيبين",
        ],
    );
    quantity.unit
        && DOERS
            .each_in(text, near.clone())
            .any(|at| at > 0 && cue::is(text, at - 1, COUNT))
}

/// `يذهب منصب الرئيس إلى السهل، وله نائبان`: deputies of somebody in office.
fn has_posts(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    const REACH: usize = 10;
    let is_two =
        quantity.number.end <= quantity.number.start + 1 && matches!(text.folded(quantity.number.start), "نايبان" | "نايبين");
    let has = near
        .end
        .checked_sub(1)
        .is_some_and(|at| matches!(text.folded(at), "وله" | "ولها" | "وللرييس" | "للرييس"));
    let from = near.end.saturating_sub(REACH).max(text.sentence_around(near.start).start);
    is_two && has && (from..near.end).any(|at| matches!(text.folded(at), "منصب" | "رييس" | "الرييس" | "رياسه"))
}

/// `خسارة`, `فقدان`: the noun leads to what is lost by `لـ`.
fn is_loss_told(text: &NamedText, verb: usize) -> bool {
    let word = text.folded(verb);
    let bare = word.trim_end_matches("ها").trim_end_matches("هم").trim_end_matches('ه');
    cue::is(text, verb, LOSE) && (word.ends_with("خساره") || bare.ends_with("خسارت") || bare.ends_with("فقدان"))
}

/// `يحتاج الائتلاف إلى كسب 8 نواب إضافيين`, `تشكيل الحكومة يتطلب الحصول على 170 مقعدا`: not won yet.
fn needs_to_win(text: &NamedText, near: &Range<usize>) -> bool {
    const REACH: usize = 5;
    let is_won = |at: usize| {
        let won = cue::find(text, at);
        won.is(GAIN) && !won.is(HOLDING) && won.pronoun.is_none() && near.end <= at + REACH
    };
    // `لا بد للسهل من الحصول على 218`, `يتعين على السهل الفوز بـ151`
    let must = near.clone().rev().find(|&at| {
        matches!(
            text.folded(at).trim_start_matches('و'),
            "بد" | "لابد" | "يتعين" | "يتوجب" | "ينبغي"
        )
    });
    if must.is_some_and(|must| {
        (must + 1..near.end).any(|at| {
            is_won(at) && !text.folded(at).starts_with(['ي', 'ت', 'ف']) || is_won(at) && text.folded(at).starts_with("فوز")
        })
    }) {
        return true;
    }
    let needs = cue::last(text, near.clone(), NEED);
    needs.is_some_and(|needs| {
        let to = (needs + 1..(needs + 1 + REACH).min(near.end)).find(|&at| text.folded(at) == "الي");
        to.is_some_and(|to| is_won(to + 1)) || cue::find(text, needs + 1).proclitics.article && is_won(needs + 1)
    })
}

/// `يأمل في الحفاظ على مقاعده الـ91`: those it has, whatever it hopes for.
fn keeps_own(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    const REACH: usize = 4;
    let mut before = near.end.saturating_sub(REACH).max(near.start)..near.end;
    quantity.owned && before.any(|at| cue::is(text, at, KEEP) || text.folded(at) == "الحفاظ")
}

/// `السهل – 54 – 73`: which of both is meant, a heading may say, the line does not.
fn is_one_of_two(text: &NamedText, quantity: &Quantity) -> bool {
    let is_dash = |at: usize| matches!(text.mark(at), Some('-' | '–' | '—'));
    let before = quantity.number.start.checked_sub(1).is_some_and(is_dash);
    let (behind, next) = (quantity.number.end, quantity.number.end + 1);
    let is_bare =
        |at: usize| text.number(at).is_some() && !matches!(text.mark(at + 1), Some('%' | '٪')) && !cue::is(text, at + 1, UNIT);
    !quantity.unit && before && is_dash(behind) && is_bare(next)
}

/// The two words before a number.
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
        if text.is_comma(at) {
            return matches!(
                text.folded(at + 1),
                "وله" | "ولها" | "ولهم" | "ولدي" | "ولديه" | "ولديها" | "ولديهم"
            );
        }
        // `يحتاج أي ائتلاف إلى 109، في حين لا يملك السهل سوى 52`
        if text.folded(at) == "حين" && at > near.start && text.folded(at - 1) == "في" {
            return true;
        }
        TURNS.at(text, at)
            && (!is_turn_before_that(text.bare(at)) || matches!(text.folded(at + 1), "ان" | "انه" | "انها" | "انهم"))
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
