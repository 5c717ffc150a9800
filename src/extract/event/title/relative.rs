//! Titles of verbs in relative clauses: `النتائج التي أعلنتها الهيئة` is the declaring of the results. Owns what the clause makes of the
//! word it speaks of; knows no day.

use std::ops::Range;

use super::super::phrase::{self, Kind, Reach};
use super::super::trigger::Trigger;
use super::super::words;
use super::case::{genitive_words, in_genitive, keeps_its_form, points, preposition_of, split_subject, with_preposition};
use super::owner::Asked;
use super::verb::{After, Told};
use super::{Title, inflect, words as inflected};
use crate::extract::name::NameKind;

/// Words looked back from what a relative clause stands behind for the results that it speaks of.
const RESULTS_REACH: usize = 10;

impl Title<'_> {
    /// A verb of a relative clause: what it speaks of is its subject, its object, or somebody's.
    pub(super) fn of_relative(&self, told: &Told) -> Option<String> {
        let Told { index, verb, .. } = *told;
        let relative = self.relative_before(index);
        let antecedent = match relative {
            Some(relative) => self.antecedent(relative)?,
            None => self.indefinite_antecedent(index, verb)?,
        };
        let antecedent_end = antecedent.end.saturating_sub(1);
        let mut spoken_of = self
            .results_meant(&antecedent, told)
            .or_else(|| self.body_meant(&antecedent))
            .unwrap_or_else(|| self.taken(antecedent));
        // `بدستور فيفري 1989 الذي أقر`: no number by itself.
        if matches!(spoken_of.as_slice(), [only] if only.chars().all(char::is_numeric)) {
            spoken_of.clear();
        }
        let Some(noun) = told.noun.clone() else {
            // `نتائج ثبّتها المجلس`: the words as they stand.
            if let Some(relative) = relative {
                spoken_of.push(self.text.surface(relative).to_owned());
            }
            spoken_of.push(self.bare(index, usize::from(verb.letters)));
            let reach = Reach {
                // `السويداء التي شهدت في تموز أعمال عنف`: what it saw may stand behind the date.
                is_noun: relative.is_some() && self.triggers.base(verb.row) != Some("شهد"),
                ..Reach::default()
            };
            return Some(self.finished(&spoken_of, index + 1, reach));
        };
        let is_deed = relative.is_some() && self.is_deed_of(&spoken_of, antecedent_end, verb);
        let reach = Reach {
            is_noun: !is_deed,
            // `أظهر استطلاع نشر أمس أن …`: what was published says nothing by itself.
            with_speech: told.with_speech && relative.is_none() && self.triggers.base(verb.row) != Some("نشر"),
            past_asides: true,
            ends_at_date: verb.pronoun,
            is_clause: relative.is_none() || is_deed,
            ..Reach::default()
        };
        let mut said = vec![noun];
        if verb.pronoun {
            // `النتائج التي أعلنتها الهيئة`
            let (subject, rest) = self.subject_and_rest(told, index + 1, reach);
            let subject = subject
                .or_else(|| self.owner(relative.unwrap_or(index), verb.feminine, Asked::Any))
                .filter(|subject| subject.first() != spoken_of.first());
            let is_behind = matches!(told.after, After::Subject | After::Owned { .. });
            match subject {
                // `تحدث الأمير عن الأزمة في خطاب ألقاه`
                Some(mut subject) if relative.is_none() && !is_behind => {
                    if spoken_of.len() == 1 && !inflect::is_accusative(spoken_of.first().map_or("", String::as_str)) {
                        genitive_words(&mut subject);
                        spoken_of.extend(subject);
                    }
                    return Some(Self::joined(&spoken_of, &rest));
                }
                // Behind a subject an object without article has an accusative that stands nowhere in the text.
                Some(_) if relative.is_none() && !keeps_its_form(&spoken_of) => {
                    spoken_of.push(self.bare(index, usize::from(verb.letters)));
                    return Some(self.finished(&spoken_of, index + 1, reach));
                }
                Some(subject) => said.extend(subject),
                None => in_genitive(&mut spoken_of),
            }
            said.extend(spoken_of);
            return Some(Self::joined(&said, &rest));
        }
        match &told.after {
            // `المحكمة التي ستنظر فيه`: she does; it is something else.
            After::Pointing { at }
                if verb.feminine
                    && !self.text.folded(*at).ends_with('ا')
                    && spoken_of.first().is_some_and(|first| first.ends_with('ة')) =>
            {
                genitive_words(&mut spoken_of);
                said.extend(spoken_of);
                Some(self.finished(&said, at + 1, reach))
            }
            // `متأثرا بجروح أصيب بها أمس`
            After::Pointing { at } if relative.is_none() && self.is_led_by_particle(index, *at) => {
                said.extend(self.owner(index, verb.feminine, Asked::Any).unwrap_or_default());
                said.push(self.text.surface(index - 1).to_owned());
                Some(self.finished(&said, at + 1, reach))
            }
            After::Pointing { at } => {
                let phrases = phrase::phrases(self.text, self.sentence.clone(), self.dates, at + 1, reach);
                let (subject, rest) = split_subject(phrases);
                said.extend(subject.unwrap_or_default());
                let preposition = preposition_of(self.text.folded(*at));
                said.push(with_preposition(preposition, &spoken_of));
                Some(Self::joined(&said, &rest))
            }
            // `فلان الذي قبلت محكمة طعنه`
            After::Subject
                if verb.feminine
                    && self.text.surface(self.behind(index)).ends_with('ة')
                    && !spoken_of.first().is_some_and(|first| first.ends_with(['ة', 'ت'])) =>
            {
                let mut phrases = self.phrases(index + 1, reach);
                for phrase in &mut phrases {
                    let owned = phrase.words.iter().position(|word| inflect::without_pronoun(word).is_some());
                    if let Some(place) = owned {
                        let stem = phrase.words.get(place).and_then(|word| inflect::without_pronoun(word));
                        phrase.words.truncate(place);
                        phrase.words.extend(stem.map(|(stem, _)| stem));
                        phrase.words.append(&mut spoken_of);
                        break;
                    }
                }
                Some(Self::joined(&said, &phrases))
            }
            // `الدورة التي اقترع الناخبون فيها`
            After::Subject if let Some(pointing) = self.pointing_behind(index) => {
                let phrases = self.phrases(
                    index + 1,
                    Reach {
                        until: Some(pointing),
                        ..reach
                    },
                );
                let (subject, _) = split_subject(phrases);
                said.extend(subject.unwrap_or_default());
                said.push(with_preposition(preposition_of(self.text.folded(pointing)), &spoken_of));
                Some(said.join(" "))
            }
            // `المجلس الذي تنتهي مدته`
            After::Owned {
                at,
                stem,
                is_agent: true,
                ..
            } => {
                said.push(stem.clone());
                said.extend(spoken_of);
                Some(self.finished(&said, at + 1, reach))
            }
            _ => {
                if relative.is_some() {
                    genitive_words(&mut spoken_of);
                } else {
                    in_genitive(&mut spoken_of);
                }
                said.extend(spoken_of);
                Some(self.finished(&said, index + 1, reach))
            }
        }
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
        let before = index.checked_sub(1).map_or("", |before| self.text.folded(before));
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
        let last = index.checked_sub(1).filter(|last| self.sentence.contains(last))?;
        let is_number = self.text.number(last).is_some();
        let is_named = self
            .names
            .others_in(last..last + 1)
            .iter()
            .any(|name| name.tokens.contains(&last));
        if verb.letters > 0 || self.text.word(last).is_none() && !is_number || self.is_date(last) || is_named {
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
        let is_told = range
            .start
            .checked_sub(1)
            .is_some_and(|before| self.sentence.contains(&before) && phrase::may_be_verb(self.text, before));
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
