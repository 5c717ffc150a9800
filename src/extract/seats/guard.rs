//! What keeps a number from being a result: thresholds, quorums, women's and municipal seats, aims, present strength.
//! Owns the reasons and their order, and which words around a number they look at; knows no list. The signs have modules of their own:
//! `unreal`, `other_body`, `difference`, `strength`, `threshold`, `part`, `unlike`, `deputies`; `holding` says where having is a result.

mod gathered;
mod signs;
mod unsure;

use std::ops::Range;

use super::chamber_size::counts_chamber_before;
#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::deputies::{
    are_of_list_and_act, are_said_to_act, are_winners_themselves, comes_from_outside, is_befallen, is_deputies_more,
    is_of_independents, is_of_parties, is_of_unnamed, is_subject_of_verb,
};
use super::difference::{is_about_difference, is_comparison, is_given_up, is_taken_off, leads, moves_over, since_versus};
use super::named::NamedText;
use super::other_body::{follows_other_body, is_local, is_other_body};
use super::quantity::Quantity;
use super::strength::{
    adds_allies, counts_former, counts_others, has_at_dissolution, has_by_now, has_grown, is_formed, is_less_some, is_of_others,
    is_some_of_own, is_what_remained, joins_later, shares_with, shrinks_since,
};
use super::threshold::{
    by_rule, goes_on_needing, is_against_majority, is_fraction_told, is_given_by_rule, is_halved_by_law, is_majority_by,
    is_majority_itself, is_majority_measured, is_majority_named, is_mark_passed, is_of_quota, is_set_aside, is_share_of_quota,
    is_short_of,
};
use super::unreal::{is_open_or_denied, is_supposed, is_unhappened, is_whoever, nobody_expected, would_be};
use super::{chamber_other, holding, part, times, unlike};
use crate::arabic::{Particle, WordTest};

/// Words that turn to something else: `لكنه`, `بينما`, and `غير`, `إلا`, `بيد`, which do before أن.
static TURNS: WordTest = WordTest::new(|word| {
    let bare = word.trim_start_matches(['و', 'ف']);
    times::holds(bare, times::TURNS) || is_turn_before_that(bare)
});

/// Words that open another clause behind a number: `بينما`, `فيما يتطلب`, `علما بأن`.
static CLAUSE_STOPS: WordTest = WordTest::new(|word| word.starts_with("بين") || times::holds(word, times::CLAUSE_STOPS));

/// How many words before and after a number are looked at.
const NEAR: usize = 12;
const AFTER: usize = 6;

/// A number and the words around it that may say that it is no result.
struct Suspect<'a, 't> {
    text: &'a NamedText<'t>,
    quantity: &'a Quantity,
    left: &'a Range<usize>,
    right: &'a Range<usize>,
    /// The last words before it, from where the sentence turns.
    near: Range<usize>,
    verb: Option<usize>,
    /// True for a verb with which something is won, kept or changed.
    gains: bool,
    /// The words from the verb on.
    governed: Range<usize>,
    /// The words right behind it.
    after: Range<usize>,
}

impl Suspect<'_, '_> {
    /// The folded word `back` words before the number.
    fn word_before(&self, back: usize) -> &str {
        self.text.word_before(self.near.end, back, self.near.start)
    }

    /// The place of the word right before the number.
    fn at_before(&self) -> Option<usize> {
        self.near.end.checked_sub(1).filter(|&at| at >= self.near.start)
    }

    /// `ليرتفع تمثيله إلى 7`
    fn reaches(&self) -> bool {
        self.word_before(1) == "الي"
    }

    /// `فاز بـ14`, `حصل على 14`
    fn is_led(&self) -> bool {
        self.quantity.particle == Some(Particle::Bi) || self.word_before(1) == "علي"
    }

    /// The four words before the number, from a comma or a verb of winning on.
    fn last_words(&self) -> Range<usize> {
        let text = self.text;
        let last = self.near.end.saturating_sub(4).max(self.near.start)..self.near.end;
        let opens = |&at: &usize| matches!(text.mark(at), Some('،' | '؛' | ',')) || cue::is(text, at, GAIN);
        last.clone().rev().find(opens).unwrap_or(last.start)..last.end
    }

    /// The four last words that the verb governs.
    fn owns(&self) -> Range<usize> {
        self.governed.end.saturating_sub(4).max(self.governed.start)..self.governed.end
    }

    /// `على 8 بالمئة من الأصوات (9 مقاعد)`
    fn is_in_brackets(&self) -> bool {
        let end = self.near.end;
        (end.saturating_sub(1)..=end).any(|at| self.text.mark(at) == Some('('))
    }

    /// True where having is a result.
    fn tells_result(&self) -> bool {
        let is_led = self.is_led() && (self.gains || self.verb.is_none());
        holding::tells_result(self.text, self.quantity, &self.near, self.right, is_led)
    }
}

type Sign = fn(&Suspect) -> bool;

/// The reasons in their order, each with the sign that it holds.
const REASONS: [(&str, Sign); 123] = [
    ("named to it", signs::are_named_to_it),
    ("one candidate", signs::is_candidate_of_others),
    ("chamber grew", signs::has_chamber_grown),
    ("gathered", gathered::is_of_declared_bloc),
    ("gathered", gathered::are_brought_together),
    ("gathered", gathered::come_together),
    ("of both", gathered::is_of_both),
    ("out of all", |it| unlike::is_whole(it.text, it.quantity)),
    ("given up", |it| is_given_up(it.text, &it.near)),
    ("bound of the rest", signs::is_bound_of_rest),
    ("threshold", |it| is_mark_passed(it.text, &it.near)),
    ("fate", |it| are_of_list_and_act(it.text, it.quantity)),
    ("fate", |it| is_befallen(it.text, it.quantity, &it.near)),
    ("fate", |it| are_said_to_act(it.text, it.quantity, &it.near)),
    ("nobody", |it| unlike::is_of_nobody(it.text, &it.near)),
    ("nobody", |it| unlike::is_left_for_others(it.text, it.quantity)),
    ("sum", |it| unlike::is_sum_of_votes(it.text, &it.near)),
    ("contested", |it| unlike::is_contested(it.text, it.quantity, &it.near)),
    ("missing", |it| unlike::is_missing(it.text, it.quantity, it.verb)),
    ("aim", signs::is_aimed_at),
    ("supposed", |it| is_supposed(it.text, &it.near)),
    ("supposed", |it| is_unhappened(it.text, &it.near)),
    ("needed to win", signs::needs_to_win),
    ("owed to", signs::is_owed_to),
    ("for", signs::is_for),
    ("rule", |it| by_rule(it.text, &it.near)),
    ("rule", |it| is_of_quota(it.text, &it.near)),
    ("rule", |it| is_share_of_quota(it.text, it.left)),
    ("rule", |it| is_given_by_rule(it.text, it.right)),
    ("other body", |it| is_other_body(it.text, it.right)),
    ("other body", |it| follows_other_body(it.text, &it.near)),
    ("joins later", |it| joins_later(it.text, &it.near, it.verb)),
    ("joins later", |it| is_formed(it.text, it.quantity, &it.near)),
    ("less some", |it| is_less_some(it.text, it.quantity, &it.near)),
    ("strength", signs::is_of_strength),
    ("difference", signs::is_over_former),
    ("denied", signs::is_denied),
    ("whoever", signs::is_whose_it_may_be),
    ("not expected", |it| {
        it.quantity.bound.is_some() && nobody_expected(it.text, &it.near)
    }),
    ("claims of itself", unsure::claims_of_itself),
    ("hearsay", unsure::is_hearsay),
    ("count of others", unsure::is_cut_from_others),
    ("year of founding", unsure::is_of_founding),
    ("purpose", signs::is_purpose),
    ("sum", signs::is_sum_of_several),
    ("count of others", signs::counts_people),
    ("posts", signs::has_posts),
    ("strength", |it| has_by_now(it.text, it.quantity, &it.near)),
    ("strength", |it| has_at_dissolution(it.text, &it.near, it.right)),
    ("rest told", |it| unlike::is_rest_told(it.text, &it.near)),
    ("moves over", |it| moves_over(it.text, it.quantity, &it.near)),
    ("by law", |it| is_halved_by_law(it.text, &it.near)),
    ("other body", signs::is_in_dialogue),
    ("one of two", signs::is_one_of_two),
    ("of chamber", |it| counts_chamber_before(it.text, &it.near).is_some()),
    ("taken", |it| is_taken_off(it.text, it.quantity, &it.near)),
    ("subject of verb", signs::is_judged),
    ("region", |it| {
        it.quantity.particle.is_none() && unlike::is_of_region(it.text, &it.near)
    }),
    ("of majority", |it| {
        it.quantity.particle.is_none() && is_majority_itself(it.text, &it.near)
    }),
    ("of majority", |it| is_majority_measured(it.text, &it.near)),
    ("of majority", |it| is_majority_named(it.text, &it.near)),
    ("of majority", |it| is_majority_by(it.text, &it.near)),
    ("needed", |it| it.verb.is_none() && goes_on_needing(it.text, it.left)),
    ("sum", signs::is_summed_up),
    ("of chamber", signs::counts_chamber),
    ("sum", signs::is_of_sums),
    ("beside", signs::is_beside),
    ("from outside", |it| comes_from_outside(it.text, it.right)),
    ("whoever", |it| is_whoever(it.text, &it.near)),
    ("within", signs::is_within),
    ("portfolios", signs::counts_portfolios),
    ("results of", signs::is_of_results),
    ("membership", signs::is_of_membership),
    ("standing", signs::is_standing),
    ("difference between", |it| is_about_difference(it.text, it.left, it.verb)),
    ("comparison", |it| is_comparison(it.text, it.quantity, &it.near)),
    ("set aside", |it| is_set_aside(it.text, &it.near)),
    ("of majority", |it| is_against_majority(it.text, &it.near)),
    ("subject of verb", |it| {
        it.quantity.particle.is_none() && is_subject_of_verb(it.text, &it.near)
    }),
    ("would be", |it| would_be(it.text, it.right)),
    ("would be", |it| is_open_or_denied(it.text, it.quantity)),
    ("has them", signs::has_them),
    ("left", signs::is_left),
    ("remained", |it| is_what_remained(it.text, &it.near, it.verb)),
    ("times", signs::are_times),
    ("ours", signs::is_ours),
    ("winners", |it| are_winners_themselves(it.text, it.quantity, it.left)),
    ("one place", |it| part::is_of_one_place(it.text, &it.near, it.right)),
    ("fraction", |it| is_fraction_told(it.text, &it.near)),
    ("slogan", signs::is_of_slogan),
    ("new deputies", |it| is_deputies_more(it.text, it.quantity)),
    ("votes", signs::counts_votes),
    ("independents", |it| is_of_independents(it.text, it.quantity, &it.near)),
    ("needed", signs::is_for_majority_behind),
    ("unnamed", |it| is_of_unnamed(it.text, it.quantity)),
    ("sum", |it| adds_allies(it.text, &it.near)),
    ("votes", |it| unlike::is_of_votes_or_nobody(it.text, &it.near)),
    ("women", |it| part::is_list_of_women(it.text, &it.near)),
    ("deputies of parties", |it| is_of_parties(it.text, it.quantity)),
    ("any list", signs::is_of_any_list),
    ("needed or reserved", signs::is_kept_apart),
    ("difference", |it| {
        !it.is_in_brackets() && cue::any(it.text, since_versus(it.text, &it.governed), DIFFERENCE)
    }),
    ("majority", signs::is_of_majority),
    ("women", signs::is_of_women),
    ("women or needed behind", |it| part::is_of_women_behind(it.text, &it.after)),
    ("women or needed behind", |it| cue::any(it.text, it.after.clone(), NEED)),
    ("women or needed behind", |it| is_short_of(it.text, it.quantity, it.right)),
    ("women or needed behind", signs::is_reserved_behind),
    ("part", |it| part::is_part(it.text, it.quantity, it.left, it.right)),
    ("lead", |it| leads(it.text, it.quantity, &it.near)),
    ("local", |it| is_local(it.text, it.left)),
    ("local", |it| is_local(it.text, &it.after)),
    ("per unit", |it| unlike::is_per_unit(it.text, it.quantity.end)),
    ("portfolios", signs::names_portfolio),
    ("count of others", |it| !it.quantity.unit && counts_others(it.text, &it.near)),
    ("of others", |it| is_of_others(it.text, it.quantity, &it.near)),
    ("former deputies", |it| counts_former(it.text, it.quantity, &it.near)),
    ("shared with", |it| shares_with(it.text, &it.near)),
    ("joined since", |it| has_grown(it.text, &it.near, it.right)),
    ("joined since", |it| shrinks_since(it.text, &it.near, it.right)),
    ("some of its own", |it| is_some_of_own(it.text, it.quantity)),
    ("strength", signs::has_present_strength),
    ("has", signs::has_now),
];

/// Why the words around `quantity` say that it is no result of a list; none where they do not. `left` ends at the number,
/// `right` begins after it.
pub(super) fn rejects(text: &NamedText, quantity: &Quantity, left: &Range<usize>, right: &Range<usize>) -> Option<&'static str> {
    // `فاز بجميع المقاعد المخصصة للقوائم، وعددها 100`
    if chamber_other::is_whole_of_some(text, quantity) {
        return None;
    }
    let near = left.end.saturating_sub(NEAR).max(left.start)..left.end;
    let near = turn(text, &near).unwrap_or(near.start)..near.end;
    if let Some(reason) = unlike::reason(text, quantity, &near) {
        return Some(reason);
    }
    let verb = cue::last(text, near.clone(), VERB);
    let suspect = Suspect {
        text,
        quantity,
        left,
        right,
        verb,
        gains: verb.is_some_and(|verb| cue::is(text, verb, GAIN | KEEP | RANK | CHANGE)),
        governed: verb.unwrap_or(near.start)..near.end,
        after: clause_start(text, right),
        near,
    };
    let found = REASONS.iter().find(|(_, holds)| holds(&suspect));
    found.map(|&(reason, _)| reason)
}

/// The two words before a number.
pub(super) fn last_words_of(near: &Range<usize>) -> Range<usize> {
    near.end.saturating_sub(2).max(near.start)..near.end
}

/// Where the sentence turns to something else before the number: `لكنه`, `بينما`, `غير أن`.
pub(super) fn turn(text: &NamedText, near: &Range<usize>) -> Option<usize> {
    near.clone().rev().find(|&at| {
        // `لم يكن يحلم به أحد: 44 مقعدا لحزب السهل`, but `تراجع عدد مرشحي حزب السهل: من 48 إلى 17`
        if text.mark(at) == Some(':') && !text.is_glued(at + 1) {
            return text.folded(at + 1) != "من";
        }
        // `يحتاج حزب السهل، وله 61 مقعدا، إلى حلفاء`, `يلزم 220 صوتا، ولدى السهل 61 مقعدا`
        if text.is_comma(at) {
            return matches!(
                text.folded(at + 1),
                "وله" | "ولها" | "ولهم" | "ولدي" | "ولديه" | "ولديها" | "ولديهم"
            );
        }
        // `يحتاج أي ائتلاف إلى 109، في حين لا يملك السهل سوى 52`
        if text.folded(at) == "حين" && at > near.start && text.folded(at - 1) == "في" {
            return true;
        }
        TURNS.at(text, at)
            && (!is_turn_before_that(text.bare(at)) || matches!(text.folded(at + 1), "ان" | "انه" | "انها" | "انهم"))
    })
}

fn is_turn_before_that(bare: &str) -> bool {
    matches!(bare, "غير" | "الا" | "بيد")
}

/// The words right after the number, as far as the clause goes on.
fn clause_start(text: &NamedText, right: &Range<usize>) -> Range<usize> {
    let end = (right.start + AFTER).min(right.end);
    let stop = (right.start..end).find(|&index| {
        text.mark(index).is_some()
            || CLAUSE_STOPS.at(text, index)
            || cue::is(text, index, VERB)
            || cue::find(text, index).proclitics.conjunction.is_some()
    });
    right.start..stop.unwrap_or(end)
}
