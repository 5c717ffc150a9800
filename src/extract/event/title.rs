//! Titles of happenings, from the words of the text: a noun phrase as it stands, or the verbal noun of the verb with the
//! verb's own subject and object. Invents no word; knows no day. What follows the head is taken in whole phrases
//! (`phrase`), so that no title breaks off in the middle of one.

use std::ops::Range;

use crate::arabic::{TokenizedText, number};
use crate::extract::name::{NameKind, Names};

use super::clause::Happening;
use super::phrase::{self, Reach};
use super::trigger::{Form, Trigger, Triggers};
use super::{DateRole, DateSlot, EventCategory, words};

/// Longest title, in characters.
const LENGTH_MAX: usize = 80;

/// The same where it tells what somebody said.
const SPEECH_LENGTH_MAX: usize = 110;

/// Most words of a noun phrase before a verb.
const NOUN_PHRASE_MAX: usize = 7;

/// The title of `found`.
pub(super) fn title(
    text: &TokenizedText,
    names: &Names,
    sentence: Range<usize>,
    dates: &[DateSlot],
    found: &Happening,
) -> String {
    let title = Title {
        text,
        names,
        dates,
        sentence,
        triggers: Triggers::bundled(),
    };
    if let Some(said) = title.of_gap(found) {
        return said;
    }
    // `يوم الاقتراع`: the words inside the date name it.
    if dates.get(found.date).is_some_and(|slot| slot.names.is_some()) && found.role == DateRole::CountedFrom {
        return title.taken(found.tokens.clone()).join(" ");
    }
    let said = match found.form {
        Form::Noun => title.of_noun(found),
        Form::Participle => title.of_participle(found),
        Form::Past | Form::Present | Form::Future => title.of_verb(found.head, found.category),
    };
    // One verb says too little, unless nothing more stands there.
    if said.contains(' ') || found.form == Form::Noun {
        return said;
    }
    title.of_witnessed(found).or_else(|| title.of_clause(found)).unwrap_or(said)
}

struct Title<'a> {
    text: &'a TokenizedText<'a>,
    names: &'a Names,
    dates: &'a [DateSlot],
    sentence: Range<usize>,
    triggers: &'static Triggers,
}

impl Title<'_> {
    /// `والثانية يوم 13 أكتوبر`: the word that is left out, and what stands for it.
    fn of_gap(&self, found: &Happening) -> Option<String> {
        let gap = found.gap.clone()?;
        let verb = self
            .triggers
            .verb_at(self.text, found.head)
            .filter(|_| found.form != Form::Noun);
        let head = match verb {
            Some(verb) => match self.triggers.verbal_noun(verb.row) {
                Some(noun) => self.sense(noun, found.head).to_owned(),
                None => self.bare(found.head, usize::from(verb.letters)),
            },
            None => {
                let noun = self.triggers.noun_at(self.text, found.head);
                self.bare(found.head, noun.map_or(0, |noun| usize::from(noun.letters)))
            }
        };
        let mut said = vec![head];
        for index in gap.clone() {
            said.push(if index == gap.start {
                self.bare(index, 1)
            } else {
                self.text.surface(index).to_owned()
            });
        }
        Some(said.join(" "))
    }

    fn of_noun(&self, found: &Happening) -> String {
        let noun = self.triggers.noun_at(self.text, found.head);
        let is_owned = noun.is_some_and(|noun| noun.pronoun);
        // `يعقد البرلمان جلسته`: the noun alone does not say whose.
        let verb = found
            .verb
            .or_else(|| if is_owned { self.verb_before(found.head) } else { None });
        if let Some(verb) = verb.filter(|&verb| self.can_be_told(verb, found.head) && (is_owned || self.says_more(verb))) {
            return self.of_verb(verb, found.category);
        }
        if let Some(owned) = self.of_owned(found, noun) {
            return owned;
        }
        let letters = noun.map_or(0, |noun| usize::from(noun.letters));
        let head = self.bare(found.head, letters);
        let is_free = noun.is_none_or(|noun| !noun.article && !noun.pronoun);
        let next = found.head + 1;
        let is_told = is_free && self.is_verb(next) && !self.text.folded(next).starts_with('و');
        // `منذ الإطاحة ببن علي في 14 يناير`: what stands behind the date belongs to the clause around.
        let is_led = found
            .head
            .checked_sub(1)
            .is_some_and(|before| words::is(self.text, before, words::TIME_PREPOSITION));
        let reach = Reach {
            keeps_date: is_free,
            is_noun: !is_told && (is_led || takes_no_object(found.category)),
            with_verb: is_told,
            ..Reach::default()
        };
        self.finished(&[head], next, reach)
    }

    /// `تأجيل`, `افتتاح`: verbs that say more than that something took place.
    fn says_more(&self, verb: usize) -> bool {
        let noun = self
            .triggers
            .verb_at(self.text, verb)
            .and_then(|verb| self.triggers.verbal_noun(verb.row));
        matches!(
            noun,
            Some("تأجيل" | "إرجاء" | "توقف" | "استئناف" | "افتتاح" | "اختتام" | "توقيع")
        )
    }

    /// The nearest verb before `index` in its clause.
    fn verb_before(&self, index: usize) -> Option<usize> {
        (index.saturating_sub(7).max(self.sentence.start)..index)
            .rev()
            .take_while(|&at| {
                self.text.mark(at).is_none()
                    && !words::is(
                        self.text,
                        at,
                        words::COMPLEMENTIZER | words::RELATIVE | words::TIME_PREPOSITION,
                    )
            })
            .find(|&at| self.is_verb(at))
    }

    /// `أدى حسن شيخ اليمين بعد دقائق من فوزه`: whose it was, the subject of the clause before tells.
    fn of_owned(&self, found: &Happening, noun: Option<Trigger>) -> Option<String> {
        let noun = noun.filter(|noun| noun.pronoun && found.tokens.len() == 1)?;
        let surface = self.bare(found.head, usize::from(noun.letters));
        let folded = self.text.folded(found.head);
        let (stem, feminine) = match (folded.ends_with("ها"), folded.ends_with('ه')) {
            (true, _) => (surface.strip_suffix("ها")?, true),
            (_, true) => (surface.strip_suffix('ه')?, false),
            _ => return None,
        };
        let verb = (found.head.saturating_sub(16).max(self.sentence.start)..found.head)
            .rev()
            .take_while(|&at| !matches!(self.text.mark(at), Some(':' | '؛' | '.')))
            .find(|&at| self.is_verb(at) && self.opens_clause(at))?;
        let subject = phrase::phrases(self.text, self.sentence.clone(), self.dates, verb + 1, Reach::default(), 0)
            .into_iter()
            .next()?;
        let first = self.next_word(verb)?;
        let head = self.text.folded(first);
        let agrees =
            head.ends_with(['ه', 'ت']) == feminine && !head.starts_with('ب') && self.triggers.noun_at(self.text, first).is_none();
        if !agrees || subject.words.len() > 5 || words::is(self.text, first, words::PREPOSITION) {
            return None;
        }
        let base = match stem.strip_suffix('ت') {
            Some(short) if self.text.folded(found.head).len() > 6 => format!("{short}ة"),
            _ => stem.to_owned(),
        };
        let said = format!("{base} {}", subject.words.join(" "));
        Some(said)
    }

    fn opens_clause(&self, index: usize) -> bool {
        index.checked_sub(1).is_none_or(|before| {
            before < self.sentence.start
                || words::is_stop(self.text, before)
                || self.is_date(before)
                || words::is(self.text, before, words::AUXILIARY | words::COMPLEMENTIZER)
        }) || self.text.folded(index).starts_with('و')
    }

    /// True where the verb stands before the noun, near it, and is no relative clause's.
    fn can_be_told(&self, verb: usize, noun: usize) -> bool {
        verb < noun
            && noun - verb <= 7
            && self.triggers.verb_at(self.text, verb).is_some_and(|verb| !verb.pronoun)
            && !verb
                .checked_sub(1)
                .is_some_and(|before| words::is(self.text, before, words::RELATIVE))
    }

    /// `مجلس النواب المنتهية ولايته`: the noun phrase before the participle with it.
    fn of_participle(&self, found: &Happening) -> String {
        let participle = found.tokens.end - 1;
        let comma = participle.checked_sub(1).filter(|&before| words::is_comma(self.text, before));
        let mut said = self
            .noun_phrase(comma.unwrap_or(participle), false)
            .map_or_else(Vec::new, |range| self.taken(range));
        for index in participle..found.tokens.end {
            said.push(self.text.surface(index).to_owned());
        }
        let reach = Reach {
            is_noun: true,
            ..Reach::default()
        };
        self.finished(&said, found.tokens.end, reach)
    }

    fn of_verb(&self, index: usize, category: EventCategory) -> String {
        let text = self.text;
        let unknown = Trigger::unknown(
            false,
            text.folded(index).starts_with('و') && text.folded(index).chars().count() > 5 && self.opens(index),
        );
        let verb = self.triggers.verb_at(text, index).unwrap_or(unknown);
        let relative = index
            .checked_sub(1)
            .filter(|&before| self.sentence.contains(&before) && words::is(text, before, words::RELATIVE));
        let subject = match relative {
            Some(relative) => self.antecedent(relative),
            None => self.subject_before(index),
        };
        let reach = Reach {
            // `الذي أسس حزبه عام 2012 مضطرا إلى …`: behind its date the clause around goes on.
            is_noun: relative.is_some() && subject.is_some(),
            with_speech: category == EventCategory::Statement && (relative.is_none() || subject.is_none()),
            ..Reach::default()
        };
        let agrees = self
            .next_word(index)
            .is_none_or(|after| !changes_its_case(text.folded(after)));
        // `الدستور الذي صوّت عليه المغاربة`: the pronoun points at what stands before.
        let points_back = relative.is_some()
            && matches!(
                text.folded(index + 1),
                "عليه"
                    | "عليها"
                    | "فيه"
                    | "فيها"
                    | "له"
                    | "لها"
                    | "به"
                    | "بها"
                    | "اليه"
                    | "اليها"
                    | "منه"
                    | "منها"
            );
        // `استطلاع نشرته مؤسسة`: the noun right before is what the pronoun means.
        let subject = subject.or_else(|| if verb.pronoun { self.noun_phrase(index, false) } else { None });
        let keeps_verb = verb.pronoun && subject.is_some() || points_back;
        let noun = self.triggers.verbal_noun(verb.row).map(|noun| self.sense(noun, index));
        if let Some(noun) = noun.filter(|_| agrees && !keeps_verb) {
            let mut said = vec![noun.to_owned()];
            said.extend(subject.map_or_else(Vec::new, |subject| self.taken(subject)));
            return self.finished(&said, index + 1, reach);
        }
        // `المقاعد التي أحرزها`: what the relative clause speaks of stands before it.
        let mut said = subject.map_or_else(Vec::new, |subject| self.taken(subject));
        if let Some(relative) = relative.filter(|_| !said.is_empty()) {
            said.push(text.surface(relative).to_owned());
        }
        // `جاء أسر الجندي`: the verb only says that it took place.
        let is_empty = said.is_empty()
            && matches!(text.folded(index).trim_start_matches(['و', 'ف']), "جاء" | "جاءت")
            && self
                .next_word(index)
                .is_some_and(|next| next == index + 1 && !words::is(text, next, words::PREPOSITION));
        if is_empty {
            let noun = self.without_article_letters(index + 1);
            return self.finished(&[noun], index + 2, reach);
        }
        said.push(self.bare(index, usize::from(verb.letters)));
        self.finished(&said, index + 1, reach)
    }

    /// وقع is "took place" and "signed"; what was signed tells them apart.
    fn sense(&self, noun: &'static str, index: usize) -> &'static str {
        const SIGNED: [&str; 8] = ["اتفاق", "مذكر", "وثيق", "ميثاق", "مرسوم", "بروتوكول", "معاهد", "قانون"];
        let signed = || {
            (index + 1..(index + 10).min(self.sentence.end))
                .take_while(|&at| !words::is_stop(self.text, at))
                .any(|at| SIGNED.iter().any(|start| self.text.folded(at).starts_with(start)))
        };
        if noun == "وقوع" && signed() { "توقيع" } else { noun }
    }

    /// `وشهد يوم الاقتراع تفجيرا في السوق`: what a day saw.
    fn of_witnessed(&self, found: &Happening) -> Option<String> {
        let verb = self.text.folded(found.head).trim_start_matches(['و', 'ف']);
        let slot = self
            .dates
            .get(found.date)
            .filter(|slot| slot.tokens.start == found.head + 1)?;
        let mut first = slot.tokens.end;
        // `يوم الاقتراع، الأحد الماضي، مشادات`
        while words::is_comma(self.text, first) || self.is_date(first) {
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
    fn of_clause(&self, found: &Happening) -> Option<String> {
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

    fn opens(&self, index: usize) -> bool {
        index == self.sentence.start || words::is_stop(self.text, index - 1)
    }

    fn is_date(&self, index: usize) -> bool {
        self.dates.iter().any(|slot| slot.tokens.contains(&index))
    }

    /// The first word after the verb that belongs to no date.
    fn next_word(&self, index: usize) -> Option<usize> {
        (index + 1..self.sentence.end).find(|&after| self.text.word(after).is_some() && !self.is_date(after))
    }

    /// What a relative clause speaks of: the name right before its pronoun, or the noun phrase.
    fn antecedent(&self, relative: usize) -> Option<Range<usize>> {
        let comma = relative
            .checked_sub(1)
            .filter(|&at| words::is_comma(self.text, at))
            .unwrap_or(relative);
        self.name_before(comma).or_else(|| self.noun_phrase(comma, true))
    }

    /// The name of a person, body or list that ends before `end`.
    fn name_before(&self, end: usize) -> Option<Range<usize>> {
        let others = self
            .names
            .others_in(self.sentence.clone())
            .iter()
            .filter(|name| name.kind != NameKind::Place)
            .map(|name| name.tokens.clone());
        let lists = self
            .names
            .lists_in(self.sentence.clone())
            .iter()
            .map(|list| list.tokens.clone());
        others.chain(lists).find(|tokens| tokens.end == end && tokens.len() <= 5)
    }

    /// The noun phrase that ends before `end`, back to a preposition, a mark or a verb.
    fn noun_phrase(&self, end: usize, with_dates: bool) -> Option<Range<usize>> {
        let from = end.saturating_sub(NOUN_PHRASE_MAX).max(self.sentence.start);
        let mut first = end;
        for at in (from..end).rev() {
            let ends = words::PREPOSITION
                | words::TIME_PREPOSITION
                | words::COMPLEMENTIZER
                | words::SUBORDINATOR
                | words::RELATIVE
                | words::AUXILIARY
                | words::SOURCE
                | words::NEGATION;
            let is_quote = self
                .text
                .mark(at)
                .is_some_and(|mark| matches!(mark, '«' | '»' | '"' | '“' | '”'));
            if self.text.mark(at).is_some() && !is_quote
                || words::is_stop(self.text, at)
                || words::is(self.text, at, ends)
                || self.is_date(at) && !with_dates
                || phrase::may_be_verb(self.text, at)
            {
                break;
            }
            first = at;
            // A word with a particle before its article begins the phrase; ل belongs to what is before it.
            if self.leads_with_particle(at) && !self.text.folded(at).starts_with("لل") {
                break;
            }
        }
        (first < end).then_some(first..end)
    }

    fn is_verb(&self, index: usize) -> bool {
        self.triggers.verb_at(self.text, index).is_some() && self.triggers.noun_at(self.text, index).is_none()
    }

    fn leads_with_particle(&self, index: usize) -> bool {
        let folded = self.text.folded(index);
        ["لل", "ولل", "بال", "وبال", "وال", "فال"]
            .iter()
            .any(|start| folded.starts_with(start) && folded.chars().count() > start.chars().count() + 2)
    }

    /// The subject that stands before its verb: `قاآني وصل`, `كانت الحكومة استقالت`, `إن الوفد الحكومي وصل`.
    fn subject_before(&self, index: usize) -> Option<Range<usize>> {
        let mut end = index;
        while end > self.sentence.start && words::is(self.text, end - 1, words::AUXILIARY) {
            end -= 1;
        }
        let range = self.noun_phrase(end, false)?;
        let before = range.start.checked_sub(1).filter(|&at| self.sentence.contains(&at));
        let opens = before.is_none_or(|at| {
            words::is_stop(self.text, at)
                || words::is(self.text, at, words::COMPLEMENTIZER | words::SUBORDINATOR | words::AUXILIARY)
        });
        let led = self.leads_with_particle(range.start) && !self.text.folded(range.start).starts_with("وال");
        let is_time = words::is(self.text, range.start, words::TIME_NOUN);
        if opens && !led && !is_time {
            return Some(range);
        }
        self.name_before(end)
    }

    /// The words of a noun phrase, the first without particle.
    fn taken(&self, range: Range<usize>) -> Vec<String> {
        let first = range.start;
        let quoted = phrase::quoted(self.text, range);
        quoted
            .into_iter()
            .enumerate()
            .map(|(place, word)| if place == 0 { self.stripped(first, word) } else { word })
            .collect()
    }

    fn stripped(&self, index: usize, word: String) -> String {
        if self.leads_with_particle(index) || word.starts_with("لإ") || word.starts_with("لأ") || word.starts_with('ف') {
            self.without_article_letters(index)
        } else {
            word
        }
    }

    /// The word without conjunction and particle where the article shows that they are none of its letters.
    fn without_article_letters(&self, index: usize) -> String {
        let folded = self.text.folded(index);
        let letters = if folded.starts_with("وبال") || folded.starts_with("ولل") {
            2
        } else {
            usize::from(
                self.opens(index)
                    && folded.starts_with('و')
                    && folded.chars().count() > 4
                    && !WITH_WAW.iter().any(|word| folded.starts_with(word))
                    || self.opens(index)
                        && folded.starts_with('ف')
                        && folded.chars().count() > 4
                        && !WITH_FA.iter().any(|word| folded.starts_with(word))
                    || ["لل", "بال", "وال", "فال", "لا", "كال"]
                        .iter()
                        .any(|start| folded.starts_with(start) && folded.chars().count() > 4),
            )
        };
        let verb = self
            .triggers
            .verb_at(self.text, index)
            .map_or(0, |verb| usize::from(verb.letters));
        let noun = self
            .triggers
            .noun_at(self.text, index)
            .map_or(0, |noun| usize::from(noun.letters));
        self.bare(index, letters.max(verb).max(noun))
    }

    /// The word at `index` without the `letters` written before it; لل becomes ال.
    fn bare(&self, index: usize, letters: usize) -> String {
        let word = number::span_without_letters(self.text, index, letters).of(self.text.text());
        let lost_article = letters > 0 && self.text.folded(index).trim_start_matches('و').starts_with("لل");
        match word.strip_prefix('ل').filter(|_| lost_article) {
            Some(stem) => format!("ال{stem}"),
            None => word.to_owned(),
        }
    }

    /// `said` and the whole phrases from `index` on that there is room for.
    fn finished(&self, said: &[String], index: usize, reach: Reach) -> String {
        let mut said = said.join(" ");
        let phrases = phrase::phrases(self.text, self.sentence.clone(), self.dates, index, reach, SPEECH_LENGTH_MAX);
        for phrase in &phrases {
            let words = phrase.words.join(" ");
            let length = said.chars().count() + 1 + words.chars().count();
            let longest = if phrase.is_speech { SPEECH_LENGTH_MAX } else { LENGTH_MAX };
            if length > longest {
                break;
            }
            if !words.is_empty() {
                said.push(' ');
                said.push_str(&words);
            }
        }
        said
    }
}

/// True for happenings whose nouns have no object that could stand behind a date (`إعلان فلان أمس عزمه …` has one).
fn takes_no_object(category: EventCategory) -> bool {
    !matches!(
        category,
        EventCategory::Statement | EventCategory::Legal | EventCategory::Government | EventCategory::Other
    )
}

/// Words whose ف is a letter of theirs.
const WITH_FA: [&str; 22] = [
    "فوز",
    "فرز",
    "فرق",
    "فتح",
    "فتر",
    "فقد",
    "فشل",
    "فيلق",
    "فصا",
    "فصل",
    "فرنس",
    "فلس",
    "فتا",
    "فنان",
    "فعال",
    "فيض",
    "فساد",
    "فدرا",
    "فيدرا",
    "فور",
    "فريق",
    "فوض",
];

/// Words whose و is a letter of theirs.
const WITH_WAW: [&str; 16] = [
    "وزي",
    "وزار",
    "وفد",
    "وكال",
    "ولاي",
    "وثيق",
    "وحد",
    "واشنطن",
    "وصول",
    "وصل",
    "وفا",
    "وافق",
    "وقع",
    "وضع",
    "وجه",
    "وسط",
];

/// Duals, sound plurals and the five nouns change in the genitive, so that the verb must stay before them.
fn changes_its_case(folded: &str) -> bool {
    const NO_DUALS: [&str; 9] = [
        "البرلمان",
        "السودان",
        "الديوان",
        "السلطان",
        "الطيران",
        "اللجان",
        "الميدان",
        "السكان",
        "العدوان",
    ];
    let long = folded.chars().count() > 4 && !NO_DUALS.contains(&folded);
    (long && (folded.ends_with("ون") || folded.ends_with("ان")) && folded.starts_with("ال"))
        || matches!(folded, "ابو" | "اخو" | "ذو")
}
