//! Titles of verbs in main clauses: the verbal noun with the verb's subject and object, or the sentence as it stands where the verb has no
//! noun. Owns who did it and to whom, by what stands behind the verb; knows no day.

use std::ops::Range;

use super::super::phrase::{Phrase, Reach};
use super::super::trigger::Form;
use super::super::{EventCategory, words};
use super::case::{genitive_run, genitive_words, in_genitive, preposition_of, split_subject, subject_first, with_preposition};
use super::inflect::{self, Owner};
use super::joined::joined;
use super::owner::Asked;
use super::verb::{After, Told};
use super::{Title, whom, words as inflected};
use crate::arabic::number::phrase_at;
use crate::extract::name::NameKind;

/// A verb of a main clause, and how its title goes on.
struct MainClause<'a> {
    title: &'a Title<'a>,
    told: &'a Told,
    /// The folded verb in the past; empty where the table lacks it.
    base: &'a str,
    reach: Reach,
}

impl Title<'_> {
    /// The title of a verb of a main clause.
    pub(super) fn of_main(&self, told: &Told) -> String {
        let reach = Reach {
            with_speech: told.with_speech,
            past_asides: true,
            is_clause: true,
            is_main: true,
            ..Reach::default()
        };
        let before = self
            .subject_before(told.index)
            .filter(|range| !self.is_spoken_of(range, told))
            .map(|range| self.taken(range));
        let Some(noun) = told.noun.clone() else {
            return self.sentence_of(told, before, reach);
        };
        let mut said = vec![noun];
        if let Some(what) = self.sourced(told) {
            said.extend(self.who_made_known(told));
            said.push(what);
            return said.join(" ");
        }
        if let Some(mut subject) = before {
            put_in_genitive(&mut subject);
            // `وكان الحزب قد استقال أمينه العام`: somebody of the subject's did it.
            if let After::Owned {
                at,
                stem,
                is_agent: true,
                owner: Owner::He | Owner::She,
            } = &told.after
                && inflected::is(self.triggers.base(told.verb.row).unwrap_or_default(), inflected::OF_ONE)
            {
                said.push(stem.clone());
                said.extend(subject);
                return self.finished(&said, at + 1, reach);
            }
            // `كان الرئيس نفسه استبعده`
            subject.pop_if(|last| matches!(last.as_str(), "نفسه" | "نفسها" | "أنفسهم"));
            said.extend(subject);
            // `وكان سامي كمال قد افتتحه`: not he was opened.
            if told.verb.pronoun && self.acts_on_pronoun(told) {
                said.push(whom::object(self.text.folded(told.index)).to_owned());
            }
            return self.finished(&said, told.index + 1, reach);
        }
        if self.hides_whom(told) {
            return self.sentence_of(told, None, reach);
        }
        let base = self.triggers.base(told.verb.row).unwrap_or_default();
        let clause = MainClause {
            title: self,
            told,
            base,
            reach,
        };
        clause.finish(said)
    }

    /// The counted ones of `وسقط في أعمال عنف متفرقة يوم الاقتراع سبعة قتلى`, behind the place and the day.
    fn counted_behind_day(&self, index: usize) -> Option<Vec<String>> {
        const REACH: usize = 9;
        let slot = self
            .dates
            .iter()
            .find(|slot| slot.tokens.start > index && slot.tokens.start <= index + REACH)?;
        let number = slot.tokens.end;
        let is_whole = (index + 1..slot.tokens.start).all(|at| self.text.word(at).is_some());
        let in_words = phrase_at(self.text, number).map(|phrase| phrase.tokens.end);
        let counted = in_words.or_else(|| self.text.number(number).map(|_| number + 1))?;
        let is_counted = counted < self.sentence.end && self.text.word(counted).is_some();
        (is_whole && is_counted).then(|| (number..=counted).map(|at| self.text.surface(at).to_owned()).collect())
    }

    /// True where nothing but the pronoun of the verb says whom or what it was done to.
    fn acts_on_pronoun(&self, told: &Told) -> bool {
        let is_end = matches!(told.after, After::Nothing | After::Led { .. });
        let base = self.triggers.base(told.verb.row).unwrap_or_default();
        is_end && told.verb.category != Some(EventCategory::Result) && !inflected::is(base, inflected::DONE_TO)
    }

    /// `أول انتخابات يقترع فيها المغتربون`: the subject stands behind.
    fn is_spoken_of(&self, range: &Range<usize>, told: &Told) -> bool {
        matches!(told.after, After::Pointing { at } if self.text.folded(at).starts_with("في"))
            && range
                .end
                .checked_sub(1)
                .is_some_and(|last| !self.text.surface(last).starts_with("ال"))
    }

    /// Who made known what a source told: `المفوضية العليا للانتخابات`.
    fn who_made_known(&self, told: &Told) -> Vec<String> {
        let Some((first, mut words)) = self.subject_after(told.index, told.verb) else {
            return Vec::new();
        };
        let next = first + words.len();
        if self.text.folded(next).starts_with("للانتخاب") {
            words.push(self.text.surface(next).to_owned());
        }
        words
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
}

/// Each takes the words said so far, of which the first is the verbal noun, and gives the title.
impl MainClause<'_> {
    fn finish(&self, said: Vec<String>) -> String {
        if self.told.verb.pronoun {
            return self.done_to_pronoun(said);
        }
        match &self.told.after {
            After::Subject => self.with_phrases(&said),
            After::Nothing | After::Object => self.without_subject(said),
            After::Led { governed } => self.led(said, *governed),
            After::Pointing { at } => self.pointing(said, *at),
            After::Owned {
                at,
                stem,
                owner,
                is_agent,
            } => self
                .of_named_holder(&said, *at, stem)
                .or_else(|| self.of_results(&said, *at, stem, *owner))
                .unwrap_or_else(|| self.owned(said, *at, stem, *owner, *is_agent)),
        }
    }

    fn with_phrases(&self, said: &[String]) -> String {
        let mut phrases = self.phrases_from(self.told.index + 1);
        genitive_run(&mut phrases);
        joined(said, &phrases)
    }

    fn phrases_from(&self, index: usize) -> Vec<Phrase> {
        self.title.phrases(index, self.reach)
    }

    /// Who goes on as the subject that the clause leaves out.
    fn going_on(&self) -> Option<Vec<String>> {
        self.title
            .subject_going_on(self.told.index, self.told.verb.feminine, self.asked())
    }

    /// Who can be what the clause leaves out.
    fn asked(&self) -> Asked {
        match &self.told.after {
            After::Owned { stem, .. } if inflected::is(stem, inflected::OF_BODY) => Asked::Body,
            After::Object if self.title.has_of_body(self.told.index) => Asked::Body,
            // `قتل وزيرها`: whose he was may be a party.
            After::Owned { is_agent: true, .. } => Asked::Any,
            _ if inflected::is(self.base, inflected::PERSONAL) => Asked::Person,
            _ => Asked::Any,
        }
    }

    /// `خلفه فلان`, `اعتقلته الشرطة`: the verb has its object as a pronoun.
    fn done_to_pronoun(&self, mut said: Vec<String>) -> String {
        let (index, verb) = (self.told.index, self.told.verb);
        let (subject, rest) = self.title.subject_and_rest(self.told, index + 1, self.reach);
        // `منحه أمس مهلة`: what he was given.
        let is_doer = |words: &Vec<String>| verb.feminine || !words.first().is_some_and(|first| first.ends_with('ة'));
        let has_subject = subject.as_ref().is_some_and(is_doer);
        let mut subject = subject.unwrap_or_default();
        // `اعتقلته الشرطة مرتين`
        let times = subject.pop_if(|last| has_subject && matches!(last.as_str(), "مرتين" | "مرارا" | "مراراً"));
        said.extend(subject);
        // `سامي كمال (أعدمه النظام عام 1980)`; `حصده`: no decision.
        if let Some(whom) = self.title.whom_bracket_tells_of(index) {
            said.extend(whom);
        } else if verb.category != Some(EventCategory::Result) || self.base == "حل" {
            let pronoun = self.title.text.folded(index);
            let meant = self.title.decided(index, pronoun.ends_with("ها"));
            // `كلفه الرئيس`: he was charged, not the president.
            let goes_on = first_word(rest.first()) == Some("من");
            if meant.is_none() && has_subject && !goes_on && self.title.is_done_to(verb) {
                // `اختاره المجلس محافظا`: what he was made stands behind.
                let made = said.iter().skip(2).position(|word| inflect::is_accusative(word));
                said.insert(made.map_or(said.len(), |made| made + 2), whom::object(pronoun).to_owned());
            }
            said.extend(meant.unwrap_or_default());
        }
        said.extend(times);
        joined(&said, &rest)
    }

    /// `ثم انتخب أمينا عاما`: the subject is left out.
    fn without_subject(&self, mut said: Vec<String>) -> String {
        let owner = self.going_on();
        let is_alone = owner.is_none();
        said.extend(owner.unwrap_or_default());
        let mut phrases = self.phrases_from(self.told.index + 1);
        // `رسميا`, `احتجاجا` keep their accusative.
        let is_adverb = |phrase: &Phrase| first_word(Some(phrase)).is_some_and(|word| inflected::is(word, inflected::ADVERB));
        // `ثم انتخب أمينا عاما`, `واغتيل في 6 فبراير`: whom, the pronoun says.
        let is_rank = || phrases.first().is_none_or(is_adverb) && phrases.iter().skip(1).all(|phrase| !phrase.is_noun());
        if is_alone && self.told.verb.category.is_some() && is_rank() {
            self.title.say_of_left_out(&mut said, self.told);
        } else if is_alone
            && matches!(self.told.after, After::Object)
            && let Some(object) = phrases.first_mut().filter(|object| !is_adverb(object))
        {
            in_genitive(&mut object.words);
        }
        joined(&said, &phrases)
    }

    /// `وعاد إلى السراي`, `فاز بالمقعد حزب السهل`: a preposition stands behind the verb.
    fn led(&self, mut said: Vec<String>, governed: bool) -> String {
        let verb = self.told.verb;
        let phrases = self.phrases_from(self.told.index + 1);
        let has_subject = phrases.iter().any(Phrase::is_noun) || phrases.first().is_some_and(|phrase| phrase.words.len() > 4);
        if let Some(fallen) = self.title.counted_behind_day(self.told.index).filter(|_| !has_subject) {
            said.extend(fallen);
            return joined(&said, &phrases);
        }
        if (governed || verb.form == Form::Past) && !has_subject {
            said.extend(self.going_on().unwrap_or_default());
            let moves = matches!(verb.category, Some(EventCategory::Visit | EventCategory::Life));
            if said.len() == 1 && moves {
                self.title.say_of_left_out(&mut said, self.told);
            }
        }
        joined(&said, &subject_first(phrases))
    }

    /// `وصادقت عليها`, `أطاحت بها جميعا دبابات`: a preposition with a pronoun stands at `at`.
    fn pointing(&self, mut said: Vec<String>, at: usize) -> String {
        let text = self.title.text;
        let is_adverb = inflected::is(text.surface(at + 1), inflected::ADVERB);
        let (subject, rest) = split_subject(self.phrases_from(at + 1 + usize::from(is_adverb)));
        said.extend(subject.or_else(|| self.going_on()).unwrap_or_default());
        let preposition = preposition_of(text.folded(at));
        if preposition == "على"
            && matches!(self.base, "صادق" | "صدق" | "وافق" | "صوت")
            && let Some(meant) = self.title.decided(self.told.index, text.folded(at).ends_with("ها"))
        {
            said.push(with_preposition(preposition, &meant));
        }
        joined(&said, &rest)
    }

    /// `وحدد خلفه سامي كمال موعدا`: the name says who he is.
    fn of_named_holder(&self, said: &[String], at: usize, stem: &str) -> Option<String> {
        let holds = inflected::is(stem, inflected::PERSON | inflected::AGENT) || matches!(stem, "خلف" | "سلف");
        let names = self.title.names.others_in(at + 1..at + 2);
        let is_named = names
            .iter()
            .any(|name| name.kind == NameKind::Person && name.tokens.start == at + 1);
        (holds && is_named).then(|| self.title.finished(said, at + 1, self.reach))
    }

    /// `الانتخابات التي جرت في مايو وأعلنت نتائجها أمس`
    fn of_results(&self, said: &[String], at: usize, stem: &str, owner: Owner) -> Option<String> {
        if stem != "نتائج" || !inflected::is(self.base, inflected::UNDONE_TO) {
            return None;
        }
        let vote = self.title.topic_of_relative(self.told.index, owner == Owner::She)?;
        let mut said = said.to_vec();
        said.push(stem.to_owned());
        said.extend(vote);
        // `نتائجها النهائية`; what stands behind may be of the main verb.
        let adjectives = (at + 1..self.title.sentence.end).take_while(|&at| self.title.is_adjective(at));
        said.extend(adjectives.map(|at| self.title.text.surface(at).to_owned()));
        Some(said.join(" "))
    }

    /// `أعلن زعيمه استقالته`, `وأعلنت حكومتها`: a noun with a pronoun stands at `at`, the doer or the object.
    fn owned(&self, mut said: Vec<String>, at: usize, stem: &str, owner: Owner, is_agent: bool) -> String {
        let meant = match (is_agent, owner) {
            (_, Owner::They) => None,
            (true, _) => self.title.owner(self.told.index, owner == Owner::She, self.asked()),
            (false, _) => self.going_on(),
        };
        match meant {
            Some(meant) if is_agent => {
                said.push(stem.to_owned());
                said.extend(meant);
                self.title.finished(&said, at + 1, self.reach)
            }
            meant => {
                said.extend(meant.unwrap_or_default());
                self.with_phrases(&said)
            }
        }
    }
}

/// `إن اجتماعا سيعقد`: a common noun loses its accusative.
fn put_in_genitive(subject: &mut [String]) {
    let is_common = subject.first().is_some_and(|first| {
        inflect::has_tanwin(first) || inflected::is(&inflect::without_accusative(first), inflected::COMMON | inflected::DECIDED)
    });
    if is_common {
        in_genitive(subject);
    } else {
        genitive_words(subject);
    }
}

fn first_word(phrase: Option<&Phrase>) -> Option<&str> {
    phrase?.words.first().map(String::as_str)
}
