//! Whether a clause has a subject of its own that no rule understood, so that its number belongs to no list spoken of before:
//! `أما يسار السهل فلم يحرز سوى 80`, `فإن القمريين يحتفون بـ118`. Owns these signs; knows no list's name.

mod behind_verb;
mod clause_head;
mod several;

pub(super) use clause_head::is_own_best;

use std::ops::Range;

use crate::arabic::WordTest;
use crate::extract::name::words as name_words;
use crate::extract::words::Classes;

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::named::NamedText;
use super::quantity::Quantity;
use super::statement::Reader;

/// `فقدا`, `حصلتا`: the dual of a verb of counts.
pub(super) fn is_dual_verb(text: &NamedText, verb: usize) -> bool {
    let bare = text.bare(verb);
    let stem = bare.strip_suffix("تا").or_else(|| bare.strip_suffix('ا'));
    // `انخفاضا من 53`: the noun, no two that fell.
    let is_noun = matches!(
        bare,
        "تراجعا" | "انخفاضا" | "ارتفاعا" | "صعودا" | "هبوطا" | "نزولا" | "انكماشا"
    );
    !is_noun && stem.is_some_and(|stem| stem.chars().count() > 2 && cue::is_verb_form(stem) && cue::is_verb_form(bare))
}

/// Whom a verb may speak of, behind it, and who is no list that a name tells.
static PEOPLE: WordTest = WordTest::words(
    &[],
    &[
        "السنه",
        "السنيون",
        "المراه",
        "النساء",
        "القبايل",
        "العشاير",
        "الرجال",
        "الشباب",
        "مويدو",
        "مناصرو",
        "داعمو",
        "معارضو",
        "خصوم",
        "الوجوه",
    ],
);

/// What stands before a count and is no name: ranks, rests, times.
static NO_NAME: WordTest = WordTest::new(|word| {
    matches!(
        word.trim_start_matches('و'),
        "المركز"
            | "المرتبه"
            | "الصداره"
            | "الباقي"
            | "الباقيه"
            | "اليوم"
            | "الان"
            | "القوه"
            | "الحزب"
            | "الحركه"
            | "القايمه"
    )
});

/// The words before a number that are its own.
#[derive(Clone, Copy)]
struct Clause<'a, 't> {
    reader: &'a Reader<'t>,
    text: &'a NamedText<'a>,
    left: &'a Range<usize>,
    /// The last verb.
    verb: Option<usize>,
    /// Where the number leads in.
    lead: usize,
}

impl Clause<'_, '_> {
    /// The token right behind the verb, inside the clause.
    fn behind_verb(&self) -> Option<usize> {
        self.verb.map(|verb| verb + 1).filter(|&at| at < self.left.end)
    }

    /// True for a verb of one of these classes.
    fn verb_is(&self, classes: Classes) -> bool {
        self.verb.is_some_and(|verb| cue::is(self.text, verb, classes))
    }

    /// True for a word that neither cues nor names know.
    fn is_free(&self, at: usize) -> bool {
        cue::find(self.text, at).classes == 0 && name_words::table().find(self.text, at).classes == 0
    }

    /// True where no name of a list begins in `range`.
    fn names_no_list(&self, range: Range<usize>) -> bool {
        self.reader.search.names.lists_in(range).is_empty()
    }
}

/// The signs that the clause has a subject of its own.
const SIGNS: [fn(&Clause) -> bool; 30] = [
    behind_verb::by_bare_name,
    behind_verb::is_participle,
    behind_verb::is_left_over,
    behind_verb::by_rank,
    behind_verb::by_majority,
    behind_verb::by_kin,
    behind_verb::by_people,
    behind_verb::by_other,
    behind_verb::goes_on_with_other,
    behind_verb::is_persons_change,
    behind_verb::by_some_list,
    behind_verb::has_become_another,
    behind_verb::by_advance,
    behind_verb::by_holder,
    clause_head::of_chain,
    clause_head::of_place,
    clause_head::of_himself,
    clause_head::of_unread_list,
    clause_head::of_unread_noun,
    clause_head::is_topic,
    clause_head::is_told_of,
    several::of_seats,
    several::of_two,
    several::of_many,
    several::of_these,
    several::by_camp,
    several::of_person,
    several::of_unread_bloc,
    several::of_their_deputies,
    several::by_one_of_them,
];

impl Reader<'_> {
    /// True where a list further off cannot be meant, because the piece of the clause that holds the number has words of its own for
    /// whose it is: `حزب السهل 4، الجبهة والتغيير 5`, `كما تمكنت المرأة من العودة بحصولها على مقعدين`.
    pub(super) fn has_own_unread(&self, subject_end: usize, number: &Quantity, left: &Range<usize>) -> bool {
        const ITEM_MAX: usize = 4;
        let text = self.text();
        // `الائتلاف`, `الجبهة` point back only where they stand alone.
        let is_free = |at: usize| {
            let lists = self.search.names.lists_in(at..number.lead.max(at));
            lists.iter().all(|list| list.kind == crate::extract::name::ListKind::Back)
        };
        let by_people = left.clone().rev().any(|at| {
            at >= subject_end
                && PEOPLE.at(text, at + 1)
                && at + 1 < left.end
                && cue::is(text, at, GAIN | KEEP | CHANGE | LOSE)
                && is_free(at + 1)
        });
        let is_break = |at: &usize| matches!(text.mark(*at), Some('،' | ',' | ':' | '؛'));
        let Some(mark) = (left.start.saturating_sub(1)..left.end).rev().find(is_break) else {
            return by_people;
        };
        let dash = usize::from(matches!(text.mark(number.lead.saturating_sub(1)), Some('-' | '–')));
        let item = mark + 1..number.lead.saturating_sub(dash);
        let is_word = |at: usize| {
            let word = text.folded(at);
            word.trim_start_matches('و').starts_with("ال")
                && !matches!(word, "الي" | "الا" | "والي")
                && cue::find(text, at).classes == 0
                && !NO_NAME.at(text, at)
                && crate::arabic::number::word(text, at).is_none()
        };
        let is_unread = mark + 1 >= subject_end
            && number.particle.is_none()
            && !item.is_empty()
            && item.len() <= ITEM_MAX
            && (item.len() > 1 || dash > 0 || self.search.names.lists_in(item.clone()).is_empty())
            && item.clone().all(is_word)
            && is_free(item.start);
        by_people || is_unread
    }

    /// True where the words of `left` before a number speak of somebody who is not understood.
    pub(super) fn speaks_of_another(&self, left: &Range<usize>, verb: Option<usize>, lead: usize) -> bool {
        let clause = Clause {
            reader: self,
            text: self.text(),
            left,
            verb,
            lead,
        };
        self.is_sum(verb) || self.is_given_to_unread(left) || SIGNS.iter().any(|sign| sign(&clause))
    }

    /// `ثلاث قوائم لم يحصل أكبرها، القمر، إلا على 23`: one of those just told of, whom no list names.
    pub(super) fn tells_of_one_of_them(&self, left: &Range<usize>) -> bool {
        static ONE_OF_THEM: WordTest = WordTest::words(
            &['و', 'ف'],
            &[
                "اكبرها",
                "اكبرهم",
                "ابرزها",
                "ابرزهم",
                "احدها",
                "احداها",
                "احدهم",
                "اولها",
                "اخرها",
                "افضلها",
                "اقواها",
            ],
        );
        let text = self.text();
        ONE_OF_THEM.last_in(text, left.clone()).is_some_and(|at| {
            at > left.start
                && (cue::is(text, at - 1, VERB) || crate::extract::date::tells_tense(text, at - 1))
                && self.search.names.lists_in(at + 1..left.end).is_empty()
        })
    }

    /// `صعدت أحزاب ناشئة وشخصيات مستقلة بنحو 40 مقعدا`, `وحصلت كيانات صغيرة على 20`: the last verb before the number speaks of some lists,
    /// which an adjective without an article tells and no name.
    pub(super) fn tells_of_some_lists(&self, words: Range<usize>) -> bool {
        let text = self.text();
        let Some(verb) = cue::last(text, words.clone(), GAIN | CHANGE | LOSE | KEEP) else {
            return false;
        };
        let noun = verb + 1;
        let found = name_words::table().find(text, noun);
        let is_kind = found.is(name_words::PLURAL) || super::times::is(text, noun, super::times::SOME_LISTS);
        let is_plain = found.pronoun.is_none() && found.proclitics == crate::arabic::Proclitics::default();
        let adjective = text.folded(noun + 1);
        let is_adjective = !adjective.starts_with("ال") && adjective.ends_with(['ه', 'ن', 'ي']);
        noun + 1 < words.end
            && is_kind
            && is_plain
            && is_adjective
            && (noun..words.end).all(|at| text.mark(at).is_none() && !text.is_in_name(at))
            && self.search.names.lists_in(noun..words.end).is_empty()
    }

    /// `وخسر العمال 59 مقعدا`: a verb, a noun that is no known list and the number; what goes on with a pronoun is that noun's too.
    pub(super) fn counts_for_unread(&self, number: &Quantity, left: &Range<usize>) -> bool {
        let text = self.text();
        let Some(noun) = number.lead.checked_sub(1).filter(|&noun| noun > left.start && number.unit) else {
            return false;
        };
        text.folded(noun).starts_with("ال")
            && !matches!(text.folded(noun), "الي" | "الا")
            && !NO_NAME.at(text, noun)
            && cue::find(text, noun).classes == 0
            && cue::is(text, noun - 1, GAIN | LOSE | KEEP)
            && self.search.names.lists_in(noun..noun + 1).iter().all(|list| list.guarded)
    }

    /// `وحليفه العمل من سبعة`, `أما غريمه العزم فلم يكسب إلا`: the clause begins with another than the list told of last.
    pub(super) fn opens_with_another(&self, left: &Range<usize>) -> bool {
        const HEAD: usize = 3;
        let text = self.text();
        (left.start..left.end.min(left.start + HEAD)).any(|at| {
            super::described::is_other(text, at)
                && at + 1 < left.end
                && text.word(at + 1).is_some()
                && (at == left.start && text.folded(at).starts_with('و')
                    || at > left.start && matches!(text.folded(at - 1), "اما" | "واما" | "بينما" | "فيما"))
        })
    }

    /// `إشراك حزب السهل، فيرتفع الرصيد إلى 110`: what several have together.
    pub(super) fn is_sum(&self, verb: Option<usize>) -> bool {
        let text = self.text();
        let is_all = |at: usize| matches!(text.folded(at), "الرصيد" | "المجموع" | "الاجمالي");
        verb.is_some_and(|verb| is_all(verb) || cue::find(text, verb).pronoun.is_none() && is_all(verb + 1))
    }

    /// `فبات لسموتريتش سبعة`: of somebody whom nobody knows.
    pub(super) fn is_given_to_unread(&self, left: &Range<usize>) -> bool {
        let text = self.text();
        let Some(last) = left.end.checked_sub(1) else { return false };
        let is_led = |at: usize| at > left.start && (super::role::becomes(text, at - 1) || cue::is(text, at - 1, WAS));
        // `ولبن غفير ستة`: the next of a chain.
        let is_next = text.folded(left.start).starts_with("ول") && left.len() <= 2;
        let at = if is_next { left.start } else { last };
        let word = text.folded(at).trim_start_matches('و');
        (is_next || is_led(at))
            && word.starts_with('ل')
            && !word.starts_with("لل")
            && word.chars().count() > 4
            && !matches!(word, "لديها" | "لديهم")
            && name_words::table().find(text, at).classes == 0
            && cue::find(text, at).classes == 0
            && self.search.names.lists_in(at..at + 1).is_empty()
    }
}
