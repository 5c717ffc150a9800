//! Signs that a number is no result of a list which hang on a word or two before it. Owns these signs; which of them are asked, and what they
//! are reasons for, is the parent's.

use crate::arabic::{Particle, WordTest};
use crate::extract::name::words as name_words;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::named::NamedText;
use super::super::strength::{has_strength, is_portfolio, is_portfolio_count};
use super::super::threshold::{is_for_majority, is_of_many, is_reserved};
use super::super::unreal::{aims, aside_start, told_since};
use super::super::{chamber_size, description, forms, holding, part, period, times, unlike};
use super::{Suspect, last_words_of};

/// `إلى جانب عشرة نواب عينهم الرئيس`: nobody's votes gave them.
pub(super) fn are_named_to_it(it: &Suspect) -> bool {
    it.quantity.unit && times::is(it.text, it.quantity.end, times::NAMED_TO)
}

/// `يطمح إلى 14`, but not `يأمل في الحفاظ على مقاعده الـ91`: those it has, whatever it hopes for.
pub(super) fn is_aimed_at(it: &Suspect) -> bool {
    let (text, near) = (it.text, &it.near);
    let from = || aside_start(text, near).max(told_since(text, near)).unwrap_or(near.start);
    !keeps_own(it) && aims(text, &(from()..near.end))
}

/// `يأمل في الحفاظ على مقاعده الـ91`: those it has, whatever it hopes for.
fn keeps_own(it: &Suspect) -> bool {
    let Suspect {
        text,
        quantity,
        ref near,
        ..
    } = *it;
    const REACH: usize = 4;
    let mut before = near.end.saturating_sub(REACH).max(near.start)..near.end;
    quantity.owned && before.any(|at| cue::is(text, at, KEEP) || text.folded(at) == "الحفاظ")
}

/// `يحتاج الائتلاف إلى كسب 8 نواب إضافيين`, `تشكيل الحكومة يتطلب الحصول على 170 مقعدا`: not won yet.
pub(super) fn needs_to_win(it: &Suspect) -> bool {
    let Suspect { text, ref near, .. } = *it;
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

/// `لم ينج إلا بفضل ثلاثة مقاعد مباشرة`, `حكم بفضل 12 مقعدا انتزعها`: some of what it has, but not `بفضل مقاعده الـ40`.
pub(super) fn is_owed_to(it: &Suspect) -> bool {
    it.word_before(1) == "بفضل" && !it.quantity.owned
}

/// `مقعد لكل 14`, but not `خسارة حزب السهل لثلاثة مقاعد`
pub(super) fn is_for(it: &Suspect) -> bool {
    let is_loss = || it.verb.is_some_and(|verb| is_loss_told(it.text, verb));
    it.quantity.particle == Some(Particle::Li) && (!it.gains && !is_loss() || cue::any(it.text, it.near.clone(), COMPETE))
}

/// `خسارة`, `فقدان`: the noun leads to what is lost by `لـ`.
fn is_loss_told(text: &NamedText, verb: usize) -> bool {
    let word = text.folded(verb);
    let bare = word.trim_end_matches("ها").trim_end_matches("هم").trim_end_matches('ه');
    cue::is(text, verb, LOSE) && (word.ends_with("خساره") || bare.ends_with("خسارت") || bare.ends_with("فقدان"))
}

/// `عديد كتلته`
pub(super) fn is_of_strength(it: &Suspect) -> bool {
    static STRENGTH: WordTest = WordTest::words(&[], &["عديد", "وعديد"]);
    STRENGTH.any_in(it.text, it.near.clone())
}

/// `متقدما على ما حققه قبل ثلاثة أعوام بثمانية نواب`: by how many it did better than before.
pub(super) fn is_over_former(it: &Suspect) -> bool {
    let Suspect {
        text,
        quantity,
        ref near,
        ..
    } = *it;
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

/// `لا على 14`
pub(super) fn is_denied(it: &Suspect) -> bool {
    it.word_before(1) == "علي" && it.word_before(2) == "لا"
}

/// `من له 18 مقعدا لا يحق له`: whoever has them.
pub(super) fn is_whose_it_may_be(it: &Suspect) -> bool {
    let (text, near) = (it.text, &it.near);
    let has = it
        .at_before()
        .filter(|&at| at > near.start && matches!(text.folded(at), "له" | "لديه" | "يملك"));
    has.is_some_and(|has| matches!(text.folded(has - 1), "من" | "لمن"))
}

/// `طلب تقدمت به نائبات لرفعها إلى 30`: what is to be done to a share, told without whose.
pub(super) fn is_purpose(it: &Suspect) -> bool {
    let Suspect { text, ref near, .. } = *it;
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
pub(super) fn is_sum_of_several(it: &Suspect) -> bool {
    let Suspect { text, ref near, .. } = *it;
    static TOGETHER: WordTest = WordTest::words(&['و'], &["بمجموع", "مجموعها", "مجموعهم", "مجموعهما", "باجمالي"]);
    let sum = near.end.checked_sub(1).filter(|&at| at > near.start && TOGETHER.at(text, at));
    sum.is_some_and(|sum| (near.start..sum).any(|at| forms::is(text, at, forms::COMPRISES) || cue::is(text, at, HAVE)))
}

/// `توحدت المعارضة وراء مرشح واحد`, `اتفقوا على مرشح واحد`: whom several stand behind.
pub(super) fn is_candidate_of_others(it: &Suspect) -> bool {
    // The noun may stand before its number.
    let number = it.quantity.number.start;
    let from = number.saturating_sub(2).max(it.near.start);
    (from..number).any(|at| matches!(it.text.folded(at), "وراء" | "خلف" | "حول" | "دعم" | "تاييد"))
        && (number.saturating_sub(1)..it.quantity.end).any(|at| it.text.folded(at).starts_with("مرشح"))
}

/// `المجلس كبر أكثر من مرة، من 95 مقعدا إلى 147`: the chamber's own sizes.
pub(super) fn has_chamber_grown(it: &Suspect) -> bool {
    chamber_size::grows(it.text, it.near.end)
}

/// `عدد الموقعين بلغ 187 نائبا`: deputies counted by what they did.
pub(super) fn counts_people(it: &Suspect) -> bool {
    let Suspect {
        text,
        quantity,
        ref near,
        ..
    } = *it;
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
pub(super) fn has_posts(it: &Suspect) -> bool {
    let Suspect {
        text,
        quantity,
        ref near,
        ..
    } = *it;
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

/// `14 مقعدا في الحوار`: of another body.
pub(super) fn is_in_dialogue(it: &Suspect) -> bool {
    static DIALOGUE: WordTest = WordTest::words(&[], &["الحوار"]);
    let text = it.text;
    let is_held = |at: usize| matches!(text.folded(at.saturating_sub(1)), "في" | "وفي" | "موتمر");
    DIALOGUE.each_in(text, it.near.clone()).any(is_held)
}

/// `السهل – 54 – 73`: which of both is meant, a heading may say, the line does not.
pub(super) fn is_one_of_two(it: &Suspect) -> bool {
    let Suspect { text, quantity, .. } = *it;
    let is_dash = |at: usize| matches!(text.mark(at), Some('-' | '–' | '—'));
    let before = quantity.number.start.checked_sub(1).is_some_and(is_dash);
    let (behind, next) = (quantity.number.end, quantity.number.end + 1);
    let is_bare =
        |at: usize| text.number(at).is_some() && !matches!(text.mark(at + 1), Some('%' | '٪')) && !cue::is(text, at + 1, UNIT);
    !quantity.unit && before && is_dash(behind) && is_bare(next)
}

/// `أن 13 مقعدا لا تليق بحزب كبير`
pub(super) fn is_judged(it: &Suspect) -> bool {
    it.word_before(1) == "ان" && matches!(it.text.folded(it.quantity.end), "لا" | "لن" | "لم" | "ليست")
}

/// `كل منهما على خمسة، أي بمجموع 10 نواب`
pub(super) fn is_summed_up(it: &Suspect) -> bool {
    it.word_before(1) == "بمجموع" && it.word_before(2) == "اي"
}

/// `جميع مقاعد البرلمان وعددها 543`
pub(super) fn counts_chamber(it: &Suspect) -> bool {
    let end = it.near.end;
    it.word_before(1) == "وعددها" && it.near.len() > 1 && cue::any(it.text, end - 2..end - 1, CHAMBER | CHAMBER_OF | CHAMBER_KIND)
}

/// `مجموع الرقمين 14`, `ثلاثة أخماس`: what two numbers make together, and shares of the whole.
pub(super) fn is_of_sums(it: &Suspect) -> bool {
    static SUMS: WordTest = WordTest::words(&[], &["الرقمين", "الرقمان", "العددين", "اخماس", "اثلاث", "ارباع"]);
    let near = &it.near;
    SUMS.any_in(it.text, last_words_of(near).start.saturating_sub(1).max(near.start)..near.end)
}

/// `إلى جانبها سبعة نواب`
pub(super) fn is_beside(it: &Suspect) -> bool {
    static BESIDE: WordTest = WordTest::words(&[], &["جانبه", "جانبها", "جانبهم"]);
    it.word_before(2) == "الي" && BESIDE.at(it.text, it.near.end - 1)
}

/// `144 مقعدا بما فيها 50 مقعدا`
pub(super) fn is_within(it: &Suspect) -> bool {
    matches!(it.word_before(1), "فيها" | "فيهم") && matches!(it.word_before(2), "بما" | "بمن")
}

/// `سبع حقائب`
pub(super) fn counts_portfolios(it: &Suspect) -> bool {
    let quantity = it.quantity;
    quantity.number.len() == 1 && !quantity.unit && is_portfolio_count(it.text, quantity)
}

/// `نتائج 14 مقعدا`
pub(super) fn is_of_results(it: &Suspect) -> bool {
    it.quantity.particle.is_none() && it.at_before().is_some_and(|at| unlike::is_construct_results(it.text, at))
}

/// `في عضويتها 14 نائبا`
pub(super) fn is_of_membership(it: &Suspect) -> bool {
    static MEMBERSHIP: WordTest = WordTest::words(&[], &["عضويتها", "عضويته", "اقتسم", "اقتسما", "تقاسما"]);
    MEMBERSHIP.any_in(it.text, last_words_of(&it.near))
}

/// `أعضاؤه 14 نائبا`: what a bloc has, whatever it won.
pub(super) fn is_standing(it: &Suspect) -> bool {
    static STANDING: WordTest = WordTest::words(&[], &["حاليا", "اعضاوه", "اعضاوها", "اعضايه", "اعضايها"]);
    it.at_before().is_some_and(|at| STANDING.at(it.text, at))
}

/// `14 مقعدا يملكها`
pub(super) fn has_them(it: &Suspect) -> bool {
    let behind = it.quantity.end;
    cue::is(it.text, behind, HAVE) && cue::find(it.text, behind).pronoun.is_some()
}

/// `انسحب 14 نائبا`, but not `حاز حزب السهل، الذي انسحب لاحقا من البرلمان، 73 مقعدا`
pub(super) fn is_left(it: &Suspect) -> bool {
    let is_of_relative = |leaves: usize| {
        let closed = description::closed_relative(it.text, it.left.clone());
        closed.is_some_and(|closed| closed.contains(&leaves))
    };
    !it.is_led() && cue::last(it.text, it.governed.clone(), LEAVE).is_some_and(|leaves| !is_of_relative(leaves))
}

/// `14 مرة`
pub(super) fn are_times(it: &Suspect) -> bool {
    matches!(it.text.folded(it.quantity.end), "مرات" | "اضعاف" | "مره" | "ضعفا")
}

/// `لدينا 14 مقعدا`
pub(super) fn is_ours(it: &Suspect) -> bool {
    static OURS: WordTest = WordTest::words(&['و'], &["لنا", "لدينا", "معنا", "نصل", "سنصل", "نملك", "نمتلك", "سنحصل"]);
    OURS.any_in(it.text, it.last_words())
}

/// `رفع شعار "أكثر من 400 مقعد"`
pub(super) fn is_of_slogan(it: &Suspect) -> bool {
    static SLOGAN: WordTest = WordTest::words(&[], &["شعار", "شعارا", "بشعار"]);
    SLOGAN.any_in(it.text, last_words_of(&it.near))
}

/// `حصل على 14 ألف صوت`, but not `حصل على مليون صوت و45 مقعدا`: the votes are another count.
pub(super) fn counts_votes(it: &Suspect) -> bool {
    !it.is_in_brackets()
        && cue::any(it.text, it.last_words(), VOTE)
        && !is_joined(it)
        && !is_worth(it)
        && !is_of_share(it)
        && !follows_votes(it)
}

/// `نال 12% من الأصوات بـ13 مقعدا`: what the share is worth.
fn is_of_share(it: &Suspect) -> bool {
    const REACH: usize = 6;
    let text = it.text;
    let is_share = |at: usize| {
        matches!(text.mark(at), Some('%' | '٪')) || matches!(text.folded(at), "الميه" | "المايه" | "بالميه" | "بالمايه")
    };
    let share = it.near.end.saturating_sub(REACH).max(it.near.start)..it.near.end;
    it.quantity.unit
        && it.quantity.particle == Some(Particle::Bi)
        && it.at_before().is_some_and(|at| cue::is(text, at, VOTE))
        && share.into_iter().any(is_share)
}

/// `نال 105 آلاف صوت بواقع 4 مقاعد`, `97 ألف صوت 4 مقاعد`: votes with a number of their own, then what they are worth.
fn follows_votes(it: &Suspect) -> bool {
    let text = it.text;
    let Some(last) = it.at_before().filter(|_| it.quantity.unit) else {
        return false;
    };
    let votes = if text.folded(last) == "بواقع" {
        last.checked_sub(1)
    } else {
        Some(last)
    };
    votes.is_some_and(|votes| {
        votes > it.near.start
            && cue::is(text, votes, VOTE)
            && (text.number(votes - 1).is_some() || crate::arabic::number::word(text, votes - 1).is_some())
    })
}

/// `ولم تتجاوز باقي القوائم المستقلة ثلاثة مقاعد`: what none of those left out has passed.
pub(super) fn is_bound_of_rest(it: &Suspect) -> bool {
    static PASSES: WordTest = WordTest::words(
        &[],
        &[
            "تتجاوز",
            "يتجاوز",
            "تتخط",
            "يتخط",
            "تتعد",
            "يتعد",
            "تزد",
            "يزد",
            "تحصل",
            "تنل",
        ],
    );
    static REST: WordTest = WordTest::words(&[], &["باقي", "بقيه", "ساير"]);
    let text = it.text;
    let Some(verb) = PASSES.last_in(text, it.near.clone()) else {
        return false;
    };
    let is_denied = verb > 0 && cue::is(text, verb - 1, NEGATION);
    let is_several = |at: usize| {
        let found = name_words::table().find(text, at + 1);
        found.is(name_words::PLURAL) && found.proclitics.article
    };
    is_denied && REST.each_in(text, verb + 1..it.near.end).any(is_several)
}

/// `ثلث الأصوات تقريبا وتسعة مقاعد`
fn is_joined(it: &Suspect) -> bool {
    let (text, quantity) = (it.text, it.quantity);
    let has_conjunction = |at: usize| text.folded(at).starts_with('و');
    quantity.unit
        && it.near.len() > 1
        && (has_conjunction(quantity.lead) || has_conjunction(quantity.start) || it.word_before(1) == "و")
}

/// `34 في المئة من الأصوات، أي ما يعادل 107 مقاعد`: what the votes are worth.
fn is_worth(it: &Suspect) -> bool {
    it.quantity.unit
        && it
            .near
            .clone()
            .rev()
            .take(3)
            .any(|at| forms::is(it.text, at, forms::IS_WORTH))
}

/// `14 مقعدا للأغلبية`
pub(super) fn is_for_majority_behind(it: &Suspect) -> bool {
    it.verb.is_none_or(|verb| verb + 2 < it.near.end) && is_for_majority(it.text, it.quantity)
}

/// `وقوائم صغيرة لم يتجاوز أي منها مقعدين`, but not `حزبا الوسط، أي حزب السهل وحزب النهر`: that is to say.
pub(super) fn is_of_any_list(it: &Suspect) -> bool {
    let text = it.text;
    let is_of_them = |at: usize| matches!(text.folded(at), "منها" | "منهم") && at + 1 >= it.near.end;
    let says = |at: usize| at > it.left.start && matches!(text.mark(at - 1), Some('،' | ',' | '('));
    let is_any = |at: usize| (is_list_noun(text, at + 1) || is_of_them(at + 1)) && !says(at);
    !it.quantity.none && cue::each(text, it.governed.clone(), ANY).any(is_any)
}

/// `أي حزب`: no list in particular.
fn is_list_noun(text: &NamedText, index: usize) -> bool {
    name_words::table().find(text, index).is(name_words::NOUN) || matches!(text.folded(index), "طرف" | "فريق" | "جهه")
}

/// `المقاعد المخصصة`, but not `بعد إضافة المقاعد المخصصة، مقابل 82 لحزب السهل`
pub(super) fn is_kept_apart(it: &Suspect) -> bool {
    let (text, governed) = (it.text, &it.governed);
    let mut apart = cue::last(text, governed.clone(), VERSUS).unwrap_or(governed.start)..governed.end;
    let is_won = (it.is_led() || it.reaches()) && it.gains;
    apart.any(|at| is_reserved(text, at, it.near.start, is_won)) && !cue::any(text, last_words_of(&it.near), EXCEPT)
}

/// `أغلبية 14 مقعدا`
pub(super) fn is_of_majority(it: &Suspect) -> bool {
    !it.gains && it.near.clone().any(|at| is_of_many(it.text, at, it.near.end))
}

/// `نساء 14`
pub(super) fn is_of_women(it: &Suspect) -> bool {
    !it.quantity.none && it.governed.clone().any(|at| part::is_of_women(it.text, at, it.near.end))
}

/// `14 مقعدا مخصصة`, but not `حصلوا على الثمانية مقاعد المخصصة للريف`: all of them were won.
pub(super) fn is_reserved_behind(it: &Suspect) -> bool {
    // `ستة مقاعد رغم ترشيحها كثيرين`
    let is_own_deed = |at: usize| {
        cue::find(it.text, at).pronoun.is_some() || at > 0 && matches!(it.text.folded(at - 1), "رغم" | "بعد" | "برغم")
    };
    let is_reserved = || cue::each(it.text, it.after.clone(), RESERVED).any(|at| !is_own_deed(at));
    is_reserved() && !(it.is_led() && it.gains && it.quantity.article)
}

/// `حقيبتان و14`
pub(super) fn names_portfolio(it: &Suspect) -> bool {
    !it.quantity.unit && it.near.clone().any(|at| is_portfolio(it.text, at))
}

/// `كتلته 14 نائبا`, but not `بعد أن كانت كتلته تضم 15 نائبا`
pub(super) fn has_present_strength(it: &Suspect) -> bool {
    has_strength(it.text, &it.near) && !it.tells_result() && !told_as_before(it)
}

/// `بعد أن كانت كتلته تضم`, `بعدما كان تمثيله`: what was so before.
fn told_as_before(it: &Suspect) -> bool {
    let Suspect { text, ref near, .. } = *it;
    near.clone().any(|at| {
        let that = at + usize::from(text.folded(at + 1) == "ان");
        matches!(text.bare(at), "بعدما" | "بعد") && cue::is(text, that + 1, WAS)
    })
}

/// `يضم 14 نائبا`, but not `يضم الائتلاف حزب السهل (30 مقعدا)`, `ولم يعد لديها غير عشرة`
pub(super) fn has_now(it: &Suspect) -> bool {
    let Suspect {
        text,
        quantity,
        ref near,
        ..
    } = *it;
    cue::any(text, it.owns(), HAVE)
        && !it.reaches()
        && !it.tells_result()
        && !holding::stands_in_brackets_of_name(text, quantity)
        && !has_parties(it)
        && !unlike::holds_seats(text, quantity, near)
        && !cue::any(text, near.clone(), WAS)
        && !cue::any(text, last_words_of(near), EXCEPT)
}

/// `حصل الائتلاف الذي يضم الأحزاب الدينية 70 مقعدا`: what it has are parties; the number is the main verb's.
fn has_parties(it: &Suspect) -> bool {
    let (text, owns) = (it.text, it.owns());
    let is_several = |at: usize| {
        let found = name_words::table().find(text, at);
        found.is(name_words::PLURAL) && found.proclitics.article
    };
    cue::last(text, owns.start.saturating_sub(1)..owns.end, HAVE)
        .is_some_and(|has| has > 0 && period::is_relative(text, has - 1) && is_several(has + 1) && has + 2 < owns.end + 1)
}
