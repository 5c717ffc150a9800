//! Whether a count was made or is only claimed of what comes: verbs of the future, and what the result gives all the same. Owns that question.

use crate::arabic::{Particle, WordTest};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::{SeatStatus, forms, holding, status};
use super::{Candidate, Count};

/// What the number says; none for a claim of what comes.
pub(super) fn stated(it: &Candidate) -> Option<Count> {
    if !claims(it) || is_told(it) || is_given(it) {
        return Some(Count::Stated);
    }
    // `ما سيمنحه ما بين 90 و120`: an estimate of what comes.
    let estimates = (it.number.max.is_some() || it.number.bound.is_some())
        && cue::last(it.text, it.left.clone(), VERB).is_some_and(|verb| cue::find(it.text, verb).pronoun.is_some());
    if estimates {
        return Some(Count::Estimate);
    }
    // `تظهر النتائج الجزئية أن حزب السهل سيحصل على 47`: what a count so far gives.
    let is_counted_so_far =
        |status: SeatStatus| matches!(status, SeatStatus::Forecast | SeatStatus::Provisional | SeatStatus::Partial);
    let so_far = status::of(it.text, it.sentence.clone()).is_some_and(is_counted_so_far);
    if so_far {
        return Some(Count::Stated);
    }
    (goes_on_forecasting(it) || foretells_several(it) || is_projected(it)).then_some(Count::Estimate)
}

/// `وسيأتي حزب السهل في المركز الثالث بـ70 مقعدا` right behind what a poll gave: it goes on.
fn goes_on_forecasting(it: &Candidate) -> bool {
    const WITHIN: usize = 60;
    let of_poll = it.reader.discourse.status == Some(SeatStatus::Forecast);
    let is_near = || {
        let last = it.reader.seats.last().map(|last| it.text.token_at(last.number.start));
        last.is_some_and(|last| last + WITHIN >= it.sentence.start)
    };
    // `وقال سامي كمال إن حزبه سيفوز بمئة مقعد`: his own guess.
    let is_said = || (it.sentence.start..it.number.lead).any(|at| forms::is_joined(it.text, at, forms::SAYS));
    of_poll && it.number.unit && !is_planned(it) && !is_said() && is_near()
}

/// `سينال حزب السهل 225 مقعدا وحزب النهر 222 والحزب الليبرالي 61`: what a count gives, no boast, where the verb tells it of three lists at
/// least.
fn foretells_several(it: &Candidate) -> bool {
    const LISTS_MIN: usize = 3;
    const WITHIN: usize = 5;
    let (text, sentence) = (it.text, it.sentence);
    let claims = |verb: usize| cue::find(text, verb).proclitics.particle == Some(Particle::Sa) && cue::is(text, verb, GAIN);
    let Some(verb) = cue::each(text, sentence.clone(), VERB).find(|&verb| claims(verb)) else {
        return false;
    };
    let lists = it.reader.search.names.lists_in(verb + 1..sentence.end);
    let has_count = |place: usize| {
        let from = lists.get(place).map_or(sentence.end, |list| list.tokens.end);
        let next = lists.get(place + 1).map_or(sentence.end, |next| next.tokens.start);
        (from..next.min(from + WITHIN)).any(|at| text.number(at).is_some())
    };
    let counted = (0..lists.len()).filter(|&place| has_count(place)).count();
    // `سينال حزب السهل 10 مقاعد إضافية`: what comes after the count.
    counted >= LISTS_MIN && !is_planned(it) && !cue::any(text, sentence.clone(), EXTRA)
}

/// `قالت شبكات التلفزة إن المحافظين سينالون 165 مقعدا`, `سينال حزب السهل 165 مقعدا بحسب القنوات`: what broadcasters reckon on the evening of the
/// vote, but not what somebody tells one of them.
fn is_projected(it: &Candidate) -> bool {
    static BROADCASTERS: WordTest = WordTest::words(
        &[],
        &[
            "شبكات",
            "شبكه",
            "الشبكات",
            "قنوات",
            "قناه",
            "القنوات",
            "القناه",
            "محطات",
            "محطه",
            "تلفزيون",
            "التلفزيون",
            "التلفزه",
        ],
    );
    let text = it.text;
    let tells = |at: usize| {
        forms::is_joined(text, at, forms::SAYS)
            || matches!(text.bare(at), "بحسب" | "حسب" | "وفق" | "فق" | "ذكرت" | "ذكر" | "افادت")
    };
    let is_social = |at: usize| text.folded(at + 1) == "التواصل";
    BROADCASTERS
        .each_in(text, it.sentence.clone())
        .any(|at| at > it.sentence.start && tells(at - 1) && !is_social(at))
        && it.number.unit
        && !is_planned(it)
}

/// `من المقرر أن يحصل`, `نأمل أن`: what somebody means to bring about.
fn is_planned(it: &Candidate) -> bool {
    static PLANNED: WordTest = WordTest::words(
        &['و'],
        &[
            "المقرر",
            "المفترض",
            "المخطط",
            "بامكانه",
            "بامكانها",
            "حزبنا",
            "حركتنا",
            "تحالفنا",
            "قايمتنا",
        ],
    );
    PLANNED.any_in(it.text, it.sentence.clone()) || cue::any(it.text, it.sentence.clone(), AIM)
}

/// `سيحصل حزب السهل على 114 مقعدا، يليه حزب النهر بـ46`: the claim goes on.
fn claims(it: &Candidate) -> bool {
    const REACH: usize = 3;
    let (text, number) = (it.text, it.number);
    let exceeds = |at: usize| matches!(text.folded(at), "ستتجاوز" | "سيتجاوز");
    // `سال` is no future of `آل`.
    let is_future = |verb: usize| {
        let word = text.bare(verb);
        word.starts_with("سي") && cue::find(text, verb).proclitics.particle == Some(Particle::Sa) || word.starts_with("ست")
    };
    // `ستزيد حصة حزب السهل`: the verb tells, not its subject.
    let told = cue::last(text, it.left.clone(), VERB | HAVE).map(|told| {
        let verb = told
            .checked_sub(1)
            .filter(|&verb| verb >= it.left.start && cue::is(text, verb, CHANGE));
        verb.filter(|_| cue::is(text, told, HOLDING)).unwrap_or(told)
    });
    (number.lead.saturating_sub(REACH).max(it.left.start)..number.start).any(exceeds)
        || told.is_some_and(is_future)
        || goes_on_from_claim(it)
}

/// True for the next of a chain whose first count a verb of the future tells, which was no count for that.
fn goes_on_from_claim(it: &Candidate) -> bool {
    let Candidate {
        reader,
        text,
        left,
        sentence,
        ..
    } = *it;
    let told = reader.seats.last();
    let told = told.is_some_and(|last| sentence.contains(&text.token_at(last.number.start)));
    // `لترتفع حصته إلى 27`: what would come of it.
    let comes_of_it = |at: usize| forms::is(text, at, forms::SO_THAT_NOW) || cue::is(text, at, HOLDING);
    let leads_on = |at: usize| !cue::is(text, at, FOLLOW) && !comes_of_it(at);
    let of_own = || cue::each(text, left.clone(), VERB).any(leads_on);
    let governing = || cue::each(text, sentence.start..left.start, VERB).rfind(|&at| leads_on(at));
    let claims =
        |verb: usize| cue::find(text, verb).proclitics.particle == Some(Particle::Sa) && cue::is(text, verb, GAIN | CHANGE | ADD);
    // `بحسب حسابات المنظمات`: reckoned, not planned.
    let reckons = |at: usize| {
        matches!(
            text.folded(at).trim_start_matches('و'),
            "بحسب" | "حسب" | "استنادا" | "وفق" | "وفقا" | "فق" | "فقا"
        )
    };
    // `ووفق الأرقام، سيحصل حزب السهل على 10 مقاعد إضافية، بينما ستزيد حصة حزب النهر`: what would be more than the count gave.
    let is_more = |verb: usize| cue::is(text, verb, CHANGE | ADD) || cue::any(text, sentence.start..left.start, EXTRA);
    let is_reckoned = |verb: usize| !is_more(verb) && (sentence.start..left.start).any(reckons);
    !told && !of_own() && governing().is_some_and(|verb| claims(verb) && !is_reckoned(verb))
}

/// `سيدخل البرلمان بـ34 عضوا`, `سيشغل 14 مقعدا`
fn is_told(it: &Candidate) -> bool {
    let text = it.text;
    let takes_up = |verb: usize| text.folded(verb).ends_with("شغل") || holding::takes_up(text, verb);
    it.number.member && it.enters() || cue::last(text, it.left.clone(), HAVE).is_some_and(takes_up)
}

/// `ستدخل الحركة المجلس بـ16 نائبا`: what the result gives.
fn is_given(it: &Candidate) -> bool {
    let Candidate {
        reader, text, sentence, ..
    } = *it;
    let takes = || cue::last(text, it.left.clone(), VERB).is_some_and(|verb| text.folded(verb).ends_with("حتل"));
    let is_of_results = || {
        !reader.seats.is_empty()
            || sentence.start > 0 && cue::any(text, text.sentence_around(sentence.start - 1), RESULTS)
            || cue::any(text, sentence.clone(), RESULTS | COUNTING)
            || sentence.clone().any(|at| matches!(text.folded(at), "تبين" | "ظهر" | "اتضح"))
    };
    (it.enters() || takes()) && is_of_results()
}
