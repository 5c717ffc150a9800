//! What the word says that a mention stands under: a noun, a rival, a leader, a preposition. Owns these signs; which of them are asked is the
//! parent's.

use crate::arabic::{Particle, Proclitics, WordTest};
use crate::extract::name::{ListKind, words as name_words};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::subject::RELATIVES;
use super::super::{described, forms};
use super::{Candidate, SignUnder};

/// `جعلت`, `تصنع`: what makes something of a list.
static MAKES: WordTest = WordTest::words(&['و', 'ف', 'ل'], &["جعل", "جعلت", "يجعل", "تجعل", "صنع", "صنعت"]);

/// `جمعية السهل المعارضة`
pub(super) fn describes_another(candidate: &Candidate, word: usize) -> bool {
    candidate.list.kind == ListKind::Group && candidate.search.describes_another(candidate.list, word)
}

/// `لم يأخذوا من مقاعد الائتلاف سوى عشرة`, `سيجلس في مقاعد المعارضة، وقد خسر 38`
pub(super) fn is_of_their_seats(candidate: &Candidate, word: usize) -> bool {
    let text = candidate.text;
    // `أبقى القضاء على مقاعد حزب السهل البالغة 21`: how many they are is told right behind.
    let are_counted = || matches!(text.folded(candidate.end()), "البالغه" | "البالغ");
    word > 0 && cue::is(text, word, SEAT) && matches!(text.folded(word - 1), "من" | "في" | "الي" | "علي") && !are_counted()
}

/// `بزعامة سامي كمال`: half of a leader's name, which a list bears as well.
pub(super) fn is_leaders_name(candidate: &Candidate, _: usize) -> bool {
    const REACH: usize = 6;
    let (text, list, start) = (candidate.text, candidate.list, candidate.start());
    let led = || {
        (start.saturating_sub(REACH)..start)
            .rev()
            .take_while(|&at| text.word(at).is_some() && !cue::is(text, at, VERB))
            .find(|&at| name_words::table().find(text, at).is(name_words::LED))
    };
    list.noun.is_none()
        && list.proclitics == Proclitics::default()
        && !candidate.quoted
        && led().is_some_and(|led| start - led > 1)
}

/// `بقيادة حزب السهل`
pub(super) fn is_led(candidate: &Candidate, word: usize) -> bool {
    let text = candidate.text;
    name_words::table().find(text, word).is(name_words::LED) && !cue::is(text, word, VERB)
}

/// `تقدمت على شريكها حزب النهر`: another than the one spoken of, under a preposition.
pub(super) fn is_rival(candidate: &Candidate, word: usize) -> bool {
    let text = candidate.text;
    word > 0 && cue::is(text, word, OTHER) && cue::find(text, word).pronoun.is_some() && forms::is(text, word - 1, forms::AGAINST)
}

/// `29% من الأصوات مقابل 27% لحزب النهر`: whom it is measured by.
pub(super) fn has_other_share(candidate: &Candidate, word: usize) -> bool {
    let text = candidate.text;
    candidate.particle() == Some(Particle::Li)
        && matches!(text.mark(word), Some('%' | '٪'))
        && cue::any(text, word.saturating_sub(4)..word, VERSUS)
}

/// `وحزب السهل`
pub(super) fn goes_on(candidate: &Candidate, _: usize) -> bool {
    candidate.list.proclitics.conjunction.is_some()
}

/// `حصد السهل، بمن فيهم المستقلون، أربعة`
pub(super) fn is_within_another(candidate: &Candidate, word: usize) -> bool {
    let text = candidate.text;
    word > 0 && matches!(text.folded(word), "فيهم" | "فيها" | "فيه") && matches!(text.folded(word - 1), "بمن" | "بما")
}

/// `حزب السهل الذي نشأ قبل الحرب وقاد الحركة الوطنية`: what the list spoken of has led, founded or fought.
pub(super) fn is_object_in_relative(candidate: &Candidate, word: usize) -> bool {
    const REACH: usize = 12;
    static GOVERNS: WordTest = WordTest::words(
        &['و', 'ف'],
        &[
            "قاد",
            "قادت",
            "اسس",
            "اسست",
            "دعم",
            "دعمت",
            "ساند",
            "ساندت",
            "عارض",
            "عارضت",
            "حارب",
            "حاربت",
            "ناهض",
            "ناهضت",
            "واجه",
            "واجهت",
            "تزعم",
            "تزعمت",
        ],
    );
    let text = candidate.text;
    if !GOVERNS.at(text, word) || candidate.list.proclitics != Proclitics::default() && !candidate.list.proclitics.article {
        return false;
    }
    let from = word.saturating_sub(REACH).max(text.sentence_around(word).start);
    let clause = (from..word).rev().find(|&at| text.is_comma(at)).unwrap_or(from)..word;
    RELATIVES.any_in(text, clause)
}

/// `في تلك الانتخابات التي قاطعها حزب السهل 187 مقعدا`: what is told of something else.
pub(super) fn is_of_relative(candidate: &Candidate, word: usize) -> bool {
    let (text, end) = (candidate.text, candidate.end());
    word > 0
        && matches!(text.folded(word - 1), "التي" | "الذي")
        && (text.number(end).is_some() || crate::arabic::number::word(text, end).is_some())
        && (text.folded(word).ends_with("ها") || text.folded(word).ends_with('ه'))
        && !text.is_in_name(word.saturating_sub(2))
        && cue::find(text, word).classes == 0
        && name_words::table().find(text, word).classes == 0
}

/// `وحركة السهل، وهي أبرز قوى المعارضة، على 38`
pub(super) fn is_one_of_forces(candidate: &Candidate, word: usize) -> bool {
    candidate.list.kind == ListKind::Group
        && candidate.list.proclitics == Proclitics::default()
        && matches!(candidate.text.folded(word), "ابرز" | "اكبر" | "اهم" | "احد" | "احدي" | "اقوي")
}

/// `فيما اكتفى منافسه حزب النهر بـ21`: who the other one is.
pub(super) fn is_apposed(candidate: &Candidate, word: usize) -> bool {
    let text = candidate.text;
    word > 0 && described::is_other(text, word) && cue::is(text, word - 1, GAIN | LOSE | KEEP | RANK | CHANGE)
}

/// The prepositions, and nouns before lists, that leave the one behind them what a verb speaks of.
pub(super) const PREPOSITIONS: [SignUnder; 16] = [
    is_home_of_parties,
    has_winning_candidates,
    is_outdone,
    is_at_hand_of,
    has_candidates,
    is_verb_of_holding,
    is_ranked_aside,
    has_spokesman,
    is_given_to,
    is_with,
    has_winners,
    has_winners_on_its_list,
    is_won_for,
    is_bound,
    is_all_of,
    is_made_of,
];

/// True for a word under which a list is another than the one spoken of.
pub(super) fn heads_another(candidate: &Candidate, word: usize) -> bool {
    matches!(candidate.text.folded(word), "ضمن" | "الي" | "لدي" | "من") || forms::is(candidate.text, word, forms::HEADS_OTHER)
}

/// `تقدم حزب السهل بـ26 مقعدا على حزب النهر بـ15`: the count right behind the one that is outdone, where the other has its own.
fn is_outdone(candidate: &Candidate, word: usize) -> bool {
    let text = candidate.text;
    let is_counted = |at: usize| cue::is(text, at, SEAT | DEPUTY) || text.number(at).is_some();
    text.folded(word) == "علي"
        && candidate.number == candidate.close()
        && text.folded(candidate.number).starts_with('ب')
        && word.checked_sub(1).is_some_and(is_counted)
}

/// Parties within an alliance.
pub(super) static WITHIN: WordTest = WordTest::words(&[], &["المنضويه", "المنضوون", "المنضوين", "المنخرطه", "المنضمه"]);

/// `لم تحقق الأحزاب المنضوية في تحالف السهل سوى 17`: those in it, as many as they are.
fn is_home_of_parties(candidate: &Candidate, word: usize) -> bool {
    let text = candidate.text;
    matches!(text.folded(word), "في" | "تحت" | "ضمن" | "الي") && word > 0 && WITHIN.at(text, word - 1)
}

/// `فيما لدى حزب السهل 33 مقعدا`, `صار لدى حزب السهل 12 نائبا`: the number right behind the name.
fn is_at_hand_of(candidate: &Candidate, word: usize) -> bool {
    candidate.text.folded(word) == "لدي" && candidate.number == candidate.close()
}

/// `نال مرشحو حزب السهل 29 مقعدا`, `إن مرشحي قائمة السهل فازوا بـ29 مقعدا`, `أن مرشحي جماعة السهل، الذين خاضوا المعركة مستقلين، رفعوا
/// تمثيلهم إلى 88`
fn has_candidates(candidate: &Candidate, word: usize) -> bool {
    let text = candidate.text;
    let is_said = || {
        matches!(text.folded(word), "مرشحو" | "مرشحي")
            && candidate.verb.is_none()
            && matches!(text.word_before(word, 1, 0), "ان" | "بان" | "فان")
    };
    matches!(text.folded(word), "مرشحو" | "مرشحي" | "مرشحات" | "انصار")
        && (word > 0 && cue::is(text, word - 1, GAIN | RANK | FOLLOW) || cue::is(text, candidate.close(), GAIN) || is_said())
}

/// `شهد معقل حزب السهل خرقا، إذ فاز مرشحان من لائحة النهر بمقعدين`: whose the candidates are that the verb before them speaks of.
fn has_winning_candidates(candidate: &Candidate, word: usize) -> bool {
    static RUNS: WordTest = WordTest::words(&[], &["مرشح", "مرشحه", "مرشحان", "مرشحتان", "مرشحون", "مرشحين", "مرشحات"]);
    let text = candidate.text;
    let runs = word
        .checked_sub(1)
        .filter(|&at| matches!(text.folded(word), "من" | "عن") && RUNS.at(text, at));
    let wins = |at: usize| {
        let found = cue::find(text, at);
        found.is(GAIN) && !found.is(HOLDING)
    };
    runs.is_some_and(|runs| (runs.saturating_sub(2)..runs).any(wins))
}

/// `ضمن تحالف السهل 323 مقعدا`: the verb.
fn is_verb_of_holding(candidate: &Candidate, word: usize) -> bool {
    let text = candidate.text;
    let opens = |before: usize| {
        text.word(before).is_none() && text.number(before).is_none()
            || matches!(text.folded(before), "قد" | "فقد" | "فيما" | "بينما" | "وفيما" | "وبينما")
    };
    text.folded(word) == "ضمن" && word.checked_sub(1).is_none_or(opens)
}

/// `كان متقدما بـ44 مقعدا، أمام حركة النهر بـ39`
fn is_ranked_aside(candidate: &Candidate, word: usize) -> bool {
    let (text, number, close) = (candidate.text, candidate.number, candidate.close());
    matches!(text.folded(word), "امام" | "خلف" | "بعد")
        && word > 0
        && text.is_comma(word - 1)
        && candidate.particle().is_none()
        && (number == close || number == close + 1 && text.folded(close) == "ب")
        && candidate.verb.is_none()
}

/// `قال متحدث باسم حزب السهل إنه حصل على 34`
fn has_spokesman(candidate: &Candidate, word: usize) -> bool {
    let text = candidate.text;
    text.folded(word) == "باسم"
        && (candidate.end()..candidate.until()).any(|at| matches!(text.folded(at), "انه" | "انها" | "بانه" | "بانها"))
}

/// `نقله الناخبون إلى المعارضة: أربعة مقاعد`
fn is_given_to(candidate: &Candidate, word: usize) -> bool {
    candidate.text.folded(word) == "الي" && candidate.search.is_given_to(word)
}

/// `وأصبح لدى جبهة السهل مقعد واحد`
fn is_with(candidate: &Candidate, word: usize) -> bool {
    let text = candidate.text;
    let opens = |before: usize| {
        matches!(text.folded(before), "ان" | "وان" | "بان" | "فان")
            || text.word(before).is_none()
            || cue::is(text, before, VERB | WAS)
    };
    text.folded(word) == "لدي" && word.checked_sub(1).is_none_or(opens)
}

/// `ودخل البرلمان عن حزب السهل 14 نائبا`, `بلغ عدد الفائزين من حزب السهل 31`
fn has_winners(candidate: &Candidate, word: usize) -> bool {
    matches!(candidate.text.folded(word), "عن" | "من")
        && candidate.number <= candidate.close() + 1
        && candidate.search.wins_for(word)
}

/// `نجح من قائمة حزب السهل 14 نائبا`
fn has_winners_on_its_list(candidate: &Candidate, word: usize) -> bool {
    let text = candidate.text;
    matches!(text.folded(word), "قايمه" | "لايحه" | "صفوف" | "مرشحي")
        && word > 0
        && text.folded(word - 1) == "من"
        && candidate.number <= candidate.close() + 1
        && candidate.search.wins_for(word - 1)
}

/// `فاز عن حزب السهل 14 نائبا`
fn is_won_for(candidate: &Candidate, word: usize) -> bool {
    let text = candidate.text;
    text.folded(word) == "عن"
        && word > 0
        && cue::is(text, word - 1, GAIN)
        && candidate.list.noun.is_some()
        && candidate.number <= candidate.end() + 1
}

/// `وكان على حزب السهل أن يقنع بسبعة`
fn is_bound(candidate: &Candidate, word: usize) -> bool {
    let text = candidate.text;
    // `تعين على حزب السهل الاكتفاء بـ168`
    static DUTY: WordTest = WordTest::words(&['و', 'ف'], &["تعين", "توجب", "كان", "كانت"]);
    static CONTENT: WordTest = WordTest::words(&[], &["الاكتفاء", "القبول", "الرضا", "القناعه", "التسليم"]);
    let is_content = || CONTENT.at(text, candidate.close());
    text.folded(word) == "علي" && word > 0 && (cue::is(text, word - 1, WAS) || DUTY.at(text, word - 1) && is_content())
}

/// `كل من حزب السهل`, `لكل من حزب السهل`
fn is_all_of(candidate: &Candidate, word: usize) -> bool {
    let text = candidate.text;
    text.folded(word) == "من" && word > 0 && text.folded(word - 1).trim_start_matches('ل').starts_with("كل")
}

/// `جعلت النتائج من حزب السهل القوة الأولى بـ81`
fn is_made_of(candidate: &Candidate, word: usize) -> bool {
    const REACH: usize = 4;
    let text = candidate.text;
    text.folded(word) == "من" && MAKES.any_in(text, word.saturating_sub(REACH)..word)
}
