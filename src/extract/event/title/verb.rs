//! Titles of verbs: the verbal noun with the verb's subject and object, or the sentence as it stands where the table has no
//! noun. Owns what of a clause is subject, object and relative pronoun; knows no day.

use super::super::phrase::{self, Kind, Phrase, Reach};
use super::super::sense;
use super::super::trigger::{Form, Trigger};
use super::super::verb::read_at;
use super::super::{EventCategory, words};
use super::case::{
    genitive_run, genitive_words, in_genitive, points, preposition_of, split_subject, subject_first, with_preposition,
};
use super::inflect::{self, Owner};
use super::owner::Asked;
use super::{Title, whom, words as inflected};
use crate::extract::name::NameKind;

/// Words looked back for what a pronoun means.
const DECIDED_REACH: usize = 30;

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
            let base = self.triggers.base(verb.row).unwrap_or_default();
            let is_passive = self.is_passive(index, base);
            let agrees = verb.feminine == (stem.ends_with('ة') || stem.ends_with("ات"));
            // `أعلن زعيمه استقالته`, but `أعلن حكومته`
            let tells = base == "اعلن" && inflected::is(&stem, inflected::PERSON);
            let is_made = inflected::is(base, inflected::MAKING) && !is_passive && !tells;
            let is_agent = (is_passive || inflected::is(&stem, inflected::AGENT) && agrees && !is_made) && !is_plural;
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

    /// What somebody said, as headlines have it: `فلان: …`.
    fn of_report(&self, told: &Told) -> Option<String> {
        if told.noun.is_some() || !told.with_speech {
            return None;
        }
        let Told { index, verb, .. } = *told;
        let reach = Reach {
            with_speech: true,
            past_asides: true,
            ..Reach::default()
        };
        let phrases = phrase::phrases(self.text, self.sentence.clone(), self.dates, index + 1, reach);
        let who = match &told.after {
            After::Subject => self.subject_after(index, verb).map(|(_, words)| words),
            _ => None,
        };
        let who = who
            .or_else(|| self.subject_before(index).map(|range| self.taken(range)))
            .or_else(|| self.subject_going_on(index, verb.feminine, Asked::Any))?;
        // `عضو في …`, `الأمين العام للجبهة فلان`: half of who it was.
        let next = self.behind(index) + who.len();
        if matches!(told.after, After::Subject) && (phrase::kind_of(self.text, next) == Kind::Led && who.len() <= 2) {
            return None;
        }
        let speech = phrases.iter().position(Phrase::is_speech);
        let Some(speech) = speech else {
            let quote = self.quote_behind(index)?;
            return Some(format!("{}: {quote}", who.join(" ")));
        };
        let mut said: Vec<Phrase> = phrases.get(speech..)?.to_vec();
        let first = said.first_mut()?;
        let leads = first.words.first().map(|word| crate::arabic::fold(word));
        if matches!(leads.as_deref(), Some("ان" | "بان")) {
            first.words.remove(0);
            let last = who.last().map(|word| format!("{word}:"));
            let mut who = who;
            if let (Some(place), Some(last)) = (who.last_mut(), last) {
                *place = last;
            }
            return Some(Self::joined(&who, &said));
        }
        let mut words = vec![self.bare(index, usize::from(verb.letters))];
        words.extend(who);
        Some(Self::joined(&words, &said))
    }

    /// The quoted words behind a colon.
    fn quote_behind(&self, index: usize) -> Option<String> {
        let colon = (index..(index + 20).min(self.sentence.end)).find(|&at| self.text.mark(at) == Some(':'))?;
        let close = self
            .text
            .partner(colon + 1)
            .filter(|&close| close > colon + 1 && close - colon <= 14)?;
        let inner: Vec<&str> = (colon + 2..close)
            .filter(|&at| self.text.mark(at).is_none())
            .map(|at| self.text.surface(at))
            .collect();
        (!inner.is_empty()).then(|| format!("«{}»", inner.join(" ")))
    }

    /// A verb of a main clause.
    fn of_main(&self, told: &Told) -> String {
        let Told { index, verb, .. } = *told;
        let reach = Reach {
            with_speech: told.with_speech,
            past_asides: true,
            is_clause: true,
            is_main: true,
            ..Reach::default()
        };
        // `أول انتخابات يقترع فيها المغتربون`: the subject stands behind.
        let is_spoken_of = |range: &std::ops::Range<usize>| {
            matches!(told.after, After::Pointing { at } if self.text.folded(at).starts_with("في"))
                && range
                    .end
                    .checked_sub(1)
                    .is_some_and(|last| !self.text.surface(last).starts_with("ال"))
        };
        let before = self
            .subject_before(index)
            .filter(|range| !is_spoken_of(range))
            .map(|range| self.taken(range));
        let Some(noun) = told.noun.clone() else {
            return self.sentence_of(told, before, reach);
        };
        let mut said = vec![noun];
        if let Some(what) = self.sourced(told) {
            if let Some((first, words)) = self.subject_after(index, verb) {
                let next = first + words.len();
                said.extend(words);
                // `المفوضية العليا للانتخابات`
                if self.text.folded(next).starts_with("للانتخاب") {
                    said.push(self.text.surface(next).to_owned());
                }
            }
            said.push(what);
            return said.join(" ");
        }
        if let Some(mut subject) = before {
            // `إن اجتماعا سيعقد`
            let is_common = subject.first().is_some_and(|first| {
                inflect::has_tanwin(first)
                    || inflected::is(&inflect::without_accusative(first), inflected::COMMON | inflected::DECIDED)
            });
            if is_common {
                in_genitive(&mut subject);
            } else {
                genitive_words(&mut subject);
            }
            said.extend(subject);
            return self.finished(&said, index + 1, reach);
        }
        if self.hides_whom(told) {
            return self.sentence_of(told, None, reach);
        }
        if verb.pronoun {
            // `خلفه فلان`
            let (subject, rest) = self.subject_and_rest(told, index + 1, reach);
            // `منحه أمس مهلة`: what he was given.
            let is_doer = |words: &Vec<String>| {
                let first = words.first().map_or("", String::as_str);
                verb.feminine || !first.ends_with('ة')
            };
            let has_subject = subject.as_ref().is_some_and(is_doer);
            let mut subject = subject.unwrap_or_default();
            // `اعتقلته الشرطة مرتين`
            let times = subject.pop_if(|last| has_subject && matches!(last.as_str(), "مرتين" | "مرارا" | "مراراً"));
            said.extend(subject);
            // `سامي كمال (أعدمه النظام عام 1980)`; `حصده`: no decision.
            if let Some(whom) = self.whom_bracket_tells_of(index) {
                said.extend(whom);
            } else if verb.category != Some(EventCategory::Result) || self.triggers.base(verb.row) == Some("حل") {
                let meant = self.decided(index, self.text.folded(index).ends_with("ها"));
                // `كلفه الرئيس`: he was charged, not the president.
                let goes_on = rest
                    .first()
                    .and_then(|phrase| phrase.words.first())
                    .is_some_and(|word| word == "من");
                if meant.is_none() && has_subject && !goes_on && self.is_done_to(verb) {
                    said.push(whom::object(self.text.folded(index)).to_owned());
                }
                said.extend(meant.unwrap_or_default());
            }
            said.extend(times);
            return Self::joined(&said, &rest);
        }
        let base = self.triggers.base(verb.row).unwrap_or_default();
        let asked = match &told.after {
            After::Owned { stem, .. } if inflected::is(stem, inflected::OF_BODY) => Asked::Body,
            After::Object if self.has_of_body(index) => Asked::Body,
            _ if inflected::is(base, inflected::PERSONAL) => Asked::Person,
            _ => Asked::Any,
        };
        match &told.after {
            After::Subject => {}
            After::Nothing | After::Object => {
                let owner = self.subject_going_on(index, verb.feminine, asked);
                let is_alone = owner.is_none();
                said.extend(owner.unwrap_or_default());
                let mut phrases = self.phrases(index + 1, reach);
                // `ثم انتخب أمينا عاما`, `واغتيل في 6 فبراير`: whom, the pronoun says.
                let is_rank = phrases.first().is_none_or(|phrase| {
                    phrase
                        .words
                        .first()
                        .is_some_and(|first| inflected::is(first, inflected::ADVERB))
                }) && phrases.iter().skip(1).all(|phrase| phrase.kind != Kind::Noun);
                if is_alone && is_rank && said.len() == 1 && verb.category.is_some() {
                    self.say_of_left_out(&mut said, told);
                    return Self::joined(&said, &phrases);
                }
                // `رسميا`, `احتجاجا` keep their accusative.
                let is_adverb = |phrase: &Phrase| {
                    phrase
                        .words
                        .first()
                        .is_some_and(|word| inflected::is(word, inflected::ADVERB))
                };
                if is_alone
                    && matches!(told.after, After::Object)
                    && let Some(object) = phrases.first_mut().filter(|object| !is_adverb(object))
                {
                    in_genitive(&mut object.words);
                }
                return Self::joined(&said, &phrases);
            }
            After::Led { governed } => {
                let phrases = self.phrases(index + 1, reach);
                let has_subject = phrases.iter().any(|phrase| phrase.kind == Kind::Noun)
                    || phrases.first().is_some_and(|phrase| phrase.words.len() > 4);
                if (*governed || verb.form == Form::Past) && !has_subject {
                    said.extend(self.subject_going_on(index, verb.feminine, asked).unwrap_or_default());
                    // `وعاد إلى السراي`
                    let moves = matches!(verb.category, Some(EventCategory::Visit | EventCategory::Life));
                    if said.len() == 1 && moves {
                        self.say_of_left_out(&mut said, told);
                    }
                }
                return Self::joined(&said, &subject_first(phrases));
            }
            After::Pointing { at } => {
                // `أطاحت بها جميعا دبابات`
                let is_adverb = inflected::is(self.text.surface(at + 1), inflected::ADVERB);
                let phrases = self.phrases(at + 1 + usize::from(is_adverb), reach);
                let (subject, rest) = split_subject(phrases);
                let subject = subject.or_else(|| self.subject_going_on(index, verb.feminine, asked));
                said.extend(subject.unwrap_or_default());
                // `وصادقت عليها`
                let preposition = preposition_of(self.text.folded(*at));
                if let Some(meant) = self
                    .decided(index, self.text.folded(*at).ends_with("ها"))
                    .filter(|_| preposition == "على" && matches!(base, "صادق" | "صدق" | "وافق" | "صوت"))
                {
                    said.push(with_preposition(preposition, &meant));
                }
                return Self::joined(&said, &rest);
            }
            After::Owned {
                at,
                stem,
                owner,
                is_agent,
            } => {
                // `وحدد خلفه سامي كمال موعدا`: the name says who he is.
                let is_named = self
                    .names
                    .others_in(at + 1..at + 2)
                    .iter()
                    .any(|name| name.kind == NameKind::Person && name.tokens.start == at + 1);
                if is_named
                    && (inflected::is(stem, inflected::PERSON | inflected::AGENT) || matches!(stem.as_str(), "خلف" | "سلف"))
                {
                    return self.finished(&said, at + 1, reach);
                }
                // `الانتخابات التي جرت في مايو وأعلنت نتائجها أمس`
                let results = self
                    .topic_of_relative(index, *owner == Owner::She)
                    .filter(|_| stem == "نتائج" && base == "اعلن");
                if let Some(vote) = results {
                    said.push(stem.clone());
                    said.extend(vote);
                    return self.finished(&said, at + 1, reach);
                }
                let meant = match (is_agent, owner) {
                    (_, Owner::They) => None,
                    (true, _) => self.owner(index, *owner == Owner::She, asked),
                    (false, _) => self.subject_going_on(index, verb.feminine, asked),
                };
                if let Some(meant) = meant {
                    if *is_agent {
                        said.push(stem.clone());
                        said.extend(meant);
                        return self.finished(&said, at + 1, reach);
                    }
                    said.extend(meant);
                }
            }
        }
        let mut phrases = self.phrases(index + 1, reach);
        genitive_run(&mut phrases);
        Self::joined(&said, &phrases)
    }

    /// A verb without a verbal noun: the sentence with its subject.
    fn sentence_of(&self, told: &Told, before: Option<Vec<String>>, reach: Reach) -> String {
        let Told { index, verb, .. } = *told;
        let text = self.text;
        // `جاء أسر الجندي`: the verb only says that it took place.
        let is_empty = before.is_none()
            && matches!(text.bare(index), "جاء" | "جاءت" | "يصادف" | "تصادف" | "صادف" | "صادفت")
            && self.next_word(index).is_some_and(|next| {
                let is_rank = inflected::is(text.surface(next), inflected::ADVERB);
                next == index + 1 && !words::is(text, next, words::PREPOSITION) && !is_rank
            });
        if is_empty {
            let noun = self.without_article_letters(index + 1);
            return self.finished(&[noun], index + 2, reach);
        }
        if let Some(done) = self.of_undertaking(told, before.as_deref(), reach) {
            return done;
        }
        let has_subject = matches!(told.after, After::Subject | After::Owned { is_agent: true, .. });
        let before = before.or_else(|| {
            let is_free = !has_subject && !verb.pronoun && verb.form != Form::Participle && !self.is_plural(index);
            if is_free {
                self.subject_going_on(index, verb.feminine, Asked::Any)
            } else {
                None
            }
        });
        let mut said = before.unwrap_or_default();
        said.push(self.bare(index, usize::from(verb.letters)));
        self.finished(&said, index + 1, reach)
    }

    /// What a pronoun means that something was decided about: the nearest of results, laws, parliaments before it.
    fn decided(&self, index: usize, feminine: bool) -> Option<Vec<String>> {
        let base = self
            .triggers
            .verb_at(self.text, index)
            .and_then(|verb| self.triggers.base(verb.row));
        let accepts = base == Some("قبل");
        let bare_at = |at: usize| {
            let word = self.without_article_letters(at);
            let bare = inflect::without_accusative_if(word.strip_prefix("ال").unwrap_or(&word));
            inflect::without_pronoun(&bare).map_or(bare, |(stem, _)| stem)
        };
        let is_decided = |at: usize| inflected::is(&bare_at(at), inflected::DECIDED);
        let near = index.saturating_sub(DECIDED_REACH).max(self.sentence.start)..index;
        // `نتائج الانتخابات التي جرت … وأعلنتها اللجنة`: of a vote the results are made known.
        let announces = matches!(base, Some("اعلن" | "نشر" | "كشف" | "اصدر"));
        let results = near.clone().rev().find(|&at| announces && feminine && bare_at(at) == "نتائج");
        let mut at = results.or_else(|| {
            near.rev().find(|&at| {
                let bare = bare_at(at);
                let is_feminine = bare.ends_with(['ة', 'ت']) || matches!(bare.as_str(), "نتائج" | "نتايج");
                let fits = !accepts || matches!(bare.as_str(), "استقالة" | "طعن" | "دعوى");
                let is_body = matches!(bare.as_str(), "مجلس" | "برلمان" | "جمعية" | "كنيست" | "حكومة");
                let changes_bodies = matches!(base, Some("حل" | "جمد" | "خفض" | "علق" | "اعاد"));
                inflected::is(&bare, inflected::DECIDED) && is_feminine == feminine && fits && (!is_body || changes_bodies)
            })
        })?;
        // `نتائج الانتخابات`
        while at > self.sentence.start && is_decided(at - 1) && !self.text.surface(at - 1).starts_with("ال") {
            at -= 1;
        }
        let word = self.without_article_letters(at);
        if let Some((stem, _)) = inflect::without_pronoun(&word) {
            return Some(vec![stem]);
        }
        if word.starts_with("ال") {
            return Some(vec![word]);
        }
        let next = self.text.surface(at + 1);
        Some(if next.starts_with("ال") {
            vec![word, next.to_owned()]
        } else {
            vec![format!("ال{}", inflect::without_accusative_if(&word))]
        })
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
