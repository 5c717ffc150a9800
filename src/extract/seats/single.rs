//! One number of a sentence, from the words around it to its statement: its verb, and the lists found on either side. Owns that
//! way and its order; which of them is the number's own is `choice`'s, and of the sentence's other numbers it knows only what
//! was told.

mod cataphora;
mod several;

use std::ops::Range;

use crate::arabic::{Particle, WordTest};
use crate::extract::name::{ListKind, ListMention};

use super::carried::{leads_to, names_last_stage};
use super::choice::Found;
use super::count::Count;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::each;
use super::forms;
use super::named::NamedText;
use super::quantity::Quantity;
use super::role::{Role, becomes, follows_to, holds_them};
use super::statement::Reader;
use super::subject::Subject;
use super::{Period, SeatMention, SeatStatus, chamber, holding};

/// Verbs of counts that two lists share.
static DUAL_VERBS: WordTest = WordTest::words(
    &['و', 'ف'],
    &[
        "فقدا",
        "فقدتا",
        "خسرا",
        "خسرتا",
        "حصلا",
        "حصلتا",
        "نالا",
        "نالتا",
        "حصدا",
        "حصدتا",
        "حازا",
        "حازتا",
        "احرزا",
        "احرزتا",
        "كسبا",
        "كسبتا",
        "ربحا",
        "ربحتا",
    ],
);

/// What a loss is said to be.
static HEAVY: WordTest = WordTest::words(
    &[],
    &[
        "فادحه",
        "كبيره",
        "قاسيه",
        "مدويه",
        "تاريخيه",
        "ثقيله",
        "موجعه",
        "مذله",
        "جسيمه",
        "ساحقه",
    ],
);

/// A number and the words that belong to it.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) number: &'a Quantity,
    pub(super) next: Option<&'a Quantity>,
    /// The words from the statement before up to the number.
    pub(super) left: &'a Range<usize>,
    /// The words behind it up to the next number.
    pub(super) right: &'a Range<usize>,
    pub(super) sentence: &'a Range<usize>,
    /// How many statements there were before this sentence.
    pub(super) first_of_sentence: usize,
    /// True where the sentence names seats or deputies.
    pub(super) has_unit: bool,
}

impl Reader<'_> {
    /// Reads one number; gives the token after its statement where it is one.
    pub(super) fn number(&mut self, place: &Place) -> Option<usize> {
        let Place {
            number,
            next,
            left,
            right,
            sentence,
            first_of_sentence,
            has_unit,
        } = *place;
        let text = self.text();
        let bracketed = self.in_own_brackets(number);
        if bracketed.is_none() && self.stands_behind_unread_quote(number) {
            return None;
        }
        let count = self.count(number, left, right, sentence, has_unit, bracketed.is_some())?;
        let role = self.role(number, next, left, first_of_sentence)?;
        let is_rivals = matches!(role, Role::Change(_)) && bracketed.is_some() && self.is_in_rivals_brackets(number);
        let role = if is_rivals { Role::Result } else { role };
        let verb = self.verb_of(place);
        let moved = verb.is_some_and(|verb| forms::is_joined(text, verb, forms::WENT) && !returns_to_rank(text, verb));
        // `إذ حل الأول بـ225 والثاني بـ222`
        if let Some(ordinal) = self.ordinal(left, number)
            && self.search.after(number.end, right.end, moved, true).is_none()
        {
            if let Some(subject) = self.by_ordinal(ordinal, left.end, sentence) {
                let (stated, _) = self.period(role, left, right, verb, sentence);
                self.emit(number, role, &subject, false, stated, left, right, first_of_sentence);
                return Some(number.end);
            }
            if ordinal.is_subject {
                return None;
            }
        }
        if let Some(end) = self.before_in_brackets(number, right, first_of_sentence) {
            return Some(end);
        }
        let compared = self.told_last(place);
        let moved = moved || self.goes_on_to(place, verb);
        let moves_on = follows_to(text, number)
            && verb.is_none()
            && compared.is_some_and(|last| leads_to(text, left, last) && !self.names_free_list(left));
        let named = self.named_for(place, verb, moves_on);
        let after = self.named_after_number(place, moved, self.is_chained(place, verb));
        let (named, each) = self.with_each(place, verb, named, after.is_some());
        if let Some(count) = self.tied_count(place, verb) {
            let subject = self.several(place, count, each)?;
            let (stated, _) = self.period(role, left, right, verb, sentence);
            self.emit(number, role, &subject, true, stated, left, right, first_of_sentence);
            return Some(number.end);
        }
        let by_place = self.of_joint(number, left, false);
        // `ذهبت تسعة مقاعد للأول وسبعة للثاني`: neither of both, nor all before them.
        let named = named.filter(|_| by_place.is_none());
        let joint = by_place.or_else(|| self.named_together(left, verb));
        let ahead = self.named_ahead(place, role, verb);
        let is_open = named.is_none() && after.is_none() && joint.is_none() && !each;
        let described = is_open.then(|| self.told_by_description(place, verb)).flatten();
        let named = self.with_bracketed(place, named, bracketed, after.is_some());
        let found = Found {
            named,
            after,
            ahead,
            joint,
            described,
            verb,
            role,
            each,
            moved,
            moves_on,
        };
        let chosen = self
            .choose(place, found)
            .or_else(|| Some((self.sole(place, role, verb)?, false, number.end)))?;
        let (subject, each, end) = self.completed(place, verb, chosen);
        // `حصل حزب السهل وشريكه حزب النهر على 209. وفقدا 70`: of both, and none of them alone.
        let near = number.lead.saturating_sub(2).max(left.start)..number.lead;
        if subject.lists.len() == 1 && DUAL_VERBS.any_in(text, near) {
            return None;
        }
        if self.is_nobodys(place, &subject, verb, end) {
            return None;
        }
        self.tell(place, role, count, verb, subject, each);
        Some(end)
    }

    /// The statement told last in the sentence under way.
    pub(super) fn told_last(&self, place: &Place) -> Option<&SeatMention> {
        self.seats.get(place.first_of_sentence..).and_then(<[_]>::last)
    }

    /// The verb that governs the number.
    fn verb_of(&self, place: &Place) -> Option<usize> {
        let Place {
            number,
            left,
            first_of_sentence,
            ..
        } = *place;
        let text = self.text();
        // `ثم إلى 46`: the verb before goes on.
        let again =
            |at: usize| at + 1 == number.lead && number.particle == Some(Particle::Bi) && self.seats.len() > first_of_sentence;
        // `14 مقعدا في النتائج الأولية ثم 17 في النهائية`
        let by_stage = |at: usize| at + 1 == number.lead && names_last_stage(text, number);
        let goes_on = |at: usize| {
            let leads = text.folded(at + 1) == "الي" || becomes(text, at + 1) || again(at) || by_stage(at);
            text.folded(at) == "ثم" && leads
        };
        // `مني بخسارة فادحة، إذ لم يبق له سوى مقعد`: how it lost, not what.
        let tells_how = |at: usize| text.folded(at).ends_with("خساره") && HEAVY.at(text, at + 1);
        let verb = cue::last(text, left.clone(), VERB).filter(|&verb| !goes_on(verb) && !tells_how(verb))?;
        // `وتراجعت القائمة، الفائزة بأكبر عدد من المقاعد في 2010، إلى 21`: the verb before the aside.
        let is_aside = super::description::opens_participle(text, verb)
            && verb > left.start
            && (verb + 1..left.end).any(|at| text.is_comma(at));
        let main = cue::last(text, left.start..verb, VERB).filter(|_| is_aside);
        Some(main.unwrap_or(verb))
    }

    /// `من 20 وتحالف السهل إلى 11`: a list of its own stands between.
    fn names_free_list(&self, left: &Range<usize>) -> bool {
        let free = |list: &crate::extract::name::ListMention| {
            list.kind != crate::extract::name::ListKind::Back && !list.guarded && list.proclitics.conjunction.is_some()
        };
        self.search.names.lists_in(left.clone()).iter().any(free)
    }

    /// True for a number that begins the next item of a chain: `إلى حزب السهل الذي أسسه فلان، وخمسة عشر إلى …`.
    fn is_next_item(&self, number: &Quantity, left: &Range<usize>) -> bool {
        let text = self.text();
        let begins = text.folded(number.lead).starts_with('و') || number.lead > left.start && text.folded(number.lead - 1) == "و";
        // `إلى المؤتمر، حزب الرئيس فلان، و56 إلى حزب السهل`: an aside that has closed.
        let is_comma = |at: usize| at >= left.start && text.is_comma(at);
        let apart = usize::from(number.lead > 0 && text.folded(number.lead - 1) == "و");
        let after_comma = number.lead > left.start + apart && is_comma(number.lead - 1 - apart);
        let is_aside = after_comma && text.is_comma(left.start);
        // `إلى المؤتمر، حزب الرئيس سامي كمال، و56 إلى`
        let of_person =
            |list: &ListMention| self.search.is_persons(list) && list.proclitics == crate::arabic::Proclitics::default();
        begins && (is_aside || self.search.names.lists_in(left.clone()).iter().all(of_person))
    }

    /// True where a chain goes on with whom the number went to.
    fn goes_on_to(&self, place: &Place, verb: Option<usize>) -> bool {
        let Place { number, left, .. } = *place;
        let text = self.text();
        let compared = self.told_last(place);
        // `آلت 52 إلى النهضة و38 إلى قلب تونس`
        verb.is_none()
            && text.folded(number.end) == "الي"
            && compared
                .is_some_and(|last| last.rule == "seats/number-list" && (left.len() <= 2 || self.is_next_item(number, left)))
            // `ذهبت تسعة من المقاعد إلى السهل وخمسة إلى النهر`
            || verb.is_none()
                && text.folded(number.end) == "الي"
                && text.folded(number.lead).starts_with('و')
                && left.clone().any(|at| text.folded(at) == "الي" && self.search.is_given_to(at))
    }

    /// The list named before the number, where it is tied to it.
    fn named_for(&self, place: &Place, verb: Option<usize>, moves_on: bool) -> Option<Subject> {
        let Place {
            number,
            left,
            first_of_sentence,
            ..
        } = *place;
        let compared = self.told_last(place);
        if self.is_sum(verb) || self.is_given_to_unread(left) || self.tells_of_one_of_them(left) {
            return None;
        }
        if let Some(described) = self.described_up_to(number, left) {
            return Some(described);
        }
        // `بسبب عودة القوميين، ثم صارت مقاعده 27`: no camp's.
        let owned = self
            .own_noun(left)
            .and_then(|noun| super::agreement::gender_of_pronoun(cue::find(self.text(), noun).pronoun));
        let fits = |subject: &Subject| owned.is_none() || !subject.lists.iter().any(|list| self.is_camp_of_many(list));
        let named = self
            .search
            .before(left)
            .map(|subject| self.stood_in(subject, left))
            .filter(fits)
            .filter(|subject| {
                if self.is_of_other_gender(subject, left) {
                    return false;
                }
                let goes_on = compared.is_some() && subject.tokens.start <= left.start + 3;
                !moves_on && (self.governs(subject, number, verb) || goes_on && self.shares_verb(subject, number))
            });
        let named = named.or_else(|| {
            let goes_on = verb.is_none() && !moves_on && self.seats.len() > first_of_sentence;
            goes_on.then(|| self.in_chain(number, left, compared)).flatten()
        });
        named.or_else(|| self.search.sole_leader(left, number).filter(|_| !moves_on))
    }

    /// `تحالف النهر فيقوده حزب السهل، صاحب المركز الأول بـ54`, `دعما من حزب السهل المتصدر بـ73`: whoever the words right before the number
    /// describe, whatever the list is named for.
    fn described_up_to(&self, number: &Quantity, left: &Range<usize>) -> Option<Subject> {
        static DESCRIBES: WordTest = WordTest::words(
            &[],
            &[
                "صاحب",
                "صاحبه",
                "المتصدر",
                "المتصدره",
                "الفايز",
                "الفايزه",
                "الحاصل",
                "الحاصله",
                "الحايز",
                "الحايزه",
            ],
        );
        const REACH: usize = 5;
        const NAME_MAX: usize = 8;
        let text = self.text();
        if number.particle != Some(Particle::Bi) {
            return None;
        }
        let opens = DESCRIBES.last_in(text, left.end.saturating_sub(REACH).max(left.start)..left.end)?;
        let is_plain = |at: usize| text.word(at).is_some() && !text.is_in_name(at) && !cue::is(text, at, CHANGE | LOSE | KEEP);
        let ends = |list: &&ListMention| {
            let end = list.tokens.end;
            list.kind != ListKind::Back
                && (end == opens || end == opens + 1 || end + 1 == opens && matches!(text.mark(end), Some('،' | ',')))
        };
        let near = opens.saturating_sub(NAME_MAX).max(left.start)..opens + 1;
        let list = self.search.names.lists_in(near).iter().rev().find(ends)?;
        (opens + 1..left.end).all(is_plain).then(|| Subject {
            lists: vec![self.search.reference(list)],
            tokens: list.tokens.clone(),
            how: "why-list-named",
        })
    }

    /// `كانا من نصيب حركة النهر، فأصبح له 32`: the pronoun means another than the list before it.
    fn is_of_other_gender(&self, subject: &Subject, left: &Range<usize>) -> bool {
        const REACH: usize = 3;
        let text = self.text();
        let [list] = subject.lists.as_slice() else { return false };
        let near = left.end.saturating_sub(REACH).max(subject.tokens.end)..left.end;
        // `تحتاج إلى دعم حزب النهر، ولديها 49`
        let begins = left.end >= 2 && text.is_comma(left.end - 2);
        let becomes = begins || near.clone().any(|at| becomes(text, at));
        let holder = super::agreement::gender_of_holder(text, &near).filter(|_| becomes && !near.is_empty());
        holder.is_some_and(|holder| self.search.gender(list).is_some_and(|gender| gender != holder))
    }

    /// True where a list under `من` or `عن` behind the number can be whose it is.
    fn is_chained(&self, place: &Place, verb: Option<usize>) -> bool {
        let Place { number, left, .. } = *place;
        let text = self.text();
        let compared = self.told_last(place);
        // `وصل 34 مستقلا وثلاثة نواب من جمعية السهل`
        let chained = match verb {
            // `وصل إلى البرلمان 13 نائبا من قوى التغيير`
            Some(verb) => {
                // but not `خرج من قاعة البرلمان 12 نائبا من حزب السهل`
                let leaves = text.folded(verb).trim_start_matches('و').contains("خرج");
                let enters = chamber::is_chamber(text, &(verb + 1..number.lead)) && number.lead <= verb + 5 && !leaves;
                // `نجح في الانتخابات 40 مرشحا عن حزب السهل`
                let of_candidates = number.lead <= verb + 4 && cue::is(text, number.end.saturating_sub(1), CANDIDATE);
                cue::is(text, verb, GAIN) && (number.lead <= verb + 1 || enters || of_candidates)
            }
            None => compared.is_some() || holding::is_made_of(text, number, left),
        };
        // `اختار الناخبون 15 نائبا من حزب السهل`
        let by_voters = number.lead >= left.start + 2
            && matches!(text.folded(number.lead - 1), "الناخبون" | "المقترعون" | "المواطنون")
            && matches!(text.bare(number.lead - 2), "اختار" | "انتخب");
        // `وحمل الناخبون إلى البرلمان 23 نائبا من حزب السهل`
        let sent = (number.lead.saturating_sub(4).max(left.start)..number.lead).find(|&at| text.folded(at) == "الناخبون");
        let by_voters = by_voters || sent.is_some_and(|sent| chamber::is_chamber(text, &(sent + 1..number.lead)));
        // `انتخب 14 نائبا عن حزب السهل`, `تم انتخاب 14 نائبا من حزب السهل`
        let elects = |at: usize| matches!(text.folded(at).trim_start_matches('و'), "انتخب" | "انتخاب");
        chained || by_voters || number.lead > left.start && elects(number.lead - 1)
    }

    /// The list named behind the number, and whether each of several has it.
    fn named_after_number(&self, place: &Place, moved: bool, chained: bool) -> Option<(Subject, bool)> {
        let Place { number, left, right, .. } = *place;
        let text = self.text();
        // `دخل برلمان 2018 بستة نواب عن تحالف السهل`
        let enters = |at: usize| matches!(text.bare(at), "دخل" | "دخلت" | "يدخل");
        let chained =
            chained || text.folded(number.end) == "عن" && number.unit && cue::last(text, left.clone(), VERB).is_some_and(enters);
        // `فقد 12 من مقاعده الأربعين لمصلحة حركة النهر`: his own before all.
        let own = number.lead.checked_sub(1).map(|own| cue::find(text, own));
        if own.is_some_and(|own| own.is(SEAT | DEPUTY) && own.pronoun.is_some()) {
            return None;
        }
        each::to_whom(text, right)
            .and_then(|to| self.search.each_after(to, right.end))
            .map(|subject| (subject, true))
            .or_else(|| self.search.after(number.end, right.end, moved, chained))
    }

    /// The list of the clause behind, for a number that opens its sentence.
    fn named_ahead(&self, place: &Place, role: Role, verb: Option<usize>) -> Option<Subject> {
        let Place {
            number, left, sentence, ..
        } = *place;
        let text = self.text();
        // `بـ52 مقعدا، حقق حزب السهل`, `بحصوله على 22 مقعدا، يصبح حزب السهل`
        let opens = left.start == sentence.start;
        let is_noun = |verb: usize| {
            let found = cue::find(text, verb);
            // `ورغم حصوله على 48 مقعدا، فإن حزب السهل`
            let despite =
                verb <= left.start + 4 && (left.start..verb).any(|at| matches!(text.bare(at), "رغم" | "الرغم" | "برغم"));
            let is_by = found.proclitics.particle == Some(Particle::Bi) && verb <= left.start + 1;
            // `على الرغم من تصدره بـ91 مقعدا`
            let is_won = found.is(GAIN) || despite && found.is(RANK);
            is_won && found.pronoun.is_some() && (is_by || despite)
        };
        let comes_first = role == Role::Result
            && number.unit
            && match verb {
                Some(verb) => is_noun(verb) && number.lead <= verb + 2,
                // `ومع 27 مقعدا بات حزب السهل القوة الأولى`
                None => {
                    // `بغداد - بعشرة مقاعد خرج حزب السهل`
                    let begins = number.lead.checked_sub(1).is_none_or(|at| text.word(at).is_none());
                    number.particle == Some(Particle::Bi) && (left.is_empty() || opens && begins)
                        || left.len() == 1
                            && matches!(text.folded(left.start), "مع" | "ومع")
                            && (text.word(number.end).is_none() || becomes(text, number.end))
                }
            };
        // `وبمقاعده الـ33 يستطيع حزب السهل أن يعطل`
        let with_own = number.owned
            && number
                .head
                .is_some_and(|head| head == left.start && cue::find(text, head).proclitics.particle == Some(Particle::Bi));
        if opens && with_own {
            let named = self.search.names.lists_in(number.end + 1..number.end + 2).first();
            let named =
                named.filter(|list| text.word(number.end).is_some() && list.proclitics == crate::arabic::Proclitics::default());
            return named.map(|list| Subject {
                lists: vec![self.search.reference(list)],
                tokens: list.tokens.clone(),
                how: "why-list-after",
            });
        }
        // `بخسارته ثلثي مقاعده الـ48، يدفع حزب السهل`, `بعد فقدانه نصف مقاعده الأربعين، انكفأ حزب السهل`
        let lost_by_noun = verb.is_some_and(|verb| {
            const OWN_WITHIN: usize = 4;
            let found = cue::find(text, verb);
            let is_after = verb > left.start
                && verb <= left.start + 3
                && matches!(text.bare(verb - 1), "بعد" | "رغم" | "اثر" | "مع" | "عقب" | "بسبب" | "منذ");
            let is_led = found.proclitics.particle == Some(Particle::Bi) || is_after;
            found.is(LOSE | FALL) && found.pronoun.is_some() && is_led && number.lead <= verb + OWN_WITHIN
        });
        if opens && lost_by_noun && role != Role::Result && (number.owned || number.unit) {
            return self.ahead(number.end..sentence.end, true);
        }
        // `وبالمقارنة مع انتخابات 2018، التي فاز فيها بـ68 مقعدا، يبدو حزب السهل`
        let in_vote = verb.is_some_and(|verb| {
            verb > left.start && super::subject::RELATIVES.at(text, verb - 1) && matches!(text.folded(verb + 1), "فيها" | "فيه")
        });
        let in_vote = in_vote && opens && self.search.names.lists_in(left.clone()).is_empty();
        if in_vote && number.unit {
            let comma = number.end;
            let named = (comma + 2..comma + 4).find_map(|at| self.search.names.lists_in(at..at + 1).first());
            let named = named.filter(|list| text.is_comma(comma) && list.proclitics.particle.is_none() && !list.guarded);
            return named.map(|list| Subject {
                lists: vec![self.search.reference(list)],
                tokens: list.tokens.clone(),
                how: "why-list-after",
            });
        }
        (opens && (role == Role::Before && verb.is_none() || comes_first))
            .then(|| self.ahead(number.end..sentence.end, comes_first && verb.is_some()))
            .flatten()
            .or_else(|| self.named_behind_time(place, role, verb))
    }

    /// The list that only a description tells.
    fn told_by_description(&self, place: &Place, verb: Option<usize>) -> Option<Subject> {
        let Place {
            number,
            left,
            right,
            sentence,
            first_of_sentence,
            ..
        } = *place;
        self.rival(left, sentence, first_of_sentence)
            .or_else(|| self.described_before(left, verb))
            .or_else(|| self.described_after(number, right))
            .or_else(|| self.contestant(number, first_of_sentence))
    }

    /// The list before the number, or the one whose brackets hold it.
    fn with_bracketed(
        &self,
        place: &Place,
        named: Option<Subject>,
        bracketed: Option<Subject>,
        is_named_behind: bool,
    ) -> Option<Subject> {
        let Place { number, left, .. } = *place;
        let text = self.text();
        // `دخلت فلانة البرلمان على رأس 17 نائبا من حزب السهل`
        let heads = number.lead > left.start && text.folded(number.lead - 1) == "راس" && is_named_behind;
        let named = named.filter(|_| !heads);
        let apart = |own: &Subject| named.as_ref().is_none_or(|named| named.tokens.end <= own.tokens.start);
        let own = bracketed.filter(apart);
        own.or(named)
    }

    /// Records the statement, and what it leaves for the next.
    fn tell(&mut self, place: &Place, role: Role, count: Count, verb: Option<usize>, subject: Subject, each: bool) {
        let Place {
            number,
            left,
            right,
            sentence,
            first_of_sentence,
            ..
        } = *place;
        let text = self.text();
        // `المقاعد الستة والخمسون التي كانت لحزب السهل`: what stands before dates something else.
        // `دخل السهل انتخابات 2021 بـ48 نائبا`: those of the vote before it.
        let is_brought = role == Role::Before && super::strength::brings_into_race(text, number, left);
        let dating = if is_brought || role == Role::Before && holds_them(text, number.end) {
            number.lead..number.lead
        } else {
            left.clone()
        };
        let (stated, heads_clause) = self.period(role, &dating, right, verb, sentence);
        self.discourse.clause = if heads_clause { stated } else { Period::Unstated };
        let emitted = self.seats.len();
        self.emit(number, role, &subject, each, stated, left, right, first_of_sentence);
        for estimate in self.seats.iter_mut().skip(emitted).filter(|_| count == Count::Estimate) {
            estimate.status = Some(SeatStatus::Forecast);
        }
        if role == Role::Result {
            if subject.lists.len() >= 2 && !each {
                self.discourse.joint = Some(subject.clone());
            }
            self.discourse.topic = Some(subject);
        }
    }
}

/// `عادت إلى المركز الأول بـ52 مقعدا`: the list, not its seats.
fn returns_to_rank(text: &NamedText, verb: usize) -> bool {
    text.folded(verb + 1) == "الي"
        && (matches!(
            text.folded(verb + 2),
            "المركز" | "المرتبه" | "الصداره" | "الواجهه" | "المشهد" | "الحكم" | "السلطه" | "المعارضه"
        ) || chamber::is_chamber(text, &(verb + 2..verb + 4)))
}
