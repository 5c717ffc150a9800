//! Where the clause of a phrase ends: words that part clauses, verbs of another one. Owns these signs; where phrases begin and end is the
//! parent's.

use super::super::sense;
use super::super::trigger::{Form, Trigger, Triggers};
use super::super::words;
use super::{Kind, Phrases, kind_of, may_be_verb};
use crate::arabic::{TokenizedText, WordTest};

/// `وانكفأ`, `واستقر`: a derived verb in the past, whose noun would have ا before its last letter.
static JOINED_VERB: WordTest = WordTest::new(|word| {
    const DERIVED: [&str; 11] = [
        "وان", "واست", "واخت", "واعت", "وافت", "واقت", "واكت", "واتخ", "واحت", "وارت", "واشت",
    ];
    let letters: Vec<char> = word.chars().collect();
    let [.., before_last, last] = letters.as_slice() else {
        return false;
    };
    (5..=8).contains(&letters.len())
        && *before_last != 'ا'
        && !matches!(last, 'ه' | 'ي' | 'ن')
        && DERIVED.iter().any(|start| word.starts_with(start))
});

/// `فارتفعت`, `فتشتتت`: a verb of what followed.
static FOLLOWING_VERB: WordTest = WordTest::new(|word| {
    word.starts_with('ف')
        && word.ends_with('ت')
        && (6..=7).contains(&word.chars().count())
        && !["ات", "يت", "وت"].iter().any(|ending| word.ends_with(ending))
        && !words::begins(word, words::FA_STEM)
});

/// Objects that are spelt as verbs of two.
static OBJECTS: WordTest = WordTest::words(
    &[],
    &[
        "امرا", "حكما", "طلبا", "عرضا", "وعدا", "ردا", "قسما", "حظرا", "دعما", "رفعا", "منعا", "كشفا", "نصرا",
    ],
);

/// True for `فارتفعت`.
pub(in super::super) fn tells_what_followed(text: &TokenizedText, index: usize) -> bool {
    FOLLOWING_VERB.at(text, index)
}

impl Phrases<'_> {
    /// True where the word at `index` begins another clause.
    pub(super) fn ends_at(&self, index: usize) -> bool {
        let folded = self.text.folded(index);
        let is_first = self.current.is_empty() && self.done.is_empty();
        if self.reach.until.is_some() {
            return false;
        }
        // `بـ77 صوتا`: what a number counts is no verb.
        if (folded.ends_with('ا') || folded == "صوت") && self.follows_number(index) {
            return false;
        }
        if self.is(index, words::COMPLEMENTIZER) {
            return !self.reach.with_speech || self.in_speech;
        }
        // `في أربع محافظات وذلك مقارنة …`: what is only added.
        if folded == "وذلك" && !self.current.is_empty() {
            return true;
        }
        // `ينتهي أجل الترشح`
        if folded == "اجل" && is_first {
            return false;
        }
        if self.reach.with_verb && is_first {
            return self.is(index, words::RELATIVE | words::SUBORDINATOR | words::NEGATION);
        }
        if self.is(index, words::TIME_PREPOSITION) {
            return !(index + 1..index + 3).any(|at| self.slot_over(at).is_some_and(|slot| !slot.counts_from_next));
        }
        if self.in_speech {
            return self.is(index, words::SUBORDINATOR);
        }
        let ends = words::RELATIVE | words::SUBORDINATOR | words::NEGATION | words::AUXILIARY | words::HYPOTHETICAL;
        self.is(index, ends)
            || self.joins_clause(index)
            || self.joins_past_with_pronoun(index)
            || self.joins_doubled(index)
            || !self.is_surely_noun(index) && self.is_verb(index)
    }

    /// `وضم`, `ويتواصل`: another clause.
    fn joins_clause(&self, index: usize) -> bool {
        let folded = self.text.folded(index);
        matches!(folded, "سيكون" | "ستكون")
            || matches!(folded, "ومنهم" | "ومنها" | "ومعه" | "ومعها" | "ومعهم" | "وبينهم" | "وبينها")
            || self.is(index, words::STATE) && folded.starts_with(['و', 'ف'])
            || self.is(index, words::VERB)
                && (folded.starts_with('و') || !self.current.is_empty() && matches!(folded, "زاد" | "زادت"))
            || folded.starts_with("وي") && folded.chars().count() > 4 && may_be_verb(self.text, index)
            || JOINED_VERB.at(self.text, index)
            || FOLLOWING_VERB.at(self.text, index)
            || folded.starts_with("لي") && folded.ends_with("وا")
    }

    /// `فاز على سامي كمال وعزله الجيش`: behind its pronoun a noun has no genitive.
    fn joins_past_with_pronoun(&self, index: usize) -> bool {
        let folded = self.text.folded(index);
        folded.starts_with('و')
            && folded.ends_with('ه')
            && self.text.surface(index).ends_with('ه')
            && self.text.folded(index + 1).starts_with("ال")
            && self.slot_over(index + 1).is_none()
            && Triggers::bundled()
                .verb_at(self.text, index)
                .is_some_and(|verb| verb.pronoun && verb.form == Form::Past)
    }

    /// `عزل الرئيس وعلّق الدستور`: a doubled letter written out.
    fn joins_doubled(&self, index: usize) -> bool {
        let (folded, surface) = (self.text.folded(index), self.text.surface(index));
        folded.starts_with('و')
            && surface.contains('\u{651}')
            && surface.chars().filter(|letter| *letter != '\u{651}').count() == 4
            && folded.chars().nth(2) != Some('ي')
            && self.text.folded(index + 1).starts_with("ال")
    }

    /// True for a word that is no verb where it stands, whatever its letters.
    fn is_surely_noun(&self, index: usize) -> bool {
        // `بفارق صوت واحد`: behind its first word a phrase with ب has a noun.
        let is_led = |at: usize| at + 1 == index && kind_of(self.text, at) == Kind::Led && self.text.folded(at) != "حتي";
        matches!(self.current.as_slice(), [(at, _)] if is_led(*at))
            || match self.text.folded(index) {
                // `حل تحالف النهر ثانيا`: behind a verb's noun it is the noun.
                "تحالف" => true,
                "فتح" => !self.current.is_empty(),
                // `وقع الرئيس أمس أمرا`: what he signed, not what two did.
                _ => OBJECTS.at(self.text, index),
            }
    }

    fn is_verb(&self, index: usize) -> bool {
        let triggers = Triggers::bundled();
        // `و` joins a noun of happening as it may join a verb: after words of one clause it is rather the noun.
        triggers
            .verb_at(self.text, index)
            .is_some_and(|verb| verb.form != Form::Participle)
            && triggers.noun_at(self.text, index).is_none()
            && !self.is_nominal(index)
    }

    /// True for a verb that is spelt like a verbal noun, where no other clause can begin: `أعلن الرئيس أمس حل المجلس`.
    pub(super) fn is_nominal(&self, index: usize) -> bool {
        let triggers = Triggers::bundled();
        let follows = index
            .checked_sub(1)
            .is_some_and(|before| self.slot_over(before).is_some() || self.reach.with_speech && self.text.is_comma(before));
        let is_noun_of = |verb: Trigger| {
            let base = triggers.base(verb.row).unwrap_or_default();
            let sense = sense::of(self.text, &self.sentence, base, index).and_then(|sense| sense.noun);
            sense.or_else(|| triggers.verbal_noun(verb.row)) == Some(self.text.folded(index))
        };
        let may_be_noun = || {
            let weak = triggers.weak_noun_at(self.text, index);
            weak.is_some_and(|noun| !noun.particle && noun.letters == 0)
        };
        self.reach.is_main
            && follows
            && triggers
                .verb_at(self.text, index)
                .is_some_and(|verb| verb.letters == 0 && (is_noun_of(verb) || may_be_noun()))
    }
}
