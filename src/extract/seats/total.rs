//! Sizes of chambers: `من أصل 329`, `128 مقعدا بالتمام`. Owns whether a number is one at all and by which rule; the constructions have
//! modules of their own: `chamber`, `chamber_number`, `chamber_size`, `chamber_part`, and what only looks like one `chamber_other`. Knows
//! no list's seats.

mod refused;

use std::ops::Range;

use super::chamber::{self, CHAMBER_MIN, is_chamber};
use super::chamber_other::{CHAMBER_SURE, is_size_in};
use super::chamber_part as part;
use super::clause_end::ends_clause;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::quantity::Quantity;
use super::{Period, SeatMention, TotalMention};
use super::{chamber_number, chamber_other, chamber_size, times};
use crate::arabic::WordTest;
use crate::extract::name::Names;

/// No chamber has more members.
const CHAMBER_MAX: u32 = 3_000;

/// A number that may be the size of a chamber, and what stands around it.
struct Candidate<'a, 't> {
    text: &'a NamedText<'t>,
    names: &'a Names,
    number: &'a Quantity,
    left: &'a Range<usize>,
    right: &'a Range<usize>,
    /// The words before it, as far as they are looked at.
    near: Range<usize>,
    /// Those of them behind the last comma.
    clause: Range<usize>,
    last_verb: Option<usize>,
    /// Those from the last verb on.
    after_verb: Range<usize>,
    /// `انتخب العراقيون 329 نائبا جديدا`: all of them are new.
    is_chosen: bool,
    /// `من أصل 329`: the words before it say that it is a whole.
    of_all: bool,
}

/// The total that `number` states, if it is one.
pub(super) fn read(
    text: &NamedText,
    number: &Quantity,
    left: &Range<usize>,
    right: &Range<usize>,
    names: &Names,
) -> Option<TotalMention> {
    if !(CHAMBER_MIN..=CHAMBER_MAX).contains(&number.value) || is_within_range(text, number, left) {
        return None;
    }
    let candidate = Candidate::new(text, number, left, right, names);
    if refused::is_refused(&candidate) {
        return None;
    }
    let &(rule, _) = RULES.iter().find(|(_, holds)| holds(&candidate))?;
    let start = if candidate.of_all {
        number.lead.saturating_sub(2).max(left.start)
    } else {
        number.start
    };
    Some(TotalMention {
        seats: number.value,
        quote: text.span(start..number.end),
        rule,
        ..TotalMention::default()
    })
}

/// `ما بين 20 و30`, but not `من بين 543`
fn is_within_range(text: &NamedText, number: &Quantity, left: &Range<usize>) -> bool {
    // `بين 114 و124`
    const REACH: usize = 4;
    let is_and = |at: usize| text.folded(at).starts_with('و');
    let ends_range = (is_and(number.lead) || is_and(number.lead.saturating_sub(1)))
        && (number.lead.saturating_sub(REACH)..number.lead).any(|at| text.folded(at) == "بين" && text.number(at + 1).is_some());
    ends_range || number.max.is_some() || text.word_before(number.lead, 1, left.start) == "بين" && !is_among(text, number, left)
}

/// `240 مقعدا من بين 543`
fn is_among(text: &NamedText, number: &Quantity, left: &Range<usize>) -> bool {
    text.word_before(number.lead, 1, left.start) == "بين"
        && text.folded(number.lead.saturating_sub(2)).trim_start_matches('و') == "من"
}

/// `حصد 282 مقعدا …، واكتسح الولاية بـ37 مقعدا من 39`: a few that are fewer than what one list has got are no chamber.
pub(super) fn forget_parts(seats: &[SeatMention], totals: &mut Vec<TotalMention>) {
    const FEW: u32 = 60;
    let undated = seats.iter().filter(|seats| seats.period == Period::Unstated);
    let largest = undated.filter_map(|seats| seats.seats).max();
    totals.retain(|total| {
        let is_few = total.rule == "total/of" && total.seats < FEW && total.period == Period::Unstated;
        !is_few || Some(total.seats) >= largest
    });
}

type Sign = fn(&Candidate) -> bool;

/// The rules by their order, each with the sign that it holds.
const RULES: [(&str, Sign); 11] = [
    ("total/of", |it| it.of_all),
    ("total/of", is_among_all),
    ("total/of", is_out_of),
    ("total/size", |it| chamber_size::is_told_behind(it.text, it.number, it.names)),
    ("total/of", |it| {
        part::share_of(it.text, it.number, it.left, it.right, it.names)
    }),
    ("total/elected", |it| part::elected(it.text, it.number, it.left, it.names)),
    ("total/contested", |it| {
        part::contested_by_all(it.text, it.number, it.left, it.names)
    }),
    ("total/chamber", is_of_chamber),
    ("total/size", is_stated),
    ("total/contested", is_contested),
    ("total/sum", sums_up),
];

impl<'a, 't> Candidate<'a, 't> {
    fn new(
        text: &'a NamedText<'t>,
        number: &'a Quantity,
        left: &'a Range<usize>,
        right: &'a Range<usize>,
        names: &'a Names,
    ) -> Self {
        const REACH: usize = 12;
        let lead = number.lead;
        let near = lead.saturating_sub(REACH).max(left.start)..lead;
        let comma = near.clone().rev().find(|&at| matches!(text.mark(at), Some('،' | ',' | '؛')));
        let last_verb = cue::last(text, near.clone(), GAIN | LOSE | KEEP | RANK | CHANGE);
        // `تبلغ مقاعد الجمعية 176`: a size, though lists reach theirs with the same verb.
        let is_reach = |verb: usize| text.folded(verb).trim_start_matches('و').ends_with("بلغ");
        let mut candidate = Self {
            text,
            names,
            number,
            left,
            right,
            clause: comma.map_or(near.start, |mark| mark + 1)..lead,
            after_verb: last_verb.map_or(near.start, |verb| verb + usize::from(!is_reach(verb)))..lead,
            last_verb,
            is_chosen: part::is_chosen(text, number, left, names),
            of_all: false,
            near,
        };
        candidate.of_all = !candidate.counts_others()
            && !chamber_other::follows_others(text, number, left)
            && !candidate.is_so_far()
            && of_all(text, number, left, names, &candidate.near);
        candidate
    }

    /// The folded word `back` words before the number.
    fn word(&self, back: usize) -> &str {
        self.text.word_before(self.number.lead, back, self.left.start)
    }

    /// True where nothing else can be counted by the number.
    fn ends(&self) -> bool {
        let Self { text, number, .. } = *self;
        let next = number.end + 1;
        let is_told_behind = match text.folded(number.end) {
            // `107 من 176 هي عدد أعضاء البرلمان`, `90 من 179 هي مقاعد البرلمان`
            "هي" | "وهي" => {
                cue::is(text, next, COUNT) || cue::is(text, next, SEAT) && is_chamber(text, &(next + 1..next + 3))
            }
            "هو" | "وهو" => cue::is(text, next, COUNT),
            _ => false,
        };
        is_told_behind || number.unit || number.member || ends_clause(text, number, self.right.end)
    }

    fn counts_others(&self) -> bool {
        !self.ends() && chamber_other::counts_others(self.text, self.number)
    }

    /// `35 مقعدا من أصل 85 جرى فرزها`, `من أصل 85 تم فرزها`: only what was counted so far.
    fn is_so_far(&self) -> bool {
        let end = self.number.end;
        (end..end + 3).any(|at| self.text.folded(at).starts_with("فرز"))
    }

    /// `حضور المرأة في المجلس المؤلف من 40 عضوا`: a size whatever it stands beside.
    fn is_described(&self) -> bool {
        !cue::any(self.text, self.near.clone(), LOCAL) && chamber_size::describes(self.text, self.number, self.left, self.names)
    }
}

/// `240 مقعدا من بين 543 مقعدا بالبرلمان`
fn is_among_all(it: &Candidate) -> bool {
    let (text, left, right) = (it.text, it.left, it.right);
    let opens = || left.len() <= 2 || text.mark(it.number.lead - 3).is_some();
    is_among(text, it.number, left)
        && (it.number.unit || left.len() == 2)
        && !it.counts_others()
        && (opens() || is_chamber(text, &(right.start..(right.start + 2).min(right.end))))
}

/// `64 مقعدا من 120`, but not `تراجع إلى تسعة مقاعد من 48`: the list's own count before.
fn is_out_of(it: &Candidate) -> bool {
    let (text, number, left, lead) = (it.text, it.number, it.left, it.number.lead);
    let is_behind_number = || {
        lead >= left.start + 2 && text.number(lead - 2).is_some_and(|value| value < f64::from(number.value))
            || lead >= left.start + 3 && cue::is(text, lead - 2, SEAT) && crate::arabic::number::word(text, lead - 3).is_some()
    };
    // `187 مقعدا (من 329)`
    let in_brackets = || {
        let open = lead.checked_sub(2).filter(|&at| at > 0 && text.mark(at) == Some('('));
        open.is_some_and(|open| cue::is(text, open - 1, SEAT | DEPUTY)) && text.mark(number.number.end) == Some(')')
    };
    // `من 45 مقعدا إلى 12` opens no total.
    let follows = || left.len() == 1 && left.start > text.sentence_around(left.start).start;
    // `تراجع إلى 48 مقعدا من 73`, but `تراجع إلى 48 مقعدا من 329`, as many as the chamber has.
    let is_former = || follows_fall(text, left.start) && !is_size_in(it.names, number.value);
    it.word(1) == "من" && !number.article && (is_behind_number() || in_brackets() || follows()) && it.ends() && !is_former()
}

/// `البرلمان المؤلف من 329 مقعدا`
fn is_of_chamber(it: &Candidate) -> bool {
    it.is_described()
        || chamber::bears_number(it.text, it.number, &it.after_verb)
        || part::is_all_there_are(it.text, it.number, it.left, it.names)
}

/// `عدد مقاعد المجلس 128`
fn is_stated(it: &Candidate) -> bool {
    let text = it.text;
    let is_size = chamber_number::sizes(text, &it.after_verb, it.names)
        || chamber_size::has_grown(text, &it.near)
        || chamber_size::grows(text, it.number.lead)
        || chamber_size::is_resized(text, it.number, &it.near, it.names);
    is_size && !chamber_size::is_wished(text, &it.near)
}

/// `يتنافسون على 329 مقعدا`
fn is_contested(it: &Candidate) -> bool {
    let Candidate {
        text,
        names,
        number,
        last_verb,
        ..
    } = *it;
    // `يتنافس 1879 مرشحا على 142 مقعدا فرديا`: one kind of them.
    let is_kind = matches!(it.text.folded(it.number.end), "فرديا" | "فردي" | "للقوايم" | "للفردي");
    if is_kind || it.number.value < CHAMBER_SURE && is_of_later_round(it) {
        return false;
    }
    it.is_chosen
        || part::is_contested(text, number, &it.clause, &it.after_verb, last_verb, names)
        || part::is_balloted(text, number, &it.clause, last_verb, names)
        || part::is_run_for(text, number, names)
}

/// `وشهد الدور الثاني تنافس 62 مرشحا على 31 مقعدا`: those that the first round has left.
fn is_of_later_round(it: &Candidate) -> bool {
    let text = it.text;
    let is_later = |at: usize| matches!(text.folded(at), "الثاني" | "الثانيه" | "الاعاده");
    let mut round = text.sentence_around(it.number.lead).start..it.number.lead;
    round.any(|at| times::is(text, at, times::ROUND) && is_later(at + 1)) && !is_size_in(it.names, it.number.value)
}

/// `132 مقعدا بالتمام`: what the counts before add up to.
fn sums_up(it: &Candidate) -> bool {
    it.left.is_empty() && it.number.unit && matches!(it.text.folded(it.number.end), "بالتمام" | "بالكمال")
}

/// `من أصل 329`, `من إجمالي مقاعد المجلس`: of a chamber, not of a list.
fn of_all(text: &NamedText, number: &Quantity, left: &Range<usize>, names: &Names, near: &Range<usize>) -> bool {
    let lead = number.lead;
    let word = |back: usize| text.word_before(lead, back, left.start);
    // `ما مجموعه 57` sums up what lists have got.
    let sums_up = matches!(word(2), "ما" | "بما");
    // `نصيبها الإجمالي 235`, `بمجموع 125`: a list's own.
    let has_list = || !names.lists_in(near.clone()).is_empty();
    let has_owner = cue::find(text, lead.saturating_sub(1)).pronoun.is_some();
    // `على 11 مقعدا في المرحلة الثانية، بإجمالي 37 مقعدا`: what the list's counts make together.
    let sums_told =
        || matches!(word(1), "باجمالي" | "بمجموع") && !names.lists_in(text.sentence_around(lead).start..left.start).is_empty();
    let is_own = has_owner
        || sums_told()
        || word(1).starts_with("ال")
        || word(1).starts_with("با") && has_list()
        || word(1) == "بمجموع" && has_list();
    is_named_before_brackets(text, number, left)
        || cue::is(text, lead.saturating_sub(1), TOTAL_OF) && lead > left.start && !sums_up && !is_own
        || cue::is(text, lead.saturating_sub(2), TOTAL_OF) && (cue::is(text, lead.saturating_sub(1), SEAT) || word(1) == "مقاعد")
            // `في مجلس إجمالي مقاعده 342`, but not `الحزب الذي بلغ مجموع مقاعده 234`
            && (!has_owner || lead > 2 && cue::is(text, lead - 3, CHAMBER | CHAMBER_OF))
}

/// `من إجمالي مقاعد مجلس النواب (138)`
fn is_named_before_brackets(text: &NamedText, number: &Quantity, left: &Range<usize>) -> bool {
    const REACH: usize = 6;
    let lead = number.lead;
    let opens = |at: usize| text.mark(at) == Some('(');
    let names_it = |at: usize| {
        cue::is(text, at, TOTAL_OF)
            && at > 0
            && text.folded(at - 1) == "من"
            && (cue::is(text, at + 1, SEAT) || text.folded(at + 1) == "مقاعد")
            && is_chamber(text, &(at + 2..lead))
            && !(at..lead).any(|at| text.is_comma(at))
    };
    (opens(lead) || opens(lead.saturating_sub(1))) && (lead.saturating_sub(REACH).max(left.start)..lead).any(names_it)
}

/// `من أصل 295 كانت في حوزته`: a list's own.
pub(super) fn was_held(text: &NamedText, number: &Quantity) -> bool {
    let end = number.end;
    // `من أصل 57 مقعدا حصلوا عليها`, `من أصل 57 مقعدا نالها الحزب`
    let were_won = cue::is(text, end, GAIN)
        && (matches!(text.folded(end + 1), "عليها" | "بها")
            || number.unit
                && cue::find(text, end).pronoun == Some(crate::arabic::Pronoun::She)
                && cue::find(text, end).proclitics.particle.is_none());
    were_won
        || is_left_of(text, number)
        // `من أصل 28 نائبا لحزب السهل لم يعد سوى ستة`
        || text.is_in_name(end) && crate::extract::name::starts_with_li(text, end)
        // `من أصل 28 مقعدا كانت لحزب السهل`
        || matches!(text.folded(end), "كان" | "كانت") && crate::extract::name::starts_with_li(text, end + 1)
        || matches!(text.folded(end), "كان" | "كانت")
            && (end..end + 4).any(|at| {
                cue::is(text, at, HAVE)
                    || text.folded(at).contains("حوزت")
                    || matches!(text.folded(at), "له" | "لها" | "لهم" | "لديه" | "لديها")
                    // `من أصل 53 كانت قد كسبتها`
                    || cue::is(text, at, GAIN) && cue::find(text, at).pronoun == Some(crate::arabic::Pronoun::She)
            })
}

/// `لم يبق لحزب السهل من أصل 48 نائبا سوى 17`: out of how many some are left, which no chamber's are.
fn is_left_of(text: &NamedText, number: &Quantity) -> bool {
    static STAYS: WordTest = WordTest::words(
        &[],
        &[
            "يبق",
            "تبق",
            "يتبق",
            "تتبق",
            "ينج",
            "تنج",
            "يصمد",
            "تصمد",
            "يسلم",
            "تسلم",
            "يحتفظ",
            "تحتفظ",
            "يستبق",
        ],
    );
    const REACH: usize = 9;
    const BEHIND: usize = 3;
    let from = number.lead.saturating_sub(REACH).max(text.sentence_around(number.lead).start);
    // `لم يبق له مقعد واحد من أصل 48`
    let none_of = || (number.lead.saturating_sub(BEHIND)..number.lead).any(|at| matches!(text.folded(at), "مقعد" | "واحد"));
    STAYS.last_in(text, from..number.lead).is_some() && (cue::any(text, number.end..number.end + BEHIND, EXCEPT) || none_of())
}

/// `تراجع إلى تسعة مقاعد` before token `at`.
pub(super) fn follows_fall(text: &NamedText, at: usize) -> bool {
    const REACH: usize = 12;
    let near = at.saturating_sub(REACH).max(text.sentence_around(at).start)..at;
    let to = near.clone().rev().find(|&at| text.folded(at) == "الي");
    to.and_then(|to| cue::last(text, near.start..to, VERB))
        .is_some_and(|verb| cue::is(text, verb, CHANGE))
}
