//! Which role a number plays for its list: the result, an earlier figure, a change. Owns the order in which these are asked, and
//! what tells the result; the words of the others are `earlier_figure`'s and `change`'s. Whom the number belongs to is `subject`'s
//! and `owner`'s.

use std::ops::ControlFlow::{self, Break, Continue};
use std::ops::Range;

use crate::arabic::WordTest;
use crate::extract::words::Classes;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::named::NamedText;
use super::quantity::Quantity;
use super::statement::Reader;
use super::subject::RELATIVES;
use super::{change, earlier_figure, own_seats};

/// What a number says of its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The result the sentence is about.
    Result,
    /// An earlier figure that it is compared with.
    Before,
    /// A change, with its sign.
    Change(i32),
}

/// What one step says of a number: its role, or that it has none; or it leaves the question to the next.
pub(super) type Verdict = ControlFlow<Option<Role>>;

/// The verdict for `role`.
pub(super) fn says(role: Role) -> Verdict {
    Break(Some(role))
}

/// The steps in their order: the first that knows decides, and where none does, the number is the result.
const STEPS: [fn(&Around) -> Verdict; 33] = [
    unit_before,
    majority_holder,
    earlier_figure::brought_into_race,
    change::net,
    change::explained,
    change::left_by_headline,
    change::lost_by_noun,
    had_in_aside,
    earlier_figure::beside_the_other,
    holder,
    change::of_own_share,
    change::of_their_number,
    left_in_brackets,
    of_another_matter,
    own_seats::own_already,
    change::won_more,
    behind_colon,
    own_seats::taken_from,
    change::going_on,
    own_seats::whole_of_own,
    earlier_figure::was_once,
    change::with_more,
    made,
    earlier_figure::compared_with,
    earlier_figure::had,
    change::by_noun,
    earlier_figure::replaced,
    earlier_figure::by_particle,
    earlier_figure::in_clause_after,
    spared,
    change::lost,
    change::added,
    change::rose_or_fell,
];

/// A number and the words around it that tell its role.
#[derive(Clone, Copy)]
pub(super) struct Around<'a, 't> {
    pub(super) reader: &'a Reader<'t>,
    pub(super) text: &'a NamedText<'a>,
    pub(super) number: &'a Quantity,
    /// The next number of the sentence.
    pub(super) next: Option<&'a Quantity>,
    /// The words before it that are its own.
    pub(super) left: &'a Range<usize>,
    /// How many counts were told before this sentence.
    pub(super) first_of_sentence: usize,
    /// Where the number leads in.
    pub(super) lead: usize,
    /// The last verb before it.
    pub(super) verb: Option<usize>,
}

impl<'a> Around<'a, '_> {
    /// The word `back` tokens before the number.
    pub(super) fn word(&self, back: usize) -> &'a str {
        let text = self.text;
        self.lead
            .checked_sub(back)
            .filter(|at| *at >= self.left.start)
            .map_or("", |at| match text.folded(at) {
                // `خسر ثلث نوابه، فمن 45 نائبا تراجع إلى 30`
                "فمن" => "من",
                word => word,
            })
    }

    /// The last `count` tokens before the number.
    pub(super) fn tail(&self, count: usize) -> Range<usize> {
        self.lead.saturating_sub(count).max(self.left.start)..self.lead
    }

    /// True where its verb is of one of these classes.
    pub(super) fn verb_is(&self, classes: Classes) -> bool {
        self.verb.is_some_and(|verb| cue::is(self.text, verb, classes))
    }

    /// The token before a unit with a pronoun that leads the number: `من مقاعدها الاثني عشر`.
    pub(super) fn before_own_head(&self) -> Option<usize> {
        let number = self.number;
        number.head.filter(|_| number.owned).and_then(|head| head.checked_sub(1))
    }

    /// True where `word` stands before such a unit.
    pub(super) fn own_led_by(&self, word: &str) -> bool {
        self.before_own_head().is_some_and(|at| self.text.folded(at) == word)
    }

    /// True where no other clause begins between `was` and the number.
    pub(super) fn is_one_clause(&self, was: usize) -> bool {
        let (text, lead) = (self.text, self.lead);
        let breaks = |at: usize| matches!(text.mark(at), Some('،' | ',' | '؛')) || cue::is(text, at, VERB);
        // `من أصل مئة كانت بحوزته وحصل على 57`, `من ثلاثة كانت له ليكتفي باثنين`: what it came to.
        let comes_to = |at: usize| {
            let word = text.folded(at);
            let is_led = cue::find(text, at).proclitics.conjunction.is_some() || word.starts_with("لي") || word.starts_with("لت");
            is_led && cue::is(text, at, VERB) && !cue::is(text, at, HOLDING)
        };
        // `الذي لم يكن قد ولد في 2018 صار يملك ثاني أكبر كتلة بـ37`
        let is_now = |at: usize| becomes(text, at) && text.mark(at - 1).is_none() && !cue::is(text, at - 1, WAS | NEGATION);
        !(was + 2..lead).any(comes_to) && !(was + 2..lead).any(is_now) && (lead - was <= 4 || !(was..lead).any(breaks))
    }
}

impl Reader<'_> {
    /// What the number says: the result, an earlier figure, a change. None for a number that says neither.
    pub(super) fn role(
        &self,
        number: &Quantity,
        next: Option<&Quantity>,
        left: &Range<usize>,
        first_of_sentence: usize,
    ) -> Option<Role> {
        let text = self.text();
        // `انخفضت حصة حزب السهل بأربعة مقاعد`: the verb tells, not its subject.
        let changes_holding = |verb: usize| cue::is(text, verb, HOLDING) && verb > left.start && cue::is(text, verb - 1, CHANGE);
        let verb = cue::last(text, left.clone(), VERB).map(|verb| if changes_holding(verb) { verb - 1 } else { verb });
        // `وفاز حزب السهل، الذي يرفع شعار التغيير، بـ35 مقعدا`: the verb before the relative clause.
        let verb = verb.map(|verb| {
            let closed = cue::is(text, verb, CHANGE | LOSE | ADD)
                .then(|| super::description::closed_relative(text, left.clone()))
                .flatten()
                .filter(|closed| closed.contains(&verb));
            closed
                .and_then(|closed| cue::last(text, left.start..closed.start, VERB))
                .unwrap_or(verb)
        });
        let around = Around {
            reader: self,
            text,
            number,
            next,
            left,
            first_of_sentence,
            lead: number.lead,
            verb,
        };
        for step in STEPS {
            if let Break(role) = step(&around) {
                return role;
            }
        }
        Some(Role::Result)
    }

    /// `انتزعت لائحة السهل المقاعد الخمسة`: whoever wins the seats has them all.
    fn wins_all(&self, number: &Quantity, verb: Option<usize>) -> bool {
        let text = self.text();
        let (Some(head), Some(verb)) = (number.head, verb) else {
            return false;
        };
        let takes = matches!(
            text.bare(verb),
            "انتزع"
                | "انتزعت"
                | "حصد"
                | "حصدت"
                | "نال"
                | "نالت"
                | "كسب"
                | "كسبت"
                | "حاز"
                | "حازت"
                | "احرز"
                | "احرزت"
                | "اكتسح"
                | "اكتسحت"
        );
        let plain = cue::find(text, head).proclitics.particle.is_none() && cue::find(text, head).proclitics.conjunction.is_none();
        let before = head.saturating_sub(1);
        let adjoins = before == verb || text.is_in_name(before) || matches!(text.mark(before), Some('"' | '»' | '”' | ')'));
        takes && plain && number.article && head + 2 >= number.lead && adjoins
    }

    /// `وله 46 مقعدا`, `برصيد`: what ties a name to a number without a verb.
    pub(super) fn has_copula(&self, range: Range<usize>) -> bool {
        range.into_iter().any(|index| forms::is(self.text(), index, forms::COPULA))
    }
}

/// What stands behind its own unit tells of the list only beside a word that does: `المقاعد الـ12 الأخرى`.
fn unit_before(around: &Around) -> Verdict {
    let Around {
        reader,
        text,
        number,
        verb,
        ..
    } = *around;
    let is_rest = matches!(text.folded(number.end), "الاخري" | "المتبقيه" | "الباقيه");
    // `تفقد حركة السهل موقعها، إذ لن يكون لها سوى 29`
    let will_have = around.verb_is(LOSE)
        && cue::any(text, around.tail(1), EXCEPT)
        && matches!(around.word(2), "له" | "لها" | "لهم" | "لديه" | "لديها")
        && around.tail(5).any(|at| text.folded(at) == "لن");
    if will_have {
        return says(Role::Result);
    }
    let of_those = || {
        let head = number.head.and_then(|head| head.checked_sub(1));
        head.is_some_and(|at| text.folded(at) == "من") && own_seats::is_left_of(around)
    };
    if number.unit_before
        && !number.owned
        && !is_rest
        && !of_those()
        && !is_all(text, number)
        && !reader.wins_all(number, verb)
        && !holds_them(text, number.end)
        && !won_them(text, number.end)
        && !matches!(around.word(2), "صاحب" | "صاحبه")
        && !around.verb_is(CHANGE | LOSE | ADD | KEEP)
        && !cue::any(text, around.tail(4), CHANGE)
    {
        return Break(None);
    }
    Continue(())
}

/// The seats of a list told to hold a majority.
fn majority_holder(around: &Around) -> Verdict {
    let Around { text, lead, .. } = *around;
    // `خسر حزب السهل، صاحب الأغلبية في المجلس السابق بواقع 316 مقعدا، …`: what the aside says of the list.
    let owner = around
        .tail(9)
        .rev()
        .find(|&at| matches!(text.folded(at), "صاحب" | "صاحبه") && cue::is(text, at + 1, MAJORITY));
    if let Some(owner) = owner.filter(|&owner| !cue::any(text, owner..lead, VERB)) {
        let is_former = cue::any(text, owner..lead, BEFORE);
        return says(if is_former { Role::Before } else { Role::Result });
    }
    Continue(())
}

/// What the list has by an aside, whatever its verb tells of it.
fn had_in_aside(around: &Around) -> Verdict {
    let Around {
        text,
        number,
        left,
        lead,
        ..
    } = *around;
    // `خسرت جمعية السهل، ولها سبعة مقاعد، رهانها`: what an aside says it has.
    let has_aside = matches!(around.word(1), "وله" | "ولها" | "ولهم" | "ولديه" | "ولديها")
        && lead >= left.start + 2
        && text.is_comma(lead - 2);
    if has_aside && number.unit && !number.extra && !number.owned && around.verb_is(CHANGE | LOSE | ADD) {
        return says(Role::Result);
    }
    Continue(())
}

/// What a list will have, or has of which another is told to fall behind.
fn holder(around: &Around) -> Verdict {
    let Around {
        text,
        number,
        left,
        lead,
        ..
    } = *around;
    // `استعاد حزب السهل عافيته، إذ سيمثله ثمانية عشر نائبا`
    if lead > left.start && number.unit && super::holding::takes_up(text, lead - 1) {
        return says(Role::Result);
    }
    // `تراجع حزب السهل أمام حزب النهر صاحب 81 مقعدا`
    if matches!(around.word(1), "صاحب" | "صاحبه")
        && number.unit
        && around.verb_is(CHANGE | LOSE)
        && RELATIVES.last_in(text, left.clone()).is_none()
    {
        return says(Role::Result);
    }
    Continue(())
}

/// What is left of seats told to be lost.
fn left_in_brackets(around: &Around) -> Verdict {
    let Around {
        text,
        number,
        lead,
        verb,
        ..
    } = *around;
    // `خسر أكثر من نصف مقاعده في اقتراع 1990 (44 مقعدا)`: what the brackets hold is left.
    let is_half = |at: usize| {
        matches!(
            text.folded(at),
            "نصف" | "ثلث" | "ثلثي" | "ربع" | "معظم" | "اغلب" | "اغلبيته" | "اكثريته" | "غالبيته"
        )
    };
    if text.mark(lead) == Some('(') && number.unit && verb.is_some_and(|verb| around.verb_is(LOSE) && (verb..lead).any(is_half)) {
        return says(Role::Result);
    }
    Continue(())
}

/// `رفعت الجلسة بعد خلاف بين «السهل» (54 مقعدا) و«النهر» (42 مقعدا)`, `خسر حزب السهل (37 مقعدا) المنصب`: brackets behind a list, where the
/// verb adds or loses something else than seats.
fn of_another_matter(around: &Around) -> Verdict {
    let Around {
        reader,
        text,
        number,
        left,
        lead,
        ..
    } = *around;
    let is_open = text.mark(lead) == Some('(') || lead > 0 && text.mark(lead - 1) == Some('(');
    let close = number.end - usize::from(number.end > 0 && text.mark(number.end - 1) == Some(')'));
    if !is_open || text.mark(close) != Some(')') || !number.unit || number.extra {
        return Continue(());
    }
    let sentence = text.sentence_around(lead).start;
    let Some(verb) = around.verb.or_else(|| cue::last(text, sentence..left.start, VERB)) else {
        return Continue(());
    };
    if !cue::is(text, verb, LOSE | ADD) {
        return Continue(());
    }
    let is_word = |at: usize| {
        let word = text.folded(at);
        text.word(at).is_some() && !text.is_in_name(at) && word.chars().count() > 2 && !matches!(word, "علي" | "الي" | "منها")
    };
    let is_object =
        |at: usize| is_word(at) && cue::find(text, at).classes & (UNIT | VERB) == 0 && text.folded(at).starts_with("ال");
    let first = reader
        .search
        .names
        .lists_in(verb + 1..lead)
        .first()
        .map_or(lead, |list| list.tokens.start);
    // `خسر المعركة حزب السهل (37 مقعدا)`, but not `خسر في هذه الانتخابات حزب السهل (37 مقعدا)`
    let before = is_object(verb + 1) && verb + 1 < first || cue::is(text, verb, ADD) && (verb + 1..first).any(is_word);
    // `خسر حزب السهل (37 مقعدا) المنصب`, `أضاف حزب السهل (37 مقعدا) شرطا`
    let behind = is_object(close + 1) || is_word(close + 1) && text.folded(close + 1).ends_with('ا');
    if before || behind { says(Role::Result) } else { Continue(()) }
}

/// What explains a verb of change behind a colon.
fn behind_colon(around: &Around) -> Verdict {
    let Around {
        text,
        number,
        left,
        lead,
        ..
    } = *around;
    // `هبط حزب السهل إلى النصف: أربعون نائبا`: the count itself.
    let is_told = lead > left.start && text.mark(lead - 1) == Some(':') && around.verb_is(CHANGE | KEEP);
    if is_told && number.unit && !number.extra {
        return says(Role::Result);
    }
    Continue(())
}

/// What the list has become or is beside; a difference between two says neither.
fn made(around: &Around) -> Verdict {
    let Around {
        text,
        number,
        left,
        lead,
        ..
    } = *around;
    // `وبإضافة 12 مقعدا لحليفه حزب السهل`: what the other one has.
    if matches!(around.word(1), "باضافه" | "وباضافه") && number.unit && left.len() <= 3 {
        return says(Role::Result);
    }
    if around.tail(3).any(|at| becomes(text, at)) || around.word(1) != "من" && around.tail(2).any(|at| cue::is(text, at, COUNT))
    {
        return says(Role::Result);
    }
    let is_behind_colon = lead > left.start && text.mark(lead - 1) == Some(':');
    if cue::any(text, around.tail(3), DIFFERENCE) && text.mark(lead) != Some('(') && !is_behind_colon {
        return Break(None);
    }
    Continue(())
}

/// What is left of seats told to be lost, by `مكان` or `باستثناء`.
fn spared(around: &Around) -> Verdict {
    let Around {
        text,
        number,
        left,
        lead,
        ..
    } = *around;
    // `خسر قرابة نصف قوته، ثلاثة وعشرون مكان 43`: what is left.
    let replaces = cue::is(text, number.end, INSTEAD) || text.folded(number.end) == "مكان";
    if around.verb_is(LOSE) && replaces && lead > left.start && text.is_comma(lead - 1) {
        return says(Role::Result);
    }
    // `فقد كل مقاعده باستثناء ثلاثة`: what is left.
    let spares = cue::is(text, lead.saturating_sub(1), EXCEPT);
    let of_all = |at: usize| cue::is(text, at, SEAT | DEPUTY) && cue::find(text, at).pronoun.is_some();
    if spares && around.tail(5).any(of_all) {
        return says(Role::Result);
    }
    Continue(())
}

/// `أصبح`, `لتصبح`, `صار`.
pub(super) fn becomes(text: &NamedText, at: usize) -> bool {
    static BECOMES: WordTest = WordTest::new(|word| {
        let bare = word.trim_start_matches(['و', 'ف']);
        let stem = bare.strip_prefix('ل').or_else(|| bare.strip_prefix('س')).unwrap_or(bare);
        matches!(bare, "ليبلغ" | "لتبلغ" | "ليبلغوا") || forms::holds(stem, forms::BECAME)
    });
    BECOMES.at(text, at)
}

/// `بجميع المقاعد الـ12`: whoever wins them all has that many.
fn is_all(text: &NamedText, number: &Quantity) -> bool {
    // `حصد المقاعد السبعة كلها`
    let behind = matches!(text.folded(number.end), "كلها" | "جميعها" | "كافه" | "باكملها" | "جميعا");
    let start = number.start;
    let Some(all) = start.checked_sub(2) else { return false };
    behind
        || matches!(
            text.folded(all),
            "بجميع" | "جميع" | "بكل" | "كل" | "بكامل" | "كامل" | "بكافه" | "كافه"
        ) && cue::is(text, start - 1, SEAT)
}

/// `التي كانت لحزب السهل` behind a number.
pub(super) fn holds_them(text: &NamedText, at: usize) -> bool {
    matches!(text.folded(at), "التي" | "الذين")
        && matches!(text.folded(at + 1), "كانت" | "كانوا" | "كان")
        && (crate::extract::name::starts_with_li(text, at + 2) || matches!(text.folded(at + 2), "ل" | "من" | "بيد" | "بحوزه"))
}

/// `التي حصدها`, `التي حصلت عليها` behind a number.
pub(super) fn won_them(text: &NamedText, at: usize) -> bool {
    let verb = cue::find(text, at + 1);
    matches!(text.folded(at), "التي" | "الذين")
        && verb.is(GAIN)
        && !verb.is(HOLDING)
        && (verb.pronoun.is_some() || matches!(text.folded(at + 2), "عليها" | "بها" | "بهم" | "عليهم"))
}

/// True where `إلى` stands before the number: the second half of "from … to …".
pub(super) fn follows_to(text: &NamedText, number: &Quantity) -> bool {
    number.lead > 0 && text.folded(number.lead - 1) == "الي"
}
