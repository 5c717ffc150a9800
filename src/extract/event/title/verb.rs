//! Titles of verbs. Owns what a verb's noun is and what stands right behind the verb: its subject, its object, what points back; knows no
//! day. What title a clause gives, `main_clause`, `relative`, `report` and `trust` say.

use super::super::phrase::{self, Kind, Phrase, Reach};
use super::super::sense;
use super::super::trigger::Trigger;
use super::super::verb::read_at;
use super::super::{EventCategory, words};
use super::case::{points, split_subject};
use super::inflect::{self, Owner};
use super::{Title, words as inflected};

/// Words around one in which a name is looked for again.
const REPEATS_REACH: usize = 600;

/// What stands right behind a verb.
#[derive(Debug)]
pub(super) enum After {
    /// Nothing of its clause.
    Nothing,
    /// A noun phrase, its subject or, in the passive, what takes its place.
    Subject,
    /// Its object; the subject is left out.
    Object,
    /// A noun with a pronoun that means the subject or what the relative clause speaks of: at this token, without pronoun.
    Owned {
        at: usize,
        stem: String,
        owner: Owner,
        is_agent: bool,
    },
    /// A preposition; `governed` where the verb itself asks for it.
    Led { governed: bool },
    /// A preposition with a pronoun at this token: عليها.
    Pointing { at: usize },
}

/// A verb, and what is known of it.
pub(super) struct Told {
    pub(super) index: usize,
    pub(super) verb: Trigger,
    pub(super) noun: Option<String>,
    pub(super) after: After,
    pub(super) with_speech: bool,
}

impl Title<'_> {
    pub(super) fn of_verb(&self, index: usize, category: EventCategory) -> String {
        let text = self.text;
        let unknown = Trigger::unknown(
            text.folded(index).ends_with('ت'),
            text.folded(index).starts_with('و') && text.folded(index).chars().count() > 5 && self.opens(index),
        );
        let verb = read_at(text, index).unwrap_or(unknown);
        let told = Told {
            index,
            verb,
            noun: self.verbal_noun(index, verb),
            after: self.after(index, verb),
            with_speech: category == EventCategory::Statement || self.rules_that(index, verb),
        };
        let said = self
            .of_relative(&told)
            .or_else(|| self.of_report(&told))
            .or_else(|| self.of_trust(&told))
            .unwrap_or_else(|| self.of_main(&told));
        self.with_meant(said, &told)
    }

    /// `قرر مجلس الوزراء تأجيلها`: what the last word's pronoun means, where no word of the title can be meant.
    fn with_meant(&self, said: String, told: &Told) -> String {
        let Some((rest, last)) = said.rsplit_once(' ') else {
            return said;
        };
        let may_be_meant = rest.split(' ').skip(1).any(|word| word.ends_with(['ة', 'ت']));
        let owned = inflect::without_pronoun(last).filter(|(_, owner)| *owner == Owner::She);
        let Some((stem, _)) = owned.filter(|_| !told.verb.feminine && !may_be_meant) else {
            return said;
        };
        let is_done = (told.index + 1..(told.index + 16).min(self.sentence.end)).any(|at| {
            self.text.surface(at) == last
                && (self.triggers.noun_at(self.text, at).is_some() || self.triggers.weak_noun_at(self.text, at).is_some())
        });
        match self.decided(told.index, true).filter(|_| is_done) {
            Some(meant) => format!("{rest} {stem} {}", meant.join(" ")),
            None => said,
        }
    }

    /// The verbal noun of the verb at `index`, as its sense there has it.
    pub(super) fn verbal_noun(&self, index: usize, verb: Trigger) -> Option<String> {
        if verb.row == Trigger::UNKNOWN {
            let bare = self.bare(index, usize::from(verb.letters));
            let past = crate::arabic::fold(&bare);
            let stem = if verb.feminine {
                past.strip_suffix('ت').unwrap_or(&past)
            } else {
                &past
            };
            let known = sense::of(self.text, &self.sentence, stem, index).and_then(|sense| sense.noun);
            return known.map(str::to_owned).or_else(|| inflect::derived_noun(stem));
        }
        let base = self.triggers.base(verb.row)?;
        // `وتدخل التحالف`: a masculine does not enter in this form.
        let next = self.text.surface(self.behind(index));
        if self.text.folded(index).trim_start_matches('و') == "تدخل" && base == "دخل" && !next.ends_with(['ة', 'ت']) {
            return Some("تدخل".to_owned());
        }
        if let Some(noun) = self.noun_of_spelt_alike(index, base, verb) {
            return Some(noun.to_owned());
        }
        if let Some(noun) = sense::of(self.text, &self.sentence, base, index).and_then(|sense| sense.noun) {
            return Some(noun.to_owned());
        }
        // `قُتل`: of him that was killed.
        if base == "قتل" && (self.is_passive(index, base) || self.is_of_victims(index, verb)) {
            return Some("مقتل".to_owned());
        }
        if base == "جري" && self.conducts(index, verb) {
            return Some("إجراء".to_owned());
        }
        if base == "سقط" && self.fells(index, verb) {
            return Some("إسقاط".to_owned());
        }
        let noun = self.triggers.verbal_noun(verb.row)?;
        // وقع is "took place" and "signed"; what was signed tells them apart.
        let is_signed = noun == "وقوع" && self.is_signing(index);
        Some(if is_signed { "توقيع" } else { noun }.to_owned())
    }

    /// What stands behind the verb at `index`.
    fn after(&self, index: usize, verb: Trigger) -> After {
        let at = self.behind(index);
        if at >= self.sentence.end || words::is_stop(self.text, at) {
            return After::Nothing;
        }
        if self.text.word(at).is_none() {
            return After::Subject; // a number, a quote
        }
        let (folded, surface) = (self.text.folded(at), self.text.surface(at));
        let is_plural = self.is_plural(index);
        if points(folded) {
            return After::Pointing { at };
        }
        if words::is(self.text, at, words::COMPLEMENTIZER) {
            return After::Object;
        }
        if words::is(self.text, at, words::PREPOSITION | words::TIME_PREPOSITION) {
            let governed = matches!(folded, "الي" | "من" | "عن" | "علي") || words::is(self.text, at, words::TIME_PREPOSITION);
            return After::Led { governed };
        }
        let with_particle = self.triggers.noun_at(self.text, at).is_some_and(|noun| noun.particle);
        if phrase::kind_of(self.text, at) == Kind::Led || with_particle {
            return After::Led { governed: true };
        }
        if words::is(
            self.text,
            at,
            words::RELATIVE | words::SUBORDINATOR | words::NEGATION | words::SOURCE,
        ) {
            return After::Nothing;
        }
        if inflect::is_accusative(surface) && (inflect::has_tanwin(surface) || !self.repeats(at)) {
            return After::Object;
        }
        // `وأدى بدلاؤهم اليمين`: the nominative, whose they are nobody asks.
        if surface.ends_with("اؤهم") {
            return After::Subject;
        }
        if let Some((stem, owner)) = inflect::without_pronoun(surface) {
            let is_agent = !is_plural && self.is_agent(index, verb, &stem);
            return After::Owned {
                at,
                stem,
                owner,
                is_agent,
            };
        }
        let disagrees = !verb.feminine
            && surface.ends_with('ة')
            && folded.starts_with("ال")
            && !inflected::is(folded, inflected::PLURAL_IN_TAA);
        // `أولى جلساته`
        let counts_owned = matches!(folded, "اول" | "اولي" | "ثاني" | "ثانيه" | "اخر")
            && inflect::without_pronoun(self.text.surface(at + 1)).is_some();
        if is_plural || disagrees || counts_owned || self.takes_held(verb, at) {
            return After::Object;
        }
        After::Subject
    }

    /// True where a noun with a pronoun behind the verb, `stem` without it, is its subject: `أعلن زعيمه استقالته`, but `أعلن حكومته`.
    fn is_agent(&self, index: usize, verb: Trigger, stem: &str) -> bool {
        let base = self.triggers.base(verb.row).unwrap_or_default();
        let is_made = || {
            let tells = base == "اعلن" && inflected::is(stem, inflected::PERSON);
            inflected::is(base, inflected::MAKING) && !tells
        };
        let agrees = verb.feminine == (stem.ends_with('ة') || stem.ends_with("ات"));
        self.is_passive(index, base) || inflected::is(stem, inflected::AGENT) && agrees && !is_made()
    }

    /// True where the same word stands elsewhere near: a name in ـا, not an accusative.
    fn repeats(&self, at: usize) -> bool {
        let near = at.saturating_sub(REPEATS_REACH)..(at + REPEATS_REACH).min(self.text.len());
        let word = self.text.word(at);
        let bare = inflect::without_accusative(self.text.surface(at));
        let common = inflected::COMMON | inflected::AGENT | inflected::DECIDED | inflected::OF_BODY | inflected::PERSON;
        if inflected::is(&bare, common) || self.triggers.noun_at(self.text, at).is_some() {
            return false;
        }
        near.into_iter().any(|other| other != at && self.text.word(other) == word)
    }

    /// True for a passive: by its vowel, or as the table has it.
    fn is_passive(&self, index: usize, base: &str) -> bool {
        let bare = self.bare(index, 0);
        let marked = bare
            .trim_start_matches(['و', 'ف'])
            .chars()
            .nth(1)
            .is_some_and(|mark| mark == '\u{64f}');
        marked || inflected::is(base, inflected::PASSIVE)
    }

    pub(super) fn is_plural(&self, index: usize) -> bool {
        let folded = self.text.folded(index);
        folded.ends_with("وا") || folded.ends_with("ون")
    }

    pub(super) fn phrases(&self, index: usize, reach: Reach) -> Vec<Phrase> {
        phrase::phrases(self.text, self.sentence.clone(), self.dates, index, reach)
    }

    /// The subject behind the verb, in the genitive, and the phrases after it.
    pub(super) fn subject_and_rest(&self, told: &Told, from: usize, reach: Reach) -> (Option<Vec<String>>, Vec<Phrase>) {
        let phrases = self.phrases(from, reach);
        match told.after {
            After::Subject | After::Owned { .. } => split_subject(phrases),
            _ => (None, phrases),
        }
    }
}
