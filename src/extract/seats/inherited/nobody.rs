//! What forbids that a number whose clause names no list belongs to one told before: somebody else is spoken of, or nothing shows that anybody
//! is. Owns these signs; whom a number leads back to is the parent's.

use std::ops::Range;

use crate::arabic::{Particle, Pronoun};
use crate::extract::name::{ListMention, words as name_words};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::named::NamedText;
use super::super::quantity::Quantity;
use super::super::role::Role;
use super::super::statement::Reader;
use super::super::subject::RELATIVES;
use super::super::{described, foreign, forms, period};
use super::{Orphan, backward};

/// True where the words of the clause speak of another than the lists told.
pub(super) fn is_of_another(orphan: &Orphan) -> bool {
    let Orphan {
        reader,
        number,
        left,
        verb,
        ..
    } = *orphan;
    is_decided(orphan)
        || reader.is_elsewhere(left, verb)
        // `متبوعا بالسهل (82)`: the verb leads on to another list.
        || verb.is_some_and(|verb| cue::is(orphan.text, verb, FOLLOW))
        || reader.speaks_of_another(left, verb, number.lead)
        || reader.goes_to_unread(number, left)
}

/// `يحسم 368 مقعدا بعد فرز 96%`: nobody's.
fn is_decided(orphan: &Orphan) -> bool {
    orphan
        .verb
        .is_some_and(|verb| orphan.number.lead <= verb + 1 && orphan.text.folded(verb).ends_with("يحسم"))
}

/// The signs that a number with no list in its sentence is nobody's.
const OPEN: [fn(&Orphan) -> bool; 7] = [
    changes_chamber,
    is_of_unread,
    compares_nothing,
    compares_lost,
    is_decided_for_many,
    is_behind_others,
    is_not_governed,
];

pub(super) fn is_left_open(orphan: &Orphan) -> bool {
    OPEN.iter().any(|sign| sign(orphan))
}

/// `أي بزيادة 70 مقعدا عن الولاية السابقة`: the chamber's.
fn changes_chamber(orphan: &Orphan) -> bool {
    let text = orphan.text;
    matches!(orphan.role, Role::Change(_))
        && orphan.verb.is_some_and(|verb| {
            cue::is(text, verb, CHANGE)
                && cue::find(text, verb).proclitics.particle == Some(Particle::Bi)
                && !cue::any(text, orphan.left.start..verb, VERB)
        })
}

/// `واحتفظ الثنائي بمقاعد الطائفة، وبلغ مجموع نوابه 31`: of somebody named in the sentence whom no rule understood.
fn is_of_unread(orphan: &Orphan) -> bool {
    let Orphan { text, left, verb, .. } = *orphan;
    let until = |at: usize, noun: usize| verb.filter(|&verb| verb > at).unwrap_or(noun);
    orphan.own.is_some_and(|noun| {
        (left.start..noun)
            .filter(|&at| cue::is(text, at, VERB & !FOLLOW) && Some(at) != verb)
            .any(|at| orphan.reader.names_list(&(left.start..until(at, noun)), Some(at)))
    })
}

/// `أقل بستة فقط من 418 أحرزها فلان`: with nothing in its own sentence, an earlier figure is nobody's.
fn compares_nothing(orphan: &Orphan) -> bool {
    let number = orphan.number;
    is_bare_comparison(orphan) && !number.unit && !number.owned
}

/// `وتوزعت خمسة مقاعد على المكونات، بدلا من 11 مقعدا`: of the count before it, which was nobody's.
fn compares_lost(orphan: &Orphan) -> bool {
    let (text, left) = (orphan.text, orphan.left);
    let sentence = text.sentence_around(left.start).start;
    is_bare_comparison(orphan)
        && orphan.told.is_empty()
        && cue::any(text, sentence..left.start, UNIT)
        && orphan.reader.search.names.lists_in(sentence..orphan.number.lead).is_empty()
        && !orphan.has_copula()
}

/// An earlier figure with no word beside it that says whose.
fn is_bare_comparison(orphan: &Orphan) -> bool {
    orphan.role == Role::Before && orphan.verb.is_none() && orphan.own.is_none()
}

/// `حسم 368 مقعدا بعد فرز 96%`
fn is_decided_for_many(orphan: &Orphan) -> bool {
    let decides = |verb: usize| matches!(orphan.text.folded(verb).trim_start_matches('و'), "حسم" | "حسمت" | "يحسم");
    orphan.verb.is_some_and(decides)
}

/// Others were counted in the sentence, none of whom fits.
fn is_behind_others(orphan: &Orphan) -> bool {
    !orphan.told.is_empty() && orphan.own.is_none()
}

/// `ووضع خمسون نائبا ورقة بيضاء`: across sentences only a number that its verb governs.
fn is_not_governed(orphan: &Orphan) -> bool {
    let Orphan {
        text,
        number,
        left,
        verb,
        ..
    } = *orphan;
    let governs = |verb: usize| number.lead <= verb + 2 || is_time_between(text, verb + 1..number.lead);
    let is_governed = || {
        orphan.own.is_some()
            || orphan.given.is_some()
            || number.particle == Some(Particle::Bi)
            || matches!(
                text.word_before(number.lead, 1, 0),
                "علي" | "الي" | "ب" | "سوي" | "الا" | "عن" | "من"
            )
            || verb.is_some_and(governs)
            || backward::has_become(orphan)
            || number.owned && !verb.is_some_and(|verb| cue::any(text, left.start..verb, VERB))
            || orphan.has_copula()
    };
    orphan.role == Role::Result && !is_governed()
}

/// `المجلس الذي يضم السهل … وعدد نوابه 60`: the chamber's, named later than any list.
pub(super) fn is_chambers(orphan: &Orphan, topic: &ListMention) -> bool {
    let text = orphan.text;
    orphan.own.filter(|&noun| !cue::is(text, noun, HOLDING)).is_some_and(|noun| {
        let feminine = cue::find(text, noun).pronoun == Some(Pronoun::She);
        let agrees = |at: usize| cue::is(text, at, CHAMBER | CHAMBER_OF) && text.folded(at).ends_with('ه') == feminine;
        (topic.tokens.end.min(noun)..noun).any(agrees)
    })
}

/// `حصد في 2019 32 مقعدا`, `نال في انتخابات العام الماضي ثلاثين`: nothing but a time between a verb and its number.
fn is_time_between(text: &NamedText, between: Range<usize>) -> bool {
    const LONGEST: usize = 5;
    let is_time = |at: usize| {
        matches!(text.folded(at), "في" | "خلال")
            || period::year_at(text, at).is_some()
            || cue::is(text, at, ELECTION | YEAR | TERM | BEFORE | LAST)
    };
    between.len() <= LONGEST && text.folded(between.start) == "في" && between.into_iter().all(is_time)
}

impl Reader<'_> {
    /// `ويقول الإطار إن عدد نوابه 60`: of whoever speaks, who is none of the lists told.
    pub(in super::super) fn is_of_speaker(&self, noun: usize, from: usize) -> bool {
        const REACH: usize = 4;
        let text = self.text();
        let that = (noun.saturating_sub(REACH).max(from)..noun)
            .rev()
            .find(|&at| text.folded(at) == "ان");
        that.is_some_and(|that| {
            let speaker = that
                .checked_sub(1)
                .filter(|&speaker| speaker > from && text.folded(speaker).starts_with("ال"));
            speaker.is_some_and(|speaker| {
                let says = text.bare(speaker - 1);
                forms::holds(says, forms::SAYS) && self.search.names.lists_in(speaker..that).is_empty()
            })
        })
    }

    /// `مقابل 22 مقعدا للموالين`: whoever stands behind the number was not understood.
    pub(in super::super) fn goes_to_unread(&self, number: &Quantity, left: &Range<usize>) -> bool {
        let text = self.text();
        let word = text.folded(number.end);
        let is_time = matches!(word, "للمره" | "للدوره" | "للولايه" | "للفتره" | "للسنه" | "للعهده" | "للتو");
        // `ودخل 39 مرشحا من أحزاب السهل والنهر`
        let behind = name_words::table().find(text, number.end + 1);
        if word == "من" && behind.is(name_words::PLURAL) && behind.pronoun.is_none() {
            return true;
        }
        cue::any(text, left.clone(), VERSUS) && word.starts_with("لل") && text.word(number.end).is_some() && !is_time
    }

    /// True where the words before a number that names no list speak of a part of the country, of a body of its own, or of
    /// somebody else: `في بغداد حيث حصل على`, `غريمه`.
    pub(in super::super) fn is_elsewhere(&self, left: &Range<usize>, verb: Option<usize>) -> bool {
        let text = self.text();
        let regional = verb.is_some_and(|verb| {
            verb > left.start
                && text.folded(verb - 1) == "حيث"
                && !self.search.names.others_in(verb.saturating_sub(4)..verb).is_empty()
        });
        // `يحصي له خصومه تسعة عشر`: the seats are his all the same.
        // `وحصل مع حليفه على 215`
        let is_given = |at: usize| {
            at > left.start && matches!(text.folded(at - 1), "له" | "لها" | "لهم") || described::is_ally_beside(text, at)
        };
        let other = left
            .clone()
            .any(|at| cue::is(text, at, OTHER) && cue::find(text, at).pronoun.is_some() && !is_given(at));
        // `أما "النهر" فلم تبلغ إلا مقعدا`: whoever is spoken of now.
        let begins = |at: usize| !matches!(text.folded(at), "في" | "خلال" | "اليوم" | "الان" | "بعد" | "قبل");
        // `نال حزب السهل 80 مقعدا، أما حزب النهر فابتعد عن الأغلبية بـ58 مقعدا وكان له 327`: though a number was passed over.
        let head = text.sentence_around(left.start).start;
        let told = self.seats.last().map(|last| text.token_at(last.number.start));
        let told = told.filter(|&told| told >= head).unwrap_or(left.start);
        let mut since = told.min(left.start)..left.end;
        let turns =
            since.any(|at| matches!(text.folded(at), "اما" | "واما") && begins(at + 1) && !foreign::is_own_best(text, at + 1));
        // `توقف حزب السهل عند 306، والعمال الذين تخلوا عن 91 لم يبق لهم سوى 258`: somebody whom no rule knows.
        let is_new = |at: usize| {
            at > left.start
                && RELATIVES.at(text, at)
                && text.folded(at - 1).starts_with("وال")
                && !text.is_in_name(at - 1)
                && cue::find(text, at - 1).classes == 0
        };
        // `تراجع حزب السهل، ورفع النهر حصيلته إلى 30`: a subject that nobody read, with a holding of its own.
        let is_own_of_unread = |at: usize| {
            let (subject, owned) = (at + 1, cue::find(text, at + 2));
            let is_plain = text.folded(subject).starts_with("ال")
                && cue::find(text, subject).classes == 0
                && self
                    .search
                    .names
                    .lists_in(subject..subject + 1)
                    .iter()
                    .all(|list| list.guarded);
            at + 2 < left.end && cue::is(text, at, CHANGE | KEEP) && is_plain && owned.is(HOLDING) && owned.pronoun.is_some()
        };
        regional || other || turns || left.clone().any(is_new) || left.clone().any(is_own_of_unread)
    }
}
