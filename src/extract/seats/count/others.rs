//! Signs that a number counts something else than the seats of one list: an ordinal, a share, several unnamed lists, candidates. Owns these
//! signs; what makes it a count is the parent's.

use crate::arabic::{Particle, WordTest, number};
use crate::extract::date::tells_tense;
use crate::extract::name::{NameKind, words as name_words};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::role::follows_to;
use super::super::{other_body, place, quantity, strength, unlike};
use super::Candidate;

const SIGNS: [fn(&Candidate) -> bool; 20] = [
    resumes_aim,
    is_since_replaced,
    is_of_women,
    is_of_several,
    is_of_opponent,
    has_article_alone,
    is_whole,
    is_of_country,
    is_to_come,
    is_percent,
    is_rank,
    is_of_those,
    is_of_name,
    is_of_candidates,
    is_of_district,
    numbers_others,
    is_feminine_one,
    is_adjective,
    is_one_list,
    is_teen_slip,
];

pub(super) fn counts_others(it: &Candidate) -> bool {
    SIGNS.iter().any(|sign| sign(it))
}

/// `51 مقعدا لأحزاب الائتلاف`: several lists that are not named.
fn is_of_several(it: &Candidate) -> bool {
    let behind = name_words::table().find(it.text, it.number.end);
    it.number.unit && behind.is(name_words::PLURAL) && behind.proclitics.particle == Some(Particle::Li)
}

/// `مقابل أربعة وأربعين لغريمه التقليدي`
fn is_of_opponent(it: &Candidate) -> bool {
    let (reader, end) = (it.reader, it.number.end);
    let opponent = cue::find(it.text, end);
    opponent.is(OTHER)
        && opponent.proclitics.particle == Some(Particle::Li)
        && (opponent.pronoun.is_none() || reader.search.names.lists_in(end + 1..end + 2).is_empty())
        && reader.described_after(it.number, it.right).is_none()
}

/// `الـ89`, but not `تزيد عن الـ89 التي فاز بها`, `وقف حزب السهل عند حاجز الـ47`, `آلت إلى حزب السهل صاحب الـ89` or where some are added
fn has_article_alone(it: &Candidate) -> bool {
    let (text, number) = (it.text, it.number);
    let is_won_before = || text.folded(number.end) == "التي" && cue::is(text, number.end + 1, GAIN);
    let is_barrier = || {
        matches!(
            it.word_before(1),
            "حاجز" | "عند" | "يتجاوز" | "تتجاوز" | "يتعد" | "تتعد" | "صاحب" | "صاحبه"
        )
    };
    let is_added_to = || follows_to(text, number) && cue::any(text, it.sentence.start..number.lead, ADD);
    // `من 21 مقعدا إلى الصفر`
    let is_nothing = || number.value == 0 && follows_to(text, number);
    number.article && it.is_bare() && !is_nothing() && !is_won_before() && !is_barrier() && !is_added_to()
}

/// `45/217 مقعدا`: the whole of it.
fn is_whole(it: &Candidate) -> bool {
    let (text, lead) = (it.text, it.number.lead);
    lead > 1 && text.mark(lead - 1) == Some('/') && text.number(lead - 2).is_some()
}

/// `تستعد إيطاليا لخفض عدد نوابها من 630 إلى 400`: a country's.
fn is_of_country(it: &Candidate) -> bool {
    const REACH: usize = 4;
    const COUNTRY_REACH: usize = 5;
    let (text, names) = (it.text, it.reader.search.names);
    let counts_deputies = |&at: &usize| {
        let of = cue::find(text, at + 1);
        cue::is(text, at, COUNT) && of.is(SEAT | DEPUTY) && of.pronoun.is_some()
    };
    it.last_words(REACH).find(counts_deputies).is_some_and(|at| {
        let before = at.saturating_sub(COUNTRY_REACH).max(it.left.start)..at;
        let mut others = names.others_in(before.clone()).iter();
        others.any(|other| other.kind == NameKind::Place) && names.lists_in(before).is_empty()
    })
}

/// `ستختصر القائمة إلى ثلاثة`: to come, of who knows what.
fn is_to_come(it: &Candidate) -> bool {
    const REACH: usize = 4;
    let text = it.text;
    let is_future = |at: usize| {
        let word = text.folded(at).trim_start_matches('و');
        (word.starts_with("ست") || word.starts_with("سي"))
            && cue::find(text, at).classes == 0
            && !text.is_in_name(at)
            && it.reader.search.names.others_in(at..at + 1).is_empty()
            && tells_tense(text, at)
    };
    it.is_bare() && it.last_words(REACH).any(is_future)
}

/// `ارتفعت نسبته من 9 إلى 12 بالمئة`: of votes.
fn is_percent(it: &Candidate) -> bool {
    let (text, end) = (it.text, it.number.end);
    !it.number.unit
        && text.folded(end) == "الي"
        && number::phrase_at(text, end + 1).is_some_and(|next| quantity::is_percent(text, next.tokens.end))
}

/// `تراجع إلى المرتبة 12`
fn is_rank(it: &Candidate) -> bool {
    it.number.particle.is_none() && matches!(it.word_before(1), "المرتبه" | "المركز" | "الترتيب")
}

/// `ضمن حركة السهل التي أحرزت 54 مقعدا، لهم منها اثنان`: some of those just counted, of whoever is not named.
fn is_of_those(it: &Candidate) -> bool {
    !it.number.unit
        && matches!(it.word_before(1), "منها" | "منهم")
        && matches!(it.word_before(2).trim_start_matches('و'), "له" | "لها" | "لهم" | "لي" | "لنا")
}

/// `حصل حزب شعبيون 66 على 19 مقعدا`: what it is called.
fn is_of_name(it: &Candidate) -> bool {
    let (text, number) = (it.text, it.number);
    number.particle.is_none()
        && !number.unit
        && number.lead > it.left.start
        && text.is_in_name(number.lead - 1)
        && text.digits(number.number.start).is_some_and(|(_, digits)| digits == 2)
        && text.folded(number.end) == "علي"
        && text.number(number.end + 1).is_some()
}

/// `رشح حزب السهل 210 مرشحين، ورشح حزب النهر 198`, `أحيل 9 مرشحين إلى التحقيق، ثلاثة منهم من حزب السهل`: behind one of candidates, votes or
/// the like, with nothing won between.
fn is_of_candidates(it: &Candidate) -> bool {
    const REACH: usize = 14;
    let (text, lead) = (it.text, it.number.lead);
    let near = lead.saturating_sub(REACH).max(it.sentence.start)..lead;
    let is_number = |at: usize| text.number(at).is_some() || number::word(text, at).is_some();
    // `إلى التحقيق` wins nothing.
    let wins = |at: usize| {
        let found = cue::find(text, at);
        found.is(GAIN | KEEP | LOSE | RANK | CHANGE | SEAT | DEPUTY) && !found.proclitics.article
    };
    it.is_bare()
        && cue::last(text, near.clone(), CANDIDATE | RECOUNT).is_some_and(|at| at > near.start && is_number(at - 1))
        && !near.clone().any(wins)
}

/// `ويسعى حزب السهل، الحاصل على 89 مقعدا، إلى الفوز بمئة`: behind an aside, the aim of the verb before it.
fn resumes_aim(it: &Candidate) -> bool {
    let Candidate {
        text, left, sentence, ..
    } = *it;
    // What stands before the last comma belongs to the aside.
    let comma = left.clone().rev().find(|&at| text.is_comma(at));
    let Some(first) = (comma.unwrap_or(left.start)..left.end).find(|&at| text.word(at).is_some()) else {
        return false;
    };
    let noun = match text.folded(first) {
        "الي" | "في" | "علي" => first + 1,
        word if word.starts_with(['ب', 'ل']) => first,
        _ => return false,
    };
    let wins = cue::is(text, noun, GAIN) && !tells_tense(text, noun) && noun < left.end;
    // The aside has been left, and no other clause begun.
    left.start > sentence.start && wins && cue::last(text, left.clone(), VERB) == Some(noun) && {
        let aim = cue::last(text, sentence.start..left.start, AIM);
        aim.is_some_and(|aim| {
            text.word_before(aim, 1, sentence.start) != "الذي" && text.word_before(aim, 1, sentence.start) != "التي"
        })
    }
}

/// `ارتفعت حصة حزب السهل من 17 إلى 29`, `أصبح حزب السهل الكتلة الأكبر بـ130` where deputies who resigned were replaced: what it has by
/// now. What fell did so in the vote.
fn is_since_replaced(it: &Candidate) -> bool {
    static LARGEST_ONE: WordTest = WordTest::words(&[], &["اكبر", "الاكبر"]);
    let (text, sentence) = (it.text, it.sentence);
    let told = sentence.start..it.number.lead;
    let is_largest = |at: usize| {
        let bloc = |at: usize| text.folded(at).trim_start_matches("ال").starts_with("كتل");
        super::super::role::becomes(text, at)
            && (at + 1..it.number.lead).any(|at| LARGEST_ONE.at(text, at) && (bloc(at - 1) || bloc(at + 1)))
    };
    let has_fallen = || cue::any(text, told.clone(), FALL | LOSE);
    let rises = || cue::any(text, told.clone(), RISE) && it.reader.is_of_replaced();
    let leads = || told.clone().any(is_largest) && (strength::names_replaced(text, told.clone()) || it.reader.is_of_replaced());
    let names_vote = || cue::any(text, sentence.clone(), ELECTION | RESULTS | TERM);
    (rises() || leads()) && !has_fallen() && !names_vote()
}

/// `بلغت مقاعد النساء 97، كانت حصة حزب السهل منها 18`: of the seats that women or the law's groups have.
fn is_of_women(it: &Candidate) -> bool {
    const REACH: usize = 24;
    static OF_THEM: WordTest = WordTest::words(&['و'], &["منها", "منهن", "بينها", "بينهن"]);
    let (text, lead) = (it.text, it.number.lead);
    let Some(of_them) = lead
        .checked_sub(1)
        .filter(|&at| at > it.sentence.start && OF_THEM.at(text, at))
    else {
        return false;
    };
    let near = of_them.saturating_sub(REACH).max(it.sentence.start)..of_them;
    // The seats counted last before are theirs.
    cue::last(text, near, WOMEN | RESERVED).is_some_and(|women| {
        let is_number = |at: &usize| text.number(*at).is_some() || number::word(text, *at).is_some();
        (women + 1..of_them).filter(is_number).count() <= 1
    })
}

/// `ثمانية في الدائرة الأولى`; what tells of a place that is known is a count of that place.
fn is_of_district(it: &Candidate) -> bool {
    let number = it.number.number.clone();
    let names = it.reader.search.names;
    // `في مجالس محافظات الجنوب. … 28 مقعدا في بغداد`
    let of_councils = || {
        let from = it
            .text
            .paragraphs()
            .get(it.text.paragraph_of(it.sentence.start))
            .map_or(0, |tokens| tokens.start);
        other_body::names_councils(it.text, from..it.number.lead)
    };
    it.reader.is_of_district(it.number, it.left) && (of_councils() || place::told(it.text, names, it.sentence, &number).is_none())
}

fn numbers_others(it: &Candidate) -> bool {
    unlike::numbers_others(it.text, it.number.lead)
}

/// True for one of these words alone as the number.
fn is_word(it: &Candidate, words: &[&str]) -> bool {
    it.number.number.len() == 1 && words.contains(&it.text.folded(it.number.number.start))
}

/// The place of the word before the number, inside its clause and of no name.
fn noun_before(it: &Candidate) -> Option<usize> {
    let lead = it.number.lead;
    let noun = lead.checked_sub(1).filter(|_| lead > it.left.start)?;
    (!it.text.is_in_name(noun)).then_some(noun)
}

/// `بحقيبة واحدة`: one of something else that is no seat.
fn is_feminine_one(it: &Candidate) -> bool {
    let is_feminine = |noun: usize| it.text.folded(noun).chars().count() > 3 && it.text.folded(noun).ends_with('ه');
    !it.number.unit && is_word(it, &["واحده"]) && noun_before(it).is_some_and(is_feminine)
}

/// `ألف مدرسة في عام واحد`
fn is_adjective(it: &Candidate) -> bool {
    let text = it.text;
    let is_under_preposition = |noun: usize| {
        text.word(noun).is_some()
            && !text.folded(noun).contains("ال")
            && matches!(
                text.folded(it.number.lead.saturating_sub(2)),
                "في" | "خلال" | "بعد" | "قبل" | "من" | "علي" | "باستثناء" | "طوال" | "لمده" | "مده"
            )
    };
    !it.number.unit
        && it.number.particle.is_none()
        && is_word(it, &["واحد", "واحده"])
        && noun_before(it).is_some_and(is_under_preposition)
}

/// `حزب واحد على أغلبية الثلثين`
fn is_one_list(it: &Candidate) -> bool {
    let is_list = |noun: usize| {
        let noun = name_words::table().find(it.text, noun);
        noun.is(name_words::NOUN) && !noun.proclitics.article
    };
    !it.number.unit && it.number.particle.is_none() && is_word(it, &["واحد", "واحده"]) && noun_before(it).is_some_and(is_list)
}

/// `16 عشر مقعدا`: a slip for one number, but not `في انتخابات 2021 عشرة مقاعد`.
fn is_teen_slip(it: &Candidate) -> bool {
    let before = it.number.number.start.checked_sub(1);
    is_word(it, &["عشر", "عشره"])
        && before
            .and_then(|before| it.text.digits(before))
            .is_some_and(|(value, digits)| digits == 2 && (11..20).contains(&value))
}
