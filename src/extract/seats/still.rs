//! What shows that a clause without a name still speaks of a list named before its sentence: nearness, agreement, and that nobody
//! else who could be meant is named between. Owns that evidence; which list comes into question is `subject`'s (`Search::topic`).

use std::ops::Range;

use crate::arabic::Pronoun;
use crate::extract::name::{Gender, ListKind, ListMention};

use super::ListReference;
use super::agreement::gender_of;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::quantity::Quantity;
use super::statement::Reader;
use super::subject::Subject;

/// Paragraphs at the head of an article that go on about one list: the title, whoever writes, and the lead.
const LEAD: usize = 4;

impl Reader<'_> {
    /// True where the words of `left`, which name no list, can only mean `list`.
    pub(super) fn is_still_spoken_of(
        &self,
        list: &ListMention,
        left: &Range<usize>,
        verb: Option<usize>,
        gender: Option<Gender>,
    ) -> bool {
        let text = self.text();
        let meant = self.search.reference(list);
        if !self.agrees_in_number(list, left, verb) {
            return false;
        }
        let here = text.sentence_around(left.end.saturating_sub(1)).start;
        let is_rivalled = |from: usize| self.is_rivalled(&meant, from..left.start, gender);
        if let Some(own) = self.whom_the_text_is_about(left.end, gender) {
            // In a text about one list, another is spoken of again only in its own sentence.
            let is_own = is_called(own, &meant) || self.may_be_own(list);
            return (is_own || list.tokens.start >= here) && !is_rivalled(here.max(list.tokens.end));
        }
        let paragraph = |at: usize| text.paragraph_of(at);
        let place = paragraph(here);
        // `مصدر من الحركة يقول إن المحاضر تعطيها 80`
        let is_pointed_at = |back: &ListMention| {
            let pointed = self.search.reference(back);
            let shares = |one: &u16| meant.candidates.contains(one);
            back.kind == ListKind::Back && (pointed.name == meant.name || pointed.candidates.iter().any(shares))
        };
        let points = left.clone().any(|at| text.folded(at) == "هولاء")
            || self.search.names.lists_in(here..left.end).iter().any(is_pointed_at);
        (paragraph(list.tokens.start) == place || place < LEAD || points) && !is_rivalled(list.tokens.end)
    }

    /// `ولد الحزب من اندماج أحزاب صغيرة، بينها حزب القمر. وفي 2011 نال 47`: the list that the title announces, where the sentence before
    /// begins with it, whoever else it names.
    pub(super) fn own_told_on(&self, left: &Range<usize>, verb: Option<usize>, gender: Option<Gender>) -> Option<&ListMention> {
        let text = self.text();
        let here = text.sentence_around(left.end.saturating_sub(1)).start;
        let own = self.search.profiled(here)?;
        let before = text.sentence_around(here.checked_sub(1)?);
        let first = self.search.names.lists_in(before).first()?;
        let meant = self.search.reference(first);
        let agrees = gender.is_none() || own.gender.is_none() || own.gender == gender;
        let is_subject =
            is_called(own, &meant) && self.search.is_eligible(first, usize::MAX, None) && !self.search.is_oblique(first);
        let is_alone = || !self.is_rivalled(&meant, here..left.start.max(here), gender);
        (agrees && is_subject && self.agrees_in_number(own, left, verb) && is_alone()).then_some(own)
    }

    /// True for the list that the sentence before counted, unless the text is about another or one is named since: `نال الحزب خمسة
    /// ضمن تحالف السهل الذي حصد 71. غير أن حصته`.
    pub(super) fn is_no_aside(&self, counted: &ListReference, left: &Range<usize>, gender: Option<Gender>) -> bool {
        let here = self.text().sentence_around(left.end.saturating_sub(1)).start;
        self.whom_the_text_is_about(left.end, gender)
            .is_none_or(|own| is_called(own, counted))
            && !self.is_rivalled(counted, here..left.start, gender)
    }

    /// True where somebody else is named in `between` who agrees and is no less likely to be meant.
    fn is_rivalled(&self, meant: &ListReference, between: Range<usize>, gender: Option<Gender>) -> bool {
        let search = &self.search;
        let agrees = |other: &ListMention| gender.is_none() || other.gender.is_none() || other.gender == gender;
        // `الحزب الذي أسسه فلان`: of whom nobody knows which one that is.
        let is_unresolved = |other: &ListMention| other.kind == ListKind::Back && search.reference(other).name == other.name;
        search.names.lists_in(between).iter().any(|other| {
            !other.guarded
                && (other.kind != ListKind::Back || other.pronoun.is_none() && is_unresolved(other))
                && !is_called(other, meant)
                && agrees(other)
                && search.is_eligible(other, usize::MAX, None)
                && !search.is_oblique(other)
                && !search.is_compared(other)
                && !search.is_joined_to_oblique(other)
                && !is_opposition(self.text(), other)
        })
    }

    /// `الحزب الإسلامي`, `حزب رئيس الوزراء`: told by what it is, so that it may be the one that the text is about.
    fn may_be_own(&self, list: &ListMention) -> bool {
        let is_kind = self.text().folded(list.tokens.start).starts_with("ال") && list.noun.is_some() && list.tokens.len() == 2;
        is_kind || self.search.is_persons(list)
    }

    /// The list that the text or the section around `at` is about, where it can be meant by words of `gender`.
    fn whom_the_text_is_about(&self, at: usize, gender: Option<Gender>) -> Option<&ListMention> {
        let own = self.search.heading(at).or_else(|| self.search.own())?;
        (own.tokens.end <= at && (gender.is_none() || own.gender.is_none() || own.gender == gender)).then_some(own)
    }

    /// True for a list told only beside the one that the sentence speaks of, in a clause that has ended before `left`: behind `خلف`, in
    /// brackets, behind `بعدما`.
    pub(super) fn is_beside_main(&self, told: &ListReference, left: &Range<usize>) -> bool {
        const REACH: usize = 6;
        let text = self.text();
        let token = text.token_at(told.span.start);
        let Some(list) = self.search.names.lists_in(token..token + 1).first() else {
            return false;
        };
        // `، وفي مطلع نوفمبر استعادها`: the clause has ended.
        let opens = left.start + usize::from(text.mark(left.start).is_some());
        let ended = text.folded(opens).starts_with('و') && opens > 0 && text.mark(opens - 1).is_some();
        let sentence = text.sentence_around(token).start;
        let depends =
            |at: usize| text.folded(at) == "بعدما" || matches!(text.folded(at), "بعد" | "قبل") && text.folded(at + 1) == "ان";
        let from = token.saturating_sub(REACH).max(sentence);
        let is_dependent = || (from..token).rev().take_while(|&at| text.word(at).is_some()).any(depends);
        let is_measure = || self.search.is_compared(list) && list.proclitics.particle.is_none();
        ended && (self.search.is_oblique(list) || is_measure() || is_dependent())
    }

    /// `30 مقابل 28`, where the sentence names another list and nothing says that the second figure is an earlier one.
    pub(super) fn is_of_contest(&self, number: &Quantity, told: &ListReference) -> bool {
        const REACH: usize = 6;
        let text = self.text();
        let sentence = text.sentence_around(number.lead);
        let versus = number.lead > 0 && cue::is(text, number.lead - 1, VERSUS);
        let behind = number.end..sentence.end.min(number.end + REACH);
        let is_earlier = cue::any(text, behind.clone(), BEFORE) || super::period::find(text, behind.clone()).is_some();
        let ends = text.word(number.end).is_none() && text.mark(number.end) != Some('(');
        let is_counted = |list: &ListMention| self.seats.iter().rev().take(8).any(|seats| is_called(list, &seats.list));
        let is_other = |list: &ListMention| {
            let named = matches!(list.kind, ListKind::Known | ListKind::Unknown) && !list.guarded;
            named && !is_called(list, told) && !is_counted(list)
        };
        // `وكان حزب السهل قد تفوق عليه في 2017 بـ26 مقعدا مقابل 67`
        let outdoes = |at: usize| {
            let verb = text.bare(at);
            matches!(verb, "تفوق" | "تفوقت" | "تقدم" | "تقدمت" | "تغلب" | "تغلبت")
                && matches!(text.folded(at + 1), "عليه" | "عليها" | "عليهم")
        };
        if versus && ends && (sentence.start..number.lead).any(outdoes) {
            return true;
        }
        versus && ends && !is_earlier && self.search.names.lists_in(sentence.start..number.lead).iter().any(is_other)
    }

    /// `لم تحصل جبهة السهل`: the list right behind a denied verb, for the count that its restriction leads to.
    pub(super) fn denied_subject(&self, left: &Range<usize>) -> Option<Subject> {
        let text = self.text();
        let sentence = text.sentence_around(left.start).start;
        let denied = |at: usize| at > sentence && cue::is(text, at, VERB) && matches!(text.bare(at - 1), "لم" | "لن" | "ما");
        let verb = (sentence..left.start).rev().find(|&at| denied(at))?;
        let list = self.search.names.lists_in(verb + 1..verb + 3).first()?;
        let adjoins = list.tokens.start <= verb + 1 + usize::from(text.is_quote(verb + 1));
        (adjoins && list.proclitics.particle.is_none())
            .then(|| Subject::unnamed(self.search.reference(list), left.start, "why-list-same-sentence"))
    }

    /// True where the number of the verb and the pronouns fits `list`: `انتزعوا` is no party's, `حصد` no camp's.
    fn agrees_in_number(&self, list: &ListMention, left: &Range<usize>, verb: Option<usize>) -> bool {
        let is_many = self.is_many(list);
        if self.is_of_many(left, verb) {
            return is_many;
        }
        let text = self.text();
        let owned = || {
            self.own_noun(left)
                .is_some_and(|noun| cue::find(text, noun).pronoun != Some(Pronoun::They))
        };
        let is_of_one = verb.is_some_and(|verb| gender_of(text, verb) == Some(Gender::Masculine)) || owned();
        !(is_of_one && self.is_camp(list))
    }

    fn is_camp(&self, list: &ListMention) -> bool {
        let word = self.text().folded(list.tokens.start);
        list.noun.is_none() && list.tokens.len() == 1 && (word.ends_with("ون") || word.ends_with("ين"))
    }

    /// True for `المستقلون` and their like, whom no pronoun of one means.
    pub(super) fn is_camp_of_many(&self, list: &ListReference) -> bool {
        let token = self.text().token_at(list.span.start);
        let mention = self.search.names.lists_in(token..token + 1).first();
        mention.is_some_and(|list| self.is_camp(list))
    }

    /// As [`Self::agrees_in_number`], of a list counted before.
    pub(super) fn fits_number(&self, told: &ListReference, left: &Range<usize>, verb: Option<usize>) -> bool {
        let token = self.text().token_at(told.span.start);
        let mention = self.search.names.lists_in(token..token + 1).first();
        mention.is_none_or(|list| self.agrees_in_number(list, left, verb))
    }

    /// `انتزعوا 22 مقعدا`, `لم يبق لهم`: the words mean several people, but not `فاز مرشحوه`, `حصدوا` behind these.
    fn is_of_many(&self, left: &Range<usize>, verb: Option<usize>) -> bool {
        let text = self.text();
        let is_plural = verb
            .is_some_and(|verb| text.folded(verb).ends_with("وا") || cue::find(text, verb).pronoun == Some(Pronoun::They))
            || left.clone().any(|at| matches!(text.folded(at), "لهم" | "لديهم"));
        let has_subject = left.clone().any(|at| {
            let found = cue::find(text, at);
            found.is(DEPUTY) && found.pronoun.is_some()
                || text.folded(at).ends_with("مرشحيه")
                || text.folded(at).ends_with("مرشحيها")
        });
        is_plural && !has_subject
    }

    /// True for a list whose name a plural means: a camp, several joined, `الديمقراطيون الأحرار`.
    fn is_many(&self, list: &ListMention) -> bool {
        let text = self.text();
        let first = text.folded(list.tokens.start);
        let head = if list.noun.is_some() {
            list.tokens.start + 1
        } else {
            list.tokens.start
        };
        let is_people = |at: usize| text.folded(at).ends_with("ون") || text.folded(at).ends_with("ين");
        // `فقد «حزب السهل» وحلفاؤه أكثرية كانت تبلغ 71 ليصبح رصيدهم 61`
        let after = list.tokens.end + usize::from(text.is_quote(list.tokens.end));
        let joined = text.folded(after);
        let has_allies = ["وحلفا", "وشركا", "والمتحالف"].iter().any(|ally| joined.starts_with(ally));
        list.kind == ListKind::Group && !text.folded(list.tokens.end.saturating_sub(1)).ends_with('ه')
            || has_allies
            // `حصدت الأقلية السهلية 17 مقعدا. علما بأن حصتهم`
            || first.ends_with("الاقليه")
            || first.ends_with("الخضر")
            || (head..list.tokens.end).any(is_people)
            || list.proclitics.conjunction.is_some()
            || (list.tokens.start..list.tokens.end).any(|at| at > list.tokens.start && text.folded(at).starts_with("وال"))
    }
}

/// True for a mention of the list of `meant`.
fn is_called(list: &ListMention, meant: &ListReference) -> bool {
    list.name == meant.name || list.candidates.iter().any(|one| meant.candidates.contains(one))
}

/// `المعارضة`: those who are not in power, seldom spoken of as one.
fn is_opposition(text: &NamedText, list: &ListMention) -> bool {
    matches!(
        text.folded(list.tokens.start).trim_start_matches('و'),
        "المعارضه" | "للمعارضه"
    )
}
