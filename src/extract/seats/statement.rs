//! Statements of seats in one sentence: verb and number, brackets, before and after, change, joint and distributive counts.
//! Owns the way through a sentence's numbers and what is kept from one sentence to the next; the way of one number is `single`'s,
//! that it counts seats `count`'s, what it plays for its list `role`'s.

use std::cell::OnceCell;
use std::ops::Range;

use crate::arabic::{Particle, WordTest};
use crate::extract::name::Names;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::dating::leading_period;
use super::named::NamedText;
use super::quantity::{Quantity, quantities};
use super::role::becomes;
use super::single::Place;
use super::subject::{Search, Subject};
use super::{Period, SeatMention, SeatStatus, TotalMention, other_body, part, period, same, shared, threshold, total};

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
            } else if let Some(end) = self.number(&Place {
                number,
                next,
                left: &left,
                right: &right,
                sentence: &sentence,
                first_of_sentence,
                has_unit,
            }) {
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
}

/// `عدد نواب حزب السهل`, `نصف نوابه`: deputies that are counted.
fn counts_deputies(text: &NamedText, at: usize) -> bool {
    let found = cue::find(text, at);
    let of = |before: usize| cue::is(text, before, COUNT | MAJORITY | GAIN) && !cue::is(text, before, RANK);
    found.is(DEPUTY) && at.checked_sub(1).is_some_and(of) && found.proclitics.particle.is_none()
}

/// `حازها`, `حصل عليها`, right behind a count.
fn tells_of_seats_before(text: &NamedText, at: usize) -> bool {
    let found = cue::find(text, at);
    let refers = found.pronoun == Some(crate::arabic::Pronoun::She) || matches!(text.folded(at + 1), "عليها" | "بها");
    found.is(GAIN) && refers && found.proclitics.conjunction.is_none()
}
