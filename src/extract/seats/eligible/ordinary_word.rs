//! Names that are ordinary words, which stand for a list only where the words around them say so. Owns these signs; which of them are
//! asked is the parent's.

use crate::arabic::{Particle, WordTest};
use crate::extract::name::{NameKind, words as name_words};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::subject::RELATIVES;
use super::Candidate;

/// `وتقدم عليه العمال بـ65 مقعدا`: the verb, whatever list is called so.
pub(super) fn is_verb(candidate: &Candidate) -> bool {
    candidate.list.guarded
        && candidate.list.noun.is_none()
        && !candidate.quoted
        && matches!(
            candidate.text.folded(candidate.end()),
            "عليه" | "عليها" | "عليهم" | "عليهما" | "عنه" | "عنها" | "عنهم" | "به" | "بها" | "بهم"
        )
}

/// `التغيير طال خمسة مقاعد`: what seats undergo.
fn is_undergone(candidate: &Candidate) -> bool {
    static BEFALLS: WordTest = WordTest::words(
        &['و'],
        &[
            "طال", "طالت", "يطال", "تطال", "شمل", "شملت", "يشمل", "تشمل", "مس", "مست", "يمس", "تمس", "اصاب",
        ],
    );
    candidate.list.noun.is_none() && BEFALLS.at(candidate.text, candidate.end())
}

/// `نزل العمال إلى الشوارع بعد 14 يوما`: nothing shows that the word is a list's name.
pub(super) fn is_no_name(candidate: &Candidate) -> bool {
    candidate.list.guarded
        && !candidate.quoted
        && !(is_topic(candidate) || is_counted_behind(candidate) || is_behind_copula(candidate))
        && (is_undergone(candidate) || names_next(candidate) || !stands_as_name(candidate))
}

/// `اما الفتح فلم يبق له`
fn is_topic(candidate: &Candidate) -> bool {
    matches!(candidate.word_before(), "اما" | "واما") && candidate.text.folded(candidate.close()).starts_with('ف')
}

/// `ذهبت المقاعد الأخرى إلى مستقلين، وعددهم خمسة وثلاثون`
fn is_counted_behind(candidate: &Candidate) -> bool {
    let (text, end) = (candidate.text, candidate.end());
    candidate.number == end + 2 && text.is_comma(end) && matches!(text.folded(end + 1), "وعددهم" | "وعددها" | "وهم")
}

/// `يكون المؤتمر قد عزز رصيده بـ41`
fn is_behind_copula(candidate: &Candidate) -> bool {
    let text = candidate.text;
    text.folded(candidate.end()) == "قد"
        && candidate
            .before
            .is_some_and(|before| cue::is(text, before, WAS) || matches!(text.folded(before), "يكون" | "تكون"))
}

/// `المستقبل السهل`: the noun of the name right behind it.
fn names_next(candidate: &Candidate) -> bool {
    let end = candidate.end();
    !candidate.search.names.lists_in(end..end + 1).is_empty()
}

fn stands_as_name(candidate: &Candidate) -> bool {
    let list = candidate.list;
    let distance = candidate.number.saturating_sub(candidate.end());
    let follows = candidate.follows_verb();
    is_of_seats(candidate)
        || is_before_leader(candidate) && begins(candidate, follows)
        || distance <= 1 && has_them(candidate)
        || (distance <= 2 && list.noun.is_none() || is_before_verb(candidate)) && begins(candidate, follows)
        || list.noun.is_some() && (begins(candidate, follows) || follows || distance <= 3)
        || follows && candidate.verb.is_some()
        || candidate.particle() == Some(Particle::Li)
}

/// `ومقاعد العمال أقل بستة من 418`
fn is_of_seats(candidate: &Candidate) -> bool {
    let (text, start) = (candidate.text, candidate.start());
    start > 1
        && cue::is(text, start - 1, SEAT)
        && cue::find(text, start - 1).proclitics.conjunction.is_some()
        && candidate.particle().is_none()
}

/// `متحدون (سامي كمال): 23 مقعدا`: who leads it in brackets, then the number.
fn is_before_leader(candidate: &Candidate) -> bool {
    let (text, end) = (candidate.text, candidate.end());
    let open = (text.mark(end) == Some('(')).then_some(end);
    let names = &candidate.search.names;
    open.and_then(|open| Some((open, text.partner(open)?)))
        .is_some_and(|(open, close)| {
            let leader = names.others_in(open + 1..close).first();
            leader.is_some_and(|leader| leader.kind == NameKind::Person && leader.tokens.start == open + 1)
                && candidate.number <= close + 2
        })
}

/// `ويملك تقدم 27 مقعدا`: right between the verb and the number.
fn has_them(candidate: &Candidate) -> bool {
    let text = candidate.text;
    let has = candidate.before.filter(|&before| cue::is(text, before, HAVE));
    candidate.particle().is_none() && has.is_some_and(|has| text.folded(has).trim_start_matches('و').starts_with(['ي', 'ت']))
}

/// `السهل فاز بـ14`, `وعزم بزعامة فلان بـ14`, `والفتح، التي خرجت من الاقتراع بسبعة عشر`
fn is_before_verb(candidate: &Candidate) -> bool {
    let (text, end) = (candidate.text, candidate.end());
    let relative = end + usize::from(text.mark(end).is_some());
    name_words::table().find(text, end).is(name_words::LED)
        || RELATIVES.at(text, relative) && cue::is(text, relative + 1, VERB | HAVE)
        || cue::is(text, end, VERB)
        || text.folded(end) == "قد"
}

/// Behind whom a list came in.
static AFTER_OTHERS: WordTest = WordTest::words(
    &['و', 'ف'],
    &["بعدها", "بعده", "بعدهم", "بعدهما", "خلفها", "خلفه", "يليها", "يليه", "يليهما"],
);

/// True where the name begins a clause or an item.
fn begins(candidate: &Candidate, follows: bool) -> bool {
    let text = candidate.text;
    let Some(before) = candidate.start().checked_sub(1) else {
        return true;
    };
    candidate.list.proclitics.conjunction.is_some()
        || text.word(before).is_none()
        // `11 مقعدا السهل- 7 مقاعد`: the next item of a roll on one line.
        || cue::is(text, before, UNIT) && text.mark(candidate.end()).is_some()
        || follows
        || matches!(text.folded(before), "ان" | "فان" | "بان" | "ثم" | "اما" | "بينما" | "فيما" | "من")
        // `وجاء بعدها تقدم بـ37`
        || AFTER_OTHERS.at(text, before)
}
