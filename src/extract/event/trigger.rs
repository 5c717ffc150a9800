//! The words that tell of a happening, in every form a text may write them. Owns what a word of a text may be; knows neither
//! clauses nor dates. The words themselves are data, `assets/words/events.tsv`, and their forms `table`'s.

mod table;

use std::sync::LazyLock;

use crate::arabic::{Interned, MemorySlot, TokenizedText, WordId, WordList, fold};

use self::table::{Reading, WrittenForm};
use super::EventCategory;

pub(super) const ASSET: &str = include_str!("../../../assets/words/events.tsv");

/// What form of a word it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A verb in the past.
    Past,
    /// A verb in the present, or one after أن, لم and the like.
    Present,
    /// A verb with the س of the future.
    Future,
    /// A noun.
    Noun,
    /// A participle with the article that stands for a relative clause: `الموقع في`.
    Participle,
}

/// A word that tells of a happening.
#[expect(clippy::struct_excessive_bools, reason = "independent marks of one written form")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Trigger {
    /// The row of the table; words of one row mean the same happening.
    pub(super) row: u16,
    /// Its form.
    pub(super) form: Form,
    /// What kind of happening; none for verbs that only say that something took place, and for nouns that need another.
    pub(super) category: Option<EventCategory>,
    /// True for nouns that are a happening only with a number (`الجولة الثانية`) or a year.
    pub(super) is_round: bool,
    /// True for nouns that take another noun of happening after them (`محاولة`).
    pub(super) is_head: bool,
    /// True where ب، ل or ك is written together with it.
    pub(super) particle: bool,
    /// True where the article is written together with it.
    pub(super) article: bool,
    /// True where a pronoun is written together with it.
    pub(super) pronoun: bool,
    /// True for a verb that agrees with a feminine.
    pub(super) feminine: bool,
    /// Letters before the stem: conjunction, particle, س.
    pub(super) letters: u8,
}

impl Trigger {
    /// The row of verbs that the table lacks.
    pub(super) const UNKNOWN: u16 = u16::MAX;

    /// A word of that row and form with nothing before or behind it.
    fn bare(row: u16, form: Form, category: Option<EventCategory>) -> Self {
        Self {
            row,
            form,
            category,
            is_round: false,
            is_head: false,
            particle: false,
            article: false,
            pronoun: false,
            feminine: false,
            letters: 0,
        }
    }

    /// A verb in the past that the table lacks.
    pub(super) fn unknown(feminine: bool, has_conjunction: bool) -> Self {
        Self {
            feminine,
            letters: u8::from(has_conjunction),
            ..Self::bare(Self::UNKNOWN, Form::Past, None)
        }
    }
}

/// What one written word may be.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Entry {
    verb: Option<Trigger>,
    noun: Option<Trigger>,
    /// A verbal noun that tells of something only where its place says so: `إثر حل البرلمان`.
    weak: Option<Trigger>,
    /// A noun of rounds that may be another noun too: `جولة`.
    round: Option<Trigger>,
}

/// The words of the asset by their written forms.
#[derive(Debug)]
pub(super) struct Triggers {
    memory: MemorySlot,
    /// The entries met in texts.
    met: Interned<Entry>,
    /// A hundred thousand, each looked up once.
    forms: WordList<WrittenForm>,
    /// Words whose letters a verb has too, and verbs that tell of no happening.
    no_verbs: Vec<WordId>,
    rows: Vec<Row>,
}

/// What is the same for all forms of a word.
#[derive(Debug)]
struct Row {
    /// What kind of happening.
    category: Option<EventCategory>,
    /// The verbal noun, for titles.
    noun: Option<&'static str>,
    /// The folded verb in the past, or the folded noun; empty for participles.
    past: String,
    attitude: Option<Attitude>,
}

/// What a verb says of the happening that it speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Attitude {
    /// That it was not.
    Denying,
    /// That it should be.
    Wanting,
    /// That it did not come to be: the verb itself is what happened (`فشل`, `رفض`, `ألغى`).
    Failing,
    /// That somebody is no part of what stands behind من: `انسحب من`.
    Leaving,
}

static BUNDLED: LazyLock<Triggers> = LazyLock::new(|| Triggers::parse(ASSET));

impl Triggers {
    /// The words compiled into the program.
    pub(super) fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// The word at `index` as a form of the verb `base`, where its letters may be that too.
    pub(super) fn verb_of(&self, text: &TokenizedText, index: usize, base: &str) -> Option<Trigger> {
        let word = text.word(index)?;
        self.forms
            .from(self.forms.place(word)?)
            .find(|form| form.reading.form() != Form::Noun && self.base(form.row) == Some(base))
            .map(|form| self.trigger(form))
    }

    /// What the written word may be, by the first reading of each kind.
    fn look_up(&self, word: WordId) -> Option<Entry> {
        let is_no_verb = self.no_verbs.contains(&word);
        let mut found = None;
        for form in self.forms.from(self.forms.place(word)?) {
            if is_no_verb && form.reading.form() != Form::Noun {
                continue;
            }
            let entry: &mut Entry = found.get_or_insert_default();
            let places = match form.reading {
                Reading::Past | Reading::Present | Reading::Future | Reading::Participle => [Some(&mut entry.verb), None],
                Reading::Weak => [Some(&mut entry.weak), None],
                Reading::Round => [Some(&mut entry.round), Some(&mut entry.noun)],
                Reading::Happening | Reading::Head => [Some(&mut entry.noun), None],
            };
            for place in places.into_iter().flatten() {
                place.get_or_insert_with(|| self.trigger(form));
            }
        }
        found
    }

    /// What `reading` takes of the entry at token `index`; entries are large, and only a part is ever asked for.
    #[inline]
    fn read(&self, text: &TokenizedText, index: usize, reading: fn(&Entry) -> Option<Trigger>) -> Option<Trigger> {
        if text.surely_lacks(index, &self.memory) {
            return None;
        }
        self.held(text, index, reading)
    }

    #[inline(never)]
    fn held(&self, text: &TokenizedText, index: usize, reading: fn(&Entry) -> Option<Trigger>) -> Option<Trigger> {
        let met = |id| Some(self.met.place(self.look_up(id)?));
        let place = text.place_of(index, &self.memory, met)?;
        match self.met.at(place) {
            Some(entry) => reading(entry),
            None => reading(&self.look_up(text.word(index)?)?),
        }
    }

    /// The verb at token `index`, if it may be one.
    pub(super) fn verb_at(&self, text: &TokenizedText, index: usize) -> Option<Trigger> {
        // وزارة is no "and visited him": a verb never ends in ة.
        let verb = self.read(text, index, |entry| entry.verb)?;
        let written = text.surface(index);
        let is_none = verb.form != Form::Participle && written.ends_with('ة')
            // ليز تراس is no verb: that has its hamza; `معاهدة وادي عربة`: a valley, no `وأدى`.
            || matches!(written, "تراس" | "وادي")
            // `أصدرت المحكمة حكما`; but `سبق لهما أن حكما`
            || matches!(verb.form, Form::Past)
                && matches!(text.folded(index), "حكما" | "وحكما")
                && !matches!(text.folded_before(index), "ان" | "قد" | "اللذين" | "اللذان")
            // `قدم طعنا`: an accusative, no two who contested.
            || !verb.pronoun && verb.form == Form::Past && self.is_accusative_of(verb.row, text.folded(index));
        (!is_none).then_some(verb)
    }

    /// True where `folded` is the verbal noun of the row with the ending of an accusative.
    fn is_accusative_of(&self, row: u16, folded: &str) -> bool {
        folded.strip_suffix('ا').is_some_and(|stem| {
            self.verbal_noun(row)
                .is_some_and(|noun| noun == stem || noun == stem.trim_start_matches('و'))
        })
    }

    /// The noun at token `index`, if it may be one.
    #[inline]
    pub(super) fn noun_at(&self, text: &TokenizedText, index: usize) -> Option<Trigger> {
        let noun = self.read(text, index, |entry| entry.noun)?;
        // `أقاله`: he dismissed him; the noun is written إقالة.
        let is_verb = || {
            let written = text.surface(index).trim_start_matches(['و', 'ف']);
            written.starts_with('أ')
                && written.ends_with('ه')
                && self
                    .verb_at(text, index)
                    .is_some_and(|verb| verb.pronoun && verb.form == Form::Past)
        };
        (!noun.feminine || noun.pronoun || !is_verb()).then_some(noun)
    }

    /// The noun of rounds at token `index`.
    pub(super) fn round_at(&self, text: &TokenizedText, index: usize) -> Option<Trigger> {
        self.read(text, index, |entry| entry.round)
    }

    /// The verbal noun at token `index` that tells of something only where its place says so.
    pub(super) fn weak_noun_at(&self, text: &TokenizedText, index: usize) -> Option<Trigger> {
        self.read(text, index, |entry| entry.weak)
    }

    /// The verbal noun of a row of verbs.
    pub(super) fn verbal_noun(&self, row: u16) -> Option<&'static str> {
        self.rows.get(usize::from(row))?.noun
    }

    /// What kind of happening the verbal noun of a row tells of: of `المقتول` what `مقتل` is.
    pub(super) fn category_of_noun(&self, row: u16) -> Option<EventCategory> {
        self.look_up(WordId::of(&fold(self.verbal_noun(row)?)))?.noun?.category
    }

    /// The folded verb in the past, or the folded noun, of a row.
    pub(super) fn base(&self, row: u16) -> Option<&str> {
        self.rows.get(usize::from(row)).map(|row| row.past.as_str())
    }

    /// The folded verb in the past of the verb at token `index`.
    pub(super) fn base_at(&self, text: &TokenizedText, index: usize) -> Option<&str> {
        self.base(self.verb_at(text, index)?.row)
    }

    /// The verbal noun of the verb at token `index`, as the table has it.
    pub(super) fn verbal_noun_at(&self, text: &TokenizedText, index: usize) -> Option<&'static str> {
        self.verbal_noun(self.verb_at(text, index)?.row)
    }

    /// What the verb of a row says of the happening it speaks of.
    pub(super) fn attitude(&self, row: u16) -> Option<Attitude> {
        self.rows.get(usize::from(row))?.attitude
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_asset_is_read() {
        for line in ASSET.lines().filter(|line| !line.starts_with('#')) {
            let columns: Vec<&str> = line.split('\t').collect();
            let known = EventCategory::by_name(columns[1]).is_some();
            match columns[0] {
                "verb" => assert!(columns.len() == 5 && (known || columns[1] == "light"), "{line}"),
                "noun" | "round" => assert!(columns.len() == 3 && known, "{line}"),
                "head" | "participle" | "no-verb" | "denying" | "wanting" | "failing" | "leaving" => {
                    assert!(columns.len() == 3, "{line}");
                }
                "sense" => assert!(columns.len() == 5 && (known || columns[1] == "="), "{line}"),
                _ => panic!("unknown kind of row: {line}"),
            }
        }
    }

    #[test]
    fn verbs_are_known_in_all_their_forms() {
        let triggers = Triggers::bundled();
        let verb = |word: &str| {
            let text = TokenizedText::new(word);
            triggers
                .verb_at(&text, 0)
                .map(|trigger| (triggers.verbal_noun(trigger.row), trigger.form))
        };
        assert_eq!(verb("وأعلنت"), Some((Some("إعلان"), Form::Past)));
        assert_eq!(verb("التقت"), Some((Some("لقاء"), Form::Past)));
        assert_eq!(verb("وسيؤدّي"), Some((Some("أداء"), Form::Future)));
        assert_eq!(verb("يؤدون"), Some((Some("أداء"), Form::Present)));
        assert_eq!(verb("قاطعته"), Some((Some("مقاطعة"), Form::Past)));
        assert_eq!(verb("كتاب"), None);
    }
}
