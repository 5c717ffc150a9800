//! Statements of seats in one sentence: verb and number, brackets, before and after, change, joint and distributive counts.
//! Owns the way through a sentence's numbers, and which of the subjects that were found for one is its own; that it counts seats is
//! `count`'s, what it plays for its list `role`'s, the search for subjects `subject`'s and `owner`'s.

use std::cell::OnceCell;
use std::ops::Range;

use crate::arabic::{Particle, WordTest};
use crate::extract::name::Names;

use super::carried::{leads_to, restricts};
use super::count::{Count, resumes_denial};
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::dating::leading_period;
use super::description::is_description;
use super::forms;
use super::named::NamedText;
use super::owner::is_close;
use super::quantity::{Quantity, quantities};
use super::role::{Role, becomes, follows_to, holds_them};
use super::shared::{is_each, is_each_left, is_each_of};
use super::subject::{Search, Subject};
use super::{
    ListReference, Period, SeatMention, SeatScope, SeatStatus, TotalMention, other_body, part, period, same, shared, threshold,
    total,
};

/// `في بغداد وحدها`
static ALONE: WordTest = WordTest::new(|word| matches!(word, "وحدها" | "وحده"));

/// What is remembered from one sentence to the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Discourse {
    pub(super) paragraph: usize,
    pub(super) topic: Option<Subject>,
    pub(super) period: Period,
    /// The lists last told of together: `للأول` means the first of them.
    pub(super) joint: Option<Subject>,
    /// The election named at the head of the clause under way.
    pub(super) clause: Period,
    pub(super) status: Option<SeatStatus>,
    pub(super) last: Option<usize>,
    /// True while the text speaks of municipal or provincial elections.
    pub(super) local: bool,
}

impl Discourse {
    /// Takes note of a sentence that says whether the election is a local one.
    pub(super) fn name_level(&mut self, text: &NamedText, sentence: &Range<usize>) {
        if let Some(local) = other_body::level(text, sentence) {
            self.local = local;
        }
        self.status = period::status(text, sentence.clone()).or(self.status);
    }
}

/// Reads sentences one after the other.
pub(super) struct Reader<'a> {
    pub(super) search: Search<'a>,
    pub(super) discourse: Discourse,
    pub(super) seats: Vec<SeatMention>,
    pub(super) totals: Vec<TotalMention>,
    /// Whether the text is about a count that was taken again; few statements ask.
    recount: OnceCell<bool>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a NamedText<'a>, names: &'a Names) -> Self {
        Self {
            search: Search::new(text, names),
            discourse: Discourse::default(),
            seats: Vec::new(),
            totals: Vec::new(),
            recount: OnceCell::new(),
        }
    }

    /// True where the text is about a count that was taken again.
    pub(super) fn is_of_recount(&self) -> bool {
        *self.recount.get_or_init(|| period::is_recount(self.text()))
    }

    pub(super) fn text(&self) -> &'a NamedText<'a> {
        self.search.text
    }

    /// True where the sentence before this one stated seats in the same or the last paragraph, so that units may be left out.
    pub(super) fn is_near_statement(&self, sentence: usize) -> bool {
        self.discourse.last.is_some_and(|last| last + 2 >= sentence)
    }

    /// What the text last said of the stage of the count.
    pub(super) fn status(&self) -> Option<SeatStatus> {
        self.discourse.status
    }

    /// Reads sentence number `index`.
    pub(super) fn sentence(&mut self, index: usize) {
        let text = self.text();
        let sentence = text.sentence(index);
        cue::summarise(text, &sentence);
        let paragraph = text.paragraph_of(sentence.start);
        if paragraph != self.discourse.paragraph {
            self.discourse.paragraph = paragraph;
            self.discourse.period = Period::Unstated;
            self.discourse.topic = None;
            self.discourse.joint = None;
        }
        let numbers = quantities(text, sentence.clone());
        let has_unit = numbers
            .iter()
            .any(|number| number.unit || number.member && number.particle == Some(Particle::Bi))
            || cue::any(text, sentence.clone(), SEAT)
            || cue::any(text, sentence.clone(), DEPUTY) && sentence.clone().any(|at| counts_deputies(text, at));
        // What earlier sentences named is weighed by `resolve`, which sees the whole paragraph.
        self.discourse.period = leading_period(text, &sentence).map_or(Period::Unstated, |(leading, _)| leading);
        self.discourse.clause = Period::Unstated;
        let first_of_sentence = self.seats.len();
        let mut boundary = sentence.start;
        let mut total_end = None;
        // `خصص القانون 9 مقاعد لهؤلاء و3 لأولئك`: what is no result has no result in its chain.
        let mut is_refused = false;
        // `تراجع بيت السهل إلى 26 مقعدا مقابل 36`: what a lost count is compared with is lost as well.
        let mut is_lost = false;
        let dealt = shared::dealt(text, &numbers, &sentence);
        let one_place = self.one_place_from(&sentence);
        for (place, number) in numbers.iter().enumerate() {
            if let Some(dealt) = dealt.clone().filter(|dealt| dealt.contains(&place)) {
                if place == dealt.start
                    && self.deal(
                        numbers.get(dealt).unwrap_or_default(),
                        &(boundary..number.lead.max(boundary)),
                        &sentence,
                    )
                {
                    self.discourse.last = Some(index);
                }
                boundary = number.end;
                continue;
            }
            // `تفوق حزب السهل على حزب النهر بمقعد واحد (28 مقابل 27)`
            if self.lead_in_brackets(&numbers, place) {
                continue;
            }
            let lead = (1..=2).find(|&by| {
                place
                    .checked_sub(by)
                    .is_some_and(|lead| self.lead_in_brackets(&numbers, lead))
            });
            if let Some(by) = lead {
                let clause = boundary..numbers.get(place - by).map_or(boundary, |lead| lead.lead.max(boundary));
                if self.beside_lead(number, clause, by == 1, &sentence, first_of_sentence) {
                    self.discourse.last = Some(index);
                }
                if by == 2 {
                    boundary = number.end;
                }
                continue;
            }
            // `وفي بغداد وحدها جاء حزب السهل أولا بـ15`
            if one_place.is_some_and(|from| number.lead > from) {
                break;
            }
            let next = numbers.get(place + 1);
            let limit = next.map_or(sentence.end, |next| next.start.max(number.end));
            let left = boundary..number.lead.max(boundary);
            // `من 125 مقعدا حازها في 2016 إلى 12`: the relative clause belongs to the number before.
            let left = if left.len() > 2 && tells_of_seats_before(text, left.start) && text.folded(left.end - 1) == "الي" {
                left.end - 1..left.end
            } else {
                left
            };
            let right = number.end..limit;
            // `من 111 إلى 100` of a chamber.
            let since_total = total_end.filter(|&end| end <= number.lead).map(|end| end..number.lead);
            let resized =
                since_total.is_some_and(|since| total::leads_on(text, &since) && self.search.names.lists_in(since).is_empty());
            let found = if resized {
                total::becomes(text, number)
            } else {
                total::read(text, number, &left, &right, self.search.names)
            };
            if let Some(found) = found {
                total_end = Some(number.end);
                let stated = period::find(text, right.start..right.end.min(right.start + 8)).map(|(period, _)| period);
                self.totals.push(TotalMention {
                    period: stated
                        .filter(|period| *period != Period::Before)
                        .unwrap_or(self.discourse.period),
                    ..found
                });
                // `ولحزب السهل في البرلمان الجديد، المؤلف من 600 مقعد، 295 نائبا`
                let is_comma = |at: usize| matches!(text.mark(at), Some('،' | ','));
                let open = left.clone().rev().find(|&at| is_comma(at));
                let is_aside = is_comma(number.end) && open.is_some_and(|open| !cue::any(text, open..left.end, VERB | SEAT));
                boundary = if is_aside { boundary } else { number.end };
                continue;
            }
            let goes_on = is_refused
                && (!number.unit || left.len() <= 3)
                && !cue::any(text, left.clone(), VERB)
                && !left.clone().any(|at| becomes(text, at));
            let names_its_list = || self.search.after(number.end, right.end, false, false).is_some();
            let is_compared = is_lost && !names_its_list() && cue::any(text, left.clone(), VERSUS | INSTEAD | COMPARE);
            let goes_on = goes_on || is_compared && !number.unit && !cue::any(text, left.clone(), VERB);
            // `وعلى صعيد المجالس المحلية، فاز حزب السهل بـ93 مقعدا، وحزب النهر بـ79`
            is_refused = goes_on || number.unit && (threshold::sets_aside(text, &left) || other_body::is_local(text, &left));
            if goes_on {
                boundary = number.end;
            } else if let Some(end) = self.number(number, next, left, right, &sentence, first_of_sentence, has_unit) {
                boundary = end;
                is_lost = false;
                self.discourse.last = Some(index);
            } else if number.unit && !self.is_in_passing(number, boundary..number.lead.max(boundary), &(number.end..limit)) {
                // Whoever stands before a count that was not understood is not the subject of the next one.
                let before = boundary..number.lead.max(boundary);
                let is_named = !self.search.names.lists_in(before.clone()).is_empty();
                is_lost = !is_named && self.names_list(&before, cue::last(text, before.clone(), VERB));
                boundary = number.end;
            }
        }
        same::add(self, &sentence, first_of_sentence);
        if let Some(status) = period::status(text, sentence) {
            self.discourse.status = Some(status);
        }
    }

    /// True for a number that says something of the list before it without being its count: the list is still spoken of.
    fn is_in_passing(&self, number: &Quantity, left: Range<usize>, right: &Range<usize>) -> bool {
        let text = self.text();
        // `ثانيا بفارق مقعدين (89 مقعدا)`
        let of_district = self.is_of_district(number, &left);
        let is_lead = of_district || cue::any(text, left.end.saturating_sub(2).max(left.start)..left.end, DIFFERENCE);
        is_lead || part::is_part(text, number, &left, right) || cue::any(text, left, LEAVE)
    }

    /// Where a sentence begins to speak of one place alone: `وفي بغداد وحدها`.
    fn one_place_from(&self, sentence: &Range<usize>) -> Option<usize> {
        const REACH: usize = 3;
        let text = self.text();
        let alone = sentence.clone().find(|&at| {
            ALONE.at(text, at)
                && !self
                    .search
                    .names
                    .others_in(at.saturating_sub(REACH).max(sentence.start)..at)
                    .is_empty()
                && (at.saturating_sub(REACH + 1).max(sentence.start)..at)
                    .any(|at| matches!(text.folded(at), "في" | "وفي" | "العاصمه" | "محافظه"))
        })?;
        let names = self
            .search
            .names
            .others_in(alone.saturating_sub(REACH).max(sentence.start)..alone);
        names
            .iter()
            .any(|name| name.kind == crate::extract::name::NameKind::Place)
            .then_some(alone)
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
        begins && self.search.names.lists_in(left.clone()).is_empty()
    }

    /// Reads one number; gives the token after its statement where it is one.
    #[expect(
        clippy::too_many_arguments,
        reason = "the windows around one number belong together but to no type of their own"
    )]
    fn number(
        &mut self,
        number: &Quantity,
        next: Option<&Quantity>,
        left: Range<usize>,
        right: Range<usize>,
        sentence: &Range<usize>,
        first_of_sentence: usize,
        has_unit: bool,
    ) -> Option<usize> {
        let text = self.text();
        let bracketed = self.in_own_brackets(number);
        let count = self.count(number, &left, &right, sentence, has_unit, bracketed.is_some())?;
        let role = self.role(number, next, &left, first_of_sentence)?;
        // `ثم إلى 46`: the verb before goes on.
        let again =
            |at: usize| at + 1 == number.lead && number.particle == Some(Particle::Bi) && self.seats.len() > first_of_sentence;
        let goes_on = |at: usize| text.folded(at) == "ثم" && (text.folded(at + 1) == "الي" || becomes(text, at + 1) || again(at));
        let verb = cue::last(text, left.clone(), VERB).filter(|&verb| !goes_on(verb));
        // `عادت إلى المركز الأول بـ52 مقعدا`: the list, not its seats.
        let returns = |verb: usize| {
            text.folded(verb + 1) == "الي"
                && (matches!(
                    text.folded(verb + 2),
                    "المركز" | "المرتبه" | "الصداره" | "الواجهه" | "المشهد" | "الحكم" | "السلطه" | "المعارضه"
                ) || total::is_chamber(text, &(verb + 2..verb + 4)))
        };
        let moved = verb.is_some_and(|verb| forms::is_joined(text, verb, forms::WENT) && !returns(verb));
        // `إذ حل الأول بـ225 والثاني بـ222`
        if let Some(ordinal) = self.ordinal(&left, number)
            && self.search.after(number.end, right.end, moved, true).is_none()
        {
            if let Some(subject) = self.by_ordinal(ordinal, left.end, sentence) {
                let (stated, _) = self.period(role, &left, &right, verb, sentence);
                self.emit(number, role, &subject, false, stated, &left, &right, first_of_sentence);
                return Some(number.end);
            }
            if ordinal.is_subject {
                return None;
            }
        }
        if let Some(end) = self.before_in_brackets(number, &right, first_of_sentence) {
            return Some(end);
        }
        let compared = self.seats.get(first_of_sentence..).and_then(<[_]>::last);
        // `آلت 52 إلى النهضة و38 إلى قلب تونس`
        let goes_on_to = verb.is_none()
            && text.folded(number.end) == "الي"
            && compared
                .is_some_and(|last| last.rule == "seats/number-list" && (left.len() <= 2 || self.is_next_item(number, &left)))
            // `ذهبت تسعة من المقاعد إلى السهل وخمسة إلى النهر`
            || verb.is_none()
                && text.folded(number.end) == "الي"
                && text.folded(number.lead).starts_with('و')
                && left.clone().any(|at| text.folded(at) == "الي" && self.search.is_given_to(at));
        let moved = moved || goes_on_to;
        let moves_on = follows_to(text, number)
            && verb.is_none()
            && compared.is_some_and(|last| leads_to(text, &left, last) && !self.names_free_list(&left));
        let named = self.search.before(&left).filter(|subject| {
            let goes_on = compared.is_some() && subject.tokens.start <= left.start + 3;
            !moves_on && (self.governs(subject, number, verb) || goes_on && self.shares_verb(subject, number))
        });
        let named = named.or_else(|| {
            let goes_on = verb.is_none() && !moves_on && self.seats.len() > first_of_sentence;
            goes_on.then(|| self.in_chain(number, &left, compared)).flatten()
        });
        // `وصل 34 مستقلا وثلاثة نواب من جمعية السهل`
        let chained = match verb {
            // `وصل إلى البرلمان 13 نائبا من قوى التغيير`
            Some(verb) => {
                // but not `خرج من قاعة البرلمان 12 نائبا من حزب السهل`
                let leaves = text.folded(verb).trim_start_matches('و').contains("خرج");
                let enters = total::is_chamber(text, &(verb + 1..number.lead)) && number.lead <= verb + 5 && !leaves;
                cue::is(text, verb, GAIN) && (number.lead <= verb + 1 || enters)
            }
            None => compared.is_some(),
        };
        // `انتخب 14 نائبا عن حزب السهل`
        let chained = chained || number.lead > left.start && text.folded(number.lead - 1).trim_start_matches('و') == "انتخب";
        let after = shared::each_to(text, &right)
            .and_then(|to| self.search.each_after(to, right.end))
            .map(|subject| (subject, true))
            .or_else(|| self.search.after(number.end, right.end, moved, chained));
        let has_each = named
            .as_ref()
            .is_some_and(|named| named.tokens.start > left.start + 1 && is_each_of(text, named.tokens.start))
            || is_each_left(text, &left);
        let each_before = if has_each && after.is_none() {
            self.each_before(&left)
        } else {
            None
        };
        let is_each_told = each_before.is_some() && named.is_none();
        let as_one = || self.told_as_one(&left, &right, verb).filter(|_| !is_each(text, &right));
        let named = each_before
            .or_else(as_one)
            .or_else(|| self.both(&left, verb, named.as_ref()))
            .or(named);
        let each = is_each(text, &right)
            || is_each_told
            || (named
                .as_ref()
                .is_some_and(|subject| subject.tokens.start > 1 && is_each_of(text, subject.tokens.start)));
        let mut end = number.end;
        // `ونالت كل منهما خمسة`, `تساوى الحزبان بـ15`.
        let each_of = shared::each_of_before(text, &left);
        let told_apart = |verb: usize| (verb + 1..left.end).any(|at| text.mark(at) == Some(':') && !text.is_glued(at + 1));
        let tied = verb.filter(|verb| shared::is_tie(text, *verb) && !is_each(text, &right) && !told_apart(*verb));
        if each_of.is_some() || tied.is_some() {
            let count = each_of.or(tied.map(|_| 2)).filter(|count| *count > 0);
            let told = || self.search.shared_noun(&left).filter(|_| each);
            let apposed = count.and_then(|count| {
                self.apposed_names(&left)
                    .filter(|named| count == 0 || named.lists.len() == count)
            });
            let subject = apposed
                .or_else(|| count.and_then(|count| self.search.sharers(&left, count)))
                .or_else(told)?;
            let (stated, _) = self.period(role, &left, &right, verb, sentence);
            self.emit(number, role, &subject, true, stated, &left, &right, first_of_sentence);
            return Some(end);
        }
        let joint = self
            .of_joint(number, &left, false)
            .or_else(|| self.named_together(&left, verb));
        // `بـ52 مقعدا، حقق حزب السهل`, `بحصوله على 22 مقعدا، يصبح حزب السهل`
        let opens = left.start == sentence.start;
        let is_noun = |verb: usize| {
            let found = cue::find(text, verb);
            found.is(GAIN) && found.proclitics.particle == Some(Particle::Bi) && found.pronoun.is_some() && verb <= left.start + 1
        };
        let comes_first = role == Role::Result
            && number.unit
            && match verb {
                Some(verb) => is_noun(verb) && number.lead <= verb + 2,
                None => number.particle == Some(Particle::Bi) && left.is_empty(),
            };
        let ahead = (opens && (role == Role::Before && verb.is_none() || comes_first))
            .then(|| self.ahead(number.end..sentence.end))
            .flatten();
        let is_open = named.is_none() && after.is_none() && joint.is_none() && !each;
        let described = is_open
            .then(|| {
                self.rival(&left, sentence, first_of_sentence)
                    .or_else(|| self.described_before(&left, verb))
                    .or_else(|| self.described_after(number, &right))
                    .or_else(|| self.contestant(number, first_of_sentence))
            })
            .flatten();
        // `دخلت فلانة البرلمان على رأس 17 نائبا من حزب السهل`
        let heads = number.lead > left.start && text.folded(number.lead - 1) == "راس" && after.is_some();
        let named = named.filter(|_| !heads);
        let is_partitive = number.lead > left.start
            && matches!(
                text.folded(number.lead - 1),
                "منها" | "منهم" | "بينها" | "بينهم" | "ومنها" | "ومنهم"
            );
        let apart = |own: &Subject| named.as_ref().is_none_or(|named| named.tokens.end <= own.tokens.start);
        let own = bracketed.filter(apart);
        let named = own.or(named);
        let (subject, each) = match (named, after) {
            // `منح الناخبون مقعدين لكل من حزب السهل وحزب النهر`
            (Some(named), Some((after, true)))
                if after.lists.len() > 1 && (named.how == "why-list-bare" || named.lists.iter().all(is_camp)) =>
            {
                end = after.tokens.end;
                (after, true)
            }
            // `أما الأحزاب الإسلامية فلم يبق لها سوى أربعة مقاعد للسهل`
            (Some(named), Some((after, each_after)))
                if number.unit && named.lists.iter().all(is_camp) && after.lists.iter().any(|list| !is_camp(list)) =>
            {
                end = after.tokens.end;
                (after, each_after)
            }
            // `لها واحد وستون، منهم 43 لحزب السهل`
            (_, Some((after, each_after))) if is_partitive => {
                end = after.tokens.end;
                (after, each_after)
            }
            // `أما اليسار فخرج ممزقا: 31 مقعدا للحزب الاشتراكي`
            (Some(_), Some((after, each_after)))
                if number.unit && number.lead > left.start && text.mark(number.lead - 1) == Some(':') =>
            {
                end = after.tokens.end;
                (after, each_after)
            }
            // `للتحالف الذي جمع "السهل" و"النهر"، و11 لحركة القمر`
            (Some(_), Some((after, each_after))) if verb.is_some() && self.begins_item(number, &left) => {
                end = after.tokens.end;
                (after, each_after)
            }
            (Some(named), _) if verb.is_some() && !moved && named.tokens.start >= left.start => (named, each),
            // `وإلى حزب السهل تعود 47 من مقاعد التحالف`
            (Some(named), _) if moved && self.is_led_to(&named) => (named, each),
            _ if verb.is_some_and(|verb| number.lead <= verb + 2) && !is_out_of(text, number) && self.starts_list(number.end) => {
                let after = self.search.listed(number.end, right.end, "why-list-after")?;
                end = after.tokens.end;
                (after, each)
            }
            (_, Some((after, each_after))) => {
                end = after.tokens.end;
                (after, each_after)
            }
            (Some(named), None) => (named, each),
            (None, None) if each => {
                let noun = self.search.shared_noun(&left);
                (noun.or_else(|| self.of_joint(number, &left, true))?, true)
            }
            (None, None) if ahead.is_some() => (ahead.unwrap_or_default(), false),
            (None, None) if joint.is_some() => (joint.unwrap_or_default(), false),
            // `لم يتمكن حزب السهل، الذي نال 65 مقعدا، من الحصول على أي مقعد`
            (None, None) if number.none && resumes_denial(text, &left, sentence) => {
                let first = self.search.names.lists_in(sentence.start..left.start).first()?;
                let subject = Subject {
                    lists: vec![self.search.reference(first)],
                    tokens: left.start..left.start,
                    how: "why-list-same-sentence",
                };
                (subject, false)
            }
            (None, None) if described.is_some() => (described.unwrap_or_default(), false),
            // `38 مقعدا في 2002، ثم 52 في 2007`, `17 مقعدا سابقا و15 حاليا`
            (None, None) if !moved && self.in_dated_series(number, &left, compared).is_some() => {
                (self.in_dated_series(number, &left, compared)?, false)
            }
            (None, None) if !moved && self.of_own_pronoun(number, &left, verb).is_some() => {
                (self.of_own_pronoun(number, &left, verb)?, false)
            }
            (None, None) if !moved && self.ahead_of_colon(number, &left).is_some() => {
                (self.ahead_of_colon(number, &left)?, false)
            }
            // A list named in between is the one meant, though the words around it were not understood.
            (None, None) if moved || !moves_on && self.names_list(&left, verb) => return None,
            (None, None) => (self.inherited(number, &left, verb, role, first_of_sentence)?, false),
        };
        let subject = if each && subject.lists.len() < 2 {
            let told = || self.search.all_named(&left);
            let joined = || self.joined_behind(verb, number, &subject);
            self.search
                .shared_noun(&left)
                .or_else(told)
                .or_else(joined)
                .unwrap_or(subject)
        } else {
            subject
        };
        // `لم يفز فلان وحليفه سوى بأربعة مقاعد في إطار تحالف السهل`
        let subject = if subject.how == "why-list-leader" && end == number.end {
            let aside = subject.tokens.end..number.lead.max(subject.tokens.end);
            self.framework(&right)
                .or_else(|| self.framework_within(&aside))
                .unwrap_or(subject)
        } else {
            subject
        };
        // `وللشركس ثلاثة مقاعد`: what the law sets aside.
        if verb.is_none() && subject.lists.iter().all(|list| is_minority(&list.name)) {
            return None;
        }
        // One seat is a person's own.
        let is_nameless = subject.how == "why-list-bare"
            && !text.folded(subject.tokens.start).contains("ال")
            && !text
                .mark(subject.tokens.start.saturating_sub(1))
                .is_some_and(|mark| matches!(mark, '"' | '«' | '“'));
        if (subject.how == "why-list-leader" || is_nameless) && number.value == 1 && number.implicit {
            return None;
        }
        let between = left.start.max(subject.tokens.end)..number.lead;
        let loose = || {
            !is_close(&subject, number)
                && !restricts(text, number, &left)
                && !self.has_copula(between.clone())
                && !is_description(text, between.clone())
        };
        if !number.unit && verb.is_none() && !has_unit && end == number.end && loose() {
            return None;
        }
        // `المقاعد الستة والخمسون التي كانت لحزب السهل`: what stands before dates something else.
        let dating = if role == Role::Before && holds_them(text, number.end) {
            number.lead..number.lead
        } else {
            left.clone()
        };
        let (stated, heads_clause) = self.period(role, &dating, &right, verb, sentence);
        self.discourse.clause = if heads_clause { stated } else { Period::Unstated };
        let emitted = self.seats.len();
        self.emit(number, role, &subject, each, stated, &left, &right, first_of_sentence);
        for estimate in self.seats.iter_mut().skip(emitted).filter(|_| count == Count::Estimate) {
            estimate.status = Some(SeatStatus::Forecast);
        }
        if role == Role::Result {
            if subject.lists.len() >= 2 && !each {
                self.discourse.joint = Some(subject.clone());
            }
            self.discourse.topic = Some(subject);
        }
        Some(end)
    }
}

/// `عدد نواب حزب السهل`, `نصف نوابه`: deputies that are counted.
fn counts_deputies(text: &NamedText, at: usize) -> bool {
    let found = cue::find(text, at);
    let of = |before: usize| cue::is(text, before, COUNT | MAJORITY | GAIN) && !cue::is(text, before, RANK);
    found.is(DEPUTY) && at.checked_sub(1).is_some_and(of) && found.proclitics.particle.is_none()
}

/// `47 من مقاعد`: what follows is whose seats they are taken of.
fn is_out_of(text: &NamedText, number: &Quantity) -> bool {
    number.end >= number.number.end + 2 && text.folded(number.end - 2) == "من" && cue::is(text, number.end - 1, SEAT)
}

/// `حازها`, `حصل عليها`, right behind a count.
fn tells_of_seats_before(text: &NamedText, at: usize) -> bool {
    let found = cue::find(text, at);
    let refers = found.pronoun == Some(crate::arabic::Pronoun::She) || matches!(text.folded(at + 1), "عليها" | "بها");
    found.is(GAIN) && refers && found.proclitics.conjunction.is_none()
}

/// True for a camp, which lists named behind a count can make up.
fn is_camp(list: &ListReference) -> bool {
    list.scope == SeatScope::Group
}

/// Names of communities for whom laws set seats aside.
fn is_minority(name: &str) -> bool {
    name.split_whitespace()
        .any(|word| forms::holds(word.trim_start_matches('و'), forms::COMMUNITY))
}
