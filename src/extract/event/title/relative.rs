//! Titles of verbs in relative clauses: `النتائج التي أعلنتها الهيئة` is the declaring of the results. Owns what the clause makes of the
//! word it speaks of; knows no day.

use std::ops::Range;

use super::super::phrase::{self, Kind, Reach};
use super::super::trigger::Trigger;
use super::super::words;
use super::case::{genitive_words, in_genitive, keeps_its_form, points, preposition_of, split_subject, with_preposition};
use super::inflect::Owner;
use super::joined::joined;
use super::owner::Asked;
use super::verb::{After, Told};
use super::{Title, inflect, words as inflected};
use crate::extract::name::NameKind;

/// Words looked back from what a relative clause stands behind for the results that it speaks of.
const RESULTS_REACH: usize = 10;

/// A verb of a relative clause that has a noun.
struct RelativeClause<'a> {
    title: &'a Title<'a>,
    told: &'a Told,
    /// The relative pronoun; none behind an indefinite noun.
    relative: Option<usize>,
    reach: Reach,
}

/// Each takes the words said so far, of which the first is the verbal noun, and those that the clause speaks of, and gives the title.
impl RelativeClause<'_> {
    fn finish(&self, said: Vec<String>, spoken_of: Vec<String>) -> String {
        let Told { index, verb, .. } = *self.told;
        if verb.pronoun {
            return self.done_to(said, spoken_of);
        }
        match &self.told.after {
            After::Pointing { at } => self.pointing(said, spoken_of, *at),
            After::Subject if self.is_owned_behind(&spoken_of) => self.owned_behind(&said, spoken_of),
            After::Subject if let Some(owned) = self.subject_and_owned() => self.done_to_its(said, owned, spoken_of),
            After::Subject if let Some(pointing) = self.title.pointing_behind(index) => {
                self.pointing_behind_subject(said, &spoken_of, pointing)
            }
            // `المجلس الذي تنتهي مدته`, `الانتخابات التي أعلنت نتائجها`
            After::Owned { at, stem, is_agent, .. } if *is_agent || self.relative.is_some() && is_vote(&spoken_of) => {
                let said = [said, vec![stem.clone()], spoken_of].concat();
                self.title.finished(&said, at + 1, self.reach)
            }
            _ => self.of_subject(said, spoken_of),
        }
    }

    /// `الحكومة التي سقطت`: what it speaks of is its subject.
    fn of_subject(&self, mut said: Vec<String>, mut spoken_of: Vec<String>) -> String {
        if self.relative.is_some() {
            genitive_words(&mut spoken_of);
        } else {
            in_genitive(&mut spoken_of);
        }
        said.extend(spoken_of);
        self.title.finished(&said, self.told.index + 1, self.reach)
    }

    /// `النتائج التي أعلنتها الهيئة`: what it speaks of is the object, as which the verb has a pronoun.
    fn done_to(&self, mut said: Vec<String>, mut spoken_of: Vec<String>) -> String {
        let Told { index, verb, .. } = *self.told;
        let (subject, rest) = self.title.subject_and_rest(self.told, index + 1, self.reach);
        let subject = subject
            .or_else(|| self.title.owner(self.relative.unwrap_or(index), verb.feminine, Asked::Any))
            .filter(|subject| subject.first() != spoken_of.first());
        let is_behind = matches!(self.told.after, After::Subject | After::Owned { .. });
        match subject {
            // `تحدث الأمير عن الأزمة في خطاب ألقاه`
            Some(mut subject) if self.relative.is_none() && !is_behind => {
                if matches!(spoken_of.as_slice(), [only] if !inflect::is_accusative(only)) {
                    genitive_words(&mut subject);
                    spoken_of.extend(subject);
                }
                return joined(&spoken_of, &rest);
            }
            // Behind a subject an object without article has an accusative that stands nowhere in the text.
            Some(_) if self.relative.is_none() && !keeps_its_form(&spoken_of) => {
                spoken_of.push(self.title.bare(index, usize::from(verb.letters)));
                return self.title.finished(&spoken_of, index + 1, self.reach);
            }
            Some(subject) => said.extend(subject),
            None => in_genitive(&mut spoken_of),
        }
        said.extend(spoken_of);
        joined(&said, &rest)
    }

    /// The verb leads to what it speaks of by the preposition at `at`: `الانتخابات التي شارك فيها`.
    fn pointing(&self, mut said: Vec<String>, mut spoken_of: Vec<String>, at: usize) -> String {
        let Told { index, verb, .. } = *self.told;
        let folded = self.title.text.folded(at);
        // `المحكمة التي ستنظر فيه`: she does; it is something else.
        let is_subject = verb.feminine && !folded.ends_with('ا') && spoken_of.first().is_some_and(|first| first.ends_with('ة'));
        if is_subject {
            genitive_words(&mut spoken_of);
            said.extend(spoken_of);
            return self.title.finished(&said, at + 1, self.reach);
        }
        // `متأثرا بجروح أصيب بها أمس`
        if self.relative.is_none() && self.title.is_led_by_particle(index, at) {
            said.extend(self.title.owner(index, verb.feminine, Asked::Any).unwrap_or_default());
            said.push(self.title.text.surface(index - 1).to_owned());
            return self.title.finished(&said, at + 1, self.reach);
        }
        let (subject, rest) = split_subject(self.title.phrases(at + 1, self.reach));
        said.extend(subject.unwrap_or_default());
        // `وهو اليوم الذي أعلن فيه مقتله`: the date says when.
        let is_time = spoken_of
            .last()
            .is_some_and(|last| matches!(last.as_str(), "اليوم" | "التاريخ" | "الشهر" | "العام" | "السنة" | "الليلة"));
        if !is_time {
            if self.relative.is_none() {
                in_genitive(&mut spoken_of);
            }
            said.push(with_preposition(preposition_of(folded), &spoken_of));
        }
        joined(&said, &rest)
    }

    /// `الدورة التي اقترع الناخبون فيها`
    fn pointing_behind_subject(&self, mut said: Vec<String>, spoken_of: &[String], pointing: usize) -> String {
        let reach = Reach {
            until: Some(pointing),
            ..self.reach
        };
        let (subject, _) = split_subject(self.title.phrases(self.told.index + 1, reach));
        said.extend(subject.unwrap_or_default());
        let preposition = preposition_of(self.title.text.folded(pointing));
        said.push(with_preposition(preposition, spoken_of));
        said.join(" ")
    }

    /// The subject of `الذي أعلن الرئيس إلغاءه`, and the noun behind it whose pronoun means what the clause speaks of, with its stem.
    fn subject_and_owned(&self) -> Option<(Vec<String>, usize, String)> {
        const SUBJECT_WITHIN: usize = 8;
        let (title, told) = (self.title, self.told);
        let (first, mut words) = title.subject_after(told.index, told.verb)?;
        let at = (first + 1..(first + SUBJECT_WITHIN).min(title.sentence.end))
            .take_while(|&at| title.text.word(at).is_some() && !title.is_date(at))
            .find(|&at| inflect::without_pronoun(title.text.surface(at)).is_some())?;
        let (stem, owner) = inflect::without_pronoun(title.text.surface(at))?;
        let meant = if title.text.folded(self.relative?).ends_with("التي") {
            Owner::She
        } else {
            Owner::He
        };
        // Behind `الرئيس` a noun may look like his name.
        let is_next = at <= first + words.len();
        words.truncate(at - first);
        (owner == meant && is_next).then_some((words, at, stem))
    }

    /// `الاتفاق الذي أعلن الرئيس إلغاءه`: what somebody did to what it speaks of.
    fn done_to_its(&self, said: Vec<String>, owned: (Vec<String>, usize, String), mut spoken_of: Vec<String>) -> String {
        let (who, at, stem) = owned;
        genitive_words(&mut spoken_of);
        let said = [said, who, vec![stem], spoken_of].concat();
        self.title.finished(&said, at + 1, self.reach)
    }

    /// True for the verb of `فلان الذي قبلت محكمة طعنه`: another is its subject.
    fn is_owned_behind(&self, spoken_of: &[String]) -> bool {
        let behind = self.title.behind(self.told.index);
        self.told.verb.feminine
            && self.title.text.surface(behind).ends_with('ة')
            && !spoken_of.first().is_some_and(|first| first.ends_with(['ة', 'ت']))
    }

    /// `فلان الذي قبلت محكمة طعنه`: what it speaks of takes the place of the pronoun.
    fn owned_behind(&self, said: &[String], mut spoken_of: Vec<String>) -> String {
        let mut phrases = self.title.phrases(self.told.index + 1, self.reach);
        for phrase in &mut phrases {
            let owned = |(place, word): (usize, &String)| Some((place, inflect::without_pronoun(word)?.0));
            if let Some((place, stem)) = phrase.words.iter().enumerate().find_map(owned) {
                phrase.words.truncate(place);
                phrase.words.push(stem);
                phrase.words.append(&mut spoken_of);
                break;
            }
        }
        joined(said, &phrases)
    }
}

impl Title<'_> {
    /// A verb of a relative clause: what it speaks of is its subject, its object, or somebody's.
    pub(super) fn of_relative(&self, told: &Told) -> Option<String> {
        let Told { index, verb, .. } = *told;
        let relative = self.relative_before(index);
        let antecedent = match relative {
            Some(relative) => self.antecedent(relative)?,
            None => self.indefinite_antecedent(index, verb)?,
        };
        // `البرنامج الذي انتخب على أساسه`: who was elected stands elsewhere.
        let is_ground = (index + 2..index + 4).any(|at| {
            matches!(self.text.folded(at), "اساسه" | "اساسها" | "اثره" | "اثرها")
                && words::is_before(self.text, at, words::PREPOSITION)
        });
        if is_ground {
            return None;
        }
        let last = antecedent.end.saturating_sub(1);
        let mut spoken_of = self
            .results_meant(&antecedent, told)
            .or_else(|| self.body_meant(&antecedent))
            .unwrap_or_else(|| self.taken(antecedent));
        // `بدستور فيفري 1989 الذي أقر`: no number by itself.
        if matches!(spoken_of.as_slice(), [only] if only.chars().all(char::is_numeric)) {
            spoken_of.clear();
        }
        let Some(noun) = told.noun.clone() else {
            return Some(self.as_clause_stands(told, relative, spoken_of));
        };
        let is_deed = relative.is_some() && self.is_deed_of(&spoken_of, last, verb);
        let reach = Reach {
            is_noun: !is_deed,
            // `أظهر استطلاع نشر أمس أن …`: what was published says nothing by itself.
            with_speech: told.with_speech && relative.is_none() && self.triggers.base(verb.row) != Some("نشر"),
            past_asides: true,
            ends_at_date: verb.pronoun,
            is_clause: relative.is_none() || is_deed,
            ..Reach::default()
        };
        let clause = RelativeClause {
            title: self,
            told,
            relative,
            reach,
        };
        Some(clause.finish(vec![noun], spoken_of))
    }

    /// `نتائج ثبّتها المجلس`: the words as they stand, of a verb without noun.
    fn as_clause_stands(&self, told: &Told, relative: Option<usize>, mut said: Vec<String>) -> String {
        said.extend(relative.map(|relative| self.text.surface(relative).to_owned()));
        said.push(self.bare(told.index, usize::from(told.verb.letters)));
        let reach = Reach {
            // `السويداء التي شهدت في تموز أعمال عنف`: what it saw may stand behind the date.
            is_noun: relative.is_some() && self.triggers.base(told.verb.row) != Some("شهد"),
            ..Reach::default()
        };
        self.finished(&said, told.index + 1, reach)
    }

    /// True for the verb of `سامي كمال الذي أعلن في 9 كانون الأول النصر`: somebody did it, and what he did stands behind the day.
    fn is_deed_of(&self, spoken_of: &[String], who: usize, verb: Trigger) -> bool {
        let is_titled = spoken_of.len() > 1 && spoken_of.first().is_some_and(|first| inflected::is(first, inflected::PERSON));
        let is_deed = matches!(
            self.triggers.base(verb.row),
            Some("اعلن" | "وقع" | "اصدر" | "قدم" | "شكل" | "قاد")
        );
        let others = self.names.others_in(who.saturating_sub(4)..who + 1);
        is_deed
            && !verb.pronoun
            && (is_titled
                || others
                    .iter()
                    .any(|name| name.kind == NameKind::Person && name.tokens.contains(&who)))
    }

    /// True for the verb of `بجروح أصيب بها`: the noun before it has the same preposition.
    fn is_led_by_particle(&self, index: usize, pointing: usize) -> bool {
        let before = self.text.folded_before(index);
        matches!(self.text.folded(pointing), "بها" | "به" | "بهم") && before.starts_with('ب') && before.chars().count() > 3
    }

    /// `نتائج فرز 99% من الصناديق التي أعلنتها اللجنة`: what was made known are the results.
    fn results_meant(&self, antecedent: &Range<usize>, told: &Told) -> Option<Vec<String>> {
        let announces = matches!(self.triggers.base(told.verb.row), Some("اعلن" | "نشر"));
        let is_results = |at: usize| matches!(self.text.folded(at), "نتايج" | "النتايج" | "للنتايج" | "بالنتايج");
        if !announces || !told.verb.pronoun || antecedent.clone().any(is_results) {
            return None;
        }
        let from = antecedent.start.saturating_sub(RESULTS_REACH).max(self.sentence.start);
        let named = (from..antecedent.start)
            .rev()
            .take_while(|&at| !words::is_stop(self.text, at))
            .find(|&at| is_results(at))?;
        let next = self.text.surface(named + 1);
        let is_whole = !self.text.folded(named).contains("النتايج") && next.starts_with("ال");
        Some(if is_whole {
            vec!["نتائج".to_owned(), next.to_owned()]
        } else {
            vec!["النتائج".to_owned()]
        })
    }

    /// `هو نفسه الذي انتخب`, `عن سابقه الذي انتخب`, `المجلس المنتهية ولايته الذي انتخب`: the parliament named before.
    fn body_meant(&self, antecedent: &Range<usize>) -> Option<Vec<String>> {
        const BODIES: [&str; 8] = [
            "البرلمان",
            "برلمان",
            "المجلس",
            "مجلس",
            "الجمعيه",
            "الكنيست",
            "مجلسا",
            "برلمانا",
        ];
        let last = antecedent.end.checked_sub(1).filter(|_| antecedent.len() == 1)?;
        let word = self.text.folded(last);
        let is_previous = matches!(word, "سابقه" | "سابقتها");
        if !is_previous && !matches!(word, "نفسه" | "نفسها" | "ولايته" | "ولايتها") {
            return None;
        }
        let body = (self.sentence.start..last)
            .rev()
            .find(|&at| BODIES.contains(&self.text.folded(at)))?;
        let mut said = vec![self.text.surface(body).to_owned()];
        if is_previous && self.text.folded(body).starts_with("ال") {
            said.push("السابق".to_owned());
        }
        Some(said)
    }

    /// A preposition with a pronoun behind the subject of the verb at `index`.
    fn pointing_behind(&self, index: usize) -> Option<usize> {
        (index + 2..(index + 5).min(self.sentence.end))
            .take_while(|&at| self.text.word(at).is_some() && !self.is_date(at))
            .find(|&at| points(self.text.folded(at)))
    }

    /// The noun phrase that a relative clause without pronoun speaks of: `مرسوما حدد موعدا`, `استطلاع نشرته مؤسسة`.
    fn indefinite_antecedent(&self, index: usize, verb: Trigger) -> Option<Range<usize>> {
        let last = self.previous(index)?;
        let is_number = self.text.number(last).is_some();
        let is_named = self
            .names
            .others_in(last..last + 1)
            .iter()
            .any(|name| name.tokens.contains(&last));
        // `وعن ذلك قال العضو`
        let points_back = matches!(self.text.folded(last), "ذلك" | "هذا" | "هذه" | "تلك" | "ذاك");
        if points_back || verb.letters > 0 || self.text.word(last).is_none() && !is_number || self.is_date(last) || is_named {
            return None;
        }
        if !verb.pronoun && inflect::without_pronoun(self.text.surface(last)).is_some() {
            return None;
        }
        let range = self.noun_phrase(index, false)?;
        let surface = self.text.surface(last);
        let is_definite = self.text.folded(last).starts_with("ال");
        let is_led = range.start.checked_sub(1).is_some_and(|before| {
            let led = words::is(self.text, before, words::PREPOSITION)
                || verb.category.is_none() && words::is(self.text, before, words::TIME_PREPOSITION);
            self.sentence.contains(&before) && led
        }) || self
            .triggers
            .noun_at(self.text, range.start)
            .is_some_and(|noun| noun.particle && !noun.article);
        // `أظهرت نتائج رسمية صدرت أمس`
        let is_told = self
            .previous(range.start)
            .is_some_and(|before| phrase::may_be_verb(self.text, before));
        let fits = verb.pronoun || !is_definite && (inflect::is_accusative(surface) || is_led || is_told);
        fits.then(|| self.last_indefinite(range))
    }

    /// The last noun of an indefinite phrase with its number: of `بموجب قرار` the decision, of `طالت 23 ناشطا` the activists.
    fn last_indefinite(&self, range: Range<usize>) -> Range<usize> {
        let mut first = range.end - 1;
        let is_accusative = |at: usize| inflect::is_accusative(self.text.surface(at));
        if is_accusative(first) {
            while first > range.start && is_accusative(first - 1) {
                first -= 1;
            }
            if first > range.start && self.text.number(first - 1).is_some() {
                first -= 1;
            }
            return first..range.end;
        }
        // `لدى رئيس الوزراء المكلف مهلة تنتهي`: behind a word with the article another noun begins.
        if first > range.start && self.text.surface(first - 1).starts_with("ال") && !self.text.surface(first).starts_with("ال")
        {
            return first..range.end;
        }
        // `استجابة لبيان رئاسي صدر`
        let joined = |at: &usize| {
            self.triggers
                .noun_at(self.text, *at)
                .is_some_and(|noun| noun.particle && !noun.article)
        };
        if let Some(noun) = range.clone().skip(1).rev().find(joined) {
            return noun..range.end;
        }
        let led = range
            .clone()
            .skip(1)
            .rev()
            .find(|&at| at < range.end - 1 && phrase::kind_of(self.text, at) == Kind::Led);
        led.map_or(range.clone(), |led| led + 1..range.end)
    }
}

/// True for a vote and its like, which declares nothing of its own: `الانتخابات`, `الاقتراع`.
fn is_vote(spoken_of: &[String]) -> bool {
    spoken_of.first().is_some_and(|first| {
        let folded = crate::arabic::fold(first);
        matches!(
            folded.strip_prefix("ال").unwrap_or(&folded),
            "انتخابات" | "اقتراع" | "استفتاء" | "استحقاق" | "تشريعيات" | "رياسيات" | "بلديات"
        )
    })
}
