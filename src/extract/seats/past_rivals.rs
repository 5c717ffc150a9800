//! The way back to the subject of a clause past those that it came behind or ahead of: `حل حزب السهل رابعا بعد حزب النهر (37) وحصل على 33`.
//! Owns which lists only stand as such rivals and which verb goes on with the subject; what a number plays for it is `role`'s.

use crate::arabic::{Conjunction, WordTest};
use crate::extract::name::{Gender, ListKind, ListMention};

#[allow(clippy::wildcard_imports, reason = "the classes of cue words are one vocabulary")]
use super::cue::{self, *};
use super::forms;
use super::quantity::Quantity;
use super::single::Place;
use super::statement::Reader;
use super::subject::Subject;

/// Words right before whom somebody came behind.
static BEHIND: WordTest = WordTest::words(&[], &["بعد", "خلف", "وراء", "امام"]);

/// Words before `على` and whom somebody was ahead of.
static AHEAD: WordTest = WordTest::listed(&['و', 'ف'], || forms::ids_of(forms::AHEAD));

/// Words that begin a clause of somebody else.
static CONTRASTS: WordTest = WordTest::listed(&['و'], || forms::ids_of(forms::CONTRASTS));

/// Most words between a verb of being ahead and `على`.
const AHEAD_REACH: usize = 8;

impl Reader<'_> {
    /// The subject of the clause before, where the verb at `verb` is joined to it and only rivals of its are named since.
    pub(super) fn past_rivals(&self, place: &Place, verb: Option<usize>) -> Option<Subject> {
        let Place { number, sentence, .. } = *place;
        let text = self.text();
        let names = self.search.names;
        let verb = verb
            .filter(|&verb| self.goes_on_with_subject(verb))
            .or_else(|| self.noun_of_gain(number.lead))?;
        let names_own = |range: std::ops::Range<usize>| !names.lists_in(range).is_empty();
        if number.lead < verb || names_own(verb..number.lead) || names_own(number.end..number.end + 2) {
            return None;
        }
        let mentions = names.lists_in(sentence.start..verb);
        let rivals = (0..mentions.len())
            .rev()
            .take_while(|&place| self.is_rival(mentions, place))
            .count();
        let first = mentions.len().checked_sub(rivals + 1).filter(|_| rivals > 0)?;
        let subject = mentions.get(first)?;
        let is_named = subject.kind != ListKind::Back && !subject.guarded && subject.proclitics.particle.is_none();
        // `بعد حزب النهر الذي خسر الصدارة واكتفى بـ33`: the relative clause goes on.
        let told_of_rival = mentions.last().map_or(verb, |last| last.tokens.end)..verb;
        let breaks = CONTRASTS.any_in(text, subject.tokens.end..verb)
            || told_of_rival.into_iter().any(|at| super::period::is_relative(text, at));
        if !is_named || breaks || !self.is_subject_of_verb(subject, sentence.start) || !agrees(subject, self.gender_of_verb(verb))
        {
            return None;
        }
        Some(Subject {
            lists: vec![self.search.reference(subject)],
            tokens: number.lead..number.lead,
            how: "why-list-same-sentence",
        })
    }

    /// `خسر حزب السهل أمام حزب النهر (37 مقعدا)`: brackets right behind a rival tell what it has, not what the verb did.
    pub(super) fn is_in_rivals_brackets(&self, number: &Quantity) -> bool {
        let text = self.text();
        let opens = |at: &usize| text.mark(*at) == Some('(');
        let Some(open) = [number.start, number.start.saturating_sub(1)].into_iter().find(opens) else {
            return false;
        };
        let mentions = self.search.names.lists_in(text.sentence_around(open).start..open);
        let adjoins = |list: &ListMention| list.tokens.end + usize::from(text.is_quote(list.tokens.end)) == open;
        let last = mentions
            .len()
            .checked_sub(1)
            .filter(|&last| mentions.get(last).is_some_and(adjoins));
        last.is_some_and(|last| self.is_rival(mentions, last))
    }

    /// `وحصل`, `ولم ينل`, `بحصوله`: a verb with no subject of its own that goes on with the one before.
    fn goes_on_with_subject(&self, verb: usize) -> bool {
        let text = self.text();
        let word = text.folded(verb);
        let joined = word.starts_with(['و', 'ف']) && cue::find(text, verb).proclitics.conjunction.is_some();
        let denied = verb
            .checked_sub(1)
            .is_some_and(|at| matches!(text.folded(at), "ولم" | "فلم" | "ولن"));
        cue::is(text, verb, GAIN | KEEP) && (joined || denied)
    }

    /// `بحصوله على`, `بنيلها` right before a number.
    fn noun_of_gain(&self, lead: usize) -> Option<usize> {
        const REACH: usize = 2;
        static NOUNS: WordTest = WordTest::words(
            &['ب'],
            &[
                "حصوله",
                "حصولها",
                "نيله",
                "نيلها",
                "فوزه",
                "فوزها",
                "احرازه",
                "احرازها",
                "حصده",
                "حصدها",
            ],
        );
        let text = self.text();
        let near = lead.saturating_sub(REACH)..lead;
        NOUNS.last_in(text, near).filter(|&at| text.folded(at).starts_with('ب'))
    }

    /// True where the list at `place` of `mentions` is only whom somebody came behind or ahead of.
    fn is_rival(&self, mentions: &[ListMention], place: usize) -> bool {
        let Some(list) = mentions.get(place) else {
            return false;
        };
        let text = self.text();
        let quoted = |at: usize| at - usize::from(at > 0 && text.is_quote(at - 1));
        let Some(led) = quoted(list.tokens.start).checked_sub(1) else {
            return false;
        };
        // `بعد كل من حزب النهر وحزب الورد`
        let led = match led.checked_sub(2) {
            Some(before) if text.folded(led) == "من" && text.folded(led - 1) == "كل" => before,
            _ => led,
        };
        let is_ahead = || text.folded(led) == "علي" && AHEAD.any_in(text, led.saturating_sub(AHEAD_REACH)..led);
        if list.proclitics.particle.is_none() && (BEHIND.at(text, led) || is_ahead()) {
            return true;
        }
        let joined = list.proclitics.conjunction == Some(Conjunction::Wa) || text.folded(led) == "و";
        let before = place.checked_sub(1).and_then(|before| Some((before, mentions.get(before)?)));
        joined
            && before.is_some_and(|(before, first)| {
                !cue::any(text, first.tokens.end..list.tokens.start, GAIN | LOSE | RANK) && self.is_rival(mentions, before)
            })
    }

    /// True for a list right behind a verb, or with one behind it where it opens the sentence.
    fn is_subject_of_verb(&self, list: &ListMention, sentence: usize) -> bool {
        let text = self.text();
        let tells = GAIN | LOSE | RANK | KEEP | CHANGE;
        let start = list.tokens.start - usize::from(list.tokens.start > sentence && text.is_quote(list.tokens.start - 1));
        let end = list.tokens.end + usize::from(text.is_quote(list.tokens.end));
        let behind_verb = start > sentence && (cue::is(text, start - 1, tells) || AHEAD.at(text, start - 1));
        behind_verb || start == sentence && (cue::is(text, end, tells) || AHEAD.at(text, end))
    }

    /// The gender of the subject that the form of a verb, or the pronoun of its noun, asks for.
    fn gender_of_verb(&self, verb: usize) -> Gender {
        let word = self.text().bare(verb);
        let is_feminine = if word.starts_with('ب') {
            word.ends_with("ها")
        } else {
            word.ends_with('ت') || word.starts_with('ت') && !word.starts_with("تم")
        };
        if is_feminine { Gender::Feminine } else { Gender::Masculine }
    }
}

fn agrees(list: &ListMention, gender: Gender) -> bool {
    list.gender.is_none_or(|own| own == gender)
}
