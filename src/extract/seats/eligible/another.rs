//! Lists that are only named to tell of another one: what that one is to them, when it was, whose chamber. Owns these signs; which of them are
//! asked is the parent's.

use crate::arabic::{Particle, Proclitics, WordTest};
use crate::extract::name::words as name_words;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::subject::RELATIVES;
use super::super::{forms, role};
use super::{Candidate, STANDS_NEAR, left};

/// What one body is to another that is named behind it.
static ARMS: WordTest = WordTest::words(&['و'], &["الذراع", "الجناح", "الواجهه", "ذراع", "جناح", "واجهه"]);

/// What a list is to one that is named behind ل.
static ALLIES: WordTest = WordTest::words(
    &['و'],
    &[
        "الحليف",
        "الحليفه",
        "الشريك",
        "الشريكه",
        "الخصم",
        "المنافس",
        "المنافسه",
        "الغريم",
        "الغريمه",
        "الوريث",
        "الوريثه",
    ],
);

/// What a list is to one that is named right behind: `قائمة السهل ممثلة حركة النهر`.
static STANDS_FOR: WordTest = WordTest::words(
    &[],
    &[
        "ممثل",
        "ممثله",
        "ممثلو",
        "ممثلي",
        "اعضاء",
        "ذراع",
        "جناح",
        "واجهه",
        "حليف",
        "حليفه",
        "شريك",
        "شريكه",
        "وريث",
        "وريثه",
    ],
);

/// What is told of a law, never of a list that is called so: `وفقا للدستور`.
static BY_LAW: WordTest = WordTest::words(
    &[],
    &[
        "وفقا",
        "ووفقا",
        "وفق",
        "ووفق",
        "طبقا",
        "وطبقا",
        "بموجب",
        "وبموجب",
        "بمقتضي",
        "تعديل",
        "مسوده",
    ],
);

/// `الموالي للنهر`, `التابعة لحزب النهر`, `وهو الذراع السياسية لجماعة النهر`, `الحليف التقليدي لحزب النهر`
pub(super) fn is_arm_or_ally(candidate: &Candidate) -> bool {
    let text = candidate.text;
    let is_arm = |before: usize| {
        let arm = before.saturating_sub(usize::from(text.folded(before).starts_with("السياسي")));
        let ally = before.saturating_sub(usize::from(!ALLIES.at(text, before)));
        ARMS.at(text, arm) || ALLIES.at(text, ally) && (ally == before || text.folded(before).starts_with("ال"))
    };
    let stands_near = |before: usize| {
        // `الممثلة تقليديا للأقلية`
        let is_adverb = before > 0 && text.folded(before).ends_with('ا') && cue::find(text, before).classes == 0;
        STANDS_NEAR.at(text, before - usize::from(is_adverb))
    };
    candidate.particle() == Some(Particle::Li) && candidate.before.is_some_and(|before| stands_near(before) || is_arm(before))
}

/// `حصل من ترشحوا مستقلين، بعدما منعت حركة السهل من خوض الانتخابات، على 99`
pub(super) fn is_in_clause_of_time(candidate: &Candidate) -> bool {
    let (text, number) = (candidate.text, candidate.number);
    let Some(verb) = candidate.verb else { return false };
    let opens = |at: usize| {
        matches!(text.folded(at), "بعدما" | "عندما" | "حينما" | "لان")
            || matches!(text.folded(at), "بعد" | "قبل" | "منذ") && text.folded(at + 1) == "ان"
    };
    let is_governed =
        number > 0 && number != usize::MAX && (text.folded(number - 1) == "علي" || text.folded(number).starts_with('ب'));
    let opening = || (verb + 1..candidate.start()).rev().find(|&at| opens(at));
    let closes = |at: usize| text.is_comma(at) && (at + 1 >= number || text.folded(at + 1) == "علي");
    is_governed && opening().is_some_and(|opening| candidate.start() <= opening + 4) && (candidate.end()..number).any(closes)
}

/// `قائمة السهل ممثلة حركة النهر حصلت على 30`, `الإسلاميين أعضاء حزب النهر`
pub(super) fn stands_for(candidate: &Candidate) -> bool {
    let text = candidate.text;
    let before = candidate.before.filter(|&before| before > 0 && STANDS_FOR.at(text, before));
    before.is_some_and(|before| {
        let closes = usize::from(text.mark(before - 1).is_some_and(|mark| matches!(mark, '"' | '»' | '”')));
        before > closes && text.is_in_name(before - 1 - closes)
    })
}

/// `ففي تشريعيات 2013، التي قاطعتها أحزاب المعارضة، كان له 16`: what somebody did to the vote is told between commas.
pub(super) fn does_something_to_vote(candidate: &Candidate) -> bool {
    const REACH: usize = 8;
    const NAMED_WITHIN: usize = 4;
    static DOES: WordTest = WordTest::words(
        &[],
        &[
            "قاطعها",
            "قاطعتها",
            "قاطعه",
            "قاطعته",
            "نظمها",
            "نظمتها",
            "نظمه",
            "نظمته",
            "اشرف",
            "اشرفت",
            "طعن",
            "طعنت",
            "رفضها",
            "رفضتها",
            "عارضها",
            "عارضتها",
        ],
    );
    let text = candidate.text;
    let from = candidate
        .start()
        .saturating_sub(REACH)
        .max(text.sentence_around(candidate.start()).start);
    let does = DOES.last_in(text, from..candidate.start());
    let of_vote = |does: usize| {
        let relative = does.checked_sub(1).filter(|&at| RELATIVES.at(text, at));
        relative.is_some_and(|relative| cue::any(text, relative.saturating_sub(NAMED_WITHIN)..relative, ELECTION))
    };
    let goes_on = |does: usize| (does..candidate.start()).all(|at| !text.is_comma(at) && !cue::is(text, at, VERB));
    let closes = || (candidate.close()..candidate.until()).any(|at| text.is_comma(at));
    does.is_some_and(|does| of_vote(does) && goes_on(does)) && closes()
}

/// `لأول مرة منذ تأسيس حزب السهل عام 1955`: a date told by what happened to a list.
pub(super) fn has_been_founded(candidate: &Candidate) -> bool {
    static FOUNDING: WordTest = WordTest::words(&[], &["تاسيس", "نشاه", "ولاده", "قيام", "انشاء", "ظهور", "تاسيسه"]);
    let before = candidate.before.filter(|&before| before > 0);
    before
        .is_some_and(|at| FOUNDING.at(candidate.text, at) && matches!(candidate.text.bare(at - 1), "منذ" | "قبل" | "بعد" | "عند"))
}

/// `برلمان المستقلين: 4 نواب من الأحزاب`: whose chamber it is said to be.
pub(super) fn names_chamber(candidate: &Candidate) -> bool {
    let proclitics = candidate.list.proclitics;
    let article = proclitics.article;
    candidate.list.noun.is_none()
        && proclitics
            == Proclitics {
                article,
                ..Proclitics::default()
            }
        && candidate.word_before() == "برلمان"
}

/// `وفقا للدستور`
pub(super) fn is_law(candidate: &Candidate) -> bool {
    candidate.list.noun.is_none() && !candidate.quoted && candidate.before.is_some_and(|at| BY_LAW.at(candidate.text, at))
}

/// `الكتلة الوطنية التابعة لزعيم حزب السهل`
pub(super) fn is_of_somebody_near(candidate: &Candidate) -> bool {
    let text = candidate.text;
    let is_title = |at: usize| text.folded(at).starts_with('ل') && name_words::table().find(text, at).is(name_words::TITLE);
    candidate
        .before
        .is_some_and(|at| at > 0 && is_title(at) && STANDS_NEAR.at(text, at - 1))
}

/// `وريثا لحزب السهل`
pub(super) fn has_heir(candidate: &Candidate) -> bool {
    let text = candidate.text;
    let is_noun = |before: usize| {
        text.folded(before).ends_with('ا')
            && text.word(before).is_some()
            && cue::find(text, before).classes & !OTHER == 0
            && !name_words::table().find(text, before).is(name_words::STOP)
            && crate::arabic::number::word(text, before).is_none()
            && !role::becomes(text, before)
    };
    candidate.particle() == Some(Particle::Li) && candidate.verb.is_none() && candidate.before.is_some_and(is_noun)
}

/// `وهو اليوم أول أحزاب المعارضة، إذ ربح 55`: a camp that the subject belongs to.
pub(super) fn is_camp(candidate: &Candidate) -> bool {
    let rank = candidate.before.and_then(|before| before.checked_sub(1));
    candidate.word_before().ends_with("احزاب") && rank.is_some_and(|rank| forms::is(candidate.text, rank, forms::FIRST_OF))
}

/// `فاز السهل بالنهر`, but not `متبوعا بحزب النهر`
pub(super) fn is_under_with(candidate: &Candidate) -> bool {
    candidate.particle() == Some(Particle::Bi)
        && !candidate.before.is_some_and(|before| cue::is(candidate.text, before, FOLLOW))
        && !is_stood_with(candidate)
}

/// `فلان، المنشق عن حزب السهل، فاز بستة`
pub(super) fn was_left(candidate: &Candidate) -> bool {
    left::in_aside(candidate.text, &candidate.list.tokens)
}

/// `خاض فلان السباق بقائمة السهل فنال مقعدين`: the list that somebody stood with, and right behind it what it won.
fn is_stood_with(candidate: &Candidate) -> bool {
    const REACH: usize = 6;
    static STANDS: WordTest = WordTest::words(
        &['و', 'ف'],
        &[
            "خاض",
            "خاضت",
            "خاضوا",
            "ترشح",
            "ترشحت",
            "شارك",
            "شاركت",
            "نزل",
            "نزلت",
            "دخل",
            "دخلت",
        ],
    );
    let text = candidate.text;
    let close = candidate.end() + usize::from(text.is_quote(candidate.end()));
    let from = candidate
        .start()
        .saturating_sub(REACH)
        .max(text.sentence_around(candidate.start()).start);
    let verb = cue::find(text, close);
    let goes_on = verb.is(GAIN | RANK) && !verb.is(HOLDING) && verb.proclitics.conjunction.is_some() && close < candidate.until();
    let stands = STANDS.last_in(text, from..candidate.start());
    goes_on && stands.is_some_and(|at| candidate.search.names.lists_in(at..candidate.start()).is_empty())
}

/// `حزب كحزب السهل`
pub(super) fn is_likened(candidate: &Candidate) -> bool {
    candidate.particle() == Some(Particle::Ka)
}

/// `استفاد من انهيار المحافظين، فقفز إلى 46`
pub(super) fn is_under_noun(candidate: &Candidate) -> bool {
    let text = candidate.text;
    let is_left = || {
        let ends = |at: usize| matches!(text.mark(at), Some('،' | ',' | '؛')) || cue::is(text, at, VERB);
        candidate.number == usize::MAX || (candidate.end()..candidate.until()).any(ends)
    };
    !RELATIVES.at(text, candidate.end()) && candidate.search.is_under_noun(candidate.list) && is_left()
}

/// `مني تحالف السهل، وفيه حزب النهر وحركة القمر، بانتكاسة، إذ أخذ 17`, `تحالف السهل، الذي يضم حزب النهر، خسر 12`: who is in the list that the
/// sentence speaks of.
pub(super) fn is_within_whole(candidate: &Candidate) -> bool {
    const REACH: usize = 14;
    const ADJECTIVES_MAX: usize = 3;
    static HOLDS: WordTest = WordTest::words(
        &[],
        &[
            "وفيه",
            "وفيها",
            "وضمنه",
            "وضمنها",
            "وداخله",
            "وداخلها",
            "وقوامه",
            "وقوامها",
            "ويضم",
            "وتضم",
            "ويشمل",
            "وتشمل",
            "ويتالف",
            "وتتالف",
            "ويتكون",
            "وتتكون",
            "ومعه",
            "ومعها",
        ],
    );
    // `وبين مكوناته حزب السهل`, `ومن أركانه`
    static AMONG: WordTest = WordTest::words(&['و'], &["من", "بين", "ابرز", "اهم", "اكبر"]);
    static MEMBERS: WordTest = WordTest::words(
        &[],
        &[
            "مكوناته",
            "مكوناتها",
            "اركانه",
            "اركانها",
            "اعضايه",
            "اعضايها",
            "اعضاوه",
            "اعضاوها",
            "اطرافه",
            "اطرافها",
            "احزابه",
            "احزابها",
        ],
    );
    let (text, start) = (candidate.text, candidate.start());
    let from = start.saturating_sub(REACH).max(text.sentence_around(start).start);
    let opens = |at: usize| {
        let follows = RELATIVES.at(text, at - 1) && forms::is(text, at, forms::COMPRISES);
        let is_among = MEMBERS.at(text, at) && AMONG.at(text, at - 1);
        let first = at - usize::from(follows || is_among);
        let is_aside = first > 0 && text.is_comma(first - 1);
        ((HOLDS.at(text, at) || follows || is_among) && is_aside).then(|| first - 1)
    };
    let Some((at, comma)) = (from.max(2)..start).rev().find_map(|at| Some((at, opens(at)?))) else {
        return false;
    };
    let is_plain = |at: usize| !cue::is(text, at, VERB) && text.number(at).is_none();
    let quotes = usize::from(text.is_quote(comma.saturating_sub(1)));
    let names = candidate.search.names.lists_in(comma.saturating_sub(REACH)..comma);
    // `تحالف السهل الوسطي المعارض، وفيه`
    let describes = |at: usize| text.word(at).is_some() && text.folded(at).starts_with("ال");
    let follows_list = names.last().is_some_and(|whole| {
        let close = whole.tokens.end + usize::from(text.is_quote(whole.tokens.end));
        whole.tokens.end + quotes == comma || close + ADJECTIVES_MAX >= comma && (close..comma).all(describes)
    });
    let closes = || (candidate.end()..candidate.number.min(candidate.end() + REACH)).any(|at| text.is_comma(at));
    (at + 1..start).all(is_plain) && follows_list && (candidate.number == usize::MAX || closes())
}

/// `القوى المنضوية في حزب السهل`: told by the one that they are in.
pub(super) fn is_at_home_in(candidate: &Candidate) -> bool {
    let (text, end) = (candidate.text, candidate.end());
    let inside = matches!(text.folded(end), "في" | "تحت" | "ضمن");
    inside && (end.saturating_sub(1)..end).any(|at| super::under::WITHIN.at(text, at))
}

/// `مصدر في المفوضية لـ"الوادي": 239 نائبا`: whom a source spoke to, but not `للسهل: 40 مقعدا`.
pub(super) fn is_told_by_source(candidate: &Candidate) -> bool {
    static SOURCES: WordTest = WordTest::words(
        &['و'],
        &[
            "مصدر",
            "مصادر",
            "مسوول",
            "مسوولون",
            "قيادي",
            "خبير",
            "محلل",
            "باحث",
            "متحدث",
            "الناطق",
            "المتحدث",
        ],
    );
    const REACH: usize = 8;
    let text = candidate.text;
    let sentence = text.sentence_around(candidate.start());
    let from = candidate.start().saturating_sub(REACH).max(sentence.start);
    let is_to = candidate.particle() == Some(Particle::Li) || matches!(candidate.word_before(), "ل" | "الي");
    let is_source = || (from..candidate.start()).any(|at| SOURCES.at(text, at) || forms::is_joined(text, at, forms::SAYS));
    candidate.quoted && is_to && text.mark(candidate.close()) == Some(':') && is_source()
}
