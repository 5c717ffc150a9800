//! The whole phrases that follow a word: noun phrases, prepositions with their nouns, what is joined by و, a clause after
//! أن. Owns where one ends and the next begins, without dates and what stands in brackets; knows no happening.

mod clause_end;
mod interrupted;

pub(super) use clause_end::tells_what_followed;
pub(super) use interrupted::names_list;

use std::ops::{ControlFlow, Range};

use crate::arabic::TokenizedText;
use crate::arabic::number::phrase_at;

use super::phrase_kind::LIKE_PRESENT;
pub(super) use super::phrase_kind::{Kind, kind_of, may_be_verb};
use super::trigger::Triggers;
use super::{DateSlot, words};

/// Longest quoted name, in tokens.
const QUOTED_MAX: usize = 7;

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
    /// What is said between commas is passed over: `أعلن رئيس الهيئة، فلان، النتائج`.
    pub(super) past_asides: bool,
    /// The head is a verb's noun: a date right behind it stands before the subject.
    pub(super) is_clause: bool,
    /// The verb of a main clause: its object may stand behind a day and a comma.
    pub(super) is_main: bool,
    /// A date behind its first words ends it.
    pub(super) ends_at_date: bool,
    /// The token before which it ends, and up to which verbs belong to it.
    pub(super) until: Option<usize>,
}

/// One whole phrase.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrase {
    /// Its words.
    pub(super) words: Vec<String>,
    pub(super) kind: Kind,
}

impl Phrase {
    pub(super) fn is_noun(&self) -> bool {
        self.kind == Kind::Noun
    }

    /// True for a clause after أن and what follows it.
    pub(super) fn is_speech(&self) -> bool {
        self.kind == Kind::Speech
    }
}

/// The phrases from `index` to the end of the clause, each as its words; the first is the object or genitive of the head.
pub(super) fn phrases(
    text: &TokenizedText,
    sentence: Range<usize>,
    dates: &[DateSlot],
    index: usize,
    reach: Reach,
) -> Vec<Phrase> {
    let mut reader = Phrases {
        text,
        sentence,
        dates,
        reach,
        done: Vec::new(),
        current: Vec::new(),
        in_speech: false,
        has_verb: false,
    };
    reader.read(index);
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
                if text.is_glued(at)
                    && text.number(at).is_some()
                    && let Some(last) = said.last_mut().filter(|_| !opens)
                {
                    last.push_str(word); // الـ199
                } else if opens {
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

/// True for a noun with a pronoun of the third person.
fn is_owned(surface: &str) -> bool {
    let article = surface.starts_with("ال");
    !article && surface.chars().count() > 4 && (surface.ends_with('ه') || surface.ends_with("ها") || surface.ends_with("هم"))
}

struct Phrases<'a> {
    text: &'a TokenizedText<'a>,
    sentence: Range<usize>,
    dates: &'a [DateSlot],
    reach: Reach,
    done: Vec<Phrase>,
    /// The phrase being read: each word with its token.
    current: Vec<(usize, String)>,
    in_speech: bool,
    /// True once the clause after أن has its verb, so that it may end.
    has_verb: bool,
}

impl<'a> Phrases<'a> {
    fn is(&self, index: usize, classes: u64) -> bool {
        self.sentence.contains(&index) && words::is(self.text, index, classes)
    }

    fn slot_over(&self, index: usize) -> Option<&'a DateSlot> {
        self.dates.iter().find(|slot| slot.tokens.contains(&index))
    }

    fn read(&mut self, from: usize) {
        let mut index = from;
        let end = self.reach.until.unwrap_or(self.sentence.end).min(self.sentence.end);
        while index < end {
            if let Some(next) = self.past_date(from, index) {
                match next {
                    ControlFlow::Continue(next) => index = next,
                    ControlFlow::Break(()) => break,
                }
                continue;
            }
            if let Some(next) = self.past_mark(index) {
                match next {
                    ControlFlow::Continue(next) => {
                        // What stands behind an aside is another phrase.
                        if self.text.is_comma(index) && !self.in_speech {
                            self.close();
                        }
                        index = next;
                    }
                    ControlFlow::Break(()) => break,
                }
                continue;
            }
            if self.ends_at(index) {
                break;
            }
            if self.begins_phrase(index) {
                self.drop_half();
                self.close();
            }
            self.in_speech |= self.is(index, words::COMPLEMENTIZER);
            // `من أجل`
            self.has_verb |= self.in_speech
                && may_be_verb(self.text, index)
                && !self.is(index.saturating_sub(1), words::PREPOSITION)
                && !names_list(self.text.folded(index));
            // A number and what it is glued to stay one.
            let word = self.text.surface(index).to_owned();
            if self.text.is_glued(index)
                && self.text.number(index).is_some()
                && let Some((token, last)) = self.current.last_mut()
                && *token + 1 == index
            {
                last.push_str(&word);
                *token = index;
            } else {
                self.current.push((index, word));
            }
            index += 1;
        }
        self.drop_half();
        self.close();
    }

    /// Takes back a verb whose date follows: `حظر تجول يستمر حتى صباح الأحد`.
    fn drop_half(&mut self) {
        let is_half = self.current.len() > 1
            && !self.in_speech
            && self.current.last().is_some_and(|(at, _)| {
                let is_dated = (*at + 1..*at + 3).any(|next| self.slot_over(next).is_some());
                is_dated && self.text.folded(*at).starts_with('ي') && LIKE_PRESENT.at(self.text, *at)
            });
        if is_half {
            self.current.pop();
            // `سقطوا وهم يهتفون قبل عامين`
            self.current
                .pop_if(|(at, _)| matches!(self.text.folded(*at), "وهم" | "وهو" | "وهي"));
        }
    }

    /// True for a word that cannot end a phrase; `علي` behind `بن` is a name.
    fn hangs(&self, index: usize) -> bool {
        // `خالد بن علي`, `مستديرة نهر أبو علي`
        let is_name = self.text.surface(index) == "علي"
            && index.checked_sub(1).is_some_and(|before| {
                let bare = self.text.folded(before).trim_start_matches(['ب', 'ل', 'و']);
                bare.ends_with('ن') || matches!(bare, "ابو" | "ابي" | "ابا")
            });
        words::is(self.text, index, words::HANGING) && !is_name
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
        let is_free = folded.starts_with("ال")
            && self.current.last().is_some_and(|(at, _)| definite(*at))
            && !words::is(self.text, index, words::ORDINAL);
        if is_free && !self.in_speech {
            return true;
        }
        let kind = kind_of(self.text, index);
        // `في أولى جلساته محمد الحلبوسي`: behind its pronoun a noun is whole.
        let counts_on = self.current.len() > 1
            && self.text.number(index).is_some()
            && !self.text.is_glued(index)
            && self
                .current
                .first()
                .is_some_and(|(at, _)| kind_of(self.text, *at) == Kind::Led)
            && self.current.last().is_some_and(|(at, _)| definite(*at));
        if counts_on {
            return true; // `في الناصرية 25 قتيلا`
        }
        let is_whole = self.current.len() > 1
            && self.current.last().is_some_and(|(at, _)| is_owned(self.text.surface(*at)))
            && !folded.starts_with("ال");
        if is_whole || folded.starts_with('ب') && folded.chars().count() > 3 && phrase_at(self.text, index).is_some() {
            return true;
        }
        if kind == Kind::Noun && self.is_subject_behind_place(index) {
            return true;
        }
        let particle = ["لل", "بال", "بـ"].iter().any(|start| folded.starts_with(start)) && folded.chars().count() > 4;
        self.is(index, words::COMPLEMENTIZER) || kind != Kind::Noun || particle
    }

    /// True for the noun that a preposition with its noun stands before: `التأم في فندق النهر لقاء`, `وصل إلى الكويت وفد`.
    fn is_subject_behind_place(&self, index: usize) -> bool {
        let Some((first, _)) = self
            .current
            .first()
            .filter(|_| self.done.is_empty() && self.current.len() > 1)
        else {
            return false;
        };
        let is_led = self.is(*first, words::PREPOSITION);
        let last = self.current.last().map_or(index, |(at, _)| *at);
        let folded = self.text.folded(index);
        let is_delegation = matches!(folded, "وفد" | "مبعوث" | "موفد" | "مسوول");
        let is_whole = self.text.folded(last).starts_with("ال") || is_delegation && self.current.len() == 2;
        let is_meeting = || {
            Triggers::bundled()
                .noun_at(self.text, index)
                .is_some_and(|noun| noun.letters == 0 && !noun.article && !noun.pronoun)
        };
        is_led && is_whole && (is_delegation || is_meeting())
    }

    /// Ends the phrase being read, without words left hanging.
    fn close(&mut self) {
        while let Some((at, _)) = self.current.last() {
            // `في 8 أو 9 يوليو`: the first of two days is no number of the title.
            let is_day = self.text.number(*at).is_some()
                && at
                    .checked_sub(1)
                    .is_some_and(|before| self.is(before, words::PREPOSITION) && !self.text.folded(before).ends_with("بين"))
                && matches!(self.text.folded(at + 1), "او" | "و");
            if !self.hangs(*at) && !is_day {
                break;
            }
            self.current.pop();
        }
        let Some(first) = self.current.first().map(|(at, _)| *at) else {
            return;
        };
        let words: Vec<String> = self.current.drain(..).map(|(_, word)| word).collect();
        let kind = if self.in_speech {
            Kind::Speech
        } else {
            kind_of(self.text, first)
        };
        self.done.push(Phrase { words, kind });
    }
}
