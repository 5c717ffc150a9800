//! Who is meant where a clause leaves out its subject, or says `حكومته`: the subject of the clause before, where that is
//! certain. Owns what is certain; knows no title.

use super::super::phrase;
use super::super::trigger::{Form, Trigger};
use super::super::words;
use super::{Title, inflect, words as inflected};
use crate::extract::name::{Gender, ListKind, NameKind};

/// Sentences looked back.
const SENTENCES: usize = 5;

/// Words looked back for the relative clause that goes on.
const TOPIC_REACH: usize = 14;

/// What a subject must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Any,
    Person,
    Body,
}

/// What was found for a subject left out.
enum Before {
    Found(Vec<String>),
    Unsure,
    Nothing,
}

impl Before {
    fn found(self) -> Option<Vec<String>> {
        match self {
            Self::Found(words) => Some(words),
            Self::Unsure | Self::Nothing => None,
        }
    }
}

impl Title<'_> {
    /// The subject that goes on to the verb at `index`, which has none of its own: that of the clause before, where the verb
    /// is joined to it, or of the sentence before, where it opens its own.
    pub(super) fn subject_going_on(&self, index: usize, feminine: bool, asked: Asked) -> Option<Vec<String>> {
        if self.is_plural(index) {
            return None;
        }
        match self.opening(index) {
            Some(false) if let Some(topic) = self.topic_of_relative(index, feminine) => Some(topic),
            Some(false) => match self.clause_before(index, Some(feminine), asked) {
                // `وعين وزيرا عام 1962، ثم تولى الخارجية`: the sentence goes on with that of the one before.
                Before::Nothing if self.goes_on_whole(index, feminine) => self
                    .sentence_before(feminine, asked)
                    .or_else(|| self.born(index, feminine, asked)),
                found => found.found(),
            },
            Some(true) => self
                .sentence_before(feminine, asked)
                .or_else(|| self.born(index, feminine, asked)),
            None => None,
        }
    }

    /// Whose life a paragraph tells: `ولد سامي كمال في السهل`. A sentence further on that opens with a verb of a life and has no subject
    /// goes on with it.
    fn born(&self, index: usize, feminine: bool, asked: Asked) -> Option<Vec<String>> {
        /// Paragraphs looked back.
        const PARAGRAPHS: usize = 4;
        let tells_life = |verb: &Trigger| {
            use super::super::EventCategory as Of;
            !matches!(
                verb.category,
                Some(Of::Attack | Of::Protest | Of::Statement | Of::Meeting | Of::Military | Of::Disaster | Of::Legal)
            ) && !verb.pronoun
        };
        let here = self.text.paragraph_of(index);
        self.triggers
            .verb_at(self.text, index)
            .filter(tells_life)
            .filter(|_| asked != Asked::Body)?;
        (here.saturating_sub(PARAGRAPHS)..=here).rev().find_map(|place| {
            let paragraph = self.text.paragraphs().get(place)?.clone();
            let opening = paragraph.clone().find(|&at| self.text.word(at).is_some())?;
            let is_birth = matches!(
                (self.text.folded(opening), feminine),
                ("ولد" | "وولد", false) | ("ولدت" | "وولدت", true)
            );
            if !is_birth || opening >= index {
                return None;
            }
            let first = self.in_sentence(self.text.sentence_around(opening));
            let verb = first.triggers.verb_at(first.text, opening)?;
            first.subject_after(opening, verb).map(|(_, words)| words)
        })
    }

    /// True where the sentence opens with a verb that leaves out its subject, as the one at `index` does.
    fn goes_on_whole(&self, index: usize, feminine: bool) -> bool {
        let opening = self.sentence.start;
        let is_opening = |verb: &Trigger| verb.form == Form::Past && !verb.pronoun && verb.feminine == feminine;
        opening < index
            && self
                .main_verb(opening)
                .filter(is_opening)
                .is_some_and(|verb| self.subject_after(opening, verb).is_none())
            && !(opening + 1..index).any(|at| self.is_unknown_clause(at, Some(feminine)))
    }

    /// Whose the noun at `index` is, by its pronoun: the subject of the clause before.
    pub(super) fn owner(&self, index: usize, feminine: bool, asked: Asked) -> Option<Vec<String>> {
        let opens = self.opening(index) == Some(true);
        if opens {
            return self.sentence_before(feminine, asked);
        }
        self.topic_of_relative(index, feminine)
            .or_else(|| self.clause_before(index, Some(feminine), asked).found())
    }

    /// What the relative clause speaks of that goes on at `index`: `الانتخابات التي امتدت أسابيع وانتهت في الأول من يونيو`.
    pub(super) fn topic_of_relative(&self, index: usize, feminine: bool) -> Option<Vec<String>> {
        let joins = self.text.folded(index).starts_with(['و', 'ف']) || self.text.folded_before(index) == "ثم";
        if !joins {
            return None;
        }
        let near = index.saturating_sub(TOPIC_REACH).max(self.sentence.start)..index;
        let verb = near
            .rev()
            .take_while(|&at| !words::is_stop(self.text, at) || self.text.is_comma(at))
            .find(|&at| self.is_verb(at))?;
        let relative = self.relative_before(verb)?;
        // `نتائج الانتخابات العامة التي`: the words with the article, else with the noun that they complete.
        let whole = self.antecedent(relative)?;
        let run = (whole.start..whole.end)
            .rev()
            .take_while(|&at| self.text.surface(at).starts_with("ال"))
            .last()?;
        // `بالانتخابات البرلمانية التي`: an adjective belongs to the noun before it.
        let has_noun = run > whole.start && self.leads_with_particle(run - 1);
        let run = if self.is_adjective(run) && has_noun { run - 1 } else { run };
        // `انتخابات مجلس الأمة التي`: the vote, not the house.
        let is_vote = feminine && matches!(self.text.folded(whole.start), "انتخابات" | "وانتخابات");
        let run = if is_vote { whole.start } else { run };
        let fits = |first: usize| {
            let folded = self.text.folded(first);
            folded.ends_with(['ه', 'ت']) == feminine && !inflected::is(folded, inflected::PERSON)
        };
        let first = [run, run.saturating_sub(1)]
            .into_iter()
            .find(|&first| whole.contains(&first) && fits(first))?;
        Some(self.taken(first..whole.end))
    }

    /// Whether the verb at `index` opens its sentence; none where nothing joins it to the clause before.
    pub(super) fn opening(&self, index: usize) -> Option<bool> {
        let small = words::AUXILIARY | words::TIME_NOUN | words::PREPOSITION | words::TIME_PREPOSITION | words::PLANNED;
        let opens = (self.sentence.start..index).all(|at| {
            self.is_date(at)
                || words::is(self.text, at, small)
                || self.text.mark(at).is_some_and(|mark| matches!(mark, '-' | '–' | '•' | '،'))
        });
        if opens {
            return Some(true);
        }
        let mut before = index.checked_sub(1)?;
        while before > self.sentence.start && (words::is(self.text, before, words::AUXILIARY) || self.is_date(before)) {
            before -= 1;
        }
        let folded = self.text.folded(before);
        let joins = self
            .triggers
            .verb_at(self.text, index)
            .is_some_and(|verb| verb.letters > 0 && verb.form == Form::Past)
            || self.text.folded(index).starts_with(['و', 'ف']);
        let pointing = words::is(self.text, before, words::COMPLEMENTIZER) && (folded.ends_with("نه") || folded.ends_with("نها"));
        let told = folded == "ان" && words::is_before(self.text, before, words::TIME_PREPOSITION);
        let subordinate = matches!(folded, "ثم" | "حين" | "عندما" | "حينما" | "بعدما" | "لكنه" | "لكنها");
        (joins || pointing || told || subordinate).then_some(false)
    }

    /// The subject of the nearest main clause before `end` in this sentence.
    fn clause_before(&self, end: usize, feminine: Option<bool>, asked: Asked) -> Before {
        for at in (self.sentence.start..end.min(self.sentence.end)).rev() {
            if self.is_date(at) || self.text.word(at).is_none() {
                continue;
            }
            let Some(verb) = self.main_verb(at) else {
                if self.is_unknown_clause(at, feminine) {
                    return Before::Unsure;
                }
                continue;
            };
            if verb.category.is_none() && verb.row != Trigger::UNKNOWN {
                continue; // `جرت الانتخابات … وفازت`
            }
            if feminine.is_some_and(|feminine| feminine != verb.feminine) {
                continue;
            }
            let subject = self
                .subject_after(at, verb)
                .or_else(|| self.subject_before(at).map(|range| (range.start, self.taken(range))))
                .filter(|(_, words)| !is_of_another(words));
            if let Some((first, words)) = subject {
                let from = first + words.len();
                return if self.can_own(first, asked) && !self.names_another(from.max(at)..end) {
                    Before::Found(words)
                } else {
                    Before::Unsure
                };
            }
        }
        self.opening_name(end, feminine, asked)
    }

    /// The list or person that stands behind the first word of the sentence, a verb that the table lacks: `غاب التيار، بعد أن
    /// استقال نوابه`.
    fn opening_name(&self, end: usize, feminine: Option<bool>, asked: Asked) -> Before {
        let near = self.sentence.start..(self.sentence.start + 3).min(end);
        if self.triggers.noun_at(self.text, near.start).is_some() || self.is_date(near.start) {
            return Before::Nothing;
        }
        // `وضعت وزارة الداخلية حدا … بإعلانها`
        let (verb, next) = (near.start, near.start + 1);
        let is_feminine = self.text.surface(next).ends_with('ة');
        let is_body = words::is(self.text, next, words::BODY) && self.text.number(next).is_none();
        let is_person = inflected::is(self.text.folded(next), inflected::PERSON);
        if self.triggers.verb_at(self.text, verb).is_none()
            && (is_body || is_person)
            && is_feminine == self.text.folded(verb).ends_with('ت')
            && feminine.is_none_or(|feminine| feminine == is_feminine)
            && next < end
            && let Some((first, words)) = self.subject_after(verb, Trigger::unknown(is_feminine, false))
            && self.can_own(first, asked)
            && !self.names_another(first + words.len()..end)
        {
            return Before::Found(words);
        }
        let list = self
            .names
            .lists_in(near.clone())
            .iter()
            .find(|list| list.tokens.start > near.start && !list.guarded && list.kind != ListKind::Back);
        let person = self
            .names
            .others_in(near.clone())
            .iter()
            .find(|name| name.kind == NameKind::Person && name.tokens.start > near.start && feminine != Some(true));
        let named = match (list, person) {
            (Some(list), _) => {
                let is_feminine = list.gender.map(|gender| gender == Gender::Feminine);
                (asked != Asked::Person && is_feminine.is_none_or(|is| feminine.is_none_or(|feminine| feminine == is)))
                    .then(|| list.tokens.clone())
            }
            (None, Some(person)) => (asked != Asked::Body).then(|| person.tokens.clone()),
            (None, None) => None,
        };
        // `واستقال من حزب السهل`: no subject.
        let is_led = |tokens: &std::ops::Range<usize>| words::is_before(self.text, tokens.start, words::PREPOSITION);
        let named = named.filter(|tokens| !is_led(tokens));
        match named.filter(|tokens| tokens.end <= end && tokens.len() <= 5 && !self.names_another(tokens.end..end)) {
            Some(tokens) => Before::Found(self.taken(tokens)),
            None => Before::Nothing,
        }
    }

    /// The subject of the sentence before, where it opens with its verb and no other clause of it has another.
    fn sentence_before(&self, feminine: bool, asked: Asked) -> Option<Vec<String>> {
        let mut here = self.clone();
        for _ in 0..SENTENCES {
            let place = self.text.sentence_of(here.sentence.start).checked_sub(1)?;
            let sentence = self.text.sentence(place);
            if sentence.is_empty() || sentence.end > here.sentence.start {
                return None;
            }
            here = here.in_sentence(sentence);
            let opening = here.sentence.clone().take(24).find(|&at| here.main_verb(at).is_some())?;
            let verb = here.main_verb(opening)?;
            let subject = match here.opening(opening) {
                Some(true) => here.subject_after(opening, verb),
                _ => here
                    .subject_before(opening)
                    .filter(|range| here.opening(range.start) == Some(true))
                    .map(|range| (range.start, here.taken(range))),
            };
            let subject = subject.filter(|(_, words)| !is_of_another(words));
            let Some((first, words)) = subject else {
                if here.opening(opening) == Some(true) && verb.feminine == feminine {
                    continue; // it goes on there too
                }
                return None;
            };
            let is_light = verb.category.is_none() && verb.row != Trigger::UNKNOWN;
            if verb.feminine != feminine || is_light || !here.can_own(first, asked) {
                return None;
            }
            let others = (opening + 1..here.sentence.end).filter(|&at| {
                here.main_verb(at)
                    .is_some_and(|other| other.feminine == feminine && here.subject_after(at, other).is_some())
                    || here.is_unknown_clause(at, Some(feminine))
            });
            return (others.count() == 0).then_some(words);
        }
        None
    }

    /// True where the object is what only a body has: `أولى جلساته`.
    pub(super) fn has_of_body(&self, index: usize) -> bool {
        (index + 1..(index + 4).min(self.sentence.end)).any(|at| {
            inflect::without_pronoun(self.text.surface(at)).is_some_and(|(stem, _)| inflected::is(&stem, inflected::OF_BODY))
        })
    }

    /// True where a person stands in `between` who may be meant as well.
    fn names_another(&self, between: std::ops::Range<usize>) -> bool {
        self.names.others_in(between).iter().any(|name| name.kind == NameKind::Person)
    }

    /// The verb of a main clause at `at`.
    pub(super) fn main_verb(&self, at: usize) -> Option<Trigger> {
        let small = words::PREPOSITION | words::TIME_PREPOSITION | words::AUXILIARY | words::TIME_NOUN;
        let is_led = at.checked_sub(1).is_some_and(|before| {
            self.sentence.contains(&before) && words::is(self.text, before, words::PREPOSITION | words::TIME_PREPOSITION)
        });
        let is_aim = self.text.folded(at).starts_with("لي") || self.text.folded(at).starts_with("لت");
        // `ورفض حزب السهل النتائج`: where the sentence opens with it, it is no noun.
        let opens = || {
            let verb = self.triggers.verb_at(self.text, at);
            at == self.sentence.start && verb.is_some_and(|verb| verb.form == Form::Past && !verb.pronoun)
        };
        let is_verb = self.is_verb(at) || opens();
        if words::is(self.text, at, small) || is_led || is_aim || !is_verb || self.relative_before(at).is_some() {
            return None;
        }
        self.triggers
            .verb_at(self.text, at)
            .filter(|verb| verb.form != Form::Participle)
    }

    /// True where another clause begins whose subject may be meant as well.
    fn is_unknown_clause(&self, at: usize, feminine: Option<bool>) -> bool {
        let folded = self.text.folded(at);
        let is_feminine = folded.ends_with('ت') || folded.trim_start_matches(['و', 'ف', 'س']).starts_with('ت');
        phrase::may_be_verb(self.text, at)
            && !self.is_verb(at)
            && self.relative_before(at).is_none()
            && feminine.is_none_or(|feminine| feminine == is_feminine)
            && self.opens_clause(at)
    }

    /// True where the phrase that begins at `first` can be a subject that goes on.
    fn can_own(&self, first: usize, asked: Asked) -> bool {
        let is_person = inflected::is(self.text.folded(first), inflected::PERSON)
            || self
                .names
                .others_in(first..first + 4)
                .iter()
                .any(|name| name.kind == NameKind::Person);
        if asked == Asked::Person && !is_person || asked == Asked::Body && is_person {
            return false;
        }
        let folded = self.text.folded(first);
        let points = inflected::is(folded, inflected::DETERMINER);
        let is_happening = self.triggers.noun_at(self.text, first).is_some();
        // `شغل منصب نائب الرئيس`: what somebody held.
        let is_held = inflected::is(folded, inflected::COMMON);
        // `وذكر مقربون منه أنه سيبدأ`
        let are_many = folded.ends_with("ون") && folded.starts_with('م') && folded.chars().count() > 5 && !is_person;
        !points
            && !are_many
            && !inflected::is(folded, inflected::PEOPLE)
            && !is_held
            && !is_happening
            && !super::case::points(folded)
            && inflect::without_pronoun(self.text.surface(first)).is_none()
    }
}

/// `وجمد نشاط جيشه`: what is somebody's who is not named with it is the object, and he goes on.
fn is_of_another(words: &[String]) -> bool {
    words.len() > 1
        && words
            .last()
            .is_some_and(|last| !last.starts_with('و') && inflect::without_pronoun(last).is_some())
}
