//! Sizes of chambers: `من أصل 329`, `البالغ عددها 128`, `يتألف المجلس من 217 مقعدا`. Knows no list's seats.

use std::ops::Range;

use super::named::NamedText;
use crate::arabic::{Particle, WordTest, without_articles};
use crate::extract::name::Names;

use super::TotalMention;
use super::chamber_part as part;
use super::chamber_size;
use super::clause_end::ends_clause;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::other_body;
use super::quantity::Quantity;
use super::times;

/// `حضروا`, `المشاركين`: what deputies do in the chamber.
static QUORUM: WordTest = WordTest::new(|word| {
    let bare = without_articles(word);
    ["حضر", "حاضر", "شارك", "مشارك", "صوتو"]
        .iter()
        .any(|stem| bare.starts_with(stem))
});

static PROVINCIAL: WordTest = WordTest::new(|word| word == "المجالس");

static HOUSE: WordTest = WordTest::new(|word| matches!(word.trim_start_matches('و'), "الغرفه" | "للغرفه"));

static REACHES: WordTest = WordTest::new(|word| matches!(word, "تبلغ" | "يبلغ" | "بلغ" | "وتبلغ" | "ويبلغ"));

static CANDIDATES: WordTest = WordTest::new(|word| forms::holds(word, forms::VOTERS));

/// `كل النواب`, `خُمس المقاعد`: what is said of all or of a part.
static WHOLE: WordTest = WordTest::new(|word| forms::holds(word.trim_start_matches(['و', 'ب', 'ل']), forms::WHOLE));

static SUPERLATIVE: WordTest =
    WordTest::new(|word| matches!(word.trim_start_matches(['ب', 'ل']), "اكبر" | "اقل" | "اعلي" | "ادني" | "اكثر"));

/// Largest chamber whose members' votes are told; more are voters.
const VOTES_MAX: u32 = 800;

/// Fewest districts that are told for a chamber's seats, one each.
pub(super) const DISTRICTS_MIN: u32 = 100;

/// The smallest chamber that is believed.
pub(super) const CHAMBER_MIN: u32 = 20;

/// The total that `number` states, if it is one.
pub(super) fn read(
    text: &NamedText,
    number: &Quantity,
    left: &Range<usize>,
    right: &Range<usize>,
    names: &Names,
) -> Option<TotalMention> {
    let in_range = number.max.is_some() || number.lead > left.start && text.folded(number.lead - 1) == "بين";
    let among = in_range && number.max.is_none() && text.folded(number.lead.saturating_sub(2)).trim_start_matches('و') == "من";
    // `البالغ من العمر 87 عاما`
    let is_age = matches!(text.folded(number.end), "عاما" | "سنه" | "عام");
    if number.value < CHAMBER_MIN || number.extra || is_age || in_range && !among || is_whole_of_some(text, number) {
        return None;
    }
    let lead = number.lead;
    let near = lead.saturating_sub(12).max(left.start)..lead;
    let clause = (near.clone())
        .rev()
        .find(|&at| matches!(text.mark(at), Some('،' | ',' | '؛')))
        .map_or(near.start, |mark| mark + 1)..lead;
    // `من أصل 295 كانت في حوزته`
    let was_held = was_held(text, number);
    let word = |back: usize| {
        lead.checked_sub(back)
            .filter(|at| *at >= left.start)
            .map_or("", |at| text.folded(at))
    };
    let last_verb = cue::last(text, near.clone(), GAIN | LOSE | KEEP | RANK | CHANGE);
    // `تبلغ مقاعد الجمعية 176`: a size, though lists reach theirs with the same verb.
    let is_reach = |verb: usize| text.folded(verb).trim_start_matches('و').ends_with("بلغ");
    let after_verb = last_verb.map_or(near.start, |verb| verb + usize::from(!is_reach(verb)))..lead;
    let of_province = PROVINCIAL.any_in(text, near.clone())
        || speaks_of_provinces(text, text.sentence_around(lead).start..lead)
        || (right.start..(right.start + 4).min(right.end)).any(|at| matches!(text.folded(at), "المحافظه" | "المحافظات"));
    // `305 مرشحين بينهم 22 امرأة على 50 مقعدا`
    let competed = word(1) == "علي" && cue::any(text, clause.clone(), COMPETE);
    let local = near.clone().any(|at| cue::is(text, at, LOCAL))
        || (right.start..(right.start + 3).min(right.end)).any(|at| cue::is(text, at, LOCAL | WOMEN | RESERVED))
            && !part::is_for_lists(text, number)
        || !competed
            && !part::contested_by_all(text, number, left, names)
            && cue::any(text, clause.clone(), RESERVED | WOMEN | VOTE);
    // `107 من 176 هي عدد أعضاء البرلمان`
    let is_told_behind = matches!(text.folded(number.end), "هي" | "هو" | "وهو" | "وهي") && cue::is(text, number.end + 1, COUNT);
    // `90 من 179 هي مقاعد البرلمان`
    let is_told_behind = is_told_behind
        || matches!(text.folded(number.end), "هي" | "وهي")
            && cue::is(text, number.end + 1, SEAT)
            && is_chamber(text, &(number.end + 2..number.end + 4));
    let ends = is_told_behind || number.unit || number.member || ends_clause(text, number, right.end);
    // `22 من أصل 22 وزيرا`
    let next = text.folded(number.end);
    let counts_others = !ends
        && text.word(number.end).is_some()
        && (cue::find(text, number.end).classes == 0 || cue::is(text, number.end, CANDIDATE))
        && !matches!(next, "بنسبه" | "بزياده" | "بخساره" | "بفارق")
        && (next.ends_with('ا') && !next.ends_with("ها") || next.ends_with('ه'));
    // `15 وزيرا من أصل 22`
    let counted = lead.checked_sub(3).filter(|&at| at > text.sentence_around(lead).start);
    // but `فاز في 214 دائرة من أصل 300`
    let is_unwon = |at: usize| {
        cue::is(text, at, CANDIDATE)
            || cue::is(text, at, DISTRICT) && (text.folded(at - 2) != "في" || number.value < DISTRICTS_MIN)
            || crate::extract::name::words::table()
                .find(text, at)
                .is(crate::extract::name::words::NOUN | crate::extract::name::words::PLURAL)
    };
    // `12 مشروع قانون من أصل 40`
    let counts_two_words = lead > text.sentence_around(lead).start + 5
        && (text.number(lead - 5).is_some() || crate::arabic::number::word(text, lead - 5).is_some())
        && [lead - 4, lead - 3].into_iter().all(|at| {
            text.word(at).is_some()
                && cue::find(text, at).classes == 0
                && !text.is_in_name(at)
                && text.folded(at).chars().count() > 3
        });
    let counted_others = word(1) == "اصل" && counts_two_words && word(3) != "فقط"
        || cue::is(text, lead.saturating_sub(1), TOTAL_OF)
            && counted.is_some_and(|at| {
                let is_counted = text.number(at - 1).is_some() || crate::arabic::number::word(text, at - 1).is_some();
                let is_other =
                    cue::find(text, at).classes == 0 && (text.folded(at).ends_with('ا') || text.folded(at).ends_with('ه'));
                is_counted && text.word(at).is_some() && (is_other || is_unwon(at))
            });
    // `35 مقعدا من أصل 85 جرى فرزها`, `من أصل 85 تم فرزها`: only what was counted so far.
    let is_so_far = (number.end..number.end + 3).any(|at| text.folded(at).starts_with("فرز"));
    let of_all = !counts_others && !counted_others && !is_so_far && of_all(text, number, left, names, &near);
    // `المجلس الأعلى للقضاء`, `مجلس الوزراء`, `الجمعية العمومية للنقابة`: bodies that nobody votes into.
    let body = cue::last(text, near.clone(), CHAMBER | CHAMBER_OF);
    let is_other_body = body.is_some_and(|body| cue::is(text, body, CHAMBER_OF) && times::is(text, body + 1, times::NO_CHAMBER));
    if is_other_body {
        return None;
    }
    if is_unlike_size(text, number) {
        return None;
    }
    // `65 مقعدا شاغرا من أصل 290`
    let only_vacant = of_all && !near.clone().any(|at| cue::is(text, at, LOCAL | WOMEN | VOTE));
    // `يتطلب 165 صوتا من أصل 329`, `انتخب رئيسا للمجلس بـ65 صوتا من أصل 128`: votes of a chamber's members.
    let of_votes = of_all
        && number.value <= VOTES_MAX
        && lead > 3
        && matches!(text.folded(lead - 3), "صوتا" | "اصوات" | "صوت")
        && !cue::any(text, near.clone(), LOCAL | WOMEN)
        && (cue::any(text, near.clone(), NEED | MAJORITY | DEPUTY) || is_chamber(text, &near));
    // `من أصل 275 نائبا حضروا`
    let is_quorum = QUORUM.at(text, number.end);
    // `ستة نواب من بين 22 مرشحا`, `87 مقعدا من بين 258 مقعدا أعلنت نتائجها`
    let is_some = cue::is(text, number.number.end, CANDIDATE)
        || times::is(text, number.end, times::SETTLED)
        || times::is(text, number.end + 1, times::SETTLED);
    // `حضور المرأة في المجلس المؤلف من 40 عضوا`: a size whatever it stands beside.
    let is_described = !near.clone().any(|at| cue::is(text, at, LOCAL)) && chamber_size::describes(text, number, left, names);
    // `من أصل عشرين مقعدا محجوزة للأقليات`
    let is_some = is_some || of_all && text.folded(number.end) == "محجوزه";
    if was_held || is_quorum || is_some || of_province || local && !only_vacant && !is_described && !of_votes {
        return None;
    }
    // `240 مقعدا من بين 543 مقعدا بالبرلمان`
    let opens = left.len() <= 2 || text.mark(lead - 3).is_some();
    let among = among
        && !counts_others
        && (number.unit || left.len() == 2)
        && (opens || is_chamber(text, &(right.start..(right.start + 2).min(right.end))));
    // `64 مقعدا من 120`, but not `تراجع إلى تسعة مقاعد من 48`: the list's own count before.
    let behind_number = lead >= left.start + 2 && text.number(lead - 2).is_some_and(|value| value < f64::from(number.value))
        || lead >= left.start + 3 && cue::is(text, lead - 2, SEAT) && crate::arabic::number::word(text, lead - 3).is_some();
    // `من 45 مقعدا إلى 12` opens no total.
    let follows = left.len() == 1 && left.start > text.sentence_around(left.start).start;
    let out_of = (follows || behind_number)
        && word(1) == "من"
        && number.max.is_none()
        && !number.article
        && ends
        && !follows_fall(text, left.start);
    let is_stated =
        sizes(text, &after_verb, names) || is_resized(text, &near) || chamber_size::is_resized(text, number, &near, names);
    let stated_size = is_stated && !chamber_size::is_wished(text, &near);
    let of_chamber = is_described || chamber_seats(text, number, &after_verb);
    // but not `تصدر السباق بـ46 مقعدا`
    let contested = cue::last(text, clause.clone(), COMPETE)
        .is_some_and(|compete| last_verb.is_none_or(|verb| verb < compete || verb + 1 == lead && text.folded(verb) == "لنيل"))
        && number.unit
        && number.particle != Some(Particle::Bi)
        && names.lists_in(after_verb.clone()).is_empty();
    let balloted = word(1) == "علي"
        && number.unit
        && clause.clone().any(|at| {
            matches!(
                text.folded(at).trim_start_matches('و'),
                "جرت" | "جري" | "تجري" | "يجري" | "ستجري" | "سيجري"
            )
        })
        && last_verb.is_none_or(|verb| verb < clause.start)
        && names.lists_in(clause.clone()).is_empty();
    let is_again = matches!(word(2).trim_start_matches(['و', 'ف']), "اعيد" | "اعاده" | "باعاده");
    let chosen = (matches!(word(1), "لاختيار" | "لانتخاب" | "انتخاب" | "اختيار" | "لشغل" | "لملء")
        || matches!(word(1), "شغل" | "ملء") && word(2) == "الي"
        || is_elected_by_people(text, number, left, names))
        && !is_again
        && (number.unit || number.member);
    let rule = match () {
        () if of_all || among || out_of => "total/of",
        () if chamber_size::is_told_behind(text, number, names) => "total/size",
        () if part::share_of(text, number, left, right, names) => "total/of",
        () if part::elected(text, number, left, names) => "total/elected",
        () if part::contested_by_all(text, number, left, names) => "total/contested",
        () if of_chamber => "total/chamber",
        () if stated_size => "total/size",
        () if contested || chosen || balloted => "total/contested",
        // `132 مقعدا بالتمام`: what the counts before add up to.
        () if left.is_empty() && number.unit && matches!(text.folded(number.end), "بالتمام" | "بالكمال") => {
            "total/sum"
        }
        () => return None,
    };
    let start = if of_all {
        lead.saturating_sub(2).max(left.start)
    } else {
        number.start
    };
    Some(TotalMention {
        seats: number.value,
        quote: text.span(start..number.end),
        rule,
        ..TotalMention::default()
    })
}

/// Numbers with the words of a size that are none: those told by a bound (`تجاوز عدد الموقعين 120`), with others than members (`أعضاء
/// المجلس والوزراء الـ65`), of members that nobody votes for, of a conference, of local councils, of one place (`بينها سبعة من أصل 24`).
fn is_unlike_size(text: &NamedText, number: &Quantity) -> bool {
    const REACH: usize = 14;
    const COUNTED: usize = 8;
    let lead = number.lead;
    let sentence = text.sentence_around(lead).start;
    let word = |back: usize| {
        lead.checked_sub(back)
            .filter(|at| *at >= sentence)
            .map_or("", |at| text.folded(at))
    };
    let exceeds = |word: &str| {
        matches!(
            word.trim_start_matches(['و', 'ف']),
            "تجاوز"
                | "تجاوزت"
                | "يتجاوز"
                | "تتجاوز"
                | "يتعدي"
                | "يتعد"
                | "يزيد"
                | "تزيد"
                | "يقل"
                | "تقل"
                | "فاق"
        )
    };
    // `تجاوز عدد الموقعين 120 نائبا`
    let counts_over = |at: usize| cue::is(text, at, COUNT) && at > sentence && exceeds(text.folded(at - 1));
    let is_bounded = exceeds(word(1))
        || exceeds(word(2)) && matches!(word(1), "عن" | "علي")
        || (lead.saturating_sub(COUNTED).max(sentence)..lead).any(counts_over);
    let with_others = matches!(word(1), "والوزراء" | "والمرشحين");
    // `عدد الوزراء 26`, `عدد النواب الجدد 180`, `25 في المئة من المقاعد، وعددها 110`: of others, of some of them.
    let of_others = (lead.saturating_sub(COUNTED).max(sentence)..lead).any(|at| {
        let next = text.folded(at + 1);
        let described = text.folded(at + 2);
        let some = described == "الجدد" || described.starts_with("ال") && described.ends_with("ين") && described != "المنتخبين";
        cue::is(text, at, COUNT)
            && (forms::holds(next.trim_start_matches("ال"), forms::PORTFOLIO)
                || cue::is(text, at + 1, DEPUTY) && next.starts_with("ال") && some && at + 2 < lead)
    });
    // `حصته السابقة البالغة 45`
    let is_own = cue::is(text, lead.saturating_sub(1), SIZE)
        && (lead.saturating_sub(4).max(sentence)..lead - 1).any(|at| forms::is(text, at, forms::OWN_SHARE));
    if is_own {
        return true;
    }
    let told = matches!(word(1), "وعددها" | "عددها");
    let of_percent =
        told && (lead.saturating_sub(COUNTED).max(sentence)..lead).any(|at| matches!(text.folded(at), "الميه" | "بالميه"));
    if of_others || of_percent {
        return true;
    }
    // `59 هي نصيب الإقليم`, `من أصل 60 رشحهم`, `خسر 17 مقعدا من أصل 24`: of a region, of a list.
    let is_share = matches!(text.folded(number.end), "هي" | "هو") && matches!(text.folded(number.end + 1), "نصيب" | "حصه");
    let is_put_up = ["رشحهم", "رشحتهم", "رشحها", "قدمهم", "قدمتهم"].contains(&text.folded(number.end));
    let is_lost = word(1) == "اصل"
        && lead > sentence + 4
        && cue::is(text, lead - 3, UNIT)
        && cue::last(text, lead.saturating_sub(6).max(sentence)..lead - 3, VERB).is_some_and(|verb| cue::is(text, verb, LOSE));
    // `في العاصمة حيث انتزع تسعة من أصل ثلاثين`
    let of_place = word(1) == "اصل" && lead > sentence + 3 && super::part::is_of_place(text, lead - 3, lead - 3);
    // `لم يعد سوى 32 نائبا من أعضاء المجلس السابق`
    let of_members = text.folded(number.end) == "من" && matches!(text.folded(number.end + 1), "اعضاء" | "نواب");
    if is_share || is_put_up || is_lost || of_place || of_members {
        return true;
    }
    let is_appointed = |at: usize| {
        matches!(
            text.folded(at),
            "معينا" | "معينين" | "معينون" | "معينه" | "يعينهم" | "تعينهم" | "بالتعيين"
        )
    };
    let of_share = lead > sentence + 3
        && word(1) == "اصل"
        && (text.number(lead - 3).is_some() || crate::arabic::number::word(text, lead - 3).is_some())
        && matches!(word(4), "بينها" | "منها" | "بينهم" | "منهم");
    if is_bounded || with_others || is_appointed(number.end) || is_appointed(number.end + 1) || of_share {
        return true;
    }
    let near = lead.saturating_sub(REACH).max(sentence)..lead;
    let named_last = |at: usize| !is_chamber(text, &(at + 2..lead));
    let local = (near.clone()).rev().find(|&at| other_body::is_local(text, &(at..at + 1)));
    let dialogue = || {
        (sentence..lead)
            .rev()
            .find(|&at| forms::is(text, at, forms::OTHER_BODY) && text.folded(at) == "الحوار")
    };
    local.is_some_and(named_last) || dialogue().is_some_and(named_last) || other_body::follows_other_body(text, &near)
}

/// `انتخب العراقيون 329 نائبا`: all of them, by the voters.
fn is_elected_by_people(text: &NamedText, number: &Quantity, left: &Range<usize>, names: &Names) -> bool {
    const MEMBERS_MIN: u32 = 60;
    let Some(people) = number.lead.checked_sub(1).filter(|&at| at > left.start) else {
        return false;
    };
    let verb = text.folded(people - 1).trim_start_matches(['و', 'ف']);
    let elects = matches!(verb, "انتخب" | "اختار" | "ينتخب" | "يختار" | "سينتخب" | "سيختار");
    let word = text.folded(people);
    let is_people = word.starts_with("ال") && word.ends_with("ون") && names.lists_in(people..number.lead).is_empty();
    elects && is_people && number.value >= MEMBERS_MIN && text.folded(number.end) != "من"
}

/// `فاز بجميع المقاعد التي نافس عليها، وعددها 22`: what somebody won is counted, no chamber.
pub(super) fn is_whole_of_some(text: &NamedText, number: &Quantity) -> bool {
    const REACH: usize = 9;
    let Some(told) = number.lead.checked_sub(1).filter(|&at| {
        matches!(text.folded(at), "وعددها" | "عددها" | "وهي" | "البالغه")
            || text.folded(at) == "عددها" && matches!(text.folded(at.saturating_sub(1)), "البالغ")
    }) else {
        return false;
    };
    let sentence = text.sentence_around(told).start;
    let near = told.saturating_sub(REACH).max(sentence)..told;
    let seats = near
        .clone()
        .rev()
        .find(|&at| text.folded(at) == "المقاعد" || text.folded(at) == "مقاعد");
    seats.filter(|&seats| seats > sentence).is_some_and(|seats| {
        let all = matches!(
            text.folded(seats - 1).trim_start_matches(['ب', 'ل']),
            "جميع" | "كل" | "كامل" | "كافه"
        );
        let is_some = matches!(text.folded(seats + 1), "التي" | "المخصصه" | "المتنافس" | "المتاحه");
        let most = matches!(text.folded(seats - 1).trim_start_matches('ب'), "اغلب" | "معظم" | "غالبيه");
        (all && is_some || most) && cue::any(text, sentence..seats, GAIN | KEEP)
    })
}

/// `في انتخابات مجالس المحافظات`, and no parliament since.
fn speaks_of_provinces(text: &NamedText, before: Range<usize>) -> bool {
    let councils = (before.clone())
        .rev()
        .find(|&at| text.folded(at).ends_with("مجالس") && matches!(text.folded(at + 1), "المحافظات" | "الولايات" | "الاقاليم"));
    councils.is_some_and(|at| !is_chamber(text, &(at + 2..before.end)))
}

/// `من أصل 295 كانت في حوزته`: a list's own.
pub(super) fn was_held(text: &NamedText, number: &Quantity) -> bool {
    let end = number.end;
    // `من أصل 57 مقعدا حصلوا عليها`, `من أصل 57 مقعدا نالها الحزب`
    let were_won = cue::is(text, end, GAIN)
        && (matches!(text.folded(end + 1), "عليها" | "بها")
            || number.unit
                && cue::find(text, end).pronoun == Some(crate::arabic::Pronoun::She)
                && cue::find(text, end).proclitics.particle.is_none());
    were_won
        || matches!(text.folded(end), "كان" | "كانت")
            && (end..end + 4).any(|at| {
                cue::is(text, at, HAVE)
                    || text.folded(at).contains("حوزت")
                    || matches!(text.folded(at), "له" | "لها" | "لهم" | "لديه" | "لديها")
            })
}

/// `تراجع إلى تسعة مقاعد` before token `at`.
pub(super) fn follows_fall(text: &NamedText, at: usize) -> bool {
    const REACH: usize = 12;
    let near = at.saturating_sub(REACH).max(text.sentence_around(at).start)..at;
    let to = near.clone().rev().find(|&at| text.folded(at) == "الي");
    to.and_then(|to| cue::last(text, near.start..to, VERB))
        .is_some_and(|verb| cue::is(text, verb, CHANGE))
}

/// True where the words between a chamber's size and the next number change it or tell the one before: `من 111 إلى 100`, `قبل أن
/// تخفضه المحكمة إلى مئة مقعد`, `وكان السابق من 325`.
pub(super) fn leads_on(text: &NamedText, left: &Range<usize>) -> bool {
    const REACH: usize = 8;
    let Some(last) = left
        .end
        .checked_sub(1)
        .filter(|&last| last >= left.start && left.len() <= REACH)
    else {
        return false;
    };
    let changes = |at: usize| {
        let word = text.folded(at).trim_start_matches(['و', 'ف']);
        [
            "خفضه",
            "خفضته",
            "خفضها",
            "رفعه",
            "رفعته",
            "رفعها",
            "قلصه",
            "قلصته",
            "زاده",
            "زادته",
        ]
        .iter()
        .any(|form| word.ends_with(form))
    };
    match text.folded(last) {
        "الي" => left.len() == 1 || left.clone().any(changes),
        "من" => left
            .clone()
            .any(|at| cue::is(text, at, WAS) && matches!(text.folded(at + 1), "السابق" | "السابقه" | "سابقه")),
        _ => false,
    }
}

/// `إلى 100` after a chamber's `من 111`.
pub(super) fn becomes(text: &NamedText, number: &Quantity) -> Option<TotalMention> {
    (number.value >= CHAMBER_MIN).then(|| TotalMention {
        seats: number.value,
        quote: text.span(number.start..number.end),
        rule: "total/size",
        ..TotalMention::default()
    })
}

/// `من أصل 329`, `من إجمالي مقاعد المجلس`: of a chamber, not of a list.
fn of_all(text: &NamedText, number: &Quantity, left: &Range<usize>, names: &Names, near: &Range<usize>) -> bool {
    let lead = number.lead;
    let word = |back: usize| {
        lead.checked_sub(back)
            .filter(|at| *at >= left.start)
            .map_or("", |at| text.folded(at))
    };
    // `ما مجموعه 57` sums up what lists have got.
    let sums_up = matches!(word(2), "ما" | "بما");
    // `نصيبها الإجمالي 235`, `بمجموع 125`: a list's own.
    let has_list = || !names.lists_in(near.clone()).is_empty();
    let has_owner = cue::find(text, lead.saturating_sub(1)).pronoun.is_some();
    let is_own =
        has_owner || word(1).starts_with("ال") || word(1).starts_with("با") && has_list() || word(1) == "بمجموع" && has_list();
    cue::is(text, lead.saturating_sub(1), TOTAL_OF) && lead > left.start && !sums_up && !is_own
        || cue::is(text, lead.saturating_sub(2), TOTAL_OF) && (cue::is(text, lead.saturating_sub(1), SEAT) || word(1) == "مقاعد")
            // `في مجلس إجمالي مقاعده 342`, but not `الحزب الذي بلغ مجموع مقاعده 234`
            && (!has_owner || lead > 2 && cue::is(text, lead - 3, CHAMBER | CHAMBER_OF))
}

/// `في مجلس زاد عدد أعضائه إلى 110`, `المجلس الذي زاد عدد مقاعده من 389`: what a chamber itself has grown to.
fn is_resized(text: &NamedText, near: &Range<usize>) -> bool {
    const REACH: usize = 4;
    let from = near.end.saturating_sub(REACH).max(near.start);
    let owned = |at: usize| {
        let members = matches!(
            text.folded(at),
            "اعضاءه" | "اعضاءها" | "اعضايه" | "اعضايها" | "اعضاوه" | "اعضاوها"
        );
        members || cue::is(text, at, SEAT | DEPUTY) && cue::find(text, at).pronoun.is_some()
    };
    let Some(count) = (from..near.end).find(|&at| cue::is(text, at, COUNT) && owned(at + 1)) else {
        return false;
    };
    let Some(verb) = count
        .checked_sub(1)
        .filter(|&verb| verb > near.start && cue::is(text, verb, CHANGE))
    else {
        return false;
    };
    let is_relative = matches!(text.folded(verb - 1), "الذي" | "التي");
    let end = verb - usize::from(is_relative);
    (end.saturating_sub(REACH).max(near.start)..end)
        .rev()
        .take_while(|&at| text.word(at).is_some())
        .any(|at| cue::is(text, at, CHAMBER | CHAMBER_OF))
}

/// `البالغ عددها`, `المؤلف من`, `يضم البرلمان`, `عدد مقاعد المجلس`, `تبلغ مقاعد الجمعية`: with a chamber or its seats, and no list.
fn sizes(text: &NamedText, range: &Range<usize>, names: &Names) -> bool {
    let from = range.end.saturating_sub(8).max(range.start);
    let near = from..range.end;
    // `كانت النهضة تعد 89 نائبا`: a list's own.
    let is_lists = |size: usize| {
        matches!(text.folded(size).trim_start_matches('و'), "تعد" | "يعد")
            && !matches!(text.folded(size.saturating_sub(1)), "التي" | "الذي")
            && !names.lists_in(text.sentence_around(size).start..size).is_empty()
    };
    // `المقاعد الفردية، وعددها مئة`: some of the seats.
    let is_some = |size: usize| (size.saturating_sub(3)..size).any(|at| forms::is(text, at, forms::SOME_SEATS));
    let size = near
        .clone()
        .rev()
        .filter(|&at| cue::is(text, at, SIZE | COUNT) || REACHES.at(text, at))
        // `على أعلى عدد من المقاعد وهو 73`, `عدد من المقاعد`: what a list has got.
        .filter(|&at| at == 0 || !SUPERLATIVE.at(text, at - 1))
        .filter(|&at| {
            !(cue::is(text, at, COUNT)
                && text.folded(at).ends_with("عدد")
                && !text.folded(at).contains("ال")
                && text.folded(at + 1) == "من"
                && cue::is(text, at + 2, SEAT | DEPUTY))
        })
        .find(|&at| !matches!(text.folded(at + 1), "الاكبر" | "الاعلي" | "الاقل"));
    // `ذهبت المقاعد الأخرى إلى مستقلين، وعددهم خمسة وثلاثون`
    let of_named = |size: usize| {
        let refers = text.folded(size).ends_with("ها") || text.folded(size).ends_with("هم");
        let is_aside = size > 1 && matches!(text.mark(size - 1), Some('،' | ',')) && refers;
        let near = names.lists_in(size.saturating_sub(8)..size);
        is_aside && near.iter().any(|list| list.tokens.end == size - 1)
    };
    // What a chamber has is `chamber_size`'s.
    let has = |size: usize| cue::is(text, size, HAVE) && !cue::any(text, size..range.end, COUNT);
    let Some(size) = size.filter(|&size| !has(size) && !is_lists(size) && !is_some(size) && !of_named(size)) else {
        return false;
    };
    // `النواب الحاضرين وعددهم 190`: some of them.
    let is_some_deputies = (size.saturating_sub(3)..size.saturating_sub(1)).any(|at| {
        let next = text.folded(at + 1);
        cue::is(text, at, DEPUTY)
            && cue::find(text, at).proclitics.article
            && next.starts_with("ال")
            && (next.ends_with("ين") || next.ends_with("ون"))
            && !next.starts_with("المنتخب")
    });
    // `يضم المجلس ثماني كتل: "الورد" 27 نائبا`: the first of a roll.
    let opens_roll = !cue::is(text, size, COUNT) && (size..range.end.saturating_sub(1)).any(|at| text.mark(at) == Some(':'));
    if is_some_deputies || opens_roll {
        return false;
    }
    // `ثلثا النواب البالغ عددهم 257`
    let described = size.saturating_sub(usize::from(cue::is(text, size.saturating_sub(1), SIZE)));
    if cue::is(text, size, COUNT)
        && size + 1 == range.end
        && described > 1
        && text.folded(described - 1) == "النواب"
        && (cue::is(text, described - 2, MAJORITY) || WHOLE.at(text, described - 2))
    {
        return true;
    }
    // `الأغلبية البسيطة البالغة 272 مقعدا`
    // but `نصف مقاعد البرلمان البالغة 128`.
    let majority = cue::last(text, size.saturating_sub(3).max(range.start)..size, MAJORITY);
    if majority.is_some_and(|majority| !cue::any(text, majority..size, SEAT)) {
        return false;
    }
    // `لينخفض عدد مقاعده من 80`: a list's own.
    let changes = (from.saturating_sub(2)..size).any(|at| cue::is(text, at, CHANGE));
    // `البرلمان الذي قلص عدد مقاعده إلى 630`: the chamber's own.
    let relative = (from.saturating_sub(3)..size)
        .rev()
        .find(|&at| matches!(text.folded(at), "الذي" | "التي"));
    // `في مجلس زاد عدد أعضائه إلى 110`
    let of_chamber = relative.is_some_and(|at| is_chamber(text, &(at.saturating_sub(4)..at)))
        || size > 1 && cue::is(text, size - 1, CHANGE) && cue::is(text, size - 2, CHAMBER | CHAMBER_OF);
    // `بلغ عدد مقاعده 45`
    let reaches = text.folded(size).trim_start_matches('و').ends_with("بلغ");
    if (changes || reaches)
        && !of_chamber
        && (size..range.end).any(|at| cue::is(text, at, SEAT) && cue::find(text, at).pronoun.is_some())
    {
        return false;
    }
    // `وكان حزب السهل رابعا وعدد مقاعده 25`
    let is_own =
        cue::is(text, size, COUNT) && cue::is(text, size + 1, SEAT | DEPUTY) && cue::find(text, size + 1).pronoun.is_some();
    let spoken_of = text.sentence_around(size).start..size;
    if is_own
        && !of_chamber
        && names.lists_in(spoken_of).iter().any(|list| !list.guarded)
        && !is_chamber(text, &(size.saturating_sub(4)..size))
    {
        return false;
    }
    // `نال حزب السهل 241 مقعدا بعدما كان عددهم لا يزيد على 57`: whoever was spoken of.
    let counts_them = cue::is(text, size, COUNT) && cue::find(text, size).pronoun.is_some() || text.folded(size) == "عددهم";
    let was_theirs =
        counts_them && size > 1 && cue::is(text, size - 1, WAS) && matches!(text.folded(size - 2), "بعدما" | "ان" | "حين");
    if was_theirs
        && names
            .lists_in(text.sentence_around(size).start..size)
            .iter()
            .any(|list| !list.guarded)
    {
        return false;
    }
    // A clause later than the size word speaks of something else.
    if (size..range.end).any(|at| matches!(text.mark(at), Some('،' | '؛' | '(' | ',')))
        || names.lists_in(size..range.end).iter().any(|list| !list.guarded)
    {
        return false;
    }
    let here = text.sentence_around(size).start;
    // `برلمان هو الأكبر في تاريخ الجمهورية، إذ ارتفع عدد نوابه`
    let spoken_alone = names.lists_in(here..size).is_empty();
    let around = if spoken_alone {
        here
    } else {
        from.saturating_sub(6).max(here)
    }..range.end;
    // `عدد أعضاء البرلمان يبلغ 290`
    let counted = size.saturating_sub(5)..size;
    let told = cue::any(text, counted.clone(), COUNT) && is_chamber(text, &counted);
    let counts = told || cue::any(text, size..range.end, COUNT) || cue::is(text, size, SIZE | COUNT);
    let about_chamber = is_chamber(text, &around) || cue::any(text, around.clone(), SEAT);
    // `انخفض العدد إلى 53 مقعدا`: of what was counted before.
    let is_of_before =
        text.folded(size).trim_start_matches('و') == "العدد" && size + 2 >= range.end && !is_chamber(text, &around);
    let told = here.checked_sub(1).map_or(here, |before| text.sentence_around(before).start);
    if is_of_before && !names.lists_in(told..size).is_empty() {
        return false;
    }
    let elected = matches!(text.folded(size + 1), "المنتخبين" | "النواب" | "الاعضاء") && cue::is(text, size, COUNT);
    let about_chamber = about_chamber || elected || of_chamber;
    let is_candidates = CANDIDATES.any_in(text, near.clone());
    (counts || is_chamber(text, &(size..range.end))) && about_chamber && !is_candidates
}

/// `مقاعد البرلمان الـ329`, `النواب الـ329`.
fn chamber_seats(text: &NamedText, number: &Quantity, range: &Range<usize>) -> bool {
    let from = range.end.saturating_sub(5).max(range.start);
    let governs = range.end.checked_sub(1).filter(|&at| at >= range.start);
    // `في مجلس من 128 نائبا`, `مجلس مؤلف من 435`, `البرلمان ذي الستمئة مقعد`
    let is_made_of = governs.is_some_and(|at| match text.folded(at) {
        // but not `تمثيل حزب السهل في البرلمان من 28 نائبا إلى 38`
        "من" => {
            let is_size = at > from && cue::is(text, at - 1, SIZE);
            let is_open = |chamber: usize| {
                cue::is(text, chamber, CHAMBER_OF | CHAMBER) && (is_size || !cue::find(text, chamber).proclitics.article)
            };
            (number.unit || number.member) && (from..at).any(is_open)
        }
        "ذي" | "ذو" | "ذا" => is_chamber(text, &(from..at)),
        _ => false,
    });
    // `في برلمان الـ407 مقاعد`
    let is_called = governs.is_some_and(|at| {
        cue::is(text, at, CHAMBER | CHAMBER_OF) && number.article && (number.unit || number.member) && number.value >= CHAMBER_MIN
    });
    // `وفي المجلس 329 مقعدا، …`
    let holds = governs.is_some_and(|at| {
        at > 0
            && matches!(text.folded(at - 1), "في" | "وفي")
            && range.end <= range.start + 2
            && is_chamber(text, &(at..range.end))
            && number.unit
            && number.particle.is_none()
            && number.value >= 60
            && matches!(text.mark(number.end), Some('،' | ',' | '.'))
    });
    if is_called || holds {
        return true;
    }
    let is_gained = cue::any(text, from..range.end, VERB);
    if is_made_of && !is_gained && number.value >= CHAMBER_MIN {
        return true;
    }
    // `مقاعد المجلس 128`
    let is_told = governs.is_some_and(|at| {
        let seats = (from..at).rev().find(|&at| cue::is(text, at, SEAT));
        let bare = |at: usize| !text.folded(at).contains("ال") && cue::find(text, at).pronoun.is_none();
        let apart = |at: usize| matches!(text.folded(at), "في" | "الي" | "علي" | "من" | "عن" | "بين" | "ب" | "ل");
        let is_one_phrase = |seats: usize| !(seats + 1..range.end).any(apart);
        seats.is_some_and(|seats| {
            is_one_phrase(seats) && bare(seats) && is_chamber(text, &(seats + 1..range.end)) && number.lead <= seats + 4
        })
    });
    let ends = text.word(number.end).is_none() && number.max.is_none();
    if is_told && ends && !is_gained && !number.unit && number.particle.is_none() {
        return number.value >= CHAMBER_MIN;
    }
    if !number.article || number.value < CHAMBER_MIN {
        return false;
    }
    // `238 من مقاعد المجلس الـ301`
    let is_rest =
        range.start > 0 && cue::is(text, range.start - 1, SEAT) && is_chamber(text, &(range.start..number.number.start));
    let seats = (from..range.end).find(|&at| cue::is(text, at, SEAT | DEPUTY) || text.folded(at) == "اعضاء");
    // `توزيع المقاعد الـ217`, `ما بقي من المقاعد الـ128`
    let is_won = |seats: usize| {
        matches!(
            text.folded(seats - 1).trim_start_matches('ب'),
            "كل" | "جميع" | "كافه" | "كامل"
        ) && cue::any(text, text.sentence_around(seats).start..seats, GAIN | KEEP)
    };
    let whole = seats
        .filter(|&seats| seats > 0 && !is_won(seats))
        .filter(|&seats| seats > 0 && number.number.start <= seats + 2 && text.folded(number.end) != "التي")
        .is_some_and(|seats| {
            forms::is(text, seats - 1, forms::OF_SEATS)
                // `الفائزون بالمقاعد الـ329`
                || cue::find(text, seats).proclitics.particle == Some(Particle::Bi) && text.folded(seats - 1).starts_with("الفايز")
                // `التوزيع النهائي للمقاعد المئتين`
                || cue::find(text, seats).proclitics.particle == Some(Particle::Li)
                    && (seats.saturating_sub(2)..seats).any(|at| text.folded(at).ends_with("توزيع"))
                || text.folded(seats - 1) == "من" && seats > 1 && matches!(text.folded(seats - 2), "بقي" | "تبقي" | "المتبقي")
        });
    // `من المقاعد الـ68 المتنافس عليها`
    let is_contested = seats.is_some_and(|seats| number.number.start <= seats + 2) && text.folded(number.end) == "المتنافس";
    // `39 من مقاعد الأحزاب الثمانين`
    let counted = seats.or_else(|| range.start.checked_sub(1).filter(|&at| cue::is(text, at, SEAT)));
    let of_parties = counted.filter(|&seats| seats > 0 && !is_won(seats)).is_some_and(|seats| {
        matches!(text.folded(seats + 1), "الاحزاب" | "القوايم")
            && number.number.start <= seats + 3
            && !text.folded(seats).contains("ال")
    });
    whole
        || is_contested
        || of_parties
        || is_rest
        || seats.is_some_and(|seats| is_chamber(text, &(seats + 1..number.number.start)))
}

/// True where `range` names a chamber.
pub(super) fn is_chamber(text: &NamedText, range: &Range<usize>) -> bool {
    range.clone().any(|at| {
        let found = cue::find(text, at);
        let described = |next: usize| cue::is(text, next, CHAMBER_KIND | COUNT);
        // `الغرفة الأولى`
        let is_house = HOUSE.at(text, at)
            && matches!(
                text.folded(at + 1),
                "الاولي" | "الثانيه" | "السفلي" | "العليا" | "التشريعيه" | "النيابيه"
            );
        let is_congress = text.folded(at) == "الموتمر" && text.folded(at + 1) == "الوطني" && text.folded(at + 2) == "العام";
        is_house || is_congress || found.is(CHAMBER) || found.is(CHAMBER_OF) && (found.proclitics.article || described(at + 1))
    })
}
