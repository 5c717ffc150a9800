//! Titles of what a text tells of only in passing: what was done in a sitting or said in a statement (`في جلسة عقدها أمس`), what was
//! won at a vote that a figure is measured by (`عما حققه في 2018`). Owns where such a verb stands; knows no day.

use crate::arabic::WordTest;

use super::super::clause::Happening;
use super::super::phrase::{self, Kind, Phrase, Reach};
use super::super::trigger::Form;
use super::super::{EventCategory, words as clauses};
use super::joined::joined;
use super::{Title, case, inflect, owner};

/// Words looked back from a sitting or a statement for what was done there.
const SETTING_REACH: usize = 14;

/// Fewest words, but one, of a deed that is told before the sitting as a whole: verb, subject and object.
const WHOLE_MIN: usize = 3;

/// Where something is done or said.
static SETTING: WordTest = WordTest::words(
    &[],
    &[
        "جلسه",
        "دوره",
        "جوله",
        "مراسم",
        "حفل",
        "اجتماع",
        "موتمر",
        "بيان",
        "خطاب",
        "كلمه",
        "مقابله",
        "حوار",
        "تصريح",
        "تدوينه",
        "تغريده",
        "ندوه",
        "رساله",
        "تقرير",
        "تقرير",
        "دراسه",
        "مقال",
        "حديث",
        "اتصال",
        "مكالمه",
        "اعاده",
    ],
);

impl Title<'_> {
    /// `صادق البرلمان، في جلسة عقدها أمس، على الحكومة`: what was done there, not that there was a sitting.
    pub(super) fn of_setting(&self, found: &Happening) -> Option<String> {
        // `في بيان أصدره`: it stands before the verb that tells of it; `في جلسة عقدها` begins with it.
        let told = found.verb.unwrap_or(found.head);
        let starts = [Some(found.tokens.start), told.checked_sub(1), told.checked_sub(2)];
        let setting = starts.into_iter().flatten().find(|&at| SETTING.at(self.text, at))?;
        let before = self.previous(setting)?;
        if !self.is_setting_told(found, setting, before) {
            return None;
        }
        let from = before.saturating_sub(SETTING_REACH).max(self.sentence.start);
        let verb = (from..before).find(|&at| self.main_verb(at).is_some())?;
        let telling = self.main_verb(verb).filter(|verb| !verb.pronoun)?;
        let category = telling.category?;
        if self.is_of_other_clause(verb, before) {
            return None;
        }
        let until = before - usize::from(self.text.is_comma(before - 1));
        let who = Self {
            sentence: self.sentence.start..until,
            ..self.clone()
        };
        let end = self.dates.get(found.until)?.tokens.end;
        let next = end + usize::from(self.text.is_comma(end));
        let reach = Reach {
            with_speech: true,
            past_asides: true,
            ..Reach::default()
        };
        let mut rest = phrase::phrases(self.text, self.sentence.clone(), self.dates, next, reach);
        // `انتخب سامي كمال رئيسا في جلسة عقدت أمس`: all of it stands before.
        if rest.is_empty() && end + 1 >= self.sentence.end && category != EventCategory::Statement {
            let said = who.of_verb(verb, category);
            return (said.split(' ').count() > WHOLE_MIN).then_some(said);
        }
        // `خسر الحزب البلدية في إعادة جرت يوم 23 حزيران`
        if rest.is_empty() && self.text.folded(setting) == "اعاده" && self.verbal_noun(verb, telling).is_some() {
            return Some(who.of_verb(verb, category)).filter(|said| said.contains(' '));
        }
        rest.first().filter(|first| first.kind != Kind::Joined)?;
        // `قال رئيس الهيئة في كلمة ألقاها أمس في بغداد إن …`
        let speech = rest.iter().position(Phrase::is_speech);
        let said = match speech.filter(|_| self.verbal_noun(verb, telling).is_none()) {
            Some(place) => {
                rest.drain(..place);
                let what = rest.first_mut()?;
                let leads = what.words.first().map(|word| crate::arabic::fold(word));
                if !matches!(leads.as_deref(), Some("ان" | "بان")) {
                    return None;
                }
                what.words.remove(0);
                let subject = who.subject_after(verb, telling).map(|(_, words)| words);
                let mut subject = subject.or_else(|| self.subject_going_on(verb, telling.feminine, owner::Asked::Any))?;
                if let Some(last) = subject.last_mut() {
                    last.push(':');
                }
                subject
            }
            None => vec![who.of_verb(verb, category)],
        };
        Some(joined(&said, &rest))
    }

    /// True where the words around a sitting or statement say that something was done in it: `في جلسة عقدها`, `دعا في بيان الجمعة إلى تظاهرة`.
    fn is_setting_told(&self, found: &Happening, setting: usize, before: usize) -> bool {
        let tells = |at: usize| self.is_verb(at) || matches!(self.text.folded(at), "له" | "لها" | "لهم");
        let next = setting + 1;
        matches!(self.text.folded(before), "في" | "خلال" | "عبر")
            && ((next..next + 2).any(tells)
                || found.head == setting && self.is_date(next) && self.text.folded(next).starts_with("ال"))
    }

    /// True where the verb is denied, or another clause stands between it and the sitting: `ولم يعترف الاتحاد، في بيان صدر أمس، بالنتائج`,
    /// `رفض النتائج، مؤكدا في خطاب ألقاه أمس أن …`.
    fn is_of_other_clause(&self, verb: usize, setting: usize) -> bool {
        let turns = clauses::NEGATION | clauses::HYPOTHETICAL | clauses::CONDITIONAL;
        let parts = clauses::COMPLEMENTIZER | clauses::RELATIVE | clauses::SUBORDINATOR;
        (verb.saturating_sub(2)..verb).any(|at| clauses::is(self.text, at, turns))
            || (verb + 1..setting).any(|at| {
                let is_participle = self.text.is_comma(at - 1) && inflect::is_accusative(self.text.surface(at));
                let is_other_verb = self.text.folded(at).starts_with('و') && self.is_verb(at);
                clauses::is(self.text, at, parts) || is_participle || is_other_verb
            })
    }

    /// `كتب فلان في تغريدة أمس`: whose it is.
    pub(super) fn of_bare_setting(&self, found: &Happening) -> Option<String> {
        let head = found.head;
        let before = self.previous(head)?;
        if !SETTING.at(self.text, head) || self.text.folded(before) != "في" {
            return None;
        }
        let verb = (before.saturating_sub(SETTING_REACH).max(self.sentence.start)..before)
            .rev()
            .take_while(|&at| !clauses::is_stop(self.text, at) && !clauses::is(self.text, at, clauses::COMPLEMENTIZER))
            .find(|&at| self.main_verb(at).is_some())?;
        let telling = self
            .main_verb(verb)
            .filter(|verb| verb.category == Some(EventCategory::Statement) && !verb.pronoun)?;
        let (_, who) = self.subject_after(verb, telling)?;
        Some(format!("{} {}", self.text.surface(head), who.join(" ")))
    }

    /// `ما ناله حزب السهل`, with the subject of the clause before where the verb at `index` has none.
    pub(super) fn of_measure(&self, index: usize) -> String {
        let mut said = vec!["ما".to_owned(), self.text.surface(index).to_owned()];
        let mut next = index + 1;
        if case::points(self.text.folded(next)) {
            said.push(self.text.surface(next).to_owned());
            next += 1;
        }
        let phrases = phrase::phrases(self.text, self.sentence.clone(), self.dates, next, Reach::default());
        let is_alone = phrases.first().is_none_or(|phrase| phrase.kind != Kind::Noun);
        let feminine = self.text.folded(index).ends_with('ت') || self.text.folded(index).ends_with("ته");
        let is_body = |words: &Vec<String>| {
            words
                .first()
                .is_some_and(|first| first.starts_with("ال") || phrase::names_list(first))
        };
        let subject = self
            .owner(index, feminine, owner::Asked::Any)
            .filter(|words| is_alone && is_body(words));
        said.extend(subject.unwrap_or_default());
        joined(&said, &phrases)
    }

    /// True for the verb of `ضعف ما ناله في 2018`, `بزيادة عشرة عما حققه في 2018`: what was won then, not that it was won.
    pub(super) fn is_measure(&self, found: &Happening) -> bool {
        let is_result =
            found.category == EventCategory::Result && found.form == Form::Past && found.head > self.sentence.start + 1;
        let word = |back: usize| found.head.checked_sub(back).map_or("", |at| self.text.folded(at));
        let is_source = || word(2) == "علي" || clauses::is(self.text, found.head - 2, clauses::SOURCE);
        is_result && (matches!(word(1), "مما" | "عما") || word(1) == "ما" && !is_source())
    }
}
