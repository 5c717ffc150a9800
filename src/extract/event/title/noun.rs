//! Titles that begin with a noun of the text: the noun phrase as it stands, what a day saw, the noun of a participle. Knows
//! no day.

use crate::arabic::number::{NumberPhrase, phrase_at};
use crate::arabic::{Particle, TokenizedText};

use super::super::clause::Happening;
use super::super::phrase::{self, Kind, Reach};
use super::super::trigger::{Form, Trigger, Triggers};
use super::super::{DateRole, EventCategory, words};
use super::case::{in_genitive, points, preposition_of, with_preposition};
use super::inflect::{self, Owner};
use super::owner::Asked;
use super::{Title, words as inflected};

impl Title<'_> {
    /// `والثانية يوم 13 أكتوبر`: the word that is left out, and what stands for it.
    pub(super) fn of_gap(&self, found: &Happening) -> Option<String> {
        let gap = found.gap.clone()?;
        let verb = self
            .triggers
            .verb_at(self.text, found.head)
            .filter(|_| found.form != Form::Noun);
        let head = match verb {
            Some(verb) => self
                .verbal_noun(found.head, verb)
                .unwrap_or_else(|| self.bare(found.head, usize::from(verb.letters))),
            None => {
                let noun = self.triggers.noun_at(self.text, found.head);
                self.bare(found.head, noun.map_or(0, |noun| usize::from(noun.letters)))
            }
        };
        let mut said = vec![head];
        // `قاطعت انتخابات 2010 و2013`: of the second year without the first.
        let year = gap.end.checked_sub(1).filter(|&last| self.text.number(last).is_some());
        if let Some(year) = year {
            if gap.start < found.head || gap.start > found.head && self.triggers.noun_at(self.text, gap.start).is_some() {
                said.push(self.text.surface(gap.start).to_owned());
            }
            said.push(self.text.surface(year).to_owned());
            return Some(said.join(" "));
        }
        let then = gap
            .start
            .checked_sub(1)
            .is_some_and(|before| self.text.folded(before) == "ثم");
        let mut words = self.taken(gap.clone());
        let joined = !then && self.text.folded(gap.start).starts_with('و');
        if let Some(first) = words.first_mut().filter(|_| joined) {
            *first = self.bare(gap.start, 1);
        }
        said.extend(words);
        Some(said.join(" "))
    }

    pub(super) fn of_noun(&self, found: &Happening) -> String {
        let said = self.of_noun_alone(found);
        // `بدأت الحملة في 3 مايو وانتهت في 20 مايو`
        let end = found
            .verb
            .filter(|&verb| verb > found.head && self.text.folded(verb).starts_with('و'));
        let noun = end
            .and_then(|verb| self.triggers.verb_at(self.text, verb))
            .and_then(|verb| self.triggers.verbal_noun(verb.row));
        match noun {
            Some(end @ ("انتهاء" | "توقف" | "اختتام")) => format!("{end} {said}"),
            _ => said,
        }
    }

    fn of_noun_alone(&self, found: &Happening) -> String {
        let noun = self.triggers.noun_at(self.text, found.head);
        let is_owned = noun.is_some_and(|noun| noun.pronoun);
        // `يعقد البرلمان جلسته`: the noun alone does not say whose.
        if let Some(said) = self.of_noun_and_participle(found) {
            return said;
        }
        let verb = found
            .verb
            // `تحل اليوم الذكرى الأولى لوفاته`: what is only counted from is told by no verb.
            .or_else(|| {
                let is_told = is_owned && found.role != DateRole::CountedFrom;
                is_told.then(|| self.verb_before(found.head)).flatten()
            })
            // `توقفت الحرب`: the verb right before the noun.
            .or_else(|| {
                let before = found.head.checked_sub(1).filter(|&before| before >= self.sentence.start);
                before.filter(|&before| self.is_verb(before) && self.says_more(before) && !self.puts_off(before))
            });
        // `أعلن رئيس الوزراء استقالته`: he resigns.
        let base_of = |verb: usize| {
            self.triggers
                .verb_at(self.text, verb)
                .and_then(|verb| self.triggers.base(verb.row))
        };
        if let Some(verb) = verb.filter(|&verb| is_owned && matches!(base_of(verb), Some("اعلن" | "قدم")))
            && let Some((stem, _)) = inflect::without_pronoun(self.text.surface(found.head)).filter(|(stem, _)| stem == "استقالة")
            && let Some((_, subject)) = self
                .triggers
                .verb_at(self.text, verb)
                .and_then(|trigger| self.subject_after(verb, trigger))
                .filter(|(first, subject)| first + subject.len() <= found.head)
        {
            return format!("{stem} {}", subject.join(" "));
        }
        if let Some(verb) = verb.filter(|&verb| self.can_be_told(verb, found.head) && (is_owned || self.says_more(verb))) {
            return self.of_verb(verb, found.category);
        }
        // `ويتسلم المؤتمر السلطة`: a body, not a meeting.
        if let Some(verb) = governing_verb(self.text, found) {
            return self.of_verb(verb, found.category);
        }
        // `دخل الاتفاق حيز التنفيذ`
        if found
            .head
            .checked_sub(1)
            .is_some_and(|before| self.text.folded(before) == "حيز")
            && let Some(verb) = self.verb_before(found.head)
        {
            return self.of_verb(verb, found.category);
        }
        if let Some(owned) = self.of_owned(found, noun) {
            return owned;
        }
        let letters = noun.map_or(0, |noun| usize::from(noun.letters));
        let mut head = self.bare(found.head, letters);
        // `تنحى سامي كمال`: its noun ends in ي.
        if head.starts_with('ت') && head.chars().count() == 4 && head.ends_with('ى') {
            head.pop();
            head.push('ي');
        }
        // `لم تفز الحركة منذ تأسيسها`: whose it was is not sure; the article stands for it.
        if is_owned
            && found.tokens.len() == 1
            && !self.counts_on(found.head)
            && self.takes_article(found.head + 1)
            && let Some((stem, _)) = inflect::without_pronoun(&head)
        {
            let stem = match noun {
                Some(noun) => self.with_taa(stem, noun),
                None => stem,
            };
            head = format!("ال{stem}");
        } else if is_owned
            && found.tokens.len() == 1
            && self.text.folded(found.head + 1).starts_with("ال")
            && let Some((stem, _)) = inflect::without_pronoun(&head)
        {
            // `بإعلانها النتائج`: what it was done to stands behind it.
            head = stem;
        }
        // `غيّب الموت فلانا`, `هز انفجار العاصمة`
        if let Some(before) = found.head.checked_sub(1).filter(|&before| {
            self.sentence.contains(&before) && matches!(self.text.folded(before).trim_start_matches('و'), "غيب" | "هز" | "هزت")
        }) {
            head = format!(
                "{} {head}",
                self.bare(before, usize::from(self.text.folded(before).starts_with('و')))
            );
        }
        // `أولى جلساته`, `أول انتخابات`
        let is_bare = noun.is_none_or(|noun| !noun.article && noun.letters == 0);
        if is_bare && self.counts_on(found.head) {
            head = format!("{} {head}", self.text.surface(found.head - 1));
        }
        let is_free = noun.is_none_or(|noun| !noun.article && !noun.pronoun);
        let next = found.head + 1;
        // `وضعت الحرب أوزارها`: the noun is a subject, and what follows is no part of it.
        if noun.is_some_and(|noun| noun.article)
            && self.text.word(next).is_some()
            && phrase::kind_of(self.text, next) == Kind::Noun
            && inflect::without_pronoun(self.text.surface(next)).is_some()
            && found
                .head
                .checked_sub(1)
                .is_some_and(|before| self.text.folded(before).ends_with("وضعت"))
        {
            return head;
        }
        // `قبل يوم من الاقتراع انسحابه`: the object of the verb before it.
        let is_object = |at: usize| {
            inflect::without_pronoun(self.text.surface(at)).is_some() && self.triggers.noun_at(self.text, at).is_some()
        };
        if noun.is_some_and(|noun| noun.article) && found.role == DateRole::CountedFrom && is_object(next) {
            return head;
        }
        let is_told = is_free && self.is_verb(next) && !self.text.folded(next).starts_with('و');
        // `منذ الإطاحة ببن علي في 14 يناير`: what stands behind the date belongs to the clause around.
        let is_led = found
            .head
            .checked_sub(1)
            .is_some_and(|before| words::is(self.text, before, words::TIME_PREPOSITION));
        // `أخفق للمرة الأولى منذ تأسيسه عام 1973 في دخول البرلمان`
        // `حتى استقالته في مايو 2018 ظل …`, `من تأسيسها عام 1987 حتى …`
        let is_after_preposition = || {
            let before = found.head.checked_sub(1);
            before.is_some_and(|before| words::is(self.text, before, words::PREPOSITION))
        };
        let dated_next = (next..next + 2)
            .find(|&at| !words::is(self.text, at, words::PREPOSITION))
            .and_then(|at| self.slot_over(at));
        let goes_on = |end: usize| {
            self.text.folded(end) == "حتي"
                || self.text.word(end).is_some() && phrase::may_be_verb(self.text, end)
                || words::is(self.text, end, words::STATE)
        };
        let ends_here = dated_next.is_some_and(|slot| goes_on(slot.tokens.end)) && is_after_preposition();
        if is_owned && (is_led && self.is_date(next) || ends_here) {
            return head;
        }
        // `تعهد في خطاب ألقاه ليل الجمعة بمحاسبة الفاسدين`: what stands behind the day is the verb's.
        let gave = self.triggers.verb_at(self.text, next).is_some_and(|verb| verb.pronoun);
        if is_told && gave && self.is_date(next + 1) && self.text.folded(next).ends_with('ه') {
            return head;
        }
        // `في انتخابات 2021 على 30 مقعدا`, `في الدورة البرلمانية 2014 على 25`
        let is_vote = matches!(found.category, EventCategory::Election | EventCategory::Government) && is_after_preposition();
        // `أطاحت انتفاضة تشرين 2019 بحكومة سامي كمال`: what stands behind the date is the verb's.
        let named = || {
            let verb = found
                .head
                .checked_sub(1)
                .filter(|&verb| verb >= self.sentence.start && self.main_verb(verb).is_some_and(|verb| verb.category.is_some()));
            let slot = self.slot_over(next).or_else(|| self.slot_over(next + 1));
            verb.and(slot).filter(|_| is_free && is_bare).map(|slot| slot.tokens.end)
        };
        let reach = Reach {
            keeps_date: is_free,
            until: is_vote.then(|| self.count_behind_date(next)).flatten().or_else(named),
            // `الاتفاق الموقع في الطائف في 30 أيلول توزع المقاعد`
            ends_at_date: self.leads_to_outcome(found.head)
                || found.verb == Some(next)
                    && self
                        .triggers
                        .verb_at(self.text, next)
                        .is_some_and(|verb| verb.form == Form::Participle),
            is_noun: !is_told && (is_led || takes_no_object(found.category)),
            with_verb: is_told,
            ..Reach::default()
        };
        let said = self.finished(std::slice::from_ref(&head), next, reach);
        // `القبض عليه`: on whom, the subject of the clause before tells.
        if !said.contains(' ') && next < self.sentence.end && points(self.text.folded(next)) {
            let preposition = preposition_of(self.text.folded(next));
            let feminine = self.text.folded(next).ends_with("ها");
            return match self.owner(found.head, feminine, Asked::Any) {
                Some(meant) => format!("{said} {}", with_preposition(preposition, &meant)),
                None => format!("{said} {}", self.text.surface(next)),
            };
        }
        if !said.contains(' ')
            && is_free
            && let Some(owned) = self.of_bare_setting(found)
        {
            return owned;
        }
        // `بيان صدر`
        if is_told
            && said.split(' ').count() == 2
            && let Some(noun) = self
                .triggers
                .verb_at(self.text, next)
                .and_then(|verb| self.verbal_noun(next, verb))
        {
            return format!("{noun} {head}");
        }
        // `انتخابات الخميس`: the day, where nothing else is said of it.
        if is_free
            && !said.contains(' ')
            && self.is_date(next)
            && self.text.folded(next).starts_with("ال")
            && self.text.number(next).is_none()
        {
            return format!("{said} {}", self.text.surface(next));
        }
        self.without_last_clause(found.head, said)
    }

    /// `الإعلان الدستوري الصادر`, `معاهدة السلام الموقعة`: the noun of the participle with the noun phrase that it is said of.
    fn of_noun_and_participle(&self, found: &Happening) -> Option<String> {
        let participle = found.verb.filter(|&verb| verb > found.head + 1)?;
        let form = self.triggers.verb_at(self.text, participle)?;
        let parts = words::PREPOSITION | words::RELATIVE | words::COMPLEMENTIZER;
        let is_whole = (found.head..participle).all(|at| {
            self.text.mark(at).is_none()
                && !self.is_date(at)
                && !words::is(self.text, at, parts)
                && !phrase::may_be_verb(self.text, at)
        });
        if form.form != Form::Participle || !is_whole {
            return None;
        }
        let noun = self.triggers.verbal_noun(form.row)?;
        let mut said = self.taken(found.head..participle);
        in_genitive(&mut said);
        said.insert(0, noun.to_owned());
        Some(said.join(" "))
    }

    /// Where a count stands right behind the date of the noun whose words begin at `from`: `حصل في انتخابات العراق 2021 على 30 مقعدا`. It is
    /// the verb's.
    fn count_behind_date(&self, from: usize) -> Option<usize> {
        const WORDS_MAX: usize = 5;
        let near = from..(from + WORDS_MAX).min(self.sentence.end);
        let mut own = near.take_while(|&at| !words::is(self.text, at, words::RELATIVE));
        let end = own.find_map(|at| self.slot_over(at))?.tokens.end;
        let led = end + usize::from(matches!(self.text.folded(end), "علي" | "ب"));
        let is_governed = |number: &NumberPhrase| led > end || number.proclitics.particle == Some(Particle::Bi);
        phrase_at(self.text, led).filter(is_governed).map(|_| end)
    }

    /// True where a number of order stands before the word at `index`: `أولى جلساته`.
    fn counts_on(&self, index: usize) -> bool {
        index
            .checked_sub(1)
            .is_some_and(|before| matches!(self.text.folded(before), "اول" | "اولي" | "ثاني" | "ثانيه" | "اخر"))
    }

    /// True where what stands at `index` can follow a noun with the article as well as one with a pronoun: no object.
    fn takes_article(&self, index: usize) -> bool {
        index >= self.sentence.end
            || self.text.word(index).is_none()
            || self.is_date(index)
            || self.text.folded(index).starts_with("ال") && self.is_adjective(index)
            || words::is(
                self.text,
                index,
                words::PREPOSITION | words::TIME_PREPOSITION | words::TIME_NOUN,
            )
    }

    /// `خطاب ألقاه`, `أزمة ضربتها`: a verb whose pronoun points back at the title's own noun says nothing as its last word.
    fn without_last_clause(&self, head: usize, said: String) -> String {
        let Some((before, last)) = said.rsplit_once(' ') else {
            return said;
        };
        let is_verb = (head + 1..(head + 7).min(self.sentence.end))
            .any(|at| self.text.surface(at) == last && self.triggers.verb_at(self.text, at).is_some_and(|verb| verb.pronoun));
        if is_verb { before.to_owned() } else { said }
    }

    /// `أدى حسن شيخ اليمين بعد دقائق من فوزه`: whose it was, the subject of the clause before tells.
    fn of_owned(&self, found: &Happening, noun: Option<Trigger>) -> Option<String> {
        let noun = noun.filter(|noun| noun.pronoun && found.tokens.len() == 1)?;
        let surface = self.bare(found.head, usize::from(noun.letters));
        let (stem, owner) = inflect::without_pronoun(&surface)?;
        if owner == Owner::They {
            return None;
        }
        let asked = if inflected::is(&stem, inflected::OF_BODY) {
            Asked::Body
        } else {
            Asked::Any
        };
        let before = found.head.checked_sub(1)?;
        if words::is(self.text, before, words::RELATIVE) || self.text.folded(before) == "ما" {
            return None; // `التي حملته`: no noun
        }
        let feminine = owner == Owner::She;
        // `تهيمن على السلطة الوطنية منذ قيامها`
        let founded = (self.text.folded(before) == "منذ")
            .then(|| self.noun_phrase(before, false))
            .flatten()
            // `لم تفز الحركة بأي مقعد منذ تأسيسها`
            .map(|range| {
                let end = range.clone().find(|&at| self.text.folded(at) == "باي");
                range.start..end.unwrap_or(range.end)
            })
            .filter(|range| !range.is_empty())
            .filter(|range| {
                range
                    .clone()
                    .skip(1)
                    .all(|at| phrase::kind_of(self.text, at) == Kind::Noun && !self.text.folded(at).starts_with('ل'))
            })
            .map(|range| self.taken(range))
            .filter(|phrase| {
                phrase
                    .first()
                    .is_some_and(|first| first.ends_with('ة') == feminine && !first.starts_with("مر"))
            });
        let is_person = |phrase: &Vec<String>| {
            let first = phrase.first().map_or("", String::as_str);
            feminine && inflected::is(&crate::arabic::fold(first), inflected::PERSON) && !first.ends_with('ة')
        };
        let is_said = founded.is_some();
        let mut said = vec![self.with_taa(stem, noun)];
        let owner = founded
            .or_else(|| self.owner(found.head, feminine, asked))
            .or_else(|| self.remembered(found));
        said.extend(owner.filter(|owner| !is_person(owner))?);
        // `أخفق الحزب منذ تأسيسه عام 1973 في دخول البرلمان`: what stands behind the date is the verb's.
        let is_led = words::is(self.text, before, words::TIME_PREPOSITION) && self.is_date(found.head + 1);
        if is_said || is_led {
            return Some(said.join(" "));
        }
        let reach = Reach {
            is_noun: true,
            ..Reach::default()
        };
        Some(self.finished(&said, found.head + 1, reach))
    }

    /// `مجلس النواب المنتهية ولايته`: the noun of the participle with the noun phrase before it.
    pub(super) fn of_participle(&self, found: &Happening) -> String {
        let participle = found.tokens.end - 1;
        let comma = participle.checked_sub(1).filter(|&before| self.text.is_comma(before));
        let mut phrase = self
            .noun_phrase(comma.unwrap_or(participle), false)
            .map(|range| self.object_of(range))
            .map_or_else(Vec::new, |range| self.taken(range));
        let noun = self
            .triggers
            .verb_at(self.text, participle)
            .and_then(|verb| self.triggers.verbal_noun(verb.row));
        let reach = Reach {
            is_noun: true,
            ends_at_date: true,
            ..Reach::default()
        };
        if phrase.is_empty() {
            return self.finished(&[self.text.surface(participle).to_owned()], found.tokens.end, reach);
        }
        let Some(noun) = noun else {
            return self.finished(&phrase, found.tokens.end, reach);
        };
        let next = found.tokens.end;
        let mut said = vec![noun.to_owned()];
        if let Some((stem, _)) = inflect::without_pronoun(self.text.surface(next)) {
            // المنتهية ولايته
            said.push(stem);
            said.extend(phrase);
            return self.finished(&said, next + 1, reach);
        }
        in_genitive(&mut phrase);
        let preposition = preposition_of(self.text.folded(next));
        if preposition == "على" {
            // المصادق عليه
            said.push(with_preposition(preposition, &phrase));
        } else {
            said.extend(phrase);
        }
        self.finished(&said, if preposition.is_empty() { next } else { next + 1 }, reach)
    }

    /// `حل الملك البرلمان المنتخب`: behind a verb and its subject only the object is what the participle is said of.
    fn object_of(&self, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let has_article = |at: usize| self.text.surface(at).starts_with("ال");
        let is_behind_verb = range
            .start
            .checked_sub(1)
            .is_some_and(|before| self.sentence.contains(&before) && phrase::may_be_verb(self.text, before));
        let second = range.start + 1;
        let is_apart = range.len() == 2 && has_article(range.start) && has_article(second) && !self.is_adjective(second);
        if is_behind_verb && is_apart {
            second..range.end
        } else {
            range
        }
    }

    /// `تأجيل`, `افتتاح`: verbs that say more than that something took place.
    fn says_more(&self, verb: usize) -> bool {
        let noun = self
            .triggers
            .verb_at(self.text, verb)
            .and_then(|verb| self.triggers.verbal_noun(verb.row));
        matches!(
            noun,
            Some("تأجيل" | "إرجاء" | "انتهاء" | "توقف" | "استئناف" | "افتتاح" | "اختتام" | "توقيع")
        )
    }

    /// True for `أجلت`, `أرجئت`: the day behind them is that of what is put off.
    fn puts_off(&self, verb: usize) -> bool {
        let noun = self
            .triggers
            .verb_at(self.text, verb)
            .and_then(|verb| self.triggers.verbal_noun(verb.row));
        matches!(noun, Some("تأجيل" | "إرجاء"))
    }

    /// The nearest verb before `index` in its clause.
    pub(super) fn verb_before(&self, index: usize) -> Option<usize> {
        (index.saturating_sub(7).max(self.sentence.start)..index)
            .rev()
            .take_while(|&at| {
                // `أعلن الوزير، اليوم الاثنين، استقالته`
                let is_aside = self.text.is_comma(at) && (self.is_date(at + 1) || at > 0 && self.is_date(at - 1));
                (self.text.mark(at).is_none() || is_aside)
                    && !words::is(
                        self.text,
                        at,
                        words::COMPLEMENTIZER | words::RELATIVE | words::TIME_PREPOSITION,
                    )
            })
            .find(|&at| self.is_verb(at))
    }

    /// True where the verb stands before the noun, near it, and is no relative clause's.
    fn can_be_told(&self, verb: usize, noun: usize) -> bool {
        verb < noun
            && noun - verb <= 7
            && self.triggers.verb_at(self.text, verb).is_some_and(|verb| !verb.pronoun)
            && (self.triggers.noun_at(self.text, noun).is_some_and(|noun| noun.pronoun)
                || !verb
                    .checked_sub(1)
                    .is_some_and(|before| words::is(self.text, before, words::RELATIVE)))
    }

    /// `وشهد يوم الاقتراع تفجيرا في السوق`: what a day saw.
    pub(super) fn of_witnessed(&self, found: &Happening) -> Option<String> {
        let verb = self.text.bare(found.head);
        let slot = self
            .dates
            .get(found.date)
            .filter(|slot| slot.tokens.start == found.head + 1)?;
        let mut first = slot.tokens.end;
        // `يوم الاقتراع، الأحد الماضي، مشادات`
        while self.text.is_comma(first) || self.is_date(first) {
            first += 1;
        }
        if !matches!(verb, "شهد" | "شهدت") || self.text.word(first).is_none() || words::is(self.text, first, words::PREPOSITION)
        {
            return None;
        }
        let noun = self.text.surface(first).to_owned();
        Some(self.finished(&[noun], first + 1, Reach::default()))
    }

    /// The words of the clause from its beginning, where the happening's own words are too few.
    pub(super) fn of_clause(&self, found: &Happening) -> Option<String> {
        let anchor = found.verb.unwrap_or(found.head).min(found.head);
        let start = (anchor.saturating_sub(10).max(self.sentence.start)..anchor)
            .rev()
            .find(|&at| {
                words::is_stop(self.text, at)
                    || words::is(self.text, at, words::COMPLEMENTIZER | words::SUBORDINATOR | words::AUXILIARY)
            })
            .map_or(self.sentence.start.max(anchor.saturating_sub(10)), |at| at + 1);
        if start == anchor.saturating_sub(10) && start > self.sentence.start {
            return None;
        }
        let reach = Reach {
            until: Some(anchor + 1),
            ..Reach::default()
        };
        let leads = words::PREPOSITION | words::TIME_PREPOSITION | words::RELATIVE | words::NEGATION;
        if words::is(self.text, start, leads) || self.is_date(start) || self.text.folded(start) == "اي" {
            return None;
        }
        let first = self.without_article_letters(start);
        let said = self.finished(&[first], start + 1, reach);
        said.contains(' ').then_some(said)
    }
}

/// True for happenings whose nouns have no object that could stand behind a date (`إعلان فلان أمس عزمه …` has one).
fn takes_no_object(category: EventCategory) -> bool {
    !matches!(
        category,
        EventCategory::Statement | EventCategory::Legal | EventCategory::Government | EventCategory::Other
    )
}

/// The verb whose subject the noun of `found` is: a body called المؤتمر, or its party.
pub(in crate::extract::event) fn governing_verb(text: &TokenizedText, found: &Happening) -> Option<usize> {
    let triggers = Triggers::bundled();
    if found.form != Form::Noun || !text.folded(found.head).ends_with("المؤتمر") {
        return None;
    }
    let mut before = found.head.checked_sub(1)?;
    if text.folded(before) == "حزب" {
        before = before.checked_sub(1)?;
    }
    triggers
        .verb_at(text, before)
        .filter(|verb| verb.form != Form::Participle && verb.category.is_some())
        .map(|_| before)
}
