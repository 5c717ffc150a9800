//! Whether a number of a sentence counts seats at all, or only guesses at what comes: its unit, words of other things around it,
//! denials. Owns that question; named reasons against a count are `guard`'s, whose it is `choice`'s.

use std::ops::Range;

use crate::arabic::Particle;
use crate::extract::name::words as name_words;

use super::clause_end::ends_clause;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::quantity::Quantity;
use super::role::follows_to;
use super::statement::Reader;
use super::{SeatStatus, denial, guard, holding, period, status, unlike};

/// No list has more seats: what is larger counts something else.
pub(super) const LARGEST: u32 = 700;

/// What a number that counts seats says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Count {
    /// What was counted.
    Stated,
    /// What somebody expects.
    Estimate,
}

impl Reader<'_> {
    /// How the number between the words of `left` and `right` counts seats; none where it does not. `has_unit` tells that the
    /// sentence speaks of seats, `in_own_brackets` that the number stands alone in brackets behind its list.
    pub(super) fn count(
        &self,
        number: &Quantity,
        left: &Range<usize>,
        right: &Range<usize>,
        sentence: &Range<usize>,
        has_unit: bool,
        in_own_brackets: bool,
    ) -> Option<Count> {
        let text = self.text();
        // `دخل البرلمان بـ34 عضوا`
        let enters = number.particle == Some(Particle::Bi)
            && cue::last(text, left.clone(), VERB).is_some_and(|verb| text.folded(verb).ends_with("دخل"));
        // `كان ممثلا بثلاثة أعضاء`
        let represented = number.particle == Some(Particle::Bi)
            && number.lead > left.start
            && matches!(text.folded(number.lead - 1), "ممثلا" | "ممثله" | "ممثلين");
        // `وترأس نوابه أربع لجان`: the number is of what follows it.
        let of_next = number.head.is_some_and(|head| head + 1 == number.lead)
            && !number.article
            && !ends_clause(text, number, sentence.end);
        let counts = number.unit && !of_next
            || number.member && (enters || represented)
            || (has_unit || in_own_brackets || self.discourse.last.is_some())
                && !number.member
                && ends_clause(text, number, sentence.end);
        // `51 مقعدا لأحزاب الائتلاف`: several lists that are not named.
        let behind = name_words::table().find(text, number.end);
        let is_several = number.unit && behind.is(name_words::PLURAL) && behind.proclitics.particle == Some(Particle::Li);
        // `مقابل أربعة وأربعين لغريمه التقليدي`
        let opponent = cue::find(text, number.end);
        let is_others = opponent.is(OTHER)
            && opponent.proclitics.particle == Some(Particle::Li)
            && (opponent.pronoun.is_none() || self.search.names.lists_in(number.end + 1..number.end + 2).is_empty())
            && self.described_after(number, right).is_none();
        let added_to = || follows_to(text, number) && cue::any(text, sentence.start..number.lead, ADD);
        // `تزيد عن الـ89 التي فاز بها`
        let is_won_before = text.folded(number.end) == "التي" && cue::is(text, number.end + 1, GAIN);
        // `وقف حزب السهل عند حاجز الـ47`
        let is_barrier = number.lead > left.start
            && matches!(
                text.folded(number.lead - 1),
                "حاجز" | "عند" | "يتجاوز" | "تتجاوز" | "يتعد" | "تتعد"
            );
        let bare_article = number.article && !number.unit && !number.unit_before && !is_won_before && !is_barrier && !added_to();
        // `45/217 مقعدا`: the whole of it.
        let is_whole = number.lead > 1 && text.mark(number.lead - 1) == Some('/') && text.number(number.lead - 2).is_some();
        // `تستعد إيطاليا لخفض عدد نوابها من 630 إلى 400`: a country's.
        let counted = (number.lead.saturating_sub(4).max(left.start)..number.lead).find(|&at| {
            let of = cue::find(text, at + 1);
            cue::is(text, at, COUNT) && of.is(SEAT | DEPUTY) && of.pronoun.is_some()
        });
        let of_country = counted.is_some_and(|at| {
            let before = at.saturating_sub(5).max(left.start)..at;
            let others = self.search.names.others_in(before.clone());
            others.iter().any(|other| other.kind == crate::extract::name::NameKind::Place)
                && self.search.names.lists_in(before).is_empty()
        });
        // `ستختصر القائمة إلى ثلاثة`: to come, of who knows what.
        let is_to_come = !number.unit
            && !number.unit_before
            && (number.lead.saturating_sub(4).max(left.start)..number.lead).any(|at| {
                let word = text.folded(at).trim_start_matches('و');
                (word.starts_with("ست") || word.starts_with("سي"))
                    && cue::find(text, at).classes == 0
                    && !text.is_in_name(at)
                    && self.search.names.others_in(at..at + 1).is_empty()
                    && crate::extract::date::tells_tense(text, at)
            });
        // `ارتفعت نسبته من 9 إلى 12 بالمئة`: of votes.
        let is_percent = !number.unit
            && text.folded(number.end) == "الي"
            && crate::arabic::number::phrase_at(text, number.end + 1)
                .is_some_and(|next| super::quantity::is_percent(text, next.tokens.end));
        // `تراجع إلى المرتبة 12`
        let is_rank = number.particle.is_none()
            && number.lead > left.start
            && matches!(text.folded(number.lead - 1), "المرتبه" | "المركز" | "الترتيب");
        // `ضمن حركة السهل التي أحرزت 54 مقعدا، لهم منها اثنان`: some of those just counted, of whoever is not named.
        let of_those = !number.unit
            && number.lead > left.start + 1
            && matches!(text.folded(number.lead - 1), "منها" | "منهم")
            && matches!(
                text.folded(number.lead - 2).trim_start_matches('و'),
                "له" | "لها" | "لهم" | "لي" | "لنا"
            );
        // `رشح حزب السهل 210 مرشحين، ورشح حزب النهر 198`, `أحيل 9 مرشحين إلى التحقيق، ثلاثة منهم من حزب السهل`
        let of_candidates = !number.unit && !number.unit_before && self.goes_on_from_others(number, sentence);
        if !counts
            || of_candidates
            || of_those
            || is_whole
            || is_rank
            || is_to_come
            || of_country
            || is_percent
            || bare_article
            || is_several
            || is_others
            || self.discourse.local
            || self.is_of_district(number, left)
            || unlike::numbers_others(text, number.lead)
            || number.value > LARGEST
            || !in_own_brackets && guard::rejects(text, number, left, right).is_some()
            || denial::denies(text, number, left)
        {
            return None;
        }
        // `بحقيبة واحدة`: one of something else that is no seat.
        let is_feminine_one = !number.unit
            && number.number.len() == 1
            && text.folded(number.number.start) == "واحده"
            && number.lead > left.start
            && text.folded(number.lead - 1).chars().count() > 3
            && text.folded(number.lead - 1).ends_with('ه')
            && !text.is_in_name(number.lead - 1);
        // `ألف مدرسة في عام واحد`
        let is_adjective = !number.unit
            && number.number.len() == 1
            && matches!(text.folded(number.number.start), "واحد" | "واحده")
            && number.lead > left.start
            && text.word(number.lead - 1).is_some()
            && number.particle.is_none()
            && !text.is_in_name(number.lead - 1)
            && !text.folded(number.lead - 1).contains("ال")
            && matches!(
                text.folded(number.lead.saturating_sub(2)),
                "في" | "خلال" | "بعد" | "قبل" | "من" | "علي" | "باستثناء" | "طوال" | "لمده" | "مده"
            );
        // `حزب واحد على أغلبية الثلثين`
        let is_one_list = !number.unit
            && number.number.len() == 1
            && matches!(text.folded(number.number.start), "واحد" | "واحده")
            && number.lead > left.start
            && number.particle.is_none()
            && name_words::table().find(text, number.lead - 1).is(name_words::NOUN)
            && !name_words::table().find(text, number.lead - 1).proclitics.article
            && !text.is_in_name(number.lead - 1);
        // `16 عشر مقعدا`: a slip for one number.
        let is_teen_slip = number.number.len() == 1
            && matches!(text.folded(number.number.start), "عشر" | "عشره")
            && number.number.start > 0
            && text.number(number.number.start - 1).is_some();
        if is_feminine_one || is_adjective || is_one_list || is_teen_slip {
            return None;
        }
        if number.none && !denial::is_zero(text, left) && !resumes_denial(text, left, sentence) {
            return None;
        }
        let future = |at: usize| {
            text.folded(at)
                .strip_prefix('س')
                .is_some_and(|rest| matches!(rest, "تتجاوز" | "يتجاوز"))
        };
        let claims = (number.lead.saturating_sub(3).max(left.start)..number.start).any(future)
            || cue::last(text, left.clone(), VERB | HAVE).is_some_and(|verb| {
                // `سال` is no future of `آل`.
                let word = text.bare(verb);
                word.starts_with("سي") && cue::find(text, verb).proclitics.particle == Some(Particle::Sa)
                    || word.starts_with("ست")
            });
        // `سيحصل حزب السهل على 114 مقعدا، يليه حزب النهر بـ46`: the claim goes on.
        let claims = claims || self.goes_on_from_claim(left, sentence);
        let takes_up = cue::last(text, left.clone(), HAVE)
            .is_some_and(|verb| text.folded(verb).ends_with("شغل") || holding::takes_up(text, verb));
        // `ستدخل الحركة المجلس بـ16 نائبا`: what the result gives.
        let is_given = || {
            let takes = cue::last(text, left.clone(), VERB).is_some_and(|verb| text.folded(verb).ends_with("حتل"));
            (enters || takes)
                && (!self.seats.is_empty()
                    || sentence.start > 0 && cue::any(text, text.sentence_around(sentence.start - 1), RESULTS)
                    || cue::any(text, sentence.clone(), RESULTS | COUNTING)
                    || sentence.clone().any(|at| matches!(text.folded(at), "تبين" | "ظهر" | "اتضح")))
        };
        let is_told = number.member && enters || takes_up;
        let claims = claims && !is_told && !is_given();
        // `ما سيمنحه ما بين 90 و120`: an estimate of what comes.
        let estimates = claims
            && (number.max.is_some() || number.bound.is_some())
            && cue::last(text, left.clone(), VERB).is_some_and(|verb| cue::find(text, verb).pronoun.is_some());
        // `تظهر النتائج الجزئية أن حزب السهل سيحصل على 47`: what a count so far gives.
        let is_counted_so_far =
            |status: SeatStatus| matches!(status, SeatStatus::Forecast | SeatStatus::Provisional | SeatStatus::Partial);
        if claims && !estimates && !status::of(text, sentence.clone()).is_some_and(is_counted_so_far) {
            return None;
        }
        Some(if estimates { Count::Estimate } else { Count::Stated })
    }
}

impl Reader<'_> {
    /// True for the next of a chain whose first count a verb of the future tells, which was no count for that.
    fn goes_on_from_claim(&self, left: &Range<usize>, sentence: &Range<usize>) -> bool {
        let text = self.text();
        let told = self
            .seats
            .last()
            .is_some_and(|last| sentence.contains(&text.token_at(last.number.start)));
        let leads_on = |at: usize| !cue::is(text, at, FOLLOW);
        let of_own = || cue::each(text, left.clone(), VERB).any(leads_on);
        let governing = || cue::each(text, sentence.start..left.start, VERB).rfind(|&at| leads_on(at));
        let claims = |verb: usize| cue::find(text, verb).proclitics.particle == Some(Particle::Sa) && cue::is(text, verb, GAIN);
        // `بحسب حسابات المنظمات`: reckoned, not planned.
        let is_reckoned = || {
            (sentence.start..left.start).any(|at| {
                matches!(
                    text.folded(at).trim_start_matches('و'),
                    "بحسب" | "حسب" | "استنادا" | "وفق" | "وفقا" | "فق" | "فقا"
                )
            })
        };
        !told && !of_own() && governing().is_some_and(claims) && !is_reckoned()
    }

    /// True for a number without unit behind one of candidates, votes or the like, with nothing won between.
    fn goes_on_from_others(&self, number: &Quantity, sentence: &Range<usize>) -> bool {
        const REACH: usize = 14;
        let text = self.text();
        let near = number.lead.saturating_sub(REACH).max(sentence.start)..number.lead;
        let others = cue::last(text, near.clone(), CANDIDATE | RECOUNT).filter(|&at| {
            at > near.start && (text.number(at - 1).is_some() || crate::arabic::number::word(text, at - 1).is_some())
        });
        // `إلى التحقيق` wins nothing.
        let wins = |at: usize| {
            let found = cue::find(text, at);
            found.is(GAIN | KEEP | LOSE | RANK | CHANGE | SEAT | DEPUTY) && !found.proclitics.article
        };
        others.is_some() && !near.clone().any(wins)
    }
}

/// `لم يتمكن حزب السهل، الذي نال 65 مقعدا، من الحصول على أي مقعد`
pub(super) fn resumes_denial(text: &NamedText, left: &Range<usize>, sentence: &Range<usize>) -> bool {
    // `لم تتمكن الجمعية، ولها سبعة مقاعد سابقا، من الفوز بأي مقعد`: behind the aside.
    let comma = left.clone().rev().find(|&at| text.is_comma(at));
    let from = (comma.unwrap_or(left.start)..left.end).find(|&at| text.word(at).is_some());
    let denied = (sentence.start..left.start).rev().find(|&at| cue::is(text, at, NEGATION));
    from.is_some_and(|from| matches!(text.folded(from), "من" | "عن" | "في") && cue::is(text, from + 1, GAIN))
        && denial::is_zero(text, &(sentence.start..left.start))
        // A year told in between would be taken for that of the loss.
        && period::find(text, denied.unwrap_or(sentence.start)..left.start).is_none()
}
