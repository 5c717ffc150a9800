//! What ties a name to a number that no verb of its clause governs. Owns these signs and which of them reach how far; whose a number is, is
//! `choice`'s.

use std::ops::Range;

use crate::arabic::Particle;
use crate::extract::name::words as name_words;

use super::super::carried::restricts;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::description::is_description;
use super::super::forms;
use super::super::named::NamedText;
use super::super::quantity::Quantity;
use super::super::role::becomes;
use super::super::statement::Reader;
use super::super::subject::Subject;

/// How many tokens stand between a name and its number at most.
const NEAR: usize = 14;

/// A name and a number behind it.
struct Pair<'a, 't> {
    reader: &'a Reader<'t>,
    text: &'t NamedText<'t>,
    subject: &'a Subject,
    number: &'a Quantity,
    between: Range<usize>,
    /// True for a list named with its noun.
    named: bool,
}

impl Pair<'_, '_> {
    /// The folded word right before the number.
    fn word_before(&self) -> &str {
        self.text.word_before(self.number.lead, 1, 0)
    }

    /// As [`Self::word_before`], behind the name.
    fn word_between(&self) -> &str {
        self.text.word_before(self.number.lead, 1, self.between.start)
    }

    /// The token before the name.
    fn before(&self) -> Option<usize> {
        self.subject.tokens.start.checked_sub(1)
    }

    fn has_unit(&self) -> bool {
        self.number.unit
    }

    /// True for words and numbers alone between both.
    fn is_plain(&self) -> bool {
        let text = self.text;
        self.between
            .clone()
            .all(|at| text.word(at).is_some() || text.number(at).is_some())
    }
}

type Tie = fn(&Pair) -> bool;

/// The ties, each with how many tokens it may reach over.
const TIES: [(usize, Tie); 17] = [
    (usize::MAX, is_near),
    (usize::MAX, is_share_told),
    (2 * NEAR, is_topic),
    (2 * NEAR, has_own_noun),
    (usize::MAX, takes_up),
    (NEAR, is_told_of),
    (NEAR, took_up),
    (NEAR, was_bloc),
    (2 * NEAR, had),
    (NEAR, opens_with_seats),
    (NEAR, is_led),
    (NEAR, is_restricted),
    (NEAR, has_copula),
    (NEAR, owns_them),
    (usize::MAX, has_become),
    (usize::MAX, has_copula_near),
    (usize::MAX, is_described),
];

impl Reader<'_> {
    /// True where a name without verb stands close enough to its number.
    pub(in super::super) fn governs(&self, subject: &Subject, number: &Quantity, verb: Option<usize>) -> bool {
        let pair = Pair {
            reader: self,
            text: self.text(),
            subject,
            number,
            between: subject.tokens.end..number.lead.max(subject.tokens.end),
            named: subject.how == "why-list-named",
        };
        // `مني حزب السهل بهزيمة منكرة: خمسة مقاعد`, but not `وقال حزب السهل: خمسة مقاعد`
        if sums_up(&pair) && self.quotes_speech(number) {
            return false;
        }
        verb.is_some() || TIES.iter().any(|(reach, ties)| pair.between.len() <= *reach && ties(&pair))
    }

    /// `ومقاعد حزب السهل أقل بستة من 418`: a clause that begins with whose seats it counts.
    fn seats_open_clause(&self, at: usize) -> bool {
        let text = self.text();
        let begins = at == text.sentence_around(at).start || text.word(at.saturating_sub(1)).is_none();
        begins && cue::is(text, at, SEAT) && cue::find(text, at).pronoun.is_none()
    }
}

fn sums_up(pair: &Pair) -> bool {
    let colon = pair.number.lead.checked_sub(1).filter(|&colon| colon >= pair.between.start);
    colon.is_some_and(|colon| pair.text.mark(colon) == Some(':'))
}

/// True where a name ends at most three words before the number.
pub(in super::super) fn is_close(subject: &Subject, number: &Quantity) -> bool {
    number.lead.saturating_sub(subject.tokens.end) <= 3
}

fn is_near(pair: &Pair) -> bool {
    is_close(pair.subject, pair.number)
}

/// `حزب السهل بـ5.6% من الأصوات أي 15 مقعدا`: between a list and its number only what share of the votes that is.
fn is_share_told(pair: &Pair) -> bool {
    const LONGEST: usize = 14;
    let Pair { text, ref between, .. } = *pair;
    let Some(last) = between.end.checked_sub(1).filter(|_| between.len() <= LONGEST) else {
        return false;
    };
    let is_share = |at: usize| {
        matches!(text.mark(at), Some('%' | '٪')) || matches!(text.folded(at), "بالميه" | "بالمايه" | "الميه" | "المايه")
    };
    forms::is(text, last, forms::IS_WORTH)
        && (between.start..last).any(is_share)
        && !between
            .clone()
            .any(|at| text.is_in_name(at) || cue::is(text, at, SEAT | ELECTION | WAS))
}

/// `أما تحالف السهل، الأقرب إلى الميدان، فلم يتجاوز سبعة مقاعد`
fn is_topic(pair: &Pair) -> bool {
    let text = pair.text;
    let is_year = |at: usize| text.digits(at).is_some_and(|(_, digits)| digits == 4);
    pair.named
        && pair.has_unit()
        && pair.before().is_some_and(|at| matches!(text.folded(at), "اما" | "واما"))
        && !pair.between.clone().any(is_year)
}

/// `غلبة حركة السهل، وعدد نوابها 29`
fn has_own_noun(pair: &Pair) -> bool {
    let reader = pair.reader;
    let is_theirs = |noun: usize| reader.agrees_alone(pair.subject, noun);
    pair.named && (pair.has_unit() || pair.number.unit_before) && reader.own_noun(&pair.between).is_some_and(is_theirs)
}

/// `تحالف السهل الذي يقوده فلان سيشغل 323 مقعدا`, `مني حزب السهل بهزيمة منكرة: خمسة مقاعد`
fn takes_up(pair: &Pair) -> bool {
    let takes = || matches!(pair.word_before(), "سيشغل" | "ستشغل" | "سيشغلون");
    pair.named && pair.has_unit() && (takes() || sums_up(pair))
}

/// `حزب السهل الذي كان يتوفر على 52`
fn is_told_of(pair: &Pair) -> bool {
    let Pair { text, ref between, .. } = *pair;
    // `التي تضم شباب الميدان`: who is in it, not what it has.
    let comprises = |at: usize| matches!(text.folded(at), "يضم" | "تضم" | "ضم" | "ضمت" | "سيضم" | "ستضم");
    (is_relative(text, between.start) || is_relative(text, between.start + 1) || is_behind_leader(pair))
        && (cue::any(text, between.clone(), WAS) || cue::each(text, between.clone(), HAVE).any(|at| !comprises(at)))
}

fn is_relative(text: &NamedText, at: usize) -> bool {
    matches!(text.folded(at), "الذي" | "التي")
}

/// `حزب السهل بزعامة سامي كمال الذي يملك 47`
fn is_behind_leader(pair: &Pair) -> bool {
    const NAME_MAX: usize = 5;
    let Pair { text, ref between, .. } = *pair;
    let led = between.start + usize::from(text.is_quote(between.start));
    let relative = (led + 2..led + 1 + NAME_MAX).find(|&at| is_relative(text, at));
    let reaches = |relative: usize| relative < between.end && (led..relative).all(|at| text.word(at).is_some());
    name_words::table().find(text, led).is(name_words::LED) && relative.is_some_and(reaches)
}

/// `وكانت جبهة السهل تشغل في البرلمان السابق المنتخب عام 2007 ما مجموعه 136 مقعدا`
fn took_up(pair: &Pair) -> bool {
    let Pair { text, ref between, .. } = *pair;
    let is_was = |at: usize| cue::is(text, at, WAS);
    let behind_was = |before: usize| is_was(before) || before.checked_sub(1).is_some_and(is_was);
    pair.named
        && pair.has_unit()
        && cue::is(text, between.start, HAVE)
        && pair.before().is_some_and(behind_was)
        && pair.is_plain()
}

/// `بعد أن كانت كتلته ثانية في البرلمان السابق مع 48 نائبا`, `كانت كتلته تضم 33`
fn was_bloc(pair: &Pair) -> bool {
    let number = pair.number;
    let is_led = || {
        matches!(
            pair.word_between(),
            "مع" | "تضم" | "تتعدي" | "تتجاوز" | "من" | "علي" | "تعد" | "بها"
        )
    };
    pair.named
        && pair.before().is_some_and(|at| cue::is(pair.text, at, WAS))
        && pair.reader.starts_own_bloc(pair.subject.tokens.start)
        && (number.particle == Some(Particle::Bi) || number.bound.is_some() || is_led())
        && pair.is_plain()
}

/// `أخفق حزب السهل، علما أنه كان يشغل مقعدا واحدا`, `مني حزب السهل بهزيمة، فبعدما كان يشغل 45 مقعدا`
fn had(pair: &Pair) -> bool {
    let Pair {
        reader,
        text,
        number,
        ref between,
        ..
    } = *pair;
    let refers = |was: usize| {
        was > between.start
            && (matches!(
                text.folded(was - 1),
                "انه" | "انها" | "بانه" | "بانها" | "وانه" | "وانها" | "بعدما" | "وبعدما" | "فبعدما"
            ) || cue::find(text, was).proclitics.conjunction.is_some())
    };
    let has = |was: usize| cue::any(text, was..number.lead, HAVE) || reader.has_copula(was..number.lead);
    pair.named
        && cue::last(text, between.clone(), WAS)
            .is_some_and(|was| refers(was) && has(was) && reader.search.names.lists_in(was..number.lead).is_empty())
}

/// `ومقاعد حزب السهل أقل بستة من 418`
fn opens_with_seats(pair: &Pair) -> bool {
    pair.named
        && pair.before().is_some_and(|seats| pair.reader.seats_open_clause(seats))
        && pair.between.clone().all(|at| pair.text.word(at).is_some())
}

/// `حزب السهل في البرلمان بـ14 مقعدا`
fn is_led(pair: &Pair) -> bool {
    let led = pair.number.particle == Some(Particle::Bi) || matches!(pair.word_before(), "من" | "الي" | "علي" | "عند");
    pair.named && pair.has_unit() && led
}

/// `حزب السهل في البرلمان سوى 14`
fn is_restricted(pair: &Pair) -> bool {
    pair.named && pair.number.lead > pair.between.start && restricts(pair.text, pair.number, &pair.between)
}

fn has_copula(pair: &Pair) -> bool {
    pair.reader.has_copula(pair.between.clone())
}

/// `حزب السهل في البرلمان، ومقاعده الـ14`
fn owns_them(pair: &Pair) -> bool {
    pair.named && pair.number.owned && !cue::any(pair.text, pair.between.clone(), VERB)
}

/// `صارت مقاعده 14`
fn has_become(pair: &Pair) -> bool {
    let lead = pair.number.lead;
    pair.named && pair.number.owned && lead >= 2 && becomes(pair.text, lead - 2)
}

/// A copula that ties a name further away to the number.
fn has_copula_near(pair: &Pair) -> bool {
    const COPULA: usize = 5;
    let lead = pair.number.lead;
    let near = lead.saturating_sub(COPULA).max(pair.between.start)..lead;
    pair.named && pair.has_unit() && pair.reader.has_copula(near)
}

/// `حزب السهل، أقدم أحزاب البلاد: 14`
fn is_described(pair: &Pair) -> bool {
    (pair.named || pair.subject.how == "why-list-bare") && is_description(pair.text, pair.between.clone())
}
