//! The table of happenings filled from its asset: each word with its clitics, persons and pronouns, in as little room as a hundred
//! thousand forms need. Owns which forms are derived; what a word of a text may be is the parent's to say.

use super::{Attitude, EventCategory, Form, Row, Trigger, Triggers};
use crate::arabic::{Interned, MemorySlot, WordId, WordList, fold};
use crate::extract::event::verb_forms::{past_forms, present_forms};

/// Places of words among the forms, a power of two: a handful of forms each.
const PLACES: usize = 1 << 14;

/// Forms that there is room for from the start.
const FORMS: usize = 1 << 17;

/// One way to read a written word: a trigger and what it is read as, in as little room as they need.
#[derive(Clone, Copy, Debug)]
pub(super) struct WrittenForm {
    pub(super) row: u16,
    pub(super) reading: Reading,
    marks: u8,
}

/// Bits of [`WrittenForm::marks`]; the letters before the stem stand above them.
const PARTICLE: u8 = 1;
const ARTICLE: u8 = 1 << 1;
const PRONOUN: u8 = 1 << 2;
const FEMININE: u8 = 1 << 3;
const LETTERS: u32 = 4;

/// What a written word is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    Past,
    Present,
    Future,
    Participle,
    /// A noun of happening.
    Happening,
    /// A noun of rounds.
    Round,
    /// A noun that takes another of happening after it.
    Head,
    /// A noun of happening only where its place says so.
    Weak,
}

impl Reading {
    pub(super) fn form(self) -> Form {
        match self {
            Self::Past => Form::Past,
            Self::Present => Form::Present,
            Self::Future => Form::Future,
            Self::Participle => Form::Participle,
            Self::Happening | Self::Round | Self::Head | Self::Weak => Form::Noun,
        }
    }
}

impl Triggers {
    pub(super) fn parse(asset: &'static str) -> Self {
        let mut table = Self {
            memory: MemorySlot::take(),
            met: Interned::new(),
            forms: WordList::with_room(FORMS, PLACES),
            no_verbs: Vec::new(),
            rows: Vec::new(),
        };
        for line in asset.lines().filter(|line| !line.starts_with('#')) {
            let columns: Vec<&str> = line.split('\t').collect();
            match columns.as_slice() {
                ["verb", category, past, present, noun] => {
                    table.verb(
                        EventCategory::by_name(category),
                        past,
                        present,
                        (*noun != "-").then_some(*noun),
                    );
                }
                ["noun", category, words] => table.nouns(EventCategory::by_name(category), words, Reading::Happening),
                ["round", category, words] => table.nouns(EventCategory::by_name(category), words, Reading::Round),
                ["head", _, words] => table.nouns(None, words, Reading::Head),
                ["no-verb", _, words] => table.no_verbs.extend(words.split_whitespace().map(WordId::of)),
                ["participle", noun, words] => table.participles(words, (*noun != "-").then_some(*noun)),
                _ => {}
            }
        }
        for line in asset.lines() {
            let columns: Vec<&str> = line.split('\t').collect();
            match columns.as_slice() {
                ["denying", _, words] => table.attitudes(words, Attitude::Denying),
                ["wanting", _, words] => table.attitudes(words, Attitude::Wanting),
                ["failing", _, words] => table.attitudes(words, Attitude::Failing),
                ["leaving", _, words] => table.attitudes(words, Attitude::Leaving),
                _ => {}
            }
        }
        table
    }

    fn row(&mut self, past: String, category: Option<EventCategory>, noun: Option<&'static str>) -> u16 {
        self.rows.push(Row {
            category,
            noun,
            past,
            attitude: None,
        });
        u16::try_from(self.rows.len() - 1).unwrap_or(u16::MAX)
    }

    fn attitudes(&mut self, words: &str, attitude: Attitude) {
        for word in words.split_whitespace().map(fold) {
            for row in self.rows.iter_mut().filter(|row| row.past == word) {
                row.attitude = Some(attitude);
            }
        }
    }

    fn participles(&mut self, words: &'static str, noun: Option<&'static str>) {
        for word in words.split_whitespace() {
            let row = self.row(String::new(), None, noun);
            let trigger = Trigger {
                article: true,
                feminine: word.ends_with('ة'),
                ..Trigger::bare(row, Form::Participle, None)
            };
            self.add(WordId::of(word), trigger, Reading::Participle);
        }
    }

    fn nouns(&mut self, category: Option<EventCategory>, words: &'static str, kind: Reading) {
        for word in words.split_whitespace() {
            let row = self.row(fold(word), category, None);
            self.noun(row, category, word, kind);
        }
    }

    fn noun(&mut self, row: u16, category: Option<EventCategory>, word: &str, kind: Reading) {
        const BEFORE: [(&str, u8, bool, bool); 15] = [
            ("", 0, false, false),
            ("و", 1, false, false),
            ("ف", 1, false, false),
            ("ب", 1, true, false),
            ("ل", 1, true, false),
            ("وب", 2, true, false),
            ("ول", 2, true, false),
            ("ال", 0, false, true),
            ("وال", 1, false, true),
            ("فال", 1, false, true),
            ("بال", 1, true, true),
            ("وبال", 2, true, true),
            ("كال", 1, true, true),
            ("لل", 1, true, true),
            ("ولل", 2, true, true),
        ];
        let base = fold(word);
        let stem = base.strip_suffix('ه').map_or_else(|| base.clone(), |stem| format!("{stem}ت"));
        for (before, letters, particle, article) in BEFORE {
            let trigger = Trigger {
                is_round: kind == Reading::Round,
                is_head: kind == Reading::Head,
                particle,
                article,
                feminine: base.ends_with(['ه', 'ت']),
                letters,
                ..Trigger::bare(row, Form::Noun, category)
            };
            let id = WordId::of(before);
            self.add(id.extended(&base), trigger, kind);
            if !article {
                let owned = Trigger {
                    pronoun: true,
                    ..trigger
                };
                let his = id.extended(&stem).extended("ه");
                let their = his.extended("م");
                for id in [his, his.extended("ا"), their, their.extended("ا")] {
                    self.add(id, owned, kind);
                }
            }
        }
    }

    fn add(&mut self, word: WordId, trigger: Trigger, reading: Reading) {
        let mark = |holds: bool, mark: u8| if holds { mark } else { 0 };
        let form = WrittenForm {
            row: trigger.row,
            reading,
            marks: mark(trigger.particle, PARTICLE)
                | mark(trigger.article, ARTICLE)
                | mark(trigger.pronoun, PRONOUN)
                | mark(trigger.feminine, FEMININE)
                | trigger.letters << LETTERS,
        };
        self.forms.add(word, form);
    }

    fn verb(&mut self, category: Option<EventCategory>, past: &str, present: &str, noun: Option<&'static str>) {
        let names_happening = noun.is_some_and(|noun| !noun.starts_with('~'));
        let noun = noun.map(|noun| noun.trim_start_matches('~'));
        let row = self.row(fold(past), category, noun);
        for (form, feminine) in past_forms(&fold(past), past.ends_with('أ')) {
            for before in ["", "و", "ف"] {
                self.add_verb(before, &form, row, Reading::Past, category, feminine);
            }
        }
        for (form, feminine) in present_forms(&fold(present)) {
            for before in ["", "و", "ف", "ل"] {
                self.add_verb(before, &form, row, Reading::Present, category, feminine);
            }
            for before in ["س", "وس", "فس"] {
                self.add_verb(before, &form, row, Reading::Future, category, feminine);
            }
        }
        if let Some(noun) = noun {
            let kind = if names_happening { Reading::Happening } else { Reading::Weak };
            self.noun(row, category, noun, kind);
        }
    }

    fn add_verb(
        &mut self,
        before: &str,
        form: &str,
        row: u16,
        reading: Reading,
        category: Option<EventCategory>,
        feminine: bool,
    ) {
        let trigger = Trigger {
            feminine,
            letters: before.chars().count() as u8,
            ..Trigger::bare(row, reading.form(), category)
        };
        let begun = WordId::of(before);
        let whole = begun.extended(form);
        let open = match form.strip_suffix('ي') {
            Some(stem) => begun.extended(stem).extended("ا"),
            None => whole,
        };
        self.add(whole, trigger, reading);
        let owned = Trigger {
            pronoun: true,
            ..trigger
        };
        let his = open.extended("ه");
        for id in [his, his.extended("ا"), his.extended("م")] {
            self.add(id, owned, reading);
        }
    }

    /// The trigger that was added as `form`.
    pub(super) fn trigger(&self, form: WrittenForm) -> Trigger {
        Trigger {
            row: form.row,
            form: form.reading.form(),
            category: self.rows.get(usize::from(form.row)).and_then(|row| row.category),
            is_round: form.reading == Reading::Round,
            is_head: form.reading == Reading::Head,
            particle: form.marks & PARTICLE != 0,
            article: form.marks & ARTICLE != 0,
            pronoun: form.marks & PRONOUN != 0,
            feminine: form.marks & FEMININE != 0,
            letters: form.marks >> LETTERS,
        }
    }
}
