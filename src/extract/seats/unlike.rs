//! Numbers beside words of seats that are no result by what they count: support, speeches, a lead, what a rule says of any
//! winner, votes that another number stands against, who kept his seat, what all run for, the whole or the rest of something, and what is
//! no seat; and what holds seats by election alone. Owns these words; knows no list.

use std::ops::Range;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::named::NamedText;
use super::quantity::Quantity;
use super::{SeatStatus, period, status, times};
use crate::arabic::WordTest;

/// `دعم 169 نائبا`, `تواقيع 177 نائبا`: what deputies gave.
static GIVEN: WordTest = WordTest::words(
    &['ب'],
    &[
        "دعم",
        "تواقيع",
        "توقيع",
        "توقيعات",
        "موافقه",
        "تاييد",
        "حضور",
        "مشاركه",
        "غياب",
        "تزكيه",
        "تزكيات",
        "تفويض",
    ],
);

/// `تقدمه`: how far somebody is ahead.
static LEAD: WordTest = WordTest::words(
    &['و', 'ف'],
    &["تقدمه", "تقدمها", "تفوقه", "تفوقها", "يفصل", "تفصل", "يفصلهما"],
);

/// `ولم يحتفظ بمقاعدهم سوى 20 نائبا`: people.
static THEIR_SEATS: WordTest = WordTest::words(&[], &["بمقاعدهم", "مقاعدهم"]);

/// Why `quantity` is of such a kind; none where it is not.
pub(super) fn reason(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> Option<&'static str> {
    let sentence = text.sentence_around(quantity.lead);
    match () {
        () if near.end > near.start && quantity.unit && quantity.particle.is_none() && GIVEN.at(text, near.end - 1) => {
            Some("given by deputies")
        }
        () if is_lead(text, near) => Some("lead of"),
        () if is_any_winner(text, near, &sentence) => Some("any winner"),
        () if is_against_votes(text, quantity, near, &sentence) => Some("against votes"),
        () if counts_people(text, quantity, near) => Some("people"),
        () if is_strength_before(text, quantity, near) => Some("strength before"),
        () if is_size_told(text, quantity, &sentence) => Some("size told"),
        () if are_of_chair(text, quantity, near) => Some("of the chair"),
        () if is_named_number(text, quantity) => Some("number itself"),
        () if is_label(text, quantity) => Some("label"),
        () if is_of_others_counted(text, quantity, near) => Some("others counted"),
        () if are_those_who_act(text, quantity, near) => Some("deputies who act"),
        () if is_out_of_share(text, quantity, near) => Some("out of a share"),
        () if is_claimed(text, near) => Some("claimed"),
        () if is_whole_of_share(text, quantity) => Some("whole of a share"),
        () if is_range_of_others(text, quantity) => Some("range of others"),
        () => None,
    }
}

/// `تقدمه لا يتعدى مقعدا`, `لم يفصل بين القائمتين إلا مقعد`.
fn is_lead(text: &NamedText, near: &Range<usize>) -> bool {
    const REACH: usize = 8;
    let near = near.end.saturating_sub(REACH).max(near.start)..near.end;
    LEAD.last_in(text, near.clone()).is_some_and(|at| {
        let parts = text.folded(at).contains("فصل") && text.folded(at + 1) != "بين" && !text.folded(at).ends_with("هما");
        // `يفصل حزب السهل عن الصدارة مقعدان`
        let parts = parts && !(at + 1..near.end).any(|at| text.folded(at) == "عن");
        !parts && !cue::any(text, at + 1..near.end, GAIN & !HOLDING)
    })
}

/// `زعيم الحزب الذي يفوز بـ31 مقعدا`: whoever it may be.
fn is_any_winner(text: &NamedText, near: &Range<usize>, sentence: &Range<usize>) -> bool {
    let verb = cue::last(text, near.clone(), VERB);
    verb.is_some_and(|verb| {
        verb > near.start + 1
            && forms::is(text, verb, forms::TO_COME)
            && matches!(text.folded(verb - 1), "الذي" | "التي")
            && matches!(
                text.folded(verb - 2),
                "الحزب" | "القايمه" | "اللايحه" | "الكتله" | "التحالف" | "الايتلاف" | "للحزب" | "للقايمه"
            )
            && status::of(text, sentence.clone()) != Some(SeatStatus::Forecast)
    })
}

/// `جمع 59 صوتا، مقابل 51 لمنافسه`.
fn is_against_votes(text: &NamedText, quantity: &Quantity, near: &Range<usize>, sentence: &Range<usize>) -> bool {
    if quantity.unit || near.is_empty() || !cue::is(text, near.end - 1, VERSUS) {
        return false;
    }
    let is_number = |at: usize| text.number(at).is_some() || crate::arabic::number::word(text, at).is_some();
    let before = (sentence.start..near.end - 1).rev().find(|&at| is_number(at));
    // `صوت لصالح فلان 200 نائب مقابل 14 لمنافسه`
    let is_voted = |at: usize| {
        matches!(text.bare(at), "صوت" | "صوتت" | "صوتوا" | "يصوت") && text.folded(at + 1).starts_with(['ل', 'ض', 'ب', 'ع'])
    };
    (sentence.start..near.end).any(is_voted)
        || before.is_some_and(|at| {
            matches!(
                text.folded(at + 1),
                "صوت" | "صوتا" | "اصوات" | "وزيرا" | "مرشحا" | "امراه" | "نقطه"
            )
        })
}

/// `ولم يحتفظ بمقاعدهم سوى 20 نائبا`.
fn counts_people(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    let keeps = cue::last(text, near.clone(), VERB).filter(|&verb| cue::is(text, verb, KEEP | LOSE));
    keeps.is_some_and(|verb| quantity.unit && THEIR_SEATS.any_in(text, verb..near.end))
}

/// `مقابل 109 قبل الانتخابات`: what it had of late, whatever it had won.
fn is_strength_before(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    let is_former = cue::any(
        text,
        near.end.saturating_sub(6).max(near.start)..near.end,
        VERSUS | WAS | COMPARE | INSTEAD,
    );
    is_former
        && text.folded(quantity.end) == "قبل"
        && matches!(text.folded(quantity.end + 1), "الاقتراع" | "الانتخابات" | "التصويت")
}

/// `ولم يحضر النواب الأكراد، وعددهم 43، الجلسة`: those of several lists who did something.
fn are_those_who_act(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    const REACH: usize = 8;
    let told = quantity
        .lead
        .checked_sub(1)
        .filter(|&at| matches!(text.folded(at), "وعددهم" | "عددهم"));
    told.is_some_and(|told| {
        let before = told.saturating_sub(REACH).max(near.start)..told;
        let deputies = before
            .clone()
            .find(|&at| matches!(text.folded(at), "النواب" | "نواب" | "والنواب"));
        let are_many = |at: usize| text.folded(at + 1).starts_with("ال") && !text.folded(at + 1).starts_with("المستقل");
        deputies.is_some_and(are_many) && !cue::any(text, before, VERB | WAS)
    })
}

/// `فاقتطعت من حصة الكبار 14 مقعدا`: not those of whom they were taken from.
fn is_out_of_share(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    const REACH: usize = 4;
    let near = near.end.saturating_sub(REACH).max(near.start)..near.end;
    let share =
        cue::last(text, near.clone(), HOLDING).filter(|&share| share > near.start && cue::find(text, share).pronoun.is_none());
    // `كان من حصة السهل 14 مقعدا`, `باتت من حصته`
    let is_copula =
        |at: usize| cue::is(text, at, WAS | RANK) || super::role::becomes(text, at) || forms::is(text, at, forms::WENT);
    let is_taken = |share: usize| {
        share > near.start + 1
            && matches!(text.folded(share), "حصه" | "رصيد")
            && text.folded(share - 1) == "من"
            && text.word(share - 2).is_some()
            && !is_copula(share - 2)
            && !cue::any(text, share + 1..near.end, VERB | WAS)
    };
    quantity.particle.is_none() && share.is_some_and(is_taken) && text.word(near.end - 1).is_some()
}

/// `احتفظ بأكثر من ثلثي المقاعد الـ454`: how many there are in all.
fn is_whole_of_share(text: &NamedText, quantity: &Quantity) -> bool {
    let head = quantity
        .head
        .filter(|_| quantity.article && !quantity.owned && quantity.unit_before);
    head.is_some_and(|head| {
        let seats = cue::find(text, head);
        head > 0
            && head + 2 >= quantity.lead
            && seats.is(SEAT)
            && seats.proclitics.article
            && forms::holds(text.folded(head - 1).trim_start_matches(['ب', 'و']), forms::FRACTION)
    })
}

/// `تمسك بحقه في مقعدين`: what somebody says is due to him.
fn is_claimed(text: &NamedText, near: &Range<usize>) -> bool {
    static RIGHT: WordTest = WordTest::words(&['ب'], &["حقه", "حقها", "حقهم", "احقيته", "احقيتها"]);
    let last = near.end.saturating_sub(3).max(near.start)..near.end;
    last.clone()
        .any(|at| RIGHT.at(text, at) && matches!(text.folded(at + 1), "في" | "ب"))
}

/// `يضمن ما بين 160 و170 صوتا`: a range whose second number says what it counts.
fn is_range_of_others(text: &NamedText, quantity: &Quantity) -> bool {
    let opens = quantity.lead > 0 && text.folded(quantity.lead - 1) == "بين";
    let end = quantity.number.end;
    let joined = end + usize::from(text.folded(end) == "و");
    let next = crate::arabic::number::phrase_at(text, joined).filter(|_| opens && !quantity.unit && joined > end);
    next.is_some_and(|next| text.word(next.tokens.end).is_some() && cue::is(text, next.tokens.end, VOTE))
}

/// `لكن 165 مقعدا رقم صعب`, `164 مقعدا عتبة لم يبلغها أحد`: what is said of the number itself.
fn is_named_number(text: &NamedText, quantity: &Quantity) -> bool {
    let is_thing = |at: usize| matches!(text.folded(at), "رقم" | "عتبه" | "هدف" | "سقف");
    quantity.unit && quantity.particle.is_none() && is_thing(quantity.end) && !text.folded(quantity.end + 1).starts_with("ال")
}

/// `وتراجع عدد مرشحي حزب السهل: من 48 إلى 17`, `نسبة أصوات حزب السهل: 17`: of what is counted by its noun.
fn is_of_others_counted(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    let counts = |at: usize| cue::is(text, at, COUNT) || matches!(text.folded(at), "نسبه" | "حصيله");
    let of_others = |at: usize| counts(at) && cue::is(text, at + 1, CANDIDATE | VOTE);
    let told = || near.clone().rev().find(|&at| of_others(at));
    !quantity.unit && told().is_some_and(|at| !cue::any(text, at..quantity.lead, UNIT))
}

/// `تحت الرقم (222)`, `القائمة رقم 222`: what a list is numbered by.
fn is_label(text: &NamedText, quantity: &Quantity) -> bool {
    let opening = usize::from(quantity.lead > 0 && text.mark(quantity.lead - 1) == Some('('));
    let noun = quantity.lead.checked_sub(1 + opening);
    !quantity.unit && noun.is_some_and(|at| matches!(text.folded(at), "الرقم" | "رقم" | "بالرقم" | "برقم" | "ورقم"))
}

/// `لانتخاب رئيس له ونائبين`: who stand in for whoever presides.
fn are_of_chair(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    const REACH: usize = 4;
    quantity.value == 2
        && quantity.number.len() == 1
        && cue::is(text, quantity.number.start, DUAL)
        && (near.end.saturating_sub(REACH).max(near.start)..near.end).any(|at| {
            matches!(
                text.folded(at).trim_start_matches('و'),
                "رييس" | "رييسا" | "رييسه" | "رييسها" | "الرييس" | "للرييس"
            )
        })
}

/// `ثمانون في المئة من المقاعد التي حسمت، وعددها 232`: how many seats there are.
fn is_size_told(text: &NamedText, quantity: &Quantity, sentence: &Range<usize>) -> bool {
    const REACH: usize = 5;
    let told = quantity.lead.checked_sub(1).filter(|&at| matches!(text.folded(at), "وعددها"));
    told.is_some_and(|told| {
        let near = told.saturating_sub(REACH).max(sentence.start)..told;
        let seats = near.rev().find(|&at| text.folded(at) == "المقاعد");
        let of_all = seats.filter(|&seats| seats > sentence.start && text.folded(seats - 1) == "من");
        of_all.is_some_and(|seats| (seats + 1..told).all(|at| !text.is_in_name(at) && text.folded(at) != "الي"))
    })
}

/// `رشح 120 مرشحا لخوض الانتخابات على 329 مقعدا`: what all run for.
pub(super) fn is_contested(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    let on = near.end > near.start && text.folded(near.end - 1) == "علي" && quantity.unit;
    let competes = cue::last(text, near.clone(), COMPETE).filter(|_| on);
    // `بينما يخوض الإعادة على مقعدين`
    let runs = near.end >= near.start + 3
        && matches!(text.folded(near.end - 2), "الاعاده" | "المنافسه" | "الانتخابات")
        && matches!(text.bare(near.end - 3), "يخوض" | "تخوض" | "يخوضون" | "خاض" | "خاضت" | "خوض");
    // `وتعاد الانتخابات على خمسة مقاعد`, `أرجئ التصويت على خمسة مقاعد`, but not `حصل في الانتخابات على خمسة مقاعد`
    let is_vote = |at: usize| cue::is(text, at, ELECTION) || matches!(text.folded(at), "التصويت" | "تصويت" | "الاعاده" | "اعاده");
    let balloted = on
        && near.end >= near.start + 3
        && is_vote(near.end - 2)
        && !matches!(text.folded(near.end - 3), "في" | "خلال" | "من" | "ب" | "هذه" | "تلك")
        && !cue::any(text, near.clone(), GAIN | KEEP | RANK);
    on && runs || balloted || settles(text, quantity, near) || competes.is_some() && !cue::any(text, near.clone(), GAIN | KEEP)
}

/// `وتجري جولة ثانية لحسم 11 مقعدا`: what a further vote is held for.
///
/// But not `أسفر الفرز عن توزيع 15 مقعدا لحزب السهل و12 لحزب النهر`.
fn settles(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    let is_shared_out = || near.end > near.start && text.folded(near.end - 1) == "توزيع" && text.is_in_name(quantity.end);
    near.end > near.start && !is_shared_out() && times::is(text, near.end - 1, times::TO_SETTLE) && !text.is_in_name(near.end - 1)
}

/// `ينقص حزب السهل 12 مقعدا لبلوغ الأغلبية`: what somebody lacks.
pub(super) fn is_missing(text: &NamedText, quantity: &Quantity, verb: Option<usize>) -> bool {
    let lacks = verb.is_some_and(|verb| {
        matches!(
            text.bare(verb),
            "ينقص" | "تنقص" | "نقص" | "ينقصه" | "ينقصها" | "ينقصهما" | "ينقصهم"
        )
    });
    // `ينقصهما ثلاثة مقاعد`
    let whom = verb.is_some_and(|verb| text.folded(verb).contains("ينقصه"));
    // `كان على بعد خمسة مقاعد من الأغلبية`
    let is_away = quantity.lead > 1 && text.folded(quantity.lead - 1) == "بعد" && text.folded(quantity.lead - 2) == "علي";
    is_away
        || lacks
            && (whom
                || matches!(
                    text.folded(quantity.end),
                    "لبلوغ"
                        | "لتشكيل"
                        | "للوصول"
                        | "لتحقيق"
                        | "لتامين"
                        | "لضمان"
                        | "لنيل"
                        | "للحصول"
                        | "ليبلغ"
                        | "لتبلغ"
                        | "عن"
                        | "كي"
                        | "حتي"
                ))
}

/// `نال الشمال 60 مقعدا`, but not `حزب السهل الحاكم في الشمال 60 مقعدا`.
pub(super) fn is_of_region(text: &NamedText, near: &Range<usize>) -> bool {
    let is_region = near.end > near.start && super::bare::REGIONS.at(text, near.end - 1);
    let describes = near.len() > 2
        && text.folded(near.end - 2) == "في"
        && crate::extract::name::words::table()
            .find(text, near.end - 3)
            .is(crate::extract::name::words::REMARK | crate::extract::name::words::DESCRIPTIVE);
    is_region && !describes
}

/// `الحركة لديها 15 مقعدا`, `تملك الرابطة 58 مقعدا`: seats that nobody has but by election; deputies may have come and gone.
pub(super) fn holds_seats(text: &NamedText, quantity: &Quantity, near: &Range<usize>) -> bool {
    const REACH: usize = 6;
    static HOLDS: WordTest = WordTest::words(
        &['و', 'ف'],
        &[
            "يملك",
            "تملك",
            "يمتلك",
            "تمتلك",
            "يملكون",
            "لديه",
            "لديها",
            "لديهم",
            "يشغل",
            "تشغل",
            "شغل",
            "شغلت",
        ],
    );
    static NOW: WordTest = WordTest::words(&[], &["حاليا", "الان", "معا", "اليوم"]);
    let owns = near.end.saturating_sub(REACH).max(near.start)..near.end;
    let has = HOLDS.last_in(text, owns);
    let is_seats = (quantity.number.end..quantity.end).any(|at| cue::is(text, at, SEAT));
    // `يملك تحالف السهل 22 نائبا`, but not `الذي يملك 12 نائبا`
    let is_main = |has: usize| {
        let told = has + 1 == near.end || text.is_in_name(has + 1);
        told && (has == 0 || !period::is_relative(text, has - 1))
    };
    has.is_some_and(|has| {
        (is_seats || quantity.unit && is_main(has)) && !NOW.any_in(text, has..near.end) && text.folded(quantity.end) != "معا"
    })
}

/// `ولا أحد يبلغ 176`.
pub(super) fn is_of_nobody(text: &NamedText, near: &Range<usize>) -> bool {
    (near.end.saturating_sub(4).max(near.start + 1)..near.end)
        .any(|at| text.folded(at) == "احد" && matches!(text.folded(at - 1), "لا" | "ولا" | "فلا"))
}

/// `توزعت المقاعد الـ13 المتبقية على أربع قوائم`: seats that are left for others.
pub(super) fn is_left_for_others(text: &NamedText, quantity: &Quantity) -> bool {
    let head = quantity.head.filter(|_| quantity.article && !quantity.owned);
    let deals = |at: usize| {
        matches!(
            text.bare(at),
            "توزعت" | "تتوزع" | "تقاسم" | "تقاسمت" | "تقاسمتها" | "وزعت" | "زعت" | "توزع"
        )
    };
    let last = quantity.number.end.max(quantity.end);
    // `وتوزع 15 مقعدا على أحزاب صغيرة`
    if quantity.unit && quantity.lead > 0 && deals(quantity.lead - 1) && text.folded(quantity.end) == "علي" {
        return true;
    }
    // `ويتبقى ثمانية مقاعد للدور الثاني`
    if quantity.unit && times::is(text, quantity.end, times::FOR_ROUND) {
        return true;
    }
    head.is_some_and(|head| {
        head > 0
            && cue::is(text, head, SEAT)
            && deals(head - 1)
            && (quantity.number.end..=last).any(|at| times::holds(text.folded(at), times::REMAINS))
    })
}

/// `مجموع أصواتهم يبلغ 44`.
pub(super) fn is_sum_of_votes(text: &NamedText, near: &Range<usize>) -> bool {
    (near.end.saturating_sub(4).max(near.start)..near.end)
        .any(|at| text.folded(at) == "مجموع" && cue::find(text, at + 1).pronoun.is_some() && cue::is(text, at + 1, VOTE))
}

/// `مجموع أصواتهم يبلغ 44`, `لا أحد يبلغ 176`: of votes, of nobody.
pub(super) fn is_of_votes_or_nobody(text: &NamedText, near: &Range<usize>) -> bool {
    const REACH: usize = 5;
    let last = near.end.saturating_sub(REACH).max(near.start)..near.end;
    let nobody = |at: usize| text.folded(at) == "احد" && at > 0 && matches!(text.folded(at - 1), "لا" | "ولا" | "فلا");
    let of_votes =
        |at: usize| cue::is(text, at, VOTE) && cue::find(text, at).pronoun.is_some() && cue::is(text, at - 1, TOTAL_OF | COUNT);
    last.clone().any(|at| nobody(at) || at > last.start && of_votes(at)) && !cue::any(text, last, EXCEPT)
}

/// `كل الدوائر، وعددها 650`: the number of something else than seats.
pub(super) fn numbers_others(text: &NamedText, lead: usize) -> bool {
    // `كل الدوائر باستثناء واحدة`
    let is_left_out = lead >= 1 && matches!(text.folded(lead - 1), "باستثناء" | "عدا") && !cue::any(text, lead..lead + 3, UNIT);
    // `فاز بجميع المقاعد باستثناء أربعة مقاعد`; what is left of seats that were lost is the list's.
    let all_won = || {
        const REACH: usize = 12;
        let near = lead.saturating_sub(REACH)..lead;
        let is_whole = |at: usize| matches!(text.folded(at).trim_start_matches('ب'), "جميع" | "كل" | "كافه");
        (lead.saturating_sub(4)..lead).any(is_whole)
            && cue::last(text, near, VERB).is_some_and(|verb| cue::is(text, verb, GAIN) && !cue::is(text, verb, LOSE))
    };
    let is_left_out = is_left_out || lead >= 3 && matches!(text.folded(lead - 1), "باستثناء" | "عدا") && all_won();
    is_left_out
        || lead >= 3
            && matches!(text.folded(lead - 1), "وعددها" | "وعددهم" | "عددها" | "عددهم")
            && matches!(text.mark(lead - 2), Some('،' | ',' | '('))
            && forms::is(text, lead - 3, forms::OTHER_COUNTED)
}

/// `165 بلدية من أصل 238`: all there are, unless they were a list's.
pub(super) fn is_whole(text: &NamedText, quantity: &Quantity) -> bool {
    // `عند الرقم 4 من بين 40 مقعدا`
    let among = quantity.lead > 2 && text.folded(quantity.lead - 1) == "بين" && text.folded(quantity.lead - 2) == "من";
    if among && text.number(quantity.lead - 3).is_some() {
        return true;
    }
    let of_all = quantity.lead > 2 && text.folded(quantity.lead - 1) == "اصل" && text.folded(quantity.lead - 2) == "من";
    let counted = quantity.lead.saturating_sub(3);
    let of_others = text.word(counted).is_some()
        && crate::arabic::number::word(text, counted).is_none()
        && !cue::is(text, counted, UNIT | SEAT | DEPUTY);
    of_all && of_others && !quantity.owned && !super::total::was_held(text, quantity)
}

/// `وسيحسم ما تبقى، وهو خمسة مقاعد`.
pub(super) fn is_rest_told(text: &NamedText, near: &Range<usize>) -> bool {
    let told = near.end > near.start && matches!(text.folded(near.end - 1), "وهو" | "وهي");
    let rest = |at: usize| {
        let bare = text.bare(at);
        // `وأخذ المستقلون الباقي، وهو 37`
        let is_taken = || at > near.start + 1 && cue::is(text, at - 2, GAIN) && !cue::is(text, at - 1, SEAT | DEPUTY);
        let is_taken = || text.is_in_name(at.saturating_sub(1)) || is_taken();
        times::holds(bare, times::REMAINS) && !(bare.starts_with("ال") && is_taken())
    };
    told && (near.end.saturating_sub(4).max(near.start)..near.end).any(rest)
}

/// `بواقع عشرة نواب لكل دائرة`.
pub(super) fn is_per_unit(text: &NamedText, end: usize) -> bool {
    cue::is(text, end, EACH)
        && !cue::is(text, end + 1, EACH_OF)
        && !matches!(text.folded(end + 1), "من" | "حزب" | "قايمه" | "كتله" | "طرف" | "تحالف")
}

/// `نتائج` before what they are the results of.
pub(super) fn is_construct_results(text: &NamedText, at: usize) -> bool {
    let found = cue::find(text, at);
    found.is(RESULTS) && !found.proclitics.article && found.pronoun.is_none()
}
