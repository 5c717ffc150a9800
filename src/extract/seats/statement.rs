//! Statements of seats in one sentence: verb and number, brackets, before and after, change, joint and distributive counts.
//! Owns which role a number plays; whom it belongs to is `subject`'s, what forbids it `guard`'s.

use std::ops::Range;

use crate::arabic::{Particle, TokenizedText};
use crate::base::Message;
use crate::extract::name::{Gender, Names};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::quantity::{Quantity, quantities};
use super::subject::{Search, Subject};
use super::{Period, SeatMention, SeatScope, SeatStatus, TotalMention, guard, period, total};

/// What a number says of its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// The result the sentence is about.
    Result,
    /// An earlier figure that it is compared with.
    Before,
    /// A change, with its sign.
    Change(i32),
}

/// What is remembered from one sentence to the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Discourse {
    paragraph: usize,
    topic: Option<Subject>,
    period: Period,
    /// The election named at the head of the clause under way.
    clause: Period,
    status: Option<SeatStatus>,
    last: Option<usize>,
    pub(super) recount: bool,
    /// True while the text speaks of municipal or provincial elections.
    local: bool,
}

impl Discourse {
    /// Takes note of a sentence that says whether the election is a local one.
    pub(super) fn name_level(&mut self, text: &TokenizedText, sentence: &Range<usize>) {
        if let Some(local) = guard::level(text, sentence) {
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
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a TokenizedText<'a>, names: &'a Names) -> Self {
        Self {
            search: Search { text, names },
            discourse: Discourse::default(),
            seats: Vec::new(),
            totals: Vec::new(),
        }
    }

    fn text(&self) -> &'a TokenizedText<'a> {
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
        let paragraph = text.paragraph_of(sentence.start);
        if paragraph != self.discourse.paragraph {
            self.discourse.paragraph = paragraph;
            self.discourse.period = Period::Unstated;
            self.discourse.topic = None;
        }
        let numbers = quantities(text, sentence.clone());
        let has_unit = numbers.iter().any(|number| number.unit) || cue::any(text, sentence.clone(), SEAT);
        if let Some((leading, _)) = leading_period(text, &sentence) {
            self.discourse.period = leading;
        }
        self.discourse.clause = Period::Unstated;
        let first_of_sentence = self.seats.len();
        let mut boundary = sentence.start;
        for (place, number) in numbers.iter().enumerate() {
            let next = numbers.get(place + 1);
            let limit = next.map_or(sentence.end, |next| next.start.max(number.end));
            let left = boundary..number.lead.max(boundary);
            let right = number.end..limit;
            if let Some(found) = total::read(text, number, &left, &right, self.search.names) {
                let stated = period::find(text, right.start..right.end.min(right.start + 8)).map(|(period, _)| period);
                self.totals.push(TotalMention {
                    period: stated
                        .filter(|period| *period != Period::Before)
                        .unwrap_or(self.discourse.period),
                    ..found
                });
                boundary = number.end;
                continue;
            }
            if let Some(end) = self.number(number, next, left, right, &sentence, first_of_sentence, has_unit) {
                boundary = end;
                self.discourse.last = Some(index);
            } else if number.unit {
                // Whoever stands before a count that was not understood is not the subject of the next one.
                boundary = number.end;
            }
        }
        if let Some(status) = period::status(text, sentence) {
            self.discourse.status = Some(status);
        }
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
        let counts = number.unit
            || (has_unit || self.discourse.last.is_some()) && !number.member && guard::ends_clause(text, number, sentence.end);
        let bare_article = number.article && !number.unit && !number.unit_before;
        if !counts
            || bare_article
            || self.discourse.local
            || number.value > 700
            || guard::rejects(text, number, &left, &right)
            || guard::denies(text, number, &left)
        {
            return None;
        }
        if number.none && !guard::is_zero(text, &left) {
            return None;
        }
        let future = |at: usize| {
            text.folded(at)
                .strip_prefix('س')
                .is_some_and(|rest| matches!(rest, "تتجاوز" | "يتجاوز"))
        };
        let claims = (number.lead.saturating_sub(3).max(left.start)..number.start).any(future)
            || cue::last(text, left.clone(), VERB | HAVE).is_some_and(|verb| {
                cue::find(text, verb).proclitics.particle == Some(Particle::Sa) || text.folded(verb).starts_with("ست")
            });
        let status = period::status(text, sentence.clone());
        if claims && status != Some(SeatStatus::Forecast) {
            return None;
        }
        let role = self.role(number, next, &left, first_of_sentence)?;
        let verb = cue::last(text, left.clone(), VERB);
        let moved = verb.is_some_and(|verb| {
            matches!(
                text.folded(verb).trim_start_matches(['و', 'ف']),
                "الت" | "ذهبت" | "ذهب" | "عادت"
            )
        });
        let compared = self.seats.get(first_of_sentence..).and_then(<[_]>::last);
        let moves_on = follows_to(text, number) && verb.is_none() && compared.is_some_and(|last| last.rule == "seats/before");
        let named = self
            .search
            .before(&left)
            .filter(|subject| !moves_on && self.governs(subject, number, verb));
        let after = self.search.after(number.end, right.end, moved);
        let each = is_each(text, &right)
            || (named
                .as_ref()
                .is_some_and(|subject| subject.tokens.start > 1 && is_each_of(text, subject.tokens.start)));
        let mut end = number.end;
        let (subject, each) = match (named, after) {
            (Some(named), _) if verb.is_some() && !moved && named.tokens.start >= left.start => (named, each),
            _ if verb.is_some_and(|verb| number.lead <= verb + 2) && self.starts_list(number.end) => {
                let after = self.search.listed(number.end, right.end, "why-list-after")?;
                end = after.tokens.end;
                (after, each)
            }
            (_, Some((after, each_after))) => {
                end = after.tokens.end;
                (after, each_after)
            }
            (Some(named), None) => (named, each),
            (None, None) if each => (self.search.shared_noun(&left)?, true),
            // A list named in between is the one meant, though the words around it were not understood.
            (None, None) if !moves_on && self.names_list(&left, verb) => return None,
            (None, None) => (self.inherited(number, &left, verb, role, first_of_sentence)?, false),
        };
        let subject = if each && subject.lists.len() < 2 {
            self.search.shared_noun(&left).unwrap_or(subject)
        } else {
            subject
        };
        if !number.unit && verb.is_none() && !has_unit && end == number.end && !is_close(&subject, number) {
            return None;
        }
        let (stated, heads_clause) = self.period(role, &left, &right, verb, sentence);
        self.discourse.clause = if heads_clause { stated } else { Period::Unstated };
        self.emit(number, role, &subject, each, stated, &left, &right, first_of_sentence);
        if role == Role::Result {
            self.discourse.topic = Some(subject);
        }
        Some(end)
    }

    /// True where a list is named before the number in the clause, or words that may name one stand after the verb.
    fn names_list(&self, left: &Range<usize>, verb: Option<usize>) -> bool {
        let text = self.text();
        let named = self
            .search
            .names
            .lists_in(left.clone())
            .iter()
            .any(|list| list.kind != crate::extract::name::ListKind::Back && !list.guarded);
        let unread = verb.is_some_and(|verb| {
            let words = (verb + 1..left.end).take_while(|&index| {
                text.mark(index)
                    .is_none_or(|mark| matches!(mark, '"' | '«' | '»' | '“' | '”'))
            });
            let content = words.filter(|&index| {
                let known = cue::find(text, index).classes != 0
                    || crate::extract::name::words::table()
                        .find(text, index)
                        .is(crate::extract::name::words::STOP);
                !known && text.folded(index).starts_with("ال")
                    || crate::extract::name::words::table()
                        .find(text, index)
                        .is(crate::extract::name::words::GROUP)
            });
            content.count() > 0
        });
        named || unread
    }

    /// True where a list is named right at token `at`, under no particle.
    fn starts_list(&self, at: usize) -> bool {
        self.search
            .names
            .lists_in(at..at + 1)
            .first()
            .is_some_and(|list| list.proclitics == crate::arabic::Proclitics::default())
    }

    /// True where a name without verb stands close enough to its number.
    fn governs(&self, subject: &Subject, number: &Quantity, verb: Option<usize>) -> bool {
        const NEAR: usize = 14;
        let between = subject.tokens.end..number.lead.max(subject.tokens.end);
        let named = matches!(subject.how, "why-list-named");
        let led = number.particle == Some(Particle::Bi)
            || number.lead > 0 && matches!(self.text().folded(number.lead - 1), "من" | "الي" | "علي");
        verb.is_some()
            || is_close(subject, number)
            || between.len() <= NEAR && (number.unit && led && named || self.has_copula(between))
    }

    /// `وله 46 مقعدا`, `برصيد`: what ties a name to a number without a verb.
    fn has_copula(&self, range: Range<usize>) -> bool {
        range.into_iter().any(|index| {
            matches!(
                self.text().folded(index),
                "صاحب"
                    | "صاحبه"
                    | "اولا"
                    | "ثانيا"
                    | "ثالثا"
                    | "رابعا"
                    | "خامسا"
                    | "له"
                    | "وله"
                    | "لها"
                    | "ولها"
                    | "برصيد"
                    | "بواقع"
                    | "بمجموع"
                    | "باجمالي"
                    | "رصيده"
                    | "رصيدها"
            )
        })
    }

    /// What the number says: the result, an earlier figure, a change. None for a number that says neither.
    fn role(&self, number: &Quantity, next: Option<&Quantity>, left: &Range<usize>, first_of_sentence: usize) -> Option<Role> {
        let text = self.text();
        let lead = number.lead;
        let word = |back: usize| {
            lead.checked_sub(back)
                .filter(|at| *at >= left.start)
                .map_or("", |at| text.folded(at))
        };
        let tail = |count: usize| lead.saturating_sub(count).max(left.start)..lead;
        let verb = cue::last(text, left.clone(), VERB);
        let verb_is = |classes| verb.is_some_and(|verb| cue::is(text, verb, classes));
        if number.unit_before && !number.owned && !verb_is(CHANGE | LOSE | ADD | KEEP) && !cue::any(text, tail(4), CHANGE) {
            return None;
        }
        // `ليصبح رصيدها 65`, `ليصير عددهم اثني عشر`.
        let becomes = |at: usize| ["صبح", "صير", "صار"].iter().any(|ending| text.folded(at).ends_with(ending));
        if tail(3).any(becomes) || tail(2).any(|at| cue::is(text, at, COUNT)) {
            return Some(Role::Result);
        }
        if cue::any(text, tail(3), DIFFERENCE) {
            return None;
        }
        if cue::any(text, tail(4), INSTEAD | COMPARE) {
            return Some(Role::Before);
        }
        if let Some(versus) = cue::last(text, tail(6), VERSUS) {
            let names_list = !self.search.names.lists_in(versus..lead).is_empty()
                || self.search.after(number.end, text.len(), false).is_some();
            return Some(if names_list { Role::Result } else { Role::Before });
        }
        let had = cue::last(text, tail(4), WAS).is_some_and(|was| {
            cue::any(text, was..lead, HAVE)
                || (was..lead).any(|at| matches!(text.folded(at), "له" | "لها" | "لهم" | "فيه" | "تعد" | "يعد"))
        });
        if had {
            return Some(Role::Before);
        }
        if matches!(word(1), "لا") {
            return Some(Role::Before);
        }
        if number.extra && number.unit {
            return Some(Role::Change(if verb_is(LOSE) { -1 } else { 1 }));
        }
        if let Some(noun) = cue::last(text, tail(3), CHANGE | LOSE)
            && cue::find(text, noun).proclitics.particle == Some(Particle::Bi)
        {
            let falls = cue::is(text, noun, FALL | LOSE);
            return match word(1) {
                "عن" | "من" => Some(Role::Before),
                _ => Some(Role::Change(if falls { -1 } else { 1 })),
            };
        }
        let next_is_to = next.is_some_and(|next| {
            next.lead > number.end && text.folded(next.lead - 1) == "الي"
                || next.start > 0 && text.folded(next.start - 1) == "الي"
        });
        match word(1) {
            "من" if verb_is(CHANGE) || next_is_to => return Some(Role::Before),
            "عن" if verb_is(CHANGE | LOSE) || cue::any(text, tail(4), CHANGE) => return Some(Role::Before),
            "الي" if verb_is(ADD) => return Some(Role::Before),
            "الي" => return Some(Role::Result),
            "من" => return None,
            _ => {}
        }
        if number.unit_before
            && verb_is(CHANGE)
            && cue::any(text, tail(3), SEAT)
            && (lead.saturating_sub(4).max(left.start)..lead).any(|at| text.folded(at) == "عن")
        {
            return Some(Role::Before);
        }
        if number.unit_before && verb_is(ADD) {
            return Some(Role::Before);
        }
        if let Some(after) = (tail(12)).rev().find(|&at| {
            matches!(text.folded(at), "بعدما" | "وبعدما")
                || matches!(text.folded(at), "بعد" | "وبعد" | "عقب") && matches!(text.folded(at + 1), "ان")
        }) {
            let was = cue::any(text, after..lead, WAS | HAVE);
            let has_result = self.seats.len() > first_of_sentence && self.search.names.lists_in(after..lead).is_empty();
            if was || has_result {
                return Some(Role::Before);
            }
        }
        if verb_is(LOSE) && !matches!(word(1), "علي" | "ب") && number.particle != Some(Particle::Bi) && !number.none {
            return Some(Role::Change(-1));
        }
        if verb_is(ADD) {
            return Some(Role::Change(1));
        }
        if verb_is(CHANGE)
            && !number.unit_before
            && (matches!(word(1), "") || number.particle == Some(Particle::Bi))
            && number.unit
            && verb.is_some_and(|verb| cue::find(text, verb).proclitics.particle != Some(Particle::Bi))
            && !cue::any(text, tail(3), GAIN)
        {
            return Some(Role::Change(if verb_is(FALL) { -1 } else { 1 }));
        }
        Some(Role::Result)
    }

    /// The list of a statement that names none: the one just spoken of.
    fn inherited(
        &self,
        number: &Quantity,
        left: &Range<usize>,
        verb: Option<usize>,
        role: Role,
        first_of_sentence: usize,
    ) -> Option<Subject> {
        let text = self.text();
        let last = self.seats.get(first_of_sentence..).and_then(<[_]>::last);
        let moves_to =
            number.lead > left.start && follows_to(text, number) && last.is_some_and(|last| last.rule == "seats/before");
        let backward = moves_to || role != Role::Result || verb.is_some() || number.unit_before || self.has_copula(left.clone());
        if !backward || number.implicit && role == Role::Result && verb.is_none() {
            return None;
        }
        if let Some(last) = self.seats.get(first_of_sentence..).and_then(<[_]>::last) {
            return Some(Subject {
                lists: vec![last.list.clone()],
                tokens: left.start..left.start,
                how: "why-list-same-sentence",
            });
        }
        let gender = verb.and_then(|verb| gender_of(text, verb));
        if let Some(list) = self
            .search
            .topic(left.start.max(1), gender)
            .or_else(|| self.search.topic(number.lead, gender))
        {
            return Some(Subject {
                lists: vec![self.search.reference(list)],
                tokens: left.start..left.start,
                how: "why-list-topic",
            });
        }
        self.discourse.topic.clone().map(|topic| Subject {
            tokens: left.start..left.start,
            how: "why-list-topic",
            ..topic
        })
    }

    /// Which election: the words beside the number, at the head of its clause or of the paragraph.
    fn period(
        &self,
        role: Role,
        left: &Range<usize>,
        right: &Range<usize>,
        verb: Option<usize>,
        sentence: &Range<usize>,
    ) -> (Period, bool) {
        let text = self.text();
        if matches!(role, Role::Change(_)) {
            return (self.discourse.period, false);
        }
        let limit = clause_end(text, right);
        // The phrase may run on past the window where a date follows.
        let beside = (right.start..limit).find_map(|index| period::at(text, index, sentence.end));
        let named_in_right = beside
            .as_ref()
            .is_some_and(|(_, tokens)| !self.search.names.lists_in(right.start..tokens.start).is_empty());
        if let Some((period, _)) = beside.filter(|_| !named_in_right) {
            let period = if role == Role::Before && period == Period::Unstated {
                Period::Before
            } else {
                period
            };
            return (period, false);
        }
        if role == Role::Before {
            let own = verb.map_or(left.start, |verb| verb.max(left.start));
            let inside = period::find(text, own..left.end).map(|(period, _)| period);
            return (
                inside.filter(|period| *period != Period::Unstated).unwrap_or(Period::Before),
                false,
            );
        }
        let mut head = verb.map_or(left.start, |verb| verb + 1).max(left.start);
        let coordinated = verb.is_some_and(|verb| cue::find(text, verb).proclitics.conjunction.is_some());
        if left.start > sentence.start && !coordinated {
            // What follows the number before, up to a comma, belongs to that one.
            let after_mark = (left.start..left.end)
                .find(|&index| text.mark(index).is_some())
                .unwrap_or(left.end);
            head = head.max(after_mark);
        }
        if let Some((period, _)) = period::find(text, head..left.end) {
            return (period, true);
        }
        // `انتخابات 2006 حين نالت 17 مقعدا`.
        if let Some(verb) = verb.filter(|verb| *verb > left.start && matches!(text.folded(verb - 1), "حين" | "عندما" | "التي"))
            && let Some((period, tokens)) = (left.start..verb).rev().find_map(|index| period::at(text, index, verb))
            && tokens.end + 1 >= verb
            && tokens.start > 0
            && text.folded(tokens.start - 1) != "منذ"
        {
            return (period, true);
        }
        // `فاز النصر عام 2018 بـ42 مقعدا، وتيار الحكمة بـ19`: one clause goes on.
        if verb.is_none() && self.discourse.clause != Period::Unstated {
            return (self.discourse.clause, true);
        }
        (self.discourse.period, false)
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "the windows around one number belong together but to no type of their own"
    )]
    fn emit(
        &mut self,
        number: &Quantity,
        role: Role,
        subject: &Subject,
        each: bool,
        stated: Period,
        left: &Range<usize>,
        right: &Range<usize>,
        first_of_sentence: usize,
    ) {
        let text = self.text();
        let local = period::status(text, right.start..right.end.min(right.start + 7)).filter(|_| right.end > right.start);
        let status = local
            .or_else(|| {
                period::status(
                    text,
                    left.start
                        .saturating_sub(20)
                        .max(text.sentence_around(number.number.start).start)..left.end,
                )
            })
            .or(self.discourse.status);
        let replaced = number.lead.saturating_sub(4).max(left.start)..number.lead;
        let replaced = cue::any(text, replaced.clone(), INSTEAD)
            || matches!(text.folded(number.lead.saturating_sub(1)), "من" | "لا" | "بدل")
            || number.unit_before && cue::any(text, left.clone(), ADD);
        let paragraph = text
            .paragraphs()
            .get(text.paragraph_of(number.number.start))
            .map_or(0, |paragraph| paragraph.start);
        let instead = cue::any(text, number.lead.saturating_sub(4).max(left.start)..number.lead, INSTEAD);
        let counted_again = instead || cue::any(text, paragraph..right.end.min(right.start + 9), RECOUNT | AGAIN | PROVISIONAL);
        let corrected = counted_again && role == Role::Before && stated == Period::Before && self.discourse.recount && replaced;
        let quote = self.search.quote_start(subject, number).map_or_else(
            || text.span(number.start..number.end),
            |name| name.union(text.span(number.start..number.end)),
        );
        let quote = if subject.tokens.start >= number.end {
            quote.union(text.span(subject.tokens.clone()))
        } else {
            quote
        };
        let rule = match role {
            Role::Result if number.none => "seats/none",
            Role::Result if subject.tokens.start >= number.end => "seats/number-list",
            Role::Result if cue::any(text, left.clone(), VERB) => "seats/verb-number",
            Role::Result => "seats/list-number",
            Role::Before => "seats/before",
            Role::Change(_) => "seats/change",
        };
        let lists = if subject.lists.len() > 1 && !each {
            let mut joint = subject.lists.first().cloned().unwrap_or_default();
            let (name, span) = crate::extract::name::phrase(text, subject.tokens.clone(), crate::arabic::Proclitics::default());
            (joint.name, joint.span, joint.scope) = (name, span, SeatScope::Alliance);
            joint.candidates.clear();
            vec![joint]
        } else {
            subject.lists.clone()
        };
        for list in lists {
            let mut mention = SeatMention {
                list,
                bound: number.bound,
                period: if corrected { Period::Unstated } else { stated },
                status: if role == Role::Before && !corrected { local } else { status },
                corrected,
                quote,
                number: text.span(number.number.clone()),
                rule,
                steps: vec![Message::new(subject.how)],
                ..SeatMention::default()
            };
            if each && subject.lists.len() > 1 {
                mention.steps.push(Message::new("why-seats-each"));
            }
            match role {
                Role::Change(sign) => mention.delta = Some(sign * number.value as i32),
                _ => (mention.seats, mention.seats_max) = (Some(number.value), number.max),
            }
            if corrected {
                mention.status = Some(SeatStatus::Provisional);
            }
            if !self.merge(&mention, first_of_sentence) {
                self.seats.push(mention);
            }
        }
    }

    /// A count and a change of one list told in one breath are one statement.
    fn merge(&mut self, mention: &SeatMention, first_of_sentence: usize) -> bool {
        let is_change = mention.seats.is_none();
        if mention.rule == "seats/before" || mention.period != Period::Unstated && !is_change {
            return false;
        }
        let earlier = self.seats.get_mut(first_of_sentence..).unwrap_or_default();
        let Some(earlier) = earlier.iter_mut().rev().find(|earlier| {
            earlier.list.name == mention.list.name
                && earlier.rule != "seats/before"
                && (is_change || earlier.period == mention.period)
        }) else {
            return false;
        };
        match (earlier.seats, mention.delta) {
            (Some(_), Some(delta)) if earlier.delta.is_none() && mention.seats.is_none() => earlier.delta = Some(delta),
            (None, None) if mention.seats.is_some() => {
                (earlier.seats, earlier.seats_max, earlier.bound) = (mention.seats, mention.seats_max, mention.bound);
                earlier.number = mention.number;
            }
            _ => return false,
        }
        earlier.quote = earlier.quote.union(mention.quote);
        true
    }
}

/// An election named at the head of a sentence: `وفي انتخابات 2018، حصل …`.
fn leading_period(text: &TokenizedText, sentence: &Range<usize>) -> Option<(Period, Range<usize>)> {
    let head = sentence.start..(sentence.start + 3).min(sentence.end);
    let starts = matches!(
        text.folded(sentence.start),
        "في" | "وفي" | "خلال" | "وخلال" | "اما" | "وكانت" | "وكان" | "عام" | "وعام"
    );
    let about_elections = cue::any(text, sentence.start..(sentence.start + 14).min(sentence.end), ELECTION);
    let dated = (sentence.start..(sentence.start + 7).min(sentence.end)).find(|&index| period::year_at(text, index).is_some());
    if let Some(year) = dated.filter(|_| starts && about_elections)
        && let Some(value) = period::year_at(text, year)
    {
        return Some((Period::Year(value), sentence.start..year + 1));
    }
    let (period, tokens) = head.clone().find_map(|index| period::at(text, index, sentence.end))?;
    matches!(
        text.folded(sentence.start),
        "في" | "وفي" | "خلال" | "وخلال" | "اما" | "وكانت" | "وكان"
    )
    .then_some((period, tokens))
}

/// Where the words that can still date a number end: at a mark, another verb, a comparison.
fn clause_end(text: &TokenizedText, right: &Range<usize>) -> usize {
    const REACH: usize = 9;
    let end = right.end.min(right.start + REACH);
    let stops = |index: usize| {
        let found = cue::find(text, index);
        let refers = found.pronoun.is_some() || matches!(text.folded(index + 1), "عليها" | "بها");
        text.mark(index).is_some_and(|mark| !matches!(mark, ')' | '"' | '»'))
            || found.is(VERB) && !refers
            || found.is(VERSUS | COMPARE | INSTEAD)
            || matches!(text.folded(index), "بعد" | "بعدما" | "عن" | "منذ" | "بينما" | "فيما")
    };
    (right.start..end).find(|&index| stops(index)).unwrap_or(end)
}

/// True where a name ends at most three words before the number.
fn is_close(subject: &Subject, number: &Quantity) -> bool {
    number.lead.saturating_sub(subject.tokens.end) <= 3
}

/// True where `إلى` stands before the number: the second half of "from … to …".
fn follows_to(text: &TokenizedText, number: &Quantity) -> bool {
    number.lead > 0 && text.folded(number.lead - 1) == "الي"
}

/// `لكل منهما` after a number.
fn is_each(text: &TokenizedText, right: &Range<usize>) -> bool {
    (right.start..(right.start + 3).min(right.end)).any(|index| {
        cue::is(text, index, EACH)
            && (cue::is(text, index + 1, EACH_OF) || matches!(text.folded(index + 1), "حزب" | "قائمه" | "كتله" | "طرف"))
    })
}

/// `كل من` before a group of lists.
fn is_each_of(text: &TokenizedText, start: usize) -> bool {
    text.folded(start - 1) == "من" && matches!(text.folded(start - 2).trim_start_matches(['و', 'ف', 'ل']), "كل" | "كلا")
}

/// The gender that a verb or verbal noun agrees with.
fn gender_of(text: &TokenizedText, verb: usize) -> Option<Gender> {
    let found = cue::find(text, verb);
    match found.pronoun {
        Some(crate::arabic::Pronoun::She) => return Some(Gender::Feminine),
        Some(crate::arabic::Pronoun::He) => return Some(Gender::Masculine),
        _ => {}
    }
    let folded = text.folded(verb);
    (folded.ends_with('ت') && found.is(VERB)).then_some(Gender::Feminine)
}
