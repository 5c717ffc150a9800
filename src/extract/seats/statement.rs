//! Statements of seats in one sentence: verb and number, brackets, before and after, change, joint and distributive counts.
//! Owns the way through a sentence's numbers and what is kept from one sentence to the next; the way of one number is `single`'s,
//! that it counts seats `count`'s, what it plays for its list `role`'s.

use std::cell::OnceCell;
use std::ops::Range;

use crate::arabic::{Particle, WordTest};
use crate::extract::name::{ListKind, ListMention, Names};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::dating::leading_period;
use super::named::NamedText;
use super::quantity::{Quantity, quantities};
use super::role::becomes;
use super::single::Place;
use super::subject::{Search, Subject};
use super::{
    Period, SeatMention, SeatStatus, TotalMention, chain, chamber, chamber_other, chamber_size, each, holding, other_body, part,
    same, shared, status, threshold, total, unreal,
};

/// How far behind a part of a count the one stands that it is compared with, in tokens.
const PART_REACH: usize = 6;

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
    /// True where a unit of seats or deputies has stood in the text.
    pub(super) speaks_of_seats: bool,
    /// True while the text speaks of municipal or provincial elections.
    pub(super) local: bool,
}

/// The numbers of a sentence and what is known of it before they are read.
struct Walk<'a> {
    numbers: &'a [Quantity],
    sentence: &'a Range<usize>,
    /// Those that `على التوالي` deals out.
    dealt: Option<Range<usize>>,
    /// Those that stand side by side under one unit.
    beside: Option<Range<usize>>,
    /// How many statements there were before this sentence.
    first_of_sentence: usize,
    /// True where the sentence names seats or deputies.
    has_unit: bool,
}

/// How far its numbers are read, and what those read leave for the next.
struct Course {
    /// Where the words of the next number begin.
    boundary: usize,
    /// Where the size of a chamber ends that was told last.
    total_end: Option<usize>,
    /// Where a part of a count ends that was told last.
    part_end: Option<usize>,
    /// `خصص القانون 9 مقاعد لهؤلاء و3 لأولئك`: what is no result has no result in its chain.
    is_refused: bool,
    /// `تضم 77 نائبا`: the one refused was what a bloc has, which those among them won.
    is_of_strength: bool,
    /// `تراجع بيت السهل إلى 26 مقعدا مقابل 36`: what a lost count is compared with is lost as well.
    is_lost: bool,
    /// `وفي مجلس محافظة البصرة حصل حزب السهل على 12 مقعدا، ونال حزب النهر خمسة`: all the sentence tells of that body.
    is_of_local: bool,
    /// `أما غريمه العزم فلم يكسب إلا مقعدا وارتفع من 14`: whoever was told of last is left behind.
    is_of_another: bool,
    /// The place of the first number that is not dealt out yet.
    dealt_until: usize,
}

impl Course {
    fn at(boundary: usize) -> Self {
        Self {
            boundary,
            total_end: None,
            part_end: None,
            is_refused: false,
            is_of_strength: false,
            is_lost: false,
            is_of_local: false,
            is_of_another: false,
            dealt_until: 0,
        }
    }
}

impl Discourse {
    /// Takes note of a sentence that says whether the election is a local one.
    pub(super) fn name_level(&mut self, text: &NamedText, sentence: &Range<usize>) {
        if let Some(local) = other_body::level(text, sentence) {
            self.local = local;
        }
        self.name_stage(text, sentence);
    }

    /// Takes note of a sentence that says how far the count has come.
    pub(super) fn name_stage(&mut self, text: &NamedText, sentence: &Range<usize>) {
        self.status = status::of(text, status::told(text, sentence)).or(self.status);
    }
}

/// Reads sentences one after the other.
pub(super) struct Reader<'a> {
    pub(super) search: Search<'a>,
    pub(super) discourse: Discourse,
    pub(super) seats: Vec<SeatMention>,
    /// How many of `seats`, from its front, stand in the order of the text.
    pub(super) settled: usize,
    pub(super) totals: Vec<TotalMention>,
    /// What the text said of the stage of the count, each with the token from which on it holds.
    stages: Vec<(usize, SeatStatus)>,
    /// Whether the text is about a count that was taken again; few statements ask.
    recount: OnceCell<bool>,
    /// Whether it tells of votes counted late that moved its results.
    late_votes: OnceCell<bool>,
    /// Whether it is about what became of blocs.
    blocs: OnceCell<bool>,
    /// Whether it is about who came into the seats of others.
    replaced: OnceCell<bool>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a NamedText<'a>, names: &'a Names) -> Self {
        Self {
            search: Search::new(text, names),
            discourse: Discourse::default(),
            seats: Vec::new(),
            settled: 0,
            totals: Vec::new(),
            stages: Vec::new(),
            recount: OnceCell::new(),
            late_votes: OnceCell::new(),
            blocs: OnceCell::new(),
            replaced: OnceCell::new(),
        }
    }

    /// True where the text is about a count that was taken again.
    pub(super) fn is_of_recount(&self) -> bool {
        *self
            .recount
            .get_or_init(|| status::is_recount(self.text()) || self.is_of_late_votes())
    }

    /// True where the text tells of votes counted late that moved its results.
    pub(super) fn is_of_late_votes(&self) -> bool {
        *self.late_votes.get_or_init(|| status::tells_of_late_votes(self.text()))
    }

    /// True where the text is about deputies who changed their blocs, and about no vote.
    pub(super) fn is_of_blocs(&self) -> bool {
        *self.blocs.get_or_init(|| super::strength::tells_of_blocs(self.text()))
    }

    /// True where the text is about who came into the seats of deputies who resigned.
    pub(super) fn is_of_replaced(&self) -> bool {
        *self.replaced.get_or_init(|| super::strength::tells_of_replaced(self.text()))
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

    /// Takes note of what was said of the stage of the count up to the end of the sentence that begins at `start`.
    pub(super) fn note_stage(&mut self, start: usize) {
        let said = self.stages.last().map(|&(_, status)| status);
        if let Some(status) = self.discourse.status.filter(|_| self.discourse.status != said) {
            self.stages.push((start, status));
        }
    }

    /// What the text had said of the stage of the count by token `at`, or says first behind it: but what is expected later is of no list before.
    pub(super) fn status_at(&self, at: usize) -> Option<SeatStatus> {
        let next = self.stages.partition_point(|&(start, _)| start <= at);
        let before = next.checked_sub(1).and_then(|last| self.stages.get(last));
        let behind = || self.stages.get(next).filter(|(_, status)| *status != SeatStatus::Forecast);
        before.or_else(behind).map(|&(_, status)| status)
    }

    /// Reads sentence number `index`.
    pub(super) fn sentence(&mut self, index: usize) {
        let text = self.text();
        let sentence = text.sentence(index);
        cue::summarise(text, &sentence);
        self.enter(&sentence);
        let numbers = quantities(text, sentence.clone());
        let walk = Walk {
            has_unit: speaks_of_seats(text, &sentence, &numbers) || chain::ranks_in_brackets(text, self.search.names, index),
            dealt: shared::dealt(text, &numbers, &sentence),
            beside: shared::side_by_side(text, &numbers),
            first_of_sentence: self.seats.len(),
            numbers: &numbers,
            sentence: &sentence,
        };
        // `وفي بغداد وحدها جاء حزب السهل أولا بـ15`
        let one_place = self.one_place_from(&sentence);
        let mut course = Course::at(sentence.start);
        for (place, number) in numbers.iter().enumerate() {
            if one_place.is_some_and(|from| number.lead > from) {
                break;
            }
            if self.step(&walk, place, &mut course) {
                self.discourse.last = Some(index);
            }
        }
        same::add(self, &sentence, walk.first_of_sentence);
        if let Some(status) = status::of(text, sentence) {
            self.discourse.status = Some(status);
        }
    }

    /// Takes note that `sentence` begins: what a new paragraph forgets, and the election its first words name.
    fn enter(&mut self, sentence: &Range<usize>) {
        let text = self.text();
        let paragraph = text.paragraph_of(sentence.start);
        if paragraph != self.discourse.paragraph {
            self.discourse.paragraph = paragraph;
            self.discourse.topic = None;
            self.discourse.joint = None;
            // In the story of a list local votes are told in passing.
            let names_local = other_body::level(text, sentence) == Some(true);
            if self.discourse.local && !names_local && self.search.profiled(sentence.start).is_some() {
                self.discourse.local = false;
            }
        }
        // What earlier sentences named is weighed by `resolve`, which sees the whole paragraph.
        self.discourse.period = leading_period(text, sentence).map_or(Period::Unstated, |(leading, _)| leading);
        self.discourse.clause = Period::Unstated;
    }

    /// Reads the number at `place`; true where it stated a count.
    fn step(&mut self, walk: &Walk, place: usize, course: &mut Course) -> bool {
        if let Some(told) = self.dealt_out(walk, place, course) {
            return told;
        }
        if let Some(told) = self.around_lead(walk, place, course) {
            return told;
        }
        let text = self.text();
        let Some(number) = walk.numbers.get(place) else { return false };
        let next = walk.numbers.get(place + 1);
        let limit = next.map_or(walk.sentence.end, |next| next.start.max(number.end));
        let left = course.boundary..number.lead.max(course.boundary);
        // `من 125 مقعدا حازها في 2016 إلى 12`: the relative clause belongs to the number before.
        let left = if left.len() > 2 && tells_of_seats_before(text, left.start) && text.folded(left.end - 1) == "الي" {
            left.end - 1..left.end
        } else {
            left
        };
        let left = same::aside_end(text, &left).map_or(left.start, |comma| comma)..left.end;
        let left = behind_own_brackets(text, number, &left).map_or(left.start, |close| close + 1)..left.end;
        let right = number.end..limit;
        if self.sizes_chamber(number, &left, &right, course) {
            return false;
        }
        if self.is_refused(number, &left, &right, course) {
            course.boundary = number.end;
            return false;
        }
        if course.is_of_another && self.search.names.lists_in(left.start..right.end).is_empty() {
            course.boundary = number.end;
            return false;
        }
        let told = self.number(&Place {
            number,
            next,
            left: &left,
            right: &right,
            sentence: walk.sentence,
            first_of_sentence: walk.first_of_sentence,
            has_unit: walk.has_unit,
        });
        if let Some(end) = told {
            course.boundary = end;
            course.is_lost = false;
            course.is_of_another = false;
        } else if number.unit {
            self.pass_over(number, limit, course);
        }
        course.is_of_another |= told.is_none() && (self.opens_with_another(&left) || self.counts_for_unread(number, &left));
        told.is_some()
    }

    /// `عشرة مقاعد وسبعة على التوالي`: none for a number that is not dealt out among several lists, else whether it is theirs.
    fn dealt_out(&mut self, walk: &Walk, place: usize, course: &mut Course) -> Option<bool> {
        let number = walk.numbers.get(place)?;
        let clause = course.boundary..number.lead.max(course.boundary);
        if let Some(dealt) = walk.dealt.clone().filter(|dealt| dealt.contains(&place)) {
            let told = place == dealt.start && self.deal(walk.numbers.get(dealt).unwrap_or_default(), &clause, walk.sentence);
            course.boundary = number.end;
            return Some(told);
        }
        if place < course.dealt_until {
            course.boundary = number.end;
            return Some(true);
        }
        // Where as many lists stand before them, each has its own; else nothing says which is whose.
        let beside = walk.beside.clone().filter(|beside| beside.start == place)?;
        let numbers = walk.numbers.get(beside.clone()).unwrap_or_default();
        let told = self.deal(numbers, &clause, walk.sentence);
        (course.dealt_until, course.boundary) = (beside.end, number.end);
        Some(told)
    }

    /// `تفوق حزب السهل على حزب النهر بمقعد واحد (28 مقابل 27)`: none for a number that no lead in brackets explains, else whether it
    /// is a count.
    fn around_lead(&mut self, walk: &Walk, place: usize, course: &mut Course) -> Option<bool> {
        if self.lead_in_brackets(walk.numbers, place) {
            return Some(false);
        }
        let lead = |by: usize| {
            place
                .checked_sub(by)
                .filter(|&lead| self.lead_in_brackets(walk.numbers, lead))
        };
        let (by, lead) = (1..=2).find_map(|by| Some((by, lead(by)?)))?;
        let number = walk.numbers.get(place)?;
        let end = walk.numbers.get(lead)?.lead.max(course.boundary);
        let told = self.beside_lead(number, course.boundary..end, by == 1, walk.sentence, walk.first_of_sentence);
        if by == 2 {
            course.boundary = number.end;
        }
        Some(told)
    }

    /// Takes a number that is the size of a chamber; false where it is none.
    fn sizes_chamber(&mut self, number: &Quantity, left: &Range<usize>, right: &Range<usize>, course: &mut Course) -> bool {
        let text = self.text();
        // `تساويا في عدد المقاعد بـ42 لكل منهما`
        if each::follows(text, right) {
            return false;
        }
        // `من 111 إلى 100` of a chamber.
        let since_total = course.total_end.filter(|&end| end <= number.lead).map(|end| end..number.lead);
        let resized = since_total
            .is_some_and(|since| chamber_size::leads_on(text, &since) && self.search.names.lists_in(since).is_empty())
            && !chamber_other::is_reached_within(text, number, self.search.names);
        let found = if resized {
            chamber_size::becomes(text, number)
        } else {
            total::read(text, number, left, right, self.search.names)
        };
        let Some(found) = found else { return false };
        // `مجلس محافظة السهل … سبعة مقاعد من مجموع 41`: of the council that the text speaks of.
        let is_local = || other_body::level(text, &text.sentence_around(number.lead)) == Some(true);
        if self.discourse.local && is_local() && !chamber::is_chamber(text, &(left.start..right.end)) {
            return false;
        }
        course.total_end = Some(number.end);
        let period = chamber_size::period(text, number, left, right).unwrap_or(self.discourse.period);
        // `وكان عدد أعضاء المجلس 325 قبل 2011`: of nobody knows which.
        let is_year = |at: usize| text.digits(at).is_some_and(|(_, digits)| digits == 4) || text.folded(at) == "عام";
        if text.folded(number.end) != "قبل" || !is_year(number.end + 1) {
            self.totals.push(TotalMention { period, ..found });
        }
        // `ولحزب السهل في البرلمان الجديد، المؤلف من 600 مقعد، 295 نائبا`
        let is_comma = |at: usize| text.is_comma(at);
        let open = left.clone().rev().find(|&at| is_comma(at));
        let is_aside = is_comma(number.end) && open.is_some_and(|open| !cue::any(text, open..left.end, VERB | SEAT));
        if !is_aside {
            course.boundary = number.end;
        }
        true
    }

    /// True for a number that goes on with one that was no count: `خصص القانون 9 مقاعد لهؤلاء و3 لأولئك`.
    fn is_refused(&self, number: &Quantity, left: &Range<usize>, right: &Range<usize>, course: &mut Course) -> bool {
        let text = self.text();
        let has_verb = cue::any(text, left.clone(), VERB);
        let names_its_list = || self.search.after(number.end, right.end, false, false).is_some();
        // `أكبرها كتلة السهل وتضم 126 نائبا، تليها كتلة النهر بـ99`
        let follows = cue::last(text, left.clone(), VERB).is_some_and(|verb| cue::is(text, verb, FOLLOW));
        // `تضم 77 نائبا، بينهم 27 لحزب السهل`
        let is_among = course.is_of_strength
            && left
                .clone()
                .any(|at| matches!(text.folded(at), "بينهم" | "بينها" | "منهم" | "منها"));
        // `الإطار الذي يضم حزب السهل (33 مقعدا) وحزب النهر (17 مقعدا)`
        let has_own = course.is_of_strength && holding::stands_in_brackets_of_name(text, number);
        let begins = course.is_of_strength && text.sentence_around(number.lead).start >= left.start;
        let has_own = has_own || begins || is_among && names_its_list();
        let goes_on = course.is_refused
            && !has_own
            && (!number.unit || left.len() <= 3 || follows)
            && (!has_verb || follows)
            && !left.clone().any(|at| becomes(text, at));
        let compares = cue::any(text, left.clone(), VERSUS | INSTEAD | COMPARE);
        let of_lost = course.is_lost && compares && !number.unit && !has_verb && !names_its_list();
        // `وأنهى القمر السباق بـ17 مقعدا بعدما أعطته النتائج الأولى 14`, `وفقد القمر مقعدا ليستقر عند 37`
        let of_lost = of_lost || course.is_lost && self.leads_on_from_lost(left) && !names_its_list();
        // `30 مقعدا من مقاعد القوائم مقابل 27 لحزب النهر`: a part beside a part.
        let of_part = course.part_end.is_some_and(|end| {
            let since = end..number.lead.max(end);
            since.len() <= PART_REACH && cue::any(text, since.clone(), VERSUS) && !cue::any(text, since, VERB)
        });
        // `منها ثمانية مقاعد لرئيس الهيئة سامي كمال، وسبعة مقاعد لوزير العمل`: a part to whoever is named behind, and the next to another.
        let next_part = || {
            const REACH: usize = 14;
            static OF_THEM: WordTest = WordTest::words(&['و'], &["منها", "منهم", "بينها", "بينهم"]);
            let is_joined = number.unit && text.folded(number.lead).starts_with('و');
            let near = number.lead.saturating_sub(REACH).max(text.sentence_around(number.lead).start)..number.lead;
            let of_them = || {
                OF_THEM
                    .last_in(text, near.clone())
                    .is_some_and(|at| !cue::any(text, at..near.end, VERB) && self.search.names.lists_in(at..near.end).is_empty())
            };
            is_joined && text.folded(number.end).starts_with('ل') && of_them() && !names_its_list()
        };
        // `وعلى صعيد المجالس المحلية، فاز حزب السهل بـ93 مقعدا، وحزب النهر بـ79`
        let opens_local = left.start == text.sentence_around(left.start).start && other_body::is_local(text, left);
        // `انتخبت نينوى مجلسا من 29 عضوا، حصلت فيه حركة السهل على 5`
        let opens_local = opens_local || number.unit && self.elects_council(number.lead);
        // `بأربعة من مقاعد المحافظة الاثني عشر`
        let of_place = text.folded(number.number.end) == "من"
            && text.folded(number.number.end + 1) == "مقاعد"
            && text.folded(number.number.end + 2).starts_with("ال")
            && part::names_place(text, number.number.end + 2);
        let opens_local = number.unit && (opens_local || other_body::opens_with_local(text, left));
        course.is_of_local = if opens_local || of_place {
            true
        } else {
            course.is_of_local && !chamber::is_chamber(text, left) && other_body::level(text, left) != Some(false)
        };
        course.is_of_strength = number.unit && super::strength::has_strength(text, left);
        course.is_refused = goes_on
            || of_lost
            || course.is_of_local
            || number.unit
                && (threshold::sets_aside(text, left)
                    || other_body::is_local(text, left)
                    || other_body::follows_other_body(text, left)
                    || unreal::is_possible(text, left)
                    || course.is_of_strength);
        goes_on || of_lost || of_part || course.is_of_local || next_part()
    }

    /// True where the words before a number, which name no list, only go on with whoever the count before it was of.
    fn leads_on_from_lost(&self, left: &Range<usize>) -> bool {
        static AFTER: WordTest = WordTest::words(&[], &["بعدما", "بعد"]);
        let text = self.text();
        let Some(first) = left.clone().find(|&at| text.word(at).is_some()) else {
            return false;
        };
        let word = text.folded(first);
        let so_that = (word.starts_with("لي") || word.starts_with("لت")) && cue::is(text, first, VERB);
        // Its verb had a subject that nobody read.
        const CLAUSE: usize = 5;
        let sentence = text.sentence_around(first).start;
        let lost = cue::last(text, first.saturating_sub(CLAUSE).max(sentence)..left.start, VERB);
        let is_unread = |at: usize| {
            cue::find(text, at).classes == 0
                && text.word(at).is_some()
                && crate::arabic::number::word(text, at).is_none()
                && text.number(at).is_none()
                && !text.is_in_name(at)
                && !matches!(
                    text.folded(at),
                    "من" | "في" | "الي" | "علي" | "عن" | "له" | "لها" | "لهم" | "منها" | "منه"
                )
        };
        let so_that = so_that && lost.is_some_and(|verb| verb + 1 < left.start && is_unread(verb + 1));
        let verb = first + 1 + usize::from(word == "بعد");
        let gave = ["اعط", "منح"].iter().any(|stem| text.folded(verb).starts_with(stem));
        let had = AFTER.at(text, first) && gave && (word == "بعدما" || text.folded(first + 1) == "ان");
        (so_that || had) && first <= left.start + 1 && self.search.names.lists_in(left.clone()).is_empty()
    }

    /// Leaves a count behind that was not understood: whoever stands before it is not the subject of the next one, unless it only
    /// said something of the list.
    fn pass_over(&self, number: &Quantity, limit: usize, course: &mut Course) {
        let text = self.text();
        let left = course.boundary..number.lead.max(course.boundary);
        let right = number.end..limit;
        if part::is_part(text, number, &left, &right) {
            course.part_end = Some(number.number.end);
        }
        if !self.is_in_passing(number, left, &right) {
            course.is_lost = true;
            course.boundary = number.end;
        } else if self.next_names_own(&right) {
            course.boundary = number.end;
        }
    }

    /// `27 في القائمة الوطنية، وثانيا حزب النهر على 21`: behind a comma the next number has a list of its own right before it.
    fn next_names_own(&self, right: &Range<usize>) -> bool {
        const ADJOINS: usize = 3;
        let text = self.text();
        // `على 30 مقعدا وحركة النهر على 27`
        let joined = self.search.names.lists_in(right.clone()).last().is_some_and(|list| {
            list.proclitics.conjunction.is_some()
                && list.noun.is_some()
                && list.tokens.end + ADJOINS > right.end
                && list.kind != ListKind::Back
                && !cue::any(text, right.clone(), VERB & !FOLLOW)
        });
        if joined {
            return true;
        }
        let Some(comma) = right.clone().find(|&at| text.is_comma(at)) else {
            return false;
        };
        let item = comma + 1..right.end;
        let is_own = |list: &ListMention| list.tokens.end + ADJOINS > right.end && !list.guarded && list.kind != ListKind::Back;
        text.folded(item.start).starts_with('و')
            && !cue::any(text, item.clone(), VERB & !FOLLOW)
            && self.search.names.lists_in(item).last().is_some_and(is_own)
    }

    /// True for a number that says something of the list before it without being its count: the list is still spoken of.
    fn is_in_passing(&self, number: &Quantity, left: Range<usize>, right: &Range<usize>) -> bool {
        let text = self.text();
        // `ثانيا بفارق مقعدين (89 مقعدا)`
        let of_district = self.is_of_district(number, &left);
        let is_lead = of_district || cue::any(text, left.end.saturating_sub(2).max(left.start)..left.end, DIFFERENCE);
        is_lead || part::is_part(text, number, &left, right) || cue::any(text, left, LEAVE)
    }
}

/// True where the sentence speaks of seats, so that a number may leave its unit out.
fn speaks_of_seats(text: &NamedText, sentence: &Range<usize>, numbers: &[Quantity]) -> bool {
    numbers
        .iter()
        .any(|number| number.unit || number.member && number.particle == Some(Particle::Bi))
        || cue::any(text, sentence.clone(), SEAT)
        || cue::any(text, sentence.clone(), DEPUTY) && sentence.clone().any(|at| counts_deputies(text, at))
}

/// Where the brackets of the number before close right before this one's particle: `حصل حزب السهل (48 مقعدا في 2018) على 17`.
pub(super) fn behind_own_brackets(text: &NamedText, number: &Quantity, left: &Range<usize>) -> Option<usize> {
    let particle = usize::from(left.end > left.start && text.folded(left.end - 1) == "علي");
    let close = left.end.checked_sub(1 + particle)?;
    let open = text
        .partner(close)
        .filter(|&open| text.mark(close) == Some(')') && open < close)?;
    let is_led = particle == 1 || number.particle == Some(Particle::Bi);
    (is_led && open < left.start && text.is_in_name(open.checked_sub(1)?)).then_some(close)
}

/// `عدد نواب حزب السهل`, `نصف نوابه`: deputies that are counted.
fn counts_deputies(text: &NamedText, at: usize) -> bool {
    let found = cue::find(text, at);
    let of = |before: usize| cue::is(text, before, COUNT | MAJORITY | GAIN) && !cue::is(text, before, RANK);
    // `لم ينج من نواب حزب السهل سوى ثلاثين`
    let left_of = at >= 2 && text.folded(at - 1) == "من" && cue::is(text, at - 2, GAIN);
    found.is(DEPUTY) && (left_of || at.checked_sub(1).is_some_and(of)) && found.proclitics.particle.is_none()
}

/// `حازها`, `حصل عليها`, right behind a count.
fn tells_of_seats_before(text: &NamedText, at: usize) -> bool {
    let found = cue::find(text, at);
    let refers = found.pronoun == Some(crate::arabic::Pronoun::She) || matches!(text.folded(at + 1), "عليها" | "بها");
    found.is(GAIN) && refers && found.proclitics.conjunction.is_none()
}
