//! The whole phrases that follow a word: noun phrases, prepositions with their nouns, what is joined by و, a clause after
//! أن. Owns where one ends and the next begins, without dates and what stands in brackets; knows no happening.

use std::borrow::Cow;
use std::ops::{ControlFlow, Range};

use crate::arabic::number::phrase_at;
use crate::arabic::{TokenizedText, WordTest};

use super::trigger::{Form, Triggers};
use super::{DateSlot, Grain, words};

/// Longest quoted name, in tokens.
const QUOTED_MAX: usize = 7;

/// Words that cannot end a phrase.
const HANGING: [&str; 32] = [
    "في",
    "من",
    "الي",
    "علي",
    "عن",
    "مع",
    "بين",
    "ان",
    "و",
    "لدي",
    "عبر",
    "ضد",
    "كل",
    "اي",
    "هو",
    "هي",
    "بعد",
    "قبل",
    "نحو",
    "حوالي",
    "قرابه",
    "اكثر",
    "اقل",
    "غير",
    "حول",
    "عند",
    "ذات",
    "حسب",
    "او",
    "ما",
    "الجاري",
    "الحالي",
];

/// What of the words after the head is taken.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Reach {
    /// A date right behind the head stays: `انتخابات 2018`.
    pub(super) keeps_date: bool,
    /// The head is a noun: only prepositions lead on behind a date.
    pub(super) is_noun: bool,
    /// A verb right behind the head belongs to it: `صدامات اندلعت بين …`.
    pub(super) with_verb: bool,
    /// A clause after أن belongs to it.
    pub(super) with_speech: bool,
    /// The token before which it ends, and up to which verbs belong to it.
    pub(super) until: Option<usize>,
}

/// One whole phrase.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrase<'text> {
    /// Its words.
    pub(super) words: Vec<Cow<'text, str>>,
    /// True for a clause after أن and what follows it.
    pub(super) is_speech: bool,
}

/// The phrases from `index` to the end of the clause, each as its words; the first is the object or genitive of the head.
/// Those behind `most` characters may be left out.
pub(super) fn phrases<'text>(
    text: &'text TokenizedText<'text>,
    sentence: Range<usize>,
    dates: &'text [DateSlot],
    index: usize,
    reach: Reach,
    most: usize,
) -> Vec<Phrase<'text>> {
    let mut reader = Phrases {
        text,
        sentence,
        dates,
        reach,
        done: Vec::new(),
        current: Vec::new(),
        in_speech: false,
        has_verb: false,
        length: 0,
    };
    reader.read(index, most);
    reader.done
}

/// The words of `range` with quotes set right: `«تقدم»` as one word.
pub(super) fn quoted(text: &TokenizedText, range: Range<usize>) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    let mut opens = false;
    for at in range {
        match text.mark(at) {
            Some('«' | '“') => opens = true,
            Some('»' | '”') => {
                if let Some(last) = said.last_mut().filter(|last| last.contains('«')) {
                    last.push('»');
                }
            }
            Some(_) => {}
            None => {
                let word = text.surface(at);
                if opens {
                    said.push(format!("«{word}"));
                } else if said.last().is_some_and(|last| last.contains('«') && !last.contains('»')) {
                    if let Some(last) = said.last_mut() {
                        last.push(' ');
                        last.push_str(word);
                    }
                } else {
                    said.push(word.to_owned());
                }
                opens = false;
            }
        }
    }
    for word in &mut said {
        if word.contains('«') && !word.contains('»') {
            *word = word.replace('«', "");
        }
    }
    said
}

/// True for a verb of the table and for what has the form of one in the present.
pub(super) fn may_be_verb(text: &TokenizedText, index: usize) -> bool {
    let triggers = Triggers::bundled();
    if words::is(text, index, words::VERB) || triggers.verb_at(text, index).is_some() && triggers.noun_at(text, index).is_none() {
        return true;
    }
    LIKE_PRESENT.at(text, index)
}

/// Words in ي that look like a verb in the present.
static LIKE_PRESENT: WordTest = WordTest::new(|word| {
    const NOUNS: [&str; 15] = [
        "يوم",
        "يناير",
        "يولي",
        "يوني",
        "يسار",
        "يمين",
        "يمني",
        "يهود",
        "يوسف",
        "يحيي",
        "ياس",
        "يونس",
        "يد",
        "يزيد",
        "يمن",
    ];
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let stem = bare.strip_prefix('س').filter(|stem| stem.starts_with('ي')).unwrap_or(bare);
    stem.starts_with('ي') && stem.chars().count() >= 3 && !NOUNS.iter().any(|noun| stem.starts_with(noun))
});

struct Phrases<'a> {
    text: &'a TokenizedText<'a>,
    sentence: Range<usize>,
    dates: &'a [DateSlot],
    reach: Reach,
    done: Vec<Phrase<'a>>,
    /// The characters of the phrases that are done.
    length: usize,
    /// The phrase being read: each word with its token.
    current: Vec<(usize, Cow<'a, str>)>,
    in_speech: bool,
    /// True once the clause after أن has its verb, so that it may end.
    has_verb: bool,
}

impl Phrases<'_> {
    fn is(&self, index: usize, classes: u64) -> bool {
        self.sentence.contains(&index) && words::is(self.text, index, classes)
    }

    fn slot_over(&self, index: usize) -> Option<&DateSlot> {
        self.dates.iter().find(|slot| slot.tokens.contains(&index))
    }

    fn read(&mut self, from: usize, most: usize) {
        let mut index = from;
        let end = self.reach.until.unwrap_or(self.sentence.end).min(self.sentence.end);
        while index < end && self.length <= most {
            if let Some(next) = self.past_date(from, index) {
                match next {
                    ControlFlow::Continue(next) => index = next,
                    ControlFlow::Break(()) => break,
                }
                continue;
            }
            if let Some(next) = self.past_mark(index) {
                match next {
                    ControlFlow::Continue(next) => index = next,
                    ControlFlow::Break(()) => break,
                }
                continue;
            }
            if self.ends_at(index) {
                break;
            }
            if self.begins_phrase(index) {
                self.close();
            }
            self.in_speech |= self.is(index, words::COMPLEMENTIZER);
            self.has_verb |= self.in_speech && may_be_verb(self.text, index);
            // A number and what it is glued to stay one.
            let word = self.text.surface(index);
            if self.text.is_glued(index)
                && self.text.number(index).is_some()
                && let Some((token, last)) = self.current.last_mut()
                && *token + 1 == index
            {
                last.to_mut().push_str(word);
                *token = index;
            } else {
                self.current.push((index, Cow::Borrowed(word)));
            }
            index += 1;
        }
        self.close();
    }

    /// The token after a date that begins at `index`, or a break where the phrases end there.
    fn past_date(&mut self, from: usize, index: usize) -> Option<ControlFlow<(), usize>> {
        let slot = self.slot_over(index)?;
        let (start, end, grain) = (slot.tokens.start, slot.tokens.end, slot.grain);
        let ends = slot.counts_from_next || slot.names.is_some();
        let numbered = || (start..end).any(|at| self.text.number(at).is_some() || phrase_at(self.text, at).is_some());
        let is_named = self.reach.keeps_date && index == from && (grain != Grain::Day || numbered());
        let follows_noun = self
            .current
            .last()
            .is_some_and(|(at, _)| at + 1 == index && !self.is(*at, words::PREPOSITION | words::TIME_NOUN));
        if is_named || grain == Grain::Year && self.text.number(index).is_some() && follows_noun {
            // `انتخابات 2018`, `موازنة 2018`; of two names of a month (`أيار/مايو`) the first.
            let mut at = start.max(index);
            while at < end {
                match self.text.mark(at) {
                    None => self.current.push((at, Cow::Borrowed(self.text.surface(at)))),
                    Some('/' | '(') => at += 1,
                    Some(_) => {}
                }
                at += 1;
            }
            return Some(if is_named {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(end)
            });
        }
        // `زيارة بغداد في 5 مايو وأربيل في 7 مايو`: another one begins.
        let leads_on = self.text.folded(end).starts_with('و')
            && self.slot_over(end).is_none()
            && (end + 1..end + 6)
                .take_while(|&at| self.text.mark(at).is_none())
                .any(|at| self.slot_over(at).is_some_and(|next| next.tokens.start == at));
        if leads_on {
            self.drop_time_words();
            return Some(ControlFlow::Break(()));
        }
        if self.reach.is_noun && !self.is(end, words::PREPOSITION) {
            // What stands behind the date of a noun belongs to its verb.
            self.drop_time_words();
            return Some(ControlFlow::Break(()));
        }
        if ends {
            self.drop_time_words();
            return Some(ControlFlow::Break(()));
        }
        self.drop_time_words();
        Some(ControlFlow::Continue(end))
    }

    /// Takes back the words that lead to a date: `في ساعة متأخرة من`, `عند السادسة من`, `يوم`.
    fn drop_time_words(&mut self) {
        let is_time = |at: usize| {
            words::is(self.text, at, words::TIME_NOUN)
                || matches!(self.text.folded(at), "عند" | "متاخره" | "مبكره" | "متاخر" | "مبكر" | "حدود")
        };
        if self.current.iter().any(|(at, _)| is_time(*at))
            && self
                .current
                .first()
                .is_some_and(|(at, _)| words::is(self.text, *at, words::PREPOSITION) || is_time(*at))
        {
            self.current.clear();
        }
        while self
            .current
            .last()
            .is_some_and(|(at, _)| is_time(*at) || words::is(self.text, *at, words::PREPOSITION) || self.text.folded(*at) == "و")
        {
            self.current.pop();
        }
    }

    /// The token after a mark at `index`, or a break where the phrases end there.
    fn past_mark(&mut self, index: usize) -> Option<ControlFlow<(), usize>> {
        let mark = self.text.mark(index)?;
        let partner = self
            .text
            .partner(index)
            .filter(|&close| close > index && close < self.sentence.end);
        let next = match mark {
            '(' | '[' => partner.map(|close| close + 1),
            '«' | '"' | '“' => match partner.filter(|&close| close - index <= QUOTED_MAX) {
                Some(close) => {
                    let inner: Vec<&str> = (index + 1..close)
                        .filter(|&at| self.text.mark(at).is_none())
                        .map(|at| self.text.surface(at))
                        .collect();
                    let leads = if self.text.is_glued(index) && matches!(self.current.last(), Some((at, _)) if at + 1 == index) {
                        self.current.pop().map(|(_, word)| word)
                    } else {
                        None
                    };
                    let word = format!("{}«{}»", leads.unwrap_or_default(), inner.join(" "));
                    self.current.push((close, Cow::Owned(word)));
                    Some(close + 1)
                }
                None => None,
            },
            '،' | ',' => self.past_aside(index),
            '%' | '٪' | '/' | 'ـ' => Some(index + 1),
            '-' if self.text.is_glued(index) => Some(index + 1),
            _ => None,
        };
        Some(next.map_or(ControlFlow::Break(()), ControlFlow::Continue))
    }

    /// The token after `، الجمعة،`: a date between commas parts nothing.
    fn past_aside(&self, comma: usize) -> Option<usize> {
        let mut at = comma + 1;
        while self.is(at, words::TIME_NOUN | words::PREPOSITION) && self.slot_over(at).is_none() {
            at += 1;
        }
        let slot = self.slot_over(at)?;
        let end = slot.tokens.end;
        (!slot.counts_from_next && words::is_comma(self.text, end) && end < self.sentence.end).then_some(end + 1)
    }

    /// True where the word at `index` begins another clause.
    fn ends_at(&self, index: usize) -> bool {
        if self.reach.until.is_some() {
            return false;
        }
        // `بـ77 صوتا`: what a number counts is no verb.
        if self.follows_number(index) && self.text.folded(index).ends_with('ا') {
            return false;
        }
        if self.is(index, words::COMPLEMENTIZER) {
            return !self.reach.with_speech || self.in_speech;
        }
        if self.reach.with_verb && self.current.is_empty() && self.done.is_empty() {
            return self.is(index, words::RELATIVE | words::SUBORDINATOR | words::NEGATION);
        }
        if self.is(index, words::TIME_PREPOSITION) {
            let leads = (index + 1..index + 3).any(|at| self.slot_over(at).is_some_and(|slot| !slot.counts_from_next));
            return !leads;
        }
        if self.in_speech {
            return self.is(index, words::SUBORDINATOR);
        }
        let ends = words::RELATIVE | words::SUBORDINATOR | words::NEGATION | words::AUXILIARY | words::HYPOTHETICAL;
        if self.is(index, ends) {
            return true;
        }
        let triggers = Triggers::bundled();
        let noun = triggers.noun_at(self.text, index);
        match triggers.verb_at(self.text, index) {
            Some(verb) if verb.form == Form::Participle => false,
            // `و` joins a noun of happening as it may join a verb: after words of one clause it is rather the noun.
            Some(_) => noun.is_none(),
            None => false,
        }
    }

    /// True for a word that cannot end a phrase; `علي` behind `بن` is a name.
    fn hangs(&self, index: usize) -> bool {
        let is_name = self.text.surface(index) == "علي"
            && index
                .checked_sub(1)
                .is_some_and(|before| self.text.folded(before).trim_start_matches(['ب', 'ل', 'و']).ends_with('ن'));
        HANGING.contains(&self.text.folded(index)) && !is_name
    }

    fn follows_number(&self, index: usize) -> bool {
        self.current
            .last()
            .is_some_and(|(at, _)| at + 1 == index && (self.text.number(*at).is_some() || phrase_at(self.text, *at).is_some()))
    }

    fn begins_phrase(&self, index: usize) -> bool {
        if self.current.is_empty() {
            return false;
        }
        // `20.8 بالمئة`
        if self.follows_number(index) && matches!(self.text.folded(index), "بالميه" | "بالمايه") {
            return false;
        }
        let hangs = self.current.last().is_some_and(|(at, _)| self.hangs(*at));
        if self.in_speech && !self.has_verb || hangs {
            return false;
        }
        let folded = self.text.folded(index);
        let definite = |at: usize| {
            ["ال", "لل", "بال", "وال", "ولل"]
                .iter()
                .any(|start| self.text.folded(at).starts_with(start))
        };
        // Behind a word with the article an adjective or another phrase: either may be left off.
        let is_free = folded.starts_with("ال") && self.current.last().is_some_and(|(at, _)| definite(*at));
        if is_free && !self.in_speech {
            return true;
        }
        let joined = folded.starts_with('و') && folded.chars().count() > 2 || folded == "و";
        let particle = ["لل", "بال", "بـ"].iter().any(|start| folded.starts_with(start)) && folded.chars().count() > 4;
        self.is(index, words::PREPOSITION | words::COMPLEMENTIZER | words::TIME_PREPOSITION) || joined || particle
    }

    /// Ends the phrase being read, without words left hanging.
    fn close(&mut self) {
        while let Some((at, _)) = self.current.last() {
            // `في 8 أو 9 يوليو`: the first of two days is no number of the title.
            let is_day = self.text.number(*at).is_some()
                && at.checked_sub(1).is_some_and(|before| self.is(before, words::PREPOSITION))
                && matches!(self.text.folded(at + 1), "او" | "و");
            if !self.hangs(*at) && !is_day {
                break;
            }
            self.current.pop();
        }
        let words: Vec<Cow<str>> = self.current.drain(..).map(|(_, word)| word).collect();
        if !words.is_empty() {
            self.length += words.iter().map(|word| word.chars().count() + 1).sum::<usize>();
            self.done.push(Phrase {
                words,
                is_speech: self.in_speech,
            });
        }
    }
}
