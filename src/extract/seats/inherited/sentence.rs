//! Which list of its own sentence a number without one means: one counted before it, or one that only its other words name. Owns that
//! choice; what shows that it means any is `backward`'s.

use std::ops::Range;

use crate::extract::name::{Gender, ListKind, ListMention, words as name_words};

use super::super::agreement::gender_of_owner;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::super::cue::{self, *};
use super::super::own_seats::names_own_before_colon;
use super::super::role::becomes;
use super::super::statement::Reader;
use super::super::subject::Subject;
use super::super::{ListReference, SeatMention, period, times};
use super::{Orphan, SAME_SENTENCE};

impl<'a> Orphan<'a, '_> {
    /// The list counted last in the sentence that the words agree with.
    pub(super) fn last_told(&self, gender: Option<Gender>) -> Option<&'a SeatMention> {
        let mut told = self.told.iter().rev();
        told.find(|mention| self.agrees(&mention.list, gender) && !self.is_part(&mention.list))
            // `وكانت أحزابه الثلاثة قد جمعت في 2007 نحو 60 مقعدا، وفي 2002 حصدت 82`: those of the list, which the verb agrees with.
            .or_else(|| {
                let sentence = self.text.sentence_around(self.number.lead).start;
                let owner = gender_of_owner(self.text, sentence..self.left.start)?;
                let is_owners = |told: &&SeatMention| self.reader.search.gender(&told.list) == Some(owner) && self.verb.is_some();
                self.last().filter(is_owners)
            })
            .or_else(|| self.last().filter(|_| self.goes_on_from_share()))
    }

    /// `لم تكن حصة حزب السهل في 2018 سوى 25 مقعدا، ثم ارتفعت إلى 31`: the verb agrees with the share, not with whose it is.
    fn goes_on_from_share(&self) -> bool {
        let text = self.text;
        let share = self
            .last()
            .and_then(|last| text.token_at(last.list.span.start).checked_sub(1));
        let is_share = |at: usize| cue::is(text, at, HOLDING | SEAT) && cue::find(text, at).pronoun.is_none();
        let moves = |verb: usize| (cue::is(text, verb, CHANGE) || becomes(text, verb)) && text.folded(verb).ends_with('ت');
        let names_nobody = self.reader.search.names.lists_in(self.left.clone()).is_empty();
        let was_own = |last: &SeatMention| {
            let number = text.token_at(last.number.start);
            number >= 2 && names_own_before_colon(text, number - 2)
        };
        (share.is_some_and(is_share) || self.last().is_some_and(was_own)) && self.verb.is_some_and(moves) && names_nobody
    }

    /// Which of those counted in the sentence is meant; `last` is the last one.
    pub(super) fn told_in_sentence(&self, last: Option<&SeatMention>, gender: Option<Gender>) -> Option<ListReference> {
        let list = |told: &SeatMention| told.list.clone();
        self.summed_up(gender)
            .or_else(|| self.main_subject(last?, gender))
            .or_else(|| self.over_rivals(gender))
            .map(list)
            .or_else(|| self.rather_than(last?, gender))
            .or_else(|| last.map(list))
    }

    /// `61 مقعدا (42 للسهل و19 للنهر)، بعد أن كان له 70`: one of the parts in brackets, which is not meant.
    fn is_part(&self, list: &ListReference) -> bool {
        let text = self.text;
        let named = text.token_at(list.span.start);
        self.reader
            .bracket_around(named, text.sentence_around(named).start)
            .and_then(|open| text.partner(open))
            .is_some_and(|close| close < self.number.lead)
    }

    /// `فيكون قد فقد 57 مقعدا`: the sentence comes back to whom it began with.
    fn summed_up(&self, gender: Option<Gender>) -> Option<&'a SeatMention> {
        let text = self.text;
        let copula = |verb: usize| text.folded(verb - 2).trim_start_matches(['و', 'ف', 'ل']);
        let sums_up = self.verb.is_some_and(|verb| {
            verb >= self.left.start + 2 && text.folded(verb - 1) == "قد" && matches!(copula(verb), "يكون" | "تكون" | "يكونون")
        });
        let first = self.told.first().filter(|_| sums_up)?;
        (self.agrees(&first.list, gender) && first.rule != "seats/before").then_some(first)
    }

    /// `كان حزب السهل الثالث بـ36، خلف حزب النهر (53)، وفي 2020 هبط إلى 26`: whom the sentence speaks of.
    fn main_subject(&self, last: &SeatMention, gender: Option<Gender>) -> Option<&'a SeatMention> {
        let is_beside = |mention: &SeatMention| self.reader.is_beside_main(&mention.list, self.left);
        let is_main = |mention: &&SeatMention| {
            mention.list.span != last.list.span && self.agrees(&mention.list, gender) && !is_beside(mention)
        };
        is_beside(last).then(|| self.told.iter().rev().find(is_main)).flatten()
    }

    /// `فاز حزب السهل بـ38 مقعدا، مقابل 18 لحزب النهر و12 لحزب الورد، لترتفع حصته إلى 133`: whom the sentence speaks of, not those it is set
    /// against.
    fn over_rivals(&self, gender: Option<Gender>) -> Option<&'a SeatMention> {
        let text = self.text;
        let is_own = self.own.is_some() && cue::any(text, self.left.clone(), CHANGE);
        let sentence = text.sentence_around(self.number.lead).start;
        let versus = cue::last(text, sentence..self.left.start, VERSUS).filter(|_| is_own)?;
        let at = text.span(versus..versus + 1).start;
        let is_rival = |mention: &&SeatMention| mention.number.start > at;
        let is_listed = self
            .told
            .iter()
            .filter(is_rival)
            .all(|rival| rival.rule == "seats/number-list");
        let tells_more =
            cue::any(text, versus + 1..self.left.start, VERB) || (versus..self.left.end).any(|at| period::is_relative(text, at));
        let main = self.told.iter().rev().find(|mention| mention.number.end <= at)?;
        (is_listed && !tells_more && self.agrees(&main.list, gender)).then_some(main)
    }

    /// `حلت الحركة ثانية خلف حزب النهر صاحب الـ86 مقعدا، واكتفت بـ69`
    fn rather_than(&self, last: &SeatMention, gender: Option<Gender>) -> Option<ListReference> {
        let search = &self.reader.search;
        self.verb?;
        let token = self.text.token_at(last.list.span.start);
        let named = search.names.lists_in(token..token + 1).first()?;
        let rather = search.rather_than_beside(named, self.left.end)?;
        (gender.is_none() || rather.gender.is_none() || rather.gender == gender).then(|| search.reference(rather))
    }
}

impl Reader<'_> {
    /// `لم تكن 2021 سنة سعيدة على حزب السهل، فقد خسر 41`, `وانعكس ذلك على حزب السهل فخسر سبعة`: the only list of a sentence that has another
    /// subject, rather than one told before.
    pub(super) fn weighed_on(&self, left: &Range<usize>, gender: Option<Gender>) -> Option<&ListMention> {
        let text = self.text();
        let sentence = text.sentence_around(left.start).start;
        let mut lists = self.search.names.lists_in(sentence..left.end).iter();
        let list = lists
            .next()
            .filter(|list| lists.next().is_none() && list.kind != ListKind::Back && !list.guarded)?;
        let start = list.tokens.start - usize::from(text.is_quote(list.tokens.start.saturating_sub(1)));
        let on = start.checked_sub(1).filter(|&on| matches!(text.folded(on), "علي" | "لدي"))?;
        let helps = |at: usize| matches!(text.bare(at), "لم" | "لن" | "قد" | "كما" | "لقد");
        let verb = sentence + usize::from(helps(sentence));
        let subject = verb + 1;
        // `لم يطرأ تغير يذكر على حزب السهل، فقد نال 18`
        let is_noun = |at: usize| {
            let word = text.folded(at);
            text.word(at).is_some()
                && !word.ends_with(['ا', 'ه'])
                && !word.ends_with("ها")
                && !word.ends_with("هم")
                && !times::is(text, at, times::BARS)
                && !matches!(word, "في" | "من" | "علي" | "الي" | "عن" | "مع" | "ضد" | "بين" | "لدي")
                && cue::find(text, at).proclitics.particle.is_none()
        };
        let has_subject = subject < on
            && (is_noun(subject) && subject + 1 < on
                || text.folded(subject).starts_with("ال") && text.folded(subject) != "الي"
                || matches!(text.folded(subject), "ذلك" | "هذا" | "هذه" | "تلك")
                || period::year_at(text, subject).is_some());
        let agrees = gender.is_none() || list.gender.is_none() || list.gender == gender;
        (has_subject && agrees && !cue::is(text, verb, VERB)).then_some(list)
    }

    /// `ودخل حزب السهل ضمن تحالف النهر الذي فاز بـ48، ولم يكن نصيبه منها سوى سبعة`: whoever stood in the one counted.
    pub(super) fn part_of_whole(&self, left: &Range<usize>, verb: Option<usize>) -> Option<Subject> {
        let text = self.text();
        let holds = verb.is_some_and(|verb| cue::is(text, verb, HOLDING) && cue::find(text, verb).pronoun.is_some());
        if !holds || !left.clone().any(|at| text.folded(at) == "منها") {
            return None;
        }
        let here = text.sentence_around(left.start).start;
        let is_here = !self.search.names.lists_in(here..left.start).is_empty();
        // `وهو عضو في تحالف النهر الذي حصل على 60. وكان نصيبه منها 22`
        let sentence = if is_here {
            here
        } else {
            text.sentence_around(here.checked_sub(1)?).start
        };
        let mut lists = self.search.names.lists_in(sentence..left.start).iter().rev();
        let whole = lists.next()?;
        let before = whole.tokens.start.checked_sub(1)?;
        let within = matches!(text.folded(before), "ضمن" | "في");
        let part = lists
            .next()
            .or_else(|| self.search.heading(left.start).or_else(|| self.search.own()));
        let part = part.filter(|part| within && part.name != whole.name)?;
        Some(Subject::unnamed(self.search.reference(part), left.start, SAME_SENTENCE))
    }

    /// `المحافظين الذين خسروا 12 مقعدا ليتبقى لهم 24`: the camp of the sentence that a plural means.
    pub(super) fn camp_of_many(&self, left: &Range<usize>, verb: Option<usize>) -> Option<Subject> {
        let text = self.text();
        let is_many = verb.is_some_and(|verb| text.folded(verb).ends_with("وا"))
            || (left.clone()).any(|at| matches!(text.folded(at), "لهم" | "لديهم"));
        let sentence = text.sentence_around(left.start).start;
        let is_camp =
            |list: &&ListMention| list.noun.is_none() && name_words::table().find(text, list.tokens.start).is(name_words::GROUP);
        let lists = self.search.names.lists_in(sentence..left.start);
        let last = lists.iter().rev().find(|_| is_many).filter(is_camp)?;
        Some(Subject::unnamed(self.search.reference(last), left.start, SAME_SENTENCE))
    }

    /// The list that the sentence right before counted first, where `topic` is named before that sentence already.
    pub(super) fn counted_since(&self, topic: &ListMention, at: usize, gender: Option<Gender>) -> Option<ListReference> {
        let text = self.text();
        let here = text.sentence_around(at).start;
        let before = text.sentence_around(here.checked_sub(1)?);
        let same_paragraph = text.paragraph_of(before.start) == text.paragraph_of(here);
        if topic.tokens.start >= before.start || !same_paragraph {
            return None;
        }
        let is_inside = |list: &ListReference| before.contains(&text.token_at(list.span.start));
        let agrees = |list: &ListReference| gender.is_none() || self.search.gender(list).is_none_or(|own| Some(own) == gender);
        let mut counted = self.seats.iter().rev().take(6).filter(|mention| is_inside(&mention.list));
        counted
            .rfind(|mention| agrees(&mention.list) && mention.rule != "seats/before")
            .map(|mention| mention.list.clone())
    }
}
