//! From an understood number to the mentions it states: quote, rule, status, one mention a list. Owns how they are written
//! down and which of them are one statement; decides nothing about lists and elections.

use std::ops::Range;

use crate::base::Message;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::quantity::Quantity;
use super::role::Role;
use super::statement::Reader;
use super::subject::{RELATIVES, Subject};
use super::{Period, SeatMention, SeatScope, SeatStatus, period, status};

/// How far before a figure of its paragraph a recount is looked for, in tokens.
const RECOUNT_REACH: usize = 400;

/// Seats that an appeal or a recount moves.
const MOVED_MAX: i32 = 5;

/// How far before an earlier figure `بعدما كان` may stand, in tokens.
const HAD_REACH: usize = 7;

/// Longest words between two names that still make one name of them, in bytes: a comma, quotes, و.
const LINK_BYTES: usize = 8;

impl Reader<'_> {
    /// True for a figure that the text itself replaces, in a text about a count that was taken again.
    fn is_corrected(&self, number: &Quantity, left: &Range<usize>, right: &Range<usize>) -> bool {
        // `وكان لها 5 مقاعد، قبل عد أصوات الجنود`: so far counted.
        const COUNT_WITHIN: usize = 3;
        let text = self.text();
        let before_count = |at: usize| text.folded(at) == "قبل" && cue::any(text, at + 1..at + 1 + COUNT_WITHIN, COUNTING);
        if (right.start..right.end.min(right.start + COUNT_WITHIN)).any(before_count) {
            return true;
        }
        if !self.is_of_recount() {
            return false;
        }
        // `وكان حزب السهل الخاسر الأكبر: 17 بدلا من 48`: against the vote before.
        let sentence = text.sentence_around(number.lead).start;
        let is_verdict = |at: usize| {
            matches!(text.folded(at), "الخاسر" | "الرابح" | "الخاسرين" | "الرابحين") && text.folded(at + 1).starts_with("الاكبر")
        };
        if (sentence..number.lead).any(is_verdict) {
            return false;
        }
        // `أضافت مقعدا واحدا إلى مقاعدها الـ64`
        let adds_to_own = number.owned && cue::any(text, text.sentence_around(number.lead).start..number.lead, ADD);
        let instead = cue::any(text, number.lead.saturating_sub(4).max(left.start)..number.lead, INSTEAD);
        let replaced = instead
            || matches!(text.folded(number.lead.saturating_sub(1)), "من" | "لا" | "بدل")
            || number.unit_before && cue::any(text, left.clone(), ADD)
            || adds_to_own;
        let paragraph = text
            .paragraphs()
            .get(text.paragraph_of(number.number.start))
            .map_or(0, |paragraph| paragraph.start)
            .max(number.number.start.saturating_sub(RECOUNT_REACH));
        // Appeals move a few seats; what is added to many is won in another vote.
        let is_small = self
            .seats
            .last()
            .and_then(|last| last.delta)
            .is_some_and(|delta| delta.abs() <= MOVED_MAX);
        // `17 مقعدا بعدما كان حصل على 20`: no more than an appeal moves.
        let had = (number.lead.saturating_sub(HAD_REACH).max(left.start)..number.lead)
            .any(|at| matches!(text.folded(at), "بعدما" | "بعد") && (at + 1..at + 3).any(|at| cue::is(text, at, WAS)));
        let told = self.seats.last().and_then(|last| last.seats);
        let is_moved = had && told.is_some_and(|told| told.abs_diff(number.value) <= MOVED_MAX.unsigned_abs());
        let replaced = replaced || is_moved;
        // `ليصعد من 5 إلى 6 مقاعد` by votes counted late.
        let becomes = (text.folded(right.start) == "الي")
            .then(|| crate::arabic::number::phrase_at(text, right.start + 1))
            .flatten()
            .and_then(|phrase| phrase.whole());
        let is_step = becomes.is_some_and(|becomes| becomes.abs_diff(number.value) <= MOVED_MAX.unsigned_abs());
        if replaced && (is_small || is_step) && self.is_of_late_votes() {
            return true;
        }
        replaced
            && (instead
                || is_moved && cue::any(text, paragraph..right.end.min(right.start + 9), FINAL)
                || adds_to_own && is_small
                || cue::any(text, paragraph..right.end.min(right.start + 9), RECOUNT | AGAIN | PROVISIONAL))
    }

    /// What the words before a count say of it. What is expected does not reach into a clause that tells what was
    /// (`يتوقع أن يتحالف مع حزب السهل الذي حصل على 37`).
    fn status_before(&self, before: Range<usize>) -> Option<SeatStatus> {
        let text = self.text();
        let status = status::of(text, before.clone())?;
        let is_told = |at: usize| cue::is(text, at, VERB) && !text.folded(at).starts_with(['ي', 'ت', 'س']);
        let told = RELATIVES
            .last_in(text, before.clone())
            .filter(|&relative| status == SeatStatus::Forecast && is_told(relative + 1));
        // `كان يتوقع 60 مقعدا ولم يحصل إلا على 17`: what came of it.
        let came = || before.clone().rev().find(|&at| text.bare(at) == "لم");
        let told = told.or_else(|| came().filter(|_| status == SeatStatus::Forecast));
        told.map_or(Some(status), |relative| status::of(text, relative..before.end))
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "the windows around one number belong together but to no type of their own"
    )]
    pub(super) fn emit(
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
        // `خسر حزب السهل ما بين ثلاثة وخمسة مقاعد`: neither end is the change.
        if matches!(role, Role::Change(_)) && number.max.is_some() {
            return;
        }
        let sentence = text.sentence_around(number.number.start);
        let told = status::told(text, &sentence);
        let until = right.end.min(right.start + 7);
        let until = if right.start < told.end { until.min(told.end) } else { until };
        let local = status::of(text, right.start..until).filter(|_| until > right.start);
        // `وبحسب النتائج المؤقتة نال X 97، يليه …، ثم Z بـ78`: what is said of the count at the head holds to the end; a forecast's
        // does not, for what came true may be told behind it.
        let of_sentence = || status::of(text, sentence.start..left.end).filter(|status| *status != SeatStatus::Forecast);
        let status = local
            .or_else(|| self.status_before(left.start.saturating_sub(20).max(sentence.start)..left.end))
            .or_else(of_sentence)
            .or(self.discourse.status);
        let corrected = role == Role::Before && stated == Period::Before && self.is_corrected(number, left, right);
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
            let first = self
                .search
                .names
                .lists_in(subject.tokens.start..subject.tokens.start + 1)
                .first();
            let proclitics = first.map_or_else(crate::arabic::Proclitics::default, |list| list.proclitics);
            let (told, span) = crate::extract::name::phrase(text, subject.tokens.clone(), proclitics);
            let names: Vec<&str> = subject.lists.iter().map(|list| list.name.as_str()).collect();
            let joined = names.join(" و");
            // Leaders and asides between the names are no part of them, and quotes leave a و alone.
            let name = if told.len() > joined.len() + LINK_BYTES || [" و ", " مع "].iter().any(|word| told.contains(word)) {
                joined
            } else {
                told
            };
            (joint.name, joint.span, joint.scope) = (name, span, SeatScope::Alliance);
            joint.candidates.clear();
            vec![joint]
        } else if let [list] = subject.lists.as_slice() {
            vec![self.with_allies(list)]
        } else {
            subject.lists.clone()
        };
        for list in lists {
            if self.is_set_apart(&list, number, left) {
                continue;
            }
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
            if role == Role::Result {
                mention.delta = self.signed_behind(number);
            }
            match role {
                Role::Change(sign) => mention.delta = Some(sign * number.value as i32),
                _ => (mention.seats, mention.seats_max) = (Some(number.value), number.max),
            }
            if corrected {
                mention.status = Some(SeatStatus::Provisional);
            }
            if !self.is_part_in_brackets(&mention, role, first_of_sentence) && !self.merge(&mention, first_of_sentence) {
                self.seats.push(mention);
            }
        }
    }

    /// `خمسة مقاعد للمسيحيين، ومقعد واحد لكل من الشبك والصابئة`: what the law keeps for a community; but `نال المسيحيون مقعدين`.
    fn is_set_apart(&self, list: &super::ListReference, number: &Quantity, left: &Range<usize>) -> bool {
        let text = self.text();
        let is_to_come = |at: usize| text.bare(at).starts_with(['ي', 'س']);
        // `منح القانون خمسة مقاعد للمسيحيين`
        let is_given = |verb: usize| super::forms::is_joined(text, verb, super::forms::GIVES);
        let is_past = |verb: usize| !(is_given(verb) || is_to_come(verb) || verb > left.start && is_to_come(verb - 1));
        let is_told_won = || cue::last(text, left.clone(), GAIN).is_some_and(is_past);
        let in_brackets = || text.mark(number.lead).or_else(|| text.mark(number.lead.saturating_sub(1))) == Some('(');
        // `(المعدل 35)`
        super::forms::holds_spelled(&list.name, super::forms::SUM_ROW)
            || super::choice::is_community(&list.name) && !is_told_won() && !in_brackets()
    }

    /// `27 مقعدا (26 لقائمة الحزب ومقعد ضمن تحالف محلي)`: in brackets right behind a list's count, a smaller one of the same list and vote.
    fn is_part_in_brackets(&self, mention: &SeatMention, role: Role, first_of_sentence: usize) -> bool {
        let text = self.text();
        let number = text.token_at(mention.number.start);
        let told = self.seats.get(first_of_sentence..).unwrap_or_default().iter().rev();
        let mut same = told.filter(|told| told.list.name == mention.list.name && told.period == mention.period);
        let (Some(open), Some(whole)) = (self.bracket_around(number, text.sentence_around(number).start), same.next()) else {
            return false;
        };
        let end = text.token_at(whole.number.end);
        let adjoins = end <= open && open - end <= 2;
        role == Role::Result && adjoins && mention.seats < whole.seats
    }

    /// `45 مقعدا (+12)`, `30 مقعدا (-7)`: the change that stands in brackets behind a count.
    fn signed_behind(&self, number: &Quantity) -> Option<i32> {
        let text = self.text();
        let open = (number.end..number.end + 2).find(|&at| text.mark(at) == Some('('))?;
        let close = text.partner(open)?;
        let sign = |at: usize| match text.mark(at) {
            Some('+') => Some(1),
            Some('-' | '−' | '–') => Some(-1),
            _ => None,
        };
        // A sign may stand on either side of its number.
        let (sign, digits) = sign(open + 1)
            .map(|sign| (sign, open + 2))
            .or_else(|| Some((sign(open + 2)?, open + 1)))?;
        let (value, _) = text.digits(digits)?;
        let alone = close == open + 3 || close <= open + 5 && cue::is(text, open + 3, SEAT | EXTRA);
        (alone && (1..=number.value.max(200)).contains(&value)).then_some(sign * value as i32)
    }

    /// A count and a change of one list told in one breath are one statement.
    pub(super) fn merge(&mut self, mention: &SeatMention, first_of_sentence: usize) -> bool {
        let is_change = mention.seats.is_none();
        // `نال 184 مقعدا، وخسر منها 27 بعد أربع سنوات`: the story has gone on.
        let moves_on = is_change && matches!(mention.period, Period::Stepped(_));
        if mention.rule == "seats/before" || moves_on {
            return false;
        }
        // `زاد بثمانية قياسا بالدورة الماضية، حين حصل على 25`: what the change is measured by.
        let text = self.text();
        let number = text.token_at(mention.number.start);
        let measured = |change: &SeatMention| {
            let since = text.token_at(change.number.end).min(number)..number;
            let is_former = |at: usize| {
                let behind = at + 1..(at + 4).min(number);
                cue::is(text, at, ELECTION | TERM)
                    && behind
                        .into_iter()
                        .any(|word| cue::is(text, word, BEFORE) || period::year_at(text, word).is_some())
            };
            cue::any(text, since.clone(), COMPARE | INSTEAD) && since.into_iter().any(is_former)
        };
        let change = self.seats.get(first_of_sentence..).and_then(<[_]>::last);
        if !is_change && change.is_some_and(|change| change.seats.is_none() && measured(change)) {
            return false;
        }
        let earlier = self.seats.get_mut(first_of_sentence..).unwrap_or_default();
        let Some(earlier) = earlier.iter_mut().rev().find(|earlier| {
            earlier.list.name == mention.list.name
                && earlier.rule != "seats/before"
                // `كانت الاستطلاعات تمنحه ما بين 30 و35، بل زاد مقعدا`
                && earlier.seats_max.is_none()
                && (is_change || earlier.period == mention.period)
        }) else {
            return false;
        };
        match (earlier.seats, mention.delta) {
            // `حصلا على أربعة، ولم ينالا أكثر من سبعة إضافية`: a bound of its own tells of something else.
            (Some(_), Some(delta)) if earlier.delta.is_none() && mention.seats.is_none() && mention.bound.is_none() => {
                earlier.delta = Some(delta);
            }
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
